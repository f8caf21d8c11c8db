"""`watch`: a command asked again on every save."""

import os
import re
import shutil
import sys
from collections.abc import Sequence
from contextlib import chdir
from functools import partial
from pathlib import Path
from signal import SIGTERM

import pytest
from rich.console import Console

from command import ROOT, TODAY, govlint, run, write
from govlint.cli.arguments import Arguments
from govlint.cli.commands.watch import NO_TERMINAL
from govlint.cli.options import day_of
from govlint.cli.watch import renewal
from govlint.cli.watch.change_lines import changes
from govlint.cli.watch.news import news
from govlint.cli.watch.page import Screenful, page
from govlint.cli.watch.panel import written_at
from govlint.cli.watch.question import question
from govlint.cli.watch.reading import Snapshot, read
from govlint.cli.watch.renewal import Renewal
from govlint.cli.watch.terminal import Terminal
from govlint.cli.watch.text_changes import LineChange, text_changes
from govlint.cli.watch.text_line import text_line
from govlint.finding import Change
from govlint.refusal import Refusal
from govlint.report.formats.html.environment import _hash
from govlint.report.summary import loosened_by
from pages import UPDATE, blocks
from repository import committed, git

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")

BOARD = """\
govlint: 1
name: Town
include: [parts/*.yaml]
posts: {a: {}, b: {}, c: {}, d: {}}
forums:
  board:
    name: Town Board
    form: board
    members: [a, b, c, d]
    quorum: {min: 4}
"""
PART = "forums:\n  panel: {name: Panel, form: committee, accountable_to: board}\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    write(tmp_path / "parts" / "panel.yaml", PART)
    return write(tmp_path / "structure.yaml", BOARD)


def _saved(path: Path, old: str, new: str) -> None:
    """Save as most editors do: a new file in the place of the old one."""
    text = path.read_text()
    assert old in text
    draft = write(path.with_name(f".{path.name}.draft"), text.replace(old, new))
    draft.replace(path)


def _read(root: Path) -> Snapshot:
    return read(Arguments(paths=[root], day=day_of(TODAY)))


def _page(before: Snapshot | None, now: Snapshot, width: int = 100, height: int = 30) -> list[str]:
    last = Screenful(before, news(None, before)) if before else None
    told = news(before, now)
    entity = written_at(now, told.texts, None)
    shown = Screenful(now, told, entity=entity) if now.replaces(before) else last
    return page(width, height, shown, now)


def _plain(lines: Sequence[str]) -> str:
    from rich.text import Text

    return "\n".join(Text.from_ansi(line).plain.rstrip() for line in lines)


def test_where_all_is_known_nothing_is_said_to_be_new_or_worse(town: Path) -> None:
    known = town.parent / "known.json"
    govlint("baseline", town, "-o", known, "--as-of", TODAY)
    asked = Arguments(paths=[town], day=day_of(TODAY), baseline=known)
    assert "No new or worse findings. This is not assurance." in _plain(_page(None, read(asked)))


@needs_terminal
def test_what_a_baseline_knows_is_asked_anew_when_it_is_written(town: Path) -> None:
    from watched import watched

    known = town.parent / "known.json"
    govlint("baseline", town, "-o", known, "--as-of", TODAY)
    with watched(town, "--as-of", TODAY, "--baseline", known, cwd=town.parent) as run:
        run.wait_for("No new or worse findings")
        write(known, '{"version": 2, "structures": {}, "findings": []}')
        run.wait_for("Town Board needs all 4")
        govlint("baseline", town, "-o", known, "--as-of", TODAY)
        run.wait_for("No new or worse findings")


@needs_terminal
def test_what_a_revision_had_is_asked_anew_after_a_commit(tmp_path: Path) -> None:
    from watched import watched

    text = "govlint: 1\nname: Town\nforums: {{board: {{form: board, members: [{{seat: A{}}}]}}}}\n"
    committed(tmp_path, {"structure.yaml": text.format("")})
    write(tmp_path / "structure.yaml", text.format(", count: 30"))
    with watched(tmp_path, "--as-of", TODAY, "--since", "HEAD", cwd=tmp_path) as run:
        run.wait_for("has 30 people")
        git(tmp_path, "commit", "--quiet", "--all", "--message", "Grown")
        run.wait_for("No new or worse findings")
        git(tmp_path, "reset", "--quiet", "--soft", "HEAD~1")
        run.wait_for("has 30 people")


