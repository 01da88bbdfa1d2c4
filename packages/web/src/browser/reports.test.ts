import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from './testing/accessible.js';
import { type Application, canBrowse, examples, openApplication, patience } from './testing/application.js';
import { eventually } from './testing/eventually.js';

describe.skipIf(!canBrowse)('list of reports', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, patience);
  afterEach(async () => {
    await application.closePages();
    expect(application.troubles()).toEqual([]);
  });
  afterAll(() => application?.close(), patience);

  const rows = (page: Page) => page.getByRole('region', { name: '报告列表' }).locator('tbody').getByRole('row');

  it('reviews several files while one looks on, and finds and deletes one of them', async () => {
    const page = await application.open('/reports');
    await rows(page).first().waitFor();
    const files = ['hunan-indicator-table.docx', 'guangdong-weights.xlsx', 'narrative-only.txt'];
    const before = await rows(page).count();
    await page.getByLabel('把自评报告拖到这里').setInputFiles(files.map((file) => join(examples, file)));
    await eventually(() => rows(page).count()).toBe(before + files.length);
    const own = rows(page).filter({ hasNot: page.getByText('示例', { exact: true }) });
    await eventually(() => own.filter({ hasText: /错误|待说明|建议/ }).count()).toBe(files.length);

    await page.getByLabel('搜索报告').fill('guangdong-weights');
    await eventually(() => rows(page).count()).toBe(2);
    expect(new URL(page.url()).search).not.toBe('');
    await own.getByRole('button', { name: /的操作$/ }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
    await eventually(() => rows(page).count()).toBe(1);
  });

  it('refuses what is no report in words, and says of a broken file what is wrong with it', async () => {
    const page = await application.open('/reports');
    await rows(page).first().waitFor();
    await page.getByLabel('把自评报告拖到这里').setInputFiles([
      { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('PNG') },
      { name: '损坏的文件.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 broken') },
    ]);
    await page
      .getByText(/照片\.png/)
      .first()
      .waitFor();
    const broken = rows(page).filter({ hasText: '损坏的文件.docx' });
    await broken.getByText('未能审核').waitFor();
    expect(await broken.innerText()).toMatch(/。/);
    await broken.getByRole('link').click();
    await page.getByRole('button', { name: '重新审核' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('sorts by a heading with the keyboard', async () => {
    const page = await application.open('/reports');
    await rows(page).first().waitFor();
    const button = page.getByRole('button', { name: '待处理', exact: true });
    expect(await tabTo(page, button)).toBe(true);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('columnheader', { name: '待处理' });
    await eventually(() => heading.getAttribute('aria-sort')).toBe('descending');
  });

  it('holds the reports of one unit against each other', async () => {
    const page = await application.open('/reports');
    await page.getByRole('link', { name: '同一单位的报告互相核对' }).click();
    await page.getByRole('heading', { level: 1, name: '同一单位的报告互相核对' }).waitFor();
    await page.getByText('没有归组的报告').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['wide', 'narrow'] as const)('has no serious violation and nothing cut off, %s', async (size) => {
    for (const path of ['/reports', '/reports/compare']) {
      const page = await application.open(path, size);
      await page
        .getByText(path === '/reports' ? /^共 \d+ 份/ : '没有归组的报告')
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
});
