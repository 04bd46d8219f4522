"""The phrase by which an article calls its title: "this eight-part Danish crime thriller"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nightcap.reviews.reading.facts.extents import CALLED, HEADS, ends_at, start_of
from nightcap.reviews.reading.facts.owned import is_titles
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import (
    ADVERBS,
    ALSO_CONTENTS,
    COPULAS,
    DETERMINERS,
    GENRE_NOUNS,
    NOT_ONLY,
    NOUNS,
    PLURALS,
    PRONOUNS,
    SECONDS,
    SOURCE_NOUNS,
    SPOKEN_OF,
)
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = HEADS
#: these tell that another film or series is meant, or none in particular
_OF_ANOTHER: Final = bag(
    "previous earlier last other next upcoming early average typical standard usual good bad fake older old"
)
#: verbs and prepositions before "a thriller" by which the title itself is meant
_PRESENTS: Final = bag(
    "into delivers crafts made makes directs creates offers presents comes heres theres serves fashions conjures "
    "crafting deliver find get got be us constructs builds spins weaves grown grows fashioned crafted launches "
    "announced commissioned concocts cooks assembles begins opens gives brings serving making came arrives"
)
#: word before "a thriller" → what has to stand before that: "works as", "makes for", "stars in"
_LINKS: Final = {
    "as": bag("works succeeds adapted reimagined work itself"),
    "for": bag("makes made make"),
    "in": bag("stars star leads shines cast part role appears thing"),
    "of": bag("much something rest episodes hours minutes parts season seasons chapters"),
}
#: before an "s" that is "is"
_BILLED: Final = bag("billed sold marketed advertised touted pitched promoted dismissed packaged")
_ITS: Final = bag("it that this there here what which")
_OWNERS: Final = bag("s its his her their")
_OTHERS_DO: Final = bag("to never he she they who")
_NO_SUBJECT: Final = SOURCE_NOUNS - bag("original story") | bag(
    "he she they i you we life job dream plan marriage father mother idea world family house past career everything"
)
_LESS_REACH: Final = 6
#: words before the last "but" of what opens a line, at most
_SHORT_OPENING: Final = 5
_SECONDS: Final = SECONDS - {"noir"}
_GENERIC: Final = bag("needs should must is has lives can ought who may")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` up to, not including, `last`, the noun being `head`; `title` is whom they speak of.

    `first` is the word after the determiner. `capsule`: it stands alone, without a verb.
    """

    first: int
    head: int
    last: int
    determiner: str
    title: str


def read(view: View, head: int) -> Phrase | None:
    """The phrase whose last noun is word `head`; None where none is, or where it speaks of no title."""
    if view.key(head) in _SECONDS and (view.gap(head) not in ("-", "–", "") or view.key(head - 1) == "coming"):
        return None
    if not ends_at(view, head) or (view.key(head + 1) == "who" and not view.gap(head + 1)):
        return None  # "a failed stand-up who", "a horror who": somebody
    first, crossed = start_of(view, head)
    determiner = view.key(first - 1) if first and not view.breaks(first) else ""
    if determiner not in DETERMINERS and (determiner != "s" or view.key(first - 2) in _ITS):
        determiner = ""
    if crossed and not determiner:
        first, crossed = crossed, 0
    modifiers = {view.key(at) for at in range(first, head)}
    if modifiers & _OF_ANOTHER or ("original" in modifiers and view.key(head) != "original"):
        return None
    start = first - bool(determiner)
    if start in view.taken or head in view.taken:
        return None
    title = _title(view, first, head, determiner)
    return Phrase(first, head, head + 1, determiner, title) if title else None


def _title(view: View, first: int, head: int, determiner: str) -> str | None:
    """Whom the phrase speaks of."""
    start = first - bool(determiner)
    after = head + 1 + (view.key(head + 1) in CALLED)
    if view.is_title(after) and not view.breaks(after):
        name = view.name(after)
        return name.name if name and name.first == after and not view.question else None
    rather = view.key(start - 1) == "than" and _rather(view, start - 1)
    if determiner != "this" and ((view.denied(start) and not rather) or _left_out(view, start)):
        return None
    if determiner == "this" and view.question:
        return None
    if view.key(head) in PLURALS and view.key(head) != "series" and not _one_of(view, start):
        # "as cosy mysteries go"
        return view.owner(start) if view.key(head + 1) == "go" and view.key(start - 1) == "as" else None
    return view.owner(start) if _accepted(view, determiner, first, head) else None


def _accepted(view: View, determiner: str, first: int, head: int) -> bool:
    """Whether a phrase with this determiner speaks of the title."""
    start = first - bool(determiner)
    if determiner in ("this", "part", "half"):
        return True
    if determiner == "the":
        return _definite(view, first, head)
    if determiner in ("a", "an", "another", "one"):
        return _indefinite(view, start, first, head)
    if not determiner:
        return _alone(view, start, head)
    return determiner in _OWNERS and is_titles(view, first, head)


