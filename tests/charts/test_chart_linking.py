"""Charted shows are tied to titles by evidence; what is not sure stays a stub."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from nightcap.catalogue import repository
from nightcap.catalogue.title import Season, Title
from nightcap.charts import entries, seasons
from nightcap.charts.importing import import_charts
from nightcap.charts.linking import relink
from nightcap.charts.model import Entry
from nightcap.charts.scoring import THRESHOLD
from nightcap.store import schema
from nightcap.store.database import Database
from tests.charts.netflix_files import COUNTRY_COLUMNS, Cells, cells, country_cells, database, write

ROMANTICS_FILM = Title(
    id="romantics-anonymous-2010", kind="film", name="Romantics Anonymous", source="ours", year=2010,
    original_name="Les Émotifs anonymes", languages=("fr",), runtime_minutes=80,
)  # fmt: skip
ROMANTICS_SERIES = Title(
    id="romantics-anonymous-2025", kind="series", name="Romantics Anonymous", source="ours", year=2025, end_year=2025,
    languages=("ja", "ko"), runtime_minutes=48, episodes=8, stated_total_minutes=381, seasons=(Season(1, 8, 2025),),
)  # fmt: skip
ROMANTICS_CHARTED = cells(
    category="TV (Non-English)", weekly_rank="8", show_title="Romantics Anonymous",
    season_title="Romantics Anonymous: Limited Series", runtime="6.35",
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Database:
    return database(tmp_path)


def film(year: int, minutes: int | None = None, name: str = "The Quiet Harbour", language: str = "en") -> Title:
    languages = (language,)
    id_ = f"{name.lower().replace(' ', '-')}-{year}"
    return Title(
        id=id_, kind="film", name=name, source="ours", year=year, languages=languages, runtime_minutes=minutes
    )  # fmt: skip


def save(home: Database, *titles: Title) -> None:
    with home.write() as connection:
        repository.save(connection, titles)


def charted(home: Database, rows: Sequence[Cells]) -> list[Entry]:
    """The entries, as linked, of a chart with these rows."""
    columns = COUNTRY_COLUMNS if "country_iso2" in rows[0] else None
    path = Path(home.name).parent / "chart.tsv"
    import_charts(home, write(path, rows, columns) if columns else write(path, rows))
    return known(home)


def known(home: Database) -> list[Entry]:
    with home.read() as connection:
        return sorted(entries.load(connection, "netflix-top10"), key=entries.key_of)


def titles(home: Database) -> dict[str, Title]:
    return {title.id: title for title in repository.load_all(home)}


def test_a_series_is_not_the_film_it_was_adapted_from(home: Database) -> None:
    save(home, ROMANTICS_FILM, ROMANTICS_SERIES)
    (entry,) = charted(home, [ROMANTICS_CHARTED])
    assert entry.title_id == "romantics-anonymous-2025"
    assert entry.season_number == 1
    assert entry.link_confidence == 1.0


def test_without_the_series_the_film_is_not_taken_instead(home: Database) -> None:
    save(home, ROMANTICS_FILM)
    (entry,) = charted(home, [ROMANTICS_CHARTED])
    assert entry.title_id == "netflix-romantics-anonymous-series"


@pytest.mark.parametrize(("year", "minutes"), [(1954, 121), (1954, 90), (1954, None), (2012, 121), (2027, 90)])
def test_a_namesake_is_not_taken_by_name_and_language(home: Database, year: int, minutes: int | None) -> None:
    save(home, film(year, minutes))
    (entry,) = charted(home, [cells()])
    assert entry.title_id == "netflix-the-quiet-harbour-film"


@pytest.mark.parametrize(
    ("title", "least"),
    [(film(2025, 90), 1.0), (film(2025), 0.85), (film(2024, 88), 1.0), (film(2025, 95), 0.95), (film(1999, 90), 0.6)],
)
def test_year_and_runtime_speak_for_a_title(home: Database, title: Title, least: float) -> None:
    save(home, title)
    (entry,) = charted(home, [cells()])
    assert entry.title_id == title.id
    assert (entry.link_confidence or 0) >= least >= THRESHOLD


def test_of_two_namesakes_the_likelier_is_taken(home: Database) -> None:
    save(home, film(1954, 121), film(2024, 90), film(2025, 140))
    assert charted(home, [cells()])[0].title_id == "the-quiet-harbour-2024"


def test_of_two_that_are_as_likely_neither_is_taken(home: Database) -> None:
    save(home, film(2024), film(2025))
    assert charted(home, [cells()])[0].title_id == "netflix-the-quiet-harbour-film"


def test_the_language_of_the_list_counts(home: Database) -> None:
    save(home, film(2025, language="ko"))
    assert charted(home, [cells()])[0].title_id == "netflix-the-quiet-harbour-film"
    assert charted(home, [cells(category="Films (Non-English)")])[-1].title_id == "the-quiet-harbour-2025"


def test_names_that_differ_by_a_space_are_told_apart(home: Database) -> None:
    save(home, film(2024, 115, name="Hit Man"))
    rows = [cells(show_title="Hit Man", runtime="1.95"), cells(show_title="Hitman", weekly_rank="2", runtime="1.95")]
    assert [entry.title_id for entry in charted(home, rows)] == ["hit-man-2024", "netflix-hitman-film"]


def test_names_that_differ_by_case_need_more_than_the_name(home: Database) -> None:
    save(home, film(2022, 110, name="A Woman With No Filter", language="es"))
    woman = {"show_title": "A Woman with No Filter", "category": "Films (Non-English)", "runtime": "1.5333"}
    assert charted(home, [cells(**woman)])[0].title_id == "netflix-a-woman-with-no-filter-film"


def test_two_works_of_one_spelling_but_for_case_are_two_stubs(home: Database) -> None:
    rows = [cells(show_title="DOC", category="TV (Non-English)"), cells(show_title="Doc", category="TV (English)")]
    assert {entry.title_id for entry in charted(home, rows)} == {"netflix-doc-series", "netflix-doc-series-2"}


def test_a_count_of_weeks_that_begins_again_is_another_work(home: Database) -> None:
    save(home, film(2025, 152, name="Kingdom", language="te"))
    rows = [
        cells(show_title="Kingdom", category="Films (Non-English)", week=week, cumulative_weeks_in_top_10=str(count),
              runtime=runtime)
        for week, count, runtime in [
            ("2023-07-23", 1, "2.2333"), ("2023-07-30", 2, "2.2333"), ("2025-08-31", 1, "2.5333"),
        ]
    ]  # fmt: skip
    assert [entry.title_id for entry in charted(home, rows)] == [
        "netflix-kingdom-film", "netflix-kingdom-film", "kingdom-2025",
    ]  # fmt: skip


def test_one_name_in_two_lists_of_a_week_is_two_works(home: Database) -> None:
    rows = [cells(category="Films (English)", week="2024-06-23"), cells(category="TV (English)", week="2024-06-23")]
    assert [entry.title_id for entry in charted(home, rows)] == [
        "netflix-the-quiet-harbour-film", "netflix-the-quiet-harbour-series",
    ]  # fmt: skip


def test_a_special_on_a_tv_list_may_be_a_film(home: Database) -> None:
    save(home, film(2025, 90))
    (special,) = charted(home, [cells(category="TV (English)")])
    assert special.title_id == "the-quiet-harbour-2025"
    season = cells(category="TV (English)", season_title="The Quiet Harbour: Season 1")
    assert charted(home, [season])[0].title_id == "netflix-the-quiet-harbour-series"


def test_a_limited_series_is_not_a_long_running_one(home: Database) -> None:
    series = Title(
        id="ours-2023", kind="series", name="Ours", source="ours", year=2023, languages=("en",),
        seasons=tuple(Season(number, None, 2022 + number) for number in (1, 2, 3)),
    )  # fmt: skip
    save(home, series)
    limited = cells(category="TV (English)", show_title="Ours", season_title="Ours: Limited Series")
    assert charted(home, [limited])[0].title_id == "netflix-ours-series"
    third = cells(category="TV (English)", show_title="Ours", season_title="Ours: Season 3", week="2025-11-02")
    import_charts(home, write(Path(home.name).parent / "b.tsv", [third | {"week": "2025-10-26"}]))
    assert [(entry.title_id, entry.season_number) for entry in known(home)] == [("ours-2023", 3)]


def test_a_countrys_row_is_tied_to_the_worlds_work(home: Database) -> None:
    save(home, film(2025, 90))
    charted(home, [cells()])
    rows = charted(home, [country_cells(), country_cells(category="TV", weekly_rank="2")])
    assert {(entry.area, entry.category): entry.title_id for entry in rows} == {
        ("", "Films (English)"): "the-quiet-harbour-2025",
        ("JP", "Films"): "the-quiet-harbour-2025",
        ("JP", "TV"): "netflix-the-quiet-harbour-series",
    }


def test_a_countrys_row_follows_when_the_world_comes_later(home: Database) -> None:
    save(home, film(2023, 90))
    assert charted(home, [country_cells(week="2026-01-04")])[0].title_id == "netflix-the-quiet-harbour-film"
    rows = charted(home, [cells(week="2026-01-04", runtime="1.5")])
    assert {entry.title_id for entry in rows} == {"the-quiet-harbour-2023"}
    assert "netflix-the-quiet-harbour-film" not in titles(home)


def test_a_stub_that_was_renamed_is_not_given_to_a_newcomer_of_its_old_name(home: Database) -> None:
    charted(home, [cells(show_title="Berlin")])
    charted(home, [cells(show_title="Berlin and the Jewels of Paris")])
    rows = charted(home, [cells(show_title="Berlin", week="2026-01-04", weekly_hours_viewed="1")])
    assert {entry.show_title: entry.title_id for entry in rows} == {
        "Berlin and the Jewels of Paris": "netflix-berlin-film",
        "Berlin": "netflix-berlin-film-2",
    }
    assert titles(home)["netflix-berlin-film"].name == "Berlin and the Jewels of Paris"


def test_a_renaming_that_left_some_weeks_keeps_one_stub_under_both_names(home: Database) -> None:
    charted(home, [cells(show_title="Berlin"), cells(show_title="Berlin", week="2025-11-02")])
    charted(home, [cells(show_title="Berlin and the Jewels of Paris", week="2025-11-02")])
    (stub,) = titles(home).values()
    assert (stub.id, stub.names) == ("netflix-berlin-film", ("Berlin and the Jewels of Paris", "Berlin"))
    charted(home, [cells(show_title="Berlin and the Jewels of Paris", week="2025-11-09")])
    assert list(titles(home).values()) == [stub]


def test_a_stub_says_only_what_the_chart_states(home: Database) -> None:
    season = {"category": "TV (Non-English)", "show_title": "Nagi", "season_title": "Nagi: Season 1"}
    charted(
        home,
        [
            cells(show_title="The Quiet Harbour"),
            cells(**season, weekly_rank="1", runtime="0.8333"),
            cells(**season, weekly_rank="1", runtime="4.9667", week="2025-11-02"),
        ],
    )
    assert titles(home) == {
        "netflix-the-quiet-harbour-film": Title(
            id="netflix-the-quiet-harbour-film", kind="film", name="The Quiet Harbour", source="netflix-top10",
            languages=("en",), runtime_minutes=90,
        ),
        "netflix-nagi-series": Title(
            id="netflix-nagi-series", kind="series", name="Nagi", source="netflix-top10", stated_total_minutes=298,
        ),
    }  # fmt: skip


def test_a_series_with_two_seasons_has_no_stated_total(home: Database) -> None:
    rows = [cells(category="TV (English)", season_title=f"X: Season {n}", weekly_rank=str(n)) for n in (1, 2)]
    charted(home, rows)
    assert [title.stated_total_minutes for title in titles(home).values()] == [None]


def test_a_stub_gives_way_when_the_catalogue_has_the_title(home: Database) -> None:
    charted(home, [cells(), cells(week="2025-11-02", cumulative_weeks_in_top_10="2")])
    assert relink(home) == 0
    save(home, film(2025, 90))
    assert relink(home) == 2
    assert list(titles(home)) == ["the-quiet-harbour-2025"]
    assert relink(home) == 0


def test_a_stub_that_a_viewer_saved_stays(home: Database) -> None:
    charted(home, [cells()])
    with home.write() as connection:
        connection.execute(schema.reaction.insert().values(
            viewer="me", title_id="netflix-the-quiet-harbour-film", kind="saved", at=datetime(2025, 11, 1),  # noqa: DTZ001
        ))  # fmt: skip
    save(home, film(2025, 90))
    assert relink(home) == 1
    assert set(titles(home)) == {"the-quiet-harbour-2025", "netflix-the-quiet-harbour-film"}


def test_ids_of_stubs_do_not_change_when_a_namesake_comes(home: Database) -> None:
    later = cells(category="TV (English)", show_title="Doc", week="2025-11-02")
    first = charted(home, [later])[0].title_id
    rows = charted(home, [cells(category="TV (Non-English)", show_title="DOC"), later])
    assert {entry.show_title: entry.title_id for entry in rows} == {"Doc": first, "DOC": "netflix-doc-series-2"}


def test_the_catalogues_edition_grows_only_when_stubs_change(home: Database) -> None:
    def edition() -> int:
        with home.read() as connection:
            return repository.edition(connection)

    start = edition()
    charted(home, [cells()])
    once = edition()
    charted(home, [cells()])
    assert start < once == edition()


@pytest.mark.parametrize(
    ("show", "season", "number"),
    [
        ("Bridgerton", "Bridgerton: Season 3", 3),
        ("Lupin", "Lupin: Part 2", 2),
        ("Furies", "Furies: Season 1:", 1),
        ("Love Is Blind", "Love Is Blind: S9: Denver", 9),
        ("오징어 게임", "오징어 게임: 시즌 2", 2),
        ("Stranger Things", "Stranger Things 4", 4),
        ("The Snow Girl", "The Snow Girl 1.", 1),
        ("Royal Rumble", "Royal Rumble 2025", None),
        ("Adolescence", "Adolescence: Limited Series", 1),
        ("Raw", "Raw: July 13, 2026", None),
        ("Attack on Titan", "Attack on Titan: The Final Season Part 3", None),
        ("Season 4", "Season 4: Hiding", None),
        ("KAOS", None, None),
    ],
)
def test_season_numbers_are_read_from_names(show: str, season: str | None, number: int | None) -> None:
    assert seasons.number(show, season) == number
