import { defaults, type DefaultPath } from '../../scenario-file/defaults.js';
import type { Path } from '../../scenario-file/locate.js';
import { placeOfKind } from '../../scenario-file/place-at.js';
import { optionsOf, schemaAt } from '../../scenario-file/schema-at.js';
import type { ChoiceHandle, Range, SliderHandle } from '../handle.js';
import { PLANNER_WORDS } from '../planner-words.js';
import type { StrategyView } from '../strategy-view.js';

type Common = 'label' | 'group';

/** A slider on one key of the policy. `value` in the scenario's terms; the key's raw value is written by the measure. */
export function slider(
  view: StrategyView,
  path: Path,
  parts: Pick<SliderHandle, Common | 'value' | 'measure' | 'range'> & Partial<SliderHandle>,
): SliderHandle {
  const key = parts.key ?? keyOf(path);
  const { word, measure } = parts;
  const like = view.at(path) ?? defaults[key as DefaultPath]?.value;
  return {
    kind: 'slider',
    ...sentenceOf(view, path),
    id: keyOf(path),
    key,
    path,
    set: (value) => [{ path, raw: word && !Number.isFinite(value) ? word.text : measure.write(value, like) }],
    ...parts,
  };
}

/** A choice among the words of one key. Labels for those that speak badly for themselves. */
export function choice(
  view: StrategyView,
  path: Path,
  parts: Pick<ChoiceHandle, Common | 'value'> &
    Partial<ChoiceHandle> & { readonly labels?: Readonly<Record<string, string>> },
): ChoiceHandle {
  const { labels = {}, options, ...rest } = parts;
  const key = parts.key ?? keyOf(path);
  return {
    kind: 'choice',
    ...sentenceOf(view, path),
    id: keyOf(path),
    key,
    path,
    options: options ?? optionsAt(key, labels),
    set: (value) => [{ path, raw: value }],
    ...rest,
  };
}

/** Yes or no, for a key that is true or false. */
export function onOff(
  view: StrategyView,
  path: Path,
  value: boolean,
  parts: Pick<ChoiceHandle, Common> & { readonly words?: readonly [off: string, on: string] } & Partial<ChoiceHandle>,
): ChoiceHandle {
  const { words: [off, on] = ['No', 'Yes'], ...rest } = parts;
  return choice(view, path, {
    value: value ? 'yes' : 'no',
    options: [
      { value: 'no', label: off, sentence: '' },
      { value: 'yes', label: on, sentence: '' },
    ],
    set: (word) => [{ path, raw: word === 'yes' }],
    ...rest,
  });
}

/** Of a rule's key, what the rule in force means by it. */
function sentenceOf(view: StrategyView, path: Path): { readonly sentence?: string } {
  const kind = view.at([path[0], 'kind']);
  if (path.length !== 2 || typeof kind !== 'string') return {};
  const sentence = placeOfKind(['policy', ...path], kind)?.description ?? '';
  return sentence === '' ? {} : { sentence };
}

/** The description of one of the file's keys. */
export const sentenceAt = (key: string): string => PLANNER_WORDS[key] ?? schemaAt(key.split('.'))?.description ?? '';

const keyOf = (path: Path): string => `policy.${path.join('.')}`;

/** The words that the file knows at a key, each with its meaning. */
function optionsAt(key: string, labels: Readonly<Record<string, string>>): ChoiceHandle['options'] {
  const known = schemaAt(key.split('.'));
  const seen = new Set<string>();
  return (known === undefined ? [] : optionsOf(known)).flatMap(({ name, description }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      { value: name, label: labels[name] ?? inWords(name), sentence: PLANNER_WORDS[`${key}=${name}`] ?? description },
    ];
  });
}

/** 'fair-share' → 'Fair share' */
const inWords = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const linear = (min: number, max: number, step: number): Range => ({ min, max, step, scale: 'linear' });
export const log = (min: number, max: number, step = 1): Range => ({ min, max, step, scale: 'log' });
