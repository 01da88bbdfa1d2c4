import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { expectAccessible, expectNothingCutOff } from './testing/accessible.js';
import { type Application, sizes } from './testing/application.js';
import { refused } from './testing/interrupted.js';
import { newRecord } from './testing/records.js';
import { findings, handIn, paper, reportRows } from './testing/reports.js';

const widths = (Object.keys(sizes) as (keyof typeof sizes)[]).map((size) => ({ size }));

/** Every page in the states that a user meets, held against what every page must keep. */
export function everyPageAndState(application: Application): void {
  const closeMenu = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  };
  const closeDialog = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  it.each(widths)('start, $size', async ({ size }) => {
    const page = await application.open('/', size);
    await page.getByRole('region', { name: '先看示例' }).getByRole('link').first().waitFor();
    await expectAccessible(page, 'start');
  });

  it.each(widths)('list of reports, $size', async ({ size }) => {
    const page = await application.open('/reports', size);
    await reportRows(page).first().waitFor();
    await expectAccessible(page, 'list');
    await reportRows(page).first().getByRole('button').click();
    await page.getByRole('menuitem', { name: '删除' }).waitFor();
    await expectAccessible(page, 'menu');
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'question before deleting');
    await closeDialog(page);
    await page.getByLabel('搜索报告').fill('没有这样的单位');
    await page.getByText('没有符合条件的报告').waitFor();
    await expectAccessible(page, 'nothing found');
    await handIn(page, { name: '照片.png', content: 'PNG' });
    await page.getByText(/照片\.png/).waitFor();
    await expectAccessible(page, 'file left out');
  });

  it.each(widths)('reports of one unit against each other, $size', async ({ size }) => {
    const page = await application.open('/reports/compare', size);
    const folded = page.getByText('没有归组的报告').first();
    await folded.click();
    await expectAccessible(page, 'groups');
  });

  it.each(widths)('a report that could not be reviewed, $size', async ({ size }) => {
    const page = await application.open('/reports', size);
    await reportRows(page).first().waitFor();
    const name = `损坏的文件-${size}.docx`;
    await handIn(page, { name, content: 'PK\u0003\u0004 broken' });
    const row = reportRows(page).filter({ hasText: name });
    await row.getByText('未能审核').waitFor();
    await expectAccessible(page, 'list');
    await row.getByRole('link').click();
    await page.getByRole('button', { name: '重新审核' }).waitFor();
    await expectAccessible(page, 'page');
  });

  it.each(widths)('review of a report, $size', async ({ size }) => {
    const page = await application.open('/reports?q=hunan-base-data', size);
    await reportRows(page).filter({ hasText: 'hunan-base-data' }).getByRole('link').click();
    const finding = findings(page).first();
    await finding.getByRole('button').first().click();
    await expectAccessible(page, 'finding');
    await finding.getByRole('button', { name: '排除……' }).click();
    await finding.getByLabel('排除理由').waitFor();
    await expectAccessible(page, 'dismissing');
    await finding.getByRole('list', { name: '原文位置' }).getByRole('button').first().click();
    await paper(page).waitFor();
    await expectAccessible(page, 'document');
    const shown = page.getByRole('group', { name: '显示', exact: true });
    await shown.getByText('核对').click();
    await page.getByRole('list', { name: '核对过的关系' }).locator('> li').first().getByRole('button').first().click();
    await expectAccessible(page, 'statements');
    await shown.getByText('概况').click();
    await expectAccessible(page, 'overview');
    await page.getByRole('button', { name: /导\s*出/ }).click();
    await page.getByRole('menuitem', { name: /复核意见书/ }).waitFor();
    await expectAccessible(page, 'menu');
    await page.getByRole('menuitem', { name: /复核意见书/ }).click();
    await page.getByRole('dialog', { name: '复核意见书' }).waitFor();
    await expectAccessible(page, 'opinion');
    await closeDialog(page);
    await page.keyboard.press('?');
    await expectAccessible(page, 'help');
  });

  it.each(widths)('standards, $size', async ({ size }) => {
    const page = await application.open('/standards', size);
    const examples = page
      .locator('section', { has: page.getByRole('heading', { name: '从示例开始' }) })
      .getByRole('button');
    await examples.first().waitFor();
    await expectAccessible(page, 'empty');
    for (const example of await examples.all()) {
      await example.click();
      await page.getByRole('region', { name: '怎样读懂的' }).waitFor();
      await expectNothingCutOff(page, await example.innerText());
    }
    await expectAccessible(page, 'example');
    await page.getByRole('button', { name: '存入个人清单' }).click();
    await page
      .getByRole('button', { name: /^从清单中删除/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'question before deleting');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
  });

  it.each(widths)('new record, $size', async ({ size }) => {
    const page = await application.open('/records', size);
    await page.getByRole('button', { name: '新建自评' }).click();
    const dialog = page.getByRole('dialog', { name: '新建自评' });
    for (const start of ['空白', '去年的记录', '已审核的报告']) {
      await dialog.getByText(start, { exact: true }).click();
      await expectAccessible(page, start);
    }
    await dialog.getByRole('button', { name: '开始填写' }).waitFor();
    await dialog.getByLabel('模板包').click();
    await page.locator('.ant-select-item-option').first().waitFor();
    await expectAccessible(page, 'packs');
  });

  it.each(widths)('a record in all of its parts, and the list of records, $size', async ({ size }) => {
    const page = await application.open(await newRecord(application, '柳林县图书馆'), size);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      await expectAccessible(page, await tab.innerText());
    }
    await application.open('/records', size);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await expectAccessible(page, 'list');
  });

  it('a record row by row, narrow', async () => {
    const page = await application.open(await newRecord(application, '柳林县体育馆'), 'narrow');
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /效益|产出/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'drawer');
  });

  it.each(widths)('summary, $size', async ({ size }) => {
    const page = await application.open('/summary', size);
    const row = page.getByRole('region', { name: '排名' }).locator('tbody').getByRole('row').first();
    await row.getByRole('button', { name: /的出处和明细$/ }).click();
    await expectAccessible(page, 'row');
    await page.getByRole('button', { name: /导\s*出/ }).click();
    await page.getByRole('menuitem').first().waitFor();
    await expectAccessible(page, 'menu');
    await closeMenu(page);
    await page.getByLabel('搜索自评').fill('没有这样的单位');
    await page.getByText('没有符合条件的自评').waitFor();
    await expectAccessible(page, 'nothing found');
  });

  it.each(widths)('what is not there, and a session that has ended, $size', async ({ size }) => {
    const page = await application.open('/nowhere', size);
    await page.getByText('没有这个页面').waitFor();
    await expectAccessible(page, 'no page');
    await application.open(`/records/${randomUUID()}`, size);
    await page.getByRole('alert').getByText('它可能已被删除').waitFor();
    await expectAccessible(page, 'no record');
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"title":"没有登录"}' }),
    );
    await application.open('/reports', size);
    await page.getByLabel('启动窗口里显示的地址').waitFor();
    await expectAccessible(page, 'signed out');
    application.forgive(refused(401, 404));
  });
}
