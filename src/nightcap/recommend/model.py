"""What comes out of a request: picks, their reasons, and the evidence for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from nightcap.catalogue.title import Title
from nightcap.request.model import Limit, Request
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
    judged or estimated; `tone_confidence` runs from 0 (a guess) to 1 (judged). `advice` says what
    to know first and how to watch it.
    """

    rank: int
    title: Title
    score: float
    contributions: Mapping[str, float]
    tone: Tone
    tone_confidence: float
    reasons: tuple[Reason, ...] = ()
    advice: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A limit that, dropped alone, would let `would_add` more titles in."""

    limit: Limit
    would_add: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer. `eligible` counts the titles that every limit lets through."""

    request: Request
    picks: tuple[Pick, ...]
    relax: tuple[Relaxation, ...]
    eligible: int
    asked_for: int
