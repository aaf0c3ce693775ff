"""What a term means beside the words around it: 协议额 of signed projects is their investment, 风机 that are made a capacity."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import accounts, invested, nameless, portion
from extract.attribute.measure import JOINED
from extract.attribute.reading import Reading
from extract.attribute.terms import BUILDS, GROWN, LAND, PRODUCTS, Found, fitting
from extract.models import Measure
from extract.scene import Scene

PRODUCED: Final = re.compile(
    r"(?:(?:(?<![去今本当全上前明\d])年|[日月])产(?!业|值|出|销)|[能可](?:生产|造(?!成|福|访|林|就)|产(?!业|生|品|能|值))|(?:(?<![去今本当全上前明后每\d])|(?<=[成产用运营]后))年(?:封装|加工|生产|制造|组装|繁育|培育|育)|一年(?:[能可就还又多少]|反倒){0,4}[做产造])[^,。;]{0,16}$"
)
TREATED: Final = re.compile(  # 投产后每年可处理退役电池|10万吨
    r"(?:(?<![去今本当全上前明后\d])|(?<=[成产用运营]后))(?:每年|年)(?:可|能|预计|将|计划){0,2}(?:处理|处置|消化|加工|回收|利用|拆解|屠宰|分拣|消纳|转化)[^,。;\d]{0,10}$"
)
_WAS_MADE: Final = re.compile("(?:(?<!投)(?<!量)生产|产销|下线|发运|交付|(?<=[去今全上]年|半年|季度|个月)产)了?$")
_EXPORTED: Final = re.compile("(?P<way>出口|进口)了?[^,。;\\d]{0,8}$")
_MADE_THEN: Final = re.compile("(?:(?<!投)生产|产销|下线)(?!线)[^,。;、]{0,6}$")
_FUND: Final = re.compile("(?<!医保)(?<!社保)(?<!保险)(?<!养老)(?<!统筹)基金")
_TRAINED: Final = re.compile(r"培训(?!机构|基地|中心|学校)[^,。;、\d]{0,8}$")
_SOUGHT: Final = re.compile("(?:争取(?:到|来)?了?|获批|申请到|争得)[^,。;、\\d]{0,10}$")
_MOVED: Final = re.compile(r"(?:带动|撬动|拉动)[^,。;、\d]{0,8}$")
_CARRIED_OUT: Final = re.compile(r"(?<!年内)完成(?!后)[^,。;、\d]{0,12}$")
_OUTPUT_LISTED: Final = re.compile(
    "[^,。;\\d]{0,12}产量(?:情况|方面|[^,。;\\d]{0,6}增长,其中)?(?:来?看|中|方面|上)?[,:]"
)
_SCHOOL: Final = re.compile("在校生|在校学生|学院|学校|招生|职校|技校")
_BUILDS: Final = re.compile(f"(?:{BUILDS}|[一二三四五]期(?:项目|工程)?)(?:约|近)?$")  # 一期建设|60万吨烧碱
_PIECES: Final = "、和及"
_OF_PLANTS: Final = re.compile("产能|冶炼|[一-龥]厂|生产线|窑|产线")
_TECHNOLOGY: Final = re.compile("技术(?:合同|交易|转让)|(?:科技|科研|创新)成果")
_SETTLED: Final = re.compile("(?:办[结理]|受理|审批|审结)了?[^,。;、\\d]{0,8}$")
_CASES: Final = frozenset({"件", "笔", "件次", "宗", "起"})
_TAKEN: Final = {
    "policy_count": _SETTLED,
    "equipment_count": re.compile("(?:取缔|查处|查获|查扣|没收|扣押|清理)了?[^,。;、\\d]{0,8}$"),
}
_SITE: Final = re.compile(
    "[,、](?:项目)?(?:占地|[规划]{0,2}用地|总?建筑面积|厂房面积|新?[建扩](?!成区)设?|拟建|计划建|主要建|建成后|达产后)"
)
_FOREIGN: Final = re.compile("(?<![省市县区州旗域境国])外资")  # 省外资金 is of other provinces
_ARRIVED: Final = frozenset({"实际到位", "到资", "实际到资", "到位", "引资", "到账", "实际到账"})
_GOODS: Final = re.compile("了?[一-龥、]{0,8}")
_DEARER: Final = re.compile("[涨跌]")
_OF_FIRMS: Final = re.compile("(?:企业|公司|总部|工厂|商超|超市|门店|商户|工业|[造务]业)[”》]?$")
_AT_WORK: Final = frozenset({"复工率", "开工率", "复产率", "投产率"})
_AREAS: Final = frozenset({"面积", "总面积", "合计面积", "展区面积", "展览面积", "布展面积", "改造面积"})
_PIECE: Final = 10_000  # yuan
_INVESTMENT: Final = frozenset({"投资", "建设投资", "项目投资", "投资额"})
_SHORT_NAMES: Final = frozenset({"总收入"})  # of 一般公共预算总收入, 财政总收入, 旅游总收入
_PER_HEAD: Final = re.compile("每[十百千万\\d]{1,3}(?:名|个)?(?:常住|户籍|老年)?(?:人口?|老年?人|户)[^,。;\\d]{0,8}$")
_OPENS: Final = re.compile("(?:.*[、和及与])?(?:全[国省市县区州]|其中|而|但|同期|的|[:,])*")
_INTENSITY: Final = re.compile("强度|占")
_HEADED: Final = re.compile(
    "(?<![^。\\n])[^。;\\d]{0,16}(?<![省市县区州旗域境国])外资(?!金)[^。;\\d]{0,16}。$"
)  # 香港吸收外资增势不减。实际到资|85亿元
_SPENT: Final = re.compile(  # 总投资28.6亿元,到6月底完成|11.9亿元
    "[,、;](?:截[至止])?(?:到|至)?(?:目前|现已?|已|累计|计划|实际|预计|今年|当年|年内|要|须|力争|全年)*(?:完成|跑)了?(?:投资)?(?:约|近|超过?)?"
)


def decide(found: Found, r: Reading, scene: Scene) -> str:
    """Return the indicator of a term found for a figure: that of the code list, or another that its words ask for."""
    return (
        accounts.of_loan(found, r, scene)
        or _of_fund(found, r, scene)
        or _per_head(found, r, scene)
        or _of_list(found, r, scene)
        or _trained(found, r, scene)
        or _produced(found, r, scene)
        or _processed(found, r, scene)
        or _dealt_with(found, r, scene)
        or _sought(found, r, scene)
        or _of_technology(found, r, scene)
        or _shortened(found, r, scene)
        or _of_one_thing(found, r, scene)
        or _of_spending(found, r, scene)
        or invested.from_abroad(found, r, scene)
        or invested.of_assets(found, r, scene)
        or invested.within_year(found, scene)
        or _of_output(found, r)
        or _of_output_list(r, scene)
        or _of_prices(found, r, scene)
        or _of_price(found, r)
        or _traded(found, r, scene)
        or _signed(found, r, scene)
        or _leveraged(found, r, scene)
        or _carried_out(found, r, scene)
        or invested.of_assets_told(found, r, scene)
        or _of_site(found, r, scene)
        or _of_project(found, r, scene)
        or _arrived(found, r, scene)
        or _involved(found, r, scene)
        or _of_plants(found, scene)
        or _of_firms(found, r, scene)
        or _of_floors(found, r, scene)
        or _of_piece(found, r)
        or _enrolled(found, r, scene)
        or _of_land(found, r, scene)
        or found[1].indicator
    )


def _per_head(found: Found, r: Reading, scene: Scene) -> str | None:
    """每千人口执业医师|2.8人: people by people are a rate, and no number of theirs."""
    return (
        "other"
        if found[1].indicator == "talent_count" and _PER_HEAD.search(scene.text, r.left, found[0].start)
        else None
    )


def _term(found: Found, scene: Scene) -> str:
    return scene.text[found[0].start : found[0].end]


def _of_one_thing(found: Found, r: Reading, scene: Scene) -> str | None:
    """咖啡消费增长|8%, but 投资增长5%,消费增长|3%: what is consumed of one thing, or by some, is no retail sales."""
    if _term(found, scene) != "消费":
        return None
    words = scene.without(max(r.left, r.clause[0]), found[0].start, scene.places, scene.times)
    return None if _OPENS.fullmatch(words) else "other"


def _shortened(found: Found, r: Reading, scene: Scene) -> str | None:
    """一般公共预算总收入1247亿元。…厦门总收入|352亿元: a name of which the text has told the fuller one, where a place or a time has it."""
    term, start = _term(found, scene), found[0].start
    if term not in _SHORT_NAMES or not _is_places(start, r, scene):
        return None
    fuller = (h for h in scene.aliases.between(0, start) if h.end - h.start > len(term) and scene.is_amount(h))
    whole = [h for h in fuller if scene.text.endswith(term, h.start, h.end)]
    return whole[-1].payload[0].indicator if whole else None


def _is_places(start: int, r: Reading, scene: Scene) -> bool:
    """Whether a term opens its clause or stands right behind a place or a time: 厦门|总收入, 全年|总收入, but not 三一集团|总收入."""
    begin = max(r.left, r.clause[0])
    ends = {n.end for n in scene.places.between(begin, start)} | {t.end for t in scene.times.between(begin, start)}
    return start in ends or _OPENS.fullmatch(scene.text, begin, start) is not None


def _of_spending(found: Found, r: Reading, scene: Scene) -> str | None:
    """研发经费投入年均增长|12%: what is spent grows by so much, not its part of the product."""
    spent = found[1].indicator == "rd_intensity" and r.measure in GROWN
    return "other" if spent and not _INTENSITY.search(_term(found, scene)) else None


def _of_fund(found: Found, r: Reading, scene: Scene) -> str | None:
    """总规模50亿元的产业基金: a scale is a fund's where the clause speaks of one."""
    start, end = scene.clauses.at(r.start)
    scale = _term(found, scene) in ("总规模", "投资规模", "总额", "资金", "出资")
    near = scene.text[max(r.sentence[0], start - 16) : min(end, r.end + 16)]
    return "fund_size" if scale and _FUND.search(near) else None


