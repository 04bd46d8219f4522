"""Buttons of places that show others' pieces: a verb and what it does it to, or a few words, in a table by kind."""

from __future__ import annotations

from itertools import chain
from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

#: characters of a button
_MOST: Final = 120
_VERB: Final = (
    r"(?:view|see|show|hide|read|open|load|expand|collapse|go to|visit|browse|explore|generate|search|give|order|save|"
    r"add|send|share|copy|download|mark|report|follow|join|leave|post|write|start|continue|translate|summarize|edit|"
    r"get|activate to view|press enter or click to view)"
)
_FEW: Final = (
    r"(?:all|more|fewer|less|full|original|older|newer|earlier|next|previous|top|\d[\d,.]*k?|the|this|my|your|our)"
)
_THING: Final = (
    r"(?:comments?|replies|reply|responses?|reactions?|posts?|stor(?:y|ies)|articles?|results|captures?|snapshots?|"
    r"profile|publication|website|site|page|thread|conversation|discussion|content|coverage|highlights?|takeaways|"
    r"key (?:takeaways|points)|summary|perspectives|insights?|details|transcript|translation|options|settings|feed|"
    r"board|collection|library|list|archive|app|link|note|author|topic|community|sources?|feedback|corrections?|"
    r"reprints?|larger image|full size|full screen|full text|reader view|browser|e-?mail|tags?|magazine|web|original)"
)
_BUTTONS: Final[dict[str, tuple[str, ...]]] = {
    "a verb and its thing": (
        rf"{_VERB}(?: {_FEW})*(?: {_THING})(?: (?:in|to|as|on|from|with|for|of|at) (?:\w+ ){{0,4}}\w+)?",
        r"(?:see|show) (?:more|less|fewer|translation)|(?:…|\.\.\.)\s*(?:see )?(?:more|less)",
        r"(?:sign up|subscribe|register|log in|sign in) (?:for|to|with) (?-i:[A-Z]).{1,50}|get .{3,40} for free",
        r"(?:open (?:in )?(?:the )?|get )app|expand all|collapse all|mark as (?:read|unread)|share via|follow us",
    ),
    "a verb alone": (
        r"cancel|clap|collapse|context|crosspost|discover|dislike|dismiss|done|edited|expand|explore|flag|flip|"
        r"followed|highlight|listen|open|personali[sz]e|pinned|prev|promoted|quote|react|reply|repost|respond|restack|"
        r"retry|saved|summarize|translate|unfollow|unvote|upgrade|write",
    ),
    "a part of the place": (
        r"add tags?|anyone|award|bookmarks?|discussions?|favorite|full coverage|latest|messaging|more options|"
        r"my network|new chat|not interested|notes?|notifications|original site|parent|past|public|restacks?|root|"
        r"sections|sitemap|smartview|threads?|top|today['’]s paper.{0,40}",
    ),
    "what is said of it": (
        r"posted (?:on|in) .{3,60}|\S{2,30} .{1,30} ago (?:via|from) .{1,30}|email is sent",
        r"\d[\d.,]*k? points? by \S{2,30} .{1,40}\bago\b.{0,60}",
        r"(?:article|story|post) (?:saved|continues|translated)(?: below)?",
    ),
    "counted": (
        r"(?:comments?|responses?|replies|discussion)\s*[/(:]?\s*\d[\d,.]*k?\)?|\d[\d,]* more (?:replies|comments?)",
        r"(?:\d+ )?(?:unread|new)(?: (?:articles?|posts?|stories))?|page \d+ of \d+.{0,60}|\+\d{1,3}",
    ),
    "sorted": (
        r"(?:sort(?:ed)? by|filter by)\s*:?\s*(?:\w+\s?){1,3}|(?:most|least) (?:relevant|recent|liked)",
        r"all reactions\s*:?.{0,20}",
    ),
    "asked": (
        r"(?:what (?:are your|do you|did you) (?:thoughts?|think)|how was it|was this (?:article|page|post) "
        r"helpful)\?.{0,80}",
        r"share or comment on this (?:article|story).{0,100}|add a comment(?:\.{3}|…)?",
    ),
    "in place of something": (
        r"\[(?:image|photo|picture|video|embed|gif|tweet|chart|map|removed|deleted|link)\b[^\]]{0,80}\]",
        r"(?:view|open|launch) (?:image |photo )?(?:gallery|in fullscreen)|load(?:ing)? .{0,20}\.{2,3}",
        r"(?:skip|end of|close|hide) (?:this )?(?:ad|advertisement|advertising)s?",
    ),
    "of archives and printed copies": (
        r"webpage(?: capture| screenshot)?|screenshot|no other snapshots .{1,40}|all snapshots(?: from .{1,60})?",
        r"saved from\b.{0,200}|\d[\d,]* captures?|about this capture|collected by|timestamps",
        r"captured? (?:at|on) .{1,60}|find this (?:article|page) at\b.{0,120}|printed (?:from|on) .{1,60}",
        r"how we (?:handle|make) corrections.{0,40}|order reprints.{0,80}|give this gift",
    ),
}
_BUTTON: Final = whole(*chain.from_iterable(_BUTTONS.values()))


def is_button(text: str) -> bool:
    """Whether a line is a button, or a label beside one. Buttons have no full stop."""
    stopped = text.endswith(".") and not text.endswith("..")
    return not stopped and len(text) <= _MOST and fits(_BUTTON, text)
