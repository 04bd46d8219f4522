"""DuckDB inside this process, with a bound on its memory and a folder to spill to."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.compute.engine import NO_EPISODE, Engine, Type, check_columns
from nightcap.charts.compute.job import MEMORY
from nightcap.charts.compute.rows import NOTHING
from nightcap.charts.compute.sql import first_line, projection, quoted, same_columns
from nightcap.charts.compute.streaming import portions
from nightcap.errors import BadFile, Failure

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    import numpy.typing as npt

#: marks for which memory is asked at a time
_MORE: Final = 2**24
_NUMPY: Final[Mapping[Type, str]] = {"int": "int64", "text": "object", "bool": "bool"}


class DuckDB(Engine):
    """An engine over an in-memory DuckDB.

    Args:
        memory: the most it may hold, such as "2GB".
        spill: where it puts what does not fit; a temporary folder when None.
        threads: how many; all cores when None.
    """

    def __init__(self, *, memory: str = MEMORY, spill: Path | None = None, threads: int | None = None) -> None:
        import duckdb  # noqa: PLC0415

        _load_numpy()
        self._temporary = TemporaryDirectory(prefix="nightcap-spill-", dir=spill)
        try:
            self.connection = duckdb.connect(
                config={
                    "memory_limit": memory,
                    "temp_directory": self._temporary.name,
                    "threads": threads or os.cpu_count() or 1,
                    "preserve_insertion_order": False,
                    "autoinstall_known_extensions": False,
                    "autoload_known_extensions": False,
                }
            )
        except duckdb.Error as error:
            self._temporary.cleanup()
            raise Failure(f'DuckDB does not take the memory limit "{memory}": {error}') from error
        self.connection.execute("SET TimeZone = 'UTC'; SET parquet_metadata_cache = true")
        # relations show a bar of their own where a query takes seconds
        self.connection.execute("SET progress_bar_time = 1000000000")
        self.bytes = _bytes(str(self.connection.sql("SELECT current_setting('memory_limit')").fetchall()[0][0]))
        self._names = (f"settled_{n}" for n in count())

    def plays(self, files: Sequence[str]) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        selects = [
            f"SELECT {self._projection(group[0])} FROM read_parquet([{', '.join(map(quoted, group))}])"
            for group in same_columns(files)
        ]
        union = "\nUNION ALL\n".join(selects)
        inner = f"SELECT *, {MARK} AS mark, {MARK_ALL} AS mark_all, {_NAME} AS name FROM ({union})"
        return nw.from_native(self.connection.sql(inner))

    def _projection(self, file: str) -> str:
        """The columns of a file as the engine's contract wants them. Raises BadFile."""
        import duckdb  # noqa: PLC0415

        try:
            described = self.connection.sql(f"DESCRIBE SELECT * FROM read_parquet({quoted(file)})").fetchall()
        except duckdb.Error as error:
            problem = f"is no Parquet file that can be read ({first_line(error)})."
            raise BadFile(file, problem, hint="Write it again, or name the log it was made from.") from error
        types = {name.casefold(): kind for name, kind, *_ in described}
        check_columns(file, types)
        return projection(types)

    def table(self, columns: Mapping[str, Type], rows: Sequence[Sequence[Any]]) -> nw.LazyFrame[Any]:
        arrays = {
            column: _array([row[place] for row in rows], _NUMPY[kind])
            for place, (column, kind) in enumerate(columns.items())
        }
        typed = {"int": "BIGINT", "text": "VARCHAR", "bool": "BOOLEAN"}
        select = ", ".join(f'"{column}"::{typed[kind]} AS "{column}"' for column, kind in columns.items())
        return self._registered(arrays, f"SELECT {select} FROM given")

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        name = next(self._names)
        frame.to_native().create(name)
        return nw.from_native(self.connection.table(name))

    def repeated(self, frame: nw.LazyFrame[Any], mark: str) -> nw.LazyFrame[Any]:
        query = f"SELECT {mark} FROM ({frame.to_native().sql_query()}) WHERE {mark} IS NOT NULL"
        if (marks := self._numbers(query)) is None:
            return self._repeated_on_disk(query, mark)
        marks.sort()
        several = marks[1:][marks[1:] == marks[:-1]]
        return self._registered({mark: several}, f"SELECT DISTINCT {mark} FROM given")

    def _numbers(self, query: str) -> npt.NDArray[np.uint64] | None:
        """The values of a query's one column; None where they are more than memory may hold."""
        import numpy as np  # noqa: PLC0415

        found, count = np.empty(0, np.uint64), 0
        with closing(portions(self.connection.sql(query))) as some:
            for portion in some:
                if count + len(portion) > len(found):
                    found.resize(len(found) + max(_MORE, len(portion)), refcheck=False)
                found[count : count + len(portion)] = portion
                count += len(portion)
                if count * found.itemsize > self.bytes:
                    return None
        return found[:count]

    def _repeated_on_disk(self, query: str, mark: str) -> nw.LazyFrame[Any]:
        """As `repeated`, for more marks than memory holds."""
        # sorted rather than grouped: 4 + 2 bytes and their null flags make a sort key of 8, which takes less than
        # half the time and the memory of a table of hashes
        parts = f"({mark} >> 16)::UINTEGER AS high, ({mark} & 65535)::USMALLINT AS low"
        before = "lag(high) OVER sorted AS high_before, lag(low) OVER sorted AS low_before"
        pairs = f"SELECT high, low, {before} FROM (SELECT {parts} FROM ({query})) WINDOW sorted AS (ORDER BY high, low)"
        several = f"SELECT DISTINCT (high::UBIGINT << 16) | low AS {mark} FROM ({pairs})"
        return self._created(f"{several} WHERE high = high_before AND low = low_before")

    def _registered(self, arrays: Mapping[str, Any], query: str) -> nw.LazyFrame[Any]:
        """A table of a query over arrays, which it knows as `given`."""
        self.connection.register("given", arrays)
        try:
            return self._created(query)
        finally:
            self.connection.unregister("given")

    def _created(self, query: str) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        name = next(self._names)
        self.connection.execute(f'CREATE TABLE "{name}" AS {query}')
        return nw.from_native(self.connection.table(name))

    def foremost(self, frame: nw.LazyFrame[Any], of: Sequence[str], value: str, size: int) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        settled, groups = self.settle(frame).to_native().sql_query(), ", ".join(of)
        least = f"SELECT {groups}, list_min(max({value}, {size})) AS least FROM ({settled}) GROUP BY {groups}"
        query = f"SELECT * EXCLUDE (least) FROM ({settled}) JOIN ({least}) USING ({groups}) WHERE {value} >= least"
        return nw.from_native(self.connection.sql(query))

    def rows(self, frame: nw.LazyFrame[Any]) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = frame.to_native().fetchall()
        return found

    def columns(self, frame: nw.LazyFrame[Any]) -> dict[str, npt.NDArray[np.int64]]:
        import numpy as np  # noqa: PLC0415

        found = frame.to_native().fetchnumpy()
        return {name: np.ma.filled(column, NOTHING).astype(np.int64) for name, column in found.items()}

    def close(self) -> None:
        self.connection.close()
        self._temporary.cleanup()


