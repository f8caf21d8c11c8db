"""Words in names that govlint goes by, where a file states no more, and what it takes them for.

Change a list here, and every rule that goes by it follows; `govlint explain NAME`, the rules and
the site show each. Between backticks stand words of the format alone.
"""

import re
from functools import cache
from typing import NamedTuple

AT_END = "$"
NOT_OF_COUNCILLORS = r"(?<!\bschool )(?<!\bstaff )(?<!\bworks )(?<!\byouth )\b"
BEFORE_WARD = r"(?=$|,| for\b| from\b| of\b| \()"
WORD_BEGINS = r"(?<![\w-])"
BEFORE_FIELD = r"(?=$|,| at\b| for\b| in\b| of\b| on\b| with\b| [(\-\u2013])"
BEFORE_A_PART = r"(?: for\b| of (?!the board\b|trustees\b|directors\b|governors\b)|,| \()"
BEFORE_AUTHORITY = r"\b.*\b(?:authority|commissioner)\b"
BEFORE_OFFICE = (
    r"(?:^|\b(?:agree|approve|authorise|authorize|determine|fix|our|review|set|settle|the) )$"
)
OFFICE_BEGINS = r"(?:^|, | and |/| & |\()"
OFFICE_ENDS = r"(?=$|,|/| &| and\b| \(|\))"
NO_HEAD = (
    r"^(?!.*\b(?:chief of|director|head|lead|leader|manager)\b(?!['\u2019]"
    r"| (?:administrators|clerks|directors|executives|holders|managers|members|office|officers"
    r"|partners|secretaries|trustees)\b))"
    r"(?:(?!\b(?:accountant|administrator|adviser|advisor|assistant|clerk|co-?ordinator|officer"
    r"|secretary)(?:,| at\b| for\b| in\b| of\b| to\b| with(?:in)?\b| [(\-\u2013])).)*\b"
)
NO_FUNDS = (
    r"^(?!.*\b(?:capital|charitable|charity|fund-?raising|restoration)\b)"
    r".*(?<!\band )(?<![&,] )\b"
)
NO_DEPUTY = r"(?<!\bassistant )(?<!\bdeputy )(?<!\bdeputy to the )(?<!\bformer )\b"


class NameWords(NamedTuple):
    """A list of words in names, and what a name with one of them is taken for."""

    name: str
    """What the glossary calls the list."""
    means: str
    words: frozenset[str]
    end: str = r"\b"
    """The regular expression of what follows such a word in a name."""
    see: tuple[str, ...] = ()
    """What to ask next: lists that bear on it, and words of the format."""
    start: str = r"\b"
    """The regular expression of what stands before such a word in a name."""

    def found_in(self, name: str) -> bool:
        """Tell whether one of the words stands in a name, whatever its case."""
        return has_word(self.words, name, self.end, self.start)

    def first_in(self, name: str) -> str:
        """Give the first of the words that stands in a name, and nothing if none does."""
        found = _pattern(self.words, self.end, self.start).search(name)
        return found["word"].casefold() if found else ""


def has_word(
    words: frozenset[str] | tuple[str, ...], name: str, end: str = r"\b", start: str = r"\b"
) -> bool:
    """Tell whether a name has one of these words, each as a whole and whatever its case."""
    return bool(words) and bool(_pattern(words, end, start).search(name))


@cache
def _pattern(words: frozenset[str] | tuple[str, ...], end: str, start: str) -> re.Pattern[str]:
    any_word = "|".join(re.escape(word) for word in sorted(words))
    return re.compile(rf"{start}(?P<word>{any_word}){end}", re.IGNORECASE)


SOLE_OFFICES = NameWords(
    "sole offices",
    "Offices that a body gives to one person, where another word stands beside them: the audit "
    "chair, the honorary treasurer. A seat or a post called so is one person in every forum of the "
    "body, though nobody is named. Where both seats name somebody under `who`, that alone counts.",
    frozenset((
        "chair", "chairman", "chairperson", "chairwoman", "mayor", "president", "treasurer",
    )),
    see=("sole offices by field", "offices of several", "words of any forum", "common roles"),
)  # fmt: skip

