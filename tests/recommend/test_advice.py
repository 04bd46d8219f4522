"""What to know before pressing play."""

from __future__ import annotations

from typing import Literal

import pytest

from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.request import Request
from nightcap.tone.notes import NOTES

FILM = Title(id="f", kind="film", name="F", source="made-up", runtime_minutes=90, content_notes=frozenset())
SERIES = Title(
    id="s",
    kind="series",
    name="S",
    source="made-up",
    languages=("ja", "en"),
    runtime_minutes=48,
    episodes=8,
    content_notes=frozenset({"grief", "violence"}),
)
Subtitles = Literal["fine", "wanted", "no"] | None


def told(title: Title, subtitles: Subtitles = None, home: tuple[str, ...] = ("en",)) -> list[str]:
    return [each.text for each in advice(title, Request(text="…", subtitles=subtitles), home)]


def test_a_harmless_film_needs_no_advice() -> None:
    assert told(FILM) == []


def test_what_nobody_has_looked_up_is_said() -> None:
    title = Title(id="f", kind="film", name="F", source="made-up")

    assert told(title) == ["Nobody has noted yet what it contains."]


@pytest.mark.parametrize(
    ("subtitles", "says"),
    [
        (None, "In Japanese; you will want subtitles."),
        ("no", "In Japanese; you will want subtitles."),
        ("fine", "Best in Japanese with subtitles."),
        ("wanted", "Best in Japanese with subtitles."),
    ],
)
def test_a_series_tells_its_notes_its_language_and_its_sitting(subtitles: Subtitles, says: str) -> None:
    notes, language, sitting = told(SERIES, subtitles)

    assert NOTES["grief"].casefold() in notes.casefold()
    assert NOTES["violence"].casefold() in notes.casefold()
    assert language == says
    assert sitting == "An episode takes about 48 min."


def test_a_language_of_the_home_needs_no_subtitles() -> None:
    assert len(told(SERIES, home=("de", "ja"))) == 2


def test_a_note_that_another_entails_is_not_said_twice() -> None:
    said = told(Title(id="f", kind="film", name="F", source="x", content_notes=frozenset({"gore", "violence"})))

    assert len(said) == 1
    assert NOTES["gore"].casefold() in said[0].casefold()
    assert " are part of it" not in said[0]


def test_advice_rests_on_the_titles_own_fields() -> None:
    for each in advice(SERIES, Request(text="…"), ("en",)):
        assert (each.evidence.kind, each.evidence.source) == ("fact", "made-up")
        for key, value in each.evidence.data.items():
            own = {"notes": ["grief", "violence"], "language": "ja", "runtime_minutes": 48}
            assert value == own[key]
