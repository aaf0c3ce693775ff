"""Which place units are counted of: 29个省份 are the country's, 10个县 may be a city's, 15个城市 no city's."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.home import Places
from extract.attribute.reading import Reading
from extract.places import COUNTRY, Place
from extract.scene import Named, Scene

_ALL_OVER: Final = re.compile(  # 29个省份, 15个副省级城市
    "(?:[1-3]\\d|[二三]?十[一二三四五六七八九]?)个?省(?:份|区市|市)?(?![级道会内外辖])"
)
_CITIES_OVER: Final = re.compile(
    "(?:\\d{1,2}|[一-龥]{1,2})[个座](?:副省级城市|省会|计划单列市|新?一线城市|(?:GDP)?万亿)"
)
_OF_CLASS: Final = re.compile('(?:万亿(?:GDP)?(?:俱乐部|城市)|副省级城市)[”"]?的$')
_HELD_BY: Final = re.compile("(?:占|居|列|[高低快慢]于|超过?|[销发运]往)$")
_REACHED: Final = re.compile(
    "(?:(?:[发销运]往|[销卖]到|(?:拓展|扩展|扩大|延伸)[至到]|覆盖|辐射|遍[及布]|通达|服务|联通)[^,。;]{0,6}|(?:来自|邀请了?)[^,。;]{0,16})$"
)
_AMONG_ALL: Final = re.compile("[在国](?:近|约|超|逾|上)?$")
_ZONES_RANKED: Final = re.compile(
    "(?:\\d{2,3}|百)[余多]?[个家](?:国家级?(?:高新|经开|经济技术|开发|自主创新)|(?:综保区|综合保税区))[^,。;\\d]{0,8}[中里]"
)
_STATE_OFFICE: Final = re.compile(  # 国家邮政局数据显示,快递业务量|65.5亿件
    "(?:国家(?:统计局|邮政(?:管理)?局|能源局|外汇管理局|知识产权局|税务总局)|海关总署|商务部|工信部|工业和信息化部|财政部"
    "|交通运输部|文化和旅游部|人社部|农业农村部|中国人民银行|央行)"
    "(?:今[天日]|日前|近日|昨[天日]|\\d{1,2}日)?(?:最新)?(?:发布|公布|披露)?的?(?:最新|统计)?(?:数据|统计)(?:显示|表明)?,"
    "|国务院(?:办公厅)?(?:近日|日前)?(?:印发|发布|出台|批复|部署)[^。;\\d]{0,40}?(?:提出|明确|要求|指出|确定)(?:提出|指出)?,?"
)
_NAMED_BY_STATE: Final = re.compile(
    "国家(?:层面)?(?:已经?|先后|累计|共){0,2}(?:批复|批准|认定|公布|命名|确定|规划)的(?:首批)?$"
)
_IN_CHINA: Final = re.compile("在(?:中国|我国|全国|华(?![东北南中西]))的[^,。;]{0,12}$")
_THERE: Final = re.compile("[^,。;\\d]{0,8}在(?:中国|华(?![东北南中西]))(?:投资|设立|布局|落户|发展|兴业)")
_AVERAGE_OF_ALL: Final = re.compile(
    "(?:国内|全国)[^,。;、\\d]{2,14}平均[^,。;、\\d]{0,10}$"
)  # 国内动力电池行业平均利用率约为|52%
_ALL_LISTED: Final = 2000  # firms on the exchanges that no city has alone
_LISTED_ALL: Final = re.compile(
    "(?<![省市县区])A股(?:上市)?(?:公司|企业)(?:总数|数量)?(?:共|约|已|达到?|为|有|超过?)*$"
)
_MANY: Final = 30
_CITIES: Final = ("城市", "省份", "省会城市", "副省级城市", "地级市", "万亿城市", "百强城市")
_ZONES: Final = ("开发区", "高新区", "经开区", "国家级开发区", "省级开发区")
_TOWNS: Final = ("乡", "镇", "街道", "村", "社区")
_MUNICIPALITIES: Final = ("110000", "120000", "310000", "500000", "810000", "820000")
_PROVINCES: Final = ("省份", "省区市", "省区")


def holders(r: Reading, scene: Scene) -> tuple[str, ...]:
    """The levels of places that may have the units counted: 歙县|28个乡镇, 南平|10个县 may be a county's or a city's, not 10个城市."""
    noun = r.figure.unit_raw.lstrip("个") or (scene.text[slice(*r.alias)] if r.alias else "")
    wide = ("group", "zone", "province")
    if noun.startswith((*_TOWNS, "国家")):
        return (*wide, "city", "county")  # 产品远销|40多个国家
    return (*wide, "city") if noun.startswith(("县", "区", "旗")) else wide


def are_ranked_all_over(r: Reading, scene: Scene) -> bool:
    """在|115个国家级高新区中排名第3: whether zones are counted among which one is ranked, which lie all over the country."""
    among = _AMONG_ALL.search(scene.text, r.clause[0], r.start) is not None
    ranked = among and _ZONES_RANKED.match(scene.text, r.start) is not None
    return ranked and r.figure.value >= _MANY


def is_all_over(r: Reading, scene: Scene, world: Places) -> bool:
    """某某家电在中国的产能达|200万台, |2500家德企在中国投资: whether a firm or foreign firms are told of in the whole country.

    Or what an office of the state has counted, with no place told: 国家邮政局数据显示,….
    """
    if r.figure.value >= _ALL_LISTED and _LISTED_ALL.search(scene.text, r.clause[0], r.start):
        return True  # 截至去年底,A股上市公司|5067家
    if _THERE.match(scene.text, r.end) or _NAMED_BY_STATE.search(scene.text, r.clause[0], r.start):
        return True
    if r.figure.kind == "percent" and _AVERAGE_OF_ALL.search(scene.text, r.clause[0], r.start):
        return True
    own = _IN_CHINA.search(scene.text, r.clause[0], r.start) or _STATE_OFFICE.search(scene.text, r.sentence[0], r.start)
    return own is not None and all(n.place == COUNTRY for n in world.track.between(own.end(), r.start))


def cannot_hold(place: Place, r: Reading, scene: Scene) -> bool:
    """Whether cities or provinces are counted, of which a city has none: 15个城市中,|10个城市GDP过万亿 below a heading on 深圳."""
    if place.level == "zone" and r.indicator == "park_count" and r.alias:
        told = r.alias[1] < r.start  # 2000亿元以上开发区达到|4家, but not 市开发区|2个
        return told and r.figure.value > 1 and scene.text[slice(*r.alias)] in _ZONES
    noun = scene.text[slice(*r.alias)] if r.indicator == "region_count" and r.alias else ""
    one = place.level in ("city", "county") or (place.adcode or "") in _MUNICIPALITIES
    return one and r.figure.value > 1 and (noun in _CITIES or r.figure.unit_raw in ("城", "市"))  # 上海在|8城中排名第一


def _spans(world: Places, r: Reading) -> bool:
    """沿江|11省市 in a text on 长江经济带: whether the article's own group of places lies in as many provinces as are counted."""
    units = world.gazetteer.units(world.home) if world.home is not None and world.home.level == "group" else ()
    return len({unit[:2] for unit in units}) >= r.figure.value


