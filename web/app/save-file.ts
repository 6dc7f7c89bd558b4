import type { DeskFile } from '../../workers/desk/protocol.js';

/** Hands a file to the person, as the browser does with downloads. */
export function saveFile({ name, type, content }: DeskFile): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
