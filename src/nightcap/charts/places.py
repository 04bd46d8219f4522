"""Where a job reads and writes, looked at before anything is computed: hours of work end at no closed door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Final

from nightcap.charts.compute.intake import paths_of
from nightcap.charts.compute.job import Job
from nightcap.charts.compute.sql import first_line, quoted
from nightcap.charts.compute.writing import beside, check_name, provenance_path
from nightcap.errors import BadFile, Failure, UsageError

_AMOUNT: Final = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*([KMGT])(?:I?B)?\s*", re.IGNORECASE | re.ASCII)
_MEGABYTES: Final = {"K": 0.001, "M": 1.0, "G": 1000.0, "T": 1_000_000.0}
#: less than this, and the smallest of logs cannot be read
_LEAST_MEGABYTES: Final = 100


def check(job: Job) -> None:
    """Raise UsageError or BadFile where a job could not write what it is asked for, or would write over its logs."""
    check_name(job.out)
    check_memory(job.memory)
    if job.known_on is not None and job.state is None:
        raise UsageError("--known-on looks into a ledger. Name its folder with --state.")
    read = [*paths_of(job.plays), *([] if job.releases is None else [job.releases])]
    written = list(_written(job))
    for place, path in enumerate(written):
        if any(_same(path, other) for other in read):
            raise UsageError(f"{path} is read; written over, it would be lost. Name another file for what is written.")
        if any(_same(path, other) for other in written[:place]):
            raise UsageError(f"{path} is named for two things to be written. Name another file for one of them.")
        for folder in job.plays:
            if folder.is_dir() and path.suffix.casefold() == ".parquet" and _is_below(path, folder):
                raise UsageError(f"{path} lies among the logs in {folder}, and would be taken for one. Name another.")
    for path in (job.out, *([] if job.set_aside is None else [job.set_aside])):
        _check_writable(path)
    if job.spill is not None:
        _check_spill(job.spill)


def check_memory(amount: str) -> None:
    """Raise UsageError unless it is an amount of memory that an engine can work in."""
    given = _AMOUNT.fullmatch(amount)
    if given is None:
        raise UsageError(f'--memory "{amount}": give an amount such as 2GB or 500MB.')
    if float(given[1]) * _MEGABYTES[given[2].upper()] < _LEAST_MEGABYTES:
        raise UsageError(f"--memory {amount}: the least is {_LEAST_MEGABYTES}MB.")


def damaged(job: Job, failure: Failure) -> BadFile | None:
    """The first of a job's Parquet files that cannot be read to its end, in an error; None where none is to blame."""
    import duckdb  # noqa: PLC0415

    if isinstance(failure.__cause__, duckdb.OutOfMemoryException):
        return None
    with duckdb.connect(config={"memory_limit": "1GB"}) as connection:
        for path in paths_of(job.plays):
            with path.open("rb") as file:
                if file.read(4) != b"PAR1":
                    continue
            try:
                connection.sql(f"SELECT max(hash(COLUMNS(*))) FROM read_parquet({quoted(str(path))})").fetchall()
            except duckdb.OutOfMemoryException:
                return None
            except duckdb.Error as error:
                return BadFile(path, f"is damaged ({first_line(error)}).", hint="Copy or write it again.")
    return None


def _written(job: Job) -> Iterator[Path]:
    yield job.out
    yield provenance_path(job.out)
    yield beside(job.out, "countries")
    yield beside(job.out, "most-popular")
    if job.set_aside is not None:
        yield job.set_aside


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except OSError:
        return False


def _is_below(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _check_writable(path: Path) -> None:
    folder = path.resolve().parent
    if path.is_dir():
        raise BadFile(path, "is a folder.", hint="Name a file to be written.")
    if not folder.is_dir():
        raise BadFile(path, f"cannot be written: there is no folder {path.parent}.", hint="Make it first.")
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise BadFile(path, f"cannot be written ({error.strerror}).", hint="Check the folder and its space.") from error


def _check_spill(folder: Path) -> None:
    if not folder.is_dir():
        raise UsageError(f"--spill {folder}: there is no such folder. Make it first.")
    try:
        with TemporaryDirectory(dir=folder):
            pass
    except OSError as error:
        raise UsageError(f"--spill {folder}: cannot be written to ({error.strerror}). Name another folder.") from error
