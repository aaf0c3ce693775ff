"""What somebody expects of a time that lies ahead: 预计2024年出货量将达到300GWh, 可能同比下降2%, 若…,可新增产值2600亿元."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.span import ends_year
from extract.attribute.yields import ANNOUNCED
from extract.models import Measure, Status
from extract.scene import Scene

_MAY: Final = re.compile(
    "将(?!军|乐|近|来)|会(?!议|展|员|商|场|上)|可(?!持续|再生|支配|比)|能(?!源|耗|力|级|量)|或(?=将|可|会|能)|有望"
)
_GUESS: Final = re.compile(
    "(?P<perhaps>可能|或将|大概率|恐将)|(?P<supposed>若(?!干)|如果|假如|假设|倘若)|预计|预估|估计|估算|预测|预判|测算"
)
_HOPED: Final = re.compile(
    r"预计(?:能|可|将)(?:冲到|冲刺|达到?|突破|超过?|实现|完成)(?:约|近)?$"
    # 今年底可提高到|35%
    r"|(?:底|末|后|全年)(?:将|能)?可(?:望)?(?:提[高升][到至]|[增升降][加至到]{1,2}|达到?|突破|超过?|实现)(?:约|近)?$"
)
_ASKED: Final = re.compile("能否?(?:突?破|超过?|达到?|站上|冲上|迈过)(?:约|近)?$")  # 今年GDP能破|2万亿吗
_OF_EACH: Final = re.compile("每(?:亩|吨|年|户|人|家|公斤|头|台)")
_CERTAIN: Final = re.compile("[^,。;\\d]{0,4}(?:悬念|不成问题|问题不大|指日可待|几成定局)")  # 全年突破|8万亿元没有悬念
_DOUBTED: Final = re.compile("[^,。;!\\n]{0,8}[吗?]")
_YEARLY: Final = re.compile(  # 电站年均发电量预计达到|11.2亿千瓦时
    "年均?[一-龥]{1,8}预计(?:可|将|能|会)?(?:达到?|为|有|超过?|突破)?(?:约|近)?$"
)
_REACH: Final = 160  # characters in which what is guessed still speaks of a figure
_EXPECTS: Final = re.compile(
    "(?<!初步)预[计估](?![,。])[^,。;]{0,14}$|[有可]望(?:突破|达到?|超过?|实现|完成|迈[上过入]|冲[击上]|站上|跨[上过])(?:约|近)?$"
)
_NEAR: Final = dt.timedelta(days=60)  # 预计全年增长5%, written in November, is an estimate of what has been


def is_foretold(r: Reading, scene: Scene) -> bool:
    """Whether a figure is what somebody expects of a time that lies ahead, and nobody's goal."""
    if _is_yielded(r, scene):
        return True
    own = scene.text[r.clause[0] : r.start]
    if own.startswith("已") and not _MAY.search(own):
        return False  # 明年计划新开工项目128个;已入驻企业|18家
    if r.period_kind == "article" and r.indicator not in ANNOUNCED and _EXPECTS.search(own):
        return True  # 首日预计有|300吨鱼虾返港, 规模有望突破|30亿元, of no time that is told
    ahead = scene.lies_ahead(r.period[1]) or ("有望" in own and _is_years_end(r, scene))
    if not ahead or _is_of_known_places(r):
        return False
    asked = _ASKED.search(own) is not None and ("能否" in own or _DOUBTED.match(scene.text, r.end) is not None)
    if "有望" in own or asked or _CERTAIN.match(scene.text, r.end) or _HOPED.search(own) or _goes_on(r, scene):
        return True
    begin = max(r.sentence[0], r.start - _REACH)
    part = max(scene.text.rfind(";", begin, r.start) + 1, begin)
    guesses = _GUESS.finditer(scene.text, part, r.start)
    return any(_speaks_of(guess, r, scene) and not _aims(guess.start(), r, scene) for guess in guesses)


def _is_years_end(r: Reading, scene: Scene) -> bool:
    """今年产量有望突破|30万辆, in a text of which no more than its year is known: whether the year has not ended for it."""
    published = scene.article.published
    return published is not None and r.period[1] == published and ends_year(published)


def _is_yielded(r: Reading, scene: Scene) -> bool:
    """预计统一供种每亩降低成本10元,24万亩每年可增加|3000万元收益: what is expected of each piece or year, of no time that is told."""
    opened = scene.text.startswith("预计", r.sentence[0]) and not scene.times.between(r.sentence[0], r.start)
    money = r.figure.kind == "money" and r.measure is Measure.CHANGE
    if _YEARLY.search(scene.text, r.clause[0], r.start) and not scene.times.between(r.clause[0], r.start):
        return True
    return opened and money and _OF_EACH.search(scene.text, r.sentence[0], r.start) is not None


def _is_of_known_places(r: Reading) -> bool:
    """预计|八城全年出口减少: the places are there, but not 预计千亿县将增至|66个."""
    return r.indicator == "region_count" and (r.alias is None or r.alias[1] > r.start)


def _speaks_of(guess: re.Match[str], r: Reading, scene: Scene) -> bool:
    """Whether a guess reaches a figure: 可能 in its clause, 若…, and 预计 with what may come of it."""
    if guess.lastgroup == "perhaps":
        return guess.start() >= r.clause[0]
    start = scene.text.find(",", guess.end(), r.start) if guess.lastgroup else guess.end()
    may = start >= 0 and _MAY.search(scene.text, start, r.start) is not None
    return may or (guess.lastgroup is None and _is_far(r, scene))


def _is_far(r: Reading, scene: Scene) -> bool:
    first, last = r.period
    published = scene.article.published
    if published is None or last is None:
        return False
    part = not ends_year(last)  # 二季度预计出口15亿元
    return part or (first is not None and first > published) or last - published > _NEAR


def _aims(start: int, r: Reading, scene: Scene) -> bool:
    """Whether a goal is told behind a guess: 预计…,力争达到120万辆."""
    cues = scene.cues.between(start, r.start)
    return any("target" in h.payload and scene.text[h.start] not in "将可" for h in cues)


def _goes_on(r: Reading, scene: Scene) -> bool:
    """预计签约25个项目、总投资120亿元;海门、启东各带去|6个: of the same coming time as the figure before it."""
    before = r.before
    ahead = before is not None and before.status is Status.FORECAST and before.period == r.period
    if before is not None and _CERTAIN.match(scene.text, before.end):
        return False  # 宁波全年突破10亿吨已无悬念;上海港|64580万吨
    return bool(ahead and before and before.trace.get("status") == RULE and not _aims(before.end, r, scene))


RULE: Final = "expected of a time that lies ahead"
