"""Places that begin the name of an organisation: 合肥|某某大学, 宁波|银行股份; 武汉|坐拥三甲医院34家 names none."""

from __future__ import annotations

import re
from typing import Final

_OPENS: Final = "[与和同跟及以为把则却]|[两三四五六七八九十][省市县区]|新增|拥有|[现已共]有|累计|上市|境[内外]|A股"
# What a place does or has, so that what stands behind is counted or done and no name.
DOES: Final = (
    "依托|携手|联合|引[进来入]|支持|推动|力争|争取|计划|新增|上市|有(?![限色机])|坐拥|手握|握有|建成|新建(?!元)|布局|设立|集聚|聚集|汇聚|汇集"
    "|培育|走出|诞生|落户|吸引|获批|净增|再添|打造|孕育|坐落|分布|入驻|新设|创建"
)
_WORD: Final = rf"(?!{DOES})[^,。;、\s]"
_HOUSES: Final = (
    "公司(?!债)|海关(?=有关|相关|负责|综合|召开|发布|统计|通报|对外|介绍|获悉|关区|数据)|集团|大学(?![城生])|学院|医院|银行(?![业间]|存款|贷款|信贷)|日报|政府(?!性|债|采购|引导)|市委|省委|委员会|管委会|股份"
    "|研究院|科学院|社科院|研究所|实验室|协会|商会|交易所|学校|基金会"
)
_COUNTED: Final = r"(?:数量?|总数)?(?:已|就|也|还|共|仅|只|有|达到?|约|近|超过?){0,4}\d[\d.]*[余多]?[家所座]"
_SPEAKERS: Final = (
    "总经理|董事长|创始人|总裁|(?<!科技)副总"
    "|(?<!关)(?<!委)(?<!局)(?<!部门)(?<!中心)(?<!办)的?负责人(?=说|介绍|表示|告诉|坦言|算)"
)
# matched where a place's name ends
ORGANISED: Final = re.compile(
    rf"(?!{_OPENS})(?:(?:{_WORD}){{0,10}}?(?:{_HOUSES})(?!{_COUNTED})"
    rf"|(?:{_WORD}){{2,14}}?(?:创新|研究|技术|工程)中心(?!{_COUNTED})|(?:农业|医学|检测|科学)中心"
    r"|[^,。;、\s]{2,6}(?:、[^,。;、\s\d]{2,8}){0,4}等[^,。;、\s\d]{0,6}(?:企业|公司)"
    rf"|[^,。;、\s]{{2,12}}?(?:{_SPEAKERS})|[一两多几]所[^,。;、\s\d]{{0,4}}(?:中学|小学|幼儿园|学校|医院|高校|大学))"
)
# 江苏|某某动力电池项目现场: a firm's, by a province's name
PROJECT_OF: Final = re.compile(rf"(?!{_OPENS}|省|的|境内)(?:{_WORD}){{2,10}}?项目(?:建设)?(?:现场|工地)")
