"""A conversation through `Nightcap`: what a page or an assistant carries from one answer to the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from nightcap.app import Nightcap
from nightcap.errors import UnknownName, UsageError
from nightcap.recommend.model import Answer
from nightcap.request.model import Asked

NOW = datetime(2026, 7, 24, 20, 0)  # noqa: DTZ001  # the wall clock on the sofa


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    with Nightcap(tmp_path_factory.mktemp("made") / "home") as opened:
        yield opened


def ids(answer: Answer) -> tuple[str, ...]:
    return tuple(pick.title.id for pick in answer.picks)


def test_a_conversation_is_carried_by_its_words_and_ids_alone(nightcap: Nightcap) -> None:
    asked = Asked("something calm, a film")
    first = nightcap.ask(asked, now=NOW)
    lighter = asked.refined("funnier", ids(first))
    second = nightcap.ask(lighter, now=NOW)
    third = nightcap.ask(lighter.refined("something else", ids(second)), now=NOW)

    assert first == nightcap.ask("something calm, a film", now=NOW)
    assert second.picks[0].tone.humour > first.picks[0].tone.humour
    assert not set(ids(third)) & {*ids(first), *ids(second)}
    assert all(pick.title.kind == "film" for pick in third.picks)


def test_the_first_pick_speaks_for_itself_after_it_was_seen(nightcap: Nightcap) -> None:
    asked = Asked("a calm series")
    first = nightcap.ask(asked, now=NOW)
    then = asked.refined("lighter", ids(first))
    before = nightcap.ask(then, now=NOW)
    nightcap.history.mark(first.picks[0].title, "seen")

    try:
        assert nightcap.ask(then, now=NOW).picks[0].title == before.picks[0].title
    finally:
        nightcap.history.mark(first.picks[0].title, "seen", take_back=True)


def test_a_chip_is_taken_away_by_where_it_stands(nightcap: Nightcap) -> None:
    asked = Asked("something calm, under 30 minutes, in French")
    answer = nightcap.ask(asked, now=NOW)
    chips = {each.meaning: each for each in answer.request.understood}

    freed = nightcap.ask(asked.without(chips["under 30 minutes"]), now=NOW)

    assert ids(freed) == ids(nightcap.ask("something calm, in French", now=NOW))
    assert freed.eligible > answer.eligible


def test_only_charting_titles_stay_so_through_a_conversation(nightcap: Nightcap) -> None:
    answer = nightcap.ask(Asked("anything").refined("something else"), now=NOW, charting=True)

    assert [limit.field for limit in answer.request.limits].count("charting") == 1
    with pytest.raises(UnknownName, match="nightcap charts update"):
        nightcap.ask(Asked("anything").refined("lighter"), now=datetime(2019, 1, 1), charting=True)  # noqa: DTZ001


def test_why_not_judges_the_request_as_it_was_refined(nightcap: Nightcap) -> None:
    asked = Asked("something calm").refined("in French")

    why = nightcap.ask.why_not(asked, "Dark", now=NOW)

    assert [each.limit.text for each in why.barriers] == ["in French"]
    with pytest.raises(UnknownName):
        nightcap.ask.why_not("calm", "no title of this name at all")


def test_people_may_come_with_conversations_of_their_own(nightcap: Nightcap) -> None:
    answer = nightcap.ask.together(
        [("anna", Asked("something calm").refined("in French")), ("ben", "a laugh")], now=NOW, n=2
    )

    assert all(pick.title.languages[0] == "fr" for pick in answer.picks)


@pytest.mark.parametrize("people", [[], [("", "calm")], [("anna", "calm"), (" anna ", "a laugh")]])
def test_everybody_who_asks_has_a_name(people: list[tuple[str, str]], nightcap: Nightcap) -> None:
    with pytest.raises(UsageError, match="each once"):
        nightcap.ask.together(people, now=NOW)
