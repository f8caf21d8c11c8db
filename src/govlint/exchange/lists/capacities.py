"""Capacities in lists: which word or mark says that somebody is chair, member or observer."""

import re

from govlint.exchange.lists.marks import CODES
from govlint.structure.enumerations import Capacity
from govlint.structure.model_fields import words_in
from govlint.structure.synonyms import MEANT

CAPACITIES = words_in(Capacity)

_ALSO = {
    "advisor": "adviser", "alternate": "attendee", "chairman": "chair", "convener": "chair",
    "convenor": "chair", "cochair": "co-chair", "co-chairman": "co-chair",
    "co-chairperson": "co-chair", "cochairman": "co-chair", "cochairwoman": "co-chair",
    "joint-chair": "co-chair", "deputy-chairman": "deputy-chair", "vice-chairwoman": "deputy-chair",
    "vice-president": "deputy-chair", "ranking-member": "member", "trustee": "member",
    "nonvoting-member": "attendee", "non-voting-member": "attendee", "ex-officio-member": "member",
    "guests": "attendee", "secretariat": "secretary", "secretary-to-the-committee": "secretary",
    "committee-secretary": "secretary", "substitute": "attendee", "substitute-member": "attendee",
    "alternate-member": "attendee", "reserve": "attendee", "reserve-member": "attendee",
    "sub": "attendee", "v-c": "deputy-chair", "d-c": "deputy-chair",
    "attends": "attendee", "observing": "observer", "membership": "member",
}  # fmt: skip

_FOR_A_TIME = re.compile(r"^(?:acting|interim)-")
"""What says of somebody in an office that they have it for a time."""

_DOUBTS = re.compile(r"[?*\u2020\u2021]")
"""What says of a word that something is to be added to it."""


_VOTE = re.compile(r"(?<![\s,-])[\s,-]*+\((non[- ]?voting|no vote|voting)\)\s*+\Z", re.IGNORECASE)


def vote_of(role: str) -> tuple[str, str]:
    """Part a role such as "Adviser (non-voting)" from what it says of the vote."""
    found = _VOTE.search(role)
    return (role[: found.start()].strip(), found[1]) if found else (role, "")


def capacity_of(text: str) -> str | None:
    """Read in which capacity somebody sits there; none where the text does not say it."""
    if _DOUBTS.search(text):
        return None
    word = "-".join(re.findall(r"[\w']+", text.casefold()))
    if word in CODES or word in CAPACITIES:
        return CODES.get(word, word)
    usual = _FOR_A_TIME.sub("", word)
    meant = (one for one in (usual, *MEANT.get(usual, ())) if one in CAPACITIES)
    return _ALSO.get(usual) or next(meant, None)
