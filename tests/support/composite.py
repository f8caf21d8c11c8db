"""Runs the steps of a composite action in bash, with the surroundings that a runner gives them."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, STDOUT
from subprocess import run as start
from typing import Any

from command import ROOT, environment, write

BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
"""How a runner calls bash where a step says `shell: bash`."""

PYTHON = {"actions/setup-python": {"python-path": sys.executable}}
"""What the steps give that are programs of others."""

PATIENCE = 300.0
"""Seconds for one step; one of them installs from the package index."""


@dataclass(slots=True)
class Job:
    """One use of an action: what it was given, and what has come of it so far."""

    folder: Path
    temporary: Path
    inputs: Mapping[str, str] = field(default_factory=dict)
    steps: dict[str, dict[str, str]] = field(default_factory=dict)
    around: Mapping[str, str] = field(default_factory=dict)
    code: int = 0
    printed: str = ""
    summary: str = ""
    used: list[str] = field(default_factory=list)

    def go(self, action: Mapping[str, Any]) -> "Job":
        """Take every step that is not yet taken and whose condition holds."""
        defaults = {name: one["default"] for name, one in action["inputs"].items()}
        self.inputs = {**defaults, **self.inputs}
        for step in action["runs"]["steps"]:
            if step.get("id") not in self.steps and self._holds(step.get("if", "success()")):
                self._take(step)
        return self

    def value(self, text: str) -> str:
        """Fill in what stands in `${{ }}`."""
        return re.sub(r"\$\{\{ (\S+) \}\}", lambda found: self._looked_up(found[1]), text)

    def _take(self, step: Mapping[str, Any]) -> None:
        if "run" in step:
            given = self._ran(step)
        else:
            name = step["uses"].partition("@")[0]
            self.used.append(name)
            given = PYTHON.get(name, {})
        self.steps[step.get("id", step["name"])] = given

    def _ran(self, step: Mapping[str, Any]) -> dict[str, str]:
        script = write(self.temporary / "step.sh", step["run"])
        out, summary = (write(self.temporary / name, "") for name in ("output", "summary"))
        told = {name: self.value(text) for name, text in step.get("env", {}).items()}
        files = {"GITHUB_OUTPUT": str(out), "GITHUB_STEP_SUMMARY": str(summary)}
        ended = start(
            [*BASH, script],
            cwd=self.folder, env=environment({**self._surroundings(), **files, **told}),
            stdout=PIPE, stderr=STDOUT, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        self.code = self.code or ended.returncode
        self.printed += ended.stdout
        self.summary += summary.read_text(encoding="utf-8")
        lines = out.read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def _surroundings(self) -> dict[str, str]:
        return {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(self.folder),
            "RUNNER_TEMP": str(self.temporary),
            **self.around,
        }

    def _holds(self, condition: str) -> bool:
        """Judge a condition made of status functions and comparisons that all must hold."""
        terms = condition.split(" && ")
        asks_status = {"always()", "success()"} & set(terms)
        return all(self._true(term) for term in terms if term != "always()") and (
            bool(asks_status) or self.code == 0
        )

    def _true(self, term: str) -> bool:
        if term == "success()":
            return self.code == 0
        left, sign, right = term.split(" ")
        return (self._looked_up(left) == right.strip("'")) == (sign == "==")

    def _looked_up(self, name: str) -> str:
        match name.split("."):
            case ["inputs", key]:
                return self.inputs[key]
            case ["steps", step, "outputs", key]:
                return self.steps.get(step, {}).get(key, "")
        raise ValueError(f"a workflow knows no {name}")
