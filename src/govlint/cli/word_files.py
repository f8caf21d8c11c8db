"""Files of Word: what has to be there before one can be written."""

from importlib import util
from pathlib import Path

from govlint.cli.outputs import STANDARD_OUTPUT
from govlint.finding import Refusal

MISSING = '--format docx: needs what writes files of Word: pip install "govlint[word]"'


def refuse_where_none_can_be_written(output: Path | None) -> None:
    """Raise `Refusal` where a file of Word has no name, or nothing is there to write one."""
    if output in (None, STANDARD_OUTPUT):
        raise Refusal("--format docx: name a file, as in --output paper.docx")
    if util.find_spec("docx") is None:
        raise Refusal(MISSING)
