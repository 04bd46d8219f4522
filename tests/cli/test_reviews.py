"""`nightcap reviews read|list|show|forget`."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

REVIEW = """'The Salt Road' Is the Calmest Thing on Television

By Jane Doe

The Salt Road is an eight-episode Norwegian series about a ferry that no longer runs. It is slow,
tender and never scary, and by the end it had made me cry twice.

Nina Berg plays Captain Sol, who has lost her mother. The trailer sells it as a thriller; it is
nothing of the kind. Watch it in Norwegian with subtitles, one episode a night. Like Detectorists,
it finds its comedy in people who talk past each other.
"""


@pytest.fixture
def review(tmp_path: Path) -> Path:
    path = tmp_path / "salt-road.txt"
    path.write_text(REVIEW, "utf-8")
    return path


def test_an_article_is_read_shown_and_listed(cli: Cli, own_home: Path, review: Path) -> None:
    ran = cli("reviews", "read", str(review), home=own_home)

    assert ran.status == 0, ran.err
    assert "about The Salt Road (?, not in the catalogue)" in ran.out
    assert "“never scary”" in ran.out
    assert "compared with Detectorists (2014)" in ran.out

    listed = cli("reviews", "list", home=own_home).out
    assert "The Salt Road" in listed
    assert cli("reviews", "list", "--title", "Detectorists", home=own_home).out == listed
    id_ = listed.split()[0]
    assert cli("reviews", "show", id_, home=own_home).out == ran.out


def test_the_json_is_the_contract(cli: Cli, own_home: Path, review: Path) -> None:
    told = json.loads(cli("reviews", "read", str(review), "--json", home=own_home).out)

    article, titles, claims = told["article"], told["titles"], told["claims"]
    assert set(article) >= {"title", "publication", "seen_on", "author", "published_at", "language", "text"}
    assert titles[0] == {"name": "The Salt Road", "year": None, "kind": "series", "id": None, "role": "subject"}
    assert {title["role"] for title in titles} <= {"subject", "compared", "rival", "source"}
    for claim in claims:
        assert set(claim) == {"title", "kind", "field", "value", "quote", "start", "end"}
        assert article["text"][claim["start"] : claim["end"]] == claim["quote"]
        assert claim["title"] in {title["name"] for title in titles}
    said = {(claim["kind"], claim["field"]) for claim in claims}
    assert {
        ("fact", "episodes"),
        ("fact", "credit"),
        ("note", "parent_death"),
        ("watch", "subtitles"),
        ("contrast", "trailer"),
    } <= said


def test_reading_it_again_changes_nothing(cli: Cli, own_home: Path, review: Path) -> None:
    cli("reviews", "read", str(review), home=own_home)

    again = cli("reviews", "read", str(review), home=own_home)

    assert again.out.endswith("It was known already; nothing has changed.\n")
    assert len(json.loads(cli("reviews", "list", "--json", home=own_home).out)) == 1


def test_standard_input_is_read(cli: Cli, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REVIEW.encode())))

    told = json.loads(cli("reviews", "read", "-", "--json", home=own_home).out)

    assert told["titles"][0]["name"] == "The Salt Road"


def test_an_article_can_be_forgotten(cli: Cli, own_home: Path, review: Path) -> None:
    told = json.loads(cli("reviews", "read", str(review), "--json", home=own_home).out)

    gone = cli("reviews", "forget", told["article"]["id"][:8], home=own_home)

    assert gone.status == 0
    assert "No article yet" in cli("reviews", "list", home=own_home).out


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "is empty"), (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"), (b"%PDF-1.7 nothing", "PDF")],
)
def test_what_is_no_article_is_refused_in_one_line(
    cli: Cli, own_home: Path, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "wrong"
    path.write_bytes(content)

    ran = cli("reviews", "read", str(path), home=own_home)

    assert ran.status == 1
    assert says in ran.err
    assert ran.err.count("\n") == 1


def test_a_file_that_is_not_there_and_an_id_that_nobody_has_are_told(cli: Cli, own_home: Path) -> None:
    assert "cannot be read" in cli("reviews", "read", "nowhere.html", home=own_home).err
    assert cli("reviews", "show", "abcd", home=own_home).status == 2
    assert cli("reviews", "forget", "abcd", home=own_home).status == 2


def test_a_private_address_is_not_asked_unless_allowed(cli: Cli, own_home: Path) -> None:
    ran = cli("reviews", "read", "http://127.0.0.1:9/review", home=own_home)

    assert ran.status == 1
    assert "not public" in ran.err
    assert "NIGHTCAP_ALLOW_PRIVATE" in ran.err
