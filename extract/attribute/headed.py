"""A number that is a line of its own, with what it is in the line above or below: 【53家】 / 截至去年底的上市公司总数,全年新增两家."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import Found, fitting, last_of
from extract.models import Block
from extract.scene import Scene

_MARK: Final = re.compile(r"[^\w%-]|_|\d\ufe0f?\u20e3")  # 【, 📈
_MARKED: Final = re.compile("[^\\w\\s+-]")
_SIGN: Final = re.compile("[-+↑↓▲▼]")
_GROWN: Final = re.compile("[\\s,]{0,3}(?:同比|比上年)?\\s?(?:增长|下降|[-+↑↓▲▼])\\s?[\\d.]+%")  # 18.9亿元| 同比+4.2%
_OF_ALL: Final = re.compile("全[省市县区州]|我[省市县区州]")
_DIGIT: Final = re.compile("\\d")
_LABEL: Final = 20  # characters of a name
_LINE: Final = 120  # characters of a line that holds one number
_STOPS: Final = re.compile("[。;!?\\n]")
_RATE: Final = re.compile("[^,。;\\d]{1,12}?(?:比重|比例)")
_NEW: Final = re.compile("(?:新[一-龥]{1,3}|净增)$")
_CLAUSE: Final = re.compile("[^,]+")


def beside(r: Reading, scene: Scene) -> Found | None:
    """What the line above a number calls it, where each of its run stands below its name, else the line below: 【53家】 / 上市公司总数."""
    if not _is_alone(r, scene):
        return None
    return _above(r, scene) or _below(r, scene)


def _is_alone(r: Reading, scene: Scene) -> bool:
    """Whether a line holds nothing but a number, its growth and marks; of ↑1.7% the line above has told what grew."""
    if scene.text[r.start - 1].isalpha():
        return False
    block = scene.block(r.start)
    if block.end - block.start > _LINE:
        return False
    before, behind = scene.text[block.start : r.start], _GROWN.sub("", scene.text[r.end : block.end])
    return not (_MARK.sub("", before + behind) or _SIGN.search(before))


def _above(r: Reading, scene: Scene) -> Found | None:
    """📈 全市地区生产总值 / |4018.57亿元: the term that ends the line above, which no line marked as a section's head is."""
    block = scene.block(r.start)
    line = scene.block(max(0, block.start - 1))
    if line.start == block.start or not _is_label(line, scene) or _heads(line, block, scene):
        return None
    found = last_of(fitting(r, scene, line.start, line.end), scene)
    return found if found and not _MARK.sub("", scene.text[found[0].end : line.end]) else None


def _is_label(line: Block, scene: Scene) -> bool:
    """Whether a line is short, names something and holds no figure."""
    short = line.end - line.start <= _LABEL and _DIGIT.search(scene.text, line.start, line.end) is None
    return short and bool(scene.aliases.between(line.start, line.end))


def _heads(line: Block, block: Block, scene: Scene) -> bool:
    """🛒 消费 / |1583.26亿元 / 社会消费品零售总额, 工作回顾 / 📈 |349.8亿元: whether a line heads numbers that stand above their names."""
    below = scene.block(min(block.end + 1, len(scene.text) - 1))
    apart = below.start > block.start and _is_label(below, scene) and not _MARKED.match(scene.text, below.start)
    return _MARKED.match(scene.text, block.start) is not None or (
        apart and _MARKED.match(scene.text, line.start) is not None
    )


def _below(r: Reading, scene: Scene) -> Found | None:
    """The last term of the first clause of the line below that has one that fits."""
    text, block = scene.text, scene.block(r.start)
    line = scene.block(min(block.end + 1, len(text) - 1))
    if line.start <= block.start:
        return None
    stop = _STOPS.search(text, line.start, line.end)
    for clause in _CLAUSE.finditer(text, line.start, stop.start() if stop else line.end):
        if found := last_of(fitting(r, scene, *clause.span()), scene):
            return found
    return None


def label(term: tuple[int, int], scene: Scene) -> str:
    """What such a term calls its figure: 研发投入占|GDP的比重, 新设|经营主体."""
    line = scene.block(term[0])
    if line.end - line.start <= _LABEL and not _MARK.sub("", scene.text[term[1] : line.end]):
        return _OF_ALL.sub("", _MARK.sub("", scene.text[line.start : line.end]))  # 新开工亿元以上项目 / 17个
    new = _NEW.search(scene.text, scene.block(term[0]).start, term[0])
    rate = _RATE.match(scene.text, term[1]) if scene.text.startswith("占", term[1] - 1) else None
    return scene.text[new.start() if new else term[0] : rate.end() if rate else term[1]]
