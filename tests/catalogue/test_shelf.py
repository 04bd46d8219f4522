"""The shipped shelf: its format, its spread, and whether it agrees with itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from nightcap.catalogue.names import fold
from nightcap.catalogue.shelf import FOLDER, parse, read_shelf, rows
from nightcap.catalogue.title import Title
from nightcap.errors import BadFile

ROOT = Path(__file__).resolve().parents[2]
HARSH = frozenset({"gore", "sexual_violence", "torture"})
#: what is noted is brief, bloodless, clinical or comic: the note stands, and the title may be shown before 15
BRIEF = frozenset({
    "back-to-the-future-1985", "blackadder-1983", "delicious-in-dungeon-2024", "jaws-1975",
    "jewel-in-the-palace-2003", "m-a-s-h-1972", "princess-mononoke-1997", "sherlock-2010",
    "star-trek-the-next-generation-1987", "the-dark-crystal-age-of-resistance-2019", "the-martian-2015",
    "the-princess-bride-1987", "to-kill-a-mockingbird-1962", "wednesday-2022", "wellington-paranormal-2018",
})  # fmt: skip
SCRIPTS = {
    "ar": "ARABIC", "bg": "CYRILLIC", "el": "GREEK", "fa": "ARABIC", "he": "HEBREW", "hi": "DEVANAGARI",
    "ka": "GEORGIAN", "ko": "HANGUL", "ru": "CYRILLIC", "th": "THAI", "uk": "CYRILLIC", "zh": "CJK",
}  # fmt: skip


@pytest.fixture(scope="module")
def titles() -> list[Title]:
    return read_shelf()


@pytest.fixture(scope="module")
def series(titles: list[Title]) -> list[Title]:
    return [title for title in titles if title.kind == "series"]


def test_the_shelf_is_wide_enough(titles: list[Title], series: list[Title]) -> None:
    """Enough series, countries, languages and decades to answer more than the usual requests."""
    assert len(series) >= 200
    assert len({title.countries[0] for title in titles}) >= 30
    assert len({title.languages[0] for title in titles}) >= 25
    assert {(title.year or 0) // 10 * 10 for title in titles} >= set(range(1930, 2030, 10))


def test_files_are_sorted_and_ids_are_unique() -> None:
    """A row is found by its id, and a new one has one place."""
    by_file: dict[Path, list[str]] = defaultdict(list)
    for path, _, row in rows():
        by_file[path].append(row["id"])
    assert all(ids == sorted(ids) for ids in by_file.values())
    assert max(Counter(id_ for ids in by_file.values() for id_ in ids).values()) == 1


def test_no_title_stands_twice(titles: list[Title]) -> None:
    """One name, one kind and a year within one are one title, in whichever file."""
    years: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for title in titles:
        for name in {fold(name) for name in title.names}:
            years[name, title.kind].append((title.year or 0, title.id))
    twice = [
        (early[1], late[1])
        for known in years.values()
        for early, late in zip(sorted(known), sorted(known)[1:], strict=False)
        if late[0] - early[0] <= 1
    ]
    assert twice == []


def test_a_work_on_the_shelf_is_named_as_the_shelf_names_it(titles: list[Title]) -> None:
    """A remake points to its original by the same name, original name and year."""
    by_name: dict[tuple[str, str], Title] = {
        (fold(name), title.kind): title for title in titles for name in title.names
    }
    works = [title.based_on for title in titles if title.based_on and title.based_on.kind in ("film", "series")]
    pairs = [(work, found) for work in works if (found := by_name.get((fold(work.name), work.kind)))]
    same = [(work, found) for work, found in pairs if abs((found.year or 0) - (work.year or 0)) <= 1]
    wrong = [
        found.id
        for work, found in same
        if (work.name, work.original_name, work.year) != (found.name, found.original_name, found.year)
    ]
    assert same
    assert wrong == []


def test_lengths_agree(series: list[Title]) -> None:
    """A stated length lies within 15 % of episodes × runtime."""
    stated = [
        (title.id, title.stated_total_minutes, title.episodes * title.runtime_minutes)
        for title in series
        if title.stated_total_minutes and title.episodes and title.runtime_minutes
    ]
    assert stated
    assert [id_ for id_, minutes, reckoned in stated if abs(minutes - reckoned) > 0.15 * reckoned] == []


def test_seasons_follow_each_other(series: list[Title]) -> None:
    """Seasons count from 1 without a gap, their years do not run back, and the first is the title's."""
    for title in series:
        years = [season.year for season in title.seasons if season.year]
        assert [season.number for season in title.seasons] == list(range(1, len(title.seasons) + 1)), title.id
        assert years == sorted(years), title.id
        assert not years or years[0] == title.year, title.id
        assert not years or title.end_year is None or years[-1] <= title.end_year, title.id


def test_original_names_are_in_their_script(titles: list[Title]) -> None:
    """A Korean name is in Hangul, a Russian one in Cyrillic, and so on."""
    wrong = [
        title.id
        for title in titles
        if title.original_name and (script := SCRIPTS.get(title.languages[0]))
        if not any(unicodedata.name(char, "").startswith(script) for char in title.original_name)
    ]
    assert wrong == []


def test_harsh_titles_are_not_for_children(titles: list[Title]) -> None:
    """Gore, torture and sexual violence are for 15 and above, brief scenes apart, and never for under 8."""
    harsh = [title for title in titles if HARSH & (title.content_notes or frozenset())]
    assert [title.id for title in harsh if (title.ages_from or 0) < (8 if title.id in BRIEF else 15)] == []
    assert {title.id for title in harsh if (title.ages_from or 0) < 15} == BRIEF


def test_dark_genres_carry_notes(titles: list[Title]) -> None:
    """War titles note war, and no horror is without a note."""
    for title in titles:
        notes = title.content_notes or frozenset()
        assert "war" in notes or "war" not in title.genres, title.id
        assert notes or "horror" not in title.genres, title.id


def test_tone_agrees_with_genre(titles: list[Title]) -> None:
    """Horror is tense unless it is a comedy, and a comedy has humour."""
    for title in titles:
        assert title.tone is not None, title.id
        assert "horror" not in title.genres or "comedy" in title.genres or title.tone.tension >= 0.4, title.id
        assert "comedy" not in title.genres or title.tone.humour >= 0.25, title.id


def test_tone_and_acclaim_stand_in_steps() -> None:
    """Axes and acclaim are judged in steps of 0.05."""
    for path, line, row in rows():
        for value in (*row["tone"].values(), row["acclaim"]):
            assert abs(value * 20 - round(value * 20)) < 1e-9, (path.name, line)


def test_a_broken_row_is_named_with_its_line() -> None:
    """Who breaks a row is told the file, the line and the rule."""
    row = json.loads((FOLDER / "films-english.jsonl").read_text("utf-8").splitlines()[0])
    with pytest.raises(BadFile, match=r"shelf\.jsonl.*7.*unknown notes"):
        parse(row | {"content_notes": ["boredom"]}, Path("shelf.jsonl"), 7)


@pytest.mark.data
def test_real_catalogues_confirm_the_shelf() -> None:
    """Less than 0.5 % of the comparisons with real catalogues differ without an explanation."""
    data = Path(os.environ.get("NIGHTCAP_DATA", ROOT.parent / "shared" / "data"))
    if not data.is_dir():
        pytest.skip(f"the real files are not there: {data}")
    command = [sys.executable, "-m", "benchmarks.shelf_facts", "--fail-at", "0.5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
