"""The noun phrase that the text uses for a figure: 2020年丽水经开区|招引项目个数|…, 80项|“增值化”服务事项."""

from __future__ import annotations

import re
from typing import Final

from extract import naming, nouns, released, subsets
from extract.attribute import each, former, offers, standings, things
from extract.attribute.asides import RISES_TO
from extract.attribute.measure import JOINED, MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWTH, STAGES
from extract.models import Measure, Role
from extract.phrase import begins
from extract.scene import Scene

# Words of a sentence and not of a noun phrase: with one of them the term alone is the label.
_SPEECH: Final = re.compile(r"[却又还这那把被将着过就都也只了仍才]|并(?![网购轨])|后者|前者|买下|我们|他们")
# A part of what was told before (制造业, 股份制企业), not a way of speaking of its growth (增速, 较一季度).
_PART: Final = re.compile(r"[一-龥、]{2,18}(?:业|企业|产业|行业|类|投资|材|器件|产量|品|机|车|板|钢|油|电)")
_DID: Final = re.compile("(?P<did>(?:实现|保持|呈)?(?:正增长|负增长|增长|下降|上升|回升|回落|持平))(?=[,。;)])")
_DOING: Final = re.compile(
    "(?:[也已则就还须]|双双|力争|全年|均){0,3}(?:完成|拿下|拿出|迈[过上]|站[上在]|稳在|争?冲[刺到]?|要|还在|不得低于|有望|要?对照|以|依次)$"
)
_NO_PART: Final = re.compile(
    "[只仅仍即才]|收入$|到账均?$|[各全本]?(?:园区|开发区|经开区|高新区|新区)$|各[一-龥]{2}$|[一-龥]{0,8}(?:加在一起|唯一一座)$"
)
_STRETCHES: Final = ("部分", "片区")
_SHORTEST: Final = 2
_OWN_ZONE: Final = re.compile(  # 经开区实现|规上工业总产值, told of the zone itself
    r"^[一-龥]{0,3}?(?:经开区|高新区|综合保税区|综保区|开发区|示范区|合作区|集聚区|新区|园区)"
    r"(?=实现|完成|规[上模]|固定资产|工业|进出口|财政|税收|一般公共|地区生产|新[签增引]|累计|共|拥有|现有|实际)"
)
_DONE: Final = re.compile(r"(?:可|将|共|累计|已|预计|全年|合计){0,4}(?:实现|完成)了?$")  # 汽车产业实现|产值
_NEW: Final = re.compile("^(?:新增|新辟|新开通?|净增|新设立?|新培育|新认定|新引进|新获批|新?建成|新建)(?=[一-龥]{2})")
_STANDS_AT: Final = re.compile("累计(?:已?达到?|拥有|有|数|$)|(?:拥有|保有|存)量|总量")
_STAGE: Final = re.compile(f"(?:尚?未)?新?(?:在建|在谈|[开动]工建设|竣工投产|建成投[产用]|{STAGES})$")
_STAGE_BEHIND: Final = re.compile(  # 签约项目80个。截至3月底,已有|23个开工
    "(?:已经?|均|全部|陆续|实质性|顺利|正式|先后|成功){0,3}"
    "(?P<stage>(?:[开动竣完]工|投产|达产|落地|建成|供地|试生产|注册)(?:建设|投[产用]|运营|注册)?)[,。;、]"
)
_LEFT: Final = re.compile(  # what becomes of firms and of the like that were counted
    "(?:已|共|累计|依法|主动|全年){0,3}(?P<how>注销|吊销|关停|关闭|淘汰|退出|搬迁|迁入|迁出|摘牌|清退|腾退|整治|转产|停产|歇业|倒闭)了?"
)
_OF_KIND: Final = re.compile("(?:业|型|级|规上|限上|类)$")
_SCALE: Final = re.compile(r"[\d百千万亿元]{1,8}以上[一-龥]{0,6}项目$")
_OTHER_GOODS: Final = re.compile(
    "[,;、](?P<own>(?:(?![增减降升达约为超过共计其中占有比较近到将均和与及总全年月日力突])[一-龥]){2,6})(?<![港市县区镇园站])"
)
_OF_SCALE: Final = re.compile(r"(?P<noun>(?:项目|企业))$")
_OVER: Final = re.compile(r"(?:超过?|突破|过)[\d.]*[十百千]?[万亿]{1,2}元")
_OWN_SCALE: Final = re.compile(
    r"(?<![\d.百千])(?P<scale>(?:超过?|过|逾)[\d.百千]{1,9}[万亿]美?元|[\d.百千]{1,9}[万亿]美?元(?:及?以上|以下))(?:的)?(?:有|共|达|仅)?$"
)
_OF_PARTS: Final = frozenset({"money", "area", "physical", "percent", "bare"})
_OWN_PIECE: Final = re.compile(
    r"[,、;]?(?:其中|而)?[,:]?(?P<own>[一-龥、]{2,14}?)(?:逆势|大幅|双双|依次)?(?:分别)?(?:为|是|达到?)?(?:约|近|超)?"
    rf"(?:(?:同比|环比|[比较][^,。;]{{2,6}}?)?(?:{MOVES})了?)?"
)
_BERTHS: Final = ("港", "域", "区")
_TOLD: Final = ("前者", "后者")
_SAYS_NOTHING: Final = frozenset({*_TOLD, "大幅", "多出", "不足", "逆势", "依次", "合计", "幅度"})
_NO_PIECE: Final = re.compile(
    "[比较增降升减完实达共累分其总占为在对由从到了的年月季以中仅只还也均都已将要可迈超突破逾高低]|名义|折合|折算|约合|目标|计划|预期|实际|有望|预计|争创|货值|价值|数量|同比|环比|全[国省市县区州]|我[国省市县区]|一般|平均|扩种|同期|冲刺|箱量"
)
_WHOLE_NAME: Final = re.compile(
    "(?:浓度|率|价格|指数|产值|产量|面积|收入|支出|余额|利润|总额|投资|(?<=[一-龥]{2})金额)$"
)
_HEAD: Final = re.compile(
    "(?P<head>(?:播种|种植)?面积|产量|吞吐量|产值|增加值|价格|人均可支配收入|零售额|销售额|余额|进出口|出口|进口|利润)(?:总水平|总?指数)?$"
)
_ONLY_MOVES: Final = re.compile(
    rf"[,、]?(?:同比|环比|[比较][^,。;]{{1,8}}?)?(?:分别|实际)?(?:{MOVES})(?:了|到|至|为)?(?:约|近|超)?"
)
_PLANNED: Final = re.compile("[^,。;]{0,16}?(?:年度|全年|当年)?计划(?:完成)?(?=投资)")
_OF_LIST: Final = re.compile("一个|一[升降增减]|[前后][两三四]|[两三]者|前者|后者|均|双双")
_COUNTED: Final = re.compile("企业$|城市$")  # a unit that says itself what is counted
_CLASSIFIER: Final = re.compile("^[个家座户](?=[一-龥])")
_YEARS_AVERAGED: Final = re.compile("[两二三23]年平均")
_AVERAGE_TOLD: Final = re.compile(r"\([^()]{0,4}平均\)$")  # of the figure before, not of this one
_SHARE_TAIL: Final = re.compile(r"[^,。;\d]{1,12}?(?:比重|比例|份额)")
_MADE_TAIL: Final = re.compile(  # 年产|芯片48万片
    r"(?!达|为|约|近|超|突破|由|从|将|可|共|有|不|各|提|增|扩|翻|实|保|占|稳|累|合|规模|高达|预计|均|仅|已|[较比])[一-龥]{1,6}(?<![达到为约近超])(?=\d)"
)
_TAIL: Final = re.compile(r"[”’」]?(?:(?<=资)金额?|总额|总量|总数|数量|个数|金额|额|数|面积|[产销]量)")
_VERB_END: Final = re.compile(
    f"(?:完成|支付|合计|总计|累计|预计|年初|全年|当年|分别|实现|超额|(?:达到|拿到)了?|(?:保持|稳定)在?|(?:{MOVES})[到至为了]?)+$"
)
_AIMS: Final = ("目标", "计划", "任务")  # 全年目标完成|技改投资
_NO_TAIL: Final = re.compile("[由从共每及将已]|累计")
_GROWN_NOUN: Final = re.compile(
    "(?P<noun>(?!同比|环比|比|较|分别)[一-龥]{2,10}?)(?:[比较](?=去年|上年|前|20\\d\\d|\\d)|同比|环比)"
)
_TRADED: Final = frozenset({"exports", "imports", "trade_total"})
_GOODS: Final = re.compile(  # 出口|劳动密集型产品, no 出口商品 and 出口额
    "(?P<goods>(?!商品|货物|[的额值总量])[一-龥、]{0,10}?[一-龥](?:品|器|机|车|船|材|料|靴|鞋|被|服装|电池|家具|玩具|设备|芯片|电路|元件|配件|部件|瓜果|粮食|茶叶|药|酒|油|矿|肉|纸|灯|瓷))"
)
_TITLE_PART: Final = re.compile("^.*[一-龥”] (?=[一-龥“])")  # 某某势头强劲 |汽车出口: a title's parts
_PORT: Final = re.compile(
    "^(?:港(?=(?:货物|集装箱|外贸|旅客|客运)?吞吐量)|[段站](?=(?:已|累计|共|日均|年)*(?:发送|运送|开行)))"
)

