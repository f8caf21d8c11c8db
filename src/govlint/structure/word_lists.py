"""Lists of words, joined as a sentence joins them."""

from collections.abc import Sequence


def in_words(items: Sequence[str], joint: str = "and") -> str:
    """Join words as a sentence does: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def any_of(items: Sequence[object]) -> str:
    """Join words of which one is enough: a, b or c."""
    return in_words([str(item) for item in items], "or")
