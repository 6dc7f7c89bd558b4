/** A key, or an entry of a list, as a text has it; also in a text that is no YAML yet because somebody is typing. */
export interface Entry {
  readonly path: readonly (string | number)[];
  /** Of the key; of the entry itself in a list. */
  readonly from: number;
  readonly to: number;
  /** The value where it is a word on the same line. */
  readonly value: string;
}

/** Where a cursor is. */
export interface Cursor {
  /** Of the block for a key, of the value for a value. */
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  /** Start of the word that is being written. */
  readonly from: number;
  readonly word: string;
  /** Between braces or brackets. */
  readonly flow: boolean;
}

type Level =
  | { readonly kind: 'map'; readonly indent: number; key?: string }
  | { readonly kind: 'list'; readonly indent: number; index: number }
  | { readonly kind: 'braces'; readonly indent: number; key?: string }
  | { readonly kind: 'brackets'; readonly indent: number; index: number };

/**
 * The keys of a text by indentation and braces alone. A line that is set in no further than the one on which a brace was opened ends it,
 * closed or not: so one that is missing spoils a line and not the rest.
 */
export class TextOutline {
  readonly entries: Entry[] = [];
  private levels: Level[] = [];
  private cursor: Cursor | undefined;
  private scalarIndent = -1;

  private constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  static of(text: string, offset = -1): { readonly entries: readonly Entry[]; readonly cursor: Cursor | undefined } {
    const outline = new TextOutline(text, offset);
    let start = 0;
    while (start <= text.length) {
      const next = text.indexOf('\n', start);
      const end = next < 0 ? text.length : next;
      outline.line(start, end);
      start = end + 1;
    }
    return { entries: outline.entries, cursor: outline.cursor };
  }

