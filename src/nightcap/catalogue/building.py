"""Building the catalogue's index from its titles: their facets, their meaning, their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nightcap.catalogue import facets, lexical
from nightcap.catalogue.family_names import family_names
from nightcap.catalogue.index import MAKERS, hashes
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Credit, Title
from nightcap.store import index as store
from nightcap.tone import encoder, estimate


def build(folder: Path, titles: Sequence[Title], *, edition: int) -> None:
    """Write a new generation of the index for these titles and make it the current one."""
    with store.replace(folder) as draft:
        for name, column in facets.number_columns(titles).items():
            draft.array(name, column)
        labels: dict[str, list[str]] = {}
        for name, (own, matrix) in facets.label_columns(titles).items():
            labels[name] = own
            draft.array(name, matrix)
        draft.array("genre_bits", facets.genre_bits(titles))
        draft.array("acclaim", facets.acclaim(titles))
        draft.array("notes_known", np.array([t.content_notes is not None for t in titles], dtype=np.bool_))
        _write_meaning(draft, titles)
        _write_names(draft, titles)
        lexical.write(draft.lexical, titles)
        draft.strings("id", [title.id for title in titles])
        draft.finish(edition=edition, count=len(titles), labels=labels)


def _write_meaning(draft: store.Draft, titles: Sequence[Title]) -> None:
    texts = [estimate.ToneText(title.synopsis, title.keywords, title.genres) for title in titles]
    vectors = encoder.load_encoder().encode([text.words for text in texts])
    tone, judged = facets.judged_tone(titles)
    confidence = judged.astype(np.float32)
    unjudged = np.flatnonzero(~judged)
    if len(unjudged):
        guess = estimate.estimate([texts[row] for row in unjudged], vectors=vectors[unjudged])
        tone[unjudged], confidence[unjudged] = guess.tones, guess.confidence
    draft.array("vectors", vectors)
    draft.array("tone", tone)
    draft.array("tone_confidence", confidence)


def _write_names(draft: store.Draft, titles: Sequence[Title]) -> None:
    """Sorted hashes of folded names → rows, of titles and of people; and the names as written."""
    draft.strings("name", [title.name for title in titles])
    draft.strings("makers", ["\n".join(f"{c.role}\t{c.person}" for c in _makers(title)) for title in titles])
    pairs = sorted({(fold(name), row) for row, title in enumerate(titles) for name in title.names if fold(name)})
    draft.strings("title_name", [name for name, _ in pairs])
    _write_hashes(draft, "title_name", pairs)
    spelt = {fold(c.person): c.person for title in titles for c in title.credits}
    credited = {full: set[int]() for full in spelt}
    for row, title in enumerate(titles):
        for credit in title.credits:
            credited[fold(credit.person)].add(row)
    keys = [(full, full) for full in spelt] + family_names(titles)
    named = sorted({(key, row, spelt[full]) for key, full in keys for row in credited[full]})
    people = [(key, row) for key, row, _ in named]
    draft.strings("person", [person for _, _, person in named])
    _write_hashes(draft, "person", people)


def _makers(title: Title) -> list[Credit]:
    return [credit for credit in title.credits if credit.role in MAKERS]


def _write_hashes(draft: store.Draft, name: str, pairs: list[tuple[str, int]]) -> None:
    unsorted = hashes([key for key, _ in pairs])
    order = np.argsort(unsorted, kind="stable")
    draft.array(f"{name}.hash", unsorted[order])
    draft.array(f"{name}.order", order.astype(np.int32))
    draft.array(f"{name}.row", np.array([row for _, row in pairs], dtype=np.int32)[order])
