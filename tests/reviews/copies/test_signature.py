from __future__ import annotations

from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.copies import VERSION, bands, signature
from tests.reviews.copies.texts import JAPANESE, OTHER_REVIEW, REVIEW


def test_stored_signatures_stay_comparable() -> None:
    """Whoever changes these digests must raise VERSION, for stored signatures would no longer be found."""
    assert VERSION == 1
    assert blake2b(signature(REVIEW), digest_size=8).hexdigest() == "2be0e094d94e2ca1"
    assert blake2b(signature(JAPANESE), digest_size=8).hexdigest() == "b8f9e684012e248e"


def test_typography_leaves_the_signature_alone() -> None:
    assert signature(REVIEW.replace("'", "’").replace("; ", " – ").upper()) == signature(REVIEW)


def test_a_cut_copy_shares_keys_and_another_review_hardly_any() -> None:
    whole = set(bands(signature(REVIEW)).tolist())
    cut = set(bands(signature(REVIEW[: len(REVIEW) // 3])).tolist())
    other = set(bands(signature(OTHER_REVIEW)).tolist())
    assert len(whole & cut) >= 8
    assert len(whole & other) <= 1


def test_a_signature_of_another_version_is_not_compared() -> None:
    with pytest.raises(ValueError, match="another version"):
        bands(bytes([VERSION + 1]) + signature(REVIEW)[1:])


@given(st.text(max_size=300))
def test_every_text_has_a_signature_that_can_be_looked_up(text: str) -> None:
    made = signature(text)
    assert made[0] == VERSION
    assert len(bands(made)) <= 32 + len(text)
