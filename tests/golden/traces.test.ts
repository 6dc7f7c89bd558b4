import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Rank } from '../../src/domain/time.js';
import { inOrder, type FactRow } from '../reference/facts.js';
import { slowShop } from '../reference/slow-shop.js';
import { play } from '../reference/small-shop.js';
import { stories, type Story } from './stories.js';

// The traces were read by hand, line by line. UPDATE_GOLDEN=1 writes them anew: read them again.

it.each(Object.entries(stories))('%s', (name, story) => {
  const file = new URL(`./${name}.txt`, import.meta.url);
  const text = trace(story);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

it.each(Object.entries(stories))('%s: the slow shop tells the same', (_name, { scenario, tape }) => {
  const slow = inOrder(slowShop(scenario, scenario.strategies[0], tape));
  expect(play(scenario, tape).facts).toEqual(slow);
});

it('who goes first at the same instant is the published order', () => {
  const ranks = Object.entries(Rank).toSorted(([, a], [, b]) => a - b);
  expect(ranks.map(([name]) => name)).toEqual([
    'OUTAGE',
    'RECEIPT',
    'NOTICE',
    'RETURN',
    'LOSS',
    'COUNT',
    'CARE',
    'CANCELLATION',
    'ORDER',
    'FORECAST',
    'REVIEW',
    'MONITOR',
    'CLOSE_OF_DAY',
  ]);
});

function trace({ about, scenario, tape }: Story): string {
  const lines = play(scenario, tape).facts.map(line);
  return [...about.split('\n').map((text) => `# ${text}`), '', ...lines, ''].join('\n');
}

/** `day 5.75  filled  order 1  row 0 …`; times as days. */
function line({ kind, time, ...rest }: FactRow): string {
  const words = Object.entries(rest).map(([name, value]) => `${name} ${shown(name, Number(value))}`);
  return [`day ${time / DAY}`.padEnd(10), kind.toLowerCase().replace('_', ' ').padEnd(15), ...words].join('  ');
}

const TIMES = ['shipped', 'promise', 'delivered', 'orderedAt', 'eta', 'until'];
const DAY = 86_400;

function shown(name: string, value: number): string {
  if (!TIMES.includes(name)) return String(value);
  if (Number.isNaN(value)) return '–';
  return value === Infinity ? 'held' : `day ${value / DAY}`;
}
