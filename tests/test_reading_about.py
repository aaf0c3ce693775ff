"""What an article is about: enclaves, guests, interviews, groups over headings, parks of firms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

ARTICLES: list[tuple[str, Mapping[str, Mapping[str, Any]]]] = [
    (  # whom a place sells to and gets projects from, told again and again, is not what the story is about
        (
            "江边来了大项目\n2021-06-17 来源:江海观察\n\n海安供应上海的大米已有30年。来自上海的项目越来越多,海安的鸡蛋也销往上海。\n\n"
            "去年签约项目43个,其中28个来自上海。引进上海企业的团队常驻上海。"
        ),
        {"43个": {"region": "海安市"}},
    ),
    (  # but a city that has most of the text is
        (
            "江边来了大项目\n2021-06-17 来源:江海观察\n\n上海今年开工不断。上海的港口忙个不停,上海浦东也一样,上海奉贤的化妆品销往上海。\n\n"
            "去年签约项目43个。"
        ),
        {"43个": {"region": "上海市"}},
    ),
    (  # whose guests come, in front of who receives them in a title
        "南京客人一车车来 清明天长接待游客8万人次\n2025-04-07\n\n过夜游客2.3万人次,南京客人占四成。\n\n停车场启用12处。",
        {"2.3万人次": {"region": "天长市"}, "12处": {"region": "天长市"}},
    ),
    (  # whom an interview is with, below a title that says where it lies
        (
            "安徽经济报 2016年3月4日\n\n在苏浙皖交界处“后来居上”\n——访广德县委副书记、县长李某\n\n"
            "记者:去年怎么样?\n\n李某:新引进项目39个,到位资金86.3亿元。江苏、浙江的项目都有。"
        ),
        {"39个": {"adcode": "341882"}, "86.3亿元": {"adcode": "341882"}},
    ),
    (  # a region in the title of a story whose headings are its cities
        (
            "一块屏的旅程:长三角新型显示产业圈探访\n2024-05-20 来源:江海财经网\n\n去年整机产量破亿台。\n\n"
            "滁州:从电视到面板\n\n滁州有配套企业120家。\n\n上海:标准在这里\n\n上海有整机企业14家。\n\n嘉兴:材料在这里\n\n嘉兴有材料企业37家。\n\n"
            "按计划,到2027年,四地要培育百亿级企业8家。"
        ),
        {"8家": {"region": "长三角地区"}, "37家": {"region": "嘉兴市"}},
    ),
    (  # who is helped, though doctors are sent there
        (
            "【长三角观察】结对三年,皖南变了什么\n2024-07-11\n\n沪苏浙结对帮扶皖南。杭州市向皖南派驻医生,浙江也派了教师。\n\n合作园区平均亩均税收仅12万元。"
        ),
        {"12万元": {"region": "皖南"}},
    ),
    (  # a park that a firm has in a unit, which the next sentence calls 园区
        (
            "启东:当好“北大门”\n2019-05-20 来源:江海晚报\n\n合作的样本,是上海临江集团(启东)产业园。园区规划面积5.3平方公里,"
            "落户企业39家。\n\n"
            "全市新签约项目43个。"
        ),
        {
            "5.3平方公里": {"region": "上海临江集团(启东)产业园", "adcode": "320681"},
            "39家": {"region": "上海临江集团(启东)产业园"},
            "43个": {"region": "启东市"},
        },
    ),
    (  # a park whose office the text tells of by its kind
        (
            "如皋一线见闻\n2019-05-20 来源:江海晚报\n\n在如皋生命健康科技城,面积4.8万平方米的加速器已经封顶。"
            "科技城招商局局长顾某介绍,目前集聚企业70余家。\n\n全市上市企业9家。"
        ),
        {"70余家": {"region": "如皋生命健康科技城"}, "9家": {"region": "如皋市"}},
    ),
    (  # but not one on which work has only begun
        "宜阳一线见闻\n2025-05-20 来源:宜阳融媒\n\n宜阳高端装备产业园破土动工。园区由县里投资6.2亿元建设。",
        {"6.2亿元": {"region": "宜阳县"}},
    ),
    (  # a joint zone in the title, of which the text goes on to speak by its kind
        (
            "一桥两省亲——顶山—汊河新型功能区见闻\n2022-08-16 来源:安徽商报\n\n滁州人常去南京。滁州和南京只隔一条河,滁州城里南京话也通。"
            "\n\n沿线设站16座。"
            "\n\n两年来,功能区实施项目58个,完成投资107亿元。"
        ),
        {
            "16座": {"region": "顶山—汊河省际毗邻地区新型功能区"},
            "58个": {"region": "顶山—汊河省际毗邻地区新型功能区"},
            "107亿元": {"region": "顶山—汊河省际毗邻地区新型功能区"},
        },
    ),
    (  # a unit that stands behind the time that opens the sentence holds for the clauses behind it
        "皖北变了什么\n2024-07-11\n\n“今年,省里将安排债券60亿元,力争导入项目不少于200个。”\n\n皖北去年GDP增长5.9%。",
        {"200个": {"region": "安徽省"}, "5.9%": {"region": "皖北"}},
    ),
    (  # the unit that a paragraph turns to look at is its 全市
        "启东一季度见闻\n2019-05-20 来源:江海晚报\n\n全市新签约项目43个。\n\n放到整个南通看,热度不减。2018年全市引进沪资项目238个。",
        {"43个": {"region": "启东市"}, "238个": {"region": "南通市"}},
    ),
    (  # shares of provinces in what came in
        "郎溪一季度见闻\n2014-02-21 来源:皖东南晚报\n\n去年到位省外资金86.3亿元,江苏、浙江、上海分别占51%、27%和9%。",
        {"51%": {"region": "郎溪县"}, "9%": {"region": "郎溪县"}},
    ),
    (  # but shares in what the provinces themselves have
        "长三角一季度见闻\n2014-02-21 来源:江海晚报\n\n长三角去年新增企业1200家,江苏、浙江、上海分别占51%、27%和9%。",
        {"51%": {"region": "江苏省"}, "9%": {"region": "上海市"}},
    ),
    (  # zones beside each other, and what follows upon them
        (
            "郎溪开发区见闻\n2014-02-21 来源:皖东南晚报\n\n郎溪经济开发区入园企业318家;十字经济开发区小一些,有企业61家。"
            "\n\n全县企业420家。"
        ),
        {"318家": {"region": "郎溪经济开发区"}, "61家": {"region": "十字经济开发区"}, "420家": {"region": "郎溪县"}},
    ),
    (  # units beside each other are not what the next sentence is of
        (
            "天水一季度见闻\n2019-06-20 来源:天水晚报\n\n麦积区完成率44.1%;武山县完成率26.3%。未开工的25个项目多数卡在土地上。"
        ),
        {"44.1%": {"region": "麦积区"}, "25个": {"region": "天水市"}},
    ),
    (  # towns may be a county's, and what is held against another unit is not there
        (
            "黄山一季度见闻\n2021-10-11 来源:黄山晚报\n\n在歙县,全县28个乡镇都设了超市。\n\n"
            "大丰的叶片基地地价是松江的八分之一。叶片基地投资9.6亿元。"
        ),
        {"28个": {"region": "歙县"}},
    ),
    (  # cities summed up by their count, and ports that are examples
        (
            "长三角一季度见闻\n2023-01-06 来源:江海晚报\n\n长三角班列开行5063列,上海、苏州、义乌3个始发城市占了92%。\n\n"
            "前7个月洋山、芜湖、太仓等口岸发运汽车87万辆。"
        ),
        {"92%": {"region": "长三角地区"}, "87万辆": {"region": "长三角地区"}},
    ),
    (  # whom a city helps, firms of a zone elsewhere, and what is sold by way of a city
        (
            "宿州一季度见闻\n2024-07-11 来源:皖北晚报\n\n杭州结对帮扶宿州。宿州高新区机架林立。杭州还帮宿州建了20个果园,"
            "砀山酥梨通过杭州的直播间卖出1.3亿元。\n\n“东方美谷”的化妆品企业先后落户12家。给安徽、江苏的车企供货1.1万吨。"
        ),
        {
            "20个": {"region": "宿州市"},
            "1.3亿元": {"region": "砀山县"},
            "12家": {"region": "宿州市"},
            "1.1万吨": {"region": "宿州市"},
        },
    ),
    (  # but who something is left to
        "园区见闻\n2013-07-11 来源:阿坝晚报\n\n成都高新区税收10亿元,其中留给阿坝的不少于5亿元。",
        {"5亿元": {"region": "阿坝藏族羌族自治州"}},
    ),
    (  # a park called after its municipality
        (
            "上海一季度见闻\n2025-08-20 来源:江海晚报\n\n嘉定安亭的上海智能汽车软件园面积90万平方米,已入驻企业263家。\n\n全市产量73万辆。"
        ),
        {"263家": {"region": "上海智能汽车软件园"}, "73万辆": {"region": "上海市"}},
    ),
    (  # whom an interview is with, below a title that names a region
        "融入长三角,皖北农业县怎样“借船出海”\n——访涡阳县委副书记、县长李某\n2021-08-17 来源:皖北晚报\n\n去年整车企业达到23家。",
        {"23家": {"region": "涡阳县"}},
    ),
    (  # what a city takes from the region that it lies in, and guests of a region that it does not lie in
        (
            "泰州一季度见闻\n2025-10-11 来源:泰州晚报\n\n全市办理长三角异地就医备案5.8万人次。"
            "吸纳长三角技术成果412项。\n\n苏南游客占41.8%。"
        ),
        {"5.8万人次": {"region": "泰州市"}, "412项": {"region": "泰州市"}, "41.8%": {"region": "泰州市"}},
    ),
    (  # but what the region itself has
        "泰州一季度见闻\n2025-10-11 来源:泰州晚报\n\n泰州发展快。去年,长三角新增企业5.8万家。",
        {"5.8万家": {"region": "长三角地区"}},
    ),
    (  # where many of them are from
        "苏滁高新区一季度见闻\n2019-12-09 来源:滁州晚报\n\n落户项目从哪来?苏州一市就有88家。苏滁高新区有企业126家。",
        {"88家": {"region": "中新苏滁高新技术产业开发区"}, "126家": {"region": "中新苏滁高新技术产业开发区"}},
    ),
    (  # full-width marks part a title too: the whole, and one of its many parts
        (
            "上海16区“家底”盘点：闵行坐稳第二，谁在加速？\n2025-02-11 来源:江海财经网\n\n浦东新区税收1247.6亿元。黄浦区311.5亿元。"
            "静安区302.7亿元。\n\n徐汇区286.4亿元。杨浦区178.3亿元。\n\n新增绿道120公里。"
        ),
        {"120公里": {"region": "上海市"}, "178.3亿元": {"region": "杨浦区"}},
    ),
    (  # a zone told more often than the region that the title names
        (
            "长三角之心，有块“试验田”\n2023-05-29 来源:江海财经网\n\n长三角(湖州)产业合作区在长兴。合作区有企业。"
            "长三角(湖州)产业合作区办展会。长三角(湖州)产业合作区招商。\n\n排摸企业126家。"
        ),
        {"126家": {"region": "长三角(湖州)产业合作区"}},
    ),
    (  # a place of whose counties a title tells in a class of units all over the country
        (
            "全国百强县最新榜单出炉 嘉兴5县(市)悉数上榜\n2017-09-22 来源:南湖晚报\n\n海宁列第22位,桐乡列第29位,平湖、嘉善、海盐分列其后。"
            "\n\n海宁GDP783.2亿元。桐乡GDP732.5亿元。\n\n新增上市公司25家。"
        ),
        {"732.5亿元": {"region": "桐乡市"}, "25家": {"region": "嘉兴市"}},
    ),
    (  # 园区 in a comparison of 苏州's units, and what a sentence turns to
        (
            "苏州半年考:昆山稳坐头把交椅\n2023-08-06 来源:江海财经网\n\n全市GDP11638.4亿元。"
            "总量第一还是昆山,2426.5亿元;园区以1740亿元排第二。张家港1588.2亿元,吴江1121.7亿元。\n\n高新区858亿元。特别说一下太仓,6.8%的增速全市第一。相比之下常熟势头更好,投资287亿元。"
        ),
        {"1740亿元": {"region": "苏州工业园区"}, "6.8%": {"region": "太仓市"}, "287亿元": {"region": "常熟市"}},
    ),
    (  # how far off another city is, and a river that is called like a city
        "泰州一季度见闻\n2025-10-11 来源:泰州晚报\n\n泰州离上海220多公里。凤城河景区接待游客38.4万人次。",
        {"220多公里": {"region": "泰州市"}, "38.4万人次": {"region": "泰州市"}},
    ),
    (  # a title that names provinces by one character each says not which
        (
            "毗邻党建牵线,一座城横跨沪浙两地\n2019-11-19 来源:江海财经网\n\n平湖在路的一侧。平湖引来上海企业。"
            "平湖人常去金山。平湖的路通了。\n\n"
            "今年引进沪上项目51个。"
        ),
        {"51个": {"region": "平湖市"}},
    ),
    (  # the units that make up a zone, a port of two cities, a park by the name that it had
        (
            "苏皖合作示范区:一条省界线\n2022-04-13 来源:江海财经网\n\n苏皖合作示范区由溧阳、郎溪、广德三地共建。"
            "2021年,三地合计实现GDP1848亿元。"
        ),
        {"1848亿元": {"region": "苏皖合作示范区"}},
    ),
    (
        (
            "浙东港口见闻\n2024-08-06 来源:江海财经网\n\n上半年,宁波舟山港完成货物吞吐量7.08亿吨。舟山市进出口2100亿元。"
            "\n\n苏滁现代产业园规划面积36平方公里。"
        ),
        {
            "7.08亿吨": {"region": "宁波舟山港"},
            "2100亿元": {"region": "舟山市"},
            "36平方公里": {"region": "苏滁现代产业园"},
        },
    ),
    (  # a city of its own in its city's paper, which never names that
        (
            "科技城见闻\n2019-11-19 来源:嘉兴日报\n\n平湖在路的一侧。平湖的路通了。平湖人常来。\n\n增幅高出全市9.8个百分点。引进项目51个。"
        ),
        {"51个": {"region": "平湖市"}},
    ),
    (  # but a paper's city where it is told of its counties
        "科技城见闻\n2019-11-19 来源:嘉兴日报\n\n平湖在路的一侧。海盐的路通了。\n\n全市引进项目51个。",
        {"51个": {"region": "嘉兴市"}},
    ),
    (  # a city that the text tells of, whatever regions its title names
        (
            "首页 → 浙江新闻 → 正文\n浙西门户变身“桥头堡” 衢州在四省边际舞出长三角“龙尾”\n2021-10-28 来源:江海财经网\n\n"
            "衢州人常去四省。衢州有鱼。衢州有路。衢州有水。衢州有山。\n\n引进高层次人才132名。"
        ),
        {"132名": {"region": "衢州市"}},
    ),
    (  # what a text has named in full, told by its kind alone
        (
            "枢纽建设答记者问\n2022-11-10 来源:江海财经网\n\n记者:虹桥国际中央商务区怎么样?\n\n"
            "商务区集聚总部类企业500家。高质量发展合作区很多,有9家。"
        ),
        {"500家": {"region_level": "zone", "adcode": "310112"}},
    ),
    (  # a city's place in its own city is told in passing
        (
            "科技城见闻\n2019-11-19 来源:嘉兴日报\n\n平湖在路的一侧。平湖的路通了。平湖人常来。平湖总量居嘉兴各县第一。\n\n"
            "全市引进项目51个。"
        ),
        {"51个": {"region": "平湖市"}},
    ),
    (  # 我县 of a text that neither title nor publisher places is the county that it tells, though a region is told too
        "我县一批重大项目集中开竣工\n2020-12-29\n\n长三角首个跨省项目落成。平黎公路嘉善段开工，10个项目总投资44亿元。",
        {"44亿元": {"region": "嘉善县"}},
    ),
    (  # 我市 is the city in which the counties lie that it tells
        (
            "我市项目履约情况\n2007-01-08\n\n全市履约项目367个。\n\n苍溪县、旺苍县位居前两位，苍溪县有项目64个。\n\n"
            "第一产业项目31个。"
        ),
        {"31个": {"region": "广元市"}},
    ),
    (  # whose publisher names the city has it from there
        "我市与周边县市比较\n靖江市统计局 2014-09-23\n\n与泰兴、兴化相比，我市收入34.8亿元。泰兴收入37.1亿元。兴化收入21.9亿元。",
        {"34.8亿元": {"region": "靖江市"}},
    ),
    (  # what holds the article's own place, in a list of its like
        (
            "来安县通讯\n2023-11-08 来源:滁州日报\n\n来安县与南京一河之隔。上半年，上海进出口2.1万亿元、江苏2.5万亿元、安徽0.39万亿元。"
            "南京出资6亿元、滁州出资4亿元共建毗邻区。"
        ),
        {"0.39万亿元": {"region": "安徽省"}, "4亿元": {"region": "滁州市"}},
    ),
]


@pytest.mark.parametrize(("text", "told"), ARTICLES)
def test_about(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(text, told)
