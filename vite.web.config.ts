import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * The workbench: a page, its workers, and nothing from elsewhere. `assetsInlineLimit` and `polyfill` keep inline code and data: URLs out,
 * which the page's Content-Security-Policy forbids.
 */
export default defineConfig({
  root: 'web',
  base: './',
  publicDir: 'public',
  worker: { format: 'es', rolldownOptions: { treeshake: { moduleSideEffects } } },
  build: {
    target: 'es2022',
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  plugins: [offline()],
});

/**
 * Of this package one function starts WebAssembly while it is loaded, which the page's policy forbids. It isn't used, so it is left out if
 * nothing else is said to happen there.
 */
function moduleSideEffects(id: string): boolean {
  return !id.includes('hyparquet-compressors');
}

/**
 * Writes the service worker last: the list of all files, and a version that is another one when any of them is. The libraries for this
 * bring some 200 packages of which not all can be installed from a lock file; what is needed of them is a page of code.
 */
function offline(): Plugin {
  let folder = '';
  return {
    name: 'bullwhip-offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        )
        .sort((a, b) => (a < b ? -1 : 1));
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const text = readFileSync(new URL('web/offline/service-worker.js', import.meta.url), 'utf8')
        .replace('__FILES__', JSON.stringify(['./', ...files.map((file) => `./${file}`)]))
        .replace('__VERSION__', hash.digest('hex').slice(0, 12));
      writeFileSync(join(folder, 'service-worker.js'), text);
    },
  };
}
