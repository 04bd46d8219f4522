"""A methodology says what it is, refuses what it cannot be, and is the same again out of JSON."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from nightcap.charts.methodology import PRESETS, WEEKDAYS, Methodology, preset
from nightcap.errors import UnknownName, UsageError

DOCS = (Path(__file__).parents[3] / "docs" / "charts.md").read_text("utf-8")


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_the_same_again_out_of_json(name: str) -> None:
    told = json.loads(json.dumps(preset(name).with_areas(("DE", "JP")).to_json()))

    assert Methodology.from_json(told) == preset(name).with_areas(("DE", "JP"))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"metric": "minutes"}, '--metric "minutes": choose one of views, hours.'),
        ({"week_starts": "Mon"}, '--week-starts "Mon": choose one of monday'),
        ({"split": "language"}, '--split "language": choose one of kind-language, kind, none.'),
        ({"seasons": "both"}, '--seasons "both": choose one of apart, together.'),
        ({"overlaps": "no"}, '--overlaps "no": choose one of count, once.'),
        ({"live": "only"}, '--live "only": choose one of with-others, left-out.'),
        ({"size": 0}, "--size 0: must be 1 or more."),
        ({"rounding": 0}, "--rounding 0: must be 1 or more."),
        ({"minimum_seconds": -1}, "--minimum-seconds -1: must be 0 or more."),
        ({"minimum_percent": -1}, "--minimum-percent -1: must be 0 or more."),
        ({"longest_seconds": 0}, "--longest-seconds 0: must be 1 or more."),
        ({"longest_seconds": 86_401}, "--longest-seconds 86401: a day (86400) is the most."),
        ({"late_days": -1}, "--late-days -1: must be 0 or more."),
        ({"time_zone": "Mars/Olympus"}, '--time-zone "Mars/Olympus": no such zone'),
        ({"time_zone": "../../etc/passwd"}, "no such zone"),
        ({"time_zone": ""}, "no such zone"),
    ],
)
def test_what_no_methodology_can_be_is_refused_with_the_option_to_change(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as refused:
        Methodology(name="test", **settings)

    assert said in str(refused.value)


@pytest.mark.parametrize(("name", "meant"), [("HOME", "home"), (" netflix-2021 ", "netflix-2021")])
def test_a_preset_is_found_however_it_is_written(name: str, meant: str) -> None:
    assert preset(name).name == meant


def test_an_unknown_preset_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownName, match=r"There are netflix-2021, netflix-2023, home\. Did you mean netflix-2023\?"):
        preset("netflix2023")


def test_days_of_the_week_are_numbered_from_monday() -> None:
    numbers = [Methodology(name="test", week_starts=day).first_weekday for day in WEEKDAYS]

    assert numbers == list(range(7))


def test_every_setting_and_its_value_in_every_preset_is_in_the_docs() -> None:
    settings = DOCS.partition("## Methodologies")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in settings.splitlines() if line[:3] == "| `"
    ]
    table = {name.strip("`"): values for name, _, *values in rows}
    names = [field.name for field in dataclasses.fields(Methodology) if field.name != "name"]

    assert list(table) == names
    for name in names:
        values = [getattr(preset_, name) for preset_ in PRESETS.values()]
        assert table[name] == ["–" if value is None else _said(value) for value in values]


def _said(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
