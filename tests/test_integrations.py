"""govlint in the repositories of others: as a hook of pre-commit, on GitHub, GitLab and Azure."""

import json
import os
import re
import shutil
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from sysconfig import get_path
from typing import Any

import check_jsonschema
import pytest
import yaml
from click.testing import CliRunner
from filelock import FileLock
from pre_commit.main import main as pre_commit

from command import ROOT, write
from composite import Job
from govlint import HOME, __version__
from govlint.cli.exit_codes import Code
from hostile_repositories import own_programs
from repository import called, committed, git, not_installed, staged

SNIPPETS = ROOT / "docs" / "snippets"
README = (ROOT / "README.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WHOLE = (
    "src",
    "rules",
    "packaging",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
)
"""What of this checkout pip needs to install it, and pre-commit to use it."""

COPIED = partial(shutil.copytree, ignore=shutil.ignore_patterns("__pycache__"))

STRUCTURE = "govlint: 1\nname: Example\ninclude: [forums.yaml]\n"
FORUMS = """\
forums:
  panel:
    name: Panel
    members: [{seat: Chair, capacity: chair}, {seat: Member, count: 2}]
    quorum: {min: 2}
"""
BAD_FORUMS = FORUMS.replace("min: 2", "min: 3")
GOOD = {"structure.yaml": STRUCTURE, "forums.yaml": FORUMS}
BAD = {"structure.yaml": STRUCTURE, "forums.yaml": BAD_FORUMS}
ALONE = {"structure.yaml": STRUCTURE.replace("include: [forums.yaml]\n", BAD_FORUMS)}
WITH_MORE = STRUCTURE.replace("forums.yaml", "forums.yaml, .parts/b.yaml, c.txt")
B, C = (FORUMS.replace("panel", one).replace("Panel", one.upper()) for one in "bc")
FOUND = "quorum-is-everyone"


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("github-actions", ROOT / "action.yml"),
        ("github-workflows", SNIPPETS / "github-workflow.yml"),
        ("gitlab-ci", SNIPPETS / "gitlab-ci.yml"),
        ("azure-pipelines", SNIPPETS / "azure-pipelines.yml"),
    ],
    ids=lambda it: it if isinstance(it, str) else it.name,
)
def test_a_file_is_what_its_service_reads(schema: str, path: Path) -> None:
    ended = CliRunner().invoke(
        check_jsonschema.main, ["--builtin-schema", f"vendor.{schema}", str(path)]
    )
    assert ended.exit_code == 0, ended.output


@pytest.mark.parametrize(
    ("command", "path"),
    [
        ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
        ("validate-config", SNIPPETS / "pre-commit-config.yaml"),
    ],
)
def test_a_file_is_what_pre_commit_reads(command: str, path: Path) -> None:
    assert pre_commit([command, str(path)]) == 0


