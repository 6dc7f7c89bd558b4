/** Texts as row numbers, in order of first appearance. */
export class Names {
  readonly texts: string[] = [];
  private readonly rows = new Map<string, number>();
  private last = '';
  private lastRow = -1;
  /** Texts asked for lately, each at a place of its own: most rows name an item that was named not long ago, and a map is slow. */
  private readonly lately: string[] = Array.from({ length: LATELY }, () => '');
  private readonly latelyRow = new Int32Array(LATELY);

  /** The text's row; new texts get the next one. Most rows repeat the order of the row before: that one is kept at hand. */
  row(text: string): number {
    if (text === this.last && this.lastRow >= 0) return this.lastRow;
    const place = placeOf(text);
    const row = this.lately[place] === text && text !== '' ? this.latelyRow[place] : this.find(text);
    this.lately[place] = this.texts[row];
    this.latelyRow[place] = row;
    this.last = text;
    this.lastRow = row;
    return row;
  }

  private find(text: string): number {
    const found = this.rows.get(text);
    if (found !== undefined) return found;
    const row = this.texts.length;
    const own = ownText(text);
    this.texts.push(own);
    this.rows.set(own, row);
    return row;
  }
}

const LATELY_BITS = 15;
const LATELY = 1 << LATELY_BITS;

/** From its length and last letters, in which codes differ most. */
function placeOf(text: string): number {
  let place = text.length;
  for (let at = Math.max(0, text.length - 6); at < text.length; at++)
    place = Math.imul(place, 31) + text.charCodeAt(at);
  return Math.imul(place, 0x9e3779b1) >>> (32 - LATELY_BITS);
}

/** Cells are slices of the block they were read from, and keep all of it in memory as long as they live; short ones are copies anyway. */
function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
