"""Which country a title comes from; the words before its noun may tell its language too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, COUNTRIES, NOUNS
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.languages import LANGUAGES, THINGS, is_of_title
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import PLURALS
from nightcap.reviews.reading.words import bag

#: "Franco-Belgian"
_PREFIXES: Final[Mapping[str, str]] = {"franco": "FR", "anglo": "GB", "italo": "IT", "sino": "CN", "hispano": "ES",
                                       "russo": "RU", "austro": "AT", "indo": "IN"}  # fmt: skip
#: folded words, one or two → country
_BY_ADJECTIVE: Final[Mapping[tuple[str, ...], str]] = {
    tuple(name.split()): codes[0] for name, codes in ADJECTIVES.items() if len(codes) == 1
}
_BY_NOUN: Final[Mapping[tuple[str, ...], str]] = {
    tuple(name.split()): codes[0] for name, codes in NOUNS.items() if len(codes) == 1 and codes[0] in COUNTRIES
}
#: first word of a country's name → how many words such a name may have, most first
_WIDTHS: Final[Mapping[str, tuple[int, ...]]] = {
    first: tuple(sorted({len(name) for name in _BY_NOUN if name[0] == first}, reverse=True))
    for first in {name[0] for name in _BY_NOUN}
}
_BY_LETTER: Final[Mapping[str, str]] = {"k": "KR", "j": "JP", "c": "CN"}
#: the first words of names of countries that are also other things
_NO_CAPSULE: Final = bag("georgia jordan chad turkey wales china")
_MAKES: Final = bag("made produced shot hails hailing comes came coming arrives imported import export")
_ENTRIES: Final = bag("entry submission export hit sitcom comedy drama thriller series telenovela answer contender")
_HEARD: Final = bag("dubbed subtitles subtitled spoken dialogue dub titles")
_SHORT_CAPSULE: Final = 12


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """The countries and languages among the words before the noun."""
    if view.key(phrase.head) == "original" and view.key(phrase.first - 2) == "in":
        return  # "in the Czech original": a language
    if view.key(phrase.head) == "version" and view.key(phrase.head - 1) in LANGUAGES and view.key(phrase.last) != "of":
        return  # "the English version" is a dub
    for at in range(phrase.first, phrase.head):
        key = view.key(at)
        if key in _PREFIXES and view.gap(at + 1) in ("-", "–"):
            yield view.fact("country", _PREFIXES[key], at, phrase.last, title=phrase.title)
        elif key in _BY_LETTER and view.key(at + 1) == "drama" and view.gap(at + 1) in ("-", "", "–"):
            yield view.fact("country", _BY_LETTER[key], at, phrase.last, title=phrase.title)
        elif view.key(at + 1) == "language" and key in LANGUAGES:
            if view.key(at - 1) != "non":
                yield view.fact("language", LANGUAGES[key], at, at + 2, title=phrase.title)
        elif code := _adjective(view, at):
            yield view.fact("country", code, at, phrase.last, title=phrase.title)


def _adjective(view: View, at: int) -> str | None:
    """The country whose adjective ends at word `at`."""
    key = view.key(at)
    if view.key(at + 1) in ("born", "style", "inspired", "set", "restaurant", "food") or key in ("uk", "usa"):
        return None
    pair = _BY_ADJECTIVE.get((view.key(at - 1), key))
    longer = (key, view.key(at + 1)) in _BY_ADJECTIVE
    return pair or (None if longer else _BY_ADJECTIVE.get((key,)))


def country(view: View, at: int) -> Iterator[Claim]:
    """From Denmark, made in Senegal; `at` is the "from", or the "in" of "made in"."""
    native = view.key(at + 1) in ("its", "their") and view.key(at + 2) in ("native", "homeland")
    found = _place(view, at + 1 + 2 * native)
    if not found or view.denied(at) or at in view.taken:
        return
    code, last = found
    before = view.key(at - 1)
    made = before in _MAKES or view.keys[max(0, at - 3) : at] in (("comes", "to", "us"), ("came", "to", "us"))
    if view.key(at) == "in":
        if (
            not native
            and before not in ("made", "produced")
            and not (before == "home" and view.key(at - 2) in ("back", "at"))
        ):
            return
    elif at == 0 and view.key(last) in ("comes", "arrives"):
        pass  # "From Denmark comes a drama"
    elif view.gap(at) == "," and view.gap(last) == "," and view.is_title(at - 1):
        pass  # "Two Boats, from Denmark, takes"
    elif (
        not made
        and not (before in ("is", "s") and is_of_title(view, at - 1))
        and (before not in THINGS or view.breaks(at))
    ):
        return
    person = any(name.what == "person" and name.last <= at for name in view.passage.names)
    if (person and made) or view.key(at - 2) in ("he", "she", "they", "who"):
        return
    if view.is_title(last) and not view.gap(last):
        return
    title = view.owner(at)
    if title:
        yield view.fact("country", code, at - made, last, title=title)


def between(view: View, at: int) -> Iterator[Claim]:
    """A co-production between Norway and Iceland; `at` is the "between"."""
    if view.key(at - 1) not in ("production", "coproduction", "collaboration") or view.question or view.denied(at):
        return
    place = at + 1
    while found := _named(view, place, 3):
        code, last = found
        if title := view.owner(at):
            yield view.fact("country", code, place, last, title=title)
        place = last + (view.key(last) == "and")


def possessed(view: View, at: int) -> Iterator[Claim]:
    """Poland's entry for the Oscars, Denmark's biggest hit; `at` is the country."""
    found = _named(view, at, 3)
    if found is None or view.key(found[1]) != "s" or view.question or view.denied(at):
        return
    code, last = found
    for place in range(last + 1, min(last + 5, len(view.words))):
        if view.gap(place) not in ("", "-") or view.name(place):
            return
        if view.key(place) in _ENTRIES:
            if title := view.owner(at):
                yield view.fact("country", code, at, place + 1, title=title)
            return


def _place(view: View, at: int) -> tuple[str, int] | None:
    """(code, word after) of the country named at word `at`."""
    if not 0 <= at < len(view.words) or view.gap(at) or view.key(at) in ("europe", "asia"):
        return None
    found = _named(view, at, 3)
    return None if found is None or view.key(found[1]) == "s" else found


def _named(view: View, at: int, most: int) -> tuple[str, int] | None:
    """(code, word after) of the longest country's name, of `most` words, that starts at word `at`."""
    for width in _WIDTHS.get(view.key(at), ()):
        if width <= most and (code := _BY_NOUN.get(view.keys[at : at + width])) and at + width <= len(view.keys):
            return code, at + width
    return None


