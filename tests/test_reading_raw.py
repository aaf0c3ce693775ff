"""Whole readings of pages with what is left of their making in them: broken dates, tags, crumbs, a year told by the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows, written

TODAY: Final = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("新闻\n园区项目建设提速\n2024\n08/07\n10:02\n\n今年以来，池州市已签约项目27个。", dt.date(2024, 8, 7)),
        (
            "皖江示范区巡礼\n今年是示范区获批五周年，2010年以来，池州市累计承接项目310个。",
            dt.date(2015, 12, 31),
        ),
        (
            "昨日，2017池州（上海）产业推介会暨项目签约仪式上，池州市集中签约项目11个。去年全年签约36个。2015年，签约20个。",
            dt.date(2017, 12, 31),
        ),
        (  # what a file of a site's own source has above its text
            "date: Mon, 30 Aug 2021 06:31:44 GMT\nthumbnail: 'https://www.example.com/a.png'\n---\n\n池州市已签约项目27个。",
            dt.date(2021, 8, 30),
        ),
        (
            "五年答卷\n2月23日，市人大会议在池州市召开。\n五年来，全市财政收入年均增长9%，是2011年的1.9倍。",
            dt.date(2017, 2, 23),
        ),
        (
            "各市经济观察\n池州市统计局5月4日发布统计信息称，一季度全市生产总值267.1亿元。池州2022年为1068亿元，今年一季度再快一步。",
            dt.date(2023, 5, 4),
        ),
        (  # since when something goes on is not when that was written
            (
                "叠加自2018年9月以来的减税降费，池州市财政承压。2020年池州市预算收入为86亿元，增长4.1%。"
                "1月24日，市财政局局长在市人大会议上报告。预计2021年预算收入91亿元。"
            ),
            dt.date(2021, 1, 24),
        ),
        ("2012年，甲县与池州市建立协作关系。经过多年建设，池州市协作园已建成厂房20万平方米。", None),
        ("重点项目进展\n2019年计划完成投资36亿元。截至目前，池州市已完成投资17亿元。", dt.date(2019, 12, 31)),
    ],
)
def test_a_page_without_a_date_is_of_the_year_that_it_tells(text: str, day: dt.date | None) -> None:
    assert written(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "<h3>广州（清远）产业转移工业园</h3><p>2019年，<strong>园区</strong>入驻企业64家，</p><p>完成投资18.6亿元。</p>",
            {"64家": {"indicator": "enterprise_count"}, "18.6亿元": {"indicator": "investment_completed"}},
        ),
        (
            "> 开发区\n石台县园区见闻\n2023-04-18\n石台县入驻企业64家。",
            {"64家": {"region": "石台县"}},
        ),
        (
            "石台县人民政府 2020-09-29\n我县一批文旅项目在铜陵集中签约\n我县签约项目7个，投资总额达30亿元。",
            {"30亿元": {"region": "石台县"}},
        ),
        (
            "四川园区观察\n2023-04-18\n\n四川国家级经济技术开发区达10个。",
            {"10个": {"region": "四川省"}},
        ),
        (
            "外贸见闻\n2023-04-18\n\n前3月，池州市进口粮食增长26.2%。",
            {"26.2%": {"indicator": "imports", "measure": "growth"}},
        ),
    ],
)
def test_what_is_left_of_a_pages_making(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(text, told)


def test_help_by_the_name_of_two_provinces_is_told_of_the_one_that_is_helped() -> None:
    agree(
        "苏陕协作结硕果\n2021-12-20\n\n苏陕协作启动以来，江苏省援助我省财政资金86亿元。苏陕两省共建园区40个。",
        {"86亿元": {"region": "陕西省"}, "40个": {"region": "陕西省"}},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市常住人口比十三五末的162万人增加3.4万人。", {"3.4万人": {"measure": "change"}}),
        ("园里用工2300多人，当地群众占75%。", {"75%": {"indicator": "employment", "measure": "share"}}),
    ],
)
def test_what_figures_are_held_against(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"池州市开放发展见闻\n2024-03-18\n\n今年以来，池州市开局良好。\n\n{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("其中87家规上企业100%复工。", {"100%": {"indicator": "enterprise_count", "measure": "share"}}),
        (
            "塞北管理区前身是牧场。2003年6月，经省政府批准，正式改制为管理区。全区总面积227平方公里。",
            {"227平方公里": {"period_end": dt.date(2024, 3, 18)}},
        ),
        (
            "服务业增加值翻一番。由2005年的222.66亿元增至2010年的531.65亿元，增长1.4倍。",
            {
                "222.66亿元": {"indicator": "value_added", "period_end": dt.date(2005, 12, 31)},
                "1.4倍": {"indicator": "value_added"},
            },
        ),
        (
            "某某公司一期建设5万吨铜箔、3万吨铝箔，配套4×600吨石灰窑。",
            {"5万吨": {"indicator": "capacity", "label": "铜箔"}, "3万吨": {"indicator": "capacity"}},
        ),
        ("专项债务限额426.59亿元。", {"426.59亿元": {"indicator": "other"}}),
        (
            "1至2月，项目到位资金在三次产业分布为3%、72.8%和24.2%。",
            {"72.8%": {"indicator": "funds_in_place", "measure": "share", "sector": "secondary"}},
        ),
        (
            "全市到位资金继续增长，如按照2019年同期数据计算，两年平均增长12.8%。新建项目76个。",
            {"76个": {"period_end": dt.date(2024, 3, 18)}},
        ),
        (
            "池州GDP为1068亿元，领先于铜陵的1054亿元，领先黄山53亿元。",
            {
                "1054亿元": {"region": "铜陵市", "measure": "level"},
                "53亿元": {"region": "池州市", "measure": "change"},
            },
        ),
        ("绿电外送拓展至22个省区市。", {"22个": {"region": "池州市"}}),
        ("新落地某某医院等58个投资总额1000万美元以上外资项目。", {"58个": {"indicator": "project_count"}}),
        ("紧盯高质量发展目标，农副产品加工占规上工业总产值68.7%。", {"68.7%": {"status": "actual"}}),
    ],
)
def test_what_pages_tell_by_other_words(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"池州市开放发展见闻\n2024-03-18\n\n今年以来，池州市开局良好。\n\n{text}", told)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        (  # where a meeting is held is not whose it is
            "12月1日，2021年全市四季度重点项目集中开工现场会在恒口示范区召开。本次集中开工项目90个。",
            "安康市",
        ),
        ("农十二师农业观察\n2008-07-20\n\n农十二师新签约项目90个。", "新疆生产建设兵团第十二师"),
        ("石河子园区观察\n2023-07-20\n\n石河子开局良好。新疆兵团的农三师签约项目90个。", "图木舒克市"),
    ],
)
def test_where_meetings_and_divisions_are(text: str, region: str) -> None:
    agree(text, {"90个": {"region": region}})


def test_a_few_people_at_work_are_no_figure() -> None:
    assert "几名" not in rows("池州市车间见闻\n2024-03-18\n\n池州市的厂区里，几名工人正在忙碌。")
    assert "4×600吨" not in rows("池州市车间见闻\n2024-03-18\n\n池州市4×600吨石灰窑已完工。")
    assert "1000至2000亿元" not in rows("江苏观察\n2024-03-18\n\n江苏省内GDP在1000至2000亿元的有5座城市。")


def test_the_countrys_four_parts_by_their_bare_names() -> None:
    agree(
        "区域发展观察\n2024-03-18\n\n全国分区域看，东部、中部、西部、东北地区投资分别增长5.1%、6.2%、7.3%和8.4%。\n\n中部产粮占全国三成。",
        {
            "5.1%": {"region": "东部地区"},
            "7.3%": {"region": "西部地区"},
            "8.4%": {"region": "东北地区"},
            "三成": {"region": "中部地区"},
        },
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("项目投资50个亿元。", {"50个亿元": {"value": 5e9, "unit": "CNY"}}),
        ("住宅均价1.1万元/平方米。", {"1.1万元/平方米": {"value": 11000, "unit": "元/平方米", "label": "住宅均价"}}),
        (
            "今年将完成建设8.6万套保障房，比去年翻两番，其中廉租住房1.31万套，经适房2万套。",
            {"1.31万套": {"status": "target"}, "2万套": {"status": "target"}},
        ),
        (
            "建成污水处理厂16个，其中中心城区2个、县城6个、乡镇8个。",
            {"6个": {"indicator": "other", "label": "建成污水处理厂(县城)"}},
        ),
        ("改建主城区91个公交候车亭。", {"91个": {"indicator": "other", "label": "公交候车亭"}}),
        (
            "装备产业产值48.7亿元，增长11.2%；零部件产值36.4亿元，增长23.5%，两大产业占规上工业产值比重达57.1%，同比提高3.2个百分点。",
            {
                "57.1%": {"label": "两大产业产值", "sector": None},
                "3.2个百分点": {"label": "两大产业产值", "sector": None},
            },
        ),
        (
            "35个行业大类中有22个实现增长。",
            {"35个": {"label": "行业大类"}, "22个": {"label": "行业大类(实现增长)"}},
        ),
        ("31个新建项目开工27个，未开工4个。", {"4个": {"label": "未开工项目"}}),
    ],
)
def test_parts_wholes_and_what_they_are_called(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"池州市开放发展见闻\n2024-03-18\n\n今年以来，池州市开局良好。\n\n{text}", told)


@pytest.mark.parametrize(
    ("text", "quote", "region"),
    [
        (  # a chapter cut out of a report is of the unit whose parts it tells of alike
            (
                "二是加快动能转换，实体经济发展步入新轨道。广西特色旅游名县增加，落户贺州项目增多，昭平县、富川县开局良好，"
                "全市新增旅游景区3家。我市办现场会。"
            ),
            "3家",
            "贺州市",
        ),
        (
            "（五）着力推进农业现代化，努力增加农民收入。推进桂阳、嘉禾、安仁等重点县和资兴、桂东、宜章等治理项目建设。加固水库23座。",
            "23座",
            "郴州市",
        ),
        ("来安县园区见闻\n2024-03-18\n\n汊河开发区入驻企业67家。", "67家", "汊河开发区"),
        (  # a river is no county
            "治沙提质增效\n2024-03-18\n\n柳河综合治理项目启动。柳河治理区域变绿。彰武县造林。全县林地面积212万亩。",
            "212万亩",
            "彰武县",
        ),
        (
            "我市三个园区升级\n2024-03-18\n\n文成县、苍南县和瓯海区的园区升级。在瓯海区泽雅精品园创建中，新建瓯柑储藏库4座。",
            "4座",
            "瓯海区",
        ),
    ],
)
def test_whose_chapters_and_sites_are(text: str, quote: str, region: str) -> None:
    agree(text, {quote: {"region": region}})


def test_good_deeds_of_a_year_within_one_paragraph_are_targets() -> None:
    lead = "做好2016年工作，我们要全力办好十件民生实事。"
    aim = {"status": "target", "period_end": dt.date(2016, 12, 31)}
    agree(
        f"{lead}（1）完成池州市某某学院校舍建设。（2）完成农村危房改造5万户。（3）全市新增就业5万人以上。",
        {"5万户": aim, "5万人": aim},
    )


def test_trades_in_a_table_of_the_gross_product_are_value_added() -> None:
    rows_told = (
        "指标|指标值|同比增长（±%）\n地区生产总值|4000.5|10.0\n第二产业|3235.9|9.8\n工业|3157.4|9.9\n金融业|27.9|22.8\n"
    )
    agree(
        f"2012年池州市国民经济和社会发展统计公报\n2013-03-20\n\n2012年地区生产总值\n单位：亿元\n{rows_told}",
        {
            "3157.4": {"indicator": "value_added", "label": "工业增加值", "value": 3157.4e8},
            "22.8": {"indicator": "value_added", "measure": "yoy", "sector": "finance"},
        },
    )


def test_how_many_people_a_place_has_in_a_text_about_people() -> None:
    agree(
        "“第一城”之争\n2021-06-18\n\n再看中部省会的人口。郑州以1260万人力压武汉的1232.6万人，首次登上人口第一城之位。",
        {
            "1260万人": {"indicator": "population", "region": "郑州市"},
            "1232.6万人": {"indicator": "population", "region": "武汉市"},
        },
    )


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("我县海洋高端装备产业基地项目总投资9亿元。", "海洋高端装备产业基地项目"),
        ("岸电池州220kV输变电项目总投资9亿元。", "220kV输变电项目"),
        ("池州市委书记出席重点项目开工仪式，总投资9亿元。", None),
        ("全市对口援疆项目进展顺利，总投资9亿元。", None),
        ("连日来，这批重点项目加快推进，总投资9亿元。", None),
        ("高新区重点工业项目开工，总投资9亿元。", None),
    ],
)
def test_what_is_the_name_of_a_project(text: str, project: str | None) -> None:
    agree(f"池州市项目见闻\n2024-03-18\n\n池州市开局良好。\n\n{text}", {"9亿元": {"project": project}})


def test_amounts_of_different_projects_are_told_apart() -> None:
    agree(
        "池州市“三个一批”观察\n2024-03-18\n\n池州市共推进项目48个，总投资152.89亿元。"
        "其中，签约项目19个，总投资57.11亿元；开工项目17个，总投资43.55亿元。",
        {
            "152.89亿元": {"label": "推进项目总投资"},
            "57.11亿元": {"label": "签约项目总投资"},
            "43.55亿元": {"label": "开工项目总投资"},
        },
    )
    agree("池州市观察\n2024-03-18\n\n池州市签约项目19个，总投资57.11亿元。", {"57.11亿元": {"label": "总投资"}})


def test_the_trade_in_some_goods_is_not_called_like_all_of_it() -> None:
    agree(
        "广东外贸观察\n2022-12-18\n\n前11个月，广东出口4.86万亿元，增长6.5%。出口劳动密集型产品7961亿元，增长6.1%，占16.5%。",
        {
            "6.5%": {"label": "出口"},
            "7961亿元": {"indicator": "exports", "label": "出口劳动密集型产品"},
            "6.1%": {"label": "出口劳动密集型产品"},
            "16.5%": {"label": "出口劳动密集型产品", "measure": "share"},
        },
    )


def test_rates_and_incomes_that_are_told_in_pairs_say_whose_they_are() -> None:
    agree(
        "准格尔旗经济运行\n2022-07-26\n\n上半年，全旗地区生产总值500亿元，增长6.8%，分别高于全国、全区1.2和0.8个百分点。"
        "城乡常住居民人均可支配收入分别为29874元、13052元，分别增长6.1%、7.6%。新签约亿元以上项目41个，其中超10亿元的3个。",
        {
            "0.8个百分点": {"label": "地区生产总值(比全区)"},
            "29874元": {"label": "城镇常住居民人均可支配收入"},
            "13052元": {"label": "农村常住居民人均可支配收入"},
            "7.6%": {"label": "农村常住居民人均可支配收入"},
            "3个": {"label": "超10亿元项目"},
        },
    )
