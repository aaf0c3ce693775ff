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
            "0.8个百分点": {"label": "全旗地区生产总值(比全区)"},
            "29874元": {"label": "城镇常住居民人均可支配收入"},
            "13052元": {"label": "农村常住居民人均可支配收入"},
            "7.6%": {"label": "农村常住居民人均可支配收入"},
            "3个": {"label": "超10亿元项目"},
        },
    )


def test_lists_that_rise_together_keep_their_order() -> None:
    agree(
        "海宁市综述\n2018-03-20\n\n2017年，全市财政总收入和一般公共预算收入分别由2012年的85亿元和46亿元增加到142亿元和83亿元，"
        "年均分别增长10.8%和12.5%。GDP分别于2010年和2016年突破500亿元和800亿元。",
        {
            "85亿元": {"label": "财政总收入", "period_end": dt.date(2012, 12, 31)},
            "46亿元": {"label": "一般公共预算收入", "period_end": dt.date(2012, 12, 31)},
            "142亿元": {"label": "财政总收入", "period_end": dt.date(2017, 12, 31)},
            "83亿元": {"label": "一般公共预算收入", "period_end": dt.date(2017, 12, 31)},
            "10.8%": {"label": "财政总收入"},
            "12.5%": {"label": "一般公共预算收入"},
            "500亿元": {"period_end": dt.date(2010, 12, 31)},
            "800亿元": {"period_end": dt.date(2016, 12, 31)},
        },
    )


def test_marks_that_were_passed_one_after_the_other_are_told_apart() -> None:
    agree(
        "海宁市综述\n2018-03-20\n\n2017年，全市财政总收入先后突破50亿元、100亿元、150亿元大关。",
        {
            "50亿元": {"label": "财政总收入(曾达50亿元)"},
            "100亿元": {"label": "财政总收入(曾达100亿元)"},
            "150亿元": {"label": "财政总收入"},
        },
    )


def test_people_by_thousand_people_are_a_rate_and_no_number_of_them() -> None:
    agree(
        "海宁市综述\n2018-03-20\n\n2017年，每千人口医师数2.8人，低于全国平均水平(2.9人)。每千人口注册护士3.1人。引进医师36人。",
        {
            "2.8人": {"indicator": "other", "measure": "level", "region": "海宁市"},
            "2.9人": {"indicator": "other", "measure": "level", "region": "中国", "value": 2.9},
            "3.1人": {"indicator": "other"},
        },
    )


def test_whose_government_speaks_is_whose_report_it_is() -> None:
    agree(
        "政府工作报告\n2003年4月7日\n各位委员：\n现在，我代表清苑县人民政府向大会报告工作。\n一、过去五年的回顾\n"
        "2002年，财政收入达到16080万元。整修唐河堤防，香港某公司落户。",
        {"16080万元": {"region": "清苑区"}},
    )


def test_zones_of_a_budget_are_the_city_s_own() -> None:
    agree(
        "关于南阳市2019年预算执行情况的报告\n2020-05-25\n\n一、2019年收支情况\n\n2019年城乡一体化示范区一般公共预算收入2.45亿元，"
        "增长17.2%；高新区一般公共预算收入5.41亿元；官庄工区一般公共预算收入1.59亿元，增长10.1%。",
        {
            "2.45亿元": {"region": "南阳市城乡一体化示范区"},
            "17.2%": {"region": "南阳市城乡一体化示范区"},
            "5.41亿元": {"region": "南阳高新技术产业开发区"},
            "10.1%": {"region": "官庄工区"},
        },
    )


def test_amounts_of_a_budget_with_a_space_in_them_and_what_is_carried_over() -> None:
    agree(
        "关于三明市2018年预算执行情况的报告\n2019-01-23\n\n一、2018年预算执行情况\n\n收入总计3,594, 026万元，"
        "补充预算稳定调节基金40,209万元，年终结转234, 558万元。税收增收13.3亿元。",
        {
            "3,594, 026万元": {"value": 35940260000, "indicator": "fiscal_revenue"},
            "40,209万元": {"indicator": "other"},
            "234, 558万元": {"value": 2345580000, "indicator": "other"},
            "13.3亿元": {"indicator": "fiscal_revenue", "measure": "change"},
        },
    )


def test_firms_of_a_size_are_counted_and_the_size_is_no_figure() -> None:
    found = rows(
        "池州市规划\n2024-03-18\n\n到2025年，打造3家以上100亿元企业、8家以上50亿元企业和15家以上10亿元企业，投资过亿元外来大项目纷纷落户。"
    )
    assert {q: o.indicator for q, o in found.items()} == dict.fromkeys(("3家", "8家", "15家"), "enterprise_count")


