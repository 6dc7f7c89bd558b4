import type { BoxEntry } from '../box/box.js';

/** Those whose title, question or file has every word that is searched for, textbook cases apart. */
export function findScenarios(
  entries: readonly BoxEntry[],
  search: string,
): { readonly scenarios: readonly BoxEntry[]; readonly textbook: readonly BoxEntry[] } {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ title, question, file }) => {
    const text = `${title} ${question} ${file}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return {
    scenarios: found.filter(({ kind }) => kind === 'scenario'),
    textbook: found.filter(({ kind }) => kind === 'textbook'),
  };
}
