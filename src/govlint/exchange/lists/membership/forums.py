"""Forums of a membership list: one for each name, however it is spelled, and what is said of it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govlint.exchange.lists.draft import ListDraft, Ref
from govlint.exchange.lists.membership.headings import FACTS
from govlint.exchange.lists.names import plain_words
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.tables import HONORIFICS, columns
from govlint.structure.informal.rhythms import times_a_year
from govlint.structure.suggestions.quorums import quorum

_SIGNS = str.maketrans({"&": " and ", "+": " plus ", "'": "", "\u2019": ""})
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")
_MEMBERS = re.compile(r"[1-9]\d{0,3}", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?", re.ASCII)


class ListedForums:
    """Those forums of a list that were met so far."""

    def __init__(self, draft: ListDraft, headings: Sequence[str]) -> None:
        self.draft = draft
        self.facts = columns(headings, FACTS)
        """The columns that say something of a forum itself."""
        self.above: dict[Ref, str] = {}
        """What each forum is said to report to."""
        self.told: dict[tuple[Ref, str], str] = {}
        self.spelled: set[tuple[Ref, str]] = set()

    def met(self, name: str) -> Ref:
        """Describe a forum by the first of its spellings."""
        ref = Ref("forum", forum_key(name))
        if ref not in self.draft.entities:
            return self.draft.add(ref.kind, ref.key, name, name=name)
        first = self.draft.called[ref]
        if name != first and (ref, name) not in self.spelled:
            self.spelled.add((ref, name))
            said = "forums spelled in several ways; the first is kept"
            self.draft.lose(said, f"{name} ({first})")
        return ref

    def note(self, forum: Ref, said: Mapping[str, str]) -> None:
        """Read what a row says of its forum; what another row says otherwise is only listed."""
        for fact in self.facts:
            text = said[fact]
            if is_placeholder(text):
                continue
            first = self.told.get((forum, fact))
            where = f"{text} ({self.draft.called[forum]})"
            if first is None:
                self.told[forum, fact] = text
                self._read(fact, forum, text, where)
            elif first != text:
                self.draft.lose("what a later row says otherwise of its forum", where)

    def _read(self, fact: str, forum: Ref, text: str, where: str) -> None:
        entity = self.draft.entities[forum]
        if fact == "above":
            self.above[forum] = text
        elif fact == "quorum":
            entity.update(self._quorum(text, where))
        elif times := self._times(text, where):
            entity["meetings"] = {"per_year": int(times) if times.is_integer() else times}
        else:
            self.draft.lose("meetings of which it is not told how often a year", where)

    def _quorum(self, text: str, where: str) -> Mapping[str, Any]:
        """Read who must be there; what is said of it beside a number or a share is listed."""
        found = quorum(text)
        asked = dict(found[0].value) if found else {"min": ""}
        if "min" in asked and not _MEMBERS.fullmatch(asked["min"]):
            self.draft.lose("quorums that are no number and no share", where)
            return {}
        if len(found) > 1:
            self.draft.lose("quorums that may be read in two ways; the usual one is taken", where)
        elif found[0].remark:
            self.draft.lose("what a quorum says beside its number or share", where)
        return {"quorum": {**asked, **({"min": int(asked["min"])} if "min" in asked else {})}}

    def _times(self, text: str, where: str) -> float | None:
        if _NUMBER.fullmatch(text):
            return float(text) or None
        found = times_a_year(text)
        if len(found) > 1:
            said = "meetings that may be read in two ways; the usual one is taken"
            self.draft.lose(said, where)
        return float(found[0].value) if found else None

    def settle(self) -> None:
        """Lead each forum to those that it reports to, once all of them are known."""
        for forum, text in self.above.items():
            found = [self._body(text)] if self._body(text) else map(self._body, text.split(";"))
            bodies: list[Any] = [one for one in found if one and one != forum]
            if bodies:
                self.draft.entities[forum]["accountable_to"] = bodies
            else:
                where = f"{text} ({self.draft.called[forum]})"
                self.draft.lose("bodies to report to that are not in the list", where)

    def _body(self, name: str) -> Ref | None:
        known = (Ref("forum", forum_key(name)), Ref("organisation", name.strip().casefold()))
        return next((ref for ref in known if ref in self.draft.entities), None)


def forum_key(name: str) -> str:
    """Give what all spellings of a name have in common: "Audit & Risk" is "audit and risk"."""
    written = name.casefold().translate(_SIGNS)
    bare = plain_words(written) if written.isascii() else " ".join(written.split())
    return bare or name.casefold()


def say_who_may_be_one(draft: ListDraft) -> None:
    """List the names with an initial beside longer ones of the same surname that it may be."""
    alike: dict[tuple[str, str], dict[str, list[str]]] = {}
    for ref, person in draft.entities.items():
        name = person.get("name", "")
        words = [one for one in re.split(r"[ .]+", _IN_BRACKETS.sub("", name)) if one]
        while len(words) > 1 and words[0].casefold() in HONORIFICS:
            del words[0]
        if ref.kind == "person" and len(words) > 1:
            group = alike.setdefault((words[-1].casefold(), words[0][0].casefold()), {})
            group.setdefault(" ".join(words[:-1]).casefold(), []).append(name)
    for group in alike.values():
        short = any(len(first.split()[0]) == 1 for first in group)
        same = any(len(set(names)) > 1 for names in group.values())
        names = [name for those in group.values() for name in those]
        if len(names) > 1 and (short or same):
            what = "people who are perhaps one, and are kept apart"
            draft.lose(what, " / ".join(dict.fromkeys(names)))
