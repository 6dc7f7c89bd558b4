import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNode, visit } from 'yaml';
import { editShop } from '../../../src/study/levers/edit-shop.js';
import type { Lever } from '../../../src/study/levers/lever.js';
import { readingOf } from '../../../src/study/levers/read-shop.js';
import { openShop, type ShopFile } from '../../../src/study/levers/shop-file.js';
import { understand, type Understood } from '../../../src/study/scenario-file/parse.js';
import { isYamlFile, readYaml, type YamlFile } from '../../../src/study/scenario-file/read-yaml.js';
import { rereadYaml } from '../../../src/study/scenario-file/reread-yaml.js';
import { box, boxed } from './box.js';

const full = process.env['BULLWHIP_FULL'] !== undefined;
const options = { seed: 20261123 };

const whole = (text: string): YamlFile | undefined => {
  const yaml = readYaml(text, 'any.yaml');
  return isYamlFile(yaml) ? yaml : undefined;
};

/** Values, the place of every node, and lines. */
function treeOf({ document, root, lines: { lineStarts }, slips: twice, named }: YamlFile) {
  const ranges: unknown[] = [];
  visit(document.contents, (_, node) => {
    if (isNode(node)) ranges.push(node.range);
  });
  return { root, lineStarts, twice, named, ranges };
}

/** All that anybody can see of a text that was understood. */
const seen = ({ result, yaml, sections, context, ground }: Understood) => ({
  result,
  tree: yaml && treeOf(yaml),
  expanded: context?.root,
  sections,
  ground,
});

/** Doubles would mostly be next to nothing. */
const share = fc.nat(9_999).map((n) => n / 10_000);

const places = fc.record({
  strategy: fc.nat(20),
  lever: fc.nat(200),
  to: share,
  item: fc.boolean(),
});

function moved(file: ShopFile, { strategy, lever, to, item }: typeof places extends fc.Arbitrary<infer T> ? T : never) {
  const { strategies, world, items } = readingOf(file).reading.shop!;
  // The world is one more beside the strategies.
  const one = strategies[strategy % (strategies.length + 1)];
  const levers = one ? one.groups.flatMap((group) => group.levers) : world.levers;
  const chosen = levers[lever % levers.length];
  if (chosen === undefined) return file;
  const own = item && one && chosen.id.includes('.reorder.') ? { item: items[lever % items.length] } : {};
  const edit = { kind: 'lever', strategy: one?.name ?? null, lever: chosen.id, value: valueOf(chosen, to), ...own } as const; // prettier-ignore
  const edited = editShop(file, edit);
  return 'refused' in edited ? file : edited.file;
}

function valueOf(lever: Lever, to: number): number | string {
  if (lever.kind === 'choice') return lever.options[Math.floor(to * lever.options.length * 0.999)].value;
  return Number((lever.min + Math.round((to * (lever.max - lever.min)) / lever.step) * lever.step).toFixed(6));
}

describe('a text that a lever has changed', () => {
  it.each(box.map((one) => [one.name, one] as const))('is read in parts as it is as a whole: %s', (_, boxed) => {
    let [inParts, all] = [0, 0];
    const opened = openShop(boxed.text, boxed.options);
    const property = fc.property(fc.array(places, { minLength: 3, maxLength: 5 }), (moves) => {
      let file = opened;
      for (const move of moves) {
        const next = moved(file, move);
        if (next === file) continue;
        expect(seen(next.understood)).toEqual(seen(understand(next.text, boxed.options)));
        all++;
        if (next.understood.section !== undefined) inParts++;
        file = next;
      }
    });
    fc.assert(property, { ...options, numRuns: full ? 8 : 1 });
    // Some write in two sections at once.
    expect(inParts).toBeGreaterThanOrEqual(0.6 * all);
  });
});

/** What may be typed anywhere: marks that end, begin, nest, name or repeat something. */
const typed = fc.oneof(
  fc.constantFrom('"', "'", '{', '}', '[', ']', ': ', '- ', '? ', '#', ' #', '\n', '\n\n', '---\n', '\n---\n', ' # why', '\n  # why\n', '\n# why\n', '...\n', '\n...\n', '&a ', '*a', '%YAML 1.1\n', '|\n', '>\n  ', '!!int ', '\t', '\r\n', '<<: ', 'constructor: 1', '\nconstructor: 1\n', '\nseed: other\n', '\ntitle: again\n', 'x', '0', '~', '\uFEFF', '  '), // prettier-ignore
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const slips = fc.record({
  at: share,
  cut: fc.nat(12),
  text: typed,
  atEnd: fc.boolean(),
});

describe.each(['bench-50-items', 'everything-at-once', 'slow-movers'])(
  'a text that was changed by hand: %s',
  (name) => {
    it('is the same YAML again as if it had never been read', () => {
      const { text } = boxed(name);
      const before = { text, yaml: whole(text)! };
      const numRuns = full ? 2_000 : 150;
      let inParts = 0;
      const property = fc.property(slips, ({ at, cut, text: words, atEnd }) => {
        const place = Math.floor(at * text.length);
        const from = atEnd ? text.indexOf('\n', place) : place;
        const next = text.slice(0, from) + words + text.slice(from + (atEnd ? 0 : cut));
        const again = rereadYaml(before, next);
        if (again === undefined) return;
        inParts++;
        const yaml = whole(next);
        expect(yaml).toBeDefined();
        expect(isDeepStrictEqual(treeOf(again.yaml), treeOf(yaml!))).toBe(true);
      });
      fc.assert(property, { ...options, numRuns });
      expect(inParts).toBeGreaterThan(numRuns / 5);
    });
  },
);
