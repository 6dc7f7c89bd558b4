import type { Scenario } from '../domain/scenario.js';
import { Chain, type ChainHeader } from '../report/chain.js';
import { isMovement } from '../report/trace/fact-kinds.js';
import type { TraceSetting } from '../report/trace/fact-record.js';
import { print } from './print.js';
import { traceFacts, type TraceQuery } from './trace-facts.js';
import { writeInPieces } from './write-files.js';

/**
 * Writes one future's movements of stock as a chain to a file, or to stdout for `-`. It is played twice, the first time to count: the
 * header tells how many lines follow, and no more than some of them are ever held.
 */
export function writeChain(path: string, scenario: Scenario, digest: string, query: TraceQuery, setting: TraceSetting) {
  const chain = new Chain(setting);
  const header = { ...headerOf(scenario, digest, query), movements: countMovements(scenario, query) };
  const fill = (take: (text: string) => void) => {
    take(`${chain.header(header)}\n`);
    traceFacts(scenario, query, (facts) => {
      const lines = facts.filter(isMovement).map((fact) => `${chain.movement(fact)}\n`);
      if (lines.length > 0) take(lines.join(''));
    });
    take(`${chain.seal()}\n`);
  };
  if (path === '-') return fill(print);
  writeInPieces(path, fill);
  print(`${path}: ${header.movements} movements\nseal ${chain.hash}\n`);
}

function headerOf(scenario: Scenario, digest: string, query: TraceQuery): Omit<ChainHeader, 'movements'> {
  const { name, seed, strategies } = scenario;
  const { strategy, replication } = query;
  return { scenario: name, digest, strategy: strategies[strategy].name, replication, seed };
}

function countMovements(scenario: Scenario, query: TraceQuery): number {
  let movements = 0;
  traceFacts(scenario, query, (facts) => {
    for (const fact of facts) if (isMovement(fact)) movements++;
  });
  return movements;
}
