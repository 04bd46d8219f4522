"""A tool: what it is called, takes and gives, and how it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from mcp import types
from pydantic import ValidationError

from nightcap.app import Nightcap
from nightcap.errors import UsageError
from nightcap.mcp.shapes import Given, Taken, plain_json, schema_of
from nightcap.mcp.talks import Talks

_MOST_FAULTS: Final = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """What a tool works with: the open home, and the answers given so far."""

    nightcap: Nightcap
    talks: Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool. `use` gives the structured answer and the same as a short text; `changes` the home or not."""

    name: str
    title: str
    description: str
    takes: type[Taken]
    gives: type[Given]
    use: Callable[[Desk, Any], tuple[Given, str]]
    changes: bool = False

    def described(self) -> types.Tool:
        return types.Tool(
            name=self.name,
            title=self.title,
            description=self.description,
            input_schema=schema_of(self.takes),
            output_schema=schema_of(self.gives),
            annotations=types.ToolAnnotations(
                title=self.title,
                read_only_hint=not self.changes,
                destructive_hint=False,
                idempotent_hint=True,
                open_world_hint=False,
            ),
        )

    def read(self, arguments: dict[str, Any]) -> Taken:
        """The arguments, checked. Raises UsageError that says what is wrong with which, without repeating it."""
        try:
            return self.takes.model_validate(arguments)
        except ValidationError as error:
            faults = [
                f"{'.'.join(str(part) for part in each['loc'])[:60] or 'arguments'}: {each['msg'][:200]}"
                for each in error.errors(include_url=False, include_input=False, include_context=False)
            ]
        more = f"; and {len(faults) - _MOST_FAULTS} more" if len(faults) > _MOST_FAULTS else ""
        known = ", ".join(self.takes.model_fields)
        raise UsageError(f"{'; '.join(faults[:_MOST_FAULTS])}{more}. {self.name} takes: {known}.")

    def done(self, desk: Desk, arguments: Taken) -> types.CallToolResult:
        given, text = self.use(desk, arguments)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text)], structured_content=plain_json(given)
        )
