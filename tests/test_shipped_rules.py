"""Which files come with govlint, told by the way to them."""

import pytest

from govlint.rulebook.shipped_rules import is_shipped, shipped_folder


def test_a_way_that_only_leads_through_the_shipped_rules_is_followed() -> None:
    inside, beside = shipped_folder() / "core" / "a.yaml", shipped_folder() / ".." / "a.yaml"
    assert (is_shipped(inside), is_shipped(beside)) == (True, False)


def test_no_folder_is_looked_at_on_the_way_to_a_rule_that_is_shipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.path.realpath", None)
    assert is_shipped(shipped_folder() / "core" / "a.yaml")
