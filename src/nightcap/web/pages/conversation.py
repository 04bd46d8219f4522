"""A conversation in a page's address: what was asked, what was said since, and the chips that were taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import Depends, Query

from nightcap.request.model import Asked, Then
from nightcap.web.api.parameters import MOST_DROPPED, MOST_LETTERS, MOST_PICKS, MOST_STEPS

#: between the ids that were shown: no id has one
_BETWEEN: Final = "~"

Q = Annotated[str, Query(max_length=MOST_LETTERS)]
Steps = Annotated[list[str] | None, Query(max_length=MOST_STEPS)]
Chips = Annotated[list[int] | None, Query(max_length=MOST_DROPPED)]
Flag = Annotated[bool, Query()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """All that an ask's address says."""

    asked: Asked
    charting: bool = False
    include_seen: bool = False

    @classmethod
    def of(
        cls,
        q: Q = "",
        then: Steps = None,
        shown: Steps = None,
        drop: Chips = None,
        *,
        charting: Flag = False,
        include_seen: Flag = False,
    ) -> Conversation:
        """From the parts of an address. `shown` is taken only where there is one for each of `then`."""
        words, ids = list(then or ()), list(shown or ())
        # the form for a further step sends its words even where they are blank
        seen = [parted(each) for each in ids]
        seen += [()] * (len(words) - len(seen))
        steps = tuple(Then(said, there) for said, there in zip(words, seen, strict=False) if said.strip())
        return cls(asked=Asked(q, steps, frozenset(drop or ())), charting=charting, include_seen=include_seen)

    def parts(self) -> list[tuple[str, str]]:
        """As the parts of an address, in order."""
        found = [("q", self.asked.text)]
        for then in self.asked.then:
            found += [("then", then.words), ("shown", _BETWEEN.join(then.shown))]
        found += [("drop", str(start)) for start in sorted(self.asked.dropped)]
        found += [("charting", "1")] * self.charting + [("include_seen", "1")] * self.include_seen
        return found

    def url(self, path: str = "/ask", **more: str) -> str:
        return f"{path}?{urlencode([*self.parts(), *more.items()])}"

    def without(self, chip: int) -> Conversation:
        """Without the part of the request that starts there."""
        return self._with_dropped(self.asked.dropped | {chip})

    def restored(self, chip: int) -> Conversation:
        """With a part that was taken away."""
        return self._with_dropped(self.asked.dropped - {chip})

    def changed(self, chip: int, words: str, shown: Sequence[str]) -> Conversation:
        """With other words in the place of a part."""
        return self.without(chip).with_words(words, shown)

    def with_words(self, words: str, shown: Sequence[str]) -> Conversation:
        return replace(self, asked=self.asked.refined(words, tuple(shown)))

    def with_all(self) -> Conversation:
        """With every chip that was taken away."""
        return self._with_dropped(frozenset())

    def _with_dropped(self, dropped: frozenset[int]) -> Conversation:
        return replace(self, asked=replace(self.asked, dropped=dropped))

    def back(self) -> Conversation:
        """Without what was said last; chips of those words go with it."""
        length = len("\n".join([self.asked.text, *(then.words for then in self.asked.then[:-1])]))
        kept = frozenset(start for start in self.asked.dropped if start <= length)
        return replace(self, asked=replace(self.asked, then=self.asked.then[:-1], dropped=kept))


#: what a page takes from its address
Talk = Annotated[Conversation, Depends(Conversation.of)]


def parted(ids: str) -> tuple[str, ...]:
    """Ids as `joined` has them."""
    return tuple(ids.split(_BETWEEN))[:MOST_PICKS] if ids else ()


def joined(ids: Sequence[str]) -> str:
    return _BETWEEN.join(ids)
