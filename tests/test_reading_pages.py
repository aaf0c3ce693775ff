"""Whole readings of pages as offices, papers and accounts publish them: whose they are, of when, and how their lines go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

import pytest

from extract import pipeline
from extract.models import Article, RawArticle
from extract.read import read
from tests.test_reading import agree, written

TODAY: Final = dt.date(2026, 1, 1)
YEAR: Final = dt.date(2023, 12, 31)
ACCOUNT: Final = "广安发改 2024-01-09 18:30 发表于四川\n年终盘点丨这一年，广安发改交出的答卷\n点击上方蓝字关注我们\n"
QUARTER: Final = "行业协会会讯\n2022年4月15日\n\n一季度，阳江市五金产业产值38.6亿元，同比增长4.9%。\n\n"
CITY: Final = "池州市开放发展见闻\n2024-03-18\n\n"


def article(text: str) -> Article:
    """The article that a text is read as."""
    return pipeline.extract(read(RawArticle("t.txt", text.encode())), TODAY).article


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        (f"{ACCOUNT}2023年，广安市新签约项目36个。", "年终盘点丨这一年，广安发改交出的答卷", "广安发改"),
        (
            "三明日报数字报 2023年07月07日 第A1版：要闻\n市党政代表团赴上海考察\n本报讯 两市累计签约项目58个。",
            "市党政代表团赴上海考察",
            "三明日报",
        ),
        (
            "原创 柳州投资促进 柳州投资促进 2024-01-11 17:30 广西\n这一年，我们走出去、请进来\n全年新签约项目342个",
            "这一年，我们走出去、请进来",
            "柳州投资促进",
        ),
    ],
)
def test_the_lines_of_accounts_and_e_papers_name_who_publishes(text: str, title: str, publisher: str) -> None:
    found = article(text)
    assert (found.title, found.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # the office of one of the two places that a title names, and 我市 beside the other
            (
                "发布机构|齐齐哈尔市发展和改革委员会  发布日期|2024-01-19\n齐齐哈尔市与广州市对口合作2023年工作总结\n"
                "2023年，我市与广州市优势互补。全年两市签署合作协议14份。新签约广州项目28个。\n销往广州粮食68.5万吨，在广州新开专营店6家。"
            ),
            {"28个": "齐齐哈尔市", "68.5万吨": "齐齐哈尔市", "14份": "齐齐哈尔市"},
        ),
        (  # an office on its city, whose text has as much of a zone
            (
                "柳州投资促进 2024-01-11 17:30 发表于广西\n这一年，我们走出去、请进来\n全年新签约项目342个。\n"
                "柳东新区竣工厂房27万平方米。柳东新区入驻企业34家。柳东新区扩产。\n柳州造车。柳州造钢。柳州做螺蛳粉。"
            ),
            {"342个": "柳州市"},
        ),
    ],
)
def test_whose_a_page_is(text: str, told: Mapping[str, str]) -> None:
    agree(text, {quote: {"region": region} for quote, region in told.items()})


def test_a_look_back_in_january_is_of_the_year_that_is_over_and_what_comes_next_is_a_target() -> None:
    lines = (
        "▍总量\n全年新签约项目342个\n合同总投资1128.6亿元\n其中，制造业项目251个\n占比73.4%\n"
        "招商引资到位资金514亿元\n完成自治区下达任务的108%\n\n▍2024，再出发\n新签约项目360个以上\n到位资金增长6%\n力争引进百亿元项目1个\n"
        "驻点招商队，继续在北上广深等你\n"
    )
    agree(
        f"柳州投资促进 2024-01-11 17:30 发表于广西\n这一年，我们走出去、请进来\n{lines}",
        {
            "342个": {"period_end": YEAR},
            "1128.6亿元": {"indicator": "investment_total", "period_end": YEAR},
            "73.4%": {"indicator": "project_count", "measure": "share", "period_end": YEAR},
            "108%": {"indicator": "funds_in_place", "measure": "completion", "period_end": YEAR},
            "360个": {"status": "target", "period_end": dt.date(2024, 12, 31)},
            "6%": {"status": "target", "period_end": dt.date(2024, 12, 31)},
            "1个": {"status": "target", "period_end": dt.date(2024, 12, 31)},
        },
    )


def test_the_same_year_in_a_look_back_is_the_one_looked_back_on() -> None:
    agree(
        f"{ACCOUNT}2023年，广安市干了些什么？\n▶抓项目\n全市参与共建项目44个，当年完成投资211亿元。\n\n"
        "▶2024年，这样干\n◎地区生产总值增长6.5%左右；",
        {"211亿元": {"period_end": YEAR}, "6.5%": {"status": "target", "period_end": dt.date(2024, 12, 31)}},
    )


DRAFT: Final = "关于张掖市2023年国民经济和社会发展计划执行情况及2024年国民经济和社会发展计划草案的报告\n\n"


def test_a_report_on_a_draft_is_of_the_day_that_it_names_or_the_beginning_of_its_year() -> None:
    body = "一、2023年计划执行情况\n\n一年来，全市生产总值616.8亿元，超过计划0.7个百分点。\n\n"
    assert written(f"{DRAFT}{body}", TODAY) == dt.date(2024, 2, 28)
    submitted = f"{DRAFT}{body}报告已于2024年1月10日提请市五届人大四次会议审查批准。"
    assert written(submitted, TODAY) == dt.date(2024, 1, 10)
    agree(submitted, {"616.8亿元": {"period_end": YEAR}, "0.7个百分点": {"status": "actual", "period_end": YEAR}})


STACKED: Final = (
    "8月份全市重点项目进展情况\n发布日期：2021-09-13 来源：平湖市发改局\n"
    "至8月底，全市重点项目累计完成投资198.6亿元，完成年度计划的71.3%。详见下表：\n"
    "分类名称 |\n项目数 |\n总投资（亿元） |\n年度计划投资（亿元） |\n1-本月累计完成投资（亿元） |\n占年计划的% |\n"
    "工业科技 |\n76 |\n402.35 |\n118.40 |\n91.05 |\n76.9% |\n社会事业 |\n18 |\n45.27 |\n12.66 |\n7.49 |\n59.2% |\n"
    "合计 |\n171 |\n998.90 |\n278.50 |\n198.60 |\n71.4% |\n"
)


def test_a_table_with_a_cell_to_a_line_and_a_bar_behind_each() -> None:
    august = (dt.date(2021, 1, 1), dt.date(2021, 8, 31))
    agree(
        STACKED,
        {
            "76": {"indicator": "project_count"},
            "402.35": {"indicator": "investment_total", "value": 402.35e8},
            "118.40": {"status": "target", "period_end": dt.date(2021, 12, 31)},
            "91.05": {"indicator": "investment_completed", "period_start": august[0], "period_end": august[1]},
            "76.9%": {"indicator": "investment_completed", "measure": "completion", "status": "actual"},
            "71.4%": {"indicator": "investment_completed", "measure": "completion", "status": "actual"},
        },
    )


def test_a_plans_table_has_averages_in_square_brackets() -> None:
    table = (
        "指标名称|2020年|2023年|2025年目标|属性\n常住人口城镇化率（%）|59.7|62.6|65|预期性\n"
        "规上工业增加值增速（%）|6.1|9.4|[10]|预期性\n"
    )
    told = {"10": {"indicator": "value_added", "measure": "growth", "status": "target"}}
    agree(f"池州市规划纲要实施中期评估\n2024-03-18\n\n主要指标\n{table}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # a subheading that tells a figure of last year dates no more than itself
            "再生资源去年产值破200亿\n\n至6月末，高新区入驻企业436家。上半年，工业总产值93.4亿元。",
            {"436家": {"period_end": dt.date(2023, 6, 30)}, "93.4亿元": {"period_end": dt.date(2023, 6, 30)}},
        ),
        (
            "全县固定资产投资增长9.8%（全市10.6%），较去年同期回落0.4个百分点。",
            {"10.6%": {"region": "池州市"}, "0.4个百分点": {"region": "东至县"}},
        ),
    ],
)
def test_headings_and_brackets_tell_of_no_more_than_themselves(
    text: str, told: Mapping[str, Mapping[str, Any]]
) -> None:
    agree(f"池州市东至县上半年经济观察\n2023-07-18\n\n东至县开局良好。\n\n{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "青阳县食用菌、石台县中药材产值分别达到7.6亿元和21.3亿元。",
            {"7.6亿元": {"region": "青阳县", "label": "食用菌产值"}},
        ),
        (
            "全市地区生产总值年均增长6.2%，低于“十四五”年均增长7.5%左右的规划目标。",
            {"7.5%": {"status": "target", "measure": "growth", "period_end": dt.date(2025, 12, 31)}},
        ),
        (
            "高新技术企业增加到287家，已超过2025年达到260家的目标；全社会研发经费投入强度达1.87%。",
            {"260家": {"status": "target"}, "1.87%": {"status": "actual", "period_end": dt.date(2024, 3, 18)}},
        ),
        ("自治区转贷我市新增专项债券86.2亿元。", {"86.2亿元": {"measure": "level"}}),
        ("外资结构：香港41%；台湾17%；法国15%。", {"17%": {"measure": "share"}}),
        ("市政府印发产业扶持措施，共16条。", {"16条": {"indicator": "policy_count"}}),
        ("资金到位率偏低，只有23.1%。", {"23.1%": {"indicator": "funds_in_place"}}),
        (
            "核心产业投资52.3亿元，占固定资产投资的26.5%，而2021年同期这一比重仅为7%。",
            {"7%": {"indicator": "fixed_asset_investment", "measure": "share"}},
        ),
        ("青阳经开区一家就拿走了签约总投资的近三成。", {"三成": {"indicator": "investment_total", "measure": "share"}}),
        ("课题组跑了76家落户企业，研发仍留在外地的占71%。", {"76家": {"indicator": "enterprise_count"}}),
        ("园里用工2300多人，当地群众占75%。", {"75%": {"indicator": "employment", "measure": "share"}}),
        ("专用车厂投资9.5亿元，满产后一年能改装1.5万辆。", {"1.5万辆": {"indicator": "capacity"}}),
        ("上海3个区同皖北8个市“一对一”牵手。", {"8个": {"indicator": "region_count", "region": "皖北"}}),
        ("开工项目青阳最多，有9个，石台7个。", {"9个": {"region": "青阳县"}, "7个": {"region": "石台县"}}),
        (
            "上海奉贤与贵池区合办的东方美谷贵池产业园占地900亩。",
            {"900亩": {"region": "东方美谷贵池产业园", "adcode": "341702"}},
        ),
        (
            "同在石台县的某某智算公司，一期5000台服务器已满负荷运行；二期投资31亿元，规划建设6栋机房楼，主体工程完成60%。",
            {
                "5000台": {"region": "石台县"},
                "31亿元": {"region": "石台县"},
                "6栋": {"status": "actual", "region": "石台县"},
                "60%": {"region": "石台县"},
            },
        ),
        (
            "某某产业园位于石台县，规划建设的8幢标准厂房有6幢封顶。",
            {"8幢": {"status": "actual"}, "6幢": {"status": "actual"}},
        ),
        (
            "全市到位资金86亿元。从来源看，省外资金中，广东18.9亿元、浙江11.2亿元，两省合占57.7%。",
            {"57.7%": {"region": "池州市"}},
        ),
        ("全市企业将营收的3.3%投入研发。", {"3.3%": {"indicator": "rd_intensity"}}),
    ],
)
def test_how_reports_go_on(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{CITY}今年以来，池州市开局良好。\n\n{text}", told)


def test_an_aim_in_a_text_on_the_first_quarter_is_of_the_whole_year() -> None:
    aim = {"status": "target", "period_end": dt.date(2022, 12, 31)}
    agree(
        f"{QUARTER}【下阶段工作】\n（一）筹备博览会，力争参展企业达到500家，成交额突破12亿元；\n（二）推动行业产值增长6%。",
        {"12亿元": aim, "6%": aim},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # whom help is given to in a title, and the park that it has with another's zone
            (
                "宁波江北区向延边州和龙捐赠帮扶资金1250万元\n发布时间：2020年07月02日\n近日，江北区领导赴和龙开展对口帮扶工作。\n\n"
                "宁波经济技术开发区帮扶2000万元建设了和龙·宁波经济技术开发区协作园，总投资2.3亿元的协作园一期已投用。\n\n协作园有企业16家。"
            ),
            {"2.3亿元": "和龙市", "16家": "和龙·宁波经济技术开发区协作园"},
        ),
        (  # a listed zone by its own name alone, and one that no list has
            (
                "南昌市园区建设进展顺利\n2023-10-12\n\n小蓝开发区年初以来新增入区企业33个，同比增长12%。\n\n"
                "城北工业新城新增入区企业594户，完成投资172亿元。"
            ),
            {"33个": "南昌小蓝经济技术开发区", "594户": "城北工业新城", "172亿元": "城北工业新城"},
        ),
        (
            "嘉兴：首个“飞地产业园”嘉善开园\n2020-11-17\n\n11月16日，产业园在嘉善县开园，入驻企业6家。嘉善县项目投资2.76亿元。",
            {"6家": "嘉善县", "2.76亿元": "嘉善县"},
        ),
        (
            (
                "海口市园区经济运行\n2021-07-30\n\n新增企业数前三位：\n海口江东新区新增企业4332家\n洋浦经济开发区2705家\n\n"
                "营业收入超10亿元企业82家，主要分布在洋浦经济开发区、海南生态软件园和海口综合保税区，分别为36家、14家和9家。"
            ),
            {"2705家": "洋浦经济开发区", "36家": "洋浦经济开发区", "14家": "海南生态软件园", "9家": "海口综合保税区"},
        ),
        ("台州市农业观察\n2018-03-12\n\n台州市全国农业标准化示范区达13个。", {"13个": "台州市"}),
    ],
)
def test_where_help_zones_and_lists_of_them_are(text: str, told: Mapping[str, str]) -> None:
    agree(text, {quote: {"region": region} for quote, region in told.items()})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020年6月3日，某自贸港11个园区同步挂牌。一年来，园区优化环境，新增企业36家。", dt.date(2021, 12, 31)),
        (
            "首个产业园开园\nhttp://www.example.com某讯网2020-11-17 11:11:27\n嘉善县首批6家企业入驻。",
            dt.date(2020, 11, 17),
        ),
        ("二、“十四五”时期主要目标任务\n全省经济总量年均增长5%左右。", dt.date(2021, 2, 28)),
    ],
)
def test_when_a_page_was_written(text: str, day: dt.date) -> None:
    assert written(text, TODAY) == day


def test_a_chapter_of_a_plan_holds_its_targets() -> None:
    aim = {"status": "target", "period_end": dt.date(2030, 12, 31)}
    agree(
        "二、“十五五”时期主要目标任务\n——高质量发展取得成效。贵州省地区生产总值年均增长5.2%左右，"
        "其中一二三产增加值年均分别增长3.5%左右、6%左右、5%左右。",
        {"5.2%": aim, "3.5%": aim, "6%": {**aim, "indicator": "value_added"}},
    )


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        (
            "各地紧紧围绕“一年有新进展”的目标，初步统计，全市完成GDP4408.1亿元，增长13.7%。",
            "4408.1亿元",
            {"status": "actual"},
        ),
        (
            "截至去年底，共建园区集聚项目610个。全市共建园区累计实现业务总收入3405.4亿元。",
            "3405.4亿元",
            {"period_end": YEAR},
        ),
        ("项目带动就业人口20万人。", "20万人", {"indicator": "employment"}),
    ],
)
def test_what_guides_and_what_has_summed_up(text: str, quote: str, told: Mapping[str, Any]) -> None:
    agree(f"{CITY}池州市开局良好。\n\n{text}", {quote: told})


def test_until_the_middle_of_the_month_of_writing_is_this_years() -> None:
    agree(
        "十城人口账本\n2025-04-19\n\n截至4月中旬，南通市已签约项目27个。",
        {"27个": {"period_end": dt.date(2025, 4, 20)}},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "2023年人均GDP方面，无锡以20.63万元居首，高出第二名苏州（19.04万元）1.59万元。",
            {
                "19.04万元": {"region": "苏州市", "measure": "level"},
                "1.59万元": {"region": "无锡市", "measure": "change", "value": 1.59e4},
            },
        ),
        ("2023年，合肥GDP12673.8亿元，与无锡（15456.19亿元）的差距约2780亿元。", {"2780亿元": {"measure": "change"}}),
        ("常州首破万亿，达10116.36亿元，增速6.8%。", {"10116.36亿元": {"indicator": "gdp", "label": "地区生产总值"}}),
        (
            "宁淮智能制造产业园由南京江北新区与淮安市洪泽区共建，规划面积20平方公里。上半年，全市新签约项目216个。宁淮智能制造产业园管委会称有企业36家。",
            {"216个": {"region": "淮安市"}},
        ),
    ],
)
def test_what_a_story_of_great_cities_and_their_parks_tells(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    title = "宁淮园区观察" if "宁淮" in text else "数读万亿城市"
    agree(f"{title}\n2024-02-05\n\n{text}", told)
