"""`fix`: what needs no judgement is mended, byte by byte, and nothing else is touched."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from command import TODAY, govlint, write
from govlint.change.mending import proof
from govlint.change.mending.proof import of_form
from govlint.structure.synonyms import MEANT, THE_SAME

TEXT = """\
govlint: 1
name: Small   # a remark
organisations: {icb: {name: The ICB, kind: icb}}
posts:
  director: {title: Director, organisation: icb}
  surveyor: {title: Surveyor, organisation: icb}
forums:
  board: {name: The Board, form: board, of: icb, members: [director, surveyor], quorum: {min: 2}}
  works:   # meets in the yard
    name: Works Group
    form: task-and-finish
    purpose: [assurance]
    ends: 2027-03-31
    accountable_to: [board]
    members:
      - director   # in the chair
      - surveyor
    quorum: {min: 2}  # both
decisions:
  spend: {name: Spend, type: spend, decided_by: director, value: {up_to: 250000}}
"""

MENDED = {
    "a key": ("    purpose:", "    purpos:"),
    "a key in braces": ("organisation: icb}\n  surveyor", "organistion: icb}\n  surveyor"),
    "a value": ("form: task-and-finish", "form: task-and-finnish"),
    "a value in braces": ("form: board,", "form: bord,"),
    "an id": ("      - surveyor", "      - surveyr"),
    "an id in brackets": ("[director, surveyor]", "[director, surveyr]"),
    "money": ("{up_to: 250000}", "{up_to: £250k}"),
    "money with a comma": ("{up_to: 250000}", "{up_to: 250,000}"),
    "a day": ("ends: 2027-03-31", "ends: 31 March 2027"),
    "a list": ("members: [director, surveyor]", 'members: "director, surveyor"'),
    "a number for keys": ("quorum: {min: 2}  # both", "quorum: 2  # both"),
    "a brace": ("quorum: {min: 2}  # both", "quorum: {min: 2  # both"),
    "a colon": ("    name: Works Group", "    name Works Group"),
    "a key set in too little": ("    purpose: [", "  purpose: ["),
    "two keys on a line": ("Works Group\n    form", "Works Group; form"),
    "a capacity": ("      - director   #", "      - Director   #"),
}


def _fix(path: Path, *words: str) -> tuple[int, str, str]:
    run = govlint("fix", path, *words, "--as-of", TODAY)
    return run.code, run.out, run.err


@pytest.mark.parametrize("slip", MENDED)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_slip_is_mended_and_nothing_else(tmp_path: Path, slip: str, line_break: str) -> None:
    right, wrong = MENDED[slip]
    assert TEXT.count(right) == 1
    before = TEXT.replace(right, wrong).replace("\n", line_break).encode()
    after = TEXT.replace("\n", line_break).encode()
    path = tmp_path / "structure.yaml"
    path.write_bytes(before)
    code, _, _ = _fix(path, "--diff")
    assert (code, path.read_bytes()) == (1, before)
    code, out, _ = _fix(path)
    assert (code, path.read_bytes()) == (0, after)
    assert out.startswith(f"{path}:")
    assert _fix(path)[:2] == (0, "")
    assert _fix(path, "--diff")[:2] == (0, "")


LEFT = {
    "a day that may be two": ("ends: 2027-03-31", "ends: 01/02/2027"),
    "an id near nothing": ("      - surveyor", "      - treasurer"),
    "two near ids": ("      - surveyor", "      - surveyox"),
    "a day with more behind it": ("ends: 2027-03-31", "ends: 2027-03-31 (min. 26/14)"),
    "two days": ("ends: 2027-03-31", "ends: 2026-03-31 to 2027-03-31"),
    "a day as amended": ("ends: 2027-03-31", "ends: 2027-03-31 as amended 2027-06-04"),
    "two figures of a year first": ("ends: 2027-03-31", "ends: 27-03-12"),
    "a sum without tax": ("{up_to: 250000}", "{up_to: 250000 (excl. VAT)}"),
    "a quorum with more behind it": ("quorum: {min: 2}  #", "quorum: 2 (rounded up)  #"),
    "two duties of which one is near": ("    ends:", "    duty: finance & resources\n    ends:"),
    "a weekday": ("    ends:", "    frequency: first Tuesday of the month\n    ends:"),
    "a rhythm of two senses": ("    ends:", "    frequency: bimonthly\n    ends:"),
    "how somebody comes to sit": ("      - surveyor", "      - surveyor (ex officio)"),
    "a telephone": ("      - surveyor", "      - surveyor, 01234 567890"),
    "a capacity that may be another": ("      - surveyor", "      - surveyor, Director"),
    "who chairs": ("    ends:", "    chair: surveyor\n    ends:"),
    "about so many": ("      - surveyor", "      - {seat: Lay, count: approx 6}"),
}


@pytest.mark.parametrize("slip", LEFT)
def test_what_needs_judgement_is_left(tmp_path: Path, slip: str) -> None:
    text = TEXT.replace("posts:\n", "posts:\n  surveyors: {title: All, organisation: icb}\n")
    text = text.replace(*LEFT[slip])
    path = write(tmp_path / "structure.yaml", text)
    assert _fix(path)[:1] == (0,)
    assert path.read_text() == text


SAID = {
    "kind: icb": ("kind: Integrated Care Board", "kind: icb"),
    "{min: 2}  #": ("{min: 2, each_party: yes}  #", "{min: 2, each_party: true}  #"),
    "- surveyor": (
        "- {who: surveyor, capacity: Chairman}",
        "- {who: surveyor, capacity: chair}",
    ),
    "    ends:": ("    status: disbanded\n    ends:", "    status: stood-down\n    ends:"),
}


@pytest.mark.parametrize("place", SAID)
def test_a_word_that_says_the_same_is_mended(tmp_path: Path, place: str) -> None:
    typed, meant = SAID[place]
    path = write(tmp_path / "structure.yaml", TEXT.replace(place, typed))
    assert "mended schema" in _fix(path)[1]
    assert path.read_text() == TEXT.replace(place, meant)


SAID_OF_TWO = {
    "kind: icb": "kind: trust",
    "- surveyor": "- {who: surveyor, capacity: lead}",
    "    ends:": "    status: paused\n    ends:",
}
"""A trust may be a charity, a lead no chair, and what is paused may go on."""


@pytest.mark.parametrize("place", SAID_OF_TWO)
def test_a_word_that_may_say_more_is_left(tmp_path: Path, place: str) -> None:
    text = TEXT.replace(place, SAID_OF_TWO[place])
    path = write(tmp_path / "structure.yaml", text)
    assert "mended" not in _fix(path)[1]
    assert path.read_text() == text


def test_what_says_the_same_is_a_synonym() -> None:
    assert [one for one, word in THE_SAME.items() if word not in MEANT.get(one, ())] == []


def test_a_sum_in_another_currency_is_left(tmp_path: Path) -> None:
    text = TEXT.replace("posts:\n", "currency: GBP\nposts:\n").replace("250000", "€250k")
    path = write(tmp_path / "structure.yaml", text)
    assert _fix(path)[:1] == (0,)
    assert path.read_text() == text


def _both(tmp_path: Path, before: str, after: str, *words: str) -> str:
    """Mend a text with either line break; gives what is said of it."""
    out = ""
    for line_break in ("\n", "\r\n"):
        path = tmp_path / "structure.yaml"
        path.write_bytes(before.replace("\n", line_break).encode())
        code, out, err = _fix(path, *words)
        assert (code, path.read_bytes()) == (0, after.replace("\n", line_break).encode()), out + err
        again = _fix(path, *words)[1]
        assert "mended" not in again
    return out


TWICE = {
    "in brackets": ("[director, surveyor]", "[director, surveyor, director]"),
    "in another form": ("[director, surveyor]", "[director, surveyor, {who: surveyor}]"),
    "in lines": ("      - surveyor\n", "      - surveyor\n      - director  # again\n"),
    "three times": (
        "      - surveyor\n",
        "      - surveyor\n      - director\n      - surveyor\n      - director\n",
    ),
}


@pytest.mark.parametrize("case", TWICE)
def test_a_member_that_is_listed_twice_alike_goes_once(tmp_path: Path, case: str) -> None:
    right, wrong = TWICE[case]
    assert "member-listed-twice" in _both(tmp_path, TEXT.replace(right, wrong), TEXT)


def test_entries_of_one_member_that_differ_stay(tmp_path: Path) -> None:
    text = TEXT.replace(
        "[director, surveyor]", "[director, surveyor, {who: director, capacity: chair}]"
    )
    assert "mended" not in _both(tmp_path, text, text)


IDLE = {
    "in braces": (
        "organisation: icb}\n  surveyor",
        (
            "organisation: icb, explain: {orphan-forum: {reason: It is new., until: 2027-01-31}}}\n"
            "  surveyor"
        ),
    ),
    "in lines": (
        "    quorum: {min: 2}  # both\n",
        (
            "    quorum: {min: 2}  # both\n    explain:\n      orphan-forum:\n"
            "        reason: It is new.\n        until: 2027-01-31\n"
        ),
    ),
    "two": (
        "    quorum: {min: 2}  # both\n",
        (
            "    quorum: {min: 2}  # both\n    explain:\n"
            "      orphan-forum: {reason: It is new., until: 2027-01-31}\n"
            "      forum-too-large: {reason: It is new., until: 2027-01-31}\n"
        ),
    ),
}


@pytest.mark.parametrize("case", IDLE)
def test_an_explanation_of_nothing_goes(tmp_path: Path, case: str) -> None:
    right, wrong = IDLE[case]
    assert "unused-explanation" in _both(tmp_path, TEXT.replace(right, wrong), TEXT)


def test_what_is_left_is_counted_beside_what_would_be_written(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT + "decisions: {a: {decided_by: nobody-here}}\n")
    left = "govlint: left: 1 error; `govlint check` shows them\n"
    assert _fix(path, "--diff") == (0, "", left)


VACANT = TEXT.replace(
    "posts:\n",
    "posts:\n  clerk:\n    holder: vacant\n    vacant_since: 2025-01-01\n    explain:  # why\n"
    "      RULE: {reason: The post is new., until: 2027-01-31}\n",
)


def test_a_rule_is_called_as_it_is_now(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", VACANT.replace("RULE", "vacant-seat"))
    settings = tmp_path / ".govlint.yaml"
    settings.write_bytes(b"set:  # ours\r\n  vacant-seat: {severity: error}\r\n")
    assert _fix(path, "--diff")[0] == 1
    code, out, _ = _fix(path)
    assert (code, path.read_text()) == (0, VACANT.replace("RULE", "post-left-vacant"))
    assert settings.read_bytes() == b"set:  # ours\r\n  post-left-vacant: {severity: error}\r\n"
    assert f"{settings.name}:2:3: mended vacant-seat is called post-left-vacant" in out


def test_a_misspelt_rule_is_corrected_where_it_explains_something(tmp_path: Path) -> None:
    wrong = VACANT.replace("RULE", "post-left-vacent")
    _both(tmp_path, wrong, VACANT.replace("RULE", "post-left-vacant"))


def test_a_moved_rule_that_explains_nothing_goes(tmp_path: Path) -> None:
    wrong = VACANT.replace("RULE", "vacant-seat").replace("holder: vacant", "title: Clerk")
    wrong = wrong.replace("vacant_since: 2025-01-01", "organisation: icb")
    right = wrong[: wrong.index("    explain:")] + wrong[wrong.index("  director:") :]
    _both(tmp_path, wrong, right)


SHARED = (
    "posts:\n  clerk:\n    holder: vacant\n    vacant_since: 2025-01-01\n    explain:\n"
    "      RULE: {reason: The post is new., until: 2027-01-31}\n"
)


def test_an_explanation_in_a_part_of_two_structures_is_left(tmp_path: Path) -> None:
    """One of them may have the finding that the other has not."""
    part = write(tmp_path / "part.yaml", SHARED.replace("RULE", "forum-too-large"))
    for name in ("one.yaml", "two.yaml"):
        write(tmp_path / name, f"govlint: 1\nname: {name}\ninclude: [part.yaml]\nforums: {{}}\n")
    assert _fix(tmp_path)[0] == 0
    assert part.read_text() == SHARED.replace("RULE", "forum-too-large")


STOOD_DOWN = TEXT.replace(
    "    ends: 2027-03-31\n", "    status: stood-down\n    ends: 2026-03-31\n"
)


def test_memberships_of_a_stood_down_forum_end_only_when_asked(tmp_path: Path) -> None:
    assert "mended" not in _both(tmp_path, STOOD_DOWN, STOOD_DOWN)
    ended = STOOD_DOWN.replace("- director ", "- {who: director, until: 2026-03-31} ")
    ended = ended.replace("      - surveyor", "      - {who: surveyor, until: 2026-03-31}")
    assert "stood-down-forum-with-members" in _both(tmp_path, STOOD_DOWN, ended, "--unsafe")


ROOT = "govlint: 1\nname: Two files\ninclude: [parts/*.yaml]\n" + TEXT.partition("a remark\n")[2]
PART = "forums:\n  yard: {name: Yard, form: committee, accountable_to: %s, members: [director]}\n"


def test_a_slip_is_mended_in_the_part_that_has_it(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    root = write(tmp_path / "structure.yaml", ROOT)
    part = write(tmp_path / "parts/yard.yaml", PART % "bord")
    other = write(tmp_path / "parts/other.yaml", (PART % "board").replace("yard:", "shed:"))
    code, out, _ = _fix(root)
    assert (code, root.read_text(), part.read_text()) == (0, ROOT, PART % "board")
    assert out.startswith(f"{part}:2:")
    assert other.read_text() == (PART % "board").replace("yard:", "shed:")


def test_a_byte_order_mark_and_a_missing_newline_stay(tmp_path: Path) -> None:
    path = tmp_path / "structure.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.rstrip("\n").replace("250000", "£250k").encode())
    assert _fix(path)[0] == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT.rstrip("\n").encode()


def test_several_slips_are_mended_together(tmp_path: Path) -> None:
    text = TEXT
    for slip in ("a key", "a value in braces", "money", "a day", "an id", "a brace"):
        text = text.replace(*MENDED[slip])
    _both(tmp_path, text, TEXT)


def test_every_format_carries_the_fix(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT.replace(*MENDED["money"]))
    data = govlint("check", path, "-f", "json", "--as-of", TODAY).data
    (found,) = data["findings"]
    line = TEXT[: TEXT.index("up_to")].count("\n") + 1
    assert found["fix"]["steps"] == [
        {
            "operation": "set",
            "key_path": ["decisions", "spend", "value", "up_to"],
            "value": 250000,
        }
    ]
    (change,) = found["fix"]["replacements"]
    assert (change["line"], change["path"]) == (line, str(path))
    (fix,) = govlint("check", path, "-f", "sarif").data["runs"][0]["results"][0]["fixes"]
    (made,) = fix["artifactChanges"][0]["replacements"]
    assert made["insertedContent"]["text"] == change["text"]
    assert "`govlint fix` can write it" in " ".join(govlint("check", path).out.split())
    saved = write(tmp_path / "result.json", govlint("check", path, "-f", "json").out)
    assert "`govlint fix` can write it" in " ".join(govlint("render", saved).out.split())


def test_many_slips_are_offered_and_mended_together(tmp_path: Path) -> None:
    posts = "".join(f"  post-{at}: {{title: Post, organisation: icb}}\n" for at in range(60))
    right = TEXT.replace("posts:\n", f"posts:\n{posts}")
    wrong = right.replace("title: Post,", "titel: Post,")
    path = write(tmp_path / "structure.yaml", wrong)
    findings = govlint("check", path, "-f", "json").data["findings"]
    assert all("fix" in one for one in findings)
    _both(tmp_path, wrong, right)
    assert len(findings) == 60


def test_slips_that_cannot_be_mended_keep_no_others_from_it(tmp_path: Path) -> None:
    """Looks at the whole do not multiply with those that are in the way."""
    posts = [f"  post-{at}: {{title: Post, organisation: icb}}\n" for at in range(200)]
    odd = [f"  odd-{at}: {{titel: [1], organisation: icb}}\n" for at in range(8)]
    mixed = [*posts[:100], *odd, *posts[100:]]
    wrong = TEXT.replace("posts:\n", "posts:\n" + "".join(mixed).replace("title: P", "titel: P"))
    path = write(tmp_path / "structure.yaml", wrong)
    with counted_looks() as looks:
        findings = govlint("check", path, "-f", "json").data["findings"]
    assert sum("fix" in one for one in findings) == 200
    assert looks[0] < 12
    with counted_looks() as looks:
        assert _fix(path)[0] == 0
    assert path.read_text() == TEXT.replace("posts:\n", f"posts:\n{''.join(mixed)}")
    assert looks[0] < 60


@contextmanager
def counted_looks() -> Iterator[list[int]]:
    """Count how often a structure is looked at again after fixes."""
    looks = [0]

    def counted(*given: object) -> object:
        looks[0] += 1
        return of_form(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof, "of_form", counted)
        yield looks


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    """All files are written, or none: here a folder in which nothing new can be put."""
    (tmp_path / "parts").mkdir()
    root = write(tmp_path / "structure.yaml", ROOT.replace("250000", "£250k"))
    part = write(tmp_path / "parts/yard.yaml", PART % "bord")
    before = root.read_bytes(), part.read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("govlint.edit.writing_to_disk._take_names", _full)
        code, out, err = _fix(root)
    assert (code, out, root.read_bytes(), part.read_bytes()) == (2, "", *before)
    assert "nothing is changed" in err


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device", "structure.yaml")


def test_a_fault_beside_a_slip_keeps_nothing_from_being_mended(tmp_path: Path) -> None:
    right = "govlint: 1\nname: A\nforums: {b: {form: board, members: [somebody-else]}}\n"
    _both(tmp_path, right.replace("board", "bord"), right)


def test_an_id_that_all_name_otherwise_is_misspelt_itself_perhaps(tmp_path: Path) -> None:
    text = TEXT.replace("  surveyor: {title", "  surveyorr: {title")
    text = text.replace("title: Surveyor", "title: Building Surveyor")
    _both(tmp_path, text, text)


@pytest.mark.parametrize("key", ["treasurer: Amina", "000"])
def test_a_key_near_nothing_is_not_made_a_remark(tmp_path: Path, key: str) -> None:
    """It may be a remark, or a word for something that is then hidden, such as 250, 000."""
    text = TEXT.replace("up_to: 250000", f"up_to: 250, {key}")
    _both(tmp_path, text, text)


def test_what_would_be_another_fault_is_not_written(tmp_path: Path) -> None:
    text = TEXT.replace("    quorum: {min: 2}  # both", "    quorun: {min: ten or so}")
    _both(tmp_path, text, text)


def test_what_is_written_into_json_is_json(tmp_path: Path) -> None:
    text = """\
{"govlint": 1, "name": "J",
 "people": {"frank": "Frank \\"the\\" Ocean", "gina": {"name": "Gina", "since": "1 Sept 2024"}},
 "forums": {"tsc": {"quorom": "50%", "charter": "x.md", "meetings": "monthly, 2 hours"}},
 "decisions": {"grants": {"name": "Grants", "value": "up to £5k"}},
 "delegations": {"grants": {"from": "tsc", "to": "gina", "matters": ["grants"]}}}