def _one_of(view: View, start: int) -> bool:
    return (view.key(start - 1) == "of" and view.key(start - 2) == "one") or view.key(start - 1) == "among"


def _left_out(view: View, start: int) -> bool:
    """Whether what stands before makes it a thing of comparison or of taste: "fans of", "more", "reminiscent of"."""
    before = view.key(start - 1)
    if before == "as" and view.key(start - 2) in _BILLED:
        return True
    if view.breaks(start) or (before == "than" and _rather(view, start - 1)):
        return False
    return before in ("like", "unlike", "than", "recalls", "resembles", "more", "less", "from", "to", "any") or (
        before in ("of", "for")
        and view.key(start - 2) in ("fans", "fan", "reminiscent", "lovers", "echoes", "version", "kind", "sort")
    )


def _rather(view: View, than: int) -> bool:
    """Whether what follows "than" is what it is: "less a thriller than a family drama"."""
    return "less" in view.keys[max(0, than - _LESS_REACH) : than]


def _definite(view: View, first: int, head: int) -> bool:
    """The Danish thriller: the title, if it is more than "the comedy" of it."""
    key = view.key(head)
    key = PLURALS.get(key, key)
    love = view.key(head - 1) == "love" and (
        first == head - 1 or view.key(first) in ("real", "true", "central", "main")
    )
    bare = first == head or love  # "the love story" of it
    return not bare or key not in ALSO_CONTENTS


def _indefinite(view: View, start: int, first: int, head: int) -> bool:
    """A Danish thriller: the title, if it stands alone or something says so."""
    if view.breaks(start):
        general = start == 0 and view.key(head + 1) in _GENERIC and not view.gap(head + 1) and not view.capsule
        return not general
    at = start - 1
    while at > 0 and view.key(at) in ADVERBS and not view.breaks(at):
        at -= 1
    key = view.key(at)
    if key in ("for", "as") and view.breaks(at):
        known = view.gap(head + 1) == "," or view.key(head + 1) in PRONOUNS or view.is_title(head + 1)
        return (key == "for" and at == 0) or known  # "For a Danish thriller, it is slow"
    if key in _LINKS:
        return view.key(at - 1) in _LINKS[key]
    if key in COPULAS:
        return _copula(view, at, first, head)
    return _joined(view, at)


def _joined(view: View, at: int) -> bool:
    """Whether word `at`, no verb of being, joins the phrase to the title: "not only", "less … than", "delivers"."""
    key = view.key(at)
    if key == "than":
        return _rather(view, at)
    if key == "and":
        return view.key(at - 1) in NOUNS and read(view, at - 1) is not None
    if key == "not":
        return view.key(at + 1) in NOT_ONLY
    if key in ("it", "this"):
        return view.key(at - 1) in ("call", "called", "calling", "makes", "make")  # "you might call it a comedy"
    return view.is_title(at - 1) if key == "was" else key in _PRESENTS and view.key(at - 1) not in _OTHERS_DO


def _copula(view: View, at: int, first: int, head: int) -> bool:
    """Whether the subject of the "is" at word `at` is the title; for a bare "a comedy" it has to be plain."""
    place = at - 1
    while place > 0 and view.key(place) in ADVERBS and view.key(place) not in SPOKEN_OF:
        place -= 1
    if place < 0 or view.is_title(place):
        return True
    key, name = view.key(place), view.name(place)
    if name and name.what == "person":
        return False
    plain = key in SPOKEN_OF or key in ("that", "which", "what", "here", "result", "thing", "all", "one")
    plain = plain or (view.key(view.opening(place)) == "what" and key not in _NO_SUBJECT)  # "What follows is a comedy"
    if plain or key in _NO_SUBJECT:
        return plain
    return first < head or view.key(head) not in ALSO_CONTENTS


def _alone(view: View, start: int, head: int) -> bool:
    """Danish thriller; six episodes: only where no sentence is made of it."""
    if bracket := view.bracket(start):
        return bracket[0] == start and (view.is_title(start - 1) or view.key(start - 1) in NOUNS)
    if view.key(start - 1) in ("is", "s") and view.key(start - 2) in PRONOUNS:
        pure = view.key(head) in GENRE_NOUNS or (view.key(head) == "fiction" and start < head)
        return pure and view.key(head) not in PLURALS  # "It is science fiction of the thinking sort"
    if view.capsule and view.key(start - 1) in ("but", "and", "yet") and start <= _SHORT_OPENING:
        return True  # "Saddle-worn but sweet-natured western, with …"
    return view.breaks(start) and (view.capsule or (start == 0 and view.breaks(head + 1)))
