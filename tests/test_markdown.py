"""The result as Markdown: what a pull request and a paper are shown of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from command import TODAY, govlint, write
from goldens import golden
from govlint.report.formats import written
from govlint.report.formats.markdown import MOST, ON_A_SCREEN
from govlint.report.formats.markdown_escape import LONGEST, code, escaped
from govlint.report.formats.saved_reader import read_result
from govlint.result import WhyGone
from govlint.rulebook.catalogue import load_catalogue
from results import HOSTILE, hostile
from samples import AFTER, BEFORE, BROKEN, EMPTY, MANY, saved, told

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
COMMENT = 65_536
"""Characters that GitHub takes in a comment."""


@cache
def small() -> str:
    return told("markdown", saved(AFTER, BEFORE))


def tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def skeleton(text: str) -> list[str]:
    """Give what a text is made of, without the words."""
    return [
        f"{token.type} {token.content if token.type.startswith('html') else ''}"
        for token in tokens(text)
        if token.type not in {"text", "softbreak"}
    ]


def read(text: str) -> str:
    """Give the words that a reader sees of a line, without those that are code."""
    return "".join(token.content for token in tokens(text) if token.type == "text")


def test_a_small_result_as_a_comment() -> None:
    assert golden("comment.md", small()) == small()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_becomes_anything_but_text(text: str) -> None:
    rules = load_catalogue().rules
    made = [written("markdown", hostile(one), rules) for one in (text, "x")]
    assert skeleton(made[0]) == skeleton(made[1])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nobody_is_called_and_nothing_linked(text: str) -> None:
    made = read(written("markdown", hostile(text), load_catalogue().rules))
    assert re.findall(r"@\w|#\d|!\d|GH-\d|://|www\.|:[a-z]+:", made) == []


@pytest.mark.parametrize(
    "text",
    ["Chair & Vice-Chair", "a_b_c", "50 % of $500", "Board (joint)", "R&D; E-mail", "#1 of 2",
     "x < y > z", "2 * 3", "It's \"so\"", "one \\ two", "Ask @team", "see `here`"],
)  # fmt: skip
def test_a_reader_sees_what_was_written(text: str) -> None:
    assert read(escaped(text)).replace("\N{ZERO WIDTH SPACE}", "") == text


@pytest.mark.parametrize("text", ["a", "`", "``a`", "a`b``c", "a|b", "<b>", "*a*", "@team"])
def test_code_is_shown_as_it_is(text: str) -> None:
    assert [one.content for one in tokens(code(text)) if one.type == "code_inline"] == [text]


def test_a_long_text_is_cut() -> None:
    assert (len(escaped("x" * 5000)), escaped("x" * 5000)[-1]) == (LONGEST, "…")


def test_where_nothing_was_found_there_are_two_lines() -> None:
    made = govlint("check", "examples/riverford-mended", "--as-of", TODAY, "-f", "markdown").out
    assert made.startswith("**No findings.** govlint looked at Riverford Place Partnership")
    assert (made.count("\n"), made.endswith("This is not assurance.\n")) == (2, True)


def test_an_empty_result_is_told() -> None:
    assert told("markdown", EMPTY).startswith("**No findings.** govlint looked at 0 structures")


def test_a_structure_that_cannot_be_read_is_told() -> None:
    assert "mend that first" in told("markdown", saved(BROKEN))


def test_three_hundred_findings_of_a_rule_are_folded_behind_its_heading() -> None:
    made = told("markdown", saved(MANY))
    assert made.count("- **Warning:**") == 45
    assert "\n\n<details><summary>300 warnings</summary>\n\n**Asked:** " in made
    assert "and 255 more findings" in made


@pytest.mark.parametrize(("findings", "folds"), [(ON_A_SCREEN, "7 more"), (13, "13 warnings")])
def test_what_fits_on_a_screen_is_open(findings: int, folds: str) -> None:
    few = "".join(MANY.splitlines(keepends=True)[: 3 + findings])
    made = told("markdown", saved(few))
    folded = f"<details><summary>{folds}</summary>"
    assert made.partition(folded)[0].count("- **Warning:**") == (5 if "more" in folds else 0)
    assert made.count("<details>") == made.count(folded) == 1


@pytest.mark.parametrize(("times", "length"), [(1, 5000), (10, 5000), (300, 50)])
def test_a_comment_has_room_for_it_whatever_was_found(times: int, length: int) -> None:
    result = hostile("*" * length)
    found = [
        replace(one, rule=f"rule-{number}") for one in result.findings for number in range(times)
    ]
    assert result.earlier
    many = replace(
        result,
        findings=found,
        explained=list(result.explained) * times,
        earlier=result.earlier._replace(known=found, gone=list(result.earlier.gone) * times),
    )
    assert len(written("markdown", many, load_catalogue().rules)) <= COMMENT


OWN_RULE = """\
id: {name}
summary: Ours.
why: Ours.
fix: Ours.
severity: error
authority: guidance
check: {{kind: stated, on: forum, field: purpose, not_stated: true}}
"""
ORPHANS = "orphan-forum"
FORUMS = "govlint: 1\nname: A\nforums:\n  a: {form: board}\n  b: {form: committee}\n"


@pytest.mark.parametrize("explained", [False, True])
def test_rules_of_ones_own_leave_room_for_what_shipped_ones_find(
    tmp_path: Path, explained: bool
) -> None:
    own = [f"a-{at}" for at in range(MOST[0] + 2)]
    for name in own:
        write(tmp_path / "ours" / f"{name}.yaml", OWN_RULE.format(name=name))
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    said = "".join(f"{name}: {{reason: So, until: 2099-01-01}}, " for name in [*own, ORPHANS])
    text = FORUMS.replace("committee}", f"committee, explain: {{{said}}}}}")
    write(tmp_path / "structure.yaml", text if explained else FORUMS)
    run = govlint("check", "-f", "markdown", cwd=tmp_path)
    assert "does not say to whom it answers" in run.out
    assert explained or "Rule `orphan-forum`" in run.out
    assert re.search(r"and \d+ more rules with findings: a-\d+, a-", run.out)


def test_in_the_report_what_rules_of_ones_own_find_is_named_last(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", FORUMS)
    for at in range(100):
        name = f"a-{at}-{'of-ours-' * 6}too"
        write(tmp_path / "ours" / "oversight" / f"{name}.yaml", OWN_RULE.format(name=name))
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    runs = [
        govlint("report", *words, cwd=tmp_path)
        for words in (("--part", "findings"), ("-f", "markdown"), ("--all",))
    ]
    assert ["orphan forum" in " ".join(run.out.split()) for run in runs] == [True] * 3


def test_configurations_in_folders_with_long_names_are_all_told_of(tmp_path: Path) -> None:
    folders = [f"{at}/" + "/".join(["n" * 250] * 4) for at in range(10, 29)]
    for folder in (*folders, "z"):
        write(tmp_path / folder / "structure.yaml", FORUMS)
        write(tmp_path / folder / ".govlint.yaml", "set: {orphan-forum: off}\n")
    made = govlint("check", "-f", "markdown", cwd=tmp_path).out
    assert "z/.govlint.yaml" in made


def test_structures_of_ones_own_findings_leave_room_for_the_others(tmp_path: Path) -> None:
    """Own rules with long texts are named alone before any finding of a shipped one goes."""
    for at in range(MOST[-2] + 5):
        write(tmp_path / f"a-{at}" / "structure.yaml", "govlint: 1\nname: A\nforums: {b: {}}\n")
    write(tmp_path / "z" / "structure.yaml", FORUMS)
    for at in range(MOST[0]):
        text = OWN_RULE.format(name=f"a-{at}").replace("Ours.", "Ours. " * 200)
        write(tmp_path / "ours" / f"a-{at}.yaml", text)
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    out = govlint("check", "-f", "markdown", cwd=tmp_path).out
    assert len(out) <= COMMENT
    assert "Rule `orphan-forum`" in out
    assert "z/structure.yaml" in out


def test_fields_that_rules_of_ones_own_ask_for_come_after_the_others(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", FORUMS)
    for field in ("purpose", "duty", "starts"):
        for at in range(MOST[0]):
            text = OWN_RULE.format(name=f"a-{field}-{at}").replace("purpose", field)
            text = text.replace("not_stated: true", "not_stated: false")
            write(tmp_path / "ours" / f"a-{field}-{at}.yaml", text)
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    asked = ("check", "-f", "markdown"), ("check",), ("report",)
    assert ["quorum" in govlint(*words, cwd=tmp_path).out for words in asked] == [True] * 3


@pytest.mark.parametrize("words", [("show", "b"), ("check", "-f", "github")])
def test_findings_of_rules_of_ones_own_come_last_where_not_all_are_shown(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    write(tmp_path / "structure.yaml", FORUMS)
    for at in range(MOST[0]):
        write(tmp_path / "ours" / f"a-{at}.yaml", OWN_RULE.format(name=f"a-{at}"))
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    out = govlint(*words, cwd=tmp_path).out
    assert -1 < out.find(ORPHANS) < out.find("a-0")


LARGE = (
    "govlint: 1\nname: Z\norganisations: {t: {name: T}}\nforums:\n"
    "  board: {form: board, of: t, members: [{seat: Member, count: 41}], quorum: {min: 30}}\n"
)
SMALL = LARGE.replace("41", "9").replace("30", "6") + "".join(
    f"  c{at}: {{form: committee, members: [{{seat: Member, count: 10}}], quorum: {{min: 2}},"
    " accountable_to: board, voting: {rule: majority, casting_vote: false}}\n"
    for at in range(3)
)


@pytest.mark.parametrize(
    "more",
    [
        "profile: [core, strict, uk-charity]",
        "set: {quorum-too-low: {}}",
        "set: {quorum-too-low: {severity: error}}",
        "set: {even-votes-no-casting-vote: {severity: warning}}",
    ],
)
def test_what_settings_alone_ask_for_leaves_room_for_the_rest(tmp_path: Path, more: str) -> None:
    for at in range(MOST[0]):
        write(tmp_path / f"a-{at}" / "structure.yaml", SMALL)
    write(tmp_path / "z" / "structure.yaml", LARGE)
    write(tmp_path / ".govlint.yaml", f"{more}\n")
    forms = ["markdown", "github", "azure"]
    formats = [word for form in forms for word in ("-f", form, "-o", f"{form}.txt")]
    govlint("check", "-f", "json", "-o", "result.json", *formats, cwd=tmp_path)
    for words in ((), ("render", "result.json", *formats)):
        if words:
            govlint(*words, cwd=tmp_path)
        comment, *notices = [(tmp_path / f"{form}.txt").read_text() for form in forms]
        assert "orum-too-large" in comment
        for one in notices:
            warnings = [line for line in one.splitlines() if "warning" in line]
            assert "orum-too-large" in "".join(warnings[:10])


@pytest.mark.parametrize("form", ["markdown", "github", "azure"])
def test_what_the_command_line_asks_for_comes_before_what_settings_alone_do(
    tmp_path: Path, form: str
) -> None:
    for at in range(MOST[0] + 5):
        text = "govlint: 1\nname: A\noutcomes: {o: {name: O}}\n"
        write(tmp_path / f"a-{at}" / "structure.yaml", text)
    write(tmp_path / "z" / "structure.yaml", SMALL.partition("  c0:")[0].replace("6}", "2}"))
    write(tmp_path / ".govlint.yaml", "set: {outcome-nobody-owns: {}}\n")
    out = govlint("check", "--profile", "uk-charity", "-f", form, cwd=tmp_path).out
    first = out if form == "markdown" else "".join(out.splitlines()[:9])
    assert "uorum-too-low" in first


def test_what_settings_alone_ask_for_is_left_out_of_a_comment_first(tmp_path: Path) -> None:
    owned = "".join(f"  o{at}: {{name: '{at} {'of many words ' * 30}'}}\n" for at in range(20))
    for at in range(30):
        text = LARGE.replace("name: Z", f"name: Z {at}") + f"outcomes:\n{owned}"
        write(tmp_path / f"a-{at}" / "structure.yaml", text)
    write(tmp_path / ".govlint.yaml", "set: {outcome-nobody-owns: {}}\n")
    out = govlint("check", "-f", "markdown", cwd=tmp_path).out
    assert len(out) <= COMMENT
    assert out.count("has 41 people taking part") == 30
    assert "outcome-nobody-owns" in out


def test_structures_with_infos_alone_leave_room_for_a_warning(tmp_path: Path) -> None:
    for at in range(MOST[0]):
        write(tmp_path / f"a-{at}" / "structure.yaml", SMALL)
    write(tmp_path / "z" / "structure.yaml", LARGE)
    made = govlint("check", "-f", "markdown", cwd=tmp_path).out
    assert "Rule `forum-too-large`" in made


def test_of_what_is_gone_that_which_is_still_so_comes_first() -> None:
    result = hostile("x")
    assert result.earlier
    gone = result.earlier.gone[0]
    why = WhyGone.NOT_FOUND
    mended = [replace(gone, message=f"Mended {at}", why=why) for at in range(MOST[0])]
    still = replace(gone, message="It is still so", why=WhyGone.NOT_ASKED)
    many = replace(result, earlier=result.earlier._replace(gone=[*mended, still]))
    assert "It is still so" in written("markdown", many, {})


def test_of_what_is_gone_that_comes_last_which_settings_alone_asked_for() -> None:
    result = hostile("x")
    assert result.earlier
    gone = replace(result.earlier.gone[0], rule=ORPHANS, why=WhyGone.NOT_ASKED)
    extra = [replace(gone, message=f"{at}", by_settings=True) for at in range(MOST[0])]
    asked = replace(gone, message="Every run asks it")
    many = replace(result, earlier=result.earlier._replace(gone=[*extra, asked]))
    assert "Every run asks it" in written("markdown", many, {})


def test_every_configuration_is_named_in_a_comment(tmp_path: Path) -> None:
    for at in range(40):
        folder = tmp_path / f"folder-of-a-body-{at}"
        write(folder / "structure.yaml", FORUMS)
        write(folder / ".govlint.yaml", "set: {orphan-forum: off}\n")
    made = govlint("check", "-f", "markdown", cwd=tmp_path).out
    assert [at for at in range(40) if f"a-body-{at}/.govlint.yaml" not in made] == []


def test_configurations_in_folders_that_are_escaped_are_named_by_their_last_folder(
    tmp_path: Path,
) -> None:
    names = [f"{'@a' * 54}/{'@a' * 54}/d{at:02}" for at in range(80)]
    for name in (*names, "z"):
        write(tmp_path / name / "structure.yaml", FORUMS)
        write(tmp_path / name / ".govlint.yaml", "set: {no-chair: off}\n")
    out = govlint("check", "-f", "markdown", cwd=tmp_path).out
    shown = [name for name in (*names, "z") if f"{name[-4:]}/.govlint.yaml" in out]
    assert (len(out) <= COMMENT, shown) == (True, [*names, "z"])


def test_several_structures_stand_in_a_table() -> None:
    made = govlint("check", "examples", "--as-of", TODAY, "-f", "markdown").out
    rows = [token for token in tokens(made) if token.type == "tr_open"]
    assert len(rows) > 5
    assert (
        "| Riverford Place Partnership | examples/riverford/structure.yaml | 2 | 11 | 2 |" in made
    )


def test_a_saved_result_gives_the_same_text(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", AFTER)
    day = ("--as-of", TODAY)
    govlint(
        "check", *day, "-f", "json", "-o", "r.json", "-f", "markdown", "-o", "a.md", cwd=tmp_path
    )
    rendered = govlint("render", "r.json", "-f", "markdown", cwd=tmp_path)
    assert (tmp_path / "a.md").read_bytes().decode() == rendered.out


def test_the_unseen_is_said_in_words_that_the_format_does_not_know() -> None:
    result = read_result(saved(AFTER, BEFORE))
    other = result.coverage[0]._replace(field="orbits.apogee", stated=0, of=3, rules=("a", "b"))
    made = written("markdown", replace(result, coverage=[other]), load_catalogue().rules)
    assert '"apogee" is described for none of the 3 orbits.' in made
