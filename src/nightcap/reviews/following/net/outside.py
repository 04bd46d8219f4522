"""Outside: the web, asked politely, within limits, and never anything that is inside."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections import OrderedDict
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import httpcore
import httpx
import stamina

from nightcap.errors import FetchError
from nightcap.reviews.following.net.addresses import Network, parse_url
from nightcap.reviews.following.net.answers import PERMANENT, REDIRECTS, Answer, check_type, declined, fetched, target
from nightcap.reviews.following.net.bodies import ACCEPTED, read_body
from nightcap.reviews.following.net.connecting import CheckedBackend
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.hosts import Hosts
from nightcap.reviews.following.net.limits import ROBOTS_BYTES, Kind, Limits
from nightcap.reviews.following.net.problems import Declined, Disallowed, NotNow, Passing, Unfit
from nightcap.reviews.following.net.robots import Robots, parse_robots

AGENT: Final = f"Nightcap/{version('nightcap')} (a reader of feeds, at the wish of one person)"
#: RFC 9309, 2.4: no older copy of a robots.txt is used; and how soon one that failed is asked for again
_ROBOTS_SECONDS: Final = 24 * 3600.0
_ROBOTS_AGAIN_SECONDS: Final = 600.0
_MOST_ROBOTS: Final = 512
_ACCEPT: Final[Mapping[Kind, str]] = {
    "page": "text/html, application/xhtml+xml, text/plain;q=0.5",
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, "
    "*/*;q=0.5",
}
_T = TypeVar("_T")


class Outside:
    """The one way out; to be closed after use, and used by one thread at a time.

    No proxy and no cookie is used, so that what is checked is what is connected to, and no site
    knows the reader again.

    Args:
        allow: networks that may be asked although they are not public (`parse_allowed`).
        limits: bounds of each request.
        certificates: what to trust; None: the usual authorities.
    """

    def __init__(
        self,
        *,
        allow: Sequence[Network] = (),
        limits: Limits | None = None,
        certificates: ssl.SSLContext | None = None,
    ) -> None:
        # without a handler of its own each retry would be printed to the terminal
        logging.getLogger("stamina").addHandler(logging.NullHandler())
        self.limits = limits or Limits()
        self._allow = tuple(allow)
        self._certificates = certificates
        self._runner = asyncio.Runner()
        self._hosts = Hosts(self.limits)
        self._robots: OrderedDict[str, tuple[Robots | Passing, float]] = OrderedDict()
        self._asking: dict[str, asyncio.Lock] = {}
        self._slots = asyncio.Semaphore(self.limits.concurrency)
        self._pool: httpcore.AsyncConnectionPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._pool is not None:
            self._runner.run(self._pool.aclose())
            self._pool = None
        self._runner.close()

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run work that fetches, to its end."""
        return self._runner.run(work)

    def get(self, url: str, kind: Kind = "page") -> Fetched:
        """Fetch one address; see `fetch`."""
        return self.run(self.fetch(url, kind=kind))

    async def fetch(
        self, url: str, *, kind: Kind = "page", etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """Fetch an address, following redirects, each of them checked as the first.

        Args:
            url: http or https.
            kind: "page": only texts come back; "feed": whatever may hold a feed or lead to one.
            etag: the mark of the answer that is already here, and
            last_modified: its date; if they still hold, the status is 304.

        Raises:
            FetchError: the kinds of it are drawn in problems.py.
        """
        address, moved_to = parse_url(url), None
        url = str(address)
        headers = {"Accept": _ACCEPT[kind]}
        headers |= {"If-None-Match": etag} if etag else {}
        headers |= {"If-Modified-Since": last_modified} if last_modified else {}
        most, permanent, left = self.limits.bytes_of(kind), True, self.limits.whole_seconds
        for _ in range(self.limits.redirects + 1):
            await self._ask_robots(address)
            answer, left = await self._persist(address, headers, most=most, kind=kind, left=left)
            if answer.status not in REDIRECTS:
                return fetched(url, address, answer, moved_to)
            address = target(address, answer)
            permanent = permanent and answer.status in PERMANENT
            moved_to = str(address) if permanent else moved_to
        raise FetchError(f"{url}: leads on and on, more than {self.limits.redirects} times.")

    async def _persist(
        self, address: httpx.URL, headers: Mapping[str, str], *, most: int, kind: Kind | None, left: float
    ) -> tuple[Answer, float]:
        """One address, tried again where the trouble may pass within seconds; and the seconds left for the rest."""
        tries = stamina.retry_context(
            on=_again, attempts=self.limits.attempts, timeout=None, wait_initial=0.5, wait_max=5.0, wait_jitter=1.0
        )
        async for attempt in tries:
            with attempt:
                return await self._exchange(address, headers, most=most, kind=kind, left=left)
        raise AssertionError("unreachable: the last try returns or raises")

    async def _exchange(
        self, address: httpx.URL, headers: Mapping[str, str], *, most: int, kind: Kind | None, left: float
    ) -> tuple[Answer, float]:
        """One request, in the host's turn; waiting for it does not count against the server's time."""
        async with self._hosts.turn(address.host), self._slots:
            begun = asyncio.get_running_loop().time()
            try:
                async with asyncio.timeout(left):
                    answer = await self._request(address, headers, most=most, kind=kind)
            except TimeoutError as error:
                raise _Slow(f"{address}: did not come whole in {self.limits.whole_seconds:.0f} seconds.") from error
            except httpcore.TimeoutException as error:
                raise _Slow(f"{address}: no answer in time.") from error
            except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
                problem = str(error) or type(error).__name__
                raise Passing(f"{address}: cannot be reached ({problem[:200]}).") from error
            return answer, max(0.1, left - (asyncio.get_running_loop().time() - begun))

    async def _request(self, address: httpx.URL, headers: Mapping[str, str], *, most: int, kind: Kind | None) -> Answer:
        limits = self.limits
        sent = {"User-Agent": AGENT, "Accept-Encoding": ACCEPTED, **headers}
        bounds = {
            "connect": limits.connect_seconds,
            "read": limits.silence_seconds,
            "write": limits.silence_seconds,
            "pool": limits.whole_seconds,
        }
        async with self._open_pool().stream(
            "GET", str(address), headers=list(sent.items()), extensions={"timeout": bounds}
        ) as response:
            told = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in response.headers}
            if response.status == 200:
                if kind is not None:
                    check_type(address, told, kind)
                content = await read_body(
                    response.aiter_stream(),
                    url=str(address),
                    encoding=told.get("content-encoding", ""),
                    most=most,
                    cut=kind is None,
                )
                return Answer(200, told, content)
            if response.status == 304 or response.status in REDIRECTS:
                return Answer(response.status, told)
            error = declined(address, response.status, told, self.limits.most_wait_seconds)
            if isinstance(error, NotNow) and error.wait_seconds is not None:
                self._hosts.close(address.host, error.wait_seconds)
            raise error

    async def _ask_robots(self, address: httpx.URL) -> None:
        """Raise Disallowed where the site's robots.txt keeps us out, Passing where it cannot be read now."""
        origin = f"{address.scheme}://{address.netloc.decode('ascii')}"
        async with self._asking.setdefault(origin, asyncio.Lock()):
            try:
                robots = await self._robots_of(origin, address.host)
            finally:
                self._asking.pop(origin, None)
        if isinstance(robots, Passing):
            text = f"{origin}: nothing is fetched while its robots.txt cannot be read: {robots}"
            raise _told(text, robots)
        if not robots.allows(address.raw_path.decode("ascii")):
            raise Disallowed(f"{address}: the site's robots.txt keeps programs away from it.")

    async def _robots_of(self, origin: str, host: str) -> Robots | Passing:
        """The site's rules, kept for a day, or for minutes why they cannot be read. Raises Unsafe."""
        now = asyncio.get_running_loop().time()
        if origin in self._robots and self._robots[origin][1] > now:
            self._robots.move_to_end(origin)
            return self._robots[origin][0]
        robots: Robots | Passing
        try:
            robots = parse_robots(await self._robots_text(origin))
        except Passing as error:
            # anew, as the one raised holds on to everything that was in hand
            robots = _told(str(error), error)
        if isinstance(robots, Robots) and robots.delay_seconds:
            self._hosts.slow_down(host, robots.delay_seconds)
        lasting = _ROBOTS_SECONDS if isinstance(robots, Robots) else _ROBOTS_AGAIN_SECONDS
        self._robots[origin] = robots, now + lasting
        if len(self._robots) > _MOST_ROBOTS:
            self._robots.popitem(last=False)
        return robots

    async def _robots_text(self, origin: str) -> str:
        """RFC 9309, 2.3.1: what is not there, or leads on and on, forbids nothing."""
        address, left = parse_url(f"{origin}/robots.txt"), self.limits.whole_seconds
        try:
            for _ in range(self.limits.redirects + 1):
                answer, left = await self._exchange(
                    address, {"Accept": "text/plain"}, most=ROBOTS_BYTES, kind=None, left=left
                )
                if answer.status not in REDIRECTS:
                    return answer.content.decode("utf-8", "replace")
                address = target(address, answer)
        except (Declined, Unfit):
            pass
        return ""

    def _open_pool(self) -> httpcore.AsyncConnectionPool:
        if self._pool is None:
            # name servers may be slow: as many look-ups at once as there are requests
            resolvers = ThreadPoolExecutor(self.limits.concurrency, thread_name_prefix="names")
            asyncio.get_running_loop().set_default_executor(resolvers)
            self._pool = httpcore.AsyncConnectionPool(
                ssl_context=self._certificates or httpx.create_ssl_context(trust_env=False),
                max_connections=2 * self.limits.concurrency,
                max_keepalive_connections=self.limits.concurrency,
                keepalive_expiry=10.0,
                network_backend=CheckedBackend(self._allow),
            )
        return self._pool


class _Slow(Passing):
    """No answer in time; not asked again at once, so that a slow server does not take the time of others."""


def _again(error: Exception) -> bool:
    return isinstance(error, Passing) and not isinstance(error, NotNow | _Slow)


def _told(text: str, error: Passing) -> Passing:
    """The same trouble in other words."""
    return NotNow(text, wait_seconds=error.wait_seconds) if isinstance(error, NotNow) else Passing(text)
