"""Committees of the United States Congress, as unitedstates/congress-legislators lists them."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.source import ListSource, mapping, mappings, said
from govlint.structure.bounds import day_or_none

COMMITTEES = "committees-current.yaml"
MEMBERSHIP = "committee-membership-current.yaml"
LEGISLATORS = ("legislators-historical.yaml", "legislators-current.yaml")
"""Those who have left and those who have not, which tells who still sits where he may not."""


CHAMBERS = {"house": "House of Representatives", "senate": "Senate"}
CONGRESS = Ref("organisation", "congress")
PRIVATE = ("address", "phone", "url", "minority_url", "rss_url", "youtube_id", "fax")

Members = Mapping[str, Any]


def read(source: ListSource) -> ImportedList:
    """Read committees and subcommittees with those who sit there."""
    path = source.named(COMMITTEES)
    if path is None:
        raise source.refusal(source.name, f"no {COMMITTEES} in it")
    found = source.named(MEMBERSHIP)
    listed: Members | None = mapping(source.yaml(found)) if found else None
    legislators = [
        one
        for name in LEGISLATORS
        if (there := source.named(name))
        for one in mappings(source.yaml(there))
    ]
    draft = ListDraft("United States congressional committees")
    draft.add(CONGRESS.kind, CONGRESS.key, "us-congress", name="United States Congress",
              kind="public-body")  # fmt: skip
    for key, name in CHAMBERS.items():
        draft.add("organisation", key, f"us-{key}", name=name, kind="public-body", part_of=CONGRESS)
    people = _People(draft, legislators)
    for committee in mappings(source.yaml(path)):
        _committee(people, committee, listed)
    return draft.done()


class _People:
    """Those who sit on committees, by the numbers that Congress gives them."""

    def __init__(self, draft: ListDraft, legislators: list[Mapping[str, Any]]) -> None:
        self.draft = draft
        self.terms = dict(map(_last_term, legislators))

    def person(self, member: Mapping[str, Any]) -> Ref | None:
        """Describe a member, with the days of the term, where the legislators are listed."""
        name = said(member.get("name"))
        key = said(member.get("bioguide")) or name.casefold()
        if not key:
            return None
        if self.terms and key not in self.terms:
            self.draft.lose("terms of members who are not among the legislators", f"{name} ({key})")
        term = self.terms.get(key, {})
        days = {"since": term.get("start"), "until": term.get("end")}
        days = {name: day for name, day in days.items() if day_or_none(day)}
        return self.draft.add("person", key, name or key, name=name or key, **days)


def _last_term(legislator: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    terms = mappings(legislator.get("terms"))
    return said(mapping(legislator.get("id")).get("bioguide")), terms[-1] if terms else {}


def _committee(people: _People, committee: Mapping[str, Any], listed: Members | None) -> None:
    chamber = said(committee.get("type"))
    above = Ref("organisation", chamber) if chamber in CHAMBERS else CONGRESS
    key = said(committee.get("thomas_id"))
    forum = _forum(people, committee, key, above, listed)
    for part in mappings(committee.get("subcommittees")):
        below = _forum(people, part, f"{key}{said(part.get('thomas_id'))}", forum, listed)
        people.draft.entities[below] |= {"form": "sub-committee", "accountable_to": [forum]}


def _forum(
    people: _People, described: Mapping[str, Any], key: str, above: Ref, listed: Members | None
) -> Ref:
    """Describe a committee; who is not in the list of members has none."""
    draft, name = people.draft, said(described.get("name"))
    draft.drop(
        "addresses, telephone numbers and web addresses", len(described.keys() & set(PRIVATE))
    )
    return draft.add(
        "forum",
        key,
        key or name,
        name=name,
        form="committee",
        accountable_to=[above],
        members=None if listed is None else list(_members(people, key, listed, name)),
        statutory_composition=True,
    )


def _members(people: _People, key: str, listed: Members, name: str) -> Iterator[dict[str, Any]]:
    for member in mappings(listed.get(key)):
        title = said(member.get("title"))
        capacity = capacity_of(title) or "member"
        if title and capacity_of(title) is None:
            people.draft.lose("titles that are read as member", f"{title}, {name}")
        if who := people.person(member):
            yield {"who": who} | ({"capacity": capacity} if capacity != "member" else {})


def recognises(source: ListSource) -> bool:
    """Tell by the number that each committee has."""
    for path in source.ending(".yaml"):
        found = source.peek(path) if path.rpartition("/")[2] == COMMITTEES else None
        if any("thomas_id" in one and "type" in one for one in mappings(found)):
            return True
    return False


IMPORTER = Importer(
    "committees of the United States Congress",
    read,
    recognises,
    wants=lambda path: path in (COMMITTEES, MEMBERSHIP, *LEGISLATORS),
    beside=(MEMBERSHIP, *LEGISLATORS),
)
