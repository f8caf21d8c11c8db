"""What is known as wrong is worse where it reaches further: more matters, sums, lines or seats."""

from pathlib import Path

import pytest

from command import write
from two_states import HEAD, changes, checked, compared, held


def given(rule: str, rest: str, to: str = "c") -> tuple[str, str]:
    """Give a rule and a delegation with gaps for its matters and its limit."""
    return rule, (
        "posts: {{c: {{title: Chief}}}}\nforums: {{b: {{form: board}}, g: {{form: team}}}}\n"
        f"delegations: {{{{d: {{{{from: b, to: {to}, matters: {{}}, limit: {{}}{rest}}}}}}}}}"
    )


ENDED = given("expired-delegation", ", ends: 2026-03-31")
BARRED = (
    "onward-delegation-barred",
    (
        "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}, "
        "e: {{form: committee}}}}\n"
        "delegations: {{one: {{from: b, to: c, matters: [m], onward: prohibited}}, "
        "two: {{from: c, to: {}, matters: {}, limit: {}}}}}"
    ),
)
RINGS = (
    "forums: {{a: {{accountable_to: {}}}, b: {{accountable_to: {}}}, c: {{accountable_to: {}}}}}"
)
STEPS = (
    "agreements: {{m: {{disputes: [{{by: A, kind: parties, {}}}, {{by: A, kind: senior, {}}}, "
    "{{by: B, kind: mediation, {}}}]}}}}"
)
UNTIMED, TIMED = "x-days: 5", "within_days: 5"
UNOWNED = "decisions: {{d: {{value: {{up_to: {}}}{}}}}}"
WIDENED = {
    "the sum of a decision without an owner": (
        ("decision-without-owner"),
        UNOWNED,
        (5, ""),
        (6, ""),
    ),
    "the sum of a decision that nobody is told of": (
        "commitment-changed-alone",
        UNOWNED.replace("up_to", "over: 0, up_to"),
        (5, ", decided_by: b, category: change-of-commitment, informed: []"),
        (6, ", decided_by: b, category: change-of-commitment, informed: []"),
    ),
    "the matters of a delegation that says no limit": (
        "authority-limit-unstated",
        (
            "posts: {{c: {{title: Chief}}}}\nforums: {{b: {{form: board}}}}\n"
            "delegations: {{d: {{from: b, to: c, matters: {}{}}}}}"
        ),
        ("[m]", ""),
        ("[m, n]", ""),
    ),
    "a matter of a delegation that is over": (*ENDED, ("[m]", 5), ("[m, n]", 5)),
    "the sum of a delegation that is over": (*ENDED, ("[m]", 5), ("[m]", 6)),
    "the sum of a year": (*ENDED, ("[m]", "{each: 5, a_year: 50}"), ("[m]", "{each: 5}")),
    "a matter without a limit": (
        *given("unlimited-delegation", ""),
        ("[m]", "none"),
        ("[m, residual]", "none"),
    ),
    "a matter that goes to a group": (
        *given("delegation-to-group-not-people", "", "g"),
        ("[m]", 5),
        ("[n]", 5),
    ),
    "the sums of a decider without powers": (
        "decided-by-powerless-forum",
        (
            "forums: {{g: {{form: network}}}}\n"
            "decisions: {{d: {{decided_by: g, value: {{up_to: {}}}}}}}"
        ),
        5,
        6,
    ),
    "the sums that were not given": (
        "decided-without-delegation",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{e: {{type: t, decided_by: c, value: {{over: {}, up_to: 50}}}}}}\n"
            "delegations: {{x: {{from: b, to: c, matters: [m]}}}}"
        ),
        40,
        0,
    ),
    "the sums that are reserved": (
        "reserved-matter-decided-below",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{k: {{decided_by: c, reserved_to: b, value: {{up_to: {}}}}}}}"
        ),
        5,
        6,
    ),
    "whom an agreement binds that is over": (
        "expired-agreement",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\nforums: {{f: {{}}}}\n"
            "agreements: {{m: {{parties: [a, {}], leadership: f, ends: 2025-12-31}}}}"
        ),
        "b",
        "c",
    ),
    "who decides what another does": (
        "limit-overlap",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}}}\n"
            "decisions: {{a: {{type: t, decided_by: p, value: {{up_to: 300}}}}, "
            "b: {{type: t, decided_by: {}, value: {{over: 100}}}}}}"
        ),
        "q",
        "r",
    ),
    "who decides what is described twice": (
        "decision-described-twice",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}}}\n"
            "decisions: {{a: {{name: N, decided_by: p}}, b: {{name: N, decided_by: {}}}}}"
        ),
        "q",
        "r",
    ),
    "what is decided by a forum that answers to nobody": (
        "orphan-forum",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}}}\n"
            "decisions: {{d: {{decided_by: {}, value: {{up_to: 9}}}}}}"
        ),
        "b",
        "c",
    ),
    "who reports past a leadership": (
        "report-bypasses-leadership",
        (
            "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nservices: {{s: {{}}}}\n"
            "forums: {{pb: {{form: board, of: p}}, ob: {{form: board, of: o}}, "
            "l: {{form: contractual-body, of: [o, p, q]}}}}\n"
            "agreements: {{m: {{parties: [o, p, q], services: [s], leadership: l}}}}\n"
            "reports: {{r: {{from: {}, to: {}, services: [s]}}}}"
        ),
        ("q", "pb"),
        ("p", "ob"),
    ),
    "who has an interest that nobody looked at": (
        "interest-not-reviewed",
        "people: {{x: {{}}, y: {{}}}}\ninterests: {{i: {{person: {}, reviewed_on: 2020-01-01}}}}",
        "x",
        "y",
    ),
    "in whom an interest is that nobody looked at": (
        "interest-not-reviewed",
        (
            "organisations: {{o: {{}}, p: {{}}}}\npeople: {{x: {{}}}}\ninterests: "
            "{{i: {{person: x, organisation: {}, reviewed_on: 2020-01-01}}}}"
        ),
        "o",
        "p",
    ),
    "what a group decides that only advises": (
        "resources-group-decides",
        (
            "forums: {{g: {{form: management-group, duty: system-resources}}}}\n"
            "decisions: {{{}: {{decided_by: g}}}}"
        ),
        "a",
        "b",
    ),
    "whose money has no agreement": (
        "no-agreement",
        (
            "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\n"
            "forums: {{j: {{form: joint-committee, of: [a, {}]}}}}\n"
            "delegations: {{d: {{from: a, to: j, limit: 5}}}}\n"
            "agreements: {{m: {{parties: [a]}}}}"
        ),
        "b",
        "c",
    ),
    "how much money has no agreement": (
        "no-agreement",
        (
            "organisations: {{a: {{}}, b: {{}}}}\n"
            "forums: {{j: {{form: joint-committee, of: [a, b]}}}}\n"
            "delegations: {{d: {{from: a, to: j, limit: {}}}}}\nagreements: {{m: {{parties: [a]}}}}"
        ),
        5,
        6,
    ),
    "a forum in shadow that becomes active": (
        "unretired-predecessor",
        "forums: {{o: {{status: {}}}, n: {{starts: 2025-01-01, replaces: [o]}}}}",
        "shadow",
        "active",
    ),
    "a forum in shadow that is stood down": (
        "rests-on-inactive-forum",
        "forums: {{f: {{status: {}}}}}\nagreements: {{m: {{leadership: f, starts: 2025-01-01}}}}",
        "shadow",
        "stood-down",
    ),
    "another forum in place of the same": (
        "unretired-predecessor",
        (
            "forums: {{o: {{}}, n: {{starts: 2025-01-01, replaces: {}}}, "
            "m: {{starts: 2025-01-01, replaces: {}}}}}"
        ),
        ("o", "[]"),
        ("[]", "o"),
    ),
    "a seat left vacant": (
        "seats-left-vacant",
        (
            "forums: {{f: {{members: [{{seat: A, count: 3, vacant: {}}}, "
            "{{seat: B, count: 3, vacant: {}}}]}}}}"
        ),
        (3, 0),
        (0, 3),
    ),
    "who is not there of those to come": (
        "shadow-team-of-others",
        (
            "posts: {{p: {{}}, q: {{}}, r: {{}}}}\n"
            "forums: {{s: {{status: shadow, members: [{}]}}, "
            "n: {{status: proposed, replaces: [s], members: [p, q, r]}}}}"
        ),
        "p",
        "q",
    ),
    "another line of a ring": (
        "accountability-cycle",
        RINGS,
        ("b", "c", "a"),
        ("b", "c", "[a, b]"),
    ),
    "the lines of a ring turned": ("accountability-cycle", RINGS, ("b", "c", "a"), ("c", "a", "b")),
    "to whom authority is passed on that may not be": (*BARRED, ("d", "[m]", 5), ("e", "[m]", 5)),
    "how much is passed on that may not be": (*BARRED, ("d", "[m]", 5), ("d", "[m]", 6)),
    "to whom too much is passed on": (
        "delegation-exceeds-delegator",
        BARRED[1].replace("onward: prohibited", "limit: 1"),
        ("d", "[m]", 5),
        ("e", "[m]", 5),
    ),
    "to whom goes what is reserved": (
        "reserved-matter-delegated",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee}}, d: {{form: committee}}}}\n"
            "decisions: {{m: {{reserved_to: b}}}}\n"
            "delegations: {{x: {{from: b, to: {}, matters: [m]}}}}"
        ),
        "c",
        "d",
    ),
    "who meets apart": (
        "bilateral-channel-on-integrated-scope",
        (
            "organisations: {{o: {{}}, a: {{}}, c: {{}}}}\n"
            "services: {{s: {{commissioner: o, providers: [a, c]}}}}\n"
            "forums: {{m: {{form: bilateral-meeting, of: [o, {}], services: [s]}}}}\n"
            "agreements: {{g: {{parties: {}, services: [s]}}}}"
        ),
        ("a", "[o, a, c]"),
        ("c", "[o, c]"),
    ),
    "a chair who left, beside whom there was another": (
        "former-holder-still-member",
        (
            "people: {{p: {{until: 2026-03-31}}, q: {{}}}}\nforums: {{b: {{form: board, members: "
            "[{{who: p, capacity: chair}}, {{who: q, capacity: {}}}]}}}}"
        ),
        "co-chair",
        "member",
    ),
    "the ninth who can refuse": (
        "deadlock-without-way-out",
        (
            "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nforums: {{ob: {{form: board, of: o}}, "
            "pb: {{form: board, of: p}}, qb: {{form: board, of: q}}, "
            + ", ".join(f"v{at}: {{{{of: o, accountable_to: ob}}}}" for at in range(8))
            + "}}\ndecisions: {{x: {{decided_by: v0, "
            "must_agree: [pb, v1, v2, v3, v4, v5, v6, v7, {}]}}}}"
        ),
        "ob",
        "qb",
    ),
    "a step of the same name": (
        "dispute-ladder-no-times",
        STEPS,
        (UNTIMED, TIMED, UNTIMED),
        (UNTIMED, UNTIMED, TIMED),
    ),
    "how many times larger, by less than a tenth": (
        "escalation-to-larger-forum",
        (
            "forums: {{b: {{form: committee, members: [{{seat: M, count: {}}}]}}, "
            "a: {{form: committee, escalates_to: [b], members: [{{seat: M, count: 34}}]}}}}"
        ),
        57,
        59,
    ),
    "vacancies, by less than a tenth of one per cent": (
        "seats-left-vacant",
        (
            "forums: {{f: {{form: committee, members: [{{seat: M, count: 500, vacant: 500}}, "
            "{{seat: N, count: {}}}]}}}}"
        ),
        503,
        502,
    ),
    "a quorum, by less than a tenth of one per cent": (
        "quorum-too-low",
        (
            "forums: {{f: {{form: committee, quorum: {{min: 100}}, "
            "members: [{{seat: M, count: 500}}, {{seat: N, count: {}}}]}}}}"
        ),
        499,
        500,
    ),
    "terms, by less than a tenth of one per cent": (
        "terms-end-together",
        (
            "forums: {{f: {{form: committee, members: [{{seat: M, kind: lay, count: 600, "
            "until: 2027-01-01}}, {{seat: N, kind: lay, count: {}}}]}}}}"
        ),
        402,
        401,
    ),
    "those who meet again below, by less than one per cent": (
        "layer-of-the-same-people",
        (
            "posts: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}, e: {{}}, f: {{}}, g: {{}}, h: {{}}, "
            "i: {{}}, j: {{}}, k: {{}}, l: {{}}, m: {{}}}}\nservices: {{s: {{name: S}}}}\n"
            "forums: {{x: {{form: committee, purpose: delivery, services: [s], "
            "members: [a, b, c, d, e, f, g, h, i, j, {}]}}, y: {{form: committee, "
            "accountable_to: x, purpose: delivery, services: [s], "
            "members: [a, b, c, d, e, f, g, h, i, j{}]}}}}"
        ),
        ("k, l, m, {seat: M, count: 4}", ", k, l, m"),
        ("{seat: M, count: 3}", ""),
    ),
    "days between meetings, by less than one": (
        "escalation-slower-than-promised",
        (
            "forums: {{b: {{form: committee, meetings: {{per_year: {}}}}}, "
            "a: {{form: committee, escalates_to: [{{to: b, within_days: 1}}]}}}}"
        ),
        100,
        80,
    ),
    "the time of a lead, by less than a hundredth": (
        "lead-overcommitted",
        (
            "posts: {{p: {{}}}}\nprogrammes: {{a: {{sro: p, sro_fte: 0.9}}, "
            "b: {{sro: p, sro_fte: {}}}}}"
        ),
        0.901,
        0.904,
    ),
    "a term in another capacity": (
        "serves-beyond-own-terms",
        (
            "people: {{p: {{}}, q: {{}}}}\nforums: {{t: {{terms: {{years: 3, at_most: 2}}, "
            "members: [{{who: p, since: 2010-04-01}}, {}]}}}}"
        ),
        "{who: q, since: 2010-04-01}",
        "{who: p, capacity: chair, since: 2010-04-01}",
    ),
}