@needs_terminal
def test_a_room_that_edits_sees_what_each_save_changed(town: Path) -> None:
    from watched import LEFT, watched

    with watched(town, "--as-of", TODAY, cwd=town.parent) as run:
        before = run.settings()
        first = run.wait_for("q to leave")
        assert "Town Board needs all 4" in first
        assert len(first.splitlines()) == 30

        _saved(town, "quorum: {min: 4}", "quorum: {min: 3}")
        assert "quorum: {min: 4} → {min: 3}" in run.wait_for("gone")
        _saved(town, "quorum: {min: 3}", "quorum: {min: 3")
        broken = run.wait_for("cannot be read")
        assert "structure.yaml, line 10" in run.head
        assert "quorum: {min: 4} → {min: 3}" in broken
        _saved(town, "quorum: {min: 3", "quorum: {min: 4}")
        run.wait_for("new     Town Board needs all 4")

        write(town.parent / "parts" / "more.yaml", "forums:\n  more: {name: More, form: board}\n")
        run.wait_for("parts/more.yaml   is read now")
        (town.parent / "parts").rename(town.parent / "away")
        run.wait_for("names no file")
        shutil.copytree(town.parent / "away", town.parent / "parts")
        run.wait_for("none new or gone")
        _saved(town.parent / "parts" / "panel.yaml", "name: Panel", "name: Panel of Ten")
        run.wait_for("{name: Panel… → {name: Panel of Ten…")
        write(town.parent / ".govlint.yaml", "set: {quorum-is-everyone: off}\n")
        run.wait_for(".govlint.yaml   is read now")

        run.press(b"q")
        assert run.end() == 0
        assert run.settings() == before
        assert run.drawn.endswith(LEFT)
        assert "\n" not in run.drawn  # nothing scrolls


@needs_terminal
def test_a_question_is_asked_again_and_a_signal_leaves_the_terminal_as_it_was(town: Path) -> None:
    from watched import LEFT, watched

    with watched("show", "board", "--as-of", TODAY, cwd=town.parent, size=(80, 20)) as run:
        before = run.settings()
        assert "Town Board has 4 votes" in run.wait_for("q to leave")
        _saved(town, "members: [a, b, c, d]", "members: [a, b, c]")
        assert len(run.wait_for("Town Board has 3 votes").splitlines()) == 20
        run.send(SIGTERM)
        assert run.end() == 0
        assert run.settings() == before
        assert run.drawn.endswith(LEFT)


ESCAPES = [b"q", b"aQ", b"\x1b", b"\x1b\x1b", b"\x1b[A\x1b", b"\x1bq"]
SEQUENCES = [b"\x1b[A", b"\x1bOQ", b"\x1b[1;5D", b"\x1b[<64;9;9M", b"\x1b\x1b[B", b"\x1ba"]
LONG = [b"\x1b]11;q\x1b\\", b"\x1b[5~" * 30]


@needs_terminal
@pytest.mark.parametrize(
    ("keys", "leaves"),
    [*((keys, True) for keys in ESCAPES), *((keys, False) for keys in (b"x", *SEQUENCES, *LONG))],
)
def test_esc_leaves_as_q_does_and_what_begins_like_it_does_not(
    keys: bytes, leaves: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pty
    import tty

    keyboard, terminal = pty.openpty()
    tty.setcbreak(terminal)
    os.write(keyboard, keys)
    with os.fdopen(terminal) as shown:
        monkeypatch.setattr("sys.stdin", shown)
        assert Terminal().is_left() is leaves
    os.close(keyboard)


def test_without_a_terminal_it_is_said_in_a_sentence(town: Path) -> None:
    run = govlint("watch", town)
    assert run.code == 2
    assert run.err == f"govlint: {NO_TERMINAL}\n"


def test_without_the_library_it_is_said_how_to_have_it(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    run = govlint("watch", town)
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert 'pip install "govlint[watch]"' in run.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["init"], "init is not asked again"),
        (["chek"], 'did you mean "check"?'),
        (["watch"], "watch is not asked again"),
        (["check", "--nonsense"], "there is no option --nonsense"),
    ],
)
def test_what_cannot_be_asked_again_is_said_before_anything_is_drawn(
    words: list[str], said: str
) -> None:
    run = govlint("watch", *words)
    assert run.code == 2
    assert said in run.err


