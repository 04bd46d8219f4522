"""Countries by their weather, as people far from it think of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: climate → countries where it rules most of the land or most of the year (Köppen classes A, B and Csa; D and E)
CLIMATES: Final[Mapping[str, tuple[str, ...]]] = {
    "hot": (
        "AE", "AO", "AR", "AU", "BB", "BD", "BF", "BH", "BJ", "BN", "BO", "BR", "BS", "BW", "CD", "CF", "CG", "CI",
        "CM", "CO", "CR", "CU", "CV", "CY", "DJ", "DO", "DZ", "EC", "EG", "ER", "ES", "ET", "FJ", "GA", "GH", "GM",
        "GN", "GR", "GT", "GW", "GY", "HN", "HT", "ID", "IL", "IN", "IQ", "IR", "IT", "JM", "JO", "KE", "KH", "KW",
        "LA", "LB", "LK", "LR", "LY", "MA", "MG", "ML", "MM", "MR", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
        "NE", "NG", "NI", "OM", "PA", "PE", "PG", "PH", "PK", "PR", "PS", "PT", "PY", "QA", "SA", "SC", "SD", "SG",
        "SL", "SN", "SO", "SR", "SS", "SV", "SY", "TD", "TG", "TH", "TL", "TN", "TO", "TR", "TT", "TW", "TZ", "UY",
        "VE", "VN", "VU", "WS", "YE", "ZA",
    ),
    "cold": ("BY", "CA", "DK", "EE", "FI", "FO", "GL", "IS", "KZ", "LT", "LV", "MN", "NO", "RU", "SE"),
}  # fmt: skip
