import { transfer } from 'comlink';
import { invariant } from '../src/domain/problems.js';
import { prepare, type Prepared } from '../src/study/prepare.js';
import { replicate } from '../src/study/replicate.js';
import type { ReplicationOutcome } from '../src/study/result.js';
import type { SimulationApi } from './protocol.js';

/** The same in every environment: the entry points only say how it is reached. */
export function simulationApi(): SimulationApi {
  let prepared: Prepared | undefined;
  return {
    load(scenario) {
      prepared = prepare(scenario);
    },
    replicate(replication, options) {
      invariant(prepared !== undefined, 'a worker is asked for a replication before it has a scenario');
      const outcome = replicate(prepared, replication, options);
      return transfer(outcome, buffersOf(outcome));
    },
  };
}

function buffersOf({ values, unknown, waiting, groups }: ReplicationOutcome): Transferable[] {
  const columns: (Float64Array | Int32Array)[] = [
    values,
    unknown,
    waiting,
    ...(groups === undefined ? [] : Object.values(groups)),
  ];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
