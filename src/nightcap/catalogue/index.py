"""The catalogue's derived index: built from titles, opened for asking."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

import numpy as np

from nightcap.catalogue import facets
from nightcap.catalogue.facets import Array
from nightcap.catalogue.family_names import ALONE, family_names
from nightcap.catalogue.lexical import Lexical
from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import KINDS, Credit, Role, Title
from nightcap.store import index as store
from nightcap.store.remembered import Remembered
from nightcap.tone import encoder, estimate
from nightcap.tone.axes import AXES, Tone
from nightcap.tone.notes import with_entailed

#: how near (0..100, rapidfuzz's ratio) a misspelt name must come
_NEAR_ENOUGH: Final = 84.0
#: titles whose names may hold the same words, for these to tell a series
_MOST_HOLDING: Final = 60
#: the roles of those who made a title, as the index holds them
MAKERS: Final[tuple[Role, ...]] = ("director", "creator", "writer")
#: arrays over all titles that are kept, of some 150 kB each in a catalogue of 36,000
_MOST_KEPT: Final = 64


def build(folder: Path, titles: Sequence[Title], *, edition: int) -> None:
    """Write a new generation of the index for these titles and make it the current one."""
    from nightcap.catalogue import lexical  # noqa: PLC0415

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
    hashes = _hashes([key for key, _ in pairs])
    order = np.argsort(hashes, kind="stable")
    draft.array(f"{name}.hash", hashes[order])
    draft.array(f"{name}.order", order.astype(np.int32))
    draft.array(f"{name}.row", np.array([row for _, row in pairs], dtype=np.int32)[order])


def _hashes(keys: Sequence[str]) -> Array:
    digests = b"".join([blake2b(key.encode(), digest_size=8).digest() for key in keys])
    return np.frombuffer(digests, dtype=np.uint64)


class CatalogueIndex:
    """An open index; also the Gazetteer of its catalogue. Columns are arrays of shape (n,) or (labels, n)."""

    def __init__(self, generation: store.Generation) -> None:
        self._generation = generation
        self.edition: int = generation.manifest["edition"]
        self.count: int = generation.manifest["count"]
        self.labels: dict[str, list[str]] = generation.manifest["labels"]
        self._columns: dict[str, Array] = {}
        self._kept = _nothing_kept()
        self._tables: dict[str, store.Strings] = {}

    def column(self, name: str) -> Array:
        """A facet as it was built (facets.NUMBERS, facets.LABELS, tone, tone_confidence, acclaim, vectors …)."""
        if name not in self._columns:
            self._columns[name] = self._generation.array(name)
        return self._columns[name]

    def kept(self, what: Hashable, make: Callable[[], Array]) -> Array:
        """What `make` gives for all titles, made once while it is among the last _MOST_KEPT that were wanted.

        For what request after request asks of the whole catalogue; nobody may change the array.
        """
        return self._kept.one(what, make)

    def overlay(self, rows: Array, tone: Array, confidence: Array, notes: Mapping[str, Sequence[int]]) -> None:
        """Let what was learned since the build stand in for what was built; in memory only, the files stay.

        Args:
            rows: k rows, int64.
            tone: their tone, float32 (k, 7).
            confidence: how sure that is, float32 (k,); see Pick.tone_confidence.
            notes: content note → rows that carry it as well, with what it entails. `notes_known` stays as it
                is: that one note is known does not mean that somebody looked for all.
        """
        for name, values in (("tone", tone), ("tone_confidence", confidence)):
            column = self.column(name).copy()  # the built one is mapped from a file
            column[rows] = values
            self._columns[name] = column
        self._kept = _nothing_kept()
        if notes:
            self._overlay_notes(notes)

    def _overlay_notes(self, notes: Mapping[str, Sequence[int]]) -> None:
        carriers: dict[str, list[int]] = {}
        for note, rows in notes.items():
            for each in with_entailed((note,)):
                carriers.setdefault(each, []).extend(rows)
        own = self.labels["note"]
        labels = [*own, *sorted(set(carriers) - set(own))]
        matrix = np.zeros((len(labels), self.count), dtype=np.bool_)
        matrix[: len(own)] = self.column("note")
        for note, rows in carriers.items():
            matrix[labels.index(note), rows] = True
        self.labels = {**self.labels, "note": labels}
        self._columns["note"] = matrix

    def tone(self, row: int) -> tuple[Tone, float]:
        """A title's tone, to four digits, and how sure that is; see Pick.tone_confidence."""
        values = (round(float(value), 4) for value in self.column("tone")[row])
        return Tone(**dict(zip(AXES, values, strict=True))), float(self.column("tone_confidence")[row])

    def labelled(self, facet: str, label: str) -> Array:
        """Which titles carry the label, bool (n,); all False for a label that no title carries."""
        try:
            row: Array = self.column(facet)[self.labels[facet].index(label)]
        except ValueError:
            return np.zeros(self.count, dtype=np.bool_)
        return row

    def cosine(self, vector: Array) -> Array:
        """Cosine of every title's text with a vector of length 1 (256,), float32 (n,).

        einsum, not BLAS: the product is bound by memory, and BLAS's second thread makes it ten times slower
        on a machine that is busy with anything else (1.3 ms against 12 to 16 ms for 36,000 titles).
        """
        product: Array = np.einsum("ij,j->i", self.column("vectors"), vector)
        return product

    def strings(self, name: str) -> store.Strings:
        if name not in self._tables:
            self._tables[name] = self._generation.strings(name)
        return self._tables[name]

    @cached_property
    def lexical(self) -> Lexical:
        return Lexical(self._generation.lexical)

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return {id_: row for row, id_ in enumerate(self.strings("id").all())}

    def row(self, title_id: str) -> int | None:
        return self._row_of.get(title_id)

    def rows(self, title_ids: Sequence[str]) -> Array:
        """The rows of those titles that the index has, int64."""
        return np.array([row for id_ in title_ids if (row := self._row_of.get(id_)) is not None], dtype=np.int64)

    def ref(self, row: int) -> TitleRef:
        year = int(self.column("year")[row])
        kind = KINDS[int(self.column("kind")[row])]
        return TitleRef(
            self.strings("id")[row], self.strings("name")[row], kind, None if year == facets.UNKNOWN else year
        )

    def titles(self, name: str) -> Sequence[TitleRef]:
        """Every title of exactly this name, the best regarded and then the newest first."""
        return self._best_first({row for row, _ in self._look_up("title_name", name)})

    def holding(self, words: str) -> Sequence[TitleRef]:
        """Titles of which a name holds these words side by side, "kiki" also as "Kiki's"; none of more than a few."""
        wanted = fold(words)
        if not wanted:
            return []
        inside, owning = f" {wanted} ", f" {wanted}s "
        rows = {
            row for name, row in zip(self.folded_names, self.rows_of_names, strict=True)
            if wanted in name and (inside in (padded := f" {name} ") or owning in padded)
        }  # fmt: skip
        return self._best_first(rows) if len(rows) <= _MOST_HOLDING else []

    def _best_first(self, rows: set[int]) -> list[TitleRef]:
        if len(rows) < 2:  # nearly all
            return [self.ref(row) for row in rows]
        acclaim, year = self.column("acclaim"), self.column("year")
        best = sorted(rows, key=lambda row: (-np.nan_to_num(float(acclaim[row]), nan=0.0), -int(year[row])))
        return [self.ref(row) for row in best]

    def people(self, name: str) -> Sequence[str]:
        """Persons of exactly this name (folded), as the catalogue spells them; of a last name, who is meant by it."""
        found = self._look_up("person", name)
        if not found and name[:1].isupper():
            found = self._look_up("person", f"{name}{ALONE}")
        return sorted({self.strings("person")[place] for _, place in found})

    def makers(self, title_id: str) -> Sequence[tuple[Role, str]]:
        """The directors, creators and writers of a title, each with the role, in the order of its credits."""
        row = self.row(title_id)
        lines = self.strings("makers")[row].splitlines() if row is not None else []
        return [(MAKERS[MAKERS.index(role)], person) for role, _, person in (line.partition("\t") for line in lines)]

    def with_person(self, name: str) -> Array:
        """Which titles credit this person, bool (n,)."""
        mask = np.zeros(self.count, dtype=np.bool_)
        mask[[row for row, _ in self._look_up("person", name)]] = True
        return mask

    def closest(self, name: str) -> TitleRef | None:
        """The title whose name comes nearest to a misspelt one; None when nothing is near enough."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415  # only misspelt names need it

        wanted = fold(name)
        found = process.extractOne(wanted, self.folded_names, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
        if found is None or len(wanted) < 4:
            return None
        same = self.titles(found[0])
        return same[0] if same else None

    @cached_property
    def folded_names(self) -> list[str]:
        """Every name of every title, folded, in order."""
        return self.strings("title_name").all()

    @cached_property
    def rows_of_names(self) -> list[int]:
        """The row of the title that bears each of `folded_names`."""
        rows = np.empty(len(self.column("title_name.row")), dtype=np.int32)
        rows[self.column("title_name.order")] = self.column("title_name.row")
        found: list[int] = rows.tolist()
        return found

    def _look_up(self, table: str, name: str) -> list[tuple[int, int]]:
        """(row of the title, place in the table's strings) for each exact match of the folded name."""
        key = fold(name)
        if not key:
            return []
        hashes, wanted = self.column(f"{table}.hash"), _hashes([key])[0]
        start = hashes.searchsorted(wanted)
        if start == len(hashes) or hashes[start] != wanted:  # nearly all of what an article writes in capitals
            return []
        end = hashes.searchsorted(wanted, "right")
        rows, places = self.column(f"{table}.row")[start:end], self.column(f"{table}.order")[start:end]
        return list(zip(rows.tolist(), places.tolist(), strict=True))


def _nothing_kept() -> Remembered:
    return Remembered(lambda: 0, most=_MOST_KEPT)


def open_current(folder: Path) -> CatalogueIndex | None:
    """The current index of a folder, or None where it must be built first."""
    generation = store.current(folder)
    return CatalogueIndex(generation) if generation else None
