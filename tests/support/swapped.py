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
SWAPPED = {
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
        BODIES + "agreements: {{a: {{parties: [o, p], pooled_fund: {{host: o, states: [aims, "
        "contributions, functions, persons, duration, {}]}}}}}}",
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
    "what its terms ask": (
        "required-role-missing",
        (
            "forums: {{f: {{form: committee, composition: [{{kind: lay, at_least: {}}}], "
            "members: [{{seat: X, kind: executive}}]}}}}"
        ),
        ("1", "2"),
    ),
}
