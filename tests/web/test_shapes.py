"""The API's description says what docs/answer.schema.json says."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from nightcap.web.api.shapes import answer, base, charts, history, titles
from tests.web.shapes import SCHEMA

SHAPES: dict[str, type[BaseModel]] = {
    "answer": answer.Answer,
    "request": answer.Request,
    "limit": answer.Limit,
    "wish": answer.Wish,
    "span": answer.Span,
    "understood": answer.Understood,
    "pick": answer.Pick,
    "why_not": answer.WhyNot,
    "together": answer.Together,
    "id_and_name": answer.Named,
    "reason": answer.Reason,
    "title": titles.Title,
    "stub": titles.Stub,
    "reviews": titles.ReviewsOfTitle,
    "said": titles.Said,
    "quote": titles.Quote,
    "whose": titles.Whose,
    "tone": titles.Tone,
    "charts": charts.Charts,
    "entry": charts.Entry,
    "set_aside": history.SetAside,
    "quarantined": history.Quarantined,
}
#: the shapes of which the documented ones are lists
ITEMS: dict[str, type[BaseModel]] = {
    "known": charts.Known,
    "marked": titles.MarkedTitle,
    "reports": history.Report,
    "unlinked": history.Unlinked,
}


def keys(schema: dict[str, Any], names: dict[str, Any]) -> tuple[set[str], set[str]]:
    """(every key with a shape, those that must be there), through references and what is put together."""
    if "$ref" in schema:
        return keys(names[schema["$ref"].rsplit("/", 1)[1]], names)
    own, required = set(schema.get("properties", {})), set(schema.get("required", ()))
    for part in schema.get("allOf", ()):
        more, needed = keys(part, names)
        own, required = own | more, required | needed
    return own, required


@pytest.mark.parametrize("name", [*SHAPES, *ITEMS])
def test_a_shape_has_the_documented_keys(name: str) -> None:
    documented = SCHEMA["$defs"][name]
    model = SHAPES.get(name) or ITEMS[name]
    described = model.model_json_schema()

    told, needed = keys(documented["items"] if name in ITEMS else documented, SCHEMA["$defs"])
    ours, required = keys(described, described.get("$defs", {}))

    assert told <= ours
    assert needed <= required


@pytest.mark.parametrize("name", ["limit", "wish", "title"])
def test_a_shape_has_the_documented_values(name: str) -> None:
    """What may only be one of a few values is so in both."""
    described = SHAPES[name].model_json_schema()["properties"]
    told = {key: each["enum"] for key, each in SCHEMA["$defs"][name]["properties"].items() if "enum" in each}

    assert told
    assert {key: set(described[key]["enum"]) for key in told} == {key: set(few) for key, few in told.items()}


def test_what_is_taken_knows_its_keys_and_what_is_given_may_grow() -> None:
    assert base.Taken.model_config["extra"] == "forbid"
    assert base.Shape.model_config["extra"] == "allow"
