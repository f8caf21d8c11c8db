"""What is known is not gone where something beside it would keep a rule from seeing it."""

from pathlib import Path

import pytest

from two_states import compared

BOTH_SIDES = (
    "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\npeople: {{p: {{}}, q: {{}}}}\n"
    "services: {{s: {{commissioner: a, providers: [b{0[0]}]}}, "
    "t: {{commissioner: a, providers: a}}}}\ninterests: {{i: {{person: q, organisation: c}}}}\n"
    "forums: {{f: {{members: [{{who: p, represents: a}}]}}, "
    "g: {{members: [{{who: p, represents: b}}]}}}}\n"
    "decisions: {{d: {{services: [s{0[1]}], decided_by: f}}}}"
)
APART = (
    "organisations: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}}}\n"
    "services: {{s: {{commissioner: {0[0]}, providers: [b, c]}}}}\n"
    "forums: {{m: {{{0[2]}members: [{{seat: A, represents: a}}, "
    "{{seat: B, represents: b}}{0[1]}]}}}}\n"
    "agreements: {{g: {{kind: alliance, parties: [a, b, c, d], services: [s]}}}}"
)
ABOUT = "services: [s], "
SECOND = ", {seat: Second, represents: a}"
BESIDE = {
    "a second seat of one who meets apart": (
        "bilateral-channel-on-integrated-scope",
        APART,
        ("a", "", ABOUT),
        ("a", SECOND, ABOUT),
        {"same": 1},
    ),
    "a second seat of one who meets without a scope": (
        "side-meeting-without-scope",
        APART,
        ("a", "", ""),
        ("a", SECOND, ""),
        {"same": 1},
    ),
    "whose a meeting is": (
        "bilateral-channel-on-integrated-scope",
        APART,
        ("a", SECOND, ABOUT),
        ("a", SECOND, ABOUT + "of: a, "),
        {},
    ),
    "another body that meets without a scope": (
        "side-meeting-without-scope",
        APART,
        ("a", "", ""),
        ("a", ", {seat: C, represents: c}", ""),
        {},
    ),
    "a seller who pays as well": (
        "bilateral-channel-on-integrated-scope",
        APART,
        ("a", "", ABOUT),
        ("[a, b]", "", ABOUT),
        {},
    ),
    "what a payer provides as well": (
        "both-sides-of-the-table",
        BOTH_SIDES,
        ("", ""),
        (", a", ""),
        {"same": 1},
    ),
    "another service, which a payer provides for itself": (
        "both-sides-of-the-table",
        BOTH_SIDES,
        ("", ""),
        ("", ", t"),
        {"same": 1},
    ),
}

DELEGATED = (
    "forums: {{b: {{form: board}}, c: {{form: committee, functions: [discharge]}}}}\n"
    "delegations: {{x: {{from: b, to: c, matters: [{0[0]}]}}}}\n{0[1]}"
)
DECIDED = "decisions: {d: {type: money, decided_by: b}}"
BODIES = "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\n"
BESIDE |= {
    "the last decision, where a layer has the people of the one above": (
        "pass-through-layer",
        (
            "posts: {{p: {{}}, q: {{}}}}\nforums: {{b: {{form: board, members: [p, q]}}, "
            "m: {{form: committee, accountable_to: b, members: [p, q]}}, "
            "l: {{form: committee, accountable_to: m}}}}\n{}"
        ),
        DECIDED,
        "",
        {"same": 1},
    ),
    "the last decision, where authority is put to no use": (
        "unused-authority",
        DELEGATED,
        ("money, walks", DECIDED),
        ("money, walks", ""),
        {"worse": 1},
    ),
    "the last decision, where a function is misspelt": (
        "matter-misspelt",
        DELEGATED,
        ("discharges", DECIDED),
        ("discharges", ""),
        {"same": 1},
    ),
    "the last risk, where none is shared": (
        "no-shared-risk",
        BODIES + "agreements: {{g: {{parties: [a, b]}}}}\nrisks: {{{}}}",
        "r: {name: Cold, shared_by: [a]}",
        "",
        {"same": 1},
    ),
    "the last agreement, where none is behind the money": (
        "no-agreement",
        (
            BODIES + "forums: {{f: {{form: management-group, of: [a, b]}}}}\n"
            "decisions: {{d: {{decided_by: f, value: {{over: 0, up_to: 5}}}}}}\n"
            "agreements: {{{}}}"
        ),
        "g: {parties: [a, c]}",
        "",
        {"same": 1},
    ),
    "the last report to a board, where another sends none": (
        "no-report-up",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee, accountable_to: b}}, "
            "f: {{form: committee, accountable_to: b}}}}\nreports: {{{}}}"
        ),
        "r: {from: c, to: b, per_year: 6}",
        "",
        {"same": 1, "new": 1},
    ),
    "all obligations, where a party has none": (
        "partner-without-obligations",
        BODIES + "agreements: {{g: {{parties: [a, b]{}}}}}",
        ", obligations: {a: Pays.}",
        "",
        {},
    ),
    "whom an outcome is for, where it is not for a party": (
        "partner-without-stated-outcome",
        BODIES + "agreements: {{g: {{parties: [a, b]}}}}\noutcomes: {{x: {{of: a}}{}}}",
        "",
        ", y: {name: Y}",
        {},
    ),
}

