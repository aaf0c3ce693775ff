"""Whose firms invest: a place elsewhere in front of a firm that builds or signs in the article's own."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.organised import DOES
from extract.attribute.sited import is_site
from extract.attribute.standing import INVESTS_AFTER, are_apart, contains, is_away
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_INVESTOR_AFTER: Final = re.compile(
    r"(?!一[个座处])[^,。;、\d的完总社民计年累级]{2,10}?(?<!资产|工业|开发|项目|技改|改造|设施|地产|民间|间接|直接)(?<!制造业|服务业)(?:(?:计划|拟|预计|将)?投资|出资)(?:约|近|超)?\d"
    r"|[^,。;、\d的省市区县]{3,8}的[^,。;、\d]{0,8}项目(?:(?:计划)?总?投资(?:约|近|超)?\d|落户|落地)"
)
_FIRM_AFTER: Final = re.compile(  # 上海|某某医疗总部项目, 无锡|某某光伏、常州|某某轨道分别投资
    r"(?!签|新|引|落|在|开|投|竣|完|实|累|同|则|的|有|为|达|以|今|去|全|仅|只|已|共|与|和|及|等|市|省|区|县|两|各|重|工业|民间|固定|外|规|高|产业|经济|制造|服务|财政|进出|出口|进口|社会|城|农|常住|户籍|居民|地区|年|上半|前|一季|率先|位|排|居|最|还|也|更|却|正|将|要|提|加|推|发|建|打|形|成|招商|利用|总|人均)"
    rf"(?:(?!{DOES})[一-龥A-Za-z]){{2,10}}?(?:总部项目|、[^,。;、\d]{{4,12}}分别投资|分别投资|(?<!上市)公司|集团|研究院|企业家协会|商会|客商|带来|一家|拿下|科技(?!型|创新|成果|人才|园|城|企业|局|厅|馆|进步|研发|支|服务)|智能(?!制造|化|装备|网联|终端)|股份)"
    r"|一家[^,。;\d]{1,12}(?:企业|公司|投资)"
)
_ACTS_AFTER: Final = re.compile("[一-龥A-Za-z]{2,14}?在")
_SIGNS_AFTER: Final = re.compile(r"[一-龥A-Za-z]{2,10}?[与和同][^,。;、\d]{2,16}?(?:签约|签订|签署|签下|达成)")
_BUILDS_AFTER: Final = re.compile("[^,。;\\d]{0,4}?(?:布局|投资|投建|建设|建起|设立|落户|新建|兴建|打造)")
_NAME: Final = 14  # characters of a place's name


def is_investor(n: Named, home: Place | None, scene: Scene, track: Track[Named]) -> bool:
    """香港某某集团投资10亿元, 沪苏浙在皖投资: where an investor is from, unless the article's own place lies there or holds it."""
    if n.relative or home is None or n.place == home:
        return False
    if is_away(n, scene) and is_site(n, scene):
        return False  # 公司在|滁州设立子公司
    behind = _INVESTOR_AFTER.match(scene.text, n.end) or _SIGNS_AFTER.match(scene.text, n.end)
    inside = home.level in ("city", "county", "zone")
    firm = inside and (behind or _is_of_firm(n, scene) or _acts_inside(n, home, scene, track))
    return are_apart(home, n.place) and bool(firm or INVESTS_AFTER.match(scene.text, n.end))


def _is_of_firm(n: Named, scene: Scene) -> bool:
    """上海|某某医疗总部项目总投资8.6亿元: a unit that no term, time or verb follows but a firm's name."""
    termed = any(h.start == n.end for h in scene.aliases.between(n.end, n.end + 1))
    if termed or n.place.level in ("zone", "group"):
        return False
    return _FIRM_AFTER.match(scene.text, n.end) is not None


def _acts_inside(n: Named, home: Place, scene: Scene, track: Track[Named]) -> bool:
    """深圳|恒翎新能源在高新区布局: whether a firm of a place elsewhere builds inside the article's own."""
    acts = _ACTS_AFTER.match(scene.text, n.end)
    inside = next(iter(track.between(acts.end(), acts.end() + _NAME)), None) if acts else None
    if acts is None or inside is None or inside.start != acts.end():
        return False
    own = inside.place == home or contains(home, inside.place)
    return own and _BUILDS_AFTER.match(scene.text, inside.end) is not None
