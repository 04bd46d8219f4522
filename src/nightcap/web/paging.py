"""Long lists, a part at a time: from after the item that the cursor names, so that what comes new shifts nothing."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Annotated, Final, TypeVar

from fastapi import Query

from nightcap.errors import UnknownName

T = TypeVar("T")

MOST: Final = 100
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many items, at most.")]
Cursor = Annotated[
    str | None, Query(max_length=400, description="`next` of the part before; the list begins where it is left out.")
]


def part_of(
    items: Sequence[T], key: Callable[[T], str], *, limit: int, cursor: str | None
) -> tuple[Sequence[T], str | None]:
    """The items after the one that the cursor names, and the cursor of the next part. Raises UnknownName."""
    start = 0
    if cursor is not None:
        wanted = read_cursor(cursor)
        start = next((place for place, item in enumerate(items, 1) if key(item) == wanted), -1)
        if start < 0:
            raise UnknownName("What the cursor names is no longer on the list. Begin the list anew.")
    part = items[start : start + limit]
    more = start + limit < len(items)
    return part, make_cursor(key(part[-1])) if more else None


def make_cursor(key: str) -> str:
    return base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> str:
    """What a cursor names. Raises UnknownName for one that was not given out here."""
    try:
        return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError, ValueError) as error:
        raise UnknownName("That is no cursor. Take it from `next` of the part before.") from error
