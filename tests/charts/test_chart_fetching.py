"""Charts come over the wire whole and checked, or nothing changes."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import httpx
import pytest
import stamina

from nightcap.charts import fetch, known, momentum
from nightcap.charts.importing import import_charts
from nightcap.errors import FetchError
from nightcap.store.database import Database
from tests.charts.netflix_files import (
    COUNTRY_COLUMNS,
    POPULAR_COLUMNS,
    cells,
    country_cells,
    database,
    popular_cells,
    tsv,
    write,
)

GLOBAL, COUNTRIES, POPULAR = fetch.FILES
Answer = Callable[["Handler"], None]
TYPE: Final = "text/tab-separated-values"


@dataclass
class Netflix:
    """A server on this machine that answers as told; `asked` holds (file, If-None-Match) of every request."""

    url: str = ""
    files: dict[str, str] = field(default_factory=dict)
    #: file → answers to give before the file itself
    first: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    netflix: Netflix

    def do_GET(self) -> None:
        name = self.path.rsplit("/", 1)[-1]
        self.netflix.asked.append((name, self.headers.get("If-None-Match")))
        if answers := self.netflix.first.get(name):
            answers.pop(0)(self)
            return
        body = self.netflix.files[name].encode()
        mark = f'"{hash(body):x}"'
        if self.headers.get("If-None-Match") == mark:
            self.send_response(304)
            self.end_headers()
        else:
            self.give(200, body, {"ETag": mark, "Content-Type": TYPE})

    def give(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def netflix() -> Iterator[Netflix]:
    told = Netflix(
        files={
            GLOBAL: tsv([cells()]),
            COUNTRIES: tsv([country_cells()], COUNTRY_COLUMNS),
            POPULAR: tsv([popular_cells()], POPULAR_COLUMNS),
        }
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Told", (Handler,), {"netflix": told}))
    server.daemon_threads = True
    told.url = f"http://127.0.0.1:{server.server_port}/tudum/top10/data"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    with stamina.set_testing(True, attempts=3):
        yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Database]:
    opened = database(tmp_path)
    yield opened
    opened.close()


def status(number: int, **headers: str) -> Answer:
    return lambda handler: handler.give(number, b"", {name.replace("_", "-"): value for name, value in headers.items()})


def test_the_three_files_are_fetched_and_imported(home: Database, netflix: Netflix) -> None:
    told: list[str] = []
    reports = fetch.update(home, base_url=netflix.url, progress=lambda stage, done, total: told.append(stage))
    assert [(report.file, report.taken, report.changed) for report in reports] == [
        (GLOBAL, 1, 1), (COUNTRIES, 1, 1), (POPULAR, 1, 1),
    ]  # fmt: skip
    assert known.areas(home) == ["", "JP"]
    assert {f"downloading {name}" for name in fetch.FILES} <= set(told)


def test_what_has_not_changed_is_not_sent_again(home: Database, netflix: Netflix) -> None:
    fetch.update(home, base_url=netflix.url)
    reports = fetch.update(home, base_url=netflix.url)
    assert [report.remarks for report in reports] == [("not changed since the last update",)] * 3
    assert all(mark for _, mark in netflix.asked[3:])
    netflix.files[GLOBAL] = tsv([cells(show_title="Another")])
    assert [report.changed for report in fetch.update(home, base_url=netflix.url)] == [1, 0, 0]
    assert [report.remarks for report in fetch.update(home, base_url=netflix.url)] == [
        ("not changed since the last update",)
    ] * 3


def test_after_an_import_by_hand_everything_is_asked_for_anew(home: Database, netflix: Netflix, tmp_path: Path) -> None:
    fetch.update(home, base_url=netflix.url)
    import_charts(home, write(tmp_path / "old-edition.tsv", [cells(show_title="As it was called")]))
    fetch.update(home, base_url=netflix.url)
    assert [mark for _, mark in netflix.asked[3:]] == [None] * 3
    assert momentum.chart(home, week=known.weeks(home)[0])[0].entry.show_title == "The Quiet Harbour"


@pytest.mark.parametrize("number", [429, 500, 503])
def test_trouble_that_passes_is_waited_out(home: Database, netflix: Netflix, number: int) -> None:
    netflix.first[GLOBAL] = [status(number, Retry_After="1"), status(number)]
    assert [report.taken for report in fetch.update(home, base_url=netflix.url)] == [1, 1, 1]
    assert [name for name, _ in netflix.asked] == [GLOBAL, GLOBAL, GLOBAL, COUNTRIES, POPULAR]


def test_the_server_says_how_long_to_wait() -> None:
    assert fetch._again(fetch._Passing(429, 7.0)) == 7.0
    assert fetch._again(fetch._Passing(429, 86_400.0)) == 60.0
    assert fetch._again(fetch._Passing(503, None)) is True
    assert fetch._again(ValueError()) is False


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", TYPE)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"week\t" * 100_000)
    except OSError:
        return


def silent(handler: Handler) -> None:
    time.sleep(1)


def cut_off(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"week\tcategory")


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(200):
            handler.wfile.write(b"w")
            time.sleep(0.01)
    except OSError:
        return


@pytest.mark.parametrize(
    "case",
    [
        ([status(503)] * 3, "answers with status 503, again and again"),
        ([status(404)], "answers with status 404"),
        ([lambda handler: handler.give(200, b"<html>", {"Content-Type": "text/html"})], "a web page came"),
        ([lambda handler: handler.give(200, b"<a href='x'>Moved</a>", {"Content-Type": TYPE})], "is a web page"),
        ([lambda handler: handler.give(200, b"null", {"Content-Type": TYPE})], "the word null"),
        ([lambda handler: handler.give(200, b"", {"Content-Type": TYPE})], "is empty"),
        ([endless], "more than 1 MB came"),
        ([silent] * 3, "no answer in time"),
        ([cut_off] * 3, "cannot be reached"),
        ([drip], "did not come whole in 0 seconds"),
    ],
)
@pytest.mark.parametrize("name", [GLOBAL, POPULAR])
def test_what_does_not_come_right_changes_nothing(
    home: Database, netflix: Netflix, monkeypatch: pytest.MonkeyPatch, name: str, case: tuple[list[Answer], str]
) -> None:
    answers, problem = case
    monkeypatch.setattr(fetch, "MOST_BYTES", 2**20)
    if answers == [drip]:
        monkeypatch.setattr(fetch, "WHOLE_SECONDS", 0.3)
    netflix.first[name] = list(answers)
    with (
        httpx.Client(timeout=0.25 if answers == [silent] * 3 else 5) as client,
        pytest.raises(FetchError, match=re.escape(problem)) as error,
    ):
        fetch.update(home, base_url=netflix.url, client=client)
    assert "Nothing was changed. Try again later" in str(error.value)
    assert known.areas(home) == []


def test_no_server_at_all_is_said(home: Database) -> None:
    with stamina.set_testing(True, attempts=1), pytest.raises(FetchError, match="Check the connection"):
        fetch.update(home, base_url="http://127.0.0.1:1/")


def test_an_address_that_is_none_is_said(home: Database) -> None:
    with stamina.set_testing(True, attempts=1), pytest.raises(FetchError, match="Check the connection"):
        fetch.update(home, base_url="gopher://nowhere")
