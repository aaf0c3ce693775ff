"""Whose a figure is in stories that go from place to place, on zones of several units, on towns and villages side by side."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.test_reading import rows

ZONE = (
    "跨省的学校\n2024-09-03\n\n示范区里有了跨省招生的学校。学校由青浦、嘉善、吴江三地出资，总投资4.8亿元。\n\n"
    "示范区现有跨省公交线路9条，配车52辆。嘉善的老人看病也方便了。示范区执委会说，医院86家免备案。"
)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        (
            (
                "都市圈里的四天\n2024-06-12\n\n南京都市圈又添新线。清晨出门，半小时后到了马鞍山市博望区。这里与江宁只隔一条河，全区常住人口18万人。\n\n"
                "园区展厅里，一张表格列着跨省公交线路6条。\n\n离开博望，记者转道滁州。全市光伏产值960亿元。"
            ),
            {"18万人": "博望区", "6条": "博望区", "960亿元": "滁州市"},
        ),
        (
            (
                "运河两岸\n2024-05-10\n\n北边是吴江区平望镇的庙头村，南边是秀洲区王江泾镇的长虹村。庙头村去年接待游客31万人次，全村680户、2460人。\n\n"
                "长虹村起步晚。村口建起民宿36幢，总投资5400万元。\n\n纺织是王江泾的老底子，全镇企业1260家。"
            ),
            {"31万人次": "吴江区", "2460人": "吴江区", "36幢": "秀洲区", "1260家": "秀洲区"},
        ),
        (
            (
                "南京市栖霞区、六合区携手\n2025-07-08\n\n栖霞缺地，六合缺项目。去年，前者产值1923亿元；后者产值1146亿元，面积却有1471平方公里，是栖霞的3.7倍。\n\n"
                "两区共建的产业园设在六合龙袍，首期2600亩。目前入园企业58家。"
            ),
            {"1471平方公里": "六合区", "3.7倍": "六合区", "2600亩": "六合区", "58家": "六合区"},
        ),
        (
            "三个年轻人的都市圈\n2023-12-08\n\n嘉昆太协同创新核心圈里故事多。\n\n陈瑜是2021年到嘉定的。公司有员工78人，试制车间却放在了太仓，3000平方米的厂房免租。",
            {"78人": "嘉定区", "3000平方米": "太仓市"},
        ),
        (ZONE, dict.fromkeys(("4.8亿元", "9条", "86家"), "长三角生态绿色一体化发展示范区")),
    ],
)
def test_whose_a_figure_is_on_the_way(article: str, found: dict[str, str]) -> None:
    told = {quote: o.region for quote, o in rows(article).items()}
    assert {quote: told[quote] for quote in found} == found


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        ("平望镇拿出1.6亿元治污，铺设管网58公里。", "1.6亿元", "investment_completed"),
        ("他花460万元把旧粮站改成民宿。", "460万元", "investment_completed"),
        ("企业准备再拿出2500万元新建试验线。", "2500万元", "investment_total"),
        ("市里拿出20亿元设了产业母基金。", "20亿元", "fund_size"),
        ("全村680户、2460人。", "2460人", "population"),
    ],
)
def test_what_is_laid_out(sentence: str, quote: str, indicator: str) -> None:
    assert rows(f"滁州见闻\n2024-05-10\n\n{sentence}")[quote].indicator == indicator


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("老宅花460万元改成民宿。", "460万元", "改成民宿"),
        ("这座云仓去年启用，花了2150万元。", "2150万元", "完成投资"),
        ("企业首期投下30亿元，建成生产线。", "30亿元", "首期投资"),
        ("农村居民收入48920元，比郎溪高出近八成。", "八成", "农村居民收入(比郎溪)"),
        ("新竣工的36个项目中，15个是因为等不到厂房。", "15个", "项目(因为等不到厂房)"),
    ],
)
def test_names_of_what_is_laid_out_and_held_against(sentence: str, quote: str, label: str) -> None:
    assert rows(f"滁州见闻\n2024-05-10\n\n{sentence}")[quote].label == label


def test_whose_figures_another_is_held_against() -> None:
    text = "五县市的账\n2025-02-20\n\n广德市走的是另一条路。它的森林覆盖率52.7%，与安吉的69.6%比还有差距。"
    found = rows(f"{text}全省出口90亿元，其中经沪苏浙口岸报关的占四成。")
    assert [found[quote].region for quote in ("52.7%", "69.6%", "四成")] == ["广德市", "安吉县", "安徽省"]


def test_a_number_of_what_was_counted_last() -> None:
    found = rows("长三角观察\n2025-02-20\n\n长三角的飞地总数已逾500个。安徽、江苏的数量分别是143个和171个。")
    told = [(found[quote].indicator, found[quote].region) for quote in ("143个", "171个")]
    assert told == [("enclave_count", "安徽省"), ("enclave_count", "江苏省")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("开园后有2400余人在此上班。", {"2400余人": "employment"}),
        ("眼下在岗的有118名。", {"118名": "employment"}),
        ("全村1420名村民中，四成从事旅游。", {"1420名": "population"}),
        ("合资公司注册资本10亿元，苏方占56%，滁方占44%。", {"56%": "equity_share", "44%": "equity_share"}),
        ("盾构机已经掘进2140米。", {"2140米": "line_length"}),
        ("铁路货物发送量增长14.9%。", {"14.9%": "other"}),
        ("去年运送车辆312万辆。", {"312万辆": "other"}),
        ("企业给每名学生每月补800元。", {"800元": "incentive_paid"}),
        ("三市计划共投7.8亿元。", {"7.8亿元": "investment_total"}),
        ("去年，全县电梯产业产值62亿元。今年的目标是80亿元。", {"80亿元": "output_value"}),
        ("购置设备186台，价值4300万元。", {"4300万元": "equipment_value"}),
        (
            "297家外资企业设立921个项目，其中120家把总部设在这里。",
            {"921个": "project_count", "120家": "enterprise_count"},
        ),
    ],
)
def test_what_a_figure_is_of(sentence: str, found: dict[str, str]) -> None:
    told = {quote: o.indicator for quote, o in rows(f"滁州见闻\n2024-05-10\n\n{sentence}").items()}
    assert {quote: told[quote] for quote in found} == found


def test_what_has_been_built_is_no_forecast() -> None:
    head = "白城市政府工作报告\n2024-01-20\n\n一年来，"
    for sentence, quote in (
        ("某某公司建成世界最大的赖氨酸生产基地，年产能30万吨。", "30万吨"),
        ("汽车产业园提前形成20万辆产能。", "20万辆"),
    ):
        assert rows(head + sentence)[quote].status == "actual"


def test_where_a_text_is_at_home() -> None:
    """The county of the one town that a city's paper tells of; its own city in a title beside another; its own, not a giver's."""
    town = "老街十年\n湖州日报　2021-10-09\n\n咖啡店的老板前年从上海来。莫干山镇接待游客18万人次。\n\n"
    town += "如今莫干山镇有民宿856家。全县民宿收入30亿元。"
    assert rows(town)["856家"].region == "德清县"
    title = "在杭州上班，为衢州干活\n2020-12-04　来源：衢州日报\n\n公司注册在衢州。成果变成了衢州的产线。"
    title += "去年，全市新引进大学生2.36万人。衢州在各地建飞地6个。"
    assert rows(title)["2.36万人"].region == "衢州市"
    given = "大病不用翻山\n2023-09-18 来源：凉山日报\n\n2021年宁波与凉山结对以来，宁波派来医生462人次。"
    given += "宁波医生常来凉山。\n\n在昭觉县，新医院正建。\n\n去年全州县域内就诊率91%。"
    assert rows(given)["91%"].region == "凉山彝族自治州"


def test_a_county_level_city_under_its_own_heading() -> None:
    text = (
        "广安：把“同城”写进招商单\n2024-05-21 来源：广安日报\n\n今年，广安签约项目73个。\n\n华蓥：老矿区里的新屏幕\n\n"
        "华蓥从煤城转身。目前全市电子信息企业88家。\n\n岳池：医药企业扩产\n\n岳池医药企业42家。\n\n市经济合作局负责人表示，全年要签约200个项目。"
    )
    found = {quote: o.region for quote, o in rows(text).items()}
    assert [found[quote] for quote in ("88家", "42家", "200个")] == ["华蓥市", "岳池县", "广安市"]


def test_what_comes_about_goes_with_what_came_about_before() -> None:
    head = "滁州陶瓷观察\n2023-10-09\n\n市经信委介绍，全市陶瓷企业87家，去年产值92亿元。"
    assert rows(f"{head}工艺陶产值还小，只有3.8亿元。")["3.8亿元"].period_end == dt.date(2022, 12, 31)
    assert rows(f"{head}今年工艺陶产值3.8亿元。")["3.8亿元"].period_end == dt.date(2023, 10, 9)
    assert rows(f"{head}建成后年产值3.8亿元。")["3.8亿元"].period_end == dt.date(2023, 10, 9)


def test_a_zone_of_the_title_that_no_list_has() -> None:
    text = (
        "十年——锡沂高新区建园记\n2023-11-29　来源：徐州日报\n\n锡沂高新区里挂着一张2013年的照片。\n\n"
        "那一年，无锡、徐州商定共建园区，起步区6.8平方公里。\n\n"
        "到2022年底，入驻企业326家，占新沂全市的一成。当年销售收入286亿元，预算收入9.7亿元。今年前10个月，两项指标分别为271亿元和8.9亿元。"
    )
    found = rows(text)
    assert (found["326家"].region, found["6.8平方公里"].period_end) == ("锡沂高新区", dt.date(2013, 12, 31))
    assert [found[quote].indicator for quote in ("271亿元", "8.9亿元")] == ["sales_revenue", "fiscal_revenue"]


def test_a_rate_below_that_of_the_same_months_a_year_before() -> None:
    text = "山东技改观察\n2011-04-24\n\n1至3月份，全省技改投资增速低于新建投资22.5%的增速，也低于去年同期27.7%的增速。"
    assert rows(text)["27.7%"].period_end == dt.date(2010, 3, 31)


def test_what_is_held_back_from_being_lost_is_no_fall() -> None:
    assert rows("砀山见闻\n2024-05-10\n\n该县去年治理水土流失42平方公里。")["42平方公里"].value == 42e6


def test_who_came_home_builds_there_and_plates_are_of_elsewhere() -> None:
    text = "小零食，大产业\n2022-11-08 来源：湖南日报\n\n全省零食产业产值2800亿元，平江县企业112家。\n\n"
    text += "方建国早年在郑州开厂，2019年带着设备回平江，投资5.8亿元建起新工厂。"
    assert rows(text)["5.8亿元"].region == "平江县"
    text = "汉川市观察\n2024-09-10\n\n汉川市的收费站日均车流量2.1万辆，武汉牌照的占44%。"
    assert rows(text)["44%"].region == "汉川市"


def test_a_person_who_bears_a_county_s_name_is_no_place() -> None:
    text = "一只胡柚\n2024-12-06 来源：衢州日报\n\n常山县柚农徐水根家种着12亩胡柚。“去年卖了3.2万斤。”徐水根说，今年加工企业有41家。"
    assert {one.region for one in rows(text).values()} == {"常山县"}


def test_a_festival_s_own_time_is_none_to_come() -> None:
    found = rows(
        "濮院时装周落幕\n2023-03-18 来源：嘉兴日报\n\n桐乡市濮院镇本届时装周参展品牌318个。新开工项目比上年增加15个。"
    )
    assert (found["318个"].status, found["15个"].indicator) == ("actual", "project_count")