_PUT_IN: Final = ("investment_completed", "investment_total", "incentive_paid")
_PHASE: Final = re.compile("[首一二三四]期$")
_PUTS: Final = re.compile(
    "(?:花|投|砸|拿出|掏)(?:了|[下进出]去?了?|掉了?|去了?|费了?)?"
)  # 花了|2150万元: no name for what


def decide(r: Reading, scene: Scene) -> None:
    """Set the label, at most 24 characters; a figure that goes on with another keeps that one's."""
    if not r.label:
        _name(r, scene)
        if scene.block(r.start).role is Role.HEADING:
            r.label = _TITLE_PART.sub("", r.label)
        r.label = subsets.subject(r, scene) + each.of_one(r, scene) + _without_anothers(r) + _got_to(r, scene)


def _without_anothers(r: Reading) -> str:
    """苏州外贸依存度98%,无锡|47.6%: the label of the figure it goes on with, short of that one's place."""
    one = r.follows
    if one is None or one.label != r.label or one.region is None or one.region == r.region:
        return r.label
    if r.label.startswith(("全国", "我国", "中国")):
        return r.label[2:] or r.label  # 全国GDP增长5%,全省增长|6%
    named = next(iter(naming.find(r.label)), None)
    anothers = named is not None and named[0] == 0 and named[2] == one.region
    return r.label[named[1] :] if named and anothers and len(r.label) - named[1] > _SHORTEST else r.label


