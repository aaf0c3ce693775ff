"""Lists handed out: 分别 gives terms, places, other ends or years to the numbers behind it."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract import cuts, number_lists
from extract.attribute import former, tail
from extract.attribute.classifiers import PLACES
from extract.attribute.inherit import RANK
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, GROWTH, STAGES, fitting, is_yardstick
from extract.models import Measure
from extract.scene import Scene

_STAGE: Final = re.compile(f"(?:分别|各)新?(?:{STAGES})")
_RATE_NAME: Final = re.compile(r"[一-龥]{1,8}?率(?=、|和|及|$)")
_ANOTHERS: Final = re.compile("[,;](?:而|反观)?[一-龥]{2,8}?(?:则|这?[两三]项)?")  # ;重庆|分别为
_NEAR: Final = 8  # characters between two lists of which the second has no words of its own
_PAIR: Final = 2
_NUMBERS: Final = ("数量", "个数", "项目数", "项目数量", "户数", "家数")
_SEVERAL: Final = 3  # pieces, or kinds of terms, of a list that are each of their own
_UNSURE: Final = 0.4  # shown as doubtful
_HEAD: Final = re.compile("(?:总?产量|总?产值|销量|销售额|出口额|零售额|营业额)$")
_BY_WORD: Final = "handed out by 分别"
_IN_ORDER: Final = "told in the order of the list in front"
_GROW: Final = re.compile(
    r"(?:[两二三五]年)?(?:同比|平均|年均|预计|各)*(?:增长|下降|增加|减少|提高|完成|达到?|为)?(?:约|近)?"
)
_GREW: Final = re.compile(
    r",(?:同比|[比较]上年(?:同期)?|均|各)*(?:增长|下降|增加|减少|提高|(?:已|均)?恢复[到至](?:20\d\d|[去前上])年(?:同期)?的)"
)
_NO_PARTS: Final = ("region_count", "policy_count")  # 居住地为昆山市城区、花桥镇,分别占|68.78%、12.95%
_STAKE: Final = re.compile("的?(?P<noun>股权|股份|股比)")
_STOP: Final = re.compile("[,。;]")
_OTHER_BASE: Final = re.compile(
    ",(?:[两三]年(?:平均|年均)?|年均|比(?:20)?\\d\\d年(?:同期)?)(?:分别)?(?:增长|增速)(?:分别)?(?:为|达到?)?"
)
_ROSE: Final = re.compile(
    f"(?:{MOVES}|发展)(?:到|至|为)了?(?:约|近)?(?:(?:20)?\\d\\d年(?:末|底)?的?|目前的|现在的)?(?:约|近)?"
)
_RESPECTIVELY: Final = re.compile(r"分别|依次|各")
_TERM_GAP: Final = re.compile(r"[^,。;:\d]{0,2}[、和及与][^,。;:\d、]{0,6}")


def terms(found: list[Reading], scene: Scene) -> None:
    """固定资产投资和工业投资分别同比增长126.2%、144.7%: hand the subjects in front of 分别 to the numbers behind it."""
    for run, last in number_lists.lists(found, scene):
        tail.share_noun(run, scene)
        word = respectively(run[0], scene) if len(run) > 1 else None
        if word is not None:
            _of_word(run, last, found, word, scene)
        elif len(run) > 1 and (_goes_with(run, last, scene) or _risen(run, last, scene)):
            for r, one in zip(run, last, strict=True):
                _follow(r, one, scene)
        elif len(run) > 1 and (word := _ordered(run, scene)) is not None:
            _hand_out(run, word, _IN_ORDER, scene)
        elif len(run) > 1:
            for r, one in zip(run, _abreast(run, scene), strict=False):
                _follow(r, one, scene)


def _of_word(run: list[Reading], last: list[Reading], found: list[Reading], word: int, scene: Scene) -> None:
    """Hand out what stands in front of 分别, else what as many figures tell of right before it, or in the sentence before."""
    told: list[Reading] = []
    if not _hand_out(run, word, _BY_WORD, scene):
        near = last and word - last[-1].end <= _NEAR
        told = last if near and as_many(run, last) else _told_again(run, found, scene)
    for r, one in zip(run, told, strict=False):
        _follow(r, one, scene)
    if not told and as_many(run, last) and all(r.words is None and r.alias == run[0].alias for r in run):
        for r, one in zip(run, last, strict=True):
            r.words = one.words


def _ordered(run: list[Reading], scene: Scene) -> int | None:
    """工业增加值、服务业增加值|增长4.5%、5.6%: where a list as long as the numbers' ends, though no 分别 follows."""
    first = run[0]
    end = first.cue if first.cue is not None and first.measure in GROWTH else first.start
    spans = [span for _, span in _subjects(run, end, scene)]
    if not spans or not _GROW.fullmatch(scene.text, spans[-1][1], first.start):
        return None
    pieces = cuts.of_term(run, spans[0], end, scene) if len(set(spans)) == 1 else spans
    apart = len(pieces) == len(run) and not scene.places.between(pieces[0][0], end)
    return end if apart and "、" in scene.text[pieces[0][0] : end] else None


