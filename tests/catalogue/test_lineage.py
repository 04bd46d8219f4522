"""The family of an adapted title."""

from __future__ import annotations

import pytest

from nightcap.catalogue import repository
from nightcap.catalogue.lineage import Kin, kin
from nightcap.catalogue.title import Title, Work
from nightcap.store.database import Database


def title(id_: str, work: Work | None = None) -> Title:
    return Title(id=id_, kind="film", name=id_.title(), source="made-up", based_on=work)


BOOK = Work(name="The Long Shore", kind="novel", makers=("Ida Berg",))
FILMS = (
    title("shore-1950", BOOK),
    title("shore-1990", Work(name="The Long Shore", kind="novel", makers=("IDA BERG", "Jo Lund"))),
    title("shore-of-another", Work(name="The Long Shore", kind="novel", makers=("Ola Holm",))),
    title("shore-of-nobody", Work(name="The Long Shore", kind="novel")),
    title("remade-2000", Work(name="Shore-1950", kind="film", title_id="shore-1950")),
    title("remade-2010", Work(name="Shore-1950", kind="film", title_id="shore-1950")),
)


@pytest.mark.parametrize(
    ("id_", "made_from_it", "from_the_same"),
    [
        ("shore-1950", ("remade-2000", "remade-2010"), ("shore-1990",)),
        ("shore-1990", (), ("shore-1950",)),
        ("shore-of-another", (), ()),
        ("shore-of-nobody", (), ()),
        ("remade-2000", (), ("remade-2010",)),
    ],
)
def test_kin_are_made_from_it_or_from_the_same(
    database: Database, id_: str, made_from_it: tuple[str, ...], from_the_same: tuple[str, ...]
) -> None:
    with database.write() as connection:
        repository.save(connection, FILMS)
        found = kin(connection, next(film for film in FILMS if film.id == id_))

    assert found == Kin(made_from_it, from_the_same)