def is_countrys(r: Reading, subjects: list[Named], named: list[Named], scene: Scene, world: Places) -> bool:
    """29个省份, 全国“万亿俱乐部”城市增至|24个: units that only the country has so many of, or that the sentence says are its own."""
    reached = _REACHED.search(scene.text, r.clause[0], r.start) is not None  # 绿电外送拓展至|22个省区市
    if _ALL_OVER.match(scene.text, r.start) and not reached:
        return not _spans(world, r)
    if world.home is not None and world.home.level == "group":
        return False
    listed = scene.text.endswith("等", 0, r.start) and bool(subjects) and "省" in scene.text[r.start : r.end + 2]
    if listed and all(n.place.level == "province" and n.start >= r.clause[0] for n in subjects):
        return True  # 北京、上海等|8省市
    if subjects:
        return False  # 广东的4个万亿城市
    provinces = r.figure.value > 1 and r.alias is not None and scene.text[slice(*r.alias)] in _PROVINCES
    of_class = _OF_CLASS.search(scene.text, r.clause[0], r.start)  # 进入“GDP万亿俱乐部”的|23个城市
    if of_class or _CITIES_OVER.match(scene.text, r.start) or (provinces and not reached):
        return True
    last = named[-1] if named else None
    own = last is not None and last.place.level == "country" and not _REACHED.search(scene.text, last.start, r.start)
    return own and last is not None and not _HELD_BY.search(scene.text, max(0, last.start - 2), last.start)
