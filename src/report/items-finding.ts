import type { Format } from './format.js';

/** How unevenly the units that wait lie, by the fewest items that hold half of them. `sizes` fall; `first` is the name of the largest. */
export function itemsFinding(sizes: readonly number[], first: string, items: number, format: Format): string {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const share = (of: number) => format.value('rate', of / total, 0.01);
  let few = 0;
  let held = 0;
  while (held < total / 2) held += sizes[few++];
  if (items === 1) return `${first} waits`;
  if (items <= 3) return `${first} holds ${share(sizes[0])} of the units that wait`;
  // Rounded up, or one of them would hold more.
  const most = Math.ceil((sizes[0] / total) * 100 - 1e-9) / 100;
  if (few * 3 > items) return `No item holds more than ${format.value('rate', most, 0.01)} of the units that wait`;
  const who =
    few === 1 ? `${first} alone holds` : `${WORDS[few] ?? format.count(few)} of ${format.count(items)} items hold`;
  return `${who} ${share(held)} of the units that wait`;
}

/** As a sentence begins with them. */
const WORDS: Readonly<Record<number, string>> = {
  2: 'Two',
  3: 'Three',
  4: 'Four',
  5: 'Five',
  6: 'Six',
  7: 'Seven',
  8: 'Eight',
  9: 'Nine',
  10: 'Ten',
};
