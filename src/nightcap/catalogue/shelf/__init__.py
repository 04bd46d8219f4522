"""The starter shelf: titles written by us and shipped with the package (docs/shelf.md)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.title import GENRES, KINDS, ROLES, Credit, Season, Title, Work
from nightcap.errors import BadFile
from nightcap.tone.axes import Tone
from nightcap.tone.notes import NOTES

FOLDER: Final = Path(__file__).parent
SOURCE: Final = "shelf"
AGES: Final = (0, 5, 6, 7, 8, 10, 12, 14, 15, 16, 18)


def read_shelf(folder: Path = FOLDER) -> list[Title]:
    """Every title of the shelf. Raises BadFile naming file, line and key of what breaks the format."""
    return [parse(row, path, line) for path, line, row in rows(folder)]


def digest(folder: Path = FOLDER) -> str:
    """SHA-256 (hex) over the shelf's files: changes whenever a row does."""
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def rows(folder: Path = FOLDER) -> Iterator[tuple[Path, int, dict[str, Any]]]:
    """(file, line from 1, row) of every line."""
    for path in sorted(folder.glob("*.jsonl")):
        for line, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                yield path, line, json.loads(text)
            except ValueError as error:
                raise BadFile(path, f"not JSON ({error}).", line=line) from error


def parse(row: Mapping[str, Any], path: Path, line: int) -> Title:
    """One row as a Title; raises BadFile where it breaks the format of docs/shelf.md."""
    try:
        _check(row)
        return Title(
            id=row["id"],
            kind=row["kind"],
            name=row["name"],
            source=SOURCE,
            original_name=row["original_name"],
            other_names=tuple(row["other_names"]),
            year=row["year"],
            end_year=row["end_year"],
            countries=tuple(row["countries"]),
            languages=tuple(row["languages"]),
            runtime_minutes=row["runtime_minutes"],
            episodes=row["episodes"],
            stated_total_minutes=row["total_minutes"],
            seasons=tuple(Season(s["number"], s.get("episodes"), s.get("year")) for s in row["seasons"]),
            genres=tuple(row["genres"]),
            keywords=tuple(row["keywords"]),
            synopsis=row["synopsis"],
            credits=tuple(Credit(c["person"], c["role"], c.get("character")) for c in row["credits"]),
            based_on=_work(row["based_on"]),
            tone=Tone.from_mapping(row["tone"]),
            content_notes=frozenset(row["content_notes"]),
            ages_from=row["ages_from"],
            acclaim=row["acclaim"],
        )
    except KeyError as error:
        raise BadFile(path, f"the key {error} is missing.", line=line) from error
    except (TypeError, ValueError) as error:
        raise BadFile(path, f"{error}.", line=line) from error


def _work(row: Mapping[str, Any] | None) -> Work | None:
    if row is None:
        return None
    return Work(
        name=row["name"],
        kind=row["kind"],
        original_name=row.get("original_name"),
        year=row.get("year"),
        makers=tuple(row.get("makers") or ()),
    )


def _check(row: Mapping[str, Any]) -> None:
    """Raise ValueError saying which rule of docs/shelf.md the row breaks."""
    rules = {
        f"kind is {row['kind']!r}": row["kind"] in KINDS,
        "id must be lower-case ASCII words, a hyphen and the year": row["id"].endswith(f"-{row['year']}")
        and row["id"].replace("-", "").isalnum()
        and row["id"].isascii()
        and row["id"] == row["id"].lower(),
        "original_name repeats name": row["original_name"] != row["name"],
        "countries must be ISO 3166-1 alpha-2": _codes(row["countries"], 2, str.isupper),
        "languages must be ISO 639-1 or 639-3": _codes(row["languages"], 3, str.islower),
        "runtime_minutes must be minutes": _minutes(row["runtime_minutes"]),
        "total_minutes must be minutes or null": row["total_minutes"] is None or row["total_minutes"] > 0,
        f"unknown genres {set(row['genres']) - set(GENRES)}": 1 <= len(row["genres"]) <= 6
        and set(row["genres"]) <= set(GENRES),
        f"unknown notes {set(row['content_notes']) - set(NOTES)}": set(row["content_notes"]) <= set(NOTES),
        "unknown role": {credit["role"] for credit in row["credits"]} <= set(ROLES),
        "a series has episodes, a film has none": (row["kind"] == "film") == (row["episodes"] is None),
        "a film has no seasons and no end_year": row["kind"] == "series" or not (row["seasons"] or row["end_year"]),
        "seasons hold more episodes than the series": _fits(row),
        "the synopsis must have 80 to 400 characters": 80 <= len(row["synopsis"]) <= 400,
        "keywords: 4 to 14": 4 <= len(row["keywords"]) <= 14,
        f"ages_from must be one of {AGES}": row["ages_from"] in AGES,
        "acclaim must lie in 0..1": 0 <= row["acclaim"] <= 1,
    }
    if broken := [rule for rule, holds in rules.items() if not holds]:
        raise ValueError("; ".join(broken))


def _codes(values: list[str], longest: int, case: Any) -> bool:
    return bool(values) and all(2 <= len(value) <= longest and case(value) and value.isascii() for value in values)


def _minutes(value: object) -> bool:
    return isinstance(value, int) and 1 <= value <= 1000


def _fits(row: Mapping[str, Any]) -> bool:
    listed = sum(season.get("episodes") or 0 for season in row["seasons"])
    return listed <= (row["episodes"] or 0) and len({season["number"] for season in row["seasons"]}) == len(
        row["seasons"]
    )
