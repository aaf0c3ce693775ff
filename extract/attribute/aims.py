"""Words that open a list of what is aimed at: 今年的目标是:…, 新年的盘子已经定下:…, and the answer to 那么全年的预期呢?"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from extract import genre
from extract.attribute import accounts, asides, whole
from extract.attribute.framing import GOT
from extract.attribute.reading import Reading
from extract.attribute.span import Interval
from extract.models import Measure
from extract.scene import Scene

_AIM: Final = (
    "目标|预期|打法|盘子|任务|账目|打算|计划|思路|蓝图|指标|账单|路线图|时间表|清单|军令状|重头戏"
    "|(?<=[定立]下的)数字?|要[干做办]的|[两三四五六七八]件(?:大|要|实)?事"
)
_WHOSE: Final = (
    r"今年|明年|来年|新年|新的?一年|全年|下半年|下一?步|下一?阶段|接下来|20\d\d年|未来[两三五十\d]{1,2}年"
    "|自己|自身|定下?|立下?|提出|亮出|敲定|排定|明确|主要预期|主要目标"
)
_SET: Final = "(?:定了|定下来?|确定|敲定|明确|排定)"  # 今年的盘子,市委全会已经定了:
_GROWTH: Final = re.compile("(?:GDP|地区生产总值|经济|增速|增长)(?:增长|增速)?(?:预期)?目标")
# 2025年的目标都不高。上海定了|2%
_YEAR_GOALS: Final = re.compile(
    "(?:今年|明年|来年|20\\d\\d年|各[地市县区])的?(?:增长|发展|预期)?目标(?=[都也均普往定])"
)
# 今年的打法是“两条腿走路”:光伏稳在|500亿元
_LEAD: Final = regex.compile(  # 年初定的目标不变。GDP增长|8%以上
    rf"(?:{_WHOSE})(?P<said>[^。;:!?\d]{{0,16}}?(?:{_AIM})[^,。;:!?\d\n]{{0,14}}(?:,[^,。;:!?\d]{{0,10}}{_SET})?):"
    rf"|(?:亮出|晒出|报出|给出|公布|定下|立下|明确|提出)了?(?:各自)?的?(?:{_WHOSE})?的?(?P<said>[^。;:!?\d]{{0,8}}目标)。(?=[一-龥]{{2,6}}:)"
    rf"|(?P<said>{_GROWTH.pattern}[^,。;:!?\d]{{0,12}}):"  # GDP目标也反映信心:深圳增长|5.2%
    r"|[给为]自己定下了?(?P<said>[^。;:!?]{0,6}(?:数字|指标|目标)):"  # 昆山给自己定下两个数字:增长|5.5%以上
    rf"|{_YEAR_GOALS.pattern}(?P<said>[^。;:!?\d]{{1,12}})。"
    r"|(?:年初|原定|既定|全年)(?P<said>[^。;:!?\d]{0,12}(?:目标|任务)(?:没有?|并未|都?不)(?:改?变|动摇|动))[。:;]"
)
_RUN_IN: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,2}[)])(?P<said>[^,。;:!?\n]{0,14}(?:目标|打算|安排|思路|计划|举措))。"
)
# 确定以下八个项目为2024年度民生实事项目—— in front of a list of what the year is to bring
_PROMISED: Final = re.compile(
    "(?P<said>[^。;!?\\n]{0,24}(?:民生|为民|惠民|便民|利民)办?实事(?:项目|工程|清单|计划|任务){0,2}[”》]?(?:如下|为|是)?)"
    "(?:(?::|[—-]{1,2})?\\s*\\n|[。:](?=[(]?(?:1|一)[.、)]))"  # 我们要办好十件民生实事。(1)…
)
_ITEMS: Final = re.compile(
    r"[●■◆▪·•★▲—-]|[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|第?[一二三四五六七八九十]{1,3}(?:是|[,:])"
)
_UNTIL: Final = re.compile("到20\\d\\d年")
REACHES: Final = re.compile("(?:达到?|实现|突破|超过)(?:约|近)?$")
_LEADS_HOLD: Final = (":", "目标", "任务")  # one of which every lead holds, quicker to look for
_ASKED: Final = re.compile(
    rf"(?P<said>[^,。:!?\n]{{0,30}}(?:{_AIM}|下一步|怎么[走干定排])[^,。!?\n]{{0,8}})[?][”]?\s*(?:[^,。;!?\n\d]{{0,14}}答案[^,。;!?\n\d]{{0,6}}[:。!]\s*)?"
)
_LOOKS_BACK: Final = re.compile("完成|实现|进展|执行|达成|回顾|去年|上年|过去|为什么|为何|落实")
_DOES: Final = re.compile(
    "(?:新建改建|新改建|新建|改建|改造|建设|建成|盘活|收储|腾退|治理|修建|整治|整备|筹集|新增|提升)(?!用地|规模|面积|了)"
)
_DONE: Final = re.compile(
    rf"已|{asides.RECENTLY}|现有|目前|眼下|去年|前年|上年|完成了|实现了|达到了|同比|获得|荣获|成立于|始建"
)
FROM_NOW: Final = re.compile(r"[从由](?:去年|上年|目前|现有|现在)[^,。;]{0,3}?的?\d[^,。;]{0,16}?[到至]")
_NEAR: Final = 14  # characters in front of a goal in which it is told as reached
_REACHED: Final = re.compile(
    "(?:提前(?:[一两二三四五六七八九十\\d]{1,2}(?:年|个月))?|超额|全面|均已?|已)(?:达到|完成|实现)[^,;。]{0,10}$"
)
_THERE_TOO: Final = re.compile("(?:已建成?|建成|在建)(?:、在建)?[、和及与]$")  # 已建、在建和|规划建设的设施有20个
_BESIDE: Final = re.compile(  # 低于预期目标|2.8个百分点
    "(?:[高低快慢大小好优多少]于|超[过出]|不及|未(?:达到?|能达到|完成|实现))(?:了)?(?:全年|年度|年初|省定|[既原]定|规划|计划)?的?$"
)
_OUTDONE: Final = re.compile(
    "(?:(?:已|均)(?:超过了?|达到|完成|实现)|(?<![差间])距离?|(?<![脱距偏撤隔分逃背游])离)[^,。;]{2,24}的(?:规划|预期)?$"
)  # 已超过2025年达到260家的|目标, 距2025年1.8%的|目标仍差0.68个百分点
_GUIDED: Final = re.compile("(?:围绕|紧扣|紧盯|锚定|聚焦|按照|根据|对照|瞄准)[^,。;\\d]{0,40}$")
_MUST_PAY: Final = ("要", "要花", "要付", "得要", "就要", "要价")
_AROUND: Final = 44  # characters from what guides to the goal
_MET: Final = re.compile(
    "(?:规划)?目标(?:任务)?的(?:约|近)?\\d[\\d.]{0,4}%|(?:发展|工作|全年)?(?:目标|任务){1,2}(?:[^,。;:]{0,4}?(?:完成|实现|达成)(?:得|了|情况|较好|良好)|(?:还|仍|尚)?(?:没有?|没能|未能?)(?:完成|实现|达到))"
)
_GOT: Final = re.compile(GOT)
# 受市场预期偏弱影响: what people expect, and no figure
_MOOD: Final = re.compile("预期(?:偏|转|不|仍|较|走|向[好弱暖]|改善|回[暖升落]|持续|明显|稳定|影响|减弱|得到)")
_REACH: Final = 400  # characters that a list goes on
_LONGEST_LIST: Final = 1_000  # characters of lines that one line opens
_LONGEST: Final = 60  # characters of the longest question that is looked at
_LEFT_BEHIND: Final = 26  # characters of a quotation mark, blanks and 报告里都有答案: behind it
_SPRING: Final = 3  # the last month in which 全年 that is planned lies ahead
_ITEM: Final = re.compile("(?:[一二三四五六]是|第[一二三四五]|其[一二三四五]|(?:再|还有|另有?|最后)?一条|再有)[,:]?")
_ALSO: Final = ("同时", "与此同时", "此外", "另外")
_TO_DO: Final = re.compile(  # 同时,着力提升…, 加大投资力度,…: a sentence that opens with what is to be done
    f"(?:{'|'.join(_ALSO)})?,?(?:加[大快强]|着[力重]|大力|全力|扎实|深入|持续|推[动进]|新增|建成|开工|实施|全面|强化|深化|提升|优化|完善|培育|打造|引进|建设(?!高峰|期|周期|用地|规模|资金|者|单位)|抓好|做好|启动|落实|健全|鼓励|支持|新建|改建|扩建|改造)"
)
_SIZED: Final = re.compile("规划(?:总?面积)?(?:约|近)?$|注册资[本金](?:约|近|为)?$|总?规模(?:约|近|为)?$")
_PLAN: Final = re.compile("规划|纲要|行动计划|行动方案|实施方案")
_WILL: Final = re.compile("(?<![即必])将(?!军|乐|近|来|士|领)|力争|争取(?!到|了)|确保")


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that open a list, and the year that they speak of."""

    words: str
    end: int
    period: Interval


