"""One line a finding, as compilers print them."""

from collections.abc import Iterator

from govlint.finding import Result
from govlint.report.printable import printable


def concise(result: Result) -> Iterator[str]:
    """Give `path:line:column: severity rule message` for each finding."""
    for found in result.findings:
        place = f"{printable(found.place.path)}:{found.place.line}:{found.place.column}"
        yield f"{place}: {found.severity} {found.rule} {printable(found.message)}"
