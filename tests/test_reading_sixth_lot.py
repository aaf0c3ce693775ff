"""Whole readings of sentences that the sixth and seventh lots of unread texts had wrong: whose office tells, when, what of."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written


@pytest.mark.parametrize(
    ("article", "region"),
    [
        (
            "据南京海关统计，一季度，全省进出口1.3万亿元。\n2024-04-22\n\n其中出口9000亿元，增长6%。全省民营企业进出口6000亿元。",
            "江苏省",
        ),
        (
            "人民银行合肥中心支行获悉\n2024-04-22\n\n一季度末，贷款余额8200亿元。全省多增贷款100亿元。",
            "安徽省",
        ),
        ("人民银行芜湖市中心支行获悉\n2024-04-22\n\n一季度末，贷款余额8200亿元。全市多增贷款100亿元。", "芜湖市"),
        ("南京海关获悉\n2024-04-22\n\n一季度，全市出口900亿元。南京市外贸企业8200家。", "南京市"),
    ],
)
def test_whom_an_office_in_a_city_serves(article: str, region: str) -> None:
    assert {row.region for row in rows(article).values()} == {region}


def test_a_text_that_names_no_place_of_its_own_is_not_the_countrys() -> None:
    found = rows(
        "全市上半年工作通报\n2024-07-22\n\n上半年，全市出口90亿元，增长8%。\n\n我国外贸形势复杂，要稳住企业。\n\n企业贷款120亿元。"
    )
    assert found["120亿元"].region is None


def test_a_text_that_opens_with_the_country_is_its() -> None:
    found = rows(
        "据国家统计局数据，2019年全国原煤产量37.5亿吨。\n2020-03-22\n\n其中，内蒙古产量10.3亿吨，山西9.7亿吨。"
        "全国煤矿减少200处。我国煤炭生产集中，后十位的产量合计7500万吨。"
    )
    assert (found["7500万吨"].region, found["10.3亿吨"].region) == ("中国", "内蒙古自治区")


def test_three_provinces_by_one_character_each_are_a_group() -> None:
    agree(f"{CHUZHOU}晋陕蒙三省区原煤产量合计26.4亿吨。", {"26.4亿吨": {"region": "晋陕蒙"}})


@pytest.mark.parametrize(
    ("words", "quote", "end"),
    [
        ("明年，全市将推进重大项目建设，力争一季度开工率达60%。", "60%", dt.date(2025, 3, 31)),
        ("明年，全市力争一季度项目开工60个，上半年完成投资80亿元。", "80亿元", dt.date(2025, 6, 30)),
        ("一季度出口增长8%，上年同期为下降3%。", "3%", dt.date(2023, 3, 31)),
        ("一季度新增贷款77.7亿元，而去年同期则减少了38亿元。", "38亿元", dt.date(2023, 3, 31)),
        ("一季度新增贷款77.7亿元，去年同期减少38亿元。", "38亿元", dt.date(2024, 3, 31)),
        (
            "2022年末人口219万人，比第七次人口普查时点，即2020年11月1日，增加了5.4万人。",
            "5.4万人",
            dt.date(2022, 12, 31),
        ),
    ],
)
def test_when_what_is_hoped_or_held_against_was(words: str, quote: str, end: dt.date) -> None:
    agree(CHUZHOU + words, {quote: {"period_end": end}})


@pytest.mark.parametrize(
    ("article", "day"),
    [
        ("人行发布了2015年一季度全市金融情况。今年一季度，贷款增长8%。", dt.date(2015, 12, 31)),
        ("国庆长假，滁州市推出百项活动，包括“醉翁亭·2015中华茶文化节”。接待游客87万人次。", dt.date(2015, 12, 31)),
        ("2021年，滁州市出口1090亿元。“去年出口的国家比2020年多一倍。”", dt.date(2022, 12, 31)),
    ],
)
def test_when_an_undated_text_was_written(article: str, day: dt.date) -> None:
    assert written(article, dt.date(2026, 1, 1)) == day


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("培育6个千亿级产业集群、5个500亿级以上园区。", "5个", {"indicator": "park_count", "label": "500亿级以上园区"}),
        ("全市新型显示企业的数量已有近百家。", "百家", {"indicator": "enterprise_count"}),
        ("新建建筑物面积达150万平方米。", "150万平方米", {"indicator": "floor_area"}),
        ("高铁结构预留预埋已经完成了37%。", "37%", {"indicator": "project_progress"}),
        ("票据融资余额797亿元。", "797亿元", {"indicator": "deposits_loans"}),
        ("全年起降飞机8.2万架次。", "8.2万架次", {"indicator": "other"}),
        ("与100多家种养大户签订收购协议。", "100多家", {"indicator": "enterprise_count"}),
        ("推进总投资超2680亿元的160个重点项目。", "2680亿元", {"indicator": "investment_total"}),
        ("建成20个粤港澳大湾区“菜篮子”生产基地。", "20个", {"region": "滁州市"}),
        ("工业占比稳中有升，2023年为22.1%。", "22.1%", {"indicator": "industry_share", "measure": "share"}),
        ("每年约有七成蔬菜供应上海。", "七成", {"measure": "share"}),
        ("改造的尚不到三成。", "三成", {"measure": "share"}),
        ("民宿入住率九成。", "九成", {"measure": "level"}),
    ],
)
def test_what_it_is_told_of(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


def test_a_firms_name_that_holds_a_countys_is_no_place() -> None:
    agree(f"{CHUZHOU}支持奥瑞金、平安电工等企业技改，投资3亿元。", {"3亿元": {"region": "滁州市"}})
    assert "10亿元" not in rows(f"{CHUZHOU}推进总投资超10亿元的16个重点项目。")


COUNTY: Final = (
    "东西协作开新局：文县即墨携手打造食用菌产业\n2023-12-15\n\n文县与即墨，因国家东西部协作而紧密相连。今年以来，文县与即墨区"
    "紧密合作。\n\n文县选准了致富产业，建成木耳大棚45座，接待游客5.5万人。\n"
)


def test_a_county_of_two_characters_that_is_told_again_and_again() -> None:
    assert {row.region for row in rows(COUNTY).values()} == {"文县"}
    assert {row.region for row in rows("巢湖市新闻\n2024-04-22\n\n无为市和县里的企业投资20亿元。").values()} == {
        "无为市"
    }


FOREIGN: Final = (
    "1-6月，我省合同外资、实际使用外资实现“双增长”，新增合同外资597亿元。\n2024-07-22\n\n我省服务业使用外资373亿元，占全省62%。\n\n"
    "厦门市成为重点。1-6月，厦门市实际使用外资58亿元。厦门项目到资投产。\n\n香港吸收外资增势不减。香港实际到资85亿元，增长10%，占我省外资的一半。\n"
)


def test_the_province_that_a_text_speaks_of_and_where_its_foreign_capital_comes_from() -> None:
    found = rows(FOREIGN)
    told = {quote: (found[quote].region, found[quote].partner) for quote in ("597亿元", "373亿元", "58亿元", "85亿元")}
    ours = ("福建省", None)
    assert told == {
        "597亿元": ours,
        "373亿元": ours,
        "58亿元": ("厦门市", None),
        "85亿元": ("福建省", "香港特别行政区"),
    }
    assert (found["85亿元"].indicator, found["597亿元"].measure) == ("fdi_actual", "level")


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        (
            "五年后，铁路里程将达8000公里。民航机场达7个。",
            "7个",
            {"status": "target", "period_end": dt.date(2029, 12, 31)},
        ),
        (
            "2023年完成交通投资291亿元，占全年计划230亿元的126.7%。",
            "230亿元",
            {"status": "target", "period_end": dt.date(2023, 12, 31)},
        ),
        ("2023年完成交通投资291亿元，占全年计划230亿元的126.7%。", "126.7%", {"period_end": dt.date(2023, 12, 31)}),
        ("与2019年的325家相比，2023年高新技术企业达到486家。", "325家", {"indicator": "hightech_enterprise_count"}),
        ("人均GDP低于全国平均水平的皖北11市纳入规划。", "11市", {"measure": "level"}),
        (
            "工业总产值完成1586亿元。其中，规模以上工业企业完成1464亿元。",
            "1464亿元",
            {"indicator": "output_value", "sector": "industry"},
        ),
        ("第三产业营业总收入延续快速增长势头，同比增长61.3%。", "61.3%", {"indicator": "sales_revenue"}),
        ("新增供热能力1200万平方米。", "1200万平方米", {"indicator": "capacity"}),
        ("固定资产投资增长54.4%，投资额占全省的25%。", "25%", {"indicator": "fixed_asset_investment"}),
        ("和邦80万吨联碱投产。", "80万吨", {"indicator": "capacity"}),
        ("吸引56家福建企业落户，总资产8亿元。", "56家", {"region": "滁州市"}),
        ("263亿元产业项目落地。", "263亿元", {"indicator": "investment_total"}),
        ("助企纾困若干措施15条及强化市场主体倍增若干措施。", "15条", {"indicator": "policy_count"}),
        ("专班下设12个小组，其中8个工作指导组由副市长任组长。", "8个", {"indicator": "other"}),
        ("发放2亿元项目贷款。", "2亿元", {"indicator": "deposits_loans", "label": "项目贷款"}),
        ("累计发放“科创贷”12.6亿元。", "12.6亿元", {"indicator": "deposits_loans"}),
        ("发放稳岗补贴2亿元。", "2亿元", {"indicator": "incentive_paid"}),
        ("天长市产品远销40多个国家和地区。", "40多个", {"region": "天长市"}),
        ("办结率98.4%，责令整改企业73家，罚款金额356.8万元。", "356.8万元", {"label": "罚款金额"}),
        ("已有29家沪苏企业在园区落户。", "29家", {"indicator": "enterprise_count"}),
        ("全市63个乡镇中，有52个通公交，占82.5%。", "82.5%", {"indicator": "region_count", "measure": "share"}),
    ],
)
def test_what_is_told_and_when(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


def test_a_plan_that_a_communique_says_has_begun_well_is_no_horizon() -> None:
    found = rows(
        "南谯区2011年国民经济和社会发展统计公报\n\n2011年，全区经济健康发展，实现了“十二五”科学发展、和谐发展的良好开局。"
        " 一、综合 全区实现地区生产总值74.6亿元，增长11.8%。 二、投资 基本建设投资46.4亿元。\n"
    )
    told = {(row.status, row.period_end) for row in found.values()}
    assert told == {("actual", dt.date(2011, 12, 31))}
    assert found["46.4亿元"].indicator == "fixed_asset_investment"


@pytest.mark.parametrize(
    ("words", "region"),
    [
        ("《规划》提出推进前海、南澳等客运码头建设。到2025年机场旅客吞吐量超过7000万人次。", "深圳市"),
        ("宝安区位于深圳西部，西邻珠江口，东连龙华区。全境面积391平方公里。", "宝安区"),
        ("龙华区推进项目建设。今年开工项目26个。", "龙华区"),
    ],
)
def test_what_a_paragraph_is_of(words: str, region: str) -> None:
    found = rows(f"深圳市综合交通规划发布\n2022-02-25\n\n{words}\n")
    assert {row.region for row in found.values()} == {region}


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("名山区位于成都平原边缘。面积614平方公里。", "614平方公里", {"region": "名山区"}),
        ("台企在天长投资经营台湾美食、现代农业等项目20余个。", "20余个", {"region": "天长市"}),
        ("284个在建重大项目除个别项目因企业原因外全部复工。", "284个", {"indicator": "project_count"}),
        ("船舶运力达1106.5万载重吨。", "1106.5万载重吨", {"indicator": "capacity", "unit": "载重吨"}),
        ("工业投入增长20%。", "20%", {"indicator": "industrial_investment"}),
        ("商品零售价格上涨1.8%。", "1.8%", {"indicator": "price_index"}),
        ("GDP增长6.6%，低于年度预期目标1.9个百分点。", "1.9个百分点", {"status": "actual"}),
        ("拥有33个研发平台，高新技术产业占规模以上工业产值的比重达到77%。", "77%", {"indicator": "industry_share"}),
    ],
)
def test_what_it_is_and_where(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


AIMS: Final = (
    "天长市2024年政府工作报告\n2024-01-18\n\n2023年，地区生产总值690亿元、增长7%。\n\n今年主要预期目标：地区生产总值增长6.5%左右。"
    "\n\n重点抓好：突出产业强链。"
)


@pytest.mark.parametrize(
    "words",
    [
        "建设高标准农田8.5万亩",
        "全年招引项目31个以上，盘活低效用地17亩",
        "建成标准化厂房17万平方米",
        "新建农村公路126公里",
    ],
)
def test_what_is_to_be_built_is_aimed_at_behind_a_list_of_aims(words: str) -> None:
    found = rows(f"{AIMS}{words}。")
    told = {quote: (row.status, row.period_end) for quote, row in found.items() if row.start > len(AIMS) - 2}
    assert set(told.values()) == {("target", dt.date(2024, 12, 31))}


def test_what_opens_between_counties_is_the_zones_and_no_name() -> None:
    found = rows(
        "省际公交开通五周年\n2023-10-08\n\n截至9月底，长三角一体化示范区开通省际毗邻公交线路8条，其中嘉善至青浦的线路日均客流1200人次。\n"
    )
    assert found["8条"].region == "长三角生态绿色一体化发展示范区"
