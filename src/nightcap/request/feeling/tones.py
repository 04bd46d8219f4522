"""Words for how it should feel, and comparatives ("lighter", "less tense")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.request.feeling.felt import AT_EASE, said_of_oneself
from nightcap.request.feeling.moods import timid
from nightcap.request.lexicon import bag, leanings, pairs, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, ToneShift, ToneWish, Wish
from nightcap.request.times.durations import number
from nightcap.request.where.said_of import HEADS
from nightcap.request.words import JOINED
from nightcap.tone.axes import POLES

#: where a denied word leaves its main axis: at the other end, or a little below the middle for "not too ..."
LOW, HIGH, MILD = 0.2, 0.7, 0.35
#: how cheerful "not sad" is
CHEERFUL = 0.65
#: "a bit lighter", "much lighter" next to plain "lighter"
GENTLY, MUCH = 0.5, 1.5
#: the step away from a pick that was "too slow", as large as that of "faster"
TOO_MUCH = 0.3
#: "scary" for somebody who scares easily
_IN_MEASURE: Final = (("tension", 0.45), ("humour", 0.5), ("uplift", 0.55))
#: "like a warm bath" is said of a film, as is "about"
_LIKENED: Final = bag("like as about vibe vibes feel")
_COLOURS: Final = bag("white red black green brown blue grey old new wet little big")
_SHOWING: Final = bag("with where featuring has having and")
#: said of an evening these tell of its weather; others ("a quiet evening") are asked for
_OF_HOURS: Final = bag("cold dark wild bright bleak harsh dull boring grim warm mild")
_A: Final = bag("a an the one my some nice really very so")
_WHICH: Final = bag("old new same other right wrong best any some this that what which good usual first")
#: "no baddies no stress"
_DENYING: Final = bag("no without nobody noone")
#: a person, not a title, is "funny" or "sad" after these
_PERSONAL: Final = bag("im am feeling feel felt feels were was been")


def find(reading: Reading) -> Iterator[Finding]:
    in_measure = timid(reading)
    for at in reading.positions():
        yield from _plain(reading, at, in_measure=in_measure)
        yield from _shift(reading, at)


def _plain(reading: Reading, at: int, *, in_measure: bool) -> Iterator[Finding]:
    words = reading.words
    hit = table("tones").at(words, at)
    if hit is None or _is_no_quality(reading, at, hit[1]):
        return
    axes, last = pairs(hit[0]), hit[1]
    leaning = leanings(hit[0])
    if "horror" in leaning and in_measure and not reading.denied(at):
        axes = _IN_MEASURE
    before = words[at - 1].key if at else ""
    if before in _PERSONAL or (before in ("more", "less") and words[at].gap == 0):
        yield from _directed(reading, at, last, axes, leaning)
        return
    mark = reading.marks[at]
    if (thing := _of_a_thing(reading, at, last)) is not None:
        yield Finding(first=at, last=thing, meaning=f"{reading.said(at, thing)}, told of")
        return
    text = reading.said(at, last)
    lead, tail = reading.lead(at), reading.tail(at, last)
    if mark.fine:
        yield Finding(first=lead, last=tail, meaning=f"{text} is fine")
    elif mark.stance == "past":
        yield Finding(first=at, last=last, meaning=f"{text}, told of", rank=-1)
    elif reading.shown and reading.denied(at) and words[lead].key == "too":  # of the pick: "too slow"
        axis, target = axes[0]
        step = -TOO_MUCH if target > 0.5 else TOO_MUCH
        yield replace(
            _shifted(reading, lead, last, ((axis, step),)),
            meaning=f"{reading.said(lead, last).lower()}: {_toward(axis, 0.5 + step)} from {reading.shown.pick.name}",
        )
    elif words[at].key not in _DENYING and reading.denied(at, belongs=_unpleasant(axes)):
        axis, target = axes[0]
        wanted = HIGH if target <= 0.5 else MILD if reading.mild(at) else LOW
        weight, said = 0.5 if mark.hedge else 1.0, reading.said(lead, last)
        refused = [ToneWish(axis=axis, target=wanted, weight=weight, text=said)]
        # "not sad", "not scary": who refuses the gloom of a word wants its opposite too
        if any(name == "uplift" and gloomy < 0.5 for name, gloomy in axes[1:]):
            refused.append(ToneWish(axis="uplift", target=CHEERFUL, weight=weight * 0.6, text=said))
        yield Finding(
            first=lead, last=tail, meaning=f"not {text.lower()}: {_toward(axis, wanted)}", wishes=tuple(refused),
            rank=-2 if mark.is_cue else 0,  # "zombies give me nightmares" refuses zombies
        )  # fmt: skip
    else:
        weight = 0.5 if mark.hedge or mark.gentle else 1.0
        wishes = tuple(
            ToneWish(axis=axis, target=target, weight=weight if not rank else weight * 0.6, text=text)
            for rank, (axis, target) in enumerate(axes)
        )
        leant = tuple(GenreWish(genre=genre, weight=weight * 0.6, text=text) for genre in leaning)
        meaning = f"{text.lower()}: {_toward(*axes[0])}"
        yield Finding(first=lead if mark.hedge else at, last=tail, meaning=meaning, wishes=(*wishes, *leant))


def _is_no_quality(reading: Reading, at: int, last: int) -> bool:
    """As the "kind" of "the kind of film", the "rush" of "no rush"."""
    words, mark = reading.words, reading.marks[at]
    if words[at].key == "cry" and at > 1 and words[at - 1].key == "ill":  # "if it has subtitles I'll cry"
        return any(word.key == "if" for word in words[max(0, at - 9) : at])
    if words[at].key == "sharp" and number(words, at - 1 if at else 0):  # "at ten sharp"
        return True
    if words[at].key == "kind":
        sort = at > 0 and words[at].gap == JOINED and words[at - 1].key in _WHICH  # "Cowboys, the old kind"
        return sort or (last < len(words) and words[last].gap == JOINED and words[last].key == "of")
    return mark.is_cue and mark.denial is None and at > 0 and words[at - 1].key in ("no", "not", "without")


def _of_a_thing(reading: Reading, at: int, last: int) -> int | None:
    """The word after the thing that an adjective is said of ("slow traffic"), where it is said of one.

    Not in "like a soft blanket", which is said of a film, nor before a film word ("fast food documentaries").
    """
    words = reading.words
    if said_of_oneself(reading, at):
        return last
    if words[at].key == "happy" and last < len(words) and words[last].gap == JOINED and words[last].key in AT_EASE:
        return last  # "happy to watch anything"
    if last < len(words) and words[last].gap == JOINED and words[last].key in _COLOURS:
        last += 1
    if last >= len(words) or words[last].gap != JOINED:
        return None
    hit = table("things").at(words, last)
    first = reading.back_over(at, _A)
    likened = first and words[first].gap == JOINED and words[first - 1].key in _LIKENED
    if hit is None or likened or reading.denied(at):
        return None
    kind, end = hit
    shown = kind == "being" and first and words[first - 1].key in _SHOWING  # "something with a funny dog"
    if shown or (kind == "hour" and words[at].key not in _OF_HOURS):
        return None
    headed = end < len(words) and words[end].gap == JOINED and (
        words[end].key in HEADS or table("genres").at(words, end) is not None
    )  # fmt: skip
    return None if headed else end


def _directed(
    reading: Reading, at: int, last: int, axes: tuple[tuple[str, float], ...], leaning: tuple[str, ...]
) -> Iterator[Finding]:
    """As in "More thoughtful", "less silly" for words that are in no table of comparatives."""
    before = reading.words[at - 1].key
    if before not in ("more", "less"):
        return
    axis, target = axes[0]
    up = (target > 0.5) == (before == "more")
    found = _shifted(reading, at - 1, last, ((axis, 0.25 if up else -0.25),))
    leant = (GenreWish(genre=genre, text=found.wishes[0].text) for genre in leaning if before == "more")
    yield replace(found, wishes=(*found.wishes, *leant))


def _shift(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("shifts").at(reading.words, at)
    if hit is None:
        return
    steps = pairs(hit[0])
    if reading.denied(at):
        steps = tuple((axis, -step) for axis, step in steps)
    yield _shifted(reading, at, hit[1], steps)


def _shifted(reading: Reading, first: int, last: int, steps: tuple[tuple[str, float], ...]) -> Finding:
    """Steps from the title that was named, or, where none was, a wish for that end of the axis."""
    text = reading.said(first, last)
    scale = reading.by_degree(first, gently=GENTLY, plainly=1.0, much=MUCH)
    named = _named(reading, first)
    wishes: tuple[Wish, ...]
    if named is None:
        wishes = tuple(
            ToneWish(axis=axis, target=min(0.9, max(0.1, 0.5 + step)), weight=min(1.0, scale), text=text)
            for axis, step in steps
        )
        return Finding(
            first=first, last=last, meaning=f"{text.lower()}: {_toward(steps[0][0], 0.5 + steps[0][1])}", wishes=wishes
        )
    _, name, title_id = named
    wishes = tuple(
        ToneShift(axis=axis, delta=round(step * scale, 3), name=name, title_id=title_id, text=text)
        for axis, step in steps
    )
    link = "as" if " as " in f"{text.lower()} " else "than"  # "not as bleak"
    return Finding(first=first, last=last, meaning=f"{text.lower()} {link} {name}", wishes=wishes, rank=1)


def _named(reading: Reading, at: int) -> tuple[int, str, str | None] | None:
    """The liked title nearest before word `at`, else the next one behind it ("lighter than X"), else the pick shown."""
    before = [liked for liked in reading.liked if liked[0] <= at]
    if before:
        return before[-1]
    behind = [liked for liked in reading.liked if liked[0] > at and liked[0] - at <= 6]
    if behind or reading.shown is None:
        return behind[0] if behind else None
    return at, reading.shown.pick.name, reading.shown.pick.id


@cache
def _unpleasant(axes: tuple[tuple[str, float], ...]) -> bool:
    axis, target = axes[0]
    return (axis in ("uplift", "warmth") and target < 0.4) or (axis in ("tension", "weight") and target > 0.6)


def _toward(axis: str, target: float) -> str:
    """In plain words: "more uplifting than most"."""
    low, high = POLES[axis]
    return f"towards {high if target > 0.5 else low}"
