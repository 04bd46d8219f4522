"""The days of the week and the months, as keys."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.words import bag

WEEKDAYS: Final = bag("monday tuesday wednesday thursday friday saturday sunday")
MONTHS: Final = bag("january february march april may june july august september october november december")
