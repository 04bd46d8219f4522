"""The catalogue's derived index, opened for asking (`building` makes it)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

import numpy as np

from nightcap.catalogue import facets
from nightcap.catalogue.facets import Array
from nightcap.catalogue.family_names import ALONE
from nightcap.catalogue.lexical import Lexical
from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import KINDS, Role
from nightcap.store import index as store
from nightcap.store.remembered import Remembered
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


def hashes(keys: Sequence[str]) -> Array:
    """Of folded names, uint64 (n,)."""
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

    def credited(self, person: str) -> Sequence[str]:
        """Ids of the titles that credit a person of exactly this name (folded)."""
        rows = dict.fromkeys(row for row, _ in self._look_up("person", person))
        return [self.strings("id")[row] for row in rows]

    def makers(self, title_id: str) -> Sequence[tuple[Role, str]]:
        """The directors, creators and writers of a title, each with the role, in the order of its credits."""
        row = self.row(title_id)
        lines = self.strings("makers")[row].splitlines() if row is not None else []
        return [(MAKERS[MAKERS.index(role)], person) for role, _, person in (line.partition("\t") for line in lines)]

    def film_minutes(self, title_id: str) -> int | None:
        """How long a film lasts; None for a series, and where it is not known."""
        row = self.row(title_id)
        if row is None or KINDS[int(self.column("kind")[row])] != "film":
            return None
        minutes = int(self.column("runtime_minutes")[row])
        return None if minutes == facets.UNKNOWN else minutes

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
        sorted_, wanted = self.column(f"{table}.hash"), hashes([key])[0]
        start = sorted_.searchsorted(wanted)
        if start == len(sorted_) or sorted_[start] != wanted:  # nearly all of what an article writes in capitals
            return []
        end = sorted_.searchsorted(wanted, "right")
        rows, places = self.column(f"{table}.row")[start:end], self.column(f"{table}.order")[start:end]
        return list(zip(rows.tolist(), places.tolist(), strict=True))


def _nothing_kept() -> Remembered:
    return Remembered(lambda: 0, most=_MOST_KEPT)


def open_current(folder: Path) -> CatalogueIndex | None:
    """The current index of a folder, or None where it must be built first."""
    generation = store.current(folder)
    return CatalogueIndex(generation) if generation else None
