import { html, type TemplateResult } from 'lit';
import type { Rich } from '../../src/report/rich.js';

/** A sentence with strong words. */
export const richText = (rich: Rich): (string | TemplateResult)[] =>
  rich.map((part) => (typeof part === 'string' ? joined(part) : html`<strong>${joined(part.strong)}</strong>`));

/** A browser breaks a line between a sign and its currency, unless a word joiner stands there. */
const joined = (text: string): string => text.replace(/([+−])(?=\p{Sc})/gu, '$1\u2060');
