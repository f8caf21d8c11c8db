"""Synonyms: what people call things that the format calls otherwise."""

from collections.abc import Mapping

_CALLED: Mapping[str, str] = {
    "a_year": "annual, annually, in-a-year, per-annum, per-year, year, yearly",
    "aaa": "alert-advise-assure",
    "academy-trust": "mat, multi-academy-trust, sat, single-academy-trust",
    "accountable_to": (
        "accountable, answerable-to, answers-to, governed-by, overseen-by, parent, parent-body, "
        "parent-committee, parent-forum, responsible-to, sub-group-of, supervised-by, "
        "sub-committee-of, subcommittee-of, subgroup-of, sub-forum-of, working-group-of, "
        "panel-of, parent-board, upward-reporting, untersteht, rechenschaftspflichtig, "
        "rend-compte-à, depende-de, atebol-i, oversight-by"
    ),
    "act_by": "carry-out-by, implement-by",
    "active": "current, established, existing, in-place, live, open, operational, permanent",
    "add": "create, new, establish, set-up",
    "advice": "advising, advisory, recommendations, beratung, conseil, asesoramiento, cyngor",
    "adviser": (
        "beratend, beratendes-mitglied, voix-consultative, avec-voix-consultative, "
        "advisory-capacity, in-an-advisory-capacity, asesor, ymgynghorydd, berater"
    ),
    "advisory-group": "reference-group, beirat",
    "affects": "affected, affected-parties",
    "agreements": "contract, contracts, memoranda, mous, partnership-agreements",
    "all": "full, complete, yes, true",
    "allowed": "can-be, permissible, permitted, y, yes",
    "answer_to": "accountable-to, answers-to, reports-to, report-to, answerable-to",
    "appeal_to": "appeal, appeals, appeals-to, review-by",
    "appointed_by": "appointer, appoints, chosen-by, elected-by, named-by, nominated-by",
    "appointment": "hr, personnel, recruitment, staffing, workforce",
    "approved_by": (
        "adopted-by, agreed-by, approver, ratified-by, signed-off-by, signed-by, signatories"
    ),
    "approved_on": (
        "adopted, adopted-on, agreed, agreed-on, approval-date, approved, approved-date, date, "
        "date-approved, ratified, ratified-on, signed-off, signed, signed-on, date-of-approval"
    ),
    "assurance": "audit-and-assurance, sicrwydd, to-seek-assurance",
    "at_least": "min, minimum, count, number",
    "at_most": (
        "max, maximum, in-a-row, consecutive, max-terms, maximum-terms, number-of-terms, limit"
    ),
    "attendee": (
        "by-invitation, guest, in-attendance, invitee, no-vote, non-voting, "
        "officer-in-attendance, participant, ia, in-att, gast, invité, standing-invitee, "
        "attending, attends, invited, ohne-stimmrecht, sin-voto, con-voz-sin-voto, heb-bleidlais, "
        "by-invitation-only, attends-as-required, sans-voix, sans-droit-de-vote, invitado"
    ),
    "author": "publisher, issuer, written-by",
    "authority": "legal-basis, basis, on-whose-authority",
    "bad": "bad-example, bad-examples, example-bad",
    "board": (
        "board-of-directors, board-of-trustees, full-council, trustees, aufsichtsrat, "
        "conseil-d'administration, vorstand, stiftungsrat, verwaltungsrat, conseil, "
        "junta-directiva, consejo, bwrdd, directorio"
    ),
    "budget": "finance, financial, financial-plan, money",
    "by": "who, owner",
    "capacity": "position, role, sits-as, rank",
    "casting_vote": (
        "casting, casting-vote-of-chair, chair-casting-vote, chair-has-casting-vote, "
        "chair's-casting-vote, chairs-casting-vote, second-vote"
    ),
    "chair": (
        "chair-person, chaired-by, chairing, chairman, chairperson, chairwoman, convener, "
        "convenor, lead, moderator, president, cadeirydd, vorsitzender, vorsitzende, vorsitz, "
        "präsident, präsidentin, président, présidente, presidente, presidenta, "
        "président-de-séance, vorsitzende-r"
    ),
    "charity": "charitable-company, cio, registered-charity, elusen",
    "clear_days": "clear, clear-notice",
    "clinical": "clinical-lead, clinician, doctor, general-practitioner, gp, nurse",
    "clinical_lead": "clinical-leader",
    "co-chair": "joint-chair",
    "code": "code-of-practice, code-of-conduct, corporate-governance-code",
    "commissioner": "commissioned-by, commissioners",
    "committee": (
        "cttee, panel, standing-committee, commission, technical-committee, tsc, ausschuss, "
        "comité, comisión, pwyllgor"
    ),
    "company": "cic, community-interest-company, limited, limited-company, llp, ltd, plc",
    "consensus": "agreement, by-consensus, consensual, konsens",
    "consulted": "consult, consultees, consultation-with, in-consultation-with",
    "council-of-governors": "governors, governors-council",
    "councillor": "cllr, elected-councillor, elected-member, ward-councillor, ward-member",
    "count": "number, seats, places, quantity, qty, how-many, headcount, anzahl",
    "decided_by": (
        "accountable, agreed-by, approval, approved-by, approver, authorised-by, authorized-by, "
        "body, by, committee, decider, decides, decision-body, decision-by, decision-maker, "
        "delegated, delegated-to, forum, made-by, owner, ratified-by, recommended-to, "
        "referred-to, signed-off-by, taken-by, who, entscheidet, entscheider, décide, "
        "décidé-par, decide, decidido-por"
    ),
    "decisions": (
        "decision-log, decision-register, matters-reserved, reserved-matters, entscheidungen, "
        "beschlüsse, décisions, decisiones, penderfyniadau, resolutions"
    ),
    "declared_on": "date, date-declared, declared",
    "delegated": "by-delegation, delegated-authority, delegated-powers, with-delegated-powers",
    "delegations": (
        "delegated-authorities, delegated-authority, delegated-powers, delegation-scheme, "
        "scheme-of-delegation, scheme-of-delegations, scheme-of-reservation-and-delegation, sod, "
        "sord, delegationen, vollmachten, délégations, delegaciones, dirprwyaethau"
    ),
    "delivery": "operational",
    "deputies_count": "substitutes, alternates, proxies, deputies",
    "deputy": "alternate, deputised-by, deputy-is, proxy, stand-in, substitute",
    "deputy-chair": (
        "vice, vice-chair, vice-chairman, vice-chairperson, vice-president, is-gadeirydd, "
        "stellvertretender-vorsitzender, stellvertretende-vorsitzende, vice-président, "
        "vice-présidente, stellv-vorsitzender, stellv-vorsitzende, stellv.-vorsitzender, "
        "stellv.-vorsitzende, vicepresidente, vicepresidenta"
    ),
    "determination": "expert-determination",
    "disputes": "dispute-resolution",
    "due": "by-when, deadline, decide-by, due-by, due-date",
    "duty": "duties",
    "each": (
        "item, per-item, single, up-to, per-case, per-decision, max, maximum, per-contract, "
        "each-contract, per-transaction, per-order, one-off"
    ),
    "each-for-own": "each, individually, separately, severally",
    "each_party": "all-parties, each-body, one-from-each, one-from-each-party, one-of-each",
    "either": "alternatively, any, any-one, one, one-of, or",
    "elected": "councillor",
    "employee": (
        "staff, staff-member, angestellter, angestellte, mitarbeiter, mitarbeiterin, "
        "fonctionnaire, beamter, beamtin, salarié, empleado, empleada, gweithiwr, "
        "member-of-staff"
    ),
    "employer": "employed-by, organisation, works-for, company",
    "ends": (
        "closed-on, closes, disbanded-on, end, end-date, ended, expires, finish, finishes, "
        "last-day, stood-down-on, to, until, expiry, expiry-date, expires-on, abolished, "
        "abolished-on, ceased, closed, disbanded, dissolved, dissolved-on, wound-up, "
        "wound-up-on, dissolves, disestablished, disestablished-on, disbands, sunset, "
        "sunset-date, end-of-life, stand-down-date, standing-down, dissolution, "
        "dissolution-date"
    ),
    "engagement": "communication, consultation, consultative, involvement",
    "error": "critical, high, red, must, severe, serious, fatal, mandatory",
    "escalates_to": "escalate, escalate-to, escalates, escalation, escalation-route, escalations",
    "executive": "chief-executive, exec, ceo, cfo, coo, geschäftsführer, geschäftsführerin",
    "exit": "termination, notice, notice-period",
    "extends": "based-on, includes, inherits, profile",
    "fail_on": "severity, fail, fails-on, fail-at",
    "false": (
        "n, never, no, no-vote, non-voting, none, not-allowed, not-permitted, off, nein, non, "
        "closed, private, in-private, advisory"
    ),
    "first_appointed": "appointed, appointed-on, start, start-date, started, since",
    "fix": "advice, remedy, mend, action, recommendation, solution, how-to-fix, to-do",
    "form": "kind, level, mode, sort, type",
    "forum": "body, board, committee, group, steering-group",
    "forums": (
        "board, boards, bodies, body, committee, committees, group, groups, gremien, ausschüsse, "
        "instances, comités, órganos, fforymau, pwyllgorau, cyrff"
    ),
    "fraction": "part, percent, percentage, proportion, share",
    "from": "by, delegated-by, delegator, giver, sender, sent-by, out-of, von, de, desde",
    "functions": "function, responsibilities, tasks, aufgaben, fonctions, funciones, swyddogaethau",
    "funded_by": "funder, funders, funding",
    "good": "good-example, good-examples, example-good",
    "guidance": "best-practice, good-practice, guidelines",
    "holder": (
        "held-by, holders, incumbent, person, post-holder, postholder, inhaber, titulaire, "
        "titular, employee, employee-name"
    ),
    "host": "hosted-by",
    "hours_per_month": "capacity, hours, time",
    "icb": "integrated-care-board",
    "id": "name, rule-id",
    "in_force_from": "in-force-since, effective-from, commencement, in-force",
    "incompatible_with": "excludes-members-of, may-not-sit-on, not-with",
    "independent": "independent-facilitation, external, ined, independent-non-executive",
    "info": "low, green, minor, information, note, hint",
    "instrument": "document, paper, scheme, source, under, reference, ref",
    "interests": (
        "conflicts, conflict-of-interest, conflicts-of-interest, declarations, "
        "declarations-of-interest, register-of-interests"
    ),
    "into": "to, with",
    "jointly": "all, and, both, joint, together, gemeinsam",
    "kind": "sort, type",
    "law": "statute, statutory, regulation, regulations, legislation, act, act-of-parliament",
    "lay": (
        "lay-member, carer, customer, lay-person, patient, public-member, resident, "
        "service-user, tenant"
    ),
    "leadership": "alliance-leadership-team, alt, lead, leadership-team, led-by",
    "leads": "partial, some, not-all, chair-only, chairs-only",
    "limit": (
        "amount, authority, cap, ceiling, delegated-limit, financial-limit, max, maximum, sum, "
        "threshold, up-to, upper-limit, value, measure, size, approval-limit, delegation-limit, "
        "authority-limit, authorisation-limit, spending-limit, financial-authority, ceiling-of, "
        "plafond, grenze, höchstbetrag, límite, terfyn"
    ),
    "live_from": "go-live, goes-live, live, go-live-date, live-date, goes-live-on",
    "local-authority": (
        "ald, borough-council, council, county, county-council, district-council, local-council, "
        "parish-council, town-council, gemeinde, stadt, kommune, commune, mairie, ayuntamiento, "
        "municipio, cyngor"
    ),
    "majority": (
        "majority-vote, ordinary-majority, simple-majority, mehrheit, einfache-mehrheit, "
        "majorité, majorité-simple"
    ),
    "managed_by": "handling, how-managed, management, mitigation",
    "management": "alliance-management-team, amt, management-team, managed-by, steering-group",
    "management-group": (
        "delivery-group, executive-team, leadership-team, programme-board, project-board, "
        "senior-leadership-team, senior-management-team, slt, smt, steering-group, "
        "steering-committee, lenkungskreis, lenkungsausschuss, comité-de-pilotage, "
        "comité-de-direction, comité-de-dirección"
    ),
    "matters": (
        "decision, decisions, function, functions, matter, power, powers, scope, subject, "
        "subjects, task, tasks, what, for, betreff, gegenstand, objet, asunto, sachgebiet"
    ),
    "measure": "indicator, kpi, metric, target",
    "mediation": "mediator",
    "meetings": (
        "frequency, meeting, meets, rhythm, sitzungen, réunions, séances, reuniones, cyfarfodydd"
    ),
    "member": (
        "co-opted, ex-officio, full-member, maintainer, person, voter, voting-member, aelod, "
        "mitglied, beisitzer, beisitzerin, membre, miembro, vocal, stimmberechtigt, "
        "stimmberechtigtes-mitglied, mitglied-mit-stimmrecht, con-voz-y-voto, "
        "avec-voix-délibérative, voix-délibérative, ex-officio-member"
    ),
    "members": (
        "attendance, composition-of, member-of, membership, people-on-it, who, mitglieder, "
        "membres, miembros, aelodau, aelodaeth"
    ),
    "members-meeting": (
        "agm, annual-general-meeting, assembly, egm, extraordinary-general-meeting, "
        "general-assembly, general-meeting, special-general-meeting, mitgliederversammlung, "
        "hauptversammlung, assemblée-générale, asamblea, asamblea-general, cyfarfod-cyffredinol, "
        "cyfarfod-blynyddol, synod"
    ),
    "merge": "combine, join, amalgamate, merger",
    "min": (
        "at-least, minimum, number, present, members, members-present, minimum-members, "
        "min-members, minimum-number, number-of-members, number-present, quorate-at, required, "
        "count"
    ),
    "minutes": "length, duration",
    "minutes_within_days": "minutes-published, minutes-out, minutes-within",
    "must_agree": "agreed-by, agreement-of, consent-of, veto, vetoes",
    "must_include": "includes, including, must-have",
    "name": "full-name, label, title, nom, nombre, enw, bezeichnung",
    "named": "appointed, elected, fixed, true, yes",
    "network": "community-of-practice",
    "never": "none, no, false, off, nothing",
    "nhs-foundation-trust": "foundation-trust, ft, nhs-ft",
    "nhs-trust": "trust",
    "nomination": "appointments",
    "non-executive": "ned, nem, non-executive-director, trustee",
    "none": (
        "advice, advice-only, advisory, advisory-only, false, n, no, recommends, without, "
        "recommend, recommending"
    ),
    "observer": "beobachter, observateur",
    "of": (
        "belongs-to, org, organisation, organisations, part-of, owned-by, owners, parties, partners"
    ),
    "officer": "administrator, clerk, town-clerk, parish-clerk",
    "onward": (
        "onward-delegation, sub-delegation, sub-delegate, subdelegation, can-delegate, "
        "may-delegate, further-delegation"
    ),
    "open": "outstanding, pending, undecided, deferred, in-progress, postponed, on-hold",
    "organisation": "belongs-to, body, employer, of, org, organization",
    "organisations": (
        "bodies, body, organization, organizations, orgs, partner, partners, organisationen, "
        "organismes, organizaciones, entidades, sefydliadau"
    ),
    "outcomes": "aims, goals, objectives, results",
    "over": "above, from, greater-than, min, minimum, more-than",
    "oversight": (
        "monitoring, overview, performance, performance-management, supervision, aufsicht, "
        "surveillance, vigilancia, supervisión, goruchwylio"
    ),
    "own": "decision-making, executive",
    "own-terms": (
        "our-terms, our-own-terms, standing-orders, policy, constitution, terms-of-reference, "
        "articles, internal, byelaws, bylaws, house-rules"
    ),
    "owner": "held-by, lead, owned-by, responsible",
    "papers_days_before": (
        "notice, paper-deadline, papers, papers-days, papers-days-ahead, papers-out, "
        "agenda-days-before, agenda-published, agenda-publication, notice-days, notice-period"
    ),
    "part": "section, page, clause, paragraph, chapter, provision",
    "part_of": "parent",
    "parties": "between, owner-participant, partners",
    "party": "body, organisation, partner",
    "people": "person, persons, individuals, officers, staff, personen, personnes, personas, pobl",
    "per_year": (
        "a-year, annual-meetings, frequency, how-often, meetings-per-year, number, often, times, "
        "times-a-year"
    ),
    "percent": "per-cent, percentage",
    "percent_of": "of",
    "performed_by": "carried-out-by, done-by, implemented-by, responsible",
    "posts": (
        "role, roles, jobs, offices, positions, stellen, ämter, postes, puestos, cargos, swyddi"
    ),
    "prep_minutes": "prep, preparation, preparation-minutes, reading-time",
    "primary-care": "gp-federation, gp-practice, pcn",
    "programmes": "programs, initiatives, project, projects, workstreams",
    "prohibited": "banned, barred, disallowed, forbidden, n, never, no, not-allowed, not-permitted",
    "proposed": "draft, future, in-development, planned",
    "public": "in-public, meets-in-public, open, open-to-public, held-in-public",
    "purpose": (
        "aim, aims, purposes, remit, role, zweck, ziel, objet, propósito, finalidad, pwrpas, diben"
    ),
    "quorum": "minimum-attendance, quoracy, quorate, beschlussfähigkeit, cworwm",
    "reason": "because, why, rationale, explanation",
    "recommended_by": "advised-by, advice-from, proposed-by, recommendation",
    "register": "risk-register",
    "removed_by": "dismissed-by, removal",
    "remuneration": "pay, pay-and-conditions",
    "replaces": (
        "predecessor, supersedes, replacing, successor-to, successor-of, absorbs, absorbed, "
        "merger-of, merges, superseding, took-over-from, takes-over-from, continues"
    ),
    "reports_back": "reporting, report, report-back, reporting-back",
    "reports_to": (
        "reporting-to, informs, line-manager, manager, accountable-to, answers-to, berichtet-an, "
        "informa-a, adrodd-i, vorgesetzter, supérieur, vorgesetzte, managed-by"
    ),
    "represents": "behalf, from, on-behalf-of, org, organisation, representative-of, representing",
    "reserved_to": "reserved-for, reserved-matter",
    "review_due": (
        "due-for-review, next-review, review, review-date, review-on, to-review, date-of-review, "
        "date-of-next-review, review-by, renewal-date"
    ),
    "reviewed_on": "last-review, last-reviewed, last-reviewed-on, reviewed",
    "risk_at_least": "risk, risk-above, risk-over, risk-score, score-over",
    "risks": "risk-log, risk-register, risiken, risques, riesgos, risgiau",
    "rotating": "alternating, by-rotation, rotates, rotation, rotational",
    "rule": "majority, threshold, vote, method, system, type",
    "score": "rating, risk-score",
    "scrutinises": "scrutinizes",
    "scrutiny": "kontrolle, contrôle, control, craffu",
    "scrutiny-committee": (
        "overview-and-scrutiny, overview-and-scrutiny-committee, scrutiny, select-committee"
    ),
    "seat": "place, position-title, seat-name, title",
    "secretary": (
        "clerk, company-secretary, minute-taker, minutes, minutes-secretary, ysgrifennydd, "
        "schriftführer, schriftführerin, protokollführer, protokollführerin, secrétaire, "
        "secretario, secretaria, secrétaire-de-séance, clerk-to-the-committee, "
        "clerk-to-the-board, minute-secretary"
    ),
    "section-75": "s75, s.75, section-75-agreement",
    "sector-voice": "healthwatch, vcse",
    "services": "scope",
    "set": "settings, overrides, parameters, change, edit, update",
    "severity": "level, priority, rag, seriousness, importance",
    "shadow": "in-shadow, in-shadow-form, shadow-form",
    "short": "abbr, abbreviation, acronym, initials, short-name",
    "since": (
        "appointed, appointed-on, begins, first-day, from, joined, start, start-date, starts, "
        "seit, depuis"
    ),
    "sources": "references, citations",
    "sro": (
        "director, lead, leader, owner, responsible-owner, senior-responsible-officer, "
        "senior-responsible-owner, sponsor"
    ),
    "sro_fte": "sro-wte",
    "stand_down": "close, abolish, disband, dissolve, stop, delete, end, wind-up, retire, scrap",
    "standing": "continuing, ongoing, recurring, regular, active, current, in-force, live",
    "starts": (
        "begins, commenced, commencement, commences, effective-from, established-on, first-day, "
        "from, since, start, start-date, created, established, formed, set-up, set-up-on, "
        "from-date, in-force-from, valid-from"
    ),
    "stated": "required, present, missing, filled-in",
    "stood-down": (
        "abolished, archived, ceased, closed, defunct, disbanded, dissolved, ended, former, "
        "inactive, replaced, wound-up, merged"
    ),
    "strategic-direction": "strategic, strategy",
    "strategy": "strategic, strategie, stratégie, estrategia, strategaeth",
    "sub-committee": (
        "subcommittee, unterausschuss, sous-comité, sous-commission, subcomité, subcomisión, "
        "is-bwyllgor"
    ),
    "summary": "description, title, headline, demand",
    "taken": (
        "agreed, approved, decided, done, made, carried, resolved, passed, adopted, ratified, "
        "beschlossen, angenommen, adopté, adoptée, aprobado, cymeradwywyd"
    ),
    "taken_on": (
        "agreed-on, approved-on, date, date-taken, decided-on, agreed, decided, resolved, "
        "approved, minuted, datum, beschlossen-am, entschieden-am, date-de-décision, fecha, "
        "dyddiad"
    ),
    "task-and-finish": (
        "task-and-finish-group, task-force, task-group, taskforce, t-and-f, arbeitsgruppe, "
        "projektgruppe, groupe-de-travail, grupo-de-trabajo, gweithgor, t-and-f-group"
    ),
    "team": "sig, special-interest-group",
    "terms": (
        "length-of-office, max-terms, maximum-term, maximum-terms, tenure, term-length, "
        "term-limit, term-limits, term-of-office, terms-of-office"
    ),
    "terms_of_reference": (
        "charter, constitution, terms, terms-of-ref, tor, satzung, geschäftsordnung, statuts, "
        "estatutos, cylch-gorchwyl, règlement-intérieur, reglamento"
    ),
    "three-quarters": "three-fourths, three-quarters-majority, special-resolution",
    "title": "job-title, name, post, role, titel, intitulé, título, teitl, nombre-del-cargo",
    "to": (
        "delegate, delegated-to, delegatee, goes-to, receiver, recipient, recipients, sent-to, "
        "who, whom, into, an, à, para"
    ),
    "told_to": "informs, notified-to, ratified-by, report-to, reported-to, reports-to, told",
    "true": (
        "allowed, always, on, one-vote, voting, permitted, t, y, yes, ja, oui, x, ✓, ✔, full, "
        "one-each, one-vote-each, by-law"
    ),
    "two-thirds": "two-thirds-majority, zweidrittelmehrheit",
    "unanimous": "all, unanimity, unanimously, einstimmig, einstimmigkeit, unanimité, by-unanimity",
    "unless": "except, excluding, but-not, exceptions",
    "until": (
        "end, end-date, ends, expires, finish, finishes, last-day, leaves, term-end, term-ends, "
        "to, left, left-on, resigned, resigned-on, retired, retired-on, stepped-down, died, bis, "
        "till, review, review-date, review-on, next-review, valid-until"
    ),
    "up_to": (
        "below, ceiling, limit, max, maximum, to, under, upto, less-than, not-exceeding, "
        "at-most, no-more-than"
    ),
    "urgent_action": "between-meetings, chairs-action, urgency, urgent-decisions, urgent",
    "url": "address, document, file, href, link, web, website",
    "vacant": "vacancies, vacancy, unfilled, vacant-seats",
    "value": "amount, band, money, sum, threshold",
    "value_over": (
        "above, amount, amount-over, exceeding, exceeds, limit, money, money-over, more-than, "
        "over, sum, threshold, value, value-above, value-at-least"
    ),
    "voting": "vote, votes, voting-rights, can-vote, has-vote, abstimmung, votación",
    "warning": "medium, amber, moderate, should, warn, yellow",
    "where": "when, if, filter",
    "who": "id, member, person, post",
    "why": "reason, because, rationale, harm",
    "with-consent": (
        "by-consent, consent, with-approval, with-permission, with-board-approval, "
        "with-board-consent"
    ),
    "withdrawn": "cancelled, dropped, abgelehnt, zurückgezogen, retiré, retirado",
    "within_days": "days, deadline, time-limit, within",
    "year": "date, edition, published, dated",
    "years": "duration, length, term, term-length, years-each",
}
"""Each word of the format with what people write for it, in lower case with hyphens."""

