"""Amendments of texts: what needs quotation marks, and which of them are not closed."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words, in_quotes
from govlint.document.lines import TextLine

_SIGNS = "&*@%!`|>?,"
_NAMES = {"{": "brace", "[": "bracket", '"': "quotation mark", "'": "quotation mark"}
_IN_FLOW = re.compile(r"(?<=[:,{\[])\s+(?P<value>[&*@%!`|>][^,{}\[\]\n]*?)\s*(?=[,}\]]|$)")
_SAYS_NOTHING = re.compile(r"(?<=[{ ])(?P<key>[A-Za-z_]+): +(?P<value>[?]+|-+) *(?=[,}])")
_QUOTED = re.compile(r"""(?P<sign>["'])(?P<inner>.*?)(?P=sign)(?=\s*(?:[,}\]]|$))""")
_CODE = re.compile(r"`(?P<word>\w[\w .-]*)`")
_HANDLE = re.compile(r"@(?P<word>[\w.-]+)")
_TWO = re.compile(r"(?<=\w)([\"'])\s+\1(?=\w)")
_PAIR = re.compile(r"(?P<key>[a-z_]+): (?P<value>\S.*)")
_SUM = re.compile(r"[\d.,]+")
_SWITCH = re.compile(r"[a-z0-9]+-[a-z0-9-]+: off")
_LAST_PAIR = re.compile(r"(?<=[\w)\]}]) (?P<key>[a-z_]+): [a-z0-9][\w.-]*\Z")
_NEXT_KEY = re.compile(r"\s*,\s+[A-Za-z_]+:\s|\s*[}\]]")
_FLOW = re.compile(r"\{.*\}|\[.*\]")
_PARTS = re.compile(r"([^:]*[\w)]) (?P<key>[a-z_]+): ([^:]+)")
_CURLY = re.compile(
    "[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]"
    '(?P<inner>[^\u201c\u201d\u201e\u00ab\u00bb"]+)'
    "[\u2018\u2019\u201c\u201d\u00ab\u00bb]"
)
"""A text in the quotation marks of a word processor, and none inside."""

_CLOSED = re.compile(r"\{[^{}\[\]]*\}|\[[^{}\[\]]*\]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
"""A sign within a word, which ends no text."""

_UNFIT = re.compile(r"[{}\[\]]")
_TWICE = re.compile(r"(''|\"\")(?P<inner>[^'\"]+)\1")
_STOP_LAST = re.compile(r"(?P<value>\"[^\"]*\"|'[^']*')\s*[.;:]")
_UNLIKE = re.compile(r"(?P<first>[\"'])(?P<inner>[^\"']+)(?P<last>[\"'\u201c\u201d\u2019\u00bb])")
_COMMA_LAST = re.compile(r"(?P<value>\"[^\"]*\"|'[^']*'|\{.*\}|\[.*\]),")
_ESCAPED = re.compile(r"\"(?P<inner>[^\"']*\\[^\"']*)\"(?=\s*(?:[,}\]]|$))")
_SIGNED_WORD = re.compile(r"[!@%](?P<key>[a-z_]+)\s+(?P<value>[\w./-]+)")
_SIGNED_KEY = re.compile(r"(?P<signs>[@`*!%&]+)(?P<key>\w[\w .-]*?)[@`*]*(?P<rest>:(?:\s.*)?)")


def signs(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put a text in quotation marks that begins with a sign of YAML."""
    line = lines[at]
    if line.value in ("-", "?", "--", "??", "???"):
        said = f'"{line.value}" says nothing: not known yet? leave the line out'
        yield Amendment(said, line.start, line.end, "", shown=False)
    elif line.value and line.value[0] in _SIGNS:
        yield _quoted(line.value_start, line.value)
    for found in _SAYS_NOTHING.finditer(line.content):
        said = f'"{found["value"]}" says nothing: not known yet? leave "{found["key"]}" out'
        begin = line.start + found.start("value")
        yield Amendment(said, begin, begin + len(found["value"]), "", shown=False)
    for found in _IN_FLOW.finditer(line.content):
        yield _quoted(line.start + found.start("value"), found["value"])


def keys(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take the signs off a key that begins with one."""
    line = lines[at]
    if not line.indent and (word := _SIGNED_WORD.fullmatch(line.content)):
        said = f'"{word["key"]}" is a key like any other'
        yield Amendment(said, line.start, line.end, f"{word['key']}: {word['value']}")
    if found := _SIGNED_KEY.fullmatch(line.content):
        said = f"A key cannot begin with {found['signs'][0]}"
        yield Amendment(said, line.start, line.end, f"{found['key']}{found['rest']}")


def last_commas(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take off the comma behind a value that is complete, as JSON has it."""
    line = lines[at]
    if found := _COMMA_LAST.fullmatch(line.value):
        said = "No comma stands at the end of a line, save inside of braces or brackets"
        yield Amendment(said, line.value_start, line.end, found["value"])
        run = list(takewhile(lambda one: _COMMA_LAST.fullmatch(one.value), lines[at:]))
        if len(run) > 1:
            said += f"; write {found['value']}, and so in the lines below it"
            whole = "\n".join(one.text[: one.end - one.begin - 1] for one in run)
            begin = line.value_start - line.begin
            yield Amendment(said, line.value_start, run[-1].end, whole[begin:], shown=False)
    if found := _STOP_LAST.fullmatch(line.value):
        said = f"Nothing stands behind a closing quotation mark: {line.value[-1]} is too much"
        yield Amendment(said, line.value_start, line.end, found["value"])


def unlike_marks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Use the same quotation mark at both ends of a text."""
    line = lines[at]
    if twice := _TWICE.fullmatch(line.value):
        said = f"One quotation mark is enough around {first_words(twice['inner'])}"
        yield Amendment(said, line.value_start, line.end, in_quotes(twice["inner"]))
    found = _UNLIKE.fullmatch(line.value)
    if found and found["first"] != found["last"] and not found[0].endswith("s'"):
        said = f"The quotation marks around {first_words(found[0])} are not alike"
        yield Amendment(said, line.value_start, line.end, in_quotes(found["inner"]))


def backslashes(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Use single quotation marks where a text holds backslashes, as the paths of files do."""
    line = lines[at]
    for found in _ESCAPED.finditer(line.content):
        said = "A backslash between double quotation marks stands for another character"
        begin, end = line.start + found.start(), line.start + found.end()
        yield Amendment(said, begin, end, f"'{found['inner']}'")


def inner_quotes(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Use the other quotation marks where a text holds the ones around it."""
    line = lines[at]
    for found in re.finditer(r"(?:^|[:,{\[-]\s*)(?=[\"'])", line.content):
        whole = _QUOTED.match(line.content, found.end())
        if whole and whole["sign"] in whole["inner"] and not _TWO.search(whole["inner"]):
            sign = "apostrophe" if whole["sign"] == "'" else "quotation mark"
            said = f"The {sign} inside of {first_words(whole[0])} ends the text there"
            begin = line.start + whole.start()
            yield Amendment(said, begin, begin + len(whole[0]), in_quotes(whole["inner"]))


def closing_marks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Close a quotation mark at the end of the line, or before the next key in braces."""
    line = lines[at]
    for found in re.finditer(r"(?:^|[:,{\[-]\s*)(?P<sign>[\"'])", line.content):
        begin, sign = found.start("sign"), found["sign"]
        for end in _ends_of_text(line.content, begin + 1):
            text = line.content[begin + 1 : end]
            said = f'The quotation mark before "{first_words(text)}" is not closed'
            is_apostrophe = sign == "'" and text.count(sign) == len(_APOSTROPHE.findall(text)) > 0
            whole = in_quotes(text) if is_apostrophe else f"{sign}{text}{sign}"
            yield Amendment(said, line.start + begin, line.start + end, whole)


def texts(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put a whole text in quotation marks: with a colon in it, or with more behind a bracket."""
    line = lines[at]
    keys_in_flow = re.finditer(r"(?:(?<=\{)|(?<=,\s))[a-z_]+:\s+", line.content)
    begins = [found.end() for found in keys_in_flow]
    ends = [(begin, end) for begin in begins for end in _ends_of_text(line.content, begin)]
    for begin, end in sorted(ends, key=lambda one: one[1] - one[0]):
        text = line.content[begin:end]
        if not _UNFIT.search(_CLOSED.sub("", text)):
            yield _whole_text(line.start + begin, text, in_flow=True)
    if line.key and line.value.startswith(": "):
        bare = line.value.lstrip(": ")
        yield Amendment("There is one colon too many", line.value_start, line.end, bare)
    if line.key and line.value and not _FLOW.fullmatch(line.value):
        yield _whole_text(line.value_start, line.value)


def _quoted(begin: int, text: str) -> Amendment:
    said = f"A text that begins with {text[0]} needs quotation marks"
    if found := _CODE.fullmatch(text):
        return Amendment("Back quotes hold no text here", begin, begin + len(text), found["word"])
    if found := _HANDLE.fullmatch(text):
        said = "A word cannot begin with @"
        or_else = f"(or {in_quotes(text)}, if the sign belongs to it)"
        return Amendment(said, begin, begin + len(text), found["word"], or_else=or_else)
    return Amendment(said, begin, begin + len(text), in_quotes(text))


def _ends_of_text(content: str, begin: int) -> Iterator[int]:
    """Give where a text may end: before the next key, before a closing brace, with the line."""
    yield from (found.start() for found in _NEXT_KEY.finditer(content, begin))
    yield len(content)


def _whole_text(begin: int, text: str, *, in_flow: bool = False) -> Amendment:
    said = "A text with a colon needs quotation marks"
    if in_flow and not re.search(r":(?:\s|$)", text):
        said = "A text with brackets needs quotation marks inside of braces"
    if curly := _CURLY.fullmatch(text):
        return Amendment(said, begin, begin + len(text), in_quotes(curly["inner"].strip()))
    if text[:1] in _NAMES:
        said = f"The text goes on behind its closing {_NAMES[text[:1]]}"
    pair = _PAIR.fullmatch(text)
    if (pair and _SUM.fullmatch(pair["value"])) or _SWITCH.fullmatch(text):
        said = "A key with its value stands in braces here"
        or_else = f"(or {in_quotes(text)}, if it is text)"
        return Amendment(said, begin, begin + len(text), f"{{{text}}}", or_else=or_else)
    or_else = f'(or {{{text}}}, if "{pair["key"]}" is a key)' if pair else ""
    if not pair and in_flow and (parts := _PARTS.fullmatch(text)):
        or_else = f'(or {parts[1]}, {parts["key"]}: {parts[3]}, if "{parts["key"]}" is a key)'
    elif not pair and (last := _LAST_PAIR.search(text)):
        or_else = f'(or {last[0].strip()} on a line of its own, if "{last["key"]}" is a key)'
    return Amendment(said, begin, begin + len(text), in_quotes(text), or_else=or_else)
