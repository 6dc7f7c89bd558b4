import { defaults, type DefaultPath } from '../../../scenario-file/defaults.js';
import type { Path } from '../../../scenario-file/locate.js';
import { isBlock } from '../../../scenario-file/schema/scalar.js';
import { valueAt } from '../../../scenario-file/value-at.js';
import type { SliderHandle } from '../../handle.js';
import type { Scene } from '../../scene.js';

type Parts = Pick<SliderHandle, 'label' | 'measure' | 'range' | 'key'> & Partial<SliderHandle>;

/** A slider on one number of the file itself; none where it can't be read as one. `fallback` is what holds while nothing is written. */
export function worldSlider({ root }: Scene, path: Path, parts: Parts, fallback?: unknown): SliderHandle[] {
  const written = valueAt(root, path);
  const raw = written ?? fallback;
  const { word, measure, key } = parts;
  const isWord = word !== undefined && raw === word.text;
  const parsed = isWord ? { value: Infinity } : measure.parse(raw);
  if (raw === undefined || 'error' in parsed) return [];
  const like = written ?? fallback ?? defaults[key as DefaultPath]?.value;
  return [
    {
      kind: 'slider',
      group: 'World',
      id: path.join('.'),
      path,
      value: parsed.value,
      set: (value) => [{ path, raw: word && !Number.isFinite(value) ? word.text : measure.write(value, like) }],
      ...parts,
    },
  ];
}

/** The same on the mean of a random law: where its mean stands. None for laws without one. */
export function meanSlider(scene: Scene, path: Path, parts: Parts, fallback?: unknown): SliderHandle[] {
  const law = valueAt(scene.root, path) ?? fallback;
  const inner = meanPath(law);
  // A random time without a mean is none.
  const { range } = parts;
  const above =
    inner === undefined || inner.length === 0 || inner[0] === 'fixed'
      ? range
      : { ...range, min: Math.max(range.min, range.step) };
  return inner === undefined
    ? []
    : worldSlider(
        scene,
        [...path, ...inner],
        { id: path.join('.'), ...parts, range: above },
        inner.length === 0 ? fallback : undefined,
      );
}

function meanPath(law: unknown): string[] | undefined {
  if (!isBlock(law)) return law === undefined ? undefined : [];
  for (const kind of ['fixed', 'exponential', 'poisson', 'geometric']) if (law[kind] !== undefined) return [kind];
  for (const kind of ['gamma', 'lognormal', 'normal', 'weibull']) {
    const inner = law[kind];
    if (isBlock(inner) && inner['mean'] !== undefined) return [kind, 'mean'];
  }
  return undefined;
}

/** Blocks by name at a key of the file, as many as a page can hold. */
export function namedBlocks(
  { root }: Scene,
  section: string,
  most = 12,
): [name: string, block: Readonly<Record<string, unknown>>][] {
  const found = root[section];
  if (!isBlock(found)) return [];
  return Object.entries(found)
    .slice(0, most)
    .map(([name, block]) => [name, isBlock(block) ? block : {}]);
}

/** The entries of a list at a key of the file with their paths; a single block is a list of one. */
export function listed(
  { root }: Scene,
  section: string,
  most = 12,
): { readonly path: Path; readonly block: Readonly<Record<string, unknown>> }[] {
  const found = root[section];
  const entries = Array.isArray(found)
    ? found.map((block: unknown, i) => ({ path: [section, i], block }))
    : [{ path: [section], block: found }];
  return entries.slice(0, most).flatMap(({ path, block }) => (isBlock(block) ? [{ path, block }] : []));
}
