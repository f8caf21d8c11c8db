"""Answer to `who`: its sentence, the ladder, the papers, the conditions and what is near it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.answers.answer import Answer, Block, Column, Fact, Facts, Remarks, Row, Table, remarks
from govlint.answers.data import plain
from govlint.answers.ladder import Step, band, decides, ladder, who_decides
from govlint.answers.papers import (
    Authority,
    authority,
    conflicts,
    instrument_in_words,
    is_covered,
    limit_in_words,
    matters_of,
)
from govlint.answers.places import places
from govlint.answers.room import meets, votes
from govlint.answers.sums import Question
from govlint.answers.who.data import Exclusion, LadderStep, Owned, Paper, WhoDecides
from govlint.answers.who.matter import NOTHING_DESCRIBED, Matter, given, matter_of
from govlint.finding import Finding
from govlint.graph.calendar import in_full
from govlint.graph.delegations import money
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.standing import absence, stands
from govlint.structure.figures import sum_in_figures
from govlint.structure.word_lists import counted, in_words

MOST_BESIDE = 3
"""Decisions beside the one asked about that are named."""


def who(graph: Graph, asked: Question, day: date, findings: Sequence[Finding]) -> Answer:
    """Say who decides; raises `Refusal` where words fit nothing, or several things."""
    found = matter_of(graph, asked.words)
    if not found.decisions:
        return _undecided(graph, asked, found, day)
    return _Who(graph, asked, found, day, findings).answer()


class _Who:
    """What is known of one question, gathered for the sentence, the evidence and the data."""

    def __init__(
        self, graph: Graph, asked: Question, found: Matter, day: date, findings: Sequence[Finding]
    ) -> None:
        self.graph, self.asked, self.found, self.day = graph, asked, found, day
        decisions = graph.structure.decisions
        current = [key for key in found.decisions if decisions[key].status != "taken"]
        self.ladders = ladder(graph, current or found.decisions)
        self.steps = [step for steps in self.ladders.values() for step in steps]
        self.here = [step for step in self.steps if self._is_here(step)]
        self.owned = [step for step in self.here if step.owners]
        keys = [step.decision for step in self.here if step.decision]
        self.decisions = {key: decisions[key] for key in keys}
        self.owners = list(dict.fromkeys(one for step in self.owned for one in step.owners))
        matters = matters_of(graph, keys or list(found.decisions))
        self.papers = authority(graph, self.owners, matters, asked.sum, day)
        beside = () if self.owners else given(graph, matters)
        self.unused = [key for key in beside if key not in self.papers.excluded]
        self.findings = [one for one in findings if one.entity in self._asked_about(keys)]

    def _is_here(self, step: Step) -> bool:
        if self.asked.sum is not None:
            return step.holds(self.asked.sum)
        real = [one.decision for one in self.steps if one.decision]
        return step.decision is not None and step.decision in (
            self.found.asked,
            *(real if len(real) == 1 else ()),
        )

    def _asked_about(self, keys: Sequence[str]) -> set[str | None]:
        """Collect what a finding is about that belongs to this answer."""
        forums = [one for one in self.owners if one in self.graph.forums]
        return {*(keys or self.found.decisions), *self.papers.reaching, *forums}

    def answer(self) -> Answer:
        """Put the answer together."""
        return Answer(
            "who",
            self.graph.structure.name,
            self.day,
            self.asked.asked,
            self._sentence(),
            [block for block in self._blocks() if block],
            self._not_stated(),
            plain(self._data()),
            notes=self.found.notes,
            places=places(self.graph, [*self.decisions, *self.owners, *self.papers.reaching]),
        )

    def _sentence(self) -> str:
        matter = self.found.name
        if len(self.owned) == 1 and self.owned[0].decision:
            matter = self.graph.label(self.owned[0].decision)
        if self.asked.sum is None and not self.here:
            return f"{matter}: {self._whole_ladder()}."
        lead = matter
        if self.asked.sum is not None:
            lead = f"{matter}, {money(self.graph, self.asked.sum)}"
        if not self.owned:
            return f"{lead}: nobody is stated to decide."
        parts = [self._step_in_words(step) for step in self.owned[:MOST_BESIDE]]
        open_ = [about for step in self.here if not step.owners and (about := self._about(step))]
        said = _together([*parts, *(f"nobody is stated{about}" for about in open_[:MOST_BESIDE])])
        more = len(self.owned) - MOST_BESIDE
        return f"{lead}: {said}{f', and {more} more' if more > 0 else ''}."

    def _step_in_words(self, step: Step) -> str:
        assert step.decision
        decision = self.graph.structure.decisions[step.decision]
        about = self._about(step)
        if decision.status == "taken":
            on = f" on {in_full(decision.taken_on)}" if decision.taken_on else ""
            return f"{named(self.graph, step.owners)} decided it{on}{about}"
        said = f"{decides(self.graph, step)}{about}"
        if self.asked.sum is not None and not step.stated:
            said += ", whatever the sum: no band is stated"
        return f"{said}{self._doubt(step)}"

    def _about(self, step: Step) -> str:
        """Say which of several ladders a step is of."""
        return next(
            (f" {said}" for said, steps in self.ladders.items() if said and step in steps), ""
        )

    def _doubt(self, step: Step) -> str:
        """Say that whoever is named is not there, or has no paper that reaches so far."""
        gone = [one for one in step.owners if not stands(self.graph, one, self.day)]
        if gone:
            lost = [
                f"{named(self.graph, [one])} {absence(self.graph, one, self.day)}" for one in gone
            ]
            return f"; but {in_words(lost)}"
        short = [one for one in step.owners if not self._covered(one)]
        if not short:
            return ""
        reach = (
            "no delegation that is described reaches it"
            if self.papers.excluded
            else ("no delegation of it is described")
        )
        return (
            f"; but {reach}"
            if len(short) == len(step.owners)
            else (f"; but no delegation that is described reaches {named(self.graph, short)}")
        )

    def _covered(self, owner: str) -> bool:
        return is_covered(self.graph, owner, self.papers.reaching)

    def _whole_ladder(self) -> str:
        """Say in a sentence what several decisions come to, where no sum chooses one of them."""
        gaps = [step for step in self.steps if not step.owners]
        deciders = dict.fromkeys(one for step in self.steps for one in step.owners)
        said = f"{counted(len(self.found.decisions), 'decision')}, "
        names = list(deciders)
        if not names:
            return f"{said}and nobody is stated to decide any of them"
        most = self.graph.labels(names, 4)
        said += f"taken by {most} by the sum" if len(names) > 1 else f"all taken by {most}"
        inner = [step for step in gaps if step.decision is None and step.over < step.up_to]
        if inner:
            said += f"; nobody is stated for {in_words([band(step) for step in inner])}"
        return said

    def _blocks(self) -> Iterator[Block | None]:
        yield self._ladder_block()
        yield Facts([fact for fact in self._facts() if fact.text])
        yield Remarks(remarks(self.findings), "Before you rely on it") if self.findings else None

    def _ladder_block(self) -> Block | None:
        real = [step for step in self.steps if step.decision]
        if len(real) == 1 and not real[0].stated:
            return None
        several = len(self.ladders) > 1
        columns = [Column("up to which sum"), Column("who decides")]
        rows = []
        for said, steps in self.ladders.items():
            for step in steps:
                mark = self._mark(step)
                who_ = who_decides(self.graph, step)
                cells = [band(step), who_, *([said] if several else []), mark]
                rows.append(Row(cells, marked=bool(mark)))
        columns += [Column("")] if several else []
        return Table([*columns, Column("")], rows, what="steps")

    def _mark(self, step: Step) -> str:
        if self.asked.sum is None or step not in self.here:
            return ""
        return f"◄ {sum_in_figures(self.asked.sum)}"

    def _facts(self) -> Iterator[Fact]:
        services = dict.fromkeys(
            one for decision in self.decisions.values() for one in decision.services or ()
        )
        if len(self.decisions) == 1:
            key = next(iter(self.decisions))
            about = f", for {self.graph.labels(list(services))}" if services else ""
            yield Fact("Decision", f"{self.graph.label(key)}{about}")
        yield from _paper_facts(self.graph, self.papers)
        for label, text in _excluded_facts(self.graph, self._excluded()):
            yield Fact(label, text)
        for label, attribute in ROLES:
            yield Fact(label, named(self.graph, self._role(attribute)))
        for owner in self.owners[:MOST_BESIDE]:
            if owner in self.graph.forums:
                yield Fact("Votes", votes(self.graph, owner))
                yield Fact("Meets", meets(self.graph, owner))
        yield Fact("Beside it", "; ".join(self._unused_in_words()))
        if not self.owned and self.asked.sum is not None:
            yield Fact(
                "Until mended",
                "A proposal of this size has no owner, and the file does not say who takes it.",
            )
        yield Fact("Near it", "; ".join(self._near_in_words()))

    def _unused_in_words(self) -> Iterator[str]:
        """Say which delegations would reach, where no decision uses them."""
        for key in self.unused[:MOST_BESIDE]:
            given = self.graph.structure.delegations[key]
            yield (
                f"{self.graph.label(given.from_)} has delegated it to "
                f"{self.graph.label(given.to)}, {limit_in_words(given)} "
                f"({instrument_in_words(given)})"
            )

    def _near_in_words(self) -> Iterator[str]:
        for key in self._near()[:MOST_BESIDE]:
            decision = self.graph.structure.decisions[key]
            (step,) = [
                one
                for steps in ladder(self.graph, [key]).values()
                for one in steps
                if (one.decision)
            ]
            sums = f", {band(step)}" if step.stated else ""
            yield f"{self.graph.label(key)}{sums}: {who_decides(self.graph, step)}"
            assert decision

    def _near(self) -> Sequence[str]:
        """List the decisions of other types about a service that this one is about."""
        services = {one for key in self.decisions for one in self.decisions[key].services or ()}
        return [
            key
            for key, decision in self.graph.structure.decisions.items()
            if key not in self.found.decisions
            and decision.status not in ("withdrawn", "taken")
            and services & set(decision.services or ())
        ]

    def _role(self, attribute: str) -> list[str]:
        found = (getattr(decision, attribute) or () for decision in self.decisions.values())
        return list(dict.fromkeys(one for ones in found for one in ones))

    def _excluded(self) -> Mapping[str, str]:
        """Give what does not count, with the reason: papers, deciders, those with an interest."""
        found = dict(self.papers.excluded)
        for one in self.owners:
            if not stands(self.graph, one, self.day):
                found[one] = absence(self.graph, one, self.day)
        for interest, person, body in conflicts(self.graph, self.owners, self._touched()):
            how = self.graph.structure.interests[interest].managed_by
            said = f"has declared an interest in {self.graph.label(body)}"
            found[person] = f"{said} ({how.rstrip('.')})" if how else said
        return found

    def _touched(self) -> list[str]:
        """List the organisations that the decision may leave worse or better off."""
        found: dict[str, None] = {}
        for decision in self.decisions.values():
            found.update(dict.fromkeys(decision.affects or ()))
            for service in decision.services or ():
                known = self.graph.structure.services.get(service)
                found.update(dict.fromkeys((known.providers or ()) if known else ()))
        return list(found)

    def _conditions(self) -> list[str]:
        found = [
            step.acting or "how they act together is not stated"
            for step in self.owned
            if len(step.decided_by) > 1
        ]
        for decision in self.decisions.values():
            if decision.voting:
                share = decision.voting.share or decision.voting.rule
                found.append(f"a vote of {share}")
        found += [
            text
            for one in self.owners
            if one in self.graph.forums and (text := votes(self.graph, one))
        ]
        return found

    def _not_stated(self) -> list[str]:
        missing = [word for word, attribute in MISSING if not self._role(attribute)]
        open_ = [step for step in self.here or self.steps if not step.owners]
        said = [f"who decides {band(step)}" for step in open_]
        if self.decisions:
            if not self.papers.reaching and any(not self._covered(one) for one in self.owners):
                said.append("by what paper it is delegated")
            said += [f"who {word}" for word in missing]
            if not any(decision.value for decision in self.decisions.values()):
                said.append("a sum")
        for owner in self.owners:
            if owner in self.graph.forums and not self.graph.forums[owner].urgent_action:
                said.append(f"how {self.graph.label(owner)} decides between meetings")
        said += [] if self.graph.structure.currency else ["the currency"]
        return said

    def _data(self) -> WhoDecides:
        (acting,) = (
            {step.acting for step in self.owned}
            if len({step.acting for step in self.owned}) == 1
            else (None,)
        )
        owned = Owned(
            self.owned[0].decision if self.owned else None,
            self.owners if self.here else [],
            acting,
            any(step.reserved_to for step in self.owned),
            bool(self.owners) and all(map(self._covered, self.owners)),
            not (
                self.owned
                if self.here or self.asked.sum is not None
                else any(step.owners for step in self.steps)
            ),
        )
        steps = [
            LadderStep(
                step.decision, step.over, step.up_to, step.owners, step.acting,
                bool(step.reserved_to), step in self.here and self.asked.sum is not None,
            )
            for step in self.steps
        ]  # fmt: skip
        return WhoDecides(
            owned,
            steps,
            [_paper(self.graph, key) for key in (*self.papers.reaching, *self.unused)],
            [Exclusion(key, why) for key, why in self._excluded().items()],
            self._conditions(),
            must_agree=self._role("must_agree"),
            recommended_by=self._role("recommended_by"),
            consulted=self._role("consulted"),
            informed=self._role("informed"),
            performed_by=self._role("performed_by"),
            beside=self._near(),
            findings=[one.fingerprint for one in self.findings],
        )


def _together(parts: Sequence[str]) -> str:
    """Join what is said of several steps, also where each is more than one phrase."""
    if any(mark in part for part in parts for mark in ",;"):
        return "; and ".join(parts)
    return in_words(parts)


ROLES = (
    ("Must agree", "must_agree"),
    ("Recommends", "recommended_by"),
    ("Asked first", "consulted"),
    ("Told", "informed"),
    ("Carried out", "performed_by"),
    ("Appeals to", "appeal_to"),
)
MISSING = (
    ("recommends", "recommended_by"),
    ("must agree", "must_agree"),
    ("is asked first", "consulted"),
    ("is told", "informed"),
    ("carries it out", "performed_by"),
)


def _undecided(graph: Graph, asked: Question, found: Matter, day: date) -> Answer:
    """Answer for what no decision names: nobody, with the delegations and forums beside it."""
    lead = found.name if asked.sum is None else f"{found.name}, {money(graph, asked.sum)}"
    papers = authority(graph, [], (), asked.sum, day)
    rows = [
        Fact(
            "Delegated",
            f"{graph.label(one.from_)} to {graph.label(one.to)}, "
            f"{limit_in_words(one)} ({instrument_in_words(one)})",
        )
        for one in (graph.structure.delegations[key] for key in found.delegations)
    ]
    if found.forums:
        rows.append(Fact("Dealt with", f"in {graph.labels(found.forums)}"))
    owned = Owned(None, [], None, reserved=False, covered=False, nobody=True)
    data = WhoDecides(
        owned, [], [_paper(graph, key) for key in found.delegations],
        [Exclusion(key, why) for key, why in papers.excluded.items()],
        [], [], [], [], [], [], beside=list(found.forums), findings=[],
    )  # fmt: skip
    return Answer(
        "who",
        graph.structure.name,
        day,
        asked.asked,
        _nobody(lead, found),
        [Facts(rows)] if rows else [],
        ["a single decision" if found.name == NOTHING_DESCRIBED else "a decision about it"],
        plain(data),
        notes=found.notes,
        places=places(graph, [*found.delegations, *found.forums]),
    )


def _nobody(lead: str, found: Matter) -> str:
    if found.name == NOTHING_DESCRIBED:
        return f"{found.name}, so nobody is stated to decide."
    return f"{lead}: nobody is stated to decide. No decision in the file is about it."


def _paper(graph: Graph, key: str) -> Paper:
    one = graph.structure.delegations[key]
    limit = one.limit if isinstance(one.limit, str | float | int) else None
    each = getattr(one.limit, "each", None)
    return Paper(
        key, one.from_, one.to, each if limit is None else limit, one.instrument, one.onward
    )


def _paper_facts(graph: Graph, papers: Authority) -> Iterator[Fact]:
    label = "Authority"
    for key in papers.reaching:
        one = graph.structure.delegations[key]
        onward = {
            "prohibited": "not to be passed on",
            "with-consent": "passed on with consent only",
        }.get(one.onward or "", "")
        back = f"reports back {one.reports_back}" if one.reports_back else ""
        terms = "; ".join(filter(None, (onward, back)))
        yield Fact(
            label,
            f"{graph.label(one.from_)} to {graph.label(one.to)}, {limit_in_words(one)}, "
            f"{instrument_in_words(one)}{f'; {terms}' if terms else ''}",
        )
        label = ""


def _excluded_facts(graph: Graph, excluded: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    label = "Not counted"
    for key, why in excluded.items():
        if key in graph.structure.delegations:
            one = graph.structure.delegations[key]
            name = f"the delegation from {graph.label(one.from_)} to {graph.label(one.to)}"
        else:
            name = named(graph, [key])
        yield label, f"{name}: {why}"
        label = ""
