"""What a policy offers: 对首次入规的企业,给予20万元奖励 is of no year, whatever year its article reports on."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_OFFERED: Final = re.compile(
    "最高|不超过|单个(?:项目|企业)|每[家户人项年月个][^,。;]{0,8}|(?:比例|标准)[从由]|按照?[^,。;]{1,24}的"
    "|对[^。;]{2,40}?[,]?(?:分别|一次性)?(?:给予|予以|奖励|补助|补贴|资助)"
)
# 已为43家企业兑现5200万元: what was paid
_PAID: Final = re.compile(
    "兑现|发放|拨付|累计|惠及|落实|到账|兑付|获得|领到|已(?!有)|共(?![建享同])|为[^,。;]{0,8}\\d+余?[家户人]"
)

_GIVES: Final = "给予"
_NOUN: Final = re.compile(  # 给予|50万元、100万元一次性奖励
    "(?:[、,和及与][\\d.]{1,8}[万亿]{0,2}元){0,6}(?:以[上下]|左右)?的?"
    "(?P<noun>[一-龥]{0,8}?(?:奖励|补贴|补助|资助|奖补|支持|贴息|资金|经费|津贴|奖金))"
)


def noun(said: str, r: Reading, scene: Scene) -> str:
    """What is given, where a figure's term says no more than that it is: 给予|50万元、100万元一次性奖励."""
    found = _NOUN.match(scene.text, r.end) if said == _GIVES else None
    return found.group("noun") if found else ""


def is_offered(r: Reading, scene: Scene) -> bool:
    """每家企业每年不超过|500万元: what somebody may get, not what was paid."""
    if r.indicator != "incentive_paid" or _PAID.search(scene.text, r.sentence[0], r.end):
        return False
    return _OFFERED.search(scene.text, r.sentence[0], r.start) is not None
