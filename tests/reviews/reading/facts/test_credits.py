"""Who directed, created and wrote it, and who plays whom."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, credits


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("[p:Ann Lee] plays [p:Ruth Moss], a baker.", [("Ann Lee", "Ruth Moss")]),
        ("[p:Ann Lee] plays the widowed baker, [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] plays a grieving baker.", [("Ann Lee", "a grieving baker")]),
        ("[p:Ann Lee] stars as [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ruth Moss] ([p:Ann Lee]) takes over the bakery.", [("Ann Lee", "Ruth Moss")]),
        ("[p:Ruth], played by [p:Ann Lee], never sleeps.", [("Ann Lee", "Ruth")]),
        ("[p:Ruth] is beautifully played by [p:Ann Lee].", [("Ann Lee", "Ruth")]),
        ("It stars [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        (
            "Starring [p:Ann Lee], [p:Bob Stone] and [p:Cy Hall].",
            [("Ann Lee", None), ("Bob Stone", None), ("Cy Hall", None)],
        ),
        ("[p:Ann Lee] and [p:Bob Stone] star.", [("Ann Lee", None), ("Bob Stone", None)]),
        ("It lives off [p:Ann Lee] as [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("With [p:Ann Lee] in the role of [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] is superb as the widowed [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("As [p:Ruth], [p:Ann Lee] is luminous.", [("Ann Lee", "Ruth")]),
        ("[p:Ruth], whom [p:Ann Lee] plays, is shy.", [("Ann Lee", "Ruth")]),
        (
            "[p:Ann Lee] plays [p:Ruth], and [p:Bob Stone] is her boss, [p:Dan].",
            [("Ann Lee", "Ruth"), ("Bob Stone", "Dan")],
        ),
        ("[p:Ann Lee] is [p:Ruth], who never sleeps.", [("Ann Lee", "Ruth")]),
        ("A widowed baker ([p:Ann Lee]) inherits a boat.", [("Ann Lee", "A widowed baker")]),
        ("Cast: [p:Ann Lee], [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("[p:Ann Lee]'s [p:Ruth] is a marvel.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee], as the boy [o:Levin], steals it.", [("Ann Lee", "Levin")]),
        ("[o:Ruth] is [p:Ann Lee], and she is a joy.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] plays her.", [("Ann Lee", None)]),
        ("She ([p:Ann Lee]) is a raider.", [("Ann Lee", None)]),
        ("[p:Ruth] ([p:Ann Lee], all knees and eyelashes) loses a leg.", [("Ann Lee", "Ruth")]),
        ("A clerk with a borrowed hat ([p:Ann Lee]) runs.", [("Ann Lee", "A clerk with a borrowed hat")]),
        ("The landlady [p:Ruth], whom [p:Ann Lee] embodies with folded arms, waits.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee], promoted to captain as [p:Okoro], weeps.", [("Ann Lee", "Okoro")]),
        ("[p:Ann Lee] is a find as twelve-year-old [o:Tara].", [("Ann Lee", "Tara")]),
        ("[p:Ann Lee] (the widower [p:Mr. Pym]) is a joy.", [("Ann Lee", "Mr. Pym")]),
        ("[p:Ann Lee] is the cook, [o:Eugenie], and it shows.", [("Ann Lee", "Eugenie")]),
        ("[p:Ann Lee] ([t:Dark]) plays [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] voices [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("A girl (voiced by [p:Ann Lee]) finds a deer.", [("Ann Lee", "A girl")]),
    ],
)
def test_actors_and_their_parts(text: str, pairs: list[tuple[str, str | None]]) -> None:
    assert credits(text, "actor") == pairs


@pytest.mark.parametrize(
    "text",
    [
        "[p:Ruth Moss] plays the piano.",
        "[p:Ruth] plays tricks on her brother.",
        "[p:Ruth Moss] works as a chef.",
        "[p:Ruth Moss] disguises herself as [p:Dan].",
        "[p:Ann Lee] was [p:Ruth] in [t:Dark].",
        "[p:Ann Lee], who played [p:Ruth] in [t:Dark], is not in it.",
        "[p:Ann Lee] does not play [p:Ruth].",
        "Does [p:Ann Lee] play [p:Ruth]?",
        "The pop star [p:Ruth Moss] loses her voice.",
        "[p:Ann Lee] is [p:Danish].",
        "The film plays [p:Ruth]'s grief for laughs.",
        "[p:Ann Lee] starred in [t:Dark].",
        "[p:Ruth Moss] is [p:Dan]'s neighbour.",
    ],
)
def test_no_part_is_made_up(text: str) -> None:
    assert credits(text, "actor") == []


@pytest.mark.parametrize(
    ("text", "role", "people"),
    [
        ("Directed by [p:Jane Doe] and [p:Tom Roe].", "director", ["Jane Doe", "Tom Roe"]),
        ("[p:Jane Doe] directs with a light hand.", "director", ["Jane Doe"]),
        ("Director [p:Jane Doe] keeps the camera still.", "director", ["Jane Doe"]),
        ("Dir. [p:Jane Doe]. 104 min.", "director", ["Jane Doe"]),
        ("[p:Jane Doe]'s directorial debut is a quiet wonder.", "director", ["Jane Doe"]),
        ("Its director, [p:Jane Doe], trusts silence.", "director", ["Jane Doe"]),
        ("[p:Jane Doe]'s romance sends a chef to sea.", "director", ["Jane Doe"]),
        ("A quiet film by [p:Jane Doe].", "director", ["Jane Doe"]),
        ("Created by [p:Jane Doe] for the BBC.", "creator", ["Jane Doe"]),
        ("Showrunner [p:Jane Doe] keeps it small.", "creator", ["Jane Doe"]),
        ("[p:Jane Doe], who created the series, knows boats.", "creator", ["Jane Doe"]),
        ("Creators: [p:Jane Doe] and [p:Tom Roe].", "creator", ["Jane Doe", "Tom Roe"]),
        ("It is written by [p:Jane Doe].", "writer", ["Jane Doe"]),
        ("[p:Jane Doe]'s witty screenplay carries it.", "writer", ["Jane Doe"]),
        ("Directed by [p:Tom Roe] from a script by [p:Jane Doe].", "writer", ["Jane Doe"]),
        ("Written and directed by [p:Jane Doe].", "writer", ["Jane Doe"]),
        ("Written and directed by [p:Jane Doe].", "director", ["Jane Doe"]),
        ("Writer-director [p:Jane Doe] grew up at sea.", "writer", ["Jane Doe"]),
        ("Writer-director [p:Jane Doe] grew up at sea.", "director", ["Jane Doe"]),
        ("[p:Jane Doe] writes and directs.", "director", ["Jane Doe"]),
    ],
)
def test_makers(text: str, role: str, people: list[str]) -> None:
    assert [person for person, _ in credits(text, role)] == people


@pytest.mark.parametrize(
    "text",
    [
        "[p:Ann Lee] plays film director [p:Ruth Moss].",
        "Funeral director [p:Ruth Moss] falls in love.",
        "[p:Ruth] reads a letter written by [p:Dan Moss].",
        "It is not directed by [p:Jane Doe].",
        "It could have been directed by [p:Jane Doe].",
        "[p:Jane Doe], the director of [t:Dark], liked it.",
        "[t:Dark], directed by [p:Jane Doe], is bleaker.",
    ],
)
def test_no_maker_is_made_up(text: str) -> None:
    assert [credits(text, role) for role in ("director", "writer", "creator")] == [[], [], []]


def test_the_quote_says_who_plays_whom() -> None:
    [claim] = claims("In it, [p:Ann Lee] plays [p:Ruth Moss], a baker.", "credit")
    assert claim.quote == "Ann Lee plays Ruth Moss"


def test_what_is_told_of_another_title_is_that_titles() -> None:
    [claim] = claims("[t:Dark], directed by [p:Jane Doe], is bleaker.", "credit")
    assert claim.title == "Dark"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Directed in sixteen days by old hand [p:Ann Lee].", "director"),
        ("[p:Ann Lee], directing from her own script, is in no hurry.", "director"),
        ("[p:Ann Lee], directing from her own script, is in no hurry.", "writer"),
        ("[p:Ann Lee], who took over as showrunner, wanted more.", "creator"),
        ("The scripts, by [p:Ann Lee], are dry.", "writer"),
        ("He and his screenwriter, [p:Ann Lee], let light in.", "writer"),
        ("It is [p:Ann Lee]'s Dutch thriller, and it waits.", "director"),
    ],
)
def test_a_maker_is_told_in_passing(text: str, role: str) -> None:
    assert credits(text, role) == [("Ann Lee", None)]


def test_a_scene_directed_in_a_hurry_is_nobodys() -> None:
    assert claims("It was directed in a hurry, and by the end it shows.", "credit") == []
