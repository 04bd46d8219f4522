"""From findings that compete for words to one request."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final, Literal

from nightcap.request.lexicon import bag
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, Limit, Mode, Request, Span, ToneWish, TopicWish, Understood, Wish
from nightcap.request.words import JOINED

#: how much what the trouble is about counts, beside 1.0 for what is asked for outright
STAYED_WITH = 0.5
#: who asks for a weight of so much and is low wants no cheering up
_HEAVY: Final = 0.8
#: before words that say how somebody is
_SAID_OF: Final = bag("is are was were s me us them him her feels feel felt so too very all looks sounds")


def chosen(findings: Iterable[Finding], words: int) -> list[Finding]:
    """Of findings that share a word the one of higher rank, then the longer, then the earlier; in order of text."""
    taken = bytearray(words)
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (-each.rank, each.first - each.last, each.first)):
        if not any(taken[finding.first : finding.last]):
            taken[finding.first : finding.last] = b"\1" * (finding.last - finding.first)
            kept.append(finding)
    return sorted(kept, key=lambda each: each.first)


def request(
    reading: Reading, every: list[Finding], *, dropped: Collection[int] = (), mode: Mode | None = None
) -> Request:
    """The request that these findings, which share no word, make together.

    Args:
        reading: the words.
        every: what was found.
        dropped: where the findings start (characters) that are to be left out; their words stay accounted for.
        mode: what the mood of the whole conversation asks for, where it is known already.
    """
    findings = [each for each in every if reading.words[each.first].start not in dropped]
    mode = mode or _mode(reading, findings)
    residue = _residue(reading, every)
    story = _story(reading)
    shown = [each for each in every if not each.lost and not _mere_saying(reading, each)]
    lost = [_span(reading, each) for each in every if each.lost]
    return Request(
        text=reading.text,
        mode=mode,
        limits=tuple(once(_limits(findings, mode))),
        wishes=tuple(dict.fromkeys((*_wishes(findings, mode), *_stayed_with_all(reading, findings, mode)))),
        trouble=()
        if mode == "companion"
        else tuple(dict.fromkeys(topic for each in findings for topic in each.trouble)),
        about=" ".join(reading.text[span.start : span.end] for span in residue if span.start not in story),
        understood=tuple(_understood(reading, shown, mode, dropped)),
        not_understood=_not_understood([*residue, *lost], story, anything=len(lost) < len(every)),
        subtitles=_subtitles(findings),
        company=next((each.company for each in findings if each.company), None),
        allows=tuple(allowed for each in findings for allowed in each.allows),
    )


def _mode(reading: Reading, findings: list[Finding]) -> Mode | None:
    """Company in the feeling is never overruled: nobody is repaired against their will."""
    modes = {each.mode for each in findings}
    if "antidote" in modes and any(_wants_it_heavy(reading, each) for each in findings):
        return "companion"  # "got dumped, hand me the saddest thing you have"
    return "companion" if "companion" in modes else "antidote" if "antidote" in modes else None


def _wants_it_heavy(reading: Reading, finding: Finding) -> bool:
    """Whether it asks outright, and first of all, for something sad; "the whole house is sad" does not."""
    if finding.first and reading.words[finding.first - 1].key in _SAID_OF:
        return False
    first = finding.wishes[0] if finding.wishes and not _from_mood(finding) else None
    return isinstance(first, ToneWish) and first.axis == "weight" and first.target >= _HEAVY and first.weight >= 1.0


def _limits(findings: list[Finding], mode: Mode | None) -> Iterator[Limit]:
    for finding in findings:
        if not _overruled(finding, mode):
            yield from finding.limits


def _overruled(finding: Finding, mode: Mode | None) -> bool:
    """Whether it asks for the other way to treat the mood than the whole does."""
    return (finding.state and mode == "companion") or (finding.mode == "companion" and mode == "antidote")


def once(limits: Iterable[Limit]) -> Iterator[Limit]:
    """Each limit as it was first said; of several ages only the youngest one's."""
    said = list(limits)
    ages = [limit.value for limit in said if limit.field == "audience_age" and isinstance(limit.value, (int, float))]
    seen = set()
    for limit in said:
        if limit.field == "audience_age" and limit.value != min(ages, default=limit.value):
            continue
        key = (limit.field, limit.op, limit.value)
        if key not in seen:
            seen.add(key)
            yield limit


