"""The filters of an address in words, for whoever is handed a file: 地区：杭州市；年份：2023."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pages._context import NONE, place_name
from pages._text import catalogue, code_name, indicator_name, sector_name, t

# Filters whose values are codes of a closed list, with that list.
_LISTS: Final = {
    "measure": "measure", "status": "status", "level": "level", "unit": "unit", "of": "of", "doubt": "doubt",
    "stage": "stage", "chart": "compare", "state": "target", "down": "down",
}  # fmt: skip


def said(given: Mapping[str, str]) -> str:
    """Word the filters that an address sets; where it sets none, the page chose for itself."""
    return "\n".join(each(given)) or t("sheet.no_filters")


def each(given: Mapping[str, str]) -> list[str]:
    """Word filters by their names and values, those that are set."""
    known = {name: value for name, value in given.items() if value and f"filter.{name}" in catalogue()}
    return [
        t("sheet.filter", name=t(f"filter.{name}"), value=", ".join(_value(name, one) for one in value.split("~")))
        for name, value in known.items()
    ]


def _value(name: str, value: str) -> str:
    if value == NONE:
        return t("scope.plain" if name == "scope" else "filter.nothing")
    if name in _LISTS:
        return code_name(_LISTS[name], value)
    if name in ("place", "peers"):
        return place_name(value)
    if name in ("indicator", "with"):
        return indicator_name(value)
    if name == "sector":
        return sector_name(None if value == "none" else value)
    if name == "scope" and value == "every":
        return t("scope.every")
    return value
