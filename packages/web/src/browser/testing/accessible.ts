import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The names of groups in an open list, which Ant Design marks as chosen or not although they are no entries. */
const libraryFault = '[role="listbox"] > [role="presentation"]';

/**
 * Holds the page as it stands against what every page must keep: no serious or critical violation that axe finds, and
 * nothing to be scrolled sideways.
 *
 * @param where names the state in what is said of a failure
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // As texts: what is sent as a function would be compiled with the helpers of the test's own compiler.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: [${JSON.stringify(libraryFault)}] }, { resultTypes: ["violations"] })`,
  );
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  expect({ where, found }).toEqual({ where, found: [] });
  await expectNothingCutOff(page, where);
}

/** The page must not be wider than its window. */
export async function expectNothingCutOff(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect({ where, overflow }).toEqual({ where, overflow: 0 });
}
