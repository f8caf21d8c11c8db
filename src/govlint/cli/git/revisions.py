"""Which commit a revision names."""

import re

from govlint.cli.git.process import Git
from govlint.finding import Refusal

COMMIT = re.compile(r"[0-9a-f]{40,64}\n")
"""What git answers where it is asked for a commit."""


def commit_of(git: Git, revision: str) -> str:
    """Find a commit; of `A...B`, as git writes it, the one where the two parted."""
    one, dots, other = revision.partition("...")
    if not dots:
        return _named(git, revision)
    sides = [_named(git, side or "HEAD") for side in (one, other)]
    try:
        return git.ask("merge-base", *sides).decode().strip()
    except Refusal:
        why = f"--since: the two sides of {revision} have no common past here"
        raise Refusal(f"{why}{_way_out(git)}") from None


def _named(git: Git, revision: str) -> str:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        answer = git.ask(*asked).decode()
    except Refusal:
        answer = ""
    if COMMIT.fullmatch(answer):
        return answer.strip()
    raise Refusal(f'--since: git knows no revision "{revision}" here{_way_out(git)}')


def _way_out(git: Git) -> str:
    """Say what a copy lacks that was made without the whole of the history."""
    if git.ask("rev-parse", "--is-shallow-repository").strip() != b"true":
        return ""
    return "; this copy has only the end of the history, fetch the rest first"
