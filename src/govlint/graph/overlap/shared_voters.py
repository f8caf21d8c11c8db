"""Shared voters: which forums have at least so many of the same."""

from collections.abc import Iterable, Mapping

from govlint.graph.overlap.exemptions import Exemptions

FEW = 64
"""Forums of one voter that are looked at one by one; those of more are put into a set."""


class SharedVoters:
    """The forums of each voter."""

    def __init__(
        self, forums: Exemptions, voters: Mapping[str, frozenset[str]], few: int = FEW
    ) -> None:
        self._of = forums.of
        self._voters = voters
        self._forums: dict[str, list[str]] = {}
        for forum, known in voters.items():
            for voter in known:
                self._forums.setdefault(voter, []).append(forum)
        rarest = sorted(self._forums, key=lambda voter: (len(self._forums[voter]), voter))
        self._turns = {voter: turn for turn, voter in enumerate(rarest)}
        self._on_many = {voter for voter, on in self._forums.items() if len(on) > few}
        self._sets: dict[str, int] = {}

    def having(self, voters: frozenset[str], least: int) -> int:
        """Give the forums with at least so many of some voters.

        Whichever has them has one of the rarest, where those are one more than it may lack.
        """
        rarest = sorted(voters, key=self._turns.__getitem__)
        looked_up = rarest[: len(rarest) - least + 1]
        if not self._on_many.isdisjoint(looked_up):
            return _in_at_least(map(self._set, rarest), least)
        near = {forum for voter in looked_up for forum in self._forums[voter]}
        return self._of(forum for forum in near if len(voters & self._voters[forum]) >= least)

    def _set(self, voter: str) -> int:
        if voter not in self._on_many:
            return self._of(self._forums[voter])
        if voter not in self._sets:
            self._sets[voter] = self._of(self._forums[voter])
        return self._sets[voter]


def _in_at_least(sets: Iterable[int], least: int) -> int:
    """Give what is in at least so many sets, by adding up all of their bits side by side."""
    sums: list[int] = []
    for one in sets:
        carried = one
        for place, digit in enumerate(sums):
            sums[place], carried = digit ^ carried, digit & carried
        if carried:
            sums.append(carried)
    more, equal = 0, -1
    for place in reversed(range(max(len(sums), least.bit_length()))):
        digit = sums[place] if place < len(sums) else 0
        if least >> place & 1:
            equal &= digit
        else:
            more |= equal & digit
            equal &= ~digit
    return more | equal
