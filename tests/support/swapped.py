"""Structures in which one wrong is put right as another appears, or a limit of their own moves.

Each has a rule, the text with a gap, and what stands in the gap before and after.
"""

TERMS = (
    "forums: {{a: {{form: board, composition: [{{kind: lay, at_least: 1}}, "
    "{{kind: clinical, at_least: 1}}], members: [{{seat: X, kind: {}}}]}}}}"
)
BODIES = (
    "organisations: {{o: {{kind: icb}}, p: {{kind: icb}}, q: {{kind: icb}}, r: {{kind: icb}}}}\n"
)
SPEAKERS = (
    BODIES
    + "posts: {{of-o: {{organisation: o}}, of-p: {{organisation: p}}, of-q: {{organisation: q}}}}\n"
)
LEFT = "people: {{a: {{until: 2020-01-01}}, b: {{until: 2020-01-01}}}}\n"
ON_TIME = "people: {{a: {{name: A}}, b: {{name: B}}}}\n"
TRUSTEE = (
    "organisations: {{o: {{kind: charity}}}}\n"
    "people: {{p: {{since: {0[1]}-12-31}}, q: {{since: 2005-01-01}}}}\n"
    "posts: {{t: {{organisation: o, kind: trustee, holder: {0[0]}}}}}\n"
    "forums: {{b: {{form: board, members: [t]}}}}"
)
SAME_PEOPLE = (
    ", o{}: {{form: committee, accountable_to: t, "
    "members: [a, b, c, d, {{seat: Member, count: 6}}]}}"
)
SWAPPED = {
    "one of more forums of the same people than are named": (
        "overlapping-membership",
        (
            "posts: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}, e: {{}}, f: {{}}, g: {{}}}}\n"
            "forums: {{t: {{form: board, members: [f, g]}}, "
            "s: {{form: committee, accountable_to: t, members: [a, b, c, d]}}{}}}"
        ),
        "".join(SAME_PEOPLE.format(number) for number in range(9)),
        SAME_PEOPLE.format(9),
    ),
    "too few who become too many": (
        "charity-board-size",
        (
            "organisations: {{c: {{kind: charity, statutory: true}}}}\n"
            "forums: {{t: {{form: board, of: c, members: [{{seat: Trustee, count: {}}}]}}}}"
        ),
        "3",
        "13",
    ),
    "two of the same people who were in one line": (
        "overlapping-membership",
        (
            "posts: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}, f: {{}}, g: {{}}}}\n"
            "forums: {{t: {{form: board, members: [f, g]}}, "
            "l: {{form: committee, accountable_to: t, members: [a, b, c, d]}}, "
            "m: {{form: sub-committee, accountable_to: {}, members: [a, b, c, d]}}, "
            "n: {{form: committee, accountable_to: t, members: [a, b, c, d]}}}}"
        ),
        "l",
        "t",
    ),
    "another forum of the same people": (
        "overlapping-membership",
        (
            "posts: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}, e: {{}}, f: {{}}, g: {{}}}}\n"
            "forums: {{t: {{form: board, members: [f, g]}}, "
            "l: {{form: committee, accountable_to: t, members: [a, b, c, d, e]}}, "
            "m: {{form: committee, accountable_to: t, members: [a, b, c, d]}}, "
            "s: {{form: sub-committee, accountable_to: m, members: [{}]}}}}"
        ),
        "f, g",
        "a, b, c, d",
    ),
    "a part of the votes, behind parties with several": (
        "partner-over-represented-by-function",
        (
            BODIES + "forums: {{f: {{form: management-group, members: ["
            "{{seat: O, count: 2, represents: o}}, "
            "{{seat: P, count: {0}, represents: p}}, {{seat: Q, count: {0}, represents: q}}, "
            "{{seat: R, count: {0}, represents: r}}]}}}}"
        ),
        "2",
        "1",
    ),
    "who sits where none may": (
        "scrutiny-executive-overlap",
        (
            "organisations: {{o: {{kind: local-authority}}}}\n"
            "posts: {{p: {{kind: elected}}, q: {{kind: elected}}}}\n"
            "forums: {{c: {{form: board, duty: executive, of: o, members: [p, q]}}, "
            "s: {{form: scrutiny-committee, of: o, scrutinises: c, "
            "members: [{}, {{seat: X, count: 10}}]}}}}"
        ),
        "p",
        "q",
    ),
    "who has served for too long": ("long-serving-trustee", TRUSTEE, ("p", 2016), ("q", 2016)),
    "how long somebody has served": ("long-serving-trustee", TRUSTEE, ("p", 2016), ("p", 2005)),
    "a membership that ends before it begins": (
        "ends-before-it-begins",
        (
            "posts: {{p: {{title: P}}, q: {{title: Q}}}}\nforums: {{f: {{form: board, members: "
            "[{{who: {}, since: 2026-06-01, until: 2026-05-01}}, p, q]}}}}"
        ),
        "p",
        "q",
    ),
    "who is left out of a meeting": (
        "bilateral-channel-on-integrated-scope",
        (
            BODIES + "services: {{s: {{name: S}}}}\nforums: {{lead: {{form: joint-committee, "
            "of: [o, p, q, r]}}, m: {{form: bilateral-meeting, of: [o, p{}], services: [s]}}}}\n"
            "agreements: {{a: {{parties: [o, p, q, r], leadership: lead, services: [s]}}}}"
        ),
        ", q",
        ", r",
    ),
    "who is left out of a decision": (
        "side-deal-decision",
        (
            BODIES + "services: {{s: {{name: S}}}}\nforums: {{lead: {{form: joint-committee, "
            "of: [o, p, q, r]}}, m: {{form: bilateral-meeting, of: [o, {}]}}}}\n"
            "agreements: {{a: {{parties: [o, p, q, r], leadership: lead, services: [s]}}}}\n"
            "decisions: {{d: {{decided_by: m, services: [s]}}}}"
        ),
        "p",
        "q",
    ),
    "how many its terms ask for": (
        "terms-contradict-themselves",
        "forums: {{f: {{form: board, composition: [{{kind: lay, at_least: {}, at_most: 2}}]}}}}",
        "3",
        "4",
    ),
    "a demand of its terms": ("required-role-missing", TERMS, "lay", "clinical"),
    "a field of several": (
        "risk-without-home",
        "risks: {{r: {{name: R, shared_by: [o], {}: somebody}}}}",
        "owner",
        "forum",
    ),
    "who may not bind their body": (
        "representative-without-authority",
        SPEAKERS.replace(
            "posts",
            "forums: {{x: {{form: joint-committee, of: [o, p, q], members: "
            "[of-o, of-p, of-q]}}, bo: {{form: board, of: o}}, bp: {{form: board, of: p}}, "
            "bq: {{form: board, of: q}}}}\nposts",
        )
        + "delegations: {{one: {{from: bq, to: of-q, matters: [m]}}, "
        "two: {{from: b{0}, to: of-{0}, matters: [m]}}}}",
        "o",
        "p",
    ),
    "a matter of which too much is passed on": (
        "delegation-exceeds-delegator",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}}}\n"
            "delegations: {{one: {{from: b, to: c, matters: [{}], limit: 50}}, "
            "two: {{from: c, to: d, matters: [m, n], limit: 100}}}}"
        ),
        "m",
        "n",
    ),
    "a matter that may not be passed on": (
        "onward-delegation-barred",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}}}\n"
            "delegations: {{one: {{from: b, to: c, matters: [{}], onward: prohibited}}, "
            "two: {{from: c, to: d, matters: [m, n]}}}}"
        ),
        "m",
        "n",
    ),
    "a reserved matter": (
        "reserved-matter-delegated",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{m: {{reserved_to: b}}, n: {{reserved_to: b}}}}\n"
            "delegations: {{one: {{from: b, to: c, matters: [{}]}}}}"
        ),
        "m",
        "n",
    ),
    "who has no seat": (
        "risk-sharer-not-on-forum",
        BODIES + "forums: {{f: {{members: [{{seat: X, represents: o}}]}}}}\n"
        "risks: {{x: {{name: R, forum: f, shared_by: [o, {}]}}}}",
        "p",
        "q",
    ),
    "who has left": (
        "former-holder-still-member",
        LEFT + "forums: {{f: {{members: [{}, {{seat: X}}]}}}}",
        "a",
        "b",
    ),
    "what falls due": (
        "due-soon",
        ON_TIME + "forums: {{f: {{members: [{{who: {}, until: 2026-12-01}}]}}}}",
        "a",
        "b",
    ),
    "who has several votes": (
        "partner-over-represented-by-function",
        BODIES + "forums: {{f: {{form: committee, members: [{{seat: A, count: 2, represents: o}}, "
        "{{seat: B, count: 2, represents: p}}, {{seat: C, count: 2, represents: {0[0]}}}, "
        "{{seat: D, represents: {0[1]}}}]}}}}",
        "qr",
        "rq",
    ),
    "who must be there and has no seat": (
        "quorum-impossible",
        ON_TIME + "forums: {{f: {{form: committee, members: [{{seat: X, count: 4}}], "
        "quorum: {{min: 2, must_include: [{}]}}}}}}",
        "a",
        "b",
    ),
    "who must be there where too few sit": (
        "quorum-impossible",
        ON_TIME + "forums: {{f: {{form: committee, members: [{{seat: X, count: 4}}], "
        "quorum: {{{}}}}}}}",
        "min: 5",
        "min: 2, must_include: [a]",
    ),
    "who may be left out": (
        "quorum-without-each-partner",
        SPEAKERS + "forums: {{f: {{form: joint-committee, of: [o, p], members: [of-o, of-p, "
        "{{seat: X, represents: o}}, {{seat: Y, represents: p}}], "
        "quorum: {{min: 2, must_include: [of-{}]}}}}}}",
        "o",
        "p",
    ),
    "what a fund does not state": (
        "pooled-fund-incomplete",
        (
            "organisations: {{o: {{name: O, kind: icb}}, p: {{name: P, kind: local-authority}}}}\n"
            "agreements: {{a: {{parties: [o, p], pooled_fund: {{host: o, states: [aims, "
            "contributions, functions, persons, duration, {}]}}}}}}"
        ),
        "resources",
        "management",
    ),
    "what is discussed apart": (
        "bilateral-channel-on-integrated-scope",
        BODIES + "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
        "forums: {{f: {{form: bilateral-meeting, of: [o, p], services: [{}]}}}}\n"
        "agreements: {{a: {{parties: [o, p, q], services: [s, t]}}}}",
        "s",
        "t",
    ),
    "what is decided apart": (
        "side-deal-decision",
        SPEAKERS + "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
        "decisions: {{d: {{decided_by: of-o, services: [{}]}}}}\n"
        "agreements: {{a: {{parties: [o, p, q], services: [s, t]}}}}",
        "s",
        "t",
    ),
    "a matter that is put to no use": (
        "unused-authority",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{{}: {{decided_by: c}}}}\n"
            "delegations: {{d: {{from: b, to: c, matters: [m, n]}}}}"
        ),
        "m",
        "n",
    ),
    "a way without a trigger": (
        "escalation-without-trigger",
        (
            "forums: {{b: {{form: board}}, c: {{form: board}}, f: {{form: committee, "
            "escalates_to: [{0[0]}, {{to: {0[1]}, risk_at_least: 15}}]}}}}"
        ),
        "bc",
        "cb",
    ),
    "a board that has no part in it": (
        "adverse-decision-not-referred",
        (
            BODIES + "forums: {{f: {{form: committee}}, "
            "x: {{form: board, of: o}}, y: {{form: board, of: p}}}}\n"
            "decisions: {{d: {{decided_by: f, affects: [o, p], informed: [{}]}}}}"
        ),
        "x",
        "y",
    ),
    "who does nothing": (
        "passive-partner",
        (
            BODIES + "services: {{s: {{commissioner: {}, providers: r}}}}\n"
            "agreements: {{a: {{parties: [o, p], services: [s]}}}}"
        ),
        "o",
        "p",
    ),
    "who hears nothing back": (
        "no-report-down",
        (
            "posts: {{a: {{title: A}}, b: {{title: B}}, c: {{title: C}}}}\n"
            "forums: {{f: {{members: [a]}}, g: {{accountable_to: f, members: [b]}}, "
            "h: {{accountable_to: f, members: [c]}}}}\n"
            "reports: {{one: {{from: g, to: f}}, two: {{from: h, to: f}}, "
            "three: {{from: f, to: {}, per_year: 4}}}}"
        ),
        "g",
        "h",
    ),
    "a step without a time": (
        "dispute-ladder-no-times",
        (
            "agreements: {{a: {{disputes: [{{by: A, kind: parties, {0[0]}: 5}}, "
            "{{by: B, kind: senior, {0[1]}: 5}}]}}}}"
        ),
        ("within_days", "x-days"),
        ("x-days", "within_days"),
    ),
    "what two forums both do": (
        "overlapping-remit",
        (
            "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
            "forums: {{f: {{form: committee, purpose: [oversight], services: [{0}]}}, "
            "g: {{form: committee, purpose: [oversight], services: [{0}]}}}}"
        ),
        "s",
        "t",
    ),
}