def _of_list(found: Found, r: Reading, scene: Scene) -> str | None:
    """链主企业、头部企业和上市公司100余家: firms of several kinds counted together are firms."""
    hit, alias = found
    if scene.book.indicators[alias.indicator].group != "enterprises":
        return None
    part = max(r.left, scene.text.rfind(";", r.left, hit.start) + 1)
    before = [f for f in fitting(r, scene, part, hit.start) if JOINED.fullmatch(scene.text, f[0].end, hit.start)]
    kinds = {scene.book.indicators[f[1].indicator].group for f in before}
    return (
        "enterprise_count"
        if kinds == {"enterprises"} and any(f[1].indicator != alias.indicator for f in before)
        else None
    )


def _trained(found: Found, r: Reading, scene: Scene) -> str | None:
    """培训园区职工5000人次: people of any kind are trainees where they are trained."""
    trained = _TRAINED.search(scene.text, max(r.left, r.clause[0]), found[0].start)
    return "trainee_count" if r.figure.kind == "persons" and trained else None


def _of_technology(found: Found, r: Reading, scene: Scene) -> str | None:
    """登记技术合同5236份,成交额312.5亿元: what contracts on technology come to is nobody's sales."""
    worth = found[1].indicator == "sales_revenue" and _term(found, scene) in ("成交额", "交易额", "成交金额", "合同额")
    return "other" if worth and _TECHNOLOGY.search(scene.text, r.sentence[0], found[0].start) else None


