"""Numbers that were not seen, or seen wrongly, and the times, standing and measure of what is told around events and aims."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract import pipeline
from extract.columns import tabled
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import agree, rows, written

STACKED: Final = """滁州市2023年1-9月各县区主要经济指标
滁州市统计局 2023年11月5日
单位:亿元、%
地区
地区生产总值
同比增速
一般公共预算收入
全市
2012.46
-0.6
149.58
天长市
498.70
-
32.17
全椒县
317.25
0.4
12.60
来安县
286.08
0.7
8.3
注:数据为初步核算数。
"""


def test_a_table_whose_cells_stand_one_to_a_line_is_read_by_its_headers() -> None:
    end = dt.date(2023, 9, 30)
    agree(
        STACKED,
        {
            "2012.46": {"indicator": "gdp", "value": 2012.46e8, "region": "滁州市", "period_end": end},
            "-0.6": {"indicator": "gdp", "measure": "yoy", "unit": "%", "label": "地区生产总值"},
            "32.17": {"indicator": "fiscal_revenue", "value": 32.17e8, "region": "天长市"},
            "0.4": {"indicator": "gdp", "measure": "yoy", "region": "全椒县"},
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "一、总体情况\n招商\n12\n13\n二、下步打算\n招商\n14\n15",  # too few, and not under a header of their own
        "目录\n总论\n1\n基础\n3\n目标\n7\n任务\n12",  # pages of a table of contents
        "联系人\n电话\n张某\n3521\n李某\n3522",
    ],
)
def test_lines_that_only_alternate_with_numbers_are_no_table(text: str) -> None:
    assert tabled(text) == text


NEWS: Final = "常州开发区观察\n2023-08-20 来源:常州日报\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a rise ends on the day of writing, whatever year it began in
        (
            "两镇民宿由2018年的140家发展到395家,床位5600张。武进区投资的文旅项目21个。",
            {"395家": {"period_end": dt.date(2023, 8, 20)}, "5600张": {"period_end": dt.date(2023, 8, 20)}},
        ),
        # a part of this year that has ended, behind a year told in another sentence
        (
            "去年武进区引进项目62个。新北区上半年签约项目31个。",
            {"62个": {"period_end": dt.date(2022, 12, 31)}, "31个": {"period_end": dt.date(2023, 6, 30)}},
        ),
        ("2021年,武进区引进项目62个,上半年签约项目31个。", {"31个": {"period_end": dt.date(2021, 6, 30)}}),
        # 项目前11个月 holds no 目前
        ("248个共建项目前7个月完成投资352亿元。", {"352亿元": {"period_end": dt.date(2023, 7, 31)}}),
        # how long something has run is no period of its own
        ("创新中心运营近四年,入驻企业196家,专利930件。", {"196家": {"period_end": dt.date(2023, 8, 20)}}),
        ("近四年,全市新增企业196家。", {"196家": {"period_start": dt.date(2020, 1, 1)}}),
        # when something will be built says nothing of the next sentence
        (
            "画廊预计2025年建成后年接待游客800万人次。两市互相发放旅游年卡16万张。",
            {"16万张": {"status": "actual", "period_end": dt.date(2023, 8, 20)}},
        ),
        # what these years have brought stands as it is told
        ("去年武进区产值120亿元。\n\n园区这几年签下的外溢项目有86个。", {"86个": {"period_end": dt.date(2023, 8, 20)}}),
        # what a name or a plan's own work says of years
        ("最后3个“十四五”脱贫村全部退出,1864户脱贫。", {"1864户": {"status": "actual"}}),
        ("首个三年行动计划完成重点项目1740个。", {"1740个": {"status": "actual"}}),
        ("2023年计划完成重点项目140个。", {"140个": {"status": "target"}}),
        # the year that a year is held against is that from which it rose
        (
            "2022年生产总值达到3148亿元,是2012年的2.6倍;人均GDP从2.8万元提高到6.86万元。",
            {"2.8万元": {"period_end": dt.date(2012, 12, 31)}, "6.86万元": {"period_end": dt.date(2022, 12, 31)}},
        ),
        (
            "2022年生产总值达到3148亿元,比2021年增长5%;人均GDP从6.5万元提高到6.86万元。",
            {"6.5万元": {"period_end": dt.date(2021, 12, 31)}},
        ),
        # what a year will bring, what is still to be done in it, what a county says of it
        (
            "去年9月开工的阀门项目投资6.5亿元,今年底能投产,年可新增产值12亿元。",
            {"12亿元": {"status": "forecast", "period_end": dt.date(2023, 8, 20)}},
        ),
        ("年内再建标准厂房1.2万亩,力争年底完工。", {"1.2万亩": {"status": "target"}}),
        ("全区企业61户,其中年内新增4户。", {"4户": {"status": "actual"}}),
        ("县里提出,今年GDP增长7%以上。", {"7%": {"status": "target"}}),
        # a year told in passing of one place is not that of what another has
        (
            "金坛集聚企业2200家,2021年产值570亿元;溧阳有规上企业283家。",
            {"570亿元": {"period_end": dt.date(2021, 12, 31)}, "283家": {"period_end": dt.date(2023, 8, 20)}},
        ),
        ("2021年,金坛产值570亿元;溧阳有规上企业283家。", {"283家": {"period_end": dt.date(2021, 12, 31)}}),
        # what was set to be done is known, and so is what a plan names
        ("年初确定的137个重点项目已开工129个。", {"137个": {"status": "actual"}}),
        ("没到年初定的6%。", {"6%": {"status": "target"}}),
        ("列入计划的7条断头路已打通4条。", {"7条": {"status": "actual"}}),
        ("增速高于全省平均水平的设区市有4个。", {"4个": {"measure": "level"}}),
    ],
)
def test_times_and_standing_of_what_is_told_beside_other_times(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{NEWS}{text}", told)


def test_a_list_under_a_horizon_goes_on_from_what_is_now() -> None:
    plan = "某市发展规划纲要\n2021年4月28日\n\n到2025年:\n\n——创新能力。高新技术企业由目前的105家发展到200家。\n"
    agree(plan, {"200家": {"status": "target", "period_end": dt.date(2025, 12, 31)}})


@pytest.mark.parametrize(
    ("article", "published"),
    [
        # the end of a year that has been told of is over
        ("人口变局\n\n截至5月10日,200个城市公布了2021年末常住人口。常州人口534万人。", dt.date(2022, 5, 10)),
        ("人口变局\n\n截至5月10日,200个城市公布了2021年一季度账本。常州产值534亿元。", dt.date(2021, 5, 10)),
        # what has come about by a month lies behind, whatever 到 and 至 stand for elsewhere
        (
            "一座园区\n\n本报滁州12月9日电 2012年开工。截至2019年11月底，签约项目271个。到2025年达到400个。",
            dt.date(2019, 12, 9),
        ),
        # so long after a month that it tells of; the year in front of the one that is planned for
        (
            "枢纽建设答记者问\n\n11月10日上午，市政府举行新闻发布会。自2021年2月批复方案以来，建设已走过一年多时间。",
            dt.date(2022, 11, 10),
        ),
        (
            "枢纽建设答记者问\n\n1月10日上午，市政府举行新闻发布会。自2021年2月批复方案以来，建设已走过一年多时间。",
            dt.date(2023, 1, 10),
        ),
        (
            "一号线串起十座城\n\n2020年10市生产总值合计3.39万亿元，比上年增长3.4%。2021年要联合实施45项，一季度将开工。",
            dt.date(2021, 12, 31),
        ),
        ("一号线串起十座城\n\n2020年10市生产总值合计3.39万亿元，比上年增长3.4%。", dt.date(2020, 12, 31)),
        # a day that a sentence of the first paragraph opens with
        ("谁是下一座\n\n各地2025年年报披露。站在门口的还有谁?2月3日,记者梳理了名单。", dt.date(2026, 2, 3)),
        (
            "结对三年\n\n2021年12月,方案印发。7月11日在蚌埠召开的推进会上,成绩单亮相。\n\n2024年上半年新引进97个。",
            dt.date(2024, 7, 11),
        ),
    ],
)
def test_when_an_undated_text_was_written_by_what_it_has_seen(article: str, published: dt.date) -> None:
    assert written(article, dt.date(2026, 11, 1)) == published


def test_a_bare_day_close_to_the_writing_is_this_years() -> None:
    text = "2021年12月,结对方案印发。8月11日在溧阳召开的推进会上,亮出成绩单:互派干部342名。"
    agree(f"{NEWS}{text}", {"342名": {"period_end": dt.date(2023, 8, 11)}})
    text = "2021年7月,结对方案印发,8月11日在溧阳召开的推进会上,互派干部342名。"
    agree(f"{NEWS}{text}", {"342名": {"period_end": dt.date(2021, 8, 11)}})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市铸件国内市场占有率过半。", {"过半": {"value": 50.0, "unit": "%", "qualifier": "at_least"}}),
        ("发送旅客21.4万人次,其中六成五是跨省客流。", {"六成五": {"value": 65.0, "measure": "share"}}),
        ("天宁区优良天数227天,较上年多1天。", {"1天": {"indicator": "energy_environment", "value": 1.0}}),
        ("人均预期寿命提高1岁。", {"1岁": {"value": 1.0}}),
        ("PM2.5平均浓度降到每立方米33微克。", {"33微克": {"unit": "微克", "indicator": "energy_environment"}}),
        ("单程25块,每月通勤费不到300块。", {"25块": {"unit": "CNY"}, "300块": {"unit": "CNY"}}),
        ("园区铺设光伏板25块。", {"25块": {"unit": "count"}}),
        (
            "常州离上海180公里。厂到码头不过18公里。",
            {"180公里": {"indicator": "other"}, "18公里": {"indicator": "other"}},
        ),
        ("气价每立方米便宜了0.63元。", {"0.63元": {"value": -0.63, "measure": "change"}}),
        ("国际班列开行189列,比去年同期多开98列。", {"98列": {"value": 98.0, "measure": "change"}}),
        ("每县至少签约1个。", {"1个": {"measure": "level"}}),
    ],
)
def test_numbers_that_were_not_seen_or_seen_wrongly(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{NEWS}{text}", told)


def test_numbers_that_are_none() -> None:
    told = rows(f"{NEWS}规上工业总产值4.95万亿元,离5万亿只一步之遥。车程超过半年来的均值。鸡存栏5万只。")
    assert set(told) == {"4.95万亿元", "5万只"}


def test_each_of_several_that_have_passed_a_mark() -> None:
    document = read(RawArticle("t.txt", f"{NEWS}生产总值上,溧阳、金坛已跨过1500亿元门槛。".encode()))
    found = pipeline.extract(document, dt.date(2026, 1, 1)).observations
    assert [str(o.region) for o in found if o.quote == "1500亿元"] == ["溧阳市", "金坛区"]


def test_so_many_ten_thousand_beside_a_place_are_people_where_a_text_is_of_people() -> None:
    text = (
        "抢人账本\n2022-05-10 来源:城市财经\n\n200个城市公布了2021年末常住人口。浙江新增72万人;江苏新增28.1万人;河南少了46万人。\n\n"
        "增量前三:\n武汉 120.12万\n成都 24.5万\n杭州 23.9万\n\n北京减少0.4万,上海只多了1.07万。"
    )
    agree(
        text,
        {
            "120.12万": {
                "indicator": "population",
                "measure": "change",
                "region": "武汉市",
                "period_end": dt.date(2021, 12, 31),
            },
            "23.9万": {"unit": "persons", "region": "杭州市"},
            "0.4万": {"unit": "persons", "value": -4000.0, "region": "北京市"},
            "1.07万": {"measure": "change", "region": "上海市"},
        },
    )
    assert "24.5万" not in rows(f"{NEWS}新签合同12.4万元、28万元和3万元。\n\n武汉 120.12万\n成都 24.5万")


def test_the_year_whose_bulletins_a_text_has_gone_through_is_that_of_its_ranking() -> None:
    article = "千亿县扩容\n2024-04-22 来源:县域经济\n\n梳理各地统计公报发现,2023年全国GDP超千亿元的县增至59个。从省份看,江苏21个,浙江10个。"
    agree(article, {"21个": {"period_end": dt.date(2023, 12, 31)}})
    agree(article.replace("统计公报发现,", "园区,"), {"21个": {"period_end": dt.date(2024, 4, 22)}})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a list of those that have done more than so much
        ("工业投资完成率超过25%的有溧阳市(31.6%)、金坛区(28.2%)两地。", {"28.2%": {"measure": "completion"}}),
        ("溧阳市(31.6%)、金坛区(28.2%)的园区已开工。", {"28.2%": {"measure": "level"}}),
        # how a rate is told of
        ("全市进出口增长5%。溧阳增速虽仅3.2%。", {"3.2%": {"measure": "growth"}}),
        ("GDP增速却以7.4%排在第二位。", {"7.4%": {"indicator": "gdp", "measure": "growth"}}),
        # tenths that somebody has taken or made
        ("零部件由金坛的企业供了六成五。", {"六成五": {"measure": "share"}}),
        ("厂房还没竣工,已经订出去六成。", {"六成": {"measure": "share"}}),
        ("新区贡献了全市工业投资近四成。", {"四成": {"measure": "share"}}),
        ("全市工业投资增长近四成。", {"四成": {"measure": "growth"}}),
        # a day on which something opened says nothing of how long it is
        (
            "常泰铁路去年11月底开工,正线长约301公里。",
            {"301公里": {"period_end": dt.date(2023, 8, 20)}},
        ),
        ("去年11月,改造道路301公里。", {"301公里": {"period_end": dt.date(2022, 11, 30)}}),
        # an outlook of one place says nothing of the next
        (
            "2022年金坛产值1013亿元,若守住增速,最快2027年跨过1500亿元。溧阳产值1150.4亿元。",
            {"1150.4亿元": {"status": "actual", "period_end": dt.date(2022, 12, 31)}},
        ),
    ],
)
def test_measures_and_times_of_what_stands_beside(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{NEWS}{text}", told)
