"""Many requests at once: from lines of requests to lines of ranked ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.sources.titlesfile import json_lines
from nightcap.errors import BadFile, BadRequest
from nightcap.recommend.ranking import rank
from nightcap.recommend.situation import Situation
from nightcap.request import LikeWish, Limit, Request, read
from nightcap.request.contract import to_json

#: in a dialogue only the seeker's own lines are a request; what the other says is blanked out
_OTHER_SPEAKER: Final = re.compile(r"^recommender:.*$", re.IGNORECASE | re.MULTILINE)
_SPEAKER: Final = re.compile(r"^seeker:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRequest:
    """One line: `mentions` are ids of titles already named, `limit_to` the only ids that may be ranked."""

    id: str
    text: str
    mentions: tuple[str, ...] = ()
    limit_to: tuple[str, ...] | None = None


def read_requests(path: Path) -> list[BatchRequest]:
    """Every request of the file. Raises BadFile naming the line that is not one."""
    return [_batch_request(path, line, row) for line, row in json_lines(path)]


def _batch_request(path: Path, line: int, row: Mapping[str, Any]) -> BatchRequest:
    id_, text = row.get("id"), row.get("text")
    if not isinstance(id_, str) or not isinstance(text, str):
        raise BadFile(path, "needs the keys id and text, both text.", line=line)
    for key in ("mentions", "limit_to"):
        values = row.get(key)
        if values is not None and not (isinstance(values, list) and all(isinstance(v, str) for v in values)):
            raise BadFile(path, f"{key} must be a list of title ids.", line=line)
    limit_to = row.get("limit_to")
    return BatchRequest(
        id=id_,
        text=text,
        mentions=tuple(row.get("mentions") or ()),
        limit_to=None if limit_to is None else tuple(limit_to),
    )


def answer_each(
    requests: list[BatchRequest], index: CatalogueIndex, situation: Situation, *, now: datetime, n: int
) -> Iterator[dict[str, Any]]:
    """For each request its id, the n best title ids, best first, and how it was understood.

    A request that cannot be read (empty, too long) has an empty ranking and says why under `error`.
    """
    ids = index.strings("id").all()
    for asked in requests:
        try:
            request = understand(asked, index, now)
        except BadRequest as error:
            yield {"id": asked.id, "ranked": [], "understood": [], "error": str(error)}
            continue
        ranking = rank(request, index, situation)
        read_as = to_json(request)
        yield {
            "id": asked.id,
            "ranked": [ids[row] for row in ranking.best(n)],
            "understood": read_as["understood"],
            "not_understood": read_as["not_understood"],
        }


def understand(asked: BatchRequest, index: CatalogueIndex, now: datetime) -> Request:
    """Read the seeker's words; titles mentioned before count as liked unless the words speak against them."""
    request = read(own_words(asked.text), now=now, names=index)
    named = {wish.title_id for wish in request.wishes if isinstance(wish, LikeWish)}
    liked = tuple(LikeWish(name=id_, title_id=id_) for id_ in asked.mentions if id_ not in named)
    only = () if asked.limit_to is None else (Limit(field="title", op="in", value=asked.limit_to),)
    return replace(request, wishes=(*request.wishes, *liked), limits=(*request.limits, *only))


def own_words(text: str) -> str:
    """The text with other speakers' lines and the speaker's label blanked, each character keeping its place."""
    without = _OTHER_SPEAKER.sub(lambda found: " " * len(found[0]), text)
    return _SPEAKER.sub(lambda found: " " * len(found[0]), without)
