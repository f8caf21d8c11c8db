"""Committees of the states, as openstates/people lists them: a YAML file for each."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.source import ListSource, mapping, mappings, said
from govlint.structure.bounds import day_or_none

FORMS = {"committee": "committee", "subcommittee": "sub-committee"}
CHAMBERS = {"upper": "upper chamber", "lower": "lower chamber"}
ORGANISATION = "ocd-organization/"


def read(source: ListSource) -> ImportedList:
    """Read each file as a committee of its chamber."""
    draft = ListDraft("State committees")
    for path in source.ending(".yml", ".yaml"):
        committee = mapping(source.yaml(path))
        if _is_committee(committee):
            _committee(draft, committee)
        else:
            draft.lose("files that are no committees", path)
    if not any(ref.kind == "forum" for ref in draft.entities):
        raise source.refusal(
            source.name, "no committee in it whose id begins with ocd-organization"
        )
    return draft.done()


def _committee(draft: ListDraft, committee: Mapping[str, Any]) -> None:
    body = _body(draft, committee)
    parent, name = (said(committee.get(field)) for field in ("parent", "name"))
    listed, chamber = committee.get("members"), said(committee.get("chamber"))
    draft.add(
        "forum",
        said(committee["id"]),
        f"{name} {chamber}" if chamber in CHAMBERS else name,
        name=name,
        form=FORMS.get(said(committee.get("classification")), "committee"),
        of=[body],
        accountable_to=[Ref("forum", parent) if parent.startswith(ORGANISATION) else body],
        members=list(_members(draft, mappings(listed), name)) if isinstance(listed, list) else None,
        statutory_composition=True,
    )
    draft.drop("links, sources and other names", sum(
        len(mappings(committee.get(field))) for field in ("links", "sources", "other_names")
    ))  # fmt: skip
    draft.drop("contact details", len(mappings(committee.get("contact_details"))))


def _body(draft: ListDraft, committee: Mapping[str, Any]) -> Ref:
    """Describe the chamber of a committee, and the legislature around it."""
    jurisdiction = said(committee.get("jurisdiction"))
    place = jurisdiction.removesuffix("/government").rpartition(":")[2] or "state"
    whole = draft.add("organisation", place, f"{place}-legislature",
                      name=f"Legislature of {place.upper()}", kind="public-body")  # fmt: skip
    chamber = said(committee.get("chamber"))
    if chamber not in CHAMBERS:
        return whole
    return draft.add(
        "organisation",
        f"{place} {chamber}",
        f"{place}-{chamber}",
        name=f"{CHAMBERS[chamber].capitalize()} of {place.upper()}",
        kind="public-body",
        part_of=whole,
    )


def _members(
    draft: ListDraft, listed: list[Mapping[str, Any]], committee: str
) -> Iterator[dict[str, Any]]:
    met = set()
    for member in listed:
        name, role = (said(member.get(field)) for field in ("name", "role"))
        key = said(member.get("person_id")) or said(member.get("id")) or name.casefold()
        if is_placeholder(name) or key in met:
            draft.lose("members without a name, or listed twice", f"{name}, {committee}")
            continue
        met.add(key)
        capacity = capacity_of(role) if role else "member"
        if capacity is None:
            draft.lose("roles that are read as member", f"{role} ({name}, {committee})")
        made: dict[str, Any] = {"who": draft.add("person", key, name, name=name)}
        made |= {"capacity": capacity} if capacity not in (None, "member") else {}
        for field, given in (("since", "start_date"), ("until", "end_date")):
            if day_or_none(said(member.get(given))):
                made[field] = said(member[given])
        yield made


def _is_committee(data: Mapping[str, Any]) -> bool:
    return said(data.get("id")).startswith(ORGANISATION) and "classification" in data


def recognises(source: ListSource) -> bool:
    """Tell by the ids that Open Civic Data gives."""
    return any(_is_committee(mapping(source.peek(path))) for path in source.ending(".yml", ".yaml"))


IMPORTER = Importer(
    "committees of a state, as openstates lists them",
    read,
    recognises,
    wants=lambda path: (
        path.endswith((".yml", ".yaml")) and ("/" not in path or "committees/" in f"/{path}")
    ),
)
