"""What a title leaves to its text: the unit of most of its cities, the unit that a town lies in, a zone told for its city."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import Final

from extract import naming
from extract.adcodes import ancestors
from extract.attribute.levels import BARE, is_a, own_words
from extract.attribute.mentioned import FIRST_OF, GUESTS, HEAD
from extract.attribute.standing import are_related, contains
from extract.attribute.turning import is_flavour
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_LIES: Final = re.compile("(?P<what>[^,。;:\\d\\s]{3,14}?)(?:,?(?:位于|地处|坐落[于在]|座落[于在]|隶属于?))")
_FIRM_LIES: Final = re.compile(
    "[^,。;:\\d]{2,24}(?:公司|集团|厂|企业)(?:,?(?:总部)?(?:位于|地处|坐落[于在]|座落[于在]|设在|落在)|[(]注册地(?:址)?[为在:]?)"
)
_THIS_LIES: Final = re.compile(
    "[“]?这[所家座个条间处][一-龥]{0,6}?(?:就|便|也|正|落|建|设|开|坐落|位)*[在于]"
)  # 这所学校在|泗洪县双沟镇
_FIRM: Final = re.compile("企业|公司|集团|[小老工]厂|作坊")  # what a title is about
SCENERY: Final = re.compile("河?畔|之滨|脚下|山下|岸边")  # 沙坡头|畔“云上”生长——中卫…
_CITIES: Final = 4  # cities of a title, from which on it compares them
_BOTH_DO: Final = ("共建", "合作", "携手", "联手", "一体化", "协同", "同城", "两地")  # 广清|共建产业园调查
_FAR_MORE: Final = 3
_MANY: Final = 4  # zones inside a unit, beyond which a text is about what holds them
_OFTEN: Final = 3
_FEW: Final = 3  # places that are told once each
_PAIR: Final = 2
_KIND: Final = 3  # characters of 开发区
_ON_BRAND: Final = re.compile(
    "(?:促进|推动|支持|加快|推进|打造|擦亮|做[强大优]|建设)“[^”]{2,10}”[^”]{0,30}(?:方案|意见|措施|办法|规划|计划)"
)
_SETS_OUT: Final = ("出发,", "出发:", "起步,", "起步:")
_SEAT: Final = re.compile("市?(?:海关|关区|分行|中心支行|(?:证监|银保监|监管)局|铁路局)")  # of what is no city's own
_PUT_THERE: Final = re.compile("把[^,。]{1,12}[装放开设建插][在到]了?$")  # 把汽配城的脑袋装在|嘉定
_FRIENDS: Final = re.compile("“?(?:朋友|伙伴|邻居|亲戚|老师|师傅|客人|合伙人|搭档|亲家|老乡)")  # 小县城和它的|上海朋友
_JOINT_NAME: Final = re.compile("[—·-]")
_VENUE: Final = re.compile(
    "(?:集中|成功|隆重)?(?:签约|举行|召开|举办|推介|路演|亮相|揭牌|启动)"
)  # 我县两大招商项目在株洲|集中签约
_LEFT: Final = ("出了", "过了", "走出", "离开", "告别", "跳出")  # 出了|南京地铁,便是安徽小城
_TIMES: Final = frozenset({"×", "X", "x", "+", "&", "·"})  # what joins two cities of a title
_GROWN: Final = re.compile(
    "(?:“[^”]{1,4}”)?[里上中]?(?:长成|落地|生根|开花|结果|扎根|安家|落户|生长|拔节|开枝|成林|起飞|复制|绽放)"
)

_COUNTED_BEFORE: Final = re.compile("(?:[两三四五六七八九十][大个家座]?|\\d[家个])(?:国家级|省级)?$")  # 合肥四大|开发区
# 国家|高新区 and 全市|开发区 are many
_ANY: Final = (
    "国家", "级", "以上", "全国", "全省", "全市", "全县", "我省", "我市", "我县", "各", "各类", "多个", "辖", "辖区",
)  # fmt: skip

_VISITS: Final = re.compile("(?:——|[”:|])(?:本[报刊]记者)?(?:专?访|对话)$")
_OFFICIAL: Final = re.compile("[一-龥、]{0,16}?(?:书记|[省市县区州]长|主任|局长|厅长)")
STRUNG: Final = re.compile(
    "(?:串起|串联起?|连起|链起|牵起|织就)(?:整个|了)?$"
)  # 小小橡胶件,串起|长三角 is of where they are made


def without_regions(title: list[Place], gazetteer: Gazetteer) -> list[Place]:
    """金华|浙中城市群的开放新题: the places of a title but for what is another name of one of them."""
    own = {(place.adcode,) for place in title if place.level == "city"}
    return [place for place in title if place.level != "group" or gazetteer.units(place) not in own]


def joint(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> Place | None:
    """成都—阿坝工业集中发展区投资指南, 仪征汽车工业园: the park that the title names and no list has; 顶山—汊河跨省合作."""
    size = len(scene.title) if scene.text.startswith(scene.title) else 0
    zones = [n for n in named if n.place.level == "zone"]
    dashed = [(n, mark.end()) for n in zones if (mark := _JOINT_NAME.search(n.place.name))]
    joined = {n.place for n, _ in dashed}
    own = (n.place for n in zones if n.end <= size and (n.place in joined or n.place.name not in gazetteer.surfaces))
    later = (n.place for n, end in dashed if n.place.name[: end + _PAIR] in scene.title)
    units = {n.place.name[0] for n in named if n.place.level in ("city", "county")}
    alone = [] if scene.titled_places else zones
    in_short = (n.place for n in alone if _in_short(n.place.name, units, scene.title, gazetteer))
    return next(itertools.chain(own, later, in_short), None) or _made_together(scene, zones)


def _in_short(zone: str, units: set[str], headline: str, gazetteer: Gazetteer) -> bool:
    """十年苏滁:把园区经验种在江淮, on 中新苏滁高新区, with 苏州 and 滁州: whether a title calls a zone by the two units that it joins."""
    pairs = (one + other for one, other in itertools.pairwise(zone) if one != other and {one, other} <= units)
    known = (
        pair for pair in pairs if pair in headline and pair not in gazetteer.surfaces
    )  # 合肥 is no pair of 合 and 肥
    return any(not headline.startswith(_BOTH_DO, headline.index(pair) + len(pair)) for pair in known)


def _made_together(scene: Scene, zones: list[Named]) -> Place | None:
    """苏州×宿迁:合伙过日子的第十七年: the zone that two cities of a title make, where the text tells of it often.

    So is the one whose kind the title names beside them: 睢宁灵璧边上的新“功能区”.
    """
    cities = [n for n in scene.titled_places if n[2].level in ("city", "county")]
    told = Counter(n.place for n in zones)
    for (_, end, one), (start, _, other) in itertools.pairwise(cities):
        tied = scene.title[end:start] in _TIMES
        both = (z for z in told if (tied and told[z] > 1) or z.name[-_KIND:] in scene.title)
        if (zone := next((z for z in both if _is_of(z.name, one.name, other.name)), None)) is not None:
            return zone
    return None


def _is_of(zone: str, one: str, other: str) -> bool:
    return zone.startswith((one[0] + other[0], one[:_PAIR] + other[:_PAIR], other[:_PAIR] + one[:_PAIR]))


def interviewed(headline: str) -> Place | None:
    """“合肥吃的菜,有我们一把”——访|舒城县|发展和改革委员会主任某某: the unit whose official a title says it speaks with."""
    told = naming.find(headline)
    return next((p for at, end, p in told if _VISITS.search(headline, 0, at) and _OFFICIAL.match(headline, end)), None)


def grown_in(headline: str, named: list[tuple[int, int, Place]]) -> list[tuple[int, int, Place]]:
    """苏州“样板间”,在|宿迁长成: of several places of a title the one where something from elsewhere took root.

    So is the unit whose paper is on what a brand of its own does: |奉贤区促进“东方美谷”高质量发展行动方案.
    """
    if len(named) > 1 and named[0][0] == 0 and _ON_BRAND.match(headline, named[0][1]):
        return named[:1]
    grown = [n for n in named if headline.endswith(("在", "到"), 0, n[0]) and _GROWN.match(headline, n[1])]
    return grown[:1] if len(named) > 1 else []


def opens_on_group(headline: str, title: list[Place]) -> bool:
    """《嘉昆太协同创新核心圈建设行动方案》政策解读, of the office of one city in it: whether a title begins with a group of places."""
    return any(place.level == "group" and headline.lstrip("《“").startswith(place.name) for place in title)


def is_passed(headline: str, start: int, end: int) -> bool:
    """出了|南京地铁,便是安徽小城; 两大招商项目在|株洲集中签约; 驻|昆山招商日记: whether a title only goes by a place or meets there."""
    met = headline.endswith("在", 0, start) and _VENUE.match(headline, end) is not None
    calls = headline.endswith("驻", 0, start) and headline.startswith("招商", end)
    friends = (
        headline[max(0, start - 1) : start] in ("的", "和", "与", "") and _FRIENDS.match(headline, end) is not None
    )
    put = _PUT_THERE.search(headline, 0, start) is not None
    return met or calls or friends or put or headline.endswith(_LEFT, 0, start)


def origins(scene: Scene) -> frozenset[Place]:
    """北京“村”里的创新,怎样在天津“城”里结果: the other places of a title that tells where something took root."""
    grown = grown_in(scene.title, scene.titled_places)
    return frozenset(place for _, _, place in scene.titled_places if grown and place != grown[0][2])


def but_flavour(headline: str, named: list[tuple[int, int, Place]]) -> list[tuple[int, int, Place]]:
    """皖北大地上的“合肥节奏”——阜合园区…: of a title's places those that do not just colour a quoted word."""
    return [n for n in named if not is_flavour(headline, n[0], n[1])] or named