LED = (
    "people: {{p: {{}}, left: {{until: 2025-01-31}}}}\n"
    "posts: {{d: {{holder: p}}, v: {{holder: vacant}}, a: {{holder: [vacant, p]}}}}\n"
    "forums: {{q: {{form: committee, members: [{{seat: Chair, capacity: chair}}, "
    "{{seat: Deputy, capacity: deputy-chair}}]}}, f: {{form: committee, members: ["
    "{{seat: Chair, capacity: chair{0[0]}}}, {{seat: M, count: 4}}{0[1]}]}}}}"
)
ALONE = ("no-deputy-chair", LED, ("", ""))
BY_POST = (
    "people: {{p: {{}}, r: {{}}}}\nposts: {{v: {{holder: vacant}}, d: {{holder: p}}}}\n"
    "forums: {{b: {{form: board, members: [r]}}, "
    "f: {{form: committee, accountable_to: b, quorum: {{min: 3, must_include: [p]}}, "
    "members: [{{who: p, capacity: chair{0}}}]}}, "
    "g: {{form: committee, members: [{{who: p, capacity: chair}}]}}, "
    "h: {{form: committee, members: [{{who: p, capacity: chair}}]}}}}\n"
    "programmes: {{w: {{sro: p}}}}"
)
BESIDE |= {
    "a deputy's post that is vacant": (*ALONE, (", deputy: v", ""), {"same": 1}),
    "a deputy who has left": (*ALONE, (", deputy: left", ""), {"same": 1}),
    "a deputy's post that somebody acts in": (*ALONE, (", deputy: a", ""), {"gone": 1}),
    "a deputy chair's seat that is vacant": (
        *ALONE,
        ("", ", {seat: Deputy, capacity: deputy-chair, vacant: 1}"),
        {"same": 1},
    ),
    "a co-chair's seat that is vacant": (
        *ALONE,
        ("", ", {who: v, capacity: co-chair}"),
        {"same": 1},
    ),
    "a deputy's post that is vacant, where somebody is needed": (
        "no-nominated-deputy",
        BY_POST,
        "",
        ", deputy: v",
        {"same": 1},
    ),
    "a deputy's post that is the chair's own": (
        "no-nominated-deputy",
        BY_POST,
        "",
        ", deputy: d",
        {"same": 1},
    ),
    "a deputy chair's seat that is vacant, where much rests on one": (
        "key-person-dependency",
        BY_POST,
        "",
        "}, {who: v, capacity: deputy-chair",
        {"same": 1},
    ),
    "the word that a post is vacant, where it says since when": (
        "post-left-vacant",
        "posts: {{p: {{{}vacant_since: 2026-01-31}}}}",
        "holder: vacant, ",
        "",
        {"same": 1},
    ),
}


@pytest.mark.parametrize("kind", BESIDE)
def test_what_stands_beside_hides_nothing(tmp_path: Path, kind: str) -> None:
    *case, expected = BESIDE[kind]
    assert compared(tmp_path, *case) == expected
