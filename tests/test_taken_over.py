"""What is known is worse where it passes to somebody else, and no better where all are wrong."""

from pathlib import Path

import pytest

from command import govlint, write
from two_states import HEAD, compared

PASSED_ON = (
    "organisations: {{o: {{}}, v: {{}}}}\n"
    "posts: {{c: {{organisation: o}}, d: {{organisation: o}}, s: {{organisation: v}}}}\n"
    "forums: {{b: {{form: board, of: o}}}}\n"
    "delegations: {{d1: {{from: b, to: c, matters: [m], limit: 100, onward: prohibited}}, "
    "d2: {{from: c, to: {0[0]}, matters: [m], limit: {0[1]}}}}}"
)
RESERVED = (
    "posts: {{p: {{}}}}\nforums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
    "decisions: {{k: {{type: t, reserved_to: b}}}}\n"
    "delegations: {{x: {{from: b, to: {}, matters: [k]}}}}"
)
APART = (
    "organisations: {{o: {{}}, a: {{}}, c: {{}}, d: {{}}}}\n"
    "forums: {{m: {{form: bilateral-meeting, of: {0[0]}{0[2]}}}}}\n"
    "services: {{s: {{commissioner: o, providers: [a, c]}}}}\n"
    "agreements: {{g: {{kind: alliance, parties: {0[1]}, services: [s]}}}}"
)
ABOUT = ", services: [s]"
SIDE_DEAL = (
    "organisations: {{o: {{}}, a: {{}}, c: {{}}}}\n"
    "forums: {{l: {{form: joint-committee, of: [o, a, c]}}, "
    "bo: {{form: board, of: o}}, ba: {{form: board, of: a}}, "
    "m: {{form: bilateral-meeting, of: [o, a]}}}}\nservices: {{s: {{name: S}}}}\n"
    "agreements: {{g: {{parties: {0[1]}, leadership: l, services: [s]}}}}\n"
    "decisions: {{d: {{decided_by: {0[0]}, services: [s]}}}}"
)
LED = (
    "people: {{p: {{until: 2026-03-31}}, q: {{}}}}\n"
    "forums: {{b: {{form: board, members: [{{who: p, capacity: chair}}, "
    "{{seat: Trustee, count: 4}}{}]}}}}"
)
TERM = LED.replace("p: {{until: 2026-03-31}}", "p: {{}}").replace(
    "capacity: chair", "capacity: chair, until: 2026-03-31"
)

VETOES = (
    "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nforums: {{ob: {{form: board, of: o}}, "
    "d: {{form: committee, of: o, accountable_to: ob}}, "
    "pb: {{form: board, of: p}}, qb: {{form: board, of: q}}, "
    + ", ".join(
        f"{kind}{at}: {{{{form: committee, of: o, accountable_to: ob}}}}"
        for kind in "vw"
        for at in range(8)
    )
    + "}}\ndecisions: {{x: {{decided_by: [d{0[0]}], acting: {0[1]}, must_agree: [pb, "
    + ", ".join(f"v{at}" for at in range(8))
    + "{0[2]}]}}}}"
)
MORE = "".join(f", w{at}" for at in range(8))

PASSED_WITH_REST = (
    "posts: {{d: {{}}}}\nforums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
    "delegations: {{x: {{from: b, to: c, matters: [m{0[0]}], limit: {{each: 5, a_year: 20}}}}, "
    "y: {{from: c, to: d, matters: [m], limit: {{each: 5, a_year: {0[1]}}}}}{0[2]}}}"
)