BOARDS = "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}}}\n"
EMPTY = "posts: {{p: {{holder: vacant}}, q: {{title: Q}}}}\n"
KEPT = (
    BOARDS + "posts: {{p: {{kind: [executive]}}, q: {{kind: [executive]}}}}\n"
    "decisions: {{k: {{type: t, decided_by: b, reserved_to: b, value: {{over: 50, up_to: 100}}}}, "
    "l: {{type: t, decided_by: b, reserved_to: b, value: {{over: 100}}}}, "
    "e: {{type: t, decided_by: {0[0]}, value: {{over: 0, up_to: {0[1]}}}}}}}"
)
GIVEN = (
    EMPTY + BOARDS + "delegations: {{x: {{from: b, to: {0[0]}, matters: [m]}}, "
    "y: {{from: b, to: {0[1]}, matters: [n]}}}}"
)
SWAPPED |= {
    "a delegation from the same forum": ("rests-on-vacant-post", GIVEN, "pq", "qp"),
    "who decides what is reserved": (
        "reserved-matter-decided-below",
        BOARDS + "decisions: {{k: {{decided_by: {}, reserved_to: b}}}}",
        "c",
        "d",
    ),
    "how far what is reserved is decided": (
        "reserved-matter-decided-below",
        KEPT,
        ("p", 60),
        ("p", 70),
    ),
    "which reserved sums are decided": (
        "reserved-matter-decided-below",
        KEPT,
        ("p", 60),
        ("p", 600),
    ),
    "who decides without it": (
        "decided-without-delegation",
        GIVEN.replace("holder: vacant", "title: P").replace("q: {{", "q: {{kind: [finance], ")
        + "\ndecisions: {{e: {{type: t, decided_by: {0[0]}}}}}",
        "pq",
        "qp",
    ),
    "the type that is not given": (
        "decided-without-delegation",
        BOARDS + "decisions: {{e: {{type: {}, decided_by: c}}}}\n"
        "delegations: {{x: {{from: b, to: c, matters: [m]}}}}",
        "t",
        "u",
    ),
    "how much of what is reserved is delegated": (
        "reserved-matter-delegated",
        BOARDS + "decisions: {{k: {{type: t, reserved_to: b, value: {{over: 50}}}}}}\n"
        "delegations: {{x: {{from: b, to: c, matters: [t], limit: {}}}}}",
        60,
        6000,
    ),
    "to whom a matter goes as well": (
        "matter-delegated-twice",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}, "
            "e: {{form: committee}}}}\ndelegations: {{x: {{from: b, to: c, matters: [m]}}, "
            "y: {{from: b, to: {}, matters: [m]}}}}"
        ),
        "d",
        "e",
    ),
    "the matter that goes round": (
        "delegation-cycle",
        BOARDS + "delegations: {{x: {{from: d, to: c, matters: [{0}]}}, "
        "y: {{from: c, to: d, matters: [{0}]}}}}",
        "m",
        "n",
    ),
    "what falls short the most": (
        "required-role-missing",
        (
            "forums: {{a: {{form: board, composition: [{{kind: lay, at_least: {0[0]}}}, "
            "{{kind: clinical, at_least: {0[1]}}}], members: [{{seat: X, kind: executive}}]}}}}"
        ),
        (6, 2),
        (1, 5),
    ),
    "who has the most of the seats": (
        "membership-cap-exceeded",
        BODIES + "forums: {{f: {{form: committee, of: [o, p], composition: [{{same: represents, "
        "at_most: 2}}], members: [{{seat: A, count: {0[0]}, represents: o}}, "
        "{{seat: B, count: {0[1]}, represents: p}}]}}}}",
        (6, 3),
        (3, 6),
    ),
    "who has the largest part of the votes": (
        "partner-over-represented-by-function",
        BODIES + "forums: {{f: {{form: committee, members: [{{seat: A, count: {0[0]}, "
        "represents: o}}, {{seat: B, count: {0[1]}, represents: p}}, {{seat: C, represents: q}}, "
        "{{seat: D, represents: r}}]}}}}",
        (9, 8),
        (8, 9),
    ),
    "the matter of which most is passed on": (
        "delegation-exceeds-delegator",
        BOARDS + "delegations: {{one: {{from: b, to: c, matters: [m], limit: {0[0]}}}, "
        "two: {{from: b, to: c, matters: [n], limit: {0[1]}}}, "
        "three: {{from: c, to: d, matters: [m, n], limit: 50}}}}",
        (5, 40),
        (45, 6),
    ),
    "the forum with most of its members": (
        "overlapping-membership",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}, s: {{}}, t: {{}}, u: {{}}}}\n"
            "forums: {{f: {{form: committee, members: [p, q, r, s]}}, "
            "g: {{form: committee, members: [p, q, r, {0[0]}, t, u]}}, "
            "h: {{form: committee, members: [p, q, r, {0[1]}, {{seat: X}}, {{seat: Y}}]}}}}"
        ),
        "st",
        "ts",
    ),
    "somebody who decides alone": (
        "rests-on-vacant-post",
        (
            "posts: {{p: {{holder: vacant, vacant_since: 2026-01-01}}, q: {{title: Q}}}}\n"
            "decisions: {{d: {{decided_by: {}}}}}"
        ),
        "[p, q]",
        "p",
    ),
    "what else is decided alone": (
        "rests-on-vacant-post",
        (
            "posts: {{p: {{holder: vacant, vacant_since: 2026-01-01}}, q: {{title: Q}}}}\n"
            "decisions: {{d: {{decided_by: p}}, e: {{decided_by: {}}}}}"
        ),
        "[p, q]",
        "p",
    ),
    "somebody who left and decides alone": (
        "rests-on-leaver",
        (
            "people: {{a: {{until: 2026-01-01}}, b: {{name: B}}}}\n"
            "decisions: {{d: {{decided_by: {}}}}}"
        ),
        "[a, b]",
        "a",
    ),
    "a form that was known by default": (
        "decided-by-powerless-forum",
        "forums: {{f: {{form: advisory-group{}}}}}\ndecisions: {{d: {{decided_by: f}}}}",
        "",
        ", powers: none",
    ),
}

