"""How often an article tells of each place, but for those that are only met, worked with, sold to or an example."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.attribute import enclaves
from extract.attribute.levels import is_a
from extract.attribute.organised import ORGANISED
from extract.attribute.standing import AROUND, ENCLAVE_AFTER, NAMING_AFTER, is_away, is_venue
from extract.models import Role
from extract.places import Place
from extract.scene import Named, Scene

HEAD: Final = 300  # characters in which an article says what it reports on
REPORT: Final = re.compile(r"[^,。;\n]{0,14}?(?:人大|人民代表大会|政府工作报告|两会)")
GUESTS: Final = re.compile(
    "籍|来的(?=[一-龥]{2}|[。,])|主妇|人(?=[提说想吃喝爱来的开办多少占])|的?(?:餐桌|菜场|菜市场|超市|快餐店)|(?:客人|游客|旅客|客商|病人|患者|参保人|知青|市民|老人|专家|企业家|(?:挂职|援派)?干部)(?![中公协楼])|(?:产业)?转移"
)  # 上海|客人一船船来!
FIRST_OF: Final = re.compile("首[个家座条批例台宗单笔]|第一[县市城区镇]")  # 内蒙古|首个光电产业集群落脚杭锦旗
INVESTORS: Final = re.compile(  # 北京|某企业投资120亿元开发铁矿, of what lies elsewhere
    "(?:某|一|\\d+家|[两三多]家)?[一-龥]{0,3}?(?:企业|集团|公司|客商)(?:计划|拟|将|斥资|豪掷)?(?:投资\\d|来[^,。;]{0,4}投资|赴|落户|入驻)"
)
_COMES: Final = ("来,", "来。", "来:", "来的", "来了", "搬来", "迁来", "回来", "赶来")  # 老板前年从|上海来。
_GOVERNMENT: Final = re.compile("(?:人民)?政府|[省市县区州]委")
_THEIRS: Final = re.compile("(?:亿元以上)?(?:项目|资金|客商|技术|产业转移|资本)")  # 河北引进|京津项目15560个
_EXAMPLE: Final = re.compile(r"(?:^|[,。;、\n])(?:例|比|譬|诸)?如$")  # 如|武汉自贸区集聚的…
_SENT_AT: Final = re.compile(r":\d\d\s{1,3}$")  # 2026年1月24日 18:02 |广东: where somebody wrote
_WITH: Final = re.compile(r"[与同](?:[一-龥]{2,4}[省市州])*$")  # 吴堡县与江苏省扬州市|广陵区: whom somebody works with
_OTHER_END: Final = re.compile("(?:来自|销往|供应|归|占|引进|发往|运往|卖到|卖给|驻)$")  # 供应|上海生猪75万头
_MODEL: Final = re.compile(
    "(?:借鉴|学习|学|复制|移植|运用|对标|引入)(?:运用|推广)?了?$"
)  # 借鉴|苏州工业园区“亲商服务”理念
_PARTS_OF_IT: Final = re.compile("各?(?:县市区?|县区|区县|市县|县)(?:[(][^()]{1,6}[)])?[里中]")
_OUTRUN: Final = re.compile("(?:跑[赢输]|[高低快慢优好]于|超过?|领先|不及|落后)于?$")
_MEAN: Final = re.compile("(?:全市|全省|全州)?的?(?:平均|均值|水平|增速)")
_MODEL_OF: Final = re.compile("的?(?:成功|先进|管理|开发|发展|建设|“[^”]{2,8}”、?)*(?:经验|理念|模式)")
_OFFICE_OF_ALL: Final = re.compile("(?:区域)?一体化(?:高质量)?发展(?:工作)?(?:领导小组|办公室)")  # 报:推动长三角|…
_AROUND: Final = re.compile(AROUND)
_HEADED: Final = 3  # how much a place counts in a heading, or where an article says whose report it is

_WITH_US_BEFORE: Final = re.compile("[我本][省市县区州旗](?:与|和|同|跟)$")
_WITH_US_AFTER: Final = re.compile(
    "[^,。;\\d的]{0,3}?(?:与|和|同|跟|对口?|支[持援]|帮扶|援建|向|来|赴|在)[我本][省市县区州旗](?![一-龥]{0,2}[与和同])"
)
_US: Final = 4  # characters of 我市与


def reported(scene: Scene, named: list[Named]) -> Place | None:
    """今年的句容政府工作报告给出底数: the one city or county whose government's report a story goes by."""
    units = (n for n in named if n.place.level in ("city", "county") and not n.relative)
    places = {n.place for n in units if REPORT.match(scene.text, n.end)}
    return places.pop() if len(places) == 1 else None


