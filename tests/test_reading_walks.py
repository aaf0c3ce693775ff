"""Whose a figure is in stories that go from place to place, on zones of several units, on towns and villages side by side."""

from __future__ import annotations

import pytest

from tests.test_reading import rows

ZONE = (
    "跨省的学校\n2024-09-03\n\n示范区里有了跨省招生的学校。学校由青浦、嘉善、吴江三地出资，总投资4.8亿元。\n\n"
    "示范区现有跨省公交线路9条，配车52辆。嘉善的老人看病也方便了。示范区执委会说，医院86家免备案。"
)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        (
            (
                "都市圈里的四天\n2024-06-12\n\n南京都市圈又添新线。清晨出门，半小时后到了马鞍山市博望区。这里与江宁只隔一条河，全区常住人口18万人。\n\n"
                "园区展厅里，一张表格列着跨省公交线路6条。\n\n离开博望，记者转道滁州。全市光伏产值960亿元。"
            ),
            {"18万人": "博望区", "6条": "博望区", "960亿元": "滁州市"},
        ),
        (
            (
                "运河两岸\n2024-05-10\n\n北边是吴江区平望镇的庙头村，南边是秀洲区王江泾镇的长虹村。庙头村去年接待游客31万人次，全村680户、2460人。\n\n"
                "长虹村起步晚。村口建起民宿36幢，总投资5400万元。\n\n纺织是王江泾的老底子，全镇企业1260家。"
            ),
            {"31万人次": "吴江区", "2460人": "吴江区", "36幢": "秀洲区", "1260家": "秀洲区"},
        ),
        (
            (
                "南京市栖霞区、六合区携手\n2025-07-08\n\n栖霞缺地，六合缺项目。去年，前者产值1923亿元；后者产值1146亿元，面积却有1471平方公里，是栖霞的3.7倍。\n\n"
                "两区共建的产业园设在六合龙袍，首期2600亩。目前入园企业58家。"
            ),
            {"1471平方公里": "六合区", "3.7倍": "六合区", "2600亩": "六合区", "58家": "六合区"},
        ),
        (
            "三个年轻人的都市圈\n2023-12-08\n\n嘉昆太协同创新核心圈里故事多。\n\n陈瑜是2021年到嘉定的。公司有员工78人，试制车间却放在了太仓，3000平方米的厂房免租。",
            {"78人": "嘉定区", "3000平方米": "太仓市"},
        ),
        (ZONE, dict.fromkeys(("4.8亿元", "9条", "86家"), "长三角生态绿色一体化发展示范区")),
    ],
)
def test_whose_a_figure_is_on_the_way(article: str, found: dict[str, str]) -> None:
    told = {quote: o.region for quote, o in rows(article).items()}
    assert {quote: told[quote] for quote in found} == found


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        ("平望镇拿出1.6亿元治污，铺设管网58公里。", "1.6亿元", "investment_completed"),
        ("他花460万元把旧粮站改成民宿。", "460万元", "investment_completed"),
        ("企业准备再拿出2500万元新建试验线。", "2500万元", "investment_total"),
        ("市里拿出20亿元设了产业母基金。", "20亿元", "fund_size"),
        ("全村680户、2460人。", "2460人", "population"),
    ],
)
def test_what_is_laid_out(sentence: str, quote: str, indicator: str) -> None:
    assert rows(f"滁州见闻\n2024-05-10\n\n{sentence}")[quote].indicator == indicator
