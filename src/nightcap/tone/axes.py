"""The seven axes on which Nightcap says what a title feels like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """What a title feels like: seven numbers from 0 to 1.

    The first three follow the dimensions on which film viewers agree reliably: hedonic tone,
    energetic arousal and tense arousal (Tarvainen, Westman & Oittinen 2015; Tarvainen et al. 2020).
    """

    uplift: float
    energy: float
    tension: float
    humour: float
    warmth: float
    depth: float
    weight: float

    def __post_init__(self) -> None:
        for axis, value in self.as_dict().items():
            if not 0.0 <= value <= 1.0:
                raise ValueError(f"tone axis {axis} is {value}; it must lie between 0 and 1")

    def as_dict(self) -> dict[str, float]:
        return {axis: getattr(self, axis) for axis in AXES}

    @classmethod
    def from_mapping(cls, values: Mapping[str, float]) -> Tone:
        """Build from axis → value. Raises ValueError naming any axis that is missing or unknown."""
        if wrong := set(values) ^ set(AXES):
            raise ValueError(f"tone needs exactly the axes {', '.join(AXES)}; check {sorted(wrong)}")
        return cls(**{axis: float(values[axis]) for axis in AXES})


AXES: Final = tuple(field.name for field in fields(Tone))

#: axis → what 0 and what 1 mean, in the words shown to users
POLES: Final[Mapping[str, tuple[str, str]]] = {
    "uplift": ("bleak", "uplifting"),
    "energy": ("slow and quiet", "fast and loud"),
    "tension": ("at ease", "nerve-racking"),
    "humour": ("no humour", "constantly funny"),
    "warmth": ("cold", "tender"),
    "depth": ("asks nothing of you", "demands attention"),
    "weight": ("light", "heavy"),
}

#: the same for what lies on that side, but not at its end
MILD: Final[Mapping[str, tuple[str, str]]] = {
    "uplift": ("rather bleak", "rather uplifting"),
    "energy": ("rather slow and quiet", "rather fast and loud"),
    "tension": ("rather at ease", "rather tense"),
    "humour": ("little humour", "often funny"),
    "warmth": ("rather cold", "rather tender"),
    "depth": ("asks little of you", "asks for some attention"),
    "weight": ("rather light", "rather heavy"),
}

#: within this of the middle an axis says neither of its ends
_MIDDLE: Final = 0.15


def pole(axis: str, value: float) -> str | None:
    """The end of an axis that a value lies near to, in the words shown to users: "at ease"; None in between."""
    return POLES[axis][value > 0.5] if abs(value - 0.5) > _MIDDLE else None