SOLE_OFFICES_BY_FIELD = NameWords(
    "sole offices by field",
    "Offices that a body gives to one person for a field of work, also with a word between, as "
    "chief finance officer, or turned round, as director of finance or of anything else. They "
    "count as sole offices do.",
    frozenset((
        "accountable officer", "accounting officer", "chief executive", "commercial director",
        "council leader", "digital director", "estates director", "executive officer",
        "finance director", "finance officer", "financial officer", "general secretary",
        "legal director", "managing director", "medical director", "monitoring officer",
        "nursing director", "operating officer", "strategy director", "workforce director",
    )),
    see=("sole offices", "offices of several"),
)  # fmt: skip

OFFICES_OF_SEVERAL = NameWords(
    "offices of several",
    "Words by which a body has several of an office, since each of its areas, parties, schools or "
    "services has one: an area director, the chair of a branch, a deputy treasurer. Beside one of "
    "them nothing is a sole office.",
    frozenset((
        "appointed", "appointee", "area", "areas", "assistant", "associate", "branch", "business",
        "cluster", "co-chair", "co-opted", "community", "company", "constituency", "department",
        "departmental", "deputy", "diocesan", "district", "division", "divisional", "elected",
        "employee", "ex-officio", "external", "former", "foundation", "group", "independent",
        "joint", "junior", "lay", "lead", "local", "locality", "majority", "member", "minority",
        "neighbourhood", "network", "nominated", "non", "non-executive", "opposition", "parent",
        "parish", "partner", "partnership", "party", "patient", "place", "practice", "programme",
        "project", "public", "region", "regional", "representative", "school", "schools",
        "section", "sector", "senior", "service", "services", "shareholder", "shop", "site",
        "staff", "sub-committee", "subsidiary", "team", "town", "trade", "trust", "union", "unit",
        "vice", "village", "ward", "worker", "working", "workstream",
    )),
    see=("sole offices",),
)  # fmt: skip

WORDS_OF_ANY_FORUM = NameWords(
    "words of any forum",
    "Words that say of an office no more than that it is one in a forum. The chair of the "
    "committee is somebody else in each committee; only the chair of the board is one person.",
    frozenset((
        "a", "and", "committee", "forum", "group", "meeting", "of", "panel", "sub-committee",
        "the", "this",
    )),
    see=("sole offices",),
)  # fmt: skip

COMMON_ROLES = NameWords(
    "common roles",
    "Roles that a body has several of. A seat that is called by nothing else, as director or "
    "member, is not taken to be the same person in two forums.",
    frozenset((
        "adviser", "advisor", "chair", "chairman", "chairperson", "clinician", "councillor",
        "delegate", "director", "doctor", "employee", "expert", "governor", "gp", "head", "lead",
        "leader", "manager", "member", "nominee", "nurse", "observer", "officer", "person",
        "practitioner", "representative", "secretary", "staff", "trustee", "user", "volunteer",
    )),
    see=("words beside roles", "roles of many", "sole offices"),
)  # fmt: skip

WORDS_BESIDE_ROLES = NameWords(
    "words beside roles",
    "Words that tell no two holders of a common role apart: a senior officer, an independent "
    "member.",
    frozenset((
        "associate", "board", "co-opted", "deputy", "elected", "executive", "full", "independent",
        "invited", "lay", "non", "non-executive", "ordinary", "partner", "public", "senior",
        "vice", "voting",
    )),
    see=("common roles",),
)  # fmt: skip

ROLES_OF_MANY = NameWords(
    "roles of many",
    "Roles of which a body has several whatever stands before, as housing trustee. Any other "
    "voting seat of nobody in particular is taken to be the same voter in two forums, where it "
    "represents the same body in both and is called the same. Where it names somebody under `who`, "
    "that alone counts.",
    frozenset(("councillor", "governor", "member", "trustee")),
    see=("common roles",),
)

SHARED_CHAIRS = NameWords(
    "shared chairs",
    "Words by which one of two chairs has it with or for another, or as an honour: a joint chair, "
    "the acting chair, the staff side chair. Two chairs one of whom is called so, or by a post "
    "with such a title, are no contradiction.",
    frozenset((
        "acting", "alternate", "alternating", "clinical", "co", "dual", "emeritus", "honorary",
        "interim", "job share", "job-share", "joint", "managerial", "shared", "side", "temporary",
    )),
    see=("chairs of a part",),
)  # fmt: skip

CHAIRS_OF_A_PART = NameWords(
    "chairs of a part",
    "What a chair is called who has it for a part of the work or for a side, before what that is: "
    "the chair of panel A, the chair for the staff. Two of whom each is called so, and otherwise "
    "than the other, are no contradiction.",
    frozenset(("chair", "chairman", "chairperson", "chairwoman", "convener", "president")),
    BEFORE_A_PART,
    see=("shared chairs",),
)

