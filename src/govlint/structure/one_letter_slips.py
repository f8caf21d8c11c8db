"""One-letter slips: which known word is one slip of the pen away from another."""

from collections.abc import Iterable, Iterator

from govlint.structure.nearest_word import LONGEST_GUESS, is_another, usually

SHORTEST = 6
"""Characters; of shorter words too many are like one another."""


class NearWords:
    """Known words by what is left of them when any one letter is left out."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, list[str]] = {}
        for word in words:
            for rest in _rests(usually(word)):
                self._by_rest.setdefault(rest, []).append(word)

    def near(self, word: str) -> str | None:
        """Give the first word that differs by one letter, or two that changed places."""
        usual = usually(word)
        close = (known for rest in _rests(usual) for known in self._by_rest.get(rest, ()))
        return next((one for one in close if not is_another(usual, usually(one))), None)


def _rests(usual: str) -> Iterator[str]:
    """Give a word as it is, and without each of its letters; nothing of one too short or long."""
    if SHORTEST <= len(usual) <= LONGEST_GUESS:
        yield usual
        yield from (usual[:at] + usual[at + 1 :] for at in range(len(usual)))
