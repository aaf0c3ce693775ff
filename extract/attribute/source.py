"""Places from which guests, projects or firms come, through which goods go, or which a road joins."""

from __future__ import annotations

import re
from typing import Final

from extract.scene import Named, Scene

_GUESTS: Final = re.compile("(?:游客|旅客|客人)(?!接待|人[数次]|数|总|量|满意|中心|集散|服务)")
_PART: Final = re.compile(  # 江苏|资金占了61%; 上海|、南京客人约占一半
    "(?:[、和及][一-龥]{2,3})?(?:客源|客人|游客|旅客|病人|患者|生源|资金|资本|客商|订单|牌照的?(?:车辆?)?)(?:约|大约|就|也)?占[了到据去]?(?:约|近|超过?)?(?:\\d|一半|半数|[一二三四五六七八九]成)"
)
FROM_LIST: Final = re.compile("(?:来自|源自)(?:(?:(?![和及与])[一-龥]){2,6}[、和及与])+$")  # 来自成都和|重庆的12家机构
_JOINS: Final = re.compile("(?:连接|联通|连通|沟通)(?:(?:(?![和及与])[一-龥]){2,6}[、和及与])*$")
_JOINED: Final = re.compile("(?:[、和及与](?:(?![和及与的])[一-龥]){2,6})*的")  # 连接渝北与|邻水的南北大道
_FIRMS: Final = ("国网", "国能", "华电", "华能", "大唐", "中铁", "中建", "中交", "中国移动", "中国电信", "中国联通")
_LIST: Final = 24  # characters of such a list
_BRINGS: Final = re.compile("(?:引进|招引|引入|承接)[^,。;\\d]{1,12}的$")
_GUIDES: Final = re.compile(
    "的?[一-龥]{0,4}(?:专家|医生|团队|教授|师傅|企业)?的?(?:带教|指导|帮助|帮扶|支持|协助)下"
)  # 在|溧阳专家带教下
_GATE: Final = re.compile("(?:等地|[三两]省)?(?:各?口岸|海关|关区)")  # 其中经|沪苏浙口岸报关的出口占四成
_BROUGHT: Final = re.compile("[^,。;、\\d]{0,4}(?:项目|企业|资金|客商|人才)")


def is_told(n: Named, scene: Scene) -> bool:
    """迎来|江西游客5.2万人次; 上海|客源占四成; 引进亿元以上的|沪苏浙项目; 经|宁波舟山港发运: whether something only comes from a place."""
    text, clause = scene.text, scene.clauses.at(n.start)[0]
    if _GUESTS.match(text, n.end) and scene.places.between(scene.sentences.at(n.start)[0], n.start):
        return True
    if _PART.match(text, n.end) and scene.places.between(scene.block(n.start).start, clause):
        return True
    near = max(clause, n.start - _LIST)
    if FROM_LIST.search(text, near, n.start) or text.endswith(_FIRMS, 0, n.start):
        return True
    if _JOINS.search(text, near, n.start) and _JOINED.match(text, n.end):
        return True
    if _BRINGS.search(text, clause, n.start) and _BROUGHT.match(text, n.end):
        return True
    if text[n.start - 1] == "在" and _GUIDES.match(text, n.end):
        return True
    passed = any(scene.places.between(clause, n.start - 1)) or _GATE.match(text, n.end) is not None
    return text[n.start - 1] == "经" and passed
