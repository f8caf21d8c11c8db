"""Which structures a command finds, in trees of every kind, and what it makes of odd paths."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from command import Run, fitting, govlint, started, write
from govlint.files.way import LONGEST_PATH
from govlint.lint.reading.loader import load
from govlint.lint.reading.paths import below, roots

CLEAN = "govlint: 1\nname: Clean\n"
SHARED = "govlint: 1\nname: Shared\ninclude: forums/*.yaml\n"
PART = "forums:\n  a: {form: committee}\n"
SLOWEST = 10.0
"""Seconds of CPU on a slow machine; one is meant."""

LARGEST = 300
"""Megabytes."""

DEEP = 1010
"""Folders in one another: more than there may be calls."""

MANY = 60_000_000
"""Bytes of a file that is no structure."""

LINES = 5_000_000
"""Lines of a file that has little else."""

FOLDERS = 1000
"""Folders beside a structure, of five files each."""

AS_ROOT = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
Maker = Callable[[Path], object]


def check(folder: Path, *arguments: str | Path) -> Run:
    return govlint("check", *arguments, cwd=folder)


def found(folder: Path, *arguments: str | Path) -> list[str]:
    """Name the structures that are checked."""
    run = check(folder, *arguments, "--format", "json")
    return [one["path"] for one in run.data["structures"]]


def faults(path: Path) -> set[str]:
    """Name the rules that keep a structure from being checked."""
    return {fault.rule for fault in load(path, path.name).faults}


def link(name: str, target: str) -> Maker:
    return lambda folder: (folder / name).symlink_to(target)


def ring(folder: Path) -> None:
    (folder / "x.yaml").symlink_to("y.yaml")
    (folder / "y.yaml").symlink_to("x.yaml")


def outside(folder: Path) -> Path:
    return write(folder.parent / "outside" / "other.yaml", CLEAN)


def link_to_a_structure_outside(folder: Path) -> None:
    (folder / "x.yaml").symlink_to(outside(folder))


def link_to_a_folder_outside(folder: Path) -> None:
    (folder / "x").symlink_to(outside(folder).parent)


def link_to_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "x.yaml").symlink_to("pipe")


def cache(folder: Path) -> None:
    write(folder / ".kept" / "CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55")
    write(folder / ".kept" / "below" / "x.yaml", CLEAN)


def file(name: str, text: str | bytes = CLEAN) -> Maker:
    return lambda folder: write(folder / name, text)


def much(line: bytes, times: int) -> Maker:
    """Write a file of many equal lines, with the word in the last."""
    return lambda folder: write(folder / "x.yaml", line * times + b"# govlint\n")


def wide(folder: Path) -> None:
    for number in range(FOLDERS):
        home = folder / f"a{number % 20}" / f"b{number}"
        home.mkdir(parents=True)
        for name in ("a.yaml", "b.txt", "c.txt", "d.txt", "e.txt"):
            (home / name).write_bytes(b"a: b\n")


BESIDE: dict[str, Maker] = {
    "a-link-to-itself": link("x.yaml", "x.yaml"),
    "links-in-a-ring": ring,
    "a-link-to-nothing": link("x.yaml", "gone.yaml"),
    "a-link-to-the-structure": link("a.yaml", "structure.yaml"),
    "a-link-to-a-structure-outside": link_to_a_structure_outside,
    "a-folder-that-is-a-link-to-itself": link("x", "x"),
    "a-folder-that-leads-back": link("x", "."),
    "a-folder-that-leads-up": link("x", ".."),
    "a-folder-that-leads-outside": link_to_a_folder_outside,
    "a-link-to-zeroes-without-end": link("x.yaml", "/dev/zero"),
    "a-link-to-standard-input": link("x.yaml", "/dev/stdin"),
    "a-pipe": lambda folder: os.mkfifo(folder / "x.yaml"),
    "a-link-to-a-pipe": link_to_a_pipe,
    "a-socket": lambda folder: os.mknod(folder / "x.yaml", stat.S_IFSOCK | 0o600),
    "a-folder-called-like-a-file": lambda folder: (folder / "x.yaml").mkdir(),
    "a-hidden-file": file(".x.yaml", "a: b\n"),
    "a-hidden-link-that-leads-nowhere": link(".#x.yaml", "me@here"),
    "a-cache-that-is-marked": cache,
    "what-git-keeps": file(".git/x.yaml"),
    "an-environment": file(".venv/lib/x.yaml"),
    "an-environment-in-sight": file("venv/lib/x.yaml"),
    "packages-of-node": file("node_modules/a/x.yaml"),
    "what-python-keeps": file("__pycache__/a/x.yaml"),
    "bytes-that-are-no-text": file("x.yaml", bytes(range(256)) * 1000),
    "an-empty-file": file("x.yaml", b""),
    "the-word-in-a-comment": file("x.yaml", "# govlint: 1\na: b\n"),
    "the-word-further-in": file("x.json", '{"a": {"govlint": 1}}'),
    "60-mb-of-text": much(b"a: b, govlint and so on\n", MANY // 24),
    "5-million-empty-lines": much(b"\n", LINES),
    "5-million-comments": much(b"#\n", LINES),
    "empty-lines-in-braces": file("x.json", '{"a": {"govlint": 2' + "\n" * 200_000 + "}"),
    "the-word-on-one-line-again-and-again": file("x.yaml", "a" * 200_000 + "govlint: " * 100_000),
    "keys-of-others-again-and-again": file("x.yaml", "a: b\n" + "govlint: {\n" * 300_000),
    "marks-before-the-word": file("x.yaml", ("&" * 190 + "govlint: 1\n") * 50_000),
    "folders-upon-folders-of-files": wide,
}
LARGE = [BESIDE[name] for name in ("a-link-to-zeroes-without-end", "60-mb-of-text")]
"""What is met by a process of its own, whose memory is all counted."""


@pytest.mark.parametrize("make", BESIDE.values(), ids=BESIDE)
def test_only_the_structure_is_found_whatever_lies_beside_it(
    make: Maker, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    home = tmp_path / "home"
    write(home / "structure.yaml", CLEAN)
    make(home)
    begin = started if make in LARGE else fitting(home)
    run = begin("check", "--format", "json", cwd=home)
    record_property("seconds", round(run.seconds, 2))
    record_property("megabytes", round(run.megabytes))
    assert (run.err, [one["path"] for one in run.data["structures"]]) == ("", ["structure.yaml"])
    assert (run.seconds < SLOWEST, run.megabytes < LARGEST) == (True, True)


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A structure far down, taken away again because most programs cannot."""
    folders = [tmp_path]
    for _ in range(DEEP):
        folders.append(folders[-1] / "a")
        folders[-1].mkdir()
    write(folders[-1] / "structure.yaml", CLEAN)
    yield folders[-1]
    (folders[-1] / "structure.yaml").unlink()
    for folder in folders[:0:-1]:
        folder.rmdir()