def test_what_went_is_said_with_its_rule_and_what_is_left(town: Path) -> None:
    before = _read(town)
    _saved(town, "quorum: {min: 4}", "quorum: {min: 3}")
    shown = _plain(_page(before, _read(town)))
    number = len(before.result.findings) if before.result else 0
    assert f"{number} → {number - 1} findings" in shown.splitlines()[0]
    assert "structure.yaml, line 10   quorum: {min: 4} → {min: 3}" in shown
    assert "gone    Town Board needs all 4 of its voting members present" in shown
    assert "left    ◆" in shown
    assert "Town Board has 4 votes" in shown  # what the line belongs to


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("form: committee", "form: committee, accountable_to: board", "left "),
        ("  panel: {name: Panel, form: committee}", "  another: {form: board}", "Removed: what"),
        ("form: committee", "form: committee, status: proposed", "Still so for all"),
    ],
)
def test_what_is_gone_is_said_with_the_reason(town: Path, old: str, new: str, said: str) -> None:
    part = town.parent / "parts" / "panel.yaml"
    _saved(part, ", accountable_to: board", "")
    before = _read(town)
    _saved(part, old, new)
    _, _, shown = _plain(_page(before, _read(town))).partition("gone    Panel ")
    assert shown.splitlines()[1].strip().startswith(said)


def test_what_is_gone_because_another_is_of_another_sort_is_said_so(town: Path) -> None:
    _saved(town, "posts: {a: {}", "organisations: {o: {name: O}}\nposts: {a: {}")
    _saved(town, "form: board", "form: board\n    of: o")
    write(town.parent / ".govlint.yaml", "profile: [core, uk-health, strict]\n")
    _saved(
        town.parent / "parts" / "panel.yaml",
        "board}",
        "board}\ndecisions: {move: {decided_by: panel, affects: [o]}}",
    )
    before = _read(town)
    _saved(town, "form: board", "form: management-group")
    shown = _plain(_page(before, _read(town)))
    assert "it any more: the form of Town Board is another" in " ".join(shown.split())


def test_what_was_written_is_the_entity_of_the_line_or_the_first_of_a_new_file(town: Path) -> None:
    before = _read(town)
    write(town.parent / "parts" / "z.yaml", "forums:\n  new-one: {form: committee}\n  other: {}\n")
    now = _read(town)
    assert written_at(now, news(before, now).texts, "board") == "new-one"
    line = partial(LineChange, (town.parent / "structure.yaml").as_posix(), before="", now="")
    assert written_at(now, [line(line=8)], None) == "board"
    assert written_at(now, [line(line=2)], "panel") is None
    assert written_at(now, [], "panel") == "panel"
    assert written_at(now, [], "gone") is None


def test_worse_and_better_are_as_in_a_comparison(town: Path) -> None:
    many = ", ".join(f"p{one}" for one in range(30))
    posts = ", ".join(f"p{one}: {{}}" for one in range(30))
    _saved(town, "a: {}, b: {}, c: {}, d: {}", posts)
    _saved(town, "a, b, c, d", many)
    thirty = _read(town)
    _saved(town, ", p29]", "]")
    fewer = _read(town)
    changes = {one.change for one in news(thirty, fewer).findings if one.rule == "large-forum"}
    assert Change.NEW not in changes
    moved = [one.change for one in news(thirty, fewer).findings]
    assert Change.BETTER in moved
    assert Change.WORSE in [one.change for one in news(fewer, thirty).findings]


def test_the_last_answer_stays_dimmed_below_the_line_that_is_broken(town: Path) -> None:
    before = _read(town)
    _saved(town, "name: Town Board", "name: [Town Board")
    lines = _page(before, _read(town))
    assert "structure.yaml, line 7 cannot be read: " in _plain(lines[:1])
    assert "name: [Town Board" in _plain(lines[:6])
    below = [line for line in lines if "Town Board needs all 4" in line]
    assert below
    assert all(line.startswith("\x1b[2m") for line in below)