#: 48 bits of an id
MARK: Final = "hash(play_id) >> 16"
#: 48 bits of all that makes a play without an id
MARK_ALL: Final = "hash(viewer, title, season, episode, started, area, device) >> 16"
#: 63 bits of a name
_NAME: Final = f"(hash(title, season, episode <> {NO_EPISODE}) >> 1)::BIGINT"


def _load_numpy() -> None:
    """Load numpy, unless that was done, in a way that it sorts with AVX2 at most.

    Some processors are slow to write what AVX-512 picks out of a register, and a sort takes five times as long on them.
    """
    if "numpy" in sys.modules:
        return
    with warnings.catch_warnings():
        # that there is no AVX-512 here
        warnings.simplefilter("ignore", ImportWarning)
        os.environ.setdefault("NPY_DISABLE_CPU_FEATURES", "X86_V4 AVX512_ICL AVX512_SPR AVX512_SKX AVX512F")
        import numpy as np  # noqa: F401, PLC0415


def _bytes(said: str) -> float:
    """A size as DuckDB says it ("1.8 GiB")."""
    number, unit = said.split()
    return float(number) * 2.0 ** (10 * ("bytes", "KiB", "MiB", "GiB", "TiB").index(unit))


def _array(values: list[Any], kind: str) -> Any:
    """The values as numpy's, with room for None."""
    import numpy as np  # noqa: PLC0415

    return np.array(values, dtype="object" if None in values else kind)


@contextmanager
def duckdb_errors() -> Iterator[None]:
    """DuckDB's errors in our words: what is wrong and what to do."""
    import duckdb  # noqa: PLC0415

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise Failure(f"The memory is not enough ({first_line(error)}). Give more with --memory.") from error
    except duckdb.IOException as error:
        text = first_line(error)
        if "space" in text.casefold():
            raise Failure(
                f"No space is left on the disk ({text}). Free some, or name another disk with --spill."
            ) from error
        raise Failure(f"A file cannot be read or written ({text}). Check the logs, and the free space.") from error
    except duckdb.Error as error:
        raise Failure(f"The plays cannot be computed ({first_line(error)}). Check the logs named.") from error
