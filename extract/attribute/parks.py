"""Parks that no list holds and the text calls by a name of their own (仪征汽车工业园, 草湖广东纺织服装产业园), as zones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from extract import naming
from extract.adcodes import ancestors
from extract.attribute.meant import OFFICE
from extract.attribute.project import Name
from extract.attribute.standing import shared
from extract.attribute.zones import CALLED, CALLED_SHORT, called_after, instead, wherever
from extract.places import Place, load
from extract.scene import Named, Scene
from extract.segment import Track

_KIND: Final = re.compile(
    "(?:产业园区?|工业园区?|科技园区?|科创园区?|物流园区?|创业园区?|示范园区?|化工园区?|园区|园(?<![公校家乐庄果花田儿茶陵桑梨桃游艺竹林菜入]园)|产业集聚区|聚集区|工业集中区|产业集中区|集中发展区|科教城|科技城|科学城|生物城|医学城|医药城|健康城|航空城|智慧新城|智造新城|科创新城|高铁新城|科创城|(?<=[产农]业)示范区|(?<=发展)(?:示范|先行)区)(?![区镇村路站化级式]|(?<!产业园)(?<!工业园)(?<!科技园)[内里])"
)
_CHARS: Final = re.compile("[一-龥A-Z]{2,14}")
_LONGEST: Final = 12  # characters of a park's name between its unit and its kind
# Where a name that begins with no unit begins: behind the last of these.
_LEAD: Final = re.compile(
    "(?:从|在|由|据|为|向|到|与|和|及|以|对|是|有|位于|落户|入驻|走进|来到|走访|探访|[先再]看|依托|支持|推动|推进|加快|建设|打造|引进|合建|共建|其中|目前|如今|近日|日前|近年来|今年以来)"
)
_GENERIC: Final = re.compile(  # 现代农业|产业园: what tells no park from another
    "(?:省际|跨省|市际|南北|现代|绿色|生态|高端|智能|智慧|数字|国际|国家|特色|专业|循环|经济|科技|高科技|产业|工业|农业|物流|化工|电商|文化|创意|大型|传统|新型|创新|综合|先进|优质|重点|主要|协同|合作|共建|小微|双创|零碳|低碳|制造|生物|医药|食品|纺织|服装|装备|材料|能源)*"
)
_NO_NAME: Final = re.compile(
    "[省市县区州]级|三(?![角门明亚水沙原江])|[各全两四五六七八九十几多个座批类该本此这那等所我某的了着过将把被让使比]|数(?![据字控智码])|家(?![港湾桥沟塘坝庄寨屯湖河洼峪])|建设|建[起成有]|兴建|新建|布局|打造|引进|签约|推进|推动|支持|规划|创建|申报|入选|获批|认定|授予|政府|主导|配套|辖区|年|月|企业|项目|园|分$"
)
_STANDS: Final = re.compile(  # what is said of a zone that is at work: 现有企业, 去年下线整车, 核心区3.6万亩
    "[里内]?(?:今年|去年|上年|当年|[上下]半年|[一二三四]季度|前[一-龥]{1,2}个月|(?:20\\d\\d年)?(?:前?\\d[\\d—-]{0,7}个?月)?|已|目前|全年|累计|共|现|[一两三四五六七八九十几]年多?[来里间内]|[,、]){0,4}"
    "(?:规划\\d[\\d.]*万?(?:亩|平方公里|公顷)|面积|有|拥有|入驻|入园|集聚|聚集|聚了|落户|汇聚|引进|引育|实现|完成|吸纳|带动|规上|实施|获批|揭牌|挂牌|开园|[^,。;\\d]{0,4}岸线|产值|税收|营收|工业总产值|总产值|技工贸|新?签约|新增|新入驻|规划面积|下线|企业|一周|亩均|毕业|租用|租下|[^,。;\\d]{0,14}项目(?:正式|成功|近日)?落户)"
)
_LIES: Final = re.compile(
    "[里内]?(?:现有|已有|拥有|入驻|入园|集聚|聚集|汇聚|实现[^,。;\\d]{0,6}(?:产值|收入|税收)|产值)[^。;]{0,8}\\d"
)  # of a park told of once
_SPOKEN_OF: Final = re.compile(  # “…”园区管委会副主任说, 园区规划面积33.7平方公里: how a text speaks of a zone that it has named
    "(?:(?<=[\\n。;,“])|(?<=该)|(?<=年))园区(?:管委会|管理委员会|党工委|招商局|坐落|位于|规划面积|现有|已有|累计|实现|又?签[约下]|入驻|完成|有企业)"
)
_OF_FIRM: Final = re.compile("[一-龥A-Za-z]{2,12}(?=[(]$)")  # 上海外高桥集团|(启东)产业园
_BRAND: Final = re.compile("“(?P<name>[一-龥A-Za-z]{2,8}·)$")
_GOES_ON: Final = re.compile(
    f",{CALLED}规划|[^。\\n]{{0,40}}。(?:[^。\\n]{{0,12}},)?在?{CALLED}"
)  # what the next sentence calls 园区
_SEATED, _SOON = re.compile("(?:它|企业|公司)所在的园区"), 200  # 渭源县某某产业园里…。它所在的园区占地260亩
_MADE_BY_TWO: Final = re.compile("[,是]?由?[^,。;]{2,24}[与和同][^,。;]{2,16}(?:共建|共同|携手|联合|合作|合建)")
_STEM: Final = 2  # characters of a name made of two units
_BETWEEN: Final = ("", "与", "和")  # what stands between two units of a name
_JOINT: Final = ("示范区", "先行区")  # what two units make is a zone by its name alone
_SITED: Final = re.compile("(?:位于|坐落|地处|横跨|地跨)(?![^。;]{0,120}投资)")
_WORKS: Final = re.compile(  # what is said of a project
    "项目|[一二三首]期(?:工程|项目|建成|投)|,?(?:计划)?总?投资|,?总用地|,?用地|建成[后投]|全部|达产|开工|(?:破土)?动工|奠基|封顶|竣工|主体|占地"
)
_PAID: Final = re.compile("(?:投资|占地)[^,。;]{0,16}的$|总投资[^,。;]{0,14}$")


def named_parks(scene: Scene, named: list[Named]) -> list[Named]:
    """Places with the parks that the text tells of as zones at work, wherever it names them; what is told as a project is none."""
    ends = {n.end for n in named if n.place.level == "zone"}
    parks: dict[str, Place] = {}
    initials = _initials(named)
    for kind in _KIND.finditer(scene.text):
        begun = None if kind.end() in ends else _begin(kind, scene, named)
        if begun is None:
            continue
        start, unit = begun
        name = scene.text[start : kind.end()]
        if name in parks:
            continue
        inside = any(n.place.level == "zone" for n in named if scene.part(start, start)[0] <= n.start < start)
        of_two = _is_of_two(start, kind.end(), scene.text, named, initials)
        joint = of_two and name.endswith(_JOINT)
        if joint or _is_zone(name, scene.text, owned=unit is not None or of_two, inside=inside):
            code = _code(start, unit, joint=joint, named=named) or _lies_in(name, scene, named)
            parks[name] = _in_full(name, named) or Place(name, code, "zone", code)
    return _with_brands(scene.text, instead(wherever(parks, scene.text), named))


def _initials(named: list[Named]) -> dict[str, str]:
    """The characters that may stand for the units told and those that hold them in a name (富 of 富平, 浙), each with the unit's code."""
    codes = {code for n in named if n.place.adcode for code in (n.place.adcode, *ancestors(n.place.adcode))}
    gazetteer = load()
    first = {gazetteer.place(code).name[0]: code for code in codes}
    return first | {char: place.adcode for char, place in gazetteer.abbr.items() if place.adcode in codes}


