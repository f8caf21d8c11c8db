"""Groups of a project in a file like the `sigs.yaml` of Kubernetes: who leads each of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.source import ListSource, mapping, mappings, said, texts
from govlint.structure.informal.rhythms import times_a_year

NAMES = ("sigs.yaml", "sigs.yml")

GROUPS = {
    "sigs": ("SIG {}", "team"),
    "workinggroups": ("WG {}", "task-and-finish"),
    "usergroups": ("UG {}", "network"),
    "committees": ("{} Committee", "committee"),
}
"""The sections of a file, with how their groups are called and the form these have."""

LEADS = ("chairs", "tech_leads", "leads")


def read(source: ListSource) -> ImportedList:
    """Read each group as a forum of which only those who lead are known."""
    path = source.named(*NAMES) or next(iter(source.files))
    data = mapping(source.yaml(path))
    if not _is_sigs(data):
        known = ", ".join(GROUPS)
        raise source.refusal(path, f"not a list of groups: it has none of the sections {known}")
    draft = ListDraft("Special interest groups")
    for section, (called, form) in GROUPS.items():
        for group in mappings(data.get(section)):
            _group(draft, group, called, form)
    for key in [one for one in data if one not in GROUPS]:
        draft.lose("parts of the file that are no groups", str(key))
    return draft.done()


def _group(draft: ListDraft, group: Mapping[str, Any], called: str, form: str) -> None:
    name, folder = said(group.get("name")), said(group.get("dir"))
    if not (name or folder):
        draft.lose("groups without a name")
        return
    leadership = group.get("leadership")
    draft.add(
        "forum",
        _key(called, name),
        folder or called.format(name),
        name=called.format(name) if name else folder,
        short=folder,
        form=form,
        reports_to=[
            Ref("forum", _key("SIG {}", one)) for one in texts(group.get("stakeholder_sigs"))
        ],
        **_about(draft, group, leadership),
    )
    _remove_nothing(draft.entities[Ref("forum", _key(called, name))])
    _account(draft, group, mapping(leadership), folder or name)
    for part in mappings(group.get("subprojects")):
        _subproject(draft, part, Ref("forum", _key(called, name)), folder or name)


def _about(draft: ListDraft, group: Mapping[str, Any], leadership: Any) -> dict[str, Any]:
    """Say of a group who leads it, how often it meets and where its charter is."""
    charter, folder = said(group.get("charter_link")), said(group.get("dir"))
    near = "://" in charter or not folder
    rhythm = _rhythm(group)
    times = int(rhythm) if rhythm and rhythm.is_integer() else rhythm
    return {
        "members": list(_leads(draft, leadership)) if isinstance(leadership, dict) else None,
        "members_listed": "leads",
        "meetings": {"per_year": times} if times else None,
        "terms_of_reference": {"url": charter if near else f"{folder}/{charter}"}
        if charter
        else None,
    }


def _leads(draft: ListDraft, leadership: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give everybody who leads once, those who chair first."""
    capacity = "chair" if len(mappings(leadership.get("chairs"))) == 1 else "co-chair"
    met = set()
    for role in LEADS:
        for lead in mappings(leadership.get(role)):
            key = _handle(lead)
            if not key and role == "chairs":
                yield {"seat": "Chair", "vacant": 1, "capacity": capacity}
            elif key and key not in met:
                met.add(key)
                who = {"who": _person(draft, lead, key)}
                yield {**who, "capacity": capacity} if role == "chairs" else who


def _handle(lead: Mapping[str, Any]) -> str:
    handle = said(lead.get("github")) or said(lead.get("name"))
    return "" if is_placeholder(handle) else handle.casefold()


def _person(draft: ListDraft, lead: Mapping[str, Any], key: str) -> Ref:
    """Describe somebody who leads, and for whom they work, by the first place that says it."""
    name, company = (said(lead.get(field)) for field in ("name", "company"))
    if lead.get("email"):
        draft.drop("e-mail addresses")
    known = draft.entities.get(Ref("person", key), {})
    employer = None if is_placeholder(company) else draft.organisation(company)
    if known.get("employer", employer) != employer and employer:
        draft.lose("people with two employers; the first holds", name or key)
        employer = None
    return draft.add("person", key, said(lead.get("github")) or name, name=name or key,
                     employer=employer)  # fmt: skip


def _rhythm(group: Mapping[str, Any]) -> float | None:
    """Give how often a group meets; of several series, the one that is the group's own."""
    meetings = mappings(group.get("meetings"))
    if len(meetings) > 1:
        meetings = [one for one in meetings if said(one.get("description")).startswith("Regular")]
    if len(meetings) != 1:
        return None
    words = said(meetings[0].get("frequency")).partition(",")[0].partition(" starting ")[0]
    found = times_a_year(words)
    return float(found[0].value) if found else None


def _account(
    draft: ListDraft, group: Mapping[str, Any], leadership: Mapping[str, Any], where: str
) -> None:
    """Account for what is not carried."""
    draft.drop("past leads", len(mappings(leadership.get("emeritus_leads"))))
    contact = mapping(group.get("contact"))
    draft.drop("channels, mailing lists and handles of teams", len(contact.keys() - {"liaison"}))
    if contact.get("liaison"):
        draft.lose("liaisons of the steering committee", where)
    if len(mappings(group.get("meetings"))) > 1 and _rhythm(group) is None:
        draft.lose("groups with several series of meetings", where)


def _subproject(draft: ListDraft, part: Mapping[str, Any], of: Ref, where: str) -> None:
    """Describe a part of a group whose leads are named; of the others only owners' files are."""
    name, leads = said(part.get("name")), mappings(part.get("leads"))
    if not name or not leads:
        draft.lose("subprojects of which no lead is named", where)
        return
    draft.add(
        "forum",
        (of.key, name.casefold()),
        name,
        name=f"{name} ({where})",
        form="team",
        accountable_to=[of],
        members=list(_leads(draft, {"leads": leads})),
        members_listed="leads",
    )


def _remove_nothing(forum: dict[str, Any]) -> None:
    """Leave open what an empty list would deny."""
    if not forum.get("reports_to"):
        forum.pop("reports_to", None)


def _key(called: str, name: str) -> str:
    return called.format(name.casefold())


def _is_sigs(data: Mapping[str, Any]) -> bool:
    return any(isinstance(data.get(section), list) for section in GROUPS)


def recognises(source: ListSource) -> bool:
    """Tell by the sections and what a group in them has."""
    for path in source.ending(".yml", ".yaml"):
        data = mapping(source.peek(path))
        groups: Iterable[Mapping[str, Any]] = (
            one for section in GROUPS for one in mappings(data.get(section))
        )
        if any("leadership" in one or "charter_link" in one for one in groups):
            return True
    return False


IMPORTER = Importer(
    "the groups of a project, as in the sigs.yaml of Kubernetes",
    read,
    recognises,
    wants=lambda path: path in NAMES,
)
