"""Edits of texts: what is written, what stays, and what is refused."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govlint import edit
from govlint.change.workbook_edits import edits_to
from govlint.document.document import read
from govlint.edit import Edit, EditRefusal, changes_between, id_places, id_spans
from random_edits import Trial, disguised, rewritten, some_changes, structures

STRUCTURES = structures()

TEXT = """\
govlint: 1
name: "Test"  # its name
forums:
  a:
    name: A board   # about a
    of: x
    quorum: none
    members:
    # the first
    - dir   # the director
    - who: fin
      capacity: member
    escalates_to: b

  b:
    members: &m [dir, fin]
    accountable_to: a  # up

  c:
    members: *m
    of: &o x
    x-note: *o
  e:
posts:
  dir: {title: Director dir}
  fin: {title: F, organisation: x}
organisations: {x: {name: X}}
delegations:
  d1: {from: a, to: b, matters: [spend, dec]}
decisions:
  dec:
    name: Decision
    x-note: |
      keep dec"""


def path(words: str) -> tuple[str | int, ...]:
    return tuple(int(word) if word.isdigit() else word for word in words.split("."))


def lines(*changes: Edit, text: str = TEXT) -> list[str]:
    """Make changes, and give the lines that went and those that came."""
    after = edit.apply({"root": text}, "root", changes).texts["root"].splitlines()
    before = text.splitlines()
    gone = [f"-{line}" for line in before if line not in after]
    return [*gone, *(f"+{line}" for line in after if line not in before)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Edit("set", path("name"), "N"), ['-name: "Test"  # its name', '+name: "N"  # its name']),
        (
            Edit("set", path("forums.a.name"), "no: x"),
            ["-    name: A board   # about a", '+    name: "no: x"   # about a'],
        ),
        (Edit("append", path("forums.a.of"), "z"), ["-    of: x", "+    of: [x, z]"]),
        (
            Edit("set", path("forums.a.quorum.min"), 3),
            ["-    quorum: none", "+    quorum: {min: 3}"],
        ),
        (
            Edit("set", path("forums.a.members.0.capacity"), "chair"),
            [
                "-    - dir   # the director",
                "+    - {who: dir, capacity: chair}   # the director",
            ],
        ),
        (
            Edit("set", path("forums.a.members.0.who"), "fin"),
            ["-    - dir   # the director", "+    - fin   # the director"],
        ),
        (Edit("remove", path("forums.a.members.0")), ["-    - dir   # the director"]),
        (
            Edit("remove", path("forums.a.members.1.who")),
            ["-    - who: fin", "-      capacity: member", "+    - capacity: member"],
        ),
        (
            Edit("append", path("forums.a.escalates_to"), {"to": "c"}),
            ["-    escalates_to: b", "+    escalates_to: [b, {to: c}]"],
        ),
        (
            Edit("append", path("forums.c.members"), "new"),
            ["-    members: *m", "+    members: [dir, fin, new]"],
        ),
        (
            Edit("append", path("forums.b.members"), "new"),
            [
                "-    members: &m [dir, fin]",
                "-    members: *m",
                "+    members: [dir, fin, new]",
                "+    members: [dir, fin]",
            ],
        ),
        (
            Edit("remove", path("forums.b")),
            [
                "-  b:",
                "-    members: &m [dir, fin]",
                "-    accountable_to: a  # up",
                "-    members: *m",
                "+    members: [dir, fin]",
            ],
        ),
        (Edit("set", path("forums.e.name"), "E"), ["-  e:", "+  e: {name: E}"]),
        (
            Edit("set", path("forums.b.meetings.per_year"), 6),
            ["+    meetings: {per_year: 6}"],
        ),
        (Edit("set", path("decisions.dec.status"), "open"), ["+    status: open"]),
        (Edit("set", path("risks.r"), {"name": "R"}), ["+risks: {r: {name: R}}"]),
        (
            Edit("rename", path("forums.a.name"), "short"),
            ["-    name: A board   # about a", "+    short: A board   # about a"],
        ),
        (
            Edit("rename", path("posts.dir"), "chief"),
            [
                "-    - dir   # the director",
                "-    members: &m [dir, fin]",
                "-  dir: {title: Director dir}",
                "+    - chief   # the director",
                "+    members: &m [chief, fin]",
                "+  chief: {title: Director dir}",
            ],
        ),
        (
            Edit("rename", path("decisions.dec"), "spring"),
            [
                "-  d1: {from: a, to: b, matters: [spend, dec]}",
                "-  dec:",
                "+  d1: {from: a, to: b, matters: [spend, spring]}",
                "+  spring:",
            ],
        ),
        (
            Edit("rename", path("organisations.x"), "y"),
            [
                "-    of: x",
                "-    of: &o x",
                "-    x-note: *o",
                "-  fin: {title: F, organisation: x}",
                "-organisations: {x: {name: X}}",
                "+    of: y",
                "+    of: &o y",
                "+    x-note: x",
                "+  fin: {title: F, organisation: y}",
                "+organisations: {y: {name: X}}",
            ],
        ),
    ],
)
def test_an_edit_changes_no_more_than_it_must(change, expected):
    assert expected == lines(change)


def test_a_list_at_the_indent_of_its_key_that_becomes_empty_stands_on_the_line_of_the_key():
    removals = [Edit("remove", path("forums.a.members.0"))] * 2
    assert lines(*removals) == [
        "-    members:",
        "-    - dir   # the director",
        "-    - who: fin",
        "-      capacity: member",
        "+    members: []",
    ]


def test_of_two_blank_lines_around_what_goes_one_goes_too():
    text = "forums:\n  a:\n    name: A\n\n  b:\n    name: B\n\n  c: {}\n"
    edited = edit.apply({"root": text}, "root", [Edit("remove", ("forums", "b"))])
    assert edited.texts["root"] == "forums:\n  a:\n    name: A\n\n  c: {}\n"


def test_nothing_is_written_behind_a_text_that_ends_without_a_line_break():
    change = Edit("set", path("decisions.dec.status"), "open")
    assert edit.apply({"root": TEXT}, "root", [change]).texts["root"].endswith("\n      keep dec")


def test_an_anchor_that_others_use_moves_to_the_first_of_them():
    text = "a: &x {b: 1}\nc: *x\nd: *x\n"
    assert lines(Edit("remove", ("a",)), text=text) == [
        "-a: &x {b: 1}",
        "-c: *x",
        "+c: &x {b: 1}",
    ]


def test_an_anchor_that_is_used_inside_of_what_goes_and_behind_it_is_written_out_behind_it():
    text = "a: {b: &x 1, c: *x}\nd: *x\n"
    assert lines(Edit("remove", ("a",)), text=text) == ["-a: {b: &x 1, c: *x}", "-d: *x", "+d: 1"]


def test_prose_that_holds_a_renamed_id_is_listed_and_not_touched():
    text = TEXT.replace("A board", "The dir.").replace("# the director", "# dir!")
    edited = edit.apply({"root": text}, "root", [Edit("rename", path("posts.dir"), "chief")])
    assert [(one.line, one.key_path, one.text) for one in edited.mentions] == [
        (5, path("forums.a.name"), "The dir."),
        (10, (), "# dir!"),
        (25, path("posts.chief.title"), "Director dir"),
    ]


def test_an_id_on_a_line_of_its_own_stays_there():
    text = "forums: {a: {}}\nreports:\n  r:\n    to: |-  # up\n      a\n    from: a\n"
    assert lines(Edit("rename", ("forums", "a"), "b"), text=text) == [
        "-forums: {a: {}}",
        "-      a",
        "-    from: a",
        "+forums: {b: {}}",
        "+      b",
        "+    from: b",
    ]


def test_references_follow_a_rename_in_every_file():
    texts = {"root": "govlint: 1\nforums: {a: {of: x}}\n", "part": "organisations:\n  x:\n"}
    edited = edit.apply(texts, "root", [Edit("rename", ("organisations", "x"), "y")])
    assert edited.texts == {
        "root": "govlint: 1\nforums: {a: {of: y}}\n",
        "part": "organisations:\n  y:\n",
    }


def test_a_new_entity_goes_to_the_file_that_has_most_of_its_section():
    texts = {
        "root": "govlint: 1\nforums: {a: {}}\n",
        "part": "forums:\n  b: {}\n  c: {}\n",
        "other": "posts: {}\n",
    }
    edited = edit.apply(texts, "root", [Edit("set", ("forums", "d"), {"name": "D"})])
    assert edited.changed == ("part",)
    assert edited.texts["part"] == "forums:\n  b: {}\n  c: {}\n  d: {name: D}\n"


def test_a_long_value_stands_over_lines_as_its_neighbours_do():
    long = {"name": "L" * 60, "members": ["dir", {"who": "fin", "capacity": "chair"}], "of": ["x"]}
    edited = edit.apply({"root": TEXT}, "root", [Edit("set", ("forums", "long"), long)])
    assert f"""
  long:
    name: {"L" * 60}
    members: [dir, {{who: fin, capacity: chair}}]
    of: [x]