EXECUTIVE_CHAIRS = NameWords(
    "executive chairs",
    "Titles of a post that leads the board and manages as well: a non-executive who reports to it "
    "reports to the chair.",
    frozenset((
        "chair and chief executive", "chair and chief executive officer",
        "chairman and chief executive", "chairman and chief executive officer", "executive chair",
        "executive chairman", "executive chairperson", "executive chairwoman",
    )),
    OFFICE_ENDS,
    start=OFFICE_BEGINS,
)  # fmt: skip

OF_SEVERAL_PEOPLE = NameWords(
    "posts of several",
    "What a post is called that several people have, at the end of its title or before its field: "
    "heads of service, a treasury team, the office of the chair. What such a post does nobody does "
    "alone, and its work falls on several. Who heads, leads or manages one is one person, as is an "
    "officer, a clerk or an assistant in one.",
    frozenset((
        "administrators", "clerks", "department", "directors", "executives", "executors", "heads",
        "holders", "leads", "managers", "members", "office", "officers", "partners",
        "secretariat", "secretaries", "staff", "team", "treasurers", "trustees", "unit",
    )),
    BEFORE_WARD,
    see=("roles of many",),
    start=NO_HEAD,
)  # fmt: skip

PARISH_COUNCILS = NameWords(
    "parish councils",
    "What a parish council calls itself in England, anywhere in the name of an organisation; where "
    "the size of a cabinet is asked, also of its board.",
    frozenset(("community council", "parish council", "town council", "village council")),
)

OTHER_AUTHORITIES = NameWords(
    "other authorities",
    "What an authority is called that several councils make up or that has one task, before the "
    "word authority or commissioner: a combined authority, a fire and rescue authority. Such a "
    "body has no cabinet of the number that law lays down for councils.",
    frozenset((
        "broads", "combined", "conservation", "fire", "fisheries", "mayoral", "park", "passenger",
        "police", "transport", "waste",
    )),
    BEFORE_AUTHORITY,
    see=("parish councils",),
)  # fmt: skip

COMBINED_AUTHORITIES = NameWords(
    "combined authorities",
    "What the authority is called that councils make up under the Acts of 2009 and 2023, and whose "
    "committees for scrutiny and audit law gives a quorum.",
    frozenset(("combined authority", "combined county authority")),
    see=("other authorities",),
)

FULL_COUNCILS = NameWords(
    "full councils",
    "What the assembly of all councillors is called, at the end of the name of a forum of the form "
    "`board` of a `local-authority`. Law lays down its size; of a forum with the duty of the "
    "`executive` the name does not count, nor of a youth, school, staff or works council.",
    frozenset(("council", "council meeting")),
    AT_END,
    start=NOT_OF_COUNCILLORS,
)

GATHERINGS = NameWords(
    "gatherings",
    "Words in the name of a forum whose form is not stated by which it may be a meeting of all "
    "members or a network, which may be as large as it is; also in other languages of Europe.",
    frozenset((
        "aandeelhoudersvergadering", "afgevaardigden", "agm", "algemene vergadering", "ard fheis",
        "ardfheis", "asamblea", "assemblea", "assemblee", "assembleia", "assembly", "assemblée",
        "aðalfundur", "bolagsstämma", "bundesdelegiertenkonferenz", "bundesparteitag", "comhdháil",
        "comhthionól", "conference", "conferencia", "conferentie", "conferenza", "conferência",
        "conférence", "congres", "congreso", "congress", "congresso", "congrès", "convención",
        "convention", "convenção", "cruinniú ginearálta", "cyfarfod cyffredinol", "cymanfa",
        "cynhadledd", "cynulliad", "delegados", "delegates", "delegati", "delegatów",
        "delegiertenkonferenz", "delegiertenversammlung", "délégués", "edustajisto", "egm",
        "fullmäktige", "föreningsstämma", "general meeting", "generalforsamling",
        "generalversammlung", "gesellschafterversammlung", "hauptversammlung",
        "jahreshauptversammlung", "jahresversammlung", "junta general", "konferanse", "konference",
        "konferencja", "konferens", "konferenz", "kongres", "kongress", "konvent",
        "landesparteitag", "landsgemeinde", "landsmøde", "landsmøte", "ledenraad",
        "ledenvergadering", "líonra", "members meeting", "members' meeting", "membership",
        "mitgliederversammlung", "nettverk", "netværk", "netwerk", "network", "netzwerk", "nätverk",
        "parteitag", "plenary", "pleno", "plenum", "plénière", "red de", "rede", "representantskap",
        "repræsentantskab", "rete", "rhwydwaith", "réseau", "sieć", "sinodo", "stämma", "synod",
        "synode", "sínodo", "tionól", "versammlung", "vertreterversammlung", "vollversammlung",
        "vuosikokous", "walne zebranie", "yleiskokous", "zebranie członków", "zgromadzenie",
        "zjazd", "årsmöte", "årsmøde", "årsmøte", "årsstämma", "états généraux",
    )),
)  # fmt: skip

