"""What a named place is in its clause: the subject, where something is, or the other end of a flow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from extract.adcodes import ancestors, touches, within
from extract.attribute import branches, source
from extract.attribute.organised import ORGANISED, PROJECT_OF
from extract.attribute.sited import has_moved_to, is_built_there, is_site
from extract.attribute.turning import (
    STANDS,
    describes_next,
    holds_what_is_told,
    is_arrived_at,
    is_flavour,
    is_looked_at,
    is_turned_to,
)
from extract.numerals import parse
from extract.places import Place
from extract.scene import Named, Scene

# A place behind these words is where something comes from or goes to, not what the figure is about.
PARTNER_BEFORE: Final = re.compile(
    r"(?:从|加入|卖到|(?:看过|考察过|去过)(?:别处|别的地方|其他地方),?|摆进了?|卖进了?|开进了?|进了|接诊|(?<![流去投转面朝走输])向[一-龥]{1,3}的|跑了|办公室在|来自|(?<![各独亲])自|(?:招引|引进|引入)[的了]?|瞄准|紧盯|与|同|和(?=[^,。]{1,8}(?:合作|共建|共同|联合|携手|签))|(?<=[要将已还正])和|[开通跑驶飞运卖转][到往至进去]|(?:[那这]边|对[岸面]|隔壁)[就便]?是大?|向|横跨|地跨|对(?:中国)?|赴|往|至|为|由|接轨大?|融入|对接(?:服务)?|(?<=[,。;])借|(?:与|和|同|跟|比)(?:邻近|相邻|周边|隔壁|毗邻)的?|对口(?:支援|帮扶|协作|合作)的|面向|辐射|依托|借力|承接|联合|携手|牵手|联手|高于|高出|低于|快于|好于|优于|超过|接近|逼近|超|比|占|较|居|列|拉动|家住|往返|往来|来往|直达|通往|开往|发往|距离?|隶属于?|相当于|(?<![提保])供|本地[及和与、]|供应|直发|(?<=[,、])发|采购|助销|购买|帮销|直供|通过|凭|(?<![交留拨补让分转返送赠划批借奖])给|[省市县]外|销往|输往|输送|(?<![脱游撤远])离|来源地?看,)[“‘\"]?$"
)
COUNTRIES: Final = (
    "美国|日本|韩国|德国|英国|法国|意大利|西班牙|荷兰|瑞士|瑞典|俄罗斯|印度尼西亚|印尼|印度|越南|泰国|马来西亚|新加坡|菲律宾"
    "|澳大利亚|新西兰|加拿大|墨西哥|巴西|阿根廷|南非|土耳其|沙特|以色列|波兰"
)
_FOREIGNERS_IN: Final = re.compile(  # 德国在|江苏设立企业2276家, 外商在|苏州投资
    f"(?:{COUNTRIES}|外商|外资|台商|港商|侨商|外企|德企|日企|美企|韩企|跨国公司|央企|中央企业|世界500强)(?:企业|客商)?(?:已|累计|先后|陆续)?在$"
)
_TOLD_THERE: Final = re.compile("[则却](?:已|共|只|仅)?(?:有|达|超)")  # 上海门店3100家;在杭州|则有2600家
_AWAY_BEFORE: Final = re.compile(
    r"(?:在|于(?<![位由对关基鉴等至属]于)|驻(?!马店)|赴|到|向|往)[“\"]?(?:[^,。;:\d的]{1,12}[、和及与])?$"
)
_DOES_THERE: Final = re.compile(
    "(?:跟[岗班])?(?:培训|学习|进修)|挂职|上班|打工|务工|工作|就业|就医|看病|上学|读书|购物"
)  # 去上海|上班的6.5万人
_CALLED_SO: Final = re.compile(
    "[省市]?级?(?:瞪羚|独角兽|专精特新|创新型|隐形冠军|单项冠军|科技小巨人|名牌|老字号|著名商标|(?:企业)?重点实验室|企业技术中心|工程(?:技术)?研究中心|新型研发机构|科学技术奖|农业产业化龙头|劳动模范)"
)
_CLOSE: Final = 6  # characters that the longest of these words take in front of a place
ENCLAVE_AFTER: Final = re.compile(r"的?[“‘]?(?:科创|人才|产业|消薄)*[”’]?[“‘]?飞地|[^,。;、\d]{1,4}飞地")
_SITE_OF: Final = re.compile(
    "[一-龥]{0,10}(?:园区?|开发区|高新区|示范区|基地|镇|乡|村|车间|工地|港区),"
)  # 在文成县|茶叶精品园,
_ITSELF_SITE: Final = re.compile("(?:科学城|科技城|新城|园区?|示范区),")  # 在上海张江|科学城,
_IN: Final = re.compile("“*在(?:母园区|母城|隔壁的?|邻近的|毗邻的|相邻的)?")
_ENCLAVE_OF: Final = re.compile(r",[一-龥]{2,6}的?[“‘]?[一-龥]{0,4}飞地")
_LIES_IN: Final = re.compile("(?<![一-龥])在[一-龥]{2,8},$")  # 在上海张江,|松阳“科创飞地”: the owner of it
_FOR: Final = re.compile("(?:从|给|(?<![成作称名视列认])为)$")
_SEEN: Final = re.compile("来?看")
# 南京|北至滁州的S4号线, 滁州|赴南京北站
_ONWARD: Final = re.compile("[东西南北]?(?:站|港|机场)?(?:[至到—-]|赴(?=[一-龥]{2,4}[东西南北]?站))")
_RANKED: Final = re.compile(
    r"(?:居|列|占|进入|跻身|挤[进入]|迈入|升至|高于|低于|位居|排|排名|位列|全国平均|领先|领跑|跑[赢输]|傲视|冠绝|快于|(?<!榜)首(?!府)|占到|约占)[^,。;:]{0,2}(?<!的)$|(?:高出|超出|高于|低于|领先|落后)第[二三四五六七八九十][名位]?的?$"
)
COUNTED: Final = "[个座]?(?:省市|市县|县区|区县|城市|[省市县区州地城])"  # behind a number of places
COUNTED_TOGETHER: Final = re.compile(
    rf"(?:等|,(?=.(?:[座市地城]|个城)))?(?P<count>[两二三四五六七八九十]|\d{{1,2}}){COUNTED}"
)
# 成都、眉山和达州引资总额, 榕江、从江为主要区域的百香果
_IN_ALL: Final = re.compile(
    r",?(?:一[江河岭山湖水桥路]之隔|隔[江河湖海]相望)|(?:地缘|山水|地域|人缘)相[连近邻]|山水相依|彼此相邻|三足鼎立|为(?:主要|主产|核心|重点)区域?"
    r"|(?:等(?:地|城市)?)?(?:共同)?(?:组成|构成)的"  # 南湖、平湖、海宁构成的|南向拓展带GDP达…
    r"|,?[^,。;\d]{0,8}?(?:总额|总量|总数|合计|共计|累计共)|(?:已|已经|先后|目前)?(?:累计|共同|联合|携手|共(?=签|引|建成|投))"
)
_EACH: Final = re.compile(",?(?:还|仍|都|均|皆|各|分别|依次|也|则)")  # 舟山、衢州、丽水|还在500亿元以下
MANY: Final = 3  # units of a list, of which none leads the others
_DATELINE_AFTER: Final = re.compile(r"(?:20\d\d年)?\d{1,2}月\d{1,2}日[电讯]")
LISTED: Final = re.compile(r"(?:[(](?:含|包括)[^()]{1,16}[)])?[、和及与—]{1,2}(?:\d{1,2}[.、])?")  # 5.常熟市、6.|慈溪市
# What may stand in front of a subject: 仅金华东阳一地, 其中丽水市, 金华的东阳
_LEAD: Final = re.compile(
    r"(?:\d{1,2}[、.)]|[(]\d{1,2}[)]|【|第[\d一二三四五六七八九十]{1,3}[名位])?(?:“[^”,。;]{2,12}”|【[^】,。;]{2,12}】|[一-龥]{0,4}[两三四五六七八九十]个?(?:旗县区?|县[区市]|区县|市县|城市?|[县市区旗州省])[里之]?中|[\s”“\"‘—,]|仅|单看|单|尤其是?|特别是|[上中下]游|其中|[冠亚季殿]军|榜[首眼]|探花|[一二三四五六七八九]是|而|还有|同时|此外|飞[出入]地|目前|另外|例如|比如|像|在[一-龥]{2,6}的|(?:[一-龥]{2,4}[市省州])?[一-龥]{2,4}[市省县州区]?的|首府|省会|州府|[县地]级市|(?:只|单|即便|哪怕|就算)是|当季|[一-龥]{2,4}城市|隔壁|邻居|同期|预计|有望|据介绍|据了解|据统计|[省市县区州]里(?:统计|测算),|数据显示|再看|反观|放到|放在|放眼|整个|纵观|回到|走进|来到|转向|看向|相比之下|相较之下|与之相比|比起来|(?:特别|重点|单独|再)?(?:说|提|讲)一?[下说]|初步核算|经初步核算|国家[一-龥]{2,6}(?:局|部|委|总局)(?:预计|预测|通报|公布|发布|统计)){0,3}[^让使被把由给是自从赴到往离与跟]?"
)
_DESCRIBED: Final = re.compile(
    "[和同跟][^,。;\\d]{2,16}(?:之隔|相望|相邻|接壤|毗邻|相连)的|[离距][^,。;\\d]{2,10}(?:不远|最近|很近|一步之遥)的|(?:紧?挨着?|背靠|靠近|临近|比邻)[^,。;\\d]{2,10}的|"
    "(?:横跨|地跨)[^,。;\\d]{2,24}的|(?:与|紧邻|毗邻|地处|位于)[^,。;\\d]{2,24}(?:之隔|交[会汇界]处|[东西南北中]部|毗邻|相邻|接壤|相连|相望)的"
    "|[一-龥]{2,10}(?:江|河|湖|海|溪|湾|山|路|线)(?:之滨|[北南东西]?岸|沿线|沿岸|[边畔旁])的"  # 支流青弋江边的|湾沚区
    "|(?:地处|位于|坐落[于在])[^,。;\\d]{1,12}[省市县区镇乡村旗州道]的"  # 位于谯城区十河镇的|奉亳合作产业园
    f"|(?:尤其是?|特别是|而|但|同样)?(?:作为[^,。;\\d]{{2,16}}的|[^,。;\\d]{{2,10}}{STANDS})"  # 皖北重镇|蚌埠
    "|[^,。;\\d]{0,8}?(?:紧[随跟追](?:其后)?|[落领]后于|领先于?|仅?次于|超过|反超|赶超|媲美)[^,。;\\d的]{2,8}的"  # 规模紧随苏州的|杭州
)
GIFTS: Final = "拨付|援建|援助|选派|派出|派驻|捐[赠助款]|资助|帮销|买走"  # what one side alone does for the other
GRANTS_AFTER: Final = re.compile(  # 拱墅|累计向常山援助, 石狮|援建
    rf"(?:区|市|县|省)?(?:政府|财政|企业)?[^,。;\d]{{0,12}}?(?:{GIFTS}|安排[^,。;\d]{{0,6}}资金)"
)
_LED_BY: Final = re.compile(
    "(?:[、和及与][^,。;]{1,16}?)?为(?:龙头|核心|引领|主体|依托|牵引|中心|纽带|载体|主阵地|样板|主轴)"
)
_MADE_FIRST: Final = ("成为", "是", "成了", "作为", "荣膺")
FIRST_IN: Final = re.compile("首[个家批座条]|唯一|第[一二三四五六](?!产业)|最[大早多先]")
_RANKED_NEXT: Final = re.compile(
    "(?:其次|随后|依次|分别|紧随其后的?|的(?:城市|省份|地区|县市|区县|[市县区]))[为是]$"
)  # 增速最快的城市为|淄博
INVESTS_AFTER: Final = re.compile(
    "(?:企业|客商|资本)?(?:已|目前|累计|共)*[在来到赴](?:我[省市县区]|[一-龥]{1,4})(?:已|累计|共)*(?:投资|设(?:立|厂|了)?[^,。;\\d]{0,6}(?:中心|基地|厂)|办厂|建厂|缴的?税|纳税|亿元以上(?:[在新][建签])?项目)"
)  # 沪苏浙|在皖投资, 沪苏浙|来皖亿元以上项目投资
_NO_NETWORK: Final = ("沪宁", "沪杭", "沪宁杭")  # whose railways are called so
_NETWORK_AFTER: Final = re.compile("[一-龥]{0,4}(?:高速|铁路|高铁|公路|航线|班列)")  # 长三角|铁路: all that run there
_HOLDS_AFTER: Final = re.compile(
    r"(?:直?辖|下辖|所辖|代管|直管)(?:的?(?:县级市|地级市|市|县|区(?!内|域)))"
)  # 四川省|辖县级市
_SOURCE_AFTER: Final = re.compile(  # 长三角|是黄山最大的客源市场, 光无锡|一地就来了63家
    r"一[地市省县]就?(?:来了|引来)|(?:依旧|依然|仍然?|一直)?是[^,。;\d]{0,10}?(?:第[一二三]|最)?(?:大|主要|重要)的?[^,。;\d]{0,4}?(?:市场|来源地?|客源地?|贸易伙伴|合作伙伴|出口地|目的地)"
    r"|的(?:老厂区?|老基地|母公司|总公司)"  # 嘉定|的老厂没地再扩
    r"|[^,。;\d]{0,6}?(?:依旧|依然|仍然?|一直)?是[^,。;\d]{0,8}?“?(?:主战场|主阵地|主攻方向|主要来源|主力军)"
)
_MOVES_IN: Final = re.compile(  # 在沧州某园,北京|10家药企集体入驻
    r"(?:\d{1,4}家[^,。;、\d]{0,10}企业?[^,。;\d]{0,10}?|[^,。;、\d区园]{0,8}(?:企业|机构|团队|商户)(?:集体|先后|陆续|相继|已|签约){0,2})"
    "(?:入驻|落户|落地|进驻)(?![率的])"  # 又有14家|上海文旅企业签约进驻
)
_PARTY_AFTER: Final = re.compile(
    "方面?(?:持股|[控参]股|占)|籍|同乡|老乡|来的(?=[一-龥]{2})|人(?=[约近只仅]?占)|(?:病人|患者|参保人)(?=\\d)|把[^,。;\\d]{2,20}(?:派|送|带|搬)(?:来|到|往)|人(?=,(?:今年)?\\d{2}岁)|人(?![口均才民大力社工员次数])[一-龥]{2,3}(?:20\\d\\d年|去年|前年)?(?:来到|来|回到|返回|租下|买下|包下|盘下|承包|流转)|(?<=[住业活作学]的..)居民|市?(?:投入|出资|支援|拨付)的(?=\\d)"
)  # 上海|方占51%, 澳门|籍学生274人, 居住的澳门|居民
AROUND: Final = "周边(?!地区|城市)|近郊|隔壁|的?后(?:花园|院)|的?菜篮子"  # 上海|周边的产业, “上海|后院”
# 长三角一体化, 沪苏湖高铁: a place in the name of a policy or a line
NAMING_AFTER: Final = re.compile(
    f"{AROUND}|"
    r"·(?=[一-龥])|跨省通办|“?一网通办|方向的?(?:[一-龥]{2,8})?(?:项目|企业|客商|资金|招商)|[三四五六七八][小大][龙虎]|[沪苏浙皖杭宁甬锡]?青年(?![旅报公])|口音|方言|(?:先进|成熟|成功)?经验|(?:美食|水果)(?![节街城])|“[^”]{2,6}”(?:[一-龥]{2})?(?:基地|工程|行动|专窗|专区|平台|机制|模式|改革)|(?:两省|省际|三省)?(?:边界|交界|毗邻|接壤)|(?:[(][^()]{2,8}[)])?合作(?:产业)?(?:园|区)|(?:区域|地区)?(?:更高质量|高质量)?一体化(?!示范区)|G\d|(?:省域)?副中心|(?:速度|经验|模式|精神|样板|答卷|力量|智慧|制造|现象|故事)[”’]|(?:[—-][一-龥]{2,3})?(?!的|开通|新开|开行|发运|新增|投运|建成|拥有)[一-龥]{0,4}(?:高速|铁路(?!口岸)|高铁(?!站)|城际|轨道(?:交通)?[A-Z]{0,2}\d{0,2}号?线|公路(?!口岸)|航线|直航|毗邻公交|内支线|通道|班列|连接线|油田|农民创业园)(?!公司|(?:公路)?(?:运营|营业|通车|总)*里程)"
)


_PART_OF_IT: Final = re.compile(
    "的?(?:约|近|不到|不足|仅)?\\d[\\d.]*%(?:左右)?的[^,。;、\\d]{0,4}(?:土地|面积|国土|人口)"
)
_FOUND_IN: Final = re.compile("分布[在于](?:[^,。;\\d]{2,40}[、和与及])?$")
_DASHES: Final = ("—", "-")
_EACH_OF: Final = re.compile("[^,。;]{0,40},(?:分别|依次)[为有达]?")
LOOKS_AT: Final = ("放眼", "放到", "放在", "纵观", "综观", "环顾")  # 放眼|全省,高新区现有20家
DEICTIC: Final = ("该", "这")  # 该市, 这个城市: the one told of just before
_VENUE_AFTER: Final = re.compile(r"[^,。;、]{0,8}?(?:举行|召开|举办|开幕|拉开帷幕|启幕)")


def lists(named: Iterable[Named], scene: Scene) -> list[list[Named]]:
    """成都、兰州方向发出…,西安发出…: places by the list in which they stand, each in one, in reading order."""
    groups: list[list[Named]] = []
    for n in named:
        if groups and LISTED.fullmatch(scene.text, groups[-1][-1].end, n.start):
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def first_of_list(named: list[Named], scene: Scene) -> Named:
    """丽水经开区和景宁协同引进: of places in a list the first leads, unless they are told of together (长沙、株洲两市)."""
    at = len(named) - 1
    while at and LISTED.fullmatch(scene.text, named[at - 1].end, named[at].start):
        at -= 1
    listed = named[at:]
    summed = COUNTED_TOGETHER.match(scene.text, listed[-1].end)
    counted = summed is not None and parse(summed.group("count")).value == len(listed)
    several = len(listed) >= MANY and opens(listed[0], scene) and not _EACH.match(scene.text, listed[-1].end)
    if len(listed) > 1 and (counted or several or _IN_ALL.match(scene.text, listed[-1].end)):
        return Named(listed[0].start, summed.end() if summed else listed[-1].end, together([n.place for n in listed]))
    return listed[0]


_BROUGHT_AFTER: Final = re.compile("[^,。;、\\d]{0,4}?(?:引进|招引|引入|引育|孵化|培育)的")  # 由高安市|引进的某某项目
_ITS_REPORT: Final = re.compile("政府工作报告(?:显示|提出|披露|指出|透露|明确|称|说)")
_FROM_ALONE: Final = re.compile("一[地市省县]就有")  # 项目从哪来?苏州|一市就有88家
_MET_AFTER: Final = re.compile(  # 深圳|招商推介会上
    "[^,。;、\\d]{0,6}?(?:推介会|恳谈会|洽谈会|说明会|招商会|对接会|座谈会|签约会|博览会|签约仪式)上?"
)
_MARKET_OF: Final = re.compile(
    "(?:茶叶?|农产品|农副产品|果品|水果|蔬菜|花卉|粮油?|药材|建材|轻纺|五金|皮革|家具|小商品|水产|钢材)(?:批发|交易|专业)?市场"
)  # 松阳卖的是市场。|浙南茶叶市场里…
_SIGNED_AFTER: Final = re.compile(
    "(?:管委会|政府)?(?:正式|成功|集中)?(?:签约|签订|签署|签下|达成)"
)  # 上海某某与海安经开区|签约
_SIGNED_THERE: Final = re.compile("[^,。;]{0,4}?(?:签约|签署|签订|签下)")  # 南通的大会在上海|签约32个项目
SUMS: Final = ("合计", "共计", "加起来", "之和", "总共")
PLACED: Final = "中?(?:的?第|居?首|最|唯一)"  # 增速6.2%,九市|第一


def together(places: list[Place]) -> Place:
    """Several places as one, in the nearest unit that holds them all; towns of one county are that county."""
    places = list(dict.fromkeys(places))
    return places[0] if len(places) == 1 else Place("、".join(place.name for place in places), shared(*places), "group")


def shared(*places: Place) -> str | None:
    """The adcode of the nearest unit that holds all of some places."""
    held = [(place.adcode, *ancestors(place.adcode)) for place in places if place.adcode]
    if len(held) < len(places):
        return None
    return next((code for code in held[0] if all(code in codes for codes in held)), None)


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place is named as what a narrower one lies in (丽水 in an article on its zone)."""
    if outer.level in ("group", "zone", "country") or not outer.adcode or not inner.adcode:
        return False
    return within(inner.adcode, outer.adcode) and outer != inner


