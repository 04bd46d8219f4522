"""Markup that is safe whatever is put into it, and its plain forms."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from nightcap.publish.column.markup import cite, clean, link, listed, markdown, markdown_text
from nightcap.publish.column.sentences import as_told
from nightcap.recommend.model import Evidence, Reason

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANYTHING)
def test_whatever_a_name_holds_the_markup_is_well_formed(name: str) -> None:
    root = ET.fromstring(f"<p>{cite(name)}</p>")

    assert [node.tag for node in root.iter()] == ["p", "cite", "bdi"]
    assert "".join(root.itertext()) == clean(name)


@given(ANYTHING, ANYTHING)
def test_a_link_leads_to_the_web_or_nowhere(words: str, url: str) -> None:
    for address in (url, f"https://example.org/{url}", f"javascript:{url}"):
        root = ET.fromstring(f"<p>{link(words, address)}</p>")
        assert all(node.get("href", "http://").startswith(("http://", "https://")) for node in root.iter())
        assert "".join(root.itertext()) == clean(words)


@given(ANYTHING)
def test_text_goes_through_html_unchanged(text: str) -> None:
    assert escape(clean(text)).striptags() == clean(text)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.y", "", None])
def test_other_addresses_are_no_links(url: str | None) -> None:
    assert link("CNET", url) == "CNET"


def test_what_would_turn_the_text_around_is_gone() -> None:
    assert clean("a\u202eb\u2066c\x00d\ud800e\n f\ufffe") == "abc d e f"


def test_markup_as_markdown() -> None:
    html = listed([cite("A*B"), Markup("x"), link("The [Times]", "https://a.b/c(d)")])

    assert markdown(html) == r"*A\*B*, x and [The \[Times\]](<https://a.b/c(d)>)"


@pytest.mark.parametrize("text", ["# x", "- x", "+ x", "1. x", "12) x", "> x"])
def test_nothing_at_the_start_of_a_line_becomes_a_block(text: str) -> None:
    assert "\\" in markdown(escape(text))[:4]


def test_an_entity_in_a_name_stays_as_it_is_written() -> None:
    assert markdown_text("Bread & Salt &lt; &#64;") == "Bread & Salt &amp;lt; &amp;#64;"


def test_a_critic_is_linked_where_they_can_be_read() -> None:
    data = {"author": "Ann <x>", "url": "https://a.b/c?d=1&e=2"}
    reason = Reason("Good for two, says C & Net (Ann <x>).", Evidence(kind="review", source="C & Net", data=data))

    told = as_told("here", reason)

    assert told.text == "Good for two, says C & Net (Ann <x>)."
    assert 'href="https://a.b/c?d=1&amp;e=2">C &amp; Net (Ann &lt;x&gt;)</a>.' in told.html