def test_what_is_broken_from_the_start_keeps_back_its_own_structure_alone(tmp_path: Path) -> None:
    broken = write(tmp_path / "a" / "structure.yaml", "govlint: 1\nname: [A\n")
    first = _read(broken)
    assert not first.replaces(None)
    assert "cannot be read" in _plain(_page(None, first))
    write(tmp_path / "b" / "structure.yaml", BOARD.replace("include: [parts/*.yaml]\n", ""))
    both = _read(tmp_path)
    assert both.replaces(None)
    assert "Town Board needs all 4" in _plain(_page(None, both))
    _saved(tmp_path / "b" / "structure.yaml", "name: Town Board", "name: [Town Board")
    assert not _read(tmp_path).replaces(both)


def test_a_page_is_as_wide_and_as_high_as_the_terminal(town: Path) -> None:
    long = "Board of " + "very " * 2_000 + "\x1b[31mlong\x07 name"
    _saved(town, "name: Town Board", f"name: '{long[:9000]}'")
    before = _read(town)
    _saved(town, "quorum: {min: 4}", f"purpose: {'x' * 9000}")
    for width, height in ((40, 8), (80, 24), (140, 50)):
        shown = _plain(_page(before, _read(town), width, height)).splitlines()
        assert len(shown) == height
        assert max(map(len, shown)) <= width


@pytest.mark.parametrize(
    ("before", "now", "changes"),
    [
        ("a: 1\nb: 2\n", "a: 1\nb: 3\n", [LineChange("f", 2, "b: 2", "b: 3")]),
        ("a: 1\n", "a: 1\nb: 3\n", [LineChange("f", 2, None, "b: 3")]),
        ("a: 1\nb: 3\nc: 1\n", "a: 1\nc: 1\n", [LineChange("f", 2, "b: 3", None)]),
        ("a: 1\n", "  a: 1\n", []),
        ("", "a: 1\n", [LineChange("f", 1, None, "a: 1")]),
    ],
)
def test_a_change_of_text_names_its_line(before: str, now: str, changes: list[LineChange]) -> None:
    assert list(text_changes({"f": before}, {"f": now})) == changes


def test_a_file_that_is_written_anew_is_counted_and_not_compared() -> None:
    before, now = ("".join(f"{it}{one}: 1\n" for one in range(200_000)) for it in "ab")
    (only,) = text_changes({"f": before}, {"f": now})
    assert only.now == "200,000 lines from here on are written anew"


def test_a_long_line_is_shown_around_what_differs() -> None:
    before = f"  text: {'x' * 200} some {'y' * 200}"
    change = LineChange("f.yaml", 3, before, before.replace("some", "other"))
    line = text_line(100, change, "f.yaml").plain
    assert len(line) <= 100
    assert "some…" in line
    assert "other…" in line


def test_what_differs_is_shown_also_where_little_room_is_left() -> None:
    before = "quorum: {min: 2, basis: agreement}"
    change = LineChange("f", 56, before, before.replace("2,", "2, each_party: true,"))
    assert text_line(80, change, "forums/partnership.yaml").plain == (
        "  forums/partnership.yaml, line 56   quorum: … → …each_party: true, …"
    )


@pytest.mark.parametrize("words", [["report"], ["check", "-f", "html"]])
def test_a_page_that_is_open_looks_for_a_newer_one_until_it_is_left(
    tmp_path: Path, words: list[str]
) -> None:
    page = tmp_path / "it's a page.html"
    govlint(*words, "examples/riverford", "--as-of", TODAY, "-o", page)
    plain = page.read_text()
    watched = Renewal([page])
    watched.after_writing()
    looking, beside = page.read_text(), page.with_name(f"{page.name}.saved.svg")
    assert "it%27s%20a%20page.html.saved.svg" in looking
    width, height = re.findall(r'(?:width|height)="(\d+)"', beside.read_text())
    assert f'size = "{width}x{height}"' in looking
    scripts = re.findall(r"<script>(.*?)</script>", looking, re.DOTALL)
    policy = re.search(r"script-src ([^;\"]*)", looking)
    assert policy is not None
    assert [f"'{_hash(one)}'" for one in scripts] == policy[1].split()  # no file is run
    assert "img-src 'self' file:" in looking
    watched.after_writing()  # which finds its own, and leaves it
    assert page.read_text() == looking
    watched.end()
    assert (page.read_text(), beside.exists()) == (plain, False)


