"""What a project will yield: 建成达产后预计年产值30亿元, 年产芯片48万片, unless it yields it already."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import asides, risen
from extract.attribute.asides import DONE_BEHIND, YEARLY
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure, Status
from extract.scene import Scene

_BROUGHT: Final = frozenset({"output_value", "sales_revenue", "fiscal_revenue"})
ANNOUNCED: Final = frozenset(
    {
        "investment_total",
        "land_area",
        "floor_area",
        "building_count",
        "prefabrication_rate",
        "line_length",
        "equipment_value",
    }
)
_TOLD: Final = frozenset(  # no project yields any
    {
        "project_count",
        "enterprise_count",
        "hightech_enterprise_count",
        "sme_specialised_count",
        "listed_company_count",
        "region_count",
        "gdp",
        "gdp_per_capita",
        "fixed_asset_investment",
        "retail_sales",
        "trade_total",
        "price_index",
        "population",
        "urbanisation_rate",
        "unemployment_rate",
    }
)
DONE: Final = re.compile(
    rf"已|现有|尚有|仍有|(?<![由从])目前|去年|完成了|实现了|达到了|同比|成功|上年|实际(?=完成|引进|签约|开工|竣工|新增|增长|落地|达)|获得|荣获|{asides.RECENTLY}"
)
_NOW: Final = re.compile("(?<![由从])(?:目前|现有|如今|现已|眼下|现在)")  # but 由目前的15万吨提高到|35万吨
_RUNNING: Final = re.compile("(?:全部|都|均|已|全线|基本)(?:在|实现)?满产|满产(?:满销|运行|状态)")
_FIRST_YEAR: Final = re.compile("(?:建成)?[投达]产(?:后的?)?(?:头一|首|第一|当)(?=年)")
_CAME_NEXT: Final = re.compile("[^。;]{0,8}[,;](?:去年|如今|目前|现在|上年|次年|第二年|到)")
_RUNS: Final = re.compile("(?:即|就|已|全面|正式)*(?:满产|投产|达产|投用)(?!后)")
_RUNS_NOW: Final = re.compile(",(?:目前|现|已经?|均|全部|全线){1,2}(?:满产|投产|达产)(?!后)")
_NEXT_CLAUSE: Final = 6  # characters in which a time opens it
_REACH: Final = 40  # characters before the clause in which 达产后 still speaks of it
# which speaks of all that its sentence goes on with; 本届|时装周 tells of no time
THEN: Final = re.compile("(?<![本上这首每历各二三四五六七八九十\\d])届时")
_YIELDS: Final = re.compile(
    rf"达产(?!率|量|值|\d)|达效后|一旦[^,。;]{{0,8}}?(?:投产|建成|投用)|可创(?=税|利|产)|{THEN.pattern}|(?<![得达未])到时(?=候|[,要会将能可])|并网后|建成后|投产后|投用后|投运后|预计|满产|全部建成|项目建成(?!投[用产运]|通车|达产)|有望|可(?:直接)?(?:吸纳|提供|解决|安置)(?:就业|岗位|劳动力|用工)|(?<=预计)(?:开通|投用|运营)?首[年月]|将(?:直接)?(?:提供|吸纳|解决|安置)(?:$|(?=就业|岗位|用工))|可实现|可形成|(?<=年)可新增|可新增(?=[床车泊]位|产能)|(?<=[投达量]产,)可新增(?=产值|税收|就业|销售|营收)|将形成|可年产|完工后|竣工后|运营后|可超|可达|可替代|可减排|可带动"
)
_HAPPENED: Final = re.compile(
    r"(?:竣工|投产|已|全面|实现)(?:投产|达产)(?:达效|见效)?(?=[,;、])"
)  # 项目竣工达产,两个月实现销售
_ALL_RUN: Final = re.compile(
    "(?:全部|均已?|都已?|全线|悉数)(?:建成)?(?:投产|达产|投用)[,;、]"
)  # 三期全部投产,年产能|120GWh
_BEGUN: Final = re.compile("(?:投产|量产|达产|投用|投运)(?=[,;、])")
_MUST: Final = re.compile("(?<![主重需必只不首紧提])要(?:做到|达到|突破|超过|形成|实现)[^,。;]{0,8}$")
_OPENED: Final = re.compile(f"{DONE_BEHIND.pattern}后?,")
_RULE: Final = "what a project will yield"
_PHASED: Final = re.compile("分[两二三四]期(?:实施|建设|推进)")
_GOES_ON: Final = re.compile("[^,。;、\\d]{0,16}[,、和]")
_EVERY_YEAR: Final = re.compile("预计(?:每年|年(?![内底末初终度均]))[^,。;\\d]{0,10}$")
_GUESSES: Final = frozenset({"预计", "有望"})
_GUESSED: Final = re.compile("预计|有望")
OF_A_PROJECT: Final = re.compile(
    r"项目|建成(?!区)|投产|达产|投用|该|基地|产业园|工厂|园区|新城(?!区)|科技城|小镇|物流园|生产线|一期|二期"
)
_ABLE: Final = re.compile(r"产能|[年月日]产|能力|^[年日]|设计|规模$")  # what can be made, as no 装机 and no 产量 tells
_SERVED: Final = frozenset({"project_count", "enterprise_count"})
# 建成后每年可服务…; no 建成后已引进
_ROOM: Final = re.compile(
    "(?:(?:建成|投产|投用|投运|达产|竣工|完工|落成|启用|运营)后[^。;已]{0,16}?(?:可|能|将|预计)|届时(?:即|就|预计)?(?:可|能|将))"
    "[^,。;已\\d]{0,3}(?:容纳|服务|入驻|集聚|引进|吸引|承接|孵化|承载|接纳)[^,。;\\d]{0,12}$"
    "|(?:计划|规划|拟|将)新?建设?[^。;已]{0,36}?,(?P<word>可(?:容纳|入驻|承载))[^,。;\\d]{0,12}$"
)
_OF_YEARS_TRADE: Final = re.compile(
    "(?:建成|投产|达产|投运|运营)后[^,。;]{0,4}年(?:进出口|交易|贸易|出口)"
)  # 建成后年进出口额|3亿美元
_OF_FIRMS: Final = re.compile("(?:[资营有]|规上|以上)企业$")
_FORMED: Final = re.compile(
    "形成(?:年产|[^,。;\\d]{0,12}能力)|(?<=,)年(?:产|加工|屠宰加工|屠宰|处理)(?=[^,。;\\d]{0,10}$)"
)
_TO_BUILD: Final = re.compile(
    "建设内容|(?:拟|计划)?(?:新建|新上|购置|用地|改造|扩建|建设(?!用地|规模)|租用)[^。;]{0,40}\\d"
)
_TO_START: Final = re.compile(
    "[^,。;已]{0,16}?(?P<word>计划|预计|力争|将于|拟于?|有望|确保|争取)[^,。;]{0,12}?(?:[投达量]产|建成|投[用运]|[开动竣]工)"
)
_WILL_REACH: Final = re.compile("将(?:分别)?(?:达到?|突破|超过|形成|增至|提升至|扩大到)")
_EXISTING: Final = re.compile(
    r"(?:提前|率先)形成|(?:建成|成为|拥有|有)了?(?:世界|全球|全国|国内|亚洲|中国)(?:规模|产能)?(?:最大|首|唯一|领先)|已形成|已达到?|已有|现有|已投产|已达产|已具备|目前|现已|已建成|累计|拥有|具备"
)


def foresee(r: Reading, scene: Scene) -> bool:
    """Set forecast where the figure is what a project will yield; asked before its period, which is then the article's."""
    room = _room(r, scene)
    counted = r.indicator in _TOLD and room is None and not _OF_YEARS_TRADE.search(scene.text, r.clause[0], r.start)
    if (
        (r.indicator in ANNOUNCED and not _is_drawn_then(r, scene))
        or r.indicator == "investment_completed"
        or counted
        or r.measure is Measure.COMPLETION
        or r.figure.unit_raw == "大"
    ):
        return False
    text = scene.text
    if _runs_since(r, scene):
        return False
    if any("target" in h.payload and text[h.start] != "将" for h in scene.cues.between(r.clause[0], r.start)):
        return False
    own, said = text[r.clause[0] : r.start], text[_told_from(r, scene) : r.start]
    if _yielding(own) is None and _must(r, scene):
        return False  # 2025年全部建成,年产值要做到50亿元,稳定就业|5000人
    yields = _yielding(own) or (None if DONE.search(own) else _yielding(_HAPPENED.sub("", said)))
    if r.project is None and _at_horizon(r, own, scene):
        return False  # 到“十五五”末,甲厂将形成产能|1500万吨
    if yields is not None and (risen.starts(r, scene) or _has_come(r, yields.group(), scene)):
        return False  # 满产后由|3.5GW提升至8GW, 3月底达产,1—6月实现销售19亿元
    guessed = yields is not None and yields.group() in _GUESSES
    if guessed and r.measure in GROWN and not (_of_a_year(r, scene) and _is_guessed_of_project(r, own, scene)):
        return False  # 2016年至2018年…预计年均增长24.5%, unlike 二期预计年产值翻一番
    if guessed and not (r.project or _is_guessed_of_project(r, own, scene) or _in_one_breath(r, scene)):
        return False  # 预计全市实现…: an estimate of what has been
    word = yields.group() if yields else _able(r, own, said, scene) or _to_start(r, scene)
    word = word or (room.group("word") if room else _formed(r, scene))
    if (
        word is None
        and _is_yearly(r, scene)
        and not _EXISTING.search(said)
        and not DONE.search(said)
        and not _has_risen(r, scene)
        and not _runs(r, scene)
    ):
        word = text[slice(*(r.alias or (0, 0)))]
    if word is None and _is_phased(r, scene) and _in_one_breath(r, scene) and not DONE.search(own):
        word = text[slice(*(r.alias or (r.start, r.end)))]  # 二期年处理铁矿石3000万吨,生产铁精粉|1000万吨
    if word is None:
        return False
    r.status = Status.FORECAST
    r.decide("status", f"{_RULE}「{word}」")
    return True


