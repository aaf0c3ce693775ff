"""The named project a figure belongs to (富乐德半导体产业项目), and where a text names projects."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from extract.attribute import works
from extract.attribute.reading import Reading
from extract.attribute.terms import OF_ALL
from extract.models import Role
from extract.scene import Scene
from extract.segment import Track

_KIND: Final = (
    r"(?:智算中心|数据中心|算力中心|物流园|风电场|产业化项目|建设项目|产业项目|项目|产业园|科创园|科技园|生产基地|研发基地|产业基地|总部基地|制造基地|创新基地"
    r"|基地|工程|铁路|高铁|高速公路|技师学院|学院|综合体|工厂|会展中心|大厦|广场|机场|电站|水库|医院|学校)"
)
_KIND_TOLD: Final = re.compile(_KIND)
_KIND_AT_END: Final = re.compile(rf"(?:{_KIND}|{works.KIND})" + r"(?:(?:首|[一二三四五])期)?$")
_STOPS: Final = r".,。;:、!?()\s“”‘’\"\d《》【】|▍●■◆★▲◎▶►•的了在和与及将等个家条座"
# What a name is made of: 国家 though 家 counts, and what a thing is or how much of it is made (年产10万吨, 12英寸).
_PART: Final = (
    rf"(?:[^{_STOPS}]|\d{{1,3}}号(?=[线楼路井])|(?<=国)家|家(?=[电居具纺用装庭政])|座(?=[椅舱垫])"
    r"|\d{1,8}(?:\.\d{1,4})?[万亿]?(?:吨|英寸|GWh?|MWh?|兆瓦|千瓦|片|套|台|件|只|辆|支|平方米|立方米|千伏)(?!以上))"
)
# The last character of a kind is looked at first: twice as fast as trying every kind at every place.
_KIND_ENDS: Final = rf"(?<=[目园地程院体厂心厦场站库校路铁])(?<={_KIND})"
_CLAUSE_END: Final = re.compile(r"[,。;\n]")  # some of the stops that no name holds
_NAME: Final = regex.compile(
    rf"(?<=^|[{_STOPS}])(?P<name>{_PART}{{3,40}}{_KIND_ENDS}"
    r"(?:(?:首|[一二三四五])期)?)(?!(?<=期)建|建(?!设$|成)|[组数化管集群们师院]|开发|(?:施工|规划)许可|(?<=园)区)"
)
_QUOTED: Final = regex.compile(  # 华迪钢业“未来工厂”项目: a quoted name with its firm in front
    rf"(?<=^|[{_STOPS}])(?P<name>[^{_STOPS}]{{3,16}}“[^{_STOPS}]{{2,12}}”(?:{_PART}{{0,6}})项目(?:(?:首|[一二三四五])期)?)(?!(?<=期)建|建(?!成)|[组数化管集群们师院])"
)
# What stands in front of a name in its clause: the name begins behind the last of these.
_TAKEN: Final = re.compile(
    r"(?:比如|例如|分别是|贯彻|暨|列入|纳入|入选|获批|走进|来到|走访|参观|探访|引进|招引|签约|落户|启动|推进|推动|加快|建成|开通|通车|竣工|投产|确保|实施|投资(?:建设)?|新建|另建有?|打造|开工|谋划|包括|其中|以及|位于|成立|设立|布局"
    r"|受(?![理邀])|随着|因为|带动|入驻|搬进|导入|拓展|围绕|共建|已经?|目前|安排|今年|去年|全市|全力|探索|新增|希望|写着|使|让|为|由|从|被|把|有(?![色机限])|是|靠"
    r"|到|去|往返|前往|(?<![差间])距离?|离(?![岸子心散网])|对(?![外口])|以|于|向|来自|引来|带来|更多|该|[我全][省市县区国]首[批个家座]|重点(?=实现|打造|推进)|实现|联手|建立|(?<![制改打创营智锻铸酿构再塑])造|主动|寻找|梳理出?|开展|通过|设置|保障|复盘|定期|短短|携手|眼下"
    r"|标志着|支持|完成|出席|宣布|见证|授予|发往|助推|发挥|按照|建有|制约|连日来|这批|又一批|项目规划集|这里|合建|看看|^仅|连着|建起|[园区]内|项目[中里]|(?<=[镇乡])建(?!设)|^年底?(?!产)|[我本][省市县区州](?!首)|[万亿]美?元(?:以上)?|^[万亿]?(?:亩|公顷|平方米|平方公里))+|(?<!改)建设(?!项目|工程)"
)
# Words that tell no project from another: 重大产业项目, 科技创新基地 (a name keeps two characters or more beside them).
_GENERIC: Final = re.compile(
    r"“十[一二三四五六七]五”|[一二两三四五六七八九十]|各类|断头路|当地|薄弱|科创走廊|一流|万人|国际|引资|研究院|高端|基地|一号|改革|发展|开放|大中型"
    r"|重大|重点|协同|产业链?|工业|投资|制造业?|优质|招商|合作|在建|新建|签约|亿元|落地|省级|市级|国家级|战略性|先导|科技|主要"
    r"|高新技术|外资|民生|首[个批]|一批|人才|服务业|服务|基础设施|建设|研发|生产|招引|引进|技改|改造|续建|开工|竣工|投产|总投资"
    r"|计划|外来大?|内资|特大|(?:大|好|优){2}|这个|多个|上述|全部|所有|相关|示范|系列|专项|配套|标志性|龙头|实事|惠民|新能源|数字|经济|半导体|先进|现代|省重点"
    r"|省际|城际|高速|沿线|既有|境内|具体|这项|以上|单体|创新|智能|装备|文旅|旅游|农业|生态|企业|综合|其他|城市|城镇|优势|特色|品牌|众多"
    r"|^年|第[一二三四五六七八九十]{1,3}[批次期]|全(?=[省市县区国])|前(?=[一二三四\d])|季度|[上下]半年|我(?=[省市州县区])|环保|绿色|载体"
    r"|中小|小微|新兴|乡村振兴|公益性?|设施|蔬菜|政府|老旧|小区|上亿|大型|年产|[一二三四五]期|工程|战略|支撑性|引领性|主导|标杆|旗舰|累计|合计|规划|接洽|洽谈|对接|在谈|储备|在手|跟踪|推介|对口|支援|援[疆藏建青]|帮扶|协作|建圈强链|新型工业化|(?:高新|经开|开发|综保|自贸)区|入库|申报|新签|审批|备案|核准|落位|集聚|浙商|回归|台资|内资|央企|[总间省市县区园所各该本此级年业链]"
)
_LEADS: Final = re.compile("(?:同时|此外|另外|另据|其中|目前|据了解|到)?")
_SUBJECT_AFTER: Final = re.compile(
    "(?:将|计划|拟|已|还|累计|共|目前|今年|去年|力争|[一-龥]{2,6}(?:产能|装机|规模|产量))"
)
_OF_PROJECT: Final = re.compile("项目|该|其|[一二三]期|(?:建成|投产|达产|投用)后")
_INSTITUTION: Final = re.compile(r"(?:学院|学校|医院)$")
_BUILDING: Final = re.compile(r"(?:学院|学校|医院|大厦|广场|机场|会展中心|水库|电站)(?:(?:首|[一二三四五])期)?$")
_OF_UNIT: Final = re.compile(
    "开发区|经开区|高新区|全[省市县区国]|(?:20\\d\\d年)?(?:中国|我国)|[从分按][^,。;\\d]{1,8}(?:来?看|分),"
)  # 二期达产后…。开发区|规上工业总产值612亿元
_LINE: Final = re.compile(r"(?:铁路|高铁|公路)$")
_ANOTHER: Final = re.compile(
    r"[;。](?!该|本|此|整个|这)[^,;。\d]{3,16}(?:(?<!子)项目|(?:园|基地|工程|中心|码头)(?:[一二三四五]期)?(?=总?投资))"
)
_CALLED: Final = re.compile(
    r"(?:更名为|前身[为是]|升格为|认定为|评为|列为|成为|称为|获评|获批|入选|授予|距离?|离)[“\"]?$"
)  # a title or a landmark: 更名为国家生物产业基地, 距黄花国际机场14公里
_DESCRIBED: Final = re.compile(  # 是我国重要的整车和|零部件生产基地
    r"(?:是|作为|成为)(?:全国|我[国省市县区]|全[省市县区])(?:首[批个家座]|第一|唯一)[^,。;\d]{0,10}$"
    r"|(?:是|作为|成为)[^,。;\d]{0,12}(?:重要|最大|主要|唯一|著名|知名|首个|核心)[^,。;\d]{0,6}的[^,。;\d]{0,10}$"
)
_WORKS: Final = re.compile("建设(?!,(?:该|本)?项目)")  # 加快多联疫苗基地|建设,项目总投资52亿元 tells of one
_HEADING_ENDS: Final = re.compile(r"[|/][^,。;]{2,14}$|[。:]")  # 某某项目|汉台区
_NUMBERED: Final = re.compile(r"[▍●■◆★▲◎▶►•]\ ?|[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)]\ ?|")
_FIRST_HALF: Final = re.compile(rf"(?:^|[,。;:、(\n的]|\d[个项])(?:其中)?(?P<half>{_PART}{{2,10}}及)$")
_HALF: Final = 13  # characters in front of a name in which a part that 及 joins to it begins: 高端座椅及|客舱系统项目
_CUT: Final = re.compile("[A-Za-z×]")
_NUMBER_BEFORE: Final = re.compile("(?<![\\dA-Za-z.×+/-])[\\dA-Za-z.×+/-]{1,12}$")
_OF_MORE: Final = re.compile(
    "项目(?:引进|招引|签约|落地|开工)|(?:供应|消化|出让|收储|盘活)[^,。;]{0,12}$"
)  # 工业项目引进协议投资总额达|400亿元
_PARK: Final = re.compile("园[^,。;、]{0,8}?(?:企业|客商)$")  # 产业园入驻企业|82家
_VENUE: Final = re.compile(r"(?:地块|(?:建设|施工)?现场|工地)?[里内]?(?:举行|召开|举办|启动)")
_MANY: Final = re.compile(r"\d+[个只项]")
_OF_MANY: Final = re.compile(rf"的{_MANY.pattern}")
_SETTLES: Final = re.compile(r"[^。;\d]{0,24}(?:落户|选址|建设|打造|实施)[^。;\d]*$")
_FIRM: Final = re.compile(
    r"(?P<name>[一-龥]{2,6}?)(?:科技|集团|股份|电子|新材料?|公司|汽车|重工|药业|[铜铝钢]业|光电|储能|家居|家电|食品|纺织|纸业|服饰|机械|化工)(?!园|城|项目|有限|产业|制造|零部件)"
)
_COMPANY: Final = re.compile(r"(?!由|投资方|投资主体|业主|建设单位)(?P<name>[一-龥]{3,20})有限公司")
_WHOLE: Final = re.compile("[全我](?:省|市|县|区|州|自治区)")  # behind which a paragraph no longer tells of its project
_SUBJECT: Final = 3  # characters that name a thing
# What is said of a project that was named before: 建成达产后预计每年可实现…
_SAYS_MORE: Final = re.compile(
    r"\d{1,4}[年月日]|[^一-龥A-Z\d]|项目|工程|该|其中|其|本|建成|建设|达产|投产|投用|投运|满产|全部|全面|完全|后|将|预计|预期|每年|年|可|能|实现|形成|新增|带动|完成|计划|总|目前|已|累计"
    r"|一期|二期|三期|首期|达到?|约|超过?|近|共|为|规划|用地|拟|分|购置|引进|安装|配套|今|去|上|下|半|[一二三四五六七八九十]|月|底|初|季度|土地|厂房|设备|税收|利税|就业|岗位|产值|产能"
)
_NEARBY: Final = re.compile(r"当地|本地|外地|异地|附近|周边|对外承包|(?:签下|上马|引进|谋划|布局|敲定|拿下)新项目$")
_COUNTED_BEHIND: Final = re.compile(r"\d+\ ?[座个所家处条项]|\d+(?:\.\d+)?[万余多]{0,2}亩")
_UP_TO_NAME: Final = re.compile(
    r"|建[^,。;、\d]{0,11}|(?:、(?:年产|占地)[^,。;]{2,14})?的[^,。;、\d]{0,11}"
    r"|,?(?:在[^,。;、\d]{2,10})?(?P<done>(?:投资)?(?:建设|新建|兴建|打造|实施))"
)
_NEXT_ITEM: Final = re.compile("[。;][(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)]")  # …。(4)完成危房改造|5万户
_TRADE: Final = re.compile("[一-龥]{2,10}?(?:产业|集群|领域|行业|赛道|板块)(?!园|基地)")
_REACH: Final = 160  # characters in which the sentences behind a name still speak of its project
# 项目总投资12.6亿元 opens a paragraph that tells of the project of the one above it
_THIS_ONE: Final = re.compile("(?:该|本|整个)?(?:项目|工程)(?:总投资|计划|规划|占地|用地|分|全部|建成|达产|投产)")
_SEVERAL: Final = re.compile(r"[一二两三四五六七八九十几数多]{1,2}(?:批|轮|个|项|大)")
_COUNTED: Final = re.compile(r"(?:[个条座项批类所]|(?<!国)家)$|以上$|等$")


@dataclass(frozen=True, slots=True)
class Name:
    """A project's name in the folded text; `phase` such as 首期."""

    start: int
    end: int
    name: str


