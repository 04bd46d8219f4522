"""Whom a sentence means by "him", "her" or "the role": who is in the story and was named last."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.people import full
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

PRONOUNS: Final = bag("him her")


def meant(view: View, at: int) -> str | None:
    """The character whom a pronoun behind word `at` stands for: the one name before it, else the sentence before's."""
    before = {name.name for name in view.passage.names if name.last <= at and name.what != "title"}
    if len(before) > 1:
        before = {name for name in before if " " not in name}
    if before:
        return before.pop() if len(before) == 1 else None
    return view.passage.antecedent or None


def actor_meant(view: View, at: int) -> str:
    """Who is named in full before word `at`, alone, else in the sentence before; "" where nobody or more are."""
    names = [name for name in view.passage.names if name.what == "person" and name.last <= at]
    whole = list(dict.fromkeys(name.name for name in names if full(name.name)))
    if len(whole) == 1:
        return whole[0]
    before = view.passage.antecedent
    return before if not whole and full(before) and before not in view.passage.familiar else ""
