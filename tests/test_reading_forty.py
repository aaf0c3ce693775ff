"""Whole readings of sentences that forty more unread texts had wrong: whose, of what and of when what they tell is."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written


def test_a_number_that_names_industries_is_none_of_their_projects_and_dates_nothing() -> None:
    found = rows(
        f"{CHUZHOU}一季度，全市新签约亿元以上项目118个。从产业看，光伏、电池、家电三大主导产业项目合计71个，协议引资额398亿元。"
    )
    assert "三大" not in found or found["三大"].indicator != "project_count"
    assert found["71个"].period_start == found["398亿元"].period_start == dt.date(2024, 1, 1)


def test_whose_projects_a_rank_tells_is_no_count_of_places() -> None:
    told = {"indicator": "project_count", "region": "滁州市"}
    agree(f"{CHUZHOU}4月19日，全市46个市、县(区)级重点项目集中开工。", {"46个": told})


LAUNCH: Final = (
    "四川某某食品生产基地等46个重点项目集中开工\n2016-04-29\n\n4月25日，四川某某食品生产基地等46个重点项目开工。市委书记、市长宣布开工。\n\n"
    "46个项目总投资79.7亿元。从区域看：巴州区8个，总投资8.2亿元，2016年计划投资5亿元；恩阳区11个，总投资25.7亿元，2016年计划投资10.1亿元；"
    "南江县9个，总投资5.3亿元。"
)


def test_a_city_is_known_by_its_districts_where_the_title_only_names_a_firms_province() -> None:
    agree(LAUNCH, {"79.7亿元": {"region": "巴中市"}, "11个": {"region": "恩阳区"}})


def test_a_years_plan_for_one_district_dates_no_count_of_the_next() -> None:
    found = rows(LAUNCH)
    assert {found[quote].status for quote in ("8个", "11个", "9个")} == {"actual"}
    assert found["9个"].period_end == dt.date(2016, 4, 29)
    assert found["10.1亿元"].status == "target"


def test_an_example_gives_all_of_them_no_sector() -> None:
    assert rows(LAUNCH)["79.7亿元"].sector is None


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # who is back at work
        ("“四上企业”复工率93.8%。", "93.8%", {"indicator": "enterprise_count"}),
        ("亿元以上重大项目复工率91.1%。", "91.1%", {"indicator": "project_count"}),
        ("规上企业到岗人员46.9万人。", "46.9万人", {"indicator": "employment"}),
        # what is counted otherwise than what was told before
        ("新区为企业找来2台测温仪、1万只口罩、600间员工宿舍。", "1万只", {"indicator": "other"}),
        ("园区入驻企业15家，形成200万锭纺纱、2400台织机规模。", "2400台", {"indicator": "equipment_count"}),
        ("班列运行班次从2014年的12列提升到2022年的768列。", "768列", {"indicator": "other"}),
        ("邀请学者60名，评出优秀论文12篇。", "12篇", {"indicator": "other"}),
        ("一季度港口完成汽车滚装运输量2万辆。", "2万辆", {"indicator": "other"}),
        # words that are of something else
        ("全市社区卫生服务站123所。", "123所", {"indicator": "other"}),
        ("居民医保政策范围内住院费用支付比例达到70%。", "70%", {"indicator": "other"}),
        ("实际使用德资2.7亿美元。", "2.7亿美元", {"indicator": "fdi_actual"}),
        ("来参展的湘企149家。", "149家", {"indicator": "enterprise_count"}),
        ("农业产业化龙头企业创汇1100万美元。", "1100万美元", {"indicator": "exports"}),
        # what part of a cost is granted
        ("企业购置新设备，按设备投资额的15%给予最高500万元奖励。", "15%", {"indicator": "incentive_paid"}),
        # how something has grown
        (
            "前4个月，全市进出口总值141亿元，同比增速继续上行至2.4%。",
            "2.4%",
            {"indicator": "trade_total", "measure": "yoy"},
        ),
        # prices of a class of goods, whatever verb tells them
        ("居民消费八大类中，食品类同比上涨3.4%。", "3.4%", {"indicator": "price_index"}),
        ("食品类价格上涨3.4%，其中鲜菜增长12.3%，猪肉下降5.6%。", "5.6%", {"indicator": "price_index"}),
        # what is still to come
        (
            "园区二期已经开工，届时可入驻企业15家，吸引投资40多亿元，年产值超100亿元，吸纳就业4000多人。",
            "4000多人",
            {"status": "forecast"},
        ),
        (
            "园区二期已经开工，届时可入驻企业15家，吸引投资40多亿元，年产值超100亿元。",
            "40多亿元",
            {"status": "forecast"},
        ),
        ("某某食品项目总投资15亿元。投产达效后将提供2000个就业岗位。", "2000个", {"status": "forecast"}),
        ("在滁州的德资企业年营业收入超过45亿元。", "45亿元", {"status": "actual"}),
        ("全市新能源电池产能已达200万台。", "200万台", {"status": "actual"}),
        ("全市新增规上工业企业132户、达1095户。", "1095户", {"measure": "level"}),
        ("固定资产投资增长13%；全市规上企业总数增长21%。", "21%", {"indicator": "enterprise_count"}),
        ("科创板上市企业占全国1/5以上，综合利率低至2.15%。", "2.15%", {"indicator": "other", "label": "综合利率"}),
        ("人均期望寿命从78.3岁提高到80.3岁。", "78.3岁", {"indicator": "other"}),
        ("零跑汽车交付14.4万辆。志愿服务队已组建16个。", "16个", {"indicator": "other"}),
        # of so many projects, and of streets that are places
        (
            "全市162个签约项目中，已注册公司121个，注册率74.7%；已开工58个，开工率35.8%。",
            "58个",
            {"indicator": "project_count", "label": "开工项目"},
        ),
        # each growth to its own, though no code names what was carried
        ("班列全年开行2380列，发运19.6万标箱，同比分别增长4.5%、5.2%。", "4.5%", {"label": "班列"}),
        # what only says of what reach something is, and what is outdone
        ("眼下，43个科技创新项目跨区域联合攻关。", "43个", {"indicator": "project_count"}),
        (
            "财政收入突破3亿元，其中一般预算收入增幅首次超过总收入，完成1.1亿元。",
            "1.1亿元",
            {"indicator": "fiscal_revenue"},
        ),
        ("通关速度提高30%，年均进出口增幅达到22.5%。", "22.5%", {"indicator": "trade_total"}),
        ("全市出口18.9亿元，增长54.5%。对尼泊尔贸易17.97亿元。", "17.97亿元", {"indicator": "trade_total"}),
        ("铁路日均发送325.8万人次，较去年同期多发送旅客近31.5万人次。", "31.5万人次", {"measure": "change"}),
        ("普通国省道日均断面交通流量为14111辆。", "14111辆", {"indicator": "other"}),
        ("从2012年引进种植起发展至今，全县食用菌产业规模已超3000万棒。", "3000万棒", {"indicator": "other"}),
        ("全年优良天数240天，较2020年增加41天。", "41天", {"measure": "change"}),
        # funds that were won
        ("2023年，成立资金争取工作专班，争取均衡性转移支付47.6亿元。", "47.6亿元", {"status": "actual"}),
        ("2023年，全市税收完成12亿元，超目标任务0.8个百分点。", "0.8个百分点", {"status": "actual"}),
        # how much of a year's plan has been done
        ("1-3月，农业项目完成投资3.9亿元，今年新认定项目6个，完成年度计划200%。", "200%", {"status": "actual"}),
    ],
)
def test_what_is_told(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(CHUZHOU + words, {quote: told})


def test_goods_of_a_list_are_named_each() -> None:
    found = rows(f"{CHUZHOU}食品类价格上涨3.4%，其中水产品、蔬菜、干鲜果类分别上涨5.6%、8.9%、1.4%。")
    assert [found[quote].label for quote in ("5.6%", "8.9%", "1.4%")] == ["水产品", "蔬菜", "干鲜果类"]


@pytest.mark.parametrize(
    ("words", "quote", "region"),
    [
        ("德国是江苏最大的投资国。德国在江苏共设立企业2276家。", "2276家", "江苏省"),
        ("日本在苏州设立企业312家。", "312家", "苏州市"),
        ("如今已有超过2500家德企在中国投资。", "2500家", "中国"),
        ("某某家电在中国的产能已达200万台。", "200万台", "中国"),
        ("百强企业中有民营83家。榜单前十名中有南京市的企业三家，无锡、常州各一家。", "一家", "常州市"),
        ("生产建设兵团全年进出口16亿美元。", "16亿美元", "新疆生产建设兵团"),
    ],
)
def test_whose_it_is(words: str, quote: str, region: str) -> None:
    agree(CHUZHOU + words, {quote: {"region": region}})


@pytest.mark.parametrize(
    "told",
    [
        "高新技术企业达到620家",
        "上市公司28家",
        "民营企业达86万户",
        "市场主体达45.6万户",
        "企业总数86万家",
        "科技型企业达3600家",
        "外资企业累计1200家",
        "重大项目开工46个",
        "重点项目完成投资186亿元",
        "制造业投资增长7.4%",
        "接待游客3120万人次",
        "研发投入强度达3.61%",
    ],
)
def test_what_a_place_elsewhere_has_is_its_own_and_nothing_that_came_from_there(told: str) -> None:
    (row,) = (r for r in rows(f"{CHUZHOU}全市新签约项目118个；合肥{told}。").values() if r.quote != "118个")
    assert row.region == "合肥市"


@pytest.mark.parametrize("told", ["企业项目38个", "客商投资项目12个", "资金26亿元", "游客320万人次"])
def test_what_came_from_elsewhere_stays_where_it_came_to(told: str) -> None:
    (row,) = (r for r in rows(f"{CHUZHOU}全市新签约项目118个，其中上海{told}。").values() if r.quote != "118个")
    assert row.region == "滁州市"


def test_firms_on_a_list_are_what_was_counted_before() -> None:
    agree(
        f"{CHUZHOU}百强企业中有民营企业83家。从区域分布看，苏南地区有77家上榜，占绝对优势。",
        {"77家": {"indicator": "enterprise_count"}},
    )


def test_a_title_that_is_a_channel_is_not_what_its_text_is_about() -> None:
    agree(
        "苏州\n2022-08-22\n\n江苏省企业联合会发布江苏百强企业名单。江苏百强企业营业收入72240亿元。苏州的某某集团居首。江苏制造业平均营收552亿元。",
        {"552亿元": {"region": "江苏省"}},
    )


def test_a_name_behind_a_county_that_begins_with_its_province_is_of_something_there() -> None:
    agree(
        "昌图换热产业见闻\n2010-10-28\n\n博览会在昌图县辽宁换热设备产业基地开幕。目前，辽宁换热设备产业基地累计引进项目160个。",
        {"160个": {"region": "昌图县"}},
    )


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # a plan that a water quota is called after is none of what lies ahead
        (
            "阿克苏地区2025年国民经济和社会发展统计公报\n2026-05-28\n\n全年计划内指标用水总量85.07亿立方米。",
            {"85.07亿立方米": ("actual", "2025-01-01", "2025-12-31")},
        ),
        # two years that two clauses tell are no list
        (
            "辽宁收入观察\n2021-06-22\n\n2013年，农村居民收入超过1万元，此后历年增幅均高于城镇，2020年，全省城乡居民人均可支配收入分别为40376元、17450元。",
            {"40376元": ("actual", "2020-01-01", "2020-12-31"), "17450元": ("actual", "2020-01-01", "2020-12-31")},
        ),
        # what a year is expected to reach is no part of it so far
        (
            "昌都市用电观察\n2021-05-28\n\n结合当前居民用户数量测算，今年居民用电量预计突破1.1亿千瓦时。",
            {"1.1亿千瓦时": ("forecast", "2021-01-01", "2021-12-31")},
        ),
        # about as much as then
        (
            "湖州港一季度运行\n2020-04-03\n\n2020年一季度，湖州港集装箱吞吐量达10.68万标箱，与2019年同期基本持平，其中外贸箱量达7.4万标箱。",
            {"7.4万标箱": ("actual", "2020-01-01", "2020-03-31")},
        ),
        # both ends of a rise have the years that are told
        (
            "南通这十年\n2022-05-04\n\n2012年到2021年，全市生产总值由4558亿元增加到11026亿元。",
            {"4558亿元": ("actual", "2012-01-01", "2012-12-31"), "11026亿元": ("actual", "2021-01-01", "2021-12-31")},
        ),
        (
            "南通这十年\n2022-05-04\n\n十年来，南通生产总值由2012年的4559亿元跃升至2021年的11027亿元。人均GDP从6.25万元提高到14.3万元。",
            {"6.25万元": ("actual", "2012-01-01", "2012-12-31"), "14.3万元": ("actual", "2021-01-01", "2021-12-31")},
        ),
        # a list of what is new is of one time
        (
            "台州湾新区2023年发展情况\n2024-01-15\n\n2023年新增国家高新技术企业41家、省级专精特新中小企业56家。",
            {"56家": ("actual", "2023-01-01", "2023-12-31")},
        ),
    ],
)
def test_of_when_it_is(article: str, told: dict[str, tuple[str, str, str]]) -> None:
    found = rows(article)
    for quote, (status, start, end) in told.items():
        period = (dt.date.fromisoformat(start), dt.date.fromisoformat(end))
        assert (found[quote].status, (found[quote].period_start, found[quote].period_end)) == (status, period)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("产值在5亿元以上的企业已全部复工，复工企业919家。", "5亿元"),
        ("新引进项目固定资产投资1000万元以上的，按固定资产投资额的10%给予最高2000万元补贴。", "1000万元"),
        ("一、二、三、四类地区月最低工资标准分别为1810元、1640元、1480元、1300元。", "四类"),
        ("这一成绩背后，是港口的繁忙。全市吞吐量120万吨。", "一成"),
        ("经开区突破6000亿元，3000亿元以上开发区达到4家。", "3000亿元"),
        ("世界上每生产3台打印机就有1台来自这里。全市产量1200万台。", "3台"),
        ("2023百强机构在发明总量上领先，达到12家。", "2023百"),
    ],
)
def test_what_is_no_figure(words: str, quote: str) -> None:
    assert quote not in rows(CHUZHOU + words)


def test_labels_say_what_is_told_and_not_how() -> None:
    found = rows(f"{CHUZHOU}2022年两区一县实现地区生产总值4460亿元。其中青浦1346亿元，嘉善则是863.2亿元。")
    assert {found[quote].label for quote in ("4460亿元", "863.2亿元")} == {"地区生产总值"}


WUXI: Final = "无锡观察\n2025-02-14\n\n"


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # what the sentence before has told goes on
        (
            "今年前11个月，全市实现产值416亿元，增长18.7%，入库税收21.3亿元。预计全年可突破550亿元。",
            "550亿元",
            {"indicator": "output_value", "label": "产值"},
        ),
        (
            "全市一般公共预算收入1209.3亿元。江阴一个县级市就贡献了270.5亿元。",
            "270.5亿元",
            {"indicator": "fiscal_revenue", "label": "一般公共预算收入", "region": "江阴市"},
        ),
        # how far apart two were
        ("2024年两市GDP相差1.05万亿元，比2019年的7383亿元又拉大了。", "7383亿元", {"measure": "change"}),
        # another place's own
        ("2024年，苏州外贸依存度高达98%，无锡只有47.6%。", "47.6%", {"label": "外贸依存度", "region": "无锡市"}),
        # what stands is none of what is new
        ("2024年，全市新增高新技术企业95家，累计370家。", "370家", {"label": "高新技术企业"}),
        # what runs already
        ("如今，园区聚集企业136家，年处理废铝120万吨。", "120万吨", {"status": "actual"}),
        # a place, or what is done, names no part
        ("全市地区生产总值1.6万亿元。其中，江阴拿出5040亿元。", "5040亿元", {"label": "地区生产总值"}),
        ("全体居民人均可支配收入7.2万元。其中，城镇居民8.1万元。", "8.1万元", {"label": "城镇居民"}),
    ],
)
def test_what_goes_on(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(WUXI + words, {quote: told})


def test_shares_of_a_list_of_places_are_no_number_of_them() -> None:
    found = rows(f"{CHUZHOU}通勤者的前三位居住地为城区、花桥镇和太仓市城区，分别占总人数的68.78%、12.95%、4.76%。")
    assert found["12.95%"].indicator != "region_count"


def test_a_street_is_whose_projects_are_counted() -> None:
    agree(
        "浦口区招商引资通报\n2024-01-22\n\n2023年，全区签约亿元以上项目162个。其中：浦口经济开发区签约61个、总投资502亿元；桥林街道9个、24.8亿元。",
        {"9个": {"indicator": "project_count", "label": "桥林街道签约项目", "sector": None}},
    )


def test_what_a_budget_sets_aside_is_aimed_at_behind_a_comparison_too() -> None:
    agree(
        "芜湖市预算报告\n2024-01-08\n\n二、2024年预算安排\n市级安排产业扶持资金35亿元，较上年增加3亿元；安排科技创新资金12.6亿元，支持研发平台120个。",
        {"12.6亿元": {"status": "target", "label": "科技创新资金"}, "120个": {"status": "target"}},
    )


def test_nine_cities_are_those_of_the_corridor_that_was_named() -> None:
    agree(
        "G60科创走廊上的松江答卷\n2024-06-01\n\n八年前，松江的科创走廊启航；如今，九城市常住人口约4900万，GDP总量突破8万亿元。松江区财政收入600多亿元。",
        {"8万亿元": {"region": "G60科创走廊"}},
    )


def test_zones_of_a_province_are_no_one_zone() -> None:
    agree(
        "安徽省开发区实现开门红\n2022-02-01\n\n去年，合肥经开区突破6000亿元大关，3000亿元以上开发区达到4家。实现税收总额2187.6亿元。",
        {"4家": {"region": "安徽省"}},
    )


@pytest.mark.parametrize(
    ("article", "published"),
    [
        ("一张网\n\n截至2022年底，高铁里程超过6700公里。今年6月24日，两地开启地铁同城时代。", dt.date(2023, 6, 30)),
        (
            "园区共建\n\n2018年到2023年10月底，宣城经开区共签约项目278个。今年6月，两区启动合作。",
            dt.date(2023, 10, 31),
        ),
        ("电动车基地\n\n2022年，贵港市电动车产量52万台。今年计划产量100万台。", dt.date(2023, 12, 31)),
        (
            (
                "中新社上海2月20日电 2025年“开门红”重大项目集中签约大会20日举行，41个项目签约，总投资428亿元。\n"
                "2024年，新片区完成产值4230亿元，同比增长1.8%。\n发表评论\n2024-05-31 18:36:38回复\n2024-05-31 18:40:01回复"
            ),
            dt.date(2025, 2, 20),
        ),
        (
            "招商局力促突破\n\n上半年到位资金401.6亿元。\n文章来源:http://www.example.cn/2016/0927/278246.shtml",
            dt.date(2016, 9, 27),
        ),
        (
            (
                "苏州市政府工作报告\n苏州市政府工作报告 。2012年1月8日 某某) 各位代表: 2011年工作回顾 全市生产总值10500亿元。"
                "2012年，生产总值增长11%。"
            ),
            dt.date(2012, 1, 8),
        ),
        (
            "安徽青年报\n2月5日，省发改委作《关于安徽省2025年国民经济和社会发展计划执行情况与2026年计划草案的报告》。2026年，全省生产总值增长5%，投资增长3%。",
            dt.date(2026, 2, 5),
        ),
    ],
)
def test_when_a_text_was_written(article: str, published: dt.date) -> None:
    assert written(article, dt.date(2026, 11, 1)) == published


@pytest.mark.parametrize(
    ("article", "quote", "start", "end"),
    [
        # what sums a year up calls it 今年, though it came out in January
        (
            "临海市经信局2022年工作总结及2023年工作思路\n2023-01-03\n\n今年以来，市经信局全力稳企业。1-10月，全市规上工业产值957.7亿元。",
            "957.7亿元",
            "2022-01-01",
            "2022-10-31",
        ),
        (
            "江阴高新区项目概况\n2021-11-05\n\n2021年，江阴高新区积极作为。\n\n从产业项目看，全年签约超亿元项目超80个。",
            "80个",
            "2021-01-01",
            "2021-11-05",
        ),
        (
            "湖州市人大会议开幕\n2017-04-22\n\n赶超发展的五年\n生产总值年均增长8.6%；\n基础设施建设累计完成投资1439.2亿元；",
            "1439.2亿元",
            "2012-01-01",
            "2016-12-31",
        ),
    ],
)
def test_which_year_is_meant(article: str, quote: str, start: str, end: str) -> None:
    told = rows(article)[quote]
    assert (told.period_start, told.period_end) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def test_a_text_of_which_only_the_year_is_known_may_still_hope_for_it() -> None:
    told = rows("电动车基地\n\n2022年，全市产量52万台。今年计划产量100万台。今年电动车产量有望突破30万辆。")
    assert told["30万辆"].status == "forecast"