def _name(r: Reading, scene: Scene) -> None:
    """Set the noun phrase that says what is told."""
    said = scene.text[slice(*r.alias)] if r.alias is not None else ""
    if r.indicator and said and ((r.indicator == "gdp" and "万亿" in said) or released.said_in(said)):
        r.label = scene.book.indicators[r.indicator].label_zh  # 万亿城市, 抢人, of which a title tells, name no amount
        return
    if given := offers.noun(said, r, scene):
        r.label = given
        return
    if r.indicator in _PUT_IN and _PUTS.fullmatch(said):
        own, phase = nouns.behind(r, scene), _PHASE.search(scene.text, r.clause[0], r.alias[0] if r.alias else r.start)
        r.label = own if len(own) > _SHORTEST else scene.book.indicators[r.indicator].label_zh
        r.label = f"{phase.group()}投资" if phase else r.label
        return
    if r.alias is None:
        r.label = _unnamed(r, scene)
        return
    goes_on = r.follows is not None and r.follows.sentence != r.sentence  # …产值416亿元。预计全年可突破|550亿元
    if r.alias[1] <= r.sentence[0] and not goes_on and (part := _apart(r, scene) or _done_to(r, scene)):
        r.label = part
        return
    if r.follows is not None and r.follows.label:
        r.label = (
            _of_several(r, scene)
            or _scaled(r, scene)
            or _piece(r, scene)
            or _part(r, scene)
            or _goods(r, scene)
            or _done_to(r, scene)
            or _left(r, scene)
            or _in_total(r, scene)
            or _of_plan(r, scene)
            or _AVERAGE_TOLD.sub("", r.follows.label)
        ) + _averaged(r, scene)
        return
    if r.alias[1] <= r.clause[0] and (piece := _piece(r, scene)):
        r.label = piece
        return
    if r.words is not None:
        r.label = nouns.of_piece(r.words, r.alias, scene)
        return
    apart = r.figure.kind == "length" and ";" in scene.text[r.alias[1] : r.start]
    if apart and (own := nouns.in_front(r, scene)):  # 城际铁路投资96亿元;S101改建工程|38.6公里
        r.label = own
        return
    start, end = r.alias
    if r.alias == (r.start, r.end) and _COUNTED.search(r.figure.unit_raw):  # 引进|300余家企业
        head = nouns.trim(nouns.DOES.sub("", scene.text[begins(r, scene, start) : start]))
        r.label = (head if _OF_KIND.search(head) else "") + _CLASSIFIER.sub("", r.figure.unit_raw)
        return
    if start >= r.end:
        r.label = nouns.trim(scene.text[nouns.past_bound(r, scene) : end])
        return
    r.label = _phrase(r, scene, start, end)


