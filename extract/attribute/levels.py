"""Which places 全省, 全市, 全县 and 全区 can speak of, and how often a text says so of itself."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extract.codebook import rows
from extract.match import Hit, Vocabulary
from extract.places import Place

_PART_OF_NAME: Final = re.compile("[湾片园街社城新郊景林库特禁专]$")  # 大湾|区内, 园|区内
_OF_SEVERAL: Final = re.compile("[两三四五六七八九十][省市县区](?:财政|级|内)")  # 三|市财政收入合计…
_HONOUR: Final = re.compile(
    "全国[^,。;、\\d的]{0,10}?(?:示范|试点|先进|优秀|模范)"
)  # 全国农业标准化示范区达13个, of a city
_NATION: Final = re.compile(  # 中国高铁里程4.8万公里, 把中国今年的预期增速; no 中国某某集团, 中国国际进口博览会
    "中国(?:(?<=[\\n,。;:年把]中国)|(?<=[\\n,。;:]而中国))"
    "(?![一-龥]{0,14}(?:公司|集团|股份|银行|大学|学院|协会|学会|商会|研究院|科学院|中心|保险|博览|交易会|展|论坛|大会|节))"
    "(?=(?:今年|去年|目前|20\\d\\d年)?(?:上半年|前三季度|一季度)?的?[一-龥]{0,8}?(?:GDP|国内生产总值|经济(?:增[长速]|总量)|预期增速"
    "|进出口|货物贸易|外贸(?!企业)|出口|社会消费品零售|固定资产投资|工业增加值|里程|业务收入|业务量|总人口|就业人[数口]|粮食产量"
    "|发电量|用电量|专利申请|研发(?:经费|投入)))"
    "|中国(?:(?<=目前中国)|(?<=如今中国)|(?<=[\\n,。;:]中国))(?=(?:现|已|共|目前){0,2}有\\d)"  # 目前中国已有20家千万吨级炼厂
)
# What a zone is called by its kind alone.
BARE: Final = re.compile(
    r"城乡一体化示范区|综合保税区|综保区|经开区|高新区|开发区|科技创新城|工业新城|示范区|先行区|合作区|新区|集聚区|集中区|走廊(?<!通风走廊)(?![里上的])|片区(?<!.片区)|分区(?![域化])|功能区(?<!主体功能区)"
)

_IN_FULL: Final = {"经开区": ("经济技术开发区", "经济开发区"), "高新区": ("高新技术产业开发区",)}


def own_words(level: str, text: str) -> int:
    """How often a text says 我市 or 全市 for itself, and not 高于全市."""
    return len(OWN_WORDS[level].findall(text))


def _own(word: str) -> re.Pattern[str]:
    """我市 wherever it stands, 全市 where it opens a clause; what stands in front is looked at last, so that `re` skips the rest."""
    opens, goes_on = r"(?:(?<=^..)|(?<=[,。;:\n年月度]..))", "[场民域间级]"
    mine = rf"{word}(?:(?!{goes_on}|\Z)|\Z{opens})"
    return re.compile(f"全{word}{opens}(?!{goes_on})|我{mine}|本{mine}")


_RANK: Final = re.compile(
    "(?:排名)?(?:第[一二三四五六七八九十\\d]{1,3}(?![季批次届期产个轮\\d一二三四五六七八九十])|前[列茅]|首位(?!度)|倒数|末位)"
)

OWN_WORDS: Final = {
    level: _own(word) for level, word in {"province": "省", "city": "市", "county": "县", "district": "区"}.items()
}


def level_fits(place: Place, level: str) -> bool:
    """Whether a place is of the level that 全省, 全市, 全县 or 全区 speaks of."""
    if level == "city":
        direct = place.level == "province" and place.name.endswith("市")
        return place.level == "city" or direct or (place.level == "county" and place.name.endswith("市"))
    if level == "province":
        return place.level == "province"
    if level == "county":
        return place.level == "county" and place.name.endswith(("县", "旗"))
    own = place.level == "province" and place.name.endswith("自治区")  # 全区高铁 in a story on 广西
    return own or (place.level == "county" and place.name.endswith("区"))


def is_a(place: Place, suffix: str) -> bool:
    """Whether a place is a zone of a kind: 经开区, 合作区."""
    if place.level not in ("zone", "group"):
        return False
    full = _IN_FULL.get(suffix, suffix)
    belt = suffix == "走廊" and place.level == "group"  # whose own cities the text tells of
    return not belt and place.name.endswith(full)


def scope_words(text: str) -> list[Hit[str]]:
    """Where a text says 全市, 我省 or 县里, and of which level; 三|市财政收入合计, 该市|场 and a rank (全省|第四) say it of none."""
    hits = _words().scan(text)
    hits = [h for h in hits if not (_OF_SEVERAL.match(text, h.start - 1) or text.startswith("市场", h.end - 1))]
    hits = [h for h in hits if not text.startswith(("成本省", "资本省"), h.start - 1)]  # 用工成|本省|下300多万元
    hits = [h for h in hits if not (text.startswith("区内", h.start) and _PART_OF_NAME.search(text, 0, h.start))]
    hits = [h for h in hits if not (_HONOUR.match(text, h.start) or _RANK.match(text, h.end))]
    country = [Hit(*m.span(), "country") for m in _NATION.finditer(text)]
    return sorted([*hits, *country], key=lambda h: h.start) if country else hits


@cache
def _words() -> Vocabulary[str]:
    return Vocabulary({r["term"]: r["level"] for r in rows("scope_words.csv")})
