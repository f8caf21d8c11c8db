"""Workstreams of OpenTelemetry: groups with their sponsors, and the committees that give these.

The one to copy for an importer of your own: it reads one file and another beside it, tells what is
not known from what is not there, and leaves out how people are reached.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.source import ListSource, mapping, mappings, said, texts

WORKSTREAMS = ("workstreams.yml", "workstreams.yaml")
PEOPLE = ("people.yml", "people.yaml")

PROJECT = Ref("organisation", "opentelemetry")
GOVERNANCE, TECHNICAL = "governance-committee", "technical-committee"
FORMS = {GOVERNANCE: "committee", TECHNICAL: "committee"}
"""The two teams that are committees; another one is a team."""


def read(source: ListSource) -> ImportedList:
    """Read workstreams as teams that answer to the one above, and escalate to their sponsors."""
    draft = ListDraft("OpenTelemetry workstreams")
    draft.add(PROJECT.kind, PROJECT.key, "opentelemetry", name="OpenTelemetry",
              kind="open-source-project")  # fmt: skip
    people = source.named(*PEOPLE)
    teams = mapping(mapping(source.yaml(people)).get("teams")) if people else {}
    for key in dict.fromkeys((GOVERNANCE, TECHNICAL, *teams)):
        _committee(draft, key, teams.get(key))
    path = source.named(*WORKSTREAMS) or next(iter(source.files))
    streams = mappings(source.yaml(path))
    if not streams:
        raise source.refusal(path, "not a list of workstreams: it has none with an id")
    for stream in streams:
        _workstream(draft, stream)
    return draft.done()


def _committee(draft: ListDraft, key: str, listed: Any) -> None:
    """Describe a committee, whose members are not stated where no list names them."""
    above = PROJECT if key == GOVERNANCE else Ref("forum", GOVERNANCE)
    members = [{"who": _person(draft, handle)} for handle in texts(listed)]
    draft.add(
        "forum",
        key,
        key,
        name=key.replace("-", " ").title(),
        form=FORMS.get(key, "team"),
        accountable_to=[above],
        members=members if isinstance(listed, list) else None,
    )


def _workstream(draft: ListDraft, stream: Mapping[str, Any]) -> None:
    key, name, parent = (said(stream.get(field)) for field in ("id", "name", "parent"))
    if not key:
        draft.lose("workstreams without an id", name)
        return
    above = Ref("forum", GOVERNANCE if is_placeholder(parent) else _key(parent))
    roles = [pair for entry in mappings(stream.get("people")) for pair in entry.items()]
    sponsored = [role for role, _ in roles if role == "tcSponsor"]
    sponsors = [_handle(value) for role, value in roles if role == "tcSponsor"]
    has_sponsor = any(not is_placeholder(one) for one in sponsors)
    draft.add(
        "forum",
        _key(key),
        f"sig-{key}",
        name=name or key,
        form="team",
        accountable_to=[above],
        escalates_to=([Ref("forum", TECHNICAL)] if has_sponsor else []) if sponsored else None,
        members=list(_members(draft, roles)) if "people" in stream else None,
        members_listed="leads",
    )
    for resource in mappings(stream.get("resources")):
        draft.drop("channels, calendars and repositories", len(resource))


def _members(draft: ListDraft, roles: list[tuple[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give everybody who sponsors or looks after a workstream once, as an adviser."""
    handles = dict.fromkeys(_handle(value) for _, value in roles)
    for handle in handles:
        if not is_placeholder(handle):
            yield {"who": _person(draft, handle), "capacity": "adviser"}


def _handle(value: Any) -> str:
    return said(value) or said(mapping(value).get("username"))


def _person(draft: ListDraft, handle: str) -> Ref:
    return draft.add("person", handle.casefold(), handle, name=handle)


def _key(id_: str) -> str:
    """Tell workstreams from committees of the same id."""
    return f"sig {id_}"


def recognises(source: ListSource) -> bool:
    """Tell by what a workstream has and nothing else."""
    for path in source.ending(".yml", ".yaml"):
        streams = mappings(source.peek(path))
        if streams and all({"id", "kind", "parent", "people"} <= one.keys() for one in streams):
            return True
    return False


IMPORTER = Importer(
    "the workstreams of OpenTelemetry",
    read,
    recognises,
    wants=lambda path: path in (*WORKSTREAMS, *PEOPLE),
    beside=PEOPLE,
)
