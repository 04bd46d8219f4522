"""Makes the shipped text encoder anew (docs/encoder.md).

    uv run --extra distill python -m benchmarks.tone.distill TEACHER --packs PACKS [--into FOLDER]

TEACHER is a local folder with the files of sentence-transformers/all-MiniLM-L6-v2, PACKS the folder
of the request → title packs. `tokenizer.json` and `vectors.npy` go to FOLDER (by default the
package's own). Three steps: the teacher's vector of every word piece and of some whole words, cut to 256 dimensions and
weighted by rank (model2vec's distillation); the teacher's vectors of the corpus; and gradient steps
that bring the mean of a text's pieces near to the teacher's vector of the whole text.
With a fixed number of threads the same machine writes the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from tokenizers import Tokenizer  # type: ignore[import-untyped]

from benchmarks.tone.corpus import corpus, kept_back_texts
from benchmarks.tone.teacher import LENGTH, check_teacher, piece_vectors, text_vectors
from nightcap.tone.encoder import DATA, DIMENSIONS

#: a of the smooth inverse frequency a / (a + p) (Arora et al. 2017), p by Zipf's law from the piece's rank
SIF: Final = 1e-5
#: pieces of other scripts are dropped: an English teacher has learnt little of them
LATIN: Final = re.compile(r"(##)?[ -~\u00a0-\u024f‘’“”–—…€]+")
WORD: Final = re.compile(r"[a-z]{4,}")
#: texts that must use a word before it gets a vector of its own (about 4,000 words, 2 MB)
FREQUENT: Final = 10
#: the texts in which the teacher reads a whole word
FRAMES: Final = ("{}", "a {} film")
UNKNOWN: Final = "[UNK]"
EPOCHS: Final = 4
LEARNING_RATE: Final = 1e-3
BATCH: Final = 256
THREADS: Final = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("--packs", type=Path, default=Path("../shared/packs"))
    parser.add_argument("--into", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "nightcap-distil")
    parser.add_argument("--half", action="store_true", help="learn from half of the titles, to measure on the others")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="0 stops after the word pieces")
    args = parser.parse_args()
    check_teacher(args.teacher)
    texts = corpus(args.packs)
    targets = text_vectors(args.teacher, texts, args.cache)
    if args.half:
        hidden = kept_back_texts(args.packs)
        seen = [row for row, text in enumerate(texts) if text not in hidden]
        texts, targets = [texts[row] for row in seen], targets[seen]
    layout, pieces = trim(*piece_vectors(args.teacher))
    words = extra_words(texts, set(layout["model"]["vocab"]))
    spoken = word_vectors(args.teacher, words, args.cache)
    layout["model"]["vocab"] |= {word: len(pieces) + row for row, word in enumerate(words)}
    table, goals = reduce([pieces, spoken], targets)
    write(args.into, layout, fit(layout, table, texts, goals, epochs=args.epochs))


def extra_words(texts: list[str], known: set[str]) -> list[str]:
    """Words to be pieces of their own: our list of words about tone, and what many texts of the corpus say.

    The teacher's vocabulary would cut "heist" into "he" and "ist", which mean nothing together.
    """
    spelt = (unicodedata.normalize("NFD", text.lower()) for text in texts)
    plain = ("".join(char for char in text if not unicodedata.combining(char)) for text in spelt)
    counts = Counter(word for text in plain for word in set(WORD.findall(text)))
    listed = (Path(__file__).with_name("words.txt")).read_text("utf-8").split()
    frequent = {word for word, count in counts.items() if count >= FREQUENT}
    return sorted((frequent | {word for word in listed if word.isalpha()}) - known)


def trim(layout: dict[str, Any], pieces: np.ndarray) -> tuple[dict[str, Any], np.ndarray]:
    """Keep the Latin pieces and the unknown one; drop all that a static encoder has no use for."""
    row_of: dict[str, int] = layout["model"]["vocab"]
    kept = [UNKNOWN, *(piece for piece in row_of if LATIN.fullmatch(piece) and piece not in ("[PAD]", UNKNOWN))]
    rows = [row_of[piece] for piece in kept]
    layout["model"]["vocab"] = {piece: row for row, piece in enumerate(kept)}
    layout |= {"added_tokens": [], "truncation": None, "padding": None, "post_processor": None, "decoder": None}
    return layout, pieces[rows]


def word_vectors(teacher: Path, words: list[str], cache: Path) -> np.ndarray:
    """(n, 384): what the teacher makes of each word alone and of a film called so, in equal parts."""
    return sum(text_vectors(teacher, [frame.format(word) for word in words], cache) for frame in FRAMES)  # type: ignore[return-value]


def reduce(groups: list[np.ndarray], targets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(weighted table, goals of length 1), both on the first DIMENSIONS principal axes of the texts' vectors.

    Each group of vectors is centred by itself and brought to length 1 on average: what pieces, or words
    in a frame, have in common says nothing.
    """
    centred = targets - targets.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T.astype(np.float64) @ centred)
    axes = axes[:, ::-1][:, :DIMENSIONS]
    alike = [(group - group.mean(axis=0)) @ axes for group in groups]
    pieces = np.concatenate([group / np.linalg.norm(group, axis=1).mean() for group in alike])
    inverse_rank = 1 / np.arange(2, len(pieces) + 2)
    weights = SIF / (SIF + inverse_rank / inverse_rank.sum())
    table = pieces * weights[:, None]
    table /= np.linalg.norm(table, axis=1).mean()
    table[0] = 0  # the unknown piece says nothing
    goals = centred @ axes
    return table.astype(np.float32), (goals / np.linalg.norm(goals, axis=1, keepdims=True)).astype(np.float32)


def fit(layout: dict[str, Any], table: np.ndarray, texts: list[str], goals: np.ndarray, *, epochs: int) -> np.ndarray:
    """The table after `epochs` passes of Adam over 1 - cosine(mean of a text's rows, its goal)."""
    torch.manual_seed(0)
    torch.set_num_threads(THREADS)
    tokenizer = Tokenizer.from_str(json.dumps(layout))
    ids = [torch.tensor(e.ids[:LENGTH] or [0]) for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(table), freeze=False, mode="mean", padding_idx=0)
    optimizer = torch.optim.Adam(bag.parameters(), lr=LEARNING_RATE)
    goal = torch.tensor(goals)
    for epoch in range(epochs):
        loss_sum = 0.0
        for rows in torch.randperm(len(ids)).split(BATCH):
            batch = [ids[row] for row in rows]
            starts = torch.tensor([0] + [len(text) for text in batch[:-1]]).cumsum(0)
            loss = (1 - torch.nn.functional.cosine_similarity(bag(torch.cat(batch), starts), goal[rows])).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: 1 - cosine = {loss_sum / len(ids):.4f}", flush=True)
    fitted: np.ndarray = bag.weight.detach().numpy()
    return fitted


def write(folder: Path, layout: dict[str, Any], table: np.ndarray) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(layout, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, encoding="utf-8")
    np.save(folder / "vectors.npy", table.astype(np.float16))
    for name in ("tokenizer.json", "vectors.npy"):
        content = (folder / name).read_bytes()
        print(f"{hashlib.sha256(content).hexdigest()}  {name}  {len(content):,} bytes")


if __name__ == "__main__":
    main()
