"""Seconds over areas, to the second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.charts.simulator.below import Line

#: ninety-four areas, the one with the most viewers first (ISO 3166-1 alpha-2)
AREAS: Final = (
    *("US", "BR", "GB", "MX", "DE", "FR", "JP", "IN", "CA", "KR", "ES", "IT", "AU", "AR", "TR", "PL", "CO", "PH", "NL"),
    *("ID", "TH", "RU", "CL", "SE", "PE", "MY", "SA", "AE", "EG", "ZA", "BE", "RO", "NG", "EC", "TW", "PT", "VN", "GR"),
    *("CZ", "HU", "CH", "DK", "NO", "AT", "FI", "IL", "SG", "HK", "IE", "NZ", "UA", "MA", "VE", "GT", "DO", "CR", "BO"),
    *("PY", "UY", "PA", "HN", "SV", "NI", "KE", "PK", "BD", "LK", "JO", "LB", "KW", "QA", "OM", "BH", "RS", "HR", "BG"),
    *("SK", "SI", "LT", "LV", "EE", "CY", "MT", "IS", "LU", "MU", "MV", "MQ", "GP", "RE", "NC", "TT", "JM", "BS"),
)
#: of the areas, the share that gets episodes late where some do
_LATE: Final = 0.4
_VIEWERS: Final = 400_000

SHARES: Final = 1 / (np.arange(len(AREAS)) + 3.0)
VIEWERS: Final = (SHARES / SHARES.sum() * _VIEWERS).astype(np.int64) + 50


def late_areas(work: int, seed: int) -> NDArray[np.bool_]:
    """The areas that have a work's episodes later, if any do."""
    late = np.random.default_rng([seed, work, 1]).random(len(AREAS)) < _LATE
    late[0], late[1] = False, True  # at least one of each
    return late


def spread(lines: Sequence[Line], late: NDArray[np.bool_], rng: np.random.Generator) -> NDArray[np.int64]:
    """Seconds of each line (rows) in each area (columns); `late` tells where it counts as late.

    What has nothing late is watched in its early areas only where `late` marks some, else everywhere.
    """
    weights = SHARES * rng.lognormal(0, 0.8, late.shape)
    early = _parts(np.array([line.early for line in lines]), np.where(late, 0.0, weights))
    return early + _parts(np.array([line.late for line in lines]), np.where(late, weights, 0.0))


def _parts(totals: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Each total cut by the weights of its row into whole parts that add up to it."""
    sums = np.cumsum(weights, axis=1)
    whole = np.where(sums[:, -1:] > 0, sums[:, -1:], 1.0)
    ends = np.floor(sums / whole * totals[:, None]).astype(np.int64)
    ends[:, -1] = totals  # a row ends in its total whatever floating point makes of it
    return np.diff(ends, axis=1, prepend=0)
