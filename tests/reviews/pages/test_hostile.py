"""Whatever a page holds, an article holds plain text, and reading ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.reviews.article import Article
from nightcap.reviews.pages import read_page, read_text
from nightcap.reviews.pages.lines.clean import MOST_LINES, MOST_TEXT
from nightcap.reviews.pages.lines.controls import is_section, leads_elsewhere
from nightcap.reviews.pages.lines.furniture import is_furniture
from nightcap.reviews.pages.lines.insets import is_summary
from nightcap.reviews.pages.lines.notices import is_team
from nightcap.reviews.pages.lines.origins import is_origin
from nightcap.reviews.pages.lines.pointers import is_tail
from nightcap.reviews.pages.lines.profiles import is_life, is_profile

SENTENCE = "A sentence of the piece that is long enough to be taken for one by whoever reads the page. "
MARKUP = re.compile(
    r"<\s*/?\s*(?:script|style|img|iframe|svg|object|embed|link|meta|form|input|base|video|audio)\b|<[a-z][^<>]*=|<!|<\?|</",
    re.IGNORECASE,
)
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def strings(article: Article) -> str:
    fields = (article.title, article.author, article.publication, article.seen_on, article.credited_to, article.text)
    return "\n".join(field for field in fields if field)


def assert_plain(article: Article) -> None:
    assert not MARKUP.search(strings(article))
    assert not UNSEEN.search(strings(article))


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table><tr><td>", "<li>", "<br>", "<h1>", "</h1>", "<!--",
        "-->", "<script>", "</script>", "<style>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>",
        "&lt;script&gt;", "&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&amp;lt;script&amp;gt;",
        "<<script>script>", "<a href='javascript:x'>", "<iframe src=//tracker.example>", "\x00", "\u202e", "\u2066",
        "&#0;", "&#x202e;", "<![CDATA[", "]]>", "<?php ?>", "\ud800", "<title>", "</title>",
        "<meta property='og:title' content='<script>x</script>'>", SENTENCE, SENTENCE, " word ", "<", ">", "&",
    ]
)  # fmt: skip
CHARSETS = st.sampled_from([None, "utf-8", "shift_jis", "utf-7", "zip", "no-such-charset", "text/html; charset=x"])


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_markup_and_no_unseen_character_comes_out_of_a_page(pieces: list[str]) -> None:
    assert_plain(read_page("".join(pieces), url="https://paper.example/a"))


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=100, deadline=None)
def test_no_markup_and_no_unseen_character_comes_out_of_a_text(pieces: list[str]) -> None:
    assert_plain(read_text("\n".join(pieces)))


@given(st.binary(max_size=400), CHARSETS)
@settings(max_examples=150, deadline=None)
def test_no_bytes_and_no_charset_raise(content: bytes, charset: str | None) -> None:
    assert_plain(read_page(b"<p>" + content, charset=charset))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 100_000 + SENTENCE * 5 + "</div>" * 100_000, id="elements in elements"),
        pytest.param("<b>" * 100_000 + SENTENCE, id="unclosed"),
        pytest.param("<table><tr><td>" * 50_000 + SENTENCE, id="tables in tables"),
        pytest.param("<p " + "a=b " * 300_000 + ">" + SENTENCE * 5, id="attributes"),
        pytest.param("<p title='" + "x" * 3_000_000 + "'>" + SENTENCE * 5, id="one attribute"),
        pytest.param("<p></p>" * 200_000, id="empty elements"),
        pytest.param(("<p>" + ". " * 290 + "</p>") * 1_000, id="marks"),
        pytest.param("<p>" + "&lt;" * 200_000, id="signs"),
        pytest.param(f"<script type='application/ld+json'>{'[' * 100_000}</script>{SENTENCE * 5}", id="json in json"),
        pytest.param("<p>we may earn a commission " * 5_000, id="half promotion"),
    ],
)
def test_outsized_pages_come_to_an_end(page: str) -> None:
    assert_plain(read_page(page))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(f"Lamp {number} Ferry" for number in range(20_000)), id="short lines"),
        pytest.param("\n".join(f"More from Lamp {number}" for number in range(20_000)), id="heads of other pieces"),
        pytest.param("\n".join(f"• AI summary, {number} lamps" for number in range(20_000)), id="heads of summaries"),
        pytest.param("Story by Ida Rask " * 5_000, id="a byline again and again"),
        pytest.param("[" * 200_000, id="brackets"),
        pytest.param("[a](" * 50_000, id="links that do not end"),
        pytest.param("**a " * 50_000, id="bold type that does not end"),
        pytest.param("<" * 200_000, id="signs"),
        pytest.param("\n".join(f"- {number}" + " - x" * 30 for number in range(2_000)), id="rows in rows"),
        pytest.param("\n".join("a lamp and a ferry, " * 3 for _ in range(15_000)), id="rows of a column"),
        pytest.param("\n\n".join(f"{'.' * 300} photo {number}" for number in range(1_000)), id="marks"),
    ],
)
def test_outsized_texts_come_to_an_end(text: str) -> None:
    assert_plain(read_text(f"{text}\n\n{SENTENCE * 5}"))
    assert_plain(read_text(f"{SENTENCE * 5}\n\n{text}\n\n{SENTENCE * 5}"))


@pytest.mark.parametrize("unit", [" ", "\t", "\xa0", ".", "-", "1", "1 ", "5 min ", "3 May ", "2024-01-01 ", "a, "])
def test_no_rule_goes_through_a_line_in_more_ways_than_it_can_bear(unit: str) -> None:
    kinds = (is_furniture, is_profile, is_life, is_tail, is_origin, is_section, is_summary, is_team, leads_elsewhere)

    assert not any(kind(f"{unit * (length // len(unit))}a lamp") for length in (100, 150, 600) for kind in kinds)


def test_of_a_text_with_more_lines_than_any_article_the_first_are_read() -> None:
    text = "\n\n".join(f"{number} {SENTENCE}" for number in range(MOST_LINES + 50))

    assert f"{MOST_LINES - 1} {SENTENCE.strip()}" in read_text(text).text
    assert f"{MOST_LINES} {SENTENCE.strip()}" not in read_text(text).text


def test_a_page_longer_than_any_article_is_cut() -> None:
    page = f"<p>{SENTENCE * 5}</p>" * (3 * MOST_TEXT // (5 * len(SENTENCE)))

    assert MOST_TEXT / 2 < len(read_page(page).text) < MOST_TEXT * 1.1


def test_entities_of_a_document_type_are_not_expanded() -> None:
    page = f"""<!DOCTYPE lolz [<!ENTITY a "bombbomb"><!ENTITY b "&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/hostname">]><html><body><article><p>{SENTENCE * 3}</p>
<p>{SENTENCE} &b; &c;</p></article></body></html>"""

    assert "bombbomb" not in read_page(page).text


def test_a_title_in_angle_brackets_is_no_markup() -> None:
    told = "They played &lt;The Palace: Tale of a Queen&gt; once."
    page = f"<html><body><article><p>{SENTENCE * 3}</p><p>{told} {SENTENCE}</p></article></body></html>"

    assert "<The Palace: Tale of a Queen>" in read_page(page).text
