"""Whether a name is a title's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.reading.naming import titlehood as weighed
from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.capitals import Run

REASONS = st.sets(st.sampled_from(sorted(weighed.WEIGHTS)), max_size=8)


def candidate(reasons: set[str], words: int = 2) -> Candidate:
    place = Run(sentence=0, first=0, last=words, quoted=False, opens=True)
    return Candidate("Two Boats", "two boats", words, places=[place], reasons=reasons)


@given(REASONS)
def test_reasons_add_up(reasons: set[str]) -> None:
    told = sum(weighed.WEIGHTS[reason] for reason in reasons)
    assert abs(weighed.titlehood(candidate(reasons)) - weighed.titlehood(candidate(set())) - told) < 1e-5


def test_a_name_of_which_nothing_is_known_is_somebodys() -> None:
    named = candidate(set())
    named.title = weighed.titlehood(named)
    assert named.what == "person"


def test_a_word_of_which_nothing_is_known_is_something_else() -> None:
    named = candidate(set(), words=1)
    named.title = weighed.titlehood(named)
    assert named.what == "other"


def test_what_somebody_does_tells_of_a_person_though_the_name_is_one_word() -> None:
    named = candidate({"acts"}, words=1)
    named.title = weighed.titlehood(named)
    assert named.what == "person"
