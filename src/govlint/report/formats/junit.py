"""JUnit's XML: the findings as tests that failed, a suite for every file.

An info is a test that passed and said something, because by default it fails no run; so is what
an earlier state had and is gone; what is explained or known is skipped; a structure without
findings has one test that passed. No test takes time, and a suite is of the day that was judged by.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from govlint.finding import Severity
from govlint.report.status import (
    FindingStatus,
    advice,
    at,
    before,
    gone_since,
    homes,
    marked,
    statuses_of,
    theme,
)
from govlint.report.summary import loosened
from govlint.result import Gone, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
NOTHING = "nothing found"
NO_TIME = "0"
"""Seconds of every test, without which readers sort and add up what is no number."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a suite for each structure and for each other file that something was found in."""
    files: dict[str, list[Element]] = {one.path: [] for one in result.structures}
    for one in statuses_of(result):
        files.setdefault(one.finding.place.path, []).append(_case(one, rules))
    if result.earlier:
        for gone in result.earlier.gone:
            case = _passed(gone, result.earlier.name, rules)
            files.setdefault(gone.path, []).append(case)
    root = Element("testsuites", name="govlint")
    root.extend(_suite(path, files[path], result.as_of) for path in sorted(files, key=printable))
    _note_settings(root, result)
    _count(root)
    indent(root, " ")
    return f"{DECLARATION}{tostring(root, encoding='unicode')}\n"


def _note_settings(root: Element, result: Result) -> None:
    """Say in every suite what configurations loosened."""
    if said := [printable(one) for one in loosened(result)]:
        for suite in root:
            properties = Element("properties")
            suite.insert(0, properties)
            for one in said:
                SubElement(properties, "property", name="settings", value=one)


def _suite(path: str, found: Sequence[Element], day: date) -> Element:
    suite = Element("testsuite", name=printable(path), timestamp=f"{day}T00:00:00")
    names: Counter[tuple[str, str]] = Counter()
    for case in found:
        named = case.attrib["classname"], case.attrib["name"]
        names[named] += 1
        if names[named] > 1:  # readers take two tests of one name for one
            case.set("name", f"{case.attrib['name']} ({names[named]})")
        suite.append(case)
    if not found:
        nothing = {"name": NOTHING, "classname": "govlint", "file": printable(path)}
        SubElement(suite, "testcase", nothing | {"time": NO_TIME})
    _count(suite)
    return suite


def _case(one: FindingStatus, rules: Mapping[str, CatalogueEntry]) -> Element:
    found = one.finding
    case = _named(found.message, found.rule, found.place.path, rules)
    case.set("line", f"{found.place.line}")
    if one.excuse:
        SubElement(case, "skipped", message=one.excuse)
    elif found.severity is Severity.INFO:
        SubElement(case, "system-out").text = "\n".join(_lines(one, rules))
    else:
        kind = printable(found.rule)
        failure = SubElement(case, "failure", type=kind, message=marked(found))
        failure.text = "\n".join(_lines(one, rules))
    return case


def _passed(gone: Gone, name: str, rules: Mapping[str, CatalogueEntry]) -> Element:
    """Make a test that passed of what is found no longer."""
    case = _named(gone.message, gone.rule, gone.path, rules)
    SubElement(case, "system-out").text = gone_since(gone, name)
    return case


def _named(message: str, rule: str, path: str, rules: Mapping[str, CatalogueEntry]) -> Element:
    names = filter(None, [theme(rules, rule), printable(rule)])
    given = {"name": printable(message), "classname": ".".join(names), "file": printable(path)}
    return Element("testcase", given | {"time": NO_TIME})


def _lines(one: FindingStatus, rules: Mapping[str, CatalogueEntry]) -> Iterator[str]:
    found = one.finding
    yield f"{found.severity}: {marked(found)}"
    yield at(found.place)
    yield from filter(None, [before(found), homes(found)])
    yield from (f"· {printable(other.message)} ({at(other.place)})" for other in found.related)
    if found.unlisted:
        yield f"· and {found.unlisted} more"
    if to_do := advice(rules, found):
        yield f"To do: {to_do}"


def _count(element: Element) -> None:
    """Write how many tests there are below, and how many of them failed or were skipped."""
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
        element.set(name, f"{sum(1 for _ in element.iter(tag))}")
    element.set("errors", "0")
    element.set("time", NO_TIME)
