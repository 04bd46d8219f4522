"""Titles that are named: liked, disliked, just seen, or only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, known, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.model import LikeWish, Limit, Wish
from nightcap.request.words import HARD, JOINED, SOFT

#: words in the longest title looked up
LONGEST = 9
#: look-ups of misspelt names in one request: each searches the whole catalogue
_MOST_GUESSES = 24
#: a title named without a word for what it is named for
_MENTIONED, _FINISHED = 0.5, 0.5
_QUOTED: Final = re.compile(r"[\"“«‘]([^\"“”«»\n]{1,80})[\"”»’]")
_INSIDE: Final = bag("of the and in for to a an by on with at from vs de la el du des le & 2 3 ii iii is not")
_BREAKS: Final = bag(
    "but and or with under over except only without that which please in for from because so if since as "
    "where who not tonight"
)
#: in capitals a place, as in "The Office (US)"
_PLACES: Final = ("US", "UK", "USA")
#: a name stands before these, even at the start of a sentence
_AFTER_NAME: Final = bag("meets esque vibes like")


@dataclass(frozen=True, slots=True)
class _Named:
    """A title's name in the text; `id` is None where the catalogue doesn't know it."""

    name: str
    id: str | None
    last: int


def find(reading: Reading) -> Iterator[Finding]:
    """Findings for every name; titles that are liked are noted in `reading.liked` for comparatives."""
    quotes = {match.start(1): match.end(1) for match in _QUOTED.finditer(reading.text)}
    guesses = [_MOST_GUESSES]
    covered = 0
    for at in reading.positions():
        if at < covered:
            continue
        hit = table("likes").at(reading.words, at)
        if hit and hit[0] != "none":
            how, start = hit
            if reading.words[at].key == "like" and how == "like" and start == at + 1 and _is_verb(reading, at):
                continue
            listed = list(_list(reading, start, quotes, guesses))
            if listed:
                yield from _said_of(reading, how, at, listed)
                covered = listed[-1][1].last
                continue
        found = _mention(reading, at, quotes) or (_whole(reading) if at == 0 else None)
        if found:
            last = _suffix(reading, found.last)
            yield _finding(reading, _how(reading, at, suffixed=last > found.last), at, found, last=last)
            covered = last


def _is_verb(reading: Reading, at: int) -> bool:
    before = reading.words[at - 1].key if at and reading.words[at].gap == JOINED else ""
    return (
        before in ("i", "we", "would", "id", "wed", "feel", "to", "you", "they", "dont", "really", "also")
        and before != "really"
    )


def _said_of(reading: Reading, how: str, first: int, listed: list[tuple[int, _Named]]) -> Iterator[Finding]:
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
    reading: Reading, how: str, first: int, named: _Named, *, last: int | None = None, at: int | None = None
) -> Finding:
    last = last or named.last
    text = reading.said(first, last)
    weight = {"like": 1.0, "than": _MENTIONED, "unlike": -1.0, "finished": _FINISHED, "mention": _MENTIONED}.get(
        how, 0.0
    )
    if how in ("like", "than", "mention"):
        reading.liked.append((at if at is not None else first, named.name, named.id))
    wishes: tuple[Wish, ...] = ()
    limits: tuple[Limit, ...] = ()
    if weight:
        wishes = (LikeWish(name=named.name, title_id=named.id, weight=weight, text=text),)
    if how in ("seen", "finished", "not") and named.id:
        limits = (Limit(field="title", op="not_in", value=(named.id,), text=text),)
    meaning = {
        "like": "like {}", "unlike": "nothing like {}", "finished": "has just seen {}: not again, but like it",
        "seen": "has seen {}: not again", "mention": "names {}", "not": "not {}", "than": "compared with {}",
    }[how].format(named.name)  # fmt: skip
    if named.id is None:
        meaning += " (not in the catalogue)"
    return Finding(
        first=first, last=last, meaning=meaning, limits=limits, wishes=wishes, rank=2 if how != "mention" else 1
    )


def _list(reading: Reading, at: int, quotes: dict[int, int], guesses: list[int]) -> Iterator[tuple[int, _Named]]:
    """Names from word `at` on, joined by commas, "and", "or", "meets"."""
    words = reading.words
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
        named = _name(reading, at, quotes, guesses if first or words[at].capital else [0], cued=True)
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


def _name(reading: Reading, at: int, quotes: dict[int, int], guesses: list[int], *, cued: bool) -> _Named | None:
    return _quoted(reading, at, quotes, guesses) or _exact(reading, at, cued=cued) or _guessed(reading, at, guesses)


def _quoted(reading: Reading, at: int, quotes: dict[int, int], guesses: list[int]) -> _Named | None:
    words = reading.words
    end = quotes.get(words[at].start)
    if end is None:
        return None
    last = at
    while last < len(words) and words[last].end <= end:
        last += 1
    if last == at:
        return None
    name = reading.text[words[at].start : end]
    found = reading.names.titles(name)
    if found:
        return _Named(found[0].name, found[0].id, last)
    closest = _closest(reading, name, guesses)
    return _Named(closest.name, closest.id, last) if closest else _Named(name, None, last)


def _exact(reading: Reading, at: int, *, cued: bool) -> _Named | None:
    """The longest run of words from `at` on that is a title's name."""
    words = reading.words
    longest = at + 1
    while longest < min(len(words), at + LONGEST) and words[longest].gap != HARD:
        longest += 1
    for end in range(longest, at, -1):
        if not _may_be_title(reading, at, end, cued=cued):
            continue
        found = reading.names.titles(reading.said(at, end))
        if found:
            version = end < len(words) and words[end].gap == SOFT and words[end].text in _PLACES
            return _Named(found[0].name, found[0].id, end + version)
    return None


