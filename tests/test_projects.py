"""Names that are one project, what its row says, and the stages that sentences tell."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from extract import pipeline
from extract.models import Document, ProjectEvent
from extract.projects import assemble
from extract.schema import OBSERVATIONS, PROJECT_EVENTS, PROJECTS
from extract.tables import EVENTS

WRITTEN = dt.date(2024, 2, 27)


def figure(project: str, **changes: Any) -> dict[str, Any]:
    row = dict.fromkeys(OBSERVATIONS) | {
        "article_id": "a1", "project": project, "adcode": "331100", "region": "丽水市", "indicator": "investment_total",
        "measure": "level", "status": "actual", "unit": "CNY", "value": 1e9, "quote": "10亿元", "published": WRITTEN,
        "sector": "semiconductor",
    }  # fmt: skip
    return row | changes


def event(project: str, stage: str, **changes: Any) -> dict[str, Any]:
    row = dict.fromkeys(EVENTS) | {
        "article_id": "a1", "project": project, "stage": stage, "status": "actual", "adcode": "331100",
        "region": "丽水市", "start": 3, "end": 5, "sentence": "…", "source": "a1.txt", "period_end": WRITTEN,
    }  # fmt: skip
    return row | changes


def names(*observations: dict[str, Any]) -> list[str]:
    return sorted(row["name"] for row in assemble(observations, [])[0])


@pytest.mark.parametrize(
    "told",
    [
        ("富乐德半导体产业项目", "富乐德半导体产业项目首期"),
        ("富乐德项目", "富乐德半导体产业项目"),
        ("富乐德半导体产业项目", "富乐德半导体产业项目首期", "富乐德项目"),
        ("丽水市富乐德半导体产业项目", "富乐德半导体产业项目"),
        ("当阳至远安公路改扩建工程", "当阳至远安公路改扩建工程二期"),
        ("沪苏湖铁路", "沪苏湖高铁"),
    ],
)
def test_names_of_one_project_are_put_together(told: tuple[str, ...]) -> None:
    (project,), _ = assemble([figure(name, article_id=name) for name in told], [])
    assert project["observations"] == project["articles"] == len(told)
    assert {project["name"], *(project["aliases"] or "").split(",")} - {""} == set(told)


@pytest.mark.parametrize(
    "told",
    [
        ("富乐德半导体产业项目", "中欣晶圆项目"),
        ("富乐德项目", "富乐德半导体产业项目", "富乐德光学镜片项目"),  # which of the two the short name means is open
        ("半导体项目", "半导体材料产业园"),  # a branch of industry names nothing
        ("动力电池生产基地", "动力电池回收利用项目"),
        ("某某生产基地", "某某研发基地"),
    ],
)
def test_what_may_be_two_projects_stays_apart(told: tuple[str, ...]) -> None:
    assert names(*(figure(name, article_id=name) for name in told)) == sorted(told)


def test_one_name_at_two_places_is_two_projects() -> None:
    here, there = figure("光伏发电项目"), figure("光伏发电项目", article_id="a2", adcode="330200", region="宁波市")
    assert names(here, there) == ["光伏发电项目", "光伏发电项目"]
    assert len({row["project_id"] for row in assemble([here, there], [])[0]}) == 2


def test_a_name_told_of_a_city_and_of_its_county_is_one_project_there() -> None:
    city, county = figure("富乐德半导体产业项目"), figure("富乐德半导体产业项目", article_id="a2", adcode="331102")
    (project,), _ = assemble([city, county], [])
    assert project["articles"] == 2
    far = figure("富乐德半导体产业项目", article_id="a3", adcode="331121")
    assert len(assemble([city, county, far], [])[0]) == 3  # two counties could be meant: in doubt apart


def test_the_whole_counts_before_a_phase_and_the_newest_article_before_older_ones() -> None:
    rows = [
        figure("富乐德半导体产业项目", value=1.2e10),
        figure("富乐德半导体产业项目首期", value=8.5e9),
        figure("富乐德半导体产业项目", value=1.0e10, article_id="old", published=dt.date(2022, 1, 1)),
        figure("富乐德半导体产业项目首期", indicator="land_area", unit="m2", value=149_000.0),
        figure("富乐德半导体产业项目首期", indicator="output_value", value=2.2e9, status="forecast", quote="22亿元"),
        figure("富乐德半导体产业项目", indicator="output_value", value=9e9, status="actual"),
        figure("富乐德半导体产业项目首期", indicator="capacity", unit="片", value=3.6e6, quote="360万片"),
    ]
    (project,), _ = assemble(rows, [])
    assert (project["name"], project["investment_total"]) == ("富乐德半导体产业项目", 1.2e10)
    assert (project["land_area"], project["expected_output"]) == (149_000.0, 2.2e9)
    assert project["capacity"] == "360万片"
    assert (project["first_seen"], project["last_seen"]) == (dt.date(2022, 1, 1), WRITTEN)
    assert (project["sector"], project["region"], project["adcode"]) == ("semiconductor", "丽水市", "331100")


def test_the_stage_is_the_furthest_reached_never_a_target() -> None:
    june = {"period_start": dt.date(2023, 6, 1), "period_end": dt.date(2023, 6, 30)}
    happened = [
        event("富乐德项目", "签约"),
        event("富乐德半导体产业项目", "开工", **june),
        event("富乐德半导体产业项目", "开工", article_id="a2"),
        event("富乐德半导体产业项目", "竣工", status="target", period_end=dt.date(2024, 8, 31)),
    ]
    (project,), events = assemble([figure("富乐德半导体产业项目")], happened)
    assert (project["stage"], project["stage_date"]) == ("开工", dt.date(2023, 6, 30))
    assert {row["project_id"] for row in events} == {project["project_id"]}
    assert [row["stage"] for row in events].count("开工") == 2
    (untold,), _ = assemble([figure("富乐德项目")], [event("富乐德项目", "竣工", status="target")])
    assert (untold["stage"], untold["stage_date"]) == (None, None)


def test_a_school_of_which_only_pupils_are_told_is_no_project() -> None:
    pupils = figure("丽水职业技术学院", indicator="enrolment", unit="persons", value=350.0)
    assert assemble([pupils], []) == ([], [])
    assert names(pupils, figure("丽水职业技术学院")) == ["丽水职业技术学院"]


def test_rows_have_the_tables_columns_and_do_not_depend_on_order() -> None:
    rows = [figure("富乐德半导体产业项目"), figure("富乐德项目", article_id="a2"), figure("中欣晶圆项目")]
    happened = [event("中欣晶圆项目", "投产"), event("富乐德项目", "落地")]
    projects, events = assemble(rows, happened)
    assert all(set(row) == set(PROJECTS) for row in projects)
    assert all(set(row) == set(PROJECT_EVENTS) for row in events)
    again, events_again = assemble(rows[::-1], happened[::-1])
    assert sorted(map(str, projects)) == sorted(map(str, again))
    assert sorted(map(str, events)) == sorted(map(str, events_again))


def events_of(text: str) -> list[ProjectEvent]:
    document = Document(source="t", text=text, sha256="", encoding="utf-8", published=WRITTEN)
    return list(pipeline.extract(document, WRITTEN).events)


def test_a_paragraph_tells_a_projects_life() -> None:
    told = events_of(
        "丽水经开区引进富乐德半导体产业项目,总投资120亿元。项目于2023年6月开工建设,目前一期项目已顺利封顶,计划今年8月竣工。"
    )
    assert [(e.stage, e.status, e.period_start, e.period_end) for e in told] == [
        ("开工", "actual", dt.date(2023, 6, 1), dt.date(2023, 6, 30)),
        ("封顶", "actual", None, WRITTEN),
        ("竣工", "target", dt.date(2024, 8, 1), dt.date(2024, 8, 31)),
    ]
    assert {e.project for e in told} == {"富乐德半导体产业项目"}
    assert {(e.region, e.sector) for e in told} == {("丽水经济技术开发区", "semiconductor")}


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("怡亚通高端装备制造基地落户缙云。", [("怡亚通高端装备制造基地", "落地", "缙云县")]),
        ("丽水市开工建设怡亚通高端装备制造基地。", [("怡亚通高端装备制造基地", "开工", "丽水市")]),
        ("丽水市怡亚通高端装备制造基地建成达产后,年产值22亿元。", []),  # a condition, no event
        ("丽水市怡亚通高端装备制造基地尚未开工。", []),
        ("丽水市新旧动能转换项目开工96个,竣工41个。", []),  # counts projects
        ("丽水市重大产业项目全部开工。", []),  # names none
        ("丽水职业技术学院签署合作协议。", []),
    ],
)
def test_stages_are_told_of_named_projects_only(text: str, stages: list[tuple[str, str, str]]) -> None:
    assert [(e.project, e.stage, e.region) for e in events_of(text)] == stages


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "其中,衢州华友钴新材料项目、金瑞泓12英寸硅片项目等3个项目开工。",
            ["衢州华友钴新材料项目", "金瑞泓12英寸硅片项目"],
        ),
        ("由某某集团投资20亿元建设的年产10万吨碳纤维项目落户嘉兴港区。", ["年产10万吨碳纤维项目"]),
        ("中芯国际绍兴项目已于去年12月正式投产。", ["中芯国际绍兴项目"]),
        ("国家能源集团宁海抽水蓄能电站项目开工。", ["国家能源集团宁海抽水蓄能电站项目"]),
        ("确保来六高速公路6月底前建成。", ["来六高速公路"]),
        ("全市新开工亿元以上项目35个,竣工投产20个。", []),
        ("9个省际断头路项目全面开工。", []),
    ],
)
def test_names_are_told_from_what_stands_around_them(text: str, named: list[str]) -> None:
    told = {e.project for e in events_of(text)}
    assert told == set(named)


def test_a_stage_takes_its_own_time_not_that_of_another_building() -> None:
    text = "杭州奥体中心主体育场于2021年底竣工,绍兴国际会展中心一期已投入使用。"
    assert [(e.project, e.period_end) for e in events_of(text)] == [("绍兴国际会展中心一期", WRITTEN)]
    (ahead,) = events_of("怡亚通高端装备制造基地计划1月投产。")
    assert (ahead.status, ahead.period_start) == ("target", dt.date(2025, 1, 1))
    (aimed,) = events_of("根据发展规划,到2027年,绍兴市产业规模将达1200亿元,建成国内领先的特色工艺基地。")
    assert (aimed.status, aimed.period_end) == ("target", dt.date(2027, 12, 31))


def test_an_events_words_stand_in_its_sentence() -> None:
    text = "一、概况\n丽水经开区富乐德半导体产(chǎn)业项目开(kāi)工,二期2025年投产。"
    told = events_of(text)
    assert [e.stage for e in told] == ["开工", "投产"]
    for e in told:
        assert e.sentence_start <= e.start < e.end <= e.sentence_end
        assert text[e.start : e.end] in text[e.sentence_start : e.sentence_end]


@pytest.mark.parametrize(
    "text",
    [
        "全市核发建筑工程施工许可证1860宗,同比增长3.2%。",
        "签约项目中主导产业项目27个,总投资186亿元,已开工项目中服务业项目9个,总投资43亿元。",
        "光储电站分一期、二期建设,一期已开工。",
    ],
)
def test_permits_kinds_of_projects_and_phases_name_none(text: str) -> None:
    document = Document(source="t", text=text, sha256="", encoding="utf-8", published=WRITTEN)
    found = pipeline.extract(document, WRITTEN)
    assert not [told.project for told in (*found.observations, *found.events) if told.project]


def test_a_name_begins_with_its_own_unit_at_the_earliest() -> None:
    assert names(figure("宁夏回族自治区吴忠市盐池县高沙窝光储电站")) == ["盐池县高沙窝光储电站"]
