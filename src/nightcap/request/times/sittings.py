"""How long a film or an episode may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.facts import bounds
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Allows, Limit, Op
from nightcap.request.times import durations, episode_counts, lengths, waits, went_by
from nightcap.request.times.journeys import JOURNEY, aboard_until, each_way, in_all_until, lasts
from nightcap.request.words import JOINED, Word

#: "around 90 minutes": this many minutes either way
AROUND = 15
#: "an hour or two" is no more than so many
_FEW_HOURS: Final = 4
_DASHES: Final = ("-", "\u2013", " - ", " \u2013 ")
_EPISODE: Final = bag("episode episodes ep eps")
_HAVING: Final = bag("got have ive only get gets has spare allows allow leaves gives")
#: what a bound is behind a denial
_TURNED: Final[dict[bounds.Bound, bounds.Bound]] = {"min": "max", "max": "min"}
_PER: Final = bag("an a per each")
#: so long each episode
_APIECE: Final = (
    ("each", "episode"), ("each", "ep"), ("each",), ("apiece",), ("a", "go"), ("a", "pop"), ("a", "piece"),
    ("a", "throw"), ("at", "a", "time"), ("a", "time"), ("per", "go"), ("a", "shot"), ("each", "one"),
)  # fmt: skip
#: behind "two-hour"
_ADJECTIVAL: Final = frozenset(("film", "movie", "comedy", "drama", "documentary", "thriller", "long"))


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from waits.find(reading, at)
        yield from _stated(reading, at)
        yield from lengths.find(reading, at)


def _stated(reading: Reading, at: int) -> Iterator[Finding]:
    """A length or a count of episodes with its bound."""
    words = reading.words
    if words[at].key == "between" and (found := _between(reading, at)):
        yield found
        return
    opened = bounds.before(words, at)
    start = opened[1] if opened else at
    counted = 0 < start < len(words) and words[start].gap == JOINED and words[start].key in ("hour", "hr")
    if start >= len(words) or (counted and durations.number(words, start - 1)):
        return
    length = _range(reading, start) or durations.minutes(words, start)
    if length is None:
        yield from episode_counts.counted(reading, at, opened, start)
        return
    amount, last = length
    if opened is None and bounds.ends_at(words, start):
        return  # the "an hour or over" of "under an hour or over three"
    if opened is None and lasts(words, start):
        yield _in_all(reading, start, last, amount)
        return
    if opened is None and not _closed(words, last) and went_by.told(reading, start, last, amount):
        return  # "we have argued for forty minutes"
    closed = None if opened else bounds.after(words, last)
    bound = opened[0] if opened else closed[0] if closed else None
    if opened and opened[0] in _TURNED and reading.denied(at) and reading.lead(at) != at:
        bound = _TURNED[opened[0]]  # "not a minute over two hours"
    if closed:
        last = closed[1]
    # "under 80 minutes" leaves out 80; an hour is said more roughly
    exact = bool(opened) and words[last - 1].key in durations.MINUTES and bounds.strict(words, at, start)
    yield from _length(reading, at, last, amount, bound, below=exact and bound == "max")


def _between(reading: Reading, at: int) -> Finding | None:
    """As in "between an hour and 90 minutes", "between 90 and 120 minutes"."""
    words = reading.words
    first = durations.minutes(words, at + 1) or durations.number(words, at + 1) if at + 1 < len(words) else None
    if first is None or first[1] + 1 >= len(words) or words[first[1]].key != "and":
        return None
    second = durations.minutes(words, first[1] + 1)
    if second is None or not first[0] < second[0]:
        return None
    text = reading.said(at, second[1])
    made = [
        Limit(field="runtime_minutes", op="min", value=float(first[0]), text=text),
        Limit(field="runtime_minutes", op="max", value=float(second[0]), text=text),
    ]
    hard, soft = reading.weighed(at, *made)
    meaning = f"between {first[0]:g} and {second[0]:g} minutes"
    return Finding(first=at, last=second[1], meaning=meaning, limits=hard, wishes=soft, rank=2)


def _range(reading: Reading, at: int) -> tuple[float, int] | None:
    """The longer of two lengths ("20-30 mins", "an hour or two"), and the word after it."""
    words = reading.words
    first = durations.number(words, at)
    if first is None or first[1] >= len(words) or words[first[1]].gap != JOINED:
        return None
    step = first[1] + (words[first[1]].key in ("to", "or"))
    hours = words[first[1]].key in ("hour", "hours")
    if hours and first[1] + 2 < len(words) and words[first[1] + 1].key == "or":  # "an hour or two"
        more = durations.number(words, first[1] + 2)
        return (more[0] * 60, more[1]) if more and first[0] < more[0] <= _FEW_HOURS and _ends(words, more[1]) else None
    if step >= len(words):
        return None
    second, dashed = durations.minutes(words, step), reading.text[words[step - 1].end : words[step].start] in _DASHES
    return second if second and (dashed or step > first[1]) and first[0] < second[0] else None


def _ends(words: list[Word], at: int) -> bool:
    return at >= len(words) or words[at].gap != JOINED or words[at].number is None


def _closed(words: list[Word], at: int) -> bool:
    return bounds.after(words, at) is not None


def _length(
    reading: Reading, first: int, last: int, amount: float, bound: bounds.Bound | None, *, below: bool
) -> Iterator[Finding]:
    words = reading.words
    following = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if following == "s" and last + 1 < len(words) and words[last + 1].key in JOURNEY:
        following, last = words[last + 1].key, last + 1  # "an hour's train ride"
    # "four hours on a plane"
    end = last + 1 if following in JOURNEY else in_all_until(words, last) or aboard_until(words, last)
    if end and bound != "min":
        yield _in_all(reading, first, end, amount)
        return
    if following in ("nap", "old", "ago", "late", "early", "away", "sleep", "shift", "walk", "day", "days"):
        return
    if each_way(words, last) or went_by.is_part(words, first):
        return
    if following == "long" and last + 1 < len(words) and words[last + 1].key in _EPISODE:
        last += 1  # "hour-long episodes"
    episodes, last = _per_episode(reading, last)
    first = _with_episodes_before(reading, first) if not episodes else first
    episodes = episodes or words[first].key in _EPISODE
    below = below and not episodes  # how long episodes last is only known roughly
    limits = _lasting(reading, first, following, amount - below, bound)
    text = reading.said(first, last)
    mind = reading.marks[first].fine
    if bound is None and mind is not None and mind.kind == "indifferent":  # "I don't mind three hours"
        fine: Allows = (("runtime_minutes", ()),)
        yield Finding(first=reading.lead(first), last=last, meaning=f"{text}: fine", allows=fine, rank=1)
        return
    made = [Limit(field="runtime_minutes", op=op, value=value, text=text) for op, value in limits]
    if episodes:
        made.insert(0, Limit(field="kind", op="in", value=("series",), text=text))
    # "we have maybe 70 minutes" is no wish
    have = first > 1 and words[first].gap == JOINED and {word.key for word in words[first - 2 : first]} & _HAVING
    hard, soft = (tuple(made), ()) if have else reading.weighed(first, *made)
    what = " an episode" if episodes else ""
    said = f"under {durations.spoken(amount)}" if below else _said(limits)
    yield Finding(
        first=reading.lead(first), last=last, meaning=f"{said}{what}{' if possible' if soft else ''}",
        limits=hard, wishes=soft, rank=1,
    )  # fmt: skip


def _lasting(
    reading: Reading, first: int, following: str, amount: float, bound: bounds.Bound | None
) -> list[tuple[Op, float]]:
    """Between which lengths it is to lie: "a two-hour film" lasts about as long, "two hours" at most."""
    words = reading.words
    time_for = first > 1 and (words[first - 2].key, words[first - 1].key) in (("time", "for"), ("room", "for"))
    if bound == "about" and first and (time_for or words[first - 1].key in _HAVING):  # "I've got about an hour"
        return [("max", amount)]
    if bound == "about" or (bound is None and following in _ADJECTIVAL):
        around = _around(amount)
        return [("max", around[0][1])] if reading.denied(first) else around  # "not three hours long"
    return [("min" if bound == "min" else "max", amount)]


def _in_all(reading: Reading, first: int, end: int, amount: float) -> Finding:
    limit = Limit(field="total_minutes", op="max", value=amount, text=reading.said(first, end))
    return Finding(first=first, last=end, meaning=f"at most {durations.spoken(amount)} in all", limits=(limit,), rank=1)


def _around(amount: float) -> list[tuple[Op, float]]:
    return [("min", max(0, amount - AROUND)), ("max", amount + AROUND)]


def _said(limits: list[tuple[Op, float]]) -> str:
    if len(limits) == 2:
        return f"between {limits[0][1]:g} and {limits[1][1]:g} minutes"
    op, amount = limits[0]
    return f"{'at least' if op == 'min' else 'at most'} {durations.spoken(amount)}"


def _per_episode(reading: Reading, last: int) -> tuple[bool, int]:
    """Whether "an episode", "per episode", "episodes", "each" or "a go" follows, and the word after it."""
    words = reading.words
    for shape in _APIECE:
        if tuple(word.key for word in words[last : last + len(shape)]) == shape and words[last].gap == JOINED:
            pace = last + 1 < len(words) and words[last + 1].key in ("night", "day", "evening")  # "each night"
            return (False, last) if pace else (True, last + len(shape))
    at = last + (last < len(words) and words[last].key in _PER)
    if at < len(words) and words[at].gap == 0 and words[at].key in _EPISODE:
        return True, at + 1
    return False, last


def _with_episodes_before(reading: Reading, first: int) -> int:
    """Where the words start when "episodes" stands right before ("episodes under 30 minutes")."""
    for back in (1, 2):
        at = first - back
        if at < 0 or reading.words[at].key not in _EPISODE or reading.words[at + 1].gap != 0:
            continue
        if back == 1 or reading.words[first - 1].key in ("of", "are", "that", "with"):
            return at
    return first
