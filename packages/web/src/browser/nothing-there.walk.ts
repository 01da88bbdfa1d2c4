import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { newRecord, newRecordDialog, sheet } from './testing/records.js';
import { handIn, reportRows } from './testing/reports.js';

/** An application with nothing in it, and addresses of what is not there. */
export function nothingThere(application: Application): void {
  it('every page of an empty application says what to do first', async () => {
    for (const [path, words] of [
      ['/', '把自评报告拖到这里'],
      ['/reports', '还没有报告'],
      ['/reports/compare', '还没有可以互相核对的报告'],
      ['/standards', '先贴入一条评价标准'],
      ['/records', '还没有编报记录'],
      ['/summary', '还没有可以汇总的自评'],
    ] as const) {
      const page = await application.open(path);
      await page.getByRole('main').getByText(words).first().waitFor();
      expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    }
  });

  it('the dialog of a new record says that there is nothing to go on from', async () => {
    const page = await application.open('/records');
    const dialog = await newRecordDialog(page);
    await dialog.getByText('去年的记录').click();
    await dialog.getByText('还没有记录').waitFor();
    await dialog.getByText('已审核的报告').click();
    await dialog.getByText('还没有审核过的报告').waitFor();
  });

  it('an address that leads nowhere is said to, and leads back', async () => {
    for (const path of ['/nowhere', '/records/a/b', '/reports/compare/a/b']) {
      const page = await application.open(path);
      await page.getByText('没有这个页面').waitFor();
      await page.getByRole('link', { name: '回到开始页' }).click();
      await page.getByText('把自评报告拖到这里').waitFor();
    }
  });

  it('a report and a record that are not there are said to be so', async () => {
    for (const [path, words] of [
      [`/reports/${randomUUID()}`, '它可能已被删除'],
      [`/records/${randomUUID()}`, '它可能已被删除'],
      ['/records/1', '请求的内容不符合要求'],
    ] as const) {
      const page = await application.open(path);
      await page.getByRole('alert').getByText(words).waitFor();
      application.forgive(/Failed to load resource.*40[04]/);
    }
  });

  it('a record that is deleted in another window is said to be, when it is saved', async () => {
    const page = await application.open(await newRecord(application, '白沙县路灯管理所'));
    await sheet(page).waitFor();
    const other = await application.openAnother('/records');
    await other.getByRole('button', { name: /^删除：/ }).click();
    await other
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
    await other.getByText('还没有编报记录').waitFor();
    await page.bringToFront();
    await page.getByRole('tab', { name: '单位和人员' }).click();
    await page.getByLabel('单位全称').fill('白沙县路灯所');
    await page.getByText(/未保存.*它可能已被删除/).waitFor();
    application.forgive(/Failed to load resource.*404/);
  });

  it('a file without a name to speak of, and one with a name without end, have their row', async () => {
    const page = await application.open('/reports');
    await page.getByText('还没有报告').waitFor();
    const name = `${'关于报送绩效自评材料的'.repeat(12)}.txt`;
    await handIn(
      page,
      { name: '.txt', content: '空。' },
      { name: 'a.txt', content: '无。' },
      { name, content: '有。' },
    );
    await reportRows(page).filter({ hasText: '关于报送绩效自评材料的' }).waitFor();
    expect(await reportRows(page).count()).toBe(2);
  });
}
