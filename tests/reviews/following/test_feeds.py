"""Feeds of every format become one Feed; what is broken is read as far as it can be, what is dangerous not at all."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.following.feeds.decoding import decode, known
from nightcap.reviews.following.feeds.model import Feed
from nightcap.reviews.following.feeds.parts import MOST_ENTRIES, safe_html
from nightcap.reviews.following.feeds.reading import read_feed
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.problems import Unfit

HERE = "https://paper.example/feeds/all"
AT = datetime(2025, 9, 1, 10, tzinfo=UTC)

RSS2 = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Paper</title><link>https://paper.example/</link>
<item><guid isPermaLink="false">tag:p,1</guid><title>A calm &lt;i&gt;week&lt;/i&gt;</title><link>/a?x=1&amp;y=2</link>
<dc:creator>Ida Sørensen</dc:creator><pubDate>Mon, 01 Sep 2025 12:00:00 +0200</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Long <b>piece</b>.</p>]]></content:encoded></item>
</channel></rss>"""
RSS1 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"><title>The Paper</title>
<link>https://paper.example/</link></channel><item rdf:about="tag:p,1"><title>A calm week</title>
<link>https://paper.example/a?x=1&amp;y=2</link><dc:creator>Ida Sørensen</dc:creator>
<dc:date>2025-09-01T10:00:00Z</dc:date>
<description>&lt;p&gt;Long &lt;b&gt;piece&lt;/b&gt;.&lt;/p&gt;</description></item></rdf:RDF>"""
RSS091 = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://x.example/rss.dtd">
<rss version="0.91"><channel><title>The Paper</title><link>https://paper.example/</link><item><title>A calm week</title>
<link>https://paper.example/a?x=1&amp;y=2</link>
<description>&lt;p&gt;Long &lt;b&gt;piece&lt;/b&gt;.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Paper&lt;/b&gt;</title>
<link rel="self" href="https://paper.example/feeds/all"/><link href="https://paper.example/"/>
<entry><id>tag:p,1</id><title>A calm week</title><link rel="alternate" href="../a?x=1&amp;y=2"/>
<author><name>Ida Sørensen</name></author><published>2025-09-01T12:00:00+02:00</published>
<summary>Short.</summary>
<content type="html">&lt;p&gt;Long &lt;b&gt;piece&lt;/b&gt;.&lt;/p&gt;</content></entry></feed>"""
JSON_1 = {
    "version": "https://jsonfeed.org/version/1",
    "title": "The Paper",
    "home_page_url": "https://paper.example/",
    "items": [
        {
            "id": "tag:p,1",
            "url": "/a?x=1&y=2",
            "title": "A calm week",
            "author": {"name": "Ida Sørensen"},
            "date_published": "2025-09-01T12:00:00+02:00",
            "content_html": "<p>Long <b>piece</b>.</p>",
        }
    ],
}


def read(content: str | bytes | dict[str, Any], charset: str | None = None) -> Feed:
    text = json.dumps(content) if isinstance(content, dict) else content
    body = text.encode() if isinstance(text, str) else text
    return read_feed(Fetched(url=HERE, final_url=HERE, content=body, charset=charset))


@pytest.mark.parametrize("content", [RSS2, RSS1, RSS091, ATOM, JSON_1], ids=["2.0", "1.0", "0.91", "Atom", "JSON"])
def test_every_format_gives_the_same_feed(content: Any) -> None:
    feed = read(content)
    [entry] = feed.entries

    assert (feed.title, feed.page, feed.skipped, feed.remarks) == ("The Paper", "https://paper.example/", 0, ())
    assert entry.title == "A calm week"
    assert entry.link == "https://paper.example/a?x=1&y=2"
    assert entry.content_html == "<p>Long <b>piece</b>.</p>"
    if content is not RSS091:  # which knows neither
        assert (entry.author, entry.published_at) == ("Ida Sørensen", AT)


