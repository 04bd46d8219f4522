"""Reading a request in the user's own words, without a language model.

words → marks (denied, hedged, only told of) → findings of each recogniser → those that agree → request
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from nightcap.catalogue.names import NameBook
from nightcap.errors import BadRequest
from nightcap.request import alternatives, assemble, refining
from nightcap.request.about import bodies, refused_people, topics
from nightcap.request.facts import befallen, blends, charting, genres, genuine, kinds, notes, wordless
from nightcap.request.feeling import endings, less_more, moods, tears, tones, trouble
from nightcap.request.lexicon import known, respell
from nightcap.request.meant import asides, scope, story
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.meant.marking import Mark
from nightcap.request.model import LikeWish, LimitField, LimitWish, Mode, Request, Shown, Understood
from nightcap.request.naming import as_long_as, dated_by, named_after, people, that_one, titles
from nightcap.request.times import (
    clock,
    counts,
    deadlines,
    era,
    milestones,
    recency,
    settings,
    short_years,
    sittings,
    totals,
)
from nightcap.request.where import fragments, languages, places
from nightcap.request.who import audience, onlookers
from nightcap.request.words import HARD, Word, last_turn, split, split_other

#: characters of the longest text that is read
LONGEST_TEXT = 20_000
#: limits that hold through a whole dialogue: what hurts, who watches, what was seen, and film or series
_LASTING: Final[frozenset[LimitField]] = frozenset(("note", "audience_age", "title", "seen", "kind"))
#: titles come first, as comparatives ("lighter") look for the title that they refer to
_RECOGNISERS: Final = (
    titles, that_one, as_long_as, dated_by, named_after, people, sittings, totals, counts, clock, deadlines, era,
    short_years, settings, recency, milestones, places, fragments, languages, kinds, blends, genres, genuine,
    wordless, notes, befallen, onlookers, audience, charting, moods, trouble, tears, endings, less_more, tones,
    bodies, refused_people, topics, refining,
)  # fmt: skip


def read(
    text: str,
    *,
    now: datetime,
    names: NameBook,
    home_languages: Sequence[str] = ("en",),
    shown: Shown | None = None,
    dropped: Collection[int] = (),
    mode: Mode | None = None,
) -> Request:
    """What a request means.

    Args:
        text: the user's words, up to `LONGEST_TEXT` characters; in a dialogue with lines "Seeker: ..." and
            "Recommender: ..." only the seeker's lines ask; what an earlier turn asked for is wished for, and a title
            that the other named is a weak hint.
        now: local wall-clock time, from which deadlines, clock times and "new" are reckoned.
        names: where titles and people are looked up.
        home_languages: ISO 639-1 codes of the languages that need no subtitles.
        shown: what comparatives ("shorter") and "something else" refer to, where the text refines a request.
        dropped: where findings start (characters) that are to be left out.
        mode: what the mood of a whole conversation asks for, where that is known already.

    Raises:
        BadRequest: the text is empty, blank or too long.
    """
    if not text.strip():
        raise BadRequest("The request is empty. Say what you would like to watch: something calm, under two hours.")
    if len(text) > LONGEST_TEXT:
        raise BadRequest(
            f"The request has {len(text):,} characters; at most {LONGEST_TEXT:,} are read. Say it in fewer words."
        )
    words = _respelt(split(text))
    marks, open_lists = scope.marks(words)
    story.mark(words, marks)
    asides.mark(text, words, marks)
    reading = Reading(text, words, marks, open_lists, now, names, tuple(home_languages), shown=shown)
    found = alternatives.together(assemble.chosen(_findings(reading), len(words)), words)
    others = split_other(text)
    turn = last_turn(text)
    settled = [_settled(each) if words[each.first].start < turn else each for each in found]
    request = assemble.request(reading, settled, dropped=dropped, mode=mode)
    return (
        _with_heard(request, replace(reading, words=others, marks=[Mark() for _ in others]), dropped)
        if others
        else request
    )


def _with_heard(request: Request, heard: Reading, dropped: Collection[int]) -> Request:
    """The request together with the titles that were named to the user and that they did not speak of."""
    spoken: set[object] = {wish.title_id for wish in request.wishes if isinstance(wish, LikeWish)}
    spoken.update(value for limit in request.limits if limit.field == "title" for value in limit.values)
    understood, wishes = list(request.understood), list(request.wishes)
    for each in titles.heard(heard):
        start, end = heard.words[each.first].start, heard.words[each.last - 1].end
        if start in dropped:
            understood.append(Understood(start, end, f"{each.meaning} (left out)", stands=False))
            continue
        understood.append(Understood(start, end, each.meaning, "wish", wishes=each.wishes))
        wishes.extend(wish for wish in each.wishes if isinstance(wish, LikeWish) and wish.title_id not in spoken)
    understood.sort(key=lambda each: each.start)
    return replace(request, understood=tuple(understood), wishes=tuple(dict.fromkeys(wishes)))


def _settled(finding: Finding) -> Finding:
    """A finding of an earlier turn of a dialogue: talk moves on, so that most limits are only wishes by now."""
    kept = tuple(limit for limit in finding.limits if limit.field in _LASTING)
    moved = tuple(LimitWish(limit=limit, text=limit.text) for limit in finding.limits if limit.field not in _LASTING)
    if not moved:
        return finding
    return replace(finding, limits=kept, wishes=finding.wishes + moved, meaning=f"{finding.meaning} (said earlier)")


def _findings(reading: Reading) -> Iterator[Finding]:
    for recogniser in _RECOGNISERS:
        yield from recogniser.find(reading)


def _respelt(words: list[Word]) -> list[Word]:
    """The words with misspellings set right; a capital inside a sentence marks a name, which is left alone."""
    right = known()
    return [
        word
        if word.key in right or (word.capital and word.gap != HARD) or (key := respell(word.key)) == word.key
        else replace(word, key=key)
        for word in words
    ]
