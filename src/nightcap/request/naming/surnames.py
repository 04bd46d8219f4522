"""Makers and actors told by their last names alone: "Hawks or Cukor, please", "a Kurosawa", "one of the Coens"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.request.lexicon import bag, known
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.words import HARD, JOINED, SOFT

#: behind "an Audrey Hepburn" the sentence goes on with one of these
_GOES_ON: Final = bag(
    "in there on that we i you please tonight for havent if or and maybe weve ive left here would will with thanks "
    "under over from today this then but which she he they without not preferably ideally tomorrow available at "
    "again instead perhaps because so when while yet ever directed made starred who whom only either my our her his"
)
#: one of somebody's films: "a Kurosawa", "another Varda"
_ONE_OF: Final = bag("a an another")
#: "the Coens", "some Kurosawa"; said of somebody by whoever has a say
_SOME: Final = bag("the some more any old early late classic vintage proper")
_SAYS: Final = bag("says say said wants fancies votes vote suggests suggested thinking")
_BEHIND: Final = bag("please tonight maybe perhaps ideally for or and not no but something anything i we thanks either")
_ONES: Final = bag("one ones film films movie movies flick flicks s stuff series anything vehicle classic classics")
#: "or someone who learnt from them"
_ANOTHER: Final = bag(
    "someone somebody anyone anybody others people something anything one whoever whomever similar another"
)
_ALIKE: Final = bag(
    "who like similar in of from with else that influenced along near close such trained learnt learned"
)
#: "watched everything by Miyazaki and Takahata"
_SEEN: Final = bag("watched seen know finished devoured exhausted rewatched")
_ALL: Final = bag("everything all every")
_SEEN_REACH: Final = 6
_AMOUNTS: Final = bag("bit touch spot dose lot load night evening marathon")
#: the shortest last name that is looked up
_SHORTEST: Final = 3
#: "no Spielberg", "not another Spielberg"
_REFUSED: Final = bag("another any more a an the yet some of one by with s")


def one_of(reading: Reading, first: int, last: int) -> bool:
    """As in "an Audrey Hepburn": one of the films, where nothing but plain words follow ("a Woody Allen lookalike")."""
    words = reading.words
    if not first or words[first].gap != JOINED or words[first - 1].key not in _ONE_OF:
        return False
    return last >= len(words) or words[last].gap != JOINED or words[last].key in _GOES_ON


def surnames(reading: Reading, at: int) -> tuple[Sequence[str], int] | None:
    """The people meant by the last names that start at word `at`, and the word behind; None where none is asked for."""
    words = reading.words
    if reading.marks[at].story:
        return None
    people: list[str] = []
    last = at
    while found := _person(reading, last if last == at else _next(reading, last)):
        people += found
        last = at if last == at else _next(reading, last)
        last += 1 + bool(_double(reading, last))
        if _next(reading, last) == last:
            break
    if not people:
        return None
    if last < len(words) and words[last].gap == JOINED and words[last].key in _ONES:
        return tuple(dict.fromkeys(people)), last + 1
    if not ends(reading, last):
        return None
    return (tuple(dict.fromkeys(people)), last) if _asked_for(reading, at) else None


def _person(reading: Reading, at: int) -> Sequence[str]:
    """Who is meant by one word; by "the Coens" whoever is called Coen."""
    if at >= len(reading.words):
        return ()
    if double := _double(reading, at):
        return double
    word = reading.words[at]
    ordinary = word.key in (known() if word.gap == HARD or not word.capital else plain())
    if len(word.key) < _SHORTEST or not word.text[0].isalpha() or ordinary:
        return ()
    return reading.names.people(word.text) or (
        reading.names.people(word.text[:-1]) if word.capital and word.key.endswith("s") else ()
    )


def _double(reading: Reading, at: int) -> Sequence[str]:
    """Who is meant by a last name with a hyphen: "Kore-eda"."""
    words = reading.words
    if at + 1 >= len(words) or reading.text[words[at].end : words[at + 1].start] != "-" or not words[at].capital:
        return ()
    said = fold(reading.said(at, at + 2))
    return [name for name in reading.names.people(words[at + 1].text.capitalize()) if fold(name).endswith(f" {said}")]


def or_another(reading: Reading, last: int) -> bool:
    """Whether somebody else will do as well: "or someone like them", "or whoever learnt from him"."""
    words = reading.words
    step = last + (last < len(words) and words[last].key in ("or", "else"))
    step += step < len(words) and words[step].key in ("else", "maybe", "even", "just", "perhaps")
    if step == last or step >= len(words) or words[step].gap != JOINED or words[last].gap == HARD:
        return False
    behind = {word.key for word in words[step + 1 : step + 3] if word.gap == JOINED}
    return words[step].key in _ANOTHER and bool(behind & _ALIKE)


def seen_all_from(reading: Reading, at: int) -> int | None:
    """Where "watched everything" begins that stands right before "by Miyazaki", also before the second of two."""
    words = reading.words
    start = at
    while start and at - start < _SEEN_REACH and words[start - 1].key not in _ALL and words[start].gap != HARD:
        start -= 1
    seen = start > 1 and words[start - 1].key in _ALL and words[start - 2].key in _SEEN and words[start].gap == JOINED
    return start - 2 if seen else None


def _next(reading: Reading, at: int) -> int:
    """Where another name follows behind "or", "and" or a comma at word `at`; `at` itself where none does."""
    words = reading.words
    behind = at + (at < len(words) and words[at].key in ("or", "and") and words[at].gap <= SOFT)
    listed = behind < len(words) and words[behind].capital and (behind > at or words[behind].gap == SOFT)
    return behind if listed and words[behind].gap <= SOFT and _person(reading, behind) else at


def ends(reading: Reading, last: int) -> bool:
    """Whether the names end here, and do not say more of something else: "Lynch syndrome", "Moss, mud and rain"."""
    words = reading.words
    if last >= len(words) or words[last].gap == HARD or reading.marks[last].is_cue:
        return True
    return words[last].key in (_GOES_ON if words[last].gap == JOINED else _GOES_ON | _BEHIND)


def _asked_for(reading: Reading, at: int) -> bool:
    """Whether what stands before a name asks for it or refuses it."""
    words, mark = reading.words, reading.marks[at]
    first = reading.back_over(at, _REFUSED)
    denial = mark.denial
    if denial is not None and denial.last <= at and reading.denied(at, belongs=True) and denial.last >= first:
        return True
    if words[at].gap != JOINED:  # "Hawks or Cukor, please"
        return mark.stance == "" and words[at].capital
    before = words[at - 1].key
    if before == "of":  # "a bit of Tati"
        return at > 1 and words[at - 2].key in _AMOUNTS
    return before in _ONE_OF or (words[at].capital and before in _SOME | _SAYS)
