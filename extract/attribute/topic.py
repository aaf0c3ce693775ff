"""Amounts that only a place or a trade is named with, in a text on one thing: 外贸增长6.7%。…崇左以|1236.7亿元继续领跑."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import alone, increment, people, ranked, report_cards, standings, wholes_told
from extract.attribute.classifiers import PLACES
from extract.attribute.reading import Reading
from extract.attribute.terms import GONE, GROWN, HUGE, fitting, growing
from extract.codebook import Alias
from extract.match import Hit
from extract.mentions import Figure
from extract.models import Measure
from extract.scene import Scene

_COMPARABLE: Final = re.compile(",按照?(?:可比|不变)价格?(?:计算)?,")  # 2313亿元,按可比价格计算,增长10%
_ECONOMY: Final = re.compile("(?:名义|实际)(?:增速|增长率?)")  # 山西名义增速23.5%
_REACHED: Final = re.compile("经济(?:总量)?(?:实现|达到?|突破|完成)(?:约|近)?$")  # 阜阳经济实现|2580.6亿
_FASTER: Final = re.compile(
    "(?:从全[国省市县区](?:范围)?来看|,)*增速(?:则|也|仍)?[高低快慢]于(?:全[国省市县区])?(?:平均(?:水平|数)?)?"
)
_OF_ECONOMY: Final = re.compile(  # 论总量,座次没变:大连|9438亿元; 今年经济增长目标:大连|6%左右
    f"[论看按从以比拼说](?:经济)?(?:总量|块头)|经济(?:增长|增速|总量)|(?:增长|预期)目标[^。]{{0,10}}[:,]|{standings.AIMS}"
)
_TOTAL: Final = re.compile("[论看按从以比拼说](?:总量|块头)")  # of what the title is about
_NUMBERED: Final = re.compile(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?\s*(?:全[国省市县区州])?的?(?:增[速幅长]|总量|规模|完成率?|运行|情况|及|和|[:。]|\s)*"
)
_NO_TOPIC: Final = PLACES | {"other"}
_OF_PROJECTS: Final = frozenset({"investment_completed", "investment_total", "funds_in_place"})  # no 总量 of a place
_RANKED: Final = re.compile(f"[冠亚季]军|垫底|领跑|居首|末位|排在?第|列第|[高低]于\\d[\\d.]*%:|{standings.SAME_AIM}")
_SPEED: Final = re.compile("增速|快慢|目标")
_SUM: Final = re.compile(
    "(?:(?:[两三四五六七八九]|\\d)(?:市|县|区|城|地|省)|(?<=[,。])|前[两三四五六七八九十](?:名|位|强|家|甲))(?:合计|共计|加起来|一共|合起来)(?:约|近|差不多|大约)?(?=占|$)"
)
_OF_ALL: Final = re.compile("(?:以上|左右)?的(?:份额|总量)(?=[,。;])")  # 前三名合计拿走了全省|四分之三的份额
_HOLDS: Final = re.compile(
    "(?:一[市县区城省家地])?(?:却|就|即|也|独|已|则|仅|只|还|便){0,3}(?:占|相当于|不[及到足]|仅为)(?:去|了|到)?"
    "(?:全[国省市县区州](?:总量)?)?的?(?:约|近|将近)?"
)
_OF_TASK: Final = re.compile(
    "(?:[ 、和及与]|[两三四五六七八九][市县区州地]|已|仅|只|才|也|则|刚|累计|每[月季]|[须需要]|至少|应){0,8}"
    "(?:完成了?(?:全年|年度|年初|下达|既定|的){0,4}(?:任务|目标|计划)[数量]?的?"
    "|(?:年度|计划|任务|目标|投资)?完成率(?:预计|可|将|有望|能|达到?|为)*)(?:约|近|超过?)?"
)
_INVESTED: Final = frozenset(
    {"investment_total", "investment_completed", "fixed_asset_investment", "industrial_investment"}
)
_DONE: Final = re.compile(
    "[,、 \\n]{0,2}(?:截[至止]|到|至|末|底|目前|,|已经?|累计|共|实际|就|仅|才){0,5}(?:完成|投入)了?(?:投资)?(?:约|近|超过?)?"
)
_PART_DONE: Final = re.compile("(?:只|仅|才|累计|已|共|也|却){0,3}完成了?(?:约|近|超过?)?")
_FAR: Final = 1000  # times that an amount is larger than how far two of its kind are apart
_APART: Final = re.compile("相差|差距|[还仅只]差|领先|落后|[多高]出|反超")
_ENDS: Final = re.compile("(?:以上|左右|上下|[强弱多])?[,。;、)\\n]")
_AIM: Final = re.compile("[,、]?(?:全年)?的?(?:目标|任务|计划)(?:则|就|也)?(?:是|为|定在)(?:约|近|超过?)?")
_AS_MUCH: Final = re.compile(
    "(?:总量|体量|规模|总额)?[则也已还就仍]{0,2}(?:相当于|等于|抵得?上?|顶得?上?|是|为)(?:全[国省市县区])?(?:平均(?:水平|数)?)?的?(?:约|近|超过?)?"
)
_EXACTLY: Final = re.compile("(?:大关|关口)?[,、(]?已?(?:达到?了?|为|实现|完成)(?:约|近)?")
_SURE, _HARDLY = 0.5, 0.4  # of the paragraph's topic, and of the title's


def decide(r: Reading, scene: Scene) -> bool:
    """Set what the paragraph, or else the title, is about, where no more than a place or a trade names a figure."""
    if _tells_economy(r, scene):
        return True
    huge = r.figure.kind == "bare" and r.figure.value >= HUGE  # 突破2800亿大关
    takes = (
        _takes_exact,
        _takes_from,
        _takes_share,
        people.moved,
        people.in_list,
        people.of_places,
        _takes_times,
        _takes_task,
        _takes_ranked,
        _takes_gap,
        _takes_done,
        _takes_part_done,
        _takes_aim,
        _takes_rate,
        standings.takes_rate_before,
    )
    if any(take(r, scene) for take in takes):
        return True
    grown = r.figure.kind == "percent" and r.measure in GROWN
    if not (huge or grown or r.figure.kind in ("money", "persons")):
        return False
    headed = _heading(r, scene)
    more = r.measure is Measure.CHANGE and increment.MORE_BEHIND.match(scene.text, r.end) is not None
    level = r.measure is Measure.LEVEL or more or (headed is not None and r.measure is Measure.CHANGE)  # 减收|1.37亿元
    amount = not grown and level
    sized = alone.its_size(r, scene)
    if not (sized or amount or grown):
        return False
    alike = sized or standings.races(r, scene, trades=amount) or standings.in_brackets(r, scene, trades=amount)
    if not (alike or alone.nothing_named(r, scene, headed is not None)):
        return False
    if (found := _topic(r, scene, headed)) is None:
        return False
    r.indicator, r.alias, r.confidence, told = found
    if r.indicator == "gdp" and "人均" in scene.text[r.sentence[0] : r.start]:
        r.indicator = "gdp_per_capita"  # 按人均计算,无锡以|20.6万元居首
    r.decide("indicator", f"what {told} is about「{scene.text[slice(*r.alias)]}」")
    return True


def _tells_economy(r: Reading, scene: Scene) -> bool:
    """Set what is told of the economy by other words: at comparable prices, its speed, what it reaches, real or nominal."""
    if r.figure.kind == "money" and (priced := _COMPARABLE.match(scene.text, r.end)):
        r.indicator, r.confidence = "gdp", _SURE
        r.decide("indicator", f"what is told at comparable prices「{priced.group()}」")
        return True
    if r.figure.kind == "pp" and (rate := r.last_rate) is not None and rate.indicator == "gdp" and r.before is None:
        words = scene.without(r.sentence[0], r.start, scene.places, scene.times)
        if _FASTER.fullmatch(words):
            return _take(r, rate, _SURE, scene)
    own = _REACHED.search(scene.text, max(r.left, r.clause[0]), r.start) if r.figure.kind == "money" else None
    if own is not None and (scene.ends_unit(own.start()) or scene.ends_unit(own.start() - 1)):
        r.indicator, r.alias, r.confidence = "gdp", own.span(), _SURE
        r.decide("indicator", f"what is told of the economy's size「{own.group()}」")
        return True
    if r.measure in GROWN and (economy := _ECONOMY.search(scene.text, max(r.left, r.clause[0]), r.start)):
        r.indicator, r.confidence = "gdp", _SURE
        r.decide("indicator", f"what is told as real or nominal「{economy.group()}」")
        return True
    return False


def _take(r: Reading, told: Reading, sure: float, scene: Scene) -> bool:
    """Set what its paragraph has told of a figure that names it, and say so."""
    r.indicator, r.alias, r.confidence = told.indicator, told.alias, sure
    r.decide("indicator", f"what its paragraph is about「{scene.text[slice(*(told.alias or (0, 0)))]}」")
    return True


def _takes_exact(r: Reading, scene: Scene) -> bool:
    """常州首破万亿,达|10116亿元: an amount that says exactly what the mark right before it was of."""
    mark = r.before if r.figure.kind == "money" and r.measure is Measure.LEVEL else None
    if mark is None or mark.figure.kind != "bare" or not mark.figure.magnified or mark.indicator in (None, "other"):
        return False
    return _EXACTLY.fullmatch(scene.text, mark.end, r.start) is not None and _take(r, mark, _SURE, scene)


def _takes_from(r: Reading, scene: Scene) -> bool:
    """服务业增加值翻一番。由2005年的|222.66亿元增至2010年的531.65亿元: what the sentence before has told."""
    told = alone.rises(r, scene)
    if told is None:
        return False
    r.indicator, r.alias, r.confidence = told.payload[0].indicator, (told.start, told.end), _SURE
    r.decide("indicator", f"what its paragraph is about「{scene.text[slice(*r.alias)]}」")
    return True


def _takes_share(r: Reading, scene: Scene) -> bool:
    """青岛8437亿元,济南6958亿元。两市合计占全省的|31.2%: a share of what its paragraph tells amounts of, where nothing else is named."""
    whole = r.whole and not _OF_ALL.match(scene.text, r.end)
    told = r.last_value if r.figure.kind == "percent" and r.measure is Measure.SHARE and not whole else None
    one = told.level_before if told is not None and told.figure.relative else None
    if told is not None and one is not None and one.indicator == told.indicator:
        told = one  # 深圳18307亿元,增长5.1%;广州15081亿元,增速3.8%。两城加起来占九市的|六成
    if told is None or told.alias is None or told.indicator in _NO_TOPIC:
        return False
    summed = told.figure.kind == "money" and told.measure is Measure.LEVEL
    summed = summed and _SUM.search(scene.text, r.clause[0], r.cue or r.start) is not None
    if not (summed or (_is_last(told, r) and _holds_share(r, scene))):
        return False
    return _take(r, told, _HARDLY, scene)


def _is_last(told: Reading, r: Reading) -> bool:
    """Whether no other thing has been told since: GDP达4000亿元。接待游客3000万人次。江苏占三成."""
    last = r.before or r.last_told
    return last is None or last.indicator == told.indicator or last.sentence == told.sentence


def _holds_share(r: Reading, scene: Scene) -> bool:
    """苏州一市就占去全省的|19%, 绵阳只相当于成都的|16.8%: whether nothing but a place has so much of the whole, or of another's."""
    begin = max(r.left, r.clause[0])
    if any(scene.is_amount(h) for h in scene.aliases.between(begin, r.start)) or not _ENDS.match(scene.text, r.end):
        return False
    named = (n for n in scene.places.between(begin, r.start) if n.start == begin or scene.text[n.start - 1] == "的")
    return any(_HOLDS.fullmatch(scene.without(n.end, r.start, scene.places)) for n in named)


