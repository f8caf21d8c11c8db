"""Structures in which one thing of several is told, and another becomes as bad, or the worst.

Each has a rule, the text with a gap, and pairs of what stands in the gap before and after.
"""

COMMITTEES = "a: {{form: committee}}, b: {{form: committee}}, c: {{form: committee}}"
POSTS = "posts: {{p1: {{}}, p2: {{}}, p3: {{}}, p4: {{}}, p5: {{}}, p6: {{}}, p7: {{}}}}\n"
OWNED = "organisations: {{x: {{name: X}}, y: {{name: Y}}, z: {{name: Z}}}}\n"
LADDER = (
    "organisations: {{o: {{kind: nhs-trust}}}}\n"
    "forums: {{b: {{form: board, of: o}}, w: {{form: committee, of: o, accountable_to: b}}, "
    "x: {{form: committee, of: o, accountable_to: w}}, "
    "y: {{form: committee, of: o, accountable_to: x}}}}\n"
    "delegations: {{dw: {{from: b, to: w, matters: [m], limit: {0[0]}}}, "
    "dx: {{from: b, to: x, matters: [m], limit: {0[1]}}}, "
    "dy: {{from: b, to: y, matters: [m], limit: 150000}}}}"
)
CONFLICTS = (
    OWNED + "posts: {{p: {{}}, q: {{}}, r: {{}}, s: {{}}}}\n"
    "forums: {{f: {{form: committee, members: [p, q], quorum: {{min: 2}}}}, "
    "g: {{form: committee, members: [r, s], quorum: {{min: 2}}}}}}\n"
    "decisions: {{d: {{decided_by: [f, g], affects: x}}}}\n"
    "interests: {{i: {{person: {0[0]}, organisation: x}}, "
    "j: {{person: {0[1]}, organisation: x}}}}"
)
DASHBOARDS = (
    OWNED + "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
    "forums: {{f: {{form: committee}}, g: {{form: committee}}}}\n"
    "agreements: {{a: {{parties: [x, y], leadership: f}}}}\n"
    "reports: {{one: {{from: g, to: f, kind: dashboard, services: {0[0]}}}, "
    "two: {{from: x, to: f, kind: dashboard, services: {0[0]}}}, "
    "three: {{from: g, to: f, kind: dashboard, services: {0[1]}}}, "
    "four: {{from: y, to: f, kind: dashboard, services: {0[2]}}}}}"
)
COPIES = (
    "forums: {{f: {{form: committee}}, "
    + COMMITTEES
    + ", d: {{form: committee}}}}\nreports: {{{}}}"
)
CHOSEN = {
    "a body that hears too little": (
        "no-report-up",
        (
            "forums: {{b: {{form: board}}, c: {{form: board}}, "
            "f: {{form: committee, accountable_to: [b, c]}}, "
            "g: {{form: committee, accountable_to: b}}}}\n"
            "reports: {{x: {{from: g, to: b, per_year: 6}}, y: {{from: g, to: c, per_year: 6}}, "
            "z: {{from: f, to: {}, per_year: 6}}}}"
        ),
        ("c", "b"),
        ("c", "g"),
    ),
    "two who disagree": (
        "deadlock-without-way-out",
        (
            OWNED + "services: {{s: {{name: S}}}}\nforums: {{b: {{form: board, of: x}}, "
            "c: {{form: board, of: y}}, d: {{form: board, of: z}}}}\n"
            "decisions: {{e: {{decided_by: b, must_agree: [{}], services: [s]}}}}"
        ),
        ("c", "d"),
        ("c", "c, d"),
    ),
    "a forum without its quorum": (
        "quorum-breaks-on-conflict",
        CONFLICTS,
        ("pq", "rs"),
        ("pq", "pr"),
    ),
    "a report that is copied": (
        "duplicate-reporting",
        COPIES,
        (
            ", ".join(f"r{to}: {{from: f, to: {to}, kind: dashboard}}" for to in "abcd"),
            ", ".join(f"r{to}: {{from: f, to: {to}, kind: finance}}" for to in "abcd"),
        ),
        (
            ", ".join(f"r{to}: {{from: f, to: {to}, kind: dashboard}}" for to in "abcd"),
            ", ".join(
                f"{kind}-{to}: {{from: f, to: {to}, kind: {kind}}}"
                for to in "abcd"
                for kind in ("dashboard", "finance")
            ),
        ),
    ),
    "a service with several dashboards": (
        "several-dashboards-one-scope",
        DASHBOARDS,
        (("s", "s", "t"), ("t", "s", "t")),
        (("s", "s", "t"), ("s", "t", "t")),
    ),
    "a larger forum": (
        "escalation-to-larger-forum",
        (
            "forums: {{f: {{form: committee, members: [{{seat: X, count: 6}}], "
            "escalates_to: [g, h]}}, "
            "g: {{form: committee, members: [{{seat: X, count: {0[0]}}}]}}, "
            "h: {{form: committee, members: [{{seat: X, count: {0[1]}}}]}}}}"
        ),
        ((12, 6), (6, 12)),
        ((12, 6), (12, 10)),
    ),
    "a parent of the same people": (
        "layer-of-the-same-people",
        (
            POSTS + "services: {{s: {{name: S}}}}\n"
            "forums: {{f: {{form: committee, purpose: {0[0]}, services: all, "
            "members: [p1, p2, p3, p4, p5, p6, p7]}}, "
            "g: {{form: committee, purpose: {0[1]}, services: all, "
            "members: [p1, p2, p3, p4, p5, p6, p7]}}, "
            "h: {{form: committee, purpose: delivery, services: [s], accountable_to: [f, g], "
            "members: [p1, p2, p3, p4, p5, p6, p7]}}}}"
        ),
        (("delivery", "scrutiny"), ("scrutiny", "delivery")),
        (("delivery", "scrutiny"), ("delivery", "delivery")),
    ),
    "a parent with most of its people": (
        "pass-through-layer",
        (
            POSTS + "decisions: {{d: {{decided_by: f}}}}\n"
            "forums: {{f: {{form: committee, members: [p1, p2, p3, {0[0]}]}}, "
            "g: {{form: committee, members: [p1, p2, p3, {0[1]}]}}, "
            "h: {{form: committee, accountable_to: [f, g], members: [p1, p2, p3, p4]}}, "
            "i: {{form: committee, accountable_to: h, members: [p5]}}}}"
        ),
        (("p4", "p6"), ("p6", "p4")),
        (("p4", "p6"), ("p4", "p4")),
    ),
    "a senior who may decide less": (
        "limit-inversion",
        LADDER,
        ((200000, 50000), (100000, 100000)),
        ((200000, 50000), (60000, 50000)),
    ),
    "a route that falls": (
        "escalation-threshold-falls",
        (
            "forums: {{b: {{form: board}}, f: {{form: committee, accountable_to: b, "
            "escalates_to: [{{to: b, value_over: {0[0]}, risk_at_least: {0[1]}}}]}}, "
            "g: {{form: committee, accountable_to: f, "
            "escalates_to: [{{to: f, value_over: 100000, risk_at_least: 15}}]}}}}"
        ),
        ((50000, 20), (200000, 5)),
        ((50000, 20), (1000, 20)),
    ),
    "an answer that comes too late": (
        "escalation-slower-than-promised",
        (
            "forums: {{b: {{form: board, meetings: {{per_year: 4}}}}, "
            "f: {{form: committee, accountable_to: b, "
            "escalates_to: [{{to: b, within_days: {0[0]}}}]}}, "
            "g: {{form: committee, accountable_to: b, "
            "escalates_to: [{{to: b, within_days: {0[1]}}}]}}}}"
        ),
        ((10, 60), (60, 10)),
        ((10, 60), (10, 11)),
    ),
    "a chain that is too long": (
        "too-many-layers",
        (
            "organisations: {{o: {{name: O}}}}\nforums: {{f0: {{form: board, of: o}}, "
            "f1: {{form: committee, of: o, accountable_to: f0}}, "
            "f2: {{form: committee, of: o, accountable_to: f1}}, "
            "f3: {{form: committee, of: o, accountable_to: f2}}, "
            "x: {{form: team, of: o, accountable_to: f{0[0]}}}, "
            "y: {{form: team, of: o, accountable_to: f{0[1]}}}}}"
        ),
        ((3, 0), (0, 3)),
        ((3, 0), (3, 3)),
    ),
    "terms that end together": (
        "terms-end-together",
        (
            "forums: {{f: {{form: board, members: ["
            "{{seat: A, kind: non-executive, until: {0[0]}}}, "
            "{{seat: B, kind: non-executive, until: {0[0]}}}, "
            "{{seat: C, kind: non-executive, until: {0[1]}}}, "
            "{{seat: D, kind: non-executive, until: {0[2]}}}]}}}}"
        ),
        (
            ("2027-03-31", "2029-03-31", "2027-03-31"),
            ("2029-03-31", "2029-03-31", "2027-03-31"),
        ),
    ),
    "who has more votes": (
        "unequal-voting-parity",
        (
            OWNED + "forums: {{f: {{form: joint-committee, of: [x, y], members: ["
            "{{seat: A, count: {0[0]}, represents: x}}, "
            "{{seat: B, count: {0[1]}, represents: y}}]}}}}"
        ),
        ((5, 2), (2, 5)),
    ),
    "a seat that is filled": (
        "stood-down-forum-with-members",
        POSTS + "forums: {{f: {{form: committee, status: stood-down, members: [p1, {}]}}}}",
        ("p2", "p3"),
    ),
    "what may be discussed apart": (
        "side-meeting-without-scope",
        (
            OWNED + "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
            "forums: {{f: {{form: bilateral-meeting, of: [x, {0[0]}]}}}}\n"
            "agreements: {{a: {{parties: [x, y, z], services: {0[1]}}}}}"
        ),
        (("y", "s"), ("z", "s")),
        (("y", "s"), ("y", "[s, t]")),
    ),
    "what forums both do": (
        "overlapping-remit",
        (
            "services: {{s: {{name: S}}, t: {{name: T}}}}\n"
            "forums: {{f: {{form: committee, purpose: [{0[0]}], services: {0[1]}}}, "
            "g: {{form: committee, purpose: [{0[0]}], services: {0[1]}}}}}"
        ),
        (("delivery", "s"), ("strategy", "s")),
        (("delivery", "s"), ("delivery, strategy", "s")),
        (("delivery", "all, excludes: s"), ("delivery", "all")),
    ),
    "an agreement that began": (
        "shadow-past-go-live",
        (
            OWNED + "forums: {{f: {{form: joint-committee, status: shadow}}}}\n"
            "agreements: {{a: {{parties: [x, y], leadership: f, starts: {0[0]}}}, "
            "b: {{parties: [x, z], leadership: f, starts: {0[1]}}}}}"
        ),
        (("2025-01-01", "2028-01-01"), ("2028-01-01", "2025-01-01")),
        (("2025-01-01", "2028-01-01"), ("2025-01-01", "2025-04-01")),
    ),
}
"""What is told, its rule, a structure, and what stands in it: one for another, and one more."""

