import { isMap, parseDocument } from 'yaml';

/** A scenario's text that begins on this day and lasts so long, measured from its first day on: what was recorded before is its past. */
export function beginAt(text: string, start: string, days: number): string {
  const file = parseDocument(text);
  if (!isMap(file.contents)) return text;
  file.set('start', start);
  file.set('horizon', `${days}d`);
  file.set('warmUp', '0d');
  // Claims are about the futures of the file, not about its past.
  file.delete('expect');
  return file.toString();
}
