"""What the commands that ask take: the request, its refinements, and the options beside them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from nightcap.errors import UsageError

if TYPE_CHECKING:
    from nightcap.request.model import Asked

#: characters taken from standard input, which may never end; far more than a request may have
_MOST_READ: Final = 1_000_000

Words = Annotated[
    list[str] | None, typer.Argument(help="The request, in your own words; - reads it from standard input.")
]
Number = Annotated[int, typer.Option("-n", metavar="NUMBER", min=1, max=1000, help="How many picks.")]
On = Annotated[
    str | None, typer.Option(metavar="DATE", help="Ask as of this day (YYYY-MM-DD, evening) or time (…T22:00).")
]
Charting = Annotated[bool, typer.Option("--charting", help="Only titles on the charts known that day.")]
IncludeSeen = Annotated[bool, typer.Option("--include-seen", help="Let in what you have seen.")]
ThenWords = Annotated[
    list[str] | None,
    typer.Option(metavar="WORDS", help="What you would say to the answer (“lighter”); may be given again."),
]


def asked(words: list[str] | None, then: list[str] | None) -> Asked:
    """The request and what is said to its answers."""
    from nightcap.request.model import Asked, Then  # noqa: PLC0415  # the whole reader comes with it

    return Asked(_said(words or []), tuple(Then(more) for more in then or []))


def _said(words: list[str]) -> str:
    """The request: the words, or for a single "-" what standard input says."""
    if words != ["-"]:
        return " ".join(words)
    if sys.stdin is None:
        raise UsageError("- reads the request from standard input, which is closed.")
    return sys.stdin.read(_MOST_READ)
