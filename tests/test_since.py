"""What a revision is compared with: what moved, what is a submodule's, and what is not here."""

import os
import shutil
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import pytest

from command import govlint, write
from comparing import since
from govlint.cli.exit_codes import Code
from hostile_repositories import STRUCTURE, history, structure
from repository import committed, git, staged, with_submodule

CLEAN, FINDINGS, NOT_CHECKED = Code.CLEAN, Code.FINDINGS, Code.NOT_CHECKED
PARTS = "govlint: 1\nname: A\ninclude: parts/*.yaml\n"


def part(*forums: str) -> str:
    return structure(*forums).partition("name: A\n")[2]


def in_folders(folder: Path, **forums: str) -> Path:
    """Make a repository with a structure in each of these folders."""
    return committed(
        folder, {f"{name}/{STRUCTURE}": structure(forum) for name, forum in forums.items()}
    )


RULE = """\
id: ours
summary: A forum is small.
why: So.
fix: Take some out.
severity: error
authority: own-terms
check: {kind: limit, on: forum, measure: forum.participants, at_most: 10}
"""
SETTINGS = {
    ".govlint.yaml": "rules: [ours]\nset: {orphan-forum: {severity: error}}\n",
    "ours/ours.yaml": RULE,
}


class TestSettings:
    @pytest.mark.parametrize(
        ("name", "old", "new"),
        [
            (".govlint.yaml", "error", "warning"),
            (".govlint.yaml", "", None),
            ("ours/ours.yaml", "10", "100"),
            ("ours/ours.yaml", "", None),
            ("ours/more.yaml", None, RULE.replace("id: ours", "id: more")),
        ],
    )
    def test_what_is_not_as_it_was_is_said(
        self, name: str, old: str | None, new: str | None, tmp_path: Path
    ) -> None:
        kept = {"ours/kept.yaml": RULE.replace("id: ours", "id: kept")}
        committed(tmp_path, {STRUCTURE: structure("a"), **SETTINGS, **kept})
        as_they_were = since(tmp_path, "HEAD").err
        path = tmp_path / name
        if new is None:
            path.unlink()
        else:
            write(path, new if old is None else path.read_text().replace(old, new))
        said = f"--since: settings are not as in HEAD, and those of today judge both: {name}"
        assert (as_they_were, said in since(tmp_path, "HEAD").err) == ("", True)

    @pytest.mark.parametrize(
        ("links", "path", "became"),
        [
            ({".govlint.yaml": "conf/s.yaml"}, "conf/s.yaml", "{}\n"),
            ({".govlint.yaml": "to/s.yaml", "to": "conf"}, "conf/s.yaml", "{}\n"),
            ({".govlint.yaml": "to/s.yaml", "to": "conf"}, "to", Path("lax")),
            ({"ours/ours.yaml": "../lax/ours.yml"}, "lax/ours.yml", RULE),
            ({"ours": "lax/../lax/a"}, "ours", Path("lax/b")),
        ],
    )
    def test_what_links_lead_to_and_where_they_lead_is_held_to_then(
        self, links: dict[str, str], path: str, became: str | Path, tmp_path: Path
    ) -> None:
        for name in ("conf/s.yaml", "lax/s.yaml"):
            write(tmp_path / name, SETTINGS[".govlint.yaml"])
        for name in ("lax/ours.yml", "lax/a/ours.yaml", "lax/b/ours.yaml"):
            write(tmp_path / name, RULE.replace("10", str(len(name))))
        for name, text in {STRUCTURE: structure("a"), **SETTINGS}.items():
            if not links.keys() & {name, *name.split("/")}:
                write(tmp_path / name, text)
        for name, to in links.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).symlink_to(to)
        committed(tmp_path, {"note.txt": ""})
        as_they_were = since(tmp_path, "HEAD").err
        if isinstance(became, Path):
            (tmp_path / path).unlink()
            (tmp_path / path).symlink_to(became)
        else:
            write(tmp_path / path, became)
        said = f"--since: settings are not as in HEAD, and those of today judge both: {path}\n"
        assert (as_they_were, said in since(tmp_path, "HEAD").err) == ("", True)

    @pytest.mark.parametrize(("above", "is_said"), [("{}\n", True), ("set: {}\n", False)])
    def test_what_held_where_a_structure_stood_is_said(
        self, above: str, is_said: bool, tmp_path: Path
    ) -> None:
        files = {"a/s.yaml": structure("a"), "a/.govlint.yaml": "set: {}\n"}
        git(committed(tmp_path, {**files, ".govlint.yaml": above}), "mv", "a/s.yaml", "s.yaml")
        said = "settings are not as in HEAD, and those of today judge both: a/.govlint.yaml\n"
        for command in ("check", "diff"):
            run = govlint(command, "s.yaml", "--since", "HEAD", cwd=tmp_path)
            assert (said in run.err) == is_said

    def test_of_configurations_what_is_gone_is_named_first_and_what_is_new_last(
        self, tmp_path: Path
    ) -> None:
        held = {f"{name}/.govlint.yaml": "{fail_on: info}\n" for name in "abz"}
        files = {f"{name}/s.yaml": structure(name) for name in "abz"}
        committed(tmp_path, {**held, **files})
        for name in "ab":
            write(tmp_path / name / ".govlint.yaml", "{fail_on: error}\n")
        write(tmp_path / "0" / "s.yaml", structure("0"))
        write(tmp_path / "0" / ".govlint.yaml", "{fail_on: error}\n")
        (tmp_path / "z" / ".govlint.yaml").unlink()
        names = [f"{name}/.govlint.yaml" for name in "zab0"]
        said = f"judge both: {', '.join(names)}\n"
        assert said in since(tmp_path, "HEAD").err

    def test_what_held_where_a_part_was_a_structure_is_said(self, tmp_path: Path) -> None:
        files = {"a/s.yaml": structure("a"), "a/.govlint.yaml": "set: {}\n"}
        git(committed(tmp_path, files), "rm", "--quiet", "a/s.yaml")
        write(tmp_path / "a" / "part.yaml", part("a"))
        write(tmp_path / "s.yaml", "govlint: 1\nname: A\ninclude: [a/part.yaml]\n")
        said = "settings are not as in HEAD, and those of today judge both: a/.govlint.yaml\n"
        assert said in since(tmp_path, "HEAD").err

    def test_of_many_the_configuration_is_named_and_a_difference_says_it_as_well(
        self, tmp_path: Path
    ) -> None:
        committed(tmp_path, {STRUCTURE: structure("a"), ".govlint.yaml": "rules: [+r]\n"})
        write(tmp_path / ".govlint.yaml", "rules: [+r]\nset: {no-chair: off}\n")
        for name in "abc":
            write(tmp_path / "+r" / f"{name}{name}.yaml", RULE.replace("ours", f"{name}{name}"))
        said = "today judge both: .govlint.yaml, +r/aa.yaml, +r/bb.yaml, +r/cc.yaml"
        assert said in since(tmp_path, "HEAD").err
        assert said in govlint("diff", "--since", "HEAD", cwd=tmp_path).err
        nameless = govlint("diff", "--since", "HEAD", "--anonymous", cwd=tmp_path).err
        assert nameless.startswith("govlint: --since: settings are not as in HEAD, and those of")
        assert "yaml" not in nameless

    def test_what_says_the_same_in_other_words_is_not_named(self, tmp_path: Path) -> None:
        committed(tmp_path, {STRUCTURE: structure("a"), **SETTINGS})
        same = "# A remark.\nset:\n  orphan-forum: {severity: 'error'}\nrules: [ours]\n"
        write(tmp_path / ".govlint.yaml", same)
        assert "settings" not in since(tmp_path, "HEAD").err

    @pytest.mark.parametrize("to", ["/other", "/secret", None])
    def test_behind_a_link_out_it_is_otherwise_than_then_without_a_look(
        self, to: str | None, tmp_path: Path
    ) -> None:
        (tmp_path / "outside").mkdir()
        inside = tmp_path / "inside"
        write(inside / STRUCTURE, structure("a"))
        write(inside / ".govlint.yaml", "rules: [ours]\n")
        write(inside / "ours" / "ours.yaml", RULE)
        (inside / "ours" / ".sub").mkdir()
        (inside / "ours" / ".sub" / "x.yaml").symlink_to("/secret")
        committed(inside, {"note.txt": ""})
        shutil.rmtree(inside / "ours" / ".sub")
        (inside / "ours" / ".sub").symlink_to("../../outside")
        if to:
            (tmp_path / "outside" / "x.yaml").symlink_to(to)
        said = "settings are not as in HEAD, and those of today judge both: ours/.sub/x.yaml\n"
        assert since(inside, "HEAD").err == f"govlint: --since: {said}"

    def test_a_configuration_that_does_not_hold_has_nothing_outside_searched(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path / "outside" / "a.yaml", RULE)
        config = {".govlint.yaml": "rules: [../outside]\n", "gov/.govlint.yaml": "{}\n"}
        committed(tmp_path / "inside", {f"gov/{STRUCTURE}": structure("a"), **config})
        listed: list[str] = []
        scanned = os.scandir

        def spy(path: str) -> Any:
            listed.append(os.path.realpath(path))
            return scanned(path)

        monkeypatch.setattr(os, "scandir", spy)
        since(tmp_path / "inside", "HEAD")
        assert str(tmp_path / "outside") not in listed

    def test_without_names_it_is_said_without_a_path(self, tmp_path: Path) -> None:
        committed(tmp_path, {f"gov/{STRUCTURE}": structure("a"), "gov/.govlint.yaml": "{}\n"})
        write(tmp_path / "gov" / ".govlint.yaml", "set: {no-chair: off}\n")
        run = govlint("check", "--since", "HEAD", "--anonymous", cwd=tmp_path)
        assert "settings are not as in the revision, and those of today judge both" in run.err
        assert "gov/" not in run.err
        assert "not looked at today" not in run.err

    def test_other_line_ends_and_a_configuration_further_up_are_as_they_were(
        self, tmp_path: Path
    ) -> None:
        near = {f"gov/{name}": text for name, text in SETTINGS.items()}
        committed(tmp_path, {f"gov/{STRUCTURE}": structure("a"), **near, **SETTINGS})
        for name, text in near.items():
            (tmp_path / name).write_bytes(text.replace("\n", "\r\n").encode())
        (tmp_path / ".govlint.yaml").unlink()
        assert "settings" not in since(tmp_path, "HEAD").err


