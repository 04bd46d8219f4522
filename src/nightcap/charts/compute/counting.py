"""Which plays count: the rules applied in order, what they set aside, and the sums of what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from nightcap.charts.compute import soundness, steps
from nightcap.charts.compute.calendar import Calendar, calendar
from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.lengths import lengths
from nightcap.charts.compute.numbers import Numbers, numbers
from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.steps import Frame
from nightcap.charts.methodology import Methodology


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: sums of seconds (steps.sums), records set aside as (PLAY, rule), and the tallies by rule.

    `numbers` say what names are known by in the sums.
    """

    sums: Frame
    numbers: Numbers
    set_aside: Frame
    read: Tally
    tallies: Mapping[str, Tally]
    calendar: Calendar

    @property
    def used(self) -> Tally:
        """What is left of all that was read."""
        return Tally.used(self.read, self.tallies)


def count(
    engine: Engine,
    plays: Frame,
    methodology: Methodology,
    *,
    as_of: int,
    daily: bool = False,
    releases: Sequence[Release] = (),
    listed: bool = False,
) -> Counted:
    """Apply the rules to plays (as Engine.plays gives them).

    Args:
        engine: where the plays are.
        plays: all of them.
        methodology: the settings.
        as_of: the moment of computing, in seconds since 1970.
        daily: sums by day rather than by week.
        releases: for the minimum that is a share of the runtime.
        listed: whether the records set aside will be listed, with all their columns.
    """
    judged = soundness.judge(engine, plays, methodology, as_of)
    days = _calendar(engine, judged.sound, methodology)
    if _at_home(methodology):
        known = Numbers()
        read, by_rule = judged.tallied(engine)
        sums, aside = sums_of(engine, judged.sound, methodology, days, daily=daily, releases=releases)
    else:
        known = numbers(engine, plays)
        number = [name for name in known.key if name == "name"]
        columns = dict.fromkeys([*(steps.PLAY if listed else steps.SUMMED), *judged.names, *number])
        records = steps.records(engine, plays, list(columns), judged.conditions)
        # all that was read in one go: what is not sound is summed by its rule
        at, seconds = judged.bucket, soundness.bounded()
        totals = steps.totals(engine, plays, days, daily=daily, key=known.key, bucket_of=at, seconds=seconds)
        read, by_rule = soundness.of_totals(engine, totals)
        counted = steps.split(totals.filter(nw.col("bucket") >= 0), daily=daily, key=known.key)
        sums, aside = _without_resent(engine, counted, records, days, daily=daily, key=known.key)
        aside = aside.select(*steps.PLAY, steps.RULE)
    by_rule |= soundness.tallies(engine, aside)
    return Counted(sums, known, nw.concat([judged.unsound, aside]), read, by_rule, days)


def sums_of(
    engine: Engine,
    sound: Frame,
    methodology: Methodology,
    days: Calendar,
    *,
    daily: bool,
    releases: Sequence[Release],
    key: Sequence[str] = steps.KEY,
) -> tuple[Frame, Frame]:
    """Rules 4 to 7: the sums of what counts (steps.sums), and the records that these rules set aside.

    Args:
        engine: where the plays are.
        sound: the plays that rules 1 and 3 leave.
        methodology: the settings.
        days: the calendar of the plays.
        daily: sums by day rather than by week.
        releases: for the minimum that is a share of the runtime.
        key: what sums are sums by.
    """
    at_home = _at_home(methodology)
    records = steps.records(engine, sound, steps.PLAY if at_home else steps.SUMMED)
    if not at_home:
        counted = steps.sums(engine, sound, days, daily=daily, key=key)
        return _without_resent(engine, counted, records, days, daily=daily, key=key)
    # these rules must see each play once
    once = engine.settle(nw.concat([each.latest() for each in records]))
    counted, short, overlaps = _in_home(engine, once, methodology, releases)
    sums = [steps.sums(engine, counted, days, daily=daily, key=key)]
    sums += [steps.sums(engine, frame, days, daily=daily, key=key, sign=-1) for frame in overlaps]
    return nw.concat(sums), nw.concat([*(each.resent() for each in records), short, *overlaps])


def _at_home(methodology: Methodology) -> bool:
    """Whether there are rules that must see each play once."""
    return methodology.minimum_seconds > 0 or methodology.overlaps == "once"


def _without_resent(
    engine: Engine, counted: Frame, records: Sequence[steps.Records], days: Calendar, *, daily: bool, key: Sequence[str]
) -> tuple[Frame, Frame]:
    """Sums of all records with those of the records that others replace taken back, and these records.

    Cheaper by far than to take the few that do not count out of the many that do.
    """
    aside = [each.resent() for each in records]
    taken_back = [steps.sums(engine, frame, days, daily=daily, key=key, sign=-1) for frame in aside]
    return nw.concat([counted, *taken_back]), nw.concat(aside)


def _in_home(
    engine: Engine, once: Frame, methodology: Methodology, releases: Sequence[Release]
) -> tuple[Frame, Frame, list[Frame]]:
    """Rules 5 and 6: the plays that are long enough, those that are not, and the overlaps to take back."""
    known = None
    if methodology.minimum_percent is not None:
        known = lengths(engine, Numbers().names(engine, steps.episodic(once)), releases)
    told = engine.settle(steps.too_short(once, methodology, known))
    short = told.filter(nw.col(steps.RULE) != "").select(*steps.PLAY, steps.RULE)
    long_enough = told.filter(nw.col(steps.RULE) == "").select(*steps.PLAY)
    overlaps = [engine.settle(steps.overlapping(long_enough))] if methodology.overlaps == "once" else []
    return long_enough, short, overlaps


def _calendar(engine: Engine, plays: Frame, methodology: Methodology) -> Calendar:
    """The calendar of the time that the plays span; a zone without changes needs no look at them."""
    if methodology.time_zone == "UTC":
        return calendar(methodology, 0, 0)
    [(first, last)] = engine.rows(plays.select(nw.col("started").min(), nw.col("started").max().alias("last")))
    return calendar(methodology, first or 0, last or 0)
