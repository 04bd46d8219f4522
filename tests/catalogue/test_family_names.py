"""Who is meant by a last name alone."""

from __future__ import annotations

from collections.abc import Sequence

from nightcap.catalogue.family_names import ALONE, family_names
from nightcap.catalogue.title import Credit, Role, Title


def title(number: int, *credits: tuple[Role, str]) -> Title:
    return Title(
        id=f"t-{number}", name=f"Title {number}", kind="film", source="shelf",
        credits=tuple(Credit(person=person, role=role) for role, person in credits),
    )  # fmt: skip


def meant(titles: Sequence[Title], last: str) -> set[str]:
    return {full for key, full in family_names(titles) if key.removesuffix(ALONE) == last}


def test_the_one_maker_is_meant_even_where_an_actor_has_the_name() -> None:
    titles = [title(1, ("director", "Ida Brandt"), ("actor", "Uwe Brandt")), title(2, ("director", "Ida Brandt"))]
    assert meant(titles, "brandt") == {"ida brandt"}


def test_two_who_make_their_titles_together_are_both_meant() -> None:
    titles = [title(number, ("director", "Ida Brandt"), ("director", "Uwe Brandt")) for number in range(2)]
    assert meant(titles, "brandt") == {"ida brandt", "uwe brandt"}


def test_of_two_makers_alike_nobody_is_meant() -> None:
    titles = [title(1, ("director", "Ida Brandt")), title(2, ("director", "Uwe Brandt"))]
    assert meant(titles, "brandt") == set()


def test_an_actor_is_meant_only_when_well_known() -> None:
    titles = [title(number, ("actor", "Ida Brandt")) for number in range(3)]
    assert meant(titles, "brandt") == {"ida brandt"}
    assert meant(titles[:2], "brandt") == set()


def test_a_first_name_is_no_last_name() -> None:
    titles = [title(1, ("director", "Ida James"), ("actor", "Uwe James")), title(2, ("actor", "James Holm"))]
    assert meant(titles, "james") == set()


def test_particles_belong_to_the_name() -> None:
    assert meant([title(1, ("director", "Ida de Brandt"))], "de brandt") == {"ida de brandt"}
