"""What is known is worse where it passes to somebody else, and no better where all are wrong."""

from pathlib import Path

import pytest
from test_comparison import HEAD, changes, checked, held

from command import write

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

WORSE = {
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
CHAIRED = "{seat: Chair, capacity: chair}, {seat: M, count: 4}"
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
        (CHAIRED, "{seat: M, count: 4}"),
        ("{seat: M, count: 4}", "{seat: M, count: 4}"),
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


def compared(folder: Path, rule: str, text: str, before: object, after: object) -> object:
    """Give what becomes of the findings of one rule as one gap takes the place of another."""
    found = []
    for gap in (before, after):
        write(folder / "structure.yaml", f"{HEAD}{text.format(gap)}\n")
        found.append(checked(folder, rule))
    then, now = found
    return changes(held(now, then))


@pytest.mark.parametrize("kind", WORSE)
def test_what_passes_to_another_is_worse(tmp_path: Path, kind: str) -> None:
    assert compared(tmp_path, *WORSE[kind]) == {"worse": 1}


@pytest.mark.parametrize("kind", NO_WORSE)
def test_what_is_no_graver_is_no_worse(tmp_path: Path, kind: str) -> None:
    *case, expected = NO_WORSE[kind]
    assert compared(tmp_path, *case) == {expected: 1}


@pytest.mark.parametrize("kind", CUSTOMS)
def test_what_the_file_goes_into_no_longer_is_reported_where_it_did(
    tmp_path: Path, kind: str
) -> None:
    *case, expected = CUSTOMS[kind]
    assert compared(tmp_path, *case) == expected


def test_what_is_held_back_and_explained_is_not_reported(tmp_path: Path) -> None:
    explained = "explain: {{no-chair: {{reason: They take turns., until: 2027-01-01}}}}, "
    text = FORUMS.replace("a: {{", f"a: {{{{{explained}")
    case = ("no-chair", text, (CHAIRED, "{seat: M, count: 4}"), ("{seat: M, count: 4}",) * 2)
    assert compared(tmp_path, *case) == {"same": 1}
