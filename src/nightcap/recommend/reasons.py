"""Why a title was picked: a sentence for each large contribution, each with its evidence.

A reason is built by one function from what the catalogue, the charts, critics or the viewer's history
say; where they say nothing, the function gives nothing, however large the contribution.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.charts import categories, sources
from nightcap.charts.model import WORLD, Entry, Standing
from nightcap.plain import counted
from nightcap.recommend.model import Evidence, Reason
from nightcap.recommend.phrases import amount, duration, listed, ordinal, sentence
from nightcap.recommend.quotes import likeness_quotes, tone_quotes
from nightcap.recommend.situation import Situation
from nightcap.request.model import GenreWish, Limit, Request, TopicWish
from nightcap.reviews.opinions import Heard
from nightcap.reviews.said import Said
from nightcap.tone.axes import Tone

#: contributions must exceed the mean of the eligible by this share of the score's spread to be told
_TELLING: Final = 0.05
_MOST_REASONS: Final = 5
#: a whole number is within a twentieth of what it stands for from here on
_TELLING_FIGURE: Final = 10
_SHELF: Final = "Nightcap's starter shelf"
_ESTIMATED: Final = "estimated from the synopsis"

#: (axis, pole) → how a title at that end is described
_FEELS: Final[Mapping[tuple[str, int], str]] = {
    ("uplift", 0): "bleak",
    ("uplift", 1): "uplifting",
    ("energy", 0): "unhurried",
    ("energy", 1): "fast",
    ("tension", 0): "calm",
    ("tension", 1): "tense",
    ("humour", 0): "serious",
    ("humour", 1): "funny",
    ("warmth", 0): "cool",
    ("warmth", 1): "tender",
    ("depth", 0): "undemanding",
    ("depth", 1): "thoughtful",
    ("weight", 0): "light",
    ("weight", 1): "moving",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One title before the request: all that a reason may draw on; `heard` is what the claims `said` come to."""

    title: Title
    request: Request
    situation: Situation
    tone: Tone
    tone_confidence: float
    wanted: Mapping[str, float]
    liked: tuple[Title, ...]
    said: tuple[Said, ...] = ()
    heard: Heard = field(default_factory=lambda: Heard(0))


def reasons(case: Case, excess: Mapping[str, float], *, spread: float) -> tuple[Reason, ...]:
    """The telling reasons, strongest first.

    Args:
        case: the title and the request.
        excess: feature → contribution of this title less the eligible titles' mean.
        spread: standard deviation of the eligible titles' scores.
    """
    ranked = sorted(excess, key=lambda feature: -excess[feature])
    telling = [feature for feature in ranked if excess[feature] > _TELLING * spread]
    # a place on the charts and the time it takes are told whenever they are known: readers ask for both
    order = [*telling, *(f for f in ("momentum",) if f not in telling)]
    told = [reason for feature in order if feature in _TELLERS for reason in _TELLERS[feature](case)][:_MOST_REASONS]
    # critics' words are told whenever they bear out what was wished, beside what they bear out
    quoted = tone_quotes(case.said, case.heard, wanted=case.wanted, tone=case.tone.as_dict())
    place = next((at for at, reason in enumerate(told, 1) if reason.evidence.kind == "tone"), len(told))
    return (*told[:place], *quoted, *told[place:], *_fits_time(case))


def _tone(case: Case) -> list[Reason]:
    """Names the axes on which the title comes near to what was wished for."""
    values = case.tone.as_dict()
    met = {axis: values[axis] for axis, target in case.wanted.items() if abs(values[axis] - target) <= 0.25}
    words = listed(feels(met))
    if not words:
        return []
    articles = max((heard.articles for heard in case.heard.tone.values()), default=0)
    estimated = f"{_ESTIMATED} and {counted(articles, 'article')}" if articles else _ESTIMATED
    evidence = Evidence(kind="tone", source=_SHELF if case.tone_confidence >= 1.0 else estimated, data=met)
    basis = tone_basis(evidence)
    return [Reason(f"{basis} it should be {words}." if basis else f"It is {words}.", evidence)]


def feels(tone: Mapping[str, float]) -> list[str]:
    """A tone in words, four at most: the clearest ends of its axes first, nothing of what lies in the middle."""
    # "calm" says more at 0.1 than at 0.35
    clear = sorted(tone, key=lambda axis: -abs(tone[axis] - 0.5))
    return [_FEELS[axis, int(tone[axis] > 0.5)] for axis in clear if abs(tone[axis] - 0.5) >= 0.12][:4]


def tone_basis(evidence: Evidence) -> str | None:
    """What the tone of a reason is estimated by, to begin a sentence with; None where it was judged."""
    if not evidence.source.startswith(_ESTIMATED):
        return None
    return "By its description" if evidence.source == _ESTIMATED else "By its description and its reviews"


def _momentum(case: Case) -> list[Reason]:
    standing = case.situation.standings.get(case.title.id)
    return [] if standing is None else [chart_reason(standing)]


