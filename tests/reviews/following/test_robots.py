"""robots.txt by RFC 9309."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.following.net.robots import parse_robots


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.gif$", "/x/y.gif", False),
        ("User-agent: *\nDisallow: /*.gif$", "/x/y.gif?z", True),
        ("User-agent: *\nDisallow: /*?s=", "/find?s=a", False),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /%7Ejo/", "/~jo/a", False),
        ("User-agent: *\nDisallow: /é", "/%C3%A9t%C3%A9", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Nightcap\nDisallow: /b", "/a", True),
        ("User-agent: nightcap\nUser-agent: other\nDisallow: /", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", False),
        ("\ufeffUser-agent: * # all\nDisallow: /a # not this", "/a", False),
        ("<html><p>User-agent is what we ask", "/a", True),
    ],
)
def test_the_longest_rule_of_our_group_counts(text: str, path: str, allowed: bool) -> None:
    assert parse_robots(text).allows(path) is allowed


def test_the_pause_asked_for_is_read() -> None:
    assert parse_robots("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a").delay_seconds == 2.5
    assert parse_robots("User-agent: *\nCrawl-delay: soon").delay_seconds == 0
    assert parse_robots("User-agent: other\nCrawl-delay: 9").delay_seconds == 0


#: anything but rules and groups of its own
noise = st.text(max_size=200).filter(lambda text: not any(word in text.lower() for word in ("agent", "allow")))


@given(noise, noise, st.text(max_size=50))
def test_whatever_stands_around_it_a_rule_forbids_what_it_names_and_nothing_else(
    before: str, after: str, path: str
) -> None:
    robots = parse_robots(f"{before}\nUser-agent: *\nDisallow: /mine/\n{after}")

    assert not robots.allows(f"/mine/{path}")
    assert robots.allows(f"/yours/{path}")


@given(st.text(st.characters(exclude_characters="*$#"), max_size=50).filter(lambda text: len(text.splitlines()) <= 1))
def test_a_rule_forbids_the_path_that_it_names(path: str) -> None:
    assert not parse_robots(f"User-agent: *\nDisallow: /{path}").allows(f"/{path.rstrip()}")


@given(st.text("ab*", max_size=8), st.text("ab", max_size=12))
def test_stars_stand_for_anything(pattern: str, path: str) -> None:
    import fnmatch

    robots = parse_robots(f"User-agent: *\nDisallow: /{pattern}")

    assert robots.allows(f"/{path}") is not fnmatch.fnmatchcase(f"/{path}", f"/{pattern}*")