posts:
""" in edited.texts["root"]


def test_json_stays_json():
    text = '{"govlint": 1, "forums": {"a": {"of": "x"}}}'
    edited = edit.apply({"root": text}, "root", [Edit("set", ("forums", "a", "name"), "A: b")])
    assert edited.texts["root"] == '{"govlint": 1, "forums": {"a": {"of": "x", "name": "A: b"}}}'


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Edit("remove", path("forums.a.members.9")), "nothing is written at forums.a.members.9"),
        (
            Edit("set", path("forums.a.name.x"), 1),
            "forums.a.name is A board, which holds nothing",
        ),
        (Edit("set", path("forums.a.members.7"), 1), "forums.a.members has 2 items and no 7"),
        (Edit("rename", path("forums.a"), "b"), '"b" is the id of something else'),
        (Edit("rename", path("forums.a"), "a b"), '"a b" is no id'),
        (Edit("rename", path("forums.z"), "q"), "nothing is written at forums.z"),
        (Edit("rename", path("posts.fin.title"), "organisation"), "stands there already"),
        (Edit("set", path("forums.a.name"), 0.1 + 0.2), "has more digits than a number keeps"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(change, said):
    with pytest.raises(EditRefusal, match=said.replace("(", r"\(")) as refused:
        edit.apply({"root": TEXT}, "root", [change])
    assert refused.value.change is change


def test_of_several_changes_none_is_made_where_one_is_refused():
    changes = [Edit("set", ("name",), "N"), Edit("remove", ("nothing",))]
    with pytest.raises(EditRefusal, match=r"^remove nothing: nothing is written"):
        edit.apply({"root": TEXT}, "root", changes)


def test_every_place_of_an_id_can_be_had():
    data = read(TEXT).data
    assert [(one.key_path, one.of_key) for one in id_places(data) if one.id == "dir"] == [
        (path("posts.dir"), True),
        (path("forums.a.members.0"), False),
        (path("forums.b.members.0"), False),
        (path("forums.c.members.0"), False),
    ]


def test_the_span_of_every_id_can_be_had():
    texts = {"root": "\N{ZERO WIDTH NO-BREAK SPACE}govlint: 1\nforums: {a: {of: 'x'}}\n"}
    found = [(texts["root"][one.start : one.end]) for one in id_spans(texts, "root")]
    assert found == ["a", "'x'"]


SEATS = """\
govlint: 1
name: A
forums:
  a:
    members:
      - {who: dir, capacity: chair, x-note: of the chair}
      - {who: dir, capacity: observer, x-note: of the observer}
      - fin
