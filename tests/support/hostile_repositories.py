"""Repositories that would start a program, or that pass off what is another's as their own.

A trap is checked since `main~1`, which held the forum a of today's a and b. One that would start
a program knows the command of git that is seen to start it, and the program makes a marker.
"""

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from command import write
from repository import committed, git, staged

STRUCTURE = "structure.yaml"
OTHERS = "confidential"
"""The forum of another repository."""

FORMAT_1 = "[core]\n\trepositoryformatversion = 1\n\tbare = {}\n"
PROMISOR = '[extensions]\n\tpartialClone = evil\n[remote "evil"]\n\tpromisor = true\n'
ALLOWED = "[protocol]\n\tallow = always\n"
READ = ("cat-file", "-p", f"main~1:{STRUCTURE}")


@dataclass(frozen=True, slots=True)
class Trap:
    """A folder that is checked, and the command of git that springs the trap in it."""

    folder: Path
    springs: tuple[str, ...] = READ
    around: Mapping[str, str] = field(default_factory=dict)


def structure(*forums: str) -> str:
    """Write a structure of committees, each of which is an orphan."""
    return "govlint: 1\nname: A\nforums:\n" + "".join(
        f"  {forum}: {{form: committee}}\n" for forum in forums
    )


def history(folder: Path, *versions: tuple[str, ...]) -> Path:
    """Make a repository with a commit on `main` for each version of a structure's forums."""
    first, *more = versions or (("a",), ("a", "b"))
    committed(folder, {STRUCTURE: structure(*first)})
    git(folder, "branch", "--move", "main")
    for forums in more:
        staged(folder, {STRUCTURE: structure(*forums)})
        git(folder, "commit", "--quiet", "--message", "More")
    return folder


def lose(folder: Path, name: str) -> str:
    """Take an object out of a repository, and give its name."""
    blob = git(folder, "rev-parse", name)
    objects = folder / git(folder, "rev-parse", "--git-path", "objects")
    (objects / blob[:2] / blob[2:]).unlink()
    return blob


def lossy(folder: Path) -> Path:
    """Make a repository that has lost the structure of `main~1`."""
    lose(history(folder), f"main~1:{STRUCTURE}")
    return folder


def _promised(folder: Path, remote: str, *, bare: str = "false") -> None:
    """Let a repository fetch what it has lost, in a way of its own."""
    write(folder / "config", FORMAT_1.format(bare) + PROMISOR + remote + ALLOWED)


def _transport(marker: Path) -> str:
    return f'\turl = "ext::sh -c touch% {marker}"\n'


def transport(folder: Path, marker: Path) -> Trap:
    """A promisor whose address is a command."""
    _promised(lossy(folder) / ".git", _transport(marker))
    return Trap(folder)


def program_at_the_other_side(folder: Path, marker: Path) -> Trap:
    """A promisor in a folder, with a program of its own to serve it."""
    _promised(lossy(folder) / ".git", f'\turl = {folder}\n\tuploadpack = "touch {marker};"\n')
    return Trap(folder)


def program_for_ssh(folder: Path, marker: Path) -> Trap:
    """A promisor that is reached by ssh, with a command in its place."""
    remote = f'\turl = ssh://example.org/x\n[core]\n\tsshCommand = "touch {marker} #"\n'
    _promised(lossy(folder) / ".git", remote)
    return Trap(folder)


def settings_included(folder: Path, marker: Path) -> Trap:
    """The settings stand in another file, which those of the repository include."""
    _promised(lossy(folder) / ".git", _transport(marker))
    config = folder / ".git" / "config"
    config.rename(folder / "settings")
    write(config, FORMAT_1.format("false") + PROMISOR + "[include]\n\tpath = ../settings\n")
    return Trap(folder)