GENERAL_MEETINGS = NameWords(
    "general meetings",
    "Words in the name of a forum whose form is not stated by which it meets all members, and what "
    "answers to it was elected there, whatever it decides; also in other languages of Europe.",
    frozenset((
        "aandeelhoudersvergadering", "agm", "algemene vergadering", "asamblea general",
        "assemblea dei soci", "assemblea generale", "assembleia geral", "assemblée générale",
        "aðalfundur", "bolagsstämma", "cruinniú ginearálta", "cyfarfod cyffredinol", "egm",
        "föreningsstämma", "general meeting", "generalforsamling", "generalversammlung",
        "gesellschafterversammlung", "hauptversammlung", "jahreshauptversammlung", "junta general",
        "ledenvergadering", "members meeting", "members' meeting", "mitgliederversammlung",
        "vuosikokous", "walne zebranie", "walne zgromadzenie", "yleiskokous", "zebranie członków",
        "årsmöte", "årsmøde", "årsmøte", "årsstämma",
    )),
    see=("gatherings",),
)  # fmt: skip

THOSE_WHO_GATHER = NameWords(
    "those who gather",
    "Words in the title of a seat, for several alike, by which a forum whose form is not stated is "
    "a meeting of those who live, work, learn or are served there, as large as it is.",
    frozenset((
        "beneficiaries", "beneficiary", "bewohner", "bewoner", "carer", "carers", "delegate",
        "delegates", "employee", "employees", "friend", "friends", "habitant", "inquilino",
        "leaseholder", "leaseholders", "mieter", "neighbour", "neighbours", "parent", "parents",
        "parishioner", "parishioners", "participant", "participants", "patient", "patients",
        "preswylydd", "pupil", "pupils", "resident", "residents", "service user", "service users",
        "shareholder", "shareholders", "staff", "student", "students", "supporter", "supporters",
        "tenant", "tenants", "user", "users", "vecino", "volunteer", "volunteers",
    )),
    r"$",
    see=("gatherings",),
    start="^",
)  # fmt: skip

MEMBER_STATES = NameWords(
    "member states",
    "Titles of a seat by which a state or its government has it, in a body whose size a treaty or "
    "a resolution lays down.",
    frozenset((
        "contracting government", "contracting governments", "contracting party",
        "contracting state", "contracting states", "country delegation", "government",
        "governments", "member country",
        "member government", "member state", "member states", "national delegation", "state party",
        "states parties", "vertragsstaat", "mitgliedstaat", "état membre", "estado miembro",
    )),
    r"$",
    see=("gatherings",),
    start="^",
)  # fmt: skip

BOARDS_OF_EXPERTS = NameWords(
    "boards of experts",
    "Words in the name of an advisory group by which it is a list of experts who read and judge, "
    "of whom only the number is known, as the editors of a journal.",
    frozenset(("editorial", "editors", "peer review", "scientific")),
    see=("gatherings",),
)

WORKS_COUNCILS = NameWords(
    "works councils",
    "What a council is called that law puts beside the management for those who work in a body or "
    "are served by it, anywhere in its name. It answers to those who elect it.",
    frozenset((
        "betriebsrat", "client council", "comissão de trabalhadores", "comitato aziendale",
        "conseil d'entreprise", "gesamtbetriebsrat", "konzernbetriebsrat",
        "cli\u00ebntenraad", "comit\u00e9 d'entreprise",
        "comit\u00e9 de empresa", "comit\u00e9 social",
        "commission m\u00e9dicale d'\u00e9tablissement",
        "elternbeirat", "medezeggenschapsraad", "mitarbeitervertretung", "ondernemingsraad",
        "parent council", "personalrat", "rada zakładowa", "rappresentanza sindacale",
        "samarbejdsudvalg", "samarbetsnämnd", "staff council", "student council", "works council",
    )),
)  # fmt: skip

