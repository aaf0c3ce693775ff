"""Elements of tables that may be thousands of cells long, as the plain dictionaries that Dash takes for components.

A component checks its arguments and is asked anew for each of them when it is sent; of a long table that is nearly all it costs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from dash.development.base_component import Component


def _element(kind: str) -> Callable[..., Component]:
    def made(children: Any = None, **props: Any) -> Component:
        said = {"props": {"children": children, **props}, "type": kind, "namespace": "dash_html_components"}
        return cast(Component, said)  # it goes wherever a component goes, but is only ever sent

    return made


a, div, span = _element("A"), _element("Div"), _element("Span")
tr, th, td = _element("Tr"), _element("Th"), _element("Td")


def whole(element: Any) -> Component:
    """Plain elements, a table or a text, as one component of the page however many they are.

    The browser asks each component of a page anew at every change of any other: of thousands, each click took seconds.
    """
    return cast(Component, {"props": {"element": element}, "type": "Whole", "namespace": "dashboard_parts"})


def inside(element: Any) -> Any:
    """What an element holds, whichever of the two it is."""
    return element["props"]["children"] if isinstance(element, dict) else getattr(element, "children", None)


def caption(cell: Any, name: str) -> None:
    """Tell a cell its column's name, which a phone shows beside it."""
    if isinstance(cell, dict):
        cell["props"]["data-label"] = name
    else:
        setattr(cell, "data-label", name)
