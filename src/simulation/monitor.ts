import type { Strategy } from '../domain/strategy.js';
import type { Engine } from '../engine/engine.js';
import { expedite } from '../engine/expedite/expedite.js';

/** Something that looks at the shop at 00:00 of every day. */
export type Watch = (now: number) => void;

/** All that this strategy wants looked at daily, in the order in which it is looked at; empty when nobody looks. */
export function watches(e: Engine, strategy: Strategy): Watch[] {
  const { expedite: spec } = strategy;
  return spec ? [(now) => expedite(e, now, spec)] : [];
}
