"""What a figure is of where no word names it: its kind and measure alone tell."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.levels import BARE
from extract.attribute.reading import Reading
from extract.attribute.terms import BUILDS, GROWN, MACHINES, done_to
from extract.models import Measure
from extract.scene import Scene

# Kinds of figures that are real even without a code.
_REAL: Final = frozenset({"count", "persons", "money", "physical"})
_DEFAULTS: Final = {"length": "line_length", "area": "land_area"}
_OF_TAKINGS: Final = re.compile("(?:营收|营业收入|销售收入|销售额|收入)的(?:约|近|超过?)?$")
_INTO_RESEARCH: Final = re.compile(
    "(?:以上|左右)?(?:用于|用在|用来|投入|投进|投到|投向|拿来)[到了于]?[^,。;\\d]{0,6}?(?:研发|科研)"
)
_PART_OF: Final = re.compile(  # 95%以上行政村
    r"(?:以上|左右)?的?(?!的|左右|上下|以|完全|全部|实现|自主|覆盖|达|合格|通过|完成|国产|目标|预期|计划|任务|水平|平均|均值|增长|增速|涨幅|降幅|之间|区间|背景|情况|基础|条件|排|居|位|列|领|夺|稳|垫底|登|问鼎|调整|[上下]调)[一-龥]{2}"
)
_MADE: Final = re.compile(r"(?:生产|产销|销售|下线|出口)(?!线)[^,。;、\d]{1,8}$")  # 全年生产电脑|3100万台
_APART: Final = re.compile(  # 距深圳市中心约|120公里, 离海上风电场只有|40公里, 从厂到码头不过|18公里
    r"(?:距(?!今)|相距|距离|仅隔|(?<![脱偏撤隔分背逃游])离(?![不开岸散退休职任线心]))[^,。;]{0,14}$|到[^,。;\d]{1,8}(?:不过|只有|仅有?)$"
)
_LINES: Final = re.compile("[路线段铁轨管桥隧渠堤岸道航网缆街]|里程|全长|长度|通车|总长|绵延|沿线")
_WORKED_ON: Final = re.compile(
    "(?:整治|治理|疏浚|清淤|修[复建缮]|改造|新建|建[成设]|[铺架敷]设|拓宽|硬化|绿化|种[下植]|打通|新增|提升|养护|加固|美化|栽植|开挖)了?[^,。;\\d]{1,10}$"
)
_LONG: Final = re.compile(r"[^,。;\d]{0,6}[,、](?:共?计|合计|总?长|共|全长)?(?:达到?|约|近)?")
_TOPPED: Final = re.compile("平方米[^,。;]{0,10}封顶")
_NEAR_BEHIND: Final = 14  # characters of 已经主体封顶
_BUILT_BEHIND: Final = re.compile(
    "的?[一-龥A-Z\\d]{0,8}?(?:楼|厂房|用房|房屋|办公室|车间|公寓|大厦|馆|载体|科创飞地|创新中心|展示中心|服务中心|冷链中心|实验室|海外仓|孵化器|加速器|校舍|综合体)"
)  # 3.8万平方米|科研楼
_FLOORS: Final = re.compile("楼|厂房|租|房|中心|大厦|孵化|校舍|旗舰店|门店|小区|海外仓|冷链仓|货站|飞地|展馆|展位|布展")
_NO_FIRM: Final = re.compile(  # what is counted as firms are
    "名次|位次|排名|医|药店|护理|诊|病|机构|景区|学|[书画]院|分院|研究|院所|[图书博展体场]馆|开发区|经开区|高新区|园区|媒体|协会|商会|免税|银行|上市|A股|单位|用户|部门|法院|政府|村|户(?!外)|中心|平台|基地|市场|海关|政务"
)
_FIRM_NEAR: Final = 10  # characters behind a count that say what is counted
_GROUND: Final = re.compile("(?:用地|占地|土地|地块)[一-龥]{0,4}$")
_NOUN: Final = re.compile("[,。;、)].*", re.DOTALL)  # what a noun phrase behind a number ends with
_OPEN_LAND: Final = re.compile(
    "地块|占地|用地|土地|园区|堆场|湿地|公园|绿化|绿地|草坪|林|田|[湖水]面|供[热暖]|种植|养殖|广场|停车场|路面"
)
_CAME: Final = re.compile(
    "(?:谈|招|引|签|聚|来|落|入驻|集聚|吸引|汇聚|引进|招引|进驻|落户|迁入|迁来|搬入|搬来)(?:了|来|下来|到|进|成)?的?(?:已?有|共|就有|达)?(?:约|近|超过?|不到)?$"
)
DOING: Final = re.compile(  # 做童车的就有|217家
    "(?:做|搞|干|办|开|经营|从事|生产|加工|专营)[^,。;\\d]{1,16}的(?:就|也|共|已|还|便|达到?|有|超过?|近|约|不下){0,4}$"
)
_WHOLE_UNIT: Final = re.compile("(?:这个|整个)?全[省市县区州旗镇乡村](?:现有|共有|共|有|只有)?(?:约|近|超过?)?")
_AT_WORK_BEHIND: Final = re.compile(
    "(?:在(?:此|这里|这儿|园区?(?:里|内)?|厂里|[^,。;\\d]{2,8}?))?(?:上班|工作|务工|就业|打工)[,。;、]"
)
_STAFF_THEN: Final = re.compile(
    ",?(?:当时|那时|现在|如今|目前|眼下|起初|最初|刚来时|高峰时|最多时)(?:只|仅|才|已|还)?(?:剩|有|是)?(?:约|近|不到|超过?)?"
)
_FIRM: Final = re.compile("公司|企业|工厂|厂子|车间|(?<!发起|创始)团队|实验室|研究院")
_VILLAGERS: Final = re.compile("(?:村民|居民|群众)(?:中|里|,|。)")
_ENDED: Final = re.compile("(?:左右|出头)?[,。;、]")
_PAPER: Final = re.compile(  # 《若干措施》分四个部分,共|16条
    "(?:措施|意见|办法|政策|方案|规定|细则|清单|条例|计划|规划)》[^。;]{0,20}?(?:共|分为?|有|提出|包括|包含|推出)[^,。;\\d]{0,6}$"
)
_KIND_OF_FIRM: Final = re.compile(  # 入驻鞋企|126家, 印染厂数量从2010年的|212家减到108家
    "(?:[一-龥]企|创[业客新]团队|[一-龥]{2}厂|[一-龥](?:(?<![客招外])商|店)|惠及|服务|走访|培育)(?:数量?|总数|总量)?(?:约|共|有|已|再添|新增|达到?|超过?|近|逾|[从由](?:20\\d\\d年的)?){0,4}$"
)
_LEADING: Final = ("龙头", "头部", "巨头", "链主")  # 5家|龙头
_STAGE_BEHIND: Final = re.compile(  # 仍有|29项未按计划开工
    "(?:已经?|均已?|尚?未能?|还?没有?|将)?(?:按计划|按期|按时|如期|全部|陆续|实现|正式)?(?:开工|竣工|投产|动工|完工|签约|落地|开建)(?:建设|投产|见效)?(?=[,。;、)\\n])"
)
_SPOTS: Final = re.compile("地方(?=[,。;、)的均都也已]|$)")  # 只有3个|地方
_GREW: Final = re.compile("[一-龥]{0,8}?(?:[正负]增长|保持增长|出现下降|由[正负]转[正负])")
_DAILY: Final = re.compile("/(?:日|天|年|小时|[hd]$)")
_HOLDS: Final = re.compile("级?的?[一-龥]{0,4}(?:冷库|气调库|低温库|保鲜库|粮库|粮仓|筒仓|油库|储罐|仓库)")  # 5万吨冷库
_POWER: Final = frozenset({"吉瓦时", "GWh", "兆瓦时", "MWh", "吉瓦", "GW", "兆瓦", "MW", "万千瓦", "千瓦"})
_PHASE: Final = re.compile("[一二三四五首]期(?:工程|项目)?$")
_ABOVE_SCALE: Final = re.compile(
    "规(?:模以)?上[^,。;、\\d]{1,14}(?<!服务)业(?:同比|累计)?"
)  # 规模以上非金属矿物制品业增长|56.3%
_MADE_BY: Final = re.compile(
    "[一-龥、]{2,16}(?:制造|采矿|开采|冶炼|加工)业(?:同比|累计|则|均|也|分别){0,2}"
)  # 医药制造业同比增长|290%
_DEARER: Final = re.compile("类(?:商品|产品|用品)?(?:同比|环比|累计|均|则|分别|[较比][^,。;\\d]{1,6}){0,3}上?[涨跌]")
_CHEAPER: Final = re.compile(_DEARER.pattern.replace("上?[涨跌]", "(?:下降|下跌|回落|上升)"))
_PRICES: Final = re.compile("(?:消费|零售|生产者|出厂|购进)(?:品|者)?价格|CPI|PPI|物价")
_ENDS: Final = ("", *",。;、上左多\n")
_BOLTS: Final = 10_000_000  # metres from which on they tell of goods: 印染布|173.86亿米
_HOMES: Final = re.compile("住房|住宅|公寓|租赁房|安置房|商品房|户型")  # 租赁住房项目约115万平方米、1.85万套
_REBUILT: Final = ("改建", "拆除", "翻建", "拆建", "扩建", "加建", "拆迁")  # 改建|9.37万平方米
_BEST: Final = re.compile("[百千]强(?:县|区|市|镇|榜|乡)|万亿(?:城市|俱乐部)|千亿(?:县|区|市|镇)")
_CLASSES: Final = {
    "sme_specialised_count": re.compile("专精特新|小巨人|瞪羚"),
    "hightech_enterprise_count": re.compile("高新技术企业|高企"),
    "listed_company_count": re.compile("上市(?:公司|企业)"),
    "park_count": re.compile("(?:开发区|[经高][开新]区|园区)[^,。]{0,10}(?:考核|考评|排名|评价|百强|榜)"),
}
_ONLY_RANK: Final = re.compile(
    "(?:[^,。;\\d]{0,6}(?:超过?|不足|不到|[高低]于|突破|达到?)[\\d.]{1,8}(?:[万亿]{0,2}元|%)(?:以[上下])?的)?"
    "(?:[、,和]|其中|新增|净增|现有|共有|累计|国家级|省级|市级|自治区级|则?[有为达]|分别|依次|的|[与同比较]|相比|上年|(?:名次|位次|排名)?(?:上升|下降|前进|后退|持平)|参评|入围|上榜|进(?:入)?百强)*(?:约|近|超过?)?"
)
_HOUSEHOLDS: Final = re.compile("(?:居民|村民|农户|人口|住户|村|辖|现有)(?:共|有|约|共有|现有){0,2}$")
_HELD: Final = ("批次", "期", "场", "场次", "次", "班", "个班")
_SOME: Final = re.compile("的(?:就|也|仅|只|已|共|达|有|剩|不足|超过?|约|近){0,3}$")
_BROUGHT_IN: Final = re.compile(r"(?:引进|招引|引入)[^,。;\d]{0,16}项目\d+[个项],?、?资金(?:约|达|近|超过?)?$")
_OF_PROJECTS: Final = re.compile(  # 揽下58个项目、|742亿元
    r"(?:\d余?[个项](?:[一-龥]{0,8}|亿元以上)项目|项目\d+余?[个项])[、,和](?:共计?|合计|总计|总额)?(?:约|近|超过?)?$"
)
_NAMED_BEHIND: Final = re.compile(":|[,(](?:它们)?(?:依次|分别)?[是为]")
_NAMES_END: Final = re.compile("[、,和及与。;(\\d]")
_INVESTED: Final = re.compile("投资(?:[^,。;]{0,4}?(?:进展|完成|进度|情况)|计划|运行)")
_WHOLE: Final = 100
_MANY: Final = 100
_BUILDS: Final = re.compile(f"(?:{BUILDS})(?:约|近)?$")  # 一期建设|5万吨铜箔
_THING: Final = re.compile("[一-龥A-Z]{2}")
_MILLION: Final = 1_000_000  # no place has as many machines


def _is_ability(r: Reading, scene: Scene) -> bool:
    """10万吨/日, 5万吨仓容, 一期建设|5万吨铜箔: what something can do, hold or is built to make."""
    if _DAILY.search(r.figure.unit_raw) or _HOLDS.match(scene.text, r.end):
        return True
    if r.figure.unit_raw in _POWER and _PHASE.search(scene.text, max(r.left, r.clause[0]), r.start):
        return True  # 一期|15吉瓦时于2021年6月投产
    return _BUILDS.search(scene.text, r.left, r.start) is not None and _THING.match(scene.text, r.end) is not None


def decide(r: Reading, scene: Scene) -> None:
    """Set an indicator of low confidence, or none where the figure could be of anything."""
    if r.figure.kind in _DEFAULTS:
        _size(r, scene)
    elif code := _counted(r, scene) if r.figure.kind == "count" else _people(r, scene):
        r.indicator, r.confidence = code, 0.6
        r.decide("indicator", f"its classifier「{r.figure.unit_raw}」")
    elif r.figure.kind == "count" and r.figure.unit_raw in MACHINES:
        made = _MADE.search(scene.text, r.clause[0], r.start) is not None or r.figure.value >= _MILLION
        r.indicator, r.confidence = "other" if made else "equipment_count", 0.6
        r.decide("indicator", "machines that were made or sold" if made else "a classifier of machines")
    elif r.figure.kind == "physical" and _is_ability(r, scene):
        r.indicator, r.confidence = "capacity", 0.5
        r.decide("indicator", "so much a day or a year, or room for so much, is what something can do")
    elif r.figure.kind in _REAL and _is_told(r) and _is_many(r, scene) and r.figure.unit_raw != "大":
        r.indicator, r.confidence, why = _real(r, scene)
        r.decide("indicator", why)
    elif r.measure is Measure.COMPLETION:
        spent = any(_INVESTED.search(heading) for heading in (scene.title, *scene.headings(r.start)))
        r.indicator, r.confidence = "investment_completed" if spent else "project_progress", 0.6
        r.decide("indicator", "nothing named; what is partly done is a work in progress")
    elif r.figure.kind == "percent" and r.measure is Measure.LEVEL and (part := _part(r, scene)):
        r.indicator, r.measure, r.confidence, why = part
        r.decide("indicator", why)
        r.decide("measure", why)
    elif r.figure.kind == "percent" and r.measure is Measure.SHARE:
        r.indicator, r.confidence = "industry_share", 0.7
        r.decide("indicator", "a share whose numerator has no code of its own")
    elif r.measure in GROWN and (rule := _of_industry(r, scene)):
        r.indicator, r.confidence = "value_added", 0.6
        r.decide("indicator", rule)
    elif r.measure in GROWN and _is_of_prices(r, scene):
        r.indicator, r.confidence = "price_index", 0.6
        r.decide("indicator", "a class of goods that has become dearer or cheaper")
    elif _is_rate(r) and (r.figure.value != _WHOLE or r.figure.unit_raw == "番") and not _in_ratio(r, scene):
        r.indicator, r.confidence = "other", 0.4
        r.decide("indicator", "a rate that no code names")


def _is_of_prices(r: Reading, scene: Scene) -> bool:
    """居住类上涨|0.8%; 居民消费价格与上年持平。分类别看,交通通信类下降|2.6%: a class of goods that costs more or less."""
    begin = max(r.left, r.clause[0])
    if _DEARER.search(scene.text, begin, r.start):
        return True
    moved = _CHEAPER.search(scene.text, begin, r.start) is not None
    return moved and _PRICES.search(scene.text, scene.block(r.start).start, begin) is not None


def _real(r: Reading, scene: Scene) -> tuple[str, float, str]:
    """Code, confidence and reason of an amount without a name: energy by its unit, 引进项目12个、资金|52亿元, or no code's."""
    if _is_of_nature(r, scene):
        return "energy_environment", 0.7, "energy by its unit"
    if r.figure.kind == "money" and _OF_PROJECTS.search(scene.text, r.sentence[0], r.start):
        return "investment_total", 0.7, "what the projects counted before it cost"
    if r.figure.kind == "money" and _BROUGHT_IN.search(scene.text, r.sentence[0], r.start):
        return "funds_in_place", 0.7, "the money that projects bring in"
    if r.figure.unit_raw == "家" and _NO_FIRM.search(scene.text, r.clause[0], r.end + _FIRM_NEAR) is None:
        return "enterprise_count", 0.4, "what is counted so and named by nothing is a firm"
    return "other", 0.4, "a figure that no code names"


