"""The example of docs/charts.md runs, and comes out as it is shown; the page names every rule."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from nightcap.charts.compute import soundness, steps
from nightcap.charts.compute.result import OVERLAP
from tests.cli.running import ran

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "charts.md").read_text("utf-8")
JSON_PAGE = (ROOT / "docs" / "json.md").read_text("utf-8")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder in which the example was run, and what it said."""
    folder = tmp_path_factory.mktemp("example")
    for name, text in re.findall(r"```csv (\S+)\n(.*?)```", PAGE, re.DOTALL):
        (folder / name).write_text(text, "utf-8")
    [line] = re.findall(r"```console\n\$ nightcap (.*)\n", PAGE)
    inside = ("sh", "-c", f'cd {shlex.quote(str(folder))} && exec "$@"', "sh")
    done = ran(*shlex.split(line), home=folder / "home", before=inside, env={"COLUMNS": "80"})
    assert done.returncode == 0, done.stderr
    return folder, done.stdout.decode()


def test_it_says_what_it_is_shown_to_say(example: tuple[Path, str]) -> None:
    [shown] = re.findall(r"```console\n\$ nightcap .*?\n(.*?)```", PAGE, re.DOTALL)

    assert example[1] == shown


def test_its_lists_are_the_ones_shown(example: tuple[Path, str]) -> None:
    shown = PAGE.partition("```console")[2].partition("\n| week |")[2]
    lines = ("| week |" + shown.partition("\n\n")[0]).splitlines()
    cells = [[cell.strip() for cell in line[1:-1].split("|")] for line in lines if not line.startswith("|-")]

    assert (example[0] / "charts.tsv").read_text("utf-8") == "".join("\t".join(row) + "\n" for row in cells)


def test_its_provenance_is_the_one_shown(example: tuple[Path, str]) -> None:
    provenance = json.loads((example[0] / "charts.provenance.json").read_text("utf-8"))
    [shown] = re.findall(r"## Provenance.*?```json\n(.*?)```", JSON_PAGE, re.DOTALL)
    told = json.loads(shown)

    assert provenance.keys() == told.keys()
    assert all(
        provenance[name] == told[name] for name in ("read", "used", "set_aside", "share_of_hours_linked", "unlinked")
    )
    for named, shown_ in ((provenance["inputs"][0], told["inputs"][0]), (provenance["releases"], told["releases"])):
        assert named["name"] == shown_["name"]
        assert named["sha256"].startswith(shown_["sha256"].rstrip("…"))


def test_every_rule_that_sets_plays_aside_is_on_the_page() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "src/nightcap/charts/plays/sources").glob("*.py"))
    of_readers = set(re.findall(r'rule="([^"]+)"', sources))
    of_readers |= {word for pair in re.findall(r'rule = "([^"]+)" if .* else "([^"]+)"', sources) for word in pair}
    of_engine = {soundness.UNREADABLE, soundness.NEGATIVE, soundness.NOTHING, soundness.TOO_LONG, soundness.FUTURE}
    of_engine |= {steps.RESENT, steps.TOO_SHORT, OVERLAP}

    assert {"trailer", "autoplayed", "undated", "length unknown", "unlinked", "no film or series"} <= of_readers
    assert {rule for rule in of_readers | of_engine if f"**{rule}**" not in PAGE} == set()
