"""Seat-holders of a membership list: people, or posts where the list is of posts."""

from collections.abc import Iterable, Mapping
from typing import Any

from govlint.exchange.lists.capacities import capacity_of, vote_of
from govlint.exchange.lists.draft import ListDraft, Ref
from govlint.exchange.lists.marks import CODES
from govlint.exchange.lists.membership.cells_of_names import (
    has_remark,
    is_all_of,
    is_joined,
    seats_in_words,
    vacancies,
    without_aside,
)
from govlint.exchange.lists.names import in_order
from govlint.exchange.lists.placeholders import is_nobody, is_nobody_s, is_placeholder

BEHIND_NAMES = "words and signs behind a name"
BY_NO_NAME = "words for all of several, or for how a seat is filled; nobody is seated"


class SeatHolders:
    """Those who sit there: people, or posts where these are what the list is of."""

    def __init__(self, draft: ListDraft, rows: Iterable[Mapping[str, str]]) -> None:
        self.draft = draft
        self.keys: dict[str, str] = {}
        """The number of each person, by name, where the list gives people numbers."""
        holders: dict[str, set[str]] = {}
        for cells in rows:
            name = without_aside(cells.get("name", ""))
            if number := cells.get("id", ""):
                self.keys.setdefault(name.casefold(), number)
            if name and (post := cells.get("post", "")):
                holders.setdefault(post.casefold(), set()).add(name.casefold())
        self.shared = {post for post, names in holders.items() if len(names) > 1}
        """Titles that several people have, which are no single post."""

    def member(self, cells: Mapping[str, str]) -> dict[str, Any] | None:
        """Say who sits there by a row: a seat where nobody is named, none where there is none."""
        name, post = cells.get("name", ""), cells.get("post", "")
        if is_placeholder(post) or post.casefold() in self.shared:
            where = f"{name} ({cells['forum']})"
            if name and is_nobody(name):
                self.draft.lose("seats of which is said that there is nobody", where)
                return None
            if is_all_of(name):
                self.draft.lose(BY_NO_NAME, where)
                return None
        if is_placeholder(post) and (seat := _unnamed(name, post, cells)):
            self.lose_remark(name)
            return seat
        if is_joined(without_aside(name)):
            self.draft.lose("names that may be of several people; read as one", name)
        if is_placeholder(post):
            return {"who": self.person(name, cells)}
        if post.casefold() in self.shared:
            if is_placeholder(name):
                return {"seat": post, "vacant": 1}
            self.draft.lose("titles that several people have", post)
            return {"who": self.person(name, cells)}
        return {"who": self.post(post, name, cells)}

    def lose_remark(self, name: str) -> None:
        """Say of words in brackets behind seats that they are not carried."""
        if has_remark(name):
            self.draft.lose(BEHIND_NAMES, name)

    def person(self, name: str, cells: Mapping[str, str]) -> Ref:
        """Describe a person."""
        written, name = name, without_aside(name)
        if name != written:
            self.draft.lose(BEHIND_NAMES, written)
        name = in_order(name)
        employer = cells.get("employer", "")
        known = None if is_placeholder(employer) else self.draft.organisation(employer)
        key = cells.get("id") or self.keys.get(name.casefold(), name.casefold())
        ref = Ref("person", key)
        first = self.draft.entities.get(ref, {}).get("name", name)
        return self.draft.add(ref.kind, key, name, name=first, employer=known)

    def represents(self, body: str) -> Any:
        """Say for whom somebody sits: an organisation, nobody, or nothing where it is open."""
        if is_nobody_s(body):
            return []
        return None if is_placeholder(body) else self.draft.organisation(body)

    def post(self, post: str, name: str, cells: Mapping[str, str]) -> Ref:
        """Describe a post, and who holds it."""
        employer = cells.get("employer", "")
        body = None if is_placeholder(employer) else self.draft.organisation(employer)
        holder: Any = None
        if name and not is_nobody(name):
            holder = "vacant" if vacancies(name) else self.person(name, {})
        return self.draft.add(
            "post", post.casefold(), post, title=post, organisation=body, holder=holder
        )


def _unnamed(name: str, post: str, cells: Mapping[str, str]) -> dict[str, Any]:
    """Give the seat of a cell that names nobody: some that are vacant, so many, or one alone."""
    if number := vacancies(name):
        several = {"count": number} if number > 1 else {}
        return {"seat": _seat_name(cells), **several, "vacant": number}
    if not name:
        return {"seat": _seat_name(cells), **({"vacant": 1} if vacancies(post) else {})}
    return {**seats_in_words(name)}


def _seat_name(cells: Mapping[str, str]) -> str:
    """Call a seat what stands under its role, where that is no code."""
    role, _ = vote_of(cells.get("capacity", ""))
    capacity = capacity_of(role)
    if is_placeholder(role) or role.casefold() in CODES or role == capacity:
        return (capacity or "member").replace("-", " ").capitalize()
    return role
