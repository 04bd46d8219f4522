"""What 50 readers ask, made up from parts so that few requests are the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Final

_DAYS: Final = ("rough day at work", "long week", "the children are asleep", "can't sleep", "we are both tired", "")
_WISHES: Final = (
    "something soothing",
    "a funny film",
    "a tense thriller",
    "a good cry",
    "something warm and slow",
    "a western",
    "an old musical",
    "a mystery by the sea",
    "something about food",
    "like Casablanca but lighter",
    "something like The Third Man",
    "a film by Alfred Hitchcock",
)
_LIMITS: Final = (
    "under two hours",
    "nothing violent",
    "from the 70s",
    "no goofy rom-com",
    "with my 10-year-old",
    "done before midnight",
    "well regarded",
    "",
    "",
)


#: what a story can be about; two of them make a request that was hardly asked before
_WORDS: Final = """
lighthouses trains bakers gardens ghosts pirates chess jazz circus divorce twins letters farms boxing robots
islands summer winter school teachers doctors nurses spies painters novelists sailors mountains deserts rivers
hotels theatres orchestras detectives lawyers smugglers inheritance weddings funerals brothers sisters orphans
grandparents immigrants soldiers pilots astronauts dinosaurs dogs horses whales wolves bees football baseball
cooking wine chocolate fashion newspapers radio television elections kings queens castles revolutions treasure
maps time-travel dreams memory magic witches vampires monsters music dancing singing
"""
_TOPICS: Final = tuple(_WORDS.split())


def texts(seed: int) -> Iterator[str]:
    """Requests without end."""
    chance = Random(seed)
    while True:
        about = f"about {' and '.join(chance.sample(_TOPICS, 2))}" if chance.random() < 0.5 else ""
        parts = (chance.choice(_DAYS), chance.choice(_WISHES), about, chance.choice(_LIMITS))
        yield ", ".join(filter(None, parts))


def asks(seed: int) -> Iterator[bytes]:
    """Requests to ask, as they go over the wire."""
    for text in texts(seed):
        yield post("/api/v1/asks", {"text": text})


def mixed(seed: int) -> Iterator[bytes]:
    """Six asks in ten, with looking around and marking between them."""
    chance, asked = Random(seed), asks(seed + 1)
    names = ("casablanca", "the third man", "paddington", "rebecca", "night")
    marks = ("paddington-2-2017", "romantics-anonymous-2025")
    while True:
        dice = chance.random()
        if dice < 0.6:
            yield next(asked)
        elif dice < 0.75:
            yield get(f"/api/v1/titles?q={chance.choice(names).replace(' ', '%20')}")
        elif dice < 0.85:
            yield get("/api/v1/charts")
        elif dice < 0.95:
            yield get(f"/api/v1/titles/{chance.choice(marks)}")
        else:
            yield put(f"/api/v1/history/saved/{chance.choice(marks)}")


def hello(_: int) -> Iterator[bytes]:
    while True:
        yield get("/")


def get(path: str) -> bytes:
    return _request("GET", path, b"")


def put(path: str) -> bytes:
    return _request("PUT", path, b"")


def post(path: str, body: object) -> bytes:
    return _request("POST", path, json.dumps(body).encode())


def _request(method: str, path: str, body: bytes) -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
