"""Whether a figure happened, is promised, or is expected of a project: actual, target, forecast."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute import aims, asides, due, foretold, invested, ordered, risen, scale, scope, told_with, whole
from extract.attribute.framing import GOT, is_soon
from extract.attribute.measure import MOVES
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.attribute.yields import DONE
from extract.match import Hit
from extract.models import Measure, Status
from extract.scene import Scene

_TARGET_HEADING: Final = re.compile(
    r"怎么干|干什么|下一?阶段|再出发|再启航|再加把劲|再启程|目标|任务|安排|打算|展望|今后|新的?一年|要求|部署|思路|下一步|远景|愿景|规划|预期|预算草案$|预算安排$|(?:^|[、.)])(?:对策|政策|工作|几点)?(?:和|与)?建议$"
)
# 2024年重点工作 lies ahead in January
_WORK_HEADING: Final = re.compile(
    r"重点工作|工作重点|主要工作|工作举措|这[么样][干拼闯]|计划(?:草案)?$|主要指标(?:$|[(])"
)
_SET_DOWN: Final = re.compile(
    "已经?(?:写[进入]|明确|确定|定下|提出|列入|纳入|印发|出台)"
)  # 目标已写进一号文件:产值突破|160亿元
_THAN: Final = re.compile("[较比](?:上年|去年)(?:同期)?(?=增加|减少|增长|提高|多|少)")  # 安排35亿元,较上年增加3亿元
_LAID_OUT: Final = frozenset({"floor_area", "building_count", "land_area", "equipment_count"})
_WILL: Final = re.compile(
    r"(?:将(?!军|乐|近|来|(?:(?![占达为是把])[^,。;]){2,14}的$)|(?<![主重需必只不首紧提简摘扼纪险次显纲概高])(?<![每一][年月天次船趟日])(?<!年年)要(?!高出|贵|便宜|比)(?![多少花跑付掏走吃卸装素约件害塞领闻义冲]|用(?![好足活够]))|(?<!必)须(?![知臾眉])|力争|确保(?!了)|"
    rf"(?!{GOT})争取|"
    r"努力|(?<![虚模比])拟(?!上|合|态)|(?<![理梦思设料感联猜幻])想(?!象|法|要)|打算|需(?=完成|新增|投入|建成)|(?<!精英)(?<!人才)(?<!英才)(?<!行动)(?<!火炬)(?<!星火)(?<!攻关)(?<!支撑)(?<!研发)(?<!专项)计划(?!的|[内外]|总?投资|惠及|覆盖|资助|用地|建设|生育|单列|经济|[”’\"]))[^,;。]{0,14}$"
)
_DOES: Final = re.compile(
    "(?:并|同时|再|推动|今?年内){0,2}(?:新?建设|到位|落地|新(?:开工|签约|落地|落户)|发布|推出|实施|建成|新改建|新建|改建|改造|打造|培育|新?引进|招引|开通|新增|创建|设立|建立|组建|布局|培训|招收|吸引|带动|新修|修建|扩建|续建|开工|竣工|盘活|净增|签约)"
)
_SHALL: Final = re.compile(
    "(?:将(?!军|乐|近|来)|(?<!必)须(?=至少|完成|达))[^,;。]{0,14}$"
)  # 将新建|3条生产线, whatever its heading tells of
_SPRING: Final = 3  # the last month in which a whole year that opens a sentence is a plan
_ENSURED: Final = re.compile("(?:确保(?!了)|力争|争取|努力)[^;。]*$")
_AIMED_IN_PART: Final = re.compile("(?<!为)(?P<aim>力争|确保(?!了))[^;。]*$")
_BY_PLAN: Final = re.compile(
    "(?:按照?|根据)(?:[省市县区镇][里上]?的)?(?:年度|既定|初步|协议)?(?:计划|规划|安排|方案|部署|协议|打算)[^,。;]{0,4},今年"
    "|今年的?[^,。;\\d]{0,8}政府工作报告(?:给出|提出|明确|定下)[^,。;\\d]{0,8}(?:是|:)"
)
_PROPOSED: Final = re.compile(
    "(?<!年初)(?:提出|定为|设定为|定在)[^,;。]{0,24}$"
)  # 重庆提出社零增长|5%, of a year to come
_WORTH: Final = re.compile("(?:左右|以上)?(?P<then>[、,])(?:计划|估算|预计)?总投资(?:额)?(?:约|近|超过?)?")
_BROUGHT: Final = re.compile("引进|招引|引入|签约|新签")
_CLOSING: Final = 10  # the month from which what a heading names of the year of writing has been
_AUTUMN: Final = 9  # the last month in which a whole year's 12%以上 is still to come
_YEAR_LEAD: Final = re.compile(r"(?:^|[:“\n])20\d\d年,")  # 2024年,开票销售|1450亿元, written in February
_AIMS_AT: Final = re.compile(
    "(?<![俯缓脉反腾])冲(?:向|刺|击)?$|(?<![确担参医社低环投承续安退])保$|(?<![力战竞])争$|瞄准$|盘子(?:就|则)?定[在为]$|(?:任务|目标|打算|算盘)(?:就|则)?是[^,。;\\d已了]{0,14}$|盯[着紧住牢]$|咬[住定]$"
)  # 总产值冲|500亿元
_AIM_SAID: Final = re.compile(
    "(?:目标|任务|打算|愿景)(?:就|也|则)?是[,:]"
)  # 我们的目标是,通车后第一年游客增加|600万人次
_AIM_MOVED: Final = re.compile("(?:目标|任务)(?:值|数)?[由从](?:\\d+年的?)?$")  # 增长目标由|8%调整为7%
_SUGGESTED: Final = re.compile("(?<=[。;\\n])建议(?:20\\d\\d年|将|把|到20)")  # 建议2023年总产值突破|1600亿元
_AIM_OPENS: Final = re.compile("(?:目标|任务|计划|预期|预算)(?:值|数|增速)?[(]$")  # 高于规划预期(|6.5%)1.3个百分点
_BEFORE_END: Final = re.compile("(?:年底|年末|月底|\\d月)前")  # 年底前形象进度达到|40%
_BY_THEN: Final = re.compile("(?:年底|月底|年末|春节|国庆)前再")  # 年底前再交付|1500套
_WILL_HAVE: Final = ("将有", "会有", "要有", "可有")  # 年内将有|15个项目竣工
_BOUNDED: Final = re.compile(r"(?:不少于|不低于|不得少于|不得低于|不高于|控制在|保持在)$")  # 今年优良天数不少于|270天
_TO_BUILD: Final = re.compile("要再?新?建设?$")
_BOUND: Final = re.compile("(?:不少于|不低于|不高于|不超过|控制在|达到|超过|突破|完成)(?:约)?$")
_PROMISED: Final = re.compile("(?:承诺|保证)(?!书|制|函|金|人)[^。;]{0,60}$")
_SET: Final = re.compile(
    r"(?:(?:年初|原先|此前|当初|原来|预算|计划)[^,。;]{0,4}(?:定下?|设定|确定|下达|制定|提出)的(?:目标)?(?:是[^,。;\d]{2,16})?|(?:上级|[省市县区州盟旗厅]里?)下达的|(?<!完成)(?<!达到)(?<!实现)(?<![于超出比])(?:全年|年度|预期)目标(?:任务)?[为是]?|[(](?:年度|年初|全年)?(?:计划|目标|预期|任务|预算)(?:目标)?(?:为|是|:)?[^()。,;]{0,10})$"
)
_DIRECTED: Final = re.compile(  # 全会明确,2024年增加值增长|9.5%以上
    r"(?:会议|[全大]会|(?:推进|动员|座谈|部署|工作)会|报告|方案|意见|规划|计划|通知|文件|[省市县区州][委里]|当地|政府|管委会|集团|公司|园区)[^,。;]{0,4}?(?:明确|提出|要求|部署|安排)[,:]"
)
_MORE_THIS_YEAR: Final = re.compile("(?:年内|今年|下半年|四季度)(?:再|还将|还要|拟)[^,。;]{0,12}$")  # 年内再建|1.2万亩
_OF_YEAR: Final = re.compile("(?<!完成)年度投资[^,。;]{0,3}$")  # what a plan of the year sets aside
# 完成年度计划开工的|80.8%, 完成年度计划比例最高的是金寨县(|78.2%)
_OF_PLAN: Final = re.compile(r"(?P<verb>完成|占|达到?|为)[^,。;]{0,16}计划(?:[^,。;]{0,16}的$|的?(?:比例|进度|率)|$)")
_PLANNED: Final = re.compile(
    r"(?<!行动)计划(?:新?(?:开工|竣工|投产|完成|引进|签约|建设|实施|新增))[^,。;已]{0,8}$|年度?(?:计划投资|投资计划)[^,。;]{0,4}$"
)
# 从2022年的6家增至|2025年的12家, written in November 2025
_RISEN_TO: Final = re.compile(
    rf"[从由](?:20\d\d|[去前上])年.{{1,20}}?(?:{MOVES}|发展|壮大|扩容)[至到](?:20\d\d年|今年|目前|现在)的?(?:约|近|超)?$"
)
_OF_AIM: Final = re.compile(
    "[高低快慢]于[^,。;]{0,8}(?:目标|计划|任务)(?:值|数)?(?:约|近)?$"
)  # 低于年度预期目标|1.9个百分点
_AGAINST: Final = re.compile(r"(?:高于|低于|快于|慢于|高出|超过|离|距)[^,。;]*$")
_OPEN_ENDED: Final = ("以上", "左右", "上下")  # 全年工业投资增长|12%以上, told in April
_GOAL_BEHIND: Final = re.compile(
    r"(?:左右|以上|以内)?的?(?:全年|年度|年初|20\d\d年)?(?:增长|经济发展|经济增长)?(?:预期|计划|预定|规划|控制|约束性)?(?:目标|任务|预期)"
    r"|(?:[一-龥]{0,6}、[一-龥]{2,16}[\d.]{1,8}[一-龥%]{1,4}){1,5}的(?:经济|社会|发展|增长|预期|主要|全年|年度){0,4}(?:目标|任务)"
    r"|(?:左右|以上|上下)?[)][^,。;]{0,40}?目标(?:一致|相同|持平|接近|相当)"
    r"|(?:级|大关)?(?:迈进|进军|挺进|奋进|冲刺|冲击)(?![了一])"  # 产值向|500亿元迈进
)  # 超额完成计划120亿元的目标, 占全年410亿元目标的53.3%, 漳州(6%)、厦门(6%)目标一致
_TASK_BEFORE: Final = re.compile(r"(?:目标|任务|计划|预算)[数额量值]?[(]?$")
_LAID_OUT_AS: Final = re.compile("规划总?面积[^。;完新开建]*$")  # 规划面积12.6平方公里,红古一侧|7.5平方公里
_IN_ALL: Final = re.compile("(?:全长|总长)(?:约|近|为|达){0,2}$")  # of a line, whenever it will be built
_PART_BEHIND: Final = re.compile(r"[)]?的(?:约|近)?[\d一二三四五六七八九]")


def decide(r: Reading, scene: Scene) -> None:
    """Set actual or target from the words in front (nearest first), the horizon of the period, and the headings above."""
    if r.status is Status.FORECAST:
        return
    own = scene.text[r.clause[0] : r.start]
    if r.follows is not None and r.follows.status is Status.FORECAST and r.figure.relative:
        r.status = Status.FORECAST
        r.decide("status", "that of the figure whose growth or share it tells")
    elif told_with.is_aimed(r, scene):
        _set_target(r, "that of the figure whose growth, share, part or list it is")
    elif fact := _fact(r, scene, own):
        r.decide("status", fact)
    elif _is_goal(r, scene, own):
        _set_target(r, "a goal by its own words")
    elif due.is_due(r, scene):
        _set_target(r, "still to be done")
    elif foretold.is_foretold(r, scene):
        r.status = Status.FORECAST
        r.decide("status", foretold.RULE)
    elif aims.is_budgeted(r, scene, own):
        _set_target(r, "what a budget sets")
    elif ordered.tells(r, scene):
        _set_target(r, ordered.RULE)
    elif scale.is_announced(r, scene) and not _own_target(r, scene, own):
        r.decide("status", "announced scale of a project is a fact")
    else:
        _target(r, scene, own, scene.text[r.sentence[0] : r.start])
    if r.status is Status.TARGET:
        whole.at_plans_end(r, scene)


def _fact(r: Reading, scene: Scene, own: str) -> str | None:
    """Why a figure is a fact whatever lies ahead: a degree of completion, what something rises from or relies on."""
    published, end = scene.article.published, r.period[1]
    ahead = _WILL.search(_OF_PLAN.sub(r"\g<verb>", own)) or _BOUNDED.search(own)
    ensured = scene.lies_ahead(end) and _ENSURED.search(scene.text, r.sentence[0], r.start)
    aimed = ensured or (scene.lies_ahead(end) and scene.text.startswith(_OPEN_ENDED, r.end))
    aimed = aimed or (scene.lies_ahead(end) and not DONE.search(own) and _BEFORE_END.search(own) is not None)
    if r.measure is Measure.COMPLETION and not (ahead or aimed):  # 确保债券资金10月底前支出进度达到|90%以上 is none
        return "a degree of completion is a fact"
    if asides.relied_on(r, scene):
        return "what something relies on is a fact"
    if own.endswith("有") and not own.endswith(_WILL_HAVE) and asides.DONE_BEHIND.match(scene.text, r.end):
        return "what is done of what was planned is a fact"  # 规划建设的8幢标准厂房有|6幢封顶
    if (r.indicator == "line_length" and _IN_ALL.search(own)) or (
        r.indicator == "land_area" and _LAID_OUT_AS.search(scene.text, r.sentence[0], r.start)
    ):
        return "announced scale of a project is a fact"
    if r.period_kind in ("from", "base") and published and end and end <= published:
        return "what it rises from is a fact"
    if risen.starts(r, scene) and not _AIM_MOVED.search(own):
        return "what it rises or falls from is a fact"
    held = _AGAINST.search(own) if r.figure.kind == "pp" else None
    if told_with.STILL_SHORT.search(own) or (held and (_OF_AIM.search(own) or not _aims(r, scene))):
        return "a comparison with a yardstick is a fact"
    return "a number that names a set is a fact" if r.figure.unit_raw == "大" else None


def _is_goal(r: Reading, scene: Scene, own: str) -> bool:
    """增长|6%的目标, 没到年初定的|6%, (计划增长|3%), 产值冲|500亿元, 企业承诺不低于|60%: whether its own words make it a goal."""
    behind = _GOAL_BEHIND.match(scene.text, r.end) is not None or _AIMS_AT.search(own) is not None
    behind = behind or (scene.is_enclosed(r.start, r.end) and _AIM_OPENS.search(own) is not None)
    behind = behind or _AIM_MOVED.search(own) is not None or _SUGGESTED.search(scene.text, *r.sentence) is not None
    behind = behind or _AIM_SAID.search(scene.text, max(r.left, r.sentence[0]), r.start) is not None
    known = r.indicator == "project_count" and own.endswith("的")  # 年初确定的|137个项目
    return behind or (_SET.search(own) is not None and not known) or _is_task(r, scene) or _is_way(r, scene)


def _is_way(r: Reading, scene: Scene) -> bool:
    """Whether a figure is pledged, or a unit's own plan, or one on the way to what its sentence aims at."""
    on_way = invested.is_own_plan if scene.lies_ahead(r.period[1]) else aims.is_milestone
    return _is_pledged(r, scene) or on_way(r, scene)


