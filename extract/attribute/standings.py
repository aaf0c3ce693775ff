"""Places ranked by what the text has told of the whole: 增速:濉溪快,烈山慢 / 濉溪县增长9.4%;杜集区以8.1%紧随其后."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.classifiers import PLACES
from extract.attribute.levels import BARE
from extract.attribute.reading import Reading
from extract.attribute.standing import SUMS
from extract.attribute.terms import GROWN, GROWTH, Found
from extract.models import Measure, Role
from extract.scene import Scene

# What may stand between a place and its amount or rate: what joins them, and how the place fares.
_BEST: Final = "[快高猛多大好强少低慢小差弱]"
RACING: Final = (
    r"受[^,。;\d]{2,16}(?:影响|拖累|带动|拉动),|(?:交出的?)?(?:的?(?:数字|成绩单?|答卷|账单))(?:是|为)|守[在住]|定格在|停在|停留在|报收于?|录得|斩获|交出|拿出|报(?=\d)|一度|高达|同样|也|更|最?值得(?:一看|关注|留意)|最?能说明(?:质量|问题)|最?见功[力夫]|一[地市县区州家城枝个]|一枝独秀|方面|总量|体量|规模|总额|平均|全[国省市县区州]|我[省市县区]|[两三四五六七八九][市县区州地家]|继续|蝉联|依旧|依然|遥遥|稍逊|略逊|不分伯仲|还|不到|不足|(?:体量|规模|盘子)(?:虽|相对)?较?[小大]|虽然?|增长目标|预期目标|目标|则|也|还|又|就|仍|更|却|以|有|是|同为|为|达到?|只|仅|都|均|各|双双|即|刚|分别|依次|"
    rf"(?:紧)?[随跟追]其后|紧[随跟追咬]|随后|分[列居]前[二三四五]位?|次之|殿后|垫底|居中|领跑|领先|领衔|打头|并列|不相上下|旗鼓相当|咬得[更最很]?紧|难分高下|相差无几|贴身肉搏|平手|末位|压轴|(?:势头|势能|表现|增势|[增降涨跌]幅|(?:反弹|上升|下降|增长|改善)幅度)?最{_BEST}|"
    r"(?:排名?|列|居|位居|位列|名列|稳居|稳坐|坐稳|处于|落在)(?:在|于)?[^,。;、\d]{1,8}?(?=,)|打[了成]个?平手|第?[一二三四五六七八九十](?:、第?[一二三四五六七八九十])?位(?=,)|分[列居占]第?[一二三四五六七八九十](?:、第?[一二三四五六七八九十]){1,3}位?|自身|本身|自己|前者|后者|\s|(?:难分|在)?伯仲(?:之间)?|"
    rf"完成|实现|累计|上(?=,)|[【】]|{'|'.join(SUMS)}|[比较](?:上年|去年|20\d\d年)|(?:设|拟|确|锁)?定[为在了下]|喊出|报出|锚定|瞄准|提(?:出|了)?|独占|占去?了?|揽下|收了|拿下|攥着|手握|稳|冲|做|力争|争取|要|将|可|从|由|去年|上年|今年|年初|同期|的|、|和|与|,|:|约|近|超过?|逾|突破|[刚首已]?[过破]|越过|[迈跨]过|[站迈]上|站在|在|到|了|提高|增加|扩大|—"
)
_BETWEEN: Final = re.compile(f"(?:{RACING}){{0,10}}")
_RACES_ON: Final = re.compile(
    r"[,。;、:)\s]|\Z|(?:以上|左右|上下|之多)?(?:[,。;、)\n]|的(?:总量|规模|成绩|体量|增[速幅])"
    r"|一骑绝尘|独占鳌头|独领风骚|遥遥|冲在|跑在|继续|领跑|领先|领衔|打头|居|位居|位列|排|列|稳|坐|守[住擂]|卫冕|挑|夺|登|问鼎|摘|拔|紧[随跟追咬]|追|次之|垫底|殿后|力压|压|反超|和|与|及|提高到|增加到|增至|降至|回落|缩小到)"
)
_ASPECT: Final = re.compile(
    r"总量|体量|盘子|家底|增速|增幅|涨幅|快慢|排名|座次|位次|名次|榜|名单|分[县市区州地](?:[县市区州]|来?看)|分级次|[两三四五六七八九十\d]大?(?:开发区|园区|功能区|县区|区县|旗县|城区|板块|县市|市县|县|区|市)[里之]?中,|分(?:行业|领域|产业|门类|类别|区域|品类)来?看|各[县市区州地]|最[快高多大低慢少]|居首|首位|领跑|领先|垫底|(?:\d|[十百])强|[从分按](?:省份|区域|地区|城市)来?看|冷暖不[一均]|表现不一|各有千秋|明显分化|参差不齐"
)
_WHOSE: Final = "[0-9今明]年{0}|年初{0}|年度{0}|全年{0}|各[省市县区地]{0}"
AIMS: Final = (  # 各市目标写进了政府工作报告:, 2018年的目标也有意思:
    "目标(?:[^。:]{0,8}政府工作报告[^。:]{0,6}:"
    f"|(?:(?<={_WHOSE.format('目标')})|(?<={_WHOSE.format('的目标')}))(?=[^。,;:\\d]{{0,8}}:))"
)
SAME_AIM: Final = (
    "目标(?:都|均|也|普遍|大[致体]){0,2}(?:一致|相同|持平|相近|接近|相当|趋同|不一|居[首中末]|[最偏不较]?[高低])"
)
_RATES: Final = re.compile(
    f"增速|增幅|涨幅|快慢|[看比论说]速度|(?:仍|还|[地省市县区]|继续)(?:为|是)负|负增长|增长(?:预期)?目标|预期目标|{AIMS}"
    "|(?:各[地省市县区]|20\\d\\d年|今年|明年)的?目标[^。:,;\\d]{0,10}[:,。]"
    f"|(?:GDP|经济)目标|{SAME_AIM}"
)
_PARTS_HEAD: Final = re.compile(
    r"[(]?[一二三四五六七八九十\d]{1,3}[)、.][^,。;:\d]{0,6}(?:投向|来源|构成|结构|分布)[。:]"
)
_NEXT: Final = re.compile(
    "紧[随跟]其后|(?:位?居|位?列|排名?|名列)(?:在)?(?:第[一二三四五六七八九十\\d]|首|末)|领跑|垫底|榜首"
)
_ITEM: Final = re.compile("(?<=[、,:和])[一-龥]{2,14}$")
_IS_RATE: Final = re.compile(
    "(?:..?(?=占比|比重)|(?=位度))(?P<part>占比|比重|位度)|[一-龥](?:率|强度)|强度"
)  # at the end of a term
_HARDLY: Final = 0.4  # how sure what a paragraph is about is
_THE_OTHER: Final = re.compile("前者|后者")
_SUMMED: Final = re.compile(f"[两三四五六七八九][市县区州地省](?={'|'.join(SUMS)})")  # 三地|合计4715亿元
_WHOLE: Final = re.compile(
    "(?<=[,;、(])(?:同期)?(?:全国|我国|全[省市区县州])(?:平均)?"
)  # 西安增速6.1%,同期全省为|4.3%,全国|5.2%
_PACED: Final = re.compile("(?:跑到|跑出)(?:约|近)?$")  # 四季度须跑到|6%上下
_PARTED: Final = re.compile("占|的$")  # 不及合肥的|6%
_BY_RATE: Final = re.compile(
    r"(?:强度|(?<![长增])率|占比|比重)(?:方面|上|来?看)?,"
)  # 研发投入强度方面,金坛区以|3.65%领跑
_ENTRY: Final = re.compile(r"\s*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.]|[①-⑳]|【)")
_ABOUT: Final = ("左右", "以上", "上下")
_RATE_TOO: Final = re.compile(", ?(?:同比)?(?:微|大|略)?(?:[增降]长?|下降|回落)?[+-]?[\\d.]{1,6}%")
_LISTED: Final = ("、", ",", "/", "|")  # between an amount and its rate
_SEVERAL: Final = 3  # values of one thing, with which a paragraph is about it
_SHORT: Final = 30  # characters of a line that heads the paragraph below it
_HELD_TO: Final = re.compile("(?:增速|增幅)?(?:分别)?(?:[高低快慢]于|[高低快慢]出|高过|跑赢|领先|落后|超过?)")


def races(r: Reading, scene: Scene, trades: bool = False) -> bool:
    """Whether nothing but a place, or else a trade, and how it fares stands before a figure, and no noun behind."""
    begin, stop = max(r.left, r.sentence[0]), r.start
    if r.measure in GROWN and r.cue is not None:
        stop = max(begin, r.cue)  # 旌德垫底,仅|增2.7%
    named = [n.end for n in scene.places.between(begin, stop)]
    named += [m.end() for m in BARE.finditer(scene.text, begin, stop)]
    named += [m.end() for m in _THE_OTHER.finditer(scene.text, begin, stop)]
    named += [m.end() for m in _SUMMED.finditer(scene.text, begin, stop)]
    named += [m.end() for m in _WHOLE.finditer(scene.text, begin, stop)]
    if trades:
        named += [h.end for h in scene.sectors.between(begin, stop)]
    if not named or not _RACES_ON.match(scene.text, r.end):
        return False
    return any(_BETWEEN.fullmatch(scene.text, end, stop) for end in named)


def takes_rate_before(r: Reading, scene: Scene) -> bool:
    """税收占比最能说明质量。杭州高达|93.1%; 论首位度,武汉是|35.9%: set the rate that the words before name, where a place alone stands."""
    if r.figure.kind != "percent" or r.measure not in (Measure.LEVEL, Measure.SHARE) or not races(r, scene):
        return False
    before = (r.sentence[0], r.clause[0])
    if before[0] == before[1] and before[0] > scene.block(r.start).start:
        before = scene.sentences.at(before[0] - 1)
    if scene.figures.between(*before):
        return False
    named = [(h, m) for h in scene.aliases.between(*before) if (m := _IS_RATE.match(scene.text, h.end - 2))]
    if len(named) != 1:
        return False
    hit, told = named[0]
    r.indicator, r.alias, r.confidence = hit.payload[0].indicator, (hit.start, max(hit.end, told.end())), _HARDLY
    r.decide("indicator", f"what its paragraph is about「{scene.text[slice(*r.alias)]}」")
    if part := told.group("part"):
        r.measure = Measure.SHARE
        r.decide("measure", f"what is told before tells shares「{part}」")
    return True


def joins(start: int, end: int, scene: Scene) -> bool:
    """城镇化率,全市|65.8%: whether nothing but places and how they fare stands between a term and its figure."""
    return _BETWEEN.fullmatch(scene.without(start, end, scene.places)) is not None


def follows(start: int, end: int, scene: Scene) -> bool:
    """长沙1520万人次领先,武汉|1480万: whether nothing but another place and how it fares stands between two amounts."""
    return bool(scene.places.between(start, end)) and joins(start, end, scene)


def _heading(pos: int, scene: Scene) -> int:
    """Where the line that heads a paragraph begins, or the paragraph itself."""
    block = scene.block(pos)
    above = scene.above(block)
    heads = above.role is Role.HEADING or (
        above.end - above.start <= _SHORT and "。" not in scene.text[above.start : above.end]
    )
    return above.start if heads and above.role is not Role.META else block.start


def are_parts(r: Reading, scene: Scene) -> bool:
    """Whether the paragraph of a figure is headed (二)资金投向."""
    return _PARTS_HEAD.match(scene.text, scene.block(r.start).start) is not None


class Theme:
    """What was told last: the value that parts and places are told of, and whether rates are told."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._value: Reading | None = None
        self._rate: Reading | None = None
        self._last: Reading | None = None
        self._economy: Reading | None = None
        self._done: Reading | None = None
        self._head: Reading | None = None  # the first amount of its part of a sentence
        self._head_before: Reading | None = None  # that of the part before
        self._first: str | None = None  # what the article's first amount was of
        self._values = 0  # how many values its paragraph told
        self._told: set[str | None] = set()  # what the paragraph of the last value told values of

    def give(self, r: Reading) -> None:
        """Set what a figure may be told of."""
        if self._value is not None and (
            self._in_paragraph(self._value, r)
            or (self._ranks(self._value, r) and not self._strays(self._value))
            or self._parts(self._value, r)
        ):
            r.last_value = self._value
        rate = self._rate
        if rate is not None and (self._in_paragraph(rate, r) or self._ranks_next(rate, r) or self._next_row(rate, r)):
            r.last_rate = rate
        r.economy, r.last_done = self._economy, self._done
        r.parallel = self._parallel(r)
        if self._last is not None and self._in_paragraph(self._last, r):
            r.last_told = self._last.last_told if self._last.sentence == r.sentence else self._last

    def take(self, r: Reading, is_value: bool) -> None:
        """Note a figure that has been read."""
        self._last = r
        opens = self._head is None or self._part(self._head) != self._part(r)
        if opens and r.figure.kind == "money" and r.indicator not in (None, "other"):
            self._head_before, self._head = self._head, r
        if self._first is None and is_value:
            self._first = r.indicator
        if r.indicator == "gdp" and r.figure.kind == "money" and r.measure is Measure.LEVEL:
            self._economy = r
        if (
            r.measure is Measure.COMPLETION
            and r.alias is not None
            and r.indicator not in (None, "other", "project_progress")
        ):
            self._done = r
        if is_value:
            same = self._value is not None and self._in_paragraph(self._value, r)
            if not (same and self._is_part(r)):
                self._told = {*(self._told if same else ()), r.indicator}
            self._values = self._values + 1 if same else 1
            self._value = r
        if r.figure.kind == "percent":
            self._rate = r if r.measure in GROWN else None

    @property
    def _of_economy(self) -> bool:
        return self._first == "gdp"

    def _part(self, r: Reading) -> int:
        return self.scene.part(r.start, r.start)[0]

    def _parallel(self, r: Reading) -> Reading | None:
        """宜宾GDP达3427亿元,电池产值889亿元;泸州|2601亿元: the first amount that the part before tells, or the entry before of a list."""
        head = self._head if self._head is None or self._part(self._head) != self._part(r) else self._head_before
        if head is None or self._in_paragraph(head, r):
            return head
        own, other = self.scene.block(r.start), self.scene.block(head.start)
        next_to = own.start > 0 and self.scene.block(own.start - 1) == other
        entries = all(_ENTRY.match(self.scene.text, block.start) for block in (own, other))
        return head if next_to and entries else None

    def _is_part(self, r: Reading) -> bool:
        """外贸增长6.7%。其中,出口|53亿元: whether a sentence tells of parts before it tells a figure."""
        return "其中" in self.scene.text[r.sentence[0] : r.start]

    def _in_paragraph(self, told: Reading, r: Reading) -> bool:
        return self.scene.block(told.start) == self.scene.block(r.start)

    def _parts(self, told: Reading, r: Reading) -> bool:
        """到位资金38.64亿元。/ (二)资金投向。工业项目|22.4亿元: whether a paragraph is headed as the parts of an amount told above."""
        scene = self.scene
        within = scene.section(told.start) == scene.section(r.start) and told.figure.kind == "money"
        return within and are_parts(r, scene)

    def _ranks(self, told: Reading, r: Reading) -> bool:
        """Whether a paragraph that names no term ranks places by the one thing that the paragraph before told of."""
        start = _heading(r.start, self.scene)
        ranks = len(self._told) == 1 and not self._names(max(start, told.end), r.start)
        return ranks and _ASPECT.search(self.scene.text, start, r.start) is not None

    def _strays(self, told: Reading) -> bool:
        """沈阳社零1964亿元。/ 增速分别是6.0%、5.8%: whether an amount is an aside of an article that began with gross products."""
        aside = self._values < _SEVERAL and told.indicator != "gdp"
        return aside and self._of_economy and self.scene.topic is None

    def _ranks_next(self, told: Reading, r: Reading) -> bool:
        """上海以10.9%的增速排名第一。/ 北京紧随其后,以|6.6%位居第二: whether the next paragraph goes on with the ranking."""
        ranked = _NEXT.search(self.scene.text, r.sentence[0], r.clause[1]) is not None
        start = self.scene.block(r.start).start
        follows = start > 0 and self.scene.block(start - 1) == self.scene.block(told.start)
        return ranked and follows and not self._names(start, r.start)

    def _next_row(self, told: Reading, r: Reading) -> bool:
        """自贡 1903.6亿元 5.8% / 内江 1986.4亿元 |6.0%: whether two rows of a list stand below each other."""
        scene = self.scene
        own, other = scene.block(r.start), scene.block(told.start)
        rows = all(b.end - b.start <= _SHORT and "。" not in scene.text[b.start : b.end] for b in (own, other))
        return rows and own.start > 0 and scene.block(own.start - 1) == other

    def _names(self, start: int, end: int) -> bool:
        terms = (h for h in self.scene.aliases.between(start, end) if h.end - h.start > 1)
        return any(h.payload[0].indicator not in PLACES for h in terms)


