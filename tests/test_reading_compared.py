"""What comparisons of several places were read wrong by: each with the words that gave rise to a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # what the part before opens with, not what it told last
            (
                "两个县级市的上半年\n2024-07-20\n\n上半年，靖江市GDP完成642.8亿元，其中船舶产业产值318.5亿元；泰兴701.2亿元，增长6.3%。"
                "外贸方面，靖江市进出口212.6亿元，船舶出口占大头；泰兴98.4亿元。"
            ),
            {
                "701.2亿元": {"indicator": "gdp", "region": "泰兴市"},
                "6.3%": {"indicator": "gdp", "region": "泰兴市"},
                "98.4亿元": {"indicator": "trade_total", "region": "泰兴市"},
            },
        ),
        (  # the end of a term that the part before names in full
            (
                "德阳和绵阳的财政\n2024-03-20\n\n2023年，德阳一般公共预算收入172.4亿元，增长7.1%。绵阳收入198.6亿元，增长8.2%。"
            ),
            {"198.6亿元": {"indicator": "fiscal_revenue"}, "8.2%": {"indicator": "fiscal_revenue", "region": "绵阳市"}},
        ),
        (  # entries of a list, what held one up
            (
                "前三季度各县投资情况\n2024-10-20\n\n1.沛县固定资产投资完成186.2亿元，为年度计划的81%。\n"
                "2.邳州市完成203.7亿元，增长5.1%；新沂市受港口项目停工影响，仅完成61.5亿元。"
            ),
            {
                "203.7亿元": {"indicator": "fixed_asset_investment", "region": "邳州市"},
                "61.5亿元": {"indicator": "fixed_asset_investment", "region": "新沂市"},
            },
        ),
        (  # amounts of another order, and with a size of their own, go on with nothing
            ("两市比较\n2024-03-20\n\n2023年，无锡GDP达15456亿元，居民人均可支配收入6.7万元；常州5.9万元。"),
            {"5.9万元": {"indicator": "disposable_income"}},
        ),
        (  # shares, aims and yardsticks of several places
            (
                "都市圈观察\n2024-11-20\n\n前三季度，厦漳泉三市地区生产总值2.1万亿元，厦门、漳州、泉州占比分别为30.2%、20.7%和49.1%。"
                "今年GDP增速，厦门定为5.5%，泉州定为6.5%。"
            ),
            {
                "20.7%": {"indicator": "gdp", "measure": "share", "region": "漳州市"},
                "5.5%": {"indicator": "gdp", "measure": "growth", "region": "厦门市"},
                "6.5%": {"indicator": "gdp", "measure": "growth", "region": "泉州市"},
            },
        ),
        (  # with whom is traded
            "浙江前三季度外贸\n2024-10-20\n\n前三季度，浙江对中国香港、欧盟分别进出口318.2亿元和6021.5亿元，对中国台湾出口下降3.1%。",
            {
                "318.2亿元": {"region": "浙江省", "partner": "香港特别行政区"},
                "3.1%": {"indicator": "exports", "region": "浙江省", "partner": "台湾省"},
            },
        ),
        (  # the same projects, seen from several sides
            (
                "关于上半年全县招商工作的通报\n广德市投资促进中心 2025-07-15\n\n1—6月，全市新签约项目36个，总投资92.4亿元。\n"
                "从产业看，汽车零部件项目14个、新材料项目9个。从来源地看，珠三角12个、京津冀5个。"
            ),
            {
                "12个": {"indicator": "project_count", "sector": None},
                "5个": {"indicator": "project_count", "sector": None},
            },
        ),
        (  # what a list of places makes up is all of theirs
            (
                "枢纽的两条带\n2025-03-06\n\n昆山、太仓、相城组成的沿湖协作带，去年新增高新技术企业318家；"
                "南湖、平湖、海宁构成的临港协作带GDP达4830亿元。"
            ),
            {
                "318家": {"region": "昆山市、太仓市、相城区"},
                "4830亿元": {"indicator": "gdp", "region": "南湖区、平湖市、海宁市"},
            },
        ),
        (  # what several places come to
            (
                "三地五年\n2024-11-02\n\n2023年，青浦区生产总值1412亿元。吴江区2398亿元，增长5.4%。嘉善县906亿元，增长7.9%。"
                "三地合计4716亿元，比2019年增长31.8%。"
            ),
            {
                "4716亿元": {"indicator": "gdp", "region": "青浦区、吴江区、嘉善县"},
                "31.8%": {"indicator": "gdp", "measure": "growth", "region": "青浦区、吴江区、嘉善县"},
            },
        ),
        (  # units that a group has, those told by one character each in names
            (
                "G60科创走廊观察\n2023-06-20\n\n湖州去年净增高新技术企业418家。九城市研发投入强度平均3.71%。\n"
                "和县沪苏浙蔬菜基地年供应蔬菜112万吨。\n沪苏通长江公铁大桥累计发送旅客7650万人次。"
            ),
            {
                "3.71%": {"region": "G60科创走廊"},
                "7650万人次": {"region": "G60科创走廊"},
            },
        ),
        (  # aims in one sentence, for the same year
            "马鞍山的新年目标\n2024-02-27\n\n和县沪苏浙蔬菜基地年供应蔬菜112万吨。今年，马鞍山提出地区生产总值增长6.5%左右，固定资产投资增长8.2%，新增规上工业企业118家，进出口增长5.3%。",
            {"112万吨": {"region": "和县"}}
            | {quote: {"status": "target"} for quote in ("6.5%", "8.2%", "118家", "5.3%")},
        ),
        (  # an office for all zones of a city; bounds and sizes that say what is counted; 市辖开发区 is no zone
            (
                "2023年度市辖开发区考核情况通报\n\n全市11家开发区营业收入4871.2亿元，增长6.4%。\n"
                "一、位次。嘉兴经开区、乍浦经开区、平湖经开区列前三。增速低于5%的有4家，完成率超过90%的仅3家。\n"
                "二、要求。2024年，新引进10亿元以上项目不少于36个，研发投入强度达到3.6%。\n"
                "嘉兴市开发区建设领导小组办公室\n2024年3月18日"
            ),
            {
                "36个": {"indicator": "project_count", "region": "嘉兴市", "status": "target"},
                "3.6%": {"indicator": "rd_intensity", "region": "嘉兴市"},
            },
        ),
        (  # zones of two units and collecting zones
            (
                "边界上的一体化\n2023-08-15\n\n浦口—南谯跨界一体化发展示范区已落地产业项目71个。上半年，南谯片区完成固定资产投资41.2亿元。"
                "池州经开区新签约项目35个；江南产业集中区完成工业投资12.6亿元。"
            ),
            {
                "71个": {"region": "浦口—南谯省际毗邻地区新型功能区"},
                "41.2亿元": {"indicator": "fixed_asset_investment"},
                "12.6亿元": {"region": "皖江江南新兴产业集中区"},
            },
        ),
        (  # parts listed by the way
            (
                "两片区的示范区\n2023-08-15\n\n浦口—南谯跨界一体化发展示范区面积约478平方公里，其中浦口片区259平方公里、南谯片区219平方公里，"
                "自揭牌以来已落地产业项目72个，总投资391亿元。"
            ),
            {quote: {"region": "浦口—南谯省际毗邻地区新型功能区"} for quote in ("72个", "391亿元")},
        ),
        (  # points of several rates
            (
                "池州上半年\n2024-07-22\n\n上半年，规上工业增加值增长10.6%，固定资产投资增长7.7%，分别高于全省2.2个和3.4个百分点。"
            ),
            {
                "2.2个": {"indicator": "value_added", "measure": "change"},
                "3.4个百分点": {"indicator": "fixed_asset_investment", "measure": "change"},
            },
        ),
        (  # towns of a list are of the county, and named in the label
            (
                "一季度全县招商引资“亮灯”榜\n泾县招商投资促进中心 2025年4月9日\n\n"
                "全县新签约项目28个。亮绿灯的有泾川镇、云岭镇、经开区，分别签约5个、3个、9个。"
                "榔桥镇、茂林镇固定资产投资分别增长5.1%、4.2%。"
            ),
            {
                "5个": {"region": "泾县", "label": "泾川镇签约项目"},
                "3个": {"region": "泾县", "label": "云岭镇签约项目"},
                "9个": {"region": "泾县经济开发区"},
                "5.1%": {"region": "泾县", "label": "榔桥镇固定资产投资"},
                "4.2%": {"region": "泾县", "label": "茂林镇固定资产投资"},
            },
        ),
    ],
)
def test_comparisons(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


def test_tenths_in_front_of_all_are_no_city() -> None:
    found = rows("郎溪县招商\n2023-11-21\n\n去年招来的项目，七成都是苏南老板，近八成都来自外省。成都企业投资3亿元。")
    assert {"七成", "八成", "3亿元"} <= set(found)
    assert {found[quote].region for quote in ("七成", "八成")} == {"郎溪县"}


def test_tenths_in_front_of_words_that_begin_like_success_are_numbers() -> None:
    found = rows(
        "郎溪县招商\n2023-11-21\n\n园区六成员工来自县外，三成本地企业上云，近五成年轻人返乡。四成本上升，八成年度任务。"
    )
    assert {"六成", "三成", "五成"} <= set(found)
    assert {"四成", "八成"}.isdisjoint(found)


def test_bounds_that_say_which_places_are_counted_are_no_figures() -> None:
    found = rows(
        "投资通报\n2024-07-20\n\n上半年，全省增速低于5%的有6座城市，投资完成率超过90%的仅3个。安徽省增长6.2%。"
    )
    assert "6.2%" in found
    assert {"5%", "90%"}.isdisjoint(found)
