"""Which parts a root takes in, what is said where a pattern names none, and what it costs."""

import os
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from typing import Any

import pytest

from command import govlint, write
from govlint.lint.reading.glob_patterns import EFFORT, Folders
from govlint.lint.reading.loader import LoadedStructure, load

MOST_CALLS = 1_200_000
"""Calls of functions; the dearest patterns take half as many."""

OUT = "leads out of the folder of the root file"

BELOW = "parts stand beside the root file or below"

LISTED = Folders._listed.__code__


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with parts: hidden, further down, behind links inside, and one outside."""
    folder = tmp_path / "home"
    for name in ("a.yaml", "b.yaml", ".hidden.yaml", "parts/f.yaml", "parts/deep/g.yaml"):
        write(folder / name, "")
    write(folder / "data" / "h.json", "{}")
    write(tmp_path / "outside" / "o.yaml", "")
    (folder / "linked.yaml").symlink_to("parts/f.yaml")
    (folder / "linked").symlink_to("parts")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    return folder


def loaded(folder: Path, *patterns: str) -> LoadedStructure:
    """Read a root that includes these patterns."""
    lines = "".join(f"  - {_quoted(pattern)}\n" for pattern in patterns)
    root = write(folder / "structure.yaml", f"govlint: 1\nname: A\ninclude:\n{lines}")
    return load(root, "structure.yaml")


def _quoted(pattern: str) -> str:
    return "'{}'".format(pattern.replace("'", "''"))


def parts(folder: Path, *patterns: str) -> list[str]:
    """Name the parts in the order in which they are read, which must be all there is to say."""
    found = loaded(folder, *patterns)
    assert found.faults == []
    return list(found.parts)[1:]


def said(folder: Path, *patterns: str) -> list[str]:
    """Give what is wrong, which must be of the format and at the line of its pattern."""
    faults = loaded(folder, *patterns).faults
    assert {fault.rule for fault in faults} <= {"schema"}
    return [fault.message for fault in faults]


@pytest.mark.parametrize(
    ("patterns", "found"),
    [
        (["parts/f.yaml"], ["parts/f.yaml"]),
        (["./parts/f.yaml"], ["parts/f.yaml"]),
        (["parts//f.yaml"], ["parts/f.yaml"]),
        (["./parts/../parts/f.yaml"], ["parts/f.yaml"]),
        (["parts/*.yaml"], ["parts/f.yaml"]),
        (["?.yaml"], ["a.yaml", "b.yaml"]),
        (["[!a].yaml"], ["b.yaml"]),
        (["[ab].yaml"], ["a.yaml", "b.yaml"]),
        (["b.yaml", "?.yaml", "./a.yaml", "b.yaml"], ["b.yaml", "a.yaml"]),
        (["*/f.yaml"], ["linked/f.yaml"]),
        (["linked/f.yaml", "parts/f.yaml", "linked.yaml"], ["linked/f.yaml"]),
        (["linked/*/g.yaml"], ["linked/deep/g.yaml"]),
        (["**/g.yaml"], ["parts/deep/g.yaml"]),
        (["**/**/g.yaml"], ["parts/deep/g.yaml"]),
        (["**/deep/**/g.yaml"], ["parts/deep/g.yaml"]),
        (["parts/**/*.yaml"], ["parts/deep/g.yaml", "parts/f.yaml"]),
        (["**/*.json"], ["data/h.json"]),
        ([".hidden.yaml"], [".hidden.yaml"]),
        (["*hidden*"], [".hidden.yaml"]),
        (["structur?.yaml"], []),
        (["**/struct*.yaml"], []),
    ],
)
def test_a_pattern_names_each_file_once(patterns: list[str], found: list[str], home: Path) -> None:
    assert parts(home, *patterns) == found


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        (r"parts\f.yaml", r'"parts\f.yaml" names no file; write parts/f.yaml'),
        (r".\parts\*.yaml", r'".\parts\*.yaml" names no file; write parts/*.yaml'),
        ("Parts/F.yaml", '"Parts/F.yaml" names no file; write parts/f.yaml'),
        ("PARTS/*.yaml", '"PARTS/*.yaml" names no file; write parts/*.yaml'),
        ("parts/f.yaml ", '"parts/f.yaml " names no file; write parts/f.yaml'),
        (" parts/f.yaml", '" parts/f.yaml" names no file; write parts/f.yaml'),
        ("\u201cparts/f.yaml\u201d", '\u201d" names no file; write parts/f.yaml'),
        ("parts", '"parts" is a folder; write parts/*.yaml'),
        ("parts/", '"parts/" is a folder; write parts/*.yaml'),
        ("data", '"data" is a folder; write data/*.json'),
        ("parts/f", '"parts/f" names no file; write parts/f.yaml'),
        ("a.yaml, parts/f.yaml", "each is an item of its own, as in [a.yaml, parts/f.yaml]"),
        ("a.yaml and b.yaml", "each is an item of its own, as in [a.yaml, b.yaml]"),
        ("a.yaml b.yaml", "each is an item of its own, as in [a.yaml, b.yaml]"),
        ("file://{home}/parts/f.yaml", f"{OUT}; did you mean parts/f.yaml?"),
        (".", '"." is a folder; write "*.yaml"'),
        ("parts/**", '"parts/**" names no file; write parts/**/*.yaml'),
        ("parts/**.yaml", '"parts/**.yaml" names no file; write parts/**/*.yaml'),
        ("{home}/parts/f.yaml", f"{OUT}; did you mean parts/f.yaml?"),
        ("{home}/parts/*.yaml", f"{OUT}; did you mean parts/*.yaml?"),
        ("../home/parts/f.yaml", f'"../home/parts/f.yaml" {OUT}; did you mean parts/f.yaml?'),
        ("/parts/f.yaml", f'"/parts/f.yaml" {OUT}; did you mean parts/f.yaml?'),
        ("/etc/passwd", f'"/etc/passwd" {OUT}'),
        ("../outside/o.yaml", f'"../outside/o.yaml" {OUT}'),
        (
            "../shared/*.yaml",
            f"{OUT}; {BELOW}: put the root file into the folder above",
        ),
        (
            "../../shared/*.yaml",
            f"{OUT}; {BELOW}: put the root file 2 folders up",
        ),
        ("..", f'".." {OUT}'),
        ("~/f.yaml", f'"~/f.yaml" {OUT}'),
        (r"C:\parts\f.yaml", rf'"C:\parts\f.yaml" {OUT}'),
        ("https://a.org/parts/f.yaml", '"https://a.org/parts/f.yaml" is on the web, and a part is'),
        ("partz/f.yaml", '"partz/f.yaml" names no file; did you mean parts/f.yaml?'),
        ("parts/*.yml", '"parts/*.yml" names no file'),
        ("f.yaml", '"f.yaml" names no file; did you mean parts/f.yaml?'),
        ("nothing-like-it.yaml", '"nothing-like-it.yaml" names no file'),
        ("structure.yaml", '"structure.yaml" is the root file, which is read anyway; leave it out'),
        ("gone.yaml", '"gone.yaml" names no file; it is a link that leads to none'),
        ("", '"" names no file'),
        ("x" * 5000, '…" names no file; no path is so long'),
        ("*" * 900, '…" names no file'),
        ("[", '"[" names no file'),
    ],
)
def test_a_pattern_that_names_no_file_is_told_why(pattern: str, message: str, home: Path) -> None:
    pattern = pattern.replace("{home}", str(home))
    (only,) = said(home, pattern)
    assert only.endswith(message) or only.startswith(message)


def _written(message: str) -> str:
    return message.partition("; write ")[2].strip('"')


@pytest.mark.parametrize("pattern", [r"parts\f.yaml", "Parts/*.yaml", "parts", ".", "parts/**"])
def test_to_write_what_is_told_is_enough(pattern: str, home: Path) -> None:
    (home / "gone.yaml").unlink()
    (message,) = said(home, pattern)
    assert said(home, _written(message)) == []


@pytest.mark.parametrize(
    ("pattern", "link"),
    [
        ("out/o.yaml", "out"),
        ("out/*.yaml", "out"),
        ("*/o.yaml", "out"),
        ("*t/*", "out"),
        ("o.yaml", "o.yaml"),
        ("*.yaml", "o.yaml"),
    ],
)
def test_a_link_out_of_the_folder_is_refused_by_its_name(
    pattern: str, link: str, home: Path
) -> None:
    (home / "gone.yaml").unlink()
    (home / "out").symlink_to("../outside")
    (home / "o.yaml").symlink_to("../outside/o.yaml")
    assert said(home, pattern) == [f'"{link}" is a link that {OUT}']


@pytest.mark.parametrize("pattern", ["o*/o*", "o*/n*", "?ut/no.yaml", "**/out/o*", "o*/*/*.yaml"])
@pytest.mark.parametrize("to", ["../outside", "../outside/o.yaml", "../nowhere"])
def test_nothing_of_what_lies_behind_a_link_out_is_told(pattern: str, to: str, home: Path) -> None:
    (home / "out").symlink_to(to)
    assert said(home, pattern) == [f'"out" is a link that {OUT}']


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("nowhere.yaml", "A link that leads to no file"),
        ("d.yaml", "A link that leads to no file"),
        ("../../nowhere/d.yaml", f'"sub/d.yaml" is a link that {OUT}'),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(to: str, message: str, tmp_path: Path) -> None:
    write(tmp_path / "home" / "sub" / "c.yaml", "")
    (tmp_path / "home" / "sub" / "d.yaml").symlink_to(to)
    faults = loaded(tmp_path / "home", "sub/*.yaml").faults
    assert [fault.message for fault in faults] == [message]


def test_what_lies_behind_a_link_out_is_not_searched(home: Path) -> None:
    (home / "out").symlink_to("/")
    with Profile(subcalls=False, builtins=False) as profile:
        assert said(home, "*/*/*/*/*/*.yaml") == [f'"out" is a link that {OUT}']
    listed = (one.callcount for one in profile.getstats() if one.code is LISTED)
    assert sum(listed) == len(["", "data", "parts", "parts/deep"])


def rings(folder: Path) -> list[str]:
    for name in "abcdefgh":
        (folder / name).symlink_to(".")
    return [f"{'*/' * 400}*.yaml"]


def rings_with_letters(folder: Path) -> list[str]:
    rings(folder)
    return [f"{'[abcd]*/' * number}nothing.yaml" for number in range(1, 30)]


def two_folders_in_each_other(folder: Path) -> list[str]:
    for one, other in ("xy", "yx"):
        write(folder / one / "p.yaml", "")
        (folder / one / other).symlink_to(f"../{other}")
    return [f"{'*/' * 300}p.yaml", f"{'x/y/' * 60}p.yaml"]


def many_files(folder: Path) -> None:
    for number in range(200):
        write(folder / f"part-{number}.yaml", "")


def equal_patterns(folder: Path) -> list[str]:
    many_files(folder)
    return ["part-*.yaml"] * 5000


def different_patterns(folder: Path) -> list[str]:
    many_files(folder)
    return [f"part-*{number}*.yaml" for number in range(5000)]


def patterns_of_many_stars(folder: Path) -> list[str]:
    write(folder / ("a" * 250), "")
    return [f"{'*a' * 120}{number}" for number in range(2000)]


def names_that_are_not_there(folder: Path) -> list[str]:
    many_files(folder)
    return [f"prat-{number}.yaml" for number in range(1250)]


def any_depth_again_and_again(folder: Path) -> list[str]:
    write(folder.joinpath(*"abcdefghijklmnopqrstuvwxyz") / "p.yaml", "")
    return [f"{'**/*/' * 100}p.yaml", f"{'**/' * 300}p.yaml"]


def any_depth_in_many_patterns(folder: Path) -> list[str]:
    many_files(folder / "parts")
    return [f"{'**/' * 60}x{number}*" for number in range(2000)]


@pytest.mark.parametrize(
    "make",
    [
        rings,
        rings_with_letters,
        two_folders_in_each_other,
        equal_patterns,
        different_patterns,
        patterns_of_many_stars,
        names_that_are_not_there,
        any_depth_again_and_again,
        any_depth_in_many_patterns,
    ],
)
def test_patterns_take_as_long_as_there_are_files(
    make: Callable[[Path], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.lint.reading.glob_patterns.EFFORT", EFFORT // 4)
    patterns = make(tmp_path)
    with Profile(subcalls=False, builtins=False) as profile:
        loaded(tmp_path, *patterns)
    assert sum(one.callcount for one in profile.getstats()) < MOST_CALLS


def test_patterns_that_take_too_long_are_told_once(tmp_path: Path) -> None:
    faults = said(tmp_path, *patterns_of_many_stars(tmp_path))
    assert faults[-1].startswith("The patterns from here on are held against too many names")
    assert len(faults) < 10


def test_a_pattern_is_told_at_its_line_though_others_are_no_text(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\ninclude:\n  - {a: b}\n  - gone.yaml\n"
    found = load(write(tmp_path / "structure.yaml", text), "structure.yaml")
    assert (found.faults[0].message, found.faults[0].place.line) == ('"gone.yaml" names no file', 5)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_holds_nothing(home: Path) -> None:
    (home / "parts").chmod(0)
    assert said(home, "parts/*.yaml") == ['"parts/*.yaml" names no file']
    (home / "parts").chmod(0o700)


def test_a_folder_that_may_not_be_searched_is_said_where_others_hold_parts(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home / "secret" / "h.yaml", "posts: {h: {title: H}}\n")
    listed = os.scandir

    def scandir(path: Path) -> Any:
        if Path(path).name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = '"*/*.yaml": "secret" may not be searched for more'
    assert said(home, "*/*.yaml") == [found]
    assert said(home, "secret/*.yaml") == ['"secret/*.yaml" names no file']


@pytest.mark.parametrize("pattern", ["*/h.yaml", "**/h.yaml", "*/deep/h.yaml"])
def test_a_folder_that_may_not_be_gone_through_is_said_where_others_hold_parts(
    pattern: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("open", "open/deep", "secret/deep"):
        write(home / folder / "h.yaml", "")
    told = {name: getattr(os, name) for name in ("stat", "lstat")}

    def asked(name: str) -> Callable[..., Any]:
        def ask(path: Path, **more: Any) -> Any:
            if "secret" in Path(path).parent.parts:
                raise PermissionError(13, "Permission denied", str(path))
            return told[name](path, **more)

        return ask

    for name in told:
        monkeypatch.setattr(os, name, asked(name))
    assert f'"{pattern}": "secret" may not be searched for more' in said(home, pattern)


def test_a_link_to_nowhere_is_said_where_a_pattern_names_it_whole(home: Path) -> None:
    write(home / "open" / "h.yaml", "")
    (home / "gone").mkdir()
    (home / "gone" / "h.yaml").symlink_to("../nowhere/h.yaml")
    (fault,) = loaded(home, "*/h.yaml").faults
    assert (fault.message, fault.place.path) == ("A link that leads to no file", "gone/h.yaml")


@pytest.mark.parametrize("pattern", ["*/h.yaml", "*/gone/h.yaml", "o*/*/h.yaml"])
def test_a_link_to_a_folder_that_is_nowhere_is_said_where_others_hold_parts(
    pattern: str, home: Path
) -> None:
    way = "gone" if pattern == "*/h.yaml" else "open/gone"
    for folder in ("open", "opened/gone", "open/deep"):
        write(home / folder / "h.yaml", "")
    (home / "open" / "other.yaml").symlink_to("nowhere")
    (home / way).symlink_to("none")
    assert said(home, pattern) == [f'"{pattern}": "{way}" is a link that leads nowhere']


@pytest.mark.parametrize("pattern", ["*/h.yaml", "*/h*.yaml", "**/h.yaml", "*/deep/h.yaml"])
@pytest.mark.parametrize("listed", [True, False])
def test_a_submodule_that_was_not_fetched_is_said_where_others_hold_parts(
    pattern: str, listed: bool, home: Path
) -> None:
    for folder in ("open", "open/deep"):
        write(home / folder / "h.yaml", "")
    (home / "theirs").mkdir()
    (home / ".git").mkdir()
    if listed:
        write(home / ".gitmodules", '[submodule "theirs"]\n\tpath = theirs\n\turl = ../theirs\n')
    expected = [f'"{pattern}": "theirs" is a submodule that was not fetched'] * listed
    assert said(home, pattern) == expected


def test_a_part_named_alone_finds_its_root_by_any_pattern(home: Path) -> None:
    loaded(home, r"parts\f.yaml", "**/g.yaml")
    run = govlint("check", "parts/deep/g.yaml", "-f", "json", cwd=home)
    assert [one["path"] for one in run.data["structures"]] == ["structure.yaml"]


PART = 'This file is a part of structure.yaml: take out the line "govlint: 1"'
HEADS = [
    ("govlint: 1\n", PART),
    (
        "govlint: 1\nname: Audit\n",
        f'{PART} and its "name"; or, if it is a structure of its own, leave it out of "include"',
    ),
]


@pytest.mark.parametrize(("head", "message"), HEADS)
@pytest.mark.parametrize("named", [".", "structure.yaml"])
def test_a_part_that_begins_as_a_root_is_told_what_to_take_out(
    head: str, message: str, named: str, tmp_path: Path
) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Group\ninclude: audit.yaml\n")
    part = "forums:\n  audit: {name: Audit, form: board}\n"
    write(tmp_path / "audit.yaml", f"{head}{part}")
    told = govlint("check", named, "-f", "concise", cwd=tmp_path).out
    assert told.splitlines()[0] == f"audit.yaml:1:1: error schema {message}"
    assert "needs" not in told
    write(tmp_path / "audit.yaml", part)
    assert "error schema" not in govlint("check", named, "-f", "concise", cwd=tmp_path).out


def test_a_part_that_begins_as_a_root_and_is_named_alone_finds_its_root(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Group\ninclude: audit.yaml\n")
    write(tmp_path / "audit.yaml", "govlint: 1\nforums: {audit: {name: Audit}}\n")
    told = govlint("check", "audit.yaml", "-f", "concise", cwd=tmp_path).out
    assert [line for line in told.splitlines() if ": error" in line] == [
        f"audit.yaml:1:1: error schema {PART}"
    ]


def test_two_files_without_a_name_that_take_in_each_other_are_both_looked_at(
    tmp_path: Path,
) -> None:
    for name, other in (("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")):
        write(tmp_path / name, f"govlint: 1\ninclude: {other}\n")
    told = govlint("check", ".", "-f", "concise", cwd=tmp_path).out
    assert told.count('needs "name"') == 2


def test_what_is_no_name_of_a_file_is_told_once(tmp_path: Path) -> None:
    root = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: true\n")
    assert len(load(root, "structure.yaml").faults) == 1


def test_a_folder_of_two_sorts_of_file_is_named_whole(tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yml", "deep/three.json"):
        write(tmp_path / "mixed" / name, "")
    message = "is a folder; each sort of file is an item of its own, as in"
    assert said(tmp_path, "mixed") == [f'"mixed" {message} [mixed/*.yaml, mixed/*.yml]']


def test_of_its_own_folder_a_root_is_no_part(tmp_path: Path) -> None:
    assert said(tmp_path, ".") == ['"." is a folder, and a part is a file']
    write(tmp_path / "parts" / "f.yaml", "")
    assert said(tmp_path, ".") == ['"." is a folder; write "**/*.yaml"']
    assert said(tmp_path, "**/*.yaml") == []