def _goes_with(run: list[Reading], last: list[Reading], scene: Scene) -> bool:
    """收入分别达到3.9万元、1.6万元,|增长4.7%、5.1%: rates or shares, as many as the figures in front of them, or those on another base."""
    apart = last and (
        last[0].figure.kind != run[0].figure.kind or _OTHER_BASE.fullmatch(scene.text, last[-1].end, run[0].start)
    )
    if not (apart and as_many(run, last) and run[0].figure.relative):
        return False
    own = [term for term in _terms(run[0], run[0].start, scene) if not is_yardstick(term[1][0], run[0], scene)]
    return not own


def _risen(run: list[Reading], last: list[Reading], scene: Scene) -> bool:
    """两项收入分别由85亿元和46亿元|增加到142亿元和83亿元: what as many figures in front have become."""
    return (
        as_many(run, last)
        and last[0].figure.kind == run[0].figure.kind
        and _ROSE.fullmatch(scene.text, last[-1].end, run[0].start) is not None
    )


def _abreast(run: list[Reading], scene: Scene) -> list[Reading]:
    """签约项目97个、到位资金203.7亿元,|增长21.3%、16.9%: as many figures of other kinds, listed right in front of growths; or 恢复到…."""
    first = run[0]
    told = _earlier(first, first.start, scene, len(run)) if first.measure in (*GROWN, Measure.SHARE) else []
    gaps = [scene.text[one.end : other.start] for one, other in itertools.pairwise(told)]
    listed = bool(gaps) and all(gap[:1] in ("、", "和", ",") and not _STOP.search(gap[1:]) for gap in gaps)
    apart = len({one.indicator for one in told}) == len(run) and told[-1] is first.before
    return told if listed and apart and _GREW.fullmatch(scene.text, told[-1].end, first.start) else []


def _told_again(run: list[Reading], found: list[Reading], scene: Scene) -> list[Reading]:
    """全年产值突破1800亿元,投资420亿元。前三季度,分别完成|1265亿元和331亿元: the figures of the sentence before, as many and alike."""
    first = run[0]
    told = [one for one in found if not one.noise and one.sentence[1] == first.sentence[0]]
    alike = len(told) == len(run) and all(r.figure.kind == one.figure.kind for r, one in zip(run, told, strict=True))
    apart = alike and len({one.indicator for one in told}) == len(run)
    return told if apart and not scene.aliases.between(first.sentence[0], first.start) else []


def as_many(run: list[Reading], last: list[Reading]) -> bool:
    """签约项目7个、6个,总投资31亿元、24.5亿元: whether a list is as long as the one right in front of it."""
    return len(run) == len(last) and last[-1] is told_before(run[0])


def told_before(r: Reading) -> Reading | None:
    """The figure in front of one, but for those that stand for places alone: 苏州2.1万亿元,两市增速|6%."""
    return r.back_to(lambda one: not one.noise)


def _follow(r: Reading, one: Reading, scene: Scene) -> None:
    r.indicator, r.alias, r.confidence, r.follows = one.indicator, one.alias, 0.9, one
    r.words, r.label, r.in_order = one.words, one.label, True
    r.decide("indicator", f"handed out in order, of「{scene.text[one.start : one.end]}」")


def respectively(r: Reading, scene: Scene) -> int | None:
    """Where 分别, 依次 or 各 stands in front of a figure, if it does."""
    near = r.sentence[0] if r.figure.kind == "pp" else r.left  # 分别高于东部33个开发区0.74和19.33个百分点
    found = list(_RESPECTIVELY.finditer(scene.text, max(near, r.start - 24), r.start))
    return found[-1].start() if found else None


