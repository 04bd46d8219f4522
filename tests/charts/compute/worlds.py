"""Small worlds of plays and releases, as hypothesis draws them: few names, so that they meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from nightcap.charts.compute.releases import Release
from nightcap.charts.plays.play import Play

#: a Thursday; the worlds' plays lie in the three weeks around it, in which European clocks change (30 March 2025)
MIDDLE = datetime.fromisoformat("2025-03-27T12:00")
AS_OF = datetime.fromisoformat("2025-04-09T12:00")
AREAS = ("DE", "JP", "US")
TITLES = ("Anna", "Bo & Co", "Ødegård", "寅さん")


@dataclass(frozen=True)
class World:
    plays: list[Play]
    releases: list[Release]


@st.composite
def releases(draw: st.DrawFn) -> list[Release]:
    """Titles as films or as series with seasons and episodes, some areas with rows of their own; some not at all."""
    found = []
    for title in draw(st.lists(st.sampled_from(TITLES), unique=True)):
        language = draw(st.sampled_from(["en", "no", "ja"]))
        kind = draw(st.sampled_from(["film", "series"]))
        parts = [("", None)] if kind == "film" else [(s, e) for s in ("1", "2") for e in (1, 2, 3)]
        for season, episode in parts:
            areas = draw(st.sampled_from([("",), ("",), ("", "DE"), ("", "US")]))
            found += [
                Release(
                    title=title,
                    season=season,
                    episode=episode,
                    kind=kind,  # type: ignore[arg-type]
                    language=language,
                    area=area,
                    released_at=date(2025, 3, 10) + timedelta(days=draw(st.integers(0, 28))),
                    runtime_minutes=draw(st.integers(1, 150)),
                )
                for area in areas
            ]
    return found


def plays() -> st.SearchStrategy[list[Play]]:
    return st.lists(play(), max_size=25)


@st.composite
def play(draw: st.DrawFn) -> Play:
    season, episode = draw(st.sampled_from([(None, None), ("1", 1), ("1", 2), ("2", 3), ("2", None)]))
    seconds = draw(
        st.one_of(
            st.integers(1, 14_000), st.integers(80_000, 86_400), st.sampled_from([0, -5, 86_401, 110_000, 299, 300])
        )
    )
    return Play(
        play_id=draw(st.one_of(st.none(), st.sampled_from("abcdefgh"))),
        viewer=draw(st.sampled_from(["me", "you"])),
        title=draw(st.sampled_from(TITLES)),
        season=season,
        episode=episode,
        started_at=MIDDLE + timedelta(seconds=draw(st.integers(-9 * 86_400, 14 * 86_400))),
        seconds=seconds,
        area=draw(st.sampled_from(AREAS)),
        device=draw(st.sampled_from([None, "tv"])),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    return World(draw(plays()), draw(releases()))