@pytest.mark.parametrize("path", sorted(SNIPPETS.iterdir()), ids=lambda path: path.name)
def test_a_snippet_names_the_home_and_the_version(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    owner_and_name = HOME.removeprefix("https://github.com/")
    assert owner_and_name in text
    assert re.findall(r"\bv\d+\.\d+\.\d+", text) == [f"v{__version__}"]


def test_the_readme_shows_the_snippets() -> None:
    workflow = yaml.safe_load((SNIPPETS / "github-workflow.yml").read_text(encoding="utf-8"))
    assert (SNIPPETS / "pre-commit-config.yaml").read_text(encoding="utf-8") in README
    assert f"`uses: {workflow['jobs']['govlint']['steps'][-1]['uses']}`" in README


@pytest.mark.parametrize("name", sorted(path.name for path in SNIPPETS.iterdir()))
def test_the_page_on_repositories_shows_each_snippet(name: str) -> None:
    page = ROOT / "docs" / "pages" / "maintainers" / "in-a-repository.md"
    snippet = (SNIPPETS / name).read_text(encoding="utf-8")
    assert f"```yaml\n{snippet}```\n" in page.read_text(encoding="utf-8")


def test_the_hook_looks_at_whatever_is_committed(tmp_path: Path) -> None:
    hook = Hook(tmp_path)
    states = {
        "no structure": {"notes.md": "# Notes\n"},
        "a part made bad": {"forums.yaml": BAD_FORUMS},
        "a part made good, and others of other names": {
            "forums.yaml": FORUMS,
            "structure.yaml": WITH_MORE,
            ".parts/b.yaml": B,
            "c.txt": C,
        },
        "a hidden part made bad": {".parts/b.yaml": BAD_FORUMS.replace("panel", "b")},
        "a part that is no YAML made bad": {"c.txt": BAD_FORUMS.replace("panel", "c")},
        "a part deleted": {"c.txt": None},
        "programs of its own": {"c.txt": C, **own_programs(tmp_path / "sprung")},
        "a configuration": {".govlint.yaml": "set: {no-such-rule: off}\n"},
    }
    unasked = {"a part made bad": GOOD, "a part that is no YAML made bad": {".parts/b.yaml": B}}

    def said_of(state: str) -> tuple[int, str]:
        hook.commit(unasked.get(state, {}))
        return hook.said_of(states[state])

    assert {state: said_of(state) for state in states} == {
        "no structure": (1, "no structure found"),
        "a part made bad": (1, FOUND),
        "a part made good, and others of other names": (0, "Passed"),
        "a hidden part made bad": (1, FOUND),
        "a part that is no YAML made bad": (1, FOUND),
        "a part deleted": (1, "c.txt"),
        "programs of its own": (0, "Passed"),
        "a configuration": (1, "no-such-rule"),
    }
    git(hook.repository, "rm", "-r", "--quiet", "--", *own_programs(tmp_path))  # pre-commit's too
    package = {"govlint/__init__.py": f"open({str(tmp_path / 'sprung')!r}, 'w')\n"}
    hook.also["PYTHONPATH"] += f"{os.pathsep}{os.pathsep}{tmp_path}"  # with an empty entry
    mended = {".govlint.yaml": "set: {}\n"}
    assert hook.said_of({**package, **mended}) == (0, "Passed")
    assert not (tmp_path / "sprung").exists()


class Hook:
    """pre-commit in a repository whose configuration names a copy of this checkout."""

    WORDS = (FOUND, "no-such-rule", "no structure found", "Passed", "Skipped", "c.txt")

    def __init__(self, folder: Path) -> None:
        (folder / "govlint").mkdir()
        for name in WHOLE:
            copy = COPIED if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, folder / "govlint" / name)
        self.home = committed(folder / "govlint", {})
        self.also = {"PRE_COMMIT_HOME": str(folder / "cache"), **_lent(folder / "lent")}
        text = (SNIPPETS / "pre-commit-config.yaml").read_text(encoding="utf-8")
        self.config = text.replace(HOME, str(self.home)).replace(
            f"v{__version__}", git(self.home, "rev-parse", "HEAD")
        )
        self.repository = committed(folder / "theirs", {".pre-commit-config.yaml": self.config})
        installed = self.called("install-hooks")
        if installed.returncode:
            not_installed(installed.stdout)
        for site in (folder / "cache").rglob("site-packages"):  # the hook reads no PYTHONPATH
            write(site / "lent.pth", f"{folder / 'lent'}\n")

    def called(self, *arguments: str | Path) -> CompletedProcess[str]:
        module = (sys.executable, "-P", "-m", "pre_commit")
        return called(*module, *arguments, cwd=self.repository, also=self.also)

    def commit(self, files: Mapping[str, str]) -> None:
        """Commit what is staged and these files, and do not ask the hook."""
        staged(self.repository, files)
        git(self.repository, "commit", "--quiet", "--allow-empty", "--message", "Next")

    def said_of(self, files: Mapping[str, str | None]) -> tuple[int, str]:
        """Give the status of a run on changed files and the first of the words that it says."""
        written = {name: text for name, text in files.items() if text is not None}
        staged(self.repository, written)
        for name in files.keys() - written.keys():
            git(self.repository, "rm", "--quiet", name)
        ended = self.called("run")
        self.commit({})
        return ended.returncode, next(word for word in self.WORDS if word in ended.stdout)