def _is_phased(r: Reading, scene: Scene) -> bool:
    """项目分两期实施,一期…。二期年处理铁矿石|3000万吨: whether the paragraph has told that a project is built in phases."""
    return _PHASED.search(scene.text, scene.block(r.start).start, r.start) is not None


def _is_guessed_of_project(r: Reading, own: str, scene: Scene) -> bool:
    """项目预计年产值|20亿元, 预计年客流量|1200万人次: whether 预计 speaks of a project, or of what every year will bring."""
    yearly = _EVERY_YEAR.search(own) is not None and not r.figure.relative
    return yearly or (
        _GUESSED.search(own) is not None and OF_A_PROJECT.search(scene.text, r.sentence[0], r.start) is not None
    )


def _in_one_breath(r: Reading, scene: Scene) -> bool:
    """预计年产值20亿元、年税收1.2亿元,带动就业|300人: whether a figure goes on with what the one before it will yield."""
    before = r.before
    told = before is not None and before.sentence == r.sentence and before.trace.get("status", "").startswith(_RULE)
    if before is None or not told or not _GOES_ON.match(scene.text, before.end):
        return False
    return not (scene.times.between(before.end, r.start) or scene.places.between(before.end, r.start))


def _is_drawn_then(r: Reading, scene: Scene) -> bool:
    """届时可入驻企业15家,吸引投资|40多亿元: whether an investment is one that is still to come with what else will."""
    return r.indicator == "investment_total" and THEN.search(scene.text, r.sentence[0], r.start) is not None


