"""Answers as bytes: made once, in the thread that worked them out."""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from typing import Any, Final

from fastapi import Request, Response

#: kept by nobody: what a person asked, saw or saved
PERSONAL: Final = {"Cache-Control": "no-store"}
#: kept by the reader's own browser, and asked for anew each time with its ETag
SHARED: Final = {"Cache-Control": "private, no-cache"}
JSON: Final = "application/json"
SVG: Final = "image/svg+xml"
CALENDAR: Final = "text/calendar"


def encoded(value: Any) -> bytes:
    """The value as JSON in UTF-8; halves of characters, which no text may hold, as their escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


def personal(body: bytes, status: int = 200, **headers: str) -> Response:
    return Response(body, status, {**PERSONAL, **headers}, JSON)


def file(body: bytes, name: str, media_type: str) -> Response:
    """A file of a person's own, to be kept under this name by their browser and by nobody on the way."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.") or "nightcap"
    headers = {**PERSONAL, "Content-Disposition": f'attachment; filename="{safe}"'}
    return Response(body, 200, headers, f"{media_type}; charset=utf-8")


def shared(request: Request, body: bytes, media_type: str = JSON) -> Response:
    """The body with its ETag; 304 without it where the reader has it already."""
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {**SHARED, "ETag": tag}
    if tag in _tags(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, media_type)


def _tags(header: str) -> set[str]:
    """The tags of an If-None-Match, without the mark of the weak ones (RFC 9110, 13.1.2)."""
    return {each.strip().removeprefix("W/") for each in header.split(",")}
