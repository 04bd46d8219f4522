"""Rows that sign a piece: who wrote it, for whom, when; cells beside one another, each of a known kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.pages.lines.buttons import is_button
from nightcap.reviews.pages.lines.bylines import bare_byline, byline
from nightcap.reviews.pages.lines.controls import is_control, is_section
from nightcap.reviews.pages.lines.players import is_player
from nightcap.reviews.pages.lines.profiles import is_profile
from nightcap.reviews.pages.lines.small_print import is_small_print
from nightcap.reviews.pages.lines.stamps import is_stamp, stamp
from nightcap.reviews.pages.lines.whole import bag, is_sentence

_BETWEEN: Final = re.compile(r"\s*[|·•]\s*|\s+[-–—/]\s+|,\s+(?=by\s)", re.IGNORECASE)
_SYMBOLS: Final = re.compile(r"^[^\w(@]+|[^\w)+!?]+$")
#: the mark of the place a piece is on, before a publication's name
_FROM: Final = re.compile(r"(?i:from|via|in|on|source:|published in)\s+(?=[^\W_a-z])")
#: a feed reader's line; with a small letter, as no headline begins
_FEED: Final = re.compile(r"(?:from|via) (?P<name>[^\W_a-z][^|·•\n]{1,50}?) by (?P<who>[^|·•\n]{2,40})")
#: unread pieces, whose number stands before a feed's name without a blank
_UNREAD: Final = re.compile(r"^\d+(?=[A-Z])")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_MINUTES: Final = re.compile(r"\d+\s*(?:min|minute)s?\.?", re.IGNORECASE)
_WORD: Final = r"(?:[^\W\d_a-z][\w.&+'’!-]*|\d+|&|of|the|and|in|on|for|a|de|la|le|du|del|der|die|das|und|et|y)"
_NAME: Final = re.compile(rf"(?=[^\W_a-z]){_WORD}(?: {_WORD}){{0,5}}")
_HOST: Final = re.compile(r"[a-z\d][a-z\d-]{1,40}(?:\.[a-z\d-]{2,30}){1,3}")
#: words of publications' names, which nobody is called
_PUBLISHING: Final = bag(
    "the of and & for in on weekly daily monthly magazine review reviews journal times post herald news gazette "
    "courier "
    "tribune chronicle observer guide radar wire hub screen screens film films movie movies tv television cinema "
    "media "
    "press network blog digest dispatch club notes letter letters hour telegraph mirror standard mail express "
    "examiner "
    "record echo argus bulletin register sentinel dispatch globe star sun mercury independent tidings report "
    "reporter reports "
    "today tonight online live plus insider culture entertainment arts critic critics kurier zeitung tagblatt diario"
)
#: characters of a row, and its cells: who, for whom, when, how long it takes, a button or two
_MOST: Final = 160
_MOST_CELLS: Final = 8
_MOST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Signed:
    """What a row says; None where it does not."""

    author: str | None = None
    publication: str | None = None
    when: str | None = None


def signed(text: str) -> Signed | None:
    """Who, for whom and when, of a row of two cells or more that says nothing else: "Jane Doe · The Lamp · Mar 2"."""
    if len(text) > _MOST or is_sentence(text):
        return None
    if feed := _FEED.fullmatch(text):
        return Signed(feed["who"], feed["name"])
    cells = [cell for part in _BETWEEN.split(text) if (cell := _SYMBOLS.sub("", part))]
    if not 2 <= len(cells) <= _MOST_CELLS or any(map(_YEAR.fullmatch, cells)):
        return None
    found: dict[str, list[str]] = {"author": [], "publication": [], "name": [], "when": [], "else": [], "": []}
    for cell in cells:
        kind, said = _kind(cell)
        found[kind].append(said)
    names, authors, publications = found["name"], found["author"], found["publication"]
    if found[""] or not (found["when"] or authors) or not len(authors + publications + names) > 0 or len(names) > 2:
        return None
    author, publication = _who(authors, publications, names)
    return Signed(author, publication, next((when for cell in found["when"] if (when := stamp(cell))), None))


def _kind(cell: str) -> tuple[str, str]:
    """What a cell of such a row is, and what it says; no kind where it is none that such rows have."""
    if is_stamp(cell):
        return ("else" if _MINUTES.fullmatch(cell) else "when"), cell  # how long it takes to read, or a film
    if who := byline(cell):
        return "author", who[0]
    if lead := _FROM.match(cell):
        return "publication", cell[lead.end() :]
    if any(kind(cell) for kind in (is_control, is_button, is_small_print, is_player, is_profile)):
        return "else", cell
    bare = _UNREAD.sub("", cell)
    return ("name" if is_name(bare) and not is_section(bare) else ""), bare


def _who(authors: list[str], publications: list[str], names: list[str]) -> tuple[str | None, str | None]:
    author, publication = next(iter(authors), None), next(iter(publications), None)
    for name in names:
        if author is None and not is_publishing(name) and (who := bare_byline(name)):
            author = who[0]
        elif publication is None:
            publication = name
    return author, publication


def is_name(text: str) -> bool:
    """Whether a line is a name alone, a person's or a publication's, or a host."""
    return len(text) <= _MOST_NAME and (_NAME.fullmatch(text) is not None or _HOST.fullmatch(text) is not None)


def is_publishing(name: str) -> bool:
    """Whether a name is a publication's, not a person's: one word, a host, or with words as papers have them."""
    words = name.split()
    return len(words) == 1 or len(words) > 4 or any(word.lower() in _PUBLISHING or word[0].isdigit() for word in words)
