"""Words from outside, made fit to be kept: no markup, no control characters, one line, bounded."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

#: control characters, marks that turn the writing's direction, halves of characters, private use
_UNFIT: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
#: joiners part and join letters of several scripts, and steer nothing
_FIT: Final = frozenset("\u200c\u200d")
_TAG: Final = re.compile(r"</?[a-zA-Z!][^<>]{0,1000}>")
MOST_CHARACTERS: Final = 300


def plain(text: str | None, *, most: int = MOST_CHARACTERS) -> str | None:
    """One clean line of at most `most` characters; None where nothing is left."""
    if not text:
        return None
    # looked at no further than it can be of use: markup and entities take several characters for one
    text = html.unescape(_TAG.sub(" ", text[: 20 * most]))
    kept = "".join(char if char in _FIT or unicodedata.category(char) not in _UNFIT else " " for char in text)
    line = " ".join(kept.split())
    if len(line) > most:
        line = line[: most - 1].rstrip() + "…"
    return line or None
