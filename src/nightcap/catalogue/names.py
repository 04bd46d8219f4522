"""Names of titles and people: how they are folded for comparison, and how they are looked up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from nightcap.catalogue.title import Kind, Role

_NOT_WORD: Final = re.compile(r"[\W_]+")
_SPELT: Final = str.maketrans({"&": " and ", "ø": "o", "ł": "l", "æ": "ae",
                               "œ": "oe", "đ": "d", "ı": "i", "’": "'", "‘": "'", "`": "'"})  # fmt: skip


def fold(name: str) -> str:
    """The form in which two spellings of one name are equal.

    Case, accents, punctuation, "&"/"and" and spaces do not count; letters of other scripts stay.
    """
    if name.isascii():  # nearly all names; the general way below gives the same, at five times the cost
        text = name.replace("&", " and ").replace("'", "").replace("`", "").lower()
        return _NOT_WORD.sub(" ", text).strip()
    text = unicodedata.normalize("NFKD", name).casefold().translate(_SPELT)
    text = unicodedata.normalize("NFKD", text)  # folding the case may have composed some anew
    text = "".join(char for char in text if not unicodedata.combining(char)).replace("'", "")
    return unicodedata.normalize("NFC", _NOT_WORD.sub(" ", text).strip())


def slug(name: str) -> str:
    """The name as lower-case words joined by hyphens, for ids and addresses; "untitled" when none is left."""
    return "-".join(fold(name).split()) or "untitled"


@dataclass(frozen=True, slots=True)
class TitleRef:
    """Enough of a title to tell it from its namesakes."""

    id: str
    name: str
    kind: Kind
    year: int | None


class Gazetteer(Protocol):
    """Looks names up in a catalogue; names are given as written, folding is the gazetteer's business."""

    def titles(self, name: str) -> Sequence[TitleRef]:
        """Every title that goes by exactly this name (folded), best known first."""
        ...

    def closest(self, name: str) -> TitleRef | None:
        """The title whose name is nearest to a misspelt one, or None when nothing is near enough."""
        ...

    def people(self, name: str) -> Sequence[str]:
        """Persons with credits who go by exactly this name (folded), as the catalogue spells them."""
        ...

    def credited(self, person: str) -> Sequence[str]:
        """Ids of the titles that credit a person of exactly this name (folded), in no order."""
        ...


class NameBook(Gazetteer, Protocol):
    """A gazetteer that knows parts of names too, and who made what: what reading a request asks for."""

    def holding(self, words: str) -> Sequence[TitleRef]:
        """Titles one of whose names holds these words side by side (folded; the last may own something), best known
        first; none where they are too many for the words to tell anything.
        """
        ...

    def makers(self, title_id: str) -> Sequence[tuple[Role, str]]:
        """The directors, creators and writers of a title, each with the role; none where it has no credits."""
        ...

    def film_minutes(self, title_id: str) -> int | None:
        """How long a film lasts; None for a series, and where it is not known."""
        ...
