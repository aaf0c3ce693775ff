"""What the head of a page says of its article: its title, its date, who published it; and what undated texts say of their day."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import codebook, pipeline
from extract.models import Article, RawArticle
from extract.read import read
from extract.scene import Scene
from tests.test_reading import agree

TODAY = dt.date(2026, 11, 1)


def article(text: str) -> Article:
    return pipeline.extract(read(RawArticle("a.txt", text.encode())), TODAY).article


REPORT = "各位代表：\n现在，我代表市人民政府，向大会作政府工作报告，请予审议。\n一、2023年工作回顾\n一年来，全市生产总值增长5.2%。\n"
BODY = "6月3日，滁州经开区举行集中签约活动，24个项目集中签约，总投资88亿元。\n"


@pytest.mark.parametrize(
    ("text", "title", "published", "publisher"),
    [
        # crumbs with strokes between, and what an office files a page under
        (f"首页 / 产经 / 深度\n二十四个项目签约\n2023-06-05\n{BODY}", "二十四个项目签约", dt.date(2023, 6, 5), None),
        (
            f"索引号：000125210/2025-00347\n发布日期：2025-02-24\n主题词：京津冀;协作\n二十四个项目签约\n{BODY}",
            "二十四个项目签约",
            dt.date(2025, 2, 24),
            None,
        ),
        # menus, labels and sizes of type on lines of their own
        (
            (
                "下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】\n2024年滁州市政府工作报告\n来源：滁州日报\n"
                f"时间：2024-01-20\n{REPORT}"
            ),
            "2024年滁州市政府工作报告",
            dt.date(2024, 1, 20),
            "滁州日报",
        ),
        (
            (
                "当前位置：\n首页\n>\n政务信息\n>\n滁州要闻\n2024年滁州市政府工作报告\n发表时间：\n"
                f"2024-01-20 09:45:30\n来源：\n滁州日报客户端\n阅读量：\n{REPORT}"
            ),
            "2024年滁州市政府工作报告",
            dt.date(2024, 1, 20),
            "滁州日报客户端",
        ),
        # crumbs that end with the title, which stands below them again
        (
            (
                "当前位置：\n首页 > 最新 > 滁州经开区集中签约24个项目 总投资八十八亿元 创今年以来新高\n\n"
                f"滁州经开区集中签约24个项目 总投资八十八亿元 创今年以来新高\n\n2024-06-04\n\n{BODY}"
            ),
            "滁州经开区集中签约24个项目 总投资八十八亿元 创今年以来新高",
            dt.date(2024, 6, 4),
            None,
        ),
        # traditional characters: each line is too short to tell, the page is not
        (
            (
                "商報產品\n\n首頁 > 文章 > 正文\n\n滁州經開區24個項目集中簽約\n\n"
                "時間:2024-06-04 03:16:15來源:商報網\n\n"
                "6月3日，滁州經開區舉行集中簽約活動，24個項目集中簽約，總投資88億元，將對當地產業發展起到帶動作用。\n"
            ),
            "滁州經開區24個項目集中簽約",
            dt.date(2024, 6, 4),
            "商报网",
        ),
        # what a site calls itself, or says of itself, above the title
        (
            f"某某新闻Logo\n登录\n滁州经开区24个项目集中签约\n某某新闻记者 沈某\n2024-06-04 07:00\n{BODY}",
            "滁州经开区24个项目集中签约",
            dt.date(2024, 6, 4),
            None,
        ),
        (
            f"搭建网上对外交流平台 服务全球华商事业\n滁州经开区24个项目集中签约\n{BODY}",
            "滁州经开区24个项目集中签约",
            None,
            None,
        ),
        # but a title that names its place stays, whatever stands below it
        (
            "滁州：风起扬帆正当时\n24个项目集中签约\n2024-06-04\n滁州经开区举行集中签约活动，24个项目集中签约，总投资88亿元。\n",
            "滁州：风起扬帆正当时",
            dt.date(2024, 6, 4),
            None,
        ),
        (f"滁州经开区集中签约\n新浪财经\nWed, 05 Jun 2024 11:05:53 GMT\n{BODY}", "滁州经开区集中签约", dt.date(2024, 6, 5), None),
    ],
)  # fmt: skip
def test_a_page_says_what_and_when_its_article_is(
    text: str, title: str, published: dt.date | None, publisher: str | None
) -> None:
    found = article(text)
    assert (found.title, found.published) == (title, published)
    assert publisher is None or found.publisher == publisher


def test_an_editors_line_in_traditional_characters_says_when() -> None:
    body = "去年，滁州投資500億元，產業項目發展，國際貿易增長，開發區總產值提升。"
    text = f"滁州縣域經濟開局\n\n{body}\n(編輯:李某某 錄入時間:2013-04-22 10:17:33)"
    assert article(text).published == dt.date(2013, 4, 22)


def test_a_first_paragraph_opens_with_site_and_day() -> None:
    opening = "滁州新闻网 2023-10-26 09:12 本报讯（记者 金某）25日，记者从滁州海关获悉，"
    told = "今年前三季度，滁州外贸进出口194.7亿元，增长18.4%，高出全省11.2个百分点，占全省的15.8%。"
    assert article(f"滁州前三季度外贸增长\n{opening}{told}\n").published == dt.date(2023, 10, 26)


DANGTU = "当涂县一季度招商引资实现“开门红”"
SIGNED = "今年以来，当涂县签约亿元以上项目36个，总投资128亿元，同比增长12.4%。\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{DANGTU}_当涂县人民政府\n\n发布日期：2023-04-18    来源：当涂县投资促进中心\n\n{SIGNED}",
        f"{DANGTU}-中安在线\n2023-04-18 10:20:11 来源: 中安在线\n{SIGNED}",
        f"{DANGTU} - 地方动态 - 长三角一体化\n发布日期:\n2023-04-18\n{SIGNED}",
        f"首页 - 新闻 - 县区要闻 - 正文\n\n{DANGTU}\n\n2023-04-18\n{SIGNED}",
        f"标题：{DANGTU}\n发布机构：当涂县人民政府办公室\n发文日期：2023-04-18\n{SIGNED}",
        f"今日头条\n{DANGTU}\n原创2023-04-18 12:22·当涂融媒\n{SIGNED}",
        f"{DANGTU}\n{SIGNED}【责任编辑：王某】 2023-04-18",
        # the day on which the page was looked at stands above the article's own
        f"当涂县人民政府\n设为首页 加入收藏\n2026年11月29日 星期日\n{DANGTU}\n发布时间：2023-04-18\n{SIGNED}",
        f"{DANGTU}\n来源： 当涂新闻网   发布时间：04-18 09:12\n2023年以来，当涂县签约亿元以上项目36个。\n",
        f"{DANGTU}\n来源：大江网-江南都市报 | 2023年04月18日 09:15:08\n{SIGNED}",
        f"# {DANGTU}\n\n> 来源：马鞍山日报\n> 日期：2023-04-18\n\n{SIGNED}",
        f"**{DANGTU}**\n\n2023-04-18\n\n{SIGNED}",
        f"{DANGTU}\n20230418\n{SIGNED}",
        f"{DANGTU}\nApr 18, 2023\n{SIGNED}",
        f"{DANGTU}\n2023-04-18T09:12:33+08:00\n{SIGNED}",
        f"{DANGTU}\n【发布时间】2023-04-18【来源】当涂县政府办\n{SIGNED}",
        f"{DANGTU}\n日期：23-04-18 点击：12 来源：当涂县政府网\n{SIGNED}",
    ],
)
def test_heads_of_sites(text: str) -> None:
    found = article(text)
    assert (found.title, found.published) == (DANGTU, dt.date(2023, 4, 18))


@pytest.mark.parametrize(
    "title", ["一桥之隔，如何拆墙——来自毗邻地区的调查", "滁州-南京城际铁路开通", "长三角G60科创走廊-科创飞地"]
)
def test_a_title_keeps_its_dashes(title: str) -> None:
    assert article(f"{title}\n2023-04-18 来源：滁州日报\n{SIGNED}").title == title


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("政府信息公开\n索引号: 014233961/2019-00412 发布机构: 滁州市发改委 成文日期: 2019-04-03\n", "滁州市发改委"),
        ("长三角网 | 都市圈观察\n", None),
        ("时政要闻\n", None),
    ],
)
def test_what_a_site_calls_its_sections_is_no_title(head: str, publisher: str | None) -> None:
    found = article(f"{head}关于2018年我市对接服务上海工作情况的汇报\n2018年，全市签约上海项目112个，总投资386亿元。\n")
    assert (found.title, found.publisher) == ("关于2018年我市对接服务上海工作情况的汇报", publisher)


def test_a_report_without_a_title_is_known_by_its_first_words() -> None:
    head = "——2024年1月16日在滁州市琅琊区\n第三届人民代表大会第四次会议上\n琅琊区人民政府区长 沈 某\n"
    found = article(head + REPORT)
    assert found.published == dt.date(2024, 1, 16)
    assert found.title.startswith("现在，我代表市人民政府")
    assert Scene(found, codebook.load()).reports


@pytest.mark.parametrize(
    ("text", "published"),
    [
        # who wrote, and when, at the end; the page's own address; the day that a scene is of; a dash above a year
        (f"滁河两岸\n2021年，园区建成。今年前5个月签约9个。\n{BODY}（记者 沈某 周某 2023年6月5日）\n", dt.date(2023, 6, 5)),
        (f"滁河两岸\n{BODY}[查看原文](https://www.example.cn/2023/06/05/ARTIabcdefghij0123456789.shtml)\n", dt.date(2023, 6, 5)),
        ("滁河两岸\n2023年6月5日上午，滁州汊河镇，一辆卡车出了厂门。\n2021年，园区建成。今年签约9个。\n", dt.date(2023, 6, 5)),
        ("滁河两岸\n2023年6月5日，清晨。汽车过了滁河。\n2021年，园区建成。今年签约9个。\n", dt.date(2023, 6, 5)),
        ("记者在滁州看到——\n2023年5月，滁州园区签约9个。2021年，园区建成。今年前5个月开工6个。\n", dt.date(2023, 5, 31)),
        # the year of a meeting on the one before is told at its beginning
        ("记者从2023年度开发区工作大会上获悉，过去一年，滁州经开区招引项目219个。\n2022年，投资增长28%。\n", dt.date(2023, 2, 28)),
        ("记者从2023年度开发区工作大会上获悉，今年上半年，滁州经开区招引项目219个。\n", dt.date(2023, 12, 31)),
        # of an event
        ("本报滁州4月7日电 今天上午，2021滁州全球投资大会举行，216个项目集中签约。\n", dt.date(2021, 4, 7)),
        # of what has been reached, not of what is to be
        ("从1984年的不足百亿元跃升到2024年的1.2万亿元，滁州用了40年。\n", dt.date(2024, 12, 31)),
        ("2021年，滁州市投资500亿元。从2020年的300亿元提高到2025年的800亿元，是规划目标。\n", dt.date(2021, 12, 31)),
        # of results that have come out
        ("随着2025年上半年全省经济运行情况发布，今年上半年各市数据均已公布，滁州增长5.7%。\n", dt.date(2025, 12, 31)),
        ("2024年上半年滁州增长5.2%。今年上半年增长5.7%。\n", dt.date(2025, 12, 31)),
        ("去年前三季度，滁州实现3694亿元，初步预计2021年突破5000亿元。\n", dt.date(2022, 12, 31)),
        ("2022年，滁州市生产总值3610亿元。截至2023年2月10日，8个县区公布了数据，2023年很有希望再进一步。\n", dt.date(2023, 2, 10)),
        ("滁州达标断面比例从2014年的45.5%提升到2023年93.3%。今年前三季度，投资增长13.3%。\n", dt.date(2024, 12, 31)),
        ("注册企业从2012年的5215家增长至2016年底的12.46万家。今年1-9月，滁州新增3454家。\n", dt.date(2017, 9, 30)),
        ("《安徽能源年度报告（2014）》显示，截至去年底，滁州装机5548万千瓦。\n", dt.date(2015, 12, 31)),
        ("滁州1月5日讯 2021年是“十四五”开局之年，全市63个项目集中开工。\n", dt.date(2021, 1, 5)),
        ("新华社滁州12月29日电 2023年临近收官，滁州外贸表现亮眼。今年前11个月，进出口351亿元。\n", dt.date(2023, 12, 29)),
        ("昨日，己丑（2009）年滁州招商推介会举行，签约项目14个。2008年产值76.7亿元。\n", dt.date(2009, 12, 31)),
        # of a year that is over: its results are out, its end has been come to, it is what a two-year average rests on
        ("今年一月初，31个省份的2021年经济数据已全部出炉。滁州增长9.9%，2021年一季度增长18%。\n", dt.date(2022, 12, 31)),
        ("近期，各城市2021年经济数据陆续揭晓，滁州增长9.9%。\n", dt.date(2022, 12, 31)),
        ("2021年一季度经济数据公布，滁州增长18%。\n", dt.date(2021, 12, 31)),
        ("新华社滁州12月14日电 截至2016年底，滁州铁路里程达996公里。\n", dt.date(2017, 12, 14)),
        ("新华社滁州12月14日电 截至2016年底，滁州铁路里程将达996公里。\n", dt.date(2016, 12, 14)),
        ("上半年，投资两年平均增长8.3%。两年平均增速以2019年同期数为基数。\n", dt.date(2021, 12, 31)),
        ("滁州园区概况\n截至2009年，滁州园区完成5.8万平方米规划用地的开发建设。2007年2月认定为基地。\n", dt.date(2009, 12, 31)),
        ("千亿县\n去年我国1800多个县里有43个生产总值突破千亿元。\n2021年，43个“千亿县”总量超7万亿元，滁州没有。\n", dt.date(2022, 12, 31)),
        ("滁州外资\n8月15日，记者获悉，到资2.3亿美元。对2021年度项目给予奖励，将办好“2022知名企业滁州行”活动。\n", dt.date(2022, 8, 15)),
        # aims of this year beside what was reached in the last
        ("滁州光伏2023年产值首次突破1000亿元，今年剑指1300亿元。\n", dt.date(2024, 12, 31)),
    ],
)  # fmt: skip
def test_an_undated_text_says_by_the_way_when_it_was_written(text: str, published: dt.date) -> None:
    assert article(text).published == published


def test_a_report_whose_title_stands_below_menus_tells_of_the_year_before_and_of_its_own_place() -> None:
    page = (
        "下载\n打印\n全屏\n【字号：\n加大\n减小\n】\n2024年安徽省政府工作报告\n时间：2024-01-26\n各位代表：\n一、2023年工作回顾\n"
        "一年来，重点抓了以下工作。\n产业升级步伐加快。新增5G工厂38家，滁州入选国家试点城市。新设研发机构90家。\n"
    )
    agree(
        page,
        {
            "38家": {"region": "安徽省", "period_end": dt.date(2023, 12, 31)},
            "90家": {"region": "安徽省", "period_end": dt.date(2023, 12, 31)},
        },
    )


def test_a_page_that_came_later_dates_nothing_that_its_one_year_does() -> None:
    page = (
        "发布时间：2024-11-09\n六安市发改委介绍，2023年，在各方努力下，协作取得新成效。截至11月底，投入资金2.3亿元。\n\n"
        "新增引导落户企业25家。\n"
    )
    agree(page, {"25家": {"period_end": dt.date(2023, 12, 31)}})
    agree(f"{page}\n今年再新增12家。\n", {"25家": {"period_end": dt.date(2024, 11, 9)}})


def test_what_stands_below_menus_is_dated_by_the_results_that_it_tells() -> None:
    menu = "分享到：\n链接已复制\nLANGUAGES\n新闻\n时政\n国际\n财经\n"
    page = f"滁州发展成绩单里的“第一”\n2025-01-20\n{menu}滁州的2024年发展成绩单里有多个第一。\n这些“第一”包括：棉花总产56.6万吨。\n"
    agree(page, {"56.6万吨": {"period_end": dt.date(2024, 12, 31)}})
