"""The parts of an article: one subject throughout, or a list in which each part has its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.openings import PLAIN_START
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.topic.lists import FEWEST, SOMEBODYS, Promise, openings
from nightcap.reviews.reading.topic.roundups import is_roundup, may_be_roundup
from nightcap.reviews.reading.topic.standing import ENOUGH, LIKELY, best
from nightcap.reviews.reading.topic.sureness import is_told
from nightcap.reviews.reading.words import Sentence, bag, keys

#: the standing of a name of the text that outweighs a headline's which the text never names
_CERTAIN: Final = 1.0
#: the same, of a name that is no title by itself, where the headline may be nothing but a title
_SURER: Final = -0.3
#: words that open a title as well as a headline
_PART: Final = frozenset(
    ("the", "a", "an", "my", "our", "her", "his", "their", "your", "one", "two", "three", "all", "last", "first")
)
#: words of a headline that may be nothing but the title
_SHORT: Final = 4
#: the same, above a text that names no title for certain
_LONGER: Final = 7
#: what headlines talk about rather than name: a work, and who should see it
_WORKS: Final = bag_of("nouns", "work")
_TALKS: Final = bag(
    "you your youll everyone everybody nobody will should worth finally streaming stream watch watching why best thing "
    "is isnt are was deserves needs makes missed missing hit hidden gem week weekend tonight right now year netflix"
)
#: letters of the words that are not in capitals in a title
_SMALL: Final = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """`subjects` in the order of the text; `of_sentence[i]` is what sentence i speaks of ("" before the first)."""

    subjects: tuple[str, ...]
    of_sentence: tuple[str, ...]


def divide(
    body: Sequence[Sentence],
    candidates: Sequence[Candidate],
    title: str | None,
    headline: Sequence[str],
    *,
    known: bool,
) -> Parts:
    """Who is spoken of where.

    Args:
        body: the sentences.
        candidates: the names found, the surest title first.
        title: the headline.
        headline: names that the headline gives.
        known: whether the first of these is plainly a title's (quoted, before "review", or in the catalogue).
    """
    in_headline = [each for each in candidates if each.headline and each.what == "title"]
    several = len(in_headline) >= FEWEST  # those alone have parts of their own
    one = bool(known and in_headline and not several)
    promise: Promise = "none"
    if several or (not one and is_roundup(title, body)):
        promise = "several"
    elif not one and may_be_roundup(title):
        promise = "perhaps"
    found = openings(body, in_headline if several else candidates, promise, strict=len(in_headline) == 1)
    if len(set(found.values())) >= FEWEST and _holds(found, candidates, in_headline):
        return _list(body, found)
    subject = _one(candidates, in_headline, title, headline, known=known)
    return Parts((subject,) if subject else (), (subject,) * len(body))


def _holds(found: Mapping[int, str], candidates: Sequence[Candidate], in_headline: Sequence[Candidate]) -> bool:
    """Whether the likeliest subject, the headline's where it names one, has a part of its own."""
    likeliest = in_headline[0] if in_headline else (best(candidates) or (None, 0.0))[0]
    return likeliest is not None and likeliest.name in found.values()


def _one(
    candidates: Sequence[Candidate],
    in_headline: Sequence[Candidate],
    title: str | None,
    headline: Sequence[str],
    *,
    known: bool,
) -> str:
    if in_headline and known:
        return in_headline[0].name
    found, value = best(candidates) or (None, 0.0)
    if in_headline and found and found.headline:
        return in_headline[0].name
    if headline and known and not (found and _outweighs(found, value, headline[0], told=is_told(title))):
        return headline[0]
    short, longer = (headline[0] if headline and _is_a_name(headline[0], most) else "" for most in (_SHORT, _LONGER))
    if (
        found is None
        or value < ENOUGH
        or (longer and found.what != "title" and (value < _SURER or not found.reasons.isdisjoint(SOMEBODYS)))
    ):
        return longer or (found.name if found and value >= LIKELY and found.reasons.isdisjoint(SOMEBODYS) else "")
    # "The Tailor of Tromsø" above a text that names only The Tailor, from which it was made
    longer_there = (
        f" {found.folded} " in f" {fold(short)} " and fold(short).partition(" ")[0] not in PLAIN_START - _PART
    )
    return short if longer_there else found.name


def _outweighs(found: Candidate, value: float, headline: str, *, told: bool) -> bool:
    """Whether a name of the text is its subject rather than what the headline plainly names, as the text never does.

    told: the headline says so by more than a colon, as a pun may stand before one ("Sea Legs: a landlubber's apology").
    """
    if found.asides == len(found.places):
        return False
    if told:
        return found.what == "title" and f" {found.folded} " in f" {fold(headline)} "
    return value >= _CERTAIN


def _is_a_name(headline: str, most: int) -> bool:
    """Whether a headline may be nothing but a title: a few words, in capitals."""
    cut = headline.split()
    told = keys(headline)
    if not _WORKS.isdisjoint(told) and (not _TALKS.isdisjoint(told) or told[0] in ("this", "that", "these")):
        return False  # "The Danish Thriller Everyone Missed"
    return len(cut) <= most and not any(word[0].islower() and len(word) >= _SMALL for word in cut)


def _list(body: Sequence[Sentence], found: Mapping[int, str]) -> Parts:
    spoken, current = [], ""
    for place in range(len(body)):
        current = found.get(place, current)
        spoken.append(current)
    return Parts(tuple(dict.fromkeys(found[place] for place in sorted(found))), tuple(spoken))
