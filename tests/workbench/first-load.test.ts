import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../dist/web');
const read = (path: string): string => readFileSync(join(web, path), 'utf8');

/** What the browser must have before the page can be drawn: the page, its styles, its script and all that this imports at once. */
function firstLoad(): string[] {
  const html = read('index.html');
  const found = new Set(Array.from(html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g), ([, path]) => path));
  for (const path of found)
    if (path.endsWith('.js'))
      for (const [, name] of read(path).matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;'"(]*?["']\.\/([^"']+)["']/g))
        found.add(`assets/${name}`);
  return [...found];
}

describe('the first load', () => {
  it('is at most 60 kB as gzip', () => {
    const kB = ['index.html', ...firstLoad()].reduce((sum, path) => sum + gzipSync(read(path)).length / 1000, 0);
    expect(kB).toBeGreaterThan(5);
    expect(kB).toBeLessThan(60);
  });

  it('has no chart library, no editor and no parser in it', () => {
    const text = firstLoad().map(read).join('\n');
    expect(text).not.toMatch(/vega-lite\/v6|cm-editor|Nested mappings are not allowed|unrecognized_keys/);
  });

  it('holds no inline script or style and asks nobody else', () => {
    const html = read('index.html');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|style="| on[a-z]+="|https?:\/\/(?!www\.w3\.org)/);
  });
});
