"""Structures that mean harm or are broken: how each is written, and what govlint must say."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from command import write

Maker = Callable[[Path], object]

HEAD = "govlint: 1\nname: Hostile\n"
ROOT_NAME = "structure.yaml"
MANY = 5_000
ESCAPES = r"Red \e[31m bell \a back \u202e left \u2066 C1 \u009b31m line \u2028 end"
"""What a YAML string can smuggle to a terminal."""


class Row(NamedTuple):
    """A folder to write, the exit code, and the beginning of a line that must be said.

    What is large is given to a process of its own, whose memory is all counted.
    """

    make: Maker
    code: int
    said: str
    path: str = ROOT_NAME
    large: bool = False


def root(text: str | bytes) -> Maker:
    """Write a root file as it is given."""
    return lambda folder: write(folder / ROOT_NAME, text)


def body(text: str) -> Maker:
    """Write a root file whose own keys begin on line 3."""
    return root(HEAD + text)


def long(text: str, size: int, head: str = HEAD) -> Maker:
    """Write a root file in which `@` stands for many letters, made only when it is written."""

    def make(folder: Path) -> None:
        write(folder / ROOT_NAME, head + text.replace("@", "a" * size))

    return make


def hollow(size: int) -> Maker:
    """Write a root file that is of a size, and takes no room on a disk."""

    def make(folder: Path) -> None:
        os.truncate(write(folder / ROOT_NAME, HEAD), size)

    return make


def parts(include: str, **files: str | bytes) -> Maker:
    """Write a root that includes something, with files beside it."""

    def make(folder: Path) -> None:
        write(folder / ROOT_NAME, f"{HEAD}include: {include}\n")
        for name, text in files.items():
            write(folder / f"{name}.yaml", text)

    return make


def link(target: str, name: str = "part.yaml") -> Maker:
    """Write a root that includes a symbolic link."""

    def make(folder: Path) -> None:
        write(folder / ROOT_NAME, f"{HEAD}include: {name}\n")
        write(folder.parent / f"{folder.name}-outside" / "part.yaml", "forums: {a: {}}\n")
        (folder / name).symlink_to(target.format(name=folder.name))

    return make


def folder_of_that_name(name: str) -> Maker:
    return lambda folder: (folder / name).mkdir()


def pipe(folder: Path) -> None:
    os.mkfifo(folder / ROOT_NAME)


def unreadable(folder: Path) -> None:
    write(folder / ROOT_NAME, f"{HEAD}include: part.yaml\n")
    write(folder / "part.yaml", "forums: {}\n").chmod(0)


def bomb(levels: int = 9, wide: int = 9) -> str:
    """Write lists of aliases of lists of aliases, `wide` to the power of `levels` in all."""
    lines = [f"x-0: &a0 [{', '.join('x' * wide)}]"]
    for level in range(1, levels):
        aliases = ", ".join([f"*a{level - 1}"] * wide)
        lines.append(f"x-{level}: &a{level} [{aliases}]")
    return "\n".join(lines) + "\n"


def deep_block(levels: int) -> str:
    return "\n".join(f"{' ' * level}x-a:" for level in range(levels)) + " b\n"


def ring(size: int) -> str:
    """Write forums each of which answers to the next, and the last to the first."""
    return "forums:\n" + "".join(
        f"  f{n}: {{form: committee, accountable_to: f{(n + 1) % size}}}\n" for n in range(size)
    )


def chain(size: int) -> str:
    return (
        "forums:\n  f0: {form: board}\n"
        + "".join(
            f"  f{n}: {{form: committee, of: x, accountable_to: f{n - 1}}}\n"
            for n in range(1, size)
        )
        + "organisations: {x: {}}\n"
    )


def crowd(size: int, forums: int = 1) -> str:
    """Write forums with the same many members."""
    people = "people:\n" + "".join(f"  p{n}: {{}}\n" for n in range(size))
    members = f"    members: [{', '.join(f'p{n}' for n in range(size))}]\n"
    return (
        people
        + "forums:\n"
        + "".join(f"  f{n}:\n    form: committee\n{members}" for n in range(forums))
    )


def strangers(size: int) -> str:
    names = "".join(f"      - nobody-{n}\n" for n in range(size))
    return f"forums:\n  a:\n    status: shadow\n    members:\n{names}"


def faults(size: int) -> str:
    forums = [f"  f{n}: {{form: comittee, quorun: {n}}}\n" for n in range(size // 2)]
    return f"forums:\n{''.join(forums)}"


def nulls() -> str:
    sections = ("organisations", "people", "services", "programmes", "agreements")
    entities = [f"{name}: {{{name}-a: null, {name}-b: {{name: }}}}\n" for name in sections]
    forum = "a: {members: [{seat: A, until: }], quorum: {min: }}"
    return f"{''.join(entities)}explain:\nforums:\n  {forum}\n"
