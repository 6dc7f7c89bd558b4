import type { DeskFile } from '../../workers/desk/protocol.js';
import { safeFileName } from './file-name.js';

/** Hands a file to the browser's downloads. */
export function download({ name, type, content }: DeskFile): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name, 'bullwhip.txt');
  link.click();
  // The download has begun by then, and holds on to the bytes itself.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
