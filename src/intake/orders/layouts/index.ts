import type { Layout, OpenLayout } from '../layout.js';
import { onlineRetail } from './online-retail.js';
import { cleanedOrders, keptReturns } from './own-tables.js';
import { plainTable } from './plain-table.js';
import { shopify } from './shopify.js';
import { woocommerce } from './woocommerce.js';

/** Every layout that is known by its header, in the order in which they are asked. */
export const layouts: readonly Layout[] = [cleanedOrders, keptReturns, onlineRetail, shopify, woocommerce, plainTable];

/** The layout of a header; null = none that is known. */
export function findLayout(header: readonly string[]): OpenLayout | null {
  for (const layout of layouts) {
    const found = layout.recognise(header);
    if (found !== null) return found;
  }
  return null;
}
