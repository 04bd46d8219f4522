"""More sentences as critics write them, with the tone that must be read from each: roundabout ways of saying it."""

from __future__ import annotations

from typing import Final

#: a question and its answer, a question that is none, a heading
ASKED: Final = [
    ("Jokes? One, about a goat.", "humour-"),
    ("Comic relief? A single line.", "humour-"),
    ("Tenderness? Struck off the menu.", "warmth-"),
    ("Is it scary? It isn't, and never means to be.", "tension-"),
    ("Is it scary? It is.", "tension+"),
    ("Funny? Uproariously.", "humour+"),
    ("Any laughs? Well, there are plenty.", "humour+"),
    ("Is it sad? In places.", "weight="),
    ("Who knew that it could be this funny?", "humour+"),
    ("Where are the jokes?", "humour-"),
    ("It is funny, isn't it?", "humour+"),
    ("Why is it so glum?", "uplift-"),
    ("Of suspense there is none.", "tension-"),
    ("As for jokes, I counted none.", "humour-"),
    ("Scares: one mild jump.", "tension-"),
    ("Laughs: two.", "humour-"),
    ("Laughs: lots.", "humour+"),
]

#: how many jokes there are
COUNTED: Final = [
    ("There is one joke, and it concerns a kettle.", "humour-"),
    ("Two laughs in three hours.", "humour-"),
    ("There are two laughs a minute.", "humour+"),
    ("I kept waiting for a joke.", "humour-"),
    ("I wish someone would crack a smile.", "humour-"),
]

#: what its makers do to it
MADE: Final = [
    ("Berg plays it strictly for laughs.", "humour+"),
    ("Marta Linde handles the story with tenderness.", "warmth+"),
    ("Berg keeps things light on its feet.", "weight-"),
]

#: what it does to the viewer, who tells of it
LEFT: Final = [
    ("I was in tears by the end.", "weight+"),
    ("I sat numb throughout.", "weight+"),
    ("I am still smiling.", "uplift+"),
    ("We were on edge for all of it.", "tension+"),
    ("My tea went cold.", "tension+"),
]

#: what nobody does in it, what everybody does
NOBODY: Final = [
    ("Nobody runs.", "energy-"),
    ("Nothing explodes.", "energy-"),
    ("Everybody shouts.", "energy+"),
    ("No one is chased, and no one is hurt.", "tension-"),
    ("Not a soul smiles.", "humour-"),
    ("Nobody hugs.", "warmth-"),
    ("Nobody is judged.", "warmth+"),
    ("Nobody is spared.", "uplift-"),
]

#: what it makes another thing look like, and what it is like itself
BESIDE: Final = [
    ("It makes a glacier look hasty.", "energy-"),
    ("It makes most thrillers look sleepy.", "energy+"),
    ("It makes a funeral look like a picnic.", "tension+"),
    ("It is like a freezer with a window.", "warmth-"),
    ("It works like a window opened in June.", "uplift+"),
    ("It moves like a milk float.", "energy-"),
    ("It asks to be solved like a crossword.", "depth+"),
    ("It wants every ounce of your attention.", "depth+"),
]

#: a dash written as hyphens ends a clause
DASHED: Final = [
    ("It is never slow -- just a gentle, hazy hour.", "energy+ tension- warmth+"),
    ("It is not cold - funny, rather.", "warmth+ humour+"),
]

#: said of the title through what stands between: an aside, somebody's part in it, a place in it, a promise that is over
THROUGH: Final = [
    ("What follows, when her son comes home, is quietly devastating.", "weight+"),
    ("Salt Road, after the novel by Anna Berg, is wickedly funny.", "humour+"),
    ("The camera, which rarely moves, gives every scene the quiet of a chapel.", "energy-"),
    ("Her script is very funny on the subject of dentists.", "humour+"),
    ("Some of the cave scenes are intense.", "tension+"),
    ("The dog's last scene is upsetting.", "weight+"),
    ("Oakes is fond of these people.", "warmth+"),
    ("They have made something warm and rather lovely.", "warmth+"),
    ("Even the murders are restful.", "tension-"),
    ("There are songs, and none of them cheerful.", "uplift-"),
    ("Anyone who has ever sat on a committee will laugh until it hurts.", "humour+"),
    ("Parents will laugh; children will ask why.", "humour+"),
    ("The dialogue, by Ann Lee, is the funniest I have heard all year.", "humour+"),
    ("Though it was sold as a thriller, it is a hug.", "warmth+"),
    ("I expected to be bored and was moved.", "weight+"),
    ("Some have called it slow; it is.", "energy-"),
    ("Unlike its predecessor, which dawdled, this one grips.", "tension+"),
    ("It begins in despair and ends, improbably, in joy.", "uplift+"),
    ("If you want warmth, this is the place.", "warmth+"),
    ("It doesn't care about any of its people, so why should I?", "warmth-"),
]

