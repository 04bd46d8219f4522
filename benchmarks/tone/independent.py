"""Films whose tone others have judged, with text: read from the real files, which are never copied.

The words on each axis were written down before any result was seen.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from nightcap.catalogue.names import fold
from nightcap.catalogue.shelf import read_shelf
from nightcap.catalogue.title import GENRES
from nightcap.tone.axes import AXES
from nightcap.tone.estimate import ToneText

#: axis → (tags that speak for 1, tags that speak for 0)
TAGS: Final[Mapping[str, tuple[set[str], set[str]]]] = {
    "uplift": (
        {"feel-good", "feel good movie", "happy ending", "inspiring", "inspirational", "heartwarming"},
        {"bleak", "depressing", "grim", "downbeat", "tragedy"},
    ),
    "energy": (
        {"fast paced", "action packed", "explosions", "chase", "action"},
        {"slow", "slow paced", "meditative", "understated", "reflective"},
    ),
    "tension": ({"tense", "suspenseful", "suspense", "scary", "frightening", "ominous", "creepy"}, set()),
    "humour": ({"funny", "very funny", "hilarious", "humorous", "comedy", "witty"}, set()),
    "warmth": (
        {"heartwarming", "sweet", "touching", "affectionate", "family bonds", "friendship"},
        {"brutal", "cynical", "harsh", "violent"},
    ),
    "depth": (
        {"thought-provoking", "cerebral", "complex", "philosophical", "intellectual", "enigmatic"},
        {"dumb", "stupid", "silly fun", "shallow", "simple"},
    ),
    "weight": (
        {"moving", "heartbreaking", "poignant", "emotional", "tear jerker", "sad"},
        {"light", "silly fun", "fun movie", "goofy"},
    ),
}
#: axis → the same for TMDB's keywords about mood
MOODS: Final[Mapping[str, tuple[set[str], set[str]]]] = {
    "uplift": (
        {"hopeful", "joyful", "joyous", "inspirational", "cheerful", "comforting", "celebratory", "euphoric"},
        {"depressing", "tragic", "hopeless", "sadness", "desperate", "somber", "disturbed", "harsh"},
    ),
    "energy": ({"aggressive", "excited", "bold", "audacious", "intense"}, {"calm", "gentle", "relaxed", "thoughtful"}),
    "tension": (
        {"suspenseful", "tense", "frightened", "anxious", "horrified", "intense"},
        {"calm", "comforting", "relaxed", "cheerful", "lighthearted", "playful"},
    ),
    "humour": (
        {"amused", "hilarious", "absurd", "witty", "farcical", "playful", "ridiculous", "whimsical", "satirical"},
        set(),
    ),
    "warmth": (
        {"compassionate", "loving", "sympathetic", "romantic", "comforting", "gentle", "sentimental"},
        {"aggressive", "cruel", "harsh", "vindictive", "sadistic", "critical", "angry"},
    ),
    "depth": ({"complex", "thoughtful", "philosophical", "provocative", "critical"}, {"lighthearted", "ridiculous"}),
    "weight": (
        {"dramatic", "tragic", "powerful", "sentimental", "depressing", "melodramatic", "somber", "sadness"},
        {"lighthearted", "playful", "amused", "whimsical", "cheerful", "hilarious"},
    ),
}
GENRE_NAMES: Final = {"children": "family", "sci-fi": "science fiction"}
ARTICLE_AT_END: Final = re.compile(r"^(.*), (The|A|An|Il|La|Le|Les|Das|Der|Die|El)$")


@dataclass(frozen=True, slots=True)
class Judged:
    """Films in words and, for each axis, how far others place them towards 1 (any scale, n values)."""

    name: str
    texts: list[ToneText]
    judgements: Mapping[str, np.ndarray]


def data_folder() -> Path:
    folder = Path(os.environ.get("NIGHTCAP_DATA", "../shared/data"))
    if not folder.is_dir():
        raise SystemExit(f"{folder} is not there; set NIGHTCAP_DATA to the folder with the real files.")
    return folder


def read_judged(data: Path) -> list[Judged]:
    """The three independent sets, none with a film of the shelf."""
    films = Films(data)
    return [genome(data, films), movielens_tags(data, films), tmdb_moods(data, films)]


class Films:
    """Texts of films by MovieLens's number, TMDB's number, or name and year; films of the shelf have none."""

    def __init__(self, data: Path) -> None:
        self.shelf = {(fold(n), t.year) for t in read_shelf() for n in t.names}
        self.extracts: dict[tuple[str, int], str] = {}
        for path in sorted((data / "wikipedia-movies").glob("*.json.gz")):
            for row in json.loads(gzip.decompress(path.read_bytes())):
                self.extracts.setdefault((fold(row["title"]), int(row["year"])), row.get("extract") or "")
        self.tmdb: dict[str, ToneText] = {}
        with gzip.open(data / "tmdb-5000" / "tmdb_5000_movies.csv.gz", "rt", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                keywords = tuple(word["name"] for word in json.loads(row["keywords"]))
                genres = known_genres(genre["name"] for genre in json.loads(row["genres"]))
                self.tmdb[row["id"]] = ToneText(row["overview"], keywords, genres)
        links = {row["movieId"]: row["tmdbId"] for row in rows(data / "movielens-small" / "links.csv")}
        self.movielens = {
            row["movieId"]: self.text(
                *name_and_year(row["title"]), links.get(row["movieId"], ""), row["genres"].split("|")
            )
            for row in rows(data / "movielens-small" / "movies.csv")
        }

    def text(self, name: str, year: int, tmdb: str, genres: Iterable[str]) -> ToneText | None:
        """TMDB's overview and keywords, else Wikipedia's extract; None without text, or when on the shelf."""
        key = (fold(name), year)
        if key in self.shelf:
            return None
        if tmdb in self.tmdb and self.tmdb[tmdb].synopsis:
            return self.tmdb[tmdb]
        extract = self.extracts.get(key)
        return ToneText(extract, (), known_genres(genres)) if extract else None


def genome(data: Path, films: Films) -> Judged:
    """Tag genome: relevance 0 to 1 of every tag to a film; an axis is the mean of its tags, for less against."""
    names = {row["tagId"]: row["tag"] for row in rows(data / "tag-genome-sample" / "genome-tags.csv")}
    relevance: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows(data / "tag-genome-sample" / "genome-scores.csv"):
        relevance[row["movieId"]][names[row["tagId"]]] = float(row["relevance"])
    whole = {film: tags for film, tags in relevance.items() if len(tags) == len(names)}  # the last film is cut off
    kept = {film: text for film in whole if (text := films.movielens.get(film))}
    mean = {
        axis: np.array([sum(_mean(whole[film], tags) * sign for tags, sign in zip(TAGS[axis], (1, -1), strict=True))
                        for film in kept])
        for axis in AXES
    }  # fmt: skip
    return Judged("tag genome", list(kept.values()), mean)


def movielens_tags(data: Path, films: Films) -> Judged:
    """Tags that 58 people gave freely: 1 where any speaks for, less 1 where any speaks against."""
    tags: dict[str, set[str]] = defaultdict(set)
    for row in rows(data / "movielens-small" / "tags.csv"):
        tags[row["movieId"]].add(row["tag"].lower())
    return _free("movielens-small tags", {f: (films.movielens.get(f), words) for f, words in tags.items()}, TAGS)


def tmdb_moods(data: Path, films: Films) -> Judged:
    """TMDB's keywords about mood, which are taken out of what the model reads."""
    facts = (data / "tmdb-keywords" / "facts.pl").read_text("utf-8")
    moods = {word for pair in MOODS.values() for words in pair for word in words}
    names = {
        i: (n, int(y)) for i, n, y in re.findall(r'^movie\((\d+), "(.*?)", ".*?", [^,]*, [^,]*, (\d+)', facts, re.M)
    }
    genres, keywords = defaultdict(list), defaultdict(list)
    for film, genre in re.findall(r'^movie_genre\((\d+), "?(.*?)"?\)', facts, re.M):
        genres[film].append(genre)
    for film, word in re.findall(r'^keyword\((\d+), "(.*?)"\)', facts, re.M):
        keywords[film].append(word)
    found: dict[str, tuple[ToneText | None, set[str]]] = {}
    for film, key in names.items():
        text = films.text(*key, "", genres[film])
        plain = tuple(word for word in dict.fromkeys(keywords[film]) if word not in moods)
        whole = ToneText(text.synopsis if text else None, plain, known_genres(genres[film]))
        found[film] = (None if (fold(key[0]), key[1]) in films.shelf else whole, set(keywords[film]))
    return _free("tmdb-keywords moods", found, MOODS)


