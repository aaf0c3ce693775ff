"""What sector a figure gets: its own words before its neighbours', and none for figures of the whole economy."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read

HEAD = "庆阳市经济运行情况\n2023-07-20\n\n"


def sectors(text: str) -> dict[str, str | None]:
    """The sector of each figure, by its quote."""
    document = read(RawArticle("t.txt", (HEAD + text).encode()))
    return {o.quote: o.sector for o in pipeline.extract(document, dt.date(2026, 1, 1)).observations}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # its own words, nearest to their head
        ("全市实施交通项目12个、农业项目8个。", {"12个": "transport", "8个": "agriculture"}),
        ("上半年，新建农村公路120公里。", {"120公里": "transport"}),
        # growth and shares go with the figure whose they are
        ("第一产业增加值21亿元，增长4.1%；第三产业增加值90亿元，增长5.2%。", {"4.1%": "primary", "5.2%": "services"}),
        ("规模以上工业增加值增长8.2%，比一季度加快0.7个百分点。", {"0.7个百分点": "industry"}),
        # a project's attributes go with what was counted before them
        ("签约光伏项目6个，总投资42亿元，占地900亩。", {"6个": "energy", "42亿元": "energy", "900亩": "energy"}),
        # figures of the whole economy have none, whatever words stand around them
        ("农村居民人均可支配收入7321元，增长7.6%。", {"7321元": None, "7.6%": None}),
        ("农业转移人口落户2.1万人，常住人口城镇化率达到46.3%。", {"46.3%": None}),
        # the words of another figure are not one's own
        ("规模以上工业增加值增长8.2%，新开工亿元以上项目36个。", {"8.2%": "industry", "36个": None}),
        # some indicators are of a sector by themselves
        ("社会消费品零售总额130亿元，进出口总额2.6亿元，金融机构贷款余额880亿元。",
         {"130亿元": "trade", "2.6亿元": "trade", "880亿元": "finance"}),
        # what the sentence opens with holds for what it then counts
        ("围绕生物医药产业链，引进企业15家，带动投资30亿元。", {"15家": "biomedicine"}),
        # a school is of education, whatever it teaches
        ("华阳医药技师学院项目总投资3亿元。", {"3亿元": "education"}),
        ("在市委、市政府领导下,引进企业7家。", {"7家": None}),
    ],
)  # fmt: skip
def test_sector(text: str, told: dict[str, str | None]) -> None:
    found = sectors(text)
    assert {quote: found.get(quote, "no figure") for quote in told} == told