def _joined(end: int, start: int, scene: Scene) -> bool:
    """Whether two terms stand in one list: 项目个数、实际到位资金数和外资数."""
    return _TERM_GAP.fullmatch(scene.text, end, start) is not None


def _hand_out(run: list[Reading], word: int, rule: str, scene: Scene) -> bool:
    """Whether the numbers behind 分别 got their terms."""
    if stake := _STAKE.match(scene.text, run[-1].end):
        for r in run:  # 甲公司、乙公司分别持有|30%、20%股份: no rates of the firms
            r.indicator, r.alias, r.confidence = "equity_share", stake.span("noun"), 0.9
            r.label = stake.group("noun")
            r.decide("indicator", f"{rule}「{stake.group('noun')}」")
        return True
    subjects, behind = _subjects(run, word, scene), _behind(run, word, scene)
    if behind and len(set(subjects)) < len(run):
        subjects = behind  # 销售收入突破10亿元、50亿元的,分别|奖励100万元、300万元
    if not subjects:
        return _hand_on(run, word, scene)
    term = subjects[0][1] if len({span for _, span in subjects}) == 1 else None
    if term:
        pieces = cuts.of_term(run, term, word, scene) or cuts.trades(run, word, term, scene)
        words: list[tuple[int, int] | None] = [
            *(pieces or (cuts.in_front(run, word, scene) if term[0] >= word else []))
        ]
    else:
        words = _own_words(cuts.cut(run, word, word, scene), [span for _, span in subjects])
    parted = run[0].before if subjects[0][0] == "other" and _is_parted(run[0], subjects[0][1], scene) else None
    for r, (code, span) in zip(run, subjects, strict=True):
        r.indicator, r.alias, r.confidence, r.follows = parted.indicator if parted else code, span, 0.9, None
        r.decide("indicator", f"{rule}「{scene.text[slice(*span)]}」")
    for r, own in zip(run, words, strict=False):
        r.words = own
    if term and not words and (whole := cuts.uneven(run, term, word, scene)):
        for r in run:
            r.label, r.confidence = whole, _UNSURE
    return True


def _hand_on(run: list[Reading], word: int, scene: Scene) -> bool:
    """Whether the numbers behind 分别 got the terms of figures told before, where no term stands in front of it."""
    if told := _in_turn(run, word, scene):
        for r, one in zip(run, told, strict=True):
            _follow(r, one, scene)
            r.follows = None  # the place in front of 分别 is its own
        return True
    if run[0].measure in GROWN and _trades_alone(run, word, scene):
        return True
    if items := former.items(run, word, scene):
        for r, one in zip(run, items, strict=True):
            _follow(r, one, scene)
        return True
    if earlier := _earlier(run[0], word, scene, len(run)):
        for r, one in zip(run, earlier, strict=True):
            _follow(r, one, scene)
        return True
    return _rates(run, word, scene) or _trades_alone(run, word, scene)


def _own_words(pieces: list[tuple[int, int]], terms: list[tuple[int, int]]) -> list[tuple[int, int] | None]:
    """规上工业企业、|高新技术企业总数分别: what names each term of a list; the first one's words are found as in any phrase."""
    if len(pieces) != len(terms):
        return []
    found = [(a, end) if a <= start else None for (a, _), (start, end) in zip(pieces[1:], terms[1:], strict=True)]
    return [None, *found]


def _is_parted(r: Reading, term: tuple[int, int], scene: Scene) -> bool:
    """首期20亿元中,甲市、乙市分别出资|4亿元、2亿元; 龙头企业742家,国家级、省级分别为|6家和89家: parts of the figure before it."""
    before = r.before
    if before is None or before.figure.kind != r.figure.kind:
        return False
    ranked = before.figure.unit_raw == r.figure.unit_raw and RANK.fullmatch(scene.text, *term) is not None
    return ranked or scene.text.startswith("中,", before.end)


