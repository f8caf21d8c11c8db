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
OF_TWO_COMPANIES = (
    "organisations: {{o: {{kind: charity}}, ot: {{kind: company, part_of: o}}, "
    "ou: {{kind: company, part_of: o}}}}\nposts: {{p: {{}}, q: {{}}}}\n"
    "forums: {{b: {{form: board, of: o, members: [p]}}, "
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
TERMS_OVER = (
    "forums: {{b: {{members: [{{seat: {0[0]}, until: {0[1]}-01-01}}, "
    "{{seat: {0[2]}, until: {0[3]}-01-01}}]}}}}"
)
NOT_ITS_OWN = (
    "posts: {{c: {{}}, d: {{}}}}\nforums: {{b: {{form: board}}, "
    "f: {{form: committee, accountable_to: b}}, g: {{form: committee, accountable_to: b}}}}\n"
    "decisions: {{h: {{decided_by: d}}, s: {{decided_by: f}}}}\n"
    "delegations: {{x: {{from: b, to: g, matters: h, limit: 9000}}, "
    "y: {{from: b, to: f, matters: s, limit: 9000}}, "
    "z: {{from: f, to: {0[0]}, matters: h, limit: {0[1]}}}}}"
)
OWN_COMPANY = (
    "organisations: {{c: {{kind: local-authority}}, w: {{kind: company}}, v: {{kind: company}}}}\n"
    "people: {{p: {{}}, q: {{}}, r: {{}}}}\n"
    "forums: {{f: {{form: committee, of: c, members: [{{who: p, capacity: chair}}, q, "
    "{{seat: M, count: {0[0]}}}]}}, "
    "wb: {{form: board, of: w, members: [p, q, r]}}, "
    "vb: {{form: board, of: v, members: [p, q, r]}}}}\n"
    "decisions: {{d: {{decided_by: f, affects: {0[1]}, value: {{up_to: 5}}}}}}\n"
    "interests: {{i: {{person: r, organisation: w}}}}"
)

FILLED_BY_ITS_CHAIR = (
    "organisations: {{o: {{kind: charity}}}}\nposts: {{c: {{organisation: o, holder: p}}}}\n"
    "people: {{p: {{name: Ann Lim}}}}\n"
    "forums: {{b: {{form: board, of: o, members: [{{who: c, capacity: chair, appointed_by: p, "
    "removed_by: c}}, {{seat: A, count: 5, appointed_by: c}}{}]}}}}"
)
QUORATE_EXECUTIVES = (
    "organisations: {{o: {{kind: nhs-trust}}}}\n"
    "forums: {{b: {{form: board, of: o, quorum: {{{0[0]}}}, members: ["
    "{{seat: N, kind: non-executive, count: {0[1]}}}, {{seat: E, kind: executive, "
    "count: {0[2]}}}]}}}}"
)
EACH_OTHERS_DEPUTY = (
    "organisations: {{a: {{kind: nhs-trust}}, b: {{kind: nhs-trust}}}}\n"
    "posts: {{p: {{organisation: a}}, q: {{organisation: b}}}}\n"
    "forums: {{j: {{form: joint-committee, of: [a, b], "
    "quorum: {{min: {0[0]}, each_party: true, deputies_count: true}}, members: ["
    "{{who: p, represents: a, deputy: q}}, {{seat: A, count: 3, represents: a{0[1]}}}, "
    "{{who: q, represents: b}}, {{seat: B, count: 3, represents: b}}]}}}}"
)

OF_THE_ICB = (
    "organisations: {{a: {{kind: icb}}, b: {{kind: local-authority}}, c: {{kind: charity}}}}\n"
    "forums: {{j: {{form: joint-committee, of: [a, b, c], members: ["
    "{{seat: A, count: {0[0]}, represents: a}}, {{seat: B, count: {0[1]}, represents: b}}, "
    "{{seat: C, represents: c}}]}}}}\ndecisions: {{d: {{decided_by: j}}}}"
)
OUTSIDERS = (
    "organisations: {{o: {{kind: nhs-trust}}}}\nforums: {{b: {{form: board, of: o, members: ["
    "{{seat: C, capacity: chair}}, {{seat: N, kind: non-executive, count: {0[0]}}}, "
    "{{seat: E, kind: executive, count: {0[1]}}}]}}}}"
)
ON_AUDIT = (
    "posts: {{p: {{}}, q: {{}}}}\norganisations: {{o: {{kind: local-authority}}}}\n"
    "forums: {{x: {{form: committee, duty: executive, of: o, members: [p, q]}}, "
    "a: {{form: committee, duty: audit, of: o, members: [p, q, {{seat: M, count: {}}}]}}}}"
)
OVERSEEN = (
    "posts: {{p: {{}}, q: {{}}, r: {{}}, s: {{}}}}\n"
    "forums: {{a: {{form: committee, purpose: assurance, members: [{0[0]}, "
    "{{seat: M, count: {0[1]}}}]}}, b: {{form: committee, purpose: delivery, accountable_to: a, "
    "members: [p, q, r, s]}}}}"
)

ON_PAY = (
    "posts: {{p: {{kind: executive}}, q: {{kind: executive}}}}\n"
    "organisations: {{o: {{kind: nhs-trust}}}}\n"
    "forums: {{a: {{form: committee, duty: remuneration, of: o, quorum: {{min: {0[0]}}}, members: ["
    "{{seat: L, kind: non-executive, capacity: {0[1]}}}, {{seat: N, kind: non-executive, count: 6, "
    "voting: {0[2]}}}, {{who: p, capacity: {0[3]}}}, q]}}}}"
)
NOBODY_LEADS = (5, "member", "true", "member")
ONE_LEADS = (5, "member", "true", "chair")
ON_PAY_WITHOUT_QUORUM = ON_PAY.replace("quorum: {{min: {0[0]}}}", "{0[0]}")
ON_BOTH = (
    "people: {{p: {{}}}}\nforums: {{a: {{members: [{{who: p, capacity: {0[0]}}}, {{seat: M}}]}}, "
    "b: {{incompatible_with: a, members: [{{who: p, capacity: {0[1]}}}, {{seat: M}}]}}}}"
)

PAYS_AND_IS_PAID = (
    "organisations: {{b: {{}}, s: {{}}}}\npeople: {{p: {{}}, q: {{}}}}\n"
    "services: {{v: {{commissioner: b, providers: s}}}}\n"
    "forums: {{f: {{form: committee, members: [{{who: p, represents: b, capacity: {0[0]}}}, "
    "{{seat: X, count: {0[1]}}}]}}, g: {{form: board, members: [{{who: p, represents: s}}]}}}}\n"
    "decisions: {{d: {{decided_by: {0[2]}, services: [v]}}}}\n"
    "interests: {{i: {{person: q, organisation: b}}}}"
)
ONE_OF_SIX = ("member", 5, "f")

SWAPPED = {
    "who acts for a forum between its meetings, and tells nobody": (
        "urgent-action-told-to-nobody",
        (
            "posts: {{p: {{}}, q: {{}}}}\n"
            "forums: {{b: {{form: board, urgent_action: {{by: {}, told_to: []}}}}}}"
        ),
        "p",
        "q",
    ),
    "whoever chairs those who hear an appeal decides alone": (
        "appeal-to-deciders",
        (
            "people: {{p: {{}}}}\nforums: {{b: {{form: board}}, "
            "d: {{form: committee, accountable_to: b, members: [{{who: p, capacity: chair}}, "
            "{{seat: M, count: 2}}]}}, a: {{form: committee, accountable_to: b, "
            "quorum: {{min: 2}}, members: [{{who: p, capacity: chair}}, "
            "{{seat: T, count: 2}}]}}}}\n"
            "decisions: {{x: {{decided_by: {}, appeal_to: a}}}}"
        ),
        "d",
        "p",
    ),
    "whoever is on both sides decides alone": (
        "both-sides-of-the-table",
        PAYS_AND_IS_PAID,
        ONE_OF_SIX,
        ("member", 5, "p"),
    ),
    "whoever is on both sides takes the chair": (
        "both-sides-of-the-table",
        PAYS_AND_IS_PAID,
        ONE_OF_SIX,
        ("chair", 5, "f"),
    ),
    "whoever is on both sides has half of the votes": (
        "both-sides-of-the-table",
        PAYS_AND_IS_PAID,
        ONE_OF_SIX,
        ("member", 1, "f"),
    ),
    "who may not sit there takes the chair": (
        "remuneration-composition",
        ON_PAY,
        NOBODY_LEADS,
        ONE_LEADS,
    ),
    "only those vote who may not sit there": (
        "remuneration-composition",
        ON_PAY,
        NOBODY_LEADS,
        (5, "member", "false", "member"),
    ),
    "those who may not sit there are a quorum": (
        "remuneration-composition",
        ON_PAY,
        NOBODY_LEADS,
        (2, "member", "true", "member"),
    ),
    "whoever sits on forums that exclude each other takes a chair": (
        "member-of-incompatible-forums",
        ON_BOTH,
        ("member", "member"),
        ("member", "chair"),
    ),
    "whoever sits on forums that exclude each other takes the chair of the other": (
        "member-of-incompatible-forums",
        ON_BOTH,
        ("member", "chair"),
        ("chair", "member"),
    ),
    "a share that grows as others are fewer": (
        "single-partner-dominance",
        OF_THE_ICB,
        (14, 10),
        (4, 1),
    ),
    "a share that shrinks as those asked for are fewer": (
        "provider-board-not-half-non-executive",
        OUTSIDERS,
        (4, 6),
        (1, 3),
    ),
    "members of the executive who are half of the others": (
        "executive-on-audit-committee",
        ON_AUDIT,
        7,
        1,
    ),
    "a share of the votes that is of those overseen": (
        "self-oversight",
        OVERSEEN,
        ("p, q, r, s", 3),
        ("p, q", 1),
    ),
    "the share of the others that one member appoints": (
        "member-fills-the-board",
        FILLED_BY_ITS_CHAIR,
        ", {seat: B, count: 5, appointed_by: the town}",
        "",
    ),
    "how few executives are a quorum": (
        "quorum-of-executives",
        QUORATE_EXECUTIVES,
        ("min: 5", 7, 6),
        ("min: 2", 7, 3),
    ),
    "how many there are beside executives": (
        "quorum-of-executives",
        QUORATE_EXECUTIVES,
        ("min: 5", 7, 6),
        ("min: 5", 2, 6),
    ),
    "how few are a quorum where one may be both parties": (
        "quorum-without-each-partner",
        EACH_OTHERS_DEPUTY,
        (6, ""),
        (2, ""),
    ),
    "how many of a party have one of the other as deputy": (
        "quorum-without-each-partner",
        EACH_OTHERS_DEPUTY,
        (6, ""),
        (6, ", deputy: q"),
    ),
    "a seat whose name ends as the kind of another": (
        "term-expired",
        TERMS_OVER,
        ("Parent, kind: trustee", 2025, "Parent trustee", 2027),
        ("Parent, kind: trustee", 2027, "Parent trustee", 2025),
    ),
    "a seat whose name is a word twice": (
        "term-expired",
        TERMS_OVER,
        ("Trustee Trustee, count: 8", 2025, "Trustee", 2027),
        ("Trustee Trustee, count: 4", 2025, "Trustee", 2025),
    ),
    "a seat that stands for itself twice": (
        "term-expired",
        TERMS_OVER,
        ("trustee, kind: trustee, count: 8", 2025, "trustee", 2027),
        ("trustee, kind: trustee, count: 4", 2025, "trustee", 2025),
    ),
    "who has an interest in which body": (
        "quorum-breaks-on-conflict",
        (
            "organisations: {{h: {{}}, t: {{}}}}\npeople: {{a: {{}}, b: {{}}}}\n"
            "forums: {{f: {{members: [a, b], quorum: {{min: 2}}}}}}\n"
            "decisions: {{d: {{decided_by: f, affects: [h, t]}}}}\n"
            "interests: {{i: {{person: {0[0]}, organisation: {0[1]}}}}}"
        ),
        "ah",
        "bt",
    ),
    "the body in which somebody has an interest": (
        "quorum-breaks-on-conflict",
        (
            "organisations: {{h: {{}}, t: {{}}}}\npeople: {{a: {{}}, b: {{}}}}\n"
            "forums: {{f: {{members: [a, b], quorum: {{min: 2}}}}}}\n"
            "decisions: {{d: {{decided_by: f, affects: [h, t]}}}}\n"
            "interests: {{i: {{person: a, organisation: {}}}}}"
        ),
        "h",
        "t",
    ),
    "whose one of a dozen alike decisions is": (
        "decision-described-twice",
        (
            "posts: {{"
            + ", ".join(f"p{at}: {{{{}}}}" for at in range(6))
            + "}}\ndecisions: {{d: {{name: N, decided_by: {}}}, "
            + ", ".join(f"d{at}: {{{{name: N, decided_by: p{at % 6}}}}}" for at in range(11))
            + "}}"
        ),
        "p5",
        "p1",
    ),
    "the name that very many forums share": (
        "duplicate-forum-name",
        "forums: {{" + ", ".join(f"f{at}: {{{{name: {{0[{at}]}}}}}}" for at in range(12)) + "}}",
        "N" * 12,
        "O" * 6 + "uvwxyz",
    ),
    "the name that forums share": (
        "duplicate-forum-name",
        "forums: {{a: {{name: {0[0]}}}, b: {{name: {0[1]}}}, c: {{name: {0[2]}}}}}",
        ("N", "N", "N"),
        ("O", "O", "N"),
    ),
    "the name under which a decision is described twice": (
        "decision-described-twice",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\ndecisions: {{"
            "x: {{name: {0[0]}, decided_by: b}}, y: {{name: {0[1]}, decided_by: c}}, "
            "z: {{name: {0[2]}, decided_by: c}}}}"
        ),
        ("N", "N", "N"),
        ("O", "O", "N"),
    ),
    "the name that people share": (
        "same-person-twice",
        (
            "organisations: {{o: {{}}}}\npeople: {{x: {{name: {0[0]}, employer: o}}, "
            "y: {{name: {0[1]}, employer: o}}, z: {{name: {0[2]}, employer: o}}}}"
        ),
        ("Ann Ash", "Ann Ash", "Ann Ash"),
        ("Bea Box", "Bea Box", "Ann Ash"),
    ),
    "to whom what others were given is passed on": (
        "delegation-exceeds-delegator",
        NOT_ITS_OWN,
        ("c", 500),
        ("d", 500),
    ),
    "how much of what others were given is passed on": (
        "delegation-exceeds-delegator",
        NOT_ITS_OWN,
        ("c", 500),
        ("c", 5000),
    ),
    "the company whose people decide": (
        "decides-about-own-company",
        OWN_COMPANY,
        (10, "w"),
        (10, "v"),
    ),
    "whether a company's people are half of those who decide": (
        "decides-about-own-company",
        OWN_COMPANY,
        (10, "w"),
        (1, "w"),
    ),
    "which part of those who decide a company's people are": (
        "decides-about-own-company",
        OWN_COMPANY,
        (2, "w"),
        (1, "w"),
    ),
    "whether those of a board are half of who watch it": (
        "board-scrutinised-by-its-own-members",
        (
            "people: {{p: {{}}}}\norganisations: {{o: {{}}}}\nforums: {{c: {{of: o}}, "
            "b: {{form: board, of: o, members: [p]}}, s: {{form: scrutiny-committee, of: o, "
            "accountable_to: c, scrutinises: b, members: [{{who: p, capacity: chair}}, "
            "{{seat: M, count: {}}}]}}}}"
        ),
        "5",
        "1",
    ),
    "how many parties can be missing at once": (
        "quorum-without-each-partner",
        (
            "organisations: {{o: {{}}, p: {{}}, q: {{}}, r: {{}}}}\n"
            "forums: {{f: {{form: joint-committee, of: [o, p, q, r], quorum: {{min: {}}}, "
            "members: ["
            + ", ".join(f"{{{{seat: S, represents: {one}, count: 2}}}}" for one in "opqr")
            + "]}}}}"
        ),
        "6",
        "3",
    ),
    "which partner has nobody on a forum": (
        "programme-forum-of-one-partner",
        (
            "organisations: {{o: {{}}, p: {{}}}}\noutcomes: {{x: {{of: [o, p]}}}}\n"
            "forums: {{f: {{members: [{{seat: S, represents: {}}}]}}}}\n"
            "programmes: {{c: {{forum: f, outcomes: [x]}}}}"
        ),
        "o",
        "p",
    ),
    "the layer that an alliance lacks": (
        "missing-delivery-or-leadership-tier",
        "forums: {{f: {{}}, g: {{}}}}\nagreements: {{a: {{kind: alliance, {}}}}}",
        "leadership: f",
        "management: g",
    ),
    "one forum for both layers": (
        "missing-delivery-or-leadership-tier",
        "forums: {{f: {{}}, g: {{}}}}\nagreements: {{a: {{kind: alliance, {}}}}}",
        "leadership: f",
        "leadership: f, management: f",
    ),
    "whose post an entry that is nobody fills": (
        "placeholder-as-person",
        ("people: {{tbc: {{}}, p: {{}}}}\nposts: {{a: {{holder: {0[0]}}}, b: {{holder: {0[1]}}}}}"),
        ("tbc", "p"),
        ("p", "tbc"),
    ),
    "on what forum an entry that is nobody fills a seat": (
        "placeholder-as-person",
        ("people: {{tbc: {{}}}}\nforums: {{a: {{members: [{0[0]}]}}, b: {{members: [{0[1]}]}}}}"),
        ("tbc", ""),
        ("", "tbc"),
    ),
    "whose term has ended, where a post is called as a word of the rule": (
        "term-expired",
        (
            "posts: {{chair: {{}}, p: {{}}, q: {{}}}}\nforums: {{f: {{form: committee, members: ["
            "{{who: p, capacity: chair, until: 2020-01-01}}, {{who: {}, until: 2020-01-01}}]}}}}"
        ),
        "q",
        "chair",
    ),
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
            "{{seat: O, count: 3, represents: o}}, "
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
    "whose work the same people assure": (
        "assurance-by-the-same-people",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}}}\nforums: {{"
            "a: {{purpose: assurance, members: [{{who: p, capacity: chair}}, q]}}, "
            "d: {{purpose: delivery, accountable_to: a, members: "
            "[{{who: p, capacity: chair}}, {0[0]}]}}, "
            "e: {{purpose: delivery, accountable_to: a, members: "
            "[{{who: p, capacity: chair}}, {0[1]}]}}}}"
        ),
        ("q", "r"),
        ("r", "q"),
    ),
    "which abolished post still has a seat": (
        "former-holder-still-member",
        (
            "posts: {{a: {{ends: 2020-01-01}}, b: {{ends: 2020-01-01}}}}\n"
            "forums: {{f: {{members: [{}, {{seat: X}}]}}}}"
        ),
        "a",
        "b",
    ),
    "of which company all trustees are directors": (
        "no-trustee-apart-from-company",
        OF_TWO_COMPANIES + "t: {{form: board, of: ot, members: [{0[0]}]}}, "
        "u: {{form: board, of: ou, members: [{0[1]}]}}}}",
        ("p", "q"),
        ("q", "p"),
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

PASSED_ON = (
    "posts: {{p: {{}}}}\nforums: {{b: {{form: board}}, c: {{form: committee}}}}\ndelegations: "
    "{{one: {{from: b, to: c, matters: [t], limit: {{each: 100, a_year: 1000}}}}, "
    "two: {{from: c, to: p, matters: [t], limit: {{each: {0[0]}, a_year: {0[1]}}}}}}}"
)
SWAPPED |= {
    "a second sum that is passed on": (
        "delegation-exceeds-delegator",
        PASSED_ON,
        (500, 1000),
        (500, 3000),
    ),
    "another sum that is passed on": (
        "delegation-exceeds-delegator",
        PASSED_ON,
        (5000, 1000),
        (100, 3000),
    ),
}

COUNCILLORS = (
    "organisations: {{q: {{name: Q}}, r: {{name: R}}}}\n"
    "forums: {{b: {{form: board{0[2]}, members: [{{seat: Councillor, represents: q, {0[0]}}}, "
    "{{seat: Councillor, represents: r, {0[1]}}}]}}}}"
)
EXECUTIVES = (
    "organisations: {{q: {{name: Q}}, r: {{name: R}}}}\n"
    "forums: {{f: {{form: committee, composition: [{{kind: executive, at_most: 0}}], members: ["
    "{{seat: Director, represents: q, kind: {0[0]}}}, "
    "{{seat: Director, represents: r, kind: {0[1]}}}]}}}}"
)
SWAPPED |= {
    "a seat of the same name that is past its term": (
        "term-expired",
        COUNCILLORS,
        ("until: 2026-01-01", "until: 2027-01-01", ""),
        ("until: 2029-01-01", "until: 2026-06-30", ""),
    ),
    "how many seats are past their term": (
        "term-expired",
        COUNCILLORS,
        ("until: 2026-01-01", "count: 1", ""),
        ("until: 2026-01-01, count: 2", "count: 1", ""),
    ),
    "a seat of the same name that ends before it begins": (
        "ends-before-it-begins",
        COUNCILLORS,
        ("since: 2027-01-01, until: 2026-12-01", "since: 2020-01-01, until: 2027-01-01", ""),
        ("since: 2020-01-01, until: 2026-12-01", "since: 2027-06-01, until: 2027-01-01", ""),
    ),
    "what somebody's term was as": (
        "term-expired",
        (
            "people: {{p: {{name: P}}}}\nforums: {{f: {{form: committee, members: "
            "[{{who: p, capacity: chair, until: {0[0]}}}, {{who: p, until: {0[1]}}}]}}}}"
        ),
        ("2026-01-01", "2029-01-01"),
        ("2029-01-01", "2026-01-01"),
    ),
    "a seat of the same name that falls due": (
        "due-soon",
        COUNCILLORS,
        ("until: 2026-12-20", "until: 2028-01-01", ""),
        ("until: 2028-12-20", "until: 2026-12-25", ""),
    ),
    "a seat of the same name that is still filled": (
        "stood-down-forum-with-members",
        COUNCILLORS,
        ("count: 2", "until: 2020-01-01", ", status: stood-down"),
        ("until: 2020-01-01", "count: 2", ", status: stood-down"),
    ),
    "a seat of the same name where none may be": (
        "membership-cap-exceeded",
        EXECUTIVES,
        ("executive", "lay"),
        ("lay", "executive"),
    ),
}

INCOMPATIBLE = (
    "people: {{p: {{name: P}}, q: {{name: Q}}, z: {{name: Z}}}}\n"
    "forums: {{a: {{form: committee, incompatible_with: [f, g], members: [p, q]}}, "
    "f: {{form: committee, members: [{0[0]}]}}, g: {{form: committee, members: [{0[1]}]}}}}"
)
SWAPPED |= {
    "who sits on another forum as well": (
        "member-of-incompatible-forums",
        INCOMPATIBLE,
        ("p, z", "q, z"),
        ("p, z", "p, z"),
    ),
    "who sits on another forum instead": (
        "member-of-incompatible-forums",
        INCOMPATIBLE,
        ("p, z", "q, z"),
        ("q, z", "p, z"),
    ),
}

FOR_ALL = (
    "services: {{s: {{name: S}}, t: {{name: T}}, u: {{name: U}}}}\n"
    "forums: {{b: {{form: board}}, a: {{form: committee, accountable_to: b, services: all, "
    "excludes: [{}], purpose: [oversight]}}, "
    "c: {{form: committee, accountable_to: b, services: all, purpose: [oversight]}}}}"
)
SWAPPED |= {
    "a service that is left out": ("overlapping-remit", FOR_ALL, "s", "t"),
    "a service that is left out in place of several": ("overlapping-remit", FOR_ALL, "t, u", "s"),
    "one service that is left out no more": ("overlapping-remit", FOR_ALL, "s", "t, u"),
}

PARTIES = (
    BODIES + "forums: {{f: {{form: management-group, members: ["
    "{{seat: O, count: {0[0]}, represents: o}}, {{seat: P, count: {0[1]}, represents: p}}, "
    "{{seat: Q, count: {0[1]}, represents: q}}, {{seat: R, count: {0[2]}, represents: r}}]}}}}"
)
SWAPPED |= {
    "a part of the votes, as others give up some": (
        "partner-over-represented-by-function",
        PARTIES,
        (9, 4, 1),
        (9, 2, 1),
    ),
}

OWN_WORK = (
    "posts: {{p1: {{}}, p2: {{}}, p3: {{}}, p4: {{}}}}\n"
    "forums: {{a: {{form: committee, purpose: [oversight], members: "
    "[{{who: p1, capacity: chair}}, p2, p3]}}, "
    "b: {{form: management-group, accountable_to: a, purpose: [delivery], members: "
    "[{{who: {0[0]}, capacity: chair}}{0[1]}]}}}}"
)
SWAPPED |= {
    "who votes on what is overseen": ("self-oversight", OWN_WORK, ("p1", ""), ("p4", ", p2, p3")),
    "how many vote on what is overseen": (
        "self-oversight",
        OWN_WORK,
        ("p4", ", p2, p3"),
        ("p4", ", p1, p2, p3"),
    ),
    "most who vote on what their chair leads": (
        "self-oversight",
        OWN_WORK,
        ("p1", ""),
        ("p1", ", p2, p3"),
    ),
}

TRACKS = (
    "posts: {{p1: {{}}, p2: {{}}, p3: {{}}}}\noutcomes: {{o: {{name: O}}}}\n"
    "forums: {{f: {{form: committee}}}}\nprogrammes: {{"
    "s1: {{forum: f, horizon: short, sro: p1, outcomes: [o]}}, "
    "s2: {{forum: f, horizon: short, sro: p2, outcomes: [o]}}, "
    "l1: {{forum: f, horizon: {0[2]}, sro: {0[0]}, outcomes: [o]}}, "
    "l2: {{forum: f, horizon: {0[2]}, sro: {0[1]}, outcomes: [o]}}}}"
)
SWAPPED |= {
    "who leads for both terms": (
        "tracks-out-of-balance",
        TRACKS,
        ("p1", "p3", "long"),
        ("p3", "p2", "long"),
    ),
    "who leads for both terms as well": (
        "tracks-out-of-balance",
        TRACKS,
        ("p1", "p3", "long"),
        ("p1", "p2", "long"),
    ),
}

OWNERS = (
    "organisations: {{o: {{name: O}}}}\nforums: {{x: {{form: committee, of: o}}, "
    "y: {{form: committee, of: o}}, z: {{form: committee, of: o}}}}\n"
    "decisions: {{a: {{name: N, decided_by: x}}, b: {{name: N, decided_by: {0[0]}}}{0[1]}}}"
)
THIRD = ", c: {name: N, decided_by: y}"
NAMED = (
    "forums: {{a: {{form: committee, name: {0[0]}}}, b: {{form: committee, name: N, short: S}}, "
    "c: {{form: committee, name: {0[1]}, short: {0[2]}}}}}"
)
GIVEN_TWICE = (
    "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}, "
    "e: {{form: committee}}, f: {{form: committee}}}}\n"
    "delegations: {{x: {{from: b, to: c, matters: [m], limit: 1}}, "
    "y: {{from: b, to: d, matters: [m], limit: {0[0]}}}, "
    "z: {{from: b, to: e, matters: [m], limit: {0[1]}}}, "
    "v: {{from: b, to: f, matters: [m], limit: {0[2]}}}}}"
)
SWAPPED |= {
    "a decision that said the same, of a group that fell apart": (
        "decision-described-twice",
        OWNERS,
        ("x", THIRD),
        ("z", ""),
    ),
    "a third owner of one decision": (
        "decision-described-twice",
        OWNERS,
        ("x", THIRD),
        ("z", THIRD),
    ),
    "another name of a group that fell apart": (
        "duplicate-forum-name",
        NAMED,
        ("N", "O", "S"),
        ("O", "O", "T"),
    ),
    "to whom a matter goes on the same terms": (
        "matter-delegated-twice",
        GIVEN_TWICE,
        (1, 2, 2),
        (3, 1, 4),
    ),
}

STEPS = (
    "posts: {{p: {{}}, q: {{}}}}\n"
    "decisions: {{a: {{type: t, decided_by: p, value: {{over: 0, up_to: {0[0]}}}}}, "
    "b: {{type: t, decided_by: q, value: {{over: {0[1]}, up_to: 9000}}}}}}"
)
ACROSS = (
    "posts: {{h: {{}}, p: {{}}, q: {{}}}}\ndecisions: {{"
    "across: {{type: m, decided_by: h, value: {{over: {0[0]}, up_to: 9000}}}}, "
    "one: {{type: m, decided_by: p, value: {{up_to: 100}}}}, "
    "two: {{type: m, decided_by: q, value: {{over: {0[1]}, up_to: 110}}}}, "
    "three: {{type: m, decided_by: p, value: {{up_to: 120}}}}, "
    "four: {{type: m, decided_by: p, value: {{up_to: 130}}}}, "
    "five: {{type: m, decided_by: p, value: {{up_to: 140}}}}}}"
)
SWAPPED |= {
    "sums that nobody decides": ("limit-gap", STEPS, (100, 200), (500, 600)),
    "sums that nobody decides, in part": ("limit-gap", STEPS, (100, 300), (200, 400)),
    "two of a group that a third lay across": (
        "limit-overlap",
        ACROSS,
        (90, 0),
        (200, 50),
    ),
    "sums that two decide": ("limit-overlap", STEPS, (200, 100), (600, 500)),
    "sums that two decide, in part": ("limit-overlap", STEPS, (300, 100), (400, 200)),
}

BOTH_SIDES = (
    "organisations: {{b: {{name: B}}, c: {{name: C}}, s: {{name: S}}, r: {{name: R}}}}\n"
    "people: {{p: {{name: P}}}}\n"
    "services: {{v: {{commissioner: [b, c], providers: [s, r]}}}}\n"
    "forums: {{f: {{form: committee, members: [{{who: p, represents: b}}, {{seat: X}}]}}, "
    "g: {{form: board, members: [{{who: p, represents: [{}]}}]}}}}\n"
    "decisions: {{d: {{decided_by: f, services: [v]}}}}\n"
    "interests: {{i: {{person: q, organisation: b}}}}"
)
DUAL = (
    "organisations: {{n: {{name: N}}, o: {{name: O}}}}\nposts: {{p: {{}}, q: {{}}}}\n"
    "forums: {{b: {{form: board, of: o, members: [p]}}, g: {{of: n}}}}\n"
    "programmes: {{one: {{forum: g, sro: {0[0]}}}, two: {{forum: g, sro: {0[1]}}}}}\n"
    "interests: {{i: {{person: q, organisation: n}}}}"
)
SPOKEN_FOR = (
    BODIES + "posts: {{s: {{title: S}}, t: {{organisation: q}}}}\n"
    "forums: {{x: {{form: joint-committee, of: [o, p, q], members: "
    "[{{who: s, represents: {}}}, t]}}, y: {{form: board, of: q}}, v: {{form: board, of: o}}, "
    "w: {{form: board, of: p}}}}\ndelegations: {{one: {{from: y, to: t, matters: [m]}}}}"
)
LED_FROM = (
    BODIES + "posts: {{a: {{organisation: {0}}}, b: {{organisation: {0}}}, c: {{organisation: r}}}}"
    "\nforums: {{f: {{form: joint-committee, members: "
    "[{{who: a, capacity: chair}}, {{who: b, capacity: deputy-chair}}, c]}}}}"
)
SWAPPED |= {
    "for whom somebody is paid as well": ("both-sides-of-the-table", BOTH_SIDES, "s", "s, r"),
    "for whom somebody is paid": ("both-sides-of-the-table", BOTH_SIDES, "r", "s"),
    "what somebody leads as well": ("dual-role-undeclared", DUAL, "pq", "pp"),
    "what somebody leads": ("dual-role-undeclared", DUAL, "qp", "pq"),
    "for whom somebody votes without authority": (
        "representative-without-authority",
        SPOKEN_FOR,
        "o",
        "p",
    ),
    "a third vote of one member": (
        "member-listed-twice",
        (
            "people: {{p: {{name: P}}}}\n"
            "forums: {{f: {{form: board, members: [p, {{who: p, capacity: chair}}{}]}}}}"
        ),
        "",
        ", p",
    ),
    "the body that chairs alone": ("chair-and-deputy-same-organisation", LED_FROM, "o", "p"),
}

RISING = (
    "posts: {{p: {{reports_to: q}}, q: {{title: Q}}}}\n"
    "decisions: {{one: {{type: t, decided_by: p, value: {{up_to: {0[0]}}}}}, "
    "two: {{type: t, decided_by: q, value: {{up_to: {0[1]}}}}}}}"
)
DECIDED = (
    "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
    "decisions: {{d: {{type: t, decided_by: c, value: {{up_to: {0[0]}}}}}}}\n"
    "delegations: {{x: {{from: b, to: c, matters: [t], limit: {0[1]}}}}}"
)
KEPT_SUMS = (
    "posts: {{p: {{}}}}\nforums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
    "decisions: {{k: {{type: t, reserved_to: b, value: {{over: {0[0]}}}}}, "
    "l: {{type: t, decided_by: p, value: {{over: {0[1]}, up_to: {0[2]}}}}}}}\n"
    "delegations: {{x: {{from: b, to: c, matters: [t], limit: {0[3]}}}}}"
)
SWAPPED |= {
    "sums of which the senior may decide none": ("limit-inversion", RISING, (500, 400), (900, 800)),
    "sums that its decider was not given": (
        "decision-exceeds-decider",
        DECIDED,
        (500, 400),
        (900, 800),
    ),
    "sums that are passed on": (
        "delegation-exceeds-delegator",
        BOARDS + "delegations: {{one: {{from: b, to: c, matters: [m], limit: {0[0]}}}, "
        "two: {{from: c, to: d, matters: [m], limit: {0[1]}}}}}",
        (400, 500),
        (800, 900),
    ),
    "reserved sums that are decided": (
        "reserved-matter-decided-below",
        KEPT_SUMS,
        (50, 60, 70, 1),
        (50, 80, 90, 1),
    ),
    "reserved sums that are delegated": (
        "reserved-matter-delegated",
        KEPT_SUMS,
        (50, 1, 2, 60),
        (80, 1, 2, 90),
    ),
}

SHARE = (
    BODIES + "people: {{a: {{employer: o}}, b: {{employer: o}}, c: {{employer: p}}}}\n"
    "forums: {{f: {{form: committee, composition: [{{same: employer, share: 1/3}}], "
    "members: [a, b, c{}]}}}}"
)
TRUSTEES = (
    "organisations: {{o: {{name: O}}}}\nforums: {{f: {{form: board, of: o, members: ["
    "{{seat: A, kind: non-executive, until: {0[0]}-10-31}}, "
    "{{seat: B, kind: non-executive, until: {0[0]}-10-31}}, "
    "{{seat: C, kind: non-executive, until: {0[1]}-10-31}}, "
    "{{seat: D, kind: non-executive, until: {0[2]}-10-31}}, "
    "{{seat: E, kind: non-executive, until: {0[2]}-10-31}}]}}}}"
)
SWAPPED |= {
    "a share of the seats, as others leave": (
        "membership-cap-exceeded",
        SHARE,
        ", {seat: Z, count: 2}",
        "",
    ),
    "of how many one alone decides": (
        "quorum-too-low",
        ("forums: {{f: {{form: board, quorum: {{min: 1}}, members: [{{seat: X, count: {}}}]}}}}"),
        3,
        30,
    ),
    "the service of a report that goes round": (
        "report-bypasses-leadership",
        (
            "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nservices: {{s: {{}}, t: {{}}}}\n"
            "forums: {{l: {{form: contractual-body}}, b: {{form: board, of: o}}}}\n"
            "agreements: {{a: {{parties: [o, p, q], services: [s, t], leadership: l}}}}\n"
            "reports: {{r: {{from: p, to: b, kind: quality, services: [{}]}}}}"
        ),
        "s",
        "t",
    ),
    "whose terms end together": (
        "terms-end-together",
        TRUSTEES,
        (2027, 2027, 2030),
        (2027, 2030, 2030),
    ),
}

IMPROVED = {
    "who may not sit there gives up the chair": (
        "remuneration-composition",
        ON_PAY,
        ONE_LEADS,
        (5, "chair", "true", "member"),
    ),
    "a quorum for which those who may not sit there are not enough is stated": (
        "remuneration-composition",
        ON_PAY_WITHOUT_QUORUM,
        ("status: active", "member", "true", "member"),
        ("quorum: {min: 5}", "member", "true", "member"),
    ),
    "whoever sits on forums that exclude each other gives up a chair": (
        "member-of-incompatible-forums",
        ON_BOTH,
        ("chair", "member"),
        ("member", "member"),
    ),
    "a party that may be missing, and has a deputy of the other": (
        "quorum-without-each-partner",
        EACH_OTHERS_DEPUTY.replace(", each_party: true", ""),
        (3, ""),
        ("3, each_party: true", ""),
    ),
    "one of the executives who are a quorum by a fraction": (
        "quorum-of-executives",
        QUORATE_EXECUTIVES,
        ("fraction: 1/3", 7, 6),
        ("fraction: 1/3", 7, 5),
    ),
    "some whose terms end together": (
        "terms-end-together",
        TRUSTEES,
        (2027, 2027, 2027),
        (2027, 2029, 2029),
    ),
    "most of two large parties": (
        "partner-over-represented-by-function",
        PARTIES,
        (9, 2, 1),
        (4, 1, 1),
    ),
    "one of several who sit elsewhere": (
        "member-of-incompatible-forums",
        INCOMPATIBLE,
        ("p, q", "p, z"),
        ("p, z", "p, z"),
    ),
    "one more service that is left out": ("overlapping-remit", FOR_ALL, "s", "s, t"),
    "a chair who leads what most vote on": (
        "self-oversight",
        OWN_WORK,
        ("p1", ", p2, p3"),
        ("p4", ", p2, p3"),
    ),
    "one of two who lead for both terms": (
        "tracks-out-of-balance",
        TRACKS,
        ("p1", "p2", "long"),
        ("p1", "p3", "long"),
    ),
    "a third owner who gave it up": (
        "decision-described-twice",
        OWNERS,
        ("z", THIRD),
        ("x", THIRD),
    ),
    "what is given beyond a reserved sum": (
        "reserved-matter-delegated",
        KEPT_SUMS,
        (50, 1, 2, "none"),
        (50, 1, 2, 90),
    ),
    "the lower end of a gap": ("limit-gap", STEPS, (100, 400), (200, 400)),
    "the upper end of a gap": ("limit-gap", STEPS, (100, 400), (100, 300)),
    "the upper end of what two decide": ("limit-overlap", STEPS, (400, 100), (300, 100)),
    "the lower end of what two decide": ("limit-overlap", STEPS, (400, 100), (400, 200)),
    "a party who left, and another who is named twice": (
        "agreement-not-approved-by-partner",
        (
            "organisations: {{n: {{}}, s: {{}}, c: {{}}}}\n"
            "forums: {{b: {{form: board, of: n}}, d: {{form: board, of: s}}, "
            "e: {{form: board, of: c}}}}\n"
            "agreements: {{m: {{kind: mou, parties: [n, {}, c], approved_by: [e]}}}}"
        ),
        "s",
        "n",
    ),
    "the lesser of two sums that are passed on": (
        "delegation-exceeds-delegator",
        PASSED_ON,
        (500, 9000),
        (100, 9000),
    ),
    "the larger of two sums that are passed on": (
        "delegation-exceeds-delegator",
        PASSED_ON,
        (500, 9000),
        (500, 1000),
    ),
}
"""Structures in which something is put right and nothing else goes wrong."""

SMALLER = {
    "a remit": (
        "overlapping-remit",
        "services: {s: {name: S}}\nforums:\n",
        "  %s: {form: committee, purpose: [oversight], services: [s]}\n",
    ),
    "a duty": (
        "overlapping-remit",
        "forums:\n  board: {form: board}\n",
        "  %s: {name: Audit %s, form: committee, duty: audit, accountable_to: board}\n",
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