def are_apart(one: Place, other: Place) -> bool:
    """Whether neither place is named as what the other lies in."""
    return not contains(one, other) and not contains(other, one)


def are_related(one: Place, other: Place) -> bool:
    """Whether one of two units or zones lies in the other."""
    return bool(one.adcode and other.adcode and touches(one.adcode, (other.adcode,)))


def is_headed_apart(n: Named, pos: int, scene: Scene) -> bool:
    """吴江科创新城…。松江站:终点也是起点 / |园区有企业31家: whether the next heading opens with a place that a zone has nothing of."""
    section = scene.section(pos)
    told = (m for m in scene.places.between(*scene.sections[section].heading) if opens(m, scene))
    headed = [m for m in told if not is_flavour(scene.text, m.start, m.end)]
    apart = bool(headed) and not any(are_related(m.place, n.place) for m in headed)
    return apart and section != scene.section(n.start)


def is_far(place: Place, home: Place, *, helps: bool) -> bool:
    """Whether a place lies in another province than the article's own; where one of a province `helps` another, apart from it."""
    if not place.adcode or not home.adcode:
        return False
    return place.adcode[:2] != home.adcode[:2] or (helps and not are_related(place, home))


def opens(n: Named, scene: Scene) -> bool:
    """Whether a place opens its clause as the subject (丽水市持续推进…), times in front not counted."""
    start = scene.clauses.at(n.start)[0]
    times = scene.times.between(start, n.start)
    begin = times[-1].end if times else start
    if _LEAD.fullmatch(scene.text, begin, n.start) or _DESCRIBED.fullmatch(scene.text, begin, n.start):
        return True
    if branches.leads(n, begin, scene):
        return True
    if scene.text[n.start - 1] == "】" or is_looked_at(n, begin, scene):
        return True  # 【铜陵:铜薄了,山贵了】|铜陵经开区的…
    headed = scene.text[n.start - 1] == "的" and scene.text.startswith(",", n.end)  # 被黄河环抱的|鄂尔多斯,煤炭储量…
    headed = headed and all(describes_next(m, scene) for m in scene.places.between(start, n.start))
    return headed or is_arrived_at(n, scene) or is_turned_to(n, scene) or holds_what_is_told(n, scene)


