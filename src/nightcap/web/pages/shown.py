"""How the things of the house are shown on pages: as filters of the templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title
from nightcap.charts.sources import told
from nightcap.plain import counted
from nightcap.recommend.model import Evidence, Pick
from nightcap.recommend.phrases import amount, duration, listed
from nightcap.recommend.tonight import Tonight, tonight
from nightcap.reviews.opinions import Heard
from nightcap.tone.axes import MILD, POLES, Tone
from nightcap.tone.notes import NOTES
from nightcap.web.pages.texts import _, several

#: what the catalogue calls its sources → what readers do
_SOURCES: Final[Mapping[str, str]] = {
    "Nightcap's starter shelf": "Nightcap’s starter shelf",
    "shelf": "Nightcap’s starter shelf",
    "wikipedia": "Wikipedia’s list of American films",
}
#: this far from its middle an axis says one of its ends
_TELLING: Final = 0.1
#: and from here on without a doubt
_CLEAR: Final = 0.3
_MOST_URL: Final = 2000


def facts(title: Title) -> str:
    """Year, country, kind and length in one line, of what is known."""
    episodes = counted(title.episodes, "episode") if title.episodes else None
    length = duration(title.total_minutes).replace(" ", "\u00a0") if title.total_minutes else None
    countries = ", ".join(country_name(code) for code in title.countries[:2])
    return "\u00a0· ".join(part for part in (years(title), countries, title.kind, episodes, length) if part)


def years(title: Title) -> str:
    if title.end_year and title.end_year != title.year:
        return f"{title.year}–{title.end_year}"
    return str(title.year or "")


def web_link(url: object) -> str | None:
    """The address where it is one of the web; None for every other, which no page links to."""
    if not isinstance(url, str) or len(url) > _MOST_URL or any(ord(char) <= 32 for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def site(url: str) -> str:
    """The name of an address's host."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def title_url(id_: str) -> str:
    return f"/titles/{quote(id_, safe='')}"


def cover_url(id_: str) -> str:
    return f"/covers/{quote(id_, safe='')}"


def source_name(evidence: Evidence) -> str:
    week = evidence.data.get("week") if evidence.kind == "chart" else None
    return catalogue_source(evidence.source) + (f", {_('week to')} {day(week)}" if week else "")


def catalogue_source(name: str) -> str:
    return _SOURCES.get(name) or told(name)


def is_about_notes(reason: Any) -> bool:
    return "notes" in reason.evidence.data and reason.evidence.data["notes"] is not None


def day(when: date | str | None) -> str:
    """26 July 2026; a text is a day in ISO 8601."""
    if when is None:
        return ""
    try:
        meant = date.fromisoformat(when[:10]) if isinstance(when, str) else when
    except ValueError:
        return str(when)
    return f"{meant.day} {meant:%B %Y}"


def pole(axis: str, value: float) -> str:
    """In words where on an axis something lies: "constantly funny", "often funny", "in between"."""
    away = abs(value - 0.5)
    if away <= _TELLING:
        return _("in between")
    return (POLES if away >= _CLEAR else MILD)[axis][value > 0.5]


def bars(tone: Tone, wished: Mapping[str, tuple[float, float]] | None = None) -> list[dict[str, Any]]:
    """Each axis with its ends, and in words where it stands and, where a request asked for that, should stand."""
    rows = []
    for axis, value in tone.as_dict().items():
        low, high = POLES[axis]
        row = {"axis": axis, "value": round(value, 2), "low": low, "high": high, "said": pole(axis, value)}
        if wished and axis in wished:
            row |= {"wished": wished[axis], "asked": _asked(axis, *wished[axis])}
        rows.append(row)
    return rows


def _asked(axis: str, least: float, most: float) -> str:
    if least <= 0 or most >= 1:
        return _("towards %(pole)s") % {"pole": POLES[axis][most >= 1]}
    return pole(axis, least)


def radar_told(rows: Sequence[Mapping[str, Any]]) -> str:
    """What a plot of the axes shows, in words."""
    told = [
        f"{row['axis']}: {row['said']}" + (f" ({_('asked for:')} {row['asked']})" if "asked" in row else "")
        for row in rows
    ]
    return "; ".join(told)


def ends(title: Title, now: datetime) -> str | None:
    """How it fits into the evening, and when it is over if it begins now; None where its length is not known."""
    found = tonight(title, now)
    if found is None:
        return None
    said = _film_ends(found) if title.kind == "film" else _series_ends(found, title.episodes)
    late = f" ({_('after midnight')})" if found.ends.date() > now.date() else ""
    return said % {"at": f"{found.ends:%H:%M}", "n": found.fits} + late


def _film_ends(found: Tonight) -> str:
    if found.fits is None:
        return _("Start now and it ends at %(at)s")
    if found.fits:
        return _("It fits tonight: start now and it ends at %(at)s")
    return _("A late night: start now and it ends at %(at)s")


def _series_ends(found: Tonight, episodes: int | None) -> str:
    if found.fits is None:
        return _("Start now and one episode ends at %(at)s")
    if not found.fits:
        return _("A late night: start now and one episode ends at %(at)s")
    if found.fits == episodes:
        return _("All of it fits tonight; the first episode ends at %(at)s")
    return several(
        "%(n)s episode fits tonight; it ends at %(at)s",
        "%(n)s episodes fit tonight; the first ends at %(at)s",
        found.fits,
    )


def strength(pick: Pick) -> str:
    """Where the tone of a pick comes from."""
    return tone_source(judged=pick.tone_confidence >= 1.0, heard=pick.heard)


def tone_source(*, judged: bool, heard: Heard | None) -> str:
    """Where a tone comes from: judged by people, or estimated, also from what articles said where they did."""
    if judged:
        return _("Tone as judged for Nightcap’s shelf.")
    articles = max((each.articles for each in heard.tone.values()), default=0) if heard else 0
    if articles:
        return _("Tone estimated from the description and %(articles)s.") % {"articles": counted(articles, "article")}
    return _("Tone estimated from the description.")


def note_names(notes: Any) -> str:
    return listed([NOTES[note] for note in sorted(notes)])


def part_kind(kind: str) -> str:
    """How a part of a request counts."""
    return {"limit": _("must"), "wish": _("wish"), "told": _("noted")}[kind]


def with_query(path: str, **parts: object) -> str:
    """An address with those parts that are not empty."""
    kept = [(key, str(value)) for key, value in parts.items() if value not in (None, "", False)]
    return f"{path}?{urlencode(kept)}" if kept else path


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "amount": amount,
    "area": lambda code: country_name(code) if code else _("The whole world"),
    "bars": bars,
    "catalogue_source": catalogue_source,
    "chart_source": told,
    "country": country_name,
    "cover_url": cover_url,
    "day": day,
    "duration": duration,
    "ends": ends,
    "facts": facts,
    "language_name": language_name,
    "note_names": note_names,
    "part_kind": part_kind,
    "radar_told": radar_told,
    "site": site,
    "source_name": source_name,
    "strength": strength,
    "title_url": title_url,
    "web_link": web_link,
    "with_query": with_query,
    "years": years,
}
