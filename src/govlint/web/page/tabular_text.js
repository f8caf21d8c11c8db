// Tabular text: rows and columns as spreadsheets copy them, parted by line breaks and tabs.

// Gives the rows of a text; a cell in quotes may hold line breaks.
export function rowsOf(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows = [[]];
  for (const [, quoted, bare, end] of plain.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

export const textOf = (rows) => rows.map((row) => row.map(quoted).join("\t")).join("\n");

const quoted = (text) => (/[\t\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
