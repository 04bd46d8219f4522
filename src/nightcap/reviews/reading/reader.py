"""An article read: names, then the parts it falls into, then what each sentence claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from nightcap.catalogue.names import Gazetteer, fold
from nightcap.catalogue.title import KINDS, Kind
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.reading import comparisons, contrasts, facts, headline, notes, roles, tone, watch
from nightcap.reviews.reading import names as naming
from nightcap.reviews.reading.facts import Source, sources
from nightcap.reviews.reading.names import Candidate
from nightcap.reviews.reading.parts import Parts, divide
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.words import Sentence, sentences


def read(article: Article, names: Gazetteer | None = None) -> Reading:
    """The titles that an article speaks of and what it claims of them; `names` is the catalogue, where there is one."""
    body = sentences(article.text)
    given = headline.names(article.title)
    candidates = naming.find(article.text, body, article.title, given, names)
    known = bool(given) and (headline.is_sure(article.title) or bool(names and names.titles(given[0])))
    parts = divide(body, candidates, given, known=known)
    passages = list(_passages(article.text, body, candidates, parts))
    claims = [claim for passage in passages for claim in _claims(passage)]
    found = _titles(article, passages, claims, parts, names)
    kept = {fold(each.name) for each in found}
    return Reading(
        article,
        tuple(found),
        tuple(sorted((c for c in claims if fold(c.title) in kept), key=lambda c: (c.start, c.end))),
    )


def _passages(text: str, body: Sequence[Sentence], candidates: Sequence[Candidate], parts: Parts) -> Iterator[Passage]:
    """The sentences that speak of a title, with their names."""
    named: dict[int, list[Name]] = defaultdict(list)
    subjects = {fold(name): name for name in parts.subjects}
    for candidate in candidates:
        for run in candidate.places:
            what = "title" if candidate.folded in subjects else candidate.what
            named[run.sentence].append(Name(run.first, run.last, subjects.get(candidate.folded, candidate.name), what))
    for place, (sentence, subject) in enumerate(zip(body, parts.of_sentence, strict=True)):
        if subject:
            asks = text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?")
            yield Passage(
                text=text,
                sentence=sentence,
                names=sorted(named[place], key=lambda name: name.first),
                subject=subject,
                answer=body[place + 1].words[0].key if asks and place + 1 < len(body) else "?" if asks else "",
            )


def _claims(passage: Passage) -> Iterator[Claim]:
    scope = Scope(passage)
    yield from tone.find(passage, scope)
    yield from notes.find(passage, scope)
    yield from facts.find(passage)
    yield from watch.find(passage)
    yield from comparisons.find(passage, scope)
    yield from contrasts.find(passage, scope)


def _titles(
    article: Article, passages: Sequence[Passage], claims: Sequence[Claim], parts: Parts, names: Gazetteer | None
) -> list[Mention]:
    newest = article.published_at.year if article.published_at else None
    found: dict[str, Mention] = {}
    for name in parts.subjects:
        own = [word for passage in passages if passage.subject == name for word in passage.words]
        kind, year = roles.kind_told(own), roles.year_told(claims, name)
        ref = roles.link(name, kind, year, names, newest=newest)
        found[fold(name)] = roles.mention(name, "subject", kind, year, ref)
    for passage in passages:
        for source in sources(passage):
            _add_source(found, source, names)
    compared = {fold(str(claim.value)) for claim in claims if claim.kind == "comparison"}
    for passage in passages:
        for named in passage.titles():
            key = fold(named.name)
            role = None if key in found else roles.role_of(passage, named.first, compared=key in compared)
            if role:
                kind, year = _told_beside(passage, named), roles.year_told(claims, named.name)
                ref = roles.link(named.name, kind, year, names, newest=newest)
                found[key] = roles.mention(named.name, role, kind, year, ref)
    return list(found.values())


def _add_source(found: dict[str, Mention], source: Source, names: Gazetteer | None) -> None:
    """The film or series that the subject comes from, under the subject's name where it is not named itself."""
    kind: Kind | None = next((kind for kind in KINDS if kind == source.kind), None)
    if kind is None and source.name is None:
        return
    name = source.name or source.title
    ref = roles.link(name, kind, source.year, names) if kind else None
    if source.name is None and ref and found.get(fold(name)) and found[fold(name)].id == ref.id:
        ref = None
    key = fold(name) if source.name else f"source of {fold(name)}"
    if key not in found and (kind or source.name):
        found[key] = roles.mention(name, "source", kind, source.year, ref)


def _told_beside(passage: Passage, name: Name) -> Kind | None:
    return roles.kind_told(
        passage.words[max(0, name.first - 3) : name.first] + passage.words[name.last : name.last + 5]
    )
