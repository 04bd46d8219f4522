"""The files that pages are made of: the style, and the script that only makes them smoother."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from nightcap.web.access.rules import STATIC

router = APIRouter()
_FOLDER: Final = Path(__file__).parent.parent / "static"
#: the files that are handed out, and no others; name → media type
KINDS: Final[Mapping[str, str]] = {
    "nightcap.css": "text/css; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "upload.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
#: an address names the file's content, so what it leads to never changes
_FOR_EVER: Final = "public, max-age=31536000, immutable"


class File(NamedTuple):
    plain: bytes
    packed: bytes
    tag: str


@cache
def file(name: str) -> File:
    content = (_FOLDER / name).read_bytes()
    return File(content, gzip.compress(content, 9, mtime=0), blake2b(content, digest_size=8).hexdigest())


def address(name: str) -> str:
    """Where a page finds a file."""
    return f"{STATIC}{name}?v={file(name).tag}"


@router.get(f"{STATIC}{{name}}")
async def static(request: Request, name: str, v: str = "") -> Response:
    if name not in KINDS:
        raise HTTPException(404)
    found = file(name)
    # pages themselves are never packed: they hold both the token of their forms and words that a request brought
    packs = "gzip" in request.headers.get("accept-encoding", "")
    headers = {
        "Cache-Control": _FOR_EVER if v == found.tag else "no-cache",
        "ETag": f'"{found.tag}"',
        "Vary": "Accept-Encoding",
    }
    if packs:
        headers["Content-Encoding"] = "gzip"
    return Response(found.packed if packs else found.plain, 200, headers, KINDS[name])
