"""The noun phrase that the text uses for a figure: 2020年丽水经开区|招引项目个数|…, 80项|“增值化”服务事项."""

from __future__ import annotations

import re
from typing import Final

from extract import naming
from extract.attribute import standings, things
from extract.attribute.asides import RISES_TO
from extract.attribute.inherit import RANK
from extract.attribute.measure import JOINED, MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWTH, STAGES, own_start
from extract.models import Measure, Role
from extract.phrase import INSIDE, LONGEST, begins
from extract.scene import Scene

_AMONG: Final = re.compile("[中里]有?$")  # 35个|行业大类中有22个
_NO_NOUN: Final = re.compile(
    "(?:接?近|约|超过?|突破|只有|仅有|分别|上下|左右|[共已也还就]?有|达到?|[签投花]了|签下|其中)+|[一-龥]{1,3}?(?<!为)[了到]|不[到足]"
)
# What may stand before a noun phrase without being part of it.
_LEAD: Final = re.compile(
    r"^(?:[-●•·▪▸►◆■○—]\s*|\d{1,2}[.、]\s*|[一二三四五六七八九十]是|前(?=建成|完成|实现|全面|基本|新[开签投竣引招]|开工|签约|投产)|创成|同期|预期|作为|一[座个家批]|设立的|建设的|打造的|若(?![干])|先后|[我他你]们|每年(?=[一-龥]{3})|以上的|[\s、”’“‘的了为是]|已(?!投(?:项目|企业|资金))|共?有(?![限色机关效望])|则是?|一[县市区](?=实现|完成|地区生产|规上|共|累计|常住)|共(?![建享同管治青产识创赢])|[两三四五六七八九十](?:[省市县区]|地(?=[^块下])|家(?=企业))|现价(?=地区|生产|增加|总产)|现(?![代场价])|达(?![产标])|(?:建成|全部|全面)?(?:达产|投产|投运|投用)后|但是?|不过|锚定|[该本](?:园区|区|市|县|镇)|占全[国省市县区]的?|其中|主要(?:是受?|受)|其(?![他它余实])|以及|全年|截至目前|目前|累计|成功|已经|同时|力争|确保|[省市县区州](?:商务|统计|发展和?改革|发改|工信|财政|文旅|农业农村|投资促进)[局委厅](?=预[计测]|测算|统计)|各(?:地(?![区市块])|县市区|县区|区县|市县)|必?须|要(?![素约件害塞领点闻求])|实现|完成|全市|全省|全县|全区|我市|我省|今年|去年|预计|可实现|计划(?!总?投资)|年度(?!计划)|新的|和(?![美谐平])|与|及|并(?![网购联轨])|将(?![军乐来近台])|就(?![业医学近地])|在(?![建谈校册园岗职地线外库营途手])|以(?![上下内])|从(?!业)|由|到位(?!率|资金|外资|内资|省外)|到(?![账位])|拥有|我们有|主要区域的|主产区的|收购了|投资了)+"
)
_BOUND: Final = re.compile(r"(?:以[上下]|左右|之多)的?")  # what says how exact the number is, not what it counts
_ASPECTS: Final = re.compile("方面(?:的|达成|形成|签署|取得)了?(?=[一-龥]{2})")
_NOUN_REACH: Final = 14  # characters of such a noun
_NOUN: Final = re.compile(r"的?[^,。;:、!?\n|()\d为在对与向将已均由被把从以占达获的]{2,14}")
_NOUN_BEFORE: Final = re.compile(
    r"(?P<noun>[^,。;:、!?\n|()\d的]{2,14}?)(?:分别|[增扩][至到]|(?:增加|扩大|增长|拓展|发展)[至到]|约|近|超过?|逾|达到?|共|为|至|突破|高达|将|由|从|只有|仅有?|不[到足]|:){0,6}$"
)
_GENERATION: Final = re.compile(r"(?:[1-6]G/)?\d{1,2}[A-Z]$")  # of 新建5|G基站320个
_GENERATION_REACH: Final = 5
_ENDS_IN: Final = re.compile(  # 日供水能力|将由, 外出务工人员|的有
    "(?<=[一-龥]{2})(?:(?:今年|将|反|已经?|却|则|也|就|都|还|仅|只|仍|双双|一举|每周){0,3}(?:由|从|站在|(?<![拥国所占持私公特享保])有"
    "|(?:加密|扩大|增加|增|提高|提|锐减|减|拉|跌|争冲|压降|降|缩|升|涨)[到至])|的有|达到|只有|占了|的约|[了升]到|定在)$"
)
_ADVERBS: Final = "又也还则却仍再更竟"  # 人工|又涨了15%
# Words of a sentence and not of a noun phrase: with one of them the term alone is the label.
_SPEECH: Final = re.compile(r"[却又还这那把被将着过就都也只了仍才]|并(?![网购轨])|后者|前者|买下|我们|他们")
# A part of what was told before (制造业, 股份制企业), not a way of speaking of its growth (增速, 较一季度).
_PART: Final = re.compile(r"[一-龥、]{2,18}(?:业|企业|产业|行业|类|投资|材|器件|产量|品|机|车|板|钢|油|电)")
# What is done to the things that are counted: 高校和科研机构联合开展|科技攻关
_DOES: Final = re.compile(r"^.*(?:开展|举办|组织|实施|推进|引进|招引|获得|取得|建立|设立)(?=各类|[一-龥]{3})")
_DID: Final = re.compile("(?P<did>(?:实现|保持|呈)?(?:正增长|负增长|增长|下降|上升|回升|回落|持平))(?=[,。;)])")
_MOVE: Final = re.compile(rf"(?:{MOVES})(?:到|至|为|了)?")
_DOING: Final = re.compile(
    "(?:[也已则就还须]|双双|力争|全年|均){0,3}(?:完成|拿下|拿出|迈[过上]|站[上在]|稳在|争?冲[刺到]?|要|还在|不得低于|有望|要?对照|以|依次)$"
)
_NO_PART: Final = re.compile(
    "[只仅仍即才]|收入$|到账均?$|[各全本]?(?:园区|开发区|经开区|高新区|新区)$|各[一-龥]{2}$|[一-龥]{0,8}(?:加在一起|唯一一座)$"
)
_STRETCHES: Final = ("部分", "片区")
_SHORTEST: Final = 2
_NAMED: Final = re.compile(r"(?!分别|同比)[一-龥A-Za-z“]{3}")
_OWN_ZONE: Final = re.compile(  # 经开区实现|规上工业总产值, told of the zone itself
    r"^[一-龥]{0,3}?(?:经开区|高新区|综合保税区|综保区|开发区|示范区|合作区|集聚区|新区|园区)"
    r"(?=实现|完成|规[上模]|固定资产|工业|进出口|财政|税收|一般公共|地区生产|新[签增引]|累计|共|拥有|现有|实际)"
)
_DONE: Final = re.compile(r"(?:可|将|共|累计|已|预计|全年|合计){0,4}(?:实现|完成)了?$")  # 汽车产业实现|产值
_NEW: Final = re.compile("^(?:新增|新辟|新开通?|净增|新设立?|新培育|新认定|新引进|新获批|新?建成|新建)(?=[一-龥]{2})")
_STANDS_AT: Final = re.compile("累计(?:已?达到?|拥有|有|数|$)|(?:拥有|保有|存)量|总量")
_STAGE: Final = re.compile(f"(?:尚?未)?新?(?:在建|在谈|竣工投产|建成投产|{STAGES})$")
_OF_KIND: Final = re.compile("(?:业|型|级|规上|限上|类)$")
_SCALE: Final = re.compile(r"[\d百千万亿元]{1,8}以上[一-龥]{0,6}项目$")
_OF_SCALE: Final = re.compile(r"(?P<noun>(?:项目|企业))$")
_OWN_SCALE: Final = re.compile(
    r"(?<![\d.百千])(?P<scale>(?:超过?|过|逾)[\d.百千]{1,9}[万亿]美?元|[\d.百千]{1,9}[万亿]美?元(?:及?以上|以下))(?:的)?(?:有|共|达|仅)?$"
)
_OF_PARTS: Final = frozenset({"money", "area", "physical", "percent", "bare"})
_OWN_PIECE: Final = re.compile(
    r"[,、;]?(?:其中|而)?[,:]?(?P<own>[一-龥、]{2,14}?)(?:逆势|大幅|双双|依次)?(?:分别)?(?:为|是|达到?)?(?:约|近|超)?"
    rf"(?:(?:同比|环比|[比较][^,。;]{{2,6}}?)?(?:{MOVES})了?)?"
)
_TOLD: Final = ("前者", "后者")
_SAYS_NOTHING: Final = frozenset({*_TOLD, "大幅", "多出", "不足", "逆势", "依次", "合计", "幅度"})
_NO_PIECE: Final = re.compile(
    "[比较增降升减完实达共累分其总占为在对由从到了的年月季以中仅只还也均都已将要可迈超突破逾高低]|名义|折合|折算|约合|目标|计划|预期|实际|有望|预计|争创|货值|价值|数量|同比|环比|全[国省市县区州]|我[国省市县区]|一般|平均|扩种"
)
_WHOLE_NAME: Final = re.compile("(?:浓度|率|价格|指数|产值|产量|面积|收入|支出|余额|利润|总额|投资)$")
_HEAD: Final = re.compile(
    "(?P<head>(?:播种|种植)?面积|产量|产值|增加值|价格|人均可支配收入|零售额|销售额|余额|进出口|出口|进口|利润)(?:总水平|总?指数)?$"
)
_ONLY_MOVES: Final = re.compile(
    rf"[,、]?(?:同比|环比|[比较][^,。;]{{1,8}}?)?(?:分别|实际)?(?:{MOVES})(?:了|到|至|为)?(?:约|近|超)?"
)
_COUNTED: Final = re.compile("企业$|城市$")  # a unit that says itself what is counted
_CLASSIFIER: Final = re.compile("^[个家座户](?=[一-龥])")
_HELD_AGAINST: Final = re.compile(r"较|比|同比")
_YEARS_AVERAGED: Final = re.compile("[两二三23]年平均")
_AVERAGE_TOLD: Final = re.compile(r"\([^()]{0,4}平均\)$")  # of the figure before, not of this one
_PAIRED: Final = re.compile("“[^“”]+”[^“”]+")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_TOLD_APART: Final = re.compile(r"[,;\d]|分别|各")  # 汽车、新材料项目各12个、9个,|协议投资额
_SHARE_TAIL: Final = re.compile(r"[^,。;\d]{1,12}?(?:比重|比例|份额)")
_MADE_TAIL: Final = re.compile(  # 年产|芯片48万片
    r"(?!达|为|约|近|超|突破|由|从|将|可|共|有|不|各|提|增|扩|翻|实|保|占|稳|累|合|规模|高达|预计|均|仅|已|[较比])[一-龥]{1,6}(?<![达到为约近超])(?=\d)"
)
_TAIL: Final = re.compile(r"[”’」]?(?:总额|总量|总数|数量|个数|金额|额|数|面积|[产销]量)")
_TRADED: Final = frozenset({"exports", "imports", "trade_total"})
_GOODS: Final = re.compile(  # 出口|劳动密集型产品, no 出口商品 and 出口额
    "(?P<goods>(?!商品|货物|[的额值总量])[一-龥、]{0,10}?[一-龥](?:品|器|机|车|船|材|料|靴|鞋|被|服装|电池|家具|玩具|设备|芯片|电路|元件|配件|部件|瓜果|粮食|茶叶|药|酒|油|矿|肉|纸|灯|瓷))"
)
_TITLE_PART: Final = re.compile("^.*[一-龥”] (?=[一-龥“])")  # 某某势头强劲 |汽车出口: a title's parts
_PER: Final = re.compile("[每均]")
_PORT: Final = re.compile("^港(?=(?:货物|集装箱|外贸|旅客|客运)?吞吐量)")
# What is told of a day, a month or one person is none of the amounts told of a whole year: 每天|236户, 每人每月|1046元
_OF_EACH: Final = re.compile(
    "(?P<each>(?:(?:每|平均一)(?:天|日|周|月|小时|分钟|人|平方米|个月)|[日月周]均){1,2})[^,。;:\\d]{0,8}$"
)