def _is_pledged(r: Reading, scene: Scene) -> bool:
    """企业承诺,绿电占比不低于|60%: what somebody has promised."""
    own = _BOUND.search(scene.text, r.clause[0], r.start)
    return own is not None and _PROMISED.search(scene.text, r.sentence[0], r.start) is not None


def _is_task(r: Reading, scene: Scene) -> bool:
    """完成全年目标任务5600人的73.9%: the task that a part of is done."""
    task = _TASK_BEFORE.search(scene.text, r.clause[0], r.start)
    return task is not None and _PART_BEHIND.match(scene.text, r.end) is not None


def _aims(r: Reading, scene: Scene) -> bool:
    return any("target" in h.payload for h in scene.cues.between(r.sentence[0], r.start))


def _own_target(r: Reading, scene: Scene, own: str) -> bool:
    bounded = _BOUNDED.search(own) or (r.project is None and _TO_BUILD.search(own))  # 今年还要再建|40万平方米
    cues = (h for h in scene.cues.between(r.clause[0], r.start) if "target" in h.payload)
    # 某某产业园规划建设标准厂房|16栋; 二期投资31亿元,规划建设|6栋机房楼; 规划建设的|8幢标准厂房: how large it is to be
    costs = r.before is not None and r.before.indicator == "investment_total"
    known = r.project is not None or costs or own.endswith("规划建设的")
    laid_out = known and r.indicator in _LAID_OUT
    aimed = bounded or any(not (laid_out and scene.text.startswith("规划", h.start)) for h in cues)
    before = r.before if r.before is not None and r.before.status is Status.TARGET else None
    worth = _WORTH.fullmatch(scene.text, before.end, r.start) if before is not None else None
    counted = worth is not None and (worth.group("then") == "、" or _is_brought(before, scene))
    if counted and r.period_kind != "article" and not DONE.search(own):
        return True  # 谋划项目50个左右、总投资|260亿元, of a year to come
    return bool(aimed) and (counted or not own.rstrip().endswith("总投资"))


