"""Reading the sources' own notations of lists, countries and languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import Final

from nightcap.catalogue.names import fold

LANGUAGES: Final = {
    "Chinese": "zh", "Danish": "da", "Dutch": "nl", "English": "en", "French": "fr", "German": "de", "Hebrew": "he",
    "Italian": "it", "Japanese": "ja", "Korean": "ko", "Norwegian": "no", "Portuguese": "pt", "Russian": "ru",
    "Spanish": "es", "Swedish": "sv", "Thai": "th", "Welsh": "cy",
}  # fmt: skip
COUNTRIES: Final = {
    "Argentina": "AR", "Australia": "AU", "Austria": "AT", "Belgium": "BE", "Brazil": "BR", "Canada": "CA",
    "Chile": "CL", "China": "CN", "Colombia": "CO", "Czech Republic": "CZ", "Denmark": "DK", "Egypt": "EG",
    "Finland": "FI", "France": "FR", "Germany": "DE", "Greece": "GR", "Hong Kong": "HK", "Hungary": "HU",
    "Iceland": "IS", "India": "IN", "Indonesia": "ID", "Iran": "IR", "Ireland": "IE", "Israel": "IL", "Italy": "IT",
    "Japan": "JP", "Jordan": "JO", "Kenya": "KE", "Lebanon": "LB", "Malaysia": "MY", "Mexico": "MX",
    "Netherlands": "NL", "New Zealand": "NZ", "Nigeria": "NG", "Norway": "NO", "Peru": "PE", "Philippines": "PH",
    "Poland": "PL", "Portugal": "PT", "Romania": "RO", "Russia": "RU", "Saudi Arabia": "SA", "Senegal": "SN",
    "Singapore": "SG", "South Africa": "ZA", "South Korea": "KR", "Spain": "ES", "Sweden": "SE",
    "Switzerland": "CH", "Taiwan": "TW", "Thailand": "TH", "Turkey": "TR", "Ukraine": "UA",
    "United Arab Emirates": "AE", "United Kingdom": "GB", "United States": "US", "Uruguay": "UY", "Vietnam": "VN",
}  # fmt: skip
#: codes of one language under two standards, or of a language and the name it is filed under
SAME_LANGUAGE: Final = {"cn": "zh", "yue": "zh", "cmn": "zh", "nb": "no", "nn": "no", "tl": "fil", "iw": "he"}


def language(code: str) -> str:
    """One code for one language."""
    return SAME_LANGUAGE.get(code, code)


def python_list(text: str) -> tuple[str, ...]:
    """A Python list written as text ("['drama', 'scifi']"); empty when there is none."""
    return tuple(str(item) for item in ast.literal_eval(text)) if text else ()


def split_names(text: str) -> tuple[str, ...]:
    """Names joined by commas."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def countries(text: str) -> frozenset[str]:
    """ISO codes of the countries named, those unknown left out."""
    return frozenset(COUNTRIES[name] for name in split_names(text) if name in COUNTRIES)


def folded(names: Iterable[str]) -> frozenset[str]:
    """The people as TitleKey wants them: accents, hyphens and the order of family and given name do not count."""
    return frozenset("".join(sorted(fold(name).split())) for name in names)


_SEASON: Final = re.compile(
    r"^(?P<show>.+?)(?::\s*|\s+)"
    r"(?:(?P<limited>(?:Limited|Mini)[ -]?series)"
    r"|(?P<word>Season|Series|Part|Volume|Chapter|Book|Temporada)\s+(?P<number>\d+)):?\.?$",
    re.IGNORECASE,
)


def season(name: str) -> tuple[str, int | None]:
    """("Show", number) of "Show: Season 2"; a limited series is season 1; (name, None) without a season.

    Parts and volumes are not seasons: they give the show and None.
    """
    found = _SEASON.match(name.strip())
    if not found:
        return name.strip(), None
    if found["limited"]:
        return found["show"], 1
    numbered = found["word"].casefold() in {"season", "series", "temporada"}
    return found["show"], int(found["number"]) if numbered else None
