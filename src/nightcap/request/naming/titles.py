"""Titles that are named: liked, disliked, just seen, or only mentioned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import LikeWish, Limit, Wish
from nightcap.request.naming import back_to_titles
from nightcap.request.naming.back_to_titles import Spoken
from nightcap.request.naming.name_parts import of_every_part
from nightcap.request.naming.title_names import Named, Search, mention, name_at
from nightcap.request.naming.title_senses import is_strange
from nightcap.request.words import HARD, JOINED, SOFT

#: a title that only the other speaker of a dialogue named
_HEARD = 0.2
#: a title named without a word for what it is named for; one that was just finished
_MENTIONED, _FINISHED = 0.5, 0.5
#: cues that stand before much else than titles: a name behind them is no guess
_PLAIN_CUES: Final = frozenset(("not", "done"))
#: cues that mean the same as others, but are looked at more closely
_HOW: Final = {"way": "like", "done": "seen", "every": "seen", "more": "like"}
#: behind "the way X"
_COMPARING: Final = bag("is was are were does did do makes made feels felt")
#: a title that one of these follows is to be changed: "X but gentler"
_CHANGED: Final = bag("but without minus only except meets")
#: behind a name: "X vibes", "the X itch"
_SUFFIXES: Final = bag(
    "esque like vibes vibe style type ish adjacent itch fix withdrawal energy shaped sized lite coded flavoured void "
    "gap"
)


def find(reading: Reading) -> Iterator[Finding]:
    """Findings for every name; titles that are liked are noted in `reading.liked` for comparatives."""
    search = Search(reading)
    covered = 0
    spoken: list[Spoken] = []
    for at in reading.positions():
        if at < covered:
            continue
        hit = table("likes").at(reading.words, at)
        if hit and hit[0] in ("same", "again"):
            yield from back_to_titles.find(reading, at, spoken)
            more = _and_more(search, hit[1]) if hit[0] == "again" else []
            yield from _said_of(reading, "seen", hit[1], more)
            covered = more[-1][1].last if more else covered
        elif hit and hit[0] != "none":
            how, start = hit
            if reading.words[at].key == "like" and how == "like" and start == at + 1 and _is_verb(reading, at):
                continue
            listed = list(_list(search, start, guess=how not in _PLAIN_CUES, known=how == "done"))
            if how == "every":
                listed = [(at, _whole_series(reading, named)) for at, named in listed if _is_said(reading, at, named)]
            if listed and how == "more" and not _is_more_of(reading, listed[0]):
                listed = []
            if listed and (how != "way" or _compares(reading, listed[-1][1].last)):
                how = _HOW.get(how, how)
                yield from _said_of(reading, how, at, listed)
                spoken.extend(
                    Spoken(how, named.name, named.id, named.last)
                    for start, named in listed
                    if reading.words[start].capital or named.last > start + 1  # "I like ghosts" names no title
                )
                covered = listed[-1][1].last
                continue
        found = mention(search, at)
        if found:
            last = _suffix(reading, found.last)
            how = _how(reading, at, found.last, suffixed=last > found.last)
            yield _finding(reading, how, at, found, last=last)
            spoken.append(Spoken(how, found.name, found.id, found.last))
            covered = last


def heard(reading: Reading) -> Iterator[Finding]:
    """Titles that the other speaker of a dialogue named: a weak hint at what the talk is about."""
    search = Search(reading)
    covered = 0
    for at in reading.positions():
        if at >= covered and (found := mention(search, at)) and found.id:
            covered = found.last
            text = reading.said(at, covered)
            wish = LikeWish(name=found.name, title_id=found.id, weight=_HEARD, text=text)
            yield Finding(first=at, last=covered, meaning=f"was told of {found.name}", wishes=(wish,))


def _and_more(search: Search, at: int) -> list[tuple[int, Named]]:
    """Titles of the catalogue behind an "and" at word `at`."""
    words = search.reading.words
    joined = at + 1 < len(words) and words[at].gap != HARD and words[at].key in ("and", "plus")
    listed = _list(search, at + 1, guess=True, known=False) if joined and words[at + 1].capital else ()
    return [each for each in listed if each[1].id]


def _whole_series(reading: Reading, named: Named) -> Named:
    return replace(named, others=(*named.others, *of_every_part(reading, named.name)))


def _is_said(reading: Reading, at: int, named: Named) -> bool:
    """Whether the words are the title's: of a misspelt name nothing is known of the series."""
    said = fold(reading.said(at, named.last)).removeprefix("the ").removesuffix("s")
    return said in fold(named.name)


def _is_more_of(reading: Reading, listed: tuple[int, Named]) -> bool:
    """Whether "more" stands before a name: "more Miss Marple", not "more German films"."""
    at, named = listed
    word = reading.words[at]
    if named.id is None and table("genres").at(reading.words, at):  # "more Miss Marple": a mystery
        return False
    return word.capital and word.key not in plain() and (named.id is not None or named.last > at + 1)


def _is_verb(reading: Reading, at: int) -> bool:
    before = reading.words[at - 1].key if at and reading.words[at].gap == JOINED else ""
    return (
        before in ("i", "we", "would", "id", "wed", "feel", "to", "you", "they", "dont", "really", "also")
        and before != "really"
    )