def chart_reason(standing: Standing) -> Reason:
    """Where it stands, since when, whence, and how many views; nothing that the row does not state."""
    entry = standing.entry
    told = [f"it is {ordinal(entry.rank)} {_list(entry)} in the week to {entry.week:%-d %B %Y}"]
    if standing.is_new:
        told.append("new this week")
    elif entry.weeks_on_chart is not None:
        told.append(f"in its {ordinal(entry.weeks_on_chart)} week")
    if standing.previous_rank is not None and standing.climbed:
        told.append(f"{'up' if standing.climbed > 0 else 'down'} from {ordinal(standing.previous_rank)}")
    elif standing.is_return:
        told.append("back on the list")
    told += _figure(entry)
    data = {
        "week": entry.week.isoformat(),
        "area": entry.area or None,
        "category": entry.category,
        "rank": entry.rank,
        "previous_rank": standing.previous_rank,
        "peak": standing.peak,
        "weeks_on_chart": entry.weeks_on_chart,
        "views": entry.views,
        "hours_viewed": entry.hours_viewed,
    }
    return Reason(sentence(", ".join(told)), Evidence(kind="chart", source=entry.source, data=data))


def _figure(entry: Entry) -> list[str]:
    """Its views, or its hours; few of a home's own are not told, as a rounded figure would be wrong by too much."""
    least = _TELLING_FIGURE if sources.is_own(entry.source) else 0
    for figure, noun in ((entry.views, "views"), (entry.hours_viewed, "hours viewed")):
        if figure is not None:
            return [f"with {amount(figure)} {noun}"] if figure >= least else []
    return []


def _list(entry: Entry) -> str:
    """Of which list, and of where; an own chart that covers all areas is just this home's."""
    country = "" if entry.area == WORLD else f" in {country_name(entry.area)}"
    if not sources.is_own(entry.source):
        return f"in {entry.category}{country or ' worldwide'}"
    name = "" if entry.category == categories.ALL else f"in {entry.category} "
    return f"{name}in this home's own chart{country}"


def _likes(case: Case) -> list[Reason]:
    """What it shares with a title that was named: people, lineage, genres, keywords; and who likens it to that."""
    quoted = likeness_quotes(case.said, case.liked)
    for other in case.liked:
        people = [p for p in case.title.people() if fold(p) in {fold(q) for q in other.people()}]
        keywords = [k for k in case.title.keywords if k in other.keywords]
        genres = [g for g in case.title.genres if g in other.genres]
        shared = [*people[:2], *keywords[:2]] or genres[:3]
        if shared:
            text = f"Like {other.name}: {listed(shared)}"
            data = {"title_id": other.id, "people": people, "keywords": keywords, "genres": genres}
            return [Reason(sentence(text), Evidence(kind="fact", source=case.title.source, data=data)), *quoted]
    return quoted


def _text(case: Case) -> list[Reason]:
    """Quotes the keywords, or names the people, that the request's words met."""
    topics = " ".join(w.topic for w in case.request.wishes if isinstance(w, TopicWish) and w.weight > 0)
    words = set(fold(f"{case.request.about} {topics}").split())
    met = [keyword for keyword in case.title.keywords if words & set(fold(keyword).split())]
    if met:
        text, data = f"It is about {listed(met[:3])}", {"keywords": met}
        return [Reason(sentence(text), Evidence(kind="fact", source=case.title.source, data=data))]
    return []


def _genres(case: Case) -> list[Reason]:
    wished = [w.genre for w in case.request.wishes if isinstance(w, GenreWish) and w.weight > 0]
    met = [genre for genre in case.title.genres if genre in wished]
    evidence = Evidence(kind="fact", source=case.title.source, data={"genres": met})
    return [Reason(sentence(f"Its genres include {listed(met)}, as you wished"), evidence)] if met else []


def _acclaim(case: Case) -> list[Reason]:
    if case.title.acclaim is None or case.title.acclaim < 0.8:
        return []
    evidence = Evidence(kind="fact", source=_SHELF, data={"acclaim": case.title.acclaim})
    return [Reason("It is very well regarded.", evidence)]


def _saved(case: Case) -> list[Reason]:
    if case.title.id not in case.situation.saved:
        return []
    return [Reason("You saved it for later.", Evidence(kind="history", source="your list"))]


def _fits_time(case: Case) -> list[Reason]:
    """How long it is, and how that meets the time that the request leaves."""
    title = case.title
    total, episodes = title.total_minutes, title.episodes
    if title.kind == "film" or not episodes:
        text = f"it runs {duration(total)}" if total else ""
    else:
        text = f"it runs {duration(total)} in {counted(episodes, 'episode')}" if total else counted(episodes, "episode")
    if not text:
        return []
    budget = next((limit for limit in case.request.limits if limit.field == "total_minutes"), None)
    sitting = next((limit for limit in case.request.limits if limit.field == "runtime_minutes"), None)
    for limit, minutes in ((budget, total), (sitting, title.runtime_minutes)):
        if limit is not None and limit.op == "max" and minutes is not None:
            if limit is sitting and title.kind == "series":  # it is the episode that fits, not all of it
                text += f"; an episode takes {duration(minutes)}"
            text += f" and so fits {_told(limit)}"
            break
    data = {"runtime_minutes": title.runtime_minutes, "episodes": episodes, "total_minutes": total}
    return [Reason(sentence(text), Evidence(kind="fact", source=title.source, data=data))]


def _told(limit: Limit) -> str:
    """The limit in the user's own words, or in minutes."""
    minutes = limit.value if isinstance(limit.value, (int, float)) else 0
    return f"“{limit.text.strip()}”" if limit.text.strip() else f"the {duration(int(minutes))} you have"


_TELLERS: Final[Mapping[str, Callable[[Case], list[Reason]]]] = {
    "tone": _tone,
    "momentum": _momentum,
    "likes": _likes,
    "topics": _text,
    "genres": _genres,
    "acclaim": _acclaim,
    "saved": _saved,
}
