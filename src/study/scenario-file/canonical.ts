import type { Scenario } from '../../domain/scenario.js';

/** Takes the next piece of text, as the `update` of a hash does. */
export type Write = (text: string) => void;

/**
 * One text for one scenario: keys sorted, nothing left to taste, typed columns included. The line of a claim is left out, so
 * comments and empty lines of the file don't matter. Pieces go to `write` as they come; a long history is never one string.
 */
export function writeCanonical(scenario: Scenario, write: Write): void {
  writeValue({ ...scenario, expect: scenario.expect.map((claim) => ({ ...claim, line: undefined })) }, write);
}

export function canonical(scenario: Scenario): string {
  const pieces: string[] = [];
  writeCanonical(scenario, (text) => pieces.push(text));
  return pieces.join('');
}

const CHUNK = 4096;

function writeValue(value: unknown, write: Write): void {
  if (ArrayBuffer.isView(value)) return writeColumn(value as unknown as ArrayLike<number>, write);
  if (Array.isArray(value)) {
    write('[');
    value.forEach((entry, i) => {
      if (i > 0) write(',');
      writeValue(entry, write);
    });
    return write(']');
  }
  if (typeof value === 'object' && value !== null) return writeBlock(value as Readonly<Record<string, unknown>>, write);
  write(scalarText(value));
}

function writeBlock(block: Readonly<Record<string, unknown>>, write: Write): void {
  const keys = Object.keys(block)
    .filter((key) => block[key] !== undefined)
    .sort();
  write('{');
  keys.forEach((key, i) => {
    write(`${i > 0 ? ',' : ''}${JSON.stringify(key)}:`);
    writeValue(block[key], write);
  });
  write('}');
}

function writeColumn(column: ArrayLike<number>, write: Write): void {
  write('[');
  for (let from = 0; from < column.length; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, column.length - from) }, (_, i) =>
      scalarText(column[from + i]),
    );
    write(`${from > 0 ? ',' : ''}${numbers.join(',')}`);
  }
  write(']');
}

/** JSON, and `Infinity` where JSON has no word; −0 is 0. */
function scalarText(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return JSON.stringify(value) ?? 'null';
}
