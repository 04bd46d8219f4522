"""Words and sentences, with their places in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.reading.words import in_english, keys, sentences


def cut(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Pym sits. He waits.", ["Mr. Pym sits.", "He waits."]),
        ("J. R. Ewing dies. So it goes.", ["J. R. Ewing dies.", "So it goes."]),
        ("It has 1.5 jokes. No more.", ["It has 1.5 jokes.", "No more."]),
        ("“Is it good?” No.", ["Is it good?”", "No."]),
        ("A line\nAnother line", ["A line", "Another line"]),
        ("1. The first.\n2. The second.", ["1. The first.", "2. The second."]),
        ("静かだ。とても。", ["静かだ。", "とても。"]),
        ("... !!! ???", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_paragraphs_are_counted_by_blank_lines() -> None:
    assert [each.paragraph for each in sentences("One.\nTwo.\n\n\nThree. Four.\n\n!!!\n\nFive.")] == [0, 0, 1, 1, 3]


def told(text: str) -> list[tuple[str, int, str, str, bool]]:
    words = [word for sentence in sentences(text) for word in sentence.words]
    return [(word.text, word.start, word.key, word.gap, word.capital) for word in words]


@given(st.text(alphabet="abIsS',-1 0", max_size=40))
def test_words_are_the_same_in_plain_letters_and_beside_others(text: str) -> None:
    beside = told(f"é {text}")[1:]
    assert told(text) == [(word, start - 2, key, gap, capital) for word, start, key, gap, capital in beside]


def test_every_word_stands_where_it_says() -> None:
    text = "O'Hara's  “café”—isn't it\tÉTÉ?"
    (sentence,) = sentences(text)
    assert [text[word.start : word.end] for word in sentence.words] == [word.text for word in sentence.words]
    assert [word.key for word in sentence.words] == ["ohara", "s", "cafe", "isnt", "it", "ete"]
    assert [word.gap for word in sentence.words] == ["", "", "“", "”—", "", ""]


def test_a_sentence_without_an_end_is_cut_into_pieces() -> None:
    text = "word " * 1000
    found = sentences(text)
    assert sum(len(each.words) for each in found) == 1000
    assert max(len(each.words) for each in found) <= 200
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_phrase_is_cut_as_an_article_is() -> None:
    assert keys("Don't stop, it's café o’clock") == ("dont", "stop", "it", "s", "cafe", "oclock")


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("en", "Ein Film. " * 50, True),
        ("en-GB", "x", True),
        ("fr", "The film is slow and it is sad. " * 20, False),
        (None, "The film is slow and it is sad. " * 20, True),
        (None, "Der Film ist langsam und traurig, und niemand lacht auch nur ein einziges Mal. " * 10, False),
        (None, "C'est un film lent et triste, où personne ne rit jamais, pas même une seule fois. " * 10, False),
        (None, "Lento, sad.", True),
    ],
)
def test_english_is_told_by_the_page_or_by_small_words(language: str | None, text: str, english: bool) -> None:
    assert in_english(language, sentences(text)) is english
