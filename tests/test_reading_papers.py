"""Figures as newspapers tell them: rankings, cities side by side, yardsticks, years that are compared with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows

PAPER = "珠海前三季度经济观察\n2021-11-08 来源：珠海日报\n\n"
ZONES = "99个国家高新区营收创新高\n2022-02-25\n\n2021年全国99家国家级高新区营业收入8万亿元，利润4000亿元。\n\n"
CLUSTER = (
    "内蒙古首个光电产业集群落脚杭锦旗\n2011-04-19\n\n鄂尔多斯市杭锦旗光电产业集群区奠基。杭锦旗将引进更多企业。\n\n"
)
YEAR_END = "项目建设书写答卷\n2023-01-01 扬州日报\n\n新签约项目方面，当年1-11月，全市新招引项目439个。\n\n"
FDI = (
    "1月实际使用外资开门红 中西部地区增速超40%\n2022-02-15\n\n我国吸收外资创新高，今年1月全国实际使用外资再次增长。\n\n"
)
CLUB = "长三角万亿城市三季报：谁在加速？\n2024-11-06 来源：经济日报\n\n"
HALF_YEAR = "全省招商半年报\n2021-07-29 来源：湖北日报\n\n上半年签约项目290个，同比2020年增长48%、2019年增长14%；"
PROVINCE = "1至9月全省签约项目398个\n2024-10-21 来源：兰州日报\n\n1至9月，全省签约项目398个，签约金额943亿元。\n\n"
HALF = dt.date(2021, 6, 30)
THREE = dt.date(2021, 9, 30)
RACE = "全国城市一季度财政收入比拼\n2022-05-16 来源：经济周刊\n\n"
COAL = "煤城观察：GDP增速超两成\n2022-02-10 来源：经济报\n\n近日，孝义市发布月报，1—11月规上工业总产值885亿元。\n\n"
SCHOOLS = "稳就业路线图：广东、山东毕业生超70万\n2022-02-23 来源：经济报\n\n全国城镇新增就业1269万人。\n\n"
TWIN = "成渝双城记\n2023-08-10 来源：经济观察\n\n上半年，"
LAST_YEAR = "南平市2022年观察\n2023-01-20 来源：闽北日报\n\n"
FREE_TRADE = "自贸观察\n2023-08-10 来源：经济观察\n\n"
NOTICE = "阜阳市2023年重点项目建设情况通报\n2023-12-18　来源：阜阳市发展和改革委员会\n\n1—11月，全市963个市级重点项目完成投资1286亿元。\n"
BRIDGE = "昆山花桥：数字账\n2022年6月14日　苏州日报\n\n花桥经济开发区，与上海只隔一条路，集聚了企业3.1万家。\n"
ENCLAVE = "飞地十年账本\n2022-11-02 来源：皖西日报\n\n"
RANKING = "三季报出炉！浙江11市GDP排名\n2026-10-30 来源：经济周刊\n\n"
DONGHAI = "2025年计划执行情况\n2026-01-20 东海县发展和改革委员会\n\n2025年，东海县"
LISHUI = "丽水市三季报\n2026-10-26 丽水日报\n\n前三季度，全市"
PARKS = "全市开发区综合考核评价结果的通报\n2026-03-15 马鞍山市商务局\n\n2025年，"
PORTS = "全市港口经济观察\n2026-02-11 来源：盐城日报\n\n"
TWO = "“煤城”半年报\n2022-08-15 来源：新闻周刊\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # a heading that hopes for next year dates nothing that has been
        (
            f"{PAPER}今年有点难\n\n明年希望大\n\n今年前三季度，珠海经济结构继续优化。\n\n其中，高技术制造业增加值同比增长18%，两年平均增长13%。\n\n前三季度，数字经济增加值300亿元。",
            {
                "18%": {"period_end": THREE, "status": "actual"},
                "13%": {"period_end": THREE, "status": "actual"},
                "300亿元": {"period_end": THREE, "status": "actual"},
            },
        ),
        # years that growth is counted from, one after the other
        (
            f"{HALF_YEAR}签约金额2148亿元，同比2020年增长92%、2019年增长26%。\n\n开工项目153个，比2019年同期增长13%，完成全年目标的50%。",
            {
                "14%": {"period_end": HALF},
                "2148亿元": {"period_end": HALF},
                "26%": {"period_end": HALF},
                "153个": {"period_end": HALF},
                "50%": {"period_end": HALF},
            },
        ),
        (
            f"{PAPER}1—9月，社会消费品零售总额695亿元，比疫情前的2019年同期增长4.9%，两年平均增长2.4%。",
            {"4.9%": {"period_end": THREE}, "2.4%": {"period_end": THREE}},
        ),
        (f"{PAPER}如今，珠海距离去年的GDP规模仅有232亿元。", {"232亿元": {"period_end": dt.date(2021, 11, 8)}}),
    ],
)
def test_years_told_beside_what_is_counted(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # a city's paper on its province
        (
            f"{PROVINCE}全省上下认真落实大会精神。民营企业投资项目359个，签约金额697亿元。\n\n1至9月，全省到位资金360亿元。",
            {"359个": {"region": "甘肃省"}, "697亿元": {"region": "甘肃省"}},
        ),
        (f"{COAL}而孝义市隶属的吕梁市也是煤都，2021年该市GDP达到543亿元。", {"543亿元": {"region": "吕梁市"}}),
        (
            f"{COAL}在吕梁市统计局的月报中，可以看到这个城市如何受益：2021年规上工业产值增长55.9%。原煤产量5.5亿吨，比上年增长6.2%。",
            {"55.9%": {"region": "吕梁市"}, "5.5亿吨": {"region": "吕梁市"}, "6.2%": {"region": "吕梁市"}},
        ),
        (f"{COAL}全国统调电厂存煤仍保持在1.65亿吨以上。", {"1.65亿吨": {"region": "中国"}}),
        (
            f"{TWO}到2025年，曲靖的云南副中心城市基本建成，地区生产总值突破5000亿元，占全省的比重超过15%。",
            {"5000亿元": {"region": "曲靖市"}, "15%": {"region": "曲靖市"}},
        ),
        (
            f"{TWO}榆林煤炭储量2800亿吨。\n\n被黄河弯包围的鄂尔多斯，煤炭储量2102亿吨，约占全国六分之一、内蒙古二分之一；天然气储量4.9万亿立方米。",
            {
                "2102亿吨": {"region": "鄂尔多斯市"},
                "六分之一": {"region": "鄂尔多斯市"},
                "二分之一": {"region": "鄂尔多斯市"},
                "4.9万亿立方米": {"region": "鄂尔多斯市"},
            },
        ),
        (
            f"{TWO}榆林2021年人均可支配收入为28073元，不仅低于陕西省人均可支配收入28568元，更低于2021年全国居民人均可支配收入35128元。",
            {
                "28568元": {"region": "陕西省", "measure": "level", "value": 28568},
                "35128元": {"region": "中国", "measure": "level"},
            },
        ),
        (
            f"{TWO}榆林GDP增长很快。2021年实际增速7.9%，低于全国8.1%的平均数。",
            {"7.9%": {"indicator": "gdp"}, "8.1%": {"region": "中国", "indicator": "gdp", "measure": "growth"}},
        ),
        (
            f"{TWO}吕梁的14个县前三季度GDP增速超过全国9.8%的水平。",
            {"9.8%": {"region": "中国", "indicator": "gdp", "measure": "growth"}},
        ),
        (
            f"{RACE}苏州经济总量（GDP 5136亿元）领先杭州（GDP 4539亿元）。",
            {"4539亿元": {"region": "杭州市", "measure": "level"}},
        ),
        (f"{RACE}2022年1—3月，苏州全市完成一般公共预算收入735亿元。", {"735亿元": {"region": "苏州市"}}),
        (
            "黄石签约一批项目\n2021-06-09\n\n据了解，全市共签约33个项目，金额达175亿元，其中阳新签约18个项目，金额达126亿元。",
            {"18个": {"region": "阳新县"}, "126亿元": {"region": "阳新县"}},
        ),
        (
            f"{PAPER}珠海社会消费品零售总额达到749亿元，是全省第三大消费城市，与去年同期相比增幅达到12.8%。",
            {"12.8%": {"region": "珠海市"}},
        ),
        (
            f"{RACE}从GDP增速看，共有21个省份增速高于4.8%的全国水平。",
            {"4.8%": {"region": "中国", "indicator": "gdp"}, "21个": {"region": "中国"}},
        ),
        (f"{RACE}从数据看，目前官宣的27个省域副中心城市中，有19个经济总量偏小。", {"19个": {"region": "中国"}}),
    ],
)
def test_whose_figure_a_paper_tells(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{TWO}上半年，曲靖市、吕梁市的GDP增速，分别为7.7%、7.4%，各自省份内领跑。",
            {"7.7%": {"measure": "growth"}, "7.4%": {"measure": "growth"}},
        ),
        (f"{TWO}曲靖要实现超过15%的比重，难度不小。", {"15%": {"measure": "share"}}),
        (
            f"{TWO}榆林GDP名义增长极快。2021年名义增速32.9%、全国第二；2022年上半年名义增速34.21%、全国第一。",
            {"32.9%": {"indicator": "gdp"}, "34.21%": {"indicator": "gdp"}},
        ),
        (f"{COAL}如果按照名义GDP增速计算，晋城也超过30%。", {"30%": {"indicator": "gdp", "measure": "growth"}}),
        (
            f"{COAL}晋城市规上工业增加值同比增长15.7%，其中煤炭业占比高达73.2%，增长20.0%。",
            {"20.0%": {"indicator": "value_added", "measure": "yoy"}},
        ),
        (
            f"{PAPER}佛山的GDP达到848亿元。到了前三季度，佛山的两年平均增幅也从上半年的4.2%提高到4.3%。",
            {"4.2%": {"indicator": "gdp"}, "4.3%": {"indicator": "gdp"}},
        ),
        (f"{PAPER}在工业方面，珠海近三成的增长来自新动能。", {"三成": {"measure": "share"}}),
        (
            f"{RACE}从增速看，陕西榆林和内蒙古鄂尔多斯两个地级市财政收入增速最高，分别为120.5%和109.0%。",
            {"120.5%": {"indicator": "fiscal_revenue", "measure": "growth", "region": "榆林市"}},
        ),
        (
            f"{RACE}上海市一季度财政收入以2518亿元排名第一位。\n\n北京市以1689亿元排名第二位。",
            {"1689亿元": {"indicator": "fiscal_revenue", "region": "北京市"}},
        ),
        (
            f"{RACE}上海以10.9%的财政收入增速，排名第一位。\n\n北京紧随其后，以6.6%位居第二位，杭州以6.5%排名第三。其它两个城市分别是宁波（6.3%）和苏州（5.1%）。",
            {
                quote: {"indicator": "fiscal_revenue", "measure": "growth"}
                for quote in ("10.9%", "6.6%", "6.5%", "6.3%", "5.1%")
            },
        ),
        (f"{RACE}天津财政收入增速为负值（-19.4%）。", {"-19.4%": {"measure": "growth", "indicator": "fiscal_revenue"}}),
        (
            f"{RACE}苏州的税收收入完成612亿元，同比增长2.7%，税比83.2%。",
            {"83.2%": {"indicator": "fiscal_revenue", "measure": "share"}},
        ),
        (
            "兰州招商观察\n2024-10-21\n\n1至9月，14条重点产业链项目到位资金347亿元。排名前五的产业链为：新能源装备制造（117亿元）、农产品加工（65亿元）、文化旅游（33亿元）。",
            {
                "14条": {"indicator": "cluster_count"},
                "117亿元": {"indicator": "funds_in_place", "sector": "equipment"},
                "33亿元": {"indicator": "funds_in_place", "sector": "tourism"},
            },
        ),
        (f"{PAPER}珠海、中山上半年签约项目金额分别增长64%和90%。", {"64%": {"indicator": "investment_total"}}),
        (
            f"{PAPER}全市工商登记注册户数14.6万户，同比增长9.1%。新兴产业6.7万户，增长16.2%。",
            {quote: {"indicator": "market_entity_count"} for quote in ("14.6万户", "9.1%", "6.7万户", "16.2%")},
        ),
        (
            f"{PAPER}新能源汽车、工业机器人、集成电路产量同比分别增长373%、73%和37%，两年平均增长51%、56%和26%。",
            {"51%": {"sector": "automotive"}, "56%": {"sector": "equipment"}, "26%": {"sector": "semiconductor"}},
        ),
        (
            "珠海今年GDP能破5000亿元吗\n2021-11-08\n\n珠海今年能否跻身第一方阵？",
            {"5000亿元": {"status": "forecast"}},
        ),
        (
            f"{PAPER}2313亿元，按可比价格计算，同比增长10%，前三季度珠海经济实现两位数增长。",
            {"2313亿元": {"indicator": "gdp"}, "10%": {"indicator": "gdp"}},
        ),
        (
            f"{PAPER}规上工业能源消费量18.7万吨标准煤，同比下降13.2%，降幅比一季度收窄5.5个百分点，两年平均下降11.3%。",
            {"11.3%": {"value": -11.3}},
        ),
    ],
)
def test_what_a_paper_counts(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{ZONES}目前，高新区集聚了全国一批企业，全国创新资源向高新区集中。例如，武汉东湖高新区培育了一批光电子企业。",
            {"4000亿元": {"region": "中国"}},
        ),
        (
            "12个重点城市人口变局：成都杭州最具引力\n2022-03-25\n\n全国农民工总量为29251万人。其中，外出农民工17172万人。",
            {"17172万人": {"region": "中国"}},
        ),
        (
            "1-7月长江干线港口吞吐量增长\n2022-08-09\n\n1-7月，长江干线港口完成货物吞吐量20.2亿吨。长江江苏段建成一批设施。集装箱吞吐量1367万标箱。",
            {"20.2亿吨": {"region": "长江干线"}, "1367万标箱": {"region": "长江干线"}},
        ),
        (
            f"{SCHOOLS}2月22日，广东省教育厅召开全省视频会议，力争毕业去向落实率在7月底达70%以上，年底前达90%以上。",
            {
                "70%": {"region": "广东省", "period_end": dt.date(2022, 7, 31), "status": "target"},
                "90%": {"region": "广东省", "period_end": dt.date(2022, 12, 31), "status": "target"},
            },
        ),
        (
            "珠海投资观察\n2021-11-08\n\n为确保完成全年任务，上半年珠海完成投资50亿元。",
            {"50亿元": {"period_end": dt.date(2021, 6, 30), "status": "actual"}},
        ),
        (f"{PAPER}截至今年8月，全国共有21.7万家中药企业。", {"21.7万家": {"region": "中国"}}),
        (
            f"{PAPER}2021年中国的经济增速为8.1%，两年平均增长5.1%。",
            {"8.1%": {"region": "中国"}, "5.1%": {"region": "中国"}},
        ),
        (
            f"{PAPER}1月，全市用电量72亿千瓦时，较疫情前的2019年同期用电量增长8.5%。在2020年高基数下仍实现同比增长，其中医药制造业增长2.5%。",
            {"8.5%": {"period_end": dt.date(2021, 1, 31)}, "2.5%": {"period_end": dt.date(2021, 1, 31)}},
        ),
        (
            f"{PAPER}此次集中开工的15个租赁住房项目约115万平方米、1.85万套。",
            {"1.85万套": {"indicator": "building_count", "sector": "construction"}},
        ),
        (
            f"{PAPER}与2010年第六次全国人口普查的162.7万人相比，珠海十年间增加97.4万人，增长46.07%，年平均增长率为3.86%。",
            {
                "162.7万人": {"period_end": dt.date(2010, 12, 31), "indicator": "population"},
                "97.4万人": {"period_end": dt.date(2020, 12, 31)},
                "46.07%": {"indicator": "population", "period_end": dt.date(2020, 12, 31)},
                "3.86%": {"indicator": "population", "period_end": dt.date(2020, 12, 31)},
            },
        ),
        (
            f"{RACE}排名在长沙之前的宁波、青岛、无锡，全年财政收入增速分别为8.2%、8.3%、8.6%。",
            {"8.2%": {"region": "宁波市"}, "8.3%": {"region": "青岛市"}, "8.6%": {"region": "无锡市"}},
        ),
        (
            "湖南14市州GDP排行出炉\n2022-02-11\n\n常德市，也终于在2021年突破4千亿元大关。岳阳、衡阳分别迈上8000亿元、7000亿元两个大关。",
            {
                "4千亿元": {"indicator": "gdp", "region": "常德市"},
                "8000亿元": {"indicator": "gdp", "region": "岳阳市"},
                "7000亿元": {"indicator": "gdp", "region": "衡阳市"},
            },
        ),
        (
            "煤炭大省一季报\n2022-05-01\n\n一季度，山西名义增速达到了23.5%，内蒙古达到了20.27%。山西GDP增长6.5%，超过全国1.7个百分点。",
            {
                "23.5%": {"indicator": "gdp", "measure": "growth"},
                "20.27%": {"indicator": "gdp", "measure": "growth"},
                "1.7个百分点": {"region": "山西省"},
            },
        ),
        (
            f"{RACE}除北京之外，由于上海在2020年的GDP总量为38700亿元，且2021年前三季度GDP达到3万亿元，增速9.8%。",
            {"38700亿元": {"region": "上海市"}, "3万亿元": {"region": "上海市"}, "9.8%": {"region": "上海市"}},
        ),
        (f"{PAPER}河南还有10个省辖市的常住人口保持增长。", {"10个": {"indicator": "region_count"}}),
        (f"{PAPER}中部地区占全国人口的比重出现下跌，已降至25.83%。", {"25.83%": {"measure": "share"}}),
        (
            "中部省会人口比拼\n2021-05-28\n\n郑州以1260万人力压武汉的1232万人，首次居首。",
            {"1260万人": {"indicator": "population"}, "1232万人": {"indicator": "population", "region": "武汉市"}},
        ),
        (
            f"{PAPER}工业战略性新兴产业总产值增长15.9%。其中，新能源汽车、数字创意、新能源分别同比增长2.3倍、29.2%、27.2%。",
            {quote: {"indicator": "output_value"} for quote in ("2.3倍", "29.2%", "27.2%")},
        ),
        (
            f"{PAPER}全市固定资产投资同比下降0.6%。\n\n分行业看，科学研究和技术服务业同比增长55.9%，教育投资同比增长31.6%。",
            {"55.9%": {"indicator": "fixed_asset_investment"}},
        ),
    ],
)
def test_articles_on_the_country_and_on_many_places(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{PAPER}去年，口岸共出口金属加工机床76万台，增长24%，占机床出口总量的90%。其中，私营企业出口机床18万台，增长23.4%。",
            {quote: {"indicator": "exports"} for quote in ("76万台", "24%", "18万台", "23.4%")},
        ),
        (
            f"{PAPER}此次方案提出，通过3年攻坚，全市亩均税收达到37万元，淘汰落后企业500家，腾出低效用地10平方公里。",
            {
                quote: {"status": "target", "period_end": dt.date(2023, 12, 31)}
                for quote in ("37万元", "500家", "10平方公里")
            },
        ),
        (
            "浙江用地观察\n2021-11-05\n\n浙江每家企业的发展空间仅为上海的75.7%、广东的72%、江苏的60.8%、山东的40.3%。",
            {quote: {"region": "浙江省", "measure": "share"} for quote in ("75.7%", "72%", "60.8%", "40.3%")},
        ),
        (f"{PAPER}太阳能光热建筑应用面积达到1.52亿平方米。", {"1.52亿平方米": {"indicator": "floor_area"}}),
        (f"{PAPER}安置工程改建9.37万平方米，拆除1.8万平方米。", {"9.37万平方米": {"indicator": "floor_area"}}),
        (
            f"{CLUSTER}集群区首期建设项目有9个，总投资75亿元。",
            {"9个": {"region": "杭锦旗"}},
        ),
        (
            f"{PAPER}技改投资增速低于工业新建投资22.5%和固定资产投资13.2%的增速，也低于去年同期27.7%和去年全年19.1%的增速。",
            {
                "22.5%": {"measure": "growth"},
                "27.7%": {"measure": "growth"},
            },
        ),
        (f"{PAPER}电子信息产业集群突破1000亿元，成为第五个千亿级集群。", {"1000亿元": {"indicator": "output_value"}}),
        (
            f"{PAPER}从主体看，民营企业进出口1.3万亿元。外商投资企业2600亿元，由负转正，增长1.2%。",
            {"2600亿元": {"indicator": "trade_total"}, "1.2%": {"indicator": "trade_total"}},
        ),
        (f"{PAPER}二期厂房主体结构已完成85%。", {"85%": {"indicator": "project_progress", "measure": "completion"}}),
        (
            f"{ENCLAVE}2012年，产业园起步时只有3.2平方公里，如今已扩至15.8平方公里，入驻企业从7家增加到214家。",
            {"7家": {"period_end": dt.date(2012, 12, 31)}, "214家": {"period_end": dt.date(2022, 11, 2)}},
        ),
        (
            f"{LAST_YEAR}生产总值增长3.7%，低于预期目标2.8个百分点；工业增加值增长2.1%，低于6%的目标。社零增长8%。",
            {
                "2.8个百分点": {"status": "actual", "value": -2.8},
                "2.1%": {"status": "actual"},
                "6%": {"indicator": "value_added", "measure": "growth", "status": "target"},
                "8%": {"status": "actual"},
            },
        ),
        (
            f"{LAST_YEAR}财政收入增长3.9%，高于3%的全国水平，未达年初5%的预期目标。社零增长8%。",
            {
                "3%": {"region": "中国", "measure": "growth"},
                "5%": {"indicator": "fiscal_revenue", "measure": "growth", "period_end": dt.date(2022, 12, 31)},
                "8%": {"period_end": dt.date(2022, 12, 31)},
            },
        ),
        (
            f"{TWIN}成都固定资产投资同比增长4.4%，房地产开发投资下降2.8%；重庆分别为3.7%和-16.3%。",
            {
                "3.7%": {"region": "重庆市", "indicator": "fixed_asset_investment", "sector": None},
                "-16.3%": {"region": "重庆市", "sector": "construction"},
            },
        ),
        (
            f"{TWIN}重庆社零总额7632亿元，比成都多2594亿元，增速分别为7.1%和9.5%。",
            {"7.1%": {"region": "重庆市"}, "9.5%": {"region": "成都市", "indicator": "retail_sales"}},
        ),
        (
            f"{FREE_TRADE}江苏自贸试验区苏州片区进出口100亿元，连云港片区进出口50亿元。苏州片区新增企业200家。",
            {"50亿元": {"region": "江苏自贸试验区连云港片区"}, "200家": {"region": "江苏自贸试验区苏州片区"}},
        ),
        (
            f"{FREE_TRADE}中国（河南）自由贸易试验区进出口1000亿元，其中洛阳片区100亿元。",
            {"1000亿元": {"region": "中国(河南)自由贸易试验区"}, "100亿元": {"region": "河南自贸试验区洛阳片区"}},
        ),
        (
            f"{NOTICE}分县市区看，颍上县完成投资187亿元；阜南县、界首市投资完成率分别为92.1%和89.7%。",
            {
                "187亿元": {"region": "颍上县", "period_end": dt.date(2023, 11, 30)},
                "89.7%": {"region": "界首市", "measure": "completion", "period_end": dt.date(2023, 11, 30)},
            },
        ),
        (f"{NOTICE}全年争取用地指标1.8万亩，批准建设用地84个批次。", {"1.8万亩": {"status": "actual"}}),
        (f"{PAPER}全区组建6支专业招商小分队。", {"6支": {"indicator": "other"}}),
        (
            "开发区签约28个项目\n红网时刻新闻10月16日讯 今年前三季度，常德经开区新引进项目28个。公司新建8条生产线，2024年6月投产。",
            {"28个": {"period_end": dt.date(2024, 9, 30)}},
        ),
        (
            f"{BRIDGE}2021年，花桥实现地区生产总值420亿元。\n开发区累计引进总部企业82家。\n今年1至5月，全区进出口下降8.4%。",
            {
                "420亿元": {"region": "花桥经济开发区"},
                "3.1万家": {"region": "花桥经济开发区", "sector": None},
                "82家": {"region": "花桥经济开发区"},
                "8.4%": {"region": "花桥经济开发区"},
            },
        ),
        (
            f"{PAPER}产业园总投资100亿元，一期15GWh电池工厂已投产。",
            {"100亿元": {"sector": None}, "15GWh": {"sector": "energy"}},
        ),
        (
            "宜宾三江新区2022年财政预算执行情况\n\n新区一般公共预算收入21亿元，为预算的102.7%，同口径增长14.5%，税收占一般公共预算收入的78.7%。",
            {
                "21亿元": {"region": "宜宾三江新区"},
                "102.7%": {"indicator": "fiscal_revenue", "measure": "completion"},
                "14.5%": {"indicator": "fiscal_revenue", "measure": "growth"},
                "78.7%": {"measure": "share"},
            },
        ),
        (
            "宜宾三江新区2022年财政预算执行情况和2023年财政预算草案的报告\n\n一、2022年预算执行情况\n收入21亿元。\n二、2023年预算草案\n安排科技创新资金2.6亿元。",
            {"21亿元": {"status": "actual"}, "2.6亿元": {"status": "target", "period_end": dt.date(2023, 12, 31)}},
        ),
        (f"{PAPER}全省到位技改资金1515亿元。", {"1515亿元": {"indicator": "funds_in_place"}}),
        (f"{PAPER}全市本外币存贷余额440亿元。", {"440亿元": {"indicator": "deposits_loans"}}),
        (f"{PAPER}计划项目完成投资均超过85%，其中水利项目完成投资达到99.2%。", {"99.2%": {"measure": "completion"}}),
        (
            f"{PAPER}内销占全部销售比重提高到68.31%，比2020年同期的66.83%高1.48个百分点。",
            {"66.83%": {"measure": "share", "period_end": dt.date(2020, 12, 31)}},
        ),
        (f"{PAPER}全市将在6大工程上积极争取国家资金支持。", {"6大": {"indicator": "project_count"}}),
        (
            f"{PAPER}全市固定资产投资增长9.7%。分产业看，第一产业增长12.2%。",
            {"12.2%": {"indicator": "fixed_asset_investment"}},
        ),
        (f"{PAPER}工业增加值达738亿元，拉动GDP2.4个百分点，占GDP的24.8%。", {"2.4个百分点": {"measure": "change"}}),
        (f"{PAPER}新能源汽车、智能手机、3D打印设备分别增长173.9%、40.9%、21.2%。", {"173.9%": {"indicator": "other"}}),
        (
            f"{PAPER}第七次人口普查中，全市人口为3185万人，与2010年第六次全国人口普查的38313991人相比，10年共减少646万人，下降16.87%。",
            {
                "646万人": {"period_end": dt.date(2020, 11, 1), "region": "珠海市"},
                "16.87%": {"region": "珠海市", "value": -16.87},
            },
        ),
        (
            f"{PAPER}即便是无锡，2020年的人均GDP也比2019年下滑了1.4万元，深圳人均GDP被稀释了4.3万元。",
            {"1.4万元": {"value": -14000, "measure": "change"}, "4.3万元": {"value": -43000, "measure": "change"}},
        ),
        (
            "广东人口观察\n2021-05-20\n\n根据第七次全国人口普查数据，广东常住人口1.26亿人，首超日本的1.248亿人。韩国65岁以上老人占比14.9%。",
            {
                "1.26亿人": {"region": "广东省", "period_end": dt.date(2020, 11, 1)},
                "1.248亿人": {"region": "日本"},
                "14.9%": {"region": "韩国"},
            },
        ),
        (
            f"{FDI}我国服务业使用外资金额823亿元。\n\n中西部地区增长更快。",
            {"823亿元": {"region": "中国"}},
        ),
        (f"{RACE}进入“GDP万亿俱乐部”的23个城市中，深圳排名下降。", {"23个": {"region": "中国"}}),
        (
            f"{CLUB}从总量看，上海以33019亿元居首，苏州（18500亿元）、杭州（15700亿元）分列二、三位。",
            {
                "33019亿元": {"indicator": "gdp", "region": "上海市", "period_end": dt.date(2024, 9, 30)},
                "15700亿元": {"indicator": "gdp", "region": "杭州市", "period_end": dt.date(2024, 9, 30)},
            },
        ),
        (
            f"{CLUB}从增速看，6座城市跑赢全国4.8%的平均水平，其中无锡增长5.9%，苏州以5.8%紧随其后。",
            {
                "4.8%": {"indicator": "gdp", "region": "中国", "measure": "growth"},
                "5.9%": {"indicator": "gdp", "region": "无锡市", "period_start": dt.date(2024, 1, 1)},
                "5.8%": {"indicator": "gdp", "region": "苏州市"},
            },
        ),
        (
            "15个副省级城市GDP排名\n2022-02-21\n\n深圳超3万亿\n\n15个城市中，10个城市GDP总量过万亿。\n\n成都高新区突破2800亿大关。\n\n广州和杭州紧随其后。",
            {"10个": {"region": "中国"}, "2800亿": {"indicator": "gdp"}},
        ),
        (
            "江西预7月份开工建高速\n2011-03-24\n\n项目计划今年7月份开工，需征地1.8万亩。全线隧道5座。",
            {"5座": {"period_end": dt.date(2011, 3, 24)}},  # a stock of the design: the month is when works begin
        ),
        (
            f"{YEAR_END}新开工项目方面，全年目标100项，1-11月认定121项。",
            {
                "439个": {"period_end": dt.date(2022, 11, 30), "region": "扬州市"},
                "100项": {"indicator": "project_count", "status": "target"},
                "121项": {"indicator": "project_count", "status": "actual"},
            },
        ),
        (f"{PAPER}常住人口162万人，其中，男性83万人，占51.1%。", {"83万人": {"indicator": "population"}}),
        (f"{PAPER}服务业营业总收入快速增长，同比增长61.3%。", {"61.3%": {"indicator": "sales_revenue"}}),
        (
            "包头市重点项目情况\n2017-07-01\n\n青山区、高新区投资超过百亿元，其余地区项目投资依次为东河区69亿元、固阳县51.9亿元。",
            {"69亿元": {"region": "东河区"}, "51.9亿元": {"region": "固阳县"}},
        ),
        (
            "荆门市投资计划\n2025-03-07 荆门市人民政府办公室\n\n沙洋县项目3个，投资4.9亿元；屈家岭管理区项目2个，投资2.5亿元。",
            {"2个": {"region": "屈家岭管理区"}, "2.5亿元": {"region": "屈家岭管理区"}},
        ),
        ("我县经济稳中提质\n2025-08-01 岱山新闻网\n\n上半年，全县GDP总量400亿元。", {"400亿元": {"region": "岱山县"}}),
    ],
)
def test_what_offices_and_older_papers_tell(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("四大一线城市里，广州增速最高。", "四大"),
        ("东部三大沿海省份稳坐前三。", "三大"),
        ("2个省份GDP超过2万亿元，8个省份GDP超过1万亿元。", "2万亿元"),
        ("全国前15名的城市，只有4城GDP增速低于8%。", "8%"),
        ("一季度，实际增速达到或超过6%的有新疆、江西、福建。", "6%"),
        ("从万亿到2万亿，深圳用了6年。", "2万亿"),
        ("上市公司中，有175家2021年营业收入同比增长超过40%。", "40%"),
        ("这10个省份中，广东居首。", "10个"),
        ("将杭州和苏州两个城市进行对比可以发现，差距不大。", "两个"),
        ("新签约项目68个，其中50亿元以上2个、20—50亿元4个。", "20—50亿元"),
        ("合新六城际铁路累计完成投资46亿元。", "六城"),
    ],
)
def test_what_only_names_or_sorts_places_is_no_figure(text: str, quote: str) -> None:
    assert quote not in rows(f"各地GDP比拼\n2022-05-16\n\n{text}")


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{RANKING}杭州前三季度GDP为17021亿元，稳居全省第一。舟山增速领跑全省，达7.2%，但总量仅1720亿元。\n\n11市中，有7市增速跑赢全省5.5%的平均水平。杭州增量达860亿元。",
            {
                "17021亿元": {"indicator": "gdp", "region": "杭州市"},
                "7.2%": {"indicator": "gdp", "region": "舟山市"},
                "1720亿元": {"indicator": "gdp", "region": "舟山市", "measure": "level"},
                "5.5%": {"indicator": "gdp", "region": "浙江省"},
                "860亿元": {"indicator": "gdp", "region": "杭州市", "measure": "change"},
            },
        ),
        (
            "宣城工作要点\n2026-02-11\n\n今年，全市新增国家级专精特新企业8家以上、省级80家以上。",
            {"8家": {"measure": "change"}, "80家": {"measure": "change"}},
        ),
        (
            f"{PORTS}大丰港经济开发区去年完成工业产值400亿元；大丰港吞吐量增长6%。射阳港经济开发区新开工项目9个。",
            {
                "400亿元": {"region": "大丰港经济开发区"},
                "6%": {"region": "大丰区"},
                "9个": {"region": "射阳港经济开发区"},
            },
        ),
        (
            '苏州企业观察\n2026-02-11\n\n苏州市国家级专精特新"小巨人"企业累计401家。叠石桥市场成交额1350亿元。',
            {"401家": {"indicator": "sme_specialised_count"}, "1350亿元": {"sector": None}},
        ),
        (
            "金安区招商引资工作总结\n2025-12-31\n\n1—12月，全区新签约亿元以上项目68个，其中50亿元以上2个、20—50亿元4个。省外资金到位142亿元。",
            {
                "4个": {"indicator": "project_count", "period_end": dt.date(2025, 12, 31)},
                "142亿元": {"indicator": "funds_in_place"},
            },
        ),
        (
            "南京江北新区项目观察\n2026-05-08\n\n总投资120亿元的台积电扩产项目主体封顶；投资35亿元的基因与细胞实验室预计年底投用。",
            {"120亿元": {"sector": None}, "35亿元": {"sector": "science"}},
        ),
        (
            "宁波市港口统计\n2026-01-25\n\n2025年，宁波舟山港完成集装箱吞吐量4200万标箱。",
            {"4200万标箱": {"region": "宁波舟山港"}},
        ),
        (
            "盐城市重大项目观摩会召开\n2026-03-18\n\n1—2月，全市新开工项目96个，当年计划投资187.4亿元。东台市、大丰区新开工项目数分别为14个、13个。",
            {
                "187.4亿元": {"status": "target", "period_end": dt.date(2026, 12, 31)},
                "14个": {"region": "东台市", "period_end": dt.date(2026, 2, 28), "status": "actual"},
            },
        ),
        (
            "湖州高新区工作情况汇报\n2026-02-03\n\n2025年，湖州市新增国家高新技术企业96家（累计758家）、省科技型中小企业213家（累计1890家）。",
            {
                "96家": {"measure": "change"},
                "758家": {"measure": "level"},
                "213家": {"measure": "change"},
                "1890家": {"measure": "level"},
            },
        ),
        (
            "长三角城市观察\n2025-11-20\n\n1—9月，规上工业增加值同比增长6.5%。其中，合肥、苏州增速超过7%，分别为7.8%、7.3%。",
            {
                "7.8%": {"indicator": "value_added", "measure": "yoy", "region": "合肥市"},
                "7.3%": {"indicator": "value_added", "measure": "yoy", "region": "苏州市"},
            },
        ),
        (
            "长三角25城2025年GDP出炉\n2026-02-05\n\n苏州以2.77万亿元领跑，与杭州的差距由上年的4870亿元缩小到4610亿元。",
            {
                "2.77万亿元": {"indicator": "gdp", "measure": "level", "region": "苏州市"},
                "4870亿元": {"measure": "change", "period_end": dt.date(2024, 12, 31)},
                "4610亿元": {"measure": "change", "period_end": dt.date(2025, 12, 31)},
            },
        ),
        (
            "长三角25城2025年GDP出炉\n2026-02-05\n\n增速方面，芜湖、湖州分别增长6.8%和6.5%；马鞍山5.2%，连云港则由上年的6.3%回落到5.0%。",
            {
                "6.3%": {
                    "indicator": "gdp",
                    "measure": "growth",
                    "region": "连云港市",
                    "period_end": dt.date(2024, 12, 31),
                },
                "5.0%": {
                    "indicator": "gdp",
                    "measure": "growth",
                    "region": "连云港市",
                    "period_end": dt.date(2025, 12, 31),
                },
            },
        ),
        (
            "长三角三季报：GDP增速跑赢全国\n2025-11-03\n\n前三季度，合肥GDP以1.08万亿元位列第六，规上工业增加值增长14.2%。南京则以1.4万亿元排名第五。",
            {"1.4万亿元": {"indicator": "gdp", "region": "南京市"}},
        ),
        (
            "皖北招商观察\n2026-05-22\n\n淮北去年从江浙沪引资326亿元，其中江苏148亿元、浙江112亿元。\n\n亳州芜湖现代产业园去年产值41亿元。",
            {
                "326亿元": {"region": "淮北市"},
                "148亿元": {"region": "淮北市"},
                "112亿元": {"region": "淮北市"},
                "41亿元": {"region": "亳州芜湖现代产业园区"},
            },
        ),
        (
            f"{DONGHAI}固定资产投资增长5.2%（计划6%），进出口增长4%（全省5%），一般公共预算收入32.6亿元（预算32.5亿元）。",
            {
                "6%": {"indicator": "fixed_asset_investment", "measure": "growth", "status": "target"},
                "5%": {"indicator": "trade_total", "measure": "growth", "region": "江苏省"},
                "32.5亿元": {"indicator": "fiscal_revenue", "status": "target"},
            },
        ),
        (
            "绍兴：一根丝线里的新质生产力\n2026-10-13 浙江日报\n\n绍兴印染企业整合到108家。在滨海新区，去年产业规模达到620亿元。",
            {"620亿元": {"region": "绍兴滨海新区"}},
        ),
        (
            "合肥市上半年经济运行\n2026-07-25\n\n固定资产投资下降3.4%，主要受房地产开发投资下降21.7%拖累，扣除房地产后增长6.9%。",
            {
                "21.7%": {"indicator": "fixed_asset_investment", "sector": "construction"},
                "6.9%": {"indicator": "fixed_asset_investment", "sector": None},
            },
        ),
        (
            f"{LISHUI}规上工业增加值419.8亿元，其中丽水经开区168.2亿元，增长12.6%，对全市增长的贡献率达51.3%。",
            {"168.2亿元": {"region": "丽水经济技术开发区"}, "51.3%": {"region": "丽水经济技术开发区"}},
        ),
        (
            f"{LISHUI}半导体产业产值186亿元，增长38.7%；健康医药、时尚产业分别下降2.1%和增长4.4%。",
            {"2.1%": {"sector": "biomedicine", "value": -2.1}, "4.4%": {"sector": "fashion"}},
        ),
        (
            f"{PARKS}全市7家开发区增加值520.3亿元，占全市的72.8%。马鞍山经开区收入2000亿元。",
            {"520.3亿元": {"region": "马鞍山市"}, "72.8%": {"region": "马鞍山市"}},
        ),
        (
            "滁州南谯区：做强先进制造\n2026-04-02 滁州日报\n\n在南谯经开区，某光伏企业2022年落户，已累计投资46亿元，去年产值103亿元。",
            {
                "46亿元": {"period_start": None, "period_end": dt.date(2026, 4, 2)},
                "103亿元": {"period_end": dt.date(2025, 12, 31)},
            },
        ),
        (
            "吴江：数字产业集聚区\n2025-12-29\n\n数字艺术馆总投资6.5亿元，预计2026年6月开放。全区全年税收预计38亿元，同比增长12%。",
            {"38亿元": {"period_end": dt.date(2025, 12, 31)}},
        ),
        (
            "盐城开发区观察\n2026-01-12\n\n2025年，阜宁县开发区完成投资68亿元，阜宁经济开发区税收9亿元，阜宁经开区进出口3亿元。合新六城际铁路完成投资2亿元。",
            {
                "68亿元": {"region": "阜宁经济开发区"},
                "9亿元": {"region": "阜宁经济开发区"},
                "3亿元": {"region": "阜宁经济开发区"},
            },
        ),
    ],
)
def test_what_rankings_and_offices_tell(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
