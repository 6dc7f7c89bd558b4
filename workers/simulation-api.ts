import { transfer } from 'comlink';
import { invariant } from '../src/domain/problems.js';
import { prepare, type Prepared } from '../src/study/prepare.js';
import { replicate } from '../src/study/replicate.js';
import { buffersOf } from './buffers-of.js';
import type { SimulationApi, WhatIfApi } from './protocol.js';
import { whatIfApi } from './what-if-api.js';

/** The same in every environment: the entry points only say how it is reached. */
export function simulationApi(): SimulationApi & WhatIfApi {
  let prepared: Prepared | undefined;
  return {
    ...whatIfApi(),
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