def _takes_task(r: Reading, scene: Scene) -> bool:
    """下达的任务是工业投资均不低于400亿元。上半年南海完成年度任务的|43%: how much of its task a place has done, where no more is named."""
    told = r.last_value if r.measure is Measure.COMPLETION else None
    if told is None or told.alias is None or told.indicator in _NO_TOPIC:
        return False
    words = scene.without(max(r.left, r.clause[0]), r.start, scene.places, scene.times)
    if not _is_last(told, r) or not _OF_TASK.fullmatch(words):
        return False
    return _take(r, told, _SURE, scene)


def _takes_ranked(r: Reading, scene: Scene) -> bool:
    """完成投资389.7亿元,占年度计划的54%。/ 完成率居前的是:南康区|68%: what the heading names, or what was last told to be done in part."""
    if r.measure is not Measure.COMPLETION:
        return False
    words = scene.without(max(r.left, r.clause[0]), r.start, scene.places, scene.times)
    if not _OF_TASK.fullmatch(words) and ranked.lead(r, scene) is None:
        return False
    if headed := _heading(r, scene):
        r.indicator, r.alias, where = growing(headed.payload).indicator, (headed.start, headed.end), "its heading"
    elif r.last_done is not None:
        r.indicator, r.alias, where = r.last_done.indicator, r.last_done.alias, "the article"
    else:
        return False
    r.confidence = _SURE
    r.decide("indicator", f"what {where} is about「{scene.text[slice(*(r.alias or (0, 0)))]}」")
    return True


