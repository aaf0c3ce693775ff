"""Numbers that were lost or wrongly taken: tables aligned by blanks, units, round marks, what several places are told of."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from extract import pipeline
from extract.models import RawArticle, Result
from extract.read import read
from tests.test_columns import HEAD
from tests.test_reading import agree, rows

REPORT = "2023年霍邱县经济运行情况\n霍邱县统计局 2024年1月20日\n\n"

TABLE = """
指标名称(单位)      1-6月      同比±%
规模以上工业增加值(亿元)      96.4      7.8
进出口总额(亿元)      28.6      -2.3
一般公共预算收入(亿元)      14.8      8.9
"""
PAIRS = """
指标      完成数
出口总额(亿元)      15.6
签约项目(个)      42
实际利用外资(万美元)      5120
"""
SINGLE = """
指标名称 1-6月 同比(%)
地区生产总值(亿元) 62.3 6.1
规模以上工业增加值(亿元) — 7.2
社会消费品零售总额(亿元) 20.1 8.4
"""
CORNER = """
                        2022年      2023年
高新技术企业数(家)      71      86
专利授权量(件)      310      402
"""


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (TABLE, {"96.4": ("value_added", "level", 9.64e9), "-2.3": ("trade_total", "yoy", -2.3)}),
        (PAIRS, {"15.6": ("exports", "level", 1.56e9), "5120": ("fdi_actual", "level", 5.12e7)}),
        (SINGLE, {"62.3": ("gdp", "level", 6.23e9), "7.2": ("value_added", "yoy", 7.2)}),
        (CORNER, {"86": ("hightech_enterprise_count", "level", 86), "310": ("patent_count", "level", 310)}),
    ],
    ids=["unit in the row's heading", "two columns", "one blank", "empty corner"],
)
def test_tables_aligned_by_blanks(table: str, told: dict[str, tuple[str, str, float]]) -> None:
    found = rows(f"{HEAD}{table}\n上半年开工项目仅9个。")
    assert {quote: (found[quote].indicator, found[quote].measure, found[quote].value) for quote in told} == told
    assert "9个" in found


def test_a_table_of_contents_is_no_table() -> None:
    for blanks in (" ", "      "):
        contents = "".join(f"{line.replace(' ', blanks)}\n" for line in ("工作回顾 3", "主要任务 12", "保障措施 21"))
        assert not rows(f"{HEAD}目录\n{contents}").keys() & {"3", "12", "21"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受访企业中,六成半打算增加投资。", {"六成半": {"value": 65}}),
        ("至上海港航线加密至每周32班,累计发送1300余班。", {"32班": {"unit": "count"}, "1300余班": {"value": 1300}}),
        ("新装路灯140盏,拥有深水网箱860口。", {"140盏": {"value": 140}, "860口": {"value": 860}}),
        (
            "举办家政培训班6期,培训320人。",
            {"6期": {"indicator": "education_programme_count"}, "320人": {"indicator": "trainee_count"}},
        ),
        ("路网密度达到412公里/万平方公里。", {"412公里/万平方公里": {"value": 412, "unit": "公里/万平方公里"}}),
        ("公路密度为每百平方公里146.2公里。", {"146.2公里": {"value": 146.2, "unit": "公里/百平方公里"}}),
        ("公路里程146.2公里。", {"146.2公里": {"value": 146200, "unit": "m"}}),
        ("项目达产后年产抗体原液9万升。", {"9万升": {"value": 90000, "unit": "升", "indicator": "capacity"}}),
        ("全年腾出能耗指标4.6万吨标煤。", {"4.6万吨标煤": {"unit": "吨标煤", "indicator": "energy_environment"}}),
        ("为农民工追回工资860余万元,涉及近千人。", {"千人": {"value": 1000, "qualifier": "approx"}}),
        ("全县GDP突破千亿,在校大学生超过百万。", {"千亿": {"indicator": "gdp", "value": 1e11}, "百万": {"value": 1e6}}),
        ("全县实现产值破百亿的目标。", {"百亿": {"indicator": "output_value", "unit": "CNY"}}),
        ("人口密度320人/平方公里,比上年增加6人。", {"320人/平方公里": {"value": 320, "unit": "人/平方公里"}}),
        ("新打机井120眼,发射卫星6枚,开行班车56车次。", {"120眼": {"value": 120}, "6枚": {}, "56车次": {"value": 56}}),
        ("年内安装32台风机。", {"32台": {"indicator": "equipment_count"}}),
        ("建设用地减量12平方公里。", {"12平方公里": {"value": -1.2e7, "measure": "change"}}),
        ("5座煤矿核增产能200万吨。", {"5座": {"unit": "count"}, "200万吨": {"indicator": "capacity"}}),
        (
            "电影票房突破1.2亿,门票收入首次过亿。",
            {"1.2亿": {"unit": "CNY"}, "亿": {"unit": "CNY", "qualifier": "at_least"}},
        ),
        ("惠及逾百万居民,受益群众突破两百万。", {"百万": {"unit": "persons"}, "两百万": {"unit": "persons"}}),
        ("5000万元以上新开工项目同比减少14个。", {"14个": {"value": -14}}),
        ("受益群众突破百万,常住人口突破三千万。", {"百万": {"unit": "persons"}, "三千万": {"value": 3e7}}),
        (
            "重庆GDP突破三万亿,成都2.2万亿,两城领跑西部。",
            {"三万亿": {"indicator": "gdp"}, "2.2万亿": {"indicator": "gdp", "unit": "CNY", "region": "成都市"}},
        ),
        (
            "重庆GDP突破三万亿元,成都2.2万亿元。重庆是成都的1.37倍,相当于8.6个绵阳。",
            {"1.37倍": {"indicator": "gdp", "measure": "multiple"}, "8.6个": {"unit": "times", "measure": "multiple"}},
        ),
        (
            "机场旅客吞吐量长沙1520万人次领先,武汉1480万、郑州1310万。",
            {"1480万": {"unit": "persons", "region": "武汉市"}, "1310万": {"unit": "persons", "region": "郑州市"}},
        ),
        ("全区860家用地5亩以上的企业全部纳入评价。", {"860家": {"indicator": "enterprise_count"}}),
        ("工业用电量占全市的四分之一强。", {"四分之一": {"value": 25, "qualifier": "at_least"}}),
        ("2016年村集体经济收入不足三万元。", {"三万元": {"value": 30000, "qualifier": "at_most"}}),
    ],
)
def test_units_and_round_marks(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{REPORT}{text}", told)


@pytest.mark.parametrize(
    "text",
    [
        "实行四班三倒,新建一所36班九年一贯制学校。",
        "7、8两个月游客较多,7、8、9三个月持续高温。",
        "培育超千亿的产业集群,打造百亿企业。",
        "二期工程即将开工。",
        "该刀具能创造上百元价值。",
        "使用2升的容器,铺设500千伏线路。",
        "企业按A、B、C、D四类评价。",
        "相当于三个足球场。",
        "第30万辆新车下线,第一百万件包裹寄出。",
        "9号台风来袭,两眼放光。",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert not rows(f"{REPORT}{text}")


def told_of(text: str, quote: str) -> list[str | None]:
    """The places of a figure's rows."""
    found = result(text)
    places = [o.region for o in found.observations if o.quote == quote]
    (counted,) = {m.observations for m in found.mentions if m.quote == quote}
    assert counted == len(places)
    return places


