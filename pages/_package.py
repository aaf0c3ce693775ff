"""A view or a whole run as a zip that explains itself: CSV files, datapackage.json (Frictionless), readme, citation."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import pyarrow as pa

from extract.formats import Pipe, csv_pieces
from pages._store import Row, Run
from pages._tables import Columns, Table, told_by_all
from pages._text import code_name, t
from pages._workbook import SOURCE, about, definitions

FIELD_TYPE: Final = {"str": "string", "code": "string", "float": "number", "int": "integer", "bool": "boolean"}
DEFINITION: Final[Columns] = dict.fromkeys(("indicator", "name", "unit", "definition"), "str")
SOURCES: Final[Columns] = dict.fromkeys(SOURCE, "str") | {"published": "date", "n": "int"}


def package_pieces(run: Run, tables: Sequence[Table], address: str) -> Iterator[bytes]:
    """Return the zip piece by piece; datapackage.json comes last, for it states what was written."""
    pipe = Pipe()
    told = told_by_all(run, tables)
    extra = [_listed("definitions", DEFINITION, definitions())]
    extra.append(_listed("sources", SOURCES, [tuple(row[name] for name in SOURCE) for row in told]))
    resources: list[Row] = []
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for table in [*tables, *extra]:
            stated = _resource(table)
            pieces = csv_pieces(list(table.columns), table.batches())
            yield from _file(archive, pipe, stated["path"], pieces, stated)
            resources.append(stated)
        archive.writestr("README.md", readme(run, tables, address))
        archive.writestr("CITATION.cff", citation(run, address))
        archive.writestr("datapackage.json", json.dumps(descriptor(run, resources, told), ensure_ascii=False, indent=1))
    yield pipe.take()


def _file(
    archive: zipfile.ZipFile, pipe: Pipe, name: str, pieces: Iterable[bytes], stated: dict[str, Any]
) -> Iterator[bytes]:
    """Write one file of the archive and note its length and hash."""
    digest, size = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
            yield pipe.take()
    stated |= {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"}


def _listed(name: str, columns: Columns, rows: Sequence[tuple[Any, ...]]) -> Table:
    def batches() -> Iterator[pa.RecordBatch]:
        listed = [dict(zip(columns, row, strict=True)) for row in rows]
        yield from pa.Table.from_pylist(listed, schema=table.schema).to_batches()

    table = Table(name, columns, len(rows), batches, lambda _: [])
    return table


def _resource(table: Table) -> dict[str, Any]:
    fields = [{"name": name, "type": FIELD_TYPE.get(kind, kind)} for name, kind in table.columns.items()]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": code_name("table", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": table.count,
        "schema": {"fields": fields, "missingValues": [""]},
    }


def descriptor(run: Run, resources: Sequence[Row], told: Sequence[Row]) -> Row:
    """Describe the package: run, licence, sources, resources."""
    named = [{"title": row["title"] or row["source"], "path": row["source"]} for row in told]
    return {
        "profile": "data-package",
        "name": f"regional-metrics-{run.name}",
        "title": t("app.name"),
        "version": run.name,
        "created": run.manifest.get("created"),
        "licenses": [{"name": "see-readme", "title": t("download.licence"), "path": "README.md"}],
        "sources": [_source(row) for row in named],
        "resources": list(resources),
    }


def _source(row: Row) -> Row:
    """Name an article; only an address of the web is a path, a file's name is not."""
    return row if str(row["path"]).startswith(("http://", "https://")) else {"title": row["title"]}


def readme(run: Run, tables: Sequence[Table], address: str) -> str:
    """Say what the package holds, how to read it, whose it is and how to cite it."""
    keys = ("what", "cells", "columns", "licence", "cite")
    parts = [f"# {t('app.name')}", about(run, tables), *(t(f"download.{key}") for key in keys), address]
    return "\n\n".join(parts) + "\n"


def citation(run: Run, address: str) -> str:
    """Cite the run (Citation File Format 1.2)."""
    said = {
        "cff-version": "1.2.0",
        "message": t("download.cite"),
        "type": "dataset",
        "title": t("app.name"),
        "version": run.name,
        "date-released": str(run.manifest.get("created", ""))[:10],
        "url": address,
        "authors": [{"name": t("app.name")}],
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())