def _takes_done(r: Reading, scene: Scene) -> bool:
    """今年安排铁路建设投资720亿元。截至6月底已完成|337.9亿元: what of an investment told before has been made, where nothing is named."""
    one = r.last_told if r.figure.kind == "money" and r.measure is Measure.LEVEL and r.before is None else None
    if one is None or not _DONE.fullmatch(scene.without(r.sentence[0], r.start, scene.times)):
        return False
    while one is not None and not (one.figure.kind == "money" and one.indicator in _INVESTED):
        one = one.before
    if one is None or one.alias is None:
        return False
    _take(r, one, _SURE, scene)
    r.indicator = "investment_completed" if one.indicator == "investment_total" else one.indicator
    return True


def _takes_part_done(r: Reading, scene: Scene) -> bool:
    """固定资产投资运行情况 / 衡山县大项目少,只完成|57.2亿元: what the title is about, where a place has done so much of it."""
    first = r.figure.kind == "money" and r.measure is Measure.LEVEL and r.before is None
    if not first or r.clause[0] == r.sentence[0] or not _PART_DONE.fullmatch(scene.text, r.clause[0], r.start):
        return False
    opens = [n for n in scene.places.between(r.sentence[0], r.clause[0]) if n.start == r.sentence[0]]
    return bool(opens) and not any(fitting(r, scene, *r.sentence)) and _takes_title(r, scene)


