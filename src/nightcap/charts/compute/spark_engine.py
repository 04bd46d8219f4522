"""Apache Spark under narwhals: for logs that one machine cannot hold (extra `spark`).

No Python runs on the workers: all is Spark's own expressions, and small tables are made in the driver's JVM.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.compute.engine import NO_EPISODE, Engine, Type, check_columns
from nightcap.charts.compute.rows import NOTHING
from nightcap.charts.compute.spark_session import LOCAL, Session, gist
from nightcap.charts.compute.sql import same_columns
from nightcap.errors import BadFile, Failure

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    import numpy.typing as npt

_TYPES: Final[Mapping[Type, str]] = {"int": "BIGINT", "text": "STRING", "bool": "BOOLEAN"}
_MARKS: Final = (
    "CASE WHEN play_id IS NOT NULL THEN xxhash64(play_id) END AS mark",
    "xxhash64(viewer, title, season, episode, started, area, device) AS mark_all",
    f"xxhash64(title, season, episode <> {NO_EPISODE}) AS name",
)
_WHOLE: Final = frozenset({"tinyint", "smallint", "int", "bigint"})


class Spark(Engine):
    """An engine over a Spark session.

    Args:
        master: where Spark runs ("spark://host:7077", "yarn", "local-cluster[2,1,1024]"); this machine when None.
        settings: more of Spark's settings, by name.

    Raises Failure where Spark or Java is missing, or the master cannot be reached.
    """

    def __init__(self, *, master: str | None = None, settings: Mapping[str, str] | None = None) -> None:
        self._own = Session(master or LOCAL, settings or {})
        self.session = self._own.spark

    def plays(self, files: Sequence[str]) -> nw.LazyFrame[Any]:
        selected = None
        for group in same_columns(files):
            frame = self._read(group)
            selected = frame if selected is None else selected.unionByName(frame)
        if selected is None:
            raise ValueError("no files")
        return _frame(selected.selectExpr("*", *_MARKS))

    def _read(self, files: Sequence[str]) -> Any:
        """Files whose columns are those of the first, in the engine's columns. Raises BadFile."""
        for file in files:
            if Path(file).name.startswith(("_", ".")):
                raise BadFile(file, 'is left out by Spark: its name begins with "_" or ".".', hint="Name it otherwise.")
        paths = [f"file:{Path(file).absolute()}" for file in files]
        try:
            schema = self.session.read.parquet(paths[0]).schema
        except Exception as error:
            raise BadFile(
                files[0], f"is no Parquet file that can be read ({gist(error)}).", hint="Write it again."
            ) from error
        types = {field.name.casefold(): field.dataType.simpleString() for field in schema.fields}
        check_columns(files[0], types)
        return self.session.read.schema(schema).parquet(*paths).selectExpr(*projection(types))

    def table(self, columns: Mapping[str, Type], rows: Sequence[Sequence[Any]]) -> nw.LazyFrame[Any]:
        from pyspark.sql import DataFrame  # noqa: PLC0415

        # through JSON into rows of the driver's JVM: createDataFrame would start Python on the workers for it,
        # and hide from Spark that the table is small
        schema = ", ".join(f"`{name}`: {_TYPES[kind]}" for name, kind in columns.items())
        text = json.dumps([dict(zip(columns, row, strict=True)) for row in rows])
        given = self.session.sql(
            f"SELECT inline(from_json(:rows, 'ARRAY<STRUCT<{schema}>>'))",
            args={"rows": text},
        )._jdf
        made = self.session._jsparkSession.createDataFrame(given.collectAsList(), given.schema())
        return _frame(DataFrame(made, self.session))

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        from pyspark import StorageLevel  # noqa: PLC0415

        # a checkpoint cuts the plan, which would be planned anew with all that is built on it
        native = frame.to_native()
        if self._own.is_local:
            return _frame(native.localCheckpoint(eager=True))
        if self.session.sparkContext.getCheckpointDir() is not None:
            return _frame(native.checkpoint(eager=True))
        # twice, so that a worker may be lost
        level = StorageLevel.MEMORY_AND_DISK_2
        return _frame(native.localCheckpoint(eager=True, storageLevel=level))

    def repeated(self, frame: nw.LazyFrame[Any], mark: str) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        # grouped rather than sorted: a sort of all marks would end on one worker
        times = frame.group_by(mark).agg(nw.len().alias("times"))
        return self.settle(times.filter(nw.col("times") > 1).select(mark))

    def foremost(self, frame: nw.LazyFrame[Any], of: Sequence[str], value: str, size: int) -> nw.LazyFrame[Any]:
        del of, value, size  # Spark finds the first of each group before it sorts the rest
        return frame

    def rows(self, frame: nw.LazyFrame[Any]) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in frame.to_native().collect()]

    def columns(self, frame: nw.LazyFrame[Any]) -> dict[str, npt.NDArray[np.int64]]:
        import numpy as np  # noqa: PLC0415

        names = frame.collect_schema().names()
        found = [[NOTHING if value is None else value for value in row] for row in self.rows(frame)]
        table = np.array(found, dtype=np.int64).reshape(len(found), len(names))
        return {name: table[:, place] for place, name in enumerate(names)}

    def close(self) -> None:
        self._own.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        alive, log = self._own.is_alive(), None
        of_spark = type(error).__module__.startswith(("pyspark", "py4j"))
        if isinstance(error, Exception) and (of_spark or not alive):
            log = self._own.keep_log()
        self.close()
        if log is not None and isinstance(error, Exception):
            told = gist(error) if alive else "its process has ended; is the memory enough?"
            raise Failure(f"Spark cannot compute the plays ({told}). Its log is {log}.") from error


