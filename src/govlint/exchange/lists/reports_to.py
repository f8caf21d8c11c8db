"""List of who reports to whom, as charts of an organisation are drawn from: posts and managers.

The line is that of management: `reports_to` of posts, and never the accountability of a forum.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govlint.exchange.lists.days_in_lists import Days
from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.names import in_order, title_of
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.source import ListSource
from govlint.exchange.lists.tables import (
    TOTALS,
    ListTable,
    columns,
    left_over,
    table,
    without_honorifics,
)
from govlint.exchange.notes import is_note
from govlint.exchange.totals import is_total

HEADINGS = {
    "id": (
        "unique id", "unique identifier", "employee id", "person id", "position id", "post id",
        "staff id", "employee number", "position number", "person number", "id", "number", "nr",
        "nummer", "personalnummer",
    ),
    "manager": (
        "manager id", "supervisor id", "boss id", "line manager id", "reports to id",
        "parent position id", "parent id", "manager position id", "reports to", "reporting to",
        "line manager", "manager", "supervisor", "boss", "manager position", "parent position",
        "reports to position", "manager name", "line manager name", "supervisor name",
        "supervisor email", "manager email", "line manager email", "boss email", "parent",
        "superior", "managed by", "vorgesetzter", "vorgesetzte", "supérieur", "responsable",
    ),
    "title": ("position title", "job title", "post title", "title", "position", "post", "role",
              "position name", "funktion", "stelle", "poste", "fonction"),
    "name": ("full name", "employee name", "person name", "name", "employee", "person",
             "post holder", "holder", "incumbent", "display name", "nom", "stelleninhaber"),
    "first": ("first name", "forename", "given name", "firstname"),
    "last": ("last name", "surname", "family name", "lastname"),
    "email": ("email", "e mail", "email address", "e mail address", "work email", "mail"),
    "organisation": ("organisation", "organization", "company", "employer", "legal entity"),
    "since": ("start date", "startdate", "since", "date started", "joined", "hire date"),
    "until": ("end date", "enddate", "until", "leaving date"),
}  # fmt: skip
"""What each column may be called, the likeliest first."""

_OF_POSTS = re.compile("position|post", re.IGNORECASE)
"""What the heading of a number says that numbers posts and not people."""

KNOWN = {word for called in HEADINGS.values() for word in called}


@dataclass
class _Row:
    """One position, and what it is known by."""

    line: int
    cells: dict[str, str]
    ref: Ref
    keys: dict[str, str] = field(default_factory=dict)
    """Its id, address, name and title, as a manager may be named by any of them."""


def read(source: ListSource) -> ImportedList:
    """Read posts, who holds them and whose post is above each."""
    path = source.only(*ENDINGS)
    seen = table(source, path, KNOWN)
    found = without_honorifics(columns(seen.headings, HEADINGS), seen, "title")
    if "manager" not in found or not found.keys() & {"id", "title", "name", "last"}:
        known = "a column such as Reports To or Manager, and one such as Name, Title or ID"
        raise source.refusal(path, f"not a list of who reports to whom: it needs {known}")
    draft = ListDraft(title_of(source.name))
    rows = list(_positions(seen, found, draft))
    of_posts = "id" in found and bool(_OF_POSTS.search(seen.headings[found["id"]]))
    _describe(rows, draft, "email" if of_posts else "id")
    _lines(rows, draft)
    others = (word for one, called in HEADINGS.items() if one not in found for word in called)
    read_already = [at for meaning, at in found.items() if meaning != "email"]
    left_over(seen, read_already, draft, others)
    return draft.done()


def _positions(seen: ListTable, found: dict[str, int], draft: ListDraft) -> Iterator[_Row]:
    """Give each row that describes a position; one that only says something is a note."""
    met: set[tuple[str, ...]] = set()
    for line, row in enumerate(seen.rows, seen.first_line):
        cells = {meaning: row[at] for meaning, at in found.items()}
        if "name" not in found and found.keys() & {"first", "last"}:
            cells["name"] = " ".join(filter(None, (cells.get("first"), cells.get("last"))))
        elif "name" in found:
            cells["name"] = in_order(cells["name"])
        if sum(map(bool, row)) == 1 and (len(row) > 2 or is_note(max(row))):
            draft.lose("notes beside the table", max(row))
            continue
        if is_total(row):
            draft.lose(TOTALS, f"{' '.join(filter(None, row))} (row {line})")
            continue
        if tuple(row) in met:
            draft.lose("rows that stand twice", f"row {line}")
            continue
        met.add(tuple(row))
        yield _Row(line, cells, Ref("post", line), _keys(cells))


def _keys(cells: dict[str, str]) -> dict[str, str]:
    given = {name: cells.get(name, "") for name in ("id", "email", "name", "title")}
    return {name: key.casefold() for name, key in given.items() if not is_placeholder(key)}


def _describe(rows: Sequence[_Row], draft: ListDraft, number: str) -> None:
    """Describe a post for each row, and a person where it names one beside the post.

    `number` is the column by which people of one name are told apart.
    """
    since, until = (Days(row.cells.get(one, "") for row in rows) for one in ("since", "until"))
    names: dict[str, str] = {}
    for row in rows:
        name, title = row.cells.get("name", ""), row.cells.get("title", "")
        called = title if not is_placeholder(title) else name or row.cells.get("id", "")
        post = draft.add("post", row.line, called, title=called)
        fields = draft.entities[post]
        employer = row.cells.get("organisation", "")
        if not is_placeholder(employer):
            fields["organisation"] = draft.organisation(employer)
        if name and is_placeholder(name) and title:
            fields["holder"] = "vacant"
        elif name and title:
            days = {"since": since(row.cells.get("since", "")),
                    "until": until(row.cells.get("until", ""))}  # fmt: skip
            key = row.keys.get(number) or row.keys.get("email") or name.casefold()
            if names.setdefault(key, name.casefold()) != name.casefold():
                draft.lose("numbers that several people have", f"{key} (row {row.line})")
                key = name.casefold()
            fields["holder"] = draft.add("person", key, name, name=name, **days)


def _lines(rows: Sequence[_Row], draft: ListDraft) -> None:
    """Lead each post to that of its manager, by whatever the list names managers by."""
    counts = Counter(key for row in rows for key in set(row.keys.values()))
    by_key: dict[str, _Row] = {}
    for row in rows:
        by_key |= dict.fromkeys(row.keys.values(), row)
    for row in rows:
        wanted = row.cells["manager"]
        if is_placeholder(wanted):
            continue
        key = wanted.casefold() if wanted.casefold() in by_key else in_order(wanted).casefold()
        manager = by_key.get(key)
        if manager is None:
            draft.lose("rows whose manager is not in the list", _shown(wanted, row))
        elif counts[key] > 1:
            draft.lose("rows whose manager may be one of several", _shown(wanted, row))
        elif manager is row:
            draft.lose("rows that report to themselves", f"row {row.line}")
        else:
            draft.entities[row.ref]["reports_to"] = manager.ref


def _shown(wanted: str, row: _Row) -> str:
    """Name a manager as the list does; an address stays where it is."""
    return f"row {row.line}" if "@" in wanted else f"{wanted} (row {row.line})"


ENDINGS = (".csv", ".tsv", ".txt")


def recognises(source: ListSource) -> bool:
    """Tell by the headings."""
    paths = source.ending(*ENDINGS)
    if len(source.files) != 1 or not paths:
        return False
    found = columns(table(source, paths[0], KNOWN).headings, HEADINGS)
    return "manager" in found and bool(found.keys() & {"id", "title", "name", "last", "email"})


IMPORTER = Importer(
    "a list of who reports to whom", read, recognises, lambda path: path.lower().endswith(ENDINGS)
)
