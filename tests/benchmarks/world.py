"""Draws organisations, people, a tree of forums and what they decide, defects included."""

import random
from itertools import islice

from pen import Fields, Text, Value
from seating import HUB, VOTERS, Forum, Seating

GROUPS = {"management-group": "delivery", "advisory-group": "advice", "task-and-finish": "delivery"}
PURPOSES = GROUPS | {
    "board": "strategy",
    "committee": "assurance",
    "joint-committee": "engagement",
    "sub-committee": "oversight",
}
PLACES = ["Avonmere", "Riverford", "Harbourside", "Kingsmoor", "Eastvale", "Thornbury", "Wexcombe"]
KINDS = ["icb", "nhs-foundation-trust", "local-authority", "nhs-trust", "charity"]
WORK = ["Quality", "Finance", "Workforce", "Digital", "Estates", "Research", "Safety", "Access"]
CARE = ["Community", "Urgent", "Elective", "Maternity", "Cancer", "Dementia", "Respite", "Recovery"]
SIDES = ["North", "South", "East", "West", "Central", "Coastal", "Upland", "Harbour"]
FIRST = ["Asha", "Ben", "Carys", "Dafydd", "Efua", "Farid", "Grace", "Hana", "Idris", "Joan"]
LAST = ["Okafor", "Lee", "Roy", "Singh", "Hughes", "Malik", "Novak", "Osei", "Price", "Quinn"]
VERBS = ["Approve", "Vary", "Review", "Renew", "Prioritise", "Close", "Fund", "Accept"]
OBJECTS = ["the annual plan", "a pooled fund", "a service change", "the risk register"]
CATEGORIES = ["budget", "service-change", "clinical", "operational"]
REMIT = "Keeps one plan, one register and one agenda for {} work."


