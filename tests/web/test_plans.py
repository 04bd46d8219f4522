"""Plans over HTTP: as the command prints them, and as a file for a calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from nightcap.app import Nightcap
from nightcap.publish.plan.contract import plan_to_json
from nightcap.publish.plan.model import Wanted
from nightcap.web.api.shapes import plan as shapes
from tests.web.conftest import Serve

SERIES = "romantics-anonymous-2025"
HOURS = {"evenings": "21:00-23:00", "weekend": "14:00-23:00"}


def same_keys(value: Any, shape: type[BaseModel]) -> bool:
    return set(value) == set(shape.model_fields)


def test_a_plan_is_what_the_command_prints(client: TestClient, shelf_home: Path) -> None:
    told = client.get("/api/v1/plan", params={"title": SERIES, "start": "2099-01-05", "by": "2099-01-11", **HOURS})

    with Nightcap(shelf_home) as nightcap:
        wanted = Wanted(start=date(2099, 1, 5), by="2099-01-11", **HOURS)  # type: ignore[arg-type]  # words
        assert told.json() == plan_to_json(nightcap.publish.plan(SERIES, wanted))


def test_a_plan_has_the_described_shape(client: TestClient) -> None:
    for asked in ({"title": SERIES, **HOURS}, {"title": SERIES, "by": "tonight"}, {"title": "paddington-2-2017"}):
        response = client.get("/api/v1/plan", params=asked)

        assert response.headers["cache-control"] == "no-store"
        told = response.json()
        shapes.Plan.model_validate(told, strict=True)
        assert same_keys(told, shapes.Plan)
        assert same_keys(told["hours"], shapes.Hours)
        for sitting in told["sittings"]:
            assert same_keys(sitting, shapes.Sitting)
            assert all(same_keys(part, shapes.Part) for part in sitting["parts"])


def test_the_words_of_a_request_say_how_it_answers_them(client: TestClient) -> None:
    assert client.get("/api/v1/plan", params={"title": SERIES, "beside": "something calm"}).json()["why"]


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ({}, 422, "Field required"),
        ({"title": "zzgrblx"}, 404, "No title is called"),
        ({"title": SERIES, "by": "nonsense"}, 400, "no day that can be read"),
        ({"title": SERIES, "evenings": "late"}, 400, "no hours such as"),
        ({"title": SERIES, "begin": "99"}, 404, "there is no such episode"),
        ({"title": SERIES, "season": 0}, 422, "greater than or equal to 1"),
        ({"title": SERIES, "unheard": "of"}, 422, "Extra inputs"),
        ({"title": SERIES, "zone": "../../etc/passwd"}, 400, "no such zone"),
    ],
)
def test_what_cannot_be_planned_is_told(client: TestClient, asked: dict[str, Any], status: int, says: str) -> None:
    response = client.get("/api/v1/plan", params=asked)

    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert says in response.text


def test_a_calendar_moves_what_it_handed_out(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    asked = {"title": SERIES, "start": "2099-01-05", "remind": 15, **HOURS}

    response = client.post("/api/v1/plan/calendar", json=asked)

    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{SERIES}.ics"'
    assert response.headers["cache-control"] == "no-store"
    assert response.text.startswith("BEGIN:VCALENDAR\r\n")
    assert "BEGIN:VALARM" in response.text
    assert client.post("/api/v1/plan/calendar", json=asked).text == response.text
    moved = client.post("/api/v1/plan/calendar", json=asked | {"evenings": "20:00-22:00"}).text
    assert "SEQUENCE:1" in moved

    def uids(text: str) -> set[str]:
        return {line for line in text.splitlines() if line.startswith("UID:")}

    assert uids(moved) == uids(response.text)


def test_the_viewer_s_own_history_counts(serve: Serve, own_home: Path, tmp_path: Path) -> None:
    export = tmp_path / "NetflixViewingHistory.csv"
    export.write_text('Title,Date\n"Romantics Anonymous: Season 1: Episode 1","3/14/26"\n', "utf-8")
    with Nightcap(own_home, viewer="anna") as nightcap:
        nightcap.history.take_in(export)
    client = serve(own_home)

    def seen(**more: str) -> int:
        return len(client.get("/api/v1/plan", params={"title": SERIES, **more}).json()["seen"])

    assert (seen(), seen(viewer="anna"), seen(viewer="anna", include_seen="true")) == (0, 1, 0)
