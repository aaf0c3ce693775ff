"""Decoded document → clean article: page furniture out, roles on lines, metadata read, a folded copy for matching."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
import itertools
import re
from dataclasses import dataclass, field
from typing import Final

from extract import naming, parted
from extract.codebook import Codebook
from extract.dating import infer
from extract.fold import fold, glosses, is_traditional
from extract.models import Article, Block, Document, Issue, Role
from extract.numerals import parse
from extract.unwrap import set_in, unwrap

_BREAK_TAG: Final = re.compile(r"</?(?:br|p|paragraph|div|h[1-6]|li|tr)\b[^<>\n]{0,80}>", re.I)
_TAG: Final = re.compile(
    r"</?(?:span|strong|b|em|i|u|font|a|ul|ol|td|th|table|tbody|img|section)\b[^<>\n]{0,200}>", re.I
)
_SENTENCE_END: Final = re.compile(r"[。!?;…]")
_HEADING: Final = re.compile(
    r"[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)]|第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]+是"
)
# 【淮南】豆腐上了桌,订单进了城; 霍山:一株石斛,养活一个镇; 滁州,离整车最近的地方; ▶2024年,这样干; 05 2025,再加把劲, below the title
_PART: Final = re.compile(
    r"【[^】,。]{2,12}】|[一-龥、—]{2,8}:[^:\d%\n]{4,24}$|[一-龥]{2,6}[,!][^,:\d%\n]{3,16}$"
    r"|0\d [^\n]{2,16}$|[▶▍▌▎■◆►](?![^\n]{0,24}\d[\d.]{0,8}(?:%|[万亿元家个人项]))\s?[^▶▍▌▎■◆►\n]{2,24}$"
)
_FIELD: Final = re.compile(  # 【总投资】15.2亿元,其中…, 建设地点:某某镇, 总投资(万元) 185000
    rf"【?(?:(?:截[至止])?(?:20\d\d年)?[底末]?(?:{parted.FIELDS}|(?:累计|计划)?(?:完成)?投资))[】: ]"
    r"|[^,。;:()]{2,20}[(][^()\d]{1,6}[)][: ]?\d[\d.,]*$"
)
_BULLET: Final = re.compile("(?:[\u2190-\u2bff\U0001f000-\U0001faff]|\\d\ufe0f?\u20e3)\ufe0f?")
_COUNTED: Final = re.compile(
    r"(?<![\d.])\d[\d.,]*\s?(?:%|[万亿]?(?:元|人|家|个|户|公里|平方米|亩|吨|项|套|所|名|辆|件|台|宗|笔|次|标箱|[万千]瓦时?|美元))"
)
_ROW: Final = re.compile(  # 霍邱县 28 58.0 8.8; 1.襄垣县 46.8亿元 +21.3% 完成率104.0%
    r"\d(?:%|[万亿]?元|[家个项])?\s+[-+]?\d[\d.]*(?:%|[万亿]?元|[家个项])?(?:\s|$)"
)
_SUSPECT: Final = re.compile("[\ufffd\u72c8?ùúûǔ]")
_HALF_EATEN: Final = re.compile(r"[\ufffd]|[\u72c8][\u83d4]|[?](?=[》》拔卑])|\w[ùúûǔ]\)\)")
_Line = tuple[str, str]  # folded, and as it stands
_HEAD_LINES: Final = 8
_SPEECH_LINES: Final = 20  # of a page, in which the day of a report stands
_SPOKEN: Final = re.compile(r"[—-]{0,3}\s?20\d\d年\d{1,2}月\d{1,2}日在[^,。;\d]{2,30}(?:代表大会|委员会)")
_SIGNED: Final = 3  # last lines in which somebody signs
_TITLE_LENGTH: Final = 60
_META_LENGTH: Final = 50
_PAGE: Final = re.compile(r"(?:星期|周)[一二三四五六日]|[A-Z]\d{1,2}\S{0,6}$")  # 某某晚刊 星期一 B4·特稿
_WORDS: Final = re.compile(r"[一-龥]\s?[一-龥]")  # no title is without
_LONGEST_HEAD: Final = 24  # lines
_SHORT_COUNT: Final = 20  # characters of a line in a list of counts
_SENTENCE: Final = 30  # characters
_BODY_LINES: Final = 12
_STRANGE, _ALIKE = 0.15, 0.5  # parts of a line's words that a text has
_SECTION: Final = 12  # characters of a section's name; the last of the crumbs may be the title
_SITE_NAME: Final = 8  # characters of what a site calls itself or its section
_REPORT: Final = re.compile("报告|公报|规划|方案|通知|总结|简介|概况")
_SECOND: Final = re.compile("[-—(]")  # begins what stands below a title: ——某区五周年走访
_BYLINES_BETWEEN: Final = 2  # lines from a title to its date: reporters may stand between
_TOLD_MORE: Final = 8  # characters beside its date that make a first line a title
_BYLINE: Final = re.compile("[:|]|来源|原创|发布|发表于|时间|日期|作者|记者|编辑|浏览|字号|日报|晚报|网$|版$")
# Who writes (an office, 滨海发布), or which number of a series it is, above the title
_LETTERHEAD: Final = re.compile(
    "[一-龥]{2,4}发布|[一-龥]{2,8}(?:周刊|月刊|半月刊|双周刊)(?:·[一-龥]{2,8})?|[一-龥]{2,20}(?:研究院|研究所|研究室|研究中心|委员会|管委会|人民政府|办公室|招商中心|促进中心|[^开结格布大当全僵破定]局|商务厅|智库)(?:文件)?"
)
_FILED: Final = re.compile(  # under what an office keeps a document
    r"(?:索\s?引\s?号|主\s?题\s?(?:词|分类)|关\s?键\s?词|组配分类|信息分类|公开(?:方式|形式|类别)|有效性|体裁分类)\s?[:|]"
)
_SITE: Final = "(?:网|在线|频道|客户端|门户|政府|新闻|动态|资讯|日报|晚报|时报|商报|快报|融媒|信息公开|政务公开)"
_SITE_BEHIND: Final = re.compile(
    rf"(?:\s?[_|]\s?|\s-{{1,2}}\s|(?<![-—])-(?![-—]))[^_|,。;:!?()\d\s-]{{1,14}}{_SITE}(?:[\s_|-]{{1,3}}[^_|,。;:!?()\d]{{2,16}})*$"
    r"|(?:\s-\s[^-,。;:!?()\d]{2,12}){2,}$"
)
_MARKED: Final = re.compile(r"(?:(?:#{1,6}|>(?=\s.{8}))\s+)?(?:\*\*(?P<bold>[^*]+)\*\*|(?P<words>.*))")
_WHOSE_EVER: Final = re.compile("[省市县区本]")
_AUTHORITY: Final = re.compile(
    "[一-龥]{2,12}(?:(?:人民政府|管理委员会|管委会)(?:网站?|门户网站)?|试验区|开发区|高新区|示范区|新区)"
)
_WHERE: Final = re.compile("^(?:[您你当前所在现的]{1,8}位置\\s?[:：]\\s?)+")
_DATELINE: Final = re.compile(r"^[^,。;:\d]{0,12}\d{1,2}月\d{1,2}日[电讯]\s?(?:[(（][^()（）]{2,24}[)）])?\s?")
_NUMBER_OF_SERIES: Final = re.compile(
    r"[^,。;:]{2,14}[(]?\s?(?:20\d\d年)?(?:第|总第)[\d一二三四五六七八九十]{1,4}期[)]?"
)
# 某政办发〔2025〕6号, below a title
_DOCUMENT: Final = re.compile(r"[一-龥]{2,14}[〔\[(【]20\d\d[〕\])】](?:第)?\d{1,4}号")
_FOLLOWS: Final = re.compile("[^,。;:]{0,14}(?:安排|任务|打算|目标|举措|要点)如下[。:]")  # 2024年工作安排如下。
_MONTHS: Final = {name: str(i) for i, name in enumerate(calendar.month_abbr) if name}
_BYLINES: Final = ("rfc_date", "source_address", "day_first", "bare_date", "compact_date", "bare_month", "written_date")
_EDITED: Final = re.compile("[(【]?(?:(?:责任)?(?:编辑|责编)|(?:[一-龥]{0,6}记者|通讯员)[: ])|审核|校对|编审|一审")
_CENTURY, _WHOLE_YEAR = 2000, 100  # of a day written 23-04-18
_ANYWHERE: Final = "published"  # the one rule of header.toml that counts away from the page's edges too


@dataclass
class _Metadata:
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    basis: str = ""
    number: str | None = None
    lines: set[int] = field(default_factory=set)


def clean(document: Document, book: Codebook, today: dt.date) -> Article:
    """Return the article that the later stages read; dates later than `today` are never inferred."""
    traditional = is_traditional(document.text)
    kept, removed = _strip(_untagged(document.text), book, traditional)
    lines = [line for _, line in kept]
    opens = _opens(kept)
    meta = _metadata(document, kept, book, opens)
    if not meta.published and (signed := _signed(removed, book, traditional)):
        meta.published, meta.basis = signed, "byline"
    roles = _roles(kept, meta, book, opens)
    title = _without_site(document.title or meta.title or _title(kept, roles, opens))
    text = "\n".join(lines)
    folded, origin = fold(text)
    issues = list(document.issues)
    if not meta.published:
        meta.published, meta.basis = infer(folded, title, today)
        kind, severity = ("no_date", "warning") if meta.published is None else ("date_inferred", "info")
        issues.append(Issue("clean", kind, severity, f"publication date: {meta.basis}"))
    if _SUSPECT.search(text) and (marked := list(_HALF_EATEN.finditer(text))):
        issues.append(Issue("clean", "damaged_text", "warning", f"{len(marked)} damaged characters", *marked[0].span()))
    if count := glosses(text):
        issues.append(Issue("clean", "glosses", "info", f"{count} pinyin glosses are read over"))
    return Article(
        source=document.source,
        article_id=hashlib.sha256(f"{document.source}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=text,
        folded=folded,
        origin=origin,
        blocks=_blocks(folded, roles),
        title=title,
        publisher=document.publisher or _publisher(meta.publisher, removed) or _letterhead(kept, roles),
        published=meta.published,
        date_basis=meta.basis,
        document_number=meta.number,
        sha256=document.sha256,
        encoding=document.encoding,
        place=document.place,
        removed=tuple(removed),
        issues=tuple(issues),
    )


def _untagged(text: str) -> str:
    """<h3>园区…</h3>: text that was taken out of a page with its tags, which end lines, or nothing."""
    return _TAG.sub("", _BREAK_TAG.sub("\n", text)) if _BREAK_TAG.search(text) else text


def _strip(text: str, book: Codebook, traditional: bool) -> tuple[list[_Line], list[tuple[str, str]]]:
    kept: list[_Line] = []
    removed: list[tuple[str, str]] = []
    crumbs: set[str] = set()
    lines = parted.join(unwrap([line if "\t" in line else _bare(line.strip()) for line in set_in(text.split("\n"))]))
    for at, line in enumerate(lines):
        folded = fold(line, traditional=traditional)[0]
        found = None if "\t" in line else book.furniture.match(folded, 0)
        if folded in crumbs:
            removed.append(("navigation", line))
            continue
        if not found or found[1].end() != len(folded):
            kept.append((folded, line))
            continue
        removed.append((found[0].data["reason"], line))
        crumbs.update(part for one in re.split(r"[>»›|]", folded) if len(part := one.strip()) <= _SECTION)
        if found[0].data.get("until_end") and at > len(lines) // 2:
            removed.extend((found[0].data["reason"], rest) for rest in lines[at + 1 :])
            break
    removed.extend(
        ("navigation", line) for folded, line in kept if folded in crumbs
    )  # a section's name above its crumbs
    return [(folded, line) for folded, line in kept if folded not in crumbs], removed


def _bare(line: str) -> str:
    """# 标题, > 来源:某报, **标题**: a line without the marks of Markdown around it."""
    marked = _MARKED.fullmatch(line) if line.startswith(("#", ">", "**")) else None
    return (marked.group("bold") or marked.group("words")) if marked else line


