"""Slips: random misspellings of one word of a structure, and what `fix` made of it."""

import re
from pathlib import Path
from random import Random
from typing import NamedTuple

from command import TODAY, govlint
from forms import Files, found_in, written
from govlint.document.decoding import TextFault
from govlint.document.document import read

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{3,}(?=[:\s,}\]])")
Found = set[tuple[str, str | None, str]]
"""Findings by rule, entity and message."""


class Slip(NamedTuple):
    """Texts in which one word is misspelt."""

    texts: Files
    name: str
    start: int
    right: str
    wrong: str


def slipped(random: Random, texts: Files) -> Slip:
    """Swap, drop, double or exchange a letter of a word that is no remark."""
    name = random.choice(sorted(texts))
    lines = texts[name].splitlines(keepends=True)
    words = [
        (sum(map(len, lines[:at])) + found.start(), found[0])
        for at in random.sample(range(len(lines)), min(len(lines), 8))
        for found in _WORD.finditer(lines[at].partition(" #")[0])
        if found[0] not in ("govlint", "include")
    ]
    if not words:
        return slipped(random, texts)
    start, right = random.choice(words)
    at = random.randrange(1, len(right) - 1)
    wrong = random.choice(
        [
            right[: at - 1] + right[at] + right[at - 1] + right[at + 1 :],
            right[:at] + right[at + 1 :],
            right[:at] + right[at] + right[at:],
            right[:at] + random.choice("aeiost") + right[at + 1 :],
        ]
    )
    text = texts[name]
    made = text[:start] + wrong + text[start + len(right) :]
    return Slip({**texts, name: made}, name, start, right, wrong)


def outcome(folder: Path, texts: Files, slip: Slip) -> str:
    """Mend a slip and say what became of it; raises `AssertionError` where more did."""
    root = written(folder, slip.texts)
    before = _findings(root)
    run = govlint("fix", root, "--as-of", TODAY)
    assert run.code == 0, run.err
    after = found_in(folder, texts)
    again = govlint("fix", root, "--as-of", TODAY)
    assert again.code == 0, again.err
    assert found_in(folder, texts) == after, f"mended anew: {again.out}"
    if after == slip.texts:
        return "left"
    assert len(_of_form(_findings(root))) <= len(_of_form(before))
    if after == texts:
        return "as it was"
    assert _data(after) != _data(slip.texts), "bytes were changed for nothing"
    changed = [name for name in texts if after[name] != slip.texts[name]]
    for name in changed:
        assert _outside(after[name], slip.texts[name]), f"much is changed in {name}"
    return "otherwise"


def _findings(root: Path) -> Found:
    found = govlint("check", root, "-f", "json", "--as-of", TODAY).data["findings"]
    return {(one["rule"], one["entity"], one["message"]) for one in found}


def _of_form(found: Found) -> Found:
    rules = ("syntax", "schema", "duplicate-id")
    return {one for one in found if one[0] in rules}


def _data(texts: Files) -> dict[str, object]:
    made: dict[str, object] = {}
    for name, text in texts.items():
        try:
            made[name] = read(text).data
        except TextFault:
            made[name] = text
    return made


def _outside(after: str, before: str) -> bool:
    """Tell whether all lines but a few are as they were."""
    old, new = before.splitlines(), after.splitlines()
    alike = len({*old} & {*new})
    return alike >= len({*old}) - 6
