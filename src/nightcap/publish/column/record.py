"""What a site keeps of a week it has published (column.json): its ids and dates, its words, and their evidence."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from nightcap.errors import BadFile
from nightcap.publish.column.model import CARD_PARTS, Card, Column, ListSection, MoodSection, Sentence

VERSION: Final = 1
NAME: Final = "column.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A published week.

    `published` and `updated` are in UTC, to the second; `updated` moves only when `content` does, which is all
    that a reader sees: the title, the summary, and `html`, the body for feeds. `titles` are the ids of those that
    the moods are answered with.
    """

    week: date
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    titles: tuple[str, ...] = ()

    @property
    def content(self) -> tuple[str, str, str]:
        return self.title, self.summary, self.html


def record(column: Column, *, summary: str, html: str, before: Record | None, now: datetime) -> Record:
    """The week as it stands: first published when it was `before`, changed now unless it says the same."""
    moment = now.astimezone(UTC).replace(microsecond=0)
    made = Record(
        week=column.week,
        title=column.headline.text,
        summary=summary,
        html=html,
        published=before.published if before else moment,
        updated=moment,
        titles=tuple(card.title_id for mood in column.moods for card in mood.cards),
    )
    same = before is not None and before.content == made.content
    return before if before is not None and same else made


def to_json(kept: Record, column: Column) -> dict[str, Any]:
    """The record with every sentence of the column and its evidence (docs/column.md)."""
    return {
        "version": VERSION,
        "week": kept.week.isoformat(),
        "title": kept.title,
        "summary": kept.summary,
        "published": stamp(kept.published),
        "updated": stamp(kept.updated),
        "headline": _sentence(column.headline),
        "opening": _sentences(column.opening),
        "moods": [_mood(mood) for mood in column.moods],
        "lists": [_list(section) for section in column.lists],
        "html": kept.html,
    }


def read_record(path: Path) -> Record | None:
    """The record of a week's folder; None where there is none. Raises BadFile where it is not what it should be."""
    if not path.exists():
        return None
    try:
        return from_json(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadFile(
            path, "is no record of a column.", hint="Delete it and make that week anew; its dates begin again."
        ) from error


def from_json(row: Any) -> Record:
    """What `to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    return Record(
        week=date.fromisoformat(row["week"]),
        title=str(row["title"]),
        summary=str(row["summary"]),
        html=str(row["html"]),
        published=_moment(row["published"]),
        updated=_moment(row["updated"]),
        titles=tuple(str(title["id"]) for mood in row["moods"] for title in mood["titles"]),
    )


def read_records(site: Path) -> list[Record]:
    """The weeks that a site has, newest first."""
    found = [read_record(path) for path in site.glob(f"????-??-??/{NAME}")]
    return sorted(filter(None, found), key=lambda each: each.week, reverse=True)


def stamp(moment: datetime) -> str:
    """RFC 3339, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def site_id(base_url: str) -> str:
    """The id of a site that is first published at this address; it keeps it when it moves."""
    return uuid.uuid5(uuid.NAMESPACE_URL, base_url).urn


def week_id(site: str, week: date) -> str:
    """The id of a week of the site with this id."""
    return uuid.uuid5(uuid.UUID(site), week.isoformat()).urn


def _moment(written: str) -> datetime:
    return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "edited": sentence.edited,
        "facts": sentence.mark if sentence.evidence else None,
        "evidence": [
            {**each.data, "kind": each.kind, "source": each.source, "quote": each.quote} for each in sentence.evidence
        ],
    }


def _sentences(sentences: tuple[Sentence, ...]) -> list[dict[str, Any]]:
    return [_sentence(each) for each in sentences]


def _mood(mood: MoodSection) -> dict[str, Any]:
    return {
        "id": mood.id,
        "heading": _sentence(mood.heading),
        "asked": mood.asked,
        "taken": list(mood.taken),
        "opening": _sentences(mood.opening),
        "titles": [_card(card) for card in mood.cards],
    }


def _card(card: Card) -> dict[str, Any]:
    return {"id": card.title_id, "name": card.name} | {part: _sentences(getattr(card, part)) for part in CARD_PARTS}


def _list(section: ListSection) -> dict[str, Any]:
    return {
        "id": section.id,
        "area": section.area or None,
        "category": section.category,
        "source": section.source,
        "heading": _sentence(section.heading),
        "sentences": _sentences(section.sentences),
        "rows": [
            {
                "rank": row.rank,
                "name": row.name,
                "moved": row.told or row.moved,
                "weeks": row.weeks,
                "figure": row.figure,
            }
            for row in section.rows
        ],
    }