def _part(r: Reading, scene: Scene) -> tuple[str, Measure, float, str] | None:
    """将营收的|3.3%投入研发, |95%以上行政村: what a percentage is a part of that words in front and behind tell."""
    taken = _OF_TAKINGS.search(scene.text, max(r.left, r.clause[0]), r.start)
    if taken and _INTO_RESEARCH.match(scene.text, r.end):
        return "rd_intensity", Measure.LEVEL, 0.7, "what part of its takings somebody puts into research"
    if r.figure.value < _WHOLE and _PART_OF.match(scene.text, r.end):
        return "industry_share", Measure.SHARE, 0.5, "a part of what stands behind"
    return None


def _people(r: Reading, scene: Scene) -> str | None:
    """全镇|4.8万人, 从事制鞋的就有|1.6万人: how many live in a unit, and who does a trade there."""
    begin = max(r.left, r.clause[0])
    if r.figure.kind != "persons":
        return None
    if DOING.search(scene.text, begin, r.start) or _is_staff(r, scene):
        return "employment"
    if r.before is not None and scene.text[r.before.end : r.start] in ("", "、", ","):
        return _beside(r.before, scene)
    if _AT_WORK_BEHIND.match(scene.text, r.end):
        return "employment"
    whole = _WHOLE_UNIT.fullmatch(scene.text, begin, r.start)
    ends = _ENDED.match(scene.text, r.end) or _VILLAGERS.match(scene.text, r.end)  # 全村|1420名村民中
    return "population" if whole and ends else None


