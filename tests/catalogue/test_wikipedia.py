"""Wikipedia's lists of American films: rows become titles, or are refused with a reason."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue.sources.wikipedia import adapt, adapt_row, parse
from nightcap.catalogue.title import GENRES, Credit, Work
from nightcap.errors import BadFile

ROW = {
    "title": "Night Tram",
    "year": 1984,
    "cast": ["Ada Brook", "(", ".", " Bo  Lind "],
    "genres": ["Drama", "Noir", "Sports"],
    "href": "Night_Tram_(film)",
    "extract": "Night Tram is a 1984 American drama film directed by Cleo Marsh and Dan Poe. It stars Ada Brook.",
}


def test_a_row_is_a_film() -> None:
    title = adapt_row(ROW)

    assert (title.id, title.kind, title.name, title.year) == ("night-tram-1984", "film", "Night Tram", 1984)
    assert (title.countries, title.languages, title.source) == (("US",), ("en",), "wikipedia")
    assert title.genres[0] == "drama"
    assert {"crime", "sport"} < set(title.genres) <= set(GENRES)
    assert title.synopsis == ROW["extract"]
    assert title.external_ids == {"wikipedia": "Night_Tram_(film)"}
    assert title.credits == (
        Credit("Cleo Marsh", "director"),
        Credit("Dan Poe", "director"),
        Credit("Ada Brook", "actor"),
        Credit("Bo Lind", "actor"),
    )
    assert (title.tone, title.content_notes, title.runtime_minutes) == (None, None, None)


@pytest.mark.parametrize("missing", ["cast", "genres", "href", "extract"])
@pytest.mark.parametrize("value", [None, "absent"])
def test_what_is_missing_is_not_known(missing: str, value: str | None) -> None:
    row = {key: kept for key, kept in ROW.items() if key != missing}
    if value is None:
        row[missing] = None

    assert adapt_row(row).id == "night-tram-1984"


@pytest.mark.parametrize(
    ("said", "kept"), [("1984", True), ("1985", True), ("1983", True), ("1986", False), ("2021", False)]
)
def test_a_namesakes_text_is_dropped(said: str, *, kept: bool) -> None:
    title = adapt_row({**ROW, "extract": f"Night Tram is a {said} American film directed by Cleo Marsh."})

    assert (title.synopsis is not None) is kept
    assert (title.people("director") == ("Cleo Marsh",)) is kept


@pytest.mark.parametrize(
    ("changes", "languages"),
    [
        ({"genres": ["Silent"]}, ()),
        ({"extract": "Night Tram is a 1984 American Spanish-language film."}, ("es",)),
        ({"extract": "Night Tram is a 1984 film. A Spanish-language version followed."}, ("en",)),
    ],
)
def test_the_language_is_english_unless_something_else_is_said(
    changes: dict[str, Any], languages: tuple[str, ...]
) -> None:
    assert adapt_row({**ROW, **changes}).languages == languages


@pytest.mark.parametrize(
    ("said", "directors"),
    [
        ("Cleo Marsh. It stars Ada Brook", ("Cleo Marsh",)),
        ("Cleo Marsh and written by Dan Poe", ("Cleo Marsh",)),
        ("C. J. Marsh, Dan Poe, and Émile de la Rue", ("C. J. Marsh", "Dan Poe", "Émile de la Rue")),
        ("the brothers themselves", ()),
    ],
)
def test_directors_are_read_from_the_text(said: str, directors: tuple[str, ...]) -> None:
    extract = f"Night Tram is a 1984 film directed by {said}. A sequel was directed by Fay Hill."

    assert adapt_row({**ROW, "extract": extract}).people("director")[: len(directors)] == directors


def test_a_work_of_the_same_name_is_its_source() -> None:
    extract = "Night Tram is a 1984 film based on the 1951 novel of the same name by Eve Hart."

    assert adapt_row({**ROW, "extract": extract}).based_on == Work(
        name="Night Tram", kind="novel", year=1951, makers=("Eve Hart",)
    )
    assert adapt_row(ROW).based_on is None


def test_style_sheets_are_no_part_of_a_title() -> None:
    title = adapt_row({**ROW, "title": "Tram 2 .mw-parser-output .frac{white-space:nowrap}.x{margin:-1px}1⁄2: Night"})

    assert title.name == "Tram 2 1⁄2: Night"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": None}, "no title"),
        ({"title": "  "}, "no title"),
        ({"title": "x" * 301}, "the title has 301 characters"),
        ({"year": None}, "the year is None"),
        ({"year": "1984"}, "the year is '1984'"),
        ({"year": 1066}, "the year is 1066"),
    ],
)
def test_a_row_that_is_no_film_says_why(changes: dict[str, Any], reason: str) -> None:
    titles, refused = adapt([(7, {**ROW, **changes})])

    assert titles == []
    assert [(row.line, row.reason) for row in refused] == [(7, reason)]


def test_films_of_one_name_and_year_are_numbered() -> None:
    titles, _ = adapt(enumerate([ROW, {**ROW, "year": 1985}, ROW, ROW], 1))

    assert [title.id for title in titles] == [
        "night-tram-1984",
        "night-tram-1985",
        "night-tram-1984-2",
        "night-tram-1984-3",
    ]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
ROWS = st.fixed_dictionaries({}, optional={key: st.just(value) | VALUES for key, value in ROW.items()})


@given(st.lists(ROWS, max_size=5))
def test_any_row_is_a_title_or_refused(rows: list[dict[str, Any]]) -> None:
    titles, refused = adapt(enumerate(rows, 1))

    assert len(titles) + len(refused) == len(rows)
    assert len({title.id for title in titles}) == len(titles)
    for title in titles:
        assert title.name.strip()
        assert set(title.genres) <= set(GENRES)
        assert all(credit.person.strip() for credit in title.credits)


def test_a_packed_file_is_read_by_place(tmp_path: Path) -> None:
    path = tmp_path / "movies.json.gz"
    path.write_bytes(gzip.compress(json.dumps([ROW, {}]).encode(), mtime=0))

    assert list(parse(path)) == [(1, ROW), (2, {})]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'[{"title": "Night', "is not whole JSON"),
        (gzip.compress(b"[]" * 1000, mtime=0)[:-9], "is not whole JSON"),
        (b'{"title": "Night Tram"}', "is not a JSON array of films"),
        (b"[1, 2]", "is not a JSON array of films"),
        (b"\xff\xfe", "is not whole JSON"),
        (b"[" * 100_000, "is not whole JSON"),
        (b"", "is empty"),
    ],
)
def test_another_file_says_what_is_wrong(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "movies.json"
    path.write_bytes(content)

    with pytest.raises(BadFile, match=says):
        list(parse(path))
