import { causes } from './causes.js';
import { cures } from './cures.js';
import type { Entry } from './entry.js';
import { anchor, code, table } from './markdown.js';

const BEGIN = '<!-- causes and cures: made by `npm run docs` -->';
const END = '<!-- end of causes and cures -->';

/**
 * The README with its table of causes and cures as it should be: each one, its place in the file, and its scenario.
 * @throws Error when the README has no place for it.
 */
export function withOverview(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the README has no lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, from)}${BEGIN}\n\n${overview()}\n\n${readme.slice(to)}`;
}

function overview(): string {
  const head = ['in the file', 'scenario'];
  return [table(['cause', ...head], causes.map(row)), table(['cure', ...head], cures.map(row))].join('\n\n');
}

const row = ({ title, keys, example }: Entry): string[] => [
  `[${title}](docs/reference.md#${anchor(title)})`,
  keys.map(code).join(', '),
  example === undefined ? '' : `[${example.replace('.yaml', '')}](scenarios/${example})`,
];
