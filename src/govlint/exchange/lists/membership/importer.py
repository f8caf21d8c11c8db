"""Importer of membership lists, in whichever of three forms they are kept."""

from govlint.exchange.lists.draft import ImportedList, ListDraft
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.membership.by_forum import is_by_forum, read_by_forum
from govlint.exchange.lists.membership.forums import say_who_may_be_one
from govlint.exchange.lists.membership.headings import KNOWN
from govlint.exchange.lists.membership.listed import is_list, read_list
from govlint.exchange.lists.membership.matrix import by_person, is_matrix, read_matrix
from govlint.exchange.lists.membership.several_forums import apart_by_forum
from govlint.exchange.lists.membership.slips_of_names import say_what_is_misspelt
from govlint.exchange.lists.names import title_of
from govlint.exchange.lists.source import ListSource
from govlint.exchange.lists.tables import table, without_totals

KNOWN_BY = (
    "a column such as Committee and one such as Name; or a row for each member, with C, M or x "
    "below each committee"
)
"""What a membership list is known by."""

ENDINGS = (".csv", ".tsv", ".txt")


def read(source: ListSource) -> ImportedList:
    """Read forums and who sits there."""
    path = source.only(*ENDINGS)
    seen = table(source, path, KNOWN)
    draft = ListDraft(title_of(source.name))
    seen = apart_by_forum(without_totals(seen, draft), draft)
    if is_list(seen):
        read_list(seen, draft)
    elif is_by_forum(seen):
        read_by_forum(seen, draft)
    elif is_matrix(seen):
        read_matrix(by_person(seen), draft)
    else:
        raise source.refusal(path, f"not a list of members: it needs {KNOWN_BY}")
    if not draft.entities:
        raise source.refusal(path, f"nothing in it is of a list of members: it needs {KNOWN_BY}")
    say_who_may_be_one(draft)
    say_what_is_misspelt(draft)
    return draft.done()


def recognises(source: ListSource) -> bool:
    """Tell by the headings, or by the marks below them."""
    paths = source.ending(*ENDINGS)
    if len(source.files) != 1 or not paths:
        return False
    unsaid = ListDraft("")
    seen = apart_by_forum(without_totals(table(source, paths[0], KNOWN), unsaid), unsaid)
    return is_list(seen) or is_by_forum(seen) or is_matrix(seen)


IMPORTER = Importer(
    "a membership list", read, recognises, lambda path: path.lower().endswith(ENDINGS)
)
