"""Every feed that is due is fetched, every new page read once, whatever breaks on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from nightcap.errors import HomeBusy, UnknownName
from nightcap.reviews.following.entries import MOST_TRIES, NEWEST, digest
from nightcap.reviews.following.feeds.model import Entry
from nightcap.reviews.following.model import FeedReport
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.refresh import refresh
from nightcap.reviews.following.sources import find, follow, set_weight, sources, unfollow
from nightcap.store import schema
from nightcap.store.database import Database
from tests.reviews.following.site import LOOPBACK, QUICK, Page, Site, moved, rss

NOW = datetime(2025, 11, 3, 20, tzinfo=UTC)
PIECE = "<p>" + "Words of a piece that the feed carries whole. " * 20 + "</p>"


@dataclass
class Shelf:
    """Takes articles: address → how often, and the words."""

    taken: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    feeds: set[str] = field(default_factory=set)
    breaks: Callable[[str], None] | None = None

    def __call__(self, fetched: Fetched, entry: Entry, feed_url: str) -> str | None:
        if self.breaks:
            self.breaks(fetched.final_url)
        if b"nothing" in fetched.content:
            return None
        self.taken[entry.link] = self.taken.get(entry.link, 0) + 1
        self.feeds.add(feed_url)
        self.words[entry.link] = fetched.content.decode()
        return digest(entry.link)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def states(database: Database) -> dict[str, str]:
    entry = schema.feed_entry.c
    with database.read() as connection:
        rows = connection.execute(sa.select(entry.link, entry.state)).all()
    return {link.rpartition("/")[2]: state for link, state in rows}


def publish(site: Site, *names: str) -> None:
    site.pages["/feed"] = rss(*(f"/{name}" for name in names))
    site.pages |= {f"/{name}": Page(f"<p>{name}") for name in names if f"/{name}" not in site.pages}


def one(database: Database, outside: Outside, shelf: Shelf, *, hours: float = 0, only: str | None = None) -> FeedReport:
    [report] = refresh(database, outside, shelf, now=NOW + timedelta(hours=hours), only=only).feeds
    return report


@pytest.fixture
def followed(database: Database, site: Site, outside: Outside) -> Database:
    publish(site, "a", "b")
    follow(database, outside, f"{site.url}/feed", name="Paper")
    return database


def test_what_is_new_is_read_once(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    first = one(followed, outside, shelf)
    publish(site, "a", "b", "c")
    second = one(followed, outside, shelf)

    assert (first.outcome, first.new, first.read) == ("fetched", 2, 2)
    assert (second.outcome, second.new, second.read) == ("fetched", 1, 1)
    assert shelf.taken == {f"{site.url}/{name}": 1 for name in "abc"}
    source = find(followed, "Paper")
    assert (source.state, source.entries, source.read, source.checked_at) == ("fine", 3, 3, NOW)


def test_an_unchanged_feed_is_not_sent_again(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    feed = site.pages["/feed"]
    assert isinstance(feed, Page)
    site.pages["/feed"] = replace(feed, headers={"ETag": '"1"', "Last-Modified": "Mon, 03 Nov 2025 10:00:00 GMT"})
    one(followed, outside, shelf)

    assert one(followed, outside, shelf).outcome == "unchanged"
    assert site.asked[-1][1]["if-none-match"] == '"1"'
    assert site.asked[-1][1]["if-modified-since"] == "Mon, 03 Nov 2025 10:00:00 GMT"


def test_two_feeds_that_show_a_page_read_it_once(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/other"] = rss("/a?utm_source=rss#top", "/c")
    site.pages |= {"/c": Page("<p>c"), "/a?utm_source=rss": Page("<p>a")}
    follow(followed, outside, f"{site.url}/other", name="Other")

    refresh(followed, outside, shelf, now=NOW)

    assert sum(shelf.taken.values()) == 3


def test_of_a_new_feed_the_newest_are_read_and_the_rest_never(
    database: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    publish(site, *(str(number) for number in range(NEWEST + 20)))
    follow(database, outside, f"{site.url}/feed")

    assert one(database, outside, shelf).read == NEWEST
    assert one(database, outside, shelf).read == 0
    assert list(states(database).values()).count("skipped") == 20


# ── pages that do not come ──


def test_a_page_is_tried_again_at_later_refreshes_and_then_given_up(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/b"] = Page("no", 404)

    failed = [one(followed, outside, shelf).failed for _ in range(MOST_TRIES + 2)]

    assert failed == [1] * MOST_TRIES + [0, 0]
    assert states(followed) == {"a": "read", "b": "failed"}
    assert site.paths().count("/b") == MOST_TRIES


def test_a_page_that_comes_later_is_read_then(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    site.pages["/b"] = Page("no", 500)
    one(followed, outside, shelf)
    site.pages["/b"] = Page("<p>b")

    assert one(followed, outside, shelf).read == 1


@pytest.mark.parametrize(
    "page",
    [
        Page("gone", 410),
        Page(b"\0", type="image/png"),
        Page(b"a" * 300_000),
        moved("http://10.0.0.1/"),
        Page("nothing"),
    ],
    ids=["gone", "picture", "too large", "inside", "no article"],
)
def test_a_page_of_no_use_is_skipped(
    page: Page, followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/b"] = page

    assert one(followed, outside, shelf).skipped == 1
    assert one(followed, outside, shelf).skipped == 0
    assert states(followed) == {"a": "read", "b": "skipped"}


def test_a_page_that_breaks_its_reader_breaks_alone(followed: Database, site: Site, outside: Outside) -> None:
    def breaks(url: str) -> None:
        if url.endswith("/a"):
            raise RecursionError("too deep")

    assert (report := one(followed, outside, Shelf(breaks=breaks))).read == 1
    assert report.failed == 1


def test_a_piece_that_the_feed_carries_whole_needs_no_page(
    database: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /a", type="text/plain")
    site.pages["/feed"] = rss("/a", extra=f"<description><![CDATA[{PIECE}<script>x</script>]]></description>")
    follow(database, outside, f"{site.url}/feed")

    assert one(database, outside, shelf).read == 1
    assert PIECE.removesuffix(" </p>") in shelf.words[f"{site.url}/a"]
    assert "script" not in shelf.words[f"{site.url}/a"]
    assert site.paths() == ["/feed", "/feed"]


def test_no_feed_speaks_for_the_page_of_another_site(
    database: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/feed"] = rss("http://10.0.0.1/a", extra=f"<description><![CDATA[{PIECE}]]></description>")
    follow(database, outside, f"{site.url}/feed")

    assert one(database, outside, shelf).skipped == 1
    assert shelf.taken == {}


def test_a_dead_site_is_not_asked_for_every_page(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    names = [f"d{number}" for number in range(10)]
    publish(site, *names)
    site.pages |= {f"/{name}": Page("no", 500) for name in names}

    assert one(followed, outside, shelf).failed == 3
    assert list(states(followed).values()).count("new") == 7


# ── feeds that do not come ──


def test_a_failing_feed_is_asked_ever_more_rarely(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/feed"] = Page("no", 500)

    outcomes = [one(followed, outside, shelf, hours=hours / 10).outcome for hours in range(60)]

    asked = [number for number, outcome in enumerate(outcomes) if outcome == "failing"]
    pauses = [later - earlier for earlier, later in pairwise(asked)]
    assert pauses == sorted(pauses)
    assert 4 <= len(asked) <= 7
    assert set(outcomes) == {"failing", "not due"}


def test_a_source_asked_for_by_name_is_asked_at_once(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/feed"] = Page("no", 500)
    one(followed, outside, shelf)
    publish(site, "a")

    assert one(followed, outside, shelf).outcome == "not due"
    assert one(followed, outside, shelf, only="Paper").outcome == "fetched"
    assert find(followed, "Paper").problem is None


def test_a_server_that_asks_to_wait_is_waited_for(followed: Database, site: Site, shelf: Shelf) -> None:
    site.pages["/feed"] = Page("later", 429, {"Retry-After": "7200"})
    outcomes = []
    for hours, only in ((0, None), (1, None), (1, "Paper"), (2.1, None)):
        with Outside(allow=LOOPBACK, limits=QUICK) as outside:
            outcomes.append(one(followed, outside, shelf, hours=hours, only=only).outcome)
        if hours == 1:
            publish(site, "a")

    assert outcomes == ["waiting", "not due", "not due", "fetched"]


def test_a_feed_that_is_gone_is_asked_no_more(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    site.pages["/feed"] = Page("gone", 410)

    first, second = one(followed, outside, shelf), one(followed, outside, shelf, hours=1000, only="Paper")

    assert (first.outcome, second.outcome) == ("gone", "gone")
    assert site.paths().count("/feed") == 2  # followed, and refreshed once
    assert find(followed, "Paper").state == "gone"


def test_a_feed_that_has_moved_keeps_what_it_has(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    one(followed, outside, shelf)
    set_weight(followed, "Paper", 3)
    site.pages["/new"] = rss("/a", "/b", "/c")
    site.pages |= {"/feed": moved("/new", 301), "/c": Page("<p>c")}

    report = one(followed, outside, shelf)

    assert (report.new, report.read, report.moved_to) == (1, 1, f"{site.url}/new")
    [source] = sources(followed)
    assert (source.url, source.weight, source.entries, source.read) == (f"{site.url}/new", 3, 3, 3)
    assert shelf.taken == {f"{site.url}/{name}": 1 for name in "abc"}
    assert shelf.feeds == {f"{site.url}/feed", f"{site.url}/new"}


def test_a_feed_that_moves_to_another_becomes_one_with_it(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    site.pages["/new"] = rss("/b", "/c")
    site.pages["/c"] = Page("<p>c")
    follow(followed, outside, f"{site.url}/new", name="New")
    site.pages["/feed"] = moved("/new", 308)

    refresh(followed, outside, shelf, now=NOW)
    refresh(followed, outside, shelf, now=NOW)

    assert [source.url for source in sources(followed)] == [f"{site.url}/new"]
    assert shelf.taken == {f"{site.url}/{name}": 1 for name in "bc"}


def test_a_temporary_move_changes_no_address(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    site.pages |= {"/elsewhere": rss("/a"), "/feed": moved("/elsewhere", 302)}

    assert one(followed, outside, shelf).moved_to is None
    assert [source.url for source in sources(followed)] == [f"{site.url}/feed"]


def test_a_feed_that_breaks_breaks_alone(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    broken = {
        "/bomb": Page('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>'),
        "/page": Page("<p>"),
        "/large": Page(b"a" * 300_000),
        "/inside": moved("http://169.254.169.254/"),
        "/loop": moved("/loop"),
        "/missing": Page("no", 404),
        "/json": Page("{" * 1000),
    }
    for path, page in broken.items():
        site.pages[path] = rss()
        follow(followed, outside, site.url + path, name=path)
        site.pages[path] = page

    report = refresh(followed, outside, shelf, now=NOW)

    assert {each.name: each.outcome for each in report.feeds} == {"Paper": "fetched"} | dict.fromkeys(broken, "failing")
    assert all(each.problem for each in report.feeds if each.name != "Paper")
    assert (report.count("failing"), report.total("read")) == (len(broken), 2)
    assert set(shelf.taken) == {f"{site.url}/a", f"{site.url}/b"}


def test_what_is_wrong_with_a_feed_that_can_be_read_is_told(
    followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    feed = site.pages["/feed"]
    assert isinstance(feed, Page)
    assert isinstance(feed.body, str)
    site.pages["/feed"] = replace(feed, body=feed.body.replace("</channel>", ""))

    report = one(followed, outside, shelf)

    assert report.read == 2
    assert (find(followed, "Paper").problem or "").startswith("is not well-formed")


# ── interrupted ──


class Killed(BaseException):
    """As if the process ended here."""


@pytest.mark.parametrize("at", range(6))
def test_an_end_at_any_page_loses_nothing_and_doubles_nothing(
    at: int, followed: Database, site: Site, outside: Outside, shelf: Shelf
) -> None:
    names = "abcdef"
    publish(site, *names)
    left = iter(range(at))

    def breaks(_: str) -> None:
        if next(left, None) is None:
            raise Killed

    shelf.breaks = breaks
    with pytest.raises(Killed):
        refresh(followed, outside, shelf, now=NOW)
    shelf.breaks = None
    refresh(followed, outside, shelf, now=NOW)

    assert shelf.taken == {f"{site.url}/{name}": 1 for name in names}
    assert set(states(followed).values()) == {"read"}


def test_a_page_taken_but_not_yet_settled_is_taken_again(
    followed: Database, site: Site, outside: Outside, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nightcap.reviews.following import entries

    settle = entries.settle
    monkeypatch.setattr(entries, "settle", _end)
    with pytest.raises(Killed):
        refresh(followed, outside, shelf, now=NOW)
    monkeypatch.setattr(entries, "settle", settle)
    refresh(followed, outside, shelf, now=NOW)

    assert sorted(shelf.taken.values()) == [1, 2]  # `take` stores by the article's id, so twice is once
    assert set(states(followed).values()) == {"read"}


def _end(*_: object, **__: object) -> None:
    raise Killed


def test_a_home_in_use_ends_the_refresh_with_its_reason(followed: Database, site: Site, outside: Outside) -> None:
    def breaks(_: str) -> None:
        raise HomeBusy("in use")

    with pytest.raises(HomeBusy, match="in use"):
        refresh(followed, outside, Shelf(breaks=breaks), now=NOW)
    assert set(states(followed).values()) == {"new"}


def test_a_source_let_go_meanwhile_does_no_harm(followed: Database, site: Site, outside: Outside) -> None:
    def breaks(_: str) -> None:
        if sources(followed):
            unfollow(followed, "Paper")

    refresh(followed, outside, Shelf(breaks=breaks), now=NOW)

    assert sources(followed) == []
    assert states(followed) == {}


def test_progress_reaches_its_end(followed: Database, site: Site, outside: Outside, shelf: Shelf) -> None:
    told: list[tuple[str, int, int]] = []

    refresh(followed, outside, shelf, now=NOW, progress=lambda *step: told.append(step))

    assert told[-1] == ("feeds", 1, 1)
    assert [step for step in told if step[0] == "articles"][-1] == ("articles", 2, 2)


def test_an_unknown_source_says_so(followed: Database, outside: Outside, shelf: Shelf) -> None:
    with pytest.raises(UnknownName):
        refresh(followed, outside, shelf, only="Nobody")


def test_nothing_followed_is_nothing_done(database: Database, outside: Outside, shelf: Shelf) -> None:
    assert refresh(database, outside, shelf).feeds == ()


# ── digests ──


@pytest.mark.parametrize(
    "other",
    ["https://p.example/a?x=1#top", "https://p.example/a?utm_source=rss&x=1", "https://p.example/a?x=1&utm_medium=b"],
)
def test_what_tracks_the_reader_makes_no_other_page(other: str) -> None:
    assert digest(other) == digest("https://p.example/a?x=1")


@given(st.text("abc/?&=", max_size=12), st.text("abc/?&=", max_size=12))
def test_other_links_are_other_pages(one: str, other: str) -> None:
    same = one.rstrip("?&") == other.rstrip("?&")

    assert (digest(f"https://p.example/{one}") == digest(f"https://p.example/{other}")) is same
