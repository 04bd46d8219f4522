"""Words that stand at the ends of the tone axes: the house's own judgement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: axis → (words for 0, words for 1)
ANCHORS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "uplift": (
        (
            "bleak", "depressing", "hopeless", "grim", "despairing", "miserable", "tragic", "dark", "disturbing",
            "gloomy", "sad", "nihilistic", "harrowing", "cynical", "melancholic", "mournful", "dismal",
            "dystopian", "morbid", "pessimistic",
        ),
        (
            "uplifting", "feel-good", "joyful", "hopeful", "cheerful", "happy", "inspiring", "optimistic", "sunny",
            "triumphant", "comforting", "delightful", "life-affirming", "cheery", "jolly", "upbeat",
            "blissful", "merry",
        ),
    ),
    "energy": (
        (
            "slow", "quiet", "meditative", "calm", "leisurely", "still", "contemplative", "slow burn", "gentle",
            "unhurried", "sleepy", "languid", "dreamy", "peaceful", "tranquil", "pensive", "lyrical", "reflective",
            "hushed",
        ),
        (
            "fast-paced", "loud", "explosive", "frantic", "energetic", "action-packed", "hectic", "adrenaline",
            "high-octane", "breakneck", "lively", "rollicking", "kinetic", "manic", "exhilarating", "boisterous",
            "relentless", "zippy",
        ),
    ),
    "tension": (
        (
            "relaxing", "soothing", "cosy", "easygoing", "calm", "gentle", "peaceful", "laid-back", "carefree",
            "serene", "mellow", "restful", "stress-free",
        ),
        (
            "tense", "suspenseful", "nerve-racking", "scary", "thrilling", "gripping", "terrifying", "creepy",
            "edge-of-your-seat", "menacing", "frightening", "stressful", "horrifying", "anxious", "eerie", "spooky",
            "haunting", "sinister", "chilling", "unsettling", "paranoid",
        ),
    ),
    "humour": (
        (
            "serious", "solemn", "earnest", "humourless", "sombre", "grave", "stern", "mournful", "tragic", "dour",
        ),
        (
            "funny", "hilarious", "comedic", "silly", "goofy", "witty", "slapstick", "absurd", "satirical", "laughs",
            "jokes", "humorous", "amusing", "farcical", "playful", "wacky", "zany", "quirky", "whimsical", "deadpan",
            "ridiculous", "tongue-in-cheek",
        ),
    ),
    "warmth": (
        (
            "cold", "cruel", "ruthless", "cynical", "detached", "heartless", "brutal", "vicious", "merciless", "icy",
            "callous", "nasty", "savage", "sadistic",
        ),
        (
            "tender", "heartwarming", "warm", "loving", "kind", "sweet", "affectionate", "gentle", "romantic",
            "wholesome", "touching", "compassionate", "caring", "friendship", "cosy", "adorable", "heartfelt",
            "endearing", "cute", "charming",
        ),
    ),
    "depth": (
        (
            "mindless", "undemanding", "simple", "shallow", "easy watching", "fluffy", "trashy", "silly", "dumb",
            "popcorn",
        ),
        (
            "thought-provoking", "complex", "philosophical", "cerebral", "intricate", "challenging", "intellectual",
            "profound", "layered", "demanding", "enigmatic", "ambiguous", "mind-bending",
        ),
    ),
    "weight": (
        (
            "light", "lighthearted", "breezy", "fluffy", "frivolous", "fun", "carefree", "trivial",
            "playful",
        ),
        (
            "heavy", "moving", "heartbreaking", "tearjerker", "devastating", "poignant", "emotional", "tragic",
            "harrowing", "sorrowful", "grief", "wrenching", "weepy", "serious", "bittersweet", "melancholic",
            "mournful", "sentimental",
        ),
    ),
}  # fmt: skip
