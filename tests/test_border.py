"""A repository's settings reach up to its border, and nothing of what lies beyond it is shown."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from command import govlint, run, write
from govlint.cli import reading_and_writing
from govlint.cli.exit_codes import Code
from govlint.cli.reading_and_writing import write_new, write_whole
from govlint.document.decoding import SIZE_LIMIT
from govlint.files import border
from govlint.files.border import Border
from govlint.files.replacement import CAN_HOLD
from govlint.files.way import LONGEST_PATH, MOST_LINKS
from govlint.refusal import Refusal
from govlint.rulebook.rule_folder import MOST_ENTRIES
from govlint.web import build

FOREIGN = "hunter2: hunter2\n"
ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a: {form: committee}\n"
RULE = """\
id: odd
summary: There is no forum.
why: None.
fix: None.
severity: warning
authority: convention
check: {kind: limit, on: forum, measure: forum.participants, at_most: 0}
"""
OURS = "rules: ours\n"

Maker = Callable[[Path], object]


def link(path: Path, to: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to)


def config(text: str, **links: str) -> Maker:
    """Write a configuration, with links beside it; `__` stands for a slash and `_` for a point."""

    def make(folder: Path) -> None:
        write(folder / ".govlint.yaml", text)
        for name, to in links.items():
            link(folder / name.replace("__", "/").replace("_", "."), to)

    return make


def config_linked(to: str, **links: str) -> Maker:
    """Make the configuration a link."""

    def make(folder: Path) -> None:
        config("", **links)(folder)
        (folder / ".govlint.yaml").unlink()
        link(folder / ".govlint.yaml", to)

    return make


def pipe(folder: Path) -> None:
    os.mkfifo(folder / ".govlint.yaml")


def pipe_of_rules(folder: Path) -> None:
    config(OURS)(folder)
    (folder / "ours").mkdir()
    os.mkfifo(folder / "ours" / "x.yaml")


A_LINK = "This is a link out of the repository; put the file itself in its place"
AT_TOP = f".govlint.yaml:1:1: {A_LINK}"
NO_FILE = "1:1: This is not a file; move it away, or put a file in its place."


def leads_out(name: str, of: str = "the repository") -> str:
    return f".govlint.yaml:1:8: {name} leads out of {of}; only --rules can name such a folder"


REFUSED = {
    "link": (config_linked("../outside/x.yaml"), AT_TOP),
    "link to a link": (config_linked("a", a="../outside/x.yaml"), AT_TOP),
    "link through a folder": (config_linked("a/x.yaml", a="../outside"), AT_TOP),
    "link to what there is not": (config_linked("../outside/none"), AT_TOP),
    "link to a list of passwords": (config_linked("/etc/passwd"), AT_TOP),
    "link to a device": (config_linked("/dev/zero"), AT_TOP),
    "link into what is git's": (config_linked(".git/config"), AT_TOP),
    "link to itself": (config_linked(".govlint.yaml"), f".govlint.yaml:{NO_FILE}"),
    "pipe": (pipe, f".govlint.yaml:{NO_FILE}"),
    "rules beside": (config("rules: ../outside\n"), leads_out("../outside")),
    "rules up and down": (config("rules: a/../../outside\n"), leads_out("a/../../outside")),
    "rules of the system": (config("rules: /etc\n"), leads_out("/etc")),
    "rules that there are not": (config("rules: ../outsid\n"), leads_out("../outsid")),
    "rules by a link": (config(OURS, ours="../outside"), leads_out("ours")),
    "rules by a link to a link": (config(OURS, ours="a", a="../outside"), leads_out("ours")),
    "rules above a link": (
        config("rules: top/../outside\n", top="."), leads_out("top/../outside")
    ),
    "rules above a link that are beside it": (
        config("rules: a/../ours\n", a="../outside/below"), leads_out("a/../ours")
    ),
    "rules below a link": (config("rules: a/below\n", a="../outside"), leads_out("a/below")),
    "rules out and back": (
        config("rules: ../repository/ours\n", ours__odd_yaml="../x.yaml"),
        leads_out("../repository/ours"),
    ),
    "rules by a link out and back": (
        config(OURS, ours="../repository/real", real__x_yaml="none"), leads_out("ours")
    ),
    "link out and back": (config_linked("../repository/structure.yaml"), AT_TOP),
    "link by a process": (config_linked("/proc/self/cwd/structure.yaml"), AT_TOP),
    "rule": (config(OURS, ours__x_yaml="../../outside/x.yaml"), f"ours/x.yaml:1:1: {A_LINK}"),
    "rule by a link to a link": (
        config(OURS, ours__x_yaml="../a", a="../outside/x.yaml"), f"ours/x.yaml:1:1: {A_LINK}"
    ),
    "folder in the folder": (
        config(OURS, ours__a="../../outside"), f"ours/a:1:1: {A_LINK}"
    ),
    "profile": (
        config(OURS, ours__profiles__x_yaml="../../../outside/x.yaml"),
        f"ours/profiles/x.yaml:1:1: {A_LINK}",
    ),
    "rule that is a device": (config(OURS, ours__x_yaml="/dev/zero"), f"ours/x.yaml:1:1: {A_LINK}"),
    "rule that is a pipe": (pipe_of_rules, f"ours/x.yaml:{NO_FILE}"),
}  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a structure, beside a folder that is none of its own."""
    write(tmp_path / "outside" / "x.yaml", FOREIGN)
    write(tmp_path / "outside" / "below" / "y.yaml", FOREIGN)
    write(tmp_path / "repository" / "structure.yaml", ORPHAN)
    (tmp_path / "repository" / ".git").mkdir()
    return tmp_path / "repository"


