"""Groups and users of a Backstage catalogue: who belongs to which team, and to whom it answers."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.source import ListSource, mapping, mappings, said, texts

ENDINGS = (".yaml", ".yml")
API = "backstage.io/"
ORGANISATIONS = ("organization", "organisation", "company")
PRIVATE = ("email", "picture")


def read(source: ListSource) -> ImportedList:
    """Read groups as teams, organisations as such, and users as people."""
    entities = list(_entities(source))
    groups = {_key(one): one for one in entities if one.get("kind") == "Group"}
    users = {_key(one): one for one in entities if one.get("kind") == "User"}
    if not groups:
        raise source.refusal(source.name, "no Group of a Backstage catalogue in it")
    draft = ListDraft("Backstage groups")
    for one in entities:
        if (kind := said(one.get("kind"))) not in ("Group", "User", "Location"):
            draft.lose("entities that are no groups or users", kind or "without a kind")
    above = _parents(groups)
    seated: set[tuple[Ref, Ref]] = set()
    for key in groups:
        _group(draft, groups, key, above)
    for key, user in users.items():
        _user(draft, key, user, groups, seated)
    for key, group in groups.items():
        for name in texts(mapping(group.get("spec")).get("members")):
            member = _target(name, "user", key)
            _sit(draft, groups, key, _person(draft, member, users.get(member), name), seated)
    return draft.done()


def _entities(source: ListSource) -> Iterator[Mapping[str, Any]]:
    for path in source.ending(*ENDINGS):
        for one in mappings(source.documents(path)):
            if said(one.get("apiVersion")).startswith(API):
                yield one


def _key(entity: Mapping[str, Any]) -> str:
    about = mapping(entity.get("metadata"))
    space = said(about.get("namespace")) or "default"
    return f"{space}/{said(about.get('name'))}".casefold()


def _target(name: str, kind: str, beside: str) -> str:
    """Read a reference such as `group:default/team-a`, or a name in the namespace beside it."""
    bare = name.casefold().removeprefix(f"{kind}:")
    return bare if "/" in bare else f"{beside.partition('/')[0]}/{bare}"


def _parents(groups: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Give the group above each, which either of the two may name."""
    above: dict[str, str] = {}
    for key, group in groups.items():
        spec = mapping(group.get("spec"))
        if parent := said(spec.get("parent")):
            above[key] = _target(parent, "group", key)
        for child in texts(spec.get("children")):
            above.setdefault(_target(child, "group", key), key)
    return above


def _is_organisation(group: Mapping[str, Any] | None) -> bool:
    return said(mapping(mapping(group).get("spec")).get("type")).casefold() in ORGANISATIONS


def _ref(groups: Mapping[str, Mapping[str, Any]], key: str) -> Ref:
    return Ref("organisation" if _is_organisation(groups.get(key)) else "forum", key)


def _group(
    draft: ListDraft, groups: Mapping[str, Mapping[str, Any]], key: str, above: Mapping[str, str]
) -> None:
    group = groups[key]
    about, spec = mapping(group.get("metadata")), mapping(group.get("spec"))
    profile = mapping(spec.get("profile"))
    draft.drop("e-mail addresses and pictures", len(profile.keys() & set(PRIVATE)))
    name = said(profile.get("displayName")) or said(about.get("title")) or said(about.get("name"))
    parent = _ref(groups, above[key]) if key in above else None
    ref = _ref(groups, key)
    if ref.kind == "organisation":
        part_of = parent if parent and parent.kind == "organisation" else None
        draft.add(ref.kind, key, said(about.get("name")), name=name, part_of=part_of)
        return
    draft.add(
        "forum",
        key,
        said(about.get("name")) or name,
        name=name,
        form="team",
        accountable_to=[parent] if parent else None,
        members=[] if spec.get("members") == [] else None,
    )


def _user(
    draft: ListDraft,
    key: str,
    user: Mapping[str, Any],
    groups: Mapping[str, Mapping[str, Any]],
    seated: set[tuple[Ref, Ref]],
) -> None:
    profile = mapping(mapping(user.get("spec")).get("profile"))
    draft.drop("e-mail addresses and pictures", len(profile.keys() & set(PRIVATE)))
    who = _person(draft, key, user, key)
    for name in texts(mapping(user.get("spec")).get("memberOf")):
        _sit(draft, groups, _target(name, "group", key), who, seated)


def _person(draft: ListDraft, key: str, user: Mapping[str, Any] | None, named: str) -> Ref:
    """Describe a user; of one who is not in the catalogue the name is all that is known."""
    handle = key.rpartition("/")[2] or named
    profile = mapping(mapping(mapping(user).get("spec")).get("profile"))
    return draft.add("person", key, handle, name=said(profile.get("displayName")) or handle)


def _sit(
    draft: ListDraft,
    groups: Mapping[str, Mapping[str, Any]],
    key: str,
    who: Ref,
    seated: set[tuple[Ref, Ref]],
) -> None:
    """Seat somebody in a group, once; who belongs to an organisation works for it."""
    ref = _ref(groups, key)
    if ref not in draft.entities:
        draft.lose("groups that users name and nothing describes", key)
    elif ref.kind == "organisation":
        draft.add("person", who.key, "", employer=ref)
    else:
        seats = draft.entities[ref].setdefault("members", [])
        if (ref, who) not in seated:
            seated.add((ref, who))
            seats.append({"who": who})


def recognises(source: ListSource) -> bool:
    """Tell by the version of the catalogue that an entity names."""
    documents = (one for path in source.ending(*ENDINGS) for one in mappings(source.peek_all(path)))
    return any(
        said(one.get("apiVersion")).startswith(API) and one.get("kind") in ("Group", "User")
        for one in documents
    )


IMPORTER = Importer(
    "groups and users of a Backstage catalogue",
    read,
    recognises,
    wants=lambda path: path.endswith(ENDINGS),
)
