"""Every number of a text in reading order: what became of it, by which rule, and what that rule beat."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract import pipeline
from extract.fold import to_clean
from extract.models import Article, Derived, Document, Mention, Observation, ProjectEvent, Result
from extract.rivals import Rivals
from extract.segment import sentences

_REACH: Final = 26  # characters of the sentence shown on either side of a number
_FIELDS: Final = ("indicator", "measure", "status", "region", "partner", "period", "sector", "project")
_BEAT: Final = "; beat "


def explain(text: str, published: dt.date | None) -> str:
    """Return a readable account of every number of a text; without a date the text's own words give one, if any.

    `今年引进总投资120亿元的项目。` → 今年: a date, by period/relative_year; 120亿元: an observation, investment_total …
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = Document(source="text", text=text, sha256=digest, encoding="utf-8", published=published)
    return tell(pipeline.extract(document, published or dt.datetime.now(dt.UTC).date()))


def tell(result: Result) -> str:
    """Return the account of an extraction: a head line, one entry a number, then stages of projects and issues."""
    spans = _sentences(result.article)
    found: dict[int, list[Observation]] = {}
    for observation in result.observations:
        found.setdefault(observation.start, []).append(observation)
    lines, rivals = [_head(result)], Rivals(result.article)
    for number, mention in enumerate(result.mentions, 1):
        lines += ["", _named(number, mention), f"     {_in_sentence(mention, result.article, spans)}"]
        observations = found.get(mention.start, [])
        if not observations:
            lines.append(f"     └ rule       {mention.rule}{f' · {mention.note}' if mention.note else ''}")
        for observation in observations:
            lines += _fields(observation, rivals.of(observation))
    if result.derived:
        lines += ["", "what follows from them", *map(_follows, result.derived)]
    if result.events:
        lines += ["", "stages of projects", *(_event(event, result.article) for event in result.events)]
    if issues := [*result.article.issues, *result.issues]:
        told = dict.fromkeys(f"  {issue.severity}  {issue.kind}: {issue.message}" for issue in issues)
        lines += ["", "issues", *told]
    return "\n".join(lines)


def _head(result: Result) -> str:
    article = result.article
    fates = Counter(mention.fate for mention in result.mentions)
    told = ", ".join(f"{count} {fate}" for fate, count in fates.most_common()) or "none"
    date = f"{article.published} ({article.date_basis})" if article.published else "unknown"
    return f"{len(result.mentions)} numbers: {told} · article's date: {date}"


def _sentences(article: Article) -> list[tuple[int, int]]:
    """The sentences of the clean text, in order."""
    cuts = sentences(article.folded).cuts
    pairs = zip((0, *cuts), cuts, strict=False)
    return [to_clean(article.origin, start, end) for start, end in pairs if end > start]


def _named(number: int, mention: Mention) -> str:
    return f"{number:>3}  {_pad(mention.quote, 16)} {mention.fate}"


def _amount(low: float, high: float | None) -> str:
    values = [low] if high is None else [low, high]
    return "–".join(f"{Decimal(str(round(value, 6))).normalize():,f}" for value in values)


def _in_sentence(mention: Mention, article: Article, spans: list[tuple[int, int]]) -> str:
    at = max(0, bisect_right(spans, mention.start, key=lambda span: span[0]) - 1)
    start, end = spans[at]
    left, right = max(start, mention.start - _REACH), min(max(end, mention.end), mention.end + _REACH)
    before = ("…" if left > start else "") + article.text[left : mention.start].lstrip()
    after = article.text[mention.end : right].rstrip() + ("…" if right < end else "")
    return f"{before}【{mention.quote}】{after}".replace("\n", " ")


def _fields(observation: Observation, rivals: dict[str, str]) -> Iterator[str]:
    trace = dict(observation.trace)
    qualifier = "" if observation.qualifier == "exact" else f" ({observation.qualifier})"
    rows = [("value", f"{_amount(observation.value, observation.value_high)} {observation.unit}{qualifier}", "")]
    rows += [(name, _value(observation, name), trace.get(name, "")) for name in _FIELDS]
    rows = [(name, value or "—", decided) for name, value, decided in rows if value or decided]
    rows.append(("confidence", f"{observation.confidence:.2f}", ""))
    width = max(_width(value) for _, value, _ in rows)
    for row, (name, value, decided) in enumerate(rows, 1):
        branch = "└" if row == len(rows) else "├"
        rule, _, beaten = decided.partition(_BEAT)
        because = f"  {rule}" if rule else ""
        beaten = beaten or rivals.get(name, "")
        yield f"     {branch} {name:<10} {_pad(value, width)}{because}{f'  ‹ beat {beaten}' if beaten else ''}".rstrip()


def _value(observation: Observation, name: str) -> str:
    if name == "period":
        return _period(observation.period_start, observation.period_end)
    if name == "region":
        return " ".join(part for part in (observation.region, observation.adcode) if part)
    if name == "indicator":
        return f"{observation.indicator} {observation.label}".rstrip()
    return str(getattr(observation, name) or "")


def _period(start: dt.date | None, end: dt.date | None) -> str:
    return f"{start or ''}…{end or ''}" if start or end else ""


def _follows(derived: Derived) -> str:
    when = _period(derived.period_start, derived.period_end)
    amount = f"{_amount(derived.value, None)} {derived.unit}"
    return f"  {derived.label or derived.indicator}  {amount}  {when}  {derived.region or ''}  = {derived.formula}"


def _event(event: ProjectEvent, article: Article) -> str:
    when = _period(event.period_start, event.period_end) or "no date"
    words = article.text[event.start : event.end]
    return f"  {event.project}  {event.stage}「{words}」 {event.status}  {when}  {event.region or ''}".rstrip()


def _pad(text: str, width: int) -> str:
    return text + " " * max(0, width - _width(text))


def _width(text: str) -> int:
    """Columns that a terminal gives to a text: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
