"""What a request means, once read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["antidote", "companion"]
LimitField = Literal[
    "kind",  # value: ("film",) or ("series",)
    "runtime_minutes",  # one sitting: a film's length or one episode's
    "total_minutes",  # the whole of it
    "episodes",
    "year",
    "language",  # ISO 639-1; matched against the original language
    "country",  # ISO 3166-1 alpha-2
    "person",  # names as the catalogue spells them; any role
    "genre",
    "blend",  # all of the genres together with the tones: value is a Blend
    "note",  # content notes
    "audience_age",  # the youngest viewer's age: ages_from must not exceed it
    "title",  # ids of titles
    "charting",  # value True: on a chart that is current
    "new_on_chart",  # value True: in its first week on the chart
    "seen",  # only with op "not_in" and value (True,): nothing that was seen
]
Op = Literal["in", "not_in", "min", "max"]


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of the request's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understood:
    """A span and, in plain words, what it was taken for."""

    start: int
    end: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Blend:
    """Genres and tones that count only when they occur together ("goofy rom-com").

    `at_least` and `at_most` map a tone axis to a bound.
    """

    genres: tuple[str, ...] = ()
    at_least: tuple[tuple[str, float], ...] = ()
    at_most: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A hard limit. `value` is a tuple for in/not_in and a number for min/max; see LimitField.

    Within one limit `in` means any of the values and `not_in` none of them; several limits must
    all hold ("a comedy or a drama" is one limit, "a comedy that is a drama" two).
    `text` is the words that said so.
    """

    field: LimitField
    op: Op
    value: tuple[object, ...] | float
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneWish:
    """Where on an axis the pick should lie. `weight` in 0..1; a hedge halves it."""

    axis: str
    target: float
    weight: float = 1.0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeWish:
    """Like (weight > 0) or unlike (weight < 0) a title of the catalogue; `name` as it was written."""

    name: str
    title_id: str | None
    weight: float = 1.0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicWish:
    """About something (weight > 0) or far from it (weight < 0), in the user's words."""

    topic: str
    weight: float = 1.0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreWish:
    """A genre that would be welcome (weight > 0) or rather not (weight < 0), yet not a limit."""

    genre: str
    weight: float = 1.0
    text: str = ""


Wish = ToneWish | LikeWish | TopicWish | GenreWish


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as understood.

    `mode` is what the mood asks for: the opposite of the day (antidote), staying with the feeling
    (companion), or None. `trouble` holds the topics of the trouble itself, to be kept away from
    in antidote mode. `about` is what remains of the text for a search by words and by meaning.
    `subtitles` is "fine", "wanted" (original audio), "no" or None.
    """

    text: str
    mode: Mode | None = None
    limits: tuple[Limit, ...] = ()
    wishes: tuple[Wish, ...] = ()
    trouble: tuple[str, ...] = ()
    about: str = ""
    understood: tuple[Understood, ...] = ()
    not_understood: tuple[Span, ...] = ()
    subtitles: Literal["fine", "wanted", "no"] | None = None
    company: str | None = None
