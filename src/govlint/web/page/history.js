// History: the steps of typing, which can be undone and done again.

export class History {
  constructor() {
    this.done = [];
    this.undone = [];
  }

  // Takes a step: the sheet, and its cells as they were and as they are.
  record(step) {
    this.done.push(step);
    this.undone = [];
  }

  // Gives the sheet and the cells to be put back; nothing where there is no step.
  undo() {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step && { title: step.title, cells: step.before };
  }

  redo() {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step && { title: step.title, cells: step.after };
  }
}
