"""What looks like a structure and is not looked at is said, so that nothing vanishes in silence."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from command import govlint, run, write
from govlint.cli.exit_codes import Code
from raw_workbooks import made_ods
from repository import committed, git

TOWN = "govlint: 1\nname: Town\nforums: {a: {form: committee}}\n"
OTHER = "govlint: 1\nname: Other\nposts: {p: {title: P}}\nx-a: {b: c}\n"
Maker = Callable[[Path], object]

ONE = (
    "govlint: 1 structure is passed over, for only a link or a hidden name leads to it: {}; "
    "name it to have it checked\n"
)


def hidden(name: str, **links: str) -> Maker:
    """Write a structure, and links by name."""

    def make(folder: Path) -> None:
        write(folder / name, TOWN)
        for at, to in links.items():
            (folder / at).symlink_to(to)

    return make


HIDDEN = {
    "in a hidden folder": (hidden(".gov/structure.yaml"), ".gov/structure.yaml"),
    "far down in one": (hidden(".a/b/.c/d.yaml"), ".a/b/.c/d.yaml"),
    "in what says that it is a cache": (
        lambda folder: [
            write(folder / ".gov" / "CACHEDIR.TAG", ""),
            write(folder / ".gov" / "structure.yaml", TOWN),
        ],
        ".gov/structure.yaml",
    ),
    "in a hidden file": (hidden("gov/.structure.yaml"), "gov/.structure.yaml"),
    "beside a link up from nowhere": (
        hidden(".gov/a.yaml", **{".a.yaml": "none/../.gov/a.yaml"}),
        ".gov/a.yaml",
    ),
    "beside a link below itself": (
        hidden(".gov/a.yaml", **{".a.yaml": ".gov/a.yaml/"}),
        ".gov/a.yaml",
    ),
    "behind a link as well": (hidden(".gov/a.yaml", gov=".gov"), ".gov/a.yaml"),
    "behind a link alone": (hidden("venv/gov/a.yaml", gov="venv/gov"), "gov/a.yaml"),
    "behind a link to a link": (hidden("venv/gov/a.yaml", a="b", b="venv"), "a/gov/a.yaml"),
}


@pytest.mark.parametrize(("make", "named"), HIDDEN.values(), ids=HIDDEN)
def test_a_structure_that_is_passed_over_is_said(make: Maker, named: str, tmp_path: Path) -> None:
    write(tmp_path / "other.yaml", OTHER)
    make(tmp_path)
    assert govlint("check", cwd=tmp_path).err == ONE.format(named)
    assert f'"path": "{named}"' in govlint("check", named, "-f", "json", cwd=tmp_path).out or (
        named in {"gov/a.yaml", "a/gov/a.yaml"}
    )


def test_a_hidden_folder_that_may_not_be_searched_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "other.yaml", OTHER)
    hidden(".gov/structure.yaml", gov=".gov")(tmp_path)
    listed = os.scandir

    def scandir(path: Path) -> Any:
        if Path(path).name in {".gov", "gov"}:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    run = govlint("check", cwd=tmp_path)
    assert run.err == "govlint: .gov: cannot be searched: Permission denied\n"


@pytest.mark.parametrize("home", ["node_modules", "__pycache__", "venv", ".venv", ".a/venv"])
def test_a_structure_at_the_top_of_a_folder_that_programs_fill_is_said(
    home: str, tmp_path: Path
) -> None:
    write(tmp_path / "other.yaml", OTHER)
    write(tmp_path / home / "town.yaml", TOWN)
    write(tmp_path / home / "lib" / "structure.yaml", TOWN)
    said = "1 structure is passed over, for it stands in a folder that programs fill"
    name = f"{home}/town.yaml; name it to have it checked"
    assert govlint("check", cwd=tmp_path).err == f"govlint: {said}: {name}\n"


def test_a_name_with_an_ending_more_is_said(tmp_path: Path) -> None:
    write(tmp_path / "other.yaml", OTHER)
    write(tmp_path / "a" / "structure.yaml.txt", TOWN)
    write(tmp_path / "b" / "structure.yaml.txt", "notes on our structure\n")
    write(tmp_path / "c" / "town.yaml.txt", TOWN)
    said = "a/structure.yaml.txt looks like a structure, but for the end of its name"
    assert govlint("check", cwd=tmp_path).err == f"govlint: {said}; call it structure.yaml\n"


def test_several_are_counted_and_some_are_named(tmp_path: Path) -> None:
    for number in range(6):
        write(tmp_path / ".gov" / f"{number}.yaml", TOWN)
    run = govlint("check", cwd=tmp_path)
    said = (
        "6 structures are passed over, for only links or hidden names lead to them: .gov/0.yaml, "
        ".gov/1.yaml, .gov/2.yaml and 3 more; name them to have them checked"
    )
    assert (run.code, run.err.splitlines()[0]) == (Code.NO_STRUCTURE, f"govlint: {said}")


QUIET = {
    "what a run looks at too": lambda folder: (folder / "latest").symlink_to("gov"),
    "what stands above": lambda folder: (folder / "gov" / "up").symlink_to(".."),
    "a link to itself": lambda folder: (folder / "self").symlink_to("self"),
    "a link to a structure that is named": lambda folder: (folder / "x.yaml").symlink_to(
        "gov/structure.yaml"
    ),
    "an environment": lambda folder: write(folder / ".venv" / "lib" / "x.yaml", TOWN),
    "another environment": lambda folder: [
        write(folder / ".env-3" / "pyvenv.cfg", ""), write(folder / ".env-3" / "x.yaml", TOWN)
    ],
    "a cache": lambda folder: [
        write(folder / ".cache" / "CACHEDIR.TAG", ""),
        write(folder / ".cache" / "x.yaml", TOWN),
        write(folder / ".cache" / "a" / "structure.yaml", TOWN),
    ],
    "packages": lambda folder: write(
        folder / ".a" / "node_modules" / "a" / "x.yaml", TOWN
    ),
    "what git keeps": lambda folder: write(folder / ".a" / ".git" / "x.yaml", TOWN),
    "a part": lambda folder: write(folder / ".a" / "x.yaml", "forums: {b: {form: board}}\n"),
}  # fmt: skip


@pytest.mark.parametrize("make", QUIET.values(), ids=QUIET)
def test_nothing_is_said_of_what_is_looked_at_or_is_another_s(make: Maker, tmp_path: Path) -> None:
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    make(tmp_path)
    assert [govlint("check", *named, cwd=tmp_path).err for named in ([], ["gov"])] == ["", ""]


@pytest.mark.parametrize(
    "said",
    [
        "\turl = x\n\tpath = gov/theirs\n",
        'PATH="gov/theirs"',
        " path = gov/theirs # b\nurl = x",
        'path = gov/"theirs"\n',
        'path = "gov"/theirs ; b\n',
        "path = gov/\\\ntheirs\n",
        'path = "gov/\\\r\ntheirs" # b\n',
    ],
)
def test_a_submodule_that_was_not_fetched_is_said(said: str, tmp_path: Path) -> None:
    folder = "gov/theirs"
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".gitmodules", f'[submodule "theirs"]{said}')
    write(tmp_path / "other.yaml", OTHER)
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    (tmp_path / "gov" / "their").mkdir()
    expected = f"govlint: {folder}: a submodule that was not fetched\n"
    assert govlint("check", cwd=tmp_path).err == expected


@pytest.mark.parametrize("name", ['a\\b "c"', "a "])
def test_a_submodule_is_called_as_git_reads_its_name(name: str, tmp_path: Path) -> None:
    committed(tmp_path, {"structure.yaml": TOWN})
    git(tmp_path, "config", "--file", ".gitmodules", "submodule.x.path", name)
    (tmp_path / name).mkdir()
    assert "a submodule that was not fetched" in govlint("check", cwd=tmp_path).err


def test_a_list_that_is_too_long_to_be_read_may_name_any_submodule(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".gitmodules", f"# {'a' * 1_000_000}\n[submodule]\n\tpath = gov/theirs\n")
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    (tmp_path / "gov" / "theirs").mkdir()
    expected = "govlint: gov/theirs: a submodule that was not fetched\n"
    assert govlint("check", "gov", cwd=tmp_path).err == expected


def test_a_submodule_is_said_where_git_s_own_folder_was_left_behind(tmp_path: Path) -> None:
    write(tmp_path / ".gitmodules", '[submodule "theirs"]\n\tpath = gov/theirs\n')
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    (tmp_path / "gov" / "theirs").mkdir()
    expected = "govlint: gov/theirs: a submodule that was not fetched\n"
    assert govlint("check", "gov", cwd=tmp_path).err == expected


def test_a_submodule_whose_checkout_broke_off_is_one_that_was_not_fetched(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".gitmodules", '[submodule "theirs"]\n\tpath = gov/theirs\n')
    write(tmp_path / "gov" / "theirs" / ".git", "gitdir: ../../.git/modules/theirs\n")
    write(tmp_path / "gov" / "structure.yaml", f"{TOWN}include: ['**/f*.yaml']\n")
    write(tmp_path / "gov" / "f.yaml", "")
    run = govlint("check", "-f", "concise", cwd=tmp_path)
    assert run.err == "govlint: gov/theirs: a submodule that was not fetched\n"
    assert '"theirs" is a submodule that was not fetched' in run.out


@pytest.mark.parametrize("name", ["x.yaml", ".x.json", "book.xlsx", "below"])
def test_a_link_into_a_submodule_that_was_not_fetched_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".gitmodules", '[submodule "theirs"]\n\tpath = theirs\n')
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    (tmp_path / "theirs").mkdir()
    (tmp_path / "gov" / name).symlink_to(f"../theirs/a/{name}")
    (tmp_path / "gov" / "README.md").symlink_to("../theirs/README.md")
    (tmp_path / "gov" / "gone").symlink_to("../gone")
    expected = f"govlint: gov/{name}: leads into a submodule that was not fetched\n"
    assert govlint("check", "gov", cwd=tmp_path).err == expected


def test_nothing_is_read_behind_a_link_out(tmp_path: Path) -> None:
    write(tmp_path / "outside" / "structure.yaml", TOWN)
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    (tmp_path / "gov" / ".away").symlink_to("../outside")
    (tmp_path / "gov" / "away").symlink_to("../outside")
    assert govlint("check", "gov", cwd=tmp_path).err == ""


@pytest.mark.parametrize("name", ["book.xlsx", "structure.yaml.txt", "x.yaml", "structure.json"])
@pytest.mark.parametrize("to", ["structure.yaml/x", "itself", "x" * 300])
def test_a_link_that_leads_to_no_file_ends_no_run(name: str, to: str, tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", TOWN)
    (tmp_path / name).symlink_to(name if to == "itself" else to)
    run = govlint("check", "-f", "concise", cwd=tmp_path)
    assert (run.err, name in run.out) == ("", name == "structure.json")


def test_only_so_much_is_looked_through_in_vain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.lint.reading.passed_over.EFFORT", 100)
    for number in range(100):
        write(tmp_path / ".a" / f"{number}.yaml", "")
    said = "behind links and hidden names only the first 100 files were looked through"
    assert f"govlint: {said}\n" in govlint("check", cwd=tmp_path).err


@pytest.mark.parametrize(
    ("command", "times"), [("report", 1), ("config", 1), ("diff other.yaml", 1), ("fix", 1)]
)
def test_every_command_says_it_once(command: str, times: int, tmp_path: Path) -> None:
    write(tmp_path / "other.yaml", OTHER)
    write(tmp_path / ".gov.yaml", TOWN)
    words = command.split()
    run = govlint(*words, *([] if words[0] != "diff" else ["."]), cwd=tmp_path)
    assert run.err.count("1 structure is passed over") == times


@pytest.mark.parametrize("way", ["hidden", "linked", "aside"])
def test_a_structure_that_vanished_since_a_revision_does_not_read_as_mended(
    way: str, tmp_path: Path
) -> None:
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    write(tmp_path / "other.yaml", OTHER)
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        run(["git", "-c", "user.name=A", "-c", "user.email=a@b", *words], cwd=tmp_path)
    (tmp_path / "gov").rename(tmp_path / (".gov" if way != "aside" else "venv"))
    if way == "linked":
        (tmp_path / "gov").symlink_to(".gov")
    said = (
        "govlint: --since: gov/structure.yaml was a structure then, and no run looks at it there "
        "today; what is gone with it is not known to be mended\n"
    )
    found = govlint("check", "--since", "HEAD", cwd=tmp_path)
    assert ("1 finding is gone" in found.out, found.err.endswith(said)) == (True, True)
    assert "is passed over" in found.err
    nameless = govlint("check", "--since", "HEAD", "--anonymous", cwd=tmp_path).err
    assert ("a structure of the revision" in nameless, "gov/" in nameless) == (True, False)


@pytest.mark.parametrize("options", [("--since", "HEAD"), ("--baseline", "known.json")])
def test_a_part_that_no_structure_includes_any_more_does_not_read_as_mended(
    options: tuple[str, str], tmp_path: Path
) -> None:
    root = "govlint: 1\nname: Town\ninclude: [{}]\nposts: {{p: {{title: P}}}}\n"
    write(tmp_path / "structure.yaml", root.format("forums.yaml"))
    write(tmp_path / "forums.yaml", "forums: {a: {form: committee}}\n")
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        run(["git", "-c", "user.name=A", "-c", "user.email=a@b", *words], cwd=tmp_path)
    govlint("baseline", "-o", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", root.format(""))
    found = govlint("check", *options, cwd=tmp_path)
    assert found.err == (
        f"govlint: {options[0]}: forums.yaml was a part of a structure then, and none that is "
        "checked includes it now; what is gone with it is not known to be mended\n"
    )
    assert "forums.yaml" not in govlint("check", *options, "--anonymous", cwd=tmp_path).err
    (tmp_path / "forums.yaml").unlink()
    assert govlint("check", *options, cwd=tmp_path).err == ""


MEANT = {
    "set in with a tab": "\tgovlint: 1\n\tname: X\n",
    "without a colon": "govlint 1\nname: X\n",
    "with an equals sign": "govlint = 1\nname: X\n",
    "not in line": "name: X\n govlint: 1\n",
    "a remark of another language": '// ours\n{\n  "govlint": 1\n}\n',
    "a wide colon": "govlint\N{FULLWIDTH COLON} 1\nname: X\n",
    "a form feed": "\fgovlint: 1\nname: X\n",
    "a remark in braces": "{#c\n govlint: 1, name: X, forums: {b: {form: none}}}\n",
    "a merge key": "x-a: &a {govlint: 1, name: X}\n<<: *a\n",
}


@pytest.mark.parametrize("kind", MEANT)
def test_a_file_that_is_called_a_structure_and_was_meant_as_one_is_read(
    kind: str, tmp_path: Path
) -> None:
    write(tmp_path / "good.yaml", "govlint: 1\nname: Good\n")
    write(tmp_path / "sub" / "structure.yaml", MEANT[kind])
    run = govlint("check", "-f", "concise", cwd=tmp_path)
    assert (run.code, run.out.partition(":")[0]) == (2, "sub/structure.yaml")
    assert govlint("check", "sub/structure.yaml", "-f", "concise", cwd=tmp_path).out == run.out


FORUMS = "name: Hidden\nforums:\n  b: {form: committee, accountable_to: c}\n"
IN_DISGUISE = {
    "a Cyrillic letter": f"g\N{CYRILLIC SMALL LETTER O}vlint: 1\n{FORUMS}",
    "a wide letter": f"g\N{FULLWIDTH LATIN SMALL LETTER O}vlint: 1\n{FORUMS}",
    "a soft hyphen": f"gov\xadlint: 1\n{FORUMS}",
    "capitals": f"GOVLINT: 1\n{FORUMS}",
    "a slip": f"govlnt: 1\n{FORUMS}",
    "a block": f"govlint: |-\n  1\n{FORUMS}",
    "an anchor": f"govlint:\n  &v 1\n{FORUMS}",
    "a tag": f"govlint:\n  !!int 1\n{FORUMS}",
    "an alias": f"x-v: &v 1\ngovlint:\n  *v\n{FORUMS}",
    "a key that is an alias": f"x-k: &k govlint\n*k : 1\n{FORUMS}",
    "an escape": f'"gov\\x6cint": 1\n{FORUMS}',
    "a question mark": f"? # c\n  govlint\n: 1\n{FORUMS}",
    "a block behind a question mark": f"? |-\n  govlint\n: 1\n{FORUMS}",
    "braces with a remark": "{# c\n govlint: 1, name: X, forums: {b: {accountable_to: c}}}\n",
    "an escape of JSON": '{"gov\\u006cint": 1, "forums": {"b": {"accountable_to": "c"}}}',
}


@pytest.mark.parametrize("kind", IN_DISGUISE)
def test_a_structure_is_looked_at_whatever_way_its_key_is_written(
    kind: str, tmp_path: Path
) -> None:
    write(tmp_path / "good.yaml", "govlint: 1\nname: Good\n")
    write(tmp_path / "sub" / "b.yaml", IN_DISGUISE[kind])
    run = govlint("check", "-f", "concise", cwd=tmp_path)
    assert (run.code, run.out.partition(":")[0]) in ((1, "sub/b.yaml"), (2, "sub/b.yaml"))
    assert govlint("check", "sub/b.yaml", "-f", "concise", cwd=tmp_path).out == run.out


def test_a_letter_of_another_alphabet_is_named(tmp_path: Path) -> None:
    letter = "\N{CYRILLIC SMALL LETTER O}"
    forums = f"board: {{form: board}}, c: {{form: committee, accountable_to: b{letter}ard}}"
    write(tmp_path / "a.yaml", f"govlint: 1\nname: A\nforums: {{{forums}}}\n")
    said = "a cyrillic small letter o stands in it: write board"
    assert said in govlint("check", "-f", "concise", cwd=tmp_path).out


@pytest.mark.parametrize(
    "text",
    [
        "version: 1\nservices:\n  a: {image: b}\n",
        "govlint:\n  script: check\nservices: [docker]\n",
        "lint: 1\nforums:\n  a: b\n",
        "govlints: 12\nservices: {}\n",
        "forums:\n  b: {form: committee}\n",
        "# checked by govlint 1\njobs: {}\n",
        "jobs:\n  govlint:\n    steps: 1\n",
        "- govlint: 1\n",
        "use: [govlint, 1]\n",
    ],
)
def test_a_file_that_only_speaks_of_govlint_is_none(text: str, tmp_path: Path) -> None:
    write(tmp_path / "good.yaml", "govlint: 1\nname: Good\n")
    write(tmp_path / "sub" / "structure.yaml", text)
    assert "sub" not in govlint("check", "-f", "concise", cwd=tmp_path).out


def test_a_structure_that_lost_its_head_since_a_baseline_is_told(tmp_path: Path) -> None:
    forums = "forums:\n  b: {form: committee}\n"
    for name in "ab":
        write(tmp_path / f"{name}.yaml", f"govlint: 1\nname: {name}\n{forums}")
    assert govlint("baseline", "--output", "known.json", cwd=tmp_path).code == 0
    write(tmp_path / "a.yaml", forums)
    run = govlint("check", "--baseline", "known.json", cwd=tmp_path)
    assert "--baseline: a.yaml was a structure then, and no run looks at it" in run.err + run.out
    alone = govlint("check", "b.yaml", "--baseline", "known.json", cwd=tmp_path)
    assert "a.yaml" not in alone.err + alone.out


OF_SHEETS = "workbook is passed over: {0}; a workbook is checked where it is named, as in: "


def workbook(path: Path, *titles: str) -> Path:
    """Write a workbook with an empty sheet of each title."""
    book = Workbook()
    book.active.title, *others = titles
    for title in others:
        book.create_sheet(title)
    path.parent.mkdir(exist_ok=True)
    book.save(path)
    return path


OF_A_STRUCTURE = {
    "one beside a structure": lambda folder: workbook(folder / "ours.xlsx", "Forums"),
    "one of other sheets": lambda folder: workbook(folder / "ours.xlsx", "Posts", "people"),
    "one in a folder below": lambda folder: workbook(folder / "a" / "ours.xlsx", "Membership"),
    "one of LibreOffice": lambda folder: made_ods(folder / "ours.ods"),
    "one that is damaged, and called so": lambda folder: write(folder / "Structure.XLSX", ""),
}


@pytest.mark.parametrize("make", OF_A_STRUCTURE.values(), ids=OF_A_STRUCTURE)
@pytest.mark.parametrize("beside", [True, False])
def test_a_workbook_that_holds_a_structure_is_not_passed_over_in_silence(
    make: Maker, beside: bool, tmp_path: Path
) -> None:
    made = make(tmp_path)
    if beside:
        write(tmp_path / "other.yaml", OTHER)
    (path,) = [one for one in tmp_path.rglob("*.*") if one.suffix != ".yaml"]
    assert made in {path, None}
    name = path.relative_to(tmp_path).as_posix()
    first, *others = govlint("check", cwd=tmp_path).err.splitlines()
    assert first == f"govlint: 1 {OF_SHEETS.format(name)}govlint check {name}"
    assert len(others) == (not beside)
    assert "passed over" not in govlint("check", ".", name, cwd=tmp_path).err


@pytest.mark.parametrize("title", ["Forums", "Sheet1"])
def test_a_workbook_outside_is_not_looked_into(title: str, tmp_path: Path) -> None:
    workbook(tmp_path / "outside" / "ours.xlsx", title)
    (tmp_path / "inside" / ".git").mkdir(parents=True)
    (tmp_path / "inside" / "list.xlsx").symlink_to("../outside/ours.xlsx")
    assert "xlsx" not in govlint("check", cwd=tmp_path / "inside").err


OF_NONE = {
    "accounts": lambda folder: workbook(folder / "accounts.xlsx", "Sheet1"),
    "a register of risks": lambda folder: workbook(folder / "risks.xlsx", "Risks", "Notes"),
    "the mark of one that is open": lambda folder: write(folder / "~$ours.xlsx", "\2me"),
    "one that is damaged": lambda folder: write(folder / "accounts.xlsx", "PK"),
    "a list": lambda folder: write(folder / "ours.csv", "Committee,Member\nBoard,Ann\n"),
    "a folder of the name": lambda folder: (folder / "structure.xlsx").mkdir(),
    "one of another form": lambda folder: write(folder / "accounts.xls", ""),
}


@pytest.mark.parametrize("make", OF_NONE.values(), ids=OF_NONE)
def test_nothing_is_said_of_a_spreadsheet_that_holds_no_structure(
    make: Maker, tmp_path: Path
) -> None:
    write(tmp_path / "other.yaml", OTHER)
    make(tmp_path)
    assert govlint("check", cwd=tmp_path).err == ""


def test_several_workbooks_are_counted_and_some_are_named(tmp_path: Path) -> None:
    for number in range(6):
        workbook(tmp_path / f"{number}.xlsx", "Forums")
    said = (
        "6 workbooks are passed over: 0.xlsx, 1.xlsx, 2.xlsx and 3 more; a workbook is checked "
        "where it is named, as in: govlint check 0.xlsx"
    )
    assert govlint("check", cwd=tmp_path).err.splitlines()[0] == f"govlint: {said}"


def test_a_workbook_of_another_form_that_is_called_a_structure_is_said(tmp_path: Path) -> None:
    write(tmp_path / "other.yaml", OTHER)
    write(tmp_path / "structure.xls", "")
    assert govlint("check", cwd=tmp_path).err == (
        "govlint: structure.xls: this workbook is of a form from before 2007; save it as .xlsx or "
        ".ods\n"
    )


def test_only_so_many_workbooks_are_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.lint.reading.workbooks_aside.MOST_LOOKED_INTO", 2)
    for number in range(3):
        workbook(tmp_path / f"{number}.xlsx", "Sheet1")
    said = "of 3 workbooks only the first 2 were looked into"
    assert f"govlint: {said}\n" in govlint("check", cwd=tmp_path).err


def test_a_workbook_behind_a_link_out_is_not_looked_into(tmp_path: Path) -> None:
    workbook(tmp_path / "outside.xlsx", "Forums")
    write(tmp_path / "gov" / "structure.yaml", TOWN)
    (tmp_path / "gov" / "ours.xlsx").symlink_to("../outside.xlsx")
    assert govlint("check", "gov", cwd=tmp_path).err == ""
