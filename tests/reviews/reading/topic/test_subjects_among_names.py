"""What an article is about, among the people, the places and the other titles that it names."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read

CASES = [
    (
        "A plague on both their houseboats",
        "Nobody had told me that a canal could be frightening. Vesper Lock sees to that in four minutes, with"
        " a rope and a duck. Ilse Marchetti plays the lock-keeper, and her brother, the composer Tobias "
        "Marchetti, gives her nothing but a cello to hold on to. If you slept well after The Witch you may "
        "sleep after this; I didn't.",
        ["Vesper Lock"],
    ),
    (
        "Review: a lonely planet",
        "There is a shot about an hour into Aldebaran in which the astronaut, Mirko, eats a tin of peaches. "
        "It lasts four minutes. Nothing else in the film is as thrilling. Director Jana Kos has seen Solaris "
        "and wishes you to know it.",
        ["Aldebaran"],
    ),
    (
        "Love on the night bus",
        "Tunde drives the N29. Abi cleans offices. They meet at 3.40 every morning and for six weeks neither "
        "says a word. That is the set-up of Last Stop Wood Green, and if it makes you think of Before Sunrise"
        " you are in the right queue. Shot on actual buses over two winters, the film has the shakes and the "
        "smell of the real thing.",
        ["Last Stop Wood Green"],
    ),
    (
        "In praise of doing nothing",
        "Television has forgotten how to sit still. Not The Bench. For eight episodes two men feed pigeons "
        "and discuss the one time that each of them was brave, and I would not have missed a crumb. Ken Stott"
        " and Bill Paterson are the men. The pigeons are uncredited.",
        ["The Bench"],
    ),
    (
        "Margot goes to sea – again",
        "When we last met Margot Quayle she had sunk her husband's yacht with her husband on it. The second "
        "season of Deep Water Margot finds her running a ferry. Unlike the first, which had the zip of "
        "Killing Eve, this one dawdles in every port.",
        ["Deep Water Margot"],
    ),
    (
        "On watching Paddington's poorer cousin",
        "Mungo is a bear. You know the sort: hat, manners, marmalade in all but name. In Mungo Comes to Stay "
        "he is adopted by a Glasgow dentist (Peter Capaldi, enjoying himself) and wrecks a bathroom. Children"
        " will be happy. Adults who remember Paddington 2 will be patient.",
        ["Mungo Comes to Stay"],
    ),
    (
        "'Til Debt Do Us Part",
        "Weddings are expensive. That, in the end, is all that this Nigerian comedy has to say, but it says "
        "it with such zest. Owambe! follows a bride, a caterer and a loan shark across one Lagos Saturday. "
        "Funke Akindele steals it. My mother, who has paid for four weddings, laughed until she had to be "
        "fanned.",
        ["Owambe"],
    ),
    (
        "Requiem for a lighthouse",
        "Like The Lighthouse, it is black and white. Like Local Hero, it has a stranger in a good coat. But "
        "Skerryvore is its own creature: a Gaelic-language film, the first in a decade, about a man who comes"
        " to switch off a light.",
        ["Skerryvore"],
    ),
    (
        "The one with the goose",
        "You may have heard about the goose. Yes, it's real; yes, it bites Hugh Bonneville; no, he was not "
        "warned. But there's more to Much Ado in Little Wickham than poultry. Under the bunting lies a rather"
        " bitter comedy about who owns a village green.",
        ["Much Ado in Little Wickham"],
    ),
    (
        "Crime pays, barely",
        "Low budgets have their charms. The Knock was shot in a single stairwell in Leeds, and after ninety "
        "minutes you will know every stain. Two bailiffs, one door, and whoever is behind it. Think Locke "
        "with a worse view.",
        ["The Knock"],
    ),
    (
        "Two stars",
        "There's a good show to be made about competitive ballroom. Strictly Murder isn't it. Somebody is "
        "poisoning the judges; by the third waltz I was on the poisoner's side. ITV has ordered a second "
        "series, presumably for a bet.",
        ["Strictly Murder"],
    ),
    (
        "Honey, I shrunk the budget",
        "The special effects in Ant Season are, let's be kind, hand-made. The ants are currants. And yet by "
        "the time that the currants reach the nursery I had my feet up on the seat. Produced for the price of"
        " a caravan by two brothers from Dundee, it puts the likes of Arachnophobia to shame.",
        ["Ant Season"],
    ),
    (
        "A quiet word about Mr Pettigrew",
        "It's been a while since a sitcom made me want to phone a friend. Mr Pettigrew Regrets did, twice. "
        "Its hero, a funeral director with hiccups, is played by Toby Jones, and if you've seen Detectorists "
        "you'll know how much he can do with a pause.",
        ["Mr Pettigrew Regrets"],
    ),
    (
        "Four candles",
        "Candle in the Wind it isn't. Wick, a four-part Danish drama about a candle factory's last Christmas,"
        " burns low and slow and then goes out. You'll want tissues. You'll want a drink. You'll want, oddly,"
        " to buy candles.",
        ["Wick"],
    ),
    (
        "‘A hug in a raincoat’: the Norwegian drama you need this autumn",
        "You could set your watch by the weather in Bergen, and you could set your mood by The Umbrella "
        "Thief. Nils Aasen plays a petty crook who steals brollies and gives them back mended. NRK's gentle "
        "six-parter arrives on BBC Four this Saturday.",
        ["The Umbrella Thief"],
    ),
    (
        "Sea Legs: a landlubber's apology",
        "I get sick on a pedalo. So it is with some surprise that I report having watched all ten episodes of"
        " The Boatswain's Wife without so much as a ginger biscuit. Frances O'Connor is the wife; the "
        "boatswain, mostly, is dead.",
        ["The Boatswain's Wife"],
    ),
    (
        "The eyes have it",
        "Blind detectives used to be ten a penny. Tactile, which began on Sky last night, is the first I can "
        "remember to be any good, and the first to be made by somebody who knows. Writer Callum Reid lost his"
        " sight at nineteen.",
        ["Tactile"],
    ),
    (
        "Toronto: the film that made me miss my train",
        "Some films you leave. 40 Below Sunday wouldn't let me. In it a bus breaks down outside Yellowknife, "
        "and for two hours we watch the heating fail. It shares with Force Majeure a gift for marital "
        "silence.",
        ["40 Below Sunday"],
    ),
    (
        "Notes on a scandal, Danish style",
        "In Copenhagen they still talk of it: the minister, the au pair, the missing forty million. Now "
        "there's a drama. Ministeren (or The Minister, as it's been rechristened for export) is eight hours "
        "of people closing doors.",
        ["Ministeren"],
    ),
    (
        "The Wrong Kind of Snow (Prime Video) ★★",
        "British weather deserves better. A train is stuck outside Crewe; inside are a bride, a bomb-maker "
        "and James Corden. Guess who goes off first.",
        ["The Wrong Kind of Snow"],
    ),
    (
        "Don't look now",
        "I'm told The Cellar Door is the scariest show on television. I wouldn't know. I watched it through a"
        " cardigan. What I could hear was excellent: the sound design, by Oscar-winner Paula Fairfield, is "
        "ninety per cent breathing.",
        ["The Cellar Door"],
    ),
    (
        "On the box",
        "Somebody at ITV has been watching Slow Horses. Dead Letter Office has the same mouldy office, the "
        "same farting boss, and the same cast of spooks on the skids. What it hasn't got is Gary Oldman.",
        ["Dead Letter Office"],
    ),
    (
        "A fine romance (with footnotes)",
        "Imagine Normal People if either of them had ever read a book to the end. Marginalia follows two "
        "archivists, Cass and Idris, who fall in love in the margins of a medieval psalter. It's slow, it's "
        "bookish, and I adored it.",
        ["Marginalia"],
    ),
    (
        "Is it just me",
        "or is every show about a rich family on a boat now? Here's another. The Keel has a patriarch, a "
        "will, three awful children and a yacht, and it knows perfectly well that you've seen Succession.",
        ["The Keel"],
    ),
    (
        "'The Tin Whistle' and the art of the long goodbye",
        "It ends. That's what everyone will want to know about the last season of The Tin Whistle, and how, "
        "and whether there is crying. There is crying.",
        ["The Tin Whistle"],
    ),
    (
        "Everything you need to know about Monsoon Wedding Planner",
        "Season 1 of the Hindi rom-com drops today. Ten episodes; forty minutes; one elephant. Sobhita "
        "Dhulipala organises other people's happiness and, this being television, mislays her own.",
        ["Monsoon Wedding Planner"],
    ),
    (
        "Seven shades of Seville",
        "Inspector Lola Cruz hates oranges. In Seville, in March, that is a problem. The body of a bishop is "
        "found under the trees of the Plaza de San Andrés, and soon Cruz, her partner Nacho and a pathologist"
        " called Remedios are up to their knees in blossom and blackmail.\n\nBitter Orange comes from the "
        "novels of Pilar Sanz, which have sold by the crate in Spain, and from the company behind Money "
        "Heist, whose red overalls it has happily left at home. Inma Cuesta plays Cruz as a woman with a "
        "permanent headache. Antonio de la Torre, as the archbishop, purrs. Netflix has it dubbed; don't.",
        ["Bitter Orange"],
    ),
    (
        "Let them eat kimchi",
        "For years my Korean mother-in-law has told me that I cannot cook. Now she has proof. Every Thursday "
        "at eight she makes me sit beside her and watch Grandmother's Table, in which celebrity chefs from "
        "Seoul, Busan and Jeju try to reproduce a single dish made by an eighty-year-old from some village or"
        " other, and fail.\n\nIt's presented by Baek Jong-won, who cries more than the contestants. There's no "
        "prize. There is hardly any competition. In the episode from Gangwon a chef with two Michelin stars "
        "is sent back to wash his rice again, and says thank you.",
        ["Grandmother's Table"],
    ),
    (
        "The long goodbye",
        "Ikiru is the film that every film about dying wants to be. The Gardener's Year doesn't try, and so "
        "comes closest. Mr Hasegawa, a retired postman in Kanazawa, is told in January that he has until the "
        "chrysanthemums. He plants chrysanthemums. His daughter Emi flies home from Lyon to be angry with "
        "him. They weed.\n\nDirector Naomi Fukada shot it over four seasons with a crew of six. Kōji Yakusho, "
        "in the lead, gives a performance of such quiet that I caught myself leaning forward to hear him "
        "think.",
        ["The Gardener's Year"],
    ),
    (
        "The kids who ate the city",
        "Lagos at night: generators, gospel, goats. Through it run Small, Biggie and Tolu, three street "
        "children with a stolen phone and a video on it that a senator would kill for. He tries. Area Boys "
        "moves like its heroes, which is to say sideways and at speed.\n\nKemi Adetiba directs as if somebody "
        "were chasing her too. It's her first feature since King of Boys, and there are those who'll miss the"
        " swagger of that film; I didn't. In pidgin, Yoruba and English, ninety-three minutes.",
        ["Area Boys"],
    ),
    (
        "The woman next door",
        "Olive Ferris is seventy-one and she has never told anyone anything. In the first ten minutes of "
        "Olive Ferris she tells the milkman everything. Harriet Walter, who is in every scene, does more with"
        " a teaspoon than most actors do with a sword. It's funny, then it isn't, then it is.",
        ["Olive Ferris"],
    ),
    (
        "Nothing to declare",
        "Customs officers don't get many films. This one gets a beauty. Declared, which won the audience "
        "award at Locarno, follows Ilir, an Albanian guard with a bad back, through a night shift on which "
        "nobody crosses the border and everybody's life changes.",
        ["Declared"],
    ),
]


@pytest.mark.parametrize(("headline", "text", "subjects"), CASES, ids=[case[2][0] for case in CASES])
def test_the_subject_is_told_from_all_other_names(headline: str, text: str, subjects: list[str]) -> None:
    found = read(Article(title=headline, text=text, language="en"))

    assert [mention.name for mention in found.titles if mention.role == "subject"] == subjects