CHANGES = [
    (f"{name}, {number}", rule, text, before, after)
    for name, (rule, text, *pairs) in CHOSEN.items()
    for number, (before, after) in enumerate(pairs, 1)
]
"""Each of the changes, with a name."""

LEFT = (
    "people: {a: {until: 2025-11-03}, b: {until: 2026-01-01}}\n"
    "posts: {p: {holder: [%s]}}\ndecisions: {d: {decided_by: p}}"
)
BANDS = (
    "organisations: {o: {name: O}}\n"
    "forums: {f: {form: management-group, of: o}, g: {form: management-group, of: o}}\n"
    "decisions: {d: {type: t, decided_by: f, value: {%s}}, "
    "e: {type: t, decided_by: g, value: {up_to: 50000}}}"
)
NAMESAKES = (
    "organisations: {x: {name: X}}\nforums: {f: {form: board, members: [a, b]}}\npeople: {%s}"
)
SAME_NAME = (
    "a: {name: Sam Lee}",
    "b: {name: Sam Lee, employer: x}",
    "c: {name: Sam Lee, employer: x}",
)


def rooms(**members: str) -> str:
    """Write committees with members by the letter."""
    posts = ", ".join(f"{one}: {{}}" for one in "pqrstuvwxy")
    forums = ", ".join(
        f"{key}: {{form: committee, members: [{', '.join(these)}]}}"
        for key, these in members.items()
    )
    return f"posts: {{{posts}}}\nforums: {{{forums}}}"


