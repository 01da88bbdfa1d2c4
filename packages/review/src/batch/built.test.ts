import { expect, it } from 'vitest';
import { built } from './built.js';

it('is beside a compiled module, and in the last build of a source, wherever the project lies', () => {
  expect(built('./worker.js', 'file:///app/review/dist/batch/pool.js').href).toBe(
    'file:///app/review/dist/batch/worker.js',
  );
  expect(built('./worker.js', 'file:///src/review/src/batch/pool.ts').href).toBe(
    'file:///src/review/dist/batch/worker.js',
  );
});
