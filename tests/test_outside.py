"""Nothing of what stands outside of a repository changes a byte of what is said of it."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from command import govlint, write
from govlint.cli.arguments import Arguments
from govlint.cli.watch.reading import read
from govlint.cli.watch.sources import sources_of
from govlint.lint.request import Request
from questions import asked_below
from repository import committed

ROOT = """\
govlint: 1
name: A
include: [parts/a.yaml, "wild/*.yaml", "deep/*/f.yaml"]
forums:
  big: {name: Big, form: board, members: [{seat: Member, count: 41}]}
"""
RULE = """\
id: few
summary: A forum is small.
why: Ours.
fix: Ours.
severity: info
authority: convention
check: {kind: limit, on: forum, measure: forum.participants, at_most: 3}
"""


def _part(forum: str) -> str:
    return f"forums:\n  {forum}: {{name: {forum}, form: committee}}\n"


FILES = {
    "structure.yaml": ROOT,
    "parts/a.yaml": _part("a"),
    "wild/w.yaml": _part("w"),
    "deep/d/f.yaml": _part("d"),
    ".govlint.yaml": "rules: [ours]\nset: {forum-too-large: {at_most: 30}}\n",
    "ours/few.yaml": RULE,
    "below/structure.yaml": "govlint: 1\nname: B\nforums:\n  b: {name: B, form: committee}\n",
    "below/.govlint.yaml": "set: {no-chair: off}\n",
    "named.yaml": "govlint: 1\nname: C\ninclude: [parts/a.yaml]\nforums: {}\n",
}
PLACES = (
    *(name for name in FILES if name != "named.yaml"), "parts", "wild", "deep/d", "ours", "below",
    "wild/new.yaml", "wild/new", "deep/new", "new.xlsx", "new.yaml", "ours/new.yaml",
)  # fmt: skip
"""Where a link out stands: in the place of a file or a folder, and where one would be found."""


def _absent(_: Path, __: str) -> None:
    """Leave nothing there."""


def _right(outside: Path, place: str) -> None:
    """Write what fits there, a file or a folder."""
    below = {name: text for name, text in FILES.items() if name.startswith(f"{place}/")}
    if not below and "." in place:
        write(outside, FILES.get(place, _part("new")))
    for name, text in (below or {f"{place}/f.yaml": _part("new")}).items():
        if not outside.is_file():
            write(outside / name.removeprefix(f"{place}/"), text)


def _folder(outside: Path, _: str) -> None:
    """Make a folder, which is a repository as well."""
    (outside / ".git").mkdir(parents=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = committed(tmp_path_factory.mktemp("outside") / "repository", FILES)
    govlint("baseline", "--output", "known.json", cwd=home)
    return home


@pytest.mark.parametrize("place", ["structure.yaml", "parts", ".govlint.yaml", "new.xlsx"])
def test_what_stands_outside_changes_nothing(place: str, repository: Path, tmp_path: Path) -> None:
    checked, outside = _linked(repository, place, tmp_path)

    def said(make: Callable[[Path, str], None]) -> list[tuple[int, str, str]]:
        make(outside, place)
        runs = [govlint("check", *more, cwd=checked) for more in ((), ("--since", "HEAD"))]
        return [(run.code, run.out, run.err) for run in runs]

    expected = said(_absent)
    assert said(_right) == expected
    shutil.rmtree(outside) if outside.is_dir() else outside.unlink()
    assert said(_folder) == expected


COMMANDS = (
    ["check", "--since", "HEAD"], ["check", "--baseline", "known.json"], ["config"],
    ["fix", "--diff"], ["diff", "--since", "HEAD", "named.yaml"],
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_asked_of_what_stands_outside(
    place: str, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked, outside = _linked(repository, place, tmp_path)
    _right(outside, place)
    with asked_below(outside, monkeypatch) as asked:
        for command in COMMANDS:
            asked.append(f"{command}:")
            govlint(*command, cwd=checked)
    assert "\n".join(asked) == "\n".join(f"{command}:" for command in COMMANDS)


def _linked(repository: Path, place: str, folder: Path) -> tuple[Path, Path]:
    """Copy a repository and put a link out in a place; give the copy and where the link leads."""
    checked, outside = folder / "checked", folder / "outside"
    shutil.copytree(repository, checked)
    link = checked / place
    shutil.rmtree(link) if link.is_dir() else link.unlink(missing_ok=True)
    link.symlink_to(f"{'../' * len(Path(place).parts)}outside")
    return checked, outside


PATTERNS = ("link/../outside", "link/../other", "[a]/outside", "[a]/../x", "link/outside")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_tells_nothing_of_what_stands_behind_a_link_out(
    pattern: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    write(home / "structure.yaml", f"govlint: 1\nname: A\ninclude: ['{pattern}']\nforums: {{}}\n")
    for name in ("link", "[a]"):
        (home / name).symlink_to("../beside")
    beside = tmp_path / "beside"
    beside.mkdir()

    def said() -> tuple[int, str, str]:
        run = govlint("check", cwd=home)
        return run.code, run.out, run.err

    expected = said()
    for folder in (tmp_path, beside):
        for name in ("outside", "other", "x"):
            (folder / name).mkdir()
    assert said() == expected
    for folder in (tmp_path, beside):
        for name in ("outside", "other", "x"):
            (folder / name).rmdir()
            (folder / name).symlink_to("nowhere")
    assert said() == expected


def test_without_a_repository_no_workbook_is_opened_along_a_link_out(tmp_path: Path) -> None:
    unpacked, book = tmp_path / "unpacked", tmp_path / "secret.xlsx"
    unpacked.mkdir()
    (unpacked / "a.xlsx").symlink_to("../secret.xlsx")
    expected = govlint("check", cwd=unpacked).err
    govlint("template", "-o", book, cwd=tmp_path)
    told = govlint("check", cwd=unpacked).err
    book.write_bytes(b"")
    assert (told, govlint("check", cwd=unpacked).err) == (expected, expected)


def test_what_stands_where_a_structure_stood_then_is_not_asked_along_a_link(tmp_path: Path) -> None:
    text = FILES["below/structure.yaml"]
    files = {"sub/structure.yaml": text, ".govlint.yaml": "set: {no-chair: off}\n"}
    checked = committed(tmp_path / "checked", files)
    write(checked / "new" / "structure.yaml", text)
    write(checked / "new" / ".govlint.yaml", "set: {no-chair: {severity: error}}\n")
    shutil.rmtree(checked / "sub")
    (checked / "sub").symlink_to("../outside")
    (tmp_path / "outside").mkdir()
    expected = govlint("check", "--since", "HEAD", cwd=checked).err
    (tmp_path / "outside" / ".git").mkdir()
    assert govlint("check", "--since", "HEAD", cwd=checked).err == expected
    assert ": .govlint.yaml, new/.govlint.yaml" in expected


@pytest.mark.parametrize("named", ["../outside", ".."])
def test_a_new_rule_tells_nothing_of_folders_outside(named: str, tmp_path: Path) -> None:
    checked = committed(tmp_path / "checked", {".govlint.yaml": f"rules: ['{named}']\n"})
    (checked / "ours").mkdir()
    runs = []
    for target in ("nowhere", "checked/ours"):
        (tmp_path / "outside").symlink_to(target)
        runs.append(govlint("new-rule", "our-own", "ours", cwd=checked))
        (tmp_path / "outside").unlink()
    assert [run.err for run in runs] == [runs[0].err] * 2
    assert "leads out of the repository" in runs[0].err


@pytest.mark.parametrize("named", ["{}/../checked/ours", "../outside/../checked/ours"])
@pytest.mark.parametrize("of", [".govlint.yaml", "known.json"])
def test_a_way_that_a_file_writes_asks_nothing_of_folders_outside(
    of: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, outside = named.format(tmp_path / "outside"), tmp_path / "outside"
    text = f"rules: ['{named}']\n" if of == ".govlint.yaml" else _known(f"{named}/few.yaml")
    files = {"structure.yaml": FILES["below/structure.yaml"], "ours/few.yaml": RULE, of: text}
    checked = committed(tmp_path / "checked", files)
    more = ["--baseline", of] if of == "known.json" else []
    before = govlint("check", *more, cwd=checked)
    outside.mkdir()
    with asked_below(outside, monkeypatch) as asked:
        after = govlint("check", *more, cwd=checked)
    assert (asked, after.code, after.err) == ([], before.code, before.err)


@pytest.mark.parametrize("named", ["../outside/n", "../outside/n/deep.yaml", "{}/n"])
@pytest.mark.parametrize("command", [("check",), ("check", "--prune")])
def test_what_a_baseline_names_outside_is_not_asked_whatever_it_is(
    command: tuple[str, ...], named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside"
    known = _known(named.format(outside))
    files = {"structure.yaml": FILES["below/structure.yaml"], "known.json": known}
    checked = committed(tmp_path / "checked", files)
    before = govlint(*command, "--baseline", "known.json", cwd=checked)
    write(checked / "known.json", known)
    outside.mkdir()
    (outside / "n").symlink_to("../checked/structure.yaml")
    with asked_below(outside, monkeypatch) as asked:
        after = govlint(*command, "--baseline", "known.json", cwd=checked)
    assert (asked, after.code, after.out, after.err) == ([], before.code, before.out, before.err)


def test_without_a_repository_what_a_baseline_names_is_asked_along_no_link_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, checked = tmp_path / "outside", tmp_path / "checked"
    (outside / "d").mkdir(parents=True)
    write(checked / "structure.yaml", FILES["below/structure.yaml"])
    write(checked / "known.json", _known("deep/d/f.yaml"))
    (checked / "deep").symlink_to("../outside")
    with asked_below(outside / "d", monkeypatch) as asked:
        run = govlint("check", "structure.yaml", "--baseline", "known.json", cwd=checked)
    assert (asked, run.err) == ([], "")


def _known(path: str) -> str:
    found = {"rule": "few", "fingerprint": "0", "message": "m", "path": path, "entity": None}
    return json.dumps({"version": 2, "structures": {path: "A"}, "findings": [found]})


def test_what_is_watched_does_not_stand_behind_a_link_out(tmp_path: Path) -> None:
    home = tmp_path / "home"
    root = write(home / "structure.yaml", FILES["below/structure.yaml"])
    (home / "link").symlink_to("../outside")
    (tmp_path / "outside" / "x" / "deep").mkdir(parents=True)
    patterns = ["link/../*/a.yaml", "link/x/a.yaml", "link/*/a.yaml", "[a]/../link/x/a.yaml"]
    found = sources_of(Request(paths=[home], day=date(2026, 1, 1)), [root], [], [patterns])
    assert not {one for one in found.folders if "link" in one.parts}


@pytest.mark.parametrize("name", [".govlint.yaml", "govlint.yaml", "../.govlint.yaml"])
def test_settings_that_are_a_link_out_are_watched_themselves_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, outside = FILES["below/structure.yaml"], write(tmp_path / "outside", "set: {}\n")
    checked = committed(tmp_path / "checked", {"gov/structure.yaml": text})
    (checked / "gov" / name).symlink_to(outside)
    monkeypatch.chdir(checked / "gov")
    with asked_below(outside, monkeypatch) as asked:
        before = read(Arguments(paths=[], day=date(2026, 1, 1))).sources.state()
    outside.write_text("set: {no-chair: off}\n", encoding="utf-8")
    after = read(Arguments(paths=[], day=date(2026, 1, 1))).sources.state()
    assert (asked, after) == ([], before)


@pytest.mark.parametrize("held_to", [("--baseline", "known.json"), ("--since", "HEAD")])
def test_where_a_structure_stood_nothing_is_followed_along_a_link_out(
    held_to: tuple[str, str], tmp_path: Path
) -> None:
    big = "forums:\n  z: {name: Z, form: committee, members: [{seat: M, count: 41}]}\n"
    posts = "".join(f"  p{number}: {{title: Post {number}}}\n" for number in range(4))
    files = {"b/structure.yaml": f"govlint: 1\nname: Z\n{big}"}
    files |= {"before/structure.yaml": FILES["below/structure.yaml"]}
    checked = committed(tmp_path / "checked", files)
    govlint("baseline", "--output", "known.json", cwd=checked)
    for folder in ("b", "before"):
        shutil.rmtree(checked / folder)
    for folder in ("hidden", "y"):
        write(checked / folder / "structure.yaml", f"govlint: 1\nname: W\nposts:\n{posts}{big}")
    (checked / "before").symlink_to("../outside")
    runs = [govlint("check", "y", *held_to, cwd=checked)]
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "structure.yaml").symlink_to("../checked/hidden/structure.yaml")
    runs.append(govlint("check", "y", *held_to, cwd=checked))
    assert [(run.code, run.out, run.err) for run in runs[1:]] == [
        (run.code, run.out, run.err) for run in runs[:1]
    ]
    assert runs[0].code == 1


def test_where_what_has_moved_stood_nothing_is_asked_along_a_link_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"a/c/structure.yaml": ROOT, "structure.yaml": FILES["below/structure.yaml"]}
    checked = committed(tmp_path / "checked", files)
    (checked / "b").mkdir()
    (checked / "a" / "c" / "structure.yaml").rename(checked / "b" / "structure.yaml")
    shutil.rmtree(checked / "a")
    (checked / "a").symlink_to("../outside")
    write(tmp_path / "outside" / "c" / "structure.yaml", ROOT)
    with asked_below(tmp_path / "outside", monkeypatch) as asked:
        govlint("check", "--since", "HEAD", cwd=checked)
    assert asked == []


OUTPUTS = (
    ["check", "-f", "json", "-o", "a.json", "-f", "markdown", "-o", "b.md"],
    ["check", "--baseline", "known.json", "-f", "json", "-o", "plain.json"],
    ["map", "--anonymous", "-o", "link/o.html"],
)


@pytest.mark.parametrize("command", OUTPUTS)
def test_where_links_lead_that_the_command_line_names_is_not_told(
    command: list[str], tmp_path: Path
) -> None:
    checked = committed(tmp_path / "checked", {"structure.yaml": FILES["below/structure.yaml"]})
    outside = tmp_path / "outside"
    outside.mkdir()
    for name, target in {"a.json": "a", "b.md": "b", "known.json": "known", "link": "x"}.items():
        (checked / name).symlink_to(f"../outside/{target}")
    before = govlint(*command, cwd=checked)
    (outside / "b").symlink_to("a")
    (outside / "known").symlink_to("../checked/plain.json")
    (outside / "x").mkdir()
    (outside / "x" / "o.html").symlink_to("../../checked/structure.yaml")
    after = govlint(*command, cwd=checked)
    assert (after.code, after.out, after.err) == (before.code, before.out, before.err)
    assert "a link out of the repository" in before.err


def test_a_named_link_out_is_not_watched(tmp_path: Path) -> None:
    checked = committed(tmp_path / "checked", {"structure.yaml": FILES["below/structure.yaml"]})
    (tmp_path / "outside" / "deep").mkdir(parents=True)
    (checked / "link").symlink_to("../outside")
    named = [checked / "link"]
    found = sources_of(Request(paths=named, rules=named, day=date(2026, 1, 1)), [], [], [])
    assert not {one for one in found.folders if one.is_relative_to(tmp_path / "outside")}


@pytest.mark.parametrize("command", [["import", "loop"], ["init", "loop", "--like", "council"]])
def test_a_link_to_itself_is_refused(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert govlint(*command, cwd=tmp_path).code == 2
