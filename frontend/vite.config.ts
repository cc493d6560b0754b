import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { brotli } from './tools/brotli.ts';
import { subresourceIntegrity } from './tools/integrity.ts';

const backend = process.env['BACKEND_URL'] ?? 'http://localhost:8080';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// With another Host than the page's, every change would come from another site.
const proxied = { target: backend, changeOrigin: false };

const OURS = /node_modules|src\/(shared|styles)\//;

// One file for what the shell needs: thirty small ones weigh more, since each is compressed alone. The styles are in it
// because the order of the cascade layers is the order in which they are met. What pages share goes by who shares it.
const groups = [
  { name: 'base', test: OURS, tags: ['$initial' as const], priority: 2 },
  { name: 'shared', test: OURS, priority: 1, entriesAware: true, entriesAwareMergeThreshold: 500 },
];

export default defineConfig({
  plugins: [react(), subresourceIntegrity(), brotli()],
  resolve: {
    alias: [
      { find: '~', replacement: here('./src') },
      // The router still carries a copy of this for Reacts that had none.
      { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
    ],
  },
  build: {
    target: 'baseline-widely-available',
    // These know light-dark(); older targets get a transpiled copy of every colour.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    cssMinify: 'lightningcss',
    // No data: URIs and no inline script: the page lives under script-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        // What is shared would be called after everybody who shares it.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1).join()}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${(names[0] ?? 'file').split(/[~.]/, 1).join()}-[hash][extname]`,
      },
    },
  },
  server: { proxy: { '/api': proxied, '/public': proxied, '/dev': proxied } },
  test: {
    restoreMocks: true,
    // A journey of ten presses takes its time where two cores also build something else.
    testTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          // The setup puts everything back that a test leaves, and a window for each file takes longer than its tests.
          isolate: false,
          setupFiles: ['./src/testing/setup.ts'],
          include: ['src/**/*.test.{ts,tsx}'],
        },
      },
      { extends: true, test: { name: 'house', environment: 'node', include: ['house/*.test.ts'] } },
    ],
  },
});