def is_awarding(n: Named, home: Place | None, scene: Scene) -> bool:
    """高新技术企业1378家,|广西瞪羚企业45家, of 南宁: whether a wider unit only says who has called things so."""
    own = home is not None and not n.relative and n.place != home and contains(n.place, home)
    return own and not leads_sentence(n, scene) and _CALLED_SO.match(scene.text, n.end) is not None


def leads_sentence(n: Named, scene: Scene) -> bool:
    """Whether a place that opens its clause opens the sentence too, times and 据介绍 in front not counted."""
    start = scene.sentences.at(n.start)[0]
    times = scene.times.between(start, n.start)
    begin = times[-1].end if times else start
    return _LEAD.fullmatch(scene.text, begin, n.start) is not None or begin == scene.clauses.at(n.start)[0]


def is_partner(n: Named, scene: Scene, inner: bool) -> bool:
    """Whether what stands around a place makes it another end; a place inside the article's own is no going away."""
    text, before = scene.text, max(scene.sentences.at(n.start)[0], n.start - _CLOSE)
    clause = scene.clauses.at(n.start)[0]
    spread = _FOUND_IN.search(text, clause, n.start) and _EACH_OF.match(text, n.end)
    if spread or is_built_there(n, scene) or _RANKED_NEXT.search(text, before, n.start):
        return False  # 其次为|江苏和北京; 主要分布在|洋浦开发区和江东新区,分别为36家、14家
    looked_at = (
        (_ITS_REPORT.match(text, n.end) and opens(n, scene))
        or is_turned_to(n, scene)
        or is_looked_at(n, clause, scene)
        or is_arrived_at(n, scene)
    )
    if looked_at or (text.endswith("由", 0, n.start) and _BROUGHT_AFTER.match(text, n.end)):
        return False
    if _is_in_passing(n, scene):
        return True
    moves_in = _MOVES_IN.match(text, n.end) and scene.places.between(scene.sentences.at(n.start)[0], n.start)
    if _PARTY_AFTER.match(text, n.end) or moves_in or source.is_told(n, scene):
        return True
    network = n.place.level == "group" and not (n.short or text[n.start : n.end] in _NO_NETWORK)
    network = network and _NETWORK_AFTER.match(text, n.end) is not None
    if (
        not n.relative
        and not network
        and any(p.match(text, n.end) for p in (ENCLAVE_AFTER, NAMING_AFTER, _HOLDS_AFTER, _SOURCE_AFTER))
    ):
        return not _LIES_IN.search(text, max(0, n.start - 12), n.start)
    if not inner and (_MET_AFTER.match(text, n.end) or _FROM_ALONE.match(text, n.end)):
        return True
    if inner and (_SIGNED_AFTER.match(text, n.end) or has_moved_to(n, scene)):
        return False
    if _RANKED.search(text, before, n.start) or (PARTNER_BEFORE.search(text, before, n.start) and not n.relative):
        return True
    if n.relative and PARTNER_BEFORE.search(text, before, n.start) and text[n.start - 1] in "比较占于超快居列出近":
        return True
    if n.relative and n.place.level == "zone" and _FOR.search(text, before, n.start) and not _SEEN.match(text, n.end):
        return True  # 甘孜州从|园区分享税收3.1亿元, 鸠江区为|综保区配套公寓1200套
    if is_away(n, scene):
        sited = is_site(n, scene) and (inner or not _SIGNED_THERE.match(text, n.end))
        return not (sited or n.relative or inner)
    organised = ORGANISED.match(text, n.end) is not None and not n.relative and n.place.level not in ("zone", "group")
    organised = organised or (n.place.level == "province" and PROJECT_OF.match(text, n.end) is not None)
    organised = organised and text[n.end] not in "(】"  # 盐城|(上海张江)离岸创新中心, 【长沙|】湖南股权交易所…
    return organised and not inner  # 福鼎某某电池公司 in an article on 宁德 is in 福鼎