def result(text: str) -> Result:
    article = f"安徽各市上半年经济数据\n城市参考 2023年7月25日\n\n{text}"
    return pipeline.extract(read(RawArticle("t.txt", article.encode())), dt.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("进出口方面,芜湖、马鞍山增幅均在12%左右。", "12%", ["芜湖市", "马鞍山市"]),
        ("其中天长、明光固定资产投资增速都在9%以上,而来安县只增2%。", "9%", ["天长市", "明光市"]),
        ("到2025年,滁州和阜阳GDP双双突破5000亿元。", "5000亿元", ["滁州市", "阜阳市"]),
        ("六安、宣城、池州三市进出口均过100亿元。", "100亿元", ["六安市", "宣城市", "池州市"]),
        ("六安、宣城等两市进出口均过100亿元。", "100亿元", ["六安市", "宣城市"]),
        ("在霍邱、金寨各新建标准厂房3万平方米。", "3万平方米", ["霍邱县", "金寨县"]),
        # not told of each
        ("芜湖、马鞍山合计进出口600亿元。", "600亿元", ["芜湖市、马鞍山市"]),
        ("芜湖市都市圈进出口600亿元。", "600亿元", ["芜湖市"]),
        ("六安、宣城等九市进出口均过100亿元。", "100亿元", ["安徽省"]),
        ("芜湖、马鞍山进出口分别增长7%、8%。", "8%", ["马鞍山市"]),
        ("芜湖户均增收1200元。", "1200元", ["芜湖市"]),
        ("芜湖比滁州、宣城都高2个百分点。", "2个百分点", ["芜湖市"]),
    ],
)
def test_a_figure_told_of_several_places(text: str, quote: str, places: list[str]) -> None:
    assert told_of(text, quote) == places


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("六安与滁州结对合作。一年来,两市党政领导互访8次。", set()),
        ("合肥4870亿元,芜湖2310亿元,滁州1650亿元,三市中合肥最快。", set()),
        ("合肥GDP6215亿元,芜湖2310亿元,六城合计超1.6万亿元。", set()),
        ("从全年看,四市要完成年初目标,难度都不小。", set()),
        ("全省16市中有13市增速加快,滁州下辖两县增速回落。", {"16市", "13市", "两县"}),
        ("参加签约的有六安、滁州等三市。", {"三市"}),
        ("园区产品销往二十多个国家和地区,覆盖三个地级市。", {"二十多个", "三个"}),
    ],
)
def test_counts_of_places_that_are_known(text: str, quotes: set[str]) -> None:
    assert {o.quote for o in result(text).observations if o.indicator == "region_count"} == quotes


