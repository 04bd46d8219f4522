"""How ViewingActivity.csv, the full export of an account, writes its values; the columns' names are in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from nightcap.catalogue import written

NAME: Final = "ViewingActivity.csv"
#: the columns that decide what counts; device type and country are taken where they are there
COLUMNS: Final = ("profile name", "start time", "duration", "attributes", "title", "supplemental video type")
#: what an autoplayed row says when no member had a hand in it
_NOBODY_CHOSE: Final = ("user action: none", "user action: visibility_timeout", "visibility_timeout")

_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")
_DURATION: Final = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")
_COUNTRY: Final = re.compile(r"([A-Z]{2})\b.*")


def started_at(row: Mapping[str, str]) -> datetime:
    """The start in UTC, without a zone. Raises ValueError saying why it is none."""
    text = row["start time"]
    try:
        if _TIME.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"“{text[:40]}” is not a start time (YYYY-MM-DD HH:MM:SS)")


def seconds(row: Mapping[str, str]) -> int:
    """The time watched. Raises ValueError saying why it is none."""
    match = _DURATION.fullmatch(row["duration"])
    if match is None:
        raise ValueError(f"“{row['duration'][:40]}” is not a duration (HH:MM:SS)")
    return int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3])


def area(row: Mapping[str, str]) -> str | None:
    """The country ("US (United States)") as ISO 3166-1 alpha-2."""
    match = _COUNTRY.fullmatch(row.get("country", ""))
    return match[1] if match else None


def device(row: Mapping[str, str]) -> str | None:
    """The type of device; the export writes some with two spaces in a row."""
    return " ".join(row.get("device type", "").split()) or None


def is_promotion(row: Mapping[str, str]) -> bool:
    """Whether a trailer, a teaser or a clip was shown rather than what it is for."""
    return bool(row["supplemental video type"]) or written.is_promotion(row["title"])


def nobody_chose(row: Mapping[str, str]) -> bool:
    """Whether it started by itself and nobody took it up."""
    attributes = (attribute.strip().casefold() for attribute in row["attributes"].split(";"))
    return any(attribute.startswith("autoplayed") and attribute.endswith(_NOBODY_CHOSE) for attribute in attributes)
