"""Structures of hostile shapes, each of which grows by one thing; as a program, prints one."""

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

Lines = Iterator[str]

HEAD = "govlint: 1\nname: Shape\norganisations:\n  trust: {name: Trust, kind: company}\n"


def _people(number: int) -> Lines:
    yield "people:"
    yield from (f"  p{one}: {{name: Person {one}, employer: trust}}" for one in range(number))


def _forums(number: int, says: Callable[[int], str]) -> Lines:
    yield "forums:"
    for one in range(number):
        yield f"  f{one}: {{name: Forum {one}, form: committee, of: trust, {says(one)}}}"


def _named(numbers: Iterator[int] | range) -> str:
    return f"[{', '.join(f'p{one}' for one in numbers)}]"


def _crowd(number: int) -> Lines:
    """Five people sit on every forum, together."""
    yield from _people(number + 5)
    yield from _forums(number, lambda one: f"members: {_named(chain(range(5), [one + 5]))}")


def _same(number: int) -> Lines:
    """All forums have the same members."""
    yield from _people(12)
    yield from _forums(number, lambda one: f"members: {_named(range(12))}")


def _line(number: int) -> Lines:
    """Each forum answers to the one before, and they share members."""
    yield from _people(number + 5)
    yield from _forums(
        number,
        lambda one: f"members: {_named(range(one, one + 5))}, accountable_to: f{max(0, one - 1)}",
    )


def _crowded_line(number: int) -> Lines:
    """Each forum answers to the one before, and all have the same people, service and purpose."""
    yield from _people(number + 5)
    yield from _forums(
        number,
        lambda one: (
            f"members: {_named(range(5))}, purpose: delivery, services: beds, "
            f"accountable_to: f{max(0, one - 1)}"
        ),
    )
    yield from ("services:", "  beds: {name: Beds}")


def _remit(number: int) -> Lines:
    """All forums have one service and one purpose."""
    yield from ("services:", "  beds: {name: Beds}")
    yield from _forums(number, lambda one: "services: beds, purpose: [delivery, oversight]")


def _for_all(number: int) -> Lines:
    """Half of the forums have all services, and half one each, that an agreement covers."""
    bodies = [f"b{one}" for one in range(number)]
    yield from (f"  {body}: {{name: {body}}}" for body in bodies)
    yield "services:"
    yield from (f"  s{one}: {{name: S, commissioner: trust}}" for one in range(number))
    yield from _forums(
        number,
        lambda one: (
            f"purpose: delivery, functions: flow, services: {f's{one}' if one % 2 else 'all'}, "
            f"members: [{{seat: Planner, represents: trust}}, {{seat: Lead, represents: b{one}}}]"
        ),
    )
    yield "agreements:"
    for one in range(number):
        yield f"  a{one}: {{parties: [trust, b{one}, b{one - 1 if one else 1}], services: s{one}}}"


def _namesakes(number: int) -> Lines:
    """All forums have one name."""
    yield "forums:"
    yield from (f"  f{one}: {{name: Board, form: committee, of: trust}}" for one in range(number))


def _parties(number: int) -> Lines:
    """One forum leads every agreement, and has a seat for every party."""
    bodies = [f"b{one}" for one in range(number)]
    yield from (f"  {body}: {{name: {body}, kind: charity}}" for body in bodies)
    seats = ", ".join(f"{{seat: S, represents: {body}}}" for body in bodies)
    yield "forums:"
    of = f"[{', '.join(bodies)}]"
    yield f"  lead: {{name: Lead, form: joint-committee, of: {of}, members: [{seats}]}}"
    yield "agreements:"
    for one in range(number):
        other = bodies[one - 1]
        yield f"  a{one}: {{kind: mou, parties: [{bodies[one]}, {other}], leadership: lead}}"