def _metadata(document: Document, lines: list[_Line], book: Codebook, opens: int) -> _Metadata:
    meta = _Metadata(published=document.published, basis="metadata" if document.published else "")
    dated = next(rule.compiled for rule in book.header.rules if rule.name == _ANYWHERE)
    head = max(_HEAD_LINES, opens)
    for at, (folded, line) in enumerate(lines):
        edge = at < head or at >= len(lines) - 3 or (at < _SPEECH_LINES and _SPOKEN.match(folded) is not None)
        if not edge and (meta.published or len(line) > 200 or not dated.search(folded)):
            continue
        for rule, match in book.header.finditer(folded if len(folded) < 300 else folded[:80] + folded[-80:]):
            _note(meta, rule.name, match, at, short=len(line) < 80, edge=edge, top=at < head)
    return meta


def _signed(removed: list[tuple[str, str]], book: Codebook, traditional: bool) -> dt.date | None:
    """责编:邓某某   2023-09-18 07:30; 咨询电话:… 更新时间:2022-08-15: the day that such a line names, which is otherwise furniture."""
    for line in (fold(line, traditional=traditional)[0] for _, line in removed):
        names = (_ANYWHERE, *_BYLINES) if _EDITED.match(line) else (_ANYWHERE,)
        for rule, match in book.header.finditer(line):
            if rule.name in names and (day := _date(match)):
                return day
    return None