class TestWhatMoved:
    @pytest.mark.parametrize("path", ["gov2", f"gov2/{STRUCTURE}", "gov2/parts/a.yaml", "."])
    def test_a_folder_is_followed_with_its_parts(self, path: str, tmp_path: Path) -> None:
        files = {"gov/structure.yaml": PARTS, "gov/parts/a.yaml": part("a")}
        git(committed(tmp_path, files), "mv", "gov", "gov2")
        write(tmp_path / "gov2" / "parts" / "a.yaml", part("a", "b"))
        assert since(tmp_path, "HEAD", path)[:4] == (FINDINGS, ["b"], ["a"], [])

    @pytest.mark.parametrize("to", ["papers", "papers/deep", "again"])
    def test_a_link_to_a_folder_that_has_nothing_to_read_led_there(
        self, to: str, tmp_path: Path
    ) -> None:
        files = {
            "gov/structure.yaml": PARTS.replace("parts/*.yaml", "'*/a.yaml'"),
            "gov/parts/a.yaml": part("a"),
        }
        write(tmp_path / "gov" / "papers" / "deep" / "a.png", "")
        (tmp_path / "gov" / "again").symlink_to("papers/deep")
        (tmp_path / "gov" / "more").symlink_to(to)
        committed(tmp_path, files)
        write(tmp_path / "gov" / "parts" / "a.yaml", part("a", "b"))
        found = since(tmp_path, "HEAD")
        assert (found[:3], "could not be checked" in found.err) == ((FINDINGS, ["b"], ["a"]), False)

    @pytest.mark.parametrize("path", ["gov", "gov2", "."])
    def test_a_folder_is_followed_where_it_left_a_link(self, path: str, tmp_path: Path) -> None:
        git(in_folders(tmp_path, gov="a"), "mv", "gov", "gov2")
        (tmp_path / "gov").symlink_to("gov2")
        write(tmp_path / "gov2" / STRUCTURE, structure("a", "b"))
        assert since(tmp_path, "HEAD", path)[:3] == (FINDINGS, ["b"], ["a"])

    @pytest.mark.parametrize("path", [".", STRUCTURE])
    def test_a_link_may_have_become_a_structure_of_its_own(self, path: str, tmp_path: Path) -> None:
        write(tmp_path / "real" / "s.yaml", structure("a"))
        (tmp_path / STRUCTURE).symlink_to("real/s.yaml")
        committed(tmp_path, {"note.txt": ""})
        (tmp_path / STRUCTURE).unlink()
        write(tmp_path / STRUCTURE, structure("a").replace("name: A", "name: B"))
        assert since(tmp_path, "HEAD", path)[:2] == (FINDINGS, ["a"])

    def test_a_file_is_followed_where_it_is_named(self, tmp_path: Path) -> None:
        git(history(tmp_path), "mv", STRUCTURE, "other.yaml")
        assert since(tmp_path, "main~1", "other.yaml")[:4] == (FINDINGS, ["b"], ["a"], [])

    def test_a_file_may_have_become_a_folder(self, tmp_path: Path) -> None:
        committed(tmp_path, {"gov.yaml": structure("a")})
        (tmp_path / "gov.yaml").unlink()
        write(tmp_path / "gov.yaml" / STRUCTURE, structure("a", "b"))
        assert since(tmp_path, "HEAD")[:3] == (FINDINGS, ["b"], ["a"])

    @pytest.mark.parametrize("to", ["x", "gov.yaml"])
    def test_a_link_may_have_become_a_folder(self, to: str, tmp_path: Path) -> None:
        (tmp_path / "x").symlink_to(to)
        committed(tmp_path, {"gov.yaml": structure("a")})
        (tmp_path / "x").unlink()
        write(tmp_path / "x" / STRUCTURE, structure("a", "b"))
        assert since(tmp_path, "HEAD", "x").code is FINDINGS

    def test_a_file_is_followed_where_most_of_its_lines_are_what_they_were(
        self, tmp_path: Path
    ) -> None:
        git(history(tmp_path, ("a", "b", "c", "d")), "mv", STRUCTURE, "other.yaml")
        write(tmp_path / "other.yaml", structure("b", "c", "d", "e"))
        ended = since(tmp_path, "main", "other.yaml")
        assert ended[:4] == (FINDINGS, ["e"], ["b", "c", "d"], ["a"])

    @pytest.mark.parametrize("path", [".", "now.yaml"])
    def test_what_stood_where_no_run_of_a_folder_looks_is_new(
        self, path: str, tmp_path: Path
    ) -> None:
        git(committed(tmp_path, {".drafts/s.yaml": structure("a")}), "mv", ".drafts/s.yaml", "x")
        (tmp_path / "x").rename(tmp_path / "now.yaml")
        run = since(tmp_path, "HEAD", path)
        said = "now.yaml is called new: no run of a folder came to .drafts/s.yaml, where it stood"
        assert run[:5] == (FINDINGS, ["a"], [], [], f"govlint: --since: {said}\n")

    @pytest.mark.parametrize("path", [".gov", ".gov/o.yaml"])
    def test_what_a_run_of_a_hidden_folder_passed_over_is_new(
        self, path: str, tmp_path: Path
    ) -> None:
        files = {".gov/.drafts/s.yaml": structure("a"), ".gov/o.yaml": structure("b")}
        git(committed(tmp_path, files), "mv", ".gov/.drafts/s.yaml", ".gov/s.yaml")
        assert since(tmp_path, "HEAD", path).new == ["a"] * (path == ".gov")

    @pytest.mark.parametrize(
        ("then", "today"), [("draft.txt", "final.txt"), (".old/s.yaml", ".new/s.yaml")]
    )
    def test_what_only_a_new_link_leads_to_is_new_where_it_was_moved(
        self, then: str, today: str, tmp_path: Path
    ) -> None:
        committed(tmp_path, {then: structure("a"), "o.yaml": structure("b")})
        (tmp_path / today).parent.mkdir(exist_ok=True)
        git(tmp_path, "mv", then, today)
        (tmp_path / "s.yaml").symlink_to(today)
        assert since(tmp_path, "HEAD").new == ["a"]
        (tmp_path / "s.yaml").unlink()
        assert since(tmp_path, "HEAD", today).known == ["a"]

    def test_what_a_link_led_to_is_followed(self, tmp_path: Path) -> None:
        committed(tmp_path, {".old/s.yaml": structure("a"), "o.yaml": structure("b")})
        (tmp_path / "s.yaml").symlink_to(".old/s.yaml")
        staged(tmp_path, {})
        git(tmp_path, "commit", "--quiet", "-m", "a link")
        git(tmp_path, "mv", ".old", ".new")
        (tmp_path / "s.yaml").unlink()
        (tmp_path / "s.yaml").symlink_to(".new/s.yaml")
        assert since(tmp_path, "HEAD").known == ["a", "b"]

    def test_what_is_hidden_still_is_followed_where_it_is_named(self, tmp_path: Path) -> None:
        git(committed(tmp_path, {".old/s.yaml": structure("a")}), "mv", ".old", ".new")
        assert since(tmp_path, "HEAD", ".new/s.yaml")[:3] == (CLEAN, [], ["a"])

    def test_a_part_made_of_what_no_run_of_a_folder_came_to_has_new_findings(
        self, tmp_path: Path
    ) -> None:
        files = {"structure.yaml": PARTS, ".drafts/a.yaml": structure(*"abcdef")}
        git(committed(tmp_path, files), "rm", "--quiet", ".drafts/a.yaml")
        write(tmp_path / "parts" / "a.yaml", part(*"abcdef"))
        assert since(tmp_path, "HEAD")[:3] == (FINDINGS, [*"abcdef"], [])

    @pytest.mark.parametrize(
        ("called", "body", "known"),
        [
            ("The Finance Committee", "The Oak Housing Trust", ["f"]),
            ("Money Panel", "Parish Council of Pine", []),
        ],
    )
    def test_a_root_of_another_name_is_followed_with_most_of_its_parts(
        self, called: str, body: str, known: list[str], tmp_path: Path
    ) -> None:
        forum = "forums:\n  f:\n    form: committee\n    name: {}\n    place: Of {}\n"
        then = forum.format("The Finance Committee", "The Oak Housing Trust")
        committed(tmp_path, {"old/structure.yaml": PARTS, "old/parts/a.yaml": then})
        git(tmp_path, "rm", "--quiet", "-r", "old")
        write(tmp_path / "new" / STRUCTURE, PARTS.replace("name: A", "name: B"))
        write(tmp_path / "new" / "parts" / "a.yaml", forum.format(called, body))
        assert since(tmp_path, "HEAD").known == known

    @pytest.mark.parametrize("called", ["The Finance Committee", "Panel of all the Money"])
    def test_a_list_that_both_take_in_and_remarks_make_no_root_another(
        self, called: str, tmp_path: Path
    ) -> None:
        remarks = "# What a template explains of the format.\n" * 9
        bodies = "".join(f"  o{one}: {{name: Body number {one}}}\n" for one in range(30))
        forum = "forums:\n  f:\n    form: committee\n    name: {0}\n    place: With {0}\n"
        root = remarks + "govlint: 1\nname: {}\ncurrency: GBP\ninclude:\n- all.yaml\n- {}\n"
        files = {"all.yaml": f"organisations:\n{bodies}", "a/f.yaml": "", "b/f.yaml": ""}
        files |= {"a.yaml": root.format("A", "a/f.yaml")}
        files |= {"a/f.yaml": remarks + forum.format("The Finance Committee")}
        git(committed(tmp_path, files), "rm", "--quiet", "-r", "a.yaml", "a")
        write(tmp_path / "b.yaml", root.format("B", "b/f.yaml"))
        write(tmp_path / "b/f.yaml", remarks + forum.format(called))
        is_known = called == "The Finance Committee"
        assert since(tmp_path, "HEAD").known == ["f"] * is_known
        compared = govlint("diff", "b.yaml", "--since", "HEAD", cwd=tmp_path)
        assert compared.code == (CLEAN if is_known else NOT_CHECKED)

    def test_what_a_root_takes_in_where_no_run_came_is_new(self, tmp_path: Path) -> None:
        committed(tmp_path, {".drafts/a.yaml": structure("a"), "o.yaml": structure("b")})
        write(tmp_path / ".drafts" / "a.yaml", part("a"))
        write(tmp_path / "s.yaml", "govlint: 1\nname: A\ninclude: [.drafts/a.yaml]\n")
        assert since(tmp_path, "HEAD").new == ["a"]

    @pytest.mark.parametrize("called", ["The Finance Committee", "Panel of all the Money"])
    @pytest.mark.parametrize("way", ["in each", "taken in", "of one name"])
    def test_what_other_structures_say_as_well_makes_no_root_another(
        self, way: str, called: str, tmp_path: Path
    ) -> None:
        bodies = "".join(f"  o{one}: {{name: Body number {one}}}\n" for one in range(30))
        shared = f"organisations:\n{bodies}forums:\n  top: {{form: board, name: The Board}}\n"

        def written(folder: str, name: str, forum: str) -> dict[str, str]:
            own = f"  f:\n    form: committee\n    name: {forum}\n    place: With {forum}\n"
            if way == "in each":
                return {f"{folder}.yaml": f"govlint: 1\nname: {name}\n{shared}{own}"}
            include, name = {
                "taken in": (f"[c.yaml, {folder}/f.yaml]", name),
                "of one name": (f"[{folder}/*.yaml]", "Structure"),
            }[way]
            note = 40 * "As in each root. "
            root = f"govlint: 1\nname: {name}\nx-note: {note}\ninclude: {include}\n"
            return {f"{folder}.yaml": root, f"{folder}/f.yaml": f"forums:\n{own}"}

        files = {"c.yaml": shared, **written("north", "North", "Northern Works")}
        files |= written("south", "South", "The Finance Committee")
        committed(tmp_path, files)
        for name in (one for one in files if one.startswith("south")):
            (tmp_path / name).unlink()
        for name, text in written("east", "East", called).items():
            write(tmp_path / name, text)
        is_known = called == "The Finance Committee"
        assert since(tmp_path, "HEAD").new == ([] if is_known else ["f"])
        compared = govlint("diff", "east.yaml", "--since", "HEAD", cwd=tmp_path)
        assert compared.code == (CLEAN if is_known else NOT_CHECKED)

    def test_what_only_looks_a_little_alike_is_new(self, tmp_path: Path) -> None:
        git(history(tmp_path, ("a", "b", "c", "d", "e")), "rm", "--quiet", STRUCTURE)
        text = structure("a", "p", "q", "r", "s", "t").replace("name: A", "name: B")
        write(tmp_path / "other.yaml", text)
        assert since(tmp_path, "main", "other.yaml").new == ["a", "p", "q", "r", "s", "t"]

    def test_a_file_too_large_to_be_read_is_followed_nowhere(self, tmp_path: Path) -> None:
        git(history(tmp_path), "mv", STRUCTURE, "other.yaml")
        with write(tmp_path / "large.yaml", "govlint: 1\n").open("ab") as file:
            file.truncate(1 << 40)
        ended = since(tmp_path, "main")
        assert (ended.code, ended.new, ended.known) == (NOT_CHECKED, [None], ["a", "b"])

    @pytest.mark.parametrize("to", ["nowhere", STRUCTURE])
    def test_a_link_to_no_file_is_followed_nowhere(self, to: str, tmp_path: Path) -> None:
        (history(tmp_path) / "sub").mkdir()
        (tmp_path / "sub" / STRUCTURE).symlink_to(to)
        assert since(tmp_path, "main")[:2] == (NOT_CHECKED, [None])

    @pytest.mark.parametrize("name", ["book.xlsx", "structure.json"])
    @pytest.mark.parametrize("to", [".git/config", "a/../.git/config", f"{STRUCTURE}/x", "x" * 300])
    def test_a_link_to_no_file_that_is_gone_ends_no_run(
        self, name: str, to: str, tmp_path: Path
    ) -> None:
        (tmp_path / name).symlink_to(to)
        history(tmp_path)
        (tmp_path / name).unlink()
        ended = since(tmp_path, "main")
        assert (ended.code, ended.new, gettempdir() in ended.err) == (CLEAN, [], False)

    def test_of_two_copies_one_has_moved_whichever_is_looked_at(self, tmp_path: Path) -> None:
        git(in_folders(tmp_path, gov="a"), "mv", "gov", "one")
        shutil.copytree(tmp_path / "one", tmp_path / "two")
        apart = [since(tmp_path, "HEAD", name).known for name in ("one", "two")]
        assert (apart, since(tmp_path, "HEAD").new) == ([["a"], []], ["a"])

    def test_a_copy_is_new(self, tmp_path: Path) -> None:
        shutil.copy(history(tmp_path) / STRUCTURE, tmp_path / "copy.yaml")
        assert since(tmp_path, "main", "copy.yaml").new == ["a", "b"]

    def test_of_equal_files_each_is_followed_to_its_own_place(self, tmp_path: Path) -> None:
        in_folders(tmp_path, **{"gov/one": "a", "gov/two": "a", "gov/three": "b"})
        git(tmp_path, "mv", "gov", "gov2")
        assert since(tmp_path, "HEAD", "gov2/two", "gov2/three")[:4] == (CLEAN, [], ["b", "a"], [])

    def test_the_configuration_of_today_moved_along(self, tmp_path: Path) -> None:
        git(in_folders(tmp_path, gov="a"), "mv", "gov", "gov2")
        write(tmp_path / "gov2" / ".govlint.yaml", "set: {orphan-forum: {severity: error}}\n")
        assert since(tmp_path, "HEAD", "gov2")[:2] == (CLEAN, [])

    def test_a_file_with_other_line_ends_is_followed(self, tmp_path: Path) -> None:
        git(history(tmp_path), "mv", STRUCTURE, "other.yaml")
        write(tmp_path / "other.yaml", structure("a", "b").replace("\n", "\r\n"))
        assert since(tmp_path, "main", "other.yaml").new == []

    def test_a_file_is_followed_to_an_ending_in_small_letters(self, tmp_path: Path) -> None:
        git(history(tmp_path), "mv", STRUCTURE, "A.YAML")
        git(tmp_path, "commit", "--quiet", "--message", "Capitals")
        git(tmp_path, "mv", "A.YAML", STRUCTURE)
        assert since(tmp_path, "main")[:3] == (CLEAN, [], ["a", "b"])


