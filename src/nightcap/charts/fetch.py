"""Getting Netflix's published Top 10 files: downloaded whole and checked first, imported together after."""

from __future__ import annotations

import json
import logging
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from nightcap.catalogue import repository
from nightcap.charts.entries import Progress
from nightcap.charts.importing import take
from nightcap.charts.netflix import SOURCE
from nightcap.charts.netflix.parse import MOST_BYTES
from nightcap.charts.reading import read_file
from nightcap.errors import BadFile, FetchError
from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.store.imports import Report

if TYPE_CHECKING:
    import httpx

#: where Netflix publishes its lists each Tuesday
BASE_URL: Final = "https://www.netflix.com/tudum/top10/data/"
FILES: Final = ("all-weeks-global.tsv", "all-weeks-countries.tsv", "most-popular.tsv")
#: seconds without a byte, and for a whole file
SILENCE_SECONDS: Final = 30.0
WHOLE_SECONDS: Final = 300.0
#: worth another try: too many requests, and a server in trouble
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_ATTEMPTS: Final = 4
#: no server makes us wait longer between two tries
_MOST_WAIT_SECONDS: Final = 60.0
_BY_HAND: Final = (
    "Nothing was changed. Try again later, or download the file in a browser and `nightcap charts import` it."
)


class _Passing(Exception):
    """An answer that may be better at the next try; `wait_seconds` as the server asked."""

    def __init__(self, status: int, wait_seconds: float | None) -> None:
        self.status, self.wait_seconds = status, wait_seconds
        super().__init__(f"status {status}")


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A file as it came; `path` is None where the server says that it has not changed."""

    name: str
    path: Path | None
    mark: Mapping[str, str]


def update(
    database: Database,
    *,
    base_url: str = BASE_URL,
    client: httpx.Client | None = None,
    progress: Progress | None = None,
) -> list[Report]:
    """Download the global, the country and the most-popular file and import what is new in them.

    A file that has not changed since the last update is not sent again (ETag, Last-Modified).

    Returns:
        One report a file; "not changed since the last update" stands in its remarks.

    Raises:
        FetchError: a file did not come, or what came is no chart; then nothing has changed.
    """
    base_url = base_url.rstrip("/") + "/"
    with tempfile.TemporaryDirectory(prefix="nightcap-") as folder, _client(client) as http:
        marks = _marks(database, base_url)
        loaded = [_download(http, base_url + name, Path(folder) / name, marks[name], progress) for name in FILES]
        try:
            batches = [read_file(file.path, progress=progress) for file in loaded if file.path is not None]
        except BadFile as error:
            raise FetchError(f"{base_url}{error.path.name} {error.problem} {_BY_HAND}") from error
        taken = {report.file: report for report in take(database, batches, progress=progress)} if batches else {}
    if taken:
        _remember(database, base_url, loaded)
    return [taken.get(file.name) or _unchanged(file.name) for file in loaded]


def _unchanged(name: str) -> Report:
    return Report(source=SOURCE, file=name, taken=0, changed=0, remarks=("not changed since the last update",))


def _marks(database: Database, base_url: str) -> dict[str, Mapping[str, str]]:
    """File → what the server marked it with when it came; nothing where another import has come since."""
    with database.read() as connection:
        last = _last_import(connection)
        kept = {name: repository.get_state(connection, f"fetched {base_url}{name}") for name in FILES}
    marks: dict[str, Mapping[str, str]] = {name: json.loads(text or "{}") for name, text in kept.items()}
    return {name: mark if mark.get("import") == last else {} for name, mark in marks.items()}


def _remember(database: Database, base_url: str, loaded: Sequence[_Loaded]) -> None:
    with database.write() as connection:
        last = _last_import(connection)
        for file in loaded:
            mark = json.dumps({**file.mark, "import": last})
            repository.set_state(connection, f"fetched {base_url}{file.name}", mark)


def _last_import(connection: sa.Connection) -> str:
    runs = schema.import_run.c
    return str(connection.execute(sa.select(sa.func.max(runs.id)).where(runs.source == SOURCE)).scalar())


@contextmanager
def _client(client: httpx.Client | None) -> Iterator[httpx.Client]:
    if client is not None:
        yield client
        return
    import httpx  # noqa: PLC0415  # costs 60 ms, needed here only

    with httpx.Client(follow_redirects=True, timeout=SILENCE_SECONDS) as own:
        yield own


def _download(http: httpx.Client, url: str, path: Path, mark: Mapping[str, str], progress: Progress | None) -> _Loaded:
    """One file to the path, tried several times. Raises FetchError."""
    import httpx  # noqa: PLC0415
    import stamina  # noqa: PLC0415

    # without a handler of its own each retry would be printed to the terminal
    logging.getLogger("stamina").addHandler(logging.NullHandler())
    tries = stamina.retry_context(on=_again, attempts=_ATTEMPTS, timeout=WHOLE_SECONDS)
    try:
        for attempt in tries:
            with attempt:
                return _once(http, url, path, mark, progress)
    except _Passing as error:
        raise FetchError(
            f"{url}: the server answers with status {error.status}, again and again. {_BY_HAND}"
        ) from error
    except httpx.TimeoutException as error:
        raise FetchError(f"{url}: no answer in time. Check the connection. {_BY_HAND}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(f"{url}: cannot be reached ({error}). Check the connection. {_BY_HAND}") from error
    raise AssertionError("unreachable: the last try returns or raises")


def _again(error: Exception) -> bool | float:
    """Whether, or after how many seconds, an error is worth another try."""
    import httpx  # noqa: PLC0415

    if isinstance(error, _Passing):
        return True if error.wait_seconds is None else min(error.wait_seconds, _MOST_WAIT_SECONDS)
    return isinstance(error, httpx.TransportError)


def _once(http: httpx.Client, url: str, path: Path, mark: Mapping[str, str], progress: Progress | None) -> _Loaded:
    asked = {"If-None-Match": mark.get("etag"), "If-Modified-Since": mark.get("last-modified")}
    headers = {"Accept": "text/tab-separated-values, text/plain, */*"}
    headers |= {name: value for name, value in asked.items() if value}
    with http.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 304:
            return _Loaded(path.name, None, mark)
        if answer.status_code in _PASSING:
            raise _Passing(answer.status_code, _wait(answer.headers.get("retry-after")))
        if answer.status_code != 200:
            raise FetchError(f"{url}: the server answers with status {answer.status_code}. {_BY_HAND}")
        if "text/html" in answer.headers.get("content-type", ""):
            raise FetchError(f"{url}: a web page came in place of the file. {_BY_HAND}")
        if url.startswith("https:") and answer.url.scheme != "https":
            raise FetchError(f"{url}: leads to an address that is not protected ({answer.url}). {_BY_HAND}")
        _write(answer, url, path, progress)
        kept = {name: answer.headers[name] for name in ("etag", "last-modified") if name in answer.headers}
    return _Loaded(path.name, path, kept)


def _wait(text: str | None) -> float | None:
    """Seconds of a Retry-After header; None where it names a date or nothing."""
    return float(text) if text and text.isascii() and text.isdigit() else None


def _write(answer: httpx.Response, url: str, path: Path, progress: Progress | None) -> None:
    """The body into a file, within the limits of size and time."""
    total = int(answer.headers.get("content-length") or 0)
    read, until = 0, time.monotonic() + WHOLE_SECONDS
    with path.open("wb") as file:
        for block in answer.iter_bytes():
            read += len(block)
            if read > MOST_BYTES:
                raise FetchError(f"{url}: more than {MOST_BYTES / 2**20:,.0f} MB came; no chart is so long. {_BY_HAND}")
            if time.monotonic() > until:
                raise FetchError(f"{url}: did not come whole in {WHOLE_SECONDS:.0f} seconds. {_BY_HAND}")
            file.write(block)
            if progress is not None:
                progress(f"downloading {path.name}", read, max(total, read))
