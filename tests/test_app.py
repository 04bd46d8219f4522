"""Nightcap as one object: a home is made, asked, fed, and closed."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.asking import EVENING
from nightcap.errors import BadFile, BadRequest, HomeError, UnknownName
from tests.charts.netflix_files import COUNTRY_COLUMNS, GLOBAL_COLUMNS, cells, country_cells, write
from tests.viewers.exports import short_export

NOW = datetime(2026, 7, 24, 20, 0)  # noqa: DTZ001  # the wall clock on the sofa
KNOWN = "Paddington 2"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after its first question."""
    folder = tmp_path_factory.mktemp("made") / "home"
    with Nightcap(folder) as nightcap:
        nightcap.ask("anything", now=NOW, n=1)
    return folder


@pytest.fixture
def nightcap(made: Path, tmp_path: Path) -> Nightcap:
    """A Nightcap on a copy of that home, open at the start of a test."""
    return Nightcap(Path(shutil.copytree(made, tmp_path / "home")))


@pytest.fixture(autouse=True)
def _closed(nightcap: Nightcap) -> object:
    yield
    nightcap.close()


def asked(nightcap: Nightcap, text: str = "something calm", n: int = 20) -> list[str]:
    return [pick.title.name for pick in nightcap.ask(text, now=NOW, n=n).picks]


def film(folder: Path, name: str) -> Path:
    path = folder / "movies-1950s.json"
    path.write_text(json.dumps([{"title": name, "year": 1951, "extract": f"{name} is a film about a lighthouse."}]))
    return path


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "new"):
        pass

    assert not (tmp_path / "new").exists()


def test_the_first_question_makes_the_home(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "deep" / "home") as nightcap:
        assert len(asked(nightcap, n=3)) == 3
    assert (tmp_path / "deep" / "home" / "nightcap.db").is_file()


def test_a_second_opening_answers_the_same(nightcap: Nightcap) -> None:
    with Nightcap(nightcap.home.folder) as again:
        assert asked(again) == asked(nightcap)


def test_a_deleted_index_is_built_again(nightcap: Nightcap) -> None:
    before = asked(nightcap)
    shutil.rmtree(nightcap.home.index)
    with Nightcap(nightcap.home.folder) as again:
        assert asked(again) == before


def test_a_home_is_closed_and_opened_again(nightcap: Nightcap) -> None:
    nightcap.close()
    nightcap.close()

    assert asked(nightcap, n=1)


def test_a_home_that_another_viewer_opened_is_closed_with_it(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "home") as home:
        anna = home.of("anna")
        assert anna.ask("calm", now=NOW, n=1).picks

    assert not (tmp_path / "home" / "nightcap.db-wal").exists()


def test_without_a_moment_the_question_is_of_now(nightcap: Nightcap) -> None:
    assert nightcap.ask("done by the end of the weekend", n=1).request.limits
    assert EVENING.hour == 20


def test_a_request_that_cannot_be_read_is_refused(nightcap: Nightcap) -> None:
    with pytest.raises(BadRequest):
        nightcap.ask("  ")


def test_charting_adds_one_limit_and_no_second(nightcap: Nightcap) -> None:
    answer = nightcap.ask("something charting this week", now=NOW, charting=True)

    assert [limit.field for limit in answer.request.limits].count("charting") == 1
    with pytest.raises(UnknownName, match="nightcap charts update"):
        nightcap.ask("anything", now=datetime(2019, 1, 1), charting=True)  # noqa: DTZ001


def test_charts_of_the_future_are_unknown(nightcap: Nightcap, tmp_path: Path) -> None:
    path = tmp_path / "all-weeks-global.tsv"
    row = cells(week="2026-07-26", show_title=KNOWN)
    path.write_text("\n".join(["\t".join(GLOBAL_COLUMNS), "\t".join(row[column] for column in GLOBAL_COLUMNS)]))
    assert nightcap.charts.take_in(path).changed == 1

    def charting(now: datetime) -> list[str]:
        return [pick.title.name for pick in nightcap.ask("anything", now=now, n=60, charting=True).picks]

    assert KNOWN not in charting(datetime(2026, 7, 26, 20))  # noqa: DTZ001  # published two days later
    assert KNOWN in charting(datetime(2026, 7, 29, 20))  # noqa: DTZ001


def test_two_areas_are_compared_in_the_newest_week_that_both_have(nightcap: Nightcap, tmp_path: Path) -> None:
    rows = [
        country_cells(country_iso2=area, country_name=name, week=week)
        for area, name, week in (
            ("JP", "Japan", "2026-07-12"), ("DE", "Germany", "2026-07-12"), ("DE", "Germany", "2026-07-19"),
        )
    ]  # fmt: skip
    nightcap.charts.take_in(write(tmp_path / "all-weeks-countries.tsv", rows, COUNTRY_COLUMNS))

    for areas in (("DE", "JP"), ("JP", "DE")):
        found = nightcap.charts.compare(areas)
        assert (found.week, len(found.rows)) == (date(2026, 7, 12), 1)
    with pytest.raises(UnknownName, match="The nearest are those"):
        nightcap.charts.compare(("DE", "JP"), week=date(2026, 7, 19))


