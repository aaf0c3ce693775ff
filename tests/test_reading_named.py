"""What a figure is of where its own words do not name it in full: shortened names, names told before or by the title, parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

FISCAL = "2015年上半年湖南各市州财政情况\n2015-07-20\n\n"
CITIES = "五城经济半年报\n2023年8月1日 来源：数据笔记\n\n"
GDP, REVENUE = {"indicator": "gdp"}, {"indicator": "fiscal_revenue"}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # the end of a name told before, where only a place or a time stands before it
            f"{FISCAL}上半年，全省财政总收入1860亿元。\n长沙总收入612亿元，增长9.2%；株洲155亿元。湘潭县受停产影响，收入6.3亿元。",
            {"612亿元": REVENUE, "9.2%": REVENUE, "155亿元": REVENUE, "6.3亿元": REVENUE},
        ),
        (  # a firm's or a trade's is its own
            f"{FISCAL}上半年，全省财政总收入1860亿元。三一集团总收入58亿元。",
            {"58亿元": {"indicator": "sales_revenue"}},
        ),
        (f"{CITIES}上半年，长沙总收入58亿元。", {"58亿元": {"indicator": "sales_revenue"}}),
    ],
)
def test_shortened(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # how a place fares, before its amount
            (
                f"{CITIES}上半年，山东省实现地区生产总值43500亿元，增长6.2%。潍坊势头最猛——3690亿元、6.9%，外贸也创了新高。"
                "青岛一城即达7500亿元。威海体量不大，只有1680亿元，却以7.3%的增速居首。"
            ),
            {
                "3690亿元": GDP,
                "6.9%": {"indicator": "gdp", "measure": "growth"},
                "7500亿元": GDP,
                "1680亿元": GDP,
                "7.3%": GDP,
            },
        ),
        (  # what a list of cities compares them by
            f"{CITIES}先比块头。长沙7100亿元，同比增长5.5%；株洲1720亿元，增长5.1%。\n2024年的目标同样进取：长沙定在6%左右，株洲7%。",
            {
                "7100亿元": GDP,
                "1720亿元": GDP,
                "5.1%": GDP,
                "6%": {"indicator": "gdp", "measure": "yoy", "status": "target"},
                "7%": {"indicator": "gdp", "measure": "yoy", "status": "target"},
            },
        ),
        (  # what a place has of the whole, or against another place
            f"{CITIES}上半年，湖南省地区生产总值23000亿元。长沙一市就占全省的31%，株洲只相当于长沙的四分之一。",
            {"31%": {"indicator": "gdp", "measure": "share"}, "四分之一": {"indicator": "gdp", "measure": "share"}},
        ),
        (
            f"{CITIES}上半年，湖南省地区生产总值23000亿元。长沙的酱园占全省的31%。",
            {"31%": {"indicator": "industry_share"}},
        ),
        (  # what has been told since is no gross product
            f"{CITIES}上半年，湖南省地区生产总值23000亿元。接待游客3000万人次。长沙占三成。",
            {"三成": {"indicator": "industry_share"}},
        ),
        (  # the aims of what the title is about
            "2025年各市社零成绩单\n2026-02-03\n\n长沙社零5900亿元，增长4%。\n2026年的目标：长沙5%，株洲6%左右。",
            {
                "5%": {"indicator": "retail_sales", "measure": "growth", "status": "target"},
                "6%": {"indicator": "retail_sales"},
            },
        ),
        (  # behind a semicolon another place grew by what the part before was of, and no aside of it
            f"{CITIES}外贸方面，株洲进出口126亿元，同比下降6.4%，主要是钢材出口减少了18%；湘潭下降3.7%；岳阳微降0.5%。",
            {
                "18%": {"indicator": "exports"},
                "3.7%": {"indicator": "trade_total"},
                "0.5%": {"indicator": "trade_total"},
            },
        ),
        (
            f"{CITIES}外贸方面，株洲进出口126亿元，同比下降6.4%；湘潭出口下降3.7%。",
            {"3.7%": {"indicator": "exports"}},
        ),
    ],
)
def test_raced(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


FIRMS = {"indicator": "enterprise_count"}
ZONE = "肥东经开区2022年上半年工作总结\n2022-07-15\n\n"
FUNDS, PROJECTS, OTHER = {"indicator": "funds_in_place"}, {"indicator": "project_count"}, {"indicator": "other"}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # one of what the clause before speaks of
            f"{ZONE}到位资金中，第一产业3.2亿元，占4.1%；第二产业51亿元，占65%。签约项目中，世界500强企业投资的有6个。",
            {"3.2亿元": FUNDS, "4.1%": FUNDS, "51亿元": FUNDS, "65%": FUNDS, "6个": PROJECTS},
        ),
        (
            f"{ZONE}全区省外到位资金中，来自沪苏浙的占比61%，比上年提高3个百分点。引进内资项目中，来自上海的占三成。",
            {
                "61%": {"indicator": "funds_in_place", "measure": "share"},
                "3个百分点": FUNDS,
                "三成": {"indicator": "project_count", "measure": "share"},
            },
        ),
        (  # of the economy a branch's is what it adds, and what has a name of its own is of that
            f"{ZONE}生产总值中，第一产业增加值3.2亿元。规上工业企业中，高新技术企业有61家。第三产业42亿元，增长5%。",
            {
                "3.2亿元": {"indicator": "value_added"},
                "61家": {"indicator": "hightech_enterprise_count"},
                "42亿元": {"indicator": "value_added"},
            },
        ),
        (  # a part of what stands right before it
            f"{ZONE}上半年到位资金312亿元，68%来自沪苏浙。累计孵化企业42家，两成以上回到本地落地。",
            {
                "68%": {"indicator": "funds_in_place", "measure": "share"},
                "两成": {"indicator": "enterprise_count", "measure": "share"},
            },
        ),
        (f"{ZONE}上半年到位资金312亿元，68%的茶农增收。", {"68%": {"measure": "share", "indicator": "industry_share"}}),
        (  # where money comes from
            f"{ZONE}上半年实际到位资金148亿元，增长14%。其中，来自上海的资金36亿元。",
            {"36亿元": FUNDS},
        ),
        (  # what arrives beside foreign capital
            f"{ZONE}全区实际到账外资1.83亿美元，增长6.5%，撮镇镇到账2860万美元，同比增长1.2倍。肥东县到账资金2.6亿元。",
            {"2860万美元": {"indicator": "fdi_actual"}, "1.2倍": {"indicator": "fdi_actual"}, "2.6亿元": FUNDS},
        ),
        (  # a task told before
            f"{ZONE}今年下达的任务是工业投资不低于300亿元。上半年长丰县完成年度任务的41%，肥西县完成45%。",
            {
                "41%": {"indicator": "industrial_investment", "measure": "completion"},
                "45%": {"indicator": "industrial_investment", "measure": "completion"},
            },
        ),
        (  # parts of a zone are no parks that are counted
            f"{ZONE}新签约项目120个，协议资金210亿元；到位资金36亿元，增长21%。其中城南园区62个，城北园区58个。",
            {"62个": PROJECTS, "58个": PROJECTS},
        ),
        (f"{ZONE}新签约项目120个。全县建成特色园区6个。", {"6个": {"indicator": "park_count"}}),
        (  # amounts go on with amounts of their kind
            (
                f"{ZONE}新改建公路210公里，改造桥梁36座，其中长丰县80公里、12座，肥西县、庐江县分别完成52公里和41公里。"
                "新开工项目23个，工业投资完成46亿元，增长24%，其中城南、城北分别完成16亿元和13亿元。"
            ),
            {
                "52公里": {"indicator": "line_length"},
                "41公里": {"indicator": "line_length"},
                "16亿元": {"indicator": "industrial_investment"},
            },
        ),
    ],
)
def test_parts(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "上半年实际使用港资12.6亿美元，占全省的三成。",
            {"12.6亿美元": {"indicator": "fdi_actual"}, "三成": {"indicator": "fdi_actual"}},
        ),
        ("建成公共充电桩2600个。", {"2600个": {"indicator": "equipment_count"}}),
        (
            "评定信用村96个，占行政村总数的62%。",
            {"96个": {"indicator": "village_count"}, "62%": {"indicator": "village_count"}},
        ),
        ("下达草原补奖资金2.3亿元。", {"2.3亿元": {"indicator": "incentive_paid"}}),
        ("新增校舍面积3.1万平方米。", {"3.1万平方米": {"indicator": "floor_area"}}),
        ("一期4.2万平方米孵化器已投用。", {"4.2万平方米": {"indicator": "floor_area"}}),
        ("1300余栋楼宇拔地而起。", {"1300余栋": {"indicator": "building_count"}}),
        ("中欧班列肥东平台累计开行420列。全年送戏下乡96场。", {"420列": OTHER, "96场": OTHER}),
        ("“跨省通办”事项152项，上半年办件2.6万件。", {"152项": {"indicator": "policy_count"}, "2.6万件": OTHER}),
        ("新建泊位2个，设计年通过能力60万标箱。", {"60万标箱": {"indicator": "capacity"}}),
        (
            "投产后年可产有机硅单体12万吨、硅油3万吨。",
            {"12万吨": {"indicator": "capacity"}, "3万吨": {"indicator": "capacity"}},
        ),
        ("全年产汽车31万辆，其中新能源汽车9万辆，增长36%。", {"31万辆": OTHER, "9万辆": OTHER, "36%": OTHER}),
        ("落户项目27宗，总投资46亿元，其中10亿元以上项目5宗。", {"27宗": PROJECTS, "5宗": PROJECTS}),
        ("供应项目用地6宗。多功能产品3000台下线。", {"6宗": OTHER, "3000台": {"indicator": "equipment_count"}}),
        ("全年完成投资310亿元，其中第一产业12亿元。", {"12亿元": {"indicator": "investment_completed"}}),
        ("累计孵化创业团队36家。", {"36家": {"indicator": "enterprise_count"}}),
        ("建成通村水泥路41条共130公里。", {"130公里": {"indicator": "line_length"}}),
        ("加快26个在建项目施工进度。", {"26个": {"indicator": "project_count", "measure": "level"}}),
        ("埇桥区、萧县分别引进19个和14个。", {"19个": PROJECTS, "14个": PROJECTS}),
        ("规上工业企业复工348家，复工率98%。", {"98%": {"indicator": "enterprise_count", "measure": "completion"}}),
        ("安排1500万元专项资金用于稳岗和用工补贴。", {"1500万元": {"indicator": "incentive_paid"}}),
        ("到位专项债券1500万元。", {"1500万元": FUNDS}),
        ("工业投资71亿元，增速快于全部投资24.6个百分点。", {"24.6个百分点": {"indicator": "industrial_investment"}}),
        ("用4%的土地创造了全市9%的税收。", {"4%": {"indicator": "land_area", "measure": "share"}}),
    ],
)
def test_words(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


RACE = "一季度江西各市经济比较\n2023-04-28 来源：数据笔记\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # how far two places are apart
            f"{RACE}九江地区生产总值920亿元，宜春840亿元。两者相差80亿元，比上年同期扩大了9亿元左右。",
            {"80亿元": {"indicator": "gdp", "measure": "change"}, "9亿元": {"indicator": "gdp", "measure": "change"}},
        ),
        (
            f"{RACE}九江地区生产总值920亿元。城镇与农村居民收入相差5300元。",
            {"5300元": {"indicator": "disposable_income"}},
        ),
        (  # the whole, and not its parts, is what the next paragraph's places are told of
            f"{RACE}全省外贸进出口1120亿元，增长4%。其中出口790亿元，增长9%；进口330亿元，下降3%。\n\n各市冷暖不一。南昌312亿元，仍居首位；赣州188亿元。",
            {"312亿元": {"indicator": "trade_total"}, "188亿元": {"indicator": "trade_total"}},
        ),
        (  # what is done of what a sentence before has planned
            f"{RACE}全省今年安排铁路建设投资逾120亿元。截至3月底已完成33.9亿元，同比增加5.4亿元。",
            {
                "33.9亿元": {"indicator": "investment_completed"},
                "5.4亿元": {"indicator": "investment_completed", "measure": "change"},
            },
        ),
        (
            f"{RACE}全省今年安排铁路建设投资逾120亿元。3月完成税收33.9亿元。",
            {"33.9亿元": {"indicator": "fiscal_revenue"}},
        ),
        (  # what an economy may reach
            f"{RACE}九江去年GDP为4026亿元。到2027年，若九江能保持年均6%的增速，有望突破5200亿元。",
            {"5200亿元": {"indicator": "gdp"}},
        ),
        (  # described before it is named
            f"{RACE}九江地区生产总值920亿元。排在全省第五位的上饶只相当于南昌的45%。",
            {"45%": {"indicator": "gdp", "measure": "share"}},
        ),
        (
            f"{RACE}九江地区生产总值920亿元。出口额垫底的萍乡只相当于南昌的8%。",
            {"8%": {"indicator": "exports"}},
        ),
    ],
)
def test_compared(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("到年底要签约15个以上项目，引进30家以上企业。", {"15个": PROJECTS, "30家": {"indicator": "enterprise_count"}}),
        ("将建设10个左右创新平台。", {"10个": {"indicator": "park_count"}}),
        ("省财政下达均衡性转移支付12亿元，比上年增加1.5亿元。", {"12亿元": OTHER, "1.5亿元": OTHER}),
        ("区财政每年安排专项资金1500万元。", {"1500万元": {"indicator": "incentive_paid"}}),
        (
            "口岸年过货能力由200万吨提高到500万吨。",
            {"200万吨": {"indicator": "capacity"}, "500万吨": {"indicator": "capacity"}},
        ),
        ("标准厂房总面积12.8万平方米，其中可供租赁3.6万平方米。", {"12.8万平方米": {"indicator": "floor_area"}}),
        ("园区总面积12.8万平方米。", {"12.8万平方米": {"indicator": "land_area"}}),
        ("规上工业企业亏损面17.4%。", {"17.4%": {"measure": "share"}}),
        ("收购价每斤0.98元。收购价12亿元。", {"0.98元": OTHER, "12亿元": {"indicator": "acquisition_value"}}),
        ("生产整车28万辆，较上年多产8.6万辆。", {"8.6万辆": {"measure": "change"}}),
        (
            "中水回用率60%，受污染耕地安全利用率93%。",
            {"60%": {"indicator": "energy_environment"}, "93%": {"indicator": "energy_environment"}},
        ),
        (
            "孵化创业主体2.1万个，新建边境小康村18个。",
            {"2.1万个": {"indicator": "market_entity_count"}, "18个": {"indicator": "village_count"}},
        ),
        ("距离完成全年增长6%左右、总量冲击600亿元的目标还有差距。", {"6%": {"indicator": "gdp"}}),
    ],
)
def test_words_too(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


RANKED = "安徽省开发区综合考核评价结果公布\n2023-11-20\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # parts of a zone behind what its projects are worth, and zones told one after another
            f"{ZONE}园区已签约项目27个，计划总投资163亿元，其中城南片区16个，城北片区11个。新建科技园区3个。",
            {"16个": PROJECTS, "11个": PROJECTS, "3个": {"indicator": "park_count"}},
        ),
        (  # foreign money that has come
            f"{ZONE}高技术产业引资2.4亿美元，增长9%。制造业到资1.6亿美元。",
            {
                "2.4亿美元": {"indicator": "fdi_actual"},
                "9%": {"indicator": "fdi_actual"},
                "1.6亿美元": {"indicator": "fdi_actual"},
            },
        ),
        (f"{ZONE}全区到资16亿元。", {"16亿元": FUNDS}),
        (  # what a ranking of zones counts
            f"{RANKED}与上年相比名次上升的54家，下降的49家。进百强的7家，江苏的22家。新入驻企业31家。",
            {
                "54家": {"indicator": "park_count"},
                "49家": {"indicator": "park_count"},
                "7家": {"indicator": "park_count"},
                "31家": {"indicator": "enterprise_count"},
            },
        ),
        (f"{ZONE}与上年相比名次上升的54家。", {"54家": OTHER}),
        (  # a rate told before
            f"{RACE}全省研发投入强度为2.12%。其中南昌达到2.53%，赣州为2.11%，萍乡仅有1.47%。",
            {
                "2.53%": {"indicator": "rd_intensity"},
                "2.11%": {"indicator": "rd_intensity"},
                "1.47%": {"indicator": "rd_intensity"},
            },
        ),
        (f"{RACE}全省研发投入强度为2.12%。南昌生猪出栏率2.53%。", {"2.53%": OTHER}),
    ],
)
def test_ranked(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("签约项目中亮点不少，世界500强投资的9个。", {"9个": PROJECTS}),
        (
            "铁路货场年到发能力300万吨，冷藏能力达到20万吨。",
            {"300万吨": {"indicator": "capacity"}, "20万吨": {"indicator": "capacity"}},
        ),
        ("一期1.5万吨气调库已经投用。", {"1.5万吨": {"indicator": "capacity"}}),
        ("开工改造老旧小区43个、86万平方米。", {"86万平方米": {"indicator": "floor_area"}}),
        ("搬迁了7个村、2936户。", {"2936户": OTHER}),
        ("专班把11项审批手续并联办理。", {"11项": {"indicator": "policy_count"}}),
        (
            "全年新入库规上工业企业18家。服务业新入库40户。",
            {"18家": {"indicator": "enterprise_count"}, "40户": {"indicator": "enterprise_count"}},
        ),
        ("后备企业中，已上市6家。", {"6家": {"indicator": "listed_company_count"}}),
        ("公司眼下还在招200名技工，投用后还要招350人。", {"350人": {"indicator": "employment"}}),
        ("带动就业5300人，出入园人员510万人次。", {"5300人": {"indicator": "employment"}, "510万人次": OTHER}),
        ("从这里出境的笔记本电脑，全年超过700万台。", {"700万台": OTHER}),
    ],
)
def test_words_at_last(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


CAPACITY, OTHERS = {"indicator": "capacity"}, {"indicator": "other"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "县里八成以上的企业来自浙江。七成以上的农户增收。",
            {"八成": FIRMS | {"measure": "share"}, "七成": {"indicator": "industry_share"}},
        ),
        ("园区关停小轮胎厂16家。园区里老乡办的厂有30来家。", {"16家": FIRMS, "30来家": FIRMS}),
        ("到2025年，飞地引才3000名。", {"3000名": {"indicator": "talent_count"}}),
        ("各区签约数均未超过20个，其中蜀山区仅11个。", {"11个": PROJECTS}),
        ("13个考核单位中有7个外资到账为零。入驻单位13家。", {"13个": {"indicator": "region_count"}, "13家": FIRMS}),
        (
            "产值436亿元，其中家电产业下降4.4%，智能终端增长19.6%。",
            {"4.4%": {"indicator": "output_value"}, "19.6%": {"indicator": "output_value"}},
        ),
        (
            "化工园年加工原油2000万吨。全年原油产量120万吨。上半年水产品产量6.2万吨。",
            {"2000万吨": CAPACITY, "120万吨": OTHERS, "6.2万吨": OTHERS},
        ),
        ("二期泊位投用，届时年通过能力将达50万辆。", {"50万辆": CAPACITY}),
        ("航道通过能力提高两成。航道里程提高三成。", {"两成": OTHERS, "三成": {"indicator": "line_length"}}),
        (
            "城市再生水利用率沿线各市平均要达到35%以上，其中肥西率先达到50%。",
            {"35%": {"indicator": "energy_environment"}, "50%": {"indicator": "energy_environment"}},
        ),
        ("光伏长廊规划长400公里。大坝长400米。", {"400公里": {"indicator": "line_length"}, "400米": OTHERS}),
        (
            "一般公共预算收入38.6亿元，为年预算的76.4%。",
            {"76.4%": {"indicator": "fiscal_revenue", "measure": "completion"}},
        ),
        ("累计入驻智能终端企业201家，其中已投产68家；今年以来产手机1.3亿部。", {"1.3亿部": OTHERS}),
        ("由甲公司与乙公司按6比4组建，乙公司占44%的股比。", {"44%": {"indicator": "equity_share"}}),
        (
            "复制推广外地制度经验62项，设立名医工作室10个。",
            {"62项": {"indicator": "policy_count"}, "10个": {"indicator": "park_count"}},
        ),
        ("新造高速客轮3艘，远程会诊187例。", {"3艘": {"indicator": "equipment_count"}, "187例": OTHERS}),
        (
            "医保统筹基金支付2380余万元。产业基金出资2380万元。",
            {"2380余万元": OTHERS, "2380万元": {"indicator": "fund_size"}},
        ),
        (
            "争取上级各类专项资金4.6亿元。安排专项资金1.2亿元。",
            {"4.6亿元": FUNDS, "1.2亿元": {"indicator": "incentive_paid"}},
        ),
        (
            "销售收入31.5亿元，总量占5家园区的三成以上。5家园区的三成企业停产。",
            {"三成": {"measure": "share"}},
        ),
    ],
)
def test_words_of_fourth(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


AIMS = "湖北各市亮出2026年目标\n2026-02-03\n\n"
AIM = {"indicator": "gdp", "measure": "growth"}
PURSE = "江西城市财力榜\n2025-02-18\n\n各市2024年的一般公共预算收入已经公布。\n\n"
FISC, DONE = {"indicator": "fiscal_revenue"}, {"indicator": "investment_completed", "measure": "completion"}
KEY = "赣州市重点办关于上半年重点工程进展情况的通报\n2016-07-21\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # what an economy is to grow by
            (
                f"{AIMS}宜昌去年GDP达6400亿元，增长6.1%。今年目标增长6.5%左右。\n襄阳GDP目标只定了6.2%，荆州喊出7%。\n"
                "黄石（5.8%左右）、十堰（5.6%以上）目标一致。"
            ),
            {"6.5%": {"indicator": "gdp"}, "6.2%": AIM, "7%": AIM, "5.8%": AIM, "5.6%": AIM},
        ),
        (f"{AIMS}宜昌去年GDP达6400亿元。外贸增长6%。今年目标增长6.5%左右。", {"6.5%": {"indicator": "trade_total"}}),
        (
            f"{AIMS}全市GDP达6400亿元。研发投入强度保持在3%以上。",
            {"3%": {"indicator": "rd_intensity", "measure": "level"}},
        ),
        (  # the pace that is needed
            f"{AIMS}宜昌GDP达6400亿元。宜昌年初定的增长目标是6%左右，四季度须跑到7%上下；荆州目标5.5%。",
            {
                "6%": {"indicator": "gdp", "measure": "growth"},
                "7%": {"indicator": "gdp", "measure": "growth"},
                "5.5%": {"indicator": "gdp", "measure": "growth"},
            },
        ),
        (
            f"{AIMS}全省常住人口少了7万，能否守住4%的增长底线，还要看投资。",
            {"4%": {"indicator": "gdp", "measure": "growth"}},
        ),
        (  # an economy before a part of it
            f"{AIMS}去年，湖北GDP增长5%，规上工业增加值更是增长8%。宜昌上半年增长6.1%。",
            {"6.1%": {"indicator": "gdp"}},
        ),
        (
            f"{AIMS}去年，湖北规上工业增加值增长8%。宜昌上半年增长6.1%。",
            {"6.1%": {"indicator": "value_added"}},
        ),
        (  # what two have of the whole
            f"{AIMS}武汉GDP达18307亿元，增长5.1%；宜昌5081亿元，增速3.8%。两城加起来差不多占全省的四成。",
            {"四成": {"indicator": "gdp", "measure": "share"}},
        ),
        (  # the one amount that a text opens with
            (
                f"{PURSE}南昌512亿元，增长2.7%，居首；赣州321亿元，下降1.1%。\n老牌强市里，九江308亿元、上饶256亿元。\n"
                "2025年的目标都不高。南昌定了3%，赣州2.5%左右。"
            ),
            {"512亿元": FISC, "2.7%": FISC, "308亿元": FISC, "3%": FISC, "2.5%": FISC},
        ),
        (
            f"{PURSE}南昌512亿元，增长2.7%。政府债务余额南昌1800亿元。",
            {"1800亿元": {"indicator": "other"}},
        ),
        (  # how much is done, of what was last told so
            (
                f"{KEY}全市完成投资389亿元，占年度计划的54.4%。\n完成率排名前三的是：南康区68.1%、信丰县61.9%、章贡区60.5%。"
                "排名后两位的是：石城县41.2%、全南县40.6%。\n崇义、全南两县每月须至少完成年度计划的9%。"
            ),
            {"68.1%": DONE, "60.5%": DONE, "41.2%": DONE, "9%": DONE},
        ),
        (
            f"{KEY}全市完成投资389亿元，占年度计划的54.4%。\n路基工程完成85%。",
            {"85%": {"indicator": "project_progress"}},
        ),
        (  # of what the heading names
            f"{KEY}（二）到位资金。完成年度目标八成以上的有3个：信丰县86.2%、章贡区84.9%、石城县82.1%。",
            {"3个": {"indicator": "region_count"}, "86.2%": FUNDS, "84.9%": FUNDS, "82.1%": FUNDS},
        ),
    ],
)
def test_aimed(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("九市里投资正增长的只剩3个：长沙、株洲、湘潭。", {"3个": {"indicator": "region_count"}}),
        ("本月签约项目中，已投产的有2个：长沙锂电项目和湘潭电机项目。", {"2个": PROJECTS}),
    ],
)
def test_places_behind(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "锂电池出口87.5亿元。经机场出口12.4亿元。",
            {"87.5亿元": {"sector": "energy"}, "12.4亿元": {"sector": "trade"}},
        ),
        ("发运5.3万标箱，开行班列420列。生产动车组420列。", {"5.3万标箱": {"sector": "transport"}}),
        ("引进大学生5500名。地方政府债务余额146亿元。", {"5500名": {"sector": None}, "146亿元": {"sector": None}}),
        ("助企纾困政策12条。帮助企业招工4300人。", {"12条": {"sector": "government"}, "4300人": {"sector": None}}),
        (
            "登记的国际船舶34艘。船舶制造业产值34亿元。",
            {"34艘": {"sector": "transport"}, "34亿元": {"sector": "equipment"}},
        ),
        (
            "腾退岸线11.3公里，复绿1.2万亩。",
            {"11.3公里": {"sector": "environment"}, "1.2万亩": {"sector": "environment"}},
        ),
        (
            "异地就医直接结算61万人次，专家坐诊1900人次。",
            {"61万人次": {"sector": "health_care"}, "1900人次": {"sector": "health_care"}},
        ),
        ("行政村通硬化路率升至92%，非房地产投资占62%。", {"92%": {"sector": "transport"}, "62%": {"sector": None}}),
        (
            "田间综合机械化程度达93%，文旅消费券核销93万元。",
            {"93%": {"sector": "agriculture"}, "93万元": {"sector": "tourism"}},
        ),
    ],
)
def test_sectors(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{ZONE}{sentence}", told)


def test_a_long_title_is_of_no_one_sector() -> None:
    title = "从白沟箱包城到北三县写字楼，从渤海新区的车间到雄安的塔吊，十年里，一批批企业在河北安了家"
    agree(f"{title}\n2024-02-26\n\n河北累计承接法人单位4.39万家。", {"4.39万家": {"sector": None}})
    agree("白沟箱包城这十年\n2024-02-26\n\n累计入驻企业4.39万家。", {"4.39万家": {"sector": "fashion"}})