AS_BEFORE = {
    "a tie of more votes": (
        "even-votes-no-casting-vote",
        (
            "forums: {{f: {{form: committee, voting: {{rule: majority, casting_vote: false}}, "
            "members: [{{seat: M, count: {}}}]}}}}"
        ),
        4,
        6,
    ),
}
"""Structures of which a number is another, and what is wrong is the same."""


@pytest.mark.parametrize("kind", WIDENED | AS_BEFORE)
def test_what_reaches_further_is_worse(tmp_path: Path, kind: str) -> None:
    rule, text, *gaps = (WIDENED | AS_BEFORE)[kind]
    found = []
    for gap in gaps:
        filled = text.format(*gap) if isinstance(gap, tuple) else text.format(gap)
        write(tmp_path / "structure.yaml", f"{HEAD}{filled}\n")
        found.append(checked(tmp_path, rule))
    then, now = found
    expected = {"worse" if kind in WIDENED else "same": 1}
    assert changes(held(now, then)) == expected, [*then.findings, *now.findings]


SILENT = {
    "no way out of a deadlock, where there is no way onward": (
        ("unanimity-without-deadlock-route", "no-escalation-route"),
        (
            "forums: {{a: {{form: board}}, b: {{form: board}}, j: {{form: joint-committee, "
            "accountable_to: [a, b], escalates_to: [], voting: {{rule: {}}}}}}}"
        ),
        "majority",
        "unanimous",
    ),
    "boards that hear nothing, where those of who is worse off do not": (
        ("strategic-change-not-referred", "adverse-decision-not-referred"),
        (
            "organisations: {{o: {{}}, p: {{}}}}\nforums: {{x: {{form: board, of: o}}, "
            "y: {{form: board, of: p}}, f: {{form: committee, of: o}}}}\n"
            "decisions: {{d: {{category: {}, decided_by: f, affects: [p]}}}}"
        ),
        "operational",
        "strategic-direction",
    ),
    "a quorum lost to vacancies, where it is everyone": (
        ("quorum-lost-to-vacancies", "quorum-is-everyone"),
        (
            "forums: {{f: {{form: committee, quorum: {{min: 5}}, "
            "members: [{{seat: M, count: 5{}}}]}}}}"
        ),
        "",
        ", vacant: 3",
    ),
    "a quorum lost to vacancies, where there are too few seats": (
        ("quorum-lost-to-vacancies", "quorum-impossible"),
        (
            "forums: {{f: {{form: committee, quorum: {{min: 5}}, "
            "members: [{{seat: M, count: 4{}}}]}}}}"
        ),
        "",
        ", vacant: 3",
    ),
    "no way out of a deadlock, where the agreement has no steps": (
        ("unanimity-without-deadlock-route", "no-dispute-resolution"),
        (
            "organisations: {{o: {{}}, p: {{}}}}\nforums: {{a: {{form: board}}, "
            "b: {{form: board}}, j: {{form: joint-committee, of: [o, p], accountable_to: [a, b], "
            "voting: {{rule: {}}}}}}}\nagreements: {{m: {{parties: [o, p], disputes: []}}}}"
        ),
        "majority",
        "unanimous",
    ),
}


