"""Numbers, shares and rhythms in German, French, Spanish and Welsh, said in English words."""

import re
from collections.abc import Iterator, Mapping

_NUMBERS = (
    ("one", "ein eine einen un une una"),
    ("two", "zwei deux dos dau dwy"),
    ("three", "drei trois tres tri tair"),
    ("four", "vier quatre cuatro pedwar pedair"),
    ("five", "fünf cinq cinco pump pum"),
    ("six", "sechs seis chwech chwe"),
    ("seven", "sieben sept siete saith"),
    ("eight", "acht huit ocho wyth"),
    ("nine", "neun neuf nueve naw"),
    ("ten", "zehn dix diez"),
    ("eleven", "elf onze"),
    ("twelve", "zwölf douze doce"),
)
_UNITS = (
    ("year", "jahr|jahre|kalenderjahr|an|ans|année|año|años|flwyddyn|blwyddyn"),
    ("quarter", "quartal|trimestre|trimestres|chwarter"),
    ("month", "monat|monate|mois|mes|meses|mis|fis|deufis"),
    ("week", "woche|wochen|semaine|semaines|semana|semanas|wythnos"),
)
_OF_MEMBERS = (
    r"der (?:stimmberechtigten )?mitglieder|des membres|de los miembros|de sus miembros|o'r aelodau"
)
_SAID: Mapping[str, str] = {
    r"(?:die |der )?hälfte|(?:la )?moitié|(?:la )?mitad|hanner": "half",
    r"drittel|tiers|tercio|tercios|traean": "third",
    r"viertel|quart|quarts|cuarto": "quarter",
    r"prozent|pour cent|por ciento": "per cent",
    r"mindestens|wenigstens|au moins|al menos|como mínimo|por lo menos|o leiaf": "at least",
    _OF_MEMBERS: "of the members",
    r"mitglieder|mitglied|membres|miembros|aelod|aelodau": "members",
    r"jährlich|annuelle|annuels|anual|blynyddol": "yearly",
    r"halbjährlich|semestriel|semestrielle|semestral": "half-yearly",
    r"vierteljährlich|trimestriels|trimestrielles|trimestral|trimestrales|chwarterol": "quarterly",
    r"zweimonatlich|bimestriel|bimestrielle|bimestral|bob deufis": "every two months",
    r"monatlich|mensuels|mensuelles|mensual|mensuales|misol": "monthly",
    r"vierzehntägig|vierzehntäglich": "fortnightly",
    r"hebdomadaires|semanal|semanales|wythnosol": "weekly",
    r"einmal": "one times",
    r"zweimal|ddwywaith|dwywaith": "two times",
    r"dreimal|teirgwaith|deirgwaith": "three times",
    r"viermal": "four times",
    r"sechsmal": "six times",
    r"mal|fois|vez|veces|gwaith|waith": "times",
    r"im|pro|par|al|por|l'|y|yn y": "a",
    r"jede|jeden|jedes|alle|tous les|toutes les|chaque|cada|bob": "every",
    r"zweite|zweiten|zweites": "second",
}
"""What is said for each English word, the longer ones first."""


def _words() -> Iterator[tuple[str, str]]:
    for pattern, english in _SAID.items():
        yield pattern, english
    for english, pattern in _UNITS:
        yield pattern, english
    for english, words in _NUMBERS:
        yield words.replace(" ", "|"), english


_ENGLISH = [(re.compile(rf"(?<!\w)(?:{one})(?!\w)"), english) for one, english in _words()]


def in_english(text: str) -> str:
    """Give a text with the words of other languages in English; the rest as it stands."""
    bare = text.lower().replace("l'an", "l' an")
    for pattern, english in _ENGLISH:
        bare = pattern.sub(english, bare)
    return " ".join(bare.split())