def padded(tag: str, *forums: str, name: str = "A") -> str:
    """Write a structure of forums that answer to nobody, among others that are its own."""
    own = "".join(f"  {tag}{number}: {{form: board}}\n" for number in range(6))
    return f"{structure(*forums)}{own}".replace("name: A", f"name: {name}")


class TestAFileThatAnotherStructureTook:
    """It was moved over another, though nothing is gone from the folder and no name tells."""

    @pytest.mark.parametrize("path", [".", "a.yaml"])
    @pytest.mark.parametrize("name", ["A", "B"])
    def test_what_is_new_there_hides_behind_nothing(
        self, name: str, path: str, tmp_path: Path
    ) -> None:
        committed(tmp_path, {"a.yaml": padded("a", "x", "y")})
        write(tmp_path / "b.yaml", padded("a", "y"))
        write(tmp_path / "a.yaml", padded("n", "x", name=name))
        assert since(tmp_path, "HEAD", path)[:2] == (FINDINGS, ["x"])

    @pytest.mark.parametrize("path", [".", "b.yaml"])
    def test_what_moved_is_known(self, path: str, tmp_path: Path) -> None:
        committed(tmp_path, {"a.yaml": padded("a", "x", "y")})
        write(tmp_path / "b.yaml", padded("a", "x", "y"))
        write(tmp_path / "a.yaml", padded("n", "y"))
        new = ["y"] if path == "." else []
        assert since(tmp_path, "HEAD", path)[1:3] == (new, ["x", "y"])

    @pytest.mark.parametrize("paths", [["."], ["n"], ["s/structure.yaml"]])
    def test_two_of_one_name_may_exchange_their_places(
        self, paths: list[str], tmp_path: Path
    ) -> None:
        committed(tmp_path, {f"{at}/{STRUCTURE}": padded(at, f"x{at}", "y") for at in "ns"})
        for at, tag in ("ns", "sn"):
            write(tmp_path / at / STRUCTURE, padded(tag, f"x{tag}", "y"))
        assert since(tmp_path, "HEAD", *paths)[:2] == (CLEAN, [])

    def test_one_that_was_mended_on_its_way_hides_nothing(self, tmp_path: Path) -> None:
        committed(tmp_path, {"n.yaml": padded("n", "x", "y"), "s.yaml": padded("s", "y")})
        write(tmp_path / "s.yaml", padded("n", "y"))
        write(tmp_path / "n.yaml", padded("s", "x", "y"))
        assert since(tmp_path, "HEAD")[:4] == (FINDINGS, ["x"], ["y", "y"], ["x"])

    def test_one_that_is_written_anew_under_its_name_stays(self, tmp_path: Path) -> None:
        text = padded("a", "x", "y")
        committed(tmp_path, {"a.yaml": text})
        write(tmp_path / "archive.yaml", text.replace("name: A", "name: A before"))
        write(tmp_path / "a.yaml", padded("n", "x"))
        assert since(tmp_path, "HEAD", "a.yaml")[:4] == (CLEAN, [], ["x"], ["y"])

    @pytest.mark.parametrize("path", [".", "b.yaml"])
    def test_one_that_took_in_another_stays(self, path: str, tmp_path: Path) -> None:
        small = structure("y").replace("name: A", "name: B")
        committed(tmp_path, {"a.yaml": padded("a", "v", "w", "x"), "b.yaml": small})
        (tmp_path / "a.yaml").unlink()
        write(tmp_path / "b.yaml", padded("a", "y", "v", "w", "x", name="B"))
        assert since(tmp_path, "HEAD", path)[:3] == (FINDINGS, ["v", "w", "x"], ["y"])

    def test_one_that_lost_most_of_what_it_had_is_known_by_its_name(self, tmp_path: Path) -> None:
        north = PARTS.replace("name: A", "name: North")
        own = "forums:\n  panel:\n    name: The Northern Panel\n    form: contractual-body\n"
        agreement = "agreements: {m: {kind: mou, leadership: panel}}\n"
        south, shared = north.replace("North", "South"), part("a") + agreement
        files = {"north.yaml": north + own, "south.yaml": south, "parts/a.yaml": shared}
        git(committed(tmp_path, files), "rm", "--quiet", "north.yaml", "south.yaml")
        write(tmp_path / "north-2026.yaml", north)
        run = govlint("check", "--since", "HEAD", "-f", "json", cwd=tmp_path)
        assert [one["rule"] for one in run.data["findings"]] == ["unknown-reference"]

    @pytest.mark.parametrize("seats", [20, 30])
    def test_one_that_takes_the_place_of_another_of_its_template_is_known_by_its_name(
        self, seats: int, tmp_path: Path
    ) -> None:
        text = "govlint: 1\nname: {0}\nforums:\n  f:\n    form: committee\n    members:\n"
        text += "    - {{seat: Member of {0}, count: {1}}}\n"
        more = "  g:\n    form: contractual-body\n    name: The other group of the first\n"
        files = {"a.yaml": text.format("First", 20) + more, "b.yaml": text.format("Second", 30)}
        git(committed(tmp_path, files), "rm", "--quiet", "a.yaml")
        write(tmp_path / "b.yaml", text.format("First", seats))
        run = govlint("check", "--since", "HEAD", "-f", "json", cwd=tmp_path)
        large = [one["rule"] for one in run.data["findings"]].count("forum-too-large")
        assert large == (seats == 30)

    def test_its_place_may_be_a_part_s(self, tmp_path: Path) -> None:
        committed(tmp_path, {"parts/a.yaml": padded("a", "x", "y")})
        write(tmp_path / "b.yaml", padded("a", "y"))
        write(tmp_path / "main.yaml", PARTS.replace("name: A", "name: M"))
        write(tmp_path / "parts" / "a.yaml", padded("n", "x").partition("name: A\n")[2])
        assert since(tmp_path, "HEAD")[:4] == (FINDINGS, ["x"], ["y"], ["x"])


