"""What letters, portals and readers say of themselves and of a piece, in whole sentences, in a table by kind."""

from __future__ import annotations

from itertools import chain
from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

_PRINTS: Final[dict[str, tuple[str, ...]]] = {
    "why a letter came": (
        r"(?:you(?:['’]re| are) (?:receiving|getting) this|you (?:received|got) this|"
        r"this (?:e-?mail|newsletter|message) was sent)\b.{0,240}",
        r"(?:was this (?:e-?mail|newsletter) forwarded|"
        r"(?:view|read) (?:(?:this|it) )?(?:e-?mail )?(?:in|on) (?:your|a|the) browser)\b.{0,120}",
        r"(?:you can|want to) (?:update|change|manage) (?:your|how you)\b.{0,120}|our mailing address is.{0,120}",
    ),
    "what was corrected, and other versions": (
        r"(?:a )?corrections? (?:was|were|has been|have been) (?:made|added|appended|issued)\b.{0,400}",
        r"(?:an )?(?:earlier|previous) version of this (?:article|review|story|piece|post|column) (?:mis\w+|"
        r"incorrectly|wrongly|erroneously|stated|said|gave|omitted|referred|contained|included|described|used)\b"
        r".{0,400}",
        r"(?:a|this) version of this (?:article|review|story|piece|column) (?:appears|appeared|ran) "
        r"(?:in print|on|in)\b.{0,400}",
    ),
    "read out in a picture's place": (
        r"(?:no alternative text|alt(?:ernative)? text|image may contain|may be an image of|(?:this|the) image "
        r"(?:shows|contains|has an empty alt)|graphical user interface)\b.{0,200}",
        r"(?:logo (?:for|of)|profile (?:picture|photo) (?:for|of)|avatar\W+|"
        r"(?:profile|cover|user) (?:image|photo|avatar))\s*.{1,60}",
        r"(?:expand|click|tap|press|hover|swipe|scroll)\b.{0,20}? "
        r"to (?:see|view|zoom|enlarge|open|play|reveal|read) .{1,60}",
    ),
    "who pays": (
        r"(?:microsoft|yahoo|aol|msn|apple|google) (?:and partners )?may (?:earn|receive|be compensated)\b.{0,200}",
        r"(?:sponsored|promoted|paid post|paid content|from our (?:sponsors?|partners?)|advertisement)\s*[:–—|]\s*"
        r".{1,300}",
        r"(?:thanks|thank you) for (?:reading|subscribing|being|supporting)\b.{1,60}?[!.] .{0,200}"
        r"\b(?:subscribe|share|support|post is public|upgrade|sign up)\b.{0,200}",
    ),
    "what the place is for": (
        r"(?:join medium|sign up to discover|distraction-free reading|organi[sz]e your knowledge|tell your story)\b"
        r".{0,100}",
        r"read when you['’]ve got time to spare|joomla! is free software\b.{0,80}|powered by \S{3,20}",
        r"(?:yahoo|msn|microsoft) is using ai to\b.{0,300}|save stories you (?:love|like)\b.{0,80}",
    ),
    "who may answer": (
        r"(?:locked|archived) post\. new comments.{0,60}|comment removed by .{1,30}",
        r"to (?:view|add|read|leave) .{1,40}, (?:sign|log) in|already have an account\?.{0,40}",
    ),
}
_PRINT: Final = whole(*chain.from_iterable(_PRINTS.values()))
#: the same where the words that tell stand behind a name: asked only where one of _NAMED_HINTS does
_NAMED: Final = whole(
    r"(?-i:[A-Z]).{1,40}(?: logo|['’]s? avatar|['’]s? profile (?:picture|photo))",
    r".{2,60} is a (?:reader|listener|viewer)-supported (?:publication|newsletter|podcast|site)\b.{0,240}",
)
_NAMED_HINTS: Final = ("logo", "avatar", "profile", "-supported")
_MOST_NAMED: Final = 320


def is_small_print(text: str) -> bool:
    """Whether a line is a notice of a letter, portal, archive or network, or is read out for one of its pictures."""
    if fits(_PRINT, text):
        return True
    return len(text) <= _MOST_NAMED and any(map(text.lower().__contains__, _NAMED_HINTS)) and fits(_NAMED, text)