SMALLER = {
    "a remit": (
        "overlapping-remit",
        "services: {s: {name: S}}\nforums:\n",
        "  %s: {form: committee, purpose: [oversight], services: [s]}\n",
    ),
    "a name": ("duplicate-forum-name", "forums:\n", "  %s: {form: committee, name: N}\n"),
    "a decision": (
        "decision-described-twice",
        "posts: {p-a: {}, p-b: {}, p-c: {}, p-d: {}}\ndecisions:\n",
        "  %s: {name: N, decided_by: p-%s}\n",
    ),
    "a matter": (
        "matter-delegated-twice",
        (
            "forums: {f: {form: board}, p-a: {form: committee}, p-b: {form: committee}, "
            "p-c: {form: committee}, p-d: {form: committee}}\ndelegations:\n"
        ),
        "  %s: {from: f, to: p-%s, matters: [m]}\n",
    ),
}
"""Groups of whom one may leave: the rule, what stands first, and one of them."""

OWN_LIMITS = {
    "hours": (
        "meeting-load",
        (
            "posts: {{p: {{kind: executive, hours_per_month: {}}}}}\n"
            "forums: {{f: {{members: [p], meetings: {{per_year: 72, minutes: 240}}}}}}"
        ),
        ("30", "20"),
    ),
    "hours where none were stated": (
        "meeting-load",
        (
            "posts: {{p: {{kind: executive{}}}}}\n"
            "forums: {{f: {{members: [p], meetings: {{per_year: 300, minutes: 240}}}}}}"
        ),
        ("", ", hours_per_month: 10"),
    ),
    "hours of another kind of post": (
        "meeting-load",
        (
            "posts: {{p: {{kind: {}}}}}\n"
            "forums: {{f: {{members: [p], meetings: {{per_year: 300, minutes: 240}}}}}}"
        ),
        ("executive", "non-executive"),
    ),
    "what the senior may decide": (
        "limit-inversion",
        (
            "posts: {{p: {{reports_to: q}}, q: {{title: Q}}}}\n"
            "decisions: {{one: {{type: t, decided_by: p, value: {{up_to: 500}}}}, "
            "two: {{type: t, decided_by: q, value: {{up_to: {}}}}}}}"
        ),
        ("400", "100"),
    ),
    "what its decider was given": (
        "decision-exceeds-decider",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{d: {{type: t, decided_by: c, value: {{up_to: 60}}}}}}\n"
            "delegations: {{x: {{from: b, to: c, matters: [t], limit: {}}}}}"
        ),
        ("50", "1"),
    ),
    "a class of its quorum": (
        "terms-contradict-themselves",
        (
            "forums: {{f: {{form: board, quorum: {{must_include: [{{kind: [{}}}]}}, "
            "members: [{{seat: X, kind: executive}}]}}}}"
        ),
        ("lay, independent], at_least: 2", "independent, lay], at_least: 3"),
    ),
    "what its terms ask": (
        "required-role-missing",
        (
            "forums: {{f: {{form: committee, composition: [{{kind: lay, at_least: {}}}], "
            "members: [{{seat: X, kind: executive}}]}}}}"
        ),
        ("1", "2"),
    ),
}