def _unnamed(r: Reading, scene: Scene) -> str:
    """What is told where no term names it: its nouns, what it goes on with, else what its indicator is called."""
    return (
        _that_moved(r, scene)
        or _moved(r, scene)
        or nouns.behind(r, scene)
        or nouns.in_front(r, scene)
        or (r.follows.label if r.follows and r.indicator == "other" else "")
        or _grown(r, scene)
        or (scene.book.indicators[r.indicator].label_zh if r.indicator else "")
    )


def _that_moved(r: Reading, scene: Scene) -> str:
    """35个行业大类中有|22个实现增长: which of those that were counted before."""
    moved = _DID.match(scene.text, r.end) if r.figure.kind == "count" else None
    return f"{r.follows.label}({moved.group('did')})" if moved and r.follows is not None and r.follows.label else ""


def _moved(r: Reading, scene: Scene) -> str:
    """亏损面24.7%,同比扩大|3.2个百分点; 公交从4条增加到|11条; 群众1200户|4600人: what was told before, with nothing but a move between."""
    if r.before is not None and r.before.end == r.start and r.before.figure.unit_raw.endswith("户"):
        return r.before.label
    same = r.before is not None and (
        r.figure.unit_raw.endswith("基点") or r.before.figure.unit_raw == r.figure.unit_raw
    )
    told = r.follows or (r.before if same else None)
    return told.label if told and _ONLY_MOVES.fullmatch(scene.text, r.left, r.start) else ""


def _grown(r: Reading, scene: Scene) -> str:
    """销量|比2023年翻了一番: what has grown, where words of a year stand between."""
    found = _GROWN_NOUN.match(scene.text, max(r.left, r.clause[0]), r.start) if r.measure in GROWTH else None
    return nouns.trim(found.group("noun")) if found else ""


def _phrase(r: Reading, scene: Scene, start: int, end: int) -> str:
    """2020年丽水经开区|招引项目个数: a term in front of its number with the words that belong to it."""
    makes = r.indicator == "capacity" and not r.figure.relative
    tails = _MADE_TAIL if makes else _SHARE_TAIL if scene.text[end - 1] == "占" else _TAIL
    tail = tails.match(scene.text, end)
    end = tail.end() if tail and tail.end() <= r.start else end
    stop = r.cue if r.cue is not None and r.measure in GROWTH and r.cue >= end else r.start
    if r.indicator in _TRADED and (goods := _GOODS.fullmatch(scene.text, end, stop)):
        end = goods.end("goods")  # 出口|劳动密集型产品|7961亿元
        return nouns.trim(scene.text[start:end])
    begin, term = begins(r, scene, start), scene.text[start:end]
    closing = scene.text[end : r.start].startswith("”") and "“" in scene.text[begin:start]  # 消薄类“飞地|”
    phrase = nouns.trim(scene.text[begin : end + closing])
    if phrase.endswith(term):
        head, verbs = _DONE.subn("", phrase.removesuffix(term))
        phrase = (head if not verbs or (len(head) > 1 and head not in _AIMS) else "") + term
    if r.indicator == "project_count" and _STAGE.fullmatch(phrase):
        return phrase + "项目"  # 如皋市签约78个
    if (told := things.named_before(r, phrase)) is not None:
        return told + phrase
    bare = term.removeprefix("累计").removeprefix("完成")
    if r.indicator == "investment_completed" and phrase == bare and scene.text.endswith("完成", 0, end - len(bare)):
        return f"完成{bare}"  # the verb tells it from what is to be invested
    if r.region and r.region.level == "zone":
        phrase = nouns.trim(_OWN_ZONE.sub("", phrase))
    phrase = _PORT.sub("", phrase)  # 射阳|港货物吞吐量
    phrase = nouns.trim(term) if _SPEECH.search(phrase) else phrase
    return phrase + _gone_on(term, r, scene) if phrase.endswith(term) else phrase


