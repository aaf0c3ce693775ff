"""Whole readings that a look over all values mended: outliers, pairs, gaps, ranks, lists, rates and what stands in brackets."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import agree, rows


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
        "其中转移性收入1,475,854万元、调入资金556,038万元，补充预算稳定调节基金40,209万元，年终结转234, 558万元。税收增收13.3亿元。",
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
    text = "天津还有哪些牌\n2022-01-27\n\n货邮吞吐量上，上海浦东、广州白云、深圳宝安和北京首都4座机场排在前列。"
    found = pipeline.extract(read(RawArticle("t.txt", text.encode())), dt.date(2026, 1, 1)).observations
    assert [o.region for o in found if o.quote.startswith("4座")] == ["浦东新区、白云区、宝安区、北京市"]


@pytest.mark.parametrize(
    "text", ["分别完成投资120, 300万元。", "今年签约项目12, 300万元到账。", "签约项目36， 500万元到位。"]
)
def test_two_numbers_with_a_mark_and_a_space_between_stay_two(text: str) -> None:
    found = rows(f"如东县观察\n2022-01-30\n\n{text}")
    assert {o.value for o in found.values()} & {3e6, 5e6}


def test_a_batch_is_no_rank_and_thirteen_years_are_not_three() -> None:
    agree(
        "滁州市观察\n2024-03-12\n\n来安县产值30亿元，全市第十二批项目投资36亿元。\n\n2023年，滁州市亩均税收29.7万元，十三年增长近六成。",
        {
            "30亿元": {"region": "来安县"},
            "36亿元": {"region": "滁州市"},
            "六成": {"period_start": dt.date(2011, 1, 1), "period_end": dt.date(2023, 12, 31)},
        },
    )


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


def test_a_part_of_all_trade_is_called_so() -> None:
    agree(
        "前10个月台州外贸进出口同比增长7.2%\n2024-11-21\n\n前10个月，台州市一般贸易进出口2140亿元，增长7.8%；加工贸易46.2亿元，下降15.7%。"
        "丹阳眼镜出口12亿元，增长3%，句容逆势增长9.6%。",
        {"46.2亿元": {"indicator": "trade_total", "label": "加工贸易进出口"}, "9.6%": {"label": "眼镜出口"}},
    )


def test_three_units_of_a_title_that_the_text_counts_are_its_place() -> None:
    agree(
        "“沪苏同城”再提速：上海嘉定与苏州昆山、太仓这样牵手\n2023-09-15\n\n三地签约合作项目21个，其中嘉定7个、昆山8个、太仓6个。\n\n"
        "嘉定区发改委副主任说，去年三地GDP合计达到9400亿元。\n\n花桥经济开发区招商局局长介绍，园区累计引进企业1900余家。",
        {
            "7个": {"region": "嘉定区"},
            "8个": {"region": "昆山市"},
            "9400亿元": {"region": "嘉定区、昆山市、太仓市"},
            "1900余家": {"region": "花桥经济开发区"},
        },
    )


def test_stages_are_of_all_projects_told_and_ports_of_their_place() -> None:
    agree(
        "政府工作报告\n——2025年1月14日在射阳县第十六届人民代表大会第四次会议上\n\n二、2025年目标任务\n\n"
        "确保全年新签约亿元以上项目100个、10亿元以上25个，新开工90个。射阳港货物吞吐量突破3000万吨。",
        {
            "25个": {"label": "10亿元以上项目"},
            "90个": {"label": "新开工亿元以上项目"},
            "3000万吨": {"label": "货物吞吐量", "region": "射阳县"},
        },
    )


def test_what_a_report_leads_on_to_is_aimed_at() -> None:
    agree(
        "政府工作报告\n（2022年1月24日在米易县第十九届人民代表大会第二次会议上）\n今年全县经济社会发展主要目标是：地区生产总值增长7.5%以上。"
        "围绕上述目标，我们要重点做好以下九方面工作。\n一、以工业强县战略为主线，发展壮大工业经济\n大力培育新兴产业。新增风电装机5万千瓦以上。",
        {"7.5%": {"status": "target"}, "5万千瓦": {"status": "target", "period_end": dt.date(2022, 12, 31)}},
    )


def test_what_a_report_strives_for_is_of_its_own_year() -> None:
    agree(
        "2026年湖南省政府工作报告\n——2026年2月3日在湖南省第十四届人民代表大会第四次会议上\n来源：湖南日报\n\n"
        "扩大增量，力争新增规模以上工业企业800家、单项冠军企业100家以上。",
        {"100家": {"status": "target", "period_end": dt.date(2026, 12, 31)}},
    )


def test_the_end_of_a_year_told_in_may_is_that_of_the_year_before() -> None:
    agree(
        "昆明人口有多少\n2026-05-22\n\n昆明市年末全市常住人口874.4万人。",
        {"874.4万人": {"period_end": dt.date(2025, 12, 31), "status": "actual"}},
    )


def test_labels_end_before_the_verb_that_leads_to_a_number() -> None:
    agree(
        "东宁市见闻\n2024-03-12\n\n东宁市参与互市的边民有2700多户。海底隧道公交线增到6条。不良率压降到3%以内。",
        {"2700多户": {"label": "边民"}, "6条": {"label": "海底隧道公交线"}, "3%": {"label": "不良率"}},
    )