def test_how_far_behind_is_a_gap() -> None:
    agree(
        f"{REPORT}霍邱GDP达到410亿元,落后金寨35亿元左右。",
        {"35亿元": {"value": 3.5e9, "measure": "change"}},
    )
    agree(
        f"{REPORT}全县到位资金86亿元,离全年目标还差12亿元。",
        {"12亿元": {"value": -1.2e9, "measure": "change"}},
    )


def test_a_bound_that_says_what_is_counted() -> None:
    assert "5000万元" not in rows(f"{REPORT}5000万元以上新开工项目同比减少14个。")
    assert "6000万元" in rows(f"{REPORT}全县技改投资达到6000万元以上,同比减少一成。")


def test_a_fraction_may_be_of_a_decimal() -> None:
    agree(
        "走廊的含金量\n2023-06-05\n\n九城市地方财政收入占全国比重由1/15上升到1/11.5。",
        {"1/11.5": {"value": 100 / 11.5}},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "【阜阳】常住人口814.2万人,增2.6万;六安减少3.1万人,宿州少了1.4万。",
            {"2.6万": {"indicator": "population", "measure": "change", "unit": "persons"}, "1.4万": {"value": -14000}},
        ),
        ("春节假期霍邱揽客36万,收入大增。", {"36万": {"unit": "persons"}}),
        ("亩均用水由420方减到260方。", {"420方": {"unit": "立方米"}, "260方": {"unit": "立方米"}}),
        ("贷款平均利率3.6%,下降28个基点。", {"28个基点": {"unit": "基点", "value": -28}}),
        ("东方白鹳繁殖86巢。", {"86巢": {"unit": "count"}}),
        (
            "霍邱规模最小,不足百亿元。果园面积稳定在百万亩以上。",
            {"百亿元": {"qualifier": "at_most"}, "百万亩": {"indicator": "land_area", "qualifier": "at_least"}},
        ),
        ("单箱运费再压4%。", {"4%": {"value": -4, "measure": "growth"}}),
        ("五年减少沙化土地面积一成半。", {"一成半": {"value": -15, "measure": "growth"}}),
        (
            "亩均产出比全市平均水平低12%,人均花费比全省平均水平高出三成。",
            {"12%": {"value": -12, "measure": "change"}, "三成": {"value": 30, "measure": "change"}},
        ),
        (
            "完成年度目标80%以上的有2个:霍邱县86.4%、金寨县81.5%。",
            {"86.4%": {"measure": "completion", "region": "霍邱县"}, "81.5%": {"region": "金寨县"}},
        ),
    ],
)
def test_units_and_signs_that_the_words_around_tell(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{REPORT}全县GDP达到410亿元。{text}", told)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("编辑 小王  阅读 3.2万\n\n(在看 118)", ["3.2万", "118"]),
        ("20户以上自然村通硬化路率67%。", ["20户"]),
        ("420个30户以上村民组新通硬化路。", ["30户"]),
        ("重点抓好四个方面工作:抓项目。", ["四个"]),
        ("围绕十一大领域谋划储备项目。", ["十一大"]),
        ("6米水深航道整治工程开工。", ["6米"]),
        ("园区8.6代线年产玻璃基板580万片。", ["8.6"]),
        ("完成率低于50%的有6个。", ["50%"]),
        ("年营收不足1亿元的有23家。", ["1亿元"]),
        ("全市过400亿元的县(市、区)达到9个。", ["400亿元"]),
        ("设备投资门槛由1000万元降到500万元。", ["1000万元", "500万元"]),
        ("研发投入较上年增长20%以上的,按增量部分的5%补助。", ["20%"]),
        ("对年担保费率低于1%的担保机构给予补偿。", ["1%"]),
        ("两地只差不到千元。", ["千元"]),
    ],
)
def test_numbers_that_only_say_which_or_how(text: str, quotes: list[str]) -> None:
    assert not rows(f"{REPORT}{text}").keys() & set(quotes)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("新增企业600户以上。", "600户"),
        ("达成8个方面重要共识。", "8个"),
        ("新增围海航道6公里。", "6公里"),
        ("全年经济增长5.5%以上的目标有望实现。", "5.5%"),
    ],
)
def test_numbers_that_look_like_those(text: str, quote: str) -> None:
    assert quote in rows(f"{REPORT}{text}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("新建厂房8栋,目前5栋已封顶,此前三条生产线投产。", {"5栋": {"indicator": "building_count"}}),
        ("总投资28亿元,基金投了3亿元,从签约到投产用了11个月。", {"3亿元": {"unit": "CNY"}}),
        ("五年流失了6.4万人。", {"6.4万人": {"value": -64000, "measure": "change"}}),
        ("企业增值税加计抵减1.3亿元。", {"1.3亿元": {"value": 1.3e8, "measure": "level"}}),
        (
            "其中优262天、良102天、轻度污染3天。",
            {"262天": {"indicator": "energy_environment", "unit": "天"}, "3天": {"indicator": "energy_environment"}},
        ),
        ("打通断头路42条(段),计254公里。", {"254公里": {"indicator": "line_length", "unit": "m"}}),
        ("全县建制村通硬化路率、通客车率均达到100%。", {"100%": {"indicator": "other", "measure": "level"}}),
        ("建制村通硬化路率保持100%。", {"100%": {"indicator": "other", "measure": "level"}}),
        ("工业投资同比下滑17.5%,而去年同期还是6.1%的正增长。", {"17.5%": {"value": -17.5}, "6.1%": {"value": 6.1}}),
        ("到位资金68.9亿元。今年上半年这个数是36.5亿元。", {"36.5亿元": {"indicator": "funds_in_place"}}),
        ("工业总产值首次迈上百亿元台阶。", {"百亿元": {"indicator": "output_value"}}),
        ("工业总产值突破百亿元,税收达到9.3亿元。", {"百亿元": {"indicator": "output_value"}}),
        ("工业总产值突破百亿元,进出口增长2%。", {"百亿元": {"indicator": "output_value"}}),
    ],
)
def test_what_is_told_beside_a_number_says_what_it_is(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{REPORT}{text}", told)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("“辽满欧”“长满欧”“哈欧”三条班列共开行412列。", "三条"),
        ("出口27.4亿元,进口31.2亿元,两项均为上年的1.5倍。", "两项"),
        ("工业总产值首次迈上百亿元台阶,达到108.6亿元。", "百亿元"),
        ("工业总产值108.6亿元,首次迈上百亿元台阶。", "百亿元"),
        ("货物吞吐量1.17亿吨,占全市的65.4%,首次站上亿吨台阶。", "亿吨"),
    ],
)
def test_numbers_that_stand_for_what_is_told_beside_them(text: str, quote: str) -> None:
    assert quote not in rows(f"{REPORT}{text}")