def names(scene: Scene) -> Track[Name]:
    """Every named project in order; words such as 重大项目 that name none are left out."""
    found: list[Name] = []
    for first, end in _spans(scene.text):
        start, name = first, scene.text[first:end]
        if taken := list(_TAKEN.finditer(name)):
            start += taken[-1].end()
            name = name[taken[-1].end() :]
        if begun := _NUMBER_BEFORE.search(scene.text, max(0, start - _HALF), start) if _CUT.match(name) else None:
            start, name = begun.start(), scene.text[begun.start() : end]  # 220|kV输变电项目
        joined = _FIRST_HALF.search(scene.text, max(0, start - _HALF), start)
        if joined and not name.startswith("其"):
            start = joined.start("half")
            name = scene.text[start:end]
        if (
            scene.block(first).role in (Role.META,)
            or len(name) < (4 if is_line(name) else 5)
            or not _is_name(scene, start, name)
        ):
            continue
        found.append(Name(start, end, name))
    return Track(found)


def _spans(text: str) -> list[tuple[int, int]]:
    """Where names may stand, in order: those that a word for a project ends, and others that do not cross them."""
    found = [m.span("name") for m in _candidates(text)]
    taken = {at for span in found for at in range(*span)}
    for start, end in works.spans(text):
        if taken.isdisjoint(range(start, end)):
            found.append((start, end))
            taken.update(range(start, end))
    return sorted(found)


