import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { Service } from '../../src/kpis/service.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { factRows, type FactRow } from '../reference/facts.js';
import { toTape } from '../reference/literal-tape.js';
import { randomCases } from '../reference/random-shops.js';
import { planOf } from '../reference/small-shop.js';

it('each class counts its own customers’ orders, in each channel', () => {
  let seen = 0;
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape }) => {
      const { channels } = scenario.catalog;
      const classes = scenario.demand.customers.classes?.length ?? 1;
      const warmUp = ticks(Number(scenario.warmUpDays));
      const horizon = ticks(scenario.horizonDays);
      const service = new Service({ catalog: scenario.catalog, warmUp, horizon, classes });
      const facts: FactRow[] = [];
      const journal = new Journal((chunk) => {
        facts.push(...factRows(chunk));
        service.add(chunk);
      });
      const columns = toTape(tape, horizon);
      const simulation = new Simulation(scenario, scenario.strategies[0], columns, planOf(scenario), journal);
      for (let chunk = columns.nextChunk(); chunk; chunk = columns.nextChunk()) simulation.play(chunk);
      simulation.finish();

      const placed = (f: FactRow) => Number(f.orderedAt ?? f.time) >= warmUp;
      const classOf = (f: FactRow) => (classes > 1 ? tape.customers!.classOf(Number(f.order)) : 0);
      const count = (kind: FactRow['kind'], cell: number) =>
        facts.filter((f) => f.kind === kind && placed(f) && classOf(f) * channels.length + Number(f.channel) === cell)
          .length;
      service.cells.forEach((n, cell) => {
        expect([n.orders, n.cancelled, n.stillOpen, n.complaints, n.stayedAway]).toEqual(
          (['ORDERED', 'CANCELLED', 'OPEN', 'COMPLAINED', 'STAYED_AWAY'] as const).map((kind) => count(kind, cell)),
        );
        const complete = facts.filter((f) => f.kind === 'COMPLETED' && placed(f) && Number(f.shipped) <= horizon);
        expect(n.waits).toBe(complete.filter((f) => classOf(f) * channels.length + Number(f.channel) === cell).length);
        if (cell >= channels.length) seen += n.orders;
      });
    }),
    { numRuns: 150, seed: 48 },
  );
  expect(seen).toBeGreaterThan(200);
});
