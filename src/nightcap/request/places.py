"""Countries and languages: which one is meant, and whether it is said of the title."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, Literal, TypeVar

from nightcap.catalogue.countries import ADJECTIVES, NOUNS, REGIONS, country_in_text, country_name
from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.model import Limit
from nightcap.request.words import Word

T = TypeVar("T")
#: countries or languages in one list
_MOST: Final = 8

_HEADS: Final = bag(
    "film films movie movies flick flicks series show shows tv cinema television picture one ones stuff hit hits "
    "remake remakes productions production thing things title titles sitcom noir classic classics"
)


@cache
def _adjectives() -> Phrases[tuple[str, ...]]:
    return Phrases([*ADJECTIVES.items(), *REGIONS.items()])


@cache
def _nouns() -> Phrases[tuple[str, ...]]:
    return Phrases(NOUNS.items())


@cache
def _languages() -> Phrases[str]:
    return Phrases(CODES.items())


def country_adjective(reading: Reading, at: int) -> tuple[tuple[str, ...], int] | None:
    """The countries of an adjective that starts at word `at`, and the word after it."""
    if reading.words[at].text in ("US", "U.S"):
        return ("US",), at + 1
    return _adjectives().at(reading.words, at)


def _country(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """The countries of a noun that starts at word `at`, with "the" before it or without, and the word after it."""
    found = _nouns().at(words, at)
    bare = found is None and words[at].key == "the" and at + 1 < len(words)
    return _nouns().at(words, at + 1) if bare else found


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _language(reading, at)
        yield from _foreign(reading, at)
        yield from _origin(reading, at)
        yield from _adjective(reading, at)


def _chain(
    words: Sequence[Word], at: int, look_up: Callable[[Sequence[Word], int], tuple[T, int] | None]
) -> tuple[list[T], int]:
    """What is found at word `at` and behind each "or" or "and" after it, and the word after the last."""
    found: list[T] = []
    last = at
    while last < len(words) and len(found) < _MOST and (hit := look_up(words, last)):
        found.append(hit[0])
        last = hit[1]
        if last + 1 < len(words) and words[last].key in ("or", "and") and look_up(words, last + 1):
            last += 1
    return found, last


def _language(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "In Korean or Japanese", "French-language", "Spanish speaking"."""
    words = reading.words
    cued = words[at].key in ("in", "speaking", "spoken") and at + 1 < len(words)
    start = at + 1 if cued else at
    if cued and words[start].key in ("original", "the"):
        return
    codes, last = _chain(words, start, _languages().at)
    if not codes:
        return
    marked = last < len(words) and words[last].gap == 0 and words[last].key in ("language", "speaking", "spoken")
    if not cued and not marked:
        return
    last += marked
    if last < len(words) and words[last].gap == 0 and words[last].key in ("food", "class", "lessons", "school"):
        return
    names = " or ".join(language_name(code) for code in codes)
    yield _limited(reading, at, last, "language", tuple(codes), meaning=f"in {names}")


def _foreign(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    for shape in (
        ("foreign", "language"),
        ("non", "english", "language"),
        ("non", "english"),
        ("not", "in", "english"),
        ("foreign",),
    ):
        if tuple(word.key for word in words[at : at + len(shape)]) != shape:
            continue
        last = at + len(shape)
        if shape == ("foreign",) and not (last < len(words) and words[last].key in _HEADS):
            return
        home = reading.home_languages
        text = reading.said(at, last)
        if reading.denied(at) and shape[0] != "not":
            limit = Limit(field="language", op="in", value=home, text=text)
            meaning = "in " + " or ".join(map(language_name, home))
        else:
            limit = Limit(field="language", op="not_in", value=home, text=text)
            meaning = "not in " + " or ".join(map(language_name, home))
        hard, soft = reading.weighed(at, limit)
        yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)
        return


def _origin(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "From Iran", "made in Japan or Korea"."""
    words = reading.words
    if words[at].key not in ("from", "made", "produced"):
        return
    start = at + 1 + (words[at].key != "from")
    found, last = _chain(words, start, _country)
    countries = [code for codes in found for code in codes]
    if countries:
        yield _limited(reading, at, last, "country", tuple(countries), meaning=f"from {_named(countries)}")


def _adjective(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "French or Italian", where it is said of a film."""
    found, last = _chain(reading.words, at, lambda _, start: country_adjective(reading, start))
    countries = [code for codes in found for code in codes]
    if countries and _of_a_title(reading, at, last):
        unique = tuple(dict.fromkeys(countries))
        yield _limited(reading, at, last, "country", unique, meaning=f"from {_named(unique)}")


def _of_a_title(reading: Reading, at: int, last: int) -> bool:
    """Not "Chinese food": a film word or genre follows, or nothing that the adjective could describe."""
    words = reading.words
    before = words[at - 1].key if at else ""
    if before == "in" and words[at].gap == 0:
        return False
    for follow in range(last, min(last + 5, len(words))):
        if words[follow].gap != 0:
            return True
        key = words[follow].key
        if key in _HEADS or table("genres").at(words, follow):
            return True
        if (
            follow == last
            and key in plain()
            and key not in ("man", "woman", "guy", "girl", "boy", "people", "husband", "wife", "world")
        ):
            return True
        if not (
            table("tones").at(words, follow)
            or table("era").at(words, follow)
            or words[follow].number
            or key in ("s", "language", "new", "old")
        ):
            return False
    return True


def _named(codes: list[str] | tuple[str, ...]) -> str:
    if len(codes) > 4:
        return f"{', '.join(country_name(code) for code in codes[:3])} or {len(codes) - 3} other countries"
    return " or ".join(map(country_in_text, codes))


def _limited(
    reading: Reading,
    first: int,
    last: int,
    field: Literal["country", "language"],
    codes: tuple[str, ...],
    *,
    meaning: str,
) -> Finding:
    text = reading.said(first, last)
    lead = reading.lead(first)
    if reading.marks[first].fine:
        fine = ((field, codes),)
        return Finding(first=lead, last=reading.tail(first, last), meaning=f"{text} is fine", allows=fine)
    if reading.denied(first):
        limit = Limit(field=field, op="not_in", value=codes, text=text)
        meaning = f"not {meaning}"
    else:
        limit = Limit(field=field, op="in", value=codes, text=text)
    if reading.marks[first].stance == "past":
        return Finding(first=first, last=last, meaning=f"{text}, told of", rank=-1)
    hard, soft = reading.weighed(first, limit)
    return Finding(
        first=lead, last=reading.tail(first, last), meaning=meaning + (" if possible" if soft else ""),
        limits=hard, wishes=soft,
    )  # fmt: skip