WORSE = {
    "more of a matter whose giver holds all the rest as well": (
        "delegation-exceeds-delegator",
        PASSED_WITH_REST,
        ("", 25, ""),
        (", residual", 250, ""),
    ),
    "the tenth who can stop a decision": (
        "deadlock-without-way-out",
        VETOES,
        ("", "either", ""),
        ("", "either", ", qb"),
    ),
    "the tenth who decides jointly": (
        "deadlock-without-way-out",
        VETOES,
        (MORE, "jointly", ""),
        (f"{MORE}, qb", "jointly", ""),
    ),
    "to whom what may not be passed on goes": (
        "onward-delegation-barred",
        PASSED_ON,
        ("d", 50),
        ("s", 50),
    ),
    "how much of it goes": ("onward-delegation-barred", PASSED_ON, ("d", 50), ("d", 60)),
    "to whom what is reserved goes": ("reserved-matter-delegated", RESERVED, "c", "p"),
    "who meets apart, as one leaves the agreement": (
        "bilateral-channel-on-integrated-scope",
        APART,
        ("[o, a]", "[o, a, c]", ABOUT),
        ("[o, c]", "[o, c]", ABOUT),
    ),
    "who meets without a scope, as one leaves the agreement": (
        "side-meeting-without-scope",
        APART,
        ("[o, a]", "[o, a, c, d]", ""),
        ("[o, c]", "[o, c, d]", ""),
    ),
    "who decides apart, as one leaves the agreement": (
        "side-deal-decision",
        SIDE_DEAL,
        ("bo", "[o, a, c]"),
        ("ba", "[a, c]"),
    ),
    "a co-chair beside one who has left": (
        "former-holder-still-member",
        LED,
        ", {who: q, capacity: co-chair}",
        "",
    ),
    "a deputy beside a chair who has left": (
        "former-holder-still-member",
        LED,
        ", {who: q, capacity: deputy-chair}",
        ", q",
    ),
    "a co-chair beside one whose term is over": (
        "term-expired",
        TERM,
        ", {who: q, capacity: co-chair}",
        "",
    ),
}
GOVERNORS = (
    "forums: {{b: {{form: board, members: ["
    "{{seat: Governor, kind: lay, appointed_by: o, until: {0[0]}-01-31}}, "
    "{{seat: Governor, {0[2]}, until: {0[1]}-01-31}}]}}}}"
)
MERGED = (
    "services: {{s: {{}}, t: {{}}}}\n"
    "forums: {{f: {{form: committee, purpose: [{}, delivery], services: [{}]}}}}"
)
EMPTY = (
    "forums: {{e: {{form: committee, members: []}}, "
    "f: {{form: committee, members: [{{seat: M, count: 5}}]}}}}\n"
    "decisions: {{d: {{decided_by: {}}}}}"
)
ENDED = (
    "organisations: {{o: {{}}, a: {{}}, c: {{}}}}\nservices: {{s: {{}}, t: {{}}}}\n"
    "forums: {{l: {{form: contractual-body}}}}\n"
    "agreements: {{g: {{kind: alliance, leadership: l, ends: 2026-09-30{}}}}}"
)
JOINT = (
    "organisations: {{{{{}}}}}\nforums: {{{{j: {{{{form: joint-committee, of: [{}{{0[2]}}], "
    "quorum: {{{{min: {{0[0]}}}}}}, members: [{}{{0[1]}}]}}}}}}}}"
).format(
    ", ".join(f"{one}: {{{{}}}}" for one in "abcdefghi"),
    ", ".join("abcdefgh"),
    ", ".join(f"{{{{seat: S, represents: {one}}}}}" for one in "abcdefgh"),
)
WIDER = (
    "posts: {{c: {{}}, e: {{}}, d: {{}}}}\nforums: {{b: {{form: board}}}}\ndelegations: {{"
    "x: {{from: b, to: c, matters: [m], limit: 1, onward: prohibited}}, "
    "z: {{from: b, to: e, matters: [m], limit: 1, onward: prohibited}}, "
    "y: {{from: {}, to: d, matters: [m], limit: 5}}}}"
)
WORSE |= {
    "seats that fall vacant where all must be there": (
        "quorum-is-everyone",
        "forums: {{f: {{quorum: {{min: 5}}, members: [{{seat: M, count: 5, vacant: {}}}]}}}}",
        0,
        3,
    ),
    "seats that fall vacant where more must be there than are": (
        "quorum-impossible",
        "forums: {{f: {{quorum: {{min: 6}}, members: [{{seat: M, count: 5, vacant: {}}}]}}}}",
        0,
        3,
    ),
    "who passes on too much": ("delegation-exceeds-delegator", WIDER, "c", "e"),
    "who passes on what they may not": ("onward-delegation-barred", WIDER, "c", "e"),
    "who delegates what is reserved": (
        "reserved-matter-delegated",
        (
            "posts: {{p: {{}}}}\nforums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{k: {{type: t, reserved_to: b}}}}\n"
            "delegations: {{x: {{from: {}, to: p, matters: [k]}}}}"
        ),
        "b",
        "c",
    ),
    "a seat of the same name for another kind of member": (
        "term-expired",
        GOVERNORS,
        (2026, 2027, "kind: clinical, appointed_by: o"),
        (2027, 2026, "kind: clinical, appointed_by: o"),
    ),
    "a seat of the same name that others appoint to": (
        "term-expired",
        GOVERNORS,
        (2026, 2027, "kind: lay, appointed_by: b"),
        (2027, 2026, "kind: lay, appointed_by: b"),
    ),
    "how a forum watches its own work": (
        "oversight-and-delivery-merged",
        MERGED.replace("[{}]}}}}", "[s]}}}}"),
        "oversight",
        "oversight, assurance",
    ),
    "what a forum delivers and watches": (
        "oversight-and-delivery-merged",
        MERGED.replace("[{},", "[oversight,"),
        "s",
        "s, t",
    ),
    "what rests on an empty forum": ("forum-without-members", EMPTY, "f", "e"),
    "who is party to an agreement that is over": (
        "expired-agreement",
        ENDED,
        "",
        ", parties: [o]",
    ),
    "what an agreement that is over covers": (
        "expired-agreement",
        ENDED,
        ", services: [s]",
        ", services: [s, t]",
    ),
}
LADDER = (
    "posts: {{p: {{}}, q: {{}}}}\n"
    "decisions: {{a: {{type: t, decided_by: p, value: {{over: 0, up_to: 100}}}}, "
    "b: {{type: t, decided_by: q, value: {{over: 1000, up_to: 5000}}}}{}}}"
)
OF_MANY = {
    "decisions": (
        "decision-described-twice",
        "posts: {{"
        + ", ".join(f"p{at}: {{{{}}}}" for at in range(52))
        + "}}\ndecisions: {{"
        + ", ".join(f"d{at}: {{{{name: N, decided_by: p{at}}}}}" for at in range(50))
        + "{}}}",
        *(", d50: {name: N, decided_by: p50}", ""),
    ),
    "forums": (
        "matter-delegated-twice",
        "forums: {{b: {{form: board}}, "
        + ", ".join(f"f{at}: {{{{form: committee}}}}" for at in range(52))
        + "}}\ndelegations: {{"
        + ", ".join(f"d{at}: {{{{from: b, to: f{at}, matters: [m]}}}}" for at in range(50))
        + "{}}}",
        *(", d50: {from: b, to: f50, matters: [m]}", ""),
    ),
}
"""Groups of so many that not every two of them is a part, of which one goes."""

