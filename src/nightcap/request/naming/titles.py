"""Titles that are named: liked, disliked, just seen, or only mentioned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import LikeWish, Limit, Wish
from nightcap.request.naming import back_to_titles, listed_names
from nightcap.request.naming.back_to_titles import Spoken
from nightcap.request.naming.title_names import Named, Search, mention
from nightcap.request.words import HARD, JOINED

#: a title that only the other speaker of a dialogue named
_HEARD = 0.2
#: a title named without a word for what it is named for; one that was just finished
_MENTIONED, _FINISHED = 0.5, 0.5
#: cues that mean the same as others, but are looked at more closely
_HOW: Final = {"way": "like", "done": "seen", "every": "seen", "more": "like"}
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
            yield from back_to_titles.find(search, at, spoken)
            more = listed_names.also_seen(search, hit[1]) if hit[0] == "again" else []
            yield from _said_of(reading, "seen", hit[1], more)
            spoken.extend(Spoken("seen", named.name, named.id, named.last) for _, named in more)
            covered = more[-1][1].last if more else covered
        elif hit and hit[0] != "none":
            how, start = hit
            if how == "like" and start == at + 1 and listed_names.is_verb(reading, at):
                continue
            if listed := listed_names.behind(search, start, how):
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


def _how(reading: Reading, at: int, last: int, *, suffixed: bool) -> str:
    """What a title is named for when no cue stands right before it."""
    if suffixed:
        return "like"
    mark = reading.marks[at]
    words = reading.words
    compared = at > 0 and words[at].gap == JOINED and words[at - 1].key == "as"  # "not as bleak as Black Mirror"
    if mark.denial is not None and reading.denied(at) and not compared:
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