def _may_be_title(reading: Reading, at: int, end: int, *, cued: bool) -> bool:
    """Whether these words, if a title is called so, are meant as its name rather than as the words they are."""
    words = reading.words
    if end == at + 1:
        return words[at].text not in _PLACES and _may_be_short_title(reading, at, cued=cued)
    if not cued and words[end - 1].key in ("and", "or", "but", "with", "s"):
        return False
    inside = words[at:end]
    strange = sum(word.key not in known() for word in inside)
    if words[at].capital and (words[end - 1].capital or words[end - 1].number is not None):
        starts_sentence = words[at].gap == HARD
        if not starts_sentence or strange or end - at > 2 or all(word.capital for word in inside):
            return True
    if cued:
        return bool(strange) or end - at >= 3 or words[at].key not in plain() or words[end - 1].key not in plain()
    return strange > 0 if end - at < 4 else any(word.key not in plain() for word in inside)


def _may_be_short_title(reading: Reading, at: int, *, cued: bool) -> bool:
    """The same for one word: "like Her", "something like alien", but not "like her"."""
    words = reading.words
    follows = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == JOINED else None
    if words[at].capital:
        joined = follows is not None and follows.key in _AFTER_NAME
        return cued or joined or (words[at].gap != HARD and words[at].key not in known())
    alone = follows is None or follows.key in _BREAKS
    return cued and alone and words[at].key not in plain() and table("genres").at(words, at) is None


def _guessed(reading: Reading, at: int, guesses: list[int]) -> _Named | None:
    """After a cue: a misspelt name, or one that the catalogue doesn't hold."""
    words = reading.words
    if words[at].capital:
        last = at + 1
        while last < len(words) and words[last].gap != HARD and last - at < LONGEST:
            if words[last].capital or words[last].number is not None:
                last += 1
            elif (
                words[last].key in _INSIDE
                and last + 1 < len(words)
                and words[last + 1].capital
                and words[last + 1].gap == JOINED
                and words[last].gap == JOINED
                and words[last].key != "and"
            ):
                last += 2
            else:
                break
            if words[last - 1].gap == SOFT:
                last -= 1
                break
        if last == at + 1 and (words[at].key in known() or reading.names.people(words[at].text)):
            return None
        if reading.names.people(reading.said(at, last)):
            return None
        name = reading.said(at, last)
        closest = _closest(reading, name, guesses)
        return _Named(closest.name, closest.id, last) if closest else _Named(name, None, last)
    return _guessed_lower(reading, at, guesses)


def _guessed_lower(reading: Reading, at: int, guesses: list[int]) -> _Named | None:
    words = reading.words
    last = at
    while (
        last < len(words)
        and last - at < 5
        and words[last].key not in _BREAKS
        and (last == at or words[last].gap == JOINED)
    ):
        last += 1
    for end in range(last, at, -1):
        if all(word.key in known() for word in words[at:end]) or words[end - 1].key in plain():
            continue
        if words[at].key in plain() and words[at].key not in (
            "the",
            "a",
            "in",
            "what",
            "when",
            "how",
            "my",
            "no",
            "to",
        ):
            return None
        if reading.names.people(reading.said(at, end)):
            return None
        if closest := _closest(reading, reading.said(at, end), guesses):
            return _Named(closest.name, closest.id, end)
    return None


def _closest(reading: Reading, name: str, guesses: list[int]):  # type: ignore[no-untyped-def]
    if guesses[0] <= 0:
        return None
    guesses[0] -= 1
    return reading.names.closest(name)


def _mention(reading: Reading, at: int, quotes: dict[int, int]) -> _Named | None:
    """A name without a cue: quoted, in capitals, or of several words that are plainly a title's."""
    words = reading.words
    if words[at].start in quotes:
        return _quoted(reading, at, quotes, [1])
    if not words[at].capital and words[at].key in plain() and words[at].key not in ("the", "a", "what", "once", "when"):
        return None
    return _exact(reading, at, cued=False)


def _whole(reading: Reading) -> _Named | None:
    """A title that is the whole request, however ordinary its words ("in the mood for love")."""
    words = reading.words
    if not 3 <= len(words) <= LONGEST:
        return None
    found = reading.names.titles(reading.text)
    return _Named(found[0].name, found[0].id, len(words)) if found else None


def _how(reading: Reading, at: int, *, suffixed: bool) -> str:
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
    before = [word.key for word in words[max(0, at - 3) : at]]
    return "like" if "meets" in before else "mention"


def _suffix(reading: Reading, last: int) -> int:
    """The word after "-esque", "-like", "vibes", where such a word follows a name."""
    words = reading.words
    if (
        last < len(words)
        and words[last].gap == JOINED
        and words[last].key in ("esque", "like", "vibes", "vibe", "style", "type", "ish", "adjacent")
    ):
        return last + 1
    return last