NO_WORSE = {
    "one who comes to those who decide apart": (
        "side-deal-decision",
        SIDE_DEAL,
        ("bo", "[o, a, c]"),
        ("m", "[o, a, c]"),
        "better",
    ),
    "one who comes to those who meet apart": (
        "bilateral-channel-on-integrated-scope",
        APART,
        ("[o, a]", "[o, a, c, d]", ABOUT),
        ("[o, a, c]", "[o, a, c, d]", ABOUT),
        "better",
    ),
    "a gap that another decision fills in part": (
        "limit-gap",
        LADDER,
        "",
        ", c: {type: t, decided_by: p, value: {over: 500, up_to: 1000}}",
        "better",
    ),
    "a gap below two decisions, of which one goes further": (
        "limit-gap",
        LADDER.replace(
            "up_to: 5000}}}}",
            "up_to: 5000}}}}, d: {{type: t, decided_by: q, value: {{over: 1000, up_to: {}}}}}",
        ).replace("}}{}}}", "}}}}"),
        5000,
        6000,
        "same",
    ),
    "somebody in the chair beside one who has left": (
        "former-holder-still-member",
        LED,
        "",
        ", {who: q, capacity: chair}",
        "better",
    ),
}


PASSIVE = (
    "organisations: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}}}\nposts: {{l: {{organisation: {}}}}}\n"
    "programmes: {{w: {{sro: l}}}}\nagreements: {{g: {{kind: mou, parties: [a, b, c]}}}}"
)
UNCHAIRED = "{seat: M, count: 3}, {seat: N}, {seat: O}"
CHAIRED = f"{{seat: Chair, capacity: chair}}, {UNCHAIRED}"
DEPUTY = "{seat: Deputy, capacity: deputy-chair}, "
FORUMS = (
    "forums: {{a: {{form: committee, members: [{0[0]}]}}, "
    "q: {{form: committee, members: [{0[1]}]}}, z: {{form: board}}}}"
)
REGISTER = (
    "organisations: {{n: {{}}, o: {{}}}}\nposts: {{p: {{}}, q: {{}}}}\n"
    "forums: {{b: {{form: board, of: o, members: [p, q]}}, g: {{of: n}}}}\n"
    "programmes: {{one: {{forum: g, sro: p}}, two: {{forum: g, sro: q}}}}\n{}"
)
CUSTOMS = {
    "the last party with a part": ("passive-partner", PASSIVE, "a", "d", {"worse": 1}),
    "the last chair": (
        "no-chair",
        FORUMS,
        (CHAIRED, UNCHAIRED),
        (UNCHAIRED, UNCHAIRED),
        {"same": 1, "new": 1},
    ),
    "a chair that nobody else has": (
        "no-chair",
        FORUMS,
        (CHAIRED, CHAIRED),
        ("{seat: M, count: 4}", "{seat: M, count: 4}"),
        {},
    ),
    "the last deputy chair": (
        "no-deputy-chair",
        FORUMS,
        (DEPUTY + CHAIRED, CHAIRED),
        (CHAIRED, CHAIRED),
        {"same": 1, "new": 1},
    ),
    "the last interest in the file": (
        "dual-role-undeclared",
        REGISTER,
        "interests: {i: {person: p, organisation: o}}",
        "",
        {"same": 1, "new": 1},
    ),
}


