"""Titles over HTTP: looked up, shown, and not sent twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.charts.netflix_files import GLOBAL_COLUMNS, cells
from tests.web.conftest import Serve
from tests.web.shapes import check
from tests.web.waiting import imported

ID = "paddington-2-2017"


def test_a_title_has_the_documented_shape(client: TestClient) -> None:
    for name in (ID, "Paddington 2", "Paddington 2 (2017)"):
        title = client.get(f"/api/v1/titles/{name}").json()
        check("title", title)
        assert title["id"] == ID


def test_a_title_that_is_not_there_is_told_with_what_is_near(client: TestClient) -> None:
    response = client.get("/api/v1/titles/Padington 2")

    assert response.status_code == 404
    assert response.json()["type"] == "urn:nightcap:problem:unknown-name"
    assert ID in response.json()["detail"]


def test_names_are_looked_up_by_a_part_of_them(client: TestClient) -> None:
    found = client.get("/api/v1/titles", params={"q": "padding"}).json()

    assert "Paddington 2" in [item["name"] for item in found["items"]]
    assert found["next"] is None
    assert client.get("/api/v1/titles", params={"q": "xyzzy qwrtz"}).json()["items"] == []
    assert client.get("/api/v1/titles", params={"q": "!?"}).json()["items"] == []


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_the_parts_of_a_list_are_the_list(client: TestClient, limit: int) -> None:
    whole = client.get("/api/v1/titles", params={"q": "the ni", "limit": 100}).json()["items"]
    assert len(whole) > 3

    parts, cursor = [], None
    while True:
        params: dict[str, str | int] = {"q": "the ni", "limit": limit, **({"cursor": cursor} if cursor else {})}
        part = client.get("/api/v1/titles", params=params).json()
        assert 1 <= len(part["items"]) <= limit
        parts += part["items"]
        if (cursor := part["next"]) is None:
            break

    assert parts == whole


@pytest.mark.parametrize("cursor", ["x", "é", "bm90aGluZw", "////", "="])
def test_a_cursor_of_one_s_own_making_is_refused(client: TestClient, cursor: str) -> None:
    response = client.get("/api/v1/titles", params={"q": "the", "cursor": cursor})

    assert response.status_code == 404
    assert "Begin the list anew" in response.json()["detail"] or "next" in response.json()["detail"]


@pytest.mark.parametrize("path", [f"/api/v1/titles/{ID}", "/api/v1/titles?q=the", "/api/v1/charts"])
def test_what_has_not_changed_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]

    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert client.get(path, headers={"If-None-Match": '"other"'}).content == first.content
    assert first.headers["cache-control"] == "private, no-cache"


def test_what_has_changed_has_another_tag(serve: Serve, own_home: Path, tmp_path: Path) -> None:
    client = serve(own_home)
    name = "The Keeper of Nine Lamps"
    before = client.get("/api/v1/titles", params={"q": "keeper"})
    films = json.dumps([{"title": name, "year": 1951, "extract": f"{name} is a film about a lighthouse."}])

    imported(client, "titles", ("movies-1950s.json", films.encode()))

    after = client.get("/api/v1/titles", params={"q": "keeper"}, headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert name in [item["name"] for item in after.json()["items"]]


def test_a_title_s_run_is_its_weeks(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    rows = [cells(week=week, show_title="Paddington 2", runtime="1.7333") for week in ("2026-07-05", "2026-07-12")]
    lines = ["\t".join(GLOBAL_COLUMNS), *("\t".join(row[column] for column in GLOBAL_COLUMNS) for row in rows)]
    imported(client, "charts", ("all-weeks-global.tsv", "\n".join(lines).encode()))

    run = client.get(f"/api/v1/titles/{ID}/run", params={"limit": 1}).json()
    rest = client.get(f"/api/v1/titles/{ID}/run", params={"cursor": run["next"]}).json()

    assert [entry["week"] for entry in (*run["items"], *rest["items"])] == ["2026-07-05", "2026-07-12"]


def test_a_title_has_its_family(client: TestClient) -> None:
    made = client.get("/api/v1/titles/romantics-anonymous-2010/kin").json()
    assert [each["id"] for each in made["made_from_it"]] == ["romantics-anonymous-2025"]
    assert made["from_the_same"] == []


def test_a_title_has_the_areas_whose_charts_it_was_on(client: TestClient) -> None:
    listed = next(row["title_id"] for row in client.get("/api/v1/charts").json()["entries"] if row["title_id"])

    (world,) = client.get(f"/api/v1/titles/{listed}/areas").json()["items"]

    assert (world["source"], world["area"], world["weeks"]) == ("netflix-top10", "", 1)
    assert world["first"] == world["last"]
    assert client.get("/api/v1/titles/paddington-2-2017/areas").json() == {"items": [], "next": None}
