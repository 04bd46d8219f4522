"""Every error that Nightcap raises on purpose.

NightcapError                 anything a user may see; its text says what is wrong, where, and what to do
├── UsageError                asked for something that cannot be (exit status 2)
│   ├── BadRequest            a request that cannot be read
│   └── UnknownName           a week, area, category or title that is not there
└── Failure                   asked rightly, but it did not work (exit status 1)
    ├── BadFile               a file that cannot be read as what it should be
    ├── HomeError             the home folder cannot be opened, written or understood
    │   ├── HomeBusy          another process is changing it
    │   └── HomeTooNew        it was made by a newer Nightcap
    └── FetchError            a download that did not come
"""

from __future__ import annotations

from pathlib import Path


class NightcapError(Exception):
    """Base of all; `exit_status` is what the command ends with."""

    exit_status = 1


class UsageError(NightcapError):
    """The call is wrong as it stands."""

    exit_status = 2


class BadRequest(UsageError):
    """The request's text cannot be read at all (empty, too long)."""


class UnknownName(UsageError):
    """A week, area, category or title that does not exist here."""


class Failure(NightcapError):
    """The call was right, yet it failed."""


class BadFile(Failure):
    """A file that is not what it should be: which, where in it, and what to do.

    Args:
        path: the file.
        problem: what is wrong with it.
        line: line number from 1, where one is to blame.
        hint: what the user can do about it.
    """

    def __init__(self, path: Path | str, problem: str, *, line: int | None = None, hint: str | None = None) -> None:
        self.path, self.problem, self.line, self.hint = Path(path), problem, line, hint
        where = f"{path}, line {line}" if line is not None else str(path)
        super().__init__(f"{where}: {problem}" + (f" {hint}" if hint else ""))


class HomeError(Failure):
    """The home folder cannot serve."""


class HomeBusy(HomeError):
    """Another process holds the home folder's write lock."""


class HomeTooNew(HomeError):
    """The home folder was written by a newer version of Nightcap."""


class FetchError(Failure):
    """A download failed; nothing was changed."""
