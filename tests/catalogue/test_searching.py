"""Looking titles up by a part of their name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue import building, index
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.names import fold
from nightcap.catalogue.searching import search
from tests.conftest import MADE_UP


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    folder = tmp_path_factory.mktemp("index")
    building.build(folder, MADE_UP, edition=1)
    found = index.open_current(folder)
    assert found is not None
    return found


def ids(words: str, opened: CatalogueIndex) -> list[str]:
    return [ref.id for ref in search(words, opened)]


def test_the_very_name_comes_first_then_what_begins_so(opened: CatalogueIndex) -> None:
    assert ids("orbit", opened) == ["orbit-2021", "orbit-2016", "orbit-1979", "orbit-part-two-2022"]
    assert ids("light", opened) == ["the-lighthouse-keepers-2019"]


def test_any_name_of_a_title_will_do_and_it_comes_once(opened: CatalogueIndex) -> None:
    assert ids("keepers", opened) == ["the-lighthouse-keepers-2019"]
    assert ids("LEUCHTTURMWARTER", opened) == ["the-lighthouse-keepers-2019"]
    assert ids("象", opened) == ["chess-i-2009"]


def test_a_slip_finds_the_nearest_and_nonsense_nothing(opened: CatalogueIndex) -> None:
    assert ids("bred and salt", opened) == ["bread-and-salt-2014"]
    assert ids("xyzzy qwrtz", opened) == []
    assert ids(" !? ", opened) == []


@given(st.sampled_from([name for title in MADE_UP for name in title.names]), st.data())
def test_every_part_of_a_name_finds_it(opened: CatalogueIndex, name: str, data: st.DataObject) -> None:
    folded = fold(name)
    start = data.draw(st.integers(0, len(folded) - 1))
    part = folded[start : data.draw(st.integers(start + 1, len(folded)))]
    bearers = {title.id for title in MADE_UP if any(part.strip() in fold(each) for each in title.names)}

    assert not part.strip() or set(ids(part, opened)) == bearers


def test_what_is_kept_of_the_whole_catalogue_is_made_once_and_no_more_than_so_much(opened: CatalogueIndex) -> None:
    made: list[int] = []

    def make(number: int) -> None:
        opened.kept(("test", number), lambda: made.append(number) or opened.column("year"))  # type: ignore[func-returns-value]

    make(0)
    make(0)
    assert made == [0]
    for number in range(1, 65):
        make(number)
    make(0)
    assert made == [*range(65), 0]
