"""Pages as sites of many kinds make them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from nightcap.reviews.pages import read_page

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
FIRST = (
    "The Lighthouse Keepers returns with eight episodes that ask for patience, and pay it back with interest to "
    "whoever stays on the island until the ferry has stopped coming."
)
SECOND = (
    "Two brothers share a kitchen, a lamp and a silence of twenty years; the series finds its comedy in the way "
    "they divide the bread, and its grief in the chair that nobody moves."
)
THIRD = (
    "Watch it over a weekend, in German with subtitles, and do not expect a thriller: what happens here happens "
    "in the pauses, and the pauses are the best thing on television this month."
)
PARAGRAPHS = (FIRST, SECOND, THIRD)
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)

WORDPRESS = f"""<!DOCTYPE html><html lang="en-GB"><head><title>The Lighthouse Keepers, again – Evening Lamp</title>
<meta property="og:site_name" content="Evening Lamp"><meta property="og:title" content="The Lighthouse Keepers, again">
<meta property="article:published_time" content="2026-11-18T21:30:00+01:00"></head>
<body class="single-post has-sidebar">
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/films">Films</a></li></ul></nav>
<article class="post-12"><header class="entry-header"><h1 class="entry-title">The Lighthouse Keepers, again</h1>
<div class="entry-meta"><span>By <a href="/ida">Ida Rask</a></span> <span>3 min read</span></div></header>
<div class="entry-content">{BODY}<div class="sharedaddy"><h3>Share this:</h3><a href="#">Facebook</a></div>
<div class="jp-relatedposts"><h3>Related</h3><p>Five more islands that you should see before the winter comes.</p></div>
</div></article>
<aside class="sidebar"><p>Sign up for our newsletter and never miss a review that we write about islands.</p></aside>
<div id="comments"><h2>12 comments</h2><p>I liked the first season so much better than this one, honestly.</p></div>
<footer><p>Copyright 2026 Evening Lamp. All rights reserved.</p></footer></body></html>"""


def test_a_blog_gives_its_piece_and_facts() -> None:
    article = read_page(WORDPRESS, url="https://eveninglamp.example/2026/11/keepers", fetched_at=FETCHED)

    assert article.text == TEXT
    assert article.title == "The Lighthouse Keepers, again"
    assert article.publication == "Evening Lamp"
    assert article.seen_on is None
    assert article.author == "Ida Rask"
    assert article.published_at == datetime(2026, 11, 18, 20, 30, tzinfo=UTC)
    assert article.language == "en"


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


def test_a_paper_tells_its_facts_in_json() -> None:
    data = ld(
        **{
            "@graph": [
                {"@type": "BreadcrumbList", "itemListElement": []},
                {
                    "@type": ["NewsArticle", "Review"],
                    "headline": "Bread and silence",
                    "author": [{"@type": "Person", "name": "Ole Brandt"}, {"name": "Mia Lund"}],
                    "publisher": {"@type": "Organization", "name": "The Harbour Gazette"},
                    "datePublished": "2026-11-17",
                },
            ]
        }
    )
    page = f"<html><head>{data}</head><body><main><h1>Bread and silence</h1>{BODY}</main></body></html>"

    article = read_page(page, url="https://harbourgazette.example/bread", fetched_at=FETCHED)

    assert article.text == TEXT
    assert article.author == "Ole Brandt, Mia Lund"
    assert article.publication == "The Harbour Gazette"
    assert article.published_at == datetime(2026, 11, 17, tzinfo=UTC)


def test_the_text_of_a_page_that_loads_it_later_comes_from_its_data() -> None:
    data = ld(**{"@type": "Article", "headline": "Bread", "articleBody": f"<p>{FIRST}</p><p>{SECOND}</p>\n{THIRD}"})
    page = f'<html><head>{data}</head><body><div id="root">Loading the page, please wait.</div></body></html>'

    assert read_page(page, fetched_at=FETCHED).text == TEXT


def test_broken_json_is_passed_over() -> None:
    data = '<script type="application/ld+json">{"@type": "Article",</script>'
    page = f"<html><head>{data}</head><body>{BODY}</body></html>"

    assert read_page(page, fetched_at=FETCHED).text == TEXT


def test_a_page_without_any_article_element_is_read() -> None:
    menu = "".join(f'<td><a href="/{n}">Section {n}</a></td>' for n in range(8))
    foot = "<div>Contact | Imprint | Privacy</div>"
    page = f"<html><body><table><tr>{menu}</tr></table><div><div>{BODY}</div></div>{foot}</body></html>"

    assert read_page(page, fetched_at=FETCHED).text == TEXT


def test_paragraphs_made_by_double_breaks_are_told_apart() -> None:
    page = f"<html><body><div class='post-body'>{'<br><br>'.join(PARAGRAPHS)}</div></body></html>"

    assert read_page(page, fetched_at=FETCHED).text == TEXT


def test_an_amp_page_names_its_canonical_self() -> None:
    page = f"""<!doctype html><html amp lang="en"><head><link rel="canonical" href="https://paper.example/keepers">