"""
CHAIR, OBSERVER = ({"who": "dir", "capacity": one} for one in ("chair", "observer"))
SEATS_LEFT = {
    "the first goes": ([OBSERVER, {"who": "fin"}], ["of the observer"]),
    "the second goes": ([CHAIR, {"who": "fin"}], ["of the chair"]),
    "the first goes, and more is said of the second": (
        [{**OBSERVER, "since": "2026-01-01"}, {"who": "fin"}],
        ["of the observer"],
    ),
    "they change places": ([OBSERVER, CHAIR, {"who": "fin"}], ["of the chair", "of the observer"]),
}


@pytest.mark.parametrize("what", SEATS_LEFT)
def test_a_seat_that_goes_leaves_its_remark_to_no_other_of_the_same_person(what: str) -> None:
    members, notes = SEATS_LEFT[what]
    before, after = ({"forums": {"a": {"members": those}}} for those in (
        [CHAIR, OBSERVER, {"who": "fin"}], members,
    ))  # fmt: skip
    made = edit.apply({"root": SEATS}, "root", [*edits_to(before, after)]).texts["root"]
    written = read(made).data["forums"]["a"]["members"]
    assert [one["x-note"] for one in written if isinstance(one, dict)] == notes


def _lines_run(text: str, changes: list[Edit]) -> int:
    """Count the lines of code that run where changes are made and texts read again."""
    run = 0
    package = Path(edit.__file__).parents[1]
    counted = {str(package / "edit"), str(package / "document")}

    def tracing(frame: FrameType, event: str, _: object) -> Callable[..., object] | None:
        nonlocal run
        run += event == "line"
        return tracing if frame.f_code.co_filename.rpartition(os.sep)[0] in counted else None

    before = sys.gettrace()
    sys.settrace(tracing)
    try:
        edit.apply({"root": text}, "root", changes)
    finally:
        sys.settrace(before)
    return run


def test_to_change_four_times_as_many_entities_costs_at_most_five_times_as_much():
    def run(number: int) -> int:
        entities = "".join(f"  f{it}: {{name: F{it}, frm: committee}}\n" for it in range(number))
        changes = [Edit("rename", ("forums", f"f{it}", "frm"), "form") for it in range(number)]
        return _lines_run(f"govlint: 1\nname: A\nforums:\n{entities}", changes)

    assert run(160) <= 5 * run(40)


LISTS = {
    "in brackets": ("[", ", ", "]"),
    "a line each in brackets": ("[\n      ", ",\n      ", "\n    ]"),
    "a comma behind the last": ("[\n      ", ",\n      ", ",\n    ]"),
    "below one another": ("\n      - ", "\n      - ", ""),
    "apart": ("\n      - ", "\n\n      - ", ""),
}
"""How a list begins, what stands between its items, and how it ends."""


def _list_of_members(sort: str, number: int) -> str:
    head, between, end = LISTS[sort]
    items = between.join(f"m{one}" for one in range(number))
    return f"forums:\n  a:\n    members: {head}{items}{end}\n    of: x\n"


@given(sort=st.sampled_from([*LISTS]), stay=st.lists(st.booleans(), min_size=2, max_size=7))
def test_what_goes_out_of_a_list_leaves_the_same_text_at_once_and_one_by_one(
    sort: str, stay: list[bool]
) -> None:
    text = _list_of_members(sort, len(stay))
    changes = [
        Edit("remove", ("forums", "a", "members", at))
        for at in reversed(range(len(stay)))
        if not stay[at]
    ]
    together = edit.apply({"root": text}, "root", changes).texts["root"]
    for change in changes:
        text = edit.apply({"root": text}, "root", [change]).texts["root"]
    assert together == text


@pytest.mark.parametrize("sort", [*LISTS])
def test_to_take_four_times_as_much_out_of_a_list_costs_at_most_five_times_as_much(
    sort: str,
) -> None:
    def run(number: int) -> int:
        changes = [
            Edit("remove", ("forums", "a", "members", at)) for at in reversed(range(1, number))
        ]
        return _lines_run(_list_of_members(sort, number), changes)

    assert run(160) <= 5 * run(40)


def test_many_ids_are_renamed_together_and_may_follow_one_another():
    text = "forums: {a: {}, b: {}, c: {accountable_to: [a, b]}}\n"
    changes = [
        Edit("rename", ("forums", old), new)
        for old, new in (("a", "x"), ("c", "y"), ("b", "a"), ("a", "b"))
    ]
    edited = edit.apply({"root": text}, "root", changes)
    assert edited.texts["root"] == "forums: {x: {}, b: {}, y: {accountable_to: [x, b]}}\n"


def test_the_part_that_is_replaced_can_be_had():
    text = "\N{ZERO WIDTH NO-BREAK SPACE}name: Aa\nx: [1, 1]\n"
    edited = edit.apply({"root": text}, "root", [Edit("append", ("x",), 1)])
    assert list(edited.replacements()) == [("root", (2, 9, 2, 9), ", 1")]


def test_the_difference_can_be_shown():
    edited = edit.apply({"root": "name: A\nx: 1"}, "root", [Edit("set", ("name",), "B")])
    assert edited.diff().splitlines()[3:] == [
        "-name: A",
        "+name: B",
        " x: 1",
        "\\ No newline at end of file",
    ]


def test_changes_between_data_leave_what_is_alike():
    before = read(TEXT).data
    after = read(TEXT).data
    after["forums"]["a"]["members"][1]["capacity"] = "chair"
    after["forums"]["a"]["members"].insert(1, "new")
    del after["posts"]["dir"]
    after["risks"] = {"r": {"name": "R"}}
    assert lines(*changes_between(before, after)) == [
        "-      capacity: member",
        "-  dir: {title: Director dir}",
        "+    - new",
        "+      capacity: chair",
        "+risks: {r: {name: R}}",
    ]


@settings(max_examples=3)
@given(st.randoms(use_true_random=False))
def test_changes_between_data_lead_from_one_to_the_other(random):
    texts = {"root.yaml": rewritten(random, random.choice(STRUCTURES[:5]))["root.yaml"]}
    before, after = read(texts["root.yaml"]).data, read(texts["root.yaml"]).data
    for change in some_changes(random, texts):
        after = read(edit.apply(texts, "root.yaml", [change]).texts["root.yaml"]).data
        edited = edit.apply(texts, "root.yaml", changes_between(before, after))
        assert read(edited.texts["root.yaml"]).data == after
        before, texts = after, dict(edited.texts)


@settings(max_examples=3)
@given(st.randoms(use_true_random=False))
def test_many_changes_at_once_do_what_they_do_one_by_one(random):
    texts = disguised(random, rewritten(random, random.choice(STRUCTURES[:5])))
    changes = some_changes(random, texts)
    after = texts
    for change in changes:
        after = edit.apply(after, "root.yaml", [change]).texts
    assert edit.apply(texts, "root.yaml", changes).texts == after


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_random_edits_do_what_they_are_asked_for_and_nothing_else(random):
    texts = random.choice(STRUCTURES)
    if random.random() < 0.9 or sum(map(len, texts.values())) > 30_000:
        texts = rewritten(random, texts)
    assert Trial(random, disguised(random, texts)).run()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("root.yaml").write_bytes(b"\xef\xbb\xbfgovlint: 1\r\nname: A\r\nforums:\r\n  a:")
    Path("part.yaml").write_text("posts: {p: {}}\n", encoding="utf-8")
    return tmp_path


def edited_in(folder: Path) -> edit.EditedTexts:
    texts = {name: (folder / name).read_bytes().decode() for name in ("root.yaml", "part.yaml")}
    changes = [Edit("set", ("name",), "B"), Edit("set", ("posts", "p", "title"), "P")]
    return edit.apply(texts, "root.yaml", changes)


def test_files_keep_their_marks_line_breaks_modes_and_links(folder):
    Path("part.yaml").rename("real.yaml")
    Path("real.yaml").chmod(0o640)
    Path("part.yaml").symlink_to("real.yaml")
    edit.write(edited_in(folder))
    assert Path("root.yaml").read_bytes() == b"\xef\xbb\xbfgovlint: 1\r\nname: B\r\nforums:\r\n  a:"
    assert Path("real.yaml").read_bytes() == b"posts: {p: {title: P}}\n"
    assert Path("part.yaml").is_symlink()
    assert Path("real.yaml").stat().st_mode & 0o777 == 0o640
    assert sorted(map(str, Path().iterdir())) == ["part.yaml", "real.yaml", "root.yaml"]


def test_a_file_that_changed_meanwhile_is_refused_and_none_is_written(folder):
    edited = edited_in(folder)
    Path("part.yaml").write_text("posts: {q: {}}\n", encoding="utf-8")
    with pytest.raises(EditRefusal, match=r"part\.yaml has changed meanwhile; nothing is written"):
        edit.write(edited)
    assert b"name: A" in Path("root.yaml").read_bytes()
    assert sorted(map(str, Path().iterdir())) == ["part.yaml", "root.yaml"]


def test_where_one_file_cannot_take_its_name_the_others_return(folder, monkeypatch):
    edited = edited_in(folder)
    replace = os.replace

    def failing(draft, target, **more):
        if Path(target).name == "part.yaml":
            raise PermissionError(13, "Permission denied", str(target))
        return replace(draft, target, **more)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(EditRefusal, match=r"cannot be written: Permission denied"):
        edit.write(edited)
    assert b"name: A" in Path("root.yaml").read_bytes()
    assert sorted(map(str, Path().iterdir())) == ["part.yaml", "root.yaml"]


def test_by_whose_rights_a_file_runs_is_not_taken_over(folder):
    Path("root.yaml").chmod(0o6776)
    edit.write(edited_in(folder))
    assert Path("root.yaml").stat().st_mode & 0o7777 == 0o776


def test_permissions_are_not_set_along_a_link_that_was_put_there_meanwhile(folder, monkeypatch):
    theirs = folder.parent / "theirs"
    theirs.write_bytes(b"")
    theirs.chmod(0o600)
    sync = os.fsync

    def swap(handle):
        sync(handle)
        for draft in folder.glob(".govlint-*/draft"):
            draft.unlink()
            draft.symlink_to(theirs)

    Path("root.yaml").chmod(0o666)
    monkeypatch.setattr(os, "fsync", swap)
    edit.write(edited_in(folder))
    assert theirs.stat().st_mode & 0o777 == 0o600


def test_a_break_inside_of_a_line_makes_no_line_of_a_diff() -> None:
    """Otherwise a text could show a change that is none."""
    before = "name: one\u2028+evil: yes\x0b-other: no\n"
    shown = edit.EditedTexts({"a.yaml": before}, {"a.yaml": before.replace("one", "two")}).diff()
    assert [line[:6] for line in shown.split("\n")[3:5]] == ["-name:", "+name:"]
    assert shown.count("\n") == 5
