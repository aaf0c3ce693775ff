"""The two READMEs say the same, and what they and the docs name is there: commands, links, pictures, files."""

from __future__ import annotations

import argparse
import re
import shlex
import tomllib
from pathlib import Path

import pytest

import app
from extract.__main__ import _parser
from extract.sources import expand
from tests.accuracy import ROOT

README, CHINESE = ROOT / "README.md", ROOT / "README.zh.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [README, CHINESE, ROOT / "CHANGELOG.md", *DOCS]
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
BLOCK_LINE = re.compile(r"^ {4}(.*)$", re.MULTILINE)
COMMAND = re.compile(r"(?:\.venv/bin/)?python (-m extract|app\.py)(?= |$)(.*)")
MAKE = re.compile(r"^make ([a-z]+)$")
LARGEST_PICTURE = 300 * 1024


def shown(page: Path) -> list[str]:
    """The lines of code blocks and the code within sentences, a remark behind a command left out."""
    text = page.read_text("utf-8").replace("\\|", "|")
    lines = [*BLOCK_LINE.findall(text), *CODE.findall(BLOCK_LINE.sub("", text))]
    return [line.partition("  #")[0].strip() for line in lines]


def blocks(page: Path) -> list[str]:
    """The lines of code blocks without remarks, which are in the page's language."""
    lines = (re.sub(r"\s*#.*", "", line).rstrip() for line in BLOCK_LINE.findall(page.read_text("utf-8")))
    return [line for line in lines if line]


def words(line: str) -> list[str]:
    """A command's arguments, the optional ones of a synopsis taken as given: [--jobs N] → --jobs 2."""
    said = line.replace("[SOURCE ...]", "seeds").replace("csv|xlsx|parquet|jsonl", "csv")
    for name, value in {"N": "2", "P": "8051", "TABLE": "observations", "YYYY-MM-DD": "2024-02-27"}.items():
        said = re.sub(rf"(?<![\w-]){name}(?![\w-])", value, said)
    return shlex.split(re.sub(r"[\[\]]", " ", said))


def commands(page: Path) -> list[tuple[str, list[str]]]:
    return [(found[1], words(found[2])) for line in shown(page) if (found := COMMAND.search(line))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_shown_is_understood(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for program, arguments in commands(page):
        if program == "-m extract":
            assert _parser().parse_args(arguments).command
            continue
        parsed = _started(arguments, monkeypatch)
        assert parsed == {"--data", "--host", "--port", "--boundaries"} & set(arguments)


def _started(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The options that the dashboard's own parser took; nothing is served."""
    taken: list[argparse.Namespace] = []
    parse = argparse.ArgumentParser.parse_args

    def stop(parser: argparse.ArgumentParser, *_: object) -> argparse.Namespace:
        taken.append(parse(parser, arguments))
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(argparse.ArgumentParser, "parse_args", stop)
        with pytest.raises(KeyboardInterrupt):
            app.main()
    return {f"--{name}" for name in vars(taken[0]) if f"--{name}" in arguments}


def test_commands_are_found_at_all() -> None:
    assert len(commands(README)) > 10
    assert len([line for line in shown(README) if MAKE.match(line)]) >= 3


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_that_are_shown_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {found[1] for line in shown(page) if (found := MAKE.match(line))} <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_pictures_and_named_files_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    linked = [page.parent / target.partition("#")[0] for target in LINK.findall(text) if "://" not in target]
    named = [ROOT / name for name in shown(page) if re.fullmatch(r"(?:extract|pages|tests|docs|seeds)/[\w./-]*", name)]
    assert [str(path) for path in (*linked, *named) if not path.exists()] == []


def test_both_readmes_have_the_same_sections_code_links_and_figures() -> None:
    english, chinese = (page.read_text("utf-8") for page in (README, CHINESE))
    assert len(re.findall(r"^## ", english, re.MULTILINE)) == len(re.findall(r"^## ", chinese, re.MULTILINE))
    assert blocks(README) == blocks(CHINESE)
    own = {"README.md", "README.zh.md"}
    targets = [{re.sub(r"-(en|zh)\.png", ".png", link) for link in LINK.findall(text)} for text in (english, chinese)]
    assert targets[0] - own == targets[1] - own
    numbers = [re.findall(r"\| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", text) for text in (english, chinese)]
    assert numbers[0] == numbers[1] != []


def test_every_docs_page_and_picture_is_used_and_pictures_are_small() -> None:
    linked = {link for page in (README, CHINESE) for link in LINK.findall(page.read_text("utf-8"))}
    assert {f"docs/{page.name}" for page in DOCS} <= linked
    pictures = list((ROOT / "docs" / "img").iterdir())
    assert {f"docs/img/{picture.name}" for picture in pictures} <= linked
    assert [picture.name for picture in pictures if picture.stat().st_size > LARGEST_PICTURE] == []


def test_the_list_of_sources_that_is_shown_is_one(tmp_path: Path) -> None:
    shown_list = tmp_path / "sources.toml"
    lines = BLOCK_LINE.findall(README.read_text("utf-8"))
    first = lines.index("[[source]]")
    last = max(n for n, line in enumerate(lines) if line.startswith("private = "))
    shown_list.write_text("\n".join(lines[first : last + 1]), "utf-8")
    found = list(expand(str(shown_list)))
    assert len(found) == len(tomllib.loads(shown_list.read_text("utf-8"))["source"]) == 4
    listing = next(source for source in found if source.links)
    assert re.search(listing.links or "", "https://www.example.gov.cn/art/2024/2/27/art_1.html")
    assert [source.private for source in found] == [False, False, False, True]
