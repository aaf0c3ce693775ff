"""Where something is or was begun, built or moved to, by somebody who is no place."""

from __future__ import annotations

import re
from typing import Final

from extract.scene import Named, Scene

_SITED: Final = re.compile(
    r"(?:[一-龥]{2,4}[镇乡村])?(?:包|流转)[了下]|[拿摘拍批]了?下?[了来]?[\d.]+亩|(?:拿下|拿到|摘得|竞得|购置|购得|租下|租用|收购)了?[^,。;]{0,12}(?:土地|地块|用地|厂房|厂区)|(?:白手)?(?:起家|发家|起步)[,。]|落[了下]脚|安了家|扎[了下]根|(?:合办|合建|共建|共办|增设)了?[一两三四五六七八九\d]?[个座家所条]?[^,。;\d]{2,16},|(?:又|还|先后)?(?:设|建|办|开)(?:了|起|有)?[^,。;\d]{0,6}(?:分院|分校|院区|校区|门诊部|病区)|(?:再|又|追加)?投资(?:约|近|超过?)?[\d.]+[万亿]{1,2}美?元(?:新建|建设|建成|兴建|扩建|打造|设立)|[斥出]资[^,。;]{1,12}(?:成立|设立|新?建|组建|兴办)|的(?:基地|工厂|厂区|产线|生产线|总部|[一-龥]{0,4}项目)|(?:又|还|先后|已)?(?:设|建|办|开|投建|新建|有一?)(?:了|有)?[^,。;\d]{0,8}(?:分厂|工厂|新厂|(?<=[设建办])厂(?!房|区|址)|分公司|子公司|基地|生产线|车间)|[^,。;]{0,6}?(?:落地|落户|开工|投产|动工|竣工|奠基|建设|签约|揭牌|投入(?:运营|使用|生产)|启用|落成)"
)
_SIGNED_TO_BUILD: Final = re.compile(  # 今年4月,公司与|长丰县签约,计划投资12亿元
    "(?:市|县|区)?(?:政府|管委会)?(?:成功|正式)?(?:签约|签署|签订|签下|达成)[^,。;\\d]{0,16},(?:计划|拟|将|预计|再)?(?:总?投资|斥资|用地)"
)
_SET_UP: Final = re.compile(
    "(?:园区?|[新范作]区|基地|厂|市场)就?[设建放]在$"
)  # 两区共建的产业园设在|六合龙袍,首期2600亩
_OPENED_AT: Final = re.compile("把(?:分院|分校|新院区)(?:开|建|办|设)[到在]了?$")
_NEAR: Final = 6  # characters of 生产线建在
_MADE_IN: Final = re.compile(
    "(?:厂房|工厂|生产|制造|车间|产线|生产线|基地|厂区|厂子|新厂)[都就则却也]?(?:建|设|落|放)?在$"
)  # 研发在松江,厂房在|泾县
_CAME_HOME: Final = re.compile("(?:老家)?,?(?:投资|投了|建起|办起|创办|开办)")  # 带着设备回|平江,投资5.8亿元建起新工厂
_STANDS_THERE: Final = re.compile("[一-龥]{0,4}的[^,。;\\d]{2,14},")  # 这所设在|六合竹镇的技工学校,占地268亩
_SET_UP_AT: Final = re.compile("[一-龥]{0,4}[,。]")
_AT: Final = re.compile("[在于到](?:[上下]游|隔壁|对岸|相邻|邻近)?的?$")
_MOVED_TO: Final = re.compile(
    "[搬迁][到至进入]$|(?:基地|工厂|总部|产线|中心|环节|车间|项目)[却则就又也都]?放[到至进入在]了?$"
)  # 试制车间却放在了|太仓
_INVESTED_THERE: Final = re.compile(  # 来自福建的一家电池龙头先后在|溧阳市投资180亿元
    "(?:市|县|区)?(?:境内)?(?:先后|已|累计|共|再|又|追加|一共){0,2}(?:总?投资|投下|砸下|投入)(?:了|约|近|超过?){0,2}[\\d.]+[万亿]{1,2}美?元"
)


def is_site(n: Named, scene: Scene) -> bool:
    """Whether a place is where something is or was begun: 位于丽水经开区, 在经开区落地, 在龙湾区的基地, 落在莱阳一侧."""
    stands = scene.text.endswith(("设在", "建在"), 0, n.start) and _STANDS_THERE.match(scene.text, n.end) is not None
    chosen = scene.text.endswith(("看中了", "看中", "相中了", "相中", "选中了", "选中", "看上了"), 0, n.start)
    came_home = scene.text.endswith(("回", "回到"), 0, n.start) and _CAME_HOME.match(scene.text, n.end) is not None
    made = _MADE_IN.search(scene.text, max(0, n.start - _NEAR), n.start) and scene.text.startswith(
        (",", "。", ";"), n.end
    )
    beside = scene.text.endswith("落在", 0, n.start) and scene.text.startswith(("一侧", "的"), n.end)
    return (
        chosen
        or beside
        or bool(made)
        or _OPENED_AT.search(scene.text, max(0, n.start - 2 * _NEAR), n.start) is not None
        or (scene.text.endswith("留在", 0, n.start) and scene.text.startswith("的", n.end))
        or came_home
        or stands
        or scene.text.startswith(("位于", "落户", "落地", "坐落", "座落", "选址", "落子", "同在"), max(0, n.start - 2))
        or has_moved_to(n, scene)
        or (_SET_UP.search(scene.text, max(0, n.start - 5), n.start) and _SET_UP_AT.match(scene.text, n.end))
        is not None
        or (_AT.search(scene.text, max(0, n.start - 4), n.start) and _SITED.match(scene.text, n.end)) is not None
    )


def is_built_there(n: Named, scene: Scene) -> bool:
    """公司与|长丰县签约,计划投资12亿元; 一家龙头在|溧阳市投资180亿元: where somebody that is no place builds or has signed to."""
    signed = scene.text.endswith(("与", "同", "和"), 0, n.start) and _SIGNED_TO_BUILD.match(scene.text, n.end)
    invested = scene.text.endswith("在", 0, n.start) and _INVESTED_THERE.match(scene.text, n.end)
    others = scene.places.between(scene.clauses.at(n.start)[0], n.start) if signed or invested else ()
    from_there = all(scene.text.endswith("来自", 0, other.start) for other in others)
    return bool(signed or invested) and from_there


def has_moved_to(n: Named, scene: Scene) -> bool:
    """由东莞整体搬迁至|祁东县归阳工业园, 从嘉定搬到|太仓的企业: whether somebody has moved to a place."""
    return _MOVED_TO.search(scene.text, max(0, n.start - 6), n.start) is not None
