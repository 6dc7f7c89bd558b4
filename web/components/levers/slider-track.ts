import type { SliderLever } from '../../../src/study/levers/lever.js';

/** What of a lever decides where its values lie on the track. */
export type Track = Pick<SliderLever, 'min' | 'max' | 'step' | 'scale' | 'word'>;

/** Where a value is on the track, 0 … 1. Infinity is the end that means a word. */
export function shareOf(track: Track, value: number): number {
  const { min, max, scale, word } = track;
  if (!Number.isFinite(value)) return word?.at === 'min' ? 0 : 1;
  const inside = Math.min(max, Math.max(min, value));
  if (max <= min) return 0;
  if (scale === 'linear') return (inside - min) / (max - min);
  const first = firstOf(track);
  return Math.log(1 + (inside - min) / first) / Math.log(1 + (max - min) / first);
}

/** The value at a place of the track, on the lever's own steps. The end that means a word is Infinity. */
export function valueAt(track: Track, share: number): number {
  const { min, max, scale } = track;
  const at = Math.min(1, Math.max(0, share));
  const first = firstOf(track);
  const raw = scale === 'linear' ? min + at * (max - min) : min + first * ((1 + (max - min) / first) ** at - 1);
  return asWord(track, onStep(track, raw));
}

/** The value `by` steps further; on a log scale a step is at least 1/100 of the track. */
export function stepped(track: Track, value: number, by: number): number {
  const { min, max, step, scale } = track;
  const from = Number.isFinite(value) ? value : track.word?.at === 'min' ? min : max;
  if (scale === 'linear') return asWord(track, onStep(track, from + by * step));
  const far = valueAt(track, shareOf(track, from) + by / 100);
  const near = asWord(track, onStep(track, from + Math.sign(by) * step));
  const reach = (x: number) => Math.abs((Number.isFinite(x) ? x : from === max ? min : max) - from);
  return reach(far) >= reach(near) ? far : near;
}

/** The value as it is read before the desk has written it. */
export function textAt(track: Track, value: number): string {
  if (!Number.isFinite(value)) return track.word?.text ?? '';
  return String(Number(value.toFixed(decimals(track.step))));
}

/** 'days' → 'day' for one of them. */
export const unitOf = (unit: string, text: string): string =>
  unit === 'days' || unit === 'day' ? (text === '1' ? 'day' : 'days') : unit;

function onStep({ min, max, step }: Track, raw: number): number {
  const rounded = step > 0 ? min + Math.round((raw - min) / step) * step : raw;
  return Math.min(max, Math.max(min, Number(rounded.toFixed(decimals(step) + 2))));
}

function asWord({ min, max, word }: Track, value: number): number {
  return (word?.at === 'max' && value >= max) || (word?.at === 'min' && value <= min) ? Infinity : value;
}

/** What the first part of a log scale is measured by: its own start, or a step where that is zero. */
const firstOf = ({ min, step }: Track): number => (min > 0 ? min : Math.max(step, Number.EPSILON));

const decimals = (step: number): number => (String(step).split('.')[1] ?? '').length;
