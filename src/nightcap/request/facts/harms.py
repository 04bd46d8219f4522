"""Who must not come to what harm: "nothing where a baby or a child dies", "no dead mums or dads"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.words import HARD, Word
from nightcap.tone.notes import NOTES

#: (who, what befalls them) → content notes; whoever is not named here comes to what anyone does
BEFALLS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("anyone", "dies"): ("death",), ("anyone", "hurt"): ("violence",), ("anyone", "ill"): ("illness",),
    ("anyone", "taken"): ("kidnapping",), ("anyone", "killed"): ("murder",), ("parent", "killed"): ("parent_death",),
    ("child", "killed"): ("child_death",), ("baby", "killed"): ("child_death",), ("anyone", "peril"): (),
    ("animal", "killed"): ("animal_death",),
    ("anyone", "unkind"): (), ("animal", "unkind"): ("animal_cruelty",), ("child", "unkind"): ("child_abuse",),
    ("baby", "unkind"): ("child_abuse",), ("partner", "unkind"): ("domestic_abuse",),
    ("animal", "peril"): ("animal_cruelty", "animal_death"), ("child", "peril"): ("child_abuse", "child_death"),
    ("baby", "peril"): ("child_abuse", "child_death"), ("parent", "peril"): ("parent_death",),
    ("parent", "hurt"): ("parent_death", "violence"),
    ("parent", "dies"): ("parent_death",), ("child", "dies"): ("child_death",),
    ("baby", "dies"): ("child_death", "pregnancy_loss"),
    ("animal", "dies"): ("animal_death",), ("animal", "hurt"): ("animal_cruelty", "animal_death"),
    ("animal", "ill"): ("animal_death",), ("animal", "taken"): ("animal_cruelty",),
    ("child", "hurt"): ("child_abuse", "child_death"), ("baby", "hurt"): ("child_abuse", "child_death"),
    ("partner", "dies"): ("grief", "death"), ("relative", "dies"): ("grief", "death"),
    ("partner", "hurt"): ("domestic_abuse",), ("anyone", "eaten"): ("death",), ("animal", "eaten"): ("animal_death",),
    ("thing", "eaten"): ("animal_death",), ("thing", "dies"): ("animal_death", "death"), ("thing", "peril"): (),
    ("thing", "ill"): (), ("thing", "taken"): (),
}  # fmt: skip
#: words between whom and what: "a child who gets badly hurt"
_BETWEEN: Final = bag(
    "is are was were be being been gets get getting got has have having that who which might could may will ends end "
    "up it ending badly really s actually also seriously either to has having come comes coming goes go all can could "
    "must should"
)
#: right before what befalls a mere "something"; "something dead good" is no harm
_BEFALLING: Final = bag("gets get getting is are being be got was")
_ARTICLES: Final = bag(
    "a an the any some their his her of for another other young little small all one sort kind our my"
)
#: "no dying mums, for my daughter" names no daughter that dies
_WHOSE: Final = frozenset(("for", "of"))
#: said once more of the next in a row: "cruel to animals or to children"
_AGAIN: Final = bag("to of towards against by")
_FEARED: Final = frozenset(("if", "whenever"))
_OF_ANIMALS: Final = frozenset(("animal_death", "animal_cruelty"))
#: "even if the dog dies", "mind if", "as if"
_EVEN: Final = bag("even mind care matter as only what bother wonder know knows ask check see sure tell wondering")
_REACH: Final = 4
_MOST: Final = 4


def harm_at(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """The content notes of a harm to somebody told from word `at` on, and the word after it."""
    who, does, to = table("victims"), table("harms_after"), table("harms_before")
    if (victims := _everyone(words, at, who)) and (hit := _behind(words, victims[1], does)):
        idle = victims[0] == ["thing"] and not _befalls_it(words, victims[1], hit[1])
        return None if idle else _told(victims[0], hit[0], hit[1])
    if harm := to.at(words, at):
        start = harm[1]
        while (
            start < len(words)
            and start - harm[1] < _REACH
            and words[start].gap != HARD
            and words[start].key in _ARTICLES
        ):
            start += 1
        if start < len(words) and words[start].gap != HARD and (victims := _everyone(words, start, who)):
            return _told(victims[0], harm[0], victims[1])
    return None


def _befalls_it(words: Sequence[Word], first: int, last: int) -> bool:
    """As in "something gets eaten", but not "something that is dead good"."""
    passive = any(word.key in _BEFALLING for word in words[first : last - 1])
    return passive and words[last - 1].key != "dead"


def _everyone(words: Sequence[Word], at: int, who: Phrases[str]) -> tuple[list[str], int] | None:
    """All who are named from word `at` on ("a baby or a child"), and the word after the last."""
    named: list[str] = []
    last = at
    while at < len(words) and len(named) < _MOST and (hit := who.at(words, at)):
        named.append(hit[0])
        last = at = hit[1]
        joined = at < len(words) and words[at].gap != HARD and words[at].key in ("or", "and", "nor")
        passed = _ARTICLES if joined else _ARTICLES - _WHOSE
        if joined:
            at += 1
            at += at < len(words) and words[at].gap != HARD and words[at].key in _AGAIN
        while at < len(words) and words[at].gap != HARD and words[at].key in passed:
            at += 1
        if at < len(words) and words[at].gap == HARD:
            break
    return (named, last) if named else None


def _behind(words: Sequence[Word], at: int, does: Phrases[str]) -> tuple[str, int] | None:
    for step in range(at, min(at + _REACH + 1, len(words))):
        if words[step].gap == HARD:
            return None
        if hit := does.at(words, step):
            return hit
        if words[step].key not in _BETWEEN:
            return None
    return None


def _told(victims: Sequence[str], harm: str, last: int) -> tuple[tuple[str, ...], int] | None:
    found = (BEFALLS.get((who, harm), BEFALLS["anyone", harm]) for who in victims)
    notes = tuple(dict.fromkeys(note for each in found for note in each))
    assert set(notes) <= set(NOTES), notes
    return (notes, last) if notes else None


def feared_from(words: Sequence[Word], at: int, notes: Sequence[str]) -> int | None:
    """Where the "if" stands that a harm told from word `at` on is feared behind: "I can't cope if a dog gets hurt".

    Of people only "if a child dies" says so: "if the kids get ill we'll stay in".
    """
    first = at
    while first and at - first < _REACH and words[first].gap != HARD and words[first - 1].key in _ARTICLES:
        first -= 1
    articles = {word.key for word in words[first:at]}
    if not first or words[first].gap == HARD or words[first - 1].key not in _FEARED or articles & {"my", "our"}:
        return None
    shown = set(notes) <= _OF_ANIMALS or bool(articles & {"a", "an", "any"})
    weighed = first > 1 and words[first - 2].key in _EVEN
    return first - 1 if shown and not weighed else None