def _candidates(text: str) -> Iterator[regex.Match[str]]:
    """What may be names, from the clauses that tell a kind of project: the others are passed over."""
    done = 0
    for kind in _KIND_TOLD.finditer(text):
        if kind.end() > done:
            begin = max(done, *(text.rfind(stop, done, kind.end()) + 1 for stop in ",。;\n"))
            behind = _CLAUSE_END.search(text, kind.end())
            done = behind.start() if behind else len(text)
            yield from _NAME.finditer(text, begin, done)
            yield from _QUOTED.finditer(text, begin, done) if "“" in text[begin:done] else ()


def _is_name(scene: Scene, start: int, name: str) -> bool:
    """Whether words name one project: 9个省际断头路项目, 宜昌重点项目 and 重大产业项目 tell of many or of any."""
    if _CALLED.search(scene.text, max(0, start - 6), start) or _COUNTED_BEHIND.match(scene.text, start + len(name)):
        return False
    if _WORKS.match(scene.text, start + len(name)):
        return False
    if scene.text[start - 1 : start].isdigit() and name.startswith(("万", "亿", "公里", "项", "个")):
        return False  # 60|万头生猪养殖基地, 50|项民心工程, 15.7|公里主体工程
    if _NEARBY.search(name) or _DESCRIBED.search(scene.text, scene.clauses.at(start)[0], start):  # 上海当地医院
        return False
    if _MANY.match(name) or _SEVERAL.match(name):
        return False
    kept = _KIND_AT_END.sub("", name)
    if is_line(name):  # 来六高速公路: named for its ends
        return len(kept) >= 2 and _GENERIC.sub("", kept) != ""
    if not _BUILDING.search(name):
        for place in reversed(scene.places.between(start, start + len(kept))):
            kept = kept[: place.start - start] + kept[place.end - start :]
    return len(_GENERIC.sub("", kept)) >= 2 and not _COUNTED.search(scene.text, max(0, start - 2), start)


