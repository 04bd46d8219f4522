"""Sentences that ask the reader to do something for the site: an imperative, and what sites give or want for it."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.whole import whole

#: characters of the longest sentence that is looked at
_MOST: Final = 260
_ACT: Final = re.compile(
    r"\W{0,3}(?:(?:please|just|also|simply|why not|you can|want to|and|or|(?:click|tap)(?: here)? to)\s+)*"
    r"(?:get|join|sign[\s-]?(?:me )?up|subscribe|register|follow|add|make|set|download|install|tell|send|e-?mail|"
    r"write|enter|support|visit|check|see|read|become|try|receive|stay|keep up|never miss|don['’]t miss|let us|share|"
    r"have your|leave|unlock|upgrade|start|listen|text|call|comment|vote|rate|report|help us|tap|click|hit)\b",
    re.IGNORECASE,
)
#: what a site gives or wants; what a film may be about as well stands with "our", "your" or a name alone
_GOODS: Final = re.compile(
    r"\bnewsletters?\b|\binbox\b|\bunsubscribe\b|\b(?:your|an|our) e-?mails?\b|\be-?mail (?:address|alerts?|us)\b|"
    r"\bpreferred sources?\b|\b(?:push )?notifications?\b|\b(?:weekly|daily|sunday|saturday|friday|morning|evening) "
    r"(?:letter|digest|e-?mail|briefing|bulletin|round-?up)\b|\bwhats?app (?:channel|group)\b|"
    r"\bon (?:whatsapp|telegram|flipboard|google news|apple news|instagram|facebook|twitter|tiktok|threads|bluesky|"
    r"linkedin|youtube|x)\b|\bnear you\b|\b(?:our|its) (?:\w+ ){0,2}(?:app|podcast|channel|digest|bulletin|feed|"
    r"community|membership|letter)\b|\bfree trial\b|\bin the comments\b|\bcomments? (?:section|below)\b|"
    r"\b(?:our|us your|your own) (?:\w+ ){0,2}(?:team|desk|stories|story|news|tips?|photos|views|thoughts|"
    r"opinions?)\b|"
    r"\bus (?:on|at|via|for more|below|know)\b|\bmust-?reads\b|\bget the latest\b|\bto our \w+|"
    r"\bthis (?:article|story) with\b|\bbreaking news\b|\btop (?:\w+ ){0,2}deals\b|"
    r"\b(?:news|reviews|stories|offers|deals|recipes|quizzes)\b[\w, ]{0,60}\band more\b",
    re.IGNORECASE,
)
_NAMES: Final = r"(?:The )?[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,3}"
_OWNED: Final = re.compile(
    rf"\b(?:for|to|of|get|Get|join|Join|read|Read) (?:the )?({_NAMES})['’]s? (?:[\w'’]+ ){{0,4}}"
    r"(?:newsletter|letter|digest|briefing|channel|WhatsApp|community)\b|"
    rf"^({_NAMES})['’]s? (?:\w+ ){{0,3}}(?:newsletter|digest|briefing) "
    r"(?:lands|arrives|comes|goes|is|drops|hits)\b|"
    rf"\b[Gg]et (?:the )?({_NAMES}) (?:newsletter|in your inbox|delivered)\b|"
    rf"\b[Ff]ollow ({_NAMES}) on (?:WhatsApp|Telegram|Google|Apple|X|Instagram|Facebook|Flipboard|Threads)\b|"
    rf"^({_NAMES}) is (?:reader|listener|community)[\s-](?:supported|funded)\b"
)
#: one of these stands, in small letters, in all that _OWNED finds
_OF_OWNERS: Final = (
    "letter", "digest", "briefing", "channel", "whatsapp", "community", "inbox", "delivered", "follow", "supported",
    "funded",
)  # fmt: skip
_SAID: Final = whole(
    r"by (?:subscribing|signing up|registering|clicking|continuing|entering|submitting)\b.{0,200}",
    r"save stories you (?:love|like)\b.{0,60}|how was it\?",
    r"if you(?:['’]ve)? (?:enjoy|like|love|value|appreciate)(?:ed|d)? .{1,80}, (?:please |do |why not |you can |"
    r"you might )?(?:consider|buy (?:me|us)|support|"
    r"subscribe|share|leave|tell|follow|join|become|chip in|donate)\b.{0,120}",
    r"(?:buy (?:me|us) a|help keep)\b.{1,80}",
    r"(?:no spam|one e-?mail|opt out|cancel|unsubscribe)\b.{0,120}",
    r"brought to you by .{1,100}",
    r"(?:for|get) (?:all )?the latest .{1,60}, (?:sign up|subscribe|follow|join|like)\b.{0,80}",
    r"(?:for|want) more (?:stories|news|reviews|picks|recommendations|like this)\b.{0,120}",
    r"(?:enjoying|liking|like|loving|love|enjoyed|liked) (?:this|what you(?:['’]re| are) reading|our \w+)\s*\?",
    r"(?:got|have|do you have|know) (?:a|an|any) (?:story|news tip|tip|comment|correction|question|view|opinion)s?\b"
    r".{0,60}\?",
    r"(?:enter|type|your) (?:your )?e-?mail(?: address)?(?: here)?",
    r"(?:your changes have|it has|you have) been (?:saved|subscribed|signed up)",
    r"(?:you are|you['’]re) (?:now )?(?:signed up|subscribed|all set)\b.{0,60}",
    r"you (?:have|['’]ve) (?:read |used |reached )?(?:\d+|one|no|your)\b.{0,30}?\b(?:free )?articles?\b.{0,120}",
    r"already (?:a|an) (?:subscriber|member)\?",
    r"you['’]re (?:currently )?(?:a|an) (?:\w+ )?(?:subscriber|member)\b.{0,80}",
    r"upgrade to (?:paid|premium|plus|a paid)\b.{0,120}",
    r"add (?:us |\w+ )?as (?:a |your )?preferred source",
    r"join (?:over |more than |the |our )?\d[\d.,]*k?\+? .{1,60}",
    r"save (?:up to )?(?:\d+ ?%|[$£€]\d+)(?: \w+){0,2} (?:on|off|with|when)\b.{1,60}",
    r"(?:see|shop|find|check(?: out)?|compare) (?:today['’]s|this week['’]s|the|our) (?:best|latest|top) "
    r".{0,40}\b(?:deals|offers|prices)\b.{0,30}",
)
#: the same where the words that tell may stand anywhere: asked only where one of _ANYWHERE_HINTS does
_ANYWHERE: Final = whole(
    r".{2,60} (?:is|are) (?:\w+ )?(?:reader|listener|viewer|community|member)s?['’]?[\s-](?:supported|funded|owned)\b"
    r".{0,80}",
    r".{0,40}\bunsubscribe (?:whenever|any ?time|at any time|with one click)\b.{0,60}",
    r"(?-i:.{0,30}\+?) ?(?:members|subscribers) (?:read|get|enjoy|save)\b.{0,100}",
    r".{0,60}\b(?:follow|join|like) us on\b.{1,120}|(?:win|enter) .{1,60}\b(?:contest|competition|giveaway)\b.{0,60}",
    r".{2,60}\b(?:newsletter|digest|briefing) (?:lands|arrives|comes|goes|is out|drops|hits)\b(?: \w+){0,2} "
    r"(?:every|each|daily|weekly|on|your)\b.{0,80}",
    r".{0,120}[☐☑☒✓] ?(?:i |yes|no|please |keep |send |remember ).{0,80}",
    r"(?:.{0,60}\b)?(?:kostenlos|jetzt) (?:abonnieren|anmelden|testen)\b.{0,40}|apúntate a .{1,120}",
)


_ANYWHERE_HINTS: Final = (
    "supported", "funded", "owned", "unsubscribe", "members", "subscribers", " us on ", "contest", "competition",
    "giveaway", "letter", "digest", "briefing", "☐", "☑", "☒", "✓", "abonnieren", "anmelden", "testen", "apúntate",
)  # fmt: skip


def owner(text: str) -> str | None:
    """Whose newsletter, channel or readers a line speaks of: "Lamp" of "Sign up for Lamp's Sunday letter"."""
    hinted = len(text) <= 2 * _MOST and any(map(text.lower().__contains__, _OF_OWNERS))
    found = _OWNED.search(text) if hinted else None
    name = next((name for name in found.groups() if name), None) if found else None
    return name.removesuffix("'s").removesuffix("’s") if name else None


def appeals(sentence: str) -> bool:
    """Whether a sentence, or what its colon leads to, turns to the reader for the site's sake."""
    if len(sentence) > _MOST:
        return False
    if _SAID.fullmatch(sentence) is not None:
        return True
    lower = sentence.lower()
    if any(map(lower.__contains__, _ANYWHERE_HINTS)) and _ANYWHERE.fullmatch(sentence) is not None:
        return True
    parts = (sentence, sentence.rpartition(": ")[2]) if ": " in sentence else (sentence,)
    return any(_ACT.match(part) is not None and _GOODS.search(part) is not None for part in parts)
