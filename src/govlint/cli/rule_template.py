"""Template of a rule of one's own, made from another, with what to write at each key."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from govlint.cli.exit_codes import Code, print_line, say
from govlint.cli.reading_and_writing import write_new
from govlint.config import FILE_NAME, find_config, read_config
from govlint.files.border import refuse_leaving
from govlint.finding import Authority, Circumstance, Severity
from govlint.hit import Check
from govlint.lint.reading.paths import from_here
from govlint.lint.rules_asked import configured_folder
from govlint.refusal import Refusal
from govlint.rulebook.bibliography import FILE_NAME as BIBLIOGRAPHY
from govlint.rulebook.catalogue import ALWAYS, Catalogue, CatalogueEntry, load_catalogue
from govlint.rulebook.moved_rules import moved, what_became_of
from govlint.rulebook.rule import ID, NO_ID, Rule, as_rule_id
from govlint.rulebook.shipped_rules import PROFILES
from govlint.rulebook.source_file import read_sheet
from govlint.structure.command_words import command_word
from govlint.structure.nearest_word import did_you_mean

FIRST = Path(__file__).with_name("commands") / "first-rule.yaml"
"""The rule that a new one is begun from where no other is named."""

HEAD = """\
# A rule of your own, begun from {like}: it asks the same, of the same examples.
# Write what the comments ask for, change the check and the examples to what you mean, and run
# `govlint test` on the folder: the bad examples must be found and the good ones not.

