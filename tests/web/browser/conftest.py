"""A browser before a server that listens: the system's Chromium, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import uvicorn

from nightcap.web.app import make_app
from nightcap.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: where to find it, if none of the usual names is on the path
BROWSER: Final = "NIGHTCAP_CHROMIUM"
#: axe-core's axe.min.js; without it npm is asked for the package, once
AXE: Final = "NIGHTCAP_AXE"
_AXE_VERSION: Final = "axe-core@4"
_HERE: Final = Path(__file__).parent
_REPOSITORY: Final = _HERE.parents[2]
#: ignored by git: what tests keep for a person to look at
KEPT: Final = _REPOSITORY / "build" / "browser"
PHONE: Final = {"width": 390, "height": 844}
DESKTOP: Final = {"width": 1280, "height": 900}
Open = Callable[..., "Page"]


@pytest.hookimpl(tryfirst=True)  # before those that were not asked for are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.slow)


def chromium() -> str | None:
    named = os.environ.get(BROWSER)
    names = [named] if named else ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip(f"no Chromium was found; install the system's (apt-get install chromium), or name it in {BROWSER}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


class _Server(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        pass


@contextmanager
def listening(home: Path, settings: Settings | None = None) -> Iterator[str]:
    """The address of a server of that home."""
    app = make_app(home, settings or Settings())
    server = _Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", proxy_headers=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(20)


@pytest.fixture
def address(own_home: Path) -> Iterator[str]:
    """Where a server of a home that may be changed listens."""
    with listening(own_home) as found:
        yield found


@pytest.fixture(scope="module")
def shelf_address(shelf_home: Path) -> Iterator[str]:
    """Where a server of the shared home listens; for tests that change nothing in it."""
    with listening(shelf_home) as found:
        yield found


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """open_page("/", **context): a page whose console must stay silent; it asks nobody but the server.

    With refused=True the console may say that the server refused something, as it does of a form's wrong words.
    """
    yield from _opener(browser, address)


@pytest.fixture
def look_at(browser: Browser, shelf_address: str) -> Iterator[Open]:
    """As open_page, of the shared home: where nothing is changed."""
    yield from _opener(browser, shelf_address)


def _opener(browser: Browser, address: str) -> Iterator[Open]:
    contexts: list[Any] = []
    heard: list[str] = []

    def opened(where: str, *, refused: bool = False, **context: Any) -> Page:
        def hear(said: Any) -> None:
            is_refusal = said.text.startswith("Failed to load resource: the server responded with a status of")
            if said.type in ("error", "warning") and not (refused and is_refusal):
                heard.append(said.text)

        context = {"viewport": PHONE, "base_url": address, **context}
        made = browser.new_context(**context)
        contexts.append(made)
        made.set_default_timeout(15_000)
        page = made.new_page()
        page.on("console", hear)
        page.on("pageerror", lambda error: heard.append(str(error)))
        ours = (context["base_url"], "data:")
        page.on("request", lambda sent: None if sent.url.startswith(ours) else heard.append(sent.url))
        page.goto(where)
        return page

    yield opened
    for each in contexts:
        each.close()
    assert heard == []


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core: the file that is named, or the package from npm, kept below build/."""
    named = os.environ.get(AXE)
    kept = Path(named) if named else KEPT / "axe" / "package" / "axe.min.js"
    if not kept.exists() and not named:
        _fetch(kept.parents[1])
    if not kept.exists():
        pytest.skip(f"axe-core is not there; name its axe.min.js in {AXE}, or let npm fetch it")
    return kept.read_text("utf-8")


def _fetch(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run([npm, "pack", "--silent", _AXE_VERSION], cwd=folder, capture_output=True, check=False)
    for archive in folder.glob("axe-core-*.tgz") if packed.returncode == 0 else ():
        shutil.unpack_archive(archive, folder, filter="data")


def keep(page: Page, name: str) -> None:
    """A screenshot for a person to look at."""
    KEPT.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=KEPT / f"{name}.png", full_page=True)
