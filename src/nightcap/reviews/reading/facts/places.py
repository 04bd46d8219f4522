"""Which country a title comes from, and in which language it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, COUNTRIES, NOUNS
from nightcap.catalogue.languages import CODES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS as SHOW_NOUNS
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
_THINGS: Final = (
    SHOW_NOUNS | PLURALS.keys() | bag("offering entry export import gem hit sensation phenomenon release outing")
)
#: languages of films that the catalogue has no name for; folded name → ISO 639-1
_MORE_CODES: Final[Mapping[str, str]] = {
    "quechua": "qu", "aymara": "ay", "faroese": "fo", "greenlandic": "kl", "inuktitut": "iu", "sami": "se",
    "tibetan": "bo", "lao": "lo", "luxembourgish": "lb", "maltese": "mt", "sinhala": "si", "guarani": "gn",
    "breton": "br", "kinyarwanda": "rw", "lingala": "ln", "bambara": "bm", "malagasy": "mg", "dzongkha": "dz",
    "kyrgyz": "ky", "tajik": "tg", "corsican": "co",
}  # fmt: skip
_CODES: Final[Mapping[str, str]] = {**CODES, **_MORE_CODES}
_SPOKEN: Final = bag(
    "spoken filmed shot told performed played entirely mostly largely partly all dialogue acted made wholly "
    "chiefly predominantly primarily minutes episodes mainly unfolds"
)
_PERSONS_SAY: Final = bag(
    "says said writes wrote sings singing speaks spoke means meaning called titled known letters letter songs "
    "song word words dubbed dub remade remake he she they him her them"
)
_MORE_REACH: Final = 7
#: of a language: "a dash of French"
_SOME: Final = bag("words pinch dash smattering sprinkling mix mixture bit scraps")
_HEARD: Final = bag("dubbed subtitles subtitled spoken dialogue dub titles")
_SHORT_CAPSULE: Final = 12


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """The countries and languages among the words before the noun."""
    for at in range(phrase.first, phrase.head):
        key = view.key(at)
        if key in _PREFIXES and view.gap(at + 1) in ("-", "–"):
            yield view.fact("country", _PREFIXES[key], at, phrase.last, title=phrase.title)
        elif key in _BY_LETTER and view.key(at + 1) == "drama" and view.gap(at + 1) in ("-", "", "–"):
            yield view.fact("country", _BY_LETTER[key], at, phrase.last, title=phrase.title)
        elif view.key(at + 1) == "language" and key in _CODES:
            if view.key(at - 1) != "non":
                yield view.fact("language", _CODES[key], at, at + 2, title=phrase.title)
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
    found = _place(view, at + 1)
    if not found or view.denied(at) or at in view.taken:
        return
    code, last = found
    before = view.key(at - 1)
    made = before in _MAKES
    if view.key(at) == "in":
        if before not in ("made", "produced"):
            return
    elif (
        not made and not (before in ("is", "s") and _plain(view, at - 1)) and (before not in _THINGS or view.breaks(at))
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
    if not (view.breaks(at) and view.breaks(behind)):
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


def spoken(view: View, at: int) -> Iterator[Claim]:
    """Spoken in Basque; a series in Danish; `at` is the "in"."""
    code = _CODES.get(view.key(at + 1))
    if not code or view.gap(at + 1) or view.denied(at) or at in view.taken:
        return
    before = view.key(at - 1)
    fine = (
        before in _SPOKEN
        or (before in _THINGS and not view.breaks(at))
        or (before in ("is", "s", "are") and _plain(view, at - 1))
    )
    fine = fine or (view.breaks(at) and (view.breaks(at + 2) or view.key(at + 2) in ("and", "with")))
    fine = fine or (view.breaks(at) and (at == 0 or view.capsule or bool(view.bracket(at))))
    if not fine or any(view.key(place) in _PERSONS_SAY for place in range(max(0, at - 4), at)):
        return
    last = at + 2
    if not view.breaks(last) and view.key(last) not in ("with", "and", "but", "throughout", "subtitled", "only", "or"):
        return
    title = view.owner(at)
    if not title:
        return
    yield view.fact("language", code, at, last, title=title)
    yield from _with_more(view, last, title)
    while view.key(last) == "and" or view.gap(last) == ",":
        step = last + (view.key(last) == "and")
        more = _CODES.get(view.key(step))
        if not more:
            return
        yield view.fact("language", more, at, step + 1, title=title)
        last = step + 1


def _with_more(view: View, at: int, title: str) -> Iterator[Claim]:
    """ "… with a pinch of French", "… and in dockside French"."""
    for place in range(at + 1, min(at + _MORE_REACH, len(view.words))):
        if view.breaks(place):
            return
        code = _CODES.get(view.key(place))
        if code and (view.key(place - 1) in ("of", "in") or view.key(place - 2) == "in"):
            yield view.fact("language", code, at, place + 1, title=title)
            return


def some(view: View, at: int) -> Iterator[Claim]:
    """Two hundred words of Hausa; a dash of French; in Hokkien and Mandarin; `at` is the "of", or the "and"."""
    code = _CODES.get(view.key(at + 1))
    if not code or view.gap(at + 1) or view.question or at in view.taken or not view.words[at + 1].capital:
        return
    if view.key(at) == "of":
        fine = view.key(at - 1) in _SOME
    else:
        fine = view.key(at - 2) == "in" and view.words[at - 1].capital and view.key(at - 1) not in _CODES
    if fine and not view.denied(at) and (title := view.owner(at)):
        yield view.fact("language", code, at - 1, at + 2, title=title)


def predicate(view: View, at: int) -> Iterator[Claim]:
    """It is American; Australian, angry and over in 76 minutes; `at` is the adjective."""
    code = _BY_ADJECTIVE.get((view.key(at),))
    if not code or not view.words[at].capital or view.question or at in view.taken or view.name(at + 1):
        return
    after = view.key(at + 1)
    if at == 0:
        fine = (view.gap(1) == "," and after not in ("the", "a", "i", "we", "he", "she")) or after in ("to", "through")
        if fine and {word.key for word in view.words} & _HEARD:
            code = _CODES.get(view.key(at), "")
            if code and (title := view.owner(at)):
                yield view.fact("language", code, at, at + 1, title=title)
            return
    else:
        copula = view.key(at - 1) in ("is", "s") and view.key(at - 2) in ("it", "film", "series", "show")
        fine = copula and (view.breaks(at + 1) or after in ("and", "but", "to", "through"))
    if fine and not view.denied(at) and (title := view.owner(at)):
        yield view.fact("country", code, at, at + 1, title=title)


def _plain(view: View, copula: int) -> bool:
    dated = view.words[copula - 1].text.isdecimal() if copula else False  # "Dark (2017) is"
    return view.is_title(copula - 1 - dated) or view.key(copula - 1) in (
        "it", "all", "dialogue", "film", "feature", "series", "show", "which", "everything", "movie", "drama",
    )  # fmt: skip


def language(view: View, at: int) -> Iterator[Claim]:
    """The series is Danish-language, a rare Welsh-language hit; `at` is the "language"."""
    code = _CODES.get(view.key(at - 1))
    if not code or view.gap(at) not in ("-", "–", "") or view.key(at - 2) == "non" or at in view.taken:
        return
    if not view.breaks(at + 1) or view.denied(at - 1):
        return  # before a noun it is read with its phrase
    copula = view.key(at - 2) in ("is", "s")
    if (copula and _plain(view, at - 2)) or (view.breaks(at - 1) and view.capsule):
        title = view.owner(at - 1)
        if title:
            yield view.fact("language", code, at - 1, at + 1, title=title)


def subtitled(view: View, at: int) -> Iterator[Claim]:
    """French with subtitles, 135 minutes; `at` is the "subtitles"."""
    place = at - 1 - (view.key(at - 1) == "english")
    code = _CODES.get(view.key(place - 1))
    if (
        view.key(place) != "with"
        or not code
        or not view.breaks(place - 1)
        or not (view.capsule or place == 1)
        or view.denied(place - 1)
    ):
        return
    if title := view.owner(place - 1):
        yield view.fact("language", code, place - 1, at + 1, title=title)


CAPSULE_TRIGGERS: Final = frozenset(name[0] for name in _BY_NOUN) - _NO_CAPSULE
NATIONS: Final = frozenset(name[0] for name in _BY_ADJECTIVE if len(name) == 1)
