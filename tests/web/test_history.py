"""Marks, history, imports by upload, and what could not be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from nightcap.web.work import safe_name
from tests.viewers.exports import short_export
from tests.web.conftest import Serve
from tests.web.shapes import check
from tests.web.waiting import ended, imported

ID = "paddington-2-2017"


def test_a_mark_is_made_listed_and_taken_back(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)

    for kind in ("seen", "saved", "not_tonight"):
        made = client.put(f"/api/v1/history/{kind}/{ID}")
        assert made.json()["changed"] is True
        listed = client.get(f"/api/v1/history/{kind}").json()["items"]
        check("marked", [made.json(), *listed])
        assert [title["id"] for title in listed] == [ID]
        assert client.get(f"/api/v1/history/{kind}?viewer=ana").json()["items"] == []
        assert client.delete(f"/api/v1/history/{kind}/{ID}").json()["changed"] is True
        assert client.delete(f"/api/v1/history/{kind}/{ID}").json()["changed"] is False

    assert client.put("/api/v1/history/loved/x").status_code == 422
    assert client.put("/api/v1/history/seen/nobody").status_code == 404


def test_marks_come_a_part_at_a_time_newest_first(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    found = client.get("/api/v1/titles", params={"q": "the", "limit": 5}).json()["items"]
    for title in found:
        client.put(f"/api/v1/history/saved/{title['id']}")

    first = client.get("/api/v1/history/saved", params={"limit": 2}).json()
    newer = client.get("/api/v1/titles", params={"q": "paddington"}).json()["items"][0]["id"]
    client.put(f"/api/v1/history/saved/{newer}")  # what comes on top shifts nothing
    rest = client.get("/api/v1/history/saved", params={"cursor": first["next"]}).json()

    ids = [title["id"] for title in (*first["items"], *rest["items"])]
    assert ids == [title["id"] for title in reversed(found)]


def test_an_export_is_taken_in_and_reported(serve: Serve, own_home: Path, tmp_path: Path) -> None:
    client = serve(own_home)
    export = short_export(tmp_path, [("Paddington 2", "9/13/24"), ("Nobody Knows This", "9/14/24")]).read_bytes()

    for changed in (2, 0):
        job = imported(client, "history", ("../../NetflixViewingHistory.csv", export), day_first="false")
        assert job["state"] == "done", job
        check("reports", job["result"])
        (report,) = job["result"]
        assert (report["file"], report["taken"]) == ("NetflixViewingHistory.csv", 2)
        assert report["changed"] == changed

    watched = client.get("/api/v1/history/watched").json()["items"]
    assert [view["name"] for view in watched] == ["Nobody Knows This", "Paddington 2"]
    unlinked = client.get("/api/v1/history/unlinked").json()["items"]
    check("unlinked", unlinked)
    linked = client.post("/api/v1/history/links", json={"written": "Nobody Knows This", "title": ID}).json()
    assert (linked["title"]["id"], linked["views"]) == (ID, 1)
    assert client.get("/api/v1/history/unlinked").json()["items"] == []


def test_rows_that_cannot_be_used_are_listed(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    films = b'[{"title": "A Film", "year": 1999}, {"title": 5}]'
    assert len(imported(client, "titles", ("films.json", films))["result"][0]["set_aside"]) == 1

    rows = client.get("/api/v1/quarantine").json()["items"]

    for row in rows:
        check("quarantined", row)
    assert [row["file"] for row in rows] == ["films.json"]
    retried = ended(client, client.post("/api/v1/jobs", json={"work": "retry-quarantine"}).json())
    check("reports", retried["result"])


def test_a_row_that_was_set_aside_is_mended(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    imported(client, "history", ("NetflixViewingHistory.csv", b'Title,Date\n"Paddington 2","13/13/26"\n'))
    (row,) = client.get("/api/v1/quarantine").json()["items"]
    assert row["cells"] == {"title": "Paddington 2", "date": "13/13/26"}

    wrong = client.post(f"/api/v1/quarantine/{row['id']}", json={"cells": row["cells"]})
    assert (wrong.status_code, client.get("/api/v1/history/watched").json()["items"]) == (400, [])
    right = client.post(f"/api/v1/quarantine/{row['id']}", json={"cells": row["cells"] | {"date": "2026-07-13"}})

    assert (right.status_code, client.get("/api/v1/quarantine").json()["items"]) == (204, [])
    assert [view["title_id"] for view in client.get("/api/v1/history/watched").json()["items"]] == [ID]
    again = client.post(f"/api/v1/quarantine/{row['id']}", json={"cells": row["cells"]})
    assert again.status_code == 404


def test_a_file_that_is_none_fails_with_its_name_and_nothing_of_this_machine(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)

    job = imported(client, "history", ("holiday.jpg", b"\xff\xd8\xff\xe0 no table"))

    assert job["state"] == "failed"
    assert job["problem"]["type"] == "urn:nightcap:problem:bad-file"
    assert job["problem"]["detail"].startswith("holiday.jpg")
    assert "/tmp" not in job["problem"]["detail"]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(serve: Serve, own_home: Path) -> None:
    client = serve(own_home, most_upload=1000)

    response = client.post("/api/v1/imports/history", files={"file": ("a.csv", b"x" * 2000)})

    assert response.status_code == 413
    assert client.get("/api/v1/jobs").json()["items"] == []
    assert client.post("/api/v1/imports/history", data={"profile": "x"}).status_code == 422


def test_an_uploaded_page_becomes_a_review(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    text = "Paddington 2 review\n\nPaddington 2 is a warm, funny film that is never cruel. " * 8

    job = imported(client, "article", ("page.txt", text.encode()))
    assert job["state"] == "done", job

    listed = client.get("/api/v1/reviews").json()["items"]
    assert len(listed) == 1
    id_ = listed[0]["article"]["id"]
    whole = client.get(f"/api/v1/reviews/{id_}").json()
    assert "warm, funny" in whole["article"]["text"]
    assert client.delete(f"/api/v1/reviews/{id_}").status_code == 204
    assert client.get(f"/api/v1/reviews/{id_}").status_code == 404


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("history.csv", "history.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\a.csv", "a.csv"),
        (".hidden", "hidden"),
        ("..", "file"),
        ("", "file"),
        ("a\r\nb\x00.csv", "ab.csv"),
        ("\u202egnp.exe", "gnp.exe"),
        ("x" * 500 + ".csv", "x" * 100 + ".csv"),
    ],
)
def test_a_file_s_name_is_made_harmless(given: str, kept: str) -> None:
    assert safe_name(given) == kept
