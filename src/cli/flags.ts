import type { Flag } from './command.js';

/** Flags that several commands share, so that they read alike everywhere. */
export const flags = {
  help: { name: 'help', sentence: 'This help.' },
  debug: { name: 'debug', sentence: 'Show where an internal error came from.' },
  json: {
    name: 'json',
    value: 'FILE',
    sentence: 'Write the result as JSON; - is stdout, which then holds nothing else.',
  },
  seed: { name: 'seed', value: 'TEXT', sentence: "Play other futures than those of the scenario's own seed." },
  replications: { name: 'replications', value: 'N', sentence: 'Play N futures, whatever the scenario says.' },
  workers: {
    name: 'workers',
    value: 'N',
    sentence: 'Worker threads; usually one per processor. The result is the same.',
  },
  strategy: { name: 'strategy', value: 'NAME', sentence: 'A strategy to play.' },
} as const satisfies Record<string, Flag>;
