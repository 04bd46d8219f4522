"""From the characters of a page to a tree that is safe to walk: bounded in size, without scripts and hidden parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: characters of a page that are looked at; the largest of the 90 benchmark pages has 1.1 million
MOST_CHARACTERS: Final = 20 * 2**20
#: elements of a page that are walked; the largest of the 90 benchmark pages has 1,600
MOST_ELEMENTS: Final = 60_000
#: never shown as text, or controls of the page and not words of the piece
_SILENT: Final = frozenset(
    {
        "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head",
        "iframe", "input", "link", "map", "math", "meta", "noframes", "noscript", "object", "optgroup", "option",
        "param", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
    }
)  # fmt: skip
#: HTML5 knows no empty form of these: an XHTML page that uses it would be swallowed from there on
_EMPTY_FORM: Final = re.compile(
    r"<(a|b|div|em|i|iframe|noscript|p|script|span|strong|style|textarea|title)\b([^<>]*)/>", re.IGNORECASE
)
_HIDDEN_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-reader|visually-?hidden|offscreen|is-hidden|"
    r"print-?only|tooltip|hovercard|popover|rollover-\w+-block)(?:$|[\s_-])",
    re.IGNORECASE,
)


def parse(page: str) -> HtmlElement | None:
    """The page's tree, or None where there is nothing in it.

    The parser is HTML's: it knows no entity declarations, fetches nothing, and stops nesting at 2,048.
    """
    from lxml import etree  # noqa: PLC0415  # costs 20 ms, needed for pages only
    from lxml.html import HtmlElement, document_fromstring  # noqa: PLC0415

    page = page[:MOST_CHARACTERS].replace("\0", "")
    if "<?xml" in page[:200] or "XHTML" in page[:500] or "/xhtml" in page[:2000]:
        page = _EMPTY_FORM.sub(r"<\1\2></\1>", page)
    parser = etree.HTMLParser(
        encoding="utf-8",
        collect_ids=False,
        default_doctype=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    # lxml.html's own way asks a table in Python for the class of each element, a tenth of the time of a page
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        return document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def is_silent(element: HtmlElement) -> bool:
    """Whether nobody who looks at the page sees this element's text."""
    if element.tag in _SILENT:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style[:2000]):
        return True
    name = attributes.get("class")
    return bool(name and _HIDDEN_CLASS.search(name[:500]))
