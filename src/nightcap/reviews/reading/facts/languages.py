"""In which language a title is: spoken in Basque, a Welsh-language hit, in the original Norwegian."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.languages import CODES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS as SHOW_NOUNS
from nightcap.reviews.reading.facts.vocabulary import PLURALS
from nightcap.reviews.reading.words import bag

#: nouns for a title, and for what it is beside others: "a rare export in Danish"
THINGS: Final = (
    SHOW_NOUNS | PLURALS.keys() | bag("offering entry export import gem hit sensation phenomenon release outing")
)
#: languages of films that the catalogue has no name for; folded name → ISO 639-1
_MORE_CODES: Final[Mapping[str, str]] = {
    "quechua": "qu", "aymara": "ay", "faroese": "fo", "greenlandic": "kl", "inuktitut": "iu", "sami": "se",
    "tibetan": "bo", "lao": "lo", "luxembourgish": "lb", "maltese": "mt", "sinhala": "si", "guarani": "gn",
    "breton": "br", "kinyarwanda": "rw", "lingala": "ln", "bambara": "bm", "malagasy": "mg", "dzongkha": "dz",
    "kyrgyz": "ky", "tajik": "tg", "corsican": "co",
}  # fmt: skip
#: folded name of a language → ISO 639-1
LANGUAGES: Final[Mapping[str, str]] = {**CODES, **_MORE_CODES}
_SPOKEN: Final = bag(
    "spoken filmed shot told performed played entirely mostly largely partly all dialogue acted made wholly "
    "chiefly predominantly primarily minutes episodes mainly unfolds"
)
_PERSONS_SAY: Final = bag(
    "says said writes wrote sings singing speaks spoke means meaning called titled known letters letter songs "
    "song word words dubbed dub remade remake he she they him her them"
)
#: whose language a title's is
_SPEAKERS: Final = bag("everyone everybody all they cast actors characters people script dialogue film series show")
_MORE_REACH: Final = 7
_SUBTITLES: Final = bag("subtitles subs subtitled dub dubbed dubs captions")
#: of a language: "a dash of French"
_SOME: Final = bag("words pinch dash smattering sprinkling mix mixture bit scraps")


def spoken(view: View, at: int) -> Iterator[Claim]:
    """Spoken in Basque; a series in Danish; `at` is the "in"."""
    before = view.key(at - 1)
    if view.key(at + 2) in _SOME and view.key(at + 3) == "of" and before in _SPOKEN and not view.denied(at):
        yield from _label(view, at + 4)  # "in a mix of Hindi and Urdu"
        return
    code = LANGUAGES.get(view.key(at + 1))
    if not code or view.gap(at + 1) or view.denied(at) or at in view.taken:
        return
    fine = (
        before in _SPOKEN
        or (before in THINGS and not view.breaks(at))
        or (before in ("is", "s", "are") and is_of_title(view, at - 1))
    )
    fine = fine or (view.breaks(at) and (view.breaks(at + 2) or view.key(at + 2) in ("and", "with")))
    fine = fine or (view.breaks(at) and (at == 0 or view.capsule or bool(view.bracket(at))))
    fine = fine or (before == "it" and view.key(at - 2) == "of" and view.key(at - 3) in ("most", "much", "half", "all"))
    fine = fine or (before == "it" and view.key(at - 2) in ("told", "performed", "shot", "filmed"))
    listed = view.key(at + 2) in ("and", "") or view.gap(at + 2) == ","
    more = LANGUAGES.get(view.key(at + 2 + (view.key(at + 2) == "and")))
    fine = fine or (listed and more is not None and before not in ("fluent", "is", "are", "lessons", "exams"))
    if not fine or any(view.key(place) in _PERSONS_SAY for place in range(max(0, at - 4), at)):
        return
    last = at + 2
    if not view.breaks(last) and view.key(last) not in (
        "with",
        "and",
        "but",
        "throughout",
        "subtitled",
        "only",
        "or",
        "on",
        "by",
    ):
        return
    title = view.owner(at)
    if not title:
        return
    yield view.fact("language", code, at, last, title=title)
    yield from _with_more(view, last, title)
    while view.key(last) == "and" or view.gap(last) == ",":
        step = last + (view.key(last) == "and")
        more = LANGUAGES.get(view.key(step))
        if not more:
            return
        yield view.fact("language", more, at, step + 1, title=title)
        last = step + 1


def _with_more(view: View, at: int, title: str) -> Iterator[Claim]:
    """ "… with a pinch of French", "… and in dockside French"."""
    for place in range(at + 1, min(at + _MORE_REACH, len(view.words))):
        if view.breaks(place):
            return
        code = LANGUAGES.get(view.key(place))
        some = view.key(place - 1) in ("some", "occasional", "little") and view.key(at) == "with"
        if code and (some or view.key(place - 1) in ("of", "in") or view.key(place - 2) == "in"):
            yield view.fact("language", code, at, place + 1, title=title)
            return


def some(view: View, at: int) -> Iterator[Claim]:
    """Two hundred words of Hausa; a dash of French; in Hokkien and Mandarin; `at` is the "of", or the "and"."""
    code = LANGUAGES.get(view.key(at + 1))
    if not code or view.gap(at + 1) or view.question or at in view.taken or not view.words[at + 1].capital:
        return
    if view.key(at) == "of":
        fine = view.key(at - 1) in _SOME
    else:
        fine = view.key(at - 2) == "in" and view.words[at - 1].capital and view.key(at - 1) not in LANGUAGES
    if fine and not view.denied(at) and (title := view.owner(at)):
        yield view.fact("language", code, at - 1, at + 2, title=title)


def is_of_title(view: View, copula: int) -> bool:
    """Whether the "is" at word `copula` tells of the title: "Dark (2017) is", "all dialogue is"."""
    dated = view.words[copula - 1].text.isdecimal() if copula else False  # "Dark (2017) is"
    return view.is_title(copula - 1 - dated) or view.key(copula - 1) in (
        "it", "all", "dialogue", "film", "feature", "series", "show", "which", "everything", "movie", "drama",
    )  # fmt: skip


def language(view: View, at: int) -> Iterator[Claim]:
    """The series is Danish-language, a rare Welsh-language hit; Language: Danish; `at` is the "language"."""
    if view.gap(at + 1) == ":" or (view.key(at + 1) == "is" and view.key(at - 1) in ("original", "the", "its")):
        yield from _label(view, at + 1 + (view.key(at + 1) == "is"))
        return
    code = LANGUAGES.get(view.key(at - 1))
    if not code or view.gap(at) not in ("-", "–", "") or view.key(at - 2) == "non" or at in view.taken:
        return
    if not view.breaks(at + 1) or view.denied(at - 1):
        return  # before a noun it is read with its phrase
    copula = view.key(at - 2) in ("is", "s")
    if (copula and is_of_title(view, at - 2)) or (view.breaks(at - 1) and view.capsule):
        title = view.owner(at - 1)
        if title:
            yield view.fact("language", code, at - 1, at + 1, title=title)


def _label(view: View, at: int) -> Iterator[Claim]:
    """Each language of a label's list, which starts at word `at`."""
    first = at
    while code := LANGUAGES.get(view.key(at)):
        if (title := view.owner(first)) and not view.question:
            yield view.fact("language", code, at, at + 1, title=title)
        at += 1 + (view.key(at + 1) in ("and", "with"))


