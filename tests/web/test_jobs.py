"""Long work: in turn, told as it goes, taken up again where a reader lost it, and stopped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any, cast

import pytest
from fastapi import FastAPI

from nightcap.app import Nightcap
from nightcap.errors import UnknownName
from nightcap.web.api.jobs import _stream
from nightcap.web.homes import Homes
from nightcap.web.jobs import Event as Told
from nightcap.web.jobs import Job, Jobs, Progress
from nightcap.web.pages import handing_in
from nightcap.web.problems import Refused
from tests.web.conftest import Serve
from tests.web.waiting import ended


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    homes = Homes(lambda: Nightcap(tmp_path / "home"), threads=1, most_waiting=1)
    made = Jobs(homes)
    yield made
    made.close()
    homes.close()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.005)


def steps(number: int) -> Callable[[Nightcap, Progress], Any]:
    def work(_: Nightcap, progress: Progress) -> Any:
        for stage in range(number):
            progress(f"stage {stage}", 1, 1)
        return {"did": number}

    return work


def finished(job: Job) -> Job:
    until(lambda: job.has_ended)
    return job


def test_what_happened_is_told_in_order_and_ends_with_the_result(jobs: Jobs) -> None:
    job = finished(jobs.start("walk", steps(3), about="x"))

    events = job.since(0)
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert [event.data["stage"] for event in events if event.name == "progress"] == ["stage 0", "stage 1", "stage 2"]
    assert events[-1].data["state"] == "done"
    assert events[-1].data["result"] == {"did": 3}
    assert jobs.find(job.id).as_dict()["about"] == "x"


def test_after_any_event_only_the_later_ones_are_told(jobs: Jobs) -> None:
    job = finished(jobs.start("walk", steps(3)))
    events = job.since(0)

    for event in events:
        assert job.since(event.number) == events[event.number :]


def test_however_many_steps_the_memory_is_bounded_and_the_end_is_told(jobs: Jobs) -> None:
    job = finished(jobs.start("walk", steps(1000)))

    assert len(job.events) == 200
    assert job.since(0)[-1].data["result"] == {"did": 1000}


def test_jobs_have_their_turn_and_can_be_stopped_while_they_run_or_wait(jobs: Jobs) -> None:
    go, began = Event(), Event()

    def slow(_: Nightcap, progress: Progress) -> None:
        began.set()
        while True:
            progress("walking", 0, 1)
            go.wait(0.01)

    first, second = jobs.start("first", slow), jobs.start("second", steps(1))
    assert began.wait(10)
    assert (first.state, second.state) == ("running", "waiting")

    jobs.stop(second.id)
    jobs.stop(first.id)

    assert (finished(first).state, finished(second).state) == ("stopped", "stopped")
    assert first.problem is not None
    assert "Stopped" in first.problem["detail"]


def test_more_than_a_few_are_not_taken_on(jobs: Jobs) -> None:
    def wait(_: Nightcap, progress: Progress) -> None:
        while True:
            progress("waiting", 0, 1)
            time.sleep(0.005)

    started = [jobs.start("wait", wait) for _ in range(8)]

    with pytest.raises(Refused):
        jobs.start("one more", wait)
    for job in started:
        jobs.stop(job.id)
    for job in started:
        finished(job)
    assert jobs.start("now", steps(1))


def test_old_jobs_are_forgotten(jobs: Jobs) -> None:
    first = finished(jobs.start("walk", steps(1)))
    for _ in range(60):
        finished(jobs.start("walk", steps(1)))

    assert len(jobs.all()) <= 51
    with pytest.raises(UnknownName):
        jobs.find(first.id)


def test_an_error_that_nobody_foresaw_fails_the_job_and_not_the_next(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Nightcap, progress: Progress) -> None:
        raise ZeroDivisionError("secret of the house")

    job = finished(jobs.start("broken", broken))

    assert job.state == "failed"
    assert job.problem is not None
    assert "secret" not in job.problem["detail"]
    assert "ZeroDivisionError" in caplog.text
    assert finished(jobs.start("walk", steps(1))).state == "done"


def test_a_reader_who_lost_the_line_goes_on_where_it_was(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    begun = client.post("/api/v1/jobs", json={"work": "retry-quarantine"}).json()
    ended(client, begun)
    address = f"/api/v1/jobs/{begun['id']}/events"

    whole = parsed(client.get(address).text)
    rest = parsed(client.get(address, headers={"Last-Event-ID": whole[0]["id"]}).text)

    assert whole[-1]["event"] == "state"
    assert rest == whole[1:]
    assert parsed(client.get(address, headers={"Last-Event-ID": "nonsense"}).text) == whole
    assert client.get(address).headers["content-type"].startswith("text/event-stream")
    assert client.get("/api/v1/jobs/nobody/events").status_code == 404
    assert client.post("/api/v1/jobs", json={"work": "format-disk"}).status_code == 422


def test_a_stream_goes_on_until_the_end_is_told_and_not_only_come() -> None:
    job = Job("x", "walk", "", datetime.now(UTC), state="done")

    async def read() -> list[bytes]:
        stream = _stream(job, 0)
        sent = [await anext(stream)]
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0.15)
        job.events.append(Told(1, "state", {"state": "done"}))
        sent.append(await waiting)
        return sent + [part async for part in stream]

    *_, last = asyncio.run(read())
    assert b"event: state" in last


def test_a_page_shows_one_moment_of_a_job(serve: Serve, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go, client = Event(), serve(own_home)
    jobs = cast(FastAPI, client.app).state.jobs
    job = jobs.start("import-history", lambda *_: go.wait(10) and [])

    def meanwhile(_: Nightcap, found: Job) -> list[Any]:
        go.set()
        finished(job)
        return looked_through(_, found)

    looked_through = handing_in.to_look_through
    monkeypatch.setattr(handing_in, "to_look_through", meanwhile)

    shown = client.get(f"/jobs/{job.id}", headers={"HX-Request": "true"}).text
    assert "Done." not in shown
    assert "hx-get" in shown, "it asks once more, and is told of the end with all that came of it"


def test_events_come_while_the_work_goes_on(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    jobs: Jobs = client.app.state.jobs  # type: ignore[attr-defined]
    go = Event()

    def slow(_: Nightcap, progress: Progress) -> str:
        progress("walking", 1, 2)
        assert go.wait(10)
        progress("walking", 2, 2)
        return "there"

    job = jobs.start("slow", slow)
    until(lambda: job.progress is not None)
    told: list[str] = []
    reader = Thread(target=lambda: told.append(client.get(f"/api/v1/jobs/{job.id}/events").text))
    reader.start()
    go.set()
    reader.join(10)

    done = [event["data"] for event in parsed(told[0]) if event["event"] == "progress"]
    assert ['"done": 1' in done[0], '"done": 2' in done[-1]] == [True, True]


def parsed(stream: str) -> list[dict[str, str]]:
    """The events of a stream, as a browser reads them."""
    blocks = [block for block in stream.split("\n\n") if block.startswith("id:")]
    return [dict(line.split(": ", 1) for line in block.split("\n")) for block in blocks]
