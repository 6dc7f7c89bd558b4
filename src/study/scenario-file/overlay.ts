import { isBlock } from './schema/scalar.js';

/** Blocks that are one choice among several: another choice takes the place of the whole block. */
const CHOICES: readonly string[] = ['safetyStock', 'quantity', 'shares'];
/** Keys that say of what kind a block is. */
const KINDS: readonly string[] = ['kind', 'from'];

/**
 * Values with other values laid over them, key by key. Lists and choices are replaced whole, and so is a block that names another
 * kind: what belonged to the old kind does not survive. Nothing is changed in place.
 */
export function overlay(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isBlock(base) || !isBlock(over)) return over;
  if (KINDS.some((key) => isOtherKind(base[key], over[key]))) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = CHOICES.includes(key) ? value : overlay(base[key], value);
  }
  return merged;
}

const isOtherKind = (base: unknown, over: unknown): boolean =>
  typeof over === 'string' && typeof base === 'string' && base !== over;
