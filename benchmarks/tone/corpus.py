"""The texts on which the static encoder learns to agree with its teacher.

They come from the request → title packs, which may be used to train weights of our own and are
never copied (docs/encoder.md): plot descriptions, whole and by sentence, lists of keywords, and
the training part of the posts that describe a film. No answer to any post is used.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

PACKS: Final = ("tomt", "redial", "inspired")
#: sentences kept; beyond this the teacher's time grows faster than the gain
SENTENCES: Final = 40_000
SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file, gzip'd or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_titles(packs: Path) -> dict[str, list[dict[str, Any]]]:
    """pack → its titles."""
    return {pack: list(read_lines(packs / pack / "titles.jsonl.gz")) for pack in PACKS}


def kept_back(name: str, year: int | None) -> bool:
    """Whether this title belongs to the half that `distill.py --half` does not learn from."""
    return digest(f"{name.casefold()} {year}")[0] in "01234567"


def corpus(packs: Path) -> list[str]:
    """Every text once, sorted."""
    titles = [title for rows in read_titles(packs).values() for title in rows]
    sentences = {part for title in titles for part in sentences_of(title)}
    posts = {
        " ".join(row["text"].split()) for row in read_lines(packs / "tomt" / "dev.jsonl.gz") if row["from"] == "train"
    }
    whole = {text for title in titles for text in wholes_of(title)}
    return sorted(whole | set(sorted(sentences, key=digest)[:SENTENCES]) | posts)


def kept_back_texts(packs: Path) -> set[str]:
    """The texts of the titles that `distill.py --half` does not learn from."""
    titles = [title for rows in read_titles(packs).values() for title in rows]
    return {
        text
        for title in titles
        if kept_back(title["name"], title["year"])
        for text in (*wholes_of(title), *sentences_of(title))
    }


def wholes_of(title: Mapping[str, Any]) -> list[str]:
    """A title's plot description and its list of keywords, where it has enough of them."""
    synopsis, keywords = title["synopsis"] or "", title["keywords"]
    return [*([synopsis] if len(synopsis) > 60 else []), *([", ".join(keywords)] if len(keywords) >= 3 else [])]


def sentences_of(title: Mapping[str, Any]) -> list[str]:
    """The sentences of a plot description, apart from very short and very long ones."""
    synopsis = title["synopsis"] or ""
    return [part for part in SENTENCE_END.split(synopsis) if 30 <= len(part) <= 300] if len(synopsis) > 60 else []


def digest(text: str) -> str:
    """A fixed but arbitrary order for taking samples."""
    return hashlib.sha256(text.encode()).hexdigest()
