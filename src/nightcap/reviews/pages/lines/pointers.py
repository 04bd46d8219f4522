"""Lines that point to other pieces, and those that head what follows a piece."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.pages.lines.whole import fits, is_sentence, whole

_POINTER: Final = (
    r"(?:related(?: (?:stor(?:y|ies)|articles?|posts?|tags?|content|coverage|reading|topics?|videos?))?|"
    r"read (?:also|more|next|too)|see (?:also|more)|also (?:read|see)|also on (?-i:[A-Z]).{1,30}|"
    r"more (?:from|on|in|about|stories)(?: .{1,40}?)?|must[\s-]read|trending(?: now)?|up next|further reading|"
    r"(?:you (?:may|might)|we think you['’]ll) (?:also )?(?:like|enjoy|be interested in)|watch also|"
    r"recommended(?: (?:for you|reading|stories|videos))?|what to read next|editors?['’]?s? (?:picks?|choice)|"
    r"most (?:popular|read|viewed)|in other news|(?:discover|explore) more(?: like this)?|more like this|top stories|"
    r"latest (?:news|stories|posts)|popular (?:now|stories|posts)|sponsored (?:content|stories)|around the web|"
    r"don['’]t miss|mehr (?:zum thema|von|aus)(?: .{1,40}?)?|lesen sie auch|siehe auch|"
    r"das könnte sie auch interessieren|à lire (?:aussi|également)|lire aussi|leer también|lea también|"
    r"te puede interesar|leia (?:também|mais)|leggi anche(?: su)?|関連記事|あわせて読みたい|اقرأ أيضا)"
)
_RELATED: Final = whole(
    rf"{_POINTER}(?:\s*[:：|][^.!?]{{1,160}}[?!]?)?",
    r"read more about\s*:.{1,160}|popular (?:on|in|at) (?-i:[A-Z]).{1,40}",
    r"(?:also|more|watch|video|read|next|previous|next (?:story|article)|sponsored|promoted)\s*[:|⟩] "
    r"(?:(?-i:[A-Z])|\d)[^.!?]{5,120}[?!]?",
    r"most (?:read|popular|viewed)\W+1\W.{5,200}",
    r"(?:explore|discover|browse|gallery|in pictures|quiz|poll|plus|listen|see)\s*[:|] "
    r"(?:our|all|the|every|\d|(?-i:[A-Z]))[^.!?]{5,120}[?!]?",
    r"(?:see|read) more on\s*:.{1,120}",
    r"(?:explore|see|read|find) more (?:on|about|in) (?:these|this|the) \w+\s*:.{1,120}",
)
_TAIL: Final = whole(
    _POINTER,
    r"about the authors?",
    r"(?:tags|topics|filed under|categories|posted in)(?:\s*:.{0,120})?",
    r"(?:\d+ )?(?:comments?|responses|replies)(?:\s*[(:].{0,60})?",
    r"\d+ thoughts on .{1,80}",
    r"share this(?: \w+)?",
    r"leave a (?:comment|reply)",
    r"join the (?:conversation|discussion)",
    r"(?:über den autor|schlagworte|à propos de l['’]auteur|sobre (?:el|o) autor|コメント|タグ)",
)


def is_related(text: str) -> bool:
    """Whether a line points to another piece: "Related: …", "Read also"; "More on that later." does not."""
    return len(text) <= 200 and (":" in text or not is_sentence(text)) and fits(_RELATED, text)


def is_tail(text: str) -> bool:
    """Whether a line heads what follows a piece: comments, tags, other pieces, the author's life."""
    return len(text) <= 120 and not text.endswith(".") and fits(_TAIL, text)
