"""The methodology once more, in plain Python and exact fractions: slow, short, and independent of the engines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from nightcap.charts.compute.releases import Release
from nightcap.charts.methodology import WEEKDAYS, Methodology
from nightcap.charts.plays.play import Play


@dataclass
class Reference:
    """(week's first day, area, list) → rows of (title, season, seconds, views or None), ranked; seconds by rule."""

    lists: dict[Any, Any] = field(default_factory=dict)
    set_aside: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def compute(plays: list[Play], releases: list[Release], methodology: Methodology, as_of: datetime) -> Reference:  # noqa: C901, PLR0912, PLR0915  # one rule after the other, as on the page
    out, alive = Reference(), defaultdict(list)
    for play in plays:
        absurd = [
            ("negative", play.seconds < 0),
            ("nothing watched", play.seconds == 0),
            ("too long", play.seconds > methodology.longest_seconds),
            ("future", play.started_at > as_of),
        ]
        rule = next((rule for rule, is_so in absurd if is_so), None)
        if rule:
            out.set_aside[rule] += play.seconds
            continue
        rest = (play.title, play.season or "", play.episode or -1, play.area, play.viewer, play.device or "")
        same = ("id", play.play_id) if play.play_id else ("all", play.started_at, *rest)
        alive[same].append((play.started_at, play.seconds, rest, play))
    counted = []
    for records in alive.values():
        records.sort(key=lambda record: record[:3])
        counted.append(records[-1][3])
        out.set_aside["re-sent"] += sum(record[1] for record in records[:-1])
    shown: dict[Any, list[Play]] = defaultdict(list)
    for play in counted:
        runtime = next((r.runtime_minutes for area in (play.area, "") for r in releases if (r.title, r.season, r.area)
                        == (play.title, play.season or "", area) and r.episode == play.episode), None)  # fmt: skip
        share = (
            runtime and methodology.minimum_percent and play.seconds * 100 >= methodology.minimum_percent * runtime * 60
        )
        if play.seconds < methodology.minimum_seconds and not share:
            out.set_aside["too short"] += play.seconds
        else:
            shown[play.viewer if methodology.overlaps == "once" else id(play)].append(play)
    seconds: dict[Any, int] = defaultdict(int)
    zone = ZoneInfo(methodology.time_zone)
    kinds: dict[str, set[str]] = defaultdict(set)
    for release in releases:
        kinds[release.title].add(release.kind)
    for of_viewer in shown.values():
        covered = datetime.min  # noqa: DTZ901  # starts are UTC without a zone
        of_viewer.sort(
            key=lambda p: (p.started_at, p.seconds, p.title, p.season or "", p.episode or -1, p.area, p.device or "")
        )
        for play in of_viewer:
            begin, end = max(play.started_at, covered), play.started_at + timedelta(seconds=play.seconds)
            out.set_aside["overlap"] += int((min(begin, end) - play.started_at).total_seconds())
            covered = max(covered, end)
            while begin < end:
                local = begin.replace(tzinfo=UTC).astimezone(zone).date()
                first = local - timedelta(days=(local.weekday() - WEEKDAYS.index(methodology.week_starts)) % 7)
                border = datetime.combine(first + timedelta(days=7), datetime.min.time(), zone).astimezone(UTC)
                until = min(end, border.replace(tzinfo=None))
                season = "" if methodology.seasons == "together" else play.season or ""
                # what has no season and no episode is a film before it is a series
                is_series = methodology.seasons == "together" and kinds[play.title] == {"series"}
                kind = "series" if play.season or play.episode or is_series else "film"
                seconds[first, play.area, kind, play.title, season] += int((until - begin).total_seconds())
                begin = until
    rows: dict[Any, Any] = defaultdict(lambda: [0, None])
    for (first, area, kind, title, season), watched in seconds.items():
        mine = [r for r in releases if (r.kind, r.title) == (kind, title)
                and (methodology.seasons == "together" or r.season == season)]  # fmt: skip
        own = {(r.season, r.episode): r for r in sorted(mine, key=lambda r: r.area != "") if r.area in ("", area)}
        minutes = sum(
            r.runtime_minutes
            for r in own.values()
            if r.released_at is None or r.released_at < first + timedelta(days=7)
        )
        language = "Unknown language" if not mine else "English" if mine[0].language == "en" else "Non-English"
        list_ = f"{'TV' if kind == 'series' else 'Films'} ({language})"
        for place in ("", area):
            row = rows[first, place, list_, title, season]
            row[0] += watched
            row[1] = (row[1] or 0) + Fraction(watched, minutes * 60) if minutes else row[1]
    for (first, place, list_, title, season), (watched, views) in rows.items():
        out.lists.setdefault((first, place, list_), []).append((title, season, watched, views))
    for listed in out.lists.values():
        if methodology.metric == "hours":
            listed.sort(key=lambda row: (-row[2], *row[:2]))
        else:
            listed.sort(key=lambda row: (Fraction(1) if row[3] is None else -row[3], -row[2], *row[:2]))
        del listed[methodology.size :]
    return out