def _note(meta: _Metadata, rule: str, match: re.Match[str], at: int, *, short: bool, edge: bool, top: bool) -> None:
    if match.string.endswith(("昨天(", "昨日("), 0, match.start()):
        return  # the day of what is told, one before that of writing
    surer = rule == _ANYWHERE and meta.basis == "byline" and top  # 发布时间:2023-04-18 below the day of a visit
    spoken = rule == "printed_in" and _SPOKEN.match(match.string) is not None
    surer = surer or spoken  # 时间:2023-07-29, on a page that has taken over the report given on 2021年3月11日
    if (
        rule in (_ANYWHERE, "printed_in", *_BYLINES)
        and (not meta.published or surer)
        and (rule == _ANYWHERE or (edge and (short or rule in ("printed_in", "source_address"))))
        and not (rule == "bare_month" and at == 0)  # a title's month is what it tells of
    ):
        meta.published = _date(match)
        meta.basis = "byline" if rule in _BYLINES else "header"
        brief = len(" ".join(match.string.split())) < _META_LENGTH
        if brief and not (at == 0 and _is_title(match)) and not _tells(match):
            meta.lines.add(at)
    elif rule == "title" and not meta.title and edge:
        meta.title = match.group("title").strip()
    elif rule == "publisher" and not meta.publisher and edge:
        meta.publisher = match.group("publisher").strip()
    elif rule == "document_number" and not meta.number and edge:
        meta.number = match.group("number")