def _takes_aim(r: Reading, scene: Scene) -> bool:
    """引进大学生2.6万人。今年的目标是|10万人: what the sentence before told in its kind, where an aim alone is named."""
    told = r.last_told if r.before is None and not r.figure.relative else None
    if told is None or told.alias is None or told.figure.kind != r.figure.kind or told.indicator in _NO_TOPIC:
        return False
    if not _AIM.fullmatch(scene.without(r.sentence[0], r.start, scene.times)):
        return False
    return _take(r, told, _SURE, scene)


def _takes_rate(r: Reading, scene: Scene) -> bool:
    """研发投入强度为3.12%。其中合肥达到|4.03%: the rate that the sentence before told, where only a place is named."""
    told = r.last_told if r.figure.kind == "percent" and r.measure is Measure.LEVEL and r.before is None else None
    if told is not None and told.figure.kind == "pp" and told.before is not None:
        told = told.before  # 城镇化率68.9%,高出全国5个百分点。其中武汉市|84.3%
    if told is None or told.figure.kind != "percent" or told.measure is not Measure.LEVEL or told.alias is None:
        return False
    if told.indicator in _NO_TOPIC or not standings.races(r, scene):
        return False
    return _take(r, told, _SURE, scene)


def _takes_gap(r: Reading, scene: Scene) -> bool:
    """九江920亿元,宜春840亿元。两者相差|80亿元: how far apart two are in what has just been told, where nothing is named."""
    apart = (
        r.figure.kind == "money" and r.measure is Measure.CHANGE and _APART.search(scene.text, r.sentence[0], r.start)
    )
    if not apart or any(fitting(r, scene, r.sentence[0], r.start)):
        return False
    told = r.last_value or r.economy
    if told is None or told.alias is None:
        named = scene.places.between(r.sentence[0], r.start)
        return bool(named) and _takes_title(r, scene)  # 2023年湖南各市居民收入榜 / 第四名岳阳与第七名郴州只差|1890元
    if told.figure.kind == "money" and r.figure.value * _FAR < told.figure.value:
        return False  # 地价每亩相差|15万元
    return _take(r, told, _HARDLY, scene)


