"""Wikipedia's lists of American films, as JSON arrays of one decade each (wikipedia-movie-data, MIT; text CC BY-SA).

The parser gives the rows as the file has them, the adapter makes Titles. What the adapter adds
is stated here: the lists are of American films, so a film is from the US and, unless silent or
its text names another language, in English.
"""

from __future__ import annotations

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.genres import house_genres
from nightcap.catalogue.languages import LANGUAGES
from nightcap.catalogue.names import slug
from nightcap.catalogue.sources.titlesfile import is_text
from nightcap.catalogue.title import Credit, Title, Work
from nightcap.errors import BadFile
from nightcap.store import files
from nightcap.store.imports import Refused

SOURCE: Final = "wikipedia"
_FIRST_FILM: Final = 1888
_LAST_YEAR: Final = 2100
_LONGEST: Final = {"title": 300, "extract": 20_000}

#: style sheets that a page's fraction templates left in a title
_STYLES: Final = re.compile(r"\s?\.mw-parser-output.*\}", re.DOTALL)
_SAYS_YEAR: Final = re.compile(r"\b(?:is|was) an? (?:upcoming )?(\d{4})\b")
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ]"
_PARTICLE: Final = r"(?:af|bin|da|de|del|den|der|di|dos|du|el|la|le|ter|van|von) "
_WORD: Final = rf"(?:{_PARTICLE})*(?:(?:{_CAPITAL}\.)+|(?:Jr|Sr|St)\.|{_CAPITAL}[\w'’-]*)"
_NAME: Final = rf"{_WORD}(?:,? Jr\.| {_WORD})*"
_DIRECTED: Final = re.compile(rf"directed by ({_NAME}(?:(?:,? and|,) {_NAME})*)")
_SAME_NAME: Final = re.compile(
    rf"based on (?:the|a) (?:(?P<year>\d{{4}}) )?(?:(?P<before>{_NAME}) )?"
    rf"(?P<kind>novel|play|short story|memoir|musical|comic|television series|book) of the same name"
    rf"(?: by (?P<after>{_NAME}))?"
)
_KINDS: Final = {"television series": "series", "book": "non-fiction"}
_LANGUAGE: Final = re.compile(r"\b([A-Z][a-z]+)[- ]language\b")


def parse(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """(place in the array from 1, row). Raises BadFile where the file is no JSON array of objects."""
    with files.open_bytes(path) as file:
        try:
            content = file.read(files.MOST_BYTES + 1)
            if len(content) > files.MOST_BYTES:
                raise BadFile(path, f"unpacks to more than {files.MOST_BYTES / 2**20:,.0f} MB.")
            rows = json.loads(content)
        except (ValueError, EOFError, OSError, zlib.error, RecursionError) as error:
            raise BadFile(path, f"is not whole JSON ({error}).", hint="Download it again.") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadFile(path, "is not a JSON array of films.", hint="Name a movies-….json file of wikipedia-movie-data.")
    yield from enumerate(rows, 1)


def adapt(rows: Iterable[tuple[int, Mapping[str, Any]]]) -> tuple[list[Title], list[Refused]]:
    """Titles, and the rows that cannot be one with the reason. Films of one name and year are numbered."""
    titles: list[Title] = []
    refused: list[Refused] = []
    seen: Counter[str] = Counter()
    for line, row in rows:
        try:
            title = adapt_row(row)
        except ValueError as problem:
            refused.append(Refused(line, str(problem), row))
            continue
        seen[title.id] += 1
        titles.append(title if seen[title.id] == 1 else replace(title, id=f"{title.id}-{seen[title.id]}"))
    return titles, refused


def adapt_row(row: Mapping[str, Any]) -> Title:
    """One row as a Title. Raises ValueError saying what is wrong with the row."""
    name, year = row.get("title"), row.get("year")
    name = " ".join(_STYLES.sub(" ", name).split()) if isinstance(name, str) else ""
    if not name:
        raise ValueError("no title")
    if len(name) > _LONGEST["title"]:
        raise ValueError(f"the title has {len(name)} characters")
    if not is_text(row):
        raise ValueError("it holds half a character (a lone surrogate)")
    if type(year) is not int or not _FIRST_FILM <= year <= _LAST_YEAR:
        raise ValueError(f"the year is {year!r}")
    if not isinstance(row.get("genres") or [], list):
        raise ValueError(f"the genres are {row['genres']!r}, not a list")  # noqa: TRY004
    extract = _own_extract(row.get("extract"), year)
    genres, keywords = house_genres(row.get("genres") or ())
    return Title(
        id=f"{slug(name)}-{year}",
        kind="film",
        name=name,
        source=SOURCE,
        year=year,
        countries=("US",),
        languages=_languages(extract, keywords),
        genres=genres,
        keywords=keywords,
        synopsis=extract or None,
        credits=_credits(row.get("cast"), extract),
        based_on=_based_on(name, extract),
        external_ids={"wikipedia": row["href"]} if isinstance(row.get("href"), str) else {},
    )


def _own_extract(extract: object, year: int) -> str:
    """The lead paragraph, unless it tells of another year's film (1,313 rows carry a namesake's text)."""
    if not isinstance(extract, str) or len(extract) > _LONGEST["extract"]:
        return ""
    said = _SAYS_YEAR.search(extract)
    return "" if said and abs(int(said[1]) - year) > 1 else " ".join(extract.split())


def _languages(extract: str, keywords: tuple[str, ...]) -> tuple[str, ...]:
    if said := _LANGUAGE.search(extract.split(". ", maxsplit=1)[0]):
        codes = [code for code, language in LANGUAGES.items() if language == said[1]]
        return tuple(codes[:1])
    return () if "silent" in keywords else ("en",)


def _credits(cast: object, extract: str) -> tuple[Credit, ...]:
    directed = _DIRECTED.search(extract[:2000])
    directors = [Credit(person, "director") for person in re.findall(_NAME, directed[1] if directed else "")[:3]]
    actors = [
        Credit(" ".join(person.split()), "actor")
        for person in (cast if isinstance(cast, list) else [])
        if isinstance(person, str) and sum(char.isalpha() for char in person) > 1
    ]
    return tuple(dict.fromkeys([*directors, *actors]))


def _based_on(name: str, extract: str) -> Work | None:
    """The work it is adapted from, where the text says that it has the same name."""
    found = _SAME_NAME.search(extract)
    if found is None:
        return None
    maker = found["after"] or found["before"]
    return Work(
        name=name,
        kind=_KINDS.get(found["kind"], found["kind"]),
        year=int(found["year"]) if found["year"] else None,
        makers=(maker.strip(" .,"),) if maker else (),
    )
