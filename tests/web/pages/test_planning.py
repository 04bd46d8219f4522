"""The page of a plan: shown at once, with the hours that were given, and a file for the calendar."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.pages.reading import text, token, tree

SERIES, FILM = "romantics-anonymous-2025", "paddington-2-2017"


def sittings(page: Any) -> list[str]:
    return [text(each) for each in page.xpath("//ol[@class='sittings']/li")]


def value(page: Any, name: str) -> str:
    return str(page.xpath(f"string(//form[@action='/plan']//*[@name='{name}']/@value)"))


def test_a_pick_and_a_title_lead_to_a_plan(client: TestClient) -> None:
    for page in (tree(client, "/ask", q="something calm"), tree(client, f"/titles/{SERIES}")):
        address = page.xpath("//a[starts-with(normalize-space(), 'Plan it')]/@href")[0]

        assert sittings(tree(client, address))


def test_the_plan_is_there_before_anything_is_filled_in(client: TestClient) -> None:
    page = tree(client, "/plan", title=SERIES)

    assert len(sittings(page)) >= 2
    assert re.search(r"episodes? 1\b", sittings(page)[0])  # late in the evening only one is left of tonight
    assert value(page, "evening_from") == "21:00"
    assert "assumed" in text(page)
    assert "--" not in text(page)


def test_the_form_says_when_there_is_time(client: TestClient) -> None:
    hours: dict[str, Any] = {
        "evening_from": "20:00",
        "evening_to": "21:00",
        "weekend_from": "15:00",
        "weekend_to": "18:00",
    }
    page = tree(client, "/plan", title=SERIES, by="in two weeks", begin="3", on=["sat", "sun"], **hours)

    assert [value(page, name) for name in hours] == list(hours.values())
    assert all(each.startswith(("Sat", "Sun")) for each in sittings(page))
    assert re.search(r"episodes? 3\b", sittings(page)[0])
    assert "15:00–" in sittings(page)[-1]  # the first begins later on a weekend's afternoon


def test_what_does_not_fit_says_what_would_help(client: TestClient) -> None:
    page = tree(client, "/plan", title=SERIES, by="tonight", evening_from="21:00", evening_to="21:30")

    assert "Nothing of it can be seen" in text(page)
    assert not page.xpath("//form[starts-with(@action, '/plan.ics')]")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"by": "nonsense"}, "“Until when” nonsense: no day that can be read"),
        ({"evening_from": "21:00"}, "“Evenings” 21:00-: no hours such as"),
        ({"begin": "99"}, "“From episode” 99: there is no such episode"),
        ({"minutes": "many"}, "“Minutes an episode, or of the film” many: is no number"),
        ({"season": "7"}, "season 7 is not known"),
    ],
)
def test_what_cannot_be_read_is_told_in_the_form_s_own_words(
    client: TestClient, given: dict[str, Any], says: str
) -> None:
    page = tree(client, "/plan", 422, title=SERIES, **given)

    assert says in text(page.xpath("//*[@role='alert']")[0])
    for name, said in given.items():
        assert value(page, name) == said


def test_a_film_has_no_episodes_to_begin_with(client: TestClient) -> None:
    page = tree(client, "/plan", title=FILM)

    assert "the film" in sittings(page)[0]
    assert not page.xpath("//*[@name='begin'] | //*[@name='season'] | //*[@name='episodes']")


def test_without_a_title_it_asks_for_one(client: TestClient) -> None:
    assert tree(client, "/plan").xpath("//form[@action='/plan']//input[@name='title']")
    assert "Nothing is found here" in text(tree(client, "/plan", 404, title="zzgrblx"))


def test_the_file_is_one_for_a_calendar_and_nobody_keeps_it(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    page = tree(client, "/plan", title=SERIES, by="in two weeks", beside="something calm")
    action = page.xpath("//form[starts-with(@action, '/plan.ics')]/@action")[0]

    response = client.post(action, data={"csrf_token": token(client), "remind": "30"})

    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{SERIES}.ics"'
    assert response.headers["cache-control"] == "no-store"
    assert response.text.count("BEGIN:VEVENT") == len(sittings(page))
    assert "TRIGGER:-PT30M" in response.text
    assert client.post(action).status_code == 403
