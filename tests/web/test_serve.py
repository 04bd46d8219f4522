"""Starting the server: only where it is safe to, and with nothing going out."""

from __future__ import annotations

import inspect
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import html

from nightcap.app import Nightcap
from nightcap.errors import BadFile, UsageError
from nightcap.web import serve
from nightcap.web.access import keys
from nightcap.web.settings import Settings
from tests.cli.running import PROGRAM, environment, ran
from tests.web.conftest import KEYS, PASSWORD

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "nightcap.example", "", "127.0.0.1.example"])
def test_where_others_can_come_a_password_or_token_is_needed(host: str) -> None:
    with pytest.raises(UsageError, match=r"--set-password.*docs/serve\.md"):
        serve.check(Settings(host=host))
    serve.check(Settings(host=host, keys=KEYS))
    serve.check(Settings(host=host, keys=keys.Keys(tokens=KEYS.tokens)))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_on_the_loopback_none_is_needed_unless_a_proxy_lets_others_in(host: str) -> None:
    serve.check(Settings(host=host))
    with pytest.raises(UsageError, match="--proxy"):
        serve.check(Settings(host=host, proxies=("127.0.0.1",)))


def test_the_command_s_defaults_are_the_settings() -> None:
    """They stand in both: the command is shown without the server being loaded."""
    from nightcap.cli.serve import serve as command

    told = {name: each.default for name, each in inspect.signature(command).parameters.items()}

    for name in ("host", "port", "asks_a_minute", "workers"):
        assert told[name] == getattr(Settings(), name)


def test_the_settings_of_a_home_have_its_keys(own_home: Path, tmp_path: Path) -> None:
    with Nightcap(own_home) as nightcap:
        assert not serve.settings(nightcap).keys
        serve.set_password(nightcap, PASSWORD)
        token = serve.new_token(nightcap, "kitchen")
        kept = serve.settings(nightcap).keys
        assert kept.opens(PASSWORD)
        assert kept.token_name(token) == "kitchen"

        (tmp_path / "password").write_text("another one of words\nsecond line\n")
        of_file = serve.settings(nightcap, password_file=tmp_path / "password").keys
        assert of_file.opens("another one of words")
        assert of_file.token_name(token) == "kitchen"
        serve.forget_token(nightcap, "kitchen")
        assert serve.settings(nightcap).keys.token_name(token) is None

        with pytest.raises(BadFile, match="--password-file"):
            serve.settings(nightcap, password_file=tmp_path / "nowhere")
        with pytest.raises(UsageError, match="not an address"):
            serve.settings(nightcap, proxies=["proxy.example"])
        for name in ("", " ", "x" * 65):
            with pytest.raises(UsageError, match="name"):
                serve.new_token(nightcap, name)


def test_the_command_sets_a_password_from_standard_input_and_refuses_without(own_home: Path) -> None:
    refused = ran("serve", "--host", "0.0.0.0", home=own_home)
    assert refused.returncode == 2
    assert b"no password" in refused.stderr

    assert ran("serve", "--set-password", home=own_home, stdin=b"short\n").returncode == 2
    assert ran("serve", "--set-password", home=own_home, stdin=f"{PASSWORD}\n".encode()).returncode == 0
    assert keys.load(own_home).opens(PASSWORD)


def test_the_command_takes_no_password_on_its_line(own_home: Path) -> None:
    for args in (("serve", "--password", PASSWORD), ("serve", f"--set-password={PASSWORD}")):
        assert ran(*args, home=own_home).returncode == 2


def test_a_token_is_printed_once_and_kept_as_a_hash(own_home: Path) -> None:
    made = ran("serve", "--new-token", "kitchen", home=own_home)
    token = made.stdout.decode().strip()

    assert keys.load(own_home).token_name(token) == "kitchen"
    assert token not in (own_home / keys.FILE).read_text()
    assert ran("serve", "--forget-token", "kitchen", home=own_home).returncode == 0
    assert ran("serve", "--forget-token", "kitchen", home=own_home).returncode == 2


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found: int = probe.getsockname()[1]
        return found


