"""The arguments of a command that looks at structures."""

from dataclasses import dataclass, field
from pathlib import Path

from govlint.cli.options import day_of
from govlint.cli.outputs import Outputs
from govlint.cli.reading_and_writing import real
from govlint.files.border import refuse_leaving
from govlint.lint.request import Request
from govlint.lint.rules_asked import STRICTEST_FIRST
from govlint.refusal import Refusal
from govlint.structure.nearest_word import known_or_refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments(Request):
    """Arguments of a run: what it is asked for, where its result goes, and what it is held to."""

    outlet: Outputs = field(default_factory=Outputs)
    statistics: bool = False
    baseline: Path | None = None
    prune: bool = False
    since: str | None = None
    anonymous: bool = False
    """Whether nobody is to be named, by a name or an id."""
    of_versions: bool = False
    """Whether two versions of a structure are compared."""

    @property
    def is_held(self) -> bool:
        """Whether the run is held to an earlier state, or one version to another."""
        return self.of_versions or self.baseline is not None or self.since is not None

    def check(self) -> None:
        """Raise `Refusal` where a word is not known, or two wishes do not fit together."""
        self.outlet.check()
        self._check_anonymous()
        if self.fail_on is not None:
            known_or_refuse(self.fail_on, STRICTEST_FIRST, "--fail-on")
        if self.baseline and self.since is not None:
            raise Refusal("--baseline and --since: give one of them")
        if self.baseline:
            refuse_leaving(self.baseline)  # before it is told what a link leads to
            if real(self.baseline) in self.outlet.files():
                raise Refusal(f"--output: {self.baseline} is the baseline, and would be lost")
        if self.prune and not self.baseline:
            raise Refusal("--prune: takes entries out of a baseline; name it with --baseline")

    def _check_anonymous(self) -> None:
        if self.anonymous and self.names:
            raise Refusal("--anonymous and --names: give one of them")
        if self.anonymous and self.prune:
            raise Refusal("--anonymous and --prune: give one of them; a baseline keeps ids")


def arguments_of(
    path: Path,
    as_of: str | None,
    profiles: list[str] | None,
    rules: list[Path] | None,
    *,
    names: bool,
    anonymous: bool,
    since: str | None = None,
) -> Arguments:
    """Put together what a command was given that answers by the findings of all rules."""
    return Arguments(
        paths=[path],
        day=day_of(as_of),
        profiles=profiles,
        rules=rules or [],
        names=names,
        anonymous=anonymous,
        since=since,
    )
