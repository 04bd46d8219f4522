"""The files of the gold set: read into articles, titles and claims, or refused with where and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar, cast, get_args

from benchmarks.reviews.gold.values import one_of, read_value
from nightcap.catalogue.title import KINDS, Kind
from nightcap.errors import BadFile
from nightcap.reviews.article import Article
from nightcap.reviews.claim import CLAIM_KINDS, Claim, ClaimKind, Mention, Role

STYLES: Final = (
    "praise", "pan", "mixed", "capsule", "listicle", "plot-heavy", "ironic", "translated", "newspaper", "blog",
    "stream-or-skip", "parental", "lower-case", "festival", "second-season", "column",
)  # fmt: skip
_HEAD: Final = ("style", "title", "publication", "author", "seen on", "published", "language")
_PARTS: Final = ("titles", "text", "claims")
_QUOTED: Final = re.compile(r'"(?P<quote>.+)"(?: (?P<occurrence>[1-9]\d*))?')
_TITLE_ROLES: Final = get_args(Role)


@dataclass(frozen=True, slots=True)
class GoldTitle:
    """A title that the text speaks of; `required` is false where a reader may as well leave it out."""

    mention: Mention
    required: bool


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim that the text makes; `required` is false where a reader may as well leave it out."""

    claim: Claim
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One review as it should be read; `slug` is the name of its file without the ending."""

    slug: str
    style: str
    article: Article
    titles: tuple[GoldTitle, ...]
    claims: tuple[GoldClaim, ...]


def load(folder: Path) -> list[Gold]:
    """Every `*.review` of the folder by name. Raises BadFile where one breaks the format or there is none."""
    paths = sorted(folder.glob("*.review"))
    if not paths:
        raise BadFile(folder, "holds no file that ends in .review.", hint="Name a part of the gold set.")
    return [parse(path, path.read_text("utf-8")) for path in paths]


def parse(path: Path, text: str) -> Gold:
    """One file. Raises BadFile with the line that breaks the format of README.md."""
    parts = _parts(path, text)
    head = _head(path, parts["head"])
    words = _paragraphs(parts["text"])
    if not words:
        raise BadFile(path, "has no text.", hint="Write the review under '== text'.")
    titles = tuple(_each(path, parts["titles"], _title))
    if not any(title.mention.role == "subject" for title in titles):
        raise BadFile(path, "has no subject.", hint="Name one under '== titles'.")
    names = {title.mention.name for title in titles}
    claims = _each(path, parts["claims"], lambda line, required: _claim(line, required, words, names))
    return Gold(
        slug=path.stem,
        style=head["style"],
        article=Article(
            text=words,
            title=head["title"],
            publication=head.get("publication"),
            seen_on=head.get("seen on"),
            author=head.get("author"),
            published_at=_moment(path, head.get("published")),
            language=head.get("language", "en"),
        ),
        titles=titles,
        claims=tuple(sorted(claims, key=lambda gold: (gold.claim.start, gold.claim.end))),
    )


Line = tuple[int, str]
_Row = TypeVar("_Row")


def _parts(path: Path, text: str) -> dict[str, list[Line]]:
    """Part → (line number from 1, line) of each of its lines."""
    parts: dict[str, list[Line]] = {"head": []}
    name = "head"
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("=="):
            parts[name].append((number, line.rstrip()))
            continue
        name = line.removeprefix("==").strip()
        if name not in _PARTS or name in parts:
            raise BadFile(path, f"has a part {name!r} here.", line=number, hint=f"The parts: {', '.join(_PARTS)}.")
        parts[name] = []
    if missing := [part for part in _PARTS if part not in parts]:
        raise BadFile(path, f"has no '== {missing[0]}'.", hint="README.md shows a whole file.")
    return parts


def _head(path: Path, lines: Iterable[Line]) -> dict[str, str]:
    head: dict[str, str] = {}
    for number, line in lines:
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not line:
            continue
        if not colon or key not in _HEAD or key in head or not value:
            raise BadFile(path, f"the head has {line!r}.", line=number, hint=f"Once each: {', '.join(_HEAD)}.")
        head[key] = value
    if missing := {"style", "title"} - set(head):
        raise BadFile(path, f"the head lacks {', '.join(sorted(missing))}.")
    if head["style"] not in STYLES:
        raise BadFile(path, f"has the style {head['style']!r}.", hint=f"Use one of {', '.join(STYLES)}.")
    return head


def _moment(path: Path, written: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written) if written else None
    except ValueError as error:
        raise BadFile(path, f"published {written!r} is no ISO date.") from error
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None


def _paragraphs(lines: Iterable[Line]) -> str:
    whole = "\n".join(line for _, line in lines)
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", whole) if part.strip())


def _each(path: Path, lines: Iterable[Line], read: Callable[[str, bool], _Row]) -> Iterator[_Row]:
    for number, line in lines:
        if not line:
            continue
        try:
            yield read(line.removeprefix("?"), not line.startswith("?"))
        except ValueError as error:
            raise BadFile(path, f"{error}.", line=number, hint="README.md says how a line is written.") from error


def _title(line: str, required: bool) -> GoldTitle:  # noqa: FBT001  # one shape for every line
    fields = [field.strip() for field in line.split(" | ")]
    if len(fields) != len(("role", "name", "kind", "year", "id")):
        raise ValueError(f"a title has 5 fields, not {len(fields)}")
    role, name, kind, year, own_id = fields
    one_of(role, _TITLE_ROLES, "role")
    one_of(kind, (*KINDS, "-"), "kind")
    mention = Mention(
        name=name,
        role=cast("Role", role),
        kind=None if kind == "-" else cast("Kind", kind),
        year=None if year == "-" else int(year),
        id=None if own_id == "-" else own_id,
    )
    return GoldTitle(mention, required)


def _claim(line: str, required: bool, text: str, names: set[str]) -> GoldClaim:  # noqa: FBT001
    fields = [field.strip() for field in line.split(" | ", 4)]
    if len(fields) != len(("kind", "title", "field", "value", "quote")):
        raise ValueError(f"a claim has 5 fields, not {len(fields)}")
    kind, title, field, value, quoted = fields
    one_of(kind, CLAIM_KINDS, "kind of claim")
    one_of(title, sorted(names), "title")
    start, end = _span(quoted, text)
    read = read_value(kind, field, value)
    claim = Claim(
        title=title, kind=cast("ClaimKind", kind), field=field, value=read, quote=text[start:end], start=start, end=end
    )
    return GoldClaim(claim, required)


def _span(quoted: str, text: str) -> tuple[int, int]:
    found = _QUOTED.fullmatch(quoted)
    if not found:
        raise ValueError(f"{quoted} is no quote in double quotation marks")
    quote = found["quote"]
    starts = [match.start() for match in re.finditer(f"(?={re.escape(quote)})", text)]
    if not starts:
        raise ValueError(f"the text has no {quoted}")
    if found["occurrence"] is None and len(starts) > 1:
        raise ValueError(f"the text has {len(starts)} times {quoted}: say which")
    place = int(found["occurrence"] or 1)
    if place > len(starts):
        raise ValueError(f"the text has only {len(starts)} times {quoted}")
    return starts[place - 1], starts[place - 1] + len(quote)