class TestATurnedLink:
    @pytest.fixture
    def turned(self, tmp_path: Path) -> Path:
        """Turn links from the structure of one year to that of another, which was there."""
        for year, forums in (("2025", "a"), ("2026", "ab")):
            write(tmp_path / year / STRUCTURE, structure(*forums))
        (tmp_path / "now.yaml").symlink_to(f"2025/{STRUCTURE}")
        (tmp_path / "now").symlink_to("2025")
        committed(tmp_path, {"note.txt": ""})
        for name, to in (("now.yaml", f"2026/{STRUCTURE}"), ("now", "2026")):
            (tmp_path / name).unlink()
            (tmp_path / name).symlink_to(to)
        return tmp_path

    @pytest.mark.parametrize("path", ["now.yaml", "now", f"now/{STRUCTURE}"])
    def test_it_is_compared_with_what_it_led_to(self, path: str, turned: Path) -> None:
        assert since(turned, "HEAD", path)[:4] == (FINDINGS, ["b"], ["a"], [])
        difference = govlint("diff", path, "--since", "HEAD", "-f", "json", cwd=turned)
        assert [one["entity"] for one in difference.data["findings"]["new"]] == ["b"]

    def test_it_is_compared_so_where_what_it_leads_to_now_was_moved(self, turned: Path) -> None:
        (turned / "2026").rename(turned / "27")
        (turned / "now.yaml").unlink()
        (turned / "now.yaml").symlink_to(f"27/{STRUCTURE}")
        assert since(turned, "HEAD", "now.yaml")[:4] == (FINDINGS, ["b"], ["a"], [])

    @pytest.mark.parametrize("path", [".", STRUCTURE])
    def test_it_is_compared_so_where_a_shell_went_along_it(self, path: str, turned: Path) -> None:
        run = since(turned / "now", "HEAD", path, also={"PWD": str(turned / "now")})
        assert run[:4] == (FINDINGS, ["b"], ["a"], [])
        assert since(turned / "2026", "HEAD", path, also={"PWD": str(turned)}).code is CLEAN

    @pytest.mark.parametrize("paths", [["."], ["now.yaml", "2026"], [f"2026/{STRUCTURE}"]])
    def test_what_is_looked_at_without_it_is_itself(self, paths: list[str], turned: Path) -> None:
        assert since(turned, "HEAD", *paths).code is CLEAN

    @pytest.mark.parametrize("draft", ["draft.txt", ".drafts/s.yaml"])
    @pytest.mark.parametrize("path", [".", "s.yaml"])
    @pytest.mark.parametrize("stood", [("a",), ()])
    def test_what_no_run_came_to_before_a_link_led_there_is_new(
        self, draft: str, path: str, stood: tuple[str, ...], tmp_path: Path
    ) -> None:
        drafted = structure("a", "b").replace("name: A", "name: B")
        before = {"s.yaml": structure(*stood)} if stood else {}
        committed(tmp_path, {draft: drafted, **before})
        (tmp_path / "s.yaml").unlink(missing_ok=True)
        (tmp_path / "s.yaml").symlink_to(draft)
        known = [*stood]
        assert since(tmp_path, "HEAD", path)[1:3] == ([*"ab"][len(known) :], known)

    def test_what_another_link_leads_to_is_itself(self, turned: Path) -> None:
        (turned / "last.yaml").symlink_to(f"2025/{STRUCTURE}")
        assert since(turned, "HEAD", "last.yaml", "now.yaml").known.count("a") == 1