def lead(r: Reading, scene: Scene) -> Lead | None:
    """What opens the list that a figure stands in: in its paragraph, or as the question in front of it."""
    found = _in_paragraph(r, scene) or _heading(r, scene) or _question(r, scene) or _promised(r, scene)
    return found if found and not is_done(scene.text[max(found.end, r.clause[0]) : r.start]) else None


def is_done(words: str) -> bool:
    """Whether words tell of what has been; 由目前的86个增加到|120个 does not."""
    return _DONE.search(FROM_NOW.sub("", words)) is not None


_OPENS_AHEAD: Final = re.compile(
    "(?:未来(?:几|数|[一二两三四五六七八九十\\d]{1,2})年|今后|下一步|下一阶段|接下来),[^。;]{0,24}?(?:将|要|计划|拟)(?![军求])"
)
_YET: Final = re.compile("今年[^,。;\\d]{0,12}(?:还|也|继续)将(?!军|近|来)")
_BUDGETED: Final = re.compile("(?:年初|年度|全年|当年|收入|支出|调整)预算(?:数|合计|总额|安排)?(?:为|是)?约?$")
_REBUDGETED: Final = re.compile("执行中(?:调整|变动)[为至]约?$")
_CARRIED_OUT: Final = re.compile("完成|执行|实现")
_DISPOSED: Final = re.compile(  # 将136个审批事项下放
    r"将(?:[^,。;\d]{0,6}\d[\d.]*[^,。;\d]{0,8}){1,3}?(?:整合|下放|合并|精简|压缩|压减|取消|移交|划转|委托|集中|并入|归并|缩减|清理)"
)


