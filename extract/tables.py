"""Results → Arrow tables by the schema, and their one canonical order and form on disk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.models import Issue, Mention, Observation, ProjectEvent, Result
from extract.schema import DERIVED, OBSERVATIONS, TABLES

Rows = list[dict[str, Any]]

# Kept in a run for the next refresh; no reader needs them (their folders begin with an underscore).
EVENTS: Final = {
    "article_id": "str",
    "project": "str",
    "stage": "str",
    "status": "str",
    "period_start": "date",
    "period_end": "date",
    "region": "str",
    "adcode": "str",
    "sector": "str",
    "start": "int",
    "end": "int",
    "sentence": "str",
    "source": "str",
}
LEDGER: Final = {
    "root": "str",  # the folder or site that the source was listed in
    "source": "str",
    "sha256": "str",  # of the bytes last seen
    "outcome": "str",  # published | duplicate | refused | failed | ignored
    "article_id": "str",  # whose rows stand; of an earlier version where the last one was refused or failed
    "kept_sha256": "str",  # of the bytes that these rows came from
    "text_key": "str",
    "figures_key": "str",
    "copy_of": "str",
    "published": "date",
    "seen": "date",  # first day these bytes were seen; bounds the inference of dates
    "given": "str",  # JSON: what the source itself said (media type, charset, title, date, publisher, place)
    "kind": "str",  # of the refusal or failure
    "message": "str",
}
ALL_TABLES: Final = {**TABLES, "_events": EVENTS, "_ledger": LEDGER}
PARTED: Final = (
    "articles",
    "observations",
    "derived",
    "mentions",
    "issues",
    "_events",
)  # over several files, see parts.py
ORDER: Final = {
    "articles": ("source", "article_id"),
    "observations": ("indicator", "region", "period_end", "obs_id"),
    "derived": ("indicator", "region", "period_end", "derived_id"),
    "mentions": ("article_id", "start", "end", "quote"),
    "projects": ("project_id",),
    "project_events": ("project_id", "period_end", "article_id", "start", "stage"),
    "issues": ("source", "article_id", "stage", "kind", "start", "end", "message"),
    "report": ("source",),
    "anomalies": ("seen", "run", "kind", "source", "indicator", "obs_id"),
    "_events": ("project", "article_id", "start", "stage"),
    "_ledger": ("root", "source"),
}
_PLAIN: Final = {"str": pa.string(), "code": pa.string(), "float": pa.float64(), "int": pa.int64(), "date": pa.date32()}
_PLAIN["bool"] = pa.bool_()
_ROW_GROUP: Final = 65_536


def plain_schema(table: str) -> pa.Schema:
    """Return a table's Arrow schema with codes as plain strings, the form in which rows travel."""
    return schema_of(ALL_TABLES[table])


def schema_of(columns: Mapping[str, str]) -> pa.Schema:
    """Return the Arrow schema of columns by name → kind (str, code, float, int, date, bool), codes as plain strings."""
    return pa.schema([(name, _PLAIN[kind]) for name, kind in columns.items()])


def file_schema(table: str) -> pa.Schema:
    """Return a table's Arrow schema as it is on disk, codes dictionary-encoded."""
    code = pa.dictionary(pa.int32(), pa.string())
    return pa.schema([(name, code if kind == "code" else _PLAIN[kind]) for name, kind in ALL_TABLES[table].items()])


def to_table(table: str, rows: Sequence[dict[str, Any]]) -> pa.Table:
    """Return rows as an Arrow table; a column that a row lacks is a mistake and raises KeyError."""
    schema = plain_schema(table)
    return pa.table({name: [row[name] for row in rows] for name in schema.names}, schema=schema)


def result_rows(result: Result) -> dict[str, Rows]:
    """Return one article's rows by table (all but projects, which are put together from many articles)."""
    article = result.article
    issues = dict.fromkeys((*article.issues, *result.issues))  # the result may repeat its article's
    observations = _observation_rows(result)
    return {
        "articles": [_article_row(result)],
        "observations": observations,
        "derived": _derived_rows(result, [row["obs_id"] for row in observations]),
        "mentions": [_mention_row(article.article_id, mention) for mention in result.mentions],
        "issues": [issue_row(issue, article.source, article.article_id) for issue in issues],
        "_events": [_event_row(result, event) for event in result.events],
    }


def _article_row(result: Result) -> dict[str, Any]:
    article = result.article
    return {
        "article_id": article.article_id,
        "source": article.source,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "date_basis": article.date_basis,
        "document_number": article.document_number,
        "kind": "article",
        "encoding": article.encoding,
        "sha256": article.sha256,
        "text": article.text,
        "chars": len(article.text),
        "mentions": len(result.mentions),
        "observations": len(result.observations),
        "duplicate_of": None,
    }