FIELDS_OF_COMMITTEES = NameWords(
    "fields of committees",
    "Words in the name of a committee of a board by which it has a part of the work of its own, "
    "where it states no `duty`. The first of them counts, and tells it from a committee with "
    "another.",
    frozenset((
        "allotments", "appointments", "audit", "burial", "cemetery", "compensation", "curriculum",
        "finance", "governance", "highways", "licensing", "nominating", "nomination", "nominations",
        "pay", "planning", "quality", "recreation", "regulatory", "remuneration", "resources",
        "risk", "search", "staffing",
    )),
)  # fmt: skip

SUPERVISORY_BOARDS = NameWords(
    "supervisory boards",
    "What the upper of two boards of one body is called where one watches and the other manages, "
    "anywhere in the name of a forum of the form `board`.",
    frozenset((
        "aufsichtsrat", "conseil de surveillance", "consiglio di sorveglianza",
        "raad van commissarissen", "raad van toezicht", "rada nadzorcza", "supervisory board",
        "supervisory council",
    )),
)  # fmt: skip

FROM_OUTSIDE_BY_TITLE = NameWords(
    "from outside by title",
    "Words in what a seat of an appeal panel is called by which somebody has it who does not work "
    "for whoever decides, where `kind` does not say so.",
    frozenset((
        "adjudicator", "arbitrator", "barrister", "councillor", "elected", "external", "governor",
        "independent", "judge", "lay", "leaseholder", "legally qualified", "mediator",
        "from another", "member of another", "member of the public", "neutral", "non-executive",
        "outside", "resident", "service user", "student", "tenant", "trustee", "volunteer",
    )),
    r"(?=s?$|,| \(| (?:adjudicator|arbitrator|assessor|barrister|chair|convenor|expert|from|judge"
    r"|lawyer|member|of|panel|panellist|person|representative|school|solicitor)\b|(?<=another) )",
    see=("hearings",),
)  # fmt: skip

HEARINGS = NameWords(
    "hearings",
    "Words in the name of a forum of three by which they hear a case together, where its seats "
    "have one name and no holder and none of them is the chair's.",
    frozenset((
        "appeal", "appeals", "complaint", "complaints", "conduct", "disciplinary", "discipline",
        "dismissal", "dismissals", "exclusion", "exclusions", "grievance", "grievances", "hearing",
        "hearings", "licensing", "panel", "special committee", "tribunal",
    )),
)  # fmt: skip

APPEALS_PANELS = NameWords(
    "appeals panels",
    "What a forum is called that meets when somebody appeals. Where its name says before an and "
    "or a comma what else it does, it is taken for any other forum, unless these are complaints; "
    "and so is one that raises funds by appeals.",
    frozenset((
        "appeal panel", "appeal sub-committee", "appeal tribunal", "appeals board",
        "appeals committee", "appeals panel", "appeals sub-committee", "appeals tribunal",
        "complaints and appeals committee", "complaints and appeals panel",
    )),
    start=NO_FUNDS,
    see=("hearings",),
)  # fmt: skip

DISPENSATIONS = NameWords(
    "dispensations",
    "Words in what is done about an interest, by which those who have it may stay and vote.",
    frozenset(("dispensation", "dispensations")),
    end=r"\b(?!,? (?:declined|expired|lapsed|not|refused|withdrawn)\b)",
    start=r"(?<!\bno )(?<!\bnot a )(?<!\bwithout )(?<!\bwithout a )\b",
)

EMERGENCIES = NameWords(
    "emergencies",
    "Words in the instrument of a delegation by which it is for an emergency, so that its limit is "
    "not held against the one for ordinary times.",
    frozenset((
        "business continuity", "crisis", "emergencies", "emergency", "major incident", "urgency",
        "urgent",
    )),
    end=r"\b(?! (?:and emergency )?(?:care|department|planning|treatment)\b)",
)  # fmt: skip

OWN_AFFAIRS = NameWords(
    "own affairs",
    "Words in the name of a decision by which it is about whoever takes it, as each forum elects "
    "its own chair and adopts its own work plan, or by which it only gives advice. For that nobody "
    "needs to have been given power.",
    frozenset((
        "adopt an opinion", "adopt its", "adopt their", "elect its", "elect their", "give advice",
        "give an opinion", "its rules of procedure", "its work plan", "make a recommendation",
        "make recommendations", "own agenda", "own chair", "own procedure", "own procedures",
        "own rules", "own timetable", "own work", "own work plan",
    )),
)  # fmt: skip

