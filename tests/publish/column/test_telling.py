"""A title in the column's words: critics quoted and linked, nothing from outside taken for markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from nightcap.publish.column.choosing import Choice
from nightcap.publish.column.composing import told_source
from nightcap.publish.column.markup import cite
from nightcap.publish.column.naming import Names
from nightcap.publish.column.pages import backing
from nightcap.publish.column.sentences import Teller
from nightcap.publish.column.telling import Place, card, facts_line
from nightcap.recommend.model import Evidence, Reason
from tests.publish.column.made import SOOTHING, WEEK
from tests.publish.lists import entry

NAMES = Names(titles={}, several=frozenset())


def quote(url: str | None, words: str = "</p><script>x</script> ]]> calm", **changes: Any) -> Reason:
    data = {"axis": "tension", "author": "A <b>", "url": url, "articles": 1, "agreeing": 1} | changes
    evidence = Evidence(kind="review", source="The “T” & Co", quote=words, data=data)
    return Reason(f"“{words}”, says The “T” & Co (A <b>).", evidence)


def place(*reasons: Reason, advice: tuple[Reason, ...] = (), title: Any = SOOTHING, turn: int = 0) -> Place:
    choice = Choice(title=title, reasons=reasons, advice=advice, standing=None)
    return Place(Teller(WEEK), NAMES, "rough-day", turn, choice)


def test_a_quote_is_escaped_and_linked_to_the_web_only() -> None:
    for turn in range(6):
        for url, linked in (("https://t.co/a?b&c", True), ("javascript:alert(1)", False), (None, False)):
            [told] = card(place(quote(url), turn=turn), short=False).quotes
            root = ET.fromstring(f"<p>{told.html}</p>")
            assert [node.get("href") for node in root.iter("a")] == ([url] if linked else [])
            assert "</p><script>x</script> ]]> calm" in told.text
            assert (told.evidence[0].quote or "none") in told.text


def test_what_several_articles_say_is_told_with_how_many() -> None:
    [told] = card(place(quote(None, "calm", articles=3, agreeing=2)), short=False).quotes

    assert "two of three articles agree" in told.text


def test_a_source_is_named_once_with_its_link() -> None:
    told = card(place(quote("https://t.co/a"), quote("https://t.co/a", "warm")), short=False)

    shown = backing(told.quotes)
    assert len(shown) == 1
    assert 'href="https://t.co/a"' in shown[0]


def test_what_only_an_editor_says_has_no_source() -> None:
    [told] = card(place(quote("https://t.co/a")), short=False).quotes

    assert backing([replace(told, edited=True)]) == []


def test_a_maker_who_acts_is_named_once() -> None:
    made = replace(SOOTHING, credits=(*SOOTHING.credits, *(replace(c, role="actor") for c in SOOTHING.credits[:1])))

    [makers] = card(place(title=made), short=False).about
    assert makers.text.count("Ann <b>Bold</b>") == 1


def test_a_series_is_laid_out_over_evenings_only_where_that_is_a_plan() -> None:
    def pace(episodes: int | None, minutes: int | None) -> list[str]:
        title = replace(SOOTHING, kind="series", episodes=episodes, runtime_minutes=minutes)
        return [each.text for each in card(place(title=title), short=False).watch if each.id.endswith("pace")]

    [told] = pace(8, 48)
    assert "two" in told.lower()
    assert "four" in told
    assert pace(154, 7) == pace(403, 27) == pace(8, None) == pace(None, 48) == pace(1, 60) == []


def test_facts_are_a_line_of_what_is_known() -> None:
    series = replace(SOOTHING, kind="series", episodes=8, runtime_minutes=48, stated_total_minutes=381, end_year=2026)

    assert facts_line(series) == "2025–2026 · France · series · 8 episodes of about 48 min · 6 h 21 min"
    assert facts_line(replace(SOOTHING, year=None, countries=(), runtime_minutes=None)) == "film"


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("estimated from the synopsis", "By its description"),
        ("estimated from the synopsis and 2 articles", "By its description and its reviews"),
    ],
)
def test_a_tone_is_told_from_its_evidence_whatever_the_words_of_its_reason(source: str, basis: str) -> None:
    data = {"tension": 0.2, "warmth": 0.95, "depth": 0.45}
    judged, guessed = (
        card(place(Reason("Quite so.", Evidence(kind="tone", source=each, data=data)), turn=0), short=False).why[0].text
        for each in ("Nightcap's starter shelf", source)
    )

    assert "tender and calm" in judged.casefold()
    assert guessed.startswith(basis)
    assert guessed.endswith("be tender and calm.")
    assert "By" not in judged


def test_the_same_place_has_the_same_words_in_the_same_week_and_others_in_another() -> None:
    reason = Reason("It is calm.", Evidence(kind="tone", source="shelf", data={"tension": 0.1}))
    told = [card(place(reason, turn=turn), short=False).why[0].text for turn in range(6)]

    assert told == [card(place(reason, turn=turn), short=False).why[0].text for turn in range(6)]
    assert len(set(told)) == 6
    assert all("calm" in text.lower() for text in told)


@pytest.mark.parametrize(("name", "end"), [("Airplane!", "Airplane!"), ("Somos.", "Somos."), ("Dark", "Dark.")])
def test_a_name_that_ends_with_a_mark_needs_no_stop(name: str, end: str) -> None:
    evidence = Evidence(kind="fact", source="shelf")
    for turn in range(6):
        told = Teller(WEEK).tell("from-catalogue", "a", turn, [evidence], name=cite(name))
        assert told.text.endswith(f" {end}")
        assert not told.text.endswith("..")


def test_one_word_is_told_as_one() -> None:
    reason = Reason("It is funny.", Evidence(kind="tone", source="shelf", data={"humour": 1.0}))
    told = {card(place(reason, turn=turn), short=False).why[0].text for turn in range(6)}

    assert "Funny: that is the word for it." in told
    assert "In a word: funny." in told


def test_the_age_is_told_where_somebody_young_watches() -> None:
    def said(age: int | None, **changes: Any) -> list[str]:
        title = replace(SOOTHING, ages_from=age)
        choice = Choice(title=title, reasons=(), advice=(), standing=None, **changes)
        return [each.text for each in card(Place(Teller(WEEK), NAMES, "a", 0, choice), short=True).why]

    assert said(6) == said(None, young=True) == []
    assert "six" in said(6, young=True)[0]
    assert "six" not in said(0, young=True)[0]


def test_a_runner_up_is_told_by_what_is_its_own() -> None:
    acclaim = Reason("It is very well regarded.", Evidence(kind="fact", source="shelf", data={"acclaim": 0.9}))
    tone = Reason("It is calm.", Evidence(kind="tone", source="shelf", data={"tension": 0.1}))

    assert [each.id.rpartition("/")[2] for each in card(place(acclaim, tone), short=True).why] == ["tone"]
    assert [each.id.rpartition("/")[2] for each in card(place(acclaim), short=True).why] == ["acclaim"]


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (Evidence(kind="fact", source="wikipedia"), "Wikipedia's list of American films"),
        (Evidence(kind="fact", source="shelf"), "Nightcap's starter shelf"),
        (Evidence(kind="tone", source="estimated from the synopsis"), "Nightcap, estimated from the synopsis"),
        (Evidence(kind="chart", source="netflix-top10", data={"week": "2025-10-26"}),
         "Netflix Top 10, week to 26 October 2025"),
        (Evidence(kind="chart", source="netflix-top10", data={"week": "2025-10-26", "area": "JP"}),
         "Netflix Top 10, Japan, week to 26 October 2025"),
    ],
)  # fmt: skip
def test_a_source_is_called_as_readers_call_it(evidence: Evidence, told: str) -> None:
    assert told_source(evidence) == told


def test_a_season_is_named_where_the_show_alone_would_not_say_which() -> None:
    def named(season: str | None, *others: str) -> str:
        entries = [entry("Dark", 1, category="TV (English)", season_title=each) for each in (season, *others)]
        return Names.of(entries, {}).plain(entries[0])

    assert named("Dark: Season 1") == named("Dark: Limited Series") == named(None) == "Dark"
    assert named("Dark: Season 2") == "Dark: Season 2"
    assert named("Dark: Season 1", "Dark: Season 2") == "Dark: Season 1"
    assert named("Darker 2") == "Darker 2"


def test_an_entry_in_capitals_is_spelt_as_the_catalogue_has_it() -> None:
    shouted = entry("A HOUSE OF CARDS", 1, title_id="x")

    assert Names.of([shouted], {"x": replace(SOOTHING, name="A House of Cards")}).plain(shouted) == "A House of Cards"
    assert Names.of([shouted], {"x": SOOTHING}).plain(shouted) == "A HOUSE OF CARDS"


def test_a_mark_changes_with_the_evidence_alone() -> None:
    one, other = (card(place(quote(None, "calm", agreeing=n, articles=n)), short=False).quotes[0] for n in (2, 3))

    assert one.mark != other.mark
    assert one.mark == replace(one, html=other.html).mark
    assert date(2025, 10, 26) == WEEK