def _is_of_two(start: int, end: int, text: str, named: list[Named], initials: Mapping[str, str]) -> bool:
    """Whether a name begins with two units told: 富阎|产业合作园 of 富平 and 阎良, 莱西莱阳|先行区, 通州区与北三县|示范区."""
    inside = [n for n in named if start <= n.start and n.end < end]
    if len(inside) > 1 and inside[0].start == start and text[inside[0].end : inside[1].start] in _BETWEEN:
        return inside[0].place != inside[1].place
    return len({initials[char] for char in text[start : start + _STEM] if char in initials}) == _STEM


def _with_brands(text: str, named: list[Named]) -> list[Named]:
    """“东方美谷·亳州产业园”: a park in quotation marks whose name begins with a brand, or with the zone that it is of."""
    full: list[Named] = []
    for n in named:
        brand = _BRAND.search(text, max(0, n.start - _LONGEST), n.start) if n.place.level == "zone" else None
        if brand and text.startswith("”", n.end):
            name = text[brand.start("name") : n.end]
            full.append(
                Named(brand.start("name"), n.end, Place(name, n.place.adcode, "zone", n.place.adcode), names=(name,))
            )
    return instead(full, named)


def _in_full(name: str, named: list[Named]) -> Place | None:
    """苏滁园 in a story that has told of 苏滁现代产业园: the park that a short name stands for."""
    stem = name.removesuffix("区").removesuffix("园")
    told = (n.place for n in named if n.place.level == "zone" and n.place.name.startswith(stem))
    return next((place for place in told if len(stem) > 1 and place.name.endswith(("园", "园区"))), None)


