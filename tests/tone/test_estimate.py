"""The tone model: shapes, what it does without text, and a floor under what it is worth."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nightcap.catalogue.shelf import read_shelf
from nightcap.catalogue.title import GENRES
from nightcap.errors import BadFile
from nightcap.tone.axes import AXES
from nightcap.tone.encoder import load_encoder
from nightcap.tone.estimate import ToneText, apply, estimate, load_model, read_model, write_model
from nightcap.tone.fitting import cut, fit, held_out, spearman

BASELINE = Path(__file__).parents[2] / "benchmarks" / "tone" / "baseline.json"
#: how far a correlation may fall below the baseline: rows of the shelf are corrected now and then
SLACK = 0.03

FARCE = ToneText("Two clowns inherit a hotel and wreck it room by room.", ("slapstick", "hotel"), ("comedy",))
WAR = ToneText("A medic carries the dying out of a besieged city.", ("siege", "grief"), ("war", "drama"))


def test_estimates_lie_on_the_axes_and_tell_a_farce_from_a_war() -> None:
    guess = estimate([FARCE, WAR])
    assert guess.tones.shape == (2, len(AXES))
    assert guess.tones.dtype == np.float32
    assert guess.tones.min() >= 0
    assert guess.tones.max() <= 1
    farce, war = (dict(zip(AXES, row, strict=True)) for row in guess.tones)
    assert farce["humour"] > war["humour"] + 0.4
    assert war["weight"] > farce["weight"] + 0.3
    assert farce["uplift"] > war["uplift"]


def test_no_titles_give_no_rows() -> None:
    assert estimate([]).tones.shape == (0, len(AXES))


def test_a_title_of_which_nothing_is_known_gets_the_mean_without_confidence() -> None:
    """Nothing said, a blank synopsis, and a genre that is not the house's are the same."""
    guess = estimate([ToneText(), ToneText("  "), ToneText(genres=("telenovela",))])
    np.testing.assert_array_equal(guess.tones, np.tile(load_model().prior, (3, 1)))
    assert not guess.confidence.any()


def test_confidence_grows_with_what_is_known() -> None:
    nothing, genres, described, whole = estimate([cut(WAR, pattern) for pattern in (0, 4, 5, 7)]).confidence
    assert 0 == nothing < genres < described < whole < 1


def test_precomputed_vectors_change_nothing() -> None:
    """A caller that has embedded `words` need not have it done again."""
    texts = [FARCE, WAR, ToneText()]
    vectors = load_encoder().encode([text.words for text in texts])
    np.testing.assert_array_equal(estimate(texts, vectors).tones, estimate(texts).tones)


def test_vectors_of_other_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="2 texts need vectors of shape"):
        estimate([FARCE, WAR], np.zeros((1, 256), np.float32))


def test_a_model_survives_being_kept(tmp_path: Path) -> None:
    tones = np.linspace(0, 1, 14, dtype=np.float32).reshape(2, 7)
    model = fit([FARCE, WAR], tones, GENRES, shelf="two")
    write_model(model, tmp_path / "m.npz")
    back = read_model(tmp_path / "m.npz")
    assert (back.genres, back.shelf) == (model.genres, "two")
    np.testing.assert_array_equal(apply(back, [FARCE]).tones, apply(model, [FARCE]).tones)


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "m.npz").write_bytes(b"not a zip")
    with pytest.raises(BadFile, match=r"m\.npz: is not a tone model"):
        read_model(tmp_path / "m.npz")


def test_spearman_of_known_series() -> None:
    """Order alone counts, ties share their rank, and a constant says nothing."""
    up = np.arange(5.0)
    assert spearman(up, np.exp(up)) == pytest.approx(1)
    assert spearman(up, -up) == pytest.approx(-1)
    assert spearman(np.array([1, 2, 2, 3]), np.array([1, 2, 3, 4])) == pytest.approx(4.5 / np.sqrt(4.5 * 5))
    assert spearman(up, np.ones(5)) == 0


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float]]:
    """pattern → axis → Spearman's correlation on held-out titles of the shelf, computed anew."""
    titles = [title for title in read_shelf() if title.tone]
    texts = [ToneText(title.synopsis, title.keywords, title.genres) for title in titles]
    tones = np.array([list(title.tone.as_dict().values()) for title in titles if title.tone], dtype=np.float32)
    guesses = held_out(texts, tones, GENRES)
    return {
        name: {axis: spearman(guesses[pattern][:, column], tones[:, column]) for column, axis in enumerate(AXES)}
        for name, pattern in (("all", 7), ("genres", 4))
    }


def test_titles_held_out_are_guessed_as_well_as_when_the_model_was_shipped(measured: dict[str, Any]) -> None:
    """The floor: run `python -m benchmarks.tone.train` after a change of the shelf or the encoder, and look at it."""
    floor = json.loads(BASELINE.read_text("utf-8"))["held_out"]["all"]
    fallen = {
        axis: (round(measured["all"][axis], 3), floor[axis]["spearman"])
        for axis in AXES
        if measured["all"][axis] < floor[axis]["spearman"] - SLACK
    }
    assert fallen == {}


def test_text_adds_to_genres_on_every_axis(measured: dict[str, Any]) -> None:
    assert all(measured["all"][axis] > measured["genres"][axis] for axis in AXES)


def test_words_are_the_synopsis_and_the_keywords() -> None:
    assert FARCE.words == "Two clowns inherit a hotel and wreck it room by room. slapstick, hotel"
    assert replace(FARCE, synopsis=None).words == "slapstick, hotel"
    assert ToneText().words == ""
