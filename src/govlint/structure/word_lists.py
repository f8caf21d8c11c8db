"""Words in a sentence: lists of them joined, things counted, and texts cut short."""

from collections.abc import Sequence
from fractions import Fraction

COMMON_SHARES = {
    Fraction(1, 4): "a quarter",
    Fraction(1, 3): "a third",
    Fraction(1, 2): "half",
    Fraction(2, 3): "two thirds",
    Fraction(3, 4): "three quarters",
}


def in_words(items: Sequence[str], joint: str = "and") -> str:
    """Join words as a sentence does: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def shortened(items: Sequence[str], most: int = 6) -> Sequence[str]:
    """Keep as many of a list as a sentence bears, and count the rest."""
    if len(items) <= most:
        return items
    return [*items[: most - 1], f"{len(items) - most + 1} more"]


def cut_short(text: str, longest: int) -> str:
    """Keep as much of a text as there is room for, with an ellipsis where that is not all."""
    return text if len(text) <= longest else f"{text[: max(0, longest - 1)].rstrip()}…"


def any_of(items: Sequence[object]) -> str:
    """Join words of which one is enough: a, b or c."""
    return in_words([str(item) for item in items], "or")


def counted(number: float, one: str, several: str = "") -> str:
    """Put a number before what it counts: no forums, 1 forum, 2 forums."""
    if number == 1:
        return f"1 {one}"
    return f"{f'{number:g}' if number else 'no'} {several or one + 's'}"


def verb_for(number: float, one: str, several: str) -> str:
    """Give the form of a verb that goes with a number: 1 is, 2 are."""
    return one if number == 1 else several


def listing(words: str, names: str) -> str:
    """Go on with the names of what was counted, where there are any."""
    return f"{words}: {names}" if names else words


def portion(number: int, whole: int, one: str, several: str = "", of: str = "its") -> str:
    """Put a number of a whole before what it counts: 1 of its 3 forums, both of its forums."""
    many = several or f"{one}s"
    if 0 < number < whole:
        return f"{number} of {of} {whole} {many}"
    if number and whole == 1:
        return f"{of} one {one}"
    how_many = "none" if not number else "both" if whole == 2 else f"all {whole}"
    return f"{how_many} of {of} {many}"


def per_cent(number: int, whole: int) -> str:
    """Say a number of a whole in hundredths; "none" is said of nothing."""
    return f"{round(100 * number / whole, 1):g} per cent" if number else "none"


def out_of(number: int, whole: int) -> str:
    """Go on, in brackets, with the number and the whole, unless it is nothing or the whole."""
    return f" ({number} of {whole})" if 0 < number < whole else ""


def share_in_words(share: Fraction) -> str:
    """Say a part of a whole, the common ones without figures: a third, half, 9/10."""
    return COMMON_SHARES.get(share, str(share))
