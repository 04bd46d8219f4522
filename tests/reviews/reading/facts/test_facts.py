"""All facts of a sentence at once, and of any text whatever."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.reading import facts, watch
from nightcap.reviews.reading.facts.vocabulary import DENIALS, FUNCTION, NOUNS
from nightcap.reviews.reading.scope import Scope
from tests.reviews.reading.facts.marked import passages

_PIECES = st.sampled_from(
    [
        *sorted(NOUNS)[::4], *sorted(FUNCTION)[::6], *sorted(DENIALS)[::8],
        "[p:Ann Lee]", "[p:Ruth]", "[t:Two Boats]", "[t:Dark]", "[o:Quietflix]", "eight", "ten", "half", "hour",
        "hours", "minutes", "episodes", "parts", "seasons", "final", "third", "2010", "Danish", "Denmark", "in",
        "Netflix", "Apple", "TV", "+", ",", ".", "(", ")", "-", "—", ":", "'s", "plays", "played by", "as", "starring",
        "directed by", "based on", "remake of", "adapted from", "number one", "top 10", "most popular", "dub",
        "watch it with your mum", "subtitles", "weekend", "binge", "one episode a night", "original", "cast:", "with",
        "\n",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30))
def test_every_claim_quotes_the_text(pieces: list[str]) -> None:
    for passage in passages(" ".join(pieces)):
        for claim in (*facts.read(passage).claims, *watch.find(passage, Scope(passage))):
            assert claim.quote == passage.text[claim.start : claim.end] != ""
            assert passage.sentence.start <= claim.start < claim.end <= passage.sentence.end


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    for passage in passages(text.replace("[", "(")):
        for claim in (*facts.read(passage).claims, *watch.find(passage, Scope(passage))):
            assert claim.quote == passage.text[claim.start : claim.end]


def test_a_sentence_may_tell_many_facts() -> None:
    text = "This eight-part Danish crime thriller, directed by [p:Jane Doe], is on Netflix."
    [passage] = passages(text)
    assert {claim.field for claim in facts.read(passage).claims} == {
        "episodes",
        "country",
        "genre",
        "credit",
        "platform",
    }


def test_a_fact_told_twice_in_a_sentence_counts_once() -> None:
    [passage] = passages("Eight episodes, and all eight episodes are calm.")
    assert [claim.value for claim in facts.read(passage).claims if claim.field == "episodes"] == [8]


def test_a_sentence_without_facts_has_none() -> None:
    [passage] = passages("The water is grey and so is he.")
    assert list(facts.read(passage).claims) == []
