import { isScalar, parseDocument } from 'yaml';
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

/** Without quotes where it is read as the same text then, also between braces. */
export function writeText(text: string, json: boolean): string {
  if (json || !isPlain(text)) return JSON.stringify(text).replace(/[\u0085\u2028\u2029\ufeff]/g, escaped);
  return text;
}

function isPlain(text: string): boolean {
  // Also as a key, where `? ` and the like begin something else.
  if (!/^[^\s\p{C}][^\p{C}]*$/u.test(text) || text.trim() !== text || /[,[\]{}]/.test(text)) return false;
  const document = parseDocument(`{ key: ${text}, ${text}: 1 }`, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return false;
  const value = document.get('key', true);
  return isScalar(value) && value.value === text && value.type === 'PLAIN' && document.get(text) === 1;
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
