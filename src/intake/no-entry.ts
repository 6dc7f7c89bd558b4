/**
 * Why a row holds no entry though its cells are filled: it adds up the others (one word, and that is a word for a sum), or it has words
 * alone where others have numbers (a second header). null = neither.
 */
export function noEntry(cells: readonly string[]): 'total' | 'heading' | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => !/\d/.test(cell) || TOTAL.test(cell));
  if (words.length === 1 && TOTAL.test(words[0])) return 'total';
  return filled.length > 1 && words.length === filled.length && !filled.some((cell) => TOTAL.test(cell))
    ? 'heading'
    : null;
}

/** It adds up the others. */
export const isTotal = (cells: readonly string[]): boolean => noEntry(cells) === 'total';

const TOTAL =
  /^\s*((grand|sub|overall)[ -]?)?(totals?|sum|summe|(gesamt|zwischen|end)summe|gesamt|insgesamt|somme|totale|suma|totaal)\b[^\d]*(\d{4})?\s*$/i;
