"""How near a reading comes to gold: precision, recall and F1, and what was missed or made up."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmarks.reviews.gold.compatible import compatible, key
from benchmarks.reviews.gold.format import Gold
from nightcap.catalogue.names import fold
from nightcap.reviews.claim import CLAIM_KINDS, Claim, Mention, Reading, Role
from nightcap.tone.notes import with_entailed

ALL_CLAIMS: Final = "all claims"
TITLES: Final = "titles"
#: the rows of the table, in order
ROWS: Final = (*CLAIM_KINDS, ALL_CLAIMS, TITLES)


@dataclass(slots=True)
class Tally:
    """Distinct keys: those of gold, how many of them were found; those predicted, how many of them are right."""

    gold: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """right / predicted; 1 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """found / gold; 1 where there was nothing to find."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The figures of a part.

    `subjects` counts the articles whose subjects are exactly gold's. `linked` counts, of the right titles, those whose
    id is gold's (None for a stub). `misses` and `false_alarms` have one line each, with the article's slug.
    """

    articles: int = 0
    subjects: int = 0
    named: int = 0
    linked: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {row: Tally() for row in ROWS})
    misses: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)


def score(golds: Sequence[Gold], readings: Sequence[Reading]) -> Score:
    """Hold each reading against the gold of the same place. Micro-averaged: every key of every article counts alike."""
    whole = Score(articles=len(golds))
    for gold, reading in zip(golds, readings, strict=True):
        _score_titles(whole, gold, reading)
        _score_claims(whole, gold, reading)
    return whole


def _score_titles(whole: Score, gold: Gold, reading: Reading) -> None:
    resolve = _resolver(gold, reading)
    optional = {_title(title.mention) for title in gold.titles if not title.required}
    wanted = {_title(title.mention): title.mention for title in gold.titles if title.required}
    given = {(resolve(mention.name), mention.role): mention for mention in reading.titles}
    tally = whole.tallies[TITLES]
    right = wanted.keys() & given.keys()
    counted = given.keys() - (optional - wanted.keys())
    tally.gold += len(wanted)
    tally.found += len(right)
    tally.predicted += len(counted)
    tally.right += len(right)
    whole.named += len(right)
    whole.linked += sum(wanted[title].id == given[title].id for title in right)
    whole.subjects += _subjects(wanted) == _subjects(counted)
    whole.misses += [f"{gold.slug}: title | {m.role} | {m.name}" for t, m in wanted.items() if t not in right]
    whole.false_alarms += [f"{gold.slug}: title | {given[t].role} | {given[t].name}" for t in sorted(counted - right)]
    whole.false_alarms += [
        f"{gold.slug}: link | {wanted[t].name} | {given[t].id} for {wanted[t].id}"
        for t in sorted(right)
        if wanted[t].id != given[t].id
    ]


def _title(mention: Mention) -> tuple[str, Role]:
    return fold(mention.name), mention.role


def _subjects(titles: Iterable[tuple[str, Role]]) -> set[str]:
    return {name for name, role in titles if role == "subject"}


def _resolver(gold: Gold, reading: Reading) -> Callable[[str], str]:
    """From a name that the reading uses to gold's folded name: the same name, or the same title of the catalogue."""
    own = {title.mention.id: fold(title.mention.name) for title in gold.titles if title.mention.id}
    names = {fold(title.mention.name) for title in gold.titles}
    by_id = {fold(mention.name): own[mention.id] for mention in reading.titles if mention.id in own}

    def resolve(name: str) -> str:
        folded = fold(name)
        return folded if folded in names else by_id.get(folded, folded)

    return resolve


#: folded title and key of a claim
Group = tuple[str, Hashable]
Groups = dict[Group, list[Claim]]


def _score_claims(whole: Score, gold: Gold, reading: Reading) -> None:
    resolve = _resolver(gold, reading)
    given = _grouped((resolve(claim.title), claim) for claim in reading.claims)
    required: dict[Group, Claim] = {}
    for own in gold.claims:
        if own.required:
            required.setdefault(_group(fold(own.claim.title), own.claim), own.claim)
    _score_found(whole, gold, required, given)
    _score_given(whole, gold, required, given)


def _score_found(whole: Score, gold: Gold, required: Mapping[Group, Claim], given: Groups) -> None:
    wanted = _wanted(gold)
    for group, first in required.items():
        ways = [*wanted[group], *_other_ways(gold, wanted[group])]
        found = any(_any_hits(ways, claims) for (name, _), claims in given.items() if name == group[0])
        for row in (first.kind, ALL_CLAIMS):
            whole.tallies[row].gold += 1
            whole.tallies[row].found += found
        if not found:
            whole.misses.append(f"{gold.slug}: {_line(first)}")


def _score_given(whole: Score, gold: Gold, required: Mapping[Group, Claim], given: Groups) -> None:
    wanted, free = _wanted(gold), _Free(gold)
    for group, claims in given.items():
        hit = {mine for mine, own in wanted.items() if mine[0] == group[0] and _any_hits(own, claims)}
        if not hit & required.keys() and (hit or any(free(group[0], claim) for claim in claims)):
            continue
        for row in (claims[0].kind, ALL_CLAIMS):
            whole.tallies[row].predicted += 1
            whole.tallies[row].right += bool(hit)
        if not hit:
            whole.false_alarms.append(f"{gold.slug}: {_line(claims[0])}")


def _wanted(gold: Gold) -> Groups:
    return _grouped((fold(own.claim.title), own.claim) for own in gold.claims)


def _other_ways(gold: Gold, claims: Sequence[Claim]) -> list[Claim]:
    """What gold allows to take from the same words in place of these claims."""
    places = {(claim.title, claim.kind, claim.start, claim.end) for claim in claims}
    others = (own.claim for own in gold.claims if not own.required)
    return [other for other in others if (other.title, other.kind, other.start, other.end) in places]


def _group(name: str, claim: Claim) -> Group:
    return name, key(claim)


def _grouped(claims: Iterable[tuple[str, Claim]]) -> Groups:
    groups: Groups = {}
    for name, claim in claims:
        groups.setdefault(_group(name, claim), []).append(claim)
    return groups


def _any_hits(golds: Iterable[Claim], others: Sequence[Claim]) -> bool:
    return any(_hits(gold, other) for gold in golds for other in others)


def _hits(gold: Claim, other: Claim) -> bool:
    return _overlap(gold, other) and compatible(gold, other)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end


class _Free:
    """What a reading may say beyond gold without being wrong: entailed notes, and facts about a source."""

    def __init__(self, gold: Gold) -> None:
        claims = [own.claim for own in gold.claims]
        self._notes = [claim for claim in claims if claim.kind == "note" and claim.value is True]
        self._bases = [claim for claim in claims if claim.field == "based_on"]
        self._sources = {fold(own.mention.name) for own in gold.titles if own.mention.role == "source"}
        self._others = {fold(own.mention.name) for own in gold.titles if own.mention.role != "source"}

    def __call__(self, name: str, claim: Claim) -> bool:
        if claim.kind == "note" and claim.value is True:
            return any(
                fold(note.title) == name and claim.field in with_entailed([note.field]) and _overlap(note, claim)
                for note in self._notes
            )
        if claim.kind == "fact" and name in self._sources:
            # a source of the subject's own name: what stands where the adaptation is told is said of the source
            return name not in self._others or any(_overlap(basis, claim) for basis in self._bases)
        return False


def _line(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Mapping):
        value = "; ".join(f"{part}={said}" for part, said in value.items() if said is not None)
    return f'{claim.kind} | {claim.title} | {claim.field} | {value} | "{claim.quote}"'