def _tells(match: re.Match[str]) -> bool:
    """2022年11月5日,展销会开幕,到场市民1.3万人次。: a sentence that tells how much besides when it was."""
    told = _COUNTED.search(match.string, 0, match.start()) or _COUNTED.search(match.string, match.end())
    return told is not None and match.string.endswith("。")


def _is_title(match: re.Match[str]) -> bool:
    """政府工作报告——2022年1月6日在某市人民代表大会上: a first line that says more than when it appeared."""
    rest = (match.string[: match.start()] + match.string[match.end() :]).strip(" ()")
    rest = _PAGE.sub("", rest).strip()
    return len(rest) >= _TOLD_MORE and not _BYLINE.search(rest)


def _date(match: re.Match[str]) -> dt.date | None:
    """The day that a line names, of a month alone its last."""
    year, month = (int(parse(_MONTHS.get(match.group(part), match.group(part))).value) for part in "ym")
    day = match.groupdict().get("d")
    try:
        year += 0 if year >= _WHOLE_YEAR else _CENTURY
        return dt.date(year, month, int(parse(day).value) if day else calendar.monthrange(year, month)[1])
    except ValueError:  # 2023-02-30 is no day: the date stays unknown and is inferred
        return None


def _roles(lines: list[_Line], meta: _Metadata, book: Codebook, opens: int) -> list[Role]:
    roles: list[Role] = []
    for at, (folded, line) in enumerate(lines):
        found = book.role.match(folded, 0)
        if found:
            roles.append(Role(found[0].data["role"]))
        elif at in meta.lines or _DOCUMENT.fullmatch(folded):
            roles.append(Role.META)
        elif (" | " in line and not _is_parted(lines, at)) or "\t" in line:
            roles.append(Role.TABLE)
        elif _is_heading(folded, below=at > 0):
            roles.append(Role.HEADING)
        else:
            roles.append(Role.PARAGRAPH)
    for at in range(opens, len(lines)):
        listed = roles[at - 1] is Role.PARAGRAPH and _is_short_count(lines[at - 1][0])  # 到位资金增长6%
        if roles[at] is Role.HEADING and _is_item(lines[at][0], roles[at - 1], roles[at + 1 : at + 2], listed=listed):
            roles[at] = Role.PARAGRAPH
    return roles