def _free(
    name: str, films: Mapping[str, tuple[ToneText | None, set[str]]], axes: Mapping[str, tuple[set[str], set[str]]]
) -> Judged:
    every = {word for pair in axes.values() for words in pair for word in words}
    kept = [(text, words) for text, words in films.values() if text is not None and words & every]
    judged = {
        axis: np.array([bool(words & high) - float(bool(words & low)) for _, words in kept])
        for axis, (high, low) in axes.items()
    }
    return Judged(name, [text for text, _ in kept], judged)


def _mean(relevance: Mapping[str, float], tags: set[str]) -> float:
    return sum(relevance[tag] for tag in tags) / len(tags) if tags else 0.0


def known_genres(names: Iterable[str]) -> tuple[str, ...]:
    """The house's genres among a source's."""
    lowered = (name.strip().lower().replace("_", " ") for name in names)
    return tuple(name for name in dict.fromkeys(GENRE_NAMES.get(n, n) for n in lowered) if name in GENRES)


def name_and_year(title: str) -> tuple[str, int]:
    """MovieLens's "Usual Suspects, The (1995)" as name and year; year 0 where there is none."""
    match = re.match(r"^(.*?)(?: \((?!\d{4}\)).*\))? \((\d{4})\)\s*$", title)
    name, year = (match[1], int(match[2])) if match else (title, 0)
    article = ARTICLE_AT_END.match(name)
    return (f"{article[2]} {article[1]}" if article else name), year


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
