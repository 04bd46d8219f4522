"""What it is adapted from, made anew from, or continues."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading import facts
from nightcap.reviews.reading.facts import Source
from tests.reviews.reading.facts.marked import passages, values


def based_on(
    kind: str | None, name: str | None = None, year: int | None = None, makers: str | None = None
) -> dict[str, str | int | None]:
    return {"name": name, "kind": kind, "year": year, "makers": makers}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "It is based on a 2010 French film written by [p:Jean Dupont].",
            based_on("film", None, 2010, "Jean Dupont"),
        ),
        (
            "Adapted from [p:Mary Hale]'s novel [o:The Ferry Book], it is slow.",
            based_on("book", "The Ferry Book", None, "Mary Hale"),
        ),
        ("It is a remake of the 1979 film [t:Orbit].", based_on("film", "Orbit", 1979)),
        ("From the manga by [p:Yuki Aoki].", based_on("comic", None, None, "Yuki Aoki")),
        ("It was inspired by true events.", based_on("true story")),
        ("It is loosely based on the life of [p:Ada King].", based_on("true story")),
        ("It is a sequel to [t:Orbit].", based_on(None, "Orbit")),
        ("This spin-off of [t:Orbit] is calmer.", based_on(None, "Orbit")),
        ("It is a prequel to the film [t:Orbit].", based_on("film", "Orbit")),
        (
            "It is based on the novel of the same name by [p:Mary Hale].",
            based_on("book", "Two Boats", None, "Mary Hale"),
        ),
        ("It adapts [p:Mary Hale]'s prize-winning memoir.", based_on("book", None, None, "Mary Hale")),
        ("This adaptation of a Danish play is quiet.", based_on("play")),
        ("This comedy, after the novel by [p:Mary Hale], is quick.", based_on("book", None, None, "Mary Hale")),
        ("Created by [p:Jane Doe] from her own stage play, it is grim.", based_on("play", None, None, "Jane Doe")),
        ("The 1979 film it is based on was louder.", based_on("film", None, 1979)),
        ("Based on a video game, it has no right to be this kind.", based_on("game")),
        ("It is a remake of [t:Orbit] (1979).", based_on(None, "Orbit", 1979)),
    ],
)
def test_where_it_comes_from(text: str, value: dict[str, str | int | None]) -> None:
    assert values(text, "based_on") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It's been adapted into an eight-episode series.",
        "It is not based on a book.",
        "It could be adapted from a novel.",
        "Is it based on a true story?",
        "The friendship is based on a misunderstanding.",
        "The town is based in Denmark.",
        "The novel should be adapted for the screen.",
        "She comes from a village.",
        "It is inspired by French cinema.",
        "A sequel is planned.",
        "A sequel to her misery follows.",
    ],
)
def test_no_source_is_made_up(text: str) -> None:
    assert values(text, "based_on") == []


def test_a_source_is_told_with_its_makers_and_place() -> None:
    [passage] = passages("It is based on a 2010 French film written by [p:Jean Dupont].")
    assert list(facts.read(passage).sources) == [Source("Two Boats", None, "film", 2010, ("Jean Dupont",), 2, 12)]


def test_an_adaptation_into_something_is_no_source() -> None:
    [passage] = passages("It's been adapted into an eight-episode series.")
    assert list(facts.read(passage).sources) == []
