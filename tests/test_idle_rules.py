"""Rules that find nothing put nothing together for it, and ask first what most entities lack."""

from cProfile import Profile

import pytest

import govlint
from command import TODAY
from generate import generate
from govlint.graph import reach

FORUMS = 80


def asked(rule: str) -> dict[str, int]:
    """Count the calls of govlint's functions by their names, while one rule is asked."""
    texts = {"structure.yaml": generate(FORUMS).text}
    profile = Profile(subcalls=False, builtins=False)
    with profile:
        govlint.check(texts, as_of=TODAY, select=[rule])
    stats = [one for one in profile.getstats() if not isinstance(one.code, str)]
    return {one.code.co_name: one.callcount for one in stats if "govlint" in one.code.co_filename}


@pytest.mark.parametrize("rule", ["escalation-stops-inside-partnership", "no-agreement"])
def test_no_forums_are_put_in_order_for_nothing(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    made = reach.Reach.__init__

    def counting(self: reach.Reach, *edges: object, **others: object) -> None:
        made(self, *edges, **others)  # type: ignore[arg-type]
        sizes.append(len(self.entities))

    monkeypatch.setattr(reach.Reach, "__init__", counting)
    asked(rule)
    assert sum(sizes) == 0


def test_the_posts_of_all_bodies_are_looked_through_once() -> None:
    assert asked("escalation-stops-inside-partnership")["_ending_in"] == 1


def test_who_holds_seats_is_not_asked_whose_post_it_is() -> None:
    assert "holder_of" not in asked("over-committed-person")


def test_nobody_is_asked_for_who_hears_no_appeal() -> None:
    assert "_deciders" not in asked("appeal-to-deciders")


def test_no_bodies_are_collected_where_nobody_has_an_interest() -> None:
    assert "_providers" not in asked("quorum-breaks-on-conflict")
