"""Asking over HTTP gives what the command gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.shapes import check

ASKED = "rough day at work, something soothing, done by Sunday, no horror"
NOW = "2026-07-24T20:00:00"


def asked(client: TestClient, **body: Any) -> Any:
    response = client.post("/api/v1/asks", json={"text": ASKED, "now": NOW, **body})
    assert response.status_code == 200, response.text
    return response.json()


def test_an_answer_has_the_documented_shape(client: TestClient) -> None:
    answer = asked(client, n=7)

    check("answer", answer)
    assert len(answer["picks"]) == 7
    assert answer["request"]["text"] == ASKED


def test_an_answer_is_the_command_s(client: TestClient, shelf_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from nightcap.cli.root import run

    assert run(["--home", str(shelf_home), "ask", ASKED, "--on", NOW, "--json"]) == 0

    assert asked(client) == json.loads(capsys.readouterr().out)


def test_a_moment_with_a_zone_is_this_machine_s_evening(client: TestClient) -> None:
    assert asked(client, now="2026-07-24T20:00:00Z")["picks"]


def test_a_refinement_is_read_with_what_it_refines(client: TestClient) -> None:
    first = asked(client)
    shown = [pick["title"]["id"] for pick in first["picks"]]

    second = asked(client, then=[{"words": "something else", "shown": shown}])

    assert second["request"]["text"].endswith("something else")
    assert not {pick["title"]["id"] for pick in second["picks"]} & set(shown)


def test_what_was_understood_can_be_left_out(client: TestClient) -> None:
    limits = asked(client)["request"]["limits"]
    (horror,) = [span for span in asked(client)["request"]["understood"] if "horror" in span["meaning"].lower()]

    left = asked(client, dropped=[horror["start"]])["request"]["limits"]

    assert len(left) < len(limits)


def test_each_viewer_has_a_history_of_their_own(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    first = asked(client)["picks"][0]["title"]["id"]

    assert client.put(f"/api/v1/history/seen/{first}?viewer=ana").status_code == 200

    assert asked(client, viewer="ana")["picks"][0]["title"]["id"] != first
    assert asked(client, viewer="ben")["picks"][0]["title"]["id"] == first
    assert asked(client, viewer="ana", include_seen=True)["picks"][0]["title"]["id"] == first


def test_why_a_title_is_not_among_the_picks_is_told(client: TestClient) -> None:
    told = client.post("/api/v1/asks/why-not", json={"text": "no comedy", "now": NOW, "title": "Paddington 2"}).json()

    check("why_not", told)
    assert told["barriers"][0]["limit"]["field"] == "genre"
    assert client.post("/api/v1/asks/why-not", json={"text": "calm", "title": "Nobody's Film"}).status_code == 404


def test_several_people_ask_together(client: TestClient) -> None:
    people = [{"name": "anna", "text": "rough day, something soothing"}, {"name": "ben", "text": "a laugh, no horror"}]

    told = client.post("/api/v1/asks/together", json={"people": people, "now": NOW}).json()

    check("together", told)
    assert [person["name"] for person in told["people"]] == ["anna", "ben"]
    same = [people[0], people[0]]
    assert client.post("/api/v1/asks/together", json={"people": same}).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": "x" * 2001},
        {"text": "calm", "n": 0},
        {"text": "calm", "n": 51},
        {"text": "calm", "now": "yesterday"},
        {"text": "calm", "now": "0001-01-01T00:00:00+14:00"},
        {"text": "calm", "viewer": ""},
        {"text": "calm", "surprise": True},
        {"text": "calm", "then": [{"words": "x", "shown": ["a"] * 51}]},
        {"text": 5},
        [],
        None,
    ],
)
def test_what_is_no_request_is_refused_with_where(client: TestClient, body: object) -> None:
    response = client.post("/api/v1/asks", json=body)

    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["type"] == "urn:nightcap:problem:invalid"
    assert response.json()["errors"]


def test_half_a_character_is_refused(client: TestClient) -> None:
    headers = {"Content-Type": "application/json"}

    response = client.post("/api/v1/asks", content=rb'{"text": "calm \ud83d"}', headers=headers)

    assert response.status_code == 422


def test_a_form_of_another_site_is_no_request(client: TestClient) -> None:
    response = client.post("/api/v1/asks", content=json.dumps({"text": "calm"}), headers={"Content-Type": "text/plain"})

    assert response.status_code == 422


def test_charts_of_a_day_without_any_are_told(client: TestClient) -> None:
    body = {"text": "anything", "charting": True, "now": "2019-01-01T20:00:00"}

    response = client.post("/api/v1/asks", json=body)

    assert response.status_code == 404
    assert "No chart was known" in response.json()["detail"]


def test_nothing_that_was_asked_is_kept_by_a_browser(client: TestClient) -> None:
    assert client.post("/api/v1/asks", json={"text": "calm"}).headers["cache-control"] == "no-store"
