"""What `--coverage` adds: the fields most worth filling, and what they would let govlint see."""

from command import TODAY, govlint
from goldens import golden

RIVERFORD = ("check", "examples/riverford", "--as-of", TODAY, "--fail-on", "never")


def test_the_gaps_are_told_as_expected() -> None:
    told = govlint(*RIVERFORD, "--coverage").out
    without = govlint(*RIVERFORD).out
    assert told.removeprefix(without) == golden(
        "riverford-coverage.txt", told.removeprefix(without)
    )


def test_the_gaps_leave_json_as_it_is() -> None:
    plain = govlint(*RIVERFORD, "--format", "json").out
    assert govlint(*RIVERFORD, "--format", "json", "--coverage").out == plain
