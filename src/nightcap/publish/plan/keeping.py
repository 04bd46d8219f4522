"""Plans handed out to a calendar: what the home remembers of them, so that the next version finds its events."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from nightcap.catalogue.repository import get_state, set_state
from nightcap.errors import UsageError
from nightcap.publish.calendar import write_calendar
from nightcap.publish.plan.events import events, from_state, revised, to_state
from nightcap.publish.plan.model import Plan
from nightcap.store.database import Database

#: the row of `state` with what tells this home from others
_HOME: Final = "plans:home"


def hand_out(database: Database, viewer: str, plan: Plan, now: datetime, *, remind: int | None = None) -> bytes:
    """The plan as an iCalendar file; the home remembers its events. The same plan again gives the same bytes.

    A home that cannot be written gives a file too, but remembers nothing of it. Raises UsageError for a plan without
    a sitting.
    """
    key = f"plan:{viewer}:{plan.title.id}:{plan.season or ''}"
    with database.read() if database.read_only else database.write() as connection:
        kept = revised(plan, from_state(get_state(connection, key)), now, remind=remind)
        home = _home(connection, write=not database.read_only)
        found = list(events(plan, kept, owner=f"{home}/{key}", remind=remind))
        if not found:
            raise UsageError(f"The plan for {plan.title.name} has no sitting: there is nothing to put into a calendar.")
        if not database.read_only:
            set_state(connection, key, to_state(kept))
    return write_calendar(found)


def _home(connection: sa.Connection, *, write: bool) -> str:
    known = get_state(connection, _HOME)
    if known is None and write:
        known = secrets.token_hex(16)
        set_state(connection, _HOME, known)
    return known or ""
