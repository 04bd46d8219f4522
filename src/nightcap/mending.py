"""The rows that imports set aside, as `Nightcap` offers them under `quarantine`: listed, tried again, mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nightcap import errors

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.store.imports import Quarantined, Report


class Quarantine:
    """The rows set aside in an open home."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def rows(self) -> list[Quarantined]:
        """Every row that an import set aside."""
        from nightcap.store.imports import quarantined  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            return quarantined(connection)

    def retry(self) -> list[Report]:
        """Try the rows set aside once more; the index follows at the next question."""
        from nightcap.charts.importing import retry_all  # noqa: PLC0415

        return retry_all(self._nightcap.database)

    def mend(self, digest: str, cells: Mapping[str, str]) -> None:
        """Take one row that was set aside after all, with its cells (column → text) as they should read.

        A row of a history becomes this viewer's. Raises UsageError with what is still wrong, or where rows of its kind
        are mended in their file; UnknownName where it is no longer set aside.
        """
        from nightcap.charts import mending as charts  # noqa: PLC0415
        from nightcap.viewers import mending as history  # noqa: PLC0415

        kept = next((row for row in self.rows() if row.digest == digest), None)
        if kept is None:
            raise errors.UnknownName("That row is no longer set aside.")
        if charts.is_of_charts(kept.source):
            charts.mend(self._nightcap.database, kept, cells)
        elif history.is_of_history(kept.source):
            history.mend(self._nightcap.database, kept, cells, names=self._nightcap.index, viewer=self._nightcap.viewer)
        else:
            raise errors.UsageError(f"Rows such as this are mended in {kept.file}: hand it in again.")
        self._nightcap.forget_index()

    def cells_to_mend(self, kept: Quarantined) -> dict[str, str] | None:
        """Column → text of a row that `mend` takes; None where rows of its kind are mended in their file."""
        from nightcap.charts import mending as charts  # noqa: PLC0415
        from nightcap.viewers import mending as history  # noqa: PLC0415

        if history.is_of_history(kept.source):
            return history.cells_of(kept)
        if charts.is_of_charts(kept.source) and "line" not in kept.row:
            return {name: str(value) for name, value in kept.row.items()}
        return None
