"""Places in blogs that compare cities, rankings told in sentences, lists and what they add up to, and texts that name their place late."""

from __future__ import annotations

from typing import Final

import pytest

from tests.test_reading import rows

# an article, and each quote's region
PLACES: Final[list[tuple[str, dict[str, str]]]] = [
    (  # a title that tells most cities of one province apart; what a paragraph opens with, holds up or says in passing
        (
            "河南要着急了！临沂枣庄菏泽跟着徐州跑，济宁泰安跟着济南走\n#城市观察#山东有16个地级市。\n\n"
            "作为鲁南比较发达的临沂，地处山东东南部，总面积17191平方公里，常住人口1090万人。2023年GDP为6105亿元，省内第5。\n\n"
            "枣庄，地处山东南部，毗邻徐州，不少枣庄人把徐州当省会。徐州的名气就这么来的。下辖5个区1个市。去年完成GDP2202亿元。\n\n"
            "有“牡丹”的菏泽市，山东西部，总面积12239平方公里，常住人口863万人。2023年完成GDP4464亿元。"
        ),
        {
            "16个": "山东省",
            "17191平方公里": "临沂市",
            "1090万人": "临沂市",
            "6105亿元": "临沂市",
            "5个": "枣庄市",
            "2202亿元": "枣庄市",
            "863万人": "菏泽市",
            "4464亿元": "菏泽市",
        },
    ),
    (  # but a title with three cities, of which the text tells one
        (
            "徐州向南，宿迁、淮安跟上\n2024年3月2日\n\n徐州去年GDP为8900亿元。徐州出口增长5.1%。徐州新开工项目120个，总投资640亿元。"
        ),
        {"8900亿元": "徐州市", "640亿元": "徐州市"},
    ),
    (  # a paper's site that calls itself after a county, where the text says 全县
        (
            "两所学校同日开工\n嘉鱼网2019-11-08 10:22\n\n教育是大事。11月7日，两所学校开工，全县教育将得到改善。\n\n"
            "一期建设有30个班，总投资6500万元，有利于提升我县水平。"
        ),
        {"30个": "嘉鱼县", "6500万元": "嘉鱼县"},
    ),
    (  # a town's page, whose first line says where it lies
        (
            "石梁镇\n一、基本情况\n石梁镇位于天台县东北部，距台州市80公里，距台州机场95公里。全镇面积193平方公里。\n二、水利\n境内有河流12条。"
        ),
        {"193平方公里": "天台县", "12条": "天台县"},
    ),
    (  # a province's list of units, a zone among them; a zone's own story, whose city stands beside it
        (
            "1-8月贵州重大项目推进情况\n2022年9月15日 来源：贵州日报\n\n1—8月，全省重大项目加速推进，完成投资880.4亿元。\n\n"
            "贵安新区开工率95%，贵安新区投资增长12%，贵安新区下降3%。遵义市、安顺市、毕节市、铜仁市、六盘水市、盘州市、仁怀市、清镇市、"
            "兴义市、凯里市各有项目。\n\n未开工项目共6个。"
        ),
        {"880.4亿元": "贵州省", "6个": "贵州省"},
    ),
    (  # projects that come from a direction
        (
            "宿州市商务局持续推进苏州方向招商\n2024-03-08 来源：拂晓报\n\n1—2月份全市新引进苏州方向加工项目5个，总投资4.2亿元。\n\n"
            "举办苏州市来我市投资企业对接会，现场签约3.1亿元。已开工苏州方向项目3个。"
        ),
        {"5个": "宿州市", "4.2亿元": "宿州市", "3.1亿元": "宿州市", "3个": "宿州市"},
    ),
    (  # units all over the country that a title ranks; what opens in front of examples; long lists summed up; who has come from where
        (
            "外贸总额前30强城市出炉，浙江5城市上榜，宁波居首\n2025年2月3日\n\n宁波以1.4万亿元居首，深圳以47家外贸公司、4.5万亿元紧随其后。\n\n"
            "东部地区势头好，上海、苏州、宁波等20余个城市进入前列，总额合计超18万亿元。\n\n"
            "上海、苏州、深圳、东莞、宁波、厦门为贸易额最大的城市，合计达12万亿元，占全国的41%。\n\n"
            "浙江的宁波、金华、嘉兴等6个城市进入前30。来自江苏的企业达91家，占比15.8%。"
        ),
        {
            "1.4万亿元": "宁波市",
            "47家": "深圳市",
            "18万亿元": "东部地区",
            "12万亿元": "中国",
            "41%": "中国",
            "6个": "浙江省",
            "91家": "江苏省",
            "15.8%": "江苏省",
        },
    ),
    (  # what a sentence looks at
        (
            "浙江各市经济\n2024年2月3日 来源：浙江日报\n\n从全省创新资源最集中的杭州高新区来看，一季度产值增长9.5%，比全国高4个百分点，"
            "比杭州市高3个百分点。\n\n从全国来看，一季度GDP增长5.3%。从温州来看，一季度增长6.2%，投资300亿元。"
        ),
        {
            "9.5%": "杭州高新技术产业开发区",
            "4个百分点": "杭州高新技术产业开发区",
            "3个百分点": "杭州高新技术产业开发区",
            "5.3%": "中国",
            "300亿元": "温州市",
        },
    ),
    (  # a heading that opens with a city and ranks it in its province
        (
            "湖北各地上半年成绩单\n2023年7月20日\n\n湖北省上半年增长5.6%。\n\n襄阳总量稳居全省第二 工业增长较快\n\n"
            "全市工业增加值增长7.1%。从行业看，汽车产量增长16.4%。"
        ),
        {"5.6%": "湖北省", "7.1%": "襄阳市", "16.4%": "襄阳市"},
    ),
    (  # a ranking in one sentence, and which city it ends with
        (
            "山东省上半年经济\n2016年8月3日\n\n山东省增速最快的城市为淄博，同比增长12.1%；GDP最高的城市为青岛，达4520亿元。\n\n"
            "青岛、烟台和潍坊，这三个“海上山东”的代表城市走在前列。"
        ),
        {"12.1%": "淄博市", "4520亿元": "青岛市", "三个": "青岛市、烟台市、潍坊市"},
    ),
    (  # where lines go to, whatever else stands in the list
        (
            "满洲里概况\n2016年1月8日\n\n满洲里年接待旅客190万人次。开通了满洲里至乌兰乌德、赤塔、台湾、香港等国际及地区航线6条，"
            "旅客吞吐量80万人次。"
        ),
        {"6条": "满洲里市", "80万人次": "满洲里市"},
    ),
    (  # a mountain called like a county elsewhere, mountains of a city; a part without a place behind two that have one
        (
            "重庆假日旅游\n2018年10月8日\n\n重庆接待游客1200万人次。北碚缙云山接待5.6万人次；永川石笋山接待3万人次；凤凰山景区接待2万人次。\n\n"
            "丽水山区有茶园3万亩。"
        ),
        {"5.6万人次": "北碚区", "3万人次": "永川区", "2万人次": "重庆市", "3万亩": "丽水市"},
    ),
    (  # where a part of those counted lies; the country's level behind its name
        (
            "资源型城市\n2018年10月8日\n\n安徽转型。长三角共有资源型城市12座，其中9座在安徽，3座在江苏。\n\n"
            "淮南GDP增长1.3%，低于全国2.5%平均水平。这个目标高于全国GDP5.5%的增长目标。"
        ),
        {"9座": "安徽省", "3座": "江苏省", "1.3%": "淮南市", "2.5%": "中国", "5.5%": "中国"},
    ),
    (  # counts spread over counties and the city's own zones
        (
            "滁州项目\n2018年10月8日\n\n从项目总数看，定远10个，天长9个，琅琊1个；各平台中，只有市开发区2个。\n\n"
            "苏滁现代产业园4个，为某某镀膜生产线；市科教园区5个。"
        ),
        {
            "10个": "定远县",
            "9个": "天长市",
            "1个": "琅琊区",
            "2个": "滁州经济技术开发区",
            "4个": "苏滁现代产业园",
            "5个": "滁州市",
        },
    ),
    (  # what a share is out of, and whom something was brought in from
        (
            "广东自贸试验区五周年\n2020-04-22 来源：某社\n\n广东自贸试验区累计新增港澳资企业1.6万家，2019年实际投资457亿元，"
            "占广东省实际利用港澳资总额的39.8%。\n\n引入了港澳金融机构4500家。"
        ),
        {"39.8%": "中国(广东)自由贸易试验区", "4500家": "中国(广东)自由贸易试验区"},
    ),
    (  # lists whose marks were doubled where glosses were put in
        (
            "山東半年報\n2016年8月3日\n\n山東經(jīng)濟(jì)向好。濰坊、淄博,、濟(jì)寧,、臨沂等4市的GDP總量分別實(shí)現(xiàn)2676億元,、2118億元,、2035億元、2015億元,。"
        ),
        {"2676億元": "潍坊市", "2118億元": "淄博市", "2035億元": "济宁市", "2015億元": "临沂市"},
    ),
]


@pytest.mark.parametrize(("text", "regions"), PLACES)
def test_place(text: str, regions: dict[str, str]) -> None:
    found = rows(text)
    told = {quote: found[quote].region for quote in regions}
    assert told == regions, {quote: dict(found[quote].trace).get("region") for quote in regions}


def test_partner_behind_the_figure_and_by_its_direction() -> None:
    found = rows(
        "海门洽谈会\n2024年3月8日\n\n海门累计签约项目32个。70%的游客来自上海，42%的农产品供应上海，300名员工里有三成来自苏州和无锡。今年新引进上海方向项目6个，总投资5.4亿元。"
    )
    assert {quote: found[quote].partner for quote in ("32个", "70%", "42%", "300名", "三成", "6个", "5.4亿元")} == {
        "32个": None,
        "70%": "上海市",
        "42%": "上海市",
        "300名": None,
        "三成": "苏州市、无锡市",
        "6个": "上海市",
        "5.4亿元": "上海市",
    }
