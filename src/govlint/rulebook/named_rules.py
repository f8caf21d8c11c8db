"""Rules as settings and options name them: by id, by one from before, by theme, by authority."""

from collections.abc import Collection, Iterable, Mapping

from govlint.finding import INCOMPLETE, Authority
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.moved_rules import current_id, moved, what_became_of
from govlint.rulebook.source_file import Origin, RuleFault
from govlint.structure.command_words import command_option
from govlint.structure.labels import with_article
from govlint.structure.nearest_word import did_you_mean


def rule_to_set(
    catalogue: Catalogue, written: str, origin: Origin, notes: dict[str, None]
) -> str | None:
    """Find the rule that is named, none where it was dropped.

    Raises `RuleFault` where there is no such rule, or no setting may change it.
    """
    rule = written
    if became := moved(written, catalogue.rules):
        said = origin.fault(what_became_of(written, became), written, of_key=True)
        notes[str(said)] = None
        if became.now is None:
            return None
        rule = became.now
    _known(catalogue, rule, origin)
    if rule in INCOMPLETE:
        raise origin.fault(f"every run keeps {rule} as it is", rule, of_key=True)
    return rule


def _known(catalogue: Catalogue, rule: str, origin: Origin) -> None:
    if rule not in catalogue.rules:
        hint = _of_several(catalogue, rule) or did_you_mean(rule, catalogue.rules, own_words=False)
        hint = hint or "; `govlint rules` lists them all"
        raise origin.fault(f'there is no rule "{rule}"{hint}', rule, of_key=True)


def _of_several(catalogue: Catalogue, name: str) -> str:
    """Say of what several rules have in common that each of them is set by itself."""
    sorts: Mapping[str, Collection[str]] = {
        "theme": catalogue.themes,
        "authority": list(Authority),
        "profile": catalogue.profiles,
    }
    sort = next((sort for sort, names in sorts.items() if name in names), None)
    each = "each rule of it is named by itself, and `govlint rules` lists them"
    return f"; it is {with_article(sort)}: {each}" if sort else ""


def _chosen_otherwise(catalogue: Catalogue, name: str) -> str:
    """Say by which option something is chosen that is neither rule, theme nor authority."""
    if name in catalogue.profiles:
        return f"; it is a profile: {command_option('--profile', name)}"
    word = name.lower().removesuffix("s")
    severe = word in ("error", "warning", "info")
    return f"; it is a severity: {command_option('--fail-on', word)}" if severe else ""


def rules_named(
    catalogue: Catalogue, names: Iterable[str], option: str, notes: dict[str, None]
) -> set[str]:
    """Find the rules that ids, themes and authorities stand for."""
    found: set[str] = set()
    for written in (part.strip() for given in names for part in given.split(",")):
        if became := moved(written, catalogue.rules):
            notes[f"{option}: {what_became_of(written, became)}"] = None
            if became.now is None:
                continue
        name = current_id(written, catalogue.rules)
        by_authority = name in list(Authority)
        rules = {
            rule
            for rule in catalogue.rules
            if name in (rule, catalogue.rules.theme(rule))
            or (by_authority and catalogue.rules[rule].rule.authority == name)
        }
        if not rules and not by_authority:
            known = [*catalogue.rules, *catalogue.themes, *Authority]
            hint = did_you_mean(name, known, own_words=False) or _chosen_otherwise(catalogue, name)
            raise RuleFault(f'{option}: there is no rule, theme or authority "{name}"{hint}')
        found |= rules
    return found
