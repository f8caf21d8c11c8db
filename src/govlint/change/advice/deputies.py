"""Changes that give somebody's seats to deputies, who are stated or still to be found."""

from collections.abc import Sequence
from typing import Any

from govlint.answers.set_apart import why_apart
from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.merger import as_member
from govlint.change.whatif.proposals import Proposal, SetField
from govlint.change.whatif.seat_moves import homes_of
from govlint.graph.identity import named
from govlint.graph.seats import Seat
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import in_words


def may_hand_over(draft: Draft, seat: Seat) -> bool:
    """Tell whether another may sit there: not in the chair, nor where somebody is meant by name."""
    if seat.member.capacity in CHAIRS or why_apart(draft.graph, seat.forum):
        return False
    written = draft.field(seat.forum, "members")
    return len(written) > 1 and not [*homes_of(draft, [seat], seat.forum)]


def to_deputies(draft: Draft, leaving: Sequence[Seat]) -> Candidate:
    """Give seats of one holder to the deputy of each."""
    graph = draft.graph
    steps: list[Proposal] = []
    for seat in leaving:
        path = f"forums.{seat.forum}.members.{seat.position}"
        steps.append(SetField(path, _deputy(draft, seat)))
    to_find = sum(not seat.deputy for seat in leaving)
    where = in_words([graph.label(seat.forum) for seat in leaving])
    seats = "the seat" if len(leaving) == 1 else f"{len(leaving)} seats,"
    comma = "," if len(leaving) > 1 else ""
    deputies = dict.fromkeys(filter(None, (seat.deputy for seat in leaving)))
    whom = named(graph, deputies) if not to_find else "a deputy"
    if to_find > 1:
        whom = "deputies"
    words = f"{graph.seat(leaving[0])} gives {seats} on {where}{comma} to {whom}"
    return Candidate(ChangeSort.DEPUTY, tuple(steps), words, (leaving[0].holder or "",), to_find)


def _deputy(draft: Draft, seat: Seat) -> Any:
    """Write a seat as that of the deputy who is stated, or of one who is still to be found."""
    written = as_member(draft.field(seat.forum, "members")[seat.position])
    left = dict(written) if isinstance(written, dict) else {"who": written}
    left.pop("deputy", None)
    del left["who"]
    graph = draft.graph
    post = next(iter(graph.seats.posts_of.get(seat.holder or "", ())), seat.called)
    first = {"who": seat.deputy} if seat.deputy else {"seat": f"Deputy of {graph.label(post)}"}
    if seat.represents is not None:
        left.setdefault("represents", list(seat.represents))
    return {**first, **left}