def is_institution(name: str) -> bool:
    """Whether a name is a school or a hospital, which lives on without being a project: 丽水职业技术学院."""
    return _INSTITUTION.search(name) is not None


def is_line(name: str) -> bool:
    """Whether a name is a road or a railway, named for where it leads as often as for its works: 杭丽铁路."""
    return _LINE.search(name) is not None


def decide(r: Reading, scene: Scene, projects: Track[Name]) -> None:
    """Set project: named right behind the number, in its sentence, or as what its paragraph is about."""
    told = r.before.project if r.before is not None and ";" not in scene.text[r.before.end : r.start] else None
    whole = r.before is not None and (_WHOLE.search(scene.text, r.before.end, r.start) or _turns(r, scene))
    if told and not whole and r.indicator in _GOES_ON and not _counted_between(r.sentence[0], r):
        r.project = told
        r.decide("project", "the figure before it is this project's")
    if r.indicator not in _ATTRIBUTES or (r.alias and OF_ALL.search(scene.text, *r.alias)):
        return
    if _names_behind(r, scene, projects.between(r.end, scene.sentences.at(r.end)[1])):
        return
    if r.figure.kind == "money" and scene.text.startswith("的", r.end):
        return  # 总投资100亿元的某某前驱体: of what stands behind it
    around = projects.between(r.sentence[0], scene.clauses.at(r.end)[1])
    if own := next((name for name in around if name.start <= r.start < name.end), None):
        _set(r, own, "part of its name")
        return
    if named := _own_part(r, scene, projects):
        _set(r, named, "named behind it in its part of the sentence")
        return
    if _OF_MANY.match(scene.text, r.end) or _is_of_park(r, scene):
        return  # 总投资273亿元的31只重大项目
    _before(r, scene, projects)


