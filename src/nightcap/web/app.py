"""The server as an ASGI application: the guards, the API, and the pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from nightcap.app import Nightcap
from nightcap.errors import NightcapError
from nightcap.web.access import csrf
from nightcap.web.access.rules import API
from nightcap.web.access.sessions import Sessions
from nightcap.web.guard.bodies import BearableBodies
from nightcap.web.guard.entry import Entry
from nightcap.web.guard.headers import SafeHeaders
from nightcap.web.guard.hosts import KnownHosts
from nightcap.web.guard.proxies import Forwarded
from nightcap.web.guard.rates import Rate
from nightcap.web.guard.refusals import refusal
from nightcap.web.homes import Homes
from nightcap.web.jobs import Jobs
from nightcap.web.problems import CutOff, Problem, problem_of
from nightcap.web.settings import Settings
from nightcap.web.speaking import Speaking

#: the answer of a web server to a name or method that it does not have
_NOT_HERE = {404: ("not-here", "There is nothing at this address."), 405: ("wrong-method", "That cannot be done here.")}


def make_app(home: Path | Callable[[], Nightcap], settings: Settings | None = None) -> FastAPI:
    """The application for one home.

    Args:
        home: the home's folder, or what opens it (a Nightcap each time it is called).
        settings: how it listens and what it bears.
    """
    settings = settings or Settings()
    make = (lambda: Nightcap(home)) if isinstance(home, Path) else home
    app = FastAPI(
        title="Nightcap",
        version=version("nightcap"),
        summary="What should I watch tonight, after the day I had?",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # its pages come from another machine
        redoc_url=None,
        lifespan=_lifespan,
        dependencies=[Depends(csrf.checked)],
    )
    _furnish(app, make, settings)
    _guard(app, settings)
    _tell_errors(app)
    from nightcap.web import api, pages  # noqa: PLC0415  # half a second of descriptions

    app.include_router(api.router, prefix=API)
    api.describe(app)
    app.include_router(pages.router, include_in_schema=False)
    app.state.problem_page = pages.problem_page
    return app


def _furnish(app: FastAPI, make: Callable[[], Nightcap], settings: Settings) -> None:
    state = app.state
    state.settings = settings
    state.homes = Homes(make, threads=settings.threads, most_waiting=settings.most_waiting, workers=settings.workers)
    state.jobs = Jobs(state.homes)
    state.sessions = Sessions(idle_seconds=settings.session_seconds, most_seconds=settings.session_most_seconds)
    state.sign_ins = Rate(settings.sign_ins_a_minute)
    state.asks = Rate(settings.asks_a_minute)
    # a password's check takes 64 MiB: one at a time
    state.checking = ThreadPoolExecutor(1, thread_name_prefix="password")
    state.problem_page = None
    state.streams = 0


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.checking.shutdown(cancel_futures=True)
    app.state.jobs.close()
    app.state.homes.close()


def _guard(app: FastAPI, settings: Settings) -> None:
    """The guards, from the innermost to the outermost."""
    app.add_middleware(Entry, keys=settings.keys, sessions=app.state.sessions)
    app.add_middleware(BearableBodies, settings=settings)
    app.add_middleware(KnownHosts, settings=settings)
    app.add_middleware(Forwarded, proxies=settings.proxies)
    app.add_middleware(SafeHeaders)
    app.add_middleware(Speaking, language=settings.language)


def _tell_errors(app: FastAPI) -> None:
    def respond(request: Request, problem: Problem) -> Response:
        return refusal(problem, request.scope)

    @app.exception_handler(NightcapError)
    async def _told(request: Request, error: NightcapError) -> Response:
        return respond(request, problem_of(error, home=app.state.homes.folder))

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        where = tuple(
            {"where": ".".join(map(str, each["loc"])), "what": str(each["msg"])} for each in error.errors()[:20]
        )
        said = "; ".join(f"{each['where']}: {each['what']}" for each in where)
        return respond(request, Problem(status=422, kind="invalid", detail=said, where=where))

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        if isinstance(error, CutOff):
            return respond(request, error.problem)
        kind, detail = _NOT_HERE.get(error.status_code, ("http", str(error.detail)))
        headers = dict(error.headers or {})
        return respond(request, Problem(status=error.status_code, kind=kind, detail=detail, headers=headers))
