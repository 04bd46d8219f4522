"""The editor's hand: what is pinned, dropped and reworded, in a file that Nightcap begins once and then only reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from markupsafe import escape

from nightcap.errors import BadFile, UnknownName
from nightcap.publish.column.markup import clean
from nightcap.publish.column.model import CARD_PARTS, Card, Column, Sentence
from nightcap.publish.column.moods import read_toml

_KEYS: Final = frozenset({"drop", "pin", "say"})
_START: Final = """\
# Your hand on the column of the week to {week}. Nightcap has begun this file and will never write to it again: it
# reads it at every run of `nightcap column --week {week}`. Every sentence has an id; sentences.toml, beside this
# file, lists them all with their words of today.

# Leave out: a sentence, a title of a mood (the next best takes its place), or a whole section.
drop = [
  # "{example}",
]

# Titles that you want for a mood, the first one on top: a name, "name (year)" or an id.
[pin]
# {mood} = ["Romantics Anonymous (2025)"]

# Your own words. Copy the block of a sentence from sentences.toml to the end of this file and change its words.
# Keep its `facts`: they are a mark by which Nightcap warns you when what the sentence rests on has changed.
# [say."{example}"]
# words = "…"
# facts = "{mark}"
"""


@dataclass(frozen=True, slots=True)
class Said:
    """The editor's words; `facts` is the mark of the evidence that they were written on, None where left out."""

    words: str
    facts: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What the editor wants; `pin` has names by mood."""

    drop: tuple[str, ...] = ()
    pin: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    say: Mapping[str, Said] = field(default_factory=dict)

    def away(self, moods: Iterable[str]) -> dict[str, list[str]]:
        """Mood → ids of titles that are dropped there."""
        parts = [id_.split("/") for id_ in self.drop]
        return {mood: [part[1] for part in parts if len(part) == 2 and part[0] == mood] for mood in moods}


def read_edits(path: Path) -> Edits:
    """The edits of a file; none where there is no file. Raises BadFile saying what is wrong."""
    if not path.exists():
        return Edits()
    written = read_toml(path) if path.stat().st_size else {}
    if unknown := sorted(set(written) - _KEYS):
        raise BadFile(path, f'has "{unknown[0]}", which means nothing.', hint="It may have drop, [pin] and [say.…].")
    drop, pin, say = written.get("drop", []), written.get("pin", {}), written.get("say", {})
    if not _texts(drop):
        raise BadFile(path, "drop is no list of ids.", hint='Write drop = ["rough-day/wall-e-2008"].')
    if not isinstance(pin, dict) or not all(map(_texts, pin.values())):
        raise BadFile(path, "[pin] must have a list of titles for each mood.", hint='Write rough-day = ["WALL·E"].')
    if not isinstance(say, dict):
        raise BadFile(path, "[say] must have a block for each sentence.", hint="Copy one from sentences.toml.")
    return Edits(
        drop=tuple(id_.strip("/") for id_ in drop),
        pin={mood: tuple(dict.fromkeys(names)) for mood, names in pin.items()},
        say={id_: _said(path, id_, block) for id_, block in say.items()},
    )


def start(column: Column) -> str:
    """The file that an editor finds at first: everything in it is a comment."""
    mood = column.moods[0].id if column.moods else "rough-day"
    stated = (each for each in column.sentences() if each.evidence and each.id.startswith(f"{mood}/"))
    sentence = next(stated, column.headline)
    return _START.format(week=column.week, example=sentence.id, mark=sentence.mark, mood=mood)


def sentences_file(column: Column) -> str:
    """Every sentence with its id, words and mark, in the form in which edit.toml takes them."""
    told = [f"# The sentences of the week to {column.week}, written anew at each run; edit.toml is yours.\n"]
    for each in column.sentences():
        lines = [f"[say.{_quoted(each.id)}]", f"words = {_quoted(each.text)}"]
        told.append("\n".join([*lines, *([f'facts = "{each.mark}"'] if each.evidence else [])]) + "\n")
    return "\n".join(told)


def lay_over(column: Column, edits: Edits) -> tuple[Column, list[str]]:
    """The column in the editor's words and without what they dropped; and what they should know."""
    notices = list(_notices(column, edits))

    def spoken(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        return tuple(_said_of(each, edits) for each in sentences if not _dropped(each.id, edits.drop))

    def shown(card: Card) -> Card:
        parts: dict[str, Any] = {part: spoken(getattr(card, part)) for part in CARD_PARTS}
        return replace(card, **parts)

    edited = replace(
        column,
        headline=_said_of(column.headline, edits),
        opening=spoken(column.opening),
        lists=tuple(
            replace(each, heading=_said_of(each.heading, edits), sentences=spoken(each.sentences))
            for each in column.lists
            if not _dropped(each.id, edits.drop)
        ),
        moods=tuple(
            replace(
                each,
                heading=_said_of(each.heading, edits),
                opening=spoken(each.opening),
                cards=tuple(shown(card) for card in each.cards),
            )
            for each in column.moods
            if not _dropped(each.id, edits.drop)
        ),
    )
    return edited, notices


def _notices(column: Column, edits: Edits) -> Iterator[str]:
    here = {each.id: each for each in column.sentences()}
    for id_, said in edits.say.items():
        sentence = here.get(id_)
        if sentence is None:
            yield f'Your words for "{id_}" are not used: that sentence is not in this column. {_remedy(id_, column)}'
        elif sentence.evidence and said.facts is None:
            yield f'Your words for "{id_}" stand without facts = "{sentence.mark}": no change of theirs would be told.'
        elif sentence.evidence and said.facts != sentence.mark:
            yield (
                f'The facts behind your words for "{id_}" have changed; Nightcap would now say: {sentence.text} '
                f'Mend your words, or keep them; then write facts = "{sentence.mark}".'
            )
    moods = {mood.id for mood in column.moods}
    yield from _idle_drops(edits.drop, here, moods)
    for mood in sorted(set(edits.pin) - moods):
        yield f'Titles are pinned for "{mood}", a mood that this column does not have.'


def _idle_drops(drop: Iterable[str], here: Iterable[str], moods: Collection[str]) -> Iterator[str]:
    """What is to be dropped in vain; a title that was dropped from a mood is gone already."""
    for id_ in drop:
        parts = id_.split("/")
        if id_ == "headline" or parts[-1] == "heading":
            yield f'"{id_}" stays: a heading can be reworded, not dropped.'
        elif not (len(parts) == 2 and parts[0] in moods) and not any(_dropped(each, (id_,)) for each in here):
            yield f'"{id_}" is dropped, but it is not in this column anyway.'


def _remedy(id_: str, column: Column) -> str:
    mood, *rest = id_.split("/")
    if len(rest) == 2 and any(mood == each.id for each in column.moods):
        return f'If you want that title for it, pin it: {mood} = ["{rest[0]}"] under [pin].'
    return "sentences.toml has the ids that are."


def _said_of(sentence: Sentence, edits: Edits) -> Sentence:
    said = edits.say.get(sentence.id)
    return sentence if said is None else replace(sentence, html=escape(clean(said.words)), edited=True)


def _dropped(id_: str, drop: Iterable[str]) -> bool:
    return any(id_ == each or id_.startswith(f"{each}/") for each in drop)


def _said(path: Path, id_: str, block: Any) -> Said:
    whole = block if isinstance(block, dict) else {"words": block}
    words, facts = whole.get("words"), whole.get("facts")
    if set(whole) - {"words", "facts"} or not isinstance(words, str) or not clean(words):
        raise BadFile(path, f'[say."{id_}"] needs words, and may have facts.', hint="To leave it out, add it to drop.")
    if facts is not None and not isinstance(facts, str):
        raise BadFile(path, f'[say."{id_}"] has facts that are no text.', hint="Copy them from sentences.toml.")
    return Said(words, facts)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)


def _quoted(text: str) -> str:
    """As a TOML string on one line; control characters are gone by then."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\x7f", "") + '"'


def pinned_ids(path: Path, edits: Edits, find: Callable[[str], str]) -> dict[str, list[str]]:
    """Mood → ids of the titles that are pinned; `find` gives the id that a name means.

    Raises BadFile where a name is unknown or could be several.
    """
    found: dict[str, list[str]] = {}
    for mood, names in edits.pin.items():
        for name in names:
            try:
                found.setdefault(mood, []).append(find(name))
            except UnknownName as unknown:
                raise BadFile(path, f"[pin] {mood}: {unknown}") from unknown
    return found