def _is_staff(r: Reading, scene: Scene) -> bool:
    """这家公司2021年分出来,当时只有|19人,现在|460人: whether a firm's people are told of a day, and no one's else."""
    then = _STAFF_THEN.fullmatch(scene.text, max(r.left, r.clause[0]), r.start)
    return then is not None and _FIRM.search(scene.text, r.sentence[0], r.start) is not None


def _beside(before: Reading, scene: Scene) -> str | None:
    """居民345户|1168人, 全村680户、|2460人, 培训班18批次|1400余人: who is counted behind households, or what was held for them."""
    if before.figure.unit_raw.endswith("户"):
        return "population" if _HOUSEHOLDS.search(scene.text, before.clause[0], before.start) else None
    trained = before.figure.unit_raw in _HELD and "培训" in scene.text[before.clause[0] : before.start]
    return "trainee_count" if trained else None


def _is_rate(r: Reading) -> bool:
    """补贴比例提高5个百分点, 溢价提升|3至5倍: whether how much something is or grew is told without an amount."""
    return r.figure.kind in ("percent", "pp") or (r.figure.kind == "times" and r.measure in GROWN)


def of_class(r: Reading, scene: Scene) -> str | None:
    """专精特新企业发展评估 / 从区域看,洛阳高新区|29家; 新增国家级|37家: the code of a title's class of firms; only a place is named."""
    code = next((code for code, words in _CLASSES.items() if words.search(scene.title)), None)
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times) if code is not None else ""
    return code if code is not None and _ONLY_RANK.fullmatch(BARE.sub("", words)) else None


