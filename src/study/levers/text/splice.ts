/** The text with a piece of it replaced. */
export const spliced = (text: string, from: number, to: number, piece: string): string =>
  text.slice(0, from) + piece + text.slice(to);
