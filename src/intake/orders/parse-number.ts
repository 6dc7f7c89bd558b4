import type { Decimal } from './value-formats.js';

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const GROUPED = { point: /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/, comma: /^[-+]?\d{1,3}(?:[.' ]\d{3})+(?:,\d*)?$/ };
const COMMA = /^[-+]?(?:\d+,?\d*|,\d+)$/;
/** Signs and codes of money, and the spaces that spreadsheets put between them and the digits. */
const MONEY = /^(-?)\s*(?:[A-Z]{3}|[$€£¥₹]|kr\.?|zł)?\s*(.*?)\s*(?:[A-Z]{3}|[$€£¥₹]|kr\.?|zł)?$/;

/** A number as people and spreadsheets write it; NaN if it is none. `1.234,56` is one with a decimal comma, `1,234.56` with a point. */
export function parseNumber(text: string, decimal: Decimal): number {
  const trimmed = text.trim();
  if (decimal === 'point' && PLAIN.test(trimmed)) return Number(trimmed);
  const [, sign, rest] = MONEY.exec(trimmed) ?? ['', '', trimmed];
  const digits = sign + rest.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').replaceAll('−', '-');
  if (decimal === 'point') {
    if (PLAIN.test(digits)) return Number(digits);
    return GROUPED.point.test(digits) ? Number(digits.replaceAll(',', '')) : NaN;
  }
  if (COMMA.test(digits)) return Number(digits.replace(',', '.'));
  return GROUPED.comma.test(digits) ? Number(digits.replace(/[.' ]/g, '').replace(',', '.')) : NaN;
}
