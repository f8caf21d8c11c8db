"""Facts of `who`: the ladder, the papers, who has a part, and what lies beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.answers.answer import Block, Column, Fact, Facts, Remarks, Row, Table, remarks
from govlint.answers.backing import Backing, instrument_in_words, limit_in_words
from govlint.answers.forum_summary import meets, votes
from govlint.answers.ladder import DecisionBand, band, ladder, who_decides
from govlint.answers.who.inquiry import Inquiry
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.figures import sum_in_figures

MOST_BESIDE = 3
"""What lies beside the question and stands in one row; each that is more has its own."""

ROLES = (
    ("Must agree", "must_agree"),
    ("Recommends", "recommended_by"),
    ("Asked first", "consulted"),
    ("Told", "informed"),
    ("Carried out", "performed_by"),
    ("Appeals to", "appeal_to"),
)


def facts_below(known: Inquiry) -> Iterator[Block]:
    """Give the blocks of the answer."""
    if steps := _ladder_block(known):
        yield steps
    yield Facts([fact for fact in _facts(known) if fact.text])
    if known.findings:
        yield Remarks(remarks(known.findings), "Before you rely on it")


def _ladder_block(known: Inquiry) -> Block | None:
    real = [step for step in known.steps if step.decision]
    if len(real) == 1 and not real[0].stated:
        return None
    several = len(known.ladders) > 1
    columns = [Column("up to which sum"), Column("who decides")]
    rows = []
    for said, steps in known.ladders.items():
        for step in steps:
            mark = _mark(known, step)
            who_ = who_decides(known.graph, step)
            cells = [band(step), who_, *([said] if several else []), mark]
            rows.append(Row(cells, marked=bool(mark)))
    rows = [
        replace(row, stays=any(near.marked for near in rows[max(place - 1, 0) : place + 2]))
        for place, row in enumerate(rows)
    ]
    columns += [Column("")] if several else []
    return Table([*columns, Column("")], rows, least=8)


def _mark(known: Inquiry, step: DecisionBand) -> str:
    if known.asked.sum is None or step not in known.here:
        return ""
    return f"◄ {sum_in_figures(known.asked.sum)}"


def _facts(known: Inquiry) -> Iterator[Fact]:
    services = dict.fromkeys(
        one for decision in known.decisions.values() for one in decision.services or ()
    )
    if len(known.decisions) == 1:
        key = next(iter(known.decisions))
        about = f", for {known.graph.labels(list(services))}" if services else ""
        yield Fact("Decision", f"{known.graph.label(key)}{about}")
    yield from _paper_facts(known.graph, known.papers)
    for label, text in _excluded_facts(known.graph, known.excluded()):
        yield Fact(label, text)
    for label, attribute in ROLES:
        nobody = "nobody" if known.states(attribute) else ""
        yield Fact(label, named(known.graph, known.role(attribute)) or nobody)
    for owner in known.owners[:MOST_BESIDE]:
        if owner in known.graph.forums:
            yield Fact("Votes", votes(known.graph, owner))
            yield Fact("Meets", meets(known.graph, owner))
    yield from _beside("Beside it", [*_unused_in_words(known)])
    if not known.owned and known.asked.sum is not None:
        yield Fact(
            "Until mended",
            "A proposal of this size has no owner, and the file does not say who takes it.",
        )
    yield from _beside("Near it", [*_near_in_words(known)])


def _beside(label: str, said: Sequence[str]) -> Iterator[Fact]:
    """Give what lies beside the question, so that a screen without room counts the rest."""
    yield Fact(label, "; ".join(said[:MOST_BESIDE]))
    for one in said[MOST_BESIDE:]:
        yield Fact("", one)


def _unused_in_words(known: Inquiry) -> Iterator[str]:
    """Say which delegations there are that stand behind nobody who decides."""
    for key in known.unused:
        given = known.graph.structure.delegations[key]
        yield (
            f"{known.graph.label(given.from_)} has delegated it to "
            f"{known.graph.label(given.to)}, {limit_in_words(given)} "
            f"({instrument_in_words(given)})"
        )


def _near_in_words(known: Inquiry) -> Iterator[str]:
    for key in known.near():
        steps = [step for steps in ladder(known.graph, [key]).values() for step in steps]
        step = next(step for step in steps if step.decision)
        sums = f", {band(step)}" if step.stated else ""
        yield f"{known.graph.label(key)}{sums}: {who_decides(known.graph, step)}"


def _paper_facts(graph: Graph, papers: Backing) -> Iterator[Fact]:
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
