"""What other catalogues call a genre, in the house's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from nightcap.catalogue.title import GENRES

_HOUSE: Final[Mapping[str, tuple[str, ...]]] = {
    "animated": ("animation",),
    "anime": ("animation",),
    "biographical": ("biography",),
    "children's": ("family",),
    "children": ("family",),
    "docuseries": ("documentary",),
    "documentation": ("documentary",),
    "historical": ("history",),
    "kids": ("family",),
    "noir": ("crime", "drama"),
    "film-noir": ("crime", "drama"),
    "reality-tv": ("reality",),
    "rom-com": ("romance", "comedy"),
    "romantic comedy": ("romance", "comedy"),
    "sci-fi": ("science fiction",),
    "sci-fi & fantasy": ("science fiction", "fantasy"),
    "scifi": ("science fiction",),
    "science-fiction": ("science fiction",),
    "action & adventure": ("action", "adventure"),
    "slasher": ("horror",),
    "sports": ("sport",),
    "spy": ("thriller",),
    "standup": ("stand-up",),
    "stand up": ("stand-up",),
    "stand-up comedy": ("stand-up",),
    "supernatural": ("horror",),
    "suspense": ("thriller",),
    "talk": ("talk show",),
    "talk-show": ("talk show",),
    "war & politics": ("war",),
}


def house_genres(words: Iterable[object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the house's genres, everything else as lower-case keywords), each once and in order.

    A word that says more than the genre it maps to ("slasher") is kept as a keyword too.
    """
    genres: dict[str, None] = {}
    keywords: dict[str, None] = {}
    for word in words:
        low = " ".join(str(word).lower().split())
        for genre in _HOUSE.get(low, (low,)):
            (genres if genre in GENRES else keywords)[genre] = None
        if low in _HOUSE and len(low) > 4:
            keywords[low] = None
    return tuple(genres), tuple(word for word in keywords if word)