def decide(r: Reading, scene: Scene) -> None:
    """Set the label, at most 24 characters; a figure that goes on with another keeps that one's."""
    if not r.label:
        _name(r, scene)
        if scene.block(r.start).role is Role.HEADING:
            r.label = _TITLE_PART.sub("", r.label)
        r.label = _of_each(r, scene) + _without_anothers(r)


def _without_anothers(r: Reading) -> str:
    """苏州外贸依存度98%,无锡|47.6%: the label of the figure it goes on with, short of that one's place."""
    one = r.follows
    if one is None or one.label != r.label or one.region is None or one.region == r.region:
        return r.label
    if r.label.startswith(("全国", "我国", "中国")):
        return r.label[2:] or r.label  # 全国GDP增长5%,全省增长|6%
    named = next(iter(naming.find(r.label)), None)
    anothers = named is not None and named[0] == 0 and named[2] == one.region
    return r.label[named[1] :] if named and anothers and len(r.label) - named[1] > _SHORTEST else r.label


def _of_each(r: Reading, scene: Scene) -> str:
    """每天|236户: of what an amount is told, where its label does not say so."""
    if r.figure.relative or _PER.search(r.label):
        return ""
    found = _OF_EACH.search(scene.text, max(r.left, r.clause[0]), r.start)
    return found.group("each") if found else ""


