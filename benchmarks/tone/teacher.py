"""The sentence encoder from which ours is distilled: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0).

Loaded from a folder; set HF_HUB_OFFLINE=1 where no hub should even be asked for a model card.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from model2vec.distill import distill
from transformers import AutoModel, AutoTokenizer

#: SHA-256 of the official model.safetensors
WEIGHTS: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
#: word pieces of a text that the teacher reads
LENGTH: Final = 128
BATCH: Final = 64


def check_teacher(folder: Path) -> None:
    """Stop unless the folder holds the official model."""
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise SystemExit(f"{weights} is not there; give the folder of sentence-transformers/all-MiniLM-L6-v2.")
    if hashlib.sha256(weights.read_bytes()).hexdigest() != WEIGHTS:
        raise SystemExit(f"{weights} is not the official file (SHA-256 {WEIGHTS}).")


def piece_vectors(folder: Path) -> tuple[dict[str, Any], np.ndarray]:
    """(the tokenizer's layout, the teacher's own vector of every single word piece in the order of ids)."""
    model = distill(str(folder), device="cpu", pca_dims=None, sif_coefficient=None, quantize_to="float32")
    return json.loads(model.tokenizer.to_str()), model.embedding


def text_vectors(folder: Path, texts: list[str], cache: Path) -> np.ndarray:
    """(n, 384) float32: the teacher's vectors of length 1, kept in `cache` by the digest of the texts."""
    key = hashlib.sha256("\0".join(texts).encode()).hexdigest()
    path = cache / f"teacher-{key[:16]}.npy"
    if path.is_file():
        vectors: np.ndarray = np.load(path)
        return vectors
    vectors = _read_all(folder, texts)
    cache.mkdir(parents=True, exist_ok=True)
    np.save(path, vectors)
    return vectors


def _read_all(folder: Path, texts: list[str]) -> np.ndarray:
    tokenizer, model = AutoTokenizer.from_pretrained(str(folder)), AutoModel.from_pretrained(str(folder)).eval()
    vectors = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    order = sorted(range(len(texts)), key=lambda row: (len(texts[row]), row))  # batches of like length waste no padding
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            batch = tokenizer(
                [texts[row] for row in rows], padding=True, truncation=True, max_length=LENGTH, return_tensors="pt"
            )
            mask = batch["attention_mask"][..., None].float()
            mean = (model(**batch).last_hidden_state * mask).sum(1) / mask.sum(1)
            vectors[rows] = torch.nn.functional.normalize(mean).numpy()
            if start % (BATCH * 50) == 0:
                print(f"teacher: {start:,} of {len(order):,} texts", flush=True)
    return vectors
