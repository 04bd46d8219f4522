"""What the trouble is about: to be kept away from, unless one wants to stay with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.model import GenreWish, Limit, Wish
from nightcap.request.moods import soothing
from nightcap.tone.notes import NOTES

#: a fate that befell one of these is a wound
_DEAD: Final = {"mother": "parent_death", "father": "parent_death", "children": "child_death", "pets": "animal_death"}
#: how little a love story is wanted after a break-up
AWAY_FROM_LOVE = -0.6
_BETWEEN: Final = bag("my the our a an new your all these some his her stupid bloody awful going back to long")
_OWN: Final = bag(
    "i im ive my me we our were us just after had lost got going so today week yesterday been since at in "
    "through through with a the to"
)
_ABOUT: Final = bag("about film movie set series show involving featuring story where of comedy drama")


@cache
def _read(specification: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The topics of a line, and the notes of the wound."""
    topics, _, notes = specification.replace("@", "").partition("|")
    assert set(notes.split()) <= set(NOTES), notes
    return tuple(topics.split()), tuple(notes.split())


@cache
def _tables() -> tuple[Phrases[str], Phrases[str]]:
    """Phrases that are trouble by themselves, and those that name with whom or where it is."""
    from nightcap.request.lexicon.phrases import rows  # noqa: PLC0415

    whole = [row for row in rows("trouble") if "@" not in row[1]]
    parts = [row for row in rows("trouble") if "@" in row[1]]
    return Phrases(whole), Phrases(parts)


def find(reading: Reading) -> Iterator[Finding]:
    whole, parts = _tables()
    for at in reading.positions():
        if (hit := whole.at(reading.words, at)) and _happened(reading, at):
            topics, notes = _read(hit[0])
            yield _finding(reading, at, hit[1], topics, notes)
        if hit := parts.at(reading.words, at):
            yield from _befallen(reading, at, hit[1], _read(hit[0])[0])
        if quarrel := table("quarrels").at(reading.words, at):
            yield from _quarrel(reading, at, quarrel[1], parts, whole)


def _happened(reading: Reading, at: int) -> bool:
    """Told of oneself, not asked for: "after the funeral", not "about a funeral"; nor "no funerals"."""
    words = reading.words
    if reading.denied(at) or reading.marks[at].hedge:
        return False
    before = [word.key for word in words[max(0, at - 4) : at]]
    if at and (
        words[at - 1].key in _ABOUT or (words[at - 1].key in ("a", "the") and at > 1 and words[at - 2].key in _ABOUT)
    ):
        return False
    own = words[at].key in ("my", "i", "got", "lost", "made", "failed")
    return own or any(key in _OWN for key in before) or at == 0 or words[at].gap != 0


def _befallen(reading: Reading, at: int, last: int, topics: tuple[str, ...]) -> Iterator[Finding]:
    """As in "My grandmother died", "work was hell", "exam tomorrow"."""
    words = reading.words
    mine = at and words[at - 1].key in ("my", "our")
    lost = at >= 2 and mine and words[at - 2].key in ("lost", "buried", "losing", "miss")
    if lost:
        yield _fate(reading, at - 2, last, topics, "dead")
        return
    if last >= len(words) or reading.marks[at].denial:
        return
    fate = table("fates").at(words, last) if words[last].gap == 0 else None
    if fate is None or (fate[0] in ("dead", "ill", "left") and not mine) or (fate[0] == "left" and topics[0] == "work"):
        return
    if at and words[at - 1].key in _ABOUT:
        return
    yield _fate(reading, at - 1 if mine else at, fate[1], topics, fate[0])


def _fate(reading: Reading, first: int, last: int, topics: tuple[str, ...], fate: str) -> Finding:
    if fate == "dead":
        wound = _DEAD.get(topics[0], "grief")
        if "pets" in topics:
            return _finding(reading, first, last, ("dog", "pets", "animal", "death"), (wound,))
        return _finding(reading, first, last, ("death", "grief", "funeral", topics[0]), tuple({wound: 1, "grief": 1}))
    if fate == "ill":
        return _finding(reading, first, last, ("illness", "hospital", topics[0]), ("illness",))
    if fate == "left":
        return _finding(reading, first, last, ("breakup", "heartbreak", "divorce"), ())
    return _finding(reading, first, last, topics, ())


def _quarrel(reading: Reading, at: int, start: int, parts: Phrases[str], whole: Phrases[str]) -> Iterator[Finding]:
    """As in "A row with my boss", "stressed about exams", "rough day at the office"."""
    words = reading.words
    for _ in range(3):
        if start < len(words) and words[start].gap == 0 and words[start].key in _BETWEEN:
            start += 1
    if start >= len(words) or words[start].gap != 0:
        return
    hit = parts.at(words, start) or whole.at(words, start)
    if hit is None:
        return
    key = words[at].key
    if key in ("hate", "sick", "fed") and words[start - 1].key not in ("my", "our", "work"):
        return
    if (
        key in ("after", "day", "evening", "weekend", "forget", "with", "back", "home")
        and _read(hit[0])[0][0]
        in ("children", "mother", "father", "family", "marriage", "friendship", "pets", "grandparents")
        and key != "after"
    ):
        return
    topics, notes = _read(hit[0])
    if key in (
        "day",
        "week",
        "shift",
        "night",
        "month",
        "i",
        "ive",
    ):  # "a rough day" is the mood, "at work" the trouble
        at = next((place for place in range(at, start) if words[place].key == "at"), at)
    if key in ("broke", "breaking", "split", "dumped"):
        topics = ("breakup", "heartbreak", "ex", "divorce")
    yield _finding(reading, at, hit[1], topics, notes)


def _finding(reading: Reading, first: int, last: int, topics: tuple[str, ...], notes: tuple[str, ...]) -> Finding:
    text = reading.said(first, last)
    limits = (Limit(field="note", op="not_in", value=notes, text=text),) if notes else ()
    meaning = f"keep away from: {', '.join(topics[:3])}"
    if notes:
        meaning += f"; no {' or '.join(NOTES[note] for note in notes)}"
    wishes: tuple[Wish, ...] = soothing("low" if notes else "stressed", text)
    if "breakup" in topics:  # other people's happiness is the topic itself
        wishes = (*wishes, GenreWish(genre="romance", weight=AWAY_FROM_LOVE, text=text))
    return Finding(
        first=first, last=last, meaning=meaning, limits=limits, wishes=wishes, mode="antidote", state=True,
        trouble=topics, rank=1,
    )  # fmt: skip
