import type { ChoiceHandle, Handle, SliderHandle } from './handle.js';
import { KeyBook, type KeyFacts } from './key-book.js';
import type { ChoiceLever, Lever, SliderLever } from './lever.js';
import { clean } from './measures.js';
import { PLANNER_WORDS } from './planner-words.js';

/** Where a value is written, if it is. */
export type LineOf = (handle: Handle) => number | undefined;

/** A handle beside the one of the baseline, as the page shows it. */
export function asLever(handle: Handle, baseline: Handle | undefined, lineOf: LineOf, book = new KeyBook()): Lever {
  const line = lineOf(handle);
  const facts = book.at(handle.key);
  const base = {
    id: handle.id,
    label: handle.label,
    sentence: PLANNER_WORDS[handle.id] ?? PLANNER_WORDS[handle.key] ?? handle.sentence ?? facts.sentence,
    source: line === undefined ? facts.source : '',
    ...(line === undefined ? {} : { line }),
  };
  return handle.kind === 'slider' ? sliderLever(handle, baseline, base, facts) : choiceLever(handle, baseline, base);
}

/** Thousandths are as fine as a planner reads. */
const short = (x: number): number => (Math.abs(x) < 1 ? Number(x.toPrecision(3)) : Number(x.toFixed(3)));

type Shared = Pick<Lever, 'id' | 'label' | 'sentence' | 'source' | 'line'>;

function sliderLever(handle: SliderHandle, baseline: Handle | undefined, base: Shared, facts: KeyFacts): SliderLever {
  const { measure, word, without } = handle;
  const same = baseline?.kind === 'slider' ? baseline : undefined;
  const text = (exact: number) =>
    Number.isFinite(exact) ? String(short(measure.shown(exact))) : (word?.text ?? 'never');
  const withUnit = (exact: number) => (Number.isFinite(exact) ? inUnit(text(exact), measure.unit) : text(exact));
  // Who has no such lever has none of what it measures.
  const ghost = same?.value ?? without?.value ?? Infinity;
  const was = same ? withUnit(same.value) : (without?.text ?? (word && without === undefined ? word.text : 'none'));
  const value = measure.shown(handle.value);
  // What the file takes at least and at most.
  const limits = { min: measure.shown(facts.min), max: measure.shown(facts.max) };
  const shownGhost = measure.shown(ghost);
  const reach = [value, shownGhost].filter(Number.isFinite);
  return {
    ...base,
    kind: 'slider',
    value,
    ghost: same || without || word ? shownGhost : handle.range.min,
    changed: same === undefined ? handle.value !== without?.value : clean(same.value) !== clean(handle.value),
    was,
    min: Math.min(Math.max(handle.range.min, limits.min), ...reach),
    max: Math.max(Math.min(handle.range.max, limits.max), ...reach),
    step: handle.range.step,
    scale: handle.range.scale,
    unit: measure.unit,
    text: text(handle.value),
    ...(word ? { word } : {}),
  };
}

function choiceLever(handle: ChoiceHandle, baseline: Handle | undefined, base: Shared): ChoiceLever {
  const ghost = baseline?.kind === 'choice' ? baseline.value : (handle.without ?? '');
  const label = handle.options.find(({ value }) => value === ghost)?.label;
  const { value, options } = handle;
  return {
    ...base,
    kind: 'choice',
    value,
    ghost,
    changed: value !== ghost,
    was: label ?? (ghost === '' ? 'none' : ghost),
    options,
  };
}

const inUnit = (text: string, unit: string): string =>
  unit.startsWith('%') || unit === '×'
    ? `${text}${unit === '×' ? ' ×' : unit}`
    : `${text} ${unit === 'days' && text === '1' ? 'day' : unit}`;
