import type { Goal } from '../../src/study/what-if/goal.js';
import { fromBase64url } from './base64url.js';
import { CARRIED_VIEWS, type Carried } from './carried.js';
import { safeFileName } from './file-name.js';

/** What a link holds, as JSON; data files as base64url. Checked key by key, because anybody can write a link. */
export interface Letter {
  readonly name: string;
  readonly text: string;
  readonly chosen: string;
  readonly view: string;
  readonly goal: Goal;
  readonly files: readonly (readonly [path: string, bytes: string])[];
  readonly left: readonly string[];
}

/** A letter of exactly this shape as a what-if; null for anything else. */
export function checkCarried(letter: unknown): Carried | null {
  if (!hasKeys(letter, ['name', 'text', 'chosen', 'view', 'goal', 'files', 'left'])) return null;
  const { name, text, chosen, files, left } = letter;
  const view = CARRIED_VIEWS.find((known) => known === letter.view);
  const goal = checkGoal(letter.goal);
  if (!isShort(name) || typeof text !== 'string' || !isShort(chosen) || !view || !goal) return null;
  if (!Array.isArray(files) || files.length > 100 || !Array.isArray(left) || !left.every(isShort)) return null;
  const data: [string, Uint8Array][] = [];
  for (const file of files as unknown[]) {
    if (!Array.isArray(file) || file.length !== 2) return null;
    const [path, packed] = file as unknown[];
    const bytes = typeof packed === 'string' ? fromBase64url(packed) : null;
    if (!isShort(path) || !bytes) return null;
    data.push([path, bytes]);
  }
  // fromEntries defines, so that a file may have any name, `__proto__` too.
  return { shop: { name: safeFileName(name), text, files: Object.fromEntries(data) }, chosen, view, goal, left };
}

function checkGoal(goal: unknown): Goal | null {
  if (hasKeys(goal, ['kind']) && goal.kind === 'file') return { kind: 'file' };
  if (hasKeys(goal, ['kind', 'n']) && goal.kind === 'fixed') {
    const { n } = goal;
    return isCount(n) ? { kind: 'fixed', n } : null;
  }
  if (!hasKeys(goal, ['kind', 'kpi', 'halfWidth', 'max']) || goal.kind !== 'until') return null;
  const { kpi, halfWidth, max } = goal;
  if (!isShort(kpi) || typeof halfWidth !== 'number' || !(halfWidth > 0) || !isCount(max)) return null;
  return { kind: 'until', kpi, halfWidth, max };
}

/** A plain object with exactly these keys. */
function hasKeys<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1e5;
