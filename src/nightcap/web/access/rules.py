"""Which paths are whose."""

from __future__ import annotations

from typing import Final

API: Final = "/api/v1"
#: the page on which people sign in
SIGN_IN: Final = "/sign-in"
#: files of the pages themselves: looks and scripts, nothing of the home
STATIC: Final = "/static/"
#: where a session begins and ends
SESSION: Final = f"{API}/session"
#: where files are handed in; a page's form for it lies below /upload
UPLOADS: Final = (f"{API}/imports/", "/upload")
#: requests that change nothing (RFC 9110, 9.2.1)
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def is_open(path: str) -> bool:
    """Whether who is not signed in may see it."""
    return path in (SIGN_IN, SESSION) or (path.startswith(STATIC) and ".." not in path)


def is_upload(path: str) -> bool:
    return path.startswith(UPLOADS)


def is_api(path: str) -> bool:
    return path.startswith("/api/")
