"""The gold set of the review reader: its files keep their format, and its scorer tells right from wrong."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.reviews.gold import __main__ as command  # noqa: E402
from benchmarks.reviews.gold.compatible import compatible  # noqa: E402
from benchmarks.reviews.gold.format import STYLES, Gold, load, parse  # noqa: E402
from benchmarks.reviews.gold.score import ALL_CLAIMS, TITLES, Score, score  # noqa: E402
from nightcap.catalogue.shelf import read_shelf  # noqa: E402
from nightcap.errors import BadFile  # noqa: E402
from nightcap.reviews.claim import CLAIM_KINDS, Claim, ClaimKind, Mention, Reading, Value  # noqa: E402
from nightcap.tone.axes import AXES  # noqa: E402

TEXT = """\
style: mixed
title: Two Boats, One Quarrel
author: Nia Bright
published: 2024-05-06

== titles
subject | Two Boats | series | 2024 | -
compared | Dark | series | - | dark-2017
source | Row | film | 1999 | -
?rival | Oars | - | - | -

== text
Two Boats is calm and never scary, calm as a pond. It is
often funny. Her mother's death hangs over it.

Like Dark, it wants your full attention. Marta Linde plays Captain Ruth. It is based on Row, a 1999 film by
Ole Berg, and has eight episodes. The trailer sells a ghost story. Watch it in Danish.

