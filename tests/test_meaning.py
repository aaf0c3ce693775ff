"""What a figure measures, on sentences of reports and bulletins: indicator, measure and label."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import Observation, RawArticle
from extract.read import read

HEAD = "庆阳市2023年国民经济和社会发展统计公报\n2024-03-20\n\n"


def found(text: str) -> dict[str, Observation]:
    """The observations of a text, by quote."""
    document = read(RawArticle("t.txt", (HEAD + text).encode()))
    return {o.quote: o for o in pipeline.extract(document, dt.date(2026, 1, 1)).observations}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the components of a price index go with it
        ("居民消费价格上涨0.3%，其中衣着类上涨1.1%，居住类下降0.2%。",
         {"1.1%": ("price_index", 1.1), "0.2%": ("price_index", -0.2)}),
        # a goal told of growth is growth, whatever stands between
        ("今年经济增长预期目标为6%左右。", {"6%": ("gdp", 6.0)}),
        # a rate of the environment without a code of its own
        ("农村生活垃圾收集率达到97%。", {"97%": ("energy_environment", 97.0)}),
        # a count of a thing that no code names goes on with none before it
        ("新建人才公寓20套，打造“邻里会客厅”12个。", {"20套": ("building_count", 20.0), "12个": ("other", 12.0)}),
        ("新增星级民宿6家，举办体育赛事31项。", {"31项": ("other", 31.0)}),
        # 贡献率 is a share of the figure before it
        ("工业增加值120亿元，对经济增长的贡献率为31.5%。", {"31.5%": ("value_added", 31.5)}),
        # what was produced or carried is no capacity; institutions are no buildings
        ("蔬菜产量36万吨，货邮吞吐量5.1万吨，发电装机120万千瓦。",
         {"36万吨": ("other", 3.6e5), "5.1万吨": ("other", 5.1e4), "120万千瓦": ("capacity", 1.2e6)}),
        ("新建学校9所，建设人才公寓600套。", {"9所": ("other", 9.0), "600套": ("building_count", 600.0)}),
        # a classifier tells what a word stands for
        ("集中签约项目16个，其中新能源汽车7个、先进装备9个。", {"7个": ("project_count", 7.0), "9个": ("project_count", 9.0)}),
        ("引进各类企业8家，购置五轴加工中心40台。", {"40台": ("equipment_count", 40.0)}),
        # the head of a compound noun behind an amount
        ("全市设立50亿元产业投资引导基金。", {"50亿元": ("fund_size", 5e9)}),
        # what brackets leave out, and where something grew, is not what grew
        ("固定资产投资(不含农户)同比下降1.8%。", {"1.8%": ("fixed_asset_investment", -1.8)}),
        ("货邮吞吐量31.6万吨,但国际地区货量增长5.3%。", {"5.3%": ("other", 5.3)}),
        # a verb is no noun; a term behind the figure before is nearer than what that figure told
        ("固定资产投资五年累计完成1586亿元。", {"1586亿元": ("fixed_asset_investment", 1.586e11)}),
        ("实现税收12.6亿元;规模工业总产值迈上千亿台阶,1012.4亿元。", {"1012.4亿元": ("output_value", 1.0124e11)}),
        ("年培训园区职工5000人次。", {"5000人次": ("trainee_count", 5000.0)}),
        # a class or a trade is a part of what is told before
        ("社会消费品零售总额253亿元。从限额以上商品看,汽车类增长21.7%。", {"21.7%": ("retail_sales", 21.7)}),
        ("服务业增加值376亿元,其中住宿和餐饮业增长9.5%。", {"9.5%": ("value_added", 9.5)}),
        ("规模以上工业增加值增长4.9%。从主要产品产量看,精制茶增长23.9%。", {"23.9%": ("other", 23.9)}),
        ("计算机制造业增加值120亿元,电子设备制造业下降11.9%。", {"11.9%": ("value_added", -11.9)}),
        ("开工项目46个,建成投产43个。", {"43个": ("project_count", 43.0)}),
        # what is to be made, and how far a work is done
        ("新建100万套车灯项目已投产。", {"100万套": ("capacity", 1e6)}),
        ("该项目可年产5000万套光学仪器。", {"5000万套": ("capacity", 5e7)}),
        ("厂房总工程量已经完成80%。", {"80%": ("project_progress", 80.0)}),
        ("一般公共服务支出25.1亿元,公共财政预算支出累计完成317亿元。",
         {"25.1亿元": ("other", 2.51e9), "317亿元": ("other", 3.17e10)}),
        ("三次产业结构为24.1∶31.8∶44.1。", {"31.8": ("industry_share", 31.8)}),
        ("综保区跨境电商进出口2114.3万单。", {"2114.3万单": ("other", 2.1143e7)}),
        ("COD排放量削减3126吨。", {"3126吨": ("energy_environment", 3126.0)}),
        # an example of a class; a village behind its count; a first phase
        ("以智能装备为代表的战略性新兴产业占比61%。", {"61%": ("industry_share", 61.0)}),
        ("全县113个村陆续领到分红。", {"113个": ("village_count", 113.0)}),
        ("其中一期项目投资5亿元。", {"5亿元": ("investment_total", 5e8)}),
        # events count no projects; a pause parts two terms
        ("全年共举办重点项目集中开工现场会4次。", {"4次": ("other", 4.0)}),
        ("达产后年应税销售20亿元、税收1200万元。", {"20亿元": ("sales_revenue", 2e9), "1200万元": ("fiscal_revenue", 1.2e7)}),
        ("开发区签约163亿元。", {"163亿元": ("investment_total", 1.63e10)}),
        # points of an agreement
        ("双方在八个方面达成一体化合作。", {"八个": ("policy_count", 8.0)}),
        ("旅游总消费61亿元，增长15%。", {"61亿元": ("sales_revenue", 6.1e9), "15%": ("sales_revenue", 15.0)}),
    ],
)  # fmt: skip
def test_indicator(text: str, told: dict[str, tuple[str, float]]) -> None:
    rows = found(text)
    assert {quote: (rows[quote].indicator, rows[quote].value) for quote in told} == told


def test_words_that_hold_a_comparison_are_no_change() -> None:
    assert found("快递业务量4100万件，增长18%。")["4100万件"].measure == "level"


def test_figures_handed_out_keep_the_words_of_their_place_in_the_list() -> None:
    rows = found("石墨产业、旅游产业产值分别增长12%和18%。")
    assert [(rows[quote].label, rows[quote].sector) for quote in ("12%", "18%")] == [
        ("石墨产业产值", "materials"),
        ("旅游产业产值", "tourism"),
    ]
    rows = found("三次产业对经济增长的贡献率分别为16.3%、33.1%和50.6%。")
    assert [rows[quote].sector for quote in ("16.3%", "33.1%", "50.6%")] == ["primary", "secondary", "services"]


def test_a_figure_that_no_code_names_is_labelled_by_the_noun_in_front_of_it() -> None:
    assert found("铁矿石原矿量2150万吨。")["2150万吨"].label == "铁矿石原矿量"


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("实际到位资金132亿元,增长11.6%,七成来自外省。", "七成", "share"),
        ("竣工项目163个,同比多21个。", "21个", "change"),
        ("举办冰雪赛事76项,拉动消费12.4亿元。", "12.4亿元", "level"),
        ("该塔高210米。", "210米", "level"),
        ("高端产品产量实现了50%以上的高速增长。", "50%", "growth"),
        ("10%的嘉善人在上海工作。", "10%", "share"),
    ],
)
def test_measure(text: str, quote: str, measure: str) -> None:
    assert found(text)[quote].measure == measure


@pytest.mark.parametrize(
    ("text", "quote", "status"),
    [
        ("到2025年,研发投入强度由0.36%提升至0.8%。", "0.36%", "actual"),
        ("到2025年,研发投入强度由0.36%提升至0.8%。", "0.8%", "target"),
        ("将军庙至淖毛湖铁路全线431公里贯通。", "431公里", "actual"),
        ("累计引进“千人计划”专家13人。", "13人", "actual"),
        ("集中开工项目90个,年度投资20.4亿元。", "20.4亿元", "actual"),
        ("预计建成达产后可年创税收5.7亿元;集中开工的项目40个。", "40个", "actual"),
        ("宏远新材料产业园项目总投资10亿元,占地220亩,年销售收入6.6亿元。", "6.6亿元", "forecast"),
        ("宏远新材料产业园项目总投资10亿元,占地220亩,年销售收入6.6亿元。", "220亩", "actual"),
    ],
)
def test_status(text: str, quote: str, status: str) -> None:
    assert found(text)[quote].status == status


def test_sentences_of_a_report_go_on_with_no_project_of_another_sentence() -> None:
    rows = found("东湖新城学校项目主体封顶。城镇新增就业4137人。")
    assert rows["4137人"].project is None


def read_as(article: str) -> dict[str, Observation]:
    """The observations of a whole article, by quote."""
    document = read(RawArticle("t.txt", article.encode()))
    return {o.quote: o for o in pipeline.extract(document, dt.date(2026, 1, 1)).observations}


@pytest.mark.parametrize(
    ("article", "years"),
    [
        # 当年 in a section on a year is that year
        ("颍上县政府工作报告\n2024-01-09\n\n一、2023年工作回顾\n新签约项目58个;当年开工39个。实际到位省外资金132亿元。\n",
         {"39个": 2023, "132亿元": 2023}),
        # since when something goes on is not the year of the day behind it
        ("哈密重点项目提速\n2025-06-11\n\n项目自去年3月开工,截至5月底已完成投资41.2亿元。\n", {"41.2亿元": 2025}),
        # a time in brackets is told of what stands in front of them
        ("2013年寿光市统计公报\n2014-03-01\n\n居民消费价格总指数为102.1(以上年为100),食品类上涨4.2%。\n", {"4.2%": 2013}),
        # in a report what stands is told of the end of what the paragraph tells
        ("凉山州“十四五”规划纲要\n2021-05-20\n\n2020年,生产总值达1733亿元。公路总里程3.1万公里。\n", {"3.1万公里": 2020}),
        # what something is compared with, and how long a record has stood, dates nothing that follows
        ("三门峡市上半年经济运行\n2021-07-27\n\n上半年,生产总值735亿元,比一季度加快0.7个百分点,居全省第4位。\n",
         {"0.7个百分点": 2021}),
        ("济宁市上半年经济运行\n2021-08-05\n\n上半年,夏粮总产量89.62万吨,创近15年新高。猪肉产量5.1万吨,比2019年多3.1万吨。\n",
         {"5.1万吨": 2021}),
        # the first ends of a sentence's rises are of one year
        ("航空港开放纪事\n2019-09-16\n\n生产总值由2012年的206亿元增加到2018年的800亿元;进出口总额从284亿美元增加到527亿美元。\n",
         {"284亿美元": 2012, "527亿美元": 2018}),
        # where every year's clause speaks of what will be, the article is of its year
        ("诏安县政府工作报告\n\n2022年,预计全县完成地区生产总值336亿元。\n", {"336亿元": 2022}),
        # what one sentence looks back to says nothing of the next
        ("航空港开放纪事\n2019-09-16\n\n货邮吞吐量51.5万吨,而6年前还只是15万吨。开通全货机航线34条。\n", {"34条": 2019}),
    ],
)  # fmt: skip
def test_year(article: str, years: dict[str, int]) -> None:
    rows = read_as(article)
    assert {quote: str(rows[quote].period_end)[:4] for quote in years} == {q: str(y) for q, y in years.items()}


def test_a_place_that_a_report_names_on_its_way_is_not_what_its_next_sentence_is_about() -> None:
    rows = read_as(
        "凉山彝族自治州“十四五”规划纲要\n2021-05-20\n\n支持冕宁建设稀土产业园,力争产值150亿元。新增高速公路680公里。\n"
    )
    assert rows["680公里"].region == "凉山彝族自治州"


@pytest.mark.parametrize(
    ("article", "quote", "region"),
    [
        # nothing names a place but the newspaper
        ("雅安日报 2024年10月26日\n\n前三季度经济运行平稳\n全市固定资产投资增长2.5%。\n", "2.5%", "雅安市"),
        # a newspaper's name is no title
        (
            "芜湖日报\n2022年09月05日\n第RB05版:要 闻\n\n繁昌区集中签约项目\n\n本次集中签约项目12个。\n",
            "12个",
            "繁昌区",
        ),
        # whom somebody works with
        (
            "千里山海情\n2025-12-10\n\n吴堡县与扬州市广陵区构建协作新格局。\n投入苏陕资金1000万元。\n",
            "1000万元",
            "吴堡县",
        ),
        # where an investor is from
        (
            "眉山市推介会签约\n2014-11-20\n\n眉山市共签约项目18个。香港华润万家投资10亿元,落户东坡区。\n",
            "10亿元",
            "眉山市",
        ),
        # a yardstick's rate is the yardstick's
        ("三明市经济运行\n2015-07-25\n\n全市生产总值440亿元,增长8.4%,比全省(7.7%)高0.7个百分点。\n", "7.7%", "福建省"),
        # a name that a project brought along is not where it is
        ("繁昌区集中开工\n2022-09-05\n\n吴江纺织科技产业园项目,总投资30亿元。\n", "30亿元", "繁昌区"),
    ],
)
def test_place(article: str, quote: str, region: str) -> None:
    assert read_as(article)[quote].region == region


def _set_in(text: str, columns: int) -> list[str]:
    lines = [""]
    for char in text:
        if len((lines[-1] + char).encode("gbk")) > columns:
            lines.append("")
        lines[-1] += char
    return lines


def test_lines_broken_at_a_width_are_read_as_the_paragraph_they_were() -> None:
    text = (
        "这五年,我们聚力扩容提质,综合实力实现新的跨越,全县地区生产总值突破四百亿大关,固定资产投资250.3亿元,"
        "社会消费品零售总额140亿元,外贸出口2.5亿美元,利用外资5184万美元,城镇常住居民人均可支配收入35867元,年均增长7.7%,"
        "城乡面貌焕然一新,农村居民人均可支配收入18210元,年均增长8.8%,贫困村全部出列,人民群众的获得感、幸福感、安全感显著增强。"
    )
    lines = _set_in(text, 60)
    head = "谷城县政府工作报告\n2020-12-23\n\n"
    whole, broken = read_as(head + text), read_as(head + "\n".join(lines))
    assert {q: o.indicator for q, o in broken.items()} == {q: o.indicator for q, o in whole.items()}


def test_lines_broken_in_a_narrow_column_are_read_as_the_paragraph_they_were() -> None:
    text = (
        "围绕产业强县目标,组建七大产业链专班,新签约亿元以上项目46个、总投资213.5亿元,其中超10亿元项目5个,总投资30亿元的"
        "上海某某高端线材、总投资12亿元的某某智能装备等一批重大项目相继落户凤台,工业投资增长14.2%,技改投资增长9.6%,"
        "新增规上企业31户,凤台入选全省制造业三十强县。"
    )
    lines = _set_in(text, 48)
    head = "凤台县经济运行情况\n2023-01-20\n\n"
    whole, broken = read_as(head + text), read_as(head + "\n".join(lines))
    assert {q: o.region for q, o in broken.items()} == {q: o.region for q, o in whole.items()}
    assert broken["14.2%"].region == "凤台县"


def test_headlines_below_each_other_are_no_broken_column() -> None:
    places = ("天长", "来安", "全椒", "定远", "凤阳")
    heads = [f"{place}一季度签约亿元以上制造业重点项目{n}个" for n, place in enumerate(places, 11)]
    rows = read_as("滁州各地要闻\n2023-04-20\n\n" + "\n".join(heads))
    assert rows["13个"].region == "全椒县"


def test_a_heading_that_is_a_projects_name_names_what_stands_below_it() -> None:
    rows = read_as(
        "荆门项目集中签约\n2023-04-18\n\n部分签约项目简介\n1、磷石膏制砖项目\n总投资10.5亿元,选址钟祥市,占地220亩。\n"
        "2、农谷预制菜产业园项目\n项目位于京山市,拟投资7.3亿元。\n"
    )
    told = {quote: (o.project, o.region) for quote, o in rows.items()}
    assert told["10.5亿元"] == told["220亩"] == ("磷石膏制砖项目", "钟祥市")
    assert told["7.3亿元"] == ("农谷预制菜产业园项目", "京山市")


@pytest.mark.parametrize(
    ("text", "quote", "project"),
    [
        ("宏芯微电子“未来工厂”项目落户高新区,总投资20亿元。", "20亿元", "宏芯微电子“未来工厂”项目"),
        ("签约项目6个,包括城南制砖项目、城北冷链项目等,总投资76亿元。", "76亿元", None),
        ("城南制砖项目投资6亿元;万象广场商业项目总投资3亿元。", "3亿元", "万象广场商业项目"),
        ("园区更名为国家生物产业基地,完成工业总产值104亿元。", "104亿元", None),
        ("园区距黄花国际机场14公里,建成区面积22平方公里。", "22平方公里", None),
        ("开工仪式在清华科技园二期项目地块举行,总投资273亿元的31只重大项目开竣工。", "273亿元", None),
        ("中铁高端建筑智造总部项目是园区的支撑性战略项目,计划总投资30亿元。", "30亿元", "中铁高端建筑智造总部项目"),
        (
            "甲地华润投资10亿元,落户彭山的西南物流运营中心项目;同方投资20亿元,落户岷东的电子商务产业园项目。",
            "20亿元",
            "电子商务产业园项目",
        ),
        ("总投资50亿元的美林智能家电产业园项目开工。", "50亿元", "美林智能家电产业园项目"),
        ("总投资150亿元海创磷酸铁锂项目签约。", "150亿元", "海创磷酸铁锂项目"),
        ("海创磷酸铁锂项目签约。总投资100亿元的动力电池材料前驱体洽谈推进。", "100亿元", None),
        ("海创磷酸铁锂项目签约。长信科技年产1100万片触控模组。", "1100万片", None),
        ("建成变电站1座、标准厂房96万平方米。", "96万平方米", None),
    ],
)
def test_project(text: str, quote: str, project: str | None) -> None:
    assert found(text)[quote].project == project


def test_a_part_that_grows_keeps_its_own_name() -> None:
    rows = found("采矿业增加值增长14.5%,制造业增长15.7%,增速比上月加快0.3个百分点。食用菌(干鲜混合)产量2.7万吨。")
    assert {quote: rows[quote].label for quote in ("14.5%", "15.7%", "2.7万吨")} == {
        "14.5%": "采矿业增加值",
        "15.7%": "制造业",
        "2.7万吨": "产量",
    }


def test_what_a_comparison_names_is_not_the_period_of_what_follows() -> None:
    rows = read_as(
        "三门峡市上半年经济运行\n2021-07-27\n\n上半年,出口12亿元,比一季度加快0.7个百分点,进口9亿元。贷款比年初新增97亿元。\n"
    )
    ends = {quote: str(rows[quote].period_end) for quote in ("0.7个百分点", "9亿元", "97亿元")}
    assert set(ends.values()) == {"2021-06-30"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("规模以上工业指年主营业务收入2000万元及以上的企业。", "2000万元"),
        ("新签约项目58个,其中10亿元以上6个。", "10亿元"),
        ("出台招商引资办法共7章32条。", "32条"),
    ],
)
def test_what_says_which_things_are_counted_is_no_figure(text: str, quote: str) -> None:
    assert quote not in found(text)


def test_rates_as_many_as_the_figures_in_front_of_them_go_with_them_in_order() -> None:
    rows = found("营业收入、工业总产值和出口总额分别为149亿元、83亿元和28亿元,占全市的35.0%、32.6%和64.3%。")
    assert [rows[quote].indicator for quote in ("35.0%", "32.6%", "64.3%")] == [
        "sales_revenue",
        "output_value",
        "exports",
    ]


def test_a_firms_name_tells_no_sector() -> None:
    assert found("联宝科技年度营收超过1000亿元。")["1000亿元"].sector is None
