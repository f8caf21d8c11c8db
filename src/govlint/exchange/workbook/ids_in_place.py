"""Ids put into the cells of a workbook that is there, all else of which keeps its bytes."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat
from xml.sax.saxutils import escape

from govlint.exchange.workbook.archive import unpacked
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.extent import column_number
from govlint.exchange.workbook.files import sheets_of_file, titles
from govlint.exchange.workbook.grids import CellPlace
from govlint.finding import column_letters


def with_ids(raw: bytes, ids: Mapping[CellPlace, str]) -> bytes:
    """Write ids into empty cells; raises `WorkbookFault` where a sheet cannot be found."""
    whole = unpacked(raw)
    files = {title: file for file, title in titles(whole.files).items()}
    by_file: dict[str, dict[int, tuple[int, str]]] = {}
    for cell, id_ in ids.items():
        if cell.sheet not in files:
            raise WorkbookFault(f"the sheet {cell.sheet} is not found in it")
        by_file.setdefault(files[cell.sheet], {})[cell.row + 1] = (cell.column + 1, id_)
    changed = {name: _written(whole.files[name], rows) for name, rows in by_file.items()}
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as before, zipfile.ZipFile(made, "w") as after:
        for one in before.infolist():
            content = changed.get(one.filename, whole.files[one.filename])
            after.writestr(one, content, compress_type=one.compress_type)
    written = sheets_of_file(made.getvalue()).grids
    for cell, id_ in ids.items():
        row = written[cell.sheet][cell.row]
        if cell.column >= len(row) or row[cell.column] != id_:
            raise WorkbookFault(f"no id can be written into the row {cell.row + 1} of {cell.sheet}")
    return made.getvalue()


@dataclass(slots=True)
class _Spot:
    """Where in the XML of a sheet a cell goes, and what it takes the place of."""

    begin: int
    end: int
    prefix: str
    style: str = ""
    replaces: bool = False


class _Rows:
    """The spots of cells that are wanted, one in each row."""

    def __init__(self, wanted: Mapping[int, tuple[int, str]]) -> None:
        self._wanted = wanted
        self.spots: dict[int, _Spot] = {}
        self._row = self._column = 0
        self._open: _Spot | None = None
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end

    def read(self, xml: bytes) -> dict[int, _Spot]:
        """Find every spot."""
        self._parser.Parse(xml, True)  # noqa: FBT003  # the interface of expat
        return self.spots

    def _begin(self, name: str, said: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            self._row = int(said["r"]) if said.get("r", "").isdecimal() else self._row + 1
            self._column = 0
        elif local == "c":
            self._column = column_number(said.get("r", "")) or self._column + 1
            wanted = self._wanted.get(self._row)
            if wanted and self._row not in self.spots and self._column >= wanted[0]:
                here = self._parser.CurrentByteIndex
                prefix = name.removesuffix(local)
                spot = self.spots[self._row] = _Spot(here, here, prefix)
                if self._column == wanted[0]:
                    spot.style, spot.replaces = said.get("s", ""), True
                    self._open = spot

    def _end(self, name: str) -> None:
        local, here = name.rpartition(":")[2], self._parser.CurrentByteIndex
        if local == "c" and self._open:
            self._open.end = here
            self._open = None
        elif local == "row" and self._row in self._wanted and self._row not in self.spots:
            self.spots[self._row] = _Spot(here, here, name.removesuffix(local))


def _written(xml: bytes, wanted: Mapping[int, tuple[int, str]]) -> bytes:
    spots = _Rows(wanted).read(xml)
    for row, spot in sorted(spots.items(), reverse=True):
        column, id_ = wanted[row]
        style = f' s="{spot.style}"' if spot.style.isdecimal() else ""
        x = spot.prefix
        cell = (
            f'<{x}c r="{column_letters(column)}{row}"{style} t="inlineStr">'
            f"<{x}is><{x}t>{escape(id_)}</{x}t></{x}is></{x}c>"
        )
        end = xml.index(b">", spot.end) + 1 if spot.replaces else spot.begin
        xml = xml[: spot.begin] + cell.encode() + xml[end:]
    return xml
