"""Synonyms: what people call things that the format calls otherwise."""

from collections.abc import Mapping

_CALLED: Mapping[str, str] = {
    "a_year": "annual, annually, in-a-year, per-annum, per-year, year, yearly",
    "aaa": "alert-advise-assure",
    "accountable_to": (
        "accountable, answerable-to, answers-to, governed-by, overseen-by, parent, "
        "parent-body, parent-committee, parent-forum, responsible-to, sub-group-of, "
        "supervised-by"
    ),
    "act_by": "carry-out-by, implement-by",
    "active": "current, established, existing, in-place, live, open, operational, permanent",
    "advisory-group": "reference-group",
    "affects": "affected, affected-parties",
    "allowed": "can-be, permissible, permitted, y, yes",
    "appeal_to": "appeal, appeals, appeals-to, review-by",
    "appointed_by": "appointer, appoints, chosen-by, elected-by, named-by, nominated-by",
    "approved_by": "adopted-by, agreed-by, approver, ratified-by, signed-off-by",
    "approved_on": (
        "adopted-on, agreed-on, approval-date, approved, approved-date, date, date-approved, "
        "ratified-on"
    ),
    "advice": "advising, advisory, recommendations",
    "assurance": "audit-and-assurance",
    "at_least": "min, minimum",
    "at_most": "max, maximum",
    "attendee": (
        "by-invitation, guest, in-attendance, invitee, no-vote, non-voting, officer-in-attendance, "
        "participant"
    ),
    "board": "board-of-directors, board-of-trustees, council, full-council, trustees",
    "capacity": "position, role, sits-as",
    "chair": "chairing, chairman, chairperson, chairwoman, lead, president",
    "charity": "charitable-company, cio, registered-charity",
    "clear_days": "clear, clear-notice",
    "clinical": "clinical-lead",
    "clinical_lead": "clinical-leader",
    "commissioner": "commissioned-by, commissioners",
    "committee": "cttee, panel, standing-committee",
    "company": "cic, community-interest-company, limited, limited-company, llp, ltd, plc",
    "consensus": "agreement, by-consensus, consensual",
    "consulted": "consult, consultees",
    "count": "number",
    "decided_by": (
        "agreed-by, approved-by, approver, by, decider, decides, decision-by, decision-maker, "
        "made-by, owner, taken-by"
    ),
    "declared_on": "date, date-declared, declared",
    "delivery": "operational",
    "deputy": "alternate, proxy, substitute",
    "deputy-chair": "vice, vice-chair, vice-chairman, vice-chairperson",
    "determination": "expert-determination",
    "disputes": "dispute-resolution",
    "council-of-governors": "governors, governors-council",
    "due": "by-when, deadline, decide-by, due-by, due-date",
    "engagement": "communication, consultation, consultative, involvement",
    "each": "item, per-item, single, up-to, per-case, per-decision, max, maximum",
    "each-for-own": "each, individually, separately, severally",
    "either": "alternatively, any, any-one, one, one-of, or",
    "elected": "councillor",
    "employer": "employed-by, organisation, works-for",
    "ends": (
        "closed-on, closes, disbanded-on, end, end-date, ended, expires, finish, finishes, "
        "last-day, stood-down-on, to, until"
    ),
    "escalates_to": "escalate, escalate-to, escalates, escalation, escalation-route, escalations",
    "executive": "chief-executive, exec",
    "false": "n, never, no, no-vote, non-voting, none, not-allowed, not-permitted, off",
    "form": "kind, level, mode, sort, type",
    "forum": "body",
    "forums": "board, boards, bodies, body, committee, committees, group, groups",
    "fraction": "part, percent, percentage, proportion, share",
    "from": "by, delegated-by, delegator, giver",
    "functions": "function, responsibilities, tasks",
    "funded_by": "funder, funders, funding",
    "holder": "held-by, holders, incumbent, person, post-holder, postholder",
    "host": "hosted-by",
    "hours_per_month": "capacity, hours, time",
    "icb": "integrated-care-board",
    "incompatible_with": "excludes-members-of, may-not-sit-on, not-with",
    "independent": "independent-facilitation",
    "instrument": "document, paper, scheme, source, under",
    "interests": "conflicts",
    "joint-committee": "partnership-board",
    "jointly": "all, and, both, joint, together",
    "kind": "sort, type",
    "lay": "lay-member",
    "limit": (
        "amount, authority, ceiling, delegated-limit, financial-limit, max, maximum, "
        "threshold, upper-limit"
    ),
    "live_from": "go-live, goes-live, live",
    "local-authority": (
        "ald, borough-council, council, county, county-council, district-council, local-council, "
        "parish-council, town-council"
    ),
    "majority": "majority-vote, ordinary-majority, simple-majority",
    "management-group": (
        "delivery-group, executive-team, leadership-team, programme-board, project-board, "
        "senior-leadership-team, senior-management-team, slt, smt, steering-group"
    ),
    "matters": "decisions, powers, scope, subject, subjects, what",
    "mediation": "mediator",
    "meetings": "frequency, meeting, meets, rhythm",
    "member": "co-opted, ex-officio, full-member, maintainer, person, voter, voting-member",
    "members": (
        "attendance, attendees, chaired-by, composition-of, member-of, membership, "
        "participants, people-on-it, who"
    ),
    "members-meeting": "agm, annual-general-meeting, assembly",
    "min": "at-least, minimum, number, present",
    "minutes": "length",
    "must_agree": "agreed-by, agreement-of, consent-of, veto, vetoes",
    "must_include": "includes, including, must-have",
    "name": "full-name, label, title",
    "named": "appointed, elected, fixed, true, yes",
    "nhs-foundation-trust": "foundation-trust",
    "nhs-trust": "trust",
    "non-executive": "ned, nem, non-executive-director, trustee",
    "none": "false, n, no, without",
    "of": "belongs-to, org, organisation, organisations, part-of",
    "open": "outstanding, pending, undecided",
    "organisation": "belongs-to, body, employer, of, org, organization",
    "organisations": "bodies, body, organization, organizations, partner, partners",
    "over": "above, from, greater-than, min, minimum, more-than",
    "owner": "lead, owned-by, responsible",
    "papers_days_before": (
        "notice, paper-deadline, papers, papers-days, papers-days-ahead, papers-out"
    ),
    "part_of": "parent",
    "parties": "owner-participant, partners",
    "party": "body, organisation, partner",
    "people": "person, persons",
    "percent": "per-cent, percentage",
    "per_year": (
        "a-year, annual-meetings, frequency, how-often, meetings-per-year, number, often, "
        "times, times-a-year"
    ),
    "performed_by": "carried-out-by, done-by, implemented-by, responsible",
    "posts": "role, roles",
    "prep_minutes": "prep, preparation, preparation-minutes, reading-time",
    "primary-care": "gp-federation, gp-practice, pcn",
    "programmes": "programs",
    "prohibited": "banned, barred, disallowed, forbidden, n, never, no, not-allowed, not-permitted",
    "proposed": "draft, future, in-development, planned",
    "public": "in-public, meets-in-public, open, open-to-public",
    "purpose": "aim, aims, purposes, remit, role",
    "quorum": "minimum-attendance, quoracy, quorate",
    "register": "risk-register",
    "removed_by": "dismissed-by, removal",
    "replaces": "predecessor, supersedes",
    "reports_to": "reporting-to",
    "represents": (
        "behalf, from, on-behalf-of, org, organisation, representative-of, representing"
    ),
    "review_due": "due-for-review, next-review, review, review-date, review-on, to-review",
    "risk_at_least": "risk-above, risk-over, risk-score, score-over",
    "rotating": "alternating, by-rotation, rotates, rotation, rotational",
    "rule": "majority, threshold, vote",
    "score": "rating, risk-score",
    "scrutinises": "scrutinizes",
    "seat": "place, position-title, seat-name",
    "secretary": "clerk, company-secretary, minute-taker, minutes, minutes-secretary",
    "section-75": "s75, section-75-agreement",
    "sector-voice": "healthwatch, vcse",
    "services": "scope",
    "shadow": "in-shadow, shadow-form",
    "short": "abbr, abbreviation, acronym, initials, short-name",
    "since": "appointed, appointed-on, begins, first-day, from, joined, start, start-date, starts",
    "sro_fte": "sro-wte",
    "standing": "continuing, ongoing, recurring, regular",
    "starts": (
        "begins, commenced, commencement, commences, effective-from, established-on, "
        "first-day, from, since, start, start-date"
    ),
    "stood-down": (
        "abolished, archived, ceased, closed, defunct, disbanded, dissolved, dormant, ended, "
        "former, inactive, replaced, wound-up"
    ),
    "strategy": "strategic",
    "sub-committee": "subcommittee",
    "taken": "agreed, approved, decided, done, made",
    "taken_on": "date, date-taken, decided-on",
    "task-and-finish": "task-and-finish-group, working-group, working-party",
    "team": "sig, special-interest-group",
    "terms_of_reference": "charter, constitution, terms, terms-of-ref, tor",
    "three-quarters": "three-fourths, three-quarters-majority",
    "title": "job-title, name, post, role",
    "to": "delegate, delegated-to, delegatee, receiver",
    "true": "allowed, always, on, one-vote, voting, permitted, t, y, yes",
    "two-thirds": "two-thirds-majority",
    "unanimous": "all, unanimity, unanimously",
    "until": (
        "end, end-date, ends, expires, finish, finishes, last-day, leaves, term-end, term-ends, to"
    ),
    "up_to": "below, ceiling, limit, max, maximum, to, under, upto",
    "urgent_action": "between-meetings, chairs-action, urgency, urgent-decisions, urgent",
    "url": "address, document, file, href, link, web, website",
    "vacant": "vacancies",
    "value": "amount, band, money, sum, threshold",
    "value_over": "money-over, value-above, value-at-least",
    "voting": "vote, votes",
    "who": "id, member, person, post",
    "with-consent": "by-consent, consent, with-approval, with-permission",
    "withdrawn": "cancelled, dropped",
    "within_days": "days, deadline, time-limit, within",
}
"""Each word of the format with what people write for it, in lower case with hyphens."""

