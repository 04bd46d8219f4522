"""Our calendar files before libical, with which GNOME's, KDE's and other programs of Debian read theirs."""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.publish.calendar import fit, write_calendar
from tests.publish.test_calendar import HOSTILE, event


@pytest.fixture(scope="module")
def libical() -> Any:
    path = find_library("ical")
    if path is None:
        pytest.skip("libical is not there; apt-get install libical3 has it")
    found = ctypes.CDLL(path)
    for name in ("parser_parse_string", "component_get_first_component"):
        getattr(found, f"ical{name}").restype = ctypes.c_void_p
    for name in ("get_summary", "get_description", "get_uid"):
        getattr(found, f"icalcomponent_{name}").restype = ctypes.c_char_p
    return found


def read(libical: Any, content: bytes) -> dict[str, str]:
    """The first event, after asserting that nothing in the file breaks a rule that libical knows."""
    whole = ctypes.c_void_p(libical.icalparser_parse_string(ctypes.c_char_p(content)))
    assert whole
    libical.icalrestriction_check(whole)
    assert libical.icalcomponent_count_errors(whole) == 0
    kind = libical.icalcomponent_string_to_kind(b"VEVENT")
    assert libical.icalcomponent_count_components(whole, kind) == 2
    first = ctypes.c_void_p(libical.icalcomponent_get_first_component(whole, kind))
    names = ("summary", "description", "uid")
    told = {name: (getattr(libical, f"icalcomponent_get_{name}")(first) or b"").decode() for name in names}
    libical.icalcomponent_free(whole)
    return told


def check(libical: Any, text: str) -> None:
    events = [event(text, description=text, remind=10), event("B", uid="two", sequence=3, cancelled=True)]

    told = read(libical, write_calendar(events))

    assert told == {"summary": fit(text) or "Untitled", "description": fit(text), "uid": "one"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_breaks_no_rule_and_comes_back(libical: Any, text: str) -> None:
    check(libical, text)


@given(st.text(max_size=300) | st.text(st.sampled_from("a ,;\\n\n\r:\"'=🍫\u0301\u2028\x00\ufeff"), max_size=200))
def test_any_text_breaks_no_rule_and_comes_back(libical: Any, text: str) -> None:
    check(libical, text)
