import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-chromium.mjs';
import { findFirefox } from './scripts/find-firefox.mjs';

const SEEDED = 'tests/seeded.ts';
const chromium = findChromium();

/** What lets a page share memory with its workers. */
const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Chromium as root in a container, and without a word to the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds. Limits are for what never comes: on a busy machine nothing else may come near them. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };

/** Laws have seeds: tests/seeded.ts says when they have others. */
const seeded = {
  name: 'seeded',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined) =>
    id === 'fast-check' && importer?.endsWith(SEEDED) === false ? join(import.meta.dirname, SEEDED) : undefined,
};

const unit = {
  plugins: [seeded],
  test: {
    name: 'unit',
    environment: 'node' as const,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/workbench/**'],
    ...patience,
  },
};

const browser = {
  // A package first met in mid-run reloads the page: name here all that the browser tests import.
  optimizeDeps: {
    include: [
      '@noble/hashes/sha2',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils',
      '@noble/hashes/utils.js',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'arquero',
      'comlink',
      'idb',
      'seedrandom',
      'simple-statistics',
      'udsv',
      'yaml',
      'zod',
      'lit',
      'lit/decorators.js',
      'lit/directive.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
    ],
  },
  server: { headers: isolated },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    ...patience,
    browser: {
      enabled: true,
      headless: true,
      connectTimeout: 240_000,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { timeout: 100_000, ...(chromium ? { executablePath: chromium } : {}), args },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

/** Walks through the built page, as a person would. */
const walks = {
  test: {
    name: 'workbench',
    environment: 'node' as const,
    include: ['tests/workbench/**/*.test.ts'],
    exclude: findFirefox() ? [] : ['tests/workbench/firefox.test.ts'],
    globalSetup: ['tests/workbench/build.ts'],
    expect: { poll: { timeout: 120_000 } },
    ...patience,
  },
};

/** Vitest's habit is one core less: of two that is half. One more, since walks wait for their page half of the time. */
const maxWorkers = availableParallelism() + 1;

export default defineConfig({ test: { maxWorkers, projects: chromium ? [unit, browser, walks] : [unit] } });
