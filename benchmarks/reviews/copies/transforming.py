"""What becomes of a text on its way to other sites: the transformations, each seeded and stated. All words are ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Final

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: an editor's other words, in both directions
_PAIRS: Final = """
    big large / begin start / but yet / said stated / says states / show programme / film movie / film-maker director
    buy purchase / help aid / many numerous / quick fast / old elderly / shut close / near close / also too
    whole entire / end finish / get obtain / got obtained / job post / kids children
    need require / often frequently / rich wealthy
    small little / sure certain / think believe / told informed / use employ / used employed / want wish / work labour
    about around / above over / across throughout / after following / against versus / allow permit / almost nearly
    among amid / answer reply / because since / before ahead / choose pick / city town / company firm / cost price
    country nation / day date / few several / find discover / first initial / give hand / good fine / great superb
    home house / important crucial / keep hold / last final / later afterwards / look glance / make build / man guy
    money cash / month moon / move shift / new fresh / next coming / now currently / only merely / part piece
    people folks / place spot / plan scheme / problem trouble / real actual / report account / right correct
    see watch / still nonetheless / stop halt / talk chat / thing matter / time while / today nowadays / try attempt
    under below / very quite / way manner / week fortnight / well nicely / while whereas / with alongside
"""
SYNONYMS: Final[dict[str, str]] = {
    one: other
    for pair in _PAIRS.replace("\n", " / ").split("/")
    if len(words := pair.split()) == 2
    for one, other in (words, words[::-1])
}
SPELLINGS: Final[dict[str, str]] = {
    "color": "colour", "favorite": "favourite", "center": "centre", "theater": "theatre", "honor": "honour",
    "labor": "labour", "neighbor": "neighbour", "realize": "realise", "organize": "organise", "recognize": "recognise",
    "program": "programme", "gray": "grey", "defense": "defence", "license": "licence", "traveling": "travelling",
    "canceled": "cancelled", "catalog": "catalogue", "dialog": "dialogue", "meter": "metre", "tire": "tyre",
    "percent": "per cent", "toward": "towards", "airplane": "aeroplane", "mom": "mum", "humor": "humour",
}  # fmt: skip
_MENUS: Final = (
    ("Home", "Trending", "Video", "Sign in"),
    ("World | Money | Screens | Style", "12,480 views", "6 hours ago", "3 comments"),
    ("Top picks for you", "Share", "Save", "Listen"),
)
_INSETS: Final = (
    "Like what you see? Sign up for our weekly newsletter and get the best of it in your inbox.",
    "Add The Morning Wire as a preferred source on your search page.",
    "We may earn a commission when you buy through the links on this page.",
    "Advertisement",
)
_ENDS: Final = (
    ("Read Entire Article", "Travel | Gardens | Garage | Small Ads"),
    ("Continue reading on the publisher's site", "© The Collector. All rights reserved."),
    ("You may also like", "Ten bridges worth crossing", "Our lunch with a lighthouse keeper"),
)
LEDES: Final = (
    "It has been a long time coming, and by now everyone who follows these matters will have an opinion ready. Here is "
    "what there is to know, in the order in which it matters.",
    "Some news travels slowly and some arrives before breakfast; this belongs to the second sort, and it is worth a "
    "second cup while we go through it.",
)
HEADLINES: Final = (
    "What everybody is talking about this morning", "The story behind the noise", "Five minutes on a curious affair",
    "Here is why it matters more than you think", "An afternoon's worth of explanation",
)  # fmt: skip


def sentences(paragraph: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(paragraph) if sentence.strip()]


def paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]


def on_aggregator(text: str, random: Random) -> str:
    """Menu and counters before, a promotion between two paragraphs, "Read Entire Article" and links after."""
    parts = paragraphs(text)
    parts.insert(random.randint(1, len(parts)), random.choice(_INSETS))
    return "\n\n".join([*random.choice(_MENUS), *parts, *random.choice(_ENDS)])


def other_typography(text: str, random: Random) -> str:
    """Straight quotes for curly ones or curly for straight, other dashes and spaces, an Oxford comma now and then."""
    if "’" in text or "“" in text:
        text = text.translate(str.maketrans("’‘“”", "''\"\""))
    else:
        text = re.sub(r"(?<!\w)\"(?=\w)", "“", text).replace('"', "”").replace("'", "’")
    text = text.replace(" — ", "—").replace(" – ", " -- ").replace("...", "…")
    text = re.sub(r"(\w+), (\w+) and ", r"\1, \2, and ", text)
    return re.sub(r"(?<=[.!?]) ", lambda _: random.choice(("  ", "\u00a0 ", " ")), text)


def cut(text: str, random: Random) -> str:
    """The first third, in whole sentences where they end there, and a line that says so."""
    kept = text[: len(text) // 3]
    kept = kept[: kept.rfind(" ")] if " " in kept[-200:] else kept
    return kept + random.choice((" …\n\nContinue reading", "...\n\nRead more", "\n\nKeep reading at the publisher"))


def with_other_lede(text: str, random: Random) -> str:
    """The first two sentences replaced by two of ours."""
    first, *others = paragraphs(text)
    left = sentences(first)[2:]
    return "\n\n".join([random.choice(LEDES), *([" ".join(left)] if left else []), *others])


def edited(text: str, random: Random) -> str:
    """A sixth of the sentences dropped, one in eight swapped with the next, words changed by our tables.

    Where the tables hardly say anything (other languages), every twelfth word gives way to one from elsewhere.
    """
    made = []
    for paragraph in paragraphs(text):
        kept = [sentence for sentence in sentences(paragraph) if random.random() > 1 / 6]
        for place in range(len(kept) - 1):
            if random.random() < 1 / 8:
                kept[place : place + 2] = kept[place : place + 2][::-1]
        if kept:
            made.append(" ".join(kept))
    return _reworded("\n\n".join(made) or text, random)


def _reworded(text: str, random: Random) -> str:
    every: list[str] = _WORD.findall(text)
    known = sum(word in SYNONYMS or word in SPELLINGS for word in every)

    def other(match: re.Match[str]) -> str:
        word: str = match.group()
        if word in SPELLINGS:
            return SPELLINGS[word]
        if known < len(every) / 30 and random.random() < 1 / 12:
            return random.choice(every)
        return SYNONYMS.get(word, word) if random.random() < 0.7 else word

    return _WORD.sub(other, text)


def pseudo_translated(text: str) -> str:
    """Every word in small letters replaced, always by the same other one; names and numbers stay where they are.

    A real translation also changes the order of words, inflects names and splits sentences.
    """
    return re.sub(r"\b[^\W\d_A-Z][^\W\d_]*", lambda match: _made_up(match.group()), text)


def _made_up(word: str) -> str:
    random = Random(word)
    return "".join(random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(max(1, len(word) // 2)))


def other_words(text: str, random: Random) -> str:
    """The same names and numbers in other words and another order: another piece on the same subject."""
    made = [sentence for paragraph in paragraphs(pseudo_translated(text)) for sentence in sentences(paragraph)]
    random.shuffle(made)
    return " ".join(made)


def passage(text: str, random: Random) -> str | None:
    """One or two sentences of 15 to 70 words, unquoted, from the middle, where there are such."""
    found = []
    for paragraph in paragraphs(text)[1:-1]:
        parts = sentences(paragraph)
        for place in range(len(parts)):
            for several in (parts[place : place + 1], parts[place : place + 2]):
                chosen = " ".join(several)
                if 15 <= len(chosen.split()) <= 70 and not re.search(r"[\"“”«»]|(?<!\w)['‘]", chosen):
                    found.append(chosen)
    return random.choice(found) if found else None


def paragraph(text: str, random: Random) -> str | None:
    """A paragraph of 30 to 130 words from the middle that is no quotation, where there is such."""
    found = [
        each for each in paragraphs(text)[1:-1] if 30 <= len(each.split()) <= 130 and not re.search(r"[\"“”]", each)
    ]
    return random.choice(found) if found else None


def put_in(paragraph: str, text: str) -> str:
    parts = paragraphs(text)
    return "\n\n".join([*parts[: len(parts) // 2], paragraph, *parts[len(parts) // 2 :]])


def round_up(quotes: Sequence[tuple[str, str]], random: Random) -> str:
    """A piece of ours that quotes passages of (publication, passage): two in quotation marks, the last set off."""
    (first, one), (second, two), (third, three) = quotes
    return "\n\n".join(
        [
            random.choice(LEDES),
            f"“{one}” writes {first}, and that sets the tone for what others had to say on the same day.",
            "Not everybody went along with that, and those who did not had their reasons, which deserve to be heard.",
            f"{second} put it another way: “{two}” It is hard to argue with so much patience.",
            f"The last word goes to {third}:",
            three,
            "We shall see who was right; until then there is no harm in reading all three from beginning to end.",
        ]
    )