def test_what_part_is_paid() -> None:
    text = "对设备投资500万元以上的项目,按设备投资额的8%给予补助;其余按增量部分的5%补贴。"
    told = {"indicator": "incentive_paid", "measure": "share"}
    agree(f"{REPORT}{text}", {"8%": told, "5%": told})
    assert "60%" not in rows(f"{REPORT}完成率低于60%的给予通报。")


def test_each_of_a_list_that_comes_first() -> None:
    assert told_of("到2030年,芜湖、马鞍山再生水利用率率先达到50%。", "50%") == ["芜湖市", "马鞍山市"]
    assert told_of("后面五个城市:芜湖2954亿元,滁州2166亿元。", "2166亿元") == ["滁州市"]
    assert "五个" not in {o.quote for o in result("后面五个城市:芜湖2954亿元,滁州2166亿元。").observations}


def test_no_figure_is_labelled_by_what_only_bounds_or_deals_out() -> None:
    article = (
        "通勤观察\n2026-01-28 来源:苏州日报\n\n每天往返于昆山与上海之间的有近13万人。"
        "如今已超过5万人。漭水、田园次之,分别为4.2万亩、3.7万亩。"
    )
    assert not {one.label for one in rows(article).values()} & {"近", "超过", "分别", "有", "已"}
