"""What tools take and give: the base of every shape, a schema without ballast, and the parts that several share."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

MOST_NAME: Final = 300
#: before the first film and far past the last chart: a year outside is a slip of the hand
_FIRST_YEAR, _LAST_YEAR = 1888, 2100
Day = TypeVar("Day", bound=date)


class Taken(BaseModel):
    """What a tool takes; an unknown argument is a mistake that is told."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Given(BaseModel):
    """What a tool gives; what is not known is left out."""

    model_config = ConfigDict(frozen=True)


class Lean(GenerateJsonSchema):
    """Schemas as a model should read them: without generated headings, and with what may be missing as just that."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  # pydantic's signature
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        found = super().model_schema(schema)
        found.pop("title", None)
        return found

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        found = super().default_schema(schema)
        if found.get("default", ...) is None:
            del found["default"]
        return found


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The model's JSON Schema."""
    found = model.model_json_schema(schema_generator=Lean)
    found.pop("description", None)  # the tool has one of its own
    return found


def plain_json(value: Given) -> dict[str, Any]:
    """As it is sent: JSON values, nothing that is not known."""
    return value.model_dump(mode="json", exclude_none=True)


def _text(value: str) -> str:
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise ValueError("halves of characters are no text")
    return value


def _parsed(value: Any) -> Any:
    """A list that was sent as text, as some assistants do."""
    if isinstance(value, str):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def bearable(day: Day) -> Day:
    """The day or time itself. Raises ValueError where its year cannot be meant."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"the year must lie between {_FIRST_YEAR} and {_LAST_YEAR}")
    return day


#: to stand last, so that the bounds before it are seen in the schema
Whole = AfterValidator(_text)
AsList = BeforeValidator(_parsed)
TitleName = Annotated[
    str,
    Field(
        min_length=1, max_length=MOST_NAME, pattern=r"\S", description="A title's id (best), name, or “name (year)”."
    ),
    Whole,
]
AskId = Annotated[str, Field(min_length=1, max_length=40, description="ask_id of the answer that this is about.")]


class Evidence(Given):
    """Where a statement can be looked up.

    `quote` holds words of an article, `by` its author, `url` its address; `figures` the numbers themselves.
    """

    kind: str
    source: str
    quote: str | None = None
    by: str | None = None
    url: str | None = None
    date: str | None = None
    figures: dict[str, Any] | None = None


class Reason(Given):
    text: str
    evidence: Evidence


class TitleLine(Given):
    """Enough of a title to tell it from others, and its id to go on from."""

    id: str
    name: str
    year: int | None = None
    kind: str