@pytest.mark.parametrize("command", ["check", "config", "report"])
@pytest.mark.parametrize(("make", "said"), REFUSED.values(), ids=REFUSED)
def test_what_leads_out_is_refused_and_not_shown(
    repository: Path, make: Maker, said: str, command: str
) -> None:
    make(repository)
    run = govlint(command, cwd=repository)
    assert (run.code, run.out, run.err) == (Code.NOT_CHECKED, "", f"govlint: {said}\n")


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--rules", "ours"],
        ["config", "--rules", "ours"],
        ["explain", "odd", "--rules", "ours"],
        ["rules", "--rules", "ours"],
        ["render", "result.json", "--rules", "ours"],
        ["new-rule", "another", "more", "--rules", "ours"],
        ["test", "ours"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("at", ["ours", "ours/x.yaml", "ours/deep/down.yaml"])
def test_no_command_follows_a_link_out_among_rules(
    repository: Path, at: str, command: list[str]
) -> None:
    write(repository / "result.json", govlint("check", "-f", "json", cwd=repository).out)
    write(repository.parent / "outside" / "ours" / "deep" / "down.yaml", FOREIGN)
    link(repository / at, str(repository.parent / "outside" / at))
    run = govlint(*command, cwd=repository)
    assert (run.code, run.out, "hunter2" in run.err) == (Code.NOT_CHECKED, "", False)
    assert "a link out of the repository" in run.err


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--baseline", "file"],
        ["render", "file"],
        ["check", "-f", "markdown", "-o", "file"],
        ["baseline", "-o", "file"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("to", ["../outside/x.yaml", "../outside/none", ".git/config"])
def test_no_file_is_read_or_written_along_a_link_out(
    repository: Path, to: str, command: list[str]
) -> None:
    link(repository / "file", to)
    run = govlint(*command, cwd=repository)
    said = "govlint: file: a link out of the repository; name what it leads to\n"
    assert run.err == said
    assert (run.code, (repository / to).exists()) == (Code.NOT_CHECKED, to.endswith("x.yaml"))


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--rules", "away/below"],
        ["check", "--baseline", "away/x.yaml"],
        ["check", "-f", "markdown", "-o", "away/x.md"],
        ["baseline", "-o", "away/x.json"],
        ["init", "away/new"],
        ["new-rule", "another", "away/new"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("other", ["outside/.git/x", "outside/y"])
def test_nothing_is_read_or_written_behind_a_link_out(
    repository: Path, other: str, command: list[str]
) -> None:
    there = write(repository.parent / other, "").parent.parent
    write(there / ".govlint.yaml", FOREIGN)
    link(repository / "away", "../outside")
    before = sorted(there.rglob("*"))
    run = govlint(*command, cwd=repository)
    assert (run.code, "a link out of the repository" in run.err) == (Code.NOT_CHECKED, True)
    assert ("hunter2" in run.err, sorted(there.rglob("*"))) == (False, before)


@pytest.mark.parametrize(
    "command",
    [
        ["check", "mine"],
        ["check", "mine/structure.yaml"],
        ["check", "--rules", "mine"],
        ["check", "--baseline", "mine/structure.yaml"],
        ["render", "mine/structure.yaml"],
        ["import", "mine"],
        ["fix", "mine"],
        ["check", ".", "-f", "markdown", "-o", "mine/structure.yaml"],
        ["init", "mine/new"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("to", ["repository/away", "nearer", "repository/below/.."])
def test_a_link_of_one_s_own_leads_along_no_link_out_of_a_repository(
    repository: Path, to: str, command: list[str]
) -> None:
    """What a clone holds may turn into a link by the next pull."""
    home = repository.parent
    theirs = write(home / "outside" / "structure.yaml", ORPHAN)
    link(repository / "away", "../outside")
    link(home / "nearer", str(repository / "away"))
    link(repository / "below", "../outside/below")
    link(home / "mine", to)
    before = sorted(theirs.parent.rglob("*"))
    named = [str(home / word) if "mine" in word else word for word in command]
    run = govlint(*named, cwd=repository)
    assert (run.code, "a link out of the repository" in run.err) == (Code.NOT_CHECKED, True)
    assert ("Orphan" in run.out, theirs.read_text()) == (False, ORPHAN)
    assert sorted(theirs.parent.rglob("*")) == before


OUTSIDE: Mapping[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "file": lambda place: write(place, "x\n"),
    "structure": lambda place: write(place, ORPHAN),
    "folder": lambda place: place.mkdir(),
    "folder with a list": lambda place: write(place / "teams" / "hunter2.toml", 'name = "x"\n'),
    "folder with a rule": lambda place: write(place / "x.yaml", FOREIGN),
}
"""What may stand where a link leads out to."""


@pytest.mark.parametrize(
    "command",
    [
        "import away",
        "import away/teams",
        "import away --from rust-team",
        "check --rules away",
        "check --rules awaz",
        "check --rules away/x.yaml",
        "rules --rules away",
        "explain no-chair --rules away",
        "test away",
        "whatif away structure.yaml",
        "whatif away/x.yaml structure.yaml",
        "anonymise structure.yaml -o away",
        "anonymise structure.yaml -o away/x.yaml",
        "init away",
        "init away.yaml",
        "init away/x.yaml",
        "web --folder away",
        "watch away",
        "away",
        "baseline -o away",
        "check --baseline away",
        "import list.csv -o away",
        "import list.csv -o linked",
        "import book.xlsx -o away",
        "import book.xlsx -o linked",
        "check slip",
        "check",
    ],
)
def test_no_command_tells_what_a_link_leads_out_to(repository: Path, command: str) -> None:
    write(repository / "structure.yaml", ORPHAN)
    write(repository / "list.csv", "Committee,Name,Role\nC,Ann,Chair\nC,Bob,Member\n")
    if "book.xlsx" in command:
        govlint("export", "structure.yaml", "-o", "book.xlsx", cwd=repository)
    write(repository / "linked" / "old.yaml", ORPHAN.replace("A", "B", 1))
    write(repository / "slip" / "structure.yaml", ORPHAN)
    write(repository / "slip" / ".govlint.yaml", "rules: [ourz]\n")
    link(repository / "slip" / "ours", "../../there")
    link(repository / "linked" / "structure.json", "../../there")
    link(repository / "linked" / "z.yaml", "../../there")
    for name in ("away", "away.yaml"):
        link(repository / name, "../there")
    said = []
    for name, make in OUTSIDE.items():
        checked = repository.parent / name / "repository"
        shutil.copytree(repository, checked, symlinks=True)
        make(checked.parent / "there")
        run = govlint(*command.split(), cwd=checked)
        said.append((run.code, run.out, run.err))
    assert said == said[:1] * len(said)
    assert "hunter2" not in str(said)


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "below"],
        ["check", "below/structure.yaml"],
        ["check", "away"],
        ["check", "away/y.yaml"],
        ["report", "below"],
        ["config", "below"],
        ["baseline", "-o", "known.json"],
    ],
    ids=" ".join,
)
def test_no_structure_is_read_along_a_link_out(repository: Path, command: list[str]) -> None:
    write(repository.parent / "outside" / "y.yaml", ORPHAN.replace("Orphan", "hunter2"))
    link(repository / "below" / "structure.yaml", "../../outside/y.yaml")
    link(repository / "away", "../outside")
    run = govlint(*command, cwd=repository)
    assert (run.code, run.out, run.err.count("a link out of the repository")) == (2, "", 1)


def test_a_link_out_that_is_called_a_structure_is_not_read_to_see_whether_it_is_one(
    repository: Path,
) -> None:
    """What it leads to may be no structure, and something that never ends."""
    write(repository.parent / "outside" / "notes.txt", "hunter2")
    link(repository / "below" / "structure.yaml", "../../outside/notes.txt")
    run = govlint("check", cwd=repository)
    assert (run.code, run.err.count("a link out of the repository")) == (2, 1)


def test_a_part_finds_no_structure_along_a_link_out(repository: Path) -> None:
    theirs = "govlint: 1\nname: hunter2\ninclude: parts/*\nforums: {h: {form: committee}}\n"
    write(repository.parent / "outside" / "y.yaml", theirs)
    link(repository / "y.yaml", "../outside/y.yaml")
    write(repository / "parts" / "x.yaml", "forums: {a: {form: committee}}\n")
    run = govlint("check", "parts/x.yaml", cwd=repository)
    assert (run.code, run.out, "neither a structure nor a part" in run.err) == (2, "", True)


def test_a_baseline_finds_nothing_that_moved_along_a_link_out(repository: Path) -> None:
    write(repository / "a" / "structure.yaml", ORPHAN)
    govlint("baseline", "a", "-o", "known.json", cwd=repository)
    write(repository.parent / "outside" / "y.yaml", ORPHAN)
    write(repository.parent / "outside" / ".govlint.yaml", FOREIGN)
    (repository / "a" / "structure.yaml").unlink()
    write(repository / "a" / "new.yaml", ORPHAN.replace("a:", "z:"))
    link(repository / "b" / "structure.yaml", "../../outside/y.yaml")
    run = govlint("check", "a", "--baseline", "known.json", cwd=repository)
    assert (run.code, run.err) == (Code.FINDINGS, "")


def says_the_same_whatever_is_there(repository: Path, outside: str, another: str) -> bool:
    """Tell whether a check by a baseline says the same of nothing, a structure and another."""
    said = set()
    for there in (None, ORPHAN, another):
        (repository / outside).unlink(missing_ok=True)
        if there:
            write(repository / outside, there)
        run = govlint("check", "--baseline", "known.json", cwd=repository)
        said.add((run.code, run.out, run.err))
    return len(said) == 1


@pytest.mark.parametrize("outside", ["../outside/x.yaml", "{}/outside/x.yaml", ".git/x.yaml"])
@pytest.mark.parametrize("what", ['"{}"', '"path": "{}"'])
def test_a_baseline_asks_for_nothing_outside(repository: Path, outside: str, what: str) -> None:
    outside = outside.format(repository.parent)
    root = write(repository / "structure.yaml", ORPHAN)
    govlint("baseline", "-o", "known.json", cwd=repository)
    known = (repository / "known.json").read_text("utf-8")
    moved = known.replace(what.format("structure.yaml"), what.format(outside))
    write(repository / "known.json", moved)
    if "path" in what:
        write(root, ORPHAN.replace("committee", "board"))
    assert says_the_same_whatever_is_there(repository, outside, ORPHAN.replace("Orphan", "Another"))


@pytest.mark.parametrize(
    ("known", "today"),
    [
        ([('"path": "structure.yaml"', '"path": "%s"')], ("  a:", "  b:")),
        (
            [('{"structure.yaml": "Orphan"}', "{}"), ('["structure.yaml"]', '["%s"]')],
            ("", ""),
        ),
    ],
    ids=["a file", "a structure"],
)
@pytest.mark.parametrize("outside", ["../outside/x.yaml", "{}/outside/x.yaml"])
def test_a_path_outside_that_a_baseline_gives_to_a_finding_is_not_asked_for(
    repository: Path, outside: str, known: list[tuple[str, str]], today: tuple[str, str]
) -> None:
    outside = outside.format(repository.parent)
    root = write(repository / "structure.yaml", ORPHAN)
    govlint("baseline", "-o", "known.json", cwd=repository)
    text = (repository / "known.json").read_text("utf-8")
    for old, new in known:
        assert old in text
        text = text.replace(old, new.replace("%s", outside))
    write(repository / "known.json", text)
    write(root, ORPHAN.replace(*today))
    assert says_the_same_whatever_is_there(repository, outside, ORPHAN.replace("  a:", "  b:"))


@pytest.mark.parametrize("named", ["../outside/current", "current"])
def test_where_a_link_leads_that_a_baseline_names_outside_is_not_shown(
    repository: Path, named: str
) -> None:
    link(repository.parent / "outside" / "current", "/hunter2/board.yaml")
    link(repository / "current", "../outside/current")
    root = write(repository / "structure.yaml", ORPHAN)
    govlint("baseline", "-o", "known.json", cwd=repository)
    known = (repository / "known.json").read_text("utf-8")
    write(repository / "known.json", known.replace(': "structure.yaml"', f': "{named}"'))
    write(root, ORPHAN.replace("committee", "board"))
    out = govlint("check", "--baseline", "known.json", "-f", "json", cwd=repository).out
    assert (f'{named.removeprefix("../")}"' in out, "hunter2" in out) == (True, False)


@pytest.mark.parametrize("command", ["check", "report", "config"])
def test_without_a_repository_no_structure_is_read_along_a_link_out(
    tmp_path: Path, command: str
) -> None:
    write(tmp_path / "y.yaml", ORPHAN.replace("Orphan", "hunter2"))
    link(tmp_path / "below" / "deep" / "structure.yaml", "../../y.yaml")
    run = govlint(command, "below", cwd=tmp_path)
    said = "below/deep/structure.yaml: a link out of the folder; name what it leads to"
    assert (run.code, run.out, run.err) == (Code.NOT_CHECKED, "", f"govlint: {said}\n")


def test_a_link_called_a_structure_is_read_where_nothing_else_leads_there(
    repository: Path,
) -> None:
    write(repository / ".hidden" / "x.yaml", ORPHAN)
    link(repository / "below" / "structure.yaml", "../.hidden/x.yaml")
    link(repository / "other" / "structure.yaml", "../structure.yaml")
    run = govlint("check", "-f", "json", cwd=repository)
    assert [one["path"] for one in run.data["structures"]] == ["structure.yaml", ".hidden/x.yaml"]


@pytest.mark.parametrize(
    "command",
    [
        ["render", "pipe"],
        ["check", "--baseline", "pipe"],
        ["check", "-f", "json", "-o", "pipe"],
        ["baseline", "-o", "pipe"],
    ],
    ids=" ".join,
)
def test_no_command_waits_at_a_pipe_of_the_repository(repository: Path, command: list[str]) -> None:
    os.mkfifo(repository / "pipe")
    run = govlint(*command, cwd=repository)
    assert (run.code, run.err) == (Code.NOT_CHECKED, "govlint: pipe: not a file\n")


def test_a_name_that_no_file_can_have_is_not_written(repository: Path) -> None:
    name = "x" * 300
    run = govlint("check", "-f", "json", "-o", name, cwd=repository)
    said = f"govlint: {name}: cannot be written: File name too long\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


def test_a_result_without_an_end_is_refused(tmp_path: Path) -> None:
    run = govlint("render", "/dev/zero", cwd=tmp_path)
    said = f"govlint: /dev/zero: not a result of govlint: larger than {SIZE_LIMIT:,} bytes\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


@pytest.mark.parametrize("name", [".git", ".GIT", ".gi\u200ct"])
def test_what_some_systems_take_for_git_s_own_is_not_inside(tmp_path: Path, name: str) -> None:
    assert not Border(tmp_path, "").holds(tmp_path / name / "config")


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--baseline", "open/deep/away/x.yaml"],
        ["check", "-f", "markdown", "-o", "open/deep/away/x.md"],
        ["check", "-f", "markdown", "-o", "open/deep/away/../x.md"],
        ["new-rule", "another", "open/deep/away"],
        ["check", "--rules", "open/deep/away/below"],
    ],
    ids=" ".join,
)
def test_a_folder_for_all_inside_of_a_repository_is_no_border(
    repository: Path, command: list[str]
) -> None:
    outside = repository.parent / "outside"
    link(repository / "open" / "deep" / "away", "../../../outside/")
    (repository / "open").chmod(0o1777)
    before = sorted(repository.parent.rglob("*"))
    run = govlint(*command, cwd=repository)
    assert (run.code, "a link out of the repository" in run.err) == (Code.NOT_CHECKED, True)
    assert (sorted(repository.parent.rglob("*")), outside.is_dir()) == (before, True)


@pytest.mark.parametrize("named", ["below/away/../x.md", "below/away/x.md", "below/x.md"])
def test_what_stands_before_a_step_up_may_be_a_link_out(repository: Path, named: str) -> None:
    link(repository / "below" / "away", "../../outside/below")
    link(repository / "below" / "x.md", "../../outside/x.md")
    run = govlint("check", "-f", "markdown", "-o", named, cwd=repository)
    assert (run.code, "a link out of the repository" in run.err) == (Code.NOT_CHECKED, True)
    assert not [*repository.parent.glob("outside/**/x.md")]


@pytest.mark.parametrize(
    "command",
    [
        ["check", "-f", "markdown", "-o", "x.md"],
        ["baseline", "-o", "x.md"],
        ["report", "-o", "x.md"],
        ["new-rule", "another"],
        ["init", "our-rules"],
    ],
    ids=" ".join,
)
def test_without_a_repository_nothing_is_written_along_a_link_out_of_its_folder(
    tmp_path: Path, command: list[str]
) -> None:
    write(tmp_path / "theirs" / "structure.yaml", ORPHAN)
    (tmp_path / "mine").mkdir()
    link(tmp_path / "theirs" / "x.md", "../mine/x.md")
    link(tmp_path / "theirs" / "our-rules", "../mine")
    run = govlint(*command, cwd=tmp_path / "theirs")
    assert (run.code, "a link out of its folder" in run.err) == (Code.NOT_CHECKED, True)
    assert [*(tmp_path / "mine").iterdir()] == []


@pytest.mark.parametrize("named", ["../x.md", "{}/../x.md"])
def test_a_link_that_is_named_by_a_step_up_is_held_to_its_folder_as_well(
    tmp_path: Path, named: str
) -> None:
    here = tmp_path / "theirs" / "gov"
    write(here / "structure.yaml", ORPHAN)
    link(here.parent / "x.md", "../x.md")
    run = govlint("check", "-f", "markdown", "-o", named.format(here), cwd=here)
    assert (run.code, "a link out of its folder" in run.err) == (Code.NOT_CHECKED, True)
    assert not (tmp_path / "x.md").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["check", "-f", "markdown", "-o"],
        ["baseline", "-o"],
        ["report", "-o"],
        ["schema", "-o"],
    ],
    ids=" ".join,
)
def test_the_folders_above_a_new_file_are_made_where_it_is_named(
    tmp_path: Path, command: list[str]
) -> None:
    write(tmp_path / "structure.yaml", ORPHAN)
    name = "reports/2026-11/new.json" if command[0] in ("baseline", "schema") else "reports/11/x.md"
    govlint(*command, name, cwd=tmp_path)
    assert (tmp_path / name).is_file()


