from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.request import reader  # noqa: F401  its import makes every word known
from nightcap.request.facts.genres import entry
from nightcap.request.lexicon import known, ordinary, pairs, respell, spelling
from nightcap.request.lexicon.phrases import Phrases, rows
from nightcap.request.words import keys, split
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES


@pytest.mark.parametrize("name", ordinary.TABLES)
def test_every_phrase_of_a_table_has_words_and_stands_there_once(name: str) -> None:
    # (a|b) may give one phrase twice, but never with two meanings
    phrases = [phrase for phrase, _ in {(keys(phrase), specification) for phrase, specification in rows(name)}]
    assert all(phrases)
    assert [" ".join(phrase) for phrase, count in Counter(phrases).items() if count > 1] == []


@pytest.mark.parametrize("name", ["tones", "shifts"])
def test_tone_words_move_only_axes_that_exist(name: str) -> None:
    for _, specification in rows(name):
        assert {axis for axis, _ in pairs(specification)} <= set(AXES)
        assert all(-1 <= value <= 1 for _, value in pairs(specification))


def test_note_words_name_only_notes_that_exist() -> None:
    named = {
        key for _, specification in rows("notes") for key in specification.replace("*", "").replace("?", "").split()
    }
    assert set(NOTES) == named  # and every note can be asked to stay out


def test_genre_words_name_only_genres_that_exist() -> None:
    assert all(entry(specification) for _, specification in rows("genres"))  # asserts inside


def test_the_words_made_of_the_tables_are_up_to_date() -> None:
    assert ordinary.known() == sorted(spelling.known()), "run python -m nightcap.request.lexicon.ordinary"
    assert ordinary.ordinary() == sorted(spelling.ordinary_words()), "run python -m nightcap.request.lexicon.ordinary"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("horor", "horror"), ("commedy", "comedy"), ("thirller", "thriller"), ("documentery", "documentary"),
        ("violance", "violence"), ("romantc", "romantic"), ("bunny", "bunny"), ("sunny", "sunny"), ("hour", "hour"),
        ("clint", "clint"), ("flight", "flight"), ("xyzzy", "xyzzy"),
    ],
)  # fmt: skip
def test_a_misspelling_is_set_right_and_an_ordinary_word_left_alone(word: str, meant: str) -> None:
    assert meant == respell(word)


@given(st.sampled_from(sorted(word for word in known() if len(word) > 6 and word.isascii())), st.data())
def test_a_swap_of_two_letters_is_one_edit(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 2))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert spelling.one_edit(swapped, word)
    assert spelling.one_edit(word[:place] + word[place + 1 :], word)
    assert not spelling.one_edit(word + "ab", word)


def test_the_longest_phrase_wins_and_small_words_are_passed_over() -> None:
    table = Phrases([("row with", "short"), ("row with boss", "long")])
    assert table.at(split("row with my boss"), 0) == ("long", 4)
    assert table.at(split("row with Ann"), 0) == ("short", 2)
    assert table.at(split("row, with"), 0) is None