def _is_brought(projects: Reading | None, scene: Scene) -> bool:
    """力争引进项目100个以上,总投资450亿元: whether projects are still to be brought in, so that nobody knows yet what they cost."""
    if projects is not None and _BOUNDED.search(scene.text, projects.clause[0], projects.start):
        return True  # 合作项目不少于50个,总投资|1000亿元
    return projects is not None and _BROUGHT.search(scene.text, projects.clause[0], projects.start) is not None


def _is_purpose(cue: int, r: Reading, scene: Scene) -> bool:
    """为确保完成全年目标,新增投入|3亿元, 以提升承载力为目标,安排项目|62项: what something is done for, in a clause of its own."""
    start = scene.clauses.at(cue)[0]
    named = scene.text.endswith("为", start, cue) and scene.text.startswith("目标,", cue)
    named |= scene.text.startswith("锚定", cue)  # 锚定示范市创建目标,预计全年增加值|172亿元
    return start < r.clause[0] and (named or scene.text.startswith("为", start))


def _target(r: Reading, scene: Scene, own: str, said: str) -> None:
    cues = (
        h
        for h in reversed(scene.cues.between(r.sentence[0], r.start))
        if "target" in h.payload
        and not aims.is_held(h.start, scene)
        and not _is_anothers(h, r)
        and not _is_purpose(h.start, r, scene)
        and not scene.is_enclosed_before(r.start, h.start, h.end)
    )
    cue = next(cues, None)
    published, end = scene.article.published, r.period[1]
    past = (
        scene.is_over(end)
        and r.period_kind in ("interval", "until", "stock")
        and not (_SHALL.search(own) and r.trace.get("period", "").startswith(whole.NOT_ITS_OWN))
    )
    if past:
        _over(r, scene, own, said, aimed=cue is not None)
    elif lead := aims.lead(r, scene):
        _set_target(r, f"in a list that「{lead.words}」opens")
    elif cue is not None and not _done(scene.text[cue.end : r.start]):
        _set_target(r, f"「{scene.text[cue.start : cue.end]}」")
    elif published and end and end.year == published.year and _RISEN_TO.search(own) and not _WILL.search(own):
        r.decide("status", "where it has risen or fallen to by the year of writing")
    elif published and end and end > published and _is_ahead(r, scene, end, published) and not _done(own):
        told = end.year > published.year or r.period_kind == "until" or _is_aimed_at(r, scene, own, said, published)
        if told or _goes_on(r, scene) or aims.looks_ahead(r, scene):
            _set_target(r, "its horizon lies ahead")
        else:
            _heading(r, scene, said)
    elif (_WILL.search(own) and not DONE.search(own) and not (aims.is_price(r, scene) or aims.disposes(r, scene))) or (
        (_BOUNDED.search(own) or _BY_THEN.search(own)) and scene.lies_ahead(end)
    ):
        _set_target(r, "将 or 要 in its clause")
    elif _goes_on(r, scene) and not DONE.search(own):
        _set_target(r, "goes on with what is aimed at before it")
    elif aims.in_plan(r, scene) or aims.looks_ahead(r, scene):
        _set_target(r, "its sentence goes on with what will be done")
    else:
        _heading(r, scene, said)


