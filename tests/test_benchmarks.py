"""What the benchmarks read is the same each time and is read as articles are."""

import datetime as dt
from itertools import islice

from extract import pipeline
from extract.read import read
from tests.benchmarks.corpus import article, articles


def test_the_same_seed_gives_the_same_articles():
    first = list(articles(5, seed=1))
    assert first == list(articles(5, seed=1))
    assert first[3] == article(3, seed=1)
    assert all(one.data != other.data for one, other in zip(first, articles(5, seed=2), strict=True))
    assert len({one.source for one in first}) == 5


def test_invented_articles_hold_figures_and_dates():
    results = [pipeline.extract(read(one), dt.date(2026, 11, 1)) for one in islice(articles(100, seed=1), 20)]
    assert all(result.article.published for result in results)
    assert sum(bool(result.observations) for result in results) >= 15
