import seedrandom from 'seedrandom';

/** A seed as four 32-bit words: what `streamOf` mixes with the replication, the purpose and the row. */
export type SeedWords = readonly [number, number, number, number];

/** Turns any text into four words, by Alea's own mixing of text (Baagøe; only + and × on doubles, so the same bits everywhere). */
export function seedWords(text: string): SeedWords {
  const next = seedrandom.alea(`bullwhip ${text}`);
  return [next.int32(), next.int32(), next.int32(), next.int32()];
}
