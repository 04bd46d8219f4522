"""Countries by their codes: names, adjectives, and the regions people ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

#: ISO 3166-1 alpha-2 → English name
COUNTRIES: Final[Mapping[str, str]] = {
    "AE": "United Arab Emirates", "AF": "Afghanistan", "AL": "Albania", "AM": "Armenia", "AO": "Angola",
    "AR": "Argentina", "AT": "Austria", "AU": "Australia", "AZ": "Azerbaijan", "BA": "Bosnia and Herzegovina",
    "BB": "Barbados", "BD": "Bangladesh", "BE": "Belgium", "BF": "Burkina Faso", "BG": "Bulgaria", "BH": "Bahrain",
    "BI": "Burundi", "BJ": "Benin", "BN": "Brunei", "BO": "Bolivia", "BR": "Brazil", "BS": "Bahamas",
    "BT": "Bhutan", "BW": "Botswana", "BY": "Belarus", "BZ": "Belize", "CA": "Canada",
    "CD": "Democratic Republic of the Congo", "CF": "Central African Republic", "CG": "Republic of the Congo",
    "CH": "Switzerland", "CI": "Ivory Coast", "CL": "Chile", "CM": "Cameroon", "CN": "China", "CO": "Colombia",
    "CR": "Costa Rica", "CU": "Cuba", "CV": "Cape Verde", "CY": "Cyprus", "CZ": "Czechia", "DE": "Germany",
    "DJ": "Djibouti", "DK": "Denmark", "DO": "Dominican Republic", "DZ": "Algeria", "EC": "Ecuador",
    "EE": "Estonia", "EG": "Egypt", "ER": "Eritrea", "ES": "Spain", "ET": "Ethiopia", "FI": "Finland", "FJ": "Fiji",
    "FO": "Faroe Islands", "FR": "France", "GA": "Gabon", "GB": "United Kingdom", "GE": "Georgia", "GH": "Ghana",
    "GL": "Greenland", "GM": "Gambia", "GN": "Guinea", "GR": "Greece", "GT": "Guatemala", "GW": "Guinea-Bissau",
    "GY": "Guyana", "HK": "Hong Kong", "HN": "Honduras", "HR": "Croatia", "HT": "Haiti", "HU": "Hungary",
    "ID": "Indonesia", "IE": "Ireland", "IL": "Israel", "IN": "India", "IQ": "Iraq", "IR": "Iran", "IS": "Iceland",
    "IT": "Italy", "JM": "Jamaica", "JO": "Jordan", "JP": "Japan", "KE": "Kenya", "KG": "Kyrgyzstan",
    "KH": "Cambodia", "KP": "North Korea", "KR": "South Korea", "KW": "Kuwait", "KZ": "Kazakhstan", "LA": "Laos",
    "LB": "Lebanon", "LI": "Liechtenstein", "LK": "Sri Lanka", "LR": "Liberia", "LS": "Lesotho", "LT": "Lithuania",
    "LU": "Luxembourg", "LV": "Latvia", "LY": "Libya", "MA": "Morocco", "MC": "Monaco", "MD": "Moldova",
    "ME": "Montenegro", "MG": "Madagascar", "MK": "North Macedonia", "ML": "Mali", "MM": "Myanmar",
    "MN": "Mongolia", "MR": "Mauritania", "MT": "Malta", "MU": "Mauritius", "MV": "Maldives", "MW": "Malawi",
    "MX": "Mexico", "MY": "Malaysia", "MZ": "Mozambique", "NA": "Namibia", "NE": "Niger", "NG": "Nigeria",
    "NI": "Nicaragua", "NL": "Netherlands", "NO": "Norway", "NP": "Nepal", "NZ": "New Zealand", "OM": "Oman",
    "PA": "Panama", "PE": "Peru", "PG": "Papua New Guinea", "PH": "Philippines", "PK": "Pakistan", "PL": "Poland",
    "PR": "Puerto Rico", "PS": "Palestine", "PT": "Portugal", "PY": "Paraguay", "QA": "Qatar", "RO": "Romania",
    "RS": "Serbia", "RU": "Russia", "RW": "Rwanda", "SA": "Saudi Arabia", "SC": "Seychelles", "SD": "Sudan",
    "SE": "Sweden", "SG": "Singapore", "SI": "Slovenia", "SK": "Slovakia", "SL": "Sierra Leone", "SN": "Senegal",
    "SO": "Somalia", "SR": "Suriname", "SS": "South Sudan", "SV": "El Salvador", "SY": "Syria", "SZ": "Eswatini",
    "TD": "Chad", "TG": "Togo", "TH": "Thailand", "TJ": "Tajikistan", "TL": "East Timor", "TM": "Turkmenistan",
    "TN": "Tunisia", "TO": "Tonga", "TR": "Turkey", "TT": "Trinidad and Tobago", "TW": "Taiwan", "TZ": "Tanzania",
    "UA": "Ukraine", "UG": "Uganda", "US": "United States", "UY": "Uruguay", "UZ": "Uzbekistan", "VE": "Venezuela",
    "VN": "Vietnam", "VU": "Vanuatu", "WS": "Samoa", "XK": "Kosovo", "YE": "Yemen", "ZA": "South Africa",
    "ZM": "Zambia", "ZW": "Zimbabwe",
}  # fmt: skip

#: folded adjective → country codes; several where the word does not tell them apart
ADJECTIVES: Final[Mapping[str, tuple[str, ...]]] = {
    "afghan": ("AF",), "afghani": ("AF",), "albanian": ("AL",), "algerian": ("DZ",), "american": ("US",),
    "angolan": ("AO",), "argentine": ("AR",), "argentinean": ("AR",), "argentinian": ("AR",), "argie": ("AR",),
    "armenian": ("AM",), "aussie": ("AU",), "australian": ("AU",), "austrian": ("AT",), "azerbaijani": ("AZ",),
    "azeri": ("AZ",), "bahamian": ("BS",), "bahraini": ("BH",), "bajan": ("BB",), "bangladeshi": ("BD",),
    "barbadian": ("BB",), "basotho": ("LS",), "belarusian": ("BY",), "belgian": ("BE",), "belizean": ("BZ",),
    "beninese": ("BJ",), "bhutanese": ("BT",), "bolivian": ("BO",), "bosniak": ("BA",), "bosnian": ("BA",),
    "botswanan": ("BW",), "brazilian": ("BR",), "british": ("GB",), "bruneian": ("BN",), "bulgarian": ("BG",),
    "burkinabe": ("BF",), "burmese": ("MM",), "burundian": ("BI",), "cambodian": ("KH",), "cameroonian": ("CM",),
    "canadian": ("CA",), "canuck": ("CA",), "cape verdean": ("CV",), "chadian": ("TD",), "chilean": ("CL",),
    "chinese": ("CN",), "colombian": ("CO",), "congolese": ("CD",), "cornish": ("GB",), "costa rican": ("CR",),
    "croatian": ("HR",), "cuban": ("CU",), "cypriot": ("CY",), "czech": ("CZ",), "czechoslovak": ("CZ", "SK"),
    "czechoslovakian": ("CZ", "SK"), "danish": ("DK",), "desi": ("IN", "PK", "BD"), "dominican": ("DO",),
    "dutch": ("NL",), "ecuadorian": ("EC",), "egyptian": ("EG",), "emirati": ("AE",), "english": ("GB",),
    "eritrean": ("ER",), "estonian": ("EE",), "ethiopian": ("ET",), "faroese": ("FO",), "fijian": ("FJ",),
    "filipino": ("PH",), "finnish": ("FI",), "flemish": ("BE",), "french": ("FR",), "gabonese": ("GA",),
    "gambian": ("GM",), "georgian": ("GE",), "german": ("DE",), "ghanaian": ("GH",), "greek": ("GR",),
    "greenlandic": ("GL",), "guatemalan": ("GT",), "guinean": ("GN",), "guyanese": ("GY",), "haitian": ("HT",),
    "honduran": ("HN",), "hong kong": ("HK",), "hungarian": ("HU",), "icelandic": ("IS",), "indian": ("IN",),
    "indonesian": ("ID",), "iranian": ("IR",), "iraqi": ("IQ",), "irish": ("IE",), "israeli": ("IL",),
    "italian": ("IT",), "ivorian": ("CI",), "ivory coast": ("CI",), "jamaican": ("JM",), "japanese": ("JP",),
    "jordanian": ("JO",), "kazakh": ("KZ",), "kenyan": ("KE",), "kiwi": ("NZ",), "korean": ("KR",),
    "kosovan": ("XK",), "kuwaiti": ("KW",), "kyrgyz": ("KG",), "lao": ("LA",), "laotian": ("LA",),
    "latvian": ("LV",), "lebanese": ("LB",), "lesothan": ("LS",), "liberian": ("LR",), "libyan": ("LY",),
    "lithuanian": ("LT",), "luxembourgish": ("LU",), "macedonian": ("MK",), "malagasy": ("MG",),
    "malawian": ("MW",), "malaysian": ("MY",), "maldivian": ("MV",), "malian": ("ML",), "maltese": ("MT",),
    "mauritanian": ("MR",), "mauritian": ("MU",), "mexican": ("MX",), "moldovan": ("MD",), "mongolian": ("MN",),
    "montenegrin": ("ME",), "moroccan": ("MA",), "mozambican": ("MZ",), "naija": ("NG",), "namibian": ("NA",),
    "nepalese": ("NP",), "nepali": ("NP",), "new zealand": ("NZ",), "nicaraguan": ("NI",), "nigerian": ("NG",),
    "nigerien": ("NE",), "north korean": ("KP",), "northern irish": ("GB",), "norwegian": ("NO",), "omani": ("OM",),
    "pakistani": ("PK",), "palestinian": ("PS",), "panamanian": ("PA",), "paraguayan": ("PY",), "persian": ("IR",),
    "peruvian": ("PE",), "pinoy": ("PH",), "polish": ("PL",), "portuguese": ("PT",), "puerto rican": ("PR",),
    "qatari": ("QA",), "quebecois": ("CA",), "romanian": ("RO",), "russian": ("RU",), "rwandan": ("RW",),
    "salvadoran": ("SV",), "samoan": ("WS",), "saudi": ("SA",), "scots": ("GB",), "scottish": ("GB",),
    "senegalese": ("SN",), "serbian": ("RS",), "seychellois": ("SC",), "sierra leonean": ("SL",),
    "singaporean": ("SG",), "slovak": ("SK",), "slovakian": ("SK",), "slovene": ("SI",), "slovenian": ("SI",),
    "somali": ("SO",), "south african": ("ZA",), "south korean": ("KR",), "south sudanese": ("SS",),
    "soviet": ("RU",), "spanish": ("ES",), "sri lankan": ("LK",), "sudanese": ("SD",), "surinamese": ("SR",),
    "swazi": ("SZ",), "swedish": ("SE",), "swiss": ("CH",), "syrian": ("SY",), "taiwanese": ("TW",),
    "tajik": ("TJ",), "tanzanian": ("TZ",), "thai": ("TH",), "timorese": ("TL",), "togolese": ("TG",),
    "tongan": ("TO",), "trini": ("TT",), "trinidadian": ("TT",), "tunisian": ("TN",), "turkish": ("TR",),
    "turkmen": ("TM",), "u k": ("GB",), "u s": ("US",), "ugandan": ("UG",), "uk": ("GB",), "ukrainian": ("UA",),
    "uruguayan": ("UY",), "usa": ("US",), "uzbek": ("UZ",), "vanuatuan": ("VU",), "venezuelan": ("VE",),
    "vietnamese": ("VN",), "welsh": ("GB",), "yemeni": ("YE",), "yugoslav": ("BA", "HR", "ME", "MK", "RS", "SI"),
    "yugoslavian": ("BA", "HR", "ME", "MK", "RS", "SI"), "zambian": ("ZM",), "zimbabwean": ("ZW",),
}  # fmt: skip

_NORDIC: Final = ("DK", "FI", "FO", "IS", "NO", "SE")
_CENTRAL_AMERICA: Final = ("BZ", "CR", "GT", "HN", "NI", "PA", "SV")
_SOUTH_AMERICA: Final = ("AR", "BO", "BR", "CL", "CO", "EC", "GY", "PE", "PY", "SR", "UY", "VE")
_CARIBBEAN: Final = ("BB", "BS", "CU", "DO", "HT", "JM", "PR", "TT")
_LATIN: Final = (
    "AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV", "UY",
    "VE",
)  # fmt: skip
_EAST_ASIA: Final = ("CN", "HK", "JP", "KR", "TW")
_SOUTHEAST_ASIA: Final = ("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN")
_SOUTH_ASIA: Final = ("BD", "BT", "IN", "LK", "MV", "NP", "PK")
_CENTRAL_ASIA: Final = ("KG", "KZ", "TJ", "TM", "UZ")
_ASIA: Final = tuple(sorted({*_EAST_ASIA, *_SOUTHEAST_ASIA, *_SOUTH_ASIA, *_CENTRAL_ASIA, "MN"}))
_GULF: Final = ("AE", "BH", "KW", "OM", "QA", "SA")
_LEVANT: Final = ("JO", "LB", "PS", "SY")
_MIDDLE_EAST: Final = tuple(sorted({*_GULF, *_LEVANT, "EG", "IL", "IQ", "IR", "TR", "YE"}))
_MAGHREB: Final = ("DZ", "LY", "MA", "MR", "TN")
_ARAB: Final = tuple(sorted({*_GULF, *_LEVANT, *_MAGHREB, "EG", "IQ", "SD", "YE"}))
_NORTH_AFRICA: Final = tuple(sorted({*_MAGHREB, "EG"}))
_WEST_AFRICA: Final = ("BF", "BJ", "CI", "CV", "GH", "GM", "GN", "GW", "LR", "ML", "NE", "NG", "SL", "SN", "TG")
_EAST_AFRICA: Final = ("BI", "DJ", "ER", "ET", "KE", "RW", "SO", "SS", "TZ", "UG")
_SOUTHERN_AFRICA: Final = ("AO", "BW", "LS", "MW", "MZ", "NA", "SZ", "ZA", "ZM", "ZW")
_BLACK_AFRICA: Final = tuple(
    sorted(
        {*_WEST_AFRICA, *_EAST_AFRICA, *_SOUTHERN_AFRICA, "CD", "CF", "CG", "CM", "GA", "MG", "MU", "SC", "SD", "TD"}
    )
)
_AFRICA: Final = tuple(sorted({*_BLACK_AFRICA, *_NORTH_AFRICA}))
_BALKANS: Final = ("AL", "BA", "BG", "HR", "ME", "MK", "RO", "RS", "SI", "XK")
_EASTERN_EUROPE: Final = ("BG", "BY", "CZ", "HU", "MD", "PL", "RO", "RU", "SK", "UA")
_EUROPE: Final = (
    "AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR", "GB", "GR", "HR",
    "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS",
    "RU", "SE", "SI", "SK", "UA", "XK",
)  # fmt: skip
_MEDITERRANEAN: Final = ("CY", "ES", "FR", "GR", "HR", "IT", "MT", "PT", "TR")
_YUGOSLAVIA: Final = ("BA", "HR", "ME", "MK", "RS", "SI", "XK")
_PACIFIC: Final = ("FJ", "PG", "TO", "VU", "WS")

#: the name of a part of the world as it stands in a sentence → its countries
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "Scandinavia": _NORDIC, "Latin America": _LATIN, "South America": _SOUTH_AMERICA, "Asia": _ASIA,
    "Central America": _CENTRAL_AMERICA, "the Caribbean": _CARIBBEAN, "Europe": _EUROPE, "Africa": _AFRICA,
    "East Asia": _EAST_ASIA, "Southeast Asia": _SOUTHEAST_ASIA, "South Asia": _SOUTH_ASIA,
    "Central Asia": _CENTRAL_ASIA, "the Gulf": _GULF, "the Levant": _LEVANT, "the Middle East": _MIDDLE_EAST,
    "the Maghreb": _MAGHREB, "the Arab world": _ARAB, "North Africa": _NORTH_AFRICA, "West Africa": _WEST_AFRICA,
    "East Africa": _EAST_AFRICA, "Southern Africa": _SOUTHERN_AFRICA, "sub-Saharan Africa": _BLACK_AFRICA,
    "the Balkans": _BALKANS, "the Baltics": ("EE", "LT", "LV"), "Eastern Europe": _EASTERN_EUROPE,
    "the Mediterranean": _MEDITERRANEAN, "the former Yugoslavia": _YUGOSLAVIA, "the Pacific islands": _PACIFIC,
    "Australia or New Zealand": ("AU", "NZ"), "the Benelux": ("BE", "LU", "NL"), "Czechoslovakia": ("CZ", "SK"),
}  # fmt: skip
_PART_OF: Final = {countries: name for name, countries in _PARTS.items()}

#: the people of a country, folded and as many: "the Finns"; where these are no more than the adjective with an "s"
#: behind it, they follow from `ADJECTIVES`
PEOPLES: Final[Mapping[str, tuple[str, ...]]] = {
    f"{name}s": codes for name, codes in ADJECTIVES.items() if name.endswith(("an", "i", "ek", "ab", "iot"))
} | {name: codes for name, codes in ADJECTIVES.items() if name.endswith(("ese", "ish", "ch", "sh", "ss"))} | {
    "finns": ("FI",), "danes": ("DK",), "swedes": ("SE",), "poles": ("PL",), "spaniards": ("ES",), "turks": ("TR",),
    "scots": ("GB",), "brits": ("GB",), "britons": ("GB",), "serbs": ("RS",), "croats": ("HR",), "czechs": ("CZ",),
    "slovaks": ("SK",), "slovenes": ("SI",), "thais": ("TH",), "icelanders": ("IS",), "aussies": ("AU",),
    "kiwis": ("NZ",), "new zealanders": ("NZ",), "dutchmen": ("NL",), "yanks": ("US",), "filipinos": ("PH",),
    "argentines": ("AR",), "bulgars": ("BG",), "letts": ("LV",), "kazakhs": ("KZ",), "uzbeks": ("UZ",),
    "scandinavians": _NORDIC, "swiss": ("CH",), "afghans": ("AF",), "greeks": ("GR",),
}  # fmt: skip

#: folded name of a region or of a film industry → its countries
REGIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "nordic": _NORDIC, "scandinavian": _NORDIC, "scandi": _NORDIC, "scandinavia": _NORDIC,
    "latin american": _LATIN, "latino": _LATIN, "latin": _LATIN, "south american": _SOUTH_AMERICA,
    "central american": _CENTRAL_AMERICA, "caribbean": _CARIBBEAN, "west indian": _CARIBBEAN,
    "european": _EUROPE, "europe": _EUROPE, "african": _AFRICA, "africa": _AFRICA, "north african": _NORTH_AFRICA,
    "west african": _WEST_AFRICA, "east african": _EAST_AFRICA, "southern african": _SOUTHERN_AFRICA,
    "maghrebi": _MAGHREB, "arab": _ARAB, "levantine": _LEVANT, "khaleeji": _GULF,
    "east asian": _EAST_ASIA, "asian": _ASIA, "asia": _ASIA, "far eastern": _EAST_ASIA,
    "southeast asian": _SOUTHEAST_ASIA, "south east asian": _SOUTHEAST_ASIA, "south asian": _SOUTH_ASIA,
    "central asian": _CENTRAL_ASIA, "middle eastern": _MIDDLE_EAST,
    "balkan": _BALKANS, "baltic": ("EE", "LT", "LV"), "mediterranean": _MEDITERRANEAN,
    "eastern european": _EASTERN_EUROPE, "east european": _EASTERN_EUROPE, "polynesian": _PACIFIC,
    "african american": ("US",), "asian american": ("US",), "native american": ("US",),
    "hollywood": ("US",), "nollywood": ("NG",), "lollywood": ("PK",), "ghallywood": ("GH",),
    "kumawood": ("GH",), "antipodean": ("AU", "NZ"), "australasian": ("AU", "NZ"),
}  # fmt: skip

#: folded name → codes: every noun by which a country can be asked for ("from Iran")
NOUNS: Final[Mapping[str, tuple[str, ...]]] = (
    {name.replace("-", " ").casefold(): (code,) for code, name in COUNTRIES.items()}
    | {
        name.removeprefix("the ").replace("-", " ").casefold(): countries
        for name, countries in _PARTS.items()
        if " or " not in name
    }
    | {
        "america": ("US",), "the us": ("US",), "the usa": ("US",), "usa": ("US",), "the states": ("US",),
        "britain": ("GB",), "great britain": ("GB",), "the uk": ("GB",), "uk": ("GB",), "england": ("GB",),
        "scotland": ("GB",), "wales": ("GB",), "northern ireland": ("GB",), "korea": ("KR",), "holland": ("NL",),
        "the netherlands": ("NL",), "czech republic": ("CZ",), "the czech republic": ("CZ",), "bosnia": ("BA",),
        "burma": ("MM",), "congo": ("CD",), "macedonia": ("MK",), "the philippines": ("PH",), "uae": ("AE",),
        "emirates": ("AE",), "trinidad": ("TT",), "swaziland": ("SZ",), "cote d ivoire": ("CI",), "tibet": ("CN",),
        "aotearoa": ("NZ",), "oz": ("AU",), "down under": ("AU", "NZ"), "antipodes": ("AU", "NZ"),
        "australasia": ("AU", "NZ"), "quebec": ("CA",), "catalonia": ("ES",), "kerala": ("IN",), "bengal": ("IN",),
        "hollywood": ("US",), "nollywood": ("NG",), "persia": ("IR",), "soviet union": ("RU",),
        "ussr": ("RU",), "yugoslavia": _YUGOSLAVIA, "nordics": _NORDIC, "nordic countries": _NORDIC,
        "nordic country": _NORDIC, "scandinavian country": _NORDIC, "west indies": _CARIBBEAN, "gulf states": _GULF,
        "african country": _AFRICA, "south east asia": _SOUTHEAST_ASIA, "far east": _EAST_ASIA,
        "subcontinent": _SOUTH_ASIA, "indian subcontinent": _SOUTH_ASIA, "arab countries": _ARAB,
        "subsaharan africa": _BLACK_AFRICA, "northern africa": _NORTH_AFRICA, "western africa": _WEST_AFRICA,
        "eastern africa": _EAST_AFRICA, "balkan countries": _BALKANS, "baltic states": ("EE", "LT", "LV"),
        "pacific": _PACIFIC, "med": _MEDITERRANEAN, "central america": _CENTRAL_AMERICA,
    }
)  # fmt: skip

_ARTICLED: Final = (
    "United", "Netherlands", "Philippines", "Dominican", "Democratic", "Bahamas", "Central African", "Faroe", "Gambia",
    "Maldives", "Republic", "Seychelles",
)  # fmt: skip


def country_name(code: str) -> str:
    """The English name of a country, or the code itself when it is not in the table."""
    return COUNTRIES.get(code, code)


def country_in_text(code: str) -> str:
    """The name as it stands in a sentence: "the Netherlands", "France"."""
    name = country_name(code)
    articled = name.startswith(_ARTICLED)
    return f"the {name}" if articled else name


def part_of_the_world(codes: Sequence[str]) -> str | None:
    """The name of the region that these countries are, as it stands in a sentence; None where they are none."""
    return _PART_OF.get(tuple(codes))
