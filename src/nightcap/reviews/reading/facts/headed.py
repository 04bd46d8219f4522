"""What the headline tells of the subject and the text does not; the text has the words that are quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts import platforms
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.words import keys, sentences


def platform(headline: str | None, told: Sequence[Passage], subject: str) -> Claim | None:
    """The service of a headline ("Netflix's New 'Two Boats' …"), quoted where the text first names it."""
    service = next(_services(headline or "", subject), None)
    if service is None:
        return None
    for passage in told:
        if platforms.TRIGGERS.isdisjoint(passage.sentence.keys):
            continue
        view = View(passage)
        for at in range(len(view.words)):
            if (found := platforms.named(view, at)) and found[0] == service:
                return view.fact("platform", service, at, found[1], title=subject)
    return None


def _services(headline: str, subject: str) -> Iterator[str]:
    name = keys(subject)
    for sentence in sentences(headline):
        for first in range(len(sentence.keys) - len(name) + 1):
            if sentence.keys[first : first + len(name)] == name:
                titled = [Name(first, first + len(name), subject, "title")]
                view = View(Passage(text=headline, sentence=sentence, names=titled, subject=subject))
                for at in range(len(view.words)):
                    yield from (str(claim.value) for claim in platforms.find(view, at))