@pytest.mark.parametrize("kind", SILENT)
def test_what_says_nothing_behind_another_is_kept_with_it(tmp_path: Path, kind: str) -> None:
    rules, text, *gaps = SILENT[kind]
    found = []
    for gap in gaps:
        write(tmp_path / "structure.yaml", f"{HEAD}{text.format(gap)}\n")
        found.append(checked(tmp_path, *rules))
    then, now = found
    assert changes(held(now, then)) == {"worse": 1}, [*then.findings, *now.findings]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("all", "[s1, s2]", "better"),
        ("all", "[s1]", "better"),
        ("[s1, s2]", "all", "worse"),
        ("[s1, s2, s3]", "all", "worse"),
        ("all", "all", "same"),
        ("all, excludes: [s1]", "[s2, s3]", "better"),
        ("all, excludes: [s1]", "[s1, s2]", "worse"),
    ],
)
def test_some_services_are_fewer_than_all(
    tmp_path: Path, before: str, after: str, change: str
) -> None:
    text = """services: {{s1: {{}}, s2: {{}}, s3: {{}}, s4: {{}}}}
forums:
  a: {{form: committee, purpose: [delivery], services: all}}
  b: {{form: committee, purpose: [delivery], services: {}}}"""
    assert compared(tmp_path, "overlapping-remit", text, before, after) == {change: 1}