@pytest.mark.parametrize("to", ["../mine", "../mine/none", "none", "/dev/null"])
def test_no_folder_is_made_along_a_link_out_or_to_nowhere(tmp_path: Path, to: str) -> None:
    write(tmp_path / "theirs" / "structure.yaml", ORPHAN)
    (tmp_path / "mine").mkdir()
    link(tmp_path / "theirs" / "reports", to)
    run = govlint("report", "-o", "reports/new/x.md", cwd=tmp_path / "theirs")
    made = {one.name for one in tmp_path.rglob("*")}
    assert (run.code, made) == (2, {"theirs", "mine", "structure.yaml", "reports"})


@pytest.mark.parametrize(
    ("command", "there"),
    [
        (["import", "book.xlsx", "-o", "new"], "structure.yaml"),
        (["baseline", "structure.yaml", "-o", "new/known.json"], "known.json"),
    ],
)
@pytest.mark.parametrize("text", [ORPHAN, "[broken", "{}"])
def test_without_a_repository_what_is_to_be_written_is_not_read_along_a_link_out(
    tmp_path: Path, command: list[str], there: str, text: str
) -> None:
    theirs = tmp_path / "theirs"
    write(theirs / "structure.yaml", ORPHAN)
    govlint("export", "structure.yaml", "-o", "book.xlsx", cwd=theirs)
    (tmp_path / "mine").mkdir()
    link(theirs / "new", "../mine")
    expected = govlint(*command, cwd=theirs)
    write(tmp_path / "mine" / there, text)
    run = govlint(*command, cwd=theirs)
    assert (run.code, run.out, run.err) == (expected.code, expected.out, expected.err)
    assert "a link out of its folder" in run.err


