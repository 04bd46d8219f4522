"""Lines in, the piece's paragraphs out; and what the lines that went say of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines.above import Line, folded, is_signed, repeats, unmarked_byline
from nightcap.reviews.pages.lines.appeals import owner
from nightcap.reviews.pages.lines.bylines import byline
from nightcap.reviews.pages.lines.captions import is_caption, is_credit
from nightcap.reviews.pages.lines.controls import elsewhere, is_control, is_label, is_menu, is_rule, leads_elsewhere
from nightcap.reviews.pages.lines.notices import is_notice, is_team, site
from nightcap.reviews.pages.lines.origins import is_origin, origin
from nightcap.reviews.pages.lines.pointers import is_related, is_tail
from nightcap.reviews.pages.lines.promotion import is_promotion
from nightcap.reviews.pages.lines.rows import is_link, is_row
from nightcap.reviews.pages.lines.stamps import is_clock, is_stamp, stamp
from nightcap.reviews.pages.lines.whole import is_sentence, sentences

#: characters of a piece; the longest of the 90 benchmark pages has 53 thousand
MOST_TEXT: Final = 500_000
#: characters from which a line that ends as a sentence is taken for a paragraph
_PARAGRAPH: Final = 60
#: a short line that comes so often is a label of the page
_REPEATED: Final = 3
#: what may follow "About the author": no more than this share of the whole
_MOST_TAIL: Final = 0.3
#: marks of a row that divides paragraphs
_MOST_RULE: Final = 5
#: short lines at the end that a review puts there on purpose
_VERDICT: Final = re.compile(
    r"[★☆⭐✭½]|\d\s*(?:/|out of)\s*\d|\b(?:ratings?|stars?|scores?|grade|verdict|runtime|running time|director|"
    r"directed|cast|starring|stream\w*|available|watch it|in cinemas|episodes?|certificate|cert|bottom line|wertung|"
    r"fazit|note|sterne)\b",
    re.IGNORECASE,
)
#: a link's words at a paragraph's end, and how many characters they have at most
_LINK: Final = 40
_HANGING: Final = re.compile(
    r"\s*(?:click to tweet|tweet this|\[?(?:read more|continue reading)\]?)\W*$", re.IGNORECASE
)
#: one of these is in all that it finds
_HANGS: Final = ("tweet", "read")
_RULES: Final[tuple[Callable[[str], bool], ...]] = (is_control, is_notice, is_related, is_row, is_link, is_promotion)


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


def clean(lines: Sequence[Line], *, title: str | None = None) -> Cleaned:
    """Drop every line that is no part of the piece: by its kind, its neighbours, its repetition, its place."""
    cleaned = Cleaned()
    lines = _without_captions(_bearable(lines))
    often = Counter(line.text for line in lines if is_label(line.text))
    known = folded(title or "")
    kept: list[Line] = []
    begun = beneath = False
    running = [place for place, line in enumerate(lines) if is_paragraph(line) and not is_origin(line.text)]
    first, last = next((each for each in running if not is_signed(each, lines)), 0), running[-1] if running else 0
    for place, line in enumerate(lines):
        if beneath and line.under and not is_paragraph(line):
            continue  # what "You might also like" heads
        beneath = ":" not in line.text and is_tail(line.text)
        if not begun and cleaned.author is None and (who := unmarked_byline(place, lines)):
            cleaned.author, cleaned.author_of = who
            continue
        if (
            _told(line, cleaned, begun=begun, edge=place > last or not begun)
            or (often[line.text] >= _REPEATED and not line.under)
            or is_credit(line.text)
        ):
            continue
        if known and repeats(line.text, known, begun=begun):
            continue
        begun = begun or place >= first
        kept.append(_without_link(line))
    cleaned.lines = _ends(kept)
    return cleaned


def _bearable(lines: Sequence[Line]) -> list[Line]:
    """The lines with something in them, up to what an article can have."""
    left = MOST_TEXT
    found = []
    for line in lines:
        if line.text:
            left -= len(line.text)
            if left < 0:
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


def is_paragraph(line: Line) -> bool:
    """Whether a line is running text and not a heading, label or entry."""
    return (len(line.text) >= _PARAGRAPH and is_sentence(line.text)) or len(line.text) >= 3 * _PARAGRAPH


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
    return is_origin(text, edge=edge) or any(rule(text) for rule in _RULES)


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
        if below.under and not line.heading and site(below.text) is None and is_caption(line.text, below.text)
    ]
    if len(pairs) >= _REPEATED and not any(is_credit(lines[place + 1].text) for place in pairs):
        return list(lines)
    gone = {place for pair in pairs for place in (pair, pair + 1)}
    return [line for place, line in enumerate(lines) if place not in gone]


def _ends(lines: list[Line]) -> list[Line]:
    """Drop what heads and follows the piece: labels before its first paragraph, anything after a closing head."""
    paragraphs = [place for place, line in enumerate(lines) if is_paragraph(line)]
    if not paragraphs:
        return lines
    first, last = paragraphs[0], paragraphs[-1]
    lead = [line for before, line in zip([None, *lines], lines[:first], strict=False) if _leads(before, line)]
    while len(lead) > 1 and not lead[0].heading and is_label(lead[0].text):
        lead.pop(0)
    rest = lines[last + 1 :]
    while rest and not _belongs(rest[-1]):
        rest.pop()
    return _divided([*lead, *_without_tail([*lines[first : last + 1], *rest])])


def _leads(before: Line | None, line: Line) -> bool:
    """Whether a line above the first paragraph may be the piece's: more than a label, or a label right under more."""
    if line.heading or line.listed or not is_label(line.text) or _VERDICT.search(line.text):
        return True
    return line.under and before is not None and not is_label(before.text)


def _belongs(line: Line) -> bool:
    """Whether a short last line may be the piece's own: an entry, a sentence, a verdict."""
    if line.listed or _VERDICT.search(line.text):
        return True
    return not is_label(line.text)


def _divided(lines: list[Line]) -> list[Line]:
    """Keep a row of marks only where it divides two paragraphs of the piece."""
    last = len(lines) - 1
    return [
        line
        for place, line in enumerate(lines)
        if not is_rule(line.text)
        or (
            len(line.text) <= _MOST_RULE
            and 0 < place < last
            and is_paragraph(lines[place - 1])
            and not is_rule(lines[place + 1].text)
        )
    ]


def _without_tail(lines: list[Line]) -> list[Line]:
    whole = sum(len(line.text) for line in lines)
    after = 0
    for place in range(len(lines) - 1, 0, -1):
        text = lines[place].text
        after += len(text)
        if after > _MOST_TAIL * whole:
            break
        if is_tail(text):
            lines, whole = lines[:place], whole - after
            after = 0
    while len(lines) > 1 and is_team(lines[-1].text):
        lines = lines[:-1]
    return lines