@pytest.mark.parametrize("path", [".", "parts/a.yaml"])
def test_what_a_part_had_that_became_a_structure_is_known(path: str, tmp_path: Path) -> None:
    files = {STRUCTURE: PARTS, "parts/a.yaml": part("x"), "parts/b.yaml": part("y")}
    committed(tmp_path, files)
    write(tmp_path / STRUCTURE, PARTS.replace("*", "b"))
    write(tmp_path / "parts" / "a.yaml", structure("x").replace("name: A", "name: X"))
    assert since(tmp_path, "HEAD", path)[:2] == (CLEAN, [])


def test_what_the_root_of_such_a_part_had_itself_is_new_there(tmp_path: Path) -> None:
    files = {"a.yaml": f"{PARTS.replace('*', 'x')}{part('x')}", "parts/x.yaml": part("y")}
    committed(tmp_path, files)
    write(tmp_path / "a.yaml", structure("z"))
    write(tmp_path / "parts" / "x.yaml", structure("x", "y").replace("name: A", "name: X"))
    for path in ".", "parts/x.yaml":
        assert since(tmp_path, "HEAD", path).new[-1:] == ["x"]


def of_a_template(name: str, **forums: str) -> str:
    """Write a structure as a template has it, each forum in lines of its own."""
    head = f"govlint: 1\nname: {name}\norganisations:\n  o:\n    name: {name}\nforums:\n"
    return head + "".join(
        f"  {id_}:\n    name: {name} {called}\n    form: committee\n    of: o\n    members:\n"
        "      - {seat: Chair, capacity: chair}\n"
        f"      - {{seat: Member, count: {len(called)}}}\n"
        for id_, called in forums.items()
    )