== claims
tone | Two Boats | tension | 0.1 | "calm" 1
tone | Two Boats | tension | 0.1 | "never scary"
tone | Two Boats | humour | 0.75 | "often funny"
?tone | Two Boats | uplift | 0.25 | "hangs over it"
note | Two Boats | parent_death | yes | "Her mother's death"
comparison | Two Boats | depth | Dark | "Like Dark, it wants your full attention"
tone | Two Boats | depth | 0.9 | "wants your full attention"
fact | Two Boats | credit | person=Marta Linde; role=actor; character=Ruth | "Marta Linde plays Captain Ruth"
fact | Two Boats | based_on | name=Row; kind=film; year=1999; makers=Ole Berg | "based on Row, a 1999 film by Ole Berg"
fact | Two Boats | episodes | 8 | "eight episodes"
contrast | Two Boats | trailer | a ghost story | "The trailer sells a ghost story"
watch | Two Boats | audio | da | "in Danish"
"""


@pytest.fixture
def gold() -> Gold:
    return parse(Path("01-two-boats.review"), TEXT)


def perfect(gold: Gold) -> Reading:
    """What a reader gives that finds everything, also what it need not find."""
    return Reading(gold.article, tuple(own.mention for own in gold.titles), tuple(own.claim for own in gold.claims))


def claim(gold: Gold, kind: ClaimKind, field: str, value: Value, quote: str, *, title: str = "Two Boats") -> Claim:
    start = gold.article.text.index(quote)
    return Claim(
        title=title,
        kind=kind,
        field=field,
        value=value,
        quote=quote,
        start=start,
        end=start + len(quote),
    )


def scored(gold: Gold, *, without: str = "", plus: tuple[Claim, ...] = ()) -> Score:
    """The score of a perfect reading less the claims of a field, and with some more."""
    whole = perfect(gold)
    kept = tuple(one for one in whole.claims if one.field != without)
    return score([gold], [replace(whole, claims=(*kept, *plus))])


class TestTheFormat:
    def test_a_file_becomes_an_article_with_titles_and_claims(self, gold: Gold) -> None:
        assert (gold.slug, gold.style) == ("01-two-boats", "mixed")
        assert gold.article.title == "Two Boats, One Quarrel"
        assert gold.article.author == "Nia Bright"
        assert gold.article.published_at is not None
        assert gold.article.published_at.isoformat() == "2024-05-06T00:00:00+00:00"
        assert gold.titles[1].mention == Mention(name="Dark", role="compared", kind="series", id="dark-2017")
        assert [own.required for own in gold.titles] == [True, True, True, False]

    def test_lines_within_a_paragraph_are_joined(self, gold: Gold) -> None:
        first, second = gold.article.text.split("\n\n")
        assert "a pond. It is often funny." in first
        assert second.startswith("Like Dark")

    def test_every_quote_is_what_its_offsets_hold(self, gold: Gold) -> None:
        for own in gold.claims:
            assert gold.article.text[own.claim.start : own.claim.end] == own.claim.quote

    def test_values_are_those_of_the_contract(self, gold: Gold) -> None:
        values = {own.claim.field: own.claim.value for own in gold.claims}
        assert values["humour"] == 0.75
        assert values["parent_death"] is True
        assert values["episodes"] == 8
        assert values["credit"] == {"person": "Marta Linde", "role": "actor", "character": "Ruth"}
        assert values["based_on"] == {"name": "Row", "kind": "film", "year": 1999, "makers": "Ole Berg"}

    def test_what_is_left_out_of_a_made_up_value_is_null(self) -> None:
        text = TEXT.replace("; character=Ruth", "").replace("name=Row; kind=film; ", "")
        values = {own.claim.field: own.claim.value for own in parse(Path("x"), text).claims}
        assert values["credit"] == {"person": "Marta Linde", "role": "actor", "character": None}
        assert values["based_on"] == {"name": None, "kind": None, "year": 1999, "makers": "Ole Berg"}

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("style: mixed", "style: sung", "the style 'sung'"),
            ("style: mixed\n", "", "lacks style"),
            ("author:", "auhtor:", "the head has"),
            ("2024-05-06", "last May", "no ISO date"),
            ("== claims", "== claim", "a part 'claim' here"),
            ("== text", "== text\n== text", "a part 'text' here"),
            ("subject | Two Boats", "hero | Two Boats", "line 7: 'hero' is no role"),
            ("subject | Two Boats", "source | Two Boats", "has no subject"),
            ("series | 2024 | -", "series | 2024", "line 7: a title has 5 fields, not 4"),
            ("series | 2024", "opera | 2024", "line 7: 'opera' is no kind"),
            ("| 0.75 |", "| 0.7 |", "line 22: a tone is one of"),
            ("| humour |", "| joy |", "line 22: 'joy' is no field of a tone"),
            ("parent_death | yes", "parent_death | true", "line 24: 'true' is no yes or no"),
            ("role=actor", "role=captain", "line 27: 'captain' is no role of a credit"),
            ("role=actor", "part=actor", "line 27: 'part=actor' is no key=value"),
            ("episodes | 8", "episodes | some", "line 29: invalid literal for int"),
            ("audio | da", "audio | Danish", "line 31: 'Danish' is no code of a language"),
            ("note | Two Boats", "note | Three Boats", "line 24: 'Three Boats' is no title"),
            ("note | Two Boats", "hint | Two Boats", "line 24: 'hint' is no kind of claim"),
            ('"calm" 1', '"calm"', 'line 20: the text has 2 times "calm"'),
            ('"calm" 1', '"calm" 3', "line 20: the text has only 2 times"),
            ('"never scary"', '"never afraid"', 'line 21: the text has no "never afraid"'),
            ('"never scary"', "never scary", "line 21: never scary is no quote"),
        ],
    )  # fmt: skip
    def test_a_file_that_breaks_the_format_is_refused_with_where_and_why(self, old: str, new: str, says: str) -> None:
        assert old in TEXT
        with pytest.raises(BadFile, match=re.escape(says)):
            parse(Path("x.review"), TEXT.replace(old, new, 1))

    def test_a_folder_without_reviews_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(BadFile, match=r"no file that ends in \.review"):
            load(tmp_path)

    def test_the_example_of_the_page_is_a_whole_file(self) -> None:
        page = (command.HERE / "README.md").read_text("utf-8")
        example = page.split("```\n")[1]
        assert parse(Path("example"), example).style == "mixed"


class TestThePartsThatMayBeRead:
    @pytest.fixture(scope="class", params=["dev", "held"])
    @staticmethod
    def golds(request: pytest.FixtureRequest) -> list[Gold]:
        return load(command.HERE / request.param)

    def test_it_has_enough_reviews_of_bearable_length(self, golds: list[Gold]) -> None:
        assert len(golds) >= 30
        for gold in golds:
            words = len(gold.article.text.split())
            low, high = (40, 450) if gold.style == "capsule" else (90, 700)  # a column may hold several
            assert low <= words <= high, gold.slug

    def test_it_has_every_style_and_every_kind_of_claim(self, golds: list[Gold]) -> None:
        assert len({gold.style for gold in golds}) >= len(STYLES) - 1
        assert {own.claim.kind for gold in golds for own in gold.claims} == set(CLAIM_KINDS)

    @pytest.mark.parametrize("axis", AXES)
    def test_both_ends_of_every_axis_are_claimed(self, golds: list[Gold], axis: str) -> None:
        values = [own.claim.value for gold in golds for own in gold.claims if own.claim.field == axis]
        ends = {value > 0.5 for value in values if isinstance(value, float)}
        assert ends == {True, False}

    def test_few_lines_are_left_to_the_readers_judgement(self, golds: list[Gold]) -> None:
        required = [own.required for gold in golds for own in gold.claims]
        assert required.count(False) <= 0.3 * len(required)

    def test_titles_said_to_be_of_the_shelf_are_there(self, golds: list[Gold]) -> None:
        shelf = {title.id for title in read_shelf()}
        ids = {own.mention.id for gold in golds for own in gold.titles if own.mention.id}
        assert ids
        assert ids <= shelf

    def test_a_perfect_reading_of_it_scores_1(self, golds: list[Gold]) -> None:
        whole = score(golds, [perfect(gold) for gold in golds])
        assert not whole.misses
        assert not whole.false_alarms
        assert whole.subjects == whole.articles == len(golds)
        assert {tally.f1 for tally in whole.tallies.values()} == {1.0}


class TestTheScore:
    def test_a_perfect_reading_scores_1_in_all(self, gold: Gold) -> None:
        whole = scored(gold)
        assert {tally.f1 for tally in whole.tallies.values()} == {1.0}
        assert (whole.subjects, whole.named, whole.linked) == (1, 3, 3)
        assert whole.tallies[ALL_CLAIMS].gold == 10  # calm and never scary are one thing said twice
        assert whole.tallies[ALL_CLAIMS].predicted == 10

    def test_an_empty_reading_misses_all_and_makes_nothing_up(self, gold: Gold) -> None:
        whole = score([gold], [Reading(gold.article, (), ())])
        tally = whole.tallies[ALL_CLAIMS]
        assert (tally.precision, tally.recall, tally.f1) == (1.0, 0.0, 0.0)
        assert whole.tallies[TITLES].recall == 0.0
        assert whole.subjects == 0
        assert len(whole.misses) == 10 + 3
        assert not whole.false_alarms

    def test_what_is_missed_lowers_recall_of_its_kind_alone(self, gold: Gold) -> None:
        whole = scored(gold, without="episodes")
        assert whole.tallies["fact"].recall == pytest.approx(2 / 3)
        assert whole.tallies["fact"].precision == 1.0
        assert whole.tallies["tone"].f1 == 1.0
        assert whole.misses == ['01-two-boats: fact | Two Boats | episodes | 8 | "eight episodes"']

    def test_what_is_made_up_lowers_precision_of_its_kind_alone(self, gold: Gold) -> None:
        whole = scored(gold, plus=(claim(gold, "note", "gore", True, "Her mother's death"),))
        assert whole.tallies["note"].precision == 0.5
        assert whole.tallies["note"].recall == 1.0
        assert whole.tallies["fact"].f1 == 1.0
        assert whole.false_alarms == ['01-two-boats: note | Two Boats | gore | True | "Her mother\'s death"']

    @pytest.mark.parametrize(
        ("kind", "field", "value", "quote"),
        [
            ("tone", "humour", 0.25, "often funny"),
            ("tone", "tension", 0.9, "never scary"),
            ("note", "parent_death", False, "Her mother's death"),
            ("fact", "episodes", 10, "eight episodes"),
            ("fact", "credit", {"person": "Marta Lund", "role": "actor", "character": "Ruth"}, "Marta Linde plays"),
            ("fact", "credit", {"person": "Marta Linde", "role": "writer", "character": "Ruth"}, "Marta Linde plays"),
            ("fact", "credit", {"person": "Marta Linde", "role": "actor", "character": None}, "Marta Linde plays"),
            ("fact", "based_on", {"name": None, "kind": "film", "year": 1999, "makers": "Ole Berg"}, "based on"),
            ("comparison", "humour", "Dark", "Like Dark"),
            ("comparison", "depth", "Oars", "Like Dark"),
            ("contrast", "poster", "a ghost story", "The trailer sells a ghost story"),
            ("watch", "audio", "de", "in Danish"),
        ],
    )  # fmt: skip
    def test_a_wrong_value_is_a_miss_and_a_false_alarm(
        self, gold: Gold, kind: ClaimKind, field: str, value: Value, quote: str
    ) -> None:
        wrong = claim(gold, kind, field, value, quote)
        whole = perfect(gold)
        kept = tuple(
            one
            for one in whole.claims
            if one.kind != kind or (one.field != field and kind not in ("comparison", "contrast"))
        )
        result = score([gold], [replace(whole, claims=(*kept, wrong))])
        assert len(result.misses) == 1
        assert len(result.false_alarms) == 1
        assert result.tallies[kind].recall < 1.0
        assert result.tallies[kind].precision < 1.0

    def test_the_right_value_in_the_wrong_place_is_wrong(self, gold: Gold) -> None:
        whole = scored(gold, without="episodes", plus=(claim(gold, "fact", "episodes", 8, "Like Dark"),))
        assert len(whole.misses) == len(whole.false_alarms) == 1

    def test_the_right_claim_of_the_wrong_title_is_wrong(self, gold: Gold) -> None:
        moved = claim(gold, "tone", "humour", 0.75, "often funny", title="Dark")
        whole = scored(gold, without="humour", plus=(moved,))
        assert len(whole.misses) == len(whole.false_alarms) == 1

    def test_a_claim_counts_once_however_often_it_is_made(self, gold: Gold) -> None:
        again = claim(gold, "tone", "humour", 0.9, "funny")
        made_up = claim(gold, "note", "gore", True, "Like Dark"), claim(gold, "note", "gore", True, "It is based")
        whole = scored(gold, plus=(again, *made_up))
        assert whole.tallies["tone"].predicted == whole.tallies["tone"].gold == 3
        assert whole.tallies["note"].predicted == 2

    def test_one_of_the_places_that_say_it_is_enough(self, gold: Gold) -> None:
        whole = scored(gold, without="tension", plus=(claim(gold, "tone", "tension", 0.25, "is calm and"),))
        assert whole.tallies["tone"].f1 == 1.0

    def test_what_a_reader_may_leave_out_counts_in_neither_way(self, gold: Gold) -> None:
        full, less = scored(gold), scored(gold, without="uplift")
        assert full.tallies["tone"] == less.tallies["tone"]

    def test_another_way_to_put_the_same_words_will_do(self) -> None:
        other = '?comparison | Two Boats | general | Dark | "Like Dark, it wants your full attention"\n'
        gold = parse(Path("x"), TEXT + other)
        whole = perfect(gold)
        kept = tuple(one for one in whole.claims if (one.kind, one.field) != ("comparison", "depth"))
        result = score([gold], [replace(whole, claims=kept)])
        assert result.tallies["comparison"].recall == 1.0
        assert not result.misses
        assert not result.false_alarms

    def test_notes_that_follow_from_a_note_and_facts_of_a_source_count_in_neither_way(self, gold: Gold) -> None:
        plus = (
            claim(gold, "note", "grief", True, "Her mother's death"),
            claim(gold, "fact", "year", 1999, "1999", title="Row"),
        )
        assert scored(gold, plus=plus).tallies == scored(gold).tallies
        elsewhere = scored(gold, plus=(claim(gold, "note", "grief", True, "often funny"),))
        assert len(elsewhere.false_alarms) == 1

    def test_a_title_by_another_of_its_names_is_known_by_its_id(self, gold: Gold) -> None:
        whole = perfect(gold)
        renamed = tuple(replace(one, name="Dark (TV)") if one.id else one for one in whole.titles)
        assert score([gold], [replace(whole, titles=renamed)]).tallies[TITLES].f1 == 1.0

    def test_a_wrong_role_lowers_both_figures_of_titles_and_the_subjects(self, gold: Gold) -> None:
        whole = perfect(gold)
        first, second, *rest = whole.titles
        result = score([gold], [replace(whole, titles=(first, replace(second, role="subject"), *rest))])
        assert result.tallies[TITLES].precision == pytest.approx(2 / 3)
        assert result.tallies[TITLES].recall == pytest.approx(2 / 3)
        assert result.subjects == 0

    def test_a_title_linked_to_the_wrong_one_is_found_but_not_linked(self, gold: Gold) -> None:
        whole = perfect(gold)
        first, *rest = whole.titles
        result = score([gold], [replace(whole, titles=(replace(first, id="two-boats-1951"), *rest))])
        assert result.tallies[TITLES].f1 == 1.0
        assert (result.named, result.linked) == (3, 2)
        assert result.false_alarms == ["01-two-boats: link | Two Boats | two-boats-1951 for None"]


def _tone(value: float) -> Claim:
    return Claim(title="t", kind="tone", field="warmth", value=value, quote="q", start=0, end=1)


class TestCompatibleValues:
    @pytest.mark.parametrize(
        ("gold", "other", "will_do"),
        [(0.1, 0.25, True), (0.9, 0.65, True), (0.25, 0.75, False), (0.5, 0.25, True), (0.5, 0.75, True),
         (0.5, 0.9, False), (0.25, 0.45, True), (0.1, 0.5, False), (0.75, 0.45, True)],
    )  # fmt: skip
    def test_tones_of_one_side_will_do_and_the_middle_is_near_both(
        self, gold: float, other: float, will_do: bool
    ) -> None:
        assert compatible(_tone(gold), _tone(other)) is will_do

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_compatible_tones_are_so_both_ways(self, one: float, other: float) -> None:
        assert compatible(_tone(one), _tone(other)) == compatible(_tone(other), _tone(one))
        assert compatible(_tone(one), _tone(one))

    @pytest.mark.parametrize(
        ("field", "gold", "other", "will_do"),
        [
            ("credit", {"person": "Zoë Ng", "role": "actor", "character": None},
             {"person": "Zoe Ng", "role": "actor", "character": "May"}, True),
            ("credit", {"person": "Zoë Ng", "role": "actor", "character": "May"},
             {"person": "Zoë Ng", "role": "actor", "character": "Captain May"}, True),
            ("credit", {"person": "Zoë Ng", "role": "actor", "character": "May"},
             {"person": "Zoë Ng", "role": "actor", "character": "Maya"}, False),
            ("based_on", {"name": None, "kind": "book", "year": None, "makers": "Jo Li"},
             {"name": "Roots", "kind": "novel", "year": 1950, "makers": "Jo Li, Al Fo"}, True),
            ("based_on", {"name": None, "kind": "book", "year": 1950, "makers": None},
             {"name": "Roots", "kind": "book", "year": 1951, "makers": None}, False),
            ("based_on", {"name": "Roots", "kind": None, "year": None, "makers": None},
             {"name": "roots", "kind": "play", "year": 1951, "makers": None}, True),
            ("chart", {"rank": 3, "list": "films"}, {"rank": 3, "list": None}, True),
            ("chart", {"rank": 3, "list": "films"}, {"rank": 2, "list": "films"}, False),
            ("platform", "Disney+", "disney", True),
            ("episodes", 8, "8", False),
        ],
    )  # fmt: skip
    def test_facts_agree_in_what_gold_states(self, field: str, gold: Value, other: Value, will_do: bool) -> None:
        def fact(value: Value) -> Claim:
            return Claim(title="t", kind="fact", field=field, value=value, quote="q", start=0, end=1)

        assert compatible(fact(gold), fact(other)) is will_do


class TestThePage:
    def test_the_tables_take_the_place_of_the_last_ones_and_leave_the_rest(self, gold: Gold, tmp_path: Path) -> None:
        page = tmp_path / "reviews.md"
        page.write_text(f"# Reviews\n\nBefore.\n\n{command.HEADING}\n\nOld figures.\n\n## After\n\nMore.\n", "utf-8")
        for _ in range(2):
            command.write(page, {"dev": scored(gold)})
        text = page.read_text("utf-8")
        assert "Old figures" not in text
        assert text.count(command.HEADING) == text.count("### dev: 1 reviews") == 1
        assert text.startswith("# Reviews\n\nBefore.\n")
        assert text.endswith("\n\n## After\n\nMore.\n")

    def test_a_new_page_gets_a_heading_and_the_figures(self, gold: Gold, tmp_path: Path) -> None:
        command.write(tmp_path / "new.md", {"dev": scored(gold, without="episodes")})
        text = (tmp_path / "new.md").read_text("utf-8")
        assert text.startswith("# Reading reviews\n")
        assert "| fact | 3 | 2 | 1.000 | 0.667 | 0.800 |" in text

    def test_errors_are_listed_with_what_they_are(self, gold: Gold) -> None:
        listed = command.errors(scored(gold, without="episodes"))
        assert listed == 'missed      01-two-boats: fact | Two Boats | episodes | 8 | "eight episodes"'
