"""Advice: what to do, as one does it in the page, where elsewhere a command is named."""

import re
from collections.abc import Mapping

from govlint.answers.ambiguity import NoSuchDecision
from govlint.exchange.workbook.endings import NoSheets, WorkbookFault
from govlint.finding import SCHEMA, Finding
from govlint.lint.sites import NoStructure
from govlint.refusal import Refusal, Unclear
from govlint.report.status import advice
from govlint.rulebook.catalogue import CatalogueEntry

BEGIN = "to begin, take an empty workbook to fill"

_NAME_IT = re.compile(r"; name (it|them)(?= to have)")
"""What the command line says of structures that are passed over."""

_OF_TEXTS = {SCHEMA: "Mend it by the message."}
"""What to do in a text, where a rule names a command."""


def advice_in_page(rules: Mapping[str, CatalogueEntry], found: Finding) -> str:
    """Say in a line what to do about a finding."""
    here = None if found.place.sheet else _OF_TEXTS.get(found.rule)
    return here or advice(rules, found)


def refusal_in_page(refusal: Refusal) -> str:
    """Say why something cannot be done, and what to do instead."""
    match refusal:
        case NoStructure():
            return (
                "there is no structure in it: a workbook needs the sheets of the template, and "
                f"one of the files of YAML begins with `govlint: 1`; {BEGIN}"
            )
        case Unclear():
            return f"{refusal.said}; choose one:"
        case NoSuchDecision():
            return f"{refusal.said}; ask without words to see them all"
    return str(refusal)


def note_in_page(note: str) -> str:
    """Say what is passed over, and how it is opened, where elsewhere it is named."""
    return _NAME_IT.sub(r"; open \1 alone, under a name that begins with no full stop,", note)


def fault_in_page(fault: WorkbookFault) -> str:
    """Say why a workbook is not read, and what to do instead."""
    return f"{fault.said}; {BEGIN}" if isinstance(fault, NoSheets) else str(fault)