<title>Keepers | Paper</title></head><body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar>
<article><h1>Keepers</h1><amp-img src="a.jpg"></amp-img>{BODY}<amp-ad type="x"></amp-ad></article></body></html>"""

    article = read_page(page, url="https://amp.paper.example/keepers", fetched_at=FETCHED)

    assert article.text == TEXT
    assert article.canonical_url == "https://paper.example/keepers"
    assert article.seen_on is None


def test_a_title_without_a_heading_loses_the_sites_name() -> None:
    page = f"<html><head><title>Bread - and silence | Paper</title></head><body>{BODY}</body></html>"

    assert read_page(page, fetched_at=FETCHED).title == "Bread - and silence"


def test_a_listicle_keeps_its_headings_and_entries() -> None:
    items = "".join(
        f"<h2>{number}. Island number {number}</h2><p>{one}</p>" for number, one in enumerate(PARAGRAPHS, 1)
    )
    facts = "<ul><li>Episodes: 8</li><li>Language: German</li></ul>"
    page = f"<html><body><article><h1>Three islands</h1>{items}{facts}</article></body></html>"

    text = read_page(page, fetched_at=FETCHED).text

    assert "1. Island number 1\n\n" + FIRST in text
    assert "Episodes: 8" in text
    assert "Language: German" in text


def test_a_row_of_a_table_is_one_line() -> None:
    table = "<table><tr><th>Episodes</th><td>8</td></tr><tr><th>Country</th><td>Germany</td></tr></table>"
    page = f"<html><body><article><p>{FIRST}</p>{table}<p>{SECOND}</p><p>{THIRD}</p></article></body></html>"

    assert "Episodes | 8" in read_page(page, fetched_at=FETCHED).text.split("\n\n")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "de",
            "Zwei Brüder hüten einen Leuchtturm auf einer Insel, zu der die Fähre nicht mehr kommt, und teilen Brot. ",
        ),
        ("ja", "二人の兄弟は、もう船が来ない島で灯台を守りながら、静かにパンを分け合って暮らしている。"),
        ("ar", "أخوان يحرسان منارة على جزيرة لم تعد العبّارة تصل إليها، ويتقاسمان الخبز في صمت طويل كل مساء. "),
        ("ru", "Два брата сторожат маяк на острове, к которому больше не приходит паром, и молча делят хлеб. "),
    ],
)
def test_pages_in_other_languages_are_read(language: str, sentence: str) -> None:
    paragraphs = [sentence * 2, sentence * 3, sentence * 2]
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    page = (
        f'<html lang="{language}"><body><nav><a href="/">A</a></nav><article><h1>X</h1>{body}</article></body></html>'
    )

    article = read_page(page, fetched_at=FETCHED)

    assert article.language == language
    assert article.text == "\n\n".join(one.strip() for one in paragraphs)


def test_a_language_that_the_text_belies_is_not_believed() -> None:
    page = f'<html lang="fr"><body><article>{BODY}</article></body></html>'

    assert read_page(page, fetched_at=FETCHED).language == "en"


def test_captions_and_hidden_parts_are_no_text() -> None:
    page = f"""<html><body><article><p>{FIRST}</p>
