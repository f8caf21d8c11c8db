"""What is put in the place of a file between a look and the reading of it is not read."""

import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

import pytest

import govlint
from command import govlint as called
from command import write
from comparing import since
from govlint.cli import fixes, outputs
from govlint.cli.earlier_state import checkout, revision_roots
from govlint.cli.earlier_state import since as since_revision
from govlint.cli.git import repository as git_folder
from govlint.cli.git import tree
from govlint.cli.git.renames import lines_of
from govlint.cli.reading_and_writing import read_whole, write_whole
from govlint.cli.watch import renewal
from govlint.cli.workbooks import import_ as workbook_import
from govlint.files.border import place_to_read, place_to_write
from govlint.files.content import content_of
from govlint.files.plain_file import opened
from govlint.files.replacement import CAN_HOLD_ANY
from govlint.lint import plan, run
from govlint.lint.reading import paths
from govlint.refusal import Refusal
from govlint.rulebook import source_file
from govlint.rulebook.moved_rules import moved_rules
from hostile_repositories import OTHERS, history
from workbooks import raw, typed

STRUCTURE = "govlint: 1\nname: A\nforums: {board: {form: board}}\n"
SECRET = "govlint: 1\nname: A\nforums: {secret: {form: board}}\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with a structure in a folder, beside a file that is none of its own."""
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    write(home / "g" / "structure.yaml", STRUCTURE)
    write(tmp_path / "out" / "structure.yaml", SECRET)
    monkeypatch.chdir(home / "g")
    return home / "g"


def to_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parents[2] / "out" / "structure.yaml")


def to_folder_link(path: Path) -> None:
    path.parent.rename(path.parent.with_name("before"))
    path.parent.symlink_to(path.parents[2] / "out")


def to_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def after(function: Callable[..., Any], swap: Callable[[], None]) -> Callable[..., Any]:
    """Put something else there as soon as a function was asked."""

    def asked(*given: Any, **named: Any) -> Any:
        made = function(*given, **named)
        swap()
        return made

    return asked


def before(function: Callable[..., Any], swap: Callable[[], None]) -> Callable[..., Any]:
    """Put something else there just before a function is asked."""

    def asked(*given: Any, **named: Any) -> Any:
        swap()
        return function(*given, **named)

    return asked


@pytest.mark.parametrize("swap", [to_link, to_folder_link, to_pipe])
def test_a_structure_that_became_another_is_not_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch, swap: Callable[[Path], None]
) -> None:
    path = repository / "structure.yaml"
    if swap is to_pipe:  # else nobody would be at its other end
        monkeypatch.setattr(Path, "open", None)
    monkeypatch.setattr(run, "load", before(run.load, lambda: swap(path)))
    result = govlint.check(path)
    assert [one.rule for one in result.findings] == ["syntax"]
    assert not any("secret" in text for text in result.texts.values())