def _apart(number: int) -> Lines:
    """Two parties meet apart, and one decides, as often as there are agreements of three."""
    yield "  a: {name: A, kind: charity}"
    yield "  b: {name: B, kind: charity}"
    yield "services: {service: {}}"
    yield "posts: {director: {title: Director, organisation: a}}"
    yield "forums:"
    for one in range(number):
        named = f"name: Meeting {one}, form: bilateral-meeting"
        yield f"  m{one}: {{{named}, of: [a, b], services: service}}"
    yield "decisions:"
    for one in range(number):
        yield f"  d{one}: {{name: Decision {one}, decided_by: director, services: service}}"
    yield "agreements:"
    yield from (f"  g{one}: {{parties: [a, b, trust], services: service}}" for one in range(number))


def _explained(number: int) -> Lines:
    """Every forum explains its finding."""
    explain = "explain: {forum-without-members: {reason: R, until: 2027-01-01}}"
    yield from _forums(number, lambda one: f"members: [], {explain}")


def _authority(number: int) -> Lines:
    """Authority is passed on from each forum to the next, along the line of accountability."""
    yield from _forums(number, lambda one: f"accountable_to: f{max(0, one - 1)}")
    yield "delegations:"
    for one in range(number - 1):
        limit = f"limit: {10 * number - one}"
        yield f"  d{one}: {{from: f{one}, to: f{one + 1}, matters: spend, {limit}}}"


def _handed_out(number: int) -> Lines:
    """One forum receives every delegation and passes each on."""
    yield from _forums(number, lambda one: "members: []")
    yield "delegations:"
    for one in range(1, number):
        yield f"  in{one}: {{from: f{one}, to: f0, matters: m{one}, limit: 5}}"
        yield f"  out{one}: {{from: f0, to: f{one}, matters: m{one}, limit: 9}}"


def _ladder(number: int) -> Lines:
    """One ladder of money has every decision, and each band crosses the next."""
    yield from _forums(number, lambda one: "members: []")
    yield "decisions:"
    for one in range(number):
        value = f"value: {{over: {10 * one}, up_to: {10 * one + 15}}}"
        yield f"  d{one}: {{name: D{one}, type: spend, decided_by: f{one}, {value}}}"


def _holder(number: int) -> Lines:
    """One person holds every post, and each post sits on a forum."""
    yield from _people(1)
    yield "posts:"
    yield from (f"  q{one}: {{title: Q, organisation: trust, holder: p0}}" for one in range(number))
    yield from _forums(number, lambda one: f"members: [q{one}]")


def _replacing(number: int) -> Lines:
    """Each forum replaces the one before and escalates to it."""
    yield from _forums(
        number, lambda one: f"replaces: f{max(0, one - 1)}, escalates_to: f{max(0, one - 1)}"
    )


def _reporting(number: int) -> Lines:
    """Every forum reports to one."""
    yield from _forums(number, lambda one: "reports_to: [f0]")
    yield "reports:"
    yield from (
        f"  r{one}: {{from: f{one}, to: f0, kind: aaa, per_year: 6}}" for one in range(1, number)
    )


def _unknown(number: int) -> Lines:
    """Every forum names something that is described nowhere."""
    yield from _forums(number, lambda one: f"accountable_to: nobody-{one}")


def _remarked(number: int) -> Lines:
    """Every forum has a remark, and a key with nothing after it."""
    yield from _forums(number, lambda one: f"x-note: N{one}, services: ")


def _misspelt(number: int) -> Lines:
    """Every delegation has a key that there is not, and lacks one that it needs."""
    yield "delegations:"
    yield from (f"  d{one}: {{form: trust, to: trust}}" for one in range(number))


def _vacant(number: int) -> Lines:
    """Every post is vacant, and a risk rests on it."""
    yield "posts:"
    vacant = "holder: vacant, vacant_since: 2020-01-01"
    yield from (f"  q{one}: {{title: Q{one}, {vacant}}}" for one in range(number))
    yield "risks:"
    yield from (f"  r{one}: {{name: R{one}, owner: q{one}}}" for one in range(number))


