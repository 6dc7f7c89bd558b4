import { TICKS_PER_DAY } from './time.js';

/**
 * Ticks since the start of the scenario (00:00 of `start`, YYYY-MM-DD) as the shop's own clock shows them, `2026-11-08T20:14:05`. Times on
 * midnight may be written as a day alone.
 */
export function writeInstant(start: string, tick: number): string {
  const text = new Date(originOf(start) + tick * MILLISECONDS).toISOString();
  return text.slice(0, text.endsWith('.000Z') ? 19 : 23);
}

/** NaN for what is no such time. */
export function readInstant(start: string, text: string): number {
  const m = INSTANT.exec(text);
  if (m === null) return NaN;
  const [, day, clock = '00:00:00', thousandths = '000'] = m;
  const whole = clock.length === 5 ? `${clock}:00` : clock;
  const at = Date.parse(`${day}T${whole}.${thousandths.padEnd(3, '0')}Z`);
  // Some readers take 30 February for 2 March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day
    ? NaN
    : (at - originOf(start)) / MILLISECONDS;
}

/** The day of a tick, 00:00. */
export const startOfDay = (tick: number): number => Math.floor(tick / TICKS_PER_DAY) * TICKS_PER_DAY;

const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3}))?)?$/;
const MILLISECONDS = 1000;

const originOf = (start: string): number => Date.parse(`${start}T00:00:00Z`);