BAY = of_a_template(
    "Bay", board="Trustees", people="Staff and Volunteers", finance="Money", digital="Computers"
)


class TestWhatATemplateWrites:
    def test_it_makes_nothing_of_a_structure_that_is_deleted(self, tmp_path: Path) -> None:
        git(committed(tmp_path, {f"bay/{STRUCTURE}": BAY}), "rm", "-rq", "bay")
        write(tmp_path / "yew" / STRUCTURE, of_a_template("Yew", board="Governors", audit="Books"))
        assert since(tmp_path, "HEAD")[:3] == (FINDINGS, ["board", "audit"], [])

    def test_nor_is_a_part_made_of_it(self, tmp_path: Path) -> None:
        def oak(**forums: str) -> str:
            return of_a_template("Oak", **forums).partition("    name: Oak\n")[2]

        bay = of_a_template("Bay", board="Trustees", estates="Buildings")
        main = of_a_template("Oak").replace("forums:\n", "include: parts/*.yaml\n")
        files = {f"bay/{STRUCTURE}": bay, f"oak/{STRUCTURE}": main}
        committed(tmp_path, {**files, "oak/parts/audit.yaml": oak(audit="Accounts")})
        git(tmp_path, "rm", "-rq", "bay")
        write(tmp_path / "oak" / "parts" / "estates.yaml", oak(estates="Land"))
        assert since(tmp_path, "HEAD")[:3] == (FINDINGS, ["estates"], ["audit"])