def is_budgeted(r: Reading, scene: Scene, own: str) -> bool:
    """收入年初预算|120亿元,实际完成131亿元; 执行中调整为|125亿元: what a budget sets, of a year that is over too."""
    if accounts.is_drafted(r, scene):
        return True
    set_so = _BUDGETED.search(own) is not None and _CARRIED_OUT.search(own) is None
    return r.measure is Measure.LEVEL and r.figure.kind == "money" and (set_so or _REBUDGETED.search(own) is not None)


def is_held(start: int, scene: Scene) -> bool:
    """较计划少15万千瓦, 提前达到2025年目标, 目标任务完成得不错, 市场预期偏弱: what is only held against a plan, or has been reached."""
    if _GOT.match(scene.text, start) or _MET.match(scene.text, start) or _MOOD.match(scene.text, start):
        return True
    if scene.text.startswith("计划", start) and scene.text.endswith("行动", 0, start):
        return True  # 三年行动|计划完成项目1740个 names what was done
    near = max(0, start - _NEAR)
    if _THERE_TOO.search(scene.text, near, start):
        return True
    beside = (
        scene.text[start - 1] in "较比距离超"
        or scene.text.endswith(("未按", "没按"), 0, start)
        or _BESIDE.search(scene.text, near, start) is not None
    )
    if _GUIDED.search(scene.text, max(0, start - _AROUND), start):
        return True  # 紧紧围绕“一年有新进展”的|目标
    outdone = _OUTDONE.search(scene.text, scene.part(start, start)[0], start) is not None
    return beside or outdone or _REACHED.search(scene.text, near, start) is not None


def looks_ahead(r: Reading, scene: Scene) -> bool:
    """未来几年,当地将发挥优势,打造|三个产业基地: whether a sentence that opens on what is to come goes on with it.

    今年还将开展评选,举办|22场活动: and one on a year that is not over.
    """
    opened = _OPENS_AHEAD.search(scene.text, r.sentence[0], r.start)
    if opened is None and r.period_kind == "interval" and scene.lies_ahead(r.period[1]):
        opened = _YET.search(scene.text, scene.part(r.start, r.start)[0], r.start)
    return opened is not None and not is_done(scene.text[opened.end() : r.start])


