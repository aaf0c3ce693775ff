"""Clauses that do nothing but turn to a place, come to it or hold it up for what follows, and names that only colour a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from extract.places import LONGEST, Place
from extract.scene import Named, Scene

_NEXT: Final = re.compile("(?:的[^,。;\\d]{1,6})?,")
_SEEN: Final = re.compile(
    "(?:采访|走访|探访|看到|见到|了解到|发现)[^,。;\\d]{0,8},|[^,。;\\d]{0,10},(?:本报|本刊)?记者(?:一行)?[^,。;\\d]{0,2}(?:看|见|遇|碰|了解|找)[到见]了?"
)
_LOOKED_AT: Final = {  # what stands in front of a place that a clause holds up, and behind it
    "作为": _NEXT,
    "从": re.compile("(?:来?看|来说|来讲|了解到|获悉|看到),"),
    "记者从": re.compile("(?:[县市区])?(?:了解到|获悉|看到),"),
    "就": re.compile("(?:来看|来说|来讲|而言),"),
    "对": re.compile("(?:来说|来讲|而言),"),
    "对于": re.compile("(?:来说|来讲|而言),"),
    "来自": re.compile("[^,。;\\d]{0,10}?的(?:最新|统计)*(?:数据|消息|统计|资料)(?:显示|表明)?,"),
    "在": _SEEN,
    "记者在": _SEEN,
    **dict.fromkeys(("至于", "说到", "提到", "讲到", "谈到", "谈起", "说起", "提起", "轮到"), _NEXT),
}
_LOOKS: Final = re.compile("|".join(sorted(_LOOKED_AT, key=len, reverse=True)))
_TURN: Final = re.compile(
    "[\\s“]*(?:[一-龥]{2,4}:)?(?:先|再|单|就)(?:说说?|讲讲?|谈谈?)"
    "|[\\s“]*(?:(?:离开|告别|出了?)[^,。;\\d]{1,8},)?(?:再|先|让?我们|记者(?:一行)?|把?(?:目光|镜头|视线))?(?:又|再|先)?(?:驱车)?(?:转道|转往|赶往|前往|直奔|回到|走进|来到|看向|转到|转向|投向|移[到向]|拉[到向]|对准|聚焦|看看?|说到|说回)"
    "|[\\s“]*(?:首|头一|第[一二三四五六七八九]|下一|最后一|末|终点前一|终点)站(?:就是|便是|是|就?[去到]了?|来?到了?|在|设在)?"
)
_WAY: Final = 24  # characters of how somebody came to a place
_ARRIVES: Final = re.compile(
    "(?:[往向沿顺溯循][^。;]{1,12}|(?<=[。\n])最[上下东西南北前后里外][头游端边面]的?|(?:穿过|翻过|跨过|越过|离开)[^,。;]{1,8},|[东南西北]行[^。;]{0,8}|[南北][上下][^。;]{0,8}|(?:公里|里地?|小时|分钟)(?:的?(?:[车路航]程|高铁|动车|火车|大巴|轮渡))?(?:之?后)?,?|(?<=[,。;\n])(?:[上中下]游)?(?:首|头一|第[一二三四五六七八九]|下一|最后一|末)站|[过下]了[^,。;]{1,8}|(?<=[,。;\n])(?:最后|再|又)?过[^,。;]{1,8},|从[^,。;]{1,10}过去|终点站?|[桥江河水溪路墙街山湖]之隔,)(?:就是|便是|是|就到了?|便到了?|到了|先到|再到|就去|到|进)(?:[^,。;\\d]{1,8}的)?$"
    "|(?<=[。\n])(?!从)[^,。;\\d]{2,8},(?:便|就|又|再)?(?:来|抵|抵达)?到了?$"  # 最后出海,到|舟山。
    "|(?<=[,。;\n])[江河水溪](?:再|又|流|一路)*[到入进至]了?$|(?<=[。\n])(?:进了|[河江湖溪]?对岸[就便]?是)$|(?<=小时|分钟)(?:到|可到|可达|直达|抵达)$|(?<![开乘坐驾上])[船车](?:又|再|就)?(?:到|进|抵|抵达|靠|停靠|停在)了?$|(?:驶[入进]|开进|停靠在?|踏[入进]|途经|路过|行经)$"
    "|(?<=[,。;\n])(?:再?到了|最后到了?|末了到了?|(?:记者)?先到了?|(?:北上|南下|西进|东去)(?:来?到|抵达)?|(?:[过跨渡]江|(?:溯|沿|逆|顺)[江河流水]而[上下])后?来?到)$"
)
_LIES_AT: Final = re.compile("[一-龥]{2,5}(?:在|地处|位于|坐落在|坐落于)")  # 塘栖在|杭州临平。
_CAME_TO: Final = re.compile("是[^,。;]{0,10}到$")  # 陈瑜是2021年到|嘉定的。
_TOWN_IN: Final = re.compile(
    "的[一-龥]{0,4}(?:县城|[古小新老]城|[古小]?镇子?|[古山渔小]?村子?|街区|厂子?|园区?|码头|港口?)[,。]"
)
_THIS: Final = re.compile("这[座个](?:隶?属于)?|[一-龥]{2,4}是")
_THING: Final = re.compile("(?:[一-龥]{2,4}[镇乡])?的[^,。;\\d]{2,14}[,。]")
_FLAVOUR: Final = re.compile("[一-龥]{1,3}”")
STANDS: Final = "(?:重镇|龙头|门户|名城|老大|一哥|第一城|第一县|明珠|桥头堡|副中心|[大强][市县]|首富)之?[城县]?"
_STANDING: Final = re.compile(f"的?[一-龥]{{0,6}}{STANDS}")
_MAKES_UP: Final = re.compile(
    "(?:[、与和同及][^,。;、与和同及\\d]{2,8}){0,9}等?(?:共同)?(?:组成|构成|(?:合作|共建|合建|合办|共同打造|联合打造)(?:建设)?)的"
)
_MADE: Final = ("zone", "group")
_LIES: Final = ("位于", "地处", "坐落于", "坐落在", "身处")
_OF_WHICH: Final = re.compile("(?!境内)[^,。;\\d]{0,12}的")
_AHEAD: Final = re.compile(  # 产量|厦门领跑,达28.6万辆
    "(?:领跑|居首|领先|夺冠|拔得头筹|一马当先|(?:排名?|位?居)第一|最[高多快大]),(?:达到?|为|有|实现|完成)(?:约|近)?\\d"
)
_STOPS: Final = re.compile(
    "(?:[一-龥]{2,4}[镇乡]|[东西南北]?站|港|境内?|地界|[一-龥]{0,6}(?:机场|空港|新区|开发区|产业园|工业园|科创园)|的?[一-龥]{2,4})?[,。]"
)


def is_of_many(home: Place | None, scene: Scene) -> bool:
    """Whether a story goes from place to place, so that its title does not name what it tells of most."""
    narrow = home is not None and home.level in ("city", "county", "zone")
    return not narrow or all(n.place != home for n in scene.places.between(0, len(scene.title)))


def holds_what_is_told(n: Named, scene: Scene) -> bool:
    """船靠慈城。这座|宁波江北的古县城,…; 东浦是|越城的黄酒小镇。: whether a sentence opens by saying where the town told of lies."""
    begins = _THIS.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start)
    return begins is not None and n.place.level != "group" and _TOWN_IN.match(scene.text, n.end) is not None


def is_turned_to(n: Named, scene: Scene) -> bool:
    """回到|遂昌。…: whether a sentence does nothing but turn to a place."""
    return _turns(n, scene) and scene.text[n.end : n.end + 1] in (",", "。", ":")


def is_visited(n: Named, scene: Scene) -> bool:
    """记者来到|北仑区的一家工厂。 最后一站是|北仑区的梅山港。: whether a sentence does nothing but come to something that a place has."""
    return _turns(n, scene) and _THING.match(scene.text, n.end) is not None


def _turns(n: Named, scene: Scene) -> bool:
    """Whether a sentence has nothing in front of a place but that it turns to it."""
    return _TURN.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start) is not None


def is_arrived_at(n: Named, scene: Scene) -> bool:
    """沿高速西行两小时,是|常州。 再往西,到了|长丰县下塘镇: whether a clause does nothing but come to a place, or says that it leads."""
    if _AHEAD.match(scene.text, n.end):
        return True
    sentence = scene.sentences.at(n.start)[0]
    if scene.text.startswith("。", n.end) and _LIES_AT.fullmatch(scene.text, sentence, n.start):
        return True
    if scene.text.startswith("的。", n.end):
        return _CAME_TO.search(scene.text, max(sentence, n.start - _WAY), n.start) is not None
    spans = scene.text.startswith("从", sentence) and scene.text.endswith(",到", 0, n.start)
    spans = spans and not scene.text.startswith("。", n.end)  # 从温州一路向南,到|汕头,…
    if spans or not _STOPS.match(scene.text, n.end):
        return False
    return _ARRIVES.search(scene.text, max(sentence, n.start - _WAY), n.start) is not None


def stops(named: Iterable[Named], scene: Scene) -> list[Named]:
    """The places that a story comes to one after another (再往西,到了|博望区。 最后一站是|仪征。)."""
    units = (n for n in named if n.place.level in ("city", "county", "zone"))
    come = (is_arrived_at, is_turned_to, is_visited, holds_what_is_told)
    return [n for n in units if any(told(n, scene) for told in come)]


def is_looked_at(n: Named, begin: int, scene: Scene) -> bool:
    """从创新资源集中的|某某高新区来看,…; 作为鲁南比较发达的|临沂,…: whether a clause holds up one place for what follows."""
    told = _LOOKS.match(scene.text, begin)
    near = told is not None and (scene.text[n.start - 1] == "的" or n.start <= told.end())
    return told is not None and near and _LOOKED_AT[told.group()].match(scene.text, n.end) is not None


def describes_next(n: Named, scene: Scene) -> bool:
    """|皖北重镇蚌埠, |江苏经济龙头苏州, |南湖、|平湖构成的拓展带, 位于|皖中的六安: whether it only tells where the next stands."""
    lies = scene.text.endswith(_LIES, 0, n.start) and _OF_WHICH.match(scene.text, n.end)
    stands, made = _STANDING.match(scene.text, n.end), _MAKES_UP.match(scene.text, n.end)
    told = lies or stands or made
    behind = next(iter(scene.places.between(told.end(), told.end() + LONGEST)), None) if told else None
    if told is None or behind is None or behind.start != told.end():
        return False
    return bool(lies) or stands is not None or behind.place.level in _MADE


def is_flavour(text: str, start: int, end: int) -> bool:
    """科技城里的“|北京味”: whether a place in quotation marks only colours a word."""
    return text.endswith("“", 0, start) and _FLAVOUR.match(text, end) is not None
