"""Addresses that a form or a link hands over: only those of this site are gone to."""

from __future__ import annotations


def local(address: str) -> str:
    """An address of this site; the start where it is another."""
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if plain and all(32 < ord(char) < 127 for char in address) else "/"
