"""Time stamps and counters: "6 hours ago 1", "12 comments", "3 min read", "Updated on 4 May 2025, 10:15"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

_UNIT: Final = (
    r"(?:[smhdwy]|mo|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|"
    r"wochen?|monaten?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|heures?|jours?|semaines?|mois|minut[oi]|or[ea]|"
    r"giorn[oi]|settiman[ae])"
)
_NUMBER: Final = r"(?:\d{1,4}|an?|one|einer?|einem|una?|une?|uma?)"
_AGO: Final = (
    rf"(?:(?:about|over|almost)\s+)?{_NUMBER}\s*{_UNIT}\s+ago|\d{{1,4}}\s*(?:[smhdwy]|mo|hrs?|mins?)|"
    rf"(?:vor|hace|il\s+y\s+a|há)\s+{_NUMBER}\s*{_UNIT}|{_NUMBER}\s*{_UNIT}\s+(?:fa|atrás)|"
    r"\d{1,4}\s*(?:秒|分|時間|日|週間|か月|ヶ月|年)前|منذ\s+\d{1,4}\s+\w+|\d{1,4}\s+\w{1,12}\s+(?:назад|siden|sedan|geleden|temu)|"
    r"just\s+now|yesterday|today|gestern|heute|ayer|hoy|hier|aujourd['’]hui|ieri|oggi|ontem|hoje|昨日|今日"
)
_MONTH: Final = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|z)?|märz|apr(?:il)?|ma[iy]|june?|juni|july?|juli|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|"
    r"agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre)\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*)?"
#: a figure before a month is a day, and no month is a zone
_CLOCK: Final = rf"\d{{1,2}}(?:[:.h]\d{{2}}){{0,2}}(?!\s*{_MONTH})(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{{2,4}}\)?)?"
_DAY: Final = (
    rf"{_WEEKDAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH},?(?:\s+(?:de\s+)?\d{{4}})?|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日)"
)
_DATE: Final = (
    rf"{_DAY}(?:\s*(?:(?:[,|@T–-]|at\s|um\s|à\s)\s*)?{_CLOCK})?|"
    rf"\d{{1,2}}:\d{{2}}\s*(?:[ap]\.?m\.?)?,?\s*{_DAY}"
)
_COUNTED: Final = (
    r"(?:comments?|shares?|likes?|views?|reads?|replies|reactions?|votes?|kommentare?|commentaires?|comentarios?|"
    r"comment[io]|comentários?)"
)
_COUNTER: Final = (
    r"(?:viewed|read|shared|liked|saved)\s+\d[\d.,]*\s*[km]?\s+times|"
    rf"\d[\d.,]*+(?:\s*[km])?\+?\s*{_COUNTED}|{_COUNTED}\s*(?:[:(]\s*)?\d[\d.,]*(?:\s*[km])?\)?|"
    r"(?:estimated\s+)?(?:reading\s+time|read\s+time|time\s+to\s+read|lesezeit|tempo\s+d[ei]\s+le(?:itura|ttura)|"
    r"temps\s+de\s+lecture|tiempo\s+de\s+lectura)\s*[:–-]?\s*(?:ca\.?\s*)?\d{1,3}\s*\w{0,10}|"
    r"(?:\d{1,2}[–-])?\d{1,3}[\s-]*(?:mins?|minutes?|minuten|minutos?|minuti)\.?\s*"
    r"(?:(?:to\s+)?read|lesezeit|lesedauer|de\s+lect(?:ure|ura)|di\s+lettura)|\d{1,2}[–-]\d{1,2}\s+min(?:ute)?s?|"
    r"\d{1,4}"
)
_SAID: Final = (
    r"(?:(?:first\s+|originally\s+)?(?:published|updated|posted|last\s+(?:updated|modified)|modified|veröffentlicht|"
    r"aktualisiert|publicado|publié(?:\s+le)?|mis\s+à\s+jour|stand)\s*(?:(?:on|at|am|le|el)\s)?\s*:?\s*)?"
)
#: never amid a number or word, which might else be divided in very many ways
_JOIN: Final = r"(?!(?-i:(?<=\d)\d|(?<=[a-z])[a-z]))\s*(?:[|·•,/–(-]\s*)?"
_STAMP: Final = whole(
    rf"{_SAID}(?:{_AGO}|{_DATE}|{_CLOCK})(?:{_JOIN}{_SAID}(?:{_AGO}|{_DATE}|{_COUNTER}|{_CLOCK})){{0,4}}",
    rf"(?:{_COUNTER})(?:{_JOIN}(?:{_COUNTER}|{_AGO}|{_DATE})){{0,4}}",
)
_MOMENT: Final = re.compile(rf"(?<!\w)(?:{_AGO}|{_DATE})(?!\w)", re.IGNORECASE)
#: within other words, "3d" and "today" say nothing of when
_SURE: Final = re.compile(rf"(?<!\w)(?:{_NUMBER}\s*{_UNIT}\s+ago|{_DATE})(?!\w)", re.IGNORECASE)
#: one of these is in all that it finds
_COUNTS: Final = re.compile(r"\d|ago", re.IGNORECASE)
#: characters of a line that says when
_MOST: Final = 160
_HOUR: Final = re.compile(rf"\W*{_CLOCK}\W*", re.IGNORECASE)
#: figures that a review sets on a line of their own: a grade, a year
_GRADE: Final = re.compile(
    r"\W*(?:\d{1,2}(?:[.,]\d)?\s*(?:/|out of|von|sur|de)\s*\d{1,3}|(?:19|20)\d{2})\W*", re.IGNORECASE
)


@lru_cache(maxsize=256)  # asked several times of each line of a piece
def is_stamp(text: str) -> bool:
    """Whether a line is nothing but a moment and counters; not a grade ("4/5") or a year."""
    return len(text) <= _MOST and any(map(str.isalnum, text)) and not _GRADE.fullmatch(text) and fits(_STAMP, text)


def is_clock(text: str) -> bool:
    """Whether a line is a time of day alone, which in a running report heads an entry."""
    return len(text) <= 20 and not text.strip().isdigit() and _HOUR.fullmatch(text) is not None


def stamp(text: str) -> str | None:
    """The words of a short line that say when: "6 hours ago" of "6 hours ago 1"."""
    if len(text) > _MOST:
        return None
    if is_stamp(text):
        found = _MOMENT.search(text)
    elif _COUNTS.search(text):
        found = _SURE.search(text)
    else:
        return None
    return found.group() if found else None
