"""The feeds of a site, by their specifications."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from nightcap.app import Nightcap
from nightcap.publish.column.feeds import MOST, atom, json_feed, rss
from nightcap.publish.column.pages import Site
from nightcap.publish.column.record import Record, site_id, week_id
from tests.publish.column.made import BASE, CDATA, NOW, SCRIPT, WEEK, home, made, snapshot

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("feed.xml", "atom.xml", "feed.json")


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    with home(tmp_path_factory.mktemp("feeds")) as opened:
        yield opened


@pytest.fixture
def site(nightcap: Nightcap, tmp_path: Path) -> Path:
    made(nightcap, tmp_path, moods=["rough-day"])
    made(nightcap, tmp_path, week=date(2025, 10, 19), moods=["rough-day"])
    return tmp_path


def ids(site: Path) -> list[str]:
    """The ids of the weeks, which all three feeds agree on."""
    found = [
        [entry.id for entry in feedparser.parse((site / "feed.xml").read_bytes()).entries],
        [entry.id for entry in feedparser.parse((site / "atom.xml").read_bytes()).entries],
        [item["id"] for item in json.loads((site / "feed.json").read_bytes())["items"]],
    ]
    assert found[0] == found[1] == found[2]
    return list(found[0])


def test_all_three_are_read_and_agree(site: Path) -> None:
    for name in ("feed.xml", "atom.xml"):
        parsed = feedparser.parse((site / name).read_bytes())
        assert not parsed.bozo
        assert [entry.link for entry in parsed.entries] == [
            f"{BASE}2025-10-26/index.html",
            f"{BASE}2025-10-19/index.html",
        ]
        assert parsed.version == ("rss20" if name == "feed.xml" else "atom10")
        assert SCRIPT in re.sub(r"\s+", " ", parsed.entries[0].title)
    assert len(set(ids(site))) == 2


def test_rss_has_what_it_must(site: Path) -> None:
    channel = ET.fromstring((site / "feed.xml").read_bytes()).find("channel")
    assert channel is not None

    assert all(channel.findtext(tag) for tag in ("title", "link", "description"))
    assert parsedate_to_datetime(channel.findtext("lastBuildDate", "")).tzinfo is not None
    for item in channel.findall("item"):
        assert item.findtext("title")
        guid = item.find("guid")
        assert guid is not None
        assert guid.get("isPermaLink") == "false"
        assert parsedate_to_datetime(item.findtext("pubDate", "")) == NOW


def test_atom_has_what_it_must(site: Path) -> None:
    feed = ET.fromstring((site / "atom.xml").read_bytes())

    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {(node.get("rel"), node.get("href")) for node in feed.findall(f"{ATOM}link")}
    assert ("self", f"{BASE}atom.xml") in links
    for node in (feed, *feed.findall(f"{ATOM}entry")):
        assert all(node.findtext(f"{ATOM}{tag}") for tag in ("id", "title", "updated"))
        assert node.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
        assert datetime.fromisoformat(node.findtext(f"{ATOM}updated", "")).tzinfo is not None
    assert len({node.text for node in feed.iter(f"{ATOM}id")}) == 3


def test_atom_has_nothing_twice_that_may_be_there_once(site: Path) -> None:
    """RFC 4287, 4.1.1 and 4.1.2; dates as in RFC 3339, ids that are absolute (4.2.6)."""
    feed = ET.fromstring((site / "atom.xml").read_bytes())
    once = {"id", "title", "updated", "published", "subtitle", "summary", "content", "rights", "generator"}
    for node in (feed, *feed.findall(f"{ATOM}entry")):
        tags = [each.tag.removeprefix(ATOM) for each in node]
        assert {tag for tag in tags if tags.count(tag) > 1} <= {"link", "entry"}
        assert set(tags) <= once | {"link", "author", "entry"}
        links = [(each.get("rel"), each.get("type")) for each in node.findall(f"{ATOM}link")]
        assert len(links) == len(set(links))
        assert all(re.fullmatch(r"https?://\S+", each.get("href", "")) for each in node.findall(f"{ATOM}link"))
        for tag in ("updated", "published"):
            assert re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?", node.findtext(f"{ATOM}{tag}", ""))
    assert {node.get("type") for node in feed.iter(f"{ATOM}content")} == {"html"}


def test_rss_has_only_elements_of_its_own_or_of_a_named_space(site: Path) -> None:
    """RSS 2.0.11: the optional elements of a channel and an item; dates as in RFC 822 with four digits of a year."""
    channel = ET.fromstring((site / "feed.xml").read_bytes())[0]
    ours = {each.tag for each in channel if not each.tag.startswith("{")}
    assert ours <= {"title", "link", "description", "language", "lastBuildDate", "item"}
    guids = [each.findtext("guid") for each in channel.findall("item")]
    assert len(guids) == len(set(guids))
    for item in channel.findall("item"):
        assert {each.tag for each in item if not each.tag.startswith("{")} == {
            "title", "link", "description", "guid", "pubDate",
        }  # fmt: skip
        assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000", item.findtext("pubDate", ""))
        assert item.findtext("link", "").startswith(BASE)


def test_json_feed_has_only_keys_of_its_version_with_their_types(site: Path) -> None:
    feed = json.loads((site / "feed.json").read_bytes())
    texts = {"version", "title", "description", "home_page_url", "feed_url", "language"}
    assert set(feed) == texts | {"authors", "items"}
    assert all(isinstance(feed[key], str) for key in texts)
    for item in feed["items"]:
        assert set(item) == {"id", "url", "title", "summary", "content_html", "date_published", "date_modified"}
        assert all(isinstance(value, str) and value for value in item.values())


def test_json_feed_has_what_it_must(site: Path) -> None:
    feed = json.loads((site / "feed.json").read_bytes())

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["feed_url"] == f"{BASE}feed.json"
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        assert datetime.fromisoformat(item["date_published"]) == NOW


@pytest.mark.parametrize("name", FEEDS)
def test_the_body_of_an_item_is_whole_html_without_relative_links(site: Path, name: str) -> None:
    if name == "feed.json":
        body = json.loads((site / name).read_bytes())["items"][0]["content_html"]
    else:
        body = feedparser.parse((site / name).read_bytes(), sanitize_html=False).entries[0].content[0].value

    root = ET.fromstring(f"<div>{body}</div>")
    assert not {node.tag for node in root.iter()} & {"script", "style", "img", "i"}
    assert all(node.get("href", "https://").startswith(("http://", "https://")) for node in root.iter())
    told = " ".join("".join(root.itertext()).split())
    assert SCRIPT in told
    assert CDATA in told


def test_the_same_week_has_the_same_id_wherever_and_whenever_it_is_made(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path / "a", moods=["rough-day"])
    made(nightcap, tmp_path / "b", moods=["good-cry"], now=NOW + timedelta(days=9))

    assert ids(tmp_path / "a") == ids(tmp_path / "b")


def test_only_what_has_changed_is_updated(nightcap: Nightcap, site: Path) -> None:
    before, later = ids(site), NOW + timedelta(days=1)
    made(nightcap, site, moods=["rough-day", "good-cry"], now=later)

    items = json.loads((site / "feed.json").read_bytes())["items"]
    assert ids(site) == before
    assert [datetime.fromisoformat(item["date_modified"]) for item in items] == [later, NOW]
    assert [datetime.fromisoformat(item["date_published"]) for item in items] == [NOW, NOW]


def test_a_site_that_moves_keeps_its_ids(nightcap: Nightcap, site: Path) -> None:
    before = ids(site)
    made(nightcap, site, moods=["rough-day"], base_url="https://example.net/")

    assert ids(site) == before
    assert "https://example.net/feed.xml" in (site / "feed.xml").read_text("utf-8")


def test_without_an_address_there_are_no_feeds_and_it_is_said(nightcap: Nightcap, tmp_path: Path) -> None:
    done = made(nightcap, tmp_path, moods=["rough-day"], base_url=None)

    assert not set(snapshot(tmp_path)) & {*FEEDS, "site.json"}
    assert any("--base-url" in notice for notice in done.notices)
    assert "atom.xml" not in (tmp_path / str(WEEK) / "index.html").read_text("utf-8")


def test_a_feed_keeps_the_newest_weeks() -> None:
    weeks = [
        Record(week=WEEK - timedelta(weeks=n), title="t", summary="s", html="<p>h</p>", published=NOW, updated=NOW)
        for n in range(MOST + 5)
    ]
    site, id_ = Site(name="n", about="a", author="x"), site_id(BASE)

    for make in (rss, atom):
        entries = feedparser.parse(make(weeks, site, base_url=BASE, site_id=id_)).entries
        assert [entry.id for entry in entries] == [week_id(id_, each.week) for each in weeks[:MOST]]
    assert len(json.loads(json_feed(weeks, site, base_url=BASE, site_id=id_))["items"]) == MOST
