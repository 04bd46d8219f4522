"""Text from outside, made fit for showing."""

from __future__ import annotations

from nightcap.plain import clean, counted, one_line, shorten


def test_text_is_cleaned_shortened_and_put_on_one_line() -> None:
    assert clean("a\x00b\x1bc\u202ed\ud800e\nf") == "a b c d e\nf"
    assert clean("👩\u200d🍳 می\u200cخواهم") == "👩\u200d🍳 می\u200cخواهم"
    assert shorten("one two three", 8) == "one two …"
    assert shorten("short", 8) == "short"
    assert one_line("a\nb\r\n  c\x07") == "a b c"
    assert len(one_line("word " * 1000)) < 1010


def test_what_only_a_machine_makes_something_of_goes_where_that_is_wished() -> None:
    assert clean("a\ue000b\u0378c") == "a\ue000b\u0378c"
    assert clean("a\ue000b\u0378c\u202ed", assigned=True) == "a b c d"


def test_a_count_agrees_with_its_noun() -> None:
    assert [counted(number, "week") for number in (0, 1, 2, 1_200)] == ["0 weeks", "1 week", "2 weeks", "1,200 weeks"]