@pytest.mark.parametrize("to", ["real.md", "../outside/new.md", ".git/new.md"])
def test_a_file_is_written_where_it_is_named_to_be(repository: Path, to: str) -> None:
    govlint("check", "-f", "markdown", "-o", to, cwd=repository)
    link(repository / "link.md", "linked.md")
    govlint("check", "-f", "markdown", "-o", "link.md", cwd=repository)
    assert ((repository / to).is_file(), (repository / "linked.md").is_file()) == (True, True)


def test_the_command_line_may_name_a_folder_anywhere(repository: Path) -> None:
    write(repository / "../other/odd.yaml", RULE)
    run = govlint("check", "--rules", "../other", "-f", "json", cwd=repository)
    assert (run.code, ("odd", "a") in run.found) == (Code.FINDINGS, False)


@pytest.mark.parametrize(
    ("to", "held"),
    [
        ("a/f", True),
        ("{home}/a/f", True),
        ("{home}", True),
        ("a/../b", True),
        ("none/../a", True),
        ("loop", True),
        ("up/repository/a/f", False),
        ("../repository/a/f", False),
        ("{home}/../repository/a/f", False),
        ("a/../../repository/a/f", False),
        ("{home}x", False),
        ("1", False),
        ("dot/" * MOST_LINKS + "a/f", False),
        ("dot/" * MOST_LINKS + "../outside", False),
        ("loop/x", True),
        ("loop/../../outside", False),
        ("dot/" * MOST_LINKS + "up/x", False),
    ],
)
def test_a_link_is_held_to_its_folder_at_each_step(tmp_path: Path, to: str, held: bool) -> None:
    home = tmp_path / "repository"
    write(home / "a/f", "")
    link(home / "up", "..")
    link(home / "loop", "loop")
    link(home / "dot", ".")
    for at in range(1, MOST_LINKS + 2):
        link(home / str(at), str(at + 1))
    link(home / "link", to.format(home=home))
    assert Border(home, "").holds(home / "link") is held


