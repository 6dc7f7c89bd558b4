import type { ImportField, ImportKind } from './protocol.js';

/** What can be mapped, by what the file is. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  orders: [
    { field: 'order', label: 'Order number', needed: true },
    { field: 'time', label: 'Day and time', needed: true },
    { field: 'item', label: 'Item', needed: true },
    { field: 'units', label: 'Units', needed: true },
    { field: 'price', label: 'Price a unit', needed: false },
    { field: 'customer', label: 'Customer', needed: false },
  ],
  heads: [
    { field: 'order', label: 'Order number', needed: true },
    { field: 'time', label: 'Day and time', needed: true },
    { field: 'customer', label: 'Customer', needed: false },
    { field: 'status', label: 'Status', needed: false },
    { field: 'promised', label: 'Promised for', needed: false },
    { field: 'delivered', label: 'Delivered on', needed: false },
  ],
  lines: [
    { field: 'order', label: 'Order number', needed: true },
    { field: 'item', label: 'Item', needed: true },
    { field: 'units', label: 'Units', needed: false },
    { field: 'price', label: 'Price a unit', needed: false },
  ],
  stock: [
    { field: 'item', label: 'Item', needed: true },
    { field: 'onHand', label: 'Units on hand', needed: true },
    { field: 'location', label: 'Place', needed: false },
    { field: 'allocated', label: 'Allocated', needed: false },
    { field: 'price', label: 'Price', needed: false },
    { field: 'cost', label: 'Cost', needed: false },
    { field: 'supplier', label: 'Supplier', needed: false },
    { field: 'leadTimeDays', label: 'Lead time in days', needed: false },
    { field: 'minimum', label: 'Minimum order', needed: false },
    { field: 'multiple', label: 'Pack size', needed: false },
    { field: 'group', label: 'Group', needed: false },
    { field: 'name', label: 'Name', needed: false },
  ],
  deliveries: [
    { field: 'supplier', label: 'Supplier', needed: true },
    { field: 'receivedAt', label: 'Received on', needed: true },
    { field: 'promisedAt', label: 'Promised for', needed: false },
    { field: 'orderedAt', label: 'Ordered on', needed: false },
    { field: 'order', label: 'Purchase order', needed: false },
    { field: 'item', label: 'Item', needed: false },
    { field: 'units', label: 'Units ordered', needed: false },
    { field: 'unitsReceived', label: 'Units received', needed: false },
    { field: 'price', label: 'Price a unit', needed: false },
  ],
};
