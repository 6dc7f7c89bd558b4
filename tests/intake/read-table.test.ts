import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/domain/problems.js';
import { readTable } from '../../src/intake/read-table.js';

/** Header, records with their lines, and problems of a text. */
function read(text: string | Uint8Array) {
  const rows: [number, ...string[]][] = [];
  const prints: number[] = [];
  const problems: string[] = [];
  let header: readonly string[] = [];
  readTable(
    { name: 'a.csv', text },
    (names) => {
      header = names;
      return (cells, line, print) => {
        rows.push([line, ...cells]);
        prints.push(print);
      };
    },
    (problem) => problems.push(formatProblem(problem)),
  );
  return { header, rows, prints, problems };
}

describe('readTable', () => {
  it.each([
    ['line ends of Unix', 'a,b\n1,2\n3,4\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['line ends of old Macs', 'a,b\r1,2\r3,4'],
    ['no last line end', 'a,b\n1,2\n3,4'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4'],
    ['semicolons', 'a;b\n1;2\n3;4\n'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n'],
    ['quoted cells', '"a","b"\n"1",2\n3,"4"\n'],
    ['quoted cells and Windows', '"a","b"\r\n"1","2"\r\n"3","4"\r\n'],
  ])('reads %s, as text and as bytes', (_, text) => {
    const expected = { header: ['a', 'b'], rows: [[2, '1', '2'], [3, '3', '4']], problems: [] }; // prettier-ignore
    expect(read(text)).toMatchObject(expected);
    expect(read(new TextEncoder().encode(text))).toMatchObject(expected);
  });

  it('names the line a record starts on, behind empty lines and line breaks in cells', () => {
    const { rows } = read('a,b\n1,"x\ny"\n\n2,"say ""hi"", twice"\n3,\n');
    expect(rows).toEqual([
      [2, '1', 'x\ny'],
      [5, '2', 'say "hi", twice'],
      [6, '3', ''],
    ]);
  });

  it('takes a quote inside an unquoted cell as it is', () => {
    expect(read('a,b\nLANTERN 7",2\n').rows).toEqual([[2, 'LANTERN 7"', '2']]);
  });

  it('leaves out records with too few or too many cells, and only those', () => {
    const { rows, problems } = read('a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n13,14,15\n');
    expect(rows).toEqual([
      [2, '1', '2', '3'],
      [4, '6', '7', '8'],
      [6, '13', '14', '15'],
    ]);
    expect(problems).toEqual(['a.csv:3: 2 cells (the header has 3)', 'a.csv:5: 4 cells (the header has 3)']);
  });

  it('loses one line to a quote that is never closed, and to text behind a closing quote', () => {
    const { rows, problems } = read('a,b\n1,2\n3,"4\n5,6\n7,"8"x\n9,10');
    expect(rows).toEqual([
      [2, '1', '2'],
      [4, '5', '6'],
      [6, '9', '10'],
    ]);
    expect(problems).toEqual([
      'a.csv:3: a quoted cell is never closed (a quote inside a cell is written "")',
      'a.csv:5: text after a closing quote (a quote inside a cell is written "")',
    ]);
  });

  it.each(['', 'a,b'])('says that there is nothing in %j only if there is no header', (text) => {
    const { header, rows, problems } = read(text);
    expect(rows).toEqual([]);
    expect(problems.length).toBe(header.length === 0 ? 1 : 0);
  });

  it('gives equal fingerprints to equal records only', () => {
    const [one, again, other] = read('a,b\n1,2\n1,2\n2,1\n').prints;
    expect([one === again, one === other]).toEqual([true, false]);
  });

  it('reads a text longer than a block as if it were one', () => {
    const record = (k: number) => (k % 7 === 0 ? `${k},"müg, ""${k}""\nblue"\r\n` : `${k},mug €${k}\r\n`);
    const text = `a,b\r\n${Array.from({ length: 120_000 }, (_, k) => record(k)).join('')}`;
    const cell = (k: number) => (k % 7 === 0 ? `müg, "${k}"\nblue` : `mug €${k}`);
    const line = (k: number) => 2 + k + Math.ceil(k / 7);
    for (const form of [text, new TextEncoder().encode(text)]) {
      const { rows, problems } = read(form);
      expect([problems, rows.length]).toEqual([[], 120_000]);
      expect(rows.findIndex(([at, a, b], k) => at !== line(k) || a !== String(k) || b !== cell(k))).toBe(-1);
    }
  });

  it.each([0, 1, 2, 3, 4])('cuts no character and no line end in two (shifted by %i)', (shift) => {
    // Records of 5 characters and bytes, then of 3-byte characters: some block ends inside one at some shift.
    const header = `${'a'.repeat(1 + shift)},b\n`;
    for (const record of ['1,2\r\n', '1,23\r']) {
      const { rows, problems } = read(`${header}${record.repeat(220_000)}`);
      expect([rows.length, rows.at(-1)?.[0], problems]).toEqual([220_000, 220_001, []]);
    }
    const cell = '€'.repeat(999);
    const { rows } = read(new TextEncoder().encode(`${header}${`${cell},2\n`.repeat(800)}`));
    expect([rows.length, rows.filter(([, text]) => text !== cell)]).toEqual([800, []]);
  });

  it('gives back any cells that were written by the rules (RFC 4180)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', 'é', ';'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.boolean(), (rows, all) => {
        const needs = (text: string) => all || /[",\n]/.test(text);
        const records = rows.map((cells) => cells.map((text) => (needs(text) ? quoted(text) : text)).join(','));
        const found = read(`x,y,z\n${records.join('\n')}`);
        let line = 2;
        const lines = records.map((record) => {
          const start = line;
          line += record.split('\n').length;
          return start;
        });
        expect(found.rows).toEqual(rows.map((cells, k) => [lines[k], ...cells]));
        expect(found.problems).toEqual([]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
