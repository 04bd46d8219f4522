"""Where image and substance part: what a trailer, a poster or a premise leads one to expect, and the title is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import Word, bag

_FIELDS: Final = ("trailer", "poster", "marketing", "premise", "genre", "cast")
#: what alone raises no false hope: it must be belied in the sentence, or flatly in the next
_DOUBTFUL: Final = frozenset(("premise", "genre", "cast"))
_IMAGES: Final = {key: field for field in reversed(_FIELDS) for key in bag_of("images", field)}
_TONE: Final = table("tone")
_HOPES: Final = table("hopes")
_STOPS: Final = bag(
    "but and yet which who while whereas what that instead when so because than rather turns turn proves becomes is "
    "was has though although after from"
)
#: what may stand before a hope and is no part of it
_EMPTY: Final = bag(
    "the this it its us you show film series movie as like is s are me to be that for will would at of one all youre "
    "going"
)
_BELIES: Final = bag(
    "but yet however instead not isnt wasnt arent never no nor neither rather actually though whereas while doesnt "
    "didnt"
)
_LACKS: Final = bag("far hardly unlike little none nothing gone where scarcely without missing lacks barely few forget")
_ARTICLES: Final = bag("the a an")
#: what turns a thought within a sentence
_TURNS: Final = bag("but instead however not isnt no nothing none")
#: between a hope and the image that raised it: "feared a bloodbath after the trailer"
_RAISED_BY: Final = bag("after from by given in on because thanks")
_MOST_WORDS: Final = 9


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """At most one contrast: the first image of the sentence that raises a hope."""
    keys = passage.sentence.keys
    if _IMAGES.keys().isdisjoint(keys) or _said(passage.words, "kept"):
        return
    images: dict[str, int] = {}
    for place, key in enumerate(keys):
        if key in _IMAGES:
            images.setdefault(_IMAGES[key], place)
    for field, at in sorted(images.items(), key=lambda image: _FIELDS.index(image[0])):
        if keys[at] == "sold" and "as" not in keys[at + 1 : at + 4]:
            continue  # "sold at eleven", "sold his mower"
        found = _told_behind(passage, scope, at) or _told_before(passage, at) or _painted(passage, at)
        found = found or _shown(passage, at) or _of_image(passage, scope, at)
        if found is None or (field in _DOUBTFUL and not found[2] and not _belied(passage, found[1])):
            continue
        hope, last, _ = found
        first, end = min(at, hope[0]), max(at + 1, hope[1], last)
        yield passage.claim("contrast", field, passage.said(*hope).strip(" '\"‘’“”"), first, end)
        return


#: the words of the hope, the word behind all, and whether the verb itself says that it is only a hope ("sounds like")
Found = tuple[tuple[int, int], int, bool]


def _told_behind(passage: Passage, scope: Scope, at: int) -> Found | None:
    """ "the trailer sells a slasher", "billed as a slasher"."""
    words = passage.words
    for start in range(max(0, at - 1), min(len(words), at + 9)):
        hit = _HOPES.at(words, start)
        if hit and hit.last > at and ("says" in hit.entries or ("expects" in hit.entries and _judged_by(words, at))):
            span = _hope(words, hit.last) or _missed(scope, hit)
            if span and scope.denied(hit.first, hit.last):
                return None
            span = span or _of_which(scope, at, hit)
            return (span, hit.last, hit.last - hit.first > 1) if span else None
    return None


def _judged_by(words: Sequence[Word], at: int) -> bool:
    """ "From the synopsis I feared a weepie"."""
    return any(word.key in _RAISED_BY for word in words[max(0, at - 3) : at])


def _of_image(passage: Passage, scope: Scope, at: int) -> Found | None:
    """ "Nothing like the bloodbath of the trailer"; "the gore in the trailer is nowhere to be seen"."""
    words = passage.words
    if at < 4 or words[at - 1].key != "the" or words[at - 2].key not in ("of", "in", "from"):
        return None
    first = at - 3
    while first > 0 and words[first].key not in _ARTICLES and not words[first].gap:
        first -= 1
    return ((first, at - 2), at + 1, True) if words[first].key in _ARTICLES and _missing(scope, first, at) else None


def _hope(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """The words from `first` on that tell what one is led to expect."""
    if first >= len(words) or words[first].gap.strip("-'’\"“”‘:"):
        return None
    last = first
    while last < len(words) and last - first < _MOST_WORDS:
        word = words[last]
        if last > first and (word.gap.strip("-'’\"“”‘") or (word.key in _STOPS and words[last - 1].key not in _EMPTY)):
            break
        last += 1
    while first < last and words[first].key in _EMPTY:
        first += 1
    return (first, last) if last > first else None


def _missed(scope: Scope, hit: Hit) -> tuple[int, int] | None:
    """ "Despite what the trailer may lead you to hope, there are no laughs": what is denied behind."""
    words = scope.passage.words
    if hit.last >= len(words) or "," not in words[hit.last].gap:
        return None
    cue = next((cue for cue in scope.cues if cue.first >= hit.last and {"not", "never"} & set(cue.entries)), None)
    return _hope(words, cue.last) if cue else None


def _of_which(scope: Scope, at: int, hit: Hit) -> tuple[int, int] | None:
    """ "It is not the thriller that the poster promises": the noun phrase before."""
    words = scope.passage.words
    last = at
    while last and words[last - 1].key in ("the", "that", "its", "which", "a"):
        last -= 1
    first = last - 1
    while first > max(0, last - _MOST_WORDS) and words[first].key not in _ARTICLES and not words[first].gap:
        first -= 1
    if last == at or first >= last - 1 or words[first].key not in _ARTICLES:
        return None
    turned = any(word.key in _TURNS for word in words[hit.last :])
    return (first, last) if turned or _missing(scope, first, hit.last) else None


def _missing(scope: Scope, first: int, last: int) -> bool:
    """Whether what words `first` up to `last` tell of is said not to be there, before or behind."""
    words = scope.passage.words
    return any(word.key in _BELIES or word.key in _LACKS for word in words[:first]) or any(
        scope.near(entry, last, len(words)) for entry in ("refused", "scarce")
    )


def _told_before(passage: Passage, at: int) -> Found | None:
    """ "Those who feared a bloodbath after the trailer"."""
    words = passage.words
    for start in range(max(0, at - 12), at):
        hit = _HOPES.at(words, start)
        if hit and "expects" in hit.entries:
            span = _hope(words, hit.last)
            if span and span[1] < at and any(word.key in _RAISED_BY for word in words[span[1] : at]):
                return span, at + 1, True
    return None


def _painted(passage: Passage, at: int) -> Found | None:
    """ "Don't be fooled by the cheerful poster": the tone of an image that is said to lie."""
    words = passage.words
    for start in range(max(0, at - 4), at):
        hit = _TONE.at(words, start)
        if hit and hit.last == at and hit.entries != ("-",) and _said(words, "false"):
            return (hit.first, hit.last), at + 1, True
    return None


def _shown(passage: Passage, at: int) -> Found | None:
    """ "The poster shows a romp. We were not so lucky": what an image has, where it is belied."""
    words = passage.words
    for start in range(at + 1, min(len(words), at + 4)):
        hit = _HOPES.at(words, start)
        if hit and "paints" in hit.entries:
            span = _hope(words, hit.last)
            belied = passage.denied_next or (span and any(word.key in _TURNS for word in words[span[1] :]))
            return (span, hit.last, True) if span and belied else None
    return None


def _said(words: Sequence[Word], entry: str) -> bool:
    return any(entry in hit.entries for hit in _HOPES.all(words))


def _belied(passage: Passage, last: int) -> bool:
    rest = passage.words[last:]
    return passage.denied_next or any(word.key in _BELIES or ";" in word.gap for word in rest)
