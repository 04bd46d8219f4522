"""Safe inline markup, and the same as plain text or Markdown. Nothing from outside gets past `clean` and `escape`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Final

from markupsafe import Markup, escape

from nightcap.reviews.said import web_address

#: control characters, halves of characters, line separators: none may stand in XML or steer a reader
_UNFIT: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
#: what turns the direction of all that follows
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_IN_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>|~])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
#: at the start of a line these begin a list, a heading, a rule
_BLOCK: Final = re.compile(r"^(\s*)(?:([-+#=:])|(\d+)([.)]))")


def clean(text: str) -> str:
    """On one line, without what no XML may hold or what would turn the direction of the text after it."""
    kept = "".join(" " if unicodedata.category(c) in _UNFIT or ord(c) & 0xFFFE == 0xFFFE else c for c in text)
    return " ".join("".join(c for c in kept if c not in _TURNING).split())


def cite(name: str) -> Markup:
    """A title's name; its direction is its own."""
    return Markup("<cite><bdi>{}</bdi></cite>").format(clean(name))


def link(words: str, url: str | None) -> Markup:
    """The words, as a link where the address is one of the web."""
    address = web_address(url)
    if address is None:
        return escape(clean(words))
    return Markup('<a href="{}">{}</a>').format(clean(address).replace(" ", "%20"), clean(words))


def listed(parts: Sequence[Markup | str]) -> Markup:
    """ "a, b and c", each escaped where it is not yet markup."""
    safe = [escape(part) for part in parts]
    if len(safe) < 2:
        return Markup("").join(safe)
    return Markup(", ").join(safe[:-1]) + " and " + safe[-1]


def markdown(html: Markup) -> str:
    """The markup as Markdown on one line."""
    writer = _Markdown()
    writer.feed(str(html))
    writer.close()
    return _BLOCK.sub(_escape_block, "".join(writer.out))


def markdown_text(text: str) -> str:
    """Plain text, such that Markdown takes nothing in it for markup."""
    return _ENTITY.sub("&amp;", _IN_MARKDOWN.sub(r"\\\1", clean(text)))


def _escape_block(found: re.Match[str]) -> str:
    space, sign, number, stop = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{stop}"


class _Markdown(HTMLParser):
    """Writes the few tags that sentences have as Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "cite":
            self.out.append("*")
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""
            self.out.append("[")

    def handle_endtag(self, tag: str) -> None:
        if tag == "cite":
            self.out.append("*")
        elif tag == "a":
            address = self._address.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
            self.out.append(f"](<{address}>)")

    def handle_data(self, data: str) -> None:
        self.out.append(markdown_text(data) if data.strip() else " ")
        if data.strip():  # the spaces around tags hold words apart
            self.out[-1] = " " * data[:1].isspace() + self.out[-1] + " " * data[-1:].isspace()
