"""The other end of something: where money, projects and people come from, who helps, and what a figure is held against."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.adcodes import touches
from extract.attribute import branches, comers, enclaves, grouped, journeys, speaker, standins, works
from extract.attribute.investors import is_investor
from extract.attribute.mentioned import FIRST_OF
from extract.attribute.standing import (
    DEICTIC,
    GIFTS,
    LISTED,
    LOOKS_AT,
    NAMING_AFTER,
    are_apart,
    contains,
    hosts_foreigners,
    is_awarding,
    is_far,
    is_partner,
    leads_sentence,
    opens,
)
from extract.attribute.turning import describes_next
from extract.places import Place, load
from extract.scene import Named, Scene
from extract.segment import Track

_ORIGIN_AFTER: Final = re.compile(
    r"(?:籍|的)?(?:地区|区域)?(?:等地)?的?(?:\d+亿元以上|亿元以上)?(?:(?!的|(?:高新技术|规上|规模以上|专精特新|上市)[一-龥]{0,2}企业(?!资质|资格|认定|互认)|(?:民营|国有|科技型|中小|小微|[外台港]资)企业(?:已|就)?(?:累计|达|总|数|共|增)|(?:重大|重点)项目(?:开工|竣工|完成|达|数|增长|下降)|一[个座处项]|接待|签|新|引|落|在|开|投|竣|完|实|受|因|现有|已有|拥有|共有|(?:工业|产业|民间|技改|技术改造|制造业|服务业|基础设施)投资|固定|房地)[一-龥]{2,4})?(?:项目|企业(?!总|数)|资金|投资|客商|资本|游客|市场(?!主体|监管|化|经营)|订单|客户|商户|老乡)|[两三四五]?[省市]?来的|籍|背景的"
    r"|援[疆藏青滇黔][^，,。;\d]{0,8}|人[一-龥]{2,3}(?:的|说|在|把|带|开)|媳妇|女婿|姑娘|小伙|阿姨|大叔|大姐|老板|商人|白领"
    r"|(?:三甲医院|高校|大学)?(?:客源|客人|旅客|游客|专家|名医|医生|医师|教授|学者|师生|买家|采购商|消费者|老人|患者|参保人员|业主|住户|购房者)"
    r"(?!吞吐|库|楼|公寓|中心|学院|活动|大学|服务)"  # 沪苏浙|客源占64%
    r"|[^,。;\d]{1,12}?来[一-龥](?:坐诊|就医|就诊|旅游|观光|就业|创业|务工|挂职|考察|交流|指导|授课|疗养|康养|研学)"
)
_NAME: Final = 14  # characters of a place's name
# 上海|某某风能与海安经开区签约
_GIVES_AFTER: Final = re.compile(
    rf"(?:\d{{1,2}}个?[省市区县](?:[(][省市区县][)])?)?[^,。;\d]{{0,14}}?(?:{GIFTS}|为[一-龥]{{2,6}}?(?:引进|引来|引入|输送|带来|培训|培养)|捐|采购|认购|补助|帮扶|帮助|还帮|引导|牵线|对口支援|结对|安排|挂职|(?<!研发)(?<!经费)投入|专家|派来)"
)
_AIDS_AFTER: Final = re.compile(  # 广州|累计投入帮扶资金18.6亿元, in a story on 梅州
    "(?:财政)?(?:已|累计|先后|共|每年){0,3}(?:投入|安排|拨付|支持|援助|下达)[^,。;\\d]{0,4}(?:帮扶|援助|协作|支援|援建|扶贫)(?:财政)?资金"
)
_BUILT_FOR: Final = re.compile(
    "(?:对口)?援建|派[驻来]的|(?:先后|累计|共|已)*选派[^,。;]{0,10}来"
)  # 上海|派驻的专家有74名
_TOWARDS: Final = re.compile("[对与同自](?:(?:中国|我国)?[一-龥]{2,4}[、和]){0,3}(?:中国|我国)?$")
_TRADES_AFTER: Final = re.compile("(?:[、和](?:中国)?[一-龥]{2,4}){0,3}(?:的|分别|累计|外?贸易?)*(?:进?出口|进口|贸易)")
_LINE_AFTER: Final = re.compile("[一-龥]{0,6}(?:铁路|高铁|城际|大桥|公铁|隧道)")
_LAYS_OUT: Final = re.compile(
    "(?:也|还|又|已|先后|再|陆续)+(?:布[下局设]|设[立下]|建[成起]?|落下)"
)  # 衢州|也布下“飞地”5块
_TOGETHER_AFTER: Final = re.compile(r"[^,。;、\d]{0,4}(?:结对|合作|帮扶|共建)")
_WITH: Final = ("与", "和", "同", "跟")
_MADE_AFTER: Final = re.compile(
    "(?:共建|合建|合办|合作建设|联合建设|共同打造|联合打造)(?:的|[一-龥]{0,4}园区?)|合作的“?(?:产业|科创)?飞地"
)
_SHARES_AFTER: Final = re.compile(
    "(?:[(][^()]{1,8}[)])?(?:的?企业|的?项目|的?资金|客源?|客户|订单|(?:[两三四五六]市)?的)?(?:要|将|共|就|合计|分别|各)?占(?:到|了|比)?(?:约|近|超过?)?(?:\\d(?![\\d.]{0,8}(?:万?平方|公顷|万?亩))|[一二三四五六七八九](?:成|分之)|一?半)"
)  # 沪苏浙|要占到八成
_NO_SUBJECT_AFTER: Final = re.compile(f"{FIRST_OF.pattern}|[一-龥]{{1,4}}(?<!专业)市场(?:成交|交易)")
_FIRST_AFTER: Final = re.compile("首[个家座批]|唯一|率先|第[一二三四五六七八九十\\d]")
_ORIGINS: Final = re.compile(
    r"[从按](?:(?:项目|资金|投资|投资方|企业|客商|游客)?来[源路]|客源)(?:地|地区|区域|分布)?(?:来)?[看分],"
    r"|(?:外资|资金|客源|投资|出口|市场)(?:来源|地区|国别)?结构:|(?:外资|资金|项目|投资)?来源地?(?:方面|上),"
    r"|[^,。;\d]{0,4}(?:搬|迁|引|招|外)来的[^,。;\d]{1,6}(?:里|中|当中),"
)
_ORIGINS_HEAD: Final = re.compile(r"[(]?[一二三四五六七八九十\d]{1,3}[)、.](?:项目|资金|投资|企业|客商)来源[。:]")
_PROJECTS_OF: Final = re.compile("[^,。;:\\d]{0,3}(?:项目|企业|客商|资金)[^,。;:\\d]{0,10}:")
_CAME_AFTER: Final = re.compile("(?:(?:转移|搬迁?|迁移?|跟着?|派|请|调)过?)?来的")
_MOVES_IN_AFTER: Final = re.compile("[”’]?的?[一-龥]{0,6}(?:企业|项目)(?:先后|陆续|已|相继)*(?:落户|入驻|转移|搬)")
_WHOSE_AFTER: Final = re.compile(
    "(?:籍|的)?(?:亿元以上)?(?:产业|投资|转移)?(?:项目|[一-龥]?企业?(?!业)|客商|居民|青年|青创|团队|资金|技术合同|科技成果)"
)
_HELPED: Final = re.compile("[^,。;\\d]{0,16}?(?:贡献|拉动|增长的?带动)")  # 对全市|增长的贡献率
_LOOKS_AT: Final = (*LOOKS_AT, "横看")
_SEEN_FROM: Final = re.compile("来?[看说],")  # 从|全国来看,…
_ASIDE: Final = re.compile(r"\([全我本].\d")  # 入选示范基地(全省4家): another figure, of the wider unit
_COUNTED_IN: Final = re.compile(
    r"[全我].\d{1,6}[余多]?[家个座所项条](?![省市县区城地州]|国(?!家级))"
)  # 全国|229家经开区
_TOLD_AFTER: Final = re.compile(
    r"(?!的(?:份额|比重|占比|位次|排名))的?[一-龥A-Z]{0,16}?(?:是|为|达到?|仅为?|只有|共?有|增长|下降|(?:保持|稳定|维持)在|突破|超过|[增升降]至|从(?=\d)|由(?:[“\"]?[^,。;\d]{2,6}[”\"]?末?的)?(?=\d)|完成|实现|设立|建成|建立|批准|开通|(?<=数量)|(?<=总数)|(?<=位数)|(?<=总量)|占全部[一-龥]{2,6}的)(?:约|近)?\d"
    r"|(?:平均)?则?[-+]?\d[\d.]*%(?=[,。;、)])|[^,。;\d]{2,14}?\d[\d.]*万?公里|[^,。;]{2,20}的(?:城市|省份|地区)[中里],|[^,。;\d]{2,16}?(?:数据|统计|报告|监测)(?:结果)?(?:显示|表明),|(?!各地|首|第|最|知名|领先)[^,。;\d]{2,16}?(?:旺盛|火[热爆]|平稳|稳定|增长|回升|回暖|向好|活跃|下[降滑]|回落|扩大|提[升速]|承压|低迷|疲软|走[高低]|改善|复苏|恢复|发展|放缓|强劲|减少|上[升涨]|攀升),(?![^,。;\d]{0,4}[我本全][省市县区])"
)  # 全国|的增速是30.1%, 我国|高铁里程4.8万公里, 我国|进出口前20强的城市中, 全国|车市火热,
_LEADS_ON: Final = re.compile("[把将]$|[(](?:[^()]{1,30}[、,;])?(?:同期)?$")  # 增长8.1%(|全省4.5%、|全国4.2%)
_AMOUNT_AFTER: Final = re.compile(
    r"(?![^,。;、\d]{0,4}(?:第|前|首|百强|最|级))[^,。;、\d]{2,18}?(?=\d[\d.]*(?:万?亿|万人|万户|%))"
)
_SUM_AFTER: Final = re.compile(  # 全国|发生融资事件1827起, 春节档全国|总票房80.2亿元
    r"(?:共|累计|新)?(?:发生|披露|成交)[^,。;\d]{1,8}\d|(?!首|第|最)[一-龥]{0,8}(?:收入|票房|总量|总额|总数|规模|装机(?:容量|量)?|产量|销量|消费量|用电量|保有量|出货量)(?:达到?|为|突破|超过?)?\d[\d.]*(?:万亿|亿|万)"
)
_VERBS: Final = 4  # characters of 实现了近
_COUNTED_LIST: Final = re.compile(
    r"的?(?:项目|企业|资金|投资)?(?:有|引进|引来|引资|到资)?\d[\d.]*(?:万?亿元|[余多万]?[个家项户人名批])(?:,占[\d.]+%)?(?:,其中|[、,和及])"
    r"|的?(?:项目|企业)?占比?(?:约|近|超过?)?[\d.]+%,其中"  # 来自沪苏浙的|占63.7%,其中江苏27个
    r"|的?(?:项目|企业|资金|投资|客商)占(?:比|了)?(?:约|近|超过?)?[\d.]+%[,、]"  # 京津冀项目|占41%,长三角占22%
    r"|的占比?(?:约|近|超过?)?(?:[\d.]+%|[一二三四五六七八九]成[一二三四五六七八九半]?)[,、]"  # 来自苏州的|占三成五,上海合计28%
)  # 来自长三角的|51个、珠三角19个
_COUNTS_ON: Final = re.compile("(?:有|占)?\\d[\\d.]*[余多]?(?:个|家|项|批|%)(?=[,。;])")
_TAKEN_IN: Final = re.compile("(?:签约|签下|落户|入驻|引入|吸纳|落地)的?$")
_TAKES_IN: Final = re.compile("签约|签下|引进|招引|承接|落户|入驻|迁来|搬来")
_AMOUNT_OF_IT: Final = re.compile("(?:项目|企业)?(?:占|有)?\\d[\\d.]*[余多]?(?:个|家|项|亿元|%)")
_AWAY_AFTER: Final = re.compile("(?:跨省)?异地(?:门诊|就医|住院)")  # 长三角|异地门诊直接结算17万人次
_YARDSTICK_AFTER: Final = re.compile(
    r"(?:首|唯一|率先|第|领先|排名|前|最|平均|同类|范围|仅有|重点|推广|先进|示范|优秀|试点|典型|一流|各|百强|十强|年度|标杆|高于|增速|[一-龥]{2,4}平均)"
)


@dataclass(frozen=True, slots=True)
class Ends:
    """Tells which of an article's named places are no subjects but other ends; `homes` is what headings say of their sections."""

    scene: Scene
    home: Place | None
    track: Track[Named]
    homes: Mapping[int, Place]
    helps: bool  # whether one place helps another
    units: tuple[str, ...]  # what the article's own place is made of, where it is a group

    def partners(self) -> frozenset[Named]:
        """The named places that are the other end of something; in a list they all are where the first is."""
        found: set[Named] = set()
        origins: set[Named] = set()  # 来自浙江的118个、江苏97个、|上海71个: whose list goes on
        before: Named | None = None
        for n in self.track.items:
            of_others = self._is_of_others(n)
            if of_others or self._comes_from(n) or (before in origins and self._is_counted_on(before, n)):
                origins.add(n)
            listed = before is not None and (
                before.end == n.start
                or LISTED.fullmatch(self.scene.text, before.end, n.start)
                or (before in origins and n in origins)
            )
            own = n.place == self.home and self.scene.text[n.start - 1] != "的"  # 设在溧阳的|龙城某某实验室, of 常州
            inner = self.home is not None and (contains(self.home, n.place) or own)
            inner = (inner or grouped.is_at_home(n, self.home, self.scene)) and not speaker.serves(
                n, self.home, self.scene
            )
            if not self._names_its_own(n) and (
                (listed and before in found)
                or is_partner(n, self.scene, inner)
                or self._is_origin(n, of_others)
                or (self._is_wider(n) or is_awarding(n, self.home, self.scene))
                or self._is_region_around(n)
                or is_investor(n, self.home, self.scene, self.track)
                or self._is_giver(n)
                or self._is_group_of_others(n)
                or self.is_traded_with(n)
                or self._is_in_name(before, n)
                or self._makes_with_home(n)
                or (enclaves.houses(n, self.scene) or describes_next(n, self.scene))
                or comers.is_whence(n, self.scene, self.track, self.home)
                or speaker.is_of(n, self.home, self.scene)
                or grouped.sums_up(n, self.track.between(self.scene.sentences.at(n.start)[0], n.start), found)
            ):
                found.add(n)
            before = n
        found.update(n for n in self.track.items if branches.is_mother(n, self.scene, self.track))
        found |= self._listed_origins(found) | set(journeys.ends(self.scene, self.track, self.home))
        hosts = {n: host for n in self.track.items if (host := comers.host_of(n, self.scene, self.track))}
        return frozenset((found | set(hosts)) - set(hosts.values()))

    def _is_counted_on(self, before: Named | None, n: Named) -> bool:
        """来自浙江的118个、|江苏97个: whether nothing but a count stands between two places."""
        if before is None or n.relative:
            return False
        counted = _COUNTS_ON.match(self.scene.text, n.end) is not None  # 37个项目来自沪苏浙皖,|京津冀21个
        if counted and self.scene.text[before.end : n.start] == "," and self._comes_from(before):
            return True
        return _COUNTED_LIST.fullmatch(self.scene.text, before.end, n.start) is not None

    def _comes_from(self, n: Named) -> bool:
        return self.scene.text.endswith(("来自", "从"), 0, n.start) and not _SEEN_FROM.match(self.scene.text, n.end)

    def _listed_origins(self, found: set[Named]) -> set[Named]:
        """上海、苏州、南京企业投资项目: where the last of a list is where things come from, the whole list is."""
        listed: set[Named] = set()
        for n, earlier in itertools.pairwise(reversed(self.track.items)):
            origin = n in listed or (n in found and self._is_origin(n, self._is_of_others(n)))
            inner = self.home is not None and contains(self.home, earlier.place)  # 秦安县与|陕西企业签约项目
            inner = inner or (self.scene.text[earlier.end : n.start] == "与" and opens(earlier, self.scene))
            if origin and not inner and LISTED.fullmatch(self.scene.text, earlier.end, n.start):
                listed.add(earlier)
        return listed

    def _names_its_own(self, n: Named) -> bool:
        """赣州国际陆港铁路吞吐量: a line's name that opens a clause with the article's own place; 杭州与|黄山共建的园区."""
        of_country = self.home is not None and self.home.level == "country"
        if (of_country and self._is_named_as_source(n)) or works.is_there(n, self.scene):
            return True
        if self.scene.text.startswith("则", n.end) and opens(n, self.scene):
            return True  # 吴江则计划年内投入25亿元
        own = n.place == self.home and n.place.level in ("city", "county") and not n.relative
        if own and self.scene.text[n.start - 1] in _WITH and _MADE_AFTER.match(self.scene.text, n.end):
            return True
        names = NAMING_AFTER.match(self.scene.text, n.end) or _LAYS_OUT.match(self.scene.text, n.end)
        return own and names is not None and opens(n, self.scene)

    def _is_named_as_source(self, n: Named) -> bool:
        """来自|江苏的企业达91家, in a text on the whole country: whose they are, and no other end."""
        return self.scene.text.endswith("来自", 0, n.start) and self.scene.text.startswith("的", n.end)

    def _makes_with_home(self, n: Named) -> bool:
        """|杭州与黄山共建的园区18个 in a story on 黄山: whether a place elsewhere makes something with the article's own."""
        if self.home is None or self.scene.text[n.end : n.end + 1] not in _WITH or not are_apart(n.place, self.home):
            return False
        other = next(iter(self.track.between(n.end + 1, n.end + 1 + _NAME)), None)
        beside = other is not None and other.start == n.end + 1 and other.place == self.home
        return beside and other is not None and _MADE_AFTER.match(self.scene.text, other.end) is not None

    def _is_wider(self, n: Named) -> bool:
        """在全省位次前移: a unit that the article's own place lies in is a yardstick, unless it opens its clause."""
        home = self.home
        if n.relative and self.scene.text[n.start - 1] == "对" and _HELPED.match(self.scene.text, n.end):
            return True
        if home is not None and contains(n.place, home) and _NO_SUBJECT_AFTER.match(self.scene.text, n.end):
            return True  # 浙江省|首宗“标准地”在这里成交, 海创园是全省|首个创新飞地, 浙江|药材市场
        if home is None or not n.relative or n.place == home or self.scene.text[n.start] in DEICTIC:
            return False
        if _COUNTED_IN.match(self.scene.text, n.start) or self.scene.text.endswith(_LOOKS_AT, 0, n.start):
            return False
        if self.scene.text.endswith("从", 0, n.start) and _SEEN_FROM.match(self.scene.text, n.end):
            return False
        led = (
            opens(n, self.scene) or _LEADS_ON.search(self.scene.text, max(0, n.start - 3 * _NAME), n.start) is not None
        )
        if led and (_TOLD_AFTER.match(self.scene.text, n.end) or self._is_counted_whole(n)):
            return False
        whole = standins.is_market(self.scene.text, n.start) or _SUM_AFTER.match(self.scene.text, n.end) is not None
        if n.place.level == "country" and whole:
            return False
        if n.place.level == "country":
            return home.level != "country"
        if _FIRST_AFTER.match(self.scene.text, n.end):
            return True  # 海创园是全省|首个创新飞地
        if _YARDSTICK_AFTER.match(self.scene.text, n.end):
            return contains(n.place, home)
        if _ASIDE.match(self.scene.text, n.start - 1):
            return False
        within = self.scene.text[n.start - 1 : n.start] in ("在", "于", "占", "居", "列")
        return contains(n.place, home) and (within or not opens(n, self.scene))

    def _is_region_around(self, n: Named) -> bool:
        """吸纳|长三角技术成果412项 in a story on 衢州: the region that a city or county lies in, where it opens no clause."""
        home = self.home
        if home is None or home.level not in ("city", "county", "zone") or n.place.level != "group" or n.short:
            return False
        away = _AWAY_AFTER.match(self.scene.text, n.end) is not None and not leads_sentence(n, self.scene)
        before = self.track.between(n.start - _NAME, n.start)  # 东部、|中部、西部地区
        listed = bool(before) and before[-1].end == n.start - 1 and before[-1].place.level == "group"
        return load().holds(n.place, home) and (away or not (listed or opens(n, self.scene)))

    def _is_counted_whole(self, n: Named) -> bool:
        """全国|规模以上工业企业实现利润总额5.6万亿元: whether an amount of its own stands behind a unit."""
        told = _AMOUNT_AFTER.match(self.scene.text, n.end)
        terms = self.scene.aliases.between(n.end, told.end()) if told else []
        return told is not None and any(told.end() - h.end <= _VERBS and h.end - h.start > 1 for h in terms)

    def _is_origin(self, n: Named, of_others: bool) -> bool:
        """京津冀项目6个 in a county's article: where projects come from, unless the article's own place lies there."""
        home = self._around(n.start)
        drawn = self.scene.text.endswith(("吸引", "引进", "承接"), 0, n.start)  # 天津吸引|京冀投资额1795.1亿元
        came = _SHARES_AFTER if self._is_elsewhere(n, home) else _ORIGIN_AFTER if drawn else None
        comes = came.match(self.scene.text, n.end) if came else None
        comes = comes or (_CAME_AFTER.match(self.scene.text, n.end) if n.place != home else None)
        if comes or of_others or self.is_told_as_origin(n) or self._moves_in(n):
            return True
        if n.relative or home is None or n.place == home or hosts_foreigners(n, self.scene):
            return False
        return _ORIGIN_AFTER.match(self.scene.text, n.end) is not None and self._is_elsewhere(n, home)

    def _moves_in(self, n: Named) -> bool:
        """“东方美谷”|的化妆品企业先后落户: a zone elsewhere whose firms come."""
        far = self.home is not None and is_far(n.place, self.home, helps=self.helps)
        return far and n.place.level == "zone" and _MOVES_IN_AFTER.match(self.scene.text, n.end) is not None

    def _is_elsewhere(self, n: Named, home: Place | None) -> bool:
        """Whether a place is a city, a province or a group that has nothing of a narrower home in it; where one helps, a county too."""
        if home is not None and home == self.home and home.level == "group" and not n.relative:
            apart = bool(self.units) and n.place.level in ("province", "city") and n.place.adcode is not None
            return apart and not touches(n.place.adcode or "", self.units)
        if home is None or n.relative or home.level in ("group", "province", "country"):
            return False
        far = self.helps or is_far(n.place, home, helps=False)  # 常熟企业9家 in 颍上, whose own counties are its own
        levels = ("group", "province", "city", "county") if far else ("group", "province", "city")
        return n.place.level in levels and not grouped.has_part_of(n.place, home)

    def _around(self, pos: int) -> Place | None:
        """The place that the heading above tells of, where the article tells of several, else the article's own."""
        section = self.scene.section(pos)
        headed = self.track.between(*self.scene.sections[section].heading)
        told, home = self.homes.get(section), self.home
        several = home is None or home.level in ("group", "province") or (told is not None and are_apart(told, home))
        apart = headed and "," in self.scene.text[headed[0].end : headed[-1].start]  # 宁波厚,常州全
        return (told if several and not apart else None) or home

    def _is_of_others(self, n: Named) -> bool:
        """曹妃甸区实施京津项目502个: whose projects they are, where the clause opens with a place elsewhere."""
        if self._is_counted_in(n):
            return True
        if (
            n.relative
            or n.place.level not in ("group", "province", "city")
            or not _WHOSE_AFTER.match(self.scene.text, n.end)
        ):
            return False
        if _TAKEN_IN.search(self.scene.text, max(0, n.start - _VERBS), n.start):
            return self.home is not None and are_apart(self.home, n.place)  # 新签约|沪苏浙亿元以上项目236个
        sentence = self.scene.sentences.at(n.start)[0]
        clause = self.scene.clauses.at(n.start)[0]
        # 在龙海,厦门企业投资的项目86个; 黄山承接项目165个,其中浙江项目71个
        framed = self.scene.text.startswith("在", sentence) or self.scene.text.startswith("其中", clause)
        before = self.track.between(sentence if framed else clause, n.start)
        if before and self.scene.text[before[-1].end : n.start] == "的" and opens(before[-1], self.scene):
            return are_apart(n.place, before[-1].place)  # 南沙的|港澳企业
        return any(are_apart(n.place, m.place) and m.place != n.place and opens(m, self.scene) for m in before[:1])

    def _is_counted_in(self, n: Named) -> bool:
        """新签约项目51个,其中|沪苏浙43个: a place elsewhere that part of what was taken in is of."""
        if not self.scene.text.endswith("其中", 0, n.start) or not _AMOUNT_OF_IT.match(self.scene.text, n.end):
            return False
        sentence = self.scene.sentences.at(n.start)[0]
        taken = _TAKES_IN.search(self.scene.text, sentence, n.start)
        told = self.track.between(sentence, n.start)
        again = any(m.place == n.place and not self._comes_from(m) for m in told)
        return bool(taken) and not again and self._is_elsewhere(n, self._around(n.start))

    def is_told_as_origin(self, n: Named) -> bool:
        """从来源地看,上海7个、浙江3个;珠三角4个: every place up to the next part of the sentence, and those elsewhere behind it."""
        start = self.scene.sentences.at(n.start)[0]
        told = _ORIGINS.match(self.scene.text, start) or _ORIGINS_HEAD.match(
            self.scene.text, self.scene.block(n.start).start
        )
        if n.relative:
            return False
        if told is None:
            return self._is_of_projects(n, start) or self._is_of_origins(n, start)
        elsewhere = self.home is not None and are_apart(self.home, n.place)
        return elsewhere or ";" not in self.scene.text[start : n.start]

    def _is_of_origins(self, n: Named, start: int) -> bool:
        """来自长三角的项目538个。其中|上海214个: where what the sentence before tells of origins is parted by places elsewhere."""
        parted = self.home is not None and self.scene.text.startswith("其中", start) and not n.relative
        before = self.scene.sentences.at(start - 1)[0] if parted and start else start
        came = self.scene.text.find("来自", before, start) + len("来自")
        told = parted and any(one.start == came for one in self.track.between(before, start))
        same = self.scene.block(n.start).start <= before < start
        return told and same and not contains(self.home or n.place, n.place)

    def _is_of_projects(self, n: Named, start: int) -> bool:
        """京津项目仍挑大梁:|北京11个、|天津6个: a place elsewhere in a list of whose projects there are."""
        home, colon = self.home, self.scene.text.rfind(":", start, n.start)
        if home is None or colon < 0 or not is_far(n.place, home, helps=False):
            return False
        heads = (m for m in self.track.between(start, colon) if not m.relative)
        return any(_PROJECTS_OF.fullmatch(self.scene.text, m.end, colon + 1) for m in heads)

    def _is_group_of_others(self, n: Named) -> bool:
        """建设沪苏浙城市结对合作帮扶园区8个: several units told by one character each, with whom something is done."""
        with_them = n.short and n.place.level == "group" and n.place != self.home
        return with_them and _TOGETHER_AFTER.match(self.scene.text, n.end) is not None

    def _is_in_name(self, before: Named | None, n: Named) -> bool:
        """和县|沪苏浙蔬菜基地, 沪苏|通长江公铁大桥, |川渝科创基地 in 川渝高竹新区: units told by one character each, in a name."""
        zone = self.home.name if self.home is not None and self.home.level == "zone" else ""
        if n.place.level == "group" and zone.startswith(n.place.name):
            return not self.scene.text.startswith(("两", "双"), n.end)
        if not n.short or n.place.level != "group":
            return False
        if _LINE_AFTER.match(self.scene.text, n.end):
            return True
        if before is None or before.end != n.start:
            return False
        return before.place.level in ("city", "county", "zone") and opens(before, self.scene)

    def is_traded_with(self, n: Named) -> bool:
        """对中国香港、欧盟分别进出口: a unit elsewhere that the subject trades with."""
        if n.relative or n.place.level != "province" or self.home is None or not are_apart(self.home, n.place):
            return False
        towards = _TOWARDS.search(self.scene.text, self.scene.clauses.at(n.start)[0], n.start) is not None
        return towards and _TRADES_AFTER.match(self.scene.text, n.end) is not None

    def _is_giver(self, n: Named) -> bool:
        """静安区援建云仓8600平方米 in a Zhejiang county's story: who helps the article's own place."""
        if n.relative or self.home == n.place:
            return False
        joint = self.home is not None and self.home.level == "zone" and not self.home.adcode  # of several units
        joint = joint or bool(self.units and n.place.adcode and not touches(n.place.adcode, self.units))
        apart = self.home is not None and (joint or is_far(n.place, self.home, helps=self.helps))
        apart = apart or (self.helps and n.short and n.place.level == "group")  # 沪苏浙|结对帮扶皖北
        aids = self.home is not None and are_apart(self.home, n.place) and _AIDS_AFTER.match(self.scene.text, n.end)
        gives = bool(aids) or (apart and _GIVES_AFTER.match(self.scene.text, n.end) is not None)
        return gives or _BUILT_FOR.match(self.scene.text, n.end) is not None
