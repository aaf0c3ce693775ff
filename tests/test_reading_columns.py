"""What columns that race cities and stories along a road or a river showed that were written to try the rules."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import agree

DELTA = "长三角见闻\n2024-04-22\n来源:新华日报\n\n"
RACE = "强省会成绩单\n2024-05-20\n来源:每日经济新闻\n\n"
ECONOMIES = "万亿城市GDP成绩单\n2024-05-20\n来源:每日经济新闻\n\n"
CORRIDOR = "一条走廊六年间\n2022-11-14\n来源:区域观察\n\n"
TOWNS = "水边古镇\n2023-07-14\n来源:解放日报\n\n太浦河流经江苏吴江、浙江嘉善和上海青浦。\n\n"
GDP = {"indicator": "gdp"}
TAX_SHARE = {"indicator": "fiscal_revenue", "measure": "share"}
POPULATION_2023 = {"indicator": "population", "period_end": dt.date(2023, 12, 31)}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # cities and provinces by the names that people have for them
        (
            f"{RACE}甬城去年进出口1.2万亿元，蓉城7489亿元。晋省上半年GDP增速只有1.9%。",
            {"1.2万亿元": {"region": "宁波市"}, "7489亿元": {"region": "成都市"}, "1.9%": {"region": "山西省"}},
        ),
        (
            f"{RACE}武汉去年GDP破两万亿元，江城的社零7531亿元。皖省级开发区去年没有新增，合肥社零5200亿元。",
            {"7531亿元": {"region": "武汉市"}, "5200亿元": {"region": "合肥市"}},
        ),
        # ways to come to a place
        (
            f"{DELTA}西出南京，头一站是句容。今年前三个月，当地接待游客320万人次。",
            {"320万人次": {"region": "句容市"}},
        ),
        (
            f"{DELTA}从苏州出发，驱车约6小时，便到了阜阳。这座大市常住人口813万人。",
            {"813万人": {"region": "阜阳市"}},
        ),
        # a heading that begins with a county known by a common word, or with a town of a county that is told of
        (
            "浙江山区县的新路\n2022-03-18\n来源:浙江日报\n\n开化:一片叶子和一座公园\n\n去年，全县森林覆盖率达81.2%。",
            {"81.2%": {"region": "开化县"}},
        ),
        (
            f"{TOWNS}平望:运河边\n\n去年，这里的规上工业产值418亿元。\n\n金泽:水源地\n\n该镇三年关停企业89家。",
            {"418亿元": {"region": "吴江区"}, "89家": {"region": "青浦区"}},
        ),
        # the group all of whose units one sentence lists; none of them is what the sentence goes on with
        (
            (
                f"{CORRIDOR}目前它覆盖上海松江和江苏苏州、浙江嘉兴、杭州、金华、湖州，以及安徽宣城、芜湖、合肥，"
                "常住人口4900余万人。\n\n走廊集聚高新技术企业4.1万家，在全国科创板上市企业中占21.6%。"
            ),
            {
                "4900余万人": {"region": "G60科创走廊"},
                "4.1万家": {"region": "G60科创走廊"},
                "21.6%": {"region": "G60科创走廊", "measure": "share"},
            },
        ),
        (
            f"{DELTA}凤阳的石英砂、天长的仪表、全椒的电池片连成一线，去年光伏产业产值达312亿元。",
            {"312亿元": {"region": "长三角地区"}},
        ),
        # what goods are sent through, what is brought from a region, whom somebody works with
        (
            f"{DELTA}蚌埠经宁波舟山港发运的集装箱达3.6万标箱。",
            {"3.6万标箱": {"region": "蚌埠市"}},
        ),
        (
            f"{DELTA}去年，宣城地区生产总值1833.9亿元，引进亿元以上的沪苏浙项目246个，到位资金713亿元。",
            {"246个": {"region": "宣城市"}, "713亿元": {"region": "宣城市"}},
        ),
        (f"{DELTA}扬州仪征去年整车产量23.5万辆，零部件本地及南京配套率65%。", {"65%": {"region": "仪征市"}}),
        # the place that a paragraph opens with and comes back to
        (
            (
                f"{DELTA}舟山的答案只有一个字。去年，宁波舟山港货物吞吐量13.2亿吨，而舟山全市油气吞吐量1.44亿吨。"
                "2024年，当地计划推进重点项目220个。"
            ),
            {"13.2亿吨": {"region": "宁波舟山港"}, "220个": {"region": "舟山市"}},
        ),
        # a text's 全市 is the city that its paragraph opens with, where no title names another
        (
            f"{ECONOMIES}长沙2023年GDP14332亿元，增长4.8%，社零5561.6亿元。\n\n贵阳也在冲刺。全市服务器规模180万台。",
            {"180万台": {"region": "贵阳市"}},
        ),
        # how cities fare in other words
        (
            f"{ECONOMIES}宁波交出的数字是18147.7亿元，增长5.4%；天津守在18024.3亿元，增速5.1%。",
            {
                "18147.7亿元": {**GDP, "region": "宁波市"},
                "18024.3亿元": {**GDP, "region": "天津市"},
                "5.1%": {**GDP, "region": "天津市"},
            },
        ),
        (
            f"{RACE}武汉GDP破两万亿元，是去年最大的喜讯。20011.7亿元的总量里，光谷贡献了2700亿元。",
            {"20011.7亿元": GDP, "2700亿元": GDP},
        ),
        (
            f"{RACE}沈阳、长春各有千秋：去年GDP前者8122.1亿元，后者7002.1亿元。",
            {"8122.1亿元": {**GDP, "region": "沈阳市"}, "7002.1亿元": {**GDP, "region": "长春市"}},
        ),
        # rates that the sentence before names
        (
            f"{RACE}税收占比最能说明质量。杭州高达93.1%，宁波86.9%，南京只有83.2%。",
            {"93.1%": TAX_SHARE, "86.9%": {**TAX_SHARE, "region": "宁波市"}, "83.2%": TAX_SHARE},
        ),
        (
            f"{RACE}城镇化率同样值得一看：郑州80.3%，合肥85.6%。",
            {"80.3%": {"indicator": "urbanisation_rate"}, "85.6%": {"indicator": "urbanisation_rate"}},
        ),
        # held against another city, and what one does to a province's whole
        (
            f"{RACE}论GDP首位度，武汉是35.9%，比成都的36.7%略逊，却把长沙的28.6%甩在身后。",
            {
                "35.9%": {"measure": "share", "region": "武汉市"},
                "36.7%": {"measure": "share", "region": "成都市"},
                "28.6%": {"measure": "share", "region": "长沙市"},
            },
        ),
        (
            f"{RACE}去年，石家庄凭27.4亿件撑起河北快递的近四成。",
            {"27.4亿件": {"region": "石家庄市"}, "四成": {"region": "石家庄市"}},
        ),
        (f"{RACE}重庆在补课。去年新能源车产量50万辆。合肥产量74.6万辆。", {"50万辆": {"region": "重庆市"}}),
        # growth and falls by other verbs
        (
            f"{RACE}长沙规上工业增加值快了6.7%，进出口2814亿元，同比倒退15.3%。",
            {"6.7%": {"indicator": "value_added", "measure": "growth"}, "15.3%": {"value": -15.3, "measure": "yoy"}},
        ),
        # people who have come and gone, in a text on the population of a year's end
        (
            (
                f"{RACE}2023年末常住人口数据近日陆续公布。合肥985.3万人。\n\n"
                "深圳一年回流12.83万人，总量来到1779.01万人。"
            ),
            {"12.83万人": {**POPULATION_2023, "measure": "change"}, "1779.01万人": POPULATION_2023},
        ),
        # what it was then, what it was before it is raised, what a sentence looks back to
        (
            f"{DELTA}2015年5月20日，滁州创新园开园。彼时，园区只有9家企业，年产值不足3000万元。",
            {"9家企业": {"period_end": dt.date(2015, 12, 31)}, "3000万元": {"period_end": dt.date(2015, 12, 31)}},
        ),
        (
            f"{DELTA}滁州项目全部投产后，产能将由目前的15万吨提高到35万吨。",
            {"15万吨": {"status": "actual"}, "35万吨": {"status": "forecast"}},
        ),
        (
            f"{DELTA}2023年，滁州光伏产业销售1780亿元，而2018年还只有490亿元。其中，组件1056亿元、电池388亿元。",
            {"490亿元": {"period_end": dt.date(2018, 12, 31)}, "1056亿元": {"period_end": dt.date(2023, 12, 31)}},
        ),
        (
            f"{DELTA}2022年，滁州地区生产总值4680亿元，2019年以来年均增长6.1%。分区县看，天长2332亿元，全椒1455亿元。",
            {"6.1%": {"period_end": dt.date(2022, 12, 31)}, "2332亿元": {"period_end": dt.date(2022, 12, 31)}},
        ),
        # aims of the economy, surpluses that narrow, costs, curies; a market of all the country; where a site is put
        (
            f"{DELTA}去年滁州地区生产总值3600亿元，增长5.9%。新年里，市里把目标定在增长6%。",
            {"6%": {"indicator": "gdp", "status": "target"}},
        ),
        (f"{DELTA}滁州贸易顺差342.3亿元，收窄50.1%。", {"50.1%": {"measure": "growth", "value": -50.1}}),
        (
            f"{DELTA}滁州平台服务企业1340家次，企业使用费用平均降低四成，年产能5000居里。",
            {"四成": {"indicator": "other", "value": -40.0}, "5000居里": {"unit": "居里"}},
        ),
        (f"{DELTA}滁州家电的全国市场份额约为24%。", {"24%": {"region": "滁州市"}}),
        (
            f"{DELTA}沪苏浙在滁亿元以上在建项目实际到位资金1126.5亿元。滁州去年引进项目538个。",
            {"538个": {"region": "滁州市"}},
        ),
        (
            f"{DELTA}西部基地落子成都市龙泉驿区。一期总投资6亿元，建筑面积8.2万平方米。",
            {"6亿元": {"region": "龙泉驿区"}, "8.2万平方米": {"region": "龙泉驿区"}},
        ),
        # 全市 is none of the parts that a sentence tells apart
        (
            f"{DELTA}在整车端，合肥领跑。其中，巢湖一地的动力电池产值就有30亿元。去年，全市生产新能源汽车47.6万辆。",
            {"47.6万辆": {"region": "合肥市"}},
        ),
        # what those of the sentence before have in turn; the latter, told where it lies
        (
            f"{DELTA}嘉兴、绍兴、温州进出口依次为4712亿元、3986亿元和2985亿元。前两者分别增长5.1%和11.3%，温州则下降2.4%。",
            {"5.1%": {"region": "嘉兴市"}, "11.3%": {"region": "绍兴市"}, "2.4%": {"region": "温州市"}},
        ),
        (
            f"{DELTA}江宁与博望只隔一条街。后者隶属马鞍山，是有名的“刃模具之乡”，现有刃模具企业1200余家。",
            {"1200余家": {"region": "博望区"}},
        ),
        # a firm is told of where its head office is, before and after the text says so; what lies there is what follows
        (
            (
                "锐驰电驱拟收购渝川齿轮\n2024-04-29\n来源:电驱产业周报\n\n4月28日，锐驰电驱总市值87亿元。\n\n"
                "渝川齿轮位于重庆市江津区，现有员工1260人。今年一季度，公司营业收入3.05亿元。\n\n"
                "锐驰电驱总部位于常州市武进区，年产能95万套。2023年，公司营业收入46.8亿元。"
            ),
            {
                "87亿元": {"region": "武进区"},
                "1260人": {"region": "江津区"},
                "3.05亿元": {"region": "江津区"},
                "95万套": {"region": "武进区"},
                "46.8亿元": {"region": "武进区"},
            },
        ),
        # growth told by a noun behind it, a level that is a line, and falls by other verbs
        (
            f"{RACE}去年，合肥社零总额只有1.2%的微增，投资出现2.1%的下滑，货邮吞吐量60.8万吨，退步2.5%。",
            {
                "1.2%": {"indicator": "retail_sales", "measure": "growth"},
                "2.1%": {"measure": "growth", "value": -2.1},
                "2.5%": {"measure": "growth", "value": -2.5},
            },
        ),
        (f"{RACE}GDP增长4.9%，跑输全国5.5%这条线的有9个省份。", {"5.5%": {"measure": "growth", "region": "中国"}}),
        (f"{RACE}哈尔滨户籍人口比2018年蒸发二十二万人。", {"二十二万人": {"measure": "change", "value": -220_000}}),
        (f"{RACE}合肥某公司芯片收入3.4亿元。", {"3.4亿元": {"indicator": "sales_revenue"}}),
        # a column on many cities that tells of nothing since is of the year it opens with; a short first line says it too
        (
            (
                "百强县江湖\n2022-08-03\n来源:城市观察\n\n最新榜单出炉。\n\n领头羊依旧是昆山。去年，这座城市GDP冲到4748.1亿元，"
                "苏州、无锡、南通、泉州、金华都有县级市上榜。\n\n义乌则把进出口做到3903.1亿元。"
            ),
            {
                "4748.1亿元": {"region": "昆山市"},
                "3903.1亿元": {"region": "义乌市", "period_end": dt.date(2021, 12, 31)},
            },
        ),
        (
            (
                "IPO版图生变，苏州一年多出25家上市公司\n2023-01-12\n来源:界面新闻\n\n截至去年底，A股上市公司5067家。\n\n"
                "存量看三巨头，北京460家，上海421家。独角兽是另一本账，蓉城11家，霸都只有4家。"
            ),
            {
                "5067家": {"region": "中国"},
                "460家": {"region": "北京市", "period_end": dt.date(2022, 12, 31)},
                "11家": {"region": "成都市"},
                "4家": {"region": "合肥市"},
            },
        ),
        # an amount that lifts a place behind it; nicknames; what stands where a road has come
        (f"{RACE}去年，2.17万亿元的GDP让魔都坐稳头把交椅。", {"2.17万亿元": {**GDP, "region": "上海市"}}),
        (f"{DELTA}离开南京，溯江而上到芜湖。四川时代一至十期项目总投资640亿元。", {"640亿元": {"region": "芜湖市"}}),
        (
            f"{DELTA}顺渌水而下，便到株洲。它是机车的诞生地，轨道交通装备产业集群去年产值1530亿元。",
            {"1530亿元": {"region": "株洲市"}},
        ),
        # whose a thing is; guests from a province; people of one city told in a paragraph on another
        (
            (
                f"{DELTA}武功山是萍乡的一张王牌。国庆假期，景区接待游客38.6万人次，其中湖南游客占四成。\n\n"
                "在株洲，方特欢乐世界迎来江西游客5.2万人次。"
            ),
            {"38.6万人次": {"region": "萍乡市"}, "5.2万人次": {"region": "株洲市"}},
        ),
        (
            f"{DELTA}江对岸的黄冈是农业大市。武汉市民的菜篮子里，三成蔬菜来自黄冈。全市建成蔬菜基地38万亩。",
            {"38万亩": {"region": "黄冈市"}},
        ),
        # a facility called after a city below the heading of its county
        (
            f"{DELTA}肥西“港通天下”\n\n合肥国际内陆港的龙门吊正在装箱。港区一期占地1180亩。",
            {"1180亩": {"region": "肥西县"}},
        ),
        # titles: scenery, another name of the same city, zones that are counted, a delegation
        (
            "沙坡头畔“云上”生长——中卫数据中心走笔\n2025-07-09\n来源:数据观察\n\n中卫市的数据中心集群去年用电29.4亿度，占全市的四成。集群税收3.05亿元。",
            {"3.05亿元": {"region": "中卫市"}},
        ),
        (
            "金华浙中城市群的开放新题\n2023-11-14\n来源:浙江日报\n\n今年，培育海外仓260个。\n\n浙中城市群去年进出口5000亿元。",
            {"260个": {"region": "金华市"}},
        ),
        (
            "开年看苏州：五个开发区的“开门红”\n2025-02-12\n来源:澎湃新闻\n\n去年，规上工业总产值4.66万亿元。\n\n苏州高新区\n\n全区投资158亿元。",
            {"4.66万亿元": {"region": "苏州市"}},
        ),
        # a firm registered somewhere, in an account of its year
        (
            "寒谷农业股份有限公司年度经营情况\n2024-04-26\n\n寒谷农业股份有限公司(注册地黑龙江省绥化市)主营玉米加工。\n\n公司2023年营业收入47.63亿元。\n\n肇东工厂加工能力90万吨。",
            {"47.63亿元": {"region": "绥化市"}},
        ),
        # rates of research by their bare name; what somebody goes for
        (f"{RACE}去年，深圳研发强度5.49%，绵阳强度7.14%。", {"7.14%": {"indicator": "rd_intensity"}}),
        (f"{RACE}合肥产值7000亿元，今年奔着8500亿元去。", {"8500亿元": {"status": "target"}}),
        # held against a year, by whatever verb; no year behind 比 is that of the next figure
        *(
            (
                f"{DELTA}2023年，滁州产值500亿元，增幅比2019年{verb}0.2个百分点；进出口120亿元。",
                {
                    "0.2个百分点": {"measure": "change", "period_end": dt.date(2023, 12, 31)},
                    "120亿元": {"period_end": dt.date(2023, 12, 31)},
                },
            )
            for verb in ("收窄", "放缓", "加快", "缩小", "抬升", "走低", "改善", "攀升", "下滑")
        ),
        # a phase by the time it came to be; a share that a rate's name tells
        (
            f"{DELTA}滁州基地一期15吉瓦时于2021年6月投产。去年绿电占比78%。",
            {
                "15吉瓦时": {"indicator": "capacity", "period_end": dt.date(2021, 6, 30)},
                "78%": {"indicator": "energy_environment", "measure": "share"},
            },
        ),
    ],
)
def test_reading(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    "head", ["长三角见闻\n2024-07-22\n来源:新华日报\n\n", "合肥市经济观察\n2024-07-22\n来源:合肥日报\n\n"]
)
@pytest.mark.parametrize(
    "lead",
    [
        "对滁州来说，", "轮到滁州，", "说到滁州，", "至于滁州，", "同样是滁州，", "滁州辖区内", "滁州市政府工作报告显示，",
        "来自滁州市的数据显示，", "最亮眼的是滁州，", "记者在滁州看到，", "在滁州采访时，", "走进滁州，", "仅滁州一地，",
        "据滁州市统计局，", "地处皖东的滁州，", "滁州不甘落后，", "滁州交出答卷：", "【滁州】", "1.滁州：",
    ],
)  # fmt: skip
def test_what_turns_to_a_place(head: str, lead: str) -> None:
    article = f"{head}{lead}规上工业产值1234亿元，增长5.6%。"
    agree(article, {"1234亿元": {"region": "滁州市"}, "5.6%": {"region": "滁州市"}})


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("规上工业增加值比年初下降5.6%", "5.6%", {"measure": "yoy", "value": -5.6}),
        ("规上工业增加值较上年末减少5.6%", "5.6%", {"measure": "yoy", "value": -5.6}),
        ("规上工业增加值比年初增长5.6%", "5.6%", {"measure": "yoy", "value": 5.6}),
        ("规上工业增加值同比缩小5.6%", "5.6%", {"measure": "yoy", "value": -5.6}),
        ("规上工业增加值与上年同期相比少5.6%", "5.6%", {"measure": "yoy", "value": -5.6}),
        ("规上工业增加值年均负增长5.6%", "5.6%", {"measure": "growth", "value": -5.6}),
        ("进出口总额300亿元，同比萎缩12.5亿元", "12.5亿元", {"measure": "change", "value": -1_250_000_000}),
        ("进出口总额300亿元，同比高12.5亿元", "12.5亿元", {"measure": "change", "value": 1_250_000_000}),
        ("规上企业1200家，与上年同期相比少45家", "45家", {"measure": "change", "value": -45}),
        ("城镇化率60.5%，比上年下调1.2个百分点", "1.2个百分点", {"measure": "change", "value": -1.2}),
    ],
)
def test_rises_and_falls(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(f"滁州市经济观察\n2024-07-22\n来源:滁州日报\n\n上半年，全市{words}。", {quote: told})


@pytest.mark.parametrize(
    "heading",
    ["滁州：一条鱼", "滁州“港通天下”", "滁州，离整车最近的地方", "滁州，在转型中突围", "第一站：滁州", "滁州篇", "一、滁州：链上发力",
     "【滁州】", "滁州 | 链上发力", "从滁州出发", "走进滁州", "滁州这样干", "为什么是滁州", "链上发力——滁州"],
)  # fmt: skip
def test_headings_that_name_a_place(heading: str) -> None:
    article = (
        "产业链上看长三角\n2024-07-22\n来源:新华日报\n\n一条链，串起长三角多座城市。前六个月，多地交出成绩单。\n\n"
        f"{heading}\n\n走进车间，机器轰鸣。上半年，规上工业产值1234亿元，增长5.6%。\n\n新签约项目78个。\n\n"
        f"{heading.replace('滁州', '镇江')}\n\n上半年，进出口总额222亿元。"
    )
    told = {"1234亿元": "滁州市", "5.6%": "滁州市", "78个": "滁州市", "222亿元": "镇江市"}
    agree(article, {quote: {"region": region} for quote, region in told.items()})


@pytest.mark.parametrize("next_one", ["这里去年产值1234亿元。", "该市去年产值1234亿元。", "去年，产值达到1234亿元。"])
@pytest.mark.parametrize(
    "opening",
    ["记者来到滁州。", "提起滁州，人们想到的是酒。", "说起滁州的变化，王师傅感慨良多。", "列车驶入滁州站。", "滁州高铁站外，塔吊林立。",
     "和镇江一江之隔的滁州，底色是工业。", "离上海不远的滁州，近水楼台。", "紧挨着南京的滁州，一直想融入。", "滁州紧邻南京，一直想融入。",
     "滁州早就盯上了南京。", "从南京出发，一小时到滁州。", "镜头转向滁州。", "把视线移到滁州。", "为什么是滁州？", "变化最大的要数滁州。"],
)  # fmt: skip
def test_what_a_paragraph_opens_with(opening: str, next_one: str) -> None:
    article = f"产业链上看长三角\n2024-07-22\n来源:新华日报\n\n一条链，串起长三角多座城市。\n\n{opening}{next_one}"
    agree(article, {"1234亿元": {"region": "滁州市"}})


def test_rates_in_the_order_of_places_with_amounts_in_brackets() -> None:
    agree(
        f"{DELTA}进出口总额前三名是芜湖（1303亿元）、马鞍山（1202亿元）、滁州（1101亿元），分别增长7.3%、6.2%和5.1%。",
        {
            "1202亿元": {"region": "马鞍山市"},
            "7.3%": {"region": "芜湖市"},
            "6.2%": {"region": "马鞍山市"},
            "5.1%": {"region": "滁州市"},
        },
    )
