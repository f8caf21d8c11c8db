"""What `.govlint.yaml`, rule folders and explanations change, and what is said of their slips."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import Run, govlint, write
from goldens import golden
from govlint.cli.exit_codes import Code
from govlint.config import find_config, read_config
from govlint.document.document import read
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.profile_lines import BY_DEFAULT, lineage
from govlint.rulebook.rules_in_force import Choice, chosen

ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a: {form: committee}\n"
LARGE = "forum-too-large"
SET = "a rule is set to off, or to what changes, like {severity: error}"
SETTING = "a rule is set to off, or to what changes, like {severity: error}"
OWN = "nameless-forum"
NARROW = {"COLUMNS": "80"}
OWN_RULE = """\
id: nameless-forum
summary: Every forum has a name.
why: Nobody knows what an id stands for.
fix: Give the forum a `name`.
severity: warning
authority: convention
check: {kind: stated, on: forum, field: name, not_stated: true}
bad: |
  forums:
    a: {}  # expect
good: |
  forums:
    a: {name: A}
"""


def check(folder: Path, text: str = ORPHAN, *arguments: str) -> Run:
    write(folder / "structure.yaml", text)
    return govlint("check", *arguments, "--format", "json", cwd=folder)


def configured(folder: Path, config: str) -> Run:
    write(folder / ".govlint.yaml", config)
    return check(folder)


def explained(until: str, rule: str = "orphan-forum", form: str = "committee") -> str:
    because = f"{{{rule}: {{reason: New., by: Chair, until: {until}}}}}"
    return f"govlint: 1\nname: A\nforums:\n  a: {{form: {form}, explain: {because}}}\n"


@pytest.mark.parametrize(
    ("config", "code", "findings"),
    [
        ("", 1, [("orphan-forum", "a")]),
        ("# profile: core\n", 1, [("orphan-forum", "a")]),
        ("{}\n", 1, [("orphan-forum", "a")]),
        ("profile:\nrules:\nfail_on:\nset:\n", 1, [("orphan-forum", "a")]),
        ("fail_on: error\n", 0, [("orphan-forum", "a")]),
        ("set: {orphan-forum: off}\n", 0, []),
        ("set: {orphan-forum: {severity: info}}\n", 0, [("orphan-forum", "a")]),
        ("set: {forum-too-large: {at_most: 1}}\n", 1, [("orphan-forum", "a")]),
        ("profile: [core, completeness]\n", 1, [("orphan-forum", "a")]),
    ],
)
def test_a_configuration_changes_rules_and_the_bar(
    tmp_path: Path, config: str, code: int, findings: list[tuple[str, str]]
) -> None:
    run = configured(tmp_path, config)
    shown = [one for one in run.found if one[0] == "orphan-forum"]
    assert (run.code, shown) == (code, findings)


def test_a_parameter_that_is_set_is_the_limit(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 1}}\n")
    forum = "{form: committee, members: [{seat: A, count: 2}]}"
    run = check(tmp_path, f"govlint: 1\nname: A\nforums: {{a: {forum}}}\n")
    assert ("forum-too-large", "a") in run.found


def test_a_configuration_is_found_upward_from_the_structure(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\n")
    write(tmp_path / "one" / "two" / "structure.yaml", ORPHAN)
    away = write(tmp_path / "away" / "x", "").parent
    assert govlint("check", "../one", cwd=away).code == 0


def test_the_nearest_configuration_holds(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\n")
    write(tmp_path / "one" / ".govlint.yaml", "fail_on: info\n")
    assert check(tmp_path / "one").code == 1


CROWD = """\
govlint: 1
name: Crowd
organisations: {p: {name: P, kind: charity}}
forums:
  top: {name: Board, form: board, of: p, members: [{seat: Director, count: 5}]}
  a:
    {form: committee, of: p, accountable_to: top, chair: none, members: [{seat: M, count: 20}]}
