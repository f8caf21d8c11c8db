"""Comparison with an earlier state, told without names: what the state itself says is left out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr
from dataclasses import replace
from io import StringIO

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.comparison import held
from govlint.finding import Before, Finding
from govlint.lint.anonymous.structures import nowhere
from govlint.lint.plan import Plan, planned
from govlint.lint.run import lint
from govlint.lint.sites import sites_of
from govlint.refusal import Refusal
from govlint.result import Gone, Result

ELSEWHERE = "another file"
"""What stands for a file that is read no longer."""

GONE = "What it said is left out, for it may hold names"

NAMELESS = {
    "is not known to be mended": (
        "a structure of the revision is not looked at today; what is gone with it is not known to "
        "be mended"
    ),
    "was written under other settings": (
        "the baseline was written under other settings; what was found by these may hide what is "
        "new"
    ),
    "a day that is to come": (
        "the baseline was judged by a day that is to come; what lapses until then is known in it "
        "already"
    ),
    "is taken for": (
        "a structure is taken for another, since most that was found there then is in it"
    ),
    "those of today judge both": (
        "settings are not as in the revision, and those of today judge both"
    ),
}
"""What is said in the place of a note, which may hold names, by words that it has."""

NOT_PAIRED = (
    "--anonymous: what is new cannot be told without names here; leave --baseline and --since out"
)


def held_without_names(asked: Arguments, plan: Plan, result: Result) -> Result:
    """Hold the structures to an earlier state by their names, and tell it without; may refuse."""
    named = replace(asked, anonymous=False)
    with redirect_stderr(StringIO()):  # what is said on the way has names and paths
        by_name = planned(named, sites_of(named, lambda _: None))
        found = lint(by_name.tasks, by_name.catalogue, asked.day)
        compared = held(named, by_name, found)
    twins = _twins(
        [*found.findings, *found.held_back],
        [*result.findings, *result.held_back],
        plan.originals,
    )
    earlier = compared.earlier
    assert earlier
    notes = compared.notes[len(found.notes) :]
    said = [told for words, told in NAMELESS.items() if any(words in note for note in notes)]
    return replace(
        result,
        notes=(*result.notes, *said),
        settings=tuple(dict.fromkeys(map(nowhere, compared.settings))),
        findings=[_told(one, twins) for one in compared.findings],
        earlier=earlier._replace(
            name="the baseline" if asked.baseline else "the revision",
            known=[_told(one, twins) for one in earlier.known],
            gone=[_gone(one, at, plan.originals) for at, one in enumerate(earlier.gone, 1)],
        ),
    )


def _twins(
    named: Sequence[Finding], nameless: Sequence[Finding], names: Mapping[str, str]
) -> Mapping[Finding, Finding]:
    """Give to each finding the one without names, by where both stand and what was measured."""
    alike: defaultdict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for one in nameless:
        alike[_key(one, one.place.path)].append(one)
    twins = {}
    for one in named:
        same = alike[_key(one, names.get(one.place.path, ""))]
        if not same:
            raise Refusal(NOT_PAIRED)
        twins[_anywhere(one)] = same.pop(0)
    return twins


def _key(one: Finding, path: str) -> tuple[object, ...]:
    return path, one.place.line, one.rule, one.severity, one.value, len(one.related), one.unlisted


def _told(one: Finding, twins: Mapping[Finding, Finding]) -> Finding:
    twin = replace(twins[_anywhere(one)], customs=())
    value = one.before.value if one.before else None
    was = None if value is None else Before(f"{value:g}", value)
    return replace(twin, change=one.change, before=was)


def _anywhere(one: Finding) -> Finding:
    """Leave out what a comparison says of a finding, and in which of its structures."""
    return replace(one, change=None, before=None, structures=())


def _gone(one: Gone, at: int, names: Mapping[str, str]) -> Gone:
    return Gone(
        f"gone-{at}",
        one.rule,
        names.get(one.path, ELSEWHERE),
        None,
        GONE,
        tuple(names.get(root, ELSEWHERE) for root in one.structures),
        one.value,
        why=one.why,
        by_settings=one.by_settings,
        is_beside=one.is_beside,
    )
