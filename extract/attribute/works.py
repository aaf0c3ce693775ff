"""Names of works that no word for a project ends, told by what is said of them: 楚江纸业二期占地…, 中试平台总投资…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.attribute.standing import opens
from extract.scene import Named, Scene

KIND: Final = "中心|平台|码头|度假区|新校区|产业城|小镇|生产线|产线"
_HINT: Final = re.compile(f"[首一二三四]期|{KIND}")
_BREAKS: Final = ",。;\n"
_WORD: Final = "(?![的了在])[一-龥A-Za-z]"
_BEGINS: Final = r"(?:^|(?<=[,。;:、\n(\s的了在和与及将.|▍●■◆★▲◎▶►•])|(?<=其中))"
_SAID: Final = "总投资|概算|计划|占地|用地|规划|建成|投产|开工|动工|试产|竣工|封顶|签约|主体|达产|正在|年产|年新增"
# 楚江纸业二期|建成投产, but neither 项目二期 nor 公司二期
_PHASED: Final = re.compile(
    rf"{_BEGINS}(?P<name>(?!项目|工程|该|本|其)(?:{_WORD}){{3,14}}(?<!公司)(?<![分共按])[首一二三四]期)(?={_SAID})"
)
# 合成生物中试平台|总投资, 分子育种平台|已经投用,总投资
_SIZED: Final = re.compile(
    rf"{_BEGINS}(?P<name>(?:{_WORD}){{2,20}}(?:{KIND}))(?=(?:[^,。;\d]{{0,8}},){{0,2}}(?:项目|概算|计划|预计|估算|协议)*(?:总投资|投资\d|占地|用地\d|总建筑面积))"
)
# 总投资11亿元的|检测与设计中心
_PAID: Final = re.compile(rf"(?<=投资).{{1,12}}元的(?P<name>(?:{_WORD}){{3,20}}?(?:{KIND}))(?!的|城区)")
_PATTERNS: Final = (_PHASED, _SIZED, _PAID)
_WORKS_THERE: Final = re.compile(
    "(?:智能|研发|制造|生产|试制|[新老]|[一二]期){0,2}(?:基地|工厂|厂区|新厂|分公司|子公司|研发中心)"
    "(?=占地|总?投资|年产|贡献|用地|总?建筑|产[值能量]|已|于|去年|今年|达产|建成|投产|有员工|拥有)"
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where such names may stand, ascending within a clause; whether they tell one work is still to be asked."""
    done = 0
    for hint in _HINT.finditer(text):
        if hint.end() <= done:
            continue
        begin = max(done, *(text.rfind(stop, done, hint.end()) + 1 for stop in _BREAKS))
        ends = [at for stop in ".。;\n" if (at := text.find(stop, hint.end())) >= 0]
        clause = text.find(",", hint.end())
        done = clause if clause >= 0 else min(ends, default=len(text))
        last = min(ends, default=len(text))
        for pattern in _PATTERNS:
            yield from (m.span("name") for m in pattern.finditer(text, begin, last) if m.start("name") < done)


def is_there(n: Named, scene: Scene) -> bool:
    """Whether what stands behind a place that opens its clause is a works there: 马鞍山|基地总投资8亿元."""
    return _WORKS_THERE.match(scene.text, n.end) is not None and opens(n, scene)
