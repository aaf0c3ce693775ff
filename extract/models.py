"""The shapes that flow through extraction, one a stage; this module imports nothing of ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Noise(StrEnum):
    """Why a mention is no observation (the contract's reasons)."""

    DATE = "date"
    ORDINAL = "ordinal"
    NAME = "name"
    DOCUMENT = "document"
    DURATION = "duration"
    IDIOM = "idiom"
    OTHER = "other"


class Qualifier(StrEnum):
    """How exactly the text states a value."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Measure(StrEnum):
    """What kind of number an observation is."""

    LEVEL = "level"
    YOY = "yoy"
    GROWTH = "growth"
    SHARE = "share"
    COMPLETION = "completion"
    MULTIPLE = "multiple"
    CHANGE = "change"


class Status(StrEnum):
    """Whether a figure happened, is promised, or is expected."""

    ACTUAL = "actual"
    TARGET = "target"
    FORECAST = "forecast"


class Role(StrEnum):
    """What a block of the clean text is."""

    TITLE = "title"
    META = "meta"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know: `kind` is a code, `message` one sentence; `start`/`end` point into the clean text."""

    stage: str
    kind: str
    severity: str  # info | warning | error
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article's bytes as they came, with what their source says about them."""

    source: str  # file name or address
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    title: str | None = None
    published: dt.date | None = None
    publisher: str | None = None
    place: str | None = None  # the unit or zone whose news they are that this source has


@dataclass(frozen=True, slots=True)
class Document:
    """Decoded text, one block a line; a table row is one line with ` | ` between its cells."""

    source: str
    text: str
    sha256: str  # of the raw bytes
    encoding: str
    title: str | None = None
    published: dt.date | None = None
    publisher: str | None = None
    place: str | None = None  # as the source has it
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the folded text with its role; half-open offsets."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """An article ready for extraction.

    `text` is the clean text (what people read; offsets count in it); `folded` is its copy for matching and `origin[i]`
    the offset in `text` of `folded[i]` (with `origin[len(folded)] == len(text)`), or None where both are equal in length.
    """

    source: str
    article_id: str
    text: str
    folded: str
    origin: tuple[int, ...] | None
    blocks: tuple[Block, ...]
    title: str
    publisher: str | None
    published: dt.date | None
    date_basis: str  # metadata | header | byline | inferred: … | newest year in the text | unknown
    document_number: str | None
    sha256: str
    encoding: str
    place: str | None = None  # the unit or zone whose news they are that its source has
    removed: tuple[tuple[str, str], ...] = ()  # (reason, line) of page furniture
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of the text and its fate: `fate` is `observation` or a `Noise` reason; offsets in the clean text."""

    start: int
    end: int
    quote: str
    fate: str
    rule: str
    note: str = ""
    value: Decimal | None = None
    value_high: Decimal | None = None
    unit: str | None = None
    observations: int = 0


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure with its meaning and its evidence (the contract's fields); periods are inclusive."""

    start: int
    end: int
    quote: str
    value: float
    value_high: float | None
    unit: str
    value_raw: str
    unit_raw: str
    qualifier: str
    indicator: str
    label: str
    measure: str
    status: str
    region: str | None
    adcode: str | None
    region_level: str | None
    partner: str | None
    sector: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    project: str | None
    rule: str
    confidence: float
    sentence_start: int
    sentence_end: int
    trace: tuple[tuple[str, str], ...] = ()  # (field, rule and what it beat)


@dataclass(frozen=True, slots=True)
class Derived:
    """A level that follows from written figures and stands in no text; `inputs` are places in the article's observations."""

    kind: str  # year_before | whole | part
    indicator: str
    label: str
    value: float
    unit: str
    qualifier: str
    region: str | None
    adcode: str | None
    region_level: str | None
    sector: str | None
    project: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    formula: str
    inputs: tuple[int, ...]
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class ProjectEvent:
    """A stage of a named project's life as a sentence tells it (签约, 落地, 开工, 封顶, 竣工, 投产, 达产)."""

    project: str
    stage: str
    status: str  # actual | target
    period_start: dt.date | None
    period_end: dt.date | None
    region: str | None
    adcode: str | None
    sector: str | None
    start: int
    end: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Result:
    """Everything one article yields."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    observations: tuple[Observation, ...] = ()
    events: tuple[ProjectEvent, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
    derived: tuple[Derived, ...] = ()
