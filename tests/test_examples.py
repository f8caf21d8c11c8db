"""The shipped examples: exactly what is found in them, and exactly how it is told."""

import pytest

from command import TODAY, govlint
from goldens import golden

RIVERFORD = {
    ("bilateral-channel-on-integrated-scope", "acute-contract-meeting"),
    ("even-votes-no-casting-vote", "joint-commissioning-board"),
    ("limit-gap", "place-spend-to-1m"),
    ("meeting-load", "place-director"),
    ("multiple-accountability", "locality-integration-board"),
    ("over-committed-person", "place-director"),
    ("overdue-tor-review", "place-committee"),
    ("overlapping-membership", "place-executive"),
    ("overlapping-remit", "locality-integration-board"),
    ("partner-over-represented-by-function", "locality-integration-board"),
    ("pass-through-layer", "hwb-steering-group"),
    ("quorum-is-everyone", "hwb-steering-group"),
    ("quorum-without-each-partner", "joint-commissioning-board"),
    ("representative-without-authority", "place-executive"),
    ("unretired-predecessor", "ae-delivery-board"),
}
HARBOURSIDE_BROKEN = {
    ("bilateral-channel-on-integrated-scope", "haven-contract-meeting"),
    ("bilateral-channel-on-integrated-scope", "quayside-contract-meeting"),
    ("bilateral-channel-on-integrated-scope", "tidewell-contract-meeting"),
    ("decided-by-powerless-forum", "virement-to-250k"),
    ("delegation-exceeds-delegator", "amt-to-alliance-manager"),
    ("dispute-ladder-no-independent-step", "alliance-agreement"),
    ("escalation-stops-inside-partnership", "alt"),
    ("limit-inversion", "line-spend-manager"),
    ("partner-not-represented", "amt"),
    ("quorum-without-each-partner", "alt"),
    ("unretired-predecessor", "shadow-alt"),
}
FOUND: dict[str, set[tuple[str, str]]] = {
    "riverford": RIVERFORD,
    "riverford-mended": set(),
    "harbourside/good.yaml": set(),
    "harbourside/broken.yaml": HARBOURSIDE_BROKEN,
    "york-urgency": {("quorum-is-everyone", "urgency-committee")},
}


@pytest.mark.parametrize("example", FOUND)
def test_an_example_gives_exactly_these_rules_and_entities(example: str) -> None:
    run = govlint("check", f"examples/{example}", "--as-of", TODAY, "--format", "json")
    assert sorted(run.found) == sorted(FOUND[example])


@pytest.mark.parametrize("profile", ["alliance", "uk-health", "uk-local-authority"])
def test_what_was_put_in_order_is_in_order_for_its_sectors_too(profile: str) -> None:
    path = "examples/riverford-mended"
    run = govlint("check", path, "--profile", profile, "--as-of", TODAY, "--format", "json")
    assert run.found == []


@pytest.mark.parametrize("example", FOUND)
def test_an_example_exits_as_its_findings_say(example: str) -> None:
    assert govlint("check", f"examples/{example}", "--as-of", TODAY).code == bool(FOUND[example])


@pytest.mark.parametrize("example", FOUND)
def test_an_example_is_told_as_expected(example: str) -> None:
    run = govlint("check", f"examples/{example}", "--as-of", TODAY)
    name = example.removesuffix(".yaml").replace("/", "-")
    assert run.out == golden(f"{name}.txt", run.out)