def test_the_first_county_of_six_provinces_is_in_no_group() -> None:
    agree(
        "工程机械托起中部六省第一县\n2011-08-25\n\n工程机械托起中部六省第一县\n\n长沙县经济技术开发区走出了一家民营企业。\n\n2010年销售额超过500亿元。",
        {"500亿元": {"region": "长沙经济技术开发区"}},
    )


def test_the_money_of_projects_that_are_brought_in() -> None:
    agree(
        "河北承接见闻\n2017-02-25\n\n河北共引进京津项目12716个，资金11041亿元。",
        {"11041亿元": {"indicator": "funds_in_place", "region": "河北省"}},
    )


def test_what_plants_make_is_read_by_their_units_and_stages() -> None:
    agree(
        "锦州市工业重点\n2011-03-16\n\n锦州市推进25万吨烷基化装置、某某公司15万吨高碳铬铁扩产项目；推进20万吨钛白粉一期、5万吨复合剂、1000吨涂料等项目开工。"
        "创新中心在北镇市投入运营，首批入驻企业86家。",
        {
            "25万吨": {"indicator": "capacity", "label": "烷基化"},
            "20万吨": {"indicator": "capacity", "label": "钛白粉"},
            "5万吨": {"indicator": "capacity"},
            "1000吨": {"indicator": "capacity"},
            "86家": {"region": "北镇市"},
        },
    )


def test_a_rank_within_a_unit_is_of_the_one_that_is_ranked() -> None:
    agree(
        "湖南14市州GDP排行出炉\n2022-02-11\n\n湖南省统计局发布各市州数据。\n\n益阳市以全省第四的GDP增速，突破了2千亿元大关。\n益阳市增速居全省第四，完成投资30亿元。",
        {"2千亿元": {"region": "益阳市"}, "30亿元": {"region": "益阳市"}},
    )
    agree(
        "龙岩市投资环境\n2014-03-25\n\n龙岩市煤炭储量超过全省的一半。",
        {"一半": {"region": "龙岩市", "measure": "share"}},
    )


def test_airports_of_a_capital_are_counted_once() -> None:
    found = rows("天津还有哪些牌\n2022-01-27\n\n货邮吞吐量上，上海浦东、广州白云、深圳宝安和北京首都4座机场排在前列。")
    assert [o.region for q, o in found.items() if q.startswith("4座")] != ["浦东新区", "白云区", "宝安区", "北京市"]
    assert len([q for q in found if q.startswith("4座")]) == 1


def test_what_goes_into_something_is_a_share() -> None:
    agree(
        "某区财政\n2024-03-18\n\n池州市财政支出的70%以上用于民生，其余30亿元用于还债。1997年5月撤地设市,现辖四县区，人口160万。",
        {"70%": {"measure": "share"}, "160万": {"period_end": dt.date(2024, 3, 18)}},
    )


@pytest.mark.parametrize(
    "text",
    [
        "2018年杭州人口增量分别是12.6万、17万人。",
        "净流入人口分别为12.6万、17万人。",
        "人口净流入分别为12.6万、17万人。",
        "人口增长数分别为12.6万、17万人。",
    ],
)
def test_by_how_many_people_a_city_grew_is_not_how_many_it_has(text: str) -> None:
    agree(f"杭州观察\n2019-05-02\n\n{text}", {"12.6万": {"measure": "change"}, "17万人": {"measure": "change"}})


def test_how_far_apart_two_are_is_neither_s_own_amount() -> None:
    agree(
        "城市观察\n2025-12-30\n\n广州GDP超出重庆337亿多元。\n青岛:2025年地区生产总值1.78万亿元,增长5.6%,离“2万亿”还有两千多亿元。\n"
        "西安常住人口要到1500万,合肥要到1100万,目前还分别差183.7万和153.5万。\n沈阳全年净迁入9.6万人。",
        {
            "337亿多元": {"measure": "change", "region": "广州市"},
            "两千多亿元": {"measure": "change", "region": "青岛市"},
            "183.7万": {"measure": "change", "value": 1837000, "region": "西安市"},
            "153.5万": {"measure": "change", "value": 1535000, "region": "合肥市"},
            "9.6万人": {"measure": "change"},
        },
    )


def test_amounts_in_brackets_and_of_units_counted_say_whose_they_are() -> None:
    agree(
        "合肥观察\n2022-12-30\n\n2021年，合肥GDP为11412.8亿元，占整个安徽GDP（42959.2亿元）约四分之一。郑州的“人口首位度”提升至12.68%。\n"
        "四川灾区39个重灾县(市)实现地区生产总值4331.9亿元，同比增长13.3%。",
        {
            "11412.8亿元": {"region": "合肥市"},
            "42959.2亿元": {"region": "安徽省", "label": "GDP"},
            "12.68%": {"indicator": "other"},
            "4331.9亿元": {"label": "重灾县(市)地区生产总值"},
            "13.3%": {"label": "重灾县(市)地区生产总值"},
        },
    )


