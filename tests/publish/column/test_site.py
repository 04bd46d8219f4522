"""The site that a column is written as: pages, drawings, a draft, a letter; whole or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import sqlalchemy as sa

from nightcap.app import Nightcap
from nightcap.errors import BadFile, UnknownName, UsageError
from nightcap.store import schema
from tests.publish.column.made import (
    ARABIC,
    BASE,
    CDATA,
    HOSTILE,
    LONG,
    NOW,
    SCRIPT,
    WEEK,
    home,
    made,
    page,
    snapshot,
    texts,
)

PAGES = ("index.html", f"{WEEK}/index.html", f"{WEEK}/mail.html")


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    with home(tmp_path_factory.mktemp("column")) as opened:
        yield opened


@pytest.fixture(scope="module")
def site(nightcap: Nightcap, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    made(nightcap, folder)
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_strict_and_hold_no_script(site: Path, name: str) -> None:
    root = page(site / name)

    tags = {node.tag for node in root.iter()}
    assert not tags & {"script", "iframe", "object", "embed", "form", "style", "i", "b"}
    assert not [key for node in root.iter() for key in node.attrib if key.startswith("on")]
    assert "{{" not in (site / name).read_text("utf-8").replace("{{ 7 * 7 }}", "")
    assert SCRIPT in texts(root)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_what_is_there_or_to_the_web(site: Path, name: str) -> None:
    ids = {node.get("id") for node in page(site / name).iter()}
    for node in page(site / name).iter():
        for key in ("href", "src", "srcset"):
            target = node.get(key)
            if target is None:
                continue
            if target.startswith("#"):
                assert target[1:] in ids
            elif ":" in target:
                assert target.startswith(("http://", "https://"))
            else:
                assert ((site / name).parent / target).is_file()


def test_a_page_has_landmarks_and_headings_that_skip_no_level(site: Path) -> None:
    root = page(site / str(WEEK) / "index.html")

    assert [len(root.findall(f".//{tag}")) for tag in ("main", "h1", "nav", "footer")] == [1, 1, 1, 1]
    levels = [int(node.tag[1]) for node in root.iter() if node.tag in ("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert root.get("lang") == "en"
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    labels = {node.get("aria-labelledby") for node in root.iter()} - {None}
    assert labels <= set(ids)
    assert all(node.get("alt") for node in root.iter("img"))


def test_a_name_keeps_its_own_direction(site: Path) -> None:
    root = page(site / str(WEEK) / "index.html")

    assert any(node.text == ARABIC for node in root.iter("bdi"))


def test_the_lists_say_who_leads_came_climbed_left_and_lasted(site: Path) -> None:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    films = next(each for each in row["lists"] if each["category"] == "Films (English)")
    told = {each["id"].split("/")[-1]: each["text"] for each in films["sentences"]}
    assert SCRIPT in told["top"]
    assert CDATA in told["new"]
    assert "third" in told["climb"]
    assert ARABIC in told["climb"]
    assert "Gone <i>for good</i> and Left & lost" in told["left"]
    assert ARABIC in told["longest"]
    assert HOSTILE[3] in told["return"]


def test_markup_in_a_name_stays_words_in_the_draft(site: Path) -> None:
    text = (site / str(WEEK) / "column.md").read_text("utf-8")

    assert "javascript:alert" in text
    assert "\\[x\\](javascript:alert(1))" in text
    assert "](javascript" not in text.replace("\\](javascript", "")


def test_every_sentence_has_evidence_and_no_two_share_an_id(site: Path) -> None:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    found = list(sentences(row))
    assert len(found) > 60
    assert all(each["evidence"] for each in found if not each["id"].endswith("/heading"))
    assert all(part["source"] and part["kind"] for each in found for part in each["evidence"])
    ids = [each["id"] for each in found]
    assert len(ids) == len(set(ids))


def test_figures_of_a_sentence_are_in_its_evidence(site: Path) -> None:
    """Names of titles and counts of rows apart, a figure that is told is one of the evidence."""
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    for each in sentences(row):
        backed = json.dumps(each["evidence"], ensure_ascii=False)
        for name in (SCRIPT, CDATA, LONG, ARABIC):
            each["text"] = each["text"].replace(name, "")
        for figure in re.findall(r"\d+", each["text"]):
            derived = each["id"].endswith(("/facts", "/fits"))  # minutes told as hours
            assert derived or figure in backed, (each["id"], figure)


def test_what_a_week_asks_for_comes_from_its_lists_first(site: Path) -> None:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    rough = row["moods"][0]
    assert rough["titles"][0]["name"] == SCRIPT
    assert rough["opening"][0]["evidence"][0]["kind"] == "chart"
    assert rough["titles"][0]["notes"]
    assert [each["id"] for each in rough["titles"][0]["watch"]] == [
        "rough-day/script-2025/where",
        "rough-day/script-2025/language",
    ]


def test_words_of_other_sources_are_not_printed(site: Path) -> None:
    assert all(b"not ours to print" not in content for content in snapshot(site).values())


def test_no_title_leads_two_moods(site: Path) -> None:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    shown = [title["id"] for mood in row["moods"] for title in mood["titles"]]
    assert len(row["moods"]) == 6
    assert len(shown) == len(set(shown)) == 18


def test_the_viewer_s_own_history_stays_out(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path / "one")
    before = snapshot(tmp_path / "one")
    nightcap.history.mark(nightcap.catalogue.title("script-2025"), "seen")
    nightcap.history.mark(nightcap.catalogue.title("WALL·E"), "saved")
    made(nightcap, tmp_path / "two")

    assert snapshot(tmp_path / "two") == before


def test_the_drawings_are_pictures_without_scripts(site: Path) -> None:
    drawn = sorted(path.name for path in (site / str(WEEK)).glob("*.svg"))

    assert drawn == [
        "films-english-dark.svg", "films-english.svg", "tv-non-english-dark.svg", "tv-non-english.svg",
    ]  # fmt: skip
    for name in drawn:
        nodes = list(ET.fromstring((site / str(WEEK) / name).read_bytes()).iter())
        assert not [node for node in nodes if node.tag.endswith(("}script", "}foreignObject"))]
        assert not [key for node in nodes for key in node.attrib if key.startswith("on") or key.endswith("href")]


def test_a_rerun_changes_no_byte(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path)
    before = snapshot(tmp_path)

    again = made(nightcap, tmp_path, now=NOW + timedelta(days=3), base_url=None)

    assert again.written == ()
    assert snapshot(tmp_path) == before


def test_neighbours_are_told_differently(site: Path) -> None:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))

    makers = [
        each["text"].split()[0]
        for mood in row["moods"]
        for each in mood["titles"][0]["about"]
        if each["id"].endswith("makers")
    ]
    assert len(set(makers)) > 1
    openings = [mood["opening"][0]["text"].replace(mood["titles"][0]["name"], "") for mood in row["moods"]]
    assert len(set(openings)) == len(openings)


def test_weeks_stand_beside_one_another_newest_first(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path)
    made(nightcap, tmp_path, week=date(2025, 10, 19))

    links = [node.get("href") for node in page(tmp_path / "index.html").iter("a")]
    assert links[1:3] == ["2025-10-26/index.html", "2025-10-19/index.html"]


def test_the_newest_week_is_meant_where_none_is_named(nightcap: Nightcap, tmp_path: Path) -> None:
    with Nightcap(tmp_path / "new") as fresh:
        done = fresh.publish.column(tmp_path / "site", moods=["need-a-laugh"])

    assert done.week == date(2026, 7, 19)
    assert done.page.is_file()


def test_a_week_without_a_chart_says_what_to_do(nightcap: Nightcap, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="nightcap charts known"):
        made(nightcap, tmp_path / "site", week=date(1999, 1, 3))

    assert not (tmp_path / "site").exists()


def test_a_mood_that_is_not_there_names_those_that_are(nightcap: Nightcap, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"Did you mean rough-day\? The moods are: rough-day, need-a-laugh"):
        made(nightcap, tmp_path / "site", moods=["rough-days"])


def test_moods_come_in_the_order_in_which_they_are_named(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, moods=["good-cry", "rough-day"])

    row = json.loads((tmp_path / str(WEEK) / "column.json").read_text("utf-8"))
    assert [mood["id"] for mood in row["moods"]] == ["good-cry", "rough-day"]


def test_words_that_are_not_understood_are_told(nightcap: Nightcap, tmp_path: Path) -> None:
    own = tmp_path / "moods.toml"
    own.write_text('[[mood]]\nid = "odd"\nheading = "Odd"\nask = "xyzzy plugh"\n', "utf-8")

    done = made(nightcap, tmp_path / "site", moods_file=own)

    assert ["xyzzy plugh" in notice for notice in done.notices] == [True]


def test_what_is_watched_at_home_is_published_only_when_it_is_named(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "home") as mine:
        with mine.database.write() as connection:
            connection.execute(sa.update(schema.chart_entry).values(source="plays:home"))
        with pytest.raises(UnknownName, match="name one with --source"):
            mine.publish.column(tmp_path / "site")
        assert not (tmp_path / "site").exists()
        mine.publish.column(tmp_path / "site", source="home", moods=["rough-day"])

    text = (tmp_path / "site" / "2026-07-19" / "column.md").read_text("utf-8")
    assert "Netflix" not in text.replace("A Netflix", "")
    assert "own charts (home), week to 19 July 2026" in text


def test_moods_of_one_s_own_are_read_from_a_file(nightcap: Nightcap, tmp_path: Path) -> None:
    own = tmp_path / "moods.toml"
    own.write_text('[[mood]]\nid = "rainy"\nheading = "Rain <all> day"\nask = "a cosy mystery series"\n', "utf-8")

    made(nightcap, tmp_path / "site", moods_file=own)

    root = page(tmp_path / "site" / str(WEEK) / "index.html")
    assert [texts(node) for node in root.iter("h2")] == ["Rain <all> day", "The lists"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("x = 1", "no file of moods"),
        ("[[mood]]\nid = 1", "mood 1 must have"),
        ('[[mood]]\nid = "lists"\nheading = "a"\nask = "b"', "small letters"),
        ('[[mood]]\nid = "../x"\nheading = "a"\nask = "b"', "small letters"),
        ('[[mood]]\nid = "a"\nheading = "a"\nask = "b"\n' * 2, "two moods"),
        ("[[mood]", "no TOML"),
    ],
)
def test_a_file_of_moods_that_is_none_is_refused(nightcap: Nightcap, tmp_path: Path, text: str, problem: str) -> None:
    own = tmp_path / "moods.toml"
    own.write_text(text, "utf-8")

    with pytest.raises(BadFile, match=problem):
        made(nightcap, tmp_path / "site", moods_file=own)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.b/",
        "javascript:alert(1)",
        "example.org",
        "https://a.b/?x=1",
        "https://",
        'https://a.b/"',
        "https://a:b@c/",
    ],
)
def test_an_address_that_is_none_is_refused(nightcap: Nightcap, tmp_path: Path, address: str) -> None:
    with pytest.raises(UsageError, match="must be the address of the site"):
        made(nightcap, tmp_path / "site", base_url=address)
    assert not (tmp_path / "site").exists()


def test_a_cancelled_run_leaves_the_old_site(
    nightcap: Nightcap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(nightcap, tmp_path / "site")
    before = snapshot(tmp_path / "site")
    replaced = []
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if self.name.startswith("."):
            replaced.append(target)
            if len(replaced) == 3:
                raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        made(nightcap, tmp_path / "site", moods=["good-cry"])
    monkeypatch.undo()

    assert len(replaced) > 2
    assert snapshot(tmp_path / "site") == before


def test_a_site_that_cannot_be_written_says_so_and_leaves_nothing(nightcap: Nightcap, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")

    with pytest.raises(BadFile, match="cannot be written"):
        made(nightcap, tmp_path / "file")

    assert snapshot(tmp_path) == {"file": b"in the way"}


def test_the_letter_needs_no_picture_and_no_stylesheet(site: Path) -> None:
    root = page(site / str(WEEK) / "mail.html")

    assert not list(root.iter("img"))
    assert not list(root.iter("link"))
    assert all(node.get("style") for node in root.iter() if node.tag in ("p", "h1", "h2", "h3", "ul", "ol", "li"))
    assert f"{BASE}{WEEK}/index.html" in [node.get("href") for node in root.iter("a")]
    plain = (site / str(WEEK) / "mail.txt").read_text("utf-8")
    assert SCRIPT in " ".join(plain.split())
    assert "<cite>" not in plain


def sentences(row: object) -> Iterator[dict[str, Any]]:
    """Every sentence of a record."""
    if isinstance(row, dict):
        if "evidence" in row:
            yield row
        else:
            for value in row.values():
                yield from sentences(value)
    elif isinstance(row, list):
        for value in row:
            yield from sentences(value)
