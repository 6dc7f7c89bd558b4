import { isScalar, parseDocument } from 'yaml';

/** A text as it is written in a file: without quotes where it is read as the same text then, also between braces. */
export function writeText(text: string, json: boolean): string {
  if (json || !isPlain(text)) return JSON.stringify(text).replace(/[\u0085\u2028\u2029\ufeff]/g, escaped);
  return text;
}

function isPlain(text: string): boolean {
  if (!/^[^\s\p{C}][^\p{C}]*$/u.test(text) || text.trim() !== text || /[,[\]{}]/.test(text)) return false;
  // Plain words and numbers with a unit need no parser.
  if (/^[a-z][a-z\d-]*$/i.test(text) && !/^(true|false|null|y|n)$/i.test(text)) return true;
  // Also as a key, where `? ` and the like begin something else.
  const document = parseDocument(`{ key: ${text}, ${text}: 1 }`, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return false;
  const value = document.get('key', true);
  return isScalar(value) && value.value === text && value.type === 'PLAIN' && document.get(text) === 1;
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
