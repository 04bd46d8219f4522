"""Who wrote it: "By Jane Doe", "Jane Doe, The Gazette"."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.stamps import is_stamp, stamp
from nightcap.reviews.pages.lines.whole import bag

_BY: Final = re.compile(
    r"\W*(?:(?:(?:(?:eine?|une?)\s+)?(?:written|reviewed|reported|words|posted|story|review|text|opinion|"
    r"analysis|column|essay|feature|criticism|commentary|\w*kritik)\s+)?"
    r"(?:by|von|par|por|di|door|av|af)\b|(?:historia|crítica|critique|texto|texte) (?:de|por|par)\b|words(?=:)|"
    r"(?:authors?|reviewer|critic|autor(?:in)?|auteur|autore)(?=:)|文[:：/]?)\s*:?\s*"
    r"(?P<names>[^\W\d][^\n|·•,/／–—()]{1,60}?)(?:\s*(?:[|·•,/／–—(]|\bfor\b|\bat\b|\s-\s)\s*(?P<rest>.{1,80}?))?\W*",
    re.IGNORECASE,
)
_NAMED: Final = r"[^\W\d_a-z][\w'’.-]+"
_BARE: Final = re.compile(
    rf"(?P<names>{_NAMED}(?: {_NAMED}){{1,3}})(?:\s*[|·•,]\s*(?P<rest>[^\W\d_a-z][^|·•\n]{{1,40}}))?"
)
#: a name to which the writer's post was stuck where a page has them on two lines: "Ida RaskSenior TV Reporter"
_GLUED: Final = re.compile(
    rf"(?P<names>{_NAMED}(?: {_NAMED}){{1,2}}?)(?<=[a-z])(?:Senior|Deputy|Chief|Film|TV|Features?|News|Arts|"
    rf"Culture|Staff|"
    r"Reporter|Editor|Writer|Content|Entertainment|Lifestyle|Trends|What['’]s|Screen|Audience|Digital)\b.{0,50}"
)
#: words of a section or a post, which no name has
_NO_NAMES: Final = bag(
    "the news review reviews film films tv top stories story culture entertainment lifestyle streaming editor "
    "staff writer reporter desk team movies music arts television features opinion magazine daily weekly guide "
    "shows series"
)
#: a picture behind a name
_MARK: Final = re.compile(r"\s+[^\w\s.'’&,-]")
_FIGURE: Final = re.compile(r"[\s|·•,/–—-]+(?=\d)")
#: what is left of a date whose figures are cut off
_DAY: Final = re.compile(
    r"[\s|·•,/–—-]+(?:on|at|am|le|el|published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|"
    r"feb\w*|"
    r"mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?\w*|oct\w*|nov\w*|dec\w*)[.:,]?$",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(r"(?:by|von|par|por)\s+(?=[^\W\d])", re.IGNORECASE)
#: from here on a writer's post, place or date
_POST: Final = re.compile(
    r"\s*(?:[|／(]|,\s*(?=.*\b(?:writer|editor|reporter|critic|correspondent|staff|columnist|contributor)\b)).*",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    {"and", "und", "et", "y", "e", "i", "de", "la", "le", "van", "von", "der", "di", "da", "bin", "al"}
)


def byline(text: str) -> tuple[str, str | None] | None:
    """(who, for whom) of a line that is a byline and nothing else; for whom is None where it is not said."""
    if len(text) > 140:
        return None
    head, *figures = _FIGURE.split(text, maxsplit=1)
    if figures and not (is_stamp(figures[0]) or stamp(text)):
        return None
    while figures and (day := _DAY.search(head)):
        head = head[: day.start()]
    found = _BY.fullmatch(head)
    if found is None:
        return None
    names, rest = _MARK.split(found["names"].strip(), maxsplit=1)[0], found["rest"]
    words = names.split()
    if (
        len(words) > 8
        or (len(words) < 2 and names.isascii() and not (figures and head.lower().startswith("posted by")))
        or any(word[0].islower() and word.lower() not in _SMALL for word in words)
    ):
        return None
    if rest and (
        stamp(rest) or any(map(str.isdigit, rest)) or len(rest.split()) > 5 or not rest[0].isupper() or ":" in rest
    ):
        rest = None
    rest = rest.title() if rest and rest.isupper() and len(rest.split()) > 1 else rest
    return (names.title() if names.isupper() and names.isascii() else names), rest


def bare_byline(text: str) -> tuple[str, str | None] | None:
    """(who, for whom) of a line that may be a byline without a "by": "Jane Doe | The Gazette", "JANE DOE"."""
    found = _BARE.fullmatch(text) or _GLUED.fullmatch(text)
    if found is None or any(word.lower() in _NO_NAMES for word in found["names"].split()):
        return None
    names = found["names"]
    return (names.title() if names.isupper() else names), found.groupdict().get("rest")


def writer(text: str) -> str | None:
    """The names in what a page gives as author: "Jane Doe" of "By Jane Doe, Staff Writer"."""
    return _POST.sub("", _LEAD.sub("", text.strip(), count=1)).strip(" ,.;:|–-") or None
