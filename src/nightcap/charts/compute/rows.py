"""Rows of computed charts, kept by column: there are hundreds of thousands of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from nightcap.catalogue.title import Kind
from nightcap.charts.compute.calendar import to_date, to_day

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: the fields of a Row before those of its momentum, in their order
Facts = tuple[str, str, date, int, str, str | None, Kind, int, int | None, int | None, bool, bool]


class Row(NamedTuple):
    """A place on a computed list.

    `week` is its last day. `seconds` and `micro_views` (views in millionths; None where no runtime
    is known) are unrounded. `minutes` is the runtime as of that week, None where areas differ or
    none is known. Weeks on the list, peak and movement count the weeks computed.
    """

    area: str
    category: str
    week: date
    rank: int
    show_title: str
    season_title: str | None
    kind: Kind
    seconds: int
    micro_views: int | None
    minutes: int | None
    is_staggered: bool = False
    is_live: bool = False
    weeks_on_chart: int = 1
    previous_rank: int | None = None
    peak: int = 0
    is_new: bool = True
    is_return: bool = False


#: a column of a table by the name of a Row's field: text as objects, `week` as the number of its last day, and what is
#: None as NOTHING
Columns = Mapping[str, "npt.NDArray[Any]"]
NOTHING: Final = -1
_MAY_BE_NONE: Final = frozenset({"micro_views", "minutes", "previous_rank"})
_TEXT: Final = frozenset({"area", "category", "show_title", "season_title", "kind"})
#: the fields of Facts
FACTS: Final = Row._fields[:12]


@dataclass(frozen=True, slots=True, eq=False)
class Rows(Iterable[Row]):
    """The rows of all lists, in order; each is made when it is asked for."""

    columns: Columns

    def __len__(self) -> int:
        return len(self.columns["rank"])

    def __iter__(self) -> Iterator[Row]:
        return map(Row._make, tuples(self.columns, Row._fields))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Rows:
        """These rows by column."""
        return cls(columns(tuple(rows), Row._fields))

    @property
    def weeks(self) -> list[date]:
        """The last days of the weeks that have rows, in order."""
        return [to_date(day) for day in sorted(set(self.columns["week"].tolist()))]

    @property
    def areas(self) -> set[str]:
        """The areas that have rows."""
        return set(self.columns["area"].tolist())

    @property
    def most_seconds(self) -> int:
        """The seconds of what was watched most; 0 where there are no rows."""
        return int(self.columns["seconds"].max(initial=0))


def tuples(columns: Columns, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of these columns."""
    return zip(*(_values(name, columns[name]) for name in names), strict=True)


def columns(rows: Sequence[Row | Facts], names: Sequence[str]) -> dict[str, npt.NDArray[Any]]:
    """The columns of rows, of which `names` are the fields."""
    values = zip(*rows, strict=True) if rows else [()] * len(names)
    return {name: _column(name, cells) for name, cells in zip(names, values, strict=True)}


def texts(values: Sequence[str | None]) -> npt.NDArray[np.object_]:
    """Text as a column, or to pick a column's values from."""
    import numpy as np  # noqa: PLC0415

    return np.array(values, dtype=object)


def _values(name: str, column: npt.NDArray[Any]) -> list[Any]:
    values: list[Any] = column.tolist()
    if name == "week":
        dates = cache(to_date)
        return [dates(day) for day in values]
    return [None if value < 0 else value for value in values] if name in _MAY_BE_NONE else values


def _column(name: str, cells: Sequence[Any]) -> npt.NDArray[Any]:
    import numpy as np  # noqa: PLC0415

    if name in _TEXT:
        return texts(cells)
    if name == "week":
        return np.array([to_day(day) for day in cells], dtype=np.int64)
    if name.startswith("is_"):
        return np.array(cells, dtype=bool)
    return np.array([NOTHING if cell is None else cell for cell in cells], dtype=np.int64)
