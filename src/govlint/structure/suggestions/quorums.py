"""Quorums as people type them: a number, a share, the chair, somebody from each party."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from govlint.structure.forums import Quorum
from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.phrases import phrase
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.informal.shares import share
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.inclusions import included
from govlint.structure.suggestions.numbers import count
from govlint.structure.suggestions.wording import IN_BRACKETS
from govlint.structure.typed_text import is_short, of_short

_WITH_CHAIR = re.compile(
    r",? \(?(?:including|inc\.?|incl\.?|with|(?:which |who )?(?:must|to) include) (?:the )?chair\b"
    r"(?P<more>.*)$"
)
_PLUS_CHAIR = re.compile(r",? ?(?:\+|plus|and) (?:the )?chair\b.*$")
_CHAIR_FIRST = re.compile(
    r"(?:the )?chair(?P<deputy>(?: or|/) ?(?:the |their |a )?(?:vice|deputy)(?:[ -]chair)?)?"
    r" ?(?:\+|plus|and|&) ?(?:any )?(?P<others>.+)"
)
_INCLUDING = re.compile(
    r"(?P<rest>.+?),? \(?(?:including|incl?\.?|with|of wh(?:om|ich)"
    r"|(?:which |who )?(?:must|to) include) "
    r"(?P<others>(?:(?:at least )?(?:one|an?|1) |(?:the )?chair,? (?:and|plus|&) ).+?)\)?"
)
_ONE = re.compile(r"^(?:the(?= (?:(?:vice|deputy)[ -])?chair)|(?:at least )?(?:one|an?|1)) ")
_WHICHEVER = re.compile(
    r"(?:the (?:greater|larger|higher) of )(?P<one>.+?) (?:and|or) (?P<other>.+)"
    r"|(?P<first>.+?),? or (?P<second>.+?),? \(?which ?ever (?:is|be) (?:the )?"
    r"(?:greater|larger|higher|more)\)?"
)
_FROM_EACH = re.compile(
    r"(?:^|[,(] ?\(?|,? ?\(?(?:including|inc\.?|incl\.?|with|and|plus) )(?:at least )?"
    r"(?:one|someone|somebody|an? (?:member|representative))(?: member| person| representative)? "
    r"(?:from|of|for) each\b(?: \w+){0,5}\)?$"
)
_THE_QUORUM = re.compile(
    r"^(?:(?:the |a )?quorum(?: (?:for|of|at) (?!(?:\d|one|two|three|four|five)\b)[\w ]{1,30}?)?"
    r"(?: (?:shall be|will be|should be|must be|is|of|requires))?:? )?"
    r"(?:any (?=\w+$)"
    r"|(?:any|at least|no(?:t)? (?:less|fewer) than|a minimum of) (?=[\w(]+ (?:\(|\w)))?"
)
"""How a sentence on a quorum begins in terms of reference."""

_OF_WHOM = re.compile(
    r"(?P<rest>.+?),? \(?(?:(?:at least )?(?:one|1) of wh(?:om|ich)"
    r"|of wh(?:om|ich) (?:at least )?(?:one|1)) (?:must|shall|should|is to) be "
    r"(?:an? |the )?(?P<who>[^()]+)\)?"
)
_OUT_OF = re.compile(
    r"(?P<part>\w+) (?:of|out of|from) (?:the )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b.*"
)
_DIVIDED = re.compile(r"(?P<part>\d+)/(?P<whole>\d+)")
_AND_LEAST = re.compile(
    r"(?:,| and|;)?(?: but| with)? (?:subject to )?"
    r"(?:at least|not? (?:less|fewer) than|a? ?min(?:imum)?\.?(?: of)?) "
)
_MORE = re.compile(
    r"(?:,|\b(?:and|plus|with|incl?\.?|including|of (?:whom|which))\b|\+)(?P<rest>.*)"
)
_SAYS_WHO = re.compile(r"\b(?:\d+|one|two|three|four|five|an?|the|half|third|quarter)\b")
"""What says that somebody else must be there, or so many of them."""
LARGEST_PART = 4
"""The largest denominator of a fraction that surely is no number of seats."""


@of_short
def quorum(text: str) -> Readings:
    """Read who must be there: a number, a share, either with the chair."""
    bare = _THE_QUORUM.sub("", " ".join(text.lower().split()).strip(" ."))
    if found := _OF_WHOM.fullmatch(bare):
        return _with_others(found["rest"], f"one {found['who']}")
    if _FROM_EACH.search(bare):
        rest = _FROM_EACH.sub("", bare)
        read = quorum(rest) if rest else (Interpretation({}),)
        return tuple(one._replace(value={**one.value, "each_party": True}) for one in read)
    if both := _number_and_share(bare):
        return tuple(both)
    if found := _CHAIR_FIRST.fullmatch(bare):
        return _beside_the_chair(found["others"], or_deputy=bool(found["deputy"]))
    if _PLUS_CHAIR.search(bare):
        return _beside_the_chair(_PLUS_CHAIR.sub("", bare))
    if found := _INCLUDING.fullmatch(bare):
        return _with_others(found["rest"], found["others"])
    with_chair = _WITH_CHAIR.search(bare)
    if with_chair is None:
        return () if _asks_for_more(bare) else tuple(_present(bare))
    if re.search(r"\b(?:and|plus|with)\b|[&+]", with_chair["more"]):
        return ()
    without = bare[: with_chair.start()]
    return _with_chair(_present(without), or_deputy="vice" in bare or "deputy" in bare)


def of_items(items: Sequence[Any]) -> Readings:
    """Read a list of which the first item is a number or a share, and the others who must be."""
    first, *others = map(str, items)
    present, asked = quorum(first), [included(_ONE.sub("", one)) for one in others]
    if len(present) != 1 or not asked or not all(asked):
        return ()
    return only({**present[0].value, "must_include": asked})


def _asks_for_more(bare: str) -> bool:
    """Tell whether a text names somebody, or a number, behind the one that is read."""
    more = _MORE.search(bare)
    return more is not None and bool(_SAYS_WHO.search(more["rest"]))


def _present(bare: str) -> list[Interpretation]:
    """Read a number or a share, both ways where a fraction may be so many of so many seats."""
    if both := _number_and_share(re.sub(r" ?\(([^()]*)\)$", r", \1", bare)):
        return both
    found = IN_BRACKETS.search(bare) if number(bare) is None else None
    if found:
        return [_with_bracket(one, found["inner"]) for one in _present(bare[: found.start()])]
    if (found := _OUT_OF.fullmatch(bare)) and count(found["part"]):
        return [Interpretation({"min": one.value}) for one in count(found["part"])]
    fractions = [Interpretation({"fraction": one.value}, one.remark) for one in share(bare)]
    divided = _DIVIDED.fullmatch(bare)
    if fractions and divided and int(divided["whole"]) > LARGEST_PART:
        meant = f"if {divided['part']} of {divided['whole']} seats are meant"
        return [*fractions[:1], Interpretation({"min": divided["part"]}, meant)]
    return fractions or [
        Interpretation({"min": one.value}) for one in count(bare) if one.value.isdigit()
    ]


def _with_bracket(read: Interpretation, inner: str) -> Interpretation:
    """Read what stands in brackets behind a quorum as where that is laid down, if it is."""
    basis = nearest(inner, words_in(fields_of(Quorum)["basis"].annotation))
    if basis:
        return read._replace(value={**read.value, "basis": basis})
    return read._replace(remark=read.remark or f'"{inner}" has no key of its own')


def number_and_share(text: str) -> dict[str, Any]:
    """Read a share and a number of which the greater must be there."""
    read = _number_and_share(" ".join(text.lower().split()).strip(" .")) if is_short(text) else []
    return dict(read[0].value) if read else {}


def _number_and_share(bare: str) -> list[Interpretation]:
    """Read a share of which the number must be reached as well, whichever comes first."""
    if found := _WHICHEVER.fullmatch(bare):
        parts = [part for part in found.groups() if part]
    else:
        parts = _AND_LEAST.split(bare)
    if len(parts) != 2:
        return []
    part, least = parts if share(parts[0]) else parts[::-1]
    if not share(part) or share(least) or not count(least):
        return []
    return [Interpretation({"min": count(least)[0].value, "fraction": share(part)[0].value})]


def _beside_the_chair(others: str, *, or_deputy: bool = False) -> Readings:
    """Read so many beside the chair, who is one more; nothing of a share."""
    read = [Fraction(one.value) for one in count(others)]
    present = [Interpretation({"min": figure(one + 1)}) for one in read if one.denominator == 1]
    return _with_chair(present, or_deputy=or_deputy)


def _with_chair(readings: list[Interpretation], *, or_deputy: bool = False) -> Readings:
    chair = [{"capacity": ["chair", "deputy-chair"] if or_deputy else "chair"}]
    return tuple(
        one._replace(value={**one.value, "must_include": chair}, remark="") for one in readings[:1]
    )


def _with_others(rest: str, others: str) -> Readings:
    """Read a number or a share, and of which sorts of member somebody must be there."""
    asked = [included(_ONE.sub("", one)) for one in phrase(others).parts]
    present = _present(rest)
    if not all(asked) or len(present) != 1:
        return ()
    return only({**present[0].value, "must_include": asked})
