"""What a third round of requests taught: hours by evenings, fates, oaths, ages, endings. Each case in our own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from nightcap.catalogue.names import TitleRef, fold
from nightcap.request import Request, ToneWish, TopicWish, read

from .asking import NOW, asked, limits
from .conftest import SmallGazetteer


def notes(text: str) -> set[str]:
    return {note for _, op, value in limits(text, "note") if op == "not_in" for note in value}


def topics(request: Request) -> dict[str, float]:
    return {wish.topic: wish.weight for wish in request.wishes if isinstance(wish, TopicWish)}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("three nights, an hour each, a whole series", 180), ("a series over two evenings of 90 minutes", 180),
        ("four evenings with an hour apiece, one whole show", 240), ("two sittings of three hours each", 360),
        ("five nights left and an hour a night, a series", 300), ("tonight and tomorrow, 80 minutes each", 160),
        ("two free evenings, tonight and tomorrow, about two hours each, a whole series", 240),
        ("an hour tonight and two hours tomorrow, a miniseries", 180), ("2 nights at 2h a time, a series", 240),
    ],
)  # fmt: skip
def test_evenings_with_a_length_each_are_added_up_and_told_once(text: str, minutes: float) -> None:
    found = {limit for limit in limits(text, "total_minutes", "runtime_minutes") if limit[0] != "kind"}
    assert found == {("total_minutes", "max", minutes)}
    assert sum("in all" in each.meaning for each in asked(text).understood) == 1


@pytest.mark.parametrize(
    "text",
    ["a series, episodes of 40 minutes each, over two nights", "a series with an hour each", "an hour an episode"],
)
def test_a_length_of_episodes_is_none_of_evenings(text: str) -> None:
    assert [field for field, _, _ in limits(text, "runtime_minutes")] == ["runtime_minutes"]


@pytest.mark.parametrize(
    "text",
    [
        "a thriller as long as nothing happens to a horse or any other creature", "nothing bad happens to the puppy",
        "if the cat gets hurt I'm off", "I can't cope if a dog dies", "so long as the pony is all right in the end",
        "provided every animal makes it", "keep the rabbit alive please", "no dog must come to grief",
        "kill whoever you like but not the cat", "I don't mind who dies as long as it isn't the dog",
        "nothing cruel done to animals", "the dog mustn't get hurt", "make sure the cat is safe",
    ],
)  # fmt: skip
def test_animals_must_come_through_and_are_no_topic(text: str) -> None:
    assert "animal_death" in notes(text)
    assert not topics(asked(text))


@pytest.mark.parametrize(
    "text", ["a quiet film where nothing happens", "the cat is fine and I'm bored", "a boy who keeps a dog alive",
             "I don't mind if the dog dies", "see if the kids like it",
             "leave the kids alone with it", "as long as the kids are happy I'm happy",
             "if the kids get ill we'll stay in"],
)  # fmt: skip
def test_what_says_nothing_of_animals_that_come_to_harm(text: str) -> None:
    assert not notes(text)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("it has to be ok for 13", 13), ("dad checks, so fine for an 11-year-old", 11), ("must pass for 12", 12),
        ("suitable for ages 9 and up", 9), ("must be alright for a 10 yr old", 10), ("okay for under-14s", 13),
        ("mum says it has to be ok for 8", 8), ("nothing unsuitable for a 6 year old", 6), ("allowed at 15", 15),
    ],
)  # fmt: skip
def test_it_must_be_fit_for_an_age(text: str, age: int) -> None:
    assert ("audience_age", "max", age) in limits(text, "audience_age")


@pytest.mark.parametrize(
    "text", ["has to be ok for 4", "fine for 12 people", "ok for 11 or so of us", "good for 15 minutes", "fine for 8pm"]
)
def test_numbers_that_are_no_age(text: str) -> None:
    assert limits(text, "audience_age") == []


@pytest.mark.parametrize(
    "text",
    [
        "she bolts at the first F-word", "grandad turns it off when they curse", "one oath and Ruth is gone",
        "my aunt walks out the moment anyone swears", "he leaves the room at the first rude word",
        "a single f-bomb and mum's off to bed", "nan tuts at swearing", "dad hates it when they cuss",
    ],
)  # fmt: skip
def test_whoever_stops_at_an_oath_is_spared_them(text: str) -> None:
    assert notes(text) == {"strong_language"}
    assert not topics(asked(text))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("the first drop of blood and I'm gone", "gore"), ("he walks out if there's a sex scene", "sexual_content"),
        ("she switches off when a child dies", "child_death"),
    ],
)  # fmt: skip
def test_so_is_whoever_stops_at_something_else(text: str, note: str) -> None:
    assert note in notes(text)


@pytest.mark.parametrize(
    "text",
    ["a film about a curse", "my sister swears by it, a comedy", "I left work at ten, a murder mystery",
     "loads of swearing please", "a murder and he's off to Italy", "he's off to bed, a war film for me"],
)  # fmt: skip
def test_who_goes_for_other_reasons_is_kept_from_nothing(text: str) -> None:
    assert not notes(text)


def test_an_aside_in_brackets_is_no_topic_but_a_wish_in_them_is() -> None:
    assert "cider" not in topics(asked("film night here (the fridge is broken, so it's warm cider)"))
    assert "gore" in notes("film night here (my husband is asleep, so no gore)")


class _WithAnAuthor(SmallGazetteer):
    def holding(self, words: str) -> Sequence[TitleRef]:
        found = fold(words) in ("enid blyton", "mad max")
        title = TitleRef(
            "island", "Enid Blyton's Island" if "enid" in fold(words) else "Mad Max: Fury Road", "film", 1996
        )
        return (title,) if found else super().holding(words)


@pytest.mark.parametrize(
    "text", ["Not Enid Blyton, we've had them all", "no enid blyton", "sick of Enid Blyton's books"]
)
def test_a_refused_author_keeps_from_the_titles_called_after_them(text: str) -> None:
    request = read(text, now=NOW, names=_WithAnAuthor())
    assert [(each.field, each.value) for each in request.limits] == [("title", ("island",))]


@pytest.mark.parametrize("text", ["I've never seen Mad Max", "something like Enid Blyton"])
def test_a_name_that_owns_no_title_or_is_liked_keeps_from_none(text: str) -> None:
    assert "title" not in [each.field for each in read(text, now=NOW, names=_WithAnAuthor()).limits]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("nobody falls in love, or gets divorced", {"divorce and break-ups"}),
        ("nobody marries, dies or moves away", {"weddings and marriage", "loneliness and leaving"}),
        ("without anyone getting pregnant or divorced", {"pregnancy and babies", "divorce and break-ups"}),
        ("no one gets married, falls in love or dies", {"weddings and marriage"}),
    ],
)  # fmt: skip
def test_what_nobody_may_come_to_goes_on_behind_or(text: str, refused: set[str]) -> None:
    assert {topic for topic, weight in topics(asked(text)).items() if weight < 0} == refused
    assert not [value for _, op, value in limits(text, "genre") if op == "in"]


def test_what_nobody_may_come_to_is_a_note_where_there_is_one() -> None:
    assert notes("nobody gets kidnapped or goes missing") == {"kidnapping"}
    assert notes("nobody dies, or gets ill") == {"death", "illness"}
    assert limits("no one does comedy like the French", "genre") == [("genre", "in", ("comedy",))]
    assert not limits("no one beats Tom Hanks", "person")
    assert not topics(asked("nobody drinks tea like my gran"))


@pytest.mark.parametrize(
    "text",
    [
        "four weeks since he left", "it's a month since she walked out", "first weekend without him",
        "ten days after the split", "still not over her", "two months since we separated",
    ],
)  # fmt: skip
def test_who_was_left_is_kept_from_heartbreak(text: str) -> None:
    assert any("breakup" in each.meaning for each in asked(text).understood)


@pytest.mark.parametrize(
    "text", ["since she left for work it's quiet", "since he left school", "someone left the door open"]
)
def test_who_only_went_out_breaks_no_heart(text: str) -> None:
    assert not any("breakup" in each.meaning for each in asked(text).understood)


@pytest.mark.parametrize("text", ["a feature", "something feature-length", "a full-length movie", "one proper feature"])
def test_a_feature_is_a_film_that_is_no_short(text: str) -> None:
    assert set(limits(text, "kind", "runtime_minutes")) == {("kind", "in", ("film",)), ("runtime_minutes", "min", 41)}


@pytest.mark.parametrize("text", ["a film that features dogs", "a feature or a series"])
def test_a_feature_of_something_is_no_length(text: str) -> None:
    assert limits(text, "runtime_minutes") == []


@pytest.mark.parametrize(
    "text",
    ["an episode of something daft", "time for one episode", "one ep of anything funny", "an episode with dinner"],
)
def test_an_episode_is_one_of_a_series(text: str) -> None:
    assert set(limits(text, "kind", "runtime_minutes")) == {("kind", "in", ("series",)), ("runtime_minutes", "max", 60)}


def test_an_episode_that_was_seen_is_none_that_is_asked_for() -> None:
    assert limits("we watched an episode of something last night. A film", "kind") == [("kind", "in", ("film",))]


def towards(text: str) -> dict[str, Any]:
    return {wish.axis: wish.target for wish in asked(text).wishes if isinstance(wish, ToneWish)}


@pytest.mark.parametrize(
    "text",
    ["a mystery, less corpse and more tea", "fewer bodies, more village gossip", "more cake than killing",
     "more cardigans, less blood"],
)  # fmt: skip
def test_less_of_the_grim_and_more_of_the_cosy_is_cosy(text: str) -> None:
    assert towards(text)["tension"] < 0.4
    assert towards(text)["warmth"] > 0.6
    assert {"gore", "torture"} <= notes(text)


def test_less_murder_still_refuses_it() -> None:
    assert "murder" in notes("less murder, more gardens")


@pytest.mark.parametrize(
    "text",
    ["a good cry and then to feel better at the end", "make me weep but leave me hopeful",
     "a howl, and then feel happier", "break my heart and put it back together",
     "in floods, but send me to bed smiling"],
)  # fmt: skip
def test_tears_with_an_end_that_lifts(text: str) -> None:
    assert any("an end that lifts" in each.meaning for each in asked(text).understood)
    assert any(
        wish.axis == "uplift" and wish.target >= 0.7 for wish in asked(text).wishes if isinstance(wish, ToneWish)
    )


def test_not_worse_is_no_topic() -> None:
    assert not topics(asked("I want to feel better, not worse"))
    assert not any("lifts" in each.meaning for each in asked("feeling better at the end of the day").understood)
