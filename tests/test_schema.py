"""The JSON Schemas that `schema` prints, held against what govlint reads and writes."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import ROOT, TODAY, govlint
from govlint.document.decoding import decode
from govlint.document.document import read
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.reader import read_structure
from govlint.structure.schema import structure_schema

EXAMPLES = ROOT / "examples"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROOT_FILE = "govlint: 1\nname: Example\n"


@cache
def _schema(of: str) -> Any:
    return govlint("schema", "--of", of).data


@cache
def _validator(of: str) -> Any:
    schema = _schema(of)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _files() -> list[Path]:
    return [
        *(path for path in sorted(EXAMPLES.rglob("*.yaml")) if path.parent.name != "rules"),
        *sorted((ROOT / "tests" / "real").glob("*.yaml")),
        *sorted((ROOT / "src" / "govlint" / "cli" / "starts").glob("*.yaml")),
    ]


def _data(path: Path) -> Any:
    return read(decode(path.read_bytes())).data


@pytest.mark.parametrize("of", ["structure", "rule", "config", "result"])
def test_a_schema_says_what_it_is(of: str) -> None:
    schema = _schema(of)
    assert (schema["$schema"], schema["type"]) == (DIALECT, "object")
    assert schema["title"].startswith("govlint ")


def test_a_schema_is_written_to_a_file_as_it_is_printed(tmp_path: Path) -> None:
    run = govlint("schema", "--of", "rule", "-o", "rule.json", cwd=tmp_path)
    printed = govlint("schema", "--of", "rule").out
    assert (run.code, run.out, run.err) == (0, "", "govlint: written: rule.json\n")
    assert (tmp_path / "rule.json").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("structure.yaml", "structure.yaml is there, and no format is YAML"),
        ("schema.html", "schema.html would get json; its ending says html"),
    ],
)
def test_a_schema_goes_over_no_structure_and_into_no_other_ending(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "structure.yaml").write_text(ROOT_FILE)
    run = govlint("schema", "-o", name, cwd=tmp_path)
    assert (run.code, run.err) == (2, f"govlint: --output: {said}\n")


def test_a_structure_has_every_section_and_describes_every_field() -> None:
    schema = _schema("structure")
    assert set(SECTIONS) < set(schema["properties"])
    for model in (schema, *schema["$defs"].values()):
        assert model["additionalProperties"] is False
        assert model["description"]
        for field in model["properties"].values():
            assert field["title"]
            assert field["description"]


def test_every_setting_of_a_check_is_described() -> None:
    models = _schema("rule")["$defs"].values()
    checks = [one for one in models if "kind" in one.get("properties", ())]
    settings = [(one["title"], *pair) for one in checks for pair in one["properties"].items()]
    bare = [(check, name) for check, name, told in settings if not told.get("description")]
    assert len(checks) >= 20
    assert [(check, name) for check, name in bare if name != "kind"] == []


def test_the_measures_are_offered_and_others_allowed() -> None:
    offered = _schema("rule")["$defs"]["LimitCheck"]["properties"]["measure"]["anyOf"]
    assert "forum.participants" in offered[0]["enum"]
    assert offered[1]["type"] == ["string", "number"]


def test_a_result_has_the_keys_that_the_output_has() -> None:
    schema = _schema("result")
    result = govlint("check", "examples/riverford", "--as-of", TODAY, "--format", "json").data
    assert list(result) == schema["required"]
    known = schema["$defs"]["SavedFinding"]
    for one in result["findings"]:
        assert list(one) == [key for key in known["properties"] if key in one]
        assert set(known["required"]) <= set(one)
    related = schema["$defs"]["SavedPlace"]["required"]
    assert [one for found in result["findings"] for one in found["related"]] != []
    assert all(list(one) == related for found in result["findings"] for one in found["related"])
    assert list(result["summary"]) == schema["$defs"]["SavedCounts"]["required"]
    assert list(result["coverage"][0]) == schema["$defs"]["SavedCoverage"]["required"]


def test_shipped_and_real_files_fit_the_schema() -> None:
    validator = _validator("structure")
    assert [path for path in _files() if not validator.is_valid(_data(path))] == []


def test_shipped_rules_and_profiles_fit_their_schemas() -> None:
    validators = {True: _validator("profile"), False: _validator("rule")}
    files = list((ROOT / "rules").glob("*/*.yaml"))
    fits = {
        path: validators[path.parent.name == "profiles"].is_valid(_data(path)) for path in files
    }
    assert [path for path in files if not fits[path]] == []
    assert _validator("sources").is_valid(_data(ROOT / "rules" / "sources.yaml"))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (ROOT_FILE, True),
        ("name: Example", False),
        ("govlint: 1", False),
        ("forums: {a: {}}", True),
        ("forums: {a: }", True),
        ("forums: {é.ü-2_1: {}}", True),
        ("forums: {a b: {}}", False),
        ("forums: {a: {form: comittee}}", False),
        ("forums: {a: {frm: committee}}", False),
        ("forums: {a: {purpose: strategy, of: [b], quorum: none, terms_of_reference: none}}", True),
        ("forums: {a: {quorum: nine}}", False),
        ("forums: {a: {members: [b, {who: c, since: }]}}", True),
        ("forums: {a: {escalates_to: [b, {to: c}]}}", True),
        ("forums: {a: {escalates_to: b}}", True),
        ("forums: {a: {starts: tomorrow}}", False),
        ("forums: {a: {statutory_composition: 'true'}}", False),
        ("forums: {a: {explain: {too-large: {reason: Law., until: 2027-01-01}}}}", True),
        ("forums: {a: {explain: {too-large: {reason: Law.}}}}", False),
        ("delegations: {a: {from: b, to: c, limit: none}}", True),
        ("delegations: {a: {from: b, to: }}", False),
        ("delegations: {a: {from: b, to: c, limit: -1}}", False),
    ],
)
def test_the_schema_allows_what_govlint_reads(text: str, fits: bool) -> None:
    assert _validator("structure").is_valid(read(text).data) is fits


STRUCTURE = Draft202012Validator(structure_schema())

REMARKS = {
    "at-the-top": ("x-a: {b: 1}", True),
    "in-an-entity": ("forums: {a: {x-b: [1], quorum: {min: 1, x-c: {}}}}", True),
    "in-a-list": ("forums: {a: {members: [{seat: A, x-d: 1}]}}", True),
    "in-an-explanation": ("explain: {no-chair: {reason: New., until: 2099-01-01, x-e: 1}}", True),
    "among-entities": ("forums: {x-ray: 1}", False),
    "among-rules": ("explain: {x-ray: 1}", False),
    "among-organisations": ("agreements: {a: {obligations: {x-ray: [1]}}}", False),
    "among-stakeholders": ("agreements: {a: {stakeholders: {x-ray: [1]}}}", False),
}


@pytest.mark.parametrize(("text", "fits"), REMARKS.values(), ids=REMARKS)
def test_remarks_stand_where_keys_are_fields(text: str, fits: bool) -> None:
    data = {"govlint": 1, "name": "Example", **read(text).data}
    taken = isinstance(read_structure(data), Structure)
    assert (STRUCTURE.is_valid(data), taken) == (fits, fits)


def test_an_id_may_begin_as_a_remark_does() -> None:
    text = f"{ROOT_FILE}forums: {{x-ray: {{form: committee}}}}\nx-a: {{x-ray: 1}}"
    data = read(text).data
    assert STRUCTURE.is_valid(data)
    assert list(read_structure(data).forums) == ["x-ray"]


def test_results_fit_the_schema(tmp_path) -> None:
    until = "until: 2027-01-01"
    (tmp_path / "structure.yaml").write_text(
        f"{ROOT_FILE}forums:\n  a: {{form: team, accountable_to: [], members: [{{seat: B}}], "
        f"explain: {{orphan-forum: {{reason: New., {until}}}}}}}\n"
    )
    validator = _validator("result")
    for path in (tmp_path, ROOT / "examples", ROOT / "tests" / "real"):
        result = govlint("check", path, "--as-of", TODAY, "--format", "json").data
        assert list(validator.iter_errors(result)) == []


def test_a_result_that_was_held_to_a_baseline_fits_the_schema(tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    govlint("baseline", "examples/riverford", "--as-of", TODAY, "-o", known)
    written = known.read_text(encoding="utf-8")
    known.write_text(written.replace('"fingerprint": "', '"fingerprint": "0', 1), encoding="utf-8")
    arguments = ("examples", "--as-of", TODAY, "--baseline", known)
    result = govlint("check", *arguments, "--format", "json").data
    assert result["earlier"]["known"] != [] != result["earlier"]["gone"]
    assert list(_validator("result").iter_errors(result)) == []
