"""Styles of an .xlsx: which form of numbers the cells of each style have, as that of days."""

from collections.abc import Mapping

from govlint.exchange.workbook.file_reading.days_in_cells import NumberForm, form_of_numbers
from govlint.exchange.workbook.file_reading.xml_elements import Elements


class CellStyles(Elements):
    """The form of numbers of each style of cells."""

    known = ("numFmts", "numFmt", "cellXfs", "xf")

    def __init__(self) -> None:
        self._formats: dict[str, str] = {}
        self._used: list[str] = []
        self._list = ""
        """The list that is read; conditional formats have forms of numbers that are no cell's."""

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note a form of numbers, and a style that has one."""
        match self._list, name:
            case "numFmts", "numFmt":
                self._formats[said.get("numFmtId", "")] = said.get("formatCode", "")
            case "cellXfs", "xf":
                self._used.append(said.get("numFmtId", ""))
            case "", "numFmts" | "cellXfs":
                self._list = name

    def end(self, name: str) -> None:
        """Note that a list is over."""
        if name == self._list:
            self._list = ""

    def forms(self) -> list[NumberForm]:
        """Give the form of numbers of each style."""
        known = {one: form_of_numbers(one, self._formats.get(one)) for one in {*self._used}}
        return [known[one] for one in self._used]