def of_places(r: Reading, scene: Scene) -> bool:
    """正增长的只剩|3个:惠州、江门、肇庆: a count without a noun is of the places that are named behind it."""
    begin = max(r.left, r.clause[0])
    opened = _NAMED_BEHIND.match(scene.text, r.end) if r.figure.kind == "count" else None
    counted = opened is not None and _SOME.search(scene.text, begin, r.start) is not None
    named = scene.places.between(r.end, scene.sentences.at(r.end)[1]) if counted else ()
    if (
        opened is None
        or not named
        or named[0].start > opened.end() + 1
        or not _NAMES_END.match(scene.text, named[0].end)
    ):
        return False
    r.indicator, r.confidence = "region_count", 0.7
    r.decide("indicator", f"the places named behind it「{scene.text[named[0].start : named[0].end]}」")
    return True


def _of_industry(r: Reading, scene: Scene) -> str | None:
    """Why a growth is what industry, or a trade of it, has added."""
    begin = max(r.left, r.clause[0])
    if _ABOVE_SCALE.search(scene.text, begin, r.start):
        return "what industry above scale grows by"
    made = r.cue is not None and _MADE_BY.fullmatch(scene.text, begin, r.cue)
    return "what a trade of industry grows by" if made else None


def _size(r: Reading, scene: Scene) -> None:
    """A length is a line's and an area land, but for distances, towers and floors."""
    code, confidence, rule = _DEFAULTS[r.figure.kind], 0.5, ""
    if r.figure.kind == "length" and _APART.search(scene.text, r.clause[0], r.start):
        code, confidence, rule = "other", 0.6, "how far apart two things are"
    elif r.figure.kind == "length" and not (
        _LINES.search(scene.text, *r.clause) or _is_of_lines(r, scene) or _is_worked_on(r, scene)
    ):
        woven = r.figure.magnified and r.figure.unit_raw == "米" and r.figure.value >= _BOLTS
        if scene.text[r.start - 1] not in "高长宽深" and not woven:
            return  # 再远也就是|十几公里
        long = scene.text[r.start - 1] == "长" and r.figure.unit_raw.endswith(
            ("公里", "千米")
        )  # 光伏长廊规划长|400公里
        code = "line_length" if long else "other"
    elif is_of_floors(r, scene):
        code = "floor_area"
    r.indicator, r.confidence = code, confidence
    r.decide("indicator", rule or f"nothing named; {r.figure.kind} is read as {code}")


