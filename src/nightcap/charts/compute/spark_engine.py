"""Apache Spark under narwhals: for logs that one machine cannot hold (extra `spark`)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from nightcap.charts.compute.engine import NEEDED, NO_EPISODE, SCHEMA, Engine, Type
from nightcap.charts.plays.play import NOWHERE
from nightcap.errors import BadFile, Failure

if TYPE_CHECKING:
    import narwhals as nw

#: Spark on this machine, with all its cores
LOCAL: Final = "local[*]"
#: times are UTC; casts that fail give null, which rule 1 tells, instead of ending the run
_SETTINGS: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "false",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}
#: on one machine: nothing listens to other machines, and a shuffle is not cut into the 200 parts of a cluster's
_ALONE: Final = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4",
    "spark.default.parallelism": "4",
}
_TYPES: Final[Mapping[Type, str]] = {"int": "long", "text": "string", "bool": "boolean"}
_MARK_ALL: Final = "xxhash64(viewer, title, season, episode, started, area, device)"
_WHOLE: Final = frozenset({"tinyint", "smallint", "int", "bigint"})
_NO_JAVA: Final = (
    "Spark needs Java 17 or newer, and none is found. Install a JDK (Debian: openjdk-17-jre-headless) or set "
    "JAVA_HOME; or leave out --engine spark."
)


class Spark(Engine):
    """An engine over a Spark session.

    Args:
        master: where Spark runs ("spark://host:7077", "yarn", "local-cluster[2,1,1024]"); this machine when None.

    Raises Failure where Spark or Java is missing, or the master cannot be reached.
    """

    def __init__(self, *, master: str | None = None) -> None:
        try:
            from pyspark.sql import SparkSession  # noqa: PLC0415
        except ImportError as error:
            raise Failure(
                "Spark is not installed. Add it: uv sync --extra spark (or pip install nightcap[spark])."
            ) from error
        check_java()
        place = master or LOCAL
        builder = SparkSession.builder.appName("nightcap").master(place)
        for key, value in {**_SETTINGS, **(_ALONE if place.startswith("local") else {})}.items():
            builder = builder.config(key, value)
        if place.startswith("local"):
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        try:
            self.session = builder.getOrCreate()
        except Exception as error:
            raise Failure(f"Spark does not start at {place} ({_gist(error)}). Check --master and Java.") from error
        self.session.sparkContext.setLogLevel("ERROR")
        self._names = (f"settled_{n}" for n in count())

    def plays(self, files: Sequence[str]) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        shapes: dict[str, list[str]] = {}
        for file in files:
            shapes.setdefault("\n".join(self._projection(file)), []).append(file)
        frames = [self.session.read.parquet(*group).selectExpr(*shape.split("\n")) for shape, group in shapes.items()]
        union = frames[0]
        for frame in frames[1:]:
            union = union.unionByName(frame)
        marks = (
            "*",
            "xxhash64(play_id) AS mark",
            "xxhash64(viewer, title, season, episode, started, area, device) AS mark_all",
        )
        return nw.from_native(union.selectExpr(*marks))

    def _projection(self, file: str) -> list[str]:
        try:
            described = self.session.read.parquet(file).dtypes
        except Exception as error:
            raise BadFile(
                file, f"is no Parquet file that can be read ({_gist(error)}).", hint="Write it again."
            ) from error
        types = {name.casefold(): kind for name, kind in described}
        if missing := [name for name in NEEDED if name not in types]:
            what = f"lacks the column{'s'[: len(missing) > 1]} {', '.join(missing)}."
            raise BadFile(file, what, hint=f"Plays have the columns {', '.join(SCHEMA)} (docs/charts.md).")
        return projection(types)

    def table(self, columns: Mapping[str, Type], rows: Sequence[Sequence[Any]]) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        schema = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in columns.items())
        return nw.from_native(self.session.createDataFrame([tuple(row) for row in rows], schema))

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        import narwhals as nw  # noqa: PLC0415

        kept: nw.LazyFrame[Any] = nw.from_native(frame.to_native().persist())
        return kept

    def rows(self, frame: nw.LazyFrame[Any]) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in frame.to_native().collect()]

    def close(self) -> None:
        self.session.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def check_java() -> None:
    """Raise Failure where no Java can be run, saying what to install."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else shutil.which("java")
    try:
        if java is None:
            raise Failure(_NO_JAVA)
        subprocess.run([java, "-version"], capture_output=True, check=True, timeout=60)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        raise Failure(_NO_JAVA) from error


def projection(types: Mapping[str, str]) -> list[str]:
    """The expressions that make the engine's columns of columns of these types (Spark's names for them)."""
    text = {
        name: f"CAST({name} AS STRING)" if name in types else "CAST(NULL AS STRING)"
        for name in ("play_id", "viewer", "title", "area", "device")
    }
    started = "started_at" if types["started_at"].startswith("timestamp") else "CAST(started_at AS TIMESTAMP)"
    season = "CAST(NULL AS STRING)" if "season" not in types else "season"
    if types.get("season", "string") != "string":
        season = f"CAST({_integer('season', types)} AS STRING)"
    return [
        f"nullif({text['play_id']}, '') AS play_id",
        f"{text['viewer']} AS viewer",
        f"{text['title']} AS title",
        f"coalesce({season}, '') AS season",
        f"coalesce({_integer('episode', types)}, CAST({NO_EPISODE} AS BIGINT)) AS episode",
        f"CAST(floor(unix_micros(CAST({started} AS TIMESTAMP)) / 1000000) AS BIGINT) AS started",
        f"{_integer('seconds', types)} AS seconds",
        f"coalesce({text['area']}, '{NOWHERE}') AS area",
        f"coalesce({text['device']}, '') AS device",
    ]


def _integer(name: str, types: Mapping[str, str]) -> str:
    if name not in types:
        return "CAST(NULL AS BIGINT)"
    if types[name] in _WHOLE:
        return f"CAST({name} AS BIGINT)"
    number = f"CAST({name} AS DOUBLE)"
    return f"CASE WHEN {number} = floor({number}) THEN CAST({number} AS BIGINT) END"


@contextmanager
def spark_errors() -> Iterator[None]:
    """Spark's errors in our words."""
    try:
        yield
    except Exception as error:
        if type(error).__module__.startswith(("pyspark", "py4j")):
            raise Failure(f"Spark cannot compute the plays ({_gist(error)}). Its own log tells more.") from error
        raise


def _gist(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300].removesuffix(".")