def _lent(folder: Path) -> dict[str, str]:
    """Lend the packages that are here, without govlint, so that they are not installed again.

    Whether govlint names all that it needs shows where the action installs it.
    """
    folder.mkdir()
    for path in Path(get_path("purelib")).iterdir():
        if not re.search("govlint|^pip|^setuptools", path.name):
            (folder / path.name).symlink_to(path)
    return {"PYTHONPATH": str(folder), "PIP_NO_BUILD_ISOLATION": "0"}  # no isolation, that is


SEVERITIES = ("error", "warning", "info")

LINES = '$(touch sprung)\n`touch sprung`\n"; touch sprung; "\n\'; touch sprung #\n&& touch sprung'
"""What a shell would take for commands."""

INJECTED = f"{LINES}\n--output=sprung\n-osprung\n--\n-\nexit-code=0\n::set-output name=sarif::x"
"""And what govlint would take for options, and a runner for the results of a step."""


LENDS_PIP = f"""\
#!/bin/sh
{sys.executable} "$@" --without-pip
ln -s {get_path("purelib")}/pip "$4"/lib/python*/site-packages/
printf '[install]\\ncompile = no\\n' > "$4/pip.conf"
"""
"""A Python whose environments get this one's pip, which compiles nothing.

Their use compiles a few modules of many.
"""


@pytest.fixture(scope="session")
def program(shared: Path) -> dict[str, dict[str, str]]:
    """The first steps of the action, which every use of it shares."""
    with FileLock(shared / "steps.lock"):
        if not (shared / "steps.json").exists():
            (shared / "steps.json").write_text(json.dumps(_installed(shared)), encoding="utf-8")
    return json.loads((shared / "steps.json").read_text(encoding="utf-8"))


def _installed(folder: Path) -> dict[str, dict[str, str]]:
    """Take the first steps of the action in a repository that would like to be installed itself."""
    theirs = committed(folder / "theirs", own_programs(folder / "sprung"))
    write(theirs / "constraints.txt", f"networkx @ {theirs.as_uri()}\n")
    write(theirs / "pip" / "pip.conf", f"[global]\nconstraint = {theirs / 'constraints.txt'}\n")
    led = {"PIP_CONSTRAINT": "constraints.txt", "PIP_CONFIG_FILE": "pip.conf"}
    led |= {"HOME": str(theirs), "XDG_CONFIG_HOME": ".", "XDG_CONFIG_DIRS": f"/etc/xdg:{theirs}"}
    around = {**_among(theirs), **led, "PYTHONDONTWRITEBYTECODE": ""}
    python = write(folder / "python", LENDS_PIP)
    python.chmod(0o755)
    steps = {"python": {"python-path": str(python)}}
    job = Job(theirs, folder, {"python-version": INJECTED}, steps, around)
    job.go({**ACTION, "runs": {"steps": ACTION["runs"]["steps"][:2]}})
    assert not (folder / "sprung").exists(), "while it was installed"
    if job.code:
        not_installed(job.printed)
    return job.steps


def _among(folder: Path) -> dict[str, str]:
    """Let Python look for modules in a folder, and a shell for programs."""
    return {"PYTHONPATH": str(folder), "PATH": f"{os.environ['PATH']}{os.pathsep}{folder}"}


RECORDER = """\
#!/bin/sh
printf '%s\\0' "$@" > "$RUNNER_TEMP/arguments"
"""
"""A Python that only notes how it was called."""


NOTES_ENVIRONMENT = """\
#!/bin/sh
[ "$3" != venv ] || { mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; }
env > "$RUNNER_TEMP/environment"
"""
"""A Python that only notes by what it was led, and so does the one that it is to make."""