def is_of_floors(r: Reading, scene: Scene) -> bool:
    """飞地|5000平方米, 租了|1100平方米: whether square metres are a building's, as they are where no open land is told."""
    told = scene.text[max(r.left, r.sentence[0]) : r.start] + _NOUN.sub("", scene.text[r.end : r.end + _NEAR_BEHIND])
    metres = r.figure.unit_raw == "平方米" and not _GROUND.search(told, 0, r.start - max(r.left, r.sentence[0]))
    return is_built(r, scene) or (metres and (_FLOORS.search(told) is not None or _OPEN_LAND.search(told) is None))


def is_built(r: Reading, scene: Scene) -> bool:
    """面积|3.8万平方米的科研楼, 拆迁|11.6万平方米, 一期5万平方米已封顶,二期|3.8万平方米: whether words say that they are a building's."""
    built = _BUILT_BEHIND.match(scene.text, r.end) is not None or scene.text.endswith(_REBUILT, 0, r.start)
    built = built or _TOPPED.search(scene.text, r.sentence[0], r.end + _NEAR_BEHIND) is not None
    return built and r.figure.unit_raw == "平方米"


def _is_of_nature(r: Reading, scene: Scene) -> bool:
    """居民生活消费|108.8万吨标准煤, 臭氧高达|214微克/立方米, 其中优262天、良|102天: energy, air or its days, by the unit."""
    burnt = r.figure.unit_raw.endswith(("标准煤", "标煤", "微克/立方米"))
    return burnt or (r.figure.unit_raw == "天" and scene.text.endswith(("优", "良", "污染"), 0, r.start))