decisions: {d: {name: Merge, decided_by: a}}
"""
SWITCHING = {
    "calm": f"extends: core\nrules: {{{LARGE}: off}}",
    "lists": f"rules: {{{LARGE}: {{}}}}",
    "sets": f"rules: {{{LARGE}: {{at_most: 15}}}}",
}


def switched(folder: Path, *arguments: str, config: str = "") -> bool:
    """Tell whether the rule on large forums runs."""
    for name, text in SWITCHING.items():
        write(folder / "ours" / "profiles" / f"{name}.yaml", f"id: {name}\nsummary: S.\n{text}\n")
    write(folder / ".govlint.yaml", f"rules: ours\n{config}")
    return (LARGE, "a") in check(folder, CROWD, *arguments).found


@pytest.mark.parametrize(
    ("profiles", "runs"),
    [
        ("core", True),
        ("calm", False),
        ("calm, core", False),
        ("calm, strict", False),
        ("calm, lists", False),
        ("lists, calm", False),
        ("calm, sets", True),
        ("sets, calm", False),
    ],
)
def test_a_rule_that_a_profile_switches_off_runs_where_a_later_one_sets_it(
    tmp_path: Path, profiles: str, runs: bool
) -> None:
    assert switched(tmp_path, config=f"profile: [{profiles}]\n") is runs


@pytest.mark.parametrize(
    ("config", "arguments", "runs"),
    [
        (f"set: {{{LARGE}: {{}}}}\n", [], True),
        (f"set: {{{LARGE}: {{at_most: 25}}}}\n", [], False),
        ("", ["--select", LARGE], True),
        ("", ["--select", "size"], True),
        ("", ["--profile", "core"], True),
        (f"set: {{{LARGE}: off}}\n", ["--select", LARGE], True),
        (f"set: {{{LARGE}: off}}\n", ["--select", LARGE, "--ignore", LARGE], False),
    ],
)
def test_what_a_profile_switches_off_yields_to_the_configuration_and_the_command_line(
    tmp_path: Path, config: str, arguments: list[str], runs: bool
) -> None:
    assert switched(tmp_path, *arguments, config=f"profile: calm\n{config}") is runs


def test_a_profile_that_switches_a_rule_off_does_not_keep_it(tmp_path: Path) -> None:
    assert "profiles      all but open-source\n" in govlint("explain", LARGE).out
    write(tmp_path / "structure.yaml", CROWD)
    off = govlint("config", "--profile", "open-source", "-f", "json", cwd=tmp_path).data
    told = {one["value"]: origin(one["origin"]) for one in off["configurations"][0]["off"]}
    assert told[LARGE].startswith("profile open-source ")


def test_every_profile_holds_core_and_open_source_is_silent_on_a_committee_of_twenty(
    tmp_path: Path,
) -> None:
    catalogue = load_catalogue()
    assert {lineage(catalogue, name)[0] for name in catalogue.profiles} == {"core"}
    assert check(tmp_path, CROWD, "--profile", "open-source").found == []


def test_a_profile_changes_what_it_extends_whatever_another_extends(tmp_path: Path) -> None:
    for name, extends, most in (("base", "core", 9), ("one", "base", 8), ("two", "base", None)):
        rules = f"rules: {{{LARGE}: {{at_most: {most}}}}}\n" if most else ""
        text = f"id: {name}\nsummary: S.\nextends: {extends}\n{rules}"
        write(tmp_path / "profiles" / f"{name}.yaml", text)
    profiles = [("one", BY_DEFAULT), ("two", BY_DEFAULT)]
    kept = chosen(load_catalogue((tmp_path,)), Choice(profiles)).kept
    (large,) = [one for one in kept if one.entry.rule.id == LARGE]
    assert large.entry.data["check"]["at_most"] == 8


def test_a_profile_that_several_others_extend_changes_a_rule_once(tmp_path: Path) -> None:
    """Else a chain of thousands, all of them named, would change it millions of times."""
    for name, above in {"a": "core", "b": "a", "c": "b"}.items():
        text = f"id: {name}\nsummary: S.\nextends: {above}\nrules: {{{LARGE}: {{at_most: 9}}}}\n"
        write(tmp_path / "profiles" / f"{name}.yaml", text)
    profiles = [(name, BY_DEFAULT) for name in "abcab"]
    kept = chosen(load_catalogue((tmp_path,)), Choice(profiles)).kept
    (large,) = [one for one in kept if one.entry.rule.id == LARGE]
    assert [one.origin.name for one in large.changes] == ["c", "a", "b"]


GIVEN = "{measure: forum.voting-seat, at_least: 1}, "
AS_UTF_8 = "save the file as UTF-8 (in Notepad: Save as, Encoding)"

SLIPS = [
    ("profil: core", '1:1: "profil" is not a key of a config file; did you mean "profile"?'),
    ("fail_on: warnin", '1:10: "fail_on" cannot be "warnin"; did you mean "warning"?'),
    ("fail_on: 3", '1:10: "fail_on" cannot be "3"; known: info, worse, warning, error, never'),
    ("profile: {core: 1}", "1:10: A group of keys stands where a list belongs; write [core]"),
    (
        "profile: [core, '']",
        f'1:17: there is no profile ""; known: {", ".join(load_catalogue().profiles)}',
    ),
    ("profile: 3", f'1:10: there is no profile "3"; known: {", ".join(load_catalogue().profiles)}'),
    ("profile: core, strict", '1:10: there is no profile "core, strict"; write [core, strict]'),
    (
        f"profile: {'a' * 900}",
        f'1:10: there is no profile "{"a" * 39}…"; known: {", ".join(load_catalogue().profiles)}',
    ),
    (
        f"set: {{{LARGE}: {{given: [{GIVEN * 5_000}]}}}}",
        (
            '1:43: "forum.voting-seat": there is no measure of this name; did you mean '
            '"forum.voting-seats"?'
        ),
    ),
    (
        f"set: {{{LARGE}: {{given: [{GIVEN.replace('seat', 'seats') * 21}]}}}}",
        "1:32: More than 20 items stand here",
    ),
    ('profile: ""', f'1:10: there is no profile ""; known: {", ".join(load_catalogue().profiles)}'),
    ("profile: cor", '1:10: there is no profile "cor"; did you mean "core"?'),
    (
        "profile:\n  - core\n  - strickt",
        '3:5: there is no profile "strickt"; did you mean "strict"?',
    ),
    ("rules: [nowhere/]", "1:9: nowhere is not a folder of rules"),
    ("rules: our-rule", '1:8: our-rule is not a folder of rules; did you mean "our-rules"?'),
    (f"rules: {'a' * 300}", f"1:8: {'a' * 300} is not a folder of rules"),
    (
        r'rules: "a\0b"',
        "1:8: a\ufffdb leads out of its folder; only --rules can name such a folder",
    ),
    ("rules: structure.yaml", "1:8: structure.yaml is not a folder of rules"),
    (
        f"rules: {LARGE}",
        (
            f"1:8: {LARGE} is not a folder of rules; a rule is changed below set: write "
            f"set: {{{LARGE}: {{severity: error}}}}"
        ),
    ),
    (
        f"{LARGE}: {{at_most: 15}}",
        (
            f'1:1: "{LARGE}" is not a key of a config file; a rule is changed below set: write '
            f"set: {{{LARGE}: {{at_most: 15}}}}"
        ),
    ),
    ("select: size", '1:1: "select" is not a key of a config file; the command says it: --select'),
    (
        "severity: warning",
        '1:1: "severity" is not a key of a config file; did you mean "fail_on"?',
    ),
    ("fail_on: none", '1:10: "fail_on" cannot be "none"; did you mean "never"?'),
    (
        "profile: strict uk-charity",
        '1:10: there is no profile "strict uk-charity"; write [strict, uk-charity]',
    ),
    ("profile: NHS", '1:10: there is no profile "NHS"; did you mean "uk-health"?'),
    (f"set: {{{LARGE}: error}}", f'1:24: "error": {SETTING}; write {{severity: error}}'),
    (f"set: {{{LARGE}: at_most 15}}", f'1:24: "at_most 15": {SETTING}; write {{at_most: 15}}'),
    (f"set: {{{LARGE}: skip}}", f'1:24: "skip": {SETTING}; did you mean "off"?'),
    (
        f"set: {{{LARGE}: {{severity: off}}}}",
        f"1:35: {LARGE} is switched off without braces: {LARGE}: off",
    ),
    (
        f"set: {{{LARGE}: {{max: 15}}}}",
        f'1:25: {LARGE} has no parameter "max"; did you mean "at_most"?',
    ),
    (
        "set: {meetings: off}",
        (
            '1:7: there is no rule "meetings"; it is a theme: each rule of it is named by itself, '
            "and `govlint rules` lists them"
        ),
    ),
    (
        f"set: {LARGE}: off",
        (
            f"1:6: A key with its value stands in braces here; write {{{LARGE}: off}} "
            f'(or "{LARGE}: off", if it is text)'
        ),
    ),
    ("set: off", '1:6: "off" stands where keys with values belong'),
    (
        "set: {orphan-forun: off}",
        '1:7: there is no rule "orphan-forun"; did you mean "orphan-forum"?',
    ),
    ("set: {zzz: off}", '1:7: there is no rule "zzz"; `govlint rules` lists them all'),
    ("set: {schema: off}", "1:7: every run keeps schema as it is"),
    (f"set: {{{LARGE}: of}}", f'1:24: "of": {SETTING}; did you mean "off"?'),
    (f"set: {{{LARGE}: OFF}}", f'1:24: "OFF": {SETTING}; did you mean "off"?'),
    (f"set: {{{LARGE}: false}}", f'1:24: "false": {SETTING}; did you mean "off"?'),
    (
        f"set: {{{LARGE}: 12}}",
        f'1:24: "12": {SETTING}; a number stands behind its name, like {{at_most: 12}}',
    ),
    (f"set:\n  {LARGE}:\n", f"2:3: Nothing: {SETTING}; write {{}} to have it as it is"),
    (f"set: {{{LARGE}: off, {LARGE}: off}}", f'1:29: "{LARGE}" is written twice'),
    (
        f"set: {{{LARGE}: {{at_mots: 3}}}}",
        f'1:25: {LARGE} has no parameter "at_mots"; did you mean "at_most"?',
    ),
    (
        "set: {delegation-cycle: {kind: x}}",
        '1:26: delegation-cycle has no parameter "kind"; known: severity, where, unless, relations',
    ),
    (f"set: {{{LARGE}: {{at_most: many}}}}", '1:34: "many" is not a number'),
    (f"set: {{{LARGE}: {{at_most: }}}}", '1:25: "at_most" has no value; give one, or leave it out'),
    (
        "set: {missing-quorum: {not_stated: si}}",
        '1:36: "si" is neither true nor false; write true or false',
    ),
    (
        f"set:\n  {LARGE}:\n    at_most: 12\n    severity: eror",
        '4:15: "severity" cannot be "eror"; did you mean "error"?',
    ),
    (
        f"set: {{{LARGE}: {{where: {{statu: active}}}}}}",
        '1:33: "statu": a forum has no field of this name; did you mean "status"?',
    ),
    (
        'set: {orphan-forum: {given: ""}}',
        '1:29: "": a forum has no field of this name; not known yet? leave the line out',
    ),
    (
        f'set: {{{LARGE}: {{measured_on: ""}}}}',
        '1:38: "": a forum has no field of this name; not known yet? leave the line out',
    ),
    (f"rules: {'a/' * 400_000}", "1:8: no folder has so long a name"),
    (
        f"rules: [{', '.join(f'a{number}' for number in range(60_000))}]",
        "1:499: more than 100 folders; put the rules into one, each theme in a folder",
    ),
    (
        f"set: {{{LARGE}: {{where: {{name: [{', '.join(map(str, range(100_000)))}]}}}}}}",
        "1:39: A list: more than 1,000 values are too many",
    ),
    ("- core", "1:1: A list stands where keys with values belong"),
    ("core", '1:1: "core" stands where keys with values belong'),
    ("profile: [core", '1:10: The bracket before "core" is not closed; write [core]'),
    ("profile: core\nprofile: strict", '2:1: "profile" is written twice'),
    (
        "profile: core\n---\nprofile: core",
        (
            "2:1: A second document starts here; a file holds one; "
            "if it belongs to the one above, take this line out"
        ),
    ),
    (
        b"profile: core # \xe9",
        (
            "1:17: This character is not UTF-8: the file looks like Windows-1252, and the "
            f'character like "\N{LATIN SMALL LETTER E WITH ACUTE}"; {AS_UTF_8}.'
        ),
    ),
    (
        b"# board\x92s",
        (
            "1:8: This character is not UTF-8: the file looks like Windows-1252, and the character "
            'like "\N{RIGHT SINGLE QUOTATION MARK}" in '
            f'"board\N{RIGHT SINGLE QUOTATION MARK}s"; {AS_UTF_8}.'
        ),
    ),
    (
        b"# a\xa0b",
        (
            "1:4: This character is not UTF-8: the file looks like Windows-1252, and the character "
            f"like a no-break space; {AS_UTF_8}."
        ),
    ),
    (
        "# caf\N{LATIN SMALL LETTER E WITH ACUTE}, caf".encode() + b"\xe9",
        f"1:12: This character is not UTF-8; {AS_UTF_8}.",
    ),
    (b"# \xef\xf0\xe8\xe2\xe5\xf2", f"1:3: This character is not UTF-8; {AS_UTF_8}."),
    (b"# " + b"x" * 50_000_000, "1:1: The file is larger than 1 MB."),
]


@pytest.mark.parametrize(("config", "said"), SLIPS, ids=range(len(SLIPS)))
def test_a_slip_in_the_configuration_is_told_at_its_place(
    tmp_path: Path, config: str | bytes, said: str
) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / ".govlint.yaml", config + ("\n" if isinstance(config, str) else b"\n"))
    run = check(tmp_path)
    assert (run.code, run.err) == (2, f"govlint: .govlint.yaml:{said}\n")


def test_a_configuration_that_is_no_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".govlint.yaml").mkdir()
    run = check(tmp_path)
    assert (run.code, "not a file" in run.err) == (2, True)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be read")
def test_a_configuration_that_may_not_be_read_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "profile: core\n").chmod(0)
    run = check(tmp_path)
    told = "govlint: .govlint.yaml:1:1: The file cannot be read: Permission denied\n"
    assert (run.code, run.err) == (2, told)


@pytest.mark.parametrize(
    ("option", "word", "said"),
    [
        ("--profile", "core,strict",
         'there is no profile "core,strict"; write --profile core --profile strict'),
        ("--profile", "cor", 'there is no profile "cor"; did you mean "core"?'),
        ("--profile", "", f'there is no profile ""; known: {", ".join(load_catalogue().profiles)}'),
        ("--select", "metings",
         'there is no rule, theme or authority "metings"; did you mean "meetings"?'),
        ("--ignore", "siz", 'there is no rule, theme or authority "siz"; did you mean "size"?'),
        ("--rules", "our-rule", 'our-rule is not a folder of rules; did you mean "our-rules"?'),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "config"])
def test_a_slip_on_the_command_line_is_told_of_its_option(
    tmp_path: Path, command: str, option: str, word: str, said: str
) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / "structure.yaml", ORPHAN)
    run = govlint(command, option, word, cwd=tmp_path)
    assert (run.code, run.err) == (2, f"govlint: {option}: {said}\n")


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ("id: ours\nsummary: A.\nextends: cor\n",
         '3:10: there is no profile "cor"; did you mean "core"?'),
        ("id: ours\nsummary: A.\nextends: ours\n", '3:10: "ours" ends up extending itself'),
        ("id: ours\nsummary: A.\nrules:\n  orphan-forun: {}\n",
         '4:3: there is no rule "orphan-forun"; did you mean "orphan-forum"?'),
        ("id: ours\nsummary: A.\nrules:\n  orphan-forum: {severity: eror}\n",
         '4:28: "severity" cannot be "eror"; did you mean "error"?'),
        ("id: ours\nsummary: A.\nrules:\n  orphan-forum: false\n",
         f'4:17: "false": {SET}; did you mean "off"?'),
        ("id: our\nsummary: A.\n", '1:5: the id is "our" and the file name says "ours"'),
        ("id: ours\nsumary: A.\n",
         '2:1: "sumary" is not a key of a profile file; did you mean "summary"?'),
        ("id: ours\nrules: {a\n",
         '2:8: The brace before "a" is not closed; write {a}'),
    ],
)  # fmt: skip
def test_a_slip_in_a_profile_of_ones_own_is_told_at_its_place(
    tmp_path: Path, profile: str, said: str
) -> None:
    write(tmp_path / "our-rules" / "profiles" / "ours.yaml", profile)
    write(tmp_path / ".govlint.yaml", "rules: our-rules\nprofile: ours\n")
    run = check(tmp_path)
    assert (run.code, run.err) == (2, f"govlint: our-rules/profiles/ours.yaml:{said}\n")


def test_a_profile_may_not_take_the_id_of_another(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "profiles" / "core.yaml", "id: core\nsummary: A.\n")
    run = check(tmp_path, ORPHAN, "--rules", "our-rules")
    assert (run.code, "there is a profile core already" in run.err) == (2, True)


def test_a_rule_of_ones_own_runs_only_where_its_folder_is_configured(tmp_path: Path) -> None:
    write(tmp_path / "one" / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / "one" / ".govlint.yaml", "rules: our-rules\n")
    write(tmp_path / "one" / "structure.yaml", ORPHAN)
    told = [one["path"] for one in check(tmp_path).data["findings"] if one["rule"] == OWN]
    assert told == ["one/structure.yaml"]


def test_rules_of_ones_own_run_beside_the_shipped_ones(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    run = check(tmp_path, ORPHAN, "--rules", "our-rules", "--select", "nameless-forum,orphan-forum")
    assert sorted(run.found) == [("nameless-forum", "a"), ("orphan-forum", "a")]


@pytest.mark.parametrize(
    "names", [["link"], ["{0}/ours"], ["../{0.name}/ours", "ours/profiles/..", "ours/profiles"]]
)
def test_a_folder_of_rules_that_is_named_in_several_ways_is_one(
    tmp_path: Path, names: list[str]
) -> None:
    write(tmp_path / "ours" / "nameless-forum.yaml", OWN_RULE)
    lax = "id: lax\nsummary: A.\nextends: core\nrules: {orphan-forum: {severity: info}}\n"
    write(tmp_path / "ours" / "profiles" / "lax.yaml", lax)
    write(tmp_path / ".govlint.yaml", "rules: ours\nprofile: lax\n")
    (tmp_path / "link").symlink_to("ours")
    options = [option for name in names for option in ("--rules", name.format(tmp_path))]
    run = check(tmp_path, ORPHAN, *options, "--ignore", "orphan-forum")
    assert (run.found, run.err) == ([(OWN, "a")], "")
    lowered = check(tmp_path, ORPHAN, *options).data["settings"][0]["lowered"]
    assert lowered == ["orphan-forum"]


def test_rules_in_the_configuration_stand_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / ".govlint.yaml", "rules: [our-rules/]\nset: {nameless-forum: {}}\n")
    assert ("nameless-forum", "a") in check(tmp_path / "below").found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "severity: warn", 'did you mean "warning"?'),
        ("summary:", "sumary:", 'did you mean "summary"?'),
        ("kind: stated", "kind: state", 'did you mean "stated"?'),
        ("field: name", "filed: name", "nameless-forum.yaml:7:"),
        ("nameless-forum", "forum-nameless", 'the id is "forum-nameless" and the file name says'),
        ("id: nameless-forum", "id: Nameless!", "nameless-forum.yaml:1:5: "),
        (
            "kind: stated",
            "kind: acme.gone",
            'no installed package offers a check of the kind "acme.gone"',
        ),
        ("check: {", "check: [", "nameless-forum.yaml:"),
        ("why:", "summary: Again.\nwhy:", "nameless-forum.yaml:3:1: "),
    ],
)
def test_a_slip_in_a_rule_is_shown_with_its_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE.replace(old, new, 1))
    run = check(tmp_path, ORPHAN, "--rules", "our-rules")
    assert (run.code, said in run.err, "Traceback" in run.err) == (2, True, False), run.err[-500:]


def test_a_rule_may_not_take_the_id_of_another(tmp_path: Path) -> None:
    text = OWN_RULE.replace("nameless-forum", "orphan-forum")
    write(tmp_path / "our-rules" / "orphan-forum.yaml", text)
    run = check(tmp_path, ORPHAN, "--rules", "our-rules")
    assert (run.code, "there is a rule orphan-forum already" in run.err) == (2, True)


def test_a_folder_of_rules_is_tested_by_its_examples(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    good = govlint("test", "our-rules", cwd=tmp_path).code
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE.replace("  # expect", ""))
    assert (good, govlint("test", "our-rules", cwd=tmp_path).code) == (0, 1)


@pytest.mark.parametrize(
    ("text", "code", "findings", "number"),
    [
        (explained("2099-01-01"), 0, [], 1),
        (explained("2026-01-01"), 0, [], 1),
        (explained("2025-12-31"), 1, [("orphan-forum", "a"), ("stale-explanation", "a")], 0),
        (explained("2099-01-01", form="board"), None, [("unused-explanation", "a")], 0),
        (explained("2099-01-01", "orphan-forun"), 1,
         [("orphan-forum", "a"), ("unused-explanation", "a")], 0),
    ],
)  # fmt: skip
def test_an_explanation_holds_until_its_day_and_must_be_needed(
    tmp_path: Path, text: str, code: int | None, findings: list[tuple[str, str]], number: int
) -> None:
    run = check(tmp_path, text, "--as-of", "2026-01-01")
    assert (sorted(run.found), run.data["summary"]["explained"]) == (findings, number)
    assert code in (None, run.code)


def test_an_explanation_of_an_unknown_rule_suggests_a_known_one(tmp_path: Path) -> None:
    run = check(tmp_path, explained("2099-01-01", "orphan-forun"))
    said = [one["message"] for one in run.data["findings"] if one["rule"] == "unused-explanation"]
    assert said == ['There is no rule "orphan-forun" to explain; did you mean "orphan-forum"?']


def test_an_idle_explanation_says_where_the_same_is_found_unexplained(tmp_path: Path) -> None:
    text = explained("2099-01-01", form="board")
    more = "  b: {name: Audit Committee, form: committee}\n  c: {form: committee}\n"
    run = check(tmp_path, text + more)
    (said,) = [one for one in run.data["findings"] if one["rule"] == "unused-explanation"]
    idle = '"orphan-forum" finds nothing here that needs this explanation'
    found = "what it finds at Audit Committee and c is not explained"
    assert (said["message"], said.get("fix")) == (f"{idle}; {found}", None)


def test_an_explanation_that_ran_out_says_by_whom_and_why(tmp_path: Path) -> None:
    run = check(tmp_path, explained("2025-12-31"), "--as-of", "2026-01-01")
    said = [one["message"] for one in run.data["findings"] if one["rule"] == "stale-explanation"]
    assert said == ['The explanation of "orphan-forum" by Chair held until 2025-12-31: New.']


def test_an_explanation_is_shown_with_its_reason(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", explained("2099-01-01"))
    assert "New." in govlint("check", cwd=tmp_path).out


CONFIG = """\
profile: [core, strict]
rules: our-rules
fail_on: error
set:
  forum-too-large: {severity: error, at_most: 12}
  too-many-voters: off
