import type { Problem } from '../../src/domain/problems.js';

/** `holiday-spike.yaml:14:3`, and what is wrong there (what would be right). */
export function problemWords({ file, line, column, path, message }: Problem): {
  readonly place: string;
  readonly text: string;
} {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return { place, text: [path, message].filter((part) => part !== undefined && part !== '').join(': ') };
}
