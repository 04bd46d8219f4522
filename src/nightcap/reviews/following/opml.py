"""Lists of feeds as readers exchange them: OPML 1 and 2, in and out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from nightcap.errors import BadFile
from nightcap.reviews.following.feeds.decoding import decode
from nightcap.reviews.following.model import Source
from nightcap.reviews.following.wording import plain
from nightcap.store import files

#: a list of 10,000 feeds has 3 MB
_MOST_BYTES: Final = 16 * 2**20
_MOST_DEPTH: Final = 100
_BARE_AMPERSAND: Final = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)")
_DECLARATION: Final = re.compile(r"\s*<\?xml\b[^>]{0,500}\?>")


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed named by a list; `line` is where."""

    line: int
    url: str
    name: str | None
    page: str | None
    weight: str | None = None


class _Entities(Exception):
    """The file declares entities."""


def read_opml(path: Path) -> tuple[list[Outline], tuple[str, ...]]:
    """The feeds of a list, however nested, and remarks on damage: what stands before it is read.

    Raises:
        BadFile: no OPML, too large, or one that declares entities.
    """
    try:
        with files.open_bytes(path, most_bytes=_MOST_BYTES) as file:
            content = file.read(_MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BadFile(path, "is cut off or damaged.", hint="Export it again.") from error
    if len(content) > _MOST_BYTES:
        raise BadFile(path, f"unpacks to more than {_MOST_BYTES / 2**20:.0f} MB.")
    text, remarks = decode(content, None)
    mended, count = _BARE_AMPERSAND.subn("&amp;", _DECLARATION.sub("", text, count=1))
    if count:
        remarks = (*remarks, "has “&” that should be “&amp;”; read all the same")
    reader = _Reader()
    try:
        reader.parser.Parse(mended.encode("utf-8", "replace"), True)
    except _Entities as error:
        raise BadFile(path, "declares entities of its own, as no list needs to; it is not read.") from error
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        if not reader.is_opml:
            raise BadFile(path, f"is no OPML ({problem}).", line=error.lineno, hint="Export it again.") from error
        remarks = (*remarks, f"is damaged at line {error.lineno} ({problem}); what stands before it was read")
    if not reader.is_opml:
        raise BadFile(path, "is XML, but no OPML.", hint="Export the list of feeds as OPML.")
    return reader.outlines, remarks


class _Reader:
    """Collects outlines as expat walks; no tree is built."""

    def __init__(self) -> None:
        self.outlines: list[Outline] = []
        self.is_opml = False
        self._depth = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = self._refuse
        self.parser.AttlistDeclHandler = self._refuse

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self.is_opml = self.is_opml or tag.lower() == "opml"
        said = {key.lower(): value for key, value in attributes.items()}
        url = said.get("xmlurl", "").strip()
        if self.is_opml and tag.lower() == "outline" and url and self._depth <= _MOST_DEPTH:
            name = plain(said.get("title")) or plain(said.get("text"))
            line = self.parser.CurrentLineNumber
            self.outlines.append(Outline(line, url, name, said.get("htmlurl"), said.get("weight")))

    def _end(self, _tag: str) -> None:
        self._depth -= 1

    def _refuse(self, *_declared: Any) -> None:
        raise _Entities


def write_opml(sources: Iterable[Source]) -> str:
    """The sources as OPML 2; a weight that is not 1 stands in an attribute of our own."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += ["<head><title>Sources of Nightcap</title></head>", "<body>"]
    for source in sources:
        told = {"type": "rss", "text": source.name, "title": source.name, "xmlUrl": source.url}
        told |= {"htmlUrl": source.page} if source.page else {}
        told |= {"weight": f"{source.weight:g}"} if source.weight != 1 else {}
        lines.append("<outline " + " ".join(f"{key}={quoteattr(value)}" for key, value in told.items()) + "/>")
    return "\n".join([*lines, "</body>", "</opml>", ""])
