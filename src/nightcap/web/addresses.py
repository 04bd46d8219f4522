"""Addresses of this site: the one that was asked for, and those that a form or a link hands over to be gone to."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.types import Scope

#: letters of an address that is handed over: that of an answer holds all that was said
MOST: Final = 20_000


def asked_for(scope: Scope) -> str:
    """The address that a request asks for, without the host, as a link writes it."""
    query = scope["query_string"].decode("latin-1")
    return quote(scope["path"]) + (f"?{query}" if query else "")


def local(address: str) -> str:
    """An address of this site; the start where it is another."""
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if plain and all(32 < ord(char) < 127 for char in address) else "/"
