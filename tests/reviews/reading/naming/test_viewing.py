"""What around a name tells how it is seen, or that another is in fashion."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import roles


@pytest.mark.parametrize(
    "text",
    [
        "Vespers, which started on Channel 5 last night, is a sunny thing. Sister Agnes mends cars.",
        "I pressed play on Vespers because the cat was on my lap. Milo Reyes plays a vet.",
        "Three episodes into Vespers I rang my mother. I had to tell somebody.",
    ],
)
def test_the_title_that_is_seen_is_the_subject(text: str) -> None:
    assert roles(text, "the week on the sofa")["Vespers"] == "subject"


@pytest.mark.parametrize(
    "text",
    [
        "Everyone talks of corsets, now that Iron Moon is number one.\n\nVespers, which began in 2014, is dear.",
        "While the rest of the world argues about Iron Moon, I watched Vespers. It is a dear thing.",
        "How do you follow Iron Moon? With a nun. Vespers, a new comedy, is a dear thing.",
        "After the noise of Iron Moon, I watched Vespers. It is a dear thing.",
    ],
)
def test_what_others_are_busy_with_is_not(text: str) -> None:
    found = roles(text, "the week on the sofa")
    assert found["Vespers"] == "subject"
    assert found.get("Iron Moon") != "subject"


def test_what_it_is_called_by_nation_is_another_title() -> None:
    found = roles("It wants to be the Polish Iron Harbour Lights, and it is not.")
    assert "subject" not in (found.get("Iron Harbour Lights"), found.get("Polish Iron Harbour Lights"))


def test_a_name_stands_apart_from_whom_it_made_known() -> None:
    assert "Green Harbours' Ann Lee" not in roles("The novice is played by Green Harbours' Ann Lee.")
