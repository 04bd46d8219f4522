"""Where image and substance part: what a trailer, a poster or a premise leads one to expect, and the title is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.denial import denial_of
from nightcap.reviews.reading.likening import belying
from nightcap.reviews.reading.likening.hopes import ARTICLES, HOPES, QUOTES, Found, before, delivers_another, hope, said
from nightcap.reviews.reading.likening.images import FIELDS, IMAGES, is_image, of_last
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

#: what alone raises no false hope: it must be belied in the sentence, or flatly in the next
_DOUBTFUL: Final = frozenset(("premise", "genre", "cast"))
_BELIES: Final = bag(
    "but yet however instead not isnt wasnt arent never no nor neither rather actually though whereas while "
    "doesnt didnt"
)
_LACKS: Final = bag("far hardly unlike little none nothing gone where scarcely without missing lacks barely few forget")
_PICTURES: Final = bag("picture image photo photograph drawing shot painting sketch still")
_SEEMING: Final = bag("sounds promises")
#: words from an image to what it shows, at most, and to what it promises
_NEAR: Final = 7
_JUDGING: Final = bag("judging judge going")
_IS: Final = bag("is its was s")
_REACH: Final = 14
_FILMS: Final = bag("film series show movie thing rest")
_DOES: Final = bag("delivers gives offers serves provides turns is plays")
#: what turns a thought within a sentence
_TURNS: Final = bag("but instead however not isnt no nothing none")
#: between a hope and the image that raised it: "feared a bloodbath after the trailer"
_RAISED_BY: Final = bag("after from by given in on because thanks seen saw watched caught with seeing")
#: "the romance promised by the poster", and who was after it
_PARTICIPLES: Final = bag("promised suggested implied threatened sold advertised trailed dangled touted")
_STARTLED: Final = bag("startled surprised disappointed wrong elsewhere confused puzzled baffled waiting")
_MISSING: Final = _LACKS | _BELIES | _STARTLED | bag("turns turned proves proved becomes")
#: between a participle and its image, and what joins it to the hope: "the unease that was promised in every ad"
_IN: Final = bag("by in on from")
_WAS: Final = bag("that which was were is are had been we us you were")
#: words back from an image to the "in" of "in every bus-shelter ad", at most
_MODIFIERS: Final = 6
#: words of a hope that a sentence opens with, fewer than these
_LONGEST: Final = 12
#: what calls a title something by itself
_CALLED: Final = belying.NOMINALLY | {"so", "call"}


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """At most one contrast: the first image of the sentence that raises a hope."""
    found = _found(passage, scope)
    if found is not None:
        field, at, (span, last, _) = found
        first, end = min(at, span[0]), max(at + 1, span[1], last)
        yield passage.claim("contrast", field, passage.said(*span).strip(QUOTES), first, end)


def _found(passage: Passage, scope: Scope) -> tuple[str, int, Found] | None:
    """(the field, its word, what is raised)."""
    words, keys = passage.words, passage.sentence.keys
    if keys[0] == "what" and len(keys) > 1 and keys[1] in _SEEMING and (seems := belying.seems(words)):
        return "premise", 0, (seems, seems[1], True)
    called = None if _CALLED.isdisjoint(keys) else belying.so_called(words)
    if called and (called[2] or "," in words[called[1] % len(words)].gap or _belied(passage, called[1])):
        return "genre", called[0][0], called
    if IMAGES.keys().isdisjoint(keys):
        if passage.image_before and not said(words, "kept"):
            return of_last(passage)
        return None if _PICTURES.isdisjoint(keys) else _pictured(passage)
    return None if said(words, "kept") and not delivers_another(keys) else _raised(passage, scope)


def _raised(passage: Passage, scope: Scope) -> tuple[str, int, Found] | None:
    """What the first image raises that does: (the field, its word, what is raised)."""
    words, keys = passage.words, passage.sentence.keys
    images = [(IMAGES[key], place) for place, key in enumerate(keys) if key in IMAGES]
    for field, at in sorted(images, key=lambda image: FIELDS.index(image[0])):
        if not is_image(keys, at):
            continue
        found = belying.on_paper(words, at) or _told_behind(passage, scope, at)
        if keys[at] == "title" and not found:  # "the song of the title"
            continue
        found = found or _told_before(passage, at)
        found = found or belying.painted(words, at) or (None if field in _DOUBTFUL else _shown(passage, at))
        found = found or _of_image(passage, scope, at) or belying.contrary(scope, at) or _judging(passage, at)
        if found and (field not in _DOUBTFUL or found[2] or _belied(passage, found[1])):
            return field, at, found
    return None


def _pictured(passage: Passage) -> tuple[str, int, Found] | None:
    """ "I'd feared a weepie, from that picture of an old man": a poster told as what it shows."""
    words = passage.words
    for at in range(2, len(words)):
        if words[at].key not in _PICTURES or words[at - 1].key not in ("that", "the", "this"):
            continue
        if words[at - 2].key not in _RAISED_BY or at + 1 >= len(words) or words[at + 1].key not in ("of", "with"):
            continue
        found = _told_before(passage, at)
        if found is None:
            hits = (HOPES.at(words, start) for start in range(at - 2))
            hit = next((each for each in hits if each and "says" in each.entries), None)
            span = hope(words, hit.last) if hit else None
            found = (span, at + 1, True) if span and span[1] <= at - 2 else None
        if found and (passage.denied_next or _belied(passage, at)):
            return "poster", at, found
    return None


def _told_behind(passage: Passage, scope: Scope, at: int) -> Found | None:
    """ "the trailer sells a slasher", "billed as a slasher"."""
    words = passage.words
    for start in range(max(0, at - 1), min(len(words), at + _REACH)):
        if start > at + 1 and (words[start].key in _FILMS or ";" in words[start].gap):
            return None
        hit = HOPES.at(words, start)
        somebody = hit and words[start].capital and hit.last < len(words) and words[hit.last].key == "s"  # "Hawking's"
        if hit and not somebody and hit.last > at and _raises(passage, hit, at):
            span = hope(words, hit.last) or _missed(scope, hit)
            if span and denial_of(scope, hit.first, hit.last):
                return None
            span = span or _of_which(scope, at, hit)
            if span:
                return span, hit.last, hit.last - hit.first > 1
    return None


def _raises(passage: Passage, hit: Hit, at: int) -> bool:
    """Whether a verb behind an image raises a hope: "sells"; "speaks of", where it is belied; "I feared"."""
    if "speaks" in hit.entries:
        return _belied(passage, hit.last)
    judged = any(word.key in _RAISED_BY for word in passage.words[max(0, at - 3) : at])
    return "says" in hit.entries or ("expects" in hit.entries and judged)


def _of_image(passage: Passage, scope: Scope, at: int) -> Found | None:
    """ "Nothing like the bloodbath of the trailer"; "the gore in the trailer is nowhere to be seen"."""
    words = passage.words
    the = next((back for back in (at - 1, at - 2) if back > 2 and words[back].key in ("the", "its")), 0)
    if not the or words[the - 1].key not in ("of", "in", "from", "on"):
        return None
    first = the - 2
    while first > 0 and words[first].key not in ARTICLES and not words[first].gap:
        first -= 1
    return ((first, the - 1), at + 1, True) if words[first].key in ARTICLES and _missing(scope, first, at) else None


def _missed(scope: Scope, hit: Hit) -> tuple[int, int] | None:
    """ "Despite what the trailer may lead you to hope, there are no laughs": what is denied behind."""
    words = scope.passage.words
    if hit.last >= len(words) or "," not in words[hit.last].gap:
        return None
    cue = next((cue for cue in scope.cues if cue.first >= hit.last and {"not", "never"} & set(cue.entries)), None)
    return hope(words, cue.last) if cue else None


def _of_which(scope: Scope, at: int, hit: Hit) -> tuple[int, int] | None:
    """ "It is not the thriller that the poster promises": the noun phrase before."""
    words = scope.passage.words
    last = at
    while last and words[last - 1].key in ("the", "that", "its", "which", "a"):
        last -= 1
    colon = last - (words[last - 1].key == "what") if last else 0
    colon -= bool(colon) and words[colon - 1].key in ("thats", "is", "s", "was", "such")
    colon -= bool(colon) and words[colon - 1].key == "that"
    if 1 < colon < last and words[colon].gap.strip(QUOTES) in (":", "—", "–", ";") and colon < _LONGEST:
        return 0, colon  # "A slasher with jokes: that's what the trailer promises"
    span = before(words, last) if last < at else None
    if span is None:
        return None
    turned = any(word.key in _TURNS for word in words[hit.last :])
    return span if turned or _missing(scope, span[0], hit.last) else None


def _missing(scope: Scope, first: int, last: int) -> bool:
    """Whether what words `first` up to `last` tell of is said not to be there, before or behind."""
    words = scope.passage.words
    return any(word.key in _BELIES or word.key in _LACKS for word in words[:first]) or any(
        scope.near(entry, last, len(words)) for entry in ("refused", "scarce")
    )


def _told_before(passage: Passage, at: int) -> Found | None:
    """ "Those who feared a bloodbath after the trailer", "whoever wants the romance promised by the poster"."""
    words = passage.words
    by = next((place for place in range(at - 1, max(1, at - _MODIFIERS), -1) if words[place].key in _IN), 0)
    if by and words[by - 1].key in _PARTICIPLES:
        last = by - 1
        while words[last - 1].key in _WAS:
            last -= 1
        span, rest = before(words, last), words[at:]
        missed = any(word.key in _MISSING for word in rest)
        return (span, at + 1, True) if span and (missed or passage.denied_next) else None
    for start in range(max(0, at - 12), at):
        hit = HOPES.at(words, start)
        if hit and "expects" in hit.entries:
            span = hope(words, hit.last)
            if span and span[1] < at and any(word.key in _RAISED_BY for word in words[span[1] : at]):
                return span, at + 1, True
            of = at - 2 if words[at - 1].key in ("the", "its", "that") else at - 1
            if span and span[0] < of and words[of].key == "of":  # "expecting the bloodbath of the trailer"
                return (span[0], of), at + 1, True
    return None


def _judging(passage: Passage, at: int) -> Found | None:
    """ "Judging by the poster it is a slasher", where it is belied."""
    words = passage.words
    if _JUDGING.isdisjoint(word.key for word in words[max(0, at - 3) : at]) or words[at - 1].key not in ARTICLES | {
        "its"
    }:
        return None
    link = next((place for place in range(at + 1, min(len(words), at + 4)) if words[place].key in _IS), 0)
    span = hope(words, link + 1) if link else None
    return (span, span[1], True) if span and _belied(passage, span[1]) else None


def _shown(passage: Passage, at: int) -> Found | None:
    """ "The poster shows a romp. We were not so lucky": what an image has, where it is belied."""
    words = passage.words
    for start in range(at + 1, min(len(words), at + _NEAR)):
        hit = HOPES.at(words, start)
        if hit and "paints" in hit.entries and not (hit.last < len(words) and words[hit.last].key in _LACKS):
            span = hope(words, hit.last)
            belied = passage.denied_next or (span and (any(word.key in _TURNS for word in words[span[1] :])))
            belied = belied or (span and _film_behind(words, span[1]))
            bare = span is not None and span[1] - span[0] == 1 and "," in words[span[1] % len(words)].gap
            return (span, hit.last, True) if span and belied and not bare else None  # not "has the soft, smudgy look"
    return None


def _film_behind(words: Sequence[Word], at: int) -> bool:
    """ "The trailer is all car chases; the film has one", "shows a gun; she never touches one"."""
    if at + 1 >= len(words) or not {";", "—", "–"} & set(words[at].gap):
        return False
    return (words[at].key == "the" and words[at + 1].key in _FILMS) or any(
        word.key in _BELIES or word.key in _LACKS or word.key == "only" for word in words[at:]
    )


def _belied(passage: Passage, last: int) -> bool:
    rest = passage.words[last:]
    if any(one.key in _FILMS and two.key in _DOES for one, two in pairwise(rest)):
        return True  # "promises farce and the film delivers elegy"
    return passage.denied_next or any(word.key in _BELIES or ";" in word.gap for word in rest)
