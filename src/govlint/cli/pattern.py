"""How the text of one rule becomes the beginning of another, with what to write at each key."""

import re
from collections.abc import Iterable, Iterator

from govlint.finding import Authority, Severity
from govlint.question import Check

HEAD = """\
# A rule of your own, begun from {like}: it asks the same, of the same examples.
# Write what the comments ask for, change the check and the examples to what you mean, and run
# `govlint test` on the folder: the bad examples must be found and the good ones not.

"""

REMARKS = {
    "id": "The name of the fault, and of this file.",
    "summary": "Rewrite: what is demanded, in one sentence.",
    "why": "Rewrite: the harm where it is not so, in one to four sentences.",
    "fix": "Rewrite: one thing that can be done about it.",
    "severity": f"How much it matters: {', '.join(Severity)}.",
    "inferred": "The severity where a finding rests on a default of the format.",
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
_REMARK = re.compile(r"""(^|\s)\s*#[^"']*$""")


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
            case "sources":
                pass
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
        kept = _REMARK.sub("", line.rstrip("\n"))
        if kept.strip():
            yield f"{kept}\n"


def _renamed(block: list[str], like: str, new: str) -> list[str]:
    """Let the explanations in examples speak of the new rule."""
    examples = "".join(block)
    if "explain:" in examples:
        examples = re.sub(rf"(?<![\w-]){like}(?=:)", new, examples)
    return [examples]


def _about(check: Check) -> Iterable[str]:
    """Say what a check asks, and what else it can be told."""
    said = str(type(check).__doc__ or "A check of an installed package.").splitlines()[0]
    fields = [name for name in type(check).model_fields if name != "kind"]
    more = [name for name in fields if name not in check.model_fields_set]
    yield f"What is asked. {said}"
    if more:
        yield f"It can also be told: {', '.join(more)}."
    yield OTHER


def _remark(said: str) -> str:
    return f"# {said}\n"