def test_a_link_out_is_one_however_long_its_own_path_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository, outside = tmp_path / "repository", tmp_path / "outside.yaml"
    (repository / ".git").mkdir(parents=True)
    monkeypatch.chdir(repository)
    for _ in range(LONGEST_PATH // 201):
        Path("f" * 200).mkdir()
        monkeypatch.chdir("f" * 200)
    Path("x.yaml").symlink_to(outside)
    monkeypatch.chdir(repository)
    expected = govlint("check", cwd=repository)
    write(outside, ORPHAN)
    found = govlint("check", cwd=repository)
    assert (found.code, found.out, found.err) == (expected.code, expected.out, expected.err)


def test_a_link_is_held_to_its_own_repository_below_another_border(tmp_path: Path) -> None:
    write(tmp_path / "clone" / "a" / "f", "")
    write(tmp_path / "outside" / "f", "")
    (tmp_path / "clone" / ".git").mkdir()
    link(tmp_path / "clone" / "in", "a")
    link(tmp_path / "clone" / "out", "../outside")
    link(tmp_path / "workspace", "outside")
    above = Border(tmp_path, "")
    held = [above.holds(tmp_path / one / "f") for one in ("clone/in", "clone/out", "workspace")]
    assert held == [True, False, True]


def test_what_is_named_may_come_along_any_link_and_what_a_file_writes_may_not(
    tmp_path: Path,
) -> None:
    home = tmp_path / "repository"
    write(home / "a/f", "")
    link(tmp_path / "elsewhere", "repository/a")
    border, way = Border(home, ""), "../../repository/a/f"
    asked = [
        border.holds(tmp_path / "elsewhere" / "f"),
        border.holds(home / "a" / way),
        border.holds(home / "a", way),
        border.holds(home / "a", "f"),
        border.holds(home / "a", str(home / "a" / "f")),
        border.holds(home / "a", str(tmp_path / "elsewhere" / "f")),
    ]
    assert asked == [True, True, False, True, True, False]


ALLOWED = {
    "configuration": config_linked("settings/all.yaml", settings__all_yaml="../real.yaml"),
    "folder": config(OURS, ours="real"),
    "rule": config(OURS, ours__odd_yaml="../real/odd.yaml"),
    "up and down": config("rules: real/../real\n"),
}


@pytest.mark.parametrize("make", ALLOWED.values(), ids=ALLOWED)
def test_links_inside_of_a_repository_are_followed(repository: Path, make: Maker) -> None:
    write(repository / "real.yaml", "rules: real\n")
    write(repository / "real" / "odd.yaml", RULE)
    make(repository)
    assert "odd" in govlint("config", cwd=repository).out


def test_a_configuration_may_name_rules_elsewhere_in_its_repository(repository: Path) -> None:
    write(repository / "ours" / "odd.yaml", RULE)
    write(repository / "deep" / "down" / ".govlint.yaml", "rules: ../../ours\n")
    write(repository / "deep" / "down" / "structure.yaml", ORPHAN)
    assert "odd" in govlint("config", "deep/down", cwd=repository).out


def test_without_a_repository_rules_stand_beside_their_configuration(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "odd.yaml", RULE)
    write(tmp_path / "below" / ".govlint.yaml", "rules: ../ours\n")
    write(tmp_path / "below" / "structure.yaml", ORPHAN)
    run = govlint("check", "below", cwd=tmp_path)
    said = "../ours leads out of its folder; only --rules can name such a folder"
    assert (run.code, run.err) == (Code.NOT_CHECKED, f"govlint: below/.govlint.yaml:1:8: {said}\n")


def test_without_a_repository_a_configuration_is_no_link_out_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "x.yaml", FOREIGN)
    write(tmp_path / "below" / "structure.yaml", ORPHAN)
    link(tmp_path / "below" / ".govlint.yaml", "../x.yaml")
    run = govlint("check", "below", cwd=tmp_path)
    said = "below/.govlint.yaml:1:1: This is a link out of its folder"
    assert (run.code, said in run.err, "hunter2" in run.err) == (Code.NOT_CHECKED, True, False)