def _begin(kind: re.Match[str], scene: Scene, named: list[Named]) -> tuple[int, Place | None] | None:
    """Where a park's name begins, and the unit that it begins with: 仪征|汽车, 草湖广东|纺织服装."""
    text = scene.text
    if seated := _seated(kind, text, named):
        return seated
    clause = scene.clauses.at(kind.start())[0]
    quoted = text.rfind("“", clause, kind.start()) + 1
    begin = max([clause, quoted, *(t.end for t in scene.times.between(clause, kind.start()))])
    lead = max((m.end() for m in _LEAD.finditer(text, begin, kind.start())), default=begin)
    before = next((n for n in reversed(named) if begin <= n.start and n.end <= kind.start()), None)
    unit = before if before and before.end >= lead and before.place.level in ("county", "city", "zone") else None
    start = unit.start if unit else lead
    if before and (beside := _beside(before, begin, text, named)):
        start, unit = beside.start, before  # 内江|荣昌现代农业产业示范区, 通州区与|北三县一体化示范区
    if unit is None and before and before.place.level == "province" and text[before.start - 1] == "的":
        start, unit = before.start, before  # 嘉定安亭的|上海智能汽车软件园
    stem = text[unit.end if unit else start : kind.start()]
    if not _CHARS.fullmatch(text, start, kind.start()) or len(stem) > _LONGEST or _NO_NAME.search(stem):
        return None
    return None if unit is None and _GENERIC.fullmatch(stem) else (start, unit.place if unit else None)


def _code(start: int, unit: Place | None, *, joint: bool, named: list[Named]) -> str | None:
    """Where a zone lies that a unit's name begins: in that unit; one that two have made in what holds both."""
    first = next((n.place for n in named if n.start == start), None) if joint else None
    return shared(first, unit) if first and unit else unit.adcode if unit else None


def _beside(n: Named, begin: int, text: str, named: list[Named]) -> Named | None:
    """The unit that stands in front of another in one name, nothing but 与 between."""
    return next((m for m in named if begin <= m.start and m.end <= n.start and text[m.end : n.start] in _BETWEEN), None)


def _seated(kind: re.Match[str], text: str, named: list[Named]) -> tuple[int, Place] | None:
    """上海外高桥集团(启东)|产业园: where the name of a park begins that a firm has in a unit, and that unit."""
    unit = next((n for n in named if n.end + 1 == kind.start() and text[n.end] == ")"), None)
    firm = _OF_FIRM.search(text, max(0, unit.start - _LONGEST), unit.start) if unit else None
    if unit is None or firm is None or unit.place.level not in ("county", "city"):
        return None
    of_whom = text.rfind("的", *firm.span()) + 1  # 跟上海合作的|外高桥集团
    return max([firm.start(), of_whom, *(lead.end() for lead in _LEAD.finditer(text, *firm.span()))]), unit.place


