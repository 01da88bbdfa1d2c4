import { expect } from 'vitest';

/** As `expect.poll`, with patience for a busy machine. */
export const eventually = <T>(actual: () => Promise<T> | T) => expect.poll(actual, { timeout: 15_000 });
