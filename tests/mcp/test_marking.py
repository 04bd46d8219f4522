"""Marks are kept in the home, and later answers take account of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.mcp.tools import TOOLS
from tests.mcp.conftest import TITLE
from tests.mcp.servers import Session, session

AT = "2026-07-24T20:00"


def ids(talk: Session, text: str = "something calm", n: int = 10) -> list[str]:
    return [pick["id"] for pick in talk.given("ask", text=text, n=n)["picks"]]


@pytest.mark.parametrize("mark", ["seen", "not_tonight"])
def test_a_marked_title_is_left_out_until_the_mark_is_taken_back(own_home: Path, mark: str) -> None:
    with session(own_home) as talk:
        before = ids(talk)
        assert talk.given("mark", title=before[0], mark=mark) == {
            "title": talk.given("link_name", name=talk.given("title", title=before[0])["name"])["titles"][0],
            "mark": mark, "is_marked": True, "changed": True,
        }  # fmt: skip
        assert before[0] not in ids(talk)
        undone = talk.given("mark", title=before[0], mark=mark, undo=True)
        assert (undone["is_marked"], undone["changed"]) == (False, True)
        again = talk.given("mark", title=before[0], mark=mark, undo=True)
        assert (again["is_marked"], again["changed"]) == (False, False)
        assert ids(talk) == before


def test_what_was_saved_is_told_as_a_reason(own_home: Path) -> None:
    with session(own_home) as talk:
        first = ids(talk)[0]
        assert "mark with undo=true takes it back" in talk.said("mark", title=first, mark="saved")
        assert "You saved it for later. [history: your list]" in talk.said("ask", text="something calm", n=10)
    with Nightcap(own_home) as nightcap:
        assert [title.id for title in nightcap.history.marked("saved")] == [first]


def test_what_another_process_marks_counts_at_once(own_home: Path) -> None:
    with session(own_home) as talk:
        first = ids(talk)[0]
        with Nightcap(own_home) as nightcap:
            nightcap.history.mark(nightcap.catalogue.title(first), "seen")
        assert first not in ids(talk)


def test_marks_side_by_side_are_all_kept(own_home: Path) -> None:
    with session(own_home) as talk:
        some = ids(talk)
        calls = [("mark", {"title": id_, "mark": mark}) for id_ in some for mark in ("seen", "saved")]
        results = talk.together([*calls, *(("ask", {"text": "calm"}) for _ in range(8))])
        assert not any(result.is_error for result in results)
    with Nightcap(own_home) as nightcap:
        for mark in ("seen", "saved"):
            assert {title.id for title in nightcap.history.marked(mark)} == set(some)


def test_a_home_that_cannot_be_opened_is_told_without_where_it_lies(tmp_path: Path) -> None:
    home = tmp_path / "secret place"
    home.mkdir()
    (home / "nightcap.db").write_bytes(b"no database at all" * 100)

    with session(home) as talk:
        assert len(talk.tools()) == len(TOOLS)
        told = talk.refused("title", title=TITLE)

    assert "the home folder" in told
    assert "secret place" not in told
