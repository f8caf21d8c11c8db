"""Sentence of `who`: who decides, on what doubts, and where nobody does."""

from collections.abc import Sequence

from govlint.answers.ladder import DecisionBand, band, decides
from govlint.answers.who.inquiry import Inquiry
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.authority.money import money
from govlint.graph.days_in_words import in_full
from govlint.graph.identity import named
from govlint.graph.standing_on_a_day import absence, stands
from govlint.structure.figures import sum_in_figures
from govlint.structure.word_lists import counted, in_words

MOST_STEPS = 3
"""Steps that the sentence names."""


def sentence(known: Inquiry) -> str:
    """Say who decides, in a sentence for the minutes."""
    matter = known.found.name
    if len(known.owned) == 1 and known.owned[0].decision:
        matter = known.graph.label(known.owned[0].decision)
    if known.asked.sum is None and not known.here:
        return f"{matter}: {_whole_ladder(known)}."
    lead = matter
    if known.asked.sum is not None:
        lead = f"{matter}, {money(known.graph, known.asked.sum)}"
    if not known.owned:
        return f"{lead}: nobody is stated to decide."
    parts = [_step_in_words(known, step) for step in known.owned[:MOST_STEPS]]
    open_ = [about for step in known.here if not step.owners and (about := known.about(step))]
    said = _together([*parts, *(f"nobody is stated{about}" for about in open_[:MOST_STEPS])])
    more = len(known.owned) - MOST_STEPS
    return f"{lead}: {said}{f', and {more} more' if more > 0 else ''}."


def _step_in_words(known: Inquiry, step: DecisionBand) -> str:
    assert step.decision
    decision = known.graph.structure.decisions[step.decision]
    about = known.about(step)
    if decision.status == "taken":
        on = f" on {in_full(decision.taken_on)}" if decision.taken_on else ""
        return f"{named(known.graph, step.owners)} decided it{on}{about}"
    said = f"{decides(known.graph, step)}{about}"
    if known.asked.sum is not None and not step.stated:
        said += _without_band(known, step)
    return f"{said}{_doubt(known, step)}"


def _without_band(known: Inquiry, step: DecisionBand) -> str:
    """Say up to which sum those reach by delegation who decide a matter that states no band."""
    most = {known.most_by_delegation(one) for one in step.owners}
    if most == {UNLIMITED}:
        return ", whatever the sum: no band is stated"
    return f", by delegation up to {sum_in_figures(most.pop())}" if len(most) == 1 else ""


def _doubt(known: Inquiry, step: DecisionBand) -> str:
    """Say that whoever is named is not there, or has no paper that reaches so far."""
    gone = [one for one in step.owners if not stands(known.graph, one, known.day)]
    if gone:
        lost = [
            f"{named(known.graph, [one])} {absence(known.graph, one, known.day)}" for one in gone
        ]
        return f"; but {in_words(lost)}"
    short = [one for one in step.owners if not known.is_covered(one)]
    if not short:
        return ""
    to = named(known.graph, short)
    if len(short) < len(step.owners):
        return f"; but no delegation that is described reaches {to}"
    if known.papers.excluded:
        return "; but no delegation that is described reaches it"
    return f"; but no delegation of it {f'to {to} ' if known.unused else ''}is described"


def _whole_ladder(known: Inquiry) -> str:
    """Say in a sentence what several decisions come to, where no sum chooses one of them."""
    gaps = [step for step in known.steps if not step.owners]
    deciders = dict.fromkeys(one for step in known.steps for one in step.owners)
    said = f"{counted(len(known.found.decisions), 'decision')}, "
    names = list(deciders)
    if not names:
        return f"{said}and nobody is stated to decide any of them"
    most = known.graph.labels(names, 4)
    said += f"taken by {most} by the sum" if len(names) > 1 else f"all taken by {most}"
    inner = [step for step in gaps if step.decision is None and step.over < step.up_to]
    if inner:
        said += f"; nobody is stated for {in_words([band(step) for step in inner])}"
    return said


def _together(parts: Sequence[str]) -> str:
    """Join what is said of several steps, also where each is more than one phrase."""
    if any(mark in part for part in parts for mark in ",;"):
        return "; and ".join(parts)
    return in_words(parts)