@pytest.mark.parametrize("given", ["structure.yaml", "."])
def test_a_link_that_turned_outwards_is_not_followed(
    repository: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    path = repository / "structure.yaml"
    path.rename(repository / "kept.txt")
    path.symlink_to("kept.txt")
    looked = [0]

    def swap() -> None:
        looked[0] += 1
        if looked[0] == (1 if given != "." else 2):
            to_link(path)

    monkeypatch.setattr(paths, "refuse_leaving", after(paths.refuse_leaving, swap))
    with pytest.raises(Refusal, match=r"meanwhile|link out"):
        govlint.check(Path(given))


def to_and_back(folder: Path, out: Path) -> Callable[[], None]:
    """Make a folder a link out, and at the next call what it was."""
    kept = folder.with_name("kept")

    def swap() -> None:
        if folder.is_symlink():
            folder.unlink()
            kept.rename(folder)
        else:
            folder.rename(kept)
            folder.symlink_to(out)

    return swap


@pytest.mark.parametrize("place", [place_to_read, place_to_write])
def test_a_folder_that_is_a_link_out_for_any_moment_leads_nowhere_else(
    place: Callable[[Path], Path], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, inside = repository.parents[1], repository / "structure.yaml"
    (home / "own").symlink_to(repository)
    swap = to_and_back(repository, home / "out")
    asked, moments, busy = [0], list[int](), [False]

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*given: Any, **named: Any) -> Any:
            if not busy[0]:
                busy[0] = True
                asked[0] += 1
                for _ in range(moments.count(asked[0])):
                    swap()
                busy[0] = False
            return function(*given, **named)

        return ask

    def placed(*when: int) -> Path | None:
        asked[0], moments[:] = 0, when
        with suppress(Refusal):
            return place(home / "own" / "structure.yaml")
        return None

    for name in ("lstat", "readlink"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    assert placed() == inside
    for begin in range(1, asked[0] + 1):
        for length in (1, 2, 3, 5, 8, 13, 21):
            assert placed(begin, begin + length) in (inside, None), (begin, length)
            if repository.is_symlink():
                swap()


@pytest.mark.skipif(not CAN_HOLD_ANY, reason="needs folders that are held open")
@pytest.mark.parametrize("folder", ["parts", "ours", "below"])
def test_no_names_are_told_of_a_folder_that_was_another_s_while_it_was_listed(
    folder: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = repository.parents[1] / "out"
    write(repository / "structure.yaml", f"{STRUCTURE}include: [parts/*.yaml]\n")
    write(repository / "parts" / "a.yaml", "forums: {}\n")
    write(repository / "ours" / "a.yaml", "id: a\n")
    write(repository / "below" / "a.txt", "")
    write(repository / ".govlint.yaml", "rules: [ours]\n" if folder == "ours" else "")
    for name in ("secret.yaml", "secret.yml"):
        write(out / name, SECRET)
    swap, listed = to_and_back(repository / folder, out), os.scandir

    def scandir(path: Any = ".") -> Any:
        if Path(path).name != folder:
            return listed(path)
        swap()
        found = list(listed(path))
        if folder != "below":
            swap()
        return nullcontext(found)

    monkeypatch.setattr(os, "scandir", scandir)
    ended = called("check", cwd=repository)
    assert "secret" not in f"{ended.out}{ended.err}"


@pytest.mark.parametrize("given", ["structure.yaml", "."])
def test_the_settings_beside_what_was_a_link_out_for_a_moment_are_not_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    path = repository / "structure.yaml"
    write(repository.parents[1] / "out" / ".govlint.yaml", "secret: 1\n")

    def back() -> None:
        path.unlink()
        write(path, STRUCTURE)

    swap = after(paths.without_parts, lambda: to_link(path))
    monkeypatch.setattr(paths, "without_parts", swap)
    monkeypatch.setattr(plan, "read_config", before(plan.read_config, back))
    assert len(govlint.check(Path(given)).structures) == 1


def test_no_settings_are_mended_beside_what_became_a_link_out(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = repository.parents[1] / "out" / ".govlint.yaml"
    before_it_moved = next(one for one, became in moved_rules().items() if became.now)
    kept = write(settings, f"set: {{{before_it_moved}: off}}\n").read_text()
    swap = before(fixes._configured, lambda: to_link(repository / "structure.yaml"))
    monkeypatch.setattr(fixes, "_configured", swap)
    assert called("fix", cwd=repository).code == 2
    assert settings.read_text() == kept


@pytest.mark.parametrize("command", ["explain ours --rules", "rules --rules", "test"])
def test_a_rule_that_became_a_link_out_is_refused_by_every_command(
    repository: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    called("new-rule", "ours", "own", cwd=repository)
    rule = repository / "own" / "ours.yaml"
    outside = write(repository.parents[1] / "out" / "ours.yaml", rule.read_bytes())

    def to_rule_outside() -> None:
        rule.unlink(missing_ok=True)
        rule.symlink_to(outside)

    swap = before(source_file.content_of, to_rule_outside)
    monkeypatch.setattr(source_file, "content_of", swap)
    ended = called(*command.split(), "own", cwd=repository)
    said = "govlint: own/ours.yaml: a link out of the repository; name what it leads to\n"
    assert (ended.code, ended.out, ended.err) == (2, "", said)


PAGE = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><body></body>'
COPY = ("check", "book.xlsx", "--format", "xlsx", "--output", "copy.xlsx")


@pytest.mark.parametrize("command", [COPY, ("import", "book.xlsx", "--ids")])
@pytest.mark.parametrize("swap", [Path.symlink_to, lambda path, other: other.rename(path)])
def test_a_workbook_that_became_another_is_neither_copied_nor_written(
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: Sequence[str],
    swap: Callable[[Path, Path], object],
) -> None:
    book, other = repository / "book.xlsx", repository.parents[1] / "out" / "book.xlsx"
    write(book, raw())
    kept = write(other, raw(typed("Forums", "Name", 3, "Secret"))).read_bytes()

    def to_other() -> None:
        book.unlink()
        swap(book, other)

    monkeypatch.setattr(outputs, "_workbook", before(outputs._workbook, to_other))
    monkeypatch.setattr(workbook_import, "_write_ids", before(workbook_import._write_ids, to_other))
    ended = called(*command, cwd=repository)
    assert (ended.code, ended.out) == (2, "")
    assert "a link out" in ended.err or "has changed meanwhile" in ended.err
    assert (book.read_bytes(), (repository / "copy.xlsx").exists()) == (kept, False)


def test_a_file_that_became_a_link_out_is_not_held_to_a_revision(repository: Path) -> None:
    path = repository / "structure.yaml"
    to_link(path)
    with pytest.raises(Refusal, match="a link out of the repository"):
        lines_of(path)


def test_a_page_that_became_a_link_out_is_left_alone(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write(repository / "page.html", PAGE)
    outside = write(repository.parents[1] / "out" / "page.html", PAGE)

    def to_page_outside() -> None:
        page.unlink()
        page.symlink_to(outside)

    monkeypatch.setattr(renewal, "leads_out", after(renewal.leads_out, to_page_outside))
    renewal.Renewal([page]).after_writing()
    assert (page.read_text(), [*repository.glob("page.html.*")]) == (PAGE, [])


ASKED = {
    "whose it is": (git_folder, "check_owner"),
    "its settings": (git_folder, "settings"),
    "its refs": (git_folder, "_copied"),
    "a commit": (checkout, "commit_of"),
    "a listing": (tree, "listed"),
}


@pytest.mark.parametrize("folder", [".git", ".git/objects", ".git/objects/pack"])
@pytest.mark.parametrize("asked", ASKED)
def test_another_repository_that_takes_the_place_of_one_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, folder: str
) -> None:
    theirs, other = history(tmp_path / "theirs"), history(tmp_path / "other", (OTHERS,), ("a",))

    def to_other() -> None:
        if not (theirs / folder).is_symlink():
            (theirs / folder).rename(tmp_path / "kept")
            (theirs / folder).symlink_to(other / folder)

    module, name = ASKED[asked]
    monkeypatch.setattr(module, name, before(getattr(module, name), to_other))
    ended = since(theirs)
    assert (ended.code, OTHERS in ended.err + ended.out) == (2, False)
    assert "changed meanwhile" in ended.err or "could lead out" in ended.err


@pytest.mark.parametrize("to", ["../out/structure.yaml", ".git/config"])
@pytest.mark.parametrize(
    ("command", "module", "name"),
    [
        ("check", since_revision, "find_roots"),
        ("check", since_revision, "laid_out"),
        ("diff", revision_roots, "moved_roots"),
        ("diff", revision_roots, "day_of"),
        ("map", revision_roots, "laid_out"),
    ],
)
def test_a_structure_that_became_a_link_is_no_failure_of_govlint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, module: Any, name: str, to: str
) -> None:
    path = history(tmp_path / "theirs") / "structure.yaml"
    write(tmp_path / "out" / "structure.yaml", SECRET)

    def to_other() -> None:
        path.unlink()
        path.symlink_to(to)

    monkeypatch.setattr(module, name, before(getattr(module, name), to_other))
    ended = called(command, "structure.yaml", "--since=main~1", cwd=path.parent)
    assert (ended.code in (1, 2, 0), "failed" in ended.err) == (True, False)
    assert "secret" not in ended.out + ended.err


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is not a file"):
        opened(tmp_path / "pipe")


def test_a_pipe_in_a_repository_is_read_by_no_option(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(repository / "known.json")
    monkeypatch.setattr(Path, "is_fifo", lambda _: False)
    with pytest.raises(OSError, match="it is not a file"):
        read_whole(repository / "known.json", "a baseline")


def test_content_is_that_of_the_place_that_was_held_to_the_border(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository / "structure.yaml"
    place = after(content_of.__globals__["place_to_read"], lambda: to_folder_link(path))
    monkeypatch.setitem(content_of.__globals__, "place_to_read", place)
    with pytest.raises(OSError, match=f"it has changed meanwhile: '{path}'"):
        content_of(path, 100)


def test_what_is_a_file_by_now_is_not_written_as_a_device(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository / "structure.yaml"
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    with pytest.raises(Refusal, match="has changed meanwhile"):
        write_whole(path, "other")
    assert path.read_text(encoding="utf-8") == STRUCTURE


def test_a_pipe_that_is_put_there_is_not_waited_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(repository / "out.json")
    monkeypatch.setattr(Path, "is_fifo", lambda _: False)
    with pytest.raises(Refusal, match="cannot be written"):
        write_whole(repository / "out.json", "x")


def test_files_that_go_while_they_are_read_are_no_failure_of_govlint(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(*_: Any) -> None:
        raise OSError(22, "Invalid argument", "structure.yaml")

    monkeypatch.setattr(run, "load", load)
    (found,) = govlint.check(repository).findings
    assert (found.rule, "changed while they were read" in found.message) == ("syntax", True)
