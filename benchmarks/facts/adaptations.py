"""adaptations: books that films were made of, and their authors. The films themselves have no names there."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.facts.model import Confirmable, TitleKey


def confirmables(data: Path) -> Iterator[Confirmable]:
    """The authors of every book with a name, as one fact a book name."""
    authors: dict[tuple[str, str], set[str]] = defaultdict(set)
    with (data / "adaptations" / "wikidata_book.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            author = row["authorLabel"].removesuffix(" @")
            if author and not author.startswith("http") and not row["bookLabel"][1:].isdigit():
                authors[row["bookLabel"], row["title"]].add(author)
    for (label, title), known in sorted(authors.items()):
        key = TitleKey(
            source="adaptations",
            row=label,
            names=tuple(dict.fromkeys(name for name in (label, title) if name)),
            edition=2026,
        )
        yield Confirmable(key, "author", frozenset(known))