def _name(r: Reading, scene: Scene) -> None:
    """Set the noun phrase that says what is told."""
    if r.indicator == "gdp" and r.alias is not None and "万亿" in scene.text[slice(*r.alias)]:
        r.label = scene.book.indicators["gdp"].label_zh  # 万亿城市, of which a title tells, is no name of an amount
        return
    if r.alias is None:
        r.label = (
            _that_moved(r, scene)
            or _moved(r, scene)
            or _behind(r, scene)
            or _front(r, scene)
            or (r.follows.label if r.follows and r.indicator == "other" else "")
            or (scene.book.indicators[r.indicator].label_zh if r.indicator else "")
        )
        return
    goes_on = r.follows is not None and r.follows.sentence != r.sentence  # …产值416亿元。预计全年可突破|550亿元
    if r.alias[1] <= r.sentence[0] and not goes_on and (part := _apart(r, scene) or _done_to(r, scene)):
        r.label = part
        return
    if r.follows is not None and r.follows.label:
        r.label = (
            _scaled(r, scene)
            or _piece(r, scene)
            or _part(r, scene)
            or _done_to(r, scene)
            or _in_total(r, scene)
            or _AVERAGE_TOLD.sub("", r.follows.label)
        ) + _averaged(r, scene)
        return
    if r.alias[1] <= r.clause[0] and (piece := _piece(r, scene)):
        r.label = piece
        return
    if r.words is not None:
        r.label = _listed(r.words, r.alias, scene)
        return
    apart = r.figure.kind == "length" and ";" in scene.text[r.alias[1] : r.start]
    if apart and (own := _front(r, scene)):  # 城际铁路投资96亿元;S101改建工程|38.6公里
        r.label = own
        return
    start, end = r.alias
    if r.alias == (r.start, r.end) and _COUNTED.search(r.figure.unit_raw):  # 引进|300余家企业
        head = _trim(_DOES.sub("", scene.text[begins(r, scene, start) : start]))
        r.label = (head if _OF_KIND.search(head) else "") + _CLASSIFIER.sub("", r.figure.unit_raw)
        return
    if start >= r.end:
        r.label = _trim(scene.text[_past_bound(r, scene) : end])
        return
    r.label = _phrase(r, scene, start, end)


