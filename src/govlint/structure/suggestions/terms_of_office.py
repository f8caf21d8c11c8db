"""Suggestion of how long a term of office is, and how many may follow one another."""

import re

from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.reading import Readings, only
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed_text import of_short

_MOST = r"(?:max(?:imum)?\.? ?(?:of )?|up to |at most |no more than |limit(?:ed to| of)? )"
_TERMS = re.compile(
    rf"{_MOST}?(?P<many>\w+) (?:(?:consecutive )?terms? (?:of|x|@) (?P<years>\w+) years?(?: each)?"
    r"|(?P<long>\w+)[ -]years? terms?)"
)
_TERM = re.compile(
    r"(?P<years>\w+)[ -]years?(?: terms?)?"
    r"(?:[,;]? (?:and )?(?:renewable|may be renewed|extendable) (?P<again>once|twice)"
    rf"|[,;]? ?\(?(?:and |with )?(?:a )?{_MOST}(?P<many>\w+)(?: consecutive)?(?: terms?)?\)?"
    rf"|[,;]? ?\(?(?:and |with )?(?:a )?{_MOST}(?P<all>\w+) years?(?: in (?:total|all|a row))?\)?)?"
)
_MOST_TERMS = re.compile(rf"{_MOST}?(?P<many>\w+)(?: consecutive)? terms?(?: of office)?(?: only)?")
_TIMES = re.compile(r"(?P<many>\d) ?[x\u00d7] ?(?P<years>\d)[ -]?(?:years?|yrs?)(?: terms?)?")
_TIMES_BEHIND = re.compile(r"(?P<years>\d) ?(?:years?|yrs?) ?[x\u00d7] ?(?P<many>\d)")
_ALIKE = re.compile(r"(?P<many>\d) ?[x\u00d7] ?(?P<years>(?P=many))")
_ADDED = re.compile(r"(?P<years>\d)(?: ?\+ ?(?P=years))+(?: years?)?")
_STAGGERED = re.compile(r"(?P<term>.+?),? \(?staggered(?: terms?)?\)?")
_AGAIN = {"once": "2", "twice": "3"}


@of_short
def terms(text: str) -> Readings:
    """Read how long a term is, and how many may follow one another."""
    bare = " ".join(text.lower().split()).strip(" .")
    if (found := _STAGGERED.fullmatch(bare)) and len(read := terms(found["term"])) == 1:
        return (read[0]._replace(remark='"staggered" has no key of its own'),)
    if (alone := _MOST_TERMS.fullmatch(bare)) and (many := number(alone["many"])):
        return only({"at_most": figure(many)})
    if times := _TIMES.fullmatch(bare) or _TIMES_BEHIND.fullmatch(bare) or _ALIKE.fullmatch(bare):
        return only({"years": times["years"], "at_most": times["many"]})
    if added := _ADDED.fullmatch(bare):
        return only({"years": added["years"], "at_most": str(bare.count(added["years"]))})
    found = _TERMS.fullmatch(bare) or _TERM.fullmatch(bare)
    parts = found.groupdict() if found else {}
    years = number(parts.get("years") or parts.get("long") or bare)
    if not years:
        return ()
    in_all = number(parts.get("all") or "")
    many = in_all / years if in_all else number(parts.get("many") or "")
    if many and many.denominator > 1:
        return ()  # the years in all are no number of terms
    most = figure(many) if many else _AGAIN.get(parts.get("again") or "")
    return only({"years": figure(years), **({"at_most": most} if most else {})})


def terms_in_all(field: TypedField) -> str:
    """Reckon how many terms are meant where years in all were typed, beside the years of one."""
    found = _IN_ALL.fullmatch(field.text.strip().lower())
    beside = field.around.at(field.key_path[:-1]) if found else {}
    years, in_all = number(str(beside.get("years", ""))), number(found["many"]) if found else None
    many = in_all / years if years and in_all else None
    return str(many) if many and many.denominator == 1 else ""


_IN_ALL = re.compile(rf"{_MOST}?(?P<many>\w+) ?(?:years?|yrs?)(?: in (?:total|all|a row))?")
