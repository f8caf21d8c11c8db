"""Headings of membership lists, and how many rows tell what sort of table it is."""

from collections.abc import Mapping

from govlint.exchange.lists.names import in_order

HEADINGS = {
    "forum": (
        "committee", "forum", "board", "committee name", "name of committee", "forum name",
        "board name", "sub committee", "subcommittee", "council", "group", "body", "group name",
        "working group", "meeting", "panel", "committee or board", "commission", "team",
        "board committee", "gremium", "ausschuss", "organ", "comité", "instance",
    ),
    "name": ("full name", "member name", "name", "member", "person", "councillor", "cllr",
             "trustee", "governor", "who", "display name", "name of member", "mitglied", "nom",
             "membre"),
    "id": ("person id", "member id", "unique id", "id"),
    "first": ("first name", "forename", "given name", "vorname", "prénom"),
    "last": ("last name", "surname", "family name", "nachname"),
    "capacity": ("capacity", "sits as", "role on committee", "committee role", "member type",
                 "membership type", "type of member", "code", "role", "membership", "position",
                 "position held", "funktion", "rolle", "fonction", "rôle", "qualité"),
    "post": ("post", "job title", "post title", "title", "office"),
    "represents": ("represents", "representing", "nominated by", "on behalf of", "party"),
    "employer": ("organisation", "organization", "employer", "company", "body represented",
                 "organisme", "employeur", "arbeitgeber"),
    "deputy": ("deputy", "substitute", "named deputy", "alternate"),
    "voting": ("voting", "votes", "vote", "voting rights", "voting member"),
    "since": ("since", "start date", "from", "appointed", "appointed on", "date appointed",
              "term start", "joined", "start", "seit", "depuis", "ab"),
    "until": ("until", "end date", "to", "term end", "term ends", "expires", "end", "expiry",
              "term of office ends", "left", "bis", "jusqu au"),
}  # fmt: skip
"""What each column of a list may be called, the likeliest first."""

FACTS = {
    "quorum": ("quorum", "quorate", "quorum number"),
    "above": ("reports to", "accountable to", "reports into", "reporting to", "answers to",
              "parent committee", "parent body", "parent board"),
    "meets": ("meets", "meetings a year", "meetings per year", "meetings", "meeting frequency",
              "frequency", "frequency of meetings", "how often"),
}  # fmt: skip
"""What a column that says something of the forum itself may be called."""

KNOWN = {word for called in (*HEADINGS.values(), *FACTS.values()) for word in called}
WHO = ("name", "first", "last", "post")

LOOKED_AT = 200
"""Rows from which it is told what sort of table it is."""


def full_name(cells: Mapping[str, str]) -> str:
    """Give the name of a row, be it in one column or in two."""
    parts = (cells.get("first", ""), cells.get("last", ""))
    return in_order(cells.get("name", "")) or " ".join(filter(None, parts))