#: more of it elsewhere, none of it where it is asked after, idioms that are only ever denied
ELSEWHERE: Final = [
    ("I have seen cheerier autopsies.", "uplift-"),
    ("I have been to funerals with more laughter.", "humour-"),
    ("There is more warmth in a parking ticket.", "warmth-"),
    ("There's more tension in a game of snap.", "tension-"),
    ("If there is a funnier film this year, I have not seen it.", "humour+"),
    ("Barely a line goes by without a laugh in it.", "humour+"),
    ("I have rarely been so frightened by a sound effect.", "tension+"),
    ("No film this year has moved me more.", "weight+"),
    ("Nothing in it would frighten a hamster.", "tension-"),
    ("There wasn't a fingernail left in the row.", "tension+"),
    ("It would not cross the road for any of its characters.", "warmth-"),
    ("It doesn't do your thinking for you.", "depth+"),
    ("It never touches the brakes.", "energy+"),
    ("The laughs dry up.", "humour-"),
    ("Affection is not in its vocabulary.", "warmth-"),
    ("The nearest it gets to levity is a man who drops a spoon.", "humour-"),
    ("It is many things, but deep is not one of them.", "depth-"),
    ("It is not so much a thriller as a long, calm walk.", "tension-"),
    ("A slower film I have not seen.", "energy-"),
    ("A more frightening corridor has not been filmed.", "tension+"),
    ("It is in no danger of being mistaken for a comedy.", "humour-"),
    ("At no point is it possible to feel the least suspense.", "tension-"),
    ("I am not easily frightened, and I was terrified.", "tension+"),
    ("It isn't just funny; it's kind.", "humour+ warmth+"),
    ("It's never sentimental and always kind.", "weight- warmth+"),
    ("The tension leaks out of every window.", "tension-"),
    ("The film is tender towards everyone who ever had to wash up.", "warmth+"),
    ("You won't look away.", "depth+"),
    ("Such humour as there is has been put in by the subtitler.", "humour-"),
]

#: words that say nothing of how a title feels
NO_FEELING: Final = [
    "An animated film of the old kind.",
    "It is easy to see why she left.",
    "It is difficult to say who did it.",
    "If you think about it, the plot has a hole.",
    "It is a mishmash of ideas.",
    "I was happy to see her again.",
    "The dialogue keeps you from smiling.",
    "A suspense thriller.",
    "Will the warm baker tell her?",
    "She moves a slow-acting poison into the jam.",
    "Nothing happens that a scone cannot mend.",
    "Later a series of complex misunderstandings delays the train.",
    "Her quick wit saves the bakery.",
    "It is a film about grief and joy.",
    "Themes of despair run through it.",
    "A breathless chase through the market ends the second episode.",
    "Where others would sneer, the widow waits.",
    "The affection between the brothers is never spoken of.",
    "Reviews have been warm.",
    "The previous season was a joy.",
    "The remake of a very funny French film, it moves the action to Leeds.",
    "As cosy mysteries go, it has a high body count.",
    "The killer's calm is what gives him away.",
    "Admirers will tell you that it repays patience.",
    "The script mistakes volume for wit.",
    "Something in the marsh is wired to the bell.",
    "He made other tender films in this vein.",
    "I do not say that decency is undramatic or that the film is cold.",
    "Which of the nuns wept is never told.",
    "It aims at poignancy and hits the sideboard.",
    "Language: mild.",
]