OTHER_END: Mapping[str, str] = {
    "attends": 'the forum lists it among its "members"',
    "chairs": 'the forum says it among its "members", as in {who: …, capacity: chair}',
    "children": 'each of those says it, as "accountable_to"',
    "employees": 'each person says it, as "employer"',
    "employs": 'each person says it, as "employer"',
    "followed-by": 'the forum that follows says it, as "replaces"',
    "line-manages": 'the post that is managed says it, as "reports_to"',
    "manages": 'the post that is managed says it, as "reports_to"',
    "merged-into": 'the forum that follows says it, as "replaces"',
    "oversees": 'the forum that is overseen says it, as "accountable_to"',
    "parent-of": 'each of those says it, as "accountable_to"',
    "receives-reports-from": 'the forum that reports says it, as "reports_to"',
    "replaced-by": 'the forum that follows says it, as "replaces"',
    "reported-by": 'the forum that reports says it, as "reports_to"',
    "reports-from": 'the forum that reports says it, as "reports_to"',
    "scrutinised-by": 'the forum that scrutinises says it, as "scrutinises"',
    "sits-on": 'the forum lists it among its "members"',
    "sub-committees": 'each of those says it, as "accountable_to"',
    "sub-groups": 'each of those says it, as "accountable_to"',
    "subcommittees": 'each of those says it, as "accountable_to"',
    "subgroups": 'each of those says it, as "accountable_to"',
    "succeeded-by": 'the forum that follows says it, as "replaces"',
    "superseded-by": 'the forum that follows says it, as "replaces"',
    "supervises": 'the forum that is overseen says it, as "accountable_to"',
}
"""What is stated where the other end of a line is described, and how."""


def _by_usage() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, called in _CALLED.items():
        for one in called.split(", "):
            found[one] = (*found.get(one, ()), word)
    return found


MEANT = _by_usage()
"""The words of the format that each of those may stand for."""