MEETINGS_APART = NameWords(
    "meetings apart",
    "Words in the name of a board by which it is the part of its meeting from which the public is "
    "sent out, or no meeting at which it decides: a private session, a seminar.",
    frozenset((
        "away day", "briefing", "closed", "confidential", "development", "in camera", "part 2",
        "part b", "part ii", "part two", "private", "seminar", "workshop",
    )),
    see=("full councils",),
)  # fmt: skip

OTHER_WORK = NameWords(
    "committees with other work",
    "Words in the name of a committee by which it does other work beside the duty that it states, "
    "as filling posts: a committee for remuneration and nominations, or for finance and audit.",
    frozenset((
        "appointments", "business", "culture", "estates", "finance", "human resources",
        "nomination", "nominations", "people", "premises", "resources", "safeguarding", "staffing",
        "workforce",
    )),
    see=("nomination",),
)  # fmt: skip

NAMED_BY_BOARDS = NameWords(
    "named by boards",
    "Words in the name of a non-executive's seat by which a board may name which of its directors "
    "that is: the senior independent director, the chair of a committee, a champion.",
    frozenset((
        "champion", "committee", "deputy", "guardian", "senior independent", "vice", "vice-chair",
    )),
    see=("non-executive",),
)  # fmt: skip

ELECTED_MEMBERS = NameWords(
    "elected members",
    "What the seat of an elected member is called, at the end of its name or before a ward, as "
    "councillor for Northgate. It counts where `kind` is not stated.",
    frozenset(("councillor", "councillors")),
    BEFORE_WARD,
)

HEADS_OF_COUNCILS = NameWords(
    "heads of councils",
    "What whoever the members of a council put at its head is called, anywhere in the title of a "
    "post. Whom this one manages is the head of its staff.",
    frozenset(("convener", "leader", "mayor", "provost")),
    see=("chief executives",),
    start=NO_DEPUTY,
)

OF_BOARDS = NameWords(
    "of boards",
    "Words in the title of a post of the kind `independent` by which it may be one of a board, "
    "where no board in the file seats it.",
    frozenset(("board", "chair", "chairman", "chairwoman", "director", "trustee")),
    see=("non-executive",),
)

CABINETS = NameWords(
    "cabinets",
    "What the committee that leads a council from day to day is called, anywhere in its name, "
    "where it states no `duty`. It has other business than a company.",
    frozenset(("cabinet", "executive")),
)

CHIEF_EXECUTIVES = NameWords(
    "chief executives",
    "What the head of a council's staff is called, at the end of a title or before another office, "
    "whoever the line manager is. A deputy, an assistant or a former one is none.",
    frozenset((
        "chief executive", "chief executive designate", "chief executive officer", "city manager",
        "managing director", "prif weithredwr", "town clerk",
    )),
    OFFICE_ENDS,
    see=("heads of paid service", "chief finance officers"),
    start=NO_DEPUTY,
)  # fmt: skip

MONITORING_OFFICERS = NameWords(
    "monitoring officers",
    "What the officer of a council is called who reports what is unlawful, in the title of a post "
    "of the kind `statutory-officer`. A deputy, an assistant or a former one is none.",
    frozenset(("monitoring officer",)),
    see=("chief finance officers", "heads of paid service", "statutory-officer"),
    start=NO_DEPUTY,
)

CHIEF_FINANCE_OFFICERS = NameWords(
    "chief finance officers",
    "What the officer of a council is called who answers for its money by section 151, in the "
    "title of a post of the kind `statutory-officer`. A deputy, an assistant or a former one is "
    "none.",
    frozenset((
        "chief finance officer", "chief financial officer", "s.151", "s151", "section 151",
    )),
    see=("monitoring officers", "statutory-officer"),
    start=NO_DEPUTY,
)  # fmt: skip

HEADS_OF_PAID_SERVICE = NameWords(
    "heads of paid service",
    "What the officer of a council is called who answers for its staff, in the title of a post of "
    "the kind `statutory-officer`. A deputy, an assistant or a former one is none.",
    frozenset(("head of paid service", "head of the paid service")),
    see=("monitoring officers", "statutory-officer"),
    start=NO_DEPUTY,
)

DATA_PROTECTION_OFFICERS = NameWords(
    "data protection officers",
    "What the officer is called who watches how a body keeps personal data, in the title of a "
    "post, alone or as a part of it beside another. A deputy, an assistant or whoever works with "
    "one is none.",
    frozenset(("data protection officer", "dpo")),
    OFFICE_ENDS,
    see=("posts that use data",),
    start=OFFICE_BEGINS + r"(?:(?:acting|council|designated|group|interim|joint|lead|named|"
    r"shared|statutory|trust) )*",
)