BROWSER = """
let asked = 0, look = () => {}, seen = () => {};
globalThis.document = {hidden: true, addEventListener: (_, heard) => { seen = heard; }};
globalThis.Image = class { set src(_) { asked += 1; } };
globalThis.setInterval = (tick) => { look = tick; };
"""
"""What of a browser a page that looks for a newer one has to do with."""


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
def test_a_page_that_nobody_sees_looks_for_no_newer_one() -> None:
    moments = "look(); seen(); console.log(asked); document.hidden = false; seen(); look();"
    script = f"{BROWSER}{renewal.LOOK}{moments} console.log(asked);"
    told = run(["node", "-e", script], cwd=ROOT)
    assert told.out.split() == ["0", "2"]


def test_files_of_a_structure_and_new_ones_that_it_would_include_are_sources(town: Path) -> None:
    sources, home = _read(town).sources, town.parent.resolve()
    mine = ["structure.yaml", "parts/panel.yaml", "parts/new.yaml", ".govlint.yaml"]
    assert [sources.saved(home / name) for name in mine] == [True] * 4
    others = ["report.html", "notes.md", "parts/notes.txt", ".structure.yaml.swp"]
    assert [sources.saved(home / name) for name in others] == [False] * 4


def test_settings_that_ask_more_are_said_for_each_save_is_held_to_the_one_before(
    town: Path,
) -> None:
    write(town.parent / ".govlint.yaml", "profile: [core, completeness]\n")
    asked = question(["check", str(town)], None).arguments()
    assert "limits are changed" in _plain(_page(None, read(asked)))


def test_what_a_configuration_loosens_is_said_below_the_findings(town: Path) -> None:
    write(town.parent / ".govlint.yaml", "set: {quorum-is-everyone: off}\n")
    assert "1 rule is off (quorum-is-everyone)" in _plain(_page(None, _read(town)))


@pytest.mark.parametrize("answer", [None, "So it is.\n"])
def test_what_a_configuration_loosens_is_said_below_however_much_a_save_changes(
    tmp_path: Path, answer: str | None
) -> None:
    write(tmp_path / ".govlint.yaml", "set: {no-chair: off}\n")
    forum = "  a{}: {{name: Works Committee of the whole town {}, form: board{}}}\n"
    shape = ", quorum: {min: 9}, members: [{seat: M, count: 8}]"
    readings = []
    for status in ("", ", status: proposed"):
        forums = "".join(forum.format(at, at, shape + status) for at in range(12))
        write(tmp_path / "structure.yaml", f"govlint: 1\nname: Town\nforums:\n{forums}")
        readings.append(_read(tmp_path))
    shown = Screenful(readings[1], news(*readings), answer)
    assert "1 rule is off (no-chair)" in _plain(page(80, 24, shown, readings[1]))


@pytest.mark.parametrize("number", [1, 24])
def test_on_a_small_screen_every_configuration_is_named_and_findings_have_room(
    tmp_path: Path, number: int
) -> None:
    forum = "  a: {name: Works Committee, form: committee}\n"
    loose = "{no-chair: off, forum-too-large: {at_most: 99}, orphan-forum: {severity: info}}"
    for at in range(number):
        write(tmp_path / f"{at}" / "structure.yaml", f"govlint: 1\nname: A\nforums:\n{forum}")
        write(tmp_path / f"{at}" / ".govlint.yaml", f"set: {loose}\n")
    with chdir(tmp_path):
        shown = " ".join(_plain(_page(None, _read(Path()), 80, 24)).split())
    assert [at for at in range(number) if f"{at}/.govlint.yaml" not in shown] == []
    assert "Works Committee" in shown


def test_of_what_a_save_brings_that_of_ones_own_rules_comes_last(town: Path) -> None:
    rule = (
        "id: a-{}\nsummary: Ours.\nwhy: Ours.\nfix: Ours.\nseverity: error\nauthority: guidance\n"
        "check: {{kind: stated, on: forum, field: purpose, not_stated: true}}\n"
    )
    for at in range(6):
        write(town.parent / "ours" / f"a-{at}.yaml", rule.format(at))
    write(town.parent / ".govlint.yaml", "rules: ours\n")
    before = _read(town)
    with (town.parent / "structure.yaml").open("a") as file:
        file.write("x-new: 1\n")
    forum = "  another: {form: committee, members: [{seat: M, count: 41}]}\n"
    part = next(path for path in town.parent.rglob("*.yaml") if "forums:\n" in path.read_text())
    write(part, part.read_text().replace("forums:\n", f"forums:\n{forum}"))
    shown = _plain(_page(before, _read(town)))
    assert -1 < shown.find("forum-too-large") < shown.find("a-0")


