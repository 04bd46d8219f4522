"""What is read from a short text about "Salt Road", as short strings; and a shelf of titles that exist nowhere.

Tone: "humour+" (above 0.6), "humour-" (below 0.4), "humour=" (between). Notes: "gore", or "!gore" where it is said not
to be there. Comparisons: "like Iron Moon: humour". Contrasts: "trailer: a slasher". Behind "@" stands another title.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import Kind
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.reading import read

SUBJECT: Final = "Salt Road"
_SHELF: Final[tuple[tuple[str, Kind, int], ...]] = (
    ("Iron Moon", "series", 2019),
    ("Green Harbour", "film", 2011),
    ("The Long Thaw", "film", 2010),
    ("The Long Thaw", "series", 2023),
    ("Quarry", "series", 2015),
    ("A Lamp for Winter", "series", 2022),
    ("Bread and Ashes", "film", 1998),
    ("Back to the Quarry", "film", 2004),
)


class Shelf:
    """Looks titles up among those above; knows one person."""

    def titles(self, name: str) -> Sequence[TitleRef]:
        return [
            TitleRef(f"{fold(own).replace(' ', '-')}-{year}", own, kind, year)
            for own, kind, year in _SHELF
            if fold(own) == fold(name)
        ]

    def closest(self, name: str) -> TitleRef | None:
        return None

    def people(self, name: str) -> Sequence[str]:
        return ["Marta Linde"] if fold(name) == "marta linde" else []

    def credited(self, person: str) -> Sequence[str]:
        return ["a-film-of-hers-1999"] if fold(person) == "marta linde" else []


def reading(text: str, headline: str | None = f"{SUBJECT} review", *, language: str | None = "en") -> Reading:
    return read(Article(text=text, title=headline, language=language), Shelf())


def said(text: str, kind: str) -> set[str]:
    """All claims of one kind about the text, in the short form."""
    return {_short(claim) for claim in reading(text).claims if claim.kind == kind}


def roles(text: str, headline: str | None = f"{SUBJECT} review") -> dict[str, str]:
    """Name → role of every title that is found."""
    return {each.name: each.role for each in reading(text, headline).titles}


def mention(text: str, name: str, headline: str | None = f"{SUBJECT} review") -> Mention:
    """The title of that name; fails where it is not found once."""
    (found,) = (each for each in reading(text, headline).titles if each.name == name)
    return found


def _short(claim: Claim) -> str:
    of = "" if claim.title == SUBJECT else f"@{claim.title}"
    if claim.kind == "tone":
        assert isinstance(claim.value, float)
        return f"{claim.field}{'+' if claim.value > 0.6 else '-' if claim.value < 0.4 else '='}{of}"
    if claim.kind == "note":
        return f"{'' if claim.value else '!'}{claim.field}{of}"
    if claim.kind == "comparison":
        return f"like {claim.value}: {claim.field}{of}"
    return f"{claim.field}: {claim.value}{of}"