POSTS_THAT_USE_DATA = NameWords(
    "posts that use data",
    "Titles of those who settle what personal data are used for, as guidelines of the data "
    "protection authorities list them: the chief executive, the heads of finance, marketing, staff "
    "and computing. Alone or as a part of a title beside another, and of no deputy.",
    frozenset((
        "chief executive", "chief executive officer", "chief finance officer",
        "chief financial officer", "chief information officer", "chief medical officer",
        "chief operating officer", "director of finance", "director of hr",
        "director of human resources", "director of it", "director of marketing",
        "finance director", "head of hr", "head of human resources", "head of ict", "head of it",
        "head of marketing", "hr director", "it director", "managing director",
        "marketing director",
    )),
    OFFICE_ENDS,
    see=("data protection officers",),
    start=OFFICE_BEGINS,
)  # fmt: skip

OF_NO_MONEY = (
    r"(?<=purchase) notices?\b|(?<=procurement) rules\b|(?:(?<=loan)|(?<=loans)) of "
    r"(?:[\w-]+ ){0,2}(?:artworks?|books?|exhibits?|objects?|paintings?|specimens?)\b"
    r"|(?:(?<=contract)|(?<=contracts)) with (?:parents|pupils)\b"
    r"|(?<=spend) (?:[\w-]+ )?(?:days|hours|time)\b"
)
"""The regular expression of what follows words of money where no sum is meant."""

MATTERS_OF_MONEY = NameWords(
    "matters of money",
    "Words that say of a decision that money goes by it, in its name or its `type`, where neither "
    "its `category` nor a `value` is stated: to award contracts, to approve expenditure. Not a "
    "purchase notice, procurement rules, the loan of books or objects, contracts with parents or "
    "pupils, nor how time is spent.",
    frozenset((
        "borrowing", "contract", "contracts", "expenditure", "investment", "investments", "loan",
        "loans", "payment", "payments", "procurement", "purchase", "purchases", "purchasing",
        "spend", "spending",
    )),
    rf"\b(?!{OF_NO_MONEY})",
    see=("category", "value"),
)  # fmt: skip

OWN_PAY = NameWords(
    "words for pay",
    "What is paid to whoever holds an office, in the name of a decision behind the title of the "
    "one who decides: the Chief Executive's pay, the Chair's expenses. Of a budget, a policy or "
    "the pay of others nothing is taken.",
    frozenset((
        "bonus", "bonuses", "expense claims", "expenses", "pay", "pay award", "pay rise",
        "remuneration", "salary", "severance",
    )),
    r"(?:$|,| \(| up to\b| and (?:allowances|benefits|bonus|conditions|expenses|pension|terms)$)",
    start=r"^(?:'s?|\u2019s?)? (?:annual |basic |own |total )?",
)  # fmt: skip

PLANNING_APPLICATIONS = NameWords(
    "planning applications",
    "What the name of a decision says of planning that no executive of a council may decide, "
    "behind a word such as determine, grant or refuse: to determine planning applications, to "
    "refuse planning permission. To make an application, to answer one, its fees and its policy "
    "are not meant.",
    frozenset((
        "planning application", "planning applications", "planning permission",
        "planning permissions",
    )),
    r"(?=$|,| \(| (?:above|below|by|for|from|in|on|over|under|up to|within)\b)",
    start=(
        r"^(?:determine|decide|grant|refuse|grant or refuse|determination of|decide on)"
        r" (?:all |called-in |householder |large |major |minor |other |small )*"
    ),
)  # fmt: skip

OPEN_TO_OTHERS = NameWords(
    "committees open to others",
    "Words in the name of a committee of councils by which it may be of those in which law lets "
    "people vote who are no councillors: for a harbour, for tourism, for land or for pensions.",
    frozenset((
        "advisory", "airport", "allotment", "allotments", "arts", "beach", "burial", "cemetery",
        "charity", "church", "common", "commons", "countryside", "crematorium", "education",
        "estate", "festival", "forest", "forum", "garden", "gardens", "ground", "grounds", "hall",
        "harbour", "heritage", "housing", "land", "leisure", "marina", "market", "markets",
        "museum", "nature reserve", "park", "parks", "pension", "pensions", "pier",
        "playing fields", "port", "recreation", "school", "schools", "superannuation", "theatre",
        "tourism", "tourist", "trust", "visitor", "woodland", "woods",
    )),
)  # fmt: skip

