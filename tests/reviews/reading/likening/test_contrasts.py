"""Image and substance: the hope that a trailer, a poster or a label raises."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import reading, said

BELIED = [
    ("The trailer sells a slasher; it is a slow, sad family drama.", "trailer: a slasher"),
    ("The poster suggests a romp.", "poster: a romp"),
    ("Its trailer promises a goofy rom-com, but the series is nothing of the kind.", "trailer: a goofy rom-com"),
    ("Sold as a romance, it is really a ghost story.", "marketing: a romance"),
    ("It's marketed as a comedy, but the laughs never come.", "marketing: a comedy"),
    ("Despite what the trailer may lead you to hope, there are no laughs.", "trailer: laughs"),
    ("The premise sounds like a farce. It is played as tragedy.", "premise: a farce"),
    ("Going by the title and the poster, you'd expect a horror film.", "poster: a horror film"),
    ("The marketing calls it a thriller, which it is not.", "marketing: a thriller"),
    ("Those who feared a bloodbath after the trailer can relax.", "trailer: a bloodbath"),
    ("From the synopsis I feared a weepie; it is nothing of the sort.", "premise: a weepie"),
    ("Nothing like the bloodbath of the trailer.", "trailer: the bloodbath"),
    ("The poster is all smiles; the film is not.", "poster: smiles"),
    ("Whoever cut the trailer wanted us to think it a thriller. It is not.", "trailer: a thriller"),
    ("The adverts are peddling a war film.", "marketing: a war film"),
    ("On paper it is a sitcom; on screen it is a lament.", "premise: a sitcom"),
    ("The trailer makes it look like a thriller. It isn't.", "trailer: a thriller"),
    ("From the trailer you would guess at a war film.", "trailer: a war film"),
    ("If you have seen the trailer, you will be expecting explosions.", "trailer: explosions"),
    ("Billed as a thriller, it never thrills.", "marketing: a thriller"),
    ("With that cast you expect fireworks.", "cast: fireworks"),
    ("Its star's name leads you to expect a comedy; it is a tragedy.", "cast: a comedy"),
    ("Netflix is selling it as a horror series, but it is closer to a romance.", "marketing: a horror series"),
    ("The publicity wants you to think it is a comedy.", "marketing: a comedy"),
    ("It may be labelled a comedy, but I have been to merrier funerals.", "genre: a comedy"),
    ("What is advertised as a cosy mystery turns out to be brutal.", "marketing: a cosy mystery"),
    ("Don't be fooled by the cheerful poster.", "poster: cheerful"),
    ("It is not the thriller that the poster promises.", "poster: the thriller"),
    ("The cheery trailer is a lie.", "trailer: cheery"),
    ("The poster, all sunshine and ice cream, is a swindle.", "poster: sunshine and ice cream"),
    ("Contrary to the trailer, there's no romance.", "trailer: romance"),
    ("The trailer is all car chases; the film has one.", "trailer: car chases"),
    ("The trailer, for the record, has two good gags. Neither is in it.", "trailer: two good gags"),
    ("Nominally a thriller, it's really a family drama.", "genre: a thriller"),
    ("Call it a comedy if you must; nobody laughs in it.", "genre: a comedy"),
    ("Don't let the horror label put you off; it's gentle.", "genre: horror"),
    ("It reads like a comedy on paper, but isn't.", "premise: a comedy"),
    ("What sounds like a dull legal drama turns out to be a riot.", "premise: a dull legal drama"),
    ("Anyone who has seen the trailer will be braced for gore. They needn't be.", "trailer: gore"),
    ("The distributor lists it as a black comedy, but nobody laughs.", "genre: a black comedy"),
]
#: the hope is met, or none is told
MET = [
    "Don't let the poster fool you: this is no comedy.",
    "The trailer sells a comedy, and a comedy is what you get.",
    "As the trailer promises, it is a comedy.",
    "The trailer doesn't lie.",
    "It looks like fluff; it isn't.",
    "The title suggests a western.",
    "The premise suggests a farce.",
    "The trailer is on every bus.",
    "The crime is selling the same field twice.",
    "The opening has no music.",
    "By the close of the opening episode they have found no silver.",
    "The cast has never been better.",
]


@pytest.mark.parametrize(("text", "contrast"), BELIED)
def test_a_false_hope_is_read_with_what_raises_it(text: str, contrast: str) -> None:
    assert said(text, "contrast") == {contrast}


@pytest.mark.parametrize("text", MET)
def test_a_hope_that_is_met_is_no_contrast(text: str) -> None:
    assert said(text, "contrast") == set()


def test_the_quote_holds_the_image_and_the_hope() -> None:
    text = "Well, the trailer sells a slasher; it is a slow, sad family drama."
    (claim,) = (claim for claim in reading(text).claims if claim.kind == "contrast")
    assert claim.quote == "trailer sells a slasher"


def test_what_the_trailer_promises_is_no_tone() -> None:
    assert said("The trailer sells a terrifying slasher; it is a slow drama.", "tone") == {"energy-"}
