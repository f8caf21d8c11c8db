// Keys: what a key does in the grid while a cell has the focus and none is open.

export class Keys {
  // `begun`: the column in which a row began that is being filled in; Tab goes on from there to the
  // next cell and Enter to where the next row begins, else Tab leaves the sheet, as on every page.
  constructor(grid) {
    this.grid = grid;
    this.begun = undefined;
  }

  pressed(event) {
    const { grid } = this;
    const [row, column] = grid.selection.at;
    const far = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
    if (event.key === "Tab" && this.begun !== undefined && !event.altKey && !far) grid.go(row, column + (event.shiftKey ? -1 : 1));
    else if (event.key === "Enter" && this.begun !== undefined) this.beginRow(row + 1);
    else if (!this.moved(event, far) && !this.acted(event, far)) {
      if (event.key.length > 1 && event.key !== "Shift") this.begun = undefined;
      return;
    }
    event.preventDefault();
  }

  beginRow(row) {
    this.grid.go(row, this.begun);
    this.begun = undefined;
  }

  // Goes on from a cell that was left by a key: to the next, the one below, or the next row.
  leftCell(event, [row, column]) {
    const back = event.shiftKey ? -1 : 1;
    if (event.key === "Tab") this.begun ??= column;
    if (event.key === "Enter" && this.begun !== undefined && !event.shiftKey) return this.beginRow(row + 1);
    if (event.key !== "Tab") this.begun = undefined;
    this.grid.go(row + (event.key === "Enter" ? back : 0), column + (event.key === "Tab" ? back : 0));
  }

  moved(event, far) {
    const { grid } = this;
    const { at: [row, column] } = grid.selection;
    const { first, last, across } = grid.sheet;
    const { page } = grid.table;
    const moves = {
      ArrowUp: [far ? first : row - 1, column], ArrowDown: [far ? last : row + 1, column],
      ArrowLeft: [row, far ? 0 : column - 1], ArrowRight: [row, far ? across - 1 : column + 1],
      PageUp: [row - page, column], PageDown: [row + page, column],
      Home: [far ? first : row, 0], End: [far ? last : row, across - 1],
    };
    if (!moves[event.key]) return false;
    this.begun = undefined;
    grid.go(...moves[event.key], event.shiftKey);
    return true;
  }

  acted(event, far) {
    const { grid } = this;
    const { sheet, selection } = grid;
    const name = far ? `Ctrl+${event.shiftKey ? "Shift+" : ""}${event.key.toLowerCase()}` : event.key === " " && event.shiftKey ? "row" : event.key;
    const { at: [row], top, bottom, left, right, isOne } = selection;
    const acts = {
      Enter: () => grid.edit(), F2: () => grid.edit(), Delete: () => grid.clear(), Backspace: () => grid.clear(),
      "Ctrl+z": () => grid.step("undo"), "Ctrl+y": () => grid.step("redo"), "Ctrl+Shift+z": () => grid.step("redo"),
      "Ctrl+d": () => grid.fill((_, column) => [selection.isTall ? top : top - 1, column]),
      "Ctrl+r": () => grid.fill((at) => [at, selection.isWide ? left : left - 1]),
      "Ctrl+a": () => grid.span([sheet.last, sheet.across - 1], [sheet.first, 0]),
      "Ctrl+ ": () => grid.span([sheet.last, right], [sheet.first, left]),
      row: () => grid.span([isOne ? row : top, 0], [isOne ? row : bottom, sheet.across - 1]),
      Escape: isOne ? undefined : () => grid.go(...selection.at),
    };
    const act = acts[name] ?? (event.key.length === 1 && !far && (!event.altKey || event.getModifierState("AltGraph")) ? () => grid.edit(event.key) : undefined);
    if (!act) return false;
    if (event.key.length > 1) this.begun = undefined;
    act();
    return true;
  }
}
