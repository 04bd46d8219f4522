"""The methodology as data: every setting that decides which list comes out of the same plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from difflib import get_close_matches
from typing import Any, Final, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nightcap.errors import UnknownName, UsageError

Metric = Literal["views", "hours"]
Split = Literal["kind-language", "kind", "none"]
Seasons = Literal["apart", "together"]
Overlaps = Literal["count", "once"]
Live = Literal["with-others", "left-out"]

#: in the order of ISO 8601: Monday is 1
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: no sitting is longer; what claims to be has a clock error
LONGEST_SECONDS: Final = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Methodology:
    """How a week's lists are made from plays (docs/charts.md gives each rule in words).

    Args:
        name: the preset it began as.
        metric: what ranks: `views` (hours viewed ÷ runtime) or `hours`.
        week_starts: first day of the week, in English.
        time_zone: IANA name of the zone whose days and weeks count.
        split: a list for each kind and for English and other original languages; for each kind; or one list of all.
        seasons: whether each season ranks apart or a series as a whole.
        areas: codes of the areas that get lists of their own; None: every area with plays.
        size: places on a list.
        rounding: hours and views are given to a multiple of this, halves up; None: as they are. Ranks never see it.
        minimum_seconds: a play counts from this many seconds on.
        minimum_percent: … or from this share of the runtime on, if that is less; None: no such way in.
        longest_seconds: longer plays have a clock error.
        overlaps: whether plays of one viewer that overlap `count` in full, or `once` with the earlier keeping the time.
        live: whether live titles rank `with-others` or are `left-out`.
        late_days: days after its end from which a published week changes no more; None: it always may.
    """

    name: str
    metric: Metric = "views"
    week_starts: str = "monday"
    time_zone: str = "UTC"
    split: Split = "kind-language"
    seasons: Seasons = "apart"
    areas: tuple[str, ...] | None = None
    size: int = 10
    rounding: int | None = None
    minimum_seconds: int = 0
    minimum_percent: int | None = None
    longest_seconds: int = LONGEST_SECONDS
    overlaps: Overlaps = "count"
    live: Live = "with-others"
    late_days: int | None = None

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise UsageError(f'{_option(name)} "{getattr(self, name)}": choose one of {", ".join(choices)}.')
        for name, least in _LEAST.items():
            value = getattr(self, name)
            if value is not None and value < least:
                raise UsageError(f"{_option(name)} {value}: must be {least} or more.")
        if self.longest_seconds > LONGEST_SECONDS:
            raise UsageError(f"--longest-seconds {self.longest_seconds}: a day ({LONGEST_SECONDS}) is the most.")
        try:
            ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise UsageError(f'--time-zone "{self.time_zone}": no such zone, such as Europe/Berlin.') from error

    @property
    def first_weekday(self) -> int:
        """0 for Monday … 6 for Sunday."""
        return WEEKDAYS.index(self.week_starts)

    def with_settings(self, **settings: Any) -> Methodology:
        """The same with some settings changed; those given as None stay."""
        return replace(self, **{name: value for name, value in settings.items() if value is not None})

    def with_rounding(self, rounding: int | None) -> Methodology:
        """The same with another rounding; None: none."""
        return replace(self, rounding=rounding)

    def with_areas(self, areas: tuple[str, ...] | None) -> Methodology:
        """The same with lists of other areas; None: of every area with plays."""
        return replace(self, areas=areas)

    def counting(self) -> dict[str, Any]:
        """The settings that decide which plays count and where; the others only arrange what was counted."""
        return {name: getattr(self, name) for name in _COUNTING}

    def to_json(self) -> dict[str, Any]:
        """Every setting by name."""
        return asdict(self)

    @classmethod
    def from_json(cls, settings: Mapping[str, Any]) -> Methodology:
        """Back from `to_json`."""
        known = {field.name for field in fields(cls)}
        areas = settings.get("areas")
        return cls(
            **{
                **{name: value for name, value in settings.items() if name in known},
                "areas": None if areas is None else tuple(areas),
            }
        )


_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "metric": get_args(Metric),
    "week_starts": WEEKDAYS,
    "split": get_args(Split),
    "seasons": get_args(Seasons),
    "overlaps": get_args(Overlaps),
    "live": get_args(Live),
}
_LEAST: Final = {
    "size": 1,
    "rounding": 1,
    "minimum_seconds": 0,
    "minimum_percent": 0,
    "longest_seconds": 1,
    "late_days": 0,
}
_COUNTING: Final = (
    "time_zone",
    "minimum_seconds",
    "minimum_percent",
    "longest_seconds",
    "overlaps",
)

PRESETS: Final[Mapping[str, Methodology]] = {
    preset.name: preset
    for preset in (
        # as Netflix's file has been up to the week of 11 June 2023: hours, to 10,000
        Methodology(name="netflix-2021", metric="hours", rounding=10_000),
        # and since then: views, which are hours viewed divided by runtime, to 100,000
        Methodology(name="netflix-2023", metric="views", rounding=100_000),
        Methodology(
            name="home",
            metric="views",
            seasons="together",
            minimum_seconds=300,
            minimum_percent=70,
            overlaps="once",
        ),
    )
}


def preset(name: str) -> Methodology:
    """The preset of that name. Raises UnknownName with those there are."""
    found = PRESETS.get(name.strip().casefold())
    if found is None:
        near = get_close_matches(name.casefold(), PRESETS, n=1, cutoff=0.4)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UnknownName(f'There is no methodology "{name}". There are {", ".join(PRESETS)}.{hint}')
    return found


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")
