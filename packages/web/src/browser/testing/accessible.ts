import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** Serious and critical violations that axe finds on the page as it stands: the rule and where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // As a text: what is sent as a function would be compiled with the helpers of the test's own compiler.
  const { violations: found } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
}

/** By how many pixels the page is wider than its window: 0 where nothing has to be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Presses Tab until the element has the focus; false where it does not get there in so many steps. */
export async function tabTo(page: Page, element: Locator, most = 40): Promise<boolean> {
  await element.waitFor({ state: 'attached' });
  for (let step = 0; step <= most; step += 1) {
    if (await element.evaluate((node) => node === node.ownerDocument.activeElement)) return true;
    await page.keyboard.press('Tab');
  }
  return false;
}
