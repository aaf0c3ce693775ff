"""Figures as statistics offices and newspapers release them: breakdowns, prices, trade, rankings and plans."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import agree, rows

HEAD = "海安市一季度经济运行情况\n2024-04-20 来源：海安日报\n\n"


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        (
            "全市完成固定资产投资63亿元。从隶属关系看，省直投资完成50亿元；地方投资完成13亿元。",
            "13亿元",
            "fixed_asset_investment",
        ),
        ("全市完成固定资产投资63亿元。其中，工业完成投资9亿元。", "9亿元", "industrial_investment"),
        ("全市完成固定资产投资63亿元。60个重点项目完成投资20亿元。", "20亿元", "investment_completed"),
        ("工业生产者出厂价格上涨4%。其中天然气开采业上涨8.5%。", "8.5%", "price_index"),
        ("一季度天然气产量增长4%，天然气开采业增长8.5%。", "8.5%", "other"),
        ("据调查，居住类同比上涨1.5%。", "1.5%", "price_index"),
        ("衣着、家庭设备用品和交通分别比上年同期下降4.3%、0.7%、0.8%。", "4.3%", "price_index"),
        ("出口塑料5亿元，出口钢材7亿元，进口煤炭3亿元。", "7亿元", "exports"),
        ("出口塑料5亿元，出口钢材7亿元，进口煤炭3亿元。", "3亿元", "imports"),
        ("出口钢材57万吨。", "57万吨", "other"),
        ("规模以上非金属矿物制品业增长56.3%。", "56.3%", "value_added"),
        ("规模以上服务业增长12%。", "12%", "other"),
        ("能源消费总量729万吨标准煤，居民生活消费108万吨标准煤。", "108万吨标准煤", "energy_environment"),
        ("五市的GDP增速高于全省平均水平（4.6%）。", "4.6%", "gdp"),
        ("标准化牧场达267个。", "267个", "other"),
        ("生猪收购价格为20元左右，新开工面积202万平方米。", "202万平方米", "floor_area"),
        ("非税收入8亿元，增长8.2%。", "8亿元", "fiscal_revenue"),
        (
            "工业增加值增长9%，带动汽车座椅等配套项目；专用设备制造业、酒类制造业同比分别增长73.1%、42%。",
            "73.1%",
            "value_added",
        ),
    ],
)
def test_what_a_release_counts(text: str, quote: str, indicator: str) -> None:
    assert rows(HEAD + text)[quote].indicator == indicator


def test_no_units_are_counted_in_a_citys_name() -> None:
    assert (
        rows("1~5月兰州市物价\n2024-06-20\n\n兰州市居民消费八大类中，食品同比上涨13.4%。")["13.4%"].indicator
        != "region_count"
    )


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("出口同增17.1%。", "17.1%", "yoy"),
        ("出口同降3.1%。", "3.1%", "yoy"),
        ("两地出口共同增长5%。", "5%", "growth"),
        ("出口增长达到71.6%。", "71.6%", "growth"),
        ("覆盖率提高到71.6%。", "71.6%", "level"),
    ],
)
def test_how_a_release_measures(text: str, quote: str, measure: str) -> None:
    assert rows(HEAD + text)[quote].measure == measure


@pytest.mark.parametrize("home", ["海安市", "江苏省"])
@pytest.mark.parametrize(
    ("text", "quote", "region"),
    [
        ("上半年全国GDP达56.26万亿元，同比增长2.5%。", "2.5%", "中国"),
        ("据统计，全国规模以上工业企业实现利润总额5.6万亿元。", "5.6万亿元", "中国"),
        ("签约额居全国第5位，达54亿元。", "54亿元", ""),
        ("全国百强企业贡献税收54亿元。", "54亿元", ""),
    ],
)
def test_the_countrys_own_amounts_are_the_countrys(home: str, text: str, quote: str, region: str) -> None:
    assert rows(f"{home}经济观察\n2024-04-20\n\n{text}")[quote].region == (region or home)


def test_a_place_that_is_left_out_is_told_nothing_of() -> None:
    found = rows(
        "福建经济观察\n2022-08-12\n\n泉州市投资增长2.3%。除泉州外，龙岩的工业投资增长30%。福州（不含平潭）工业投资增长12%。"
        "除厦门增长5%外，其余平稳。"
    )
    assert [found[quote].region for quote in ("30%", "12%", "5%")] == ["龙岩市", "福州市", "厦门市"]


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("15个副省级城市上半年GDP：深圳总量第一 厦门增速最快", "中国"),
        ("29省份公布今年GDP目标", "中国"),
        ("浙江百强县发布：慈溪居首", "慈溪市"),
    ],
)
def test_a_ranking_of_units_all_over_the_country_is_about_the_country(title: str, region: str) -> None:
    body = "共有15个城市参评。深圳上半年GDP为1.43万亿元。厦门增长15.3%。杭州增长12.7%。慈溪市生产总值2200亿元。"
    body += "慈溪市工业增长9%。慈溪市投资增长8%。慈溪市外贸增长7%。" if region == "慈溪市" else ""
    assert rows(f"{title}\n2024-08-08\n\n{body}")["15个"].region == region


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("深圳还将推动项目落地。加大投资力度，开工建设5个重大项目。", "target"),
        ("今年，深圳将推动项目落地。\n\n同时，着力提升质量，新增上市公司5个。", "target"),
        ("深圳持续推动项目落地。加大投资力度，开工建设5个重大项目。", "actual"),
        ("深圳还将推动项目落地。目前，已开工建设5个重大项目。", "actual"),
    ],
)
def test_sentences_that_go_on_with_a_plan(text: str, status: str) -> None:
    assert rows(f"深圳这样发展\n2024-04-20\n\n{text}")["5个"].status == status


def test_a_title_is_as_sure_of_its_goal_as_the_text() -> None:
    head = "深圳如何实现GDP增长6%：稳住制造业\n2024-04-12\n\n"
    text = "报告指出，2024年深圳地区生产总值预期增长目标为6%左右。全年工业投资增长12%以上。"
    document = read(RawArticle("t.txt", (head + text).encode()))
    told = pipeline.extract(document, dt.date(2026, 1, 1)).observations
    assert [(o.quote, str(o.status)) for o in told] == [("6%", "target"), ("6%", "target"), ("12%", "target")]


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("宁波人均GDP已是世界银行分组标准中高收入水平的1.8倍。", "1.8倍", {"indicator": "gdp_per_capita"}),
        ("全市生产总值1459亿元，增量达到了218亿元。", "218亿元", {"measure": "change"}),
        ("海安GDP仅470亿元，远低于东莞超3000亿元的经济体量。", "3000亿元", {"measure": "level"}),
        ("2024年预期目标设定为增长8%左右。", "8%", {"indicator": "gdp", "status": "target"}),
        ("去年上半年签约项目116项，其中四大主导产业项目40个。", "40个", {"indicator": "project_count"}),
        ("去年投资4亿元，比2022年6.7%的低速增长更慢。", "6.7%", {"measure": "growth"}),
        ("1-6月，外商直接投资（FDI）到资20.2亿美元。", "20.2亿美元", {"indicator": "fdi_actual"}),
        ("重点行业FDI到资分别同比增长56.2%、35.4%。", "35.4%", {"indicator": "fdi_actual"}),
        ("人均收入在全省11个地市中居首。", "11个", {"indicator": "region_count"}),
        ("长三角41个市中排第3位。", "41个", {"indicator": "region_count"}),
    ],
)
def test_yardsticks_goals_and_what_is_counted(text: str, quote: str, told: dict[str, str]) -> None:
    agree(HEAD + text, {quote: told})


def test_nothing_above_a_threshold_is_no_amount() -> None:
    assert "50亿元" not in rows(HEAD + "产值超50亿元以上企业还未实现“零”突破。签约项目5个。")


def test_places_that_brackets_list_are_not_what_is_told_of() -> None:
    text = "2020年末，皖北6市（阜阳、蚌埠、淮南、亳州、淮北、宿州）常住人口2682万人，同年生产总值1.1万亿元。"
    found = rows(f"安徽区域观察\n2021-11-12\n\n{text}")
    assert (found["2682万人"].region, str(found["1.1万亿元"].period_end)) == ("皖北", "2020-12-31")


def test_that_year_is_the_year_told_last() -> None:
    text = "2007年，工厂落户海安。\n\n数据显示，当年，海安GDP仅470亿元。今年，当年到位资金3亿元。"
    found = rows(HEAD + text)
    assert [str(found[quote].period_end)[:4] for quote in ("470亿元", "3亿元")] == ["2007", "2024"]


def test_years_listed_with_one_word_are_handed_out() -> None:
    found = rows(HEAD + "2021、2022和2023年投资分别增长3.1%、4.2%和5.3%。年初以来签约项目5个。")
    assert [str(found[quote].period_end) for quote in ("3.1%", "5.3%", "5个")] == [
        "2021-12-31",
        "2023-12-31",
        "2024-04-20",
    ]


def test_a_plans_heading_gives_no_year_to_a_quarter_in_it() -> None:
    text = "海安能源形势分析\n2011-05-12\n\n一、“十二五”能源建设开门红\n\n一季度，我市完成电网投资17亿元。"
    agree(text, {"17亿元": {"status": "actual", "period_end": dt.date(2011, 3, 31)}})


def test_a_short_name_is_the_home_citys_own_district_and_a_hub_the_citys() -> None:
    found = rows("大庆市经济观察\n2017-04-20\n\n大同产值3亿元。大庆萨尔图机场发送旅客45万人次。宁东投资5亿元。")
    assert [found[q].region for q in ("3亿元", "45万人次", "5亿元")] == ["大同区", "大庆市", "宁东能源化工基地"]
    assert rows("山西经济观察\n2017-04-20\n\n大同产值3亿元。")["3亿元"].region == "大同市"


def test_a_year_told_before_counts_on() -> None:
    text = "2001年，国家加入世贸。这一年，海安GDP仅有35.8亿元。20年后，海安GDP超过2000亿元。五年后，产值将达3亿元。"
    found = rows(HEAD + text)
    assert [str(found[q].period_end)[:4] for q in ("35.8亿元", "2000亿元", "3亿元")] == ["2001", "2021", "2029"]


def test_amounts_that_stand_in_front_of_their_places() -> None:
    found = rows(
        "湾区观察\n2024-04-20\n\nGDP突破3万亿元的深圳、2.8万亿元的广州、超2万亿元的香港、1.2万亿元的佛山，组成经济圈。"
    )
    told = {quote: o.region for quote, o in found.items()}
    assert told == {"3万亿元": "深圳市", "2.8万亿元": "广州市", "2万亿元": "香港特别行政区", "1.2万亿元": "佛山市"}


def test_a_list_shares_the_scale_of_its_last_number() -> None:
    found = rows(HEAD + "海安分别跨越2万、3万亿元台阶。投资5万、6万元。")
    assert [found[q].value for q in ("2万", "3万亿元", "5万")] == [2e12, 3e12, 5e4]


def test_who_builds_for_others_is_no_place_of_theirs() -> None:
    found = rows("兴安盟开工项目\n2011-04-25\n\n由鄂尔多斯市援建项目25个、总投资333亿元。该工程今年需完成投资22亿元。")
    assert (found["25个"].region, str(found["22亿元"].status)) == ("兴安盟", "target")


def test_yardsticks_of_several_places_are_those_places_rates() -> None:
    text = "深圳GDP增长3%，增速高于广州的1.2%，也高于广东省同期的2%，全国的2.5%，排名第一。苏州出口增长17.6%，远超杭州的12.4%。"
    found = rows(f"深圳经济观察\n2022-07-28\n\n{text}江苏出口均超过全国5.1%的增速水平。")
    told = {q: (found[q].region, found[q].indicator, found[q].measure) for q in ("1.2%", "2%", "2.5%", "12.4%")}
    assert told == {
        "1.2%": ("广州市", "gdp", "growth"),
        "2%": ("广东省", "gdp", "growth"),
        "2.5%": ("中国", "gdp", "growth"),
        "12.4%": ("杭州市", "exports", "growth"),
    }


def test_amounts_in_brackets_behind_places_are_of_what_the_title_tells() -> None:
    found = rows("2022年上半年地区生产总值观察\n2022-07-17\n\n广东（59518亿元）、江苏（56909亿元）仍是经济强省。")
    told = {q: (o.region, o.indicator) for q, o in found.items()}
    assert told == {"59518亿元": ("广东省", "gdp"), "56909亿元": ("江苏省", "gdp")}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("1—5月，零售额增长43%。", "2010-05-31"),
        ("前5月，零售额增长43%。", "2010-05-31"),
        ("今年1—5月，零售额增长43%。", "2011-05-31"),
        ("截至5月31日，零售额增长43%。", "2010-05-31"),
        ("到2011年5月底，零售额将增长43%。", "2011-05-31"),
        ("1—2月，零售额增长43%。", "2011-02-28"),
    ],
)
def test_what_has_been_lies_before_the_article(text: str, end: str) -> None:
    assert str(rows(f"广东经济观察\n2011-03-08\n\n{text}")["43%"].period_end) == end


def test_points_behind_places_alone_go_on_with_what_was_told() -> None:
    text = "湖北GDP增速比目标值高出2.9个百分点。其次为江苏和北京，分别高出2.6个、2.5个百分点。云南和河南分别低0.7个和0.5个百分点。"
    found = rows(f"29省份公布目标\n2022-01-24\n\n{text}")
    told = {q: (o.region, o.indicator) for q, o in found.items() if o.measure == "change"}
    regions = {"2.9": "湖北省", "2.6": "江苏省", "2.5": "北京市", "0.7": "云南省", "0.5": "河南省"}
    assert {q.removesuffix("百分点").removesuffix("个"): r for q, (r, _) in told.items()} == regions
    assert {indicator for _, indicator in told.values()} == {"gdp"}


def test_names_that_hold_a_place_are_no_subject_and_what_is_reported_on_is_no_head() -> None:
    text = "推进某某阀门海门制造中心等项目。梳理6个外资项目上报国家协调机制，走访外资企业1470余家。"
    found = rows(f"南通外资观察\n2022-08-16\n\n{text}")
    told = {q: (found[q].region, found[q].indicator) for q in ("6个", "1470余家")}
    assert told == {"6个": ("南通市", "project_count"), "1470余家": ("南通市", "enterprise_count")}