"""
    path = write(tmp_path / "structure.json", text)
    _fix(path)
    data = json.loads(path.read_text())
    forum = {
        "quorum": {"fraction": "1/2"},
        "terms_of_reference": {"url": "x.md"},
        "meetings": {"per_year": 12, "minutes": 120},
    }
    assert data["forums"] == {"tsc": forum}
    assert data["people"]["frank"] == {"name": 'Frank "the" Ocean'}
    assert data["decisions"]["grants"]["value"] == {"up_to": 5000}
    assert [*data["delegations"]] == ["grants-delegation"]


@pytest.mark.parametrize("part", ["parts/", "part.yml", "/parts.yaml"])
def test_a_part_that_is_named_in_vain_is_in_the_way_of_no_other_fix(
    tmp_path: Path, part: str
) -> None:
    (tmp_path / "parts").mkdir()
    write(tmp_path / "parts" / "part.yaml", "forums: {a: {name: A}}\n")
    text = f"govlint: 1\nname: S\ninclude: [{part}]\nforums:\n  b:\n    "
    path = write(tmp_path / "structure.yaml", f"{text}quorum: 50%\n")
    _fix(path)
    assert path.read_text() == f"{text}quorum: {{fraction: 1/2}}\n"


@pytest.mark.parametrize("typed", ["PKR 250k", "PKR250k", "250k PKR", "Rs 250k"])
def test_a_sum_in_the_currency_of_the_file_is_read(tmp_path: Path, typed: str) -> None:
    text = TEXT.replace("posts:\n", "currency: PKR\nposts:\n").replace("250000", typed)
    path = write(tmp_path / "structure.yaml", text)
    out = " ".join(govlint("check", path, "--as-of", "2026-11-21").out.split())
    assert f'"{typed}" is not a number; write 250000 ' in out
