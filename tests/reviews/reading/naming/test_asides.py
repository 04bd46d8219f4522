"""Titles that are named only beside another."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import Shelf


def beside(text: str, name: str = "Iron Moon") -> bool:
    """Whether every place of the name is one beside another title."""
    (found,) = (each for each in naming.find(text, sentences(text), None, [], Shelf(), known=True) if each.name == name)
    return found.asides == len(found.places)


@pytest.mark.parametrize(
    "text",
    [
        "The sea, as in Iron Moon, is a person.",
        "It owes something to Iron Moon.",
        "If Iron Moon charmed you, here is its cousin.",
        "Anyone who fell for Iron Moon will be at home.",
        "Those still not on speaking terms with Iron Moon may breathe out.",
        "It's Iron Moon with a better kitchen.",
        "I'd call it Iron Moon in gumboots.",
        "It is Iron Moon's grandchild.",
        "Iron Moon is the obvious elder sibling.",
        "It is no Iron Moon.",
        "Iron Moon this is not.",
        "Ann Lee, last seen in Iron Moon, is the judge.",
        "It comes from the makers of Iron Moon.",
        "Fans of his sitcom Iron Moon are warned.",
        "It went in at number two, behind only Iron Moon.",
        "Where Iron Moon has its brass, these boys have frostbite.",
        "Iron Moon at least earned its length.",
        "It has the patience of Iron Moon.",
        "There is a lot of Iron Moon in it.",
        "Its director has seen Iron Moon and wishes you to know.",
        "It was adapted from the novel Iron Moon.",
        "Say what you like about Iron Moon, it had weather.",
        "It is as old as Iron Moon.",
        "If Iron Moon had been shot in a shed it might look so.",
        "It would do for worsted what Iron Moon did for wool.",
        "Its doors open exactly as they do in Iron Moon.",
        "To remake Iron Moon takes courage.",
        "An American version of Iron Moon, it explains too much.",
        "Nobody was looking for another Iron Moon.",
    ],
)
def test_a_title_stands_beside_another(text: str) -> None:
    assert beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing happens in Iron Moon for an hour.",
        "I have watched Iron Moon twice.",
        "Now here is Iron Moon with both of them.",
        "The result is called Iron Moon, and is a soufflé.",
        "There is little in Iron Moon but rain, and unlike the weather it never lets up.",
        "So my cousin said to watch Iron Moon.",
        "Viewers of Iron Moon will have guessed it by then.",
        "The kids of Iron Moon could not lift a spoon.",
        "The makers of Iron Moon may be forgiven.",
        "I have just given away the middle act of Iron Moon.",
    ],
)
def test_a_title_spoken_of_for_itself_does_not(text: str) -> None:
    assert not beside(text)
