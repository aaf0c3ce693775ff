"""Short pieces of a wire: lists, policies, customs, harvests, comparisons and firms, told as offices and papers tell them."""

from __future__ import annotations

import datetime as dt
from typing import Final

import pytest

from tests.test_reading import agree, rows, written

HUBEI: Final = "武汉市经济观察\n2023-08-15\n\n"
FUJIAN: Final = "福建最新GDP排名出炉\n2022年8月12日 来源：人民网福建频道\n\n"
RANKS: Final = "泉州经济总量最大\n2022-08-12\n\n"


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("孕产妇死亡率降至45.8/10万。", "45.8/10万", {"value": 45.8, "label": "孕产妇死亡率"}),
        ("每年44亿的人才资金投入，是真金白银。", "44亿", {"unit": "CNY", "indicator": "incentive_paid"}),
        ("新房网签9862套；成交面积118.4万平方米。", "118.4万平方米", {"indicator": "floor_area"}),
        ("充电桩86根。", "86根", {"unit": "count", "indicator": "equipment_count"}),
        ("建议2024年规模工业总产值突破1600亿元。", "1600亿元", {"status": "target"}),
        ("地区生产总值目标由450亿元调整为430亿元。", "450亿元", {"status": "target"}),
        ("提前三年实现规划目标；研发经费投入强度1.52%。", "1.52%", {"status": "actual"}),
        ("完成“十四五”目标的37.1%；森林覆盖率达51.6%。", "51.6%", {"status": "actual"}),
        ("全市GDP增长均为6.5%。", "6.5%", {"indicator": "gdp", "measure": "growth"}),
        ("常住人口城镇化率增长为65.2%。", "65.2%", {"indicator": "urbanisation_rate", "measure": "level"}),
        ("全市795.6万亩小麦已收获99.2%。", "99.2%", {"measure": "completion"}),
        ("举办技能培训36场，培训1200人。", "36场", {"indicator": "education_programme_count"}),
        ("确定了10件为民实事。", "10件", {"indicator": "policy_count", "label": "为民实事"}),
        ("计划新改建村道120公里。", "120公里", {"status": "target"}),
        ("年度任务为城镇新增就业3200人。", "3200人", {"status": "target"}),
        (
            "规模以上工业电力消费增长6.4%，煤炭消费下降3.1%。",
            "3.1%",
            {"value": -3.1, "indicator": "energy_environment"},
        ),
        ("茶叶均价为86元每公斤。", "86元每公斤", {"unit": "元/公斤"}),
        ("开海首日预计有300吨鱼虾返港。", "300吨", {"status": "forecast"}),
        ("新登记企业1.2万户，同比↓3.5%。", "3.5%", {"value": -3.5, "measure": "yoy"}),
        (
            "剑指2027年，全市数字经济规模达到5000亿元。",
            "5000亿元",
            {"status": "target", "period_end": dt.date(2027, 12, 31)},
        ),
        (
            "2023年应税销售286.7亿元，目标到2026年突破500亿元；单位增加值能耗同比下降4.2%。",
            "4.2%",
            {"status": "actual", "period_end": dt.date(2023, 12, 31)},
        ),
        ("1927年，起义部队在这里会师。有A级景区12个。", "12个", {"period_end": dt.date(2023, 8, 15)}),
        ("“十四五”以来年均增加20亿元；规上家具企业586家。", "586家", {"period_start": None}),
    ],
)
def test_what_a_figure_tells(sentence: str, quote: str, expected: dict[str, object]) -> None:
    agree(HUBEI + sentence, {quote: expected})


