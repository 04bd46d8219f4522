"""Whether a wrong fact would show: the shelf is spoilt one field at a time, and what is noticed is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Comparison, Field
from benchmarks.facts.run import comparisons
from nightcap.catalogue.title import Credit, Role, Title

#: spoils a title, given another to borrow from
Spoil = Callable[[Title, Title], Title]
#: how far away in the shelf the other title stands
STEP: Final = 137


def sensitivity(titles: list[Title], found: list[Comparison], data: Path) -> list[str]:
    """Markdown rows: of the titles held on a field and spoilt there, how many show an unexplained difference."""
    lines = ["| spoilt | titles held | noticed | share |", "|---|--:|--:|--:|"]
    for name, (field, spoil) in SPOILS.items():
        others = titles[STEP:] + titles[:STEP]
        spoilt = [spoil(title, other) for title, other in zip(titles, others, strict=True)]
        changed = {title.id for title, now in zip(titles, spoilt, strict=True) if title != now}
        held = changed & {c.title_id for c in found if c.field == field}
        now = comparisons(spoilt, data)
        noticed = held & {c.title_id for c in now if c.field == field and c.verdict == "unexplained"}
        lines.append(f"| {name} | {len(held)} | {len(noticed)} | {len(noticed) / max(1, len(held)):.0%} |")
    return lines


def _with_people_of(role: Role) -> Spoil:
    """The last person of a role replaced by the other title's."""

    def spoil(title: Title, other: Title) -> Title:
        ours = [credit for credit in title.credits if credit.role == role]
        theirs = [credit for credit in other.credits if credit.role == role]
        if not ours or not theirs:
            return title
        kept = [credit for credit in title.credits if credit != ours[-1]]
        return replace(title, credits=(*kept, Credit(theirs[-1].person, role, ours[-1].character)))

    return spoil


def _characters_rotated(title: Title, _other: Title) -> Title:
    parts = [credit for credit in title.credits if credit.character]
    moved = [replace(one, character=next_.character) for one, next_ in zip(parts, parts[1:] + parts[:1], strict=True)]
    return replace(title, credits=(*(credit for credit in title.credits if not credit.character), *moved))


SPOILS: Final[dict[str, tuple[Field, Spoil]]] = {
    "year 2 later": ("year", lambda title, _: replace(title, year=(title.year or 0) + 2)),
    "runtime 30 % longer": (
        "runtime",
        lambda title, _: replace(title, runtime_minutes=round(1.3 * (title.runtime_minutes or 0))),
    ),
    "episodes 20 % more": (
        "episodes",
        lambda title, _: replace(title, episodes=round(1.2 * title.episodes) if title.episodes else None),
    ),
    "last season left out": ("seasons", lambda title, _: replace(title, seasons=title.seasons[:-1])),
    "another title's languages": ("language", lambda title, other: replace(title, languages=other.languages)),
    "another title's countries": ("country", lambda title, other: replace(title, countries=other.countries)),
    "another title's director": ("director", _with_people_of("director")),
    "another title's actor in the last part": ("actor", _with_people_of("actor")),
    "characters exchanged": ("character", _characters_rotated),
}