def _is_zone(name: str, text: str, *, owned: bool, inside: bool) -> bool:
    """Whether a text tells of a park as of a zone: by its office, or what is there; of one `inside` another only where told twice."""
    told = [_with_short_name(m, text) for m in re.finditer(re.escape(name), text)]
    if any(_is_project(start, end, text) for start, end in told) and not (owned and _is_often(told, text)):
        return False
    if any(OFFICE.match(text, end) for _, end in told):
        return True
    if owned and any(text[end - 1] == ")" for _, end in told):
        return True  # “湘粤赣边产业园”(下称边界园)
    if any(_STANDS.match(text, end) or _SITED.match(text, end) for _, end in told) and (owned or len(told) > 1):
        return True
    if len(told) > 1 and _SPOKEN_OF.search(text, told[0][1]):
        return True
    if owned and (
        _GOES_ON.match(text, told[0][1])
        or _SEATED.search(text, told[0][1], told[0][1] + _SOON)
        or _has_office(name, text, told[0][1])
    ):
        return True
    return not inside and any(_LIES.match(text, end) for _, end in told)


def _with_short_name(named: re.Match[str], text: str) -> tuple[int, int]:
    """Where a name stands, with the short one that brackets behind it give."""
    short = CALLED_SHORT.match(text, named.end())
    return named.start(), short.end() if short else named.end()


def _is_often(told: list[tuple[int, int]], text: str) -> bool:
    """衢州海创园占地26.7亩,…。衢州海创园累计孵化企业…: whether what has been sized once is told of at work as well."""
    return len(told) > 1 and any(_STANDS.match(text, end) and not _WORKS.match(text, end) for _, end in told)


def _is_project(start: int, end: int, text: str) -> bool:
    """Whether what is said of a park is said of a project; 公司在某某产业园|投资4.5亿元 tells what a firm does there."""
    if text.endswith("在", 0, start) and text.startswith("投资", end):
        return False
    return _WORKS.match(text, end) is not None or _PAID.search(text, max(0, start - 20), start) is not None


def _has_office(name: str, text: str, pos: int) -> bool:
    """启东生命健康科技城…。科技城|招商局局长…: whether the text goes on to tell of the office of what a park is."""
    kind = next(kind.group() for kind in _KIND.finditer(name) if kind.end() == len(name))
    at = text.find(kind, pos)
    return at >= 0 and OFFICE.match(text, at + len(kind)) is not None


def _lies_in(name: str, scene: Scene, named: list[Named]) -> str | None:
    """Where a park lies that no unit's name begins: the unit told last before it in a paragraph, the one told most, or its publisher's."""
    units = [n for n in named if n.place.level in ("city", "county", "zone") and n.place.adcode]
    for told in re.finditer(re.escape(name), scene.text):
        made = _MADE_BY_TWO.match(scene.text, told.end())
        if made and (host := called_after(name[:_STEM], named, load())):
            return host  # 宁淮智能制造产业园由南京江北新区与淮安市洪泽区共建
        begin = scene.block(told.start()).start
        if before := [n.place.adcode for n in units if begin <= n.start < told.start()]:
            return before[-1]
    most = Counter(n.place.adcode for n in units).most_common(1)
    paper = (place.adcode for _, place in naming.leads(scene.article.publisher or ""))
    return most[0][0] if most else next(paper, None)


def apart(projects: Track[Name], places: Track[Named]) -> Track[Name]:
    """Projects without the parks that are places of their own."""
    zones = {(n.start, n.end) for n in places.items if n.place.level == "zone"}
    return Track([name for name in projects.items if (name.start, name.end) not in zones])
