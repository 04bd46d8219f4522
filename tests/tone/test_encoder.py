"""The text encoder: the same arithmetic as model2vec, without the library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer  # type: ignore[import-untyped]

from nightcap.errors import BadFile
from nightcap.tone.encoder import BATCH, DATA, DIMENSIONS, load_encoder, read_encoder

TEXTS = [
    "A widowed baker in a seaside town learns to dance.",
    "heist",
    "",
    "Amélie: Paris, chocolate & rain (2001)!",
    "寿司",
    "slow-burn mystery with a dry sense of humour; nobody dies [UNK] [PAD]",
]


def test_vectors_are_those_of_model2vec_on_the_shipped_files() -> None:
    """Our few lines and model2vec.StaticModel agree."""
    model2vec = pytest.importorskip("model2vec")
    table = np.load(DATA / "vectors.npy").astype(np.float32)
    theirs = model2vec.StaticModel(table, Tokenizer.from_file(str(DATA / "tokenizer.json")), normalize=True)
    np.testing.assert_allclose(load_encoder().encode(TEXTS), theirs.encode(TEXTS), atol=1e-5)


def test_a_text_without_known_words_is_similar_to_nothing() -> None:
    """Empty text, blank text and a script that is not in the vocabulary give zeros."""
    assert not load_encoder().encode(["", "  \n", "寿司"]).any()


def test_shape_and_type_hold_for_any_number_of_texts() -> None:
    for count in (0, 1, BATCH, BATCH + 1):
        vectors = load_encoder().encode(["warm and funny"] * count)
        assert vectors.shape == (count, DIMENSIONS)
        assert vectors.dtype == np.float32


@given(st.lists(st.text(max_size=60), max_size=5))
def test_every_vector_has_length_one_or_zero_and_hangs_on_its_text_alone(texts: list[str]) -> None:
    """Whatever the text, and whatever stands beside it in the batch."""
    together = load_encoder().encode(texts)
    lengths = np.linalg.norm(together, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))
    for row, text in enumerate(texts):
        np.testing.assert_allclose(together[row], load_encoder().encode([text])[0], atol=1e-6)


def test_nearness_follows_meaning() -> None:
    """Without a word in common, a robot in love is nearer to an android with feelings than to a chef."""
    robot, android, chef = load_encoder().encode(
        ["a robot falls in love", "an android with feelings", "a chef opens a restaurant"]
    )
    assert robot @ android > robot @ chef + 0.2


def test_words_of_film_talk_are_not_cut_into_pieces() -> None:
    """The teacher's own vocabulary would make "he" and "ist" of a heist."""
    vocabulary = Tokenizer.from_file(str(DATA / "tokenizer.json")).get_vocab()
    assert {"heist", "zany", "slasher", "heartwarming"} <= set(vocabulary)


def test_the_model_hub_client_is_never_imported() -> None:
    """A program that sends nothing does not load a client of a hub."""
    code = "import sys; from nightcap.tone.encoder import load_encoder as e; e().encode(['x']); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"model2vec", "huggingface_hub", "torch"} & set(modules)


def test_files_that_do_not_fit_each_other_are_named(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_bytes((DATA / "tokenizer.json").read_bytes())
    np.save(tmp_path / "vectors.npy", np.zeros((3, DIMENSIONS), np.float16))
    with pytest.raises(BadFile, match=r"vectors\.npy: has the shape \(3, 256\)"):
        read_encoder(tmp_path)


def test_a_folder_without_an_encoder_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="Install Nightcap again"):
        read_encoder(tmp_path)


@pytest.mark.parametrize(("word", "known"), [
    ("clowns", True), ("preachy", True), ("zzgrblx", False), ("asdf", False), ("寿司", False), ("", False),
])  # fmt: skip
def test_a_word_is_known_where_it_or_its_stem_is_one_piece(word: str, *, known: bool) -> None:
    assert load_encoder().knows(word) is known
