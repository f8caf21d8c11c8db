// Selection: the cells between the one at which it began and the one that has the focus.

export class Selection {
  constructor(at) { this.to(at); }

  // Goes to a cell; `extended`, it holds all from where it began to there.
  to(at, extended = false) {
    this.at = at;
    if (!extended) this.from = at;
  }

  // Holds the cells from one to another; the focus is at the other.
  span(from, at) {
    this.from = from;
    this.at = at;
  }

  get isOne() { return this.from[0] === this.at[0] && this.from[1] === this.at[1]; }

  get top() { return Math.min(this.from[0], this.at[0]); }

  get bottom() { return Math.max(this.from[0], this.at[0]); }

  get left() { return Math.min(this.from[1], this.at[1]); }

  get right() { return Math.max(this.from[1], this.at[1]); }

  get isTall() { return this.bottom > this.top; }

  get isWide() { return this.right > this.left; }

  get size() { return (this.bottom - this.top + 1) * (this.right - this.left + 1); }

  has(row, column) { return row >= this.top && row <= this.bottom && column >= this.left && column <= this.right; }

  // Gives what `make` makes of each cell, row by row.
  rows(make) {
    return Array.from({ length: this.bottom - this.top + 1 }, (_, down) =>
      Array.from({ length: this.right - this.left + 1 }, (_, across) => make(this.top + down, this.left + across)));
  }
}
