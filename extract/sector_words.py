"""Words of a sector in a text, and which of them name none: towns named after one, offices of those who speak, 双核能|否."""

from __future__ import annotations

import re
from typing import Final

from extract.codebook import Codebook
from extract.match import Hit

BROAD: Final = frozenset(
    {"industry", "government", "services", "education", "science", "finance", "trade", "construction"}
)
PROCESSING: Final = ("加工业", "化工业")  # names no 工业
# 商务厅副厅长某某说: what a speaker is in charge of
_SPEAKER: Final = re.compile(
    r"[^,。;、\s]{0,6}?(?:厅|局|委|处|研究院|研究所|学院|协会|商会)(?:相关|有关)?(?:副|党|主任|[厅局处院所会]长|书记|负责人|研究员|专家|教授)[^,。;:]{0,8}?(?:说|表示|介绍|指出|认为|直言|坦言|透露)|[^,。;、\s]{0,6}?(?:厅|局|委员会|委|部|办|部门)(?:的?最新|的|提供的|给出的)?(?:统计|数据|数字|材料|消息|通报|发布|公布|获悉|了解|介绍)"
)
_SCENERY: Final = re.compile("[地林](?=[,。;])")
_WHERE: Final = re.compile(  # 园区就在高铁站|往东不远, 沿沪宁高速|西行两小时
    "(?:站)?(?:往?[东西南北]{1,2}(?:行|去|走|侧|边|不远)|往[东西南北]|附近|对面|边上|不远)"
)
_EXAMPLE: Final = re.compile(  # 某某食品|生产基地等46个项目
    "[^,。;:、]{0,10}(?:基地|公司|集团|厂|中心|项目|工程|股份|科技)等(?:\\d+|[两三四五六七八九十]+)[个家项批]"
)
_TOWNS: Final = ("镇", "乡")  # behind a word, which is then a town's name
_STREET: Final = re.compile("[一-龥]{1,2}(?:街道|镇)(?![企产])")
_CAN: Final = re.compile("(?<=能)[否够]")
_COUNTED: Final = re.compile("[\\d一二两三四五六七八九十百千万多余几]")  # 一|家电池龙头 makes no 家电
_NAME_REACH: Final = 16
_LANDMARKS: Final = ("机场", "口岸", "码头")  # what stands for the city that has it
_NAME: Final = 3  # characters of a person's name
_BY: Final = frozenset("乘坐搭")


def find(text: str, book: Codebook) -> list[Hit[str]]:
    """Words of a sector, but for towns named after one (大桥|镇), what somebody travels by (乘|高铁), and 双核能|否."""
    hits = (h for h in book.sector_terms.scan(text) if h.payload and not _is_in_town(h, text))
    hits = (h for h in hits if not text.startswith(PROCESSING, h.start - 1) and not _is_name(h, text))
    hits = (h for h in hits if not (text.startswith("家", h.start) and _COUNTED.match(text, max(0, h.start - 1))))
    return [h for h in hits if text[h.start - 1 : h.start] not in _BY and not _CAN.match(text, h.end)]


def _is_in_town(hit: Hit[str], text: str) -> bool:
    """大桥|镇, 桥|林街道: whether a word begins the name of a town or a street."""
    one = hit.end - hit.start == 1
    return text.startswith(_TOWNS, hit.end) or (one and _STREET.match(text, hit.end) is not None)


def _is_name(hit: Hit[str], text: str) -> bool:
    """程建|桥:…: whether a word ends the name of somebody whose words follow; 农业:… opens its line."""
    line = text.rfind("\n", max(0, hit.end - _NAME - 1), hit.end)
    return text.startswith(":", hit.end) and 0 <= line < hit.start - 1


def is_passing(hit: Hit[str], text: str) -> bool:
    """Whether a word is of a speaker's office (商务|厅副厅长某某说), scenery (荔枝|林,), the way (高铁站|往东) or an example."""
    return any(told.match(text, hit.end) for told in (_SPEAKER, _SCENERY, _WHERE, _EXAMPLE))


def is_in_name(hit: Hit[str], start: int, end: int, text: str) -> bool:
    """Whether a word stands in a place's name from `start` to `end`, told at the word's beginning; 机场 stands in none."""
    if text.endswith(_LANDMARKS, start, end):
        return False
    return hit.end <= end <= hit.end + _NAME_REACH and hit.start - _NAME_REACH <= start
