/** Breaks at spaces into lines of at most `width` columns; following lines start `indent` further in. A longer word is broken, never cut. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length > 0 ? indent : 0);
  const put = () => {
    lines.push(lines.length > 0 ? ' '.repeat(indent) + line : line);
    line = '';
  };
  for (const word of text.split(' ').filter((w) => w !== '')) {
    let rest = word;
    if (line !== '' && columns(line) + 1 + columns(rest) > room()) put();
    while (columns(rest) > room()) {
      const [head, tail] = split(rest, room());
      line = head;
      rest = tail;
      put();
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  if (line !== '') put();
  return lines;
}

/** Columns a text takes on a terminal: wide characters two, combining and control ones none. */
export function columns(text: string): number {
  let n = 0;
  for (const char of text) n += widthOf(char);
  return n;
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

function widthOf(char: string): number {
  if (/[\p{Mark}\p{Cc}\p{Cf}]/u.test(char)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    char,
  )
    ? 2
    : 1;
}

function split(word: string, width: number): [string, string] {
  let head = '';
  for (const char of word) {
    if (columns(head + char) > width && head !== '') break;
    head += char;
  }
  return [head, word.slice(head.length)];
}
