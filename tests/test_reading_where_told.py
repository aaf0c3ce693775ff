"""Where figures are told of: whose office speaks, regions that go by other names, who has come, and what 这里 and 城市群 stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # a speaker's office tells of the region; the city's own people of the city
            (
                "【文字实录】淮海经济区产业协作情况发布会\n时间：2025-03-20\n\n"
                "徐州市商务局副局长 周某：去年外贸总额4210亿元，增长6.1%。\n\n"
                "宿迁市有关负责人：我们新签约项目86个，总投资310亿元。"
            ),
            {
                "4210亿元": {"region": "淮海经济区"},
                "6.1%": {"region": "淮海经济区"},
                "86个": {"region": "宿迁市"},
                "310亿元": {"region": "宿迁市"},
            },
        ),
        (  # an office called after a region in a city's story; a county's vice mayor speaks of the county
            (
                "【实录】钦州市临港产业发布会\n时间：2022年8月24日\n\n主持人：今天请大家介绍钦州市的情况。\n\n"
                "市北部湾办副主任 黎某：今年收储土地8600亩，盘活厂房12万平方米。\n\n"
                "灵山县副县长 梁某：谢谢提问。上半年落地企业17家。"
            ),
            {
                "8600亩": {"region": "钦州市"},
                "12万平方米": {"region": "钦州市"},
                "17家": {"region": "灵山县"},
            },
        ),
        (  # who releases is not what is told of
            (
                "川渝联合发布：成渝地区双城经济圈建设半年情况\n2024年8月2日\n\n"
                "上半年实现地区生产总值4.05万亿元。共建重大项目300个，完成投资2400亿元。\n\n"
                "川渝汽车产量170万辆。到2027年，双城经济圈地区生产总值达到11万亿元。"
            ),
            {
                "4.05万亿元": {"region": "成渝地区双城经济圈"},
                "300个": {"region": "成渝地区双城经济圈"},
                "170万辆": {"region": "川渝"},
                "11万亿元": {"region": "成渝地区双城经济圈"},
            },
        ),
        (  # a region of one province, and the group of cities that is larger
            (
                "一季度北部湾经济区外贸增长9.3%\n2022年4月29日\n\n"
                "广西北部湾经济区一季度进出口1120亿元。三省区还在编制北部湾城市群实施方案，2025年城市群常住人口达到4500万人。"
            ),
            {
                "9.3%": {"region": "广西北部湾经济区"},
                "1120亿元": {"region": "广西北部湾经济区"},
                "4500万人": {"region": "北部湾城市群"},
            },
        ),
        (  # a basin by those who live in it
            (
                "大河之治\n——沿黄省区高质量发展观察\n2026年1月14日\n\n河养育了4.2亿人口。宁夏水权交易94笔，河南、山东改造灌区1100万亩。\n\n"
                "黄河三角洲去年补水1.8亿立方米。\n\n到2030年，城市再生水利用率平均要达到35%以上。"
            ),
            {
                "94笔": {"region": "宁夏回族自治区"},
                "1.8亿立方米": {"region": "黄河三角洲"},
                "35%": {"region": "黄河流域"},
            },
        ),
        (  # 都市圈 is the article's own, though another has been told of in passing
            (
                "西安都市圈三年观察\n2025-03-02\n\n西安都市圈2024年常住人口1850万人。本地配套率只有三成，而合肥都市圈已超过45%。\n\n"
                "到2030年，都市圈常住人口达到2000万人。"
            ),
            {"2000万人": {"region": "西安都市圈"}},
        ),
        (  # 海西 beside Fujian is the economic zone; in Qinghai the prefecture
            "海西观察：三季度成绩单\n2014年11月\n\n福建前三季度生产总值1.57万亿元，温州2900亿元。海西前三季度进出口2100亿元。",
            {"2100亿元": {"region": "海峡西岸经济区"}},
        ),
        (
            "青海日报 2021年7月20日\n\n海西盐湖产业提速\n\n上半年，海西、海北两州齐发力，海西实现工业增加值210亿元。德令哈新建电站。",
            {"210亿元": {"region": "海西蒙古族藏族自治州"}},
        ),
        (  # 金山 beside Shanghai's neighbours
            (
                "金山平湖：隔河如一家\n2024年6月18日  来源：金山区融媒体中心\n\n金山现有跨省公交12条，金山与平湖之间的通勤人口有2.2万人，"
                "平湖往金山的1.4万人。张江长三角科技城横跨两地，"
                "金山占45平方公里，平湖占42平方公里。"
            ),
            {
                "12条": {"region": "金山区"},
                "1.4万人": {"region": "金山区"},
                "45平方公里": {"region": "金山区"},
                "42平方公里": {"region": "平湖市"},
            },
        ),
    ],
)
def test_regions_and_speakers(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # firms that have come, people who live here, and what 这里 is
            (
                "来安县招商成绩单\n2023年9月8日 来安县融媒体中心\n\n今年，来安县签约项目62个。昆山搬来的恒达电子，投资4.2亿元、用地90亩。"
                "在来安购房的南京业主近3万户。昆山厂房月租20元，这儿11元。"
            ),
            {
                "4.2亿元": {"region": "来安县"},
                "90亩": {"region": "来安县"},
                "3万户": {"region": "来安县"},
                "11元": {"region": "来安县"},
            },
        ),
        (
            (
                "龙游县特种纸产业观察\n2022年3月9日 龙游县融媒体中心\n\n杭州富阳造纸业腾退时，先后有9家企业落户这里，总投资70亿元。"
                "全县招引项目30个，沪苏杭甬来的占六成。"
            ),
            {"9家企业": {"region": "龙游县"}, "70亿元": {"region": "龙游县"}, "六成": {"region": "龙游县"}},
        ),
        (  # 这里 may be what the paragraph has told of within the article's own place
            "苏州招商观察\n2022年3月9日\n\n苏州去年签约项目900个。昆山是热土，去年有60家企业落户这里，总投资88亿元。",
            {"60家企业": {"region": "昆山市"}, "88亿元": {"region": "昆山市"}},
        ),
        (  # who brings firms along to the article's own place
            (
                "喀什地区招商观察\n2018年12月28日\n\n喀什地区到位资金260亿元。深圳、山东累计为喀什引进企业180家，今年新落地的项目中，"
                "来自深圳的有35个、山东30个。"
            ),
            {"180家": {"region": "喀什地区"}, "35个": {"region": "喀什地区"}, "30个": {"region": "喀什地区"}},
        ),
        (  # shares of a list of origins
            "苏滁现代产业园建园三年\n2015年5月4日\n\n截至3月底，苏滁现代产业园签约项目80个，来自苏州的占三成五，上海、南京合计28%。",
            {"三成五": {"region": "苏滁现代产业园"}, "28%": {"region": "苏滁现代产业园"}},
        ),
        (  # a direct line between two places is told of the article's own
            "嵊泗县文旅假期成绩单\n2023年5月6日\n\n假期嵊泗县接待游客8万人次。3月恢复的金山—嵊泗直航已跑了50班，平均上座率80%。",
            {"50班": {"region": "嵊泗县"}, "80%": {"region": "嵊泗县"}},
        ),
        (  # to settle a bill elsewhere in the region is what the city's people do; but a region's own story
            (
                "上半年宣城市融入长三角情况\n2023年8月4日 宣城市发展和改革委员会\n\n1—6月，全市“跨省通办”办件2万件；"
                "长三角异地门诊直接结算16万人次，增长40%。"
            ),
            {"16万人次": {"region": "宣城市"}, "40%": {"region": "宣城市"}},
        ),
    ],
)
def test_who_has_come_here(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # three units of a region that the paragraph told of, one rate each
            (
                "协同十年看京津冀\n2024-02-26\n\n2023年，京津冀地区生产总值10.4万亿元。其中，北京4.38万亿元，天津1.67万亿元，河北4.39万亿元。"
                "三地城镇化率依次为87.8%、85.5%和62.8%。"
            ),
            {"87.8%": {"region": "北京市"}, "85.5%": {"region": "天津市"}, "62.8%": {"region": "河北省"}},
        ),
        (  # ranks told in between
            "广东半年报\n2023-08-04\n\n上半年，佛山、东莞分列第三、第四，GDP为6002亿元和5262亿元。",
            {"6002亿元": {"region": "佛山市"}, "5262亿元": {"region": "东莞市"}},
        ),
        (  # what is of the whole again behind a list of its parts
            (
                "孝感市锂电产业观察\n2022-06-19\n\n孝感市招商局的数据显示，全市现有锂电企业37家，云梦、应城分别有11家、9家；"
                "2021年锂电产业产值86亿元。"
            ),
            {"11家": {"region": "云梦县"}, "86亿元": {"region": "孝感市"}},
        ),
        (  # another line behind a semicolon
            "淮海经济区交通观察\n2022年6月\n\n淮海经济区加快互联。徐州到枣庄，两条断头路还没打通；徐菏铁路全长240公里。",
            {"240公里": {"region": "淮海经济区"}},
        ),
        (  # parks of two units, and where somebody has moved to
            (
                "平湖市融入长三角情况\n2023-01-12 平湖市发展和改革局\n\n全市引进项目96个。青田—平湖山海协作“飞地”产业园落在平湖经开，"
                "一期占地120亩。还有景宁—平湖协作区，规划面积2平方公里。"
            ),
            {
                "120亩": {"region": "青田—平湖山海协作“飞地”产业园"},
                "2平方公里": {"region": "景宁—平湖协作区"},
            },
        ),
        (
            (
                "衡阳市一季度招商情况\n2024-04-15 衡阳市招商促进事务中心\n\n全市签约项目68个。某某电子由东莞整体搬迁至祁东县归阳工业园，"
                "租用厂房3万平方米，首批用工500人。松木经开区引进项目6个，总投资60亿元。"
            ),
            {
                "3万平方米": {"region": "祁东县归阳工业园"},
                "500人": {"region": "祁东县归阳工业园"},
                "6个": {"region": "松木经济技术开发区"},
                "60亿元": {"region": "松木经济技术开发区"},
            },
        ),
        (  # a park's short name; another park's is its own
            (
                "苏滁现代产业园五年观察\n2017年4月27日\n\n苏滁现代产业园道路建成62公里。苏滁园累计签约项目150个，总投资580亿元。\n\n"
                "南谯工业园入驻企业70家，亩均税收20万元。"
            ),
            {
                "150个": {"region": "苏滁现代产业园"},
                "580亿元": {"region": "苏滁现代产业园"},
                "70家": {"region": "南谯工业园"},
            },
        ),
        (  # how large a zone is stands in front of it; what somebody invests in a zone does not make it larger
            "金山区产业观察\n2024年6月18日\n\n金山区产业向北走。87平方公里的张江长三角科技城横跨两地，占地90亩的金山工业区新厂投产。",
            {"87平方公里": {"region": "张江长三角科技城"}, "90亩": {"region": "金山区"}},
        ),
        (  # what is of the whole behind a list of its parts, of which each opens its clause
            (
                "大湾区外贸观察\n2019-02-21\n\n粤港澳大湾区内地九市2018年进出口6.8万亿元，其中深圳2.9万亿元，东莞1.3万亿元，广州9800亿元；"
                "对香港进出口7800亿元。九市之外不计。"
            ),
            {"9800亿元": {"region": "广州市"}, "7800亿元": {"region": "粤港澳大湾区内地九市"}},
        ),
        (  # who comes next; those outside of a city; two units' own zone; on which side something lies
            (
                "胶东经济圈一体化观察\n2022年5月17日\n\n胶东经济圈五市去年生产总值3.5万亿元。烟台、潍坊分列其后，为8700亿元和7000亿元。\n\n"
                "五市共用大型仪器5300台，青岛以外的用户占到38%。\n\n莱西莱阳一体化发展先导区规划面积310平方公里，首批项目12个。"
                "最大的一个是烟台鲁材科技的碳纤维基地，落在莱阳一侧，占地210亩。"
            ),
            {
                "7000亿元": {"region": "潍坊市"},
                "38%": {"region": "胶东经济圈"},
                "310平方公里": {"region": "莱西莱阳一体化发展先导区"},
                "12个": {"region": "莱西莱阳一体化发展先导区"},
                "210亩": {"region": "莱阳市"},
            },
        ),
        (  # whose projects they are is not whom a text is about
            (
                "承接不是“搬家”\n——与省协同办负责人谈京津产业转移\n2017年7月28日\n\n河北引进京津项目1.5万个，引进京津资金1.3万亿元，"
                "其中来自北京的占七成。京津技术在河北成交160亿元，保定承接京津客商最多。\n\n我们的目标是，到2020年共建园区增加到60个。"
            ),
            {"60个": {"region": "河北省"}},
        ),
    ],
)
def test_whose_of_a_list(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # a platform's invitation is no title; parts headed in brackets, with a comma too; 这里 is of the part's place
            (
                "点击上方蓝字关注我们 ↑↑↑\n八百里外,有他的新车间 | 苏北共建园区走访记\n2023年9月28日\n\n今年,园区里添了新面孔。\n\n"
                "【宿迁】老板换了籍贯\n\n宿迁经开区的路两旁新厂成排。在常熟,缝纫工一个月9000元,这里6200元。\n\n"
                "【连云港】菜进了城,人回了村\n\n专列开了6趟,送走5200余人。\n\n"
                "▼ 往期推荐 | 阅读 3.1万 | 在看 96"
            ),
            {
                "9000元": {"region": "常熟市"},
                "6200元": {"region": "宿迁市"},
                "6趟": {"region": "连云港市"},
                "5200余人": {"region": "连云港市"},
            },
        ),
        (  # but not a title that begins so
            "【规划解读】未来五年,巢湖这样干\n2021-03-12\n\n规上工业企业增加到420户,城镇化率提高到61.2%。",
            {"420户": {"region": "巢湖市", "status": "actual"}},
        ),
        (  # beside a city is not in it
            "“上海隔壁”的账本\n2018年8月9日\n\n平湖有企业320家。平湖的厂房租金18元。上海的订单来得早。今年新签约项目46个。",
            {"320家": {"region": "平湖市"}, "46个": {"region": "平湖市"}},
        ),
        (  # a line below the title that lists two tells of both
            "隔着一条河\n——江宁、博望走访记\n2021年11月18日\n\n博望区的机床厂多。博望有企业310家。博望与江宁隔河。人手还缺2600人。",
            {"2600人": {"region": "博望区"}},
        ),
        (  # a town that a city elsewhere is called like
            (
                "博望区文旅观察\n2023年5月8日\n\n博望区丹阳镇的茶馆早上五点开门。丹阳假期接待游客28万人次。丹阳去年修好了码头,民宿增至140家。"
            ),
            {"28万人次": {"region": "博望区"}, "140家": {"region": "博望区"}},
        ),
        (  # unless the text means that city too
            "博望区产业观察\n2023年5月8日\n\n博望区丹阳镇有家眼镜厂,总部在丹阳市。丹阳现有眼镜企业52家。",
            {"52家": {"region": "丹阳市"}},
        ),
        (  # a place that the way leads to, of which the next sentences tell; what a city is known for
            (
                "长三角造车记\n2024年10月27日\n\n再往西,到了霍邱县。三年前还是稻田,如今8600亩的厂区已经投产,用工3.1万人。\n\n"
                "沿沪宁高速西行一小时,是无锡。惠山经开区的车间里,9条产线不停。“芯片”是无锡的名片,设计企业210家。"
            ),
            {
                "8600亩": {"region": "霍邱县"},
                "3.1万人": {"region": "霍邱县"},
                "9条": {"region": "惠山经济开发区"},
                "210家": {"region": "无锡市"},
            },
        ),
        (  # a stretch of coast ends somewhere, and the text is of the whole
            "海西观察\n2014年9月1日\n\n从温州瓯江口一路向南,到汕头濠江,港口连成片。这片海峡西岸有城市20座,海西生产总值3.9万亿元。",
            {"3.9万亿元": {"region": "海峡西岸经济区"}},
        ),
        (  # a county told of as where something comes from; whose people somebody is; a party that holds a share
            (
                "米袋子与菜篮子\n2016年5月23日\n\n上海的米,不少来自更北的射阳。这个县有加工企业58家,日加工1.3万吨。\n\n"
                "再往南,是如东经济开发区。老板姓顾,上海人,来了十年。去年签约项目14个,总投资88亿元。\n\n"
                "沪苏大丰产业联动集聚区已揭牌。运营公司注册资本10亿元,上海方占51%。今年签约项目12个。"
            ),
            {
                "58家": {"region": "射阳县"},
                "88亿元": {"region": "如东经济开发区"},
                "12个": {"region": "沪苏大丰产业联动集聚区"},
            },
        ),
        (  # 这座城市 is not the one that a road leads to
            "滁州产业观察\n2024年3月6日\n\n滁州到南京不到一小时。全市企业1.2万家。这座城市的用工缺口2.6万人。",
            {"2.6万人": {"region": "滁州市"}},
        ),
    ],
)
def test_where_the_way_leads(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # guests, customers, investors and shares of what a zone has taken in
            (
                "博望区产业观察\n2021年11月18日\n\n博望区机床厂今年接单1.8亿元,南京客户占到三分之一。假期来客9万人次,上海客占52%。\n\n"
                "博望高新区里,南京一家药企投资的基地正在安装设备,总投资12亿元,用地160亩。新签约亿元以上项目51个,其中沪苏浙43个。"
            ),
            {
                "三分之一": {"region": "博望区"},
                "52%": {"region": "博望区"},
                "12亿元": {"region": "博望高新技术产业开发区"},
                "43个": {"region": "博望高新技术产业开发区"},
            },
        ),
        (  # but of what two cities signed together each has its own
            "黄山市文旅观察\n2021年10月11日\n\n今年3月,杭州、黄山签下行动计划,列出项目99个,其中杭州62个、黄山37个。",
            {"62个": {"region": "杭州市"}, "37个": {"region": "黄山市"}},
        ),
        (  # where goods are sent
            "宁波前湾新区观察\n2024年10月27日\n\n宁波前湾新区的泵厂年产200万套,直发芜湖的占三成五,发上海临港的占两成。",
            {"三成五": {"region": "宁波前湾新区"}, "两成": {"region": "宁波前湾新区"}},
        ),
        (  # whose services somebody wants to come up to; a line called after cities
            (
                "苏滁现代产业园情况\n2022年10月17日\n\n一、产业\n苏滁现代产业园签约项目51个。\n\n二、服务对标苏州\n建成公寓2600套。"
            ),
            {"2600套": {"region": "苏滁现代产业园"}},
        ),
        (
            "深圳都市圈的账本\n2025年3月19日\n\n深圳都市圈用全省9.1%的土地,产出全省四成多的产值。深大城际、深惠城际今年计划完成投资128亿元。",
            {"9.1%": {"region": "深圳都市圈"}, "128亿元": {"region": "深圳都市圈"}},
        ),
        (  # the unit behind 惠城 is its own
            "惠州产业观察\n2025年3月19日\n\n惠城今年计划完成投资128亿元。",
            {"128亿元": {"region": "惠城区"}},
        ),
        (  # of a list with an amount in each line the last heads nothing; who is held against the average, and the former
            (
                "湖南14市州收入榜\n2024-02-19\n\n先看全省，2023年湖南人均可支配收入35910元。\n\n"
                "1. 长沙 61740元\n2. 株洲 46580元\n3. 湘西州 23360元\n\n"
                "人均收入过六万的只有长沙，是全省平均水平的1.72倍。\n\n中等收入群体约2100万人。\n\n"
                "长沙收入比湘西州高得多，湘西州23360元，长沙61740元，前者不到后者的四成。"
            ),
            {
                "1.72倍": {"region": "长沙市"},
                "2100万人": {"region": "湖南省"},
                "四成": {"region": "湘西土家族苗族自治州"},
            },
        ),
        (  # a title that counts county-level cities, which one sentence sums up
            (
                "县域板块谁更强?四个县级市比一比\n2021-07-12\n\n截至6月底,江阴、昆山、慈溪、晋江四市共有A股上市公司81家。\n\n"
                "江阴有制造企业36家。昆山新上市3家。慈溪有后备企业40家。晋江A股公司不多,在港上市的晋江企业还有22家。\n\n名单里的公司去年融资260亿元。"
            ),
            {
                "81家": {"region": "江阴市、昆山市、慈溪市、晋江市"},
                "22家": {"region": "晋江市"},
                "260亿元": {"region": "江阴市、昆山市、慈溪市、晋江市"},
            },
        ),
        (  # 园区 below a heading that opens with another place is none told above
            (
                "三座站台的故事\n2025年4月7日\n\n南浔站:古镇醒得早\n\n南浔古镇接待游客31万人次。南浔的民宿入住率71%。南浔人说够了。\n\n苏州南站:布商来了\n\n站前的吴江高铁科创新城,累计签约项目64个,总投资超420亿元。\n\n"
                "松江站:终点也是起点\n\n园区负责人说,已有企业31家来设总部,湖州企业占了7家。"
            ),
            {
                "64个": {"region": "吴江高铁科创新城"},
                "420亿元": {"region": "吴江高铁科创新城"},
                "31家": {"region": "松江区"},
                "7家": {"region": "松江区"},
            },
        ),
        (  # what two districts make is the zone that they are known to have
            (
                "隔街不隔账\n2021年11月18日\n\n去年以来,江宁与博望着手共建跨界一体化发展示范区,规划面积50平方公里。\n\n到2025年,示范区生产总值突破120亿元。"
            ),
            {
                "50平方公里": {"region": "江宁—博望跨界一体化发展示范区"},
                "120亿元": {"region": "江宁—博望跨界一体化发展示范区"},
            },
        ),
    ],
)
def test_whose_the_figure_stays(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # each amount is of the project behind it, which is called after its county; that of a project from elsewhere is not
            (
                "盐城：重大项目签约\n2023年5月8日\n\n盐城签约超50亿元项目3个，分别是：投资90亿元的东台风电装备产业园、投资60亿元的射阳低碳小镇、"
                "投资52亿元的响水化工新材料项目。投资30亿元的无锡某某公司铜箔项目同日开工。"
            ),
            {"90亿元": {"region": "东台市"}, "60亿元": {"region": "射阳县"}, "52亿元": {"region": "响水县"}},
        ),
        (  # the city's own zone beside its units, and towns behind it
            (
                "天长市一季度开工项目38个\n2023年4月8日\n\n天长市开工项目38个。市经开区17个，汊涧镇6个，其他乡镇15个。"
                "铜城镇总投资3亿元的某某粮油项目、市经开区总投资8亿元的某某传感器项目。"
            ),
            {
                "17个": {"region": "天长经济开发区"},
                "6个": {"region": "天长市"},
                "15个": {"region": "天长市"},
                "8亿元": {"region": "天长经济开发区"},
            },
        ),
        (  # signed elsewhere, on serving whom it names
            "盐城对接服务上海签约186亿元\n2023年5月8日\n\n盐城对接服务上海大会日前在上海签约26个项目，总投资额达186亿元。",
            {"26个": {"region": "盐城市"}, "186亿元": {"region": "盐城市"}},
        ),
        (  # works called after a place are examples; who promotes them is told of
            (
                "川渝重点项目提前完成全年任务\n2023年11月8日\n\n川渝共建重点项目248个。合川高性能负极材料项目等31个现代产业、"
                "泸县机场等12个现代基础设施、某某度假区等4个文旅项目提前完成。潼南区推进某某涂料项目等9个项目开工。"
            ),
            {
                "31个": {"region": "川渝"},
                "12个": {"region": "川渝"},
                "4个": {"region": "川渝"},
                "9个": {"region": "潼南区"},
            },
        ),
        (  # lengths beside examples
            (
                "湖北交通投资创新高\n2017年1月20日\n\n湖北省高速公路建设提速。麻城至信阳湖北段、枣阳至潜江段等8条、362公里高速公路建成通车，"
                "通车里程达到6204公里。"
            ),
            {"362公里": {"region": "湖北省"}, "6204公里": {"region": "湖北省"}},
        ),
        (  # a list that goes on behind a count, and what lies outside
            (
                "河南上半年经济运行\n2024年7月28日\n\n河南有13个省辖市和济源示范区增速高于全国，商务部门在13个省辖市和济源示范区布点，"
                "河南省GDP增长4.9%，低于全国平均5.0%的水平。已建成16家上海市外蔬菜基地。"
            ),
            {"16家": {"region": "河南省"}, "5.0%": {"region": "中国"}},
        ),
        (  # the capital told by the way, who comes from where
            (
                "湖南概况\n2024年7月28日\n\n湖南，简称“湘”，省会长沙市，下辖13个地级市、68个县。"
                "岳麓山下的湖南工业园区有香港籍员工212人。"
            ),
            {"68个县": {"region": "湖南省"}},
        ),
        (  # an example holds for its sentence; what a clause holds up opens the next
            (
                "浙江山区发展\n2023年7月28日\n\n以水库所在的文成县为例，作为水源地，72.4%的县域面积在红线之内。\n\n"
                "相较于2021年3.6万人的增量，龙港2022年的增势放缓。"
            ),
            {"72.4%": {"region": "文成县"}, "3.6万人": {"region": "龙港市"}},
        ),
        (  # what flies out and where it lands
            ("浙江飞地\n2023年7月28日\n\n飞出地庆元县66个村统筹资金，出资1.2亿元。大厦已返利1800多万元。"),
            {"66个": {"region": "庆元县"}, "1.2亿元": {"region": "庆元县"}, "1800多万元": {"region": "庆元县"}},
        ),
        (  # parts of provinces, handed out
            (
                "淮海经济区概况\n2008年5月8日\n\n淮海经济区总面积17.8万平方公里。"
                "苏北、皖北、豫东三大城市群生产总值分别增长16.4%、15.3%、18.5%。"
            ),
            {"16.4%": {"region": "苏北"}, "15.3%": {"region": "皖北"}, "18.5%": {"region": "豫东"}},
        ),
    ],
)
def test_lists_and_examples(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