"""

REMARKS = {
    "id": "The name of the fault, and of this file.",
    "summary": "Rewrite: what is demanded, in one sentence.",
    "why": "Rewrite: the harm where it is not so, in one to four sentences.",
    "limits": "Rewrite: what the rule does not see; leave it out where that is nothing.",
    "fix": "Rewrite: one thing that can be done about it.",
    "severity": f"How much it matters: {', '.join(Severity)}.",
    "severity_when": "Another severity in a circumstance that the check names.",
    "authority": f"On whose word: {', '.join(Authority)}.",
    "applies_to": "The kinds of organisation that it is for; without this key, all.",
    "bad": "What it finds; `# expect` marks each line that a finding points at.",
    "good": "What it leaves alone, above all the cases close by.",
    "as_of": "The day by which the examples are judged.",
}
"""What to write at each key of a rule."""

SOURCES = """\
# Where that is written, with a title and, if you like, a part and a year:
# sources: [{title: Our standing orders, part: section 7}]
"""

OTHER = "`govlint schema --of rule` lists every check with its settings."

_KEY = re.compile(r"(\w+):")
_TEXT_BELOW = re.compile(r":\s*[|>][-+\d]*\s*(#.*)?$")
_REMARK = re.compile(r"(?:^|(?<!\s)\s++)#")


def start_rule(new: str, folder: Path, like: str | None, rule_folders: Sequence[Path]) -> int:
    """Write the beginning of a rule into a folder; gives the exit code. Raises `Refusal`."""
    path = folder / f"{new}.yaml"
    refuse_leaving(folder, written=True)
    catalogue = load_catalogue(tuple(rule_folders))
    _usable(new, folder, catalogue)
    text = _text(new, like, catalogue)
    then = _then(folder)
    write_new({path: text})
    print_line(f"Written: {path}")
    print_line(f"Next:    govlint test {command_word(folder)}")
    if then:
        print_line(f"Then:    {then}")
    return Code.CLEAN


def _then(folder: Path) -> str | None:
    """Say what brings a folder of rules into every check, unless something does already."""
    config = find_config(Path(os.path.realpath(folder)))
    if config and _names(config, folder):
        return None
    home = from_here(config) if config else Path(FILE_NAME)
    shown = os.path.relpath(folder, home.parent)
    return f"`rules: {shown}/` in {home} brings it into every check"


def _usable(new: str, folder: Path, catalogue: Catalogue) -> None:
    if not ID.fullmatch(new):
        raise Refusal(f'"{new}": {NO_ID}{as_rule_id(new)}')
    if f"{new}.yaml" == BIBLIOGRAPHY:
        raise Refusal(f"{new}: {BIBLIOGRAPHY} is read for sources, not for a rule")
    if new in catalogue.rules:
        raise Refusal(
            f"there is a rule {new} already, in {catalogue.rules[new].path}; "
            f"give yours another id, such as our-{new}"
        )
    if became := moved(new, catalogue.rules):
        said = what_became_of(new, became)
        raise Refusal(f"{said}; give yours another id, such as our-{new}")
    if Path(os.path.realpath(folder)).name == PROFILES:
        raise Refusal(f"{folder}: a folder called {PROFILES} is read for profiles, not for rules")
    for there in folder.rglob("*.yaml"):
        if there.stem == new:
            raise Refusal(f"{there} is there already; nothing written")


def _text(new: str, like: str | None, catalogue: Catalogue) -> str:
    if like is None:
        first = read_sheet(FIRST)
        return begun_from(first.document.text, first.validated(Rule).check, "an example", new)
    entry = _pattern(like, catalogue)
    text = begun_from(read_sheet(entry.path).document.text, entry.rule.check, entry.rule.id, new)
    if "\ncheck:" not in text:
        raise Refusal(f"{entry.path} cannot be a pattern: its keys are not one below the other")
    return text


def _pattern(like: str, catalogue: Catalogue) -> CatalogueEntry:
    """Find the rule to begin from; those that the run itself keeps ask no question."""
    rules = catalogue.rules
    if became := moved(like, rules):
        said = f"--like: {what_became_of(like, became)}"
        if became.now is None:
            raise Refusal(said)
        say(said)
        like = became.now
    able = [rule for rule in rules if rules.theme(rule) != ALWAYS]
    if like not in rules:
        hint = did_you_mean(like, able, own_words=False) or "; `govlint rules` lists them all"
        raise Refusal(f'--like: there is no rule "{like}"{hint}')
    if rules[like].rule.always:
        raise Refusal(
            f"--like: {like} cannot be a pattern; govlint keeps it in every run, and it asks "
            "nothing that could be asked otherwise"
        )
    return rules[like]


def _names(config: Path, folder: Path) -> bool:
    """Tell whether a configuration brings in the rules of a folder, or of one above it.

    Raises `RuleFault` where it names a folder that it may not.
    """
    read = read_config(config)
    named = [configured_folder(read, name, at) for at, name in enumerate(read.says.rules)]
    there = Path(os.path.realpath(folder))
    return any(Path(os.path.realpath(one)) in (there, *there.parents) for one in named)


def begun_from(text: str, check: Check, like: str, new: str) -> str:
    """Give the text of a new rule from that of another, whose check this is."""
    written = [HEAD.format(like=like)]
    for key, block in _blocks(text):
        match key:
            case "id":
                written += [_remark(REMARKS[key]), f"id: {new}\n"]
            case "authority":
                written += [_remark(REMARKS[key]), f"authority: {Authority.OWN_TERMS}\n", SOURCES]
            case "check":
                written += [*map(_remark, _about(check)), *_without_remarks(block)]
            case "sources" | "yields_to":
                pass
            case "severity_when" if Circumstance.EXPIRED in "".join(block):
                pass  # its own terms are not a law that can run out
            case "bad" | "good":
                written += [_remark(REMARKS[key]), *_renamed(block, like, new)]
            case _:
                written += [_remark(REMARKS[key]), *_without_remarks(block)]
    return "".join(written)


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Cut a rule file at the keys in its first column; what stands before them is left out."""
    key, block = "", list[str]()
    for line in text.splitlines(keepends=True):
        if found := _KEY.match(line):
            if key:
                yield key, block
            key, block = found[1], []
        block.append(line if line.endswith("\n") else f"{line}\n")
    if key:
        yield key, block


def _without_remarks(block: list[str]) -> Iterator[str]:
    """Leave out the remarks on the rule that was copied; a text below its key has none."""
    if _TEXT_BELOW.search(block[0]):
        yield from block
        return
    for line in block:
        kept = _without_remark(line.rstrip("\n"))
        if kept.strip():
            yield f"{kept}\n"


def _without_remark(line: str) -> str:
    """Cut a line at its remark, which begins behind its last quotation mark."""
    found = _REMARK.search(line, max(line.rfind(sign) for sign in "\"'") + 1)
    return line[: found.start()] if found else line


def _renamed(block: list[str], like: str, new: str) -> list[str]:
    """Let the explanations in examples speak of the new rule."""
    examples = "".join(block)
    if "explain:" in examples:
        examples = re.sub(rf"(?<![\w-]){like}(?=:)", new, examples)
    return [examples]


def _about(check: Check) -> Iterable[str]:
    """Say what a check asks, and which other parameters it takes."""
    said = str(type(check).__doc__ or "A check of an installed package.").splitlines()[0]
    fields = [name for name in type(check).model_fields if name != "kind"]
    more = [name for name in fields if name not in check.model_fields_set]
    yield f"What is asked. {said}"
    if more:
        yield f"It can also be told: {', '.join(more)}."
    yield OTHER


def _remark(said: str) -> str:
    return f"# {said}\n"