@pytest.mark.parametrize("border", [".git/", ".git"])
def test_a_configuration_above_the_repository_does_not_govern_it(
    tmp_path: Path, border: str
) -> None:
    write(tmp_path / ".govlint.yaml", "fail_on: never\n")
    home = tmp_path / "repository"
    write(home / "deep" / "structure.yaml", ORPHAN)
    write(home / border / "x" if border.endswith("/") else home / border, "")
    assert govlint("check", "repository", cwd=tmp_path).code == Code.FINDINGS


@pytest.mark.parametrize(("folder", "code"), [("below", Code.FINDINGS), (".", Code.CLEAN)])
def test_a_configuration_that_anybody_may_have_left_governs_only_what_is_beside_it(
    tmp_path: Path, folder: str, code: Code
) -> None:
    write(tmp_path / ".govlint.yaml", "fail_on: never\n")
    write(tmp_path / folder / "structure.yaml", ORPHAN)
    tmp_path.chmod(0o1777)
    assert govlint("check", folder, cwd=tmp_path).code == code


@pytest.mark.parametrize(("folder", "code"), [("below", Code.NOT_CHECKED), (".", Code.FINDINGS)])
def test_a_structure_that_anybody_may_have_left_takes_in_only_what_is_beside_it(
    tmp_path: Path, folder: str, code: Code
) -> None:
    part = write(tmp_path / folder / "forums.yaml", "forums: {a: {form: committee}}\n")
    include = part.relative_to(tmp_path)
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\ninclude: [{include}]\n")
    tmp_path.chmod(0o1777)
    assert govlint("check", include, cwd=tmp_path).code == code


