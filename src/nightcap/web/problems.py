"""Errors as application/problem+json (RFC 9457): what is wrong and what to do, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from fastapi import Response
from starlette.exceptions import HTTPException

from nightcap import errors

MEDIA_TYPE: Final = "application/problem+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem as it is told: `kind` names its type, `where` the parts of the request that are to blame."""

    status: int
    kind: str
    detail: str
    where: tuple[Mapping[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "type": f"urn:nightcap:problem:{self.kind}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }
        return told | ({"errors": [dict(each) for each in self.where]} if self.where else {})

    def response(self) -> Response:
        # in ASCII: halves of characters that a request brought stay what they were
        return Response(
            json.dumps(self.as_dict()), self.status, {**self.headers, "Cache-Control": "no-store"}, MEDIA_TYPE
        )


class Refused(errors.NightcapError):
    """The server does not do what was asked; carries its problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class CutOff(HTTPException):
    """A body that is not read to its end; of the framework's own kind, as any other means to it a broken body."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.status, problem.detail, dict(problem.headers))
        self.problem = problem


class Busy(errors.Failure):
    """More is asked at once than the server takes on."""


UNEXPECTED: Final = Problem(
    status=500,
    kind="unexpected",
    detail="Something went wrong that nobody foresaw; the server's log has it. Please report it.",
)

#: the nearest kind of an error's ancestry → (status, name of the kind)
_KINDS: Final[Mapping[type[BaseException], tuple[int, str]]] = {
    errors.BadRequest: (422, "unreadable-request"),
    errors.UnknownName: (404, "unknown-name"),
    errors.UsageError: (400, "wrong-use"),
    errors.BadFile: (422, "bad-file"),
    errors.HomeBusy: (503, "home-busy"),
    errors.HomeTooNew: (500, "home-too-new"),
    errors.HomeError: (500, "home"),
    errors.FetchError: (502, "fetch"),
    Busy: (503, "busy"),
    errors.Failure: (500, "failure"),
    errors.NightcapError: (500, "failure"),
}


def problem_of(error: Exception, *, home: str | None = None) -> Problem:
    """The problem behind an error. Paths of this machine are not told: `home` is the home folder's."""
    if isinstance(error, Refused):
        return error.problem
    kind = next((each for each in type(error).__mro__ if each in _KINDS), None)
    if kind is None:
        return UNEXPECTED
    status, name = _KINDS[kind]
    return Problem(
        status=status,
        kind=name,
        detail=_told(error, home),
        headers={"Retry-After": "2"} if status == HTTPStatus.SERVICE_UNAVAILABLE else {},
    )


def _told(error: Exception, home: str | None) -> str:
    text = str(error)
    if isinstance(error, errors.BadFile):
        text = text.replace(str(error.path), error.path.name)
    return text.replace(home, "the home folder") if home else text
