"""Saved pages in one file (MHTML, as browsers write it): the page in them, where it was, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final

from nightcap.errors import BadFile
from nightcap.reviews.pages.moments import in_utc

_HEADER: Final = re.compile(rb"content-type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)", re.IGNORECASE)
_FIRST: Final = re.compile(rb"\s*[A-Za-z][A-Za-z-]{1,60}:[ \t]")
_HEAD: Final = 8192
#: parts that are looked at; more than any page has pictures
_MOST_PARTS: Final = 2_000
_AGAIN: Final = "Save the page again, as HTML."


@dataclass(frozen=True, slots=True)
class Saved:
    page: bytes
    url: str | None
    charset: str | None
    saved_at: datetime | None


def is_archive(content: bytes) -> bool:
    """Whether bytes begin with the headers of a saved page or a message."""
    head = content[:_HEAD]
    return (
        _FIRST.match(head) is not None
        and _HEADER.search(re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]) is not None
    )


def page_of(content: bytes, name: str) -> Saved:
    """The first HTML part. Raises BadFile where there is none."""
    try:
        message = message_from_bytes(content, policy=policy.compat32)
        part = _html(message)
        page = part.get_payload(decode=True) if part is not None else None
    except (MessageError, RecursionError, ValueError, LookupError, AssertionError) as error:
        raise BadFile(name, "is a saved page that cannot be unpacked.", hint=_AGAIN) from error
    if part is None or not isinstance(page, bytes):
        raise BadFile(name, "is a saved page without HTML in it.", hint=_AGAIN)
    url = _address(message.get("Snapshot-Content-Location")) or _address(part.get("Content-Location"))
    return Saved(page, url, part.get_content_charset(), _date(message.get("Date")))


def _html(message: Message) -> Message | None:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None


def _address(value: object) -> str | None:
    text = str(value).strip() if value else ""
    return text[:2000] if text.startswith(("http://", "https://")) else None


def _date(value: object) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(value)) if value else None
    except (ValueError, TypeError, OverflowError):
        return None
    return in_utc(found) if found is not None else None
