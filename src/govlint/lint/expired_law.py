"""Expired law: hits of rules whose law is no longer in force on the day of the run."""

from datetime import date

from govlint.finding import Authority, Circumstance
from govlint.hit import Hit
from govlint.rulebook.bibliography import Work
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.rule import Rule


def law_past(entry: CatalogueEntry | None, day: date) -> Work | None:
    """Give the law that a rule rested on longest, where none that it cites is in force still."""
    if entry is None or entry.rule.authority is not Authority.LAW:
        return None
    laws = [source.work for source in entry.sources if source.work.is_law]
    if not laws or not all(law.is_past(day) for law in laws):
        return None
    return max(laws, key=lambda law: law.in_force_until or date.min)


def expired(hit: Hit, rule: Rule, law: Work) -> Hit:
    """Say of a hit how long its law was in force; how much it matters, the rule file says."""
    message = f"{hit.message}; {law.title} was in force until {law.in_force_until}"
    if Circumstance.EXPIRED not in rule.severity_when:
        return hit._replace(message=message)
    return hit._replace(message=message, circumstance=Circumstance.EXPIRED)
