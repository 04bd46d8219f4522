"""On which lists of the world a title has been."""

from __future__ import annotations

from pathlib import Path

from nightcap.charts import entries
from nightcap.charts.spread import Spread, spread
from tests.charts.netflix_files import database
from tests.charts.test_momentum import FILMS, SUNDAY, TV, entry


def test_each_area_has_its_weeks_and_its_best_rank(tmp_path: Path) -> None:
    home = database(tmp_path)
    rows = [
        entry("A", 3, weeks_ago=2, category=FILMS),
        entry("A", 2, category=FILMS),
        entry("A", 9, category=TV),
        entry("A", 1, area="JP"),
        entry("B", 1, area="DE"),
    ]
    with home.write() as connection:
        entries.save(connection, {}, {entries.key_of(row): row for row in rows})

    first = SUNDAY.replace(day=12)
    assert spread(home, "a") == [
        Spread(source="netflix-top10", area="", weeks=2, first=first, last=SUNDAY, best=2),
        Spread(source="netflix-top10", area="JP", weeks=1, first=SUNDAY, last=SUNDAY, best=1),
    ]
    assert spread(home, "c") == []