def settings_of_a_worktree(folder: Path, marker: Path) -> Trap:
    """The settings stand in the file that each worktree has."""
    _promised(lossy(folder) / ".git", _transport(marker))
    config = folder / ".git" / "config"
    config.rename(folder / ".git" / "config.worktree")
    own = "[extensions]\n\tpartialClone = evil\n\tworktreeConfig = true\n"
    write(config, FORMAT_1.format("false") + own)
    return Trap(folder)


def bare_inside(folder: Path, marker: Path) -> Trap:
    """A bare repository among the files of another, which every clone of that brings along."""
    theirs, bare = folder / "theirs", folder / "theirs" / "governance"
    git(history(folder / "source"), "clone", "--quiet", "--bare", ".", str(bare))
    write(bare / "refs" / "heads" / "main", git(bare, "rev-parse", "main"))
    lose(bare, f"main~1:{STRUCTURE}")
    _promised(bare, _transport(marker), bare="false\n\tworktree = .")
    write(bare / STRUCTURE, structure("a"))
    git(committed(theirs, {}), "branch", "--move", "main")
    git(staged(theirs, {f"governance/{STRUCTURE}": structure("a", "b")}), "commit", "-qm", "More")
    git(folder, "clone", "--quiet", "theirs", "clone")
    return Trap(folder / "clone" / "governance")


def watcher_of_files(folder: Path, marker: Path) -> Trap:
    """A program that git asks which files have changed."""
    git(history(folder), "config", "core.fsmonitor", f"touch {marker}; false")
    return Trap(folder, ("status",))


def filters_of_files(folder: Path, marker: Path) -> Trap:
    """Programs through which git sends what it reads and shows."""
    write(history(folder) / ".gitattributes", "*.yaml filter=trap diff=trap\n")
    git(folder, "config", "filter.trap.smudge", f"touch {marker}; cat")
    git(folder, "config", "diff.trap.textconv", f"touch {marker}; cat")
    return Trap(folder, ("cat-file", "--textconv", f"main~1:{STRUCTURE}"))


def hooks(folder: Path, marker: Path) -> Trap:
    """Programs that git starts before and after what it does."""
    git(history(folder), "config", "core.hooksPath", str(folder / "hooks"))
    for name in ("post-index-change", "reference-transaction", "post-checkout"):
        write(folder / "hooks" / name, f"#!/bin/sh\ntouch {marker}\n").chmod(0o755)
    return Trap(folder, ("update-ref", "refs/heads/new", "main"))


def names_for_commands(folder: Path, marker: Path) -> Trap:
    """Settings that give commands of git another meaning."""
    for name in ("x", "rev-parse", "ls-tree", "cat-file", "merge-base", "config"):
        git(
            history(folder) if name == "x" else folder,
            "config",
            f"alias.{name}",
            f"!touch {marker}",
        )
    return Trap(folder, ("x",))


def git_beside_the_structure(folder: Path, marker: Path) -> Trap:
    """A program called git where the structure is, and a path that names that folder."""
    write(history(folder) / "git", f"#!/bin/sh\ntouch {marker}\n").chmod(0o755)
    return Trap(folder, ("version",), {"PATH": os.pathsep.join((".", "", os.environ["PATH"]))})


def git_in_a_folder_of_programs(folder: Path, marker: Path) -> Trap:
    """A program called git where a repository tracks what a path names as a whole."""
    write(history(folder) / ".venv" / "bin" / "git", f"#!/bin/sh\ntouch {marker}\n").chmod(0o755)
    path = os.pathsep.join((str(folder / ".venv" / "bin"), os.environ["PATH"]))
    return Trap(folder, ("version",), {"PATH": path})


def surroundings(folder: Path, marker: Path) -> Trap:
    """Variables that git would follow, with a promisor among them."""
    keys = {"core.fsmonitor": f"touch {marker}; false", "extensions.partialClone": "evil"}
    named = {f"GIT_CONFIG_KEY_{at}": key for at, key in enumerate(keys)}
    values = {f"GIT_CONFIG_VALUE_{at}": value for at, value in enumerate(keys.values())}
    count = {"GIT_CONFIG_COUNT": str(len(keys)), "GIT_TRACE": str(marker)}
    return Trap(history(folder), ("status",), {**count, **named, **values})


