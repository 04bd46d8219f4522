"""What an article says is in a title: content notes, and what it says is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.content import befalls
from nightcap.reviews.reading.content.seeming import is_figure, is_no_part, still_there
from nightcap.reviews.reading.denial import denial_of
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.promise import is_promised
from nightcap.reviews.reading.scope import SHOWS, Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

#: how a guide for parents heads its lines → the note
_HEADS: Final = {
    "sex": "sexual_content", "violence": "violence", "language": "strong_language", "swearing": "strong_language",
    "nudity": "nudity", "drugs": "drug_use", "gore": "gore", "death": "death", "bullying": "bullying",
}  # fmt: skip
#: words of a line of such a guide that are quoted, at most
_LINE: Final = 12
#: who does it; that they are not there says little: "Nobody in it is a genius or a serial killer"
_DOERS: Final = bag(
    "killer killers murderer murderers assassin assassins hitman rapist terrorist terrorists racist racists "
    "alcoholic alcoholics addict addicts prisoner prisoners convict convicts widow widows slave slaves drunk"
)
_DIES: Final = bag("die dies died dying drowned drowns drowning perish perishes perished killed")
#: a little of it there is: "hardly anyone dies"
_SCARCELY: Final = bag("hardly scarcely barely rarely seldom")
#: words to the "until" that takes a denial back, at most
_SOON: Final = 2
_NONE: Final = bag("no none nothing clean nil never zero mild harmless not")


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    words = passage.words
    if note := _HEADS.get(words[0].key):  # "Violence: none", "Sex and skin: some"
        mark = next((at for at in range(1, min(5, len(words))) if ":" in words[at].gap), None)
        if mark is not None:
            yield passage.claim("note", note, words[mark].key not in _NONE, 0, min(mark + _LINE, len(words)))
            return
    told: set[tuple[str, int]] = set()
    for hit in scope.notes:
        if "-" in hit.entries or _named(passage, hit) or is_no_part(words, hit.first) or is_figure(words, hit):
            continue
        if not _is_promise(scope, hit.first):
            yield from _of_hit(scope, hit, told)
    for note, there, first, last in befalls.found(passage.sentence):
        new = told.isdisjoint((note, at) for at in range(first, last))
        new = new and not any(title.first < last and first < title.last for title in passage.titles())
        if new and not is_no_part(words, first) and not _is_promise(scope, first):
            yield passage.claim("note", note, there, first, last)


def _of_hit(scope: Scope, hit: Hit, told: set[tuple[str, int]]) -> Iterator[Claim]:
    """The notes of a phrase of the table; `told` is given the words of each."""
    passage, words = scope.passage, scope.passage.words
    subject = scope.subject(hit.first)
    title = _elsewhere(passage, hit.last) or (subject[1] if subject else passage.subject)
    denied = denial_of(scope, hit.first, hit.last)
    if denied and words[hit.last - 1].key in _DOERS:
        return
    if denied and _scarcely(words, denied.first):
        return
    if (denied or any(entry.endswith("-") for entry in hit.entries)) and _in_the_end(words, hit.last):
        return
    if denied and still_there(words, denied.first, hit.first):
        denied = None
    for entry in hit.entries:
        note, _, how = entry.partition(" ")
        if how == "!" and not denied:
            continue
        absent = how == "-"
        if note == "death" and words[hit.last - 1].key in _DIES and befalls.is_animal(words, hit.first):
            note = "animal_death"
        first = denied.first if denied and not absent else hit.first
        told.update((note, at) for at in range(first, hit.last))
        yield passage.claim("note", note, not (absent or denied), first, hit.last, title=title)


def _scarcely(words: Sequence[Word], first: int) -> bool:
    """ "Hardly anyone dies": somebody does; not "hardly any sex"."""
    return words[first].key in _SCARCELY and words[first + 1].key != "any"


def _in_the_end(words: Sequence[Word], last: int) -> bool:
    """ "Nobody raises a fist until very late on": so it is there."""
    return any(word.key in ("until", "till", "unless") for word in words[last : last + _SOON])


def _is_promise(scope: Scope, at: int) -> bool:
    """Whether word `at` tells of what a trailer promises, or of the book."""
    subject = scope.subject(at)
    return (subject is not None and subject[0] in ("promise", "source")) or is_promised(scope, at)


def _elsewhere(passage: Passage, at: int) -> str | None:
    """The other title that it happens in: "who strangled people in Iron Moon"."""
    for name in passage.titles():
        if at < name.first <= at + 4 and passage.words[name.first - 1].key in ("in", "on", "from", "of"):
            return name.name
    return None


def _named(passage: Passage, hit: Hit) -> bool:
    """Whether the words are part of a name; "Homophobia" may only open its sentence, "World War II" is a war."""
    name = passage.name_at(hit.first) or passage.name_at(hit.last - 1)
    if name is None or (name.what == "other" and name.last - name.first == 1):
        return (
            name is not None and name.first > 0 and passage.words[name.first - 1].key in SHOWS
        )  # "the series Frontline"
    return name.what == "title" or hit.last - hit.first == 1
