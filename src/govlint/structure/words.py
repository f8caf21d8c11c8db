"""What people call things that the format calls otherwise, and which known word is nearest."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

LONGEST_GUESS = 80
"""Characters; nothing longer is a slip of the pen."""

_TURNED_ROUND = ("replaced-by", "delegated-to", "reported-by", "scrutinised-by", "chairs")
"""What is spelled like a word of the format and means its opposite."""

CLOSE = 0.7
"""How alike two words are where one is a slip of the other."""

_SAME = {
    "accountable": "accountable_to",
    "agm": "members-meeting",
    "answerable-to": "accountable_to",
    "chaired-by": "members",
    "chairperson": "chair",
    "chairman": "chair",
    "chairwoman": "chair",
    "clerk": "secretary",
    "co-opted": "member",
    "disbanded-on": "ends",
    "executive-team": "management-group",
    "minimum": "min",
    "minute-taker": "secretary",
    "non-voting": "attendee",
    "number": "count",
    "parish-council": "local-authority",
    "term-end": "until",
    "trustees": "board",
    "vacancies": "vacant",
    "vote": "voting",
    "accountable-officer": "accountable-officer",
    "agreed-by": "must_agree",
    "ald": "local-authority",
    "alert-advise-assure": "aaa",
    "alternate": "deputy",
    "answers-to": "accountable_to",
    "approver": "decided_by",
    "assembly": "members-meeting",
    "attendees": "members",
    "authority": "limit",
    "bodies": "organisations",
    "body": "forum",
    "chief-executive": "executive",
    "clinical-lead": "clinical",
    "closed": "stood-down",
    "committees": "forums",
    "company-secretary": "secretary",
    "conflicts": "interests",
    "council": "local-authority",
    "councillor": "elected",
    "county": "local-authority",
    "deadline": "due",
    "decider": "decided_by",
    "decision-maker": "decided_by",
    "delegated-limit": "limit",
    "dispute-resolution": "disputes",
    "disbanded": "stood-down",
    "dissolved": "stood-down",
    "draft": "proposed",
    "due-date": "due",
    "end": "ends",
    "end-date": "ends",
    "escalation": "escalates_to",
    "escalations": "escalates_to",
    "escalates-to": "escalates_to",
    "expert-determination": "determination",
    "expires": "ends",
    "former": "stood-down",
    "foundation-trust": "nhs-foundation-trust",
    "frequency": "per_year",
    "groups": "forums",
    "guest": "attendee",
    "held-by": "holder",
    "in-attendance": "attendee",
    "independent-facilitation": "independent",
    "invitee": "attendee",
    "joint": "jointly",
    "lay-member": "lay",
    "lead": "chair",
    "length": "minutes",
    "level": "form",
    "maintainer": "member",
    "mediator": "mediation",
    "meetings-per-year": "per_year",
    "member-of": "members",
    "membership": "members",
    "mode": "form",
    "mou": "mou",
    "ned": "non-executive",
    "nem": "non-executive",
    "no": "false",
    "non-executive-director": "non-executive",
    "off": "false",
    "officer-in-attendance": "attendee",
    "on": "true",
    "on-behalf-of": "represents",
    "organizations": "organisations",
    "organization": "organisation",
    "owner-participant": "parties",
    "papers": "papers_days_before",
    "parent": "accountable_to",
    "participant": "attendee",
    "participants": "members",
    "partners": "parties",
    "partnership-board": "joint-committee",
    "people-on-it": "members",
    "persons": "people",
    "predecessor": "replaces",
    "president": "chair",
    "programs": "programmes",
    "project-board": "management-group",
    "programme-board": "management-group",
    "proxy": "deputy",
    "quoracy": "quorum",
    "quorate": "quorum",
    "remit": "purpose",
    "replaced": "stood-down",
    "represented-by": "represents",
    "reporting-to": "reports_to",
    "responsible": "performed_by",
    "review-date": "review_due",
    "role": "capacity",
    "roles": "posts",
    "s75": "section-75",
    "scope": "services",
    "scrutinizes": "scrutinises",
    "section-75-agreement": "section-75",
    "sig": "team",
    "special-interest-group": "team",
    "sro-wte": "sro_fte",
    "start": "starts",
    "start-date": "starts",
    "sub-group-of": "accountable_to",
    "subcommittee": "sub-committee",
    "substitute": "deputy",
    "supersedes": "replaces",
    "task-and-finish-group": "task-and-finish",
    "term-ends": "until",
    "terms": "terms_of_reference",
    "threshold": "limit",
    "to-review": "review_due",
    "tor": "terms_of_reference",
    "trust": "nhs-trust",
    "trustee": "non-executive",
    "vice-chair": "deputy-chair",
    "vice-chairman": "deputy-chair",
    "vice-chairperson": "deputy-chair",
    "voter": "member",
    "votes": "voting",
    "working-group": "task-and-finish",
    "working-party": "task-and-finish",
    "annual-general-meeting": "members-meeting",
    "board-of-trustees": "board",
    "board-of-directors": "board",
    "charitable-company": "charity",
    "cic": "company",
    "cio": "charity",
    "community-interest-company": "company",
    "delivery-group": "management-group",
    "ex-officio": "member",
    "gp-federation": "primary-care",
    "gp-practice": "primary-care",
    "healthwatch": "sector-voice",
    "integrated-care-board": "icb",
    "leadership-team": "management-group",
    "limited-company": "company",
    "panel": "committee",
    "pcn": "primary-care",
    "reference-group": "advisory-group",
    "registered-charity": "charity",
    "senior-leadership-team": "management-group",
    "senior-management-team": "management-group",
    "slt": "management-group",
    "smt": "management-group",
    "standing-committee": "committee",
    "steering-group": "management-group",
    "vcse": "sector-voice",
    "by-invitation": "attendee",
    "borough-council": "local-authority",
    "county-council": "local-authority",
    "district-council": "local-authority",
    "yes": "true",
}
"""What people write, in lower case with hyphens, and the format's word for it."""


def nearest(word: object, known: Iterable[str], *, own_words: bool = True) -> str | None:
    """Find the known word that was meant: by the field's usage first, then by spelling."""
    candidates = list(known)
    written = str(word)
    if len(written) > LONGEST_GUESS:
        return None
    usual = "-".join(written.lower().replace("_", " ").replace("-", " ").split())
    if usual in _TURNED_ROUND:
        return None
    if own_words:
        for meant in (_SAME.get(usual), _SAME.get(usual.removesuffix("s"))):
            if meant in candidates:
                return meant
    folded = {candidate.lower().replace("_", "-"): candidate for candidate in reversed(candidates)}
    if usual in folded:
        return folded[usual]
    close: list[str] = get_close_matches(usual, folded, n=1, cutoff=CLOSE)
    return folded[close[0]] if close else None


def did_you_mean(word: object, known: Iterable[str], *, own_words: bool = True) -> str:
    """Phrase the suggestion as the end of a message; empty where nothing is near."""
    meant = nearest(word, known, own_words=own_words)
    return f'; did you mean "{meant}"?' if meant else ""


def hint_of(word: object, known: Collection[str], *, own_words: bool = True) -> str:
    """Phrase the suggestion, or where nothing is near all that is known."""
    suggestion = did_you_mean(word, known, own_words=own_words)
    return suggestion or f"; known: {', '.join(known)}"
