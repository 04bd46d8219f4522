"""How long a film or an episode may be, and how many episodes there may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request import bounds, durations
from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, table
from nightcap.request.model import Limit, LimitField, Op
from nightcap.request.words import JOINED, Word

#: "short" and "long" without a number, in minutes: our choice, near the 15th and 90th percentile of film lengths
VERY_SHORT, SHORT, NOT_TOO_LONG, LONG = 60, 100, 120, 140
#: "short episodes"; "one episode before bed": minutes
SHORT_EPISODE, BEDTIME_EPISODE = 30, 60
#: "around 90 minutes": this many minutes either way
AROUND = 15
#: "one season", "limited series": the most episodes they commonly have
ONE_SEASON = 12
#: "a long series"
MANY_EPISODES = 30

_EPISODE: Final = bag("episode episodes ep eps")
_JOURNEY: Final = bag("flight train journey commute drive bus ride layover trip plane stopover ferry")
_HAVING: Final = bag("got have ive only")
_EVENINGS: Final = bag("night evening day sitting go session week")
_PER: Final = bag("an a per each")
_FOLLOWED: Final = bag(
    "film films movie movies flick flicks watch one episode and but funny comedy please series something"
)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _stated(reading, at)
        yield from _named(reading, at)


def _stated(reading: Reading, at: int) -> Iterator[Finding]:
    """A length or a count of episodes with its bound."""
    words = reading.words
    opened = bounds.before(words, at)
    start = opened[1] if opened else at
    if start >= len(words):
        return
    length = durations.minutes(words, start)
    if length is None:
        yield from _counted(reading, at, opened, start)
        return
    amount, last = length
    closed = None if opened else bounds.after(words, last)
    bound = opened[0] if opened else closed[0] if closed else None
    if closed:
        last = closed[1]
    yield from _length(reading, at, last, amount, bound)


def _length(reading: Reading, first: int, last: int, amount: float, bound: bounds.Bound | None) -> Iterator[Finding]:
    words = reading.words
    following = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if following in _JOURNEY:
        limit = Limit(field="total_minutes", op="max", value=amount, text=reading.said(first, last + 1))
        yield Finding(first=first, last=last + 1, meaning=f"at most {durations.spoken(amount)} in all", limits=(limit,))
        return
    if following in ("nap", "old", "ago", "late", "early", "away", "sleep", "shift", "walk", "day", "days"):
        return
    episodes, last = _per_episode(reading, last)
    first = _with_episodes_before(reading, first) if not episodes else first
    episodes = episodes or words[first].key in _EPISODE
    is_adjective = (
        following in ("film", "movie", "comedy", "drama", "documentary", "thriller", "long") or bound == "about"
    )
    if bound == "about" and first and words[first - 1].key in _HAVING:  # "I've got about an hour"
        bound, is_adjective = "max", False
    limits = _around(amount) if is_adjective and bound in (None, "about") else _one_side(amount, bound)
    text = reading.said(first, last)
    made = [Limit(field="runtime_minutes", op=op, value=value, text=text) for op, value in limits]
    if episodes:
        made.insert(0, Limit(field="kind", op="in", value=("series",), text=text))
    hard, soft = reading.weighed(first, *made)
    what = " an episode" if episodes else ""
    yield Finding(
        first=reading.lead(first), last=last, meaning=f"{_said(limits)}{what}{' if possible' if soft else ''}",
        limits=hard, wishes=soft, rank=1,
    )  # fmt: skip


def _one_side(amount: float, bound: bounds.Bound | None) -> list[tuple[Op, float]]:
    return [("min" if bound == "min" else "max", amount)]


def _around(amount: float) -> list[tuple[Op, float]]:
    return [("min", max(0, amount - AROUND)), ("max", amount + AROUND)]


def _said(limits: list[tuple[Op, float]]) -> str:
    if len(limits) == 2:
        return f"between {limits[0][1]:g} and {limits[1][1]:g} minutes"
    op, amount = limits[0]
    return f"{'at least' if op == 'min' else 'at most'} {durations.spoken(amount)}"


def _per_episode(reading: Reading, last: int) -> tuple[bool, int]:
    """Whether "an episode", "per episode" or "episodes" follows, and the word after it."""
    words = reading.words
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


def _counted(reading: Reading, first: int, opened: tuple[bounds.Bound, int] | None, start: int) -> Iterator[Finding]:
    words = reading.words
    counted = durations.number(words, start)
    if counted is None:
        return
    amount, last = counted
    closed = None if opened else bounds.after(words, last)  # "eight or fewer episodes"
    if closed:
        last = closed[1]
    if last >= len(words) or words[last].gap != 0 or words[last].key not in _EPISODE:
        return
    last += 1
    if _pace(words, last):
        return  # "two episodes a night" says how fast, not how many there may be
    if not opened and not closed:
        closed = bounds.after(words, last)
        last = closed[1] if closed else last
    bound = opened[0] if opened else closed[0] if closed else None
    if bound is None and amount == 1:
        return
    count = amount - 1 if opened and bounds.strict(words, first, opened[1]) else amount
    text = reading.said(first, last)
    op = "min" if bound == "min" else "max"
    limit = Limit(field="episodes", op=op, value=count, text=text)  # type: ignore[arg-type]
    hard, soft = reading.weighed(first, limit)
    meaning = f"{'at least' if op == 'min' else 'at most'} {count:g} episodes"
    yield Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _pace(words: Sequence[Word], at: int) -> bool:
    """Whether "a night", "per evening", "at a time" stands there."""
    behind = [word.key for word in words[at : at + 3] if word.gap == JOINED]
    return bool(behind) and (
        (behind[0] in _PER and bool(_EVENINGS & set(behind[1:2]))) or behind == ["at", "a", "time"]
    )


def _named(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Short", "a long film", "one episode before bed", "limited series"."""
    hit = table("sittings").at(reading.words, at)
    if hit is None:
        return
    what, last = hit
    if what == "short" and reading.denied(at):
        what = "long" if reading.words[at].key == "short" and not reading.mild(at) else "any"
    if what in ("short", "any") and not _stands_for_length(reading, last):
        return
    if what == "long series" and reading.denied(at):
        what = "one season"
    limits, meaning = _NAMED.get(what, ((), ""))
    if not limits:
        return
    text = reading.said(at, last)
    made = tuple(Limit(field=field, op=op, value=value, text=text) for field, op, value in limits)  # type: ignore[arg-type]
    hard, soft = reading.weighed(at, *made)
    yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _stands_for_length(reading: Reading, last: int) -> bool:
    """As in "Short" before a noun that is no film ("short people") says nothing of length."""
    if last >= len(reading.words) or reading.words[last].gap != 0:
        return True
    from nightcap.request.lexicon import known  # noqa: PLC0415

    return reading.words[last].key in _FOLLOWED or reading.words[last].key in known()


