"""Marks, imports and mending, by forms alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.pages.reading import text, token, tree
from tests.web.waiting import imported

ID = "paddington-2-2017"
HISTORY = b'Title,Date\n"Paddington 2","7/24/26"\n"Zzgrblx: Season 1: Pilot","7/25/26"\n"Orbit","13/13/26"\n'

LISTS = ("watched", "doubtful", "refused")


@pytest.fixture
def own(serve: Serve, own_home: Path) -> TestClient:
    client = serve(own_home)
    client.follow_redirects = True
    return client


def marked(client: TestClient, kind: str) -> list[str]:
    return [text(each) for each in tree(client, "/yours").xpath(f"//section[@aria-labelledby='{kind}']//h3")]


def mark(client: TestClient, kind: str, **more: str) -> None:
    form = {"title": ID, "kind": kind, "csrf_token": token(client), "back": "/yours", **more}
    assert client.post("/marks", data=form).status_code == 200


@pytest.mark.parametrize("kind", ["saved", "seen", "not_tonight"])
def test_a_mark_is_set_and_undone(own: TestClient, kind: str) -> None:
    mark(own, kind)
    assert marked(own, kind) == ["Paddington 2"]

    mark(own, kind, take_back="1")
    assert marked(own, kind) == []


def test_the_button_tells_that_it_is_pressed(own: TestClient) -> None:
    mark(own, "saved")

    page = tree(own, f"/titles/{ID}")

    pressed = [text(each) for each in page.xpath("//button[@aria-pressed='true']")]
    assert pressed == ["✓ Saved: Paddington 2"]


def test_the_script_gets_the_buttons_alone(own: TestClient) -> None:
    form = {"title": ID, "kind": "saved", "csrf_token": token(own), "back": "/ask?q=x"}

    part = own.post("/marks", data=form, headers={"hx-request": "true"})

    assert part.text.lstrip().startswith('<div class="marks">')
    assert 'value="/ask?q=x"' in part.text


def test_a_form_without_its_token_changes_nothing(own: TestClient) -> None:
    tree(own, "/yours")

    assert own.post("/marks", data={"title": ID, "kind": "saved"}).status_code == 403
    assert marked(own, "saved") == []


def test_an_export_is_taken_in_and_reported(own: TestClient) -> None:
    begun = own.post(
        "/upload/history",
        data={"csrf_token": token(own), "profile": "", "order": "month"},
        files={"file": ("NetflixViewingHistory.csv", HISTORY)},
    )
    assert begun.status_code == 200
    own.get(f"/api/v1{begun.url.path}/events")  # until it has ended

    report = tree(own, begun.url.path)

    assert "taken: 2" in text(report)
    assert "set aside: 1" in text(report)
    for page, prefix in ((report, "list-"), (tree(own, "/yours"), "")):
        listed = {what: text(page.xpath(f"//section[@aria-labelledby='{prefix}{what}']")[0]) for what in LISTS}
        assert "Paddington 2" in listed["watched"]
        assert "Zzgrblx" in listed["doubtful"]
        assert "NetflixViewingHistory.csv, line 4" in listed["refused"]

    link = {"csrf_token": token(own), "written": "Zzgrblx", "title": ID}
    mended = own.post("/yours/links", data=link)
    assert mended.status_code == 200
    assert "every name in your history is linked" in mended.text


def test_a_name_is_not_tied_to_what_nobody_knows(own: TestClient) -> None:
    link = {"csrf_token": token(own), "written": "Zzgrblx", "title": "qwrtzp the movie"}

    refused = own.post("/yours/links", data=link)

    assert refused.status_code == 422
    assert 'role="alert"' in refused.text


def test_a_file_that_is_none_is_told_on_the_page(own: TestClient) -> None:
    begun = own.post(
        "/upload/history", data={"csrf_token": token(own)}, files={"file": ("holiday.jpg", b"\xff\xd8\xff\xe0 no csv")}
    )
    own.get(f"/api/v1{begun.url.path}/events")

    page = tree(own, begun.url.path)

    assert "It did not succeed" in text(page)
    assert "holiday.jpg" in text(page.xpath("//*[@role='alert']")[0])


def test_an_empty_home_says_what_goes_where(client: TestClient) -> None:
    page = text(tree(client, "/yours"))

    assert "Doubtful" not in page
    for said in ("Nothing is saved yet", "Nothing is marked as seen yet", "Nothing was put off", "No history"):
        assert said in page


def brought_in(client: TestClient, content: bytes) -> None:
    done = imported(client, "history", ("NetflixViewingHistory.csv", content))
    assert done["state"] == "done", done


def mend(client: TestClient, **cells: str) -> Any:
    form = tree(client, "/yours/refused").xpath("//form[@action='/yours/mend']")[0]
    fields = {each.get("name"): each.get("value") or "" for each in form.xpath(".//input")}
    return client.post("/yours/mend", data=fields | {f"cell-{name}": value for name, value in cells.items()})


def test_a_row_that_was_set_aside_is_put_right(own: TestClient) -> None:
    brought_in(own, HISTORY)

    wrong = mend(own, date="14/14/26")
    assert wrong.status_code == 422
    again = html.fromstring(wrong.text)
    assert "14/14/26" in text(again.xpath("//*[@role='alert']")[0])
    assert again.xpath("//input[@name='cell-date']/@value") == ["14/14/26"]

    right = mend(own, date="2026-07-13")
    assert right.status_code == 200
    assert "every row that was handed in could be used" in right.text
    assert "Orbit" in text(tree(own, "/yours/watched"))


def test_a_line_that_is_damaged_is_written_anew(own: TestClient) -> None:
    brought_in(own, HISTORY.replace(b'"Orbit","13/13/26"', b'"Orbit'))
    assert "Orbit" in text(tree(own, "/yours/refused").xpath("//pre")[0])

    assert mend(own, title="Orbit", date="2026-07-13").status_code == 200
    assert "Orbit" in text(tree(own, "/yours/watched"))


def test_a_row_that_is_no_longer_set_aside_is_not_mended(own: TestClient) -> None:
    form = {"row": "0" * 64, "cell-title": "Orbit", "csrf_token": token(own)}

    assert "no longer set aside" in text(html.fromstring(own.post("/yours/mend", data=form).text))


def test_a_row_of_a_chart_is_put_right(own: TestClient) -> None:
    head = "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed\tcumulative_weeks_in_top_10"
    row = "2022-02-27\tTV (English)\t{rank}\tDark\tN/A\t1000000\t1"
    lines = [head, row.format(rank=1), row.format(rank="twelfth").replace("Dark", "Kleo")]
    assert imported(own, "charts", ("all-weeks-global.tsv", "\n".join(lines).encode()))["state"] == "done"

    assert mend(own, weekly_rank="2").status_code == 200

    listed = [text(each) for each in tree(own, "/week", week="2022-02-27").xpath("//td//a")]
    assert listed == ["Dark", "Kleo"]
    assert "every row that was handed in could be used" in text(tree(own, "/yours/refused"))


def test_a_doubtful_name_offers_the_titles_that_it_may_be(own: TestClient) -> None:
    brought_in(own, b'Title,Date\n"Paddington the bear","7/24/26"\n"Paddingto","7/25/26"\n')
    (form, *_) = tree(own, "/yours/doubtful").xpath("//form[.//input[@value='Paddingto']]")
    offered = form.xpath(".//button/@value")
    assert ID in offered

    chosen = {"written": "Paddingto", "title": ID, "csrf_token": token(own), "back": "/yours/doubtful"}
    left = html.fromstring(own.post("/yours/links", data=chosen).text)

    assert left.xpath("//input[@name='written']/@value")
    assert "Paddingto" not in left.xpath("//input/@value")


def test_long_lists_come_a_part_at_a_time(own: TestClient) -> None:
    lines = [f'"Unheard Of Number {number}","7/{number % 28 + 1}/26"' for number in range(70)]
    brought_in(own, "\n".join(["Title,Date", *lines]).encode())

    for what in ("doubtful", "watched"):
        seen: list[str] = []
        address = f"/yours/{what}"
        for _ in range(3):
            page = tree(own, address)
            items = "//h2" if what == "doubtful" else "//ul[@class='views']//bdi"
            seen += [text(each) for each in page.xpath(items)]
            address = (page.xpath("//a[@rel='next']/@href") or [""])[0]
        assert address == ""
        assert len(seen) == len(set(seen)) == 70


def test_no_other_list_is_shown(own: TestClient) -> None:
    assert own.get("/yours/everything").status_code == 422


@pytest.mark.parametrize("address", ["/yours/mend", "/yours/retry", "/week/update", "/reviews/refresh"])
def test_no_other_site_begins_work_or_asks_the_network(own: TestClient, address: str) -> None:
    tree(own, "/yours")

    assert own.post(address, data={"row": "0" * 64}).status_code == 403
    assert own.get("/api/v1/jobs").json()["items"] == []
