"""What an article says is in a title: content notes, and what it says is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import bag

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
    for hit in scope.notes:
        if hit.entries == ("-",) or _named(passage, hit) or scope.promised(hit.first):
            continue
        if hit.first and words[hit.first - 1].key == "only":  # "the only violence is done to a cake"
            continue
        subject = scope.subject(hit.first)
        title = subject[1] if subject else passage.subject
        if subject and subject[0] in ("promise", "source"):
            continue
        denied = scope.denied(hit.first, hit.last)
        for entry in hit.entries:
            note, _, absent = entry.partition(" ")
            first = denied.first if denied and not absent else hit.first
            yield passage.claim("note", note, not (absent or denied), first, hit.last, title=title)


def _named(passage: Passage, hit: Hit) -> bool:
    """Whether the words are part of a name; "Homophobia" may only open its sentence, "World War II" is a war."""
    name = passage.name_at(hit.first)
    if name is None or (name.what == "other" and name.last - name.first == 1):
        return False
    return name.what == "title" or hit.last - hit.first == 1
