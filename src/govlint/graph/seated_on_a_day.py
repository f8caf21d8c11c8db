"""Seated on a day: whether a membership, an office or a post is held then, the last day too."""

from datetime import date

from govlint.structure.forums import Member
from govlint.structure.model import Person, Post, Structure


def in_office(person: Person, day: date | None) -> bool:
    """Tell whether a person is in office on a day."""
    return day is None or _holds(person.since, person.until, day)


def post_is_held(structure: Structure, post: Post, day: date | None) -> bool:
    """Tell whether a post is not known to be vacant, abolished, or left by all its holders.

    A post that states since when it is vacant is so from that day.
    """
    if day is None:
        return True
    if post.ends and post.ends < day:
        return False
    known = [structure.people[holder] for holder in post.holder or () if holder in structure.people]
    named = [holder for holder in post.holder or () if holder != "vacant"]
    if not named:
        return post.vacant_since > day if post.vacant_since else not post.holder
    return len(known) < len(named) or any(in_office(person, day) for person in known)


def says_vacant(post: Post) -> bool:
    """Tell whether a post says that it is vacant, or since when without naming a holder."""
    return "vacant" in (post.holder or ()) or bool(post.vacant_since and not post.holder)


def is_seated(member: Member, day: date) -> bool:
    """Tell whether a membership is neither over on a day nor still to begin."""
    return _holds(member.since, member.until, day)


def _holds(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or until >= day)
