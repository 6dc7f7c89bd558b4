import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editShop } from '../../../src/study/levers/edit-shop.js';
import type { Edit, Lever } from '../../../src/study/levers/lever.js';
import { readingOf } from '../../../src/study/levers/read-shop.js';
import { openShop, type ShopFile } from '../../../src/study/levers/shop-file.js';
import { boxed } from './box.js';

const full = process.env.BULLWHIP_FULL !== undefined;

/** An edit by numbers: which strategy, which lever, where to. */
const choices = fc.record({
  what: fc.integer({ min: 0, max: 13 }),
  strategy: fc.nat(20),
  lever: fc.nat(200),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  words: fc.oneof(fc.string({ maxLength: 12, unit: 'grapheme' }), fc.constantFrom('12d', '95 %', '2 weeks', 'none', '0.95', '-3', '1e9', '{', 'a: b', '# c', '"', "'", '*a', '&b')), // prettier-ignore
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

function editOf(file: ShopFile, { what, strategy, lever, to, words }: Choices): Edit {
  const { shop } = readingOf(file).reading;
  const { strategies, world } = shop!;
  const one = strategies[strategy % strategies.length];
  if (what === 0) return { kind: 'add', name: words };
  if (what === 1) return { kind: 'copy', strategy: one.name };
  if (what === 2) return { kind: 'rename', strategy: one.name, to: words };
  if (what === 3) return { kind: 'remove', strategy: one.name };
  if (what === 4) return { kind: 'move', strategy: one.name, to: Math.floor(to * strategies.length) };
  if (what === 5) return { kind: 'reset', strategy: one.name };
  const isWorld = what === 6;
  const levers = isWorld ? world.levers : one.groups.flatMap((group) => group.levers);
  const chosen = levers[lever % levers.length];
  const value = what === 7 ? null : what === 8 ? words : valueOf(chosen, to);
  const item = what === 9 ? { item: shop!.items[lever % shop!.items.length] } : {};
  return { kind: 'lever', strategy: isWorld ? null : one.name, lever: chosen.id, value, ...item };
}

function valueOf(lever: Lever, to: number): number | string {
  if (lever.kind === 'choice') return lever.options[Math.floor(to * lever.options.length * 0.999)].value;
  return Number((lever.min + Math.round((to * (lever.max - lever.min)) / lever.step) * lever.step).toFixed(6));
}

const commentsOf = (text: string) => (text.match(/(^|\s)#.*$/gm) ?? []).map((comment) => comment.trim());

/** Sections that a lever doesn't speak of. */
const untouched = (strategy: string | null) =>
  strategy === null ? ['policy:', 'strategies:', 'expect:'] : ['items:', 'suppliers:', 'demand:', 'expect:'];
const section = (text: string, key: string) => text.split(/^(?=[a-zA-Z]\w*:)/m).find((part) => part.startsWith(key));

/** What is wrong with the text after an edit. */
function wrongs(before: ShopFile, after: ShopFile, edit: Edit): string[] {
  const reading = readingOf(openShop(after.text, after.options)).reading;
  // The text says it all: read anew, it is the same.
  const isSame = JSON.stringify(reading) === JSON.stringify(readingOf(after).reading) && reading.problems.length === 0;
  const broken = isSame ? [] : ['reads otherwise'];
  if (edit.kind !== 'lever') return broken;
  const kept = commentsOf(after.text);
  const lost = commentsOf(before.text).filter((comment) => !kept.includes(comment));
  const moved = untouched(edit.strategy).filter((key) => section(after.text, key) !== section(before.text, key));
  return [...broken, ...lost.map((comment) => `lost ${comment}`), ...moved.map((key) => `changed ${key}`)];
}

describe.each(['holiday-spike', 'everything-at-once', 'slow-movers', 'central-warehouse', 'complaints', 'base-stock'])(
  'any edits of %s',
  (name) => {
    const { text, options } = boxed(name);
    // The largest takes as long as all others together.
    const numRuns = full ? 60 : name === 'everything-at-once' ? 4 : 8;

    it(
      'leave a scenario, its comments, and all that they don’t speak of',
      () => {
        let done = 0;
        const property = fc.property(fc.array(choices, { minLength: 3, maxLength: 12 }), (list) => {
          let file = openShop(text, options);
          const wrong = list.flatMap((chosen) => {
            const edit = editOf(file, chosen);
            const edited = editShop(file, edit);
            if ('refused' in edited) return edited.refused === '' ? ['refused without a word'] : [];
            const found = wrongs(file, edited.file, edit);
            done++;
            file = edited.file;
            return found.map((what) => `${JSON.stringify(edit)}: ${what}`);
          });
          expect(wrong).toEqual([]);
        });
        fc.assert(property, { seed: 20261123, numRuns });
        // Most of what is tried can be done.
        expect(done).toBeGreaterThan(numRuns * 3);
      },
      full ? 600_000 : 240_000,
    );
  },
);
