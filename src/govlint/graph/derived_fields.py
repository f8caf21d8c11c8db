"""Derived fields: what no file states of an entity and rules may ask for, in one table."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from govlint.graph.agreement_forums import (
    binds_by_majority,
    binds_parties,
    is_assembly_of_parties,
    is_managed_for_all,
    is_on_top_of_agreement,
    leads_alliance,
    seats_each_council,
    seats_only_one_each,
)
from govlint.graph.authority.delegation_conditions import (
    about_money,
    cites_law,
    from_parish,
    in_force,
    in_use,
    is_given,
    is_never_alone,
    is_over,
    names_law,
    to_councillor,
    within_company,
)
from govlint.graph.authority.delegations import owners_of
from govlint.graph.forum_conditions import (
    audits_for_members,
    employers_only,
    for_care,
    has_last_word,
    hears_clinician,
    hears_of_its_powers,
    holds_power,
    in_own_right,
    is_assembly_by_size,
    is_below_managers,
    is_from_elsewhere,
    is_heard_by_founder,
    is_made_by_law,
    is_mostly_elected,
    is_within_group,
    is_without_say,
    is_works_council,
    lists_one_sort,
    needs_no_quorum,
    states_elected,
    states_size,
    ties_on_purpose,
)
from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.identity import persons_in_law
from govlint.graph.line_managers import is_managed_at_home
from govlint.graph.links import is_only_told, linked, only_informs
from govlint.graph.once import once
from govlint.graph.open_source import asks_for_three, leads_project, works_in_open
from govlint.graph.overlap.executive_teams import is_committee_of_few
from govlint.graph.owners import (
    governs_without_board,
    is_alone_on_top,
    is_at_subsidiaries,
    is_company_under_others,
    is_full_council,
    is_of_parish,
    is_of_principal_council,
    is_of_subsidiaries,
    is_off_board,
    is_open_by_law,
    is_sovereign_board,
    is_subsidiary,
    joins_health_and_council,
    kinds_of_homes,
    owner_kinds,
)
from govlint.graph.panels import (
    hears_appeals,
    is_appeals_panel,
    is_hearing_panel,
    judges_apart,
    sits_in_panels,
)
from govlint.graph.placeholders import is_nobody
from govlint.graph.quorums import effective_quorum
from govlint.graph.seated_on_a_day import says_vacant
from govlint.graph.second_boards import (
    is_below_own_board,
    is_owners_board,
    is_supervisory_board,
)
from govlint.graph.shareholding import is_of_council_company, is_watched
from govlint.graph.standing_on_a_day import is_idle, stands
from govlint.graph.standing_orders import Read, ordering_body
from govlint.structure.enumerations import Form, OrganisationKind
from govlint.structure.field_types import Kind
from govlint.structure.forums import Forum
from govlint.structure.kind_groups import CLINICAL, FOR_A_TERM, NHS
from govlint.structure.model import (
    Agreement,
    Decision,
    Delegation,
    Outcome,
    Person,
    Post,
    Programme,
    Report,
    Service,
)
from govlint.structure.name_words import (
    APPEALS_PANELS,
    BOARDS_OF_EXPERTS,
    ELECTED_MEMBERS,
    EXECUTIVE_CHAIRS,
    FULL_COUNCILS,
    GATHERINGS,
    GENERAL_MEETINGS,
    HEARINGS,
    MATTERS_OF_MONEY,
    MEETINGS_APART,
    MEMBER_STATES,
    NOBODY,
    OF_BOARDS,
    OPEN_TO_OTHERS,
    OTHER_AUTHORITIES,
    OTHER_WORK,
    PARISH_COUNCILS,
    PLANNING_APPLICATIONS,
    SUPERVISORY_BOARDS,
    THOSE_WHO_GATHER,
    WORKS_COUNCILS,
    NameWords,
)

_QUARTERS = 4


class DerivedField(NamedTuple):
    """A field that no file states and rules may ask for."""

    kind: Kind
    name: str
    read: Read
    held: Any
    """Its type."""
    label: str
    """What it is called in messages."""
    goes_by: tuple[NameWords, ...] = ()
    """The words in names by which it is told."""


def _decides(graph: Graph, key: str, forum: Forum) -> bool:
    return key in graph.deciding


def _joint(graph: Graph, key: str, forum: Forum) -> bool:
    return forum.form in JOINT_FORMS


def _of_several(graph: Graph, key: str, forum: Forum) -> bool:
    return len(forum.of or ()) > 1


def _joint_by_law(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether law lays down who sits on a forum of several bodies."""
    return bool(forum.statutory_composition) and _of_several(graph, key, forum)