def are_guests(titled: list[Place], own: Place | None, named: list[Named]) -> bool:
    """大别山里的“上海时间”, in 六安's paper: whether a title names places elsewhere alone, and its text of the paper's own as well."""
    if not titled or own is None or own.level not in ("city", "county") or not own.adcode:
        return False
    if any(not place.adcode or place.adcode[:2] == own.adcode[:2] for place in titled):
        return False
    told = Counter(n.place for n in named)
    mine = sum(count for place, count in told.items() if place == own or contains(own, place))
    return mine >= _OFTEN and 2 * mine >= max(told[place] for place in titled)


def papers_own(title: list[Place], publisher: Place | None, often: Counter[Place], headline: str) -> list[Place]:
    """齐齐哈尔市与广州市对口合作…, by 齐齐哈尔市发展和改革委员会: of the places of a title the one whose office or paper it is.

    Or 在杭州上班,为衢州干活, in 衢州's paper, which tells far more of 衢州.
    """
    units = bool(title) and all(place.level in ("city", "county") for place in title)
    if publisher is None or not units or title == [publisher]:
        return title
    named = any(place == publisher for _, _, place in naming.find(headline))
    more = named and often[publisher] > _FAR_MORE * sum(often[place] for place in title)
    return [publisher] if publisher in title or more else title


