"""What it should be about, in other words: "somebody getting what's coming to them", "frocks"."""

from __future__ import annotations

from collections.abc import Iterator

from nightcap.request.lexicon import table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import TopicWish


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """The theme that a phrase stands for, wished for or refused; nothing of what is told of the day."""
    hit = table("themes").at(reading.words, at)
    if hit is None or reading.told(at) or reading.marks[at].stance == "past":
        return
    topic, last = hit
    text, mark = reading.said(at, last), reading.marks[at]
    denied = reading.denied(at, belongs=True)
    weight = (-1.0 if denied else 1.0) * (0.5 if mark.hedge else 1.0)
    first = reading.lead(at) if denied or mark.hedge else at
    meaning = f"{'away from' if denied else 'about'}: {topic}"
    wish = TopicWish(topic=topic, weight=weight, text=text)
    yield Finding(first=first, last=last, meaning=meaning, wishes=(wish,))
