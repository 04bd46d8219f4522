"""What a page tells of an author or publication beside the piece: followers, what else there is to know of them."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

_FIGURE: Final = r"\d[\d.,]*\s?[km]?\+?"
_COUNTED: Final = (
    r"(?:followers?|following|subscribers?|members?|flips?|stories|posts?|articles?|connections|contributions|karma|"
    r"reposts?|restacks?|claps?|upvotes?|points?|abonnenten|seguidores|abonnés)"
)
#: how near somebody is in a network
_DEGREE: Final = r"(?:1st|2nd|3rd\+?)(?: degree connection)?(?:\W+.{0,30})?"
_PROFILE: Final = whole(
    rf"{_FIGURE} {_COUNTED}(?:\W+{_FIGURE} {_COUNTED})*(?: .{{0,3}})?",
    r"(?:over|more than|about) \d[\d.,]*\s?[km]? (?:subscribers|followers|readers|members)",
    r"(?:last )?(?:published|posted|active) (?:\d+ \w+|an? \w+|yesterday|today)(?: ago)?",
    r"(?:published|written|posted|story) (?:in|by) (?-i:[A-Z]).{1,60}",
    _DEGREE,
    r"(?:top (?:\d+% )?(?:poster|commenter|contributor|voice|writer|fan)|original poster|op|author|verified|"
    r"moderator|mod|"
    r"member-only story|friend link|guest|editor['’]s pick|staff pick)",
    r"view .{1,50}(?:['’]s?) .{0,20}\bprofile|view (?:full )?profile",
)
_PERSON: Final = whole(_DEGREE, r"@\w{2,30}", r"u/[\w-]{2,30}")
_FOLLOW: Final = whole(
    rf"{_FIGURE} (?:followers?|subscribers?|members?|abonnenten|seguidores|abonnés)",
    r"\+?\s*(?:follow|following|subscribe)(?: publication| author)?",
)
#: heads of what is told of an author below a piece
_LIFE: Final = whole(
    r"(?:published|posted) in (?-i:[A-Z]).{1,60}",
    r"written by(?: (?-i:[A-Z]).{1,60})?",
    r"about (?:the (?:author|writer|publication)|me)",
)


def is_profile(text: str) -> bool:
    """Whether a line tells of an author or publication as profiles do: "890 followers", "Member-only story"."""
    return follows(text) or (len(text) <= 120 and fits(_PROFILE, text))


def is_person(text: str) -> bool:
    """Whether a line stands below a person's name: how near they are in a network, their handle."""
    return len(text) <= 40 and fits(_PERSON, text)


def follows(text: str) -> bool:
    """Whether a line offers to follow whoever is named above it, or counts who does."""
    return len(text) <= 40 and fits(_FOLLOW, text)


def is_life(text: str) -> bool:
    """Whether a line heads what a page tells of the author below a piece."""
    return len(text) <= 120 and fits(_LIFE, text)
