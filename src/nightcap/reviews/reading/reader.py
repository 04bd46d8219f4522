"""An article read: names, then the parts it falls into, then what each sentence claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nightcap.catalogue.names import Gazetteer
from nightcap.catalogue.title import KINDS, Kind
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.linking import link
from nightcap.reviews.reading import facts, roles, watch
from nightcap.reviews.reading.answers import answer_of
from nightcap.reviews.reading.antecedents import antecedent
from nightcap.reviews.reading.content import notes
from nightcap.reviews.reading.facts import Source, headed, unbilled
from nightcap.reviews.reading.facts.people import full
from nightcap.reviews.reading.feel import tone
from nightcap.reviews.reading.likening import comparisons, contrasts, images, respects
from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.naming import smallnames
from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.promise import denies
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.subjects import makers_told
from nightcap.reviews.reading.topic import billing
from nightcap.reviews.reading.topic.medium import speaks_of_screen
from nightcap.reviews.reading.topic.parts import Parts, divide
from nightcap.reviews.reading.watch import tracks
from nightcap.reviews.reading.words import Sentence, Word, in_english, sentences
from nightcap.reviews.spellings import folded


def read(article: Article, names: Gazetteer | None = None) -> Reading:
    """The titles that an article speaks of and what it claims of them; `names` is the catalogue, where there is one."""
    body = sentences(article.text)
    given = billing.names(article.title, names)
    known = billing.is_sure(article.title, given, names)
    candidates = naming.find(article.text, body, article.title, given, names, known=known)
    english = in_english(article.language, body)
    if english and not speaks_of_screen(body, candidates, article.title):
        return Reading(article, (), ())
    parts = divide(body, candidates, article.title, given, known=known)
    passages = list(_passages(article.text, body, candidates, parts))
    told = [passage for passage in passages if passage.subject] if english else []
    claims: list[Claim] = []
    sources: list[Source] = []
    facts_told = [facts.read(passage) for passage in told]
    makers = makers_told(claim for each in facts_told for claim in each.claims)
    for passage, read_as in zip(told, facts_told, strict=True):
        claims += _claims(passage, read_as.claims, makers)
        sources += read_as.sources
    claims = _without_characters(claims)
    credited = frozenset(each.name for each in candidates if "credited" in each.reasons)
    claims += unbilled.find(told, claims, credited)
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


def _passages(text: str, body: Sequence[Sentence], candidates: Sequence[Candidate], parts: Parts) -> Iterator[Passage]:
    """The sentences with their names and the title that each speaks of, "" for none."""
    named: dict[int, list[Name]] = defaultdict(list)
    subjects = {folded(name): name for name in parts.subjects}
    whole, familiar = _full_names(candidates), _familiar(candidates)
    for candidate in candidates:
        for run in candidate.places:
            what = "title" if candidate.folded in subjects else candidate.what
            said = subjects.get(candidate.folded, candidate.name)
            if what == "person" and candidate.words == 1:
                said = whole.get(candidate.folded, said)  # "Jeptoo" is Faith Jeptoo
            named[run.sentence].append(Name(run.first, run.last, said, what))
    if smallnames.without_capitals(body):
        for place, sentence in enumerate(body):
            taken = {at for name in named[place] for at in range(name.first, name.last)}
            named[place] += smallnames.people(sentence, taken)
    meant = ""
    for place, (sentence, subject) in enumerate(zip(body, parts.of_sentence, strict=True)):
        shown = _image_before(body, place)
        behind = body[place + 1].words if place + 1 < len(body) else ()
        asks = text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?")
        yield Passage(
            text=text,
            sentence=sentence,
            names=sorted(named[place], key=lambda name: name.first) if place in named else (),
            subject=subject,
            answer=answer_of(sentence.words, behind) if asks else "",
            denied_next=denies(behind),
            image_before=shown,
            narrowed_next=_narrowed(behind),
            familiar=familiar,
            antecedent=meant,
            dub_before=place > 0 and tracks.tells_of_dub(body[place - 1].keys),
        )
        meant = antecedent(sentence, named.get(place, ()), meant)


def _image_before(body: Sequence[Sentence], place: int) -> str:
    """What of the three sentences before one, in its paragraph, may raise a hope: "poster", "trailer" …"""
    near = [each for each in body[max(0, place - 3) : place] if each.paragraph == body[place].paragraph]
    shown = [images.image(each.keys) for each in near[::-1]]
    # what is asked before the last is told by the sentence between
    told = [field for back, field in enumerate(shown) if not (back and field.startswith(images.ASKED))]
    return next(filter(None, told), "")


def _narrowed(behind: Sequence[Word]) -> tuple[str, int]:
    """The one respect to which these words narrow a likeness, and their end; ("", 0) where they do not."""
    field = respects.narrowed(behind)
    if field is None:
        return "", 0
    end = next((at for at in range(1, len(behind)) if "," in behind[at].gap or ";" in behind[at].gap), len(behind))
    return field, behind[end - 1].end


def _full_names(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Last name → the one person who has it, by the whole name."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in candidates:
        if each.what == "person" and full(each.name):
            found[each.folded.rpartition(" ")[2]].add(each.name)
    return {last: next(iter(names)) for last, names in found.items() if len(names) == 1}


def _familiar(candidates: Sequence[Candidate]) -> frozenset[str]:
    """Who is named in full and elsewhere by the first name alone: somebody in the story."""
    single = {each.folded for each in candidates if each.words == 1}
    return frozenset(
        each.name
        for each in candidates
        if each.what == "person" and each.words > 1 and each.folded.partition(" ")[0] in single
        if each.folded.rpartition(" ")[2] not in single
    )


def _without_characters(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that take for an actor whom another names as a character: "Hana and Sosuke are shy"."""
    credits = [claim.value for claim in claims if claim.field == "credit" and isinstance(claim.value, Mapping)]
    played = {folded(str(credit["character"])) for credit in credits if "character" in credit}
    return [
        claim
        for claim in claims
        if claim.field != "credit"
        or not isinstance(claim.value, Mapping)
        or claim.value["role"] != "actor"
        or folded(str(claim.value["person"])) not in played
    ]


def _claims(passage: Passage, told: Iterable[Claim], makers: frozenset[str]) -> Iterator[Claim]:
    """The claims of a sentence, `told` being its facts; `makers` are who made a title, by their folded names."""
    scope = Scope(passage, makers)
    yield from tone.find(passage, scope)
    yield from notes.find(passage, scope)
    yield from told
    yield from watch.find(passage, scope)
    yield from comparisons.find(passage, scope)
    yield from contrasts.find(passage, scope)


def _headed(article: Article, told: Sequence[Passage], parts: Parts, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What only the headline tells of the one subject."""
    if len(parts.subjects) == 1 and not any(claim.field == "platform" for claim in claims):
        subject = parts.subjects[0]
        claim = headed.platform(article.title, told, subject) or headed.only_service(article.title, told, subject)
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
            role = None if key in found else roles.role_of(passage, named.first, named.last, compared=key in compared)
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
