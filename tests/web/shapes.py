"""The shapes of docs/answer.schema.json."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "answer.schema.json").read_text("utf-8"))


def check(shape: str, value: object) -> None:
    """Fails where the value does not have the documented shape."""
    schema = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{shape}"}
    Draft202012Validator(schema).validate(value)
