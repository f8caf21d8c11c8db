"""Nearest word: which known one was meant, by the field's usage first, and never its opposite."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import islice

from govlint.refusal import Refusal
from govlint.structure.synonyms import MEANT, OTHER_END

LONGEST_GUESS = 80
"""Characters; nothing longer is a slip of the pen."""

CLOSE = 0.7
"""How alike two words are where one is a slip of the other."""

SURELY = 0.8
"""How alike they are where nobody has to be asked."""

APART = 0.1
"""How much less alike the next word is there at least."""

NEAREST = 5
"""Known words that are looked at for the one that was meant."""

MOST_COMPARED = 200
"""Known words that are compared with one; of more, only those that begin or end like it."""

LENGTHS = 3
"""How much longer or shorter a word may be than the one that was meant."""

LATEST = 1_000
"""Guesses that are kept, since one slip is often made all over a file."""

UNLIKE = 0.55
"""How alike the parts of two words are at least, where one is a slip of the other."""

_TURNING = (
    "anti", "co", "deputy", "dis", "ex", "former", "in", "inter", "joint", "mis", "multi", "never",
    "no", "non", "not", "past", "post", "pre", "qualified", "semi", "special", "sub", "super",
    "supra", "un", "vice", "without",
)  # fmt: skip
"""Beginnings that make another thing of a word, or its opposite."""

_APART = frozenset((
    "anonymous/unanimous", "by/for", "by/from", "by/to", "delegation/election",
    "delegations/elections", "external/internal", "first/second",
    "for/form", "for/to", "four/one", "four/three", "four/two", "from/to", "least/most",
    "major/minor",
    "majority/minority", "maximum/minimum", "one/three", "one/two", "over/under", "private/public",
    "since/until", "three/two",
))  # fmt: skip
"""Words that are spelled alike, or stand in one place, and mean different things."""


_OFFICES = frozenset(("chair", "chief", "clerk", "head", "leader", "member", "secretary"))
"""Words for what somebody is, of which none is a slip of another."""


def nearest(word: object, known: Iterable[str], *, own_words: bool = True) -> str | None:
    """Find the known word that was meant: as it is, by the field's usage, then by spelling."""
    if len(str(word)) > LONGEST_GUESS:
        return None
    return _nearest(str(word), tuple(known), own_words=own_words)


@lru_cache(LATEST)
def _nearest(word: str, candidates: tuple[str, ...], *, own_words: bool) -> str | None:
    usual = usually(word)
    folded = {candidate.lower().replace("_", "-"): candidate for candidate in reversed(candidates)}
    if usual in folded or usual in OTHER_END:
        return folded.get(usual)
    if own_words:
        for one in (*MEANT.get(usual, ()), *MEANT.get(usual.removesuffix("s"), ())):
            if one in candidates:
                return one
    close: list[str] = get_close_matches(usual, folded, n=NEAREST, cutoff=CLOSE)
    meant = next((one for one in close if not is_another(usual, one)), None)
    if meant is None and own_words:
        meant = next((one for one in _without_its_name(usual) if one in folded), None)
    return folded[meant] if meant else None


def only_near(word: object, known: Iterable[str]) -> str | None:
    """Find the one known word of which a word is surely a slip; none where another is near.

    Of a crowd of words that are alike, nothing is sure.
    """
    usual = usually(word)
    folded = {candidate.lower().replace("_", "-"): candidate for candidate in known}
    if usual in folded or usual in OTHER_END or len(usual) > LONGEST_GUESS:
        return folded.get(usual)
    if len(folded) > MOST_COMPARED:
        folded = {one: folded[one] for one in with_an_end_of(usual, folded)}
    if len(folded) > MOST_COMPARED:
        return None
    near: list[str] = get_close_matches(usual, folded, n=2, cutoff=CLOSE)
    alike = [SequenceMatcher(None, one, usual).ratio() for one in near]
    if not near or alike[0] < SURELY or is_another(usual, near[0]):
        return None
    has_rival = len(near) > 1 and alike[1] >= min(SURELY, alike[0] - APART)
    return None if has_rival else folded[near[0]]


