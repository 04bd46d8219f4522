"""A name of an article, with all its places and what speaks for and against its being a title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from nightcap.catalogue.names import TitleRef
from nightcap.reviews.reading.naming.somebodies import AGAINST
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS

What = Literal["title", "person", "other"]

#: reasons that tell of somebody
_SOMEBODYS: Final = frozenset(rule.reason for rule in AGAINST) | {"credited", "surname", "shortened"}
_MOST_WORDS: Final = 4


@dataclass(slots=True)
class Candidate:
    """All places of one name. `title` is what speaks for its being a title's, as log-odds."""

    name: str
    folded: str
    words: int
    places: list[Run] = field(default_factory=list)
    refs: Sequence[TitleRef] = ()
    #: ids of the titles that credit a person of this name
    credited: Sequence[str] = ()
    #: of the persons whom the article names, how many the catalogue credits with the title of this name
    people: int = 0
    title: float = 0.0
    headline: bool = False
    #: places where it stands only beside another
    asides: int = 0
    #: the reasons for and against that hold somewhere, as evidence.py, asides.py and names.py name them
    reasons: set[str] = field(default_factory=set)

    @property
    def what(self) -> What:
        """What it is likelier than not; a name of two to four words that is no title is somebody's."""
        if self.title >= 0.0:
            return "title"
        several = 2 <= self.words <= _MOST_WORDS and self.folded not in KNOWN_OTHERS
        return "person" if several or not self.reasons.isdisjoint(_SOMEBODYS) else "other"
