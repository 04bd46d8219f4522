"""What all shapes share."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """Something that is given; keys may be added at any time."""

    model_config = ConfigDict(extra="allow")


class Taken(BaseModel):
    """Something that is taken; an unknown key is a mistake that is told."""

    model_config = ConfigDict(extra="forbid")


Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2026-07-19"])]
Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
NotEmpty = Annotated[str, Field(min_length=1)]


class Blamed(Shape):
    """A part of the request that is to blame."""

    where: str
    what: str


class ProblemShape(Shape):
    """What went wrong (RFC 9457): `type` stays the same for a kind of problem, `detail` says what to do."""

    type: Annotated[str, Field(pattern="^urn:nightcap:problem:", examples=["urn:nightcap:problem:unknown-name"])]
    title: Annotated[str, Field(examples=["Not Found"])]
    status: Annotated[int, Field(ge=400, le=599, examples=[404])]
    detail: Annotated[str, Field(examples=["No title is called “Padington”. Did you mean Paddington (2014)?"])]
    errors: list[Blamed] = []


#: of every operation: whatever is no success is a problem
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "description": "A problem, and what to do about it.",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemShape"}}},
    }
}


def given(model: Any, description: str, *, status: int = 200, example: Any = None) -> dict[int | str, dict[str, Any]]:
    """The description of a success, for an operation's `responses`."""
    told: dict[str, Any] = {"model": model, "description": description}
    if example is not None:
        told["content"] = {"application/json": {"example": example}}
    return {status: told}


#: beside the success of an operation with an ETag
NOT_CHANGED: Final[dict[int | str, dict[str, Any]]] = {304: {"description": "As the If-None-Match has it."}}
