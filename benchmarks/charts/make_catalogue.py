"""A made-up catalogue with a year of releases, for plays that never were."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

FIRST_DAY = date(2025, 1, 6)
WEEKS = 52
# Ninety-four areas, the one with the most viewers first.
_AREAS = (
    "US IN BR GB MX DE JP FR CA KR ES IT AU AR TR PL CO ID PH NL TH CL SE PE MY SA AE EG ZA BE RO NG EC TW PT VN GR "
    "CZ HU CH DK NO AT FI IL SG HK IE NZ UA MA VE GT DO CR BO PY UY PA HN SV NI KE PK BD LK JO LB KW QA OM BH RS HR "
    "BG SK SI LT LV EE CY MT IS LU MQ GP RE NC TT JM BS MU MV GF"
)
AREAS = _AREAS.split()
_LANGUAGES = "ko es fr de ja hi it pt tr pl sv zh"
LANGUAGES = _LANGUAGES.split()
_FIRST_WORDS = (
    "Silver Quiet Last Hidden Broken Crimson Northern Little Glass Distant Golden Paper Midnight Salt Électric"
)
_FIRST = _FIRST_WORDS.split()
_SECOND_WORDS = "Harbour Garden Signal Kitchen Orchard River Verdict Empire Señora Lantern Winter Bridge Parade Shore"
_SECOND = _SECOND_WORDS.split()
_THIRD_WORDS = "of Ash|in Seoul|for Two|at Dawn|of Stone|and Sons|by Night|Rising|House|Road|Girls|Game|Kings|Diaries"
_THIRD = _THIRD_WORDS.split("|")


@dataclass(frozen=True)
class Catalogue:
    """What can be played: one item a film or an episode, and the releases of each as rows.

    Attributes:
        seconds: the runtime of each item.
        title_no: the number of each item's title, 0 the most popular.
        released: each item's release everywhere, in days from FIRST_DAY.
    """

    titles: list[str]
    seasons: list[str | None]
    episodes: list[int | None]
    seconds: npt.NDArray[np.int64]
    title_no: npt.NDArray[np.int64]
    released: npt.NDArray[np.int64]
    releases: list[tuple[str, str | None, int | None, str, str, str | None, date, int]]


def name_of(number: int) -> str:
    """A title of its own for each number below 100,000."""
    first, rest = _FIRST[number % 15], number // 15
    second, rest = _SECOND[rest % 14], rest // 14
    third, rest = _THIRD[rest % 14], rest // 14
    return f"{'The ' if number % 3 else ''}{first} {second} {third}{f' {rest + 1}' if rest else ''}"


def make_catalogue(rng: np.random.Generator, titles: int) -> Catalogue:
    """Titles by falling popularity, two of five of them films, seasons of series released whole or in batches."""
    made = Catalogue([], [], [], np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64), [])
    seconds: list[int] = []
    numbers: list[int] = []
    days: list[int] = []
    for number in range(titles):
        film = rng.random() < 0.4
        language = "en" if rng.random() < 0.55 else str(rng.choice(LANGUAGES))
        first_day = int(rng.integers(-900, 0)) if rng.random() < 0.4 else int(rng.integers(0, WEEKS * 7))
        parts = _film(rng, first_day) if film else _series(rng, first_day)
        late = {}  # area -> days later than elsewhere; some of them see another cut
        if rng.random() < 0.08:
            late = {str(area): int(rng.integers(-3, 60)) for area in rng.choice(AREAS, int(rng.integers(1, 7)))}
        for season, episode, day, minutes in parts:
            name = name_of(number)
            made.titles.append(name)
            made.seasons.append(season)
            made.episodes.append(episode)
            seconds.append(minutes * 60)
            numbers.append(number)
            days.append(day)
            known = (name, season, episode, "film" if film else "series", language)
            made.releases.append((*known, None, FIRST_DAY + timedelta(days=day), minutes))
            for area, later in late.items():
                cut = minutes - 4 if later % 3 == 0 else minutes
                made.releases.append((*known, area, FIRST_DAY + timedelta(days=day + later), cut))
    return Catalogue(
        made.titles, made.seasons, made.episodes, np.array(seconds), np.array(numbers), np.array(days), made.releases
    )


def weights(catalogue: Catalogue, week: int) -> npt.NDArray[np.float64]:
    """How often each item is played in a week: by its title's rank (Zipf), its age, and its place in the season."""
    age = (week * 7 + 6 - catalogue.released) / 7
    fresh = np.exp(-np.clip(age, 0, 500) / 5) + 0.02
    place = np.array([0.94 ** (episode or 1) for episode in catalogue.episodes])
    chosen = (catalogue.title_no + 3.0) ** -1.0 * fresh * place
    return np.asarray(np.where(age >= 0, chosen, 0.0))


def _film(rng: np.random.Generator, day: int) -> list[tuple[str | None, int | None, int, int]]:
    return [(None, None, day, int(rng.integers(78, 175)))]


def _series(rng: np.random.Generator, first_day: int) -> list[tuple[str | None, int | None, int, int]]:
    parts: list[tuple[str | None, int | None, int, int]] = []
    seasons = int(rng.choice([1, 1, 1, 2, 2, 3, 4, 6]))
    day = first_day
    for season in range(1, seasons + 1):
        name = "Limited Series" if seasons == 1 and rng.random() < 0.4 else f"Season {season}"
        length, minutes = int(rng.integers(4, 13)), int(rng.integers(22, 62))
        batch = float(rng.random())
        for episode in range(1, length + 1):
            wait = 0  # all at once; or in two halves; or one a week
            if batch > 0.75:
                wait = 7 * (episode - 1)
            elif batch > 0.55:
                wait = 28 * (episode > length // 2)
            parts.append((name, episode, day + wait, minutes + int(rng.integers(-4, 9))))
        day += int(rng.integers(90, 400))
    return parts
