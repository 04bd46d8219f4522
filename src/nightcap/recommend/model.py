"""What comes out of a request: picks, their reasons, and the evidence for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from nightcap.catalogue.title import Title
from nightcap.request.model import Limit, Request
from nightcap.reviews.opinions import Heard
from nightcap.tone.axes import Tone

EvidenceKind = Literal["fact", "chart", "review", "history", "tone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a statement can be looked up. `data` holds the figures themselves."""

    kind: EvidenceKind
    source: str
    quote: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence (or part of one) and what backs it."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A title that is recommended.

    `score` is the sum of `contributions` (feature → its part). `tone` is the title's tone as
    judged or estimated; `tone_confidence` runs from 0 (a guess) to 1 (judged). `heard` is what
    articles say of it together, which an estimate has taken in. `advice` says what to know first
    and how to watch it.
    """

    rank: int
    title: Title
    score: float
    contributions: Mapping[str, float]
    tone: Tone
    tone_confidence: float
    heard: Heard = field(default_factory=lambda: Heard(0))
    reasons: tuple[Reason, ...] = ()
    advice: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A limit that, dropped alone, would let `would_add` more titles in; only those about what is unmet, if any.

    Where no limit helps alone, it is dropped together with those in `also`.
    """

    limit: Limit
    would_add: int
    also: tuple[Limit, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What was said for each of its limits."""
        return tuple(limit.text.strip() or limit.field for limit in (self.limit, *self.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer. `eligible` counts the titles that every limit lets through.

    `unmet` are the topics asked for that no pick is about. `relax` is filled where there are fewer picks than asked
    for, or something is unmet.
    """

    request: Request
    picks: tuple[Pick, ...]
    relax: tuple[Relaxation, ...]
    eligible: int
    asked_for: int
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Barrier:
    """A limit that keeps a title out; `reason` puts the title's own fact beside the words of the request."""

    limit: Limit
    reason: Reason


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A feature on which a title scores `by` less than the pick it is compared with."""

    feature: str
    by: float
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """Why a title is not among the picks, or that it is.

    `rank` is its rank among the picks, None where it is none of them. `barriers` are all the limits
    that keep it out. Where none does, `place` is its place by score among the `eligible`, and
    `against` the last pick shown: `gaps` has for each feature by how much it scores less than that
    one (they add up to `behind`; negative where it scores more), `shortfalls` the telling of them in
    words, largest first. `alike` is given where it scores well enough but is too like a pick that is
    shown. `against` and `alike` are None for a pick.
    """

    request: Request
    title: Title
    rank: int | None
    place: int | None
    eligible: int
    shown: int
    barriers: tuple[Barrier, ...] = ()
    against: Title | None = None
    behind: float = 0.0
    gaps: Mapping[str, float] = field(default_factory=dict)
    shortfalls: tuple[Shortfall, ...] = ()
    alike: Reason | None = None

    @property
    def verdict(self) -> str:
        """Where the title stands, in a sentence or two."""
        if self.rank is not None:
            return f"It is among the picks: number {self.rank} of {self.shown}."
        if self.barriers:
            several = f"{len(self.barriers)} limits keep it out." if self.barriers[1:] else "One limit keeps it out."
            return several if self.shown else f"{several} The limits leave nothing at all."
        against = f"; the last one shown is {self.against.name}" if self.against else ""
        return f"It passes every limit. By score it is number {self.place:,} of {self.eligible:,}{against}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of those who ask together.

    `eligible` counts what their own limits let through, `alone` is what they would be shown first
    if they asked alone, None where nothing passes their limits.
    """

    name: str
    request: Request
    eligible: int
    alone: Title | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a shared pick is for one person.

    `share` is 1 for the best that their own limits let through and 0 for what is as good as their
    average (less than 0: worse); `place` is its place among those. `reasons` are theirs.
    """

    name: str
    share: float
    place: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPick:
    """A title for several people; `least_served` names whom it serves least (several where it serves them alike)."""

    rank: int
    title: Title
    tone: Tone
    tone_confidence: float
    served: tuple[Served, ...]
    least_served: tuple[str, ...]
    advice: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedRelaxation:
    """Limits that, dropped together by those named, would let `would_add` more titles in for all."""

    names: tuple[str, ...]
    limits: tuple[Limit, ...]
    would_add: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """The answer to several people. `eligible` counts the titles that everybody's limits let through."""

    people: tuple[Person, ...]
    picks: tuple[SharedPick, ...]
    relax: tuple[SharedRelaxation, ...]
    eligible: int
    asked_for: int
