"""From titles to columns."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from nightcap.catalogue import facets
from nightcap.catalogue.title import Title
from nightcap.tone.notes import with_entailed
from tests.catalogue.strategies import CATALOGUES


@given(CATALOGUES)
def test_numbers_are_whole_and_unknown_stands_apart(titles: list[Title]) -> None:
    columns = facets.number_columns(titles)

    assert columns["year"].tolist() == [-1 if title.year is None else title.year for title in titles]
    assert columns["total_minutes"].tolist() == [
        -1 if title.total_minutes is None else title.total_minutes for title in titles
    ]
    assert all(column.dtype == np.int32 and column.shape == (len(titles),) for column in columns.values())


@given(CATALOGUES)
def test_a_label_marks_the_titles_that_carry_it(titles: list[Title]) -> None:
    columns = facets.label_columns(titles)

    for name, wanted in {
        "genre": [set(title.genres) for title in titles],
        "main_country": [set(title.countries[:1]) for title in titles],
        "original_language": [set(title.languages[:1]) for title in titles],
        "note": [set(with_entailed(title.content_notes or ())) for title in titles],
    }.items():
        labels, matrix = columns[name]
        assert matrix.shape == (len(labels), len(titles))
        assert [
            {label for label, row in zip(labels, matrix, strict=True) if row[n]} for n in range(len(titles))
        ] == wanted


@given(CATALOGUES)
def test_tone_and_acclaim_say_what_is_known(titles: list[Title]) -> None:
    tone, judged = facets.judged_tone(titles)
    acclaim = facets.acclaim(titles)

    assert judged.tolist() == [title.tone is not None for title in titles]
    assert tone.shape == (len(titles), 7)
    assert np.isnan(acclaim).tolist() == [title.acclaim is None for title in titles]


def test_no_titles_make_empty_columns() -> None:
    assert all(column.shape == (0,) for column in facets.number_columns([]).values())
    assert all(labels == [] for labels, _ in facets.label_columns([]).values())
