"""Firms, patients and tasks of one place that are in another: 在淮北投资的|徐州企业 are 淮北's, and come from 徐州."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.standing import are_apart, contains, opens
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_DONE_THERE: Final = re.compile("(?:投资|落户|设厂|办厂|建厂|创业|经商|兴业|发展|注册|落地|布局){1,2}的")
_COMES_TO: Final = ("落户", "入驻", "投资", "扎根", "进驻", "落地", "布局")
_STAYS: Final = re.compile("里?的|区?内的")
_CLOSE: Final = 6  # characters of 补偿了上游的
_NEAR: Final = 28  # characters of two names and a verb
_WHOSE: Final = re.compile("籍?(?:亿元以上|重点|规上|民营|工业)?(?:企业(?!业)|项目|客商|资本|商会|老板|团队|高校|院所)")
_TREATS: Final = ("接诊", "收治", "救治", "诊治", "接诊了", "收治了")
_PATIENTS: Final = re.compile("(?:籍|来|参保)?的?(?:患者|病人|病患|伤员|产妇|老人)")
_CAME: Final = re.compile("(?:转移|搬迁?|迁移?|[派引招请])?来的|派驻的?")
_SHARE_OF: Final = re.compile(
    "(?:城区|市区|[户本]?籍)?的?(?:患者|病人|客人?|游客|旅客|客商|学生|孩子|员工|工人)(?:就|也|要)?占"
)
_AMONG: Final = re.compile("其中$|中,$")
_FOLLOWED: Final = re.compile(
    "的?\\d+[多余]?[家个][^,。;\\d]{2,10}(?:跟着|陆续|先后|也|都)+(?:来了|搬来|迁来|落户|入驻)"
)  # 北京|的42家企业跟着来了
_SERVED: Final = re.compile("[^,。;]{2,24}(?:供货|配套|供应|代工)")
_PAID_TO: Final = re.compile("(?:付给|补给|拨给|补偿)了?(?:上游|下游|对岸)的?$")
_GIVES_TASK: Final = re.compile(
    "(?:每年|今年|年初)?(?:给|交给|下达给?|分配给?|派给)(?:我们|咱们|这里|[一-龥]{1,3}[县市区镇]|[一-龥]{2})?的?[^,。;\\d]{0,4}(?:任务|指标|目标|担子|考题)"
)


def is_whence(n: Named, scene: Scene, track: Track[Named], home: Place | None) -> bool:
    """接诊|江都患者1.37万人次; 马渚镇的工业社区里,|上虞来的14家企业; |市里给我们的任务: where patients, firms and tasks come from."""
    if scene.text.endswith(_TREATS, 0, n.start) and _PATIENTS.match(scene.text, n.end):
        return True
    if _SHARE_OF.match(scene.text, n.end) or _PAID_TO.search(scene.text, max(0, n.start - _CLOSE), n.start):
        return True  # 出院病人9300人次,其中|如皋病人占28%; 临海每年付给上游|仙居生态补偿金1800万元
    if scene.text[n.start - 1] == "为" and _SERVED.match(scene.text, n.end):
        return True  # 为|全国2100多家面包店供货
    if n.relative:
        return home is not None and contains(n.place, home) and _GIVES_TASK.match(scene.text, n.end) is not None
    came = _CAME.match(scene.text, n.end)
    among = came and _AMONG.search(scene.text, max(0, n.start - 2), n.start)
    if home is not None and (among or _FOLLOWED.match(scene.text, n.end)):
        return are_apart(
            n.place, home
        )  # 入驻企业52家,其中|东莞引来的29家; 入园企业中,|广州引来的28家; |北京的42家企业跟着来了
    before = track.between(scene.sentences.at(n.start)[0], n.start) if came else ()
    return any(are_apart(n.place, m.place) and n.place != m.place and opens(m, scene) for m in before)


def host_of(n: Named, scene: Scene, track: Track[Named]) -> Named | None:
    """The place that firms of another are in, where that stands right before it."""
    if scene.text[n.start - 1] != "的" or not _WHOSE.match(scene.text, n.end):
        return None
    host = next(iter(track.between(n.start - _NEAR, n.start)[-1:]), None)
    return host if host is not None and _is_host(host, n, scene) else None


def _is_host(host: Named, comer: Named, scene: Scene) -> bool:
    come = scene.text.endswith(_COMES_TO, 0, host.start) and _STAYS.fullmatch(scene.text, host.end, comer.start)
    does = scene.text.endswith("在", 0, host.start) and _DONE_THERE.fullmatch(scene.text, host.end, comer.start)
    return bool(come or does) and are_apart(host.place, comer.place)
