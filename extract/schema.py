"""Column names and types of every table; the one extract module that pages may import.

A column is `name: type`, the types being Arrow's: `str`, `float`, `int`, `date`, `bool`, `code` (a dictionary-encoded string).
"""

from __future__ import annotations

from typing import Final

VERSION: Final = 2  # of all of this; 1 had no report and no anomalies

ARTICLES: Final = {
    "article_id": "str",  # first 16 hexadecimal digits of the SHA-256 of source and clean text
    "source": "str",  # file name or address
    "title": "str",
    "publisher": "str",
    "published": "date",
    "date_basis": "str",
    "document_number": "str",
    "kind": "code",  # article | digest …
    "encoding": "code",
    "sha256": "str",  # of the bytes as they came; their copy is data/raw/<sha256>
    "text": "str",  # the clean text; every offset counts in it
    "chars": "int",
    "mentions": "int",
    "observations": "int",
    "duplicate_of": "str",  # article_id of the first copy, whose figures count
}

OBSERVATIONS: Final = {
    "obs_id": "str",  # <article_id>-<start>-<n>
    "article_id": "str",
    "indicator": "code",
    "label": "str",
    "value": "float",
    "value_high": "float",
    "unit": "code",
    "value_raw": "str",
    "unit_raw": "str",
    "qualifier": "code",
    "measure": "code",
    "status": "code",
    "region": "code",
    "adcode": "code",
    "region_level": "code",
    "partner": "code",
    "sector": "code",
    "period_start": "date",
    "period_end": "date",
    "project": "str",
    "quote": "str",
    "start": "int",
    "end": "int",
    "sentence_start": "int",
    "sentence_end": "int",
    "sentence": "str",
    "source": "code",
    "title": "code",
    "published": "date",
    "publisher": "code",
    "rule": "code",
    "confidence": "float",
    "trace": "str",  # JSON object: field → rule and what it beat
}

# What follows from written figures and stands in no text; never mixed with observations, and without a status: it is no fact.
DERIVED: Final = {
    "derived_id": "str",  # <article_id>-d<n>
    "article_id": "str",
    "kind": "code",  # year_before | whole | part
    "indicator": "code",
    "label": "str",
    "value": "float",
    "unit": "code",
    "qualifier": "code",
    "region": "code",
    "adcode": "code",
    "region_level": "code",
    "sector": "code",
    "period_start": "date",
    "period_end": "date",
    "project": "str",
    "formula": "str",  # as written: 118亿元 ÷ (1 + 18%)
    "inputs": "str",  # obs_ids that the formula reads, comma-separated
    "sentence": "str",
    "source": "code",
    "title": "code",
    "published": "date",
    "publisher": "code",
}

MENTIONS: Final = {
    "article_id": "str",
    "start": "int",
    "end": "int",
    "quote": "str",
    "fate": "code",  # observation | date | ordinal | name | document | duration | idiom | other
    "rule": "code",
    "note": "str",
    "value": "float",
    "value_high": "float",
    "unit": "code",
    "observations": "int",
}

PROJECTS: Final = {
    "project_id": "str",
    "name": "str",
    "aliases": "str",  # other names met, comma-separated
    "region": "str",
    "adcode": "str",
    "sector": "code",
    "stage": "code",  # the furthest stage reached
    "stage_date": "date",
    "investment_total": "float",  # CNY
    "land_area": "float",  # m2
    "floor_area": "float",  # m2
    "capacity": "str",  # as written
    "expected_output": "float",  # CNY
    "observations": "int",
    "articles": "int",
    "first_seen": "date",
    "last_seen": "date",
}

PROJECT_EVENTS: Final = {
    "project_id": "str",
    "project": "str",
    "article_id": "str",
    "stage": "code",  # 签约 落地 开工 封顶 竣工 投产 达产
    "status": "code",  # actual | target
    "period_start": "date",
    "period_end": "date",
    "start": "int",
    "end": "int",
    "sentence": "str",
    "source": "str",
}

ISSUES: Final = {
    "article_id": "str",  # none where no article came out
    "source": "str",
    "stage": "code",  # read | clean | mentions | attribute | observe | refresh …
    "kind": "code",
    "severity": "code",  # info | warning | error
    "message": "str",
    "start": "int",
    "end": "int",
}

REPORT: Final = {  # what the refresh that wrote this run did, one row a source
    "source": "str",  # the folder or address as it was listed
    "new": "int",  # articles
    "changed": "int",
    "again": "int",  # extracted again because rules changed
    "unchanged": "int",
    "duplicate": "int",  # new or changed ones that are copies of others
    "refused": "int",
    "failed": "int",
    "withdrawn": "int",
    "figures_gained": "int",
    "figures_lost": "int",
    "figures_changed": "int",
    "kind": "code",  # of the issue, where the source could not be listed
    "message": "str",
}

ANOMALIES: Final = {  # changes that are rarely right, of this run and those of the last 30 days
    "run": "str",  # the one that they came with
    "seen": "date",
    "kind": "code",  # magnitude | jump | indicator_lost
    "source": "str",  # of the article; of an indicator lost, the folder or list
    "article_id": "str",
    "obs_id": "str",
    "indicator": "code",
    "region": "str",
    "period_end": "date",
    "before": "float",  # the value in the run before; of an indicator lost, how many articles told of it
    "now": "float",
}

TABLES: Final[dict[str, dict[str, str]]] = {
    "articles": ARTICLES,
    "observations": OBSERVATIONS,
    "derived": DERIVED,
    "mentions": MENTIONS,
    "projects": PROJECTS,
    "project_events": PROJECT_EVENTS,
    "issues": ISSUES,
    "report": REPORT,
    "anomalies": ANOMALIES,
}
