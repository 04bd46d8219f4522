"""Cookie notices, rights, and who else worked on a report."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

_COOKIES: Final = whole(
    r"(?:accept|reject|allow|manage|decline) (?:all )?(?:the )?cookies?(?: \w+)?",
    r"cookie (?:policy|settings|preferences|notice|consent)",
    r"(?:alle )?cookies (?:akzeptieren|ablehnen)",
    r"we value your privacy",
    r"(?:privacy (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions))(?:\s*[|·].*)?",
)
#: the site says that it sets cookies, and why or by whose leave
_SETS: Final = re.compile(
    r"\b(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking|browsing|visiting)|"
    r"to (?:give|offer|provide|ensure)|wir|nous utilisons|utilizamos|usiamo|utilizziamo|usamos)\b",
    re.IGNORECASE,
)
_WHY: Final = re.compile(
    r"\b(?:agree|accept|consent|browsing|(?:user|best|your) experience|privacy|policy|traffic|analytics|analy[sz]e|"
    r"personali[sz]ed?|our partners|settings|preferences|einverstanden|zustimm\w+|nutzererfahrung|accept\w+|acept\w+|"
    r"accett\w+)\b",
    re.IGNORECASE,
)
#: the buttons of such a notice
_ASKED: Final = re.compile(r"\b(?:accept|reject|manage|allow|decline)\b.{0,20}\b(?:all|cookies|choices|settings)\b")
_RIGHTS: Final = whole(
    r"(?:©|\(c\)|copyright(?: ©)?)\s*\d{4}.{0,160}",
    r"alle rechte vorbehalten.{0,60}",
    r"this material may not be published, broadcast.{0,80}",
    r"all (?:headlines|stories|articles|content|pictures|images|rights) (?:belong|are the property|remain)\b.{0,100}",
    r"permission (?:is )?required for reproduction",
)
_OWN: Final = (
    r"(?:article|story|piece|post|review|column|page|newspaper|publication|website|site|content|newsletters?|feed)"
)
#: what a site says of itself or of the piece as a document
_FORMAL: Final = whole(
    rf"(?:this|the) {_OWN} (?:was|has been|is) (?:last )?(?:amended|updated|corrected|edited|changed|republished|"
    r"automatically generated)\b.{0,400}",
    rf"(?:this|the|our) {_OWN} (?:adheres|subscribes|is regulated|is a member|abides|conforms)\b.{{0,200}}",
    rf"(?:disclaimer|privacy notice|legal notice|disclosure|correction|clarification|note)\s*: .{{0,80}}?"
    rf"\b(?:this|these|the|our|any|all) {_OWN}\b.{{0,400}}",
    rf"(?:disclaimer|privacy notice|legal notice)\s*: {_OWN}\b.{{0,400}}",
    r"(?:[\w&'’ ]{2,40} )?(?:accepts|takes|bears) no responsibility\b.{0,200}",
)
_NAME: Final = r"((?!\d)[A-Z][\w&'’-]*(?: [A-Z&][\w&'’-]*){0,3}?)"
_FOOT: Final = re.compile(
    r"\W{0,3}(?:©|\([Cc]\)|Copyright(?: ©)?)\s*"
    rf"(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{{2,4}})?,? {_NAME}|{_NAME},? (?:19|20)\d\d)"
    r"(?:(?: (?:Media|LLC|Ltd\.?|Inc\.?|Limited|Group|Publishing|GmbH))+(?=\W|$)|(?=\s*[^\w\s]|\s*$|\s{2,}|"
    r"\s+[Aa]ll [Rr]ights))|"
    rf"\W{{0,3}}About {_NAME} [·|•] |"
    rf"{_NAME} (?:collects|gathers|aggregates|curates|links to|rounds up|brings together|picks) (?:\w+ ){{0,4}}"
    r"(?:headlines|stories|news|articles|links|pieces)\b|"
    rf"\W{{0,3}}Brought to you by {_NAME}(?=\s*(?:[–—|,.:-]|$))"
)
_RESERVED: Final = re.compile(r".{0,120}\ball rights reserved\b.{0,200}", re.IGNORECASE)
_TEAM: Final = whole(
    r"(?:additional )?report(?:ing|ed)(?: and \w+)? by .{1,300}",
    r"(?:edit(?:ing|ed)|compiled) by .{1,200}",
)
_CONTRIBUTED: Final = re.compile(
    r".{1,300}\bcontributed (?:reporting|to this (?:report|story|article|piece))\b.{0,120}", re.IGNORECASE
)


def is_notice(text: str) -> bool:
    """Whether a line asks for leave to set cookies, or states who holds the rights."""
    if len(text) > 600:
        return False
    lower = text.lower()
    if "cookie" in lower and _SETS.search(text) and _WHY.search(text.replace("cookie policy", "policy")):
        return True
    if "cookie" in lower and _ASKED.search(lower):
        return True
    return any(fits(kind, text) for kind in (_COOKIES, _RIGHTS, _FORMAL)) or (
        "rights reserved" in lower and fits(_RESERVED, text)
    )


def site(text: str) -> str | None:
    """Whose page it is by the line at its foot: "© 2025 BundleUp Media LLC", "Brought to you by AsiaSkim – …"."""
    found = _FOOT.match(text) if len(text) <= 200 else None
    name = next(name for name in found.groups() if name).strip() if found else None
    return name.removesuffix(" Media") if name else None


def is_team(text: str) -> bool:
    """Whether a line names who else reported or edited, as agencies add at the end."""
    return fits(_TEAM, text) or ("contributed" in text and fits(_CONTRIBUTED, text))
