"""Which title a word of tone describes: the one spoken of, another, or none, where a person or a place is meant."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.feel.attributes import attributed, head_of, is_whole, made_so, of_them
from nightcap.reviews.reading.feel.calling import is_called
from nightcap.reviews.reading.promise import is_belied, is_promised
from nightcap.reviews.reading.scope import SHOWS, Scope
from nightcap.reviews.reading.subjects import COPULAS, Stands
from nightcap.reviews.reading.tables import ordinary, table
from nightcap.reviews.reading.turning import met_more
from nightcap.reviews.reading.words import bag

#: before nouns that nobody in the story has: "two brothers, one van and a great many jokes"
_COUNTED: Final = bag("many plenty lots loads enough several countless numerous endless abundant buckets")
#: words behind a noun that may say whose it is, at most
_BEHIND: Final = 4
#: what comes before the matter of a story, and how many words before it may stand
_ABOUT: Final = bag("about theme themes topic topics subject subjects concerning explores exploring examines examining")
_TOPIC: Final = 4
_OF_THE: Final = (["of", "the"], ["of", "this"], ["of", "her"], ["of", "his"], ["of", "their"])
#: what begins the object of a verb
_OBJECTS: Final = bag("his her their my our your its the a an him them you us me it")
#: what a viewer does who says what a title is like
_FINDING: Final = bag(
    "find finds found get gets got expect love loved loves like liked enjoyed enjoy call called say appreciated "
    "admired watched counted there feel feels sense had have has"
)
_TONE: Final = table("tone")
#: what a guide for parents lists
_LABELS: Final = bag("language violence sex content drugs gore swearing nudity rating drink drinking smoking profanity")
_ASKING: Final = bag(
    "who what why how where when which is isnt are arent was were does doesnt do dont did should can could would will"
)
#: works of a kind, of which a sentence speaks that opens with them; which ones are meant; and how soon
_OTHERS: Final = bag("stories films movies shows comedies dramas thrillers romcoms musicals westerns sequels")
_ONES: Final = bag("the these those its his her their all such both few some many most")
_SOON: Final = 5
#: words of what something comes after, at most
_AFTER: Final = 5
#: those in the story, as its makers see them
_ALL: Final = bag("its characters people everybody everyone misfits oddballs")


def described(scope: Scope, first: int, last: int, part: str) -> str | None:
    """The name of the title that words `first` up to `last` describe; None where they describe something else.

    part: as lexicon/tone has it: `a` an adjective, `n` or `d` a noun, `m` a noun that a title is only called, `r` or
    `x` what it does to the viewer, `v` a clause.
    """
    if part == "a" and _how_it_is(scope, first, last) and not scope.quoted(first):
        return scope.passage.subject
    if _is_left_out(scope, first, last, part) or (part == "m" and not is_called(scope, first, last)):
        return None
    stands, name = _subject(scope, first, part)
    if stands in ("promise", "source") or (part in "rvx" and not _does_it(scope, first, last, part, stands)):
        return None
    if part in "rvx" or (part == "a" and met_more(scope.passage.words, first)):
        return name if part in "rvx" else scope.passage.subject
    not_said = part != "d" and (_is_verb(scope, first, last) or (stands == "viewer" and not _finds(scope, first)))
    if not_said or (part != "a" and not _is_its_own(scope, first, last, stands)):
        return None
    return attributed(scope, first, last, stands, name) if part == "a" else name


def _subject(scope: Scope, first: int, part: str) -> tuple[Stands | None, str]:
    """What the words are said of, and the name of its title: what its maker does, a title does."""
    stands, name = (not of_them(scope, first) and scope.subject(first)) or (None, scope.passage.subject)
    if stands not in ("maker", "person"):
        return stands, name
    does = (stands == "maker" and part in "rv") or (part in "rvxnm" and made_so(scope, first))
    return ("title" if does else "person"), name


def _how_it_is(scope: Scope, first: int, last: int) -> bool:
    """ "Nobody told me how funny it is", "people talk of how grim this gets"."""
    words = scope.passage.words
    if not first or words[first - 1].key not in ("how", "however") or last + 1 >= len(words) or words[last].gap:
        return False
    return scope.stands[last] == "title" and any(word.key in COPULAS for word in words[last + 1 : last + 3])


def _about_somebody(scope: Scope, last: int) -> bool:
    """ "There is nothing sweet about her old lady"."""
    keys = [word.key for word in scope.passage.words[last : last + 2]]
    return (
        keys[:1] == ["about"]
        and keys[1:] != []
        and (keys[1] in ("her", "his", "him", "their", "them") or scope.stands[last + 1] == "person")
    )


def _is_left_out(scope: Scope, first: int, last: int, part: str) -> bool:
    """Whether the words say nothing of what is: promised, asked, quoted, or a part of a name or of another word."""
    promised = is_promised(scope, first) and not is_belied(scope, first)
    promised = promised or (part == "a" and _about_somebody(scope, last))
    words = scope.passage.words
    opening = words[0].key
    if any(word.key in _OTHERS for word in words[:2]) and opening not in _ONES and first < _SOON:
        return True  # "Ghost stories don't scare me"
    if opening == "where" and scope.clause_of(first) == 0 and len(scope.clauses) > 1:
        return True  # "where the first series sprinted, this one strolls"
    if opening == "after" and first < _AFTER:
        return True  # "after a slow start it gallops"
    if opening in _LABELS and len(scope.passage.words) > 1 and ":" in scope.passage.words[1].gap:
        return True  # "Language: mild"
    asked = scope.passage.answer == "unknown" and not _asks_later(scope, first)
    if promised or asked or _is_name(scope, first) or scope.quoted(first):
        return True
    return part in "anm" and _in_compound(scope, last)


def _asks_later(scope: Scope, at: int) -> bool:
    """ "It doesn't care about its people, so why should I?" asks only at its end."""
    clause = scope.clauses[-1]
    keys = [word.key for word in scope.passage.words[clause.first : clause.first + 2]]
    return at < clause.first and bool(_ASKING & set(keys)) and scope.passage.words[0].key not in _ASKING


def _does_it(scope: Scope, first: int, last: int, part: str, stands: Stands | None) -> bool:
    """Whether what is done is done by the title, or to the viewer."""
    if part == "v" and last - first == 1 and _nearest(scope, first) == "viewer":
        return False  # "you want to crawl into it"
    of_viewer = any(scope.stands[at] == "viewer" for at in range(first, last))  # "had me laughing"
    clause = scope.clauses[scope.clause_of(first)].first
    of_all = any(word.key in _ALL for word in scope.passage.words[first:last])  # "Berg is fond of its people"
    of_all = of_all or any(word.key in ("everyone", "everybody") for word in scope.passage.words[clause:first])
    own = part == "v" and scope.passage.words[first].key in SHOWS  # "Anna is dull, and humour hardly gets a look in"
    own = own or _nearest(scope, first) == "title"
    other = (stands == "person" and not of_viewer and not of_all) or (part == "v" and stands == "place")
    return (own or not other) and not _of_somebody(scope, first, last)


def _in_compound(scope: Scope, last: int) -> bool:
    """Whether a hyphen ties the words to another that is no word of tone: "a slow-acting poison"."""
    words = scope.passage.words
    if last >= len(words) or words[last].gap != "-" or words[last].start - words[last - 1].end > 1:
        return False
    return _TONE.at(words, last) is None


def _is_its_own(scope: Scope, first: int, last: int, stands: Stands | None) -> bool:
    """Whether a noun is the title's, and not somebody's or some place's."""
    counted = any(word.key in _COUNTED for word in scope.passage.words[max(0, first - 2) : first])
    loose = stands not in ("person", "place") or counted or _nearest(scope, first) == "title"
    behind = scope.passage.words[last : last + _BEHIND]
    runs = stands is None and any(word.key in ("her", "his", "their") for word in behind)  # "tears run down her face"
    return (
        loose
        and not runs
        and not _owned(scope, first)
        and not _qualifies(scope, first, last, stands)
        and not _is_matter(scope, first, last)
    )


