"""What can be set of the server."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from nightcap.hosts import LOOPBACK, is_loopback
from nightcap.web.access.keys import Keys

PORT: Final = 8420
#: a household does not come near
ASKS_A_MINUTE: Final = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the server listens and what it bears.

    Args:
        host: the address that is listened on.
        port: its port.
        names: host names by which people reach it, beside the loopback's and any plain address.
        proxies: addresses of the proxies whose X-Forwarded headers are believed.
        keys: what lets people and programs in; without any everyone may do everything.
        language: that of the pages, one of `languages.catalogues`; None: the reader's own where it is there.
        threads: how many answers are worked out at a time; the interpreter's lock lets more of them only wait.
        workers: processes that work out answers beside the server's own; for many readers.
        most_waiting: how many more may wait before the server says that it is busy.
        most_body: bytes of a request's body, at most.
        most_upload: bytes of a file that is handed in, at most.
        body_seconds: a body must have come by then; an upload has twenty times as long.
        session_seconds: a session ends so long after its last use,
        session_most_seconds: and so long after it began, in any case.
        sign_ins_a_minute: wrong or right, from one address.
        asks_a_minute: from one address.
    """

    host: str = LOOPBACK
    port: int = PORT
    names: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    keys: Keys = field(default_factory=Keys)
    language: str | None = None
    threads: int = 4
    workers: int = 0
    most_waiting: int = 200
    most_body: int = 64 * 2**10
    most_upload: int = 64 * 2**20
    body_seconds: float = 15.0
    session_seconds: float = 12 * 3600.0
    session_most_seconds: float = 14 * 24 * 3600.0
    sign_ins_a_minute: int = 10
    asks_a_minute: int = ASKS_A_MINUTE

    @property
    def is_private(self) -> bool:
        """Whether nobody but this machine's users can come."""
        return is_loopback(self.host) and not self.proxies
