"""What the trouble is about: to be kept away from, unless one wants to stay with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from nightcap.request.feeling.felt import of_a_story
from nightcap.request.feeling.moods import COMPANY
from nightcap.request.feeling.states import soothing
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.lexicon.phrases import lines
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, Limit, Wish
from nightcap.request.words import JOINED, Word
from nightcap.tone.notes import NOTES

#: a fate that befell one of these is a wound
_DEAD: Final = {"mother": "parent_death", "father": "parent_death", "children": "child_death", "pets": "animal_death"}
#: how little a love story is wanted after a break-up
AWAY_FROM_LOVE = -0.6
#: of these nobody dies, falls ill or leaves
_NOBODY: Final = ("work", "school")
_THAT: Final = bag("since when after because and that as but")
_BETWEEN: Final = bag("my the our a an new your all these some his her stupid bloody awful going back to long")
_OWN: Final = bag(
    "i im ive my me we our were us just after had lost got going so today week yesterday been since at in "
    "through through with a the to"
)
_THIRD: Final = bag("they he she an her his him them")
_ABOUT: Final = bag("about film movie set series show involving featuring story where of comedy drama")


#: of family one speaks by these as by names, without "my"
_KIN: Final = bag(
    "mum mom dad mam mammy mummy daddy nan nana nanna gran granny grandma grandad granddad grandpa papa amma appa "
    "ammi abba"
)
_GONE_TO: Final = bag("for to school work uni university college home the town early his her their off at hospital")
_HOURS: Final = bag("hours shifts doubles nights days")
#: "something with a hospital in it"
_HOLDING: Final = bag("with in involving has featuring set")
_STORIES: Final = bag(
    "film films movie movies series show shows drama dramas comedy comedies story stories docs documentary"
)
_ANYTHING: Final = bag("something anything film movie series show one story drama comedy thriller")


@dataclass(frozen=True, slots=True)
class _Trouble:
    """The topics to keep away from, the notes of a wound, and the state it leaves one in (states.TARGETS)."""

    topics: tuple[str, ...]
    notes: tuple[str, ...] = ()
    state: str = ""


@cache
def _read(specification: str) -> _Trouble:
    """What a line says of its phrases."""
    rest, _, state = specification.replace("@", "").partition(">")
    topics, _, notes = rest.partition("|")
    assert set(notes.split()) <= set(NOTES), notes
    return _Trouble(tuple(topics.split()), tuple(notes.split()), state.strip())


@cache
def _tables() -> tuple[Phrases[str], Phrases[str]]:
    """Phrases that are trouble by themselves, and those that name with whom or where it is."""
    whole = [row for row in lines("trouble") if "@" not in row[1]]
    parts = [row for row in lines("trouble") if "@" in row[1]]
    return Phrases(whole), Phrases(parts)


def find(reading: Reading) -> Iterator[Finding]:
    found = list(_troubles(reading))
    yield from found
    if any({"grief", "parent_death", "child_death"} & set(limit.values) for each in found for limit in each.limits):
        yield from _permitted(reading)


def _troubles(reading: Reading) -> Iterator[Finding]:
    whole, parts = _tables()
    for at in reading.positions():
        if reading.marks[at].is_cue and reading.marks[at].story:  # "a bank holiday"
            continue
        if reading.marks[at].is_cue and at and reading.words[at - 1].key == "no":  # "no work tomorrow"
            continue
        if (hit := whole.at(reading.words, at)) and _happened(reading, at, hit[1]):
            yield _finding(reading, at, hit[1], _read(hit[0]))
        if hit := parts.at(reading.words, at):
            yield from _befallen(reading, at, hit[1], _read(hit[0]).topics)
        if (quarrel := table("quarrels").at(reading.words, at)) and not _kept_out(reading, at):
            yield from _quarrel(reading, at, quarrel[1], parts, whole)


def _kept_out(reading: Reading, at: int) -> bool:
    """As in "nothing that gets us in trouble with her mum"."""
    denial = reading.marks[at].denial
    return denial is not None and reading.words[denial.first].key == "nothing"


def _permitted(reading: Reading) -> Iterator[Finding]:
    """Beside a bereavement "it can be sad" is no indifference: the grief is to be kept company."""
    for at in reading.positions():
        hit = table("moods").at(reading.words, at)
        if hit and hit[0] == "permitted!":
            wishes = soothing("companion", reading.said(at, hit[1]))
            yield Finding(first=at, last=hit[1], meaning=COMPANY, wishes=wishes, mode="companion", rank=1)


def _happened(reading: Reading, at: int, last: int) -> bool:
    """Told of oneself, not asked for: "after the funeral", not "about a funeral"; nor "no funerals"."""
    words = reading.words
    if reading.denied(at) or reading.marks[at].hedge:
        return False
    before = [word.key for word in words[max(0, at - 4) : at]]
    if at and (
        words[at - 1].key in _ABOUT or (words[at - 1].key in ("a", "the") and at > 1 and words[at - 2].key in _ABOUT)
    ):
        return False
    of_one = last < len(words) and words[last].gap == JOINED and words[last].key in _STORIES  # "hospital dramas"
    if of_one or _held(words, at) or of_a_story(reading, at):
        return False
    follows = words[last].key if last < len(words) and words[last].gap == JOINED else ""
    if words[at].key == "since" and follows in _GONE_TO:  # "since she left for work"
        return False
    own = words[at].key in ("my", "i", "got", "lost", "made", "failed", "since") or words[at].key in _HOURS
    event = last - at > 1 and before[-1:] and before[-1] in _THIRD  # "they cut my hours"
    return own or bool(event) or any(key in _OWN for key in before) or at == 0 or words[at].gap != JOINED


def _held(words: Sequence[Word], at: int) -> bool:
    """Whether a film is to hold it: "something with a hospital in it"."""
    back = at - 1
    while back > 0 and words[back + 1].gap == JOINED and words[back].key in ("a", "an", "the", "some"):
        back -= 1
    return back > 0 and words[back].key in _HOLDING and words[back - 1].key in _ANYTHING


def _befallen(reading: Reading, at: int, last: int, topics: tuple[str, ...]) -> Iterator[Finding]:
    """As in "My grandmother died", "work was hell", "exam tomorrow"."""
    words = reading.words
    named = words[at].key in _KIN and (words[at].gap != JOINED or at == 0 or words[at - 1].key in _THAT)
    owned = ("my", "our", "the") if "pets" in topics else ("my", "our")
    mine = bool(at and words[at - 1].key in owned) or named
    lost = at >= 2 and mine and words[at - 2].key in ("lost", "buried", "losing", "miss")
    if lost and not named:
        yield _fate(reading, at - 2, last, topics, "dead")
        return
    if last >= len(words) or reading.marks[at].denial:
        return
    fate = table("fates").at(words, last) if words[last].gap == JOINED else None
    if fate is None or fate[0] == "none" or (at and words[at - 1].key in _ABOUT) or of_a_story(reading, at):
        return
    if fate[0] != "bad" and (not mine or topics[0] in _NOBODY):
        return
    end = fate[1]
    if fate[0] == "away" and end < len(words) and words[end].gap == JOINED and words[end].capital:
        end += 1  # "moved to Canada"
    yield _fate(reading, at if named or not mine else at - 1, end, topics, fate[0])


def _fate(reading: Reading, first: int, last: int, topics: tuple[str, ...], fate: str) -> Finding:
    who = topics[0]
    match fate:
        case "dead" if "pets" in topics:
            trouble = _Trouble(("dog", "pets", "animal", "death"), (_DEAD["pets"],))
        case "dead":
            notes = tuple({_DEAD.get(who, "grief"): 1, "grief": 1})
            trouble = _Trouble(("death", "grief", "funeral", who), notes)
        case "ill":
            trouble = _Trouble(("illness", "hospital", who), ("illness",))
        case "forgets":
            trouble = _Trouble(("dementia", "illness", who), ("dementia", "illness"))
        case "left" if who == "marriage":
            trouble = _Trouble(("breakup", "heartbreak", "divorce"))
        case "left" | "away":  # who moved away is missed, and no company to watch with
            trouble = _Trouble(("loneliness", "goodbye"), state="lonely")
        case _:
            trouble = _Trouble(topics)
    return _finding(reading, first, last, trouble)


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
        and _read(hit[0]).topics[0]
        in ("children", "mother", "father", "family", "marriage", "friendship", "pets", "grandparents")
        and key != "after"
    ):
        return
    trouble = _read(hit[0])
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
        trouble = _Trouble(("breakup", "heartbreak", "ex", "divorce"))
    yield _finding(reading, at, hit[1], trouble)


def _finding(reading: Reading, first: int, last: int, trouble: _Trouble) -> Finding:
    topics, notes = trouble.topics, trouble.notes
    worked = trouble.state == "tired"
    if worked and first and reading.words[first].gap == JOINED and reading.words[first].key in _HOURS:
        first -= 1  # "twelve hours in the kitchen" is no length of a film
    text = reading.said(first, last)
    limits = (Limit(field="note", op="not_in", value=notes, text=text),) if notes else ()
    meaning = f"keep away from: {', '.join(topics[:3])}"
    if notes:
        named = (re.sub("^(a|an|the) ", "", NOTES[note]) for note in notes)
        meaning += f"; no {' or '.join(named)}"
    wishes: tuple[Wish, ...] = soothing(trouble.state or ("low" if notes else "stressed"), text)
    if "breakup" in topics:  # other people's happiness is the topic itself
        wishes = (*wishes, GenreWish(genre="romance", weight=AWAY_FROM_LOVE, text=text))
    return Finding(
        first=first, last=last, meaning=meaning, limits=limits, wishes=wishes, mode="antidote", state=True,
        trouble=topics, rank=4 if worked else 1,
    )  # fmt: skip
