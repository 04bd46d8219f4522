"""Why an address was not fetched.

FetchError
├── Unsafe        the address is no public one, or none that may be asked
├── Disallowed    the site's robots.txt says no
├── Unfit         what came is too large, of the wrong kind, or packed in an unknown way
├── Declined      the server says no (a status of 400 to 499)
│   └── Gone      … and that it is for good (410)
└── Passing       may be better later: a server in trouble, or no answer
    └── NotNow    the server, or its robots.txt, asks to wait; `wait_seconds` as it said
"""

from __future__ import annotations

from nightcap.errors import FetchError


class Unsafe(FetchError):
    """An address inside this machine or its network, or not of the web at all."""


class Disallowed(FetchError):
    """The site's robots.txt keeps programs away from this address."""


class Unfit(FetchError):
    """An answer that cannot be what was asked for."""


class Declined(FetchError):
    """A status of 400 to 499 that will not pass by itself."""


class Gone(Declined):
    """Status 410: removed for good."""


class Passing(FetchError):
    """A trouble that may be over at the next try."""


class NotNow(Passing):
    """Asked to wait.

    Args:
        text: what the user reads.
        wait_seconds: how long, as the server said, within our bound; None where it did not say.
    """

    def __init__(self, text: str, *, wait_seconds: float | None = None) -> None:
        super().__init__(text)
        self.wait_seconds = wait_seconds
