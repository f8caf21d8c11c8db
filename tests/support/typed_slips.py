"""What was typed in other people's first files, field by field, and what they are to write."""

BASIS, CAPACITY = "forums.quorum.basis", "forums.members.-.capacity"

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
)
