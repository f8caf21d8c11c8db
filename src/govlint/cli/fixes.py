"""Fixes of structures: what `govlint fix` shows, writes and leaves."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from govlint.change.mending.renamed_rules import in_configuration
from govlint.change.mending.rounds import MendedStructure, mended
from govlint.change.mending.sharing import shared_files
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, print_line, say, say_loosened
from govlint.cli.structures import plan_of
from govlint.edit import EditedTexts, write
from govlint.files.border import place_to_read
from govlint.finding import INCOMPLETE, Finding
from govlint.lint.as_text import refuse_writing
from govlint.lint.findings_from_hits import explained_once
from govlint.lint.plan import Plan
from govlint.lint.sites import config_for
from govlint.report.status import at
from govlint.report.summary import explained
from govlint.result import Settings
from govlint.structure.word_lists import counted


def mend(asked: Arguments, *, diff: bool, unsafe: bool) -> Code:
    """Mend the structures that are asked for; gives the exit code and raises `Refusal`."""
    plan = plan_of(asked)
    for task in plan.tasks:
        refuse_writing(task, "fix")
    done = list(_mended(plan, asked, unsafe=unsafe))
    configured = list(_configured(plan))
    edited = _together([*(one.edited for one in done), *(one for one, _ in configured)])
    of_parts = zip(plan.tasks, (one.edited.texts for one in done), strict=True)
    settings = dict.fromkeys(each for task, of in of_parts for each in task.settings_with(of))
    left = [*dict.fromkeys(found for one in done for found in one.left.findings)]
    if diff:
        for line in edited.diff().split("\n")[:-1]:
            print_line(line)
        _say_left(left)
        _say_beside(done, settings)
        return Code.FINDINGS if edited.changed else Code.CLEAN
    write(edited, named=asked.paths)
    mends = dict.fromkeys(found for one in done for found in one.mends)
    said = [f"{at(found.place)}: mended {found.rule}: {found.message}" for found in mends]
    for line in (*said, *(line for _, lines in configured for line in lines)):
        print_line(line)
    for found in left:
        if found.rule in INCOMPLETE:
            print_line(f"{at(found.place)}: left {found.rule}: {found.message}")
    if not left:
        say("nothing is left to mend, and nothing is found")
    _say_left(left)
    _say_beside(done, settings)
    return Code.CLEAN


def _say_beside(done: Iterable[MendedStructure], settings: Iterable[Settings]) -> None:
    """Say what is explained, and what settings loosen."""
    for sentence in explained([*explained_once(one for of in done for one in of.left.explained)]):
        say(sentence)
    say_loosened(settings)


def _mended(plan: Plan, asked: Arguments, *, unsafe: bool) -> Iterator[MendedStructure]:
    """Mend one structure after the other; a part that two share is mended once."""
    texts: dict[str, str] = {}
    shared = shared_files(plan.tasks)
    for task in plan.tasks:
        one = mended(task, plan.catalogue, asked.day, unsafe=unsafe, shared=shared, texts=texts)
        texts |= {name: one.edited.texts[name] for name in one.edited.changed}
        yield one


def _configured(plan: Plan) -> Iterator[tuple[EditedTexts, Sequence[str]]]:
    """Give the configurations of the structures that name a rule as it was called before."""
    homes = (place_to_read(task.root).parent for task in plan.tasks)
    for path in dict.fromkeys(map(config_for, homes)):
        found = in_configuration(path, plan.catalogue) if path else None
        if found:
            yield found


def _together(done: Iterable[EditedTexts]) -> EditedTexts:
    """Put the texts of several structures together, each as it was last."""
    before: dict[str, str] = {}
    texts: dict[str, str] = {}
    for one in done:
        before = {**one.before, **before}
        texts = {**one.texts, **texts} | {name: one.texts[name] for name in one.changed}
    return EditedTexts(before, texts)


def _say_left(left: Sequence[Finding]) -> None:
    """Say how much is left that needs somebody's judgement."""
    counts = Counter(found.severity.value for found in left)
    if counts:
        said = ", ".join(counted(number, severity) for severity, number in counts.items())
        say(f"left: {said}; `govlint check` shows them")
