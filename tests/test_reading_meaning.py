"""What figures measure, in sentences as stories, interviews and analyses write them: rates, signs, topics, and numbers that are none."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows

CITY: Final = "梧州上半年观察\n2024-07-26"


def each(quotes: tuple[str, ...], told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Several quotes that must be told alike."""
    return dict.fromkeys(quotes, told)


# what stands behind the title, and what each quote must be told as
MEANINGS: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # a growth rate told by its noun
    ("梧州市进出口增速还只有3.2%。", {"3.2%": {"measure": "growth", "value": 3.2, "indicator": "trade_total"}}),
    ("梧州市工业总产值412亿元，增速却高达28.9%。", {"28.9%": {"measure": "growth", "indicator": "output_value"}}),
    ("梧州市固定资产投资增幅冲到19.6%。", {"19.6%": {"measure": "growth", "indicator": "fixed_asset_investment"}}),
    ("梧州市工业投资增速最快，达31.2%。", {"31.2%": {"measure": "growth", "indicator": "industrial_investment"}}),
    ("梧州市财政收入增长率仅为1.3%。", {"1.3%": {"measure": "growth", "indicator": "fiscal_revenue"}}),
    ("梧州市出口增速居全区第二，达到12.4%。", {"12.4%": {"measure": "growth", "indicator": "exports"}}),
    ("梧州市地区生产总值年均增速达6.6%。", {"6.6%": {"measure": "growth"}}),
    # one that falls to a value is that value
    (
        "龙圩区规上工业增加值下降3.6%，拖累全市经济增速降至4.1%。",
        {"3.6%": {"value": -3.6}, "4.1%": {"value": 4.1, "indicator": "gdp"}},
    ),
    (
        "梧州市服务业增加值增速由一季度的5.2%回落到4.8%。",
        {"5.2%": {"value": 5.2, "measure": "growth"}, "4.8%": {"value": 4.8, "measure": "growth"}},
    ),
    (
        "一季度梧州市进出口增速为6.1%，二季度加快到9.8%。",
        {"9.8%": {"value": 9.8, "measure": "growth", "indicator": "trade_total"}},
    ),
    # a fall told by its noun
    (
        "梧州市房地产开发投资仍是负增长，降幅由一季度的13.5%收窄到8.7%。",
        {"13.5%": {"value": -13.5, "indicator": "fixed_asset_investment"}, "8.7%": {"value": -8.7, "measure": "yoy"}},
    ),
    ("梧州市利润总额跌幅比一季度扩大到6.3%。", {"6.3%": {"value": -6.3}}),
    ("梧州市进口额降幅达9.4%。", {"9.4%": {"value": -9.4, "indicator": "imports"}}),
    ("梧州市规上工业产值掉了12.3%。", {"12.3%": {"value": -12.3, "indicator": "output_value"}}),
    ("梧州市外贸进出口比上年缩水7.7%。", {"7.7%": {"value": -7.7, "indicator": "trade_total"}}),
    ("梧州市规上工业增加值增速比全区慢了2.6个百分点。", {"2.6个百分点": {"value": -2.6}}),
    ("梧州市县域内就诊率三年提高了6个多百分点。", {"6个多百分点": {"value": 6, "unit": "pp", "measure": "change"}}),
    # what an amount is held to is no gap from it
    (
        "明年梧州市财政帮扶资金不会低于今年的1.6亿元。",
        {"1.6亿元": {"value": 1.6e8, "measure": "level"}},
    ),
    ("梧州市工业用地投资强度不得低于300万元。", {"300万元": {"value": 3e6, "qualifier": "at_least"}}),
    ("梧州市全年税收不会超过8亿元。", {"8亿元": {"value": 8e8, "qualifier": "at_most"}}),
    # what a verb alone tells
    ("梧州市新城学校9月启用，花了1.9亿元。", {"1.9亿元": {"indicator": "investment_completed"}}),
    ("云仓占地30亩，企业前后投了2300万元。", {"2300万元": {"indicator": "investment_completed"}}),
    ("梧州馆开业半年卖了1370万元。", {"1370万元": {"indicator": "sales_revenue"}}),
    ("苍梧县同期到位38.1亿元，增速15.3%。", each(("38.1亿元", "15.3%"), {"indicator": "funds_in_place"})),
    (
        "梧州市实际使用外资6.8亿美元。香港依旧是最大来源地，到资4.02亿美元。",
        {"4.02亿美元": {"indicator": "fdi_actual"}},
    ),
    ("一家家电企业一次就从藤县招走138人。", {"138人": {"indicator": "employment"}}),
    ("“春节前还想再招60个人。”厂长说。", {"60个人": {"indicator": "employment", "unit": "persons"}}),
    ("在园里上班的1900多人，三成以上住在公寓。", {"1900多人": {"indicator": "employment"}}),
    ("厂里高峰时有300多人，现在留下140人。", each(("300多人", "140人"), {"indicator": "employment"})),
    ("186名工人里有72人来自脱贫户。", each(("186名", "72人"), {"indicator": "employment"})),
    ("梧州市在广东稳岗就业的脱贫劳动力有24.3万人。", {"24.3万人": {"indicator": "employment"}}),
    ("学院与企业合办12个订单班，培养了1340人。", {"1340人": {"indicator": "trainee_count"}}),
    # how far works have come
    ("产业园二期设备安装完成六成，年底前试产。", {"六成": {"indicator": "project_progress"}}),
    ("标准化厂房已主体封顶，总体进度过了70%。", {"70%": {"indicator": "project_progress"}}),
    ("投资3.8亿元的文旅综合体进度只有35%。", {"35%": {"indicator": "project_progress"}}),
    # what plants make of what they can, and what they can treat
    (
        "藤县碳酸锂年产能合计14.5万吨，眼下开工率只有55%，比去年同期低了20多个百分点。",
        {"55%": {"indicator": "capacity", "measure": "level"}, "20多个百分点": {"indicator": "capacity", "value": -20}},
    ),
    ("粤台铝业目前产能利用率仅有45%。", {"45%": {"indicator": "capacity", "measure": "level"}}),
    ("企业投产后每年可处理退役电池10万吨。", {"10万吨": {"indicator": "capacity"}}),
    ("缫丝厂满产后每年消化鲜茧2400吨。", {"2400吨": {"indicator": "capacity"}}),
    # machines, plants, homes for guests
    ("算力中心规划机柜8000个，其中一期3000个。", each(("8000个", "3000个"), {"indicator": "equipment_count"})),
    ("车间里120台缝纫机开足马力，186名工人三班倒。", {"120台": {"indicator": "equipment_count"}}),
    ("方圆30公里内找得到27家配套厂。", {"27家": {"indicator": "enterprise_count"}}),
    ("民宿从2021年的180家增加到412家。", each(("180家", "412家"), {"indicator": "enterprise_count"})),
    ("梧州市汾口、威坪等4个镇的卫生院开出联合门诊9个。", {"4个": {"indicator": "region_count"}}),
    ("两地今年联合办了67期技能培训班。", {"67期": {"indicator": "education_programme_count"}}),
    ("物流中心7月运营，8座冷库的库容合计1.5万吨。", {"8座": {"indicator": "building_count"}}),
    # a count of some of those counted before it
    ("产业园进来49个项目，总投资213亿元，其中35个来自南宁。", {"35个": {"indicator": "project_count"}}),
    ("签了协议的11家企业里，有6家来自上海。", {"6家": {"indicator": "enterprise_count"}}),
    # value added told short
    ("梧州高新区规上工增同比增长7.9%。", {"7.9%": {"indicator": "value_added", "measure": "yoy"}}),
    # goods in their own unit, also where the noun stands in an earlier sentence
    (
        "上海上半年新能源汽车产量58.1万辆。追得最紧的是合肥，52.4万辆。常州列第三，32.6万辆。",
        each(("58.1万辆", "52.4万辆", "32.6万辆"), {"indicator": "other", "unit": "辆"}),
    ),
    (
        "八市出口新能源汽车41.3万辆，增长18.6%。宁波由3.1万辆增至6.4万辆；芜湖5.2万辆。",
        each(("41.3万辆", "3.1万辆", "6.4万辆", "5.2万辆"), {"indicator": "exports", "unit": "辆"}),
    ),
    # a place or a trade with a bare amount, in a text on one thing
    (
        "梧州市进出口3512亿元，增长6.7%。龙圩区以1236.7亿元继续领跑，占全市的35.2%，增长14.2%；藤县一地就有612.3亿元。",
        each(("1236.7亿元", "35.2%", "14.2%", "612.3亿元"), {"indicator": "trade_total"}),
    ),
    ("梧州市进出口3512亿元。苍梧县、藤县分别为428.5亿元和395.2亿元。", {"395.2亿元": {"indicator": "trade_total"}}),
    (
        "梧州市实际使用外资6.8亿美元，下降21.5%。其中制造业2.95亿美元，占43.1%。",
        each(("2.95亿美元", "43.1%"), {"indicator": "fdi_actual"}),
    ),
    (
        "梧州高新区光伏产值520亿元。今年光伏稳在500亿元上下，家电力争冲到650亿元。",
        each(("500亿元", "650亿元"), {"indicator": "output_value"}),
    ),
    (
        "万秀区、长洲区地区生产总值分别为231.6亿元和158.3亿元，合计占全市的59.7%。从增速看，藤县、蒙山县同比分别增长6.7%和6.4%；岑溪市增长5.2%。",
        each(("6.7%", "6.4%", "5.2%"), {"indicator": "gdp", "measure": "yoy"}),
    ),
    ("梧州市要锚定全年增长6%的目标不放松。", {"6%": {"indicator": "gdp"}}),
    # the one of two
    (
        "梧州市引进广东企业61家，到位33.8亿元，前者比去年同期多了14家，后者增长22.5%。",
        {"14家": {"indicator": "enterprise_count"}, "22.5%": {"indicator": "funds_in_place"}},
    ),
    # shares of what is told before, of markets, of money, and from year to year
    ("梧州市碳酸锂产量13.8万吨，约占全国36.9万吨的37.4%。", {"37.4%": {"measure": "share", "indicator": "other"}}),
    ("梧州市拥有小巨人企业19家，占全区26家的73.1%。", {"73.1%": {"measure": "share"}}),
    ("岑溪市石材产量占全国产量（492万吨）的40.3%。", {"40.3%": {"measure": "share"}}),
    (
        "2021年梧州市光伏产值只占全市的17%，2022年是29%，去年到了41%。",
        each(("17%", "29%", "41%"), {"measure": "share", "indicator": "output_value"}),
    ),
    ("产业项目占了资金的58%。", {"58%": {"measure": "share", "indicator": "industry_share"}}),
    ("藤县高山蔬菜综合产值15.6亿元，其中65%销往珠三角。", {"65%": {"measure": "share", "indicator": "industry_share"}}),
    ("梧州市共建园区实现产值38.5亿元，其中临港园贡献了四分之一。", {"四分之一": {"measure": "share"}}),
    # different kinds told with one increment
    (
        "梧州市新签约项目31个，总投资274亿元，比去年同期分别减少9个和38%。",
        {"9个": {"value": -9, "indicator": "project_count"}, "38%": {"value": -38, "indicator": "investment_total"}},
    ),
    ("梧州市一般公共预算收入只增了2.9%，坦白讲，没到年初定的6%。", {"6%": {"indicator": "fiscal_revenue"}}),
    ("藤县常住劳动力比十年前少了近四成。", {"四成": {"value": -40, "indicator": "employment"}}),
    # a list whose noun stands behind the last number
    (
        "梧州市形成正极材料28万吨、负极材料18万吨、电解液10万吨、隔膜12亿平方米的年产能。",
        each(("28万吨", "18万吨", "10万吨", "12亿平方米"), {"indicator": "capacity"}),
    ),
    ("企业刚刚签下3.2亿元的固态电池中试线。", {"3.2亿元": {"indicator": "investment_total"}}),
    ("学院在校生1120人，今年秋季又招了280人。", {"280人": {"indicator": "enrolment"}}),
    ("粤桂协作资金2600万元，采购农产品4180万元。", {"4180万元": {"indicator": "sales_revenue"}}),
    ("返投的项目眼下只有三个，总投资2.4亿元。", {"三个": {"indicator": "project_count"}}),
    ("集体经营性收入50万元以上的村达到120个。", {"120个": {"indicator": "village_count"}}),
    ("梧州市出口额比去年翻了一倍。", {"翻了一倍": {"value": 100, "unit": "%", "indicator": "exports"}}),
    ("泉州增长7.1%；莆田、南平均为2.7%；三明则下降1.2%。", {"2.7%": {"measure": "growth"}, "1.2%": {"value": -1.2}}),
    ("封测项目建成后年封装芯片24亿只。", {"24亿只": {"indicator": "capacity", "unit": "只"}}),
    ("智能温室建成后年育种苗1.5亿株。", {"1.5亿株": {"indicator": "capacity", "unit": "株"}}),
    ("一期5万吨磷酸铁去年底投产；二期10万吨正在装设备。", each(("5万吨", "10万吨"), {"indicator": "capacity"})),
    ("粮库烘干能力由单批600吨提到1500吨。", each(("600吨", "1500吨"), {"indicator": "capacity"})),
    ("签约项目里仍有11个超期未开工。", {"11个": {"indicator": "project_count"}}),
    ("对通过审定的品种每个奖50万元。", {"50万元": {"indicator": "incentive_paid"}}),
    ("梧州市订单比去年好，就是出口额低了两成。", {"两成": {"value": -20}}),
    # an office that tells is no field of what it tells
    ("来自市商务粮食局的数字显示，全市新签约项目63个。", {"63个": {"sector": None}}),
    ("乡村振兴局提供的材料显示，全市新引进企业78家。", {"78家": {"sector": None}}),
    ("企业投产后年产精密铜管5.2万吨。", {"5.2万吨": {"sector": "materials"}}),
    ("现有整车年产能约680万辆，上半年利用率不过57%，而在建的还有95万辆。", {"95万辆": {"indicator": "capacity"}}),
    # shares told in a clause of their own, or held against the whole unit
    (
        "梧州市加工贸易占比偏低，仅为6.4%；藤县到位外资只有310万美元，不足全市的1%。",
        {"6.4%": {"measure": "share"}, "1%": {"measure": "share", "indicator": "fdi_actual"}},
    ),
    ("梧州市工业投资占比首次过半，达到52.7%。", {"52.7%": {"measure": "share", "indicator": "industrial_investment"}}),
    ("4家企业贡献了全市医药产值的87%。", {"87%": {"measure": "share", "indicator": "output_value"}}),
    ("自主品牌销售额占比从12%提到了四成。", {"四成": {"measure": "share", "indicator": "sales_revenue"}}),
    ("这里的土地价格不到南宁的三成。", {"三成": {"measure": "share", "indicator": "other"}}),
    # signs
    ("梧州市工业利润率4.1%，同比下滑1.6个百分点。", {"1.6个百分点": {"value": -1.6}}),
    (
        "对美国、欧盟进出口分别为28亿元、31亿元，增速为3.6%和-2.4%。",
        {"28亿元": {"label": "对美国进出口"}, "-2.4%": {"value": -2.4, "measure": "growth"}},
    ),
    (
        "全年完成投资不低于75亿元，超年度计划4.5%。",
        {"4.5%": {"indicator": "investment_completed", "measure": "change"}},
    ),
    ("农村居民收入高出全区平均水平7000元。", {"7000元": {"measure": "change"}}),
    # what firms put into what they build, what public money pries loose, what projects are worth
    ("某某食品出资3.8亿元，用地65亩。", {"3.8亿元": {"indicator": "investment_total"}}),
    ("某某文旅投资30亿元，占地380亩。", {"30亿元": {"indicator": "investment_total"}}),
    ("企业刚刚追加2.3亿元实施技改。", {"2.3亿元": {"indicator": "investment_total"}}),
    ("企业把1.2亿元的首期项目放到了藤县。", {"1.2亿元": {"indicator": "investment_total"}}),
    ("财政专项累计撬动企业技改投资42亿元。", {"42亿元": {"indicator": "leveraged_capital"}}),
    ("基金已投项目18个、金额11.3亿元。", {"11.3亿元": {"indicator": "investment_total"}}),
    ("企业砸2300万元建研发中心。", {"2300万元": {"sector": "science"}}),
    # an amount that is passed, told in words alone
    ("汽车零部件产业产值突破百亿元大关。", {"百亿元": {"value": 1e10, "indicator": "output_value"}}),
    (
        "与梧州片区比，藤县企业数多1400家，但高新技术企业少了一半，只有61家。",
        {
            "1400家": {"indicator": "enterprise_count", "measure": "change"},
            "61家": {"indicator": "hightech_enterprise_count", "measure": "level"},
        },
    ),
    (
        "旅游收入51.6亿元，人均花费756元，比去年多花38元。",
        {"756元": {"indicator": "other"}, "38元": {"measure": "change"}},
    ),
    ("南宁进出口3420亿元，梧州仅相当于其2%。", {"2%": {"indicator": "trade_total", "measure": "share"}}),
    # works, tasks and rooms
    ("路基完成92%，桥梁完成71%。", {"71%": {"indicator": "project_progress"}}),
    ("全市处置闲置土地8650亩，完成下达任务的112%。", {"112%": {"indicator": "land_area", "measure": "completion"}}),
    ("一期5万吨冷库10月投用。", {"5万吨": {"indicator": "capacity"}}),
    ("新建两座1200吨/日窑炉。", {"1200吨/日": {"indicator": "capacity"}}),
    ("上了这条线，一年反倒能多做60万辆童车。", {"60万辆": {"indicator": "capacity"}}),
    # counts that go on with no firms
    (
        "园区聚集低空企业83家，拥有通用机场2个、起降点136个。",
        each(("2个", "136个"), {"indicator": "other"}),
    ),
    ("做童车的就有217家，去年卖了900万辆。", {"217家": {"indicator": "enterprise_count"}, "900万辆": {"unit": "辆"}}),
    (
        "村子1860口人，直播间里有12名主播。",
        {"1860口人": {"indicator": "population"}, "12名": {"indicator": "employment"}},
    ),
    ("受访的86家企业中，有34家表示用工缺口大。", {"34家": {"indicator": "enterprise_count"}}),
    (
        "合作社有社员412户，带动4个村集体增收。",
        {"412户": {"indicator": "other"}, "4个": {"indicator": "village_count"}},
    ),
    ("发明专利9870件，三年间年均增速达18.5%。", {"18.5%": {"indicator": "patent_count"}}),
    ("研发经费投入年均增长12%以上。", {"12%": {"indicator": "other"}}),
    # falls as people say them
    (
        "产值同比少了三成，用工也少了2000多人。",
        {"三成": {"value": -30, "measure": "yoy"}, "2000多人": {"value": -2000}},
    ),
    ("库存同比压缩12%，价格比去年低9%。", {"12%": {"value": -12}, "9%": {"value": -9}}),
    (
        "客流比2019年同期少15%，运费比2019年多8%。",
        {"15%": {"value": -15, "measure": "growth"}, "8%": {"value": 8, "measure": "growth"}},
    ),
    (
        "工业增加值同比-3.5%，居民消费价格上涨-0.3%。",
        {"-3.5%": {"value": -3.5}, "-0.3%": {"value": -0.3}},
    ),
    ("投资增长5%-8%。", {"5%-8%": {"value": 5, "value_high": 8}}),
    ("为确保完成全年目标，新增投入3亿元。", {"3亿元": {"status": "actual"}}),
    # no number behind letters is cut
    ("梧州GDP5140.6亿元，某县GDP1027亿元。", {"5140.6亿元": {"indicator": "gdp"}, "1027亿元": {"indicator": "gdp"}}),
    # words that only look as if something lay ahead
    ("要素市场交易额12亿元。", {"12亿元": {"status": "actual"}}),
    ("虚拟现实产业产值120亿元。", {"120亿元": {"status": "actual"}}),
    ("联想集团新增投资18亿元。", {"18亿元": {"status": "actual"}}),
    ("全年争取上级资金5.6亿元，争取到专项债券2.5亿元。", each(("5.6亿元", "2.5亿元"), {"status": "actual"})),
    ("各地要确保新签约亿元以上项目100个。", {"100个": {"label": "新签约亿元以上项目"}}),
    ("1亿元以上项目完成投资30亿元。", {"30亿元": {"label": "1亿元以上项目完成投资"}}),
    # money as people say it
    ("一亩卖2600块，除掉成本，净落1500块。", each(("2600块", "1500块"), {"unit": "CNY"})),
    ("2024年，全市民营企业出口占比首次突破五成，达50.4%。", {"50.4%": {"measure": "share"}}),
    (
        "上半年，规上工业增加值增速超过6%，达到6.4%。",
        {"6.4%": {"indicator": "value_added", "measure": "growth"}},
    ),
    (
        "上半年，工业投资增速高于全省2.1个百分点，达12.3%。",
        {"12.3%": {"indicator": "industrial_investment", "measure": "growth"}},
    ),
    (
        "上半年，工业投资增速连续3个月超过20%。",
        {"20%": {"indicator": "industrial_investment", "measure": "growth"}},
    ),
    (
        "去年进出口增长5%，今年目标定为8%。",
        {"8%": {"indicator": "trade_total", "measure": "growth", "status": "target", "label": "进出口"}},
    ),
    (
        "2024年，全市工业增加值、服务业增加值两年平均增长4.5%、5.6%。",
        {"4.5%": {"label": "工业增加值"}, "5.6%": {"label": "服务业增加值"}},
    ),
    (
        "上半年，出口、进口同比增长8.1%、下降2.2%。",
        {"8.1%": {"indicator": "exports"}, "2.2%": {"indicator": "imports", "measure": "yoy"}},
    ),
    (
        "规上工业企业、高新技术企业达300家、210家。",
        {
            "300家": {"indicator": "enterprise_count", "label": "规上工业企业"},
            "210家": {"indicator": "hightech_enterprise_count", "label": "高新技术企业"},
        },
    ),
    (
        "城镇、农村居民人均可支配收入4.1万元、2.2万元。",
        {"4.1万元": {"label": "城镇居民人均可支配收入"}, "2.2万元": {"label": "农村居民人均可支配收入"}},
    ),
    (
        "石斛、白酒、竹木三大特色产业产值分别增长18%、11%、6%。",
        {
            "18%": {"label": "石斛产值", "sector": "agriculture"},
            "11%": {"label": "白酒产值", "sector": "industry"},
            "6%": {"label": "竹木产值", "sector": "agriculture"},
        },
    ),
    (
        "1—6月，全市外贸进出口218亿元，较去年同期（下同）增长6.8%。其中，出口143亿元，增长8.5%；9月当月环比增长4.1%。",
        {"8.5%": {"measure": "yoy"}, "4.1%": {"measure": "growth"}},
    ),
    (
        "1—6月，全市GDP同比增长5.3%，两年平均增长4.5%，比2019年增长8.1%。",
        {"4.5%": {"label": "GDP(两年平均)"}, "8.1%": {"label": "GDP(比2019年)", "measure": "growth"}},
    ),
    (
        "2023年末，全市常住人口985.3万人。与2020年相比，增加48.4万人。城镇化率为79.9%。",
        {
            "48.4万人": {"indicator": "population", "measure": "change", "period_end": dt.date(2023, 12, 31)},
            "79.9%": {"period_end": dt.date(2023, 12, 31)},
        },
    ),
    (
        "2022年，全社会研发投入强度3.91%。与2018年比，提高0.67个百分点。",
        {"0.67个百分点": {"indicator": "rd_intensity", "period_end": dt.date(2022, 12, 31)}},
    ),
    (
        "2023年，较之2019年，全市旅游收入增长12%。",
        {"12%": {"period_end": dt.date(2023, 12, 31)}},
    ),
    (
        "2023年，全市生产总值增长5.8%，快于全省（4.6%），略低于全国的6%。",
        {"4.6%": {"indicator": "gdp", "measure": "growth"}, "6%": {"indicator": "gdp", "measure": "growth"}},
    ),
    (
        "累计实施重大项目168个，完成投资746亿元，完成规划投资的54.2%。",
        {"54.2%": {"indicator": "investment_completed", "measure": "completion"}},
    ),
    (
        "上半年，全市进出口总额1156亿元，同比下降3.4%，完成全年增长4%的目标难度较大。",
        {"4%": {"indicator": "trade_total", "status": "target"}},
    ),
    (
        "去年专利授权1.58万件，同比增长17.3%，其中高校院所贡献了38%。",
        {"38%": {"indicator": "patent_count", "measure": "share"}},
    ),
    (
        "基金总规模60亿元，首期20亿元中，国投、城投分别出资4亿元、2亿元。",
        {"4亿元": {"indicator": "fund_size"}, "2亿元": {"indicator": "fund_size"}},
    ),
    (
        "全线已完成投资96.3亿元，届时到市区的车程可缩短一半。",
        {"一半": {"indicator": "other"}},
    ),
    ("跨省公交从4条增加到11条。", {"11条": {"label": "跨省公交"}}),
    ("我们每年要供应农产品4.6万吨。", {"4.6万吨": {"status": "actual"}}),
    ("运输成本降了近两成，但人工又涨了15%。", {"15%": {"label": "人工"}}),
    (
        "3月28日，全市2024年春季集中签约活动举行，现场签约项目82个。",
        {"82个": {"period_end": dt.date(2024, 3, 28)}},
    ),
    (
        "与2025年达到50%的目标还有差距。上半年制造业利润率仅2.1%，亏损企业105户。",
        {"2.1%": {"period_end": dt.date(2024, 6, 30), "status": "actual"}, "105户": {"status": "actual"}},
    ),
    ("同类企业的综合成本要高出5%。", {"5%": {"status": "actual"}}),
    (
        "1—6月产值增长21.5%，高出规上工业平均增速13.8个百分点。",
        {"13.8个百分点": {"indicator": "output_value", "measure": "change"}},
    ),
    (
        "全市累计接洽项目230个。一个12英寸产线项目，总投资达80亿元。",
        {"80亿元": {"project": None}},
    ),
    (
        "新签约项目96个，协议总投资214亿元，其中亿元以上51个、5亿元以上14个，完成年度目标任务的88.3%。",
        {"88.3%": {"indicator": "investment_total", "measure": "completion"}},
    ),
    (
        "1.县直招商单位：签约26个，外出招商218批次。",
        {"26个": {"indicator": "project_count"}, "218批次": {"indicator": "other"}},
    ),
    ("签约8个，开工4个，其中“零签约”月份3个。", {"3个": {"indicator": "other"}}),
    (
        "其中新能源、新一代信息技术产业链开票分别增长21.4%、18.7%。",
        {"21.4%": {"indicator": "sales_revenue", "sector": "energy"}, "18.7%": {"sector": "digital"}},
    ),
    ("海上风电并网规模占全国的七分之一。", {"七分之一": {"label": "海上风电并网规模"}}),
    (
        "园区新建厂房12.6万方，全年供水3.2亿方。",
        {"12.6万方": {"indicator": "floor_area", "unit": "m2"}, "3.2亿方": {"indicator": "other", "unit": "立方米"}},
    ),
    ("实现外贸进出口18.6亿美元，折合人民币132亿元。", {"132亿元": {"label": "外贸进出口"}}),
    (
        "2023年，全社会研发经费支出346亿元，占地区生产总值的比重为3.41%。",
        {"346亿元": {"indicator": "other"}, "3.41%": {"indicator": "rd_intensity"}},
    ),
    ("全年登记技术合同5236份，成交额312.5亿元。", {"312.5亿元": {"indicator": "other"}}),
    ("首期3.8万平方米科研楼去年启用。", {"3.8万平方米": {"indicator": "floor_area"}}),
    ("去年，工业增加值增长6.9%，研发投入强度升至3.4%。", {"3.4%": {"indicator": "rd_intensity", "measure": "level"}}),
    (
        "万秀区高新技术企业增长22.4%。研发投入强度方面，长洲区以3.65%领跑。",
        {"3.65%": {"indicator": "rd_intensity", "measure": "level"}},
    ),
    ("以三成的面积，贡献了三成半的地区生产总值。", {"三成半": {"value": 35}}),
    ("开通初期每天开行动车36趟。", {"36趟": {"indicator": "other"}}),
    (
        "签约项目27个，其中龙圩片区16个，苍海片区11个。",
        {"16个": {"indicator": "project_count"}, "11个": {"indicator": "project_count"}},
    ),
]