def test_json_feed_1_1_names_several_authors_and_may_have_plain_text() -> None:
    item = {"id": 7, "url": "/a", "authors": [{"name": "A"}, {"name": "B"}, "C"], "content_text": "One <1>.\n\nTwo."}

    [entry] = read({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).entries

    assert entry.author == "A, B"
    assert entry.content_html == "<p>One &lt;1&gt;.</p><p>Two.</p>"


@pytest.mark.parametrize(
    "link", ["", "javascript:alert(1)", "ftp://a.example/b", "data:text/html,a", "http://a:b@c.example/"]
)
def test_entries_without_a_link_of_the_web_are_counted(link: str) -> None:
    feed = read(f"<rss version='2.0'><channel><item><title>a</title><link>{link}</link></item></channel></rss>")

    assert (feed.entries, feed.skipped) == ((), 1)
    assert read({**JSON_1, "items": [{"url": link}, None, "text"]}).skipped == 3


def test_no_feed_has_entries_without_end() -> None:
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(MOST_ENTRIES + 7))

    feed = read(f"<rss version='2.0'><channel>{items}</channel></rss>")

    assert (len(feed.entries), feed.skipped) == (MOST_ENTRIES, 7)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "prolog",
    [
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>',
        '<!-- <rss> --><!DOCTYPE rss [<!ENTITY l0 "ha">]>',
        '<!doctype rss [<!ATTLIST item a CDATA "long">]>',
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd' [<!ENTITY l0 'ha'>]>",
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(prolog: str, charset: str) -> None:
    text = f"{prolog}<rss version='2.0'><channel><title>&l9;&x;</title></channel></rss>"

    with pytest.raises(Unfit, match="declares entities of its own"):
        read(text.encode(charset))


@pytest.mark.parametrize(
    "text",
    [
        RSS2[:-30],
        RSS2.replace("<description>", "<description>Salt & pepper <br> "),
        RSS2.replace("A calm", "A calm \x0b\x00"),
        RSS2.replace("</channel>", ""),
        "\n\n" + RSS2,
        RSS2 + "<script>",
    ],
)
def test_what_is_not_well_formed_is_read_as_far_as_it_goes(text: str) -> None:
    [entry] = read(text).entries

    assert entry.title == "A calm week"


def test_what_is_wrong_is_said() -> None:
    assert read(RSS2[:-30]).remarks[0].startswith("is not well-formed: ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "<html><body><p>a page</p></body></html>",
        "{}",
        "{",
        '{"version": 1, "items": []}',
        "[" * 100_000,
        "{" * 100_000,
        '{"a":' * 50_000,
        "<a>" * 1000,
        '{"items": 1' + "0" * 9999 + "}",
        "%PDF-1.7",
        "\x00\x01",
    ],
)
def test_what_is_no_feed_says_so(text: str) -> None:
    with pytest.raises(Unfit):
        read(text)


def test_a_page_that_shows_a_feed_is_no_feed() -> None:
    with pytest.raises(Unfit):
        read("<html><head><title>a</title></head><body><pre><rss version='2.0'></rss></pre></body></html>")


@pytest.mark.parametrize("unit", ["<", "<item><a>", "<b>", "<a b='", "<item></item>"])
def test_elements_without_end_are_refused(unit: str) -> None:
    with pytest.raises(Unfit, match="more than 60,000 elements"):
        read("<rss version='2.0'><channel>" + unit * 130_000)


def test_a_long_piece_in_a_feed_is_no_endless_feed() -> None:
    text = RSS2.replace("<p>Long", "<p>" + "<i>word</i> " * 70_000 + "Long")

    assert read(text).entries[0].title == "A calm week"


