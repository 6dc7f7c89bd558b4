import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Fact } from '../../src/engine/journal.js';
import { Chain } from '../../src/report/chain.js';
import { isMovement } from '../../src/report/trace/fact-kinds.js';
import { factRows, type FactRow } from '../../src/engine/fact-row.js';
import { verifyChain } from '../report/verify-chain.js';
import { traceReplication } from '../../src/study/trace.js';
import { prepare } from '../../src/study/prepare.js';
import { fileKeys, isIn, type FileKey } from '../../src/study/scenario-file/keys.js';
import { matches, writtenPaths } from '../study/scenario-file/written-paths.js';
import { recordTape } from '../../src/world/record-tape.js';
import { brokenLaws } from '../reference/laws.js';
import { playTape } from '../reference/small-shop.js';
import { settingOf } from '../report/facts-of.js';
import { parseOf, textOf } from './box.js';

const name = 'everything-at-once.yaml';
const text = textOf(name);
const scenario = parseOf(name);
const prepared = prepare(scenario);
const strategies = scenario.strategies.map((strategy, row) => [strategy.name, strategy, row] as const);

/** Keys that can't stand beside the others: another way to write the same. */
const otherWays: readonly string[] = [
  // Items from a table or from the recorded orders, instead of by name.
  'items.file',
  'items.from',
  'items.cost',
  'items.holding',
  'items.backorderCost',
  'items.returns',
  'items.customize',
  // The promise of a shop with one channel, instead of `policy.promise`.
  'channels.*.promise',
  // A precision as a share of the mean, instead of in the unit of the KPI.
  'replications.until.relative',
  // A short form of `goodwill`.
  'customers.loseAfterLate',
];

describe('everything at once', () => {
  const keys = fileKeys();

  it('writes every key of the file format', () => {
    const written = writtenPaths(parse(text));
    const isWritten = (path: string) => written.some((place) => matches(place, path));
    const paths = [...new Set(keys.map(({ path }) => path))];
    const isOther = (path: string) => otherWays.some((place) => isIn(path, place));
    expect(paths.filter((path) => !isOther(path) && !isWritten(path))).toEqual([]);
    expect(otherWays.filter((place) => !paths.includes(place) || isWritten(place))).toEqual([]);
  });

  it('has a strategy for every kind of every rule', () => {
    // Methods of forecasting are many, and all the same to a policy: the contract of their record is held elsewhere.
    const isKind = ({ path }: FileKey) => path.startsWith('policy.') && path !== 'policy.reorder.demand.method';
    const kinds = keys.filter(isKind).flatMap(kindsOf);
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => !new RegExp(`\\b${kind}\\b(?!-)`).test(text))).toEqual([]);
  });

  const seen = new Set<string>();

  it.each(strategies)('loses no unit, order or coin: %s', (_name, strategy) => {
    const tape = recordTape(scenario, 0, { laws: prepared.laws });
    const played = playTape(scenario, tape, { strategy, plan: prepared.plan(strategy) });
    for (const { kind } of played.facts) seen.add(kind);
    expect(brokenLaws(played)).toEqual([]);
  });

  it('has every kind of fact under some strategy', () => {
    // SOLD is FILLED and ORDERED in one: a brief journal has it, for those who count, and no journal that is retold.
    expect(Object.keys(Fact).filter((kind) => kind !== 'SOLD' && !seen.has(kind))).toEqual([]);
    expect(seen).not.toContain('SOLD');
  });

  it.each(strategies)('has a whole chain of movements: %s', (strategy, _spec, row) => {
    const facts: FactRow[] = [];
    traceReplication(prepared, row, 0, (journal) => facts.push(...factRows(journal).filter(isMovement)));
    const chain = new Chain(settingOf(scenario));
    const header = { scenario: name, digest: '', strategy, replication: 0, seed: scenario.seed };
    const lines = [
      chain.header({ ...header, movements: facts.length }),
      ...facts.map((fact) => chain.movement(fact)),
      chain.seal(),
    ];
    expect(verifyChain(lines)).toMatchObject({ kind: 'whole', findings: [], more: 0 });
  });
});

/** `kind: split`, `stock: pots`, `expedite: none`: each of the words to choose from, as it is written in the file. */
function kindsOf({ path, options, forms }: FileKey): string[] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const yesOrNo = options.some(({ name }) => name === 'no') && options.some(({ name }) => name === 'false');
  if (yesOrNo) return [];
  const none = forms.filter((form) => form.endsWith('or `none`')).map(() => 'none');
  return [...options.map((option) => option.name), ...none].map((word) => `${key}: ${word}`);
}
