"""`link_name`: which titles a name can mean."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from nightcap.mcp.shapes import MOST_NAME, Given, Taken, TitleLine, Whole
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import MOST_NAME as MOST_SHOWN
from nightcap.mcp.wording import bullets, named, plain, rest


class ToLink(Taken):
    name: Annotated[
        str,
        Field(
            min_length=1, max_length=MOST_NAME, pattern=r"\S", description="A name or a part of it, without the year."
        ),
        Whole,
    ]
    limit: Annotated[int, Field(ge=1, le=25, description="How many, at most.")] = 8
    offset: Annotated[int, Field(ge=0, le=10**6, description="How many to pass over.")] = 0


class Linked(Given):
    """`titles` are the best matches first; `total` counts all of them."""

    titles: list[TitleLine]
    total: int
    more: str | None = None


def link_name(desk: Desk, given: ToLink) -> tuple[Linked, str]:
    found = desk.nightcap.catalogue.search(given.name)
    part = found[given.offset : given.offset + given.limit]
    after = given.offset + len(part)
    told = Linked(
        titles=[TitleLine(id=ref.id, name=plain(ref.name, MOST_SHOWN), year=ref.year, kind=ref.kind) for ref in part],
        total=len(found),
        more=rest(after, len(found), f"offset={after}"),
    )
    if not told.titles:
        return told, "No title of the catalogue is called so, or nearly so. Check the spelling; try fewer words."
    return told, "\n".join([*bullets("It can mean:", map(named, told.titles)), *([told.more] if told.more else [])])


LINK_NAME: Final = Tool(
    name="link_name",
    title="Which titles a name can mean",
    description="Find titles by a name or a part of it: their ids, years and kinds, exact names first; where none "
    "holds the words, the one that is spelt most like them.",
    takes=ToLink,
    gives=Linked,
    use=link_name,
)