def _takes_title(r: Reading, scene: Scene) -> bool:
    """各市居民收入榜 / 长沙是全省平均水平的|1.72倍: what the title is about, where it names an amount."""
    named = scene.topic
    if named is None or not scene.is_amount(named):
        return False
    r.indicator, r.alias, r.confidence = named.payload[0].indicator, (named.start, named.end), _HARDLY
    r.decide("indicator", f"what the title is about「{scene.text[named.start : named.end]}」")
    return True


def _takes_times(r: Reading, scene: Scene) -> bool:
    """武汉13410亿元,合肥7213亿元。武汉是合肥的|1.86倍: so many times what its paragraph has told of another place."""
    words = scene.without(max(r.left, r.clause[0]), r.start, scene.places, scene.times)
    if r.measure is not Measure.MULTIPLE or not _AS_MUCH.fullmatch(words):
        return False
    told = r.last_value
    if told is None and r.before is None:
        return _takes_title(r, scene)
    if told is None or told.alias is None or told.figure.kind != "money" or told.indicator in _NO_TOPIC:
        return False
    return _take(r, told, _HARDLY, scene)


def _topic(
    r: Reading, scene: Scene, headed: Hit[tuple[Alias, ...]] | None
) -> tuple[str | None, tuple[int, int], float, str] | None:
    """The indicator that an amount takes, the term that names it, how sure that is, and what is about it."""
    near = r.economy is not None and r.economy.start >= scene.block(r.start).start
    near = near or (r.last_value is not None and r.last_value.indicator in _OF_PROJECTS)
    if near and alone.its_size(r, scene) and (economy := _economy(r, scene)):
        return economy  # 黄冈完成生产总值1487亿元,…到位资金113亿元。荆州总量为|1672亿元
    for last in (r.last_rate, r.last_value) if r.measure in GROWN else ():
        whole = wholes_told.of_economy(wholes_told.whole_of(last, scene), r)
        if whole is not None and whole.alias and whole.indicator not in _NO_TOPIC:
            return whole.indicator, whole.alias, _SURE, "its paragraph"
    whole = (
        (wholes_told.grew_before(r) or wholes_told.whole_of(r.last_value, scene)) if r.measure not in GROWN else None
    )
    if whole is not None and whole.alias and not _turns_back(whole, r, scene) and _in_same_unit(whole, r, scene):
        return whole.indicator, whole.alias, _SURE, "its paragraph"
    if named := _only_amount(r, scene):
        return growing(named.payload).indicator, (named.start, named.end), _SURE, "its paragraph"
    if headed is not None:
        return growing(headed.payload).indicator, (headed.start, headed.end), _SURE, "its heading"
    told = _OF_ECONOMY.search(scene.text, scene.block(r.start).start, r.start)
    lead = None if scene.topic else _lead(scene)
    named = scene.topic or lead
    aims = named is not None and told is not None and told.group().startswith("目标")
    whose = named is not None and told is not None and _TOTAL.fullmatch(told.group()) and _fits(named, r, scene)
    if told is not None and not (aims or whose) and standings.races(r, scene, trades=False):
        return "gdp", told.span(), _HARDLY, "its paragraph"
    if named and _fits(named, r, scene):
        return (
            growing(named.payload).indicator,
            (named.start, named.end),
            _HARDLY,
            "the article" if lead else "the title",
        )
    return _economy(r, scene)


