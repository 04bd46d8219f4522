"""Names with a comma inside: "One Night, Two Goats is", "Love, Hate & Lettuce", "Goodbye, Mr Pell"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.openings import GOES_ON, PLAIN_START
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

_SMALL: Final = bag_of("nouns", "small")
_LINKS: Final = bag("of the a an in on at to for with from my your our his her their")
#: what is called to somebody or something, which is named then
_CALLS: Final = bag(
    "goodbye hello farewell goodnight bye sorry run wait stay hush please thanks oh hey hail welcome cheers sing dance "
    "breathe smile"
)
#: what such a call of two words may begin with, though a sentence may as well
_CALLS_TWO: Final = bag("so not good god thank come get keep dear")
#: verbs of one thing, in which a list of several is one name: "Red, White and Rust is"
ONE: Final = frozenset(key for key in GOES_ON if key.endswith("s") and key != "s") | bag("isnt wasnt hasnt doesnt")
#: what stands before a title's name, so that it needs no verb
_CUES: Final = bag_of("names", "called") | bag_of("nouns", "work") | bag_of("names", "seen")
#: words that are large within a sentence in titles alone
_SMALL_IN_TITLES: Final = (
    _SMALL | bag("after before under over behind beyond between since until without within")
) - bag("i")
_BEFORE_ME: Final = bag(
    "and or but than as that when if because so then where while which who whom what how why whether though although "
    "once until since do did may am was had have can will would could should think know"
)
_COUNTED: Final = bag("number part volume chapter book no nos")
#: before the place where something is set
_PLACING: Final = bag("in to from of near outside around at through across into via leaves left")
_LINKS_OR_S: Final = _LINKS | bag("s")
_NUMBERS: Final = bag("one two three four five six seven eight nine ten first last no")
_MOST_HEAD: Final = 5
_MOST_TAIL: Final = 6
_LIKENING: Final = bag("think imagine picture")


def with_comma(words: Sequence[Word]) -> tuple[int, int] | None:
    """(first, last) of a name with a comma inside, the first of the sentence; None where there is none."""
    comma = next((at for at, word in enumerate(words) if word.gap == "," and at and word.capital), None)
    while comma is not None:
        first = _head(words, comma)
        if first is not None and (last := _tail(words, first, comma)):
            return first, last
        comma = next((at for at in range(comma + 1, len(words)) if words[at].gap == "," and words[at].capital), None)
    return None


def _head(words: Sequence[Word], comma: int) -> int | None:
    """Where the capitals before a comma begin."""
    first = comma
    while first > max(0, comma - _MOST_HEAD) and not (first < comma and words[first].gap.strip("“\"'‘*_")):
        before = words[first - 1]
        if not (before.capital or (before.key in _LINKS_OR_S and first < comma)):
            break
        first -= 1
    while first < comma and not words[first].capital:
        first += 1
    first += first == 0 and comma > 1 and words[0].key in _LIKENING  # "Think Murder, She Wrote"
    return first if first < comma else None


def _tail(words: Sequence[Word], first: int, comma: int) -> int | None:
    """Where the name ends that begins before the comma; None where it is no name."""
    listed = _end_of_list(words, comma)
    if listed is not None and comma - first == 1 and (last := _list(words, first, comma, listed)):
        return last
    if _is_again(words, first, comma):
        return _end(words, comma) if words[comma].key == words[first].key else comma + 2
    last = _end(words, comma)
    if listed is not None or not _may_go_on(words, last):
        return None
    told = _begins_small(words, first, comma) or _is_numbered(words, comma) or _is_placed_so(words, first, comma, last)
    return last if told or _is_called(words, first, comma, last) or _is_cued(words, first, comma, last) else None


def _list(words: Sequence[Word], first: int, comma: int, last: int) -> int | None:
    """The end of "Love, Hate & Lettuce", "Red, White and Rust is", "Henry, Henry & Henry"; None for other lists."""
    again = any(word.key == words[first].key for word in words[comma:last])
    if not (again or _are_plain(words[first:comma])):
        return None
    joined = any("&" in word.gap for word in words[comma:last])
    return last if joined or (first == 0 and _are_plain(words[comma:last]) and _is_one(words, last)) else None


def _is_called(words: Sequence[Word], first: int, comma: int, last: int) -> bool:
    """ "Goodbye, Mr Pell", "Not Yet, Ingrid", "I, Daniel"."""
    head = words[first:comma]
    if head[0].key == "i" and len(head) == 1:
        cued = first > 0 and not words[first].gap and words[first - 1].key not in _BEFORE_ME
        return cued or (first == 0 and _is_one(words, last))
    called = head[0].key in _CALLS or (len(head) > 1 and head[0].key in _CALLS_TWO and _are_plain(head))
    return called and (first > 0 or _is_one(words, last))


def _is_cued(words: Sequence[Word], first: int, comma: int, last: int) -> bool:
    """ "the film Tower Nine, Night Shift", "One Night, Two Ducks is"."""
    head = words[first:comma]
    cued = first > 0 and words[first - 1].key in _CUES
    told = cued or (first == 0 and len(head) > 1 and head[0].key not in PLAIN_START - _NUMBERS and _are_plain(head))
    return told and _are_told(words, first, comma, last, cued=cued)


def _may_go_on(words: Sequence[Word], last: int) -> bool:
    """Whether no third name follows behind a comma or an "and": then they are beside one another."""
    if last >= len(words):
        return True
    more = words[last + 1 : last + 2]
    beside = words[last].gap == "," and words[last].capital
    return not beside and not (
        words[last].key in ("and", "or") and more and more[0].capital and not more[0].gap and more[0].key != "i"
    )


def _is_again(words: Sequence[Word], first: int, comma: int) -> bool:
    """ "Otter, Otter", "Odessa, Texas, Odessa"."""
    third = words[comma + 1].key if comma + 1 < len(words) and words[comma + 1].gap == "," else ""
    return comma - first == 1 and words[first].key in (words[comma].key, third)


def _begins_small(words: Sequence[Word], first: int, comma: int) -> bool:
    """ "Pennyroyal, After Dark", as no other "after" behind a comma is large."""
    word = words[comma]
    more = comma + 1 < len(words) and not words[comma + 1].gap and words[comma + 1].text[0].isalpha()
    return (
        more and word.key in _SMALL_IN_TITLES and not words[first].text.isupper() and word.text not in ("I", "A", "The")
    )


def _is_numbered(words: Sequence[Word], comma: int) -> bool:
    """ "Possum Street, Number 9", "Number 9, Possum Street"."""
    if words[comma - 1].key in _NUMBERS and words[comma - 2].key in _COUNTED and comma > 1 and words[comma - 2].capital:
        return True
    behind = words[comma + 1] if comma + 1 < len(words) else None
    return words[comma].key in _COUNTED and behind is not None and (
        behind.text[0].isdigit() or behind.key in _NUMBERS
    )  # fmt: skip


def _is_placed_so(words: Sequence[Word], first: int, comma: int, last: int) -> bool:
    """ "Harm's Way, Arkansas is", but not "in Harm's Way, Arkansas" and "Harm's Way, Arkansas, is a town"."""
    head = words[first:comma]
    if (
        last - comma != 1
        or words[comma].key not in KNOWN_OTHERS
        or not _are_plain(head)
        or words[comma].key in PLATFORMS
        or words[comma].key in ADJECTIVES
    ):
        return False
    placed = first > 0 and (words[first - 1].key in _PLACING or words[first - 1].capital)
    placed = placed or (head[0].key in PLAIN_START and head[0].key != "the")
    closed = last < len(words) and words[last].gap == ","
    return not placed and not closed and not any(word.key in KNOWN_OTHERS for word in head)


def _are_told(words: Sequence[Word], first: int, comma: int, last: int, *, cued: bool) -> bool:
    """Whether ordinary words behind a comma are of a title: what follows needs something named."""
    tail = words[comma:last]
    joined = cued and is_ordinary(tail[0].key) and any(word.key == "of" for word in tail)  # "Queen of the Vaporetto"
    if (
        not (joined or _are_plain(tail))
        or tail[0].key in PLATFORMS
        or tail[0].key in KNOWN_OTHERS
        or tail[0].key in WEEKDAYS
    ):
        return False
    ends = last >= len(words) or words[last].gap.startswith((":", "("))
    paired = comma - first > 1 and last - comma > 1  # "Past Lives, Present Tense"
    return _is_one(words, last) or (cued and (ends or paired))


def _end(words: Sequence[Word], first: int) -> int:
    """The end of the capitals that begin at a word, over small words between."""
    last = at = first + 1
    while at < min(len(words), first + _MOST_TAIL) and words[at].gap in ("", ".", "-", "&"):
        if words[at].capital:
            last = at + 1
        elif words[at].key not in _LINKS_OR_S or (at + 1 < len(words) and words[at + 1].key in PLATFORMS):
            break
        at += 1
    return last


def _end_of_list(words: Sequence[Word], comma: int) -> int | None:
    """The end of "White and Rust", "Hate & Lettuce", behind a comma; None where no such thing follows."""
    at = comma
    while at + 1 < len(words) and words[at + 1].gap == "," and words[at + 1].capital:
        at += 1
    if at + 1 < len(words) and words[at + 1].gap == "&":
        return _end(words, at + 1)
    if at + 2 < len(words) and words[at + 1].key == "and" and words[at + 1].gap in ("", ","):
        more = at + 2 if words[at + 2].capital else at + 3
        return _end(words, more) if more < len(words) and words[more].capital and not words[more].gap else None
    return None


def _is_one(words: Sequence[Word], last: int) -> bool:
    if last >= len(words):
        return False
    dated = words[last].gap == "(" and (words[last].text[0].isdigit() or words[last].key in PLATFORMS)
    return dated or (not words[last].gap and words[last].key in ONE)


def _are_plain(words: Sequence[Word]) -> bool:
    large = [word for word in words if word.capital]
    return bool(large) and all(is_ordinary(word.key) or word.key in _SMALL for word in large)
