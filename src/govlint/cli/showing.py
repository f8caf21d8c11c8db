"""What `explain`, `rules` and `schema` do between their arguments and their exit code."""

from collections.abc import Collection, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from govlint.cli.ending import Code, refused
from govlint.structure.words import did_you_mean, nearest

FORMS = ("text", "json", "markdown")
MOST_NEAR = 3
ALIKE = 0.8
"""How alike in spelling a word is to another that is suggested beside the nearest."""

FILES = ("structure", "rule", "config", "settings", "result")


def explain_word(word: str, rule_folders: Sequence[Path]) -> int:
    """Print a rule or a word of the format; gives the exit code."""
    from govlint.cli.screen import screen
    from govlint.report.rule import print_rule
    from govlint.report.word import print_word
    from govlint.rulebook.catalogue import load_catalogue
    from govlint.rulebook.choice import profiles_with
    from govlint.rulebook.sheet import RuleFault
    from govlint.structure.vocabulary import known_words, meanings

    try:
        catalogue = load_catalogue(tuple(rule_folders))
        if entry := catalogue.rules.get(word):
            print_rule(screen(), entry, profiles_with(catalogue, word))
            return Code.CLEAN
    except RuleFault as error:
        return refused(error)
    if found := meanings(word):
        print_word(screen(), found)
        return Code.CLEAN
    if word in catalogue.profiles:
        return refused(f'"{word}" is a profile; `govlint config --profile {word}` lists its rules')
    near = _near(word, [*catalogue.rules, *known_words(), *catalogue.profiles])
    hint = f"did you mean {_or(near)}?" if near else "`govlint rules` lists the rules"
    return refused(f'"{word}" is neither a rule nor a word here; {hint}')


def show_rules(form: str, rule_folders: Sequence[Path]) -> int:
    """Print the catalogue; gives the exit code."""
    if form not in FORMS:
        return _unknown(form, FORMS, "not a format of this list", "--format: ")
    from govlint.report.rules import print_rules, rules_json, rules_markdown
    from govlint.rulebook.catalogue import load_catalogue
    from govlint.rulebook.sheet import RuleFault

    try:
        catalogue = load_catalogue(tuple(rule_folders))
    except RuleFault as error:
        return refused(error)
    match form:
        case "json":
            print(rules_json(catalogue), end="")
        case "markdown":
            print("\n".join(rules_markdown(catalogue)).rstrip())
        case _:
            from govlint.cli.screen import screen

            print_rules(screen(), catalogue)
    return Code.CLEAN


def show_schema(of: str) -> int:
    """Print a JSON Schema; gives the exit code."""
    if of not in FILES:
        return _unknown(of, FILES, "not a file with a schema", "--of: ")
    from govlint.report.as_json import as_json

    print(as_json(schema_named(of)), end="")
    return Code.CLEAN


def schema_named(of: str) -> dict[str, Any]:
    """Give the JSON Schema of one of `FILES`."""
    from govlint.structure.schema import schema_of, structure_schema

    match of:
        case "rule":
            from govlint.rulebook.rule import Rule

            return schema_of(Rule, "govlint rule file")
        case "config":
            from govlint.config import FILE_NAME, Config

            return schema_of(Config, f"govlint configuration, {FILE_NAME}")
        case "settings":
            from govlint.report.settings import settings_schema

            return settings_schema()
        case "result":
            from govlint.report.formats.saved import result_schema

            return result_schema()
    return structure_schema()


def _near(word: str, known: Sequence[str]) -> list[str]:
    """List what may be meant: what holds what was typed, and what is near in use or spelling."""
    typed = f" {_spoken(word)}"
    holding = [one for one in known if typed.strip() and typed in f" {_spoken(one)}"]
    close = get_close_matches(word.lower(), known, MOST_NEAR, ALIKE)
    near = dict.fromkeys([*sorted(holding, key=len), nearest(word, known), *close])
    return [one for one in near if one][:MOST_NEAR]


def _spoken(word: str) -> str:
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())


def _or(words: Sequence[str]) -> str:
    *before, last = [f'"{word}"' for word in words]
    return f"{', '.join(before)} or {last}" if before else last


def _unknown(word: str, known: Collection[str], what: str, option: str = "") -> int:
    hint = did_you_mean(word, known)
    if not hint and len(known) <= len(FILES):
        hint = f"; known: {', '.join(known)}"
    return refused(f'{option}"{word}" is {what}{hint}')