def _that_moved(r: Reading, scene: Scene) -> str:
    """35个行业大类中有|22个实现增长: which of those that were counted before."""
    moved = _DID.match(scene.text, r.end) if r.figure.kind == "count" else None
    return f"{r.follows.label}({moved.group('did')})" if moved and r.follows is not None and r.follows.label else ""


def _moved(r: Reading, scene: Scene) -> str:
    """亏损面24.7%,同比扩大|3.2个百分点; 公交从4条增加到|11条: what was told before, where nothing but its move stands in between."""
    same = r.before is not None and r.before.figure.unit_raw == r.figure.unit_raw
    told = r.follows or (r.before if same else None)
    return told.label if told and _ONLY_MOVES.fullmatch(scene.text, r.left, r.start) else ""


def _phrase(r: Reading, scene: Scene, start: int, end: int) -> str:
    """2020年丽水经开区|招引项目个数: a term in front of its number with the words that belong to it."""
    makes = r.indicator == "capacity" and not r.figure.relative
    tails = _MADE_TAIL if makes else _SHARE_TAIL if scene.text[end - 1] == "占" else _TAIL
    tail = tails.match(scene.text, end)
    end = tail.end() if tail and tail.end() <= r.start else end
    stop = r.cue if r.cue is not None and r.measure in GROWTH and r.cue >= end else r.start
    if r.indicator in _TRADED and (goods := _GOODS.fullmatch(scene.text, end, stop)):
        end = goods.end("goods")  # 出口|劳动密集型产品|7961亿元
        return _trim(scene.text[start:end])
    begin, term = begins(r, scene, start), scene.text[start:end]
    closing = scene.text[end : r.start].startswith("”") and "“" in scene.text[begin:start]  # 消薄类“飞地|”
    phrase = _trim(scene.text[begin : end + closing])
    if phrase.endswith(term):
        head, verbs = _DONE.subn("", phrase.removesuffix(term))
        phrase = (head if not verbs or len(head) > 1 else "") + term
    if r.indicator == "project_count" and _STAGE.fullmatch(phrase):
        return phrase + "项目"  # 如皋市签约78个
    if (told := things.named_before(r, phrase)) is not None:
        return told + phrase
    bare = term.removeprefix("累计").removeprefix("完成")
    if r.indicator == "investment_completed" and phrase == bare and scene.text.endswith("完成", 0, end - len(bare)):
        return f"完成{bare}"  # the verb tells it from what is to be invested
    if r.region and r.region.level == "zone":
        phrase = _trim(_OWN_ZONE.sub("", phrase))
    phrase = _PORT.sub("", phrase)  # 射阳|港货物吞吐量
    return _trim(term) if _SPEECH.search(phrase) else phrase


