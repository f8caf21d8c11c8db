"""What `check` and `report` do between their arguments and their exit code."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TextIO, get_args

from govlint.cli.ending import Code, code_of
from govlint.cli.paths import NoSuchPath, from_here, roots
from govlint.config import Config, FailOn, find_config
from govlint.finding import Result
from govlint.lint.run import Task, lint, lint_one
from govlint.report.concise import concise
from govlint.report.json import to_json
from govlint.rulebook.catalogue import Catalogue, RuleFault, load_catalogue
from govlint.rulebook.choice import DEFAULT_PROFILE, Choice, chosen
from govlint.structure.words import did_you_mean

FORMATS = ("text", "concise", "json")
DEFAULT_FAIL_ON = "warning"
NO_STRUCTURE = "no structure found; a structure file has the key `govlint: 1` at its top"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The arguments of one run."""

    paths: Sequence[Path]
    day: date
    formats: Sequence[str] = ("text",)
    outputs: Sequence[Path] = ()
    profiles: Sequence[str] | None = None
    rules: Sequence[Path] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str | None = None
    statistics: bool = False
    coverage: bool = False
    full: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run found, the rules it knew, and what makes it fail."""

    result: Result
    catalogue: Catalogue
    fail_on: str


@dataclass(frozen=True, slots=True)
class Planned:
    """The structures to look at, the rules that there are, and what makes a run fail."""

    tasks: Sequence[Task]
    catalogue: Catalogue
    fail_on: str


class Unusable(Exception):
    """An argument that cannot be used; says why."""


def check_structures(asked: Asked) -> int:
    """Check and print; gives the exit code."""
    try:
        _usable(asked)
        checked = _checked(asked)
        if checked is None:
            _say(NO_STRUCTURE)
            return Code.NO_STRUCTURE
        for position, form in enumerate(asked.formats):
            output = asked.outputs[position] if position < len(asked.outputs) else None
            _write(checked, asked, form, output)
    except (NoSuchPath, RuleFault, Unusable) as error:
        _say(str(error))
        return Code.NOT_CHECKED
    if asked.statistics:
        _print_statistics(checked.result)
    return code_of(checked.result, checked.fail_on)


def report_structures(asked: Asked) -> int:
    """Print the workshop view of every structure named; gives the exit code."""
    try:
        planned = _planned(asked)
    except (NoSuchPath, RuleFault) as error:
        _say(str(error))
        return Code.NOT_CHECKED
    if planned is None:
        _say(NO_STRUCTURE)
        return Code.NO_STRUCTURE
    return max(_report(asked, planned, task) for task in planned.tasks)


def _report(asked: Asked, planned: Planned, task: Task) -> Code:
    """Print one structure, or the findings that keep it from being read."""
    from govlint.cli.screen import screen
    from govlint.report.page import print_page

    result, graph = lint_one(task, planned.catalogue, asked.day, names=asked.names)
    if graph is None:
        _print(Checked(result, planned.catalogue, planned.fail_on), asked, "text", sys.stdout)
    else:
        shelf = planned.catalogue.rules
        themes = {rule: shelf.theme(rule) for rule in shelf}
        print_page(screen(), result, graph, themes)
    return code_of(result, "never")


def _usable(asked: Asked) -> None:
    for given, known, option in (
        *((form, FORMATS, "--format") for form in asked.formats),
        *((asked.fail_on, get_args(FailOn), "--fail-on"),),
    ):
        if given is not None and given not in known:
            hint = did_you_mean(given, known, own_words=False) or f"; known: {', '.join(known)}"
            raise Unusable(f'{option}: "{given}" is not known{hint}')
    if len(asked.outputs) > len(asked.formats):
        raise Unusable("--output: there are more files than formats")


def _checked(asked: Asked) -> Checked | None:
    """Lint what was asked for; None where there is no structure."""
    planned = _planned(asked)
    if planned is None:
        return None
    result = lint(planned.tasks, planned.catalogue, asked.day, names=asked.names)
    return Checked(result, planned.catalogue, planned.fail_on)


def _planned(asked: Asked) -> Planned | None:
    """Find the structures and choose their rules; None where there is no structure."""
    found = {root: find_config(root) for root in roots(list(asked.paths))}
    if not found:
        return None
    folders = [path for config, home in found.values() for path in _folders(config, home)]
    catalogue = load_catalogue(tuple(dict.fromkeys([*asked.rules, *folders])))
    rules = {
        home: [entry.rule for entry in chosen(catalogue, _choice(asked, config))]
        for config, home in found.values()
    }
    tasks = [
        Task(root, from_here(root).as_posix(), rules[home]) for root, (_, home) in found.items()
    ]
    return Planned(tasks, catalogue, _fail_on(asked, [config for config, _ in found.values()]))


def _choice(asked: Asked, config: Config) -> Choice:
    profiles = asked.profiles or config.profile or (DEFAULT_PROFILE,)
    return Choice(profiles, config.set, asked.select, asked.ignore)


def _folders(config: Config, home: Path | None) -> list[Path]:
    """Find the rule folders of a configuration, which are beside it."""
    return [home.parent / folder for folder in config.rules] if home else []


def _fail_on(asked: Asked, configs: Sequence[Config]) -> str:
    """Take the argument, else the strictest of the configurations."""
    if asked.fail_on:
        return asked.fail_on
    strictest = ("info", "warning", "error", "never")
    return min((config.fail_on or DEFAULT_FAIL_ON for config in configs), key=strictest.index)


def _write(checked: Checked, asked: Asked, form: str, output: Path | None) -> None:
    """Write one format to a file, whole or not at all, or print it."""
    if output is None:
        _print(checked, asked, form, sys.stdout)
        return
    buffer = StringIO()
    _print(checked, asked, form, buffer)
    draft = output.with_name(f".{output.name}.draft")
    try:
        draft.write_text(buffer.getvalue(), encoding="utf-8")
        draft.replace(output)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Unusable(f"{output}: cannot be written: {error.strerror}") from None


def _print(checked: Checked, asked: Asked, form: str, file: TextIO) -> None:
    match form:
        case "json":
            file.write(to_json(checked.result) + "\n")
        case "concise":
            file.writelines(f"{line}\n" for line in concise(checked.result))
        case _:
            from govlint.cli.screen import screen
            from govlint.report.gaps import print_gaps
            from govlint.report.text import print_text

            told = {found.rule for found in checked.result.findings}
            advice = {rule: checked.catalogue.rules[rule].rule.fix for rule in told}
            console = screen(file)
            print_text(console, checked.result, advice, full=asked.full)
            if asked.coverage:
                missing = {rule for one in checked.result.coverage for rule in one.rules}
                print_gaps(console, checked.result, checked.catalogue.demands(missing))


def _print_statistics(result: Result) -> None:
    """Count findings by rule on standard error, the most frequent first."""
    counts = Counter(found.rule for found in result.findings)
    for rule, seconds in sorted(result.seconds.items(), key=lambda it: (-counts[it[0]], it[0])):
        print(f"{counts[rule]:>6} {seconds * 1000:>8.1f} ms  {rule}", file=sys.stderr)


def _say(message: str) -> None:
    print(f"govlint: {message}", file=sys.stderr)
