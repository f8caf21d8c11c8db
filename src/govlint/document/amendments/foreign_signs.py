"""Notations from elsewhere: bullets, tables, round brackets, remarks, marks of other programs."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words, in_quotes
from govlint.document.lines import TextLine

_BULLET = re.compile(
    r"(?:(?:-\s+)?[\u2013\u2014\u2022\u00b7\u25aa\u25e6\u2023\u2192\uf000-\uf0ff*+>]|--+|o"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s+"
)
_TIGHT_HYPHEN = re.compile(r"[\u2010-\u2014-](?=[^\s-])")
_DASHES = re.compile(r"^[\u2013\u2014-]+\s+")
_NOTE = re.compile(r"\(.*\)|(?:N\.?B\.?|Notes?|TODO|FIXME)\b.*|(?:--+|\u2013|\u2014)\s.*")
_REMARK = re.compile(r"(?://+|/\*|<!--|;+)\s*(?P<words>.*?)\s*(?:\*/|-->)?")
_HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?[A-Z][A-Za-z]+(?: (?:[A-Za-z]+|&)){0,4}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})\s*\w*")
_RULE = re.compile(r"[-=_*~#. ]{3,}")
_DRAWN = re.compile(r"[-=_*~#]{4,}")
_HEADINGS = frozenset((
    "capacity", "count", "date", "forum", "id", "kind", "member", "members", "name", "notes",
    "number", "organisation", "owner", "post", "position", "role", "score", "seat", "title",
    "type", "who",
))  # fmt: skip
"""What stands above the columns of a list of members."""

_CELLS = re.compile(r"\s*\|\s*|\t+|\s*;\s+")
_WIDE = 4
"""Cells from which on a line with signs between them is a row for sure."""

_ROUND = re.compile(r"(?P<first>[({\[])(?P<inner>[^(){}\[\]]+)(?P<last>[)}\]])")
_TRAILING = re.compile(
    r"(?P<flow>[^{\[\"']*(?:[{\[].*[}\]](?=\s*[.;]$)|\{.*\}))\s*(?:[\u2013\u2014-]+\s+)?(?P<rest>[^\s{}\[\],#-][^{}\[\]#:]*)"
)
_BRACED_WORDS = re.compile(r"\{[^{}:,]*\}$")
_HASH = re.compile(
    r"""(?<=[:,{\[])\s*(?P<value>(?:[^\s,{}\[\]"'#][^,{}\[\]"':]*?\s)?\#[^,{}\[\]]*?)(?=\s*[,}\]])"""
)


def bullets(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take a bullet, a dash, a number or a hyphen without its space for the hyphen of an item."""
    line = lines[at]
    for pattern in (_BULLET, _TIGHT_HYPHEN):
        if found := pattern.match(line.content):
            item = f"- {line.content[found.end() :]}"
            yield Amendment(_ITEM, line.start, line.end, item)
            alike = takewhile(lambda one: one.indent == line.indent, lines[at + 1 :])
            matches = (pattern.match(one.content) for one in alike)
            more = [one for one in takewhile(bool, matches) if one]
            if more:
                yield _list_of(lines[at : at + len(more) + 1], [found, *more])


def _list_of(lines: Sequence[TextLine], bullets: Sequence[re.Match[str]]) -> Amendment:
    """Take the bullets of lines one below the other for hyphens, and show the first."""
    pairs = zip(lines, bullets, strict=True)
    items = [f"- {line.content[bullet.end() :]}" for line, bullet in pairs]
    whole = f"\n{' ' * lines[0].indent}".join(items)
    said = f"{_ITEM}; write {items[0]}"
    return Amendment(said, lines[0].start, lines[-1].end, whole, shown=False)


def remarks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Begin a remark with a hash where it began as in a program."""
    line = lines[at]
    if found := _REMARK.fullmatch(line.content):
        said = "A remark begins with # and a space"
        yield Amendment(said, line.start, line.end, f"# {found['words']}")


def notes(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Make a remark of a line in round brackets, or of one that says that it is a note."""
    line = lines[at]
    if not line.key and _NOTE.fullmatch(line.content):
        said = "A remark begins with # and a space"
        yield Amendment(said, line.start, line.end, f"# {_DASHES.sub('', line.content)}")


def headings(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Make a remark of the heading of a document that stands alone among keys."""
    line, below = lines[at], next((one for one in lines[at + 1 :] if one.content), None)
    above = next((one for one in reversed(lines[:at]) if one.content), None)
    if not above or not below or line.hyphens or not _HEADING.fullmatch(line.content):
        return
    if not above.value or not below.key or below.hyphens or below.indent > line.indent:
        return
    said = f'"{first_words(line.content)}" is no key with a value; a remark begins with #'
    or_else = "(or set it in further, if it goes on from the line above)"
    yield Amendment(said, line.start, line.end, f"# {line.content}", or_else=or_else)


def marks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take out what fences an example on a page; what is drawn across it becomes a remark."""
    line = lines[at]
    if _FENCE.fullmatch(line.content):
        said = f'"{first_words(line.content)}" fences an example on a page: take the line out'
        yield Amendment(said, line.start, line.end, "", shown=False)
    if line.indent and _DRAWN.fullmatch(line.content):
        said = f'"{first_words(line.content)}" is drawn across the page, which a remark may be'
        yield Amendment(said, line.start, line.end, f"# {line.content}")


def strays(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Make a remark of words at the margin that are no key."""
    line = lines[at]
    apart = " " in line.content or _RULE.fullmatch(line.content)
    if line.indent == 0 and apart and not line.key and not line.hyphens:
        said = f'"{first_words(line.content)}" is no key with a value; a remark begins with #'
        yield Amendment(said, line.start, line.end, f"# {line.content}")


def table_rows(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Write the cells of a row as an item of a list."""
    line = lines[at]
    row = line.content[len(line.hyphens) :]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    headings = _HEADINGS.issuperset(cell.lower() for cell in cells)
    if row.startswith("|") and len(cells) > 1 and (headings or not "".join(cells).strip("-: ")):
        said = "A heading of a table cannot stand here: take the line out"
        yield Amendment(said, line.start, line.end, "", shown=False)
        yield from _rows(lines, at, f"{said}, and write each row as an item")
    elif row.startswith("|") and len(cells) > 1 and any(cells):
        said = "A row of a table cannot stand here"
        yield Amendment(said, line.start, line.end, f"- {', '.join(filter(None, cells))}")
        yield from _rows(lines, at, said)
    if ": " not in row and len([cell for cell in _CELLS.split(row) if cell]) >= _WIDE:
        said = (
            "A row of a table cannot stand here: "
            "write an id and a colon, and below it each cell behind its key"
        )
        yield Amendment(said, line.start, line.end, "", shown=False)


def _rows(lines: Sequence[TextLine], at: int, said: str) -> Iterator[Amendment]:
    """Write all rows of a table as items of the list whose key stands above."""
    rows = [*takewhile(lambda one: one.content.startswith("|"), lines[at:])]
    above = next((one for one in reversed(lines[:at]) if one.content), lines[at])
    items = [*filter(None, map(_as_item, rows))]
    if len(rows) > 1 and items and above.key and not above.value:
        whole = f"\n{' ' * lines[at].indent}".join(items)
        more = ", and so the rows below it" if len(items) > 1 else ""
        said = f"{said}; write {items[0]}{more}"
        yield Amendment(said, lines[at].start, rows[-1].end, whole, shown=False)


def _as_item(row: TextLine) -> str:
    """Write the cells of a row behind a hyphen; nothing of headings and lines drawn below them."""
    cells = [cell.strip() for cell in row.content.strip("| ").split("|")]
    is_drawn = not "".join(cells).strip("-: ")
    is_heading = _HEADINGS.issuperset(cell.lower() for cell in cells)
    return "" if is_drawn or is_heading else f"- {', '.join(filter(None, cells))}"


def round_brackets(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put keys with values in braces where a round bracket begins or ends them."""
    line = lines[at]
    for found in _ROUND.finditer(line.content):
        if "(" not in found["first"] and ")" not in found["last"]:
            continue
        keys = re.search(r"\w:\s", found["inner"])
        begin, end = line.start + found.start(), line.start + found.end()
        whole = f"{{{found['inner']}}}" if keys else f"[{found['inner']}]"
        said = f'Round brackets hold nothing together: "{first_words(found[0])}"'
        yield Amendment(said, begin, end, whole)


def trailing(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take a full stop off what closes, and make a remark of words behind it."""
    line = lines[at]
    if found := _TRAILING.fullmatch(line.content):
        dash = line.content[found.end("flow") : found.start("rest")].strip()
        if _BRACED_WORDS.search(found["flow"]) or (dash and line.hyphens):
            return
        rest = found["rest"].strip(" .,;")
        said = f'Nothing but a remark stands behind what closes: "{first_words(found["rest"])}"'
        if not found["rest"].isprintable():
            rest, said = "", "An invisible character stands behind what closes"
        whole = f"{found['flow']} # {rest}" if rest else found["flow"]
        yield Amendment(said, line.start, line.end, whole)


def hashes(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put a text in quotation marks that holds a hash, and so ended there with all behind it."""
    line = lines[at]
    for found in _HASH.finditer(line.text, line.indent):
        begin, end = line.begin + found.start("value"), line.begin + found.end("value")
        said = "# after a space begins a remark, and so all behind it is left out"
        yield Amendment(said, begin, end, in_quotes(found["value"]))


_ITEM = "An item of a list begins with a hyphen and a space"
