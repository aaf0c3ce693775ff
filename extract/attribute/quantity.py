"""What a growth or a sum is told of by a quantity's name that no code has: 房价上涨|8%, 亩均收益提高|三成, 下载量增长|2倍."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.relative import LINK
from extract.attribute.terms import GROWN, Found, behind_names, own_start, worded
from extract.models import Measure
from extract.scene import Scene

_KINDS: Final = frozenset({"percent", "pp", "times"})
_HEADS: Final = (
    "(?<![总数体增存当等])量|(?<![总人户参])数|次数|天数|时长|小时数?|时间|时限|周期|账期|(?<!可比)(?<!不变)价格?|租金|学费|运费|费用|薪酬?|薪资|工资|收益|效益"
    "|亩产|单产|成本|人工|毛利|税负|负担|坏账|账款|登记|[能煤损物油电]耗|[日月]活|票房|误差|精度|时速|车速|速度|运力|库容|率|指数|密度|浓度|[班车架]次"
    "|(?:[户亩村地]均|每[亩户人件吨])[一-龥]{0,3}"
)
_NAMED: Final = re.compile(
    rf"(?P<noun>(?!同比|环比|其中|同期)[一-龥]{{0,8}}?(?:{_HEADS}))(?:同比|环比|累计|平均|均|也|则|已|又|还|却|年均|分别|[较比][^,。;\d]{{1,8}}){{0,4}}"
)
# money that goes by a name of its own: 善款|5.6亿元
_SUMS: Final = re.compile(
    "(?P<noun>[一-龥]{0,8}?(?:费|(?<![资基奖])金(?!额)|款(?![额项])|[房地]租|欠薪|利息|成本|担保|理赔|票房|彩票|减税|降费|退税|(?<![总金数余差净份加少])额|(?:结算|交易|成交|融资|放款|授信|投放)量))"
)
_MOVED: Final = re.compile(f"(?:{MOVES})了?(?:约|近|超过?|至少)?$")
_SAME: Final = re.compile("增长率|增速|增[长量]|贡献率|完成率|占有率")


def of_its_own(r: Reading, scene: Scene) -> Found | None:
    """The quantity that stands right in front of the word for a growth, where no term is named; 增速 is of what was told before."""
    if r.measure not in (*GROWN, Measure.CHANGE) or r.figure.kind not in _KINDS:
        return None
    begin = own_start(r, scene)
    moved = _MOVED.search(scene.text, begin, r.start) if r.cue is None else None
    end = moved.start() if moved is not None else r.start if r.cue is None else r.cue
    named = _NAMED.fullmatch(scene.text, behind_names(begin, end, scene), end)
    if named is None or _SAME.search(named.group("noun")):
        return None
    return worded(named, "noun", "other", "percent")


def sum_of_its_own(r: Reading, scene: Scene) -> Found | None:
    """欠薪|5.6亿元, 电费|3000万元: money that stands behind a name of its own, where no term is named."""
    if r.figure.kind != "money":
        return None
    named = _SUMS.match(scene.text, behind_names(own_start(r, scene), r.start, scene), r.start)
    if named is None or not LINK.fullmatch(scene.text, named.end(), r.start):
        return None
    return worded(named, "noun", "other", "money")