class TestAStructureThatBecameAPart:
    MAIN = "govlint: 1\nname: A\ninclude: parts/*.yaml\n"

    @pytest.mark.parametrize("to", ["parts/old.yaml", "parts/new.yaml"])
    @pytest.mark.parametrize("path", [".", "main.yaml"])
    @pytest.mark.parametrize("before", [{}, {"main.yaml": structure("m")}])
    def test_what_it_had_is_known(
        self, to: str, path: str, before: dict[str, str], tmp_path: Path
    ) -> None:
        forums = tuple(f"f{number}" for number in range(9))
        committed(tmp_path, {"parts/old.yaml": structure(*forums), **before})
        git(tmp_path, "rm", "--quiet", "parts/old.yaml")
        write(tmp_path / to, part(*forums, "z"))
        write(tmp_path / "main.yaml", self.MAIN + (part("m") if before else ""))
        own = ["m"] if before else []
        assert since(tmp_path, "HEAD", path)[:4] == (
            FINDINGS, ["z"], [*own, *forums], [],
        )  # fmt: skip

    def test_it_is_known_in_each_structure_that_takes_it_in(self, tmp_path: Path) -> None:
        committed(tmp_path, {"parts/a.yaml": structure("a")})
        write(tmp_path / "parts/a.yaml", part("a"))
        for name in ("one.yaml", "two.yaml"):
            write(tmp_path / name, self.MAIN)
        assert since(tmp_path, "HEAD")[:4] == (CLEAN, [], ["a"], [])

    @pytest.mark.parametrize("to", ["main.yaml", "moved.yaml"])
    def test_it_hides_nothing_of_what_the_other_described_itself(
        self, to: str, tmp_path: Path
    ) -> None:
        lines = "".join(f"  b{at}: {{form: board}}\n" for at in range(5))
        mended = f"govlint: 1\nname: A\nforums:\n{lines}  x: {{form: board}}\n"
        committed(tmp_path, {"main.yaml": mended, "parts/b.yaml": structure("x", "y")})
        (tmp_path / "main.yaml").unlink()
        broken = mended.replace("x: {form: board}", "x: {form: committee}")
        write(tmp_path / to, broken.replace("forums:", "include: parts/*.yaml\nforums:"))
        write(tmp_path / "parts/b.yaml", part("y"))
        assert since(tmp_path, "HEAD")[:4] == (FINDINGS, ["x"], ["y"], ["x"])

    def test_what_was_split_is_known_by_its_findings_and_nothing_else_is_gone(
        self, tmp_path: Path
    ) -> None:
        other = structure(*"uvwxy").replace("name: A", "name: B")
        committed(tmp_path, {"old/a.yaml": structure(*"abcde"), "other/b.yaml": other})
        git(tmp_path, "rm", "--quiet", "-r", "old", "other")
        write(tmp_path / "main.yaml", self.MAIN)
        for name in "abcd":
            write(tmp_path / "parts" / f"{name}.yaml", part(name))
        assert since(tmp_path, "HEAD", "main.yaml")[:4] == (CLEAN, [], [*"abcd"], ["e"])

    def test_where_git_cannot_tell_it_is_said(self, tmp_path: Path) -> None:
        git(committed(tmp_path, {"old.yaml": structure("a")}), "rm", "--quiet", "old.yaml")
        write(tmp_path / "main.yaml", structure(*"xyz").replace("name: A", "name: B"))
        said = "main.yaml is called new: if it was made of old.yaml, git cannot tell"
        assert since(tmp_path, "HEAD", "main.yaml")[1:5] == (
            [*"xyz"], [], [], f"govlint: --since: {said}\n",
        )  # fmt: skip

    @pytest.mark.parametrize("seats", [21, 32])
    def test_nothing_of_it_is_said_of_a_structure_that_its_name_follows(
        self, seats: int, tmp_path: Path
    ) -> None:
        text = "govlint: 1\nname: A\nforums: {{f: {{members: [{{seat: M, count: {}}}]}}}}\n"
        git(committed(tmp_path, {"old/a.yaml": text.format(30)}), "rm", "--quiet", "-r", "old")
        write(tmp_path / "new.yaml", text.format(seats))
        run = govlint("check", "--since", "HEAD", "--select", "forum-too-large", cwd=tmp_path)
        assert "is called new" not in run.err
        assert "no run looks at it" not in run.err + run.out


class TestAPartThatIsGone:
    """What it described is missed today, and was not missed then."""

    HEAD = "govlint: 1\nname: A\ninclude: parts/*\nforums: {a: {form: board, accountable_to: x}}\n"
    BODY = "organisations: {x: {kind: icb}}\n"

    @pytest.mark.parametrize("pattern", ["parts/*", "parts/*.[gy]*", "[parts/p.yaml, parts/o.gov]"])
    def test_it_may_have_had_an_ending_that_no_file_of_today_has(
        self, pattern: str, tmp_path: Path
    ) -> None:
        top = self.HEAD.replace("parts/*", pattern)
        files = {STRUCTURE: top, "parts/p.yaml": "posts: {}\n", "parts/o.gov": self.BODY}
        git(committed(tmp_path, files), "rm", "--quiet", "parts/o.gov")
        write(tmp_path / STRUCTURE, self.HEAD)
        assert since(tmp_path, "HEAD")[:3] == (FINDINGS, ["a"], [])

    @pytest.mark.parametrize("way", ["../bodies", "inner/../../bodies", "deep/../..", "along/.."])
    def test_it_may_have_been_a_link_to_such_a_file(self, way: str, tmp_path: Path) -> None:
        write(tmp_path / "parts" / "inner" / "p.yaml", "posts: {}\n")
        (tmp_path / "parts" / "deep").symlink_to("../bodies/in/ner")
        (tmp_path / "parts" / "along").symlink_to("deep/../../in")
        (tmp_path / "parts" / "o.yaml").symlink_to(f"{way}/o.gov")
        files = {"bodies/o.gov": self.BODY, "bodies/in/ner/note": ""}
        committed(tmp_path, {STRUCTURE: self.HEAD.replace("*", "[io]*.yaml"), **files})
        git(tmp_path, "rm", "--quiet", "parts/o.yaml")
        write(tmp_path / STRUCTURE, self.HEAD.replace("*", "inner/*"))
        assert since(tmp_path, "HEAD")[:4] == (FINDINGS, ["a"], [], [])

    def test_a_link_by_way_of_one_that_is_not_laid_out_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "far").mkdir()
        (tmp_path / "far" / "away").symlink_to("../a")
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "p.yaml").symlink_to("../far/away/../b.yaml")
        committed(tmp_path, {f"a/{STRUCTURE}": PARTS, "a/parts/p.yaml": part("a")})
        ended = since(tmp_path, "HEAD", "a")
        assert ended.known == ["a"]
        assert "a/p.yaml was a link by way of another that is not looked at" in ended.err
        assert since(tmp_path, "HEAD", "a", "far").err == ""


