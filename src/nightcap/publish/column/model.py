"""The column of a week: sentences with what backs them, and the sections that they stand in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from markupsafe import Markup

from nightcap.recommend.model import Evidence

#: letters of a sentence's mark: 4 billion marks are enough to tell a change
_MARK = 8
#: the parts of a card, in the order of reading
CARD_PARTS: Final = ("facts", "about", "why", "quotes", "watch", "notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, or a heading.

    `id` is its place ("rough-day/wall-e-2008/tone"): the same next time. `html` is safe inline markup (cite, bdi,
    a with http addresses). `evidence` is empty for headings only, which state nothing. `edited`: the words are
    the editor's.
    """

    id: str
    html: Markup
    evidence: tuple[Evidence, ...] = ()
    edited: bool = False

    @property
    def text(self) -> str:
        """Without its markup."""
        return self.html.striptags()

    @property
    def mark(self) -> str:
        """A short sign of the evidence: another one as soon as any of it changes."""
        told = [[e.kind, e.source, e.quote, dict(e.data)] for e in self.evidence]
        written = json.dumps(told, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(written.encode()).hexdigest()[:_MARK]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a chart as it is shown; `moved` is for the eye ("▲ 3"), `told` for the ear ("up 3")."""

    rank: int
    name: str
    moved: str
    told: str
    weeks: int | None
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSection:
    """One list of the week. `area` is a country's code, empty for the whole world; `caption` names list and area.

    `figures` heads the last column of the table, which there is none of where it is empty; `plot` is a file beside
    the page.
    """

    id: str
    area: str
    category: str
    caption: str
    source: str
    heading: Sentence
    sentences: tuple[Sentence, ...]
    rows: tuple[Row, ...]
    figures: str
    plot: str

    @property
    def dark_plot(self) -> str:
        """The same for a dark page."""
        return self.plot.replace(".svg", "-dark.svg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A title that a mood is answered with, part by part; a runner-up has few of them."""

    id: str
    title_id: str
    name: str
    facts: tuple[Sentence, ...] = ()
    about: tuple[Sentence, ...] = ()
    why: tuple[Sentence, ...] = ()
    quotes: tuple[Sentence, ...] = ()
    watch: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, in the order of reading."""
        return tuple(chain.from_iterable(getattr(self, part) for part in CARD_PARTS))


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodSection:
    """A kind of day and its answer. `asked` is the request in plain words, `taken` what it was understood as."""

    id: str
    heading: Sentence
    asked: str
    taken: tuple[str, ...]
    opening: tuple[Sentence, ...]
    cards: tuple[Card, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that is said below the heading, in the order of reading."""
        return (*self.opening, *(each for card in self.cards for each in card.sentences))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The whole piece; `week` is the last day of the week that it is about."""

    week: date
    headline: Sentence
    opening: tuple[Sentence, ...]
    lists: tuple[ListSection, ...]
    moods: tuple[MoodSection, ...]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence and heading, in the order of reading."""
        yield self.headline
        yield from self.opening
        for section in self.lists:
            yield section.heading
            yield from section.sentences
        for mood in self.moods:
            yield mood.heading
            yield from mood.sentences