def _over(r: Reading, scene: Scene, own: str, said: str, *, aimed: bool) -> None:
    """Of a time that has passed: a goal where words in its part or a plan's say so, else a fact, or what its heading says."""
    inherited = r.trace.get("period", "").startswith(whole.NOT_ITS_OWN)
    aim = _AIMED_IN_PART.search(scene.text, scene.part(r.start, r.start)[0], r.start) if inherited else None
    if aim is not None and not _done(aim.group()):
        _set_target(r, f"「{aim.group('aim')}」")  # 力争参展企业达到500家,成交额突破|12亿元, on a first quarter
    elif (planned := _PLANNED.search(own)) and r.measure is Measure.LEVEL:
        _set_target(r, f"「{planned.group()}」, whatever became of it")
    elif not aimed and (scene.delivered or not inherited):
        r.decide("status", "its time has passed")  # 2014-2019年…增长6.5%, in a plan written in 2021
    else:
        _heading(r, scene, said)


def _is_aimed_at(r: Reading, scene: Scene, own: str, said: str, published: dt.date) -> bool:
    """Whether words tell that a figure of a time that is not over is aimed at: 重庆提出社零增长|5%, 展望2025年, 全年增长|12%以上."""
    return bool(
        (published.month <= _SPRING and _YEAR_LEAD.search(said))
        or _WILL.search(own)
        or _BOUNDED.search(own)
        or _DIRECTED.search(said)
        or _OF_YEAR.search(own)
        or _MORE_THIS_YEAR.search(own)
        or is_soon(own[own.rfind("年内") :], published)
        or _PROPOSED.search(own)
        or _BY_PLAN.match(said)
        or "展望" in said
        or aims.opens_year(r, scene)
        or _ends_like_aim(r, scene)
        or (published.month <= _AUTUMN and "全年" in own and scene.text.startswith(_OPEN_ENDED, r.end))
    )


