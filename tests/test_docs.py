"""The worked examples of docs/add-*.md: each row or entry, added to a copy of the extractor, does what is said."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.accuracy import ROOT

PAGES = [ROOT / "docs" / f"add-{name}.md" for name in ("an-alias", "a-pattern", "an-indicator")]
BLOCK = re.compile(r"```(?:csv|toml) (\S+)\n(.*?)```", re.DOTALL)
EXAMPLE = re.compile(r"^\| `([^`]+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
READER = """
import datetime as dt, json, sys
from extract import pipeline
from extract.models import Document
told = {}
for text in json.load(sys.stdin):
    found = pipeline.extract(Document("t", text, "", "utf-8", published=dt.date(2024, 2, 27)), dt.date(2024, 2, 27))
    rows = {o.start: [o.indicator, o.sector or "-", str(o.period_end)] for o in found.observations}
    told[text] = [[m.quote, m.rule, *rows.get(m.start, [])] for m in found.mentions]
print(json.dumps(told))
"""
Reading = list[list[str]]


def readings(home: Path, texts: list[str]) -> dict[str, Reading]:
    """What the extractor in `home` reads: a row a mention, with its rule and (of an observation) some fields."""
    command = [sys.executable, "-c", READER]
    done = subprocess.run(command, cwd=home, input=json.dumps(texts), capture_output=True, text=True, check=True)
    told: dict[str, Reading] = json.loads(done.stdout)
    return told


def with_additions(home: Path, page: str) -> None:
    """Append each block of a page to the list or rule file that it names, in a copy of the extractor."""
    shutil.copytree(ROOT / "extract", home / "extract", ignore=shutil.ignore_patterns("__pycache__"))
    for name, lines in BLOCK.findall(page):
        path = home / "extract" / name
        whole = path.read_text("utf-8")
        path.write_text(f"{whole.rstrip()}\n{'' if name.endswith('.csv') else chr(10)}{lines}", "utf-8")


def says(claim: str, read: Reading) -> bool:
    """Whether a claim holds: `35个` → `other`, → sector `trade`, `9比8` by `noise/…`, a bare quote."""
    for part in claim.split(", "):
        quote, *rest = re.findall(r"`([^`]+)`", part)
        rows = [row for row in read if row[0] == quote]
        if not rows or not all(any(word in row[1:] for row in rows) for word in rest):
            return False
    return True


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_does_what_it_says(path: Path, tmp_path: Path) -> None:
    page = path.read_text("utf-8")
    with_additions(tmp_path, page)
    examples = EXAMPLE.findall(page)
    texts = [text for text, _, _ in examples]
    assert len(BLOCK.findall(page)) == len(examples) > 0
    before, after = readings(ROOT, texts), readings(tmp_path, texts)
    for text, earlier, later in examples:
        assert says(earlier, before[text]), f"before: {before[text]}"
        assert says(later, after[text]), f"after: {after[text]}"
        assert not says(later, before[text]), "the page changes nothing"


DRAWN = """
import sys
from pathlib import Path
from app import create_app
import dash
from tests.factory import write_run
write_run(Path("store"))
app = create_app("store")
page = next(page for page in dash.page_registry.values() if page["path"] == "/outlook")
for language in ("zh", "en"):
    with app.server.test_request_context(headers={"Cookie": f"lang={language}"}):
        print(page["layout"](place=""))
"""


def test_the_page_of_add_a_page_draws(tmp_path: Path) -> None:
    for name in ("extract", "pages", "assets", "tests/factory.py", "app.py"):
        path = ROOT / name
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copytree(path, tmp_path / name) if path.is_dir() else shutil.copy(path, tmp_path / name)
    said = dict(re.findall(r"```\w+ (\S+)\n(.*?)```", (ROOT / "docs" / "add-a-page.md").read_text("utf-8"), re.DOTALL))
    for name, lines in said.items():
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(lines)
    done = subprocess.run([sys.executable, "-c", DRAWN], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "预期" in done.stdout
    assert "What do articles expect?" in done.stdout
    assert '"outlook": "/outlook",' in (ROOT / "docs" / "add-a-page.md").read_text("utf-8")
