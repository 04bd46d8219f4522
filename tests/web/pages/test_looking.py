"""Charts, titles, reviews and asking together."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from lxml import html
from starlette.testclient import TestClient

from nightcap.publish.plots import draw, render
from tests.charts.netflix_files import cells, tsv
from tests.web.conftest import KEYS, PASSWORD, Serve
from tests.web.pages.reading import text, token, tree
from tests.web.waiting import imported

ARTICLE = (
    "A balm for the weary\n\nBy Ada Quist\n\nPaddington 2 is a gentle and very funny film. Its humour never stops, and "
    "it leaves you warm. There is grief in it, told softly.\n\nIt was made in 2017 and runs 103 minutes.\n\n"
) * 2


def test_the_week_shows_its_lists_with_movement_and_weeks(client: TestClient) -> None:
    page = tree(client, "/week")
    told = client.get("/api/v1/charts").json()

    lists = [text(each) for each in page.xpath("//caption")]
    assert len(lists) == len({row["category"] for row in told["entries"]}) > 0
    assert len(page.xpath("//tbody/tr")) >= 10
    assert "week" in text(page.xpath("//tbody/tr")[0])


def test_a_list_can_be_chosen(client: TestClient) -> None:
    page = tree(client, "/week", category="TV (Non-English)")

    assert [text(each) for each in page.xpath("//caption")] == ["TV (Non-English) Netflix Top 10"]


@pytest.mark.parametrize(
    "params",
    [
        {"area": "DE"},
        {"week": "1999-01-01"},
        {"week": "0001-01-01"},
        {"week": "9999-12-31"},
        {"week": "no day"},
        {"category": "Zzgrblx"},
    ],
)
def test_what_no_chart_has_is_told_on_the_page(client: TestClient, params: dict[str, str]) -> None:
    page = tree(client, "/week", 404, **params)

    assert page.xpath("//*[@role='alert']")
    assert page.xpath("//form[@action='/week']")


@pytest.mark.parametrize(
    ("params", "status"),
    [({}, 200), ({"week": ""}, 200), ({"first": "DE", "second": "JP"}, 404), ({"week": "no day"}, 404)],
)
def test_two_countries_are_asked_for_before_they_are_compared(
    client: TestClient, params: dict[str, str], status: int
) -> None:
    page = tree(client, "/week/compare", status, **params)

    assert page.xpath("//form[@action='/week/compare']")
    assert bool(page.xpath("//*[@role='alert']")) == (status == 404)


def test_two_countries_stand_beside_each_other(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    rows = [
        ("Germany", "DE", 1, "Dark"),
        ("Germany", "DE", 2, "Kleo"),
        ("Japan", "JP", 1, "Alice in Borderland"),
        ("Japan", "JP", 2, "Dark"),
    ]
    head = (
        "country_name\tcountry_iso2\tweek\tcategory\tweekly_rank\tshow_title\tseason_title\tcumulative_weeks_in_top_10"
    )
    lines = [f"{name}\t{code}\t2022-02-27\tTV\t{rank}\t{show}\tN/A\t1" for name, code, rank, show in rows]
    report = imported(client, "charts", ("countries.tsv", "\n".join([head, *lines]).encode()))
    assert report["state"] == "done", report

    page = tree(client, "/week/compare", first="DE", second="JP", week="2022-02-25")

    assert "1 of 3 titles are on both lists" in text(page)
    (both,) = page.xpath("//tr[@class='shared']")
    assert [text(cell) for cell in both] == ["Dark", "1", "2"]
    for chosen in ("TV", "TV (English)"):  # the world has two of TV, a country one
        listed = tree(client, "/week", area="JP", category=chosen)
        assert [text(each) for each in listed.xpath("//caption")] == ["TV Netflix Top 10"]
    unknown = tree(client, "/week", 404, area="JP", week="2026-07-19")
    (nearest,) = unknown.xpath("//a[@class='step']/@href")
    assert tree(client, nearest).xpath("//caption")
    where = tree(client, both.xpath(".//a/@href")[0]).xpath("//section[@aria-labelledby='where']")[0]
    assert "Germany, Japan" in text(where)


@pytest.mark.parametrize(("page", "action"), [("/week", "/week/update"), ("/reviews", "/reviews/follow")])
def test_what_uses_the_network_says_so_on_its_button(client: TestClient, page: str, action: str) -> None:
    buttons = tree(client, page).xpath(f"//form[@action='{action}']//button")

    assert [("uses the network" in text(button)) for button in buttons] == [True]


@pytest.mark.parametrize("until", ["0001-01-01", "9999-12-31", "no day"])
def test_a_plot_of_a_day_that_nobody_means_is_refused(client: TestClient, until: str) -> None:
    assert client.get("/plots/bump.svg", params={"category": "TV (Non-English)", "until": until}).status_code == 422


def test_a_title_has_its_facts_with_their_source(client: TestClient) -> None:
    page = tree(client, "/titles/paddington-2-2017")

    facts = {text(each.find("dt")): text(each.find("dd")) for each in page.xpath("//dl[contains(@class, 'pairs')]/div")}
    assert facts["Source of these facts"] == "Nightcap’s starter shelf"
    assert "Paul King" in facts["Directed by"]
    assert len(page.xpath("//dl[contains(@class, 'tone')]/div")) == 7


def test_a_title_tells_what_it_is_adapted_from(client: TestClient) -> None:
    page = tree(client, "/titles/romantics-anonymous-2025")

    nodes = [text(each) for each in page.xpath("//ul[@class='tree']//div[contains(@class, 'node')]")]
    assert "2010" in nodes[0]
    assert "2025" in nodes[-1]


def test_a_title_tells_what_was_made_from_it(client: TestClient) -> None:
    page = tree(client, "/titles/romantics-anonymous-2010")

    (here,) = page.xpath("//ul[@class='tree']/li")
    assert text(here.xpath("./div[@aria-current='true']")[0]) == "Romantics Anonymous film, 2010"
    assert here.xpath("./ul//a/@href") == ["/titles/romantics-anonymous-2025"]


def test_where_to_watch_is_told_from_charts_with_their_source(client: TestClient) -> None:
    listed = tree(client, "/week").xpath("//td//a/@href")[0]

    where = tree(client, listed).xpath("//section[@aria-labelledby='where']")[0]

    assert text(where.xpath(".//strong")[0]) == "Netflix"
    assert "Netflix Top 10" in text(where)
    assert where.xpath(".//a[starts-with(@href, '/week?')]")


def test_where_to_watch_is_said_to_be_unknown(client: TestClient) -> None:
    where = tree(client, "/titles/paddington-2-2017").xpath("//section[@aria-labelledby='where']")[0]

    assert "This home does not know" in text(where)


def test_where_to_watch_is_told_in_a_review_s_words(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    said = ARTICLE.replace("It was made in 2017", "Paddington 2 is streaming on Disney+. It was made in 2017")
    imported(client, "article", ("a.txt", said.encode()))

    where = tree(client, "/titles/paddington-2-2017").xpath("//section[@aria-labelledby='where']")[0]

    assert text(where.xpath(".//strong")[0]) == "Disney+"
    assert "on Disney" in text(where.xpath(".//blockquote")[0])
    assert where.xpath(".//a[starts-with(@href, '/reviews/')]")


def test_a_title_s_run_is_drawn(client: TestClient) -> None:
    row = tree(client, "/week").xpath("//td//a/@href")[0]
    page = tree(client, row)
    (plot,) = page.xpath("//div[@class='plot']//img/@src")
    (dark,) = page.xpath("//div[@class='plot']//source[@media='(prefers-color-scheme: dark)']/@srcset")

    drawn, darkened = client.get(plot), client.get(dark)

    assert drawn.headers["content-type"] == darkened.headers["content-type"] == "image/svg+xml"
    assert b"#ffffff" in drawn.content
    assert b"#ffffff" not in darkened.content
    assert client.get(plot, params={"source": "netflix", "scheme": "sepia"}).status_code == 422


def test_a_plot_is_drawn_once_until_what_it_shows_changes(
    serve: Serve, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw._bump.cache_clear()
    made: list[bytes] = []
    drawn = render.render

    def counted(*of: Any, **how: Any) -> bytes:
        made.append(drawn(*of, **how))
        return made[-1]

    monkeypatch.setattr(render, "render", counted)
    client = serve(own_home)

    def plot(**of: str) -> bytes:
        return client.get("/plots/bump.svg", params={"category": "TV (English)"} | of).content

    assert plot() == plot() == plot(weeks="12") == plot(nothing="of ours") == made[0]
    assert plot(category="Films (English)") == made[1]
    client.put("/api/v1/history/saved/paddington-2-2017")
    assert plot() == made[0]
    newest = date.fromisoformat(client.get("/api/v1/charts").json()["entries"][0]["week"])
    rows = [cells(week=str(newest + timedelta(weeks=1)), category="TV (English)", season_title="One: Season 1")]
    assert imported(client, "charts", ("all-weeks-global.tsv", tsv(rows).encode()))["state"] == "done"
    assert plot() == made[2]
    assert len(set(made)) == len(made) == 3


def test_a_name_that_is_one_title_s_leads_to_it(client: TestClient) -> None:
    client.follow_redirects = True

    assert str(client.get("/titles", params={"name": "Paddington 2"}).url).endswith("/titles/paddington-2-2017")
    assert "Nothing here is called" in text(tree(client, "/titles", name="zzgrblx qwrtzp"))


def test_a_title_that_is_not_there_is_told_as_a_page(client: TestClient) -> None:
    page = tree(client, "/titles/zzgrblx", 404)

    assert page.xpath("//*[@role='alert']")
    assert page.xpath("//nav")


def test_an_article_and_what_it_claims_can_be_read(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    client.follow_redirects = True
    begun = client.post(
        "/upload/article", data={"csrf_token": token(client)}, files={"file": ("a.txt", ARTICLE.encode())}
    )
    client.get(f"/api/v1{begun.url.path}/events")

    listed = tree(client, "/reviews")
    article = tree(client, listed.xpath("//h3/a/@href")[0])

    assert "Paddington 2" in text(article)
    assert [text(each) for each in article.xpath("//h2")]
    assert article.xpath("//blockquote")
    title = tree(client, "/titles/paddington-2-2017")
    assert title.xpath("//section[@aria-labelledby='said']//blockquote")


def test_a_tone_that_articles_had_a_part_in_says_so(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    name = "The Keeper of Nine Lamps"
    films = json.dumps([{"title": name, "year": 1951, "extract": f"{name} is a 1951 film about a lighthouse."}])
    imported(client, "titles", ("movies-1950s.json", films.encode()))
    (found,) = client.get("/api/v1/titles", params={"q": name}).json()["items"]

    def source() -> str:
        return text(tree(client, f"/titles/{found['id']}").xpath("//section[@aria-labelledby='tone']/p")[0])

    assert source() == "Tone estimated from the description."
    client.cookies.clear()  # with one it would owe a token
    imported(client, "article", ("a.txt", ARTICLE.replace("Paddington 2", name).replace("2017", "1951").encode()))
    assert source() == "Tone estimated from the description and 1 article."


def test_each_of_those_who_ask_is_told_what_it_is_for_them(client: TestClient) -> None:
    asked = [("who", "anna"), ("day", "something soothing"), ("who", "بن"), ("day", "a laugh, under two hours")]
    page = html.fromstring(client.get(f"/together?{urlencode(asked)}").text)

    picks = page.xpath("//article")
    assert picks
    for pick in picks:
        assert [text(each) for each in pick.xpath(".//h3/bdi")] == ["anna", "بن"]
        assert len(pick.xpath(".//div[@class='served']//*[contains(@class, 'source')]")) >= 2


def test_those_who_ask_need_names(client: TestClient) -> None:
    response = client.get("/together", params=[("who", ""), ("day", "a laugh")])

    assert response.status_code == 422
    assert 'role="alert"' in response.text


def test_another_seat_keeps_what_was_written(client: TestClient) -> None:
    page = tree(client, "/together", who="anna", day="", seats=4)

    assert len(page.xpath("//input[@name='who']")) == 4


def test_who_is_not_signed_in_is_led_there_and_back(serve: Serve, own_home: Path) -> None:
    client = serve(own_home, keys=KEYS)
    led = client.get("/ask?q=a laugh")
    assert (led.status_code, led.headers["location"].split("?")[0]) == (303, "/sign-in")

    page = tree(client, led.headers["location"])
    assert not page.xpath("//nav")
    form = {each.get("name"): each.get("value") or "" for each in page.xpath("//form//input")}
    wrong = client.post("/sign-in", data={**form, "password": "wrong"})
    assert wrong.status_code == 403
    assert 'role="alert"' in wrong.text

    entered = client.post("/sign-in", data={**form, "password": PASSWORD})
    assert (entered.status_code, entered.headers["location"]) == (303, "/ask?q=a%20laugh")
    assert tree(client, "/yours").xpath("//form[@action='/sign-out']")
    left = client.post("/sign-out", data={"csrf_token": token(client)})
    assert left.headers["location"] == "/sign-in"
    assert client.get("/yours").status_code == 303
