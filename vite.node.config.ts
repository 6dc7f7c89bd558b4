import { defineConfig } from 'vite';

/** The Node build: the command line, its worker and the library, in one pass. */
export default defineConfig({
  publicDir: false,
  // Packages stay outside, except comlink: plain Node would load its UMD file beside the adapter's ES module.
  ssr: { noExternal: [/^comlink/] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        cli: 'src/cli/main.ts',
        'sim-worker': 'workers/simulation.worker.node.ts',
        index: 'src/index.ts',
      },
      output: {
        entryFileNames: '[name].js',
        banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
