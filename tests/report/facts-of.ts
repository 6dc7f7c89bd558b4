import type { Scenario } from '../../src/domain/scenario.js';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { factRows, type FactRow } from '../../src/engine/fact-row.js';
import { Dates } from '../../src/report/trace/dates.js';
import type { TraceSetting } from '../../src/report/trace/fact-record.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { toTape, type LiteralTape } from '../reference/literal-tape.js';
import { planOf } from '../reference/small-shop.js';

/** All facts of a tape, as the trace reads them. */
export function factsOf(scenario: Scenario, literal: LiteralTape): FactRow[] {
  const facts: FactRow[] = [];
  const journal = new Journal((chunk) => facts.push(...factRows(chunk)));
  const tape = toTape(literal, ticks(scenario.horizonDays));
  const simulation = new Simulation(scenario, scenario.strategies[0], tape, planOf(scenario), journal);
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
  simulation.finish();
  return facts;
}

export const settingOf = ({ catalog, start }: Scenario): TraceSetting => ({ catalog, dates: new Dates(start) });