def with_an_end_of(word: str, names: Iterable[str]) -> Iterator[str]:
    """Give the names that begin or end like a word, and are about as long."""
    first, last = word[:2], word[-3:]
    for name in names:
        is_alike = name.startswith(first) or name.endswith(last)
        if is_alike and abs(len(name) - len(word)) <= LENGTHS:
            yield name


def with_a_half_of(word: str, names: Collection[str]) -> Sequence[str]:
    """Choose what is compared; of many, what has one half of a word, as one slip leaves it."""
    if len(names) <= MOST_COMPARED:
        return [*names]
    half = len(word) // 2
    first, last = word[:half], word[half + 1 :]
    halves = (name for name in names if name.startswith(first) or name.endswith(last))
    return [*islice(halves, MOST_COMPARED)]


def _without_its_name(usual: str) -> Iterator[str]:
    """Leave the name off a kind of thing, word by word: an audit committee is a committee."""
    first, _, rest = usual.partition("-")
    while rest and first not in _TURNING:
        yield rest
        first, _, rest = rest.partition("-")


def usually(word: object) -> str:
    """Write a word as the field's usage lists it: in lower case with hyphens."""
    apart = re.sub("[_-]", " ", str(word).lower().replace("&", " and ").rstrip(" ."))
    apart = re.sub(r"\bct?tee\b", "committee", apart)
    return "-".join(apart.split())


def is_turned(words: Iterable[str]) -> bool:
    """Tell whether one of several words makes another thing of what it stands before."""
    return any(word in _TURNING for word in words)


def is_another(usual: str, known: str) -> bool:
    """Tell whether a word that is spelled like a known one says something else."""
    return _is_turned(usual, known) or _is_turned(known, usual) or _differs(usual, known)


def _is_turned(usual: str, known: str) -> bool:
    """Tell whether a word is the other with a beginning that turns it round."""
    word, other = usual.replace("-", ""), known.replace("-", "")
    for beginning in _TURNING:
        if word.startswith(beginning) and not other.startswith(beginning):
            rest = word.removeprefix(beginning)
            whole = SequenceMatcher(None, word, other).ratio()
            if rest and SequenceMatcher(None, rest, other).ratio() > max(CLOSE, whole):
                return True
    return False


def _differs(usual: str, known: str) -> bool:
    """Tell whether two words differ in a number, or in a part that is another word."""
    numbers, others = re.findall(r"\d+", usual), re.findall(r"\d+", known)
    if numbers and others and numbers != others:
        return True
    parts, known_parts = usual.split("-"), known.split("-")
    if "/".join(sorted((parts[-1], known_parts[-1]))) in _APART:
        return True
    offices, known_offices = _OFFICES.intersection(parts), _OFFICES.intersection(known_parts)
    if offices and known_offices and offices != known_offices:
        return True
    return len(parts) == len(known_parts) and any(map(_is_another_part, parts, known_parts))


def _is_another_part(part: str, known: str) -> bool:
    apart = "/".join(sorted((part, known))) in _APART
    return apart or SequenceMatcher(None, part, known).ratio() < UNLIKE


def did_you_mean(word: object, known: Iterable[str], *, own_words: bool = True) -> str:
    """Phrase the suggestion as the end of a message; empty where nothing is near."""
    meant = nearest(word, known, own_words=own_words)
    return f'; did you mean "{meant}"?' if meant else ""


def hint_of(word: object, known: Collection[str], *, own_words: bool = True) -> str:
    """Phrase the suggestion, or where nothing is near all that is known."""
    suggestion = did_you_mean(word, known, own_words=own_words)
    return suggestion or f"; known: {', '.join(known)}"


def known_or_refuse(given: str, known: Collection[str], option: str) -> None:
    """Raise `Refusal` where a word is not one of those known."""
    if given not in known:
        hint = hint_of(given, known, own_words=False)
        raise Refusal(f'{option}: "{given}" is not known{hint}')
