"""Note on what was taken out of structures, what still tells who is meant, and what to read."""

from collections import Counter
from collections.abc import Iterator

from govlint.lint.anonymous.people import SOMEBODY
from govlint.lint.anonymous.structures import Anonymous
from govlint.structure.word_lists import counted, in_words

STILL_TELLING = (
    ("posts", "post"), ("organisations", "organisation"), ("forums", "forum"),
)  # fmt: skip
"""Sections of things that keep their names, by which people may be known."""

LABEL = 14
"""Characters of a label with the space behind it."""

MOST_KINDS = 3
"""Kinds of texts with names that are told apart."""

CALLED = {
    "appointed_by": ("right to appoint", "rights to appoint"),
    "basis": ("basis in law", "bases in law"),
    "by": ("name of who settles or explains", "names of who settles or explains"),
    "exit": ("exit clause", "exit clauses"),
    "failure": ("test of failure", "tests of failure"),
    "fallback": ("plan for the end", "plans for the end"),
    "instrument": ("instrument", "instruments"),
    "managed_by": ("way to manage an interest", "ways to manage an interest"),
    "matters": ("matter", "matters"),
    "measure": ("measure", "measures"),
    "name": ("other thing's name", "other things' names"),
    "objectives": ("objective", "objectives"),
    "obligations": ("obligation", "obligations"),
    "percent_of": ("whole that hundredths are of", "wholes that hundredths are of"),
    "rationale": ("rationale", "rationales"),
    "reason": ("reason in an explanation", "reasons in explanations"),
    "register": ("name of a register", "names of registers"),
    "removed_by": ("right to remove", "rights to remove"),
    "reports_back": ("way to report back", "ways to report back"),
    "seat": ("seat", "seats"),
    "stakeholders": ("word on a stakeholder", "words on stakeholders"),
    "title": ("title of a post", "titles of posts"),
    "type": ("type of decisions", "types of decisions"),
    "url": ("address of a paper", "addresses of papers"),
}
"""What texts of a field are called, one and several; of any other, its own name."""


def note(made: Anonymous) -> Iterator[tuple[str, str]]:
    """Give the lines of the note, each with its label."""
    yield "Taken out", _taken_out(made)
    yield "Still there", _still_there(made)
    yield "Read yourself", _to_read(made)


def _taken_out(made: Anonymous) -> str:
    tally = made.tally
    if made.people:
        people = f"{counted(made.people, 'person', 'people')} ({_numbers(made.people)}, the same "
        people += f"everywhere in this run), their ids{_with_names(tally.changed)}"
    else:
        people = "0 people, 0 names in seats (this structure names nobody)"
    more = [counted(tally.ids, "other id")] if tally.ids else []
    more += [f"{counted(tally.remarks, 'remark')} after #"]
    more += [f"what stands under {counted(tally.extras, 'x- key')}"] if tally.extras else []
    more += [f"what nobody sees in {counted(tally.unseen, 'text')}"] if tally.unseen else []
    more += [counted(tally.addresses, "path of a paper", "paths of papers")] * bool(tally.addresses)
    return f"{people}; {in_words([*more, 'file paths'])}"


def _numbers(people: int) -> str:
    """Name the first and the last."""
    last = f"{SOMEBODY} {people}"
    return {1: last, 2: f"{SOMEBODY} 1 and {last}"}.get(people, f"{SOMEBODY} 1 … {last}")


def _with_names(changed: Counter[str]) -> str:
    """Count the texts that held a name, the most frequent by what they are."""
    if not changed:
        return ""
    said = [_called(*one) for one in changed.most_common(MOST_KINDS)]
    if rest := changed.total() - sum(number for _, number in changed.most_common(MOST_KINDS)):
        said.append(counted(rest, "other text"))
    return f", names in {in_words(said)}"


def _still_there(made: Anonymous) -> str:
    said = [counted(made.counts[section], one) for section, one in STILL_TELLING]
    return f"{', '.join(said)}. A post can tell who holds it."


def _to_read(made: Anonymous) -> str:
    tally = made.tally
    said = "no free text"
    if number := sum(tally.to_read.values()):
        listed = ", ".join(_called(*one) for one in tally.to_read.most_common())
        said = f"{counted(number, 'passage')} of free text: {listed}"
        said += f', such as "{tally.example}"' if tally.example else ""
    if number := len(tally.doubtful):
        hold = "text holds" if number == 1 else "texts hold"
        said += f"; {number} {hold} a word that is also a part of somebody's name"
    return said


def _called(field: str, number: int) -> str:
    one, several = CALLED.get(field, (f"text under {field}", f"texts under {field}"))
    return f"{number} {one if number == 1 else several}"