def _is_matter(scope: Scope, first: int, last: int) -> bool:
    """Whether a noun is what a title is about, or some place's: "a film about joy", "the calm of the island"."""
    words = scope.passage.words
    before = [word.key for word in words[max(0, first - _TOPIC) : first]]
    if any(key in _ABOUT and behind != "as" for key, behind in pairwise((*before, ""))):
        return True  # not "about as many jokes"
    behind = words[last : last + 2]
    if [word.key for word in behind[:1]] == ["between"]:
        return words[scope.clauses[scope.clause_of(first)].first].key not in ("there", "theres")
    if [word.key for word in behind] not in _OF_THE:
        return False
    return any(scope.stands[at] in ("place", "person") for at in range(last + 2, min(last + 4, len(words))))


def _of_somebody(scope: Scope, first: int, last: int) -> bool:
    """Whether a clause tells of somebody in the story: "Anna whispers", "tears run down her face"."""
    before = scope.passage.name_at(first - 1) if first else None
    words = scope.passage.words
    named = (
        before is not None
        and before.what != "title"
        and scope.stands[first - 1] != "maker"
        and words[first - 1].key not in ordinary()
    )
    if named and not words[first].gap:
        return True
    if any(scope.stands[at] == "viewer" for at in range(first, last)):
        return False
    behind = words[last : last + 2]
    return any(word.key in ("her", "his", "their") for word in behind) and not any(word.gap for word in behind)


