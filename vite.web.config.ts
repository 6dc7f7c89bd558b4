import { defineConfig } from 'vite';

/**
 * The workbench: a page, its workers, and nothing from elsewhere. `assetsInlineLimit` and `polyfill` keep inline code and data: URLs out,
 * which the page's Content-Security-Policy forbids.
 */
export default defineConfig({
  root: 'web',
  base: './',
  publicDir: 'public',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
