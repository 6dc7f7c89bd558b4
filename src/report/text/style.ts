/** Weight by escape codes, or none. Line breaks stay outside, so that a pager can cut anywhere. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** `color`: whether the terminal takes escape codes. */
export function style(color: boolean): Style {
  const code = (on: number, off: number) => (text: string) =>
    color ? text.replace(/[^\n]+/g, (line) => `\u001b[${on}m${line}\u001b[${off}m`) : text;
  return { bold: code(1, 22), dim: code(2, 22) };
}
