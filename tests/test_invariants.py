"""What holds for every text: each number is accounted for once, each quote is where it says, and nothing varies."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extract import pipeline
from extract.models import Document, Noise, RawArticle, Result
from extract.read import read
from tests.accuracy import ARTICLES, GOLDEN, ROOT, TODAY, result, texts

FATES = {"observation", *Noise}
DIGITS = re.compile(r"[0-9０-９]+")
FOLDERS = [ROOT / "seeds", *sorted({path.parent for path in GOLDEN.rglob("*.txt")})]
PATHS = [path for folder in [*FOLDERS, ARTICLES] if folder.is_dir() for path in texts(folder)]


def check(found: Result) -> None:
    """Assert every invariant of one result."""
    text = found.article.text
    _mentions_are_apart_and_where_they_say(found)
    starts = [mention.start for mention in found.mentions]
    for run in DIGITS.finditer(text):
        at = bisect_right(starts, run.start()) - 1
        held = at >= 0 and run.end() <= found.mentions[at].end
        assert held, f"no mention holds {run[0]!r}: {text[max(0, run.start() - 12) : run.end() + 12]!r}"
    for event in found.events:
        assert event.sentence_start <= event.start < event.end <= event.sentence_end
        assert event.status in ("actual", "target")
    counted = dict.fromkeys(starts, 0)
    for seen in found.observations:
        assert text[seen.start : seen.end] == seen.quote
        assert seen.sentence_start <= seen.start < seen.end <= seen.sentence_end
        assert seen.rule
        assert 0 < seen.confidence <= 1
        counted[seen.start] += 1
    assert counted == {mention.start: mention.observations for mention in found.mentions}


def _mentions_are_apart_and_where_they_say(found: Result) -> None:
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end, f"{mention.quote!r} overlaps the mention before it, or is empty"
        assert found.article.text[mention.start : mention.end] == mention.quote
        assert mention.fate in FATES
        assert mention.rule, f"{mention.quote!r} has no rule"
        assert (mention.fate == "observation") == (mention.observations > 0)
        end = mention.end


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_number_of_every_article_is_accounted_for(path: Path) -> None:
    check(result(path))


def test_the_five_articles_are_at_hand() -> None:
    if not ARTICLES.is_dir():
        pytest.skip(f"needs {ARTICLES}, which is no part of the project")
    assert len(list(texts(ARTICLES))) == 5


@pytest.mark.parametrize("path", PATHS[:8], ids=lambda path: path.stem)
def test_two_readings_are_equal(path: Path) -> None:
    found = result(path)
    again = pipeline.extract(_document(found), TODAY)
    assert dataclasses.replace(again, article=found.article) == dataclasses.replace(
        pipeline.extract(_document(found), TODAY), article=found.article
    )


READ = ("seeds", "tests/golden/news/dev", "tests/golden/reports/dev")
READER = """
import sys
from tests.test_invariants import told
print(*told(sys.argv[1:]), sep="\\n")
"""


def told(folders: Iterable[str]) -> Iterator[str]:
    """Tell all that is read in the articles of some folders, a line each."""
    for path in (path for folder in folders for path in texts(ROOT / folder)):
        found = result(path)
        for row in (*found.mentions, *found.observations, *found.events, *found.issues):
            yield f"{path.name} {row}"


def test_nothing_depends_on_the_order_of_sets() -> None:
    """Python orders sets of words otherwise in each process unless told how: one is told, this one was not."""
    command = [sys.executable, "-c", READER, *READ]
    other = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "1"}, capture_output=True, text=True, check=True
    )
    rows = list(told(READ))
    assert len(rows) > 1000
    assert [pair for pair in zip(rows, other.stdout.splitlines(), strict=True) if len(set(pair)) > 1] == []


def _document(found: Result) -> Document:
    article = found.article
    return Document(article.source, article.text, article.sha256, article.encoding, published=article.published)


def extracted(text: str, published: dt.date | None = dt.date(2024, 2, 27)) -> Result:
    return pipeline.extract(Document("t", text, "", "utf-8", published=published), TODAY)


def test_glosses_and_traditional_characters_keep_their_places() -> None:
    text = "2023年,麗水經濟技術開發(fā)區實(shí)現(xiàn)工業增加值１２６億元,同比增長8.5%,引進項目3５個。"
    found = extracted(text)
    check(found)
    assert [seen.quote for seen in found.observations] == ["１２６億元", "8.5%", "3５個"]
    assert {seen.region for seen in found.observations} == {"丽水经济技术开发区"}
    assert text[found.observations[0].sentence_start : found.observations[0].sentence_end] == text


def test_a_gloss_inside_a_number_belongs_to_its_quote() -> None:
    found = extracted("2023年,麗水市實現進出口總額126億(yì)元,同比增長8.5%。")
    check(found)
    assert "126億(yì)元" in [seen.quote for seen in found.observations]


WORDS = re.findall(
    r"\S+",
    """
    2023年 今年1-9月 “十四五”期间 5月29日 截至目前 全年 到2025年 近三年 上年同期 2月30日 丽水市 丽水经开区 全市
    我省 长三角 沪苏皖 从上海引进 G60科创走廊 (松江) 地区生产总值 规模以上工业增加值 项目 高新技术企业 总投资
    固定资产投资 进出口总额 常住人口 城镇化率 同比增长 下降 分别增长 占全省的 完成年度任务的 由 提高到 力争
    达产后 累计 约 超 不到 1875.4亿元 4400余万元 3至5亿元 30—50家 100余家 12.6% 1.2个百分点 百余家 三成 数千亩
    翻一番 百分之十五 12英寸 1,875 0.38吨标准煤/万元 １２ -3.2% 3.5 第3位 (2023)12号 十 两 万
    富乐德半导体产业项目 一期 开工 建成投产 一体化 十分 39块 三农 一是 1、 ① ½ ٣٤ , 、 。 ; : ( ) “ ” 的 和 为
    亿 元 个 年 — | 發(fā)展 實(shí)現(xiàn)增長 開發區 ㎡ …
    """,
)
FRAGMENTS = st.sampled_from([*WORDS, "\n", " ", " | ", "\u200b", "\u3000"])


@given(st.lists(FRAGMENTS, max_size=24), st.sampled_from([None, dt.date(2024, 2, 27), dt.date(2021, 12, 31)]))
@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@example(["1,875", "1,875", "亿", "1,"], None)
@example(["2023年", "-3.2%", "—", "3.5", "—", "30—50家"], None)
def test_any_mix_of_words_is_read_without_a_fault(parts: list[str], published: dt.date | None) -> None:
    check(extracted("".join(parts), published))


@given(st.text(alphabet="0123456789.,-—~%亿万千百十元个年月日至到余多几两半点分之成倍第 \n约超", max_size=40))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_row_of_digits_and_numerals_is_read_without_a_fault(text: str) -> None:
    check(extracted(text))


@pytest.mark.parametrize(("text", "kind"), [("只有文字,没有别的。", "no_number"), ("会议于3月1日召开。", "no_figure")])
def test_an_article_without_figures_says_so(text: str, kind: str) -> None:
    issues = pipeline.extract(Document("t", text, "", "utf-8"), dt.date(2024, 3, 2)).issues
    assert kind in {issue.kind for issue in issues}


def test_a_text_may_end_anywhere() -> None:
    """No mark behind the last figure or place, as where a page was cut, is an error; each beginning of a text is read."""
    body = (
        "池州市观察\n2024-03-18\n\n全市新落户某某医院等58个项目，其中9座在安徽，占全市的三成的近八成，GDP领先铜陵53亿元。"
        "常住人口城镇化率65%的目标。|指标|亿元|\n|GDP|120|\n"
    )
    for end in range(body.index("全市"), len(body)):
        check(pipeline.extract(read(RawArticle("t.txt", body[:end].encode())), TODAY))