def test_of_what_a_save_brings_that_which_settings_alone_ask_for_hides_nothing(
    tmp_path: Path,
) -> None:
    text = (
        "govlint: 1\nname: A\noutcomes: {{{}}}\n"
        "forums: {{z: {{name: Z, form: board, members: [{{seat: M, count: {}}}]}}}}\n"
    )
    root = write(tmp_path / "structure.yaml", text.format("", 5))
    write(tmp_path / ".govlint.yaml", "set: {outcome-nobody-owns: {}}\n")
    before = _read(root)
    write(root, text.format(", ".join(f"o{at}: {{name: O {at}}}" for at in range(40)), 41))
    now = _read(root)
    told = changes(Console(width=80), now, news(before, now))
    assert "forum-too-large" in "".join(line.plain for line in told)


def test_below_an_answer_that_is_cut_it_is_said_what_a_configuration_loosens(town: Path) -> None:
    write(town.parent / ".govlint.yaml", "set: {quorum-is-everyone: off}\n")
    now = _read(town)
    ((path, told),) = loosened_by(now.settings)
    wrapped = f"{told[:70]}\n{told[70:]}\n"
    for answer in ("x" * 200 + told, "x\n" * 50 + told, wrapped, f"{path}\n"):
        shown = _plain(page(80, 24, Screenful(now, news(None, now), answer), now))
        said = "".join(shown.split())
        assert (said.count("".join(told.split())), len(shown.split("\n"))) == (1, 24)


