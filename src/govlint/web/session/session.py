"""Session of one page: files are opened, edited, checked, asked about and saved by name of act."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from govlint.config import read_config
from govlint.graph.graph import Graph
from govlint.lint.plan import Plan, planned
from govlint.lint.request import Request
from govlint.lint.rules_asked import choice_of
from govlint.lint.run import lint, lint_one
from govlint.lint.sites import NoStructure, Site, config_for
from govlint.refusal import Refusal, Unclear
from govlint.result import Result
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.sanitise import printable
from govlint.structure.suggestions.given_days import given_day
from govlint.web.session import saved_files
from govlint.web.session.advice import note_in_page, refusal_in_page
from govlint.web.session.answers import WITHOUT_NOTES, answer, unsaid
from govlint.web.session.file_names import by_printable_name
from govlint.web.session.finding_view import result_view
from govlint.web.session.open_files import Held, HeldTexts, HeldWorkbook, SetCell, hold
from govlint.web.session.rule_sets import cell_naming, name_rule_sets, rule_sets_of
from govlint.web.session.sheet_view import sheet_views


class PageStart(NamedTuple):
    """A worked structure to begin from, with the sets of rules that fit it."""

    text: str
    profiles: Sequence[str]


class PageQuestion(NamedTuple):
    """A structure that was read and checked, and may be asked."""

    plan: Plan
    result: Result
    graph: Graph | None
    profiles: Sequence[str]
    """The sets of rules that the first is held to."""


class Session:
    """What one page holds open."""

    def __init__(self, starts: Mapping[str, PageStart], home: Path) -> None:
        """Hold nothing yet; `home` is a folder of the session's own, which it goes to."""
        self._starts = starts
        self._home = home
        self._opened_so_far = 0
        self._held: Held | None = None
        self._day = date.today()  # noqa: DTZ011  # a day is local
        self._profiles: list[str] | None = None
        self._by_file = False
        """Whether it is what is held that names the sets of rules, and not who looks at it."""
        self._names = False
        self._asked: PageQuestion | None = None

    def call(self, act: str, said: str, files: Mapping[str, bytes]) -> tuple[str, bytes]:
        """Do what the page asks for; gives JSON, and the bytes of a file where one is made.

        Expected failure comes back as `refused`.
        """
        try:
            made = _ACTS[act](self, json.loads(said), files)
        except Refusal as refusal:
            made = {"refused": printable(refusal_in_page(refusal)), "listed": _listed(refusal)}
        raw = made.pop("bytes", b"")
        return json.dumps(made), raw

    def choices(self, _: Any, __: Any) -> dict[str, Any]:
        """Say what there is to begin from, and which sets of rules to be held to."""
        profiles = load_catalogue().profiles
        return {
            "starts": {kind: [*start.profiles] for kind, start in self._starts.items()},
            "profiles": {name: one.summary for name, one in profiles.items()},
            "day": self._day.isoformat(),
        }

    def open(self, said: Mapping[str, Any], files: Mapping[str, bytes]) -> dict[str, Any]:
        """Open files, and check them."""
        files, folder = by_printable_name(files), self._new_folder()
        try:
            held, left_out = hold(folder, files)
            return self._opened(held, rule_sets_of(held), folder, left_out, by_file=True)
        except Refusal as refusal:
            raise _naming_the_only(files, refusal) from None

    def begin(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Open a workbook that is empty but for grey examples, or one that is filled."""
        kind = said["kind"]
        if kind not in self._starts:
            raise Refusal(f"there is no structure of the kind {kind} to begin from")
        start = self._starts[kind]
        make = saved_files.example_workbook if said.get("filled") else saved_files.empty_workbook
        held = HeldWorkbook("structure.xlsx", make(start.text))
        name_rule_sets(held, start.profiles)
        return self._opened(held, start.profiles, self._new_folder())

    def _new_folder(self) -> Path:
        """Make a folder of its own for what is opened, so that what was open stays till then."""
        self._opened_so_far += 1
        folder = self._home / f"structure-{self._opened_so_far}"
        folder.mkdir(parents=True)
        return folder

    def _opened(
        self,
        held: Held,
        profiles: Sequence[str] | None,
        folder: Path,
        left_out: Sequence[str] = (),
        *,
        by_file: bool = False,
    ) -> dict[str, Any]:
        """Check what is opened; where that is refused, what was open before stays."""
        before = self._held, self._profiles, self._by_file, Path.cwd()
        self._held, self._profiles = held, [*profiles] if profiles else None
        self._by_file = by_file
        os.chdir(folder)
        try:
            checked = self._checked()
        except Refusal:
            self._held, self._profiles, self._by_file, folder = before
            self._asked = None
            os.chdir(folder)
            raise
        if isinstance(held, HeldWorkbook):
            shown: dict[str, Any] = {
                "form": "workbook",
                "name": held.name,
                "sheets": sheet_views(held.grids),
            }
        else:
            shown = {"form": "texts", "name": held.names[0], "texts": held.texts()}
        return {
            **shown,
            "left_out": [*map(printable, left_out)],
            **checked,
        }

    def set_cells(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Type into cells of the workbook, and check it again."""
        held = self._only_held()
        if not isinstance(held, HeldWorkbook):
            raise Refusal("what is open is no workbook")
        before = rule_sets_of(held)
        became = held.set_cells(SetCell(*one) for one in said["cells"])
        if (named := rule_sets_of(held)) != before:
            self._profiles, self._by_file = named, True
        return {**self._checked(), "became": [[*one, shown] for one, shown in became]}

    def set_text(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Put another text in the place of one, and check all again."""
        held = self._only_held()
        if not isinstance(held, HeldTexts):
            raise Refusal("what is open is no text")
        held.set_text(said["name"], said["text"])
        return self._checked()

    def judge(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Check on another day, by other sets of rules, or with the names of who holds posts."""
        before = self._day, self._profiles, self._by_file, self._names
        try:
            if "day" in said:
                self._day = _day_of(said["day"])
            if "profiles" in said:
                self._profiles, self._by_file = said["profiles"] or None, False
            self._names = said.get("names", self._names)
            checked = self._checked() if self._held else {}
        except Refusal:
            self._day, self._profiles, self._by_file, self._names = before
            raise
        if "profiles" in said and isinstance(self._held, HeldWorkbook):
            checked |= name_rule_sets(self._held, said["profiles"])
        return checked

    def ask(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Answer a question, as a page of HTML."""
        asked = self._one()
        assert asked.graph
        html = answer(said["what"], said.get("words", ""), asked.graph, asked.result,
                      asked.plan.catalogue)  # fmt: skip
        return {"html": html}

    def names(self, _: Any, __: Any) -> dict[str, Any]:
        """Give what may be asked about, by name."""
        graph = self._one().graph
        return {"names": saved_files.names_in(graph) if graph else []}

    def save(self, said: Mapping[str, Any], _: Mapping[str, bytes]) -> dict[str, Any]:
        """Give a file to be saved: its name, and its bytes."""
        form = said["form"]
        held, note = self._only_held(), ""
        if form == "workbook" and isinstance(held, HeldWorkbook):
            name, raw, note = held.as_file()
        elif form == "texts" and isinstance(held, HeldTexts):
            name, raw = saved_files.texts_as_file(held.texts(), said.get("name"))
        elif form == "findings":
            found = self._all()
            name, raw = "findings.html", saved_files.report(found.result, found.plan.catalogue)
        else:
            asked = self._one()
            assert asked.graph
            name, raw = saved_files.saved(form, asked.graph, asked.result, asked.plan.catalogue)
            if form in WITHOUT_NOTES:
                note = " ".join(unsaid(form, asked.result))
        return {"name": name, "bytes": raw, "said": printable(note)}

    def _checked(self) -> dict[str, Any]:
        """Check what is held, as it is."""
        self._asked = None
        found = self._all()
        forums = found.graph.structure.forums.values() if found.graph else ()
        has_members = any(one.members for one in forums)
        return {
            "result": {
                **result_view(found.result, found.plan.catalogue.rules),
                "has_members": has_members,
            },
            "profiles": [*found.profiles],
            "day": self._day.isoformat(),
            "can_be_asked": found.graph is not None,
        }

    def _all(self) -> PageQuestion:
        """Check every structure that is held; one alone may be asked as well."""
        if self._asked is None:
            request = Request(
                paths=[Path()],
                day=self._day,
                profiles=self._profiles,
                named_by=cell_naming(self._held) if self._by_file else None,
            )
            sites, notes = self._sites(request)
            plan = planned(request, sites)
            notes += plan.notes
            config = read_config(config_for(sites[0].home))
            choice = choice_of(request, config)
            profiles = [name for name, _ in choice.profiles]
            if len(plan.tasks) == 1:
                linted = lint_one(plan.tasks[0], plan.catalogue, self._day, names=self._names)
                result, graph = linted.result, linted.graph
            else:
                result = lint(plan.tasks, plan.catalogue, self._day, names=self._names)
                graph = None
            result = replace(result, notes=(*notes, *result.notes))
            self._asked = PageQuestion(plan, result, graph, profiles)
        return self._asked

    def _sites(self, request: Request) -> tuple[list[Site], list[str]]:
        """Find the structures, and what is said of those that are passed over; raises `Refusal`."""
        said: list[str] = []
        try:
            return self._only_held().sites(request, said.append), [*map(note_in_page, said)]
        except NoStructure:
            if said:
                raise Refusal(note_in_page(said[0])) from None
            raise

    def _one(self) -> PageQuestion:
        """Give the one structure that may be asked; raises `Refusal`."""
        asked = self._all()
        if asked.graph is None and len(asked.plan.tasks) > 1:
            raise Refusal("several structures are open; open one alone to ask it")
        if asked.graph is None:
            raise Refusal(
                "the structure cannot be asked until it can be read; mend the errors first"
            )
        return asked

    def _only_held(self) -> Held:
        if self._held is None:
            raise Refusal("nothing is open")
        return self._held


_ACTS = {
    "ask": Session.ask,
    "begin": Session.begin,
    "choices": Session.choices,
    "judge": Session.judge,
    "names": Session.names,
    "open": Session.open,
    "save": Session.save,
    "set_cells": Session.set_cells,
    "set_text": Session.set_text,
}
"""What the page may ask for."""


def _naming_the_only(files: Mapping[str, bytes], refusal: Refusal) -> Refusal:
    """Name the file that is not opened, where it is one and the refusal does not."""
    why = refusal_in_page(refusal)
    if len(files) != 1 or (name := next(iter(files))) in why:
        return refusal
    return Refusal(f"{name} is not opened: {why}")


def _listed(refusal: Refusal) -> list[dict[str, str]]:
    """Give what words fit, each with words that fit it alone."""
    if not isinstance(refusal, Unclear):
        return []
    pairs = zip_longest(refusal.listed, refusal.alone, fillvalue="")
    return [{"text": printable(text), "words": words} for text, words in pairs]


def _day_of(text: str) -> date:
    return given_day(text)
