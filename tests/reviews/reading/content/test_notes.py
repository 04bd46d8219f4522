"""Content notes: what an article says is in a title, and what it says is not."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said

NOTES = [
    ("No shot is fired in eight hours.", "!violence"),
    ("Not a drop of blood is spilled.", "!gore"),
    ("Nobody dies.", "!death"),
    ("There is no swearing and no sex.", "!strong_language !sexual_content"),
    ("It contains scenes of self-harm.", "self_harm"),
    ("Her late husband left her a boat.", "grief"),
    ("It deals with suicide, gently.", "suicide"),
    ("Contains some strong language and brief nudity.", "strong_language nudity"),
    ("The dog lives.", "!animal_death"),
    ("Parents should know that a horse is killed.", "animal_death"),
    ("She lost her brother to the sea.", "grief"),
    ("After the death of his wife, Tom stops speaking.", "grief"),
    ("His father died when he was ten.", "parent_death"),
    ("The killer strikes again.", "murder"),
    ("She is recovering from an eating disorder.", "eating_disorder"),
    ("There is bloodshed, but all of it is off screen.", "violence"),
    ("You'll see no gore.", "!gore"),
    ("It's mercifully free of jump scares.", "!jump_scares"),
    ("There are jump scares aplenty.", "jump_scares"),
    ("An affair with a married man ends badly.", "infidelity"),
    ("She battles alcoholism.", "addiction"),
    ("Her abusive husband follows them north.", "domestic_abuse"),
    ("He is bullied at school.", "bullying"),
    ("The refugees cross a war zone.", "war"),
    ("The pandemic has emptied the streets.", "illness"),
    ("The family cannot pay the rent.", "poverty"),
    ("She cannot bear to be in a crowd.", "social_anxiety"),
    ("He suffers a panic attack on the bridge.", "mental_illness"),
    ("A stroke leaves him unable to speak.", "illness"),
    ("A car crash takes both her parents.", "accident parent_death"),
    ("He was beaten as a boy.", "violence"),
    ("There's not a gun, a fight or a corpse in it.", "!death"),
    ("It's not violent.", "!violence"),
    ("She has dementia.", "dementia"),
    ("It's a story of slavery and its aftermath.", "slavery"),
    ("An earthquake levels the town.", "disaster"),
    ("Homophobia is never far away.", "homophobia"),
    ("The gore is plentiful.", "gore"),
    ("A miscarriage is treated with rare honesty.", "pregnancy_loss"),
    ("After his father took his own life, Joe goes home.", "suicide"),
    ("A couple lose a baby at twenty weeks.", "pregnancy_loss"),
    ("He serves four years in prison.", "imprisonment"),
    ("A surgeon with a pill problem hides it.", "addiction"),
    ("Her kidneys are failing.", "illness"),
    ("He no longer recognises his own house.", "dementia"),
    ("His wife left him for a dentist.", "infidelity"),
    ("He is thrown out when he comes out.", "homophobia"),
    ("They are spat at because they are Roma.", "racism"),
    ("Boys steal his clothes in the changing room.", "bullying"),
    ("They wake in a locked room.", "kidnapping"),
    ("Somebody has done away with the organist.", "murder"),
    ("Bombs go off in two cafés.", "terrorism"),
    ("The river bursts its banks.", "disaster"),
    ("A family on its uppers keeps a horse.", "poverty"),
    ("He speaks to no one but his budgie.", "loneliness"),
    ("A man so shy he communicates by notes falls in love.", "social_anxiety"),
    ("She is sold to a farmer at fourteen.", "slavery"),
    ("There's a fair amount of bare flesh.", "nudity"),
    ("A kiss is as far as it goes.", "!sexual_content"),
    ("There is next to no blood.", "!gore"),
    ("Three sisters read their mother's will.", "parent_death"),
]
#: words that mean no such thing, or not in the title
NOTHING = [
    "A quiet affair about two boats.",
    "He drinks.",
    "It is a stroke of luck.",
    "The only violence is done to a cake.",
    "There is nothing here to trouble the very young.",
    "It is killing me to say so.",
    "The film dies on its feet.",
    "This show slays.",
    "She murders the song.",
]


@pytest.mark.parametrize(("text", "notes"), NOTES)
def test_a_note_is_read_as_the_article_has_it(text: str, notes: str) -> None:
    assert set(notes.split()) <= said(text, "note")


@pytest.mark.parametrize("text", NOTHING)
def test_a_figure_of_speech_is_no_note(text: str) -> None:
    assert said(text, "note") == set()


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Violence: none", {"!violence"}),
        ("Sex and skin: some", {"sexual_content"}),
        ("Swearing: constant", {"strong_language"}),
        ("Drugs: a boy takes somebody's pills at the lake", {"drug_use"}),
    ],
)
def test_a_guide_for_parents_is_read_line_by_line(text: str, notes: set[str]) -> None:
    assert said(text, "note") == notes


def test_what_is_denied_of_one_is_not_denied_of_the_next() -> None:
    assert {"!gore", "violence"} <= said("There is no gore. There is violence.", "note")


def test_a_note_on_a_promise_is_none() -> None:
    assert said("The trailer promises murder.", "note") == set()


def test_a_war_with_a_name_is_a_war() -> None:
    assert "war" in said("It is set during World War II.", "note")