@pytest.mark.parametrize(
    ("article", "quote", "region"),
    [
        (f"{FUJIAN}新能源汽车产量厦门领跑，达28.6万辆，约为泉州的2.4倍。", "2.4倍", "厦门市"),
        (f"{FUJIAN}全国居民人均可支配收入中位数29975元，增长8.8%。", "8.8%", "中国"),
        (f"{FUJIAN}宁德、福州、厦门的GDP增速高于全省平均水平（4.6%）。", "4.6%", "福建省"),
        (
            "2023年上半年溧阳市经济运行分析\n2023年7月26日 溧阳市统计局\n\n经常州市统计局统一核算，上半年全市实现地区生产总值712.35亿元。",
            "712.35亿元",
            "溧阳市",
        ),
        ("滁州观察\n2024-04-22\n\n线路起于安庆市，途经池州市。项目总投资92亿元。", "92亿元", "滁州市"),
        (f"{RANKS}龙岩的制造业投资同比增长30%，明显高于工业投资。", "30%", "龙岩市"),
        (f"{RANKS}龙岩技改投资30亿元，居第二。", "30亿元", "龙岩市"),
        (f"{RANKS}龙岩市民间投资达30亿元。", "30亿元", "龙岩市"),
        (f"{RANKS}龙岩市政府债务余额300亿元。", "300亿元", "龙岩市"),
        ("北京观察\n2025-02-26\n\n北京技术合同成交额843亿元。央企已在雄安新区设立机构300余家。", "300余家", "雄安新区"),
        ("武汉市长沙市快讯\n2024-06-20\n\n【长沙】湖南股权交易所入板企业1203家。", "1203家", "长沙市"),
        ("德清观察\n2020-09-08\n\n2017年，浙江省首宗“标准地”在这里成交：23亩工业用地。", "23亩", "德清县"),
        ("新疆口岸\n2024-11-19 来源:新疆日报\n\n1至10月，霍尔果斯铁路口岸通行中欧班列7243列。", "7243列", "霍尔果斯市"),
        ("城市群观察\n2024-05-06\n\n黄石、武汉都市圈GDP达到2.8万亿元。", "2.8万亿元", "黄石市"),
        (
            (
                "从溧阳出发，星澜新能的“西行漫记”\n2023-09-06\n\n根还在溧阳。公司落户宜宾，项目总投资120亿元，规划用地1500亩。\n\n"
                "今年上半年，公司实现营业收入97.4亿元。"
            ),
            "97.4亿元",
            "溧阳市",
        ),
        (
            (
                "借来的地\n2025-01-10\n\n南北共建园区在江苏走过18年。\n\n"
                "江苏与安徽合作的中新苏滁高新技术产业开发区，2012年从36平方公里的农田起步，目前已引进项目490个。"
            ),
            "490个",
            "中新苏滁高新技术产业开发区",
        ),
        (
            "枢纽的两条带\n2025-03-06\n\n昆山、太仓、相城组成的北向拓展带，去年新增高新技术企业318家。",
            "318家",
            "虹桥国际开放枢纽北向拓展带",
        ),
        (
            "一江水，两本账\n2024-06-05 来源：安徽日报\n\n黄山市好水变成好生意，去年杭州来黄山的游客达1430万人次。",
            "1430万人次",
            "黄山市",
        ),
        (
            "奉贤区促进“东方美谷”美丽健康产业高质量发展三年行动方案\n2024年3月18日\n\n截至2023年底,全区集聚美丽健康企业3200余家。",
            "3200余家",
            "奉贤区",
        ),
        (
            "衢黄南饶“联盟花园”卖出年卡\n2023-09-25 衢州日报\n\n浙皖闽赣四省交界处，四市越走越近。“联盟花园”已整合A级景区168家。",
            "168家",
            "衢黄南饶联盟花园",
        ),
    ],
)
def test_whose_a_figure_is(article: str, quote: str, region: str) -> None:
    assert rows(article)[quote].region == region


def test_a_story_without_a_title_place_is_on_the_group_that_it_names_again_and_again() -> None:
    article = (
        "一条轨道串起的“北上之路”\n2024年3月2日\n\n北向拓展带工业底子最厚。昆山地区生产总值5140.6亿元，太仓1735.7亿元，相城1100亿元。"
        "\n\n北向拓展带内跨省通办的事项增至173项。\n\n今年，北向拓展带安排重点合作项目46个。"
    )
    assert rows(article)["46个"].region == "虹桥国际开放枢纽北向拓展带"


