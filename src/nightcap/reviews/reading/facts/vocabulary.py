"""The words by which critics call a film or a series, and the small words around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nightcap.reviews.reading.words import bag

#: word → the house's genres; as the noun itself ("a thriller") or before one ("a thriller series")
GENRE_NOUNS: Final[Mapping[str, tuple[str, ...]]] = {
    "drama": ("drama",), "thriller": ("thriller",), "comedy": ("comedy",), "romance": ("romance",),
    "western": ("western",), "musical": ("musical",), "documentary": ("documentary",), "docuseries": ("documentary",),
    "docudrama": ("documentary", "drama"), "mockumentary": ("comedy",), "mystery": ("mystery",),
    "whodunit": ("mystery",), "whodunnit": ("mystery",), "horror": ("horror",), "slasher": ("horror",),
    "chiller": ("horror",), "romcom": ("romance", "comedy"), "sitcom": ("comedy",), "biopic": ("biography",),
    "dramedy": ("drama", "comedy"), "tragicomedy": ("drama", "comedy"), "satire": ("comedy",), "farce": ("comedy",),
    "melodrama": ("drama",), "anime": ("animation",), "animation": ("animation",), "cartoon": ("animation",),
    "fantasy": ("fantasy",), "scifi": ("science fiction",), "weepie": ("drama",), "tearjerker": ("drama",),
    "kdrama": ("drama",), "procedural": ("crime",), "soap": ("drama",), "actioner": ("action",), "spoof": ("comedy",),
    "swashbuckler": ("adventure",), "parody": ("comedy",), "rockumentary": ("documentary", "music"),
    "docusoap": ("documentary",), "cdrama": ("drama",), "jdrama": ("drama",), "romantasy": ("romance", "fantasy"),
    "toon": ("animation",), "adventure": ("adventure",), "giallo": ("horror",), "dystopia": ("science fiction",),
    "shocker": ("horror",), "frightener": ("horror",), "krimi": ("crime",), "doc": ("documentary",),
}  # fmt: skip
#: word → genres, only before a noun: "a crime series"
GENRE_ADJECTIVES: Final[Mapping[str, tuple[str, ...]]] = {
    "romantic": ("romance",), "comic": ("comedy",), "crime": ("crime",), "historical": ("history",),
    "animated": ("animation",), "action": ("action",), "adventure": ("adventure",), "superhero": ("superhero",),
    "war": ("war",), "sports": ("sport",), "sport": ("sport",), "biographical": ("biography",),
    "dramatic": ("drama",), "reality": ("reality",), "satirical": ("comedy",), "comedic": ("comedy",),
    "fantasy": ("fantasy",), "police": ("crime",), "detective": ("crime",), "screwball": ("comedy",),
    "sporting": ("sport",), "wartime": ("war",), "spaghetti": ("western",),
}  # fmt: skip
#: two words that are one genre; a hyphen or nothing between them
GENRE_PAIRS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("rom", "com"): ("romance", "comedy"), ("romantic", "comedy"): ("romance", "comedy"),
    ("sci", "fi"): ("science fiction",), ("science", "fiction"): ("science fiction",),
    ("love", "story"): ("romance",), ("stand", "up"): ("stand-up",), ("talk", "show"): ("talk show",),
    ("reality", "show"): ("reality",), ("tear", "jerker"): ("drama",), ("k", "drama"): ("drama",),
    ("space", "opera"): ("science fiction",), ("soap", "opera"): ("drama",), ("family", "film"): ("family",),
    ("family", "movie"): ("family",), ("docu", "series"): ("documentary",), ("film", "noir"): ("crime",),
}  # fmt: skip
#: nouns that say that a film or series is meant, and not its genre
SHOWS: Final = bag(
    "series miniseries show film movie picture feature programme program adaptation remake reboot import coproduction "
    "production parter hit gem whodunit caper flick telenovela special original epic offering indie oddity charmer "
    "saga outing curio curiosity yarn anthology potboiler blockbuster pleaser sleeper debut thing version masterpiece "
    "effort docuseries crowdpleaser"
)
#: the second word of a name for a film or series: "rom-com", "mini-series", "love story"
SECONDS: Final = bag("com fi fiction story jerker opera up noir")
NOUNS: Final = SHOWS | GENRE_NOUNS.keys() | SECONDS
PLURALS: Final[Mapping[str, str]] = {f"{noun}s": noun for noun in NOUNS if not noun.endswith("s")} | {
    "comedies": "comedy", "mysteries": "mystery", "documentaries": "documentary", "series": "series",
    "stories": "story",
}  # fmt: skip
#: nouns that are also something in a film ("the comedy is broad", "the drama of his death")
ALSO_CONTENTS: Final = bag(
    "comedy drama horror romance mystery fantasy satire animation farce melodrama story musical adventure parody"
)

DETERMINERS: Final = bag(
    "a an the this that another its his her their our my your one each every any some no what part half"
)
COPULAS: Final = bag("is s remains becomes be being isnt makes")
#: words that break off a noun phrase and may follow one
FUNCTION: Final = bag(
    "about above across after against all along also although among an and around as at away be because been "
    "before behind below beneath between beyond but by can could despite did do does doesnt down during either "
    "even ever except for from gives had has have he her here his how i if in inside into is isnt it its just "
    "like may might more most must near neither never nor not now of off on once only onto or our out over past "
    "plus rather s she should since so still such than that the their them then there these they this those "
    "cant couldnt didnt hasnt arent werent wouldnt shouldnt "
    "though through throughout till to together too toward towards under unless unlike until up upon very via "
    "was wasnt we were what whatever when where whether which while who whom whose why will with within without "
    "wont would yet you your youll"
)
#: verbs that follow a film, and no fan, school or critic
VERBS: Final = bag(
    "stars follows tells takes finds opens unfolds runs feels looks plays knows wants works makes gets remains keeps "
    "moves turns proves begins centres centers charts tracks manages offers delivers comes goes arrives lands ends "
    "set made full less well worth best streams sees gives shows asks lets lives lasts drops premieres revolves "
    "boasts belongs seems sends brings leads puts pits throws pairs casts imagines explores mixes blends features "
    "refuses hits falls leaves holds owes spends suggests succeeds reminds becomes hinges builds plunges transports "
    "introduces presents reunites traces chronicles concerns revisits adapts deserves rewards treats uses avoids "
    "earns struggles sags drags glides rarely cares first itself aired airs written directed created adapted based "
    "drew took made went came got found gave left began ran told kept held stood won lost wrote saw felt brought "
    "built cost fell grew knew met paid put sat sent spent thought threw wore became broke chose drove flew hid rose "
    "sang shook spoke stole swept tore woke lit shot sung drawn woven cut born torn led held stuck split caught bound "
    "hung said showed"
)
#: adverbs between a verb and its noun phrase: "is essentially a thriller"
ADVERBS: Final = bag(
    "also really still simply essentially basically ultimately both just quite truly actually mostly largely "
    "partly only always certainly very indeed instead first then such itself undoubtedly surely rather at heart "
    "bottom root "
    "once again now"
)
#: what makes a following word no claim: it is denied, supposed, compared or put off
DENIALS: Final = bag(
    "not no never isnt wasnt arent werent dont doesnt didnt cant wont without neither nor hardly could couldnt "
    "might would wouldnt should shouldnt if unless imagine pretend pretends wish than unlike like resembles "
    "hopes instead pretending supposed aspires tries pretended posing masquerading almost nt rumoured rumored "
    "planned upcoming"
)
#: "not only a thriller": no denial
NOT_ONLY: Final = bag("only just merely simply")
OBJECT_WORDS: Final = bag(
    "like unlike than as of to from after with in on by for since recalls recall echoes echo evokes evoke beats "
    "beating loved love liked enjoyed watched made directed seen miss missed remember versus vs between near "
    "beside"
)
SUBORDINATE: Final = bag(
    "while although though if when since as unlike like after before because where whereas despite"
)
APPOSITION: Final = bag(
    "a an the which whose who that based adapted directed created written starring set another itself also "
    "streaming now returning airing showing premiering arriving"
)
#: "the series", "this film": the title spoken of
SPOKEN_OF: Final = SHOWS | bag(
    "drama thriller comedy documentary sitcom romcom season story musical western horror it this"
)
PRONOUNS: Final = bag("it its itself this")
#: not the title: "this week"
TIMES: Final = bag(
    "week weekend month year summer autumn winter spring time morning evening decade point kind sort way day"
)
FINITE: Final = bag(
    "is are was were be been has have had does do did will would can could may might it he she they we you i "
    "who which whose when while than isnt arent dont doesnt im youll its s gets makes takes feels turns follows "
    "plays tells finds says"
)
SOURCE_NOUNS: Final = bag(
    "novel book play manga comic comics webtoon memoir bestseller novella game podcast trailer poster original "
    "story script"
)
