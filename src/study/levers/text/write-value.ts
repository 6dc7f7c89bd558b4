import { writeText } from '../../scenario-file/plain-text.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';

/** A value on one line, as a person would write it inside braces; JSON where the file is JSON. */
export function writeValue(value: unknown, json: boolean): string {
  if (Array.isArray(value)) return `[${value.map((entry) => writeValue(entry, json)).join(', ')}]`;
  if (isBlock(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${writeKey(key, json)}: ${writeValue(inner, json)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? writeText(value, json) : JSON.stringify(value);
}

export const writeKey = (key: string, json: boolean): string => writeText(key, json);