def test_no_tree_is_searched_for_rules_to_its_end(repository: Path) -> None:
    write(repository / ".govlint.yaml", "rules: .\n")
    for number in range(MOST_ENTRIES):
        (repository / f"{number}").touch()
    run = govlint("check", cwd=repository)
    said = "govlint: . holds more than 2,000 files; name a folder of rules alone\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


def test_folders_of_rules_have_so_many_files_in_all(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / ".govlint.yaml", "rules: [a, b]\n")
    for name in ("a", "b"):
        write(repository / name / f"odd-{name}.yaml", RULE.replace("odd", f"odd-{name}"))
    monkeypatch.setattr("govlint.rulebook.catalogue.MOST_FILES", 2)
    assert govlint("check", cwd=repository).code == Code.FINDINGS
    monkeypatch.setattr("govlint.rulebook.catalogue.MOST_FILES", 1)
    run = govlint("check", cwd=repository)
    said = "govlint: b: more than 1 files of rules in all\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


@pytest.mark.parametrize(
    ("include", "named"),
    [
        ("away/*", "away"),
        ("parts/*", "parts/x.yaml"),
        ("twice/x.yaml", "twice"),
        ("away/hunter.yaml", "away"),
        ("away/HUNTER2.yaml", "away"),
        ("away/below/y", "away"),
        ("away", "away"),
    ],
)
def test_an_include_shows_nothing_of_what_a_link_leads_to(
    repository: Path, include: str, named: str
) -> None:
    write(repository / "structure.yaml", f"govlint: 1\nname: A\ninclude: {include}\n")
    write(repository.parent / "outside" / "hunter2.yaml", FOREIGN)
    link(repository / "away", "../outside")
    link(repository / "twice", "away")
    link(repository / "parts" / "x.yaml", "../../outside/x.yaml")
    run = govlint("check", "-f", "text", "-f", "json", cwd=repository)
    said = f'schema "{named}" is a link that leads out of the folder of the root file'
    assert (run.code, run.out.count(said), "hunter2" in run.out) == (Code.NOT_CHECKED, 1, False)


@pytest.mark.parametrize("slip", ["awaz/x.yaml", "awaz/hunter.yaml"])
def test_no_hint_names_what_a_link_leads_out_to(repository: Path, slip: str) -> None:
    write(repository / "structure.yaml", f"govlint: 1\nname: A\ninclude: {slip}\n")
    write(repository.parent / "outside" / "hunter2.yaml", FOREIGN)
    link(repository / "away", "../outside")
    run = govlint("check", "-f", "concise", cwd=repository)
    assert run.out.strip().endswith(f'"{slip}" names no file')


@pytest.mark.parametrize(
    ("include", "said"),
    [
        (".git/config", '".git" leads into what git keeps'),
        (".git/conf*", '".git" leads into what git keeps'),
        ("'**/config'", '"**/config" names no file'),
        ("'*/*'", '"*/*" names no file'),
        ("x.yaml", '"x.yaml" leads into what git keeps'),
        ("below/.git", '"below/.git" leads into what git keeps'),
    ],
)
def test_an_include_shows_nothing_of_what_git_keeps(
    repository: Path, include: str, said: str
) -> None:
    write(repository / "structure.yaml", f"govlint: 1\nname: A\ninclude: {include}\n")
    write(repository / ".git" / "config", FOREIGN)
    write(repository / "below" / ".git", "gitdir: hunter2\n")
    link(repository / "x.yaml", ".git/config")
    run = govlint("check", "-f", "text", "-f", "concise", cwd=repository)
    assert (run.code, said in run.out, "hunter2" in run.out) == (Code.NOT_CHECKED, True, False)


