"""What an answer to a request must be like: reading the expectations, checking their form, checking an answer.

A line of dev.jsonl and the others is {"id", "text", "on", "charting", "why", "expect"}; `expect` maps the keys of
CHECKS to what is expected, and everything that is given must hold. A fact that a title does not state fails the
predicate that asks for it: what nobody knows cannot be promised.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.title import GENRES, KINDS, Title
from nightcap.recommend.model import Answer
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES, with_entailed

FIELDS: Final = frozenset({"id", "text", "on", "charting", "why", "expect"})
MODES: Final = ("antidote", "companion", None)
FIRST_FEW: Final = 5


@dataclass(frozen=True, slots=True)
class Ask:
    """One request and what its answer must be like. `charting`: only what is on the charts known on the day `on`."""

    id: str
    text: str
    on: date
    charting: bool
    why: str
    expect: Mapping[str, Any]


def load(path: Path) -> list[Ask]:
    """Read a file of requests. Raises ValueError with every problem of form that does not need the shelf."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if wrong := list(problems(rows)):
        raise ValueError(f"{path}: " + "; ".join(wrong))
    return [Ask(**{**row, "on": date.fromisoformat(row["on"])}) for row in rows]


def problems(rows: list[dict[str, Any]], known: Collection[str] | None = None) -> Iterator[str]:
    """What is wrong with the rows: keys, dates, values, ids that are given twice or are not among the `known`."""
    seen: set[str] = set()
    for row in rows:
        name = str(row.get("id"))
        if wrong := FIELDS ^ set(row):
            yield f"{name}: missing or unknown {sorted(wrong)}"
            continue
        if name in seen:
            yield f"{name}: given twice"
        seen.add(name)
        if not _is_date(row["on"]):
            yield f"{name}: {row['on']!r} is no date"
        if not isinstance(row["charting"], bool) or not row["text"].strip() or not row["why"].strip():
            yield f"{name}: charting must be true or false, text and why must not be empty"
        yield from (f"{name}: {problem}" for problem in _expect_problems(row["expect"], known))


def _is_date(text: object) -> bool:
    try:
        date.fromisoformat(str(text))
    except ValueError:
        return False
    return True


def _expect_problems(expect: Mapping[str, Any], known: Collection[str] | None) -> Iterator[str]:
    if not set(expect) - {"min_picks"}:
        yield "expects nothing"
    if unknown := set(expect) - set(CHECKS):
        yield f"unknown keys {sorted(unknown)}"
    for axis, bounds in expect.get("mean_top5", {}).items():
        if axis not in AXES or not bounds or set(bounds) - {"min", "max"}:
            yield f"mean_top5 of {axis}: {bounds}"
    if expect.get("mode") not in MODES:
        yield f"unknown mode {expect['mode']}"
    if expect.get("relax", True) is not True:
        yield "relax can only be true"
    for alternatives in expect.get("says", ()):
        if not alternatives or any(words != words.lower() for words in alternatives):
            yield f"says needs lower-case alternatives, not {alternatives}"
    if "every" in expect:
        yield from _every_problems(expect["every"])
    yield from _id_problems(expect, known)


def _every_problems(every: Mapping[str, Any]) -> Iterator[str]:
    if not every:
        yield "an empty every cannot fail"
    if unknown := set(every) - set(PREDICATES):
        yield f"unknown predicates {sorted(unknown)}"
    if unknown := set(every.get("notes_none", ())) - set(NOTES):
        yield f"unknown notes {sorted(unknown)}"
    if unknown := {genre for key in ("all", "any", "none") for genre in every.get(f"genres_{key}", ())} - set(GENRES):
        yield f"unknown genres {sorted(unknown)}"
    if every.get("kind", "film") not in KINDS:
        yield f"unknown kind {every['kind']}"


def _id_problems(expect: Mapping[str, Any], known: Collection[str] | None) -> Iterator[str]:
    for key in ("first_in", "top5_any", "top5_none"):
        if key in expect and not expect[key]:
            yield f"{key} is empty"
    if len(expect.get("first_in", ())) > 15:
        yield "first_in has more than 15 ids"
    ids = {id_ for key in ("first_in", "top5_any", "top5_none") for id_ in expect.get(key, ())}
    ids |= set(expect.get("every", {}).get("not_ids", ()))
    if known is not None and (unknown := ids - set(known)):
        yield f"not on the shelf: {sorted(unknown)}"


Predicate = Callable[[Title, Any], bool]

