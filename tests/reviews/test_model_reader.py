"""The second reader: what it may add, and what is never believed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from nightcap.errors import Failure, UsageError
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.model_reader import KEY, MODEL, URL, ModelReader

pytest.importorskip("openai", reason="the extra llm is not installed")

TEXT = "Two Boats is a slow film. It left me oddly glad to be alive, and nobody in it raises a voice."
SLOW = Claim(title="Two Boats", kind="tone", field="energy", value=0.25, quote="slow", start=15, end=19)
READING = Reading(Article(text=TEXT), (Mention(name="Two Boats", role="subject"),), (SLOW,))


class Endpoint:
    """A small server that speaks as OpenAI's does; `content` is what the model says."""

    def __init__(self) -> None:
        self.content = "{}"
        self.status = 200
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                endpoint.asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
                endpoint.keys.append(self.headers.get("authorization"))
                message = {"role": "assistant", "content": endpoint.content}
                choice = {"index": 0, "finish_reason": "stop", "message": message}
                answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
                body = json.dumps(answer).encode()
                self.send_response(endpoint.status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def says(self, *claims: object) -> None:
        self.content = json.dumps({"claims": list(claims)})


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    made = Endpoint()
    yield made
    made.server.shutdown()
    made.server.server_close()


def claim(**changed: object) -> dict[str, object]:
    own = {"title": "Two Boats", "kind": "tone", "field": "uplift", "value": 0.9, "quote": "oddly glad to be alive"}
    return own | changed


def added(endpoint: Endpoint) -> list[Claim]:
    reading = ModelReader(endpoint.url, "m").add_to(READING)
    return [each for each in reading.claims if each not in READING.claims]


def test_a_claim_whose_quote_stands_in_the_text_is_added_with_its_place(endpoint: Endpoint) -> None:
    endpoint.says(claim())

    (found,) = added(endpoint)

    assert (found.field, found.value) == ("uplift", 0.9)
    assert TEXT[found.start : found.end] == found.quote == "oddly glad to be alive"


@pytest.mark.parametrize(
    "false",
    [
        claim(quote="a masterpiece of joy"),
        claim(quote=""),
        claim(title="Another Film"),
        claim(field="loudness"),
        claim(value=1.5),
        claim(value=True),
        claim(kind="fact", field="year", value=1999),
        claim(kind="verdict"),
        claim(value={"deep": ["er"]}),
        "no claim at all",
        None,
        {},
    ],
)
def test_what_is_not_of_the_text_or_of_the_contract_is_dropped(endpoint: Endpoint, false: object) -> None:
    endpoint.says(false, claim())

    assert [each.quote for each in added(endpoint)] == ["oddly glad to be alive"]


def test_what_the_first_reader_said_of_the_same_words_is_not_said_again(endpoint: Endpoint) -> None:
    endpoint.says(claim(field="energy", value=0.2, quote="a slow film"), claim(), claim())

    assert [each.field for each in added(endpoint)] == ["uplift"]


@pytest.mark.parametrize("content", ["", "no JSON", "[]", '{"claims": 3}', '{"claims": [[]]}', "[" * 5000])
def test_an_answer_that_is_no_list_of_claims_adds_nothing(endpoint: Endpoint, content: str) -> None:
    endpoint.content = content

    assert added(endpoint) == []


def test_the_key_is_sent_and_never_shown(endpoint: Endpoint) -> None:
    reader = ModelReader(endpoint.url, "m", "sesame")

    reader.add_to(READING)

    assert endpoint.keys == ["Bearer sesame"]
    assert "sesame" not in repr(reader)


def test_only_the_articles_own_text_and_titles_are_sent(endpoint: Endpoint) -> None:
    ModelReader(endpoint.url, "m").add_to(READING)

    (asked,) = endpoint.asked
    assert asked["messages"][1]["content"] == f"Titles:\n- Two Boats\n\nText:\n{TEXT}"


def test_an_endpoint_that_fails_is_told_in_one_line(endpoint: Endpoint) -> None:
    endpoint.status = 401

    with pytest.raises(Failure, match="does not answer"):
        ModelReader(endpoint.url, "m").add_to(READING)


def test_nothing_is_asked_unless_it_is_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (URL, MODEL, KEY):
        monkeypatch.delenv(name, raising=False)

    assert ModelReader.from_environment() is None

    monkeypatch.setenv(URL, "http://127.0.0.1:1/v1")
    with pytest.raises(UsageError, match="belong together"):
        ModelReader.from_environment()

    monkeypatch.setenv(MODEL, "m")
    assert ModelReader.from_environment() == ModelReader("http://127.0.0.1:1/v1", "m", "")