def _done(words: str) -> bool:
    """Whether words tell of what has been; 由目前的86个增加到|120个 does not."""
    return DONE.search(_SET_DOWN.sub("", _THAN.sub("", aims.FROM_NOW.sub("", words)))) is not None


def _is_anothers(cue: Hit[frozenset[str]], r: Reading) -> bool:
    """年度计划投资128亿元;签约项目|78个: a word that is part of another figure's term."""
    before = r.before
    while before is not None:
        if before.alias != r.alias and before.alias and cue.start < before.alias[1] == cue.end:
            return True
        before = before.before
    return False


def _goes_on(r: Reading, scene: Scene) -> bool:
    """计划共同开通航线20条,建设起降场|150个: whether a clause tells what else is to be done."""
    before = r.before
    aimed = before is not None and before.status is Status.TARGET and before.clause != r.clause
    told = aimed and before is not None and ";" not in scene.text[before.end : r.start]
    return told and _DOES.match(scene.text, r.clause[0]) is not None


def _ends_like_aim(r: Reading, scene: Scene) -> bool:
    """全年要新签约项目700个以上,到位资金增长|10%以上: whether it goes on with what is aimed at, with as open an end or for as long."""
    before = r.before
    if before is None or before.status is not Status.TARGET or before.sentence != r.sentence:
        return False
    told = (r.measure in GROWN or r.indicator in scope.RELEASED) and before.period == r.period
    goes_on = (
        told and ";" not in scene.text[before.end : r.start]
    )  # 提出GDP增长6.5%,固定资产投资增长|8%,税收突破|300亿元
    return goes_on or scene.text.startswith(_OPEN_ENDED, r.end)