_TAKEN_OVER: Final = tuple(field.name for field in fields(Observation) if field.name in OBSERVATIONS)
_taken_over = attrgetter(*_TAKEN_OVER)


def _observation_rows(result: Result) -> Rows:
    article, seen, rows = result.article, dict[int, int](), []
    for observation in result.observations:
        number = seen[observation.start] = seen.get(observation.start, 0) + 1
        row = dict(zip(_TAKEN_OVER, _taken_over(observation), strict=True))
        row |= {
            "obs_id": f"{article.article_id}-{observation.start}-{number}",
            "article_id": article.article_id,
            "value": float(observation.value),
            "value_high": _float(observation.value_high),
            "confidence": float(observation.confidence),
            "sentence": article.text[observation.sentence_start : observation.sentence_end],
            "source": article.source,
            "title": article.title,
            "published": article.published,
            "publisher": article.publisher,
            "trace": _trace(observation),
        }
        rows.append(row)
    return rows


def _derived_rows(result: Result, obs_ids: list[str]) -> Rows:
    article, rows = result.article, []
    for number, derived in enumerate(result.derived, 1):
        row = {field.name: getattr(derived, field.name) for field in fields(derived) if field.name in DERIVED}
        row |= {
            "derived_id": f"{article.article_id}-d{number}",
            "article_id": article.article_id,
            "inputs": ",".join(obs_ids[at] for at in derived.inputs),
            "sentence": article.text[derived.sentence_start : derived.sentence_end],
            "source": article.source,
            "title": article.title,
            "published": article.published,
            "publisher": article.publisher,
        }
        rows.append(row)
    return rows


def _trace(observation: Observation) -> str:
    return _plain_json(dict(observation.trace))


_plain_json: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _float(value: Decimal | float | None) -> float | None:
    return None if value is None else float(value)


def _mention_row(article_id: str, mention: Mention) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "start": mention.start,
        "end": mention.end,
        "quote": mention.quote,
        "fate": mention.fate,
        "rule": mention.rule,
        "note": mention.note,
        "value": _float(mention.value),
        "value_high": _float(mention.value_high),
        "unit": mention.unit,
        "observations": mention.observations,
    }


def issue_row(issue: Issue, source: str, article_id: str | None) -> dict[str, Any]:
    """Return an issue as a row; `article_id` is None where no article came out."""
    return {
        "article_id": article_id,
        "source": source,
        "stage": issue.stage,
        "kind": issue.kind,
        "severity": issue.severity,
        "message": issue.message,
        "start": issue.start,
        "end": issue.end,
    }


def _event_row(result: Result, event: ProjectEvent) -> dict[str, Any]:
    row = {name: getattr(event, name) for name in EVENTS if name not in ("article_id", "sentence", "source")}
    article = result.article
    sentence = article.text[event.sentence_start : event.sentence_end]
    return row | {"article_id": article.article_id, "sentence": sentence, "source": article.source}


def canonical(table: str, parts: Iterable[pa.Table]) -> pa.Table:
    """Return rows in their one order and encoding: the same rows give the same bytes on disk, however they arrived."""
    schema = file_schema(table)
    whole = pa.concat_tables([plain_schema(table).empty_table(), *parts])
    keys = [(name, "ascending") for name in ORDER[table]]
    order = pc.sort_indices(whole.select(ORDER[table]), sort_keys=keys)
    columns = dict(zip(whole.column_names, whole.columns, strict=True))
    del whole, parts
    ordered = [_encoded(columns.pop(field.name).combine_chunks().take(order), field) for field in schema]
    return pa.table(ordered, schema=schema)


def _encoded(column: pa.Array, field: pa.Field) -> pa.Array:
    return (column.dictionary_encode() if pa.types.is_dictionary(field.type) else column).cast(field.type)


def read_parquet(table: str, path: Path, columns: Sequence[str] | None = None, told: str | None = None) -> pa.Table:
    """Read one file of a table, or some of its columns, in the form in which rows travel; an older file lacks columns.

    With `told`, only the rows that have something in that column.
    """
    schema = plain_schema(table)
    wanted = pa.schema([schema.field(name) for name in (columns if columns is not None else schema.names)])
    with pq.ParquetFile(path) as file:  # not read_table: that imports pandas, which takes a second
        found = file.read([name for name in wanted.names if name in file.schema_arrow.names])
    if told is not None:  # before the cast, which unpacks every row's codes
        found = found.filter(pc.is_valid(found[told]))
    for name in set(wanted.names) - set(found.column_names):
        found = found.append_column(wanted.field(name), pa.nulls(found.num_rows, wanted.field(name).type))
    return found.select(wanted.names).cast(wanted)


def parquet(data: pa.Table) -> pa.Buffer:
    """Return a table as the bytes of a Parquet file, with checksums on its pages."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        data, sink, compression="zstd", row_group_size=_ROW_GROUP, write_page_checksum=True, write_statistics=True
    )
    return sink.getvalue()