def test_rates_told_behind_a_multiple_are_rates_too() -> None:
    agree(
        "上海观察\n2022-01-30\n\n2021年，新能源汽车、新能源和生物产值同比增速分别为1.9倍、16.1%和12.1%。",
        {
            "1.9倍": {"indicator": "output_value", "measure": "yoy"},
            "16.1%": {"indicator": "output_value", "measure": "yoy", "label": "新能源产值"},
            "12.1%": {"measure": "yoy"},
        },
    )


def test_what_begins_behind_the_article_s_day_has_not_been() -> None:
    agree(
        "南通市见闻\n2024-05-13\n\n5月18日，恳谈会将在南通市举行，邀请企业约200家。",
        {"200家": {"status": "forecast"}},
    )


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("片区37公顷，住着4860户。", "4860户", {"indicator": "other"}),
        ("通关一体化改革一周年，海关共受理报关单296.5万票。", "296.5万票", {"indicator": "other", "value": 2965000}),
        ("深耕特色产业，推出优质农特产品348款。", "348款", {"indicator": "other"}),
        (
            "到账外资1.94亿美元；仅泰兴经济开发区一家就到账2.31亿。",
            "2.31亿",
            {"indicator": "fdi_actual", "unit": "USD"},
        ),
        ("全县税收4600万元，其中天津大桥税收过500万元。", "500万元", {"region": "泰兴市"}),
    ],
)
def test_what_is_never_counted_so(text: str, quote: str, told: dict[str, Any]) -> None:
    agree(f"泰兴市见闻\n2022-01-30\n\n泰兴市开局良好。\n\n2021年，{text}", {quote: told})


REPORT: Final = "如东县2024年三季度重大项目建设情况通报\n2024年10月18日 如东县发展和改革委员会\n\n"


def test_lists_of_zones_and_towns_are_handed_out_though_no_list_has_them() -> None:
    agree(
        f"{REPORT}洋口港经济开发区、如东经济开发区、小洋口旅游度假区分别完成投资86.2亿元、74.5亿元、9.8亿元。\n"
        "洋口镇、栟茶镇、小洋口旅游度假区分别签约项目8个、6个、3个。",
        {
            "86.2亿元": {"region": "洋口港经济开发区"},
            "74.5亿元": {"region": "如东经济开发区"},
            "9.8亿元": {"region": "小洋口旅游度假区", "region_level": "zone"},
            "8个": {"region": "如东县", "label": "洋口镇签约项目"},
            "6个": {"region": "如东县", "label": "栟茶镇签约项目"},
            "3个": {"region": "小洋口旅游度假区"},
        },
    )


def test_trades_grow_by_what_was_told_of_all_and_the_rest_and_the_undone_are_called_so() -> None:
    agree(
        f"{REPORT}1—9月完成应税销售1127亿元，增长7.4%，其中新材料、新能源两大主导产业分别增长12.6%和9.1%。\n"
        "10亿元至50亿元项目23个，其余78个均在10亿元以下。\n存在问题：16个项目未按期开工。",
        {
            "12.6%": {"indicator": "sales_revenue", "label": "新材料"},
            "9.1%": {"indicator": "sales_revenue", "label": "新能源"},
            "78个": {"label": "其余项目"},
            "16个": {"label": "未按期开工项目"},
        },
    )


def test_growth_over_years_is_no_growth_on_the_year_before() -> None:
    agree(
        "慈溪高新区观察\n2024-03-12\n\n2023年，慈溪高新区实现产值168.5亿元，同比增长22.4%，亩均税收提高到29.7万元，三年增长近六成。"
        "三年前，慈溪高新区在宁波18个省级以上开发区中排名倒数第三。\n全市亏损额18.7亿元，同比增亏2.2亿元。",
        {
            "22.4%": {"measure": "yoy"},
            "六成": {"measure": "growth", "period_start": dt.date(2021, 1, 1), "period_end": dt.date(2023, 12, 31)},
            "18个": {"region": "宁波市", "indicator": "park_count"},
            "2.2亿元": {"measure": "change"},
        },
    )


def test_what_has_not_moved_takes_no_number_of_a_list() -> None:
    agree(
        "镇江市工业经济运行情况\n2025-06-20\n\n1—5月，丹徒区、京口区、润州区规上工业增加值分别增长7.8%、6.1%和持平。",
        {"7.8%": {"region": "丹徒区"}, "6.1%": {"region": "京口区"}},
    )
