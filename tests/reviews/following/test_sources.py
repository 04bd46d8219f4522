"""Sources are followed, weighed, found by what people call them, and let go."""

from __future__ import annotations

import pytest

from nightcap.errors import FetchError, UnknownName, UsageError
from nightcap.reviews import opinions
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.sources import find, follow, set_weight, sources, unfollow
from nightcap.store.database import Database
from tests.reviews.articles import tone, write
from tests.reviews.following.site import Page, Site, rss
from tests.reviews.following.test_discover import alternate, head


def test_a_page_is_followed_through_its_feed(database: Database, site: Site, outside: Outside) -> None:
    site.pages |= {"/": head(alternate("/a"), alternate("/b", title="More")), "/a": rss(title="The Paper")}

    followed = follow(database, outside, site.url, weight=2)

    assert followed.is_new
    assert (followed.source.url, followed.source.name, followed.source.weight) == (f"{site.url}/a", "All", 2)
    assert followed.others == ((f"{site.url}/b", "More"),)
    assert sources(database) == [followed.source]


def test_following_again_changes_only_what_is_given(database: Database, site: Site, outside: Outside) -> None:
    site.pages["/a"] = rss(title="The Paper")
    follow(database, outside, f"{site.url}/a", weight=2)

    again = follow(database, outside, f"{site.url}/a", name="Mine")

    assert not again.is_new
    assert (again.source.name, again.source.weight) == ("Mine", 2)


def test_what_is_no_feed_is_not_followed(database: Database, site: Site, outside: Outside) -> None:
    site.pages["/"] = Page("<p>words")

    with pytest.raises(FetchError):
        follow(database, outside, site.url)
    assert sources(database) == []


@pytest.fixture
def two(database: Database, site: Site, outside: Outside) -> Database:
    for path, title in (("/a", "The Paper"), ("/b", "the paper"), ("/c", "Another")):
        site.pages[path] = rss(title=title)
        follow(database, outside, site.url + path)
    return database


def test_a_source_is_found_by_what_it_is_called(two: Database, site: Site) -> None:
    for text in (f"{site.url}/c", "another", " ANOTHER ", f"{site.url}/c/", f"{site.url[7:]}/c"):
        assert find(two, text).name == "Another"


def test_a_name_of_two_sources_asks_which(two: Database) -> None:
    with pytest.raises(UsageError, match="several sources are meant"):
        find(two, "The Paper")


@pytest.mark.parametrize(
    ("text", "hint"), [("nother", "Do you mean Another"), ("x", "nightcap reviews sources"), ("", "sources")]
)
def test_what_is_not_followed_says_what_is_near(text: str, hint: str, two: Database) -> None:
    with pytest.raises(UnknownName, match=hint):
        find(two, text)


def test_a_weight_stays(two: Database) -> None:
    assert set_weight(two, "Another", 0).weight == 0
    assert find(two, "Another").weight == 0


@pytest.mark.parametrize("weight", [-1, 11, float("nan"), float("inf")])
def test_a_weight_has_bounds(weight: float, two: Database) -> None:
    with pytest.raises(UsageError, match="between 0 and 10"):
        set_weight(two, "Another", weight)


def test_what_is_heard_follows_the_weight_of_its_source(database: Database, site: Site, outside: Outside) -> None:
    site.pages["/a"] = rss(title="The Paper")
    url = f"{site.url}/a"
    with database.write() as connection:
        write(connection, "a", [tone("humour", 0.9)], feed_url=url)
        write(connection, "b", [tone("humour", 0.3)])

    def heard() -> float:
        with database.read() as connection:
            return opinions.all_heard(connection)["bread-and-salt-2014"].tone["humour"].value

    follow(database, outside, url, weight=2)
    assert heard() == 0.7
    follow(database, outside, url, weight=0)
    assert heard() == 0.3
    set_weight(database, url, 5)
    assert heard() == 0.8
    unfollow(database, url)
    assert heard() == 0.6


def test_a_source_is_let_go(two: Database) -> None:
    assert unfollow(two, "Another").name == "Another"

    assert [source.name for source in sources(two)] == ["The Paper", "the paper"]
    with pytest.raises(UnknownName):
        unfollow(two, "Another")
