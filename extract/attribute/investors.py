"""Whose firms invest: a place elsewhere in front of a firm that builds or signs in the article's own."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.organised import DOES
from extract.attribute.sited import is_site
from extract.attribute.standing import INVESTS_AFTER, are_apart, contains, is_away
from extract.places import Place, load
from extract.scene import Named, Scene
from extract.segment import Track

_INVESTOR_AFTER: Final = re.compile(
    r"(?!一[个座处])[^,。;、\d的完总社民计年累级]{2,10}?(?<!资产|工业|开发|项目|技改|改造|设施|地产|民间|间接|直接)(?<!制造业|服务业)(?:(?:计划|拟|预计|将)?投资|出资)(?:约|近|超)?\d"
    r"|[^,。;、\d的省市区县]{3,8}的[^,。;、\d]{0,8}项目(?:(?:计划)?总?投资(?:约|近|超)?\d|落户|落地)"
    # 上海|雷允上的加工基地是2022年落户的
    r"|[^,。;、\d的省市区县]{2,6}的[^,。;、\d]{2,10}(?:基地|工厂)(?:[是于在][^,。;]{0,8}?)?(?:落户|落地|进驻|入驻)"
)
_FIRM_AFTER: Final = re.compile(  # 上海|某某医疗总部项目, 无锡|某某光伏、常州|某某轨道分别投资
    r"(?!签|新|引|落|在|开|投|竣|完|实|累|同|则|的|有|为|达|以|今|去|全|仅|只|已|共|与|和|及|等|市|省|区|县|两|各|重|工业|民间|固定|外|规|高|产业|经济|制造|服务|财政|进出|出口|进口|社会|城|农|常住|户籍|居民|地区|年|上半|前|一季|率先|位|排|居|最|还|也|更|却|正|将|要|提|加|推|发|建|打|形|成|招商|利用|总|人均)"
    rf"(?:(?!{DOES})[一-龥A-Za-z]){{2,10}}?(?:总部项目|、[^,。;、\d]{{4,12}}分别投资|分别投资|(?<!上市)公司|集团|研究院|企业家协会|商会|客商|带来|一家|拿下|科技(?!型|创新|成果|人才|园|城|企业|局|厅|馆|进步|研发|支|服务)|智能(?!制造|化|装备|网联|终端)|股份)"
    r"|一家[^,。;\d]{1,12}(?:企业|公司|投资)"
)
_TRADES: Final = (
    "电路|电子|电气|电器|电缆|光电|光学|光伏|铜箔|铝箔|生物|制药|药业|医疗|医药|器械|轴瓦|轴承|传动|精密|机械|机电|机床|重工|重卡|压铸|铸造|锻造|模具"
    "|新材料|新材|材料|新能源|能源|科技|智能|智造|智控|半导体|微电子|芯片|纺织|纺机|服饰|服装|食品|乳业|农业|农牧|陶瓷|化工|化学|船舶|船业|环保|汽车|汽配"
    "|动力|电池|锂电|锂业|锂能|储能|氢能|家居|家具|玻璃|橡胶|塑业|装备|实业|控股|物流|软件|信息|数据|数科|网络|纸业|包装|钢构|铝业|铜业|钢铁|照明|压缩机"
)
# 深圳的|骏熙电路, 东莞|创彩铜箔: a name of two characters in front of a trade
_NAMED_FIRM: Final = re.compile(
    rf"的?(?P<brand>[一-龥]{{2}})(?:{_TRADES})(?!产|行业|企|园|市场|集群|基地|项目|制造|类|城|谷)"
)
_NO_BRAND: Final = re.compile(
    "高端|先进|新型|现代|智能|绿色|传统|本地|当地|龙头|大型|特色|重点|优势|主导|规上|民营|外资|国有|配套|核心|关键|商贸|知名|头部|上市|尖端|前沿|高新|通用|专用|精细|工程|农业|工业|数字|产业|海洋|电力|航空|航天|紧盯|盯[着住紧]|瞄准|围绕|聚焦|主攻|深耕|做[强大优]|发展|培育|引进|招引|锁定|看[好准]|布局|推进|打造|建设|出口|生产|[的了在和与及等为是有到家个项多]"
)
# 佛山|的锐帛数码印花项目体量更大,总投资6亿元, among those that were signed
_PROJECT_OF: Final = re.compile("的[^,。;、\\d]{4,16}项目[^,。;\\d]{0,8},?(?:计划|协议|预计)?总投资(?:约|近|超过?)?\\d")
_SIGNED: Final = re.compile("签约|签下|落户|招引|招商|引进|洽谈")
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
    of_it = behind or _is_of_project(n, scene) or _is_of_firm(n, scene)
    firm = inside and (of_it or _acts_inside(n, home, scene, track))
    return are_apart(home, n.place) and bool(firm or INVESTS_AFTER.match(scene.text, n.end))


def _is_of_firm(n: Named, scene: Scene) -> bool:
    """上海|某某医疗总部项目总投资8.6亿元: a unit that no term, time or verb follows but a firm's name."""
    termed = any(h.start == n.end for h in scene.aliases.between(n.end, n.end + 1))
    if n.place.level in ("zone", "group"):
        return False
    return (not termed and _FIRM_AFTER.match(scene.text, n.end) is not None) or _names_firm(n, scene)


def _is_of_project(n: Named, scene: Scene) -> bool:
    """Whose project is told of, where the paragraph tells of what has been signed: 签约项目12个。…|佛山的某某印花项目,总投资6亿元."""
    of_it = _PROJECT_OF.match(scene.text, n.end)
    return of_it is not None and _SIGNED.search(scene.text, scene.block(n.start).start, n.start) is not None


def _names_firm(n: Named, scene: Scene) -> bool:
    """深圳的|骏熙电路: whether a brand and a trade stand behind a place, and no trade by itself (集成电路)."""
    firm = _NAMED_FIRM.match(scene.text, n.end)
    if firm is None or _NO_BRAND.search(firm.group("brand")) or firm.group("brand") in load().vetoes.common:
        return False
    begin = firm.start("brand")
    return not (scene.sectors.between(begin, begin + 1) or scene.aliases.between(begin, begin + 1))


def _acts_inside(n: Named, home: Place, scene: Scene, track: Track[Named]) -> bool:
    """深圳|恒翎新能源在高新区布局: whether a firm of a place elsewhere builds inside the article's own."""
    acts = _ACTS_AFTER.match(scene.text, n.end)
    inside = next(iter(track.between(acts.end(), acts.end() + _NAME)), None) if acts else None
    if acts is None or inside is None or inside.start != acts.end():
        return False
    own = inside.place == home or contains(home, inside.place)
    return own and _BUILDS_AFTER.match(scene.text, inside.end) is not None