"""
OURS = """\
id: strict-ours
summary: Ours.
extends: strict
rules: {forum-too-large: {at_most: 15}, meets-too-rarely: {at_least_by: {form: {board: 2}}}}
"""


def settings(folder: Path, *arguments: str, config: str = CONFIG) -> Any:
    write(folder / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(folder / "our-rules" / "profiles" / "strict-ours.yaml", OURS)
    write(folder / ".govlint.yaml", config)
    write(folder / "structure.yaml", ORPHAN)
    return govlint("config", "--format", "json", *arguments, cwd=folder).data


def origin(source: Any) -> str:
    """Write who gave a value on one line."""
    place = f" {source['path']}:{source['line']}:{source['column']}" if source["path"] else ""
    return f"{source['kind']} {source['name']}{place}"


def said(told: Any, rule: str) -> dict[str, tuple[Any, Any, str]]:
    """Give the severity and numbers of a rule: what holds, what its file says, who says so."""
    values = next(one["values"] for one in told["configurations"][0]["rules"] if one["id"] == rule)
    return {
        name: (one["value"], one["own"], origin(one["origin"]))
        for name, one in values.items()
        if name in ("severity", "at_most", "at_least", "at_least_by")
    }


def test_each_value_is_told_with_who_gave_it(tmp_path: Path) -> None:
    assert said(settings(tmp_path), LARGE) == {
        "severity": ("error", "warning", "configuration .govlint.yaml .govlint.yaml:5:31"),
        "at_most": (12, 19, "configuration .govlint.yaml .govlint.yaml:5:47"),
    }


def test_what_nobody_changes_is_told_of_the_rule_itself(tmp_path: Path) -> None:
    assert said(settings(tmp_path), "too-many-layers") == {
        "severity": ("warning", "warning", "rule too-many-layers"),
        "at_most": (4, 4, "rule too-many-layers"),
    }


def test_what_nobody_changes_may_be_left_out(tmp_path: Path) -> None:
    [known] = settings(tmp_path, "--changed")["configurations"]
    changed = [one["id"] for one in known["rules"]]
    assert (LARGE in changed, "too-many-layers" in changed) == (True, False)
    text = govlint("config", "--changed", cwd=tmp_path).out
    assert (LARGE in text, "too-many-layers" in text) == (True, False)
    whole = govlint("config", cwd=tmp_path).out
    [run] = [line for line in whole.splitlines() if line.startswith("  rules  ")]
    assert run in text.splitlines()


def test_a_later_profile_wins_over_the_one_that_it_extends(tmp_path: Path) -> None:
    told = settings(tmp_path, config="rules: our-rules\nprofile: strict-ours\n")
    place = "profile strict-ours our-rules/profiles/strict-ours.yaml"
    assert said(told, LARGE)["at_most"] == (15, 19, f"{place}:4:36")
    assert said(told, "meets-too-rarely")["at_least_by"][::2] == (
        {"form": {"board": 2}},
        f"{place}:4:73",
    )


def test_the_configuration_wins_over_profiles(tmp_path: Path) -> None:
    told = settings(tmp_path, config=CONFIG.replace("strict]", "strict-ours]"))
    assert said(told, LARGE)["at_most"][0] == 12


def test_what_a_configuration_chooses_is_told_with_its_place(tmp_path: Path) -> None:
    one = settings(tmp_path)["configurations"][0]
    chosen = [*one["profiles"], *one["rule_folders"], one["fail_on"], *one["off"]]
    assert [(it["value"], origin(it["origin"])) for it in chosen] == [
        ("core", "configuration .govlint.yaml .govlint.yaml:1:11"),
        ("strict", "configuration .govlint.yaml .govlint.yaml:1:17"),
        ("our-rules", "configuration .govlint.yaml .govlint.yaml:2:8"),
        ("error", "configuration .govlint.yaml .govlint.yaml:3:10"),
        ("too-many-voters", "configuration .govlint.yaml .govlint.yaml:6:20"),
    ]
    assert [it["extends"] for it in one["profiles"]] == [[], ["core"]]


def test_what_is_named_again_counts_once_where_it_stands_last(tmp_path: Path) -> None:
    config = "rules: [our-rules, our-rules]\nprofile: [core, strict, core]\n"
    one = settings(tmp_path, config=config)["configurations"][0]
    assert [(it["value"], it["origin"]["column"]) for it in one["profiles"]] == [
        ("strict", 17),
        ("core", 25),
    ]
    assert [(it["value"], it["origin"]["column"]) for it in one["rule_folders"]] == [
        ("our-rules", 20)
    ]


def test_what_the_command_line_chooses_is_told_of_its_option(tmp_path: Path) -> None:
    options = ("--profile", "core", "--rules", "our-rules", "--fail-on", "info", "--ignore", LARGE)
    one = settings(tmp_path, *options, config="set: {no-chair: {severity: info}}\n")
    one = one["configurations"][0]
    chosen = [*one["profiles"], *one["rule_folders"], one["fail_on"], *one["off"]]
    assert [(it["value"], origin(it["origin"])) for it in chosen] == [
        ("core", "command --profile"),
        ("our-rules", "command --rules"),
        ("info", "command --fail-on"),
        (LARGE, "command --ignore"),
    ]


def test_the_rules_told_are_those_that_check_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.report.statistics.BRIEF", 0)
    options = ("--select", "size,nameless-forum", "--ignore", LARGE)
    one = settings(tmp_path, *options)["configurations"][0]
    asked = {rule["id"] for rule in one["rules"] if rule["theme"] != "always"}
    run = govlint("check", "--statistics", *options, cwd=tmp_path)
    always = {rule["id"] for rule in one["rules"] if rule["theme"] == "always"}
    assert asked == {line.split()[-1] for line in run.err.splitlines()} - always
    assert (OWN in asked, LARGE in asked, "too-many-voters" in asked) == (True, False, True)


def test_each_configuration_is_told_with_the_structures_that_it_governs(tmp_path: Path) -> None:
    write(tmp_path / "two" / ".govlint.yaml", "fail_on: info\n")
    write(tmp_path / "two" / "structure.yaml", ORPHAN)
    write(tmp_path / "three" / "structure.yaml", ORPHAN)
    told = settings(tmp_path)
    assert [(one["path"], one["structures"]) for one in told["configurations"]] == [
        (".govlint.yaml", ["structure.yaml", "three/structure.yaml"]),
        ("two/.govlint.yaml", ["two/structure.yaml"]),
    ]
    place = "configuration .govlint.yaml two/.govlint.yaml:1:10"
    assert (told["fail_on"]["value"], origin(told["fail_on"]["origin"])) == ("info", place)


def test_what_would_hold_is_told_where_there_is_no_structure_yet(tmp_path: Path) -> None:
    run = govlint("config", cwd=write(tmp_path / "x", "").parent)
    assert (run.code, run.out.startswith("No .govlint.yaml\n")) == (0, True)
    assert "governs       no structure yet" in run.out


def test_a_configuration_may_be_named_itself(tmp_path: Path) -> None:
    one = settings(tmp_path, ".govlint.yaml")["configurations"][0]
    assert (one["path"], one["structures"]) == (".govlint.yaml", ["structure.yaml"])


def test_what_settings_loosen_is_told_as_check_tells_it(tmp_path: Path) -> None:
    lone = "id: lone\nsummary: Lone.\nrules: {no-chair: {}}\n"
    write(tmp_path / "our-rules" / "profiles" / "lone.yaml", lone)
    told = settings(tmp_path, config="profile: lone\nrules: our-rules\n")
    *_, said = govlint("check", "-f", "concise", cwd=tmp_path).out.splitlines()
    assert told["configurations"][0]["loosened"] == [said]
    assert said.endswith("more): .govlint.yaml.")
    assert said.partition(" (")[0] in govlint("config", cwd=tmp_path).out


def test_what_lays_a_configuration_aside_is_told(tmp_path: Path) -> None:
    for home in (tmp_path, tmp_path / "a"):
        settings(home, config="")
    (section,) = govlint("config", "a", "--format", "json", cwd=tmp_path).data["configurations"]
    assert section["loosened"] == ["a/.govlint.yaml holds instead of .govlint.yaml."]


def test_settings_fit_their_schema(tmp_path: Path) -> None:
    schema = govlint("schema", "--of", "settings").data
    Draft202012Validator.check_schema(schema)
    told = settings(tmp_path)
    assert list(Draft202012Validator(schema).iter_errors(told)) == []
    assert list(told) == schema["required"]


def test_settings_are_set_out_for_people(tmp_path: Path) -> None:
    settings(tmp_path)
    options = ("--select", "size,nameless-forum", "--ignore", "too-many-voters")
    out = govlint("config", *options, cwd=tmp_path, also=NARROW).out
    assert out == golden("settings.txt", out)


@pytest.mark.parametrize(
    ("config", "fits"),
    [
        (CONFIG, True),
        ("profile: ours-alone\nset: {our-own-rule: {severity: error}, another: off}\n", True),
        ("set: {orphan-forum: of}\n", False),
        ("set: {our-own-rule: of}\n", False),
        ("set: {orphan-forum: }\n", False),
        ("profile:\nset:\n", True),
        ("profil: core\n", False),
    ],
)
def test_the_schema_of_a_configuration_allows_what_is_read(config: str, fits: bool) -> None:
    schema = govlint("schema", "--of", "config").data
    assert Draft202012Validator(schema).is_valid(read(config).data) is fits


def test_the_schema_of_a_configuration_offers_what_there_is() -> None:
    schema = govlint("schema", "--of", "config").data
    catalogue = load_catalogue()
    offered = set(schema["properties"]["set"]["anyOf"][0]["properties"])
    assert offered == set(catalogue.rules) - {"syntax", "schema", "duplicate-id", "internal"}
    assert [name for name in catalogue.profiles if f'"{name}"' not in json.dumps(schema)] == []


@pytest.mark.parametrize("rule", ["stale-explanation", "unused-explanation"])
def test_what_is_said_of_explanations_has_the_severity_that_is_set(
    tmp_path: Path, rule: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"set: {{{rule}: {{severity: error}}}}\n")
    idle = rule.startswith("unused")
    found = check(tmp_path, explained("2026-01-01", form="board" if idle else "committee")).data
    severities = {one["rule"]: one["severity"] for one in found["findings"]}
    assert severities[rule] == "error"


@pytest.mark.parametrize(
    "name",
    [
        ".govlint.yml",
        ".govlint.yaml.txt",
        ".govlint.json",
        ".govlint.toml",
        ".Govlint.yaml",
        ".govlint.YAML",
        "govlint.yaml",
        "govlint.yml",
    ],
)
def test_a_configuration_of_a_wrong_name_is_not_passed_over(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, "fail_on: error\n")
    if (tmp_path / ".govlint.yaml").exists():
        pytest.skip("capitals do not count here")
    run = check(tmp_path)
    said = f"govlint: {name}: not read under this name; call it .govlint.yaml\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


@pytest.mark.parametrize("text", ["govlint: 1\nname: A\nset: {}\n", "on: push\njobs: {}\n"])
def test_a_structure_or_a_workflow_is_no_configuration(tmp_path: Path, text: str) -> None:
    write(tmp_path / "govlint.yaml", text)
    assert find_config(tmp_path) is None


def test_a_configuration_of_the_right_name_comes_first(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yml", "fail_on: error\n")
    assert configured(tmp_path, "set: {orphan-forum: off}\n").code == Code.CLEAN


def test_a_rule_may_be_called_as_remarks_are_and_a_remark_sets_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / ".govlint.yaml", "x-why: {a: b}\nset: {x-ray: {x-so: 1, at_most: 2}}\n")
    assert read_config(path).says.set == {"x-ray": {"at_most": 2}}