def _gone_on(term: str, r: Reading, scene: Scene) -> str:
    """支出|预算468.9亿元, 医保|异地门诊结算68万人次: what goes on with a term that names no indicator."""
    own = nouns.in_front(r, scene) if r.indicator == "other" and not r.figure.relative else ""
    tail = _VERB_END.sub("", own.removeprefix(term)) if own.startswith(term) else ""
    return tail if len(tail) >= _SHORTEST and not _NO_TAIL.search(tail) else ""


def _in_total(r: Reading, scene: Scene) -> str:
    """新辟航线9条,总数达|218条: of the new ones' kind."""
    told = r.follows.label if r.follows else ""
    kind = _NEW.sub("", told)
    if kind == told or r.figure.relative:
        return ""
    own = scene.text[r.left : r.start]
    return f"{kind}总数" if "总数" in own else kind if _STANDS_AT.search(own) else ""


def _of_plan(r: Reading, scene: Scene) -> str:
    """年度计划投资620亿元,已完成|156亿元: what is done of it is none of the plan."""
    told = r.follows.label if r.follows else ""
    done = (
        r.indicator == "investment_completed" and r.measure is Measure.LEVEL and "完成" in scene.text[r.left : r.start]
    )
    return f"完成{_PLANNED.sub('', told)}" if done and _PLANNED.match(told) else ""


def _of_several(r: Reading, scene: Scene) -> str:
    """国有、外资企业分别进出口28亿元、13亿元,前者下降|21.5%: the one of a list that is told of, and none where nothing says which."""
    told, one = r.follows, former.former_or_latter(r, scene) or former.one_of_pair(r, scene)
    if one is not None and one.words is not None and r.figure.relative:
        return one.label
    listed = told is not None and told.words is not None and not r.in_order
    if not listed or told is None or told.alias is None or not _OF_LIST.search(scene.text, r.clause[0], r.start):
        return ""
    return nouns.trim(scene.text[slice(*told.alias)])


def _averaged(r: Reading, scene: Scene) -> str:
    """两年平均增长5%: no growth of one year."""
    if r.measure not in GROWTH:
        return ""
    listed = r.before is not None and JOINED.fullmatch(scene.text, r.before.end, r.start) is not None
    found = _YEARS_AVERAGED.search(r.before.label if listed and r.before else scene.text[r.left : r.start])
    return f"({found.group()})" if found else ""


def _apart(r: Reading, scene: Scene) -> str:
    """按经营地分,|城镇|160亿元: a part of what an earlier sentence told."""
    if r.figure.kind != "money":
        return _part(r, scene)
    own = r.measure is not Measure.CHANGE and not standings.races(r, scene)
    own = own and not RISES_TO.fullmatch(scene.text, r.left, r.start)  # 由628亿元|增至|1665亿元
    return _part_told(r, scene) if own else ""  # 吉首市以|24.6亿元居首: of the term alone


def _part_told(r: Reading, scene: Scene) -> str:
    """其中,|城镇居民|16283元: what names a part; a place (珠海|2166亿元) and what is done (常州拿出|60亿元) name none."""
    words = nouns.in_front(r, scene)
    if words.endswith(_STRETCHES):
        return words  # 四川部分 of what a group of units makes is not all of the province's
    for n in scene.places.between(max(r.left, r.clause[0]), r.start):
        words = words.removeprefix(scene.text[n.start : n.end])
    words = _DOING.sub("", words)
    return "" if len(words) < _SHORTEST or _NO_PART.match(words) else words


def _done_to(r: Reading, scene: Scene) -> str:
    """分县区看,谯城区新签约|16个: what was done to the projects that the text has counted."""
    found = _STAGE.search(scene.text, max(r.left, r.clause[0]), r.start) if r.indicator == "project_count" else None
    if found is None:
        return ""
    said = scene.text[r.sentence[0] : r.start]
    parted = "其中" in said and said.rfind(";") > said.rfind("其中")  # 其中20亿元以上4个;建成投产|18个
    whole = r.follows
    while whole is not None and (wider := whole.follows) is not None and _SCALE.search(wider.label):
        whole = wider  # of 亿元以上项目8个,其中10亿元以上2个 the first
    scale = _SCALE.search(whole.label) if whole and not parted else None
    return found.group() + (scale.group() if scale else "项目")  # 新签约亿元以上项目8个,新开工|6个


