import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.js';

// Long runs are what this is for: no property is cut short.
const fuzz = mergeConfig(usual, { test: { testTimeout: 0 } });

export default {
  ...fuzz,
  test: { ...fuzz.test, setupFiles: [fileURLToPath(new URL('fuzz.ts', import.meta.url))] },
};
