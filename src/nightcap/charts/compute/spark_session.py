"""A Spark of our own: found fit to start, started without noise, and ended with all its processes."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from nightcap.errors import Failure

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

#: Spark on this machine, with all its cores
LOCAL: Final = "local[*]"
OLDEST_JAVA: Final = 17
#: times are UTC; casts that fail give null, which rule 1 tells, instead of ending the run
_MEANING: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "false",
    "spark.sql.caseSensitive": "false",
    "spark.sql.legacy.parquet.nanosAsLong": "true",
    "spark.ui.showConsoleProgress": "false",
}
#: what Java spends on compiling code for the long run and on collecting garbage beside the work is more than all else
_SHORT_RUNS: Final = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
#: on one machine: nothing listens to other machines, no page, and a shuffle is not cut into the 200 parts of a
#: cluster's; plans are not made anew while they run, which costs more than it saves
_ALONE: Final = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.adaptive.enabled": "false",
    "spark.driver.defaultJavaOptions": _SHORT_RUNS,
    "spark.executor.defaultJavaOptions": _SHORT_RUNS,
}
_SECONDS_TO_ANSWER: Final = 5
_NO_JAVA: Final = (
    f"Spark needs Java {OLDEST_JAVA} or newer, and {{found}}. Install a JDK (Debian: apt install "
    f"openjdk-{OLDEST_JAVA}-jre-headless) or set JAVA_HOME; or leave out --engine spark."
)
_NO_SPARK: Final = (
    "Spark is not installed. Run it with: uv run --extra spark nightcap … (or pip install 'nightcap[spark]')."
)
_VERSION: Final = re.compile(r'version "(?:1\.)?(\d+)')


def check_java() -> None:
    """Raise Failure where no Java can be run that Spark takes, saying what to install."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else shutil.which("java")
    if java is None:
        raise Failure(_NO_JAVA.format(found="none is found"))
    try:
        told = subprocess.run([java, "-version"], capture_output=True, check=True, timeout=60, text=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        raise Failure(_NO_JAVA.format(found=f"{java} does not run")) from error
    version = _VERSION.search(told.stderr + told.stdout)
    if version is not None and int(version[1]) < OLDEST_JAVA:
        raise Failure(_NO_JAVA.format(found=f"{java} is Java {version[1]}"))


def check_master(place: str) -> None:
    """Raise Failure where nobody listens at the address of a master; Spark itself would try for minutes."""
    if not place.startswith(("spark://", "k8s://")):
        return
    addresses = place.removeprefix("spark://").removeprefix("k8s://").removeprefix("https://").removeprefix("http://")
    problem: Exception | None = None
    for address in addresses.split(","):
        host, _, port = address.partition("/")[0].rpartition(":")
        try:
            with socket.create_connection((host.strip("[]"), int(port)), timeout=_SECONDS_TO_ANSWER):
                return
        except (OSError, ValueError) as error:
            problem = error
    raise Failure(f"No Spark master answers at {place} ({problem}). Check --master, and that it runs.")


class Session:
    """A session, with the log of its Java process in a file.

    Args:
        place: the master.
        settings: more of Spark's settings, by name.

    Raises Failure where Spark does not start.
    """

    def __init__(self, place: str, settings: Mapping[str, str]) -> None:
        try:
            from pyspark import SparkConf, SparkContext  # noqa: PLC0415
            from pyspark.sql import SparkSession  # noqa: PLC0415
        except ImportError as error:
            raise Failure(_NO_SPARK) from error
        if SparkContext._active_spark_context is not None:
            raise Failure("A Spark session runs in this process already. Stop it first.")
        check_java()
        check_master(place)
        self.is_local = place.startswith("local")
        self._folder = TemporaryDirectory(prefix="nightcap-spark-", ignore_cleanup_errors=True)
        self.log = Path(self._folder.name) / "spark.log"
        self._context: Any = SparkContext
        self._sessions: Any = SparkSession
        self._application = ""
        parts = str(max(2, min(8, os.cpu_count() or 2)))
        alone = {**_ALONE, "spark.sql.shuffle.partitions": parts, "spark.local.dir": self._folder.name}
        conf = SparkConf(loadDefaults=False).setMaster(place).setAppName("nightcap")
        for key, value in {**_MEANING, **(alone if self.is_local else {}), **settings}.items():
            conf.set(key, value)
        try:
            self._launch(conf)
            self.spark: SparkSession = SparkSession.builder.config(conf=conf).getOrCreate()
        except Exception as error:
            told = self._last_words() or gist(error)
            self.close()
            raise Failure(f"Spark does not start at {place} ({told}). Check --master and Java.") from error
        self._application = str(self.spark.sparkContext.applicationId)

    def _launch(self, conf: Any) -> None:
        from pyspark.java_gateway import launch_gateway  # noqa: PLC0415

        with self.log.open("wb") as log, _environment({"SPARK_LOCAL_IP": "127.0.0.1"} if self.is_local else {}):
            gateway = launch_gateway(conf, popen_kwargs={"stdout": log, "stderr": log})
        self._context._ensure_initialized(gateway=gateway)

    def is_alive(self) -> bool:
        """Whether its Java process runs."""
        gateway = self._context._gateway
        return gateway is not None and (gateway.proc is None or gateway.proc.poll() is None)

    def keep_log(self) -> Path:
        """Save the log from being removed; its path from now on."""
        kept = self._folder.name.rstrip("/") + ".log"
        shutil.copyfile(self.log, kept)
        return Path(kept)

    def close(self) -> None:
        """End the session, its workers and its Java process."""
        try:
            if self.is_alive() and (context := self._context._active_spark_context) is not None:
                home = Path(str(context._jvm.java.lang.System.getenv("SPARK_HOME") or "."))
                context.stop()
                # a local cluster leaves its workers' folders beside Spark's own files
                if self.is_local and self._application:
                    shutil.rmtree(home / "work" / self._application, ignore_errors=True)
        finally:
            self._end_java()
            self._folder.cleanup()

    def _end_java(self) -> None:
        gateway, context = self._context._gateway, self._context
        context._active_spark_context = context._gateway = context._jvm = None
        self._sessions._instantiatedSession = None
        if gateway is None or gateway.proc is None:
            return
        gateway.shutdown()
        gateway.proc.stdin.close()
        try:
            gateway.proc.wait(30)
        except subprocess.TimeoutExpired:
            gateway.proc.kill()
            gateway.proc.wait()

    def _last_words(self) -> str | None:
        """What a Java process that ended at once has said."""
        if self.is_alive() or not self.log.exists():
            return None
        lines = self.log.read_text("utf-8", "replace").splitlines()
        told = [line for line in lines if "Exception" in line or line.startswith("Error")]
        return told[0].partition("Exception: ")[2] or told[0] if told else None


def gist(error: Exception) -> str:
    """What an error of Spark comes down to, out of pages of Java."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    lines = [
        line for line in lines if not line.startswith(("An error occurred while calling", "at ", "JVM stacktrace"))
    ]
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by: ")]
    told = causes[-1] if causes else (lines or [type(error).__name__])[0]
    return told.removeprefix(": ")[:300].removesuffix(".")


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """With variables set that are not set yet."""
    added = [name for name in variables if name not in os.environ]
    os.environ.update({name: variables[name] for name in added})
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]