def _is_of_lines(r: Reading, scene: Scene) -> bool:
    """打通断头路42条,计|2540公里: how long those counted right before it are."""
    lines = r.before is not None and r.before.figure.unit_raw in ("条", "段")
    return lines and r.before is not None and _LONG.fullmatch(scene.text, r.before.end, r.start) is not None


def _is_worked_on(r: Reading, scene: Scene) -> bool:
    """整治界河|12.4公里, 种下防风林|26公里: whether a length is of what somebody has built, mended or planted."""
    return _WORKED_ON.search(scene.text, max(r.left, r.clause[0]), r.start) is not None


def _counted(r: Reading, scene: Scene) -> str | None:
    """买下3栋楼; 入驻鞋企126家; 谈了200多家,落下来的不到|20家: what a classifier alone counts."""
    homes = (
        r.figure.unit_raw == "套" and _HOMES.search(scene.text, scene.block(r.start).start, r.sentence[1]) is not None
    )
    if homes or r.figure.unit_raw in ("栋", "幢"):
        return "building_count"
    if r.figure.unit_raw in ("家", "户") and (code := of_class(r, scene)):
        return code
    if r.figure.unit_raw == "条" and _PAPER.search(scene.text, r.sentence[0], r.start):
        return "policy_count"
    if r.figure.unit_raw == "席" and _BEST.search(scene.text):
        return "region_count"  # 江苏、浙江分别占|23席
    if r.figure.unit_raw in ("家", "户") and _KIND_OF_FIRM.search(scene.text, max(r.left, r.clause[0]), r.start):
        return "enterprise_count"
    if r.figure.unit_raw == "家" and DOING.search(scene.text, max(r.left, r.clause[0]), r.start):
        return "enterprise_count"
    if r.figure.unit_raw == "家" and scene.text.startswith(_LEADING, r.end):
        return "enterprise_count"
    alone = r.before is None or r.before.sentence != r.sentence or r.before.indicator == "project_count"
    if alone and r.figure.unit_raw in ("个", "项") and _STAGE_BEHIND.match(scene.text, r.end):
        return "project_count"
    spots = r.figure.unit_raw == "个" and _SPOTS.match(scene.text, r.end)
    if spots or (r.before is not None and r.before.indicator == "region_count" and _GREW.match(scene.text, r.end)):
        return "region_count"  # 9个县市中,|7个投资实现正增长
    came = r.figure.unit_raw == "家" and _CAME.search(scene.text, max(r.left, r.clause[0]), r.start)
    return "enterprise_count" if came and scene.text[r.end : r.end + 1] in _ENDS else None


def _is_many(r: Reading, scene: Scene) -> bool:
    """已建成通用机场|1座: one of something is a figure where a verb and a noun tell what was made."""
    return r.figure.value > 1 or r.figure.kind == "money" or (r.figure.kind == "count" and done_to(r, scene) != "")


def _is_told(r: Reading) -> bool:
    """近千人, 上百对, 不足三万元: what is told in words and yet an amount; 上百元价值 is a way of speaking."""
    f = r.figure
    return not f.spelled or (f.value >= _MANY and not (f.kind == "money" and f.value_raw in ("百", "千", "万")))


def _in_ratio(r: Reading, scene: Scene) -> bool:
    """16.3:39.5:44.2 is read as a whole."""
    return ":" in (scene.text[r.start - 1 : r.start], scene.text[r.end : r.end + 1])
