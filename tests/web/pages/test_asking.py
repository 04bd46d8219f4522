"""The page of an answer: the pick, why, what was understood, and ways on; all of it in the address."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from nightcap.request.model import Asked, Then
from nightcap.web.pages.conversation import Conversation
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


def test_a_chip_can_be_removed_and_put_back(client: TestClient) -> None:
    page = tree(client, "/ask", q=ASKED)
    without = page.xpath("//li[contains(@class, 'chip')][.//q='nothing violent']//a[contains(@class, 'remove')]/@href")[
        0
    ]

    left = tree(client, without)

    assert "nothing violent" not in [words for _, words in chips(left)]
    assert "left out" in text(left.xpath("//li[contains(@class, 'gone')]")[0])
    assert chips(tree(client, link(left, "Put everything back that was left out"))) == chips(page)


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
