"""Which title is meant by an id, a name, or a name with its year."""

from __future__ import annotations

from pathlib import Path

import pytest

from nightcap.catalogue import building, index
from nightcap.catalogue.finding import find
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.errors import UnknownName
from tests.conftest import MADE_UP

NUMBERED = Title(id="year-2020-2019", kind="film", name="Year 2020", source="made-up", year=2019)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    folder: Path = tmp_path_factory.mktemp("index")
    building.build(folder, [*MADE_UP, NUMBERED], edition=1)
    found = index.open_current(folder)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("orbit-1979", "orbit-1979"),
        ("bread and salt", "bread-and-salt-2014"),
        ("Leuchtturmwärter", "the-lighthouse-keepers-2019"),
        ("Orbit (2016)", "orbit-2016"),
        ("orbit, 1979", "orbit-1979"),
        ("Night Ferry (2020)", "night-ferry-2020"),
        ("Year 2020", "year-2020-2019"),
    ],
)
def test_one_is_meant(name: str, expected: str, opened: CatalogueIndex) -> None:
    assert find(name, opened).id == expected


def test_namesakes_are_listed_with_their_ids(opened: CatalogueIndex) -> None:
    with pytest.raises(UnknownName) as error:
        find("Orbit", opened)

    for ref in ("Orbit (1979, film): orbit-1979", "Orbit (2016, series): orbit-2016"):
        assert ref in str(error.value)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Nigth Ferry", "Did you mean Night Ferry (2020), id night-ferry-2020?"),
        ("Orbit (1999)", "Did you mean Orbit ("),
        ("Something else altogether", "Check the spelling."),
        ("", "Check the spelling."),
    ],
)
def test_what_is_not_there_is_said(name: str, says: str, opened: CatalogueIndex) -> None:
    with pytest.raises(UnknownName) as error:
        find(name, opened)

    assert says in str(error.value)
