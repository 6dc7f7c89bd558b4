import type { Item } from '../../../domain/catalog.js';
import type { Span } from './moments.js';
import type { NameTables } from './names.js';

/** What the streams of demand need to know about the shop. */
export interface Shop {
  readonly items: readonly Item[];
  readonly popularity: readonly number[];
  readonly lineSizes: readonly string[];
  readonly names: NameTables;
  readonly span: Span;
}
