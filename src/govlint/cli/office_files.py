"""Files of Word and Excel: what has to be there before one can be written."""

from importlib import util
from pathlib import Path

from govlint.cli.reading_and_writing import STANDARD_OUTPUT
from govlint.refusal import Refusal

NEEDS = {
    "docx": ("docx", "word", "Word", "paper.docx"),
    "xlsx": ("xlsxwriter", "excel", "Excel", "paper.xlsx"),
}
"""By format: the library that writes it, the extra that brings that, whose it is, and a name."""


def refuse_where_none_can_be_written(form: str, output: Path | None) -> None:
    """Raise `Refusal` where a file has no name, or nothing is there to write one."""
    library, extra, whose, name = NEEDS[form]
    if output in (None, STANDARD_OUTPUT):
        raise Refusal(f"--format {form}: name a file, as in --output {name}")
    if util.find_spec(library) is None:
        missing = f'pip install "govlint[{extra}]"'
        raise Refusal(f"--format {form}: needs what writes files of {whose}: {missing}")