MEETING = (
    "organisations: {{a: {{}}, b: {{}}}}\nposts: {{p: {{organisation: a}}, "
    "q: {{organisation: b}}}}\nforums: {{x: {{form: board, of: a}}, y: {{form: board, of: b}}, "
    "j: {{form: joint-committee, of: [a, b], members: [{0[0]}]}}}}\ndelegations: {{{0[1]}}}"
)
CUSTOMS |= {
    "the last voter with authority": (
        "representative-without-authority",
        MEETING,
        ("p, q", "d: {from: x, to: p, matters: [m]}"),
        ("p, q", ""),
        {"worse": 1},
    ),
    "the board of one of two bodies that gave no authority": (
        "representative-without-authority",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\nposts: {{p: {{organisation: a}}, "
            "q: {{organisation: b}}, r: {{organisation: c}}}}\n"
            "forums: {{x: {{form: board, of: a}}, z: {{form: board, of: c}}, "
            "{}j: {{form: joint-committee, of: [a, b, c], members: [p, q, r]}}}}\n"
            "delegations: {{d: {{from: x, to: p, matters: [m]}}}}"
        ),
        "y: {form: board, of: b}, ",
        "",
        {"same": 1},
    ),
    "the last body that gave authority": (
        "joint-committee-missing-delegator",
        MEETING,
        ("", "d: {from: x, to: j, matters: [m]}"),
        ("", ""),
        {"worse": 1},
    ),
    "the last secretary": (
        "partnership-without-secretary",
        (
            "organisations: {{a: {{}}, b: {{}}}}\nforums: {{x: {{members: [{}]}}, "
            "j: {{form: joint-committee, of: [a, b], members: [{{seat: M}}]}}}}\n"
            "agreements: {{g: {{kind: alliance, parties: [a, b], leadership: j}}}}"
        ),
        "{seat: Clerk, capacity: secretary}",
        "",
        {"same": 1},
    ),
    "a party without a voter, where another voter has no authority": (
        "joint-committee-missing-delegator",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\n"
            "posts: {{pa: {{organisation: a}}, pb: {{organisation: b}}}}\n"
            "forums: {{ab: {{form: board, of: a}}, bb: {{form: board, of: b}}, "
            "cb: {{form: board, of: c}}, "
            "j: {{form: joint-committee, of: [a, b, c], members: [pa, pb]}}}}\n"
            "delegations: {{x: {{from: ab, to: pa, matters: [m]}}, "
            "z: {{from: ab, to: j, matters: [m]}}{}}}"
        ),
        ", y: {from: cb, to: j, matters: [m]}",
        "",
        {"new": 1},
    ),
    "more parties than a rule asks about": (
        "quorum-without-each-partner",
        JOINT,
        (5, "", ""),
        (3, ", {seat: S, represents: i}", ", i"),
        {},
    ),
    "fewer seats than a rule asks about": (
        "quorum-is-everyone",
        (
            "forums: {{f: {{form: committee, quorum: {{min: {0}}}, "
            "members: [{{seat: M, count: {0}}}]}}}}"
        ),
        3,
        2,
        {},
    ),
    "fewer parties than a rule asks about": (
        "single-partner-dominance",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\nforums: {{f: {{form: joint-committee, "
            "of: [a, b, c], members: [{{seat: A, count: 5, represents: a}}, "
            "{{seat: B, represents: b}}{}]}}}}"
        ),
        ", {seat: C, represents: c}",
        "",
        {},
    ),
    "fewer parties with a large one than a rule asks about": (
        "partner-over-represented-by-function",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}}}\n"
            "forums: {{f: {{form: management-group, members: ["
            "{{seat: A, count: 5, represents: a}}, {{seat: B, represents: b}}, "
            "{{seat: C, represents: c}}{}]}}}}"
        ),
        ", {seat: D, represents: d}",
        "",
        {},
    ),
}


