import { html, type TemplateResult } from 'lit';
import type { Rich } from '../../src/report/rich.js';

/** A sentence with strong words. */
export const richText = (rich: Rich): (string | TemplateResult)[] =>
  rich.map((part) => (typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`));