def _is_ahead(r: Reading, scene: Scene, end: dt.date, published: dt.date) -> bool:
    """Whether a period ends ahead; 截至5月, written in May, does not."""
    told = end.replace(day=1) == published.replace(day=1) and "截" in scene.text[r.sentence[0] : r.start]
    next_year = r.period_kind == "stock" and end.year > published.year  # 希望明年底提高到|75%
    return next_year or (r.period_kind in ("until", "interval") and not told)


def _set_target(r: Reading, rule: str) -> None:
    r.status = Status.TARGET
    r.decide("status", rule)


def _is_closing(time: Time, published: dt.date | None) -> bool:
    """一、2019年主要工作, of December 2019: whether the year that a heading names is as good as over."""
    end = time.period[1]
    return bool(published and end and end.year == published.year and published.month >= _CLOSING)


def _heading(r: Reading, scene: Scene, said: str) -> None:
    time, published = scene.heading_times(r.start), scene.article.published
    spring = published is not None and published.month <= _SPRING
    if scene.delivered and spring and scene.lies_ahead(r.period[1]) and not _done(said):
        _set_target(r, "its horizon lies ahead")  # 今年…。新建绿道200公里, in a report to a congress in January
        return
    if time and published and time.period[1] and time.period[1] < published:
        r.decide("status", "under a heading that looks back")
        return
    ahead = time is not None and scene.lies_ahead(time.period[1]) and not _is_closing(time, published)
    for heading in scene.headings(r.start):
        if scope.LOOKS_BACK.search(heading):
            break
        if heading in scene.headlines and not scene.reports:
            break  # 某某高新区再定“小目标” heads a story
        told_both = "问题" in heading  # 四、存在问题与目标
        planned = (_TARGET_HEADING.search(heading) and not told_both) or (ahead and _WORK_HEADING.search(heading))
        if planned and not _done(said):
            _set_target(r, f"under the heading「{heading}」")
            return
    else:
        if aims.is_of_plan(r, scene):
            _set_target(r, "what its plan says is to be done")
            return
    r.decide("status", "nothing says it lies ahead")