def _produced(found: Found, r: Reading, scene: Scene) -> str | None:
    """年产8MW以上风机200台, 去年生产新能源汽车5.9万辆: what can be made in a year, or was made, is no equipment."""
    if _term(found, scene) == "装机规模" and r.figure.unit_raw in ("台", "套"):
        return "equipment_count"  # 服务器装机规模150万台
    if found[1].indicator != "equipment_count":
        return None
    before = scene.text[max(r.left, r.clause[0]) : found[0].start]
    if _MADE_THEN.search(scene.text, found[0].end, r.start):
        return "other"  # 汽车工业园去年下线整车|19.8万辆
    if (traded := _EXPORTED.search(before)) and r.figure.unit_raw in PRODUCTS:
        return "exports" if traded.group("way") == "出口" else "imports"  # 上半年出口新能源汽车|41.3万辆
    return "capacity" if PRODUCED.search(before) else "other" if _WAS_MADE.search(before) else None


def _processed(found: Found, r: Reading, scene: Scene) -> str | None:
    """年加工|原油2000万吨: what a plant can take in or make in a year, whatever code the thing has.

    一期建设60万吨烧碱、156万吨|水泥: or is built for, as what stands before it in a list.
    """
    if found[1].indicator != "other" or r.figure.kind != "physical" or _term(found, scene).endswith("量"):
        return None
    if found[0].start == r.end and (_BUILDS.search(scene.text, r.left, r.start) or _goes_on_with(r, scene)):
        return "capacity"
    begin = max(r.left, r.clause[0])
    able = next((m for way in (TREATED, PRODUCED) if (m := way.search(scene.text, begin, r.start))), None)
    return "capacity" if able is not None and able.start() < found[0].start else None