def disposes(r: Reading, scene: Scene) -> bool:
    """将13个部门的|20个系统整合: whether 将 says what something is done to, as 把 does, and nothing of what is to come."""
    start = scene.text.rfind("将", r.clause[0], r.start)
    done = _DISPOSED.match(scene.text, start) if start >= 0 else None
    return done is not None and done.end() > r.end


def is_price(r: Reading, scene: Scene) -> bool:
    """一车货要|6800元: whether 要 says what one pays, and nothing of what is to come."""
    return r.figure.kind == "money" and not r.figure.magnified and scene.text.endswith(_MUST_PAY, 0, r.start)


def in_plan(r: Reading, scene: Scene) -> bool:
    """深圳还将推动项目落地。…开工建设|5个项目: a sentence without a subject that goes on with what will be done."""
    start = r.sentence[0]
    if not (_TO_DO.match(scene.text, start) or opens_year(r, scene)) or is_done(scene.text[start : r.start]):
        return False
    block = scene.block(start)
    begin = block.start
    if scene.text.startswith(_ALSO, begin):
        begin = scene.block(begin - 1).start if begin else begin
    said = list(_WILL.finditer(scene.text, begin, start))
    return bool(said) and not is_done(scene.text[said[-1].end() : start])


def is_of_plan(r: Reading, scene: Scene) -> bool:
    """新建改建农村公路|350公里, in a plan whose title names years to come: whether a sentence opens with what is to be done."""
    plan, start = scene.titled, r.sentence[0]
    if plan is None or not scene.lies_ahead(plan.period[1]):
        return False
    opened = _TO_DO.match(scene.text, start) is not None and _PLAN.search(scene.title) is not None
    sized = _SIZED.search(scene.text, r.clause[0], r.start) or scene.text.startswith("出资", r.end)
    opened = (opened and plan.rule in whole.PLANS) or (genre.laid_down(scene.text) < start and not sized)
    return opened and not is_done(scene.text[start : r.start])


def opens_year(r: Reading, scene: Scene) -> bool:
    """今年铺排项目318个。一季度要确保开工85个。|全年工业投资增长15%, said in February: a year that has just begun, and is planned."""
    published, start = scene.article.published, r.sentence[0]
    if published is None or published.month > _SPRING or not scene.text.startswith("全年", start):
        return False
    before = scene.text[scene.block(start).start : start]
    return "今年" in before and (_WILL.search(before) is not None or "铺排" in before or "安排" in before)


def is_milestone(r: Reading, scene: Scene) -> bool:
    """到2015年,面积达到15平方公里;2020年,达到|50平方公里;到2030年,…: whether a plan's sentence goes on to a year that lies ahead."""
    later = [
        t for t in scene.times.between(r.end, r.sentence[1]) if t.kind == "until" and scene.lies_ahead(t.period[1])
    ]
    opened = _UNTIL.match(scene.text, r.sentence[0]) is not None and REACHES.search(scene.text, r.clause[0], r.start)
    return bool(later and opened)


def _in_paragraph(r: Reading, scene: Scene) -> Lead | None:
    listed = _line_above(r, scene)
    start = max(_scope(r, scene), r.start - _REACH) if listed is None else listed
    if not any(scene.text.find(sign, start, r.start) >= 0 for sign in _LEADS_HOLD):
        return None
    for opened in reversed(list(_LEAD.finditer(scene.text, start, r.start))):
        if _LOOKS_BACK.search(opened.group("said")) or (opened.end() < r.sentence[0] and _is_thing(r, scene)):
            continue
        if listed is not None or _goes_on(opened.end(), r, scene):
            default = _this_year(scene) if _GROWTH.match(opened.group()) else (None, None)
            begin = scene.sentences.at(opened.start())[0]
            period = _period(begin, opened.end(), scene, default)
            return Lead(opened.group().replace("\n", " "), opened.end(), period)
    return None


def _scope(r: Reading, scene: Scene) -> int:
    """Where the text begins in which a list may have been opened: a report's section, else the paragraph."""
    return scene.sections[scene.section(r.start)].start if scene.reports else scene.block(r.start).start


