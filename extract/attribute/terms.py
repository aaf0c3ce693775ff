"""Which terms of the code list fit a figure: by its unit and classifier, and by what stands around the term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from extract.attribute.classifiers import PLACES, never_counts
from extract.attribute.reading import Reading
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

Found = tuple[Hit[tuple[Alias, ...]], Alias]
# Where a noun phrase behind a count ends: 157家企业|为沪苏皖提供…
VERB: Final = re.compile(
    r"(?:在(?!建|校[生学大研本专师]|读|册|岗|职|编|孵|谈|研|役|营|产|库|逃|管|用))|为(?!民)|[对与向将已均由被把以占达获]|从(?!业)|完成|实现|建成|(?:签约|开工|投产|竣工|新增|引进|招引)(?![一-龥]{0,4}(?:项目|企业)(?!总|数|达|库|[约近超]?(?:\d|$)))|落地(?!项目)|通过|入选|成为|进入|位于|签订|签署|达成|提供|参与|参加|参展(?!企业|商|项目|客)|参会(?!企业|人|代表|客)|亮相|列入|纳入|落户|入驻(?!企业)|上报|报送|集聚|组成|分布|涵盖|覆盖|设有|设立|成立|布局|(?<=[校院司业市县区省团府])共建|来自|出自|[办建开]起|(?<=[业司校院])(?:建立|结成|组建)|(?<=项目|企业)受益(?=[,。;、])|属于|减产|停产|转产|分别|召开|开展|举行|全部(?=是|为|来自)|都是|皆为|发放|办理(?!点|时|量|件)|授信|增加|培育(?!企业|对象)|实施|扮[靓美]|点亮|精准(?:匹配|对接)|推进|添了|来设|来[建办开]|表示|反映|认为|希望|坦言|除(?![尘湿虫雪草臭险])|共同(?:争|组建|出资|助推|打造|推进|参与|投资|建设|发起|承担)|不断(?:带动|推动|扩大|提升)|争夺|抱团|入股(?!资金)|(?<=[市县区州省国])捐赠|(?<=组织)结对|居[首第前末]|[位稳]居|[位名]列|领跑|领先|后来居上|登顶|夺[冠魁]|问鼎|称[雄王]|傲视|拔得头筹|胜出|占优|独占鳌头|遥遥|蝉联|紧[随跟追]"
)
# 汽车|制造业, 住宿和餐饮|业: a trade is no such thing
TRADE: Final = re.compile(
    r"(?:[和、及与][一-龥]{1,6}?(?=制造|加工))?(?:制造|加工|服务|管理)(?!基地|园|中心|平台)|(?!占)[一-龥]{1,3}(?:制造|加工|服务)业|(?:开采|采选|冶炼|供应)[一-龥]{0,4}业|[类业]"
    r"|品(?:[和、及与][一-龥]{1,8}?)?(?:产业|工业|行业)"  # 消费|品和装备产业分别增长
)
_OWN_ZONE: Final = re.compile(r"[市县区州省](?!级)[一-龥]{0,4}区")
_TOWN: Final = re.compile(
    "(?:其中:?)?(?![^,。;]*[有辖设含全])[一-龥]{2,4}(?:街道|(?<![小城乡村重古名强])镇|(?<![城家下])乡)"
)
_WHOLE_BEFORE: Final = re.compile(r"(?:占|拉动|带动)(?:全[国省市县区]的?)?$")
_EARNED_MORE: Final = re.compile("(?:同比|上年|去年|同期|,)增收$")
_NEAR: Final = 5
_NAME: Final = 32  # characters of a place's name
GONE: Final = re.compile("(?:大量|持续|纷纷)?(?:外流|流失|外迁)(?!到|至)")
HUGE: Final = 10**10  # no number of things in a region is as large
_DONE_OF_IT: Final = re.compile("(?:已|累计)?完成了?(?:约|近|超过?)?")
_AGAINST: Final = re.compile("(?:[高低快慢好大小]于|高出|领先)(?:全部|整体|全[国省市县区州])?$")
_PULLS: Final = re.compile(
    "(?:拉高|推高)了?(?:全[国省市县区州])?$"
)  # 制造业用电量增长22.59%,拉高|第二产业增速11.34个百分点
_COMPARED: Final = re.compile("[比较](?:全[国省市县区州]|同期)?$")  # 比全市|固定资产投资增幅高4个百分点
_CLASS_AFTER: Final = re.compile(r"[”’]?(?:类|产业链?|领域|行业|板块|方面|环节)(?!园|集群|基地|规模|产值|增加值)")
_CLASS_BEFORE: Final = re.compile(r"[一-龥、]{0,10}?(?:领域|行业|板块|方面|(?<=[一-龥]{2})类)(?:项目)?(?:有|共)?\ ?")
_FACILITY: Final = re.compile(  # 18个社区|养老服务站
    "(?:(?![建设有开办新配])[一-龥]){0,6}?(?:站|中心|食堂|停车场|卫生室|图书[馆室]|书[屋店]|药店|超市|医院|门诊部|活动室|广场|公园|驿站|服务点|网点)(?=[,。;、)\\d的覆均已正]|$)"
)
_DONE_TO: Final = re.compile(
    r"(?:新建|建设(?!项目|工程)|建成(?!投)|改造|打造|创建|举办|开展|开通|新增|培育|设立|获评|创成|布局|改建|扩建|配建|建立|组建|新开(?!工)|互设|增设|开设|共设|设有|设置|布放|投放|配备|购置|布设|架设|铺设|打通|攻关|攻克|研发|转化|获批|拥有|建有|配有)"
    r"(?P<noun>(?!(?:总数|数量|总量|各类|累计|合计|共|达到?|约|近|超过?|了)+$)[^,。;\d():]{0,12}[一-龥]{2}[”’]?(?:[(][一-龥]{1,3}[)])?)$"
)
_CONTAINER: Final = re.compile(r"(?:入驻|落户|进驻|布局在)[^,。;、]*$")
STAGES: Final = "签约|开工|投产|竣工|落地|引进"  # what is done to projects that are counted
_STAGE_LAST: Final = re.compile(f"(?:{STAGES})$")  # 计划新开项目实际开工|150个
_TAKES_IN: Final = re.compile(
    f":?(?:已|新|共|累计|实际){{0,3}}(?:{STAGES})数?(?:不足|不到|超过?|达到?|约|近|为|仅|共){{0,3}}"
)
_YARDSTICK: Final = re.compile(r"(?:完成|达到?|占|为)[^,。;]{0,8}(?:目标|任务)$")
_ABILITY: Final = re.compile(r"的?(?:生产|处理|制造)?(?:能力|产能|规模)|以[上下内]|左右|之多|有余|每|不等")
_KIND_OF_TRADE: Final = re.compile("(?:加工|一般|小额|易货)$")
_TRADE_TOLD: Final = re.compile("(?:总?额|总值)?(?:[\\d达为完实占增下约近超仅同比较,。;]|$)")
_PER: Final = re.compile("每[十百千万\\d]{1,3}(?:名|个|常住|户籍|老年)?$")
_MACHINERY: Final = ("设备", "装备", "终端")  # 智能手机、3D打印设备分别增长41%、21%
ABLE: Final = re.compile("产能|能力|装机|规模")  # what says of a term that it tells of capacity
BOUND: Final = re.compile("(?:以上|左右)的?(?=[一-龥]{2})")  # 200个以上|无人机起降点
_AND_MORE: Final = re.compile(
    r"(?:和|及|与|以及)(?:约|近|超)?\d"
)  # 分别达到1050个和8689亿元: nothing is counted behind
_WEIGHS_ON: Final = re.compile("[^,。;\\d]{0,8}?(?:影响|拖累|冲击|制约)(?:下?,|,)")
_CHANGED: Final = re.compile(r"的?基础[上之]|拓展|整合|增|提高|提升|降|缩|扩|调整|优化|上升|下降|减|压|跃升|到|至|变")
_OF_MACHINES: Final = frozenset({"equipment_count", "capacity", "other"})
_HELD_IN: Final = frozenset({"village_count", "region_count"})
_GROWS_IN: Final = _HELD_IN | {"cluster_count"}  # 两大主导产业增长12.6%: no number of them
_HOMES: Final = frozenset("套户座栋")
_NEVER_MADE: Final = frozenset("户人家名位座")
_THINGS: Final = frozenset("条项座台套幢栋辆件处所块片张艘架笔单份宗起")  # classifiers that never count people
_EVENTS: Final = frozenset({"次", "场", "场次", "批次", "艘次", "辆次"})
PRODUCTS: Final = frozenset("套台辆把片支剂颗副头羽瓶盒架艘只株尾枚部")  # classifiers of what is made or bred
_NAMED_PART: Final = re.compile(
    " ?[、,;]?(?:其中)?,?(?!新[建增]|[建创][成建设]|打造|设[立有]|拥有|培育|获|产业|合作|示范|特色|创新)"
    "[一-龥]{2,6}(?:片区|园区|组团|区块|分园)"
)
REST: Final = ("其他", "其余", "剩余")  # those of which nothing is told apart
LAND: Final = ("亩", "公顷", "平方公里")  # units that no floor is told in
_TRADED: Final = frozenset({"单", "票", "件", "笔", "批次", "架次", "艘次", "次"})
_COUNTED: Final = frozenset({"project_count", "enterprise_count", "region_count", "park_count"})
_PREDICATE: Final = re.compile(
    r"[中里](?=[,第排位居,])|结对|对口|联合|携手|陆续|利用|自愿|每年|年均|全部|相继|先后|[都均已也共的]|[办建种开]起|[组构]成|党委、|实施|开展|推行|启动|入选|获评"
)
_OF_PART: Final = re.compile("其中,?$")
_AND_LEVEL: Final = re.compile("[、和][市县区]级?[一-龥]{0,2}(?:项目|工程|企业)")  # 9个市|、县重点项目
_REACHING: Final = re.compile("(?:已|将|共|要)?(?:达到?|有|为|增至|增加到)(?:约|近|超过?)?")
HAN: Final = re.compile(r"[一-龥]")
MACHINES: Final = frozenset({"台", "台套", "台(套)"})  # classifiers of machines alone
_PAUSE: Final = re.compile("[,。;:\\n]")
OF_ALL: Final = re.compile("城镇|全社会")  # 新增城镇就业: of no one project or sector
GROWN: Final = (Measure.YOY, Measure.GROWTH)
# 集成电路、生物医药|两大产业产值
SUMMED: Final = re.compile(r"等?(?P<count>[两二三四五六七八九十]|\d{1,2})[大个类条种](?=[一-龥])")
BUILDS: Final = "建设|新建|建成|扩建|上马|新上"  # in front of what a plant is built to make
GROWTH: Final = (*GROWN, Measure.CHANGE, Measure.COMPLETION, Measure.MULTIPLE)


def tells_where(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """城镇增长5.8%,乡村增长|6.9%: whether a term is where something grows, and nothing that does; a share of villages is one."""
    where = growing(hit.payload).indicator in _GROWS_IN and r.measure is not Measure.SHARE
    return where and not scene.text.startswith(("数", "个数", "总数"), hit.end)


def last_of(named: Iterable[Found], scene: Scene) -> Found | None:
    """The term that ends last; 研发投入占|GDP的比重 is named by what it is a share of GDP."""
    told = sorted(named, key=lambda f: f[0].end)
    if not told or told[-1][1].indicator != "industry_share":
        return told[-1] if told else None
    shares = (f for f in reversed(told) if scene.text.startswith("占", f[0].end - 1))
    return next((f for f in shares if not _PAUSE.search(scene.text, f[0].end, told[-1][0].start)), told[-1])


def fitting(r: Reading, scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The terms in a stretch of text that fit the figure's unit; growth and shares fit any."""
    if r.figure.relative:
        terms = (h for h in scene.aliases.between(start, end) if h.end - h.start > 1)
        terms = (h for h in terms if not (tells_where(h, r, scene) or _is_cause(h, r, scene)))
        told = (h for h in terms if not (TRADE.match(scene.text, h.end) or is_whole(h, scene) or _in_name(h, scene)))
        yield from ((h, growing(h.payload)) for h in told if not is_trade(h, r))
        return
    aside = before_aside(r, scene)
    for hit in _named(start, end, r, scene):
        if aside <= hit.start < r.start or (r.figure.kind == "count" and _is_setting(hit, r, scene)):
            continue
        if hit.payload[0].indicator in PLACES and hit.end <= r.start and _is_place(hit, r, scene):
            continue  # 苏滁现代产业园3个
        if hit.payload[0].indicator == "leveraged_capital" and hit.start >= r.end:
            continue  # 财政资金1.2亿元|带动社会投资15亿元: what an amount has levered is another
        who = hit.payload[0].indicator in PLACES or scene.text.startswith(":", hit.end)
        if who and _TAKES_IN.fullmatch(scene.text, hit.end, r.start):
            continue  # 博望片区落地12个; 县直招商单位:签约26个
        named = HAN.match(scene.text, hit.end) is not None and not _PREDICATE.match(scene.text, hit.end)
        named = named or _AND_LEVEL.match(scene.text, hit.end) is not None
        if hit.end == r.start and _EARNED_MORE.search(scene.text, r.left, hit.end):
            continue  # 预算收入48672万元,同比增收|2134万元: by how much it grew, and not what farmers earn
        if hit.end - hit.start == 1 and (hit.start != r.end or named) and not _heads(hit, r, scene):
            continue  # 市 in 5个市 and 5个市陆续, not in 市级
        for alias in hit.payload:
            if fits(alias, r):
                yield hit, alias
                break
        else:
            if r.figure.kind == "count" and hit.start >= r.end and (head := _head_of(hit, r, scene)):
                yield head


