import {
  importOrders,
  type ImportedOrders,
  type OrderImportOptions,
} from '../../../src/intake/orders/import-orders.js';

/** Files as a test writes them: name and text, or bytes. */
export type TestFiles = Readonly<Record<string, string | Uint8Array>>;

export function imported(files: TestFiles, options: OrderImportOptions = {}): Promise<ImportedOrders> {
  return importOrders(
    Object.entries(files).map(([name, content]) => ({ name, bytes: () => inPieces(content) })),
    options,
  );
}

/** Seven bytes at a time: no reader may hang on where a file's pieces end. */
function inPieces(content: string | Uint8Array): Uint8Array[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const size = bytes.length > 5000 ? 1 << 14 : 7;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));
}

/** Order lines as text, `2025-01-03T11:36:45 item×units`, in order of time. */
export function linesOf({ history: { start, orders, itemNames } }: ImportedOrders): string[] {
  const { time, firstLine, item, units } = orders;
  return Array.from(time, (t, k) => {
    const at = new Date(Date.parse(`${start}T00:00:00Z`) + t * 1000).toISOString().slice(0, 19);
    const lines = Array.from(item.subarray(firstLine[k], firstLine[k + 1]), (one, j) => `${itemNames[one]}×${units[firstLine[k] + j]}`); // prettier-ignore
    return `${at} ${lines.join(' ')}`;
  });
}

export const leftOutOf = ({ report }: ImportedOrders): Record<string, number> =>
  Object.fromEntries(report.leftOut.map(({ reason, rows }) => [reason, rows]));