def _turns(r: Reading, scene: Scene) -> bool:
    """到“十五五”末,甲厂将形成产能|1500万吨; 同时,西藏将开发太阳能: a sentence that turns to a horizon or a unit, of no project."""
    begin = r.sentence[0]
    if (r.before is not None and r.before.end > begin) or _OF_PROJECT.search(scene.text, begin, r.start):
        return False
    times = scene.times.between(begin, r.start)
    if times and times[0].kind == "until" and scene.text[begin : times[0].start] in ("", "到", "至"):
        return True
    units = (n for n in scene.places.between(begin, r.start) if n.place.level in ("province", "city", "county"))
    if (unit := next(units, None)) is None:
        return False
    lead = scene.without(begin, unit.start, scene.times).strip(",")
    return _LEADS.fullmatch(lead) is not None and _SUBJECT_AFTER.match(scene.text, unit.end) is not None


def _names_behind(r: Reading, scene: Scene, behind: list[Name]) -> bool:
    """投资10亿元的一项目, 投资10亿元,在城南建设二项目: whether the figure is of a project named right behind it."""
    if not behind or (r.figure.kind not in ("money", "area") and r.indicator != "capacity"):
        return False
    words = _UP_TO_NAME.fullmatch(scene.text, r.end, behind[0].start)
    if words is None or (words.group("done") and not scene.text[: r.start].endswith("投资")):
        return False
    _set(r, behind[0], "named right behind")
    return True


