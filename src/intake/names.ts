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
      const own = ownText(text);
      this.texts.push(own);
      this.rows.set(own, row);
    }
    this.last = text;
    this.lastRow = row;
    return row;
  }
}

/** Cells are slices of the block they were read from, and keep all of it in memory as long as they live; short ones are copies anyway. */
function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
