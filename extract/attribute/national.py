"""Whether an article is about the country, or about units all over it: 15个副省级城市, 多座城市晒出社零账本, 六城对比."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract import naming
from extract.places import Place
from extract.scene import Scene

_CLASS: Final = re.compile(  # of units anywhere in the country, which a title ranks or compares
    '前(?:十|[1-9]\\d)大?[强名]?(?:外贸|经济|工业)?(?:大市|强市|城市?(?![区镇乡]))|(?:[1-3]\\d|[二三]?十[一二三四五六七八九]?|多)个?(?:省份|省区市|省市|省(?![级道]))|副省级城市|省会城市|计划单列市|新?一线城市|万亿(?:级|GDP)?[”"]?(?:城市|之城|俱乐部)|(?:GDP|经济)?百强(?:县|区|市|城市)|县域(?:经济|发展|综合|实力)*百强|千亿(?:级|GDP)?[”"]?(?:县|强县|城市|之城)|(?:[1-9]\\d|[二三四五]十)[座个]?(?:重点|主要|中心|核心|大中|热点)?城市?(?![区镇乡])|\\d{2,3}[个家]国家级?(?:高新区|经开区|新区|开发区)|(?:全国|我国|中国)[^,。:!?]{0,8}?(?:城市|省份|省市)(?!群|化|圈)'
)
# A class where the text tells of units of three provinces or more.
_SEVERAL: Final = re.compile(
    "多[座个]城市?|(?:各|多)地(?![方区])|各省|各(?:大|主要)?城市?(?![区镇乡])|百强[县区]?榜|县域[^,。:!?]{0,8}百强|城市[^,。:!?]{0,4}(?:排行|排名|榜)|[四五六七八九十]城(?![区镇乡市])|(?:机场|港口|票房|创投|独角兽|土拍|楼市|快递|A股|上市公司)[^,。:!?]{0,6}(?:榜|座次|地图|版图|洗牌|年终账)|自贸(?:试验)?区|国家级(?:高新区|经开区|新区)|国家(?:自主创新示范区|自创区)"
)
_COUNTRY: Final = re.compile(
    r"\d{2}[个家]自贸(?:试验)?区|我国(?!首|最[大早]|第一|唯一)|(?<![一-龥])中国(?![-—(]|首|最[大早]|第一|唯一|石[化油]|海油|移动|电信|联通|铁[建塔]|电建|能建|中[车铁冶]|华[能电润]|平安|人寿|[一-龥]{0,6}(?:集团|公司|银行|大学|研究院|科学院|轻纺城|[商药硅光眼声]谷|商品城|博览会))"
)
_STATE: Final = re.compile("国家(?:统计局|发展|发改)|国务院|商务部|海关总署|工业和信息化部|财政部")
_NATION: Final = re.compile("(?<![较比于占列居过])(?:全国|我国)(?!性|[一-龥]{0,8}(?:示范|试点|先进|优秀|模范))")
_OWN: Final = re.compile("[全我本][省市县区州](?![场内域])")
_DELEGATION: Final = re.compile("(?:党政|经贸|政府)?(?:代表|考察)团")  # 五天五城,德阳党政代表团学什么
_LINE_OPENED: Final = re.compile(
    "(?:铁路|高铁|城际|高速公路|高速|运河|大桥)[^,。;:!?]{0,6}(?:开通|通车|贯通|通航|运营)"
)
_OPENING: Final = 80  # characters in which a text says what it reports on
_OFTEN: Final = 3  # times that a place, or the country, must be told
_PAIR: Final = 2


def is_national(headline: str, text: str, publisher: str, votes: Counter[Place]) -> bool:
    """我国, told again and again, or the state's own report, where the title names the country or the text no place."""
    often = _OFTEN if any(votes.values()) or _OWN.search(text) else 1
    told = bool(_STATE.search(publisher)) or len(_COUNTRY.findall(text)) >= often
    told = told or (bool(votes) and is_mixed(votes) and _reports_on_all(text))
    titled = _COUNTRY.search(headline) is not None
    return (titled and is_mixed(votes)) or (told and (max(votes.values(), default=0) < _OFTEN or titled))


def _reports_on_all(text: str) -> bool:
    """国家统计局公布,全国原煤产量37.5亿吨。…: whether a text opens with the country, comes back to it and speaks of no unit as its own."""
    opened = _NATION.search(text, 0, text.find("。", 0, _OPENING))
    return opened is not None and len(_NATION.findall(text)) >= _OFTEN and _OWN.search(text) is None


def is_of_class(headline: str, votes: Counter[Place]) -> bool:
    """15个副省级城市上半年GDP:深圳总量第一: whether a title tells of units all over the country, and the text of none foremost."""
    return _told(_CLASS, headline, votes)


def is_of_several(headline: str, votes: Counter[Place]) -> bool:
    """多座城市晒出社零账本, 六城对比: whether a title tells of several units, and the text of those of three provinces or more."""
    spread = len({place.adcode[:2] for place in votes if place.adcode}) > _PAIR
    return spread and _told(_SEVERAL, headline, votes) and _DELEGATION.search(headline) is None


def _told(units: re.Pattern[str], headline: str, votes: Counter[Place]) -> bool:
    told = units.search(headline)
    most = next((place.adcode for place, _ in votes.most_common() if place.adcode), None)
    return told is not None and is_mixed(votes) and not naming.find(headline[: told.start()], most)


def is_of_line(scene: Scene, votes: Counter[Place]) -> bool:
    """——昌景黄铁路开通运营一周年特别报道: whether the title's lines tell of a railway or road that joins two provinces."""
    joins = len({place.adcode[:2] for place in votes if place.adcode}) > 1 and is_mixed(votes)
    return joins and any(_LINE_OPENED.search(line) and not naming.find(line) for line in scene.headlines)


def is_mixed(votes: Counter[Place]) -> bool:
    """Whether no place has more than half of what is told."""
    return 2 * max(votes.values(), default=0) <= votes.total()
