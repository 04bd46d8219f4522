"""Countries by their codes: names, adjectives, and the regions people ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: ISO 3166-1 alpha-2 → English name
COUNTRIES: Final[Mapping[str, str]] = {
    "AE": "United Arab Emirates", "AF": "Afghanistan", "AL": "Albania", "AM": "Armenia", "AO": "Angola",
    "AR": "Argentina", "AT": "Austria", "AU": "Australia", "AZ": "Azerbaijan", "BA": "Bosnia and Herzegovina",
    "BD": "Bangladesh", "BE": "Belgium", "BF": "Burkina Faso", "BG": "Bulgaria", "BO": "Bolivia", "BR": "Brazil",
    "BT": "Bhutan", "BY": "Belarus", "CA": "Canada", "CD": "Democratic Republic of the Congo", "CH": "Switzerland",
    "CI": "Ivory Coast", "CL": "Chile", "CM": "Cameroon", "CN": "China", "CO": "Colombia", "CR": "Costa Rica",
    "CU": "Cuba", "CY": "Cyprus", "CZ": "Czechia", "DE": "Germany", "DK": "Denmark", "DO": "Dominican Republic",
    "DZ": "Algeria", "EC": "Ecuador", "EE": "Estonia", "EG": "Egypt", "ES": "Spain", "ET": "Ethiopia",
    "FI": "Finland", "FR": "France", "GB": "United Kingdom", "GE": "Georgia", "GH": "Ghana", "GR": "Greece",
    "GT": "Guatemala", "HK": "Hong Kong", "HR": "Croatia", "HT": "Haiti", "HU": "Hungary", "ID": "Indonesia",
    "IE": "Ireland", "IL": "Israel", "IN": "India", "IQ": "Iraq", "IR": "Iran", "IS": "Iceland", "IT": "Italy",
    "JM": "Jamaica", "JO": "Jordan", "JP": "Japan", "KE": "Kenya", "KH": "Cambodia", "KP": "North Korea",
    "KR": "South Korea", "KW": "Kuwait", "KZ": "Kazakhstan", "LB": "Lebanon", "LK": "Sri Lanka", "LT": "Lithuania",
    "LU": "Luxembourg", "LV": "Latvia", "MA": "Morocco", "ME": "Montenegro", "MK": "North Macedonia", "ML": "Mali",
    "MM": "Myanmar", "MN": "Mongolia", "MT": "Malta", "MX": "Mexico", "MY": "Malaysia", "NG": "Nigeria",
    "NL": "Netherlands", "NO": "Norway", "NP": "Nepal", "NZ": "New Zealand", "PA": "Panama", "PE": "Peru",
    "PH": "Philippines", "PK": "Pakistan", "PL": "Poland", "PR": "Puerto Rico", "PS": "Palestine", "PT": "Portugal",
    "PY": "Paraguay", "QA": "Qatar", "RO": "Romania", "RS": "Serbia", "RU": "Russia", "RW": "Rwanda",
    "SA": "Saudi Arabia", "SD": "Sudan", "SE": "Sweden", "SG": "Singapore", "SI": "Slovenia", "SK": "Slovakia",
    "SN": "Senegal", "SY": "Syria", "TH": "Thailand", "TN": "Tunisia", "TR": "Turkey", "TW": "Taiwan",
    "TZ": "Tanzania", "UA": "Ukraine", "UG": "Uganda", "US": "United States", "UY": "Uruguay", "UZ": "Uzbekistan",
    "VE": "Venezuela", "VN": "Vietnam", "ZA": "South Africa", "ZM": "Zambia", "ZW": "Zimbabwe",
}  # fmt: skip

#: folded adjective → country codes; several where the word does not tell them apart
ADJECTIVES: Final[Mapping[str, tuple[str, ...]]] = {
    "afghan": ("AF",), "albanian": ("AL",), "algerian": ("DZ",), "american": ("US",), "angolan": ("AO",),
    "argentine": ("AR",), "argentinian": ("AR",), "argentinean": ("AR",), "armenian": ("AM",), "aussie": ("AU",),
    "australian": ("AU",), "austrian": ("AT",), "azerbaijani": ("AZ",), "bangladeshi": ("BD",), "belarusian": ("BY",),
    "belgian": ("BE",), "bolivian": ("BO",), "bosnian": ("BA",), "brazilian": ("BR",), "british": ("GB",),
    "bhutanese": ("BT",), "bulgarian": ("BG",), "burmese": ("MM",), "cambodian": ("KH",), "cameroonian": ("CM",),
    "canadian": ("CA",), "chilean": ("CL",), "chinese": ("CN",), "colombian": ("CO",), "congolese": ("CD",),
    "costa rican": ("CR",), "croatian": ("HR",), "cuban": ("CU",), "cypriot": ("CY",), "czech": ("CZ",),
    "danish": ("DK",), "dominican": ("DO",), "dutch": ("NL",), "ecuadorian": ("EC",), "egyptian": ("EG",),
    "emirati": ("AE",), "english": ("GB",), "estonian": ("EE",), "ethiopian": ("ET",), "filipino": ("PH",),
    "finnish": ("FI",), "flemish": ("BE",), "french": ("FR",), "georgian": ("GE",), "german": ("DE",),
    "ghanaian": ("GH",), "greek": ("GR",), "guatemalan": ("GT",), "haitian": ("HT",), "hong kong": ("HK",),
    "hungarian": ("HU",), "icelandic": ("IS",), "indian": ("IN",), "indonesian": ("ID",), "iranian": ("IR",),
    "iraqi": ("IQ",), "irish": ("IE",), "israeli": ("IL",), "italian": ("IT",), "ivorian": ("CI",),
    "jamaican": ("JM",), "japanese": ("JP",), "jordanian": ("JO",), "kazakh": ("KZ",), "kenyan": ("KE",),
    "kiwi": ("NZ",), "korean": ("KR",), "kuwaiti": ("KW",), "latvian": ("LV",), "lebanese": ("LB",),
    "lithuanian": ("LT",), "macedonian": ("MK",), "malaysian": ("MY",), "malian": ("ML",), "maltese": ("MT",),
    "mexican": ("MX",), "mongolian": ("MN",), "montenegrin": ("ME",), "moroccan": ("MA",), "nepalese": ("NP",),
    "nepali": ("NP",), "new zealand": ("NZ",), "nigerian": ("NG",), "north korean": ("KP",), "norwegian": ("NO",),
    "pakistani": ("PK",), "palestinian": ("PS",), "panamanian": ("PA",), "persian": ("IR",), "peruvian": ("PE",),
    "polish": ("PL",), "portuguese": ("PT",), "puerto rican": ("PR",), "qatari": ("QA",), "romanian": ("RO",),
    "russian": ("RU",), "rwandan": ("RW",), "saudi": ("SA",), "scottish": ("GB",), "senegalese": ("SN",),
    "serbian": ("RS",), "singaporean": ("SG",), "slovak": ("SK",), "slovenian": ("SI",), "south african": ("ZA",),
    "south korean": ("KR",), "soviet": ("RU",), "spanish": ("ES",), "sri lankan": ("LK",), "sudanese": ("SD",),
    "swedish": ("SE",), "swiss": ("CH",), "syrian": ("SY",), "taiwanese": ("TW",), "tanzanian": ("TZ",),
    "thai": ("TH",), "tunisian": ("TN",), "turkish": ("TR",), "ugandan": ("UG",), "ukrainian": ("UA",),
    "uruguayan": ("UY",), "uzbek": ("UZ",), "venezuelan": ("VE",), "vietnamese": ("VN",),
    "welsh": ("GB",), "zambian": ("ZM",), "zimbabwean": ("ZW",), "uk": ("GB",), "usa": ("US",),
}  # fmt: skip

_NORDIC: Final = ("DK", "FI", "IS", "NO", "SE")
_LATIN: Final = ("AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "MX", "PA", "PE", "PR", "PY", "UY", "VE")
_EAST_ASIA: Final = ("CN", "HK", "JP", "KR", "TW")
_AFRICA: Final = (
    "AO", "BF", "CD", "CI", "CM", "DZ", "EG", "ET", "GH", "KE", "MA", "ML", "NG", "RW", "SD", "SN", "TN", "TZ", "UG",
    "ZA", "ZM", "ZW",
)  # fmt: skip
_EUROPE: Final = (
    "AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
    "IE", "IS", "IT", "LT", "LU", "LV", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK",
    "UA",
)  # fmt: skip

#: folded name of a region or of a film industry → its countries
REGIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "nordic": _NORDIC, "scandinavian": _NORDIC, "scandi": _NORDIC, "scandinavia": _NORDIC,
    "latin american": _LATIN, "latino": _LATIN, "south american": tuple(c for c in _LATIN if c not in {"MX", "CU"}),
    "european": _EUROPE, "europe": _EUROPE, "african": _AFRICA, "africa": _AFRICA,
    "east asian": _EAST_ASIA, "asian": tuple(sorted({*_EAST_ASIA, "IN", "ID", "MY", "PH", "SG", "TH", "VN"})),
    "asia": tuple(sorted({*_EAST_ASIA, "IN", "ID", "MY", "PH", "SG", "TH", "VN"})),
    "southeast asian": ("ID", "KH", "MM", "MY", "PH", "SG", "TH", "VN"), "south asian": ("BD", "IN", "LK", "NP", "PK"),
    "middle eastern": ("AE", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "PS", "QA", "SA", "SY", "TR"),
    "balkan": ("AL", "BA", "BG", "HR", "ME", "MK", "RO", "RS", "SI"), "baltic": ("EE", "LT", "LV"),
    "eastern european": ("BG", "BY", "CZ", "HU", "PL", "RO", "RU", "SK", "UA"),
    "hollywood": ("US",), "bollywood": ("IN",), "nollywood": ("NG",), "antipodean": ("AU", "NZ"),
}  # fmt: skip

#: folded name → codes: every noun by which a country can be asked for ("from Iran")
NOUNS: Final[Mapping[str, tuple[str, ...]]] = {name.casefold(): (code,) for code, name in COUNTRIES.items()} | {
    "america": ("US",), "the us": ("US",), "the usa": ("US",), "usa": ("US",), "the states": ("US",),
    "britain": ("GB",), "great britain": ("GB",), "the uk": ("GB",), "uk": ("GB",), "england": ("GB",),
    "scotland": ("GB",), "wales": ("GB",), "northern ireland": ("GB",), "korea": ("KR",), "holland": ("NL",),
    "the netherlands": ("NL",), "czech republic": ("CZ",), "the czech republic": ("CZ",), "bosnia": ("BA",),
    "burma": ("MM",), "congo": ("CD",), "macedonia": ("MK",), "the philippines": ("PH",), "uae": ("AE",),
    "hollywood": ("US",), "persia": ("IR",), "scandinavia": _NORDIC, "europe": _EUROPE, "africa": _AFRICA,
    "south america": REGIONS["south american"], "latin america": _LATIN, "asia": REGIONS["asia"],
}  # fmt: skip


def country_name(code: str) -> str:
    """The English name of a country, or the code itself when it is not in the table."""
    return COUNTRIES.get(code, code)


def country_in_text(code: str) -> str:
    """The name as it stands in a sentence: "the Netherlands", "France"."""
    name = country_name(code)
    articled = name.startswith(("United", "Netherlands", "Philippines", "Dominican", "Democratic"))
    return f"the {name}" if articled else name
