"""Rules looked up by the words beside a name."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming.rules import BRACKET, START, Rule, Rules, always
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.words import bag, sentences

RULES = Rules(
    Rule("anywhere", always),
    Rule("one word", always, words="one"),
    Rule("several words", always, words="several"),
    Rule("starts", always, before=START),
    Rule("in or ends", always, before=bag("in"), behind=bag("ends")),
    Rule("brackets", always, behind=frozenset(BRACKET)),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "reasons"),
    [
        ("Dark is slow", 0, 1, {"one word", "starts"}),
        ("So is Dark", 2, 3, {"one word"}),
        ("So is Dark Water", 2, 4, {"several words"}),
        ("Seen in Dark", 2, 3, {"one word", "in or ends"}),
        ("Thus Dark ends", 1, 2, {"one word", "in or ends"}),
        ("Thus Dark (2017)", 1, 2, {"one word", "brackets"}),
    ],
)
def test_a_rule_is_asked_only_beside_its_words(text: str, first: int, last: int, reasons: set[str]) -> None:
    (sentence,) = sentences(text)
    place = Place(Run(0, first, last, quoted=False, opens=first == 0), sentence.words, (), "")
    assert {rule.reason for rule in RULES.of(place)} == {"anywhere", *reasons}