def _is_in_passing(n: Named, scene: Scene) -> bool:
    """Whether somebody only met in a place, or it stands in a name or is what something is held against or built around."""
    named = _is_office(n, scene) or _is_end_of_pair(n, scene) or _heads_name(n, scene)
    named = named or (n.place.level == "group" and _MARKET_OF.match(scene.text, n.end) is not None)
    return named or is_venue(n, scene) or _is_little_of(n, scene) or _is_first_in(n, scene) or _leads(n, scene)


def _is_office(n: Named, scene: Scene) -> bool:
    """盐城(上海)国际科创中心: where something of another unit's stands, told in its name."""
    return scene.is_enclosed(n.start, n.end) and n.start > 1 and scene.ends_unit(n.start - 1)


def _is_end_of_pair(n: Named, scene: Scene) -> bool:
    """“浦口—和县”两个功能区: a unit in the quoted name of what two of them make."""
    text = scene.text
    first = text.startswith(_DASHES, n.end) and text.endswith("“", 0, n.start)
    return first or (text.startswith("”", n.end) and text.endswith(_DASHES, 0, n.start))


def _leads(n: Named, scene: Scene) -> bool:
    """大走廊以|东湖高新区为龙头,核心区面积1180平方公里: what something larger is built around."""
    return scene.text.endswith("以", 0, n.start) and _LED_BY.match(scene.text, n.end) is not None


