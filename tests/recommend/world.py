"""A small world of random titles, and an independent judgement of what a limit lets through."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

from nightcap.catalogue import building, index
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import GENRES, Credit, Title
from nightcap.recommend.situation import Situation
from nightcap.request import Blend, Limit
from nightcap.tone.axes import AXES, Tone
from nightcap.tone.notes import with_entailed

ON = date(2026, 11, 20)
PEOPLE = ("Ada Quist", "Ben Okoro", "Chloé Sanz", "Dai Wynn")
NOTES = ("violence", "gore", "grief", "animal_death", "murder")
WORDS = ("harbour", "bakery", "orchestra", "glacier", "lighthouse", "tram", "orchard", "chess")


def titles(count: int, seed: int) -> list[Title]:
    """`count` titles with many facts missing."""
    chance = random.Random(seed)

    def maybe(value: object) -> object:
        return value if chance.random() < 0.8 else None

    made = []
    for number in range(count):
        kind = chance.choice(("film", "series"))
        made.append(
            Title(
                id=f"t{number:03}",
                kind=kind,  # type: ignore[arg-type]
                name=f"{chance.choice(WORDS).title()} {number}",
                source="made-up",
                year=maybe(chance.randint(1930, 2026)),  # type: ignore[arg-type]
                countries=chance.choice(((), ("FR",), ("JP", "FR"), ("US",))),
                languages=chance.choice(((), ("en",), ("fr", "en"), ("ja",))),
                runtime_minutes=maybe(chance.randint(10, 240)),  # type: ignore[arg-type]
                episodes=maybe(chance.randint(1, 60)) if kind == "series" else None,  # type: ignore[arg-type]
                genres=tuple(chance.sample(GENRES[:8], chance.randint(0, 3))),
                keywords=tuple(chance.sample(WORDS, 2)),
                synopsis=f"A story of a {chance.choice(WORDS)} and a {chance.choice(WORDS)}.",
                credits=tuple(Credit(person, "actor") for person in chance.sample(PEOPLE, chance.randint(0, 2))),
                tone=Tone(**{axis: round(chance.random(), 2) for axis in AXES}),
                content_notes=maybe(frozenset(chance.sample(NOTES, chance.randint(0, 2)))),  # type: ignore[arg-type]
                ages_from=maybe(chance.choice((0, 6, 12, 18))),  # type: ignore[arg-type]
                acclaim=maybe(round(chance.random(), 2)),  # type: ignore[arg-type]
            )
        )
    return made


def opened(folder: Path, made: list[Title]) -> CatalogueIndex:
    building.build(folder, made, edition=1)
    found = index.open_current(folder)
    assert found is not None
    return found


def passes(title: Title, limit: Limit, situation: Situation) -> bool:
    """Whether the title passes, read from its facts alone; what is not known does not pass."""
    values = limit.value if isinstance(limit.value, tuple) else (limit.value,)
    known, carried = _facts(title, limit, situation)
    if not known:
        return False
    if not isinstance(limit.value, tuple):
        return bool(carried <= limit.value if limit.op == "max" else carried >= limit.value)
    if limit.field == "blend":
        blended = any(_blended(title, value) for value in values if isinstance(value, Blend))
        return blended if limit.op == "in" else not blended
    met = bool(set(values) & carried)
    return met if limit.op == "in" else not met


def _facts(title: Title, limit: Limit, situation: Situation) -> tuple[bool, Any]:  # noqa: C901, PLR0911
    """(known, what the limit compares): a number, or a set of labels."""
    match limit.field:
        case "runtime_minutes" | "total_minutes" | "episodes" | "year":
            number = getattr(title, limit.field)
            return number is not None, number
        case "audience_age":
            return title.ages_from is not None, title.ages_from
        case "kind":
            return True, {title.kind}
        case "language":
            return limit.op == "in" or bool(title.languages), set(title.languages[:1])
        case "country":
            return limit.op == "in" or bool(title.countries), set(title.countries[:1])
        case "genre":
            return limit.op == "in" or bool(title.genres), set(title.genres)
        case "note":
            return title.content_notes is not None, set(with_entailed(title.content_notes or ()))
        case "person":
            return True, set(title.people())
        case "title":
            return True, {title.id}
        case "seen":
            return title.id not in situation.seen, {False}
        case _:
            return True, set()


def _blended(title: Title, blend: Blend) -> bool:
    assert title.tone is not None
    tone = title.tone.as_dict()
    return (
        set(blend.genres) <= set(title.genres)
        and all(tone[axis] >= bound for axis, bound in blend.at_least)
        and all(tone[axis] <= bound for axis, bound in blend.at_most)
    )
