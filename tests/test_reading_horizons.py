"""Readings of the time a whole text is of: studies, plans, reports; yields that have come; and the names of works."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract.clean import clean
from extract.codebook import load
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import agree
from tests.test_reading_times import AUTUMN, NEWS, year

STUDY: Final = (
    "汉江区域研究院\n研究参考（2024年第7期）\n两座县城的创新能力比较与建议\n2024年6月20日\n\n"
    "2023年，枣阳市地区生产总值800亿元。2023年，宜城市地区生产总值520亿元，2023年两地增长6%。\n\n"
)
PLAN: Final = "枣阳市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n2021年4月12日印发\n\n"
LIST: Final = f"{PLAN}主要目标\n到2025年，主要预期目标如下：\n"
WORK: Final = "政府工作报告\n——2024年1月9日在枣阳市第九届人民代表大会第三次会议上\n\n一、2023年工作回顾\n"
AT_NEWS: Final = {"period_end": dt.date(2024, 5, 20)}

TOLD: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # what a study counts is of the year it is about, but for what it proposes or tells of today
    (f"{STUDY}枣阳市高新技术企业286家，上市公司4家。", {"286家": year(2023), "4家": year(2023)}),
    (f"{STUDY}枣阳市现有高新技术企业290家。", {"290家": {"period_end": dt.date(2024, 6, 20)}}),
    (
        f"{STUDY}四、建议\n共建试验平台，每年转化成果90项以上。",
        {"90项": {"status": "target", "period_end": dt.date(2024, 6, 20)}},
    ),
    # the years up to a day, what a year is held against
    (f"{STUDY}截至2023年末，枣阳市有效专利870件，三年间年均增长18%。", {"18%": year(2023)}),
    (f"{NEWS}2023年，两区占比达到3.4%和2.9%，比2020年各提高0.6个、0.4个百分点。", {"0.4个百分点": year(2023)}),
    (
        f"{AUTUMN}今年上半年枣阳市领先3亿元；而去年同期，还是宜城市领先2亿元。",
        {"2亿元": {"period_end": dt.date(2022, 6, 30)}},
    ),
    # a part of the year that has just ended is this year's, though the year before was told of; its trend is a base
    (
        "枣阳经济半年报\n襄阳日报2024年7月18日\n\n去年签约项目51个，到6月底开工38个；上半年引进大学生530名。",
        {
            "51个": year(2023),
            "38个": {"period_end": dt.date(2024, 6, 30)},
            "530名": {"period_end": dt.date(2024, 6, 30)},
        },
    ),
    (
        "枣阳一季度经济稳中有进\n襄阳日报2024年4月26日\n\n汽车产业一改去年的下滑势头，产值达到402亿元。",
        {"402亿元": {"period_end": dt.date(2024, 3, 31)}},
    ),
    (
        "枣阳经济观察\n襄阳日报2024年7月18日\n\n去年5月动工的厂房，6月底完成主体3栋。去年一季度签约9个。",
        {"9个": {"period_end": dt.date(2023, 3, 31)}},
    ),
    (
        "枣阳通报\n襄阳日报2024年10月14日\n\n今年项目开工率93%，去年同期为88%；竣工投产项目23个。",
        {"23个": {"period_end": dt.date(2024, 10, 14)}},
    ),
    (
        "枣阳供水工程\n襄阳日报2024年8月8日\n\n工程2022年9月开工，线路长92公里。截至7月底，累计完成投资24.7亿元。",
        {"24.7亿元": {"period_end": dt.date(2024, 7, 31)}},
    ),
    # plans: a list's horizon, and the plan's end for goals without a time
    (f"{LIST}——创新驱动。高新技术企业突破320家。", {"320家": {"status": "target", **year(2025)}}),
    (f"{LIST}——民生福祉。常住人口城镇化率达到66%。", {"66%": {"status": "target", **year(2025)}}),
    (f"{PLAN}主要目标\n建设省级平台，引进企业150家。", {"150家": {"status": "target", **year(2025)}}),
    # goals
    (f"{NEWS}一季度到位资金14亿元，增长16%，全年目标是60亿元。", {"60亿元": {"status": "target", **year(2024)}}),
    (f"{AUTUMN}四季度工业投资须增长9%。", {"9%": {"status": "target"}}),
    (f"{AUTUMN}枣阳市工业总产值冲500亿元。", {"500亿元": {"status": "target"}}),
    (f"{AUTUMN}市委明确，下半年再签约项目70个。", {"70个": {"status": "target"}}),
    (f"{AUTUMN}年初定的目标不变。工业增加值增长9%以上。", {"9%": {"status": "target"}}),
    (
        f"{AUTUMN}目前占比不到25%，我们想用三年把占比提到四成。",
        {"四成": {"status": "target", "period_end": dt.date(2026, 9, 18)}},
    ),
    (f"{AUTUMN}受市场预期偏弱影响，枣阳市房地产开发投资下降9%。", {"9%": {"status": "actual"}}),
    # what runs already, and what is to come
    (f"{NEWS}眼下90台设备全部满产，260名工人三班倒。", {"260名": {"status": "actual"}}),
    (f"{NEWS}项目建成后可容纳上下游企业30家。", {"30家": {"status": "forecast"}}),
    (f"{NEWS}园区建成厂房12栋，已引进企业30家。", {"30家": {"status": "actual"}}),
    (f"{NEWS}枣阳市建成灌区30万亩，亩均用水由620立方米降到430立方米。", {"430立方米": {"status": "actual"}}),
    (f"{NEWS}蔬菜大棚去年投用，每天有3吨净菜直供武汉。", {"3吨": AT_NEWS}),
    # a text that opens on two times is of neither; a report's year is its projects' too
    (
        f"{AUTUMN}去年，园区产值90亿元，今年上半年达到55亿元。\n\n园区引进研发机构12家。",
        {"12家": {"period_end": dt.date(2023, 9, 18)}},
    ),
    (f"{AUTUMN}上半年，园区产值90亿元。\n\n园区工业投资增长9%。", {"9%": {"period_end": dt.date(2023, 6, 30)}}),
    (f"{WORK}金阳纸业二期建成投产，总投资30亿元。", {"30亿元": year(2023)}),
    (f"{WORK}金阳纸业二期建成投产，年新增包装纸产能60万吨。", {"60万吨": {"status": "actual"}}),
    # the year in which something opened, what a rate is held against, what a project will give
    (
        f"{AUTUMN}一期去年底投产，10月试车。面上看，上半年枣阳市工业项目有43个。",
        {"43个": {"period_end": dt.date(2023, 6, 30)}},
    ),
    (f"{AUTUMN}今年研发投入占比5.4%，高于三年前的3.1%。", {"3.1%": year(2020)}),
    (f"{NEWS}项目总投资3亿元，可吸纳就业420人。", {"420人": {"status": "forecast"}}),
    # names of works
    (f"{NEWS}总投资22亿元的华澜新材三期占地180亩。", {"180亩": {"project": "华澜新材三期"}}),
    (f"{NEWS}位于城南的低空飞行测试中心总投资6亿元。", {"6亿元": {"project": "低空飞行测试中心"}}),
    (f"{NEWS}市里建成了智能网联测试平台，已经投用，总投资2亿元。", {"2亿元": {"project": "智能网联测试平台"}}),
    (f"{NEWS}总投资9亿元的储能检测与认证中心主体已封顶。", {"9亿元": {"project": "储能检测与认证中心"}}),
    (f"{NEWS}研发中心总投资2亿元。", {"2亿元": {"project": None}}),
    (f"{NEWS}公司二期占地50亩。", {"50亩": {"project": None}}),
    (f"{NEWS}▍航空零部件项目｜襄城区\n由一家企业投资18亿元。", {"18亿元": {"project": "航空零部件项目"}}),
    (f"{PLAN}专栏\n2.枣阳乙烯一体化项目。总投资307亿元。", {"307亿元": {"project": "枣阳乙烯一体化项目"}}),
]


@pytest.mark.parametrize(("article", "told"), TOLD)
def test_horizons(article: str, told: dict[str, dict[str, Any]]) -> None:
    """Whatever fields a case names are told of the figure."""
    agree(article, told)


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        (
            "关于2024年上半年招商引资情况的通报\n\n全市签约42个。\n\n六安市投资促进局\n2024年7月15日",
            "关于2024年上半年招商引资情况的通报",
            "六安市投资促进局",
        ),
        (STUDY, "两座县城的创新能力比较与建议", "汉江区域研究院"),
        ("枣阳市商务局\n关于第27号提案的答复\n\n枣阳市引进企业12家。", "关于第27号提案的答复", "枣阳市商务局"),
        ("2024年7月22日  今日枣阳  要闻版\n半年干出加速度\n\n上半年产值9亿元。", "半年干出加速度", None),
        (
            "枣阳经济半年报\n襄阳日报2024年7月21日  本报记者 某某\n\n上半年产值9亿元。\n(数据来源:统计年鉴)",
            "枣阳经济半年报",
            "襄阳日报",
        ),
    ],
)
def test_who_writes_is_no_title(text: str, title: str, publisher: str | None) -> None:
    """Who writes stands above a title, and where figures come from is no publisher."""
    article = clean(read(RawArticle("t.txt", text.encode())), load(), dt.date(2026, 1, 1))
    assert (article.title, article.publisher) == (title, publisher)