def _is_first_in(n: Named, scene: Scene) -> bool:
    """上饶经开区成为|全市首个营收超千亿元的园区,全年营收1123.5亿元: the unit in which something is the first of its kind."""
    return n.relative and scene.text.endswith(_MADE_FIRST, 0, n.start) and FIRST_IN.match(scene.text, n.end) is not None


def _heads_name(n: Named, scene: Scene) -> bool:
    """长三角?|嘉善某某创新中心推介会举行: a region in front of what is called after it and a unit, the dot between lost on its way."""
    return n.place.level == "group" and scene.text.startswith("?", n.end) and n.end + 1 in scene.names


def is_added(n: Named, scene: Scene) -> bool:
    """深圳(含|深汕特别合作区)、东莞、惠州三市: what brackets add to a place, which is none of its list."""
    opened = scene.text.rfind("(", scene.clauses.at(n.start)[0], n.start)
    return opened >= 0 and scene.text.startswith(("(含", "(包括"), opened) and ")" not in scene.text[opened : n.start]


def _is_little_of(n: Named, scene: Scene) -> bool:
    """以|全省不到9%的土地产出约38%的经济总量: a wider unit of which somebody has but a part of the land or the people."""
    by = scene.text.endswith(("以", "以不到", "以约", "以占", "以仅占", "用", "用不到", "用约"), 0, n.start)
    return by and _PART_OF_IT.match(scene.text, n.end) is not None


