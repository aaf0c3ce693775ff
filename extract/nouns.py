"""The noun phrase around a figure, short of what only leads to it: 全市新增|高新技术企业|186家."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.inherit import RANK
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWTH, own_start
from extract.phrase import INSIDE, LONGEST
from extract.scene import Scene

# What is done to the things that are counted: 高校和科研机构联合开展|科技攻关
DOES: Final = re.compile(r"^.*(?:开展|举办|组织|实施|推进|引进|招引|获得|取得|建立|设立)(?=各类|[一-龥]{3})")
_AMONG: Final = re.compile("[中里]有?$")  # 35个|行业大类中有22个
_NO_NOUN: Final = re.compile(
    "(?:接?近|约|超过?|突破|只有|仅有|分别|上下|左右|[共已也还就]?有|达到?|[签投花]了|签下|其中)+|[一-龥]{1,3}?(?<!为)[了到]|不[到足]"
)
# What may stand before a noun phrase without being part of it.
_LEAD: Final = re.compile(
    r"^(?:[-●•·▪▸►◆■○—]\s*|(?:以[上下]|左右)[、,]|【[^】]{1,12}】|\d{1,2}年(?=累计)|[一-龥]{2,8}(?:签约|引进|建设|实施|投建)的(?=计划总?投资|总?投资)|\d{1,2}[.、]\s*|[一二三四五六七八九十]是|前(?=建成|完成|实现|全面|基本|新[开签投竣引招]|开工|签约|投产)|吨?级(?!别|差)|创成|同期|预期|作为|一[座个家批]|设立的|建设的|打造的|若(?![干])|先后|[我他你]们|每年(?=[一-龥]{3})|以上的|为(?!民)|[\s、”’“‘的了是]|已经?(?!投(?:项目|企业|资金))|共?有(?![限色机关效望])|则是?|一[县市区](?=实现|完成|地区生产|规上|共|累计|常住)|共(?![建享同管治青产识创赢])|[两三四五六七八九十](?:[省市县区]|地(?=[^块下])|家(?=企业))|现价(?=地区|生产|增加|总产)|现(?![代场价])|达(?![产标])|(?:建成|全部|全面)?(?:达产|投产|投运|投用)后|但是?|不过|锚定|[该本我](?:园区|区|市|县|镇|州|旗)|届时|(?:当地|这里)(?=[一-龥]{3})|(?:(?:20\d\d)?年)?末(?=常住|户籍)|(?:(?!每|[人户]均)[一-龥]{1,8})?(?:坐拥|手握|手持|握有)(?=[一-龥]{2})|[它他]们?的|它们?(?=[一-龥]{2})|里有(?=[一-龥]{2})|时一?(?=年?产值)|[\d.]{1,5}%[、和]?|\d[\d.]*[万余多]{0,2}[家个项](?=[一-龥]{2})(?![一-龥]{0,4}(?:开发|高新|园)区)|侧(?=掘进)|分别(?=给予)|占全[国省市县区]的?|其中|主要(?:是受?|受)|其(?![他它余实])|一共|以及|全年|截至目前|目前|累计|成功|已经|同时|力争|确保|[省市县区州](?:商务|统计|发展和?改革|发改|工信|财政|文旅|农业农村|投资促进)[局委厅](?=预[计测]|测算|统计)|各(?:地(?![区市块])|县市区|县区|区县|市县)|必?须|要(?![素约件害塞领点闻求])|实现|完成|全[市省县区旗盟州]|我市|我省|今年|去年|预计|可实现|计划(?!总?投资)|年度(?!计划)|新的|和(?![美谐平])|与|及|并(?![网购联轨])|将(?![军乐来近台])|就(?![业医学近地])|在(?![建谈校册园岗职地线外库营途手])|以(?![上下内])|从(?!业)|由|到位(?!率|资金|外资|内资|省外)|到(?![账位])|拥有|我们有|主要区域的|主产区的|收购了|投资了)+"
)
_BOUND: Final = re.compile(
    r"(?:/[一-龥]{1,3}|以[上下]|左右|之多){1,2}的?"
)  # what says how exact the number is, not what it counts
_ASPECTS: Final = re.compile("方面(?:的|达成|形成|签署|取得)了?(?=[一-龥]{2})")
_NOUN_REACH: Final = 14  # characters of such a noun
_NOUN: Final = re.compile(r"的?[^,。;:、!?\n|()\d为在对与向将已均由被把从以占达获的]{2,14}")
_NOUN_BEFORE: Final = re.compile(
    r"(?P<noun>[^,。;:、!?\n|()\d的]{2,14}?)(?:分别|(?:压?降|压?减|[增扩升])[至到]|(?:增加|扩大|增长|拓展|发展)[至到]|约|近|超过?|逾|达到?|共|为|至|突破|高达|将|由|从|只有|仅有?|不[到足]|:){0,6}$"
)
_GENERATION: Final = re.compile(r"(?:[1-6]G/)?\d{1,2}[A-Z]$")  # of 新建5|G基站320个
_GENERATION_REACH: Final = 5
_ENDS_IN: Final = re.compile(  # 日供水能力|将由, 外出务工人员|的有
    "(?<=[一-龥]{2})(?:(?:今年|将|反|已经?|却|则|也|就|都|还|仅|只|仍|双双|一举|每周){0,3}(?:由|从|站在|(?<![拥国所占持私公特享保])有"
    "|(?:加密|扩大|增加|增|提高|提|锐减|减|拉|跌|争冲|压降|降|缩|升|涨)[到至])|的有|达到|只有|占了|的约|[了升]到|定在"
    "|[约仅]?占|[可将]?达|仍?保持在|[停收定]在|(?<![还只不])是|(?<!成)[就仅已]|(?<![签附])[约近]|(?<![赶])超|(?<![行作认成])为)$"
)
_ADVERBS: Final = "又也还则却仍再更竟"  # 人工|又涨了15%
_MOVE: Final = re.compile(rf"(?:{MOVES}|撬动|带动|拉动|正在?(?=[抓加推建施实]))(?:到|至|为|了)?")
_NAMED: Final = re.compile(r"(?!分别|同比)[一-龥A-Za-z“]{3}")
_HELD_AGAINST: Final = re.compile(r"较|比|同比")
_PAIRED: Final = re.compile("“[^“”]+”[^“”]+")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_TOLD_APART: Final = re.compile(r"[,;\d]|分别|各")  # 汽车、新材料项目各12个、9个,|协议投资额


def of_piece(words: tuple[int, int], term: tuple[int, int], scene: Scene) -> str:
    """高技术制造业、装备制造业增加值分别: a piece of the list with the term that its last piece ends in (增加值)."""
    piece = scene.text[slice(*words)]
    if RANK.fullmatch(piece):
        return piece + RANK.sub("", scene.text[slice(*term)])  # 国家级绿色工厂2户、省级|3户
    if words[1] == term[1]:
        return trim(piece)
    begins = range(term[0] + 1, term[1] - 1)  # 城镇|居民人均可支配收入 of 农村居民…, but 高技术制造业|增加值
    if _TOLD_APART.search(scene.text, words[1], term[0]):
        return trim(piece + scene.text[slice(*term)])
    ends = (at for at in (reversed(begins) if piece.endswith("业") else begins) if scene.text[at] != "业")
    heads = (scene.text[at : term[1]] for at in ends)
    whole = scene.text[slice(*term)]
    same = {a.indicator for a in scene.book.aliases.terms.get(whole, ())}  # no |出口 of 进出口
    names = scene.book.aliases.terms
    head = next((h for h in heads if h in names and (not same or names[h][0].indicator in same)), whole)
    return trim(f"{piece}{head}")


def behind(r: Reading, scene: Scene) -> str:
    """5个夜间经济地标|: the noun behind a figure that no code names."""
    start = past_bound(r, scene)
    if any(f.start == start for f in scene.figures.between(start, start + _NOUN_REACH)):
        return ""  # 贫困户1.26万户|3.4万人
    found = _NOUN.match(scene.text, start, max(start, r.right))
    return _AMONG.sub("", trim(found.group())) if found and not _MOVE.match(found.group()) else ""


def past_bound(r: Reading, scene: Scene) -> int:
    """Where the words behind a figure begin: 95%以上|行政村, 八个方面达成|合作."""
    bound = _BOUND.match(scene.text, r.end) or _ASPECTS.match(scene.text, r.end)
    return bound.end() if bound else r.end


def in_front(r: Reading, scene: Scene) -> str:
    """铁矿石原矿量|2150万吨: the noun in front of a figure that no code names; 水生生物种类|较2018年增加42%."""
    if r.measure in GROWTH and r.cue is not None:
        grown = _HELD_AGAINST.split(scene.text[max(r.left, r.clause[0]) : r.cue])[0]
        if _NAMED.match(grown):
            return trim(grown)
    begin = own_start(r, scene)
    low = max([begin, *(t.end for t in scene.times.between(begin, r.start))])
    cut_in = [n.end for n in scene.places.between(low, r.start) if r.start - _NOUN_REACH > n.start]
    low = max([low, *(end for end in cut_in if end < r.start - 1)])  # 兴仁市|新建成采掘工作面14个
    found = _NOUN_BEFORE.search(scene.text, low, r.start)
    if found is None:
        return ""
    cut = found.start() > low and INSIDE.search(found.group("noun"))  # 这些项|目建成后将为全区经济发展注入
    mark = _GENERATION.search(scene.text, max(0, found.start() - _GENERATION_REACH), found.start() + 1)
    noun = scene.text[mark.start() : found.end("noun")] if mark else found.group("noun")[cut.end() if cut else 0 :]
    named = trim(DOES.sub("", noun))
    return "" if _NO_NOUN.fullmatch(named) else named


_SIGNS: Final = re.compile("^[^\\w“‘《(【\\[]+")  # 🎯|出口


def trim(words: str) -> str:
    """A noun phrase without what leads to it or follows it, and no longer than a label may be."""
    if ")" in words and "(" not in words:
        words = words.rpartition(")")[2]  # 食用菌(干鲜混合)产量
    bare: str = _ENDS_IN.sub("", _LEAD.sub("", _SIGNS.sub("", words)).rstrip(_ADVERBS))
    if bare.count("”") > bare.count("“"):  # “科创中国”省级创新基地 keeps what its name begins with
        opened = words.removesuffix(bare).endswith("“")
        bare = f"“{bare}" if opened else bare.partition("”")[2]
    if not _PAIRED.fullmatch(bare):
        inner = bare.strip(" ”’“‘")
        bare = f"{inner}”" if inner.count("“") > inner.count("”") else inner
    if len(bare) > LONGEST:
        bare = _BRACKETED.sub("", bare)
    if len(bare) <= LONGEST:
        return bare
    cut = bare[-LONGEST:]
    return cut.partition("”")[2] if "”" in cut and "“" not in cut.partition("”")[0] else cut