def _trades_alone(run: list[Reading], word: int, scene: Scene) -> bool:
    """高新技术产业、新材料产业分别增长…, 芯片、视盘机产量分别增长…: trades and goods whose growth no term names."""
    word -= 2 if scene.text.endswith(("增速", "增幅", "涨幅", "降幅"), 0, word) else 0
    names = cuts.trades(run, word, (run[0].sentence[0], run[0].sentence[0]), scene)
    pieces = [] if names else cuts.cut(run, word, word, scene)
    trades = scene.text.endswith(("产业", "行业", "工业", "制造业"), 0, word)  # 能源、消费品和装备产业
    trades = trades or all(scene.sectors.between(*piece) for piece in pieces)
    if run[0].indicator in ("other", "price_index") or trades:
        names = names or pieces  # 半导体产值增长38.7%;健康医药、时尚产业分别下降|2.1%和增长|4.4%
    head = _HEAD.search(scene.text, names[-1][0], word) if names else None
    for r, name in zip(run, names, strict=False):
        label = scene.text[slice(*name)]
        r.label, r.words, r.follows = label + (head.group() if head and name is not names[-1] else ""), name, None
    return bool(names)


def _rates(run: list[Reading], word: int, scene: Scene) -> bool:
    """注册率、开工率、资金到位率分别为93%、86%、41%: rates by name, whether a code has them or not."""
    start = max(run[0].left, run[0].clause[0])
    names = list(_RATE_NAME.finditer(scene.text, start, word))
    told = run[0].measure in (Measure.LEVEL, Measure.COMPLETION)
    if run[0].figure.kind != "percent" or len(names) != len(run) or not told:
        return False
    for r, name in zip(run, names, strict=True):
        known = (h for h in scene.aliases.between(*name.span()) if h.end == name.end())
        r.indicator = next((h.payload[0].indicator for h in known), "other")
        r.alias, r.label, r.confidence, r.follows = name.span(), name.group(), 0.7, None
        r.decide("indicator", f"a rate handed out by 分别「{name.group()}」")
    return True


def _subjects(run: list[Reading], word: int, scene: Scene) -> list[tuple[str, tuple[int, int]]]:
    """As many of the last terms of the list in front of 分别 as there are numbers; one term may be told of several."""
    terms, count = _terms(run[0], word, scene), len(run)
    chain = terms[-1:]
    if chain and scene.text.endswith("产量", 0, chain[0][1][1]):
        return chain * count  # 汽车、水泥、空调产量分别: none is one of their number
    while len(chain) < len(terms) and _joined(terms[-len(chain) - 1][1][1], chain[0][1][0], scene):
        chain = terms[-len(chain) - 1 :]
    if len(chain) == count:
        pieces = cuts.cut(run, word, word, scene)  # 电脑、|家用电器和音像器材销售额: no term for each
        apart = all(a <= span[0] < b for (a, b), (_, span) in zip(pieces, chain, strict=False))
        return chain if apart else chain[-1:] * count
    if named := _each_named(run, word, terms, scene) or _number_and(run, word, chain, scene):
        return named
    return chain * count if len(chain) == 1 else []  # 城镇和农村居民人均可支配收入分别为…


def _number_and(
    run: list[Reading], word: int, chain: list[tuple[str, tuple[int, int]]], scene: Scene
) -> list[tuple[str, tuple[int, int]]]:
    """开工项目13个,总投资74.5亿元,数量和投资额分别增长|30%、42.1%: the number of what was counted last, and what a term names."""
    pieces = cuts.cut(run, word, word, scene) if len(run) == len(chain) + 1 == _PAIR else []
    if not pieces or scene.text[slice(*pieces[0])] not in _NUMBERS:
        return []
    counted = run[0].back_to(lambda one: one.figure.kind == "count")
    if counted is None or counted.indicator is None or counted.alias is None:
        return []
    return [(counted.indicator, counted.alias), *chain]


def _each_named(
    run: list[Reading], word: int, terms: list[tuple[str, tuple[int, int]]], scene: Scene
) -> list[tuple[str, tuple[int, int]]]:
    """进口货值、入境游客、船舶进出、免税品销售额分别增长…: pieces of which most end in terms of several kinds."""
    pieces = cuts.cut(run, word, word, scene)
    if len(run) < _SEVERAL or not pieces or run[0].measure not in GROWN:
        return []
    ends = {span[1]: (code, span) for code, span in terms}
    named = [ends.get(end) for _, end in pieces]
    known = [one[0] for one in named if one is not None]
    if named[-1] is None or len(known) * 2 <= len(run) or len(set(known)) < _SEVERAL:
        return []
    return [one or ("other", piece) for one, piece in zip(named, pieces, strict=True)]


