import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}.ts`, import.meta.url));

// Tests run on the sources; the compiled tests in dist are never run a second time.
export default defineConfig({
  resolve: {
    alias: [
      { find: '@hengji/documents/annotate', replacement: source('documents/src/docx-comments/index') },
      { find: '@hengji/documents/write', replacement: source('documents/src/write/index') },
      { find: '@hengji/authoring/record', replacement: source('authoring/src/record/index') },
      { find: '@hengji/packs/rules', replacement: source('packs/src/rules') },
      ...['core', 'documents', 'packs', 'review', 'authoring', 'server'].map((name) => ({
        find: new RegExp(`^@hengji/${name}$`),
        replacement: source(`${name}/src/index`),
      })),
    ],
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'examples/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('./scripts/properties/fixed.ts', import.meta.url))],
    testTimeout: 60_000,
  },
});