def speaks(view: View, at: int) -> Iterator[Claim]:
    """Everyone speaks Danish; the script switches between Danish and German; `at` is the verb."""
    start = at + 1 + (view.key(at + 1) in ("in", "only", "mostly", "between"))
    code = LANGUAGES.get(view.key(start))
    subject = {view.key(place) for place in range(max(view.opening(at), at - 3), at)}
    if not code or view.question or view.denied(at) or not subject & _SPEAKERS or not view.words[start].capital:
        return
    if title := view.owner(at):
        yield view.fact("language", code, at, start + 1, title=title)
        more = LANGUAGES.get(view.key(start + 2)) if view.key(start + 1) == "and" else None
        if more:
            yield view.fact("language", more, at, start + 3, title=title)


def listed(view: View, at: int) -> Iterator[Claim]:
    """French and Arabic, with new subtitles: a line that begins with languages and tells of nobody."""
    if at or view.question:
        return
    last, found = 0, []
    while (code := LANGUAGES.get(view.key(last))) or (view.key(last) in ("pidgin", "dialect") and view.gap(last)):
        found += [(code, last)] if code else []
        last += 1
        last += view.key(last) in ("and", "with", "plus") and view.key(last + 1) in LANGUAGES
    about = view.key(last) == "with" or view.breaks(last)
    if not found or not about or not view.words[0].capital or not (view.capsule or _SUBTITLES & set(view.keys)):
        return
    title = view.owner(0)
    for code, place in found if title else []:
        yield view.fact("language", code, place, place + 1, title=title)


def original(view: View, at: int) -> Iterator[Claim]:
    """Watch it in the original Norwegian; `at` is the "original"."""
    if view.key(at - 3) == "in" and view.key(at - 2) == "the" and (behind := LANGUAGES.get(view.key(at - 1))):
        if title := view.owner(at):
            yield view.fact("language", behind, at - 3, at + 1, title=title)
        return
    code = LANGUAGES.get(view.key(at + 1))
    if not code or view.gap(at + 1) or view.key(at - 2) not in ("in", "with") or view.key(at - 1) not in ("the", "its"):
        return
    if view.name(at + 2) or view.key(at + 2) in SHOW_NOUNS or view.question:
        return
    if title := view.owner(at):
        yield view.fact("language", code, at - 2, at + 2, title=title)


def subtitled(view: View, at: int) -> Iterator[Claim]:
    """French with subtitles, 135 minutes; `at` is the "subtitles"."""
    place = at - 1 - (view.key(at - 1) == "english")
    code = LANGUAGES.get(view.key(place - 1))
    if (
        view.key(place) != "with"
        or not code
        or not view.breaks(place - 1)
        or not (view.capsule or place == 1 or view.gap(place - 1) == ":")
        or view.denied(place - 1)
    ):
        return
    if title := view.owner(place - 1):
        yield view.fact("language", code, place - 1, at + 1, title=title)
