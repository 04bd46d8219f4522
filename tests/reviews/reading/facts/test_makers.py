"""Who made it, in other words than "directed by"."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import credits


@pytest.mark.parametrize(
    ("text", "role", "people"),
    [
        ("From the pen of [p:Ann Lee] comes a comedy of manners.", "writer", ["Ann Lee"]),
        ("It is the brainchild of [p:Ann Lee].", "creator", ["Ann Lee"]),
        ("Under the direction of [p:Ann Lee], the cast blooms.", "director", ["Ann Lee"]),
        ("[p:Ann Lee] has directed a film of rare tact.", "director", ["Ann Lee"]),
        ("[p:Ann Lee] has written a comedy that bites.", "writer", ["Ann Lee"]),
        ("[p:Ann Lee]'s debut is a slow burn.", "director", ["Ann Lee"]),
        ("In her directorial debut, [p:Ann Lee] shows a sure hand.", "director", ["Ann Lee"]),
        ("[p:Ann Lee], in her first feature as director, shows a sure hand.", "director", ["Ann Lee"]),
        ("Behind the camera is [p:Ann Lee].", "director", ["Ann Lee"]),
        ("[p:Ann Lee] sits in the director's chair.", "director", ["Ann Lee"]),
        ("Directing her own script, [p:Ann Lee] keeps it spare.", "writer", ["Ann Lee"]),
        ("Creator and star [p:Ann Lee] has a gift for silence.", "creator", ["Ann Lee"]),
        ("[p:Ann Lee] writes, directs and stars.", "director", ["Ann Lee"]),
        ("[p:Ann Lee] writes, directs and stars.", "actor", ["Ann Lee"]),
        ("[p:Ann Lee] co-wrote the script with [p:Bob Stone].", "writer", ["Ann Lee", "Bob Stone"]),
        ("The writing, by [p:Ann Lee], is sharp.", "writer", ["Ann Lee"]),
        ("Directed, with flair, by [p:Ann Lee].", "director", ["Ann Lee"]),
        ("Danish film-maker [p:Ann Lee] has an eye for fog.", "director", ["Ann Lee"]),
        ("The director is [p:Ann Lee].", "director", ["Ann Lee"]),
        ("[p:Ann Lee], its writer and director, knows these streets.", "writer", ["Ann Lee"]),
        ("[p:Ann Lee], its writer and director, knows these streets.", "director", ["Ann Lee"]),
        ("[p:Ann Lee] wrote and directed this thriller.", "director", ["Ann Lee"]),
        ("Directors: [p:Jo] and [p:Kit Lane].", "director", ["Jo Lane", "Kit Lane"]),
        ("The script ([p:Ann Lee], from her own play) creaks.", "writer", ["Ann Lee"]),
        ("The script is by [p:Ann Lee].", "writer", ["Ann Lee"]),
        ("Script and direction: [p:Ann Lee].", "director", ["Ann Lee"]),
        ("[p:Ann Lee] is responsible for the script.", "writer", ["Ann Lee"]),
        ("Written and directed by somebody named [p:Ann Lee].", "writer", ["Ann Lee"]),
        ("[p:Ann Lee], directing his first feature, knows when to sit still.", "director", ["Ann Lee"]),
        ("The new film of [p:Ann Lee] is quiet.", "director", ["Ann Lee"]),
        ("Written, directed and edited by [p:Ann Lee].", "writer", ["Ann Lee"]),
        ("Written, directed and edited by [p:Ann Lee].", "director", ["Ann Lee"]),
        ("The writer-director is [p:Ann Lee].", "writer", ["Ann Lee"]),
        ("[p:Ann Lee] is the writer and director.", "writer", ["Ann Lee"]),
        ("[p:Ann Lee], who also directs, plays the nurse.", "director", ["Ann Lee"]),
        ("With [p:Ann Lee] at the helm, it was never going to be dull.", "director", ["Ann Lee"]),
        ("The series comes from the mind of [p:Ann Lee].", "creator", ["Ann Lee"]),
        ("Adapted for the screen by [p:Ann Lee], it is plain.", "writer", ["Ann Lee"]),
        ("[p:Ann Lee] (director) and [p:Bob Stone] (script) trust us.", "director", ["Ann Lee"]),
    ],
)
def test_makers_in_other_words(text: str, role: str, people: list[str]) -> None:
    assert [person for person, _ in credits(text, role)] == people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The music was written by [p:Ann Lee].", "writer"),
        ("[p:Ann Lee] has written a novel.", "writer"),
        ("[p:Ann Lee], who directed [t:Dark], keeps away from it.", "director"),
        ("[p:Ann Lee] makes her acting debut.", "director"),
        ("It is directed by a [o:Pole] and set in Lisbon.", "director"),
        ("From a script by [p:Ann Lee], [p:Bob Stone] has made a series.", "director"),
        ("She falls for the director of a zoo, [p:Bob Stone].", "director"),
        ("[o:The BBC]'s new drama is a gem.", "director"),
    ],
)
def test_no_maker_is_made_up(text: str, role: str) -> None:
    assert credits(text, role) == []
