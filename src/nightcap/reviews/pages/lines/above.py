"""Lines of a piece, and what stands with its headline: the headline again, a byline, what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.pages.lines.bylines import bare_byline, byline
from nightcap.reviews.pages.lines.stamps import is_stamp, stamp
from nightcap.reviews.pages.lines.whole import sentences

#: characters of what stands under a headline
_STANDFIRST: Final = 250
_FOLD: Final = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as shown. `under`: it stands right under the line before, without a blank line between."""

    text: str
    heading: bool = False
    listed: bool = False
    under: bool = False


def folded(text: str) -> str:
    return _FOLD.sub("", text).casefold()


def repeats(text: str, title: str, *, begun: bool) -> bool:
    """Whether a line is the headline again: above the piece, or anywhere with a date, as printed pages are headed."""
    said = folded(text)
    if said == title:
        return not begun
    return len(text) <= len(title) + _STANDFIRST // 2 and title in said and stamp(text) is not None


def is_signed(place: int, lines: Sequence[Line]) -> bool:
    """Whether a byline follows a paragraph of a sentence or two at once, as it does what stands under a headline."""
    below = lines[place + 1 : place + 2]
    short = len(lines[place].text) <= _STANDFIRST and len(sentences(lines[place].text)) <= 2
    return short and any(byline(line.text) or bare_byline(line.text) for line in below)


def unmarked_byline(place: int, lines: Sequence[Line]) -> tuple[str, str | None] | None:
    """A byline without "by", which a moment stands right above or below."""
    if byline(lines[place].text) is not None:
        return None
    near = [lines[at].text for at in (place - 1, place + 1) if 0 <= at < len(lines)]
    return bare_byline(lines[place].text) if any(is_stamp(text) for text in near) else None
