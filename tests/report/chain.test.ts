import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import { Chain, type ChainHeader } from '../../src/report/chain.js';
import { isMovement } from '../../src/report/trace/fact-kinds.js';
import { link, NOTHING, readLink, type ChainRecord } from '../../src/report/chain/link.js';
import { says } from '../../src/report/chain/says.js';
import { stories } from '../golden/stories.js';
import type { LiteralTape } from '../reference/literal-tape.js';
import { randomCases } from '../reference/random-shops.js';
import { factsOf, settingOf } from './facts-of.js';
import { verifyChain } from './verify-chain.js';

const story = stories['one-parcel-closed-on-sunday'];
const whole = chainOf(story.scenario, story.tape);
const seal = whole.length;

describe('a chain', () => {
  it('is the one on record', () => {
    const file = new URL('./golden/one-parcel-closed-on-sunday.ndjson', import.meta.url);
    const text = `${whole.join('\n')}\n`;
    // The movements were read by hand beside tests/golden/one-parcel-closed-on-sunday.txt. UPDATE_GOLDEN=1 writes them anew.
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('holds the SHA-256 of each line without its hash, by another implementation', () => {
    let prev = NOTHING;
    for (const line of whole) {
      const { hash, ...rest } = JSON.parse(line) as { hash: string; prev: string };
      expect(rest.prev).toBe(prev);
      expect(createHash('sha256').update(JSON.stringify(rest)).digest('hex')).toBe(hash);
      prev = hash;
    }
  });

  it('tells which future it is, and ends in a seal', () => {
    const verdict = verifyChain(whole);
    expect(verdict).toMatchObject({ kind: 'whole', findings: [], more: 0 });
    expect(verdict.header).toMatchObject({ ...header(), movements: seal - 2 });
    expect(JSON.parse(whole.at(-1)!)).toMatchObject({ n: seal, movements: seal - 2, hash: verdict.seal });
  });

  it.each(['first-come', 'priority', 'by-promise', 'fair-share'] as const)('of any shop is whole: %s', (allocation) => {
    fc.assert(
      fc.property(randomCases({ allocation }), ({ scenario, tape }) => {
        expect(verifyChain(chainOf(scenario, tape))).toMatchObject({ kind: 'whole', findings: [] });
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

describe('tampering', () => {
  const at = whole.findIndex((line) => line.includes('"fact":"filled"')) + 1; // its line, from 1
  const line = (n: number) => whole[n - 1];
  const more = (text: string) => text.replace(/"units":(\d+)/, (_, units) => `"units":${Number(units) + 1}`);

  it.each<[string, string[], string[]]>([
    ['a unit more', whole.with(at - 1, more(line(at))), [says.changed(at)]],
    ['a space more', whole.with(at - 1, line(at).replace(':', ': ')), [says.changed(at)]],
    ['another hash', whole.with(at - 1, line(at).replace(/"hash":"./, '"hash":"x')), [says.changed(at)]],
    ['a line blanked', whole.with(at - 1, ''), [says.changed(at)]],
    ['a line dropped', whole.toSpliced(at - 1, 1), [says.missing(at, 1)]],
    ['three lines dropped', whole.toSpliced(at - 1, 3), [says.missing(at, 3)]],
    [
      'two lines swapped',
      whole.with(at - 1, line(at + 1)).with(at, line(at)),
      [says.missing(at, 1), says.moved(at + 1, at)],
    ],
    ['a line twice', whole.toSpliced(at, 0, line(at)), [says.moved(at + 1, at)]],
    ['a line put in', whole.toSpliced(at, 0, 'and 5 mugs'), [says.changed(at + 1)]],
    ['one hash made anew', whole.with(at - 1, anew(more(line(at)))), [says.noSum(at, 2, 1), says.madeAnew(at + 1)]],
    ['a changed line between dropped ones', whole.toSpliced(at - 1, 3, more(line(at + 1))), [says.changed(at), says.missing(at + 1, 2)]],
    ['the seal cut off', whole.slice(0, -1), [says.noEnd(seal - 1, seal)]],
    ['half of it cut off', whole.slice(0, 9), [says.noEnd(9, seal)]],
    ['cut in the middle of a line', [...whole.slice(0, 9), line(10).slice(0, 40)], [says.noEnd(9, seal)]],
    ['a line added', [...whole, line(at)], [says.afterSeal(seal + 1, seal)]],
    ['an empty line added', [...whole, ''], [says.afterSeal(seal + 1, seal)]],
    ['another seed in the header', whole.with(0, line(1).replace('"seed":"tests"', '"seed":"lucky"')), [says.changed(1)]],
    ['a garbled header', whole.with(0, line(1).slice(1)), [says.changed(1)]],
    ['no header', whole.slice(1), [says.noHeader(2)]],
    ['the seal moved up', [...whole.slice(0, -2), line(seal), line(seal - 1)], [says.missing(seal - 1, 1), says.afterSeal(seal, seal - 1)]],
    ['no seal and another header', [line(1).replace('tests', 'lucky'), ...whole.slice(1, -1)], [says.changed(1), says.noEnd(seal - 1, undefined)]],
  ])('%s', (_, lines, findings) => {
    expect(verifyChain(lines)).toMatchObject({ kind: 'broken', findings, more: 0 });
  }); // prettier-ignore

  it('is counted beyond twenty findings', () => {
    const lines = Array.from({ length: 30 }, (_, i) => link({ n: i + 1 }, 'x').text);
    const verdict = verifyChain([...whole.slice(0, 1), ...lines]);
    expect(verdict.findings).toHaveLength(20);
    expect(verdict.more).toBe(10);
  });

  it.each<[string, string[]]>([
    ['an empty file', []],
    ['text', ['Dear all,', 'we have 5 mugs.']],
    ['facts without a chain', ['{"fact":"stocked"}', '{"fact":"filled"}']],
    ['a chain of something else', [link({ n: 1, chain: 'recipes' }, NOTHING).text]],
    ['a form of tomorrow', [link({ n: 1, chain: 'stock movements', form: 2 }, NOTHING).text]],
  ])('is not what is wrong with %s', (_, lines) => {
    expect(verifyChain(lines).kind).toBe('foreign');
  });

  it('of any kind is found', () => {
    const place = fc.nat({ max: whole.length - 1 });
    const tampering = fc.oneof(
      fc.record({ how: fc.constant('change' as const), place, at: fc.nat(), to: fc.string({ minLength: 1, maxLength: 3 }) }),
      fc.record({ how: fc.constantFrom('drop', 'swap', 'repeat', 'cut', 'redo'), place, at: fc.nat() }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(tampering, { minLength: 1, maxLength: 3 }), (hands) => {
        const lines = hands.reduce<string[]>((before, hand) => tampered(before, hand), [...whole]);
        fc.pre(lines.join('\n') !== whole.join('\n'));
        const { kind, findings } = verifyChain(lines);
        expect(kind).not.toBe('whole');
        expect(findings.length > 0 || kind === 'foreign').toBe(true);
      }),
      { seed: 14, numRuns: 2000 },
    );
  });
});

describe('a chain whose hashes were all made anew', () => {
  const at = whole.findIndex((line) => line.includes('"fact":"filled"'));
  const record = (i: number) => JSON.parse(whole[i]) as ChainRecord;
  const changed = (i: number, change: ChainRecord) =>
    rechained(whole.map((_, k) => (k === i ? { ...record(k), ...change } : record(k))));

  it.each<[string, string[], RegExp]>([
    ['more units taken than there were', changed(at, { units: 50 }), /^line \d+ leaves -\d+ × mug available at place-0$/],
    ['units taken that are not written off', changed(at, { units: 1 }), /^line \d+ does not add up: it says \d+ available, the movements so far give \d+$/],
    ['a line left out', rechained(whole.toSpliced(at, 1).map((line) => JSON.parse(line) as ChainRecord)), /^line 11 leaves -2 × mug held for whole orders at place-0$/],
    ['units received that nobody ordered', received(7), /^line \d+ leaves -\d+ × \w+ on order at place-0$/],
    ['half a unit', changed(at, { units: 0.5 }), /^line \d+ has no whole number of units$/],
    ['an invented kind of fact', changed(at, { fact: 'stolen' }), /^line \d+ is no movement of stock: "stolen"$/],
    ['a kind of fact from the depth of objects', changed(at, { fact: 'constructor' }), /^line \d+ is no movement of stock: "constructor"$/],
    ['a wrong count', changed(whole.length - 1, { movements: 3 }), /^there are \d+ movements: the seal says 3, the header \d+$/],
  ])('gives itself away by %s', (_, lines, finding) => {
    const { kind, findings } = verifyChain(lines);
    expect(kind).toBe('broken');
    expect(findings).toEqual([expect.stringMatching(finding)]);
  }); // prettier-ignore

  it('names the first line where units would be negative', () => {
    const lines = chained([
      { n: 1, chain: 'stock movements', form: 1, movements: 3 },
      { n: 2, fact: 'stocked', item: 'mug', location: 'dc', units: 2, available: 2 },
      { n: 3, fact: 'filled', item: 'mug', location: 'dc', units: 3, shipped: '2026-11-01', available: -1 },
      { n: 4, fact: 'filled', item: 'mug', location: 'dc', units: 1, shipped: '2026-11-01', available: -2 },
      { n: 5, seal: 'stock movements', movements: 3 },
    ]);
    expect(verifyChain(lines).findings).toEqual(['line 3 leaves -1 × mug available at dc']);
  });

  it.each<[string, readonly [fact: string, units: number, available: number, rest?: ChainRecord][], string]>([
    ['given back', [['filled', 1, 1], ['unreserved', 2, 3]], 'leaves -1 × mug held for whole orders at dc'],
    ['shipped', [['filled', 1, 1], ['shipped', 2, 1]], 'leaves -1 × mug held for whole orders at dc'],
    ['shipped, of what left before', [['filled', 1, 1, { shipped: 'x' }], ['shipped', 1, 1]], 'leaves -1 × mug held for whole orders at dc'],
    ['released', [['backordered', 1, 2], ['released', 2, 0]], 'leaves -1 × mug backordered at dc'],
    ['no longer waited for', [['backordered', 1, 2], ['cancelled line', 2, 2]], 'leaves -1 × mug backordered at dc'],
    ['received', [['purchased', 4, 2], ['received', 5, 7]], 'leaves -1 × mug on order at dc'],
    ['received or short', [['purchased', 4, 2], ['received', 4, 6, { short: 1 }]], 'leaves -1 × mug on order at dc'],
  ])('names more units %s than there are', (_, facts, breach) => {
    const movements = [['stocked', 2, 2] as const, ...facts];
    const lines = chained([
      { n: 1, chain: 'stock movements', form: 1, movements: movements.length },
      ...movements.map(([fact, units, available, rest], i) => {
        return { n: i + 2, fact, item: 'mug', location: 'dc', units, ...rest, available };
      }),
      { n: movements.length + 2, seal: 'stock movements', movements: movements.length },
    ]);
    expect(verifyChain(lines).findings).toEqual([says.breach(4, breach)]);
  }); // prettier-ignore

  it('is not whole without a seal, however many lines its header tells', () => {
    const lines = chained([
      { n: 1, chain: 'stock movements', form: 1, movements: 0 },
      { n: 2, fact: 'stocked', item: 'mug', location: 'dc', units: 2, available: 2 },
    ]);
    expect(verifyChain(lines)).toMatchObject({ kind: 'broken', findings: [says.noEnd(2, undefined)] });
  });

  it('passes for whole where the sums are right, but not against the seal of the first', () => {
    const lines = changed(0, { seed: 'lucky' });
    expect(verifyChain(lines).kind).toBe('whole');
    const { seal: was } = verifyChain(whole);
    const { seal: is } = verifyChain(lines);
    expect(verifyChain(lines, was).findings).toEqual([says.otherSeal(is!, was!)]);
    expect(verifyChain(whole, was).kind).toBe('whole');
  });

  function received(units: number): string[] {
    const i = whole.findIndex((line) => line.includes('"fact":"received"'));
    const { units: was, available } = record(i) as { units: number; available: number };
    return changed(i, { units: was + units, available: available + units });
  }
});

describe('a line', () => {
  it.each(['', '[]', 'null', '{"n":1}', `{"n":1,"hash":"${NOTHING}"}`, `{"n":"1","prev":"","hash":"${NOTHING}"}`])(
    'without number, prev and hash is none: %s',
    (line) => {
      expect(readLink(line)).toBeUndefined();
    },
  );

  it('keeps any text that a name may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (item) => {
        const { text, hash } = link({ n: 1, item }, NOTHING);
        expect(text).not.toContain('\n');
        expect(readLink(text)).toMatchObject({ n: 1, prev: NOTHING, hash, whole: true, record: { item } });
      }),
      { seed: 14 },
    );
  });
});

type Hand =
  | { readonly how: 'change'; readonly place: number; readonly at: number; readonly to: string }
  | { readonly how: string; readonly place: number; readonly at: number; readonly to?: undefined };

function tampered(lines: string[], { how, place, at, to }: Hand): string[] {
  const i = place % Math.max(1, lines.length);
  const j = at % Math.max(1, lines.length);
  const text = lines[i] ?? '';
  const k = at % Math.max(1, text.length);
  if (how === 'change') return lines.with(i, text.slice(0, k) + to + text.slice(k + to!.length));
  if (how === 'drop') return lines.toSpliced(i, 1);
  if (how === 'swap') return lines.with(i, lines[j]).with(j, text);
  if (how === 'repeat') return lines.toSpliced(j, 0, text);
  if (how === 'cut') return [...lines.slice(0, i), text.slice(0, k)];
  return lines.with(i, anew(text.replace(/"units":(\d+)/, '"units":1$1')));
}

/** A line with the hash of what it says now; the lines around it as they are. */
function anew(line: string): string {
  try {
    const record = JSON.parse(line) as ChainRecord;
    return link(unlinked(record), String(record.prev)).text;
  } catch {
    return line;
  }
}

/** Everything made anew: numbers, links and hashes. */
function rechained(records: readonly ChainRecord[]): string[] {
  const movements = records.length - 2;
  return chained(
    records.map(unlinked).map((record, i) => ({
      ...record,
      n: i + 1,
      ...(i === 0 ? { movements } : {}),
      ...(i === records.length - 1 && record.movements === whole.length - 2 ? { movements } : {}),
    })),
  );
}

const unlinked = (record: ChainRecord): ChainRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'prev' && name !== 'hash'));

function chained(records: readonly ChainRecord[]): string[] {
  let prev = NOTHING;
  return records.map((record) => {
    const { text, hash } = link(record, prev);
    prev = hash;
    return text;
  });
}

function chainOf(scenario: Scenario, tape: LiteralTape): string[] {
  const chain = new Chain(settingOf(scenario));
  const movements = factsOf(scenario, tape).filter(isMovement);
  const first = chain.header({ ...header(), movements: movements.length });
  return [first, ...movements.map((fact) => chain.movement(fact)), chain.seal()];
}

function header(): Omit<ChainHeader, 'movements'> {
  return { scenario: 'shop', digest: `sha256:${'5c'.repeat(32)}`, strategy: 'baseline', replication: 0, seed: 'tests' };
}