def _goes_on_with(r: Reading, scene: Scene) -> bool:
    before = r.before if scene.text[r.start - 1] in _PIECES else None
    return before is not None and before.indicator == "capacity" and before.figure.unit == r.figure.unit


def _dealt_with(found: Found, r: Reading, scene: Scene) -> str | None:
    """办结跨省|事项3470件, 取缔“三无”|船舶146艘: cases that were settled, and things that were taken away, are none of the place's."""
    way = _TAKEN.get(found[1].indicator)
    begin = max(r.left, r.clause[0])
    dealt = way is not None and found[0].end <= r.start and way.search(scene.text, begin, found[0].start) is not None
    return "other" if dealt and (r.figure.unit_raw in _CASES or way is not _SETTLED) else None


def _sought(found: Found, r: Reading, scene: Scene) -> str | None:
    """争取上级|专项资金24.6亿元: money that a place has been given is in its hands."""
    paid = found[1].indicator == "incentive_paid" and r.figure.kind == "money"
    sought = paid and _term(found, scene).endswith("资金") and _SOUGHT.search(scene.text, r.clause[0], found[0].start)
    return "funds_in_place" if sought else None


def _of_land(found: Found, r: Reading, scene: Scene) -> str | None:
    """种植面积3万亩: an area that no code names is land; 光伏玻璃产量1.2亿平方米 is none."""
    area = found[1].indicator == "other" and r.figure.kind == "area"
    return "land_area" if area and not _term(found, scene).endswith("产量") else None


def _of_output(found: Found, r: Reading) -> str | None:
    """汽车产量117.8万辆,其中新能源汽车|47.6万辆; 发电286亿千瓦时,其中光伏|72亿千瓦时: a part of what is made."""
    before = r.level_before
    same = before is not None and before.figure.unit_raw == r.figure.unit_raw and before.indicator == "other"
    stock = "capacity" if r.figure.unit_raw.endswith("千瓦时") else "equipment_count"
    return "other" if same and found[1].indicator == stock else None


def _of_output_list(r: Reading, scene: Scene) -> str | None:
    """从产品产量看,新能源汽车60.2万辆,…;微型计算机设备1420万台: what a sentence lists the output of is no stock."""
    goods = r.figure.kind == "length" or (r.figure.kind == "count" and r.figure.unit_raw in PRODUCTS)
    return "other" if goods and _OUTPUT_LISTED.match(scene.text, r.sentence[0], r.start) else None


