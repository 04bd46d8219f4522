"""Content notes: facts about what a title contains, apart from how it feels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

#: note → the words shown to users; the keys are the whole vocabulary
NOTES: Final[Mapping[str, str]] = {
    "abuse": "abuse",
    "accident": "a serious accident",
    "addiction": "addiction",
    "animal_cruelty": "cruelty to animals",
    "animal_death": "an animal's death",
    "body_horror": "body horror",
    "bullying": "bullying",
    "child_abuse": "child abuse",
    "child_death": "a child's death",
    "childhood_trauma": "a childhood trauma",
    "death": "death",
    "dementia": "dementia",
    "disaster": "a disaster",
    "domestic_abuse": "domestic abuse",
    "drug_use": "drug use",
    "eating_disorder": "an eating disorder",
    "gore": "gore",
    "grief": "grief",
    "homophobia": "homophobia",
    "illness": "serious illness",
    "imprisonment": "imprisonment",
    "infidelity": "infidelity",
    "jump_scares": "jump scares",
    "kidnapping": "kidnapping",
    "loneliness": "loneliness",
    "mental_illness": "mental illness",
    "murder": "murder",
    "nudity": "nudity",
    "parent_death": "the death of a parent",
    "poverty": "poverty",
    "pregnancy_loss": "the loss of a pregnancy",
    "racism": "racism",
    "self_harm": "self-harm",
    "sexual_content": "sexual content",
    "sexual_violence": "sexual violence",
    "slavery": "slavery",
    "social_anxiety": "social anxiety",
    "strong_language": "strong language",
    "suicide": "suicide",
    "terrorism": "terrorism",
    "torture": "torture",
    "violence": "violence",
    "war": "war",
}

#: note → wider notes that it always entails ("no violence" must also keep out what is noted only as gore)
ENTAILS: Final[Mapping[str, tuple[str, ...]]] = {
    "animal_cruelty": ("violence",),
    "child_abuse": ("abuse",),
    "child_death": ("death",),
    "domestic_abuse": ("abuse", "violence"),
    "gore": ("violence",),
    "grief": ("death",),
    "murder": ("violence", "death"),
    "parent_death": ("death", "grief"),
    "sexual_violence": ("violence", "abuse"),
    "suicide": ("self_harm", "death"),
    "terrorism": ("violence",),
    "torture": ("violence",),
    "war": ("violence",),
}


def with_entailed(notes: Iterable[str]) -> frozenset[str]:
    """The notes together with every wider note that they entail."""
    found: set[str] = set()
    todo = list(notes)
    while todo:
        note = todo.pop()
        if note not in found:
            found.add(note)
            todo.extend(ENTAILS.get(note, ()))
    return frozenset(found)
