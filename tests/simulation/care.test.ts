import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/domain/care.js';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { randomCases } from '../reference/random-shops.js';
import type { FactRow } from '../reference/facts.js';
import { play } from '../reference/small-shop.js';

const numRuns = process.env.BULLWHIP_FULL ? 2000 : 150;
describe(`care, in ${numRuns} random shops`, () => {
  it('that changes nothing leaves all that happens as it was, and what it costs is what it costs', () => {
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const cared = play(scenario, tape);
        const { care: _, ...silent } = scenario.strategies[0];
        const plain = play(scenario, tape, { strategy: silent });
        expect(cared.facts.filter((fact) => !isCare(fact))).toEqual(plain.facts);
        const [spent, before] = [sheet(cared.values), sheet(plain.values)];
        const cost = spent['careCost'][0] - before['careCost'][0];
        const after = {
          ...before,
          messages: spent['messages'],
          careCost: [expect.closeTo(before['careCost'][0] + cost, 6), 1],
          totalCost: [expect.closeTo(before['totalCost'][0] + cost, 6), 1],
          profit: [expect.closeTo(before['profit'][0] - cost, 6), 1],
        };
        expect(spent).toEqual(cost === 0 ? { ...before, messages: spent['messages'] } : after);
      }),
      { numRuns, seed: 33 },
    );
  });

  it('speaks only to orders that wait, numbers its messages, and says goodbye once', () => {
    let spoken = 0;
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const { facts } = play(scenario, tape);
        const wrong = facts.filter((fact, i) => isCare(fact) && !isProper(fact, facts.slice(0, i)));
        expect(wrong).toEqual([]);
        spoken += facts.filter(isCare).length;
      }),
      { numRuns, seed: 34 },
    );
    expect(spoken).toBeGreaterThan(5 * numRuns);
  });
});

const isCare = ({ kind }: FactRow): boolean => kind === 'MESSAGED' || kind === 'GIVEN';

const sheet = (values: Float64Array): Record<string, number[]> =>
  Object.fromEntries(KPI_NAMES.map(({ name }, k) => [name, [values[2 * k], values[2 * k + 1]]]));

function isProper(fact: FactRow, before: readonly FactRow[]): boolean {
  const own = before.filter(({ kind, order }) => order === fact.order && OF_ORDER.includes(kind));
  const placed = own.find(({ kind }) => kind === 'ORDERED');
  if (!placed || !Number.isNaN(placed.delivered) || placed.time !== fact.orderedAt) return false;
  const messages = own.filter(({ kind }) => kind === 'MESSAGED').length;
  if (fact.kind === 'MESSAGED' && fact.n !== messages + 1) return false;
  const end = { shipped: 'COMPLETED', cancelled: 'CANCELLED' }[String(MESSAGES[Number(fact.message)])];
  const ended = own.filter(({ kind }) => kind === 'COMPLETED' || kind === 'CANCELLED');
  return end === undefined ? ended.length === 0 : own.at(-1)!.kind === end;
}

const OF_ORDER: readonly FactRow['kind'][] = ['ORDERED', 'COMPLETED', 'CANCELLED', 'MESSAGED', 'GIVEN'];