def test_a_page_tells_its_day_beside_a_telephone() -> None:
    article = (
        "来苏州工作,能拿多少补贴?\n答:园区已筹集人才公寓1.4万套。\n咨询电话:0512-66680000 更新时间:2022年8月15日\n"
    )
    assert written(article, dt.date(2026, 1, 1)) == dt.date(2022, 8, 15)


def test_what_one_has_below_a_year_that_is_over_is_of_its_end() -> None:
    told = rows(
        "赤水市文体旅游局2024年工作总结\n2025年1月8日\n\n一、2024年工作开展情况\n\n全市现有5A级景区1个；新增市场主体623户。"
    )
    assert [told[quote].period_end for quote in ("1个", "623户")] == [dt.date(2024, 12, 31)] * 2


def test_items_of_a_list_grow_on_the_base_of_the_line_above() -> None:
    told = rows(
        "义乌外贸再创新高\n义乌发布 2024-09-13\n\n📦1—8月,进出口总值4472.6亿元,同比增长18.9%\n🚢其中出口3942.1亿元,增长17.3%\n"
    )["17.3%"]
    assert told.measure == "yoy"


def test_what_one_sets_oneself_is_a_goal() -> None:
    told = rows(
        "昆山2024\n2024-03-02\n\n昆山给自己定下两个数字：今年地区生产总值增长5.5%以上，高新技术企业突破3500家。"
    )
    assert {told[quote].status for quote in ("5.5%", "3500家")} == {"target"}


def test_what_a_note_says_of_the_data_dates_them() -> None:
    told = rows("数读亳州中药\n亳州发布 2025-02-12\n\n药材专业村830个，年交易额460亿元。\n\n(数据截至2024年12月31日)\n")
    assert {told[quote].period_end for quote in ("830个", "460亿元")} == {dt.date(2024, 12, 31)}


def test_a_picture_is_of_the_year_that_it_announces() -> None:
    told = rows(
        "三城谁更有料？\n南方 2023-04-26\n\n一图看懂2022年创新家底——\n\n深圳\n▸专利授权：27.58万件\n\n广州\n▸有效发明专利：11.9万件\n"
    )
    assert (told["27.58万件"].region, told["27.58万件"].period_end) == ("深圳市", dt.date(2022, 12, 31))


def test_an_answer_is_of_the_year_that_is_asked_about() -> None:
    told = rows(
        "对话株洲市市长\n2022-03-28\n\n记者：2021年株洲交出了怎样的答卷？\n\n市长：去年全市地区生产总值3420.3亿元。\n\n"
        "记者：2022年的重点是什么？\n\n市长：目标是地区生产总值增长7.5%以上，新引进500强项目30个。"
    )
    assert {(told[quote].status, told[quote].period_end) for quote in ("7.5%", "30个")} == {
        ("target", dt.date(2022, 12, 31))
    }


@pytest.mark.parametrize(
    ("day", "sentence", "period"),
    [
        ("2023-01-20", "上半年，全市完成投资30亿元。", (dt.date(2022, 1, 1), dt.date(2022, 6, 30))),
        ("2023-01-20", "上半年计划完成投资30亿元。", (dt.date(2023, 1, 1), dt.date(2023, 6, 30))),
        ("2024-04-22", "前三季度进出口30亿元。", (dt.date(2023, 1, 1), dt.date(2023, 9, 30))),
        ("2022-08-12", "上半年末贷款余额30亿元。", (None, dt.date(2022, 6, 30))),
    ],
)
def test_a_part_of_a_year_that_has_hardly_begun_is_of_the_last(
    day: str, sentence: str, period: tuple[dt.date | None, dt.date]
) -> None:
    told = rows(f"滁州市经济观察\n{day}\n\n{sentence}")["30亿元"]
    assert (told.period_start, told.period_end) == period


def test_two_towns_that_act_are_those_known_and_no_number_of_them() -> None:
    assert set(rows("滁州观察\n2024-04-22\n\n两镇互设窗口，已有236项事项可以异地办理。两村党组织签下协议。")) == {
        "236项"
    }
    assert "三乡" in rows("滁州观察\n2024-04-22\n\n全县辖两镇三乡。")
