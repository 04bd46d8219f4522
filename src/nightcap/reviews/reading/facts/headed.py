"""What is told of the subject by no sentence alone: by the headline, or by the one service that the text names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts import platforms, services
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.words import Sentence, keys, sentences


def platform(headline: str | None, told: Sequence[Passage], subject: str) -> Claim | None:
    """The service of a headline ("Netflix's New 'Two Boats' …"), quoted where the text first names it."""
    service = next(_services(headline or "", subject), None)
    if service is None:
        return None
    for passage in told:
        if services.TRIGGERS.isdisjoint(passage.sentence.keys):
            continue
        view = View(passage)
        for at in range(len(view.words)):
            if (found := services.named(view, at)) and found[0] == service:
                return view.fact("platform", service, at, found[1], title=subject)
    return None


def only_service(headline: str | None, told: Sequence[Passage], subject: str) -> Claim | None:
    """The one service that the text names ("CBS has ordered lawyers by the yard"), quoted where it first does.

    None where it names several, or one only to set the title beside what else is there, or the headline has one.
    """
    if any(_names_one(sentence, headline or "") for sentence in sentences(headline or "")):
        return None
    found: Claim | None = None
    for passage in told:
        if services.TRIGGERS.isdisjoint(passage.sentence.keys):
            continue
        view = View(passage)
        for at in range(len(view.words)):
            service = services.named(view, at) if view.keys[at] in services.TRIGGERS else None
            if service is None or not services.is_plain(view, service):
                continue
            if view.denied(at) or (found and found.value != service[0]):
                return None
            found = found or view.fact("platform", service[0], at, service[1], title=subject)
    return found


def _names_one(sentence: Sentence, headline: str) -> bool:
    view = View(Passage(text=headline, sentence=sentence, names=(), subject=""))
    return any(services.named(view, at) for at in range(len(view.words)))


def _services(headline: str, subject: str) -> Iterator[str]:
    name = keys(subject)
    for sentence in sentences(headline):
        for first in range(len(sentence.keys) - len(name) + 1):
            if sentence.keys[first : first + len(name)] == name:
                titled = [Name(first, first + len(name), subject, "title")]
                view = View(Passage(text=headline, sentence=sentence, names=titled, subject=subject))
                for at in range(len(view.words)):
                    yield from (str(claim.value) for claim in platforms.find(view, at))
