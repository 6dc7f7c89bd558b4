import { isBlock } from '../../../src/study/scenario-file/schema/scalar.js';

/**
 * Where in a file something is written: `suppliers.ningbo.late.chance` and every block above it. What a strategy, a location or an
 * item has otherwise than the policy is written in the policy's place as well.
 */
export function writtenPaths(root: unknown): string[] {
  const paths = new Set<string>();
  collect(root, '', paths);
  return [...paths];
}

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (path !== '') for (const place of places(path)) paths.add(place);
  const entries = Array.isArray(value) ? value.entries() : isBlock(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) collect(inner, path === '' ? String(key) : `${path}.${key}`, paths);
}

/** Is the place one that the pattern means? `*` stands for any one step. */
export function matches(path: string, pattern: string): boolean {
  const steps = path.split('.');
  const wanted = pattern.split('.');
  return steps.length === wanted.length && wanted.every((step, i) => step === '*' || step === steps[i]);
}

function places(path: string): string[] {
  const ofPolicy = path.replace(/^strategies\.[^.]+/, 'policy');
  const everywhere = ofPolicy.replace(/^policy\.at\.[^.]+\.(?=reorder|sourcing)/, 'policy.');
  return [path, ofPolicy, everywhere, everywhere.replace(/^policy\.reorder\.byItem\.[^.]+/, 'policy.reorder')];
}