def test_a_structure_is_found_however_deep_it_lies(tmp_path: Path, deep: Path) -> None:
    assert found(tmp_path) == [(deep / "structure.yaml").relative_to(tmp_path).as_posix()]


def test_what_vanishes_during_the_walk_is_passed_over(tmp_path: Path) -> None:
    first, second, third = (
        write(tmp_path / name, CLEAN) for name in ("a.yaml", "b.yaml", "c/d.yaml")
    )
    walk = below(tmp_path, pytest.fail)
    begun = next(walk)
    second.unlink()
    third.unlink()
    third.parent.rmdir()
    assert (begun, list(walk)) == (first, [])


@pytest.mark.parametrize("linked", [False, True])
def test_a_place_of_which_nothing_may_be_asked_ends_no_run(
    linked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.yaml", CLEAN)
    barred = "x.yaml" if linked else "t/s.yaml"
    if linked:
        (tmp_path / barred).symlink_to("/root/x")
    else:
        write(tmp_path / barred, CLEAN)
    for name in ("stat", "lstat") if not linked else ("stat",):
        asked = getattr(os, name)

        def refuse(path: Any, *more: Any, asked: Any = asked, **also: Any) -> Any:
            if str(path).endswith(barred):
                raise PermissionError(13, "Permission denied", str(path))
            return asked(path, *more, **also)

        monkeypatch.setattr(os, name, refuse)
    run = check(tmp_path, "--format", "json")
    assert run.code < 4
    assert "a.yaml" in [one["path"] for one in run.data["structures"]]


@AS_ROOT
def test_what_may_not_be_read_is_reported_on_the_way(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", CLEAN)
    write(tmp_path / "x.yaml", CLEAN).chmod(0)
    write(tmp_path / "y" / "z.yaml", CLEAN).parent.chmod(0)
    run = check(tmp_path, "--format", "concise")
    (tmp_path / "y").chmod(0o700)
    unreadable = "x.yaml:1:1: error syntax The file cannot be read: Permission denied\n"
    assert (run.code, run.out) == (2, unreadable)
    assert run.err == "govlint: y: cannot be searched: Permission denied\n"


@AS_ROOT
def test_a_folder_that_may_be_listed_and_not_gone_through_is_told(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", CLEAN)
    barred = write(tmp_path / "y" / "structure.yaml", CLEAN).parent
    barred.chmod(0o400)
    run = check(tmp_path, "--format", "concise")
    barred.chmod(0o700)
    assert (run.code, run.err) == (0, "govlint: y: cannot be searched: Permission denied\n")


@pytest.mark.parametrize("includes", [(), ("**/*.yaml",)])
def test_a_folder_too_deep_to_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, includes: Sequence[str]
) -> None:
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\ninclude: {[*includes]}\n")
    monkeypatch.chdir(tmp_path)
    for _ in range(LONGEST_PATH // 200 + 1):
        Path("f" * 200).mkdir()
        os.chdir("f" * 200)
    Path("structure.yaml").write_text(CLEAN)
    os.chdir(tmp_path)
    run = check(tmp_path, "--format", "concise")
    assert "cannot be searched: File name too long" in run.err
    assert not includes or "may not be searched for more" in run.out


STAND_INS = {
    "lfs": b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
    "git-crypt": b"\0GITCRYPT\0\x8a\x11",
    "vault": b"$ANSIBLE_VAULT;1.1;AES256\n6234\n",
    "gzip": b"\x1f\x8b\x08\0\0\0",
}
"""What stands in the place of a structure that is elsewhere, locked or packed."""


@pytest.mark.parametrize("case", STAND_INS)
def test_what_stands_in_the_place_of_a_structure_is_reported_beside_another(
    case: str, tmp_path: Path
) -> None:
    write(tmp_path / "structure.yaml", CLEAN)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "structure.yaml").write_bytes(STAND_INS[case])
    (tmp_path / "b" / "other.yaml").write_bytes(STAND_INS[case])
    run = check(tmp_path, "--format", "concise")
    assert (run.code, run.out.count("\n")) == (2, 1)
    assert run.out.startswith("b/structure.yaml:1:1: error syntax This is ")


BROKEN = '{"name": "Broken", "govlint": 1, "forums": {'
UNREADABLE: dict[str, bytes] = {
    **{
        f"{text}-{encoding}": written.encode(encoding)
        for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
        for text, written in {"block": CLEAN, "flow": '{"name": "A", "govlint": 1}'}.items()
    },
    "latin-1-before-the-key": b"name: caf\xe9\ngovlint: 1\n",
    "latin-1-after-the-key": b"govlint: 1\nname: caf\xe9\n",
    "latin-1-in-braces": b'{"name": "caf\xe9", "govlint": 1}',
    "nul-before-the-key": b"name: \0\ngovlint: 1\n",
    "half-a-character": b'{"name": "\\ud83d", "govlint": 1}',
    "a-brace-left-open": BROKEN.encode(),
    "a-brace-left-open-before-the-key": b'{"forums": {"a": {}, "govlint": 1}',
    "a-brace-too-many": b'{"name": "A"}, "govlint": 1}',
    "a-quotation-mark-left-open": b'{\n"name": "A,\n"govlint": 1\n}',
    "a-key-set-in-by-one": b" name: A\ngovlint: 1\n",
    "a-key-beside-the-document-start": b"--- govlint: 1\nname: A\n",
    "a-tagged-key": b"!key govlint: 1\nname: A\n",
}


@pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
def test_what_looks_like_a_structure_and_cannot_be_read_is_reported(
    tmp_path: Path, raw: bytes
) -> None:
    path = write(tmp_path / "a.json", raw)
    assert (list(below(tmp_path, pytest.fail)), faults(path)) == ([path], {"syntax"})


def test_what_cannot_be_read_in_a_folder_ends_with_2(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", CLEAN)
    write(tmp_path / "x.yaml", CLEAN.encode("utf-16"))
    run = check(tmp_path, "--format", "concise")
    said = "x.yaml:1:1: error syntax The file is UTF-16; save it as UTF-8\n"
    assert (run.code, run.out) == (2, said)


@pytest.mark.parametrize("name", ["structure.yaml", "structure.json"])
def test_a_link_to_nothing_that_is_called_a_structure_is_reported(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).symlink_to("gone.yaml")
    said = f"{name}:1:1: error syntax A link that leads to no file\n"
    assert check(tmp_path, "--format", "concise").out == said


@pytest.mark.parametrize("hidden", [".gov/a.yaml", ".a.yaml", "venv/a.yaml", "a.txt"])
def test_a_link_to_a_structure_that_stands_hidden_is_followed(tmp_path: Path, hidden: str) -> None:
    write(tmp_path / hidden, CLEAN)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "ours.yaml").symlink_to(f"../{hidden}")
    assert found(tmp_path) == [hidden]


def test_a_link_to_itself_that_is_called_a_structure_is_reported(tmp_path: Path) -> None:
    (tmp_path / "structure.yaml").symlink_to("structure.yaml")
    assert check(tmp_path).code == 2


READABLE = {
    "marks": "\ufeff\ufeffgovlint: 1\nname: A\n",
    "returns": "# A\rname: A\rgovlint: 1\r",
    "quotes-and-a-space": 'name: A\n"govlint" : 1\n',
    "a-key-by-itself": "? name\n: A\n? govlint # so\n: 1\n",
    "a-quoted-key-by-itself": "? 'govlint'\n: 1\n? name\n: A\n",
    "a-directive": "%YAML 1.2\n# A\n---\ngovlint: 1\nname: A\n",
    "a-directive-and-braces": "%YAML 1.2\n---\n# A\n{name: A, govlint: 1}\n",
    "braces-and-remarks": "{ # A }\n  x-so: St Olave's, name: A, ? govlint : 1 }\n",
    "all-set-in": "  name: A\n  govlint: 1\n",
    "the-number-below": "name: A\ngovlint:\n  1\n",
    "an-anchor": "&a {name: A, govlint: 1}\n",
    "json": '{"forums": {"a": {"form": "board"}}, "govlint": 1,'
    ' "name": "A", "x-so": "} \\ud83d\\ude42 {"}',
    "json-with-tabs": '{\n\t"name": "A",\n\t"govlint": 1\n}\n',
}


@pytest.mark.parametrize("name", ["STRUCTURE.YAML", "a.Yml", "a.JSON"])
def test_a_structure_is_found_whatever_the_case_of_its_ending(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, CLEAN)
    assert list(below(tmp_path, pytest.fail)) == [path]


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE)
def test_a_structure_is_found_however_its_key_is_written(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.json", text)
    loaded = load(path, path.name)
    assert (list(below(tmp_path, pytest.fail)), loaded.faults, loaded.data["name"]) == (
        [path],
        [],
        "A",
    )


MISSPELT = {
    "a-capital": "Govlint: 1\nname: A\n",
    "curly-quotation-marks": "“govlint”: 1\nname: A\n",
    "an-invisible-character": "\u200bgovlint: 1\nname: A\n",
    "a-no-break-space": "\u00a0govlint: 1\nname: A\n",
    "another-version": "govlint: 2\nname: A\n",
}


@pytest.mark.parametrize("text", MISSPELT.values(), ids=MISSPELT)
def test_a_structure_whose_key_is_misspelt_is_reported(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.yaml", text)
    assert (list(below(tmp_path, pytest.fail)), faults(path)) == ([path], {"schema"})


OF_OTHERS = {
    "a-job-of-a-pipeline": "govlint:\n  # Lint\n  script: govlint check\n",
    "a-list-of-steps": "govlint:   # Lint\n\n  - run: govlint check\n",
    "a-workflow": "jobs:\n  govlint:\n    steps:\n      - run: govlint check\n",
    "a-chart": "{{- if .Values.govlint }}\nkind: Job\ngovlint: 1\n{{- end }}\n",
    "values-of-a-chart": "govlint: {{ .Values.version }}\n",
    "values": "govlint: {enabled: true}\n",
    "a-template": "{# govlint: 1 #}\n{% set a = 1 %}\n",
    "several-documents": "kind: Job\nargs: [govlint, check]\n---\nkind: Job\nname: govlint\n",
    "a-package": '{"devDependencies": {"govlint": "1"}, "govlint": {"fail_on": "error"}}',
    "a-remark-in-braces": '{"a": 1, # govlint: 1\n "b": 2}',
    "text-in-braces": '{"a": "so: govlint: 1, \\"govlint\\": 1", "b": {"govlint": 1}}',
    "text-that-is-broken": '{"a": "govlint", "b": [',
    "a-block-of-text": "a: |\n  govlint: 1\n  name: A\n",
    "a-list": "- govlint: 1\n",
    "longer-keys": "govlint-version: 1\nmy-govlint: 1\n",
    "a-hook": "repos:\n- hooks:\n  - id: govlint\n",
    "utf-16": "# govlint: 1\na: b\n",
}


@pytest.mark.parametrize("kind", OF_OTHERS)
def test_what_others_write_of_govlint_is_no_structure(tmp_path: Path, kind: str) -> None:
    write(tmp_path / "a.yaml", OF_OTHERS[kind].encode(kind if kind == "utf-16" else "utf-8"))
    assert list(below(tmp_path, pytest.fail)) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.yaml", "a b.yaml"),
        (b"x\xff.yaml", "x?.yaml"),
        (b"x\x1b[31m.yaml", "x\ufffd[31m.yaml"),
        ("x\u202ey.yaml".encode(), "x\ufffdy.yaml"),
        (b"-f.yaml", "-f.yaml"),
        (b"[red]x[red].yaml", "[red]x[red].yaml"),
        (b"a b  c.yaml", "a b  c.yaml"),
    ],
)
def test_an_odd_name_keeps_to_its_line(tmp_path: Path, name: bytes, shown: str) -> None:
    write(tmp_path / os.fsdecode(name), f"{CLEAN}{PART}")
    lines = check(tmp_path, "--format", "concise").out.splitlines()
    assert [line.partition(":4:")[0] for line in lines] == [shown]


@pytest.mark.parametrize("name", [b"a\nb.yaml", b"x\xff.yaml", b"x\x1b[31m.yaml"])
@pytest.mark.parametrize("form", ["text", "json", "concise"])
def test_an_odd_name_can_be_written_to_a_file(tmp_path: Path, name: bytes, form: str) -> None:
    write(tmp_path / os.fsdecode(name), CLEAN)
    assert (check(tmp_path, "-f", form, "-o", "out").code, (tmp_path / "out").exists()) == (0, True)


@pytest.mark.parametrize(
    ("make", "named", "said"),
    [
        (BESIDE["a-pipe"], "x.yaml", "x.yaml: not a file"),
        (BESIDE["a-socket"], "x.yaml", "x.yaml: not a file"),
        (BESIDE["links-in-a-ring"], "x.yaml", "x.yaml: a link that leads nowhere\n"),
        (BESIDE["a-link-to-zeroes-without-end"], "x.yaml", "x.yaml: a link out of the repository"),
        (BESIDE["an-empty-file"], "x.yaml", "x.yaml: neither a structure nor a part"),
        (BESIDE["an-empty-file"], "x.yaml/y.yaml", "x.yaml/y.yaml: there is no such file"),
        (file("other"), "-", "-: standard input is not read; name a file"),
        (file("other"), "/dev/zero", "/dev/zero: not a file"),
        (file("other"), "a" * 5000, f"{'a' * 5000}: cannot be read: File name too long"),
        (file("other"), "a\nb\x1b[31m", "a b\ufffd[31m: there is no such file"),
        (file("other"), "a\udcff", "a?: there is no such file"),
    ],
)
def test_a_path_that_is_no_structure_is_named_on_one_line(
    tmp_path: Path, make: Maker, named: str, said: str
) -> None:
    (tmp_path / ".git").mkdir()
    make(tmp_path)
    run = govlint("check", "--", named, cwd=tmp_path)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert run.err.startswith(f"govlint: {said}")
    assert run.seconds < SLOWEST


@AS_ROOT
@pytest.mark.parametrize("named", ["x.yaml", "y"])
def test_a_named_path_that_may_not_be_read_is_refused(tmp_path: Path, named: str) -> None:
    (tmp_path / "y").mkdir()
    write(tmp_path / "x.yaml", CLEAN)
    (tmp_path / named).chmod(0)
    run = check(tmp_path, named)
    (tmp_path / named).chmod(0o700)
    assert (run.code, run.err) == (2, f"govlint: {named}: cannot be read: Permission denied\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.yaml"], "a.yaml is no command; did you mean `govlint check a.yaml`?"),
        (["examples"], "examples is no command; did you mean `govlint check examples`?"),
        (["a b.yaml"], "'a b.yaml' is no command; did you mean `govlint check 'a b.yaml'`?"),
        (["x\n\x1b[31m.yaml"], "'x \ufffd[31m.yaml' is no command; did you mean `govlint check 'x"),
        (["chek"], "there is no command chek; did you mean `govlint check`?"),
        (["a" * 5000], "there is no command aaa"),
    ],
)
def test_a_forgotten_command_is_suggested(words: list[str], said: str) -> None:
    told = govlint(*words)
    assert (told.code, said in told.err, told.out) == (2, True, "")


