"""Posters that the user has laid into the home: pictures by the ids of titles, handed out as what they truly are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

#: bytes of a picture; a larger one is left alone, and the drawn cover shown
MOST_BYTES: Final = 4 * 2**20
#: ending → (media type, whether bytes begin as such a picture does)
KINDS: Final[Mapping[str, tuple[str, Callable[[bytes], bool]]]] = {
    ".webp": ("image/webp", lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP"),
    ".jpg": ("image/jpeg", lambda content: content[:3] == b"\xff\xd8\xff"),
    ".png": ("image/png", lambda content: content[:8] == b"\x89PNG\r\n\x1a\n"),
}


class Poster(NamedTuple):
    content: bytes
    media_type: str


def poster(folder: Path, title_id: str) -> Poster | None:
    """The picture of a title; None where there is none, or what lies there is none or too large."""
    for ending, (media_type, is_picture) in KINDS.items():
        path = folder / f"{title_id}{ending}"
        # an id may hold what means another folder, and a link may lead out of this one
        if path.name != f"{title_id}{ending}" or path.parent != folder:
            return None
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
                continue
            content = path.read_bytes()
        except (OSError, ValueError):
            continue
        if is_picture(content):
            return Poster(content, media_type)
    return None
