"""When an undated article was written, from its own words: 去年 and 今年 against named years, else the newest year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Final

import regex

from extract import counted, dateline, drafts, happened
from extract.numerals import parse

# A year that lies ahead (到2025年, 2021—2025) or in a plan's name says nothing of today, but a plan's first year does.
_YEAR: Final = re.compile(r"(?P<y>20(?<![\d.]20)[0-4]\d)(?=\)?年|[-—~至到]{1,2}20[0-4]\d)")
_AHEAD: Final = re.compile(
    r"(?:(?<!截[至止])到|(?<!截)至|[-—~]|展望|目标|将[在于]|(?:预计|计划|规划|拟|力争|争取|有望|可望)[在于]?)\Z"
)  # \Z, as a line above may end with a dash
# 而2013年还只有2.3%,如今已是3.9%: what is told only to be held against today
_LOOKED_BACK: Final = re.compile(
    r"年[^。;\n\d]{0,24}?(?:还[只才是不]|只有|仅)[^。;\n]{0,24}?(?:如今|现在|眼下|目前|今天)"
)
_RECORD: Final = re.compile(r"年(?:\d{1,2}月)?以来(?:的)?(?:单月|同期|历史)?(?:最|新[高低])")  # 为2008年8月以来最高
_REACHED: Final = re.compile(
    r"(?:[从由自](?:19|20)\d\d年[^。;\n]{1,40}?|20\d\d年(?:\d{1,2}月)?(?=[到至]20\d\d年\d{1,2}月))[到至](?P<y>20[0-4]\d)年(?:的|\d)"
)  # 从1984年的不足百亿元跃升到2024年的1.2万亿元
_GOT_TO: Final = re.compile(
    r"(?:到|增长至|增至|至)(?P<y>20[0-4]\d)年(?:底|末)?(?:的?已|的\d|,?[^,。;\d]{0,6}共(?:建成|有|完成|培育|发展))"
)  # 到2024年已达1.35万亿元, 至2018年底,该区共建成63个
_EVENT_OF: Final = re.compile(  # 今天上午,2021某市全球投资促进大会举行; 《2024中国百强产业集群研究报告》
    r"(?P<y>20(?<![\d.]20)[0-4]\d)(?=[一-龥()]{2,30}(?:签约仪式|启动仪式|开工仪式)上|[一-龥“”]{2,18}(?:\d{2,3}强(?:排行)?榜|大会|峰会|论坛|博览会|年会|洽谈会|推介会|对接会|报告|榜单?|蓝皮书|白皮书|盘点|行”|[化游术食酒菜花茶果技购]节))"
)
# 2023年度某开发区工作大会, at the beginning of the year
_WORK_MEETING: Final = re.compile(
    r"(?P<y>20[0-4]\d)年度?[^,。;\n\d]{0,20}(?:工作(?:大会|会议)|经济工作会|务虚会|年会|总结大会)"
)
_ESTIMATED: Final = re.compile(r"初步(?:预计|核算|统计|测算),?(?P<y>20[0-4]\d)年(?!\d|上|前|[一二三四第])")
_LAST_YEAR: Final = re.compile("去年|上年|(?:过去|刚刚过去)的?一年")
_UNTIL_DAY: Final = re.compile(r"截[至止](?P<y>20[0-4]\d)年(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日")
# 随着2025年上半年全市经济运行情况发布,…。今年上半年; 发布了2015年一季度金融运行情况。今年一季度
_PART_RELEASED: Final = re.compile(
    r"(?P<said>(?:发布|公布|披露|通报|晒出)了?)?(?P<y>20[0-4]\d)年(?P<part>上半年|[一二三]季度|前三季度|前\w{1,2}个?月)"
    r"(?(said)[^,。;\n\d]{2,20}?(?:情况|数据|成绩单|指标)|[^,。;\n\d]{0,16}(?:发布|公布|出炉|亮相|披露|揭晓))"
)
_YEAR_END: Final = re.compile(r"[到至](?P<y>20[0-4]\d)年底")
_BASE: Final = re.compile("[比较]$|[高低多少]于$")
_AHEAD_AROUND: Final = re.compile(
    r"(?:会议|全会|报告)(?:明确|提出|部署),|部署了?(?=20\d\d年)|要(?:过|达|突破|超)|力争|冲刺|剑指|瞄准|将(?!军)|目标|规划|计划|预计|争取|建成|达产|投产|远景|预期|基本实现|有望|愿景|口号|喊出|建议|怎么[干走办]|干什么|任务[书是:]|(?<=20\d\d)年(?:底前|前(?=把|全|将|实))"
)
_DRAFTED: Final = re.compile("年[^,。;]{0,8}?[(]?草案")
_LAID_OUT: Final = re.compile("年(?:度|全[省市县区])?(?:拟|将|计划|力争|争取|确保|预计)[一-龥]")
_BY_THEN: Final = re.compile("年[^。;\\n\\d]{1,30}届时")  # 2026年,是给自己划的一个时间点:届时…
# “十四五”开局之年 is 2021, “十三五”收官之年 2020, “十四五”就剩下最后五个多月 2025
_PLAN_YEAR: Final = re.compile(
    r"[“‘]?十(?P<plan>[一二三四五])五[”’]?(?:规划)?的?(?:(?P<first>开局之年|开局年|第一年|首年|起步之年)|收官之年|收官年|最后一年|(?:就|只|仅|还)?剩下?[^,。\n]{0,6}月)"
)
_PLAN_DRAWN: Final = re.compile(
    r"全(?:会|体会议)[^。]{0,30}十(?P<plan>[一二三四五])五[”’]?规划的?建议"
)  # the year before it begins
_OVER: Final = (  # so that the year is over
    re.compile(r"到(?P<y>20[0-4]\d)年已(?:达|增|突破|超)"),
    re.compile(r"(?:公布|发布|晒出|亮出)了?(?P<y>20[0-4]\d)年[末底]"),
    re.compile(r"截[至止]到?(?P<y>20[0-4]\d)年年?[末底],?(?![^。\n]{0,30}(?:将|要|预计|计划|力争|有望))"),
    re.compile(
        r"(?P<y>20[0-4]\d)年度[^。,\n\d]{0,24}(?:考核|考评|评价|评估)[^。,\n\d]{0,8}(?:结果|排名)[^。\n\d]{0,6}(?:出炉|公布|发布|揭晓|通报)"
    ),
)
# 31个省份的2021年经济数据已全部出炉: so that the year is over, whatever else is told of it
_RELEASED: Final = re.compile(
    r"(?P<y>20[0-4]\d)年(?:度|全年)?(?![^,。;\n]{0,12}(?:上半年|季度|月|首))[^,。;\n\d]{0,12}(?:数据|成绩单|答卷|账单|GDP|家底|统计公报)[^,。;\n\d]{0,8}(?:出炉|揭晓|公布|出齐|亮相|披露)"
)
_PART: Final = r"\d{1,2}(?:[-—~至到]\d{1,2})?月|上半年|[一二三四前上第]"
# but no 2019年计划完成年度投资
_WHOLE_YEAR: Final = re.compile(
    rf"(?P<y>20[0-4]\d)年(?!{_PART}|是|[“”]?开门红|[^,。;\d]{{0,24}}(?:集中签约|(?:签约|开工|启动|揭牌)(?:仪式|活动)|推介会|动员大?会)|[^,。;\d]{{0,12}}第[一二三四五六]批|[^,。;\d]{{0,4}}(?:计划|拟|将|预计|力争|安排|目标|确保)|的?(?:预算|计划)草案|度?[^,。;\d]{{0,16}}(?:计划|预算|规划|方案)[》”]|额度|指标)"
)
_TOLD_WHOLE: Final = re.compile(  # 2014年集装箱吞吐量突破100万标箱,同比增长17.6%
    rf"(?<![到至入来])(?P<y>20[0-4]\d)年(?!{_PART}|[度底末起以“五国春清中端元]|寒假|暑)"
    r"(?:(?![计规]划|预计|目标|力争|争取|要|将|拟)[^。;\n\d]){2,30}\d[^。;,\n]{0,12},(?:[比较]上年|同比)?(?:增长|下降)"
)
_LAST_TOLD: Final = 10  # the month behind which a whole year that is told may be the one that runs out
_LONG_SINCE: Final = re.compile("经过(?:了)?(?:多|数|好几)年(?:的)?(?:建设|发展|努力|培育|实践|探索)|历经多年")
_FIRST_MONTHS: Final = 3  # in which one tells of the year that is over
_TITLE_PART: Final = re.compile(r"(?<![自从])(?P<y>20[0-4]\d)年(?:\d{1,2}|[一二三四前第]|上半年|下半年|度)")
_TOLD_LAST_YEAR: Final = re.compile(r"去年[^。;\n]{0,80}")
_COUNT: Final = re.compile(r"(?<![\d.])[1-9]\d[\d.]*[一-龥]")
_ANNUAL: Final = re.compile(r"年度?报告\((?P<y>20[0-4]\d)\)")  # 《能源年度报告(2014)》显示,截至去年底
_GLOSSED: Final = regex.compile(
    r"(?P<rel>今年|去年)[(](?P<y>20[0-4]\d)年[)]|(?P<y>20[0-4]\d)年[(](?P<rel>今年|去年)[)]"
)
_YEARS_FROM_BASE: Final = re.compile(r"(?P<n>[三四五六七八九])年来[^\n]{1,200}?(?:是|比|较|相当于)(?P<y>20[0-4]\d)年")
_CONTRAST: Final = (  # but 2024年,道路已增至1117公里; 在2023年联席会议上获悉,今年…
    r"年(?!\d{1,2}月|[底末初]|临近|接近|即将|行将|已近|进入尾声|收官|[^,。;\n]{0,24}(?:会议|大会|论坛|会)上|[^。;\n]{0,30}已[增达有经累])"
    r"[^\n]{1,120}?今年(?:上半年|以来|前|1|一季度|[1-9]月|第|初|截至|剑指|瞄准|冲刺|计划|力争)"
)
_AGAINST_LAST: Final = re.compile(
    r"今年(?!以来的)[^。;\n]{2,40}?,?[比较](?P<y>20[0-4]\d)年(?:同期)?(?:净|多)?(?:增[加长]|提高|多|减少|下降)"
)
_NO_STEP: Final = r"(?<!进入)(?<!步入)(?<!迎来)(?<![到至])"
_NOT_NOW: Final = "(?:(?!今年|已[增达有经累]|会议?上|座谈会|大会|论坛)[^。\n])"  # 2024年,道路已增至1117公里; 2023年联席会议上获悉,今年…
_THIS_YEAR: Final = re.compile(
    r"今年(?:上半年|一季度|前\w{1,2}[个月季]|1[-—~至]|以来|(?:1[0-2]|[1-9])月)|截至(?:今年)?[1-9]月底?"
)
_DATED_MONTH: Final = re.compile(r"(?<!\d)(?P<y>20[0-4]\d)年(?P<m>1[0-2]|0?[1-9])月")
_RELATIVE_MONTH: Final = re.compile(r"(?P<rel>今年|去年)(?P<m>1[0-2]|0?[1-9])月")
_DONE_MONTH: Final = regex.compile(
    r"今年(?:前|1月?[-—~至到])?(?P<m>1[0-2]|[1-9])个?月(?!.{0,12}(?:将|拟|计划|竣工|投产))(?<!(?:计划|预计|将于|拟于|力争)今年.{1,6})"
)


_SO_FAR: Final = re.compile(  # 截至10月12日,秋粮已收获六成
    r"截[至止]到?(?:今年)?(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日"
)
_MONTH_REACHED: Final = re.compile(  # 2018年到2023年10月底,签约项目278个, beside 今年6月
    r"(?:20\d\d年(?:\d{1,2}月)?[到至]|截[至止]到?)(?P<y>20[0-4]\d)年(?P<m>1[0-2]|[1-9])月"
)


def infer(folded: str, title: str, today: dt.date) -> tuple[dt.date | None, str]:
    """Return the last day on which the text can have been written, and the words that say so; (None, …) where none do."""
    if (drafted := drafts.submitted(folded, title)) and drafted[0] <= today:
        return drafted
    says = (
        _annual,
        _glossed,
        _told_twice,
        counted.two_years_on,
        counted.anniversary,
        _of_plan,
        counted.after_base,
        counted.of_last_year,
        counted.years_on,
        counted.months_on,
        counted.years_after,
        counted.year_of,
        _part_released,
        _estimated,
    )
    told = next(filter(None, (say(folded) for say in says)), None)
    newest = _newest_year(folded, today) or (told[0] if told else None)
    if titled := _TITLE_PART.search(title):
        newest = int(titled.group("y"))
    if newest is None:
        return drafts.ahead(folded, title, today)
    year, basis = newest, "newest year in the text"
    pair = told or _pair(folded)
    pair = pair or next(
        filter(
            None,
            (
                say(folded, newest)
                for say in (_long_over, _contrast, _this_against, _ended, _released, _from_base, _only_base)
            ),
        ),
        None,
    )
    if pair and newest <= pair[0] <= today.year:
        year, basis = pair
    line = dateline.find(folded, year)
    if line:
        return _from_dateline(folded, line, year, today)
    if pair is None and (written := _of_meeting(folded, newest) or _until_day(folded, newest)):
        return min(written[0], today), written[1]
    if pair is None and newest < today.year and (pair := _behind(folded, newest)):
        year, basis = pair
    if pair is None and _LONG_SINCE.search(folded, folded.rfind(f"{newest}年")):
        return None, "unknown"  # 2012年,…建立协作关系。经过多年建设,已建成厂房20万平方米
    months = [int(m.group("m")) for m in _DONE_MONTH.finditer(folded)]
    months += [int(m.group("m")) for m in _MONTH_REACHED.finditer(folded) if months and int(m.group("y")) == year]
    until = {int(m.group("m")): int(m.group("d")) for m in _SO_FAR.finditer(folded)}
    months += until
    if months:
        month = max(months)
        day = until.get(month) or calendar.monthrange(year, month)[1]
        return min(dt.date(year, month, day), today), f"inferred: {basis}; 今年{month}月"
    return dt.date(year, 12, 31), f"inferred: {basis}" if pair else basis


def _only_base(folded: str, newest: int) -> tuple[int, str] | None:
    """产值突破300亿元,比2020年翻一番: the year behind the newest one, where all that is told of that is held against it."""
    named = [m for m in _YEAR.finditer(folded) if int(m.group("y")) == newest]
    bases = [m for m in named if _BASE.search(folded, max(0, m.start() - 2), m.start())]
    return (newest + 1, f"{bases[0].group()}年 as a base") if bases and len(bases) == len(named) else None


def _from_base(folded: str, newest: int) -> tuple[int, str] | None:
    """五年来,…预算收入是2011年的1.9倍: so many years after the newest one, and in the next where it was written early in a year."""
    told = _YEARS_FROM_BASE.search(folded)
    if told is None or int(told.group("y")) != newest:
        return None
    line = dateline.find(folded, newest)
    early = line is not None and int(line.group("m")) <= _FIRST_MONTHS
    return newest + int(parse(told.group("n")).value) + early, f"{told.group('n')}年来 from {newest}"


def _newest_year(folded: str, today: dt.date) -> int | None:
    reached = {m.start("y") for m in _REACHED.finditer(folded) if not _AHEAD_AROUND.search(folded, *m.span())}
    reached |= {m.start("y") for m in _GOT_TO.finditer(folded)}
    told = [
        m
        for m in _YEAR.finditer(folded)
        if m.start() in reached or not _AHEAD.search(folded[max(0, m.start() - 4) : m.start()])
    ]
    told = [m for m in told if not (_LOOKED_BACK.match(folded, m.end()) or _RECORD.match(folded, m.end()))]
    years = {m: y for m in told if (y := int(m.group("y"))) <= today.year}
    past = [y for m, y in years.items() if not _is_ahead(folded, m)]
    events = {y for m in _EVENT_OF.finditer(folded) if (y := int(m.group("y"))) <= today.year}
    if years:
        newest = max(past) if past else _before_all_to_come(folded)
        # 落实2021年度政策,…办好“2022知名企业某地行”: an event that is near has the year of writing
        later = [year for year in events if year > newest]
        return min(later) if later else newest
    # 确保到2015年底开工率不低于六成, 2021某市投资大会: where no other year is named, it is the year of writing
    ends = {y for m in _YEAR_END.finditer(folded) if (y := int(m.group("y"))) <= today.year}
    return max(ends | events, default=None)


def _before_all_to_come(folded: str) -> int:
    """2022年,预计完成: the first year of those that are all to come, or, 明年底开通,预计2018年底, the one before."""
    return min(int(m.group("y")) for m in _YEAR.finditer(folded)) - ("明年" in folded)


def _is_ahead(folded: str, m: re.Match[str]) -> bool:
    """Whether a year's own clause speaks of what will be; a range's first year never does (2021—2025)."""
    if not folded.startswith("年", m.end()) or folded.endswith(("截至", "截止"), 0, m.start()):
        return False
    if _DRAFTED.match(folded, m.end()) or _BY_THEN.match(folded, m.end()):
        return True  # 2025年预算执行情况和2026年预算(草案)
    return _AHEAD_AROUND.search(folded, max(0, m.start() - 8), m.end() + 18) is not None


def _from_dateline(folded: str, line: regex.Match[str], year: int, today: dt.date) -> tuple[dt.date | None, str]:
    """泉州1月19日电: month and day; in spring a whole year told of the newest year has ended, so it is the next.

    截至5月10日,200个城市公布了2021年末常住人口: whose end is told has ended at any time.
    """
    month, day = int(line.group("m")), dateline.day(line)
    bare = not line.groupdict().get("y")
    if bare and _is_over(folded, year, month) and (year + 1, month, day) <= (today.year, today.month, today.day):
        year += 1
    basis = f"inferred: dateline {line.group().lstrip('。').strip()} of {year}"
    try:
        return min(dt.date(year, month, day), today), basis
    except ValueError:  # 2月30日: the day is wrong, the year stands
        return dt.date(year, 12, 31), basis


def _is_over(folded: str, year: int, month: int) -> bool:
    """4月17日讯…2014年吞吐量突破100万标箱,同比增长17.6%: whether a year has ended by a day of that month, told with no year."""
    told = (_WHOLE_YEAR,) if month <= _FIRST_MONTHS else (*_OVER, _TOLD_WHOLE) if month <= _LAST_TOLD else _OVER
    named = (m for pattern in told for m in pattern.finditer(folded) if int(m.group("y")) == year)
    return any(not _is_ahead(folded, m) for m in named)


def _annual(folded: str) -> tuple[int, str] | None:
    """《能源年度报告(2014)》显示,截至去年底: a report on the year that is last year."""
    found = _ANNUAL.search(folded)
    return (int(found.group("y")) + 1, found.group()) if found and "去年" in folded else None


def _told_twice(folded: str) -> tuple[int, str] | None:
    """去年我国有43个县GDP突破千亿元。…2021年,43个“千亿县”…: the same count told of 去年 and of a named year."""
    if "今年" in folded:
        return None
    told = (count.group() for last in _TOLD_LAST_YEAR.findall(folded) for count in _COUNT.finditer(last))
    for count in told:
        if found := re.search(
            rf"(?<![到至从自])(?P<y>20[0-4]\d)年,?[^。;\n\d]{{0,12}}(?<![\d.]){re.escape(count)}", folded
        ):
            return int(found.group("y")) + 1, f"{count} of 去年 and of {found.group('y')}年"
    return None


def _glossed(folded: str) -> tuple[int, str] | None:
    """去年(2018年) says it outright."""
    found = _GLOSSED.search(folded)
    if not found:
        return None
    return int(found.group("y")) + (1 if found.group("rel") == "去年" else 0), found.group()


def _of_plan(folded: str) -> tuple[int, str] | None:
    """今年是“十四五”开局之年: the first or the last year of a five-year plan."""
    if drawn := _PLAN_DRAWN.search(folded):
        return drafts.first_year(drawn.group("plan")) - 1, drawn.group()
    told = _PLAN_YEAR.search(folded)
    if told is None:
        return None
    first = drafts.first_year(told.group("plan"))
    return first if told.group("first") else first + 4, told.group()


def _part_released(folded: str) -> tuple[int, str] | None:
    """随着2025年上半年经济运行情况发布,…今年上半年: the part of this year whose results have come out."""
    found = _PART_RELEASED.search(folded)
    told = found is not None and f"今年{found.group('part')}" in folded
    return (int(found.group("y")), found.group()) if found and told else None


def _estimated(folded: str) -> tuple[int, str] | None:
    """去年前三季度,…初步预计2021年突破万亿元: the year behind the one that is over, of which no more than an estimate is known."""
    found = _ESTIMATED.search(folded)
    told = found is not None and "去年" in folded and "今年" not in folded
    return (int(found.group("y")) + 1, found.group()) if found and told else None


def _of_meeting(folded: str, newest: int) -> tuple[dt.date, str] | None:
    """在2023年度工作大会上获悉,过去一年: the beginning of a year that is only told in the name of a meeting on the one before."""
    named = [m for m in _YEAR.finditer(folded) if int(m.group("y")) == newest]
    meetings = [m for m in _WORK_MEETING.finditer(folded) if int(m.group("y")) == newest]
    if not meetings or len(meetings) < len(named) or not _LAST_YEAR.search(folded):
        return None
    return dt.date(newest, drafts.MEETING_MONTH, 28), f"inferred: {meetings[0].group()}"


def _until_day(folded: str, newest: int) -> tuple[dt.date, str] | None:
    """截至2023年2月10日,16市已公布: the last day that a text of that year says it tells up to."""
    days = [m for m in _UNTIL_DAY.finditer(folded) if int(m.group("y")) == newest]
    told = [(dt.date(newest, int(m.group("m")), int(m.group("d"))), m.group()) for m in days]
    return (max(told)[0], f"inferred: {max(told)[1]}") if told else None


def _long_over(folded: str, newest: int) -> tuple[int, str] | None:
    """2022年从上海迁来…。去年产值183亿元…: two years on, where only events are told of the newest year, and 去年 apart from it."""
    named = [m for m in _YEAR.finditer(folded) if int(m.group("y")) == newest and not _is_ahead(folded, m)]
    often = len(_THIS_YEAR.findall(folded)) > 1
    return (newest + 2, f"{newest}年 of events, 去年 and 今年 beside it") if often and happened.alone(named) else None


def _contrast(folded: str, newest: int) -> tuple[int, str] | None:
    """2021年,…产值228亿元;今年上半年…: the newest named year is set against this year, so it is the one before."""
    found = re.search(f"{newest}{_CONTRAST}", folded)
    found = found or (re.search(f"[到至]{newest}年[底末](?:的|,|已)", folded) and _THIS_YEAR.search(folded))
    return (newest + 1, f"{newest}年 against 今年") if found else None


def _this_against(folded: str, newest: int) -> tuple[int, str] | None:
    """下达今年奖补资金6.8亿元,较2023年增加1.1亿元: the newest year is what this year is held against."""
    found = _AGAINST_LAST.search(folded)
    told = found is not None and int(found.group("y")) == newest
    return (newest + 1, f"今年 against {newest}年") if told else None


def _ended(folded: str, newest: int) -> tuple[int, str] | None:
    """The newest year is only told whole, with figures, while 今年上半年 stands elsewhere: it has ended."""
    told = list(re.finditer(rf"{_NO_STEP}{newest}年(?P<month>{_PART})?+{_NOT_NOW}{{0,40}}?\d", folded))
    now = _THIS_YEAR.search(folded)
    planned = any(_LAID_OUT.search(m.group()) for m in told)  # 2025年全市拟供应用地1286公顷, beside 截至今年2月末
    if told and now and not planned and not any(m.group("month") for m in told):
        return newest + 1, f"{newest}年 told whole, {now.group()} beside it"
    return None


def _released(folded: str, newest: int) -> tuple[int, str] | None:
    """各城市2021年经济数据陆续揭晓: the newest year has ended."""
    found = next((m for m in _RELEASED.finditer(folded) if int(m.group("y")) == newest), None)
    return (newest + 1, found.group()) if found else None


def _behind(folded: str, newest: int) -> tuple[int, str] | None:
    """2020年…合计3.39万亿元,比上年增长3.4%。…2021年一季度将开工: the newest year has ended where the next is what is planned for."""
    whole = re.search(
        rf"{_NO_STEP}{newest}年(?!{_PART})[^。\n]{{0,40}}?\d[^。\n]{{0,12}}?[,、](?:比上年|较上年|同比)", folded
    )
    planned = re.search(rf"(?<![-—~至到]){newest + 1}年[^。\n]{{0,24}}?(?:将|要|计划|拟)", folded)
    return (newest + 1, f"{newest}年 told whole, {newest + 1}年 ahead") if whole and planned else None


def _pair(folded: str) -> tuple[int, str] | None:
    """A month told once with its year and once as 去年 or 今年 fixes the year of writing."""
    dated = {(int(m.group("m")), int(m.group("y"))) for m in _DATED_MONTH.finditer(folded)}
    votes: dict[int, str] = {}
    for m in _RELATIVE_MONTH.finditer(folded):
        for month, year in dated:
            if month == int(m.group("m")):
                now = year + (1 if m.group("rel") == "去年" else 0)
                votes.setdefault(now, f"{m.group()} is {year}年{month}月")
    newest = max((y for _, y in dated), default=0)
    fitting = [y for y in votes if y >= newest]
    return (min(fitting), votes[min(fitting)]) if len(fitting) == 1 else None


def title_year(title: str) -> int | None:
    """The year a title reports on: 2022年国民经济和社会发展统计公报 → 2022."""
    found = _YEAR.search(title.replace("二〇", "20"))
    return int(found.group("y")) if found else None
