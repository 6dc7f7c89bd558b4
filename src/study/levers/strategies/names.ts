import { Refusal } from '../text/written.js';

const LONGEST = 80;

/** The words of a person as a key of the file: 'Second supplier' → `second-supplier`. */
export function keyOfWords(words: string): string {
  const plain = words
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  // 'EDI link' and 'S 7' stay as they are; words begin small.
  const key = /^\p{Lu}\p{Ll}/u.test(plain) ? lower(plain) : plain;
  if (key === '') throw new Refusal('A strategy needs a name.');
  if (key.length > LONGEST) throw new Refusal(`A name of at most ${LONGEST} characters, please.`);
  // Numbers would come before all other names, whatever their place in the file.
  if (isNumber(key)) throw new Refusal(`A name needs more than a number: ${key}.`);
  return key;
}

export const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** `name`, or `name-2`, `name-3` … where that is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let n = 2; ; n++) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`;
}

const lower = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toLowerCase() + text.slice(first.length);
};