PROGRAMS = (
    transport,
    program_at_the_other_side,
    program_for_ssh,
    settings_included,
    settings_of_a_worktree,
    bare_inside,
    watcher_of_files,
    filters_of_files,
    hooks,
    names_for_commands,
    git_beside_the_structure,
    git_in_a_folder_of_programs,
    surroundings,
)
"""The traps that would start a program."""


def own_programs(marker: Path) -> dict[str, str]:
    """Write what Python, pip and a shell would start, if they looked beside the structure."""
    modules = ("sitecustomize", "usercustomize", "typing", "json/__init__", "rich/__init__",
               "typer/__init__", "govlint/__init__", "govlint/__main__", "pip/__init__",
               "pip/__main__", "venv/__init__", "hatchling/__init__", "setup", "evil")  # fmt: skip
    trap = f"import os\nos.close(os.open({str(marker)!r}, os.O_CREAT))\n"
    package = "evil-1.dist-info"
    return {
        **{f"{name}.py": trap for name in modules},
        f"{package}/METADATA": "Metadata-Version: 2.1\nName: evil\nVersion: 1\n",
        f"{package}/entry_points.txt": "[govlint.checks]\nevil.check = evil:Check\n",
        "setup.cfg": "[metadata]\nname = evil\n",
        "pip.conf": "[global]\nindex-url = https://example.invalid/\n",
    }


def _other(folder: Path) -> Path:
    """Make the repository that is nobody's business, and give its git folder."""
    return history(folder / "other", (OTHERS,), ("a", OTHERS)) / ".git"


def _plain(folder: Path) -> Path:
    """Write today's structure into a folder without a repository."""
    return write(folder / "theirs" / STRUCTURE, structure("a", "b")).parent


def pointer(folder: Path) -> Path:
    """A `.git` that is a file and names another repository."""
    write(_plain(folder) / ".git", f"gitdir: {_other(folder)}\n")
    return folder / "theirs"


def link(folder: Path) -> Path:
    """A `.git` that is a link to another repository."""
    (_plain(folder) / ".git").symlink_to(_other(folder))
    return folder / "theirs"


def false_worktree(folder: Path) -> Path:
    """A `.git` that names a worktree, which names this folder, and another repository."""
    theirs, own = _plain(folder), folder / "evil" / "worktrees" / "x"
    write(theirs / ".git", f"gitdir: {own}\n")
    write(own / "gitdir", f"{theirs / '.git'}\n")
    write(own / "commondir", f"{_other(folder)}\n")
    write(own / "HEAD", "ref: refs/heads/main\n")
    git(folder, "init", "--quiet", "--bare", "bare")
    shutil.copytree(folder / "bare", folder / "evil", dirs_exist_ok=True)
    return theirs


def shared_folder(folder: Path) -> Path:
    """A git folder that says that the rest of it is in another repository."""
    theirs = _plain(folder)
    write(theirs / ".git" / "HEAD", "ref: refs/heads/main\n")
    write(theirs / ".git" / "commondir", f"{_other(folder)}\n")
    return theirs


def _with_the_refs_of(other: Path, theirs: Path) -> Path:
    shutil.copytree(
        other / "refs", history(theirs, ("a", "b")) / ".git" / "refs", dirs_exist_ok=True
    )
    return theirs / ".git" / "objects"


def borrowed_objects(folder: Path) -> Path:
    """Objects are looked for in another repository as well."""
    other = _other(folder)
    objects = _with_the_refs_of(other, folder / "theirs")
    write(objects / "info" / "alternates", f"{other / 'objects'}\n")
    return folder / "theirs"


def linked_objects(folder: Path) -> Path:
    """The folder of objects is a link to that of another repository."""
    other = _other(folder)
    objects = _with_the_refs_of(other, folder / "theirs")
    shutil.rmtree(objects)
    objects.symlink_to(other / "objects")
    return folder / "theirs"