def test_below_an_answer_that_is_cut_it_is_said_what_is_explained(town: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  c: {name: C, form: committee, explain: %s}\n"
    write(town, text % "{orphan-forum: {reason: New., until: 2099-01-01}}")
    now = _read(town)
    shown = _plain(page(80, 24, Screenful(now, news(None, now), "x\n" * 50), now))
    assert "1 finding is explained, until 2099-01-01." in shown


def test_what_a_run_says_beside_its_findings_is_below_them(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  c: {name: C, form: committee}\n"
    config = ".govlint.yaml"
    committed(
        tmp_path, {"structure.yaml": text, config: "set: {orphan-forum: {severity: error}}\n"}
    )
    (tmp_path / config).unlink()
    now = read(Arguments(paths=[tmp_path], day=day_of(TODAY), since="HEAD"))
    shown = " ".join(_plain(_page(None, now)).split())
    assert "settings are not as in HEAD, and those of today judge both" in shown


def test_what_is_passed_over_is_said_below_the_findings(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  c: {name: C, form: committee}\n"
    write(tmp_path / "structure.yaml", text)
    write(tmp_path / ".hidden" / "structure.yaml", text)
    with chdir(tmp_path):
        now = read(Arguments(paths=[Path()], day=day_of(TODAY)))
    shown = " ".join(_plain(_page(None, now)).split())
    assert "1 structure is passed over, for only a link or a hidden name leads to it" in shown


def test_settings_that_judged_what_was_there_earlier_are_said_as_well(tmp_path: Path) -> None:
    text = "govlint: 1\nname: East\nforums:\n  a: {name: Board of East, form: board}\n"
    committed(tmp_path, {"east/structure.yaml": text})
    (tmp_path / "east" / "structure.yaml").unlink()
    other = "# Another alliance.\ngovlint: 1\nname: West\nposts:\n  chief: {title: Chief Officer}\n"
    write(tmp_path / "west" / "structure.yaml", other)
    write(tmp_path / "east" / ".govlint.yaml", "set: {no-chair: off}\n")
    with chdir(tmp_path):
        reading = read(Arguments(paths=[Path()], day=day_of(TODAY), since="HEAD"))
    assert "1 rule is off (no-chair): east/.govlint.yaml" in _plain(_page(None, reading))


def test_rules_of_ones_own_are_sources(town: Path) -> None:
    home = town.parent.resolve()
    write(home / "our-rules" / "people" / "a-rule.yaml", "id: a-rule\n")
    write(home / ".govlint.yaml", "rules: our-rules\n")
    now = _read(town)
    assert now.refusal is not None  # such as it is, it is no rule
    assert now.sources.saved(home / "our-rules" / "people" / "a-rule.yaml")
    assert now.sources.saved(home / "our-rules" / "new-rule.yaml")
    assert home / "our-rules" / "people" in now.sources.folders


def test_a_structure_that_is_gone_is_a_refusal_and_no_failure(town: Path) -> None:
    before = _read(town)
    town.unlink()
    now = _read(town)
    assert isinstance(now.refusal, Refusal)
    assert "there is no such file" in " ".join(_plain(_page(before, now)).split())


def test_the_screen_on_its_page_of_the_documentation_is_the_true_one(tmp_path: Path) -> None:
    path = ROOT / "docs" / "pages" / "consultants" / "watch.md"
    (before,) = blocks(path.read_text(), "yaml")
    (save,) = blocks(path.read_text(), "diff")
    (told,) = blocks(path.read_text(), "console")
    root = write(tmp_path / "structure.yaml", before.text)
    first = _read(root)
    old, new = (line[1:].strip() for line in save.text.splitlines())
    _saved(root, old, new)
    shown = _plain(_page(first, _read(root), width=84, height=16)).replace("q to leave", "")
    screen = re.sub(r"\d\d:\d\d:\d\d", "14:02:11", shown).rstrip() + "\n"
    if UPDATE:
        page = path.read_text().replace(f"```console\n{told.text}```", f"```console\n{screen}```")
        path.write_text(page)
    assert told.text == screen


OLD = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="2"/>\n'


def _drawn(folder: Path) -> tuple[Path, str]:
    page = folder / "map.html"
    govlint("map", folder / "structure.yaml", "--as-of", TODAY, "-o", page)
    return page, page.read_text()


def test_nothing_that_stands_under_the_name_of_the_image_is_written_over(town: Path) -> None:
    page, plain = _drawn(town.parent)
    beside = write(page.with_name("map.html.saved.svg"), "hunter2();\n")
    for there in ("hunter2();\n", BOARD):
        watched = Renewal([page])
        watched.after_writing()
        watched.end()
        assert (page.read_text(), beside.read_text()) == (plain, there)
        beside.unlink()
        beside.symlink_to(town)


def test_an_image_that_was_left_behind_is_written_anew(town: Path) -> None:
    page, _ = _drawn(town.parent)
    beside = write(page.with_name("map.html.saved.svg"), OLD)
    Renewal([page]).after_writing()
    assert beside.read_text() not in ("", OLD)


def test_what_stands_beside_a_page_behind_a_link_out_is_not_read(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (town.parent / ".git").mkdir()
    outside = town.parent.parent / f"{town.parent.name}-outside"
    write(outside / "page.html.saved.svg", OLD)
    (town.parent / "away").symlink_to(outside)
    read_files: list[Path] = []
    monkeypatch.setattr(renewal, "opened", read_files.append)
    Renewal([town.parent / "away" / "page.html"]).after_writing()
    assert read_files == []


@needs_terminal
def test_a_page_that_is_a_pipe_or_a_link_out_is_not_read(town: Path) -> None:
    away = write(town.parent / "away" / "page.html", '<meta http-equiv="Content-Security-Policy">')
    (town.parent / "here").mkdir()
    os.mkfifo(town.parent / "here" / "pipe.html")
    (town.parent / "here" / "link.html").symlink_to("../away/page.html")
    pages = [town.parent / "here" / name for name in ("pipe.html", "link.html")]
    Renewal(pages).after_writing()
    assert "script" not in away.read_text()


def test_a_configuration_further_up_that_is_a_link_out_is_not_read(town: Path) -> None:
    top = town.parent / "repository"
    (top / ".git").mkdir(parents=True)
    town.rename(write(top / "gov" / "structure.yaml", ""))
    (town.parent / "parts").rename(top / "gov" / "parts")
    write(top / "gov" / ".govlint.yaml", "")
    (top / ".govlint.yaml").symlink_to(write(town.parent / "history", "hunter2\n"))
    assert "hunter2\n" not in _read(top / "gov" / "structure.yaml").texts.values()
