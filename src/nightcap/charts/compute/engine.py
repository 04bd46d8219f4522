"""What an engine does for the one expression: reads plays, holds small tables, runs frames."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, Self

from nightcap.errors import BadFile

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    import numpy.typing as npt

Type = Literal["int", "text", "bool"]

#: the columns of plays as the fixed schema names them
SCHEMA: Final = ("play_id", "viewer", "title", "season", "episode", "started_at", "seconds", "area", "device")
#: those without which there is no play at all; the others may be missing and count as null
NEEDED: Final = ("viewer", "title", "started_at", "seconds")
#: a season, an area or a device that is not there; SQL joins nulls to nothing
NONE: Final = ""
NO_EPISODE: Final = -1


def check_columns(file: str, columns: Collection[str]) -> None:
    """Raise BadFile where a file of plays lacks a column without which there is no play."""
    if missing := [name for name in NEEDED if name not in columns]:
        what = f"lacks the column{'s'[: len(missing) > 1]} {', '.join(missing)}."
        raise BadFile(file, what, hint=f"Plays have the columns {', '.join(SCHEMA)} (docs/charts.md).")


class Engine(Protocol):
    """DuckDB or Spark, under narwhals."""

    def plays(self, files: Sequence[str]) -> nw.LazyFrame[Any]:
        """Parquet files of plays as one frame, whatever types their columns have.

        Columns: `play_id` (null where the log has none), `viewer`, `title`, `season` (NONE for
        null), `episode` (NO_EPISODE for null), `started` (seconds since 1970, UTC), `seconds`,
        `area` and `device` (NONE for null); `mark`, a hash of `play_id` of 48 bits or more, `mark_all`, one of all the
        others, and `name`, one of title, season and whether there is an episode. What cannot be read as
        its column's type is null.
        """

    def table(self, columns: Mapping[str, Type], rows: Sequence[Sequence[Any]]) -> nw.LazyFrame[Any]:
        """A small table of our own."""

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """The frame, computed now and kept."""

    def repeated(self, frame: nw.LazyFrame[Any], mark: str) -> nw.LazyFrame[Any]:
        """The marks that occur more than once, computed now; a frame of that column."""

    def foremost(self, frame: nw.LazyFrame[Any], of: Sequence[str], value: str, size: int) -> nw.LazyFrame[Any]:
        """The frame without rows that cannot be among the first `size` of their group.

        Groups go by the columns `of`; the largest `value` is the first. An engine may keep more rows than it must.
        """

    def rows(self, frame: nw.LazyFrame[Any]) -> list[tuple[Any, ...]]:
        """The frame's rows, computed now, in its order if it is sorted."""

    def columns(self, frame: nw.LazyFrame[Any]) -> dict[str, npt.NDArray[np.int64]]:
        """The frame's columns of whole numbers, as `rows` gives them; null is NOTHING."""

    def close(self) -> None:
        """Let go of memory and of what was spilt."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
