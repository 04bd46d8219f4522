"""Any title that the catalogue can hold."""

from __future__ import annotations

from hypothesis import strategies as st

from nightcap.catalogue.title import GENRES, KINDS, ROLES, Credit, Season, Title, Work
from nightcap.tone.axes import AXES, Tone
from nightcap.tone.notes import NOTES

#: what a database and UTF-8 can hold
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
YEARS = st.integers(1888, 2100)
SHARES = st.floats(0, 1, allow_subnormal=False)


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3, unique=True).map(tuple)


CREDITS = st.builds(Credit, person=TEXT, role=st.sampled_from(ROLES), character=maybe(TEXT))
SEASONS = st.lists(
    st.builds(Season, number=st.integers(1, 99), episodes=maybe(st.integers(1, 99)), year=maybe(YEARS)),
    max_size=3,
    unique_by=lambda season: season.number,
).map(lambda seasons: tuple(sorted(seasons, key=lambda season: season.number)))
WORKS = st.builds(
    Work, name=TEXT, kind=TEXT, original_name=maybe(TEXT), year=maybe(YEARS), makers=several(TEXT), title_id=maybe(TEXT)
)
TONES = st.builds(Tone, **dict.fromkeys(AXES, SHARES))
TITLES = st.builds(
    Title,
    id=TEXT,
    kind=st.sampled_from(KINDS),
    name=TEXT,
    source=st.sampled_from(["made-up", "elsewhere"]),
    original_name=maybe(TEXT),
    other_names=several(TEXT),
    year=maybe(YEARS),
    end_year=maybe(YEARS),
    countries=several(TEXT),
    languages=several(TEXT),
    runtime_minutes=maybe(st.integers(1, 999)),
    episodes=maybe(st.integers(1, 999)),
    stated_total_minutes=maybe(st.integers(1, 9999)),
    seasons=SEASONS,
    genres=several(st.sampled_from(GENRES)),
    keywords=several(TEXT),
    synopsis=maybe(TEXT),
    credits=several(CREDITS),
    based_on=maybe(WORKS),
    tone=maybe(TONES),
    content_notes=maybe(st.frozensets(st.sampled_from(sorted(NOTES)), max_size=3)),
    ages_from=maybe(st.integers(0, 18)),
    acclaim=maybe(SHARES),
    external_ids=st.dictionaries(TEXT, TEXT, max_size=2),
)
CATALOGUES = st.lists(TITLES, max_size=4, unique_by=lambda title: title.id)