def _before(r: Reading, scene: Scene, projects: Track[Name]) -> None:
    """The project named before the figure: in its sentence, as the one of the figure before, by a heading, in its paragraph."""
    named = projects.between(r.sentence[0], r.start)
    inside = [name for name in named if not _VENUE.match(scene.text, name.end)]
    part = scene.text.rfind(";", r.sentence[0], r.start) + 1
    if part and (not inside or inside[-1].end <= part) and _has_subject(part, r, scene):
        return  # 新院区项目总投资18.9亿元;新建中小学12所,…投资|9.6亿元
    if inside and is_line(inside[-1].name) and not (r.indicator or "").startswith("investment"):
        return  # a road's length is told of the road
    if inside and scene.delivered and inside[-1].end <= r.clause[0] and _DEED.match(scene.text, r.clause[0], r.start):
        return  # 实施管网提升工程,新建绿道|200公里
    if inside and not _counted_between(inside[-1].end, r):
        if not _is_left(inside[-1], r, scene):
            _set(r, inside[-1], "named in its sentence")
        return
    if _counted_between(r.sentence[0], r) or _turns(r, scene):
        return
    if r.before is not None and r.before.project:
        r.project = r.before.project
        r.decide("project", "the figure before it is this project's")
        return
    if headed := _heading(r, scene, projects):
        _set(r, headed, "what its heading names")
        return
    back = _THIS_ONE.match(scene.text, r.sentence[0]) and scene.sections[scene.section(r.start)]
    scope = back or scene.block(r.start)
    earlier = projects.between(max(scope.start, r.sentence[0] - _REACH), r.sentence[0])
    if earlier and not scene.reports and _tells_on(earlier[-1], r, scene):
        _set(r, earlier[-1], "what the paragraph is about")


def _tells_on(name: Name, r: Reading, scene: Scene) -> bool:
    """Whether a sentence behind the one that names a project still tells of it alone: no figure before it is of something else."""
    apart = r.before is not None and (r.before.indicator in _ATTRIBUTES or _is_units(r.before, scene))
    of_more = _OF_MORE.search(scene.text, r.clause[0], r.start) or _WHOLE.search(scene.text, name.end, r.start)
    of_more = of_more or _NEXT_ITEM.search(scene.text, name.end, r.start)
    other = is_line(name.name) or _elsewhere(name, r, scene) or _other_firm(name, r, scene)
    return not (apart or of_more or other or _OF_UNIT.match(scene.text, r.sentence[0]))


def _is_units(told: Reading, scene: Scene) -> bool:
    """如皋已集聚氢能企业38家,实现产值|68亿元; 集成电路产业集聚企业300家: whether firms are counted that a unit or a trade has."""
    if told.indicator != "enterprise_count":
        return False
    if _TRADE.match(scene.text, told.clause[0], told.start):
        return True
    units = (n for n in scene.places.between(*scene.clauses.at(told.start)) if n.place.level in ("city", "county"))
    return told.project is None and next(units, None) is not None


def _elsewhere(name: Name, r: Reading, scene: Scene) -> bool:
    """镇江某某产业园产值86亿元。丹阳市年产镜片|4亿副: whether the sentence tells of a unit that the project's does not."""
    own = {n.place for n in scene.places.between(*scene.sentences.at(name.start))}
    units = [n.place for n in scene.places.between(name.end, r.start) if n.place.level in ("city", "county")]
    return bool(own) and any(unit not in own for unit in units)


def _is_of_park(r: Reading, scene: Scene) -> bool:
    """启东生命健康产业园现有企业82家,实现销售|41亿元: what the firms of a park bring, as no project does."""
    held = r.back_to(lambda one: one.indicator == "enterprise_count")
    return held is not None and _PARK.search(scene.text, held.sentence[0], held.start) is not None