def test_reactions_change_the_next_answer(nightcap: Nightcap) -> None:
    first, *_ = asked(nightcap)
    today = datetime.now()  # noqa: DTZ005  # "not tonight" holds on the evening on which it is said
    nightcap.history.mark(nightcap.ask("something calm", now=NOW, n=1).picks[0].title, "seen")

    assert first not in asked(nightcap)
    assert [title.name for title in nightcap.history.marked("seen")] == [first]
    waved = nightcap.ask("something calm", now=today, n=1).picks[0].title
    nightcap.history.mark(waved, "not_tonight")
    assert nightcap.ask("something calm", now=today, n=1).picks[0].title != waved


def test_imported_titles_are_found_and_charts_and_history_tied_to_them(nightcap: Nightcap, tmp_path: Path) -> None:
    name = "The Keeper of Nine Lamps"
    history = short_export(tmp_path, [(name, "9/13/24")])
    assert nightcap.history.take_in(history, day_first=False).taken == 1
    assert [row.name for row in nightcap.history.unlinked()] == [name]

    (report,) = nightcap.catalogue.take_in([film(tmp_path, name)])

    assert (report.taken, report.changed) == (1, 1)
    assert nightcap.catalogue.title(name).year == 1951
    assert nightcap.history.unlinked() == []
    assert name not in asked(nightcap, "a film about a lighthouse", n=1000)
    assert name in [p.title.name for p in nightcap.ask("a lighthouse", now=NOW, n=1000, include_seen=True).picks]


def test_an_import_that_fails_changes_nothing(nightcap: Nightcap, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('[{"title": "A"')
    before = nightcap.check_up()

    for take in (nightcap.charts.take_in, nightcap.history.take_in, lambda path: nightcap.catalogue.take_in([path])):
        with pytest.raises(BadFile):
            take(broken)

    assert nightcap.check_up() == before


def test_a_batch_is_written_whole_or_not_at_all(
    nightcap: Nightcap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests, out = tmp_path / "requests.jsonl", tmp_path / "ranked.jsonl"
    requests.write_text("".join(f'{{"id": "{number}", "text": "calm {number}"}}\n' for number in range(5)))
    out.write_text("older")
    steps: list[tuple[str, int, int]] = []

    def interrupted(stage: str, done: int, total: int) -> None:
        steps.append((stage, done, total))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nightcap.ask.many(requests, out, now=NOW, n=3, progress=interrupted)
    assert out.read_text() == "older"
    assert {path.name for path in tmp_path.iterdir()} == {"home", "ranked.jsonl", "requests.jsonl"}
    assert steps == [("requests", 1, 5), ("requests", 2, 5), ("requests", 3, 5)]

    assert nightcap.ask.many(requests, out, now=NOW, n=3) == 5
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["id"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert all(len(set(row["ranked"])) == 3 for row in rows)


def test_a_batch_over_titles_of_ones_own_leaves_the_home_alone(nightcap: Nightcap, tmp_path: Path) -> None:
    requests, titles, out = tmp_path / "requests.jsonl", tmp_path / "titles.jsonl", tmp_path / "ranked.jsonl"
    requests.write_text('{"id": "1", "text": "a film about a lighthouse", "mentions": ["b"]}\n')
    titles.write_text(
        '{"id": "a", "name": "The Lamp", "synopsis": "A keeper and his lighthouse."}\n'
        '{"id": "b", "name": "The Lamp Again", "synopsis": "The same lighthouse."}\n'
        '{"id": "c", "name": "Racing", "genres": ["sport"]}\n'
    )
    before = nightcap.check_up()

    assert nightcap.ask.many(requests, out, titles=titles, now=NOW) == 1
    assert json.loads(out.read_text())["ranked"] == ["a", "c"]
    assert nightcap.check_up() == before


@pytest.mark.parametrize("name", ["", "no title of this name at all", "Padington 2"])
def test_an_unknown_title_is_an_error_that_helps(nightcap: Nightcap, name: str) -> None:
    with pytest.raises(UnknownName):
        nightcap.catalogue.title(name)


def test_the_check_up_names_each_part(nightcap: Nightcap) -> None:
    findings = nightcap.check_up()

    assert [finding.what for finding in findings] == ["program", "home", "database", "charts", "index", "encoder"]
    assert all(finding.well for finding in findings)


def test_one_damaged_part_does_not_hide_the_others(nightcap: Nightcap) -> None:
    nightcap.close()
    (nightcap.home.folder / "nightcap.db").write_bytes(b"no database" * 500)
    with Nightcap(nightcap.home.folder) as damaged:
        well = {finding.what: finding.well for finding in damaged.check_up()}
        with pytest.raises(HomeError):
            damaged.ask("calm")

    assert well == {
        "program": True,
        "home": True,
        "database": False,
        "charts": False,
        "index": False,
        "encoder": True,
    }