THREE = "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\n"
LEAD = (
    THREE + "forums: {{l: {{form: joint-committee, of: [a, b, c], members: ["
    "{{seat: A, represents: a}}, {}]}}}}\n"
    "agreements: {{g: {{parties: [a, b, c], leadership: l}}}}"
)
VOTES = (
    "organisations: {{a: {{}}, b: {{}}}}\nforums: {{f: {{form: joint-committee, of: [a, b], "
    "quorum: {{min: 3}}, members: [{{seat: A, represents: a, count: 5}}, {}]}}}}"
)
OF_B, OPEN = "{seat: B, represents: b}", "{seat: Guest}"
DOUBTS = {
    "for whom a vote is, where a party has none": (
        "partner-not-represented",
        LEAD,
        OF_B,
        OPEN,
    ),
    "for whom a vote is, where one party has more of them": (
        "unequal-voting-parity",
        VOTES,
        OF_B,
        f"{OF_B}, {OPEN}",
    ),
    "of two parties alone, where a third has no vote": (
        "unequal-voting-parity",
        (
            THREE + "forums: {{f: {{form: joint-committee, of: [a, b{}], members: ["
            "{{seat: A, represents: a, count: 3}}, {{seat: B, represents: b, count: 2}}]}}}}"
        ),
        "",
        ", c",
    ),
    "for whom all votes are beside those of one party": (
        "unequal-voting-parity",
        VOTES,
        OF_B,
        OPEN,
    ),
    "for whom a vote is, where a party fills the room": (
        "partner-over-represented-by-function",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}}}\n"
            "forums: {{f: {{form: management-group, members: ["
            "{{seat: A, count: 9, represents: a}}, {{seat: B, represents: b}}, "
            "{{seat: C, represents: c}}, {{seat: D, represents: d}}{}]}}}}"
        ),
        "",
        f", {OPEN}",
    ),
    "for whom a vote is, where a quorum leaves a party out": (
        "quorum-without-each-partner",
        VOTES,
        OF_B,
        f"{OF_B}, {OPEN}",
    ),
    "for whom a vote is, where a quorum asks for each party": (
        "quorum-impossible",
        VOTES.replace("min: 3", "each_party: true"),
        "{seat: B, represents: b, capacity: attendee}",
        OPEN,
    ),
    "for whom a seat is on the forum of a programme": (
        "programme-forum-of-one-partner",
        (
            THREE + "forums: {{f: {{members: [{{seat: A, represents: a}}{}]}}}}\n"
            "outcomes: {{o: {{of: [a, b]}}}}\nprogrammes: {{w: {{forum: f, outcomes: [o]}}}}"
        ),
        "",
        f", {OPEN}",
    ),
    "of what kind a seat is": (
        "no-independent-voice",
        (
            "forums: {{f: {{form: committee, purpose: [scrutiny], members: ["
            "{{seat: A, kind: executive, represents: []}}, {}]}}}}"
        ),
        "{seat: B, kind: executive, represents: []}",
        "{seat: B}",
    ),
    "of what kind a seat is that its terms ask for": (
        "required-role-missing",
        (
            "forums: {{f: {{form: committee, composition: [{{kind: lay, at_least: 1}}], "
            "members: [{}]}}}}"
        ),
        "{seat: B, kind: executive}",
        "{seat: B}",
    ),
    "who sits on a forum in shadow": (
        "shadow-team-of-others",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}}}\nforums: {{s: {{form: committee, "
            "status: shadow, members: [r{}]}}, f: {{form: committee, status: proposed, "
            "replaces: [s], members: [p, q]}}}}"
        ),
        "",
        f", {OPEN}",
    ),
    "whether a member is a clinician": (
        "no-clinical-lead",
        (
            "organisations: {{o: {{}}}}\nservices: {{s: {{clinically_accountable: o}}}}\n"
            "forums: {{f: {{services: [s], members: [{{seat: A, kind: executive}}{}]}}}}\n"
            "programmes: {{w: {{forum: f}}}}"
        ),
        "",
        f", {OPEN}",
    ),
    "who sits on a named seat of a programme's forum": (
        "lead-not-on-programme-forum",
        (
            "posts: {{p: {{}}, q: {{}}}}\nforums: {{f: {{members: [{}]}}}}\n"
            "programmes: {{w: {{forum: f, sro: p, clinical_lead: q}}}}"
        ),
        "p",
        "{seat: Guest}",
    ),
    "for whom a seat is, where a risk is shared": (
        "risk-sharer-not-on-forum",
        (
            THREE + "forums: {{f: {{members: [{{seat: A, represents: a}}{}]}}}}\n"
            "risks: {{r: {{forum: f, shared_by: [a, b]}}}}"
        ),
        "",
        f", {OPEN}",
    ),
    "who sits on a named seat of the quality committee": (
        "audit-apart-from-quality",
        (
            "organisations: {{o: {{kind: nhs-foundation-trust}}}}\nposts: {{p: {{}}, q: {{}}}}\n"
            "forums: {{a: {{duty: [audit], of: o, members: [p]}}, "
            "c: {{duty: [quality], of: o, members: [{}]}}}}"
        ),
        "q",
        "{seat: Guest}",
    ),
    "for whom a vote is, where a body gave no authority": (
        "joint-committee-missing-delegator",
        (
            THREE + "posts: {{p: {{organisation: a}}}}\nforums: {{d: {{form: board, of: a}}, "
            "j: {{form: joint-committee, of: [a, b], members: [p{}]}}}}\n"
            "delegations: {{x: {{from: d, to: p, matters: [m]}}, "
            "y: {{from: d, to: j, matters: [m]}}}}"
        ),
        "",
        f", {OPEN}",
    ),
}


@pytest.mark.parametrize("kind", WORSE)
def test_what_passes_to_another_is_worse(tmp_path: Path, kind: str) -> None:
    assert compared(tmp_path, *WORSE[kind]) == {"worse": 1}


@pytest.mark.parametrize("limit", ["{each: 5, a_year: 25}", "5", "none"])
def test_no_more_is_passed_on_than_is_held_for_all_the_rest(tmp_path: Path, limit: str) -> None:
    rest = f", z: {{from: b, to: c, matters: [residual], limit: {limit}}}"
    gaps = (("", 25, ""), ("", 25, rest))
    case = ("delegation-exceeds-delegator", PASSED_WITH_REST, *gaps)
    assert compared(tmp_path, *case) == {"gone": 1}


@pytest.mark.parametrize("kind", NO_WORSE)
def test_what_is_no_graver_is_no_worse(tmp_path: Path, kind: str) -> None:
    *case, expected = NO_WORSE[kind]
    assert compared(tmp_path, *case) == {expected: 1}


@pytest.mark.parametrize("kind", OF_MANY)
def test_many_of_which_one_goes_are_no_worse(tmp_path: Path, kind: str) -> None:
    rule, text, more, fewer = OF_MANY[kind]
    assert compared(tmp_path, rule, text, more, more) == {"same": 1}
    assert compared(tmp_path, rule, text, more, fewer) == {"better": 1}
    other = more.replace("50", "51")
    for before, after in ((fewer, more), (more, other), (more, f"{more}{other}")):
        assert {*compared(tmp_path, rule, text, before, after)} <= {"worse", "new", "gone"}


@pytest.mark.parametrize("kind", CUSTOMS)
def test_what_the_file_goes_into_no_longer_is_reported_where_it_did(
    tmp_path: Path, kind: str
) -> None:
    *case, expected = CUSTOMS[kind]
    assert compared(tmp_path, *case) == expected


@pytest.mark.parametrize("kind", DOUBTS)
def test_what_became_doubtful_is_neither_reported_nor_gone(tmp_path: Path, kind: str) -> None:
    rule, text, before, after = DOUBTS[kind]
    assert compared(tmp_path, rule, text, before, before) == {"same": 1}
    assert compared(tmp_path, rule, text, before, after) == {}


def test_what_is_asked_of_several_is_not_gone_where_one_is_left(tmp_path: Path) -> None:
    text = (
        "forums: {{f: {{form: committee, quorum: {{min: 1}}, members: [{{seat: M, count: {}}}]}}}}"
    )
    assert compared(tmp_path, "quorum-too-low", text, 4, 4) == {"same": 1}
    assert compared(tmp_path, "quorum-too-low", text, 4, 1) == {}


def test_what_is_held_back_and_explained_is_not_reported(tmp_path: Path) -> None:
    explained = "explain: {{no-chair: {{reason: They take turns., until: 2027-01-01}}}}, "
    text = FORUMS.replace("a: {{", f"a: {{{{{explained}")
    case = ("no-chair", text, (CHAIRED, UNCHAIRED), (UNCHAIRED,) * 2)
    assert compared(tmp_path, *case) == {"same": 1}


def test_an_explanation_of_what_is_held_back_answers_nothing_with_a_baseline_either(
    tmp_path: Path,
) -> None:
    explained = "explain: {{no-chair: {{reason: They take turns., until: 2027-01-01}}}}, "
    text = FORUMS.replace("a: {{", f"a: {{{{{explained}").format(("{seat: M, count: 4}",) * 2)
    write(tmp_path / "structure.yaml", f"{HEAD}{text}\n")
    govlint("baseline", "-o", "known.json", "--select", "orphan-forum", cwd=tmp_path)
    alone, compared = (
        [line for line in run.out.splitlines() if "unused-explanation" in line]
        for run in (
            govlint("check", "-f", "concise", *options, cwd=tmp_path)
            for options in ((), ("--baseline", "known.json"))
        )
    )
    assert len(alone) == 1
    assert compared == [f"{alone[0]} (new)"]


def test_of_two_gaps_one_is_known_by_where_it_was(tmp_path: Path) -> None:
    upper = ", c: {{type: t, decided_by: p, value: {{over: {}, up_to: 9500}}}}"
    filled = ", d: {type: t, decided_by: p, value: {over: 100, up_to: 1000}}"
    gaps = (upper.format(9000), f"{upper.format(8000)}{filled}")
    assert compared(tmp_path, "limit-gap", LADDER, *gaps) == {"better": 1, "gone": 1}


def test_a_seat_that_is_named_as_an_id_is_no_part_of_whom_that_is(tmp_path: Path) -> None:
    text = (
        "posts: {{t: {{title: Treasurer}}}}\nforums: {{b: {{form: board, "
        "members: [{{seat: t, until: {0[0]}}}, {{who: t, until: {0[1]}}}]}}}}"
    )
    ends = (("2026-01-01", "2027-06-01"), ("2027-12-31", "2026-02-01"))
    assert compared(tmp_path, "term-expired", text, *ends) == {"worse": 1}


GOVERNORS = "forums: {{b: {{form: board, members: [{}, {{seat: M, count: 5}}]}}}}"


def test_two_seats_in_one_entry_or_in_two_are_the_same(tmp_path: Path) -> None:
    one = "{seat: Governor, until: 2026-01-01}"
    entries = (one.replace(",", ", count: 2,"), f"{one}, {one}")
    assert compared(tmp_path, "term-expired", GOVERNORS, *entries) == {"same": 1}


def test_a_guest_without_a_vote_is_none_of_whom_a_quorum_asks_for(tmp_path: Path) -> None:
    text = (
        "forums: {{b: {{form: committee, quorum: {{min: 2, must_include: [{{kind: lay, "
        "at_least: 2}}]}}, members: [{{seat: Lay, kind: lay}}, {{seat: X, kind: executive, "
        "count: 3}}{}]}}}}"
    )
    guest = ", {seat: Guest, capacity: attendee}"
    for rule in ("terms-contradict-themselves", "quorum-impossible"):
        assert compared(tmp_path, rule, text, "", guest) == {"same": 1}


def test_money_is_held_under_several_limits_as_under_one(tmp_path: Path) -> None:
    text = (
        "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nforums: {{b: {{form: board, of: o}}, "
        "j: {{form: management-group, of: [o, p]}}}}\n"
        "delegations: {{d: {{from: b, to: j, limit: {}}}}}\nagreements: {{m: {{parties: [o, q]}}}}"
    )
    assert compared(tmp_path, "no-agreement", text, "50", "{each: 50}") == {"same": 1}


def test_what_a_forum_decides_is_no_part_of_whom_it_answers_to(tmp_path: Path) -> None:
    text = (
        "forums: {{b: {{form: board}}, c: {{form: committee, accountable_to: b}}, "
        "d: {{form: committee, accountable_to: b}}, g: {{form: team, accountable_to: [c, d]}}}}\n"
        "decisions: {{x: {{decided_by: {}, value: {{up_to: 9}}}}}}"
    )
    assert compared(tmp_path, "multiple-accountability", text, "c", "g") == {"same": 1}
