"""However much a home holds, an answer stays small and says how to get the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.app import Nightcap
from nightcap.catalogue import repository
from nightcap.catalogue.title import Credit, Title, Work
from nightcap.mcp.talks import Talk, Talks
from nightcap.mcp.tool import Desk
from nightcap.mcp.tools import TOOLS
from nightcap.mcp.wording import plain, quoted
from nightcap.request.model import Asked
from nightcap.tone.axes import AXES, Tone
from nightcap.tone.notes import NOTES
from tests.reviews.articles import note, tone, write

HUGE = "Endless “word” \n\x1b[2J" * 150
ID = "huge-2020"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A home with one title of which there is far too much."""
    title = Title(
        id=ID, kind="film", name=HUGE, source="made-up", original_name=HUGE, other_names=(HUGE,) * 50, year=2020,
        countries=("DE",) * 40, languages=("en",) * 40, runtime_minutes=90, genres=("comedy",) * 40,
        keywords=(HUGE,) * 60, synopsis=HUGE, credits=tuple(Credit(f"{HUGE}{n}", "actor", HUGE) for n in range(80)),
        based_on=Work(name=HUGE, kind="novel", makers=(HUGE,) * 20), content_notes=frozenset(NOTES), acclaim=1.0,
        tone=Tone(uplift=0.9, energy=0.1, tension=0.0, humour=0.5, warmth=1.0, depth=0.5, weight=0.3), ages_from=6,
    )  # fmt: skip
    with Nightcap(tmp_path_factory.mktemp("huge") / "home") as nightcap:
        with nightcap.database.write() as connection:
            repository.save(connection, [title])
            for number in range(40):
                claims = [tone(axis, 0.9, HUGE[:400]) for axis in AXES] + [note(each) for each in NOTES]
                named = [{"name": HUGE[:1000], "title_id": ID, "role": "subject"}]
                write(connection, f"{number:08}", claims, titles=named, author=HUGE, title=HUGE, publication=HUGE,
                      url=f"https://post.example/{'a' * 5000}{number}")  # fmt: skip
        nightcap.refresh()
        yield Desk(nightcap, Talks())


def small(desk: Desk, name: str, /, **arguments: Any) -> Any:
    """The structured answer, after asserting that it and its text are small and fit to be read."""
    (tool,) = [tool for tool in TOOLS if tool.name == name]
    result = tool.done(desk, tool.read(arguments))
    said = result.content[0].text  # type: ignore[union-attr]
    assert len(said) < 12_000, (name, len(said))
    assert len(json.dumps(result.structured_content)) < 24_000, (name, len(json.dumps(result.structured_content)))
    assert {char for char in said if not char.isprintable()} <= {"\n"}
    return result.structured_content


def test_an_answer_of_most_picks_is_small(desk: Desk) -> None:
    words = "calm, funny, a film, not too long, nothing scary, happy, tender, like Amélie, about bears, in English. "
    answer = small(desk, "ask", text=words * 19, n=10)

    assert len(answer["understood"]) == 20
    assert answer["more"].endswith("ask in fewer words to see how all of it was read")
    assert len(small(desk, "refine", ask_id=answer["ask_id"], words="lighter, " * 50)["picks"]) <= 10
    assert small(desk, "why_not", ask_id=answer["ask_id"], title=ID)["title"]["id"] == ID


def test_an_answer_to_five_is_small(desk: Desk) -> None:
    words = "calm, funny, a film, not too long, nothing scary, happy, tender, like Amélie, about bears, in English. "
    people = [{"name": f"{number}{HUGE}"[:60], "text": words * 9} for number in range(5)]
    answer = small(desk, "ask_together", people=people, n=5)

    assert len(answer["picks"]) == 5
    assert all(len(each["understood"]) == 6 for each in answer["people"])


def test_a_plan_of_hundreds_of_sittings_is_small(desk: Desk) -> None:
    plan = small(desk, "plan", title="The Joy of Painting", evenings="21:00-21:30")

    assert len(plan["sittings"]) == 40
    assert plan["more"].endswith("plan one season, or use begin")
    assert small(desk, "plan", title=ID)["title"]["id"] == ID


def test_a_title_of_which_there_is_too_much_is_cut(desk: Desk) -> None:
    card = small(desk, "title", title=ID)

    assert card["people"][-1] == "and 72 more"
    assert len(card["name"]) <= 120


def test_many_reviews_come_in_small_parts(desk: Desk) -> None:
    found = small(desk, "reviews", title=ID, limit=20)

    assert len(found["quotes"]) == 20
    assert found["more"].endswith("more: offset=20")
    assert all("url" not in quote for quote in found["quotes"])


def test_many_names_and_all_charts_are_small(desk: Desk) -> None:
    names = small(desk, "link_name", name="e", limit=25)

    assert len(names["titles"]) == 25
    assert names["more"] == f"{names['total'] - 25} more: offset=25"
    assert all(len(chart["rows"]) == 10 for chart in small(desk, "charts", limit=25)["lists"])
    assert len(small(desk, "chart_run", title=ID, limit=52)["title"]["name"]) <= 120
    assert len(small(desk, "mark", title=ID, mark="seen", undo=True)["title"]["name"]) <= 120


@given(st.text(), st.integers(10, 200))
def test_plain_text_is_one_line_of_bounded_length(text: str, most: int) -> None:
    line = plain(text, most)

    assert len(line) <= most + 1
    assert line == " ".join(line.split())
    assert {char for char in line if not char.isprintable()} <= {"\u200c", "\u200d"}


@given(st.text(st.sampled_from('ab “”"„«»‟\n\x00')))
def test_nothing_in_a_quotation_can_close_it(text: str) -> None:
    told = quoted(text)

    assert told[0] == "“"
    assert told[-1] == "”"
    assert not set(told[1:-1]) & set('“”„‟"«»\n\x00')


@given(st.text(min_size=1, max_size=50).filter(lambda text: text.isprintable() and text == " ".join(text.split())))
def test_what_fits_is_left_as_it_is(text: str) -> None:
    assert plain(text, 50) == text


def test_only_so_many_answers_are_remembered() -> None:
    talks = Talks()
    kept = [talks.keep(Talk(asked=Asked(str(number)), shown=(), parts=(), n=1)) for number in range(600)]

    assert talks.find(kept[-1]).asked.text == "599"
    assert talks.find(f" {kept[100]}\n").asked.text == "100"
    with pytest.raises(Exception, match="No answer is known"):
        talks.find(kept[99])


def test_the_page_tells_of_every_tool_and_argument() -> None:
    page = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text("utf-8")

    for tool in TOOLS:
        assert f"`{tool.name}`" in page
        assert [name for name in tool.takes.model_fields if f"`{name}`" not in page] == []
