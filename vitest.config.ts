import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

// Tests run on the sources; the compiled tests in dist are never run a second time.
export default defineConfig({
  resolve: {
    alias: {
      '@hengji/core': source('core'),
      '@hengji/documents': source('documents'),
      '@hengji/packs': source('packs'),
      '@hengji/review': source('review'),
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'examples/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
