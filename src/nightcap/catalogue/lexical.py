"""Search by words: BM25 over names, people, synopsis and keywords (tantivy)."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import tantivy

from nightcap.catalogue.facets import Array
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.errors import HomeError
from nightcap.store.index import BUILT_AGAIN

#: a word in the name says more than one in the synopsis
_BOOSTS: Final = {"name": 2.0, "people": 1.5, "text": 1.0}
_MAX_WORDS: Final = 64


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("row", fast=True)
    for field in _BOOSTS:
        builder.add_text_field(field, tokenizer_name="en_stem" if field == "text" else "default")
    return builder.build()


def write(folder: Path, titles: Sequence[Title]) -> None:
    """Index the titles; a title's row is its place in the sequence."""
    index = tantivy.Index(_schema(), path=str(folder))
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for row, title in enumerate(titles):
        document = tantivy.Document()
        document.add_unsigned("row", row)
        document.add_text("name", " ".join(fold(name) for name in title.names))
        document.add_text("people", " ".join(fold(c.person) + " " + fold(c.character or "") for c in title.credits))
        document.add_text("text", " ".join([title.synopsis or "", *title.keywords, *title.genres]))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Lexical:
    """An open lexical index."""

    def __init__(self, folder: Path) -> None:
        try:
            self._index = tantivy.Index.open(str(folder if os.access(folder, os.W_OK) else self._copied(folder)))
        except (OSError, ValueError) as error:
            raise HomeError(f"{folder}: the word index cannot be read ({error}). {BUILT_AGAIN}") from error
        self._searcher = self._index.searcher()

    def _copied(self, folder: Path) -> Path:
        """A copy that lasts as long as this object: tantivy locks what it reads, in the folder itself."""
        copy = Path(tempfile.mkdtemp(prefix="nightcap-"))
        weakref.finalize(self, shutil.rmtree, copy, ignore_errors=True)
        for file in folder.iterdir():
            shutil.copyfile(file, copy / file.name)
        return copy

    def scores(self, words: str, n: int, *, most: int = 400) -> Array:
        """BM25 of each of the n titles for the words, float32 (n,); 0 beyond the `most` best."""
        scores = np.zeros(n, dtype=np.float32)
        terms = " ".join(fold(words).split()[:_MAX_WORDS])
        if not terms:
            return scores
        query, _ = self._index.parse_query_lenient(terms, default_field_names=list(_BOOSTS), field_boosts=_BOOSTS)
        hits = self._searcher.search(query, most, count=False).hits
        addresses = [address for _, address in hits]
        if addresses:
            rows = np.array(self._searcher.fast_field_values("row", addresses), dtype=np.int64)
            scores[rows] = [score for score, _ in hits]
        return scores
