"""The API keeps to its own description, whatever it is sent (schemathesis)."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from nightcap.charting import Charts
from nightcap.errors import FetchError
from nightcap.reviewing import Reviews
from nightcap.web.app import make_app
from nightcap.web.settings import Settings

EXAMPLES = 15
#: what streams until a job ends is tested by itself (test_jobs)
STREAMS = "/api/v1/jobs/{job}/events"
PATHS = make_app(Path("nowhere")).openapi()["paths"]
OPERATIONS = [(path, method) for path, told in PATHS.items() for method in told if path != STREAMS]


def _offline(*_: object, **__: object) -> None:
    raise FetchError("There is no network in a test.")


@asynccontextmanager
async def _no_end(_: object) -> AsyncIterator[None]:
    yield


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, shelf_home: Path) -> Iterator[Any]:
    """The description of a server of a home of its own, which may be changed."""
    home = Path(shutil.copytree(shelf_home, tmp_path_factory.mktemp("api") / "home"))
    app = make_app(home, Settings(asks_a_minute=10**9, sign_ins_a_minute=10**9))
    app.router.lifespan_context = _no_end  # a client of its own for each request would end the server each time
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Charts, "update", _offline)
        patch.setattr(Reviews, "refresh", _offline)
        patch.setattr(Reviews, "follow", _offline)
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"Host": "localhost"})
    app.state.jobs.close()
    app.state.homes.close()
    app.state.checking.shutdown()


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=lambda value: value.removeprefix("/api/v1"))
def test_an_operation_keeps_to_its_description(api: Any, path: str, method: str) -> None:
    """`call_and_validate` fails for a response that is not as described; here is seen that there were any."""
    answered: list[int] = []

    @seed(5)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(case=api[path][method].as_strategy())
    def sent(case: Any) -> None:
        # some rules say more than a schema can: a week of the past, a request that can be read
        told = case.call_and_validate(headers={"Host": "localhost"}, excluded_checks=[positive_data_acceptance])
        answered.append(told.status_code)

    sent()

    assert answered
    assert max(answered) < 500
