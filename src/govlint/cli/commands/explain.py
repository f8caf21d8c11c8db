"""`explain`: what a rule asks and why, what a measure counts, or what a word means."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli import completion
from govlint.cli.choices import RULE_FORMATS, known_format
from govlint.cli.exit_codes import Code, print_line, refused, say
from govlint.cli.options import RuleFolders
from govlint.refusal import Refusal
from govlint.structure.command_words import command_option
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.synonyms import MEANT, THE_SAME
from govlint.structure.word_lists import any_of

if TYPE_CHECKING:
    from govlint.structure.glossary import Meaning

MOST_NEAR = 3
ALIKE = 0.8
"""How alike in spelling a word is to another that is suggested beside the nearest."""


def explain(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="RULE",
            help="A rule, a measure, or a word of the format or of a report.",
            autocompletion=completion.rules,
        ),
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="text, or of a rule markdown.",
            autocompletion=completion.explanations,
        ),
    ] = "text",
    rules: RuleFolders = None,
) -> None:
    """Say what a rule asks and why, what a measure counts, or what a word means."""
    known_format(form, RULE_FORMATS)
    raise typer.Exit(_explain(" ".join(words), form, rules or []))


def _explain(word: str, form: str, rule_folders: Sequence[Path]) -> int:
    """Print a rule or a word of the format; gives the exit code. Raises `Refusal`."""
    from govlint.cli.console import screen
    from govlint.measures.catalogue import MEASURES, find_measure
    from govlint.report.explain_measure import print_measure
    from govlint.report.explain_rule import print_rule
    from govlint.report.explain_word import print_word
    from govlint.report.formats.rule_help import in_markdown
    from govlint.report.rule_phrases import profiles_in_words
    from govlint.rulebook.catalogue import load_catalogue
    from govlint.rulebook.moved_rules import moved, what_became_of
    from govlint.rulebook.rule_words import rules_by_measure, rules_by_words
    from govlint.structure.glossary import known_words, meanings

    catalogue = load_catalogue(tuple(rule_folders))
    if became := moved(word, catalogue.rules):
        said = what_became_of(word, became)
        if became.now is None:
            print_line(said)
            return Code.CLEAN
        say(said)
        word = became.now
    entry = catalogue.rules.get(word)
    if entry and form == "markdown":
        print(f"## {entry.rule.id}\n\n{in_markdown(entry)}")
        return Code.CLEAN
    if entry:
        print_rule(screen(), entry, profiles_in_words(catalogue, word))
        return Code.CLEAN
    measure = find_measure(word)
    named = measure or word in catalogue.profiles
    found = meanings(word) or ([] if named else _by_usage(word))
    if form != "text" and (found or measure):
        raise Refusal(f'--format: "{word}" is no rule, and a rule alone is written as {form}')
    if found:
        rules = rules_by_words(catalogue) if any(one.sort == "names" for one in found) else {}
        print_word(screen(), [one._replace(rules=rules.get(one.word, ())) for one in found])
        return Code.CLEAN
    if measure:
        print_measure(screen(), measure, rules_by_measure(catalogue, word))
        return Code.CLEAN
    if word in catalogue.profiles:
        how = f"`govlint config {command_option('--profile', word)}` lists its rules"
        return refused(f'"{word}" is a profile; {how}')
    if not rule_folders and (own := _own_rules_here()):
        return _explain(word, form, own)
    near = _near(word, [*catalogue.rules, *known_words(), *catalogue.profiles, *MEASURES])
    meant = any_of([f'"{one}"' for one in near])
    hint = f"did you mean {meant}?" if near else "`govlint rules` lists the rules"
    return refused(f'"{word}" is neither a rule, a measure nor a word here; {hint}')


def _own_rules_here() -> Sequence[Path]:
    """List the folders of rules that the settings of the working folder bring in."""
    from govlint.cli.arguments import Arguments
    from govlint.cli.reading_and_writing import real
    from govlint.config import read_config
    from govlint.lint.rules_asked import folders_of
    from govlint.lint.sites import config_for

    with suppress(Refusal):
        return list(folders_of(Arguments(day=date.min), read_config(config_for(real(Path())))))
    return []


def _by_usage(word: str) -> "list[Meaning]":
    """Give the few words of the format that people call so, and say which they are."""
    from govlint.structure.glossary import meanings

    usual = usually(word)
    called = [THE_SAME[usual]] if usual in THE_SAME else MEANT.get(usual, ())
    found = {one: meanings(one) for one in called}
    meant = [one for one in found if found[one]]
    if not 0 < len(meant) <= MOST_NEAR:
        return []
    names = [f'"{one}"' for one in meant]
    say(f'"{word}" is called {any_of(names)} here')
    return [meaning for one in meant for meaning in found[one]]


def _near(word: str, known: Sequence[str]) -> list[str]:
    """List what may be meant: what holds what was typed, and what is near in use or spelling."""
    typed = f" {_spoken(word)}"
    holding = [one for one in known if typed.strip() and typed in f" {_spoken(one)}"]
    close = get_close_matches(word.lower(), known, MOST_NEAR, ALIKE)
    near = dict.fromkeys([*sorted(holding, key=len), nearest(word, known), *close])
    return [one for one in near if one][:MOST_NEAR]


def _spoken(word: str) -> str:
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())
