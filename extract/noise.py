"""Numbers with a unit that are no figures where they stand: thresholds, classes, names, metadata."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import table
from extract.mentions import Figure
from extract.models import Noise, Role
from extract.scene import Scene

# 6个产值|超100亿元…, 产值超10亿元|企业8家: an amount that says which things are counted, not how much there is.
_THRESHOLD_BEFORE: Final = re.compile(
    r"(?:\d|(?<!最[大高多]的)[一二两三四五六七八九十百千几])(?:个(?!月)|家(?!渠)|项|户|批|座|条|名|所|亿元以上的?)(?:[一-龥]{0,6}?)(?:总?投资|年?产值|营业?收入|营收|规模|销售收?入?额?|税收|市值|估值|产出|面积)?(?:额|规模)?(?:均|都)?(?:超过?|达到?|过|突破|逾|在|不低于)了?$"
)
# 45个国家级集群产值超20万亿元: what they make together
_SUMMED_UP: Final = re.compile(
    "(?:链条?(?=营|总|合|共|实|产)|项目(?:协议|计划|合同)?(?:总投资|投资(?:总额|总计|合计)|总额|合计)|集群|园区|开发区|产业链?|行业|片区|高新区|经开区|试验区)(?!.*[均都])"
)
# 项目28个总投资逾190亿元: what those that were named before they were counted cost together
_WORTH_IN_ALL: Final = re.compile(
    r"项目(?:有|共|达|约|近|超)?\d+余?[个项](?:计划|协议)?总?投资(?:总?额)?(?:约|近|超过?|达到?|逾|突破)$"
)
# 其余三地均在30亿元以下:鄂托克前旗28.8亿元; 其余五市低于5%:辽阳4.8%
_WITHIN: Final = re.compile(
    "(?:均|都|皆|[两三四五六七八九十][市县区州地旗省])(?:在|不足|不到|未过|未到|低于|高于|超过?)(?:了)?$"
)
_LISTED_BEHIND: Final = re.compile("(?:以[上下内])?:[^,。;:\\d]{2,8}\\d")
_THRESHOLD_AFTER: Final = re.compile(
    r"(?:[(]含[)])?(?:及?以上|及?以下|之间|以内)?(?:[(][^()]{2,16}[)]|(?<=以上)[)])?(?:的)?(?:[一-龥“”]{0,10}?)(?:项目|企业|集群|园区|开发区|高新区|经开区|公司|平台|单位|产业|工程|镇|村|大户|地块|县|机组|锅炉|产业链|品牌|大企业|制造业|主体|家庭|楼宇|商圈)(?:(?:分别|已|[仅只才还尚共])?(?:达到?|[有共占]|新增|数量|总数|累计(?:备案|开工|签约|落地|入库|竣工|投产|引进|注册)?|实现|突破)?(?:约|近|超过|超|不少于|不低于|力争)?[\d一二两三四五六七八九十百千]|零的?突破|[从由][^,。;\d]{0,6}(?:20\d\d年)?[^,。;\d]{0,4}\d|[仍还均只仅]?占|(?=[,。、;)]|(?:完成|实际完成|计划)?(?:固定资产)?投资|[增下减]|同比|环比|[较比](?:上年|去年)|建设|开工|落地|签约|新签约|个?数|按|给予|予以|享受|资金|情况|全部|悉数|均|都|逐[一个家]|进行|实行|实施|开展)|[中里],)"
)
_THRESHOLD_OF: Final = re.compile(
    r"的(?:[一-龥“”]{0,12}?)(?:(?:已有|共有|达到?|有|共|为)|(?<=企业)|(?<=项目)|(?<=园区)|(?<=集群))(?:全[省市县区国])?(?:和[一-龥]{2,6}企业)?[仅只才]?有?(?:约|近|超过?|达到?)?\d+(?:个|家|项|户)"
    "|的?[一-龥“”]{0,8}(?:项目|企业|集群)(?:仍|还|尚|依然)?(?:是空白|为零|没有|缺位|尚无)"
)
_WHO_HAS: Final = re.compile("的(?:城市|市州|县市|地市|省份)?(?:还|只|仅|就|共|另)有[一-龥]{2}")
# 80亿元项目1个, 30~50亿元或3~5亿美元工业项目6个
_CLASS_OF: Final = re.compile(
    r"(?:以上|以下|及以上)?(?:或[^,。;]{1,16}?)?(?:[一-龥]{0,6})(?:项目|企业)(?:有|共|达到?)?\d+[个家]"
)
# 其中50亿元以上2个、|20—50亿元4个
_RANGE_OF: Final = re.compile(r"(?:[(]不?含[)])?的?(?:就|也|还|则|只|仅|才|有|共|达|占)?\d+[个家项户宗](?![月年])")
_COUNTED_NEXT: Final = re.compile(r"[一-龥]{3,12}\d+[个家项户]")  # 其中四大|主导产业项目40个
_NONE_YET: Final = re.compile(
    '的?[一-龥]{0,6}(?:企业|项目|园区|集群)(?:仍|还|尚|依然|至今)?(?:未|没)[^,。;]{0,6}[“"]?[零〇0]'
)  # 50亿元以上企业还未实现“零”突破
# 尚无投资超|1亿美元的外资项目签约
_NONE_OF: Final = re.compile("(?:[尚暂还]无|[尚暂还]?没有|未有|缺少|缺乏)[^,。;\\d]{0,10}$")
_WITHIN_CLASS: Final = re.compile(
    "(?:投资|产值|营收|收入|规模|面积|资本|税收|资产)额?在$"
)  # 产值在|1亿元以上的企业已复工
_EACH: Final = re.compile("每(?:生产|制造|卖出|售出|出口)?$")  # 世界上每生产|3台打印机就有1台
_MADE_OF: Final = re.compile(  # 一台冰箱近|400个零件, 一辆汽车,要用到|1万多个零部件
    "一[台辆部架件][^,。;\\d]{1,8},?(?:就|也)?(?:需要?|要|得|会)?(?:用到?|由|有|含|装)?(?:约|近|超过?|上)?$"
)
_PIECES: Final = ("零", "部件", "元器件", "芯片", "传感器")
_FAR: Final = re.compile(  # 距机场|12公里, 直线距离|3300多公里
    "(?:(?<![差拉])距离?(?!终点|目标|完成)(?:[^,。;、\\d]|\\d{1,2}号线){2,22}?|相[距隔]|直线距离|车程|路程|(?<=[,“])离家)(?:约为?|近|仅|只有|不到|不过|分别|为|有|超过?){0,2}(?:[\\d.]{1,6}(?:公里)?[、和])?$"
)
_OFF_FROM: Final = re.compile("离[^,。;\\d]{1,8}$")  # 离跑道|6公里的地方
_OFF: Final = re.compile("的(?:地方|位置)|处|开?外")
_SORT_OF_ONE: Final = re.compile("(?:及?以上)?的[^,。;\\d]{0,10}?(?:项目|企业|园区|集群)")
# 2个省份GDP|超过2万亿元, 有4城增速|低于8%: which places are counted
_PLACES_WITH: Final = re.compile(
    r"(?:(?:有|共|其中|[仅只])(?:\d{1,2}|[两三四五六七八九十]{1,3})[个座]?(?:副省级|省会|中心|重点|沿海|内陆)?(?:省份|省区市|省市|省|地级市|设区市|市州|地市|城市|县市区|区县|县区|[县市区城])"
    r"|(?:\d{1,2}|[两三四五六七八九十]{1,3})个?省份)(?![^,。;]*(?:合计|总和|之和))的?[^,。;\d]{0,14}?(?:均|都)?(?:超过?|(?:达到?|超过)或(?:超过|等于)|突破|过|[高低]于|处于|跨过|迈[过上])(?:了)?$"
    r"|(?<![\d.])\d{1,2}[个座](?:GDP|生产总值|经济总量)?(?:超过?|突破|过|[高低]于|不足|不到)$"  # 5个低于|1万亿的城市
)
_FIRMS_WITH: Final = re.compile(  # 有175家2021年营业收入同比增长|超过40%
    r"(?:有|共|其中)\d{1,5}[家户](?![^,。;]*(?:合计|总和|平均))[^,。;]{0,20}?(?:增长|增速|增长率|占比|比例|毛利率|利润率)(?:均|都)?(?:超过?|达到?|高于|不低于)$"
)
_TURNOVER: Final = "(?:(?:20\\d\\d|去|上|今)年)?(?:营业收入|营收|年?产值|销售收入|税收|纳税|利润|市值|进出口额?)"
_FIRMS_OVER: Final = re.compile(  # 有69家企业2022年营业收入|超过1000亿元, but not 有69家企业实现营业收入超过…
    rf"(?:有|共|其中)\d{{1,5}}[家户](?:[一-龥]{{2,8}}?{_TURNOVER}(?:均|都)(?:超过?|达到?|突破|高于|不低于)"
    rf"|(?:企业|公司|园区)?(?:亩均)?{_TURNOVER}(?:超过?|突破|高于|不低于|低于|不足|不到))$"
)
_LEVEL_OF: Final = re.compile("的(?:全[国省市县区]|同期)?[^,。;]{0,4}?(?:平均|水平)")  # 21个省份增速高于4.8%的全国水平
_PLACES_OF: Final = re.compile(
    r"(?:以[上下])?的(?:(?:县市区|区县|县区|市县|城市|省份)?有[^,。;\d]{2,4}[、,]|(?:省份|(?:县级|地级|设区|城)市|县市区|县[(]市、?区?[)]|市州|区县)[^,。;\d]{0,8}(?:有|共)?\d)"
    "|(?:以[上下])?的(?:城市|县市区?|区县|市县|省份)(?::|[是为](?=[一-龥]{2,4}[、,和]))"  # 第一梯队是超过1500亿元的城市:济宁
    r"|(?:之间|区间)?的有(?:\d{1,2}|[两三四五六七八九十]{1,3})[座个]?(?:城市|地市|县|区|市|省)"  # 在1000至2000亿元的有5座城市
    r"|的?(?:梯队|方阵|阵营|档(?:位|次)?(?=的|[\d一二三四五六七八九十]))"
)
# 从万亿到2万亿,用了6年
_TOOK: Final = re.compile(
    r"(?:[到至]\d[^,。;\d]{0,6})?,[^,。;\d从]{0,6}(?:只|仅)?用了?(?:\d|[一二三四五六七八九十])[\d.]*(?:多|余)?(?:个?[年月天]|小时|周)"
)
_RULE_BEHIND: Final = re.compile(  # 完成率低于90%的予以通报, 增长|20%以上的,按增量部分的5%补助
    "(?:以[上下])?(?:的[^,。;\\d]{0,14})?,?(?:予以|不予|一律|给予(?!了)|按[^,。;\\d]{1,14}的?\\d[^,。;]{0,16}(?:补助|奖励|补贴))"
)
_RULED: Final = re.compile(  # 总投资|1亿美元以上外资项目纳入重大项目清单, |3亿元以上的项目由专班服务: what a rule holds for
    r"(?:[(]含[)])?及?以上的?(?![一-龥]{0,8}(?:集团|公司))[一-龥]{0,8}?(?:项目|企业|单位|平台|机构)(?:或[^,。;]{1,40})?,?(?:均|都|一律|全部|可以?)?"
    r"(?:[纳列]入|给予|予以|实行|优先|享受|免|配备|建立|开辟|提供|不得|必须|应当|由[^。;\d]{0,12}?(?:服务|牵头|负责|协调|审批|专班|包保|挂钩|领导))"
)
_GATE: Final = re.compile(  # 设备投资门槛由|1000万元降到|500万元
    r"门槛(?:从|由|为|是|定在|设在|降[至到为]|降低[至到]|提高[至到]){1,2}(?:[\d.]{1,8}万?元(?:下降|下调|降低|降|提高|上调)[到至为])?$"
)
_CENTURIES: Final = re.compile("多?世纪")  # 做了|半个世纪小提琴的镇子
_ASKED: Final = re.compile(
    "[一-龥]{0,12}?的?(?:问卷|抽样|调查|调研|走访)(?:调查)?(?:显示|表明|结果|发现)"
)  # 对|420家企业的问卷显示
_COMPUTING: Final = re.compile("算力|智算|超算")  # 智算规模|3.6万P
_COMPUTES: Final = re.compile("的?(?:人工智能|高性能|智能|通用)?(?:算力|智算|计算)")  # 425P|人工智能算力
_ONE_OF: Final = re.compile(  # 一间房一晚卖到|480元: the price of one
    r"(?:一|每)(?:斤|间|晚|张|只|件|份|杯|碗|盒|瓶|公斤|人次)[^,。;\d]{0,8}(?:卖|售|收|要|买|付)[到了出至给价]{0,2}(?:约|近|超过?)?$"
)
_EXCHANGED: Final = re.compile("[:=≈](?:约)?\\d[\\d.]*元")  # 1美元|:6.68元人民币
_AT_RATE: Final = re.compile("\\d(?:美元|欧元|英镑|日元|港元)[:=≈约合兑]{1,2}$")
_LEVIED: Final = re.compile("(?:以上|左右)?的?[一-龥]{0,4}(?:关税|税率|利率|首付|手续费|滞纳金)")  # 加征37.6%的临时关税
_FELL_SHORT: Final = re.compile(  # 其中11块入驻率不到|一半: says which are counted
    r"(?:\d|[两三四五六七八九十百])(?:个|家|块|座|处|所|条)[^,。;\d]{0,10}率(?:均|都|还|仍)?(?:不足|不到|低于|未达到?|没到)$"
)
_BOUND: Final = re.compile("(?:超过?|[高低]于|不足|不到|突破|过)$")
_SO_MANY: Final = re.compile(  # 增速低于5%|的有6座城市, 完成率超过70%|的仅17个
    r"(?:以[上下])?的(?:城市|县区?|企业|项目|地区|行政村|村|乡镇|园区)?(?:则|仍|还|也|仅|只|共|就|约)*(?:有|达|占了?)?(?:\d{1,4}[余多]?|[两三四五六七八九十]{1,3}[余多]?)[个家座项户]"
    r"|的(?:还是|仍是|依旧|依然|仍|还|也|就)?(?:只|仅)有[一-龥]{2}"  # 过6万元的还是只有|长沙
)
_AT_WORK: Final = re.compile(  # 三台旋挖钻机同时作业: a scene
    r"[^,。;\d]{1,10}?(?:正在?|同时|来回|轮番|一起|不停地?)?(?:作业|施工|轰鸣|运转|忙碌|穿梭|挖土|吊装|进进出出)"
)
_LOOKED_AT: Final = re.compile(  # 先后看过|四个县市, 把|七个县放在一起看
    r"(?:看|跑|走访|考察|比较|对比|转|谈|去|选)(?:过|了|遍)(?:了)?$|(?:把|将)(?:全[省市州])?这?$"
)
_THE_REST: Final = re.compile(r"(?:后面|其余|剩下|剩余|余下|其他|以下|下面)的?$")  # 后面|五个城市:惠州…
_VYING: Final = re.compile(
    r"[^,。;\d]{0,6}?(?:(?:在|都|也|同时)(?:抢|争|竞争|竞逐|角逐|盯着)|[^,。;\d]{0,6}“?(?:成绩单|排行|座次|榜单|排位赛|比拼|同台))"
)  # 有|四个城市在抢
_SPEED: Final = re.compile(r"(?:时速(?:目标值?)?|行车速度|运行速度|设计速度)(?:可达|达到?|为|约)?$")
_SIZED: Final = re.compile(
    "(?:直径|外径|内径|口径|厚度|宽度|宽(?=不过|仅)|身高|水深|海拔)(?:达|约|为|仅|只有|近|超|可达|不过){0,2}$"
)
_OF_ONE: Final = re.compile("单机(?:容量|功率)(?:可达|达到?|为|约)?$")
_CARRIES: Final = re.compile(
    "(?<!总)(?:载重|起飞重量|自重|单重)(?:量)?(?:可达|达到?|为|约|超过?)?$"
)  # 载重|120公斤的无人机
_TIMES: Final = re.compile("[是为的近约]$|增长$")  # 是松阳的|十倍
_AWARDED: Final = re.compile(  # 首次突破1亿元、5亿元、10亿元的,分别给予50万元奖励
    r"(?:、[\d.]{1,9}[万亿]?元)*(?:以上)?(?:[(]含[)])?的(?:[一-龥]{0,12}(?:企业|项目|机构|平台|团队))?,(?:按[^,。;]{2,24}?\d{1,2}%)?(?:分别)?(?:一次性|最高|再)?(?:给予|奖励|予以|补助)"
)
_COUNT_BEHIND: Final = re.compile(
    r"(?:[(]含[)])?(?:及?以上|及?以下)的?,?(?:今年|去年)?(?:就|已|也|还|则|却|只|仅|才|有|共|达|占|不少于|不低于|力争|突破|超过?|要|将|至少|(?:多|少|增加|减少|新增)了?){0,4}"
    r"(?:\d+|[两三四五六七八九十]{1,3})[个家户只项]"
)  # 其中10亿元以上6个, 10亿元以上的只有3个
# 5000万元以上项目投资增速: investment in things of a scale
_OF_SCALE: Final = re.compile("(?:[(]含[)])?(?:及?以上|及?以下)的?(?:项目|固定资产|工业|产业){1,2}投资")
# 规模以上工业指年主营业务收入2000万元及以上: what a term of the statistics means
_DEFINED: Final = re.compile(r"(?:指|口径|标准|范围)(?:是|为)?[^,。;]{0,14}$")
_OVER: Final = re.compile(r"(?:超过?|过|突破|逾|达到?|不低于|在|上)$")
_ABOVE: Final = re.compile(r"(?:[(]含[)])?及?以[上下]")
_ONE_BY_ONE: Final = frozenset("个件项条家所")  # 以下|十个项目, but not 十大
_BARE_MULTIPLIER: Final = re.compile(r"[十百千万亿]+")
_COUNTED: Final = re.compile(r"(?:约|近|超|逾|过|数|上|破|越|几|重回|重返)$")
_MUCH: Final = 10_000  # 不足百亿元 is an amount, 不到千元 a way of speaking
_AIMED_AT: Final = re.compile("(?:冲刺|达到?|剑指|目标[是为]|迈向|做到|增至|增加到)$")
_PAUSE: Final = re.compile("[,。;、)\\n]|$")
_SORT_BEHIND: Final = re.compile("的(?!目标|口号)")  # 破千亿的目标 is passed, 超千亿的集群 counted
_EACH_WORTH: Final = re.compile(  # 引进2个投资|10亿元的项目
    "(?:[2-9]|\\d\\d|[两三四五六七八九十几数])个?(?:总|计划)?投资额?(?:均|都|在|约|近|超过?|达到?|不低于)*$"
)
_OF_THEM: Final = re.compile("(?:以上)?的[^,。;、\\d]{0,10}(?:项目|企业)")
_EXACT: Final = re.compile(r"\.\d\d|[1-9]\d[1-9]0?(?!\d)")
_EXCEEDING: Final = re.compile(r"(?<!投资)(?<!投资额)(?:超过?|突破|逾|过)$")
_OF_COUNT: Final = re.compile(r"的(?:有|共|约)?\d+(?:家|户|只|个|项)")  # 超50亿元的2家
# 10兆瓦以上大型叶片, 5万吨级泊位: how large a thing is
_RANGE_OF_CAR: Final = re.compile("(?:以上|左右)?的?(?:超长|长|纯电|综合)?续航")  # 能有300公里的长续航
_SIZE_OF: Final = re.compile(
    r"(?:级|及?以上)的?(?:大型|海上|陆上|超大|风机|叶片|机组|泊位|货轮|船舶|海轮|码头|电池|锅炉)"
)
# 3家以上100亿元企业和15家以上|10亿元企业
_AT_LEAST: Final = re.compile(r"\d[家个户]以上(?:超过?|年产值|营收)?$")
_OF_SIZE: Final = re.compile("(?:级|以上)?的?[一-龥]{0,4}?(?:企业|项目|集群|园区)")
_SORT_OF: Final = re.compile(
    r"及?以上(?:的[^,。;\d]{2,40}?(?:项目|企业|集群)(?:共|达到?|有|合计)?\d|(?:(?:、|以及|和)[^,。;]{0,12}以上)*(?:、|以及|和)[^,。;]{0,14}项目的)"
)  # 20亿元以上的轨道交通项目共76项
_MACHINES: Final = frozenset({"台", "辆", "艘", "架", "台套"})
_REGION: Final = re.compile("个?(?:城市|县市|市县|省份|城|市|县|区|省|园区|开发区)")
_PAIR: Final = 2
_SET_OF_PLACES: Final = re.compile(
    "[^,。;、\\d]{0,6}?(?:城市(?!群|圈|更新)|省份|省会|直辖市)"
)  # 四大|一线城市, 三大|沿海省份
_PLACES_NEXT: Final = re.compile(
    "[^,。;、\\d]{0,6}?(?:城市(?!群|圈)|省份|地级市|区县|县市区|[市县](?![场民政长域级]))"
)  # 这两个|千万级人口城市
_YEAR_LIKE: Final = re.compile(r"(?:19|20)\d{2}")


def no_figure(f: Figure, scene: Scene, tables: table.Tables) -> tuple[Noise, str, str] | None:
    """Why a number with a unit is no figure here: metadata, captions, thresholds, years without 年, bare numbers."""
    role = scene.block(f.start).role
    if role in (Role.META, Role.CAPTION):
        return Noise.DOCUMENT, "context/metadata", f"in a {role.value} line"
    if role is Role.TABLE and tables.is_label(f):
        return Noise.OTHER, "context/table_label", "a header, a unit or a running number"
    if (
        f.spelled
        and f.kind != "percent"
        and _BARE_MULTIPLIER.fullmatch(f.value_raw)
        and not _is_hundred(f)
        and not (f.value_raw == "十" and f.unit_raw in _ONE_BY_ONE)
        and not (f.kind == "times" and _TIMES.search(scene.text, max(0, f.start - 2), f.start))
        and not (_is_bound(f, scene) and not _SORT_BEHIND.match(scene.text, f.end))
    ):
        return Noise.OTHER, "context/magnitude", "names an order of magnitude"
    before = scene.text[max(scene.sentences.at(f.start)[0], f.start - 26) : f.start]
    if f.kind in ("money", "area", "bare") and not _is_exact(f) and _is_threshold(f, scene, before):
        return Noise.OTHER, "context/threshold", "says which things are counted"
    if f.kind in ("money", "percent") and _WITHIN.search(before) and _LISTED_BEHIND.match(scene.text, f.end):
        return Noise.OTHER, "context/threshold", "says which places are counted"
    return (
        _name(f, scene, before, tables)
        or _no_amount(f, scene, before)
        or _rate_of(f, scene, before)
        or _in_telling(f, scene, before)
    )


def _name(f: Figure, scene: Scene, before: str, tables: table.Tables) -> tuple[Noise, str, str] | None:
    """Numbers in names and specifications."""
    if f.kind == "bare" and not f.magnified and _YEAR_LIKE.fullmatch(f.value_raw) and not tables.is_amount(f):
        return Noise.NAME, "context/year_in_name", ""
    if any(n.start <= f.start and f.end <= n.end for n in scene.places.between(max(0, f.start - 12), f.end + 12)):
        return Noise.NAME, "context/place_name", "inside a place's name"
    if f.kind in ("count", "bare") and _in_book_title(f.start, scene):
        return Noise.NAME, "context/book_title", "inside 《》"
    if (f.kind == "length" or f.unit_raw.endswith("/小时")) and _SPEED.search(before):
        return Noise.NAME, "context/specification", "a speed"
    if f.kind == "length" and (_SIZED.search(before) or _RANGE_OF_CAR.match(scene.text, f.end)):
        return Noise.NAME, "context/specification", "how large a thing is"
    if f.kind == "physical" and (_OF_ONE.search(before) or _CARRIES.search(before)):
        return Noise.NAME, "context/specification", "how much one machine makes"
    if f.unit_raw == "P" and not (_COMPUTING.search(before) or _COMPUTES.match(scene.text, f.end)):
        return Noise.NAME, "context/specification", ""
    if f.kind == "spec" or (f.kind == "physical" and _SIZE_OF.match(scene.text, f.end)):
        return Noise.NAME, "context/specification", ""
    return _of_places(f, scene, before)


def _of_places(f: Figure, scene: Scene, before: str) -> tuple[Noise, str, str] | None:
    """Numbers that sum up places the text has just named, or told of before."""
    places = f.unit_raw in ("个", "座") and _PLACES_NEXT.match(scene.text, f.end) is not None
    if places and before.endswith("这") and not scene.ends_unit(f.start - 1):
        return Noise.NAME, "context/places_told", "stands for the places told before"
    pair = places and f.value == _PAIR  # 杭州和苏州|两个城市
    if f.spelled and f.unit and (pair or f.unit.indicator == "region_count"):
        if scene.ends_unit(f.start) or _ends_run(f.start, scene):
            return Noise.NAME, "context/listed_places", "sums up the places in front of it"
        told = scene.text.find(scene.text[f.start : f.end], 0, f.start)
        if told >= 0 and scene.ends_unit(told):
            return Noise.NAME, "context/places_told", "stands for the places told before"
    return None


def _no_amount(f: Figure, scene: Scene, before: str) -> tuple[Noise, str, str] | None:
    """Numbers that pass, rule or stand in for an article."""
    paid = scene.text.startswith(("给予", "予以"), f.end) and scene.text.endswith(
        "的", 0, f.start
    )  # 按投资额的|8%给予补助
    if f.kind == "percent" and not paid and _RULE_BEHIND.match(scene.text, f.end):
        return Noise.OTHER, "context/rule", "from where on something is done to it"
    if f.kind == "length" and scene.text.startswith(("内", "以内", "范围"), f.end):
        return Noise.OTHER, "context/reach", "how far around something"
    off = _OFF.match(scene.text, f.end) is not None and _OFF_FROM.search(before) is not None
    if f.kind == "length" and (off or _FAR.search(before)):
        return Noise.OTHER, "context/distance", "how far it is to somewhere"
    if f.kind == "count" and _ASKED.match(scene.text, f.end):
        return Noise.OTHER, "context/asked", "who was asked"
    if f.kind == "duration" or (f.unit_raw == "个" and _CENTURIES.match(scene.text, f.end)):
        return Noise.DURATION, "context/duration", ""
    if (
        f.spelled
        and f.kind in ("count", "persons", "area", "physical", "length")
        and (f.value == 1 or f.value_raw == "一")
        and not scene.text.endswith("各", 0, f.start)  # 无锡、常州各|一家
    ):
        return Noise.IDIOM, "context/one", ""
    return None


def _rate_of(f: Figure, scene: Scene, before: str) -> tuple[Noise, str, str] | None:
    """Numbers that say what one of a currency is in another, or how much is levied."""
    told = _EXCHANGED.match(scene.text, f.end) is not None or _AT_RATE.search(before) is not None
    if f.kind == "money" and not f.magnified and told:
        return Noise.OTHER, "context/exchange_rate", "what one of a currency is in another"
    if f.kind == "percent" and _LEVIED.match(scene.text, f.end):
        return Noise.OTHER, "context/levied", "a rate that is levied or paid"
    return None


def _in_telling(f: Figure, scene: Scene, before: str) -> tuple[Noise, str, str] | None:
    """Numbers that a story tells by the way: ratios in so many words, prices of one, scenes, who else was there."""
    made_of = f.kind == "count" and _MADE_OF.search(before) and scene.text.startswith(_PIECES, f.end)
    if f.unit is not None and (_EACH.search(before) or _is_so_many_of(f, before) or made_of):
        return Noise.OTHER, "context/ratio", "so many of so many"
    if f.kind == "money" and not f.magnified and _ONE_OF.search(before):
        return Noise.OTHER, "context/price_of_one", "the price of one"
    counts = _PLACES_WITH.search(before) and not _LEVEL_OF.match(scene.text, f.end)
    if f.kind in ("percent", "money", "bare") and (counts or _PLACES_OF.match(scene.text, f.end)):
        return Noise.OTHER, "context/threshold", "says which places are counted"
    if f.kind in ("money", "bare") and _TOOK.match(scene.text, f.end):
        return Noise.OTHER, "context/step", "a step on the way"
    bound = _BOUND.search(before) is not None or _ABOVE.match(scene.text, f.end) is not None
    if f.kind in ("percent", "money") and bound and not _is_exact(f) and _SO_MANY.match(scene.text, f.end):
        return Noise.OTHER, "context/threshold", "says which things are counted"
    which = {"money": (_FIRMS_OVER,), "percent": (_FELL_SHORT, _FIRMS_WITH)}.get(f.kind, ())
    if any(pattern.search(before) for pattern in which):
        return Noise.OTHER, "context/threshold", "says which things are counted"
    if not (f.spelled and f.kind == "count"):
        return None
    if f.unit_raw == "大" and _SET_OF_PLACES.match(scene.text, f.end):
        return Noise.OTHER, "context/set", "names a set of places"
    if f.unit_raw == "大" and before.endswith("其中") and _COUNTED_NEXT.match(scene.text, f.end):
        return Noise.OTHER, "context/set", "names the things that the next number counts"
    if f.unit_raw in _MACHINES and _AT_WORK.match(scene.text, f.end):
        return Noise.OTHER, "context/scene", "seen at work"
    region = _REGION.match(scene.text, f.start + len(f.value_raw))
    rest = region and _THE_REST.search(before) and scene.text.startswith(":", region.end())
    if region and (rest or _LOOKED_AT.search(before) or _VYING.match(scene.text, region.end())):
        return Noise.OTHER, "context/others", "who else was looked at"
    return None


def _is_so_many_of(f: Figure, before: str) -> bool:
    """每五辆新能源车里有|两辆, 每10元外贸里有|4元: counted as what it is a part of is."""
    told = re.search(
        rf"每[\d两三四五六七八九十百千]{{1,4}}{re.escape(f.unit_raw)}[^,。;\d]{{0,16}}[有是](?:近|约|超过)?$",
        before,
    )
    return told is not None


def _is_exact(f: Figure) -> bool:
    """实施总投资|322.48亿元的重大项目116个, 推进总投资超|2680亿元的160个项目: no amount that one asks of each."""
    return f.kind != "percent" and _EXACT.search(f.value_raw) is not None


def _is_bound(f: Figure, scene: Scene) -> bool:
    """规模不足|百亿元, 面积稳定在|百万亩以上: an order of magnitude that something is held against."""
    held = scene.text.startswith("在", f.start - 1) and _ABOVE.match(scene.text, f.end) is not None
    aimed = _AIMED_AT.search(scene.text, max(0, f.start - 5), f.start) is not None and _PAUSE.match(scene.text, f.end)
    if f.kind == "money" and f.value >= _MUCH and aimed:
        return True  # 2027年产值冲刺|千亿元
    short = f.value >= _MUCH and scene.text.endswith(("不足", "不到"), 0, f.start)
    return held or short or _COUNTED.search(scene.text, max(0, f.start - 3), f.start) is not None


def _is_hundred(f: Figure) -> bool:
    """百个共富工坊 counts, 百亿元企业 does not."""
    return f.kind in ("count", "persons") and f.value_raw in ("百", "千", "万") and f.unit_raw != "大"


def _ends_run(pos: int, scene: Scene) -> bool:
    """Whether units told by one character each end here: 川渝|两省市."""
    return any(n.end == pos and n.end - n.start == 1 for n in scene.places.between(max(0, pos - 1), pos))


def _in_book_title(pos: int, scene: Scene) -> bool:
    start = scene.sentences.at(pos)[0]
    opened = scene.text.rfind("《", start, pos)
    return opened >= 0 and scene.text.rfind("》", opened, pos) < 0


def _is_size(f: Figure, scene: Scene, before: str) -> bool:
    """3家以上|100亿元企业, |20—50亿元4个, |20亿元以上的轨道交通项目共76项: whether an amount is the size of what is counted."""
    if _AT_LEAST.search(before) and _OF_SIZE.match(scene.text, f.end):
        return True
    if f.value_high is not None and _RANGE_OF.match(scene.text, f.end):
        return True
    return _SORT_OF.match(scene.text, f.end) is not None or scene.text.startswith("口径", f.end)


def _is_threshold(f: Figure, scene: Scene, before: str) -> bool:
    counted = _THRESHOLD_BEFORE.search(before)
    summed = counted and (_SUMMED_UP.search(counted.group()) or _WORTH_IN_ALL.search(before))
    if counted and not (summed and not _ABOVE.match(scene.text, f.end)):
        return True
    if (_DEFINED.search(before) and _ABOVE.match(scene.text, f.end)) or _GATE.search(before):
        return True
    if f.kind == "money" and (_AWARDED.match(scene.text, f.end) or _RULED.match(scene.text, f.end)):
        return True
    amount = f.kind == "money" or (f.kind == "bare" and f.magnified)  # 5千万以上的|67个
    if amount and (_COUNT_BEHIND.match(scene.text, f.end) or _OF_SCALE.match(scene.text, f.end)):
        return True
    if f.kind == "money" and _is_size(f, scene, before):
        return True
    above = _ABOVE.match(scene.text, f.end)
    if (_OVER.search(before) or above) and _THRESHOLD_OF.match(scene.text, above.end() if above else f.end):
        return True
    if f.kind == "money" and _EACH_WORTH.search(before) and _OF_THEM.match(scene.text, f.end):
        return True
    if _EXCEEDING.search(before) and _OF_COUNT.match(scene.text, f.end):
        return True
    if f.kind == "money" and _CLASS_OF.match(scene.text, f.end):
        return True
    if (_NONE_OF.search(before) or _WITHIN_CLASS.search(before)) and _SORT_OF_ONE.match(scene.text, f.end):
        return True
    if above and (_NONE_YET.match(scene.text, above.end()) or _WHO_HAS.match(scene.text, above.end())):
        return True  # 2000亿元以上的还有乐山和凉山
    limited = _OVER.search(before) or _ABOVE.match(scene.text, f.end)
    return bool(limited and not scene.text.startswith("的", f.end) and _THRESHOLD_AFTER.match(scene.text, f.end))