class TestAction:
    @pytest.fixture
    def used(self, tmp_path: Path, program: dict[str, dict[str, str]]) -> Any:
        def use(files: dict[str, str], among: bool = False, **inputs: str) -> Job:
            """Use the action with inputs in a repository of these files."""
            around = partial(_among, tmp_path / "theirs") if among else dict
            return _used(tmp_path, files, inputs, program, around())

        return use

    @pytest.fixture
    def passed_on(self, tmp_path: Path) -> Any:
        recorder = write(tmp_path / "python", RECORDER)
        recorder.chmod(0o755)
        steps = {"python": {}, "install": {"python": str(recorder)}}

        def pass_on(**inputs: str) -> list[str]:
            """Use the action, and give what is passed on to govlint after the formats."""
            job = _used(tmp_path, GOOD, inputs, steps)
            assert git(job.folder, "status", "--porcelain") == "", "something was started"
            text = (job.temporary / "arguments").read_text(encoding="utf-8")
            arguments = text.removesuffix("\0").split("\0")
            return arguments[arguments.index("github") + 1 :]

        return pass_on

    def test_pip_is_led_to_no_files_that_are_checked(self, tmp_path: Path) -> None:
        notes = write(tmp_path / "python", NOTES_ENVIRONMENT)
        notes.chmod(0o755)
        theirs = tmp_path / "theirs"
        (theirs / ".cache" / "pip").mkdir(parents=True)
        names = ("CACHE_HOME", "CONFIG_DIRS", "CONFIG_HOME", "DATA_HOME", "STATE_HOME")
        led = {f"XDG_{name}": str(theirs / ".cache") for name in names}
        around = {"HOME": str(theirs), **led, "XDG_DATA_DIRS": "/usr/share"}
        steps = {"python": {"python-path": str(notes)}}
        job = Job(theirs, tmp_path, {}, steps, around)
        job.go({**ACTION, "runs": {"steps": ACTION["runs"]["steps"][1:2]}})
        text = (tmp_path / "environment").read_text(encoding="utf-8")
        by = {line.partition("=")[0] for line in text.splitlines()}
        assert (job.code, by & {*around}) == (0, {"XDG_DATA_DIRS"})

    def test_findings_fail_it_and_are_told_in_three_ways(self, used: Any) -> None:
        job = used(BAD)
        sarif = job.value(ACTION["outputs"]["sarif"]["value"])
        assert (job.code, job.value(ACTION["outputs"]["exit-code"]["value"])) == (1, "1")
        counts = [job.value(ACTION["outputs"][f"{one}s"]["value"]) for one in SEVERITIES]
        assert counts == ["0", "1", "0"]
        assert "::warning file=forums.yaml,line=5" in job.printed
        assert "Panel needs all 3 of its voting members present" in job.summary
        assert [one["ruleId"] for one in _results(sarif)] == [FOUND]
        assert "github/codeql-action/upload-sarif" in job.used
        assert git(job.folder, "status", "--porcelain") == ""

    @pytest.mark.parametrize(
        ("files", "inputs", "code"),
        [
            (GOOD, {}, Code.CLEAN),
            (BAD, {"since": "HEAD"}, Code.CLEAN),
            (GOOD, {"path": "--version"}, Code.NOT_CHECKED),
        ],
    )
    def test_it_ends_as_govlint_does(
        self, used: Any, files: dict[str, str], inputs: dict[str, str], code: Code
    ) -> None:
        job = used(files, **inputs)
        assert (job.code, job.steps["check"]["exit-code"]) == (code, str(code))

    def test_it_sends_findings_on_only_where_asked(self, used: Any) -> None:
        job = used(BAD, upload_sarif="false")
        assert (job.code, job.used) == (1, [])

    def test_it_sends_nothing_where_nothing_could_be_checked(self, used: Any) -> None:
        job = used({"other.yaml": "a: 1\n"}, upload_sarif="true")
        assert (job.code, job.used) == (Code.NO_STRUCTURE, [])

    @pytest.mark.parametrize(
        ("inputs", "passed"),
        [
            ({}, ["--"]),
            ({"fail_on": "never"}, ["--fail-on=never", "--"]),
            ({"args": "--ignore=meetings\n\n--names"}, ["--ignore=meetings", "--names", "--"]),
            ({"profile": "core\nstrict"}, ["--profile=core", "--profile=strict", "--"]),
            ({"baseline": "known.json"}, ["--baseline=known.json", "--"]),
            ({"path": "a b\nd/e.yaml\n"}, ["--", "a b", "d/e.yaml"]),
        ],
    )
    def test_its_inputs_are_passed_on(
        self, passed_on: Any, inputs: dict[str, str], passed: list[str]
    ) -> None:
        assert passed_on(**inputs) == passed

    @pytest.mark.parametrize("name", ["profile", "fail_on", "since", "baseline"])
    def test_an_input_is_never_a_command_or_another_option(self, passed_on: Any, name: str) -> None:
        option = f"--{name.replace('_', '-')}"
        passed = [f"{option}={line}" for line in INJECTED.splitlines()]
        assert passed_on(**{name: INJECTED}) == [*passed, "--"]

    def test_a_path_is_never_a_command_an_option_or_a_result(self, used: Any) -> None:
        job = used(GOOD, path=INJECTED)
        assert job.steps["check"] == {"exit-code": str(Code.NOT_CHECKED)}
        assert git(job.folder, "status", "--porcelain") == ""

    def test_its_arguments_are_never_commands(self, passed_on: Any) -> None:
        assert passed_on(args=LINES) == [*LINES.splitlines(), "--"]

    def test_programs_of_the_repository_are_not_started(self, used: Any, tmp_path: Path) -> None:
        job = used(GOOD | own_programs(tmp_path / "sprung"), among=True, since="HEAD")
        assert job.steps["check"]["exit-code"] == str(Code.CLEAN), job.printed
        assert not (tmp_path / "sprung").exists()


