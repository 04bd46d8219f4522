"""Lines in, the piece's paragraphs out; and what the lines that went say of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines.above import Line, folded, is_paragraph, is_signed, repeats, unmarked_byline
from nightcap.reviews.pages.lines.appeals import owner
from nightcap.reviews.pages.lines.bylines import byline
from nightcap.reviews.pages.lines.captions import is_caption, is_credit
from nightcap.reviews.pages.lines.controls import elsewhere, is_label, is_menu, leads_elsewhere
from nightcap.reviews.pages.lines.ends import ends
from nightcap.reviews.pages.lines.furniture import is_mute
from nightcap.reviews.pages.lines.insets import insets
from nightcap.reviews.pages.lines.notices import site
from nightcap.reviews.pages.lines.origins import is_origin, origin
from nightcap.reviews.pages.lines.pointers import is_tail
from nightcap.reviews.pages.lines.profiles import is_life, is_profile
from nightcap.reviews.pages.lines.signatures import Signed
from nightcap.reviews.pages.lines.stamps import is_clock, is_stamp, stamp
from nightcap.reviews.pages.lines.whole import sentences

#: characters of a piece; the longest of the 90 benchmark pages has 53 thousand
MOST_TEXT: Final = 500_000
#: lines that are looked at; a piece of that many would be one of labels
MOST_LINES: Final = 2_000
#: a short line that comes so often is a label of the page
_REPEATED: Final = 3
#: a link's words at a paragraph's end, and how many characters they have at most
_LINK: Final = 40
_HANGING: Final = re.compile(
    r"\s*(?:click to tweet|tweet this|\[?(?:read more|continue reading)\]?)\W*$", re.IGNORECASE
)
#: one of these is in all that it finds
_HANGS: Final = ("tweet", "read")


@dataclass(slots=True)
class Cleaned:
    """The piece's own lines, and what the page says of it.

    `stamps` are words that say when; `origins` the names of publications that it is said to come from, `owners` of
    those whose newsletter or page is offered amid it; `site` is whose page it is. `elsewhere`: a line offers the whole
    piece elsewhere; `bars`: there were bars of links.
    """

    lines: list[Line] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    site: str | None = None
    author: str | None = None
    author_of: str | None = None
    elsewhere: bool = False
    bars: bool = False

    @property
    def text(self) -> str:
        return "\n\n".join(line.text for line in self.lines)


def clean(lines: Sequence[Line], *, title: str | None = None, dated: bool = False) -> Cleaned:
    """Drop every line that is no part of the piece: by its kind, its neighbours, its repetition, its place."""
    cleaned = Cleaned()
    lines = _without_captions(_bearable(lines))
    often = Counter(line.text for line in lines if is_label(line.text))
    known = folded(title or "")
    kept: list[Line] = []
    begun = beneath = False
    running = [place for place, line in enumerate(lines) if is_paragraph(line) and not is_origin(line.text)]
    first, last = next((each for each in running if not is_signed(each, lines)), 0), running[-1] if running else 0
    gone = insets(lines)
    for place, line in enumerate(lines):
        if beneath and line.under and not is_paragraph(line):
            continue  # what "You might also like" heads
        beneath = ":" not in line.text.rstrip(" :") and is_tail(line.text.rstrip(" :"))
        if not begun and cleaned.author is None and (who := unmarked_byline(place, lines, dated=dated)):
            _sign(cleaned, who)
            continue
        if (
            _told(line, cleaned, begun=begun, edge=place > last or not begun)
            or place in gone
            or (often[line.text] >= _REPEATED and not line.under)
            or is_credit(line.text)
        ):
            continue
        if known and repeats(line.text, known, begun=begun):
            continue
        begun = begun or place >= first
        kept.append(_without_link(line))
    cleaned.lines = ends(kept)
    return cleaned


def _bearable(lines: Sequence[Line]) -> list[Line]:
    """The lines with something in them, up to what an article can have."""
    left = MOST_TEXT
    found: list[Line] = []
    for line in lines:
        if line.text:
            left -= len(line.text)
            if left < 0 or len(found) == MOST_LINES:
                break
            found.append(line)
    return found


def _without_link(line: Line) -> Line:
    """A line without the words of a link that hangs at its end."""
    end = line.text[-_LINK:]
    found = _HANGING.search(end) if any(map(end.lower().__contains__, _HANGS)) else None
    if found is None or found.start() == 0:
        return line
    return replace(line, text=line.text[: len(line.text) - len(end) + found.start()])


def _told(line: Line, cleaned: Cleaned, *, begun: bool, edge: bool) -> bool:
    """Whether a line goes by its own words; what it says is kept in `cleaned`."""
    text = line.text
    if name := origin(text, edge=edge):
        cleaned.origins.append(name)
    if is_stamp(text) and not (begun and is_clock(text)):
        if not begun and (when := stamp(text)):
            cleaned.stamps.append(when)
        return True
    signed = not begun or (edge and cleaned.author is None)
    if signed and _signs(text, cleaned, named=name is not None):
        return True
    if name := owner(text):
        cleaned.owners.append(name)
    cleaned.site = site(text) or cleaned.site
    if leads_elsewhere(text):
        cleaned.elsewhere = True
        if name := elsewhere(text):
            cleaned.owners.insert(0, name)
        return True
    if is_menu(text):
        cleaned.bars = True
        return True
    if edge and is_profile(text) and not is_life(text):
        return True
    return is_origin(text, edge=edge) or is_mute(text)


def _sign(cleaned: Cleaned, row: Signed) -> None:
    cleaned.author, cleaned.author_of = row.author, row.publication
    if row.when:
        cleaned.stamps.append(row.when)


def _signs(text: str, cleaned: Cleaned, *, named: bool) -> bool:
    """Whether a line is a byline, kept with its moment; it may end the line that tells where a piece first stood."""
    who = byline(sentences(text)[-1] if named else text)
    if who is not None:
        cleaned.author, cleaned.author_of = who[0], who[1] or cleaned.author_of
        if when := stamp(text):
            cleaned.stamps.append(when)
    return who is not None


def _without_captions(lines: Sequence[Line]) -> list[Line]:
    """Drop pairs of caption and credit; where they come again and again they are the entries of a list."""
    pairs = [
        place
        for place, (line, below) in enumerate(pairwise(lines))
        if below.under
        and not line.heading
        and not (line.listed or below.listed)
        and site(below.text) is None
        and byline(line.text) is None
        and is_caption(line.text, below.text)
    ]
    if len(pairs) >= _REPEATED and not any(is_credit(lines[place + 1].text) for place in pairs):
        return list(lines)
    gone = {place for pair in pairs for place in (pair, pair + 1)}
    # above a caption that begins no block stands what is read out in the picture's place
    gone |= {pair - 1 for pair in pairs if pair and lines[pair].under and not lines[pair - 1].under}
    return [line for place, line in enumerate(lines) if place not in gone]
