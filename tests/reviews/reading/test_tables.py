"""Phrases found in a sentence, and the tables as they lie in lexicon/."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.reading import tables
from nightcap.reviews.reading.patterns import expand
from nightcap.reviews.reading.tables import Table, Together, bag_of, forms, ordinary, rows, table
from nightcap.reviews.reading.words import keys, sentences
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES

LEXICON = Path(tables.__file__).parent / "lexicon"
SMALL = Table(
    [("slow", "a"), ("slow burn", "b"), ("slow burn", "c"), ("makes … look like", "d"), ("trailer", "e"), ("café", "f")]
)

ALONE = [table(name) for name in ("cues", "tone", "notes")]
TOGETHER = Together(*ALONE)
#: phrases of these tables, and their first words alone
OPENINGS = sorted(
    {
        part
        for name in ("cues", "tone", "notes")
        for phrase, _ in rows(name)
        for part in (phrase.replace("…", "very"), phrase.split()[0])
    }
)


def hits(text: str) -> list[tuple[str, tuple[str, ...]]]:
    (sentence,) = sentences(text)
    words = sentence.words
    return [(" ".join(word.key for word in words[hit.first : hit.last]), hit.entries) for hit in SMALL.all(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A slow film", [("slow", ("a",))]),
        ("A slow burn", [("slow burn", ("b", "c"))]),
        ("A slow-burn film", [("slow burn", ("b", "c"))]),
        ("It is slow, burn it", [("slow", ("a",))]),
        ("SLOW BURN", [("slow burn", ("b", "c"))]),
        ("It makes it look like fun", [("makes it look like", ("d",))]),
        ("It makes the whole thing look like fun", [("makes the whole thing look like", ("d",))]),
        ("It makes all of the whole thing look like fun", []),
        ("It makes look like", []),
        ("the Café and the cafe", [("cafe", ("f",)), ("cafe", ("f",))]),
        ("slowly", []),
    ],
)
def test_the_longest_phrase_is_found_at_each_word(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert hits(text) == found


@given(st.lists(st.tuples(st.sampled_from(OPENINGS), st.sampled_from(("", "-", ",", " and", " the"))), max_size=30))
def test_tables_looked_for_together_find_what_each_finds_alone(cut: list[tuple[str, str]]) -> None:
    for sentence in sentences("".join(f"{phrase}{mark} " for phrase, mark in cut)):
        assert TOGETHER.all(sentence) == [list(own.all(sentence.words)) for own in ALONE]


def files() -> list[Path]:
    return sorted(LEXICON.rglob("*.txt"))


def names() -> list[str]:
    """The tables: files, and folders of files."""
    return sorted({path.stem if path.parent == LEXICON else path.parent.name for path in files()})


@pytest.mark.parametrize("name", names())
def test_a_table_has_no_empty_phrase_and_no_phrase_twice_in_an_entry(name: str) -> None:
    found = [(keys(phrase.replace("…", "dots")), entry) for phrase, entry in rows(name)]
    assert found
    assert all(phrase for phrase, _ in found)
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("name", [name for name in names() if name != "forms"])
def test_a_phrase_written_plainly_is_not_written_short_too(name: str) -> None:
    written = [row for path in files() if name in (path.stem, path.parent.name) for row in tables.written(path)]
    times = Counter(
        (keys(whole.replace("…", "dots")), entry) for short, entry in written for whole in set(expand(short, forms()))
    )
    plain = [(keys(phrase.replace("…", "dots")), entry) for phrase, entry in written if not {"<", "~"} & set(phrase)]
    assert [each for each in plain if times[each] > 1] == []


def test_every_class_and_every_irregular_verb_is_used() -> None:
    phrases = " ".join(phrase for path in files() for phrase, _ in tables.written(path)).split()
    short = {word.strip("<>") for word in phrases if {"<", "~"} & set(word)}
    assert set(forms()) <= short


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_the_lines_of_a_table_are_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 120


def test_a_phrase_may_go_on_in_the_next_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "made_up.txt").write_text("# a comment\nsaid : slow, in no\n hurry at all,\n calm\nmore : x\n", "utf-8")
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    assert rows("made_up") == (("slow", "said"), ("in no hurry at all", "said"), ("calm", "said"), ("x", "more"))


def test_a_long_table_lies_in_the_files_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in_folder").mkdir()
    (tmp_path / "in_folder" / "one.txt").write_text("said : slow\n", "utf-8")
    (tmp_path / "in_folder" / "two.txt").write_text("said : calm, slow\n", "utf-8")
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    assert rows("in_folder") == (("slow", "said"), ("calm", "said"))


def test_phrases_may_be_written_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "short.txt").write_text("said : move~ <you>\n", "utf-8")
    (tmp_path / "forms.txt").write_text("you : me, us\n", "utf-8")
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    tables.forms.cache_clear()
    try:
        assert [phrase for phrase, _ in rows("short")][:3] == ["move me", "move us", "moves me"]
    finally:
        tables.forms.cache_clear()


def test_a_line_without_an_entry_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.txt").write_text("slow, fast\n", "utf-8")
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"lexicon/broken\.txt"):
        rows("broken")


def test_an_entry_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="no entry"):
        bag_of("nouns", "no such entry")


def test_ordinary_words_hold_no_given_names() -> None:
    assert {"tide", "kestrel", "low"} <= ordinary()
    assert ordinary().isdisjoint(("jane", "andrew", "elizabeth", "carl", "arthur", "anna", "john", "marta"))


def test_every_line_of_tone_names_axes_and_values() -> None:
    for entry in {entry for _, entry in rows("tone")} - {"-"}:
        part, *rest = entry.split()
        assert part in "anmrvdx"
        assert rest[::2]
        assert set(rest[::2]) <= set(AXES)
        assert all(0 <= float(value) <= 1 for value in rest[1::2])


def test_no_phrase_stands_on_two_places_of_one_axis() -> None:
    places: dict[tuple[str, ...], dict[str, set[float]]] = {}
    for phrase, entry in rows("tone"):
        part, *rest = entry.split()
        if part not in "-d":
            for axis, value in zip(rest[::2], rest[1::2], strict=True):
                places.setdefault(keys(phrase), {}).setdefault(axis, set()).add(float(value))
    assert not [(phrase, axes) for phrase, axes in places.items() if any(len(values) > 1 for values in axes.values())]


def test_every_line_of_notes_names_a_note() -> None:
    assert {entry.split()[0] for _, entry in rows("notes")} - {"-"} == set(NOTES)


def test_every_line_of_left_names_an_axis_and_a_value() -> None:
    for entry in {entry for _, entry in rows("left")}:
        axis, value = entry.split()
        assert axis in AXES
        assert 0 < float(value) < 1
