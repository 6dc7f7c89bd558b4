import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/study/scenario-file/overlay.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

describe('overlay', () => {
  const policy = { kind: 'reorder-point', safetyStock: { serviceLevel: '95%' }, quantity: { days: 21 }, s: 4 };

  it.each<[what: string, over: unknown, merged: unknown]>([
    ['nothing', undefined, policy],
    ['an empty block', {}, policy],
    ['one key', { s: 5 }, { ...policy, s: 5 }],
    ['the same kind', { kind: 'reorder-point', s: 5 }, { ...policy, s: 5 }],
    ['another kind', { kind: 'periodic', review: '7d' }, { kind: 'periodic', review: '7d' }],
    ['another choice', { safetyStock: { days: 3 } }, { ...policy, safetyStock: { days: 3 } }],
    ['a value for a block', { quantity: 'economic' }, { ...policy, quantity: 'economic' }],
  ])('%s', (_, over, merged) => expect(overlay(policy, over)).toEqual(merged));

  it('goes deeper than one level, and replaces lists', () => {
    expect(overlay({ a: { b: { c: 1, d: [1, 2] } } }, { a: { b: { d: [3] } } })).toEqual({
      a: { b: { c: 1, d: [3] } },
    });
  });

  it('changes nothing in place, and laid over twice is laid over once', () => {
    const block = fc.letrec((tie) => ({
      node: fc.dictionary(
        fc.constantFrom('kind', 'from', 'safetyStock', 'a', 'b'),
        fc.oneof(fc.integer(), fc.constantFrom('x', 'y'), tie('node')),
        { maxKeys: 4 },
      ),
    })).node;
    fc.assert(
      fc.property(block, block, (base, over) => {
        const before = JSON.stringify([base, over]);
        const merged = overlay(base, over);
        expect(overlay(merged, over)).toEqual(merged);
        expect(JSON.stringify([base, over])).toBe(before);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('strategies over the policy', () => {
  const { scenario } = parseScenario(goodFile, { file: 'x.yaml' });
  const strategy = (name: string) => scenario!.strategies.find((one) => one.name === name)!;

  it('the baseline is the policy', () => {
    expect(strategy('baseline')).toEqual({
      name: 'baseline',
      reorder: {
        kind: 'reorder-point',
        safetyStock: { serviceLevel: 0.95 },
        quantity: { days: 21 },
        demand: { from: 'scenario' },
      },
      reorderByItem: {
        tray: {
          kind: 'reorder-point',
          s: 10,
          Q: 24,
          safetyStock: { serviceLevel: 0.95 },
          quantity: { days: 21 },
          demand: { from: 'scenario' },
        },
      },
      sourcing: { kind: 'single', supplier: 0 },
      allocation: { kind: 'first-come', fill: 'complete-lines', unfilled: 'backorder', backlogLimit: 100 },
      promise: { kind: 'next-receipt', inStockDays: 6, backorderDays: 2 },
    });
  });

  it('another kind starts afresh, with defaults and without items of their own', () => {
    expect(strategy('levels')).toMatchObject({
      reorder: {
        kind: 'min-max',
        s: 20,
        S: 90,
        quantity: { days: 14 },
        demand: { from: 'recent', windowDays: 56, everyDays: 7 },
      },
      reorderByItem: {},
    });
    expect(strategy('weekly').reorder).toEqual({
      kind: 'periodic', reviewDays: 7, safetyStock: { serviceLevel: 0.95 }, demand: { from: 'scenario' },
    }); // prettier-ignore
    expect(strategy('weekly').sourcing).toEqual({ kind: 'single', supplier: 0 });
  });

  it('suppliers are rows', () => {
    expect(strategy('two').sourcing).toEqual({ kind: 'dual-index', slow: 0, fast: 1, coverDays: 5 });
    expect(strategy('halves')).toMatchObject({
      sourcing: { kind: 'split', shares: [{ supplier: 0, share: 0.6 }, { supplier: 1, share: 0.4 }] },
      promise: { kind: 'quoted', inStockDays: 6, backorderDays: 14 },
    }); // prettier-ignore
  });

  it.each([
    ['14d', { kind: 'quoted', backorderDays: 14 }],
    ['next receipt', { kind: 'next-receipt', backorderDays: 0 }],
    ['next receipt + 36h', { kind: 'next-receipt', backorderDays: 1.5 }],
    ['95% of receipts + 2d', { kind: 'percentile', percentile: 0.95, backorderDays: 2 }],
    ['0.8 of receipts', { kind: 'percentile', percentile: 0.8, backorderDays: 0 }],
    ['100 % of Receipts+1 week', { kind: 'percentile', percentile: 1, backorderDays: 7 }],
  ])('a promise of %s for backorders', (backorder, rule) => {
    const file = goodFile.replace('backorder: 14d', `backorder: ${backorder}`);
    const halves = parseScenario(file, { file: 'x.yaml' }).scenario?.strategies.find(({ name }) => name === 'halves');
    expect(halves?.promise).toEqual({ ...rule, inStockDays: 6 });
  });
});
