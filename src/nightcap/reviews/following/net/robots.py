"""robots.txt as RFC 9309 has it: the group for us, and in it the longest rule that matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote_to_bytes

#: the name by which a robots.txt may speak of us
NAME: Final = "nightcap"
#: no honest file has more; each is kept for a day
_MOST_RULES: Final = 2_000
_MOST_PATTERN: Final = 500
_RULE: Final = re.compile(r"\s*([a-z-]+)\s*:\s*([^#\s][^#]*|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site asks of us: (pattern, allowed) rules, and seconds between two requests."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay_seconds: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be fetched; of rules equally long, the one that allows counts."""
        path = _plain(path)
        best, allowed = -1, True
        for pattern, allow in self.rules:
            longer = len(pattern) > best or (len(pattern) == best and allow)
            if longer and _matches(pattern, path):
                best, allowed = len(pattern), allow
        return allowed


def parse_robots(text: str) -> Robots:
    """The rules of the groups for our name, or of those for everyone where there is none."""
    groups: dict[str, tuple[list[tuple[str, bool]], list[float]]] = {}
    agents: list[str] = []
    in_rules = False
    for line in text.removeprefix("\ufeff").splitlines():
        found = _RULE.match(line)
        if not found:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent":
            agents = [*([] if in_rules else agents[:100]), value.lower()]
            in_rules = False
            continue
        in_rules = in_rules or key in ("allow", "disallow", "crawl-delay")
        for agent in {"*", NAME}.intersection(agents):
            rules, delays = groups.setdefault(agent, ([], []))
            if key in ("allow", "disallow") and value and len(rules) < _MOST_RULES:
                rules.append((_plain(value[:_MOST_PATTERN]), key == "allow"))
            if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d{1,3})?", value):
                delays.append(float(value))
    rules, delays = groups.get(NAME) or groups.get("*") or ([], [])
    return Robots(tuple(rules), max(delays, default=0.0))


def _plain(path: str) -> str:
    """Percent signs undone and done again, so that two ways to write a path are one."""
    return quote(unquote_to_bytes(path.encode("utf-8", "surrogatepass")), safe="/*$?&=;:@!'()+,~")


def _matches(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says; `*` stands for anything, `$` at the end for the path's end."""
    whole = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(parts, 1):
        if whole and number == len(parts):
            return len(path) - len(part) >= at and path.endswith(part)
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not whole or at == len(path)
