"""Long work: done one after the other in a thread of its own, told as it goes, kept for a while when it has ended."""

from __future__ import annotations

import logging
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from threading import Lock
from time import monotonic
from typing import Annotated, Any, Final, Literal

from fastapi import Depends, Request

from nightcap.app import Nightcap
from nightcap.errors import Failure, NightcapError, UnknownName
from nightcap.web.homes import Homes
from nightcap.web.problems import UNEXPECTED, Problem, Refused, problem_of

State = Literal["waiting", "running", "done", "failed", "stopped"]
Progress = Callable[[str, int, int], None]
#: what is done with a home of its own; gives what the job's `result` is, as JSON values
Work = Callable[[Nightcap, Progress], Any]

_MOST_WAITING: Final = 8
_MOST_KEPT: Final = 50
#: events kept of one job; of what is dropped, later ones say more
_MOST_EVENTS: Final = 200
#: seconds between two events of one stage
_STEP_SECONDS: Final = 0.1
ENDED: Final = ("done", "failed", "stopped")


_TOO_MUCH: Final = Problem(
    status=429,
    kind="too-much-waiting",
    detail="So much is waiting to be done that no more is taken on. Wait for some of it to end.",
    headers={"Retry-After": "30"},
)


class Stopped(Failure):
    """Somebody stopped the work; nothing of it was kept."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a job; `number` grows by one with each."""

    number: int
    name: Literal["progress", "state"]
    data: dict[str, Any]


@dataclass(slots=True)
class Job:
    """A piece of long work. `result` is there once it is done, `problem` once it has failed or was stopped."""

    id: str
    kind: str
    about: str
    made_at: datetime
    state: State = "waiting"
    result: Any = None
    problem: dict[str, Any] | None = None
    progress: dict[str, Any] | None = None
    stopping: bool = False
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=_MOST_EVENTS))
    count: int = 0
    told_at: float = 0.0

    @property
    def has_ended(self) -> bool:
        return self.state in ENDED

    @property
    def end_is_told(self) -> bool:
        """Whether its last event is there: a moment later than it has ended."""
        last = self.events[-1] if self.events else None
        return last is not None and last.name == "state" and last.data["state"] in ENDED

    def as_it_stands(self) -> Job:
        """One moment of it, which a page of several parts can be made of while the work goes on."""
        return replace(self)  # in the order of the fields: of one that is done the result is there

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "about": self.about,
            "made_at": self.made_at.isoformat(),
            "state": self.state,
            "progress": self.progress,
            "result": self.result,
            "problem": self.problem,
        }

    def since(self, number: int) -> list[Event]:
        """The events after one of this number that are still kept."""
        return [event for event in tuple(self.events) if event.number > number]


class Jobs:
    """The jobs of a server.

    Args:
        homes: where each job gets a home of its own, and what is refreshed after it.
    """

    def __init__(self, homes: Homes) -> None:
        self._homes = homes
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="job")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()

    def start(self, kind: str, work: Work, *, about: str = "", viewer: str | None = None) -> Job:
        """Begin a piece of work as soon as those before it have ended. Raises Refused where too many wait."""
        job = Job(secrets.token_urlsafe(12), kind, about, datetime.now(UTC))
        with self._lock:
            if sum(not each.has_ended for each in self._jobs.values()) >= _MOST_WAITING:
                raise Refused(_TOO_MUCH)
            self._jobs[job.id] = job
            ended = [each.id for each in self._jobs.values() if each.has_ended]
            for id_ in ended[: max(0, len(self._jobs) - _MOST_KEPT)]:
                del self._jobs[id_]
        self._tell(job, "state", {"state": job.state})
        self._pool.submit(self._run, job, work, viewer)
        return job

    def find(self, id_: str) -> Job:
        with self._lock:
            if id_ not in self._jobs:
                raise UnknownName("There is no such job, or it ended so long ago that it was forgotten.")
            return self._jobs[id_]

    def all(self) -> list[Job]:
        """Those that are kept, the newest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def stop(self, id_: str) -> Job:
        """Have a job stop at its next step; one that has ended stays as it is."""
        job = self.find(id_)
        job.stopping = True
        return job

    def close(self) -> None:
        """Stop what runs, and wait for it."""
        for job in self.all():
            job.stopping = True
        self._pool.shutdown()

    def _run(self, job: Job, work: Work, viewer: str | None) -> None:
        def progress(stage: str, done: int, total: int) -> None:
            _stop_if_asked(job)
            self._progress(job, stage, done, total)

        try:
            _stop_if_asked(job)
            self._state(job, "running")
            with self._homes.apart() as home:
                job.result = work(home.of(viewer or home.viewer), progress)
            self._homes.refresh()
        except Stopped as error:
            job.problem = problem_of(error, home=self._homes.folder).as_dict()
            self._state(job, "stopped")
        except NightcapError as error:
            job.problem = problem_of(error, home=self._homes.folder).as_dict()
            self._state(job, "failed")
        except Exception:  # told like the errors of a request, and the next job has its turn
            logging.getLogger(__name__).exception("unexpected, in the job %s", job.kind)
            job.problem = UNEXPECTED.as_dict()
            self._state(job, "failed")
        else:
            self._state(job, "done")

    def _progress(self, job: Job, stage: str, done: int, total: int) -> None:
        before, now = job.progress, monotonic()
        job.progress = {"stage": stage, "done": done, "total": total}
        if before is None or before["stage"] != stage or done >= total or now - job.told_at >= _STEP_SECONDS:
            job.told_at = now
            self._tell(job, "progress", job.progress)

    def _state(self, job: Job, state: State) -> None:
        job.state = state
        self._tell(job, "state", job.as_dict() if state in ENDED else {"state": state})

    def _tell(self, job: Job, name: Literal["progress", "state"], data: dict[str, Any]) -> None:
        job.count += 1
        job.events.append(Event(job.count, name, data))


def jobs_of(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.jobs
    return jobs


JobsOf = Annotated[Jobs, Depends(jobs_of)]


def _stop_if_asked(job: Job) -> None:
    if job.stopping:
        raise Stopped("Stopped before it was done; nothing of it was kept that was not complete.")
