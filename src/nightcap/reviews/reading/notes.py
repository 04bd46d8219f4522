"""What an article says is in a title: content notes, and what it says is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading import befalls
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

#: how a guide for parents heads its lines → the note
_HEADS: Final = {
    "sex": "sexual_content", "violence": "violence", "language": "strong_language", "swearing": "strong_language",
    "nudity": "nudity", "drugs": "drug_use", "gore": "gore", "death": "death", "bullying": "bullying",
}  # fmt: skip
_NONE: Final = bag("no none nothing clean nil never zero mild harmless not")


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    words = passage.words
    if note := _HEADS.get(words[0].key):  # "Violence: none", "Sex and skin: some"
        mark = next((at for at in range(1, min(5, len(words))) if ":" in words[at].gap), None)
        if mark is not None:
            yield passage.claim("note", note, words[mark].key not in _NONE, 0, min(mark + 3, len(words)))
            return
    told: set[tuple[str, int]] = set()
    for hit in scope.notes:
        if hit.entries == ("-",) or _named(passage, hit) or scope.promised(hit.first):
            continue
        if _is_no_part(words, hit.first):
            continue
        subject = scope.subject(hit.first)
        title = _elsewhere(passage, hit.last) or (subject[1] if subject else passage.subject)
        if subject and subject[0] in ("promise", "source"):
            continue
        denied = scope.denied(hit.first, hit.last)
        for entry in hit.entries:
            note, _, absent = entry.partition(" ")
            first = denied.first if denied and not absent else hit.first
            told.update((note, at) for at in range(first, hit.last))
            yield passage.claim("note", note, not (absent or denied), first, hit.last, title=title)
    for note, there, first, last in befalls.found(passage.sentence):
        subject = scope.subject(first)
        if (
            told.isdisjoint((note, at) for at in range(first, last))
            and not scope.promised(first)
            and not (subject and subject[0] in ("promise", "source"))
        ):
            yield passage.claim("note", note, there, first, last)


def _elsewhere(passage: Passage, at: int) -> str | None:
    """The other title that it happens in: "who strangled people in Iron Moon"."""
    for name in passage.titles():
        if at < name.first <= at + 4 and passage.words[name.first - 1].key in ("in", "on", "from", "of"):
            return name.name
    return None


def _is_no_part(words: Sequence[Word], at: int) -> bool:
    """ "The only violence is done to a cake"; "like a kettle dying"; "my late father"."""
    if at and words[at - 1].key in ("only", "my", "our"):
        return True
    before = [word.key for word in words[max(0, at - 4) : at]]
    return any(one == "like" and two in ("a", "an") for one, two in pairwise(before))


def _named(passage: Passage, hit: Hit) -> bool:
    """Whether the words are part of a name; "Homophobia" may only open its sentence, "World War II" is a war."""
    name = passage.name_at(hit.first)
    if name is None or (name.what == "other" and name.last - name.first == 1):
        return False
    return name.what == "title" or hit.last - hit.first == 1