def _wishes(findings: list[Finding], mode: Mode | None) -> Iterator[Wish]:
    """What was said outright, then what the mood asks for on the axes that were not spoken of."""
    spoken = {
        wish.axis for each in findings if not _from_mood(each) for wish in each.wishes if isinstance(wish, ToneWish)
    }
    asked = _genres_asked(findings)
    for finding in findings:
        if not _from_mood(finding):
            yield from finding.wishes
    for finding in findings:
        if _from_mood(finding) and not _overruled(finding, mode):
            for wish in finding.wishes:
                if not isinstance(wish, ToneWish):
                    if not (isinstance(wish, GenreWish) and wish.genre in asked):
                        yield wish
                elif wish.axis not in spoken:
                    spoken.add(wish.axis)
                    yield wish


def _stayed_with_all(reading: Reading, findings: list[Finding], mode: Mode | None) -> Iterator[Wish]:
    for finding in findings:
        yield from _stayed_with(reading, finding, mode)


def _stayed_with(reading: Reading, finding: Finding, mode: Mode | None) -> tuple[Wish, ...]:
    """What the trouble is about, in the user's words, for those who want to stay with it: "miss my grandma"."""
    if mode != "companion" or not finding.trouble:
        return ()
    said = reading.said(finding.first, finding.last)
    return (TopicWish(topic=f"{said} {finding.trouble[-1]}", weight=STAYED_WITH, text=said),)


def _genres_asked(findings: list[Finding]) -> set[object]:
    """Genres wished for or asked for outright, which no mood talks anyone out of."""
    wished = {
        wish.genre for each in findings for wish in each.wishes if isinstance(wish, GenreWish) and wish.weight > 0
    }
    limits = (limit for each in findings for limit in each.limits if limit.field == "genre" and limit.op == "in")
    return wished | {genre for limit in limits for genre in limit.values}


def _from_mood(finding: Finding) -> bool:
    return finding.state or finding.mode is not None


def _subtitles(findings: list[Finding]) -> Literal["fine", "wanted", "no"] | None:
    said = [each.subtitles for each in findings if each.subtitles]
    return "no" if "no" in said else said[0] if said else None


def _understood(
    reading: Reading, findings: list[Finding], mode: Mode | None, dropped: Collection[int]
) -> Iterator[Understood]:
    for finding in findings:
        span = _span(reading, finding)
        overruled = _overruled(finding, mode)
        # a mood asks for its mode as a whole: no single axis that was spoken of later ends it
        limits = () if overruled else finding.limits
        stayed_with = _stayed_with(reading, finding, mode)
        wishes = stayed_with if overruled or finding.mode else finding.wishes
        meaning = finding.meaning
        if finding.state and mode == "companion" and finding.mode == "antidote":
            about = ": about it if possible" if stayed_with else ""
            meaning = f"the {'trouble' if finding.trouble else 'feeling'}, which you want to stay with{about}"
        elif overruled:
            meaning = f"{meaning} (no longer)"
        scored = wishes or (not overruled and (finding.trouble or finding.mode))
        kind: Literal["limit", "wish", "told"] = "limit" if limits else "wish" if scored else "told"
        if span.start in dropped:
            meaning = f"{meaning} (left out)"
        stands = span.start not in dropped and not (overruled and finding.mode == "companion")
        yield Understood(span.start, span.end, meaning, kind, limits, wishes, stands=stands)


def _mere_saying(reading: Reading, finding: Finding) -> bool:
    """Whether nothing but a figure of speech was taken for something, as "cold" in "cold tea"."""
    if finding.limits or finding.wishes or finding.mode or finding.trouble or finding.company or finding.subtitles:
        return False
    marks = reading.marks[finding.first : finding.last]
    return all(mark.is_cue and mark.story for mark in marks)


def _span(reading: Reading, finding: Finding) -> Span:
    return Span(reading.words[finding.first].start, reading.words[finding.last - 1].end)


def _story(reading: Reading) -> frozenset[int]:
    """Where the words of the day's story start, of which no search should be made."""
    return frozenset(word.start for word, mark in zip(reading.words, reading.marks, strict=True) if mark.story)


def _not_understood(spans: list[Span], story: frozenset[int], *, anything: bool) -> tuple[Span, ...]:
    """What is told as not understood: of the day's story only where nothing at all was understood."""
    wished = [span for span in spans if span.start not in story]
    return tuple(sorted(wished if anything or wished else spans, key=lambda span: span.start))


def _residue(reading: Reading, findings: list[Finding]) -> list[Span]:
    """Words that nothing took and that carry meaning, neighbours together."""
    used = bytearray(len(reading.words))
    for finding in findings:
        used[finding.first : finding.last] = b"\1" * (finding.last - finding.first)
    spans: list[Span] = []
    before = -2
    for at, word in enumerate(reading.words):
        if used[at] or word.key in plain() or reading.marks[at].is_cue:
            continue
        if before == at - 1 and word.gap == JOINED:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
        before = at
    return spans
