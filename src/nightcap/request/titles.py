"""Titles that are named: liked, disliked, just seen, or only mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import table
from nightcap.request.model import LikeWish, Limit, Wish
from nightcap.request.title_names import Named, Search, mention, name_at
from nightcap.request.words import HARD, JOINED, SOFT

#: a title that only the other speaker of a dialogue named
_HEARD = 0.2
#: a title named without a word for what it is named for; one that was just finished
_MENTIONED, _FINISHED = 0.5, 0.5


def find(reading: Reading) -> Iterator[Finding]:
    """Findings for every name; titles that are liked are noted in `reading.liked` for comparatives."""
    search = Search(reading)
    covered = 0
    for at in reading.positions():
        if at < covered:
            continue
        hit = table("likes").at(reading.words, at)
        if hit and hit[0] != "none":
            how, start = hit
            if reading.words[at].key == "like" and how == "like" and start == at + 1 and _is_verb(reading, at):
                continue
            listed = list(_list(search, start))
            if listed:
                yield from _said_of(reading, how, at, listed)
                covered = listed[-1][1].last
                continue
        found = mention(search, at)
        if found:
            last = _suffix(reading, found.last)
            yield _finding(reading, _how(reading, at, suffixed=last > found.last), at, found, last=last)
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
        limits = (Limit(field="title", op="not_in", value=tuple(dict.fromkeys((named.id, *same))), text=text),)
    meaning = {
        "like": "like {}", "unlike": "nothing like {}", "finished": "has just seen {}: not again, but like it",
        "seen": "has seen {}: not again", "mention": "names {}", "not": "not {}", "than": "compared with {}",
    }[how].format(named.name)  # fmt: skip
    if named.id is None:
        meaning += " (not in the catalogue)"
    return Finding(
        first=first, last=last, meaning=meaning, limits=limits, wishes=wishes, rank=2 if how != "mention" else 1
    )


def _list(search: Search, at: int) -> Iterator[tuple[int, Named]]:
    """Names from word `at` on, joined by commas, "and", "or", "meets"."""
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
        named = name_at(search, at, guess=first or words[at].capital)
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
