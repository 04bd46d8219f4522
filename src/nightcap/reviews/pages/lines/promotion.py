"""Sentences that turn to the reader on the publication's behalf."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.appeals import appeals
from nightcap.reviews.pages.lines.rows import without_button
from nightcap.reviews.pages.lines.whole import MOST, sentences, whole

#: a line goes when this share of its characters promotes
_MOSTLY: Final = 0.6
#: words of a sentence that says nothing by itself
_ASIDE: Final = 7
#: what is quoted is the piece's, whoever speaks
_QUOTES: Final = "\"“‘'«„「"
_PLACE: Final = (
    r"(?:facebook|twitter|x|instagram|threads|bluesky|mastodon|tiktok|youtube|linkedin|whatsapp|telegram|flipboard|"
    r"google news|apple news|pinterest|reddit|discord|social media)\b"
)
_LETTER: Final = (
    r"(?:newsletters?|mailing list|(?:youtube )?channel|inbox|e-?mail (?:alerts?|list|updates)|rss|alerts|free trial|"
    r"(?:daily|weekly|morning) (?:briefing|digest|e-?mail)|podcast|updates|"
    r"our (?:site|blog|feed|coverage|e-?mails?|list|website|magazine|app))\b"
)
_PIECE: Final = r"(?:article|post|story|piece|review|newsletter|list|guide)"
_NAME: Final = r"(?-i:[A-Z])\w*(?: (?-i:[A-Z])\w*){0,2}"
_PROMOTION: Final = whole(
    r"(?:please )?(?:don['’]?t|do not|never) miss (?:any|out|an?|one|our|the latest)\b.{0,80}?"
    r"\b(?:our|newsletter|coverage|content|stories|articles?|updates?|videos?)\b.{0,120}",
    r"(?:make|set|add|choose|mark|select) .{1,60}? (?:as )?(?:an?|your|one of your) (?:preferred|trusted) "
    r"(?:\w+ ){0,2}sources?(?: (?:on|in|for|with) .{1,40})?",
    r"(?:please )?(?:(?:click|tap) (?:here )?to )?(?:subscribe|sign[\s-]?up|register)\b"
    rf".{{0,140}}?\b{_LETTER}.{{0,140}}",
    r"(?:sign up|subscribe) (?:now|today|here|below)\b.{0,120}",
    r"get .{1,140}?\b(?:to|in|into) your (?:inbox|e-?mail|mailbox)\b.{0,80}",
    rf"(?:follow|like|join|find|visit|connect with) (?:us|the author|{_NAME}) (?:on|via|at) (?:our )?{_PLACE}"
    r".{0,160}",
    r"(?:download|get|install|try) (?:our|the \w+(?: \w+)?) (?:free )?(?:mobile )?apps?"
    r"(?: (?:now|today|here|on|for|from)\b.{0,100})?",
    rf"(?:get|read) {_NAME} on the go\b.{{0,60}}",
    r"(?:join|become) (?:our (?:community|channel|discord|club|members|readers|mailing list)|"
    r"a (?:paid |free )?(?:member|subscriber|supporter|patron))(?: (?:on|today|now|and|for|to|here)\b.{0,100})?",
    r"join (?-i:[A-Z]{3,})\w*(?: (?:today|now))?",
    r"(?:please )?(?:support|donate to|contribute to) (?:us|our (?:work|journalism|site|reporting)|"
    r"this (?:site|blog|newsletter|podcast)|independent journalism)\b.{0,120}",
    rf"if you (?:enjoyed?|liked?|loved?|found)\b.{{0,40}}?\b(?:this|our) {_PIECE}\b.{{0,200}}?"
    r"\b(?:please|share|consider|subscribe|sign|join|we have|be sure|follow|support|buy)\b.{0,160}",
    r"(?:if|when|should) you (?:buy|purchase|shop|click)\b.{0,120}?\b(?:through|via|from|using|on) "
    r"(?:our|these|the|any|an?|affiliate) (?:\w+ ){0,2}(?:links?|site)\b.{0,200}",
    r"(?:\w+\s*:\s*)?we use (?:[\w-]+ ){0,4}affiliate links\b.{0,60}",
    r"(?:for|want|looking for|need) (?:even )?more\b.{0,100}?[,?] (?:please )?"
    r"(?:visit|check out|see our|follow|head (?:over )?to|click|subscribe|sign up|read our|go to|join)\b.{0,160}",
    r"(?:check out|see|read|browse|explore) (?:all (?:of )?)?our "
    r"(?:other|full|latest|complete|list|guides?|picks?|round-?up|coverage|more|newsletter|podcast|youtube)\b.{0,140}",
    rf"follow {_NAME}['’]s? (?:full |complete |live )?coverage\b.{{0,120}}",
    r"(?:click|tap) here (?:to|for)\b.{0,120}",
    r"(?:turn on|enable|allow) (?:push )?notifications\b.{0,100}",
    r"(?:this|the) (?:post|article|story|page|review) (?:contains|includes|may contain) "
    r"(?:affiliate|sponsored|paid)\b.{0,160}",
    r"(?:abonnieren sie|melden sie sich (?:an|jetzt|hier|für)|folgen sie uns|jetzt (?:abonnieren|anmelden))\b.{0,160}",
    r"(?:abonnez-vous|inscrivez-vous|suivez-nous|rejoignez-nous)\b.{0,160}",
    r"(?:suscr[ií]bete|síguenos|inscreva-se|assine (?:a|nossa|o)|siga-nos|iscriviti|seguici|abbonati)\b.{0,160}",
    r".{0,20}ニュースレター.{0,30}登録.{0,30}",
)
#: asked only where its words stand in the line, as what comes before is free; a painter's commission sells nothing
_AFFILIATE: Final = re.compile(
    r".{0,160}?\b(?:we|i|publisher|(?:this|the|our|my) (?:site|page|article|post)|links?|\w+\.com|(?-i:[A-Z])\w+) "
    r"(?:may |might |can |could |will )?(?:also )?(?:earn|receive|get|contain|include)s? (?:us )?(?:an? |some )?"
    r"(?:small )?(?:affiliate )?(?:commissions?|affiliate links?|affiliate fees?)\b.{0,240}",
    re.IGNORECASE,
)
_SALE: Final = re.compile(
    r"\b(?:links?|purchases?|products?|sales|shop|shopping|buy|retailers?|amazon)\b", re.IGNORECASE
)
#: a box to be ticked behind what is offered
_FORM: Final = re.compile(r"[.?!:,]\s+[☐☑☒]\s?(?:I|[Yy]es|[Nn]o|[Pp]lease|[Kk]eep|[Ss]end)\b")
_CLICKING: Final = re.compile(r".{0,100}\bby clicking here\W*", re.IGNORECASE)


def is_promotion(text: str) -> bool:
    """Whether (nearly) all of a line turns to the reader on the publication's behalf."""
    if len(text) > MOST:
        return False
    if _FORM.search(text):
        return True
    said = sentences(without_button(text))
    promoting = [_promotes(sentence) for sentence in said]
    if not any(promoting):
        return False
    # "Enjoying this?" and "No spam." weigh nothing beside what they lead to
    weights = [
        0 if len(each.split()) <= _ASIDE and not does else len(each) for each, does in zip(said, promoting, strict=True)
    ]
    return sum(w for w, does in zip(weights, promoting, strict=True) if does) >= _MOSTLY * sum(weights)


def _promotes(sentence: str) -> bool:
    if not sentence or sentence[0] in _QUOTES:
        return False
    if _PROMOTION.fullmatch(sentence) or appeals(sentence):
        return True
    lower = sentence.lower()
    if ("commission" in lower or "affiliate" in lower) and _SALE.search(lower):
        return _AFFILIATE.fullmatch(sentence) is not None
    return "clicking here" in lower and _CLICKING.fullmatch(sentence) is not None