@pytest.mark.parametrize("unit", ["&lt;!--", "&lt;a ", "&lt;a b='", "&lt;b&gt;", "&lt;![CDATA["])
def test_no_content_takes_time_without_bound(unit: str) -> None:
    """Each of these is 1 MB; with feedparser's own cleaning the first took 47 seconds, twice as much four times."""
    text = unit * (1_000_000 // len(unit))

    [entry] = read(
        f"<rss version='2.0'><channel><item><link>/a</link><description>{text}</description></item></channel></rss>"
    ).entries

    assert len(entry.content_html or "") <= 2_000_000


# ── titles and content ──


def test_titles_cannot_steer_and_end() -> None:
    title = "A\u202eB\x1b[31mC\u200b &amp;lt;i&amp;gt; " + "long " * 500

    feed = read(RSS2.replace("The Paper", title.replace("\x1b", "&#x9b;")))

    assert feed.title is not None
    assert len(feed.title) <= 300
    assert feed.title.isprintable()
    assert "\u202e" not in feed.title


def test_halves_of_characters_in_json_do_no_harm() -> None:
    feed = read('{"version": "https://jsonfeed.org/version/1", "title": "a\\ud800b", "items": [{"url": "/a\\ud800"}]}')

    assert feed.title == "a b"
    for entry in feed.entries:
        entry.link.encode()


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("<p onclick='a()'>x<script>alert(1)</script>y</p>", "<p>xy</p>"),
        ("<p>x<img src='http://t.example/pixel.gif'>y</p>", "<p>xy</p>"),
        ("<iframe src='//t.example'></iframe><p>x</p>", "<p>x</p>"),
        ("<a href='javascript:a()'>x</a>", "<a>x</a>"),
        ("<a href='/b?c=1&d=2' onmouseover=a()>x</a>", '<a href="https://p.example/b?c=1&amp;d=2">x</a>'),
        ("<style>p{background:url(http://t.example)}</style><p style='color:red'>x</p>", "<p>x</p>"),
        ("<svg><script>a()</script></svg><math><mtext><script>a()</script></mtext></math>x", "x"),
        ("x<!-- <script>a()</script> -->y", "xy"),
        ("1 &lt; 2 &amp; <b>3", "1 &lt; 2 &amp; <b>3</b>"),
        ("<p>x<p>y", "<p>x</p><p>y</p>"),
        ("<script><p>x</p></script>y", "y"),
        ("<noscript><img src=x></noscript><p>z<br>z", "<p>z<br>z</p>"),
        ("", None),
    ],
)
def test_content_keeps_text_and_structure_only(content: str, kept: str | None) -> None:
    assert safe_html(content, "https://p.example/a") == kept


@given(st.text(st.sampled_from("<>/!-='\"& abimgscriptonclick"), max_size=300))
def test_no_content_keeps_a_script_or_an_attribute(content: str) -> None:
    kept = (safe_html(content, "https://p.example/a") or "").lower()

    assert "<script" not in kept
    assert "<img" not in kept
    assert " on" not in "".join(part.partition(">")[0] for part in kept.split("<")[1:])


# ── characters ──


@pytest.mark.parametrize(
    ("content", "charset", "text", "remarks"),
    [
        ("é".encode(), None, "é", 0),
        ("é".encode(), "utf-8", "é", 0),
        ("é".encode(), "iso-8859-1", "é", 1),
        ("é’".encode("cp1252"), "iso-8859-1", "é’", 0),
        ("é".encode("cp1252"), "utf-8", "é", 1),
        ("日本".encode("shift_jis"), "shift_jis", "日本", 0),
        ("日本".encode("iso2022_jp"), "iso-2022-jp", "日本", 0),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет", 0),
        ("é".encode("utf-16"), "utf-8", "é", 0),
        ("<a>é".encode("utf-16-le"), None, "<a>é", 0),
        (b"\xef\xbb\xbf" + "é".encode(), "latin-1", "é", 0),
        ("é".encode("cp1252"), "no-such", "é", 1),
        (b"plain", "utf-7", "plain", 0),
    ],
)
def test_characters_are_read_as_what_they_are(content: bytes, charset: str | None, text: str, remarks: int) -> None:
    got, said = decode(content, charset)

    assert got.removeprefix("\ufeff") == text
    assert len(said) == remarks


def test_the_declaration_in_the_feed_counts() -> None:
    text = RSS1.replace("<rdf:RDF", '<?xml version="1.0" encoding="windows-1251"?><rdf:RDF', 1).replace("ø", "ж")

    assert read(text.encode("cp1251")).entries[0].author == "Ida Sжrensen"


def test_a_text_in_utf8_with_a_broken_character_stays_in_utf8() -> None:
    content = ("é" * 50).encode() + b"\xe9" + "ü".encode()

    assert decode(content, "utf-8") == ("é" * 50 + "\ufffdü", ("has broken characters",))


@pytest.mark.parametrize(
    "name", ["zlib", "rot13", "base64", "idna", "unicode_escape", "utf-7", "x" * 500, "a\0b", None]
)
def test_codecs_that_are_no_charset_are_not_used(name: str | None) -> None:
    assert known(name) is None


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "utf-16", "cp1252", "shift_jis", "nonsense"]))
def test_any_bytes_become_text(content: bytes, charset: str | None) -> None:
    text, _ = decode(content, charset)

    text.encode()  # no halves of characters, which the database does not take
    assert content.isascii() is False or charset == "utf-16" or 0 in content[:2] or text == content.decode("ascii")