#: predicate of `every` → whether a title satisfies it
PREDICATES: Final[Mapping[str, Predicate]] = {
    "kind": lambda title, kind: title.kind == kind,
    "languages_in": lambda title, wanted: title.languages[:1] != () and title.languages[0] in wanted,
    "languages_not_in": lambda title, barred: title.languages[:1] != () and title.languages[0] not in barred,
    "countries_any": lambda title, wanted: not set(wanted).isdisjoint(title.countries),
    "genres_all": lambda title, wanted: set(wanted) <= set(title.genres),
    "genres_any": lambda title, wanted: not set(wanted).isdisjoint(title.genres),
    "genres_none": lambda title, barred: title.genres != () and set(barred).isdisjoint(title.genres),
    "notes_none": lambda title, barred: (
        title.content_notes is not None and with_entailed(title.content_notes).isdisjoint(barred)
    ),
    "year_min": lambda title, year: title.year is not None and title.year >= year,
    "year_max": lambda title, year: title.year is not None and title.year <= year,
    "runtime_min": lambda title, minutes: title.runtime_minutes is not None and title.runtime_minutes >= minutes,
    "runtime_max": lambda title, minutes: title.runtime_minutes is not None and title.runtime_minutes <= minutes,
    "total_max": lambda title, minutes: title.total_minutes is not None and title.total_minutes <= minutes,
    "ages_max": lambda title, age: title.ages_from is not None and title.ages_from <= age,
    "person": lambda title, person: person in title.people(),
    "not_ids": lambda title, barred: title.id not in barred,
}


def violated(title: Title, every: Mapping[str, Any]) -> list[str]:
    """The predicates that the title does not satisfy."""
    return [name for name, wanted in every.items() if not PREDICATES[name](title, wanted)]


def _ids(answer: Answer, n: int | None = None) -> list[str]:
    return [pick.title.id for pick in answer.picks[:n]]


def _first_in(answer: Answer, wanted: Collection[str]) -> str | None:
    first = _ids(answer, 1)
    return None if first and first[0] in wanted else f"first is {first[0] if first else 'missing'}"


def _top5_any(answer: Answer, wanted: Collection[str]) -> str | None:
    few = _ids(answer, FIRST_FEW)
    return None if set(few) & set(wanted) else f"none of the wanted among {', '.join(few) or 'nothing'}"


def _top5_none(answer: Answer, barred: Collection[str]) -> str | None:
    found = [id_ for id_ in _ids(answer, FIRST_FEW) if id_ in barred]
    return f"{', '.join(found)} among the first five" if found else None


def _every(answer: Answer, every: Mapping[str, Any]) -> str | None:
    wrong = [f"{pick.title.id} ({', '.join(bad)})" for pick in answer.picks if (bad := violated(pick.title, every))]
    return "; ".join(wrong) or None


def _mean_top5(answer: Answer, bounds: Mapping[str, Mapping[str, float]]) -> str | None:
    tones = [pick.tone.as_dict() for pick in answer.picks[:FIRST_FEW]]
    if not tones:
        return "no picks to take a mean of"
    means = {axis: sum(tone[axis] for tone in tones) / len(tones) for axis in bounds}
    wrong = [
        f"{axis} {means[axis]:.2f} is not within {bound}"
        for axis, bound in bounds.items()
        if not bound.get("min", 0.0) - 1e-9 <= means[axis] <= bound.get("max", 1.0) + 1e-9
    ]
    return "; ".join(wrong) or None


def _mode(answer: Answer, mode: str | None) -> str | None:
    return None if answer.request.mode == mode else f"mode is {answer.request.mode}, not {mode}"


def _min_picks(answer: Answer, least: int) -> str | None:
    return None if len(answer.picks) >= least else f"{len(answer.picks)} picks, at least {least} wanted"


def _relax(answer: Answer, wanted: bool) -> str | None:  # noqa: FBT001  # one shape for every check
    return None if bool(answer.relax) == wanted else "no relaxation is offered"


def _said(answer: Answer, says: list[list[str]]) -> str | None:
    if not answer.picks:
        return "no pick to say anything"
    first = answer.picks[0]
    text = " ".join(reason.text for reason in (*first.reasons, *first.advice)).lower()
    missing = [alternatives[0] for alternatives in says if not any(words in text for words in alternatives)]
    return f"not said: {', '.join(missing)}" if missing else None


#: kind of expectation → its check: a sentence on what is wrong, or None
CHECKS: Final[Mapping[str, Callable[[Answer, Any], str | None]]] = {
    "first_in": _first_in,
    "top5_any": _top5_any,
    "top5_none": _top5_none,
    "every": _every,
    "mean_top5": _mean_top5,
    "mode": _mode,
    "min_picks": _min_picks,
    "relax": _relax,
    "says": _said,
}


def check(answer: Answer, expect: Mapping[str, Any]) -> dict[str, str | None]:
    """For every kind of expectation that is given: what is wrong, or None where it holds.

    At least one pick is expected where nothing is said of the number and no relaxation is expected.
    """
    full = dict(expect) if "relax" in expect else {"min_picks": 1, **expect}
    return {kind: CHECKS[kind](answer, wanted) for kind, wanted in full.items()}