def _in_total(r: Reading, scene: Scene) -> str:
    """新辟航线9条,总数达|218条: of the new ones' kind."""
    told = r.follows.label if r.follows else ""
    kind = _NEW.sub("", told)
    if kind == told or r.figure.relative:
        return ""
    own = scene.text[r.left : r.start]
    return f"{kind}总数" if "总数" in own else kind if _STANDS_AT.search(own) else ""


def _averaged(r: Reading, scene: Scene) -> str:
    """两年平均增长5%: no growth of one year."""
    if r.measure not in GROWTH:
        return ""
    listed = r.before is not None and JOINED.fullmatch(scene.text, r.before.end, r.start) is not None
    found = _YEARS_AVERAGED.search(r.before.label if listed and r.before else scene.text[r.left : r.start])
    return f"({found.group()})" if found else ""


def _apart(r: Reading, scene: Scene) -> str:
    """按经营地分,|城镇|160亿元: a part of what an earlier sentence told."""
    if r.figure.kind != "money":
        return _part(r, scene)
    own = r.measure is not Measure.CHANGE and not standings.races(r, scene)
    own = own and not RISES_TO.fullmatch(scene.text, r.left, r.start)  # 由628亿元|增至|1665亿元
    return _part_told(r, scene) if own else ""  # 吉首市以|24.6亿元居首: of the term alone


