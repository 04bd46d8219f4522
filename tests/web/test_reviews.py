"""Sources of reviews over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.conftest import Serve
from tests.web.waiting import ended, imported

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
<outline type="rss" text="The Lamp" xmlUrl="https://lamp.invalid/feed"/></body></opml>"""


def test_sources_are_listed_weighed_and_left(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    assert imported(client, "sources", ("feeds.opml", OPML))["result"][0]["taken"] == 1
    assert [source["name"] for source in client.get("/api/v1/reviews/sources").json()["items"]] == ["The Lamp"]

    weighed = client.put("/api/v1/reviews/sources/weight", json={"source": "The Lamp", "weight": 2})
    assert weighed.json()["weight"] == 2
    unknown = client.put("/api/v1/reviews/sources/weight", json={"source": "Nobody", "weight": 2})
    assert unknown.status_code == 404
    assert client.delete("/api/v1/reviews/sources", params={"source": "The Lamp"}).status_code == 200
    assert client.get("/api/v1/reviews/sources").json()["items"] == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/feed", "file:///etc/passwd", "http://[::1]/", "no address"])
def test_nothing_on_this_machine_can_be_followed(serve: Serve, own_home: Path, url: str) -> None:
    client = serve(own_home)

    job = ended(client, client.post("/api/v1/reviews/sources", json={"url": url}).json())

    assert job["state"] == "failed"
    assert client.get("/api/v1/reviews/sources").json()["items"] == []


def test_articles_come_a_part_at_a_time(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    for film in ("Paddington 2", "The Third Man", "Casablanca"):
        text = f"{film} review\n\n" + f"{film} is a film about one thing or another, says this page of {film}. " * 8
        assert imported(client, "article", (f"{film}.txt", text.encode()))["state"] == "done"

    whole = client.get("/api/v1/reviews").json()
    first = client.get("/api/v1/reviews", params={"limit": 2}).json()
    rest = client.get("/api/v1/reviews", params={"cursor": first["next"]}).json()

    assert len(whole["items"]) == 3
    assert [*first["items"], *rest["items"]] == whole["items"]
    assert (whole["next"], rest["next"]) == (None, None)
    assert client.get("/api/v1/reviews", params={"cursor": "bm9ib2R5"}).status_code == 404
