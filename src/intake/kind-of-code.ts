import type { NotItem } from './order-history.js';

/** What a code that is no item stands for, by what shops usually call it. */
export function kindOfCode(code: string): NotItem['kind'] {
  const text = code.trim();
  return kinds.find(([, form]) => form.test(text))?.[0] ?? 'other';
}

const kinds: readonly (readonly [NotItem['kind'], RegExp])[] = [
  ['test', /^test/i],
  ['postage', /^(post|postage|dot|c2|shipping|delivery|carriage|freight|versand|porto)\b/i],
  ['voucher', /^(gift|voucher)/i],
  ['fee', /^(bank charges|amazon ?fee|.*\bfees?|commission|cruk|tip)$/i],
  ['discount or correction', /^(d|m|s|b|discount|manual|adjust\w*|samples?)$/i],
];
