"""The error for what cannot be done as it was asked for, with a list of what may be meant."""

from collections.abc import Sequence


class Refusal(Exception):
    """Something that cannot be done as it was asked for; says why."""


class Unclear(Refusal):
    """Words that fit several things, each of which is listed, with words that fit it alone."""

    def __init__(
        self, said: str, how: str, listed: Sequence[str], alone: Sequence[str] = ()
    ) -> None:
        super().__init__(f"{said}; {how}:")
        self.said, self.listed, self.alone = said, listed, alone