def _of_prices(found: Found, r: Reading, scene: Scene) -> str | None:
    """食品价格下降0.6%,其中猪肉涨|6.9%: what a good has become dearer by, where prices have just been told."""
    if found[1].indicator != "other" or r.measure not in GROWN:
        return None
    before = r.before
    listed = before is not None and before.indicator == "price_index" and before.sentence == r.sentence
    listed = listed and before is not None and ";" not in scene.text[before.end : r.start]
    if not (listed or _DEARER.search(scene.text, found[0].end, r.start)):
        return None
    while before is not None and before.indicator != "price_index":
        before = before.before
    told = before or (r.last_value if r.before is None else None)
    return "price_index" if told is not None and told.indicator == "price_index" else None


def _of_price(found: Found, r: Reading) -> str | None:
    """地价不到苏州的|三成: a price held against another is no change of prices."""
    return "other" if found[1].indicator == "price_index" and r.measure is Measure.SHARE else None


def _traded(found: Found, r: Reading, scene: Scene) -> str | None:
    """出口钢材|578.3亿元: money told of goods that went out or came in."""
    if found[1].indicator != "other" or r.figure.kind != "money" or found[0].end > r.start:
        return None
    begin = max(r.left, r.clause[0])
    crossed = next((h for h in scene.aliases.between(begin, found[0].start) if _crosses(h.end, found, scene)), None)
    codes = {alias.indicator for alias in crossed.payload} if crossed else set()
    return next((code for code in ("exports", "imports") if code in codes), None)


def _crosses(end: int, found: Found, scene: Scene) -> bool:
    return _GOODS.fullmatch(scene.text, end, found[0].start) is not None


def _signed(found: Found, r: Reading, scene: Scene) -> str | None:
    """签约项目27个,合同额206亿元: what projects are signed for is their investment."""
    before = r.before
    signed = _term(found, scene).startswith(("合同", "签约", "协议"))
    counted = before is not None and before.indicator == "project_count"
    return "investment_total" if signed and counted and found[1].indicator == "sales_revenue" else None


def _leveraged(found: Found, r: Reading, scene: Scene) -> str | None:
    """带动上下游投资500亿元: what others are to invest because of it."""
    moved = _MOVED.search(scene.text, max(r.left, r.clause[0]), found[0].start)
    pried = moved is not None and moved.group().startswith("撬动") and found[1].indicator in invested.INVESTED
    return "leveraged_capital" if pried or (moved and found[1].indicator == "investment_total") else None


def _of_site(found: Found, r: Reading, scene: Scene) -> str | None:
    """某某食品出资3.8亿元,用地65亩; 某某文旅投资|30亿元,占地380亩: what a firm puts into what it builds."""
    term = _term(found, scene)
    firms = term == "出资" or (found[1].indicator == "fixed_asset_investment" and "固定资产" not in term)
    told = firms and r.figure.kind == "money" and r.measure is Measure.LEVEL and found[0].end <= r.start
    return "investment_total" if told and _SITE.match(scene.text, r.end) else None


def _of_project(found: Found, r: Reading, scene: Scene) -> str | None:
    """某集团系列项目投资100亿元: outside statistics what a project's investment is announced to be."""
    named = _term(found, scene) == "项目投资" and not scene.reports
    return "investment_total" if named and r.figure.kind == "money" else None


def _carried_out(found: Found, r: Reading, scene: Scene) -> str | None:
    """2011年完成园区基础建设投资65亿元: what was invested in a period, not what a project is to cost."""
    total = found[1].indicator == "investment_total" or _of_project(found, r, scene) is not None
    done = total and _CARRIED_OUT.search(scene.text, r.clause[0], found[0].start)
    return "investment_completed" if done and _term(found, scene) in _INVESTMENT else None


