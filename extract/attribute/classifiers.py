"""What a classifier never counts: 15个项目, but no 套 of them."""

from __future__ import annotations

from typing import Final

from extract.attribute.reading import Reading

_MANY: Final = 10_000
_FEW: Final = frozenset({"policy_count", "region_count", "park_count", "cluster_count"})  # of which nobody has so many
_NO_BUILDINGS: Final = frozenset({"park_count", "enterprise_count", "project_count", "policy_count"})
_NO_EVENTS: Final = frozenset({"equipment_count", "village_count", "talent_count", "building_count"})
# 新能源汽车7个 counts projects, 七场开工活动 events
_NO_BEASTS: Final = frozenset(
    {
        "enterprise_count",
        "project_count",
        "park_count",
        "policy_count",
        "village_count",
        "region_count",
        "talent_count",
        "employment",
        "building_count",
        "population",
        "hightech_enterprise_count",
    }
)
PLACES: Final = frozenset({"park_count", "enclave_count", "region_count"})
_NEVER_BY: Final = {
    "个": frozenset({"equipment_count", "energy_environment", "population"}),
    "大": frozenset({"employment", "population", "talent_count", "trainee_count"}),  # 两大工厂用工
    "场": frozenset({"project_count", "enterprise_count", "park_count", "employment", "population", "talent_count"}),
    "款": PLACES | {"policy_count", "cluster_count"},
    **dict.fromkeys("票盏", PLACES | {"policy_count", "cluster_count", "project_count", "enterprise_count"}),
    "批次": frozenset({"region_count"}),
    "次": _NO_EVENTS,
    "场次": _NO_EVENTS,
    "种": _NO_BUILDINGS - {"policy_count"} | {"region_count", "village_count", "capacity"},
    "笔": frozenset({"project_count", "enterprise_count", "park_count", "region_count"}),  # 累计授信1023笔
    "份": PLACES | {"project_count", "enterprise_count"},  # 签下合作协议73份
    **dict.fromkeys("套台", frozenset({"project_count", "enterprise_count"})),  # 入驻企业15家,形成2400台织机规模
    "家": frozenset(
        {"region_count", "equipment_count", "employment", "population", "talent_count", "energy_environment"}
    ),  # 关停上百家能耗大的企业
    "条": frozenset({"region_count", "park_count", "enterprise_count", "project_count"}),
    "艘次": frozenset({"equipment_count"}),  # 过闸船舶152.5万艘次
    "辆次": frozenset({"equipment_count"}),
    "篇": _NO_BUILDINGS | {"talent_count", "region_count"},
    "件": frozenset({"enterprise_count", "employment", "park_count"}),  # 公司日均10万件
    "单": frozenset({"enterprise_count", "equipment_count", "project_count"}),
    "宗": frozenset({"policy_count", "enterprise_count", "region_count"}),
    **dict.fromkeys("列趟", _NO_BUILDINGS | {"region_count", "education_programme_count"}),
    "张": _NO_BUILDINGS | {"region_count", "building_count"},
    **dict.fromkeys("栋幢", _NO_BEASTS - {"building_count"} | {"cluster_count", "trainee_count"}),
    "架": frozenset({"policy_count"}),
    "对": _NO_BUILDINGS | {"region_count"},  # 北京地区三站客车|527.5对
    "项": frozenset({"park_count", "enterprise_count", "listed_company_count", "village_count", "region_count"}),
    "座": frozenset({"project_count", "enterprise_count", "policy_count"}),
    "处": frozenset({"policy_count"}),
    "户": PLACES
    | {
        "cluster_count",
        "energy_environment",
        "project_count",
        "employment",
        "policy_count",
        "village_count",
        "trainee_count",
        "talent_count",
    },
    "类": frozenset({"project_count", "enterprise_count"}),  # 其他四类项目
    "间": frozenset({"policy_count", "project_count"}),
    "口": frozenset({"policy_count", "project_count"}),
    **dict.fromkeys(("只", "头", "羽", "株", "匹", "尾", "册"), _NO_BEASTS),  # 上下游企业62家,全县年养殖朗德鹅|220万只
}


def never_counts(indicator: str | None, r: Reading) -> bool:
    """Whether nothing of the kind is counted by a figure's classifier: 15个项目, but no 套, and no policies are 2.6万件."""
    if r.figure.kind not in ("count", "bare"):
        return False
    many = indicator in _FEW and r.figure.value >= _MANY
    return many or indicator in _NEVER_BY.get(r.figure.unit_raw, ())