def _managed(number: int) -> Lines:
    """Each forum answers to a post, which reports to the forum before."""
    yield "posts:"
    yield from (f"  q{one}: {{title: Q, reports_to: f{max(0, one - 1)}}}" for one in range(number))
    yield from _forums(number, lambda one: f"accountable_to: q{one}, members: [q{one}]")


def _joint(number: int) -> Lines:
    """Every organisation holds one post together with the next."""
    yield from (f"  b{one}: {{name: b{one}, kind: charity}}" for one in range(number))
    yield "posts:"
    for one in range(number):
        yield f"  q{one}: {{title: Q, organisation: [b{one}, b{max(0, one - 1)}], reports_to: q0}}"
    yield from _forums(number, lambda one: f"members: [q{one}]")


def _parts(number: int) -> Lines:
    """Each organisation is part of the one before, and all have a seat on one forum."""
    yield from (f"  o{one}: {{name: O, part_of: o{max(0, one - 1)}}}" for one in range(number))
    yield from ("forums:", "  f:", "    name: Forum", "    of: trust", "    members:")
    yield from (f"      - {{seat: Member, represents: o{one}}}" for one in range(number))


def _joint_chain(number: int) -> Lines:
    """Joint committees of the same bodies answer to one another, with money and agreements."""
    yield from ("  a: {name: A, kind: nhs-trust}", "  b: {name: B, kind: local-authority}")
    yield "services: {s: {name: S}}"
    yield from ("forums:", "  board: {name: Board, form: board, of: a}")
    for one in range(number):
        says = f"accountable_to: f{max(0, one - 1)}, members: [{{seat: Lead, represents: a}}]"
        yield f"  f{one}: {{name: Forum {one}, form: joint-committee, of: [a, b], {says}}}"
    yield "decisions:"
    for one in range(number):
        yield f"  d{one}: {{decided_by: f{one}, value: {{up_to: {one + 1}}}, services: s}}"
    yield "agreements:"
    for one in range(number):
        yield f"  g{one}: {{kind: alliance, parties: [a, b], leadership: f{one}, services: s}}"


def _ended(number: int) -> Lines:
    """Every forum has ended, and the next and a decision rest on it."""
    yield from _forums(number, lambda one: f"ends: 2020-01-01, accountable_to: f{max(0, one - 1)}")
    yield "decisions:"
    yield from (f"  d{one}: {{name: D{one}, decided_by: f{one}}}" for one in range(number))


def _left(number: int) -> Lines:
    """Everybody has left, and a post, a seat and a risk rest on each."""
    yield "people:"
    yield from (f"  p{one}: {{name: P, until: 2020-01-01}}" for one in range(number))
    yield "posts:"
    yield from (f"  q{one}: {{title: Q, holder: p{one}}}" for one in range(number))
    yield from _forums(number, lambda one: f"members: [p{one}, q{max(0, one - 1)}]")
    yield "risks:"
    yield from (f"  r{one}: {{name: R{one}, owner: p{one}}}" for one in range(number))


def _again(number: int) -> Lines:
    """One decision is described by every forum, and one matter is delegated to each."""
    yield from _forums(number, lambda one: "members: []")
    yield "decisions:"
    yield from (f"  d{one}: {{name: Same, decided_by: f{one}}}" for one in range(number))
    yield "delegations:"
    for one in range(1, number):
        yield f"  e{one}: {{from: f0, to: f{one}, matters: spend, limit: {{each: 5, a_year: 9}}}}"


def _reserved(number: int) -> Lines:
    """Every decision is reserved to one forum and decided by another, in one ladder."""
    yield from _forums(number, lambda one: "members: []")
    yield "decisions:"
    for one in range(1, number):
        value = f"value: {{over: {10 * one}, up_to: {10 * one + 15}}}"
        yield f"  d{one}: {{name: D, type: spend, decided_by: f{one}, reserved_to: f0, {value}}}"