def _arrived(found: Found, r: Reading, scene: Scene) -> str | None:
    """合同外资11亿美元,实际到位|5亿美元: what has arrived is foreign capital where the sentence speaks of that."""
    bare = _term(found, scene) in _ARRIVED
    told = scene.text[r.sentence[0] : r.start]
    foreign = (
        r.last_value is not None and r.last_value.indicator == "fdi_actual"
    )  # 实际使用外资6.84亿美元。香港到资|4.02亿美元
    foreign = foreign or _HEADED.search(scene.text, scene.block(r.start).start, r.sentence[0]) is not None
    dollars = r.figure.unit is not None and r.figure.unit.unit == "USD"  # 高技术产业引资|22.4亿美元
    return "fdi_actual" if bare and (dollars or _FOREIGN.search(told) or foreign) else None


def _enrolled(found: Found, r: Reading, scene: Scene) -> str | None:
    """学院在校生1120人,今年秋季又招了|280人: whom a school takes in are its students."""
    hired = found[1].indicator == "employment" and _term(found, scene).startswith("招")
    return "enrolment" if hired and _SCHOOL.search(scene.text, r.sentence[0], r.start) else None


def _of_plants(found: Found, scene: Scene) -> str | None:
    """碳酸锂年产能合计14.5万吨,眼下开工率只有|55%: how much of what plants can make they make."""
    sentence = scene.text[scene.sentences.at(found[0].start)[0] : found[0].start]
    return "capacity" if _term(found, scene) == "开工率" and _OF_PLANTS.search(sentence) else None


def _of_firms(found: Found, r: Reading, scene: Scene) -> str | None:
    """规上工业企业复工348家,复工率|100%, “四上企业”复工率|93.8%: of firms counted or named right before, and of no projects."""
    term, before = _term(found, scene), r.before
    if term == "惠及" and r.figure.unit_raw in ("家", "家次"):
        return "enterprise_count"  # 惠及|9800家
    if term in _AT_WORK and _OF_FIRMS.search(scene.text, r.sentence[0], found[0].start):
        return "enterprise_count"
    if term not in _AT_WORK or before is None or before.indicator != "enterprise_count":
        return None
    return "enterprise_count" if term[:-1] in scene.text[before.left : before.start] else None


def _of_floors(found: Found, r: Reading, scene: Scene) -> str | None:
    """飞地开张,面积|5000平方米: of floors, unless open land is told of."""
    area = found[1].indicator == "land_area" and r.figure.unit_raw == "平方米" and _term(found, scene) in _AREAS
    return "floor_area" if area and nameless.is_of_floors(r, scene) else None


def _of_piece(found: Found, r: Reading) -> str | None:
    """收购价每斤|0.98元: what somebody pays for a piece buys no firm."""
    return "other" if found[1].indicator == "acquisition_value" and r.figure.value < _PIECE else None


def _involved(found: Found, r: Reading, scene: Scene) -> str | None:
    """累计结算超过210万人次、涉及金额|5.6亿元: money that no project in the sentence is to cost."""
    bare = _term(found, scene) == "涉及金额"
    return "other" if bare and "项目" not in scene.text[r.sentence[0] : r.start] else None


def of_next(previous: Reading, r: Reading, scene: Scene) -> str | None:
    """总量突破4.5万亿元、人均超过10万元: the indicator before it, or that a head where the text says so."""
    if previous.indicator == "gdp" and "人均" in scene.text[r.left : r.start]:
        return "gdp_per_capita"
    if previous.indicator == "investment_total" and _SPENT.fullmatch(scene.without(r.left, r.start, scene.times)):
        return "investment_completed"
    if previous.indicator == "floor_area" and r.figure.unit_raw in LAND:
        return "land_area"
    if previous.indicator == "land_area" and nameless.is_built(r, scene):
        return "floor_area"
    return portion.of_whole(previous, r, scene) or _as_share(previous, r, scene)


def _as_share(previous: Reading, r: Reading, scene: Scene) -> str | None:
    """R&D经费支出86.3亿元,占GDP比重13.1%: some terms are another indicator where their share is told."""
    if r.measure is Measure.SHARE and previous.alias is not None and previous.indicator == "other":
        payload = next((h.payload for h in scene.aliases.between(*previous.alias)), ())
        return next(
            (a.indicator for a in payload if "percent" in a.kinds and a.indicator != "other"), previous.indicator
        )
    return previous.indicator