def _part_told(r: Reading, scene: Scene) -> str:
    """其中,|城镇居民|16283元: what names a part; a place (珠海|2166亿元) and what is done (常州拿出|60亿元) name none."""
    words = _front(r, scene)
    if words.endswith(_STRETCHES):
        return words  # 四川部分 of what a group of units makes is not all of the province's
    for n in scene.places.between(max(r.left, r.clause[0]), r.start):
        words = words.removeprefix(scene.text[n.start : n.end])
    words = _DOING.sub("", words)
    return "" if len(words) < _SHORTEST or _NO_PART.match(words) else words


def _done_to(r: Reading, scene: Scene) -> str:
    """分县区看,谯城区新签约|16个: what was done to the projects that the text has counted."""
    found = _STAGE.search(scene.text, max(r.left, r.clause[0]), r.start) if r.indicator == "project_count" else None
    if found is None:
        return ""
    said = scene.text[r.sentence[0] : r.start]
    parted = "其中" in said and said.rfind(";") > said.rfind("其中")  # 其中20亿元以上4个;建成投产|18个
    whole = r.follows
    while whole is not None and (wider := whole.follows) is not None and _SCALE.search(wider.label):
        whole = wider  # of 亿元以上项目8个,其中10亿元以上2个 the first
    scale = _SCALE.search(whole.label) if whole and not parted else None
    return found.group() + (scale.group() if scale else "项目")  # 新签约亿元以上项目8个,新开工|6个


def _scaled(r: Reading, scene: Scene) -> str:
    """亿元以上项目50个,其中|10亿元以上|10个: which of what was counted before."""
    told = _OF_SCALE.search(r.follows.label) if r.follows and r.follows.label and r.figure.kind == "count" else None
    own = _OWN_SCALE.search(scene.text, r.left, r.start) if told else None
    return own.group("scale") + told.group("noun") if own and told else ""


def _piece(r: Reading, scene: Scene) -> str:
    """农业产值86亿元,畜牧业|42亿元 → 畜牧业产值: a part's own name with the head of what it is a part of."""
    if r.figure.kind not in _OF_PARTS or r.alias is None or r.alias[1] > r.left:
        return ""
    end = r.start if r.cue is None or r.measure not in GROWTH else r.cue
    low = max([r.left, r.clause[0], *(t.end for t in scene.times.between(r.left, end))])
    low = max([low, *(n.end for n in scene.places.between(low, end))])
    own = _OWN_PIECE.fullmatch(scene.text, low, end) if low < end else None
    if own is None or _NO_PIECE.search(own.group("own")):
        return ""
    if "、" in own.group("own") and own.group("own")[-1] not in "业类":
        return ""  # 城镇、农村居民分别
    piece, head = _trim(own.group("own")), _HEAD.search(scene.text[slice(*r.alias)])
    if piece in _SAYS_NOTHING:
        return head.group("head") if head and piece in _TOLD else ""
    if _WHOLE_NAME.search(piece):
        return piece
    if head and head.group("head") == "增加值" and r.measure in GROWTH:
        return ""  # 采矿业增加值增长9%,制造业|增长15.7%: trades have names enough
    return piece + head.group("head") if head and len(piece) > 1 else ""


def _part(r: Reading, scene: Scene) -> str:
    """采矿业增加值增长14.5%,制造业|增长15.7%: the part whose growth goes on with the whole's."""
    start = max(r.left, r.clause[0])
    if r.cue is None or r.cue <= start or r.measure not in GROWTH:
        return ""
    low = max([start, *(t.end for t in scene.times.between(start, r.cue))])
    phrase = _trim(scene.text[max([low, *(n.end for n in scene.places.between(low, r.cue))]) : r.cue])
    return phrase if _PART.fullmatch(phrase) else ""