def _told_from(r: Reading, scene: Scene) -> int:
    """Where the words that still speak of a figure begin: behind 甲县…建成后年产1亿株; 乙县 tells of its own."""
    then = next((m.start() for m in THEN.finditer(scene.text, r.sentence[0], r.start)), -1)
    start = then if then >= 0 and r.figure.kind != "length" else max(r.sentence[0], r.clause[0] - _REACH)
    part = scene.text.rfind(";", start, r.clause[0]) + 1
    return part if part and scene.places.between(part, r.start) else start


def _must(r: Reading, scene: Scene) -> bool:
    """Whether a figure, or that before it in the sentence, is what somebody wants a project to reach."""
    told = [r, r.before] if r.before is not None else [r]
    return any(_MUST.search(scene.text, one.clause[0], one.start) for one in told)


def _room(r: Reading, scene: Scene) -> re.Match[str] | None:
    """建成后可容纳企业|30家, 计划建设厂房21幢,可容纳企业|90家: what says that a project will have room for what is counted."""
    return _ROOM.search(scene.text, r.sentence[0], r.start) if r.indicator in _SERVED else None


def _formed(r: Reading, scene: Scene) -> str | None:
    """建设厂房18万平方米,购置机器人64台,形成年产电动车|20万辆的生产能力: what is built will be able to make so much."""
    own = scene.text[r.sentence[0] : r.start]
    formed = _FORMED.search(own) if r.indicator == "capacity" and r.project is None else None
    planned = formed is not None and _TO_BUILD.search(own, 0, formed.start()) is not None
    return formed.group() if formed and planned and not (_EXISTING.search(own) or DONE.search(own)) else None


def _yielding(words: str) -> re.Match[str] | None:
    """What tells of a project's yield: rather 达产后 than the 预计 in front of it."""
    found = list(_YIELDS.finditer(words))
    return next((m for m in found if m.group() not in _GUESSES), found[0] if found else None)


def _has_come(r: Reading, word: str, scene: Scene) -> bool:
    """Whether it runs already (产线全部满产), or a time that has passed is named between what a project is to reach and the figure.

    Or the sentence tells what came next: 投产头一年产值只有|1.1亿元,去年已做到9.7亿元.
    """
    at = scene.text.rfind(word, r.sentence[0], r.start)
    if at >= 0 and (
        _NOW.search(scene.text, at, r.start) or _RUNNING.search(scene.text, scene.clauses.at(at)[0], at + 4)
    ):
        return True
    if at >= 0 and _FIRST_YEAR.match(scene.text, at) and _CAME_NEXT.match(scene.text, r.end):
        return True
    return at >= 0 and _names_past(at, r.start, scene)


