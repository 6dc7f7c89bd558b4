/** Texts as row numbers, in order of first appearance. */
export class Names {
  readonly texts: string[] = [];
  private readonly rows = new Map<string, number>();
  private last = '';
  private lastRow = -1;

  /** The text's row; new texts get the next one. Most rows repeat the order of the row before: that one is kept at hand. */
  row(text: string): number {
    if (text === this.last && this.lastRow >= 0) return this.lastRow;
    let row = this.rows.get(text);
    if (row === undefined) {
      row = this.texts.length;
      this.texts.push(text);
      this.rows.set(text, row);
    }
    this.last = text;
    this.lastRow = row;
    return row;
  }
}
