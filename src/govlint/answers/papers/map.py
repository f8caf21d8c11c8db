"""Functions and decisions map: what each forum is for, what it decides, and to whom it answers."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from govlint.answers.accountability_tree import STEP, accountability
from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.matters import in_plain_words
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    of_themes,
    shortly,
    with_standing,
)
from govlint.answers.show.authority import matters, with_band
from govlint.answers.show.page import EVERY, plainly
from govlint.graph.authority.delegations import live
from govlint.graph.identity import one_holder
from govlint.structure.word_lists import counted

THEMES = ("structure", "overlay", "decisions")
"""The themes of rules whose findings stand in the paper."""

FORUMS = (
    Column("forum"),
    Column("what it is"),
    Column("for"),
    Column("functions and duties"),
    Column("decides"),
    Column("holds by delegation"),
    Column("answers to"),
)
HOLDERS = (Column("post or person"), Column("decides"), Column("holds by delegation"))
FUNCTIONS = (Column("function"), Column("carried out by"), Column("delegated to"))

NO_FORUM = "No forum that is there, or in shadow, is described."


def decisions_map(material: Material) -> Answer:
    """Write the map."""
    return answer_of(material, _Map(material).paper())


class _Map:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        self.tree = accountability(self.graph)
        self.forums = list(self._in_order())

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="map",
            title="Functions and decisions map",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
        )

    def _in_order(self) -> Iterator[tuple[str, int]]:
        """Give each forum with its depth below the one that it answers to, those alone last."""
        for root in self.tree.branches:
            for level, branch in root.levels():
                if branch.body in self.graph.forums and not branch.again:
                    yield branch.body, level
        yield from ((key, 0) for key in self.tree.alone)

    @cached_property
    def decides(self) -> Mapping[str, Sequence[str]]:
        """The decisions of each forum, post or person, in words."""
        found: dict[str, list[str]] = {}
        for key, one in self.graph.structure.decisions.items():
            if one.status in ("withdrawn", "taken"):
                continue
            said = with_band(self.graph, key)
            for body in one.owners:
                kept = " (reserved)" if body in (one.reserved_to or ()) else ""
                found.setdefault(body, []).append(f"{said}{kept}")
        return found

    @cached_property
    def holds(self) -> Mapping[str, Sequence[str]]:
        """What each holds by a delegation that is in force, in words."""
        found: dict[str, list[str]] = {}
        for one in self.graph.structure.delegations.values():
            if live(one, self.day):
                said = f"{matters(self.graph, one, EVERY)}, from {called(self.graph, one.from_)}"
                found.setdefault(one.to, []).append(said)
        return found

    def _sentence(self) -> str:
        deciding = sum(key in self.decides for key, _ in self.forums)
        number = counted(len(self.forums), "forum")
        is_mapped = "is" if len(self.forums) == 1 else "are"
        takes = "takes a decision" if deciding == 1 else "take decisions"
        return f"{number} {is_mapped} mapped; {deciding or 'none'} of them {takes}."

    def _blocks(self) -> Iterator[Block]:
        if not self.forums:
            yield Paragraph(NO_FORUM, "Forums")
        else:
            yield table(FORUMS, [self._forum(*one) for one in self.forums], "Forums")
        left = self.tree.left_out
        if left:
            said = ", ".join(counted(number, f"{status} forum") for status, number in left.items())
            yield Paragraph(f"Left out: {said}.")
        if rows := list(self._holders()):
            yield table(HOLDERS, rows, "Posts and people who decide")
        if rows := list(self._functions()):
            yield table(FUNCTIONS, rows, "By function")

    def _forum(self, key: str, level: int) -> Row:
        forum = self.graph.forums[key]
        form = plainly(forum.form) if forum.form else NOT_STATED
        shadow = ", in shadow" if forum.status == "shadow" else ""
        board = "nobody: a board" if self.graph.is_board(key) else NOT_STATED
        cells = (
            called(self.graph, key),
            f"{form}{shadow}",
            ", ".join(plainly(one) for one in forum.purpose or ()),
            "; ".join(self._duties(key)),
            self._said(self.decides, key),
            self._said(self.holds, key),
            all_called(self.graph, forum.accountable_to) or board,
        )
        return Row(cells, guide=STEP * level)

    def _duties(self, key: str) -> Iterator[str]:
        forum = self.graph.forums[key]
        for one in forum.functions or ():
            yield shortly(in_plain_words(one))
        for duty in forum.duty or ():
            yield f"duty of {plainly(duty)}"

    def _said(self, known: Mapping[str, Sequence[str]], *ids: str) -> str:
        return "; ".join(dict.fromkeys(said for key in ids for said in known.get(key, ())))

    def _holders(self) -> Iterator[Row]:
        """Give each post and person that decides or holds anything, by whatever id, once."""
        selves: dict[str, list[str]] = {}
        for key in dict.fromkeys((*self.decides, *self.holds)):
            if key not in self.graph.forums:
                selves.setdefault(one_holder(self.graph, key), []).append(key)
        for ids in selves.values():
            name = with_standing(self.graph, ids[0], self.day)
            yield Row((name, self._said(self.decides, *ids), self._said(self.holds, *ids)))

    def _functions(self) -> Iterator[Row]:
        """Give each function that a forum carries out or a delegation is of."""
        carried: dict[str, list[str]] = {}
        for key, _ in self.forums:
            for one in self.graph.forums[key].functions or ():
                carried.setdefault(one, []).append(key)
        given: dict[str, list[str]] = {}
        for delegation in self.graph.structure.delegations.values():
            for matter in (delegation.matters or ()) if live(delegation, self.day) else ():
                given.setdefault(matter, []).append(delegation.to)
        for function, keys in carried.items():
            holders = all_called(self.graph, given.get(function))
            yield Row((shortly(in_plain_words(function)), all_called(self.graph, keys), holders))

    def _not_stated(self) -> Iterator[str]:
        for key, one in self.graph.structure.decisions.items():
            if one.status in ("standing", "open") and not (one.decided_by or one.reserved_to):
                yield f"who decides {called(self.graph, key)}"
        silent = [key for key, _ in self.forums if not self._says(key)]
        if silent:
            yield f"what {self.graph.labels(silent)} {'is' if len(silent) == 1 else 'are'} for"
        forums = self.graph.forums
        boards = (key for key, _ in self.forums if not self.graph.is_board(key))
        alone = [key for key in boards if not forums[key].accountable_to]
        if alone:
            yield f"to whom {self.graph.labels(alone)} {'answers' if len(alone) == 1 else 'answer'}"

    def _says(self, key: str) -> bool:
        forum = self.graph.forums[key]
        return bool(forum.functions or forum.duty or forum.purpose or key in self.decides)
