"""Teams of a GitHub organisation, as the settings of Peribolos list them."""

from collections.abc import Mapping
from typing import Any

from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.names import title_of
from govlint.exchange.lists.source import ListSource, mapping, said, texts

NAMES = ("org.yaml", "org.yml", "teams.yaml", "teams.yml", "orgs.yaml", "orgs.yml")
ROLES = ("maintainers", "members")


def read(source: ListSource) -> ImportedList:
    """Read teams with those who belong to them; a team inside of another answers to it."""
    draft = ListDraft(f"Teams of {title_of(source.name)}")
    for path in source.ending(".yaml", ".yml"):
        data = mapping(source.yaml(path))
        for name, org in _organisations(path, source.name, data):
            _organisation(draft, name, org)
    bodies = [one["name"] for ref, one in draft.entities.items() if ref.kind == "organisation"]
    if len(bodies) == 1:
        draft.name = f"Teams of {bodies[0]}"
    if not any(ref.kind == "forum" for ref in draft.entities):
        raise source.refusal(source.name, "no team in it: `teams` with members below is needed")
    return draft.done()


def _organisations(
    path: str, name: str, data: Mapping[str, Any]
) -> list[tuple[str, Mapping[str, Any]]]:
    """Give each organisation of a file; one that stands alone has the name of its folder."""
    if orgs := mapping(data.get("orgs")):
        return [(key, mapping(one)) for key, one in orgs.items()]
    folders = path.split("/")[:-1]
    called = said(data.get("name"))
    return [(called or (folders[0] if folders else title_of(name)), data)]


def _organisation(draft: ListDraft, name: str, org: Mapping[str, Any]) -> None:
    body = draft.organisation(name)
    admins = texts(org.get("admins"))
    if "admins" in org:
        draft.add(
            "forum",
            (name, ""),
            f"{name}-owners",
            name=f"Owners of {name}",
            form="team",
            of=[body],
            accountable_to=[body],
            members=[{"who": _person(draft, one)} for one in dict.fromkeys(admins)],
        )
    draft.drop("billing addresses", int("billing_email" in org))
    members = {one.casefold() for one in (*texts(org.get("members")), *admins)}
    for key, team in mapping(org.get("teams")).items():
        _team(draft, (name, key), mapping(team), body, body)
    in_teams = {str(ref.key) for ref in draft.entities if ref.kind == "person"}
    for _ in members - in_teams:
        draft.lose("members of the organisation who are in no team", "")


def _team(
    draft: ListDraft, key: tuple[str, ...], team: Mapping[str, Any], above: Ref, body: Ref
) -> None:
    name = key[-1]
    if not any(role in team for role in ROLES):
        members = None
    else:
        handles = {one.casefold(): one for role in ROLES for one in texts(team.get(role))}
        members = [{"who": _person(draft, one)} for one in handles.values()]
    ref = draft.add(
        "forum",
        key,
        name,
        name=name,
        form="team",
        of=[body],
        accountable_to=[above],
        members=members,
    )
    draft.drop("repositories and permissions", len(mapping(team.get("repos"))))
    if "maintainers" in team and texts(team["maintainers"]):
        draft.lose("maintainers of a team on GitHub, read as members", name)
    for inner, one in mapping(team.get("teams")).items():
        _team(draft, (*key, inner), mapping(one), ref, body)


def _person(draft: ListDraft, handle: str) -> Ref:
    key = Ref("person", handle.casefold())
    return key if key in draft.entities else draft.add("person", key.key, handle, name=handle)


def recognises(source: ListSource) -> bool:
    """Tell by what teams have."""
    return any(_has_teams(mapping(source.peek(path))) for path in source.ending(".yaml", ".yml"))


def _has_teams(data: Mapping[str, Any]) -> bool:
    orgs = [data, *map(mapping, mapping(data.get("orgs")).values())]
    teams = [mapping(one) for org in orgs for one in mapping(org.get("teams")).values()]
    return any({"privacy", "maintainers", "repos"} & one.keys() for one in teams)


IMPORTER = Importer(
    "teams of a GitHub organisation",
    read,
    recognises,
    wants=lambda path: path.rpartition("/")[2] in NAMES,
)
