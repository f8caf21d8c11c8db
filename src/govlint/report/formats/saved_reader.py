"""A saved result, read back as the result that it was."""

from pydantic import ValidationError

from govlint import finding
from govlint.report.formats import saved_schema
from govlint.report.formats.saved_faults import misread


class ResultFault(Exception):
    """A text that is no saved result; says why."""


def read_result(text: str) -> finding.Result:
    """Read what `check --format json` wrote; raises `ResultFault`."""
    try:
        result = saved_schema.SavedResult.model_validate_json(text)
    except ValidationError as error:
        raise ResultFault(misread(error, "result")) from None
    only = (result.structures[0].path,) if len(result.structures) == 1 else ()
    return finding.Result(
        as_of=result.as_of,
        structures=[
            finding.CheckedStructure(one.path, one.name, one.counts) for one in result.structures
        ],
        findings=[_finding(one, only) for one in result.findings],
        explained=[
            finding.ExplainedFinding(_finding(one, only), one.reason, one.by, one.until)
            for one in result.explained
        ],
        coverage=[
            finding.Coverage(one.field, one.stated, one.of, one.rules) for one in result.coverage
        ],
        earlier=_earlier(result.earlier, only) if result.earlier else None,
        settings=[finding.Settings(**one.model_dump()) for one in result.settings],
    )


def _finding(one: saved_schema.SavedFinding, only: tuple[str, ...]) -> finding.Finding:
    """Give a finding as it was; one that names no structure is of the only one."""
    return finding.Finding(
        one.rule,
        one.severity,
        one.authority,
        one.message,
        finding.Place(one.path, one.line, one.column, one.end_line, one.end_column, one.sheet),
        one.entity,
        one.key_path,
        tuple(_related(other) for other in one.related),
        one.fingerprint,
        one.structures or only,
        one.value,
        one.limit,
        one.change,
        finding.Before(one.before.message, one.before.value) if one.before else None,
        one.parts,
        one.unlisted,
        fix=_fix(one.fix) if one.fix else None,
    )


def _fix(one: saved_schema.SavedFix) -> finding.Fix:
    steps = (finding.FixStep(**step.model_dump()) for step in one.steps)
    changes = (
        finding.TextChange(
            finding.Place(it.path, it.line, it.column, it.end_line, it.end_column), it.text
        )
        for it in one.replacements
    )
    return finding.Fix(tuple(steps), tuple(changes), one.unsafe)


def _related(one: saved_schema.SavedPlace) -> finding.RelatedPlace:
    """Give another place, of which the beginning alone is saved."""
    place = finding.Place(one.path, one.line, one.column, one.line, one.column, one.sheet)
    return finding.RelatedPlace(one.message, place, one.entity)


def _earlier(one: saved_schema.SavedEarlier, only: tuple[str, ...]) -> finding.Earlier:
    known = [_finding(found, only) for found in one.known]
    return finding.Earlier(one.name, known, [restored_gone(gone) for gone in one.gone])


def restored_gone(one: saved_schema.SavedGone) -> finding.Gone:
    """Give what is kept of a finding, as it was."""
    return finding.Gone(
        **one.model_dump(exclude={"unsaid", "other_ids", "seated"}),
        unsaid=tuple(finding.Unsaid(**told.model_dump()) for told in one.unsaid),
        other_ids=tuple((id_, other) for id_, others in one.other_ids.items() for other in others),
        seated=tuple(one.seated.items()),
    )
