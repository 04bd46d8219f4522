"""What every import leaves behind: a line in the log, and the rows that could not be used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from nightcap.store import schema


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be used: where it stands, why, and what it says (column → text)."""

    line: int | None
    reason: str
    row: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an import did: rows `taken` (of which `changed` were new or differ from before) and set aside."""

    source: str
    file: str
    taken: int
    changed: int
    refused: tuple[Refused, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """A refused row as it is kept; `digest` is its key."""

    digest: str
    source: str
    file: str
    line: int | None
    reason: str
    row: Mapping[str, Any]


def record(connection: sa.Connection, report: Report, *, digest: str) -> None:
    """Log an import and keep its refused rows; rows of that file refused earlier but not now are let go."""
    at = datetime.now(UTC).replace(tzinfo=None)
    connection.execute(
        schema.import_run.insert().values(
            source=report.source,
            file=report.file,
            digest=digest,
            at=at,
            taken=report.taken,
            changed=report.changed,
            set_aside=len(report.refused),
        )
    )
    table = schema.quarantine
    connection.execute(table.delete().where(table.c.source == report.source, table.c.file == report.file))
    rows = {_key(report, refused): refused for refused in report.refused}
    for key, refused in rows.items():
        connection.execute(table.delete().where(table.c.digest == key))
        connection.execute(
            table.insert().values(
                digest=key,
                source=report.source,
                file=report.file,
                line=refused.line,
                reason=refused.reason,
                content=json.dumps(dict(refused.row), default=str),  # in ASCII, which keeps halves of characters too
                at=at,
            )
        )


def _key(report: Report, refused: Refused) -> str:
    text = json.dumps([report.source, report.file, refused.line, dict(refused.row)], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def quarantined(connection: sa.Connection, source: str | None = None) -> list[Quarantined]:
    """The rows set aside, of one source or of all, in the order of their files."""
    table = schema.quarantine
    query = table.select().order_by(table.c.source, table.c.file, table.c.line)
    if source is not None:
        query = query.where(table.c.source == source)
    return [
        Quarantined(
            digest=row.digest,
            source=row.source,
            file=row.file,
            line=row.line,
            reason=row.reason,
            row=json.loads(row.content),
        )
        for row in connection.execute(query)
    ]


def let_go(connection: sa.Connection, digests: Sequence[str]) -> None:
    """Remove rows from the quarantine, once they were taken after all."""
    for digest in digests:
        connection.execute(schema.quarantine.delete().where(schema.quarantine.c.digest == digest))
