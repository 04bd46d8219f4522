"""Limits of one field that no title could meet together: the more exact one counts, and of equals either will do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from nightcap.request.company_wishes import at_odds, of_each_one
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding
from nightcap.request.model import Limit, LimitField, LimitWish, TopicWish
from nightcap.request.times.durations import minutes
from nightcap.request.words import HARD, JOINED, Word

#: between two spans of years of which either will do
_JOINING: Final = bag("or and even maybe the perhaps possibly from")
#: the years of films, where only one end of a span is said
_FIRST, _LAST = 1880, 2100
#: of these fields, and so many words apart, what is best and what will do are alternatives
_FROM: Final = ("country", "language")
_BEST: Final = bag("best ideal ideally prefer preferred preferably perfect perfection favourite favorite")
_BESIDE: Final = 5
#: whoever asks for one of these asks for a murder
_OF_MURDER: Final = frozenset(("mystery", "crime"))
#: kinds of murder that may be refused by themselves
_GRISLY: Final = bag("serial axe spree")
#: findings with limits in a request; of a text with more no two are held against each other, as that takes their square
_MOST: Final = 60


def agreeing(findings: Sequence[Finding], words: Sequence[Word]) -> list[Finding]:
    """The findings of a request, whose limits a title can meet together, as far as the words allow it."""
    if sum(bool(each.limits) for each in findings) > _MOST:
        return list(findings)
    kept = _less_vague(list(findings), words, "year", "recency")
    kept = _less_vague(kept, words, "runtime_minutes", "sittings")
    kept = _with_the_best(_of_any_span(kept, words), words)
    kept = _with_plain_murder(kept, words)
    return at_odds(_of_either_kind(of_each_one(kept, words)), words)


def _with_plain_murder(found: list[Finding], words: Sequence[Word]) -> list[Finding]:
    """A whodunit without serial killers may have a murder in it: only the kind of murder is refused."""
    if not any(limit.field == "genre" and limit.op == "in" and _OF_MURDER & set(limit.values)
               for each in found for limit in each.limits):  # fmt: skip
        return found
    return [_grisly_refused(each) if _only_grisly(each, words) else each for each in found]


def _only_grisly(finding: Finding, words: Sequence[Word]) -> bool:
    grisly = any(word.key in _GRISLY for word in words[finding.first : finding.last])
    return grisly and [limit.value for limit in finding.limits] == [("murder",)]


def _grisly_refused(finding: Finding) -> Finding:
    limit = replace(finding.limits[0], value=("gore", "torture"))
    away = TopicWish(topic="serial killer", weight=-1.0, text=limit.text)
    return replace(finding, limits=(limit,), wishes=(away,), meaning="no serial killers, gore or torture")


def _with_the_best(found: list[Finding], words: Sequence[Word]) -> list[Finding]:
    """What would be best is among what will do: "Filipino would be best, Thai or Indonesian is near enough"."""
    for at, (left, right) in enumerate(pairwise(found)):
        wished = (wish.limit for wish in left.wishes if isinstance(wish, LimitWish))
        said = any(word.key in _BEST for word in words[left.first : left.last])
        best = [limit for limit in wished if limit.op == "in"] if said else []
        near = right.first - left.last <= _BESIDE and all(
            word.gap != HARD for word in words[left.last : right.first + 1]
        )
        if len(best) != 1 or not near or len(right.limits) != 1:
            continue
        limit = right.limits[0]
        apart = not set(limit.values) & set(best[0].values)
        if best[0].field == limit.field and limit.field in _FROM and limit.op == "in" and apart:
            either = replace(limit, value=(*best[0].values, *limit.values))
            found[at + 1] = replace(right, limits=(either,), meaning=f"{right.meaning}, where not the best")
    return found


def _less_vague(found: list[Finding], words: Sequence[Word], field: LimitField, name: str) -> list[Finding]:
    """ "Old" and "short" give way to years and minutes that are said: "a proper old one, sixties at the latest"."""
    vague = [each for each in found if _only(each, field) and _named_in(each, words, name)]
    rest = [each for each in found if each not in vague]
    exact = [limit for each in rest if _exact(each, words) for limit in each.limits if limit.field == field]
    bounds = [(each, limit) for each in rest for limit in each.limits if limit.field == field]
    # "old, but not too old": what was said first
    for each in vague:
        former = [(other, limit) for other in vague if other.first < each.first for limit in other.limits]
        others = [limit for other, limit in (*bounds, *former) if field == "year" or _in_two(words, each, other)]
        stricter = any(_stricter(limit, other) for limit in each.limits for other in exact)
        if stricter or any(_apart(limit, other) for limit in each.limits for other in others):
            found[found.index(each)] = _given_way(each, words)
    return found


def _given_way(finding: Finding, words: Sequence[Word]) -> Finding:
    said = " ".join(word.text for word in words[finding.first : finding.last])
    return replace(finding, limits=(), meaning=f"{said}: said more exactly elsewhere", rank=-1)


def _named_in(finding: Finding, words: Sequence[Word], name: str) -> bool:
    """Whether a word of the table, and no number, says it."""
    said = range(finding.first, finding.last)
    return any(table(name).at(words, at) for at in said) and not any(
        words[at].number is not None or table("era").at(words, at) for at in said
    )


def _only(finding: Finding, field: LimitField) -> bool:
    return bool(finding.limits) and all(limit.field == field and limit.op in ("min", "max") for limit in finding.limits)


def _exact(finding: Finding, words: Sequence[Word]) -> bool:
    """Whether it gives years or a length; a time to be in bed says nothing of how long "short" is."""
    said = range(finding.first, finding.last)
    return _only(finding, "year") or any(minutes(words, at) for at in said)


def _in_two(words: Sequence[Word], one: Finding, other: Finding) -> bool:
    """Whether they stand in two clauses; "a short film over four hours" is at odds with itself, and is told so."""
    left, right = sorted((one, other), key=lambda each: each.first)
    return any(words[at].gap != JOINED or words[at].key in ("but", "and") for at in range(left.last, right.first + 1))


def _stricter(vague: Limit, exact: Limit) -> bool:
    if vague.op != exact.op or isinstance(vague.value, tuple) or isinstance(exact.value, tuple):
        return False
    return vague.value < exact.value if vague.op == "max" else vague.value > exact.value


def _apart(left: Limit, right: Limit) -> bool:
    """Whether one is above what the other allows at most."""
    if isinstance(left.value, tuple) or isinstance(right.value, tuple) or left.op == right.op:
        return False
    low, high = (left, right) if left.op == "min" else (right, left)
    return float(low.value) > float(high.value)  # type: ignore[arg-type]


def _of_any_span(found: list[Finding], words: Sequence[Word]) -> list[Finding]:
    """Spans of years that do not meet are alternatives: "from the thirties or 1940"."""
    spans = [at for at, each in enumerate(found) if _only(each, "year")]
    closed = [at for at in spans if len(found[at].limits) == 2]
    if len(closed) == 1 and _no_year(found, spans):  # "a black and white film from 1970"
        return [
            _given_way(each, words) if at in spans and at not in closed and _no_year(found, [at, closed[0]]) else each
            for at, each in enumerate(found)
        ]
    alike = closed if len(closed) > 1 else [at for at in spans if _or_before(found, words, at, spans)]
    if len(alike) < 2 or not _no_year(found, alike):
        return found
    years = sorted({year for at in alike for year in range(*_span(found[at]))})
    meaning = f"from {_runs(years)}"
    for at in alike:
        text = found[at].limits[0].text
        found[at] = replace(found[at], limits=_years(years, text), meaning=meaning)
    return _side_by_side(found, alike, words)


def _side_by_side(found: list[Finding], alike: Sequence[int], words: Sequence[Word]) -> list[Finding]:
    """Alternatives with no more than an "or" between them, told as one."""
    for left, right in reversed(list(pairwise(alike))):
        between = words[found[left].last : found[right].first]
        if right == left + 1 and all(word.key in _JOINING for word in between):
            found[left] = replace(found[left], last=found[right].last)
            del found[right]
    return found


def _or_before(found: Sequence[Finding], words: Sequence[Word], at: int, spans: Sequence[int]) -> bool:
    """Whether an "or" stands between it and another span: "before 1950 or after 2010"."""
    ends = sorted((found[each].first, found[each].last) for each in spans)
    pairs = [(left, right) for left, right in pairwise(ends) if _an_or(words, left[1], right[0])]
    return any((found[at].first, found[at].last) in pair for pair in pairs)


def _an_or(words: Sequence[Word], first: int, last: int) -> bool:
    return last - first < 4 and any(word.key == "or" for word in words[first : last + 1])


def _span(finding: Finding) -> tuple[int, int]:
    ends = {limit.op: int(limit.value) for limit in finding.limits if not isinstance(limit.value, tuple)}
    return ends.get("min", _FIRST), ends.get("max", _LAST) + 1


def _no_year(found: Sequence[Finding], at: Sequence[int]) -> bool:
    spans = [_span(found[each]) for each in at]
    return len(spans) > 1 and max(low for low, _ in spans) >= min(high for _, high in spans)


def _years(years: Sequence[int], text: str) -> tuple[Limit, ...]:
    if years[-1] - years[0] < len(years):
        return (
            Limit(field="year", op="min", value=years[0], text=text),
            Limit(field="year", op="max", value=years[-1], text=text),
        )
    between = tuple(sorted(set(range(years[0], years[-1])) - set(years)))
    if years[0] == _FIRST or years[-1] == _LAST:
        return (Limit(field="year", op="not_in", value=between, text=text),)
    return (Limit(field="year", op="in", value=tuple(years), text=text),)


def _runs(years: Sequence[int]) -> str:
    """Years as they are said: "1960 to 1969 or 1990 to 1999"."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return " or ".join(_run(run[0], run[-1]) for run in runs)


def _run(first: int, last: int) -> str:
    if first == _FIRST:
        return f"{last} or before"
    if last == _LAST:
        return f"{first} on"
    return f"{first} to {last}" if first < last else f"{first}"


def _of_either_kind(found: list[Finding]) -> list[Finding]:
    """ "A film under 100 minutes or a series with half-hour episodes": what is said of episodes binds no film."""
    if not any(each.meaning == "a film or a series" for each in found):
        return found
    return [
        replace(each, limits=(), meaning=f"{each.meaning}, or a film")
        if {limit.field for limit in each.limits} == {"kind", "runtime_minutes"}
        else each
        for each in found
    ]
