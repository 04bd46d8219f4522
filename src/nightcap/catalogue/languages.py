"""Languages by their codes, and their English names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: ISO 639-1 code (639-3 where there is none) → English name
LANGUAGES: Final[Mapping[str, str]] = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "as": "Assamese", "ase": "American Sign Language",
    "ay": "Aymara", "az": "Azerbaijani", "be": "Belarusian", "bfi": "British Sign Language", "bg": "Bulgarian",
    "bho": "Bhojpuri", "bm": "Bambara", "bn": "Bengali", "bo": "Tibetan", "br": "Breton", "bs": "Bosnian",
    "ca": "Catalan", "ceb": "Cebuano", "co": "Corsican", "cr": "Cree", "cs": "Czech", "cub": "Cubeo", "cy": "Welsh",
    "da": "Danish", "de": "German", "dz": "Dzongkha", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fj": "Fijian", "fo": "Faroese",
    "fr": "French", "fsl": "French Sign Language", "fy": "Frisian", "ga": "Irish", "gd": "Scottish Gaelic",
    "gl": "Galician", "gn": "Guarani", "gsw": "Swiss German", "gu": "Gujarati", "ha": "Hausa", "hak": "Hakka",
    "haw": "Hawaiian", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "ig": "Igbo", "is": "Icelandic", "it": "Italian", "iu": "Inuktitut",
    "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh", "kl": "Greenlandic", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "kok": "Konkani", "ks": "Kashmiri", "ku": "Kurdish", "ky": "Kyrgyz",
    "lad": "Ladino", "lb": "Luxembourgish", "lg": "Luganda", "ln": "Lingala", "lo": "Lao", "lt": "Lithuanian",
    "lv": "Latvian", "mai": "Maithili", "mg": "Malagasy", "mi": "Maori", "mk": "Macedonian", "ml": "Malayalam",
    "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese", "nah": "Nahuatl",
    "nan": "Hokkien", "nap": "Neapolitan", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "nv": "Navajo",
    "oc": "Occitan", "om": "Oromo", "or": "Odia", "pa": "Punjabi", "pcm": "Nigerian Pidgin", "pl": "Polish",
    "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda",
    "sc": "Sardinian", "scn": "Sicilian", "sd": "Sindhi", "se": "Northern Sami", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovenian", "sm": "Samoan", "sn": "Shona", "so": "Somali", "sq": "Albanian", "sr": "Serbian",
    "st": "Sesotho", "su": "Sundanese", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "tcy": "Tulu",
    "te": "Telugu", "tg": "Tajik", "th": "Thai", "ti": "Tigrinya", "tk": "Turkmen", "tl": "Tagalog",
    "tn": "Setswana", "to": "Tongan", "tr": "Turkish", "tw": "Twi", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "wo": "Wolof", "wuu": "Shanghainese", "xh": "Xhosa", "yi": "Yiddish",
    "yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip

#: folded name → code, where people use another name than the one above
OTHER_NAMES: Final[Mapping[str, str]] = {
    "mandarin": "zh", "farsi": "fa", "castilian": "es", "flemish": "nl", "filipino": "tl", "gaelic": "ga",
    "brazilian portuguese": "pt", "taiwanese hokkien": "nan", "minnan": "nan", "sami": "se", "sotho": "st",
    "tswana": "tn", "oriya": "or", "sinhalese": "si", "laotian": "lo", "asl": "ase", "bsl": "bfi",
    "naija pidgin": "pcm", "kreyol": "ht", "creole": "ht", "valencian": "ca", "euskara": "eu", "cymraeg": "cy",
    "irish gaelic": "ga", "scots gaelic": "gd", "te reo": "mi", "te reo maori": "mi", "putonghua": "zh",
    "isizulu": "zu", "isixhosa": "xh", "kiswahili": "sw", "akan": "tw", "punjaabi": "pa", "panjabi": "pa",
    "bangla": "bn", "pushto": "ps", "dari": "fa", "taglish": "tl", "pilipino": "tl", "euskera": "eu",
    "bahasa": "id", "bahasa indonesia": "id", "bahasa melayu": "ms", "moldovan": "ro", "standard chinese": "zh",
    "latin american spanish": "es", "mexican spanish": "es", "quebecois": "fr", "quebec french": "fr",
    "ivrit": "he",
}  # fmt: skip

#: folded name → code, as those who speak it call it ("as Gaeilge", "auf Deutsch")
OWN_NAMES: Final[Mapping[str, str]] = {
    "gaeilge": "ga", "gaidhlig": "gd", "deutsch": "de", "francais": "fr", "espanol": "es", "castellano": "es",
    "italiano": "it", "portugues": "pt", "brasileiro": "pt", "nederlands": "nl", "vlaams": "nl", "svenska": "sv",
    "norsk": "no", "dansk": "da", "suomi": "fi", "suomeksi": "fi", "islenska": "is", "polski": "pl", "polsku": "pl",
    "cestina": "cs", "cesky": "cs", "slovencina": "sk", "magyar": "hu", "magyarul": "hu", "romana": "ro",
    "romaneste": "ro", "turkce": "tr", "ellinika": "el", "nihongo": "ja", "hangugeo": "ko", "zhongwen": "zh",
    "guoyu": "zh", "russkiy": "ru", "srpski": "sr", "hrvatski": "hr", "shqip": "sq", "lietuviu": "lt", "eesti": "et",
    "catala": "ca", "galego": "gl", "arabi": "ar", "tieng viet": "vi",
}  # fmt: skip

#: folded name → code: every name by which a language can be asked for
CODES: Final[Mapping[str, str]] = (
    {name.casefold(): code for code, name in LANGUAGES.items()} | dict(OTHER_NAMES) | dict(OWN_NAMES)
)


def language_name(code: str) -> str:
    """The English name of a language, or the code itself when it is not in the table."""
    return LANGUAGES.get(code, code)
