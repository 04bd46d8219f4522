"""The name in a headline that sells its title: "The best thing on Mubi is X", "Stop what you're doing and stream X"."""

from __future__ import annotations

import re
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import keys

_NAME: Final = r"(?P<name>[A-Z0-9].*?[\w!?.])"
#: what a headline in capitals says of its title, beyond headline.py's verbs
_DOES: Final = (
    "Is|Isn['’]t|Are|Was|Wasn['’]t|Has|Hasn['’]t|Had|Made|Makes|Does|Doesn['’]t|Did|Didn['’]t|Will|Won['’]t|Can|Can['’]t"
    "|May|Might|Should|Could|Would|Must|Deserves|Deserved|Needs|Works|Feels|Looks|Hits|Lands|Leaves|Earns|Proves|Remains"
    "|Offers|Sounds|Plays|Ruined|Broke|Stole|Won|Saved|Saves|Just|Almost|Finally|Really|Actually|Quietly|Stays|Sticks"
    "|Starts|Ends|Opens|Asks|Hides|Sneaks|Dares|Refuses|Reminds|Reminded|Rewards|Charms|Shines|Soars|Sinks|Stumbles"
    "|Struggles|Falls|Rises|Haunts|Chills|Wastes|Misses|Wants|Knows|Delivers|Never|Still|Gives|Gave|Keeps|Kept|Returns"
    "|Brings|Brought|Shows|Tells|Turns|Turned|Takes|Took|Gets|Got|Comes|Goes|Left|Finds|Found|Arrives|Drops|Lives"
)
_WATCH: Final = "Watch|Stream|See|Binge|Catch|Rewatch|Try|Watching|Streaming|Seeing|Bingeing|Skip|Revisit|Discover|Give"
_WHEN: Final = (
    r"(?:,? (?:Tonight|Now|Today|Immediately|Instead|Already|Again|Next|First|Anyway|This \w+|Right Now|Right Away"
    r"|at Once|Before .*|While .*|With .*|If .*|Because .*|for .*|This Very .*|a Chance|a Go|a Try|on .*))?"
)
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"^(?:Why|How|When|Where) {_NAME} (?:{_DOES})\b",
        rf"\b(?:Best|Only|One|Thing|Show|Film|Movie|Series|Drama|Comedy|Thriller|Anime|Documentary|Sitcom|Hit|Gem)\b.*?"
        rf" (?:Is|Was|Might Be|May Be|Has to Be)(?: (?:Called|Still|Actually|Probably|Now))? {_NAME}(?:,.*|[.?!]?)$",
        rf"^If You .*?, (?:You(?:['’]ll| Will)? (?:Need|Have|Want|Should|Must|Love)(?: to)?(?: (?:{_WATCH}))?|{_WATCH}"
        rf"|Don['’]t Miss) {_NAME}[.!]?$",
        r"^(?:Move Over|Forget|Never Mind|Sorry|Step Aside|Goodbye|Bye|Look Out|Watch Out),? .*?(?:: | [—–-] |, )"
        rf"{_NAME} (?:{_DOES})\b",
        rf"\b(?:and|to|Just|Go|Please|Now|You|Should) (?:{_WATCH}) {_NAME}(?:\?.*|{_WHEN}[.!?]?)$",
        r"(?<!You )\b(?:Watched|Saw|Binged|Finished|Rewatched|Tried|Loved|Hated|Skipped|Missed|Streamed|Revisited) "
        rf"{_NAME}(?: and| So| With| for| in| on| Again|,| but| Because| Twice|$)",
        rf"\b(?:Minutes?|Hours?|Episodes?|Seasons?|Days?) Into {_NAME},? (?:I|We|You|My|It|and)\b",
        rf"^{_NAME} [Vv]s\.? ",
        rf"^In {_NAME}, (?:a|an|the|two|three|one|it|no|nobody|everyone|[A-Z])",
        r"^What (?:Is|Was|Makes|Happens in|Really Happens in|Happened to|We Know About) (?P<name>[A-Z0-9].*?)"
        r"(?: (?:About|Really|So|Actually|Based|Worth|Such)\b.*|\?.*)$",
        rf"^(?:Where|How) to (?:Watch|Stream|See) {_NAME}(?:[:?–—-].*|)$",
        r"\b(?:[Ww]eek|[Nn]ight|Evening|Weekend|Year|Life|Day|Time|Obsession|Hooked|Problem|Love Affair) "
        rf"(?:With|with|on|of) {_NAME}$",
        rf"^(?:Loved|Miss|Missing|Love|Finished|Done With) [^?]*\? (?:{_WATCH}|Meet|You Need|Next Up:) {_NAME}[.!]?$",
        rf"^[^:]{{2,40}}: {_NAME} (?:{_DOES})\b",
    )
)
_MAKERS: Final = re.compile(r"^(?P<service>[A-Z][\w+]*(?: [A-Z0-9+][\w+]*)?)['’]s? (?P<name>[A-Z0-9].*)$")
_MOST_WORDS: Final = 8
_LONGEST_NAME: Final = 3


def names(headline: str) -> list[str]:
    """The names that stand where such a headline has its title; whether they are ones is for the text to tell."""
    found = [match["name"] for form in _FORMS if (match := form.search(headline))]
    verb = re.match(rf"^{_NAME} (?:{_DOES})\b", headline)
    found += [verb["name"]] if verb else []
    told = (name for each in found for name in without_service(each))
    return [name for name in told if len(name.split()) <= _MOST_WORDS and not _may_be_somebodys(name)]


def _may_be_somebodys(name: str) -> bool:
    """ "Cate Blanchett Shines in …": two or three words, the last of them no ordinary one."""
    cut = keys(name)
    return 1 < len(cut) <= _LONGEST_NAME and cut[-1] not in ordinary()


def without_service(name: str) -> list[str]:
    """ "Netflix's Two Boats" without whose it is; the whole behind it."""
    owned = _MAKERS.match(name)
    if owned is None or fold(owned["service"]).partition(" ")[0] not in PLATFORMS:
        return [name]
    return [owned["name"], name]