class TestASubmodule:
    @pytest.fixture
    def above(self, tmp_path: Path) -> Path:
        """A repository whose submodule has the forums a and b."""
        inner = history(tmp_path / "inner")
        return with_submodule(tmp_path / "above", inner, {"own.yaml": structure("own")})

    SAID = "govlint: --since: shared is a submodule, compared with its commit "

    def test_what_it_had_is_known_and_the_rest_is_new(self, above: Path) -> None:
        write(above / "shared" / STRUCTURE, structure("b", "c"))
        ended = since(above, "HEAD")
        assert ended[:4] == (FINDINGS, ["c"], ["own", "b"], ["a"])
        assert ended.err.startswith(self.SAID)

    def test_it_is_compared_with_the_commit_that_the_revision_names(self, above: Path) -> None:
        git(above / "shared", "switch", "--quiet", "--detach", "HEAD~1")
        staged(above, {})
        git(above, "commit", "--quiet", "--message", "Back")
        git(above / "shared", "switch", "--quiet", "main")
        commit = git(above, "rev-parse", "HEAD:shared")
        ended = since(above, "HEAD")
        assert (ended.new, ended.err) == (["b"], f"{self.SAID}{commit[:12]}\n")

    def test_where_nothing_of_it_is_looked_at_it_is_not_spoken_of(self, above: Path) -> None:
        ended = since(above, "HEAD", "own.yaml")
        assert (ended.known, ended.err) == (["own"], "")

    def test_it_may_be_named_beside_what_is_above_it(self, above: Path) -> None:
        assert since(above, "HEAD", "shared", "own.yaml")[:3] == (CLEAN, [], ["own", "a", "b"])

    def test_one_that_is_named_alone_is_said_to_have_revisions_of_its_own(
        self, above: Path
    ) -> None:
        said = "govlint: --since: HEAD is that of shared, a repository of its own\n"
        assert since(above, "HEAD", "shared").err == said
        assert since(above / "shared", "HEAD").err == ""

    def test_one_that_is_new_brings_new_findings_and_is_spoken_of(self, above: Path) -> None:
        ended = since(above, "HEAD~1")
        why = "is now a repository of its own, compared with the files that stood there"
        said = f"govlint: --since: shared {why}\n"
        assert (ended.new, ended.known, ended.err) == (["a", "b"], ["own"], said)

    @pytest.mark.parametrize("paths", [["."], ["common", "own.yaml"]])
    def test_one_that_moved_is_compared_with_the_commit_that_it_had(
        self, paths: list[str], above: Path
    ) -> None:
        git(above, "mv", "shared", "common")
        write(above / "common" / STRUCTURE, structure("b", "c"))
        ended = since(above, "HEAD", *paths)
        commit = git(above, "rev-parse", "HEAD:shared")[:12]
        said = "common was the submodule shared, compared with its commit"
        assert ended[:4] == (FINDINGS, ["c"], ["b", "own"], ["a"])
        assert ended.err == f"govlint: --since: {said} {commit}\n"

    def test_parts_in_it_are_there_for_what_includes_them(self, tmp_path: Path) -> None:
        inner = committed(tmp_path / "inner", {"part.yaml": part("p")})
        text = structure("own").replace("name: A", "name: A\ninclude: shared/part.yaml")
        above = with_submodule(tmp_path / "above", inner, {"own.yaml": structure("own")})
        committed(above, {"own.yaml": text})
        write(above / "own.yaml", f"{text}  z: {{form: committee}}\n")
        assert since(above, "HEAD", "own.yaml")[:3] == (FINDINGS, ["z"], ["own", "p"])

    def test_one_that_moved_is_there_for_what_includes_it(self, above: Path) -> None:
        text = structure("own").replace("name: A", "name: B\ninclude: shared/part.yaml")
        committed(above / "shared", {"part.yaml": part("p")})
        committed(above, {"own.yaml": text})
        git(above, "mv", "shared", "common")
        write(above / "own.yaml", text.replace("shared/", "common/"))
        assert since(above, "HEAD")[:4] == (CLEAN, [], ["p", "a", "b", "own"], [])

    def test_another_repository_is_no_submodule_that_is_gone(self, above: Path) -> None:
        git(above, "rm", "--quiet", "shared")
        committed(above / "common", {STRUCTURE: structure("a")})
        ended = since(above, "HEAD")
        assert (ended.new, "common is now a repository of its own" in ended.err) == (["a"], True)

    def test_without_its_commit_nothing_is_called_new(self, above: Path) -> None:
        commit = "1" * 40
        git(above, "update-index", "--cacheinfo", f"160000,{commit},shared")
        git(above, "commit", "--quiet", "--message", "Unknown")
        ended = since(above, "HEAD")
        assert (ended.code, ended.out) == (NOT_CHECKED, "")
        assert f"shared is a submodule without its commit {commit[:12]}; `git -C " in ended.err
        assert since(above, "HEAD", "own.yaml").code == CLEAN

    def test_what_is_outside_of_it_can_be_named_after_it(self, above: Path) -> None:
        assert since(above, "HEAD", "shared", "own.yaml").code == CLEAN

    def test_one_that_became_a_folder_is_not_called_new(self, above: Path) -> None:
        (above / "shared" / ".git").unlink()
        ended = since(above, "HEAD")
        assert (ended.code, "shared was a submodule, and is none now" in ended.err) == (2, True)

    def test_one_inside_of_another_is_compared_as_well(self, above: Path, tmp_path: Path) -> None:
        with_submodule(tmp_path / "outer", above, {"notes.txt": "Notes"})
        git(tmp_path / "outer", "-c", "protocol.file.allow=always", "submodule", "--quiet",
            "update", "--init", "--recursive")  # fmt: skip
        write(tmp_path / "outer" / "shared" / "shared" / STRUCTURE, structure("a", "z"))
        assert since(tmp_path / "outer", "HEAD")[:4] == (FINDINGS, ["z"], ["own", "a"], ["b"])


class TestWhatIsNotHere:
    @pytest.mark.parametrize("what", ["blob:none", "tree:0"])
    def test_a_partial_clone_says_what_to_fetch_and_then_works(
        self, what: str, tmp_path: Path
    ) -> None:
        source = history(tmp_path / "source")
        git(source, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "--quiet", f"--filter={what}", source.as_uri(), "part")
        ended = since(tmp_path / "part", "HEAD~1")
        assert (ended.code, ended.out) == (NOT_CHECKED, "")
        assert f"{tmp_path / 'part'} is a partial clone" in ended.err
        git(tmp_path / "part", *ended.err.split("`")[1].split()[1:])
        assert since(tmp_path / "part", "HEAD~1")[:2] == (FINDINGS, ["b"])

    def test_a_copy_without_the_place_where_branches_parted_says_how_to_get_it(
        self, tmp_path: Path
    ) -> None:
        source = history(tmp_path / "source")
        git(source, "branch", "side", "main~1")
        git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", source.as_uri(), "part")
        ended = since(tmp_path / "part", "origin/side...")
        assert "no common past here; this copy has only the end of the history" in ended.err

    def test_what_is_not_looked_at_need_not_be_here(self, tmp_path: Path) -> None:
        source = in_folders(tmp_path / "source", one="a", two="b")
        git(source, "config", "uploadpack.allowFilter", "true")
        uri = source.as_uri()
        git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--sparse", uri, "part")
        git(tmp_path / "part", "sparse-checkout", "set", "one")
        assert since(tmp_path / "part", "HEAD", "one")[:3] == (CLEAN, [], ["a"])
