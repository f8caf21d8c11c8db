"""Revisions: which commit each of them names."""

import re
from datetime import UTC, date, datetime, timedelta

from govlint.cli.git.process import Git
from govlint.refusal import Refusal

COMMIT = re.compile(r"[0-9a-f]{40,64}\n")
"""What git answers where it is asked for a commit."""

COMMITTED = re.compile(rb"^committer [^\n]*> (\d{1,12}) ([+-])(\d\d)(\d\d)$", re.MULTILINE)
"""When a commit was made: seconds, and how far from Greenwich."""

MEANINGS = (
    "refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD",
)  # fmt: skip
"""What git takes a name for, one after the other."""

STEPS = re.compile(r"[~^:]|@\{")
"""Where a name ends that steps back from something, or into it."""

SHORT_HASH = re.compile("[0-9a-fA-F]{4,39}")
"""What may be the beginning of the name of a commit."""

BY_MESSAGE = ":/"
"""Begins a revision that is all the rest of it, so that nothing can be asked of it there."""


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


def day_of(git: Git, commit: str) -> date | None:
    """Give the day on which a commit was made, where it was made; None where it does not say."""
    found = COMMITTED.search(git.head_of(commit).partition(b"\n\n")[0])
    if not found:
        return None
    seconds, sign, hours, minutes = found.groups()
    apart = timedelta(hours=int(hours), minutes=int(minutes))
    try:
        made = datetime.fromtimestamp(int(seconds), UTC)
        return (made + apart if sign == b"+" else made - apart).date()
    except (OverflowError, ValueError, OSError):
        return None


def _named(git: Git, revision: str) -> str:
    found = _answer(git, revision) if revision.startswith(BY_MESSAGE) else revision
    answer = _answer(git, f"{found}^{{commit}}") if found else ""
    if answer:
        _refuse_several(git, STEPS.split(revision)[0])
        return answer
    raise Refusal(f'--since: git knows no revision "{revision}" here{_way_out(git)}')


def _refuse_several(git: Git, name: str) -> None:
    """Raise `Refusal` where a name means several commits: whoever may push a tag may choose it."""
    if not name or name == "HEAD" or name.startswith("refs/"):
        return
    refs = [one.format(name) for one in MEANINGS]
    commits = {ref: commit for ref in refs if (commit := _answer(git, f"{ref}^{{commit}}"))}
    if commits and SHORT_HASH.fullmatch(name):
        alike = git.ask("rev-parse", f"--disambiguate={name}").decode().split()
        commits |= {one: one for one in alike if _answer(git, f"{one}^{{commit}}")}
    if len({*commits.values()}) > 1:
        several = f"{', '.join([*commits][:-1])} and {[*commits][-1]}"
        raise Refusal(f'--since: "{name}" is the name of {several}; write the one that you mean')


def _answer(git: Git, revision: str) -> str:
    try:
        said = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision).decode()
    except Refusal:
        return ""
    return said.strip() if COMMIT.fullmatch(said) else ""


def _way_out(git: Git) -> str:
    """Say what a copy lacks that was made without the whole of the history.

    Raises `Refusal` where git takes it for no repository, as it does for the sake of HEAD alone.
    """
    try:
        is_shallow = git.ask("rev-parse", "--is-shallow-repository").strip() == b"true"
    except Refusal:
        why = "HEAD of this repository names neither a branch nor a commit, so git reads nothing"
        raise Refusal(f"--since: {why}") from None
    if not is_shallow:
        return ""
    return (
        "; this copy has only the end of the history: fetch the rest first, with "
        "`git fetch --unshallow`, or on GitHub with `fetch-depth: 0` under the step of "
        "actions/checkout"
    )
