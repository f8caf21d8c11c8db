"""Workbooks written by hand, part by part, as no spreadsheet program writes them."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = (
    f'<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData>{{rows}}</sheetData>{{below}}'
    "</worksheet>"
)
TEXTS = f'<sst xmlns="{MAIN}">{{}}</sst>'
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    "{sheets}</sheets></workbook>"
)
LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = (
    '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet" Target="{1}"/>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
NAME = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'


def made(path: Path, *rows: str, file: str = "worksheets/sheet1.xml", times: int = 1,
         below: str = "", **more: str) -> Path:  # fmt: skip
    """Write a workbook by hand, whose sheet is called Forums; `below` its cells stands more."""
    sheets = "".join(f'<sheet name="Forums{at or ""}" sheetId="{at + 1}" r:id="r0"/>'
                     for at in range(times))  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("xl/workbook.xml", BOOK.format(sheets=sheets))
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format(LINK.format(0, file)))
        archive.writestr(f"xl/{file}", SHEET.format(rows=NAME + "".join(rows), below=below))
        for name, content in more.items():
            archive.writestr(f"xl/{name}.xml", content)
    return path


ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="'
    'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
TABLE = '<table:table table:name="{}">{}</table:table>'
HEAD = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p>'
    "</table:table-cell></table:table-row>"
)


def made_ods(path: Path, *rows: str, tables: Sequence[str] = ("Forums",)) -> Path:
    """Write an .ods by hand, with the rows below the heading of each of its sheets."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        sheets = "".join(TABLE.format(one, HEAD + "".join(rows)) for one in tables)
        archive.writestr("content.xml", ODS.format(sheets))
    return path


def row(text: str, *, of_row: str = "", of_cell: str = "") -> str:
    return (
        f"<table:table-row {of_row}>"
        f'<table:table-cell office:value-type="string" {of_cell}><text:p>{text}</text:p>'
        "</table:table-cell></table:table-row>"
    )


STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    '<numFmts><numFmt numFmtId="165" formatCode="{}"/></numFmts><cellXfs>'
    '<xf numFmtId="0"/><xf numFmtId="165"/></cellXfs><dxfs><dxf>'
    '<numFmt numFmtId="165" formatCode="{}"/></dxf></dxfs></styleSheet>'
)
