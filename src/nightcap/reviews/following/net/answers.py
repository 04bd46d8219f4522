"""What a server's answer means: a page, a step on the way, or which of the problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from nightcap.errors import FetchError
from nightcap.reviews.following.net.addresses import parse_url
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.limits import Kind
from nightcap.reviews.following.net.problems import Declined, Gone, NotNow, Passing, Unfit

if TYPE_CHECKING:
    import httpx

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
PERMANENT: Final = frozenset({301, 308})
#: a server in trouble, or too busy
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_KEPT: Final = ("content-type", "content-language", "etag", "last-modified")
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", ""})
_NEVER_FEEDS: Final = frozenset({"image", "audio", "video", "font"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is no refusal; `headers` by their names in small letters, `content` unpacked."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""


def declined(address: httpx.URL, status: int, headers: Mapping[str, str], most_wait_seconds: float) -> FetchError:
    """The problem that a status other than 200, 304 and the redirects tells of."""
    said = f"{address}: the server answers with status {status}"
    if status == 410:
        return Gone(f"{said}: it is gone for good.")
    if status in _PASSING:
        wait = _wait_seconds(headers.get("retry-after"))
        if wait is None and status != 429:
            return Passing(f"{said}; tried again later.")
        return NotNow(f"{said}: it asks to wait.", wait_seconds=None if wait is None else min(wait, most_wait_seconds))
    if 400 <= status < 500:
        return Declined(f"{said}. Check the address in a browser.")
    return FetchError(f"{said}, which is no answer to a reader.")


def _wait_seconds(text: str | None) -> float | None:
    """Seconds of a Retry-After header, a number or a date; None where it is neither."""
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return None


def target(address: httpx.URL, answer: Answer) -> httpx.URL:
    """Where a redirect leads, checked as any address. Raises Unsafe, and Unfit where it leads nowhere."""
    import httpx  # noqa: PLC0415

    where = answer.headers.get("location", "")
    if not where:
        raise Unfit(f"{address}: leads on, but does not say where to.")
    try:
        return parse_url(str(address.join(where)))
    except (httpx.InvalidURL, ValueError) as error:
        raise Unfit(f"{address}: leads to what is no address ({where[:200]}).") from error


def check_type(address: httpx.URL, headers: Mapping[str, str], kind: Kind) -> None:
    """Raise Unfit where the server names a type that cannot be what was asked for."""
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    wrong = media not in _PAGES if kind == "page" else media.partition("/")[0] in _NEVER_FEEDS
    if wrong:
        raise Unfit(f"{address}: is no {kind} but {media[:60]}.")


def fetched(url: str, address: httpx.URL, answer: Answer, moved_to: str | None) -> Fetched:
    """The answer as it goes to those who asked for `url`, which came from `address` in the end."""
    _, _, charset = answer.headers.get("content-type", "").lower().partition("charset=")
    return Fetched(
        url=url,
        final_url=str(address),
        status=answer.status,
        headers={key: answer.headers[key][:1000] for key in _KEPT if key in answer.headers},
        content=answer.content,
        charset=charset.partition(";")[0].strip(" \"'") or None,
        moved_to=moved_to,
    )
