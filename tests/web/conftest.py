"""A small home behind the server, inside the test's own process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from nightcap.app import Nightcap
from nightcap.web.access import keys
from nightcap.web.app import make_app
from nightcap.web.settings import Settings

PASSWORD = "four words of no kin"
#: a hash made once: each costs half a second and 64 MiB
KEYS, TOKEN = keys.Keys().with_password(PASSWORD).with_token("kitchen")
Serve = Callable[..., TestClient]


@pytest.fixture(scope="session")
def shelf_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home as it is after the first run; for tests that change nothing in it."""
    folder = tmp_path_factory.mktemp("shelf") / "home"
    with Nightcap(folder) as nightcap:
        nightcap.refresh()
    return folder


@pytest.fixture
def own_home(shelf_home: Path, tmp_path: Path) -> Path:
    """A copy of that home, to be changed."""
    return Path(shutil.copytree(shelf_home, tmp_path / "own home"))


@pytest.fixture
def serve() -> Iterator[Serve]:
    """serve(home, **settings): a client of a server, whose errors reach the client as they reach a browser."""
    with ExitStack() as stack:

        def start(home: Path, *, base_url: str = "http://localhost:8420", **settings: Any) -> TestClient:
            app = make_app(home, Settings(**settings))
            client = TestClient(app, base_url=base_url, raise_server_exceptions=False, follow_redirects=False)
            return stack.enter_context(client)

        yield start


@pytest.fixture(scope="session")
def shared_client(shelf_home: Path) -> Iterator[TestClient]:
    with TestClient(make_app(shelf_home), base_url="http://localhost:8420", raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def client(shared_client: TestClient) -> TestClient:
    """A client of a server of the shared home, without a cookie; for tests that change nothing."""
    shared_client.cookies.clear()
    return shared_client
