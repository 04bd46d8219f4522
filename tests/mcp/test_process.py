"""The server as a process: what it writes where, how it ends, and that nothing leaves the machine."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.mcp.conftest import TITLE
from tests.mcp.servers import Session, command, environment

pytestmark = pytest.mark.slow

INITIALIZE = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}},
}  # fmt: skip
INITIALIZED = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def call(number: int, name: str, **arguments: Any) -> dict[str, Any]:
    params = {"name": name, "arguments": arguments}
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params}


class Process:
    """A server over standard input, spoken to by hand."""

    def __init__(self, home: Path) -> None:
        self.running = subprocess.Popen(
            command(), env=environment(home), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self.running.stdin
        assert self.running.stdout
        self.stdin, self.stdout = self.running.stdin, self.running.stdout

    def send(self, *messages: dict[str, Any] | bytes) -> None:
        for message in messages:
            self.stdin.write(message if isinstance(message, bytes) else json.dumps(message).encode() + b"\n")
        self.stdin.flush()

    def read(self) -> Any:
        return json.loads(self.stdout.readline())

    def ended(self, seconds: float = 20) -> tuple[int, bytes, bytes]:
        """Status, and the rest of both outputs, after the end of its input."""
        out, err = self.running.communicate(timeout=seconds)
        return self.running.returncode, out, err


@pytest.fixture
def process(made_home: Path) -> Any:
    started = Process(made_home)
    yield started
    started.running.kill()
    started.running.communicate()


def test_standard_output_holds_the_protocol_and_nothing_else(process: Process) -> None:
    calls = [
        call(2, "ask", text="something calm"),
        call(3, "title", title="No Such Film"),
        call(4, "nothing"),
        call(5, "charts", area="XX"),
        call(6, "ask", text="\x1b[31m" * 100),
        {"jsonrpc": "2.0", "id": 7, "method": "no/such/method"},
    ]
    process.send(INITIALIZE, INITIALIZED, *calls)
    answered = [process.read() for _ in range(7)]
    status, out, err = process.ended()

    assert {message["id"] for message in answered} == set(range(1, 8))
    assert {message["jsonrpc"] for message in answered} == {"2.0"}
    assert (status, out) == (0, b"")
    assert b"Traceback" not in err


def test_junk_is_passed_over(process: Process) -> None:
    process.send(INITIALIZE, INITIALIZED)
    process.read()
    process.send(b"\xff\xfe\x00 no json\n", b"\n\n", b"[[[[\n", b"{}\n", b"x" * 5_000_000 + b"\n")
    process.send(call(2, "title", title=TITLE))
    while (message := process.read()).get("id") != 2:
        assert "error" in message

    assert message["result"]["structuredContent"]["id"] == TITLE
    assert process.ended()[0] == 0


def test_the_end_of_the_input_ends_it(process: Process) -> None:
    assert process.ended() == (0, b"", b"")


def test_the_end_of_the_input_in_the_middle_of_a_call_ends_it(process: Process) -> None:
    process.send(INITIALIZE, INITIALIZED, call(2, "ask", text="something calm"))

    status, _, err = process.ended()

    assert status == 0
    assert b"Traceback" not in err


def test_an_interruption_ends_it_although_its_input_goes_on(process: Process) -> None:
    process.send(INITIALIZE)
    process.read()
    process.running.send_signal(signal.SIGINT)

    assert process.running.wait(20) == 130
    assert process.ended()[1:] == (b"", b"")


def test_an_assistant_that_is_gone_is_no_failure(process: Process) -> None:
    process.send(INITIALIZE, INITIALIZED)
    process.read()
    process.stdout.close()
    process.send(call(2, "title", title=TITLE))

    assert process.running.wait(20) == 0
    assert process.running.stderr is not None
    assert process.running.stderr.read() == b""


def test_a_closed_input_is_told(made_home: Path) -> None:
    ended = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *command()], env=environment(made_home), capture_output=True, check=False
    )

    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"standard input, which is closed" in ended.stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--port", "8000"], b"go with --http"),
        (["--http", "--host", "0.0.0.0"], b"there is no token"),
        (["--http", "--token-file", "no such file"], b"Check --token-file"),
        (["--http", "--host", "203.0.113.7", "--token-file", "good"], b"cannot be listened on"),
        (["--http", "--token-file", "short"], b"it needs 32 random ones"),
        (["--http", "--token-file", "empty"], b"it needs 32 random ones"),
    ],
    ids=str,
)
def test_wrong_use_says_what_to_do(made_home: Path, tmp_path: Path, args: list[str], says: bytes) -> None:
    (tmp_path / "short").write_text("secret\n")
    (tmp_path / "empty").write_text("")
    (tmp_path / "good").write_text("0123456789" * 5)

    ended = subprocess.run(
        command(*args), env=environment(made_home), cwd=tmp_path, capture_output=True, check=False, timeout=30
    )

    assert ended.returncode in (1, 2)
    assert ended.stdout == b""
    assert says in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_no_socket_is_opened_to_anywhere(talk: Session) -> None:
    asked = talk.given("ask", text="something calm and tender with a bear")
    talk.said("refine", ask_id=asked["ask_id"], words="lighter")
    talk.said("why_not", ask_id=asked["ask_id"], title="Dark")
    for name, arguments in (
        ("title", {"title": TITLE}), ("reviews", {"title": TITLE}), ("link_name", {"name": "bear"}),
        ("charts", {}), ("chart_run", {"title": TITLE}), ("plan", {"title": TITLE}),
        ("ask_together", {"people": [{"name": "a", "text": "calm"}, {"name": "b", "text": "a laugh"}]}),
        ("mark", {"title": TITLE, "mark": "saved", "undo": True}),
    ):  # fmt: skip
        talk.said(name, **arguments)

    assert talk.sockets is not None
    done = talk.sockets.read_text().splitlines()
    if talk.sockets.name == "stdio":
        assert done == []
    else:
        assert any(line.startswith("socket.bind ('127.0.0.1',") for line in done)
        assert {line.split()[0] for line in done} <= {"socket.bind", "socket.getaddrinfo"}
        assert all(line.split(maxsplit=1)[1].startswith(("('127.0.0.1',", "127.0.0.1 ")) for line in done)