def _is_verb(scope: Scope, first: int, last: int) -> bool:
    """Whether a word that ends in -ing or -ed has an object: "a man moving his chair", "she moved it"."""
    words = scope.passage.words
    if not words[last - 1].key.endswith(("ing", "ed")) or last >= len(words) or words[last].gap:
        return False
    return words[last].key in _OBJECTS and words[first - 1].key not in COPULAS


def _is_name(scope: Scope, first: int) -> bool:
    """Whether the word is part of a name; a sentence's first word may only look so ("Slow German mystery")."""
    named = scope.passage.name_at(first)
    if named is None or named.what == "other":
        return False
    return named.what == "title" or not named.first == first == 0


def _nearest(scope: Scope, at: int) -> Stands | None:
    """What the nearest word before that stands for anything stands for, within the clause."""
    clause = scope.clauses[scope.clause_of(at)]
    return next((scope.stands[word] for word in range(at - 1, clause.first - 1, -1) if scope.stands[word]), None)


def _finds(scope: Scope, at: int) -> bool:
    """Whether a viewer says it of the title: "I found it funny", "you get plenty of laughs", not "I was nervous"."""
    clause = scope.clauses[scope.clause_of(at)]
    if _nearest(scope, at) != "viewer" or scope.near("granted", at, len(scope.passage.words)):
        return True
    return any(word.key in _FINDING for word in scope.passage.words[clause.first : at])


def _owned(scope: Scope, at: int) -> bool:
    """Whether a noun is somebody's: "her grief", "Hana's sadness"."""
    words = scope.passage.words
    for before in range(max(0, at - 3), at):
        if words[before].key in ("her", "his", "their", "my", "your"):
            return True
        if words[before].key == "s" and before and scope.stands[before - 1] in ("person", "other"):
            return True
    return False


def _qualifies(scope: Scope, first: int, last: int, stands: Stands | None) -> bool:
    """Whether a noun is an adjective here: "the quiet, sleepy town", "the sea is calm"."""
    words = scope.passage.words
    hit = _TONE.at(words, first)
    if hit is None or not any(entry.startswith("a ") for entry in hit.entries):
        return False
    said_of_place = stands == "place" and first > 0 and words[first - 1].key in COPULAS
    if is_whole(scope, first, last):
        return False
    return said_of_place or head_of(scope, last) not in (None, "title")
