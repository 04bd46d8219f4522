"""Where a page itself says that its piece comes from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from nightcap.reviews.pages.lines.stamps import stamp
from nightcap.reviews.pages.lines.whole import MOST, whole

_NAME: Final = r"(?P<{0}>[^.,;()!?]{{2,60}}(?:\.(?=\w)[^.,;()\s!?]{{2,20}}){{0,3}})"
_APPEARED: Final = (
    r"\s*(?:(?:has|was|is|had) )?(?:been )?(?:also )?(?:(?:originally|first|previously) )?"
    r"(?:(?:appeared|published|posted|printed|ran)(?: (?:first|originally))? (?:on|in|by|at)|"
    r"(?:syndicated|republished|reprinted|reposted|reproduced) (?:with (?:kind )?permission )?"
    r"(?:from|of|courtesy of)) "
)
_REST: Final = r".{0,160}"
_ORIGIN: Final = whole(
    r"(?:(?:editor['’]?s )?note\s*:\s*)?(?:(?:an?|the)(?: \w+)? version of )?(?:this|the) "
    r"(?:article|post|piece|review|column|essay)" + _APPEARED + _NAME.format("a") + _REST,
    r"(?:originally|first) (?:published|appeared|posted) (?:on|in|by|at) " + _NAME.format("b") + _REST,
    r"(?:republished|reprinted|syndicated|reposted|reproduced) (?:with (?:kind )?permission )?(?:from|of|by) "
    + _NAME.format("c")
    + _REST,
    r"dieser (?:artikel|text|beitrag) (?:erschien|ist) zuerst (?:bei|auf|in) " + _NAME.format("d") + _REST,
    r"cet article a (?:d['’]abord )?été publié (?:d['’]abord )?(?:sur|par|dans) " + _NAME.format("e") + _REST,
    r"este artículo (?:fue publicado|apareció) (?:originalmente )?(?:en|por) " + _NAME.format("f") + _REST,
    r"the post .{1,160} (?:appeared first|first appeared) on " + _NAME.format("g") + _REST,
)
#: within the piece, a story that first appeared somewhere is the one that is told, and a source that of a figure
_AT_THE_EDGE: Final = whole(
    r"(?:this|the) (?:story|content|entry|text)?" + _APPEARED + _NAME.format("a") + _REST,
    r"(?:(?:original )?source|via|quelle|fuente|fonte)\s*:\s*" + _NAME.format("b"),
)
_PREFERRED: Final = re.compile(
    r"\b(?:make|set|add|choose|mark|select)\s+(?P<name>[^.!?]{1,60}?)\s+(?:as\s+)?(?:an?|your|one\s+of\s+your)\s+"
    r"(?:preferred|trusted)\s+(?:\w+\s+){0,2}sources?\b",
    re.IGNORECASE,
)
#: one of these stands, in small letters, in every line that the patterns fit
_HINTS: Final = (
    "source", "appeared", "publi", "posted", "printed", "syndicated", "reproduced", " ran ", "via", "erschien",
    "zuerst", "quelle", "apareci", "fuente", "fonte",
)  # fmt: skip
_NO_NAME: Final = re.compile(r"us|(?:our|this|my) \w+|.*\b(?:agencies|agency|staff|wires?)", re.IGNORECASE)


def origin(text: str, *, edge: bool = False) -> str | None:
    """The publication that a line names as the piece's: "first appeared on X", "add X as a preferred source".

    Above and below the piece (`edge`), "this story first appeared in X" and "Source: X" say the same.
    """
    if not _may_tell(text):
        return None
    found = _match(text, edge=edge)
    names = [name for name in found.groupdict().values() if name] if found else []
    if not names and "source" in text.lower() and (preferred := _PREFERRED.search(text)):
        names = [preferred["name"]]
    plain = (_plain(name) for name in names)
    return next((name for name in plain if not _NO_NAME.fullmatch(name) and not stamp(name)), None)


def is_origin(text: str, *, edge: bool = True) -> bool:
    """Whether a line is nothing but the word of where the piece first stood."""
    return _may_tell(text) and _match(text, edge=edge) is not None


def _may_tell(text: str) -> bool:
    return len(text) <= MOST and _hints(text)


@lru_cache(maxsize=256)  # asked several times of each line of a piece
def _hints(text: str) -> bool:
    return any(map(text.lower().__contains__, _HINTS))


def _match(text: str, *, edge: bool) -> re.Match[str] | None:
    return _ORIGIN.fullmatch(text) or (_AT_THE_EDGE.fullmatch(text) if edge else None)


def _plain(name: str) -> str:
    name = re.split(
        r":\s|\s+(?:on|and|under|in)\s+(?=\d|is\s|has\s|[A-Z][a-z]+ \d|a\s|the\s)", name.strip(" \"'“”‘’:,;|–-")
    )[0]
    return name.removeprefix("the ").strip() if name.startswith("the ") else name.strip()
