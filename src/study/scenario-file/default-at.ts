import { defaults, type Default } from './defaults.js';

/** The default at a place of a text: names and places in lists stand for `*`, a strategy's keys for the policy's. */
export function defaultAt(path: readonly (string | number)[]): Default | undefined {
  const table: Readonly<Record<string, Default>> = defaults;
  const steps = path.map(String);
  const ofPolicy = steps[0] === 'strategies' && steps.length > 2 ? ['policy', ...steps.slice(2)] : steps;
  const shared =
    ofPolicy[0] === 'policy' && ofPolicy[1] === 'at' && ofPolicy.length > 4
      ? ['policy', ...ofPolicy.slice(3)]
      : ofPolicy;
  const inCare = shared[0] === 'policy' && shared[1] === 'care' ? shared.slice(1) : shared;
  const byItem = inCare.indexOf('byItem');
  const plain =
    byItem < 0 || inCare.length < byItem + 3 ? inCare : [...inCare.slice(0, byItem), ...inCare.slice(byItem + 2)];
  const key = Object.keys(table).find((one) => isAt(one.split('.'), plain));
  return key === undefined ? undefined : table[key];
}

/** `spikes.*.by` is at spikes.0.by, and at spikes.by of a list that is a single block. */
function isAt(pattern: readonly string[], steps: readonly string[]): boolean {
  if (pattern.length === steps.length) return pattern.every((one, i) => one === '*' || one === steps[i]);
  const short = pattern.filter((one) => one !== '*');
  return pattern.length > steps.length && short.length === steps.length && short.every((one, i) => one === steps[i]);
}

/** A default as the file would have it: `7d`, `{ days: 14 }`. */
export const defaultText = ({ value }: Default): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(value)
        .replace(/"([\w ]+)":/g, '$1: ')
        .replace(/,(?=\S)/g, ', ')
        .replace(/"/g, '')
        .replace(/^\{(.+)\}$/, '{ $1 }')
    : String(value);