def test_many_structures_have_one_summary(tmp_path: Path) -> None:
    for number in range(50):
        write(tmp_path / f"a{number % 7}" / f"b{number}" / "structure.yaml", f"{CLEAN}{PART}")
    run = check(tmp_path)
    assert run.out.count("This is not assurance.") == 1
    assert "50 findings in 50 structures: 50 warnings." in run.out


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A structure with one part, among dozens of other files."""
    (tmp_path / ".git").mkdir()
    write(tmp_path / "project" / "structure.yaml", SHARED)
    write(tmp_path / "project" / "forums" / "a.yaml", PART)
    for number in range(50):
        write(tmp_path / "project" / f"other-{number}.yaml", f"number: {number}\n")
        write(tmp_path / "project" / f"sound-{number}.yaml", CLEAN)
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("cwd", "named", "shown"),
    [
        (".", "forums/a.yaml", "structure.yaml"),
        ("forums", "a.yaml", "{}/structure.yaml"),
        ("..", "project/forums/a.yaml", "project/structure.yaml"),
        ("/", "{}/forums/a.yaml", "{relative}/structure.yaml"),
    ],
)
def test_a_part_finds_its_structure_from_anywhere(
    shared: Path, cwd: str, named: str, shown: str
) -> None:
    shown = shown.format(shared, relative=str(shared).lstrip("/"))
    assert found(shared / cwd, named.format(shared)) == [shown]


def test_a_part_finds_its_structure_along_a_link_to_it(shared: Path) -> None:
    (shared.parent / "link.yaml").symlink_to(shared / "forums" / "a.yaml")
    assert found(shared.parent, "link.yaml") == ["project/structure.yaml"]


def test_a_part_finds_its_structure_along_a_link_to_its_folder(shared: Path) -> None:
    (shared.parent / "link").symlink_to(shared)
    assert found(shared.parent, "link/forums/a.yaml") == ["project/structure.yaml"]


def test_a_part_that_is_a_link_finds_the_structure_that_it_is_named_in(shared: Path) -> None:
    away = write(shared.parent / "away" / "b.yaml", PART)
    (shared / "forums" / "b.yaml").symlink_to(away)
    assert "is a link that leads out" in check(shared, "forums/b.yaml").out


def test_a_structure_named_by_a_link_has_the_parts_beside_its_file(shared: Path) -> None:
    (shared.parent / "link.yaml").symlink_to(shared / "structure.yaml")
    assert check(shared.parent, "link.yaml", "-f", "concise").out.startswith(
        "project/forums/a.yaml:2"
    )


def test_a_part_finds_its_structure_beside_a_file_without_an_end(shared: Path) -> None:
    with write(shared / "huge.yaml", SHARED).open("ab") as file:
        file.truncate(1 << 40)
    assert found(shared, "forums/a.yaml") == ["structure.yaml"]


def test_every_structure_that_takes_a_part_in_is_checked(shared: Path) -> None:
    write(shared / "second.yaml", SHARED)
    write(shared.parent / "third.yaml", SHARED.replace("forums/*", "project/forums/*"))
    assert found(shared.parent, "project/forums/a.yaml") == [
        "project/second.yaml",
        "project/structure.yaml",
        "third.yaml",
    ]


@pytest.mark.parametrize("border", [b"gitdir: elsewhere\n", None], ids=["worktree", "repository"])
def test_no_structure_is_looked_for_beyond_the_repository(
    shared: Path, border: bytes | None
) -> None:
    write(shared / "forums" / ".git", border) if border else (shared / "forums" / ".git").mkdir()
    assert check(shared, "forums/a.yaml").err.startswith("govlint: forums/a.yaml: neither")


def test_a_worktree_that_holds_the_structure_is_searched(shared: Path) -> None:
    write(shared / ".git", b"gitdir: elsewhere\n")
    assert roots([shared / "forums" / "a.yaml"], pytest.fail) == [shared / "structure.yaml"]


def test_a_list_is_to_be_taken_over(tmp_path: Path) -> None:
    write(tmp_path / "members.csv", "Name,Role\nAda,Chair\n")
    run = govlint("check", "members.csv", cwd=tmp_path)
    assert run.code == 2
    assert run.err.endswith("; a list is taken over with `govlint import members.csv`\n")
