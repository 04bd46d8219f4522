"""Film or series."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.request.facts import forms
from nightcap.request.lexicon import bag, known, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.lengths import SHORTEST_FEATURE
from nightcap.request.words import JOINED

_FEATURE: Final = bag("feature features length")
_BEFORE_FEATURE: Final = bag("a the long one another proper whole full single")
#: after these "show" is the verb
_VERB_BEFORE: Final = bag("to please can you could that which will would and not dont us just")
_VERB_AFTER: Final = bag("me us my off up that how")
_EPISODES: Final = bag("episode episodes ep eps")
_NEAR: Final = 5
#: the thing as well as what is shown on it: "one telly between us", "something on tv", "in front of the tv"
_SETS: Final = bag("tv telly television")
#: behind or before these it is what is shown; everywhere else it is the thing
_SHOWN: Final = bag(
    "or not rather and series show shows programme programmes program programs drama dramas comedy comedies"
)
_OF_SHOWN: Final = bag("or and some more good great classic trashy quality british american korean reality old new")
#: words after a refused kind with which something else begins ("no films with gore" refuses something narrower)
_GOES_ON: Final = bag("please and or but tonight just only thanks")


def find(reading: Reading) -> Iterator[Finding]:
    """A limit when one kind is asked for; none when both are, or where it is only told of."""
    yield from forms.find(reading)
    asked: list[tuple[int, int, Kind]] = []
    covered = 0
    for at in reading.positions():
        hit = table("kinds").at(reading.words, at) if at >= covered else None  # "made for tv" is no series
        if hit is None or _is_verb(reading, at, hit[1]) or _is_set(reading, at, hit[1]) or _is_name(reading, at):
            continue
        kind: Kind = "film" if hit[0] == "film" else "series"
        last = covered = hit[1]
        mark = reading.marks[at]
        if reading.denied(at):
            if _refused(reading, at, last):
                yield _limit(reading, at, last, "series" if kind == "film" else "film")
            else:
                yield Finding(first=at, last=last, meaning=kind, rank=-2)
        elif kind == "film" and _or_episode(reading, at, last):
            yield Finding(first=at, last=last, meaning="a film or a series")
        elif mark.stance == "past" or mark.fine or _compared(reading, at):
            yield Finding(first=at, last=last, meaning=kind, rank=-2)
        else:
            asked.append((at, last, kind))
    one = len({kind for _, _, kind in asked}) == 1
    for at, last, kind in asked:
        yield _limit(reading, at, last, kind) if one else Finding(first=at, last=last, meaning="a film or a series")


def _is_verb(reading: Reading, at: int, last: int) -> bool:
    words = reading.words
    if words[at].key != "show" or last - at > 1:
        return words[at].key == "feature" and last - at == 1 and not (at and words[at - 1].key in _BEFORE_FEATURE)
    before = words[at - 1].key if at else ""
    after = words[last].key if last < len(words) and words[last].gap == 0 else ""
    return before in _VERB_BEFORE or after in _VERB_AFTER


def _is_name(reading: Reading, at: int) -> bool:
    """As the "Show" of "The Truman Show"."""
    words = reading.words
    return words[at].capital and at > 0 and words[at].gap == JOINED and (
        words[at - 1].capital and words[at - 1].key not in known()
    )  # fmt: skip


def _is_set(reading: Reading, at: int, last: int) -> bool:
    """Whether the set is meant rather than what is made for it."""
    words = reading.words
    if words[at].key not in _SETS or last > at + 1:
        return False
    after = words[last].key if last < len(words) and words[last].gap == JOINED else ""
    before = words[at - 1].key if at and words[at].gap == JOINED else ""
    return after not in _SHOWN and before not in _OF_SHOWN and not table("genres").at(words, at - 1 if at else at)


def _refused(reading: Reading, at: int, last: int) -> bool:
    """As in "No films" refuses the kind; "no sad films", "no films with gore" refuse something narrower."""
    words, denial = reading.words, reading.marks[at].denial
    if (
        denial is None
        or denial.last < at - 1
        or (denial.last == at - 1 and words[at - 1].key not in ("a", "any", "the", "another"))
    ):
        return False
    return last >= len(words) or words[last].gap != 0 or words[last].key in _GOES_ON


def _or_episode(reading: Reading, at: int, last: int) -> bool:
    """As in "a film or an episode", "two episodes or a film"."""
    words = reading.words
    if last < len(words) and words[last].key == "or":
        return any(word.gap == JOINED and word.key in _EPISODES for word in words[last + 1 : last + _NEAR])
    start = max(0, at - _NEAR)
    before = [word.key for word in words[start:at]]
    return "or" in before[-2:] and any(key in _EPISODES for key in before)


def _compared(reading: Reading, at: int) -> bool:
    """As in "Like the film Heat", "movies like": the word only helps to name another title."""
    words = reading.words
    return at >= 2 and words[at - 1].key == "the" and words[at - 2].key in ("like", "seen", "watched", "loved", "liked")


def _limit(reading: Reading, at: int, last: int, kind: Kind) -> Finding:
    limits = [Limit(field="kind", op="in", value=(kind,), text=reading.said(at, last))]
    feature = kind == "film" and bool(_FEATURE & {word.key for word in reading.words[at:last]})
    if feature:
        limits.append(Limit(field="runtime_minutes", op="min", value=SHORTEST_FEATURE, text=limits[0].text))
    if reading.marks[at].stance == "opinion":
        return Finding(first=at, last=last, meaning=f"a {kind}" if kind == "film" else "a series", rank=-2)
    hard, soft = reading.weighed(at, *limits)
    meaning = f"a feature: a film of more than {SHORTEST_FEATURE - 1} minutes" if feature else f"a {kind}"
    meaning += " if possible" if soft else ""
    first = reading.lead(at) if reading.denied(at) or soft else at
    return Finding(first=first, last=last, meaning=meaning, limits=hard, wishes=soft, rank=-1)