def of_paper(votes: Counter[Place], own: Place) -> Place | None:
    """宁波与凉山结对以来…, in 凉山's paper: the paper's place, where the one told most lies far away and is told hardly more.

    Or where four or more are told, and each but once; the one county of its city where no other is.
    """
    top = max(votes, key=lambda place: votes[place], default=own)
    if own.level in ("city", "county") and votes[top] == 1 and len(votes) > _FEW:
        inner = [place for place in votes if place.level == "county" and contains(own, place)]
        return inner[0] if len(inner) == 1 else own
    if own.level not in ("city", "county") or not (own.adcode and top.adcode) or own.adcode[:2] == top.adcode[:2]:
        return None
    mine = sum(v for place, v in votes.items() if place == own or contains(own, place))
    return own if mine > 1 and 2 * mine >= votes[top] else None


def visits(title: list[Place], scene: Scene, told: Counter[Place]) -> bool:
    """福建人来到贺兰山下, 津门客商“药都”寻宝: whether a title names no place but that of its guests, and its text tells more of another."""
    here = [end for _, end, place in scene.titled_places if place in title]
    guests = len(title) == 1 and len(here) == 1 and GUESTS.match(scene.title, here[0]) is not None
    return guests and any(told[place] > told[title[0]] for place in told if place.level not in ("group", "country"))