def _left(r: Reading, scene: Scene) -> str:
    """新登记经营主体8.9万户;注销|2.1万户: what has become of those that were counted."""
    if r.figure.kind != "count" or r.measure is not Measure.LEVEL or r.alias is None:
        return ""
    how = _LEFT.fullmatch(scene.text, max(r.left, r.clause[0]), r.start)
    return how.group("how") + scene.text[slice(*r.alias)] if how else ""


def _got_to(r: Reading, scene: Scene) -> str:
    """签约项目80个。截至3月底,已有|23个开工: how far those of them have got that were counted in an earlier sentence."""
    earlier = r.indicator == "project_count" and r.alias is not None and r.alias[1] <= r.sentence[0]
    stage = _STAGE_BEHIND.match(scene.text, r.end) if earlier and r.figure.kind == "count" else None
    return f"({stage.group('stage')})" if stage else ""


def _scaled(r: Reading, scene: Scene) -> str:
    """亿元以上项目50个,其中|10亿元以上|10个; 产值超过5亿元的12家,|超过10亿元的|3家: which of what was counted before."""
    over = _OVER.search(scene.text, r.left, r.start) if r.figure.kind == "count" and r.follows else None
    if over and r.follows and _OVER.search(r.follows.label):
        return _OVER.sub(over.group(), r.follows.label)
    told = _OF_SCALE.search(r.follows.label) if r.follows and r.follows.label and r.figure.kind == "count" else None
    own = _OWN_SCALE.search(scene.text, r.left, r.start) if told else None
    return own.group("scale") + told.group("noun") if own and told else ""


def _goods(r: Reading, scene: Scene) -> str:
    """进口原油4120万吨;铁矿砂|3560万吨: other goods, told behind those."""
    amount = r.indicator == "other" and r.figure.kind == "physical" and r.measure is Measure.LEVEL
    own = _OTHER_GOODS.fullmatch(scene.text, r.left, r.start) if amount else None
    return own.group("own") if own else ""


def _piece(r: Reading, scene: Scene) -> str:
    """农业产值86亿元,畜牧业|42亿元 → 畜牧业产值: a part's own name with the head of what it is a part of."""
    if r.figure.kind not in _OF_PARTS or r.alias is None or r.alias[1] > r.left:
        return ""
    end = r.start if r.cue is None or r.measure not in GROWTH else r.cue
    low = max([r.left, r.clause[0], *(t.end for t in scene.times.between(r.left, end))])
    low = max([low, *(n.end for n in scene.places.between(low, end))])
    own = _OWN_PIECE.fullmatch(scene.text, low, end) if low < end else None
    if own is None or _NO_PIECE.search(own.group("own")):
        return ""
    if "、" in own.group("own") and own.group("own")[-1] not in "业类":
        return ""  # 城镇、农村居民分别
    piece, head = nouns.trim(own.group("own")), _HEAD.search(scene.text[slice(*r.alias)])
    if head and head.group("head") == "吞吐量" and piece.endswith(_BERTHS):
        return ""  # 港口东区6.5亿吨
    if piece in _SAYS_NOTHING:
        return head.group("head") if head and piece in _TOLD else ""
    if _WHOLE_NAME.search(piece):
        return piece
    if head and head.group("head") == "增加值" and r.measure in GROWTH:
        return ""  # 采矿业增加值增长9%,制造业|增长15.7%: trades have names enough
    return piece + head.group("head") if head and len(piece) > 1 else ""


def _part(r: Reading, scene: Scene) -> str:
    """采矿业增加值增长14.5%,制造业|增长15.7%: the part whose growth goes on with the whole's."""
    start = max(r.left, r.clause[0])
    if r.cue is None or r.cue <= start or r.measure not in GROWTH:
        return ""
    low = max([start, *(t.end for t in scene.times.between(start, r.cue))])
    phrase = nouns.trim(scene.text[max([low, *(n.end for n in scene.places.between(low, r.cue))]) : r.cue])
    return phrase if _PART.fullmatch(phrase) else ""
