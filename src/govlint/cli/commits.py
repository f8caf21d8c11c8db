"""Which commit a revision names."""

import re

from govlint.cli.ending import Unusable
from govlint.cli.git import Git

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
    except Unusable:
        raise Unusable(f"--since: the two sides of {revision} have no common past here") from None


def _named(git: Git, revision: str) -> str:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        answer = git.ask(*asked).decode()
    except Unusable:
        answer = ""
    if COMMIT.fullmatch(answer):
        return answer.strip()
    why = f'--since: git knows no revision "{revision}" here'
    if git.ask("rev-parse", "--is-shallow-repository").strip() == b"true":
        why += "; this copy has only the end of the history, fetch the rest first"
    raise Unusable(why)