def _kept(number: int) -> Lines:
    """Of one ladder every other band is reserved, and reached into by the next."""
    yield from _forums(2, lambda one: "members: []")
    yield "decisions:"
    for one in range(number):
        value = f"value: {{over: {10 * one}, up_to: {10 * one + 15}}}"
        whose = f"{'decided_by: f1' if one % 2 else 'reserved_to: f0'}"
        yield f"  d{one}: {{name: D{one}, type: spend, {whose}, {value}}}"


def _classes(number: int) -> Lines:
    """Every forum's quorum asks for each of many members, by who they are and by class."""
    yield from _people(number)
    must = "must_include: [{kind: clinical, at_least: 1}, {capacity: [chair, member]}, p0]"
    yield from _forums(number, lambda one: f"members: [p{one}], quorum: {{min: 2, {must}}}")
    everyone = ", ".join(f"p{one}" for one in range(number))
    yield f"  all: {{members: [{everyone}], quorum: {{min: 2, must_include: [{everyone}]}}}}"


def _given(number: int) -> Lines:
    """One forum holds every delegation and decides everything, one matter in each."""
    yield from _forums(2, lambda one: "members: []")
    yield "delegations:"
    for one in range(number):
        yield f"  e{one}: {{from: f0, to: f1, matters: [m{one}, d{one}], limit: 9}}"
    yield "decisions:"
    for one in range(number):
        value = f"type: m{one}, value: {{up_to: {one}}}"
        yield f"  d{one}: {{name: D{one}, decided_by: f1, services: s{one}, {value}}}"


def _at_one_table(number: int) -> Lines:
    """Each forum meets in common with the next, so that all sit at one table."""
    yield from _people(number)
    yield from _forums(
        number, lambda one: f"members: [p{one}], in_common_with: f{(one + 1) % number}"
    )


def _terms(number: int) -> Lines:
    """One person has every seat of a forum with terms, one after the other, each with its days."""
    yield from _people(1)
    yield "forums:"
    yield "  f:"
    yield "    terms: {years: 1, at_most: 2}"
    yield "    members:"
    for one in range(number):
        day = f"{2000 + one % 20}-{1 + one % 12:02}-{1 + one % 28:02}"
        yield f"      - {{who: p0, since: {day}, until: {2030 + one % 9}-01-01}}"


def _caps(number: int) -> Lines:
    """A forum with many members of one kind and one employer, and as many terms on both."""
    yield from _people(number)
    yield from ("forums:", "  f:", "    name: Forum", "    of: trust", "    composition:")
    for one in range(number):
        yield f"      - {{kind: executive, at_most: {number + one}}}"
        yield f"      - {{same: employer, at_most: {one}}}"
    yield "    members:"
    yield from (f"      - {{who: p{one}, kind: executive}}" for one in range(number))


def _boards(number: int) -> Lines:
    """One organisation has every board, each with the duty of audit and a chair of its own."""
    yield from _people(2 * number)
    yield "forums:"
    for one in range(number):
        members = f"[{{who: p{2 * one}, capacity: chair}}, p{2 * one + 1}]"
        says = f"form: board, of: trust, duty: [audit, executive], members: {members}"
        yield f"  f{one}: {{name: Forum {one}, {says}}}"


def _promised(number: int) -> Lines:
    """Each programme has a lead of its own, and one post with many holders besides."""
    yield "people:"
    gone = "employer: trust, until: 2020-01-01"
    yield from (f"  p{one}: {{name: Person {one}, {gone}}}" for one in range(number))
    yield "posts:"
    yield f"  q: {{title: Q, holder: {_named(range(number))}}}"
    yield "programmes:"
    for one in range(number):
        yield f"  m{one}: {{name: M{one}, sro: p{one}, sro_fte: 0.2, clinical_lead: q}}"


def _rounds(number: int) -> Lines:
    """Each report goes round the forum that leads every agreement."""
    yield "  b: {name: B, kind: charity}"
    yield from ("services:", "  beds: {name: Beds}", "forums:")
    yield from ("  f: {name: F, of: trust}", "  g: {name: G, of: b}")
    yield from ("  h: {name: H, form: contractual-body}", "agreements:")
    says = "parties: [trust, b], services: beds, leadership: h"
    yield from (f"  a{one}: {{name: A{one}, {says}}}" for one in range(number))
    yield "reports:"
    yield from (f"  r{one}: {{from: f, to: g, services: beds}}" for one in range(number))