def _named(start: int, end: int, r: Reading, scene: Scene) -> Iterator[Hit[tuple[Alias, ...]]]:
    """The terms of a stretch; one that ends within the word for firms is that word in front of a number (整车企|业7家), and else none."""
    for hit in scene.aliases.between(start, end):
        name = scene.names.get(hit.start)
        if name is not None and hit.end < name.end:
            continue  # 港口|区42个
        if GONE.match(scene.text, hit.end):
            continue  # 订单|外流,只做了214.9亿元
        if hit.payload[0].indicator in ("population", "employment") and _PER.search(scene.text, r.left, hit.start):
            continue  # 每千|人口医师数2.8人
        if is_no_trade(hit, scene):
            continue
        if scene.text[hit.end - 1] != "企" or not scene.text.startswith("业", hit.end):
            yield hit
        elif hit.end < r.start:
            yield Hit(hit.end - 1, hit.end + 1, scene.book.aliases.terms["企业"])


def is_no_trade(hit: Hit[tuple[Alias, ...]], scene: Scene) -> bool:
    """一般贸易进出口2140亿元;加工|贸易46.2亿元, which goes on with another kind, and 第一大|贸易伙伴: whether 贸易 is no term there."""
    if scene.text[hit.start : hit.end] != "贸易":
        return False
    kind = _KIND_OF_TRADE.search(scene.text, max(0, hit.start - _NEAR), hit.start)
    return kind is not None or _TRADE_TOLD.match(scene.text, hit.end) is None


