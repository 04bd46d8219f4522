"""What genre the article calls its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import GENRE_ADJECTIVES, GENRE_NOUNS, GENRE_PAIRS, PLURALS
from nightcap.reviews.reading.words import bag

MIXES: Final = bag("blends blending mixes mixing combines combining marries marrying fuses fusing straddles melds weds")
MIXTURES: Final = MIXES | bag(
    "between mix blend mixture cross hybrid fusion mash combination marriage parts cocktail more"
)
_MOST_MIXED: Final = 4
_TELEVISION: Final = bag("television tv telly contest competition format")
#: genres that are named without a noun: "a mix of action and sci-fi"
_ALONE: Final = {"action": ("action",), "crime": ("crime",), "adventure": ("adventure",), "noir": ("crime",)}
_PAIRED: Final = {key for pair in GENRE_PAIRS for key in pair}


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """One claim for each genre named in the phrase."""
    at = phrase.first
    while at <= phrase.head:
        width = 1
        key = _singular(view, at)
        genres: tuple[str, ...] = ()
        if key in _PAIRED and at < phrase.head:
            genres = GENRE_PAIRS.get((key, _singular(view, at + 1)), ())
            width = 2 if genres else 1
        if not genres:
            genres = GENRE_NOUNS.get(key, ()) or (GENRE_ADJECTIVES.get(key, ()) if at < phrase.head else ())
        for genre in genres:
            yield view.fact("genre", genre, at, at + width, title=phrase.title)
        at += width


def reality(view: View, at: int) -> Iterator[Claim]:
    """It is reality television; `at` is the "reality"."""
    told = view.key(at + 1) in _TELEVISION and not view.gap(at + 1) and view.key(at - 1) not in ("of", "no", "in")
    if told and not view.denied(at) and at not in view.taken and (title := view.owner(at)):
        yield view.fact("genre", "reality", at, at + 2, title=title)


def mixed(view: View, at: int) -> Iterator[Claim]:
    """A mix of comedy and horror; it blends comedy with horror; more comedy than drama; `at` is the "mix"."""
    if view.question or at in view.taken or view.denied(at):
        return
    key = view.key(at)
    if key == "more":
        last = at + 2
        fine = view.key(last) == "than" and _named(view, last + 1, 1) and view.key(at - 1) not in ("no", "far")
        found = _named(view, at + 1, 1) if fine and (view.breaks(at) or view.key(at - 1) in ("is", "s", "as")) else []
    elif key in MIXES or key == "between":
        found = _named(view, at + 1, _MOST_MIXED)
    else:
        found = _named(view, at + 2, _MOST_MIXED) if view.key(at + 1) in ("of", "between") else []
    title = view.owner(at) if found and (key == "more" or len(found) > 1) else None
    if title:
        for genre, first, last in found:
            yield view.fact("genre", genre, first, last, title=title)


def _named(view: View, at: int, most: int) -> list[tuple[str, int, int]]:
    """(genre, first word, word after it) of each genre of a list that starts at word `at`."""
    found: list[tuple[str, int, int]] = []
    while len(found) < most:
        at += view.key(at) in ("and", "with", "a", "an", "part")
        at += view.key(at) in ("a", "an")
        genres = GENRE_PAIRS.get((view.key(at), _singular(view, at + 1)), ())
        width = 2 if genres else 1
        genres = genres or GENRE_NOUNS.get(_singular(view, at), ()) or _ALONE.get(view.key(at), ())
        if not genres or view.name(at):
            return found
        found += [(genre, at, at + width) for genre in genres]
        at += width
        if view.gap(at) not in ("", ",", "-", "/", "&") or (not view.gap(at) and view.key(at) not in ("and", "with")):
            return found
    return found


def _singular(view: View, at: int) -> str:
    key = view.key(at)
    return PLURALS.get(key, key)
