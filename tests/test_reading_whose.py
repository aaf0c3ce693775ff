"""Whose a figure is: what was read as another place's in texts on the delta, regions, comparisons and zones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

ARTICLES: list[tuple[str, Mapping[str, Mapping[str, Any]]]] = [
    (  # a site's name in the date line says whose 全市 it is
        (
            "我市前三季度经济运行平稳\n\n2019-10-29 07:40    鸡西新闻网-鸡西晚报\n\n今年前三季度,全市实现地区生产总值412.6亿元。\n\n"
            "位于密山市的淀粉项目总投资2.6亿元。"
        ),
        {"412.6亿元": {"region": "鸡西市"}, "2.6亿元": {"region": "密山市"}},
    ),
    (  # the line above a park's profile is no title
        (
            "首页  走进园区  投资环境  招商项目\n当前位置:首页 >> 走进园区 >> 园区概况        更新时间:2015/3/6 10:22:15\n\n"
            "如皋经济技术开发区位于江苏省如皋市,2010年11月升级,规划控制面积118平方公里。"
            "\n\n累计入区企业206家。2014年,全区主营业务收入462亿元。"
        ),
        {"206家": {"region_level": "zone", "adcode": "320682"}, "462亿元": {"region_level": "zone"}},
    ),
    (  # where somebody posted from, and what a zone is called after
        (
            "松山湖发布\n松山湖2025“成绩单”出炉\n原创 小湖 松山湖发布 2026年1月24日 18:02 广东\n\n"
            "昨天上午,松山湖高新区召开大会。2025年,园区生产总值预计905亿元。\n\n全年引进项目86宗。"
        ),
        {"905亿元": {"region": "东莞松山湖高新技术产业开发区"}, "86宗": {"region": "东莞松山湖高新技术产业开发区"}},
    ),
    (  # an agency's dateline is no place of the story; the region's railways are the region's
        (
            "中新社南京7月3日电 (记者 葛某)4天之内,长三角铁路网两度上新。长三角铁路营业里程突破1.1万公里。今年安排铁路建设投资逾720亿元。\n"
            "发布时间:2020-07-03"
        ),
        {"1.1万公里": {"region": "长三角地区"}, "720亿元": {"region": "长三角地区"}},
    ),
    (  # a title that speaks of the whole before a part of it
        (
            ""
            "前三季度全省进出口1.41万亿元 青岛占近三成\n2019-10-22 来源:齐鲁时报\n\n"
            "今年前三季度,我省外贸进出口总值1.41万亿元,增速高于全国3.6个百分点。"
            "\n\n分地市看,青岛进出口4177.8亿元。"
        ),
        {"3.6个百分点": {"region": "山东省"}, "4177.8亿元": {"region": "青岛市"}},
    ),
    (  # but not one that ranks its place in the whole
        "青岛外贸占全省近三成\n2019-10-22 来源:齐鲁时报\n\n前三季度进出口总值4177.8亿元,增长13%。",
        {"4177.8亿元": {"region": "青岛市"}},
    ),
    (  # entries of a ranked list
        (
            "2019年度全省开发区考评结果通报\n2020-09-17 来源:湖北省商务厅\n\n第1名 东湖高新区。"
            "企业总收入12640亿元。\n第2名 襄阳高新区。工业总产值3005亿元,增长6.9%。\n"
            "第3名 宜昌高新区,生物医药产业产值突破280亿元。\n\n今年全省要力争新增千亿级园区2个,开发区工业投资增长不低于9%。"
        ),
        {
            "3005亿元": {"region": "襄阳高新技术产业开发区"},
            "280亿元": {"region": "宜昌高新技术产业开发区"},
            "9%": {"region": "湖北省"},
        },
    ),
    (  # 三地, 两地: the region that the paragraph told of
        (
            "三大区域比拼\n2026-02-03\n\n京津冀,北京一家独大。2025年北京GDP5.1万亿元。三地常住人口合计1.08亿人。\n\n"
            "再看成渝。重庆3.3万亿元。两地共建的310个重点项目,全年完成投资5232亿元。"
        ),
        {
            "1.08亿人": {"region": "京津冀地区"},
            "310个": {"region": "成渝地区双城经济圈"},
            "5232亿元": {"region": "成渝地区双城经济圈"},
        },
    ),
    (  # who comes from elsewhere
        (
            "宿州牵手杭州\n2022-12-09 来源:拂晓报\n\n今年,全市与沪苏浙16家三甲医院建立联盟。杭州名医来宿坐诊190人次。"
            "沪苏浙客源占比升至54%。新签约沪苏浙亿元以上项目226个。"
        ),
        {k: {"region": "宿州市"} for k in ("16家", "190人次", "54%", "226个")},
    ),
    (  # but a comparison has its own
        "泉州半导体产业\n2023-07-20 来源:泉州统计局\n\n全市规上企业58家,上市公司仅2家,与厦门的8家差距明显。",
        {"8家": {"region": "厦门市"}},
    ),
    (  # what comes from several
        "芜湖上半年招商\n2023-07-20 来源:芜湖市发展改革委\n\n全市到位资金中,来自上海的资金176.4亿元,江苏、浙江分别为261.9亿元和280.3亿元。",
        {
            "261.9亿元": {"region": "芜湖市", "partner": "江苏省"},
            "280.3亿元": {"region": "芜湖市", "partner": "浙江省"},
        },
    ),
    (  # a city's counties, and grants to several cities
        (
            ""
            "一季度福建财政收支情况\n2016-04-25 来源:福建省财政科学研究所\n\n三明收入34.2亿元、南平29.1亿元,"
            "分别下降1.3%和4.6%。南平10个县(市、区)负增长。"
            "省财政已下达三明、南平、龙岩等山区市转移支付32亿元。"
        ),
        {"10个县": {"region": "南平市"}, "32亿元": {"region": "福建省"}},
    ),
    (  # what follows several places told side by side is of none of them, what sums them up of all
        (
            "一季度县域经济简析\n潍坊统计信息网  2014-04-28  来源:综合科\n\n一季度,"
            "生产总值超过百亿元的县市有3个:寿光市158.2亿元,诸城市133.9亿元,高密市102.5亿元,"
            "合计占全市的39.6%。各县市区增速在8.6%至11.3%之间。\n\n全市到账外资1.73亿美元,增长6.5%,昌邑市到账2760万美元;出口30.2亿美元。"
        ),
        {
            "39.6%": {"region": "寿光市、诸城市、高密市"},
            "8.6%至11.3%": {"region": "潍坊市"},
            "30.2亿美元": {"region": "潍坊市"},
        },
    ),
    (  # a place in which something happens goes on, unless others stand beside it
        (
            "看长三角外贸韧性\n2023-09-19\n\n前8个月,长三角进出口总值9.84万亿元。\n\n在芜湖,"
            "某某汽车总装车间灯火通明。“我们出口16.6万台整车,同比增长1.1倍。”\n\n"
            "在嘉兴,订单饱满;在宁波,货船成行。前8个月,港口吞吐量6.6亿吨。"
        ),
        {"16.6万台": {"region": "芜湖市"}, "6.6亿吨": {"region": "长三角地区"}},
    ),
    (  # what is set up, what stands out, and a share of what was told before
        (
            "盐城大丰:“北上海”长出新空间\n2016-03-14 来源:新华日报\n\n去年,"
            "上海市与江苏省签署协议,在两地交界处设立沪苏大丰产业联动集聚区,总面积约31平方公里。"
        ),
        {"31平方公里": {"region": "沪苏大丰产业联动集聚区"}},
    ),
    (
        (
            "长三角都市圈比较\n2026-01-28\n\n研发投入强度,合肥4.1%,杭州4.0%。科创板上市企业仍是上海最多,2025年末有93家。\n\n"
            "走进滁州来安县的汊河经济开发区,企业今年实现产值59.4亿元,南京企业贡献了其中的四成多。"
        ),
        {"93家": {"region": "上海市"}, "四成": {"region_level": "zone"}},
    ),
    (  # what makes up a zone, and what stands in the way of whose it is
        (
            "隔条河,就是一家人\n2021-12-14 来源:安徽日报\n\n长三角生态绿色一体化发展示范区两岁了。"
            "青浦、吴江、嘉善三地推出制度创新成果71项。"
            "\n\n两区一县今年完成固定资产投资880亿元。"
        ),
        {
            "71项": {"region": "长三角生态绿色一体化发展示范区"},
            "880亿元": {"region": "长三角生态绿色一体化发展示范区"},
        },
    ),
    (
        (
            "滁州对接江北\n2022-05-20 来源:滁州市发展改革委\n\n浦口—南谯片区首期"
            "启动19平方公里。\n\n来安县引进的浙江某某包装项目4条产线投产。\n\n"
            "皖苏两省累计拨付补偿资金12亿元。2021年优良天数比例88.4%。\n\n下半年将瞄准京津冀再组织15场推介会。"
        ),
        {
            "19平方公里": {"region": "浦口—南谯片区"},
            "4条": {"region": "来安县"},
            "88.4%": {"region": "滁州市"},
            "15场": {"region": "滁州市"},
        },
    ),
    (  # no project's, though its paragraph told of one
        (
            "嘉善:产业项目接连落地\n2025-07-18 来源:嘉兴日报\n\n上半年新引进项目35个;某某新能源二期达产后,年产值可突破90亿元。"
            "开发区规上工业总产值602.4亿元。"
        ),
        {"602.4亿元": {"project": None, "region": "嘉善县", "sector": "industry"}},
    ),
    (  # 我市 is the article's own, whoever else a sentence opens with; parks of several counties
        (
            "关于共建园区情况的汇报\n(宿迁市发展和改革委员会)\n\n上半年,张家港宿豫、昆山沭阳、吴江泗阳3家园区新开工项目21个。\n\n"
            "苏州先后选派干部127名,我市组织250多名年轻干部赴苏州挂职。\n\n二○一四年八月十一日"
        ),
        {"21个": {"region": "宿迁市"}, "250多名": {"region": "宿迁市"}},
    ),
    (  # a page's authority, and a park named after two units
        (
            "嵊泗县人民政府 >> 政务公开 >> 海岛动态\n借得大桥东风,小岛接轨大上海\n发布时间: 2019-07-19   信息来源: 县府办\n\n"
            "东海大桥这头是上海,那头是嵊泗。上半年全县接待游客302.6万人次。\n\n小洋山北侧项目规划用地5.3平方公里,上海专家来嵊坐诊22人次。"
        ),
        {"5.3平方公里": {"region": "嵊泗县"}, "22人次": {"region": "嵊泗县"}},
    ),
    (
        (
            "蚌埠结对宁波\n2026-01-22 来源:蚌埠日报\n\n位于淮上区的蚌埠宁波现代产业合作园,一期1100亩土地已供应。\n\n"
            "2023年,流向津冀的北京技术合同成交额738.7亿元。"
        ),
        {
            "1100亩": {"region": "蚌埠宁波现代产业合作园", "adcode": "340300"},
            "738.7亿元": {"region": "北京市"},
        },
    ),
    (  # a series' name is no title; 全省 in a part of a sentence is that of the part; an agency is no place
        (
            "东北振兴周刊·封面报道\n\n半年考:东北三省止跌了吗\n2017-07-31\n\n三省合计完成生产总值2.26万亿元,约占全国的6.1%。"
            "辽宁出口810亿元;吉林规模最小,但全省出口整车2.6万辆。\n\n沈阳海关有关负责人表示,将把港口由目前的14个扩大到20个。"
        ),
        {
            "6.1%": {"region": "东北三省"},
            "2.6万辆": {"region": "吉林省"},
            "20个": {"region": "东北三省"},
        },
    ),
    (  # the line below a title says what it is about, where the title does not; it does not outdo the title
        (
            "五年,一座新城拔节生长\n——大同经济技术开发区建设纪实\n大同日报 2017年04月27日\n\n2012年,大同开始谋划。园区投入42亿元。\n\n"
            "1100套人才公寓已经投用。"
        ),
        {"1100套": {"region_level": "zone"}},
    ),
    (
        (
            "五年,青浦向西\n——长三角生态绿色一体化发展示范区揭牌五周年走访\n2024年11月1日\n\n淀山湖畔,41公里的步道全部贯通。\n\n"
            "2023年,青浦实现地区生产总值1402.6亿元。"
        ),
        {"41公里": {"region": "青浦区"}},
    ),
    (  # what stands right in front of a colon
        (
            "大湾区强区半年报\n2024-08-01 来源:南方快报\n\n顺德2002亿元,增长2.0%。\n\n"
            "还有人盯着东莞的松山湖:一个园区,GDP 380亿元,常住人口才17万人。"
        ),
        {"380亿元": {"region": "东莞松山湖高新技术产业开发区"}, "17万人": {"region": "东莞松山湖高新技术产业开发区"}},
    ),
    (  # an everyday word is no zone, though one is called after it
        (
            "余杭观察\n2025-07-18 来源:杭州日报\n\n未来科技城集聚企业4.1万家。余杭区上半年实现地区生产总值1500亿元。\n\n"
            "未来三年,将引进人才19万名。"
        ),
        {"19万名": {"region": "余杭区"}},
    ),
    (  # a river's basin, and a zone within another's region
        (
            "守住一江清水\n2019-09-30 来源:长江日报\n\n今年前8个月,"
            "长江流域水质优良断面比例为89.4%。\n\n放眼整个西咸新区,势头不弱。前5个月新开工项目113个。"
        ),
        {"89.4%": {"region": "长江流域"}, "113个": {"region": "西咸新区"}},
    ),
]


@pytest.mark.parametrize(("article", "told"), ARTICLES)
def test_whose_a_figure_is(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
