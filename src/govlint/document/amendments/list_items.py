"""Amendments of lists: hyphens that lack or are too much, and lists on the line of their key."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.amendments.indents import in_spaces, siblings
from govlint.document.lines import TextLine
from govlint.invisible_characters import INVISIBLE

_NAME = re.compile(r"[^\W\d][\w'&. -]* [\w'&. -]*\w")
_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_LIST_BELOW = "A list stands in brackets, or begins on the next line"


def unseen(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take out what nobody sees before the first character of a line."""
    line = lines[at]
    if found := _UNSEEN.match(line.content):
        said = "An invisible character stands at the begin of this line"
        bare = line.content[found.end() :]
        yield Amendment(said, line.start, line.end, bare)


def hyphens(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
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
    aligned = f"{said}: {in_spaces(step, line.indent)} and write {item}"
    yield Amendment(aligned, line.begin, line.end, f"{' ' * step}{item}", shown=False)


def needless_hyphens(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take the hyphen off a key, or off an id alone, whose neighbours have none."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    beside = siblings(lines, at)
    keys = [one for one in beside if one.key and not one.hyphens]
    others = [one for one in beside if one.hyphens and one is not line]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    if above.hyphens and above is not line and above.indent > line.indent:
        return
    if line.hyphens and keys and not others and (line.key or re.fullmatch(r"[\w.-]+", bare)):
        said = f'"{first_words(line.content)}" stands among keys: its hyphen is too much'
        yield Amendment(said, line.start, line.end, bare if line.key else f"{bare}:")


def names_for_ids(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Write an id where the name of something stands, with its keys below it."""
    line, below = lines[at], next((one for one in lines[at + 1 :] if one.content), None)
    above = next((one for one in reversed(lines[:at]) if one.content and one.indent < 2), line)
    bare = line.content[len(line.hyphens) :]
    if not below or not below.key or line.key or above.indent or above.value or not above.key:
        return
    entities = min((one.indent for one in lines if one.content and one.indent), default=0)
    if line.indent != entities or below.indent <= line.indent or not _NAME.fullmatch(bare):
        return
    inside = takewhile(lambda one: one.indent > line.indent or not one.content, lines[at + 1 :])
    id_ = "-".join(re.findall(r"\w+", bare.lower().replace("'", "")))
    named = any(one.key in ("name", "title") for one in inside)
    said = f'"{first_words(bare)}" stands where an id belongs, a word of your own with a colon'
    whole = f"{id_}:" if named else f"{id_}:\n{' ' * below.indent}name: {bare}"
    more = "" if named else f" and below it name: {bare}"
    yield Amendment(f"{said}; write {id_}:{more}", line.start, line.end, whole, shown=False)


def keyed_names(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put an id before the name of something that stands among entities with theirs."""
    line, below = lines[at], next((one for one in lines[at + 1 :] if one.content), None)
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    entities = min((one.indent for one in lines if one.content and one.indent), default=0)
    begun = above.indent == line.indent and above.key and not above.value
    if not below or begun or line.indent != entities or line.key not in ("name", "title"):
        return
    others = [one for one in siblings(lines, at) if one is not line]
    if not line.value or any(one.hyphens or one.key == line.key for one in others):
        return
    is_inside = below.indent > line.indent
    if below.hyphens if is_inside else not (line.hyphens and others):
        return
    step = below.indent if is_inside else line.indent + len(line.hyphens)
    id_ = "-".join(re.findall(r"\w+", line.value.lower().replace("'", "")))
    named = line.content[len(line.hyphens) :]
    said = f'"{first_words(line.content)}" stands where an id belongs, a word of your own'
    whole = f"{id_}:\n{' ' * step}{named}"
    more = f"; write {id_}: and below it {named}"
    yield Amendment(f"{said}{more}", line.start, line.end, whole, shown=False)


def items_set_in(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Move an item that stands further in than the one above it, of which all is said."""
    line = lines[at]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    item = next((one for one in reversed(lines[:at]) if one.hyphens), None)
    if not item or not line.hyphens or not line.key or not above.value:
        return
    if not above.key and above is not item:
        return
    above_item = lines[: item.number - lines[0].number]
    opening = (one for one in reversed(above_item) if one.key and not one.value and not one.hyphens)
    of_list = next(opening, line)
    if of_list.indent >= item.indent:
        return
    keys = item.indent + len(item.hyphens)
    if not item.indent < line.indent <= keys + 2 or (above is not item and above.indent != keys):
        return
    inside = takewhile(lambda one: not one.content or one.indent > line.indent, lines[at + 1 :])
    block = [line, *inside]
    while not block[-1].content:
        block.pop()
    shift = line.indent - item.indent
    after = next((one for one in lines[at + len(block) :] if one.content), line)
    own = after.key and not after.hyphens and after.indent == line.indent
    moved = "\n".join(f"{' ' * (one.indent - shift)}{one.text[one.indent :]}" for one in block)
    more = ", and so the lines below it" if len(block) > 1 and not own else ""
    said = f'"{first_words(line.content)}" is an item of its own beside the one above'
    said = f"{said}: {in_spaces(item.indent, line.indent)}{more}"
    end = block[-1].begin + len(block[-1].text)
    yield Amendment(said, line.begin, end, moved, shown=False)


def groups_begun(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put its key before a value that has other keys of the same group below it."""
    line, above = lines[at], next((one for one in reversed(lines[:at]) if one.content), None)
    if not above or above.hyphens or line.indent <= above.indent or not line.key:
        return
    asked = _FIRST_OF_GROUP.get(above.key, {})
    key = re.sub("[ -]", "_", line.key.lower())
    if (
        not above.value
        or above.value[0] in "{[\"'|>&*"
        or key not in KEYS_OF_GROUPS.get(above.key, ())
    ):
        return
    said = f'"{first_words(above.content)}" has other keys of {above.key} below it'
    fits = [one for one, value in asked.items() if one != key and value.fullmatch(above.value)]
    if fits:
        first = f"{fits[0]}: {above.value}"
        whole = f"{above.key}:\n{' ' * line.indent}{first}"
        said = f"{said}; write {above.key}: and below it {first}"
        yield Amendment(said, above.start, above.end, whole, shown=False)
        return
    or_else = f'(and below it, behind a key, what "{first_words(above.value)}" says)'
    yield Amendment(said, above.start, above.end, f"{above.key}:", or_else=or_else)


_NUMBER = re.compile(r"\d[\d_]*")
_FIRST_OF_GROUP: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "limit": {"each": _NUMBER},
    "meetings": {"per_year": _NUMBER},
    "quorum": {"min": _NUMBER, "fraction": re.compile(r"\d{1,2}/\d{1,2}")},
    "terms": {"years": _NUMBER},
    "value": {"up_to": _NUMBER, "over": _NUMBER},
    "voting": {"rule": re.compile("[a-z-]+")},
}
"""The key of what stands behind a group, by how that looks."""

KEYS_OF_GROUPS = {
    "limit": ("a_year", "each", "percent", "percent_of", "unbudgeted"),
    "meetings": (
        "clear_days", "minutes", "minutes_within_days", "papers_days_before", "per_year",
        "prep_minutes", "public",
    ),
    "quorum": ("basis", "deputies_count", "each_party", "fraction", "min", "must_include"),
    "terms": ("at_most", "years"),
    "terms_of_reference": ("approved_by", "approved_on", "review_due", "url"),
    "urgent_action": ("acting", "by", "told_to"),
    "value": ("over", "up_to"),
    "voting": ("casting_vote", "per", "rule", "share"),
}  # fmt: skip
"""The keys of a group, from which it is known."""


def keys_of_items(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put its key before an item that is one word and has keys below it."""
    line, above = lines[at], next((one for one in reversed(lines[:at]) if one.content), None)
    if not above or not above.hyphens or above.key or line.hyphens or not line.value:
        return
    first = next((first for first, keys in _FIRST_KEYS.items() if line.key in keys), "")
    step = above.indent + len(above.hyphens)
    after = next((one for one in lines[at + 1 :] if one.content), line)
    alone = after.hyphens or after.indent < line.indent
    if not first or line.indent < above.indent or not (alone or line.indent == step):
        return
    item = f"{above.hyphens}{first}: {above.value}"
    said = f'"{first_words(above.content)}" has a key below it; write {item}'
    below = f", and below it {line.content} with {step} spaces before it"
    aligned = below if line.indent != step else ""
    whole = f"{item}\n{' ' * step}{line.content}"
    yield Amendment(f"{said}{aligned}", above.start, line.end, whole, shown=False)


_FIRST_KEYS = {
    "who": ("capacity", "deputy", "represents", "since", "until", "voting"),
    "to": ("risk_at_least", "value_over", "within_days"),
}
"""The key of who or what an item names, by the keys that stand beside it."""


def lists(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
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
