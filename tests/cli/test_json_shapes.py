"""What the commands print as JSON has the shapes of docs/answer.schema.json, and those are what docs/json.md says."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.charts.netflix_files import GLOBAL_COLUMNS, cells, write
from tests.cli.conftest import Cli
from tests.viewers.exports import short_export

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "answer.schema.json").read_text("utf-8"))
PAGE = (DOCS / "json.md").read_text("utf-8")
#: the one answer that the page shows
EXAMPLE = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[0])


def check(shape: str, value: object) -> None:
    schema = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{shape}"}
    Draft202012Validator(schema).validate(value)


def printed(cli: Cli, *args: str, home: Path | None = None) -> Any:
    done = cli(*args, "--json", home=home)
    assert done.status == 0, done.err
    return json.loads(done.out)


def paths(value: object, at: str = "") -> set[str]:
    """Every key of a JSON value with the keys above it; what a list holds is taken together."""
    if isinstance(value, dict):
        return {f"{at}.{key}" for key in value} | {
            p for key, below in value.items() for p in paths(below, f"{at}.{key}")
        }
    if isinstance(value, list):
        return set().union(*(paths(each, at) for each in value))
    return set()


def test_the_schema_itself_is_sound() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    used = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(SCHEMA)))
    assert used <= SCHEMA["$defs"].keys()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"version": 2},
        {"picks": None},
        {"eligible": -1},
        {"relax": [{"limit": EXAMPLE["relax"][0]["limit"], "would_add": 0}]},
        {"request": {**EXAMPLE["request"], "mode": "angry"}},
        {"picks": [{**EXAMPLE["picks"][0], "reasons": [{"text": "Because.", "evidence": {}}]}]},
    ],
)
def test_the_schema_refuses_what_the_page_does_not_allow(spoilt: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        check("answer", {**EXAMPLE, **spoilt})


def test_the_example_of_the_page_has_the_shape() -> None:
    check("answer", EXAMPLE)


@pytest.mark.parametrize(
    "args",
    [
        ["rough day, I need something soothing, subtitles are fine, done by the end of the weekend, no goofy rom-com"],
        ["a short film over four hours"],
        ["something like Amélie but darker, ideally under two hours, nothing violent, with my 10-year-old"],
        ["a well regarded French or Japanese comedy from the 90s about food", "-n", "40"],
        ["xyzzy"],
        ["anything", "--charting", "--on", "2026-07-24", "-n", "40"],
        ["😀"],
    ],
)
def test_any_answer_has_the_shape(cli: Cli, args: list[str]) -> None:
    answer = printed(cli, *args)

    check("answer", answer)
    for span in (*answer["request"]["understood"], *answer["request"]["not_understood"]):
        assert 0 <= span["start"] < span["end"] <= len(answer["request"]["text"])


def test_an_answer_has_every_key_of_the_page(cli: Cli) -> None:
    rich = printed(cli, "rough day at work, something soothing, done by Sunday, no horror", "-n", "60")
    charted = printed(cli, "anything", "--charting", "--on", "2026-07-24", "-n", "60")
    narrow = printed(cli, "a short film over four hours")
    unread = printed(cli, "xyzzy qwrtz")
    # the figures of an evidence and the features of a score differ from answer to answer
    own = {
        path for path in paths(EXAMPLE) if not re.search(r"contributions\.|evidence\.rank|wishes\.(axis|target)", path)
    }

    assert own - paths([rich, charted, narrow, unread]) == set()


def test_titles_and_marks_have_the_shape(cli: Cli, own_home: Path) -> None:
    title = printed(cli, "title", "Paddington 2")
    check("title", title)
    assert paths(EXAMPLE["picks"][0]["title"]) - paths(title) <= {
        f".based_on.{key}" for key in EXAMPLE["picks"][0]["title"]["based_on"]
    } | {".tone_confidence"}

    for command in ("seen", "save", "not-tonight"):
        check("marked", printed(cli, command, "Paddington 2", home=own_home))
        check("marked", printed(cli, command, home=own_home))


def test_charts_have_the_shape(cli: Cli) -> None:
    charts = printed(cli, "charts", "show")

    check("charts", charts)
    assert len(charts["entries"]) == 40
    for entry in charts["entries"]:
        assert date.fromisoformat(entry["week"]).isoweekday() == 7
    check("known", printed(cli, "charts", "known"))


def test_what_differs_between_two_files_has_the_shape(cli: Cli, tmp_path: Path) -> None:
    old = [cells(), cells(weekly_rank="2", show_title="Gone"), cells(weekly_rank="eleven"), cells(week="2025-10-19")]
    new = [cells(weekly_hours_viewed=""), cells(weekly_rank="2", show_title="Came", weekly_hours_viewed="1")]
    for name, rows in (("old.tsv", old), ("new.tsv", new)):
        write(tmp_path / name, rows)

    found = printed(cli, "charts", "diff", "old.tsv", "new.tsv")

    check("diff", found)
    assert {key for each in found["lists"] for row in each["rows"] for key in row["figures"]} == {"hours_viewed"}


def test_reports_and_what_was_set_aside_have_the_shape(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    rows = [cells(), cells(weekly_rank="eleven", show_title="No Rank")]
    lines = ["\t".join(GLOBAL_COLUMNS), *("\t".join(row[column] for column in GLOBAL_COLUMNS) for row in rows)]
    (tmp_path / "charts.tsv").write_text("\n".join(lines))
    (tmp_path / "films.json").write_text('[{"title": "A Film", "year": 1999}, {"title": 5}]')
    history = short_export(tmp_path, [("Paddington 2", "9/13/24"), ("Nobody Knows This", "9/14/24")])

    for args in (("charts", "charts.tsv"), ("catalogue", "films.json"), ("history", str(history))):
        reports = printed(cli, args[0], "import", args[1], home=own_home)
        check("reports", reports)
        assert reports[0]["taken"] >= 1
    for line in cli("quarantine", "list", "--json", home=own_home).out.splitlines():
        check("quarantined", json.loads(line))
    check("reports", printed(cli, "quarantine", "retry", home=own_home))
    unlinked = printed(cli, "history", "unlinked", home=own_home)
    check("unlinked", unlinked)
    assert [row["name"] for row in unlinked] == ["Nobody Knows This"]


def test_batch_lines_and_findings_have_the_shape(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text('{"id": "1", "text": "calm"}\n{"id": "2", "text": ""}\n')
    assert cli("ask", "--batch", "asked.jsonl", "--out", "ranked.jsonl", "-n", "3").status == 0

    for line in (tmp_path / "ranked.jsonl").read_text("utf-8").splitlines():
        check("batch_line", json.loads(line))
    check("findings", printed(cli, "doctor"))


def test_the_page_names_every_key_of_the_schema() -> None:
    named = set(re.findall(r"[a-z_]+", PAGE))

    assert _properties(SCHEMA["$defs"]) - named == set()


def _properties(schema: object) -> set[str]:
    """The keys that a schema gives a shape to, at any depth."""
    if isinstance(schema, dict):
        own = set(schema.get("properties", {}))
        return own.union(*(_properties(each) for each in schema.values()))
    return set().union(*(_properties(each) for each in schema)) if isinstance(schema, list) else set()
