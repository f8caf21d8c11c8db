"""A saved result, read back as the result that it was."""

from pydantic import ValidationError

from govlint.finding import Before, Finding, Fix, FixStep, RelatedPlace, TextChange, Unsaid
from govlint.place import Place
from govlint.report.formats import saved_schema
from govlint.report.formats.saved_faults import misread
from govlint.result import (
    CheckedStructure,
    Coverage,
    Earlier,
    ExplainedFinding,
    Gone,
    Result,
    Settings,
)


class ResultFault(Exception):
    """A text that is no saved result; says why."""


def read_result(text: str) -> Result:
    """Read what `check --format json` wrote; raises `ResultFault`."""
    try:
        result = saved_schema.SavedResult.model_validate_json(text)
    except ValidationError as error:
        raise ResultFault(misread(error, "result")) from None
    only = (result.structures[0].path,) if len(result.structures) == 1 else ()
    return Result(
        as_of=result.as_of,
        structures=[CheckedStructure(one.path, one.name, one.counts) for one in result.structures],
        findings=[_finding(one, only) for one in result.findings],
        explained=[
            ExplainedFinding(_finding(one, only), one.reason, one.by, one.until)
            for one in result.explained
        ],
        coverage=[Coverage(one.field, one.stated, one.of, one.rules) for one in result.coverage],
        earlier=_earlier(result.earlier, only) if result.earlier else None,
        settings=[Settings(**one.model_dump()) for one in result.settings],
    )


def _finding(one: saved_schema.SavedFinding, only: tuple[str, ...]) -> Finding:
    """Give a finding as it was; one that names no structure is of the only one."""
    return Finding(
        one.rule,
        one.severity,
        one.authority,
        one.message,
        Place(one.path, one.line, one.column, one.end_line, one.end_column, one.sheet),
        one.entity,
        one.key_path,
        tuple(_related(other) for other in one.related),
        one.fingerprint,
        one.structures or only,
        one.value,
        one.limit,
        one.change,
        Before(one.before.message, one.before.value) if one.before else None,
        one.parts,
        one.unlisted,
        circumstance=one.circumstance,
        fix=_fix(one.fix) if one.fix else None,
        by_settings=one.by_settings,
        severity_anyway=one.severity_anyway,
        is_beside=one.is_beside,
        is_instead=one.is_instead,
    )


def _fix(one: saved_schema.SavedFix) -> Fix:
    steps = (FixStep(**step.model_dump()) for step in one.steps)
    changes = (
        TextChange(Place(it.path, it.line, it.column, it.end_line, it.end_column), it.text)
        for it in one.replacements
    )
    return Fix(tuple(steps), tuple(changes), one.unsafe)


def _related(one: saved_schema.SavedPlace) -> RelatedPlace:
    """Give another place, of which the beginning alone is saved."""
    place = Place(one.path, one.line, one.column, one.line, one.column, one.sheet)
    return RelatedPlace(one.message, place, one.entity)


def _earlier(one: saved_schema.SavedEarlier, only: tuple[str, ...]) -> Earlier:
    known = [_finding(found, only) for found in one.known]
    return Earlier(one.name, known, [restored_gone(gone) for gone in one.gone])


def restored_gone(one: saved_schema.SavedGone) -> Gone:
    """Give what is kept of a finding, as it was."""
    return Gone(
        **one.model_dump(exclude={"unsaid", "other_ids", "seated"}),
        unsaid=tuple(Unsaid(**told.model_dump()) for told in one.unsaid),
        other_ids=tuple((id_, other) for id_, others in one.other_ids.items() for other in others),
        seated=tuple(one.seated.items()),
    )
