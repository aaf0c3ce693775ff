"""What a number measures: the term of the code list that its own words hold, nearest and fitting its unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from extract.attribute import (
    accounts,
    among,
    deeds,
    headed,
    held,
    inherit,
    made,
    nameless,
    portion,
    relative,
    sense,
    shares,
    standings,
)
from extract.attribute.announced import said_label, said_term
from extract.attribute.classifiers import PLACES
from extract.attribute.quantity import of_its_own, sum_of_its_own
from extract.attribute.reading import Reading
from extract.attribute.relative import LINK
from extract.attribute.terms import BOUND, STAGES, VERB, Found, counts_unknown, done_to, fitting, worded
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_RELATIVE: Final = re.compile(r"的(?:各类|主要|重点|大型|优质|新)?$")
_BREAK: Final = re.compile(r"[,;:。、!?()\n]")
_SAID_BEHIND: Final = "what is said behind it"
_LINE_BESIDE: Final = "what the line above or below names"
_LABELS: Final = {_LINE_BESIDE: headed.label, _SAID_BEHIND: said_label}
_HELD_AGAINST: Final = "what is held against it"
_RATE_NAMED: Final = "rate named right before"
_AGREED: Final = re.compile(
    r"(?:方面|领域|事项)[^,。;]{0,4}?(?:达成|形成|开展|签订|签署|深化|取得)[^,。;]{0,8}?(?P<noun>合作|共识|协议|意向)"
)
_PUT: Final = re.compile("(?P<verb>投|砸|斥资)(?:下|了|出)?(?:约|近|超过?|上)?$")
_BUILDS: Final = re.compile("(?:在[^,。;\\d]{2,16}?)?[^,。;、\\d]{0,4}?(?:建|盖|打造|上马|新上|兴办|开发|改造)")
_SIGNED: Final = re.compile("(?P<verb>签[下约了]|拿下|谈下|引来|引进|落下)了?(?:约|近|超过?)?$")
_PLANT: Final = re.compile("的[^,。;、\\d]{0,10}?(?:项目|中试线|生产线|产线|基地|工厂|产业园|总部|综合体)")
_WORTH: Final = re.compile(  # 1.2亿元的首期项目, 263亿元|产业项目落地, but not 1.2亿元的项目资金
    "(?P<of>的)?(?P<noun>[^,。;、的\\d]{0,10}?项目)"
    "(?(of)(?![资款补收贷融合审预经支奖税产营]|[一-龥]{0,3}(?:资金|补助|贷款|收入|合同|专项))|(?=落地|落户|开工|投产|建成))"
)
_GOAL: Final = re.compile("的(?:工作)?(?:目标|任务)")
_VERBS: Final = frozenset({"累计完成", "年度计划完成", "已投入", "累计投入", "投入"})  # no nouns of their own
_HOLDERS: Final = PLACES | {"enterprise_count"}  # what has things of its own that are counted
_COMPOUND: Final = 6  # characters between the terms of one compound noun
_LARGE: Final = 100_000_000  # yuan
_NUMERAL: Final = "[两三四五六七八九十百]"
_NEXT: Final = re.compile("(?:约|近|逾|超过?|共|达)?")
_SPELLED: Final = tuple("十百千万数")
# of firms, that nobody counts
_AMOUNTS: Final = ("增加值", "产值", "营收", "营业收入", "税收", "利润", "总产值", "增速")
_SIGNERS: Final = ("enterprise_count", "project_count")
_SPENT: Final = re.compile("(?:拿出|掏出|投入|投|花|砸)(?:了|下|出)?(?:约|近|超过?)?$")
_LAID_OUT: Final = re.compile(
    "(?P<ahead>(?:拟|将|准备|计划|打算|还要)[^,。;\\d]{0,4})?(?P<verb>拿出|掏出?|花)(?:了|费)?(?:约|近|超过?)?$"
)
_MENDS: Final = re.compile(  # 花|460万元把旧粮站改成民宿, 拿出|1.6亿元治污; but not 拿出2000万元补贴…
    "[,]?(?:(?:用来|用于)|[把将][^,。;、\\d]{1,12}?|在[^,。;、\\d]{2,12}?)?(?:改[造建成]|治[污理]|整治|修[建缮复]?|新?建(?![议筑])|翻新|购置|换了|更新|设了(?![^,。;\\d]{0,8}(?:基金|资金))|架起|铺设)"
)
_UPGRADES: Final = re.compile(
    "(?:用来|用于|搞|做|进行|实施|开展)[一-龥]{0,4}?(?P<noun>技改|技术改造|智能化改造|设备更新)"
)
_DOER: Final = re.compile("(?:投资?|出资|兴?建|建设|带来|贡献|开发)的[,。;、)]")
# 11个|已签约项目, 76家|落户企业, 8家|以上50亿元企业
_OF_LEVEL: Final = re.compile(
    "(?<=[省市县区州)])(?:、?[省市县区州]|[(][一-龥]{1,2}[)]){0,4}级"
)  # 46个市|、县(区)级重点项目
_REGIONAL: Final = re.compile("(?:性|[一-龥]{2,6})?(?:中心|总部|公司|基地|平台|银行|机构|品牌)")
_STAGED: Final = re.compile(
    f"已(?:{STAGES})的?(?=[一-龥]{{0,4}}(?:项目|企业))|(?:落户|入驻|参展|参会|受访|参评|签约|配套|上榜)(?=企业|客商|商户)"
    "|已?在[一-龥]投资(?=项目|企业)|以上\\d[\\d.]*[百千万亿]*元(?:级|以上)?的?"
    "|[\\d百千万][\\d.]*[百千万亿]*元?级以上的?"  # 5个|500亿级以上园区
)
_AND_OTHER: Final = re.compile(rf"(?:以?及|并)(?!以[上下]|其|\d|{_NUMERAL})")
_CLOSING: Final = ",。;、:)!?\n"
_HOLDS_NEXT: Final = re.compile(rf"[一-龥]{{2,6}}的(?:\d|{_NUMERAL})")
_TAILS: Final = frozenset(
    {"增资", "规划", "改革", "培训", "活动", "工作", "政策", "研发", "招商", "论坛"}
)  # verbs as often as nouns
_NEAR: Final = 200  # characters in front of a number that are looked through for terms its own has beaten


def decide(r: Reading, scene: Scene) -> None:
    """Set indicator, the term that names it and the confidence; `indicator` stays None where nothing fits."""
    if r.figure.unit and r.figure.unit.indicator:
        r.indicator, r.alias, r.confidence = r.figure.unit.indicator, (r.start, r.end), 0.9
        r.decide("indicator", f"its unit names what is counted「{r.figure.unit_raw}」")
        return
    for name, confidence, strategy in _strategies(r):
        found = strategy(r, scene)
        if found is not None and not (_is_rank(found, r, scene) or among.are_where(found, r, scene)):
            hit, _ = found
            r.indicator, r.alias = sense.decide(found, r, scene), (hit.start, hit.end)
            r.confidence = min(r.confidence, confidence)
            if label := _LABELS.get(name):
                r.label = label(r.alias, scene)
            if (
                name == _RATE_NAMED
                and r.measure is Measure.SHARE
                and r.cue is not None
                and r.cue >= hit.start
                and not scene.text.endswith(("面", "占比", "比重"), hit.start, hit.end)
            ):
                r.measure = Measure.LEVEL  # 优良天数比例82.7%: the share is the indicator itself
                r.decide("measure", "the rate's own level")
            r.decide("indicator", f"{name}「{scene.text[hit.start : hit.end]}」", _rivals(r, scene, found))
            return
    inherit.decide(r, scene)


def _is_rank(found: Found, r: Reading, scene: Scene) -> bool:
    """创新平台12家,其中国家级|2家: a rank alone tells which of those counted before."""
    rank = inherit.RANK.fullmatch(scene.text, found[0].start, found[0].end) is not None
    of_one = r.before is not None and r.before.figure.unit_raw == r.figure.unit_raw
    return rank and (of_one or nameless.of_class(r, scene) is not None)  # 专精特新企业评估 / 新增国家级|37家


def _strategies(r: Reading) -> tuple[tuple[str, float, Callable[[Reading, Scene], Found | None]], ...]:
    kind = r.figure.kind
    if kind == "count" and r.figure.spelled:  # 五张“思维导图”: words count loosely, so only their own noun will do
        return (
            ("what was agreed on", 0.8, _agreed),
            ("head of the noun phrase behind", 0.85, _head_behind),
            ("term in front, linked, nothing behind", 0.85, _linked_and_closed),
        )
    if kind in ("count", "persons"):
        return (
            (_LINE_BESIDE, 0.85, headed.beside),
            (_SAID_BEHIND, 0.85, said_term),
            (_HELD_AGAINST, 0.85, held.against),
            ("some of those told of", 0.85, among.some),
            ("what was agreed on", 0.9, _agreed),
            ("who is sent to learn", 0.8, deeds.sent),
            ("who has found work", 0.85, deeds.employed),
            ("term in front, linked, nothing behind", 0.95, _linked_and_closed),
            ("head of the noun phrase behind", 0.95, _head_behind),
            ("what a project will make", 0.8, made.of_project),
            ("what is made in a year", 0.8, made.in_year),
            ("term in front, linked", 0.95, _linked),
            ("what its verb tells", 0.6, _deed),
            ("nearest term in front", 0.85, _nearest_before),
            ("head shared with the next count of the list", 0.8, _shared_head),
        )
    if r.figure.relative:
        return (
            (_LINE_BESIDE, 0.85, headed.beside),
            (_SAID_BEHIND, 0.85, said_term),
            (_HELD_AGAINST, 0.85, held.against),
            ("what is paid of it", 0.85, portion.paid),
            ("who gives how much of it", 0.8, portion.given),
            ("what it is a share of", 0.9, shares.of_whole),
            ("works that are partly done", 0.85, relative.works),
            ("how its growth stands to another's", 0.9, standings.against_another),
            ("the growth behind", 0.9, relative.rate_behind),
            (_RATE_NAMED, 0.95, relative.rate),
            ("subject of the growth or share", 0.9, relative.subject),
            ("subject of the growth or share", 0.9, relative.before_comma),
            ("what a place has a share of", 0.8, shares.of_places),
            ("some of those told of", 0.8, among.share),
            ("share behind", 0.85, shares.share_behind),
            ("growth without its word", 0.7, relative.bare_growth),
            ("what is to grow where nothing is named", 0.5, relative.of_economy),
            ("a rate that no code names", 0.7, relative.other_rate),
            ("a quantity that no code names", 0.7, of_its_own),
        )
    return (
        (_LINE_BESIDE, 0.85, headed.beside),
        (_SAID_BEHIND, 0.85, said_term),
        (_HELD_AGAINST, 0.85, held.against),
        ("what its budget's heading names", 0.8, accounts.of_budget),
        ("how one amount stands to another", 0.85, relative.quotient),
        ("term in front, linked", 0.95, _linked),
        ("term right behind", 0.9, _right_behind),
        ("what its verb tells", 0.6, _deed),
        ("nearest term in front", 0.85, _nearest_before),
        ("what is put into what is built", 0.8, _put_in),
        ("what is made in a year", 0.8, made.in_year),
        ("what a project will make", 0.8, made.of_project),
        ("term behind", 0.75, _behind),
        ("a quantity that no code names", 0.6, sum_of_its_own),
    )


def _agreed(r: Reading, scene: Scene) -> Found | None:
    """八个方面达成一体化合作: points of an agreement."""
    found = _AGREED.match(scene.text, r.end)
    if found is None:
        return None
    return worded(found, "noun", "policy_count", "count")


def _put_in(r: Reading, scene: Scene) -> Found | None:
    """投|6.5个亿建总部基地, 签下|3.2亿元的中试线, 把|1.2亿元的项目放到…: what is invested, told by verbs or the thing alone."""
    begin = max(r.left, r.clause[0])
    if r.figure.kind != "money":
        return None
    if worth := _WORTH.match(scene.text, r.end):
        return worded(worth, "noun", "investment_total", "money")
    if upgrade := _UPGRADES.match(scene.text, r.end) if _SPENT.search(scene.text, begin, r.start) else None:
        return worded(upgrade, "noun", "industrial_investment", "money")
    laid_out = _LAID_OUT.search(scene.text, begin, r.start) if r.figure.magnified else None
    if laid_out and _MENDS.match(scene.text, r.end):
        return worded(
            laid_out, "verb", "investment_total" if laid_out.group("ahead") else "investment_completed", "money"
        )
    put = _PUT.search(scene.text, begin, r.start) if _BUILDS.match(scene.text, r.end) else None
    counted = r.before is not None and r.before.sentence == r.sentence and r.before.indicator in _SIGNERS
    plant = counted or _PLANT.match(scene.text, r.end)  # 17家企业签下|86亿元
    put = put or (_SIGNED.search(scene.text, begin, r.start) if plant else None)
    if put is None:
        return None
    return worded(put, "verb", "investment_total", "money")


def _deed(r: Reading, scene: Scene) -> Found | None:
    """花了|2150万元, 招走|138人: what the verb in front of a number tells it to be."""
    told = scene.book.deed.search(scene.text, max(r.left, r.clause[0]), r.start)
    if told is None or told[0].data["kind"] != r.figure.kind:
        return None
    rule, match = told
    large = r.figure.magnified or r.figure.value >= _LARGE  # 4个亿
    if r.figure.kind == "money" and not (large or rule.data.get("any")):
        return None
    if "unit" in rule.data and not _is_staged(r, rule.data, scene):
        return None
    named = list(fitting(r, scene, max(r.left, r.sentence[0]), match.start()))
    if rule.data["indicator"] == "funds_in_place" and named and named[-1][1].indicator == "fdi_actual":
        return named[-1]  # 利用外资则是常州一骑绝尘,到账|28.4亿美元
    if rule.data["indicator"] == "funds_in_place" and _is_foreign(r):
        return worded(match, 0, "fdi_actual", "money")
    return worded(match, 0, rule.data["indicator"], r.figure.kind)


def _is_foreign(r: Reading) -> bool:
    """实际到账外资1.83亿美元,昌邑市到账|2860万美元: whether it is in dollars, or told beside foreign capital in its currency."""
    if r.figure.unit is not None and r.figure.unit.unit == "USD":
        return True
    return r.back_to(lambda one: one.indicator == "fdi_actual" and one.figure.unit == r.figure.unit) is not None


def _is_staged(r: Reading, data: Mapping[str, str], scene: Scene) -> bool:
    """如皋市签约|78个,: whether a verb alone tells what is counted, and the sentence has not counted the same before."""
    before = r.back_to(lambda one: one.indicator == data["indicator"])
    return before is None and r.figure.unit_raw in data["unit"] and not counts_unknown(r, scene)


def _nearest_before(r: Reading, scene: Scene) -> Found | None:
    if r.figure.kind == "count" and (counts_unknown(r, scene) or done_to(r, scene)):
        return None
    found = max(fitting(r, scene, max(r.left, r.clause[0]), r.start), key=lambda f: f[0].end, default=None)
    return None if found is None or _holds(found, scene) else found


def _holds(found: Found, scene: Scene) -> bool:
    """飞地里有|10家上市公司, 开发区内就有|30多家: whether a term only tells in which unit something is."""
    return found[1].indicator in PLACES and scene.text.startswith(("中", "里", "内"), found[0].end)


def _linked(r: Reading, scene: Scene) -> Found | None:
    named = sorted(fitting(r, scene, r.left, r.start), key=lambda f: f[0].end)
    if len(named) > 1 and scene.text[named[-2][0].end] == "(" and scene.text[named[-1][0].end] == ")":
        named.pop()  # 产值(销售额)超400亿元
    found = named[-1] if named else None
    if found is None or _holds(found, scene) or not LINK.fullmatch(scene.text, found[0].end, r.start):
        return None
    if scene.text[r.start - 1] == "等" and scene.text[r.end : r.end + 1] not in _CLOSING:
        return None  # 某某医院等|58个投资总额1000万美元以上外资项目
    if lent := accounts.lent(found[0], r, scene):
        return lent
    verb = scene.text[slice(found[0].start, found[0].end)] in _VERBS
    return (accounts.done(found, r, scene) if verb else None) or found


def _linked_and_closed(r: Reading, scene: Scene) -> Found | None:
    """高新技术企业2万多家| and 项目35个,: the noun phrase stands in front and nothing that fits begins right behind."""
    found = _linked(r, scene)
    if found is None or r.figure.unit_raw == "大":
        return None
    if _GOAL.match(scene.text, r.end):
        return found  # 储备项目120个的目标任务
    if found[1].indicator == "capacity" and found[0].end == r.start:
        return found  # 年产|5000万套光学仪器
    first = next(fitting(r, scene, r.end, r.right), None)
    close = first is not None and not VERB.search(scene.text, r.end, first[0].start) and first[0].start - r.end <= 14
    return None if close and scene.text[r.end : r.end + 1] not in _CLOSING else found


def _head_behind(r: Reading, scene: Scene) -> Found | None:
    """The last term of the noun phrase that begins behind a count: 9个省际断头路项目全面开工 → 项目."""
    text, end = scene.text, r.right
    counted = text[end : end + 1].isdigit() or text[end : end + 1] in _SPELLED  # by the next figure
    if text[r.end : r.end + 1] in ",。;、:)!?\n" or _AND_OTHER.match(text, r.end):
        return None  # 若干措施15条|及强化市场主体若干措施
    bound = _STAGED.match(text, r.end) or BOUND.match(text, r.end)  # 签约|15个以上项目
    stop = VERB.search(text, bound.end() if bound else r.end, end)
    best: Found | None = None
    for found in (f for f in fitting(r, scene, r.end, end) if not _describes(f[0], text)):
        hit = found[0]
        if _DOER.match(text, hit.end):
            break  # 其中21个|是上海企业投的
        outside = stop is not None and hit.start >= stop.start()
        if best is not None and (
            outside or hit.start - best[0].end > _COMPOUND or _BREAK.search(text, best[0].end, hit.start)
        ):
            break
        if best is not None and (text[hit.start : hit.end] in _TAILS or text[best[0].end] in "上中"):
            break  # 6大工程|上积极争取国家资金, 860名员工|中研发人员占四成
        if best is not None and _is_apart(best, hit, r, scene):
            break
        if best is not None and best[1].indicator == "region_count" and "的" in text[best[0].end : hit.start]:
            break  # 25个国家和地区|的客商
        makes = best is not None and found[1].indicator == "capacity"
        if makes and best and (best[1].indicator == "equipment_count" or "的" in text[best[0].end : hit.start]):
            break  # 8座冷库|的库容合计1.5万吨, 两条生产线|年产疫苗2600万支
        if outside and not _RELATIVE.search(text, r.end, hit.start) and "的" not in text[hit.start : hit.end]:
            continue
        if best is None and _BREAK.search(text, bound.end() if bound else r.end, hit.start) and not outside:
            break
        if best is not None and counted and _NEXT.fullmatch(text, hit.end, end) and best[1].indicator in _HOLDERS:
            break  # 6个园区|签约项目97个: the next number counts the last term
        best = found
    return best


def _describes(hit: Hit[tuple[Alias, ...]], text: str) -> bool:
    """46个|市、县级重点项目, 43个项目跨|区域联合攻关, 3个|区域结算中心: whether a term only says of what level or reach something is."""
    region = text[hit.start : hit.end] == "区域"
    apart = region and (text[hit.start - 1] == "跨" or _REGIONAL.match(text, hit.end) is not None)
    return apart or _OF_LEVEL.match(text, hit.end) is not None


def _is_apart(best: Found, hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """17个省辖市和济源|示范区, 8个园区|规上工业增加值: whether a term behind places is one more place's name, or what they make.

    三大主导产业|项目: of so many industries, it is theirs.
    """
    start, what = best[0].end, best[1].indicator
    if what not in PLACES:
        return what == "cluster_count" and r.figure.unit_raw == "大"
    if scene.text.startswith(_AMOUNTS, hit.end):
        return True
    named = scene.places.between(start, hit.end) if scene.text[start] in "和与及、" else []
    return any(n.start == start + 1 and n.end in (hit.start, hit.end) for n in named)


def _shared_head(r: Reading, scene: Scene) -> Found | None:
    """6个产值超100亿元、4个超50亿元的特色产业集群: a count without a head of its own takes the head behind the next."""
    text = scene.text
    end = scene.clauses.at(r.end)[1]
    homes = r.figure.unit_raw == "户" and text[r.end : r.end + 1].isdigit()  # 贫困户1.26万户|3.4万人全部脱贫
    if text[r.end : r.end + 1] in ",。;、:)!?\n" or VERB.match(text, r.end) or homes:
        return None  # 其中21家|把生产基地放到了本地
    found = next((f for f in fitting(r, scene, r.end, end) if not _describes(f[0], text)), None)
    gap = text[r.end : found[0].start] if found else ","
    if _HOLDS_NEXT.match(gap) or (found is not None and _DOER.match(text, found[0].end)):
        return None  # |6个部门的97项审批事项, |21个是上海企业投的
    apart = "," in gap and not re.search(rf"(?:\d|{_NUMERAL}){re.escape(r.figure.unit_raw)}", gap)
    return None if apart else found  # 120台缝纫机开足马力,186名工人


def _right_behind(r: Reading, scene: Scene) -> Found | None:
    """30亿元的绿色产业基金, 以7.5亿元收购: the head of the noun within a few characters behind, with 的 or nothing between."""
    best: Found | None = None
    for found in fitting(r, scene, r.end, r.right):
        start = best[0].end if best else r.end
        gap = scene.text[start : found[0].start]
        if _BREAK.search(gap):
            break
        if best is None and len(gap) <= 8 and (len(gap) <= 2 or gap.startswith(("的", "规模", "元"))):
            best = found
        elif best is not None and gap == "" and found[1].indicator == "fund_size":
            best = found  # 产业投资|引导基金
        else:
            continue
    return best


def _behind(r: Reading, scene: Scene) -> Found | None:
    stop = _BREAK.search(scene.text, r.end, r.right)  # 年应税销售20亿元、税收1200万元
    return next(iter(fitting(r, scene, r.end, stop.start() if stop else r.right)), None)


def _rivals(r: Reading, scene: Scene, chosen: Found) -> str:
    found = fitting(r, scene, max(r.clause[0], r.start - _NEAR), r.right)
    others = [scene.text[h.start : h.end] for h, _ in found if h.start != chosen[0].start]
    return "、".join(dict.fromkeys(others[-3:]))