def _is_item(folded: str, above: Role, below: list[Role], *, listed: bool) -> bool:
    """2025年我们这样干 / 地区生产总值增长5%左右 / …: a line that tells how much heads nothing where nothing is below, or one such above."""
    told = _COUNTED.search(folded) is not None and not _HEADING.match(folded)
    heads = below == [Role.PARAGRAPH] and not listed
    return told and above in (Role.HEADING, Role.PARAGRAPH) and not heads and below != [Role.TABLE]


def _is_short_count(folded: str) -> bool:
    """全年新签约项目342个: whether a line is nothing but what it counts."""
    return len(folded) <= _SHORT_COUNT and _COUNTED.search(folded) is not None and not _SENTENCE_END.search(folded)


def _is_parted(lines: list[_Line], at: int) -> bool:
    """协同发展十年间·承接篇 | 接得住,更要长得好; 滁州 | 链上发力: a title, or a heading that no row stands beside, parted by a bar."""
    line = lines[at][1]
    alone = line.count("|") == 1 and not re.search(r"[\d:]", line)
    if at == 0:
        return alone and len(line) >= _TOLD_MORE
    beside = any("|" in lines[near][1] for near in (at - 1, at + 1) if near < len(lines))
    return alone and not beside and len(line) <= _TITLE_LENGTH // 2


def _is_heading(line: str, *, below: bool) -> bool:
    if _FOLLOWS.fullmatch(line):
        return True
    if len(line) > 40 or _SENTENCE_END.search(line) or _ROW.search(line) or _FIELD.match(line):
        return False
    if _BULLET.match(line) and _COUNTED.search(line):
        return False  # 🎯地区生产总值增长6%左右
    return line.count(",") == 0 or bool(_HEADING.match(line)) or (below and bool(_PART.match(line)))


def _title(lines: list[_Line], roles: list[Role], opens: int) -> str:
    """The first short line of the head, but for what a site calls itself and who writes, where a title stands below: 某某市商务局."""
    first = ""
    for at, ((folded, line), role) in enumerate(list(zip(lines, roles, strict=True))[:_HEAD_LINES]):
        if role in (Role.HEADING, Role.PARAGRAPH) and len(line) <= _TITLE_LENGTH and _WORDS.search(folded):
            if _FILED.match(folded):
                continue
            first = first or line
            if not _LETTERHEAD.fullmatch(folded) and not _NUMBER_OF_SERIES.fullmatch(folded):
                return (_below(lines, roles, at, opens) or line).rstrip("。")
        if role is Role.PARAGRAPH:
            break
    if first:
        return first.rstrip("。")
    body = next(
        (x for (_, x), r in zip(lines, roles, strict=True) if r is Role.PARAGRAPH), lines[0][1] if lines else ""
    )
    opening: str = re.split(r"[。!?！？]", _DATELINE.sub("", body), maxsplit=1)[0]
    return opening[:_TITLE_LENGTH]


