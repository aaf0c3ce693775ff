"""Parks that no list has: a park at work is a place of its own, one that is being built is a project of its unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # 广东 is part of its name
            (
                "草湖广东纺织服装产业园上半年产值突破10亿元\n2025年7月22日 来源：图木舒克日报\n\n"
                "今年以来，草湖广东纺织服装产业园坚持招大引强，园区现有企业68家。上半年，园区完成固定资产投资3.2亿元。"
            ),
            {
                "10亿元": {"region": "草湖广东纺织服装产业园", "adcode": "659003", "project": None},
                "68家": {"region": "草湖广东纺织服装产业园"},
                "3.2亿元": {"region": "草湖广东纺织服装产业园"},
            },
        ),
        (  # its office tells it
            (
                "江汉盐化工业园：一季度税收增长两成\n2025-04-18\n\n记者从江汉盐化工业园管委会获悉，一季度，园区完成产值31.6亿元，"
                "占潜江市规上工业总产值的17.3%。园区规划面积20.3平方公里。"
            ),
            {
                "31.6亿元": {"region": "江汉盐化工业园", "adcode": "429005", "region_level": "zone"},
                "20.3平方公里": {"region": "江汉盐化工业园"},
            },
        ),
        (
            (
                "郯城高科技电子产业园提速\n2025年5月9日\n\n郯城高科技电子产业园现有企业38家，今年一季度实现产值9.6亿元。"
                "郯城县今年一季度GDP增长6.1%。"
            ),
            {
                "38家": {"region": "郯城高科技电子产业园", "adcode": "371322"},
                "9.6亿元": {"region": "郯城高科技电子产业园"},
                "6.1%": {"region": "郯城县"},
            },
        ),
        (  # told of once, each where it stands; a project stays one
            (
                "安溪县上半年工业经济平稳\n2025-07-25\n\n上半年，全县规上工业增加值增长6.8%。现代农业产业园入驻企业12家。湖头光电产业园实现产值46.3亿元；"
                "弘桥智谷电商园入驻企业210家。龙门镇家居工艺产业园项目完成投资4.2亿元。"
            ),
            {
                "6.8%": {"region": "安溪县"},
                "46.3亿元": {"region": "湖头光电产业园", "adcode": "350524"},
                "210家": {"region": "弘桥智谷电商园"},
                "4.2亿元": {"region": "安溪县", "project": "龙门镇家居工艺产业园项目"},
                "12家": {"region": "安溪县"},
            },
        ),
        (  # 总投资…的, and what is finished: projects
            "滨城区智能纺织产业园建成投用\n2024-06-18\n\n近日，总投资6.8亿元的滨城区智能纺织产业园一期建成投用。产业园占地210亩，入驻企业14家。",
            {"6.8亿元": {"region": "滨城区", "project": "滨城区智能纺织产业园"}, "14家": {"region": "滨城区"}},
        ),
        (
            "靖西市工业园区调查\n2024-12-20\n\n靖西锰系新材料产业园区位于湖润镇，规划面积8.6平方公里，现有规上企业12家。",
            {"8.6平方公里": {"region": "靖西锰系新材料产业园区"}, "12家": {"region": "靖西锰系新材料产业园区"}},
        ),
    ],
)
def test_parks(text: str, told: Mapping[str, Any]) -> None:
    agree(text, told)
