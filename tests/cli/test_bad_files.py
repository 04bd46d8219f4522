"""Files that are not what they should be: one line that says what is wrong, nothing hangs, nothing changes."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.charts.netflix_files import GLOBAL_COLUMNS, cells
from tests.cli.conftest import Cli, Ran
from tests.cli.running import WITHOUT_RIGHTS, ran

GOOD = '{"id": "1", "text": "calm"}\n'


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 * 2**30)


#: what is wrong → makes it so at a path
WRONG: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "empty": lambda path: path.write_bytes(b""),
    "blank": lambda path: path.write_bytes(b"\n\n \n"),
    "folder": lambda path: path.mkdir(),
    "pipe": os.mkfifo,
    "endless": lambda path: path.symlink_to("/dev/zero"),
    "dangling": lambda path: path.symlink_to("nowhere"),
    "2 GB": _sparse,
    "bytes": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "utf-16": lambda path: path.write_text(GOOD, "utf-16"),
    "latin-1": lambda path: path.write_bytes(b"Title,Date\ncaf\xe9\n"),
    "other table": lambda path: path.write_text("a,b,c\n1,2,3\n"),
    "other json": lambda path: path.write_text('{"a": [1, 2, 3]}'),
    "truncated json": lambda path: path.write_text('[{"title": "A", "year"'),
    "deep json": lambda path: path.write_text("[" * 200_000),
    "web page": lambda path: path.write_text("<!doctype html><title>404</title>"),
    "truncated gzip": lambda path: path.write_bytes(gzip.compress(GOOD.encode() * 5000, mtime=0)[:-30]),
    "sheet": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(200)),
}
IMPORTS: dict[str, tuple[str, ...]] = {
    "charts": ("charts", "import", "FILE"),
    "history": ("history", "import", "FILE"),
    "catalogue": ("catalogue", "import", "FILE"),
    "requests": ("ask", "--batch", "FILE", "--out", "ranked.jsonl"),
    "titles": ("ask", "--batch", "good.jsonl", "--titles", "FILE", "--out", "ranked.jsonl"),
}
#: no mistake: a file without requests asks for nothing
FINE = {("requests", "blank")}


def refused(done: Ran) -> bool:
    """Ended with 1 and one line, and no more."""
    lines = done.err.splitlines()
    return (done.status, done.out, len(lines)) == (1, "", 1) and lines[0].startswith("nightcap: ")


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("what", IMPORTS)
def test_wrong_files_are_refused_in_one_line(what: str, wrong: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "good.jsonl").write_text(GOOD)
    WRONG[wrong](tmp_path / "given")
    before = cli("doctor", "--json").out
    done = cli(*("given" if part == "FILE" else part for part in IMPORTS[what]))

    if (what, wrong) in FINE:
        assert done.status == 0
        return
    assert refused(done), done
    assert "given" in done.err
    assert not (tmp_path / "ranked.jsonl").exists()
    assert cli("doctor", "--json").out == before


@pytest.mark.parametrize("what", IMPORTS)
def test_files_that_may_not_be_read_are_refused(what: str, shelf_home: Path, tmp_path: Path) -> None:
    good, given = tmp_path / "good.jsonl", tmp_path / "given"
    good.write_text(GOOD)
    given.write_text(GOOD)
    given.chmod(0)
    parts = {"FILE": str(given), "good.jsonl": str(good), "ranked.jsonl": str(tmp_path / "ranked.jsonl")}
    try:
        done = ran(*(parts.get(part, part) for part in IMPORTS[what]), home=shelf_home, before=WITHOUT_RIGHTS)
    except FileNotFoundError:
        pytest.skip("setpriv is not here to take the rights of root away")

    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr
    assert b"given" in done.stderr


def test_a_gzip_that_unpacks_to_too_much_is_refused(cli: Cli, tmp_path: Path) -> None:
    with gzip.open(tmp_path / "given", "wb", compresslevel=1) as file:
        for _ in range(520):
            file.write(bytes(2**20).replace(b"\0", b"0"))

    for what in ("charts", "history"):  # the others allow 512 MB, which takes the tests too long
        done = cli(*("given" if part == "FILE" else part for part in IMPORTS[what]))
        assert refused(done), done
        assert "unpacks to more than" in done.err


def test_a_chart_with_missing_columns_names_them(cli: Cli, tmp_path: Path) -> None:
    columns = [column for column in GLOBAL_COLUMNS if column != "weekly_rank"]
    lines = ["\t".join(columns), "\t".join(cells()[column] for column in columns)]
    (tmp_path / "given").write_text("\n".join(lines))
    done = cli("charts", "import", "given")

    assert refused(done)
    assert "weekly_rank" in done.err


def test_a_chart_with_swapped_columns_is_read_by_their_names(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    columns = list(reversed(GLOBAL_COLUMNS))
    lines = ["\t".join(columns), "\t".join(cells()[column] for column in columns)]
    (tmp_path / "given").write_text("\n".join(lines))
    done = cli("charts", "import", "given", home=own_home)

    assert "1 row taken" in done.out
    assert "The Quiet Harbour" in cli("charts", "show", "--week", "2025-10-26", home=own_home).out


def test_a_chart_whose_headings_stand_over_the_wrong_columns_is_set_aside(
    cli: Cli, own_home: Path, tmp_path: Path
) -> None:
    swapped = ["category" if c == "week" else "week" if c == "category" else c for c in GLOBAL_COLUMNS]
    lines = ["\t".join(swapped), "\t".join(cells()[column] for column in GLOBAL_COLUMNS)]
    (tmp_path / "given").write_text("\n".join(lines))
    done = cli("charts", "import", "given", home=own_home)

    assert "1 set aside" in done.out or refused(done), done
    assert cli("charts", "show", "--week", "2025-10-26", home=own_home).status == 2


@pytest.mark.parametrize(
    "film",
    [
        {"title": 5, "year": 1999},
        {"title": "T", "year": True},
        {"title": "T", "year": "1999"},
        {"title": "T", "year": float("nan")},
        {"title": "T", "year": float("inf")},
        {"title": "T", "year": 10**400},
        {"title": "T", "year": 1999, "genres": 7},
        {"title": "T\ud800", "year": 1999},
        {"title": "T", "year": 1999, "extract": "\udfff"},
        {"title": "x" * 5000, "year": 1999},
    ],
)
def test_films_that_cannot_be_are_set_aside_and_kept(
    film: dict[str, object], cli: Cli, own_home: Path, tmp_path: Path
) -> None:
    (tmp_path / "given").write_text(json.dumps([film]))
    done = cli("catalogue", "import", "given", home=own_home)

    assert done.status == 0
    assert "1 set aside" in done.out
    (kept,) = cli("quarantine", "list", "--json", home=own_home).out.splitlines()
    assert json.loads(kept)["file"] == "given"
    assert cli("doctor", home=own_home).status == 0


@pytest.mark.parametrize(
    "line",
    [
        '{"id": 1, "text": "x"}',
        '{"id": "1"}',
        '{"text": "x"}',
        '{"id": "1", "text": "x", "limit_to": "a"}',
        '{"id": "1", "text": "x", "mentions": [1]}',
        '{"id": "1\\ud800", "text": "x"}',
        "[]",
        "null",
        '"text"',
        "{",
        '{"id": "1", "text": "x\0"}',
    ],
)
def test_wrong_requests_are_refused_with_their_line(line: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text(f"{GOOD}{line}\n{GOOD}")
    done = cli("ask", "--batch", "asked.jsonl", "--out", "ranked.jsonl")

    assert refused(done), done
    assert "asked.jsonl, line 2" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["asked.jsonl"]


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "a"}',
        '{"id": "", "name": "A"}',
        '{"id": "b", "name": 5}',
        '{"id": "b", "name": "A", "year": "1999"}',
        '{"id": "b", "name": "A", "year": 99999999999999999999}',
        '{"id": "b", "name": "A", "year": true}',
        '{"id": "b", "name": "A", "synopsis": 5}',
        '{"id": "b", "name": "A", "genres": "drama"}',
        '{"id": "b", "name": "A\\ud800"}',
        '{"id": "first", "name": "Twice"}',
    ],
)
def test_wrong_titles_are_refused_with_their_line(line: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text(GOOD)
    (tmp_path / "titles.jsonl").write_text('{"id": "first", "name": "First"}\n' + line + "\n")
    done = cli("ask", "--batch", "asked.jsonl", "--out", "ranked.jsonl", "--titles", "titles.jsonl")

    assert refused(done), done
    assert "titles.jsonl, line 2" in done.err
    assert not (tmp_path / "ranked.jsonl").exists()


def test_output_through_a_link_keeps_the_link(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text(GOOD)
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    assert cli("ask", "--batch", "asked.jsonl", "--out", "link").status == 0

    assert (tmp_path / "link").is_symlink()
    assert json.loads((tmp_path / "target").read_text())["id"] == "1"


def test_a_file_whose_name_is_no_text_is_refused(shelf_home: Path, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.json"
    Path(os.fsdecode(path)).write_text("[]")
    done = ran("catalogue", "import", path, home=shelf_home)

    assert done.returncode == 1
    assert b"Rename it" in done.stderr
    assert len(done.stderr.splitlines()) == 1