  private line(start: number, end: number): void {
    const line = this.text.slice(start, end).replace(/\r$/, '');
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const isHere = this.offset >= start && this.offset <= end;
    const isBlank = line.trim() === '' || line.trimStart().startsWith('#');
    if (this.scalarIndent >= 0 && (line.trim() === '' || indent > this.scalarIndent)) return;
    this.scalarIndent = -1;
    if (isBlank) {
      if (isHere && !/#/.test(line.slice(0, this.offset - start))) this.blank(start);
      return;
    }
    while (this.isFlow && indent <= this.top!.indent && !/^\s*[}\]]/.test(line)) this.levels.pop();
    if (this.isFlow) return this.flow(start, start + line.length);
    this.block(start, start + indent, start + line.length);
  }

  /** On an empty line the column says into which block a key goes. */
  private blank(start: number): void {
    if (this.isFlow) return this.here(this.offset, this.offset);
    const column = this.offset - start;
    const levels = this.levels.filter(
      (level) => level.indent < column || (level.indent === column && level.kind === 'map'),
    );
    const kept = this.levels;
    this.levels = levels;
    const top = this.top;
    const isInside = top === undefined || (top.kind === 'map' && top.indent === column);
    this.cursor = {
      path: isInside ? this.parentPath() : this.path(),
      at: 'key',
      from: this.offset,
      word: '',
      flow: false,
    };
    this.levels = kept;
  }

  private block(start: number, from: number, end: number): void {
    let at = from;
    let column = at - start;
    while (
      this.top !== undefined &&
      (this.top.indent > column || (this.top.indent === column && this.top.kind === 'list' && this.text[at] !== '-'))
    )
      this.levels.pop();
    while (this.text[at] === '-' && (at + 1 >= end || /\s/.test(this.text[at + 1]))) {
      while (this.top !== undefined && this.top.indent > column) this.levels.pop();
      if (this.top?.kind === 'list' && this.top.indent === column) this.top.index++;
      else this.levels.push({ kind: 'list', indent: column, index: 0 });
      at++;
      while (at < end && this.text[at] === ' ') at++;
      this.entries.push({ path: this.path(), from: at, to: at, value: '' });
      column = at - start;
    }
    const key = this.keyAt(at, end);
    if (key === undefined) return this.isFlowSign(at) ? this.value(at, end) : this.partial(at, end, column);
    while (this.top !== undefined && this.top.indent > column) this.levels.pop();
    if (this.top?.kind === 'map' && this.top.indent === column) this.top.key = undefined;
    else this.levels.push({ kind: 'map', indent: column });
    this.named(key, end);
  }

  /** A key whose value begins behind it. */
  private named(key: { name: string; from: number; to: number; after: number }, end: number): void {
    if (this.offset >= key.from && this.offset <= key.to) this.here(key.from, this.offset, 'key');
    const { top } = this;
    if (top?.kind === 'map' || top?.kind === 'braces') top.key = key.name;
    const rest = this.text.slice(key.after, end);
    const value = /^\s*([^\s{[#][^#,}\]]*)?/.exec(rest)?.[1]?.trim() ?? '';
    this.entries.push({ path: this.path(), from: key.from, to: key.to, value });
    if (/^\s*[|>][+-]?\d*\s*(#.*)?$/.test(rest)) this.scalarIndent = top?.indent ?? 0;
    if (!this.isFlow) this.value(key.after, end);
  }

  /** A value outside of braces: a word, or the beginning of braces. */
  private value(at: number, end: number): void {
    let from = at;
    while (from < end && /\s/.test(this.text[from])) from++;
    const sign = this.text[from];
    if (from < end && (sign === '{' || sign === '[')) {
      if (this.offset >= at && this.offset <= from) this.here(from, this.offset);
      return this.flow(from, end);
    }
    if (this.offset >= at && this.offset <= this.commentFrom(from, end))
      this.here(Math.min(from, this.offset), this.offset);
  }

  /** A word without a colon yet, at the beginning of a line. */
  private partial(from: number, end: number, column: number): void {
    if (this.offset < from || this.offset > this.commentFrom(from, end)) return;
    while (this.top !== undefined && this.top.indent > column) this.levels.pop();
    const isInside = this.top === undefined || (this.top.kind === 'map' && this.top.indent === column);
    const path = isInside ? this.parentPath() : this.path();
    this.cursor = { path, at: 'key', from, word: this.text.slice(from, this.offset), flow: false };
  }

  private isFlowSign(at: number): boolean {
    return this.text[at] === '{' || this.text[at] === '[';
  }

  private flow(start: number, end: number): void {
    const indent = /^ */.exec(this.text.slice(this.text.lastIndexOf('\n', start - 1) + 1))?.[0].length ?? 0;
    let word = -1;
    for (let at = start; at < end; at++) {
      const sign = this.text[at];
      if (this.offset === at && word < 0) this.here(at, at);
      if (sign === '#' && (at === 0 || /\s/.test(this.text[at - 1]))) break;
      if (/\s/.test(sign)) continue;
      if (word < 0 && (sign === '{' || sign === '[')) {
        this.entryOfList(at);
        this.levels.push(sign === '{' ? { kind: 'braces', indent } : { kind: 'brackets', indent, index: 0 });
      } else if (sign === '}' || sign === ']') {
        if (word >= 0) this.word(word, at);
        word = -1;
        this.levels.pop();
        if (!this.isFlow) {
          if (this.offset > at) this.cursor = undefined;
          return;
        }
      } else if (sign === ',') {
        if (word >= 0) this.word(word, at);
        word = -1;
        const { top } = this;
        if (top?.kind === 'braces') top.key = undefined;
        if (top?.kind === 'brackets') top.index++;
      } else if (word < 0) {
        const key = this.top?.kind === 'braces' && this.top.key === undefined ? this.keyAt(at, end) : undefined;
        if (key !== undefined) {
          this.named(key, end);
          at = key.after - 1;
        } else word = at;
      }
    }
    if (word >= 0) this.word(word, end);
    else if (this.offset === end && this.isFlow) this.here(end, end);
  }

  private word(from: number, to: number): void {
    this.entryOfList(from, to);
    if (this.offset >= from && this.offset <= to) this.here(from, this.offset);
  }

  private entryOfList(from: number, to = from): void {
    const { top } = this;
    if (top?.kind === 'brackets')
      this.entries.push({ path: this.path(), from, to, value: this.text.slice(from, to).trim() });
  }

  /** The cursor is here: in a key that begins, or in the value of the one before. */
  private here(from: number, to: number, kind?: 'key'): void {
    const { top } = this;
    const at = kind ?? (top?.kind === 'braces' && top.key === undefined ? 'key' : 'value');
    this.cursor = {
      path: at === 'key' ? this.parentPath() : this.path(),
      at,
      from,
      word: this.text.slice(from, to),
      flow: this.isFlow,
    };
  }

  private keyAt(from: number, end: number): { name: string; from: number; to: number; after: number } | undefined {
    const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:/.exec(this.text.slice(from, end));
    if (quoted !== null) {
      const to = from + quoted[0].replace(/\s*:$/, '').length;
      return { name: quoted[1] ?? quoted[2] ?? '', from, to, after: from + quoted[0].length };
    }
    const plain = /^([^\s#{}[\],:"'][^{}[\],:]*?(?::(?=\S)[^{}[\],:]*?)*)\s*:(?=\s|$)/.exec(this.text.slice(from, end));
    if (plain === null || /\s#/.test(plain[1])) return undefined;
    return { name: plain[1], from, to: from + plain[1].length, after: from + plain[0].length };
  }

  private commentFrom(from: number, end: number): number {
    const at = this.text.slice(from, end).search(/(^|\s)#/);
    return at < 0 ? end : from + at;
  }

  private get top(): Level | undefined {
    return this.levels.at(-1);
  }

  private get isFlow(): boolean {
    return this.top?.kind === 'braces' || this.top?.kind === 'brackets';
  }

  private path(): (string | number)[] {
    return pathOf(this.levels);
  }

  /** Of the block that the top level is. */
  private parentPath(): (string | number)[] {
    return pathOf(this.levels.slice(0, -1));
  }
}

const pathOf = (levels: readonly Level[]): (string | number)[] =>
  levels.flatMap((level): (string | number)[] =>
    'index' in level ? [level.index] : level.key === undefined ? [] : [level.key],
  );
