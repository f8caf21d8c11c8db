"""CSV: the days of a diary as a table for a spreadsheet."""

import csv
from io import StringIO

from govlint.answers.answer import Answer
from govlint.report.answers import Where
from govlint.report.formats.csv import BYTE_ORDER_MARK, as_text

HEAD = ("day", "days", "sort", "of", "what", "who acts")


def write(answer: Answer, where: Where = ()) -> str:
    """Write a row with the names of the columns, and one for each day."""
    table = StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(HEAD)
    for event in answer.events:
        texts = (event.sort, event.name, event.what, event.who_acts)
        rows.writerow([event.on, (event.on - answer.as_of).days, *map(as_text, texts)])
    return BYTE_ORDER_MARK + table.getvalue()