OTHER_END: Mapping[str, str] = {
    "attends": 'the forum lists it among its "members"',
    "chairs": 'the forum says it among its "members", as in {who: …, capacity: chair}',
    "children": 'each of those says it, as "accountable_to"',
    "employees": 'each person says it, as "employer"',
    "delegates-to": 'each delegation says it, as "from" and "to"',
    "employs": 'each person says it, as "employer"',
    "followed-by": 'the forum that follows says it, as "replaces"',
    "line-manages": 'the post that is managed says it, as "reports_to"',
    "manages": 'the post that is managed says it, as "reports_to"',
    "merged-into": 'the forum that follows says it, as "replaces"',
    "accountable-for": 'the forum that is overseen says it, as "accountable_to"',
    "oversees": 'the forum that is overseen says it, as "accountable_to"',
    "parent-of": 'each of those says it, as "accountable_to"',
    "receives-reports-from": 'the forum that reports says it, as "reports_to"',
    "replaced-by": 'the forum that follows says it, as "replaces"',
    "reported-by": 'the forum that reports says it, as "reports_to"',
    "reports-from": 'the forum that reports says it, as "reports_to"',
    "scrutinised-by": 'the forum that scrutinises says it, as "scrutinises"',
    "sits-on": 'the forum lists it among its "members"',
    "successor": 'the forum that follows says it, as "replaces"',
    "merging-into": 'the forum that follows says it, as "replaces"',
    "transferred-to": 'the forum that follows says it, as "replaces"',
    "transfers-to": 'the forum that follows says it, as "replaces"',
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

_THE_SAME: Mapping[str, str] = {
    "academy-trust": "multi-academy-trust",
    "attendee": "in-attendance",
    "chair": (
        "chair-person, chairman, chairperson, chairwoman, cadeirydd, vorsitzende, vorsitzender"
    ),
    "charity": "registered-charity",
    "co-chair": "joint-chair",
    "company": "limited-company, ltd, plc",
    "consensus": "by-consensus, konsens",
    "deputy-chair": (
        "vice-chair, vice-chairman, vice-chairperson, is-gadeirydd, stellvertretende-vorsitzende, "
        "stellvertretender-vorsitzender, vice-président, vice-présidente"
    ),
    "false": "n, no, nein, non",
    "icb": "integrated-care-board",
    "jointly": "joint, together, gemeinsam",
    "lay": "lay-member, lay-person",
    "local-authority": "borough-council, county-council, district-council",
    "majority": (
        "majority-vote, ordinary-majority, simple-majority, mehrheit, einfache-mehrheit, "
        "majorité, majorité-simple"
    ),
    "member": "full-member, voting-member, aelod, mitglied, membre",
    "nhs-foundation-trust": "foundation-trust, nhs-ft",
    "non-executive": "ned, non-executive-director",
    "observer": "beobachter, observateur",
    "prohibited": "banned, barred, forbidden, not-allowed, not-permitted",
    "secretary": (
        "minute-taker, minutes-secretary, ysgrifennydd, protokollführer, "
        "protokollführerin, schriftführer, schriftführerin, secrétaire"
    ),
    "section-75": "s75, s.75, section-75-agreement",
    "stood-down": "abolished, disbanded, dissolved, wound-up",
    "sub-committee": "subcommittee",
    "task-and-finish": "task-and-finish-group",
    "three-quarters": "three-fourths, three-quarters-majority",
    "true": "t, y, yes, ja, oui, ✓, ✔",
    "two-thirds": "two-thirds-majority, zweidrittelmehrheit",
    "unanimous": "unanimity, unanimously, einstimmig, einstimmigkeit, unanimité",
    "with-consent": "by-consent",
}
"""Each word of the format with those of its synonyms that say neither more nor less."""

THE_SAME = {other: word for word, others in _THE_SAME.items() for other in others.split(", ")}
"""The word of the format that one of those synonyms says."""