def _in_name(hit: Hit[tuple[Alias, ...]], scene: Scene) -> bool:
    """兰州市居民消费…上涨|13.4%: no 州市 are counted in the name of one."""
    return hit.payload[0].indicator in PLACES and ends_name(hit, max(0, hit.start - _NAME), scene)


def is_trade(hit: Hit[tuple[Alias, ...]], r: Reading) -> bool:
    """汽车、电气增长76%、71%: a trade grew, and no number of machines."""
    alias = growing(hit.payload)
    made = alias.indicator == "capacity" and not ABLE.search(alias.term)  # 新能源增长27%
    made = made or (alias.indicator == "equipment_count" and (bool(alias.needs) or alias.term.endswith(_MACHINERY)))
    return r.measure in GROWN and made


def _heads(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """集体经营性收入50万元以上的村达到|120个: a word of one character that ends the phrase in front of its number."""
    return scene.text[hit.start - 1] == "的" and _REACHING.fullmatch(scene.text, hit.end, r.start) is not None


def _is_place(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """Whether a term right before a number is the end of one place's name, or of the unit's own zone's (市开发区8个)."""
    if ends_name(hit, r.clause[0], scene):
        return True
    if hit.end != r.start:
        return False
    town = _TOWN.fullmatch(scene.text, r.clause[0], r.start) is not None and _counts_on(r)
    return town or _OWN_ZONE.fullmatch(scene.text, r.clause[0], r.start) is not None


def _counts_on(r: Reading) -> bool:
    """经开区签约61个;江浦街道|11个: whether projects or firms have been counted before it in its sentence."""
    before = r.back_to(lambda one: one.indicator in ("project_count", "enterprise_count"))
    return before is not None and before.figure.unit_raw == r.figure.unit_raw


def ends_name(hit: Hit[tuple[Alias, ...]], begin: int, scene: Scene) -> bool:
    """Whether a term is the end of a place's name that begins behind `begin`: 济源|示范区."""
    near = scene.places.between(max(begin, hit.end - _NAME), hit.end)
    return any(n.end == hit.end and n.start < hit.start for n in near)


def _is_setting(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """Whether a term says of what class, where or against what task is counted, not what."""
    if _CLASS_AFTER.match(scene.text, hit.end):
        return True  # 新能源汽车类5个
    if hit.end > r.start:
        return hit.payload[0].indicator in _HELD_IN and _FACILITY.match(scene.text, hit.end) is not None
    if hit.payload[0].indicator == "other" and TRADE.fullmatch(scene.text, hit.end, r.start):
        return True  # 按产业分,农产品加工96个
    counted = _same_before(r)
    if counted and scene.text.startswith(REST, max(0, hit.start - 2)):
        return True  # 上海7个、其他地区|3个
    if counted and scene.text.startswith(REST, hit.start):
        return True  # 海安14个、总投资142亿元;其余县(市、区)合计|36个
    last = r.last_count if r.before is None and scene.text.startswith("其中", _opening(r, scene)) else None
    counted = counted or (last is not None and last.figure.unit_raw == r.figure.unit_raw)
    if (
        counted
        and hit.end == r.start
        and hit.payload[0].indicator in PLACES
        and _NAMED_PART.fullmatch(scene.text, r.left, hit.end)
    ):
        return True  # 签约项目27个,其中武进片区16个,惠山片区|11个
    if _CLASS_BEFORE.fullmatch(scene.text, hit.end, r.start):
        return True  # 智能汽车及智能装备领域5个
    if hit.end == r.start and _YARDSTICK.search(scene.text, r.clause[0], hit.end):
        return True  # 完成年度目标任务132个: what is done of the task is counted
    held = _CONTAINER.search(scene.text, r.left, hit.start) is not None
    return held and hit.payload[0].indicator in PLACES  # 拟入驻某某产业园8个


def _same_before(r: Reading) -> bool:
    """Whether its sentence has told a figure with its classifier before."""
    return r.back_to(lambda one: one.figure.unit_raw == r.figure.unit_raw) is not None


def _opening(r: Reading, scene: Scene) -> int:
    """Where the words of a figure's sentence begin."""
    return r.sentence[0] + (scene.text[r.sentence[0]] == " ")


def own_start(r: Reading, scene: Scene) -> int:
    """Where a figure's own words may begin: in its clause, or in front of the colon that opens it (持证人数:|9.3万人)."""
    begin = r.clause[0]
    if begin == r.start and scene.text.startswith(":", begin - 1):
        begin = scene.clauses.at(begin - 1)[0]
    return max(r.left, begin)


def worded(told: re.Match[str], part: str | int, indicator: str, *kinds: str) -> Found:
    """A part of a match as a term of its own, which stands for an indicator with figures of these kinds."""
    alias = Alias(told.group(part), indicator, frozenset(kinds))
    return Hit(*told.span(part), (alias,)), alias


def behind_names(begin: int, end: int, scene: Scene) -> int:
    """Where what a stretch tells begins behind its last place or time: 去年全椒|新开工的项目."""
    ends = (one.end for track in (scene.places, scene.times) for one in track.between(begin, end))
    return max(ends, default=begin)


def is_part(pos: int, scene: Scene) -> bool:
    """Whether 其中 stands right in front: what follows is told of a part alone."""
    return _OF_PART.search(scene.text, max(0, pos - 3), pos) is not None


def before_aside(r: Reading, scene: Scene) -> int:
    """Where the words in front of a figure end: before brackets that stand between (新签约项目|(3000万元以上工业项目)161个)."""
    opened = scene.text.rfind("(", r.clause[0] + 1, r.start) if scene.text[r.start - 1] == ")" else -1
    return r.start if opened < 0 else opened


def _is_cause(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """虽受|出口严峻等影响,仍保持7%的增速: whether a term tells what has held something back, and not what grew."""
    weighed = hit.end <= r.start and _WEIGHS_ON.match(scene.text, hit.end)
    return bool(weighed) and "受" in scene.text[scene.clauses.at(hit.start)[0] : hit.start]


def _head_of(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> Found | None:
    """5个|项目总投资: the beginning of a term that fits where the whole does not."""
    for end in range(hit.end - 1, hit.start + 1, -1):
        payload = scene.book.aliases.terms.get(scene.text[hit.start : end], ())
        if alias := next((a for a in payload if fits(a, r)), None):
            return Hit(hit.start, end, payload), alias
    return None


def _is_of_another(alias: Alias, classifier: str) -> bool:
    """Whether a classifier counts other things than a term names."""
    if alias.indicator == "policy_count" and classifier in _HOMES:
        return True  # 5200套保障性租赁住房任务
    if alias.indicator == "capacity" and classifier in _NEVER_MADE:
        return True  # 年产茶叶1.35万吨,带动3.2万户增收; 17座煤矿核增产能
    if alias.indicator in PLACES and classifier in _TRADED:
        return True  # 综保区跨境电商进出口2114万单
    return classifier in (PRODUCTS | _EVENTS) and alias.indicator in _COUNTED  # 100万套车灯项目, 举办重点项目现场会4次


def fits(alias: Alias, r: Reading) -> bool:
    """Whether a figure of its kind and classifier may be what a term names."""
    kind = r.figure.kind
    if kind == "bare":
        return bool(alias.kinds & _bare_kinds(r)) and not never_counts(alias.indicator, r)
    if kind == "count":
        if alias.needs and (r.figure.unit_raw[:1] not in alias.needs or r.figure.unit_raw.endswith("次")):
            return False  # 起降飞机8.2万|架次
        if r.figure.unit_raw not in alias.needs and never_counts(alias.indicator, r):
            return False
        if _is_of_another(alias, r.figure.unit_raw):
            return False
        if r.figure.unit_raw in MACHINES and alias.indicator not in _OF_MACHINES:
            return False
        if "persons" in alias.kinds and r.figure.unit_raw in _THINGS and alias.indicator != "other":
            return False
        return bool(alias.kinds & {"count", "persons"})
    if alias.indicator == "floor_area" and r.figure.unit_raw in LAND:
        return False
    if kind == "persons":
        return _fits_persons(alias, r)
    if kind == "money" and r.figure.magnified and alias.term.endswith("率"):
        return False  # 办结率98.4%,罚款金额|356.8万元
    return kind in alias.kinds


def _bare_kinds(r: Reading) -> set[str]:
    """The kinds of a number without a unit: 外贸破1.2万亿 is money."""
    if r.figure.value >= HUGE:
        return {"money"}
    return {"money", "count", "persons", "area", "physical"} if r.figure.magnified else {"percent", "physical"}


def _fits_persons(alias: Alias, r: Reading) -> bool:
    if r.figure.unit_raw == "人次" and alias.indicator in ("talent_count", "enrolment"):
        return False  # 专家坐诊1400余人次: how often they came
    counted = "count" in alias.kinds and alias.indicator in ("talent_count", "trainee_count")
    return "persons" in alias.kinds or counted


def growing(payload: tuple[Alias, ...]) -> Alias:
    """投资增长5%: of a term's readings the one that its growth is told of."""
    return next((a for a in payload if "growth" in a.kinds), payload[0])


def is_whole(hit: Hit[tuple[Alias, ...]], scene: Scene) -> bool:
    """占|规模以上工业比重, 拉动|规上工业6.4个百分点: what only grows is there what a part is held against."""
    grows = growing(hit.payload).kinds == {"growth"}
    return grows and _WHOLE_BEFORE.search(scene.text, max(0, hit.start - _NEAR), hit.start) is not None


def is_yardstick(start: int, r: Reading, scene: Scene) -> bool:
    """占GDP比重提升0.25个百分点; 产值增长18.9%,高于|规上工业11.3个百分点: what a part or a growth is held against."""
    if scene.text[start - 1] == "占":
        return r.measure is Measure.CHANGE or (r.measure is Measure.SHARE and _has_numerator(r))
    near = max(0, start - _NEAR)
    against = _AGAINST.search(scene.text, near, start) or _COMPARED.search(scene.text, near, start)
    pulls = r.figure.kind == "pp" and _PULLS.search(scene.text, near, start)
    return bool(against or pulls) and r.measure is Measure.CHANGE and _has_numerator(r)


def _has_numerator(r: Reading) -> bool:
    """战略性新兴产业增加值增长22%,占规上工业增加值比重达|19%: whether the clause before tells what the share is of."""
    return r.before is not None and r.before.sentence == r.sentence and r.before.indicator is not None


def is_work(hit: Hit[tuple[Alias, ...]], alias: Alias, r: Reading, scene: Scene) -> bool:
    """年度任务已完成167%, 主体工程完成83%: the task or the work that is partly done, and no count."""
    work = alias.indicator == "project_count" and _DONE_OF_IT.fullmatch(scene.text, hit.end, r.start) is not None
    return work or alias.indicator == "policy_count"


def counts_unknown(r: Reading, scene: Scene) -> bool:
    """开发区成立了5个攻坚小组: what is counted stands behind, and no code names it."""
    bound = BOUND.match(scene.text, r.end)
    at = bound.end() if bound else r.end
    ends = any(pattern.match(scene.text, at) for pattern in (VERB, _ABILITY, _CHANGED, _AND_MORE))
    return not ends and HAN.match(scene.text, at) is not None


def done_to(r: Reading, scene: Scene) -> str:
    """建设“15分钟便民生活圈”12个: what is done to a thing that no code names; such a count goes on with none before it."""
    found = _DONE_TO.search(scene.text, max(r.left, r.clause[0]), r.start)
    return found.group("noun") if found and not _STAGE_LAST.search(found.group("noun")) else ""
