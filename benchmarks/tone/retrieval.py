"""How well an encoder finds a film from its description, and one film from another, on the packs.

    uv run python -m benchmarks.tone.retrieval [FOLDER ...] --packs PACKS

FOLDER has `tokenizer.json` and `vectors.npy` (by default the package's own). Only titles with a
synopsis take part; every figure is a plain cosine, no other signal. "kept back" are the requests
whose title `distill.py --half` did not learn from; "validation" are posts that no run learnt from.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.tone.corpus import kept_back, read_lines, read_titles
from nightcap.tone.encoder import DATA, Encoder, Vectors, read_encoder

Ranks = np.ndarray[tuple[int], np.dtype[np.intp]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=[DATA])
    parser.add_argument("--packs", type=Path, default=Path("../shared/packs"))
    args = parser.parse_args()
    titles = {pack: [t for t in rows if t["synopsis"]] for pack, rows in read_titles(args.packs).items()}
    posts = [row for row in read_lines(args.packs / "tomt" / "dev.jsonl.gz") if row["answerable"]]
    dialogues = list(read_lines(args.packs / "redial" / "dev.jsonl"))
    for folder in args.folders:
        encoder = read_encoder(folder)
        print(folder)
        for name, ranks in describe(encoder, titles["tomt"], posts).items():
            show(f"tomt, {name}", ranks)
        show("redial, titles named", alike(encoder, titles["redial"], dialogues))


def describe(encoder: Encoder, titles: list[dict[str, Any]], posts: list[dict[str, Any]]) -> dict[str, Ranks]:
    """part → rank (from 1) of each post's title among all titles."""
    row_of = {title["id"]: row for row, title in enumerate(titles)}
    posts = [post for post in posts if any(answer in row_of for answer in post["answers"])]
    answers = [[row_of[answer] for answer in post["answers"] if answer in row_of] for post in posts]
    documents = encoder.encode([words_of(title) for title in titles])
    ranks = best_ranks(encoder.encode([post["text"] for post in posts]), documents, answers)
    back = np.array([all(kept_back(titles[row]["name"], titles[row]["year"]) for row in rows) for rows in answers])
    validation = np.array([post["from"] == "validation" for post in posts])
    return {"all": ranks, "kept back": ranks[back], "validation": ranks[validation], "both": ranks[back & validation]}


def alike(encoder: Encoder, titles: list[dict[str, Any]], dialogues: list[dict[str, Any]]) -> Ranks:
    """Rank of each answer by the mean vector of the titles that the dialogue has named."""
    row_of = {title["id"]: row for row, title in enumerate(titles)}
    documents = encoder.encode([title["synopsis"] for title in titles])
    ranks = []
    for dialogue in dialogues:
        named = [row_of[title] for title in dialogue["mentions"] if title in row_of]
        if named:
            scores = documents @ documents[named].mean(axis=0)
            scores[named] = -1
            ranks += [1 + int((scores > scores[row_of[a]]).sum()) for a in dialogue["answers"] if a in row_of]
    return np.array(ranks)


def words_of(title: dict[str, Any]) -> str:
    return f"{title['synopsis']} {', '.join(title['keywords'])}"


def best_ranks(queries: Vectors, documents: Vectors, answers: list[list[int]]) -> Ranks:
    """Rank from 1 of the best of each query's answers."""
    scores = (query @ documents.T for query in queries)
    return np.array([1 + int((row > row[rows].max()).sum()) for row, rows in zip(scores, answers, strict=True)])


def show(name: str, ranks: Ranks) -> None:
    shares = "  ".join(f"R@{k} {np.mean(ranks <= k):.4f}" for k in (1, 10, 100))
    print(f"  {name:22} n={len(ranks):<6,} {shares}  MRR {np.mean(1 / ranks):.4f}")


if __name__ == "__main__":
    main()