@pytest.fixture
def server(own_home: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [*PROGRAM, "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment(own_home), stderr=subprocess.PIPE) as process:
        end = time.monotonic() + 60
        while time.monotonic() < end and process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield process
        process.kill()


def test_the_command_answers_and_ends_when_interrupted(server: subprocess.Popen[bytes], port: int) -> None:
    body = b'{"text": "something calm", "n": 1}'
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/v1/asks", body, headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        assert response.status == 200
        assert "Server" not in response.headers

    server.send_signal(signal.SIGINT)
    _, told = server.communicate(timeout=30)

    assert b"listens on" in told
    assert b"Traceback" not in told
    assert server.returncode in (0, 130)


def test_a_port_that_is_taken_is_told(server: subprocess.Popen[bytes], own_home: Path, port: int) -> None:
    second = ran("serve", "--port", str(port), home=own_home)

    assert second.returncode == 1
    assert str(port).encode() in second.stderr
    assert b"Traceback" not in second.stderr


WATCHED = """
import socket, sys
out = []
def told(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        out.append((event, args[1:]))
sys.addaudithook(told)
import asyncio, uvicorn
from pathlib import Path
from nightcap.app import Nightcap
from nightcap.web import serve
from nightcap.web.settings import Settings
config = serve.config(lambda: Nightcap(Path(sys.argv[1])), Settings(port=int(sys.argv[2])))
server = uvicorn.Server(config)
async def main():
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.05)
    print("started", flush=True)
    await running
try:
    asyncio.run(main())
except KeyboardInterrupt:
    pass
print(out)
"""


PAGES = (
    "/",
    "/ask?q=rough+day%2C+like+Paddington+but+darker&then=shorter",
    "/plots/tone/paddington-2-2017.svg?q=calm",
    "/why-not?q=calm&title=Dark",
    "/together?who=anna&day=calm&who=ben&day=a+laugh",
    "/week",
    "/week/compare",
    "/plots/bump.svg?category=TV+(English)",
    "/titles?name=paddington",
    "/titles/romantics-anonymous-2025",
    "/covers/paddington-2-2017.svg",
    "/plan?title=romantics-anonymous-2025",
    "/yours",
    "/yours/doubtful",
    "/reviews",
    "/sign-in",
    "/api/v1/titles?q=paddington",
    "/api/v1/charts",
    "/api/v1/openapi.json",
)
#: (where, fields, what is handed in) of every form that does not say that it uses the network
FORMS: tuple[tuple[str, dict[str, str], tuple[str, str] | None], ...] = (
    ("/marks", {"title": "paddington-2-2017", "kind": "saved"}, None),
    ("/who/new", {"name": "anna"}, None),
    ("/plan.ics?title=romantics-anonymous-2025", {}, None),
    ("/yours/retry", {}, None),
    ("/upload/history", {}, ("NetflixViewingHistory.csv", 'Title,Date\n"Paddington 2","7/24/26"\n')),
    (
        "/upload/article",
        {},
        ("a.html", '<h1>Dark</h1><img src="http://192.0.2.1/x.png"><p>Dark is gripping. See http://192.0.2.1/.</p>'),
    ),
    (
        "/upload/sources",
        {},
        ("a.opml", '<opml version="2.0"><body><outline xmlUrl="http://192.0.2.1/"/></body></opml>'),
    ),
)


def test_serving_every_page_and_form_opens_no_connection_to_anywhere(own_home: Path, port: int) -> None:
    """Python's audit hook sees every socket that is connected and every name that is looked up."""
    with (
        subprocess.Popen(
            [sys.executable, "-c", WATCHED, str(own_home), str(port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "HTTPS_PROXY": "http://127.0.0.1:9"},
            text=True,
        ) as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, follow_redirects=True) as client,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == "started\n"
        assert client.post("/api/v1/asks", json={"text": "rough day, like Paddington but darker"}).is_success
        assert client.put("/api/v1/history/saved/paddington-2-2017").is_success
        for address in PAGES:
            assert client.get(address).is_success, address
        proof = html.fromstring(client.get("/yours").text).xpath("string(//input[@name='csrf_token']/@value)")
        for where, fields, file in FORMS:
            files = {"file": file} if file else None
            answer = client.post(where, data=fields | {"csrf_token": proof}, files=files)
            assert answer.is_success, (where, answer.text)
            if "/jobs/" in answer.url.path:  # its events end when it does
                assert client.get(f"/api/v1{answer.url.path}/events").is_success
        process.send_signal(signal.SIGINT)
        told, errors = process.communicate(timeout=30)

    assert told.strip().splitlines()[-1:] == ["[]"], (told, errors)
