"""Lists of words, joined as a sentence joins them."""

from collections.abc import Sequence


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


def any_of(items: Sequence[object]) -> str:
    """Join words of which one is enough: a, b or c."""
    return in_words([str(item) for item in items], "or")


def counted(number: float, one: str, several: str = "") -> str:
    """Put a number before what it counts: no forums, 1 forum, 2 forums."""
    if number == 1:
        return f"1 {one}"
    return f"{f'{number:g}' if number else 'no'} {several or one + 's'}"


def listing(words: str, names: str) -> str:
    """Go on with the names of what was counted, where there are any."""
    return f"{words}: {names}" if names else words
