import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The floors of ARCHITECTURE.md: a folder imports only from floors below its own. */
const floors: Readonly<Record<string, number>> = {
  'src/domain': 0,
  'src/stats': 1,
  'src/forecast': 2,
  'src/engine': 3,
  'src/world': 3,
  'src/intake': 3,
  'src/simulation': 4,
  'src/planning': 4,
  'src/kpis': 4,
  'src/calibration': 4,
  'src/study': 5,
  'src/report': 6,
  workers: 7,
  'src/cli': 8,
  'src/index.ts': 8,
  web: 8,
};

const belowShells = Object.keys(floors).filter((folder) => floors[folder]! < 7);
const exactBits = ['src/domain', 'src/stats', 'src/forecast', 'src/engine', 'src/world', 'src/simulation', 'src/kpis'];

/** Numbers of these files are shown or compared, or rounded before use: no simulated number hangs on their last bit. */
const shownOnly: readonly string[] = [];

/** Functions of Math that the language leaves to the implementation; sqrt, floor, round, abs, min, max are exact. */
const inexact =
  /\bMath\.(log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b/g;

interface Source {
  /** Relative to the project, with `/`. */
  readonly path: string;
  /** Without comments, so that a sentence may name what the code must not. */
  readonly code: string;
  readonly imports: readonly string[];
}

interface Absence {
  readonly absence: string;
  /** What is wrong in this file; empty when nothing is. */
  readonly offences: (source: Source) => string[];
  /** A file that breaks the rule, to show that the rule can see. */
  readonly example: readonly [path: string, text: string];
}

const absences: readonly Absence[] = [
  {
    absence: 'no folder of src is missing from the map of floors',
    offences: ({ path }) => (folderOf(path) in floors ? [] : [path]),
    example: ['src/utils/clamp.ts', ''],
  },
  {
    absence: 'no import goes up, and no folder sees another one on its floor',
    offences: ({ path, imports }) => imports.filter((target) => isOurs(target) && !isBelow(path, target)),
    example: ['src/engine/review.ts', "import { drawTimes } from '../world/demand/draw-times.js';"],
  },
  {
    absence: 'no package in the domain',
    offences: ({ path, imports }) =>
      path.startsWith('src/domain/') ? imports.filter((target) => !isOurs(target)) : [],
    example: ['src/domain/scenario.ts', "import { z } from 'zod';"],
  },
  confined('arquero', ['src/report']),
  confined('@uwdata/flechette', ['src/report']),
  confined('simple-statistics', ['src/stats']),
  confined('seedrandom', ['src/stats']),
  confined('comlink', ['workers', 'src/cli']),
  confined('hyparquet', ['src/intake']),
  confined('read-excel-file', ['src/intake']),
  confined('lit', ['web']),
  {
    absence: 'no node: module outside src/cli and workers',
    offences: ({ path, imports }) => (isIn(path, ['src/cli', 'workers']) ? [] : imports.filter(isNode)),
    example: ['src/intake/orders.ts', "import { readFileSync } from 'node:fs';"],
  },
  {
    absence: 'no clock below the shells',
    offences: within(belowShells, /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/g),
    example: ['src/study/study.ts', 'const started = Date.now();'],
  },
  {
    absence: 'no Math.random anywhere in src and workers',
    offences: within(['src', 'workers', ...belowShells], /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/g),
    example: ['src/cli/run.ts', 'const seed = Math.random();'],
  },
  {
    absence: 'no stream of random numbers in engine, simulation, planning, kpis and intake: only the world draws',
    offences: ({ path, imports }) =>
      isIn(path, ['src/engine', 'src/simulation', 'src/planning', 'src/kpis', 'src/intake'])
        ? imports.filter((target) => /^src\/stats\/(stream|distributions?|draw)/.test(target))
        : [],
    example: ['src/simulation/simulate.ts', "import { stream } from '../stats/stream.js';"],
  },
  {
    absence: 'no function of Math whose last bits differ between browsers, where a number is simulated',
    offences: (source) => (shownOnly.includes(source.path) ? [] : within(exactBits, inexact)(source)),
    example: ['src/stats/normal.ts', 'const gap = -Math.log(u);'],
  },
  {
    absence: 'no ** there either, but for powers of two by a whole number',
    offences: (source) =>
      shownOnly.includes(source.path) ? [] : within(exactBits, /(?<!(?<![\w.])2 )\*\*|\*\* (?!-?\d)/g)(source),
    example: ['src/kpis/variance.ts', 'const square = gap ** 2;'],
  },
  {
    absence: 'no module-level mutable state',
    offences: within(
      ['src', ...belowShells],
      /^(export )?(let|var) .*|^(export )?const \w+[^=\n]*= (new (Map|Set|WeakMap)(<.*>)?\(\)|\[\]|\{\});/gm,
    ),
    example: ['src/engine/journal.ts', 'let count = 0;'],
  },
  {
    absence: 'no KPI, no shelf and no world in the engine',
    offences: within(['src/engine'], /\b(kpis?|shelf|world)\b|\b(Kpi|Shelf|World)/g),
    example: ['src/engine/pick.ts', 'const missing = wanted - shelf.onHand[row];'],
  },
  {
    absence: 'no ledger in the kpis: they read the journal alone',
    offences: ({ path, imports }) =>
      isIn(path, ['src/kpis'])
        ? imports.filter((target) => target.startsWith('src/engine/') && !target.startsWith('src/engine/journal'))
        : [],
    example: ['src/kpis/on-hand.ts', "import type { Ledger } from '../engine/ledger.js';"],
  },
];

/** A test waits for what comes and counts what is done; how long it took is for `npm run bench`. */
const realClock: Absence = {
  absence: 'no test reads a clock, but one that the test itself moves',
  offences: ({ path, code }) =>
    path.endsWith('.test.ts') && path !== 'tests/floors.test.ts' && !code.includes('useFakeTimers')
      ? Array.from(code.matchAll(/\b(performance|Date)\.now\b/g), ([text]) => text)
      : [],
  example: ['tests/web/page.test.ts', 'const started = performance.now();'],
};

/** The library's own door; and measures of accuracy, for who compares with published tables, as the tests do. */
const handedOutAnyway = ['src/index.ts', 'src/forecast/accuracy/'];

describe('the floors, as absences', () => {
  const table = [...absences, realClock].map((row) => [row.absence, row] as const);
  const sources = ['src', 'workers', 'web'].flatMap(sourcesUnder);

  it.each(table)('%s', (_, row) => {
    const looked = row === realClock ? sourcesUnder('tests') : sources;
    expect(looked.flatMap((source) => row.offences(source).map((what) => `${source.path}: ${what}`))).toEqual([]);
  });

  it.each(table)('is seen when broken: %s', (_, { offences, example: [path, text] }) => {
    expect(offences(read(path, text))).not.toEqual([]);
  });

  it('nothing is handed out that only tests take, or nobody', () => {
    expect(needless([...sources, ...sourcesUnder('scripts')], sourcesUnder('tests'))).toEqual([]);
  });

  it('sees what is handed out to tests alone, or to nobody', () => {
    const home = read(
      'src/a.ts',
      'export const one = 1;\nexport function two() { return one; }\nexport class Three {}',
    );
    const user = read('src/b.ts', "import { two } from './a.js';\ntwo();");
    const test = read('tests/a.test.ts', "import { one, Three } from '../src/a.js';\nnew Three(one);");
    expect(needless([home, user], [])).toEqual(['src/a.ts: one', 'src/a.ts: Three']);
    expect(needless([home, user], [test])).toEqual(['src/a.ts: Three']);
  });

  it('reads the real tree and every form of import', () => {
    expect(sources.map(({ path }) => path)).toContain('src/domain/scenario.ts');
    const text = [
      "import './a.js';",
      "import b from 'b';",
      "import {\n  c,\n} from '../c.js';",
      "import type { D } from './d/d.js';",
      "export * from './e.js';",
      "const f = await import('f/sub');",
      "// import g from 'g';",
      "const url = new URL('./h.js', import.meta.url);",
    ].join('\n');
    const found = read('src/engine/x.ts', text).imports;
    expect(found).toEqual(['src/engine/a.ts', 'b', 'src/c.ts', 'src/engine/d/d.ts', 'src/engine/e.ts', 'f/sub']);
  });
});

/**
 * Values that a file hands out although no other file takes them, or none but a test. What is used at home may be handed out to a test;
 * what makes an element is taken by its tag, and a script takes what it names.
 */
function needless(sources: readonly Source[], tests: readonly Source[]): string[] {
  const takers = new Map<string, Source[]>();
  for (const source of [...sources, ...tests])
    for (const target of source.imports) takers.set(target, [...(takers.get(target) ?? []), source]);
  const scripts = sources.filter(({ path }) => path.startsWith('scripts/'));
  return [...sources, ...tests].flatMap((source) => {
    const { path, code } = source;
    const isForTests = tests.includes(source);
    if (handedOutAnyway.some((place) => path.startsWith(place))) return [];
    const handed = code.matchAll(/(@customElement\(.*\)\s*)?^export (?:async )?(?:const|class|function\*?) (\w+)/gm);
    return Array.from(handed).flatMap(([, tag, name]) => {
      const used = new RegExp(`\\b${name}\\b`, 'g');
      const by = [...(takers.get(path) ?? []), ...scripts].filter(
        (taker) => taker !== source && taker.code.match(used),
      );
      const atHome = code.match(used)!.length > 1;
      const isTaken = by.some((taker) => isForTests || atHome || !tests.includes(taker));
      return tag || isTaken ? [] : [`${path}: ${name}`];
    });
  });
}

/** The rule that a package is imported in these folders only. */
function confined(name: string, folders: readonly string[]): Absence {
  const isPackage = (target: string) => target === name || target.startsWith(`${name}/`);
  return {
    absence: `no ${name} outside ${folders.join(' and ')}`,
    offences: ({ path, imports }) => (isIn(path, folders) ? [] : imports.filter(isPackage)),
    example: ['src/engine/receive.ts', `import * as all from '${name}';`],
  };
}

/** The rule that a pattern does not occur in the code of these folders. */
function within(folders: readonly string[], pattern: RegExp): Absence['offences'] {
  return ({ path, code }) => (isIn(path, folders) ? Array.from(code.matchAll(pattern), ([text]) => text) : []);
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function isOurs(target: string): boolean {
  return /^(src|workers|web)\//.test(target);
}

function isNode(target: string): boolean {
  return target.startsWith('node:');
}

function isBelow(path: string, target: string): boolean {
  return folderOf(target) === folderOf(path) || floors[folderOf(target)]! < floors[folderOf(path)]!;
}

/** The entry in the map of floors: `src/engine`, `workers`, or `src/index.ts` for a file right in src. */
function folderOf(path: string): string {
  const [top, next] = path.split('/');
  return top === 'src' ? `${top}/${next}` : top!;
}

function sourcesUnder(folder: string): Source[] {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?[jt]s$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .map((path) => read(path, readFileSync(join(root, path), 'utf8')));
}

function read(path: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
  const specifiers = code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g);
  return { path, code, imports: Array.from(specifiers, ([, , specifier]) => resolve(path, specifier!)) };
}

/** A relative import as a path from the project's root, ending in `.ts`; a package's name as it is. */
function resolve(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}