def rate(r: Reading, scene: Scene) -> bool:
    """杜集区以|8.1%紧随其后: whether a bare percentage is the growth of a place, where growth is told and no other rate."""
    aside = in_brackets(r, scene)
    end = r.sentence[1] if aside or r.start < len(scene.title) else r.start
    told = r.last_rate is not None or _RATES.search(scene.text, _heading(r.start, scene), end) is not None
    if not told or r.figure.spelled or _PARTED.search(scene.text, r.left, r.start):
        return False
    return (aside or races(r, scene) or _beside_amount(r, scene) or _is_paced(r, scene)) and not _BY_RATE.search(
        scene.text, r.sentence[0], r.start
    )


def _beside_amount(r: Reading, scene: Scene) -> bool:
    """常州势头最猛——4611亿元、|7.4%: whether a rate is listed with the amount of its place."""
    before = r.before
    amount = before is not None and before.figure.kind == "money" and before.measure is Measure.LEVEL
    listed = amount and before is not None and (scene.text[before.end : r.start].strip(" ") or ",") in _LISTED
    return listed and _RACES_ON.match(scene.text, r.end) is not None


def _is_paced(r: Reading, scene: Scene) -> bool:
    """全年目标增长5%,四季度须跑到|6%上下: whether a verb of pace alone tells a rate."""
    return _PACED.search(scene.text, max(r.left, r.clause[0]), r.start) is not None


