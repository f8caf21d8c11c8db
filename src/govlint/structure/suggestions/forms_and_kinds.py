"""Names that the field has for forums of several forms, kinds of organisation, kinds of paper."""

import re
from collections.abc import Iterable, Mapping

from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.nearest_word import usually

_COUNCIL = (
    Interpretation("board"),
    Interpretation("committee", "if another body can overrule it"),
)
_LOCAL_COUNCIL = (
    Interpretation("committee"),
    Interpretation("board", "if no other body can overrule it"),
)
_GOVERNORS = (
    Interpretation("board"),
    Interpretation("council-of-governors", "if they hold a board of directors to account"),
)
_SUB_GROUP = (
    Interpretation("advisory-group"),
    Interpretation("sub-committee", "if it decides in place of the body above it"),
)
_FORMS: Mapping[str, Readings] = {
    "alliance": (
        Interpretation("contractual-body"),
        Interpretation("joint-committee", "if the parties have delegated to it"),
    ),
    "cabinet": (Interpretation("committee", "and duty: executive"),),
    "council": _COUNCIL,
    "executive": (
        Interpretation("management-group"),
        Interpretation("committee", "if it has duty: executive"),
    ),
    "forum": (
        Interpretation("network"),
        Interpretation("advisory-group", "if it advises those who decide"),
    ),
    **dict.fromkeys(("fgb", "full-governing-body", "governing-body", "governing-board"), _COUNCIL),
    "group": (
        Interpretation("management-group"),
        Interpretation("advisory-group", "if it advises and cannot decide"),
    ),
    "joint-board": (
        Interpretation("joint-committee"),
        Interpretation("contractual-body", "if an agreement, and no law, set it up"),
    ),
    **dict.fromkeys(
        ("academy-council", "lgb", "lgc", "local-governing-body", "local-governing-committee"),
        _LOCAL_COUNCIL,
    ),
    "governors": _GOVERNORS,
    "panel": (
        Interpretation("committee"),
        Interpretation("advisory-group", "if it advises and cannot decide"),
    ),
    "partnership": (
        Interpretation("statutory-partnership"),
        Interpretation("joint-committee", "if its bodies, and not the law, set it up"),
    ),
    "partnership-board": (
        Interpretation("contractual-body"),
        Interpretation(
            "advisory-group", "if it cannot decide, or joint-committee, if a law lets it bind all"
        ),
    ),
    **dict.fromkeys(("academic-board", "board-of-studies", "faculty-board"), _LOCAL_COUNCIL),
    "senate": _LOCAL_COUNCIL,
    "sub-group": _SUB_GROUP,
    "subgroup": _SUB_GROUP,
    "working-group": (
        Interpretation("task-and-finish"),
        Interpretation("management-group", "if it has no last day"),
    ),
    "works-council": (
        Interpretation("advisory-group"),
        Interpretation("board", "if it decides by itself"),
    ),
}

_LAW = "only rules for one kind of body ask for it"


def _either(first: str, other: str, when: str, names: Iterable[str]) -> dict[str, Readings]:
    """Give names of which each may be two kinds of organisation."""
    readings = (Interpretation(first), Interpretation(other, f"{when}: {_LAW}"))
    return dict.fromkeys(names, readings)


_KINDS: Mapping[str, Readings] = {
    **dict.fromkeys(
        ("partnership", "political-party", "trade-union", "union"), (Interpretation("other", _LAW),)
    ),
    **_either("company", "other", "if it is none in law", (
        "ag", "business", "group-company", "gmbh", "inc", "sarl", "subsidiary",
    )),
    **_either("other", "charity", "if it is one", (
        "almshouse", "association", "church", "club", "foundation", "fundación",
        "housing-association", "ngo", "non-profit", "non-profit-organisation", "nonprofit",
        "not-for-profit",
        "registered-provider", "social-enterprise", "society", "stichting", "stiftung", "verein",
        "voluntary-organisation",
    )),
    **_either("other", "company", "if it is one", (
        "building-society", "co-op", "co-operative", "coop", "cooperative", "credit-union", "eg",
        "genossenschaft", "mutual",
    )),
    **_either("charity", "sector-voice", "if it speaks for the sector", (
        "community-sector", "third-sector", "vcs", "vcfse", "voluntary-sector",
    )),
    **_either("nhs-trust", "nhs-foundation-trust", "if it is one", (
        "acute-trust", "ambulance-trust", "community-trust", "hospital", "mental-health-trust",
    )),
    **_either("public-body", "academy-trust", "if it is an academy", ("college", "school")),
    **_either("public-body", "local-authority", "if it is a council", (
        "combined-authority", "national-park-authority",
    )),
    **_either("public-body", "other", "if it is none of the state", (
        "agency", "government-department", "ministry", "university",
    )),
    **dict.fromkeys((
        "fire-and-rescue-authority", "fire-and-rescue-service", "fire-authority", "fire-service",
        "police", "police-authority", "police-force", "regulator",
    ), (Interpretation("public-body", _LAW),)),
}  # fmt: skip


_PAPERS = (
    ("standing-orders", re.compile(r"^so\b|\bstanding orders?\b", re.IGNORECASE)),
    ("terms-of-reference", re.compile(r"^tors?\b|\bterms of reference\b", re.IGNORECASE)),
    (
        "law",
        re.compile(
            r"\bact\b|\bregulations?\b|\bstatut|\bSI \d|\b(?:19|20)\d\d\b.*\b(?:s|sch|sec|reg)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "constitution",
        re.compile(
            r"\barticles?\b|\bconstitution\b|\bgoverning document\b|\btrust deed\b|\bbye?-?laws\b",
            re.IGNORECASE,
        ),
    ),
    ("agreement", re.compile(r"\bagreement\b|\bmou\b|\bcontract\b", re.IGNORECASE)),
)
"""The paper that lays a quorum down, and how its place in it is cited."""


def basis(text: str) -> str:
    """Read a place in the one paper that it seems to name."""
    found = [word for word, cited in _PAPERS if cited.search(text)]
    return found[0] if len(found) == 1 else ""


def form(text: str) -> Readings:
    """Read a name that the field has for forums of several forms."""
    usual = usually(text).replace("working-party", "working-group")
    if usual.endswith("-partnership-board"):
        usual = "partnership-board"
    return _FORMS.get(usual, ())


def kind_of_organisation(text: str) -> Readings:
    """Read what an organisation is where the format has no word of its own for it."""
    return _KINDS.get(usually(text), ())
