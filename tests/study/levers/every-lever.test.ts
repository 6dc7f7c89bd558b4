import { describe, expect, it } from 'vitest';
import { editShop } from '../../../src/study/levers/edit-shop.js';
import { handlesOf } from '../../../src/study/levers/families/index.js';
import { worldHandles } from '../../../src/study/levers/families/world/index.js';
import type { Handle } from '../../../src/study/levers/handle.js';
import type { Lever } from '../../../src/study/levers/lever.js';
import { readingOf } from '../../../src/study/levers/read-shop.js';
import { openShop, type ShopFile } from '../../../src/study/levers/shop-file.js';
import { valueAt } from '../../../src/study/scenario-file/value-at.js';
import { box } from './box.js';
import type { Scenario } from '../../../src/domain/scenario.js';
import type { Strategy } from '../../../src/domain/strategy.js';

const patience = 240_000;
const every = process.env['BULLWHIP_FULL'] !== undefined;

/** A handful of places on a lever's track, or its options. */
function valuesOf(lever: Lever): (number | string)[] {
  if (lever.kind === 'choice') return lever.options.map(({ value }) => value).filter((value) => value !== lever.value);
  const { min, max, step, word, scale } = lever;
  const middle = scale === 'linear' ? (min + max) / 2 : Math.sqrt(Math.max(min, step) * max);
  const onStep = Number((Math.round(middle / step) * step).toFixed(6));
  const ends = [word?.at === 'min' ? min + step : min, word?.at === 'max' ? max - step : max];
  return [...ends, onStep, ...(word ? [Infinity] : [])].filter((value) => value !== lever.value);
}