def in_brackets(r: Reading, scene: Scene, trades: bool = False) -> bool:
    """广东(|59518亿元)、江苏(|4.6%): whether a figure stands in brackets right behind a place, or else a trade."""
    end = r.end + 2 * scene.text.startswith(_ABOUT, r.end)
    if r.figure.kind == "money" and (beside := _RATE_TOO.match(scene.text, end)):
        end = beside.end()  # 湖北(|1362.9亿元, +8.1%)
    if not scene.is_enclosed(r.start, end):
        return False
    if any(n.end == r.start - 1 for n in scene.places.between(r.sentence[0], r.start)):
        return True
    item = _ITEM.search(scene.text, r.sentence[0], r.start - 1) if trades else None
    return item is not None and bool(scene.sectors.between(item.start(), item.end()))


def against_another(r: Reading, scene: Scene) -> Found | None:
    """产值增长8.7%,快于全市规上工业|2.1个百分点: what grew as told just before stands so to another's growth, whatever that is of."""
    before = r.before
    if r.figure.kind != "pp" or before is None or before.alias is None or before.measure not in GROWTH:
        return None
    if before.end != r.clause[0] - 1 or not _HELD_TO.match(scene.text, r.clause[0], r.start):
        return None
    hits = (hit for hit in scene.aliases.between(*before.alias) if (hit.start, hit.end) == before.alias)
    return next(((hit, alias) for hit in hits for alias in hit.payload if alias.indicator == before.indicator), None)