def _lead(scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """主要城市2024年的一般公共预算收入露了底。/ 上海|8374亿元: the one amount that a text names before its first figure."""
    first = next((m.start for m in scene.mentions if isinstance(m, Figure) and m.kind != "bare"), 0)
    begin = scene.block(first).start
    named = [h for h in scene.aliases.between(len(scene.title), begin) if h.end - h.start > 1 and scene.is_topic(h)]
    return named[-1] if len({h.payload[0].indicator for h in named}) == 1 else None


def _heading(r: Reading, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """一、生产总值 / 全市完成|293.6亿元; 1.公共财政预算收入。我市|34.8亿元: the one amount that a heading is nothing but."""
    begin = scene.block(r.start).start
    for start, end in ((begin, scene.sentences.at(begin)[1]), scene.sections[scene.section(r.start)].heading):
        named = [h for h in scene.aliases.between(start, end) if scene.is_topic(h)]
        if len(named) != 1 or not _fits(named[0], r, scene):
            continue
        if _NUMBERED.fullmatch(scene.without(start, end, scene.aliases, scene.places, scene.times)):
            return named[0]
    return None


def _economy(r: Reading, scene: Scene) -> tuple[str, tuple[int, int], float, str] | None:
    """西安2024年GDP为13086亿元。…咸阳|3102亿元: an amount of the order of the gross product told before, and how fast it grows."""
    told = r.economy
    if told is None or told.alias is None:
        return report_cards.economy(r, scene)
    alike = r.figure.unit == told.figure.unit and alone.of_one_order(r, told)
    near = scene.block(r.start).start <= told.start or _SPEED.search(scene.text, max(r.left, r.clause[0]), r.start)
    raced = near or _RANKED.search(scene.text, *r.sentence) or standings.rate(r, scene)
    if not (raced if r.measure in GROWN else alike):
        return None
    return "gdp", told.alias, _HARDLY, "the article"


def _turns_back(told: Reading, r: Reading, scene: Scene) -> bool:
    """合肥工业增加值增长14.2%。南京以|1.93万亿元排名第五: whether an amount is of what the title is about, behind a growth of another."""
    topic = scene.topic
    aside = told.figure.relative and told.follows is None and told.sentence != r.sentence
    return aside and topic is not None and growing(topic.payload).indicator != told.indicator and _fits(topic, r, scene)


def _fits(named: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    people = scene.book.indicators[named.payload[0].indicator].unit == "persons"
    return r.measure in GROWN or people == (r.figure.kind == "persons")


def _in_same_unit(whole: Reading, r: Reading, scene: Scene) -> bool:
    """Dollars, and people, are no part of what is told in yuan."""
    unit = r.figure.unit.unit if r.figure.unit else None
    told = whole.figure.unit.unit if whole.figure.kind == "money" and whole.figure.unit else None
    habit = scene.book.indicators[whole.indicator or "other"].unit
    if unit is None:
        return habit == "CNY"
    return unit == told if told else unit == habit


def _only_amount(r: Reading, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """生产总值超千亿元的有7个。胶州、寿光分列前二,依次为|1152.6亿元、1010亿元: the one amount that the paragraph has named."""
    named = [h for h in scene.aliases.between(scene.block(r.start).start, r.start) if scene.is_topic(h)]
    named = [h for h in named if _fits(h, r, scene) and not GONE.match(scene.text, h.end)]
    return named[-1] if len({h.payload[0].indicator for h in named}) == 1 else None
