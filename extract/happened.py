"""Years of which a text tells nothing but what happened in them, as it does of years that are long over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# 2022年从上海迁来, 二期2021年投用, 从2021年到今年上半年: what happened then, or began, and no year's account
_HAPPENED: Final = re.compile(
    r"年(?!是)(?:[底末初]|[春夏秋冬]天?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日)?|[上下]半年)?(?:以?前|之前|以来|以后|之后|起|[到至](?:今年|现在|如今)"
    r"|,?[^,。;\n\d]{0,16}?(?:从|由|[迁搬转]来|投用|投产|投运|落户|落地|获批|批复|开园|挂牌|注册|开通|通车|通航|建成|成立|创[办立建]|签[下约了订署]"
    r"|看中|启动|开工|奠基|揭牌|设立|起步|[进入]驻|上市|回国|毕业|来到|接手|加入|合并|改制|升[级格]|上升为|开业|开张|退休|调[来到任]))"
)
_YEAR_BEFORE: Final = re.compile("去年(?!同期|同月)")


def alone(named: Sequence[re.Match[str]]) -> bool:
    """Whether something happened or began in a year wherever it is named, while the year before that of writing is called 去年."""
    if not named or not _YEAR_BEFORE.search(named[0].string):
        return False
    until = any(m.string.endswith(("截至", "截止"), 0, m.start()) for m in named)
    return not until and all(_HAPPENED.match(m.string, m.end()) for m in named)
