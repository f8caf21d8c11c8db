"""Teams in the shape of rust-lang/team: a folder with one TOML file for each team and person."""

from collections.abc import Mapping
from typing import Any

from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.source import ListSource, mapping, said, texts

ARCHIVE, ELSEWHERE = "/archive/", "/repos/"

FORMS = {"team": "team", "working-group": "team", "project-group": "task-and-finish"}
MARKER = "marker-team"
COUNCIL = "leadership-council"
PROJECT = Ref("organisation", "project")
ALL_OF = "include-"
"""How keys begin that take in whole sorts of people."""

MOST_SEATS = 200_000
"""Seats of all teams together, with the members of those that they include."""

MOST_INCLUDED = 1_000_000
"""Teams that are named as included, each as often as a team is reached that names it."""

Teams = Mapping[str, Mapping[str, Any]]


def read(source: ListSource) -> ImportedList:
    """Read teams, who leads them and which is part of which; what is archived is stood down."""
    teams: dict[str, Mapping[str, Any]] = {}
    archived: set[str] = set()
    names: dict[str, str] = {}
    for path in source.ending(".toml"):
        data = source.toml(path)
        if _is_team(data):
            teams[said(data["name"])] = data
            archived |= {said(data["name"])} if ARCHIVE in f"/{path}" else set()
        elif "github-id" in data:
            names[said(data.get("github")).casefold()] = said(data.get("name"))
    if not teams:
        raise source.refusal(source.name, "no team in it: a folder `teams` of TOML files is needed")
    draft = ListDraft("Rust teams")
    draft.add(PROJECT.kind, PROJECT.key, "rust-project", name="The Rust project",
              kind="open-source-project")  # fmt: skip
    reading = _TeamsReading(draft, teams, names, source)
    for name, team in teams.items():
        if team.get("kind") == MARKER:
            draft.lose("marker teams, which only grant permissions", name)
        else:
            _team(reading, name, team, is_archived=name in archived)
    return draft.done()


class _TeamsReading:
    """What is needed to describe one team among the others."""

    def __init__(
        self, draft: ListDraft, teams: Teams, names: Mapping[str, str], source: ListSource
    ) -> None:
        self.draft, self.teams, self.names, self.source = draft, teams, names, source
        people = {name: mapping(team.get("people")) for name, team in teams.items()}
        self.own = {name: _handles(one.get("members")) for name, one in people.items()}
        self.included = {name: texts(one.get("included-teams")) for name, one in people.items()}
        self.seats = self.looked_at = 0

    def with_included(self, name: str) -> list[str]:
        """List the members of a team and of those it includes, each team once."""
        met: set[str] = set()
        listed: list[str] = []
        waiting = [name]
        while waiting:
            team = waiting.pop()
            if team in met:
                continue
            met.add(team)
            own, others = self.own.get(team, []), self.included.get(team, [])
            self.seats += len(own)
            self.looked_at += len(others)
            if self.seats > MOST_SEATS or self.looked_at > MOST_INCLUDED:
                raise self.source.refusal(
                    self.source.name,
                    f"more than {MOST_SEATS:,} seats, or {MOST_INCLUDED:,} teams to look into, "
                    "for teams that include one another",
                )
            listed += own
            waiting += reversed(others)
        return listed

    def person(self, handle: str) -> Ref:
        """Describe somebody by the name that their own file gives."""
        key = handle.casefold()
        return self.draft.add("person", key, handle, name=self.names.get(key) or handle)


def _team(reading: _TeamsReading, name: str, team: Mapping[str, Any], *, is_archived: bool) -> None:
    draft, people = reading.draft, mapping(team.get("people"))
    website = mapping(team.get("website"))
    draft.add(
        "forum",
        name,
        name,
        name=said(website.get("name")) or name,
        form=FORMS.get(said(team.get("kind")), "team"),
        status="stood-down" if is_archived else None,
        of=[PROJECT],
        accountable_to=_above(reading.teams, name, team, is_archived=is_archived),
        members=_members(reading, name, team),
    )
    draft.drop("past members", len(_handles(people.get("alumni"))))
    draft.drop("mailing lists, channels and permissions", sum(
        len(team[key]) if isinstance(team[key], list) else 1
        for key in ("lists", "zulip-groups", "github", "permissions") if key in team
    ))  # fmt: skip


def _above(
    teams: Teams, name: str, team: Mapping[str, Any], *, is_archived: bool
) -> list[Ref] | None:
    """Give whom a team answers to: that it names none says that there is none."""
    if parent := said(team.get("subteam-of")):
        return [Ref("forum", parent)]
    if is_archived:
        return None
    if name in (COUNCIL, "core"):
        return [PROJECT]
    if team.get("top-level") is True:
        return [Ref("forum", COUNCIL)] if COUNCIL in teams else None
    return []


def _members(
    reading: _TeamsReading, name: str, team: Mapping[str, Any]
) -> list[dict[str, Any]] | None:
    """Give members with those of the teams that it includes; none where they are not all named."""
    people = mapping(team.get("people"))
    if any(key.startswith(ALL_OF) and people[key] is True for key in people):
        reading.draft.lose("teams of all who have some part, whose members are not listed", name)
        return None
    leads = [reading.person(one) for one in _handles(people.get("leads"))]
    listed = map(reading.person, reading.with_included(name))
    capacity = "chair" if len(leads) == 1 else "co-chair"
    return [
        {"who": who} | ({"capacity": capacity} if who in leads else {})
        for who in dict.fromkeys((*leads, *listed))
    ]


def _handles(listed: Any) -> list[str]:
    """List the handles of people, who may stand as a text or with their roles."""
    items = listed if isinstance(listed, list) else []
    found = (said(one) or said(mapping(one).get("github")) for one in items)
    return [handle for handle in found if handle]


def _is_team(data: Mapping[str, Any]) -> bool:
    people = data.get("people")
    return bool(said(data.get("name"))) and isinstance(people, dict) and "leads" in people


def recognises(source: ListSource) -> bool:
    """Tell by the leads that every team has."""
    return any(_is_team(mapping(source.peek_toml(path))) for path in source.ending(".toml"))


IMPORTER = Importer(
    "teams in the shape of rust-lang/team",
    read,
    recognises,
    wants=lambda path: path.endswith(".toml") and ELSEWHERE not in f"/{path}",
)
