"""What a title comes from, told without "based on"."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading import facts
from tests.reviews.reading.facts.marked import passages


def sources(marked: str) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    """(name, kind, makers) of every source of the subject."""
    told = (source for passage in passages(marked) for source in facts.read(passage).sources)
    return [(source.name, source.kind, source.makers) for source in told]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It tells the true story of a salt merchant.", (None, "true story", ())),
        ("It is a true story.", (None, "true story", ())),
        ("[p:Ann Lee]'s novel has been adapted by [p:Bob Stone].", (None, "book", ("Ann Lee",))),
        ("It brings [p:Ann Lee]'s novel to the screen.", (None, "book", ("Ann Lee",))),
        ("[p:Ann Lee]'s novel comes to the screen at last.", (None, "book", ("Ann Lee",))),
        ("It began life as a stage play.", (None, "play", ())),
        ("It started as a webcomic.", (None, "comic", ())),
        ("The source is a manga by [p:Ann Lee].", (None, "comic", ("Ann Lee",))),
        ("[p:Ann Lee]'s source novel is longer.", (None, "book", ("Ann Lee",))),
        ("Fans of the book will be pleased.", (None, "book", ())),
        ("This video game adaptation is a gem.", (None, "game", ())),
        ("This [t:Dark] prequel is a gem.", ("Dark", None, ())),
        ("Remade from the Danish series [t:Dark], it loses the fog.", ("Dark", "series", ())),
        ("Spun off from [t:Dark], it is a gem.", ("Dark", None, ())),
        ("Freely adapted from the [p:Chekhov] play.", (None, "play", ("Chekhov",))),
        ("It is drawn from [o:A Tooth], the last novel of [p:Ann Lee].", ("A Tooth", "book", ("Ann Lee",))),
        ("It is taken from a trilogy of novels by [p:Ann Lee].", (None, "book", ("Ann Lee",))),
        ("[p:Bob Stone] has taken [t:Dark], the French film from 1978.", ("Dark", "film", ())),
        ("Adapted from the memoir by the real cook, [p:Ann Lee], it is quiet.", (None, "book", ("Ann Lee",))),
        ("[p:Ann Lee]'s novels put the romance on a low flame.", (None, "book", ("Ann Lee",))),
        ("It picks up where [t:Dark] left off.", ("Dark", None, ())),
        ("It is a sequel, of sorts, to [t:Dark].", ("Dark", None, ())),
        ("[p:Ann Lee], on whose novel it is based, has a cameo.", (None, "book", ("Ann Lee",))),
        ("According to the novel by [p:Ann Lee].", (None, "book", ("Ann Lee",))),
        ("Adapting her own play, [p:Ann Lee] keeps it tight.", (None, "play", ("Ann Lee",))),
    ],
)
def test_sources_in_other_words(text: str, source: tuple[str | None, str | None, tuple[str, ...]]) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "She is writing a novel.",
        "The true story is stranger.",
        "He began life as a baker.",
        "The source material is absent from a film that can be admired.",
        "A video version of the same, this slick film would flounder.",
        "A fresh take on the teen rom-com, this film is quiet.",
        "It starts as a cutesy sitcom and goes on as a sermon.",
        "It is his version of a superhero movie.",
        "The source of the river is never found.",
        "She brings her novel to the party.",
    ],
)
def test_no_source_is_made_up(text: str) -> None:
    assert sources(text) == []