class World:
    """The organisations, people and forums drawn so far."""

    def __init__(self, chance: random.Random, hub: bool) -> None:
        self.chance = chance
        self.hub = hub
        self.seating = Seating(chance)
        self.organisations: dict[str, Fields] = {}
        self.people: dict[str, Fields] = {HUB: {"name": "Precious Everett"}} if hub else {}
        self.posts: dict[str, Fields] = {}
        self.services: dict[str, Fields] = {}
        self.forums: list[Forum] = []
        self.pairs: list[tuple[Forum, Forum]] = []  # working groups of one organisation

    def found(self, forums: int) -> None:
        """Founds organisations of about thirty forums each, in at most four layers."""
        number = max(2, forums // 30)
        names = [f"{PLACES[i % len(PLACES)].lower()}-{i + 1}" for i in range(number)]
        boards = [Forum(f"{name}-board", "board", [], [name], "Governing") for name in names]
        for i, name in enumerate(names):
            size = forums // number + (i < forums % number)
            self.organisations[name] = {"name": _title(name), "kind": KINDS[i % len(KINDS)]}
            self.seating.staff[name] = [self._person(name) for _ in range(3 * size)]
            self._found_posts(name)
            self._grow(boards[i], boards[i - 1], size)

    def assign(self, roles: dict[str, int]) -> None:
        """Gives each role to as many pairs of working groups, no group twice."""
        self.chance.shuffle(self.pairs)
        pairs = iter(self.pairs)
        for role, number in roles.items():
            if role != "decision-without-owner":
                for first, second in islice(pairs, number):
                    _assign(role, first, second)

    def forum(self, forum: Forum) -> Fields:
        """Seats a forum and describes it."""
        self.seating.seat(forum)
        home = " and ".join(map(_title, forum.organisations))
        kind = forum.form.replace("-", " ")
        return {
            "name": f"{home} {forum.topic} {kind} {forum.id.rpartition('-')[2]}",
            "form": forum.form,
            "purpose": [PURPOSES[forum.form]],
            **({"x-remit": Text(REMIT.format(forum.topic))} if self._often(0.5) else {}),
            "of": forum.organisations,
            **self._answers_to(forum),
            **({"services": [forum.service]} if forum.service else {}),
            **({"place": forum.topic.lower()} if forum.form in GROUPS else {}),
            **self._history(forum),
            "members": self._members(forum),
            **self._quorum(forum),
            "meetings": {
                "per_year": self.chance.choice([4, 6, 10]),
                "minutes": self.chance.choice([60, 90, 120]),
                "prep_minutes": 60,
            },
            "terms_of_reference": {
                "approved_by": f"{forum.organisations[0]}-board",
                "approved_on": self._day(2025),
                "review_due": self._day(2027),
            },
        }

    def decisions(self, number: int, ownerless: int) -> dict[str, Fields]:
        """Spreads decisions over the forums that decide, some of them owned by nobody."""
        deciders = [forum for forum in self.forums if forum.form in VOTERS]
        lost = set(self.chance.sample(range(number), ownerless))
        return {
            f"decision-{i:05}": self._decision(deciders[i % len(deciders)], i in lost)
            for i in range(number)
        }

    def delegations(self) -> dict[str, Fields]:
        """Hands each committee's matters down, with a lower limit on each layer."""
        return {
            f"{forum.id}-from-{number}": {
                "from": parent.id,
                "to": forum.id,
                "matters": [_matter(forum)],
                "limit": 100_000 if forum.form == "sub-committee" else 1_000_000,
                "reports_back": "quarterly",
                "starts": self._day(2024),
            }
            for forum in self.forums
            if forum.form in VOTERS
            for number, parent in enumerate(forum.parents, 1)
        }

    def _person(self, employer: str, **dates: str) -> str:
        who = f"p-{len(self.people):05}"
        since: Fields = {"since": self._day(2020)} if self._often(0.3) else {}
        name = f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}-{len(self.people)}"
        self.people[who] = {"name": name, "employer": employer, **since, **dates}
        return who

    def _found_posts(self, organisation: str) -> None:
        chief, finance = f"{organisation}-chief", f"{organisation}-finance-director"
        for post, title in {chief: "Chief Executive", finance: "Finance Director"}.items():
            self.posts[post] = {
                "title": title,
                "organisation": organisation,
                "kind": ["executive"],
                "holder": self.seating.staff[organisation][len(self.posts) % 2],
            }
        self.posts[finance]["reports_to"] = chief

    def _grow(self, board: Forum, other: Forum, size: int) -> None:
        own = board.organisations
        both = [*own, *other.organisations]
        joint = Forum(f"{own[0]}-joint", "joint-committee", [board, other], both, "Integration")
        tops = [_child(board, "committee", i, WORK[i % len(WORK)]) for i in range(size // 7)]
        subs = [
            _child(tops[i % len(tops)], "sub-committee", i, CARE[i % len(CARE)])
            for i in range(size // 3)
        ]
        forms = list(GROUPS)
        groups = [
            _child(subs[i % len(subs)], forms[i % 3], i, SIDES[i // len(subs)])
            for i in range(size - 2 - len(tops) - len(subs))
        ]
        for sub in subs:
            self.services[sub.service] = {"name": f"{sub.topic} care", "commissioner": own[0]}
        self.forums += [board, joint, *tops, *subs, *groups]
        pairs = zip(groups[::2], groups[1::2], strict=False)
        self.pairs += [(one, other) for one, other in pairs if one.topic == other.topic]

    def _answers_to(self, forum: Forum) -> Fields:
        if not forum.parents and (forum.form == "board" or self._often(0.5)):
            return {}
        informs = "board-of-old" if forum.role == "unknown-reference" else ""
        to: Fields = {"accountable_to": [parent.id for parent in forum.parents]}
        return to | ({"reports_to": [informs]} if informs else {})

    def _history(self, forum: Forum) -> Fields:
        match forum.role:
            case "stood-down":
                return {"status": "stood-down", "starts": self._day(2019), "ends": self._day(2024)}
            case "retired-predecessor" | "unretired-predecessor" if forum.partner:
                after: Fields = {"starts": self._day(2025), "replaces": [forum.partner.id]}
            case "large-by-statute":
                after = {"statutory_composition": True}
            case _:
                after = {"starts": self._day(2022)} if self._often(0.3) else {}
        return after | ({"ends": self._day(2027)} if forum.form == "task-and-finish" else {})

    def _members(self, forum: Forum) -> Value:
        if not forum.voters:
            return []
        chair, *others = forum.voters
        members: list[Value] = [{"who": chair, "capacity": "chair"}]
        members += [
            {"who": who, "since": self._day(2023), "until": self._day(2027)}
            if self._often(0.1)
            else who
            for who in others
        ]
        members += [{"who": who, "capacity": "attendee"} for who in forum.attendees]
        members += [{"who": who, "capacity": "observer"} for who in forum.observers]
        if self.hub:
            members.append({"who": HUB, "capacity": "attendee"})
        if forum.role == "former-holder-still-member":
            members.append(self._person(forum.organisations[0], until=self._day(2025)))
        return members

    def _quorum(self, forum: Forum) -> Fields:
        impossible = forum.role == "quorum-impossible"
        if not forum.voters or (forum.form in GROUPS and not impossible and self._often(0.2)):
            return {}
        choice = self.chance.randrange(3)
        if choice == 0:
            return {"quorum": {"min": len(forum.voters) + 1 if impossible else 4}}
        who = self.seating.outsider(forum) if impossible else forum.voters[0]
        least: Fields = {"min": 3} if choice == 1 else {"fraction": "1/2"}
        return {"quorum": {**least, "must_include": [who]}}

    def _decision(self, forum: Forum, lost: bool) -> Fields:
        verb, matter = self.chance.choice(VERBS), self.chance.choice(OBJECTS)
        board = f"{forum.organisations[0]}-board"
        owner: Fields = {"decided_by": [forum.id]}
        if lost:
            owner = {"decided_by": []} if self._often(0.3) else {}
        elif self._often(0.05):
            owner = {"reserved_to": [board], "type": f"{_matter(forum)}-reserved"}
        elif self._often(0.02):
            owner = {"status": "withdrawn"}
        return {
            "name": f"{verb} {matter} of {_title(forum.id)}",
            "type": _matter(forum),
            **({"category": self.chance.choice(CATEGORIES)} if self._often(0.5) else {}),
            **owner,
            **({"informed": [board]} if self._often(0.2) else {}),
            **({"value": {"over": 0, "up_to": 50_000}} if self._often(0.3) else {}),
            **({"performed_by": [f"{forum.organisations[0]}-chief"]} if self._often(0.3) else {}),
        }

    def _day(self, year: int) -> str:
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def _often(self, share: float) -> bool:
        return self.chance.random() < share


def _assign(role: str, first: Forum, second: Forum) -> None:
    match role:
        case "orphan-forum":
            first.parents = []
        case "accountability-cycle":
            first.parents, second.parents = [second], [first]
        case "overlapping-membership" | "unretired-predecessor":
            second.role, second.partner = role, first
        case "retired-predecessor":
            first.role, second.role, second.partner = "stood-down", role, first
        case _:
            first.role = role


def _child(parent: Forum, form: str, number: int, topic: str) -> Forum:
    own = parent.organisations
    name = f"{own[0]}-{topic.lower()}-{form.split('-', maxsplit=1)[0]}-{number + 1}"
    service = f"{name}-care" if form == "sub-committee" else parent.service
    return Forum(name, form, [parent], own, topic, service)


def _matter(forum: Forum) -> str:
    top = forum.parents[0] if forum.form == "sub-committee" else forum
    return f"{top.id}-spend"


def _title(name: str) -> str:
    return name.replace("-", " ").title()
