"""Why not X: every limit that it breaks and no other, or figures that add up."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.charts.model import Entry, Standing
from nightcap.recommend.heard import lay_over
from nightcap.recommend.model import WhyNot
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.recommend.whynot import why_not
from nightcap.request import (
    AcclaimWish,
    Blend,
    GenreWish,
    LikeWish,
    Limit,
    LimitWish,
    Request,
    ToneShift,
    ToneWish,
    TopicWish,
    Wish,
)  # fmt: skip
from nightcap.reviews.opinions import Heard
from nightcap.reviews.said import Said
from nightcap.tone.axes import AXES
from tests.recommend import world
from tests.recommend.test_limits import LIMITS

MADE = world.titles(60, seed=7)
BY_ID = {title.id: title for title in MADE}
STANDING = Standing(
    entry=Entry(
        source="netflix-top10", area="", category="Films (English)", week=date(2026, 11, 15), rank=3,
        show_title="Tram 5", title_id="t005",
    ),
    previous_rank=6, peak=3, is_new=False, is_return=False,
)  # fmt: skip
SITUATION = Situation(
    on=world.ON,
    standings={"t005": STANDING},
    seen=frozenset({"t001", "t007"}),
    saved=frozenset({"t010"}),
    not_tonight=frozenset({"t002"}),
)
WISHES: st.SearchStrategy[Wish] = st.one_of(
    st.builds(ToneWish, axis=st.sampled_from(AXES), target=st.floats(0, 1)),
    st.builds(GenreWish, genre=st.sampled_from(["comedy", "crime", "drama"]), weight=st.sampled_from([1.0, -0.5])),
    st.builds(TopicWish, topic=st.sampled_from(world.WORDS), weight=st.sampled_from([1.0, -1.0])),
    st.builds(LikeWish, name=st.just("x"), title_id=st.sampled_from(["t003", "t004"])),
    st.builds(LimitWish, limit=LIMITS),
    st.builds(AcclaimWish),
)
REQUESTS = st.builds(
    Request,
    text=st.just("…"),
    limits=st.lists(LIMITS, max_size=2).map(tuple),
    wishes=st.lists(WISHES, max_size=3).map(tuple),
    about=st.sampled_from(["", "a quiet harbour"]),
    trouble=st.sampled_from([(), ("glacier",)]),
)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def load(ids: object) -> dict[str, Title]:
    return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]


def found(index: CatalogueIndex, title_id: str, request: Request, n: int = 5) -> WhyNot:
    return why_not(BY_ID[title_id], request, index, SITUATION, load, n=n)


@MANY
@given(request=REQUESTS, title_id=st.sampled_from(sorted(BY_ID)), n=st.integers(1, 8))
def test_it_is_a_pick_or_kept_out_or_kept_down(index: CatalogueIndex, request: Request, title_id: str, n: int) -> None:
    answer = recommend(request, index, SITUATION, load, n=n)
    ranks = {pick.title.id: pick.rank for pick in answer.picks}

    why = found(index, title_id, request, n)

    assert why.rank == ranks.get(title_id)
    assert why.eligible == answer.eligible
    assert bool(why.barriers) == (why.place is None)
    if why.against is None:
        assert why.rank or why.barriers
        assert not why.shortfalls
        return
    assert why.against.id == answer.picks[-1].title.id
    assert sum(why.gaps.values()) == pytest.approx(why.behind, abs=1e-4)
    assert why.shortfalls or why.alike
    assert [each.by for each in why.shortfalls] == sorted((each.by for each in why.shortfalls), reverse=True)
    for each in why.shortfalls:
        assert each.by == why.gaps[each.feature] > 0
        assert each.reason.text.endswith(".")
        assert each.reason.evidence.source
    assert (why.alike is not None) == (why.behind <= 0)


@MANY
@given(request=REQUESTS, title_id=st.sampled_from(sorted(BY_ID)))
def test_the_barriers_are_all_the_limits_that_it_breaks(index: CatalogueIndex, request: Request, title_id: str) -> None:
    broken = [limit for limit in request.limits if not world.passes(BY_ID[title_id], limit, SITUATION)]

    barriers = found(index, title_id, request).barriers

    assert [each.limit for each in barriers if each.limit in request.limits] == broken
    for each in barriers:
        assert each.reason.text[0].isupper()
        assert each.reason.text.endswith(".")


@MANY
@given(request=REQUESTS)
def test_places_are_those_of_the_ranking(index: CatalogueIndex, request: Request) -> None:
    every = [found(index, id_, request, n=1) for id_ in sorted(BY_ID)]
    places = sorted(why.place for why in every if why.place)

    assert places == list(range(1, len(places) + 1))
    assert [why.place for why in every if why.rank == 1] == [1] * bool(places)


TITLE = Title(
    id="x", kind="film", name="The Long Game", source="made-up", year=1994, countries=("US",), languages=("en",),
    runtime_minutes=148, genres=("drama", "war"), content_notes=frozenset({"gore", "war"}), ages_from=16,
    tone=MADE[0].tone, credits=MADE[0].credits,
)  # fmt: skip
SHOW = Title(id="y", kind="series", name="Tides", source="made-up", runtime_minutes=55, episodes=24)


def limit(field: str, op: str, value: object, text: str = "so") -> Limit:
    return Limit(field=field, op=op, value=value, text=text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "broken", "text"),
    [
        (TITLE, limit("runtime_minutes", "max", 90.0, "under 90 minutes"),
         "It runs 2 h 28 min; you asked for at most 1 h 30 min (“under 90 minutes”)."),
        (SHOW, limit("runtime_minutes", "max", 30.0), "An episode runs 55 min; you asked for at most 30 min (“so”)."),
        (SHOW, limit("total_minutes", "max", 750.0, "by Sunday"),
         "All of it takes 22 h in 24 episodes; you asked for at most 12 h 30 min in all (“by Sunday”)."),
        (SHOW, limit("episodes", "max", 12), "It has 24 episodes; you asked for at most 12 episodes (“so”)."),
        (TITLE, limit("episodes", "max", 12), "It is a film; you asked for at most 12 episodes (“so”)."),
        (TITLE, limit("year", "min", 2010, "newer"), "It is from 1994; you asked for 2010 or later (“newer”)."),
        (TITLE, limit("year", "not_in", tuple(range(1990, 2000))),
         "It is from 1994; you ruled out 1990 to 1999 (“so”)."),
        (SHOW, limit("year", "max", 2000), "Its year is not known; you asked for 2000 or earlier (“so”)."),
        (TITLE, limit("kind", "in", ("series",)), "It is a film; you asked for a series (“so”)."),
        (TITLE, limit("language", "in", ("fr", "ko")), "It is in English; you asked for French or Korean (“so”)."),
        (SHOW, limit("language", "in", ("fr",)), "Its language is not known; you asked for French (“so”)."),
        (TITLE, limit("country", "not_in", ("US",)),
         "It comes from the United States; you ruled out the United States (“so”)."),
        (TITLE, limit("genre", "in", ("comedy",)), "Its genres are drama and war; you asked for comedy (“so”)."),
        (TITLE, limit("note", "not_in", ("violence",), "nothing violent"),
         "Violence is part of it; you ruled out violence (“nothing violent”)."),
        (SHOW, limit("note", "not_in", ("violence",)),
         "What it contains is not known, so nothing can be promised; you ruled out violence (“so”)."),
        (TITLE, limit("audience_age", "max", 8, "with my 8 year old"),
         "It is for ages from 16; the youngest viewer is 8 (“with my 8 year old”)."),
        (TITLE, limit("title", "not_in", ("x",), "not The Long Game"), "You left it out (“not The Long Game”)."),
        (TITLE, limit("charting", "in", (True,)),
         "It is on no chart known on 20 November 2026; you asked for what is charting (“so”)."),
        (TITLE, limit("blend", "not_in", (Blend(genres=("drama", "war")),)),
         "It is all of this at once: drama and war; you ruled that out (“so”)."),
        (TITLE, limit("person", "in", ("Nobody Known",)),
         "Nothing says that Nobody Known took part; you asked for Nobody Known (“so”)."),
    ],
)  # fmt: skip
def test_a_barrier_puts_the_fact_beside_the_words(title: Title, broken: Limit, text: str, tmp_path: Path) -> None:
    small = world.opened(tmp_path, [TITLE, SHOW, *MADE[:5]])
    titles = {"x": TITLE, "y": SHOW, **BY_ID}

    why = why_not(
        title, Request(text="…", limits=(broken,)), small, SITUATION, lambda ids: {id_: titles[id_] for id_ in ids}, n=3
    )

    assert [each.reason.text for each in why.barriers] == [text]


@pytest.mark.parametrize(
    ("title_id", "wishes", "text", "kind"),
    [
        ("t001", (), "You have seen it, or some of it.", "history"),
        ("t002", (), "You put it off for tonight.", "history"),
        ("t003", (LikeWish(name="x", title_id="t003", text="like x"),),
         "You named it yourself (“like x”); what is named is known to you already.", "history"),
        ("t003", (ToneShift(axis="weight", delta=-0.3, name="x", title_id="t003", text="lighter"),),
         "You asked for another beside it (“lighter”); what is named is known to you already.", "history"),
    ],
)  # fmt: skip
def test_what_goes_without_saying_is_said(
    index: CatalogueIndex, title_id: str, wishes: tuple[Wish, ...], text: str, kind: str
) -> None:
    (barrier,) = found(index, title_id, Request(text="…", wishes=wishes)).barriers

    assert barrier.reason.text == text
    assert barrier.reason.evidence.kind == kind


def test_a_place_on_the_charts_tells_against_what_has_none(tmp_path: Path) -> None:
    twins = [
        Title(id="t005", kind="film", name="A", source="made-up", acclaim=0.5),
        Title(id="b", kind="film", name="B", source="made-up", acclaim=0.5),
    ]
    small, by_id = world.opened(tmp_path, twins), {title.id: title for title in twins}

    why = why_not(twins[1], Request(text="…"), small, SITUATION, lambda ids: {id_: by_id[id_] for id_ in ids}, n=1)

    (shortfall,) = why.shortfalls
    assert (shortfall.feature, shortfall.reason.evidence.kind) == ("momentum", "chart")
    assert shortfall.reason.text == "It is on no chart now; A is third in Films (English)."


def test_a_twin_of_what_is_shown_is_told_to_be_too_alike(tmp_path: Path) -> None:
    def title(id_: str, acclaim: float, genre: str, synopsis: str) -> Title:
        return Title(
            id=id_, kind="film", name=id_, source="made-up", acclaim=acclaim, genres=(genre,), synopsis=synopsis
        )

    made = [
        title("one", 0.9, "comedy", "A baker bakes bread in a village."),
        title("twin", 0.89, "comedy", "A baker bakes bread in a village."),
        title("other", 0.86, "war", "Submarines hunt each other under the polar ice."),
        title("poor", 0.1, "western", "A sheriff waits for a train."),
    ]
    small, by_id = world.opened(tmp_path, made), {each.id: each for each in made}

    why = why_not(
        made[1], Request(text="…"), small, Situation(on=world.ON), lambda ids: {i: by_id[i] for i in ids}, n=2
    )

    assert why.rank is None
    assert why.place == 2
    assert why.alike is not None
    assert "too like one, which is shown" in why.alike.text


@pytest.mark.parametrize("looked", [True, False])
def test_a_note_that_only_an_article_tells_of_is_backed_by_the_article(tmp_path: Path, *, looked: bool) -> None:
    title = Title(
        id="x", kind="film", name="X", source="made-up", content_notes=frozenset({"grief"}) if looked else None
    )
    small = world.opened(tmp_path, [title, *MADE[:3]])
    lay_over(small, {"x": Heard(1, notes={"gore": (1, 0)})})
    claim = Said(
        kind="note", field="gore", value=True, quote="buckets of blood", publication="A", author=None, url=None,
        published_at=None, weight=1.0, article_id="a", voice="a", articles=1, agreeing=1, agreement=1.0,
    )  # fmt: skip
    request = Request(text="…", limits=(limit("note", "not_in", ("violence",), "nothing violent"),))

    why = why_not(title, request, small, Situation(on=world.ON), lambda _: {}, n=3, said=lambda _: {"x": (claim,)})

    (barrier,) = why.barriers
    assert barrier.reason.text == "Violence is part of it; you ruled out violence (“nothing violent”)."
    assert (barrier.reason.evidence.kind, barrier.reason.evidence.quote) == ("review", "buckets of blood")


@pytest.mark.parametrize(
    ("wishes", "text"),
    [
        ((LikeWish(name="Tram", title_id="t003"),),
         r"It comes less near to what you named \(Tram\): 0\.\d\d, where .+ has 0\.\d\d\."),
        ((LikeWish(name="Tram", title_id="t003", weight=-1.0),),
         r"It comes nearer to what you want nothing like \(Tram\): 0\.\d\d, where .+ has 0\.\d\d\."),
        ((LikeWish(name="Tram", title_id="t003"), LikeWish(name="Ferry", title_id="t004", weight=-1.0)),
         r"It comes less near to what you named \(Tram\) or nearer to what you want nothing like \(Ferry\): -?0\..+"),
    ],
)  # fmt: skip
def test_likeness_is_told_by_whether_it_was_wished_for(
    index: CatalogueIndex, wishes: tuple[Wish, ...], text: str
) -> None:
    every = [found(index, id_, Request(text="…", wishes=wishes)) for id_ in sorted(BY_ID)]
    told = [each.reason.text for why in every for each in why.shortfalls if each.feature == "likes"]

    assert told
    assert all(re.fullmatch(text, line) for line in told)