def _runs_since(r: Reading, scene: Scene) -> bool:
    """一期年产能|5吉瓦,今年8月满产: whether the next clause says that it has come to run."""
    times = scene.times.between(r.end, r.end + _NEXT_CLAUSE)
    past = any(scene.is_over(t.period[1]) and _RUNS.match(scene.text, t.end) for t in times)
    return past or _RUNS_NOW.match(scene.text, r.end) is not None


def _names_past(start: int, end: int, scene: Scene) -> bool:
    """Whether a stretch of text names a time that is over by the article's day."""
    published = scene.article.published
    times = scene.times.between(start, end) if published else []
    return any(t.kind == "interval" and t.period[1] and published and t.period[1] <= published for t in times)


def _able(r: Reading, own: str, said: str, scene: Scene) -> str | None:
    """年产芯片|48万片: the word that tells what a project will be able to make, unless it makes it already."""
    if r.indicator != "capacity" or r.alias is None or _EXISTING.search(said):
        return None
    if not (r.project or _opens(r, scene) or _is_phased(r, scene)):
        return None
    if _NOW.search(scene.text, r.sentence[0], r.start) or _at_horizon(r, own, scene):
        return None  # 如今,园区聚集企业136家,…,年处理废铝|120万吨
    if _runs(r, scene) or _has_risen(r, scene):
        return None
    able = _ABLE.search(scene.text[slice(*r.alias)]) or _ABLE.search(own)
    return able.group() if able else None


def _at_horizon(r: Reading, own: str, scene: Scene) -> bool:
    """到2026年,甲基地产能将达到300万吨,乙项目产能将达到|200万吨: whether a sentence tells of when so much will be made."""
    told = scene.times.between(r.sentence[0], r.clause[0])
    ahead = any(t.kind == "until" and scene.lies_ahead(t.period[1]) for t in told)
    return ahead and _WILL_REACH.search(own) is not None


def _to_start(r: Reading, scene: Scene) -> str | None:
    """二期|22GWh力争明年投产: the word by which a clause says that what can be made is still to come."""
    coming = _TO_START.match(scene.text, r.end) if r.indicator == "capacity" else None
    return coming.group("word") if coming is not None else None


def _has_risen(r: Reading, scene: Scene) -> bool:
    """月产能从|1.3万片扩至|2万片: both ends of a rise that has been."""
    last = r.before if r.before is not None and r.before.alias == r.alias else None
    return risen.starts(r, scene) or (last is not None and risen.starts(last, scene))


def _runs(r: Reading, scene: Scene) -> bool:
    """三期项目今年8月投产,新增产能|30GWh: whether what can be made has been begun by the article's day."""
    if _ALL_RUN.search(scene.text, r.sentence[0], r.start):
        return True
    behind = _BEGUN.search(scene.text, r.end, r.clause[1])  # 一期|20GWh去年12月投产
    if behind is not None and _names_past(r.end, behind.start(), scene):
        return True
    if asides.is_next_phase(r, scene):
        return False  # 一期今年3月投产,二期年产能|20GWh
    begun = _BEGUN.search(scene.text, r.sentence[0], r.start)
    if begun is None:
        return False
    heading = scene.heading_times(r.start)  # 建成投产 under 2023年工作回顾
    reviewed = heading is not None and heading.period[1] is not None and not scene.lies_ahead(heading.period[1])
    return reviewed or _names_past(scene.clauses.at(begun.start())[0], begun.start(), scene)


def _opens(r: Reading, scene: Scene) -> bool:
    """中试线2025年底建成,年产电池|0.5GWh: whether what is to make it opens at a time that lies ahead."""
    times = scene.times.between(r.sentence[0], r.start)
    return any(scene.lies_ahead(t.period[1]) and _OPENED.match(scene.text, t.end) for t in times)


def _of_a_year(r: Reading, scene: Scene) -> bool:
    """年产值, 亩均税收: whether a figure's term says that it is what each year brings."""
    return r.alias is not None and YEARLY.match(scene.text[slice(*r.alias)]) is not None


def _is_yearly(r: Reading, scene: Scene) -> bool:
    """总投资10亿元,…,年销售收入6亿元: what a year is to bring, told of an investment before it."""
    if r.alias is None or not _of_a_year(r, scene) or r.measure is not Measure.LEVEL:
        return False
    if _OF_FIRMS.search(scene.text, r.clause[0], r.alias[0]):
        return False  # 在南京的德资企业|年营业收入超过450亿元
    first = _FIRST_YEAR.search(scene.text, r.clause[0], r.start)
    if first is not None and _CAME_NEXT.match(scene.text, r.end):
        return False
    invested = r.back_to(lambda one: one.indicator == "investment_total")
    return invested is not None or (r.project is not None and r.indicator in _BROUGHT)