def _line_above(r: Reading, scene: Scene) -> int | None:
    """定下这些目标: above lines without a full stop, each of them one of a list: where the line begins that opens it."""
    line = scene.block(r.start)
    while line.start > 0 and "。" not in scene.text[line.start : line.end]:
        line = scene.block(line.start - 1)
        if scene.text[line.start : line.end].rstrip().endswith(":"):
            return line.start if line.start >= r.start - _LONGEST_LIST else None
    return None


def _heading(r: Reading, scene: Scene) -> Lead | None:
    """三、2026年目标。全市签约项目|300个: a heading that opens the paragraph itself."""
    begin = scene.block(r.start).start
    opened = _RUN_IN.match(scene.text, begin, r.start)
    if opened is None or _LOOKS_BACK.search(opened.group("said")) or not _goes_on(opened.end(), r, scene):
        return None
    return Lead(opened.group(), opened.end(), _period(begin, opened.end(), scene, _this_year(scene)))


def _question(r: Reading, scene: Scene) -> Lead | None:
    """记者:那么全年的预期呢? in front of the paragraph that answers."""
    mark = scene.text.rfind("?", max(0, r.start - _REACH), r.start)
    if mark < 0:
        return None
    ends = min(r.start, mark + _LEFT_BEHIND)
    asked = list(_ASKED.finditer(scene.text, max(0, mark - _LONGEST), ends))
    if not asked or _LOOKS_BACK.search(asked[-1].group("said")):
        return None
    end = asked[-1].end()
    told = [t for t in scene.times.between(end, r.start) if asides.usable(t) and not asides.is_comparison(t, scene)]
    told = [t for t in told if t.rule != "now" or t.start >= r.clause[0]]  # 再种1.5万亩,现在是6.3万亩;培育企业|12家
    if told or "\n" in scene.text[end : r.start] or not _goes_on(end, r, scene):
        return None
    return Lead(asked[-1].group().strip(), end, _period(asked[-1].start(), end, scene, _this_year(scene)))


@lru_cache(maxsize=1)
def _promises(text: str) -> tuple[re.Match[str], ...]:
    """The lines of a text in front of lists of what a year is to bring, looked for once and not for each figure."""
    return tuple(_PROMISED.finditer(text)) if "实事" in text else ()


def _promised(r: Reading, scene: Scene) -> Lead | None:
    """确定以下十个项目为2024年度民生实事项目—— above 1.…新增托位|1800个: what a year is to bring, with nothing told as done."""
    openings, line = _promises(scene.text), scene.block(r.start).start
    for opened in (m for m in reversed(openings) if m.end() <= r.start):
        if opened.end() <= line and not _ITEMS.match(scene.text, line):
            return None
        between = scene.text[opened.end() : r.start]
        named = [t.period for t in scene.times.between(opened.start(), opened.end()) if t.period[1]]
        ahead = bool(named) and not scene.is_over(named[-1][1])
        if ahead and not _LOOKS_BACK.search(opened.group("said")) and not is_done(between):
            return Lead(opened.group("said").strip(), opened.end(), named[-1])
    return None


def _goes_on(start: int, r: Reading, scene: Scene) -> bool:
    """Whether the list still goes on: nothing told of what has been since, or a new item of it (再一条,…)."""
    if start < r.start - _REACH:
        return False
    if start >= r.sentence[0] or not is_done(scene.text[start : r.start]):
        return True
    item = _ITEM.match(scene.text, r.sentence[0]) is not None
    return item and not is_done(scene.text[r.sentence[0] : r.start])


def _is_thing(r: Reading, scene: Scene) -> bool:
    """Whether a figure tells how large a thing is: 北沿江高铁|47公里 in a sentence behind the list is no aim, 建设农田|8万亩 is one."""
    thing = r.indicator is not None and scene.book.indicators[r.indicator].kind == "attribute"
    return thing and not (r.project is None and _DOES.match(scene.text, r.clause[0]))


def _period(start: int, end: int, scene: Scene, default: Interval) -> Interval:
    """The time that a lead names, the year of writing where that is over (全年, in spring), or else a default."""
    named = [t.period for t in scene.times.between(start, end) if t.period[1]]
    ahead = [period for period in named if not scene.is_over(period[1])]
    return ahead[-1] if ahead else _this_year(scene) if named else default


def _this_year(scene: Scene) -> Interval:
    published = scene.article.published
    return (dt.date(published.year, 1, 1), dt.date(published.year, 12, 31)) if published else (None, None)
