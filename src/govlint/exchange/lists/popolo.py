"""Popolo: people, organisations, posts and memberships as parliaments publish them in JSON."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.names import title_of
from govlint.exchange.lists.placeholders import is_nobody_s, is_placeholder
from govlint.exchange.lists.source import ListSource, mapping, mappings, said
from govlint.structure.bounds import day_or_none

_FORUM = re.compile(
    r"committee|board|council|cabinet|commission|panel|group|assembly|chamber|legislature|"
    r"parliament|house|senate|court|caucus|delegation|team",
    re.IGNORECASE,
)
"""What a classification says of an organisation whose members meet."""

FORMS = (
    (re.compile(r"sub-?committee", re.IGNORECASE), "sub-committee"),
    (re.compile(r"committee", re.IGNORECASE), "committee"),
    (re.compile(r"\bboard\b", re.IGNORECASE), "board"),
)
_NO_BODY = re.compile(r"\b(?:party|faction|coalition|constituency)\b", re.IGNORECASE)
_CONTACT = ("contact_details", "links", "email", "image", "images", "birth_date", "death_date",
            "gender", "national_identity", "identifiers", "other_names", "sources")  # fmt: skip

Records = Mapping[str, Mapping[str, Any]]


def read(source: ListSource) -> ImportedList:
    """Read organisations whose members meet as forums, and the rest as organisations."""
    path = source.only(".json")
    data = mapping(source.json(path))
    if not _is_popolo(data):
        known = "persons, organizations and memberships"
        raise source.refusal(path, f"not Popolo: an object with {known} is needed")
    return _Reading(source, data).structure()


class _Reading:
    """The parts of one file by their ids, and the draft that is made of them."""

    def __init__(self, source: ListSource, data: Mapping[str, Any]) -> None:
        self.draft = ListDraft(title_of(source.name))
        self.day = source.day.isoformat()
        self.persons, self.bodies, self.posts, self.events = (
            _by_id(data.get(part)) for part in ("persons", "organizations", "posts", "events")
        )
        self.memberships = mappings(data.get("memberships"))
        for person in self.persons.values():
            self.memberships += [
                {"person_id": person.get("id"), **one}
                for one in mappings(person.get("memberships"))
            ]
        self.seated = {said(one.get("organization_id")) for one in self.memberships}
        self.forums = {key for key, body in self.bodies.items() if self._is_forum(key, body)}
        self.undated: set[Ref] = set()
        """Forums with members of a term whose days are not in the file; who sits there is open."""
        for part in [one for one in data if one not in _PARTS]:
            self.draft.lose("parts of the file that are not read", str(part))

    def structure(self) -> ImportedList:
        """Describe all bodies, then who sits there."""
        if len(names := {said(one.get("name")) for one in self.bodies.values()}) == 1:
            self.draft.name = next(iter(names)) or self.draft.name
        for key, body in self.bodies.items():
            if not _is_unknown(body):
                self._body(key, body)
        met: set[str] = set()
        for membership in self.memberships:
            self._membership(membership, met)
        for forum in self.undated:
            self.draft.entities[forum].pop("members", None)
        for person in self.persons.values():
            self.draft.drop("contact and personal details", len(person.keys() & set(_CONTACT)))
        return self.draft.done()

    def _is_forum(self, key: str, body: Mapping[str, Any]) -> bool:
        sort = f"{said(body.get('classification'))} {said(body.get('name'))}"
        if _NO_BODY.search(sort) or _is_unknown(body):
            return False
        return key in self.seated or bool(_FORUM.search(said(body.get("classification"))))

    def _ref(self, key: str) -> Ref:
        return Ref("forum" if key in self.forums else "organisation", key)

    def _body(self, key: str, body: Mapping[str, Any]) -> None:
        name = said(body.get("name")) or key
        above = said(body.get("parent_id")) or said(mapping(body.get("parent")).get("id"))
        self.draft.drop("contact and personal details", len(body.keys() & set(_CONTACT)))
        if key not in self.forums:
            part_of = (
                self._ref(above) if above in self.bodies and above not in self.forums else None
            )
            self.draft.add("organisation", key, name, name=name, part_of=part_of)
            return
        sort = f"{said(body.get('classification'))} {name}"
        ends = self._day(body.get("dissolution_date"), name)
        self.draft.add(
            "forum",
            key,
            name,
            name=name,
            form=next((form for pattern, form in FORMS if pattern.search(sort)), None),
            status="stood-down" if ends and ends < self.day else None,
            starts=self._day(body.get("founding_date"), name),
            ends=ends,
            accountable_to=[self._ref(above)] if above in self.bodies else None,
        )

    def _membership(self, membership: Mapping[str, Any], met: set[str]) -> None:
        post = mapping(self.posts.get(said(membership.get("post_id"))))
        key = said(membership.get("organization_id")) or said(post.get("organization_id"))
        who = self._person(membership)
        if key not in self.forums:
            reason = "what is no forum" if key in self.bodies else "no body of the list"
            self.draft.lose(f"memberships of {reason}", key or "no organization_id")
            return
        if who is None:
            self.draft.lose("memberships of nobody who is named", key)
            return
        member: dict[str, Any] = {"who": who}
        role = said(membership.get("role")) or said(post.get("role")) or said(post.get("label"))
        name = said(self.bodies[key].get("name")) or key
        if (capacity := capacity_of(role)) and capacity != "member":
            member["capacity"] = capacity
        elif role and not capacity:
            self.draft.lose("roles that are read as member", role)
        member |= self._days(membership, name)
        forum = Ref("forum", key)
        if membership.get("legislative_period_id") and len(member.keys() & {"since", "until"}) == 0:
            self.undated.add(forum)
            self.draft.lose("memberships of a term whose days are not in the file", name)
            return
        behalf = said(membership.get("on_behalf_of_id"))
        if is_nobody_s(said(mapping(self.bodies.get(behalf)).get("name"))):
            member["represents"] = []
        elif behalf in self.bodies and not _is_unknown(self.bodies[behalf]):
            member["represents"] = self._ref(behalf)
        if f"{key} {member}" in met or (member.keys() == {"who"} and f"{key} {who}" in met):
            return
        met |= {f"{key} {member}", f"{key} {who}"}
        self.draft.entities[forum].setdefault("members", []).append(member)

    def _person(self, membership: Mapping[str, Any]) -> Ref | None:
        key = said(membership.get("person_id"))
        name = said(mapping(self.persons.get(key)).get("name"))
        if not key or is_placeholder(name):
            return None
        return self.draft.add("person", key, name, name=name)

    def _days(self, membership: Mapping[str, Any], where: str) -> dict[str, str]:
        """Give the days of a membership, where it has none those of its term."""
        term = mapping(self.events.get(said(membership.get("legislative_period_id"))))
        days = {
            "since": membership.get("start_date") or term.get("start_date"),
            "until": membership.get("end_date") or term.get("end_date"),
        }
        found = {name: self._day(given, where) for name, given in days.items()}
        return {name: day for name, day in found.items() if day}

    def _day(self, given: Any, where: str) -> str | None:
        """Read a day; a year or a month alone is none."""
        text = said(given)
        if day_or_none(text[:10]):
            return text[:10]
        if text:
            self.draft.lose("days of which only the year or month is known", f"{text} ({where})")
        return None


_PARTS = {"persons", "organizations", "memberships", "posts", "events", "areas", "meta", "warnings"}


def _is_unknown(body: Mapping[str, Any]) -> bool:
    name = said(body.get("name"))
    return is_placeholder(name) or is_nobody_s(name)


def _by_id(listed: Any) -> Records:
    return {said(one.get("id")) or said(one.get("_id")): one for one in mappings(listed)}


def _is_popolo(data: Mapping[str, Any]) -> bool:
    lists = [key for key in ("persons", "organizations", "memberships")
             if isinstance(data.get(key), list)]  # fmt: skip
    return "organizations" in lists and len(lists) > 1


def recognises(source: ListSource) -> bool:
    """Tell by the lists that the file holds."""
    paths = source.ending(".json")
    return len(source.files) == 1 and bool(paths) and _is_popolo(mapping(source.peek(paths[0])))


IMPORTER = Importer(
    "Popolo: people, organisations and memberships",
    read,
    recognises,
    wants=lambda path: path.endswith(".json"),
)