def _members(number: int, says: str = "") -> str:
    return f"[{', '.join(f'{{who: p{one}{says}}}' for one in range(number))}]"


def _decided_by_many(number: int) -> Lines:
    """One forum of many takes every decision, and all have interests on both sides of it."""
    yield "  co: {name: Co, kind: company}"
    yield "people:"
    yield from (f"  p{one}: {{name: Person {one}, employer: co}}" for one in range(number))
    yield "services: {s: {name: S, commissioner: trust, providers: co}}"
    yield "forums:"
    for forum, body in (("f", "trust"), ("g", "co")):
        members = _members(number, f", represents: {body}, kind: lay, until: 2027-06-01")
        says = f"form: board, of: {body}, quorum: {{min: 3}}, members: {members}"
        yield f"  {forum}: {{name: {forum}, {says}}}"
    yield "interests:"
    for one in range(number):
        yield f"  i{one}: {{person: p{one}, organisation: co, declared_on: 2026-01-01}}"
    yield "decisions:"
    for one in range(number):
        yield f"  c{one}: {{name: C{one}, decided_by: f, affects: co}}"
        yield f"  d{one}: {{name: D{one}, decided_by: f, services: s}}"


def _about_a_company(number: int) -> Lines:
    """One forum of those from a company decides about it, while others agree something."""
    yield from ("  co: {name: Co, kind: company}", "  b: {name: B, kind: charity}")
    yield "people: {p0: {name: P, employer: co}, p1: {name: Q}}"
    yield f"forums: {{f: {{name: F, form: board, of: trust, members: {_members(2)}}}}}"
    yield "decisions:"
    many = range(6 * number)
    yield from (f"  d{one}: {{name: D{one}, decided_by: f, affects: co}}" for one in many)
    yield "agreements:"
    yield from (f"  a{one}: {{name: A{one}, parties: [trust, b]}}" for one in many)


def _offices(number: int) -> Lines:
    """One person holds many offices that are to be kept apart."""
    yield from ("  c: {name: C, kind: local-authority}", "people: {p: {name: P}}", "posts:")
    titles = (
        "Monitoring Officer", "Section 151 Officer", "Data Protection Officer", "Chief Executive"
    )  # fmt: skip
    held = "kind: statutory-officer, organisation: c, holder: p"
    for one in range(number):
        for at, title in enumerate(titles):
            yield f"  q{one}n{at}: {{title: {title}, {held}}}"


def _watched(number: int) -> Lines:
    """Every forum scrutinises one of many, or answers to it under the same chair."""
    yield from _people(number)
    yield "forums:"
    executive = "form: management-group, duty: executive, purpose: delivery"
    chair = "{who: p0, capacity: chair}"
    yield f"  f: {{name: F, of: trust, {executive}, members: {_members(number)}}}"
    yield f"  g: {{name: G, form: committee, members: [{chair}, {_named(range(1, number))[1:]}}}"
    for one in range(number):
        says = "form: scrutiny-committee, purpose: scrutiny, scrutinises: f"
        member = f"{{who: p{one}, capacity: chair, appointed_by: p0}}"
        yield f"  s{one}: {{name: S{one}, of: trust, {says}, members: [{member}]}}"
        below = f"form: committee, accountable_to: g, members: [{chair}, p{one}]"
        yield f"  h{one}: {{name: H{one}, {below}}}"


