"""What is not stated, and of how many things it is not."""

from collections.abc import Collection, Iterable, Iterator

from govlint.structure.word_lists import counted


def lacking(number: int, whole: int, what: str, of: str, several: str = "") -> Iterator[str]:
    """Say of how many of some things something is not stated; nothing where all state it."""
    if number == whole == 1:
        yield f"{what} for the one {of}"
    elif number == whole > 1:
        yield f"{what} for any of {counted(whole, of, several)}"
    elif number:
        yield f"{what} for {number} of {counted(whole, of, several)}"


def lacking_fields(
    things: Collection[object], fields: Iterable[tuple[str, str]], of: str
) -> Iterator[str]:
    """Say so of each field, given with the words for what it states."""
    for what, field in fields:
        number = sum(getattr(one, field) is None for one in things)
        yield from lacking(number, len(things), what, of)
