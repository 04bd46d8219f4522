"""A title held beside a request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.publish.beside import Beside, beside
from nightcap.recommend.situation import Situation
from nightcap.request import Request, read

NOW = datetime(2026, 11, 25, 20)  # noqa: DTZ001  # a wall clock


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    with Nightcap(tmp_path_factory.mktemp("beside") / "home") as opened:
        yield opened


def held(nightcap: Nightcap, name: str, words: str | None) -> Beside:
    request = Request(text="") if words is None else read(words, now=NOW, names=nightcap.index)
    return beside(nightcap.catalogue.title(name), request, nightcap.index, Situation(on=NOW.date()))


def test_wishes_are_ranges_on_the_axes_that_were_spoken_of(nightcap: Nightcap) -> None:
    found = held(nightcap, "Paddington 2", "something soothing and funny")

    assert found.wished["tension"].low == 0.0
    assert found.wished["tension"].high < 0.5
    assert found.wished["humour"].low > 0.5
    assert found.wished["humour"].high == 1.0
    assert "depth" not in found.wished
    assert all(0 <= span.low <= span.high <= 1 for span in found.wished.values())


def test_the_tone_is_the_title_s_and_its_reasons_answer_the_request(nightcap: Nightcap) -> None:
    found = held(nightcap, "Romantics Anonymous (2025)", "rough day, something soothing, subtitles are fine")

    assert found.tone == nightcap.catalogue.title("Romantics Anonymous (2025)").tone
    assert found.tone_confidence == 1.0
    assert any("tender" in line for line in found.why)
    assert "Best in Japanese with subtitles." in found.why


def test_a_title_that_the_request_rules_out_is_held_beside_it_all_the_same(nightcap: Nightcap) -> None:
    assert held(nightcap, "Paddington 2", "a japanese series under 10 minutes").title.name == "Paddington 2"


def test_without_a_request_nothing_is_wished_and_only_advice_is_left(nightcap: Nightcap) -> None:
    found = held(nightcap, "Romantics Anonymous (2025)", None)

    assert found.wished == {}
    assert "In Japanese; you will want subtitles." in found.why


def test_what_gives_the_plot_away_is_not_for_a_calendar(nightcap: Nightcap) -> None:
    found = held(nightcap, "Romantics Anonymous (2025)", "something soothing")

    assert any("grief" in advice.text for advice in found.advice)
    assert not any("grief" in line or "6 h 21 min" in line for line in found.why)


def test_a_home_s_title_is_drawn(nightcap: Nightcap, tmp_path: Path) -> None:
    nightcap.publish.plot_tone(
        tmp_path / "a.png", nightcap.catalogue.title("Paddington 2"), beside="something soothing"
    )

    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
