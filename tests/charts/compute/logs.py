"""Small logs and tables of releases as files, for tests that begin where a user does."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nightcap.charts.compute.engine import SCHEMA
from nightcap.charts.compute.release_files import COLUMNS

Row = dict[str, Any]


def play(title: str = "Anna", started_at: str = "2025-03-20T20:00:00Z", seconds: Any = 3600, **more: Any) -> Row:
    """A play of a film by one viewer in Germany, with changes."""
    empty = dict.fromkeys(SCHEMA)
    return {**empty, "viewer": "me", "title": title, "started_at": started_at, "seconds": seconds, "area": "DE", **more}


def film(title: str = "Anna", minutes: Any = 100, **more: Any) -> Row:
    """A release of a film in English, everywhere, before every play, with changes."""
    empty = dict.fromkeys(COLUMNS)
    return {**empty, "title": title, "kind": "film", "language": "en", "runtime_minutes": minutes, **more}


def episode(title: str, season: Any, number: int | None, minutes: int = 50, **more: Any) -> Row:
    """A release of an episode in Japanese, everywhere, before every play, with changes."""
    told = {"kind": "series", "language": "ja", "season": season, "episode": number}
    return {**film(title, minutes), **told, **more}


def write_csv(path: Path, rows: Sequence[Mapping[str, Any]], *, delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def write_parquet(path: Path, rows: Sequence[Mapping[str, Any]], **types: str) -> Path:
    """The rows as Parquet in the schema's types, or in others by column."""
    import duckdb

    kinds = {"episode": "BIGINT", "seconds": "BIGINT", "started_at": "TIMESTAMPTZ"} | types
    text = write_jsonl(path.with_suffix(".rows"), rows)
    columns = ", ".join(f'''"{name}"::{kinds.get(name, "VARCHAR")} AS "{name}"''' for name in rows[0])
    asked = ", ".join(f"'{name}': 'VARCHAR'" for name in rows[0])
    source = f"read_json('{text}', format='newline_delimited', columns={{{asked}}})"
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"COPY (SELECT {columns} FROM {source}) TO '{path}' (FORMAT parquet)")
    text.unlink()
    return path
