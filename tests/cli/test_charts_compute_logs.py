"""`nightcap charts compute` on logs that are not what they should be: told in one line, or set aside and counted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.charts.compute.logs import play, write_csv, write_jsonl, write_parquet
from tests.cli.charts_computing import AS_OF, Computed, result
from tests.cli.conftest import Cli, Ran

PLAYS = [play("Anna", f"2025-03-{day}T20:00:00Z", viewer=f"viewer {day}") for day in range(17, 21)]
HEADER = "viewer,title,started_at,seconds\n"
GOOD = "me,Anna,2025-03-20T20:00:00Z,3600\n"


def ran(cli: Cli, *logs: str, out: str = "charts.json") -> Ran:
    return cli("charts", "compute", *logs, "--out", out, "--set-aside", "aside.jsonl", "--rounding", "0", *AS_OF)


def computed(cli: Cli, folder: Path, *logs: str) -> Computed:
    done = ran(cli, *logs)
    assert (done.status, done.err) == (0, ""), done
    return result(folder, done.out)


def listed(folder: Path) -> list[Any]:
    return [json.loads(line) for line in (folder / "aside.jsonl").read_text("utf-8").splitlines()]


def half(path: Path) -> None:
    write_parquet(path, PLAYS)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def hurt(path: Path) -> None:
    """Its end is whole, so that it opens; its first pages are not."""
    write_parquet(path, [play(viewer=f"viewer {number * number}") for number in range(3_000)])
    whole = path.read_bytes()
    path.write_bytes(whole[:4] + bytes(3_000) + whole[3_004:])


def without(*names: str) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in names} for row in PLAYS]


#: what is wrong → makes it so at a path, and a word of what is said
REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "No such file"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "empty folder": (lambda path: path.mkdir(), "holds no Parquet files"),
    "blank": (lambda path: path.write_text("\n\n"), "lacks the columns viewer, title, started_at, seconds"),
    "half a parquet": (half, "cut off"),
    "hurt parquet": (hurt, "is damaged"),
    "parquet in name only": (lambda path: path.write_bytes(b"PAR1PAR1"), "no Parquet file"),
    "parquet without title": (lambda path: write_parquet(path, without("title")), "lacks the column title"),
    "csv without two": (lambda path: write_csv(path, without("title", "seconds")), "lacks the columns title, seconds"),
    "json without title": (lambda path: write_jsonl(path, without("title")), "lacks the column title"),
    "seconds a list": (
        lambda path: write_parquet(path, [{**row, "seconds": [1]} for row in PLAYS], seconds="BIGINT[]"),
        "its column seconds has the type BIGINT[]. Write whole numbers there.",
    ),
    "title nested": (
        lambda path: write_parquet(
            path, [{**row, "title": {"en": "Anna"}} for row in PLAYS], title="STRUCT(en VARCHAR)"
        ),
        "its column title has the type STRUCT(en VARCHAR). Write text there.",
    ),
    "epochs as text": (
        lambda path: write_csv(path, [{**row, "started_at": 1_742_500_000} for row in PLAYS]),
        "line 2: holds no play that can be read: started_at is '1742500000', not a time",
    ),
    "two columns of a name": (lambda path: path.write_text("viewer,Viewer\n1,2\n"), "two columns have the same name"),
    "a header with an open quote": (lambda path: path.write_text('viewer,"title\n'), "the header cannot be read"),
    "a json array": (lambda path: path.write_text(json.dumps(PLAYS)), "one JSON array"),
    "a web page": (lambda path: path.write_text("<html>404</html>"), "web page"),
    "utf-16": (lambda path: path.write_text(HEADER + GOOD, "utf-16"), "UTF-16"),
    "half a gzip": (
        lambda path: path.write_bytes(gzip.compress((HEADER + GOOD * 999).encode(), mtime=0)[:-20]),
        "cut off",
    ),
    "only bad lines": (lambda path: path.write_text(HEADER + "1,2\n"), "2 values where the header names 4"),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_a_log_of_which_nothing_can_be_read_is_refused_in_one_line(wrong: str, cli: Cli, tmp_path: Path) -> None:
    make, said = REFUSED[wrong]
    make(tmp_path / "given")
    done = ran(cli, "given")

    assert (done.status, done.out, len(done.err.splitlines())) == (1, "", 1), done
    assert done.err.startswith("nightcap: given")
    assert said in done.err
    assert [path.name for path in tmp_path.iterdir() if path.name != "given"] == []


def test_a_parquet_of_epochs_says_what_to_write(cli: Cli, tmp_path: Path) -> None:
    epochs = [{**row, "started_at": 1_742_500_000} for row in PLAYS]
    write_parquet(tmp_path / "given", epochs, started_at="BIGINT")

    assert "started_at has the type BIGINT. Write timestamps in UTC" in ran(cli, "given").err


@pytest.mark.parametrize(
    "types",
    [
        {},
        {"started_at": "TIMESTAMP"},
        {"started_at": "TIMESTAMP_NS"},
        {"started_at": "VARCHAR", "seconds": "VARCHAR"},
        {"seconds": "DOUBLE"},
        {"seconds": "DECIMAL(9, 2)"},
        {"seconds": "UINTEGER", "episode": "SMALLINT"},
        {"season": "DOUBLE"},
        {"season": "INTEGER", "episode": "DOUBLE"},
    ],
    ids=str,
)
def test_columns_of_kindred_types_are_read_alike(types: dict[str, str], cli: Cli, tmp_path: Path) -> None:
    rows = [{**row, "season": 2, "episode": 3} for row in PLAYS]
    zoned = types.get("started_at", "TIMESTAMPTZ") in ("TIMESTAMPTZ", "VARCHAR")
    write_parquet(
        tmp_path / "given", rows if zoned else [{**r, "started_at": r["started_at"][:-1]} for r in rows], **types
    )
    done = computed(cli, tmp_path, "given")

    assert [(row["season_title"], row["weekly_hours_viewed"]) for row in done.world] == [("Anna: Season 2", 4)]


@pytest.mark.parametrize("written", ["2025-03-20T22:00:00+02:00", "2025-03-20 20:00:00", "2025-03-20T20:00:00.999Z"])
def test_times_as_text_may_have_offsets_and_fractions(written: str, cli: Cli, tmp_path: Path) -> None:
    write_csv(tmp_path / "plays.csv", [play(started_at=written), play()])

    assert computed(cli, tmp_path, "plays.csv").provenance["set_aside"] == {"re-sent": {"records": 1, "seconds": 3600}}


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda text: text,
    "with a mark of UTF-8": lambda text: b"\xef\xbb\xbf" + text,
    "with CRLF": lambda text: text.replace(b"\n", b"\r\n"),
    "with a mark and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"),
    "with semicolons": lambda text: text.replace(b",", b";"),
    "with tabs": lambda text: text.replace(b",", b"\t"),
    "with blank lines": lambda text: b"\n" + text.replace(b"\n", b"\n\n"),
    "with capitals": lambda text: text.replace(HEADER.encode(), HEADER.upper().encode()),
    "with quotes": lambda text: b"\n".join(b'"' + line.replace(b",", b'","') + b'"' for line in text.splitlines()),
    "with an end cut off": lambda text: text.rstrip(b"\n"),
    "packed": gzip.compress,
}


@pytest.mark.parametrize("form", FORMS)
def test_a_csv_is_read_in_whatever_form_it_comes(form: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "given").write_bytes(FORMS[form]((HEADER + GOOD + GOOD.replace("Anna", "Zoë")).encode()))
    done = computed(cli, tmp_path, "given")

    assert [row["show_title"] for row in done.world] == ["Anna", "Zoë"]
    assert done.provenance["set_aside"] == {}


#: a line of a CSV → what is wrong with it
BAD_LINES = {
    b"me,Anna": "2 values where the header names 4 columns",
    b"me,Anna,2025-03-20T20:00:00Z,60,x": "5 values where the header names 4 columns",
    b'me,"Anna,2025-03-20T20:00:00Z,60': "a quote ",
    b'me,"An"na,2025-03-20T20:00:00Z,60': "a quote stands where none may",
    b"me,Zo\xeb,2025-03-20T20:00:00Z,60": "the line is not UTF-8",
    b"me,Anna\r,2025-03-20T20:00:00Z,60": "a bare carriage return",
    b"me,Anna,2025-03-20T20:00:00Z,ten": "seconds is 'ten', not a whole number",
    b"me,Anna,2025-03-20T20:00:00Z,60.5": "seconds is '60.5', not a whole number",
    b"me,Anna,20.03.2025 20 Uhr,60": "started_at is '20.03.2025 20 Uhr', not a time",
    b"me,,2025-03-20T20:00:00Z,60": "title is empty",
    b",Anna,2025-03-20T20:00:00Z,60": "viewer is empty",
}
#: more than is looked at to tell what a file is
MUCH = "".join(f"viewer {number},Anna,2025-03-20T20:00:00Z,60\n" for number in range(2_000)).encode()


@pytest.mark.parametrize("packed", [False, True])
def test_a_bad_line_of_a_csv_costs_itself_alone(packed: bool, cli: Cli, tmp_path: Path) -> None:
    good = GOOD.replace("Anna", '"Bo\n& Co"').encode()
    text = HEADER.encode() + MUCH + good + b"".join(line + b"\n" + GOOD.encode() for line in BAD_LINES)
    (tmp_path / "given").write_bytes(gzip.compress(text, mtime=0) if packed else text)
    done = computed(cli, tmp_path, "given")

    assert [row["show_title"] for row in done.world] == ["Anna", "Bo & Co"]
    assert done.provenance["used"]["records"] == 2_002
    bad = [row for row in listed(tmp_path) if row["rule"] == "unreadable"]
    assert [(row["file"], row["line"]) for row in bad] == [("given", 2_004 + 2 * n) for n in range(len(BAD_LINES))]
    for row, reason in zip(bad, BAD_LINES.values(), strict=True):
        assert reason in row["reason"]


@pytest.mark.parametrize("line", BAD_LINES)
def test_one_bad_line_alone_is_found(line: bytes, tmp_path: Path) -> None:
    from nightcap.charts.compute.intake import digested, paths_of, take_in
    from nightcap.charts.plays.play import Assumed

    (tmp_path / "given").write_bytes(HEADER.encode() + MUCH + line + b"\n" + GOOD.encode())
    logs = take_in(digested(paths_of([tmp_path / "given"])), tmp_path, Assumed())

    assert [(record.line, BAD_LINES[line] in record.reason) for _, record in logs.no_plays] == [(2_002, True)]


def test_an_open_quote_does_not_swallow_what_follows(cli: Cli, tmp_path: Path) -> None:
    rows = "".join(f"viewer {n},Anna,2025-03-20T20:00:00Z,60\n" for n in range(20_000))
    (tmp_path / "given").write_text(HEADER + GOOD + GOOD.replace("Anna", '"Anna') + rows)
    done = computed(cli, tmp_path, "given")

    assert done.provenance["used"]["records"] == 20_001
    assert [row["line"] for row in listed(tmp_path)] == [3]


def test_keys_of_json_lines_need_not_be_in_the_first_line(cli: Cli, tmp_path: Path) -> None:
    row = {"viewer": "me", "title": "Bo", "started_at": "2025-03-20T20:00:00Z", "seconds": 60}
    write_jsonl(
        tmp_path / "given", [row, {**row, "season": 2, "episode": 1.0, "area": "JP", "play_id": "x", "more": {}}]
    )
    done = computed(cli, tmp_path, "given")

    assert {row["season_title"] for row in done.world} == {"N/A", "Bo: Season 2"}
    assert [row["country_iso2"] for row in done.countries] == ["JP"]


BAD_JSON = (
    "broken",
    "5",
    "[1]",
    "{}",
    '{"title": "A',
    '{"viewer": "\\ud800"}',
    "[" * 9999,
    '{"seconds": {"a": 1}}',
    '{"viewer": "me", "title": "", "started_at": "2025-03-20", "seconds": 60}',
)


def test_a_bad_line_of_json_lines_costs_itself_alone(cli: Cli, tmp_path: Path) -> None:
    good = json.dumps(play())
    (tmp_path / "given").write_text(
        f"{good}\n" + "".join(f"{line}\n\n" for line in BAD_JSON) + good.replace("Anna", "Bo")
    )
    done = computed(cli, tmp_path, "given")

    assert [row["show_title"] for row in done.world] == ["Anna", "Bo"]
    assert [(row["rule"], row["line"]) for row in listed(tmp_path)] == [
        ("unreadable", 2 + 2 * number) for number in range(len(BAD_JSON))
    ]


def test_a_log_given_twice_counts_once(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    write_parquet(tmp_path / "logs" / "a.parquet", PLAYS)
    (tmp_path / "copy").write_bytes((tmp_path / "logs" / "a.parquet").read_bytes())
    once = computed(cli, tmp_path, "logs")
    again = computed(cli, tmp_path, "logs", "logs/a.parquet", "./logs/../logs/a.parquet", "copy")

    assert again.world == once.world
    assert again.provenance["read"] == once.provenance["read"] == {"records": 4, "seconds": 4 * 3600}


@pytest.mark.parametrize("name", ["a*b", "a[1]", "it's"])
def test_a_file_may_have_any_name(name: str, cli: Cli, tmp_path: Path) -> None:
    write_parquet(tmp_path / "logs.parquet", PLAYS)
    for ending in (".parquet", ".csv"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        given = folder / f"{name}{ending}"
        if ending == ".csv":
            write_csv(given, PLAYS)
        else:
            given.write_bytes((tmp_path / "logs.parquet").read_bytes())
        (folder / f"aXb{ending}").write_bytes(b"another")
        assert computed(cli, tmp_path, str(given)).provenance["used"]["records"] == 4


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_one_bad_row_among_a_million_is_set_aside_within_seconds(kind: str, cli: Cli, tmp_path: Path) -> None:
    line = "viewer {},Anna,2025-03-{:02}T20:00:00Z,60\n"
    rows = [line.format(number, 1 + number % 20) for number in range(1_000_000)]
    rows[500_000] = "viewer,Anna,2025-03-10T20:00:00Z,a minute\n"
    write = tmp_path / "plays.csv"
    write.write_text(HEADER + "".join(rows))
    if kind == "parquet":
        import duckdb

        with duckdb.connect() as connection:
            source = f"read_csv('{write}', all_varchar=true)"
            connection.execute(f"COPY (SELECT * FROM {source}) TO '{tmp_path / 'plays.parquet'}' (FORMAT parquet)")
    begun = monotonic()
    done = computed(cli, tmp_path, f"plays.{kind}")

    assert monotonic() - begun < 30
    assert done.provenance["read"]["records"] == 1_000_000
    assert done.provenance["set_aside"]["unreadable"]["records"] == 1
    bad = [row for row in listed(tmp_path) if row["rule"] == "unreadable"]
    assert [row.get("line") for row in bad] == [500_002 if kind == "csv" else None]
