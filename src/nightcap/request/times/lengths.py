"""Lengths said without a number: "short", "a long film", "limited series", "however long"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, known, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Allows, Limit, LimitField, LimitWish
from nightcap.request.words import JOINED

#: "short" and "long" without a number, in minutes: our choice, near the 15th and 90th percentile of film lengths
VERY_SHORT, SHORT, NOT_TOO_LONG, LONG = 60, 100, 120, 140
#: minutes: what the Academy of Motion Picture Arts and Sciences no longer calls a short film
SHORTEST_FEATURE = 41
#: "short episodes"; "one episode before bed": minutes
SHORT_EPISODE, BEDTIME_EPISODE = 30, 60
#: "one season", "limited series": the most episodes they commonly have
ONE_SEASON = 12
#: "a long series"
MANY_EPISODES = 30

_SEASONS: Final = bag("seasons season episodes series")
_FILMS: Final = bag("film films movie movies flick")
_WATCHED: Final = bag("watched saw seen finished caught had did after tried through managed missed")
_FOLLOWED: Final = bag(
    "film films movie movies flick flicks watch one episode and but funny comedy please series something"
)


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Short", "a long film", "one episode before bed", "limited series"."""
    hit = table("sittings").at(reading.words, at)
    if hit is None:
        return
    what, last = hit
    if what == "short" and reading.denied(at):
        what = "not short" if reading.words[at].key == "short" and not reading.mild(at) else "any"
        what = "no short film" if what == "not short" and _is_noun(reading, at, last) else what
    if (what in ("short", "any") and not _stands_for_length(reading, last)) or _was_seen(reading, what, at):
        return
    if what in ("long series", "long") and reading.denied(at):
        what = "one season" if what == "long series" else "not long"
    if what == "long" and _of_seasons(reading):
        what = "long series"
    if what == "any length":
        fine: Allows = (("runtime_minutes", ()), ("total_minutes", ()))
        yield Finding(first=at, last=last, meaning="any length is fine", allows=fine, rank=2)
        return
    if what == "the longer":
        wish = LimitWish(limit=Limit(field="runtime_minutes", op="min", value=LONG), text=reading.said(at, last))
        yield Finding(first=at, last=last, meaning=f"rather long: from {LONG // 60} h {LONG % 60} min", wishes=(wish,))
        return
    if what == "the shorter":
        wish = LimitWish(limit=Limit(field="runtime_minutes", op="max", value=SHORT), text=reading.said(at, last))
        yield Finding(first=at, last=last, meaning=f"rather short: up to {SHORT} minutes", wishes=(wish,))
        return
    limits, meaning = _NAMED.get(what, ((), ""))
    if not limits:
        return
    text = reading.said(at, last)
    made = tuple(Limit(field=field, op=op, value=value, text=text) for field, op, value in limits)  # type: ignore[arg-type]
    hard, soft = reading.weighed(at, *made)
    yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _of_seasons(reading: Reading) -> bool:
    """Whether "something long" is a series: "something long to sink into, at least four seasons"."""
    return reading.holds(_SEASONS) and not reading.holds(_FILMS)


def _is_noun(reading: Reading, at: int, last: int) -> bool:
    """As in "a proper film, not a short"."""
    ends = last == at + 1 and (last >= len(reading.words) or reading.words[last].gap != JOINED)
    return ends and at > 0 and reading.words[at].gap == JOINED and reading.words[at - 1].key in ("a", "another")


def _was_seen(reading: Reading, what: str, at: int) -> bool:
    """As in "we saw an episode of something"."""
    return what == "one episode" and (reading.marks[at].story or (at > 0 and reading.words[at - 1].key in _WATCHED))


def _stands_for_length(reading: Reading, last: int) -> bool:
    """As in "Short" before a noun that is no film ("short people") says nothing of length."""
    if last >= len(reading.words) or reading.words[last].gap != 0:
        return True
    return reading.words[last].key in _FOLLOWED or reading.words[last].key in known()


_NAMED: Final[dict[str, tuple[tuple[tuple[LimitField, str, object], ...], str]]] = {
    "very short": ((("runtime_minutes", "max", VERY_SHORT),), f"very short: at most {VERY_SHORT} minutes"),
    "short": ((("runtime_minutes", "max", SHORT),), f"short: at most {SHORT} minutes"),
    "not short": ((("runtime_minutes", "min", SHORT),), f"not short: at least {SHORT} minutes"),
    "no short film": ((("runtime_minutes", "min", SHORTEST_FEATURE),), f"more than {SHORTEST_FEATURE - 1} minutes"),
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
