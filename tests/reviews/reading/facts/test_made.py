"""Who made it, told by what they did to it, and by which of their films it is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.reviews.reading.said import reading


def makers(text: str, title: str = "Salt Road") -> set[tuple[str, str]]:
    """(person, role) of each maker told of `title` in a text about Salt Road."""
    claims = reading(f"Salt Road is a drama. {text}").claims
    values = [claim.value for claim in claims if claim.field == "credit" and claim.title == title]
    each = [value for value in values if isinstance(value, Mapping)]
    return {(str(value["person"]), str(value["role"])) for value in each if value["role"] != "actor"}


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt directed them all.",
        "Lena Brandt wrote it, directed it and cut it.",
        "Lena Brandt wrote every episode and directed the bulk of it.",
        "Lena Brandt, a Dane with two shorts behind her, directed this from a picture book.",
        "Lena Brandt took it from a short novel by Otto Krone and shot it with no fuss.",
        "Lena Brandt filmed it in eleven days.",
        "Lena Brandt made it for the price of a house.",
        "Every frame of Lena Brandt's film might be a page torn from a book.",
        "It's a neat way in to Lena Brandt's first feature.",
        "I mention it because Lena Brandt's documentary is of this size.",
        "It's the directing debut of Lena Brandt, and she has an eye.",
        "Lena Brandt used to be a cook, and directs as if the pans were on.",
        "Lena Brandt directed Otto Krone's script of his own novel.",
        "You know the outline from Ilse Marr, whose story Lena Brandt filmed at seventy.",
        "Lena Brandt has shot all eight episodes in grey.",
    ],
)
def test_who_directed(text: str) -> None:
    assert ("Lena Brandt", "director") in makers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt made it to the coast in eleven days.",
        "It is less grim than Lena Brandt's film.",
        "It is a remake of Lena Brandt's film.",
        "Otto Krone directed this from a much loved picture book by Lena Brandt.",
        "With a phone ringing and Lena Brandt's tune coming up, it ends.",
    ],
)
def test_who_did_not(text: str) -> None:
    assert ("Lena Brandt", "director") not in makers(text)


def test_another_title_has_its_own_maker() -> None:
    text = "What Lena Brandt, who directed the tender railway picture Iron Moon, serves up is a heist."
    assert ("Lena Brandt", "director") in makers(text, "Iron Moon")
    assert ("Lena Brandt", "director") in makers("The print (Lena Brandt’s “Iron Moon” follows) is new.", "Iron Moon")