def of_papers_province(votes: Counter[Place], own: Place | None) -> Counter[Place]:
    """过了滁河,便是“隔壁”, of 安徽日报 on 来安 and 南京: those of two provinces' places that lie in the paper's own."""
    code = own.adcode[:2] if own is not None and own.adcode else None
    inner = Counter({place: v for place, v in votes.items() if place.adcode and place.adcode[:2] == code})
    units = [v for place, v in inner.items() if place.level != "province"]
    two = len({place.adcode[:2] for place, v in votes.items() if v and place.adcode}) == _PAIR
    apart = all(place.adcode and place.level in ("province", "city", "county") for place in votes if votes[place])
    two = two or (len(units) == 1 and apart)  # its one city, among the guests of a fair
    return inner if two and 2 * max(units, default=0) >= max(votes.values(), default=0) else votes


def is_channel(headline: str, named: list[Named]) -> bool:
    """苏州 above a text on 江苏: whether a title is nothing but a place's name, and its text tells more of what holds that."""
    found = naming.find(headline)
    alone = len(found) == 1 and found[0][:2] == (0, len(headline))
    told = Counter(n.place for n in named if n.start > len(headline))
    return (
        alone and max((v for p, v in told.items() if contains(p, found[0][2])), default=0) > _PAIR * told[found[0][2]]
    )


def _start(headline: str, named: list[Named]) -> Place | None:
    """从|溧阳出发,某某新能的“西行漫记”: where a story's firm began, in a title that names no other place."""
    told = [n for n in named if n.start < len(headline)]
    began = len(told) == 1 and told[0].start == 1 and headline.startswith("从")
    return told[0].place if began and headline.startswith(_SETS_OUT, told[0].end) else None


def seat(headline: str, named: list[Named], scene: Scene) -> Place | None:
    """柳溪镇 / 柳溪镇位于|某县东部: where the first lines say that what the title names lies, a firm too; else where it began."""
    units = [n for n in named if n.start < HEAD and n.place.level in ("city", "county", "zone")]
    for n in units if _FIRM.search(headline) else ():
        if _FIRM_LIES.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start):
            return n.place
    for n in units:
        told = _LIES.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start)
        lies = _THIS_LIES.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start)
        if (told is not None and told.group("what") in headline) or lies:
            return n.place
    return _start(headline, named)


def of_most(title: list[Place], votes: Counter[Place], gazetteer: Gazetteer) -> Place | None:
    """芜湖、滁州跟着南京,淮北、宿州跟着徐州: the province of most cities that a title tells apart, where the text has none foremost."""
    cities = list(dict.fromkeys(place for place in title if place.level == "city" and place.adcode))
    provinces = Counter(ancestors(place.adcode or "")[-1] for place in cities)
    most = provinces.most_common(1)
    if len(cities) < _CITIES or not most or 3 * most[0][1] < 2 * len(cities):
        return None
    if 2 * max(votes[place] for place in cities) > votes.total():
        return None
    return gazetteer.place(most[0][0])


