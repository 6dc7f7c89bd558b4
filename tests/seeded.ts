import * as real from 'fast-check';

/**
 * What tests get as 'fast-check' (see vite.config.ts). A law is tried with the seed its test names, so that a change is judged by the change
 * alone; `npm run test:full` tries each with a new one, and BULLWHIP_RUNS=20 with twenty times as many cases. A counterexample tells its seed.
 */
const anew = process.env.BULLWHIP_FULL !== undefined || process.env.BULLWHIP_RUNS !== undefined;
const times = Number(process.env.BULLWHIP_RUNS ?? 1);

function assert<Ts>(
  property: Parameters<typeof real.assert<Ts>>[0],
  parameters: real.Parameters<Ts> = {},
): Promise<void> | void {
  const { seed, numRuns = 100, ...others } = parameters;
  if (seed === undefined) throw new Error('a law needs a seed: fc.assert(…, { seed: 1 })');
  return real.assert(property, { ...others, numRuns: numRuns * times, ...(anew ? {} : { seed }) });
}

export default { ...real.default, assert };