def _appointed(number: int) -> Lines:
    """Every executive of a body appoints one member of its first board, and one of the others."""
    yield from _people(number)
    yield "posts:"
    says = "kind: executive, organisation: trust, reports_to: f"
    yield from (f"  q{one}: {{title: Q{one}, {says}}}" for one in range(number))
    yield "forums:"
    who = ", ".join(f"{{who: p{one}, appointed_by: q{one}}}" for one in range(number))
    yield f"  f: {{name: F, form: board, of: trust, members: [{who}]}}"
    own = ", ".join(f"{{who: p{n}, appointed_by: p{n}, removed_by: p{n}}}" for n in range(number))
    yield f"  g: {{name: G, form: board, members: [{own}]}}"
    for one in range(number):
        seat = f"{{seat: A, kind: non-executive, appointed_by: q{one}}}"
        yield f"  b{one}: {{name: B{one}, form: board, of: trust, members: [{seat}]}}"


def _funds(number: int) -> Lines:
    """Two bodies have many pooled funds and many reports, and settle no dispute by many others."""
    yield from ("  b: {name: B, kind: charity}", "services: {s: {name: S}}", "forums:")
    yield "  f: {name: F, form: board, of: trust}"
    yield "  g: {name: G, form: board, of: b}"
    yield from (f"  f{one}: {{name: Forum {one}, of: trust}}" for one in range(number))
    yield "agreements:"
    for one in range(number):
        says = "kind: section-75, services: s, disputes: [{by: f, kind: senior}]"
        yield f"  a{one}: {{name: A{one}, parties: [trust, b], {says}, pooled_fund: {{host: b}}}}"
    yield "decisions:"
    for one in range(number):
        yield f"  d{one}: {{name: D{one}, decided_by: [f, g], acting: jointly, services: s}}"
    yield "reports:"
    yield from (
        f"  r{one}: {{from: g, to: f, kind: finance, per_year: 2}}" for one in range(number)
    )


def _led(number: int) -> Lines:
    """One person leads every programme and sits on the board of every body that gains by it."""
    bodies = [f"b{one}" for one in range(number)]
    yield from (f"  {body}: {{name: {body}, kind: charity}}" for body in bodies)
    yield from ("people: {p: {name: P}}", "forums:")
    yield "  f: {name: F, of: trust, members: [{who: x, represents: b0}]}"
    for body in bodies:
        yield f"  f{body}: {{name: F, form: board, of: {body}, members: [p]}}"
    yield f"outcomes: {{u: {{name: U, of: [{', '.join(bodies)}]}}}}"
    yield "programmes:"
    for one in range(number):
        yield f"  m{one}: {{name: M{one}, forum: f, sro: p, outcomes: u}}"


def _in_shadow(number: int) -> Lines:
    """One forum in shadow takes every decision, and many are to give it the power."""
    yield from _forums(number, lambda one: "members: []")
    yield "  f: {name: F, form: committee, of: trust, status: shadow}"
    yield "decisions:"
    for one in range(number):
        says = "type: spend, status: taken, taken_on: 2026-01-01"
        yield f"  d{one}: {{name: D{one}, decided_by: f, {says}}}"
    yield "delegations:"
    for one in range(number):
        yield f"  e{one}: {{from: f{one}, to: f, matters: spend, limit: 9, starts: 2027-01-01}}"


def _passed_by(number: int) -> Lines:
    """One forum takes every decision, and passes by all boards of a body."""
    yield from ("  b: {name: B, kind: charity}", "forums:")
    yield "  f: {name: F, form: committee, of: trust}"
    yield from (f"  b{one}: {{name: B{one}, form: board, of: b}}" for one in range(number))
    yield "decisions:"
    yield from (f"  d{one}: {{name: D{one}, decided_by: f, affects: b}}" for one in range(number))


def _left_out(number: int) -> Lines:
    """Each party of one agreement decides apart from all others, and meets one of them apart."""
    bodies = [f"b{one}" for one in range(number)]
    yield from (f"  {body}: {{name: {body}, kind: charity}}" for body in bodies)
    yield from ("services: {s: {name: S}}", "posts:")
    yield from (f"  q{one}: {{title: Q, organisation: b{one}}}" for one in range(number))
    yield f"agreements: {{a: {{name: A, services: s, parties: [{', '.join(bodies)}]}}}}"
    yield "decisions:"
    yield from (f"  d{one}: {{name: D, decided_by: q{one}, services: s}}" for one in range(number))
    yield "forums:"
    for one in range(number):
        owners = f"[b{one}, b{(one + 1) % number}]"
        yield f"  f{one}: {{name: F{one}, form: bilateral-meeting, services: s, of: {owners}}}"


