"""An article read: names, then the parts it falls into, then what each sentence claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nightcap.catalogue.names import Gazetteer
from nightcap.catalogue.title import KINDS, Kind
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.linking import link
from nightcap.reviews.reading import comparisons, contrasts, facts, headline, notes, roles, tone, watch
from nightcap.reviews.reading import names as naming
from nightcap.reviews.reading.facts import Source, headed
from nightcap.reviews.reading.names import Candidate
from nightcap.reviews.reading.parts import Parts, divide
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.scope import Scope, denies
from nightcap.reviews.reading.words import Sentence, in_english, sentences
from nightcap.reviews.spellings import folded


def read(article: Article, names: Gazetteer | None = None) -> Reading:
    """The titles that an article speaks of and what it claims of them; `names` is the catalogue, where there is one."""
    body = sentences(article.text)
    given = headline.names(article.title)
    known = bool(given) and (headline.is_sure(article.title) or _is_catalogued(given[0], article.title or "", names))
    candidates = naming.find(article.text, body, article.title, given, names, known=known)
    parts = divide(body, candidates, article.title, given, known=known)
    passages = list(_passages(article.text, body, candidates, parts))
    told = [passage for passage in passages if passage.subject] if in_english(article.language, body) else []
    whole = _full_names(candidates)
    claims: list[Claim] = []
    sources: list[Source] = []
    for passage in told:
        read_as = facts.read(passage)
        claims += (_in_full(claim, whole) for claim in _claims(passage, read_as.claims))
        sources += read_as.sources
    claims += _headed(article, told, parts, claims)
    newest = article.published_at.year if article.published_at else None
    found = _subjects(parts, passages, claims, names, newest=newest)
    for source in sources:
        _add_source(found, source, names)
    _add_others(found, passages, claims, names, newest=newest)
    kept = {folded(each.name) for each in found.values()}
    return Reading(
        article,
        tuple(found.values()),
        tuple(sorted((c for c in claims if folded(c.title) in kept), key=lambda c: (c.start, c.end))),
    )


def _is_catalogued(name: str, title: str, names: Gazetteer | None) -> bool:
    """Whether the catalogue has what a headline seems to name; one word says little unless it is all of it."""
    return names is not None and (" " in name or folded(name) == folded(title)) and bool(names.titles(name))


def _passages(text: str, body: Sequence[Sentence], candidates: Sequence[Candidate], parts: Parts) -> Iterator[Passage]:
    """The sentences with their names and the title that each speaks of, "" for none."""
    named: dict[int, list[Name]] = defaultdict(list)
    subjects = {folded(name): name for name in parts.subjects}
    for candidate in candidates:
        for run in candidate.places:
            what = "title" if candidate.folded in subjects else candidate.what
            named[run.sentence].append(Name(run.first, run.last, subjects.get(candidate.folded, candidate.name), what))
    for place, (sentence, subject) in enumerate(zip(body, parts.of_sentence, strict=True)):
        behind = body[place + 1].words if place + 1 < len(body) else ()
        asks = text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?")
        yield Passage(
            text=text,
            sentence=sentence,
            names=sorted(named[place], key=lambda name: name.first) if place in named else (),
            subject=subject,
            answer="" if not asks else behind[0].key if behind else "?",
            denied_next=denies(behind),
        )


def _full_names(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Last name → the one person who has it, by the whole name."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in candidates:
        if each.what == "person" and each.words > 1:
            found[each.folded.rpartition(" ")[2]].add(each.name)
    return {last: next(iter(names)) for last, names in found.items() if len(names) == 1}


def _in_full(claim: Claim, whole: Mapping[str, str]) -> Claim:
    """A credit of somebody who is named in full elsewhere: "Jeptoo plays Mercy" is Faith Jeptoo's."""
    if claim.field != "credit" or not isinstance(claim.value, Mapping):
        return claim
    name = whole.get(folded(str(claim.value["person"])))
    return replace(claim, value={**claim.value, "person": name}) if name else claim


def _claims(passage: Passage, told: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a sentence, `told` being its facts."""
    scope = Scope(passage)
    yield from tone.find(passage, scope)
    yield from notes.find(passage, scope)
    yield from told
    yield from watch.find(passage, scope)
    yield from comparisons.find(passage, scope)
    yield from contrasts.find(passage, scope)


def _headed(article: Article, told: Sequence[Passage], parts: Parts, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What only the headline tells of the one subject."""
    if len(parts.subjects) == 1 and not any(claim.field == "platform" for claim in claims):
        claim = headed.platform(article.title, told, parts.subjects[0])
        if claim is not None:
            yield claim


def _subjects(
    parts: Parts, passages: Sequence[Passage], claims: Sequence[Claim], names: Gazetteer | None, *, newest: int | None
) -> dict[str, Mention]:
    """The subjects by their folded names; `newest` is the year later than which none can be."""
    found: dict[str, Mention] = {}
    years = roles.years_told(claims)
    own: dict[str, list[str]] = defaultdict(list)
    for passage in passages:
        own[passage.subject] += passage.sentence.keys
    for name in parts.subjects:
        kind, year = roles.kind_told(own[name]), years.get(folded(name))
        ref = link(name, kind, year, names, newest=newest)
        found[folded(name)] = roles.mention(name, "subject", kind, year, ref)
    return found


def _add_others(
    found: dict[str, Mention],
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    names: Gazetteer | None,
    *,
    newest: int | None,
) -> None:
    """The titles that are named beside."""
    years = roles.years_told(claims)
    compared = {folded(str(claim.value)) for claim in claims if claim.kind == "comparison"}
    for passage in passages:
        for named in passage.titles():
            key = folded(named.name)
            role = None if key in found else roles.role_of(passage, named.first, compared=key in compared)
            if role:
                kind, year = _told_beside(passage, named), years.get(key)
                ref = link(named.name, kind, year, names, newest=newest)
                found[key] = roles.mention(named.name, role, kind, year, ref)


def _add_source(found: dict[str, Mention], source: Source, names: Gazetteer | None) -> None:
    """The film or series that the subject comes from, under the subject's name where it is not named itself."""
    kind: Kind | None = next((kind for kind in KINDS if kind == source.kind), None)
    if kind is None and source.name is None:
        return
    name = source.name or source.title
    ref = link(name, kind, source.year, names) if kind else None
    if ref and found.get(folded(name)) and found[folded(name)].id == ref.id:
        ref = None
    same = folded(name) == folded(source.title)  # a source of the subject's own name, told or untold
    key = f"source of {folded(name)}" if same else folded(name)
    if key not in found:
        found[key] = roles.mention(name, "source", kind, source.year, ref)


def _told_beside(passage: Passage, name: Name) -> Kind | None:
    keys = passage.sentence.keys
    return roles.kind_told(keys[max(0, name.first - 3) : name.first] + keys[name.last : name.last + 5])