def _has_subject(part: int, r: Reading, scene: Scene) -> bool:
    """Whether a part of a sentence speaks of a thing of its own, and not of what more there is to say of the project before it."""
    first = r.first_behind(part)
    if first is not r and scene.text.startswith("的", first.end):
        return True  # 总投资100亿元|的道氏技术年产10万吨
    terms = [h for h in scene.aliases.between(part, first.start) if h.payload[0].indicator in _AMOUNTS]
    own = "".join(
        c for at, c in enumerate(scene.text[part : first.start], part) if not any(h.start <= at < h.end for h in terms)
    )
    return len(_SAYS_MORE.sub("", own)) >= _SUBJECT


def _own_part(r: Reading, scene: Scene, projects: Track[Name]) -> Name | None:
    """甲公司投资10亿元,落户高新区的一项目;乙公司投资20亿元,落户城南的二项目: the one project that its part of a list names."""
    if r.figure.kind != "money" or ";" not in scene.text[slice(*r.sentence)]:
        return None
    named = projects.between(*scene.part(r.start, r.end))
    apart = len(named) == 1 and named[0].start > r.end
    return named[0] if apart and _SETTLES.fullmatch(scene.text, r.end, named[0].start) else None


def _heading(r: Reading, scene: Scene, projects: Track[Name]) -> Name | None:
    """3、磷石膏综合利用项目 above its description, or opening it (2.乙烯一体化项目。总投资…): what a heading is the name of."""
    heading, block = scene.sections[scene.section(r.start)].heading, scene.block(r.start)
    for start, end in (heading, (block.start, r.sentence[0])):
        names = projects.between(start, end)
        opens = names and _NUMBERED.fullmatch(scene.text, start, names[0].start)
        if opens and (names[0].end == heading[1] or _HEADING_ENDS.match(scene.text, names[0].end, end)):
            return names[0]
    return None


def _other_firm(name: Name, r: Reading, scene: Scene) -> bool:
    """长信科技年产1100万片: a firm that the paragraph's project is not named for opens the sentence."""
    firm = _FIRM.match(scene.text, r.sentence[0], r.start)
    if firm is not None:
        return firm.group("name") not in name.name
    company = _COMPANY.match(scene.text, r.sentence[0], r.start)
    return company is not None and not any(a + b in name.name for a, b in itertools.pairwise(company.group("name")))


def _is_left(name: Name, r: Reading, scene: Scene) -> bool:
    """包括甲项目、乙项目等,总投资…; 甲项目投资60亿元;城南合作项目总投资3亿元: a list's figure, and another project's."""
    return scene.text.startswith(("等", "、"), name.end) or _ANOTHER.search(scene.text, name.end, r.start) is not None


# What a report says is done next, in a clause of its own
_DEED: Final = re.compile(
    "(?:再|并|全面|加快|年内|计划)*(?:新建|新增|新?改建|改造|更新|建成(?!后)|完成(?!投资|[^,。;]{0,4}投资)|打通|修复|治理|整治)"
)
_ATTRIBUTES: Final = frozenset(
    {"investment_total", "land_area", "floor_area", "capacity", "output_value", "sales_revenue", "building_count",
     "prefabrication_rate", "project_progress", "investment_completed", "fiscal_revenue", "employment", "enrolment",
     "line_length", "equipment_value", "education_programme_count", "equipment_count"}
)  # fmt: skip


# How much, and not how many: such a term tells more of the project before it, while 学校12所 are things of their own.
_AMOUNTS: Final = _ATTRIBUTES - {
    "building_count", "line_length", "enrolment", "equipment_count", "education_programme_count",
}  # fmt: skip
_GOES_ON: Final = frozenset({"other", "fixed_asset_investment"})  # 年销售收入32亿元、利税4亿元


def _counted_between(start: int, r: Reading) -> bool:
    """等31个项目,总投资超600亿元: a count of projects between name and figure makes it the group's figure."""
    previous = r.before
    while previous is not None and previous.start >= start:
        if previous.indicator == "project_count":
            return True
        previous = previous.before
    return False


def _set(r: Reading, name: Name, rule: str) -> None:
    r.project = name.name
    r.decide("project", rule)