def _bypassed(number: int) -> Lines:
    """Each report goes round the forum of an agreement of its own, to which all forums answer."""
    yield from ("  b: {name: B, kind: charity}", "services:")
    yield from (f"  s{one}: {{name: S{one}}}" for one in range(number))
    yield from ("forums:", "  f: {name: F, of: trust}", "  g: {name: G, of: b}")
    yield "  h: {name: H, form: contractual-body}"
    yield from (f"  h{one}: {{name: H{one}, accountable_to: h}}" for one in range(3 * number))
    yield "agreements:"
    for one in range(number):
        says = f"parties: [trust, b], services: s{one}, leadership: h"
        yield f"  a{one}: {{name: A{one}, {says}}}"
    yield "reports:"
    yield from (f"  r{one}: {{from: f, to: g, services: s{one}}}" for one in range(number))


def _held_apart(number: int) -> Lines:
    """Everybody delegates to one forum, which takes every decision apart from an agreement."""
    yield from ("  b: {name: B, kind: charity}", "services: {s: {name: S}}", "forums:")
    yield from ("  f: {name: F, of: trust, members: [x]}", "  g: {name: G, form: contractual-body}")
    yield "agreements: {a: {name: A, parties: [trust, b], services: s, leadership: g}}"
    yield "decisions:"
    yield from (f"  d{one}: {{name: D{one}, decided_by: f, services: s}}" for one in range(number))
    yield "delegations:"
    yield from (f"  e{one}: {{from: x{one}, to: f, matters: m{one}}}" for one in range(number))


def _at_the_end(number: int) -> Lines:
    """The routes of every joint forum end at one meeting of many bodies."""
    yield from (f"  b{one}: {{name: B{one}, statutory: true}}" for one in range(number))
    yield "posts:"
    yield from (f"  q{one}: {{title: Q, organisation: b{one}}}" for one in range(number))
    yield "forums:"
    members = ", ".join(f"{{who: q{one}, represents: b{one}}}" for one in range(number))
    yield f"  z: {{name: Z, form: members-meeting, members: [{members}]}}"
    yield f"  y: {{name: Y, form: individual-decision-makers, members: [{members}]}}"
    yield from ("  a: {name: A, form: board, of: trust}", "  c: {name: C, form: board, of: b0}")
    for one in range(2 * number):
        says = "form: joint-committee, of: [trust, b0], accountable_to: z, escalates_to: [z, y]"
        yield f"  f{one}: {{name: F{one}, {says}}}"


SHAPES: Mapping[str, Callable[[int], Lines]] = {
    made.__name__.strip("_"): made
    for made in (
        _crowd, _same, _line, _crowded_line, _remit, _for_all, _namesakes, _parties, _apart,
        _explained, _authority, _handed_out, _ladder, _holder, _replacing, _reporting, _unknown,
        _remarked, _misspelt,
        _vacant, _managed, _joint, _ended, _left, _again, _reserved, _kept, _classes, _given,
        _at_one_table, _terms, _caps, _boards, _joint_chain, _parts,
        _promised, _rounds, _decided_by_many, _about_a_company, _offices, _watched, _appointed,
        _funds, _led, _in_shadow, _passed_by, _left_out, _bypassed, _held_apart, _at_the_end,
    )
}  # fmt: skip
"""Every shape by name."""


def shape(name: str, number: int) -> str:
    """Write a structure of a shape, so and so large."""
    return HEAD + "\n".join(SHAPES[name](number)) + "\n"


if __name__ == "__main__":
    sys.stdout.write(shape(sys.argv[1], int(sys.argv[2])))
