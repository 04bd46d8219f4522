"""What independent articles together say of a title: its tone and its content notes, kept in the table `heard`."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import fsum, sqrt
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from nightcap.store import schema
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES

#: SQLite allows 32,766 variables a statement and IN lists are slow to compile beyond this
CHUNK: Final = 500
_DIGITS: Final = 4

_ARTICLE: Final = schema.article.c
_TITLE: Final = schema.article_title.c
_CLAIM: Final = schema.claim.c
#: the reader's weight of the article's source; what came from no feed counts as any
WEIGHT: Final = sa.func.coalesce(schema.feed.c.weight, 1.0)
#: whose voice an article is: a copy that was added to is still the piece that it copies
VOICE: Final = sa.func.coalesce(_ARTICLE.original_id, _ARTICLE.id)


class AxisHeard(NamedTuple):
    """Where on an axis articles place a title, 0 to 1; how many of them speak of it; how far they agree, 0 to 1."""

    value: float
    articles: int
    agreement: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard of one title.

    `articles` counts the independent ones that claim anything of it. `notes` is note →
    (articles that say it is there, articles that say it is not).
    """

    articles: int
    tone: Mapping[str, AxisHeard] = field(default_factory=dict)
    notes: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def contains(self) -> frozenset[str]:
        """The notes that more articles affirm than deny."""
        return frozenset(note for note, (yes, no) in self.notes.items() if yes > no)


class Spoken(NamedTuple):
    """One claim as it is counted: whose voice, at what weight, says what."""

    voice: str
    weight: float
    kind: str
    field: str
    value: Any


def refresh(connection: sa.Connection, title_ids: Iterable[str]) -> None:
    """Reckon anew what is heard of these titles, in the transaction of the caller.

    To be called whenever an article that speaks of them comes, changes, goes or is weighed otherwise.
    """
    wanted = sorted(set(title_ids))
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        connection.execute(sa.delete(schema.heard).where(schema.heard.c.title_id.in_(chunk)))
        spoken: dict[str, list[Spoken]] = {}
        columns = (_TITLE.title_id, VOICE, WEIGHT, _CLAIM.kind, _CLAIM.field, _CLAIM.value)
        for title_id, *claim in connection.execute(counted(*columns).where(_TITLE.title_id.in_(chunk))):
            spoken.setdefault(title_id, []).append(Spoken(*claim))
        if spoken:
            rows = [_row(title_id, hear(claims)) for title_id, claims in sorted(spoken.items())]
            connection.execute(sa.insert(schema.heard), rows)


def reweigh(connection: sa.Connection, feed_urls: Sequence[str]) -> None:
    """Reckon anew what is heard of the titles that these sources speak of, in the transaction of the caller.

    To be called whenever the weight of a source changes, or with the source comes or goes.
    """
    for start in range(0, len(feed_urls), CHUNK):
        own = (
            sa.select(_TITLE.title_id)
            .join(schema.article, _TITLE.article_id == _ARTICLE.id)
            .where(_ARTICLE.feed_url.in_(feed_urls[start : start + CHUNK]), _TITLE.title_id.is_not(None))
        )
        refresh(connection, connection.execute(own).scalars().all())


def counted(*columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """A query of the claims that count: none that only copies another's words, none of a source weighed 0."""
    joined = (
        sa.join(
            schema.claim,
            schema.article_title,
            (_CLAIM.article_id == _TITLE.article_id) & (_CLAIM.title_position == _TITLE.position),
        )
        .join(schema.article, _CLAIM.article_id == _ARTICLE.id)
        .outerjoin(schema.feed, _ARTICLE.feed_url == schema.feed.c.url)
    )
    return sa.select(*columns).select_from(joined).where(_CLAIM.copied_from.is_(None), WEIGHT > 0)


def hear(claims: Sequence[Spoken]) -> Heard:
    """Weigh the claims of one title, in whatever order they come.

    An article's own value on an axis is the mean of its claims there; `weigh` says how articles are
    put together. An article that both affirms and denies a note affirms it: who asks to be spared
    something is rather spared too much.
    """
    weights: dict[str, float] = {}
    tone: dict[str, dict[str, list[float]]] = {}
    notes: dict[str, dict[str, bool]] = {}
    for claim in claims:
        weights[claim.voice] = max(claim.weight, weights.get(claim.voice, 0.0))
        if claim.kind == "tone" and claim.field in AXES:
            tone.setdefault(claim.field, {}).setdefault(claim.voice, []).append(float(claim.value))
        elif claim.kind == "note" and claim.field in NOTES:
            voices = notes.setdefault(claim.field, {})
            voices[claim.voice] = bool(claim.value) or voices.get(claim.voice, False)
    return Heard(
        articles=len(weights),
        tone={axis: weigh(own_values(tone[axis]), weights) for axis in AXES if axis in tone},
        notes={note: (sum(said.values()), len(said) - sum(said.values())) for note, said in sorted(notes.items())},
    )


def own_values(claimed: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Voice → the mean of what it claims."""
    return {voice: fsum(values) / len(values) for voice, values in claimed.items()}


def weigh(values: Mapping[str, float], weights: Mapping[str, float]) -> AxisHeard:
    """The articles' weighted mean on an axis, and their agreement: 1 - 2 × the weighted standard deviation.

    Values lie in 0..1, so that the deviation is at most 0.5: two articles at the two ends agree by 0,
    one article agrees with itself by 1. fsum is exact, so that the order of the articles cannot matter.
    """
    total = fsum(weights[voice] for voice in values)
    mean = fsum(weights[voice] * value for voice, value in values.items()) / total
    variance = fsum(weights[voice] * (value - mean) ** 2 for voice, value in values.items()) / total
    agreement = min(1.0, max(0.0, 1.0 - 2.0 * sqrt(variance)))
    return AxisHeard(round(mean, _DIGITS), len(values), round(agreement, _DIGITS))


def all_heard(connection: sa.Connection) -> dict[str, Heard]:
    """Title id → what is heard of it, for all titles that any article speaks of."""
    table = schema.heard.c
    # as text: one call that parses all of it takes a quarter of the time of a call for each row
    as_text = (sa.cast(table.tone, sa.Text), sa.cast(table.notes, sa.Text))
    rows = connection.execute(sa.select(table.title_id, table.articles, *as_text)).all()
    if not rows:
        return {}
    ids, articles, tones, notes = zip(*rows, strict=True)
    with _no_collecting():
        parsed = zip(ids, articles, _parsed(tones), _parsed(notes), strict=True)
        return {
            id_: Heard(
                count,
                {axis: AxisHeard._make(heard) for axis, heard in tone.items()},
                {note: (yes, no) for note, (yes, no) in noted.items()},
            )
            for id_, count, tone, noted in parsed
        }


def _parsed(values: Sequence[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(f"[{','.join(values)}]")
    return found


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Where many small objects are made that all stay, looking for garbage among them takes most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _row(title_id: str, heard: Heard) -> dict[str, Any]:
    return {
        "title_id": title_id,
        "articles": heard.articles,
        "tone": {axis: list(each) for axis, each in heard.tone.items()},
        "notes": {note: list(counts) for note, counts in heard.notes.items()},
    }
