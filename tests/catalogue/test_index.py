"""The catalogue's index: what was put in is found, by name, by person, by label."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nightcap.catalogue import building, index, repository
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.store.database import Database


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("index")


@pytest.fixture
def opened(folder: Path, titles: list[Title]) -> CatalogueIndex:
    found = index.open_current(folder)
    if found is None:
        building.build(folder, titles, edition=7)
        found = index.open_current(folder)
    assert found is not None
    return found


def test_rows_stand_for_titles(opened: CatalogueIndex, titles: list[Title]) -> None:
    assert (opened.edition, opened.count) == (7, len(titles))
    for row, title in enumerate(titles):
        ref = opened.ref(row)
        assert (ref.id, ref.name, ref.kind, ref.year) == (title.id, title.name, title.kind, title.year)
        assert opened.row(title.id) == row
    assert opened.row("nobody") is None
    assert opened.rows(["orbit-1979", "nobody", "bread-and-salt-2014"]).tolist() == [2, 1]


def test_every_name_finds_its_title(opened: CatalogueIndex, titles: list[Title]) -> None:
    for title in titles:
        for name in title.names:
            assert title.id in {ref.id for ref in opened.titles(name.upper())}


def test_namesakes_come_newest_first_where_none_is_praised(opened: CatalogueIndex) -> None:
    assert [ref.id for ref in opened.titles("orbit")] == ["orbit-2021", "orbit-2016", "orbit-1979"]


@pytest.mark.parametrize("name", ["", "  ", "!!!", "Orbi", "Orbit 2"])
def test_other_names_find_nothing(name: str, opened: CatalogueIndex) -> None:
    assert list(opened.titles(name)) == []
    assert list(opened.people(name)) == []


def test_people_are_found_however_they_are_spelt(opened: CatalogueIndex) -> None:
    assert list(opened.people("ida sorensen")) == ["Ida Sørensen"]
    assert np.flatnonzero(opened.with_person("IDA SØRENSEN")).tolist() == [0]
    assert not opened.with_person("nobody").any()


def test_a_misspelt_name_finds_the_nearest(opened: CatalogueIndex) -> None:
    near = opened.closest("the lighthose keepers")

    assert near is not None
    assert near.id == "the-lighthouse-keepers-2019"
    assert opened.closest("something else altogether") is None
    assert opened.closest("Xyz") is None


def test_labels_are_masks(opened: CatalogueIndex, titles: list[Title]) -> None:
    assert opened.labelled("genre", "comedy").tolist() == ["comedy" in title.genres for title in titles]
    assert not opened.labelled("genre", "western").any()
    assert np.flatnonzero(opened.labelled("original_language", "de")).tolist() == [0]
    assert not opened.labelled("original_language", "da").any()


def test_a_judged_tone_is_kept_and_another_is_guessed(opened: CatalogueIndex, titles: list[Title]) -> None:
    tone = titles[0].tone
    assert tone is not None
    assert opened.column("tone")[0] == pytest.approx(list(tone.as_dict().values()), abs=0.01)
    assert opened.column("tone_confidence")[0] == 1
    assert (opened.column("tone_confidence")[1:] < 1).all()
    assert opened.column("tone").shape == (len(titles), 7)
    assert opened.column("vectors").shape == (len(titles), 256)


def test_words_find_titles(opened: CatalogueIndex, titles: list[Title]) -> None:
    for words in ("lighthouse island", "Sørensen", "Leuchtturmwarter", "brother"):
        scores = opened.lexical.scores(words, len(titles))
        assert scores.shape == (len(titles),)
        assert int(scores.argmax()) == 0
        assert scores[0] > 0
    assert not opened.lexical.scores("", len(titles)).any()
    assert not opened.lexical.scores('"( * : ^', len(titles)).any()


def test_an_empty_catalogue_has_an_index(tmp_path: Path) -> None:
    building.build(tmp_path, [], edition=0)
    found = index.open_current(tmp_path)

    assert found is not None
    assert found.count == 0
    assert list(found.titles("Orbit")) == []
    assert found.closest("Orbit") is None
    assert found.lexical.scores("orbit", 0).shape == (0,)


def test_an_index_of_the_database_is_the_same(stocked: Database, tmp_path: Path, titles: list[Title]) -> None:
    building.build(tmp_path, repository.load_all(stocked), edition=1)
    found = index.open_current(tmp_path)

    assert found is not None
    assert set(found.strings("id").all()) == {title.id for title in titles}
    assert {fold(name) for name in found.strings("title_name").all()} == {
        fold(name) for title in titles for name in title.names
    }


def test_what_is_laid_over_stands_in_for_what_was_built(folder: Path, opened: CatalogueIndex) -> None:
    again = index.open_current(folder)
    assert again is not None
    tone = np.full((2, 7), 0.25, dtype=np.float32)

    again.overlay(np.array([1, 3]), tone, np.array([0.5, 0.75], dtype=np.float32), {"suicide": [2], "grief": [2, 4]})

    assert (again.column("tone")[[1, 3]] == 0.25).all()
    assert again.column("tone_confidence")[[1, 3]].tolist() == [0.5, 0.75]
    others = [0, 2, 4, 5, 6, 7]
    assert np.array_equal(again.column("tone")[others], opened.column("tone")[others])
    assert np.flatnonzero(again.labelled("note", "suicide")).tolist() == [2]
    assert np.flatnonzero(again.labelled("note", "self_harm")).tolist() == [2]  # which suicide entails
    assert np.flatnonzero(again.labelled("note", "grief")).tolist() == [0, 2, 4]
    assert not opened.labelled("note", "suicide").any()
    assert np.array_equal(again.column("notes_known"), opened.column("notes_known"))