def _behind(run: list[Reading], word: int, scene: Scene) -> list[tuple[str, tuple[int, int]]]:
    """甲市、乙市分别签约项目7个、6个: one term behind 分别 for the whole list."""
    first = run[0]
    if (
        first.indicator in (None, "industry_share")
        or first.alias is None
        or not word <= first.alias[0] < first.start
        or is_yardstick(first.alias[0], first, scene)
    ):
        return []
    bare = all(r.alias is None or not first.end <= r.alias[0] < r.start for r in run[1:])
    return [(first.indicator, first.alias)] * len(run) if bare else []


def _terms(r: Reading, word: int, scene: Scene) -> list[tuple[str, tuple[int, int]]]:
    start = r.left if r.left <= word or r.before is None else r.before.left
    start = max(start, scene.text.rfind(";", start, word) + 1)  # 带动配套项目发展;专用设备、饮料制造业分别增长…
    names = scene.places.between(start, word)
    hits = [f for f in fitting(r, scene, start, word) if not any(n.start <= f[0].start < n.end for n in names)]
    hits = [f for f in hits if not scene.is_enclosed_before(word, f[0].start, f[0].end)]  # 投资(不含农户)|分别
    held = next((at for at, (h, _) in enumerate(hits) if at and scene.text[h.start - 1] == "占"), len(hits))
    hits = hits[:held]  # 三次产业增加值占|GDP的比重
    done = _STAGE.match(scene.text, word) is not None  # 产业园区和高新区分别签约5个和6个: not the zones are counted
    left_out = {"industry_share", *(PLACES if done else ()), *(_NO_PARTS if r.measure is Measure.SHARE else ())}
    return [(alias.indicator, (h.start, h.end)) for h, alias in hits if alias.indicator not in left_out]


def _in_turn(run: list[Reading], word: int, scene: Scene) -> list[Reading]:
    """固定资产投资增长4.4%,房地产开发投资下降2.8%;重庆分别为|3.7%和-16.3%: as many figures, told of another place."""
    last: list[Reading] = []
    one = run[0].before
    if one is None or _terms(run[0], word, scene) or not _ANOTHERS.fullmatch(scene.text, one.end, word):
        return []
    while one is not None and one.sentence == run[0].sentence and len(last) < len(run):
        if one.figure.kind != run[0].figure.kind or one.alias is None:
            return []
        last, one = [one, *last], one.before
    apart = len(last) == len(run) and len({told.alias for told in last}) == len(run)
    return last if apart else []


def _may_follow(r: Reading, previous: Reading) -> bool:
    """Whether a figure may tell of one before it: points of a rate, a growth of what is none, an amount of one of its kind."""
    if r.figure.kind == "pp":
        return previous.figure.kind == "percent"
    if previous.indicator == "region_count" and (r.measure in GROWN or previous.figure.spelled):
        return False  # 其中4个市上升,廊坊、衡水分别上升|4.1%; 苏北五市3.1万亿元,分别占|19%
    absolute = previous.figure.kind not in ("percent", "pp")
    return absolute if r.figure.relative or r.measure is not Measure.LEVEL else previous.figure.kind == r.figure.kind


def _are_all(r: Reading, count: int) -> bool:
    """GDP1466亿元;财政收入108亿元,进出口987亿元,分别增长|9.1%、8.6%、31.2%: whether a sentence has told so many amounts, and no rate."""
    told: list[Reading] = []
    one = r.before
    while one is not None and one.sentence == r.sentence:
        told, one = [*told, one], one.before
    amounts = all(not one.figure.relative and one.indicator for one in told)
    return amounts and len(told) == count and r.measure in GROWN


def _earlier(r: Reading, word: int, scene: Scene, count: int) -> list[Reading]:
    """游客3120万人次、收入268亿元,分别增长…: the last `count` figures before 分别, where no term stands between; rates, of points."""
    if _terms(r, word, scene):
        return []
    earlier: list[Reading] = []
    previous = r.before
    whole = _are_all(r, count)
    while previous is not None and len(earlier) < count:
        if ";" in scene.text[previous.end : word] and not whole:
            break
        if previous.indicator and (previous.alias or previous is r.before) and _may_follow(r, previous):
            earlier.append(previous)
        previous = previous.before
    return earlier[::-1] if len(earlier) == count else []
