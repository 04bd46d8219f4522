from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.catalogue.names import TitleRef
from nightcap.errors import BadRequest
from nightcap.request import Request, read, to_json
from nightcap.request.reader import LONGEST_TEXT

from .asking import NAMES, NOW, asked
from .conftest import SmallGazetteer
from .expectations import examples, mistakes, read_example

TUNED, HELD_OUT = examples("examples"), examples("held_out")
#: share of the requests that were kept aside which must be read without a mistake
HELD_OUT_FLOOR = 0.8

_PIECES = st.sampled_from(
    [word for example in TUNED for word in example["text"].split()]
    + ["'", '"', "“", "”", "-", "--", "90s", "1h30", "2:30", "10.30pm", "(6", "9)", "not", "no", "but",
       "or", "\n", "🎬", "映画"]
)  # fmt: skip


@pytest.mark.parametrize("example", TUNED, ids=lambda example: example["text"][:60])
def test_reads_a_request_as_expected(example: dict[str, Any]) -> None:
    assert mistakes(example, read_example(example, NAMES, NOW)) == []


def test_reads_most_requests_that_were_kept_aside() -> None:
    right = sum(not mistakes(example, read_example(example, NAMES, NOW)) for example in HELD_OUT)
    assert right >= HELD_OUT_FLOOR * len(HELD_OUT), f"{right} of {len(HELD_OUT)}"


@pytest.mark.parametrize("text", ["", "   ", "\n\t\u00a0"])
def test_an_empty_request_is_refused_with_advice(text: str) -> None:
    with pytest.raises(BadRequest, match="empty"):
        asked(text)


def test_a_text_over_the_limit_is_refused_with_its_length() -> None:
    with pytest.raises(BadRequest, match="20,001 characters"):
        asked("a" * (LONGEST_TEXT + 1))


def check_spans(request: Request) -> None:
    spans = sorted(
        [(each.start, each.end) for each in request.understood]
        + [(each.start, each.end) for each in request.not_understood]
    )
    assert all(0 <= start < end <= len(request.text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert list(request.understood) == sorted(request.understood, key=lambda each: each.start)
    assert list(request.not_understood) == sorted(request.not_understood, key=lambda each: each.start)


@given(st.text(min_size=1, max_size=300).filter(str.strip))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_with_true_spans(text: str) -> None:
    check_spans(asked(text))


@given(st.lists(_PIECES, min_size=1, max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_real_words_is_read_with_true_spans_and_the_same_each_time(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if text.strip():
        request = asked(text)
        check_spans(request)
        assert request == asked(text)


@pytest.mark.parametrize("example", TUNED, ids=lambda example: example["text"][:60])
@pytest.mark.parametrize("filler", ["um, {}", "please, {}", "{}, please", "hi! {}", "{}. Thanks!"])
def test_fillers_change_no_limit(example: dict[str, Any], filler: str) -> None:
    plain = read_example(example, NAMES, NOW)
    if "Seeker:" in plain.text:
        return
    filled = read_example({**example, "text": filler.format(plain.text)}, NAMES, NOW)
    assert [(each.field, each.op, each.value) for each in plain.limits] == [
        (each.field, each.op, each.value) for each in filled.limits
    ]


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE titles; --",
        "<script>alert(1)</script> <b>horror</b>",
        "今夜は何を見ればいい",
        "что посмотреть сегодня",
        "\x00\x01\x02 comedy \x7f",
        "🍿🎬🍿",
        "9" * 5000,
        "((((((((((" * 100,
        "²³ ½ ٣ hours",
    ],
)
def test_what_is_no_request_is_not_understood_and_breaks_nothing(text: str) -> None:
    check_spans(asked(text))


@pytest.mark.parametrize(
    "piece",
    [
        "no horror, ", "like ", "The ", "a", "not a goofy rom-com but ", "1h30 ", "\n", "and or and or ", "with my 8 ",
        "nobody dies ", "not too long ", "before 2000 ", "old, not too old, ", "he wants comedy, I want horror. ",
    ],
)  # fmt: skip
def test_the_longest_text_is_read_in_a_bearable_time(piece: str) -> None:
    text = (piece * LONGEST_TEXT)[:LONGEST_TEXT]
    if not text.strip():
        text = text[:-1] + "x"
    asked("warm up")
    started = time.process_time()
    asked(text)
    # a second at most on a quiet machine, while what takes the square of the length took minutes
    assert time.process_time() - started < 5.0


class _Counting(SmallGazetteer):
    """Counts how often all names are searched."""

    searched = 0

    def holding(self, words: str) -> Sequence[TitleRef]:
        self.searched += 1
        return super().holding(words)


@pytest.mark.parametrize("phrase", ["seen every Paddington, ", "seen Toy Story, seen all of them. "])
def test_the_parts_of_a_series_are_searched_for_once_however_often_it_is_named(phrase: str) -> None:
    names = _Counting()
    request = read(phrase * 100, now=NOW, names=names)
    assert names.searched == 1
    assert any(limit.field == "title" for limit in request.limits)


def test_the_parts_of_few_series_are_searched_for_where_many_are_named() -> None:
    names = _Counting()
    read("".join(f"seen every {name}, " for name in NAMES.every_name), now=NOW, names=names)
    assert 0 < names.searched < len(NAMES.every_name)


@pytest.mark.parametrize(
    ("told", "asking", "field"),
    [("I'm from Poland.", "Something in my own language.", "language"),
     ("I'm Nigerian.", "Something from back home.", "country")],
)  # fmt: skip
def test_where_somebody_is_from_is_looked_for_near_what_they_ask_for(told: str, asking: str, field: str) -> None:
    rain = "The rain went on and on."
    near, far = (asked(" ".join((told, *[rain] * often, asking))).limits for often in (2, 40))
    assert [limit.field for limit in near] == [field]
    assert [limit.value for limit in near] != [limit.value for limit in far]


def test_every_part_of_a_request_can_be_said_in_json() -> None:
    for example in TUNED:
        request = read_example(example, NAMES, NOW)
        said = to_json(request)
        assert {
            "text",
            "mode",
            "limits",
            "wishes",
            "understood",
            "not_understood",
            "trouble",
            "subtitles",
            "company",
        } <= set(said)
        assert len(request.wishes) == len(said["wishes"])
        assert all("kind" in wish for wish in said["wishes"])


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a comedy, nothing too zzgrblx", ["nothing too zzgrblx"]),
        ("not frobnitz, but calm", ["not frobnitz"]),
        ("nothing gory or zzgrblx", ["zzgrblx"]),
        ("nothing preachy", []),  # a quality that is known
        ("no zzgrblx", []),  # a thing may be anything
        ("nothing with zzgrblx", []),
        ("nothing Zzgrblxian, calm", []),  # a name
    ],
)
def test_a_quality_that_nobody_knows_is_not_kept_away_from(text: str, lost: list[str]) -> None:
    request = asked(text)

    assert [request.text[span.start : span.end] for span in request.not_understood] == lost
    assert "zzgrblx" not in request.about
    assert all(text[each.start : each.end] not in lost for each in request.understood)
