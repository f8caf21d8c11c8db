"""Words that an option takes."""

from collections.abc import Collection

from govlint.cli.exit_codes import Refusal
from govlint.structure.spelling import hint_of


def known_or_refuse(given: str, known: Collection[str], option: str) -> None:
    """Raise `Refusal` where a word is not one of those known."""
    if given not in known:
        hint = hint_of(given, known, own_words=False)
        raise Refusal(f'{option}: "{given}" is not known{hint}')
