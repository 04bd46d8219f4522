"""Imports run downwards only, wherever they stand: at the top of a module or inside a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import nightcap

PACKAGE = Path(nightcap.__file__).parent
#: from the ground up; a room may import those named before it
FLOORS = (
    "errors",
    "store",
    "tone",
    "catalogue",
    "charts",
    "reviews",
    "viewers",
    "request",
    "recommend",
    "publish",
    "app",
)
#: a part of another room in a file of its own: of `app`, for the faces; of `errors`, for every room; of the commands
PARTS = {
    "__main__": "cli",
    "asking": "app",
    "cataloguing": "app",
    "charting": "app",
    "checkup": "app",
    "hosts": "app",
    "mending": "app",
    "plain": "errors",
    "publishing": "app",
    "reviewing": "app",
    "viewing": "app",
}
#: what turns the uses of the system into commands, pages and tools: they import `app` and `errors`, not each other
FACES = ("cli", "web", "mcp")
#: the commands that start another face
STARTS = {"cli.mcp": "mcp.serve", "cli.serve": "web.serve"}
#: and, to show what `app` hands them: the data classes, what they are called, and their form as JSON
SHOWN = (
    "catalogue.countries",
    "catalogue.languages",
    "catalogue.names",
    "catalogue.title",
    "charts.categories",
    "charts.changes",
    "charts.compute.job",
    "charts.compute.result",
    "charts.contract",
    "charts.methodology",
    "charts.model",
    "charts.plays.play",
    "charts.sources",
    "charts.spread",
    "publish.column.contract",
    "publish.plan.contract",
    "publish.plan.model",
    "publish.plan.words",
    "recommend.contract",
    "recommend.model",
    "recommend.phrases",
    "recommend.rewording",
    "recommend.together_contract",
    "recommend.tonight",
    "recommend.whynot_contract",
    "request.model",
    "reviews.article",
    "reviews.claim",
    "reviews.contract",
    "reviews.following.model",
    "reviews.library",
    "reviews.facts_heard",
    "reviews.opinions",
    "reviews.said",
    "reviews.verdict",
    "reviews.verdict_contract",
    "store.contract",
    "store.imports",
    "tone.axes",
    "tone.notes",
    "viewers.contract",
    "viewers.memory",
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] != "__init__.py")


def name_of(path: Path) -> str:
    """The module's dotted name below the package."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    room = module.split(".", maxsplit=1)[0]
    return PARTS.get(room, room)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """(line, dotted name below the package) of each import of our own, `from nightcap import x` as x."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the import from the package's root"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("nightcap."):
                yield node.lineno, name.removeprefix("nightcap.")


def allowed(module: str, target: str) -> bool:
    room, wanted = room_of(module), room_of(target)
    if room == wanted:
        return True
    if room in FACES:
        shown = (*SHOWN, STARTS[module]) if module in STARTS else SHOWN
        return wanted in ("app", "errors") or f"{target}.".startswith(tuple(f"{each}." for each in shown))
    return wanted in FLOORS and FLOORS.index(wanted) < FLOORS.index(room)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_downwards(path: Path) -> None:
    module = name_of(path)
    assert room_of(module) in (*FLOORS, *FACES), f"{module}: give the room its floor in the plan"

    wrong = [f"{path}:{line}: imports {target}" for line, target in imported(path) if not allowed(module, target)]

    assert not wrong


@pytest.mark.parametrize(
    ("module", "target", "fine"),
    [
        ("catalogue.index", "store.index.replace", True),
        ("store.index", "catalogue.index.build", False),
        ("request.reader", "recommend.model.Answer", False),
        ("asking", "recommend.recommend.recommend", True),
        ("cli.ask", "app.Nightcap", True),
        ("cli.ask", "recommend.model.Answer", True),
        ("cli.ask", "recommend.recommend.recommend", False),
        ("cli.ask", "store.database.Database", False),
        ("cli.serve", "web.serve", True),
        ("cli.serve", "web.app.make_app", False),
        ("web.pages", "cli.render.clean", False),
    ],
)
def test_the_rule(module: str, target: str, *, fine: bool) -> None:
    assert allowed(module, target) is fine
