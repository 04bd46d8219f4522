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
_RIGHTS: Final = whole(
    r"(?:©|\(c\)|copyright(?: ©)?)\s*\d{4}.{0,160}",
    r"alle rechte vorbehalten.{0,60}",
    r"this material may not be published, broadcast.{0,80}",
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
    return fits(_COOKIES, text) or fits(_RIGHTS, text) or ("rights reserved" in lower and fits(_RESERVED, text))


def is_team(text: str) -> bool:
    """Whether a line names who else reported or edited, as agencies add at the end."""
    return fits(_TEAM, text) or ("contributed" in text and fits(_CONTRIBUTED, text))
