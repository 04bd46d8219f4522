"""From titles to columns: what the index keeps of each title so that limits are a comparison of arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import numpy as np

from nightcap.catalogue.title import GENRES, KINDS, Title
from nightcap.tone.axes import AXES
from nightcap.tone.notes import with_entailed

Array = np.ndarray[Any, Any]
#: stands for "not known" in the columns of whole numbers
UNKNOWN: Final = -1

#: column → value of a title; whole numbers, UNKNOWN where it has none
NUMBERS: Final[dict[str, Callable[[Title], int | None]]] = {
    "kind": lambda title: KINDS.index(title.kind),
    "year": lambda title: title.year,
    "end_year": lambda title: title.end_year,
    "runtime_minutes": lambda title: title.runtime_minutes,
    "total_minutes": lambda title: title.total_minutes,
    "episodes": lambda title: title.episodes,
    "ages_from": lambda title: title.ages_from,
}
#: column → labels of a title; becomes one column of booleans a label
LABELS: Final[dict[str, Callable[[Title], Iterable[str]]]] = {
    "original_language": lambda title: title.languages[:1],
    # the main producer alone: nobody means a Franco-Bolivian film in Quechua by "a French film"
    "main_country": lambda title: title.countries[:1],
    "genre": lambda title: title.genres,
    "note": lambda title: with_entailed(title.content_notes or ()),
    "source": lambda title: (title.source,),
}


def number_columns(titles: Sequence[Title]) -> dict[str, Array]:
    """Each column of NUMBERS as int32 (n,)."""
    return {
        name: np.array([UNKNOWN if (v := of(t)) is None else v for t in titles], dtype=np.int32)
        for name, of in NUMBERS.items()
    }


def label_columns(titles: Sequence[Title]) -> dict[str, tuple[list[str], Array]]:
    """Each facet of LABELS as (labels in use, booleans (labels, n))."""
    columns = {}
    for name, of in LABELS.items():
        sets = [set(of(title)) for title in titles]
        labels = sorted(set().union(*sets)) if sets else []
        place = {label: row for row, label in enumerate(labels)}
        matrix = np.zeros((len(labels), len(titles)), dtype=np.bool_)
        for column, own in enumerate(sets):
            for label in own:
                matrix[place[label], column] = True
        columns[name] = (labels, matrix)
    return columns


def genre_bits(titles: Sequence[Title]) -> Array:
    """Genres as bits of uint32 (n,), in the order of GENRES: what two titles share is one AND of these."""
    return np.array([sum(1 << GENRES.index(genre) for genre in set(t.genres)) for t in titles], dtype=np.uint32)


def judged_tone(titles: Sequence[Title]) -> tuple[Array, Array]:
    """Tone as judged, float32 (n, 7), and whether it was judged, bool (n,)."""
    tone = np.full((len(titles), len(AXES)), 0.5, dtype=np.float32)
    judged = np.zeros(len(titles), dtype=np.bool_)
    for row, title in enumerate(titles):
        if title.tone is not None:
            tone[row], judged[row] = list(title.tone.as_dict().values()), True
    return tone, judged


def acclaim(titles: Sequence[Title]) -> Array:
    """Acclaim as float32 (n,), NaN where nobody has said."""
    return np.array([np.nan if t.acclaim is None else t.acclaim for t in titles], dtype=np.float32)
