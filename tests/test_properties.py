"""What holds of every structure, however it came about."""

import json
import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from govlint.document.document import read
from govlint.finding import Finding
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue
from orders import ORDERS
from rewriting import IN_ORDER

DAY = date(2026, 11, 21)
HEAD = {"govlint": 1, "name": "Example"}

SAID_OF_THE_FIRST = ("duplicate-forum-name", "lead-overcommitted", "same-person-twice")
"""Rules whose messages begin with the first, or the last, of several in the file."""


def checked(text: str, catalogue: Catalogue) -> Result:
    """Ask every rule there is of a structure."""
    run = Run(catalogue, DAY, names=False)
    run.check(load_text(text, "example", HEAD), [one.rule for one in catalogue.rules.values()])
    return run.result()


def said(result: Result) -> Counter[Any]:
    """Give what is found, whatever stands first and wherever it is written."""
    return Counter(
        [
            *(_said(found) for found in result.findings),
            *((one.reason, *_said(one.finding)) for one in result.explained),
        ]
    )


def _said(found: Finding) -> tuple[Any, ...]:
    entities = {found.entity, *(one.entity for one in found.related)}
    words = set(re.findall(r"[^\s,;:]+", found.message)) - {"and"}
    told = frozenset(words) if found.rule not in SAID_OF_THE_FIRST else None
    return found.rule, found.severity, frozenset(entities), found.fingerprint, found.value, told


def turned(value: Any, field: str = "") -> Any:
    """Write everything in the opposite order, but lists that say something by their order."""
    match value:
        case dict():
            return {key: turned(value[key], key) for key in reversed(value)}
        case list():
            items = [turned(inner) for inner in value]
            return items if field in IN_ORDER else items[::-1]
    return value


@pytest.mark.parametrize("name", ORDERS)
def test_order_chooses_nothing_between_two_that_do_equally(name: str, catalogue: Catalogue) -> None:
    forth = checked(ORDERS[name], catalogue)
    back = checked(json.dumps(turned(read(ORDERS[name]).data)), catalogue)
    assert (said(back), said(forth) != Counter()) == (said(forth), True)
