"""Lines of a piece, and what stands with its headline: the headline again, a byline, what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.pages.lines.buttons import is_button
from nightcap.reviews.pages.lines.bylines import bare_byline, byline
from nightcap.reviews.pages.lines.players import is_player
from nightcap.reviews.pages.lines.profiles import follows
from nightcap.reviews.pages.lines.signatures import Signed, is_publishing, signed
from nightcap.reviews.pages.lines.small_print import is_small_print
from nightcap.reviews.pages.lines.stamps import is_stamp, stamp
from nightcap.reviews.pages.lines.whole import is_sentence, sentences

#: characters from which a line that ends as a sentence is taken for a paragraph
_PARAGRAPH: Final = 60
#: characters of what stands under a headline
_STANDFIRST: Final = 250
#: buttons and moments between what stands under a headline and a byline
_BETWEEN: Final = 4
#: what may stand alone above a writer's name
_LED: Final = re.compile(
    r"(?:(?:written|story|words|text|review(?:ed)?) )?by:?|author:?|words:?|von|par|por", re.IGNORECASE
)
#: lines beside a name in which a moment is looked for
_BESIDE: Final = 3
_FOLD: Final = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as shown. `under`: it stands right under the line before, without a blank line between."""

    text: str
    heading: bool = False
    listed: bool = False
    under: bool = False


def is_paragraph(line: Line) -> bool:
    """Whether a line is running text and not a heading, label or entry."""
    return (len(line.text) >= _PARAGRAPH and is_sentence(line.text)) or len(line.text) >= 3 * _PARAGRAPH


def folded(text: str) -> str:
    return _FOLD.sub("", text).casefold()


def repeats(text: str, title: str, *, begun: bool) -> bool:
    """Whether a line is the headline again: above the piece, or anywhere with a date, as printed pages are headed."""
    said = folded(text)
    if said == title:
        return not begun
    return len(text) <= len(title) + _STANDFIRST // 2 and title in said and stamp(text) is not None


def is_signed(place: int, lines: Sequence[Line]) -> bool:
    """Whether a byline follows a paragraph of a sentence or two at once or after buttons, as under a headline."""
    below = lines[place + 1 : place + 2]
    while below and len(below) < _BETWEEN and any(kind(below[-1].text) for kind in (is_stamp, is_button, is_player)):
        below = lines[place + 1 : place + 2 + len(below)]
    below = below[-1:]
    short = len(lines[place].text) <= _STANDFIRST and len(sentences(lines[place].text)) <= 2
    return short and any(byline(line.text) or bare_byline(line.text) for line in below)


def leads_to_name(text: str) -> bool:
    """Whether a line is nothing but "By" or the like, below which a writer's name stands."""
    return len(text) <= 20 and _LED.fullmatch(text) is not None


def unmarked_byline(place: int, lines: Sequence[Line], *, dated: bool = False) -> Signed | None:
    """Who and for whom of a line that is a row of them, or a name without "by" which a moment stands beside.

    Between name and moment may stand the name again, as under a picture, and a button to follow. `dated`: a moment
    stands right above the headline, this line right below.
    """
    text = lines[place].text
    if byline(text) is not None or is_button(text) or is_small_print(text):
        return None
    if row := signed(text):
        return row
    near = [line.text for line in lines[max(0, place - _BESIDE) : place][::-1]]
    after = [line.text for line in lines[place + 1 : place + 1 + _BESIDE]]
    beside = [next((each for each in side if each != text and not follows(each)), "") for side in (near, after)]
    led = bool(near) and leads_to_name(near[0])
    twice = place == 0 and [text] == [line.text for line in lines[1:2]] and not is_publishing(text)
    who = bare_byline(text) if led or twice or any(map(is_stamp, beside)) or (dated and place == 0) else None
    return Signed(*who) if who else None