<figure><img src="a.jpg"><figcaption>The brothers in The Lighthouse Keepers. Arte</figcaption></figure>
<p>{SECOND}</p><p style="display:none">A paragraph that nobody who looks at the page is ever going to see.</p>
<p class="screen-reader-text">Words for a machine that reads this page aloud, in a whole sentence.</p>
<p hidden>Another hidden paragraph with a sentence of some length in it.</p><p>{THIRD}</p></article></body></html>"""

    assert read_page(page, fetched_at=FETCHED).text == TEXT


def test_promotion_between_the_paragraphs_is_no_text() -> None:
    page = f"""<html><body><article><p>{FIRST}</p><p>Don't miss any of our independent coverage of islands. Make
Evening Lamp a preferred source on Google.</p><p>{SECOND}</p>
<p><a href="/x">Read more: The ten best islands of the year</a></p>
<p>We may earn a commission if you buy something through the links on this page.</p>
<p>{THIRD}</p></article></body></html>"""

    assert read_page(page, url="https://eveninglamp.example/k", fetched_at=FETCHED).text == TEXT


def test_a_canonical_link_to_another_host_names_the_origin() -> None:
    page = f"""<html><head><meta property="og:site_name" content="Portal"><link rel="canonical"
href="https://www.harbourgazette.example/bread"></head><body><article>{BODY}</article></body></html>"""

    article = read_page(page, url="https://portal.example/a/1", fetched_at=FETCHED)

    assert article.publication == "harbourgazette.example"
    assert article.seen_on == "Portal"
    assert article.credited_to == "https://www.harbourgazette.example/bread"


def test_a_line_below_the_piece_names_the_origin() -> None:
    page = f"""<html><head><meta property="og:site_name" content="Portal"></head><body><article>{BODY}
<p>This story first appeared on The Harbour Gazette and is shown here with permission.</p></article></body></html>"""

    article = read_page(page, url="https://portal.example/a/1", fetched_at=FETCHED)

    assert (article.publication, article.seen_on) == ("The Harbour Gazette", "Portal")
    assert article.credited_to == "The Harbour Gazette"
    assert article.text == TEXT


def test_a_relative_stamp_counts_back_from_the_fetch() -> None:
    page = f"<html><body><article><h1>Keepers</h1><p>6 hours ago 1</p>{BODY}</article></body></html>"

    article = read_page(page, fetched_at=FETCHED)

    assert article.published_at == datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    assert article.text == TEXT


def test_a_day_in_the_address_is_better_than_none() -> None:
    article = read_page(f"<body>{BODY}</body>", url="https://paper.example/2026/11/05/keepers", fetched_at=FETCHED)

    assert article.published_at == datetime(2026, 11, 5, tzinfo=UTC)


def test_an_xhtml_page_with_empty_elements_is_read_whole() -> None:
    page = f"""<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title>
<script src="a.js"/></head><body><h1>Chapter</h1><a id="start"/><p>{FIRST}</p>
<p/><p>{SECOND}</p><p>{THIRD}</p></body></html>"""

    assert read_page(page, fetched_at=FETCHED).text == TEXT


@pytest.mark.parametrize("page", ["", " ", "<", "<html></html>", b"", b"\xff\xfe", "<nav><a href='/'>Home</a></nav>"])
def test_a_page_without_an_article_has_no_text(page: bytes | str) -> None:
    assert read_page(page, fetched_at=FETCHED).text == ""