def opens_with_group(
    headline: str, told: list[tuple[int, int, Place]], named: list[Named], gazetteer: Gazetteer
) -> bool:
    """长三角三季报:合肥增速第一,宁波增速…: whether a title tells of a group of places and, behind a colon, of those that it holds.

    Of one of them where the text tells of many, and of the group about as often.
    """
    start, end, group = told[0]
    codes = gazetteer.units(group) if group.level == "group" and len(told) > 1 else ()
    if not codes or ":" not in headline[end : told[1][0]] or headline[start - 1 : start] == "(":
        return False
    inner = Counter(n.place for n in named if gazetteer.holds(group, n.place))
    whole = sum(n.place == group for n in named)
    many = len(inner) > _MANY and 2 * whole >= max(inner.values())
    return all(gazetteer.holds(group, place) for _, _, place in told[1:]) and (len(told) > _PAIR or many)


def in_province(titled: list[Place], votes: Counter[Place], scene: Scene) -> Place | None:
    """浙江第十六届安洽会签约331亿元, told of 安吉 alone: the one unit of the title's province that has most of what its text tells.

    None where the text speaks of 全省, or tells of the province half as often.
    """
    if len(titled) != 1 or titled[0].level != "province" or own_words("province", scene.text):
        return None
    inner = Counter({p: v for p, v in votes.items() if contains(titled[0], p)})
    units = [p for p in inner if p.level in ("city", "county")]
    top = max(units, key=lambda p: inner[p], default=None)
    first = any(FIRST_OF.match(scene.title, end) for _, end, _ in scene.titled_places)  # 内蒙古|首个园区落脚某旗
    if top is None or inner[top] < max(_OFTEN, (1 if first else 2) * votes[titled[0]]):
        return None
    related = sum(v for p, v in inner.items() if p == top or are_related(p, top))
    return top if 4 * related > 3 * inner.total() else None


def zone_for(top: Place, votes: Counter[Place]) -> Place | None:
    """丽水 also stands in 丽水经开区's own story: a zone told nearly as often is what it is about, unless one of many units told."""
    inner = {place: v for place, v in votes.items() if contains(top, place)}
    zones = [place for place in inner if place.level == "zone"]
    zone = max(zones, key=lambda place: inner[place], default=None)
    if zone is None or len(zones) > _MANY or (len(inner) > 2 * _MANY and 2 * inner[zone] < sum(inner.values())):
        return None
    return zone if inner[zone] >= _OFTEN and inner[zone] * 5 >= votes[top] * 3 else None


def zones(headline: str, named: list[Named]) -> list[Place]:
    """经开区上半年工业经济居首: the zone of that kind that the text names first."""
    found = naming.find(headline)
    taken = {end for _, end, _ in found}  # 安徽省|开发区 are all of the province's
    taken |= {end + _KIND for _, end, p in found if p.level == "province" and headline.startswith("开发区", end)}
    bare = (m for m in BARE.finditer(headline) if m.end() not in taken)
    bare = (m for m in bare if not _COUNTED_BEFORE.search(headline, 0, m.start()))  # 合肥四大|开发区
    kinds = [m.group() for m in bare if not headline.endswith(_ANY, 0, m.start())]
    return [n.place for n in named if any(is_a(n.place, kind) for kind in kinds)][:1]


def counties(named: list[Named], scene: Scene) -> list[tuple[int, int, Place]]:
    """文县即墨携手…: the counties of a title that only the text's own words make known, as `naming.find` gives places."""
    size = len(scene.title) if scene.text.startswith(scene.title) else 0
    told = (n for n in named if n.end <= size and n.place.level == "county" and not n.relative)
    return [(n.start, n.end, n.place) for n in told]


def served(top: Place, named: list[Named], scene: Scene, gazetteer: Gazetteer) -> Place | None:
    """人民银行|成都|分行 on 全省: the province that an office in a city serves, where the text speaks of no city's whole."""
    if top.level != "city" or own_words("city", scene.text) or not own_words("province", scene.text):
        return None
    seat = all(_SEAT.match(scene.text, n.end) for n in named if n.place == top)
    return gazetteer.place(ancestors(top.adcode or "")[0]) if seat else None