_NAMED: Final[dict[str, tuple[tuple[tuple[LimitField, str, object], ...], str]]] = {
    "very short": ((("runtime_minutes", "max", VERY_SHORT),), f"very short: at most {VERY_SHORT} minutes"),
    "short": ((("runtime_minutes", "max", SHORT),), f"short: at most {SHORT} minutes"),
    "not long": ((("runtime_minutes", "max", NOT_TOO_LONG),), f"not too long: at most {NOT_TOO_LONG // 60} h"),
    "long": ((("runtime_minutes", "min", LONG),), f"long: at least {LONG // 60} h {LONG % 60} min"),
    "short episodes": (
        (("kind", "in", ("series",)), ("runtime_minutes", "max", SHORT_EPISODE)),
        f"a series with episodes of at most {SHORT_EPISODE} minutes",
    ),
    "one episode": (
        (("kind", "in", ("series",)), ("runtime_minutes", "max", BEDTIME_EPISODE)),
        f"one episode of a series, at most {BEDTIME_EPISODE} minutes",
    ),
    "long series": (
        (("kind", "in", ("series",)), ("episodes", "min", MANY_EPISODES)),
        f"a long series: at least {MANY_EPISODES} episodes",
    ),
    "one season": (
        (("kind", "in", ("series",)), ("episodes", "max", ONE_SEASON)),
        f"a series of one season: at most {ONE_SEASON} episodes",
    ),
}