def capsule(view: View, at: int) -> Iterator[Claim]:
    """(Denmark, 2023): a country by itself beside a year or a length."""
    found = _named(view, at, 2)
    if found is None:
        return
    code, behind = found
    if not all(view.breaks(place) or view.gap(place) == "/" for place in (at, behind)):
        return
    bracket = view.bracket(at)
    first, last = bracket or (0, len(view.words))
    if not bracket and not (view.capsule and last <= _SHORT_CAPSULE):
        return
    told = any(view.words[place].text.isdecimal() for place in range(first, last))
    alone = bracket == (at, behind)
    if told or (alone and view.is_title(at - 1)):
        title = view.owner(at)
        if title and not view.question:
            yield view.fact("country", code, at, behind, title=title)


def predicate(view: View, at: int) -> Iterator[Claim]:
    """It is American; Australian, angry and over in 76 minutes; `at` is the adjective."""
    code = _BY_ADJECTIVE.get((view.key(at),))
    if not code or not view.words[at].capital or view.question or at in view.taken or view.name(at + 1):
        return
    after = view.key(at + 1)
    if at == 0:
        fine = (view.gap(1) == "," and after not in ("the", "a", "i", "we", "he", "she")) or after in ("to", "through")
        if fine and {word.key for word in view.words} & _HEARD:
            code = LANGUAGES.get(view.key(at), "")
            if code and (title := view.owner(at)):
                yield view.fact("language", code, at, at + 1, title=title)
            return
    else:
        if view.key(at - 1) == "most" and after == "of" and view.key(at + 2) in PLURALS:
            if title := view.owner(at):  # "this most English of comedies"
                yield view.fact("country", code, at, at + 3, title=title)
            return
        copula = view.key(at - 1) in ("is", "s") and view.key(at - 2) in ("it", "film", "series", "show")
        fine = copula and (view.breaks(at + 1) or after in ("and", "but", "to", "through"))
    if fine and not view.denied(at) and (title := view.owner(at)):
        yield view.fact("country", code, at, at + 1, title=title)


CAPSULE_TRIGGERS: Final = frozenset(name[0] for name in _BY_NOUN) - _NO_CAPSULE
NATIONS: Final = frozenset(name[0] for name in _BY_ADJECTIVE if len(name) == 1)
