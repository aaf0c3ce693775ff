"""Whole readings of sentences that a later lot of unread texts had wrong: the country beside a city, pages of offices, horizons."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written

COUNTRY: Final = "中国"

PAGE: Final = (
    "中央人民政府  |  青海省人民政府  |  海西州人民政府 网站无障碍\n"
    "您的位置: 您当前的位置 : 柴达木循环经济试验区  /  招商引资  /  招商成果\n\n"
    "试验区1-9月完成省外到位资金48.5亿元\n\n来源:    发布时间:2022-10-12 09:49    编辑:某某\n\n"
    "今年以来，试验区抓好招商引资。全年重点推进招商项目42个。截至目前，累计完成到位资金48.5亿元。\n"
)


def test_a_page_of_a_zones_office_says_whose_and_when_it_is() -> None:
    assert written(PAGE, dt.date(2026, 1, 1)) == dt.date(2022, 10, 12)
    own = {"region": "柴达木循环经济试验区"}
    agree(PAGE, {"42个": {**own, "period_start": dt.date(2022, 1, 1)}, "48.5亿元": own})


@pytest.mark.parametrize(
    ("words", "quote", "region"),
    [
        ("中国GDP增长6.5%，全市增长7.2%。", "6.5%", COUNTRY),
        ("中国今年的预期增速为6.5%。", "6.5%", COUNTRY),
        ("最新报告把中国今年的预期增速从6.3%调高到6.5%。", "6.5%", COUNTRY),
        ("我国高铁里程4.8万公里。", "4.8万公里", COUNTRY),
        ("我国外贸进出口值前20强的城市中，有14座入围竞争力前20强。", "14座", COUNTRY),
        ("国家邮政局数据显示，1-2月快递企业业务量累计完成65.5亿件。", "65.5亿件", COUNTRY),
        ("国家统计局最新数据，全国目前由创业促进的就业人数已占全部就业者的20%左右。", "20%", COUNTRY),
        ("全国累计完成投资36万亿元，我市完成1800亿元。", "36万亿元", COUNTRY),
        # of which none is the country's
        ("中国某某集团投资46亿元建设产业园。", "46亿元", "滁州市"),
        ("国家统计局数据显示，滁州市GDP增长5.3%。", "5.3%", "滁州市"),
        ("我市GDP增速比全国高1.2个百分点。", "1.2个百分点", "滁州市"),
        ("中国国际进口博览会上，我市签约项目16个。", "16个", "滁州市"),
    ],
)
def test_what_is_told_of_the_country(words: str, quote: str, region: str) -> None:
    agree(CHUZHOU + words, {quote: {"region": region}})


def test_a_label_taken_from_the_countrys_figure_does_not_name_it() -> None:
    found = rows(f"{CHUZHOU}全国高新技术企业占全部企业的20%，我市占30%。")
    assert (found["30%"].region, found["30%"].label) == ("滁州市", "高新技术企业")


def test_what_is_expected_of_a_year_that_is_told_is_of_that_year() -> None:
    words = "预计到2026年，某某产业园工业总产值将达40亿元，提供就业岗位10000个。"
    told: dict[str, Any] = {"status": "forecast", "period_end": dt.date(2026, 12, 31)}
    agree(CHUZHOU + words, {"40亿元": told, "10000个": told})


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("城镇化率同比提高1.2个百分点，达到66%。", "66%", {"measure": "level", "indicator": "urbanisation_rate"}),
        ("城镇化率同比提高1.2个百分点至66%。", "66%", {"measure": "level"}),
        ("产能利用率同比提高1.2个百分点至76%。", "76%", {"measure": "level", "label": "产能利用率"}),
        ("GDP增速提高1.2个百分点至6%。", "6%", {"measure": "growth", "indicator": "gdp"}),
        ("增速由5%提高1.2个百分点至6.2%。", "6.2%", {"measure": "growth"}),
        ("民营企业进出口占全省外贸比重(下同)较去年同期提升1.4个百分点至68.2%。", "68.2%", {"measure": "share"}),
        ("优良天数比例同比提高1.2个百分点至86%。", "86%", {"measure": "share"}),
    ],
)
def test_where_something_got_to_by_points(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("城镇新增就业超69万人、稳定在全省1/10以上。", "1/10", {"measure": "share", "indicator": "employment"}),
        (
            "规上工业企业从39家增加至117家、超过全市总量1/3。",
            "1/3",
            {"measure": "share", "indicator": "enterprise_count"},
        ),
        ("邮政快递业累计完成业务总量2.96亿元，同比增长4.96%。", "2.96亿元", {"indicator": "other"}),
        ("新能源汽车出口势头强劲 电动载人汽车出口60.9亿元。", "60.9亿元", {"indicator": "exports"}),
        ("作为外贸的风向标，出口运价综合指数从1月3日的1001.17下降至758.98。", "758.98", {"indicator": "other"}),
        ("对外客流51万，铁路、航空和长途汽车分别为38万、12万和1万。", "38万", {"indicator": "other"}),
        (
            "标准化厂房累计开工建设面积达42万平方米，投产面积27万平方米，续建面积4万平方米。",
            "27万平方米",
            {"indicator": "floor_area"},
        ),
        ("加工贸易和保税物流进出口3544.9亿元。", "3544.9亿元", {"label": "加工贸易和保税物流进出口"}),
        ("东盟继续为我市第一大贸易伙伴，进出口38.5亿元。", "38.5亿元", {"label": "进出口"}),
        ("现场签约项目12个。在5个签约总部项目中，投资最大的达20亿元。", "5个", {"indicator": "project_count"}),
        ("省及14个市党委、人大、政府负责同志出席。", "14个", {"indicator": "region_count"}),
        ("园区投产企业43家，新增就业岗位3955，税收2亿元。", "3955", {"indicator": "employment", "unit": "persons"}),
        (
            "制造业用电量同比增长22.6%，拉高第二产业增速11.3个百分点。",
            "11.3个百分点",
            {"indicator": "energy_environment"},
        ),
        ("早、晚高峰车速分别为40.7、43.5公里/小时。", "43.5公里/小时", {"indicator": "other", "unit": "公里/小时"}),
        ("全市10个区实施公共停车共享。", "10个", {"indicator": "region_count"}),
        ("培育电子商务专业村2643个。", "2643个", {"indicator": "village_count"}),
        ("引进研发计划项目21项。", "21项", {"status": "actual"}),
        ("高新技术企业达1378家，安徽省瞪羚企业45家，省级创新平台35家。", "45家", {"region": "滁州市"}),
    ],
)
def test_what_it_is(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


def test_a_zone_of_a_title_is_the_one_that_its_text_writes_in_full() -> None:
    found = rows(
        "涟水开发区营商环境再升级\n2020-07-31\n\n江苏涟水经济开发区今年新开工项目11个。\n\n企业用工1900人，贷款余额5.4亿元。"
    )
    assert {row.region for row in found.values()} == {"涟水经济开发区"}


def test_what_a_story_tells_below_a_title_on_years_to_come_has_been() -> None:
    told = {"status": "actual", "period_end": dt.date(2024, 4, 21)}
    agree(
        "湖南茶叶2030年要成千亿级产业\n2024-04-21\n\n湖南茶叶出口12亿元，增长13%。全省引进茶企36家，茶产销量历来就占到全国50%以上。",
        {"12亿元": told, "13%": told, "36家": told, "50%": told},
    )
    agree(
        "到2027年，苏州低空经济产值突破600亿元\n2024-04-21\n\n苏州低空经济企业达500家。实施方案提出，建成起降点200个。",
        {"500家": told, "200个": {"status": "target", "period_end": dt.date(2027, 12, 31)}},
    )


def test_an_undated_chapter_of_what_is_to_be_done_tells_goals() -> None:
    goal = {"status": "target"}
    agree(
        "千方百计推进民生工程。抓好就业工作，确保新增城镇就业4.2万人以上。继续抓好保障性住房建设，建成经济适用房1200套、廉租房5600套；新增农村沼气用户1.8万户。",
        {"4.2万人": goal, "1200套": goal, "5600套": goal, "1.8万户": goal},
    )


@pytest.mark.parametrize(
    "article",
    [
        "大力推进科技创新，实施省级火炬计划项目21个、星火计划项目44个。4个产品被认定为国家级新产品。",
        "市发改委透露，一季度新签亿元以上项目28个。今年的目标是100个以上，力争增长6%。",
    ],
)
def test_an_undated_chapter_of_what_has_been_tells_none(article: str) -> None:
    assert next(iter(rows(article).values())).status == "actual"


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("百强企业中有69家企业2022年营业收入超过1000亿元。", "1000亿元"),
        ("总投资3亿美元以上的外资项目，由省专班协调服务。", "3亿美元"),
        ("总投资1亿元以上项目纳入省重大项目清单。", "1亿元"),
        ("近日，省发展改革委等6部门印发实施方案。", "6部门"),
        ("他50%的时间在合肥，50%的时间在上海。", "50%"),
    ],
)
def test_what_is_no_figure(words: str, quote: str) -> None:
    assert quote not in rows(CHUZHOU + words)


def test_firms_counted_by_what_they_made_in_a_year_are_of_it() -> None:
    year = {"period_end": dt.date(2022, 12, 31)}
    agree(f"{CHUZHOU}百强企业中有69家企业2022年营业收入超过1000亿元，比上年增加3家。", {"69家企业": year, "3家": year})


def test_a_share_of_a_years_amount_is_of_that_year() -> None:
    agree(
        f"{CHUZHOU}2023年，协议投资额37.1亿美元，增长21.1%；其中对欧协议投资额占比达53.9%。",
        {"53.9%": {"measure": "share", "period_end": dt.date(2023, 12, 31)}},
    )


def test_whom_a_place_draws_in_is_no_place_of_its_own() -> None:
    agree(
        "前三季度京津冀地区生产总值7.6万亿元\n2023-11-24\n\n前三季度，天津吸引京冀投资额1795.1亿元，同比增长20.3%。",
        {"1795.1亿元": {"region": "天津市"}, "20.3%": {"region": "天津市"}},
    )


def test_a_story_on_places_all_over_is_no_one_citys() -> None:
    found = rows(
        "上半年各地经济稳中向好\n2021-08-10\n\n上半年，广西外贸进出口2902亿元，增长33.9%。其中，对沿线国家进出口1554.8亿元。\n\n"
        "福建厦门强化科技创新，厦门医药产业链产值增长近4倍。\n\n新疆新设市场主体23.4万户；江西电子信息产业收入2927.6亿元。"
    )
    assert found["1554.8亿元"].region == "广西壮族自治区"


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        (
            "2025年，全市计划新开工项目128个；已入驻企业18家。",
            "18家",
            {"status": "actual", "period_end": dt.date(2024, 4, 22)},
        ),
        (
            "2025年，计划新开工项目128个；已建成标准厂房28万平方米。",
            "28万平方米",
            {"status": "actual", "period_end": dt.date(2024, 4, 22)},
        ),
        ("未来三年，将引进企业260家；已入驻企业18家。", "18家", {"period_end": dt.date(2024, 4, 22)}),
        (
            "去年引进企业136家，下一步，将培育专精特新企业240家。",
            "240家",
            {"status": "target", "period_end": dt.date(2024, 4, 22)},
        ),
        (
            "截至3月底，已完成投资185亿元。下一步，将培育专精特新企业240家。",
            "240家",
            {"status": "target", "period_end": dt.date(2024, 4, 22)},
        ),
        ("下一步，将培育专精特新企业240家；近三年，新增上市公司26家。", "26家", {"status": "actual"}),
    ],
)
def test_goals_and_facts_of_one_sentence_keep_their_own_times(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2023年财政收入213.5亿元，比上年210.1亿元增加3.4亿元。", {"210.1亿元": 2022, "3.4亿元": 2023}),
        ("2022年财政收入213.5亿元，比上年的210.1亿元增加3.4亿元。", {"210.1亿元": 2021, "3.4亿元": 2022}),
        ("全年财政收入213.5亿元，比上年210.1亿元增加3.4亿元。", {"210.1亿元": 2022, "3.4亿元": 2023}),
        ("2023年末户籍人口213.5万人，比上年末的210.1万人增加3.4万人。", {"210.1万人": 2022, "3.4万人": 2023}),
        ("2023年末户籍人口213.5万人，上年末为210.1万人。", {"210.1万人": 2022}),
        ("2023年财政收入213.5亿元，较2020年88.2亿元增加125.3亿元。", {"88.2亿元": 2020, "125.3亿元": 2023}),
        ("一季度出口13.5亿元，比去年同期10.1亿元增加3.4亿元。", {"10.1亿元": 2023, "3.4亿元": 2024}),
        ("“十三五”预算收入累计835亿元，比“十二五”541亿元增加294亿元。", {"541亿元": 2015, "294亿元": 2020}),
    ],
)
def test_an_amount_that_another_is_held_against_is_of_its_own_time(words: str, told: dict[str, int]) -> None:
    found = rows(CHUZHOU + words)
    assert {quote: (end.year if (end := found[quote].period_end) else None) for quote in told} == told


def test_a_rate_of_the_year_before_is_what_the_rate_told_is() -> None:
    agree(
        f"{CHUZHOU}2023年研发强度3.1%，较上年的2.9%提高0.2个百分点。",
        {"2.9%": {"measure": "level", "period_end": dt.date(2022, 12, 31)}},
    )


def test_who_signs_with_the_articles_own_place_does_so_there() -> None:
    agree(
        "辽宁发挥优势助力招商\n2023-07-23\n\n在葫芦岛，某某项目打下第一根桩。6月底，29家央企与辽宁签约64个项目，总投资超过2300亿元。",
        {"29家": {"region": "辽宁省"}, "64个": {"region": "辽宁省"}},
    )


def test_three_industries_keep_their_order_through_amounts_and_rates() -> None:
    found = rows(
        f"{CHUZHOU}一季度，生产总值29.4亿元。三次产业分别完成3.2亿元、11.1亿元、15.1亿元，增速依次为5.4%、9.1%、8.6%。"
    )
    told = [
        [(found[q].sector, found[q].label) for q in three]
        for three in (("3.2亿元", "11.1亿元", "15.1亿元"), ("5.4%", "9.1%", "8.6%"))
    ]
    names = [("primary", "第一产业增加值"), ("secondary", "第二产业增加值"), ("services", "第三产业增加值")]
    assert told == [names, names]


def test_what_a_budget_sets_is_a_goal_beside_what_became_of_it() -> None:
    words = "2023年一般公共预算收入年初预算120亿元，执行中调整为125亿元，实际完成131亿元，为调整预算的105%。"
    goal, fact = {"status": "target"}, {"status": "actual", "indicator": "fiscal_revenue"}
    agree(CHUZHOU + words, {"120亿元": goal, "125亿元": goal, "131亿元": fact})


def test_columns_of_town_and_country_name_their_figures() -> None:
    found = rows(
        "湖州前三季度成绩单\n2019-10-25\n\n表二  城乡居民人均可支配收入（元）\n地区\t城镇\t农村\n湖州市\t41,836\t25,907\n"
    )
    assert [found[q].label for q in ("41,836", "25,907")] == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