# numbers that a story tells by the way
NONE: Final = [
    ("工地上，三台旋挖钻机同时作业。", "三台"),
    ("我们先后看过四个县市，最后定在梧州。", "四个县市"),
    ("当时有四个城市在抢。", "四个"),
    ("一幢楼装下两座城。", "两座"),
    ("市里主要负责人8次带队跑长三角，拜访企业46家。", "8次"),
    ("签约项目27个，10亿元以上的只有3个。", "10亿元"),
    ("签约数多了6个，但5亿元以上的少了2个。", "5亿元"),
    ("全国每五辆新能源车里有两辆出自这里。", "两辆"),
    ("全国每五辆新能源车里有两辆出自这里。", "五辆"),
    ("每10元的外贸里差不多有4元来自这个邻国。", "4元"),
    ("新增获批1类新药8个。", "1类"),
    ("欧盟7月起加征最高37.6%的临时关税。", "37.6%"),
    ("一间房一晚卖到480元。", "480元"),
    ("走访了46块飞地，其中11块入驻率不到一半。", "一半"),
    ("污水处理站中有3个运行率不足60%。", "60%"),
    ("审批时限由45个工作日压到12个。", "12个"),
    ("快递费从每单4块5降到2块3。", "4块"),
    ("同样一亩地，这里便宜。", "一亩"),
    ("根据5‰人口抽样调查推算，年末常住人口19.3万人。", "5‰"),
    ("12个县直招商单位外出招商。", "12个县"),
    ("前后跑了14趟。", "14趟"),
    ("近一半电机供给15公里外的整车厂。", "15公里"),
    ("一吨干菇利润不到3000元。", "一吨"),
    ("招引亿元以上项目40个，其中10亿元以上不少于5个。", "10亿元"),
    ("上半年签约的20亿元以上制造业项目仅9个。", "20亿元"),
    ("辖区尚未实现50亿元以上项目零的突破。", "50亿元"),
    ("1亿元以上项目完成投资30亿元。", "1亿元"),
    ("总投资50亿元以上的制造业项目仍是空白。", "50亿元"),
    ("年营业收入超100亿元的制造业企业全市仅9家。", "100亿元"),
]


@pytest.mark.parametrize(("text", "told"), MEANINGS)
def test_meaning(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{CITY}\n\n{text}", told)


@pytest.mark.parametrize(("text", "quote"), NONE)
def test_no_figure(text: str, quote: str) -> None:
    assert quote not in rows(f"{CITY}\n\n梧州市消息。{text}")
