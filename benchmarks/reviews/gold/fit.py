"""Fits what the reader weighs names by: is one a title's (titlehood.py), and which is the subject (standing.py).

    uv run python -m benchmarks.reviews.gold.fit                 from the part dev and subjects.txt
    uv run python -m benchmarks.reviews.gold.fit FOLDER ...      and other folders of reviews

Both are linear models of the reasons that hold around a name. Titlehood is a logistic regression over the names of all
reviews, those left out whose label is optional; standing a softmax over the names of each review whose subject is among
them. Both are drawn towards the weights of priors.py by a ridge. Printed are ten folds over reviews and then the
tables, to be put in place of those of the two files; the part held tells whether they do better there.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.reviews.gold import priors
from benchmarks.reviews.gold.__main__ import HERE, shelf
from benchmarks.reviews.gold.format import load
from nightcap.catalogue.names import Gazetteer, fold
from nightcap.reviews.article import Article
from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.naming import titlehood
from nightcap.reviews.reading.topic import billing, standing
from nightcap.reviews.reading.words import sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

#: the ridges with which the folds and the part held go best
TITLE_RIDGE: Final = 0.3
SUBJECT_RIDGE: Final = 1.0
FOLDS: Final = 10
#: names that a feature must hold of to have a weight
_FEWEST: Final = 3
_BASE: Final = "base"


class Text(NamedTuple):
    """What is read, and its titles by their folded names; `titles` and `optional` are None where none are labelled."""

    article: Article
    subjects: frozenset[str]
    titles: frozenset[str] | None
    optional: frozenset[str]


class Named(NamedTuple):
    """A name of a text: its features in either model, and its labels; `title` is None where it is none."""

    text: int
    of_title: Mapping[str, float]
    of_subject: Mapping[str, float]
    title: bool | None
    subject: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", help="folders of reviews beside the part dev")
    options = parser.parse_args()
    texts = [*reviews(HERE / "dev", *options.folders), *headlines(HERE / "subjects.txt")]
    with shelf() as names:
        found = [named for place, text in enumerate(texts) for named in gather(place, text, names)]
    print(f"{len(texts)} texts, {len(found)} names")
    fit_titles([named for named in found if named.title is not None])
    fit_subjects(found)


def reviews(*folders: Path) -> Iterator[Text]:
    """The labelled reviews of the folders."""
    for gold in (gold for folder in folders for gold in load(folder)):
        told = [(fold(title.mention.name), title) for title in gold.titles]
        required = frozenset(name for name, title in told if title.required)
        subjects = frozenset(name for name, title in told if title.mention.role == "subject")
        yield Text(gold.article, subjects, required, frozenset(name for name, _ in told) - required)


def headlines(path: Path) -> Iterator[Text]:
    """The texts of which only the subjects are labelled."""
    whole = "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    for piece in whole.split("\n---\n"):
        title, _, rest = piece.strip().partition("\n")
        told, _, text = rest.partition("\n")
        if text:
            subjects = frozenset(fold(name) for name in told.split("|"))
            yield Text(Article(title=title, text=text, language="en"), subjects, None, frozenset())


def gather(place: int, text: Text, names: Gazetteer | None) -> list[Named]:
    """The names of a text with their features and labels."""
    article = text.article
    given = billing.names(article.title, names)
    known = billing.is_sure(article.title, given, names)
    found = []
    for each in naming.find(article.text, sentences(article.text), article.title, given, names, known=known):
        title = None if text.titles is None or each.folded in text.optional else each.folded in text.titles
        reasons = dict.fromkeys(each.reasons, 1.0)
        of_title = {_BASE: 1.0, **reasons, **dict(titlehood.form(each))}
        of_subject = {**reasons, **dict(standing.form(each))}
        found.append(Named(place, of_title, of_subject, title, each.folded in text.subjects))
    return found


def fit_titles(found: Sequence[Named]) -> None:
    """Print how well titles are told from other names, and the table of all."""
    import numpy as np  # noqa: PLC0415

    rows = [named.of_title for named in found]
    keys = features(rows, priors.TITLE)
    matrix, wanted = table(rows, keys), np.array([named.title for named in found], float)
    start = table([priors.TITLE], keys)[0]
    folds = np.array([named.text % FOLDS for named in found])
    for ridge in (TITLE_RIDGE / 3, TITLE_RIDGE, TITLE_RIDGE * 3):
        told = np.zeros(len(found), bool)
        for each in range(FOLDS):
            inside = folds == each
            told[inside] = matrix[inside] @ logistic(matrix[~inside], wanted[~inside], start, ridge) > 0
        right = float((told * wanted).sum())
        print(f"titles, ridge {ridge:.1f}: precision {right / told.sum():.3f}, recall {right / wanted.sum():.3f}")
    show(keys, logistic(matrix, wanted, start, TITLE_RIDGE))


def fit_subjects(found: Sequence[Named]) -> None:
    """Print how often the likeliest name is a subject where one is named, and the table of all."""
    import numpy as np  # noqa: PLC0415

    keys = features([named.of_subject for named in found], priors.SUBJECT)
    groups = [list(own) for _, own in groupby(found, key=lambda named: named.text)]
    texts = [
        (table([named.of_subject for named in own], keys), np.array([named.subject for named in own], float))
        for own in groups
        if any(named.subject for named in own)
    ]
    start = table([priors.SUBJECT], keys)[0]
    for ridge in (SUBJECT_RIDGE / 3, SUBJECT_RIDGE, SUBJECT_RIDGE * 3):
        right = 0
        for each in range(FOLDS):
            weights = softmax([text for at, text in enumerate(texts) if at % FOLDS != each], start, ridge)
            right += sum(wanted[np.argmax(matrix @ weights)] > 0 for matrix, wanted in texts[each::FOLDS])
        print(f"subjects, ridge {ridge:.1f}: {right} of {len(texts)}")
    show(keys, softmax(texts, start, SUBJECT_RIDGE))


def features(rows: Sequence[Mapping[str, float]], prior: Mapping[str, float]) -> list[str]:
    """The features that hold of enough names, and those that have a weight beforehand."""
    counts = Counter(feature for row in rows for feature, value in row.items() if value)
    return sorted({feature for feature, count in counts.items() if count >= _FEWEST} | prior.keys())


def table(rows: Sequence[Mapping[str, float]], keys: Sequence[str]) -> Matrix:
    """A row for each name, a column for each feature."""
    import numpy as np  # noqa: PLC0415

    return np.array([[row.get(key, 0.0) for key in keys] for row in rows])


def logistic(matrix: Matrix, wanted: Matrix, start: Matrix, ridge: float) -> Matrix:
    """The weights of a logistic regression drawn towards others, by Newton's method."""
    import numpy as np  # noqa: PLC0415

    weights = start.copy()
    for _ in range(30):
        told = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (told - wanted) + ridge * (weights - start)
        curve = (matrix * (told * (1 - told))[:, None]).T @ matrix + ridge * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def softmax(texts: Sequence[tuple[Matrix, Matrix]], start: Matrix, ridge: float) -> Matrix:
    """The weights, drawn towards others, by which subjects are likeliest in their texts, by gradient descent (Adam)."""
    import numpy as np  # noqa: PLC0415

    matrix, wanted = np.vstack([each for each, _ in texts]), np.concatenate([each for _, each in texts])
    sizes = [len(each) for _, each in texts]
    starts = np.cumsum([0, *sizes])[:-1]

    def shares(odds: Matrix) -> Matrix:
        whole: Matrix = odds / np.repeat(np.add.reduceat(odds, starts), sizes)
        return whole

    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, 601):
        told = shares(np.exp(np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (told - shares(told * wanted)) + ridge * (weights - start)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        pace = 0.1 if step <= 360 else 0.02
        weights = weights - pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def show(keys: Sequence[str], weights: Matrix) -> None:
    """Print the table as Python, the greatest first, those that round to nothing left out."""
    line = "   "
    for weight, key in sorted(zip(weights, keys, strict=True), reverse=True):
        entry = f' "{key}": {weight:.1f},' if abs(weight) >= 0.05 else ""
        if len(line) + len(entry) > 119:
            print(line)
            line = "   "
        line += entry
    print(line)


if __name__ == "__main__":
    main()
