"""Amendments: how a line that is not YAML may have been meant, mostly seen by its signs alone."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from govlint.document.amendment import Amender, Amendment, first_words, in_quotes
from govlint.document.foreign_signs import (
    bullets,
    hashes,
    remarks,
    round_brackets,
    table_rows,
    trailing,
)
from govlint.document.lines import Line

_OPENING, _CLOSING = "{[", "}]"
_NAMES = {"{": "brace", "[": "bracket", '"': "quotation mark", "'": "quotation mark"}
_SIGNS = "&*@%!`|>?,"
_IN_FLOW = re.compile(r"(?<=[:,{\[])\s+(?P<value>[&*@%!`|>][^,{}\[\]\n]*?)\s*(?=[,}\]]|$)")
_QUOTED = re.compile(r"""(?P<sign>["'])(?P<inner>.*?)(?P=sign)(?=\s*(?:[,}\]]|$))""")
_TIGHT_COLON = re.compile(r"(?<![\w/])(?P<key>[A-Za-z_]+):(?P<value>[^\s/,{}\[\]][^,{}\[\]]*)")
_TIGHT_BRACE = re.compile(r"(?P<key>[A-Za-z_][\w.-]*):(?P<value>[{\[].*)")
_PAIR = re.compile(r"(?P<key>[a-z_]+): \S.*")
_COMMAS = {
    re.compile(
        r"(?<=[\w\"'}\])%.!?])\s+(?=(?P<key>[A-Za-z_]+):\s)"
    ): 'A comma is missing before "{}"',
    re.compile(r"\s*;\s*(?=(?P<key>[A-Za-z_]+):\s)"): (
        'A comma belongs before "{}", and not a semicolon'
    ),
    re.compile(r"(?<=[}\]])\s*(?=[{\[])"): 'A comma is missing before "{}"',
    re.compile(r"\s*,(?:\s*,)+\s*"): 'There is one comma too many before "{}"',
}
"""Where a comma belongs, and what is wrong there."""
_NEXT_KEY = re.compile(r"\s*,\s+[A-Za-z_]+:\s|\s*[}\]]")
_NAME = r"[a-z_]*(?: (?:to|by|on|of|for|at|from|until|up|at least)\b)?"
_INSTEAD_OF_COLON = r"\s*[;=]\s*|\s+[\u2013\u2014-]\s+|\s+(?:is|are)\s+"
_NO_COLON = re.compile(
    rf"(?P<key>[a-z]{_NAME})(?:{_INSTEAD_OF_COLON}|\s+)(?P<value>\S.*)"
    rf"|(?P<Key>[A-Z]{_NAME})(?:{_INSTEAD_OF_COLON})(?P<Value>\S.*)"
)
_KEY_ALONE = re.compile(r"(?P<key>\w(?:[\w.-]*\w)?)\s*[:.,;=-]*")


def spaces(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put the space behind a colon."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    if found := _TIGHT_BRACE.fullmatch(bare):
        apart = f"{line.hyphens}{found['key']}: {found['value']}"
        yield Amendment(_NO_SPACE.format(found["key"]), line.start, line.end, apart)
    for found in _TIGHT_COLON.finditer(line.content):
        begin, end = found.span()
        if not line.content[:begin].strip(" -"):
            end = len(line.content)
        apart = f"{found['key']}: {line.content[found.start('value') : end]}"
        said = _NO_SPACE.format(found["key"])
        yield Amendment(said, line.start + begin, line.start + end, apart)


def colons(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put the colon behind a key: before braces, before a value, at the end of a line."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    if braces := re.fullmatch(r"(?P<key>[\w][\w /-]*?)\s*(?P<value>[{\[].*)", bare):
        yield _with_colon(line, braces["key"], braces["value"])
    deeper = at + 1 < len(lines) and lines[at + 1].indent > line.indent
    if (alone := _KEY_ALONE.fullmatch(bare)) and (deeper or _begins_list(lines, at)):
        yield _with_colon(line, alone["key"], "")
    if not line.key and (found := _NO_COLON.fullmatch(bare)):
        key, value = found["key"] or found["Key"], found["value"] or found["Value"]
        yield _with_colon(line, key, value)


def hyphens(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put the hyphen before an item of a list whose other items have theirs."""
    line = lines[at]
    items = [one for one in lines[max(0, at - 3) : at + 4] if one.hyphens]
    beside = [one for one in items if abs(one.indent - line.indent) <= 1]
    alike = not line.key or line.key in [one.key for one in beside]
    if not line.content or not beside or not alike or line.hyphens:
        return
    said, item = f'"{first_words(line.content)}" lacks its hyphen', f"- {line.content}"
    if beside[0].indent == line.indent:
        yield Amendment(said, line.start, line.end, item)
    step = beside[0].indent
    aligned = f"{said}: {_spaces(step, line.indent)} and write {item}"
    yield Amendment(aligned, line.begin, line.end, f"{' ' * step}{item}", shown=False)


def needless_hyphens(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Take the hyphen off a key, or off an id alone, whose neighbours have none."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    beside = [one for one in lines[max(0, at - 12) : at + 12] if one.indent == line.indent]
    keys = [one for one in beside if one.key and not one.hyphens]
    others = [one for one in beside if one.hyphens and one is not line]
    if line.hyphens and keys and not others and (line.key or re.fullmatch(r"[\w.-]+", bare)):
        said = f'"{first_words(line.content)}" stands among keys: its hyphen is too much'
        yield Amendment(said, line.start, line.end, bare if line.key else f"{bare}:")


def parents(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Take the value off an id that has keys below it; where `id` is the key, it is the value."""
    line, below = lines[at], [one for one in lines[at + 1 : at + 5] if one.content][:2]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    begun = above.indent == line.indent and above.key and not above.value
    entities = min((one.indent for one in lines if one.content and one.indent), default=0)
    plain = line.value and line.key not in ("", "name", "title", "currency", "govlint")
    if begun or not plain or line.indent not in (0, entities) or len(below) < 2:
        return
    if all(one.key and one.indent > line.indent for one in below):
        id_ = line.value if line.key.lower() == "id" else line.key
        said = f'"{first_words(line.content)}" has keys below it, and so stands alone on its line'
        yield Amendment(said, line.start, line.end, f"{id_}:")


def continued(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Set a key in as far as the one that stands behind the hyphen above it."""
    line, above = lines[at], next((one for one in reversed(lines[:at]) if one.content), None)
    if not above or not above.hyphens or not above.key or not line.key or line.hyphens:
        return
    step = above.indent + len(above.hyphens)
    if above.indent <= line.indent <= step + 2 and line.indent != step:
        said = (
            f'"{first_words(line.content)}" belongs to the item above: {_spaces(step, line.indent)}'
        )
        yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def lists(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Take a list off the line of its key, or put it in brackets."""
    line, below = lines[at], lines[at + 1 : at + 2]
    if not line.key or not line.value.startswith("- "):
        return
    if below and below[0].hyphens:
        said = f'A list begins below its key: move "{first_words(line.value)}" to the next line'
        moved = f"\n{' ' * below[0].indent}{line.value}"
        yield Amendment(said, line.value_start, line.end, moved, shown=False)
    items = ", ".join(re.split(r"\s+-\s+", line.value[2:]))
    or_else = f"(or {line.value[2:]}, if it is no list)"
    yield Amendment(_LIST_BELOW, line.value_start, line.end, f"[{items}]", or_else=or_else)


def signs(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put a text in quotation marks that begins with a sign of YAML."""
    line = lines[at]
    if line.value in ("-", "?", "--", "??", "???"):
        said = f'"{line.value}" says nothing: not known yet? leave the line out'
        yield Amendment(said, line.start, line.end, "", shown=False)
    elif line.value and line.value[0] in _SIGNS:
        yield _quoted(line.value_start, line.value)
    for found in _IN_FLOW.finditer(line.content):
        yield _quoted(line.start + found.start("value"), found["value"])


def inner_quotes(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Use the other quotation marks where a text holds the ones around it."""
    line = lines[at]
    for found in re.finditer(r"(?:^|[:,{\[-]\s*)(?=[\"'])", line.content):
        if (whole := _QUOTED.match(line.content, found.end())) and whole["sign"] in whole["inner"]:
            sign = "apostrophe" if whole["sign"] == "'" else "quotation mark"
            said = f"The {sign} inside of {first_words(whole[0])} ends the text there"
            begin = line.start + whole.start()
            yield Amendment(said, begin, begin + len(whole[0]), in_quotes(whole["inner"]))


def closing_marks(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Close a quotation mark at the end of the line, or before the next key in braces."""
    line = lines[at]
    for found in re.finditer(r"(?:^|[:,{\[-]\s*)(?P<sign>[\"'])", line.content):
        begin, sign = found.start("sign"), found["sign"]
        for end in _ends_of_text(line.content, begin + 1):
            text = line.content[begin + 1 : end]
            said = f'The quotation mark before "{first_words(text)}" is not closed'
            yield Amendment(said, line.start + begin, line.start + end, f"{sign}{text}{sign}")


def closing_braces(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Close the braces and brackets of a line at its end, each by its own sign and once."""
    line = lines[at]
    opened = _opened(line.content)
    if not opened:
        yield from _opening_brace(line)
        return
    stripped = line.content.rstrip(" ,}]")
    still_open = _opened(stripped, closed=True)
    begin = (_opened(line.content, closed=True) or opened)[-1]
    closing = "".join(_CLOSING[_OPENING.index(line.content[one])] for one in reversed(still_open))
    whole = f"{stripped[begin:]}{closing}"
    named, words = _NAMES[line.content[begin]], first_words(line.content[begin + 1 :])
    said = f'The {named} before "{words}" is not closed'
    if _is_misfit(line.content):
        said = f'What closes the {named} before "{words}" does not fit'
    yield Amendment(said, line.start + begin, line.end, whole)


def _opening_brace(line: Line) -> Iterator[Amendment]:
    """Open the brace or bracket that only closes on a line."""
    if line.key and line.value[-1:] in _CLOSING and line.value:
        sign = _OPENING[_CLOSING.index(line.value[-1])]
        said = (
            f'The {_NAMES[sign]} is not opened that closes after "{first_words(line.value[:-1])}"'
        )
        yield Amendment(said, line.value_start, line.end, f"{sign}{line.value}")


def commas(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put one comma between keys in braces, between braces, and between items in brackets."""
    line = lines[at]
    for pattern, said in _COMMAS.items():
        for found in pattern.finditer(line.content):
            begin = max(line.content.rfind(sign, 0, found.start()) for sign in _OPENING)
            if begin >= 0:
                before, after = line.content[begin : found.start()], line.content[found.end() :]
                words = first_words(found.groupdict().get("key") or after)
                end, whole = line.end, f"{before}, {after}"
                yield Amendment(said.format(words), line.start + begin, end, whole)


def braces(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put braces around several keys on one line."""
    line = lines[at]
    if line.hyphens and line.key and re.search(r",\s+[A-Za-z_]+:\s", line.value):
        braced = f"{line.hyphens}{{{line.content[len(line.hyphens) :]}}}"
        yield Amendment(_SEVERAL_KEYS, line.start, line.end, braced)
    elif line.key and re.fullmatch(r"[a-z_]+: [^,]+(, [a-z_]+: [^,]+)+", line.value):
        yield Amendment(_SEVERAL_KEYS, line.value_start, line.end, f"{{{line.value}}}")


def texts(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Put a whole text in quotation marks: with a colon in it, or with more behind a bracket."""
    line = lines[at]
    for found in re.finditer(r"(?:(?<=\{)|(?<=,\s))[a-z_]+:\s+", line.content):
        for end in _ends_of_text(line.content, found.end()):
            yield _whole_text(line.start + found.end(), line.content[found.end() : end])
    if line.key and line.value and not _FLOW.fullmatch(line.value):
        yield _whole_text(line.value_start, line.value)


def outliers(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Set a line in as far as the ones above and below it, where both stand alike."""
    line = lines[at]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    below = next((one for one in lines[at + 1 :] if one.content), line)
    if above.indent == below.indent != line.indent and above.value:
        yield from _set_in(lines, at, [above.indent])


def indents(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Set a line in as far as most lines around it."""
    steps = Counter(one.indent for one in _around(lines, at))
    yield from _set_in(lines, at, [step for step, often in steps.items() if often > 1])


def rarer_indents(lines: Sequence[Line], at: int) -> Iterator[Amendment]:
    """Set a line in as far as any line around it, or as the key of an item above it."""
    around = _around(lines, at)
    yield from _set_in(
        lines, at, [step for one in around for step in (one.indent, one.indent + len(one.hyphens))]
    )


AMENDERS: Sequence[Amender] = (
    remarks, table_rows, bullets, colons, spaces, lists, signs, inner_quotes, closing_marks,
    round_brackets, hashes, commas, closing_braces, continued, hyphens, needless_hyphens, braces,
    parents, outliers, trailing, indents, rarer_indents, texts,
)  # fmt: skip
"""What is tried on a line, the surest first."""

_FLOW = re.compile(r"\{.*\}|\[.*\]")
_NO_SPACE = '"{}" needs a space behind its colon'
_LIST_BELOW = "A list stands in brackets, or begins on the next line"
_SEVERAL_KEYS = "Several keys on one line stand in braces"


def _with_colon(line: Line, key: str, value: str) -> Amendment:
    whole = f"{line.hyphens}{key}: {value}".rstrip()
    said = f'"{first_words(key)}" lacks its colon'
    return Amendment(said, line.start, line.end, whole)


def _begins_list(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and bool(lines[at + 1].hyphens) and not lines[at].hyphens


def _quoted(begin: int, text: str) -> Amendment:
    said = f"A text that begins with {text[0]} needs quotation marks"
    return Amendment(said, begin, begin + len(text), in_quotes(text))


def _ends_of_text(content: str, begin: int) -> Iterator[int]:
    """Give where a text may end: before the next key, before a closing brace, with the line."""
    yield from (found.start() for found in _NEXT_KEY.finditer(content, begin))
    yield len(content)


def _whole_text(begin: int, text: str) -> Amendment:
    said = "A text with a colon needs quotation marks"
    if text[:1] in _NAMES:
        said = f"The text goes on behind its closing {_NAMES[text[:1]]}"
    pair = _PAIR.fullmatch(text)
    or_else = f'(or {{{text}}}, if "{pair["key"]}" is a key)' if pair else ""
    return Amendment(said, begin, begin + len(text), in_quotes(text), or_else=or_else)


def _around(lines: Sequence[Line], at: int) -> list[Line]:
    return [one for one in lines[max(0, at - 12) : at + 6] if one.content and one is not lines[at]]


def _set_in(lines: Sequence[Line], at: int, steps: Collection[int]) -> Iterator[Amendment]:
    """Try the indent that fits the line below first, then the nearest."""
    line, child = lines[at], next((one for one in lines[at + 1 : at + 3] if one.content), None)
    if child and line.key and not line.value and line.indent < child.indent:
        steps = [max((step for step in steps if step < child.indent), default=line.indent)]
    nearest_first = sorted(
        set(steps), key=lambda step: (abs(step - line.indent), step < line.indent)
    )
    for step in filter(lambda step: step != line.indent, nearest_first):
        said = f'"{first_words(line.content)}" does not line up: {_spaces(step, line.indent)}'
        yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def _opened(content: str, *, closed: bool = False) -> list[int]:
    """Give where braces and brackets open in a line; with `closed` only those left open."""
    bare = _without_quoted(content)
    opened: list[int] = []
    every: list[int] = []
    for place, sign in enumerate(bare):
        if sign in _OPENING:
            opened.append(place)
            every.append(place)
        elif sign in _CLOSING and opened and bare[opened[-1]] == _OPENING[_CLOSING.index(sign)]:
            opened.pop()
    return opened if closed else every


def _is_misfit(content: str) -> bool:
    """Tell whether a line closes what was not opened there."""
    bare = _without_quoted(content)
    opened = _opened(content, closed=True)
    closed = sum(map(bare.count, _CLOSING))
    return closed > sum(map(bare.count, _OPENING)) - len(opened)


def _without_quoted(content: str) -> str:
    return re.sub(r"\"[^\"]*\"|(?<!\w)'[^']*'", lambda found: " " * len(found[0]), content)


def _spaces(step: int, indent: int) -> str:
    if not step:
        return "begin it at the margin"
    return f"put {'one space' if step == 1 else f'{step} spaces'} before it, not {indent or 'none'}"
