"""The page of an answer: the pick, why, what was understood, and ways on; all of it in the address."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from starlette.testclient import TestClient

from nightcap.catalogue.title import Title
from nightcap.recommend.rewording import FURTHER
from nightcap.request.model import Asked, Then
from nightcap.web.pages.chips import called
from nightcap.web.pages.conversation import Conversation
from nightcap.web.pages.shown import ends
from tests.web.pages.reading import text, tree

ASKED = "rough day, something soothing, nothing violent, a film, zzgrblx"


def chips(page: Any) -> list[tuple[str, str]]:
    """(kind, words) of the chips that stand."""
    return [
        (chip.get("class").split()[1], text(chip.find(".//q")))
        for chip in page.xpath("//li[contains(@class, 'chip') and not(contains(@class, 'gone'))]")
    ]


def link(page: Any, name: str) -> str:
    found = page.xpath(f"//a[normalize-space()='{name}']/@href")
    assert found, f"no link {name}"
    return str(found[0])


def way(page: Any, chip: str, name: str) -> str:
    """The address of a change that takes one touch."""
    found = page.xpath(f"//li[contains(@class, 'chip')][.//q='{chip}']//details//a[normalize-space()='{name}']/@href")
    assert found, f"{chip} has no way {name}"
    return str(found[0])


def filled(page: Any, field: str, value: str) -> Any:
    """The first form for a change that has this field, filled in."""
    form = page.xpath(f"//form[@action='/change'][.//input[@name='{field}' and not(@type='hidden')]]")[0]
    fields = [(each.get("name"), each.get("value") or "") for each in form.xpath(".//input")]
    return [(name, value if name == field else kept) for name, kept in fields]


def pick(page: Any) -> str:
    return text(page.xpath("//h1")[0])


def test_the_start_has_one_box_and_examples_that_ask(client: TestClient) -> None:
    page = tree(client, "/")

    assert page.xpath("count(//textarea[@name='q'])") == 1
    examples = page.xpath("//a[contains(@class, 'example')]/@href")
    assert len(examples) >= 3
    assert pick(tree(client, examples[0]))


def test_an_answer_is_the_one_that_the_api_gives(client: TestClient) -> None:
    now = tree(client, "/ask", q=ASKED)
    client.cookies.clear()  # with one it would owe a token
    told = client.post("/api/v1/asks", json={"text": ASKED}).json()

    shown = [pick(now), *[text(each) for each in now.xpath("//ol[contains(@class, 'others')]//h3")]]
    assert shown == [each["title"]["name"] for each in told["picks"]]
    for reason in told["picks"][0]["reasons"]:
        assert reason["text"] in text(now)


def test_every_reason_stands_beside_its_evidence(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED)

    reasons = page.xpath("//section[contains(@class, 'why')]//li")
    assert reasons
    assert all(each.xpath(".//*[contains(@class, 'source')]") for each in reasons)


def test_what_is_in_it_is_folded(client: TestClient) -> None:
    page = tree(client, "/ask", q="a good cry")

    folded = page.xpath("//details[contains(summary, 'What is in it')]")
    assert folded
    assert folded[0].get("open") is None


def test_limits_look_other_than_wishes_and_what_was_not_understood_is_said(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED)

    assert ("limit", "nothing violent") in chips(page)
    assert ("wish", "soothing") in chips(page)
    assert "zzgrblx" in text(page.xpath("//*[@class='lost']")[0])


def test_where_nothing_was_understood_that_is_said_to_one_and_to_several(client: TestClient) -> None:
    alone = tree(client, "/ask", q="zzgrblx")
    shared = tree(client, "/together?who=anna&day=zzgrblx&who=ben&day=calm")

    for page in (alone, shared):
        assert text(page.xpath("//section[@aria-labelledby='heard']")[0]).count("No limit and no wish was found") == 1
        assert "zzgrblx" in text(page.xpath("//*[@class='lost']")[0])


def test_a_chip_can_be_removed_and_put_back(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED)
    without = page.xpath("//li[contains(@class, 'chip')][.//q='nothing violent']//a[contains(@class, 'remove')]/@href")[
        0
    ]

    left = tree(client, without)

    assert "nothing violent" not in [words for _, words in chips(left)]
    assert "left out" in text(left.xpath("//li[contains(@class, 'gone')]")[0])
    assert chips(tree(client, link(left, "Put everything back that was left out"))) == chips(page)


def test_one_part_that_was_left_out_can_be_put_back_alone(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED, drop=[ASKED.index("soothing"), ASKED.index("nothing")])

    back = page.xpath("//li[contains(@class, 'gone')]//a[starts-with(normalize-space(), 'Put back')]/@href")

    assert len(back) == 2
    assert len(chips(tree(client, back[0]))) == len(chips(page)) + 1


def test_a_limit_is_made_a_wish_in_place_and_again_a_must(client: TestClient) -> None:
    page = tree(client, "/ask", q="something calm, under two hours")
    assert ("limit", "under two hours") in chips(page)

    softer = tree(client, way(page, "under two hours", "Only a wish"))
    assert chips(softer) == [("wish", "calm"), ("wish", "preferably under two hours")]

    assert ("limit", "under two hours") in chips(tree(client, way(softer, "preferably under two hours", "A must")))


def test_a_number_is_changed_in_place(client: TestClient) -> None:
    page = tree(client, "/ask", q="something calm, under two hours")

    changed = client.get("/change", params=filled(page, "amount", "75"), follow_redirects=True)

    assert ("limit", "at most 75 minutes") in chips(html.fromstring(changed.text))
    assert "at most 75 minutes" in changed.text


def test_a_part_is_said_in_other_words(client: TestClient) -> None:
    page = tree(client, "/ask", q="under two hours, in French")

    changed = client.get("/change", params=filled(page, "words", "a series"), follow_redirects=True)

    assert chips(html.fromstring(changed.text)) == [("limit", "in French"), ("limit", "series")]


def test_no_number_changes_nothing(client: TestClient) -> None:
    page = tree(client, "/ask", q="under two hours, in French")

    changed = client.get("/change", params=filled(page, "amount", ""), follow_redirects=True)

    assert chips(html.fromstring(changed.text)) == chips(page)


def test_a_tone_is_taken_further(client: TestClient) -> None:
    page = tree(client, "/ask", q="something gripping")

    less = tree(client, way(page, "gripping", "Less tense"))

    assert ("wish", "less tense") in chips(less)


def test_every_way_to_go_further_has_a_name() -> None:
    assert {words for pair in FURTHER.values() for words in pair} <= called().keys()


def test_the_tone_stands_beside_what_was_asked_for_in_words_and_drawn(client: TestClient) -> None:
    page = tree(client, "/ask", q="something calm")
    (picture,) = page.xpath("//details[@class='feels']//img")

    assert "tension: at ease (asked for: towards at ease)" in picture.get("alt")
    assert "asked for: towards at ease" in text(page.xpath("//dl[@class='tone']")[0])
    drawn = client.get(picture.get("src"))
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert drawn.headers["cache-control"] == "no-store"
    assert b"something calm" in drawn.content
    assert client.get(picture.get("src"), params={"scheme": "dark"}).status_code == 200


@pytest.mark.parametrize(
    ("kind", "minutes", "episodes", "hour", "says"),
    [
        ("film", 100, None, 12, "Start now and it ends at 13:40"),
        ("film", 100, None, 20, "It fits tonight: start now and it ends at 21:40"),
        ("film", 250, None, 20, "A late night: start now and it ends at 00:10 (after midnight)"),
        ("series", 50, 8, 12, "Start now and one episode ends at 12:50"),
        ("series", 50, 8, 20, "4 episodes fit tonight; the first ends at 20:50"),
        ("series", 50, 8, 22, "1 episode fits tonight; it ends at 22:50"),
        ("series", 50, 3, 20, "All of it fits tonight; the first episode ends at 20:50"),
        ("series", 150, 8, 22, "A late night: start now and one episode ends at 00:30 (after midnight)"),
        ("film", None, None, 20, None),
    ],
)
def test_how_it_fits_into_the_evening(  # a table
    kind: Any, minutes: int | None, episodes: int | None, hour: int, says: str | None
) -> None:
    title = Title(id="x", kind=kind, name="X", source="made-up", runtime_minutes=minutes, episodes=episodes)

    assert ends(title, datetime(2026, 11, 26, hour)) == says  # noqa: DTZ001  # the wall clock on the sofa


def test_the_card_says_how_to_watch_it(client: TestClient) -> None:
    watch = tree(client, "/ask", q="something calm from Japan, subtitles are fine").xpath("//section[@class='watch']")[
        0
    ]

    assert "Original language: Japanese." in text(watch)
    assert watch.xpath(".//a[starts-with(@href, '/plan?')]")


def test_something_else_is_something_else(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED)

    other = tree(client, link(page, "Something else"))

    assert pick(other) != pick(page)
    back = tree(client, link(other, "Take back “something else”"))
    assert pick(back) == pick(page)


def test_refinements_add_up(client: TestClient) -> None:
    page = tree(client, "/ask", q="something soothing")

    page = tree(client, link(tree(client, link(page, "Lighter")), "Shorter"))

    assert [words for _, words in chips(page)] == ["shorter", "soothing", "lighter"]


def test_words_of_one_s_own_refine(client: TestClient) -> None:
    page = tree(client, "/ask", q="something soothing")
    form = page.xpath("//form[.//input[@id='then']]")[0]
    fields = [(each.get("name"), each.get("value") or "") for each in form.xpath(".//input")]
    assert [name for name, _ in fields] == ["q", "then", "shown"]

    said = [(name, "in Japanese" if name == "then" else value) for name, value in fields]
    refined = client.get("/ask", params=said)

    assert "in Japanese" in refined.text


def test_nothing_that_passes_says_which_limit_to_leave_out(client: TestClient) -> None:
    page = tree(client, "/ask", q="a film, under three minutes, from 1922, in Japanese")

    assert "Nothing passes" in text(page)
    assert page.xpath("//section[contains(@class, 'notice')]//a/@href | //a[contains(@class, 'remove')]/@href")


def test_a_blank_ask_is_the_start(client: TestClient) -> None:
    assert text(tree(client, "/ask", q="  ").xpath("//h1")[0]) == "What should I watch tonight?"


def test_why_not_tells_the_limit_that_kept_it_out(client: TestClient) -> None:
    page = tree(client, "/why-not", q="rough day, nothing violent", title="Dark")

    assert "1 limit of yours keeps it out." in text(page)
    assert "Violence" in text(page)


def test_why_not_of_a_title_that_nobody_knows_is_told_on_the_page(client: TestClient) -> None:
    page = tree(client, "/why-not", 422, q="rough day", title="zzgrblx the movie")

    assert page.xpath("//*[@role='alert']")
    assert page.xpath("//form[@action='/why-not']//input[@name='title']/@value") == ["zzgrblx the movie"]


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(lambda said: said.strip())
ids = st.lists(st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True), max_size=4).map(tuple)
steps = st.lists(st.builds(Then, words, ids), max_size=4).map(tuple)


@given(words, steps, st.frozensets(st.integers(0, 100), max_size=4), st.booleans(), st.booleans())
def test_a_conversation_survives_the_address(
    q: str, then: tuple[Then, ...], drop: frozenset[int], charting: bool, seen: bool
) -> None:
    talk = Conversation(asked=Asked(q, then, drop), charting=charting, include_seen=seen)
    parts = talk.parts()

    def of(name: str) -> list[str]:
        return [value for key, value in parts if key == name]

    again = Conversation.of(
        of("q")[0],
        of("then"),
        of("shown"),
        [int(each) for each in of("drop")],
        charting=bool(of("charting")),
        include_seen=bool(of("include_seen")),
    )
    assert again == talk
