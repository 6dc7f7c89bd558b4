import { KPI_NAMES } from '../../domain/kpi-names.js';
import { hintOf } from './schema-at.js';
import type { Entry } from './text-outline.js';
import type { z } from 'zod';

type Path = readonly (string | number)[];

/** Blocks whose keys are names given elsewhere, by their own key. */
const KEYED: Readonly<Record<string, string>> = {
  byItem: 'item',
  offers: 'item',
  substitutes: 'item',
  shares: 'supplier',
  initial: 'location',
  at: 'location',
  reserve: 'channel',
};

/** Names that may be keys of a block, as far as the text gives them. */
export function keyNames(path: Path, entries: readonly Entry[]): string[] {
  const key = String(path.at(-1));
  if (key === 'from' && path.at(-2) === 'fulfilment') return namesOf('channel', entries);
  if (!Object.hasOwn(KEYED, key) || (key === 'at' && path.length > 3)) return [];
  const names = namesOf(KEYED[key], entries);
  return key === 'offers' ? ['all', ...names] : names;
}

/** Names that may stand as a value: `name of a supplier` is what the key's form says. */
export function valueNames(forms: readonly z.ZodType[], entries: readonly Entry[]): string[] {
  return forms.flatMap((form) => {
    const [, what] = /^name of (?:an? )?(\w+)/.exec(hintOf(form).form ?? '') ?? [];
    return what === undefined ? [] : namesOf(what, entries);
  });
}

/** What a name stands for, for the hover text. */
export const kpiSentence = (name: string): string => {
  const kpi = KPI_NAMES.find((one) => one.name === name);
  return kpi === undefined ? '' : kpi.sentence;
};

const SECTIONS: Readonly<Record<string, string>> = {
  item: 'items',
  supplier: 'suppliers',
  location: 'locations',
  channel: 'channels',
  strategy: 'strategies',
};

function namesOf(what: string, entries: readonly Entry[]): string[] {
  if (what === 'class') return keysIn(['customers', 'classes'], entries);
  return Object.hasOwn(SECTIONS, what) ? keysIn([SECTIONS[what]], entries) : [];
}

const keysIn = (section: Path, entries: readonly Entry[]): string[] =>
  entries
    .filter(({ path }) => path.length === section.length + 1 && section.every((key, i) => path[i] === key))
    .map(({ path }) => String(path.at(-1)));
