"""Many requests at once: one line each, in order, whatever one of them holds."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.errors import BadFile
from nightcap.recommend import batch
from nightcap.recommend.situation import Situation
from tests.recommend import world

NOW = datetime(2026, 11, 20, 20)  # noqa: DTZ001  # wall-clock time
MADE = world.titles(40, seed=9)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def ranked(index: CatalogueIndex, *asked: batch.BatchRequest, n: int = 100) -> list[dict[str, object]]:
    return list(batch.answer_each(list(asked), index, Situation(on=world.ON), now=NOW, n=n))


def test_titles_named_before_are_liked_and_not_ranked(index: CatalogueIndex) -> None:
    (told,) = ranked(index, batch.BatchRequest(id="a", text="anything", mentions=("t003",)))

    assert "t003" not in told["ranked"]  # type: ignore[operator]
    assert len(told["ranked"]) == len(MADE) - 1  # type: ignore[arg-type]


def test_only_the_ids_of_limit_to_are_ranked(index: CatalogueIndex) -> None:
    (told,) = ranked(index, batch.BatchRequest(id="a", text="anything", limit_to=("t001", "t009", "nowhere")))

    assert set(told["ranked"]) == {"t001", "t009"}  # type: ignore[call-overload]


def test_a_request_that_cannot_be_read_says_why_and_spoils_no_other(index: CatalogueIndex) -> None:
    first, second = ranked(index, batch.BatchRequest(id="a", text=" "), batch.BatchRequest(id="b", text="a film"))

    assert first["ranked"] == []
    assert "empty" in str(first["error"])
    assert second["ranked"]


def test_only_the_seekers_lines_are_read_and_offsets_hold() -> None:
    text = "Recommender: how about horror?\nSeeker: no horror please"

    own = batch.own_words(text)

    assert len(own) == len(text)
    assert own.strip() == "no horror please"
    assert own.index("no horror") == text.index("no horror")


@pytest.mark.parametrize(
    "line", ['{"id": 3, "text": "x"}', '{"id": "a"}', '{"id": "a", "text": "x", "mentions": "t1"}', "[1]", "nonsense"]
)
def test_a_line_that_is_no_request_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "requests.jsonl"
    file.write_text(json.dumps({"id": "a", "text": "x"}) + "\n" + line + "\n", "utf-8")

    with pytest.raises(BadFile, match="line 2"):
        batch.read_requests(file)