def is_venue(n: Named, scene: Scene) -> bool:
    """Whether a place is only where people met or wrote: 活动在九龙坡区举行, 新华社上海12月9日电."""
    if _DATELINE_AFTER.match(scene.text, n.end):
        return True
    return scene.text[n.start - 1 : n.start] in "在于" and _VENUE_AFTER.match(scene.text, n.end) is not None


def is_route(n: Named, scene: Scene) -> bool:
    """Whether a place is an end of a road or a line: 当阳至远安公路."""
    return _ONWARD.match(scene.text, n.end) is not None or NAMING_AFTER.match(scene.text, n.end) is not None


def hosts_foreigners(n: Named, scene: Scene) -> bool:
    """德国在|江苏设立企业2276家: whether foreign firms act in a place, which is then what is told of."""
    return _FOREIGNERS_IN.search(scene.text, scene.clauses.at(n.start)[0], n.start) is not None


def is_away(n: Named, scene: Scene) -> bool:
    """Whether a place is one that somebody goes to or acts in: 在上海, 赴深圳; 在安徽,… tells of it."""
    return _goes_there(n, scene) and not hosts_foreigners(n, scene)


def _goes_there(n: Named, scene: Scene) -> bool:
    clause = scene.clauses.at(n.start)[0]
    opening = _IN.fullmatch(scene.text, clause, n.start) is not None
    if opening and (_ITSELF_SITE if n.place.level == "zone" else _SITE_OF).match(scene.text, n.end):
        return False
    if opening and _TOLD_THERE.match(scene.text, n.end):
        return False
    if opening and scene.text.startswith(",", n.end):
        return _ENCLAVE_OF.match(scene.text, n.end) is not None  # 在杭州滨江,松阳“科创飞地”…
    goes = scene.text[n.start - 1 : n.start] == "去" and _DOES_THERE.match(scene.text, n.end) is not None
    goes = goes and "从" not in scene.text[clause : n.start]  # 从昆山去上海上班的 are of both
    return goes or _AWAY_BEFORE.search(scene.text, max(0, n.start - 16), n.start) is not None
