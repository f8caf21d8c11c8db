"""Reading of the structures at one moment: what was found, in which texts, and from what files."""

import os
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.comparison import held
from govlint.cli.watch.sources import Sources, known_in, sources_of
from govlint.document.decoding import TextFault
from govlint.finding import INCOMPLETE, Finding
from govlint.graph.graph import Graph
from govlint.lint.as_it_was import Sorts, sorts_of
from govlint.lint.plan import Plan, planned
from govlint.lint.reading.file_text import text_of
from govlint.lint.reading.paths import from_here
from govlint.lint.reading.walk import leads_out
from govlint.lint.run import LintedStructure, lint, lint_one
from govlint.lint.sites import sites_of
from govlint.lint.task import LintTask
from govlint.refusal import Refusal
from govlint.result import Result, Settings


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was read and found at a moment, or why nothing could be."""

    at: datetime
    sources: Sources
    result: Result | None = None
    """All that was found; none where it could not even be begun."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of each file by its path, of configurations and own rules as well."""
    shown: Sequence[Finding] = ()
    """What the command would show of it, where it is held to an earlier state."""
    settings: Sequence[Settings] = ()
    """The settings that it was judged by, and those that judged what was there earlier."""
    notes: Sequence[str] = ()
    """What a run says beside its findings, such as that settings are not those of then."""
    linted: LintedStructure | None = None
    """The structure itself, where there is one and no more."""
    refusal: Refusal | None = None
    tasks: Sequence[LintTask] = ()
    """The structures that were read, and by which rules."""
    names: bool = False

    @property
    def broken(self) -> Finding | None:
        """The first finding that kept something from being read."""
        found = self.result.findings if self.result else ()
        return next((one for one in found if one.rule in INCOMPLETE), None)

    @property
    def unread(self) -> frozenset[str]:
        """The files that kept something from being read."""
        found = self.result.findings if self.result else ()
        return frozenset(one.place.path for one in found if one.rule in INCOMPLETE)

    def replaces(self, last: "Snapshot | None") -> bool:
        """Tell whether it can take the place of an earlier one, with no more that is not read.

        At the beginning, one of several structures may be as it is.
        """
        if self.result is None:
            return False
        if last is None:
            return not self.unread or len(self.result.structures) > 1
        return self.unread <= last.unread

    def short(self, path: str) -> str:
        """Name a file from the folder of the structure, where there is one and no more."""
        several = self.result.structures if self.result else ()
        home = Path(several[0].path).parent if len(several) == 1 else Path()
        return Path(path).relative_to(home).as_posix() if Path(path).is_relative_to(home) else path

    @property
    def sorts(self) -> Mapping[str, Sorts]:
        """Of what sort forums and bodies are in the one structure."""
        if self.graph is None or self.result is None:
            return {}
        return {one.path: sorts_of(self.graph.structure) for one in self.result.structures}

    @property
    def graph(self) -> Graph | None:
        """The graph of the one structure."""
        return self.linted.graph if self.linted else None


def read(asked: Arguments) -> Snapshot:
    """Find the structures, read them and ask their rules; nothing is said beside the answer."""
    with redirect_stderr(StringIO()):
        return _read(asked)


def _read(asked: Arguments) -> Snapshot:
    at, roots, notes = datetime.now().astimezone(), list[Path](), list[str]()
    try:
        sites = sites_of(asked, notes.append)
        roots = [site.root for site in sites]
        plan = planned(asked, sites)
        result, linted = _linted(asked, plan)
        compared = held(asked, plan, result)
    except Refusal as refusal:
        sources = sources_of(asked, roots, (), ())
        return Snapshot(at, sources.and_also(known_in(asked)), refusal=refusal)
    graph = linted.graph if linted else None
    includes = [graph.structure.include] if graph else [["**/*.yaml"] for _ in roots]
    sources = sources_of(asked, roots, result.texts, includes)
    texts = _texts(sources, result)
    return Snapshot(
        at,
        sources.and_also(known_in(asked)),
        result,
        texts,
        compared.findings,
        compared.settings,
        list(dict.fromkeys([*notes, *plan.notes, *result.notes, *compared.notes])),
        linted,
        tasks=plan.tasks,
        names=asked.names,
    )


def _texts(sources: Sources, result: Result) -> Mapping[str, str]:
    """Give what was read, and of what else there is what can be."""
    known = {os.path.realpath(path) for path in result.texts}
    texts = dict(result.texts)
    for path in sources.files:
        if leads_out(path):  # no run reads what may stand outside
            continue
        if os.path.realpath(path) not in known and path.is_file():
            with suppress(TextFault, OSError):
                texts[from_here(path).as_posix()] = text_of(path)
    return texts


def _linted(asked: Arguments, plan: Plan) -> tuple[Result, LintedStructure | None]:
    if len(plan.tasks) > 1:
        return lint(plan.tasks, plan.catalogue, asked.day, names=asked.names), None
    linted = lint_one(plan.tasks[0], plan.catalogue, asked.day, names=asked.names)
    return linted.result, linted
