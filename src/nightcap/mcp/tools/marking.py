"""`mark`: what the user says of a title, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from nightcap.mcp.shapes import Given, Taken, TitleLine, TitleName
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import named, title_line
from nightcap.viewers.memory import ReactionKind

_SAID: Final[Mapping[ReactionKind, str]] = {
    "seen": "seen; it is not recommended again",
    "saved": "saved; it comes a little sooner",
    "not_tonight": "not tonight; it is left out until tomorrow",
}


class ToMark(Taken):
    title: TitleName
    mark: Annotated[ReactionKind, Field(description="What the user says of it.")]
    undo: Annotated[bool, Field(description="Take that mark back instead.")] = False


class Marked(Given):
    title: TitleLine
    mark: ReactionKind
    is_marked: bool
    changed: bool


def mark(desk: Desk, given: ToMark) -> tuple[Marked, str]:
    title = desk.nightcap.catalogue.title(given.title)
    changed = desk.nightcap.history.mark(title, given.mark, take_back=given.undo)
    told = Marked(title=title_line(title), mark=given.mark, is_marked=not given.undo, changed=changed)
    word = given.mark.replace("_", " ")
    if not given.undo:
        said = f"marked as {_SAID[given.mark]}. mark with undo=true takes it back."
    else:
        said = f"no longer marked as {word}." if changed else f"was not marked as {word}; nothing has changed."
    return told, f"{named(told.title)}: {said}"


MARK: Final = Tool(
    name="mark",
    title="Mark a title",
    description="Remember that the user has seen a title, saves it for later, or does not want it tonight; or take "
    "that back. Only when they say so. Later answers take account of it.",
    takes=ToMark,
    gives=Marked,
    use=mark,
    changes=True,
)