OVERLAP, LEAVER = "overlapping-membership", "rests-on-leaver"
THREE = rooms(a="pqrst", b="pqrst", c="pqrst")
TWO = rooms(a="pqrst", b="pqrst", c="pqrstuv")
BOTH_HELD = (
    "people: {{elm: {{until: 2026-01-01}}, oak: {{{}}}}}\nposts: {{x: {{holder: [elm, oak]}}}}\n"
    "forums: {{b: {{form: board}}}}\ndecisions: {{d: {{name: D, decided_by: {}}}}}"
)


def below_a(text: str, *forums: str) -> str:
    """Let forums answer to the first, so that they may have its people."""
    for one in forums:
        text = text.replace(f"{one}: {{form", f"{one}: {{accountable_to: a, form")
    return text


RETOLD = {
    "one who leaves later than another of the post": (
        "rests-on-leaver",
        BOTH_HELD.format("", "elm"),
        BOTH_HELD.format("until: 2026-02-01", "oak"),
        "worse",
    ),
    "one of three alike is gone": (OVERLAP, THREE, rooms(b="pqrst", c="pqrst"), "better"),
    "one of three alike is another": (
        OVERLAP,
        THREE,
        rooms(a="uvwxy", b="pqrst", c="pqrst"),
        "better",
    ),
    "one of two alike is gone": (OVERLAP, TWO, rooms(b="pqrst", c="pqrstuv"), "better"),
    "another is the smaller": (
        OVERLAP,
        rooms(a="pqrstu", b="pqrstv"),
        rooms(a="pqrstuw", b="pqrstv"),
        "same",
    ),
    "another is the smaller and like a third": (
        OVERLAP,
        rooms(a="pqrstu", b="pqrstv", c="uvwxy"),
        rooms(a="pqrstuw", b="pqrstv", c="qrstvxy"),
        "worse",
    ),
    "one more is alike": (
        OVERLAP,
        rooms(b="pqrst", c="pqrst"),
        rooms(a="pqrst", b="pqrst", c="pqrst"),
        "worse",
    ),
    "one of the same people whom its line parted from another": (
        OVERLAP,
        below_a(THREE, "b", "c"),
        rooms(a="pqrst", c="pqrst"),
        "worse",
    ),
    "leavers in another order": (LEAVER, LEFT % "a, b", LEFT % "b, a", "same"),
    "who left first is named no more": (LEAVER, LEFT % "a, b", LEFT % "b", "better"),
    "who left last is named no more": (LEAVER, LEFT % "a, b", LEFT % "a", "better"),
    "another band is the lower": (
        "limit-overlap",
        BANDS % "up_to: 50000",
        BANDS % "over: 40000, up_to: 60000",
        "better",
    ),
}
"""What can be told of one or another: its rule, the structure before and after, and the change."""
