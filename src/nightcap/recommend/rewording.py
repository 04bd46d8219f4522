"""What a part of a request can be changed into, in words that mean just that when they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from nightcap.catalogue.languages import language_name
from nightcap.request import Limit, Request
from nightcap.request.model import GenreWish, LimitField, LimitWish, Op, ToneShift, ToneWish, Understood
from nightcap.request.times.deadlines import WEEKDAY_MINUTES

#: how the words are read that somebody may say
Read = Callable[[str], Request]
Unit = Literal["minutes", "minutes an episode", "episodes", "evenings", "years of age", "year"]
#: what calls for less and for more of an axis
FURTHER: Final[Mapping[str, tuple[str, str]]] = {
    "uplift": ("darker", "more cheerful"),
    "energy": ("slower", "livelier"),
    "tension": ("less tense", "more tense"),
    "humour": ("less funny", "funnier"),
    "warmth": ("less sentimental", "warmer"),
    "depth": ("less demanding", "more thoughtful"),
    "weight": ("lighter", "heavier"),
}
#: of a mood, which asks for no axis by name: those that it moves most
_OF_A_MOOD: Final = ("uplift", "tension", "energy")
_MOST_AXES: Final = 3
_SOFT: Final = "preferably "
#: (field, op) → (what is said of an amount, its unit, how far the amount said lies from the limit's value)
_AMOUNTS: Final[Mapping[tuple[LimitField, Op], tuple[str, Unit, int]]] = {
    ("runtime_minutes", "max"): ("at most {} minutes", "minutes", 0),
    ("runtime_minutes", "min"): ("at least {} minutes", "minutes", 0),
    ("episodes", "max"): ("at most {} episodes", "episodes", 0),
    ("episodes", "min"): ("at least {} episodes", "episodes", 0),
    ("year", "min"): ("from {} on", "year", 0),
    ("year", "max"): ("before {}", "year", 1),
    ("audience_age", "max"): ("with a {} year old", "years of age", 0),
}
_EPISODE: Final = "at most {} minutes an episode"
#: viewing time is said in evenings; one of them has a word of its own
_EVENINGS: Final = "in {} evenings"
_FEWEST_EVENINGS: Final = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that can be changed; `words` of the Change hold {} in its place."""

    value: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a part of a request: `words` are to be said in its place.

    A `wish` is scored where the part was enforced, a `limit` the other way round; `less` and `more` go on along an
    axis of tone and are said beside the part, which they override; `allow` calls fine what was ruled out.
    """

    kind: Literal["wish", "limit", "amount", "less", "more", "allow"]
    words: str
    amount: Amount | None = None

    @property
    def is_beside(self) -> bool:
        return self.kind in ("less", "more")


def changes(chip: Understood, request: Request, read: Read) -> tuple[Change, ...]:
    """What a part of a request that stands can be changed into; `read` is tried on what would be said."""
    words = request.text[chip.start : chip.end]
    found = [*_amounts(chip, read)]
    if chip.limits:
        found += _softer(chip, words, read)
        if request.subtitles == "no" and any(limit.field == "language" for limit in chip.limits):
            found.append(Change("allow", "subtitles are fine"))
    elif chip.kind == "wish":
        found += _harder(chip, words, read)
        found += _further(chip)
    return tuple(found)


def _amounts(chip: Understood, read: Read) -> Iterator[Change]:
    softly = not chip.limits
    limits = chip.limits or tuple(wish.limit for wish in chip.wishes if isinstance(wish, LimitWish))
    sayable = _sayable(limits)
    if sayable is None:
        return
    said, amount = sayable
    words = _SOFT + said if softly else said
    read_back = read(words.format(amount.value))
    wished = tuple(wish.limit for wish in read_back.wishes if isinstance(wish, LimitWish))
    again = wished if softly else read_back.limits
    if not read_back.not_understood and {limit.field for limit in again} == {limit.field for limit in limits}:
        yield Change("amount", words, amount)


def _sayable(limits: tuple[Limit, ...]) -> tuple[str, Amount] | None:
    """How a limit with a number is said, where there is but one."""
    numbers = [(limit, round(limit.value)) for limit in limits if not isinstance(limit.value, tuple)]
    if len(numbers) != 1:
        return None
    [(limit, value)] = numbers
    if limit.field == "total_minutes" and limit.op == "max" and len(limits) == 1:
        return _EVENINGS, Amount(max(_FEWEST_EVENINGS, round(value / WEEKDAY_MINUTES)), "evenings")
    if limit.field == "runtime_minutes" and len(limits) == 2 and limit.op == "max":
        return _EPISODE, Amount(value, "minutes an episode")
    if len(limits) == 1 and (known := _AMOUNTS.get((limit.field, limit.op))):
        said, unit, away = known
        return said, Amount(value + away, unit)
    return None


def _softer(chip: Understood, words: str, read: Read) -> Iterator[Change]:
    said = [words, *(f"in {language_name(str(code))}" for each in chip.limits for code in _languages(each))]
    wanted = {_key(limit) for limit in chip.limits}
    for each in said:
        soft = _SOFT + each
        got = read(soft)
        if not got.limits and not got.not_understood and wanted == set(_wished(got)):
            yield Change("wish", soft)
            return


def _languages(limit: Limit) -> tuple[object, ...]:
    return limit.values if limit.field == "language" and limit.op == "in" and len(limit.values) == 1 else ()


def _wished(request: Request) -> Iterator[tuple[object, ...]]:
    for wish in request.wishes:
        match wish:
            case LimitWish():
                yield _key(wish.limit)
            case GenreWish():
                yield "genre", "in" if wish.weight > 0 else "not_in", (wish.genre,)


def _key(limit: Limit) -> tuple[object, ...]:
    return limit.field, limit.op, limit.value


def _harder(chip: Understood, words: str, read: Read) -> Iterator[Change]:
    wanted = set(_wished(Request(text="", wishes=chip.wishes)))
    if not wanted or len(wanted) < len(chip.wishes):
        return
    said = [wish.limit.text for wish in chip.wishes if isinstance(wish, LimitWish)]
    said += [
        wish.genre if wish.weight > 0 else f"no {wish.genre}" for wish in chip.wishes if isinstance(wish, GenreWish)
    ]
    for each in (*said, words):
        if not each.strip():
            continue
        got = read(each)
        if not got.wishes and not got.not_understood and wanted == {_key(limit) for limit in got.limits}:
            yield Change("limit", each)
            return


def _further(chip: Understood) -> Iterator[Change]:
    """Less and more of the axes that it asks for most."""
    if not chip.wishes:
        axes: tuple[str, ...] = _OF_A_MOOD
    else:
        tones = [wish for wish in chip.wishes if isinstance(wish, (ToneWish, ToneShift))]
        axes = tuple(dict.fromkeys(wish.axis for wish in sorted(tones, key=lambda wish: -wish.weight)))
    for axis in axes[:_MOST_AXES]:
        less, more = FURTHER[axis]
        yield Change("less", less)
        yield Change("more", more)