STARTS = {
    "module": ["-m", "govlint"],
    "program": ["-c", "from govlint.__main__ import main; main()"],
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_nothing_is_imported_from_the_working_folder(start: list[str], tmp_path: Path) -> None:
    for name in ("typer", "ruamel", "networkx", "pydantic", "rich"):
        write(tmp_path / f"{name}.py", f"raise SystemExit({name!r})\n")
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\n")
    paths = os.pathsep.join(["", "sub/..", ".", str(tmp_path / "nowhere")])
    done = run([sys.executable, *start, "check"], cwd=tmp_path, also={"PYTHONPATH": paths})
    assert (done.code, done.err) == (Code.CLEAN, "")


def test_nothing_is_imported_from_files_before_the_working_folder_is_forgotten() -> None:
    load = "import sys; before = {*sys.modules}; import govlint.__main__; "
    done = run(
        [sys.executable, "-I", "-c", f"{load} print(*{{*sys.modules}} - before)"], cwd=Path()
    )
    own = {"govlint", "govlint.__main__"}
    assert {*done.out.split()} - own <= {*sys.builtin_module_names}


@pytest.mark.parametrize("text", ["- stand_down: hunter2\n", "- hunter2: 1\n  hunter2: 2\n"])
@pytest.mark.parametrize("to", ["../../outside/options.yaml", "../.git/options.yaml"])
def test_no_changes_are_read_along_a_link_out(repository: Path, text: str, to: str) -> None:
    link(repository / "options" / "a.yaml", to)
    write(repository / "options" / to, text)
    run = govlint("whatif", "options/a.yaml", cwd=repository)
    said = "options/a.yaml: a link out of the repository; name what it leads to"
    assert (run.code, run.err) == (Code.NOT_CHECKED, f"govlint: {said}\n")


@pytest.mark.parametrize("named", ["a.yaml", "b/structure.yaml", "b"])
@pytest.mark.parametrize(
    "command",
    [
        ["whatif", "--set", "forums.a.name=Hunter", "--write", "-s"],
        ["accept", "orphan-forum", "a", "--reason", "So", "--until", "2099-01-01", "-s"],
        ["fix"],
    ],
)
def test_without_a_repository_no_structure_is_written_along_a_link_out(
    tmp_path: Path, command: list[str], named: str
) -> None:
    theirs = write(tmp_path / "outside" / "structure.yaml", ORPHAN)
    link(tmp_path / "archive" / "a.yaml", "../outside/structure.yaml")
    link(tmp_path / "archive" / "b", "../outside")
    run = govlint(*command, named, cwd=tmp_path / "archive")
    assert (run.code, theirs.read_text()) == (Code.NOT_CHECKED, ORPHAN)
    assert f"{named}: a link out of its folder; name what it leads to" in run.err


def test_without_a_repository_a_link_that_is_named_is_read(tmp_path: Path) -> None:
    """So is what stands behind it, as in a home folder whose documents stand elsewhere."""
    write(tmp_path / "elsewhere" / "structure.yaml", ORPHAN)
    link(tmp_path / "home" / "documents", "../elsewhere")
    run = govlint("check", "documents/structure.yaml", cwd=tmp_path / "home")
    assert (run.code, run.err) == (1, "")


def test_links_are_followed_where_nobody_else_can_have_left_them(repository: Path) -> None:
    """In a repository to anywhere in it, and without one to what is named from the top."""
    write(repository / "reports" / "x.md", "")
    link(repository / "below" / "x.md", "../reports/x.md")
    govlint("check", "-f", "markdown", "-o", "below/x.md", cwd=repository)
    theirs = write(repository.parent / "outside" / "structure.yaml", ORPHAN)
    link(repository.parent / "a.yaml", str(theirs))
    run = govlint("check", repository.parent / "a.yaml", cwd=repository)
    assert ("Orphan" in (repository / "reports" / "x.md").read_text(), run.code) == (True, 1)


@pytest.mark.parametrize(
    "command",
    [
        ["fix"],
        ["whatif", "--set", "forums.a.name=Hunter", "--write"],
        ["accept", "orphan-forum", "a", "--reason", "So", "--until", "2099-01-01"],
        ["check", "-f", "json", "-o", "read-only.json"],
        ["report", "-f", "json", "-o", "read-only.json"],
    ],
    ids=" ".join,
)
def test_what_is_read_only_stays_as_it_is(tmp_path: Path, command: list[str]) -> None:
    misspelt = ORPHAN.replace("committee", "comittee") if command == ["fix"] else ORPHAN
    write(tmp_path / "structure.yaml", misspelt).chmod(0o444)
    write(tmp_path / "read-only.json", "").chmod(0o444)
    run = govlint(*command, cwd=tmp_path)
    assert (run.code, "cannot be written: it is read-only" in run.err) == (2, True)
    left = {one.name: one.read_text() for one in tmp_path.iterdir()}
    assert left == {"structure.yaml": misspelt, "read-only.json": ""}


def write_anew(path: Path, text: str) -> None:
    write_new({path: text})


def write_below(path: Path, text: str) -> None:
    write_new({path.parent / "new" / "deep" / path.name: text})


@pytest.mark.skipif(not CAN_HOLD, reason="needs folders that are held open")
@pytest.mark.parametrize("write_it", [write_whole, write_anew, write_below])
@pytest.mark.parametrize("judge", ["judged first", "judged between"])
def test_a_link_that_takes_the_place_of_a_folder_meanwhile_is_not_followed(
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    judge: str,
    write_it: Callable[[Path, str], None],
) -> None:
    out, elsewhere = repository / "out", repository.parent / "elsewhere"
    elsewhere.mkdir()

    def exchange() -> None:
        out.rmdir()
        out.symlink_to(elsewhere)

    judging, placing = border.refuse_leaving, reading_and_writing.place_to_write

    def judged(path: Path, **more: bool) -> None:
        judging(path, **more)
        if judge == "judged between":
            exchange()

    def placed(path: Path) -> Path:
        there = placing(path)
        exchange()
        return there

    monkeypatch.setattr(border, "refuse_leaving", judged)
    if judge == "judged first":
        monkeypatch.setattr(reading_and_writing, "place_to_write", placed)
    out.mkdir()
    with pytest.raises(Refusal, match="has changed meanwhile"):
        write_it(out / "x.txt", "text")
    assert [*elsewhere.iterdir(), *repository.rglob(".govlint-*")] == []


def test_a_page_in_a_folder_is_packed_for_no_place_outside(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "page_in_folder", lambda *_: {"index.html": b"a", "parts/b": b"b"})
    (repository / "link").symlink_to("../outside")
    run = govlint("web", "--folder", "link/new/deep", cwd=repository)
    said = "link/new/deep: a link out of the repository; name what it leads to"
    assert (run.code, run.err) == (2, f"govlint: {said}\n")
    assert not (repository.parent / "outside" / "new").exists()
    assert govlint("web", "--folder", "new/deep", cwd=repository).code == 0
    assert (repository / "new/deep/parts/b").read_bytes() == b"b"


def test_a_link_put_beside_the_working_folder_meanwhile_is_not_written_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "out"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    looked = border.refuse_leaving

    def then_linked(path: Path, *searched: Border, written: bool) -> None:
        looked(path, *searched, written=written)
        (tmp_path / "out" / "l").symlink_to("../theirs")

    monkeypatch.setattr(border, "refuse_leaving", then_linked)
    with pytest.raises(Refusal, match="has changed meanwhile"):
        border.place_to_write(Path("../out/l"))