def _frame(native: Any) -> nw.LazyFrame[Any]:
    import narwhals as nw  # noqa: PLC0415

    frame: nw.LazyFrame[Any] = nw.from_native(native)
    return frame


def projection(types: Mapping[str, str]) -> list[str]:
    """The expressions that make the engine's columns of columns of these types (Spark's names for them)."""
    text = {
        name: f"CAST({name} AS STRING)" if name in types else "CAST(NULL AS STRING)"
        for name in ("play_id", "viewer", "title", "area", "device")
    }
    season = "CAST(NULL AS STRING)" if "season" not in types else "season"
    if types.get("season", "string") != "string":
        season = f"CAST({_integer('season', types)} AS STRING)"
    return [
        f"nullif({text['play_id']}, '') AS play_id",
        f"{text['viewer']} AS viewer",
        f"{text['title']} AS title",
        f"coalesce({season}, '') AS season",
        f"coalesce({_integer('episode', types)}, CAST({NO_EPISODE} AS BIGINT)) AS episode",
        f"{_started(types['started_at'])} AS started",
        f"{_integer('seconds', types)} AS seconds",
        f"coalesce({text['area']}, '') AS area",
        f"coalesce({text['device']}, '') AS device",
    ]


def _started(kind: str) -> str:
    """Seconds since 1970, rounded down."""
    if kind == "bigint":  # nanoseconds (spark.sql.legacy.parquet.nanosAsLong)
        count, parts = "started_at", 1_000_000_000
    elif kind == "string":
        # Spark takes "12:00" for today, and "2025" for its first day
        dated = "CASE WHEN started_at RLIKE '^ *[0-9]{4}-[0-9]' THEN CAST(started_at AS TIMESTAMP) END"
        count, parts = f"unix_micros({dated})", 1_000_000
    else:
        count, parts = "unix_micros(CAST(started_at AS TIMESTAMP))", 1_000_000
    return f"({count} - pmod({count}, {parts})) div {parts}"


def _integer(name: str, types: Mapping[str, str]) -> str:
    if name not in types:
        return "CAST(NULL AS BIGINT)"
    if types[name] in _WHOLE:
        return f"CAST({name} AS BIGINT)"
    number = f"CAST({name} AS DOUBLE)"
    return f"CASE WHEN {number} = floor({number}) THEN CAST({number} AS BIGINT) END"
