import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';
import { tabTo } from './testing/keyboard.js';

/** The summary of all evaluations. */
export function summary(application: Application): void {
  const rows = (page: Page) => page.getByRole('region', { name: '排名' }).locator('tbody').getByRole('row');

  it('ranks the evaluations, filters them and leads from a score to its place in the report', async () => {
    const page = await application.open('/summary?examples=1');
    await rows(page).first().waitFor();
    const all = await rows(page).count();
    expect(all).toBeGreaterThan(4);

    await page.getByLabel('搜索自评').fill('hunan-base-data');
    await eventually(() => rows(page).count()).toBe(1);
    await rows(page)
      .getByRole('button', { name: /的出处和明细$/ })
      .click();
    await page.getByRole('link', { name: /在报告中查看总分|打开报告/ }).click();
    await page.waitForURL(/\/reports\/[\w-]+/);
    await page.getByRole('region', { name: '原文' }).waitFor();
    await page.goBack();
    await eventually(() => rows(page).count()).toBe(1);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await eventually(() => rows(page).count()).toBe(all);
  });

  it('draws grades and execution, and exports all as Excel', async () => {
    const page = await application.open('/summary?examples=1');
    await page.getByRole('region', { name: '执行率与得分' }).getByRole('img').waitFor();
    await page.getByRole('button', { name: /导\s*出/ }).click();
    const { name, bytes } = await downloaded(page, () => page.getByRole('menuitem', { name: /Excel/ }).click());
    expect([name.endsWith('.xlsx'), isArchive(bytes)]).toEqual([true, true]);
  });

  it('gives the keyboard the filters, the headings and the rows', async () => {
    const page = await application.open('/summary?examples=1');
    await rows(page).first().waitFor();
    expect(await tabTo(page, page.getByLabel('搜索自评'))).toBe(true);
    const score = page.getByRole('button', { name: '得分', exact: true });
    expect(await tabTo(page, score, 80)).toBe(true);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('columnheader', { name: '得分', exact: true });
    await eventually(() => heading.getAttribute('aria-sort')).not.toBe('none');
    expect(await tabTo(page, rows(page).first().getByRole('button').last())).toBe(true);
  });
}