def _says_chaired(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum, or its standing orders, say in words that it has a chair."""
    orders = ordering_body(graph, key)
    defaults = graph.structure.organisations[orders].forum_defaults if orders else None
    return (forum.chair or (defaults and defaults.chair)) == "named"


def _under_honorary_officer(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum answers to an officer who is there for a term, and no executive.

    So may the officers be of a body that is neither a council nor one of the NHS, as of a club.
    """
    posts = [graph.structure.posts.get(one) for one in forum.accountable_to or ()]
    return any(
        "officer" in (post.kind or ())
        and "executive" not in (post.kind or ())
        and ({*(post.kind or ())} & {*FOR_A_TERM} or not _has_staff_officers(graph, post))
        for post in posts
        if post
    )


def _has_staff_officers(graph: Graph, post: Post) -> bool:
    """Tell whether officers of the body are those whom it employs."""
    bodies = [graph.structure.organisations.get(one) for one in post.organisation or ()]
    return any(one and one.kind in ("local-authority", *NHS) for one in bodies)


def _only_engages(graph: Graph, key: str, forum: Forum) -> bool:
    return set(forum.purpose or ()) == {"engagement"}


def _only_advises(graph: Graph, key: str, forum: Forum) -> bool:
    return bool(forum.purpose) and {*(forum.purpose or ())} <= {"advice", "engagement"}


def _serves(graph: Graph, key: str, forum: Forum) -> bool:
    return key in _serving(graph)


@once
def _serving(graph: Graph) -> set[str | None]:
    """Collect the forums that own an outcome or run a programme that has one."""
    owners = {outcome.owner for outcome in graph.structure.outcomes.values()}
    programmes = graph.structure.programmes.values()
    return owners | {programme.forum for programme in programmes if programme.outcomes}


def _placeholder(graph: Graph, key: str, person: Person) -> bool:
    return is_nobody(key if person.name is None else person.name)


def _has_other_work(graph: Graph, key: str, forum: Forum) -> bool:
    return bool(forum.functions) or OTHER_WORK.found_in(graph.label(key))


def _open_to_others(graph: Graph, key: str, forum: Forum) -> bool:
    return OPEN_TO_OTHERS.found_in(graph.label(key))


def _of_councils(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum belongs to councils alone."""
    return owner_kinds(graph, key, forum) == ("local-authority",)


def _asks_for_quarter(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a principal council in full asks for a quarter of its members, as law does."""
    if not is_full_council(graph, key, forum) or not is_of_principal_council(graph, key, forum):
        return False
    quorum = effective_quorum(graph, key)
    return quorum is not None and _QUARTERS * quorum.number >= quorum.seats


def _about_planning(graph: Graph, key: str, decision: Decision) -> bool:
    """Tell whether a decision is by its name on planning applications, and made in one council.

    Its officers are no executive there, whatever they are called.
    """
    name = " ".join((decision.name or "").split())
    deciders = [one for one in decision.decided_by or () if one in graph.forums]
    return PLANNING_APPLICATIONS.found_in(name) and all(
        is_of_principal_council(graph, one, graph.forums[one])
        and graph.forums[one].form != "management-group"
        for one in deciders
    )


def _under_public_body(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum answers to a post of a public body."""
    posts = [graph.structure.posts.get(one) for one in forum.accountable_to or ()]
    return any("public-body" in (kinds_of_homes(graph, key, one) or ()) for one in posts if one)


def _ending(graph: Graph, key: str, post: Post) -> bool:
    return post.ends is not None


def _vacant(graph: Graph, key: str, post: Post) -> bool:
    return says_vacant(post)


def _ended(graph: Graph, key: str, agreement: Agreement) -> bool:
    return bool(graph.day and agreement.ends and agreement.ends < graph.day)


def _has_begun(graph: Graph, agreement: Agreement) -> bool:
    return not (graph.day and agreement.starts and agreement.starts > graph.day)


def _in_use(graph: Graph, key: str, agreement: Agreement) -> bool | None:
    """Tell whether a forum of an agreement is active, and none that ends later has that forum.

    Of one that names no forum that is not known.
    """
    if not agreement.forums:
        return None
    forums = [
        forum
        for forum in agreement.forums
        if graph.day and forum in graph.forums and stands(graph, forum, graph.day)
    ]
    return any(_last_end(graph)[forum] == (agreement.ends or date.max) for forum in forums)


def _memorandum(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether an agreement is a memorandum that is not called by the law of pooled funds."""
    return agreement.kind == "mou" and not cites_law(graph.label(key))


def _within_body(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether one body in law is all the parties, as of two departments or a body's part."""
    return bool(agreement.parties) and len(persons_in_law(graph, agreement.parties or ())) < 2


def _laid_down_by_law(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether law sets up a forum of all parties of an agreement, so that none may leave."""
    parties = {*(agreement.parties or ())}
    forums = [graph.forums[one] for one in agreement.forums if one in graph.forums]
    return any(
        forum.statutory_composition or forum.form == "statutory-partnership"
        for forum in forums
        if not forum.of or parties <= {*forum.of}
    )


def _aims_at_outcomes(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether a forum of an agreement is there for outcomes."""
    return any(graph.forums[one].outcomes for one in agreement.forums if one in graph.forums)


def _outlived(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether a later agreement of the same kind goes on, or all its forums without it.

    So does a board, what law sets up, one party's own forum that answers for other work and on
    which nobody votes for another, and one that has its own last day, to wind up.
    """
    ends, starts = agreement.ends or date.max, agreement.starts or date.min
    parties = frozenset(agreement.parties or ())
    last, begun = _last_of_parties(graph).get((parties, agreement.kind), (date.min, date.min))
    if last > ends and begun > starts:
        return True
    forums = [one for one in agreement.forums if one in graph.forums]
    return bool(forums) and all(
        _goes_on(graph, one, parties) for one in forums if graph.forums[one].status == "active"
    )


def _goes_on(graph: Graph, key: str, parties: Collection[str]) -> bool:
    """Tell whether a forum has work, or a last day, without an agreement of some parties."""
    forum = graph.forums[key]
    if forum.form in ("board", "statutory-partnership") or forum.statutory_composition:
        return True
    own = {*(forum.of or ())}
    is_own = len(own) == 1 and bool(forum.accountable_to)
    return forum.ends is not None or (is_own and not ({*graph.represented(key)} & {*parties}) - own)


@once
def _last_of_parties(
    graph: Graph,
) -> Mapping[tuple[frozenset[str], str | None], tuple[date, date]]:
    """Give the last and first day of the last of the agreements of one kind that name no forum."""
    found: dict[tuple[frozenset[str], str | None], tuple[date, date]] = {}
    for one in graph.structure.agreements.values():
        if one.parties and not one.forums and _has_begun(graph, one):
            days = (one.ends or date.max, one.starts or date.max)
            key = (frozenset(one.parties), one.kind)
            found[key] = max(found.get(key, days), days)
    return found


def _of_several_bodies(graph: Graph, key: str, decision: Decision) -> bool:
    """Tell whether several bodies decide something, keep it for themselves or carry it out.

    Where agreements bind whose decision it is, these are all parties of one of them.
    """
    named = (*decision.owners, *(decision.performed_by or ()))
    voting = {body for one in named if one in graph.forums for body in graph.represented(one)}
    there = {*voting, *(body for one in named for body in owners_of(graph, one))}
    own = {body for one in decision.owners for body in owners_of(graph, one)}
    return len(there) > 1 and _are_parties(graph, frozenset(own), frozenset(there))


@once
def _are_parties(graph: Graph, own: frozenset[str], there: frozenset[str]) -> bool:
    """Tell whether bodies are all parties of an agreement that binds some of them, if one does."""
    bound = [parties for body in own for parties in _parties_with(graph).get(body, ())]
    return not bound or any(parties <= there for parties in bound)


@once
def _parties_with(graph: Graph) -> Mapping[str, Collection[frozenset[str]]]:
    """Give with each body the parties of each of its agreements."""
    found: dict[str, set[frozenset[str]]] = {}
    for parties in {frozenset(one.parties or ()) for one in graph.structure.agreements.values()}:
        for body in parties:
            found.setdefault(body, set()).add(parties)
    return found


def _parties_vote(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether each party has one vote, however many come for it."""
    return forum.voting is not None and forum.voting.per == "party"


def _shares_stated(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether the terms of a forum lay down how many may come from one body."""
    return any(one.same is not None for one in forum.composition or ())


def _idle(graph: Graph, key: str, programme: Programme) -> bool:
    """Tell whether the forum that runs a programme is not there yet, or no more."""
    return is_idle(graph, programme)


def _served(graph: Graph, key: str, programme: Programme) -> bool:
    """Tell whether the forum that runs a programme is there for outcomes that no other claims."""
    forum = graph.forums.get(programme.forum or "")
    if forum is None or programme.forum in _run_with_outcomes(graph):
        return False
    return bool(forum.outcomes)


@once
def _run_with_outcomes(graph: Graph) -> frozenset[str | None]:
    """Collect the forums that run a programme with outcomes of its own."""
    return frozenset(one.forum for one in graph.structure.programmes.values() if one.outcomes)


def _has_articles(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is the board of one body, whose articles or statutes are its terms."""
    return forum.form == "board" and len(forum.of or ()) < 2


def _under_members(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is on top of a body without a board, under all its members alone."""
    above = [graph.forums.get(one) for one in forum.accountable_to or ()]
    has_board = any(one in graph.boards for one in forum.of or ())
    return (
        bool(above)
        and not has_board
        and all(one and one.form == "members-meeting" for one in above)
    )


@once
def _last_end(graph: Graph) -> Mapping[str, date]:
    """Give the last day of all agreements of each forum that have begun; without one they go on."""
    found: dict[str, date] = {}
    for agreement in graph.structure.agreements.values():
        for forum in agreement.forums if _has_begun(graph, agreement) else ():
            found[forum] = max(found.get(forum, date.min), agreement.ends or date.max)
    return found


def _delegate(graph: Graph, key: str, delegation: Delegation) -> Kind | None:
    return graph.kinds.get(delegation.to)


def _delegate_form(graph: Graph, key: str, delegation: Delegation) -> str | None:
    forum = graph.forums.get(delegation.to)
    return forum.form if forum else None


def _sent(graph: Graph, key: str, report: Report) -> bool:
    """Tell whether a report is still given, and not to a forum whose last or first day is to come.

    A seasonal one is stood down until it begins again.
    """
    day, to = graph.day, graph.forums.get(report.to)
    if day is None:
        return True
    meets = to is not None and to.ends is not None and to.ends >= day
    again = to is not None and to.starts is not None and to.starts > day
    gone = report.from_ in _without_forums(graph, day)
    return (
        report.per_year != 0 and not (meets or again or gone) and stands(graph, report.from_, day)
    )


@once
def _without_forums(graph: Graph, day: date) -> set[str]:
    """Collect the organisations all of whose forums in the file are over."""
    there: dict[str, bool] = {}
    for forum in graph.forums.values():
        for owner in forum.of or ():
            there[owner] = there.get(owner, False) or forum.status != "stood-down"
    return {owner for owner, known in there.items() if not known}


def _pursued(graph: Graph, key: str, outcome: Outcome) -> bool:
    return key in _all_pursued(graph)


@once
def _all_pursued(graph: Graph) -> set[str]:
    """Collect the outcomes that a forum or a programme is there for."""
    forums, programmes = graph.forums.values(), graph.structure.programmes.values()
    lists = [*(one.outcomes for one in forums), *(one.outcomes for one in programmes)]
    return {outcome for outcomes in lists for outcome in outcomes or ()}


def _clinical(graph: Graph, key: str, service: Service) -> bool:
    """Tell whether a service is in an agreement and somebody clinical provides it."""
    return key in _agreed(graph) and any(
        getattr(graph.structure.organisations.get(body), "kind", None) in CLINICAL
        or body in _clinical_bodies(graph)
        for body in service.providers or ()
    )


@once
def _agreed(graph: Graph) -> set[str]:
    agreements = graph.structure.agreements.values()
    return {service for agreement in agreements for service in agreement.services or ()}


@once
def _clinical_bodies(graph: Graph) -> set[str | None]:
    return {service.clinically_accountable for service in graph.structure.services.values()}


def _resources_group(graph: Graph, key: str, programme: Programme) -> tuple[str, ...] | None:
    return _resources_groups(graph) or None


@once
def _resources_groups(graph: Graph) -> tuple[str, ...]:
    """Give the live forums for the system's resources."""
    return tuple(
        forum
        for forum, known in graph.forums.items()
        if "system-resources" in (known.duty or ()) and known.status == "active"
    )


DERIVED: Mapping[tuple[str, str], DerivedField] = {
    (field.kind, field.name): field
    for field in (
        DerivedField(
            "forum",
            "owner_kinds",
            owner_kinds,
            tuple[OrganisationKind, ...],
            "kinds of its organisations",
        ),
        DerivedField(
            "post",
            "owner_kinds",
            kinds_of_homes,
            tuple[OrganisationKind, ...],
            "kinds of its organisations",
        ),
        DerivedField("forum", "of_councils", _of_councils, bool, "is of councils alone"),
        DerivedField(
            "forum",
            "open_to_others",
            _open_to_others,
            bool,
            "may be open to others than councillors",
            (OPEN_TO_OTHERS,),
        ),
        DerivedField(
            "decision",
            "about_planning",
            _about_planning,
            bool,
            "is about planning applications of one council",
            (PLANNING_APPLICATIONS, PARISH_COUNCILS, OTHER_AUTHORITIES),
        ),
        DerivedField("forum", "subsidiary", is_of_subsidiaries, bool, "is a subsidiary's"),
        DerivedField(
            "forum",
            "company_under_others",
            is_company_under_others,
            bool,
            "is a company's and answers to another body",
        ),
        DerivedField(
            "forum", "parish", is_of_parish, bool, "is a parish council's", (PARISH_COUNCILS,)
        ),
        DerivedField(
            "forum",
            "principal_council",
            is_of_principal_council,
            bool,
            "is one council's alone",
            (PARISH_COUNCILS, OTHER_AUTHORITIES),
        ),
        DerivedField(
            "forum", "council_company", is_of_council_company, bool, "is a council's company's"
        ),
        DerivedField("forum", "watched", is_watched, bool, "informs somebody or is watched"),
        DerivedField("forum", "sovereign", is_sovereign_board, bool, "is the board at the top"),
        DerivedField(
            "forum",
            "asks_for_quarter",
            _asks_for_quarter,
            bool,
            "is a full council that asks for a quarter",
            (FULL_COUNCILS, PARISH_COUNCILS, OTHER_AUTHORITIES),
        ),
        DerivedField(
            "forum", "full_council", is_full_council, bool, "is a full council", (FULL_COUNCILS,)
        ),
        DerivedField(
            "forum",
            "open_by_law",
            is_open_by_law,
            bool,
            "is open by law",
            (FULL_COUNCILS, MEETINGS_APART),
        ),
        DerivedField("forum", "topmost", is_alone_on_top, bool, "is the one at the top"),
        DerivedField(
            "forum", "governs_without_board", governs_without_board, bool, "governs without a board"
        ),
        DerivedField("post", "subsidiary", is_at_subsidiaries, bool, "is a subsidiary's"),
        DerivedField("organisation", "subsidiary", is_subsidiary, bool, "is a subsidiary"),
        DerivedField(
            "post",
            "off_board",
            is_off_board,
            bool,
            "is known to have no seat on the board",
            (OF_BOARDS,),
        ),
        DerivedField(
            "forum",
            "under_honorary_officer",
            _under_honorary_officer,
            bool,
            "answers to an officer for a term",
        ),
        DerivedField(
            "post",
            "managed_at_home",
            is_managed_at_home,
            bool,
            "is managed in its organisation",
            (EXECUTIVE_CHAIRS,),
        ),
        DerivedField(
            "forum",
            "under_public_body",
            _under_public_body,
            bool,
            "answers to a public body's post",
        ),
        DerivedField("post", "ending", _ending, bool, "has a last day"),
        DerivedField("post", "vacant", _vacant, bool, "is said to be vacant"),
        DerivedField("forum", "decides", _decides, bool, "decides something"),
        DerivedField(
            "forum", "without_say", is_without_say, bool, "has no powers and decides nothing"
        ),
        DerivedField("forum", "holds_power", holds_power, bool, "decides or has power to decide"),
        DerivedField(
            "forum", "hears_of_its_powers", hears_of_its_powers, bool, "hears of it otherwise"
        ),
        DerivedField(
            "forum", "needs_no_quorum", needs_no_quorum, bool, "has one vote and says no quorum"
        ),
        DerivedField("forum", "joint", _joint, bool, "is a joint forum"),
        DerivedField("forum", "of_several", _of_several, bool, "is of several organisations"),
        DerivedField(
            "forum", "joint_by_law", _joint_by_law, bool, "has a joint composition by law"
        ),
        DerivedField(
            "forum", "serves", _serves, bool, "owns an outcome or runs a programme with one"
        ),
        DerivedField("forum", "says_chaired", _says_chaired, bool, "says that it has a chair"),
        DerivedField("forum", "only_engages", _only_engages, bool, "is for engagement alone"),
        DerivedField(
            "forum", "only_advises", _only_advises, bool, "is for advice or engagement alone"
        ),
        DerivedField(
            "forum",
            "mostly_elected",
            is_mostly_elected,
            bool,
            "most of its members are elected",
            (ELECTED_MEMBERS,),
        ),
        DerivedField(
            "forum", "other_work", _has_other_work, bool, "has work beside its duty", (OTHER_WORK,)
        ),
        DerivedField("forum", "states_size", states_size, bool, "has a size by its own terms"),
        DerivedField("forum", "states_elected", states_elected, bool, "says who is elected"),
        DerivedField("forum", "for_care", for_care, bool, "its organisation may give care"),
        DerivedField("forum", "hears_clinician", hears_clinician, bool, "hears a clinician"),
        DerivedField("forum", "within_group", is_within_group, bool, "is one group's"),
        DerivedField(
            "forum",
            "lists_one_sort",
            lists_one_sort,
            bool,
            "lists one sort of member",
            (GATHERINGS, GENERAL_MEETINGS, THOSE_WHO_GATHER, MEMBER_STATES, BOARDS_OF_EXPERTS),
        ),
        DerivedField(
            "forum",
            "assembly_by_size",
            is_assembly_by_size,
            bool,
            "is an assembly by its size",
            (GENERAL_MEETINGS,),
        ),
        DerivedField(
            "forum", "committee_of_few", is_committee_of_few, bool, "is a small part of a board"
        ),
        DerivedField(
            "forum", "below_own_board", is_below_own_board, bool, "is below a board of its body"
        ),
        DerivedField(
            "forum",
            "supervisory_board",
            is_supervisory_board,
            bool,
            "is a supervisory board",
            (SUPERVISORY_BOARDS,),
        ),
        DerivedField("forum", "owners_board", is_owners_board, bool, "is its owner's board"),
        DerivedField(
            "forum", "audits_for_members", audits_for_members, bool, "audits for members alone"
        ),
        DerivedField("forum", "employers_only", employers_only, bool, "has others by employment"),
        DerivedField(
            "forum",
            "hearing_panel",
            is_hearing_panel,
            bool,
            "is a panel of three for hearings",
            (HEARINGS,),
        ),
        DerivedField("forum", "hears_appeals", hears_appeals, bool, "hears appeals"),
        DerivedField(
            "forum",
            "appeals_panel",
            is_appeals_panel,
            bool,
            "is a panel for appeals",
            (APPEALS_PANELS,),
        ),
        DerivedField(
            "forum",
            "works_council",
            is_works_council,
            bool,
            "is a works council",
            (WORKS_COUNCILS,),
        ),
        DerivedField("forum", "below_managers", is_below_managers, bool, "answers to managers"),
        DerivedField(
            "forum", "from_elsewhere", is_from_elsewhere, bool, "has nobody of whom it watches"
        ),
        DerivedField("forum", "made_by_law", is_made_by_law, bool, "is made by law"),
        DerivedField("forum", "leads_project", leads_project, bool, "is at the head of a project"),
        DerivedField(
            "forum", "top_of_agreement", is_on_top_of_agreement, bool, "answers to its parties"
        ),
        DerivedField("forum", "leads_alliance", leads_alliance, bool, "leads an alliance"),
        DerivedField(
            "forum", "assembly_of_parties", is_assembly_of_parties, bool, "seats each party once"
        ),
        DerivedField(
            "forum", "seats_each_council", seats_each_council, bool, "seats each council once"
        ),
        DerivedField(
            "forum",
            "seats_only_one_each",
            seats_only_one_each,
            bool,
            "seats one for each body",
        ),
        DerivedField(
            "forum", "binds_by_majority", binds_by_majority, bool, "lets most parties bind the rest"
        ),
        DerivedField("forum", "binds_parties", binds_parties, bool, "decides for its parties"),
        DerivedField(
            "forum", "asks_for_three", asks_for_three, bool, "asks for three votes of a project"
        ),
        DerivedField("forum", "in_own_right", in_own_right, bool, "has powers in its own right"),
        DerivedField("forum", "works_in_open", works_in_open, bool, "is of open-source projects"),
        DerivedField("forum", "ties_on_purpose", ties_on_purpose, bool, "ties on purpose"),
        DerivedField("forum", "sits_in_panels", sits_in_panels, bool, "sits in panels"),
        DerivedField("forum", "judges_apart", judges_apart, bool, "judges in its own right"),
        DerivedField(
            "forum", "heard_by_founder", is_heard_by_founder, bool, "was set up to be heard"
        ),
        DerivedField("forum", "linked", linked, bool, "is joined to another forum"),
        DerivedField("forum", "only_told", is_only_told, bool, "is another body's and only told"),
        DerivedField("forum", "only_informs", only_informs, bool, "is there only to be heard"),
        DerivedField("person", "placeholder", _placeholder, bool, "stands for nobody", (NOBODY,)),
        DerivedField("agreement", "memorandum", _memorandum, bool, "is a memorandum by no law"),
        DerivedField("agreement", "ended", _ended, bool, "has ended"),
        DerivedField(
            "agreement",
            "health_and_council",
            joins_health_and_council,
            bool,
            "joins health bodies and councils",
        ),
        DerivedField(
            "agreement",
            "managed_for_all",
            is_managed_for_all,
            bool,
            "is led by all its parties and managed for them",
        ),
        DerivedField("agreement", "in_use", _in_use, bool, "has an active forum and no successor"),
        DerivedField("agreement", "outlived", _outlived, bool, "is followed or its forums go on"),
        DerivedField(
            "agreement", "within_body", _within_body, bool, "is between parts of one body"
        ),
        DerivedField("agreement", "by_law", _laid_down_by_law, bool, "has a forum made by law"),
        DerivedField(
            "agreement", "aims_at_outcomes", _aims_at_outcomes, bool, "has forums for outcomes"
        ),
        DerivedField(
            "decision", "of_several_bodies", _of_several_bodies, bool, "is one of several bodies"
        ),
        DerivedField("forum", "parties_vote", _parties_vote, bool, "gives each party one vote"),
        DerivedField(
            "forum", "states_shares", _shares_stated, bool, "lays down how many each body sends"
        ),
        DerivedField(
            "delegation", "with_another", is_never_alone, bool, "is used only together with others"
        ),
        DerivedField("forum", "has_last_word", has_last_word, bool, "has powers of its own"),
        DerivedField("forum", "has_articles", _has_articles, bool, "is a board with articles"),
        DerivedField("programme", "idle", _idle, bool, "has a forum that is not there"),
        DerivedField("programme", "served", _served, bool, "has a forum for outcomes"),
        DerivedField(
            "forum", "under_members", _under_members, bool, "answers to all members alone"
        ),
        DerivedField(
            "delegation", "delegate", _delegate, Literal["forum", "post", "person"], "given to"
        ),
        DerivedField("delegation", "delegate_form", _delegate_form, Form, "delegate form"),
        DerivedField("decision", "delegated", is_given, bool, "is delegated to somebody"),
        DerivedField("delegation", "ended", is_over, bool, "is over"),
        DerivedField("delegation", "names_law", names_law, bool, "has a paper that names a law"),
        DerivedField("delegation", "in_force", in_force, bool, "holds on the day"),
        DerivedField("delegation", "in_use", in_use, bool, "has a holder and no successor"),
        DerivedField(
            "delegation", "within_company", within_company, bool, "stays inside a company"
        ),
        DerivedField(
            "delegation",
            "about_money",
            about_money,
            bool,
            "may be about money",
            (MATTERS_OF_MONEY,),
        ),
        DerivedField(
            "delegation",
            "from_parish",
            from_parish,
            bool,
            "comes from a parish council",
            (PARISH_COUNCILS,),
        ),
        DerivedField(
            "delegation", "to_councillor", to_councillor, bool, "lets one councillor decide"
        ),
        DerivedField("report", "sent", _sent, bool, "is still sent"),
        DerivedField("outcome", "pursued", _pursued, bool, "is an outcome of a forum or programme"),
        DerivedField(
            "service", "clinical", _clinical, bool, "is in an agreement and has a clinical provider"
        ),
        DerivedField("programme", "resources_group", _resources_group, str, "resources group"),
    )
}
"""The derived fields, by kind and name."""
