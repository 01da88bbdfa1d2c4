import type { Indicator } from '@hengji/core';

const entry = (text: string) => ({ text });

/** An indicator as a user fills it in; `more` is what a test is about beside that. */
export const indicator = (
  level1: string,
  level2: string,
  name: string,
  weight: string,
  target: string,
  actual: string,
  more: Partial<Indicator> = {},
): Indicator => ({
  level1,
  level2,
  name: entry(name),
  weight: entry(weight),
  target: entry(target),
  actual: entry(actual),
  ...more,
});
