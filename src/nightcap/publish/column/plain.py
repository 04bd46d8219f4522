"""The column as Markdown for an editor to go on with, and as the plain text of a letter."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from nightcap.publish.column.composing import day
from nightcap.publish.column.markup import clean, markdown, markdown_text
from nightcap.publish.column.model import Card, Column, MoodSection, Row, Sentence
from nightcap.publish.column.pages import Site, backing
from nightcap.reviews.said import web_address

_WIDTH = 72


def as_markdown(column: Column) -> str:
    """CommonMark, with tables as GitHub's; a paragraph is a line."""
    return "\n\n".join(_markdown(column)) + "\n"


def _markdown(column: Column) -> Iterator[str]:
    yield f"# {markdown(column.headline.html)}"
    yield f"Week to {day(column.week)}"
    yield from _paragraph(column.opening)
    for mood in column.moods:
        yield f"## {markdown(mood.heading.html)}"
        yield from _paragraph(mood.opening)
        yield from _mood(mood)
        yield from _sources(mood.sentences)
    if column.lists:
        yield "## The lists"
    for section in column.lists:
        yield f"### {markdown(section.heading.html)}"
        yield from _paragraph(section.sentences)
        yield _table(section.rows, section.figures)
        yield from _sources(section.sentences)


def _mood(mood: MoodSection) -> Iterator[str]:
    for card in mood.cards[:1]:
        yield f"### {markdown_text(card.name)}"
        yield from _paragraph(card.facts)
        yield from _paragraph(card.about)
        yield from _paragraph(card.why)
        for quote in card.quotes:
            yield f"> {markdown(quote.html)}"
        if card.watch:
            yield f"**How to watch it:** {_joined(card.watch)}"
        if card.notes:
            yield f"**What is in it:** {_joined(card.notes)}"
    if len(mood.cards) > 1:
        yield "**Or:**"
        yield "\n".join(_other(card) for card in mood.cards[1:])


def _other(card: Card) -> str:
    facts = f" ({_joined(card.facts)})" if card.facts else ""
    told = _joined((*card.about, *card.why, *card.watch))
    return f"- *{markdown_text(card.name)}*{facts}" + (f". {told}" if told else "")


def _joined(sentences: Iterable[Sentence]) -> str:
    return " ".join(markdown(each.html) for each in sentences)


def _paragraph(sentences: Sequence[Sentence]) -> Iterator[str]:
    if sentences:
        yield _joined(sentences)


def _table(rows: Sequence[Row], figures: str) -> str:
    cells = [["#", "Title", "Moved", "Weeks", figures], ["--:", "---", "---", "--:", "--:"]]
    cells += [[str(row.rank), markdown_text(row.name), row.moved, str(row.weeks or ""), row.figure] for row in rows]
    return "\n".join(f"| {' | '.join(line if figures else line[:-1])} |" for line in cells)


def _sources(sentences: Iterable[Sentence]) -> Iterator[str]:
    found = backing(sentences)
    if found:
        yield f"{'Source' if len(found) == 1 else 'Sources'}: {'; '.join(map(markdown, found))}"


def as_text(column: Column, site: Site, *, address: str | None) -> str:
    """The letter without any markup, lines of 72 letters."""
    return "\n\n".join(_text(column, site, address)) + "\n"


def _text(column: Column, site: Site, address: str | None) -> Iterator[str]:
    yield f"{site.name}, week to {day(column.week)}"
    yield _underlined(column.headline.text, "=")
    yield from _wrapped(column.opening)
    for mood in column.moods:
        yield _underlined(mood.heading.text, "-")
        yield from _wrapped(mood.opening)
        for card in mood.cards[:1]:
            yield "\n".join([card.name, *_wrapped(card.facts)])
            yield from _wrapped((*card.about, *card.why))
            yield from ("\n".join(_wrapped([quote], indent="    ")) for quote in card.quotes)
            yield from _wrapped(card.watch, before="How to watch it: ")
            yield from _wrapped(card.notes, before="What is in it: ")
        others = [_other_text(card) for card in mood.cards[1:]]
        if others:
            yield "\n".join(["Or:", *others])
        yield from _told_sources(mood.sentences)
    if column.lists:
        yield _underlined("The lists", "=")
    for section in column.lists:
        yield _underlined(section.heading.text, "-")
        yield from _wrapped(section.sentences)
        yield "\n".join(_line(row) for row in section.rows)
        yield from _told_sources(section.sentences)
    if address:
        yield f"On the web: {address}"


def _other_text(card: Card) -> str:
    facts = " ".join(each.text for each in card.facts)
    told = " ".join(each.text for each in (*card.about, *card.why, *card.watch))
    line = f"{card.name}{f' ({facts})' if facts else ''}.{f' {told}' if told else ''}"
    return textwrap.fill(line, _WIDTH, initial_indent="* ", subsequent_indent="  ", break_on_hyphens=False)


def _line(row: Row) -> str:
    moved = row.told or row.moved
    told = f"{row.rank:>2}  {row.name}{f' ({moved})' if moved else ''}"
    return textwrap.fill(told, _WIDTH, subsequent_indent="    ", break_on_hyphens=False)


def _wrapped(sentences: Sequence[Sentence], *, before: str = "", indent: str = "") -> Iterator[str]:
    if sentences:
        text = before + " ".join(each.text for each in sentences)
        yield textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _told_sources(sentences: Sequence[Sentence]) -> Iterator[str]:
    every = [evidence for each in sentences if not each.edited for evidence in each.evidence]
    addresses = dict.fromkeys(filter(None, (web_address(each.data.get("url")) for each in every)))
    found = backing(sentences)
    if found:
        told = textwrap.fill(f"({'; '.join(each.striptags() for each in found)})", _WIDTH, break_on_hyphens=False)
        yield "\n".join([told, *map(clean, addresses)])


def _underlined(text: str, line: str) -> str:
    wrapped = textwrap.wrap(text, _WIDTH, break_on_hyphens=False)
    return "\n".join([*wrapped, line * max(map(len, wrapped))])
