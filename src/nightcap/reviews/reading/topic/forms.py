"""The forms of a headline around the name of a title: before "review", before its year, behind "why you should"."""

from __future__ import annotations

import re
from typing import Final

QUOTED: Final = re.compile(
    r"[“„\"«「『《]([^“”„\"«»「」『』《》]{1,80})[”“\"»」』》]|(?<![\w'’])['‘]([^‘]{1,80}?)['’](?!\w)|[*_]([^*_]{1,80})[*_]"
)
REVIEW: Final = re.compile(
    r"""
    ^(?:(?:tv|film|movie|series|book|streaming|show|dvd)\s+)?review\s*[:\-–—|]\s*(?P<behind>.+)$
    |^(?P<before>.+?)\s*[,:\-–—|(]?\s*\b(?:tv[ ]|film[ ]|movie[ ]|season[ ]\w+[ ])*review(?:ed)?\b.*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: "Berlin review: Salt Road"
REVIEW_OF: Final = re.compile(r"^.{2,40}?\breview\s*[:–—|]\s*(?P<name>[A-Z0-9].*)$", re.IGNORECASE)
YEAR: Final = re.compile(r"^(?P<name>.+?)\s*\((?:19|20)\d\d[^)]*\)")
PARTED: Final = re.compile(r"^(?P<name>[^:–—|]{2,60}?)(?:\s*[:|]\s+|\s+[–—-]\s+)(?P<rest>.+)$")
SEASON: Final = re.compile(
    r"[,:]?\s*\b(?:(?:season|series|part|volume|s)\s*\d+|(?:season|series)\s+(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten))\b.*$|\s*\((?:19|20)\d\d.*\)$|[,.]\s+(?:a|an|the)\b(?:\s.*)?$",
    re.IGNORECASE,
)
PREFIX: Final = re.compile(
    r"^(?:stream it or skip it|worth watching|should you watch|what to watch|watch this|in defen[cs]e of|why|tv"
    r"|film|movie)\b[:?]?\s*",
    re.IGNORECASE,
)
#: "Should you watch X? Yes, and here is why"
QUESTION: Final = re.compile(r"\?\s.*$")
#: how many stars it gets, and where it is seen: "Dark (Prime Video) ★★"
STARS: Final = re.compile(r"\s*[★☆✩⭐]+\s*")
BRACKET: Final = re.compile(r"\s*\((?:[A-Z][\w+]*(?: [\w+]+)?|\d+\+?)\)\s*$")
#: what a streaming guide ends its headlines with
CALL: Final = re.compile(
    r"\s*[:\-–—|]\s*(?:stream it,? or skip it|worth (?:watching|a watch|your time|it)|should you watch(?: it)?"
    r"|is it (?:any good|worth it|worth watching)|watch or skip|yes or no)\s*\??$",
    re.IGNORECASE,
)
#: "Is Captain Tuppence OK for Under-Sixes?"
FIT: Final = re.compile(
    r"^(?:is|are|how)\s+(?:\w+\s+is\s+)?(?P<name>[A-Z].*?)\s+(?:ok|okay|all right|alright|suitable|safe|right|too"
    r"|appropriate|good|worth|really|actually|any|scary|fine)\b.*\?(?:\s(?:What|Here|A Parent|Our|Yes|No)\b.*)?$",
    re.IGNORECASE,
)
#: "Everything you need to know about Dark", "In praise of Dark"
ABOUT: Final = re.compile(
    r"\b(?:[Kk]now [Aa]bout|[Ww]rong [Aa]bout|[Pp]raise of|[Dd]efen[cs]e of|[Gg]uide to|[Tt]rouble with"
    r"|[Cc]harms? of|[Jj]oys? of|[Gg]enius of|[Rr]eview of|[Ll]ook at|[Tt]houghts on|[Nn]otes on|[Gg]oodbye to"
    r"|[Ll]etter to|[Oo]bsessed with|[Hh]ooked on)\s+"
    r"(?P<name>[A-Z0-9][\w'’&!-]*(?:\s+(?:(?:of|the|and|in|at|on|a|to|for|with|from)\s+){0,2}[A-Z0-9][\w'’&!-]*)*)$"
)
#: "Is it any good? The Ravens of Ystad"
ASKED: Final = re.compile(r"^[^?:]{3,50}\?\s+(?P<name>(?!Yes\b|No\b|Here|Why|Maybe|Of )[A-Z].*)$")
#: what a headline in capitals says of its title: "Gone Fishing Is as Odd as It Sounds"
VERB: Final = re.compile(
    r"^(?P<name>[A-Z0-9].*?[\w!?.])\s+(?:Is|Isn['’]t|Are|Was|Has|Makes|Knows|Finds|Takes|Turns|Gets|Comes|Goes|Wants|Does"
    r"|Will|Can|Proves|Delivers|Never|Still|Gives|Keeps|Returns|Brings|Shows|Tells)\s"
)
#: "Why you should watch X", "how I learned to love X"
ADVICE: Final = re.compile(
    r"\b(?:why|should|how|when|reasons?)\b.*?\b(?:watch|watching|see|seeing|love|rewatch|stream|binge)\s+(?P<name>[A-Z0-9].*?)[?.!]?$"
)
_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|first|second|third|fourth|final|last)"
OF_SEASON: Final = re.compile(
    rf"^(?:[Tt]he\s+)?(?:(?:[Ss]eason|[Ss]eries|[Pp]art|[Vv]olume)\s+{_NUMBER}|{_NUMBER}\s+(?:season|series))\s+of\s+"
    r"(?P<name>[A-Z0-9][\w'’&-]*(?:\s+(?:(?:of|the|and|in|at|on|a)\s+)*[A-Z0-9][\w'’&-]*)*)",
)
WITH_SEASON: Final = re.compile(rf"^(?P<name>[^:–—|]{{2,60}}?),?\s+(?:[Ss]eason|[Ss]eries)\s+{_NUMBER}\b")
#: what a first part says of the piece and not of a title
KICKER: Final = re.compile(
    r"\b(?:p?review|guide|recap|notes|podcast|diary|column|picks?|festival|verdict|opinion|interview|letter|dispatch"
    r"|report|cannes|venice|berlinale|sundance|toronto|tiff|locarno|sxsw|tribeca|rotterdam|episode|yes|no|okay|ok"
    r"|catch-up|catch up|rewatch|binge|spotlight|film club|screening|hidden gem|archives?"
    r"|watchlist|weekend|tonight|streaming|anime|documentary|film|tv|number one)\b",
    re.IGNORECASE,
)
#: ", BBC One", "on Netflix" behind a name
PLACED: Final = re.compile(r"(?:,|\s+on|\s+at)\s+(?:the\s+)?[A-Z][\w+]*(?:\s[A-Z0-9][\w+]*)?$")
ON_SERVICE: Final = re.compile(
    r"^(?P<name>.+?)(?:,|:|\s+on|\s+[|/–—-])\s+(?:the\s+)?(?P<service>[A-Z][\w+]*(?:\s[A-Z0-9][\w+]*)?)$"
)
#: "Ingrid Holm's The Copper Kettle"
MADE_BY: Final = re.compile(r"^[A-Z]\w+(?:\s[A-Z]\w+){0,2}['’]s\s+(?=(?:The|A|An)\s[A-Z])")
#: "Sundowners, or how I learned to sleep"
ALIAS: Final = re.compile(r",\s+or\b.*$")
#: capitals joined over small words: "Murder at the Garden Centre"
RUN: Final = re.compile(
    r"\b[A-Z][\w'’-]*(?:\s+(?:(?:of|the|and|in|at|on|a|to|for|with|from|de|la|is)\s+){0,2}[A-Z0-9][\w'’-]*)*"
)
