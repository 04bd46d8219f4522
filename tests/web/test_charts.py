"""Charts over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.charts.netflix_files import COUNTRY_COLUMNS, country_cells
from tests.web.conftest import Serve
from tests.web.shapes import check
from tests.web.waiting import imported


def countries(*rows: tuple[str, str, int, str]) -> bytes:
    """A country file of (code, list, rank, title), all of one week."""
    names = {"DE": "Germany", "JP": "Japan"}
    told = [
        country_cells(
            country_name=names[code],
            country_iso2=code,
            week="2026-07-12",
            category=category,
            weekly_rank=str(rank),
            show_title=title,
        )
        for code, category, rank, title in rows
    ]
    lines = [COUNTRY_COLUMNS, *(tuple(row[column] for column in COUNTRY_COLUMNS) for row in told)]
    return "\n".join("\t".join(line) for line in lines).encode()


def test_a_week_s_lists_have_the_documented_shape(client: TestClient) -> None:
    charts = client.get("/api/v1/charts").json()

    check("charts", charts)
    assert len(charts["entries"]) == 40
    one = client.get("/api/v1/charts", params={"category": "tv non english"}).json()["entries"]
    assert {entry["category"] for entry in one} == {"TV (Non-English)"}
    check("known", client.get("/api/v1/charts/known").json()["items"])
    assert client.get("/api/v1/charts/weeks").json()["weeks"] == [charts["entries"][0]["week"]]


@pytest.mark.parametrize(
    ("params", "status", "told"),
    [
        ({"week": "1999-01-01"}, 404, "The nearest are those"),
        ({"week": "9999-12-31"}, 422, "the year must lie"),
        ({"week": "soon"}, 422, "query.week"),
        ({"area": "ZZ"}, 404, "No charts of the area"),
        ({"area": "Germany"}, 422, "query.area"),
        ({"category": "Plays"}, 404, "The lists are"),
        ({"source": "nobody"}, 404, "The sources are"),
    ],
)
def test_what_is_not_known_is_told_with_what_is(
    client: TestClient, params: dict[str, str], status: int, told: str
) -> None:
    response = client.get("/api/v1/charts", params=params)

    assert response.status_code == status
    assert told in response.json()["detail"]


def test_two_countries_stand_beside_each_other(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    file = countries(
        ("DE", "Films", 1, "Paddington 2"),
        ("DE", "Films", 2, "Only Here"),
        ("JP", "Films", 1, "Only There"),
        ("JP", "Films", 3, "Paddington 2"),
        ("JP", "TV", 1, "A Series"),
    )
    assert imported(client, "charts", ("all-weeks-countries.tsv", file))["state"] == "done"

    told = client.get("/api/v1/charts/compare", params={"first": "de", "second": "JP"}).json()

    assert (told["week"], told["areas"]) == ("2026-07-12", ["DE", "JP"])
    assert [(row["show_title"], row["ranks"]) for row in told["rows"]] == [
        ("Paddington 2", [1, 3]),
        ("Only There", [None, 1]),
        ("Only Here", [2, None]),
    ]
    assert client.get("/api/v1/charts/compare", params={"first": "DE"}).status_code == 422
    assert client.get("/api/v1/charts/compare", params={"first": "DE", "second": "FR"}).status_code == 404
