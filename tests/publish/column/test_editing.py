"""The editor's hand: pinned, dropped, reworded; kept at every run, and warned when the facts move."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from nightcap.app import Nightcap
from nightcap.errors import BadFile
from tests.publish.column.made import NOW, SCRIPT, WEEK, charts, home, made

MOODS = ["rough-day", "need-a-laugh"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after its first column, to be copied: its index is built."""
    folder = tmp_path_factory.mktemp("kept")
    with home(folder) as opened:
        made(opened, folder / "site", moods=MOODS)
    return folder / "home"


@pytest.fixture
def nightcap(kept: Path, tmp_path: Path) -> Iterator[Nightcap]:
    with Nightcap(shutil.copytree(kept, tmp_path / "home")) as opened:
        yield opened


@pytest.fixture
def site(nightcap: Nightcap, tmp_path: Path) -> Path:
    made(nightcap, tmp_path / "site", moods=MOODS)
    return tmp_path / "site"


def edit(site: Path, text: str) -> Path:
    path = site / str(WEEK) / "edit.toml"
    path.write_text(text, "utf-8")
    return path


def record(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))
    return found


def block(site: Path, id_: str) -> str:
    """The block of a sentence in sentences.toml."""
    text = (site / str(WEEK) / "sentences.toml").read_text("utf-8")
    found = re.search(rf'\[say\."{re.escape(id_)}"\]\n(?:\w+ = .*\n)+', text)
    assert found
    return found[0]


def titles(site: Path, mood: int = 0) -> list[str]:
    return [each["id"] for each in record(site)["moods"][mood]["titles"]]


def test_the_file_that_is_begun_edits_nothing(nightcap: Nightcap, site: Path) -> None:
    done = made(nightcap, site, moods=MOODS)

    assert done.written == ()
    assert done.notices == ()
    assert b"[say." in (site / str(WEEK) / "edit.toml").read_bytes()


def test_the_editor_s_file_is_never_written_again(nightcap: Nightcap, site: Path) -> None:
    path = edit(site, "# mine\n")
    (site / "edit.toml").write_text('name = "The <Late> Show"\n', "utf-8")

    made(nightcap, site, moods=["good-cry"])

    assert path.read_text("utf-8") == "# mine\n"
    assert (site / "edit.toml").read_text("utf-8") == 'name = "The <Late> Show"\n'
    assert "<h1>The &lt;Late&gt; Show</h1>" in (site / "index.html").read_text("utf-8")
    assert json.loads((site / "feed.json").read_bytes())["authors"] == [{"name": "The <Late> Show"}]


def test_a_pinned_title_comes_first_with_its_own_reasons(nightcap: Nightcap, site: Path) -> None:
    edit(site, '[pin]\nrough-day = ["Romantics Anonymous (2025)", "WALL·E"]\n')

    made(nightcap, site, moods=MOODS)

    assert titles(site)[:2] == ["romantics-anonymous-2025", nightcap.catalogue.title("WALL·E").id]
    assert len(titles(site)) == 3
    first = record(site)["moods"][0]["titles"][0]
    assert first["why"]
    assert first["watch"]


def test_a_title_pinned_below_does_not_stand_above_as_well(nightcap: Nightcap, site: Path) -> None:
    top = titles(site)[0]
    edit(site, f'[pin]\nneed-a-laugh = ["{top}"]\n')

    made(nightcap, site, moods=MOODS)

    assert top not in titles(site)
    assert titles(site, 1)[0] == top


def test_a_dropped_title_gives_way_to_the_next(nightcap: Nightcap, site: Path) -> None:
    before = titles(site)
    edit(site, f'drop = ["rough-day/{before[0]}"]\n')

    done = made(nightcap, site, moods=MOODS)

    assert titles(site)[:2] == before[1:]
    assert len(titles(site)) == 3
    assert done.notices == ()


def test_a_dropped_sentence_and_a_dropped_section_are_gone(nightcap: Nightcap, site: Path) -> None:
    edit(site, 'drop = ["lists/films-english/left", "lists/tv-non-english", "need-a-laugh", "headline"]\n')

    done = made(nightcap, site, moods=MOODS)

    row = record(site)
    assert [each["category"] for each in row["lists"]] == ["Films (English)"]
    assert "lists/films-english/left" not in [each["id"] for each in row["lists"][0]["sentences"]]
    assert [mood["id"] for mood in row["moods"]] == ["rough-day"]
    assert row["headline"]["text"]
    assert [notice for notice in done.notices if "headline" in notice]


