"""How plainly a headline names a title: by quotation marks, "review", stars, a year; or by no more than a colon."""

from __future__ import annotations

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.topic import forms
from nightcap.reviews.reading.topic.headline import (
    LONGEST,
    MOST_WORDS,
    SHORT,
    by_list,
    by_quotes,
    by_rating,
    by_review,
    in_small_letters,
    in_title_case,
)


def is_sure(headline: str | None) -> bool:
    """Whether what headline.py gives is plainly a title's: quoted, reviewed, with its year or season, set apart."""
    if is_told(headline):
        return True
    short = _bare(headline)
    parted = forms.PARTED.match(forms.CALL.sub("", short))
    return parted is not None and _is_of_parts(parted["name"], parted["rest"])


def _is_of_parts(left: str, right: str) -> bool:
    """Whether one of two parts is plainly a title: "Locarno: Nine Wells", "Nine Wells: a village runs dry"."""
    left = forms.AGED.sub("", left)
    kicked = bool(forms.KICKER.search(left))
    if kicked or fold(left) in KNOWN_OTHERS:
        right = forms.ALIAS.sub("", right)
        return in_title_case(right) and len(right.split()) <= MOST_WORDS
    if not in_title_case(left):
        return _is_billed(right)
    named = any(map(str.isalpha, left))  # not "3, 2, 1: what Cowboys Hear"
    return named and (in_small_letters(right) or len(right.split()) <= SHORT)


def _bare(headline: str | None) -> str:
    """A headline without its stars and asides in brackets; a bracket that ends it may tell where a title is seen."""
    short = forms.STARS.sub(" ", (headline or "")[:LONGEST]).strip()
    return short if forms.BRACKET.search(short) else forms.BRACKETED.sub("", short)


def _parts_tell(left: str, right: str) -> bool:
    """ "Recap and verdict: The Man Who Cooked for Generals", "Pick of the week: Salt Road"."""
    right = forms.ALIAS.sub("", right)
    if forms.KICKER.search(left):
        return in_title_case(right) and 1 < len(right.split()) <= MOST_WORDS and ":" not in right
    if not in_title_case(left):
        return _is_billed(right)
    placed = forms.PLACED.sub("", left)
    return placed != left and len(placed.split()) > 1 and in_small_letters(right)


def _is_billed(name: str) -> bool:
    """Whether a second part of a headline is a title: several words in capitals, of which one would do by itself."""
    cut = name.split()
    several = 2 < len(cut) <= MOST_WORDS or (len(cut) > 1 and cut[0] in ("The", "A", "An"))
    return several and in_title_case(name) and ":" not in name


def is_told(headline: str | None) -> bool:
    """Whether a headline says by more than a colon that it names a title; a pun may stand before a colon too."""
    if by_rating((headline or "")[:LONGEST]):
        return True
    short = _bare(headline)
    if forms.BRACKET.search(short) and in_title_case(forms.BRACKET.sub("", short)):
        return True
    if forms.CALL.search(short):
        return True
    told = (
        by_quotes, by_list, by_review, forms.YEAR.match, forms.FIT.match, forms.ABOUT.search, forms.ADVICE.search,
        forms.OF_SEASON.match, forms.WITH_SEASON.match,
    )  # fmt: skip
    if (asked := forms.ASKED.match(short)) and in_title_case(asked["name"]):
        return True
    parted = forms.PARTED.match(short)
    if parted and _parts_tell(parted["name"], parted["rest"]):
        return True
    return any(pattern(short) for pattern in told) or bool(forms.PREFIX.match(short) and forms.QUESTION.search(short))
