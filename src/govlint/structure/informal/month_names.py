"""Names of months, whole and shortened, in the languages that people write them in."""

import re

_ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_GERMAN = (
    "januar", "februar", "märz", "", "mai", "juni", "juli", "", "", "oktober", "", "dezember",
)  # fmt: skip
_WELSH = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi",
    "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
_FRENCH = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_DUTCH = ("", "februari", "maart", "", "mei", "", "", "augustus", "", "", "", "")
_ITALIAN = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
)  # fmt: skip
_PORTUGUESE = (
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
    "outubro", "novembro", "dezembro",
)  # fmt: skip
MONTHS = {
    **{name: number for number, name in enumerate(_ENGLISH, 1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
    "sept": 9,
    "mrz": 3,
    "mär": 3,
    "okt": 10,
    "dez": 12,
    "janv": 1,
    "fév": 2,
    "févr": 2,
    "fevrier": 2,
    "avr": 4,
    "juil": 7,
    "aout": 8,
    "déc": 12,
    **{
        name: number
        for names in (_GERMAN, _WELSH, _FRENCH, _SPANISH, _DUTCH, _ITALIAN, _PORTUGUESE)
        for number, name in enumerate(names, 1)
        if name
    },
}


def months_in(text: str) -> list[str]:
    """List the months of a text that names nothing but months."""
    words = [
        word for word in re.split(r"[\s,;&/.]+", text.lower()) if word not in ("", "and", "in")
    ]
    return words if all(word in MONTHS for word in words) else []
