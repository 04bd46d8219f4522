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
REVIEW_OF: Final = re.compile(r"^.{2,40}?\b[Rr]eview\s*[:–—|]\s*(?P<name>[A-Z0-9].*)$")
#: what comes right behind a title: its certificate or its stars ("Dark (15) ★★★★ – a marriage in the dock")
RATED: Final = re.compile(
    r"^(?P<name>[^:|★☆✩⭐(]+?)\s*(?:\((?:U|PG|12A?|15A?|16|18|R|G|M|MA|NC-?17|TV-\w+|cert\b[^)]*)(?:,[^)]*)?\)"
    r"|[★☆✩⭐]|,?\s\(?[0-5](?:\.5)?(?:/5|/10| stars)\b)"
)
#: "‘Salt Road’ review: …"; what else is reviewed is not quoted
QUOTED_REVIEW: Final = re.compile(r"(?:^|\W)['‘“\"][A-Z0-9][^’”\"]{0,80}['’”\"],? [Rr]eview\b")
YEAR: Final = re.compile(r"^(?P<name>.+?)\s*\((?:19|20)\d\d[^)]*\)")
PARTED: Final = re.compile(r"^(?P<name>[^:–—|→»•·]{2,60}?)(?:\s*[:|→»•·]\s+|\s+[–—-]\s+)(?P<rest>.+)$")
SEASON: Final = re.compile(
    r"[,:]?\s*\b(?:(?:season|series|part|volume|s)\s*\d+|(?:season|series)\s+(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten))\b.*$|\s*\((?:19|20)\d\d.*\)$|[,.]\s+(?:a|an|the)\b(?:\s.*)?$",
    re.IGNORECASE,
)
_COUNT: Final = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)"
)
#: how far on, or how old, a title is: "Dark, year two", "Dark at 25", "Dark, twenty years on", "Dark revisited"
AGED: Final = re.compile(
    rf",\s+(?:year|chapter|book|week|day|night|round|take|episodes?|eps?\.?)\s+{_COUNT}\b.*$"
    rf"|,?\s+at\s+{_COUNT}$|,?\s+{_COUNT}\s+(?:years?|decades?)\s+(?:on|later|after)$"
    r"|,?\s+(?:first look|revisited|reconsidered|reappraised|rewatched|remastered|restored|recapped|reviewed|again"
    r"|in retrospect|the first reviews?|an appreciation)$",
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
#: "[Review] Dark"
SQUARE: Final = re.compile(r"^\[[^\]]*\]\s*")
#: whatever stands in brackets behind something else, a year apart: "(Eps 1–16)", "(Mine Has Views)"
BRACKETED: Final = re.compile(r"(?<=\S)\s+\((?!(?:19|20)\d\d)[^()]*\)(?=\s*(?:[★:|–—,→-]|$))")
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
#: "Dark and the art of waiting"
AND_THE: Final = re.compile(r"^(?P<name>[A-Z0-9].*?)\s+and\s+the\s+[a-z]")
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
    r"^(?:\w+[- ])?(?:k-?drama|c-?drama|j-?drama|drama|thriller|comedy|horror|series|doc|miniseries|classic|blu-ray|dvd"
    r"|movie|sitcom|romcom|musical|western|cartoon|telenovela|novela)s?$"
    r"|\b(?:cult corner|comfort (?:watch|viewing|tv)|late to the party|stream (?:this|it)|watch this)\b"
    r"|\btop of the charts?\b"
    r"|\b(?:p?review|guide|recap|notes|podcast|diary|column|picks?|festival|verdict|opinion|interview|letter|dispatch"
    r"|report|cannes|venice|berlinale|sundance|toronto|tiff|locarno|sxsw|tribeca|rotterdam|episode|yes|no|okay|ok"
    r"|catch-up|catch up|rewatch|binge|spotlight|film club|screening|hidden gem|archives?|first look|second look"
    r"|another look|last look|looking back|rewind|revisited|retrospective|retro|flashback|throwback|from the vaults?"
    r"|matinees?|double bill|impressions?|reactions?|thoughts|postcard|bulletin|briefing|digest|newsletter|essay"
    r"|(?:of|for) the (?:day|week|weekend|month|year|night|season)|now (?:showing|playing)|out now|new this week"
    r"|watchlist|weekend|tonight|streaming|anime|documentary|film|tv|number one|what['’]s on|on the box|on demand)\b",
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