def told(scene: Scene, named: list[Named], zones: list[tuple[int, int, str]]) -> Counter[Place]:
    """Count how often a text tells of its named places, a bare kind (start, end, 经开区) as the zone of that kind told before it."""
    votes: Counter[Place] = Counter()
    for n in named:
        if is_venue(n, scene) or (n.short and n.place.level == "group"):
            continue  # 苏陕资金: no place that an article is about
        block = scene.block(n.start)
        if block.role is Role.META and "发自" in scene.text[block.start : n.start]:
            continue  # 本报记者 某某 发自上海、盐城
        if _OFFICE_OF_ALL.match(scene.text, n.end):
            continue
        if _EXAMPLE.search(scene.text, max(0, n.start - 3), n.start) or scene.text.startswith("地块", n.end):
            continue
        if _SENT_AT.search(scene.text, max(0, n.start - 6), n.start):
            continue
        around = _AROUND if n.place.level == "group" else NAMING_AFTER  # 长三角|毗邻区走访记, but 顾渚村的上海|口音
        patterns = (ENCLAVE_AFTER, around, INVESTORS, GUESTS)
        names = any(p.match(scene.text, n.end) for p in patterns) or _is_of_others(n, scene) or _has_come(n, scene.text)
        heading = block.role is Role.HEADING and not names
        reports = n.start < HEAD and (REPORT.match(scene.text, n.end) or _is_reporter(n, scene))
        votes[n.place] += _HEADED if heading or reports else 0 if _is_elsewhere(n, scene) else 1
    for start, end, kind in zones:
        zone = next((n.place for n in reversed(named) if n.start < start and is_a(n.place, kind)), None)
        if zone is not None and end:
            votes[zone] += 1
    return votes


def _is_reporter(n: Named, scene: Scene) -> bool:
    """我代表|清苑县人民政府向大会报告工作: whether a place's own government speaks."""
    return scene.text.endswith("代表", 0, n.start) and _GOVERNMENT.match(scene.text, n.end) is not None


def _is_of_others(n: Named, scene: Scene) -> bool:
    """河北引进|京津项目1.5万个, 中部六省|第一县: whether a region is no more than whose projects come, or where one is first."""
    passing = _THEIRS.match(scene.text, n.end) or FIRST_OF.match(scene.text, n.end)
    return n.place.level == "group" and passing is not None


def _is_yardstick(n: Named, text: str) -> bool:
    """跑赢|泉州平均水平, 在|泉州各县市里排第二: whether a place is what somebody in it is held against."""
    if _PARTS_OF_IT.match(text, n.end):
        return text.endswith(("在", "居", "列"), 0, n.start)
    held = _MEAN.match(text, n.end) or text.startswith(("。", ";"), n.end)  # 高于全省、领先|苏北。
    return _OUTRUN.search(text, max(0, n.start - 4), n.start) is not None and bool(held)


def _has_come(n: Named, text: str) -> bool:
    """药企从|北京来: whether somebody has come from a place."""
    return text[n.start - 1] == "从" and text.startswith(_COMES, n.end)


def _is_elsewhere(n: Named, scene: Scene) -> bool:
    """Whether a place is where somebody goes, whom somebody works with or sells to, whose guests come, or part of a name."""
    text = scene.text
    part_of_name = n.place.level != "zone" and (is_away(n, scene) or ORGANISED.match(text, n.end))
    return bool(
        part_of_name
        or enclaves.houses(n, scene)
        or NAMING_AFTER.match(text, n.end)
        or _is_yardstick(n, text)
        or _MODEL.search(text, max(0, n.start - 5), n.start)
        or (n.place.level == "zone" and _MODEL_OF.match(text, n.end))
        or _WITH.search(text, max(0, n.start - 10), n.start)
        or _OTHER_END.search(text, max(0, n.start - 4), n.start)
        or GUESTS.match(text, n.end)
        or _has_come(n, text)
        or INVESTORS.match(text, n.end)
        or _is_of_others(n, scene)
    )


def told_apart(scene: Scene, named: list[Named]) -> frozenset[Place]:
    """我市与|广州市结对, 上海支持|我市: the places that a text tells apart from its own."""
    return frozenset(
        n.place
        for n in named
        if _WITH_US_BEFORE.search(scene.text, max(0, n.start - _US), n.start) or _WITH_US_AFTER.match(scene.text, n.end)
    )
