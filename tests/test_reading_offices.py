"""What offices' notices, local papers and commentaries tell, in sentences of our own: dates, places, targets, what goes unsaid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows

NOTICE = "关于2012年1—9月招商引资工作情况的通报\n\n"
BAIYIN = "兰洽会上看成绩\n白银日报 2016-07-11\n\n"
MEIZHOU = "上半年梅州主要经济指标\n2015年7月25日\n\n"
CITIES = "西安和它的邻居们\n2025-02-20\n\n2024年西安GDP为13086亿元，增长4.6%。"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{NOTICE}截止9月底，宣汉县到位资金38.64亿元，同比增长21.7%。\n二〇一二年十月十二日",
            {"38.64亿元": {"period_end": dt.date(2012, 9, 30)}},
        ),
        (
            (
                "2021年兴文县政府工作报告\n（2020年12月27日，"
                "兴文县第十六届人民代表大会第六次会议）\n\n今年生产总值预计144亿元。"
            ),
            {"144亿元": {"period_end": dt.date(2020, 12, 31)}},
        ),
        (
            (
                "片区五年\n\n本报讯（记者 孙某）8月30日上午，黑河片区建设五周年发布会举行。2019年的这一天，片区揭牌。"
                "今年1至7月，片区进出口91.3亿元。"
            ),
            {"91.3亿元": {"period_end": dt.date(2024, 7, 31)}},
        ),
        (
            (
                "上饶春节旅游\n\n本报讯 （记者程某）2月22日，市旅发委发布账单：全市接待游客836.42万人次。"
                "刚过去的2017年，全年接待游客1.58亿人次。"
            ),
            {"1.58亿人次": {"period_end": dt.date(2017, 12, 31)}},
        ),
        (
            (
                "龙华区交出成绩单\n2018-01-24\n\n深圳新闻网讯 1月24日，龙华区一届人大二次会议开幕，"
                "区长作政府工作报告。全区固定资产投资616亿元，增长24.5%。"
            ),
            {"616亿元": {"region": "龙华区", "adcode": "440309", "period_end": dt.date(2017, 12, 31)}},
        ),
    ],
)
def test_when_a_text_was_written_and_of_what_year_it_tells(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{BAIYIN}上半年我市实施项目267个。白银区工业投资32亿元。",
            {"267个": {"region": "白银市"}, "32亿元": {"region": "白银区"}},
        ),
        (
            "成都—阿坝工业集中发展区投资指南\n2013-07-11\n\n成都—阿坝工业集中发展区（简称成阿工业园）规划面积10平方公里。成阿工业园签约企业87户。",
            {"10平方公里": {"region": "成都—阿坝工业集中发展区"}, "87户": {"region": "成都—阿坝工业集中发展区"}},
        ),
        (
            (
                "苏滁现代产业园更名 安徽省级以上高新区增至20家\n2019-02-27\n\n放眼全省，国家高新区现有6家。"
                "快报数据显示，2018年全省高新区产值9735.4亿元，营业收入11136.5亿元。"
            ),
            {"20家": {"region": "安徽省"}, "6家": {"region": "安徽省"}, "11136.5亿元": {"region": "安徽省"}},
        ),
        (
            "湘江新区创新资源汇聚\n2024-09-25\n\n在湖南湘江新区，全国重点实验室有5家，国家工程技术研究中心有8家。",
            {"5家": {"region": "湘江新区"}, "8家": {"region": "湘江新区"}},
        ),
        (
            (
                f"{MEIZHOU}规上工业增加值增长9.1%，与全省7.4%、全国6.3%的增速相比，高了1.7个和2.8个百分点。"
                "六大产业增加值83.54亿元。"
            ),
            {"7.4%": {"region": "广东省"}, "6.3%": {"region": "中国"}, "83.54亿元": {"region": "梅州市"}},
        ),
        (
            f"{MEIZHOU}GDP同比增长8.4%，跑在全省（7.7%）和全国（7.0%）前面。",
            {"7.7%": {"region": "广东省", "measure": "yoy"}, "7.0%": {"region": "中国", "measure": "yoy"}},
        ),
        (
            (
                "湄潭县经济运行\n2016-11-18\n\n工业投资31.2亿元，湄潭经济开发区一家就占了21.75亿元。"
                "房地产开发投资6.93亿元。"
            ),
            {"21.75亿元": {"region": "湄潭经济开发区"}, "6.93亿元": {"region": "湄潭县"}},
        ),
        (
            (
                "临港经开区首签\n2025-02-07\n\n沧州临港经济技术开发区签约项目28个。"
                "京津项目仍挑大梁：北京11个、天津6个，合计投资108亿元。"
            ),
            {"11个": {"region": "沧州临港经济技术开发区"}, "108亿元": {"region": "沧州临港经济技术开发区"}},
        ),
        (
            (
                "福泉看产业\n2025-07-29\n\n福泉，贵州黔南的县级市，上半年产值219.4亿元。福泉经开区新签约项目22个。"
                "全市一般公共预算收入12.9亿元。全市投资88亿元。开发区用工1.86万人。"
            ),
            {"219.4亿元": {"region": "福泉市"}, "12.9亿元": {"region": "福泉市"}},
        ),
        (
            (
                "赣州商务工作\n2018-12-14\n\n一是发展不平衡，石城县仅完成年计划的71.5%；二是受摩擦影响，"
                "全市出口下降8.3%，占比17.4%。"
            ),
            {"71.5%": {"region": "石城县"}, "17.4%": {"region": "赣州市"}},
        ),
    ],
)
def test_where_it_is(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{BAIYIN}签约项目118个。白银区签下32个、156.4亿元，位居第一。单体投资10亿元以上的有13个。",
            {
                "32个": {"indicator": "project_count"},
                "156.4亿元": {"indicator": "investment_total"},
                "13个": {"indicator": "project_count"},
            },
        ),
        (
            "1—6月白银到资情况\n2016-07-11\n\n上半年我市到位资金218.6亿元，进度53.3%，占全年410亿元目标的一半以上。",
            {
                "53.3%": {"indicator": "funds_in_place", "measure": "completion"},
                "410亿元": {"status": "target"},
            },
        ),
        (
            "宁夏项目建设\n2021-08-30\n\n铜箔项目总投资28.6亿元，到6月底完成11.9亿元。",
            {"11.9亿元": {"indicator": "investment_completed"}},
        ),
        (
            f"{MEIZHOU}全体居民人均可支配收入16283元，增长5.0%。城镇24317元、农村9468元，增速4.2%和6.1%。",
            {"24317元": {"indicator": "disposable_income"}, "9468元": {"indicator": "disposable_income"}},
        ),
        (
            (
                "前旗财政\n2014-07-11\n\n乌拉特前旗预算收入48672万元，同比增收2134万元，增长4.6%。"
                "下半年还须入库49828万元。"
            ),
            {
                "2134万元": {"indicator": "fiscal_revenue", "measure": "change"},
                "49828万元": {"indicator": "fiscal_revenue"},
            },
        ),
        (
            (
                "湄潭县工业\n2016-11-18\n\n1—10月规模以上工业增加值同比增长11.6%，离全年13%的预期还差1.4个百分点。"
                "酒类制造仍为负增长，-9.5%。"
            ),
            {
                "13%": {"indicator": "value_added", "measure": "yoy", "status": "target"},
                "1.4个百分点": {"value": -1.4, "status": "actual"},
                "-9.5%": {"value": -9.5, "measure": "growth"},
            },
        ),
        (
            "甘肃投资\n2017-10-25\n\n前三季度甘肃固定资产投资4106亿元，降幅较1—8月扩大1.7个百分点，达到28.4%。",
            {"28.4%": {"value": -28.4, "measure": "growth"}},
        ),
        (f"{CITIES}咸阳3102亿元，宝鸡2890亿元。", {"3102亿元": {"indicator": "gdp", "region": "咸阳市"}}),
        (
            (
                "三座电池城\n2023-02-16\n\n2022年，宜宾、荆门、常州竞速。宜宾建成160GWh，规划到2025年形成300GWh；"
                "常州已建成约200GWh。利用外资则是常州一骑绝尘，到账28.4亿美元。"
            ),
            {
                "160GWh": {"indicator": "capacity"},
                "200GWh": {"region": "常州市", "period_end": dt.date(2023, 2, 16)},
                "28.4亿美元": {"indicator": "fdi_actual", "region": "常州市"},
            },
        ),
        (
            (
                "苏滁高新区再定“小目标”\n2022-01-08\n\n中新苏滁高新技术产业开发区入驻企业320家，全年新签约项目37个，"
                "比上年多6个。"
            ),
            {"320家": {"status": "actual"}},
        ),
        (
            (
                "酉阳县工业\n2025-05-22\n\n一季度酉阳县规上工业增加值增长7.2%，"
                "其中矿产加工业和电子信息业增幅依次为22.5%、21.6%。"
            ),
            {"22.5%": {"measure": "growth", "label": "矿产加工业"}, "21.6%": {"indicator": "value_added"}},
        ),
        (
            "两家酒企\n2016-11-18\n\n湄潭县县级财政增长2.4%；上年一次性入库，基数偏高。税收收入5.79亿元，下降3.1%。",
            {"5.79亿元": {"period_end": dt.date(2016, 11, 18)}},
        ),
    ],
)
def test_what_it_is(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


def test_who_sat_in_a_meeting_is_no_figure_of_a_place() -> None:
    article = (
        "威海人大会议\n2017-03-01\n\n威海市十七届人大一次会议开幕。代表名额338名，当天到会318名，另有16名因故请假。"
    )
    assert rows(article) == {}