def _without_site(title: str) -> str:
    """某县签约项目36个_某县人民政府, …-中安在线, … - 地方动态 - 长三角一体化: a title but for the site and sections behind it."""
    return _SITE_BEHIND.sub("", title) or title


def _below(lines: list[_Line], roles: list[Role], first: int, opens: int) -> str | None:
    """The line below the head's first that is the title, where that says what a site calls itself or offers, else None.

    某某产品 / 某市今年投资增长两成 / 时间:2017-04-29: a few characters, with a title above date and source; or a line whose
    words the text has not, above one that it is made of.
    """
    folded = lines[first][0]
    if _REPORT.search(folded):
        return None
    head = [at for at in range(first + 1, opens) if roles[at] is Role.HEADING and len(lines[at][1]) > _SITE_NAME]
    head = [at for at in head if not _SECOND.match(lines[at][0]) and not _NUMBER_OF_SERIES.fullmatch(lines[at][0])]
    if len(lines[first][1]) <= _SITE_NAME:
        dated = next((at for at in range(first + 1, opens) if roles[at] is Role.META), 0)
        if above := next((at for at in head if at < dated <= at + _BYLINES_BETWEEN), None):
            return lines[above][1]
    body = "".join(line for line, _ in lines[opens : opens + _BODY_LINES])
    if _shared(folded, body) >= _STRANGE or naming.find(folded):
        return None
    return next((lines[at][1] for at in head if _shared(lines[at][0], body) >= _ALIKE), None)


def _shared(line: str, body: str) -> float:
    """Which part of a line's pairs of Chinese characters a text has."""
    pairs = {pair for run in re.findall("[一-龥]{2,}", line) for pair in map("".join, itertools.pairwise(run))}
    return sum(pair in body for pair in pairs) / len(pairs) if pairs else 0.0


def _opens(lines: list[_Line]) -> int:
    """Where a page's text begins: at the first line that is a sentence, behind the first lines all the same."""
    return next(
        (at for at, (folded, _) in enumerate(lines[:_LONGEST_HEAD]) if len(folded) >= _SENTENCE and "。" in folded),
        min(_HEAD_LINES, len(lines)),
    )


def _publisher(named: str | None, removed: list[tuple[str, str]]) -> str | None:
    """Who publishes; of 县府办 on a page of 某某县人民政府 >> 政务公开 the latter, which says whose."""
    if named and not _WHOSE_EVER.match(named):
        return named
    crumbs = (_first_crumb(line) for reason, line in removed if reason == "navigation")
    return next((crumb for crumb in crumbs if _AUTHORITY.fullmatch(crumb)), named)


def _first_crumb(line: str) -> str:
    """您当前的位置 : 某某试验区 / 招商引资: what a page calls its site."""
    return re.split(r"[>»›/]", _WHERE.sub("", line))[0].strip()


def _letterhead(lines: list[_Line], roles: list[Role]) -> str | None:
    """Who writes, where that stands above the title or signs at the end: 某某市商务局."""
    prose = (Role.HEADING, Role.PARAGRAPH)
    told = [folded for (folded, _), role in zip(lines, roles, strict=True) if role in prose]
    return next((line for line in (*told[:1], *told[-_SIGNED:]) if _LETTERHEAD.fullmatch(line)), None)


def _blocks(folded: str, roles: list[Role]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    for line, role in zip(folded.split("\n") if roles else (), roles, strict=True):
        blocks.append(Block(at, at + len(line), role))
        at += len(line) + 1
    return tuple(blocks)
