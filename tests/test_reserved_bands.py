"""What somebody decides of sums that another keeps is found, however many bands there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govlint
from govlint.finding import Finding
from govlint.graph.authority.bands import Band, Bands

HEAD = "govlint: 1\nname: A\nforums: {b: {form: board}, c: {form: committee}}\ndecisions:\n"
KEPT = "  {}: {{type: t, reserved_to: b, value: {{over: {}, up_to: {}}}}}\n"
DECIDED = "  {}: {{type: t, decided_by: c, value: {{over: {}, up_to: {}}}}}\n"

SUMS = st.integers(0, 9)
BAND = st.tuples(SUMS, st.one_of(SUMS, st.just(float("inf")))).filter(lambda it: it[0] < it[1])


def found(bands: str) -> list[Finding]:
    rule = ["reserved-matter-decided-below"]
    return [*govlint.check({"structure.yaml": HEAD + bands}, select=rule).findings]


@given(st.lists(BAND, max_size=20), BAND)
def test_those_bands_are_found_that_share_something_with_a_span(
    written: list[tuple[float, float]], span: tuple[float, float]
) -> None:
    bands = [Band(*one, f"{at}") for at, one in enumerate(written)]
    start, end = span
    shared = [one for one in sorted(bands) if one.start < end and one.end > start]
    assert [*Bands(bands).sharing(start, end)] == shared


@pytest.mark.parametrize("place", ["a", "z"])
def test_others_that_are_reserved_hide_none(place: str) -> None:
    dummies = "".join(KEPT.format(f"k{one}", 1000 + one, 1001 + one) for one in range(60))
    text = dummies + KEPT.format(place, 50, 100) + DECIDED.format("d", 40, 60)
    parts = (place, f"{place} :from", f"{place} :up :to", "c")
    assert [(one.entity, one.parts) for one in found(text)] == [("d", parts)]


@pytest.mark.parametrize(("number", "value", "parts"), [(50, 50, 151), (51, 51, 0), (90, 51, 0)])
def test_of_very_many_it_is_said_that_there_are_more(number: int, value: int, parts: int) -> None:
    text = "".join(KEPT.format(f"k{one}", one, one + 1) for one in range(number))
    (one,) = found(text + DECIDED.format("d", 0, 1000))
    said = one.message.endswith("; so are more than 49 others")
    assert (one.value, len(one.parts), len(one.related), said) == (value, parts, 8, number > 50)


def test_a_band_without_sums_is_in_no_other() -> None:
    assert not found(KEPT.format("k", 50, 100) + DECIDED.format("d", 60, 60))
