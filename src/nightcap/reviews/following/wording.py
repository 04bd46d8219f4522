"""Words from outside, made fit to be kept: no markup, no control characters, one line, bounded."""

from __future__ import annotations

import html
import re
from typing import Final

from nightcap.plain import clean

_TAG: Final = re.compile(r"</?[a-zA-Z!][^<>]{0,1000}>")
MOST_CHARACTERS: Final = 300


def plain(text: str | None, *, most: int = MOST_CHARACTERS) -> str | None:
    """One clean line of at most `most` characters; None where nothing is left."""
    if not text:
        return None
    # looked at no further than it can be of use: markup and entities take several characters for one
    text = html.unescape(_TAG.sub(" ", text[: 20 * most]))
    line = " ".join(clean(text, assigned=True).split())
    if len(line) > most:
        line = line[: most - 1].rstrip() + "…"
    return line or None