def _used(
    home: Path,
    files: dict[str, str],
    inputs: dict[str, str],
    steps: dict[str, dict[str, str]],
    around: Mapping[str, str] | None = None,
) -> Job:
    """Go on with the action from its first steps in a repository of these files."""
    folder = committed(home / "theirs", files)
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    (home / "runner").mkdir()
    return Job(folder, home / "runner", given, dict(steps), around or {}).go(ACTION)


def test_no_step_of_the_action_writes_an_expression_into_its_script() -> None:
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert scripts
    assert not any("${{" in script for script in scripts)


def test_the_actions_that_it_uses_are_pinned_to_a_commit() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) for name in used)


def test_the_snippet_for_gitlab_writes_what_it_says_it_will(tmp_path: Path) -> None:
    job = yaml.safe_load((SNIPPETS / "gitlab-ci.yml").read_text(encoding="utf-8"))["govlint"]
    folder = committed(tmp_path / "theirs", BAD)
    ended = called("bash", "-e", "-c", "\n".join(job["script"]), cwd=folder)
    written = json.loads((folder / job["artifacts"]["reports"]["codequality"]).read_text())
    assert (ended.returncode, [one["check_name"] for one in written]) == (1, [FOUND])
    assert "Panel needs all 3 of its voting members present" in ended.stdout


@pytest.mark.parametrize("name", ["gitlab-ci.yml", "azure-pipelines.yml"])
def test_the_pip_of_a_snippet_is_not_one_of_the_repository(name: str, tmp_path: Path) -> None:
    text = (SNIPPETS / name).read_text(encoding="utf-8")
    start = re.search(r"(?:python .*)?pip(?= install)", text)
    folder = committed(tmp_path / "theirs", own_programs(tmp_path / "sprung"))
    ended = called("bash", "-e", "-c", f"{start[0]} --version", cwd=folder)
    assert (ended.stdout[:4], (tmp_path / "sprung").exists()) == ("pip ", False)


def test_the_snippet_for_gitlab_follows_no_link_of_the_repository(tmp_path: Path) -> None:
    job = yaml.safe_load((SNIPPETS / "gitlab-ci.yml").read_text(encoding="utf-8"))["govlint"]
    folder = committed(tmp_path / "theirs", BAD)
    (folder / job["artifacts"]["reports"]["codequality"]).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("Precious")
    called("bash", "-e", "-c", "\n".join(job["script"]), cwd=folder)
    assert (tmp_path / "elsewhere").read_text() == "Precious"


def test_the_snippet_for_azure_says_it_the_way_of_azure(tmp_path: Path) -> None:
    steps = yaml.safe_load((SNIPPETS / "azure-pipelines.yml").read_text(encoding="utf-8"))["steps"]
    folder = committed(tmp_path / "theirs", BAD)
    ended = called("bash", "-e", "-c", steps[-1]["script"], cwd=folder)
    assert ended.returncode == Code.FINDINGS
    assert "##vso[task.logissue type=warning;sourcepath=forums.yaml;linenumber=5" in ended.stdout


def _results(sarif: str) -> list[dict[str, Any]]:
    return json.loads(Path(sarif).read_text(encoding="utf-8"))["runs"][0]["results"]
