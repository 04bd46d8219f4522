"""One title held beside a request: what speaks for it, how it feels, and what feel was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.model import Reason
from nightcap.recommend.reasons import Case, reasons
from nightcap.recommend.situation import Situation
from nightcap.request.model import Request
from nightcap.reviews.said import Said, heard
from nightcap.tone.axes import AXES, Tone

if TYPE_CHECKING:
    from nightcap.catalogue.index import CatalogueIndex
    from nightcap.recommend.tonefit import ToneAim

_HOME_LANGUAGES: Final = ("en",)
#: reasons with these figures are not for a calendar: its entries say the length, and content notes give a plot away
_LEFT_OUT: Final = frozenset({"notes", "runtime_minutes"})


@dataclass(frozen=True, slots=True)
class Range:
    """Where on an axis the tone is wished to lie, 0 to 1; `low` equals `high` where a point is to be met."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A title beside a request; `wished` has the axes that the request spoke of. `tone_confidence` 0: a mere guess."""

    title: Title
    tone: Tone
    tone_confidence: float
    wished: dict[str, Range]
    reasons: tuple[Reason, ...]
    advice: tuple[Reason, ...]

    @property
    def why(self) -> tuple[str, ...]:
        """What to write beside the title where others may read it too: not how long it is, nor what may spoil it."""
        told = (*self.reasons, *self.advice)
        return tuple(reason.text for reason in told if not _LEFT_OUT & set(reason.evidence.data))


def beside(
    title: Title, request: Request, index: CatalogueIndex, situation: Situation, said: tuple[Said, ...] = ()
) -> Beside:
    """The title as `recommend` would show it, whether it would pick it or not; `said` is what articles say of it.

    Raises ValueError for a title that is not in the index.
    """
    from nightcap.recommend.ranking import rank  # noqa: PLC0415
    from nightcap.recommend.tonefit import tone_aim  # noqa: PLC0415

    row = index.row(title.id)
    if row is None:
        raise ValueError(f"{title.id} is not in the index")
    aim = tone_aim(request, index)
    tone, confidence = index.tone(row)
    case = Case(
        title=title,
        request=request,
        situation=situation,
        tone=tone,
        tone_confidence=confidence,
        wanted=aim.wanted,
        liked=(),
        said=said,
        heard=heard(said),
    )
    ranking = rank(request, index, situation, _HOME_LANGUAGES)
    return Beside(
        title=title,
        tone=tone,
        tone_confidence=confidence,
        wished=_ranges(aim),
        reasons=reasons(case, ranking.excess(row), spread=ranking.spread),
        advice=advice(title, request, _HOME_LANGUAGES, said),
    )


def wished(request: Request, index: CatalogueIndex) -> dict[str, Range]:
    """Axis → where a request wishes the tone to lie; axes that it does not speak of are left out."""
    from nightcap.recommend.tonefit import tone_aim  # noqa: PLC0415

    return _ranges(tone_aim(request, index))


def _ranges(aim: ToneAim) -> dict[str, Range]:
    told = zip(AXES, aim.target.tolist(), aim.side.tolist(), aim.asked.tolist(), strict=True)
    return {
        axis: Range(0.0 if side < 0 else target, 1.0 if side > 0 else target)
        for axis, target, side, asked in told
        if asked
    }
