"""Lists of feeds, in and out."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.errors import BadFile
from nightcap.reviews.following.model import Source
from nightcap.reviews.following.opml import read_opml, write_opml
from nightcap.reviews.following.sources import export_sources, import_sources, set_weight, sources
from nightcap.store.database import Database

LIST = """<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Films">
  <outline text="Europe">
  <outline type="rss" text="Café" title="Café noir" xmlUrl="https://a.example/feed" htmlUrl="/"/></outline>
  <outline TYPE="rss" TEXT="B &amp; C" XMLURL="https://b.example/feed"/>
</outline>
<outline text="no feed"/>
</body></opml>
"""
SOURCE = Source(
    url="https://a.example/", name="A", page=None, weight=1, state="new", checked_at=None, due_at=None, problem=None,
    entries=0, read=0, waiting=0,
)  # fmt: skip


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "feeds.opml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_nested_list_is_read(tmp_path: Path) -> None:
    outlines, remarks = read_opml(write(tmp_path, LIST))

    assert [(each.line, each.url, each.name) for each in outlines] == [
        (5, "https://a.example/feed", "Café noir"),
        (6, "https://b.example/feed", "B & C"),
    ]
    assert remarks == ()


@pytest.mark.parametrize(
    "content", [LIST.encode("utf-16"), gzip.compress(LIST.encode(), mtime=0), b"\xef\xbb\xbf" + LIST.encode()]
)
def test_a_list_may_be_written_in_several_ways(content: bytes, tmp_path: Path) -> None:
    assert len(read_opml(write(tmp_path, content))[0]) == 2


def test_damage_is_told_and_what_stands_before_it_kept(tmp_path: Path) -> None:
    outlines, remarks = read_opml(write(tmp_path, LIST.replace("<outline TYPE", "<<outline TYPE")))

    assert [each.name for each in outlines] == ["Café noir"]
    assert remarks == ("is damaged at line 6 (not well-formed (invalid token)); what stands before it was read",)


def test_a_bare_ampersand_is_no_damage(tmp_path: Path) -> None:
    outlines, remarks = read_opml(write(tmp_path, LIST.replace("&amp;", "&")))

    assert outlines[1].name == "B & C"
    assert remarks == ("has “&” that should be “&amp;”; read all the same",)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (
            '<!DOCTYPE opml [<!ENTITY a "b">]><opml><outline text="&a;" xmlUrl="https://a.example/"/></opml>',
            "declares entities",
        ),
        ('<!DOCTYPE opml [<!ATTLIST outline xmlUrl CDATA "https://a.example/">]><opml/>', "declares entities"),
        ("words", "is no OPML"),
        ("<rss version='2.0'><channel/></rss>", "is XML, but no OPML"),
        ("<opml", "is no OPML"),
        (gzip.compress(LIST.encode(), mtime=0)[:-20], "cut off or damaged"),
        (gzip.compress(b" " * (17 * 2**20), mtime=0), "unpacks to more than"),
    ],
)
def test_what_is_no_list_says_so(content: str | bytes, wrong: str, tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=wrong):
        read_opml(write(tmp_path, content))


def test_a_list_nested_without_end_is_read_to_a_depth(tmp_path: Path) -> None:
    deep = "<opml>" + "<outline>" * 50_000 + '<outline xmlUrl="https://a.example/"/>'

    assert read_opml(write(tmp_path, deep))[0] == []


def test_a_list_is_followed_unseen_and_twice_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, LIST.replace("https://b.example/feed", "file:///etc/passwd"))

    first, second = import_sources(database, path), import_sources(database, path)

    assert (first.taken, first.changed, second.changed) == (1, 1, 0)
    [refused] = first.refused
    assert (refused.line, refused.row["xmlUrl"]) == (6, "file:///etc/passwd")
    assert [(each.name, each.url, each.page, each.state) for each in sources(database)] == [
        ("Café noir", "https://a.example/feed", "https://a.example/", "new")
    ]


def test_a_list_comes_back_as_it_went(database: Database, tmp_path: Path) -> None:
    import_sources(database, write(tmp_path, LIST))
    set_weight(database, "B & C", 2.5)
    before = sources(database)

    assert export_sources(database, tmp_path / "out.opml") == 2
    other = Database(tmp_path / "other.db")
    import_sources(other, tmp_path / "out.opml")

    assert sources(other) == before
    other.close()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=50))
def test_any_name_stays_inside_its_attribute(name: str) -> None:
    from xml.etree import ElementTree

    tree = ElementTree.fromstring(write_opml([replace(SOURCE, name=name.replace("\ufffe", "").replace("\uffff", ""))]))

    assert [element.tag for element in tree.iter()] == ["opml", "head", "title", "body", "outline"]
