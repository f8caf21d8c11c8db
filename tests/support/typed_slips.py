"""What was typed in other people's first files, field by field, and what they are to write."""

BASIS, CAPACITY = "forums.quorum.basis", "forums.members.-.capacity"
COUNT, LIMIT, FRACTION = "forums.members.-.count", "delegations.limit", "forums.quorum.fraction"
QUORUM, VOTING, VALUE = "forums.quorum", "forums.voting", "decisions.value"
TERMS, APPROVED = "forums.terms_of_reference", "forums.terms_of_reference.approved_on"

SLIPS = (
    # words that people use for a known one
    ("organisations.kind", "MAT", "academy-trust"),
    ("organisations.kind", "charity no. 1234567", "charity"),
    ("organisations.kind", "Company number 0123", "company"),
    ("posts.kind", "GP", "clinical"),
    ("posts.kind", "clerk", "officer"),
    ("posts.kind", "tenant", "lay"),
    ("posts.kind", "service user", "lay"),
    (BASIS, "Articles of Association", "constitution"),
    (BASIS, "Trust Deed cl. 4", "constitution"),
    (BASIS, "SO 4(b)", "standing-orders"),
    (BASIS, "Standing Order 12", "standing-orders"),
    (BASIS, "LGA 1972 Sch 12", "law"),
    (BASIS, "Companies Act 2006", "law"),
    (BASIS, "ToR 3.2", "terms-of-reference"),
    ("decisions.category", "Clinical pathway", "clinical"),
    ("forums.form", "TSC", "committee"),
    ("forums.form", "committee#standing", "committee"),
    ("forums.form", "panel", "committee", "advisory-group"),
    (CAPACITY, "Cadeirydd", "chair"),
    (CAPACITY, "IA", "attendee"),
    # numbers with words around them
    (FRACTION, "\u2153", "1/3"),
    (FRACTION, "\u00be", "3/4"),
    (
        "forums.quorum",
        "4 including at least one executive and one lay member",
        "{min: 4, must_include: [{kind: executive, at_least: 1}, {kind: lay, at_least: 1}]}",
    ),
    ("forums.terms.years", "2 years", "2"),
    ("forums.terms.years", "4 yrs each", "4"),
    (LIMIT, "GBP25k", "25000"),
    (LIMIT, "EUR25,000", "25000"),
    (LIMIT, "\u00a325 (000s)", "25000"),
    ("risks.score", "L3 x C4", "12"),
    ("risks.score", "High (15+)", "15"),
    # days in other languages, and terms of reference in a sentence
    (APPROVED, "12 Mawrth 2026", "2026-03-12"),
    (APPROVED, "3 f\u00e9vrier 2026", "2026-02-03"),
    (TERMS, "Approved on 12 May 2026", "{approved_on: 2026-05-12}"),
    # what stands behind the first number is not lost
    (QUORUM, "a third of members, not less than 3", "{min: 3, fraction: 1/3}"),
    (QUORUM, "half, with a minimum of 3", "{min: 3, fraction: 1/2}"),
    (QUORUM, "four (4) members", "{min: 4}"),
    (QUORUM, "Chair and three others", "{min: 4, must_include: [{capacity: chair}]}"),
    (VOTING, "2/3 majority", "{rule: two-thirds}"),
    (VOTING, "60% majority", "{share: 3/5}"),
    ("forums.voting.rule", "50%+1", "majority"),
    ("decisions.voting", "unanimous", "{rule: unanimous}"),
    (VALUE, "\u00a310,001-\u00a350,000", "{over: 10000, up_to: 50000}"),
    (VALUE, "from \u00a35,000.01", "{over: 5000}"),
    (LIMIT, "10k/annum", "{a_year: 10000}"),
    (LIMIT, "10 000,00", "10000"),
    (LIMIT, "10000GBP", "10000"),
    (COUNT, "seven (7)", "7"),
    ("forums.members.-.vacant", "2 of 7", "2"),
    ("forums.duty", "none", "[]"),
    ("forums.form", "[committee]", "committee"),
    ("posts.kind", "trustee/finance", "[trustee, finance]"),
)

WITHOUT_A_LINE = (
    (FRACTION, "one-third or 3, whichever is greater", "said by fraction: 1/3 and min: 3"),
    (COUNT, "6 (1 vacant)", "said by count: 6 and vacant: 1"),
    (COUNT, "6, of which 2 are vacant", "said by count: 6 and vacant: 2"),
    ("forums.meetings.clear_days", "7", "said by papers_days_before: 7 and clear_days: true"),
    ("forums.starts", "2024/25", "missing: 2024-MM-DD (or 2025-MM-DD, later in it)"),
    ("forums.starts", "Autumn 2026", "missing: 2026-MM-DD"),
    ("forums.starts", "Q3 2026", "missing: 2026-MM-DD"),
    (QUORUM, "3 members and the clerk", "such as min"),
    (QUORUM, "4, of whom two must be independent", "such as min"),
    (QUORUM, "4 voting members incl. 2 NEDs", "such as min"),
    (VOTING, "consensus, failing which majority", "such as rule"),
    ("forums.meetings", "6 / 150", "such as per_year"),
    (COUNT, "7 (currently 6)", "said by count: 7 and vacant: 1"),
    (CAPACITY, "non-voting member", "said by capacity: member and voting: false"),
    (CAPACITY, "Trustee", "it is said by kind: trustee"),
    ("forums.purpose", "finance", "it is said by duty: finance"),
    ("forums.powers", "up to \u00a350,000", 'each delegation to it says it, as "limit"'),
    ("posts.kind", "chair", "among its members, as {who: new, capacity: chair}"),
    ("forums.urgent_action", "none", "there is none? leave the line out"),
    ("decisions.voting", "Chair has a casting vote", "such as rule"),
)
"""Where several keys or a choice are said, and no line is."""

OFFERED = (
    (COUNT, "8 (max)", 'write 8 ("max" has no key of its own)'),
    (COUNT, "6 incl. chair", "write 6 (or 5, if the chair is a member of its own)"),
    (LIMIT, "25000 subject to chair approval", 'write 25000 ("subject to chair approval" has'),
    (LIMIT, "25O00", "write 25000 (a letter O stands in it)"),
    (LIMIT, "l0000", "write 10000 (a letter stands in it for 1)"),
    ("forums.duty", "audit, risk and finance", 'write [audit, finance] ("risk" is none of its'),
    ("forums.powers", "delegated by the board", 'did you mean "delegated"?'),
    ("forums.status", "closed 31/3/26", 'did you mean "stood-down"?'),
    ("forums.voting.casting_vote", "Chair", "write true (no more"),
    ("forums.quorum.each_party", "one from each partner", "write true (no more"),
    ("forums.meetings.public", "open to the public", "write true (no more"),
    ("posts.title", "[Clerk, RFO]", 'write "Clerk, RFO" (or one alone)'),
)
"""Lines that leave something out or a choice: nobody writes them without asking."""
