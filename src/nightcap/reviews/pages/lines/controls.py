"""What is there to be clicked: buttons, menus, bars of links, addresses."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.whole import MOST, bag, fits, is_sentence, whole

_WHAT: Final = (
    r"(?:article|story|post|review|text|piece|source|here|photos?|images?|pictures?|comments?|posts?|replies|page)"
)
_CONTROL: Final = whole(
    rf"(?:read|view|see|show|open|load) (?:the )?(?:entire|full|whole|complete|original|more|all)(?: {_WHAT})?",
    r"read more (?:at|on|from) .{1,60}",
    r"see more \w+",
    r"continue reading(?: .{1,60})?",
    r"(?:keep reading|learn more|find out more|read on|read it here)",
    r"(?:click|tap) to (?:tweet|share|expand|enlarge|play|read|view)(?: .{1,30})?",
    rf"(?:tweet|share|email|print|save|bookmark|pin)(?: (?:this|it|{_WHAT}))*",
    r"share (?:on|via|to|with) .{1,40}",
    r"share this .{1,30}",
    r"(?:share )?(?:facebook|twitter|pinterest|whatsapp|linkedin|reddit|e-?mail|telegram|instagram|youtube)"
    r"(?:[\s,|·]+(?:share|tweet|facebook|twitter|x|pinterest|whatsapp|linkedin|reddit|e-?mail|telegram|instagram|"
    r"youtube))*",
    r"(?:copy link|copy url|link copied)",
    r"(?:advertisement|advertising|ad|sponsored(?: content)?|anzeige|werbung|publicidad|publicité|pubblicità|"
    r"publicidade|広告)"
    r"(?:[\s\W]+continue reading.{0,40})?",
    r"scroll (?:down )?(?:for|to) .{1,40}",
    r"(?:article|story) continues(?: below.{0,40})?",
    r"(?:leave|post|write|add) a (?:comment|reply)",
    r"(?:(?:view|show|hide) )?(?:comments?|reply|replies)",
    r"join the (?:conversation|discussion)",
    r"(?:log(?: )?in|sign in|sign up|register|subscribe(?: now)?|follow|following|menu|search|close|home|homepage)",
    r"skip to (?:main )?(?:content|navigation|main|footer|search)",
    r"back to (?:top|home)",
    r"(?:previous|next)(?: (?:article|post|story|page))?",
    r"(?:like|loading|play(?: video)?|watch (?:now|video))",
    r"(?:save|bookmark|read) (?:it |this )?(?:for )?later",
    r"listen to (?:this|the) (?:article|story)(?: \(?\d{1,2}:\d\d\)?)?",
    r"(?:upvote|downvote|report(?: (?:this|a problem).{0,20})?|hide(?: .{1,30})?|rate it|sign me up|go|submit|copy|"
    r"accept all|manage(?: choices)?|(?:newest|oldest) first|sort: \w+|older|newer|saved by .{1,40})",
    r"(?:your|enter your) e-?mail(?: address)?",
    r"share (?-i:[A-Z])[\w'’]*(?: (?-i:[A-Z])[\w'’]*){0,3}",
    r"(?:merken|vorlesen|(?:artikel )?anhören(?: \(.{1,14}\))?|antworten|melden|akzeptieren(?: und weiter)?|guardar|"
    r"escuchar|responder|denunciar|aceptar(?: y continuar)?|écouter(?: .{1,20})?|répondre|signaler)",
    r"(?:view|see|read) (?:this |it )?(?:on|at) (?:the )?(?:original|source)(?: (?:site|page))?",
    r"(?:weiterlesen|mehr lesen|mehr erfahren|zum artikel|artikel (?:lesen|teilen)|kommentare?|teilen|drucken)",
    r"(?:lire la suite|partager|leer más|seguir leyendo|compartir|leia mais|leggi tutto|condividi)",
    r"(?:続きを読む|もっと見る|اقرأ المزيد|читать далее)",
)
_ENTIRE: Final = whole(
    rf"(?:read|view|see|continue(?: reading)?) (?:the |at the |on the )?(?:rest of the )?"
    rf"(?:entire|full|whole|original|complete)(?: (?:site|source|{_WHAT}))?"
    r"(?: (?:at|on|from|in|via) (?P<name>(?-i:[A-Z\d]).{1,50}))?",
    r"(?:view|see|read)(?: (?:it|more|on))? (?:on|at) (?:the )?(?:original|source)(?: (?:site|page))?",
    r"visit (?P<visit>(?-i:(?:The )?[A-Z\d])[\w.&'’+-]*(?: (?-i:[A-Z\d])[\w.&'’+-]*){0,3})",
    r"(?:keep|continue) reading (?:at|on|in|via) (?P<kept>(?-i:[A-Z\d]).{1,50}|[\w-]{2,40}(?:\.[\w-]{2,20}){1,3})",
    r"(?:ver|lea|leer) (?:el )?artículo (?:original|completo)(?: (?:en|de) (?P<es>(?-i:[A-Z\d]).{1,50}))?",
    r"(?:zum|(?:den )?ganzen|vollständigen) (?:original|voll)?artikel(?: lesen)?"
    r"(?: (?:auf|bei|in)(?: de[rm])? (?P<de>(?-i:[A-Z\d]).{1,50}))?",
    r"lire (?:l['’]article(?: (?:complet|entier|original|d['’]origine))?|la suite)"
    r"(?: (?:sur|dans|chez) (?P<fr>(?-i:[A-Z\d]).{1,50}))?",
)
_CONTACT: Final = whole(
    r"(?:e-?mail(?: me| us)?\s*:?\s*)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30})+",
    r"@\w{2,30}",
    r"(?:https?://|www\.|(?:twitter|x|facebook|instagram)\.com/)\S+(?: \d+/\d+)?",
)
#: parts of a site, which are no site's name
_SECTIONS: Final = bag(
    "home top stories story news latest trending world uk us sport sports culture entertainment lifestyle "
    "tech tv film films movies music books opinion review reviews food business politics science health "
    "travel style money family menu for you my feed arts television streaming features feature more all "
    "sections section local video videos live search subscribe log in sign e-paper puzzles jobs property "
    "what's on theatre kino kultur start startseite filme serien cultura cine series inicio portada cinéma "
    "weather money shopping personalize finance games horoscopes mail saved discover podcasts newsletters crossword "
    "crosswords quizzes health fitness autos royals celebrity celebrities awards interviews shows photos gallery "
    "trailers "
    "how to watch explore subscriptions dashboard messages bookmarks messaging notifications network write library "
    "feeds today later read unread archive favorites favourites tags list saves popular explore topics the "
    "people help legal about careers contact terms privacy website page blog newsletter author edited "
    "accueil exclusive analysis discussion spoilers & and documentaries documentary drama comedy horror soaps telly"
)
_RULE: Final = re.compile(r"[\W_]+")
_BRACKETED: Final = re.compile(r"(?:\s*\[[\w &'’-]{1,30}\]){2,}\s*")
_SEPARATOR: Final = re.compile(r"\s*(?:\||·|•|›|»|::|>>)\s*|\s+(?:/|>|–|—|:)\s+")
_MOST_LABEL: Final = 30


def is_control(text: str) -> bool:
    """Whether a line is a button's or a link's words, or an address alone. Buttons have no full stop."""
    stopped = text.endswith(".") and not text.endswith("..")
    return (not stopped and fits(_CONTROL, text)) or fits(_CONTACT, text)


def leads_elsewhere(text: str) -> bool:
    """Whether a line offers the whole piece elsewhere, as copies do ("Read Entire Article")."""
    return fits(_ENTIRE, text)


def elsewhere(text: str) -> str | None:
    """The site that such a line names: "Metro" of "Read Full Story on Metro →"."""
    found = _ENTIRE.fullmatch(text) if len(text) <= MOST else None
    named = next(filter(None, found.groupdict().values()), None) if found else None
    return named.strip(" ·→▶►▸⟩›»↗") if named else None


def is_section(text: str) -> bool:
    """Whether a line is nothing but words for parts of a site: "TV & Film"."""
    return all(word.lower() in _SECTIONS for word in text.split())


def is_rule(text: str) -> bool:
    """Whether a line is a row of marks and no words; stars are a grade."""
    return _RULE.fullmatch(text) is not None and not any(mark in text for mark in "★☆⭐✭½")


def is_menu(text: str) -> bool:
    """Whether a line is a bar of links: two labels in brackets, or three between separators, none with a figure."""
    if len(text) > 300 or is_sentence(text):
        return False
    if text[:1] == "[" and _BRACKETED.fullmatch(text):
        return True
    labels = [label.strip() for label in _SEPARATOR.split(text.removeprefix("You are here: "))]
    return len(labels) >= 3 and all(
        0 < len(label) <= _MOST_LABEL and len(label.split()) <= 4 and not any(map(str.isdigit, label))
        for label in labels
    )


def is_label(text: str) -> bool:
    """Whether a line may be one entry of a menu: up to four words, no figure, no sentence."""
    return (
        len(text) <= _MOST_LABEL
        and len(text.split()) <= 4
        and not is_sentence(text)
        and not any(map(str.isdigit, text))
        and ":" not in text
    )