def _listed(words: tuple[int, int], term: tuple[int, int], scene: Scene) -> str:
    """高技术制造业、装备制造业增加值分别: a piece of the list with the term that its last piece ends in (增加值)."""
    piece = scene.text[slice(*words)]
    if RANK.fullmatch(piece):
        return piece + RANK.sub("", scene.text[slice(*term)])  # 国家级绿色工厂2户、省级|3户
    if words[1] == term[1]:
        return _trim(piece)
    begins = range(term[0] + 1, term[1] - 1)  # 城镇|居民人均可支配收入 of 农村居民…, but 高技术制造业|增加值
    if _TOLD_APART.search(scene.text, words[1], term[0]):
        return _trim(piece + scene.text[slice(*term)])
    ends = (at for at in (reversed(begins) if piece.endswith("业") else begins) if scene.text[at] != "业")
    heads = (scene.text[at : term[1]] for at in ends)
    whole = scene.text[slice(*term)]
    same = {a.indicator for a in scene.book.aliases.terms.get(whole, ())}  # no |出口 of 进出口
    names = scene.book.aliases.terms
    head = next((h for h in heads if h in names and (not same or names[h][0].indicator in same)), whole)
    return _trim(f"{piece}{head}")


def _behind(r: Reading, scene: Scene) -> str:
    """5个夜间经济地标|: the noun behind a figure that no code names."""
    start = _past_bound(r, scene)
    found = _NOUN.match(scene.text, start, max(start, r.right))
    return _AMONG.sub("", _trim(found.group())) if found and not _MOVE.match(found.group()) else ""


def _past_bound(r: Reading, scene: Scene) -> int:
    """Where the words behind a figure begin: 95%以上|行政村, 八个方面达成|合作."""
    bound = _BOUND.match(scene.text, r.end) or _ASPECTS.match(scene.text, r.end)
    return bound.end() if bound else r.end


def _front(r: Reading, scene: Scene) -> str:
    """铁矿石原矿量|2150万吨: the noun in front of a figure that no code names; 水生生物种类|较2018年增加42%."""
    if r.measure in GROWTH and r.cue is not None:
        grown = _HELD_AGAINST.split(scene.text[max(r.left, r.clause[0]) : r.cue])[0]
        if _NAMED.match(grown):
            return _trim(grown)
    begin = own_start(r, scene)
    low = max([begin, *(t.end for t in scene.times.between(begin, r.start))])
    cut_in = [n.end for n in scene.places.between(low, r.start) if r.start - _NOUN_REACH > n.start]
    low = max([low, *(end for end in cut_in if end < r.start - 1)])  # 兴仁市|新建成采掘工作面14个
    found = _NOUN_BEFORE.search(scene.text, low, r.start)
    if found is None:
        return ""
    cut = found.start() > low and INSIDE.search(found.group("noun"))  # 这些项|目建成后将为全区经济发展注入
    mark = _GENERATION.search(scene.text, max(0, found.start() - _GENERATION_REACH), found.start() + 1)
    noun = scene.text[mark.start() : found.end("noun")] if mark else found.group("noun")[cut.end() if cut else 0 :]
    named = _trim(_DOES.sub("", noun))
    return "" if _NO_NOUN.fullmatch(named) else named


def _trim(words: str) -> str:
    if ")" in words and "(" not in words:
        words = words.rpartition(")")[2]  # 食用菌(干鲜混合)产量
    bare: str = _ENDS_IN.sub("", _LEAD.sub("", words).rstrip(_ADVERBS))
    if bare.count("”") > bare.count("“"):  # “科创中国”省级创新基地 keeps what its name begins with
        opened = words.removesuffix(bare).endswith("“")
        bare = f"“{bare}" if opened else bare.partition("”")[2]
    if not _PAIRED.fullmatch(bare):
        inner = bare.strip(" ”’“‘")
        bare = f"{inner}”" if inner.count("“") > inner.count("”") else inner
    if len(bare) > LONGEST:
        bare = _BRACKETED.sub("", bare)
    if len(bare) <= LONGEST:
        return bare
    cut = bare[-LONGEST:]
    return cut.partition("”")[2] if "”" in cut and "“" not in cut.partition("”")[0] else cut
