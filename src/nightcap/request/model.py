"""What a request means, once read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from nightcap.catalogue.title import Kind, Title

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
    """A span and, in plain words, what it was taken for.

    `kind` says how it acts: enforced (limit), scored (wish) or only taken note of (told). `limits` and
    `wishes` are what it asked for. It no longer `stands` once it was left out or a later word overrode it.
    """

    start: int
    end: int
    meaning: str
    kind: Literal["limit", "wish", "told"] = "told"
    limits: tuple[Limit, ...] = ()
    wishes: tuple[Wish, ...] = ()
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Blend:
    """Genres and tones that count only when they occur together ("goofy rom-com").

    `at_least` and `at_most` map a tone axis to a bound. Where `countries` are given, one of them
    must be the title's ("no American remakes of comedies" leaves other comedies alone); where
    `kind` is given, the title must be of that kind; where `notes` are, it must carry one of them
    ("no gory horror").
    """

    genres: tuple[str, ...] = ()
    at_least: tuple[tuple[str, float], ...] = ()
    at_most: tuple[tuple[str, float], ...] = ()
    countries: tuple[str, ...] = ()
    kind: Kind | None = None
    notes: tuple[str, ...] = ()


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

    @property
    def values(self) -> tuple[object, ...]:
        """The values as a tuple, a number alone in one."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


#: what words call fine, by the field that it would limit; no values: whatever they are
Allows = tuple[tuple[LimitField, tuple[object, ...]], ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneShift:
    """Further along an axis than a title that was named: "like X but lighter", "darker than X".

    `delta` is the step wished for, -1..1; the target is the title's own tone plus `delta`.
    `title_id` is None where the name was not found; the step then counts from the middle (0.5).
    """

    axis: str
    delta: float
    name: str
    title_id: str | None
    weight: float = 1.0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitWish:
    """A limit that was only wished for ("ideally under two hours", "maybe a series"): scored, not enforced."""

    limit: Limit
    weight: float = 0.5
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcclaimWish:
    """Well regarded ("highly rated", "award-winning"): the higher a title's `acclaim` the better."""

    weight: float = 1.0
    text: str = ""


Wish = ToneWish | LikeWish | TopicWish | GenreWish | ToneShift | LimitWish | AcclaimWish


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as understood.

    `mode` is what the mood asks for: the opposite of the day (antidote), staying with the feeling
    (companion), or None. `trouble` holds the topics of the trouble itself, to be kept away from
    in antidote mode. `about` is what remains of the text for a search by words and by meaning.
    `subtitles` is "fine", "wanted" (original audio), "no" or None. `allows` is what was said to be fine
    ("horror is fine"): it lifts what an earlier part of a refined request ruled out.
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
    allows: Allows = ()

    @property
    def liked(self) -> tuple[str, ...]:
        """The ids of the titles that it wishes for the like of."""
        wishes = (wish for wish in self.wishes if isinstance(wish, LikeWish) and wish.weight > 0)
        return tuple(wish.title_id for wish in wishes if wish.title_id)


@dataclass(frozen=True, slots=True)
class Shown:
    """What was on show when a refinement was said: the first pick, and the ids of all shown up to then."""

    pick: Title
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Then:
    """A refinement in the user's words, and the ids that were shown when it was said, best first.

    Without ids they are found again by asking what was asked before.
    """

    words: str
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, what was said after each answer, and the chips that were taken away.

    The whole state of a conversation: small enough for the address of a page. `text` and the words of
    `then`, each on a line of its own, are the text of the request that they make together; `dropped`
    holds the `start` in it of every `Understood` that is to be left out.
    """

    text: str
    then: tuple[Then, ...] = ()
    dropped: frozenset[int] = frozenset()

    @property
    def said(self) -> str:
        """All that was said, in one line."""
        return ", ".join([self.text, *(then.words for then in self.then)])

    def refined(self, words: str, shown: tuple[str, ...] = ()) -> Asked:
        """With one more refinement; blank words change nothing."""
        return replace(self, then=(*self.then, Then(words, shown))) if words.strip() else self

    def without(self, chip: Understood) -> Asked:
        """With a chip of the request left out."""
        return replace(self, dropped=self.dropped | {chip.start})

    def changed(self, chip: Understood, words: str, shown: tuple[str, ...] = ()) -> Asked:
        """With a chip of the request replaced by other words."""
        return self.without(chip).refined(words, shown)
