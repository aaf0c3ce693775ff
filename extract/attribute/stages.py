"""The stages of projects' lives that a stretch of text tells (签约, 开工, 投产 …), each done or ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.scene import Scene

_STAGES: Final = (
    ("签约", r"签约(?!额|金额)|签订|签署"),
    ("落地", r"落地(?!生根|见效|实施)|落户"),
    ("开工", r"开工|动工|奠基|破土|开建"),
    ("封顶", r"封顶|结顶"),
    ("竣工", r"竣工|完工|建成(?!区|全[国省市]|一流)|交付使用"),
    ("投产", r"投产|试生产|投用|投运|投入(?:使用|运营|运行)|正式运营|开通运营|通车(?!里程)"),
    ("达产", r"达产|满产"),
)
# 建成后 and 开工率 tell of no stage; 开工96个 counts projects.
_NO_STAGE: Final = r"[一-龥]{0,4}?(?:后|时(?!间))|率|达效|前|条件|了?\d"
_STAGE: Final = re.compile("|".join(f"(?P<{name}>{words})(?!{_NO_STAGE})" for name, words in _STAGES))
_AHEAD: Final = re.compile(
    r"(?:计划|预计|力争|确保|争取|有望|即将|推动|加快|力促|目标|促进|早日|推进|尽快|抓紧)[^,。;]{0,40}$|[将拟要][^,。;]{0,14}$"
)
_NOT: Final = re.compile(r"(?:未|尚未|没有|待|不|暂缓)[^,。;]{0,2}$")


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage told of a project, at an offset, done or ahead."""

    start: int
    end: int
    stage: str
    ahead: bool


def told(scene: Scene, start: int, end: int) -> list[Stage]:
    """The stages told in a stretch of text: 项目于2023年6月开工建设 → 开工."""
    found = []
    for m in _STAGE.finditer(scene.text, start, end):
        if _NOT.search(scene.text, start, m.start()):
            continue
        ahead = _AHEAD.search(scene.text, start, m.start()) is not None
        found.append(Stage(m.start(), m.end(), str(m.lastgroup), ahead))
    return found
