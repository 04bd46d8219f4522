"""ViewingActivity.csv comes in: sittings of one profile, and both exports together."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from nightcap.errors import UnknownName, UsageError
from nightcap.store.database import Database
from nightcap.viewers.history import Viewing, history
from nightcap.viewers.importing import import_history
from tests.conftest import Names
from tests.viewers.exports import ACTIVITY_COLUMNS, full_export, short_export

FERRY = "Night Ferry: Season 1: Low Tide"


def test_a_sitting_is_kept_whole(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = full_export(tmp_path, [{"Title": f"{FERRY} (Episode 4)"}])

    report = import_history(stocked, path, names=names, viewer="me")

    assert (
        report.source,
        report.taken,
        report.changed,
        report.refused,
        report.remarks,
    ) == ("netflix-activity", 1, 1, (), ())
    assert [
        Viewing(
            source="netflix-activity",
            written_title=f"{FERRY} (Episode 4)",
            name="Night Ferry",
            season="1",
            episode="Low Tide",
            watched_on=date(2024, 9, 3),
            started_at=datetime(2024, 9, 3, 19),  # noqa: DTZ001
            seconds=2700,
            title_id="night-ferry-2020",
            confidence=0.95,
        )
    ] == history(stocked, "me")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"Supplemental Video Type": "HOOK"}, "trailers and previews"),
        ({"Supplemental Video Type": "TEASER_TRAILER"}, "trailers and previews"),
        ({"Title": "Season 1 Trailer: Orbit"}, "trailers and previews"),
        ({"Title": "Orbit_hook_primary_16x9"}, "trailers and previews"),
        ({"Attributes": "Autoplayed: user action: None; "}, "autoplayed without anybody's choice"),
        (
            {"Attributes": "Has branched playback; Autoplayed: user action: Visibility_Timeout; "},
            "autoplayed without anybody's choice",
        ),
        ({"Duration": "00:01:59"}, "sittings under 2 minutes"),
    ],
)
def test_what_is_no_view_is_counted(
    row: dict[str, str], why: str, stocked: Database, names: Names, tmp_path: Path
) -> None:
    path = full_export(tmp_path, [{"Title": "Orbit", **row}])

    report = import_history(stocked, path, names=names, viewer="me")

    assert (f"Left out, {why}: 1.",) == report.remarks
    assert history(stocked, "me") == []


@pytest.mark.parametrize(
    "row",
    [
        {"Attributes": "Autoplayed: user action: User_Interaction; "},
        {"Attributes": "Autoplayed: user action: Unspecified; "},
        {"Attributes": "Has branched playback; "},
        {"Duration": "00:02:00"},
    ],
)
def test_what_somebody_chose_is_a_view(row: dict[str, str], stocked: Database, names: Names, tmp_path: Path) -> None:
    assert (
        import_history(stocked, full_export(tmp_path, [{"Title": FERRY, **row}]), names=names, viewer="me").taken == 1
    )


def test_several_profiles_ask_for_a_choice(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = full_export(tmp_path, [{"Title": FERRY, "Profile Name": name} for name in ("Ada", "Kids")])

    with pytest.raises(UsageError, match=r"profiles Ada, Kids.*--profile"):
        import_history(stocked, path, names=names, viewer="me")
    with pytest.raises(UnknownName, match="no profile “Bo”, only Ada, Kids"):
        import_history(stocked, path, names=names, viewer="me", profile="Bo")
    report = import_history(stocked, path, names=names, viewer="me", profile="kids")

    assert report.taken == 1
    assert report.remarks == ("Profile Kids; the file also holds Ada.", "Left out, rows of other profiles: 1.")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"Start Time": "9/3/24"}, "“9/3/24” is not a start time (YYYY-MM-DD HH:MM:SS)"),
        ({"Start Time": "2024-02-31 10:00:00"}, "“2024-02-31 10:00:00” is not a start time (YYYY-MM-DD HH:MM:SS)"),
        ({"Duration": "45 min"}, "“45 min” is not a duration (HH:MM:SS)"),
        ({"Title": " "}, "the title is missing"),
        ({"Title": "x" * 501}, "the title has 501 characters"),
    ],
)
def test_rows_that_cannot_be_read_are_set_aside(
    row: dict[str, str], reason: str, stocked: Database, names: Names, tmp_path: Path
) -> None:
    report = import_history(stocked, full_export(tmp_path, [{"Title": FERRY, **row}]), names=names, viewer="me")

    assert [(2, reason)] == [(refused.line, refused.reason) for refused in report.refused]


def test_columns_go_by_name(stocked: Database, names: Names, tmp_path: Path) -> None:
    columns = tuple(sorted(set(ACTIVITY_COLUMNS) - {"Device Type", "Bookmark"}))

    import_history(stocked, full_export(tmp_path, [{"Title": FERRY}], columns=columns), names=names, viewer="me")

    assert [view.written_title for view in history(stocked, "me")] == [FERRY]


@pytest.mark.parametrize("first", ["short", "full"])
def test_a_view_in_both_exports_counts_once(first: str, stocked: Database, names: Names, tmp_path: Path) -> None:
    """01:30 UTC on the 4th is the evening of the 3rd in New York; the view of June is in the short export only."""
    short = short_export(tmp_path, [(FERRY, "9/3/24"), (FERRY, "6/25/24")])
    full = full_export(tmp_path, [{"Title": f"{FERRY} (Episode 4)", "Start Time": "2024-09-04 01:30:00"}])

    for path in (short, full) if first == "short" else (full, short):
        import_history(stocked, path, names=names, viewer="me")

    assert [("netflix-activity", date(2024, 9, 4)), ("netflix-history", date(2024, 6, 25))] == [
        (view.source, view.watched_on) for view in history(stocked, "me")
    ]
    again = [import_history(stocked, path, names=names, viewer="me").changed for path in (short, full)]
    assert again == [0, 0]


def test_viewers_have_histories_of_their_own(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = full_export(tmp_path, [{"Title": FERRY}])

    assert [import_history(stocked, path, names=names, viewer=who).changed for who in ("ada", "bo")] == [1, 1]
    assert len(history(stocked, "bo")) == 1
