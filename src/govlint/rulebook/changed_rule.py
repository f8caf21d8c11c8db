"""Changed rule: one with other severities or numbers, as a configuration or a profile gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from govlint.finding import Severity
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.rule import Rule
from govlint.rulebook.source_file import Origin, RuleFault
from govlint.structure.flow_style import flow
from govlint.structure.nearest_word import did_you_mean, hint_of


@dataclass(frozen=True, slots=True)
class RuleChange:
    """Other severities or parameters for a rule, and where they come from."""

    origin: Origin
    values: Mapping[str, Any]


def with_changes(entry: CatalogueEntry, changes: Sequence[RuleChange]) -> CatalogueEntry:
    """Give a rule with other severities or parameters, the last of each; raises `RuleFault`.

    All are made at once, because a chain of profiles can change one rule thousands of times.
    """
    data = {**entry.data, "check": {**entry.data["check"]}}
    for change in changes:
        for name, value in change.values.items():
            _refuse_unchangeable(entry.rule, name, value, change.origin)
            if name == "severity":
                data["severity"] = value
                data["severity_when"] = _not_graver_than(entry.rule, value)
            else:
                data["check"][name] = value
    try:
        return entry._replace(rule=Rule.model_validate(data), read=lambda: data)
    except ValidationError as error:
        raise _fault(error, data, changes) from None


def _not_graver_than(rule: Rule, severity: Any) -> Mapping[str, Severity]:
    """Give the severities by circumstance, none of which raises one that somebody set."""
    most = next((one for one in Severity if one == severity), Severity.ERROR)
    return {
        one: max(said, most, key=lambda it: it.rank) for one, said in rule.severity_when.items()
    }


def _fault(
    error: ValidationError, data: Mapping[str, Any], changes: Sequence[RuleChange]
) -> RuleFault:
    """Make the fault of the value that is wrong, in the last of the changes that gives it."""
    from govlint.structure.faults import gravest

    fault = gravest(error, data, Rule)
    steps = fault.key_path[1:] if fault.key_path[:1] == ("check",) else fault.key_path
    giving = [one for one in changes if steps and steps[0] in one.values]
    origin = (giving or changes)[-1].origin
    return origin.fault(fault.message, *steps, of_key=fault.of_key)


BOUNDS = ("at_least", "at_most")


def _switches_off(name: str, value: Any) -> bool:
    """Tell whether a parameter is to say that a rule is not asked."""
    says_no = str(value).lower() in ("off", "none", "no", "never", "false", "disabled")
    return says_no if name in ("severity", "enabled", "active") else name in ("off", "disabled")


def _refuse_unchangeable(rule: Rule, name: str, value: Any, origin: Origin) -> None:
    """Refuse a parameter that the rule does not have, or one without a value."""
    fields = type(rule.check).model_fields
    if _switches_off(name, value):
        raise origin.fault(f"{rule.id} is switched off without braces: {rule.id}: off", name)
    if name != "severity" and (rule.always or name == "kind" or name not in fields):
        known = ["severity", *([] if rule.always else (one for one in fields if one != "kind"))]
        if name == "check" and isinstance(value, dict):
            within = f"; write {flow(value)}, without check"
            raise origin.fault(f'{rule.id} has no parameter "{name}"{within}', name, of_key=True)
        hint = did_you_mean(name, BOUNDS) or hint_of(name, known, own_words=False)
        message = f'{rule.id} has no parameter "{name}"{hint}'
        raise origin.fault(message, name, of_key=True)
    if value is None:
        raise origin.fault(f'"{name}" has no value; give one, or leave it out', name)