NOBODY = NameWords(
    "words for nobody",
    "Words that stand in lists of people where there is nobody, whatever brackets stand round "
    "them. They are no person, and no text where one is asked for. For a post that nobody holds "
    "write `vacant` as its `holder`.",
    frozenset((
        "tbd", "tbc", "tba", "vacant", "vacancy", "n/a", "na", "none", "nobody", "unknown",
        "unfilled", "to be confirmed", "to be decided", "to be determined", "to be appointed",
        "to be advised", "not applicable", "not known", "not appointed", "position vacant",
        "vacant post", "n.a", "?", "-", "awaiting appointment", "awaiting election", "tbn",
        "to be elected", "to be filled", "to be nominated", "to be recruited", "to follow",
        "a n other", "a. n. other", "a.n. other", "a.n.other", "an other",
    )),
    see=("words for later", "vacant"),
)  # fmt: skip

DRAFT = NameWords(
    "words for later",
    "Words that stand where a text is still to come, which counts as a text that is not there.",
    frozenset((
        "draft", "in draft", "pending", "awaited", "xxx", "todo",
        "none yet", "not yet", "not yet agreed", "not yet written", "not agreed", "to be agreed",
        "to be set", "to be written", "to be drafted", "to be announced", "--", "—", "...", "…",
        "??", "???", "to be signed", "to be approved", "not yet signed", "not yet approved",
        "ausstehend", "folgt", "noch offen", "offen", "à compléter", "à définir", "pendiente",
        "por definir", "nog te bepalen", "volgt",
    )),
    see=("words for nobody",),
)  # fmt: skip

TITLES = NameWords(
    "titles of people",
    "Titles that do not count where the names of two people are compared, so that Dr A. Smith and "
    "A Smith may be one.",
    frozenset((
        "cllr", "councillor", "dame", "dr", "miss", "mr", "mrs", "ms", "prof", "professor", "sir",
    )),
)  # fmt: skip

OF_ONE_PERSON = (
    SOLE_OFFICES,
    SOLE_OFFICES_BY_FIELD,
    OFFICES_OF_SEVERAL,
    WORDS_OF_ANY_FORUM,
    COMMON_ROLES,
    WORDS_BESIDE_ROLES,
)
"""The lists by which a seat is one that one person alone can have in an organisation."""

OF_ONE_VOTE = (COMMON_ROLES, WORDS_BESIDE_ROLES, ROLES_OF_MANY)
"""The lists by which a voting seat without a name is the same in two forums."""

OF_NO_TEXT = (NOBODY, DRAFT)
"""The lists by which a text says nothing."""

NAME_WORDS = (
    *OF_ONE_PERSON,
    ROLES_OF_MANY,
    OF_SEVERAL_PEOPLE,
    SHARED_CHAIRS,
    CHAIRS_OF_A_PART,
    PARISH_COUNCILS,
    OTHER_AUTHORITIES,
    COMBINED_AUTHORITIES,
    FULL_COUNCILS,
    GATHERINGS,
    GENERAL_MEETINGS,
    THOSE_WHO_GATHER,
    MEMBER_STATES,
    BOARDS_OF_EXPERTS,
    WORKS_COUNCILS,
    FIELDS_OF_COMMITTEES,
    SUPERVISORY_BOARDS,
    HEARINGS,
    APPEALS_PANELS,
    DISPENSATIONS,
    FROM_OUTSIDE_BY_TITLE,
    EMERGENCIES,
    OWN_AFFAIRS,
    MEETINGS_APART,
    OTHER_WORK,
    NAMED_BY_BOARDS,
    ELECTED_MEMBERS,
    MONITORING_OFFICERS,
    CHIEF_FINANCE_OFFICERS,
    HEADS_OF_PAID_SERVICE,
    CHIEF_EXECUTIVES,
    EXECUTIVE_CHAIRS,
    HEADS_OF_COUNCILS,
    OF_BOARDS,
    CABINETS,
    DATA_PROTECTION_OFFICERS,
    POSTS_THAT_USE_DATA,
    MATTERS_OF_MONEY,
    OWN_PAY,
    PLANNING_APPLICATIONS,
    OPEN_TO_OTHERS,
    *OF_NO_TEXT,
    TITLES,
)
"""Every list, in the order in which they are best read."""