const exactly = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);
const sameAs = (value: unknown) => JSON.stringify(value, exactly);
const commentsOf = (text: string) => (text.match(/(^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort();

interface Case {
  readonly strategy: string | null;
  readonly lever: Lever;
  readonly value: number | string;
}

function casesOf(file: ShopFile): Case[] {
  const { shop } = readingOf(file).reading;
  const subjects = [...shop!.strategies.map(({ name, groups }) => ({ name, levers: groups.flatMap(({ levers }) => levers) })), { name: null, levers: shop!.world.levers }]; // prettier-ignore
  return subjects.flatMap(({ name, levers }, s) =>
    levers.flatMap((lever, l) => {
      const values = valuesOf(lever);
      // Each run takes one place of a lever under one of the strategies (at most every other lever); the full run takes them all.
      const turns = Math.max(2, subjects.length - 1);
      const turn = Math.floor((s + l) / turns) % Math.max(1, values.length);
      const taken = every ? values : (s + l) % turns === 0 ? values.slice(turn, turn + 1) : [];
      return taken.map((value) => ({ strategy: name, lever, value }));
    }),
  );
}

const handlesIn = (file: ShopFile, strategy: string | null): ReadonlyMap<string, Handle> => {
  const handles = strategy === null ? worldHandles(file.scene!) : handlesOf(file.strategies.find(({ name }) => name === strategy)!); // prettier-ignore
  return new Map(handles.map((handle) => [handle.id, handle]));
};

/** Levers that may move with this one: what hangs on a choice, the other shares, what a rule can only have as a whole. */
const mayMove = ({ kind, id }: Lever, other: string): boolean =>
  kind === 'choice' || ['.shares.', '.care.', '.expedite.'].some((part) => id.includes(part) && other.includes(part));

/** What is wrong with the text after a lever was moved. */
function wrongs(before: ShopFile, after: ShopFile, { strategy, lever, value }: Case): string[] {
  const [were, are] = [handlesIn(before, strategy), handlesIn(after, strategy)];
  const handle = are.get(lever.id);
  const now = handle?.kind === 'slider' ? handle.measure.shown(handle.value) : handle?.value;
  const isThere = handle === undefined ? lever.kind === 'choice' || value === Infinity : now === value || Math.abs(Number(now) - Number(value)) < 1e-9; // prettier-ignore
  const moved = [...were.values()].filter(({ id, value: was }) => {
    const other = are.get(id);
    return id !== lever.id && other !== undefined && other.value !== was && !mayMove(lever, id);
  });
  const spec = (one: Strategy) => sameAs({ ...one, routing: undefined, at: undefined });
  const specs = new Map(after.scene!.scenario.strategies.map((one) => [one.name, spec(one)]));
  const others = before.scene!.scenario.strategies.filter((one) => one.name !== strategy && specs.get(one.name) !== spec(one)); // prettier-ignore
  const world = ({ demand, catalog }: Scenario) => sameAs([demand, catalog.items, catalog.suppliers, catalog.offers, catalog.channels]); // prettier-ignore
  // A channel's own stock is a place of its own.
  const isWorld =
    strategy === null ||
    lever.id.endsWith('fulfilment.stock') ||
    world(after.scene!.scenario) === world(before.scene!.scenario);
  return [
    ...(isThere ? [] : [`reads ${now}`]),
    ...moved.map(({ id }) => `moved ${id} as well`),
    // A loss of stock is the world's, and so are the counts that records ask for.
    ...(strategy === null ? [] : others.map(({ name }) => `moved ${name}`)),
    ...(isWorld ? [] : ['moved the world']),
    ...(sameAs(commentsOf(after.text)) === sameAs(commentsOf(before.text)) ? [] : ['lost a comment']),
  ];
}

/** Choices that a shop may have reason to refuse: a supplier that doesn't sell everything, a lane that nobody may cut, a place or an item of its own rule. */
const reasons = /offer|lane|substitute|reserve|pots|transfer|\.(at|byItem)\.[\w-]+\..*unknown key/i;

describe.each(box.map((one) => [one.name, one] as const))('every lever of %s', (_, { text, options }) => {
  const file = openShop(text, options);
  const { shop } = readingOf(file).reading;
  const cases = casesOf(file);
  const baseline = handlesIn(file, file.strategies[0].name);

  it(
    'writes what it shows and nothing else',
    () => {
      const wrong = cases.flatMap((one) => {
        const { strategy, lever, value } = one;
        const edited = editShop(file, { kind: 'lever', strategy, lever: lever.id, value });
        const found = 'refused' in edited ? refusals(edited.refused, lever) : wrongs(file, edited.file, one);
        return found.map((what) => `${strategy ?? 'world'} ${lever.id} = ${value}: ${what}`);
      });
      expect(wrong).toEqual([]);
    },
    patience * (every ? 10 : 1),
  );

  it(
    'goes back byte for byte',
    () => {
      const wrong = cases.flatMap(({ strategy, lever, value }) => {
        const view = file.strategies.find(({ name }) => name === strategy);
        const handle = handlesIn(file, strategy).get(lever.id)!;
        // What a strategy itself wrote comes back at its usual place, not always at its old one; what the world hadn't, stays written as none.
        const isOwn = strategy !== null && (lever.changed || valueAt(view!.own, handle.path.slice(0, 1)) !== undefined);
        // A word leaves nothing of how the number was written.
        if (strategy === null && value === Infinity) return [];
        if (strategy !== null && !baseline.has(lever.id)) return [];
        if (isOwn || (strategy === null && lever.line === undefined)) return [];
        const there = editShop(file, { kind: 'lever', strategy, lever: lever.id, value });
        if ('refused' in there || !handlesIn(there.file, strategy).has(lever.id)) return [];
        // A line that became too long stays unfolded.
        if (isFolded(text, strategy) && !isFolded(there.file.text, strategy)) return [];
        // The baseline goes back by its value.
        const isBaseline = strategy === shop!.strategies[0].name;
        const back = editShop(there.file, { kind: 'lever', strategy, lever: lever.id, value: isBaseline ? lever.value : null }, shop!.world.levers); // prettier-ignore
        if (!('refused' in back) && back.file.text === text) return [];
        return [`${strategy} ${lever.id} = ${value} and back: ${'refused' in back ? back.refused : lines(back.file.text, text)}`]; // prettier-ignore
      });
      expect(wrong).toEqual([]);
    },
    patience * (every ? 10 : 1),
  );
});

const refusals = (refused: string, { kind }: Lever): string[] => (kind === 'choice' && reasons.test(refused) ? [] : [`refused: ${refused}`]); // prettier-ignore

const isFolded = (text: string, strategy: string | null): boolean => new RegExp(`^  ['"]?${strategy}['"]?: *\\{`, 'm').test(text); // prettier-ignore

function lines(now: string, then: string): string {
  const [a, b] = [now.split('\n'), then.split('\n')];
  return [...b.filter((line) => !a.includes(line)).map((line) => `-${line}`), ...a.filter((line) => !b.includes(line)).map((line) => `+${line}`)].join('\n'); // prettier-ignore
}
