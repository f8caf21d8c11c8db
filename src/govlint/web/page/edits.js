// Edits: what is typed, sent on in its order; what comes while one is checked goes together.
export class Edits {
  // `send` gives what was made of an act; `took` is told of the last one, `refused` of any that is.
  constructor(send, took, refused) {
    Object.assign(this, { send, took, refused });
    this.waiting = [];
    this.number = 0;
    this.isHeld = false;
  }

  add(act, said) {
    this.number += 1;
    const last = this.waiting.at(-1);
    if (last?.act === act && act === "set_cells") last.said.cells.push(...said.cells);
    else this.waiting.push({ act, said });
    this.begin();
  }

  // Waits till all that was typed is held where it is saved from.
  async settled() { while (this.sending) await this.sending; }

  // Sends nothing on while something else may be opened, which what waits is not meant for.
  async hold() {
    await this.settled();
    this.isHeld = true;
  }

  release() {
    this.isHeld = false;
    this.begin();
  }

  begin() {
    if (this.isHeld || !this.waiting.length) return;
    this.sending ??= this.sent().finally(() => { this.sending = undefined; this.begin(); });
  }

  async sent() {
    while (this.waiting.length && !this.isHeld) {
      const { act, said } = this.waiting.shift();
      try {
        const made = await this.send(act, said);
        if (made.refused) this.refused(made.refused);
        else if (!this.waiting.length) this.took(made);
      } catch (error) {
        this.refused(error.message);
      }
    }
  }
}
