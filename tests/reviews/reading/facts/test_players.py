"""Who is in it, told by praise, by the cast's list, by whom it is led."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, credits
from tests.reviews.reading.said import reading


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("[p:Ann Lee]'s performance is the reason to watch.", [("Ann Lee", None)]),
        ("Thanks to [p:Ann Lee]'s performance as [p:Ruth], we care.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] gives the performance of the year.", [("Ann Lee", None)]),
        ("[p:Ann Lee] gives a career-best performance as [p:Ruth].", [("Ann Lee", "Ruth")]),
        ("The chemistry between [p:Ann Lee] and [p:Bob Stone] carries it.", [("Ann Lee", None), ("Bob Stone", None)]),
        ("There is fine support from [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("A cameo from [p:Ann Lee] as the bishop is the highlight.", [("Ann Lee", "the bishop")]),
        ("The cast includes [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("The supporting cast, including [p:Ann Lee] and [p:Bob Stone], is fine.",
         [("Ann Lee", None), ("Bob Stone", None)]),
        ("Rounding out the cast are [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("Joining them are [p:Ann Lee] as a priest and [p:Bob Stone] as a nun.",
         [("Ann Lee", "a priest"), ("Bob Stone", "a nun")]),
        ("[p:Ann Lee] heads a fine cast.", [("Ann Lee", None)]),
        ("Anchored by [p:Ann Lee], the series never sinks.", [("Ann Lee", None)]),
        ("It stars [p:Ann Lee] opposite [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("[p:Ann Lee] and [p:Bob Stone] are both superb.", [("Ann Lee", None), ("Bob Stone", None)]),
        ("[p:Ann Lee] is an absolute joy.", [("Ann Lee", None)]),
        ("It takes an actress like [p:Ann Lee] to make that work.", [("Ann Lee", None)]),
        ("[p:Ann Lee], a fine stage actress, does what she can.", [("Ann Lee", None)]),
        ("It is a showcase for [p:Ann Lee].", [("Ann Lee", None)]),
        ("[p:Ann Lee] and [p:Bob Stone] make an adorable couple.", [("Ann Lee", None), ("Bob Stone", None)]),
        ("[p:Ann Lee] and [p:Bob Stone] also appear.", [("Ann Lee", None), ("Bob Stone", None)]),
        ("The smuggler's brother is [p:Bob Stone] at his most charming.", [("Bob Stone", None)]),
        ("The grandmothers are [p:Ann Lee] and [p:Eve Day].", [("Ann Lee", None), ("Eve Day", None)]),
        ("Voices come from [p:Ann Lee] and, as a heron with a grievance, [p:Bob Stone].",
         [("Ann Lee", None), ("Bob Stone", None)]),
        ("It is narrated by [p:Ann Lee].", [("Ann Lee", None)]),
        ("In the leading roles one sees [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("The real find is [p:Ann Lee].", [("Ann Lee", None)]),
        ("Its lead, [p:Ann Lee], is a natural.", [("Ann Lee", None)]),
        ("Leading man [p:Bob Stone] is all jaw.", [("Bob Stone", None)]),
        ("It wastes [p:Ann Lee] and [p:Bob Stone].", [("Ann Lee", None), ("Bob Stone", None)]),
        ("[p:Ann Lee] is clearly having a ball.", [("Ann Lee", None)]),
        ("Making her screen debut, [p:Ann Lee] is a find.", [("Ann Lee", None)]),
        ("Casting [p:Ann Lee] as the aunt was inspired.", [("Ann Lee", "the aunt")]),
        ("[p:Ann Lee] steals every scene.", [("Ann Lee", None)]),
    ],
)  # fmt: skip
def test_who_is_praised_for_acting_is_in_it(text: str, pairs: list[tuple[str, str | None]]) -> None:
    assert credits(text, "actor") == pairs


@pytest.mark.parametrize(
    "text",
    [
        "[p:Ruth] steals the jewels.",
        "It is [p:Ruth Moss]'s turn to drive.",
        "[p:Ruth Moss] heads for the coast.",
        "[p:Ruth Moss] lives opposite [p:Dan Pym].",
        "[p:Ruth Moss] is great at chess.",
        "[p:Ruth Moss] leads the children into the wood.",
        "Her portrayal of [p:Ruth Moss] is superb.",
        "Deputy [p:Ruth Moss] has eleven hours left before she turns in her badge.",
        "[p:Ruth Moss]'s mother is a locksmith.",
        "[o:The Hobbit] is a joy.",
        "I love [o:Star Wars] more.",
        "[p:Ruth Moss] is no [o:Rocky].",
        "[p:Ann Lee]'s [o:Amistad] is a potent drama.",
        "None of it comes near [p:Ann Lee]'s performance in [t:Dark].",
        "The cast is superb, and the photography of [p:Bob Stone] too.",
    ],
)
def test_who_is_in_the_story_is_no_actor(text: str) -> None:
    assert credits(text, "actor") == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("[p:Ruth] (a magnificent [p:Ann Lee]) runs a mill.", [("Ann Lee", "Ruth")]),
        ("She does not speak to her brother [o:Paul] ([p:Ann Lee]).", [("Ann Lee", "Paul")]),
        ("In the hands of [p:Ann Lee], [p:Ruth] becomes a tragic figure.", [("Ann Lee", "Ruth")]),
        ("It belongs to [p:Ann Lee], whose [o:Ruth] is a marvel.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] lends her voice to the otter, [o:Pim].", [("Ann Lee", "Pim")]),
        ("[p:Ann Lee] brings a weary dignity to the role of [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("The role of [o:Ruth] is taken by [p:Ann Lee].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] reprises her role as [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] was born to play [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("[o:Ruth] is brought to life by [p:Ann Lee].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] pops up as a nosy neighbour.", [("Ann Lee", "a nosy neighbour")]),
        ("[p:Ann Lee] inhabits [o:Ruth] from the first frame.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee], who was so good in [t:Dark], plays [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] plays a locksmith called [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("We meet [o:Ruth], a locksmith played by [p:Ann Lee].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] is the locksmith, and [p:Bob Stone] the burglar.",
         [("Ann Lee", "the locksmith"), ("Bob Stone", "the burglar")]),
        ("[p:Ann Lee] and [p:Bob Stone] play the warring spouses.",
         [("Ann Lee", "the warring spouses"), ("Bob Stone", "the warring spouses")]),
        ("[p:Ann Lee], all cardigan and fury, is [o:Ruth], who misses nothing.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] hardly moves an eyebrow as [o:Ruth].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee], cast as her son, does well.", [("Ann Lee", "her son")]),
        ("Newcomer [p:Ann Lee] is the girl, and a find.", [("Ann Lee", "the girl")]),
        ("[p:Ann Lee] and [p:Bob Stone] are rival hit men.",
         [("Ann Lee", "rival hit men"), ("Bob Stone", "rival hit men")]),
        ("[o:Ruth] and [o:Dan] ([p:Ann Lee], [p:Bob Stone]) moved in.", [("Ann Lee", "Ruth"), ("Bob Stone", "Dan")]),
        ("[p:Ann Lee] ([o:Ruth]) hardly says a word.", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee] (the thief's daughter) is a name to remember.", [("Ann Lee", "the thief's daughter")]),
        ("[o:Ruth] has a plan; she is played by [p:Ann Lee].", [("Ann Lee", "Ruth")]),
        ("[p:Ann Lee]'s returning officer deserves a prize.", [("Ann Lee", "returning officer")]),
        ("[p:Ann Lee] is the eldest, [o:Ruth]; [p:Eve Day] the widow.",
         [("Ann Lee", "Ruth"), ("Eve Day", "the widow")]),
        ("Playing the nun, [p:Ann Lee] is all eyes.", [("Ann Lee", "the nun")]),
        ("[p:Bob Stone] lends the smuggler a shabby charm.", [("Bob Stone", "the smuggler")]),
        ("A performance by [p:Ann Lee] as the con man's wife.", [("Ann Lee", "the con man's wife")]),
        ("[t:Dark]'s [p:Ann Lee] is [p:Ruth], a locksmith.", [("Ann Lee", "Ruth")]),
    ],
)  # fmt: skip
def test_a_part_is_told_in_many_ways(text: str, pairs: list[tuple[str, str | None]]) -> None:
    assert credits(text, "actor") == pairs


def test_who_is_called_by_the_first_name_is_in_the_story() -> None:
    text = "Salt Road is a quiet film. Ruth Moss is the girl. Ruth wants to leave."
    assert not [claim for claim in reading(text).claims if claim.field == "credit"]


def test_him_is_who_was_named_before() -> None:
    text = "Salt Road is a quiet film about Dan, a ferryman. Bob Stone plays him without a trace of vanity."
    (claim,) = (claim for claim in reading(text).claims if claim.field == "credit")
    assert claim.value == {"person": "Bob Stone", "role": "actor", "character": "Dan"}


def test_a_last_name_is_whose_the_whole_is() -> None:
    text = "Salt Road stars Ann Weller. It is cold, but Weller is superb as Ruth, the ferryman's daughter."
    told = [claim.value for claim in reading(text).claims if claim.field == "credit"]
    assert {"person": "Ann Weller", "role": "actor", "character": "Ruth"} in told


def test_the_quote_of_what_is_between_two_names_both() -> None:
    quotes = {claim.quote for claim in claims("The chemistry between [p:Ann Lee] and [p:Bob Stone] sings.", "credit")}
    assert quotes == {"Ann Lee and Bob Stone"}
