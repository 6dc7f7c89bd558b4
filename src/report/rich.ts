/** A sentence with strong words in it: shells make bold, `<strong>` or plain text of it. */
export type Rich = readonly Part[];
export type Part = string | { readonly strong: string };

export const strong = (text: string): Part => ({ strong: text });

export const plain = (rich: Rich): string => mark(rich, (text) => text);

/** The sentence as one string, strong words through `bold`, the rest through `text`. */
export function mark(rich: Rich, bold: (text: string) => string, text = (part: string): string => part): string {
  return rich.map((part) => (typeof part === 'string' ? text(part) : bold(part.strong))).join('');
}