def linked_folders_of_objects(folder: Path) -> Path:
    """Each folder in the folder of objects is such a link."""
    other = _other(folder)
    objects = _with_the_refs_of(other, folder / "theirs")
    for inner in (other / "objects").iterdir():
        shutil.rmtree(objects / inner.name, ignore_errors=True)
        (objects / inner.name).symlink_to(inner)
    return folder / "theirs"


def linked_packs(folder: Path) -> Path:
    """The files of objects are links to those of another repository."""
    other = _other(folder)
    git(other.parent, "gc", "--quiet")
    objects = _with_the_refs_of(other, folder / "theirs")
    shutil.copy(other / "packed-refs", objects.parent)
    (objects.parent / "refs" / "heads" / "main").unlink()
    for pack in (other / "objects" / "pack").iterdir():
        (objects / "pack" / pack.name).symlink_to(pack)
    return folder / "theirs"


def listed_packs(folder: Path) -> Path:
    """A list of packs names one of another repository by the way to it."""
    other = _other(folder)
    git(other.parent, "gc", "--quiet")
    git(other.parent, "multi-pack-index", "write")
    objects = _with_the_refs_of(other, folder / "theirs")
    shutil.copy(other / "packed-refs", objects.parent)
    (objects.parent / "refs" / "heads" / "main").unlink()
    packs = other / "objects" / "pack"
    (name,) = (pack.stem for pack in packs.glob("*.idx"))
    elsewhere = "../../../../other/.git/objects/pack/pack-xxxx"  # as long as the name was
    for ending in (".idx", ".pack"):
        (packs / name).with_suffix(ending).rename(packs / f"pack-xxxx{ending}")
    listed = (packs / "multi-pack-index").read_bytes()[: -hashlib.sha1().digest_size]
    listed = listed.replace(name.encode(), elsewhere.encode())
    write(objects / "pack" / "multi-pack-index", listed + hashlib.sha1(listed).digest())
    assert OTHERS in git(folder / "theirs", *READ), "the trap does not work"
    return folder / "theirs"


def linked_refs(folder: Path) -> Path:
    """The refs are links to those of another repository, and so are the objects."""
    theirs = linked_objects(folder) / ".git"
    shutil.rmtree(theirs / "refs")
    (theirs / "refs").symlink_to(folder / "other" / ".git" / "refs")
    return theirs.parent


def submodule_elsewhere(folder: Path) -> Path:
    """A submodule whose `.git` names another repository, at the commit that is there."""
    other = _other(folder)
    commit = git(other.parent, "rev-parse", "main")
    theirs = committed(folder / "theirs", {"notes.txt": "Notes"})
    git(theirs, "branch", "--move", "main")
    entry = f"160000,{commit},shared"
    git(theirs, "update-index", "--add", "--cacheinfo", entry)
    git(theirs, "commit", "--quiet", "--message", "With a submodule")
    git(theirs, "commit", "--quiet", "--message", "More", "--allow-empty")
    write(theirs / "shared" / ".git", f"gitdir: {other}\n")
    write(theirs / "shared" / STRUCTURE, structure("a", "b"))
    return theirs


def empty_git_folder(folder: Path) -> Path:
    """A `.git` that holds nothing, below a repository that is not meant."""
    inner = history(folder / "other", (OTHERS,), ("a", OTHERS)) / "theirs"
    (inner / ".git").mkdir(parents=True)
    write(inner / STRUCTURE, structure("a", "b"))
    return inner


FOREIGN = (
    pointer,
    link,
    false_worktree,
    shared_folder,
    borrowed_objects,
    linked_objects,
    linked_folders_of_objects,
    linked_packs,
    listed_packs,
    linked_refs,
    submodule_elsewhere,
    empty_git_folder,
)
"""The repositories that pass off what is another's as their own."""