def _said_of(reading: Reading, how: str, first: int, listed: list[tuple[int, Named]]) -> Iterator[Finding]:
    if how == "like" and reading.denied(first) and not reading.marks[first].is_cue:
        how = "unlike"
    if (
        how in ("finished", "seen")
        and first
        and reading.words[first - 1].key in ("havent", "not", "never", "wanted", "to")
    ):
        return
    for index, (start, named) in enumerate(listed):
        begin = (reading.lead(first) if how == "unlike" else first) if index == 0 else start
        yield _finding(reading, how, begin, named, at=start)


def _finding(
    reading: Reading, how: str, first: int, named: Named, *, last: int | None = None, at: int | None = None
) -> Finding:
    last = last or named.last
    text = reading.said(first, last)
    if named.part and not named.others and how in ("seen", "finished"):  # of "Scream" only "Scream VI" is here
        named = Named(reading.said(first if at is None else at, named.last), None, named.last)
    weight = {"like": 1.0, "than": _MENTIONED, "unlike": -1.0, "finished": _FINISHED, "mention": _MENTIONED}.get(
        how, 0.0
    )
    if how not in ("unlike", "not"):
        reading.liked.append((at if at is not None else first, named.name, named.id))
    wishes: tuple[Wish, ...] = ()
    limits: tuple[Limit, ...] = ()
    if weight:
        wishes = (LikeWish(name=named.name, title_id=named.id, weight=weight, text=text),)
    if how in ("seen", "finished", "not") and named.id:
        # a list may have the film under its name once more; who has seen it wants neither
        same = tuple(ref.id for ref in reading.names.titles(named.name) if how != "not")
        ids = tuple(dict.fromkeys((named.id, *named.others, *same)))
        limits = (Limit(field="title", op="not_in", value=ids, text=text),)
    meaning = {
        "like": "like {}", "unlike": "nothing like {}", "finished": "has just seen {}: not again, but like it",
        "seen": "has seen {}: not again", "mention": "names {}", "not": "not {}", "than": "compared with {}",
    }[how].format(named.name)  # fmt: skip
    if named.id is None:
        meaning += " (not in the catalogue)"
    return Finding(
        first=first, last=last, meaning=meaning, limits=limits, wishes=wishes, rank=2 if how != "mention" else 1
    )


def _named(search: Search, at: int, *, guess: bool) -> Named | None:
    """A name, or, behind an article, one that the catalogue has ("like a Fargo", "all the Paddingtons")."""
    named = name_at(search, at, guess=guess)
    words = search.reading.words
    article = words[at].text in ("a", "an", "the") and at + 1 < len(words) and words[at + 1].capital
    if named is not None or not article:
        return named
    named = name_at(search, at + 1, guess=guess)
    return named if named is not None and named.id else None


def _may_guess(search: Search, at: int, *, guess: bool) -> bool:
    word = search.reading.words[at]
    return guess or word.capital or is_strange(word.key)


def _compares(reading: Reading, last: int) -> bool:
    words = reading.words
    return last < len(words) and words[last].gap == JOINED and words[last].key in _COMPARING


def _list(search: Search, at: int, *, guess: bool, known: bool) -> Iterator[tuple[int, Named]]:
    """Names from word `at` on, joined by commas, "and", "or", "meets"; `known`: only such as the catalogue has."""
    reading, words = search.reading, search.reading.words
    first = True
    while at < len(words) and (words[at].gap != HARD or words[at - 1].key in ("vs", "mr", "dr")):
        if (
            words[at].key in ("the", "a")
            and at + 1 < len(words)
            and words[at + 1].key in ("film", "movie", "series", "show")
        ):
            at += 2
        elif words[at].key in ("watching", "film", "movie", "movies", "films", "series", "show", "shows", "both"):
            at += 1
        if at >= len(words):
            return
        named = _named(search, at, guess=not known and _may_guess(search, at, guess=first and guess))
        if named is None:
            return
        yield at, named
        first = False
        at = named.last
        if at >= len(words):
            return
        if words[at].gap == JOINED and words[at].key in ("and", "or", "meets", "x", "plus", "crossed", "mixed"):
            at += 1 + (at + 1 < len(words) and words[at].key in ("crossed", "mixed"))
        elif words[at].gap == SOFT and words[at].key in ("and", "or"):
            at += 1
        elif words[at].gap != SOFT or not (words[at].capital or reading.names.titles(words[at].text)):
            return


def _how(reading: Reading, at: int, last: int, *, suffixed: bool) -> str:
    """What a title is named for when no cue stands right before it."""
    if suffixed:
        return "like"
    mark = reading.marks[at]
    words = reading.words
    if mark.denial is not None and reading.denied(at):
        again = [word.key for word in words[at : at + 8]]
        return "seen" if "again" in again else "not"
    if any(word.key in ("meets", "crossed") for word in words[at : at + 8] if word.gap != HARD):
        return "like"
    if back_to_titles.seen_too(reading, at, last):
        return "seen"
    before = [word.key for word in words[max(0, at - 3) : at]]
    opens = words[at].gap != JOINED or reading.marks[at - 1].is_cue
    changed = opens and last < len(words) and words[last].gap == JOINED and words[last].key in _CHANGED
    return "like" if "meets" in before or changed else "mention"


def _suffix(reading: Reading, last: int) -> int:
    """The word after "-esque", "-like", "vibes", where such a word follows a name."""
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key in _SUFFIXES:
        return last + 1
    return last