def test_the_editor_s_words_stand_everywhere_and_at_every_run(nightcap: Nightcap, site: Path) -> None:
    id_ = "rough-day/script-2025/tone"
    mine = "Soft as <b>butter</b> & “warm”"
    edit(site, block(site, id_).replace(block(site, id_).split("\n")[1], f"words = '{mine}'"))

    done = made(nightcap, site, moods=MOODS, now=NOW + timedelta(hours=1))
    again = made(nightcap, site, moods=MOODS, now=NOW + timedelta(hours=2))

    assert done.notices == again.notices == ()
    assert again.written == ()
    folder = site / str(WEEK)
    assert "Soft as &lt;b&gt;butter&lt;/b&gt; &amp; “warm”" in (folder / "index.html").read_text("utf-8")
    assert mine in " ".join((folder / "mail.txt").read_text("utf-8").split())
    assert "Soft as \\<b\\>butter" in (folder / "column.md").read_text("utf-8")
    assert mine not in (folder / "sentences.toml").read_text("utf-8")  # which has what Nightcap would say


def test_the_editor_is_warned_when_the_facts_behind_their_words_change(
    nightcap: Nightcap, site: Path, tmp_path: Path
) -> None:
    id_ = "lists/films-english/top"
    edit(site, block(site, id_).replace(block(site, id_).split("\n")[1], 'words = "My own leader."'))
    assert made(nightcap, site, moods=MOODS).notices == ()

    nightcap.charts.take_in(charts(tmp_path, first="Quite Another Film"))
    done = made(nightcap, site, moods=MOODS)

    assert record(site)["lists"][0]["sentences"][0]["text"] == "My own leader."
    [notice] = [each for each in done.notices if id_ in each]
    assert "have changed" in notice
    assert "Quite Another Film" in notice
    new = re.findall(r'facts = "(\w+)"', notice)[-1]
    edit(site, f'[say."{id_}"]\nwords = "My own leader."\nfacts = "{new}"\n')
    assert made(nightcap, site, moods=MOODS).notices == ()


def test_words_that_are_not_used_are_told_with_what_to_do(nightcap: Nightcap, site: Path) -> None:
    edit(site, '[say]\n"rough-day/gone-2000/tone" = "x"\n"nonsense" = "y"\n"headline" = "Mine"\n')

    done = made(nightcap, site, moods=MOODS)

    assert record(site)["headline"]["text"] == "Mine"
    assert ["pin it" in each for each in done.notices] == [True, False, False]
    assert "sentences.toml" in done.notices[1]
    assert "stand without facts" in done.notices[2]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("drop = 1", "drop is no list"),
        ("pin = 3", r"\[pin\] must have"),
        ('[pin]\nrough-day = "WALL·E"', r"\[pin\] must have"),
        ('[pin]\nrough-day = ["No Such Title At All"]', "No title is called"),
        ("say = 1", r"\[say\] must have"),
        ('[say]\n"headline" = 3', "needs words"),
        ('[say."headline"]\nwords = "x"\nfact = "y"', "needs words"),
        ("dropp = []", "means nothing"),
        ("drop = [", "no TOML"),
    ],
)
def test_a_slip_in_the_editor_s_file_is_told_and_the_site_stays(
    nightcap: Nightcap, site: Path, text: str, problem: str
) -> None:
    path = edit(site, text)
    before = (site / str(WEEK) / "index.html").read_bytes()

    with pytest.raises(BadFile, match=problem) as told:
        made(nightcap, site, moods=MOODS)

    assert str(path) in str(told.value)
    assert (site / str(WEEK) / "index.html").read_bytes() == before


def test_sentences_of_wicked_names_are_toml(site: Path) -> None:
    import tomllib

    told = tomllib.loads((site / str(WEEK) / "sentences.toml").read_text("utf-8"))

    assert SCRIPT in told["say"]["lists/films-english/top"]["words"]
