"""The long work that people can start: imports of files that they hand in, and fetching what is new."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final, Literal

from nightcap.app import Nightcap
from nightcap.reviews.contract import reading_json
from nightcap.store.contract import report_to_json
from nightcap.web.homes import Homes
from nightcap.web.jobs import Job, Jobs, Progress, Work

#: what a file that is handed in can be
Handed = Literal["history", "titles", "charts", "sources", "article"]
#: what can be done without a file
Chore = Literal["update-charts", "refresh-reviews", "retry-quarantine"]
_MOST_NAME: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an import may have to be told: the profile and the order of dates of a history, the source of charts."""

    profile: str | None = None
    day_first: bool | None = None
    source: str | None = None


async def start_import(
    homes: Homes,
    jobs: Jobs,
    what: Handed,
    file: IO[bytes],
    name: str,
    *,
    viewer: str | None = None,
    options: Options | None = None,
) -> Job:
    """Keep what was handed in as a temporary file, and start its import; the file goes when that has ended."""
    named = safe_name(name)
    folder = TemporaryDirectory(prefix="nightcap-")
    path = Path(folder.name) / named
    take, chosen = _IMPORTS[what], options or Options()

    def work(nightcap: Nightcap, progress: Progress) -> Any:
        with folder:
            return take(nightcap, path, chosen, progress)

    try:
        await homes.use_thread(lambda: _keep(file, path))
        return jobs.start(f"import-{what}", work, about=named, viewer=viewer)
    except BaseException:
        folder.cleanup()
        raise


def start_chore(jobs: Jobs, chore: Chore) -> Job:
    """Start one of the chores; those that fetch are the only ones that use the network."""
    return jobs.start(chore, _CHORES[chore])


def start_following(jobs: Jobs, url: str, *, name: str | None = None, weight: float | None = None) -> Job:
    """Find the feed at an address, and follow it from now on."""

    def work(nightcap: Nightcap, _: Progress) -> Any:
        followed = nightcap.reviews.follow(url, name=name, weight=weight)
        others = [{"url": address, "title": title} for address, title in followed.others]
        return {"source": plain(asdict(followed.source)), "is_new": followed.is_new, "others": others}

    return jobs.start("follow", work, about=url)


def safe_name(name: str) -> str:
    """A file's name without folders, control characters or a leading dot; not endless."""
    base = re.split(r"[/\\]", name)[-1]
    shown = "".join(char for char in base if unicodedata.category(char)[0] != "C").strip().lstrip(".")
    stem, dot, ending = shown.rpartition(".")
    return (f"{stem[:_MOST_NAME]}{dot}{ending[:20]}" if dot else shown[:_MOST_NAME]) or "file"


def plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """With days and times in ISO 8601."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}


def _keep(file: IO[bytes], path: Path) -> None:
    file.seek(0)
    with path.open("xb") as kept:
        shutil.copyfileobj(file, kept)


def _history(nightcap: Nightcap, path: Path, options: Options, progress: Progress) -> Any:
    report = nightcap.history.take_in(path, profile=options.profile, day_first=options.day_first, progress=progress)
    return [report_to_json(report)]


def _titles(nightcap: Nightcap, path: Path, _: Options, progress: Progress) -> Any:
    reports = nightcap.catalogue.take_in([path], progress=progress)
    progress("index", 0, 1)
    nightcap.refresh()
    progress("index", 1, 1)
    return [report_to_json(report) for report in reports]


def _charts(nightcap: Nightcap, path: Path, options: Options, progress: Progress) -> Any:
    return [report_to_json(nightcap.charts.take_in(path, source=options.source, progress=progress))]


def _sources(nightcap: Nightcap, path: Path, _: Options, __: Progress) -> Any:
    return [report_to_json(nightcap.reviews.import_sources(path))]


def _article(nightcap: Nightcap, path: Path, _: Options, __: Progress) -> Any:
    taken = nightcap.reviews.read_bytes(path.read_bytes(), name=path.name)
    told = {"original_id": taken.original_id, "is_new": taken.is_new, "remark": taken.remark}
    return reading_json(taken.reading) | told


_IMPORTS: Final[Mapping[Handed, Callable[[Nightcap, Path, Options, Progress], Any]]] = {
    "history": _history,
    "titles": _titles,
    "charts": _charts,
    "sources": _sources,
    "article": _article,
}
_CHORES: Final[Mapping[Chore, Work]] = {
    "update-charts": lambda home, progress: [report_to_json(each) for each in home.charts.update(progress=progress)],
    "refresh-reviews": lambda home, progress: [
        plain(asdict(feed)) for feed in home.reviews.refresh(progress=progress).feeds
    ],
    "retry-quarantine": lambda home, _: [report_to_json(each) for each in home.quarantine.retry()],
}
